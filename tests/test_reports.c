/* Every writer on the reports of report_fixture.c: expected bytes in tests/expected/ (FSC_RENEW=1 writes them anew),
 * and what line may and must say. What the bytes of the others mean: test_report_text.c, test_report_json.c and
 * test_report_csv.c.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../reports/format.h"
#include "report_fixture.h"
#include "report_oracles.h"
#include "tests.h"

static fsc_arena *arena;
static void set_up(void) { arena = fsc_arena_new(); }
static void tear_down(void) { fsc_arena_free(arena); }

/* ---- Expected bytes ---- */

static void plain(fsc_write_options *o) { (void)o; }
static void sentence_detail(fsc_write_options *o) { o->detail = FSC_DETAIL_SENTENCE; }
static void article_detail(fsc_write_options *o) { o->detail = FSC_DETAIL_ARTICLE; }
static void with_header(fsc_write_options *o) { o->with_header = true; }
static void utf16(fsc_write_options *o) { o->offsets = FSC_UTF16; }
static void colored(fsc_write_options *o) { o->color = true; }
static void narrow(fsc_write_options *o) { o->width = 60; }
static void excel(fsc_write_options *o) { o->excel = true; }
static void all_voices(fsc_write_options *o) { o->all_voices = true; }
static void flat(fsc_write_options *o) { o->flatten = true; }
static void by_sentence(fsc_write_options *o) { o->unit = FSC_UNIT_SENTENCE; }
static void by_hit(fsc_write_options *o) { o->unit = FSC_UNIT_HIT; }
static void by_attribution(fsc_write_options *o) { o->unit = FSC_UNIT_ATTRIBUTION; }
static void by_source(fsc_write_options *o) { o->unit = FSC_UNIT_SOURCE; }
static void by_actor(fsc_write_options *o) { o->unit = FSC_UNIT_ACTOR; }
static void by_measure(fsc_write_options *o) { o->unit = FSC_UNIT_MEASURE; }
static void by_measure_of_all(fsc_write_options *o) { o->unit = FSC_UNIT_MEASURE, o->all_voices = true; }

typedef enum subject { FULL, BARE, COMPARED } subject;
static const struct {
  const char *file, *format;
  void (*set)(fsc_write_options *options);
  subject subject;
} expected[] = {
    {"report.json", "json", plain, FULL},
    {"report.jsonl", "jsonl", with_header, FULL},
    {"report.sentence.jsonl", "jsonl", sentence_detail, FULL},
    {"report.article.jsonl", "jsonl", article_detail, FULL},
    {"report.utf16.jsonl", "jsonl", utf16, FULL},
    {"report.article.csv", "csv", plain, FULL},
    {"report.voices.csv", "csv", all_voices, FULL},
    {"report.excel.csv", "csv", excel, FULL},
    {"report.flat.csv", "csv", flat, FULL},
    {"report.sentence.csv", "csv", by_sentence, FULL},
    {"report.hit.csv", "csv", by_hit, FULL},
    {"report.attribution.csv", "csv", by_attribution, FULL},
    {"report.source.csv", "csv", by_source, FULL},
    {"report.actor.csv", "csv", by_actor, FULL},
    {"report.measure.csv", "csv", by_measure, FULL},
    {"report.measure.voices.csv", "csv", by_measure_of_all, FULL},
    {"report.hit.tsv", "tsv", by_hit, FULL},
    {"report.line", "line", plain, FULL},
    {"report.txt", "text", plain, FULL},
    {"report.narrow.txt", "text", narrow, FULL},
    {"report.color.txt", "text", colored, FULL},
    {"bare.json", "json", plain, BARE},
    {"bare.article.csv", "csv", plain, BARE},
    {"bare.txt", "text", plain, BARE},
    {"bare.line", "line", plain, BARE},
    {"comparison.json", "json", plain, COMPARED},
    {"comparison.csv", "csv", plain, COMPARED},
    {"comparison.excel.csv", "csv", excel, COMPARED},
    {"comparison.tsv", "tsv", plain, COMPARED},
    {"comparison.txt", "text", plain, COMPARED},
    {"comparison.narrow.txt", "text", narrow, COMPARED},
};

static fsc_output make(size_t i) {
  fsc_write_options options = fixture_options();
  expected[i].set(&options);
  if (expected[i].subject != COMPARED)
    return oracle_document(expected[i].format, &options,
                           expected[i].subject == FULL ? fixture_report(arena) : fixture_bare_report(arena));
  fsc_output output = {0};
  fsc_writer_by_name(expected[i].format)->comparison(&options, fixture_comparison(), &output);
  return output;
}

START_TEST(writers_keep_to_the_expected_bytes) {
  fsc_output output = make((size_t)_i);
  oracle_compare_file(expected[_i].file, &output);
  fsc_output_free(&output);
}
END_TEST

START_TEST(twice_is_the_same) {
  fsc_output first = make((size_t)_i), second = make((size_t)_i);
  ck_assert_uint_eq(first.length, second.length);
  ck_assert_mem_eq(first.at, second.at, first.length);
  fsc_output_free(&first);
  fsc_output_free(&second);
}
END_TEST

/* ---- Severity and line ---- */

