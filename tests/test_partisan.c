/* Wording of camps: counts of an article, balance and interval of a group, and when a comparison may speak.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "analysis_fixture.h"
#include "compare_fixture.h"
#include "scratch.h"
#include "tests.h"

#define HEADER "id,term,category,subcategory,side,issue,side_name\n"
#define ROWS                                           \
  "P1,death levy,partisan_pairs,estates,b,tax,low\n"   \
  "P2,rich levy,partisan_pairs,estates,a,tax,high\n"   \
  "P3,estate levy,partisan_pairs,estates,n,tax,none\n" \
  "P4,dragnet,partisan_pairs,snooping,a,spying,\n"     \
  "P5,misplaced,partisan_pairs,estates,x,tax,\n"       \
  "O1,other,words,estates,a,tax,high\n"                \
  "G1,drover,groups,citizen,a,drovers,high\n"

static fsc_scorer *const scorers[] = {fsc_score_terms, fsc_score_partisan, NULL};
static analysis *a;

static void set_up(void) { a = analysis_new(HEADER ROWS, NULL); }
static void tear_down(void) { analysis_free(a); }

START_TEST(counts_by_concept) {
  analysis_read(a, "Death levy",
                "A death levy, a death levy and a rich levy. The estate levy. Other misplaced dragnet. A drover.");
  analysis_score(a, scorers);
  const fsc_report *report = analysis_report(a, 2);
  ck_assert_uint_eq(report->n_partisan, 2);
  const fsc_partisan *tax = &report->partisan[0], *spying = &report->partisan[1];
  ck_assert_str_eq(tax->issue, "tax");
  ck_assert_str_eq(tax->concept_name, "estates");
  ck_assert_str_eq(tax->side_a, "high");
  ck_assert_str_eq(tax->side_b, "low");
  ck_assert_uint_eq(tax->a, 1); /* a group takes no side, whatever its row says */
  ck_assert_uint_eq(tax->b, 2); /* not the headline's */
  ck_assert_uint_eq(tax->neutral, 1);
  ck_assert_str_eq(spying->concept_name, "snooping");
  ck_assert_str_eq(spying->side_b, "");
  ck_assert_uint_eq(spying->a, 1);
}
END_TEST

/* Only what the outlet answers for. */
START_TEST(other_voices_do_not_count) {
  static const fsc_voice voices[] = {FSC_REPORTED, FSC_QUOTED, FSC_OUTLET};
  for (size_t i = 0; i < COUNT(voices); i++) {
    analysis_read(a, NULL, "The death levy is here.");
    analysis_set_voice(a, "death levy", voices[i]);
    analysis_score(a, scorers);
    ck_assert_uint_eq(analysis_report(a, 2)->n_partisan, voices[i] == FSC_OUTLET);
  }
}
END_TEST

START_TEST(switched_off_is_undefined) {
  analysis_read(a, NULL, "A death levy.");
  ck_assert_ptr_nonnull(analysis_report(a, 2)->partisan);
  analysis_switch_off(a, "partisan_pairs");
  analysis_read(a, NULL, "A death levy.");
  analysis_score(a, scorers);
  ck_assert_ptr_null(analysis_report(a, 2)->partisan);
}
END_TEST

/* ---- Numbers ---- */

/* I_x(a, b): closed forms; quantiles of Beta(k + .5, n - k + .5), Brown, Cai & DasGupta 2001. */
static const struct {
  double x, a, b, value;
} betas[] = {{.3, 1, 1, .3},    {.5, 2, 2, .5},        {.25, 2, 1, .0625}, {.25, 1, 3, 1 - .75 * .75 * .75},
             {.5, .5, .5, .5},  {.25, .5, .5, 1. / 3}, {0, 2, 3, 0},       {1, 2, 3, 1},
             {.9, 3, 2, .9477}, {.75, .5, .5, 2. / 3}};

START_TEST(beta) {
  same(fsc_beta_i(betas[_i].x, betas[_i].a, betas[_i].b), betas[_i].value);
  if (betas[_i].value > 0 && betas[_i].value < 1)
    same(fsc_beta_quantile(betas[_i].value, betas[_i].a, betas[_i].b), betas[_i].x);
}
END_TEST

