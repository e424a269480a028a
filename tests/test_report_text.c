/* What the report for the terminal may and must say. Its bytes: test_reports.c.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
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

/* Columns of the line that `part` stands in, up to it. */
static size_t columns_before(const char *text, const char *part) {
  const char *at = strstr(text, part), *line = at;
  ck_assert_msg(at != NULL, "no \"%s\" in\n%s", part, text);
  while (line > text && line[-1] != '\n') line--;
  return fsc_columns((fsc_text){line, (size_t)(at - line)});
}

/* As a text report on a page of so many columns; to be freed. */
static fsc_output text_on(unsigned width, const fsc_report *report) {
  fsc_write_options options = fixture_options();
  options.width = width;
  return oracle_document("text", &options, report);
}

static const char *const scripts[] = {"Ann", "李小龙" /* two columns a sign */,
                                      "Zoe\u0308" /* the dots stand on the e */, "田中太郎田中太郎田中太郎田中太郎"};

START_TEST(text_aligns_all_scripts) {
  fsc_report *report = fixture_report(arena);
  ((fsc_source *)(uintptr_t)report->sources)[0].name = scripts[_i];
  fsc_output output = text_on(80, report);
  const char *table = strstr(output.at, "\nSources\n");
  ck_assert_uint_eq(columns_before(table, "official gov"), columns_before(table, "anonymous  "));
  ck_assert_uint_eq(columns_before(table, "official gov"), columns_before(table, "class  "));
  fsc_output_free(&output);
}
END_TEST

/* However full they are. */
START_TEST(text_columns_of_sources_keep_to_the_width) {
  fsc_report *report = fixture_report(arena);
  fsc_source *sources = (fsc_source *)(uintptr_t)report->sources;
  fsc_attribution *attributions = (fsc_attribution *)(uintptr_t)report->attributions;
  sources[0].name = sources[0].role = "The spokesman of the harbour master and of the pilots";
  for (size_t i = 0; i < report->n_attributions; i++) attributions[i].lemma = "make perfectly clear";
  for (unsigned width = 60; width <= 120; width++) {
    fsc_output output = text_on(width, report);
    ck_assert_msg(oracle_widest_line(&output) <= width, "width %u:\n%s", width, output.at);
    fsc_output_free(&output);
  }
}
END_TEST

/* Width that a column does not need goes to the others: cells are cut only if the page has no room. */
START_TEST(text_columns_of_sources_fit_what_is_in_them) {
  fsc_report *report = fixture_report(arena);
  fsc_source *sources = (fsc_source *)(uintptr_t)report->sources;
  sources[0].name = "A spokesman of the harbour master";
  sources[0].role = NULL;
  for (unsigned width = 100; width >= 80; width -= 20) {
    fsc_output output = text_on(width, report);
    bool whole = strstr(output.at, "  A spokesman of the harbour master ") != NULL;
    ck_assert_msg(whole == (width == 100), "%s", output.at);
    ck_assert_ptr_null(strstr(output.at, " role "));
    ck_assert_uint_le(oracle_widest_line(&output), width);
    fsc_output_free(&output);
  }
}
END_TEST

START_TEST(text_marks_sources_without_a_verb) {
  fsc_report *report = fixture_report(arena);
  fsc_attribution *attributions = (fsc_attribution *)(uintptr_t)report->attributions;
  for (size_t i = 0; i < report->n_attributions; i++) attributions[i].has_cue = false;
  fsc_output output = text_on(100, report);
  ck_assert_msg(strstr(output.at, " official government   2  –   s. 2\n") != NULL, "%s", output.at);
  fsc_output_free(&output);
}
END_TEST

START_TEST(text_tells_where_no_source_is_named) {
  fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  fsc_attribution *attributions = (fsc_attribution *)(uintptr_t)report->attributions;
  attributions[report->n_attributions - 1].kind = FSC_SPEECH;
  fsc_output output = oracle_document("text", &options, report);
  ck_assert_msg(strstr(output.at, "- 1 of 4 attributions names no source (s. 4)\n") != NULL, "%s", output.at);
  fsc_output_free(&output);
}
END_TEST

