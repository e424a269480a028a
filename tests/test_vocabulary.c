/* Forms, wildcards, classes, and what a word tells by its spelling. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "tests.h"
#include "vocabulary_fixture.h"

static bool stands_for(const fsc_word *w, uint32_t symbol) {
  if (w->symbol == symbol) return true;
  for (const uint32_t *other = fsc_others(w); *other; other++)
    if (*other == symbol) return true;
  return false;
}

START_TEST(exact_forms) {
  uint32_t slam = fsc_vocabulary_exact(vocabulary, TEXT("slam")), cafe = fsc_vocabulary_exact(vocabulary, TEXT("café"));
  ck_assert_uint_ge(slam, 1);
  ck_assert_uint_ne(slam, cafe);
  ck_assert_uint_eq(fsc_vocabulary_exact(vocabulary, TEXT("slam")), slam);
  ck_assert_uint_eq(fsc_vocabulary_symbols(vocabulary), 3);
  ck_assert_uint_eq(word("slam")->symbol, slam);
  ck_assert_uint_eq(word("SLAM")->symbol, slam);
  ck_assert_uint_eq(word("Café")->symbol, cafe);
  ck_assert_uint_eq(word("slams")->symbol, 0);
  ck_assert_uint_eq(word("slam.")->symbol, slam); /* an absorbed dot */
  ck_assert_uint_eq(word(".")->symbol, 0);
}
END_TEST

START_TEST(wildcards) {
  uint32_t fear = fsc_vocabulary_wildcard(vocabulary, TEXT("fear*")),
           monger = fsc_vocabulary_wildcard(vocabulary, TEXT("*monger")),
           xeno = fsc_vocabulary_wildcard(vocabulary, TEXT("*xeno*")),
           f = fsc_vocabulary_wildcard(vocabulary, TEXT("f*"));
  const struct {
    const char *spelling;
    bool fear, monger, xeno, f;
  } rows[] = {{"fear", true, false, false, true},         {"Fearful", true, false, false, true},
              {"afear", false, false, false, false},      {"fearmonger", true, true, false, true},
              {"monger", false, true, false, false},      {"mongers", false, false, false, false},
              {"xeno", false, false, true, false},        {"axenon", false, false, true, false},
              {"xenomonger's", false, true, true, false}, {"f", false, false, false, true},
              {"fea", false, false, false, true}};
  for (size_t i = 0; i < COUNT(rows); i++) {
    const fsc_word *w = word(rows[i].spelling);
    ck_assert_msg(stands_for(w, fear) == rows[i].fear && stands_for(w, monger) == rows[i].monger &&
                      stands_for(w, xeno) == rows[i].xeno && stands_for(w, f) == rows[i].f,
                  "%s", rows[i].spelling);
  }
}
END_TEST

START_TEST(classes) {
  int weekday = fsc_vocabulary_class(vocabulary, TEXT("weekday"), false);
  ck_assert_int_eq(weekday, FSC_IS_WEEKDAY);
  ck_assert_int_eq(fsc_vocabulary_class(vocabulary, TEXT("abbreviation_title"), false), FSC_IS_ABBREVIATION_TITLE);
  ck_assert_int_eq(fsc_vocabulary_class(vocabulary, TEXT("war"), false), -1);
  int war = fsc_vocabulary_class(vocabulary, TEXT("war"), true);
  ck_assert_int_eq(war, FSC_NAMED_CLASSES);
  ck_assert_int_eq(fsc_vocabulary_class(vocabulary, TEXT("war"), true), war);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("tank"), (unsigned)war);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("tank"), FSC_IS_PEOPLE);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("monday"), FSC_IS_WEEKDAY);
  uint32_t symbol = fsc_vocabulary_class_symbol(vocabulary, (unsigned)war);
  ck_assert_uint_eq(fsc_vocabulary_class_symbol(vocabulary, (unsigned)war), symbol);
  ck_assert(word("Tank")->classes == (FSC_BIT(war) | FSC_BIT(FSC_IS_PEOPLE)));
  ck_assert(fsc_is(word("Monday"), FSC_IS_WEEKDAY) && !fsc_is(word("Monday"), FSC_IS_MONTH));
  ck_assert(stands_for(word("tank"), symbol));
  ck_assert(!stands_for(word("monday"), symbol));
  ck_assert_uint_eq(word("tank")->symbol, 0); /* a member of a class is no term by itself */
}
END_TEST

