/* Tokens, paragraphs, headlines and sentences; quotations are in test_quotations.c.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/bits.h"
#include "../analyzer/base/simd.h"
#include "../analyzer/base/text.h"
#include "../analyzer/document/phases.h"
#include "document_fixture.h"
#include "scratch.h"
#include "tests.h"

/* ---- Tokens ---- */

static const struct {
  const char *text, *tokens;
} token_rows[] = {
    {"A far-left party.", "A far~left party|."},
    {"She paid $3,000.50, or 7%.", "She paid $|3,000.50|, or 7|%|."},
    {"The 2,000-seat hall", "The 2,000~seat hall"},
    {"The mayor's and the residents' plan", "The mayor's and the residents' plan"},
    {"The residents’ nothin’ plan", "The residents’ nothin’ plan"},
    {"Don't say it isn’t so", "Don't say it isn’t so"},
    {"In the ’90s they sent ’em home", "In the ’90s they sent ’em home"},
    {"See https://news.example.org/a-b?c=1. Then go", "See https://news.example.org/a-b?c=1|. Then go"},
    {"Write to desk@paper.example.com now", "Write to desk@paper.example.com now"},
    {"Posted by @harbour_watch with #floods", "Posted by @harbour_watch with #floods"},
    {"Visit example.com, please", "Visit example.com|, please"},
    {"Visit a.example.co.uk:80/b, example.com/c?d=1, please",
     "Visit a.example.co.uk:80/b|, example.com/c?d=1|, please"},
    {"Johnson & Sons, AT&T", "Johnson & Sons|, AT&T"},
    {"yes—no – maybe", "yes|—|no – maybe"},
    {"Wait... what?!", "Wait|... what|?|!"},
    {"Wait . . . what", "Wait . . . what"},
    {"Mr. Ortiz met Sen. Bell", "Mr. Ortiz met Sen. Bell"},
    {"the U.S. economy at 5 p.m. sharp", "the U.S. economy at 5 p.m. sharp"},
    {"J. R. Whitfield Jr.'s boat", "J. R. Whitfield Jr.'s boat"},
    {"No. 4 is no. That is", "No. 4 is no|. That is"},
    {"Sen. Ana Ruiz Ana (Anita) Maria RuizDockers back mayor 2019 budget in doubt MORE (D-Ohio) left",
     "Sen. Ana Ruiz (|D~Ohio|) left"},
    {"Ana Ruiz Jr. Ana Maria Ruiz2019 budget in doubt MORE’s plan", "Ana Ruiz Jr. plan"},
    {"Lars Holm Lars Erik HolmMORE left", "Lars Holm left"},
    {"Lars Holm LeHolm left for MORE", "Lars Holm LeHolm left for MORE"},
    {"Lars Holm met Lars Erik HolmDockers back mayor", "Lars Holm met Lars Erik HolmDockers back mayor"},
    {"It grew .5 percent", "It grew .5 percent"},
    {"zero\xe2\x80\x8bwidth", "zero\xe2\x80\x8bwidth"},
    {"El Niño’s café", "El Niño’s café"},
    {"«Non», dit-il", "«|Non|»|, dit~il"},
    {"(sic) [note]", "(|sic|) [|note|]"},
    {"-- no --", "-- no --"},
    {"abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq,", "abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq|,"},
    {"abcdefghijkl's abcdefghijklm's abcdefghijklmn's abcdefghijklm’s, abcdefghijklmnop's.",
     "abcdefghijkl's abcdefghijklm's abcdefghijklmn's abcdefghijklm’s|, abcdefghijklmnop's|."},
    {"rock'n'roll, o'clock's' d’Or’s.", "rock'n'roll|, o'clock's' d’Or’s|."},
    {"end.Next said. . . . “So.” no.” A. B.", "end|.|Next said|. . . . “|So|.|” no|.|” A. B."},
    {"1990s, 1,5 A1,2 5.\nx86.", "1990s|, 1,5 A1,2 5|.|x86|."},
    {"a -b- c--d e-é f-’em", "a -|b|- c|--|d e~é f|-|’em"},
    {"the ’90s-style @desk-bound re-re-elected é-b, 5'3-x Mr-y x-Mr. Bell",
     "the ’90s|-|style @desk|-|bound re~re~elected é~b|, 5|'|3~x Mr~y x~Mr. Bell"},
};

START_TEST(tokens) { ck_assert_str_eq(document_tokens(document_of(token_rows[_i].text)), token_rows[_i].tokens); }
END_TEST

