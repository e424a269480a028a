/* Hits and the rules that judge them, each with a lexicon of its own.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/bits.h"
#include "scratch.h"
#include "terms_fixture.h"
#include "tests.h"

/* ---- Rules ---- */

#define LOADED "A,vile,insults,loaded,x,.5\n"
#define HEDGE "A,vile,hedges,,x,.5\n"
#define VERB "A,slam,verbs,loaded,v,.5\n"
#define NOUN "A,thug,insults,loaded,n,.5\n"
#define PROPER "A,marxist,labels,loaded,a,.5,flag:proper\n"
#define PHRASE "A,far left,labels,loaded,p,.5\n"

static const struct {
  const char *row, *title, *text, *suppressed;
  double multiplier;
  const char *factors;
} rules[] = {
    {LOADED, NULL, "It is a vile one.", NULL, 1, NULL},
    /* boilerplate and exceptions hold for every family */
    {LOADED, NULL, "Sign up for vile news.", "boilerplate", 0, NULL},
    {HEDGE, NULL, "Sign up for vile news.", "boilerplate", 0, NULL},
    {LOADED, NULL, "It is in vile bodies.", "exceptions", 0, NULL},
    {HEDGE, NULL, "It is in vile bodies.", "exceptions", 0, NULL},
    {"A,vile,c,,,,,vile one\n", NULL, "It is a vile one.", "exceptions", 0, NULL},
    /* names: runs of two capitalised words and more, not sentence-initial */
    {LOADED, NULL, "It is by Vile Brothers.", "names", 0, NULL},
    {LOADED, NULL, "It is by Bob Vile.", "names", 0, NULL},
    {LOADED, NULL, "It is by Bob, Vile.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "Vile Brothers it is.", NULL, 1, NULL},
    {LOADED, NULL, "Bob Vile said so.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "It is by The Vile one.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "It is a VILE one.", NULL, .75, "capitalised 0.75"},
    {"A,shameful,insults,loaded,x,.5\n", NULL, "It is a SHAMEFUL DEFEAT.", NULL, 1, NULL}, /* shouting, no name */
    {PHRASE, NULL, "It is the Far Left again.", NULL, .75, "capitalised 0.75"},
    {PHRASE, NULL, "It is the Far Left Party again.", "names", 0, NULL},
    {PHRASE, NULL, "It is the Far left again.", NULL, .75, "capitalised 0.75"},
    {PHRASE, NULL, "It is the Far Left Democrat again.", NULL, .75, "capitalised 0.75"}, /* but in no body's name */
    {HEDGE, NULL, "It is by Vile Brothers.", NULL, 1, NULL},
    /* … a possessive ends a name, a colon begins anew, and a word that always is capitalised is none for that */
    {LOADED, NULL, "It is by Bob’s Vile crew.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "It is by the Vile’s Bob again.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "It is by Bob’s Vile Brothers.", "names", 0, NULL},
    {LOADED, NULL, "It is this: Vile Brothers.", NULL, .75, "capitalised 0.75"},
    {PROPER, NULL, "It is the Marxist Democrat again.", NULL, 1, NULL},
    {PROPER, NULL, "It is the Marxist Workers Party again.", "names", 0, NULL},
    /* … and in a text without a headline the first line may be one */
    {LOADED, NULL, "Council Attacks Vile Deal With Builders", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "So it is. Council Attacks Vile Deal With Builders", "names", 0, NULL},
    {LOADED, "Vile Deal Angers Town Council", "So it is.", NULL, 1, NULL},
    {LOADED, "Town council angry at Vile Brothers", "So it is.", "names", 0, NULL},
    /* part of speech: a verb read as a noun, a noun read as a verb */
    {VERB, NULL, "It is the slam again.", NULL, .5, "part_of_speech 0.50"},
    {VERB, NULL, "It is the slammed one.", NULL, 1, NULL},
    {VERB, NULL, "It is the slamming again.", NULL, 1, NULL},
    {VERB, NULL, "It is to slam again.", NULL, 1, NULL},
    {VERB, NULL, "It is great slams.", NULL, 1, NULL},
    {NOUN, NULL, "They would thug about.", NULL, .5, "part_of_speech 0.50"},
    {NOUN, NULL, "It is the thug again.", NULL, 1, NULL},
    /* a negator within three tokens before: discounted, never turned round */
    {LOADED, NULL, "It is not a vile one.", NULL, .6, "negation 0.60"},
    {LOADED, NULL, "Never so very vile.", NULL, .6, "negation 0.60"},
    {LOADED, NULL, "Never ever so very vile.", NULL, 1, NULL},
    {LOADED, NULL, "It isn’t vile.", NULL, .6, "negation 0.60"},
    {LOADED, NULL, "It is vile, not good.", NULL, 1, NULL},
    {LOADED, NULL, "Not now. Vile it is.", NULL, 1, NULL},
    {HEDGE, NULL, "It is not vile.", NULL, 1, NULL},
    /* an intensifier directly before: 1.7, capped at 1.5 in all */
    {LOADED, NULL, "It is utterly vile.", NULL, 1.5, "intensifier 1.70"},
    {LOADED, NULL, "It is utterly, vile.", NULL, 1, NULL},
    {LOADED, NULL, "It is slightly vile.", NULL, 1, NULL},
    {LOADED, NULL, "Utterly, so very vile.", NULL, 1, NULL},
    {HEDGE, NULL, "It is utterly vile.", NULL, 1, NULL},
    /* several at once */
    {LOADED, NULL, "It is not utterly vile.", NULL, 1.02, "negation 0.60, intensifier 1.70"},
    {LOADED, NULL, "It is not a Vile one.", NULL, .45, "capitalised 0.75, negation 0.60"},
    {"A,slam,verbs,loaded,v,.5,not_before:of/0.5\n", NULL, "It is not the slam of it.", NULL, .15,
     "contexts 0.50, part_of_speech 0.50, negation 0.60"},
};

START_TEST(rule) {
  analysis *a = terms_lexicon(rules[_i].row);
  analysis_read(a, rules[_i].title, rules[_i].text);
  analysis_score(a, terms_scorers);
  check_hit(only_hit(a), rules[_i].suppressed, rules[_i].multiplier, rules[_i].factors);
  analysis_free(a);
}
END_TEST

START_TEST(attributed_sentences_count_for_less) {
  static const struct {
    const char *row;
    bool attributed;
    double multiplier;
    const char *factors;
  } rows[] = {{LOADED, true, .67, "attributed_sentence 0.67"}, {LOADED, false, 1, NULL}, {HEDGE, true, 1, NULL}};
  for (size_t i = 0; i < COUNT(rows); i++) {
    analysis *a = terms_lexicon(rows[i].row);
    analysis_read(a, NULL, "So it is. It is a vile one.");
    a->findings.attributed[1] = rows[i].attributed;
    analysis_score(a, terms_scorers);
    check_hit(only_hit(a), NULL, rows[i].multiplier, rows[i].factors);
    analysis_free(a);
  }
}
END_TEST

START_TEST(persons_are_no_labels) {
  analysis *a = terms_lexicon(LOADED);
  analysis_read(a, NULL, "Vile left.");
  analysis_score(a, terms_scorers);
  check_hit(only_hit(a), NULL, 1, NULL);
  analysis_read(a, NULL, "Vile left.");
  fsc_set_bit(a->findings.persons, 0);
  analysis_score(a, terms_scorers);
  check_hit(only_hit(a), "names", 0, NULL);
  analysis_free(a);
}
END_TEST

/* Each rule by its name switched off: the text that shows it gives a plain hit. */
static const struct {
  fsc_rule rule;
  const char *row, *text;
} switches[] = {
    {FSC_RULE_NAMES, LOADED, "It is by Vile Brothers."},
    {FSC_RULE_EXCEPTIONS, LOADED, "It is in vile bodies."},
    {FSC_RULE_CONTEXTS, "A,vile,c,,,,before:two\n", "It is a vile one."},
    {FSC_RULE_PART_OF_SPEECH, VERB, "It is the slam again."},
    {FSC_RULE_NEGATION, LOADED, "It is not a vile one."},
    {FSC_RULE_INTENSIFIER, LOADED, "It is utterly vile."},
    {FSC_RULE_CAPITALISED, LOADED, "It is a Vile one."},
    {FSC_RULE_ATTRIBUTED_SENTENCE, LOADED, "It is a vile one."},
    {FSC_RULE_BOILERPLATE, LOADED, "Sign up for vile news."},
};

START_TEST(rules_can_be_switched_off) {
  analysis *a = terms_lexicon(switches[_i].row);
  for (int off = 0; off < 2; off++) {
    analysis_read(a, NULL, switches[_i].text);
    a->findings.attributed[0] = switches[_i].rule == FSC_RULE_ATTRIBUTED_SENTENCE;
    if (off) a->scoring.off = FSC_BIT(switches[_i].rule);
    analysis_score(a, terms_scorers);
    const fsc_hit *hit = only_hit(a);
    bool judged = hit->suppressed || hit->multiplier < 1 || hit->multiplier > 1;
    /* Without the name rule the capital still counts for less. */
    if (off && switches[_i].rule == FSC_RULE_NAMES)
      check_hit(hit, NULL, .75, "capitalised 0.75");
    else
      ck_assert_int_eq(judged, !off);
    const char *name = fsc_rule_name(switches[_i].rule);
    if (!off)
      ck_assert(hit->suppressed ? strcmp(hit->suppressed, name) == 0 : strncmp(hit->factors, name, strlen(name)) == 0);
  }
  analysis_free(a);
}
END_TEST

START_TEST(every_rule_has_a_name) {
  size_t n = 0;
  while (fsc_rule_name(n)) n++;
  ck_assert_uint_eq(n, FSC_RULES + FSC_CONTEXT_KINDS);
  ck_assert_str_eq(fsc_rule_name(FSC_RULES + FSC_NOT_DOMAIN), "not_domain");
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < i; k++) ck_assert_str_ne(fsc_rule_name(i), fsc_rule_name(k));
}
END_TEST

