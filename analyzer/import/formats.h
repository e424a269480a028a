/* formats.h - the readers of import/, one per file, and what they share.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_IMPORT_FORMATS_H
#define FSC_IMPORT_FORMATS_H
#include "import.h"

enum { FSC_IMPORT_DEPTH = 32 }; /* categories inside categories */

fsc_status fsc_import_list(fsc_import *import, fsc_text text, fsc_error *error);
fsc_status fsc_import_liwc(fsc_import *import, fsc_text text, fsc_error *error);
fsc_status fsc_import_wordstat(fsc_import *import, fsc_text text, fsc_error *error);
fsc_status fsc_import_yaml(fsc_import *import, fsc_text text, fsc_error *error);
fsc_status fsc_import_lexicoder(fsc_import *import, fsc_text text, fsc_error *error);

/* The categories that a reader is inside of, the outermost first. */
typedef struct fsc_category_path {
  size_t n;
  fsc_text names[FSC_IMPORT_DEPTH];
} fsc_category_path;

/* An entry as the source writes it: becomes a row, or is left out with a reason. */
void fsc_import_add(fsc_import *import, const fsc_category_path *path, fsc_text term, double weight, uint32_t line);
void fsc_import_leave(fsc_import *import, fsc_left_out_reason reason, fsc_text text, uint32_t line);
fsc_status fsc_import_fail(const fsc_import *import, uint32_t line, const char *text, fsc_error *error);

/* A glob of words in the syntax of our terms, in the arena. NULL, with *reason set, if it has no such form. */
const char *fsc_import_term(fsc_arena *arena, fsc_text glob, fsc_left_out_reason *reason);

/* The next line without its end, LF, CR and LF or CR alone; false behind the last. *number counts them from 1. */
bool fsc_import_line(fsc_text *rest, fsc_text *line, uint32_t *number);
/* The next run without white space; false if there is none. */
bool fsc_import_word(fsc_text *rest, fsc_text *word);
#endif
