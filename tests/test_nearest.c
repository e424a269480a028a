/* Which name was meant. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/base/nearest.h"
#include "tests.h"

static const char *const names[] = {"loaded_verbs", "loaded_nouns", "negation", "outlet", "score", "id", "only", "url"};

static const struct {
  const char *given, *meant; /* NULL: nothing */
} slips[] = {
    {"loaded_verb", "loaded_verbs"}, /* a letter left out, */
    {"negattion", "negation"},       /* put in, */
    {"outlat", "outlet"},            /* mistaken, */
    {"socre", "score"},              /* exchanged: one slip, not two */
    {"oultte", "outlet"},            /* two slips in six letters */
    {"NEGATION", "negation"},        /* in any case */
    {"loaded_nerbs", "loaded_verbs"},
    {"urll", "url"},
    {"ids", "id"},
    {"onyl", "only"},
    {"xnyl", NULL}, /* two slips in four letters */
    {"i", NULL},
    {"", NULL},
    {"elephant", NULL},
    {"outletoutletoutletoutletoutletoutletoutletoutletoutletoutletoutlet", NULL},
};

START_TEST(the_nearest_name_is_told) {
  char hint[FSC_HINT], expected[FSC_HINT] = "";
  fsc_nearest nearest = fsc_nearest_to(fsc_text_of(slips[_i].given));
  for (size_t i = 0; i < COUNT(names); i++) fsc_nearest_consider(&nearest, fsc_text_of(names[i]));
  if (slips[_i].meant) snprintf(expected, sizeof expected, "; did you mean \"%s\"?", slips[_i].meant);
  ck_assert_str_eq(fsc_nearest_hint(&nearest, hint, sizeof hint), expected);
}
END_TEST

START_TEST(of_equally_near_names_the_first_is_told) {
  fsc_nearest nearest = fsc_nearest_to(TEXT("cat"));
  fsc_nearest_consider(&nearest, TEXT("bat"));
  fsc_nearest_consider(&nearest, TEXT("rat"));
  ck_assert(fsc_text_is(nearest.best, "bat"));
}
END_TEST

START_TEST(the_longest_name_has_room_in_its_hint) {
  char name[65], hint[FSC_HINT];
  memset(name, 'n', 64);
  name[64] = '\0';
  fsc_nearest nearest = fsc_nearest_to((fsc_text){name, 63});
  fsc_nearest_consider(&nearest, fsc_text_of(name));
  ck_assert_uint_eq(strlen(fsc_nearest_hint(&nearest, hint, sizeof hint)), 64 + strlen("; did you mean \"\"?"));
}
END_TEST

TCase *nearest_tests(void) {
  TCase *tests = tcase_create("nearest");
  tcase_add_loop_test(tests, the_nearest_name_is_told, 0, COUNT(slips));
  tcase_add_test(tests, of_equally_near_names_the_first_is_told);
  tcase_add_test(tests, the_longest_name_has_room_in_its_hint);
  return tests;
}
