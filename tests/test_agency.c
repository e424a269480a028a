/* Harm verbs: how each occurrence names its doer, and how they are counted. With the built-in lexicons, which say which
 * words are harm verbs, roles and people.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "scratch.h"
#include "tests.h"

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;

static void make(const fsc_analyzer_options *options) {
  fsc_error error;
  analyzer = fsc_analyzer_new(options, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  workspace = fsc_workspace_new(analyzer);
}

static void set_up(void) { make(NULL); }

static void tear_down(void) {
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}

static const fsc_report *read_article(const char *title, const char *text) {
  const fsc_report *report;
  fsc_error error;
  fsc_article article = {.title = {title, title ? strlen(title) : 0}, .text = {text, strlen(text)}};
  ck_assert_msg(fsc_analyze(analyzer, workspace, &article, &report, &error) == FSC_OK, "%s", error.text);
  return report;
}

/* "shot active, killed agentless": the harm verbs that count, in order. */
static const char *labels_of(const fsc_report *report) {
  static char found[400];
  size_t n = 0;
  found[0] = '\0';
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (strcmp(hit->entry->category, "agency") != 0 || hit->suppressed) continue;
    int length = (int)(hit->span.end - hit->span.start);
    n += (size_t)snprintf(found + n, sizeof found - n, "%s%.*s %s", n ? ", " : "", length,
                          report->text.at + hit->span.start, hit->entry->subcategory);
  }
  return found;
}

static const struct {
  const char *text, *labels;
} sentences[] = {
    {"Police shot a man.", "shot active"},
    {"A man was shot.", "shot agentless"},
    {"A man was shot by police.", "shot by_passive"},
    {"A man got shot.", "shot agentless"},
    {"A man was shot by accident.", "shot agentless"},
    {"A man was shot by Monday.", "shot agentless"},
    {"A man was shot in the leg by police.", "shot by_passive"},
    {"A man was shot, by police standards a rare event.", "shot agentless"},
    {"A man was beaten and killed by police.", "beaten by_passive, killed by_passive"},
    {"A man was beaten and killed in the raid.", "beaten agentless, killed agentless"},
    {"A man is being beaten.", "beaten agentless"},
    {"A man has been beaten.", "beaten agentless"},
    {"Guards have beaten a man.", "beaten active"},
    {"Guards are torturing a man.", "torturing active"},
    {"Guards did not shoot him.", "shoot active"},
    {"Guards shot him.", "shot active"},
    {"The blast that killed him was small.", "killed active"},
    {"People killed in the blast were buried.", "killed agentless"},
    {"People killed by the blast were buried.", "killed by_passive"},
    {"The blast killed at least ten people.", "killed active"},
    {"The lorry left the road, killing its driver.", "killing active"},
    {"Gunmen opened fire in the market.", "opened fire active"}, /* may stand without an object */
    {"The dog attacked, and we ran.", "attacked active"},
    {"Planes bombed the town.", "bombed active"},
    /* no verbs */
    {"The wounded man slept.", ""},
    {"The attack was over.", ""},
    {"Their raids go on.", ""},
    {"The killing went on.", ""},
    {"The club opens at nine.", ""},
    {"We saw the film Kill Switch.", ""},
    {"Aid for wounded farmers came late.", ""},
    {"Wounded farmers waited for aid.", ""},
    {"Wounded in the raid, he slept.", "Wounded agentless"},
    {"Gunmen wounded farmers.", "wounded active"},
    {"She went in and wounded farmers.", "wounded active"},
    {"Senators attacked Democrats.", ""}, /* with words, as a rule */
    {"A man attacked Mr Jones with a hammer.", "attacked active"},
    {"The army that moved in massacred farmers.", "massacred active"},
    {"A fire that broke out killed farmers.", "killed active"},
    {"A boy was shot in the arm.", "shot agentless"},
    {"He called it a shot in the arm for the port.", ""},
    {"Two men were crushed by the weight of the roof.", "crushed by_passive"},
    {"She was attacked as she walked home.", "attacked agentless"},
    {"She was attacked for wearing a scarf.", "attacked agentless"},
    {"She was attacked for her vote.", ""},
    {"The law allows them to jail farmers.", "jail active"},
    {"Two men shot in the market were buried.", "shot agentless"},
    {"He shot twice.", "shot active"},
    {"A guard shot at the car.", "shot at active"},
    {"Three farmers drowned in the lake.", "drowned agentless"},
    {"A boy was run over by a lorry.", "run over by_passive"},
    {"A man was killed two years ago.", "killed agentless"},
    {"Farmers killed every year are counted.", "killed agentless"},
    {"Those not killed by the blast slept.", "killed by_passive"},
    {"The storm did not kill the guards.", "kill active"},
    /* participles before their noun */
    {"She met three jailed farmers.", ""},
    {"She spoke of a recently killed soldier.", ""},
    {"They rebuilt the storm-battered town.", ""},
    /* figures of speech */
    {"The radio killed the story.", ""},
    {"It would destroy the ability of the mayor to act.", ""},
    {"Rebels shot down a plane.", "shot down active"},
    {"The council shot down a proposal.", ""},
    {"The Senate killed the bill on fishing.", ""},
    {"A fire killed the bill collector.", "killed active"},
    {"The old fishing bill was killed by the Senate.", ""},
    {"He attacked her voting record.", ""},
    {"It would destroy the credibility of the mayor.", ""},
    {"It would destroy the house of the mayor.", "destroy active"},
    {"The plan was approved, and farmers were shot.", "shot agentless"},
    {"Deals were made and a man was killed.", "killed agentless"},
    {"A man was killed over a contract.", "killed agentless"},
    /* phrases */
    {"Mistakes were made.", "Mistakes were made set_phrase"},
    {"The killing of a judge led to riots.", "The killing of nominalisation"},
    {"Clashes erupted at noon.", "Clashes erupted intransitive"},
};