START_TEST(sixty_four_classes_at_most) {
  char name[16];
  int last = 0;
  for (int i = FSC_NAMED_CLASSES; i < 64; i++) {
    snprintf(name, sizeof name, "c%d", i);
    last = fsc_vocabulary_class(vocabulary, fsc_text_of(name), true);
  }
  ck_assert_int_eq(last, 63);
  ck_assert_int_eq(fsc_vocabulary_class(vocabulary, TEXT("more"), true), -1);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("edge"), 63);
  ck_assert(fsc_is(word("edge"), 63));
}
END_TEST

static const struct {
  const char *spelling, *text;
  bool possessive;
} possessives[] = {{"Noem's", "noem", true},       {"Noem’s", "noem", true},
                   {"farmers'", "farmers", true},  {"farmers", "farmers", false},
                   {"isn't", "isn't", false},      {"it's", "it's", true},
                   {"sheriff's", "sheriff", true}, {"'s", "'s", false},
                   {"U.S.", "u.s", false},         {"J.", "j", false},
                   {"O'Hara", "o'hara", false},    {"rock'n'roll", "rock'n'roll", false}};

START_TEST(possessive) {
  fsc_vocabulary_add_to_class(vocabulary, TEXT("it's"), FSC_IS_PRONOUN); /* a word of its own, known as such */
  const uint32_t symbol = fsc_vocabulary_exact(vocabulary, TEXT("sheriff's"));
  const fsc_word *w = word(possessives[_i].spelling);
  ck_assert_str_eq(w->text, possessives[_i].text);
  ck_assert_uint_eq(w->length, strlen(possessives[_i].text));
  ck_assert_int_eq((w->shape & FSC_SHAPE_POSSESSIVE) != 0, possessives[_i].possessive);
  ck_assert_int_eq(stands_for(w, symbol), strcmp(w->text, "sheriff") == 0);
}
END_TEST

/* "let's" is a word of its own, but may be the possessive of "let" as well. */
START_TEST(possessive_keeps_both_readings) {
  uint32_t lets = fsc_vocabulary_exact(vocabulary, TEXT("let's")), let = fsc_vocabulary_exact(vocabulary, TEXT("let"));
  ck_assert_uint_eq(word("let's")->symbol, lets);
  ck_assert(stands_for(word("Let’s"), let));
  ck_assert_uint_eq(word("let")->symbol, let);
}
END_TEST

static const struct {
  const char *spelling;
  uint32_t shape;
} shapes[] = {
    {"rain", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA},
    {"Rain", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED},
    {"FBI", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED | FSC_SHAPE_ALL_CAPS},
    {"FBI's", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED | FSC_SHAPE_ALL_CAPS | FSC_SHAPE_POSSESSIVE},
    {"Ana's", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED | FSC_SHAPE_POSSESSIVE},
    {"I", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED},
    {"iPhone", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA},
    {"Élan", FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED},
    {"ÉÜ", FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED | FSC_SHAPE_ALL_CAPS},
    {"2019", FSC_SHAPE_ASCII | FSC_SHAPE_DIGIT},
    {"G7", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED | FSC_SHAPE_DIGIT},
    {"badly", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_ADVERB},
    {"July", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED},
    {"ally", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA},
    {"Rain’s", FSC_SHAPE_ASCII | FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED | FSC_SHAPE_POSSESSIVE},
    {"—", 0},
};

