/* What the bytes of csv mean, read back by libcsv.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "../reports/format.h"
#include "report_fixture.h"
#include "report_oracles.h"
#include "tests.h"

static fsc_arena *arena;
static void set_up(void) { arena = fsc_arena_new(); }
static void tear_down(void) { fsc_arena_free(arena); }

/* unit, rows the fixture has of it, columns */
static const struct {
  fsc_unit unit;
  size_t rows;
} units[] = {{FSC_UNIT_ARTICLE, 1}, {FSC_UNIT_SENTENCE, 7}, {FSC_UNIT_HIT, 9},  {FSC_UNIT_ATTRIBUTION, 5},
             {FSC_UNIT_SOURCE, 2},  {FSC_UNIT_MEASURE, 6},  {FSC_UNIT_ACTOR, 5}};

START_TEST(csv_is_rectangular_and_the_same_without_hits) {
  fsc_write_options options = fixture_options();
  options.unit = units[_i].unit;
  for (int variant = 0; variant < 16; variant++) {
    const char *format = variant & 8 ? "tsv" : "csv";
    options.excel = variant & 1, options.all_voices = variant & 2, options.flatten = variant & 4;
    fsc_output full = oracle_document(format, &options, fixture_report(arena));
    fsc_output bare = oracle_document(format, &options, fixture_bare_report(arena));
    oracle_table rows = oracle_read_csv(&full, variant & 8 ? '\t' : ',');
    oracle_table none = oracle_read_csv(&bare, variant & 8 ? '\t' : ',');
    size_t voices = units[_i].unit == FSC_UNIT_MEASURE && options.all_voices ? FSC_VOICES : 1;
    ck_assert_uint_eq(rows.n_rows, 1 + units[_i].rows * voices);
    for (size_t r = 0; r < rows.n_rows; r++) ck_assert_uint_eq(rows.rows[r].n, rows.rows[0].n);
    ck_assert_uint_eq(none.rows[0].n, rows.rows[0].n);
    for (size_t c = 0; c < rows.rows[0].n; c++) ck_assert_str_eq(none.rows[0].cells[c], rows.rows[0].cells[c]);
    oracle_table_free(&rows);
    oracle_table_free(&none);
    fsc_output_free(&full);
    fsc_output_free(&bare);
  }
}
END_TEST

static const struct {
  fsc_unit unit;
  size_t row;
  const char *column, *value;
} cells[] = {
    {FSC_UNIT_ARTICLE, 1, "doc_id", "news/a.jsonl:3"},
    {FSC_UNIT_ARTICLE, 1, "title", "=1+1: Senator \"slams\" plan\nas “shameless”"},
    {FSC_UNIT_ARTICLE, 1, "topic", ""},
    {FSC_UNIT_ARTICLE, 1, "section", "politics, \"local\""},
    {FSC_UNIT_ARTICLE, 1, "=author", "@ana"},
    {FSC_UNIT_ARTICLE, 1, "low_n", "attributions<5;classified_sources<2"},
    {FSC_UNIT_ARTICLE, 1, "function_word_share", "0.28"},
    {FSC_UNIT_ARTICLE, 1, "loaded_per_1k", "4.70588"},
    {FSC_UNIT_ARTICLE, 1, "opinion", "-0.123457"},
    {FSC_UNIT_ARTICLE, 1, "outlet_loaded_verbs_n", "1"},
    {FSC_UNIT_ARTICLE, 1, "outlet_loaded_verbs_per_1k", "1.17647"},
    {FSC_UNIT_ARTICLE, 1, "outlet_my_words_1_per_1k", "0"},
    {FSC_UNIT_ARTICLE, 1, "headline_loaded_verbs_per_1k", NULL}, /* with --voice all alone */
    {FSC_UNIT_ARTICLE, 1, "class_diversity", ""},
    {FSC_UNIT_ARTICLE, 1, "official_share_ci_high", "0.9385"},
    {FSC_UNIT_ARTICLE, 1, "sources_official_government", "1"},
    {FSC_UNIT_ARTICLE, 1, "agency_agentless", "2"},
    {FSC_UNIT_ARTICLE, 1, "agentless_share", "0.5"},
    {FSC_UNIT_ARTICLE, 1, "harm_patients_citizen", "2"},
    {FSC_UNIT_SENTENCE, 5, "loaded", ""},
    {FSC_UNIT_SENTENCE, 5, "text", "“Nobody asked us.”"},
    {FSC_UNIT_SENTENCE, 1, "headline", "1"},
    {FSC_UNIT_SENTENCE, 1, "section", "politics, \"local\""},
    {FSC_UNIT_HIT, 2, "alternative", "criticised"},
    {FSC_UNIT_HIT, 2, "factors", "capitalised 0.75"},
    {FSC_UNIT_HIT, 9, "suppressed", "name"},
    {FSC_UNIT_ATTRIBUTION, 1, "contents", "153-182;304-322"},
    {FSC_UNIT_ATTRIBUTION, 1, "source_name", "Ana Núñez"},
    {FSC_UNIT_ATTRIBUTION, 2, "source_start", ""},
    {FSC_UNIT_ATTRIBUTION, 4, "cue_lemma", ""},
    {FSC_UNIT_SOURCE, 2, "role", ""},
    {FSC_UNIT_ACTOR, 1, "speaks", "1"},
    {FSC_UNIT_ACTOR, 2, "silent", "1"},
    {FSC_UNIT_ACTOR, 2, "social_group", "critics"},
    {FSC_UNIT_ACTOR, 5, "spoken_for", "0"},
    {FSC_UNIT_ARTICLE, 1, "silent_groups", "critics"},
    {FSC_UNIT_SOURCE, 2, "anonymous", "1"},
    {FSC_UNIT_MEASURE, 5, "measure", "My words-1"},
    {FSC_UNIT_MEASURE, 1, "words", "850"},
};

