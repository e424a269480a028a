/* Compares outlets, or the values of any column. The unit is the article, the voice the outlet's own.
 * SPDX-License-Identifier: Apache-2.0 */
#include "compare.h"
#include "statistics.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"

/* The rows of a group, in the order of adding; link is where the next one goes. */
typedef struct rows_of_group {
  const fsc_row_of_pairs *first, **link;
} rows_of_group;

struct fsc_comparer {
  fsc_arena *arena; /* everything that lives as long as the comparer */
  const fsc_compared *compared;
  size_t n_compared;
  fsc_comparison result;
  fsc_group *groups; /* in order of appearance, counted while adding */
  rows_of_group *rows;
  size_t n_groups, group_capacity, row_capacity;
  fsc_index by_name;
  fsc_tallies tallies;
  fsc_partisan_tallies partisan;
  fsc_silence_tallies silence;
};

fsc_comparer *fsc_comparer_new(const fsc_analyzer *analyzer, const char *by, uint64_t seed) {
  fsc_comparer *comparer = fsc_allocate_zero(1, sizeof *comparer);
  comparer->arena = fsc_arena_new();
  comparer->n_compared = fsc_compared_list(comparer->arena, analyzer, &comparer->compared);
  comparer->result = (fsc_comparison){
      .by = fsc_arena_string(comparer->arena, fsc_text_of(by)), .replicates = FSC_REPLICATES, .seed = seed};
  return comparer;
}

void fsc_comparer_free(fsc_comparer *comparer) {
  if (!comparer) return;
  fsc_tallies_free(&comparer->tallies);
  fsc_partisan_tallies_free(&comparer->partisan);
  fsc_silence_tallies_free(&comparer->silence);
  free(comparer->by_name.places);
  free(comparer->groups);
  free(comparer->rows);
  fsc_arena_free(comparer->arena);
  free(comparer);
}

/* ---- Adding ---- */

static fsc_text value_of(const fsc_report *report, const char *by) {
  static const struct {
    const char *name;
    size_t at;
  } fields[] = {{"outlet", offsetof(fsc_report, outlet)},
                {"topic", offsetof(fsc_report, topic)},
                {"date", offsetof(fsc_report, date)}};
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
    if (strcmp(by, fields[i].name) == 0)
      return fsc_text_of(*(const char *const *)((const char *)report + fields[i].at));
  for (size_t i = 0; i < report->n_kept; i++)
    if (strcmp(report->kept[i].name, by) == 0) return report->kept[i].value;
  return (fsc_text){0};
}

/* The name of an article's group, cut at a NUL, where every report would cut it. */
static fsc_text name_of(const fsc_report *report, const char *by) {
  fsc_text name = value_of(report, by);
  if (name.at) name.length = strnlen(name.at, name.length);
  return fsc_text_trim(name);
}

static uint32_t group_of(fsc_comparer *comparer, fsc_text name) {
  uint64_t hash = fsc_hash(name.at, name.length);
  size_t cursor = 0;
  for (uint32_t i; (i = fsc_index_next(&comparer->by_name, hash, &cursor)) != FSC_NONE;)
    if (fsc_text_is(name, comparer->groups[i].name)) return i;
  size_t n = comparer->n_groups++;
  fsc_grow((void **)&comparer->groups, &comparer->group_capacity, n, sizeof *comparer->groups);
  fsc_grow((void **)&comparer->rows, &comparer->row_capacity, n, sizeof *comparer->rows);
  comparer->groups[n] = (fsc_group){.name = fsc_arena_string(comparer->arena, name)};
  comparer->rows[n] = (rows_of_group){0};
  fsc_index_add(&comparer->by_name, hash, (uint32_t)n);
  return (uint32_t)n;
}

