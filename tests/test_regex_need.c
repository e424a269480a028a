/* What every match of a pattern holds, told at a glance. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/regex.h"
#include "tests.h"

/* What a match must hold, told from the pattern; "" where nothing is known. */
static const struct {
  const char *pattern, *need;
} needs[] = {
    {"(?<![\\w-])[a-z]{2,15}-like(?![\\w-])", "-li"}, /* k may be the Kelvin sign, s the long s */
    {"(?m)^[ \\t]*[\xe2\x80\x94-]{1,2} .{2,50} \\(@\\w+\\) \\d{1,2}, \\d{4}$", "(@"},
    {"\\bcard-carrying (?!member)[a-z]+", "card-carrying"},
    {"A-Team", "a-team"},
    {"[- ]police", ""},
    {"well-?known", ""},
    {"well-+known", "well-"},
    {"well-{0,1}nown", ""},
    {"a-b*c", "a-"},
    {"x@{2}y", ""},
    {"a-b|c-d", ""},
    {"(?:a-b|c-d)@e", "@e"},
    {"([)(]|\\))-[]-]", "-"},
    {"x{[a}b]@", ""},
    {"a-b\\1", ""},
    {"(?x)a - b", ""},
    {"(?#)a-b", ""},
    {"\\Qa-b\\E", ""},
    {"(?i:a)-b", ""},
    {"", ""},
};

START_TEST(patterns_tell_what_they_need) {
  fsc_regex_need need = fsc_regex_need_of(needs[_i].pattern);
  ck_assert_uint_eq(need.length, strlen(needs[_i].need));
  ck_assert_int_eq(memcmp(need.text, needs[_i].need, need.length), 0);
  fsc_regex_need_free(&need);
}
END_TEST

static bool is_met(const char *pattern, const char *text) {
  fsc_regex_need need = fsc_regex_need_of(pattern);
  bool met = fsc_regex_need_met(&need, fsc_text_of(text), 0, 0, strlen(text));
  fsc_regex_need_free(&need);
  return met;
}

START_TEST(needs_are_met) {
  const char *met[] = {"-lie(", "a godlike-LiE(", "--lie("}, *unmet[] = {"", "-", "-lie (", "like -li", "-lie\xe2"};
  for (size_t i = 0; i < COUNT(met); i++) ck_assert(is_met("[a-z]+-LIe\\(", met[i]));
  for (size_t i = 0; i < COUNT(unmet); i++) ck_assert(!is_met("[a-z]+-LIe\\(", unmet[i]));
  ck_assert(is_met("", ""));
}
END_TEST

/* Words that a pattern's alternatives begin with; where nothing is known of those all texts may match. */
START_TEST(needed_starts_are_met) {
  const char *pattern = "\\b(?:defeat|both-?sides|mili[tc]ar|poor man's)ists?\\b";
  const char *met[] = {"a DEFEATist", "bothsides", "both", "milic", "x-Poor Man", "\xe2\x80\x9cmili", "de\xc5\xbf"};
  const char *unmet[] = {"", "journalist", "undefeated", "defea", "bot", "mil", "po orman", "1both"};
  for (size_t i = 0; i < COUNT(met); i++) ck_assert_msg(is_met(pattern, met[i]), "%s", met[i]);
  for (size_t i = 0; i < COUNT(unmet); i++) ck_assert_msg(!is_met(pattern, unmet[i]), "%s", unmet[i]);
  const char *untold[] = {"\\b(?:ab|c)d", "\\b(?:ab|cd)?e",   "\\b(?:ab|cd)e|f", "\\b(?:ab|[cd]e)f",  "(?:ab|cd)e",
                          "\\b(?:ab|)c",  "\\b(?:ab|(?:c)d)", "\\b(?:ab|c?d)",   "\\b(?:ab|cd){0,2}", "\\bab"};
  for (size_t i = 0; i < COUNT(untold); i++) ck_assert_msg(is_met(untold[i], "x"), "%s", untold[i]);
  ck_assert(!is_met("\\b(?:ab|cc(?:d|e|[)])f|gh\\)i)+j", "x"));
}
END_TEST

/* Such a pattern is looked for where the subject starts or a line does. */
START_TEST(needed_lines_are_met) {
  fsc_regex_need need = fsc_regex_need_of("(?m)^more:"), any = fsc_regex_need_of("(?m)^more:|less");
  const fsc_text text = TEXT("the more: it is\nmore: x");
  ck_assert(fsc_regex_need_met(&need, text, 0, 0, text.length));
  ck_assert(fsc_regex_need_met(&need, text, 4, 4, text.length));
  ck_assert(!fsc_regex_need_met(&need, text, 0, 4, 15));
  ck_assert(fsc_regex_need_met(&need, text, 0, 16, text.length));
  ck_assert(!fsc_regex_need_met(&need, text, 0, 17, text.length));
  ck_assert(fsc_regex_need_met(&any, text, 0, 4, 15));
  fsc_regex_need_free(&need);
  fsc_regex_need_free(&any);
}
END_TEST

/* Spaces stand for any blank, except in brackets, escaped, and where they mean something else. */
static const struct {
  const char *pattern, *made;
} blanks[] = {
    {"read more: +(a b|c)", "read\\hmore:\\h+(a\\hb|c)"},
    {"a[ ,-] b[]^ ] c", "a[ ,-]\\hb[]^ ]\\hc"},
    {"a\\ b\\[ c", "a\\ b\\[\\hc"},
    {"a [[:alpha:] ] b", "a\\h[[:alpha:] ] b"},
    {"\\Qa b\\E c", "\\Qa b\\E c"},
    {"(?x) a b", "(?x) a b"},
    {"(?ix) a b", "(?ix) a b"},
    {"(?i-s:a )(?:x y)", "(?i-s:a\\h)(?:x\\hy)"},
    {"a \\", "a\\h\\"},
    {"", ""},
};
START_TEST(spaces_are_blanks) {
  char *made = fsc_regex_with_blanks(blanks[_i].pattern);
  ck_assert_str_eq(made, blanks[_i].made);
  free(made);
}
END_TEST

TCase *regex_need_tests(void) {
  TCase *tests = tcase_create("regex_need");
  tcase_add_loop_test(tests, patterns_tell_what_they_need, 0, COUNT(needs));
  tcase_add_test(tests, needs_are_met);
  tcase_add_test(tests, needed_starts_are_met);
  tcase_add_test(tests, needed_lines_are_met);
  tcase_add_loop_test(tests, spaces_are_blanks, 0, COUNT(blanks));
  return tests;
}
