/* Outlets side by side: figures, from reports made by hand. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "../analyzer/base/text.h"
#include "compare_fixture.h"
#include "tests.h"

static fsc_analyzer *analyzer;

static void set_up(void) { analyzer = compare_analyzer(); }
static void tear_down(void) { fsc_analyzer_free(analyzer); }

static void add(fsc_comparer *comparer, const recipe *r) { compare_add(analyzer, comparer, r); }
static const char *first_rate(void) { return compare_first_rate(analyzer); }

/* Two articles with everything, one without outlet words, sources or shares. */
static const recipe three[] = {
    {.outlet = "A",
     .words = 210,
     .outlet_words = 100,
     .hits = 1,
     .loaded = 4,
     .opinion = .5,
     .hhi = .25,
     .official = 1,
     .of = 2,
     .sources = 2,
     .f = 1,
     .m = 1},
    {.outlet = "A",
     .words = 1010,
     .outlet_words = 900,
     .hits = 0,
     .loaded = 1,
     .opinion = -.5,
     .hhi = .75,
     .official = 8,
     .of = 8,
     .sources = 3,
     .f = 0,
     .m = 3},
    {.outlet = "A", .words = 60, .outlet_words = 0, .sources = 1, .f = 1},
};

static const struct {
  const char *measure; /* NULL: the rate of the first category */
  uint32_t articles;
  double n, of, pooled, mean;
} figures[] = {
    {NULL, 2, 1, 1000, 1, 5},
    {"loaded", 2, 1.3, 1000, 1.3, 2.5},
    {"opinion", 2, -400, 1000, -.4, 0},
    {"official_share", 2, 9, 10, .9, .75},
    {"sources_per_1k", 2, 5, 1200, 25. / 6, 6.5},
    {"female_source_share", 2, 1, 5, .2, .25},
    {"hhi", 2, NAN, NAN, NAN, .5},
    {"unique_sources", 3, NAN, NAN, NAN, 2},
    {"shannon", 0, NAN, NAN, NAN, NAN},
    {"direct_share", 0, 0, 0, NAN, NAN},
};

START_TEST(pooled_and_mean) {
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  for (size_t i = 0; i < COUNT(three); i++) add(comparer, &three[i]);
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  const char *name = figures[_i].measure ? figures[_i].measure : first_rate();
  const fsc_group_measure *measure = measure_of(group, name);
  ck_assert_uint_eq(measure->articles, figures[_i].articles);
  same(measure->n, figures[_i].n);
  same(measure->of, figures[_i].of);
  same(measure->pooled, figures[_i].pooled);
  same(measure->mean, figures[_i].mean);
  ck_assert_double_nan(measure->pooled_ci_low);
  ck_assert_double_nan(measure->mean_ci_high);
  fsc_comparer_free(comparer);
}
END_TEST

START_TEST(sums_of_a_group) {
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 77);
  for (size_t i = 0; i < COUNT(three); i++) add(comparer, &three[i]);
  fsc_comparer_skip(comparer);
  const fsc_comparison *comparison = fsc_compare(comparer);
  const fsc_group *group = group_of(comparison, "A");
  ck_assert_uint_eq(group->articles, 3);
  ck_assert_uint_eq(group->words, 1280);
  ck_assert_uint_eq(group->outlet_words, 1000);
  ck_assert_uint_eq(group->sources[FSC_MEDIA], 6);
  ck_assert_uint_eq(group->sources[FSC_CITIZEN], 0);
  ck_assert_uint_eq(comparison->articles, 3);
  ck_assert_uint_eq(comparison->skipped, 1);
  ck_assert_uint_eq(comparison->unnamed, 0);
  ck_assert_uint_eq(comparison->replicates, 4999);
  ck_assert_uint_eq(comparison->seed, 77);
  ck_assert_str_eq(comparison->by, "outlet");
  fsc_comparer_free(comparer);
}
END_TEST

/* The measures are the analyzer's categories and every score, share and index of a report. */
START_TEST(every_measure_is_there) {
  static const char *const names[] = {"loaded",
                                      "opinion",
                                      "flagged_sentence_share",
                                      "attributed_sentence_share",
                                      "direct_share",
                                      "indirect_share",
                                      "mixed_share",
                                      "quoted_word_share",
                                      "unsourced_share",
                                      "loaded_cue_rate",
                                      "source_n",
                                      "unique_sources",
                                      "named_sources",
                                      "person_sources",
                                      "sources_per_1k",
                                      "top_source_share",
                                      "hhi",
                                      "effective_sources",
                                      "gini_simpson",
                                      "gini_simpson_unbiased",
                                      "shannon",
                                      "shannon_chao_shen",
                                      "effective_chao_shen",
                                      "rarefied_sources_5",
                                      "rarefied_sources_10",
                                      "evenness",
                                      "class_diversity",
                                      "official_share",
                                      "anonymous_share",
                                      "vague_share",
                                      "unknown_class_share",
                                      "official_source_share",
                                      "anonymous_source_share",
                                      "vague_source_share",
                                      "unknown_class_source_share",
                                      "female_source_share",
                                      "unknown_gender_share",
                                      "episodic_share",
                                      "agentless_share",
                                      "silent_actor_share",
                                      "source_transparency"};
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  add(comparer, &three[0]);
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  ck_assert_uint_eq(group->n_measures, n + COUNT(names));
  for (size_t i = 0; i < COUNT(names); i++) measure_of(group, names[i]);
  for (size_t i = 0; i < n; i++) {
    char name[100];
    snprintf(name, sizeof name, "outlet_%s_per_1k", categories[i].name);
    measure_of(group, name);
  }
  fsc_comparer_free(comparer);
}
END_TEST

Suite *compare_suite(void);
Suite *compare_suite(void) {
  Suite *suite = suite_create("compare");
  TCase *tests = tcase_create("figures");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, pooled_and_mean, 0, COUNT(figures));
  tcase_add_test(tests, sums_of_a_group);
  tcase_add_test(tests, every_measure_is_there);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, interval_tests());
  suite_add_tcase(suite, group_tests());
  return suite;
}
