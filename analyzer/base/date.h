/* date.h - the date of an article, as its outlet wrote it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_DATE_H
#define FSC_BASE_DATE_H
#include "text.h"

enum { FSC_YEAR = 4 }; /* digits */

/* "2016-09-20" as it is; of "Sept. 20, 2016" and "20160920" the year; empty if neither can be read, as of "9/20/16".
 * Borrows the text. */
fsc_text fsc_date_read(fsc_text date);
#endif