/* It counts in no score, and is read first. */
START_TEST(text_shows_what_is_loaded_in_the_headline) {
  fsc_write_options options = fixture_options();
  fsc_output output = oracle_document("text", &options, fixture_report(arena));
  const char *headline = strstr(output.at, "\nLoaded wording in the headline\n  s. 0   =1+1: Senator \"[slams]\" plan");
  ck_assert_msg(headline && headline < strstr(output.at, "\nMost loaded sentences\n"), "%s", output.at);
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

/* Styles end with their line: no line begins with their end or leaves one open. */
static void check_styles(const fsc_output *output) {
  static const char off[] = "\x1b[0m";
  bool any = false;
  const char *const last = output->at + output->length;
  for (const char *line = output->at, *end; (end = memchr(line, '\n', (size_t)(last - line))); line = end + 1) {
    bool styled = false;
    for (const char *at = line; (at = memchr(at, '\x1b', (size_t)(end - at))); at++) {
      bool ends = strncmp(at, off, sizeof off - 1) == 0;
      ck_assert_msg(styled || !ends, "nothing to end: %.*s", (int)(end - line), line);
      styled = !ends;
      any = true;
    }
    ck_assert_msg(!styled, "open at its end: %.*s", (int)(end - line), line);
  }
  ck_assert(any);
}

START_TEST(text_ends_styles_with_their_lines) {
  for (unsigned width = 60; width <= 120; width += 20) {
    fsc_write_options options = fixture_options();
    options.width = width;
    options.color = true;
    fsc_output article = oracle_document("text", &options, fixture_report(arena)), compared = {0};
    fsc_writer_by_name("text")->comparison(&options, fixture_comparison(), &compared);
    check_styles(&article);
    check_styles(&compared);
    fsc_output_free(&article);
    fsc_output_free(&compared);
  }
}
END_TEST

/* Large figures leave room for those of the next group. */
START_TEST(text_aligns_the_groups_of_a_comparison) {
  static const fsc_group_measure measure[] = {
      {"outlet_frames_policy_per_1k", 60, 1, 8, 120.04, 115.81, 124.53, 120.35, 116.58, 124.25}};
  fsc_comparison comparison = *fixture_comparison();
  fsc_group groups[2] = {comparison.groups[0], comparison.groups[0]};
  for (size_t g = 0; g < 2; g++) groups[g].measures = measure, groups[g].n_measures = 1, groups[g].name = "Post";
  comparison.groups = groups;
  fsc_write_options options = fixture_options();
  fsc_output output = {0};
  fsc_writer_by_name("text")->comparison(&options, &comparison, &output);
  fsc_putc(&output, '\0');
  ck_assert_msg(strstr(output.at,
                       "\nframes policy per 1k          120.4 (116.6–124.3)   120.4 (116.6–124.3)\n"
                       "  pooled                      120.0 (115.8–124.5)   120.0 (115.8–124.5)\n") != NULL,
                "%s", output.at);
  fsc_output_free(&output);
}
END_TEST

START_TEST(text_shows_the_fields_kept) {
  fsc_report *report = fixture_report(arena);
  fsc_output output = text_on(120, report);
  ck_assert_msg(strstr(output.at, " · section: politics, \"local\" · =author: @ana\n") != NULL, "%s", output.at);
  ck_assert_ptr_null(strstr(output.at, "absent"));
  fsc_output_free(&output);
  report->title = NULL;
  report->has_title_span = false;
  report->outlet = report->date = report->topic = NULL;
  output = text_on(120, report);
  ck_assert_msg(strstr(output.at, "news/a.jsonl:3\nsection: politics") == output.at, "%s", output.at);
  fsc_output_free(&output);
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

/* An article of 1,000 words may have fewer than 800 of the outlet's. */
START_TEST(text_says_whose_words_are_few) {
  static const char *const low[] = {"words<800", "attributions<5", "sourced<5"};
  static const char *const lower[] = {"words<100", "words<300", "sourced<5"};
  fsc_report *report = fixture_report(arena);
  fsc_write_options options = fixture_options();
  report->n_low_n = 3;
  for (int i = 0; i < 2; i++) {
    report->low_n = i ? lower : low;
    fsc_output output = oracle_document("text", &options, report);
    const char *wanted = i ? "  fewer than 100 words; fewer than 5 sourced attributions\n"
                           : "  fewer than 800 outlet words; fewer than 5 attributions\n";
    ck_assert_msg(strstr(output.at, wanted) != NULL, "%s", output.at);
    fsc_output_free(&output);
  }
}
END_TEST

TCase *report_text_tests(void) {
  TCase *tests = tcase_create("text");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, text_keeps_to_the_width);
  tcase_add_loop_test(tests, text_aligns_all_scripts, 0, COUNT(scripts));
  tcase_add_test(tests, text_columns_of_sources_keep_to_the_width);
  tcase_add_test(tests, text_columns_of_sources_fit_what_is_in_them);
  tcase_add_test(tests, text_says_whose_words_are_few);
  tcase_add_test(tests, text_marks_sources_without_a_verb);
  tcase_add_test(tests, text_tells_where_no_source_is_named);
  tcase_add_test(tests, text_shows_what_is_loaded_in_the_headline);
  tcase_add_test(tests, text_keeps_signs_with_their_numbers);
  tcase_add_test(tests, text_counts_one);
  tcase_add_test(tests, text_names_sentences_by_their_id);
  tcase_add_test(tests, text_puts_numbers_below_their_names);
  tcase_add_test(tests, text_says_what_is_not_counted);
  tcase_add_test(tests, text_bars_take_the_room_there_is);
  tcase_add_test(tests, text_never_steers_the_terminal);
  tcase_add_test(tests, text_ends_styles_with_their_lines);
  tcase_add_test(tests, text_shows_the_fields_kept);
  tcase_add_test(tests, text_aligns_the_groups_of_a_comparison);
  tcase_add_loop_test(tests, text_says_less_of_short_articles, 0, COUNT(lengths));
  return tests;
}
