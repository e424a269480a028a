/* Measures against values calculated by hand. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "aggregate_fixture.h"
#include "tests.h"

/* ---- Lists of matches and hits, by who reads them ---- */

START_TEST(matches_are_listed_by_what_asks_for_them) {
  analysis_read(article, NULL, "Perhaps the sham plan is vile: sign up for it, perhaps.");
  const fsc_rows *rows = &article->scoring.rows;
  static const struct {
    const char *id;
    bool hit, cue;
  } expected[] = {
      {"H-1", true, true}, {"L-1", true, false}, {"L-2", true, false}, {"B-1", false, false}, {"H-1", true, true}};
  uint32_t hits = 0, cues = 0;
  ck_assert_uint_eq(article->matches.n, COUNT(expected));
  for (uint32_t i = 0; i < COUNT(expected); i++) {
    const fsc_match *match = &article->matches.items[i];
    ck_assert_str_eq(fsc_match_entry(&article->matches, match)->id, expected[i].id);
    ck_assert_int_eq(rows->measure_of[match->category] != FSC_NONE, expected[i].hit);
    if (expected[i].hit) ck_assert_uint_eq(fsc_hit_of(rows, i), hits);
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
  analysis_read(article, NULL, "Perhaps sham, perhaps vile. Sign up for the sham plan. A mild one.");
  analysis_set_voice(article, "sham", FSC_QUOTED);
  analysis_set_voice(article, "vile", FSC_QUOTED);
  analysis_score(article, aggregate_scorers);
  ck_assert_uint_eq(article->findings.counted.n, 6);
  ck_assert_uint_eq(article->findings.loaded.n, 4);
  ck_assert_uint_eq(article->findings.loaded.items[2], 4);
  ck_assert_uint_eq(article->findings.loaded.items[3], 5);
  ck_assert_uint_eq(article->findings.framing.n, 0);
  const fsc_hit *hits = analysis_hits(article);
  ck_assert_str_eq(hits[4].suppressed, "boilerplate");
  ck_assert_str_eq(hits[5].entry->id, "L-3");
  const fsc_findings findings = article->findings; /* a copy, since making the report gives them back */
  analysis_report(article, 1);
  fsc_sifted sifted;
  fsc_sift_hits(&article->aggregator, &article->scoring, &findings, &sifted);
  ck_assert_uint_eq(sifted.sentences[1].loaded, 0);
  ck_assert_uint_eq(sifted.sentences[2].loaded, 1);
  ck_assert_uint_eq(sifted.loaded[0].row, hits[5].entry->row);
  ck_assert(sifted.loaded[0].outlets);
  same(sifted.loaded[0].weight, .1);
}
END_TEST

/* ---- Articles ---- */

static const char story[] =
    "The sham plan was a vile deal.\n"               /* 7 words, loaded */
    "Perhaps he will slam it, he said on Tuesday.\n" /* 9 words, 4 of them quoted, 2 reported */
    "Who knows why?\n"                               /* 3 words */
    "Sign up for our vile letter.";                  /* boilerplate */

static const fsc_report *story_report(double phi) {
  analysis_read(article, "A vile headline", story);
  analysis_set_voice(article, "he will slam it", FSC_QUOTED);
  analysis_set_voice(article, "on Tuesday", FSC_REPORTED);
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
  analysis_read(article, "The sham headline", "The sham plan went on.");
  fsc_span headline = analysis_tokens(article, "sham headline");
  *FSC_PUSH(article->arena, &article->findings.scare_quotes) = (fsc_span){headline.start, headline.start + 1};
  fsc_span body = analysis_tokens(article, "sham plan");
  *FSC_PUSH(article->arena, &article->findings.scare_quotes) = (fsc_span){body.start, body.start + 1};
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
  analysis_read(article, NULL, "A vile plan.");
  analysis_set_voice(article, "A vile plan", FSC_QUOTED);
  const fsc_report *report = score(1);
  same(report->loaded, NAN);
  same(report->opinion, NAN);
  same(rate_of(report, "insults", FSC_OUTLET)->per_1k, NAN);
  same(rate_of(report, "insults", FSC_OUTLET)->ci_high, NAN);
  same(report->flagged_sentence_share.value, 0);
  same(report->sentences[0].loaded_display, NAN);
}
END_TEST

/* Memory that was given back is not pointed to any more. */
START_TEST(what_is_counted_is_let_go) {
  story_report(1);
  ck_assert_ptr_null(article->matches.at);
  ck_assert_ptr_null(article->scoring.rows.starts);
  ck_assert_ptr_null(article->scoring.rows.next);
  ck_assert_ptr_null(article->scoring.rows.cues);
  ck_assert_uint_eq(article->scoring.rows.n_cues, 0);
  ck_assert_ptr_null(article->document.looks);
  ck_assert_ptr_null(article->findings.loaded.items);
  ck_assert_uint_eq(article->findings.loaded.n + article->findings.loaded.capacity, 0);
  ck_assert_ptr_null(article->findings.framing.items);
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

Suite *aggregate_suite(void);
Suite *aggregate_suite(void) {
  Suite *suite = suite_create("aggregate");
  TCase *tests = tcase_create("articles");
  tcase_add_checked_fixture(tests, aggregate_set_up, aggregate_tear_down);
  tcase_add_test(tests, matches_are_listed_by_what_asks_for_them);
  tcase_add_test(tests, only_what_tells_is_sifted);
  tcase_add_test(tests, words_by_voice);
  tcase_add_loop_test(tests, rates_by_voice, 0, COUNT(rates));
  tcase_add_test(tests, scores_of_an_article);
  tcase_add_test(tests, headline_has_a_score_of_its_own);
  tcase_add_test(tests, flag_needs_weight);
  tcase_add_test(tests, scare_quotes_count_under_the_outlet);
  tcase_add_test(tests, no_outlet_words_no_scores);
  tcase_add_test(tests, what_is_counted_is_let_go);
  tcase_add_loop_test(tests, low_n_labels, 0, COUNT(lengths));
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, sentence_score_tests());
  suite_add_tcase(suite, source_tests());
  suite_add_tcase(suite, resample_tests());
  suite_add_tcase(suite, voice_tests());
  return suite;
}
