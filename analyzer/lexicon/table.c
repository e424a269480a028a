/* SPDX-License-Identifier: Apache-2.0 */
#include "table.h"

#include <csv.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/text.h"

typedef struct reading {
  fsc_arena *arena;
  FSC_ARRAY(fsc_row) rows;
  FSC_ARRAY(const char *) cells; /* of the row being read */
} reading;

static void on_cell(void *bytes, size_t length, void *data) {
  reading *r = data;
  *FSC_PUSH(r->arena, &r->cells) = fsc_arena_string(r->arena, fsc_text_trim((fsc_text){bytes ? bytes : "", length}));
}

static void on_row(int terminator, void *data) {
  (void)terminator;
  reading *r = data;
  bool blank = r->cells.n == 0 || (r->cells.n == 1 && !r->cells.items[0][0]);
  if (!blank) {
    fsc_row *row = FSC_PUSH(r->arena, &r->rows);
    row->n = (uint32_t)r->cells.n;
    row->cells = fsc_arena_take(r->arena, r->cells.n * sizeof *row->cells);
    memcpy(row->cells, r->cells.items, r->cells.n * sizeof *row->cells);
  }
  r->cells.n = 0;
}

static unsigned char delimiter_of(fsc_text csv) {
  size_t n = 0, counts[3] = {0};
  static const char candidates[3] = {',', ';', '\t'};
  for (; n < csv.length && csv.at[n] != '\n'; n++)
    for (int i = 0; i < 3; i++) counts[i] += csv.at[n] == candidates[i];
  return (unsigned char)(counts[2] > counts[0] && counts[2] > counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',');
}

static bool is_odd(fsc_text text, char c) {
  bool odd = false;
  for (size_t i = 0; i < text.length; i++) odd ^= text.at[i] == c;
  return odd;
}

/* Feeds libcsv line by line: it reports where a row ends but not where it began, which messages need. A row may span
 * lines: inside a quoted cell the number of quotation marks so far is odd. */
static fsc_status feed(struct csv_parser *parser, reading *r, const char *path, fsc_text csv, fsc_error *error) {
  uint32_t line = 0, opened = 1;
  bool inside = false;
  while (csv.length) {
    const char *newline = memchr(csv.at, '\n', csv.length);
    size_t n = newline ? (size_t)(newline - csv.at) + 1 : csv.length;
    line++;
    size_t before = r->rows.n;
    if (csv_parse(parser, csv.at, n, on_cell, on_row, r) != n)
      return fsc_fail(error, FSC_BAD_USAGE, "bad_csv", path, line,
                      "a quotation mark where none may stand: quote the cell and double the marks inside it");
    for (size_t i = before; i < r->rows.n; i++) r->rows.items[i].line = opened;
    inside ^= is_odd(fsc_text_slice(csv, 0, n), '"');
    if (newline && !inside) opened = line + 1;
    csv = fsc_text_slice(csv, n, csv.length);
  }
  size_t before = r->rows.n;
  if (csv_fini(parser, on_cell, on_row, r) != 0)
    return fsc_fail(error, FSC_BAD_USAGE, "bad_csv", path, opened, "a quoted cell that starts in this row never ends");
  for (size_t i = before; i < r->rows.n; i++) r->rows.items[i].line = opened;
  return FSC_OK;
}

static fsc_status check(const char *path, reading *r, fsc_csv_table *table, fsc_error *error) {
  if (!r->rows.n) return fsc_fail(error, FSC_BAD_USAGE, "bad_csv", path, 0, "no header row");
  table->n_columns = r->rows.items[0].n;
  table->columns = r->rows.items[0].cells;
  table->rows = r->rows.items + 1;
  table->n_rows = (uint32_t)r->rows.n - 1;
  for (uint32_t i = 0; i < table->n_columns; i++) {
    char *folded = fsc_arena_take(r->arena, 2 * strlen(table->columns[i]) + 1);
    folded[fsc_fold(fsc_text_of(table->columns[i]), folded)] = '\0';
    table->columns[i] = folded;
  }
  for (uint32_t i = 0; i < table->n_rows; i++)
    if (table->rows[i].n > table->n_columns)
      return fsc_fail(error, FSC_BAD_USAGE, "bad_csv", path, table->rows[i].line,
                      "%u cells in a table of %u columns (a comma inside a cell needs quotes)", table->rows[i].n,
                      table->n_columns);
  return FSC_OK;
}

static uint64_t line_of(fsc_text csv, size_t offset) {
  uint64_t line = 1;
  for (size_t i = 0; i < offset; i++) line += csv.at[i] == '\n';
  return line;
}

fsc_status fsc_csv_table_read(fsc_arena *arena, const char *path, fsc_text csv, fsc_csv_table *table,
                              fsc_error *error) {
  size_t valid = fsc_utf8_valid(csv);
  if (valid < csv.length) return fsc_fail(error, FSC_BAD_USAGE, "bad_csv", path, line_of(csv, valid), "not UTF-8");
  const char *nul = csv.length ? memchr(csv.at, '\0', csv.length) : NULL; /* cells would end there */
  if (nul)
    return fsc_fail(error, FSC_BAD_USAGE, "bad_csv", path, line_of(csv, (size_t)(nul - csv.at)), "a NUL byte: no text");
  if (csv.length >= 3 && memcmp(csv.at, "\xef\xbb\xbf", 3) == 0) csv = fsc_text_slice(csv, 3, csv.length);
  struct csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) fsc_out_of_memory();
  csv_set_realloc_func(&parser, fsc_resize);
  csv_set_delim(&parser, delimiter_of(csv));
  reading r = {.arena = arena};
  fsc_status status = feed(&parser, &r, path, csv, error);
  csv_free(&parser);
  return status == FSC_OK ? check(path, &r, table, error) : status;
}

int fsc_csv_table_column(const fsc_csv_table *table, const char *name) {
  for (uint32_t i = 0; i < table->n_columns; i++)
    if (strcmp(table->columns[i], name) == 0) return (int)i;
  return -1;
}

const char *fsc_row_cell(const fsc_row *row, int column) {
  return column >= 0 && (uint32_t)column < row->n ? row->cells[column] : "";
}