START_TEST(jeffreys) {
  same(fsc_jeffreys_limits(0, 0).low, NAN);
  same(fsc_jeffreys_limits(0, 9).low, 0);
  same(fsc_jeffreys_limits(9, 9).high, 1);
  fsc_limits one = fsc_jeffreys_limits(3, 10), other = fsc_jeffreys_limits(7, 10);
  same(one.low, 1 - other.high);
  same(fsc_beta_i(one.low, 3.5, 7.5), .025);
  same(fsc_beta_i(one.high, 3.5, 7.5), .975);
}
END_TEST

/* ---- Groups ---- */

static const char *const names[] = {"one", "two", "three", "four"};

/* Articles in each of which every concept has these tokens. */
static const struct {
  uint32_t articles, concepts, a, b, neutral;
  double balance;
  bool speaks;
} groups[] = {
    {5, 3, 1, 0, 0, 1, true},    /* 15 tokens, all of a */
    {5, 3, 0, 1, 0, -1, true},   /* … of b */
    {4, 3, 1, 0, 0, 1, false},   /* too few articles */
    {9, 2, 1, 0, 0, 1, false},   /* too few concepts */
    {5, 3, 1, 1, 0, 0, false},   /* even: 0 inside */
    {5, 3, 3, 2, 0, .2, false},  /* uneven, not surely */
    {20, 3, 3, 1, 4, .25, true}, /* the neutral ones shrink it */
    {5, 3, 0, 0, 2, 0, false},   /* neutral alone: no interval */
};

START_TEST(balance_of_a_group) {
  fsc_analyzer *analyzer = compare_analyzer();
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  fsc_partisan partisan[COUNT(names)];
  for (uint32_t c = 0; c < groups[_i].concepts; c++)
    partisan[c] = (fsc_partisan){"tax", names[c], "high", "low", groups[_i].a, groups[_i].b, groups[_i].neutral};
  fsc_report report = {.doc_id = "", .outlet = "A", .partisan = partisan, .n_partisan = groups[_i].concepts};
  for (uint32_t i = 0; i < groups[_i].articles; i++) fsc_comparer_add(comparer, &report);
  report.outlet = "B"; /* another group does not mix in */
  fsc_comparer_add(comparer, &report);
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  ck_assert_uint_eq(group->n_partisan, groups[_i].concepts + 1);
  const fsc_partisan_balance *issue = &group->partisan[0];
  ck_assert_ptr_null(issue->concept_name);
  ck_assert_uint_eq(issue->articles, groups[_i].articles);
  ck_assert_uint_eq(issue->concepts, groups[_i].concepts);
  ck_assert_uint_eq(issue->a, groups[_i].a * groups[_i].concepts * groups[_i].articles);
  same(issue->balance, groups[_i].balance);
  ck_assert_int_eq(issue->speaks, groups[_i].speaks);
  if (groups[_i].a + groups[_i].b)
    ck_assert(issue->ci_low <= issue->balance && issue->balance <= issue->ci_high);
  else
    ck_assert_double_nan(issue->ci_low);
  for (size_t c = 1; c < group->n_partisan; c++) {
    ck_assert_ptr_nonnull(group->partisan[c].concept_name);
    ck_assert(!group->partisan[c].speaks);
    same(group->partisan[c].balance, groups[_i].balance);
    if (c > 1) ck_assert_str_lt(group->partisan[c - 1].concept_name, group->partisan[c].concept_name);
  }
  fsc_comparer_free(comparer);
  fsc_analyzer_free(analyzer);
}
END_TEST

/* Nine tokens of one side in each article are hardly more than one: seven articles to three name no camp, though 63
 * tokens to 27 would. */
