/* Slurs are counted, not repeated. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "tests.h"

static const struct {
  const char *title, *text, *shown, *shown_title;
} rows[] = {
    {NULL, "He shouted gyppo at them.", "He shouted g**** at them.", NULL},
    {NULL, "He shouted at gyppos, pikeys and ladyboys.", "He shouted at g*****, p***** and l*******.", NULL},
    {"Gyppo, he cried", "He was fined.", "G****, he cried\n\nHe was fined.", "G****, he cried"},
    /* Boilerplate is out of every measure, and shown; an exception tells of another sense, there too. */
    {NULL, "He was fined.\n\nSign up for our gyppo newsletter.", "He was fined.\n\nSign up for our g**** newsletter.",
     NULL},
    {NULL, "He was fined.\n\nSign up for our chink of light newsletter.",
     "He was fined.\n\nSign up for our chink of light newsletter.", NULL},
    {NULL, "The mayor slammed a shameful plan.", "The mayor slammed a shameful plan.", NULL},
};

START_TEST(masks_slurs_byte_for_byte) {
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  fsc_workspace *workspace = fsc_workspace_new(analyzer);
  fsc_article article = {.text = {rows[_i].text, strlen(rows[_i].text)}};
  if (rows[_i].title) article.title = (fsc_text){rows[_i].title, strlen(rows[_i].title)};
  const fsc_report *report;
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
  ck_assert_uint_eq(report->shown.length, report->text.length);
  ck_assert_uint_eq(report->shown.length, strlen(rows[_i].shown));
  ck_assert_msg(memcmp(report->shown.at, rows[_i].shown, report->shown.length) == 0, "%.*s", (int)report->shown.length,
                report->shown.at);
  if (rows[_i].shown_title) ck_assert_str_eq(report->title, rows[_i].shown_title);
  for (size_t i = 0; i < report->n_hits; i++) ck_assert_ptr_null(strstr(report->hits[i].entry->term, "gyppo"));
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}
END_TEST

/* Those of a source are those of its actor too. "Gyppo Smith" is a name, and stays. */
START_TEST(masks_names_and_roles) {
  static const char text[] =
      "The gyppo king said the plan was bad. \"I hate it,\" said Gyppo Smith, a gyppo chief. "
      "Ann Lee, a gyppo leader, was silent.";
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  fsc_workspace *workspace = fsc_workspace_new(analyzer);
  fsc_article article = {.text = {text, sizeof text - 1}};
  const fsc_report *report;
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
  ck_assert_uint_eq(report->n_sources, 2);
  ck_assert_str_eq(report->sources[0].name, "The g**** king");
  ck_assert_str_eq(report->sources[1].name, "Gyppo Smith");
  ck_assert_str_eq(report->sources[1].role, "g**** chief");
  ck_assert_uint_eq(report->n_actors, 3);
  ck_assert_str_eq(report->actors[0].name, "The g**** king");
  ck_assert_str_eq(report->actors[1].role, "g**** chief");
  ck_assert_str_eq(report->actors[2].name, "Ann Lee");
  ck_assert_str_eq(report->actors[2].role, "g**** leader");
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}
END_TEST

/* A comparison keeps a term longer than the report of its article lives. */
START_TEST(masked_terms_outlive_their_report) {
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  fsc_workspace *workspace = fsc_workspace_new(analyzer);
  fsc_comparer *comparer = fsc_comparer_new(analyzer, "outlet", 1);
  static const char *const texts[] = {"The shameful gyppo ran off.", "Nothing at all happened here, nothing of note."};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    fsc_article article = {.outlet = {"A", 1}, .text = {texts[i], strlen(texts[i])}};
    const fsc_report *report;
    ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
    fsc_comparer_add(comparer, report);
  }
  fsc_workspace_free(workspace); /* and its reports with it */
  const fsc_group *group = &fsc_compare(comparer)->groups[0];
  bool found = false;
  for (size_t i = 0; i < group->n_top; i++)
    found |= strcmp(group->top[i].term, "g****") == 0 && strcmp(group->top[i].found, "g****") == 0;
  ck_assert(found);
  fsc_comparer_free(comparer);
  fsc_analyzer_free(analyzer);
}
END_TEST

/* Slurs are masked even if only other categories are measured. */
START_TEST(masks_slurs_of_categories_switched_off) {
  static const char text[] = "We heard Gyppo Smith shout gyppo at them.", *const only[] = {"loaded_verbs"};
  static const char *const without[] = {"demographic"};
  const fsc_analyzer_options options[] = {{.only = only, .n_only = 1}, {.without = without, .n_without = 1}};
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(&options[_i], &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  fsc_workspace *workspace = fsc_workspace_new(analyzer);
  fsc_article article = {.text = {text, sizeof text - 1}};
  const fsc_report *report;
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
  ck_assert_mem_eq(report->shown.at, "We heard Gyppo Smith shout g**** at them.", report->shown.length);
  for (size_t i = 0; i < report->n_hits; i++) ck_assert_str_ne(report->hits[i].entry->category, "demographic");
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}
END_TEST

Suite *masking_suite(void) {
  Suite *suite = suite_create("masking");
  TCase *tests = tcase_create("masking");
  tcase_add_loop_test(tests, masks_slurs_byte_for_byte, 0, sizeof rows / sizeof *rows);
  tcase_add_test(tests, masks_names_and_roles);
  tcase_add_test(tests, masked_terms_outlive_their_report);
  tcase_add_loop_test(tests, masks_slurs_of_categories_switched_off, 0, 2);
  suite_add_tcase(suite, tests);
  return suite;
}