static const struct {
  const char *spelling;
  uint16_t ending;
} endings[] = {
    {"saying", FSC_SHAPE_ING},
    {"ing", 0},
    {"Posted", FSC_SHAPE_ED},
    {"ed", 0},
    {"says", FSC_SHAPE_S},
    {"glass", 0},
    {"s", 0},
    {"mayor’s", 0},
    {"mayors’", FSC_SHAPE_S},
};

START_TEST(ending) {
  const uint16_t any = FSC_SHAPE_ING | FSC_SHAPE_ED | FSC_SHAPE_S;
  ck_assert_uint_eq(word(endings[_i].spelling)->shape & any, endings[_i].ending);
}
END_TEST

/* Marks, two words and a class. */
START_TEST(turns) {
  static const char *const turning[] = {".", ",", ":", "...", "“", "\"", "—", "That", "whether", "how"};
  static const char *const others[] = {"thatch", "weather", "x", "$5", "é"};
  fsc_vocabulary_add_to_class(vocabulary, fsc_text_of("how"), FSC_IS_QUESTION_WORD);
  for (size_t i = 0; i < COUNT(turning); i++) ck_assert(word(turning[i])->shape & FSC_SHAPE_TURNS);
  for (size_t i = 0; i < COUNT(others); i++) ck_assert(!(word(others[i])->shape & FSC_SHAPE_TURNS));
}
END_TEST

static const struct {
  const char *spelling;
  uint8_t said;
} sayings[] = {
    {"A", FSC_SAYS_A},
    {"iii", FSC_SAYS_III},
    {"That’s", FSC_SAYS_THAT},
    {"thatch", FSC_SAYS_NOTHING},
    {"Yesterday", FSC_SAYS_YESTERDAY},
    {"presidents", FSC_SAYS_NOTHING},
    {",", ','},
    {"...", '.'},
    {"—", FSC_SAYS_DASH},
    {"--", FSC_SAYS_DASH},
    {"---", '-'},
    {"", FSC_SAYS_NOTHING},
};

START_TEST(said) { ck_assert_uint_eq(word(sayings[_i].spelling)->said, sayings[_i].said); }
END_TEST

START_TEST(shape) {
  uint16_t naming = shapes[_i].shape & FSC_SHAPE_CAPITALISED ? FSC_SHAPE_NAME : 0;
  uint16_t turning = shapes[_i].shape & (FSC_SHAPE_ALPHA | FSC_SHAPE_DIGIT) ? 0 : FSC_SHAPE_TURNS;
  ck_assert_uint_eq(word(shapes[_i].spelling)->shape, shapes[_i].shape | naming | turning);
}
END_TEST

START_TEST(naming) {
  fsc_vocabulary_add_to_class(vocabulary, TEXT("the"), FSC_IS_FUNCTION_WORD);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("will"), FSC_IS_FUNCTION_WORD);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("we"), FSC_IS_PRONOUN);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("she"), FSC_IS_PRONOUN);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("she"), FSC_IS_FEMALE_PRONOUN);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("his"), FSC_IS_MALE_PRONOUN);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("monday"), FSC_IS_WEEKDAY);
  fsc_vocabulary_add_to_class(vocabulary, TEXT("may"), FSC_IS_MONTH);
  const unsigned all = FSC_SHAPE_NAME | FSC_SHAPE_PERSON | FSC_SHAPE_DATED;
  const struct {
    const char *spelling;
    unsigned tells;
  } words[] = {{"Ruiz", FSC_SHAPE_NAME},
               {"NATO", FSC_SHAPE_NAME},
               {"ruiz", 0},
               {"3rd", 0},
               {"The", 0},
               {"Will", FSC_SHAPE_DATED | FSC_SHAPE_NAME},
               {"We", 0},
               {"she", FSC_SHAPE_PERSON},
               {"She", FSC_SHAPE_PERSON},
               {"his", FSC_SHAPE_PERSON},
               {"His", FSC_SHAPE_PERSON | FSC_SHAPE_NAME},
               {"may", FSC_SHAPE_DATED},
               {"Monday", FSC_SHAPE_DATED | FSC_SHAPE_NAME}};
  for (size_t i = 0; i < COUNT(words); i++)
    ck_assert_msg((word(words[i].spelling)->shape & all) == words[i].tells, "%s", words[i].spelling);
}
END_TEST

