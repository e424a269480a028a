/* What is known of each token before anything is made of it: which rows cover it, and which capitals are those of
 * names.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stddef.h>

#include "../base/simd.h"
#include "grammar.h"

uint8_t *fsc_tags_make(fsc_arena *arena, const fsc_document *document) {
  uint8_t *tags = fsc_arena_take_zero(arena, document->n_tokens + 2 * FSC_LOOKS_BESIDE, sizeof *tags);
  return tags + FSC_LOOKS_BESIDE;
}

/* ---- Rows
 * ----------------------------------------------------------------------------------------------------------- */

static void tag_range(fsc_attributing *a, uint32_t first, uint32_t end, uint8_t tag) {
  for (uint32_t t = first; t < end; t += 8) { /* nearly always once */
    uint64_t tags, added = fsc_first_bytes(FSC_EACH_BYTE(tag), end - t);
    tags = htole64(fsc_load8((const char *)a->tags + t) | added);
    memcpy(a->tags + t, &tags, sizeof tags);
  }
}

/* As fsc_row_holds: of so many rows in turn nobody can foresee which have flags that ask for something. */
static bool row_holds(const fsc_attributing *a, const fsc_match *match) {
  const bool quiet = fsc_row_is_quiet(match), capitals = fsc_wants_capitals(a, match);
  return match->exception ? fsc_row_holds(a, match) : !(quiet | capitals);
}

static void tag_matches(fsc_attributing *a, fsc_known_category category, uint8_t tag) {
  const fsc_match *matches = a->scoring->matches->items;
  const uint32_t *next = a->scoring->rows.next;
  for (uint32_t i = a->scoring->rows.first[category]; i != FSC_NONE; i = next[i]) {
    const fsc_match *match = &matches[i];
    tag_range(a, match->first, match->end, (uint8_t)(tag * row_holds(a, match)));
  }
}

/* ---- Capitals
 * ------------------------------------------------------------------------------------------------------- */

typedef struct token_list {
  uint32_t *items, n; /* room for all tokens and one more */
} token_list;

static token_list list_make(fsc_arena *arena, const fsc_document *d) {
  return (token_list){fsc_arena_take(arena, (d->n_tokens + 1) * sizeof(uint32_t)), 0};
}

/* Which of sixty-four words may name somebody: few, and nobody can guess which. */
static uint64_t naming_bits(const fsc_document *d, uint32_t base) {
  uint64_t bits = 0;
  for (uint32_t t = base; t < base + 64 && t < d->n_tokens; t += 16)
    bits |= (uint64_t)fsc_records16_with(d->looks + t, offsetof(fsc_look, shape), FSC_SHAPE_NAMING) << (t - base);
  return bits;
}

static bool opens_sentence(const fsc_look *look) {
  const fsc_look *before = look - 1;
  const unsigned quotation = before->flags & FSC_OPENS,
                 colon = (before->said == ':') & (before->kind == FSC_PUNCTUATION);
  return ((look->flags & FSC_SENTENCE_START) | quotation | colon) != 0;
}

/* "Critics said", "Emails show": a noun that starts a sentence and no name. */
static bool lone_role(const fsc_look *look, uint8_t tags) {
  const bool documents = (look->classes >> FSC_IS_DOCUMENT_NOUN & 1) & ((look->shape & FSC_SHAPE_S) != 0);
  return (documents | ((tags & FSC_TAG_ROLE) != 0)) & !(look[1].shape & FSC_SHAPE_CAPITALISED);
}

/* A capital, unless it starts a sentence and its word is of a closed class. */
static bool is_common(const fsc_look *look, uint8_t tags) {
  const uint64_t closed = FSC_BIT(FSC_IS_SENTENCE_OPENER) | FSC_BIT(FSC_IS_TIME_WORD) | FSC_BIT(FSC_IS_ADVERB) |
                          FSC_BIT(FSC_IS_PREPOSITION) | FSC_BIT(FSC_IS_QUANTIFIER) | FSC_BIT(FSC_IS_NUMBER_WORD);
  return ((look->classes & closed) != 0) | lone_role(look, tags);
}