/* ---- Voices and what a hit carries ---- */

/* Token spans in scare quotes; the hit's voice. */
static const struct {
  const char *scare;
  bool off;
  fsc_voice voice;
} scares[] = {{"“vile”", false, FSC_SCARE_QUOTE},
              {"“vile”", true, FSC_OUTLET},
              {"plan", false, FSC_OUTLET},
              {"a “vile” plan", false, FSC_SCARE_QUOTE}};

START_TEST(scare_quotes) {
  analysis *a = terms_lexicon(LOADED);
  analysis_read(a, NULL, "It is a “vile” plan, a small one.");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "It");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, scares[_i].scare);
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "small");
  if (scares[_i].off) a->scoring.off = FSC_BIT(FSC_RULE_SCARE_QUOTES);
  analysis_score(a, terms_scorers);
  ck_assert_int_eq(only_hit(a)->voice, scares[_i].voice);
  check_hit(only_hit(a), NULL, 1, NULL); /* a mark, no discount */
  analysis_free(a);
}
END_TEST

/* Whoever is quoted, too: the word counts as the outlet's. */
START_TEST(scare_quotes_in_a_quotation) {
  for (unsigned scare = 0; scare < 2; scare++) {
    analysis *a = terms_lexicon(LOADED);
    analysis_read(a, NULL, "It is a “vile” plan.");
    analysis_set_voice(a, "a “vile” plan", FSC_QUOTED);
    if (scare) *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "“vile”");
    analysis_score(a, terms_scorers);
    ck_assert_int_eq(only_hit(a)->voice, scare ? FSC_SCARE_QUOTE : FSC_QUOTED);
    ck_assert_int_eq(a->findings.counted.items[0].voice, scare ? FSC_OUTLET : FSC_QUOTED);
    ck_assert_double_eq(analysis_report(a, 1)->sentences[0].loaded > 0, scare);
    analysis_free(a);
  }
}
END_TEST

