/* What is known of each token before anything is made of it: which rows cover it, and which capitals are those of
 * names.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "grammar.h"

uint8_t *fsc_tags_make(fsc_arena *arena, const fsc_document *document) {
  uint8_t *tags = fsc_arena_take_zero(arena, document->n_tokens + 2 * FSC_LOOKS_BESIDE, sizeof *tags);
  return tags + FSC_LOOKS_BESIDE;
}

/* ---- Rows
 * ----------------------------------------------------------------------------------------------------------- */

static void tag_matches(fsc_attributing *a, fsc_known_category category, uint8_t tag, bool start) {
  const fsc_rows *rows = &a->scoring->rows;
  for (uint32_t i = rows->first[category]; i != FSC_NONE; i = rows->next[i]) {
    const fsc_match *match = &a->scoring->matches->items[i];
    if (!fsc_row_holds(a, match)) continue;
    for (uint32_t t = match->first; t < match->end; t++) {
      a->tags[t] |= tag;
      if (start) fsc_set_bit(a->starts, t);
    }
  }
}

/* ---- Capitals
 * ------------------------------------------------------------------------------------------------------- */

/* A capital that starts a sentence, and the place of its word among the words that stand in lower case; NULL: not asked
 * for. */
typedef struct opening {
  uint32_t token;
  const struct fsc_word **place;
} opening;
typedef FSC_ARRAY(opening) openings;

/* Words that stand in lower case somewhere: a capital that starts a sentence says nothing about them. */
typedef struct lower_words {
  const fsc_word **places;
  uint32_t size;         /* power of two */
  uint32_t lengths[256]; /* by hash: which lengths are asked for */
} lower_words;

static const fsc_word **place_of(const lower_words *w, const fsc_word *word) {
  uint32_t i = (uint32_t)fsc_hash(word->text, word->length) & (w->size - 1);
  for (; w->places[i]; i = (i + 1) & (w->size - 1))
    if (w->places[i]->length == word->length && memcmp(w->places[i]->text, word->text, word->length) == 0) break;
  return &w->places[i];
}

static bool opens_sentence(const fsc_attributing *a, uint32_t token) {
  return fsc_flagged(a, token, FSC_SENTENCE_START) || fsc_flagged(a, token - 1, FSC_OPENS) ||
         fsc_mark(a, token - 1, ":");
}

/* "Critics said", "Emails show": a noun that starts a sentence and no name. */
static bool lone_role(const fsc_attributing *a, uint32_t token) {
  bool documents = fsc_token_is(a, token, FSC_IS_DOCUMENT_NOUN) && fsc_shaped(a, token, FSC_SHAPE_S);
  return (fsc_tagged(a, token, FSC_TAG_ROLE) || documents) && !fsc_shaped(a, token + 1, FSC_SHAPE_CAPITALISED);
}

/* A capital, unless it starts a sentence and its word is of a closed class. Day and month are no part of a name, nor
 * is what others say. */
static void tag_capital(fsc_attributing *a, uint32_t t, openings *found) {
  const uint64_t closed = FSC_BIT(FSC_IS_SENTENCE_OPENER) | FSC_BIT(FSC_IS_TIME_WORD) | FSC_BIT(FSC_IS_ADVERB) |
                          FSC_BIT(FSC_IS_PREPOSITION) | FSC_BIT(FSC_IS_QUANTIFIER) | FSC_BIT(FSC_IS_NUMBER_WORD);
  const uint64_t dated = FSC_BIT(FSC_IS_WEEKDAY) | FSC_BIT(FSC_IS_MONTH);
  const fsc_look *look = fsc_look_of(a, t);
  bool opens = opens_sentence(a, t);
  if (opens && ((look->classes & closed) || lone_role(a, t))) return;
  bool name = !(look->classes & dated) && !(look->flags & FSC_IN_QUOTE);
  a->tags[t] |= (uint8_t)(FSC_TAG_CAPITAL | (name ? FSC_TAG_NAME : 0));
  if (name) fsc_set_bit(a->starts, t);
  if (opens) *FSC_PUSH(a->arena, found) = (opening){.token = t};
}

