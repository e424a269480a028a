/* The lexicon report as text, CSV and JSON.
 * SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../../reports/table.h"
#include "../base/text.h"
#include "lexicon_report.h"

static double share(double n, double of) { return of > 0 ? n / of : NAN; }

/* ---- Text ---- */

/* Writes a number right-aligned in a column; blanks for NaN. */
static void put_column(fsc_output *output, double value, unsigned decimals, size_t width) {
  size_t before = output->length;
  fsc_output figure = {0};
  fsc_put_fixed(&figure, value, decimals);
  while (output->length - before + figure.length < width) fsc_putc(output, ' ');
  fsc_put(output, figure.at, figure.length);
  fsc_output_free(&figure);
}

static void put_left(fsc_output *output, const char *text, size_t width) {
  fsc_put_clean(output, fsc_string(text));
  for (size_t n = fsc_columns(fsc_string(text)); n < width; n++) fsc_putc(output, ' ');
}

static void put_files(const fsc_lexicon_report *report, fsc_output *output) {
  fsc_puts(output, "file                       entries   silent  per million  quoted");
  for (int s = 0; s < FSC_GOLD_SETS; s++) {
    char heading[32];
    snprintf(heading, sizeof heading, "%5s n   marked", fsc_gold_sets[s].name);
    fsc_puts(output, heading);
  }
  fsc_putc(output, '\n');
  for (size_t i = 0; i < report->n_files; i++) {
    const fsc_file_usage *f = &report->files[i];
    put_left(output, fsc_file_name(f->path), 26);
    put_column(output, f->entries, 0, 8);
    put_column(output, f->silent, 0, 9);
    put_column(output, fsc_per_million(report, f->corpus), 1, 13);
    put_column(output, share((double)f->quoted, (double)f->corpus), 2, 8);
    for (int s = 0; s < FSC_GOLD_SETS; s++) {
      put_column(output, report->judged[s] ? (double)f->judged[s].n : (double)NAN, 0, 7);
      put_column(output, share(f->judged[s].right, f->judged[s].n), 3, 9);
    }
    fsc_putc(output, '\n');
  }
}

static void put_costliest(const fsc_lexicon_report *report, fsc_output *output) {
  fsc_puts(output,
           "\nEntries that cost most precision: what their weights promise and people did not mark\n"
           "     n  right  weight    cost  entry\n");
  for (size_t i = 0; i < report->n_costliest; i++) {
    const fsc_entry_usage *row = report->costliest[i];
    fsc_judged judged = fsc_usage_judged(row->usage);
    put_column(output, judged.n, 0, 6);
    put_column(output, judged.right, 0, 7);
    put_column(output, (double)row->entry->weight, 2, 8);
    put_column(output, fsc_judged_cost(&judged), 1, 8);
    fsc_puts(output, "  ");
    fsc_put_clean(output, fsc_string(row->entry->id));
    fsc_putc(output, ' ');
    fsc_put_clean(output, fsc_string(row->entry->term));
    fsc_putc(output, '\n');
  }
}

void fsc_lexicon_report_text(const fsc_lexicon_report *report, fsc_output *output) {
  char line[160];
  snprintf(line, sizeof line, "Lexicons %s; corpus of %" PRIu64 " articles, %" PRIu64 " words\n", report->version,
           report->usages.articles, report->usages.words);
  fsc_puts(output, line);
  fsc_puts(
      output,
      "silent: entries that never fire; quoted: share of hits inside quotations; by annotated set the hits outside\n"
      "quotations and the share of them that people marked. -f csv lists every entry.\n\n");
  put_files(report, output);
  if (report->n_costliest) put_costliest(report, output);
}

/* ---- CSV ---- */

