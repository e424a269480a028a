/* The words a worker has met, by their spelling, bounded in memory.
 * SPDX-License-Identifier: Apache-2.0 */
#include "memo.h"

#include <stdlib.h>
#include <string.h>

#include "bits.h"
#include "memory.h"
#include "text.h"
#include "vocabulary_tables.h"

enum {
  MEMO_BOUND = 9 << 19,                       /* bytes at which the words still asleep are forgotten */
  FIRST_SLEEP = MEMO_BOUND / 4 * 3,           /* bytes at which words are first put to sleep */
  MOST_AWAKE = FIRST_SLEEP + FIRST_SLEEP / 8, /* bytes to keep; with more, the bound would come too soon */
  FEWEST_PLACES = 12,                         /* log2 of the number of places */
  MOST_KEPT = 18,                             /* the same: enough for the words within the bound */
  NEVER_SLEEP = 1 << 14,                      /* words: the first ones met are met in nearly all articles */
  PUT_BEHIND = 16,                            /* words from the prefetch of a place to its use */
  CHUNK = sizeof(fsc_word) << FSC_CHUNK_BITS,
  CHUNKS_AT_ONCE = FSC_LARGE_PAGE / CHUNK
};

static size_t n_places(const fsc_memo *memo) { return FSC_PLACES * ((size_t)memo->mask + 1); }

/* Makes 1 << bits empty places. */
static void make_places(fsc_memo *memo, unsigned bits) {
  memo->mask = (UINT32_C(1) << (bits - 2)) - 1;
  memo->asking.shift = 32 - bits;
  memo->asking.places = fsc_allocate_zero(n_places(memo), sizeof *memo->asking.places);
}

/* The first chunk, enough for a few articles, is made by itself; the others, as many as a large page has room for,
 * together: most of the wait for a word is for the address of its page. */
static void make_chunks(fsc_memo *memo) {
  const size_t n = memo->n_chunks ? CHUNKS_AT_ONCE : 1;
  fsc_word *made = memo->n_chunks ? fsc_allocate_large(FSC_LARGE_PAGE) : fsc_allocate_lines(CHUNK);
  for (size_t i = 0; i < n; i++, made += 1 << FSC_CHUNK_BITS) {
    fsc_grow((void **)&memo->asking.chunks, &memo->capacity, memo->n_chunks, sizeof *memo->asking.chunks);
    memo->asking.chunks[memo->n_chunks++] = made;
  }
}

static fsc_word *next_word(fsc_memo *memo) {
  if (memo->n >> FSC_CHUNK_BITS == memo->n_chunks) make_chunks(memo);
  return fsc_word_numbered(memo->asking, memo->n++);
}

/* Frees the last chunks while there are more than `most`. */
static void free_chunks(fsc_memo *memo, size_t most) {
  while (memo->n_chunks > most) {
    memo->n_chunks -= memo->n_chunks > 1 ? CHUNKS_AT_ONCE : 1;
    free(memo->asking.chunks[memo->n_chunks]);
  }
}

static void make_word_0(fsc_memo *memo) {
  *next_word(memo) = (fsc_word){.spelling = {UINT64_MAX, UINT64_MAX}, .shape = FSC_SHAPE_DOUBTFUL, .text = ""};
  memo->n_understood = memo->n_complete = memo->n;
}

fsc_memo *fsc_memo_new(const fsc_vocabulary *vocabulary, fsc_word_hook hook) {
  fsc_memo *memo = fsc_allocate(sizeof *memo);
  *memo = (fsc_memo){.vocabulary = vocabulary, .hook = hook, .arena = fsc_arena_new(), .limit = FIRST_SLEEP};
  make_places(memo, FEWEST_PLACES);
  make_word_0(memo);
  return memo;
}

void fsc_memo_free(fsc_memo *memo) {
  if (!memo) return;
  free_chunks(memo, 0);
  fsc_arena_free(memo->arena);
  free(memo->asking.chunks);
  free(memo->asking.places);
  free(memo);
}

void fsc_memo_complete(fsc_memo *memo) {
  while (memo->n_complete < memo->n) {
    uint32_t first = memo->n_complete, left = memo->n - first, chunk = 1 << FSC_CHUNK_BITS;
    uint32_t room = chunk - first % chunk, n = left < room ? left : room; /* words of one chunk */
    if (memo->hook.complete)
      memo->hook.complete(memo->hook.data, memo->arena, fsc_word_numbered(memo->asking, first), n);
    memo->n_complete = first + n;
  }
}

/* ---- Sleep ---- */

