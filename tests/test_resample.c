/* Small-sample forms, rarefaction and intervals of source diversity against enumeration.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <string.h>

#include "../analyzer/aggregate/resample.h"
#include "../analyzer/aggregate/statistics.h"
#include "analysis_fixture.h"
#include "tests.h"

enum { MOST = 12 };

static analysis *a;

static void set_up(void) { a = analysis_new("term,category,subcategory\nsign up for,boilerplate,any\n", NULL); }
static void tear_down(void) { analysis_free(a); }

/* The report of an article whose sources are heard this often; 0 ends the list. Classes go round. */
static const fsc_report *report_of(const uint32_t *counted) {
  analysis_read(a, NULL, "One two three.");
  for (uint32_t i = 0; counted[i]; i++)
    *FSC_PUSH(a->arena, &a->findings.sources) =
        (fsc_source){.counted = counted[i], .source_class = i % 3 ? FSC_MEDIA : FSC_CITIZEN};
  return analysis_report(a, 1);
}

/* ---- Rarefaction ---- */

static const uint32_t articles[][MOST] = {{5, 3, 2, 1}, {1, 1, 1, 1, 1, 1}, {9, 1}, {6}, {4, 4, 4}, {3, 2}, {3, 1}};

/* Whose each attribution is, one after the other. */
static uint32_t owners_of(const uint32_t *counted, uint32_t *owners) {
  uint32_t n = 0;
  for (uint32_t i = 0; counted[i]; i++)
    for (uint32_t k = 0; k < counted[i]; k++) owners[n++] = i;
  return n;
}

/* The mean number of sources in all subsets of m attributions, one by one. */
static double mean_of_subsets(const uint32_t *counted, int m) {
  uint32_t owners[32], n = owners_of(counted, owners);
  double sum = 0, subsets = 0;
  for (uint32_t subset = 0; subset < UINT32_C(1) << n; subset++) {
    if (__builtin_popcount(subset) != m) continue;
    uint32_t met = 0;
    for (uint32_t i = 0; i < n; i++)
      if (subset >> i & 1) met |= UINT32_C(1) << owners[i];
    sum += __builtin_popcount(met);
    subsets++;
  }
  return subsets > 0 ? sum / subsets : NAN;
}

START_TEST(rarefaction) {
  const fsc_diversity *d = &report_of(articles[_i])->diversity;
  same(d->rarefied_sources_5, mean_of_subsets(articles[_i], 5));
  same(d->rarefied_sources_10, mean_of_subsets(articles[_i], 10));
}
END_TEST

/* ---- Chao & Shen ---- */

/* By hand: 5, 3, 2 have full coverage, so that each term -p ln p is divided by 1 - (1 - p)^10; of 1, 1 coverage is
 * taken for one half; 3, 1: coverage 3/4, p = 9/16 and 3/16; a single source has nothing to be uncertain of but
 * coverage. */
static const struct {
  uint32_t counted[MOST];
  double shannon;
} entropies[] = {
    {{0}, NAN},
    {{1}, NAN},
    {{5, 3, 2}, .34657359 / (1 - 1 / 1024.) + .36119184 / (1 - .0282475249) + .32188758 / (1 - .1073741824)},
    {{1, 1}, 2 * (.34657359 / (1 - .5625))},
    {{3, 1}, .32364233 / (1 - .03663635) + .31387058 / (1 - .43580627)},
    {{7}, 0},
};

START_TEST(chao_shen) {
  const fsc_diversity *d = &report_of(entropies[_i].counted)->diversity;
  if (isnan(entropies[_i].shannon)) {
    ck_assert_double_nan(d->shannon_chao_shen);
    ck_assert_double_nan(d->effective_chao_shen);
    return;
  }
  ck_assert_double_eq_tol(d->shannon_chao_shen, entropies[_i].shannon, 1e-6);
  ck_assert_double_eq_tol(d->effective_chao_shen, exp(entropies[_i].shannon), 1e-5);
}
END_TEST

/* ---- Intervals ---- */

