/* The published JSON Schema: the checker itself, then everything that is written as JSON against the schema.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report_fixture.h"
#include "schema_check.h"
#include "tests.h"

/* ---- The checker ---- */

/* why NULL: accepted; else what the reason must hold. */
static const struct {
  const char *schema, *value, *why;
} checks[] = {
    {"true", "1", NULL},
    {"{}", "[1,\"a\"]", NULL},
    {"3", "1", "no schema"},
    {"{\"type\":\"string\"}", "\"a\"", NULL},
    {"{\"type\":\"string\"}", "1", ": the type does not fit"},
    {"{\"type\":[\"string\",\"null\"]}", "null", NULL},
    {"{\"type\":[\"string\",\"null\"]}", "false", "type"},
    {"{\"type\":\"boolean\"}", "false", NULL},
    {"{\"type\":\"boolean\"}", "0", "type"},
    {"{\"type\":\"integer\"}", "7.0", NULL},
    {"{\"type\":\"integer\"}", "7.5", "type"},
    {"{\"type\":\"number\"}", "7.5", NULL},
    {"{\"type\":\"object\"}", "[]", "type"},
    {"{\"type\":\"unheard of\"}", "1", "type"},
    {"{\"minimum\":0}", "0", NULL},
    {"{\"minimum\":0}", "-0.5", "-0.5 is below 0"},
    {"{\"minimum\":0}", "null", NULL},
    {"{\"maximum\":1}", "1.5", "1.5 is above 1"},
    {"{\"enum\":[\"a\",\"b\"]}", "\"b\"", NULL},
    {"{\"enum\":[\"a\",\"b\"]}", "\"c\"", "c is not among"},
    {"{\"minItems\":2,\"maxItems\":2}", "[1,2]", NULL},
    {"{\"minItems\":2,\"maxItems\":2}", "[1]", "too few"},
    {"{\"minItems\":2,\"maxItems\":2}", "[1,2,3]", "too many"},
    {"{\"items\":{\"type\":\"number\"}}", "[1,2,\"x\"]", "/2: the type"},
    {"{\"required\":[\"a\"]}", "{\"a\":null}", NULL},
    {"{\"required\":[\"a\",\"b\"]}", "{\"a\":1}", "member \"b\" is missing"},
    {"{\"properties\":{\"a\":{\"type\":\"number\"}}}", "{\"b\":\"x\"}", NULL},
    {"{\"properties\":{\"a\":{\"type\":\"number\"}}}", "{\"a\":\"x\"}", "/a: the type"},
    {"{\"properties\":{\"a\":{}},\"additionalProperties\":false}", "{\"a\":1}", NULL},
    {"{\"properties\":{\"a\":{}},\"additionalProperties\":false}", "{\"A\":1}", "/A: the schema knows no such"},
    {"{\"additionalProperties\":{\"type\":\"number\"}}", "{\"a\":1,\"b\":\"x\"}", "/b: the type"},
    {"{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"number\"}]}", "4", NULL},
    {"{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"number\"}]}", "\"x\"", "type"},
    /* of several reasons the one that got furthest into the value */
    {"{\"anyOf\":[{\"type\":\"null\"},{\"items\":{\"minimum\":3}},{\"type\":\"string\"}]}", "[3,2]",
     "/1: 2 is below 3"},
    {"{\"$ref\":\"#/$defs/n\",\"$defs\":{\"n\":{\"type\":\"number\"}}}", "1", NULL},
    {"{\"$ref\":\"#/$defs/n\",\"$defs\":{\"n\":{\"type\":\"number\"}}}", "\"x\"", "type"},
    {"{\"$ref\":\"#/$defs/m\",\"$defs\":{}}", "1", "leads nowhere"},
    {"{\"$ref\":\"elsewhere.json\"}", "1", "leads nowhere"},
    {"{\"pattern\":\"x\"}", "\"x\"", "does not know the keyword \"pattern\""},
    {"{\"properties\":{\"a\":{\"items\":{\"properties\":{\"b\":{\"minimum\":1}}}}}}", "{\"a\":[{},{\"b\":0}]}",
     "/a/1/b: 0 is below 1"},
};

