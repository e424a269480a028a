/* Hostile input through reading, analysis and the places of findings: no crash, no article beside it lost, and time
 * linear in its length.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "../reports/reports.h"
#include "scratch.h"
#include "tests.h"

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;

static void set_up(void) {
  scratch_make();
  fsc_error error;
  analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_ptr_nonnull(analyzer);
  workspace = fsc_workspace_new(analyzer);
}

static void tear_down(void) {
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
  scratch_remove();
}

/* ---- Inputs ---- */

enum { MB = 1000000 };

/* head, then `unit` over and over (with a number in place of %u), then tail, once or over and over. */
typedef struct input {
  const char *name; /* of the file */
  const char *head, *unit, *tail;
  size_t times, unit_length; /* 0: of the string */
  size_t tails;              /* more of them */
  unsigned articles;
  const char *code; /* of the one error, NULL if there is none */
  double seconds;   /* 0: DEFAULT_SECONDS, ten times and more what it takes */
} input;
#define DEFAULT_SECONDS 3.0

#define PROSE                                                                                                  \
  "The mayor said on Tuesday that \"the harbour plan\" would cost $400 million. Critics called it a reckless " \
  "giveaway.\n"

#define TEN_NAMES "Aa Aa Aa Aa Aa Aa Aa Aa Aa Aa "
#define SIXTY_NAMES TEN_NAMES TEN_NAMES TEN_NAMES TEN_NAMES TEN_NAMES TEN_NAMES

