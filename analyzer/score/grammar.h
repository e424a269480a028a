/* grammar.h - questions about single tokens that every phase of the attribution scorer asks.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_GRAMMAR_H
#define FSC_SCORE_GRAMMAR_H
#include "../base/text.h"
#include "attribution.h"

/* Before the first token and behind the last there is nothing: an empty mark. */
static inline const fsc_token *fsc_token_at(const fsc_attributing *a, uint32_t token) {
  return &a->tokens[token < a->document->n_tokens ? token : a->document->n_tokens];
}
static inline const fsc_word *fsc_word_at(const fsc_attributing *a, uint32_t token) {
  return fsc_token_at(a, token)->word;
}
static inline bool fsc_token_is(const fsc_attributing *a, uint32_t token, unsigned word_class) {
  return fsc_is(fsc_token_at(a, token)->word, word_class);
}
static inline bool fsc_token_any(const fsc_attributing *a, uint32_t token, uint64_t classes) {
  return (fsc_token_at(a, token)->word->classes & classes) != 0;
}
/* Of a literal the compiler makes two comparisons of numbers: no call, no loop. */
static inline bool fsc_says(const fsc_word *word, const char *text) {
  return word->length == strlen(text) && memcmp(word->text, text, strlen(text)) == 0;
}
static inline bool fsc_ends(const fsc_word *word, const char *ending) {
  return word->length > strlen(ending) &&
         memcmp(word->text + word->length - strlen(ending), ending, strlen(ending)) == 0;
}
static inline bool fsc_token_says(const fsc_attributing *a, uint32_t token, const char *text) {
  return fsc_says(fsc_word_at(a, token), text);
}
/* A word, number or URL. */
static inline bool fsc_wordy(const fsc_attributing *a, uint32_t token) {
  return fsc_token_at(a, token)->kind <= FSC_URL;
}
static inline bool fsc_quoted(const fsc_attributing *a, uint32_t token) {
  return fsc_token_at(a, token)->flags & FSC_IN_QUOTE;
}
static inline bool fsc_capital(const fsc_attributing *a, uint32_t token) {
  return token < a->document->n_tokens && a->tags[token] & FSC_TAG_CAPITAL;
}
static inline bool fsc_possessive(const fsc_attributing *a, uint32_t token) {
  return fsc_token_at(a, token)->word->shape & FSC_SHAPE_POSSESSIVE;
}
/* Punctuation whose text starts with one of some ASCII characters. */
static inline bool fsc_mark(const fsc_attributing *a, uint32_t token, const char *set) {
  const fsc_token *t = fsc_token_at(a, token);
  return t->kind == FSC_PUNCTUATION && t->word->text[0] && strchr(set, t->word->text[0]);
}
static inline bool fsc_empty(fsc_range range) { return range.first >= range.end; }

bool fsc_dash(const fsc_attributing *a, uint32_t token); /* – — -- */
bool fsc_adverb(const fsc_attributing *a, uint32_t token);
bool fsc_verb_helper(const fsc_attributing *a, uint32_t token); /* auxiliary, be, modal or negator */
bool fsc_participle(const fsc_attributing *a, uint32_t token);  /* published, seen */
bool fsc_day(const fsc_attributing *a, uint32_t token);         /* Monday, yesterday, week */

/* attribution.c: the quotation that opens at `token` is the name of a work: up to six words, all capitalised. */
bool fsc_is_title(const fsc_attributing *a, uint32_t token);

/* voices.c: what stands before the quotation makes it a name: called “X”, the film “X”. */
bool fsc_is_naming(const fsc_attributing *a, const fsc_quote *quote);

/* attribution.c: the row of a category (titles, roles, organisations) that holds from `token` on, NULL if none does. */
bool fsc_row_holds(const fsc_attributing *a, const fsc_match *match); /* no exception covers it, capitals as it wants */
const fsc_match *fsc_row_found(const fsc_attributing *a, uint32_t token, uint32_t category);
static inline const fsc_match *fsc_row_at(const fsc_attributing *a, uint32_t token, uint32_t category) {
  return fsc_row_starts(&a->scoring->rows, token, category) ? fsc_row_found(a, token, category) : NULL;
}
/* … the row that tells a class without making a mention: a head noun, a place (below); NULL if none. */
const fsc_match *fsc_quiet_row_found(const fsc_attributing *a, uint32_t token, uint32_t category);
static inline const fsc_match *fsc_quiet_row_at(const fsc_attributing *a, uint32_t token, uint32_t category) {
  return fsc_row_starts(&a->scoring->rows, token, category) ? fsc_quiet_row_found(a, token, category) : NULL;
}
/* A metonym that wants a capital: Moscow, Colombia. It speaks for its government, and is mostly just a place. */
static inline bool fsc_is_place(const fsc_entry *entry) {
  const uint32_t both = FSC_FLAG_METONYM | FSC_FLAG_PROPER;
  return entry && (entry->flags & both) == both;
}

/* noun_phrase.c. All bounded by FSC_NP_LONGEST tokens. */
enum { FSC_NP_LONGEST = 14, FSC_APPOSITIVE_LONGEST = 22 };
/* The noun phrase whose last token is `last`, leftwards no further than `lowest`; empty if there is none. */
fsc_range fsc_np_left(const fsc_attributing *a, uint32_t last, uint32_t lowest);
/* Can a noun phrase begin here, by the looks of the word: a name, a determiner, a number, a role? */
bool fsc_starts_phrase(const fsc_attributing *a, uint32_t token);
/* The noun phrase that starts at `first`, rightwards before `end`. */
fsc_range fsc_np_right(const fsc_attributing *a, uint32_t first, uint32_t end);
/* … with the appositive behind it. */
fsc_range fsc_source_right(const fsc_attributing *a, uint32_t first, uint32_t end);
/* … with all that is said of a speaker behind an inverted verb: "said NAME, a ROLE at ORG, who …". */
fsc_range fsc_speaker_right(const fsc_attributing *a, uint32_t first, uint32_t end);
/* The subject left of a verb group; *conjoined: "and said", whose subject is that of the verb before. */
fsc_range fsc_subject_left(const fsc_attributing *a, uint32_t verb, uint32_t lowest, bool *conjoined);
/* The first noun phrase of a sentence: the subject an -ing clause behind it shares. */
fsc_range fsc_main_subject(const fsc_attributing *a, uint32_t first, uint32_t end);
#endif