/* Tags a word that may name somebody: a capital, or he or she. Answers whether it is a capital that starts a sentence:
 * it may be due to that alone. Day and month are no part of a name, nor is what others say. */
static bool tag_word(const fsc_look *look, uint8_t *tags) {
  const uint64_t he_or_she = FSC_BIT(FSC_IS_MALE_PRONOUN) | FSC_BIT(FSC_IS_FEMALE_PRONOUN);
  const uint64_t never = FSC_BIT(FSC_IS_FUNCTION_WORD) | FSC_BIT(FSC_IS_PRONOUN);
  const uint64_t dated = FSC_BIT(FSC_IS_WEEKDAY) | FSC_BIT(FSC_IS_MONTH);
  const bool word = look->kind == FSC_WORD, opens = opens_sentence(look), person = (look->classes & he_or_she) != 0;
  const bool closed = (look->classes & never) != 0, common = opens & is_common(look, *tags);
  const bool capital = look->shape & FSC_SHAPE_CAPITALISED & !(closed | common);
  const bool name = capital & !((look->classes & dated) | (look->flags & FSC_IN_QUOTE));
  *tags |= (uint8_t)(word * (person * FSC_TAG_PERSON + capital * FSC_TAG_CAPITAL + name * FSC_TAG_NAME));
  return word & capital & opens;
}

/* Answers the capitals that start a sentence. */
static token_list tag_words(fsc_attributing *a) {
  const fsc_document *d = a->document;
  token_list opening = list_make(a->arena, d);
  uint32_t n = 0;
  for (uint32_t base = 0; base < d->n_tokens; base += 64) {
    const fsc_look *looks = d->looks + base;
    uint8_t *tags = a->tags + base;
    uint64_t owners = 0;
    for (uint64_t bits = naming_bits(d, base); bits; bits &= bits - 1) {
      const uint32_t i = (uint32_t)__builtin_ctzll(bits);
      opening.items[n] = base + i;
      n += tag_word(looks + i, tags + i);
      owners |= (uint64_t)(looks[i].shape / FSC_SHAPE_POSSESSIVE & 1) << i;
    }
    a->owners[base / 64] = owners;
  }
  opening.n = n;
  return opening;
}

/* ---- Capitals that only start a sentence
 * -------------------------------------------------------------------------------------------------------- */

enum { ALIKE_BITS = 11 };

/* Words that start sentences, in one of their spellings: one in lower case, if the article has it. */
typedef struct opening_words {
  const fsc_word **places;
  uint32_t size;                  /* power of two */
  uint8_t alike[1 << ALIKE_BITS]; /* 1 for what is alike one of them */
} opening_words;

/* What differs for most words that are not the same: the hash, and what lies beside it of the length. */
static uint32_t likeness(const fsc_look *look) {
  uint16_t both;
  memcpy(&both, &look->hash, sizeof both);
  return both % (1u << ALIKE_BITS);
}

static const fsc_word **place_of(const opening_words *w, const fsc_word *word) {
  uint32_t i = (uint32_t)fsc_hash(word->text, word->length) & (w->size - 1);
  for (; w->places[i]; i = (i + 1) & (w->size - 1))
    if (w->places[i]->length == word->length && memcmp(w->places[i]->text, word->text, word->length) == 0) break;
  return &w->places[i];
}

/* Tokens that may be one of the words. */
static token_list find_alike(const fsc_attributing *a, const opening_words *w) {
  token_list found = list_make(a->arena, a->document);
  const fsc_look *looks = a->document->looks;
  uint32_t n = 0, n_tokens = a->document->n_tokens;
#pragma GCC unroll 4
  for (uint32_t t = 0; t < n_tokens; t++) {
    found.items[n] = t;
    n += w->alike[likeness(looks + t)];
  }
  found.n = n;
  return found;
}

