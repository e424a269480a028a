/* explain.h - what the two halves of `framescope explain` share: one article, and groups of a corpus.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_EXPLAIN_H
#define FSC_COMMAND_EXPLAIN_H
#include "influence.h"
#include "options.h"

enum { FSC_SHOWN_INFLUENCES = 10 };

/* explain --by COLUMN: the entries that change the mean of each group most. Returns the exit code. */
int fsc_explain_groups(fsc_options *options, const fsc_analyzer *analyzer, const char *measure);
#endif