START_TEST(scare_quotes_hold_the_whole_term) {
  analysis *a = terms_lexicon(PHRASE);
  analysis_read(a, NULL, "It is the far “left” plan.");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "“left”");
  analysis_score(a, terms_scorers);
  ck_assert_uint_eq(a->findings.counted.n, 0); /* the mark stands between */
  analysis_read(a, NULL, "It is the far left plan.");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "far");
  analysis_score(a, terms_scorers);
  ck_assert_int_eq(only_hit(a)->voice, FSC_OUTLET);
  analysis_free(a);
}
END_TEST

START_TEST(voice_and_speaker_of_a_hit) {
  static const fsc_voice voices[] = {FSC_OUTLET, FSC_REPORTED, FSC_QUOTED};
  analysis *a = terms_lexicon(LOADED);
  for (size_t i = 0; i < COUNT(voices); i++) {
    analysis_read(a, NULL, "It is a vile plan.");
    analysis_set_voice(a, "vile", voices[i]);
    const uint32_t vile = analysis_token(a, "vile");
    *FSC_PUSH(a->arena, &a->findings.spoken) = (fsc_spoken){vile - 1, vile + 2, 4};
    *FSC_PUSH(a->arena, &a->findings.spoken) = (fsc_spoken){vile, vile + 1, 3}; /* the last tells */
    analysis_score(a, terms_scorers);
    ck_assert_int_eq(only_hit(a)->voice, voices[i]);
    ck_assert_uint_eq(only_hit(a)->source_id, 3);
  }
  analysis_read(a, "A vile headline", "Nothing.");
  analysis_score(a, terms_scorers);
  ck_assert_int_eq(only_hit(a)->voice, FSC_HEADLINE);
  ck_assert_uint_eq(only_hit(a)->source_id, FSC_NONE);
  analysis_free(a);
}
END_TEST

