/* Outlets side by side: the intervals of their figures. SPDX-License-Identifier: Apache-2.0 */
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

/* Some article of a group, different for each i. */
static recipe some(const char *outlet, uint32_t i) {
  return (recipe){.outlet = outlet,
                  .words = 300 + i % 7 * 100,
                  .outlet_words = i % 11 ? 200 + i % 7 * 90 : 0,
                  .hits = i * 7 % 5,
                  .loaded = i % 13,
                  .opinion = i % 3 - 1.,
                  .hhi = i % 4 ? .1 + i % 9 / 10. : 0,
                  .sources = i % 6,
                  .official = i % 3,
                  .of = i % 5 ? 2 + i % 5 : 0};
}

static fsc_comparer *compare_some(const char *outlet, uint32_t n, uint64_t seed) {
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", seed);
  for (uint32_t i = 0; i < n; i++) {
    recipe r = some(outlet, i);
    if (!(r.of)) r.official = 0;
    add(comparer, &r);
  }
  return comparer;
}

START_TEST(few_articles_get_no_interval) {
  static const uint32_t sizes[] = {1, 19, 20, 21};
  for (size_t i = 0; i < COUNT(sizes); i++) {
    fsc_comparer *comparer = compare_some("A", sizes[i], 1);
    const fsc_group *group = group_of(fsc_compare(comparer), "A");
    const fsc_group_measure *always = measure_of(group, "unique_sources"), *loaded = measure_of(group, "loaded");
    ck_assert_int_eq(group->low_n, sizes[i] < 20);
    ck_assert_int_eq(isnan(always->mean_ci_low), sizes[i] < 20);
    ck_assert_uint_eq(always->articles, sizes[i]);
    /* Two of these articles have no outlet word: what has no value cannot carry an interval. */
    ck_assert_uint_eq(loaded->articles, sizes[i] - (sizes[i] + 10) / 11);
    ck_assert_double_nan(loaded->mean_ci_low);
    ck_assert_double_nan(loaded->pooled_ci_high);
    ck_assert(!isnan(loaded->mean) || sizes[i] == 1);
    fsc_comparer_free(comparer);
  }
}
END_TEST

/* Sums in float, chunk by chunk, come this close to sums in double. */
static void near(double value, double expected) { ck_assert_double_eq_tol(value, expected, 1e-5 * fabs(expected)); }

/* The upper limit of as many independent events as vary like these; or that of the resamples, if it is higher. */
static double upper(double resampled, double rate, double variance) {
  double events = rate * rate / variance;
  return fmax(resampled, rate / events * fsc_chi_square_quantile(.975, 2 * events + 2) / 2);
}

/* The definition, article by article in double: the same draws must give the same limits. */
static void by_definition(const char *group, uint32_t n, uint64_t seed, const double *over, const double *under,
                          double scale, double t, double limits[4]) {
  enum { REPLICATES = 4999 };
  static double pooled[REPLICATES], means[REPLICATES];
  size_t kept = 0;
  fsc_random random;
  fsc_random_seed(&random, seed ^ fsc_hash(group, strlen(group)));
  for (int r = 0; r < REPLICATES; r++) {
    double sum_over = 0, sum_under = 0, values = 0, valid = 0;
    for (uint32_t i = 0; i < n; i++) {
      uint32_t drawn = fsc_random_below(&random, n);
      if (under[drawn] <= 0) continue;
      sum_over += over[drawn];
      sum_under += under[drawn];
      values += over[drawn] / under[drawn];
      valid++;
    }
    if (valid < 1) continue;
    pooled[kept] = scale * sum_over / sum_under;
    means[kept++] = scale * values / valid;
  }
  double articles = 0, all_over = 0, all_under = 0, all_values = 0, of_pooled = 0, of_mean = 0;
  for (uint32_t i = 0; i < n; i++) {
    articles += under[i] > 0;
    all_over += under[i] > 0 ? over[i] : 0;
    all_under += under[i];
    all_values += under[i] > 0 ? over[i] / under[i] : 0;
  }
  for (uint32_t i = 0; i < n; i++) {
    if (under[i] <= 0) continue;
    of_pooled += pow((over[i] - all_over / all_under * under[i]) / all_under, 2);
    of_mean += pow((over[i] / under[i] - all_values / articles) / articles, 2);
  }
  double enlarged = pow(t / 1.959964 * articles / (articles - 1), 2);
  double tail = erfc(t * sqrt(articles / (articles - 1)) / sqrt(2)) / 2;
  limits[0] = fsc_quantile(pooled, kept, tail);
  limits[1] = fsc_quantile(pooled, kept, 1 - tail);
  limits[2] = fsc_quantile(means, kept, tail);
  limits[3] = fsc_quantile(means, kept, 1 - tail);
  limits[1] = scale * upper(limits[1] / scale, all_over / all_under, enlarged * of_pooled);
  limits[3] = scale * upper(limits[3] / scale, all_values / articles, enlarged * of_mean);
}