static void tag_word(fsc_attributing *a, uint32_t t, openings *found) {
  const uint64_t never = FSC_BIT(FSC_IS_FUNCTION_WORD) | FSC_BIT(FSC_IS_PRONOUN);
  const uint64_t he_or_she = FSC_BIT(FSC_IS_MALE_PRONOUN) | FSC_BIT(FSC_IS_FEMALE_PRONOUN);
  const fsc_look *look = fsc_look_of(a, t);
  if (look->kind != FSC_WORD) return;
  if (look->classes & he_or_she) {
    a->tags[t] |= FSC_TAG_PERSON;
    fsc_set_bit(a->starts, t);
  }
  if ((look->shape & FSC_SHAPE_CAPITALISED) && !(look->classes & never)) tag_capital(a, t, found);
}

/* Which of sixty-four words may name somebody: few, and nobody can guess which. */
static uint64_t naming_bits(const fsc_document *d, uint32_t base) {
  const fsc_look *look = d->looks + base;
  uint32_t n = d->n_tokens - base < 64 ? d->n_tokens - base : 64;
  uint64_t bits = 0;
  for (uint32_t i = 0; i < n; i++) bits |= (uint64_t)(look[i].shape / FSC_SHAPE_NAMING & 1) << i;
  return bits;
}

/* Tags capitals and he and she. Answers the capitals that start a sentence: they may be due to that alone. */
static openings tag_words(fsc_attributing *a) {
  const fsc_document *d = a->document;
  openings found;
  FSC_RESERVE(a->arena, &found, d->n_sentences + d->n_quotes + 16);
  for (uint32_t base = 0; base < d->n_tokens; base += 64)
    for (uint64_t bits = naming_bits(d, base); bits; bits &= bits - 1)
      tag_word(a, base + (uint32_t)__builtin_ctzll(bits), &found);
  return found;
}

static void ask_for(const fsc_document *d, openings *found, lower_words *lower) {
  uint32_t asked = 0;
  for (size_t i = 0; i < found->n && 2 * asked < lower->size; i++) {
    const fsc_word *word = d->tokens[found->items[i].token].word, **place = place_of(lower, word);
    found->items[i].place = place;
    asked += !*place;
    *place = word;
    lower->lengths[word->hash] |= 1u << (word->length & 31);
  }
}

static void find_lower(const fsc_document *d, lower_words *lower) {
  const fsc_look *look = d->looks;
  for (uint32_t t = 0; t < d->n_tokens; t++, look++) {
    /* First what passes over most. */
    if (!(lower->lengths[look->hash] >> (look->length & 31) & 1)) continue;
    if (look->kind != FSC_WORD || (look->shape & FSC_SHAPE_CAPITALISED)) continue;
    const fsc_word **place = place_of(lower, d->tokens[t].word);
    if (*place) *place = d->tokens[t].word;
  }
}

/* A word that starts sentences with a capital and stands in lower case elsewhere is none of a name. */
static void untag_lower(fsc_attributing *a, openings *found) {
  const fsc_document *d = a->document;
  lower_words lower = {.size = 64};
  while (lower.size < 4 * d->n_sentences) lower.size *= 2;
  lower.places = fsc_arena_take_zero(a->arena, lower.size, sizeof *lower.places);
  ask_for(d, found, &lower);
  find_lower(d, &lower);
  for (size_t i = 0; i < found->n; i++) {
    const opening *o = &found->items[i];
    const fsc_word *kept = o->place ? *o->place : *place_of(&lower, d->tokens[o->token].word);
    if (kept && !(kept->shape & FSC_SHAPE_CAPITALISED))
      a->tags[o->token] &= (uint8_t) ~(FSC_TAG_CAPITAL | FSC_TAG_NAME);
  }
}

void fsc_tag_tokens(fsc_attributing *a) {
  a->tags = fsc_tags_make(a->arena, a->document);
  uint32_t words = fsc_bit_words(a->document->n_tokens);
  a->starts = fsc_arena_take_zero(a->arena, words, sizeof *a->starts);
  a->contents = fsc_arena_take_zero(a->arena, words, sizeof *a->contents);
  tag_matches(a, FSC_REPORT_VERBS, FSC_TAG_CUE, false);
  tag_matches(a, FSC_TITLES, FSC_TAG_TITLE, false);
  tag_matches(a, FSC_ROLES, FSC_TAG_ROLE, true);
  tag_matches(a, FSC_ORGANISATIONS, FSC_TAG_ORGANISATION, true);
  openings found = tag_words(a);
  untag_lower(a, &found);
}
