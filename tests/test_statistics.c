/* Numerics against tabulated values. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "tests.h"

/* Abramowitz & Stegun, tables 26.1 and 26.5. */
static const struct {
  double p, quantile;
} normal[] = {{.5, 0},          {.9, 1.281552},   {.95, 1.644854},   {.975, 1.959964},  {.99, 2.326348},
              {.995, 2.575829}, {.999, 3.090232}, {.025, -1.959964}, {.001, -3.090232}, {1e-6, -4.753424}};

START_TEST(normal_quantile) { ck_assert_double_eq_tol(fsc_normal_quantile(normal[_i].p), normal[_i].quantile, 5e-7); }
END_TEST

/* Abramowitz & Stegun, table 26.8; Pearson & Hartley 1966, table 8. */
static const struct {
  double p, df, quantile;
} chi_square[] = {{.95, 1, 3.84146},  {.025, 1, .000982069}, {.95, 2, 5.99146},    {.025, 2, .0506356},
                  {.05, 10, 3.94030}, {.95, 10, 18.3070},    {.975, 20, 34.1696},  {.025, 20, 9.59078},
                  {.99, 30, 50.8922}, {.5, 100, 99.3341},    {.975, 100, 129.561}, {.005, 5, .411740},
                  {.999, 4, 18.4668}};

START_TEST(chi_square_quantile) {
  double expected = chi_square[_i].quantile;
  ck_assert_double_eq_tol(fsc_chi_square_quantile(chi_square[_i].p, chi_square[_i].df), expected, 2e-5 * expected);
}
END_TEST

/* From tables. */
static const struct {
  double p, df, t;
} student[] = {{.5, 3, 0}, {.975, 1, 12.706205}, {.975, 19, 2.093024}, {.995, 10, 3.169273}, {.975, 1e4, 1.960201}};

START_TEST(student_quantile) {
  ck_assert_double_eq_tol(fsc_t_quantile(student[_i].p, student[_i].df), student[_i].t, 1e-6);
}
END_TEST

START_TEST(chi_square_quantile_inverts_gamma) {
  static const double df[] = {.2, 1, 2, 7, 50, 1000, 200000}, p[] = {1e-6, .025, .3, .5, .975, .9999};
  for (size_t i = 0; i < COUNT(df); i++)
    for (size_t k = 0; k < COUNT(p); k++)
      ck_assert_double_eq_tol(fsc_gamma_p(df[i] / 2, fsc_chi_square_quantile(p[k], df[i]) / 2), p[k], 1e-9);
}
END_TEST

START_TEST(gamma_p) {
  static const struct {
    double a, x, p;
  } rows[] = {
      {1, 0, 0},
      {1, -1, 0},
      {1, 1, .6321205588},   /* 1 - 1/e */
      {.5, .5, .6826894921}, /* within one standard deviation of the normal */
      {.5, 2, .9544997361},  /* within two */
      {3, 1, .0803013971},   /* 1 - (1 + 1 + 1/2)/e */
      {3, 20, .9999995445},  /* 1 - (1 + 20 + 200) e^-20 */
      {1, 700, 1},
  };
  for (size_t i = 0; i < COUNT(rows); i++) ck_assert_double_eq_tol(fsc_gamma_p(rows[i].a, rows[i].x), rows[i].p, 1e-9);
}
END_TEST

/* Garwood 1936, table 1 (95 % limits of a Poisson mean); Pearson & Hartley 1966, table 40. */
static const struct {
  uint32_t h;
  double phi, low, high;
} counts[] = {{0, 1, 0, 3.689},
              {1, 1, .0253, 5.572},
              {2, 1, .242, 7.225},
              {3, 1, .619, 8.767},
              {5, 1, 1.623, 11.668},
              {10, 1, 4.795, 18.390},
              {20, 1, 12.217, 30.888},
              {50, 1, 37.111, 65.919},
              {100, 1, 81.364, 121.627},
              /* h -+ sqrt(phi) times the distance, not below 0 */
              {10, 4, 0, 26.780},
              {20, 2.25, 8.325, 36.332},
              {0, 4, 0, 7.378}};

