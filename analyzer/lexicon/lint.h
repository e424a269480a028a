/* lint.h - is a lexicon sound?
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_LINT_H
#define FSC_LEXICON_LINT_H
#include "lexicon.h"

/* Reports each finding as text "lexicons/x.csv:12: …"; returns how many there were. complete: the set the project
 * publishes, where every row must have a source. */
typedef void fsc_lint_report(void *data, const char *text);
size_t fsc_lexicon_lint(const fsc_lexicon *lexicon, bool complete, fsc_lint_report *report, void *data);
/* Raw cells of one file: spreadsheet formulas, stray columns, missing header names. */
size_t fsc_lexicon_lint_cells(const char *path, fsc_text csv, fsc_lint_report *report, void *data);
#endif