/* Sleep shows which words are still in use. The spelling of a sleeping word has a byte that no text has, so the fast
 * look-up misses it; `seek` finds it and wakes it up. Words still asleep when the memo is full are forgotten. */
static uint64_t last_byte(void) { return htole64((uint64_t)FSC_SPELLED_LONG << 56); }

static void toggle_sleep(fsc_word *word) {
  word->spelling[1] ^= last_byte();
  word->asleep ^= 1;
}

/* The second half of a word's spelling as it is when awake. */
static uint64_t awake_half(const fsc_word *word) {
  return word->spelling[1] ^ (last_byte() & (0 - (uint64_t)word->asleep));
}

/* ---- Finding its place ---- */

/* The last free place of four; NULL if none is. */
static uint32_t *free_of(uint32_t *four) {
  uint32_t found = FSC_PLACES;
  for (uint32_t i = 0; i < FSC_PLACES; i++) found = fsc_select(!four[i], i, found);
  return found < FSC_PLACES ? &four[found] : NULL;
}

static uint32_t hash_of(const fsc_word *word) {
  return fsc_spelling_hash((const uint64_t[2]){word->spelling[0], awake_half(word)});
}

/* Gives a word a place: the one where its search starts, if that is free, since the fast look-up tries no other. */
static void put(fsc_memo *memo, uint32_t number) {
  uint32_t hash = hash_of(fsc_word_numbered(memo->asking, number));
  uint32_t start = hash >> memo->asking.shift, *place = &memo->asking.places[start];
  if (*place)
    for (uint32_t at = start; !(place = free_of(fsc_four_of(memo, at)));) at += FSC_PLACES;
  *place = number << FSC_HASH_BITS | (hash & 0xFF);
}

static void fetch_place(const fsc_memo *memo, const fsc_word *word) {
  __builtin_prefetch(&memo->asking.places[hash_of(word) >> memo->asking.shift]);
}

/* Makes a new table of all words, in the order they were met, so that frequent words get the place where their search
 * starts. */
static void place_words(fsc_memo *memo, unsigned bits) {
  free(memo->asking.places);
  make_places(memo, bits);
  for (uint32_t number = 1; number < memo->n; number++) {
    uint32_t ahead = number + PUT_BEHIND < memo->n ? number + PUT_BEHIND : number;
    fetch_place(memo, fsc_word_numbered(memo->asking, ahead));
    put(memo, number);
  }
}

/* Makes a word of which nothing but the spelling is filled in. */
static fsc_word *make_word(fsc_memo *memo, const uint64_t spelling[2]) {
  if (memo->n >> (32 - FSC_HASH_BITS)) fsc_out_of_memory();
  if (2 * (size_t)memo->n > n_places(memo)) place_words(memo, 32 - memo->asking.shift + 1);
  fsc_word *word = next_word(memo);
  *word = (fsc_word){.spelling = {spelling[0], spelling[1]}};
  put(memo, memo->n - 1);
  return word;
}

static bool is_spelled(const fsc_word *word, const char *at, size_t length) {
  return length <= FSC_SPELLED || memcmp(word->text - length, at, length) == 0;
}

/* Has a word, asleep or awake, this spelling? */
static bool is_word_of(const fsc_word *word, const uint64_t spelling[2]) {
  return ((word->spelling[0] ^ spelling[0]) | (awake_half(word) ^ spelling[1])) == 0;
}

/* A word that had to be sought is likely to be sought again, so it changes places with the word where its search
 * starts, if that is in the same four. */
static void move_up(fsc_memo *memo, uint32_t start, uint32_t *place) {
  uint32_t *first = &memo->asking.places[start], moved = *place;
  if (fsc_four_of(memo, start) != fsc_four_of(memo, (uint32_t)(place - memo->asking.places))) return;
  *place = *first;
  *first = moved;
}

/* Finds a word by trying all its places, or makes it. at, length: the bytes of spellings longer than FSC_SPELLED. */
static fsc_word *seek(fsc_memo *memo, const uint64_t spelling[2], const char *at, size_t length) {
  uint32_t hash = fsc_spelling_hash(spelling), start = hash >> memo->asking.shift;
  for (uint32_t i = start;; i += FSC_PLACES) {
    uint32_t *four = fsc_four_of(memo, i);
    for (uint32_t fitting = fsc_same_low4(four, hash); fitting; fitting &= fitting - 1) {
      uint32_t *place = &four[__builtin_ctz(fitting)];
      fsc_word *word = fsc_word_placed(memo->asking, *place);
      if (!is_word_of(word, spelling) || !is_spelled(word, at, length)) continue;
      if (word->asleep) toggle_sleep(word);
      move_up(memo, start, place);
      return word;
    }
    if (free_of(four)) return make_word(memo, spelling);
  }
}

