/* Where sentences end. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "../analyzer/base/bits.h"
#include "../analyzer/base/text.h"
#include "document_fixture.h"
#include "tests.h"

/* Each text is its sentences, " | " between them. */
static const char *const sentence_rows[] = {
    /* plain ends */
    "The dam held. | Nobody was hurt.",
    "Will it hold? | Nobody knows!",
    "It held! | Twice.",
    "It cost $4.5 million. | Then it broke.",
    "The vote was 5-4. | 12 members were away.",
    "She won. | “I am glad,” she said.",
    "One line without an end",
    "They left.. | We stayed.",
    /* titles, initials, names */
    "Mr. Ortiz met Dr. Lena Bell and Sen. Wu.",
    "Gov. J. R. Whitfield spoke to Lt. Col. Amy Reed.",
    "It was written by Harold T. Jones.",
    "He met St. Clair’s vicar near Ft. Worth.",
    "Robert Hale Jr. won. | His father lost.",
    "Robert Hale Jr. said no.",
    "It was Robert Hale Jr. | He said no.",
    "That was between you and I. | Did it matter?",
    /* countries, companies, places, months, numbers */
    "The U.S. Army left. | The U.K. stayed.",
    "They moved to the U.S. | They like it.",
    "They moved to the U.S. | They’re glad.",
    "They moved to the U.S. Ruiz’s way.",
    "They moved to the U.S. after the war.",
    "U.S. Sen. Wu met former U.S. Reps. Bell and Reed.",
    "They moved to the U.S. | Sen. Wu likes it.",
    "They met in U.S. | Mr. Wu likes it.",
    "They met N.J. Gov. Wu and Calif. Rep. Bell.",
    "They met in Trenton, N.J. | Gov. Wu likes it.",
    "Hale & Co. bought Bell Corp. for nothing.",
    "He sold it to Hale Inc. | She kept hers.",
    "The train from Hartford, Conn. | Riders waited.",
    "It left Hartford, Conn., at noon.",
    "HARTFORD, Conn. (AP) — Riders waited. | They left.",
    "It left Hartford, Conn. | (It was late.)",
    "He runs Acme Inc. (ACM) and Harl Inc. (HRL) from here.",
    "It opened on Jan. 5 and closed on Sept. 30.",
    "See No. 7 on p. 12 and fig. 3.",
    "The answer is no. | That is final.",
    "Wine, cheese, etc. | Then we left.",
    "Wine, cheese, etc., were served.",
    "Hale et al. found it, i.e. they saw it first, e.g. at night.",
    "It was Reed vs. Bell.",
    "In Reed v. Bell the court agreed.",
    "She played Op. 46 twice.",
    /* hours */
    "They met at 5 p.m. | Nobody spoke.",
    "They met at 5 p.m. Tuesday in the hall.",
    "They met at 5 p.m. EST in the hall.",
    "At 6 a.m. Mr. Reed woke up.",
    "At 6 a.m. Reed woke up.",
    "It was 6 a.m. | Reed woke up.",
    "In the hall it was 6 a.m. | Reed woke up.",
    "Polls close there at 6 p.m. Eastern. | The last ones do at 9 p.m. Pacific time.",
    "The shop shuts at 6 p.m. Moscow time. | The bar opens at 6 p.m. | Time is short.",
    "The shop shuts at 6 p.m. | This time it stays shut. | It opens at 6 p.m. | Next time it may not.",
    /* quotations and closers */
    "“It is over.” | He left.",
    "“It is over,” he said. | He left.",
    "“Is it over?” he asked.",
    "“Is it over?” asked Reed.",
    "“Is it over?” Lena Bell asked. | Nobody spoke.",
    "“Is it over?” I asked.",
    "“Is it over?” | The room was silent.",
    "“Stop it!” Reed shouted.",
    "“Is it over?” Reed whispered to Bell.",
    "“Is it over?” | Reed opened the door.",
    "She called it “a farce.” | The others agreed.",
    "(It was late.) | They went home.",
    "They went home (it was late).",
    "He was tired (He had walked far.) and cold.",
    "\"It is over.\" | \"It is not.\"",
    "``It is over.'' | He left.",
    "He said, ‘It is over.’ | She wept.",
    "She knew it.” | He did not.",
    "“We came. | We saw. | We left,” she said.",
    "It rose [3]. | It fell.",
    "It rose.[3] | It fell.",
    /* question marks and exclamation marks that do not end */
    "She works at Yahoo! in the sales office.",
    "What now? she asked.",
    "Really?! | Yes.",
    /* ellipses */
    "Well ... it depends.",
    "I … I mean it.",
    "It was lost.... | They wept.",
    "It was lost. | . . . The rest is known.",
    "It was lost . . . . | The rest is known.",
    "He wrote that “the law [...] is dead” and left.",
    "Wait… | They are here.",
    /* enumerations */
    "1. Open the gate. | 2. Close it.",
    "a. Open the gate. | b. Close it.",
    "Figure 2. The gate is open. | It is wide.",
    "“1. Open the gate. | 2. Close it.”",
    /* no space, odd capitals */
    "She uses it. | iPhone sales rose.",
    "we met at noon. | it was fun.",
    "we saw the dam. | it was fun.",
    "We saw the dam. it was fun.",
    "They met in the U.S.Then they left.",
    "Go to example.com. | Then sign in.",
    "The file is at https://a.example.org/b. | Read it.",
    /* a signature belongs to its quotation */
    "“Never give up.” - Lena Bell",
    "Never give up. | Shame! — Lena Bell (@lena) May 19, 2017",
    "Never give up. | Shame! | — Lena Bell, the mayor of the port of Kiel, who came late to the hearing (@lena)",
};

