/* Measures against formulas worked out by hand (lexicons.md 2, report.md 5). SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "analysis_fixture.h"
#include "tests.h"

static const char lexicon[] =
    "id,term,category,subcategory,family,weight\n"
    "L-1,sham,insults,,loaded,.5\n"
    "L-2,vile,insults,,loaded,.8\n"
    "L-3,mild,insults,,loaded,.1\n"
    "L-4,slam,verbs,,loaded,.4\n"
    "L-5,edge,verbs,,loaded,.15\n"
    "H-1,perhaps,hedges,,,\n"
    "B-1,sign up for,boilerplate,any,,\n";
static const char style[] =
    "cue,coefficient,cap,basis\n"
    "loaded,5,3,sentence:loaded\n"
    "question,1,1,sentence:question\n"
    "digits,-.25,2,sentence:digit\n"
    "hedge,.5,1,lexicon:hedges\n";
static fsc_scorer *const scorers[] = {fsc_score_boilerplate, fsc_score_terms, fsc_score_opinion, NULL};

static analysis *a;

static void set_up(void) {
  a = analysis_new(lexicon, style);
  analysis_switch_off(a, "boilerplate");
}
static void tear_down(void) { analysis_free(a); }

static const fsc_report *score(double phi) {
  analysis_score(a, scorers);
  return analysis_report(a, phi);
}

static const fsc_report *report_of(const char *title, const char *text) {
  analysis_read(a, title, text);
  return score(1);
}

static const fsc_rate *rate_of(const fsc_report *report, const char *category, fsc_voice voice) {
  for (size_t i = 0; i < report->n_measures; i++)
    if (strcmp(report->measures[i].category, category) == 0) return &report->measures[i].voice[voice];
  ck_abort_msg("no %s", category);
  return NULL;
}

/* ---- Matches and hits, listed by what asks for them ---- */

START_TEST(matches_are_listed_by_what_asks_for_them) {
  analysis_read(a, NULL, "Perhaps the sham plan is vile: sign up for it, perhaps.");
  const fsc_rows *rows = &a->scoring.rows;
  static const struct {
    const char *id;
    bool hit, cue;
  } expected[] = {
      {"H-1", true, true}, {"L-1", true, false}, {"L-2", true, false}, {"B-1", false, false}, {"H-1", true, true}};
  uint32_t hits = 0, cues = 0;
  ck_assert_uint_eq(a->matches.n, COUNT(expected));
  for (uint32_t i = 0; i < COUNT(expected); i++) {
    const fsc_match *match = &a->matches.items[i];
    ck_assert_str_eq(fsc_match_entry(&a->matches, match)->id, expected[i].id);
    ck_assert_int_eq(rows->measure_of[match->category] != FSC_NONE, expected[i].hit);
    if (expected[i].hit) ck_assert_uint_eq(rows->hit_of[i], hits);
    if (expected[i].hit) ck_assert_uint_eq(rows->hits[hits++], i);
    if (expected[i].cue) ck_assert_uint_eq(rows->cues[cues++], i);
  }
  ck_assert_uint_eq(rows->n_hits, hits);
  ck_assert_uint_eq(rows->n_cues, cues);
  ck_assert_uint_eq(rows->first[FSC_BOILERPLATE], 3);
  ck_assert_uint_eq(rows->next[3], FSC_NONE);
  ck_assert_uint_eq(rows->first[FSC_TITLES], FSC_NONE);
}
END_TEST

/* Of four loaded hits two are quoted and one is suppressed. */
START_TEST(only_what_tells_is_sifted) {
  analysis_read(a, NULL, "Perhaps sham, perhaps vile. Sign up for the sham plan. A mild one.");
  analysis_set_voice(a, "sham", FSC_QUOTED);
  analysis_set_voice(a, "vile", FSC_QUOTED);
  analysis_score(a, scorers);
  ck_assert_uint_eq(a->findings.counted.n, 6);
  ck_assert_uint_eq(a->findings.loaded.n, 4);
  ck_assert_uint_eq(a->findings.loaded.items[2], 4);
  ck_assert_uint_eq(a->findings.loaded.items[3], 5);
  ck_assert_uint_eq(a->findings.framing.n, 0);
  const fsc_hit *hits = analysis_hits(a);
  ck_assert_str_eq(hits[4].suppressed, "boilerplate");
  ck_assert_str_eq(hits[5].entry->id, "L-3");
  analysis_report(a, 1);
  fsc_sifted sifted;
  fsc_sift_hits(&a->aggregator, &a->scoring, &a->findings, &sifted);
  ck_assert_uint_eq(sifted.sentences[1].loaded, 0);
  ck_assert_uint_eq(sifted.sentences[2].loaded, 1);
  ck_assert_uint_eq(sifted.loaded[0].row, hits[5].entry->row);
  ck_assert(sifted.loaded[0].outlets);
  same(sifted.loaded[0].weight, .1);
}
END_TEST