/* 700 articles: more than are summed in one stretch. t: Student's at .975, of a table, for one less
 * than those with outlet words, 21 and 636. */
static const struct {
  uint32_t n;
  double t;
} bootstrapped[] = {{24, 2.085963}, {700, 1.963707}};

START_TEST(intervals_by_definition) {
  uint32_t n = bootstrapped[_i].n;
  double hits[700], words[700], limits[4];
  for (uint32_t i = 0; i < n; i++) {
    recipe r = some("The Gazette", i);
    hits[i] = r.hits;
    words[i] = r.outlet_words;
  }
  fsc_comparer *comparer = compare_some("The Gazette", n, 5);
  const fsc_group_measure *m = measure_of(group_of(fsc_compare(comparer), "The Gazette"), first_rate());
  by_definition("The Gazette", n, 5, hits, words, 1000, bootstrapped[_i].t, limits);
  near(m->pooled_ci_low, limits[0]);
  near(m->pooled_ci_high, limits[1]);
  near(m->mean_ci_low, limits[2]);
  near(m->mean_ci_high, limits[3]);
  ck_assert_double_lt(m->pooled_ci_low, m->pooled);
  ck_assert_double_lt(m->mean, m->mean_ci_high);
  fsc_comparer_free(comparer);
}
END_TEST

/* For a mean the bootstrap comes close to the textbook's mean -+ 1.96 s / sqrt(n). */
START_TEST(interval_of_a_mean) {
  enum { N = 400 };
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 3);
  for (uint32_t i = 0; i < N; i++)
    add(comparer, &(recipe){.outlet = "A", .words = 110, .outlet_words = 100, .opinion = i % 2 ? 1 : -1});
  const fsc_group_measure *m = measure_of(group_of(fsc_compare(comparer), "A"), "opinion");
  same(m->mean, 0);
  ck_assert_double_eq_tol(m->mean_ci_low, -1.96 / 20, .01);
  ck_assert_double_eq_tol(m->mean_ci_high, 1.96 / 20, .01);
  /* Articles of equal length: pooling changes nothing. */
  near(m->pooled_ci_low, m->mean_ci_low);
  fsc_comparer_free(comparer);
}
END_TEST

/* Nothing seen in 40,000 words is no proof that there is nothing: a rate whose 3.69 hits were to be expected there
 * leaves none in one of 40 such groups. */
START_TEST(what_is_unseen_has_a_limit) {
  enum { N = 400 };
  const double most = -log(.025);
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 3);
  for (uint32_t i = 0; i < N; i++) {
    recipe r = {.outlet = "A", .words = 110, .outlet_words = 100, .official = 2, .of = 2};
    add(comparer, &r);
  }
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  const fsc_group_measure *none = measure_of(group, "loaded"), *all = measure_of(group, "official_share");
  same(none->pooled_ci_low, 0);
  same(none->mean_ci_low, 0);
  same(none->pooled_ci_high, 1000 * most / (100 * N));
  same(none->mean_ci_high, none->pooled_ci_high);
  same(all->pooled_ci_low, 1 - most / (2 * N));
  same(all->mean_ci_low, all->pooled_ci_low);
  same(all->mean_ci_high, 1);
  fsc_comparer_free(comparer);
}
END_TEST

/* One article of 20 has all the hits. Few resamples have it five times, but behind one event that was seen may stand
 * 5.6 (Garwood), and more where their variance comes from 20 articles alone. */
START_TEST(what_is_rare_has_a_limit) {
  enum { N = 20 };
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 3);
  for (uint32_t i = 0; i < N; i++)
    add(comparer,
        &(recipe){.outlet = "A", .words = 110, .outlet_words = 100, .hits = i ? 0 : 10, .official = !i, .of = 4});
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  const fsc_group_measure *rate = measure_of(group, first_rate()), *share = measure_of(group, "official_share");
  double widths = 2.093024 / 1.959964, variance = pow(widths * N / (N - 1), 2) * (1 - 1. / N);
  double events = 1 / variance, least = fsc_chi_square_quantile(.975, 2 * events + 2) / 2 * variance;
  near(rate->pooled, 5);
  same(rate->pooled_ci_low, 0);
  near(rate->pooled_ci_high, 5 * least);
  near(rate->mean_ci_high, 5 * least);
  ck_assert_double_gt(rate->mean_ci_high, 5 * 5); /* what five of it in a resample come to */
  double p = 1. / (4 * N), cases = (1 - p) / p / variance;
  same(share->pooled_ci_low, 0);
  near(share->pooled_ci_high, fsc_wilson_limits(p, cases).high);
  fsc_comparer_free(comparer);
}
END_TEST

