/* Tokens, what is told of them, and how they are counted. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "../analyzer/base/simd.h"
#include "../analyzer/base/text.h"
#include "document_fixture.h"
#include "tests.h"

static const struct {
  const char *text, *tokens;
} token_rows[] = {
    {"A far-left party.", "A far~left party|."},
    {"She paid $3,000.50, or 7%.", "She paid $|3,000.50|, or 7|%|."},
    {"The 2,000-seat hall", "The 2,000~seat hall"},
    {"The mayor's and the residents' plan", "The mayor's and the residents' plan"},
    {"The residents’ nothin’ plan", "The residents’ nothin’ plan"},
    {"Don't say it isn’t so", "Don't say it isn’t so"},
    {"Donâ€™t say JosÃ©â€™s â€“ isnâ\xc2\x80\xc2\x99t so â€¦",
     "Donâ€™t say JosÃ©â€™s â€“ isnâ\xc2\x80\xc2\x99t so â€¦"},
    {"yesâ€”no", "yes|â€”|no"},
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
    {"Sen. Bell (D-W.Va.) of Harl, W.Va., met J.Smith", "Sen. Bell (|D~W.Va.|) of Harl|, W.Va.|, met J.|Smith"},
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
    {"50\xc2\xa0percent of\xe2\x80\xafit\xe2\x80\x89rose\xe3\x80\x80too", "50 percent of it rose too"},
    {"See https://münchen.example/bericht–eins. Then go", "See https://münchen.example/bericht|–|eins|. Then go"},
    {"See https://example.com/a€b. Then", "See https://example.com/a€b|. Then"},
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

TCase *token_tests(void) {
  TCase *tests = tcase_create("tokens");
  tcase_add_unchecked_fixture(tests, document_set_up, document_tear_down);
  tcase_add_loop_test(tests, tokens, 0, COUNT(token_rows));
  tcase_add_loop_test(tests, words_are_counted_without_signs, 0, COUNT(word_counts));
  tcase_add_test(tests, words_are_counted_between_any_tokens);
  tcase_add_test(tests, tokens_know_their_words);
  tcase_add_loop_test(tests, plain_words_are_read_like_all_others, 0, FSC_BLOCKS);
  tcase_add_loop_test(tests, hyphens_join_in_long_texts, 0, 5);
  tcase_add_test(tests, looks_tell_of_tokens_and_their_words);
  tcase_add_test(tests, tallies_count_tokens);
  return tests;
}