enum { SIX = 46656 /* resamples of six attributions: 6^6 */ };

static double shannon_of(const uint32_t *m, uint32_t sources, double n) {
  double h = 0;
  for (uint32_t s = 0; s < sources; s++)
    if (m[s]) h -= m[s] / n * log(m[s] / n);
  return h;
}

/* Every resample of 3 + 2 + 1 attributions there is. */
static void enumerate(double *hhi, double *shannon, double *top) {
  static const uint32_t owner[] = {0, 0, 0, 1, 1, 2};
  for (uint32_t i = 0; i < SIX; i++) {
    uint32_t m[3] = {0}, rest = i, most = 0, squares = 0;
    for (int k = 0; k < 6; k++, rest /= 6) m[owner[rest % 6]]++;
    for (int s = 0; s < 3; s++) squares += m[s] * m[s], most = m[s] > most ? m[s] : most;
    hhi[i] = squares / 36.;
    top[i] = most / 6.;
    shannon[i] = shannon_of(m, 3, 6);
  }
}

static double part_below(const double *all, double limit) {
  double n = 0;
  for (uint32_t i = 0; i < SIX; i++) n += all[i] < limit;
  return n / SIX;
}

/* Taken back to where the replicates were, each limit leaves about 2.5 % of all resamples beyond it: they have few
 * values, so that "about" is from 1 to 5 %. A limit moved to the index's value or to the end of its range leaves less.
 */
static void check_limits(fsc_interval found, const double *all, double centre, double value) {
  const double near = .02; /* chance in the mean of 199 */
  double mean = 0;
  for (uint32_t i = 0; i < SIX; i++) mean += all[i] / SIX;
  double low = found.low + mean - centre, high = found.high + mean - centre;
  ck_assert_double_le(part_below(all, low - near), .05);
  ck_assert_double_ge(part_below(all, high + near), .95);
  if (found.low > 0 && found.low < value) ck_assert_double_ge(part_below(all, low + near), .01);
  if (found.high > value) ck_assert_double_le(part_below(all, high - near), .99);
}

START_TEST(intervals_of_all_resamples) {
  static const uint32_t counted[MOST] = {3, 2, 1};
  static double hhi[SIX], shannon[SIX], top[SIX];
  const fsc_report *report = report_of(counted);
  const fsc_diversity *d = &report->diversity;
  const fsc_diversity_intervals found = fsc_diversity_intervals_of(report);
  enumerate(hhi, shannon, top);
  check_limits(found.hhi, hhi, 1 - d->gini_simpson_unbiased, d->hhi);
  check_limits(found.shannon, shannon, d->shannon_chao_shen, d->shannon);
  check_limits(found.top_source_share, top, d->top_source_share, d->top_source_share);
  same(found.gini_simpson.low, 1 - found.hhi.high);
  same(found.gini_simpson.high, 1 - found.hhi.low);
  same(found.effective_sources.low, exp(found.shannon.low));
  same(found.effective_sources.high, exp(found.shannon.high));
}
END_TEST

static bool covers(fsc_interval interval, double truth) { return interval.low <= truth && truth <= interval.high; }

/* 20 attributions drawn from 8 sources, the k-th heard 1/k as often as the first: plain percentiles cover the entropy
 * in 38 of 100 articles. */