const fsc_word *fsc_memo_seek(fsc_memo *memo, const uint64_t spelling[2]) {
  return seek(memo, spelling, NULL, FSC_SPELLED);
}

const fsc_word *fsc_memo_word(fsc_memo *memo, const char *at, size_t length) {
  char start[FSC_BLOCK] = {0};
  uint64_t spelling[2];
  if (length <= FSC_SPELLED) {
    memcpy(start, at, length);
    fsc_first16(start, length, spelling);
  } else {
    spelling[0] = fsc_hash(at, length);
    spelling[1] = (uint64_t)FSC_SPELLED_LONG << 56 | length;
  }
  fsc_word *word = seek(memo, spelling, at, length);
  if (memo->n_understood < memo->n) {
    fsc_memo_understand_as(memo, word, at, length);
    memo->n_understood = memo->n;
  }
  return word;
}

/* ---- Forgetting ---- */

static size_t bytes_used(const fsc_memo *memo) { return fsc_arena_used(memo->arena) + memo->n * sizeof(fsc_word); }

static void forget_all(fsc_memo *memo) {
  fsc_arena_reset(memo->arena);
  memset(memo->asking.places, 0, n_places(memo) * sizeof *memo->asking.places);
  memo->n = 0;
  make_word_0(memo);
  memo->limit = FIRST_SLEEP;
}

static bool is_long(const fsc_word *word) { return word->spelling[1] >> 56 == FSC_SPELLED_LONG; }

/* Has a spelling all sixteen bytes? With the last one changed for sleep it might equal another word's. */
static bool is_full(const fsc_word *word) {
  return ((const char *)word->spelling)[FSC_SPELLED - 1] != '\0' && !is_long(word);
}

/* Copies what a word points at to the memo's new arena; *from may have been overwritten. */
static void keep_parts(fsc_memo *memo, fsc_word *word, const fsc_word *from) {
  size_t length = is_long(word) ? (size_t)(word->spelling[1] & UINT32_MAX) : 0; /* of the spelling, before the text */
  if (word->text == (const char *)from->spelling)
    word->text = (const char *)word->spelling;
  else
    word->text = fsc_arena_string(memo->arena, (fsc_text){word->text - length, length + strlen(word->text)}) + length;
  if (!word->has_others) return;
  size_t n = 0;
  while (word->others[n++]) continue;
  word->others = memcpy(fsc_arena_take(memo->arena, n * sizeof *word->others), word->others, n * sizeof *word->others);
  if (memo->hook.complete) memo->hook.complete(memo->hook.data, memo->arena, word, 1);
}

/* Forgets the sleeping words and puts the others to sleep, except the first NEVER_SLEEP. */
static void forget_asleep(fsc_memo *memo) {
  fsc_memo_complete(memo);
  uint32_t n = memo->n, n_put = 1;
  fsc_arena *old = memo->arena;
  memo->arena = fsc_arena_new();
  memset(memo->asking.places, 0, n_places(memo) * sizeof *memo->asking.places);
  memo->n = 1;
  for (uint32_t number = 1; number < n; number++) {
    const fsc_word *from = fsc_word_numbered(memo->asking, number);
    if (from->asleep || is_full(from)) continue;
    fsc_word *word = fsc_word_numbered(memo->asking, memo->n);
    *word = *from;
    keep_parts(memo, word, from);
    if (memo->n > NEVER_SLEEP) toggle_sleep(word);
    fetch_place(memo, word);
    if (++memo->n - n_put > PUT_BEHIND) put(memo, n_put++);
  }
  while (n_put < memo->n) put(memo, n_put++);
  memo->n_understood = memo->n_complete = memo->n;
  fsc_arena_free(old);
  memo->limit = MEMO_BOUND;
}

/* Gives back memory that a single large article needed. */
static void give_back(fsc_memo *memo) {
  free_chunks(memo, MEMO_BOUND / CHUNK);
  if (memo->asking.shift < 32 - MOST_KEPT) place_words(memo, MOST_KEPT);
}

void fsc_memo_trim(fsc_memo *memo) {
  if (bytes_used(memo) < memo->limit) return;
  forget_asleep(memo);
  if (bytes_used(memo) >= MOST_AWAKE) forget_all(memo);
  give_back(memo);
}
