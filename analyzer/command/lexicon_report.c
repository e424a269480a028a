/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon_report.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/memory.h"
#include "run.h"
#include "sink.h"

double fsc_per_million(const fsc_lexicon_report *report, uint64_t n) {
  return report->usages.words ? 1e6 * (double)n / (double)report->usages.words : NAN;
}

/* ---- Counting ---- */

typedef struct reporting {
  fsc_usage_table *usages;
  fsc_messages messages;
} reporting;

static bool emit(void *data, const fsc_done *done) {
  reporting *r = data;
  fsc_messages_step(&r->messages, done);
  if (done->report) fsc_usage_add(r->usages, done->report);
  return true;
}

/* Counts the hits in the corpus, if one was given; false after a message. */
static bool read_corpus(fsc_options *options, const fsc_analyzer *analyzer, fsc_usage_table *usages,
                        uint64_t *skipped) {
  if (!options->corpus.n) return true;
  reporting r = {.usages = usages};
  fsc_batch_summary summary = fsc_run_corpus(
      options, &options->corpus, analyzer, &(fsc_batch_hooks){.emit = emit, .reports = true, .data = &r}, &r.messages);
  *skipped = summary.skipped;
  return summary.articles > 0 && !summary.stopped;
}

/* Compares hits with the annotated sets that the folder has. A folder without any is a mistake. False after a
 * message. */
static bool read_gold(const fsc_options *options, const fsc_analyzer *analyzer, fsc_lexicon_report *report) {
  bool any = !options->eval;
  for (int s = 0; s < FSC_GOLD_SETS && options->eval; s++) {
    char path[4096];
    fsc_error error;
    snprintf(path, sizeof path, "%s/%s", options->eval, fsc_gold_sets[s].file);
    if (access(path, R_OK) != 0) continue;
    if (fsc_usage_judge(&report->usages, analyzer, s, path, &error) != FSC_OK) return fsc_say("%s", error.text), false;
    any = report->judged[s] = true;
  }
  if (!any) fsc_say("%s: no annotated set there", options->eval);
  return any;
}

/* ---- The tables ---- */

static bool is_measured(const fsc_analyzer *analyzer, const char *category) {
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  for (size_t i = 0; i < n; i++)
    if (strcmp(categories[i].name, category) == 0) return true;
  return false;
}

static int compare_usages(const void *a, const void *b) {
  return strcmp(((const fsc_usage *)a)->entry, ((const fsc_usage *)b)->entry);
}

/* Makes a row for each active entry of a measured category. */
static void list_entries(fsc_lexicon_report *report, const fsc_lexicon *lexicon, const fsc_analyzer *analyzer) {
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(lexicon, &entries), kept = 0;
  report->entries = fsc_allocate_zero(n, sizeof *report->entries);
  report->usages.rows = fsc_allocate_zero(n, sizeof *report->usages.rows);
  for (size_t i = 0; i < n; i++)
    if (strcmp(entries[i].status, "active") == 0 && is_measured(analyzer, entries[i].category)) {
      report->entries[kept].entry = &entries[i];
      report->usages.rows[kept++].entry = entries[i].id;
    }
  qsort(report->usages.rows, kept, sizeof *report->usages.rows, compare_usages);
  report->usages.n = report->n_entries = kept;
  for (size_t i = 0; i < kept; i++)
    report->entries[i].usage = fsc_usage_of(&report->usages, report->entries[i].entry->id);
}

static void add_to_file(fsc_file_usage *file, const fsc_usage *usage) {
  file->entries++;
  file->silent += !fsc_usage_fires(usage);
  file->corpus += usage->corpus;
  file->quoted += usage->quoted;
  for (int s = 0; s < FSC_GOLD_SETS; s++) {
    file->judged[s].n += usage->judged[s].n;
    file->judged[s].right += usage->judged[s].right;
    file->judged[s].expected += usage->judged[s].expected;
  }
}

/* Sums the entries of each file, which are adjacent. */
static void sum_files(fsc_lexicon_report *report) {
  report->files = fsc_allocate_zero(report->n_entries, sizeof *report->files);
  for (size_t i = 0; i < report->n_entries; i++) {
    const char *path = report->entries[i].entry->path;
    if (!report->n_files || report->files[report->n_files - 1].path != path)
      report->files[report->n_files++].path = path;
    add_to_file(&report->files[report->n_files - 1], report->entries[i].usage);
  }
}

static double cost_of(const fsc_entry_usage *row) {
  fsc_judged judged = fsc_usage_judged(row->usage);
  return fsc_judged_cost(&judged);
}

static int compare_costs(const void *a, const void *b) {
  const fsc_entry_usage *x = *(const fsc_entry_usage *const *)a, *y = *(const fsc_entry_usage *const *)b;
  double cost_x = cost_of(x), cost_y = cost_of(y);
  if (cost_x != cost_y) return cost_x > cost_y ? -1 : 1;
  return strcmp(x->entry->id, y->entry->id);
}

/* Lists the costliest entries of the family loaded, the only one that is meant to find what people marked. */
static void list_costliest(fsc_lexicon_report *report) {
  report->costliest = fsc_allocate_zero(report->n_entries, sizeof(fsc_entry_usage *));
  size_t n = 0;
  for (size_t i = 0; i < report->n_entries; i++)
    if (strcmp(report->entries[i].entry->family, "loaded") == 0 && cost_of(&report->entries[i]) > 0)
      report->costliest[n++] = &report->entries[i];
  qsort(report->costliest, n, sizeof(fsc_entry_usage *), compare_costs);
  report->n_costliest = n < FSC_COSTLIEST ? n : FSC_COSTLIEST;
}

/* ---- The command ---- */

static void (*const writers[FSC_FIGURES])(const fsc_lexicon_report *, fsc_output *) = {
    fsc_lexicon_report_text, fsc_lexicon_report_csv, fsc_lexicon_report_json};

static int write_report(const fsc_options *options, const fsc_lexicon_report *report) {
  fsc_output output = {0};
  writers[fsc_options_figures(options)](report, &output);
  return fsc_sink_whole(options->output, &output);
}

static int report_on(fsc_options *options, const fsc_lexicon *lexicon, const fsc_analyzer *analyzer) {
  fsc_lexicon_report report = {.version = fsc_lexicon_version(analyzer), .sha256 = fsc_lexicon_sha256(analyzer)};
  list_entries(&report, lexicon, analyzer);
  int code = FSC_EXIT_IO;
  uint64_t skipped = 0;
  if (read_gold(options, analyzer, &report) && read_corpus(options, analyzer, &report.usages, &skipped)) {
    sum_files(&report);
    list_costliest(&report);
    code = write_report(options, &report);
    if (code == FSC_EXIT_DONE && skipped) code = FSC_EXIT_SKIPPED;
  }
  free(report.entries);
  free(report.usages.rows);
  free(report.files);
  free(report.costliest);
  return code;
}

int fsc_lexicon_report_run(fsc_options *options, const fsc_list *lexicons, fsc_lexicon *lexicon) {
  if (!options->eval && !options->corpus.n)
    return fsc_usage_error("lexicon report needs --eval DIR, --corpus FILE or both");
  if (fsc_options_figures(options) == FSC_FIGURES)
    return fsc_usage_error("%s cannot show lexicons: text, csv or json can", options->writer->name);
  fsc_analyzer *analyzer = fsc_options_analyzer_with(options, lexicons, FSC_LEXICON_ADD);
  if (!analyzer) return FSC_EXIT_USAGE;
  int code = report_on(options, lexicon, analyzer);
  fsc_analyzer_free(analyzer);
  return code;
}
