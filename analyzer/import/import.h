/* import.h - dictionaries of other programs as rows of our schema: what can be said in both, is
 * carried over; what cannot, is counted with its place and the reason.
 *
 * Everything of an import lives in its arena, which the caller gives and frees.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_IMPORT_IMPORT_H
#define FSC_IMPORT_IMPORT_H
#include "../base/arena.h"

/* Why an entry stayed behind. The texts stand in import.c. */
typedef enum fsc_left_out_reason {
  FSC_INNER_STAR,
  FSC_ONE_LETTER,
  FSC_OPEN_START,
  FSC_SIGNS,
  FSC_NO_WORD,
  FSC_TOO_LONG,
  FSC_FORMULA,
  FSC_CONDITION,
  FSC_RULE,
  FSC_BAD_WEIGHT,
  FSC_NO_CATEGORY,
  FSC_NO_ENTRIES,
  FSC_ALIAS,
  FSC_ELEMENT,
  FSC_REPEATED,
  FSC_LEFT_OUT_REASONS
} fsc_left_out_reason;
const char *fsc_left_out_text(fsc_left_out_reason reason);

typedef struct fsc_imported {
  const char *term, *category;
  const char *subcategory; /* "" if none; `|` between several */
  double weight;           /* .05 to 1; 1 where the source has none */
  double source_weight;    /* as the source has it, where that is another; else NaN */
  uint32_t line;           /* of the source, 1-based */
} fsc_imported;

typedef struct fsc_left_out {
  fsc_left_out_reason reason;
  const char *text;
  uint32_t line;
} fsc_left_out;

/* Zero-initialise, then set arena and path; category may be NULL: the source's own categories. */
typedef struct fsc_import {
  fsc_arena *arena;
  const char *path;     /* for messages */
  const char *category; /* all rows get this one; the source's become subcategories */
  FSC_ARRAY(fsc_imported) rows;
  FSC_ARRAY(fsc_left_out) left_out;
  double scale;         /* above 1: what the source's weights were divided by */
  const char *encoding; /* NULL, or what had to be done to the bytes */
} fsc_import;

typedef struct fsc_import_format {
  const char *name;       /* as --format takes it */
  const char *extensions; /* "yml yaml" */
  fsc_status (*read)(fsc_import *import, fsc_text text, fsc_error *error);
} fsc_import_format;
extern const fsc_import_format fsc_import_formats[];
extern const size_t fsc_n_import_formats;
/* By name, or by the path's extension where name is NULL. NULL if there is none. */
const fsc_import_format *fsc_import_format_of(const char *name, const char *path);

/* FSC_BAD_INPUT with path:line for what is no such dictionary. Rows come in the source's order, none of them twice. */
fsc_status fsc_import_read(fsc_import *import, const fsc_import_format *format, fsc_text bytes, fsc_error *error);
#endif