START_TEST(count_interval) {
  fsc_limits limits = fsc_widened(counts[_i].h, fsc_poisson_limits(counts[_i].h), sqrt(counts[_i].phi));
  ck_assert_double_eq_tol(limits.low, counts[_i].low, 6e-4);
  ck_assert_double_eq_tol(limits.high, counts[_i].high, 1.1e-3);
}
END_TEST

/* Newcombe 1998, table I, method 3. */
static const struct {
  uint32_t k, n;
  double low, high;
} shares[] = {{81, 263, .2553, .3662}, {15, 148, .0624, .1605}, {0, 20, 0, .1611}, {1, 29, .0061, .1718},
              {20, 20, .8389, 1},      {1, 1, .2065, 1},        {0, 1, 0, .7935},  {5, 10, .2366, .7634}};

START_TEST(wilson_interval) {
  fsc_share share = fsc_share_of(shares[_i].k, shares[_i].n);
  ck_assert_uint_eq(share.n, shares[_i].k);
  ck_assert_uint_eq(share.of, shares[_i].n);
  ck_assert_double_eq_tol(share.value, (double)shares[_i].k / shares[_i].n, 1e-15);
  ck_assert_double_eq_tol(share.ci_low, shares[_i].low, 6e-5);
  ck_assert_double_eq_tol(share.ci_high, shares[_i].high, 6e-5);
}
END_TEST

START_TEST(shares_without_a_base_or_an_interval) {
  fsc_share none = fsc_share_of(0, 0), bare = fsc_bare_share_of(3, 4), bare_none = fsc_bare_share_of(0, 0);
  ck_assert_double_nan(none.value);
  ck_assert_double_nan(none.ci_low);
  ck_assert_double_nan(none.ci_high);
  ck_assert_double_eq(bare.value, .75);
  ck_assert_double_nan(bare.ci_low);
  ck_assert_double_nan(bare.ci_high);
  ck_assert_double_nan(bare_none.value);
}
END_TEST

/* The authors' code: splitmix64 from 1234567, xoshiro256** from the state 1, 2, 3, 4. */
START_TEST(generator) {
  static const uint64_t seeded[] = {UINT64_C(6457827717110365317), UINT64_C(3203168211198807973),
                                    UINT64_C(9817491932198370423), UINT64_C(4593380528125082431)};
  static const uint64_t expected[] = {11520,
                                      0,
                                      1509978240,
                                      UINT64_C(1215971899390074240),
                                      UINT64_C(1216172134540287360),
                                      UINT64_C(607988272756665600),
                                      UINT64_C(16172922978634559625),
                                      UINT64_C(8476171486693032832),
                                      UINT64_C(10595114339597558777),
                                      UINT64_C(2904607092377533576)};
  fsc_random random;
  fsc_random_seed(&random, 1234567);
  ck_assert_mem_eq(random.state, seeded, sizeof seeded);
  for (uint64_t i = 0; i < 4; i++) random.state[i] = i + 1;
  for (size_t i = 0; i < COUNT(expected); i++) ck_assert(fsc_random_next(&random) == expected[i]);
}
END_TEST

/* Pearson's chi-square of draws against even shares: within what 999 of 1,000 generators give. */
START_TEST(draws_are_even) {
  static const uint32_t bounds[] = {2, 3, 7, 10, 100};
  enum { DRAWS = 100000 };
  for (size_t b = 0; b < COUNT(bounds); b++) {
    uint32_t seen[100] = {0};
    double expected = DRAWS / (double)bounds[b], sum = 0;
    fsc_random random;
    fsc_random_seed(&random, 42 + b);
    for (int i = 0; i < DRAWS; i++) {
      uint32_t drawn = fsc_random_below(&random, bounds[b]);
      ck_assert_uint_lt(drawn, bounds[b]);
      seen[drawn]++;
    }
    for (uint32_t i = 0; i < bounds[b]; i++) sum += (seen[i] - expected) * (seen[i] - expected) / expected;
    ck_assert_double_lt(sum, fsc_chi_square_quantile(.999, bounds[b] - 1));
  }
}
END_TEST

START_TEST(draws_reach_the_whole_range) {
  fsc_random random;
  fsc_random_seed(&random, 1);
  for (int i = 0; i < 100; i++) ck_assert_uint_eq(fsc_random_below(&random, 1), 0);
  uint32_t highest = 0;
  for (int i = 0; i < 1000; i++) {
    uint32_t drawn = fsc_random_below(&random, UINT32_MAX);
    if (drawn > highest) highest = drawn;
  }
  ck_assert_uint_gt(highest, UINT32_C(0xFF000000));
}
END_TEST

