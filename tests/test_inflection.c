/* The forms of a term. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>

#include "../analyzer/lexicon/internal.h"
#include "lexicon_fixture.h"
#include "tests.h"

static const struct {
  const char *word;
  enum fsc_inflection inflection;
  const char *form;
} inflections[] = {
    {"thug", FSC_PLURAL, "thugs"},
    {"crony", FSC_PLURAL, "cronies"},
    {"boy", FSC_PLURAL, "boys"},
    {"boss", FSC_PLURAL, "bosses"},
    {"hoax", FSC_PLURAL, "hoaxes"},
    {"witch", FSC_PLURAL, "witches"},
    {"clash", FSC_PLURAL, "clashes"},
    {"henchman", FSC_PLURAL, "henchmen"},
    {"man", FSC_PLURAL, "men"},
    {"oligarch", FSC_PLURAL, "oligarchs"},
    {"march", FSC_PLURAL, "marches"},
    {"epoch", FSC_PLURAL, "epochs"},
    {"german", FSC_PLURAL, "germans"},
    {"shaman", FSC_PLURAL, "shamans"},
    {"slam", FSC_THIRD_PERSON, "slams"},
    {"decry", FSC_THIRD_PERSON, "decries"},
    {"bash", FSC_THIRD_PERSON, "bashes"},
    {"slam", FSC_PAST, "slammed"},
    {"rail", FSC_PAST, "railed"},
    {"blast", FSC_PAST, "blasted"},
    {"seize", FSC_PAST, "seized"},
    {"decry", FSC_PAST, "decried"},
    {"destroy", FSC_PAST, "destroyed"},
    {"quip", FSC_PAST, "quipped"},
    {"claw", FSC_PAST, "clawed"},
    {"vomit", FSC_PAST, "vomited"},
    {"slam", FSC_PRESENT_PARTICIPLE, "slamming"},
    {"seize", FSC_PRESENT_PARTICIPLE, "seizing"},
    {"flee", FSC_PRESENT_PARTICIPLE, "fleeing"},
    {"lie", FSC_PRESENT_PARTICIPLE, "lying"},
    {"decry", FSC_PRESENT_PARTICIPLE, "decrying"},
    {"vile", FSC_ADVERB, "vilely"},
    {"brutal", FSC_ADVERB, "brutally"},
    {"shrill", FSC_ADVERB, "shrilly"},
    {"despicable", FSC_ADVERB, "despicably"},
    {"tragic", FSC_ADVERB, "tragically"},
    {"greedy", FSC_ADVERB, "greedily"},
    {"true", FSC_ADVERB, "truly"},
    {"shameless", FSC_ADVERB, "shamelessly"},
};

START_TEST(inflects) {
  char out[64];
  size_t n = fsc_inflect(inflections[_i].inflection, fsc_text_of(inflections[_i].word), out);
  ck_assert_msg(fsc_text_is((fsc_text){out, n}, inflections[_i].form), "%s: %.*s", inflections[_i].word, (int)n, out);
}
END_TEST

TCase *inflection_tests(void) {
  TCase *tests = tcase_create("inflection");
  tcase_add_checked_fixture(tests, set_up_lexicon, tear_down_lexicon);
  tcase_add_loop_test(tests, inflects, 0, COUNT(inflections));
  return tests;
}
