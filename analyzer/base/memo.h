/* memo.h - how a memo finds the word of a spelling, for the tokeniser, which asks for every token.
 *
 * A table of places leads to the words, which hold their spelling: both are kept small, since most of the time a
 * look-up takes is waiting for the one line of each that it touches. A spelling of up to FSC_SPELLED bytes, none of
 * them NUL, is held as it is, with zeros behind it. Of a longer one the word holds the hash, marked by a byte that is
 * in no text; its bytes lie before the word's text.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_MEMO_H
#define FSC_BASE_MEMO_H
#include "simd.h"
#include "vocabulary.h"

enum { FSC_SPELLED = 16, FSC_SPELLED_LONG = 0xFF };

/* The number of a word below eight bits of its spelling's hash, so that most others need not be looked at. Word 0 has a
 * spelling that nothing has: a place that is free needs no test of its own. */
enum { FSC_WORD_BITS = 24, FSC_CHUNK_BITS = 12 };

struct fsc_memo {
  const fsc_vocabulary *vocabulary;
  fsc_word_hook hook;
  fsc_arena *arena;
  uint32_t *places;
  uint32_t mask;  /* the number of places, a power of two, less one */
  unsigned shift; /* a hash without so many low bits is where a search starts */
  uint32_t n;
  fsc_word **chunks; /* the words by number, 1 << FSC_CHUNK_BITS in each */
  size_t n_chunks, capacity;
};

static inline fsc_word *fsc_word_numbered(const fsc_memo *memo, uint32_t number) {
  return memo->chunks[number >> FSC_CHUNK_BITS] + (number & ((1 << FSC_CHUNK_BITS) - 1));
}

static inline uint32_t fsc_spelling_hash(fsc_spelling spelling) {
  uint64_t mixed = spelling.head * UINT64_C(0x9E3779B97F4A7C15) + spelling.tail * UINT64_C(0xFF51AFD7ED558CCD);
  return (uint32_t)(mixed >> 32);
}

static inline bool fsc_spelled_same(fsc_spelling a, fsc_spelling b) { return a.head == b.head && a.tail == b.tail; }

/* The word of a spelling that has not been met yet. */
const fsc_word *fsc_memo_make(fsc_memo *memo, fsc_spelling spelling, const char *at, size_t length);

/* The word of a short spelling; sixteen bytes are readable. */
static inline const fsc_word *fsc_memo_ask(fsc_memo *memo, const char *at, size_t length) {
  fsc_spelling spelling;
  fsc_first16(at, length, &spelling.head, &spelling.tail);
  uint32_t hash = fsc_spelling_hash(spelling);
  for (uint32_t i = hash >> memo->shift;; i = (i + 1) & memo->mask) {
    uint32_t place = memo->places[i], number = place ^ hash << FSC_WORD_BITS;
    if (number >> FSC_WORD_BITS == 0) {
      const fsc_word *word = fsc_word_numbered(memo, number);
      if (fsc_spelled_same(word->spelling, spelling)) return word;
    }
    if (!place) return fsc_memo_make(memo, spelling, at, length);
  }
}
#endif
