/* Scores of sentences against formulas worked out by hand.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "aggregate_fixture.h"
#include "tests.h"

/* loaded = sum w m / sqrt(n); display = 100 (1 - prod(1 - min(.8 w m, .95))). */
static const struct {
  const char *text;
  double loaded, display;
} sentences[] = {
    {"The plan was a plain old deal.", 0, 0},
    {"The plan was a sham old deal.", .188982, 40},
    {"The sham plan was a vile deal.", .491354, 78.4}, /* 1 - .6 * .36 */
    {"A sham plan stays a sham.", .204124, 40},        /* a term counts once */
    {"Vile sham, mild slam.", .9, 86.48704},           /* 1 - .36 * .6 * .92 * .68 */
    {"Perhaps.", 0, 0},                                /* other families stay out */
};

START_TEST(loaded_of_a_sentence) {
  const fsc_report *report = report_of(NULL, sentences[_i].text);
  ck_assert_uint_eq(report->n_sentence_rows, 1);
  same(report->sentences[0].loaded, sentences[_i].loaded);
  same(report->sentences[0].loaded_display, sentences[_i].display);
}
END_TEST

START_TEST(strongest_occurrence_counts) {
  analysis_read(article, NULL, "A sham plan stays a sham.");
  analysis_score(article, aggregate_scorers);
  ck_assert_uint_eq(article->findings.counted.n, 2);
  article->findings.counted.items[0].weight *= .5;
  article->findings.counted.items[1].weight *= 1.5;
  const fsc_report *report = analysis_report(article, 1);
  same(report->sentences[0].loaded, .75 / sqrt(6));
  same(report->sentences[0].loaded_display, 60);
}
END_TEST

START_TEST(display_stays_below_certainty) {
  analysis_read(article, NULL, "Vile.");
  analysis_score(article, aggregate_scorers);
  article->findings.counted.items[0].weight = 1.5;
  same(analysis_report(article, 1)->sentences[0].loaded_display, 95);
}
END_TEST

START_TEST(suppressed_hits_count_nowhere) {
  analysis_read(article, NULL, "A vile plan.");
  analysis_score(article, aggregate_scorers);
  fsc_suppress(article->arena, &article->findings, 0, FSC_RULE_NAMES);
  const fsc_report *report = analysis_report(article, 1);
  same(report->sentences[0].loaded, 0);
  ck_assert_uint_eq(report->sentences[0].n_hits, 0);
  ck_assert_uint_eq(rate_of(report, "insults", FSC_OUTLET)->n, 0);
  same(report->loaded, 0);
  ck_assert_uint_eq(report->flagged_sentence_share.n, 0);
  ck_assert_uint_eq(report->n_hits, 1); /* but stay in the report */
  ck_assert_str_eq(report->hits[0].suppressed, "names");
}
END_TEST

/* So many of the last words of a text are quoted. */
#define TEN "one two three four five six seven eight nine ten"
static const struct {
  const char *text, *quoted;
  fsc_voice voice;
  uint32_t n_words, n_outlet;
} voices[] = {{TEN, NULL, FSC_OUTLET, 10, 10},
              {TEN, "ten", FSC_OUTLET, 10, 9},
              {TEN, "nine ten", FSC_MIXED, 10, 8},
              {TEN, "three four five six seven eight nine ten", FSC_MIXED, 10, 2},
              {TEN, "two three four five six seven eight nine ten", FSC_QUOTED, 10, 1},
              {TEN, TEN, FSC_QUOTED, 10, 0},
              {TEN " eleven", "ten eleven", FSC_MIXED, 11, 9}};

START_TEST(voice_of_a_sentence) {
  analysis_read(article, NULL, voices[_i].text);
  if (voices[_i].quoted) analysis_set_voice(article, voices[_i].quoted, FSC_QUOTED);
  const fsc_sentence *sentence = &score(1)->sentences[0];
  ck_assert_int_eq(sentence->voice, voices[_i].voice);
  ck_assert_uint_eq(sentence->n_words, voices[_i].n_words);
  ck_assert_uint_eq(sentence->words[FSC_OUTLET], voices[_i].n_outlet);
  ck_assert_uint_eq(sentence->words[FSC_QUOTED], voices[_i].n_words - voices[_i].n_outlet);
  ck_assert_int_eq(isnan(sentence->loaded), voices[_i].n_outlet == 0);
  ck_assert_int_eq(isnan(sentence->opinion), voices[_i].n_outlet == 0);
}
END_TEST

/* A sentence counts paraphrase, not quotations; the article's score and the flag are the outlet's own. */
START_TEST(loaded_of_a_paraphrase) {
  analysis_read(article, NULL, "The offer, he said, was a vile one.");
  analysis_set_voice(article, "was a vile one", FSC_REPORTED);
  const fsc_report *report = score(1);
  same(report->sentences[0].loaded, .8 / sqrt(8));
  same(report->loaded, 0);
  ck_assert_uint_eq(report->flagged_sentence_share.n, 0);
}
END_TEST

/* The denominator is all words. */
START_TEST(loaded_is_the_outlets) {
  analysis_read(article, NULL, "The sham offer, he said, was a vile one.");
  analysis_set_voice(article, "was a vile one", FSC_QUOTED);
  const fsc_report *report = score(1);
  same(report->sentences[0].loaded, .5 / 3);
  ck_assert_uint_eq(report->sentences[0].n_hits, 2);
  same(report->loaded, 1000 * .5 / 5);
}
END_TEST

