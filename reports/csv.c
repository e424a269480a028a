/* csv and tsv: one document per unit, and the long table of a comparison.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "table.h"
#include "writers.h"

static void measure_row(fsc_table *table, const fsc_report *report, const char *category, fsc_voice voice,
                        const fsc_rate *rate) {
  fsc_cell_string(table, "doc_id", report->doc_id);
  fsc_cell_string(table, "voice", fsc_voice_name(voice));
  fsc_cell_string(table, "measure", category);
  fsc_cell_integer(table, "n", rate->n);
  fsc_cell_integer(table, "words", report->words[voice]);
  fsc_cell_number(table, "per_1k", rate->per_1k);
  fsc_cell_number(table, "ci_low", rate->ci_low);
  fsc_cell_number(table, "ci_high", rate->ci_high);
  fsc_kept_cells(table, report);
  fsc_table_end_row(table);
}

/* A row for each category, even without hits, and for each voice that --voice asks for: by default only the outlet's,
 * so that nobody adds voices up by mistake. */
static void measure_rows(fsc_table *table, const fsc_report *report) {
  fsc_voice end = table->options->all_voices ? FSC_VOICES : FSC_REPORTED;
  for (fsc_voice v = FSC_OUTLET; v < end; v++)
    for (size_t i = 0; i < report->n_measures; i++)
      measure_row(table, report, report->measures[i].category, v, &report->measures[i].voice[v]);
}

static void heading(fsc_table *table) {
  static const fsc_report report = {0};
  switch (table->options->unit) {
    case FSC_UNIT_SENTENCE:
      fsc_sentence_row(table, &report, 0, &(fsc_sentence){0});
      return;
    case FSC_UNIT_HIT:
      fsc_hit_row(table, &report, &(fsc_hit){.entry = &(fsc_entry_info){0}});
      return;
    case FSC_UNIT_ATTRIBUTION:
      fsc_attribution_row(table, &report, 0, &(fsc_attribution){0});
      return;
    case FSC_UNIT_SOURCE:
      fsc_source_row(table, &report, 0, &(fsc_source){0});
      return;
    case FSC_UNIT_ACTOR:
      fsc_actor_row(table, &report, 0, &(fsc_actor){0});
      return;
    case FSC_UNIT_MEASURE:
      measure_row(table, &report, NULL, FSC_OUTLET, &(fsc_rate){0});
      return;
    default:
      fsc_article_row(table, &report);
  }
}

static void begin(const fsc_write_options *options, fsc_output *output, char delimiter) {
  fsc_table table = fsc_table_of(options, output, delimiter);
  fsc_table_begin(&table);
  table.heading = true;
  heading(&table);
  fsc_table_done(&table);
}

static void rows(fsc_table *table, const fsc_report *report) {
  switch (table->options->unit) {
    case FSC_UNIT_SENTENCE:
      for (uint32_t i = 0; i < report->n_sentence_rows; i++) fsc_sentence_row(table, report, i, &report->sentences[i]);
      return;
    case FSC_UNIT_HIT:
      for (size_t i = 0; i < report->n_hits; i++) fsc_hit_row(table, report, &report->hits[i]);
      return;
    case FSC_UNIT_ATTRIBUTION:
      for (uint32_t i = 0; i < report->n_attributions; i++)
        fsc_attribution_row(table, report, i, &report->attributions[i]);
      return;
    case FSC_UNIT_SOURCE:
      for (uint32_t i = 0; i < report->n_sources; i++) fsc_source_row(table, report, i, &report->sources[i]);
      return;
    case FSC_UNIT_ACTOR:
      for (uint32_t i = 0; i < report->n_actors; i++) fsc_actor_row(table, report, i, &report->actors[i]);
      return;
    case FSC_UNIT_MEASURE:
      measure_rows(table, report);
      return;
    default:
      fsc_article_row(table, report);
  }
}

/* Not for rows of attributions: without hits a report has no index of offsets, and each of theirs would be counted from
 * the start of the text. */
bool fsc_csv_without_hits(const fsc_write_options *options) {
  return options->unit != FSC_UNIT_SENTENCE && options->unit != FSC_UNIT_HIT && options->unit != FSC_UNIT_ATTRIBUTION;
}

static void article(const fsc_write_options *options, const fsc_report *report, fsc_output *output, char delimiter) {
  fsc_table table = fsc_table_of(options, output, delimiter);
  rows(&table, report);
  fsc_table_done(&table);
}

/* The cells that name the group; empty for all articles together. */
static void group_cells(fsc_table *table, const char *by, const fsc_group *group) {
  fsc_cell_string(table, "by", by);
  fsc_cell_string(table, "group", group ? group->name : NULL);
  if (!group) {
    for (size_t i = 0; i < 4; i++) fsc_cell_string(table, NULL, NULL);
    return;
  }
  fsc_cell_integer(table, "articles", group->articles);
  fsc_cell_integer(table, "words", group->words);
  fsc_cell_integer(table, "outlet_words", group->outlet_words);
  fsc_cell_flag(table, "low_n", group->low_n);
}

/* top: the entry of fsc_group.top that the row is about, else NULL. */
static void group_row(fsc_table *table, const char *by, const fsc_group *group, const fsc_group_measure *measure,
                      const fsc_top_entry *top) {
  group_cells(table, by, group);
  fsc_cell_string(table, "measure", measure->name);
  fsc_cell_integer(table, "measure_articles", measure->articles);
  fsc_cell_count(table, "n", measure->n);
  fsc_cell_count(table, "of", measure->of);
  fsc_cell_number(table, "pooled", measure->pooled);
  fsc_cell_number(table, "pooled_ci_low", measure->pooled_ci_low);
  fsc_cell_number(table, "pooled_ci_high", measure->pooled_ci_high);
  fsc_cell_number(table, "mean", measure->mean);
  fsc_cell_number(table, "mean_ci_low", measure->mean_ci_low);
  fsc_cell_number(table, "mean_ci_high", measure->mean_ci_high);
  fsc_cell_string(table, "entry", top ? top->entry : NULL);
  fsc_cell_string(table, "term", top ? top->term : NULL);
  fsc_cell_string(table, "category", top ? top->category : NULL);
  fsc_cell_number(table, "weighted", top ? top->weighted : NAN);
  fsc_table_end_row(table);
}