static const input inputs[] = {
    {"no-full-stop.txt", "", "the quick minister walked to the harbour and ", "", MB / 46, .articles = 1},
    {"one-word.txt", "", "a", "", MB, .articles = 1},
    {"one-number.txt", "", "1", "", MB, .articles = 1},
    {"grouped-number.txt", "", "1,", "", 300000, .articles = 1},
    {"combining.txt", "a", "\u0301", "", 300000, .articles = 1},
    {"quotation-marks.txt", "", "\"", "", 100000, .articles = 1},
    {"odd-marks.txt", "", "\" a ", "", 100000, .articles = 1},
    {"odd-quotations.txt", "", "he said \"this is odd. ", "", 50000, .articles = 1},
    {"marks-and-stops.txt", "", ". \"", "", 150000, .articles = 1},
    {"marks-in-paragraphs.txt", "", ")\n\n", "", 150000, .articles = 1},
    {"opening-marks.txt", "", "“", "", 100000, .articles = 1},
    {"nested-marks.txt", "", "“he said ‘x ", "", 50000, .articles = 1},
    {"unclosed-paragraphs.txt", "", "\"He said so.\n", "", 80000, .articles = 1},
    {"apostrophes.txt", "", "'", "", 200000, .articles = 1},
    {"elisions.txt", "", "'tis 'e ", "", 100000, .articles = 1},
    {"newlines.txt", "", "\n", "x", 200000, .articles = 1},
    {"newlines-only.txt", "", "\n", "", 200000, .code = "empty"},
    {"returns.txt", "", "a\r\n", "", 200000, .articles = 1},
    {"lone-returns.txt", "", "The minister walked to the harbour.\r", "A vile plan.", 150000, .articles = 1},
    {"paragraphs.txt", "", "He said so.\n", "", 80000, .articles = 1},
    {"bullets.txt", "", "• a\n", "", 100000, .articles = 1},
    {"capitalised.txt", "", "Smith ", "", MB, .articles = 1},
    {"labels-in-capitals.txt", "", "Far-Left ", "", 60000, .articles = 1},
    {"names.txt", "", "Xq%uz Yv%uk said. ", "", 50000, .articles = 1},
    {"titled-names.txt", "", "Mr. Xq%uz met Mrs. Xq%uz. ", "", 30000, .articles = 1},
    {"roles.txt", "", "president of the ", "", 60000, .articles = 1},
    {"appositives.txt", "", "Ann Xq%u, head of Yv%u, ", "", 30000, .articles = 1},
    {"surnames.txt", "", "A%u Smith said. Smith said. ", "", 20000, .articles = 1},
    {"known-persons.txt", "", "Bernie Sanders left. Xq%uz said. ", "", 60000, .articles = 1},
    {"spokesmen.txt", "", "His office said no. His spokesman Xq%uz Yv%uk said yes. ", "", 60000, .articles = 1},
    {"opening-subjects.txt", "", "Ana Ruiz, 46, of Salem Radio, who was late, said ", "", 60000, .articles = 1},
    {"documents.txt", "", "A study said so. The document said no. ", "", 60000, .articles = 1},
    {"objects.txt", "", "praised the plan but is wary and closed it in a letter ", "", 60000, .articles = 1},
    {"distinct-words.txt", "", "w%ux ", "", 200000, .articles = 1},
    {"said.txt", "", "said ", "", 100000, .articles = 1},
    {"he-said-that.txt", "", "he said that ", "", 80000, .articles = 1},
    {"trailing-marks.txt", "", "said he ", ", ) ] : ; ", 60000, .tails = 60000, .articles = 1},
    {"trailing-words.txt", "", "said he ", "but ", 60000, .tails = 200000, .articles = 1},
    {"leading-words.txt", "", "and ", "according to police ", 200000, .tails = 60000, .articles = 1},
    {"leading-dashes.txt", "", "- ", "said it and ", 200000, .tails = 100000, .articles = 1},
    {"leading-quotations.txt", "", "“a b c d e” ", "x ", 60000, .tails = 60000, .articles = 1},
    {"bracketed-cues.txt", "", "() said) ", "", 150000, .articles = 1},
    {"trailing-stops.txt", "", "“a b” ", ".\u200b", 60000, .tails = 200000, .articles = 1},
    {"long-name.txt", "", "Foundation ", ", saying ", 30000, .tails = 30000, .articles = 1},
    {"continued-labels.txt", "", "He reportedly left; Ann Smith: “y z.\n“k l.”\n", "", 60000, .articles = 1},
    {"capital-quotations.txt", "Ana Ruiz ", "“Aa Bb Cc Dd Ee Ff Gg” Hh ", "", 60000, .articles = 1},
    {"tags.txt", "", "\"x,\" he said, ", "", 60000, .articles = 1},
    {"floating.txt", "Ann Smith said no. ", "\"Yes.\" ", "", 100000, .articles = 1},
    {"pronouns.txt", "Ann Smith said no. ", "She said yes. ", "", 60000, .articles = 1},
    {"commented.txt", "", "a plan, he said, ", "", 60000, .articles = 1},
    {"long-quotation.txt", "\"", "He said that a. ", "\"", 50000, .articles = 1},
    {"continued.txt", "Ann Smith said: \"No.\n", "\"Yes.\n", "", 80000, .articles = 1},
    {"quoted-objects.txt", "", "he said \"x\" and ", "", 60000, .articles = 1},
    {"labels.txt", "", "Ann Smith: \"Yes.\" ", "", 50000, .articles = 1},
    {"sources-in-capitals.txt", "", "Source: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!\n", "", 20000, .articles = 1},
    {"reporters-in-capitals.txt", "", "Ann Lee reported from AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA 9\n", "", 20000,
     .articles = 1},
    {"repeated-before-marks.txt", "a b c d e f g ", "! ", "\na b c d e f g", 200000, .tails = 60000, .articles = 1},
    {"labels-of-nobody.txt", "", SIXTY_NAMES "went. ", "Zz: “a” ", 600, .tails = 400000, .articles = 1},
    {"headline-quotations.txt", "", "\"x\" ", "", 100000, .articles = 1},
    {"according.txt", "", "according to ", "", 80000, .articles = 1},
    {"letters.txt", "", "PhD, ", "", 60000, .articles = 1},
    {"conjunctions.txt", "", "Smith and ", "", 100000, .articles = 1},
    {"possessives.txt", "", "Smith's ", "", 100000, .articles = 1},
    {"negations.txt", "", "not very ", "", 100000, .articles = 1},
    {"parentheses.txt", "", "(", "", 100000, .articles = 1},
    {"parenthesised.txt", "", "(a) ", "", 100000, .articles = 1},
    {"commas.txt", "", "a, ", "", 200000, .articles = 1},
    {"hyphens.txt", "", "-", "", 100000, .articles = 1},
    {"compound.txt", "", "a-", "a", 200000, .articles = 1},
    {"dashes.txt", "", " — a", "", 100000, .articles = 1},
    {"full-stops.txt", "", ".", "", 200000, .articles = 1},
    {"spaced-stops.txt", "", ". ", "", 200000, .articles = 1},
    {"abbreviations.txt", "", "U.S. Mr. ", "", 80000, .articles = 1},
    {"initials.txt", "", "J. ", "", 200000, .articles = 1},
    {"list-numbers.txt", "", "1. ", "", 200000, .articles = 1},
    {"links.txt", "", "http://a.b/c ", "", 60000, .articles = 1},
    {"one-link.txt", "http://", "a.b/", "", 200000, .articles = 1},
    {"addresses.txt", "", "a@b.c", "", 100000, .articles = 1},
    {"zero-width.txt", "a", "\u200b", "", 200000, .articles = 1},
    {"zero-width-only.txt", "", "\u200b", "", 200000, .code = "empty"},
    {"emoji.txt", "", "😀", "", 100000, .articles = 1},
    {"nuls.txt", "a ", "\0", "", 200000, 1, .code = "unknown_format"},
    {"stray-nuls.txt", "a ", "\0 the minister said so ", "", 20000, 23, .articles = 1},
    {"malformed.txt", "", "\xFF\xC3 a", "", 200000, .articles = 1},
    {"torn.txt", "", "ééééé\xC3 a", "", 100000, .articles = 1},
    {"lone-bom.txt", "\xEF\xBB\xBF", "", "", 0, .code = "empty"},
    {"boms.txt", "a", "\xEF\xBB\xBF", "", 100000, .articles = 1},
    {"empty.txt", "", "", "", 0, .code = "empty"},
    {"largest.txt", "", PROSE, "", FSC_ARTICLE_LIMIT / (sizeof PROSE - 1), .articles = 1, .seconds = 20},
    {"too-many-lines.txt", "", "a\n", "", FSC_ARTICLE_LIMIT / 2, .code = "too_large"},
    {"too-many-marks.txt", "", "\"", "", FSC_ARTICLE_LIMIT, .code = "too_large"},
    {"as-many-marks.txt", "", "\"", "", FSC_TOKEN_LIMIT, .articles = 1, .seconds = 20},
    {"too-large.txt", "", PROSE, "", FSC_ARTICLE_LIMIT / (sizeof PROSE - 1) + 1, .code = "too_large"},
    {"deep.json", "[{\"text\":\"a\"}, {\"text\":\"b\",\"x\":", "[", "", MB, .articles = 1, .code = "bad_json"},
    {"deep.jsonl", "{\"text\":", "{\"a\":", "\n{\"text\":\"b\"}", MB, .articles = 1, .code = "bad_json"},
    {"deep-top.json", "", "[", "", MB, .code = "bad_json"},
    {"closing.json", "", "]", "", MB, .code = "bad_json"},
    {"wide.jsonl", "{\"text\":\"a\",\"x\":[0", ",0", "]}\n{\"text\":\"b\"}", 3 * MB, .articles = 1,
     .code = "too_large"},
    {"keys.jsonl", "{\"text\":\"a\"", ",\"b\":0", "}", 100000, .articles = 1},
    {"backslashes.jsonl", "{\"text\":\"a", "\\\\", "\"}", MB, .articles = 1},
    {"escapes.jsonl", "{\"text\":\"a", "\\u0000\\ud800", "\"}", 100000, .articles = 1},
    {"open-string.json", "[{\"text\":\"", "a ", "", MB, .code = "bad_json"},
    {"empty-lines.jsonl", "", "\n", "{\"text\":\"a\"}", 3 * MB, .articles = 1},
    {"missing-quote.csv", "id,text\n1,\"a\n", "2,b b b\n", "", 100000, .code = "bad_csv"},
    {"missing-quotes.csv", "id,text\n1,\"a\n", "2,\"b\"\n", "", 1000, .articles = 999, .code = "bad_csv"},
    {"quotes.csv", "id,text\n1,a", "\"", "\n", MB, .articles = 1},
    {"cells.csv", "id,text\n1,a", ",", "\n", MB, .articles = 1},
    {"surplus.csv", "id,text\n1,a", ",x", "\n2,b\n", MB, .articles = 1, .code = "bad_csv"},
    {"returns.csv", "id,text\n1,a\n", "\r\n", "2,b\n", MB, .articles = 2},
};