/* The plain wording is that of the row's part of speech. */
START_TEST(another_part_of_speech_has_no_plain_wording) {
  analysis *a = terms_lexicon("A,(vile|foul) plan,insults,loaded,n,.55,,,moral,plan\n");
  analysis_read(a, NULL, "They foul plans, perhaps.");
  analysis_score(a, terms_scorers);
  const fsc_hit *hit = analysis_hits(a);
  ck_assert_str_eq(hit->factors, "part_of_speech 0.50");
  ck_assert_ptr_null(hit->entry->alternative);
  analysis_free(a);
}
END_TEST

START_TEST(what_a_hit_carries) {
  analysis *a = terms_lexicon("A,(vile|foul) plan,insults,loaded,n,.55,,,moral,plan\nB,perhaps,hedges\n");
  analysis_read(a, NULL, "So it is. The foul plans, perhaps.");
  analysis_score(a, terms_scorers);
  ck_assert_uint_eq(a->findings.counted.n, 2);
  const fsc_hit *hit = analysis_hits(a), *hedge = hit + 1;
  fsc_span span = analysis_span(a, "foul plans");
  ck_assert_uint_eq(hit->span.start, span.start);
  ck_assert_uint_eq(hit->span.end, span.end);
  ck_assert_uint_eq(hit->sentence, 1);
  ck_assert_str_eq(hit->entry->id, "A");
  ck_assert_str_eq(hit->entry->term, "(vile|foul) plan");
  ck_assert_str_eq(hit->entry->family, "loaded");
  ck_assert_str_eq(hit->entry->category, "insults");
  ck_assert_str_eq(hit->entry->subcategory, "moral");
  ck_assert_str_eq(hit->entry->alternative, "plan");
  ck_assert(hit->entry->weight == .55); /* as the row writes it, not as a float holds it */
  ck_assert_str_eq(hedge->entry->family, "hedges");
  ck_assert_ptr_null(hedge->entry->subcategory);
  ck_assert_ptr_null(hedge->entry->alternative);
  ck_assert_ptr_null(hedge->factors);
  analysis_free(a);
}
END_TEST