static void add_row(fsc_comparer *comparer, rows_of_group *rows, const fsc_report *report) {
  /* Zero is "no value": a report with fewer measures than the analyzer leaves the rest out. */
  fsc_row_of_pairs *row =
      fsc_arena_take_zero(comparer->arena, 1, sizeof *row + comparer->n_compared * sizeof *row->pairs);
  fsc_compared_read(report, row->pairs);
  if (rows->first)
    *rows->link = row;
  else
    rows->first = row;
  rows->link = &row->next;
}

void fsc_comparer_add(fsc_comparer *comparer, const fsc_report *report) {
  fsc_text name = name_of(report, comparer->result.by);
  fsc_silence_tallies_add(&comparer->silence, FSC_NONE, report); /* over all, named or not */
  if (!name.length) {
    comparer->result.unnamed++;
    return;
  }
  uint32_t number = group_of(comparer, name);
  fsc_group *group = &comparer->groups[number];
  group->articles++;
  group->words += report->n_words;
  group->outlet_words += report->words[FSC_OUTLET];
  for (int c = 0; c < FSC_SOURCE_CLASSES; c++) group->sources[c] += report->diversity.by_class[c];
  for (int c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const fsc_share *cues = &report->attribution.by_source_class[c].loaded_cue_rate;
    group->loaded_cues[c].n += cues->n;
    group->loaded_cues[c].of += cues->of;
  }
  add_row(comparer, &comparer->rows[number], report);
  fsc_silence_tallies_add(&comparer->silence, number, report);
  fsc_partisan_tallies_add(&comparer->partisan, number, comparer->result.articles, report);
  fsc_tallies_add(&comparer->tallies, comparer->arena, number, comparer->result.articles++, report);
}

void fsc_comparer_skip(fsc_comparer *comparer) { comparer->result.skipped++; }

/* ---- Comparing ---- */

static int by_name(const void *a, const void *b) {
  return strcmp(((const fsc_group *)a)->name, ((const fsc_group *)b)->name);
}

/* Each group's seed comes from its name, so that its intervals do not depend on the other groups. */
static void estimate_groups(const fsc_comparer *comparer, fsc_group *groups) {
  uint32_t most = 0;
  for (size_t g = 0; g < comparer->n_groups; g++)
    if (groups[g].articles > most) most = groups[g].articles;
  fsc_estimator *estimator = fsc_estimator_new(comparer->compared, comparer->n_compared, most);
  for (size_t g = 0; g < comparer->n_groups; g++) {
    fsc_group_measure *measures = fsc_arena_take(comparer->arena, comparer->n_compared * sizeof *measures);
    uint64_t seed = comparer->result.seed ^ fsc_hash(groups[g].name, strlen(groups[g].name));
    fsc_estimate(estimator, comparer->rows[g].first, groups[g].articles, seed, measures);
    groups[g].low_n = groups[g].articles < FSC_FEWEST_ARTICLES;
    groups[g].n_measures = comparer->n_compared;
    groups[g].measures = measures;
    for (int c = 0; c < FSC_SOURCE_CLASSES; c++)
      groups[g].loaded_cues[c] = fsc_share_of(groups[g].loaded_cues[c].n, groups[g].loaded_cues[c].of);
  }
  fsc_estimator_free(estimator);
}

const fsc_comparison *fsc_compare(fsc_comparer *comparer) {
  size_t n = comparer->n_groups;
  fsc_group *groups = fsc_arena_take(comparer->arena, n * sizeof *groups);
  if (n) memcpy(groups, comparer->groups, n * sizeof *groups);
  estimate_groups(comparer, groups);
  fsc_tallies_rank(&comparer->tallies, comparer->arena, groups, n);
  fsc_partisan_tallies_give(&comparer->partisan, comparer->arena, groups, n);
  fsc_silence_tallies_give(&comparer->silence, comparer->arena, &comparer->result, groups, n);
  qsort(groups, n, sizeof *groups, by_name);
  comparer->result.groups = groups;
  comparer->result.n_groups = n;
  return &comparer->result;
}