static const struct {
  const char *family, *suppressed;
  double weight, multiplier;
  fsc_voice voice;
  int severity;
} severities[] = {
    {"loaded", NULL, .14, 1, FSC_OUTLET, -1},
    {"loaded", NULL, .15, 1, FSC_OUTLET, FSC_NOTE},
    {"loaded", NULL, .8, .5, FSC_OUTLET, FSC_WARNING},
    {"loaded", NULL, .39, 1, FSC_HEADLINE, FSC_NOTE},
    {"loaded", NULL, .8, 1, FSC_SCARE_QUOTE, FSC_ERROR},
    {"loaded", NULL, .9, 1, FSC_QUOTED, -1},
    {"loaded", NULL, .9, 1, FSC_REPORTED, -1},
    {"loaded", "name", .9, 1, FSC_OUTLET, -1},
    {"hedges", NULL, 1, 1, FSC_OUTLET, -1},
};

START_TEST(severity_follows_the_effective_weight) {
  const fsc_entry_info entry = {.family = severities[_i].family, .weight = severities[_i].weight};
  const fsc_hit hit = {.entry = &entry,
                       .suppressed = severities[_i].suppressed,
                       .weight = severities[_i].weight * severities[_i].multiplier,
                       .voice = severities[_i].voice};
  ck_assert_int_eq(fsc_hit_severity(&hit), severities[_i].severity);
  const fsc_report report = {.hits = &hit, .n_hits = 1};
  ck_assert_int_eq(fsc_report_severity(&report), severities[_i].severity);
}
END_TEST

START_TEST(boilerplate_is_no_finding) {
  fsc_sentence sentence = {0};
  const fsc_attribution unsourced = {.source_id = FSC_NONE, .has_cue = true, .loaded_cue = true};
  const fsc_report report = {
      .sentences = &sentence, .n_sentence_rows = 1, .attributions = &unsourced, .n_attributions = 1};
  ck_assert_int_eq(fsc_report_severity(&report), FSC_NOTE);
  sentence.boilerplate = true;
  ck_assert_int_eq(fsc_report_severity(&report), -1);
}
END_TEST

/* line prints exactly what --fail-on counts. */
START_TEST(line_and_severity_agree) {
  fsc_write_options options = fixture_options();
  fsc_report *report = fixture_report(arena);
  for (int step = 0; step < 3; step++) {
    if (step == 1) report->n_hits = 0;         /* notes about sources are left */
    if (step == 2) report->n_attributions = 0; /* nothing is */
    fsc_output output = oracle_document("line", &options, report);
    const char *worst = strstr(output.at, ": error: ")     ? "error"
                        : strstr(output.at, ": warning: ") ? "warning"
                        : strstr(output.at, ": note: ")    ? "note"
                                                           : "none";
    static const char *const names[] = {"none", "note", "warning", "error"};
    ck_assert_str_eq(worst, names[fsc_report_severity(report) + 1]);
    fsc_output_free(&output);
  }
}
END_TEST

/* ---- The table of writers ---- */

static const struct {
  const char *path, *format;
} paths[] = {{"a.json", "json"}, {"a.JSONL", "jsonl"}, {"x/a.b/r.ndjson", "jsonl"},
             {"a.csv", "csv"},   {"a.tab", "tsv"},     {"report.txt", "text"},
             {"a.htm", "html"},  {"a.xlsx", "xlsx"},   {"a.csv/report", NULL},
             {"a.", NULL},       {"json", NULL},       {"a.doc", NULL}};

START_TEST(extensions_imply_formats) {
  const fsc_writer *writer = fsc_writer_by_extension(paths[_i].path);
  ck_assert_str_eq(writer ? writer->name : "", paths[_i].format ? paths[_i].format : "");
}
END_TEST

START_TEST(writers_have_what_they_must) {
  for (size_t i = 0; i < fsc_n_writers; i++) {
    const fsc_writer *writer = &fsc_writers[i];
    ck_assert_ptr_eq(fsc_writer_by_name(writer->name), writer);
    ck_assert(writer->extensions);
    ck_assert_msg(!writer->article == !!writer->missing, "%s", writer->name);
    ck_assert_msg(!writer->comparison || writer->article, "%s", writer->name);
  }
  ck_assert_ptr_null(fsc_writer_by_name("pdf"));
  ck_assert_ptr_null(fsc_writer_by_name(""));
}
END_TEST

Suite *reports_suite(void) {
  Suite *suite = suite_create("reports");
  TCase *tests = tcase_create("writers");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, writers_keep_to_the_expected_bytes, 0, COUNT(expected));
  tcase_add_loop_test(tests, twice_is_the_same, 0, COUNT(expected));
  tcase_add_loop_test(tests, severity_follows_the_effective_weight, 0, COUNT(severities));
  tcase_add_test(tests, boilerplate_is_no_finding);
  tcase_add_test(tests, line_and_severity_agree);
  tcase_add_loop_test(tests, extensions_imply_formats, 0, COUNT(paths));
  tcase_add_test(tests, writers_have_what_they_must);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, report_text_tests());
  suite_add_tcase(suite, report_json_tests());
  suite_add_tcase(suite, report_csv_tests());
  suite_add_tcase(suite, writing_tests());
  return suite;
}