/* The row without its bars, and with a newline where it says so, gives the row again. */
START_TEST(sentences) {
  const char *row = sentence_rows[_i];
  char text[400];
  size_t n = 0;
  for (const char *c = row; *c && n + 1 < sizeof text; c++) {
    if (strncmp(c, " | ", 3) == 0) c += 2;
    text[n++] = *c;
  }
  text[n] = '\0';
  ck_assert_str_eq(document_sentences(document_of(text)), row);
}
END_TEST

START_TEST(glued_sentences_are_cut) {
  ck_assert_str_eq(document_sentences(document_of("The dam held.Nobody was hurt.")),
                   "The dam held. | Nobody was hurt.");
  ck_assert_str_eq(document_sentences(document_of("The dam held.“We are lucky,” she said.\"It rained.\"")),
                   "The dam held. | “We are lucky,” she said. | \"It rained.\"");
}
END_TEST

START_TEST(sentences_end_with_their_paragraph) {
  const fsc_document *d =
      document_read((fsc_article){.title = TEXT("Dam holds"), .text = TEXT("It did\nAll is well.")});
  ck_assert_str_eq(document_sentences(d), "Dam holds | It did | All is well.");
  ck_assert(d->sentences[0].headline);
  ck_assert(!d->sentences[1].headline);
  for (uint32_t s = 0; s < 3; s++) {
    ck_assert_uint_eq(d->sentences[s].paragraph, s);
    ck_assert(d->looks[d->sentences[s].first].flags & FSC_SENTENCE_START);
  }
}
END_TEST

/* Every token is in the one sentence that sentence_of names, sentences follow each other without a gap, and firsts has
 * the first token of each, as if there were one more. */
START_TEST(sentences_cover_the_tokens) {
  const fsc_document *d =
      document_of("“Well... No? No!” Mr. Bell said. (It rained.)\n\n* * *\n\n1. Go. 2. Stay. ...and so on. . . .");
  uint32_t at = 0;
  for (uint32_t s = 0; s < d->n_sentences; s++) {
    ck_assert_uint_eq(d->sentences[s].first, at);
    ck_assert_uint_gt(d->sentences[s].end, at);
    for (; at < d->sentences[s].end; at++) {
      ck_assert_uint_eq(d->sentence_of[at], s);
      ck_assert_uint_eq(fsc_bit_at(d->firsts, at), at == d->sentences[s].first);
    }
  }
  ck_assert_uint_eq(at, d->n_tokens);
  ck_assert(fsc_bit_at(d->firsts, at));
  ck_assert_uint_eq(d->sentence_of[d->n_tokens], FSC_NONE);
}
END_TEST

TCase *sentence_tests(void) {
  TCase *tests = tcase_create("sentences");
  tcase_add_unchecked_fixture(tests, document_set_up, document_tear_down);
  tcase_add_loop_test(tests, sentences, 0, COUNT(sentence_rows));
  tcase_add_test(tests, glued_sentences_are_cut);
  tcase_add_test(tests, sentences_end_with_their_paragraph);
  tcase_add_test(tests, sentences_cover_the_tokens);
  return tests;
}
