/* markup.h - does a text hold HTML instead of what HTML shows?
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_MARKUP_H
#define FSC_COMMAND_MARKUP_H
#include <stdbool.h>

#include "../base/text.h"

/* Two or more tags that end something (</p>) or character references (&quot;, &#8217;): bodies as they were scraped. */
bool fsc_is_marked_up(fsc_text text);
#endif