static void write_input(const input *in, FILE *file) {
  bool numbered = strstr(in->unit, "%u") != NULL;
  size_t length = in->unit_length ? in->unit_length : strlen(in->unit);
  fputs(in->head, file);
  for (size_t i = 0; i < in->times; i++) {
    unsigned n = (unsigned)i;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    if (numbered)
      fprintf(file, in->unit, n, n);
    else
      fwrite(in->unit, 1, length, file);
#pragma GCC diagnostic pop
  }
  for (size_t i = 0; i <= in->tails; i++) fputs(in->tail, file);
}

/* ---- What must hold of any report ---- */

static void check_span(const fsc_report *report, fsc_span span) {
  ck_assert_uint_le(span.start, span.end);
  ck_assert_uint_le(span.end, report->text.length);
}

static size_t length_of(fsc_span span) { return span.end - span.start; }

/* The number of bytes of the text that the row of an attribution repeats. */
static size_t told_by(const fsc_report *report, const fsc_attribution *attribution) {
  const fsc_source *source =
      attribution->source_id < report->n_sources ? &report->sources[attribution->source_id] : NULL;
  size_t told = length_of(attribution->source) + length_of(attribution->cue);
  for (size_t i = 0; i < attribution->n_contents; i++) told += length_of(attribution->contents[i].span);
  return told + (source && source->name ? strlen(source->name) : 0);
}