START_TEST(only_measured_categories_hit) {
  analysis *a = terms_lexicon(LOADED "B,perhaps,hedges\n");
  analysis_switch_off(a, "insults");
  analysis_read(a, NULL, "A vile plan, perhaps. Monday, utterly so.");
  analysis_score(a, terms_scorers);
  ck_assert_str_eq(only_hit(a)->entry->id, "B");
  analysis_free(a);
}
END_TEST

/* "vile thugs" would take its words from "thugs". */
START_TEST(loaded_category_switched_off_takes_no_words) {
  for (int off = 0; off < 2; off++) {
    analysis *a = terms_lexicon("A,vile thugs,insults,loaded,p,.5\nB,thugs,labels,loaded,p,.5\n");
    if (off) analysis_switch_off(a, "insults");
    analysis_read(a, NULL, "He met vile thugs.");
    analysis_score(a, terms_scorers);
    ck_assert_str_eq(only_hit(a)->entry->id, off ? "B" : "A");
    analysis_free(a);
  }
}
END_TEST

/* A row without a family is loaded as its category is, in sentences as in articles. */
START_TEST(a_category_loads_all_its_rows) {
  analysis *a = terms_lexicon("A,vile,insults,loaded,x,.5\nB,sham,insults,,x,.5\n");
  double loaded[2];
  for (int i = 0; i < 2; i++) {
    analysis_read(a, NULL, i ? "It was a sham plan." : "It was a vile plan.");
    analysis_score(a, terms_scorers);
    ck_assert_str_eq(only_hit(a)->entry->family, "loaded");
    loaded[i] = analysis_report(a, 1)->sentences[0].loaded;
  }
  ck_assert(loaded[0] > 0);
  same(loaded[1], loaded[0]);
  analysis_free(a);
}
END_TEST

/* As many scare quotes as hits. */
START_TEST(time_is_bounded) {
  enum { REPEATS = 100000 };
  static const char unit[] = "“vile” ";
  char *text = malloc(REPEATS * (sizeof unit - 1) + 1);
  for (size_t i = 0; i < REPEATS; i++) memcpy(text + i * (sizeof unit - 1), unit, sizeof unit);
  analysis *a = terms_lexicon("A,vile,insults,loaded,x,.5,not_domain:<war>;near:<people>/50/.5\n");
  analysis_read(a, NULL, text);
  for (uint32_t i = 0; i < REPEATS; i++) *FSC_PUSH(a->arena, &a->findings.scare_quotes) = (fsc_span){3 * i, 3 * i + 3};
  double start = scratch_now();
  analysis_score(a, terms_scorers);
  double seconds = scratch_now() - start;
  ck_assert_uint_eq(a->findings.counted.n, REPEATS);
  ck_assert_int_eq(analysis_hits(a)[REPEATS - 1].voice, FSC_SCARE_QUOTE);
  ck_assert_double_lt(seconds, 3 * scratch_slowness());
  analysis_free(a);
  free(text);
}
END_TEST

Suite *terms_suite(void);
Suite *terms_suite(void) {
  Suite *suite = suite_create("terms");
  TCase *tests = tcase_create("terms");
  tcase_add_loop_test(tests, rule, 0, COUNT(rules));
  tcase_add_test(tests, attributed_sentences_count_for_less);
  tcase_add_test(tests, persons_are_no_labels);
  tcase_add_loop_test(tests, rules_can_be_switched_off, 0, COUNT(switches));
  tcase_add_test(tests, every_rule_has_a_name);
  tcase_add_loop_test(tests, scare_quotes, 0, COUNT(scares));
  tcase_add_test(tests, scare_quotes_in_a_quotation);
  tcase_add_test(tests, scare_quotes_hold_the_whole_term);
  tcase_add_test(tests, voice_and_speaker_of_a_hit);
  tcase_add_test(tests, another_part_of_speech_has_no_plain_wording);
  tcase_add_test(tests, what_a_hit_carries);
  tcase_add_test(tests, only_measured_categories_hit);
  tcase_add_test(tests, loaded_category_switched_off_takes_no_words);
  tcase_add_test(tests, a_category_loads_all_its_rows);
  tcase_add_test(tests, time_is_bounded);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, context_tests());
  return suite;
}