START_TEST(checker_keeps_its_word) {
  char why[200];
  cJSON *schema = cJSON_Parse(checks[_i].schema), *value = cJSON_Parse(checks[_i].value);
  ck_assert_ptr_nonnull(schema);
  ck_assert_ptr_nonnull(value);
  bool accepted = schema_accepts(schema, value, why, sizeof why);
  ck_assert_msg(accepted == !checks[_i].why, "%s against %s: %s", checks[_i].value, checks[_i].schema, why);
  if (checks[_i].why) ck_assert_msg(strstr(why, checks[_i].why), "\"%s\" does not say \"%s\"", why, checks[_i].why);
  cJSON_Delete(schema);
  cJSON_Delete(value);
}
END_TEST

START_TEST(reason_fits_any_buffer) {
  cJSON *schema = cJSON_Parse("{\"properties\":{\"a_long_name\":{\"type\":\"null\"}}}");
  cJSON *value = cJSON_Parse("{\"a_long_name\":1}");
  for (size_t size = 0; size < 24; size++) {
    char why[32];
    memset(why, '#', sizeof why);
    ck_assert(!schema_accepts(schema, value, why, size));
    ck_assert(why[size] == '#');
    ck_assert(!size || memchr(why, '\0', size));
  }
  cJSON_Delete(schema);
  cJSON_Delete(value);
}
END_TEST

/* ---- Documents ---- */

static cJSON *schema;
static fsc_arena *arena;

static void set_up(void) {
  schema = cJSON_Parse(fsc_report_schema);
  arena = fsc_arena_new();
}
static void tear_down(void) {
  cJSON_Delete(schema);
  fsc_arena_free(arena);
}

static cJSON *parsed(fsc_output *output) {
  cJSON *value = cJSON_ParseWithLength(output->at, output->length);
  ck_assert_msg(value != NULL, "no JSON: %.*s", (int)output->length, output->at);
  fsc_output_free(output);
  return value;
}

static void assert_accepted(fsc_output *output, const char *what) {
  char why[300];
  cJSON *value = parsed(output);
  ck_assert_msg(schema_accepts(schema, value, why, sizeof why), "%s: %s", what, why);
  cJSON_Delete(value);
}

START_TEST(schema_is_json) { ck_assert_ptr_nonnull(schema); }
END_TEST

/* Every member has a description, or refers to a definition that has one; constants need none. */
static void check_described(const cJSON *at) {
  const cJSON *members = cJSON_GetObjectItemCaseSensitive(at, "properties"), *child;
  cJSON_ArrayForEach(child, members) {
    const cJSON *one_of = cJSON_GetObjectItemCaseSensitive(child, "enum");
    bool told = cJSON_HasObjectItem(child, "description") || cJSON_HasObjectItem(child, "$ref") ||
                cJSON_GetArraySize(one_of) == 1 || cJSON_HasObjectItem(child, "properties");
    ck_assert_msg(told, "%s is not described", child->string);
  }
  cJSON_ArrayForEach(child, at) check_described(child);
}

START_TEST(members_are_described) { check_described(schema); }
END_TEST

START_TEST(reports_validate) {
  const fsc_report *reports[] = {fixture_report(arena), fixture_bare_report(arena)};
  fsc_write_options options = fixture_options();
  for (size_t i = 0; i < COUNT(reports); i++)
    for (fsc_detail d = FSC_DETAIL_ARTICLE; d <= FSC_DETAIL_FULL; d++) {
      fsc_output line = {0}, array = {0};
      options.detail = d;
      fsc_writer_by_name("jsonl")->article(&options, reports[i], &line);
      assert_accepted(&line, "jsonl");
      const fsc_writer *json = fsc_writer_by_name("json");
      json->begin(&options, &array);
      json->article(&options, reports[i], &array);
      fsc_puts(&array, json->separator);
      json->article(&options, reports[i], &array);
      json->end(&options, &array);
      assert_accepted(&array, "json");
    }
}
END_TEST

