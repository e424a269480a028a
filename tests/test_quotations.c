/* Quotation spans: every style of marks and what goes wrong with them.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "document_fixture.h"
#include "tests.h"

/* The text with its quotations in { } (document_quotes): taken out of the row, they must come back. "_" is a newline.
 */
static const char *const rows[] = {
    /* styles of marks */
    "{“It is over,”} she said.",
    "{\"It is over,\"} she said.",
    "{``It is over,''} she said.",
    "{''It is over,''} she said.",
    "{â€œIt is overâ€\xc2\x9d} she said.", /* encoded twice */
    "{â\xc2\x80\xc2\x9cIt isnâ\xc2\x80\xc2\x99t overâ\xc2\x80\xc2\x9d} she said.",
    "{«It is over»}, she said.",
    "{« It is over »}, she said.",
    "{‹It is over›}, she said.",
    "{»It is over«}, she said.",
    "{„It is over“}, she said.",
    "{„It is over”}, she said.",
    "{”It is over”}, she said.",
    "{‘It is all over now,’} she said.",
    "{'It is all over now,'} she said.",
    "{`It is all over now,'} she said.",
    "{' It is all over now, '} she said.",
    "{\"It is over,”} she said.",
    "{“It is over,\"} she said.",
    /* places */
    "She said {“it”} and {“that”}.",
    "She said ({“it”}) – {“that”}.",
    "The plan—{\"a farce\"}—passed.",
    "It was {\"a farce\"}.",
    "{“...and so on,”} she said.",
    "{“[The plan] is dead,”} she said.",
    "{\"$5 million is too much,\"} she said.",
    "{\" It is over, \"} she said.",
    "{“It is over.”}{“It is not.”}",
    /* nested */
    "{“He told me {‘go home,’} so I went,”} she said.",
    "{\"He told me {'go home,'} so I went,\"} she said.",
    "{“He said {‘no’}”}, she recalled.",
    "{“It is in {“The Bell”} by Reed,”} she said.",
    /* apostrophes are no marks */
    "The residents’ plan and the mayor's own.",
    "The ’90s were the mayor’s years, 'tis said.",
    "{“The residents’ plan isn’t the mayor’s,”} she said.",
    "Rock ’n’ roll and nothin’ else.",
    "The teachers' union and the nurses' union met.",
    /* single quotation marks beside double ones are no quotations of their own */
    "{“It is over,”} she said of the ‘plan of the year’ there.",
    /* inches and feet */
    "A 12\" pipe and a 6\" valve.",
    "He is 6'2\" tall, {\"very tall,\"} she said.",
    /* one odd mark must not flip the rest */
    "{“It is over, she said.~}_No, he said. {“It is not.”}",
    "It is over,” she said. {“It is not,”} he said.",
    "It is over,\" she said._{\"It is not,\"} he said._{\"Yes,\"} she said.",
    "{\"It is over, she said.~} {\"It is not,\"} he said.",
    "{“It is over, she said.~} {“It is not,”} he said._{“Yes,”} she said.",
    "A lone \" mark. {\"It is not,\"} he said.",
    "{“It is over, she said.~}",
    /* over paragraphs */
    "{“It is over.+}_{+“It really is,”} she said.",
    "{“It is over.+}_{+“It really is.+}_{+“Go home,”} she said.",
    "{“It is over.~}_She left.",
    "{\"It is over.+}_{+\"It really is,\"} she said.",
    "She said: {“It is over.+}_{+“It really is,”} she added.",
    "{“It is over.”}_{“It really is,”} she said.",
    "{‘It is all over now.+}_{+‘It really is over,’} she said.",
    "{«It is over.+}_{+«It really is»}, she said.",
    "{‘It is all over now,’} she said._‘It is late.",
    "{“He told me, {«Go home.~}+}_{+“It is over,”} she said.",
    /* nothing in them */
    "She said “” and left.",
    "\"\"",
    "No marks at all.",
};

START_TEST(quotations) {
  const char *row = rows[_i];
  char text[400];
  size_t n = 0;
  for (const char *c = row; *c && n + 1 < sizeof text; c++) {
    bool sign = (*c == '+' || *c == '~') && (c[1] == '}' || (c > row && c[-1] == '{'));
    if (*c != '{' && *c != '}' && !sign) text[n++] = *c == '_' ? '\n' : *c;
  }
  text[n] = '\0';
  ck_assert_str_eq(document_quotes(document_of(text)), row);
}
END_TEST

