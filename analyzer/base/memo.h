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
#include "lanes.h"
#include "vocabulary.h"

enum { FSC_SPELLED = 16, FSC_SPELLED_LONG = 0xFF };

/* A place holds the number of a word above eight bits of its spelling's hash, so that most others need not be looked
 * at. A spelling's hash leads to one place, and to three more beside it; if they are taken, to the next four, and so
 * on. Word 0 has a spelling that nothing has: a place that is free needs no test of its own. */
enum { FSC_HASH_BITS = 8, FSC_CHUNK_BITS = 12, FSC_PLACES = 4 };

/* What it takes to ask; good until the memo makes another word. */
typedef struct fsc_asking {
  uint32_t *places;
  unsigned shift;    /* a hash without so many low bits is the place where a search starts */
  fsc_word **chunks; /* the words by number, 1 << FSC_CHUNK_BITS in each */
} fsc_asking;

struct fsc_memo {
  const fsc_vocabulary *vocabulary;
  fsc_word_hook hook;
  fsc_arena *arena;
  fsc_asking asking;
  uint32_t mask;                        /* the number of fours of places, a power of two, less one */
  uint32_t n, n_understood, n_complete; /* the last ones differ between the steps of making words alone */
  size_t n_chunks, capacity;
  size_t limit; /* bytes at which words are put to sleep, and what sleeps is forgotten: memo.c */
};

static inline fsc_word *fsc_word_numbered(fsc_asking asking, uint32_t number) {
  return asking.chunks[number >> FSC_CHUNK_BITS] + (number & ((1 << FSC_CHUNK_BITS) - 1));
}
static inline fsc_word *fsc_word_placed(fsc_asking asking, uint32_t place) {
  return fsc_word_numbered(asking, place >> FSC_HASH_BITS);
}

static inline uint32_t fsc_spelling_hash(const uint64_t spelling[2]) {
  uint64_t mixed = spelling[0] * UINT64_C(0x9E3779B97F4A7C15) + spelling[1] * UINT64_C(0xFF51AFD7ED558CCD);
  return (uint32_t)(mixed >> 32);
}

static inline bool fsc_spelled_same(const uint64_t a[2], const uint64_t b[2]) {
  return ((a[0] ^ b[0]) | (a[1] ^ b[1])) == 0;
}

/* Of a place where a search may start: the four it is one of, and those behind them. */
static inline uint32_t *fsc_four_of(const fsc_memo *memo, uint32_t place) {
  return memo->asking.places + FSC_PLACES * (size_t)(place / FSC_PLACES & memo->mask);
}

/* The word of a spelling, wherever its place is; see fsc_memo_answer. */
const fsc_word *fsc_memo_seek(fsc_memo *memo, const uint64_t spelling[2]);

/* A word is asked for in three steps, and many words at once: fsc_memo_ask, fsc_memo_look, fsc_memo_answer. Before
 * anything else is asked of the memo, fsc_memo_understand has to be called. */

/* The place of the word of some bytes, most likely. Up to 64 may be asked for, and sixteen at least be read. */
static inline const uint32_t *fsc_memo_ask(fsc_asking asking, const char *at, size_t length, uint64_t spelling[2]) {
  fsc_first16(at, length, spelling);
  const uint32_t *place = asking.places + (fsc_spelling_hash(spelling) >> asking.shift);
  __builtin_prefetch(place);
  return place;
}

/* The word that has the place. */
static inline const fsc_word *fsc_memo_look(fsc_asking asking, const uint32_t *place) {
  const fsc_word *word = fsc_word_placed(asking, *place);
  __builtin_prefetch(word);
  return word;
}

/* Where that is not the word of the spelling: the one that fsc_memo_answer looks at first, beside it. */
static inline const fsc_word *fsc_memo_beside(const fsc_memo *memo, const uint64_t spelling[2]) {
  const uint32_t hash = fsc_spelling_hash(spelling), *four = fsc_four_of(memo, hash >> memo->asking.shift);
  const uint32_t fitting = fsc_same_low4(four, hash) | 1 << (FSC_PLACES - 1);
  return fsc_word_placed(memo->asking, four[__builtin_ctz(fitting)]);
}

/* The word of that spelling, if it is not the one looked at; word 0 for what fsc_memo_ask found too long. A new one
 * says nothing yet. */
static inline const fsc_word *fsc_memo_answer(fsc_memo *memo, const uint64_t spelling[2]) {
  bool asked = *(const char *)spelling != '\0'; /* fsc_first16 */
  return asked ? fsc_memo_seek(memo, spelling) : fsc_word_numbered(memo->asking, 0);
}

/* spelling.c: makes words of those that are new. What the vocabulary says of them is far apart in memory, and waited
 * for once for all of them. */
void fsc_memo_understand(fsc_memo *memo);
/* The same of one alone, whatever its length. */
void fsc_memo_understand_as(fsc_memo *memo, fsc_word *word, const char *at, size_t length);
#endif
