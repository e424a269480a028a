/* Frames of sentences and articles. The terms are made up, so that the built-in lexicons stay silent.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/framescope.h"
#include "scratch.h"
#include "tests.h"

static const char rows[] =
    "id,term,form,category,subcategory,weight\n"
    "X1,florin,n,frames_policy,economic,0.6\nX2,ducat,n,frames_policy,economic,0.5\n"
    "X3,guilder,n,frames_policy,economic,1\nX4,quaestor,n,frames_policy,legality,0.6\n"
    "X5,praetor,n,frames_policy,legality,0.5\nX6,ballista,n,frames_policy,security,0.3\n"
    "X7,defense ministry of gondor,n,frames_policy,security,1\nX8,gloomy "
    "weltschmerz,n,frames_generic,human_interest,1\n"
    "X9,wherry,n,episodic_thematic,episodic,1\nX10,longue duree,n,episodic_thematic,thematic,1\n"
    "X11,gondor,x,exceptions,,\nX12,consul,n,frames_policy,political,0.6\n"
    "X13,tribune,n,frames_policy,political,0.5\nX14,lictor,n,frames_policy,political,1\n";

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;

static void open_analyzer(const char *without) {
  static const char *const kept[] = {"frames_policy", "frames_generic", "episodic_thematic"};
  const char *path = scratch_write("frames.csv", rows, sizeof rows - 1);
  fsc_error error = {.text = ""};
  fsc_analyzer_options options = {.lexicons = &path,
                                  .n_lexicons = 1,
                                  .only = kept,
                                  .n_only = COUNT(kept),
                                  .without = &without,
                                  .n_without = without ? 1 : 0};
  analyzer = fsc_analyzer_new(&options, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  workspace = fsc_workspace_new(analyzer);
}

static void set_up(void) {
  scratch_make();
  open_analyzer(NULL);
}

static void close_analyzer(void) {
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}

static void tear_down(void) {
  close_analyzer();
  scratch_remove();
}

static const fsc_report *analyse(const char *title, const char *text) {
  const fsc_report *report;
  fsc_error error;
  fsc_article article = {.doc_id = TEXT("a"), .title = fsc_text_of(title), .text = fsc_text_of(text)};
  ck_assert(fsc_analyze(analyzer, workspace, &article, &report, &error) == FSC_OK);
  return report;
}

static const fsc_frame_set *set_of(const fsc_report *report, const char *name) {
  for (size_t i = 0; i < report->n_frame_sets; i++)
    if (strcmp(report->frame_sets[i].name, name) == 0) return &report->frame_sets[i];
  return NULL;
}

static const fsc_frame_measure *frame_of(const fsc_frame_set *set, const char *name) {
  for (size_t i = 0; i < set->n_frames; i++)
    if (strcmp(set->frames[i].name, name) == 0) return &set->frames[i];
  ck_abort_msg("no frame %s", name);
}

/* ---- Sentences ---- */

static const struct {
  const char *text, *frame;
} sentences[] = {
    {"A florin lay there.", NULL},                              /* .6 is below 1 */
    {"A florin bought one ducat.", "economic"},                 /* 1.1 */
    {"A florin fell on florins.", NULL},                        /* the same entry twice */
    {"A guilder lay there.", "economic"},                       /* exactly 1 */
    {"A guilder lay by the quaestor.", "economic"},             /* 1 to .6 */
    {"A guilder lay by the quaestor and the praetor.", NULL},   /* 1 to 1.1: too close */
    {"A guilder, a ducat, a quaestor, a praetor.", "economic"}, /* 1.5 to 1.1: 1.36 */
    {"A guilder, a ballista, a quaestor.", "economic"},         /* 1 to .6; .3 is the third */
    {"\"A florin for a ducat,\" said the miller.", NULL},       /* a quotation frames for its speaker */
    {"The miller said that a florin is a ducat.", "economic"},  /* paraphrase does not */
    {"The Defense Ministry of Gondor moved in.", "security"},   /* a name tells what it is about */
    {"A wet day began.", NULL},
};

