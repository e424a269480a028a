/* Paragraphs and headlines, and how long documents of any kind take. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/document/phases.h"
#include "document_fixture.h"
#include "scratch.h"
#include "tests.h"

/* ---- Paragraphs and the headline ---- */

#define WRAPPED                                                            \
  "The council met on Tuesday evening to hear what the harbour office\n"   \
  "had found out about the wall, which has been leaning since the great\n" \
  "storm of the winter before last.\n"

static const struct {
  const char *title, *text;
  bool plain;
  const char *paragraphs;
} paragraph_rows[] = {
    {"", "One.\nTwo.\n\nThree.\n", false, "One. / Two. / Three."},
    {"", "One.\r\nTwo.\r\n\r\nThree.", false, "One. / Two. / Three."},
    {"", "One.\rTwo.", false, "One. / Two."},
    {"", " \t\n  One. \n \n", false, "One."},
    {"", "One.\n\xe2\x80\x8b\nTwo.", false, "One. / Two."},
    {"Port plan passes", "It did.", false, "# Port plan passes / It did."},
    {"Port plan passes", "Port plan passes\nIt did.", false, "# Port plan passes / It did."},
    {" Port plan passes ", "\nPort plan passes\n\nIt did.", false, "# Port plan passes / It did."},
    {"Port plan passes", "\rPort plan passes\rIt did.", false, "# Port plan passes / It did."},
    {"Port plan passes", "\r\nPort plan passes\r\nIt did.\r\n", false, "# Port plan passes / It did."},
    {"Port plan passes", "Port plan passes.\nIt did.", false, "# Port plan passes. / It did."},
    {"Port Plan \xe2\x80\x93 It Passes", "'Port plan': it passes\nIt did.", false,
     "# 'Port plan': it passes / It did."},
    {"\xc3\x89lys\xc3\xa9"
     "e wins 2",
     "\xc3\xa9lys\xc3\x89"
     "e wins: 2!\nIt did.",
     false,
     "# \xc3\xa9lys\xc3\x89"
     "e wins: 2! / It did."},
    {"Port plan passes", "Port plan passed\nIt did.", false, "# Port plan passes / Port plan passed / It did."},
    {"Port plan passes", "Port plan passes 2\nIt did.", false, "# Port plan passes / Port plan passes 2 / It did."},
    {"Port plan passes 2", "Port plan passes\nIt did.", false, "# Port plan passes 2 / Port plan passes / It did."},
    {"***", "---\nIt did.", false, "# *** / --- / It did."},
    {"", "Port plan passes\r\rIt did.", true, "# Port plan passes / It did."},
    {"", "Port plan passes\r\nIt did.", true, "Port plan passes / It did."},
    {"", "Port plan passes\n\nIt did.", false, "Port plan passes / It did."},
    {"", "Port plan passes\n\nIt did.", true, "# Port plan passes / It did."},
    {"", "Port plan passes.\n\nIt did.", true, "Port plan passes. / It did."},
    {"", "Port plan passes\nIt did.", true, "Port plan passes / It did."},
    {"", "Port plan passes\n\n", true, "Port plan passes"},
    {"", "Will it pass?\n\nIt did.", true, "# Will it pass? / It did."},
    {"", "a b c d e f g h i j k l m n o p q r s t u v w x y\n\nIt did.", true,
     "# a b c d e f g h i j k l m n o p q r s t u v w x y / It did."},
    {"", "a b c d e f g h i j k l m n o p q r s t u v w x y z\n\nIt did.", true,
     "a b c d e f g h i j k l m n o p q r s t u v w x y z / It did."},
    {"", WRAPPED "\n" WRAPPED, true,
     "The council met on Tuesday evening to hear what the harbour office_had found out about the wall, which has been "
     "leaning since the great_storm of the winter before last. / The council met on Tuesday evening to hear what the "
     "harbour office_had found out about the wall, which has been leaning since the great_storm of the winter before "
     "last."},
    {"", "Wall leans\n\n" WRAPPED, true,
     "# Wall leans / The council met on Tuesday evening to hear what the harbour office_had found out about the wall, "
     "which has been leaning since the great_storm of the winter before last."},
    {"", "Short line.\nShort line.\n\nShort line.\nShort line.", true,
     "Short line. / Short line. / Short line. / Short line."},
    /* A newspaper's column, and a wide page. */
    {"", "Wall leans\n\nThe council met on Tuesday\nevening to hear what the\nharbour office had found.\n", true,
     "# Wall leans / The council met on Tuesday_evening to hear what the_harbour office had found."},
    {"", "Wall leans\r\n\r\nThe council met on Tuesday\r\nevening to hear what the\r\nharbour office had found.\r\n",
     true, "# Wall leans / The council met on Tuesday\r_evening to hear what the\r_harbour office had found."},
    {"",
     "The council met on Tuesday evening to hear what the harbour office had found out about the wall,\n"
     "which has been leaning since the storm.\n\nIt fell.",
     true,
     "The council met on Tuesday evening to hear what the harbour office had found out about the wall,_"
     "which has been leaning since the storm. / It fell."},
    {"", "On the list are\n\nRepairs to the harbour wall\nA crane for the fishing boats\nNew lamps along the quay\n",
     true,
     "# On the list are / Repairs to the harbour wall / A crane for the fishing boats / New lamps along the quay"},
    {"", "To buy\n\nrope\ntwo lamps\nred paint\n", true, "# To buy / rope / two lamps / red paint"},
};