/* As R's quantile(x, p, type = 7). */
static const struct {
  double values[10];
  size_t n;
  double p, quantile;
} quantiles[] = {
    {{7, 1, 9, 3, 5, 2, 8, 4, 10, 6}, 10, .25, 3.25},
    {{7, 1, 9, 3, 5, 2, 8, 4, 10, 6}, 10, .5, 5.5},
    {{7, 1, 9, 3, 5, 2, 8, 4, 10, 6}, 10, 0, 1},
    {{7, 1, 9, 3, 5, 2, 8, 4, 10, 6}, 10, 1, 10},
    {{7, 1, 9, 3, 5, 2, 8, 4, 10, 6}, 10, .975, 9.775},
    {{16, 1, 9, 4}, 4, .5, 6.5},
    {{16, 1, 9, 4}, 4, .1, 1.9},
    {{2, 2, 2, 2, 2}, 5, .3, 2},
    {{3, 1, 3, 1, 3, 1}, 6, .5, 2},
    {{-4}, 1, .975, -4},
};

START_TEST(quantile) {
  double values[10];
  memcpy(values, quantiles[_i].values, sizeof values);
  ck_assert_double_eq_tol(fsc_quantile(values, quantiles[_i].n, quantiles[_i].p), quantiles[_i].quantile, 1e-12);
}
END_TEST

START_TEST(quantile_of_nothing) { ck_assert_double_nan(fsc_quantile(NULL, 0, .5)); }
END_TEST

/* Selection against the definition, on many shuffles with repeats; long enough to be selected from by a sample. */
START_TEST(quantile_of_shuffles) {
  enum { N = 1901 };
  double values[N];
  fsc_random random;
  fsc_random_seed(&random, 7);
  for (int round = 0; round < 200; round++) {
    for (uint32_t i = 0; i < N; i++) values[i] = i / 3;
    for (uint32_t i = N; i > 1; i--) {
      uint32_t k = fsc_random_below(&random, i);
      double t = values[i - 1];
      values[i - 1] = values[k];
      values[k] = t;
    }
    uint32_t k = fsc_random_below(&random, N);
    ck_assert_double_eq_tol(fsc_quantile(values, N, k / (double)(N - 1)), k / 3, 1e-9);
  }
}
END_TEST

START_TEST(quantile_of_the_sorted_and_the_same) {
  enum { N = 4999 };
  double values[N];
  for (int step = -1; step <= 1; step++) {
    for (int i = 0; i < N; i++) values[i] = step * i;
    double lowest = step < 0 ? 1 - N : 0, wanted = lowest + (step ? .025 * (N - 1) : 0);
    ck_assert_double_eq_tol(fsc_quantile(values, N, .025), wanted, 1e-9);
  }
}
END_TEST

Suite *statistics_suite(void);
Suite *statistics_suite(void) {
  Suite *suite = suite_create("statistics");
  TCase *tests = tcase_create("statistics");
  tcase_add_loop_test(tests, normal_quantile, 0, COUNT(normal));
  tcase_add_loop_test(tests, chi_square_quantile, 0, COUNT(chi_square));
  tcase_add_loop_test(tests, student_quantile, 0, COUNT(student));
  tcase_add_test(tests, chi_square_quantile_inverts_gamma);
  tcase_add_test(tests, gamma_p);
  tcase_add_loop_test(tests, count_interval, 0, COUNT(counts));
  tcase_add_loop_test(tests, wilson_interval, 0, COUNT(shares));
  tcase_add_test(tests, shares_without_a_base_or_an_interval);
  tcase_add_test(tests, generator);
  tcase_add_test(tests, draws_are_even);
  tcase_add_test(tests, draws_reach_the_whole_range);
  tcase_add_loop_test(tests, quantile, 0, COUNT(quantiles));
  tcase_add_test(tests, quantile_of_nothing);
  tcase_add_test(tests, quantile_of_shuffles);
  tcase_add_test(tests, quantile_of_the_sorted_and_the_same);
  suite_add_tcase(suite, tests);
  return suite;
}
