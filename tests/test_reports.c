/* Every writer on the reports of report_fixture.c: expected bytes in tests/expected/ (FSC_RENEW=1 writes them anew),
 * and what text and line may and must say. What the bytes of json and csv mean: test_report_json.c, test_report_csv.c.
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

/* ---- Text and line ---- */

START_TEST(text_keeps_to_the_width) {
  static const unsigned widths[] = {48, 60, 80, 100, 120};
  for (size_t i = 0; i < COUNT(widths); i++) {
    fsc_write_options options = fixture_options();
    options.width = widths[i];
    fsc_output article = oracle_document("text", &options, fixture_report(arena)), compared = {0};
    fsc_writer_by_name("text")->comparison(&options, fixture_comparison(), &compared);
    size_t most = widths[i] < 60 ? 60 : widths[i]; /* no narrower than that */
    ck_assert_msg(oracle_widest_line(&article) <= most, "width %u:\n%s", widths[i], article.at);
    ck_assert_uint_le(oracle_widest_line(&compared), most);
    fsc_output_free(&article);
    fsc_output_free(&compared);
  }
}
END_TEST

/* Names of a column of 22, the spaces behind them and what stands next. */
static const struct {
  const char *name, *cell;
} scripts[] = {{"Ann", "  Ann                    official"},
               {"李小龙", "  李小龙                 official"},          /* two columns a sign */
               {"Zoe\u0308", "  Zoe\u0308                    official"}, /* the dots stand on the e */
               {"田中太郎田中太郎田中太郎", "  田中太郎田中太郎田中…  official"}};

START_TEST(text_aligns_all_scripts) {
  fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  options.width = 80;
  ((fsc_source *)(uintptr_t)report->sources)[0].name = scripts[_i].name;
  fsc_output output = oracle_document("text", &options, report);
  ck_assert_msg(strstr(output.at, scripts[_i].cell) != NULL, "%s", output.at);
  fsc_output_free(&output);
}
END_TEST

/* "58 %" and "tax ×2" stand on one line at any width. */
START_TEST(text_keeps_signs_with_their_numbers) {
  for (unsigned width = 60; width <= 120; width++) {
    fsc_write_options options = fixture_options();
    options.width = width;
    fsc_output output = oracle_document("text", &options, fixture_report(arena));
    fsc_writer_by_name("text")->comparison(&options, fixture_comparison(), &output);
    fsc_putc(&output, 0);
    for (const char *line = output.at; line; line = strchr(line, '\n')) {
      line += strspn(line, " \n");
      ck_assert_msg(*line != '%' && strncmp(line, "×", 2) != 0, "width %u: %.20s", width, line);
    }
    fsc_output_free(&output);
  }
}
END_TEST

START_TEST(text_never_steers_the_terminal) {
  static const char *const formats[] = {"text", "line"};
  for (size_t i = 0; i < COUNT(formats); i++) {
    fsc_report *report = fixture_report(arena);
    fsc_write_options options = fixture_options();
    report->doc_id = report->outlet = report->date =
        "a\x1b[2Jb\xc2\x9b"
        "31m\x07\r\n";
    fsc_source *sources = (fsc_source *)(uintptr_t)report->sources;
    sources[0].name = sources[1].name = "\x1b]0;x\x07";
    fsc_output output = oracle_document(formats[i], &options, report);
    for (size_t k = 0; k < output.length; k++)
      ck_assert_msg((unsigned char)output.at[k] >= ' ' || output.at[k] == '\n', "%s writes %d", formats[i],
                    output.at[k]);
    ck_assert_ptr_null(strstr(output.at, "\xc2\x9b"));
    fsc_output_free(&output);
  }
}
END_TEST

/* Words that the text report must, or must not, hold for a report with so many outlet words. */
static const struct {
  uint32_t words;
  const char *there, *absent;
} lengths[] = {{299, "insufficient text: 299 outlet words", "per 1,000"},
               {300, "   1.3–11.5 per 1,000 outlet words, 4 hits in 300\n", "insufficient"},
               {799, "12–77 %", "40 % ("},
               {800, "4.7 (1.3–11.5) per 1,000 outlet words, 4 hits in 800; weighted 1.9", "insufficient"}};

START_TEST(text_says_less_of_short_articles) {
  fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  report->words[FSC_OUTLET] = lengths[_i].words;
  fsc_output output = oracle_document("text", &options, report);
  ck_assert_msg(strstr(output.at, lengths[_i].there), "no \"%s\" in\n%s", lengths[_i].there, output.at);
  ck_assert_msg(!strstr(output.at, lengths[_i].absent), "\"%s\" in\n%s", lengths[_i].absent, output.at);
  fsc_output_free(&output);
}
END_TEST

/* A single sentence, of an act: "He slammed it." */
START_TEST(text_counts_one) {
  fsc_report *report = fixture_bare_report(arena);
  fsc_write_options options = fixture_options();
  report->attribution.attributed_sentence_share = (fsc_share){1, .21, 1, 1, 1};
  fsc_output output = oracle_document("text", &options, report);
  ck_assert_msg(strstr(output.at, "100 % (21–100 %, 1 of 1 sentence)\n") != NULL, "%s", output.at);
  ck_assert_ptr_nonnull(strstr(output.at, "- nobody is quoted or paraphrased: what is attributed are thoughts and"));
  ck_assert_ptr_null(strstr(output.at, "no attribution at all"));
  fsc_output_free(&output);
}
END_TEST

