/* Who is compared, and which wording weighs most. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "compare_fixture.h"
#include "tests.h"

static fsc_analyzer *analyzer;

static void set_up(void) { analyzer = compare_analyzer(); }
static void tear_down(void) { fsc_analyzer_free(analyzer); }

static void add(fsc_comparer *comparer, const recipe *r) { compare_add(analyzer, comparer, r); }

/* ---- Groups ---- */

START_TEST(groups_by_name) {
  static const char *const names[] = {"b", "Älpen", "B", " b ", NULL, "", "a b", "  ", "B"};
  static const struct {
    const char *name;
    uint32_t articles;
  } expected[] = {{"B", 2}, {"a b", 1}, {"b", 2}, {"Älpen", 1}};
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  for (size_t i = 0; i < COUNT(names); i++) add(comparer, &(recipe){.outlet = names[i], .words = 10});
  const fsc_comparison *comparison = fsc_compare(comparer);
  ck_assert_uint_eq(comparison->n_groups, COUNT(expected));
  for (size_t i = 0; i < COUNT(expected); i++) {
    ck_assert_str_eq(comparison->groups[i].name, expected[i].name);
    ck_assert_uint_eq(comparison->groups[i].articles, expected[i].articles);
  }
  ck_assert_uint_eq(comparison->unnamed, 3);
  ck_assert_uint_eq(comparison->articles, 6);
  fsc_comparer_free(comparer);
}
END_TEST

static const struct {
  const char *by, *group; /* group NULL: the article has no value */
} columns[] = {{"outlet", "O"}, {"topic", "T"},  {"date", "2024-03-05"}, {"section", "politics"},
               {"author", "x"}, {"empty", NULL}, {"absent", NULL},       {"nowhere", NULL}};

START_TEST(groups_by_any_column) {
  static const fsc_field kept[] = {
      {"section", {"politics", 8}}, {"empty", {"", 0}}, {"absent", {NULL, 0}}, {"author", {"x\0y", 3}}};
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  fsc_measure *measures = calloc(n, sizeof *measures);
  fsc_report report = {.outlet = "O",
                       .topic = "T",
                       .date = "2024-03-05",
                       .kept = kept,
                       .n_kept = COUNT(kept),
                       .measures = measures,
                       .n_measures = n};
  fsc_comparer *comparer = fsc_comparer_new(analyzer, columns[_i].by, 1);
  fsc_comparer_add(comparer, &report);
  fsc_comparer_add(comparer, &report);
  const fsc_comparison *comparison = fsc_compare(comparer);
  ck_assert_uint_eq(comparison->n_groups, columns[_i].group != NULL);
  ck_assert_uint_eq(comparison->unnamed, columns[_i].group ? 0 : 2);
  if (columns[_i].group) ck_assert_str_eq(comparison->groups[0].name, columns[_i].group);
  fsc_comparer_free(comparer);
  free(measures);
}
END_TEST

START_TEST(nothing_to_compare) {
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  ck_assert_uint_eq(fsc_compare(comparer)->n_groups, 0);
  add(comparer, &(recipe){.outlet = "A"}); /* adding goes on behind a comparison */
  ck_assert_uint_eq(fsc_compare(comparer)->n_groups, 1);
  fsc_comparer_free(comparer);
  fsc_comparer_free(NULL);
}
END_TEST

/* ---- Entries that weigh most ---- */

#define ENTRY(of_family, of_id, of_term, of_weight) \
  &(const fsc_entry_info) { .family = of_family, .category = "c", .id = of_id, .term = of_term, .weight = of_weight }
#define HIT(id, term, of_weight, of_voice) \
  { .sentence = 1, .entry = ENTRY("loaded", id, term, of_weight), .weight = of_weight, .voice = of_voice }

