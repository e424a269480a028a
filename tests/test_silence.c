/* Spoken about, never speaking: social groups found and heard, silent actors, shares of a comparison.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "compare_fixture.h"
#include "tests.h"

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;
static const fsc_report *report;

static void set_up(void) {
  analyzer = compare_analyzer();
  workspace = fsc_workspace_new(analyzer);
}

static void tear_down(void) {
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}

static void analyse(const char *text) {
  fsc_error error;
  fsc_article article = {.text = {text, strlen(text)}};
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
}

/* "migrants 3 silent", "police 1 speaks", "nurses 2 spoken for": the social groups met. */
static const char *groups(void) {
  static char line[1024];
  size_t n = 0;
  line[0] = '\0';
  for (size_t i = 0; i < report->n_actors; i++) {
    const fsc_actor *a = &report->actors[i];
    if (!a->group) continue;
    const char *voice = a->source_id != FSC_NONE ? "speaks" : a->spoken_for != FSC_NONE ? "spoken for" : "silent";
    n += (size_t)snprintf(line + n, sizeof line - n, "%s%s %u %s", n ? "; " : "", a->group, a->mentions, voice);
  }
  return line;
}

static const struct {
  const char *text, *expected;
} group_rows[] = {
    /* one group, whatever its words and number */
    {"The jail holds migrants. A migrant died. Undocumented immigrants wait.", "migrants 3 silent"},
    {"Police stopped migrants Monday. It was wet for migrants I met.", "police 1 silent; migrants 2 silent"},
    {"Refugees came by boat. Two asylum seekers drowned.", "refugees 2 silent"},
    {"The ward took patients. Every patient waited.", "patients 2 silent"},
    {"The law hits the homeless. Homeless people sleep outside.", "homeless people 2 silent"},
    {"Muslims prayed. A Muslim was hurt.", "Muslims 2 silent"},
    /* who qualifies, or is part of a name, is not spoken of */
    {"The patient records were lost. He was patient. The student-led group met.", ""},
    {"The Department of Veterans Affairs closed. Doctors Without Borders left.", ""},
    {"The Muslim ban fell. The workers' compensation rose. The Palestinian and Israeli flags flew.", ""},
    {"“The migrants are here,” Ann Lee said.", ""},
    /* the group itself, or one of it, speaks */
    {"Migrants crossed the river. The migrants said the road was closed.", "migrants 2 speaks"},
    {"Inmates went hungry. One inmate said the food was bad.", "prisoners 2 spoken for"},
    {"The camp holds migrants. “We wait,” said Ana Ruiz, a migrant from Honduras.", "migrants 2 spoken for"},
    {"Nurses marched. Ana Ruiz, a nurse, said the ward was full.", "nurses 2 spoken for"},
    {"Teachers marched. “It is over,” said teacher Ann Lee.", "teachers 1 spoken for"},
    {"Teachers marched. University of Ohio history professor Ann Lee said it was over.", "teachers 1 spoken for"},
    {"The school sent students home. Two of the students said the hall was cold.", "students 2 spoken for"},
    {"The town honours veterans. Ann Lee is a veteran. Lee said the day was long.", "veterans 2 spoken for"},
    {"Police closed the road. Sgt. Ann Lee said it was wet.", "police 1 spoken for"},
    {"Muslims prayed. Muslim leaders said the ban was wrong.", "Muslims 1 spoken for"},
    /* who speaks about it or for it is none of it */
    {"The jail holds inmates. A lawyer for the inmates said the food was bad.", "prisoners 2 silent"},
    {"The plan hits patients. Ann Lee, an advocate for patients, said so.", "patients 2 silent"},
    {"The town sent students home. The students' mayor said the hall was cold.", "students 1 silent"},
    /* women speak where nobody says that the source is a man */
    {"The law hits women. Mr. Lee said women would pay.", "women 2 silent"},
    {"The law hits women. Ann Lee said women would pay.", "women 2 spoken for"},
};

START_TEST(finds_and_hears_groups) {
  analyse(group_rows[_i].text);
  ck_assert_msg(strcmp(groups(), group_rows[_i].expected) == 0, "%s\n  found    %s\n  expected %s", group_rows[_i].text,
                groups(), group_rows[_i].expected);
}
END_TEST

/* "name kind n": who is silent, by falling mentions. */
static const char *silent(void) {
  static char line[1024];
  size_t n = 0;
  line[0] = '\0';
  for (uint32_t i = 0; i < report->silence.n; i++) {
    const fsc_actor *a = &report->actors[report->silence.actors[i]];
    n += (size_t)snprintf(line + n, sizeof line - n, "%s%s %s %u s%u", n ? "; " : "", a->name,
                          fsc_actor_kind_name(a->kind), a->mentions, a->first_sentence);
  }
  return line;
}

static const struct {
  const char *text, *expected;
  uint32_t of;
} silent_rows[] = {
    {"Mayor Ann Lee left. Lee had met Lumenra Inc. and migrants. Lumenra Inc. paid Lee and the migrants. Migrants ate.",
     "Ann Lee person 3 s0; migrants group 3 s1; Lumenra Inc. organisation 2 s1", 3},
    {"Mayor Ann Lee left. Lee said the road was wet.", "", 1},
    {"Lumenra Inc. fell. A spokesman for Lumenra Inc. said the road was wet.", "", 1},
    {"They met in Moscow. The road to Moscow was wet.", "", 0},
    {"Mayor Ann Lee left. The road was wet.", "", 0},
    {"CNN came. CNN left.", "", 0},
};