/* coefficient * min(count, cap), summed. */
static const struct {
  const char *text;
  double opinion;
} opinions[] = {
    {"Nothing of note happened here.", 0},
    {"Why was the plan late?", 1},
    {"Perhaps in 2019 or perhaps in 2020 it was late.", .5 - .5},
    {"It cost 10, 20, 30 or 40 pounds.", -.5},
    {"A vile plan with a friend?", 1 + 5 * .8 / 2.449490},
    {"Vile.", 5 * .8},
};

START_TEST(opinion_of_a_sentence) {
  same(report_of(NULL, opinions[_i].text)->sentences[0].opinion, opinions[_i].opinion);
}
END_TEST

/* Cue k is that of row k: more rows than a word has bits, structures named twice, the loaded score not first. */
START_TEST(opinion_of_many_cues) {
  static const char *const bases[] = {"lexicon:hedges",    "sentence:question", "sentence:short",      "sentence:digit",
                                      "sentence:question", "sentence:loaded",   "sentence:exclamation"};
  enum { ROWS = 130, SENTENCES = 20 };
  char rows[ROWS * 40] = "cue,coefficient,cap,basis\n", text[SENTENCES * 40] = "";
  for (int k = 0; k < ROWS; k++)
    sprintf(rows + strlen(rows), "c%d,%d,2,%s\n", k, k + 1, bases[(unsigned)k % COUNT(bases)]);
  for (int s = 0; s < SENTENCES; s++)
    strcat(text, s % 2 ? "Perhaps a vile 1 or 2 or 3? " : "A plan of one two three four five six words. ");
  analysis *many = analysis_new(aggregate_lexicon, rows);
  analysis_read(many, NULL, text);
  analysis_score(many, aggregate_scorers);
  const fsc_report *report = analysis_report(many, 1);
  double expected[2] = {0, 0};
  for (int k = 0; k < ROWS; k++) {
    const double has[] = {1, 1, 1, 2, 1, .8 / sqrt(8), 0};
    expected[1] += (k + 1) * has[(unsigned)k % COUNT(has)];
  }
  ck_assert_uint_eq(report->n_sentence_rows, SENTENCES);
  for (int s = 0; s < SENTENCES; s++) ck_assert_double_eq_tol(report->sentences[s].opinion, expected[s % 2], 1e-9);
  analysis_free(many);
}
END_TEST

/* The share of a sentence's words that is quoted; whether a source is named in it. */
START_TEST(opinion_of_who_speaks) {
  analysis *told = analysis_new(aggregate_lexicon,
                                "cue,coefficient,cap,basis\n"
                                "quoted,4,1,sentence:quotation\n"
                                "source,-3,1,sentence:attributed\n");
  analysis_read(told, NULL, "The plan was a plain old deal. It was late.");
  analysis_set_voice(told, "a plain old deal", FSC_QUOTED);
  told->findings.attributed[0] = true;
  analysis_score(told, aggregate_scorers);
  const fsc_report *report = analysis_report(told, 1);
  same(report->sentences[0].opinion, 4 * 4 / 7. - 3);
  same(report->sentences[1].opinion, 0);
  analysis_free(told);
}
END_TEST

/* The match alone tells of a row that counts it; its entry of several, or of the last of as many as there may be. */
START_TEST(cue_of_a_match) {
  enum { MOST = 255 };
  char rows[MOST * 40] = "cue,coefficient,cap,basis\n";
  for (int k = 0; k < MOST; k++)
    sprintf(rows + strlen(rows), "c%d,%d,1,%s\n", k, k % 7,
            k == 200        ? "lexicon:insults"
            : k == MOST - 1 ? "lexicon:verbs"
            : k % 100       ? "sentence:dash"
                            : "lexicon:hedges");
  analysis *many = analysis_new(aggregate_lexicon, rows);
  analysis_read(many, NULL, "Sign up for a friend. Vile. Perhaps. Slam it.");
  analysis_score(many, aggregate_scorers);
  const uint32_t told[] = {0, 201, FSC_SEVERAL_CUES, FSC_SEVERAL_CUES};
  const double expected[] = {0, 200 % 7, 100 % 7, (MOST - 1) % 7};
  const fsc_report *report = analysis_report(many, 1);
  ck_assert_uint_eq(many->matches.n, COUNT(told));
  for (uint32_t i = 0; i < COUNT(told); i++) {
    ck_assert_uint_eq(many->matches.items[i].what->cue, told[i]);
    if (i) same(report->sentences[i].opinion, expected[i]);
  }
  analysis_free(many);
}
END_TEST

START_TEST(loaded_cue_has_its_cap) {
  analysis_read(article, NULL, "Vile.");
  analysis_score(article, aggregate_scorers);
  article->findings.counted.items[0].weight = 4;
  same(analysis_report(article, 1)->sentences[0].opinion, 15);
}
END_TEST

TCase *sentence_score_tests(void) {
  TCase *tests = tcase_create("sentence scores");
  tcase_add_checked_fixture(tests, aggregate_set_up, aggregate_tear_down);
  tcase_add_loop_test(tests, loaded_of_a_sentence, 0, COUNT(sentences));
  tcase_add_test(tests, strongest_occurrence_counts);
  tcase_add_test(tests, display_stays_below_certainty);
  tcase_add_test(tests, suppressed_hits_count_nowhere);
  tcase_add_loop_test(tests, voice_of_a_sentence, 0, COUNT(voices));
  tcase_add_test(tests, loaded_is_the_outlets);
  tcase_add_test(tests, loaded_of_a_paraphrase);
  tcase_add_loop_test(tests, opinion_of_a_sentence, 0, COUNT(opinions));
  tcase_add_test(tests, opinion_of_many_cues);
  tcase_add_test(tests, opinion_of_who_speaks);
  tcase_add_test(tests, cue_of_a_match);
  tcase_add_test(tests, loaded_cue_has_its_cap);
  return tests;
}
