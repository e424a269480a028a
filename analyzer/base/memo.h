/* memo.h - how a memo finds the word of a spelling, for the tokeniser, which asks for every token.
 *
 * A hash table leads to the words, which hold their spelling. A look-up touches one cache line of the table and one of
 * a word, and mostly waits for these. So the tokeniser looks many words up at once: it prefetches their places in the
 * table while it asks for further words, then the words while it looks at further places. A spelling of up to
 * FSC_SPELLED bytes, none of them NUL, is held as it is, zero-padded. Of a longer one the word holds the hash, marked
 * by a byte that is in no text; its bytes lie before the word's text. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_MEMO_H
#define FSC_BASE_MEMO_H
#include "lanes.h"
#include "vocabulary.h"

enum { FSC_SPELLED = 16, FSC_SPELLED_LONG = 0xFF };

/* A place holds the number of a word and, in its low bits, eight bits of its spelling's hash, so that most other words
 * need not be read. A hash leads to one place, then to the other three of the same four, then to the next four, and so
 * on. Free places hold word 0, whose spelling equals no other: they need no test of their own. */
enum { FSC_HASH_BITS = 8, FSC_CHUNK_BITS = 12, FSC_PLACES = 4 };

/* What a look-up needs; valid until the memo makes another word. */
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
  uint32_t n, n_understood, n_complete; /* the last two are smaller only while new words are being made */
  size_t n_chunks, capacity;
  size_t limit; /* bytes at which words are put to sleep, or sleeping ones are forgotten: memo.c */
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

/* The four places that a place belongs to. */
static inline uint32_t *fsc_four_of(const fsc_memo *memo, uint32_t place) {
  return memo->asking.places + FSC_PLACES * (size_t)(place / FSC_PLACES & memo->mask);
}

/* The word of a spelling, wherever its place is; see fsc_memo_answer. */
const fsc_word *fsc_memo_seek(fsc_memo *memo, const uint64_t spelling[2]);

/* A word is asked for in three steps, and many words at once: fsc_memo_ask, fsc_memo_look, fsc_memo_answer. Before
 * anything else is asked of the memo, fsc_memo_understand has to be called. */

/* The most likely place of the word of some bytes: 1 to 64, of which sixteen must be readable. */
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

/* If that is not the word of the spelling: the candidate among the other places of its four. */
static inline const fsc_word *fsc_memo_beside(const fsc_memo *memo, const uint64_t spelling[2]) {
  const uint32_t hash = fsc_spelling_hash(spelling), *four = fsc_four_of(memo, hash >> memo->asking.shift);
  const uint32_t fitting = fsc_same_low4(four, hash) | 1 << (FSC_PLACES - 1);
  return fsc_word_placed(memo->asking, four[__builtin_ctz(fitting)]);
}

/* The word of a spelling that neither of these has, made if it is new; word 0 for bytes that are too long for
 * fsc_memo_ask. A new word is not filled in before fsc_memo_understand. */
static inline const fsc_word *fsc_memo_answer(fsc_memo *memo, const uint64_t spelling[2]) {
  bool asked = *(const char *)spelling != '\0'; /* fsc_first16 */
  return asked ? fsc_memo_seek(memo, spelling) : fsc_word_numbered(memo->asking, 0);
}

/* spelling.c: fills in all new words, together, since what the vocabulary has on them is scattered in memory and can be
 * prefetched. */
void fsc_memo_understand(fsc_memo *memo);
/* Fills in a single word of any length. */
void fsc_memo_understand_as(fsc_memo *memo, fsc_word *word, const char *at, size_t length);
#endif