/* ---- Sentences ---- */

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
  analysis_read(a, NULL, "A sham plan stays a sham.");
  analysis_score(a, scorers);
  ck_assert_uint_eq(a->findings.counted.n, 2);
  a->findings.counted.items[0].weight *= .5;
  a->findings.counted.items[1].weight *= 1.5;
  const fsc_report *report = analysis_report(a, 1);
  same(report->sentences[0].loaded, .75 / sqrt(6));
  same(report->sentences[0].loaded_display, 60);
}
END_TEST

START_TEST(display_stays_below_certainty) {
  analysis_read(a, NULL, "Vile.");
  analysis_score(a, scorers);
  a->findings.counted.items[0].weight = 1.5;
  same(analysis_report(a, 1)->sentences[0].loaded_display, 95);
}
END_TEST

START_TEST(suppressed_hits_count_nowhere) {
  analysis_read(a, NULL, "A vile plan.");
  analysis_score(a, scorers);
  fsc_suppress(a->arena, &a->findings, 0, FSC_RULE_NAMES);
  const fsc_report *report = analysis_report(a, 1);
  same(report->sentences[0].loaded, 0);
  ck_assert_uint_eq(report->sentences[0].n_hits, 0);
  ck_assert_uint_eq(rate_of(report, "insults", FSC_OUTLET)->n, 0);
  same(report->loaded, 0);
  ck_assert_uint_eq(report->flagged_sentence_share.n, 0);
  ck_assert_uint_eq(report->n_hits, 1); /* but stay in the report */
  ck_assert_str_eq(report->hits[0].suppressed, "names");
}
END_TEST

/* One text of ten words; so many of the last are quoted. */
static const struct {
  const char *quoted;
  fsc_voice voice;
  uint32_t outlet;
} voices[] = {{NULL, FSC_OUTLET, 10},
              {"ten", FSC_OUTLET, 9},
              {"nine ten", FSC_MIXED, 8},
              {"three four five six seven eight nine ten", FSC_MIXED, 2},
              {"two three four five six seven eight nine ten", FSC_QUOTED, 1},
              {"one two three four five six seven eight nine ten", FSC_QUOTED, 0}};

START_TEST(voice_of_a_sentence) {
  analysis_read(a, NULL, "one two three four five six seven eight nine ten.");
  if (voices[_i].quoted) analysis_set_voice(a, voices[_i].quoted, FSC_QUOTED);
  const fsc_sentence *sentence = &score(1)->sentences[0];
  ck_assert_int_eq(sentence->voice, voices[_i].voice);
  ck_assert_uint_eq(sentence->n_words, 10);
  ck_assert_uint_eq(sentence->words[FSC_OUTLET], voices[_i].outlet);
  ck_assert_uint_eq(sentence->words[FSC_QUOTED], 10 - voices[_i].outlet);
  ck_assert_int_eq(isnan(sentence->loaded), voices[_i].outlet == 0);
  ck_assert_int_eq(isnan(sentence->opinion), voices[_i].outlet == 0);
}
END_TEST

/* A sentence counts paraphrase, not quotations; the article's score and the flag are the outlet's own. */
START_TEST(loaded_of_a_paraphrase) {
  analysis_read(a, NULL, "The offer, he said, was a vile one.");
  analysis_set_voice(a, "was a vile one", FSC_REPORTED);
  const fsc_report *report = score(1);
  same(report->sentences[0].loaded, .8 / sqrt(8));
  same(report->loaded, 0);
  ck_assert_uint_eq(report->flagged_sentence_share.n, 0);
}
END_TEST

/* The denominator is all words. */
START_TEST(loaded_is_the_outlets) {
  analysis_read(a, NULL, "The sham offer, he said, was a vile one.");
  analysis_set_voice(a, "was a vile one", FSC_QUOTED);
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
  analysis *many = analysis_new(lexicon, rows);
  analysis_read(many, NULL, text);
  analysis_score(many, scorers);
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
  analysis *many = analysis_new(lexicon, rows);
  analysis_read(many, NULL, "Sign up for a friend. Vile. Perhaps. Slam it.");
  analysis_score(many, scorers);
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
  analysis_read(a, NULL, "Vile.");
  analysis_score(a, scorers);
  a->findings.counted.items[0].weight = 4;
  same(analysis_report(a, 1)->sentences[0].opinion, 15);
}
END_TEST

