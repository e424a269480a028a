/* Corners of quotation and attribution (attribution.md 1, 2 and 7): each row is one.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/internal.h"
#include "../analyzer/lexicon/table.h"
#include "attribution_fixture.h"
#include "tests.h"

/* ---- attribution_patterns.csv ---- */

static const struct {
  const char *csv, *text;
} refused[] = {
    {"pattern\nPOST\n", "x.csv:1: needs the columns pattern and confidence"},
    {"pattern,confidence\nPOST,.9\nLATE,.9\n", "x.csv:3: an unknown pattern"},
    {"pattern,confidence\nPOST,.9\nPOST,.9\n", "x.csv:3: a pattern named twice"},
    {"pattern,confidence\nPOST,1.1\n", "x.csv:2: confidence is not a number above 0, up to 1"},
    {"pattern,confidence\nPOST,\n", "x.csv:2: confidence is not a number above 0, up to 1"},
    {"pattern,confidence\nPOST,.9\n", "x.csv:1: no row for INV"},
};

START_TEST(refuses_patterns) {
  fsc_lexicon *lexicon = fsc_lexicon_new();
  fsc_error error = {.text = ""};
  ck_assert_int_eq(fsc_lexicon_read_patterns(lexicon, "x.csv", fsc_text_of(refused[_i].csv), &error), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, refused[_i].text);
  ck_assert_double_nan(fsc_lexicon_confidence(lexicon, FSC_POST));
  fsc_lexicon_free(lexicon);
}
END_TEST

static fsc_text built_in(const char *name) {
  for (size_t i = 0; i < fsc_n_builtins; i++)
    if (strstr(fsc_builtins[i].path, name)) return (fsc_text){(const char *)fsc_builtins[i].at, fsc_builtins[i].length};
  return TEXT("");
}

/* The example of each pattern is found by it, with its confidence. */
START_TEST(finds_the_example_of_each_pattern) {
  fsc_arena *arena = fsc_arena_new();
  fsc_error error = {.text = ""};
  fsc_table table = {0};
  ck_assert_int_eq(fsc_table_read(arena, "x.csv", built_in("attribution_patterns"), &table, &error), FSC_OK);
  ck_assert_uint_eq(table.n_rows, FSC_PATTERNS);
  for (uint32_t i = 0; i < table.n_rows; i++) {
    const fsc_row *r = &table.rows[i];
    const char *pattern = fsc_row_cell(r, fsc_table_column(&table, "pattern"));
    analyse(NULL, fsc_row_cell(r, fsc_table_column(&table, "example")));
    ck_assert_msg(report->n_attributions == 1, "%s: %s", pattern, attributions());
    ck_assert_str_eq(report->attributions[0].pattern, pattern);
    const char *confidence = fsc_row_cell(r, fsc_table_column(&table, "confidence"));
    ck_assert_double_eq(report->attributions[0].confidence, strtod(confidence, NULL));
  }
  fsc_arena_free(arena);
}
END_TEST

TCase *corner_tests(void) {
  TCase *tests = tcase_create("corners");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, refuses_patterns, 0, COUNT(refused));
  tcase_add_test(tests, finds_the_example_of_each_pattern);
  return tests;
}