START_TEST(intervals_cover_the_truth) {
  enum { ARTICLES = 300, SOURCES = 8, DRAWN = 20 };
  double p[SOURCES], sum = 0, hhi = 0, shannon = 0;
  for (int k = 0; k < SOURCES; k++) sum += p[k] = 1. / (k + 1);
  for (int k = 0; k < SOURCES; k++) p[k] /= sum, hhi += p[k] * p[k], shannon -= p[k] * log(p[k]);
  fsc_random random;
  fsc_random_seed(&random, 7);
  int covered[3] = {0};
  analysis_read(a, NULL, "One two three.");
  const fsc_report *made = analysis_report(a, 1);
  for (int i = 0; i < ARTICLES; i++) {
    fsc_source sources[SOURCES] = {{.counted = 0}};
    for (int k = 0; k < DRAWN; k++) {
      double at = fsc_random_below(&random, 1u << 30) / (double)(1u << 30);
      int s = 0;
      for (; s < SOURCES - 1 && at >= p[s]; s++) at -= p[s];
      sources[s].counted++;
    }
    fsc_report report = {.sources = sources, .n_sources = SOURCES, .resamples = made->resamples};
    fsc_aggregate_diversity(a->arena, &report);
    const fsc_diversity_intervals found = fsc_diversity_intervals_of(&report);
    covered[0] += covers(found.hhi, hhi);
    covered[1] += covers(found.shannon, shannon);
    covered[2] += covers(found.top_source_share, p[0]);
  }
  ck_assert_int_ge(covered[0], ARTICLES * 90 / 100);
  ck_assert_int_ge(covered[1], ARTICLES * 80 / 100);
  ck_assert_int_ge(covered[2], ARTICLES * 90 / 100);
}
END_TEST

static bool undefined(fsc_interval interval) { return isnan(interval.low) && isnan(interval.high); }

/* Nothing to resample: no source, one, too many attributions. Classes: none known. */
START_TEST(undefined_intervals) {
  static const uint32_t counted[][MOST] = {{0}, {1}, {7}, {128, 128}};
  const fsc_diversity_intervals found = fsc_diversity_intervals_of(report_of(counted[_i]));
  ck_assert(undefined(found.hhi) && undefined(found.shannon) && undefined(found.top_source_share));
  ck_assert(undefined(found.gini_simpson) && undefined(found.effective_sources) && undefined(found.class_diversity));
}
END_TEST

/* Few attributions, the most that the table has, one more, and the most allowed. */
START_TEST(intervals_do_not_depend_on_the_table) {
  static const uint32_t counted[][MOST] = {{1, 1}, {60, 10, 5, 4, 1}, {60, 10, 5, 4, 1, 1}, {200, 30, 20, 5}};
  const fsc_report *report = report_of(counted[_i]);
  const fsc_diversity_intervals found = fsc_diversity_intervals_of(report);
  fsc_report bare = *report;
  bare.resamples = NULL;
  const fsc_diversity_intervals again = fsc_diversity_intervals_of(&bare);
  ck_assert_mem_eq(&found, &again, sizeof found);
  const fsc_diversity *d = &report->diversity;
  ck_assert(covers(found.hhi, d->hhi) && covers(found.shannon, d->shannon));
  ck_assert(covers(found.top_source_share, d->top_source_share));
  ck_assert(covers(found.gini_simpson, d->gini_simpson) && covers(found.effective_sources, d->effective_sources));
  ck_assert(covers(found.class_diversity, d->class_diversity));
}
END_TEST

/* How often an attribution is drawn in a replicate is kept in four bits. */
START_TEST(draws_fit_in_four_bits) {
  uint32_t most = 0;
  for (uint32_t n = 1; n <= FSC_MOST_RESAMPLED; n++) {
    fsc_random random;
    fsc_random_seed(&random, n);
    for (int r = 0; r < FSC_RESAMPLES; r++) {
      uint32_t drawn[FSC_MOST_RESAMPLED] = {0};
      for (uint32_t i = 0; i < n; i++) {
        uint32_t times = ++drawn[fsc_random_below(&random, n)];
        most = times > most ? times : most;
      }
    }
  }
  ck_assert_uint_eq(most, 11);
}
END_TEST

TCase *resample_tests(void) {
  TCase *tests = tcase_create("resampled sources");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, rarefaction, 0, COUNT(articles));
  tcase_add_loop_test(tests, chao_shen, 0, COUNT(entropies));
  tcase_add_test(tests, intervals_of_all_resamples);
  tcase_add_test(tests, intervals_cover_the_truth);
  tcase_add_test(tests, draws_fit_in_four_bits);
  tcase_add_loop_test(tests, undefined_intervals, 0, 4);
  tcase_add_loop_test(tests, intervals_do_not_depend_on_the_table, 0, 4);
  return tests;
}