/* ---- Articles ---- */

static const char story[] =
    "The sham plan was a vile deal.\n"               /* 7 words, loaded */
    "Perhaps he will slam it, he said on Tuesday.\n" /* 9 words, 4 of them quoted, 2 reported */
    "Who knows why?\n"                               /* 3 words */
    "Sign up for our vile letter.";                  /* boilerplate */

static const fsc_report *story_report(double phi) {
  analysis_read(a, "A vile headline", story);
  analysis_set_voice(a, "he will slam it", FSC_QUOTED);
  analysis_set_voice(a, "on Tuesday", FSC_REPORTED);
  return score(phi);
}

START_TEST(words_by_voice) {
  const fsc_report *report = story_report(1);
  ck_assert_uint_eq(report->n_words, 22);
  ck_assert_uint_eq(report->words[FSC_OUTLET], 13);
  ck_assert_uint_eq(report->words[FSC_REPORTED], 2);
  ck_assert_uint_eq(report->words[FSC_QUOTED], 4);
  ck_assert_uint_eq(report->words[FSC_HEADLINE], 3);
  ck_assert_uint_eq(report->n_sentences, 3);
  ck_assert_uint_eq(report->n_sentence_rows, 5);
  ck_assert_uint_eq(report->n_paragraphs, 4);
  ck_assert(report->sentences[0].headline && report->sentences[4].boilerplate);
}
END_TEST

/* rate = 1000 h / W of each voice; Garwood's limits over W for the outlet's alone. */
static const struct {
  const char *category;
  fsc_voice voice;
  uint32_t n;
  double weighted, per_1k;
} rates[] = {
    {"insults", FSC_OUTLET, 2, 1.3, 2000. / 13}, {"insults", FSC_QUOTED, 0, 0, 0}, {"insults", FSC_REPORTED, 0, 0, 0},
    {"insults", FSC_HEADLINE, 1, .8, 1000. / 3}, {"verbs", FSC_OUTLET, 0, 0, 0},   {"verbs", FSC_QUOTED, 1, .4, 250},
    {"hedges", FSC_OUTLET, 1, 1, 1000. / 13}};

START_TEST(rates_by_voice) {
  const fsc_report *report = story_report(2.25);
  const fsc_rate *rate = rate_of(report, rates[_i].category, rates[_i].voice);
  fsc_limits limits = fsc_widened(rates[_i].n, fsc_poisson_limits(rates[_i].n), 1.5);
  bool outlet = rates[_i].voice == FSC_OUTLET;
  ck_assert_uint_eq(rate->n, rates[_i].n);
  same(rate->weighted, rates[_i].weighted);
  same(rate->per_1k, rates[_i].per_1k);
  same(rate->ci_low, outlet ? 1000 * limits.low / 13 : NAN);
  same(rate->ci_high, outlet ? 1000 * limits.high / 13 : NAN);
}
END_TEST

START_TEST(scores_of_an_article) {
  const fsc_report *report = story_report(1);
  same(report->loaded, 1000 * 1.3 / 13);
  /* sentences at 5 * 1.3 / sqrt 7, .5 and 1 */
  same(report->opinion, (5 * 1.3 / sqrt(7) + .5 + 1) / 3);
  ck_assert_uint_eq(report->flagged_sentence_share.n, 1);
  ck_assert_uint_eq(report->flagged_sentence_share.of, 3);
  same(report->flagged_sentence_share.value, 1. / 3);
  same(report->flagged_sentence_share.ci_low, fsc_share_of(1, 3).ci_low);
}
END_TEST

START_TEST(headline_has_a_score_of_its_own) {
  const fsc_report *report = story_report(1);
  same(report->sentences[0].loaded, .8 / sqrt(3));
  ck_assert_int_eq(report->sentences[0].voice, FSC_HEADLINE);
}
END_TEST

/* Effective weight .15 flags; .1 does not. */
START_TEST(flag_needs_weight) {
  const fsc_report *report = report_of(NULL, "A mild plan. The edge of it. No more.");
  ck_assert_uint_eq(report->flagged_sentence_share.n, 1);
  ck_assert_uint_eq(report->flagged_sentence_share.of, 3);
}
END_TEST