START_TEST(lists_the_silent) {
  analyse(silent_rows[_i].text);
  ck_assert_str_eq(silent(), silent_rows[_i].expected);
  const fsc_silence *s = &report->silence;
  ck_assert_uint_eq(s->n, s->persons + s->organisations + s->groups);
  ck_assert_uint_eq(s->share.n, s->n);
  ck_assert_uint_eq(s->share.of, silent_rows[_i].of);
}
END_TEST

/* ---- A comparison ---- */

static void add(fsc_comparer *comparer, const char *outlet, uint32_t mentions, bool speaks) {
  const fsc_actor actors[] = {{.name = "x", .mentions = 5, .source_id = FSC_NONE, .spoken_for = FSC_NONE},
                              {.name = "migrants",
                               .source_class = FSC_CITIZEN,
                               .mentions = mentions,
                               .source_id = FSC_NONE,
                               .kind = FSC_GROUP,
                               .spoken_for = speaks ? 0 : FSC_NONE,
                               .group = "migrants",
                               .member = "migrant"}};
  const fsc_report article = {.doc_id = "", .outlet = outlet, .actors = actors, .n_actors = COUNT(actors)};
  fsc_comparer_add(comparer, &article);
}

START_TEST(shares_of_groups) {
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  for (int i = 0; i < 9; i++) add(comparer, "A", 2, i < 3);
  for (int i = 0; i < 4; i++) add(comparer, "A", 1, false); /* once is no article about them */
  add(comparer, NULL, 3, false);                            /* counts over all, in no group */
  add(comparer, "B", 1, false);
  const fsc_comparison *comparison = fsc_compare(comparer);
  ck_assert_uint_eq(comparison->n_silence, 1);
  const fsc_group_silence *all = comparison->silence;
  ck_assert_str_eq(all->group, "migrants");
  ck_assert_str_eq(all->member, "migrant");
  ck_assert_uint_eq(all->silent.n, 7);
  ck_assert_uint_eq(all->silent.of, 10);
  same(all->silent.value, .7);
  same(all->silent.ci_low, .39677815); /* Wilson 1927, 7 of 10 */
  same(all->silent.ci_high, .89220871);
  const fsc_group *a = group_of(comparison, "A");
  ck_assert_uint_eq(a->n_silence, 1);
  ck_assert_uint_eq(a->silence->silent.n, 6);
  ck_assert_uint_eq(a->silence->silent.of, 9);
  same(a->silence->silent.value, NAN); /* fewer than 10 articles */
  same(a->silence->silent.ci_low, NAN);
  ck_assert_uint_eq(group_of(comparison, "B")->n_silence, 0);
  fsc_comparer_free(comparer);
}
END_TEST

/* Those that most articles are about come first, then by name. */
START_TEST(shares_of_groups_in_order) {
  static const char *const named[] = {"migrants", "nurses", "nurses", "drivers", "drivers"};
  static const char *const expected[] = {"drivers", "nurses", "migrants"};
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  for (size_t i = 0; i < COUNT(named); i++) {
    const fsc_actor actor = {.name = named[i],
                             .source_class = FSC_CITIZEN,
                             .mentions = 2,
                             .source_id = FSC_NONE,
                             .kind = FSC_GROUP,
                             .spoken_for = FSC_NONE,
                             .group = named[i],
                             .member = named[i]};
    const fsc_report article = {.doc_id = "", .outlet = "A", .actors = &actor, .n_actors = 1};
    fsc_comparer_add(comparer, &article);
  }
  const fsc_comparison *comparison = fsc_compare(comparer);
  ck_assert_uint_eq(comparison->n_silence, COUNT(expected));
  for (size_t i = 0; i < COUNT(expected); i++) {
    ck_assert_str_eq(comparison->silence[i].group, expected[i]);
    ck_assert_str_eq(group_of(comparison, "A")->silence[i].group, expected[i]);
  }
  fsc_comparer_free(comparer);
}
END_TEST

/* Each group gets its own, wherever it stands among many; some have none. */
START_TEST(shares_of_many_groups) {
  enum { GROUPS = 200 };
  char name[16];
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  for (uint32_t i = 0; i < GROUPS * 20; i++) {
    uint32_t of = i % GROUPS, turn = i / GROUPS;
    snprintf(name, sizeof name, "%u", of);
    add(comparer, name, turn < of % 20 ? 2 : 1, turn < of % 7);
  }
  const fsc_comparison *comparison = fsc_compare(comparer);
  uint32_t silent = 0, all = 0;
  for (uint32_t of = 0; of < GROUPS; of++) {
    snprintf(name, sizeof name, "%u", of);
    const fsc_group *group = group_of(comparison, name);
    uint32_t mentioning = of % 20, speaking = mentioning < of % 7 ? mentioning : of % 7;
    ck_assert_uint_eq(group->n_silence, mentioning > 0);
    if (mentioning) ck_assert_uint_eq(group->silence->silent.of, mentioning);
    if (mentioning) ck_assert_uint_eq(group->silence->silent.n, mentioning - speaking);
    all += mentioning;
    silent += mentioning - speaking;
  }
  ck_assert_uint_eq(comparison->n_silence, 1);
  ck_assert_uint_eq(comparison->silence->silent.n, silent);
  ck_assert_uint_eq(comparison->silence->silent.of, all);
  fsc_comparer_free(comparer);
}
END_TEST

Suite *silence_suite(void) {
  Suite *suite = suite_create("silence");
  TCase *tests = tcase_create("silence");
  tcase_add_unchecked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 0);
  tcase_add_loop_test(tests, finds_and_hears_groups, 0, COUNT(group_rows));
  tcase_add_loop_test(tests, lists_the_silent, 0, COUNT(silent_rows));
  tcase_add_test(tests, shares_of_groups);
  tcase_add_test(tests, shares_of_groups_in_order);
  tcase_add_test(tests, shares_of_many_groups);
  suite_add_tcase(suite, tests);
  return suite;
}
