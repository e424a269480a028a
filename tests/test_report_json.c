/* What the bytes of json mean, read back by cJSON.
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
    {"function_word_share", "0.28"},
    {"measures/loaded_pejorative/outlet/n", "2"},
    {"measures/loaded_pejorative/outlet/ci_low", "0.212346"},
    {"measures/loaded_pejorative/quoted/ci_low", "null"},
    {"measures/loaded_pejorative/reported", NULL},
    {"measures/My words-1", "{}"},
    {"scores/loaded", "1.91765"},
    {"scores/loaded_rate/ci_high", "11.5"},
    {"scores/opinion", "-0.123457"},
    {"scores/flagged_sentence_share/of", "5"},
    {"attribution/quoted_word_share/ci_low", "null"},
    {"attribution/by_cue_class/doubt", "1"},
    {"source_diversity/class_diversity", "null"},
    {"source_diversity/by_class/victim_witness", "0"},
    {"source_diversity/by_class/anonymous", "1"},
    {"source_diversity/gender/f", "1"},
    {"source_diversity/first_source", "0"},
    {"frames/policy/dominant", "\"quality_of_life\""},
    {"frames/policy/by_frame/quality_of_life/lift", "1.71429"},
    {"frames/policy/by_frame/economic", NULL},
    {"frames/policy/margin", "null"},
    {"frames/policy/lead", "\"economic\""},
    {"scores/episodic_share/of", "4"},
    {"sentences/0/frame", "null"},
    {"sentences/0/frames", "{}"},
    {"sentences/1/frame", "\"quality_of_life\""},
    {"sentences/1/frames/policy", "\"quality_of_life\""},
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
    {"actors/1/kind", "\"group\""},
    {"actors/1/group", "\"critics\""},
    {"actors/4/spoken_for", "0"},
    {"actors/4/place", "true"},
    {"silence/share/of", "3"},
    {"silence/actors/0/name", "\"Bob O’Hara\""},
    {"silence/actors/1/actor_id", "1"},
    {"sources/0/mentions/1/0", "183"},
    {"sources/1/anonymity_level", "1"},
    {"keep/section", "\"politics, \\\"local\\\"\""},
    {"keep/absent", "null"},
};

START_TEST(json_says_what_the_report_holds) {
  fsc_write_options options = fixture_options();
  fsc_output output = oracle_document("jsonl", &options, fixture_report(arena));
  cJSON *report = cJSON_Parse(output.at);
  ck_assert_ptr_nonnull(report);
  for (size_t i = 0; i < COUNT(members); i++) oracle_check_member(report, members[i].path, members[i].value);
  cJSON_Delete(report);
  fsc_output_free(&output);
}
END_TEST

START_TEST(names_made_beforehand_change_no_byte) {
  fsc_write_options options = fixture_options();
  fsc_output output = oracle_document("jsonl", &options, fixture_report(arena));
  fsc_names *names = fsc_names_new(options.categories, options.n_categories);
  options.names = names;
  fsc_output again = oracle_document("jsonl", &options, fixture_report(arena));
  ck_assert_uint_eq(output.length, again.length);
  ck_assert_mem_eq(output.at, again.at, output.length);
  fsc_output_free(&output);
  fsc_output_free(&again);
  fsc_names_free(names);
}
END_TEST

START_TEST(json_keys_stand_in_order) {
  static const char order[] =
      " schema doc_id outlet title date topic offsets text_parts n_paragraphs n_sentences n_words words low_n measures"
      " scores attribution source_diversity frames sentences hits attributions actors sources agency partisan silence"
      " function_word_share keep";
  char keys[2 * sizeof order] = "";
  fsc_write_options options = fixture_options();
  fsc_output output = oracle_document("jsonl", &options, fixture_report(arena));
  cJSON *report = cJSON_Parse(output.at);
  for (const cJSON *member = report->child; member; member = member->next) {
    ck_assert_uint_lt(strlen(keys) + strlen(member->string) + 1, sizeof keys);
    strcat(strcat(keys, " "), member->string);
  }
  ck_assert_str_eq(keys, order);
  cJSON_Delete(report);
  fsc_output_free(&output);
}
END_TEST

/* Cutting the text at the offsets of a hit, in their unit, must give the hit's words. */
START_TEST(offsets_lead_back_to_the_words) {
  const fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  options.offsets = (fsc_offset_unit)_i;
  fsc_output output = oracle_document("jsonl", &options, report);
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

/* ---- Rows quoted once ---- */

static void check_kept_as_anew(fsc_quoted_rows *rows, const fsc_report *report) {
  fsc_write_options options = fixture_options();
  fsc_output anew = oracle_document("jsonl", &options, report);
  options.rows = rows;
  fsc_output kept = oracle_document("jsonl", &options, report);
  ck_assert_str_eq(kept.at, anew.at);
  fsc_output_free(&anew);
  fsc_output_free(&kept);
}

START_TEST(rows_kept_are_told_as_rows_quoted_anew) {
  fsc_quoted_rows *rows = fsc_quoted_rows_new();
  fsc_report *report = fixture_report(arena);
  for (int round = 0; round < 3; round++) check_kept_as_anew(rows, report);
  report->n_hits = 0;
  check_kept_as_anew(rows, report);
  fsc_quoted_rows_free(rows);
}
END_TEST

/* An entry that is not the lexicon's own may have its memory reused by the next report. */
START_TEST(retold_rows_are_not_kept) {
  fsc_quoted_rows *rows = fsc_quoted_rows_new();
  fsc_report *report = fixture_report(arena);
  fsc_entry_info told = *report->hits[0].entry;
  fsc_hit hit = report->hits[0];
  told.retold = true;
  hit.entry = &told;
  report->hits = &hit;
  report->n_hits = 1;
  for (const char *const *term = (const char *const[]){"one", "two", NULL}; *term; term++) {
    told.term = *term;
    check_kept_as_anew(rows, report);
  }
  fsc_quoted_rows_free(rows);
}
END_TEST

/* Rows of several times the bytes that are kept. */
START_TEST(rows_beyond_the_bound_are_quoted_anew) {
  enum { MANY = 20000, TERM = 300 };
  fsc_quoted_rows *rows = fsc_quoted_rows_new();
  fsc_report *report = fixture_report(arena);
  fsc_entry_info *entries = fsc_arena_take(arena, MANY * sizeof *entries);
  fsc_hit *hits = fsc_arena_take(arena, MANY * sizeof *hits);
  for (uint32_t i = 0; i < MANY; i++) {
    entries[i] = *report->hits[0].entry;
    entries[i].term = fsc_arena_format(arena, "%0*u", TERM, (unsigned)i);
    hits[i] = report->hits[0];
    hits[i].entry = &entries[i];
  }
  report->hits = hits;
  report->n_hits = MANY;
  for (int round = 0; round < 2; round++) check_kept_as_anew(rows, report);
  fsc_quoted_rows_free(rows);
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
  fsc_put_quoted(&output, fsc_string(escapes[_i].text), '\0');
  output.length--;
  cJSON *parsed = cJSON_ParseWithLength(output.at, output.length);
  ck_assert_msg(cJSON_IsString(parsed), "%.*s", (int)output.length, output.at);
  ck_assert_str_eq(parsed->valuestring, back);
  cJSON_Delete(parsed);
  fsc_output_free(&output);

  fsc_report *report = fixture_bare_report(arena);
  fsc_write_options options = fixture_options();
  report->outlet = escapes[_i].text;
  output = oracle_document("csv", &options, report);
  oracle_table table = oracle_read_csv(&output, ',');
  ck_assert_str_eq(oracle_cell(&table, 1, "outlet"), back);
  oracle_table_free(&table);
  fsc_output_free(&output);
}
END_TEST

TCase *report_json_tests(void) {
  TCase *tests = tcase_create("json");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, json_says_what_the_report_holds);
  tcase_add_test(tests, names_made_beforehand_change_no_byte);
  tcase_add_test(tests, json_keys_stand_in_order);
  tcase_add_loop_test(tests, offsets_lead_back_to_the_words, FSC_CODEPOINT, FSC_UTF16 + 1);
  tcase_add_test(tests, rows_kept_are_told_as_rows_quoted_anew);
  tcase_add_test(tests, retold_rows_are_not_kept);
  tcase_add_test(tests, rows_beyond_the_bound_are_quoted_anew);
  tcase_add_loop_test(tests, escapes_survive_json_and_csv, 0, COUNT(escapes));
  return tests;
}