static const struct {
  const char *text;
  uint32_t words;
} word_counts[] = {{"A far-left party won.", 3 + 1},
                   {"It's 3,000.5 – or so!", 4},
                   {"See https://a.example.org/b now", 3},
                   {"“No,” she said . . .", 3},
                   {"U.S. Sen. J. R. Bell", 5}};

START_TEST(words_are_counted_without_signs) {
  const fsc_document *d = document_of(word_counts[_i].text);
  ck_assert_uint_eq(fsc_count_words(d, 0, d->n_tokens), word_counts[_i].words);
}
END_TEST

START_TEST(words_are_counted_between_any_tokens) {
  const fsc_document *d =
      document_of("Far-left (so-called) e-mails from www.a-b.com, x-y.co.uk and far-a@b-c.org: “No.”");
  for (uint32_t first = 0; first <= d->n_tokens; first++)
    for (uint32_t end = first, words = 0; end <= d->n_tokens; words += fsc_counts_as_word(&d->looks[end++]))
      ck_assert_uint_eq(fsc_count_words(d, first, end), words);
}
END_TEST

START_TEST(tokens_know_their_words) {
  const fsc_document *d = document_of("NOEM’s deputies’ U.S. Café");
  static const char *const words[] = {"noem", "deputies", "u.s", "café"};
  ck_assert_uint_eq(d->n_tokens, COUNT(words));
  for (uint32_t t = 0; t < d->n_tokens; t++) ck_assert_str_eq(d->tokens[t].word->text, words[t]);
  ck_assert(d->tokens[0].word->shape & FSC_SHAPE_POSSESSIVE);
  ck_assert(d->tokens[1].word->shape & FSC_SHAPE_POSSESSIVE);
  ck_assert(d->looks[2].flags & FSC_DOTTED);
  ck_assert(d->looks[d->n_tokens].kind == FSC_PUNCTUATION); /* one may look behind the last */
}
END_TEST

/* Most words take a shorter way, many bytes at a time; one with something invisible in it does not, and is the same
 * word, wherever it stands in those. */
START_TEST(plain_words_are_read_like_all_others) {
  static const char text[] =
      "The mayor's plan, they don’t say, is over. “Why?” said Noem’s far-left aide: it isn't (yet) — or was it;\n"
      "Well! Don't tell the press/public, “Look”… “and listen,” she'd said. Then “it was a no.” They agree. And so on, "
      "as Mr. Ortiz said in Jan. or Feb. to Acme Inc. and the vs. others: \"Well.\" See [them] and more *\n"
      "At http://a.org/b.c, 5'3 and 5’3 tall, 3,000 of no. 7 internationalization counterrevolutionaries’ -x- C# & "
      "AT&T _this_ and . . . that.. or {all}|of~it   and\tmore@home a.b said.The end.";
  char plain[FSC_BLOCKS + sizeof text], marked[2 * sizeof plain], *to = marked;
  for (int i = 0; i < _i; i++) plain[i] = "oh a mayor "[i % 11];
  memcpy(plain + _i, text, sizeof text);
  for (const char *at = plain; (*to++ = *at); at++) {
    bool inside = at > plain && fsc_is_letter((unsigned char)at[0]) && fsc_is_letter((unsigned char)at[1]);
    if (inside && !fsc_is_letter((unsigned char)at[-1]) && !strchr("./", at[-1])) to = stpcpy(to, "\xc2\xad");
  }
  fsc_token expected[300];
  fsc_look looks[300];
  const fsc_document *d = document_of(plain);
  uint32_t n = d->n_tokens;
  ck_assert_uint_le(n, COUNT(expected));
  memcpy(expected, d->tokens, n * sizeof *expected);
  memcpy(looks, d->looks, n * sizeof *looks);
  d = document_of(marked);
  ck_assert_uint_eq(d->n_tokens, n);
  for (uint32_t t = 0; t < n; t++) {
    if (looks[t].kind != FSC_URL) ck_assert_str_eq(d->tokens[t].word->text, expected[t].word->text);
    if (looks[t].kind != FSC_URL) ck_assert_ptr_eq(d->tokens[t].word, expected[t].word);
    ck_assert_int_eq(d->looks[t].kind, looks[t].kind);
    ck_assert_int_eq(d->looks[t].flags, looks[t].flags);
  }
}
END_TEST

