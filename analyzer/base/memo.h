/* memo.h - how a memo finds the word of a spelling, for the tokeniser, which asks for every token.
 *
 * A table of places leads to the words, which hold their spelling: most look-ups touch one cache line of each. A
 * spelling of up to FSC_SPELLED bytes, none of them NUL, is held as it is, with zeros behind it. Of a longer one the
 * word holds the hash, marked by a byte that is in no text; its bytes lie behind the word.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_MEMO_H
#define FSC_BASE_MEMO_H
#include "simd.h"
#include "vocabulary.h"

enum { FSC_SPELLED = 16, FSC_SPELLED_LONG = 0xFF };

/* The address of a word, whose low bits, zero in that of a cache line, hold bits of the spelling's hash instead: most
 * other words need not be looked at. 0: free. */
typedef uintptr_t fsc_memo_place;

struct fsc_memo {
  const fsc_vocabulary *vocabulary;
  fsc_word_hook hook;
  fsc_arena *arena;
  fsc_memo_place *places;
  uint32_t n, mask; /* mask: their number, a power of two, less one */
  unsigned shift;   /* a hash without so many low bits is where a search starts */
  fsc_word *room;   /* for further words */
  size_t n_room;
};

static inline uint32_t fsc_spelling_hash(fsc_spelling spelling) {
  uint64_t mixed = spelling.head * UINT64_C(0x9E3779B97F4A7C15) + spelling.tail * UINT64_C(0xFF51AFD7ED558CCD);
  return (uint32_t)(mixed >> 32);
}

/* Of a place that is taken: never 0. */
static inline fsc_memo_place fsc_tag_of(uint32_t hash) { return (hash & 63) | 1; }

static inline bool fsc_spelled_same(fsc_spelling a, fsc_spelling b) { return a.head == b.head && a.tail == b.tail; }

/* The word of a spelling that has not been met yet. */
const fsc_word *fsc_memo_make(fsc_memo *memo, fsc_spelling spelling, const char *at, size_t length);

/* The word of a short spelling; sixteen bytes are readable. */
static inline const fsc_word *fsc_memo_ask(fsc_memo *memo, const char *at, size_t length) {
  fsc_spelling spelling;
  fsc_first16(at, length, &spelling.head, &spelling.tail);
  uint32_t hash = fsc_spelling_hash(spelling);
  fsc_memo_place tag = fsc_tag_of(hash);
  for (uint32_t i = hash >> memo->shift;; i = (i + 1) & memo->mask) {
    fsc_memo_place place = memo->places[i] ^ tag;
    const fsc_word *word = (const fsc_word *)place;
    if (!(place & 63) && fsc_spelled_same(word->spelling, spelling)) return word;
    if (place == tag) return fsc_memo_make(memo, spelling, at, length);
  }
}
#endif