START_TEST(csv_cells_hold_the_report) {
  fsc_write_options options = fixture_options();
  options.unit = cells[_i].unit;
  fsc_output output = oracle_document("csv", &options, fixture_report(arena));
  oracle_table table = oracle_read_csv(&output, ',');
  const char *found = oracle_cell(&table, cells[_i].row, cells[_i].column);
  ck_assert_msg(!found == !cells[_i].value, "%s", cells[_i].column);
  if (found) ck_assert_str_eq(found, cells[_i].value);
  oracle_table_free(&table);
  fsc_output_free(&output);
}
END_TEST

START_TEST(measure_table_has_the_documented_columns) {
  fsc_write_options options = fixture_options();
  options.unit = FSC_UNIT_MEASURE;
  options.n_kept = 0;
  fsc_output output = oracle_document("csv", &options, fixture_report(arena));
  static const char start[] =
      "\"doc_id\",\"voice\",\"measure\",\"n\",\"words\",\"per_1k\",\"ci_low\",\"ci_high\"\n"
      "\"news/a.jsonl:3\",\"outlet\",\"loaded_pejorative\",2,850,2.35294,0.212346,9.87654\n";
  ck_assert_uint_ge(output.length, sizeof start - 1);
  ck_assert_mem_eq(output.at, start, sizeof start - 1);
  fsc_output_free(&output);
}
END_TEST

static const struct {
  const char *text, *cell;
} formulas[] = {{"=1+1", "'=1+1"}, {"+1", "'+1"},   {"-1", "'-1"},       {"@SUM(A1)", "'@SUM(A1)"},
                {"\tx", "'\tx"},   {"\rx", "'\rx"}, {"1=1", "1=1"},      {"'=1", "'=1"},
                {" =1", " =1"},    {"", ""},        {"a\r\nb", "a\r\nb"}};

START_TEST(excel_disarms_formulas) {
  fsc_report *report = fixture_bare_report(arena);
  fsc_write_options options = fixture_options();
  report->outlet = formulas[_i].text;
  report->opinion = -0.5;
  options.excel = true;
  fsc_output output = oracle_document("csv", &options, report);
  ck_assert_mem_eq(output.at, "\xef\xbb\xbf\"doc_id\"", 11);
  ck_assert(output.length > 2 && memcmp(output.at + output.length - 2, "\r\n", 2) == 0);
  ck_assert_ptr_nonnull(strstr(output.at, ",-0.5,")); /* a number is never disarmed */
  oracle_table table = oracle_read_csv(&output, ',');
  ck_assert_str_eq(oracle_cell(&table, 1, "outlet"), formulas[_i].cell);
  oracle_table_free(&table);
  fsc_output_free(&output);
  options.excel = false;
  output = oracle_document("csv", &options, report);
  table = oracle_read_csv(&output, ',');
  ck_assert_str_eq(oracle_cell(&table, 1, "outlet"), formulas[_i].text);
  oracle_table_free(&table);
  fsc_output_free(&output);
}
END_TEST

/* Letters of one, two and four bytes: the limit counts UTF-16 units. */
static const struct {
  const char *letter;
  size_t units;
} letters[] = {{"a", 1}, {"é", 1}, {"𝄞", 2}};

START_TEST(excel_cuts_long_cells_and_says_so) {
  size_t bytes = strlen(letters[_i].letter), fits = 32767 / letters[_i].units;
  for (size_t n = fits - 1; n <= fits + 1; n++) {
    char *text = fsc_arena_take(arena, n * bytes + 1);
    for (size_t i = 0; i < n; i++) memcpy(text + i * bytes, letters[_i].letter, bytes);
    text[n * bytes] = '\0';
    fsc_report *report = fixture_bare_report(arena);
    fsc_write_options options = fixture_options();
    report->topic = text;
    options.excel = true;
    fsc_output output = oracle_document("csv", &options, report);
    oracle_table table = oracle_read_csv(&output, ',');
    ck_assert_uint_eq(strlen(oracle_cell(&table, 1, "topic")), (n < fits ? n : fits) * bytes);
    ck_assert_str_eq(oracle_cell(&table, 1, "cut_cells"), n > fits ? "topic" : "");
    oracle_table_free(&table);
    fsc_output_free(&output);
  }
}
END_TEST

START_TEST(flatten_leaves_no_line_break) {
  fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  report->outlet = "a\r\nb\nc\rd";
  options.flatten = true;
  fsc_output output = oracle_document("csv", &options, report);
  size_t lines = 0;
  for (size_t i = 0; i < output.length; i++) lines += output.at[i] == '\n';
  ck_assert_uint_eq(lines, 2);
  ck_assert_ptr_null(memchr(output.at, '\r', output.length));
  ck_assert_ptr_nonnull(strstr(output.at, "\"a b c d\""));
  fsc_output_free(&output);
}
END_TEST

TCase *report_csv_tests(void) {
  TCase *tests = tcase_create("csv");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, csv_is_rectangular_and_the_same_without_hits, 0, COUNT(units));
  tcase_add_loop_test(tests, csv_cells_hold_the_report, 0, COUNT(cells));
  tcase_add_test(tests, measure_table_has_the_documented_columns);
  tcase_add_loop_test(tests, excel_disarms_formulas, 0, COUNT(formulas));
  tcase_add_loop_test(tests, excel_cuts_long_cells_and_says_so, 0, COUNT(letters));
  tcase_add_test(tests, flatten_leaves_no_line_break);
  return tests;
}
