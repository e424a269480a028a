/* SPDX-License-Identifier: Apache-2.0 */
#include "diff.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"

struct fsc_diff_row {
  const char *path;
  const fsc_csv_table *table;
  const fsc_row *row;
  const char *id, *term, *category; /* "" if none */
  const char *id_key, *term_key;    /* "" if it cannot be told by it */
  fsc_diff_row *mate;
};

/* ---- Reading ---- */

static const char *cell(const fsc_diff_row *row, const char *column) {
  return fsc_row_cell(row->row, fsc_csv_table_column(row->table, column));
}

static void add_row(fsc_lexicon_diff *diff, bool after, const char *path, const fsc_csv_table *table,
                    const fsc_row *row) {
  fsc_diff_row *r = FSC_PUSH(diff->arena, &diff->sides[after].rows);
  *r = (fsc_diff_row){.path = path, .table = table, .row = row};
  r->id = cell(r, "id");
  r->term = cell(r, "term");
  r->category = cell(r, "category");
  r->id_key = r->id;
  r->term_key = "";
  if (r->term[0]) {
    r->term_key = fsc_arena_format(diff->arena, "%s\t%s", r->category, r->term);
  } else if (fsc_csv_table_column(table, "term") < 0) {
    r->id = r->row->n ? r->row->cells[0] : "";
    r->id_key = fsc_arena_format(diff->arena, "%s\t%s", fsc_file_name(path), r->id);
  }
}

fsc_status fsc_lexicon_diff_add(fsc_lexicon_diff *diff, bool after, const char *path, fsc_text csv, fsc_error *error) {
  fsc_csv_table *table = fsc_arena_take_zero(diff->arena, 1, sizeof *table);
  path = fsc_arena_string(diff->arena, fsc_text_of(path));
  fsc_status status = fsc_csv_table_read(diff->arena, path, csv, table, error);
  for (uint32_t i = 0; status == FSC_OK && i < table->n_rows; i++) add_row(diff, after, path, table, &table->rows[i]);
  return status;
}

/* ---- Which rows belong together ---- */

static int by_id(const void *a, const void *b) {
  const fsc_diff_row *x = *(fsc_diff_row *const *)a, *y = *(fsc_diff_row *const *)b;
  int order = strcmp(x->id_key, y->id_key);
  return order ? order : (x > y) - (x < y);
}

static int by_term(const void *a, const void *b) {
  const fsc_diff_row *x = *(fsc_diff_row *const *)a, *y = *(fsc_diff_row *const *)b;
  int order = strcmp(x->term_key, y->term_key);
  return order ? order : (x > y) - (x < y);
}

/* The rows of a side that have no partner yet, sorted by key. To be freed. */
static fsc_diff_row **sorted_rows(const fsc_diff_side *side, bool terms, size_t *n) {
  fsc_diff_row **sorted = fsc_allocate((side->rows.n + 1) * sizeof *sorted);
  *n = 0;
  for (size_t i = 0; i < side->rows.n; i++) {
    fsc_diff_row *row = &side->rows.items[i];
    if (!row->mate && (terms ? row->term_key : row->id_key)[0]) sorted[(*n)++] = row;
  }
  qsort(sorted, *n, sizeof *sorted, terms ? by_term : by_id);
  return sorted;
}

/* Pairs rows with equal keys: the first one of the old side with the first one of the new side, and so on. */
static void join(fsc_lexicon_diff *diff, bool terms) {
  size_t n[2], at[2] = {0};
  fsc_diff_row **sorted[2];
  for (int s = 0; s < 2; s++) sorted[s] = sorted_rows(&diff->sides[s], terms, &n[s]);
  while (at[0] < n[0] && at[1] < n[1]) {
    fsc_diff_row *before = sorted[0][at[0]], *after = sorted[1][at[1]];
    int order = terms ? strcmp(before->term_key, after->term_key) : strcmp(before->id_key, after->id_key);
    if (order == 0) {
      before->mate = after;
      after->mate = before;
    }
    at[0] += order <= 0;
    at[1] += order >= 0;
  }
  free(sorted[0]);
  free(sorted[1]);
}

/* ---- What differs ---- */

static fsc_row_change *add_change(fsc_lexicon_diff *diff, fsc_row_fate fate, const fsc_diff_row *row) {
  fsc_row_change *change = FSC_PUSH(diff->arena, &diff->changes);
  *change = (fsc_row_change){fate, row->id, row->term, row->category, row->path, row->row->line, NULL, "", ""};
  return change;
}

static void compare_field(fsc_lexicon_diff *diff, const fsc_diff_row *row, const char *field) {
  const char *before = cell(row->mate, field), *after = cell(row, field);
  if (strcmp(before, after) == 0) return;
  fsc_row_change *change = add_change(diff, FSC_ROW_CHANGED, row);
  change->field = field;
  change->before = before;
  change->after = after;
}

static void compare_rows(fsc_lexicon_diff *diff, const fsc_diff_row *row) {
  size_t found = diff->changes.n;
  const fsc_csv_table *now = row->table, *then = row->mate->table;
  for (uint32_t i = 0; i < now->n_columns; i++) compare_field(diff, row, now->columns[i]);
  for (uint32_t i = 0; i < then->n_columns; i++)
    if (fsc_csv_table_column(now, then->columns[i]) < 0) compare_field(diff, row, then->columns[i]);
  if (diff->changes.n > found)
    diff->n_rows[FSC_ROW_CHANGED]++;
  else
    diff->n_same++;
}

void fsc_lexicon_diff_compare(fsc_lexicon_diff *diff) {
  join(diff, false);
  join(diff, true);
  for (size_t i = 0; i < diff->sides[1].rows.n; i++) {
    const fsc_diff_row *row = &diff->sides[1].rows.items[i];
    if (row->mate) {
      compare_rows(diff, row);
    } else {
      add_change(diff, FSC_ROW_ADDED, row);
      diff->n_rows[FSC_ROW_ADDED]++;
    }
  }
  for (size_t i = 0; i < diff->sides[0].rows.n; i++)
    if (!diff->sides[0].rows.items[i].mate) {
      add_change(diff, FSC_ROW_REMOVED, &diff->sides[0].rows.items[i]);
      diff->n_rows[FSC_ROW_REMOVED]++;
    }
}
