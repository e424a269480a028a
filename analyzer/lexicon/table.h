/* table.h - reads a CSV with a header into rows of named cells, with line numbers; all lexicons are read so.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_TABLE_H
#define FSC_LEXICON_TABLE_H
#include "../base/arena.h"

typedef struct fsc_row {
  uint32_t line; /* where the record starts, 1-based */
  uint32_t n;
  const char **cells;
} fsc_row;

typedef struct fsc_csv_table {
  uint32_t n_columns;
  const char **columns; /* of the header, lower case */
  uint32_t n_rows;
  fsc_row *rows;
} fsc_csv_table;

/* Strings live in arena. Comma, semicolon or tab, found from the header; a BOM is stripped. FSC_BAD_USAGE with
 * path:line for a quote never closed, a row of more cells than the header, or what is not UTF-8. Blank lines are
 * skipped. */
fsc_status fsc_csv_table_read(fsc_arena *arena, const char *path, fsc_text csv, fsc_csv_table *table, fsc_error *error);
/* The column's index, or -1. */
int fsc_csv_table_column(const fsc_csv_table *table, const char *name);
/* "" for a cell that is missing. */
const char *fsc_row_cell(const fsc_row *row, int column);
#endif