static void check_told(const fsc_report *report) {
  enum { TIMES = 200 /* times the text: contents overlap, and each row has its source */ };
  size_t told = 0;
  for (size_t i = 0; i < report->n_attributions; i++) told += told_by(report, &report->attributions[i]);
  ck_assert_uint_le(told, TIMES * (report->text.length + 100));
}

static void check_report(const fsc_report *report) {
  uint32_t end = 0;
  for (size_t i = 0; i < report->n_sentence_rows; i++) {
    check_span(report, report->sentences[i].span);
    ck_assert_uint_le(end, report->sentences[i].span.start);
    end = report->sentences[i].span.end;
  }
  for (size_t i = 0; i < report->n_hits; i++) {
    check_span(report, report->hits[i].span);
    ck_assert_uint_lt(report->hits[i].sentence, report->n_sentence_rows);
  }
  for (size_t i = 0; i < report->n_attributions; i++)
    ck_assert_uint_lt(report->attributions[i].sentence, report->n_sentence_rows);
  check_told(report);
}

/* The places of -f line: the writer that looks for something in the text itself. */
static void write_places(const fsc_report *report) {
  fsc_output output = {0};
  fsc_writer_by_name("line")->article(&(fsc_write_options){0}, report, &output);
  ck_assert(!output.length || output.at[output.length - 1] == '\n');
  fsc_output_free(&output);
}

START_TEST(hostile) {
  const input *in = &inputs[_i];
  const char *path = scratch_path(in->name);
  FILE *file = fopen(path, "wb");
  write_input(in, file);
  fclose(file);
  double started = scratch_now();
  unsigned articles = 0, skipped = 0;
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_article article;
  fsc_error error;
  for (fsc_status status; (status = fsc_article_next(corpus, &article, &error)) != FSC_END;) {
    const fsc_report *report;
    if (status == FSC_OK) status = fsc_analyze(analyzer, workspace, &article, &report, &error);
    if (status == FSC_OK) check_report(report);
    if (status == FSC_OK) write_places(report);
    articles += status == FSC_OK;
    skipped += status == FSC_SKIP;
    if (status == FSC_SKIP) ck_assert_str_eq(error.code, in->code ? in->code : "none");
  }
  fsc_corpus_free(corpus);
  double seconds = scratch_now() - started;
  ck_assert_msg(articles == in->articles, "%s: %u articles, not %u", in->name, articles, in->articles);
  ck_assert_msg(skipped == (in->code != NULL), "%s: %u left out", in->name, skipped);
  double most = (in->seconds > 0 ? in->seconds : DEFAULT_SECONDS) * scratch_slowness();
  ck_assert_msg(seconds <= most, "%s: %.2f s, over %.2f s", in->name, seconds, most);
}
END_TEST

/* ---- Tables ---- */

/* Many people, each named twice and silent, and as many attributions. */
static void write_people(FILE *file) {
  enum { PEOPLE = 200000 };
  for (unsigned i = 0; i < PEOPLE; i++) {
    char name[] = "Xaaaaor";
    for (unsigned k = 1, left = i; k <= 4; k++, left /= 26) name[k] = (char)('a' + left % 26);
    fprintf(file, "Ann %s left. Ms. %s fell. Police said so. ", name, name);
  }
}

/* Of each unit, from such reports as the writer asks for. */
START_TEST(tables) {
  const fsc_writer *csv = fsc_writer_by_name("csv");
  const char *path = scratch_path("people.txt");
  FILE *file = fopen(path, "wb");
  write_people(file);
  fclose(file);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_workspace *own = fsc_workspace_new(analyzer);
  fsc_write_options options = {.unit = (fsc_unit)_i};
  fsc_output output = {0};
  fsc_article article;
  const fsc_report *report;
  fsc_error error;
  options.n_categories = fsc_categories(analyzer, &options.categories);
  if (csv->without_hits(&options)) fsc_workspace_without_hits(own);
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
  ck_assert_int_eq(fsc_analyze(analyzer, own, &article, &report, &error), FSC_OK);
  ck_assert_uint_gt(report->silence.n, 100000);
  ck_assert_uint_gt(report->n_attributions, 100000);
  double started = scratch_now();
  csv->article(&options, report, &output);
  double seconds = scratch_now() - started;
  ck_assert_msg(seconds <= 1.5 * scratch_slowness(), "rows of unit %d: %.2f s", _i, seconds);
  fsc_output_free(&output);
  fsc_workspace_free(own);
  fsc_corpus_free(corpus);
}
END_TEST