/* Wherever what is read at once ends. */
START_TEST(hyphens_join_in_long_texts) {
  char text[12 * FSC_BLOCKS * FSC_BLOCK], *to = text;
  for (int i = 0; i < _i; i++) to = stpcpy(to, "oh ");
  while (to < text + sizeof text - 32) to = stpcpy(to, "far-left and ");
  const fsc_document *d = document_of(text);
  ck_assert_uint_gt(d->n_tokens, 2000);
  for (uint32_t t = 0; t < d->n_tokens; t++) {
    bool joined = strcmp(d->tokens[t].word->text, "left") == 0;
    ck_assert_uint_eq(d->looks[t].flags & (FSC_JOINED | FSC_SPACED), joined ? FSC_JOINED : t ? FSC_SPACED : 0);
    ck_assert_uint_eq(d->kinds[t], joined ? FSC_WORD | FSC_JOINED_KIND : FSC_WORD);
  }
}
END_TEST

/* ---- Paragraphs and the headline ---- */

#define WRAPPED                                                            \
  "The council met on Tuesday evening to hear what the harbour office\n"   \
  "had found out about the wall, which has been leaning since the great\n" \
  "storm of the winter before last.\n"

static const struct {
  const char *title, *text;
  bool plain;
  const char *paragraphs;
} paragraph_rows[] = {
    {"", "One.\nTwo.\n\nThree.\n", false, "One. / Two. / Three."},
    {"", "One.\r\nTwo.\r\n\r\nThree.", false, "One. / Two. / Three."},
    {"", "One.\rTwo.", false, "One. / Two."},
    {"", " \t\n  One. \n \n", false, "One."},
    {"", "One.\n\xe2\x80\x8b\nTwo.", false, "One. / Two."},
    {"Port plan passes", "It did.", false, "# Port plan passes / It did."},
    {"Port plan passes", "Port plan passes\nIt did.", false, "# Port plan passes / It did."},
    {" Port plan passes ", "\nPort plan passes\n\nIt did.", false, "# Port plan passes / It did."},
    {"Port plan passes", "\rPort plan passes\rIt did.", false, "# Port plan passes / It did."},
    {"Port plan passes", "\r\nPort plan passes\r\nIt did.\r\n", false, "# Port plan passes / It did."},
    {"Port plan passes", "Port plan passes.\nIt did.", false, "# Port plan passes. / It did."},
    {"Port Plan \xe2\x80\x93 It Passes", "'Port plan': it passes\nIt did.", false,
     "# 'Port plan': it passes / It did."},
    {"\xc3\x89lys\xc3\xa9"
     "e wins 2",
     "\xc3\xa9lys\xc3\x89"
     "e wins: 2!\nIt did.",
     false,
     "# \xc3\xa9lys\xc3\x89"
     "e wins: 2! / It did."},
    {"Port plan passes", "Port plan passed\nIt did.", false, "# Port plan passes / Port plan passed / It did."},
    {"Port plan passes", "Port plan passes 2\nIt did.", false, "# Port plan passes / Port plan passes 2 / It did."},
    {"Port plan passes 2", "Port plan passes\nIt did.", false, "# Port plan passes 2 / Port plan passes / It did."},
    {"***", "---\nIt did.", false, "# *** / --- / It did."},
    {"", "Port plan passes\r\rIt did.", true, "# Port plan passes / It did."},
    {"", "Port plan passes\r\nIt did.", true, "Port plan passes / It did."},
    {"", "Port plan passes\n\nIt did.", false, "Port plan passes / It did."},
    {"", "Port plan passes\n\nIt did.", true, "# Port plan passes / It did."},
    {"", "Port plan passes.\n\nIt did.", true, "Port plan passes. / It did."},
    {"", "Port plan passes\nIt did.", true, "Port plan passes / It did."},
    {"", "Port plan passes\n\n", true, "Port plan passes"},
    {"", "Will it pass?\n\nIt did.", true, "# Will it pass? / It did."},
    {"", "a b c d e f g h i j k l m n o p q r s t u v w x y\n\nIt did.", true,
     "# a b c d e f g h i j k l m n o p q r s t u v w x y / It did."},
    {"", "a b c d e f g h i j k l m n o p q r s t u v w x y z\n\nIt did.", true,
     "a b c d e f g h i j k l m n o p q r s t u v w x y z / It did."},
    {"", WRAPPED "\n" WRAPPED, true,
     "The council met on Tuesday evening to hear what the harbour office_had found out about the wall, which has been "
     "leaning since the great_storm of the winter before last. / The council met on Tuesday evening to hear what the "
     "harbour office_had found out about the wall, which has been leaning since the great_storm of the winter before "
     "last."},
    {"", "Wall leans\n\n" WRAPPED, true,
     "# Wall leans / The council met on Tuesday evening to hear what the harbour office_had found out about the wall, "
     "which has been leaning since the great_storm of the winter before last."},
    {"", "Short line.\nShort line.\n\nShort line.\nShort line.", true,
     "Short line. / Short line. / Short line. / Short line."},
};