/* Harm verbs in quotations are counted but get no label, since the speaker chose the wording. */
START_TEST(quoted_verbs_have_no_label) {
  ck_assert_str_eq(labels_of(read_article(NULL, "Holm said: “The attack killed ten people.”")), "killed harm_verb");
}
END_TEST

START_TEST(labels) { ck_assert_str_eq(labels_of(read_article(NULL, sentences[_i].text)), sentences[_i].labels); }
END_TEST

/* One harm verb each; FSC_UNKNOWN_CLASS: the words do not show the class. */
static const struct {
  const char *text;
  fsc_source_class agent, patient;
} parts[] = {
    {"Police shot a voter.", FSC_LAW_ENFORCEMENT_JUDICIAL, FSC_CITIZEN},
    {"A voter was shot by police.", FSC_LAW_ENFORCEMENT_JUDICIAL, FSC_CITIZEN},
    {"A voter was shot.", FSC_UNKNOWN_CLASS, FSC_CITIZEN},
    {"It was shot by a bomb of iron.", FSC_UNKNOWN_CLASS, FSC_UNKNOWN_CLASS},
    {"The officers in riot gear shot a voter.", FSC_LAW_ENFORCEMENT_JUDICIAL, FSC_CITIZEN},
    {"The officer who shot the voter slept.", FSC_LAW_ENFORCEMENT_JUDICIAL, FSC_CITIZEN},
    {"The voter, who was shot by an officer, slept.", FSC_LAW_ENFORCEMENT_JUDICIAL, FSC_CITIZEN},
    {"Voters said officers shot it.", FSC_LAW_ENFORCEMENT_JUDICIAL, FSC_UNKNOWN_CLASS},
    {"It tortured him in the university.", FSC_UNKNOWN_CLASS, FSC_UNKNOWN_CLASS},
    {"Voters shot a hare and three officers.", FSC_CITIZEN, FSC_UNKNOWN_CLASS},
    {"The council allowed officers to shoot it.", FSC_LAW_ENFORCEMENT_JUDICIAL, FSC_UNKNOWN_CLASS},
    {"On Monday civilians were shot near the prosecutor.", FSC_UNKNOWN_CLASS, FSC_CITIZEN},
};

static fsc_source_class only_class(const uint32_t counts[][FSC_AGENCY_FORMS]) {
  fsc_source_class found = FSC_UNKNOWN_CLASS;
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++)
    for (int f = 0; f < FSC_AGENCY_FORMS; f++) {
      ck_assert_uint_le(counts[c][f], 1);
      if (counts[c][f]) found = c;
    }
  return found;
}