/* Articles that no reader makes, but a program may pass. */
START_TEST(malformed_by_hand) {
  static const fsc_article articles[] = {
      {.text = {"a [b\xCD c", 8}},
      {.text = {"a", 1}, .title = {"\xED\xA0\x80", 3}},
      {.text = {"a\xF4\x90\x80\x80", 5}},
  };
  const fsc_report *report;
  fsc_error error;
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &articles[_i], &report, &error), FSC_SKIP);
  ck_assert_str_eq(error.code, "bad_utf8");
}
END_TEST

/* ---- Articles at and over the limit ---- */

static const struct {
  const char *name, *head, *before, *after, *tail;
} formats[] = {
    {"a.jsonl", "", "{\"text\":\"", "\"}\n", ""},
    {"a.json", "[", "{\"text\":\"", "\"},\n", "]"},
    {"a.csv", "id,text\n", "x,\"", "\"\n", ""},
};

static void write_letters(FILE *file, size_t length) {
  static char block[1 << 16];
  memset(block, 'a', sizeof block);
  for (; length > sizeof block; length -= sizeof block) fwrite(block, 1, sizeof block, file);
  fwrite(block, 1, length, file);
}

START_TEST(errors_nobody_asks_for) {
  static const char *const lexicon[] = {"absent.csv"};
  const fsc_report *report;
  fsc_article article = {.text = {"", 0}};
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, NULL), FSC_SKIP);
  article.text = (fsc_text){"\xFF", 1};
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, NULL), FSC_SKIP);
  ck_assert_ptr_null(fsc_analyzer_new(&(fsc_analyzer_options){.lexicons = lexicon, .n_lexicons = 1}, NULL));
  const char *path = scratch_write("a.jsonl", "{\"no\":1}\n{\n", 11);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  for (int i = 0; i < 2; i++) ck_assert_int_eq(fsc_article_next(corpus, &article, NULL), FSC_SKIP);
  ck_assert_int_eq(fsc_article_next(corpus, &article, NULL), FSC_END);
  fsc_corpus_free(corpus);
}
END_TEST

/* The largest article that is accepted, one a byte longer, one too large to be held as a whole; then a small one. */
START_TEST(limit) {
  static const size_t lengths[] = {FSC_ARTICLE_LIMIT, FSC_ARTICLE_LIMIT + 1, 6 * (size_t)FSC_ARTICLE_LIMIT, 1};
  const char *path = scratch_path(formats[_i].name);
  FILE *file = fopen(path, "wb");
  fputs(formats[_i].head, file);
  for (size_t i = 0; i < COUNT(lengths); i++) {
    fputs(formats[_i].before, file);
    write_letters(file, lengths[i]);
    fputs(formats[_i].after, file);
  }
  fputs(formats[_i].tail, file);
  fclose(file);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_article article;
  fsc_error error;
  for (size_t i = 0; i < COUNT(lengths); i++) {
    bool fits = lengths[i] <= FSC_ARTICLE_LIMIT;
    ck_assert_int_eq(fsc_article_next(corpus, &article, &error), fits ? FSC_OK : FSC_SKIP);
    ck_assert_uint_eq(article.line, i + 1 + (strcmp(formats[_i].name, "a.csv") == 0));
    if (fits) ck_assert_uint_eq(article.text.length, lengths[i]);
    if (fits) continue;
    ck_assert_str_eq(error.code, "too_large");
    ck_assert_ptr_nonnull(strstr(error.text, "the article is larger than 16 MB"));
  }
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
  fsc_corpus_free(corpus);
}
END_TEST

Suite *hostile_suite(void) {
  Suite *suite = suite_create("hostile");
  TCase *all = tcase_create("inputs"), *limits = tcase_create("limits");
  tcase_add_unchecked_fixture(all, set_up, tear_down);
  tcase_set_timeout(all, 60 * scratch_slowness());
  tcase_add_loop_test(all, hostile, 0, COUNT(inputs));
  tcase_add_loop_test(all, tables, 0, FSC_UNITS);
  tcase_add_loop_test(all, malformed_by_hand, 0, 3);
  tcase_add_test(all, errors_nobody_asks_for);
  suite_add_tcase(suite, all);
  tcase_add_checked_fixture(limits, scratch_make, scratch_remove);
  tcase_set_timeout(limits, 60 * scratch_slowness());
  tcase_add_loop_test(limits, limit, 0, COUNT(formats));
  suite_add_tcase(suite, limits);
  return suite;
}
