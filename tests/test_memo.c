/* The memo of words that have been met. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "tests.h"
#include "vocabulary_fixture.h"

START_TEST(memo_remembers) {
  const fsc_word *first = word("slammed"), *other = word("Slammed"), *long_one = word("internationalisation");
  ck_assert_ptr_ne(first, other);
  for (int i = 0; i < 20000; i++) { /* past several growths of its table */
    char spelling[40];
    snprintf(spelling, sizeof spelling, "word%d-of-many-words", i);
    ck_assert_str_eq(word(spelling)->text, spelling);
  }
  ck_assert_ptr_eq(word("slammed"), first);
  ck_assert_ptr_eq(word("Slammed"), other);
  ck_assert_ptr_eq(word("internationalisation"), long_one);
  ck_assert_str_eq(word("internationalisations")->text, "internationalisations");
}
END_TEST

/* Words that are sought change places with those where their search starts. */
START_TEST(memo_finds_words_that_share_places) {
  enum { N = 9000 };
  static const fsc_word *met[N];
  char spelling[20];
  for (int round = 0; round < 4; round++)
    for (int i = 0; i < N; i++) {
      int k = round % 2 ? N - 1 - i : i; /* there and back */
      snprintf(spelling, sizeof spelling, "w%d", k);
      const fsc_word *found = word(spelling);
      if (round)
        ck_assert_ptr_eq(found, met[k]);
      else
        met[k] = found;
    }
}
END_TEST

/* Nearly all words that are not in the place tried first are beside it. */
START_TEST(memo_looks_beside_the_first_place) {
  enum { N = 3000 };
  uint32_t others = 0, beside = 0;
  char text[N][FSC_BLOCK] = {{0}};
  for (int i = 0; i < N; i++) snprintf(text[i], sizeof text[i], "v%d", i), word(text[i]);
  for (int i = 0; i < N; i++) {
    uint64_t spelling[2];
    const fsc_word *first = fsc_memo_look(memo->asking, fsc_memo_ask(memo->asking, text[i], strlen(text[i]), spelling));
    if (fsc_spelled_same(first->spelling, spelling)) continue;
    others++;
    beside += fsc_spelled_same(fsc_memo_beside(memo, spelling)->spelling, spelling);
  }
  ck_assert_uint_gt(others, 100);
  ck_assert_uint_gt(10 * beside, 9 * others);
}
END_TEST

