/* keys.h - the keys that mentions are joined by. Most are a single plain word; these are compared inline here.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_KEYS_H
#define FSC_SCORE_KEYS_H
#include "grammar.h"

enum { FSC_KEY_LONGEST = 160 /* bytes of a key that is spelled out; keys of plain words are at most half as long */ };

fsc_key fsc_key_of_words(const fsc_attributing *a, fsc_range range);
/* The key of a body. Public bodies have the same key under their usual variants: "House of Representatives" and
 * "House", "U.S. Senate" and "Senate", "Department of Justice" and "Justice Department". */
fsc_key fsc_key_of_body(const fsc_attributing *a, fsc_range name, fsc_source_class class);
/* Of two keys with the same hash: are they equal? fsc_same_key is the one to call. */
bool fsc_same_keys(const fsc_attributing *a, const fsc_key *x, const fsc_key *y);
/* Have two tokens the same key, or is one the initial of the other? */
bool fsc_same_first_name(const fsc_attributing *a, uint32_t x, uint32_t y);

/* Is a token part of keys? Determiners and punctuation are not. */
static inline bool fsc_key_counts(const fsc_look *look) {
  return (look->kind <= FSC_URL) & !(look->classes & CLASS(DETERMINER));
}

/* How much of a word's hash goes into a key: the byte that its look has; in an article of many mentions all 32 bits, or
 * too many keys would collide. The number of mentions must not change while keys are compared. */
enum { FSC_MENTIONS_MANY = 1 << 10 };
static inline uint32_t fsc_key_part(const fsc_attributing *a, uint64_t hash_of_word) {
  return a->mentions.n > FSC_MENTIONS_MANY ? (uint32_t)hash_of_word : (uint8_t)hash_of_word;
}
static inline uint32_t fsc_key_part_of(const fsc_attributing *a, uint32_t token) {
  if (a->mentions.n <= FSC_MENTIONS_MANY) return fsc_look_of(a, token)->hash;
  const fsc_word *word = fsc_word_at(a, token);
  return fsc_key_part(a, fsc_hash(word->text, word->length));
}

/* Adds a word to the hash of a key; hardly ever 0, which means "no words". */
static inline uint32_t fsc_key_mix(uint32_t hash, uint32_t part, uint32_t length) {
  return (hash ^ part ^ length << 8) * 0x9E3779B1u;
}

static inline fsc_key fsc_key_of(const fsc_attributing *a, fsc_range range) {
  const fsc_look *look = fsc_look_of(a, range.first);
  const bool plain = fsc_key_counts(look) & (look->shape / FSC_SHAPE_ASCII) & (look->length < FSC_KEY_LONGEST / 2 - 1);
  if (range.end - range.first != 1 || !plain) return fsc_key_of_words(a, range);
  return (fsc_key){.words = range, .hash = fsc_key_mix(0, fsc_key_part_of(a, range.first), look->length)};
}

static inline bool fsc_is_plain_word(const fsc_key *key) {
  return !key->text && key->words.end - key->words.first == 1;
}

static inline bool fsc_same_key(const fsc_attributing *a, const fsc_key *x, const fsc_key *y) {
  if (x->hash != y->hash) return false;
  const bool words = x->hash && fsc_is_plain_word(x) && fsc_is_plain_word(y);
  return words ? fsc_same_word(a, x->words.first, y->words.first) : fsc_same_keys(a, x, y);
}
#endif
