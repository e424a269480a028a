/* lexicon.h - what the verbs of `framescope lexicon` share; the larger ones have a file each.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_LEXICON_H
#define FSC_COMMAND_LEXICON_H
#include "../lexicon/lexicon.h"
#include "options.h"

/* The built-in set, and behind it the files; compiled. NULL after a message. */
fsc_lexicon *fsc_lexicon_load(const fsc_list *files);
/* What stands behind the verb: files, ids or terms. Borrowed. */
fsc_list fsc_lexicon_operands(const fsc_options *options);
/* A cell of a CSV: quoted where it must be, control characters as spaces. */
void fsc_put_cell(fsc_output *output, const char *cell);

/* Each prints and returns the exit code. */
int fsc_lexicon_show(fsc_options *options);
int fsc_lexicon_balance(fsc_options *options);
int fsc_lexicon_import(fsc_options *options);
int fsc_lexicon_diff_run(fsc_options *options);
#endif