static const fsc_hit top_first[] = {
    HIT("L-3", "thug", .5, FSC_OUTLET),
    HIT("L-2", "sham", .25, FSC_OUTLET),
    HIT("L-1", "slam", .25, FSC_SCARE_QUOTE), /* counts under the outlet; ties with L-2 but for its id */
    HIT("L-9", "quoted", .9, FSC_QUOTED),
    HIT("L-9", "reported", .9, FSC_REPORTED),
    {.sentence = 0, .entry = ENTRY("loaded", "L-9", "headline", 1), .weight = 1, .voice = FSC_SCARE_QUOTE},
    {.sentence = 1, .entry = ENTRY("hedges", "H-1", "may", 1), .weight = 1, .voice = FSC_OUTLET},
    {.sentence = 1,
     .entry = ENTRY("loaded", "L-8", "name", 1),
     .weight = 1,
     .voice = FSC_OUTLET,
     .suppressed = "names"},
    HIT("L-7", "weightless", 0, FSC_OUTLET),
    HIT("x:2", "one", .125, FSC_OUTLET),
    HIT("x:2", "other", .125, FSC_OUTLET), /* a user's ids need not be unique */
};
static const fsc_hit top_second[] = {
    HIT("L-4", "twice", .125, FSC_OUTLET),
    HIT("L-4", "twice", .125, FSC_OUTLET), /* ties with L-1 and L-2 in weight, but is more frequent */
    {.sentence = 1, .entry = ENTRY("loaded", "L-3", "thug", .5), .weight = .25, .voice = FSC_OUTLET},
};
static const fsc_top_entry top_expected[] = {
    {"L-3", "thug", "c", 2, 2, .75, NULL}, {"L-4", "twice", "c", 2, 1, .25, NULL},
    {"L-1", "slam", "c", 1, 1, .25, NULL}, {"L-2", "sham", "c", 1, 1, .25, NULL},
    {"x:2", "one", "c", 1, 1, .125, NULL}, {"x:2", "other", "c", 1, 1, .125, NULL}};

START_TEST(top_entries) {
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  add(comparer, &(recipe){.outlet = "A", .words = 9, .found = top_first, .n_found = COUNT(top_first)});
  add(comparer, &(recipe){.outlet = "A", .words = 9, .found = top_second, .n_found = COUNT(top_second)});
  add(comparer, &(recipe){.outlet = "B", .words = 9, .found = top_second, .n_found = COUNT(top_second)});
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  ck_assert_uint_eq(group->n_top, COUNT(top_expected));
  for (size_t i = 0; i < COUNT(top_expected); i++) {
    ck_assert_str_eq(group->top[i].entry, top_expected[i].entry);
    ck_assert_str_eq(group->top[i].term, top_expected[i].term);
    ck_assert_str_eq(group->top[i].category, top_expected[i].category);
    ck_assert_uint_eq(group->top[i].n, top_expected[i].n);
    ck_assert_uint_eq(group->top[i].articles, top_expected[i].articles);
    ck_assert_double_eq_tol(group->top[i].weighted, top_expected[i].weighted, 1e-12);
  }
  ck_assert_uint_eq(group_of(fsc_compare(comparer), "B")->n_top, 2);
  fsc_comparer_free(comparer);
}
END_TEST

/* Far more entries than are kept, added in another order. */
START_TEST(ten_entries_at_most) {
  enum { ENTRIES = 500 };
  static char ids[ENTRIES][8];
  static fsc_entry_info entries[ENTRIES];
  static fsc_hit hits[ENTRIES];
  for (uint32_t i = 0; i < ENTRIES; i++) {
    uint32_t k = i * 7 % ENTRIES;
    snprintf(ids[i], sizeof ids[i], "E%03u", k);
    entries[i] = *ENTRY("loaded", ids[i], ids[i], (k + 1) / (double)ENTRIES);
    hits[i] = (fsc_hit){.sentence = 1, .entry = &entries[i], .weight = entries[i].weight, .voice = FSC_OUTLET};
  }
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  add(comparer, &(recipe){.outlet = "A", .words = 9, .found = hits, .n_found = ENTRIES});
  const fsc_group *group = group_of(fsc_compare(comparer), "A");
  ck_assert_uint_eq(group->n_top, 10);
  for (uint32_t i = 0; i < 10; i++) {
    char id[8];
    snprintf(id, sizeof id, "E%03u", 499 - i);
    ck_assert_str_eq(group->top[i].entry, id);
  }
  fsc_comparer_free(comparer);
}
END_TEST

TCase *group_tests(void) {
  TCase *tests = tcase_create("groups");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, groups_by_name);
  tcase_add_loop_test(tests, groups_by_any_column, 0, COUNT(columns));
  tcase_add_test(tests, nothing_to_compare);
  tcase_add_test(tests, top_entries);
  tcase_add_test(tests, ten_entries_at_most);
  return tests;
}