/* A long article keeps to the width as well, and says which sentences it means as everything else does. */
START_TEST(text_names_sentences_by_their_id) {
  for (unsigned width = 60; width <= 120; width += 20) {
    fsc_report *report = fixture_report(arena);
    fsc_write_options options = fixture_options();
    options.width = width;
    fsc_source *sources = (fsc_source *)(uintptr_t)report->sources;
    sources[0].first_sentence = 1234;
    sources[1].first_sentence = 7;
    fsc_output output = oracle_document("text", &options, report);
    ck_assert_ptr_nonnull(strstr(output.at, " s. 1234\n"));
    ck_assert_ptr_nonnull(strstr(output.at, " s. 7\n"));
    ck_assert_msg(oracle_widest_line(&output) <= width, "width %u:\n%s", width, output.at);
    fsc_output_free(&output);
  }
}
END_TEST

/* Where the n-th word of a line that holds `part` ends, in columns. */
static size_t word_end(const char *text, const char *part, size_t n) {
  const char *line = strstr(text, part), *at;
  ck_assert_msg(line != NULL, "no \"%s\" in\n%s", part, text);
  while (line > text && line[-1] != '\n') line--;
  at = line;
  for (size_t i = 0; i < n; i++) at += strspn(at, " "), at += strcspn(at, " \n");
  return fsc_columns((fsc_text){line, (size_t)(at - line)});
}

/* Numbers end below the names of their columns. */
START_TEST(text_puts_numbers_below_their_names) {
  for (int rates = 0; rates < 2; rates++) {
    fsc_report *report = fixture_report(arena);
    fsc_write_options options = fixture_options();
    report->words[FSC_OUTLET] = rates ? 1000 : 500;
    fsc_output output = oracle_document("text", &options, report);
    const char *row = "  loaded verbs  ", *table = strstr(output.at, "\nLoaded wording");
    ck_assert_uint_eq(word_end(table, row, 3), word_end(table, " per 1,000", 1));
    ck_assert_uint_eq(word_end(table, row, 4), word_end(table, " per 1,000", 3));
    if (rates) ck_assert_uint_eq(word_end(table, row, 5), word_end(table, " per 1,000", 6));
    fsc_output_free(&output);
  }
}
END_TEST

/* Columns that are not there leave their room to the bars. */
START_TEST(text_bars_take_the_room_there_is) {
  static const char bar[] = "████████████████████████";
  for (int shown = 0; shown < 2; shown++) {
    fsc_report *report = fixture_report(arena);
    fsc_write_options options = fixture_options();
    options.width = 60;
    report->words[FSC_OUTLET] = shown ? 1000 : 100;
    fsc_output output = oracle_document("text", &options, report);
    ck_assert_msg((strstr(output.at, bar) != NULL) == !shown, "%s", output.at);
    ck_assert_uint_le(oracle_widest_line(&output), 60);
    fsc_output_free(&output);
  }
}
END_TEST

START_TEST(text_says_what_is_not_counted) {
  fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  uint32_t left_out = 0;
  for (size_t i = 0; i < report->n_sentence_rows; i++) left_out += report->sentences[i].boilerplate;
  ck_assert_uint_eq(left_out, 1);
  report->attribution.quoted_word_share = (fsc_share){.1, NAN, NAN, 10, 100};
  report->words[FSC_QUOTED] = 13;
  fsc_output output = oracle_document("text", &options, report);
  const char *told = strstr(output.at, "5 sentences;");
  ck_assert_msg(told && strstr(told, "boilerplate, left out: 1 sentence\n"), "%s", output.at);
  ck_assert_ptr_nonnull(strstr(output.at, "10 % (10 of 100 words); 3 more without attribution\n"));
  fsc_output_free(&output);
}
END_TEST

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
  tcase_add_test(tests, text_keeps_to_the_width);
  tcase_add_loop_test(tests, text_aligns_all_scripts, 0, COUNT(scripts));
  tcase_add_test(tests, text_keeps_signs_with_their_numbers);
  tcase_add_test(tests, text_counts_one);
  tcase_add_test(tests, text_names_sentences_by_their_id);
  tcase_add_test(tests, text_puts_numbers_below_their_names);
  tcase_add_test(tests, text_says_what_is_not_counted);
  tcase_add_test(tests, text_bars_take_the_room_there_is);
  tcase_add_test(tests, text_never_steers_the_terminal);
  tcase_add_loop_test(tests, text_says_less_of_short_articles, 0, COUNT(lengths));
  tcase_add_loop_test(tests, severity_follows_the_effective_weight, 0, COUNT(severities));
  tcase_add_test(tests, boilerplate_is_no_finding);
  tcase_add_test(tests, line_and_severity_agree);
  tcase_add_loop_test(tests, extensions_imply_formats, 0, COUNT(paths));
  tcase_add_test(tests, writers_have_what_they_must);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, report_json_tests());
  suite_add_tcase(suite, report_csv_tests());
  suite_add_tcase(suite, writing_tests());
  return suite;
}
