/* Texts that repeat one thing many times, or have more words than hashes distinguish: the time for attributions depends
 * only on the length.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/score/grammar.h"
#include "analysis_fixture.h"
#include "attribution_fixture.h"
#include "scratch.h"
#include "tests.h"

/* One thing over and over, or another from the middle on. */
static const struct {
  const char *first, *then;
  size_t size;
} repeated[] = {{"Ruiz said “ ", NULL, 1 << 19},
                {"said ", NULL, 1 << 19},
                {"he said, ", NULL, 1 << 19},
                {"“Yes,” she said. ", NULL, 1 << 19},
                {"Ana Ruiz, ", NULL, 1 << 19},
                {"and ", NULL, 1 << 19},
                {"of the Department of ", NULL, 1 << 19},
                {"who said ", NULL, 1 << 19},
                {"( ", NULL, 1 << 19},
                {"a b c d ", NULL, 1 << 19},
                {"Senior ", "Director Smith said it. ", 1 << 21},
                {"Ana Ruiz spoke on condition of anonymity and ", NULL, 1 << 22}};

/* Whole copies of a part, so that no character is cut; returns where they end. */
static char *fill(char *at, const char *end, const char *part) {
  for (size_t n = strlen(part); (size_t)(end - at) >= n; at += n) memcpy(at, part, n);
  return at;
}

START_TEST(stays_linear) {
  const char *first = repeated[_i].first, *then = repeated[_i].then;
  size_t size = repeated[_i].size;
  char *text = malloc(size + 1), *at = fill(text, text + (then ? size / 2 : size), first);
  if (then) at = fill(at, text + size, then);
  *at = '\0';
  double start = scratch_now();
  analyse(NULL, text);
  double taken = scratch_now() - start;
  free(text);
  ck_assert_msg(taken < 3 * scratch_slowness(), "%s: %.1f s", first, taken);
}
END_TEST

/* Far more words than hash and length distinguish; every third of them is not a name. */
START_TEST(capitals_that_stand_in_lower_case_are_no_names) {
  enum { WORDS = 3000, LONGEST = 64 };
  analysis *of = analysis_new("term,category,subcategory,form,weight\nvile,x,,a,1\n", NULL);
  char *text = malloc(WORDS * LONGEST);
  size_t n = 0;
  for (int i = 0; i < WORDS; i++) {
    const char name[] = {(char)('a' + i / 26 / 26 % 26), (char)('a' + i / 26 % 26), (char)('a' + i % 26), 'o', '\0'};
    n += (size_t)snprintf(text + n, LONGEST, "%c%s saw it. ", name[0] - 'a' + 'A', name + 1);
    if (i % 3 == 0) n += (size_t)snprintf(text + n, LONGEST, "Then a %s came, %s too. ", name, name);
  }
  analysis_read(of, NULL, text);
  fsc_attributing a = {.scoring = &of->scoring,
                       .document = &of->document,
                       .tokens = of->document.tokens,
                       .looks = of->document.looks,
                       .arena = of->arena};
  fsc_tag_tokens(&a);
  for (uint32_t t = 0, i = 0; i < WORDS; t++) {
    if (!fsc_flagged(&a, t, FSC_SENTENCE_START) || fsc_same(fsc_word_at(&a, t)->text, "then")) continue;
    const bool named = i++ % 3 != 0;
    ck_assert_msg(fsc_tagged(&a, t, FSC_TAG_NAME) == named, "%s", fsc_word_at(&a, t)->text);
    ck_assert_int_eq(fsc_capital(&a, t), named);
    ck_assert_int_eq(fsc_bit_at(a.names, t), named);
    ck_assert_int_eq(fsc_bit_at(a.starts, t), named);
  }
  free(text);
  analysis_free(of);
}
END_TEST

/* Makes distinct words with the same length and the same kept bits of the hash. */
static const char *next_alike(char word[9]) {
  do {
    for (char *letter = word; (*letter = *letter == 'z' ? 'a' : (char)(*letter + 1)) == 'a';) letter++;
  } while ((uint8_t)fsc_hash(word, 8) != 77);
  return word;
}

START_TEST(lists_of_names_stay_linear) {
  enum { SIZE = 1 << 19, LONGEST = 64 };
  char *text = malloc(SIZE), words[3][9], word[9] = "aaaaaaao";
  size_t n = 0;
  while (n + LONGEST < SIZE) {
    for (int i = 0; i < (_i ? 3 : 1); i++) strcpy(words[i], next_alike(word));
    const char first = (char)(words[0][0] - 'a' + 'A');
    n += (size_t)(_i ? snprintf(text + n, LONGEST, "%c%s. %s %s ", first, words[0] + 1, words[1], words[2])
                     : snprintf(text + n, LONGEST, "%c%s. ", first, words[0] + 1));
  }
  double start = scratch_now();
  analyse(NULL, text);
  double taken = scratch_now() - start;
  free(text);
  ck_assert_msg(taken < 1.5 * scratch_slowness(), "%.1f s", taken);
}
END_TEST

TCase *crowd_tests(void) {
  TCase *tests = tcase_create("crowds");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_set_timeout(tests, 0);
  tcase_add_test(tests, capitals_that_stand_in_lower_case_are_no_names);
  tcase_add_loop_test(tests, stays_linear, 0, COUNT(repeated));
  tcase_add_loop_test(tests, lists_of_names_stay_linear, 0, 2);
  return tests;
}