/* A figure without a mean over articles, in the form of a measure. */
static fsc_group_measure figure(const char *name, uint32_t articles, double n, double of, double pooled, double low,
                                double high) {
  return (fsc_group_measure){name, articles, n, of, pooled, low, high, NAN, NAN, NAN};
}

/* "partisan_balance_ISSUE: CONCEPT"; part may be NULL. Valid until the next call. */
static const char *joined(fsc_table *table, const char *kind, const char *of, const char *part) {
  fsc_output *name = fsc_table_scratch(table);
  fsc_puts(name, kind);
  fsc_puts(name, of);
  if (part) fsc_puts(name, ": ");
  if (part) fsc_puts(name, part);
  fsc_putc(name, '\0');
  return name->at;
}

static void class_rows(fsc_table *table, const char *by, const fsc_group *group) {
  uint64_t all = 0;
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) all += group->sources[c];
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const char *name = joined(table, "source_class_share_", fsc_source_class_name(c), NULL);
    const fsc_group_measure measure = figure(name, group->articles, (double)group->sources[c], (double)all,
                                             fsc_source_class_share(group, c), NAN, NAN);
    group_row(table, by, group, &measure, NULL);
  }
}

static void cue_rows(fsc_table *table, const char *by, const fsc_group *group) {
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const fsc_share *share = &group->loaded_cues[c];
    const char *name = joined(table, "loaded_cue_rate_", fsc_source_class_name(c), NULL);
    const fsc_group_measure measure =
        figure(name, group->articles, share->n, share->of, share->value, share->ci_low, share->ci_high);
    group_row(table, by, group, &measure, NULL);
  }
}

static void top_rows(fsc_table *table, const char *by, const fsc_group *group) {
  for (size_t i = 0; i < group->n_top; i++) {
    const fsc_top_entry *top = &group->top[i];
    const fsc_group_measure measure = figure("top_entry", top->articles, top->n, NAN, NAN, NAN, NAN);
    group_row(table, by, group, &measure, top);
  }
}

/* The column term has the camp whose wording is more frequent, if there is enough wording to say so. */
static void partisan_rows(fsc_table *table, const char *by, const fsc_group *group) {
  for (size_t i = 0; i < group->n_partisan; i++) {
    const fsc_partisan_balance *of = &group->partisan[i];
    const fsc_group_measure measure =
        figure(joined(table, "partisan_balance_", of->issue, of->concept_name), of->articles, (double)of->a - of->b,
               (double)of->a + of->b + of->neutral, of->balance, of->ci_low, of->ci_high);
    const fsc_top_entry camp = {
        .term = of->balance > 0 ? of->side_a : of->side_b, .category = "partisan_pairs", .weighted = NAN};
    group_row(table, by, group, &measure, of->speaks ? &camp : NULL);
  }
}

/* Of the articles that mention a social group, n have it silent; the column term has the word for a single member. */
static void silence_rows(fsc_table *table, const char *by, const fsc_group *group, const fsc_group_silence *silence,
                         size_t n) {
  for (size_t i = 0; i < n; i++) {
    const fsc_share *share = &silence[i].silent;
    const fsc_group_measure measure = figure(joined(table, "silent_share_", silence[i].group, NULL), share->of,
                                             share->n, share->of, share->value, share->ci_low, share->ci_high);
    const fsc_top_entry member = {.term = silence[i].member, .category = "groups", .weighted = NAN};
    group_row(table, by, group, &measure, &member);
  }
}

static void comparison(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output,
                       char delimiter) {
  fsc_table table = fsc_table_of(options, output, delimiter);
  fsc_table_begin(&table);
  table.heading = true;
  group_row(&table, NULL, &(fsc_group){0}, &(fsc_group_measure){0}, NULL);
  table.heading = false;
  for (size_t g = 0; g < comparison->n_groups; g++) {
    const fsc_group *group = &comparison->groups[g];
    for (size_t i = 0; i < group->n_measures; i++) group_row(&table, comparison->by, group, &group->measures[i], NULL);
    class_rows(&table, comparison->by, group);
    cue_rows(&table, comparison->by, group);
    top_rows(&table, comparison->by, group);
    partisan_rows(&table, comparison->by, group);
    silence_rows(&table, comparison->by, group, group->silence, group->n_silence);
  }
  silence_rows(&table, comparison->by, NULL, comparison->silence, comparison->n_silence);
  fsc_table_done(&table);
}

void fsc_csv_begin(const fsc_write_options *options, fsc_output *output) { begin(options, output, ','); }
void fsc_tsv_begin(const fsc_write_options *options, fsc_output *output) { begin(options, output, '\t'); }
void fsc_csv_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  article(options, report, output, ',');
}
void fsc_tsv_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  article(options, report, output, '\t');
}
void fsc_csv_comparison(const fsc_write_options *options, const fsc_comparison *compared, fsc_output *output) {
  comparison(options, compared, output, ',');
}
void fsc_tsv_comparison(const fsc_write_options *options, const fsc_comparison *compared, fsc_output *output) {
  comparison(options, compared, output, '\t');
}
