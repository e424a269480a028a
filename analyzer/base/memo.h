/* memo.h - how a memo finds the word of a spelling, for the tokeniser, which asks for every token.
 *
 * A table of places leads to the words, which hold their spelling. Most of the time a look-up takes is waiting for the
 * one line of each that it touches, so that the tokeniser asks many questions at once: their places are fetched while
 * further ones are asked, then their words while further places are looked at. A spelling of up to FSC_SPELLED bytes,
 * none of them NUL, is held as it is, with zeros behind it. Of a longer one the word holds the hash, marked by a byte
 * that is in no text; its bytes lie before the word's text.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_MEMO_H
#define FSC_BASE_MEMO_H
#include "simd.h"
#include "vocabulary.h"

enum { FSC_SPELLED = 16, FSC_SPELLED_LONG = 0xFF };

/* A place holds the number of a word above eight bits of its spelling's hash, so that most others need not be looked
 * at. Places are asked four at once; those of four that are taken come first. Word 0 has a spelling that nothing has: a
 * place that is free needs no test of its own. */
enum { FSC_HASH_BITS = 8, FSC_CHUNK_BITS = 12, FSC_PLACES = 4 };

struct fsc_memo {
  const fsc_vocabulary *vocabulary;
  fsc_word_hook hook;
  fsc_arena *arena;
  uint32_t *places;
  uint32_t mask;  /* the number of fours of places, a power of two, less one */
  unsigned shift; /* a hash without so many low bits is the four where a search starts */
  uint32_t n;
  fsc_word **chunks; /* the words by number, 1 << FSC_CHUNK_BITS in each */
  size_t n_chunks, capacity;
};

static inline fsc_word *fsc_word_numbered(const fsc_memo *memo, uint32_t number) {
  return memo->chunks[number >> FSC_CHUNK_BITS] + (number & ((1 << FSC_CHUNK_BITS) - 1));
}
static inline fsc_word *fsc_word_placed(const fsc_memo *memo, uint32_t place) {
  return fsc_word_numbered(memo, place >> FSC_HASH_BITS);
}

static inline uint32_t fsc_spelling_hash(const uint64_t spelling[2]) {
  uint64_t mixed = spelling[0] * UINT64_C(0x9E3779B97F4A7C15) + spelling[1] * UINT64_C(0xFF51AFD7ED558CCD);
  return (uint32_t)(mixed >> 32);
}

static inline bool fsc_spelled_same(const uint64_t a[2], const uint64_t b[2]) {
  return ((a[0] ^ b[0]) | (a[1] ^ b[1])) == 0;
}

/* The word of a spelling, wherever its place is. */
const fsc_word *fsc_memo_seek(fsc_memo *memo, const uint64_t spelling[2], const char *at, size_t length);

/* What is asked of a memo: fsc_memo_ask, fsc_memo_look and fsc_memo_answer one after the other fill it in. */
typedef struct fsc_question {
  uint64_t spelling[2];
  union {
    const uint32_t *places; /* the first four its word may have its place in */
    const fsc_word *word;   /* most likely */
  };
  uint32_t hash;
} fsc_question;

/* For the word of some bytes, of which up to 64 may be asked for and sixteen at least be read. */
static inline void fsc_memo_ask(const fsc_memo *memo, fsc_question *question, const char *at, size_t length) {
  fsc_first16(at, length, question->spelling);
  question->hash = fsc_spelling_hash(question->spelling);
  question->places = memo->places + (size_t)FSC_PLACES * (question->hash >> memo->shift);
  __builtin_prefetch(question->places);
}

/* Nearly all words are found here. If none of four places has these bits of the hash, the next one is as good: the word
 * is another then. */
static inline void fsc_memo_look(const fsc_memo *memo, fsc_question *question) {
  uint32_t fitting = fsc_same_low4(question->places, question->hash) | 1 << FSC_PLACES;
  question->word = fsc_word_placed(memo, question->places[(uint32_t)__builtin_ctz(fitting)]);
  __builtin_prefetch(question->word);
}

/* The word of those bytes; of more than FSC_SPELLED word 0, whatever they are. */
static inline const fsc_word *fsc_memo_answer(fsc_memo *memo, const fsc_question *question, const char *at,
                                              size_t length) {
  if (fsc_spelled_same(question->word->spelling, question->spelling)) return question->word;
  return length > FSC_SPELLED ? fsc_word_numbered(memo, 0) : fsc_memo_seek(memo, question->spelling, at, length);
}
#endif
