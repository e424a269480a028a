/* table.h - rows of cells for csv and tsv: one description of the columns serves the header and every row.
 *
 * A row is described once, by a function that names each cell and gives its value. Run with table->heading set it
 * writes the names, otherwise the values, so the two cannot drift apart. Values are ignored in a heading; a blank
 * record stands in for them.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_TABLE_H
#define FSC_REPORTS_TABLE_H
#include "format.h"

typedef struct fsc_table {
  const fsc_write_options *options;
  fsc_output *output;
  char delimiter;
  bool heading;
  fsc_output cut;     /* names of this row's cells that were cut (excel) */
  fsc_output scratch; /* for cells put together from several values */
} fsc_table;

fsc_table fsc_table_of(const fsc_write_options *options, fsc_output *output, char delimiter);
void fsc_table_done(fsc_table *table);  /* frees what it owns, which is not the output */
void fsc_table_begin(fsc_table *table); /* of a document: the byte order mark, where there is one */
void fsc_table_end_row(fsc_table *table);

/* The delimiter stands behind each cell; the end of the row takes the last one back.
 * Text is always quoted, an absent one is an empty cell; a number never is. NaN and FSC_NONE are empty cells. */
void fsc_cell_text(fsc_table *table, const char *name, fsc_text text);
void fsc_cell_string(fsc_table *table, const char *name, const char *string);
void fsc_cell_number(fsc_table *table, const char *name, double value);
void fsc_cell_count(fsc_table *table, const char *name, double n);
void fsc_cell_integer(fsc_table *table, const char *name, uint64_t n);
void fsc_cell_index(fsc_table *table, const char *name, uint32_t n);
void fsc_cell_flag(fsc_table *table, const char *name, bool flag); /* 1 or 0, so that a mean is a share */

/* A cell put together: empty table->scratch with this, append to it, then write it as a cell. */
fsc_output *fsc_table_scratch(fsc_table *table);
void fsc_cell_scratch(fsc_table *table, const char *name);

/* In a heading: writes prefix_name_suffix in snake case and returns true. prefix may be NULL. For the columns whose
 * names are put together, numbers all of them: `if (!fsc_cell_heading(…)) fsc_cell_number(table, NULL, value);` */
bool fsc_cell_heading(fsc_table *table, const char *prefix, const char *name, const char *suffix);
/* Columns name, name_ci_low, name_ci_high. */
void fsc_cell_share(fsc_table *table, const char *name, const fsc_share *share);

/* The fields passed through: behind the topic in an article's row, last in every other. */
void fsc_kept_cells(fsc_table *table, const fsc_report *report);

/* One row of each unit. */
void fsc_article_row(fsc_table *table, const fsc_report *report);
void fsc_sentence_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_sentence *sentence);
void fsc_hit_row(fsc_table *table, const fsc_report *report, const fsc_hit *hit);
void fsc_attribution_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_attribution *attribution);
void fsc_actor_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_actor *actor);
void fsc_source_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_source *source);
#endif
