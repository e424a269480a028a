/* SPDX-License-Identifier: Apache-2.0 */
#include "compare_fixture.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "tests.h"

fsc_analyzer *compare_analyzer(void) {
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  return analyzer;
}

void compare_add(const fsc_analyzer *analyzer, fsc_comparer *comparer, const recipe *r) {
  static const fsc_sentence sentences[] = {{.headline = true}, {.headline = false}};
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  fsc_measure *measures = calloc(n, sizeof *measures);
  measures[0].voice[FSC_OUTLET].n = r->hits;
  fsc_report report = {.doc_id = "",
                       .outlet = r->outlet,
                       .n_words = r->words,
                       .words = {r->outlet_words, 0, 0, 10},
                       .n_measures = n,
                       .measures = measures,
                       .loaded = r->outlet_words ? r->loaded : NAN,
                       .opinion = r->outlet_words ? r->opinion : NAN,
                       .sentences = sentences,
                       .n_sentence_rows = COUNT(sentences),
                       .hits = r->found,
                       .n_hits = r->n_found};
  fsc_diversity *d = &report.diversity;
  d->top_source_share = d->effective_sources = d->gini_simpson = d->shannon = NAN;
  d->shannon_chao_shen = d->effective_chao_shen = d->rarefied_sources_5 = d->rarefied_sources_10 = NAN;
  d->gini_simpson_unbiased = d->evenness = d->class_diversity = NAN;
  d->hhi = r->hhi > 0 ? r->hhi : NAN;
  d->unique_sources = r->sources;
  d->by_class[FSC_MEDIA] = r->sources;
  d->female_source_share = fsc_share_of(r->f, r->f + r->m);
  if (r->f + r->m < 2) d->female_source_share.value = NAN;
  d->sources_per_1k = r->words >= 110 ? 1000. * r->sources / (r->words - 10) : NAN;
  d->official_share = fsc_share_of(r->official, r->of);
  fsc_comparer_add(comparer, &report);
  free(measures);
}

const fsc_group *group_of(const fsc_comparison *comparison, const char *name) {
  for (size_t i = 0; i < comparison->n_groups; i++)
    if (strcmp(comparison->groups[i].name, name) == 0) return &comparison->groups[i];
  ck_abort_msg("no group %s", name);
  return NULL;
}

const fsc_group_measure *measure_of(const fsc_group *group, const char *name) {
  for (size_t i = 0; i < group->n_measures; i++)
    if (strcmp(group->measures[i].name, name) == 0) return &group->measures[i];
  ck_abort_msg("no measure %s", name);
  return NULL;
}

const char *compare_first_rate(const fsc_analyzer *analyzer) {
  static char name[100];
  const fsc_category_info *categories;
  fsc_categories(analyzer, &categories);
  snprintf(name, sizeof name, "outlet_%s_per_1k", categories[0].name);
  return name;
}