static void put_row(fsc_table *table, const fsc_lexicon_report *report, const fsc_entry *e, const fsc_usage *u) {
  fsc_judged all = fsc_usage_judged(u);
  fsc_cell_string(table, "entry", e->id);
  fsc_cell_string(table, "term", e->term);
  fsc_cell_string(table, "category", e->category);
  fsc_cell_string(table, "file", table->heading ? "" : fsc_file_name(e->path));
  fsc_cell_number(table, "weight", (double)e->weight);
  fsc_cell_integer(table, "hits", u->corpus);
  fsc_cell_number(table, "per_million", fsc_per_million(report, u->corpus));
  fsc_cell_number(table, "quoted_share", share((double)u->quoted, (double)u->corpus));
  for (int s = 0; s < FSC_GOLD_SETS; s++) {
    const char *set = fsc_gold_sets[s].name;
    if (!fsc_cell_heading(table, set, "n", "")) fsc_cell_integer(table, NULL, u->judged[s].n);
    if (!fsc_cell_heading(table, set, "right", "")) fsc_cell_integer(table, NULL, u->judged[s].right);
    if (!fsc_cell_heading(table, set, "precision", ""))
      fsc_cell_number(table, NULL, share(u->judged[s].right, u->judged[s].n));
  }
  fsc_cell_number(table, "cost", fsc_judged_cost(&all));
  fsc_table_end_row(table);
}

void fsc_lexicon_report_csv(const fsc_lexicon_report *report, fsc_output *output) {
  static const fsc_write_options options = {0};
  static const fsc_entry no_entry = {.id = ""};
  static const fsc_usage no_usage = {.entry = ""};
  fsc_table table = fsc_table_of(&options, output, ',');
  table.heading = true;
  put_row(&table, report, &no_entry, &no_usage);
  table.heading = false;
  for (size_t i = 0; i < report->n_entries; i++)
    put_row(&table, report, report->entries[i].entry, report->entries[i].usage);
  fsc_table_done(&table);
}

/* ---- JSON ---- */

static void put_judged(fsc_output *output, const bool *known, const fsc_judged *judged) {
  for (int s = 0; s < FSC_GOLD_SETS; s++) {
    if (!known[s]) {
      fsc_json_null(output, fsc_gold_sets[s].name);
      continue;
    }
    fsc_json_open(output, fsc_gold_sets[s].name, '{');
    fsc_json_integer(output, "n", judged[s].n);
    fsc_json_integer(output, "right", judged[s].right);
    fsc_json_number(output, "precision", share(judged[s].right, judged[s].n));
    fsc_json_close(output, '}');
  }
}

static void put_file(const fsc_lexicon_report *report, const fsc_file_usage *f, fsc_output *output) {
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "file", fsc_file_name(f->path));
  fsc_json_integer(output, "entries", f->entries);
  fsc_json_integer(output, "silent", f->silent);
  fsc_json_integer(output, "hits", f->corpus);
  fsc_json_number(output, "per_million", fsc_per_million(report, f->corpus));
  fsc_json_number(output, "quoted_share", share((double)f->quoted, (double)f->corpus));
  put_judged(output, report->judged, f->judged);
  fsc_json_close(output, '}');
}

static void put_costly(const fsc_entry_usage *row, fsc_output *output) {
  fsc_judged judged = fsc_usage_judged(row->usage);
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "entry", row->entry->id);
  fsc_json_string(output, "term", row->entry->term);
  fsc_json_string(output, "category", row->entry->category);
  fsc_json_number(output, "weight", (double)row->entry->weight);
  fsc_json_integer(output, "n", judged.n);
  fsc_json_integer(output, "right", judged.right);
  fsc_json_number(output, "cost", fsc_judged_cost(&judged));
  fsc_json_close(output, '}');
}

void fsc_lexicon_report_json(const fsc_lexicon_report *report, fsc_output *output) {
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "schema", "framescope.lexicon_report/1");
  fsc_json_open(output, "lexicons", '{');
  fsc_json_string(output, "version", report->version);
  fsc_json_string(output, "sha256", report->sha256);
  fsc_json_close(output, '}');
  fsc_json_integer(output, "articles", report->usages.articles);
  fsc_json_integer(output, "words", report->usages.words);
  fsc_json_open(output, "files", '[');
  for (size_t i = 0; i < report->n_files; i++) put_file(report, &report->files[i], output);
  fsc_json_close(output, ']');
  fsc_json_open(output, "costliest", '[');
  for (size_t i = 0; i < report->n_costliest; i++) put_costly(report->costliest[i], output);
  fsc_json_close(output, ']');
  fsc_json_open(output, "silent", '[');
  for (size_t i = 0; i < report->n_entries; i++)
    if (!fsc_usage_fires(report->entries[i].usage)) fsc_json_string(output, NULL, report->entries[i].entry->id);
  fsc_json_close(output, ']');
  fsc_json_finish(output);
}