START_TEST(paragraphs) {
  const fsc_document *d = document_read((fsc_article){.title = fsc_text_of(paragraph_rows[_i].title),
                                                      .text = fsc_text_of(paragraph_rows[_i].text),
                                                      .plain_text = paragraph_rows[_i].plain});
  ck_assert_str_eq(document_paragraphs(d), paragraph_rows[_i].paragraphs);
  ck_assert_int_eq(d->has_title, paragraph_rows[_i].paragraphs[0] == '#');
}
END_TEST

START_TEST(lines_take_no_room) {
  enum { LENGTH = 1 << 20 };
  fsc_arena *arena = fsc_arena_new();
  char *text = fsc_arena_take_zero(arena, LENGTH + FSC_PADDING, 1);
  memset(text, '\n', LENGTH - 1);
  text[LENGTH - 1] = 'x';
  fsc_document d = {.text = {text, LENGTH}};
  size_t before = fsc_arena_used(arena);
  fsc_cut_paragraphs(arena, true, &d);
  ck_assert_uint_lt(fsc_arena_used(arena) - before, LENGTH / 2);
  ck_assert_uint_eq(d.n_paragraphs, 1);
  ck_assert_uint_eq(d.paragraphs[0].span.start, LENGTH - 1);
  fsc_arena_free(arena);
}
END_TEST

/* Without plain_text the same lines are paragraphs. */
START_TEST(only_plain_text_is_wrapped) {
  ck_assert_uint_eq(document_of(WRAPPED "\n" WRAPPED)->n_paragraphs, 6);
  ck_assert_uint_eq(document_read((fsc_article){.text = TEXT(WRAPPED "\n" WRAPPED), .plain_text = true})->n_paragraphs,
                    2);
}
END_TEST

START_TEST(a_sentence_goes_on_over_a_wrap) {
  const fsc_document *d = document_read((fsc_article){.text = TEXT(WRAPPED "\n" WRAPPED), .plain_text = true});
  ck_assert_uint_eq(d->n_sentences, 2);
  ck_assert_uint_eq(d->sentences[0].n_words, 31);
}
END_TEST

static const struct {
  const char *title;
  bool title_case;
} titles[] = {{"Council Passes Harbour Plan After Long Night", true},
              {"Council passes harbour plan after long night in Rockport", false},
              {"Mayor: It Is Time to Act", true},
              {"Is it on?", false}};

START_TEST(title_case) {
  fsc_article article = {.title = fsc_text_of(titles[_i].title), .text = TEXT("It did.")};
  ck_assert_int_eq(document_read(article)->title_case, titles[_i].title_case);
}
END_TEST

START_TEST(an_article_without_words_is_left_out) {
  static const char *const texts[] = {"", " \n\t\r\n ", "\xc2\xa0"};
  fsc_vocabulary *vocabulary = fsc_vocabulary_new();
  fsc_memo *memo = fsc_memo_new(vocabulary, (fsc_word_hook){0});
  fsc_arena *arena = fsc_arena_new();
  for (size_t i = 0; i < COUNT(texts); i++) {
    fsc_document d;
    fsc_error error = {.text = ""};
    fsc_article article = {.title = TEXT("A headline"), .text = fsc_text_of(texts[i])};
    ck_assert_int_eq(fsc_document_make(arena, memo, &article, &d, &error), FSC_SKIP);
    ck_assert_str_eq(error.code, "empty");
  }
  fsc_arena_free(arena);
  fsc_memo_free(memo);
  fsc_vocabulary_free(vocabulary);
}
END_TEST

/* ---- Hostile input ---- */

static const char *const fillers[] = {".", "?", "\"", "“", "‘", "'", "(", ". ", "a.", "... ", "\n", "\r", "[1]", "A. "};

/* A megabyte of one sign takes no more than its share of time. */
START_TEST(time_grows_with_length_alone) {
  enum { LENGTH = 1 << 20 };
  const char *filler = fillers[_i];
  size_t step = strlen(filler), n = 0;
  char *text = malloc(LENGTH + 8);
  for (text[n++] = 'x'; n + step <= LENGTH; n += step) memcpy(text + n, filler, step);
  double began = scratch_now();
  document_read((fsc_article){.text = {text, n}});
  double seconds = scratch_now() - began;
  free(text);
  ck_assert_msg(seconds < 2 * scratch_slowness(), "\"%s\" takes %.2f s", filler, seconds);
}
END_TEST

Suite *document_suite(void) {
  Suite *suite = suite_create("document");
  TCase *tests = tcase_create("document");
  tcase_set_timeout(tests, 60);
  tcase_add_unchecked_fixture(tests, document_set_up, document_tear_down);
  tcase_add_loop_test(tests, paragraphs, 0, COUNT(paragraph_rows));
  tcase_add_test(tests, lines_take_no_room);
  tcase_add_test(tests, only_plain_text_is_wrapped);
  tcase_add_test(tests, a_sentence_goes_on_over_a_wrap);
  tcase_add_loop_test(tests, title_case, 0, COUNT(titles));
  tcase_add_test(tests, an_article_without_words_is_left_out);
  tcase_add_loop_test(tests, time_grows_with_length_alone, 0, COUNT(fillers));
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, token_tests());
  suite_add_tcase(suite, sentence_tests());
  suite_add_tcase(suite, quotation_tests());
  return suite;
}
