/* Reading: columns and formats by name, and where an article was found. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "read_fixture.h"
#include "scratch.h"

START_TEST(columns_by_name) {
  static const char *const keep[] = {"Section", "absent"};
  const char *path = scratch_write("a.csv", WITH_LENGTH("no,words,text,section,paper\n7,\"x, y\",z,news,CNN\n"));
  fsc_read_options options = {
      .text_column = "WORDS", .id_column = "no", .outlet_column = "papr", .keep = keep, .n_keep = COUNT(keep)};
  ck_assert_str_eq(read_file(path, options),
                   "WARN a.csv:2: no field \"papr\" (--outlet-col); did you mean \"paper\"?\nWARN a.csv:2: no field "
                   "\"absent\" (--keep, --by); there are no, words, text, section, paper\n"
                   "[7] Section=news \"x, y\"\n");
  path = scratch_write("a.jsonl", WITH_LENGTH("{\"text\":\"t\",\"section\":null}")); /* it is there */
  ck_assert_str_eq(read_file(path, (fsc_read_options){.keep = keep, .n_keep = 1}), "[a.jsonl:1] \"t\"\n");
  path = scratch_write("a.jsonl", WITH_LENGTH("{\"text\":\"t\",\"sections\":1}"));
  ck_assert_str_eq(read_file(path, (fsc_read_options){.keep = keep, .n_keep = 1}),
                   "WARN a.jsonl:1: no field \"Section\" (--keep, --by); did you mean \"sections\"?\n"
                   "[a.jsonl:1] \"t\"\n");
  path =
      scratch_write("a.jsonl", WITH_LENGTH("{\"words\":\"w\",\"Section\":[\"a\"],\"text\":\"t\"}\n{\"text\":\"t\"}\n"));
  ck_assert_str_eq(read_file(path, (fsc_read_options){.text_column = "words", .keep = keep, .n_keep = 1}),
                   "[a.jsonl:1] Section=[\"a\"] \"w\"\n"
                   "SKIP no_text @41 a.jsonl:2: no field holds the text: looked for words; there are "
                   "text (name yours with --text-col)\n");
}
END_TEST

/* Where the article was found, unless its record says so itself. */
START_TEST(fields_of_the_path) {
  static const char *const keep[] = {"folder", "file"};
  const fsc_read_options options = {.keep = keep, .n_keep = COUNT(keep)};
  const char *folder = strrchr(scratch_directory(), '/') + 1;
  char expected[256];
  snprintf(expected, sizeof expected, "[a.txt] folder=%s file=a.txt \"Ships came.\"\n", folder);
  ck_assert_str_eq(read_file(scratch_write("a.txt", WITH_LENGTH("Ships came.")), options), expected);
  snprintf(expected, sizeof expected, "[a.jsonl:1] folder=%s file=own \"t\"\n", folder);
  ck_assert_str_eq(read_file(scratch_write("a.jsonl", WITH_LENGTH("{\"text\":\"t\",\"file\":\"own\"}\n")), options),
                   expected);
}
END_TEST

START_TEST(format_by_name) {
  const char *path = scratch_write("a.txt", WITH_LENGTH("text\tid\n{\"text\":\"a\"}\n"));
  static const struct {
    fsc_input_format format;
    const char *expected;
  } rows[] = {
      {FSC_INPUT_TEXT, "[a.txt] \"text\\tid\\n{\"text\":\"a\"}\\n\"\n"},
      {FSC_INPUT_TSV, "[a.txt:2] \"{\"text\":\"a\"}\"\n"},
      {FSC_INPUT_JSONL, "SKIP bad_json @0 a.txt:1: not valid JSON, byte 0\n[a.txt:2] \"a\"\n"},
      {FSC_INPUT_WARC,
       "SKIP unsupported @0 a.txt: WARC is not read yet: extract the articles' text to JSON Lines with the fields "
       "text, "
       "title, outlet, date\n"},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    char *expected = strdup(rows[i].expected), *tab = strstr(expected, "\\t");
    if (tab) tab[0] = '\t', memmove(tab + 1, tab + 2, strlen(tab + 1));
    ck_assert_str_eq(read_file(path, (fsc_read_options){.format = rows[i].format}), expected);
    free(expected);
  }
}
END_TEST

enum { FIELDS = 20000, FIELD = 40 };

/* A file of one record whose text comes first, then field_0 to field_N, each holding its number and ".50". */
static const char *write_wide(bool table) {
  size_t n = 0;
  char *bytes = malloc((size_t)FIELDS * FIELD + 100);
  n += (size_t)sprintf(bytes, table ? "text" : "{\"text\":\"Ships.\"");
  for (unsigned i = 0; i < FIELDS; i++)
    n += (size_t)sprintf(bytes + n, table ? ",field_%u" : ",\"field_%u\":%u.50", i, i);
  n += (size_t)sprintf(bytes + n, table ? "\nShips." : "}\n");
  for (unsigned i = 0; table && i < FIELDS; i++) n += (size_t)sprintf(bytes + n, ",%u.50", i);
  const char *path = scratch_write(table ? "wide.csv" : "wide.jsonl", bytes, n);
  free(bytes);
  return path;
}

/* All of many fields can be kept, in any order, without each being looked for among all. */
START_TEST(many_fields) {
  const char *path = write_wide(_i);
  char *names = malloc((size_t)FIELDS * FIELD), expected[FIELD];
  const char **keep = malloc(FIELDS * sizeof *keep);
  for (unsigned i = 0; i < FIELDS; i++) {
    keep[i] = names + (size_t)i * FIELD;
    sprintf(names + (size_t)i * FIELD, "Field_%u", FIELDS - 1 - i);
  }
  double started = scratch_now();
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, &(fsc_read_options){.keep = keep, .n_keep = FIELDS});
  fsc_article article;
  ck_assert_int_eq(fsc_article_next(corpus, &article, NULL), FSC_OK);
  double seconds = scratch_now() - started;
  for (unsigned i = 0; i < FIELDS; i++) {
    snprintf(expected, sizeof expected, "%u.50", FIELDS - 1 - i);
    ck_assert_uint_eq(article.kept[i].value.length, strlen(expected));
    ck_assert_mem_eq(article.kept[i].value.at, expected, strlen(expected));
  }
  ck_assert_msg(seconds <= 0.3 * scratch_slowness(), "%.2f s", seconds);
  fsc_corpus_free(corpus);
  free(keep);
  free(names);
}
END_TEST

TCase *option_tests(void) {
  TCase *tests = tcase_create("options");
  tcase_add_checked_fixture(tests, scratch_make, scratch_remove);
  tcase_add_test(tests, columns_by_name);
  tcase_add_test(tests, fields_of_the_path);
  tcase_add_test(tests, format_by_name);
  tcase_add_loop_test(tests, many_fields, 0, 2);
  return tests;
}
