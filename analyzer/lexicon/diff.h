/* diff.h - what changed between two states of a lexicon, row by row and field by field.
 *
 * Rows belong together when they have the same id; those left over, when they have the same category and term. In
 * tables without a term (categories.csv, opinion_style.csv) the first cell stands for the id.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_DIFF_H
#define FSC_LEXICON_DIFF_H
#include "../base/arena.h"
#include "table.h"

typedef enum fsc_row_fate { FSC_ROW_CHANGED, FSC_ROW_ADDED, FSC_ROW_REMOVED } fsc_row_fate;

/* One changed field; of a row added or removed, the row itself: field is NULL then. */
typedef struct fsc_row_change {
  fsc_row_fate fate;
  const char *id, *term, *category; /* "" if none; the new row's, of a removed one the old one's */
  const char *path;
  uint32_t line;
  const char *field, *before, *after;
} fsc_row_change;

typedef struct fsc_diff_row fsc_diff_row;
typedef struct fsc_diff_side {
  FSC_ARRAY(fsc_diff_row) rows;
} fsc_diff_side;

/* Zero-initialise, then set the arena, which owns everything. */
typedef struct fsc_lexicon_diff {
  fsc_arena *arena;
  fsc_diff_side sides[2];            /* before, after */
  FSC_ARRAY(fsc_row_change) changes; /* changed and added rows as they stand now, then removed ones as they stood */
  size_t n_rows[3];                  /* by fate */
  size_t n_same;
} fsc_lexicon_diff;

/* Adds a file to the state before or after. FSC_BAD_USAGE with path:line for what is no table. */
fsc_status fsc_lexicon_diff_add(fsc_lexicon_diff *diff, bool after, const char *path, fsc_text csv, fsc_error *error);
/* Fills changes and counts. */
void fsc_lexicon_diff_compare(fsc_lexicon_diff *diff);
#endif