START_TEST(paragraphs) {
  const fsc_document *d = document_read((fsc_article){.title = fsc_text_of(paragraph_rows[_i].title),
                                                      .text = fsc_text_of(paragraph_rows[_i].text),
                                                      .plain_text = paragraph_rows[_i].plain});
  ck_assert_str_eq(document_paragraphs(d), paragraph_rows[_i].paragraphs);
  ck_assert_int_eq(d->has_title, paragraph_rows[_i].paragraphs[0] == '#');
}
END_TEST

START_TEST(lines_take_no_room) {
  enum { LENGTH = 1 << 20 };
  fsc_arena *arena = fsc_arena_new();
  char *text = fsc_arena_take_zero(arena, LENGTH + FSC_PADDING, 1);
  memset(text, '\n', LENGTH - 1);
  text[LENGTH - 1] = 'x';
  fsc_document d = {.text = {text, LENGTH}};
  size_t before = fsc_arena_used(arena);
  fsc_cut_paragraphs(arena, true, &d);
  ck_assert_uint_lt(fsc_arena_used(arena) - before, LENGTH / 2);
  ck_assert_uint_eq(d.n_paragraphs, 1);
  ck_assert_uint_eq(d.paragraphs[0].span.start, LENGTH - 1);
  fsc_arena_free(arena);
}
END_TEST

/* Without plain_text the same lines are paragraphs. */
START_TEST(only_plain_text_is_wrapped) {
  ck_assert_uint_eq(document_of(WRAPPED "\n" WRAPPED)->n_paragraphs, 6);
  ck_assert_uint_eq(document_read((fsc_article){.text = TEXT(WRAPPED "\n" WRAPPED), .plain_text = true})->n_paragraphs,
                    2);
}
END_TEST

START_TEST(a_sentence_goes_on_over_a_wrap) {
  const fsc_document *d = document_read((fsc_article){.text = TEXT(WRAPPED "\n" WRAPPED), .plain_text = true});
  ck_assert_uint_eq(d->n_sentences, 2);
  ck_assert_uint_eq(d->sentences[0].n_words, 31);
}
END_TEST

static const struct {
  const char *title;
  bool title_case;
} titles[] = {{"Council Passes Harbour Plan After Long Night", true},
              {"Council passes harbour plan after long night in Rockport", false},
              {"Mayor: It Is Time to Act", true},
              {"Is it on?", false}};

START_TEST(title_case) {
  fsc_article article = {.title = fsc_text_of(titles[_i].title), .text = TEXT("It did.")};
  ck_assert_int_eq(document_read(article)->title_case, titles[_i].title_case);
}
END_TEST

START_TEST(an_article_without_words_is_left_out) {
  static const char *const texts[] = {"", " \n\t\r\n ", "\xc2\xa0"};
  fsc_vocabulary *vocabulary = fsc_vocabulary_new();
  fsc_memo *memo = fsc_memo_new(vocabulary, (fsc_word_hook){0});
  fsc_arena *arena = fsc_arena_new();
  for (size_t i = 0; i < COUNT(texts); i++) {
    fsc_document d;
    fsc_error error = {.text = ""};
    fsc_article article = {.title = TEXT("A headline"), .text = fsc_text_of(texts[i])};
    ck_assert_int_eq(fsc_document_make(arena, memo, &article, &d, &error), FSC_SKIP);
    ck_assert_str_eq(error.code, "empty");
  }
  fsc_arena_free(arena);
  fsc_memo_free(memo);
  fsc_vocabulary_free(vocabulary);
}
END_TEST

/* ---- Sentences ---- */

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

/* ---- Hostile input ---- */

static const char *const fillers[] = {".", "?", "\"", "“", "‘", "'", "(", ". ", "a.", "... ", "\n", "\r", "[1]", "A. "};

/* A megabyte of one sign takes no more than its share of time. */
START_TEST(time_grows_with_length_alone) {
  enum { LENGTH = 1 << 20 };
  const char *filler = fillers[_i];
  size_t step = strlen(filler), n = 0;
  char *text = malloc(LENGTH + 8);
  for (text[n++] = 'x'; n + step <= LENGTH; n += step) memcpy(text + n, filler, step);
  double began = scratch_now();
  document_read((fsc_article){.text = {text, n}});
  double seconds = scratch_now() - began;
  free(text);
  ck_assert_msg(seconds < 2 * scratch_slowness(), "\"%s\" takes %.2f s", filler, seconds);
}
END_TEST