/* Single marks are quotations in headlines, and in an article that has no others. */
static const struct {
  const char *title, *text, *quotes;
} single_rows[] = {
    {"Mayor calls plan 'a farce'", "It passed.", "Mayor calls plan {'a farce'}__It passed."},
    {"Mayor calls plan ‘a farce’", "“No,” he said.", "Mayor calls plan {‘a farce’}__{“No,”} he said."},
    {"Residents' plan is the mayor's", "It passed.", "Residents' plan is the mayor's__It passed."},
    {"Plan passes", "It was ‘a farce’ to some.", "Plan passes__It was ‘a farce’ to some."},
    {"Plan passes", "It was ‘a farce from the start’ to some.",
     "Plan passes__It was {‘a farce from the start’} to some."},
    {"Plan passes", "‘It is all over now.’ It was ‘a farce’.",
     "Plan passes__{‘It is all over now.’} It was {‘a farce’}."},
    {"Plan passes", "‘It is all over now.’ It was “a farce”.",
     "Plan passes__‘It is all over now.’ It was {“a farce”}."},
    {"Plan passes", "‘The mayor’s plan isn’t ours,’ he said.",
     "Plan passes__{‘The mayor’s plan isn’t ours,’} he said."},
    {"Plan passes", "‘He called it “a farce” then,’ she said.",
     "Plan passes__‘He called it {“a farce”} then,’ she said."},
};

START_TEST(single_marks) {
  fsc_article article = {.title = fsc_text_of(single_rows[_i].title), .text = fsc_text_of(single_rows[_i].text)};
  ck_assert_str_eq(document_quotes(document_read(article)), single_rows[_i].quotes);
}
END_TEST

START_TEST(a_quotation_inside_another) {
  const fsc_document *d = document_of("She wept. “He told me ‘go home,’ so I went,” she said. “Why?”");
  ck_assert_uint_eq(d->n_quotes, 3);
  ck_assert_uint_eq(d->quotes[0].depth, 0);
  ck_assert_uint_eq(d->quotes[0].parent, FSC_NONE);
  ck_assert_uint_eq(d->quotes[0].n_words, 8);
  ck_assert(!d->quotes[0].single);
  ck_assert_uint_eq(d->quotes[1].depth, 1);
  ck_assert_uint_eq(d->quotes[1].parent, 0);
  ck_assert_uint_eq(d->quotes[1].n_words, 2);
  ck_assert(d->quotes[1].single);
  ck_assert_uint_eq(d->quotes[2].depth, 0);
  /* fsc_quote_of names the outermost one; the flags say the same */
  for (uint32_t t = 0; t < d->n_tokens; t++) {
    uint32_t outer = t >= d->quotes[2].first ? 2 : t >= d->quotes[0].first && t < d->quotes[0].end ? 0 : FSC_NONE;
    ck_assert_uint_eq(fsc_quote_of(d, t), outer);
    ck_assert_int_eq((d->looks[t].flags & FSC_IN_QUOTE) != 0, outer != FSC_NONE);
  }
  ck_assert(d->looks[d->quotes[0].first].flags & FSC_OPENS);
  ck_assert(d->looks[d->quotes[0].end - 1].flags & FSC_CLOSES);
}
END_TEST

/* One that is opened inside an unclosed one ends behind it: what lies there is quoted all the same, by name too. */
START_TEST(a_quotation_that_outlasts_the_one_around_it) {
  const fsc_document *d = document_of("He asked ‘‘ why « “ they slammed it ' ‹ and left.");
  uint32_t opened = 0;
  for (uint32_t t = 0; t < d->n_tokens; t++) {
    ck_assert_int_eq((d->looks[t].flags & FSC_IN_QUOTE) != 0, fsc_quote_of(d, t) != FSC_NONE);
    if (!(d->looks[t].flags & FSC_OPENS)) continue;
    opened++;
    ck_assert_uint_lt(fsc_quote_of(d, t), d->n_quotes);
    ck_assert_uint_le(d->quotes[fsc_quote_of(d, t)].first, t);
  }
  ck_assert_uint_eq(opened, d->n_quotes);
}
END_TEST

/* However deep the marks go, quotations lie inside each other or apart. */
START_TEST(quotations_nest) {
  const fsc_document *d = document_of("“a ‘b “c ‘d “e ‘f “g ‘h “i ‘j “k” l’ m” n’ o” p’ q” r’ s” t’ u”");
  ck_assert_uint_gt(d->n_quotes, 4);
  for (uint32_t i = 0; i < d->n_quotes; i++)
    for (uint32_t k = i + 1; k < d->n_quotes; k++) {
      bool apart = d->quotes[k].first >= d->quotes[i].end, inside = d->quotes[k].end <= d->quotes[i].end;
      ck_assert(d->quotes[k].first > d->quotes[i].first && (apart || inside));
    }
}
END_TEST

TCase *quotation_tests(void) {
  TCase *tests = tcase_create("quotations");
  tcase_add_unchecked_fixture(tests, document_set_up, document_tear_down);
  tcase_add_loop_test(tests, quotations, 0, COUNT(rows));
  tcase_add_loop_test(tests, single_marks, 0, COUNT(single_rows));
  tcase_add_test(tests, a_quotation_inside_another);
  tcase_add_test(tests, a_quotation_that_outlasts_the_one_around_it);
  tcase_add_test(tests, quotations_nest);
  return tests;
}