/* What a token is by its spelling alone. */
static const struct {
  const char *spelling;
  unsigned plain;
  bool doubtful;
} plain_rows[] = {
    {"so", FSC_PLAIN_WORD, false},
    {"don't", FSC_PLAIN_WORD, false},
    {"Noem\xe2\x80\x99s", FSC_PLAIN_WORD, false},
    {"1990s", FSC_PLAIN_WORD, false},
    {"1990", FSC_PLAIN_NUMBER, false},
    {"5'3", FSC_PLAIN_WORD, true},
    {"5\xe2\x80\x99"
     "3",
     FSC_PLAIN_WORD, true},
    {".", FSC_PLAIN_SIGN | FSC_PLAIN_STOP, false},
    {"?", FSC_PLAIN_SIGN | FSC_PLAIN_STOP, false},
    {",", FSC_PLAIN_SIGN, false},
    {"/", FSC_PLAIN_SIGN, false},
    {"\xe2\x80\x94", FSC_PLAIN_SIGN, false},
    {"\xe2\x80\x9c", FSC_PLAIN_MARK, false},
    {"\"", FSC_PLAIN_MARK, false},
    {"-", 0, true},
    {"'", 0, true},
    {"@", 0, true},
    {"*", 0, true},
    {"\xe2\x80\xa6", 0, true},
    {"", 0, true},
};

START_TEST(plain_kinds) {
  const fsc_word *w = word(plain_rows[_i].spelling);
  ck_assert_uint_eq(w->kind | w->flags, plain_rows[_i].plain);
  ck_assert_int_eq((w->shape & FSC_SHAPE_DOUBTFUL) != 0, plain_rows[_i].doubtful);
}
END_TEST

/* A line without spaces is looked up by nothing, whatever wildcards there are. */
START_TEST(no_word_is_that_long) {
  uint32_t fear = fsc_vocabulary_wildcard(vocabulary, TEXT("fear*"));
  static char line[100001];
  memset(line, 'a', sizeof line - 1);
  memcpy(line, "Fear", 4);
  memcpy(line + sizeof line - 3, "ed", 2);
  const fsc_word *w = word(line);
  ck_assert_uint_eq(strlen(w->text), sizeof line - 1);
  ck_assert_uint_eq(w->length, UINT16_MAX);
  ck_assert(w->shape & FSC_SHAPE_ED);
  ck_assert(!stands_for(w, fear));
  line[256] = '\0';
  ck_assert(stands_for(word(line), fear));
}
END_TEST

TCase *vocabulary_tests(void) {
  TCase *tests = tcase_create("vocabulary");
  tcase_add_checked_fixture(tests, set_up_vocabulary, tear_down_vocabulary);
  tcase_add_test(tests, exact_forms);
  tcase_add_test(tests, wildcards);
  tcase_add_test(tests, classes);
  tcase_add_test(tests, sixty_four_classes_at_most);
  tcase_add_loop_test(tests, possessive, 0, COUNT(possessives));
  tcase_add_test(tests, possessive_keeps_both_readings);
  tcase_add_loop_test(tests, shape, 0, COUNT(shapes));
  tcase_add_loop_test(tests, ending, 0, COUNT(endings));
  tcase_add_test(tests, turns);
  tcase_add_loop_test(tests, said, 0, COUNT(sayings));
  tcase_add_test(tests, naming);
  tcase_add_loop_test(tests, plain_kinds, 0, COUNT(plain_rows));
  tcase_add_test(tests, no_word_is_that_long);
  return tests;
}