START_TEST(looks_tell_of_tokens_and_their_words) {
  const fsc_document *d = document_of("“No,” said Ana Ruiz’s far-left aunt — and left in 2019.");
  for (uint32_t t = 0; t < d->n_tokens; t++) {
    const fsc_look *look = fsc_look_at(d, t);
    const fsc_word *word = d->tokens[t].word;
    ck_assert_uint_eq(look->classes, word->classes);
    ck_assert_uint_eq(look->shape, word->shape);
    ck_assert_uint_eq(look->said, word->said);
    ck_assert_uint_eq(look->length, word->length);
    ck_assert_uint_eq(d->kinds[t], look->kind + (look->flags & FSC_JOINED ? FSC_JOINED_KIND : 0));
    ck_assert_int_eq(d->kinds[t] <= FSC_URL, fsc_counts_as_word(&d->looks[t]));
  }
  for (uint32_t i = 0; i < FSC_LOOKS_BESIDE; i++) ck_assert_uint_eq(d->kinds[d->n_tokens + i], FSC_PUNCTUATION);
  const uint32_t nowhere[] = {FSC_NONE, 0u - FSC_LOOKS_BESIDE, d->n_tokens, d->n_tokens + FSC_LOOKS_BESIDE - 1};
  for (size_t i = 0; i < COUNT(nowhere); i++) {
    const fsc_look *look = fsc_look_at(d, nowhere[i]);
    ck_assert(look->kind == FSC_PUNCTUATION && !look->classes && !look->flags && !look->shape && !look->said);
  }
}
END_TEST

/* Ranges of every length and place, so that eights and thirty-twos are cut anywhere. */
START_TEST(tallies_count_tokens) {
  const fsc_document *d = document_of(
      "“No, far-left 3 of x.com,” said Ana Ruiz’s aunt — and “left” in 2019, I think. “No, no and a well-known no,” "
      "she "
      "said of a.org, “for 5 of the so-called well-to-do left, and that is that, is it not?” I do not know, or do I?");
  ck_assert_uint_gt(d->n_tokens, 64);
  for (uint32_t first = 0; first <= d->n_tokens; first++)
    for (uint32_t end = first; end <= d->n_tokens; end++) {
      fsc_tally expected = {0}, tally = fsc_tally_of(d, first, end);
      for (uint32_t t = first; t < end; t++) {
        bool wordy = d->looks[t].kind <= FSC_URL, word = fsc_counts_as_word(&d->looks[t]);
        bool quoted = d->looks[t].flags & FSC_IN_QUOTE;
        expected.wordy += wordy, expected.quoted_wordy += wordy && quoted;
        expected.words += word, expected.quoted_words += word && quoted;
      }
      ck_assert_mem_eq(&tally, &expected, sizeof tally);
    }
}
END_TEST

Suite *document_suite(void) {
  Suite *suite = suite_create("document");
  TCase *tests = tcase_create("document");
  tcase_set_timeout(tests, 60);
  tcase_add_unchecked_fixture(tests, document_set_up, document_tear_down);
  tcase_add_loop_test(tests, tokens, 0, COUNT(token_rows));
  tcase_add_loop_test(tests, words_are_counted_without_signs, 0, COUNT(word_counts));
  tcase_add_test(tests, words_are_counted_between_any_tokens);
  tcase_add_test(tests, tokens_know_their_words);
  tcase_add_loop_test(tests, plain_words_are_read_like_all_others, 0, FSC_BLOCKS);
  tcase_add_loop_test(tests, hyphens_join_in_long_texts, 0, 5);
  tcase_add_test(tests, looks_tell_of_tokens_and_their_words);
  tcase_add_test(tests, tallies_count_tokens);
  tcase_add_loop_test(tests, paragraphs, 0, COUNT(paragraph_rows));
  tcase_add_test(tests, lines_take_no_room);
  tcase_add_test(tests, only_plain_text_is_wrapped);
  tcase_add_test(tests, a_sentence_goes_on_over_a_wrap);
  tcase_add_loop_test(tests, title_case, 0, COUNT(titles));
  tcase_add_test(tests, an_article_without_words_is_left_out);
  tcase_add_loop_test(tests, sentences, 0, COUNT(sentence_rows));
  tcase_add_test(tests, glued_sentences_are_cut);
  tcase_add_test(tests, sentences_end_with_their_paragraph);
  tcase_add_test(tests, sentences_cover_the_tokens);
  tcase_add_loop_test(tests, time_grows_with_length_alone, 0, COUNT(fillers));
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, quotation_tests());
  return suite;
}