START_TEST(articles_of_one_side) {
  fsc_analyzer *analyzer = compare_analyzer();
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  for (int i = 0; i < 10; i++) {
    fsc_partisan partisan[3];
    for (int c = 0; c < 3; c++)
      partisan[c] = (fsc_partisan){"tax", names[c], "high", "low", i < 7 ? 3 : 0, i < 7 ? 0 : 3, 0};
    fsc_comparer_add(comparer, &(fsc_report){.doc_id = "", .outlet = "A", .partisan = partisan, .n_partisan = 3});
  }
  const fsc_partisan_balance *issue = &group_of(fsc_compare(comparer), "A")->partisan[0];
  same(issue->balance, .4);
  ck_assert_int_eq(issue->speaks, false);
  /* A variance ten times that of single tokens; Student's t is 2.262157 for ten articles. */
  const double z = 1.959964, t = 2.262157, n = 90 / (10 * t * t / (z * z)), k = .7 * n;
  ck_assert_double_eq_tol(fsc_beta_i((issue->ci_low + 1) / 2, k + .5, n - k + .5), .025, 1e-6);
  ck_assert_double_eq_tol(fsc_beta_i((issue->ci_high + 1) / 2, k + .5, n - k + .5), .975, 1e-6);
  fsc_comparer_free(comparer);
  fsc_analyzer_free(analyzer);
}
END_TEST

/* Tens of thousands of concepts and groups, the rows of each far apart: they are told in order of their first row, and
 * in time. */
START_TEST(many_concepts) {
  enum { MANY = 40000, LONGEST = 80 };
  static const char header[] = "term,category,subcategory,side,issue,side_name,context\n";
  char *csv = malloc(sizeof header + 4 * (size_t)MANY * LONGEST);
  size_t length = (size_t)sprintf(csv, "%s", header);
  for (unsigned k = 0; k < 2 * MANY; k++) {
    unsigned i = (k < MANY ? 7 * k : 11 * k) % MANY;
    bool again = k >= MANY;
    length += (size_t)sprintf(csv + length, "p%u,partisan_pairs,c%u,%s,i%u,%s,\n", k, i % 100, again ? "b" : "a",
                              i / 100, again ? "low" : "high");
    length += (size_t)sprintf(csv + length, "g%u,groups,citizen,,i%u,,%s\n", k, i, again ? "flag:voice" : "flag:f");
  }
  double started = scratch_now();
  analysis *many = analysis_new(csv, NULL);
  double seconds = scratch_now() - started;
  const fsc_concept *concepts;
  const fsc_social_group *groups_made;
  ck_assert_uint_eq(fsc_lexicon_concepts(many->lexicon, &concepts), MANY);
  ck_assert_uint_eq(fsc_lexicon_groups(many->lexicon, &groups_made), MANY);
  for (unsigned k = 0; k < MANY; k += 97) {
    char issue[16], name[16];
    unsigned i = 7 * k % MANY;
    snprintf(issue, sizeof issue, "i%u", i / 100);
    snprintf(name, sizeof name, "c%u", i % 100);
    ck_assert_str_eq(concepts[k].issue, issue);
    ck_assert_str_eq(concepts[k].name, name);
    ck_assert_str_eq(concepts[k].sides[0], "high");
    ck_assert_str_eq(concepts[k].sides[1], "low");
    snprintf(issue, sizeof issue, "i%u", i);
    snprintf(name, sizeof name, "g%u", k);
    ck_assert_str_eq(groups_made[k].name, issue);
    ck_assert_str_eq(groups_made[k].member, name);
    ck_assert_uint_eq(groups_made[k].flags, FSC_FLAG_FEMALE | FSC_FLAG_VOICE);
  }
  ck_assert_msg(seconds <= 4 * scratch_slowness(), "%.2f s", seconds);
  analysis_free(many);
  free(csv);
}
END_TEST

Suite *partisan_suite(void) {
  Suite *suite = suite_create("partisan");
  TCase *tests = tcase_create("articles");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, counts_by_concept);
  tcase_add_test(tests, other_voices_do_not_count);
  tcase_add_test(tests, switched_off_is_undefined);
  tcase_add_test(tests, many_concepts);
  suite_add_tcase(suite, tests);
  tests = tcase_create("balance");
  tcase_set_timeout(tests, 0);
  tcase_add_loop_test(tests, beta, 0, COUNT(betas));
  tcase_add_test(tests, jeffreys);
  tcase_add_loop_test(tests, balance_of_a_group, 0, COUNT(groups));
  tcase_add_test(tests, articles_of_one_side);
  suite_add_tcase(suite, tests);
  return suite;
}