START_TEST(test_sentence) {
  const fsc_report *report = analyse(NULL, sentences[_i].text);
  ck_assert_uint_eq(report->n_sentence_rows, 1);
  ck_assert_pstr_eq(report->sentences[0].frame, sentences[_i].frame);
}
END_TEST

START_TEST(test_sets_are_apart) {
  const fsc_report *report = analyse(NULL, "A florin for a ducat, and a gloomy weltschmerz.");
  ck_assert_uint_eq(report->n_frame_sets, 3);
  for (size_t i = 0; i < report->n_frame_sets; i++) {
    const char *name = report->frame_sets[i].name, *frame = report->sentences[0].frames[i];
    ck_assert_pstr_eq(frame, strcmp(name, "policy") == 0    ? "economic"
                             : strcmp(name, "generic") == 0 ? "human_interest"
                                                            : NULL);
  }
}
END_TEST

/* ---- Articles ---- */

#define ECONOMIC3 "A florin fell. A ducat rose. A guilder lay. "
#define POLITICAL3 "A consul fell. A tribune rose. A lictor lay. "
#define LEGAL3 "A quaestor came. A praetor left. The quaestor slept. "

static const struct {
  const char *text, *dominant;
} articles[] = {
    {"It rained. It snowed. ", NULL},
    {"A florin fell. A ducat rose. ", NULL},                /* two hits */
    {"A florin fell. A florin rose. A florin lay. ", NULL}, /* one entry */
    {"A florin, a ducat, a guilder. It rained. ", NULL},    /* one sentence */
    {"A florin, a ducat. A guilder. It rained. ", "economic"},
    {ECONOMIC3, "economic"},
    {ECONOMIC3 LEGAL3, "mixed"}, /* more weight, but more usual */
    {ECONOMIC3 "A guilder lay. " LEGAL3, "economic"},
    {"A florin fell. A ducat rose. A florin lay. " LEGAL3, "legality"}, /* of as much, what is less usual */
    {POLITICAL3, "political"},
    {POLITICAL3 LEGAL3, "legality"}, /* politics is usual */
    {POLITICAL3 POLITICAL3 POLITICAL3 POLITICAL3 LEGAL3, "political"},
    {LEGAL3 "A ballista rose. A ballista fell. A ballista lay. A ballista sank. ", "legality"}, /* more hits of less */
    {ECONOMIC3 ECONOMIC3 LEGAL3, "economic"},
    {ECONOMIC3 "\"A quaestor and a praetor, a quaestor,\" said the miller. \"A praetor!\" said the miller.",
     "economic"},
};

START_TEST(test_dominant) {
  ck_assert_pstr_eq(set_of(analyse(NULL, articles[_i].text), "policy")->dominant, articles[_i].dominant);
}
END_TEST

START_TEST(test_numbers) {
  const fsc_frame_set *set =
      set_of(analyse("A florin", ECONOMIC3 "A florin rose. A quaestor came. It rained."), "policy");
  const fsc_frame_measure *economic = frame_of(set, "economic"), *legal = frame_of(set, "legality"),
                          *health = frame_of(set, "health");
  ck_assert_uint_eq(set->n, 5); /* the headline's left out */
  ck_assert_uint_eq(set->n_frames, 15);
  ck_assert_uint_eq(economic->n, 4);
  ck_assert_uint_eq(economic->sentences, 4);
  ck_assert(economic->present && !legal->present);
  same(economic->weighted, 2.7); /* .6 + .5 + 1 + .6 */
  same(legal->weighted, 0.6);
  same(economic->share, 2.7 / 3.3);
  same(legal->share, 0.6 / 3.3);
  same(economic->lift, 15 * 3.7 / 18.3);
  same(legal->lift, 15 * 1.6 / 18.3);
  same(health->lift, 15 * 1 / 18.3);
  same(set->entropy, -2.7 / 3.3 * log(2.7 / 3.3) - 0.6 / 3.3 * log(0.6 / 3.3));
  const double usual[2] = {sqrt(15 * .095), sqrt(15 * .057)}; /* categories.csv */
  same(set->margin, 2.7 * log(15 * 3.7 / 18.3 / usual[0]) / (0.6 * log(15 * 1.6 / 18.3 / usual[1])));
}
END_TEST

