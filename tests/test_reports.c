/* Every writer on the reports of report_fixture.c: expected bytes in tests/expected/ (FSC_RENEW=1 writes them anew),
 * and cJSON and libcsv as oracles of what those bytes mean.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <csv.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../reports/format.h"
#include "report_fixture.h"
#include "report_oracles.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static fsc_arena *arena;
static void set_up(void) { arena = fsc_arena_new(); }
static void tear_down(void) { fsc_arena_free(arena); }

/* NUL-terminated beyond its length, for messages and strstr. */
static fsc_output document(const char *format, const fsc_write_options *options, const fsc_report *report) {
  const fsc_writer *writer = fsc_writer_by_name(format);
  fsc_output output = {0};
  if (writer->begin) writer->begin(options, &output);
  writer->article(options, report, &output);
  if (writer->end) writer->end(options, &output);
  fsc_putc(&output, '\0');
  output.length--;
  return output;
}

/* ---- Numbers ---------------------------------------------------------------------------------------------------- */

static const struct {
  double value;
  const char *written;
} numbers[] = {
    {0, "0"},
    {-0.0, "0"},
    {1, "1"},
    {-3, "-3"},
    {0.5, "0.5"},
    {0.1, "0.1"},
    {1. / 3, "0.333333"},
    {2. / 3, "0.666667"},
    {0.55, "0.55"},
    {(double)0.55f, "0.55"},
    {123456, "123456"},
    {999999, "999999"},
    {999999.4, "999999"},
    {1000000, "1e+06"},
    {1234567, "1.23457e+06"},
    {99999.96, "100000"},
    {99999.94, "99999.9"},
    {9.999996, "10"},
    {0.9999996, "1"},
    {0.0001, "0.0001"},
    {0.00012345678, "0.000123457"},
    {0.00001234, "1.234e-05"},
    {-0.00001234, "-1.234e-05"},
    {0.5000005, "0.5"}, /* just below the tie */
    {0.50000051, "0.500001"},
    {2.5e-300, "2.5e-300"},
    {1.7976931348623157e308, "1.79769e+308"},
    {NAN, ""},
    {INFINITY, ""},
    {-INFINITY, ""},
};

START_TEST(numbers_are_short_and_round_trip) {
  fsc_output output = {0};
  fsc_put_number(&output, numbers[_i].value);
  fsc_putc(&output, '\0');
  ck_assert_str_eq(output.at, numbers[_i].written);
  fsc_output_free(&output);
}
END_TEST

/* The C library's %.6g is the oracle, ties included: both must name the same six digits. */
START_TEST(numbers_agree_with_the_c_library) {
  uint64_t state = 88172645463325252u;
  fsc_output output = {0};
  for (int i = 0; i < 300000; i++) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    double value = (double)(state >> 11) / 9007199254740992.0 * pow(10, (double)(state % 17) - 8);
    if (state & 1024) value = (double)(state % 4000000) / 32; /* exact ties */
    char expected[40];
    snprintf(expected, sizeof expected, "%.6g", value);
    output.length = 0;
    fsc_put_number(&output, value);
    fsc_putc(&output, '\0');
    bool same = strtod(output.at, NULL) >= strtod(expected, NULL) && strtod(output.at, NULL) <= strtod(expected, NULL);
    ck_assert_msg(same && strlen(output.at) <= strlen(expected), "%.17g: %s, not %s", value, output.at, expected);
  }
  fsc_output_free(&output);
}
END_TEST

START_TEST(locale_changes_no_number) {
  static const char *const commas[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "nl_NL.UTF-8"};
  for (size_t i = 0; i < COUNT(commas); i++) {
    if (!setlocale(LC_ALL, commas[i])) continue;
    fsc_output output = {0};
    fsc_put_number(&output, 0.00001234);
    fsc_putc(&output, '\0');
    ck_assert_str_eq(output.at, "1.234e-05");
    fsc_output_free(&output);
  }
  setlocale(LC_ALL, "C");
}
END_TEST