/* Where tokens find their words, which are put there. */
static const fsc_word ***ask_for(const fsc_attributing *a, token_list opening, opening_words *w) {
  const fsc_document *d = a->document;
  while (w->size < 4 * opening.n) w->size *= 2;
  w->places = fsc_arena_take_zero(a->arena, w->size, sizeof *w->places);
  const fsc_word ***places = fsc_arena_take(a->arena, (opening.n + 1) * sizeof *places);
  for (uint32_t i = 0; i < opening.n; i++) {
    const uint32_t t = opening.items[i];
    places[i] = place_of(w, d->tokens[t].word);
    *places[i] = d->tokens[t].word;
    w->alike[likeness(d->looks + t)] = 1;
  }
  return places;
}

/* A word that starts sentences with a capital and stands in lower case elsewhere is none of a name. */
static void untag_lower(fsc_attributing *a, token_list opening) {
  const fsc_document *d = a->document;
  opening_words w = {.size = 64};
  const fsc_word ***places = ask_for(a, opening, &w), **place;
  token_list alike = find_alike(a, &w);
  for (uint32_t i = 0; i < alike.n; i++) {
    const fsc_look *look = &d->looks[alike.items[i]];
    if (look->kind != FSC_WORD || (look->shape & FSC_SHAPE_CAPITALISED)) continue;
    if (*(place = place_of(&w, d->tokens[alike.items[i]].word))) *place = d->tokens[alike.items[i]].word;
  }
  for (uint32_t i = 0; i < opening.n; i++)
    if (!((*places[i])->shape & FSC_SHAPE_CAPITALISED))
      a->tags[opening.items[i]] &= (uint8_t) ~(FSC_TAG_CAPITAL | FSC_TAG_NAME);
}

/* ---- All of it
 * ------------------------------------------------------------------------------------------------------ */

/* Names, and where mentions may start: in words outside quotations. */
static void find_starts(fsc_attributing *a) {
  const unsigned asked = FSC_TAG_NAME | FSC_TAG_ROLE | FSC_TAG_ORGANISATION | FSC_TAG_PERSON;
  const unsigned not_joined = (uint8_t)~FSC_JOINED_KIND;
  const fsc_document *d = a->document;
  for (uint32_t t = 0; t < d->n_tokens; t += 16) {
    const uint32_t words = ~(fsc_any16(d->kinds + t, not_joined) | fsc_any16(d->quoted + t, 1));
    a->starts[t / 64] |= (uint64_t)(fsc_any16(a->tags + t, asked) & words) << (t % 64);
    a->names[t / 64] |= (uint64_t)fsc_any16(a->tags + t, FSC_TAG_NAME) << (t % 64);
  }
}

static void make_room(fsc_attributing *a) {
  const uint32_t words = fsc_bit_words(a->document->n_tokens);
  uint64_t *bits = fsc_arena_take_zero(a->arena, 5 * words + 2, sizeof *bits);
  a->tags = fsc_tags_make(a->arena, a->document);
  a->starts = bits;
  a->contents = bits + words;
  a->names = bits + 2 * words;
  a->owners = bits + 3 * words + 1;
  a->mentioned = bits + 4 * words + 2;
}

void fsc_tag_tokens(fsc_attributing *a) {
  _Static_assert(FSC_WORD == 0, "kinds that are not zero but for FSC_JOINED_KIND are no words");
  make_room(a);
  tag_matches(a, FSC_REPORT_VERBS, FSC_TAG_CUE);
  tag_matches(a, FSC_TITLES, FSC_TAG_TITLE);
  tag_matches(a, FSC_ROLES, FSC_TAG_ROLE);
  tag_matches(a, FSC_ORGANISATIONS, FSC_TAG_ORGANISATION);
  untag_lower(a, tag_words(a));
  find_starts(a);
}