START_TEST(test_nothing_is_undefined) {
  const fsc_report *report = analyse(NULL, "It rained.");
  const fsc_frame_set *set = set_of(report, "policy");
  ck_assert_uint_eq(set->n, 0);
  ck_assert_double_nan(set->entropy);
  ck_assert_double_nan(set->margin);
  ck_assert_double_nan(set->frames[0].share);
  ck_assert_double_nan(set->frames[0].lift);
  ck_assert_double_nan(report->episodic_share.value);
}
END_TEST

START_TEST(test_headline_and_lead) {
  const fsc_report *report =
      analyse("Quaestor meets praetor",
              "A florin fell. A ducat rose. It rained. It rained. It rained. It rained. It rained. "
              "It rained. A quaestor came. A praetor and a quaestor left.");
  const fsc_frame_set *set = set_of(report, "policy");
  ck_assert_str_eq(set->headline, "legality");
  ck_assert_str_eq(set->lead, "economic"); /* two sentences of ten */
  ck_assert_ptr_null(set_of(report, "generic")->headline);
}
END_TEST

/* A headline has few words, so one that is more likely of a frame than not is enough. */
START_TEST(test_headline_of_few_words) {
  const fsc_report *report = analyse("A florin fell", "A florin rose.");
  ck_assert_pstr_eq(set_of(report, "policy")->headline, "economic");
  ck_assert_pstr_eq(report->sentences[0].frame, "economic");
  ck_assert_ptr_null(report->sentences[1].frame);
  ck_assert_ptr_null(set_of(report, "policy")->lead);
  ck_assert_ptr_null(set_of(analyse("A ducat rose", "It rained."), "policy")->headline);            /* .5 */
  ck_assert_ptr_null(set_of(analyse("A florin for a quaestor", "It rained."), "policy")->headline); /* .6 to .6 */
}
END_TEST

START_TEST(test_episodic_share) {
  const fsc_report *report =
      analyse(NULL, "A wherry sank. The wherry was old. In the longue duree all sink. A wherry!");
  ck_assert_uint_eq(report->episodic_share.n, 3);
  ck_assert_uint_eq(report->episodic_share.of, 4);
}
END_TEST

START_TEST(test_switched_off) {
  close_analyzer();
  open_analyzer("frames_policy");
  const fsc_report *report = analyse(NULL, ECONOMIC3);
  ck_assert_ptr_null(set_of(report, "policy"));
  ck_assert_uint_eq(report->n_frame_sets, 2);
  ck_assert_ptr_null(report->sentences[0].frame);
}
END_TEST

START_TEST(test_long_sentence_stays_linear) {
  enum { WORDS = 200000 };
  char *text = malloc(WORDS * 8 + 1), *at = text;
  ck_assert_ptr_nonnull(text);
  for (int i = 0; i < WORDS; i++) at += sprintf(at, i % 2 ? "florin " : "ducat ");
  double start = scratch_now();
  ck_assert_uint_ge(set_of(analyse(NULL, text), "policy")->n, WORDS);
  ck_assert_double_lt(scratch_now() - start, 4 * scratch_slowness());
  free(text);
}
END_TEST

Suite *frames_suite(void) {
  Suite *suite = suite_create("frames");
  TCase *tests = tcase_create("frames");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 120);
  tcase_add_loop_test(tests, test_sentence, 0, COUNT(sentences));
  tcase_add_test(tests, test_sets_are_apart);
  tcase_add_loop_test(tests, test_dominant, 0, COUNT(articles));
  tcase_add_test(tests, test_numbers);
  tcase_add_test(tests, test_nothing_is_undefined);
  tcase_add_test(tests, test_headline_and_lead);
  tcase_add_test(tests, test_headline_of_few_words);
  tcase_add_test(tests, test_episodic_share);
  tcase_add_test(tests, test_switched_off);
  tcase_add_test(tests, test_long_sentence_stays_linear);
  suite_add_tcase(suite, tests);
  return suite;
}