/* Looking words up in steps, as the tokeniser does, gives the same words; word 0 for more than sixteen bytes. */
START_TEST(memo_answers_many_questions) {
  enum { N = 3000 };
  static char text[N][FSC_BLOCKS];
  static uint64_t spellings[N][2];
  static const uint32_t *places[N];
  static size_t lengths[N];
  for (uint32_t i = 0; i < N; i++) {
    lengths[i] = (size_t)snprintf(text[i], sizeof text[i], "%.*s%u", (int)(i % 40),
                                  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst", i);
    if (i % 3 == 0) word(text[i]);
  }
  static const fsc_word *words[N];
  for (uint32_t i = 0; i < N; i++) places[i] = fsc_memo_ask(memo->asking, text[i], lengths[i], spellings[i]);
  for (uint32_t i = 0; i < N; i++) words[i] = fsc_memo_look(memo->asking, places[i]);
  for (uint32_t i = 0; i < N; i++) {
    bool found = fsc_spelled_same(words[i]->spelling, spellings[i]);
    if (!found) words[i] = fsc_memo_answer(memo, spellings[i]);
  }
  fsc_memo_understand(memo);
  for (uint32_t i = 0; i < N; i++) {
    const fsc_word *answer = words[i];
    if (lengths[i] <= FSC_SPELLED) {
      ck_assert_ptr_eq(answer, word(text[i]));
      ck_assert_str_eq(answer->text, text[i]);
    } else {
      ck_assert(answer->shape & FSC_SHAPE_DOUBTFUL && !answer->text[0]);
    }
  }
}
END_TEST

static void count_word(const void *data, fsc_arena *arena, fsc_word *words, uint32_t n) {
  (void)data, (void)arena;
  for (uint32_t i = 0; i < n; i++) words[i].terms++;
}

/* Each word once, whenever it came. */
START_TEST(memo_completes_new_words) {
  enum { N = 10000 };
  const fsc_word *words[N];
  char spelling[16];
  memo = fsc_memo_new(vocabulary, (fsc_word_hook){count_word, NULL});
  for (int i = 0; i < N; i++) {
    snprintf(spelling, sizeof spelling, "w%d", i);
    words[i] = word(spelling);
    ck_assert_uint_eq(words[i]->terms, 0);
    if (i % 3000 == 0) fsc_memo_complete(memo);
  }
  fsc_memo_complete(memo);
  fsc_memo_complete(memo);
  for (int i = 0; i < N; i++) ck_assert_uint_eq(words[i]->terms, 1);
}
END_TEST

/* Long spellings that differ only behind their sixteenth byte. */
START_TEST(memo_compares_whole_spellings) {
  const char *const pairs[][2] = {{"abcdefghijklmnopq", "abcdefghijklmnopr"},
                                  {"abcdefgh", "abcdefgi"},
                                  {"abcdefghijklmnop", "abcdefghijklmnoq"},
                                  {"a", "b"}};
  for (size_t i = 0; i < COUNT(pairs); i++) {
    ck_assert_str_eq(word(pairs[i][0])->text, pairs[i][0]);
    ck_assert_str_eq(word(pairs[i][1])->text, pairs[i][1]);
  }
}
END_TEST

START_TEST(memo_trim_forgets_without_effect) {
  uint32_t slam = fsc_vocabulary_exact(vocabulary, TEXT("slam"));
  char spelling[300];
  memset(spelling, 'x', sizeof spelling - 1);
  spelling[sizeof spelling - 1] = '\0';
  word("slam");
  fsc_memo_trim(memo); /* small: kept */
  const fsc_word *kept = word("slam");
  fsc_memo_trim(memo);
  ck_assert_ptr_eq(word("slam"), kept);
  for (int round = 0; round < 3; round++) {
    for (int i = 0; i < 20000; i++) {
      spelling[snprintf(spelling, sizeof spelling, "%d.%d", round, i)] = 'y';
      word(spelling);
    }
    fsc_memo_trim(memo);
    ck_assert_uint_eq(word("slam")->symbol, slam);
    ck_assert_uint_eq(word("Slam's")->symbol, slam);
  }
}
END_TEST

static void meet_many(int round, int n) {
  char spelling[20];
  for (int i = 0; i < n; i++) {
    snprintf(spelling, sizeof spelling, "%d-%d", round, i);
    word(spelling);
  }
}

/* A word that is looked up now and again is kept with all that it points at; others are forgotten. */
START_TEST(memo_keeps_what_is_met) {
  static const char *const kept[] = {
      "slam", "Slammed", "fearfully", "Fearful's", "internationalisation", "fearmongering-ly"};
  fsc_vocabulary_wildcard(vocabulary, TEXT("fear*"));
  uint32_t fearful = fsc_vocabulary_exact(vocabulary, TEXT("fearful"));
  size_t most = 0;
  for (int round = 0; round < 40; round++) {
    for (size_t i = 0; i < COUNT(kept); i++) {
      const fsc_word *met = word(kept[i]), again = *met;
      ck_assert_ptr_eq(word(kept[i]), met);
      ck_assert(!met->asleep);
      char folded[40];
      folded[fsc_fold((fsc_text){kept[i], strlen(kept[i])}, folded)] = '\0';
      if (met->shape & FSC_SHAPE_POSSESSIVE) folded[strlen(folded) - 2] = '\0';
      ck_assert_str_eq(met->text, folded);
      ck_assert_uint_eq(met->length, strlen(folded));
      ck_assert_uint_eq(again.symbol, i == 3 ? fearful : 0);
      ck_assert_int_eq(met->has_others, kept[i][0] == 'f' || kept[i][0] == 'F');
    }
    meet_many(round, 7000);
    most = memo->n > most ? memo->n : most;
    fsc_memo_trim(memo);
  }
  ck_assert_uint_lt(most, 90000); /* of 280,000 */
  ck_assert_uint_gt(most, 45000);
}
END_TEST

/* The first words met never sleep; those met later must be looked up again to stay. */
START_TEST(memo_keeps_awake_what_was_met_first) {
  enum { FIRST = 1 << 14 };
  meet_many(0, 60000);
  fsc_memo_trim(memo);
  ck_assert_uint_gt(memo->n, 2 * FIRST);
  for (uint32_t number = 1; number < memo->n; number++)
    ck_assert_uint_eq(fsc_word_numbered(memo->asking, number)->asleep, number > FIRST);
}
END_TEST

/* Words of sixteen bytes are all forgotten, others all kept at first. */
START_TEST(memo_gives_back_what_it_needs_no_more) {
  char spelling[20];
  for (int length = 15; length < 18; length++) {
    for (int i = 0; i < 300000; i++) {
      snprintf(spelling, sizeof spelling, "%0*d", length, i);
      word(spelling);
    }
    ck_assert_uint_gt(memo->n_chunks, 70);
    fsc_memo_trim(memo);
    ck_assert_uint_lt(memo->n_chunks, 20);
    ck_assert_uint_lt(memo->mask, 1 << 16);
    meet_many(length, 7000);
    const fsc_word *met = word(spelling);
    ck_assert_str_eq(met->text, spelling);
    ck_assert_ptr_eq(word(spelling), met);
  }
}
END_TEST

TCase *memo_tests(void) {
  TCase *tests = tcase_create("memo");
  tcase_add_checked_fixture(tests, set_up_vocabulary, tear_down_vocabulary);
  tcase_add_test(tests, memo_remembers);
  tcase_add_test(tests, memo_completes_new_words);
  tcase_add_test(tests, memo_compares_whole_spellings);
  tcase_add_test(tests, memo_finds_words_that_share_places);
  tcase_add_test(tests, memo_looks_beside_the_first_place);
  tcase_add_test(tests, memo_answers_many_questions);
  tcase_add_test(tests, memo_trim_forgets_without_effect);
  tcase_add_test(tests, memo_keeps_what_is_met);
  tcase_add_test(tests, memo_keeps_awake_what_was_met_first);
  tcase_add_test(tests, memo_gives_back_what_it_needs_no_more);
  return tests;
}
