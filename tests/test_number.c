/* Numbers in a program that has set a locale with a decimal comma, as one that uses the library may.
 * SPDX-License-Identifier: Apache-2.0 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/number.h"
#include "../analyzer/framescope.h"
#include "scratch.h"
#include "tests.h"

/* Set if the machine has one, or what is needed to make one; without it the tests hold as well. */
static void set_comma(void) {
  static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "nl_NL.UTF-8"};
  char command[1000];
  scratch_make();
  for (size_t i = 0; i < COUNT(names); i++)
    if (setlocale(LC_ALL, names[i])) return;
  snprintf(command, sizeof command, "localedef -i de_DE -f UTF-8 '%s' > /dev/null 2>&1", scratch_path("de_DE.UTF-8"));
  if (system(command) != 0) return;
  setenv("LOCPATH", scratch_directory(), 1);
  setlocale(LC_ALL, names[0]);
}

static void set_point(void) {
  setlocale(LC_ALL, "C");
  unsetenv("LOCPATH");
  scratch_remove();
}

START_TEST(numbers_have_a_point) {
  char *end;
  const char *const text = ".5,";
  ck_assert_double_eq(fsc_parse_number(text, &end), .5);
  ck_assert_str_eq(end, ",");
  ck_assert_double_eq(fsc_parse_number("1e-2", NULL), .01);
  fsc_arena *arena = fsc_arena_new();
  ck_assert_str_eq(fsc_number_text(arena, 1.5), "1.5");
  fsc_arena_free(arena);
}
END_TEST

START_TEST(lexicons_are_read) {
  const char *path = scratch_write("own.csv", WITH_LENGTH("term,category,weight\nzork,own,0.25\n"));
  fsc_error error = {.text = ""};
  fsc_analyzer *analyzer = fsc_analyzer_new(&(fsc_analyzer_options){.lexicons = &path, .n_lexicons = 1}, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  fsc_workspace *workspace = fsc_workspace_new(analyzer);
  const fsc_article article = {.text = TEXT("The zork met.")};
  const fsc_report *report;
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
  ck_assert_uint_eq(report->n_hits, 1);
  ck_assert_double_eq(report->hits[0].weight, .25);
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}
END_TEST

START_TEST(ids_are_read) {
  const char *path = scratch_write("a.jsonl", WITH_LENGTH("{\"id\": 1.5, \"text\": \"a\"}\n"));
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_article article;
  fsc_error error;
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
  ck_assert_uint_eq(article.doc_id.length, 3);
  ck_assert_mem_eq(article.doc_id.at, "1.5", 3);
  fsc_corpus_free(corpus);
}
END_TEST

TCase *number_tests(void) {
  TCase *tests = tcase_create("numbers");
  tcase_set_timeout(tests, 60);
  tcase_add_unchecked_fixture(tests, set_comma, set_point);
  tcase_add_test(tests, numbers_have_a_point);
  tcase_add_test(tests, lexicons_are_read);
  tcase_add_test(tests, ids_are_read);
  return tests;
}