START_TEST(records_validate) {
  const fsc_writer *jsonl = fsc_writer_by_name("jsonl");
  fsc_write_options options = fixture_options();
  options.with_header = true;
  fsc_output header = {0}, comparison = {0};
  jsonl->begin(&options, &header);
  assert_accepted(&header, "header");
  const fsc_article articles[] = {{.path = "a.csv", .line = 3}, {.doc_id = {"x\"y", 3}}, {.line = 9}};
  const fsc_error errors[] = {{FSC_SKIP, "too_large", 0, 12, "a.csv:3: too large"}, {FSC_SKIP, "empty", 7, 0, "\x01"}};
  for (size_t i = 0; i < COUNT(articles); i++)
    for (size_t k = 0; k < COUNT(errors); k++) {
      fsc_output error = {0};
      jsonl->skipped(&options, &articles[i], &errors[k], &error);
      assert_accepted(&error, "error");
    }
  jsonl->comparison(&options, fixture_comparison(), &comparison);
  assert_accepted(&comparison, "comparison");
}
END_TEST

/* One change each to a good report; the reason must name the place. */
static const struct {
  const char *old, *new, *why;
} damages[] = {
    {"\"n_words\":1060", "\"n_words\":-1", "/n_words"},
    {"\"n_words\":1060", "\"n_words\":1060.5", "/n_words"},
    {"\"n_words\":1060", "\"words_n\":1060", "\"n_words\" is missing"},
    {"\"n_words\":1060", "\"n_words\":1060,\"bias\":1", "/bias"},
    {"\"offsets\":\"codepoint\"", "\"offsets\":\"lines\"", "/offsets"},
    {"\"outlet\":\"The Daily Example\"", "\"outlet\":7", "/outlet"},
    {"\"voice\":\"scare_quote\"", "\"voice\":\"mixed\"", "/hits/2/voice"},
    {"\"headline\":true", "\"headline\":1", "/sentences/0/headline"},
    {"\"present\":true", "\"present\":1", "/frames/policy/by_frame/quality_of_life/present"},
    {"\"gender\":\"f\"", "\"gender\":\"female\"", "/gender"},
    {"\"pattern\":\"POST\",", "", "\"pattern\" is missing"},
    {"framescope.report/1", "framescope.report/2", "/schema"},
};

START_TEST(damaged_reports_are_refused) {
  fsc_write_options options = fixture_options();
  fsc_output good = {0}, bad = {0};
  fsc_writer_by_name("jsonl")->article(&options, fixture_report(arena), &good);
  fsc_putc(&good, '\0');
  char *at = strstr(good.at, damages[_i].old), why[300];
  ck_assert_msg(at != NULL, "the fixture has no %s", damages[_i].old);
  fsc_put(&bad, good.at, (size_t)(at - good.at));
  fsc_puts(&bad, damages[_i].new);
  fsc_puts(&bad, at + strlen(damages[_i].old));
  fsc_output_free(&good);
  cJSON *value = parsed(&bad);
  ck_assert_msg(!schema_accepts(schema, value, why, sizeof why), "%s passes", damages[_i].new);
  ck_assert_msg(strstr(why, damages[_i].why), "\"%s\" does not say \"%s\"", why, damages[_i].why);
  cJSON_Delete(value);
}
END_TEST

/* ---- What the analyzer and the program really write ---- */

static fsc_text file_text(const char *path) {
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "%s", path);
  enum { MOST = 1 << 18 };
  char *at = fsc_arena_take(arena, MOST);
  size_t length = fread(at, 1, MOST, file);
  ck_assert_uint_lt(length, MOST);
  fclose(file);
  return (fsc_text){at, length};
}

