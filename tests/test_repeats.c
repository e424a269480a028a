/* What an article says twice counts once. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "attribution_fixture.h"
#include "tests.h"

/* Expected: a sign for each sentence, B where it is set aside. */
static const row rows[] = {
    /* a pull quote before and behind its text, with marks and without */
    {"We will never close the old bridge.\n“We will never close the old bridge,” Ana Ruiz said.", "B."},
    {"“We will never close the old bridge,” Ana Ruiz said.\n“We will never close the old bridge”", ".B"},
    {"Ana Ruiz said that “we will never close the old bridge”.\nWe Will Never Close The Old Bridge!", ".B"},
    {"It rained. We will never close the old bridge, she said.\nWe will never close the old bridge", "..B"},
    /* repeated: the first stays */
    {"The old bridge at dawn on Monday.\nIt was closed.\nThe old bridge at dawn on Monday.", "..B"},
    {"The old bridge at dawn. A boat.\nThe old bridge at dawn. A boat.\nThe old bridge at dawn. A boat.", "..BBBB"},
    /* more than what is told before, or not all of it */
    {"The old bridge at dawn on Monday.\nThe old bridge at dawn on Monday and the quay.", "B."},
    {"The old bridge at dawn on Monday. It rained.\nThe old bridge at dawn on Monday. It snowed.", "...."},
    {"We will never close the old bridge.\nWe will never close the new bridge.", ".."},
    {"We will never close the old bridge. We will never close the old bridge.", ".."},
    /* too short to tell, or in the middle of a sentence */
    {"Build that wall now!\nBuild that wall now!", ".."},
    {"Never close the old bridge of Kiel.\nWe will never close the old bridge of Kiel.", ".."},
};

START_TEST(sets_repeats_aside) {
  analyse(NULL, rows[_i].text);
  check(&rows[_i], boilerplate());
}
END_TEST

START_TEST(repeats_the_headline) {
  analyse("We will never close the old bridge", "It rained.\nWe will never close the old bridge\nIt was closed.");
  ck_assert(!report->sentences[0].boilerplate && !report->sentences[1].boilerplate);
  ck_assert(report->sentences[2].boilerplate && !report->sentences[3].boilerplate);
}
END_TEST

/* Neither its words nor who says them are told twice. */
START_TEST(repeats_have_no_sources) {
  const char *text = "“It is a disgrace to all of us,” Ana Ruiz said.\n“It is a disgrace to all of us,” Ana Ruiz said.";
  analyse(NULL, text);
  ck_assert_uint_eq(report->n_attributions, 1);
  ck_assert_uint_eq(report->n_words, 11);
}
END_TEST

START_TEST(many_repeats) {
  enum { PARAGRAPHS = 20000 };
  static const char line[] = "The old bridge at dawn on Monday.\n";
  char *text = malloc(PARAGRAPHS * (sizeof line - 1) + 1), *at = text;
  ck_assert_ptr_nonnull(text);
  for (int i = 0; i < PARAGRAPHS; i++, at += sizeof line - 1) memcpy(at, line, sizeof line);
  analyse(NULL, text);
  ck_assert_uint_eq(report->n_sentences, 1);
  ck_assert_uint_eq(report->n_sentence_rows, PARAGRAPHS);
  free(text);
}
END_TEST

TCase *repeat_tests(void) {
  TCase *tests = tcase_create("repeats");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, sets_repeats_aside, 0, COUNT(rows));
  tcase_add_test(tests, repeats_the_headline);
  tcase_add_test(tests, repeats_have_no_sources);
  tcase_add_test(tests, many_repeats);
  return tests;
}