/* ---- Expected bytes --------------------------------------------------------------------------------------------- */

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
    return document(expected[i].format, &options,
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

/* ---- JSON, by cJSON --------------------------------------------------------------------------------------------- */

static const struct {
  const char *path, *value; /* as cJSON prints it */
} members[] = {
    {"schema", "\"framescope.report/1\""},
    {"doc_id", "\"news/a.jsonl:3\""},
    {"topic", "null"},
    {"title", "\"=1+1: Senator \\\"slams\\\" plan\\nas “shameless”\""},
    {"text_parts/title/0", "0"},
    {"text_parts/title/1", "41"},
    {"text_parts/body/0", "43"},
    {"words/all", "1060"},
    {"words/headline", "6"},
    {"low_n/1", "\"classified_sources<2\""},
    {"measures/loaded_pejorative/outlet/n", "2"},
    {"measures/loaded_pejorative/outlet/ci_low", "0.212346"},
    {"measures/loaded_pejorative/quoted/ci_low", "null"},
    {"measures/loaded_pejorative/reported", NULL},
    {"measures/My words-1", "{}"},
    {"scores/loaded", "1.91765"},
    {"scores/opinion", "-0.123457"},
    {"scores/flagged_sentence_share/of", "5"},
    {"attribution/quoted_word_share/ci_low", "null"},
    {"attribution/by_cue_class/doubt", "1"},
    {"source_diversity/class_diversity", "null"},
    {"source_diversity/by_class/victim_witness", "0"},
    {"source_diversity/by_class/anonymous", "1"},
    {"source_diversity/gender/f", "1"},
    {"source_diversity/first_source", "0"},
    {"frames", "null"},
    {"sentences/4/loaded", "null"},
    {"sentences/3/source_ids/0", "1"},
    {"sentences/6/boilerplate", "true"},
    {"hits/2/voice", "\"scare_quote\""},
    {"hits/8/suppressed", "\"name\""},
    {"hits/1/subcategory", "\"combat\""},
    {"hits/0/source_id", "null"},
    {"attributions/0/source/text", "\"she\""},
    {"attributions/0/contents/1/inherited", "true"},
    {"attributions/1/source", "null"},
    {"attributions/1/cue/class", "\"doubt\""},
    {"attributions/3/cue", "null"},
    {"attributions/3/confidence", "null"},
    {"attributions/4/type", "\"mixed\""},
    {"actors/1/source_id", "null"},
    {"sources/0/mentions/1/0", "183"},
    {"sources/1/anonymity_level", "1"},
    {"keep/section", "\"politics, \\\"local\\\"\""},
    {"keep/absent", "null"},
};

START_TEST(json_says_what_the_report_holds) {
  fsc_write_options options = fixture_options();
  fsc_output output = document("jsonl", &options, fixture_report(arena));
  cJSON *report = cJSON_Parse(output.at);
  ck_assert_ptr_nonnull(report);
  for (size_t i = 0; i < COUNT(members); i++) oracle_check_member(report, members[i].path, members[i].value);
  cJSON_Delete(report);
  fsc_output_free(&output);
}
END_TEST

START_TEST(json_keys_stand_in_order) {
  static const char *const order[] = {
      "schema",           "doc_id",      "outlet",    "title", "date",         "topic",    "offsets", "text_parts",
      "n_paragraphs",     "n_sentences", "n_words",   "words", "low_n",        "measures", "scores",  "attribution",
      "source_diversity", "frames",      "sentences", "hits",  "attributions", "actors",   "sources", "keep"};
  fsc_write_options options = fixture_options();
  fsc_output output = document("jsonl", &options, fixture_report(arena));
  cJSON *report = cJSON_Parse(output.at);
  const cJSON *member = report->child;
  for (size_t i = 0; i < COUNT(order); i++, member = member->next) ck_assert_str_eq(member->string, order[i]);
  ck_assert_ptr_null(member);
  cJSON_Delete(report);
  fsc_output_free(&output);
}
END_TEST

/* Cutting the text at the offsets of a hit, in their unit, must give the hit's words. */
START_TEST(offsets_lead_back_to_the_words) {
  const fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  options.offsets = (fsc_offset_unit)_i;
  fsc_output output = document("jsonl", &options, report);
  cJSON *parsed = cJSON_Parse(output.at);
  const cJSON *hit;
  size_t n = 0;
  cJSON_ArrayForEach(hit, cJSON_GetObjectItem(parsed, "hits")) {
    fsc_text cut = oracle_cut(report->text, options.offsets, cJSON_GetObjectItem(hit, "start")->valueint,
                              cJSON_GetObjectItem(hit, "end")->valueint);
    const char *words = cJSON_GetObjectItem(hit, "text")->valuestring;
    ck_assert_uint_eq(cut.length, strlen(words));
    ck_assert_mem_eq(cut.at, words, cut.length);
    n++;
  }
  ck_assert_uint_eq(n, report->n_hits);
  cJSON_Delete(parsed);
  fsc_output_free(&output);
}
END_TEST

static const struct {
  const char *text, *back; /* back NULL: the same */
} escapes[] = {
    {"plain", NULL},
    {"", NULL},
    {"\"\\/\b\f\n\r\t\x01\x1f\x7f", NULL},
    {"Núñez “𝄞” \xc2\x85 \xe2\x80\xa8", NULL},
    {"a\xffz", "a\xef\xbf\xbdz"},
    {"\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},                                   /* overlong */
    {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},                   /* a surrogate */
    {"\xf4\x90\x80\x80!", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd!"}, /* above U+10FFFF */
    {"cut \xe2\x80", "cut \xef\xbf\xbd\xef\xbf\xbd"},
};

START_TEST(escapes_survive_json_and_csv) {
  const char *back = escapes[_i].back ? escapes[_i].back : escapes[_i].text;
  fsc_output output = {0};
  fsc_put_quoted(&output, fsc_string(escapes[_i].text));
  cJSON *parsed = cJSON_ParseWithLength(output.at, output.length);
  ck_assert_msg(cJSON_IsString(parsed), "%.*s", (int)output.length, output.at);
  ck_assert_str_eq(parsed->valuestring, back);
  cJSON_Delete(parsed);
  fsc_output_free(&output);

  fsc_report *report = fixture_bare_report(arena);
  fsc_write_options options = fixture_options();
  report->outlet = escapes[_i].text;
  output = document("csv", &options, report);
  oracle_table table = oracle_read_csv(&output, ',');
  ck_assert_str_eq(oracle_cell(&table, 1, "outlet"), back);
  oracle_table_free(&table);
  fsc_output_free(&output);
}
END_TEST

/* ---- CSV, by libcsv --------------------------------------------------------------------------------------------- */

/* unit, rows the fixture has of it, columns */
static const struct {
  fsc_unit unit;
  size_t rows;
} units[] = {{FSC_UNIT_ARTICLE, 1},     {FSC_UNIT_SENTENCE, 7}, {FSC_UNIT_HIT, 9},
             {FSC_UNIT_ATTRIBUTION, 5}, {FSC_UNIT_SOURCE, 2},   {FSC_UNIT_MEASURE, 5}};

START_TEST(csv_is_rectangular_and_the_same_without_hits) {
  fsc_write_options options = fixture_options();
  options.unit = units[_i].unit;
  for (int variant = 0; variant < 16; variant++) {
    const char *format = variant & 8 ? "tsv" : "csv";
    options.excel = variant & 1, options.all_voices = variant & 2, options.flatten = variant & 4;
    fsc_output full = document(format, &options, fixture_report(arena));
    fsc_output bare = document(format, &options, fixture_bare_report(arena));
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
    {FSC_UNIT_ARTICLE, 1, "opinion", "-0.123457"},
    {FSC_UNIT_ARTICLE, 1, "outlet_loaded_verbs_n", "1"},
    {FSC_UNIT_ARTICLE, 1, "outlet_loaded_verbs_per_1k", "1.17647"},
    {FSC_UNIT_ARTICLE, 1, "outlet_my_words_1_per_1k", "0"},
    {FSC_UNIT_ARTICLE, 1, "headline_loaded_verbs_per_1k", NULL}, /* with --voice all alone */
    {FSC_UNIT_ARTICLE, 1, "class_diversity", ""},
    {FSC_UNIT_ARTICLE, 1, "official_share_ci_high", "0.9385"},
    {FSC_UNIT_ARTICLE, 1, "sources_official_government", "1"},
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
    {FSC_UNIT_SOURCE, 2, "anonymous", "1"},
    {FSC_UNIT_MEASURE, 5, "measure", "My words-1"},
    {FSC_UNIT_MEASURE, 1, "words", "850"},
};

START_TEST(csv_cells_hold_the_report) {
  fsc_write_options options = fixture_options();
  options.unit = cells[_i].unit;
  fsc_output output = document("csv", &options, fixture_report(arena));
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
  fsc_output output = document("csv", &options, fixture_report(arena));
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
  fsc_output output = document("csv", &options, report);
  ck_assert_mem_eq(output.at, "\xef\xbb\xbf\"doc_id\"", 11);
  ck_assert(output.length > 2 && memcmp(output.at + output.length - 2, "\r\n", 2) == 0);
  ck_assert_ptr_nonnull(strstr(output.at, ",-0.5,")); /* a number is never disarmed */
  oracle_table table = oracle_read_csv(&output, ',');
  ck_assert_str_eq(oracle_cell(&table, 1, "outlet"), formulas[_i].cell);
  oracle_table_free(&table);
  fsc_output_free(&output);
  options.excel = false;
  output = document("csv", &options, report);
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
    fsc_output output = document("csv", &options, report);
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
  fsc_output output = document("csv", &options, report);
  size_t lines = 0;
  for (size_t i = 0; i < output.length; i++) lines += output.at[i] == '\n';
  ck_assert_uint_eq(lines, 2);
  ck_assert_ptr_null(memchr(output.at, '\r', output.length));
  ck_assert_ptr_nonnull(strstr(output.at, "\"a b c d\""));
  fsc_output_free(&output);
}
END_TEST

/* ---- Text and line ---------------------------------------------------------------------------------------------- */

START_TEST(text_keeps_to_the_width) {
  static const unsigned widths[] = {48, 60, 80, 100, 120};
  for (size_t i = 0; i < COUNT(widths); i++) {
    fsc_write_options options = fixture_options();
    options.width = widths[i];
    fsc_output article = document("text", &options, fixture_report(arena)), compared = {0};
    fsc_writer_by_name("text")->comparison(&options, fixture_comparison(), &compared);
    size_t most = widths[i] < 60 ? 60 : widths[i]; /* no narrower than that */
    ck_assert_msg(oracle_widest_line(&article) <= most, "width %u:\n%s", widths[i], article.at);
    ck_assert_uint_le(oracle_widest_line(&compared), most);
    fsc_output_free(&article);
    fsc_output_free(&compared);
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
    fsc_output output = document(formats[i], &options, report);
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
               {300, "too few for a rate", "insufficient"},
               {799, "12–77 %", "40 % ("},
               {800, "1.9 per 1,000 outlet words", "insufficient"}};

START_TEST(text_says_less_of_short_articles) {
  fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  report->words[FSC_OUTLET] = lengths[_i].words;
  fsc_output output = document("text", &options, report);
  ck_assert_msg(strstr(output.at, lengths[_i].there), "no \"%s\" in\n%s", lengths[_i].there, output.at);
  ck_assert_msg(!strstr(output.at, lengths[_i].absent), "\"%s\" in\n%s", lengths[_i].absent, output.at);
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
  const fsc_hit hit = {.family = severities[_i].family,
                       .suppressed = severities[_i].suppressed,
                       .weight = severities[_i].weight,
                       .multiplier = severities[_i].multiplier,
                       .voice = severities[_i].voice};
  ck_assert_int_eq(fsc_hit_severity(&hit), severities[_i].severity);
  const fsc_report report = {.hits = &hit, .n_hits = 1};
  ck_assert_int_eq(fsc_report_severity(&report), severities[_i].severity);
}
END_TEST

/* line prints exactly what --fail-on counts. */
START_TEST(line_and_severity_agree) {
  fsc_write_options options = fixture_options();
  fsc_report *report = fixture_report(arena);
  for (int step = 0; step < 3; step++) {
    if (step == 1) report->n_hits = 0;         /* notes about sources are left */
    if (step == 2) report->n_attributions = 0; /* nothing is */
    fsc_output output = document("line", &options, report);
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

/* ---- The table of writers --------------------------------------------------------------------------------------- */

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
    ck_assert(writer->summary && writer->extensions);
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
  tcase_add_loop_test(tests, numbers_are_short_and_round_trip, 0, COUNT(numbers));
  tcase_add_test(tests, numbers_agree_with_the_c_library);
  tcase_add_test(tests, locale_changes_no_number);
  tcase_add_loop_test(tests, writers_keep_to_the_expected_bytes, 0, COUNT(expected));
  tcase_add_loop_test(tests, twice_is_the_same, 0, COUNT(expected));
  tcase_add_test(tests, json_says_what_the_report_holds);
  tcase_add_test(tests, json_keys_stand_in_order);
  tcase_add_loop_test(tests, offsets_lead_back_to_the_words, FSC_CODEPOINT, FSC_UTF16 + 1);
  tcase_add_loop_test(tests, escapes_survive_json_and_csv, 0, COUNT(escapes));
  tcase_add_loop_test(tests, csv_is_rectangular_and_the_same_without_hits, 0, COUNT(units));
  tcase_add_loop_test(tests, csv_cells_hold_the_report, 0, COUNT(cells));
  tcase_add_test(tests, measure_table_has_the_documented_columns);
  tcase_add_loop_test(tests, excel_disarms_formulas, 0, COUNT(formulas));
  tcase_add_loop_test(tests, excel_cuts_long_cells_and_says_so, 0, COUNT(letters));
  tcase_add_test(tests, flatten_leaves_no_line_break);
  tcase_add_test(tests, text_keeps_to_the_width);
  tcase_add_test(tests, text_never_steers_the_terminal);
  tcase_add_loop_test(tests, text_says_less_of_short_articles, 0, COUNT(lengths));
  tcase_add_loop_test(tests, severity_follows_the_effective_weight, 0, COUNT(severities));
  tcase_add_test(tests, line_and_severity_agree);
  tcase_add_loop_test(tests, extensions_imply_formats, 0, COUNT(paths));
  tcase_add_test(tests, writers_have_what_they_must);
  suite_add_tcase(suite, tests);
  return suite;
}