/* How many files of tests/FOLDER whose names end in `ending` were looked at. */
static size_t each_file(const char *folder, const char *ending, void (*look)(void *data, const char *path),
                        void *data) {
  char whole[256], path[600];
  const char *tests = getenv("FSC_TEST_DIR");
  snprintf(whole, sizeof whole, "%s/%s", tests ? tests : "tests", folder);
  DIR *directory = opendir(whole);
  ck_assert_msg(directory != NULL, "%s", whole);
  size_t n = 0;
  for (const struct dirent *entry; (entry = readdir(directory));) {
    const char *dot = strchr(entry->d_name, '.');
    size_t length = dot ? strlen(dot) : 0, wanted = strlen(ending);
    if (length < wanted || strcmp(dot + length - wanted, ending) != 0) continue;
    snprintf(path, sizeof path, "%s/%s", whole, entry->d_name);
    look(data, path);
    n++;
  }
  closedir(directory);
  return n;
}

typedef struct engine {
  fsc_analyzer *analyzer;
  fsc_workspace *workspace;
} engine;

static void check_text(void *data, const char *path) {
  const engine *e = data;
  const fsc_report *report;
  fsc_error error;
  fsc_write_options options = {.detail = FSC_DETAIL_FULL, .offsets = FSC_UTF16};
  fsc_article article = {.doc_id = {path, strlen(path)}, .text = file_text(path), .plain_text = true};
  ck_assert_msg(fsc_analyze(e->analyzer, e->workspace, &article, &report, &error) == FSC_OK, "%s", error.text);
  fsc_output output = {0};
  fsc_writer_by_name("jsonl")->article(&options, report, &output);
  assert_accepted(&output, path);
}

START_TEST(reports_of_the_analyzer_validate) {
  fsc_error error;
  engine e = {.analyzer = fsc_analyzer_new(NULL, &error)};
  ck_assert_ptr_nonnull(e.analyzer);
  e.workspace = fsc_workspace_new(e.analyzer);
  ck_assert_uint_ge(each_file("cases", ".txt", check_text, &e), 4);
  fsc_workspace_free(e.workspace);
  fsc_analyzer_free(e.analyzer);
}
END_TEST

static void check_document(void *data, const char *path) {
  (void)data;
  fsc_text text = file_text(path);
  fsc_output output = {0};
  fsc_put(&output, text.at, text.length);
  assert_accepted(&output, path);
}

static void check_lines(void *data, const char *path) {
  (void)data;
  fsc_text text = file_text(path);
  for (const char *at = text.at, *end = at + text.length; at < end;) {
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    ck_assert_msg(newline != NULL, "%s ends in a broken line", path);
    fsc_output output = {0};
    fsc_put(&output, at, (size_t)(newline - at));
    assert_accepted(&output, path);
    at = newline + 1;
  }
}

/* The golden outputs of tests/cases: reports, headers, comparisons, validations, a lexicon report and difference. */
START_TEST(outputs_of_the_program_validate) {
  ck_assert_uint_ge(each_file("cases", ".expected.json", check_document, NULL), 10);
  ck_assert_uint_ge(each_file("cases/gold", ".expected.json", check_document, NULL), 5);
  ck_assert_uint_ge(each_file("cases", ".expected.jsonl", check_lines, NULL), 2);
}
END_TEST

Suite *schema_suite(void) {
  Suite *suite = suite_create("schema");
  TCase *checker = tcase_create("checker"), *documents = tcase_create("documents");
  tcase_add_loop_test(checker, checker_keeps_its_word, 0, COUNT(checks));
  tcase_add_test(checker, reason_fits_any_buffer);
  suite_add_tcase(suite, checker);
  tcase_add_checked_fixture(documents, set_up, tear_down);
  tcase_set_timeout(documents, 120);
  tcase_add_test(documents, schema_is_json);
  tcase_add_test(documents, members_are_described);
  tcase_add_test(documents, reports_validate);
  tcase_add_test(documents, records_validate);
  tcase_add_loop_test(documents, damaged_reports_are_refused, 0, COUNT(damages));
  tcase_add_test(documents, reports_of_the_analyzer_validate);
  tcase_add_test(documents, outputs_of_the_program_validate);
  suite_add_tcase(suite, documents);
  return suite;
}