START_TEST(scare_quotes_count_under_the_outlet) {
  analysis_read(a, "The sham headline", "The sham plan went on.");
  fsc_span headline = analysis_tokens(a, "sham headline");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = (fsc_span){headline.start, headline.start + 1};
  fsc_span body = analysis_tokens(a, "sham plan");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = (fsc_span){body.start, body.start + 1};
  const fsc_report *report = score(1);
  ck_assert_int_eq(report->hits[0].voice, FSC_SCARE_QUOTE);
  ck_assert_int_eq(report->hits[1].voice, FSC_SCARE_QUOTE);
  ck_assert_uint_eq(rate_of(report, "insults", FSC_OUTLET)->n, 1);
  ck_assert_uint_eq(rate_of(report, "insults", FSC_HEADLINE)->n, 1);
  same(report->loaded, 1000 * .5 / 5);
  same(report->sentences[1].loaded, .5 / sqrt(5));
}
END_TEST

START_TEST(no_outlet_words_no_scores) {
  analysis_read(a, NULL, "A vile plan.");
  analysis_set_voice(a, "A vile plan", FSC_QUOTED);
  const fsc_report *report = score(1);
  same(report->loaded, NAN);
  same(report->opinion, NAN);
  same(rate_of(report, "insults", FSC_OUTLET)->per_1k, NAN);
  same(rate_of(report, "insults", FSC_OUTLET)->ci_high, NAN);
  same(report->flagged_sentence_share.value, 0);
  same(report->sentences[0].loaded_display, NAN);
}
END_TEST

static bool has_label(const fsc_report *report, const char *label) {
  for (size_t i = 0; i < report->n_low_n; i++)
    if (strcmp(report->low_n[i], label) == 0) return true;
  return false;
}

/* Body words; the headline has 60 more. */
static const struct {
  uint32_t words;
  bool under_100, under_300, under_800;
} lengths[] = {{99, true, true, true},    {100, false, true, true},  {299, false, true, true},
               {300, false, false, true}, {799, false, false, true}, {800, false, false, false}};

START_TEST(low_n_labels) {
  static char text[8000], title[1000];
  text[0] = title[0] = '\0';
  for (uint32_t i = 0; i < lengths[_i].words; i++) strcat(text, i % 20 == 19 ? "rain.\n" : "rain ");
  for (int i = 0; i < 60; i++) strcat(title, "sun ");
  const fsc_report *report = report_of(title, text);
  ck_assert_uint_eq(report->n_words, lengths[_i].words + 60);
  ck_assert_int_eq(has_label(report, "words<100"), lengths[_i].under_100);
  ck_assert_int_eq(has_label(report, "words<300"), lengths[_i].under_300);
  ck_assert_int_eq(has_label(report, "words<800"), lengths[_i].under_800);
  ck_assert_int_eq(has_label(report, "sentences<5"), report->n_sentences < 5);
  ck_assert(has_label(report, "attributions<5") && has_label(report, "sourced<5"));
  same(report->diversity.sources_per_1k, lengths[_i].under_100 ? NAN : 0);
}
END_TEST

static void add_article_tests(Suite *suite) {
  TCase *tests = tcase_create("articles");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, words_by_voice);
  tcase_add_loop_test(tests, rates_by_voice, 0, COUNT(rates));
  tcase_add_test(tests, scores_of_an_article);
  tcase_add_test(tests, headline_has_a_score_of_its_own);
  tcase_add_test(tests, flag_needs_weight);
  tcase_add_test(tests, scare_quotes_count_under_the_outlet);
  tcase_add_test(tests, no_outlet_words_no_scores);
  tcase_add_loop_test(tests, low_n_labels, 0, COUNT(lengths));
  suite_add_tcase(suite, tests);
}

Suite *aggregate_suite(void);
Suite *aggregate_suite(void) {
  Suite *suite = suite_create("aggregate");
  TCase *tests = tcase_create("sentences");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, matches_are_listed_by_what_asks_for_them);
  tcase_add_test(tests, only_what_tells_is_sifted);
  tcase_add_loop_test(tests, loaded_of_a_sentence, 0, COUNT(sentences));
  tcase_add_test(tests, strongest_occurrence_counts);
  tcase_add_test(tests, display_stays_below_certainty);
  tcase_add_test(tests, suppressed_hits_count_nowhere);
  tcase_add_loop_test(tests, voice_of_a_sentence, 0, COUNT(voices));
  tcase_add_test(tests, loaded_is_the_outlets);
  tcase_add_test(tests, loaded_of_a_paraphrase);
  tcase_add_loop_test(tests, opinion_of_a_sentence, 0, COUNT(opinions));
  tcase_add_test(tests, opinion_of_many_cues);
  tcase_add_test(tests, cue_of_a_match);
  tcase_add_test(tests, loaded_cue_has_its_cap);
  suite_add_tcase(suite, tests);
  add_article_tests(suite);
  suite_add_tcase(suite, source_tests());
  suite_add_tcase(suite, resample_tests());
  suite_add_tcase(suite, voice_tests());
  return suite;
}