/* Of what all articles have alike, resamples tell nothing, however far the value may be off. */
START_TEST(what_is_equal_has_no_limits) {
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 3);
  for (uint32_t i = 0; i < 30; i++)
    add(comparer, &(recipe){.outlet = "A",
                            .words = 130,
                            .outlet_words = 100,
                            .opinion = .1,
                            .hhi = .3,
                            .official = 1 + i % 2,
                            .of = 2 + 2 * (i % 2),
                            .sources = 3,
                            .hits = 1});
  static const char *const names[] = {"opinion", "hhi", "unique_sources", "sources_per_1k", "official_share"};
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  for (size_t i = 0; i <= COUNT(names); i++) {
    const fsc_group_measure *m = measure_of(group, i < COUNT(names) ? names[i] : first_rate());
    ck_assert_uint_eq(m->articles, 30);
    ck_assert_double_nan(m->mean_ci_low);
    ck_assert_double_nan(m->mean_ci_high);
    ck_assert_double_nan(m->pooled_ci_low);
    ck_assert_double_nan(m->pooled_ci_high);
  }
  fsc_comparer_free(comparer);
}
END_TEST

static void same_measures(const fsc_group *a, const fsc_group *b) {
  ck_assert_uint_eq(a->n_measures, b->n_measures);
  for (size_t i = 0; i < a->n_measures; i++) {
    const fsc_group_measure *x = &a->measures[i], *y = &b->measures[i];
    double xs[] = {x->n,    x->of,          x->pooled,      x->pooled_ci_low, x->pooled_ci_high,
                   x->mean, x->mean_ci_low, x->mean_ci_high};
    double ys[] = {y->n,    y->of,          y->pooled,      y->pooled_ci_low, y->pooled_ci_high,
                   y->mean, y->mean_ci_low, y->mean_ci_high};
    for (size_t k = 0; k < COUNT(xs); k++)
      ck_assert_msg(xs[k] == ys[k] || (isnan(xs[k]) && isnan(ys[k])), "%s: %g, %g", x->name, xs[k], ys[k]);
  }
}

START_TEST(a_seed_repeats_itself) {
  fsc_comparer *first = compare_some("A", 60, 9), *again = compare_some("A", 60, 9), *other = compare_some("A", 60, 10);
  const fsc_group *a = group_of(fsc_compare(first), "A"), *b = group_of(fsc_compare(other), "A");
  same_measures(a, group_of(fsc_compare(again), "A"));
  same_measures(a, group_of(fsc_compare(first), "A")); /* asked twice */
  const fsc_group_measure *x = measure_of(a, "loaded"), *y = measure_of(b, "loaded");
  ck_assert_double_eq(x->mean, y->mean);
  ck_assert_double_ne(x->mean_ci_low, y->mean_ci_low);
  fsc_comparer_free(first);
  fsc_comparer_free(again);
  fsc_comparer_free(other);
}
END_TEST

START_TEST(groups_do_not_touch_each_other) {
  fsc_comparer *alone = compare_some("M", 40, 9), *among = fsc_comparer_new(analyzer, "outlet", 9);
  for (uint32_t i = 0; i < 900; i++) {
    static const char *const names[] = {"Zed", "M", "a"};
    if (i % 3 == 1 && i / 3 >= 40) continue;
    recipe r = some(names[i % 3], i / 3);
    if (!r.of) r.official = 0;
    add(among, &r);
  }
  same_measures(group_of(fsc_compare(alone), "M"), group_of(fsc_compare(among), "M"));
  fsc_comparer_free(alone);
  fsc_comparer_free(among);
}
END_TEST

START_TEST(groups_of_equal_articles_differ_by_their_draws) {
  fsc_comparer *a = compare_some("A", 40, 9), *b = compare_some("B", 40, 9);
  ck_assert_double_ne(measure_of(group_of(fsc_compare(a), "A"), "loaded")->mean_ci_low,
                      measure_of(group_of(fsc_compare(b), "B"), "loaded")->mean_ci_low);
  fsc_comparer_free(a);
  fsc_comparer_free(b);
}
END_TEST

TCase *interval_tests(void) {
  TCase *tests = tcase_create("intervals");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, few_articles_get_no_interval);
  tcase_add_loop_test(tests, intervals_by_definition, 0, COUNT(bootstrapped));
  tcase_add_test(tests, interval_of_a_mean);
  tcase_add_test(tests, what_is_unseen_has_a_limit);
  tcase_add_test(tests, what_is_rare_has_a_limit);
  tcase_add_test(tests, what_is_equal_has_no_limits);
  tcase_add_test(tests, a_seed_repeats_itself);
  tcase_add_test(tests, groups_do_not_touch_each_other);
  tcase_add_test(tests, groups_of_equal_articles_differ_by_their_draws);
  return tests;
}