START_TEST(agents_and_patients) {
  const fsc_agency *agency = read_article(NULL, parts[_i].text)->agency;
  ck_assert_uint_eq(agency->n, 1);
  ck_assert_str_eq(fsc_source_class_name(only_class(agency->agents)), fsc_source_class_name(parts[_i].agent));
  ck_assert_str_eq(fsc_source_class_name(only_class(agency->patients)), fsc_source_class_name(parts[_i].patient));
}
END_TEST

START_TEST(counts_add_up) {
  const fsc_agency *agency =
      read_article("Police shot a voter",
                   "Police shot a voter. Two men were shot. Two men were stabbed by guards. A judge was killed. “They "
                   "were shot,” he said. Mistakes were made. The killing of ants is easy. Clashes erupted.")
          ->agency;
  ck_assert_uint_eq(agency->n, 4); /* neither the headline's nor the quotation's */
  ck_assert_uint_eq(agency->form[FSC_ACTIVE], 1);
  ck_assert_uint_eq(agency->form[FSC_BY_PASSIVE], 1);
  ck_assert_uint_eq(agency->form[FSC_AGENTLESS], 2);
  ck_assert_uint_eq(agency->agentless_share.of, 4);
  same(agency->agentless_share.value, .5);
  ck_assert_uint_eq(agency->set_phrases, 1);
  ck_assert_uint_eq(agency->nominalisations, 1);
  ck_assert_uint_eq(agency->intransitives, 1);
  ck_assert_uint_eq(agency->n_verbs, 3);
  ck_assert_str_eq(agency->verbs[0].term, "shoot");
  ck_assert_uint_eq(agency->verbs[0].n[FSC_ACTIVE], 1);
  ck_assert_uint_eq(agency->verbs[0].n[FSC_AGENTLESS], 1);
}
END_TEST

/* Posts, which are quoted without marks, count as quoted here too. */
START_TEST(leaves_posts_alone) {
  const fsc_report *report = read_article(NULL,
                                          "The bridge was shut.\n\nIt was unsafe. The old bridge was destroyed. — Ana "
                                          "Ruiz (@anaruiz) May 19, 2017\n\nLars Holm was killed.");
  ck_assert_str_eq(labels_of(report), "destroyed harm_verb, killed agentless");
  ck_assert_uint_eq(report->agency->n, 1);
}
END_TEST

START_TEST(none_is_a_true_nought) {
  const fsc_agency *agency = read_article(NULL, "Rain fell on the hills.")->agency;
  ck_assert_uint_eq(agency->n, 0);
  same(agency->agentless_share.value, NAN);
}
END_TEST

START_TEST(switched_off_is_undefined) {
  static const char *const off[] = {"agency"};
  tear_down();
  make(&(fsc_analyzer_options){.without = off, .n_without = 1});
  ck_assert_ptr_null(read_article(NULL, "Police shot a voter.")->agency);
}
END_TEST

/* A verb at the very end, and long texts of nothing but verbs: searches are bounded. */
START_TEST(hostile) {
  static const char *const words[] = {"shot ", "was shot and ", "killed by ", "and killed ", "was ", "by "};
  enum { TIMES = 40000, SECONDS = 5 };
  char *text = malloc(strlen(words[_i]) * TIMES + 1);
  char *end = text;
  for (int i = 0; i < TIMES; i++) end = stpcpy(end, words[_i]);
  double start = scratch_now();
  read_article(NULL, text);
  ck_assert_double_lt(scratch_now() - start, SECONDS * scratch_slowness());
  free(text);
}
END_TEST

Suite *agency_suite(void) {
  Suite *suite = suite_create("agency");
  TCase *tests = tcase_create("agency");
  tcase_set_timeout(tests, 0);
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, quoted_verbs_have_no_label);
  tcase_add_loop_test(tests, labels, 0, COUNT(sentences));
  tcase_add_loop_test(tests, agents_and_patients, 0, COUNT(parts));
  tcase_add_test(tests, counts_add_up);
  tcase_add_test(tests, leaves_posts_alone);
  tcase_add_test(tests, none_is_a_true_nought);
  tcase_add_test(tests, switched_off_is_undefined);
  tcase_add_loop_test(tests, hostile, 0, 6);
  suite_add_tcase(suite, tests);
  return suite;
}
