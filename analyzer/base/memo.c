/* The words a worker has met, by their spelling.
 * SPDX-License-Identifier: Apache-2.0 */
#include "memo.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "text.h"
#include "vocabulary_tables.h"

enum { MEMO_BOUND = 4 << 20, MEMO_START = 12 /* log2 of its places */, LONGEST_WORD = 256, WORDS = 64, LINE = 64 };

static void make_places(fsc_memo *memo, unsigned bits) {
  memo->mask = (UINT32_C(1) << bits) - 1;
  memo->shift = 32 - bits;
  memo->places = fsc_allocate_zero(memo->mask + 1, sizeof *memo->places);
}

fsc_memo *fsc_memo_new(const fsc_vocabulary *vocabulary, fsc_word_hook hook) {
  fsc_memo *memo = fsc_allocate(sizeof *memo);
  *memo = (fsc_memo){.vocabulary = vocabulary, .hook = hook, .arena = fsc_arena_new()};
  make_places(memo, MEMO_START);
  return memo;
}

void fsc_memo_free(fsc_memo *memo) {
  if (!memo) return;
  fsc_arena_free(memo->arena);
  free(memo->places);
  free(memo);
}

void fsc_memo_trim(fsc_memo *memo) {
  if (fsc_arena_used(memo->arena) < MEMO_BOUND) return;
  fsc_arena_reset(memo->arena);
  memset(memo->places, 0, (memo->mask + 1) * sizeof *memo->places);
  memo->n = 0;
  memo->n_room = 0;
}

/* ---- Making a word --------------------------------------------------------------------------------------------------
 */

static uint16_t shape_of(const char *at, size_t length) {
  const char *end = at + length;
  uint32_t letters = 0, lower = 0;
  uint16_t shape = 0;
  for (bool first = true; at < end; first = false) {
    uint32_t step, c = fsc_utf8_decode(at, end, &step);
    if (c >= '0' && c <= '9') shape |= FSC_SHAPE_DIGIT;
    if (fsc_is_letter(c)) {
      if (first) shape |= FSC_SHAPE_ALPHA;
      if (!letters && fsc_is_upper(c)) shape |= FSC_SHAPE_CAPITALISED;
      letters++;
      lower += fsc_to_lower(c) == c;
    }
    at += step;
  }
  if (letters > 1 && lower == 0) shape |= FSC_SHAPE_ALL_CAPS;
  return shape;
}

static bool is_ascii(const char *at, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (at[i] & 0x80) return false;
  return true;
}

/* Folds a spelling and tells its shape, into out (room for 2 x length + 1 bytes). ASCII goes byte by byte. */
static size_t fold_spelling(const char *at, size_t length, char *out, uint16_t *shape) {
  uint32_t letters = 0, upper = 0, digits = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned c = (unsigned char)at[i];
    if (c & 0x80) {
      size_t n = fsc_fold((fsc_text){at, length}, out);
      *shape = shape_of(at, length);
      if (is_ascii(out, n)) *shape |= FSC_SHAPE_ASCII; /* with ’ made straight it may be */
      return n;
    }
    bool is_upper = c - 'A' < 26, is_lower = c - 'a' < 26;
    if (is_upper && !letters) *shape |= FSC_SHAPE_CAPITALISED;
    if ((is_upper || is_lower) && !i) *shape |= FSC_SHAPE_ALPHA;
    letters += is_upper || is_lower;
    upper += is_upper;
    digits += c - '0' < 10;
    out[i] = (char)(is_upper ? c + 32 : c);
  }
  *shape |= FSC_SHAPE_ASCII;
  if (digits) *shape |= FSC_SHAPE_DIGIT;
  if (letters > 1 && upper == letters) *shape |= FSC_SHAPE_ALL_CAPS;
  return length;
}

static void tell_ending(fsc_word *word) {
  const char *end = word->text + word->length;
  if (word->length > 1 && end[-1] == 's') word->shape |= FSC_SHAPE_S;
  if (word->length > 2 && end[-1] == 'd' && end[-2] == 'e') word->shape |= FSC_SHAPE_ED;
  if (word->length > 3 && end[-1] == 'g' && end[-2] == 'n' && end[-3] == 'i') word->shape |= FSC_SHAPE_ING;
}

static uint8_t hash_of_text(const fsc_word *word) {
  uint32_t hash = word->length;
  for (uint32_t i = 0; i < word->length; i++) hash = (hash ^ (unsigned char)word->text[i]) * 16777619u;
  return (uint8_t)(hash >> 24);
}

/* Room for a word at the start of a cache line, with `more` bytes behind it. */
static fsc_word *word_room(fsc_memo *memo, size_t more) {
  if (more || !memo->n_room) {
    size_t words = more ? 1 : WORDS;
    char *at = fsc_arena_take(memo->arena, words * sizeof *memo->room + more + LINE);
    fsc_word *room = (fsc_word *)(void *)(at + (LINE - (uintptr_t)at % LINE) % LINE);
    if (more) return room;
    memo->room = room;
    memo->n_room = words;
  }
  memo->n_room--;
  return memo->room++;
}

static fsc_word *word_new(fsc_memo *memo, fsc_spelling spelling, const char *at, size_t length) {
  size_t spelled = length > FSC_SPELLED ? length : 0;
  fsc_word *word = word_room(memo, spelled);
  *word = (fsc_word){.spelling = spelling};
  memcpy(word + 1, at, spelled);
  char folding[2 * LONGEST_WORD + 1], *folded = folding;
  if (length > LONGEST_WORD) folded = fsc_arena_take(memo->arena, 2 * length + 1);
  size_t folded_length = fold_spelling(at, length, folded, &word->shape);
  if (folded_length > 1 && folded[folded_length - 1] == '.' && folded[0] != '.') folded_length--;
  folded[folded_length] = '\0';
  if (folded == folding) folded = fsc_arena_string(memo->arena, (fsc_text){folding, folded_length});
  /* What is longer than any word (a line without spaces) is looked up by nothing. */
  if (folded_length > LONGEST_WORD) {
    word->text = folded;
    word->length = (uint32_t)folded_length;
  } else {
    fsc_vocabulary_resolve(memo->vocabulary, memo->arena, word, folded, folded_length);
  }
  tell_ending(word);
  word->said = fsc_said_of((fsc_text){word->text, word->length});
  word->hash = hash_of_text(word);
  if (memo->hook.complete) memo->hook.complete(memo->hook.data, memo->arena, word);
  return word;
}

/* ---- Finding its place ----------------------------------------------------------------------------------------------
 */

static void put(fsc_memo *memo, const fsc_word *word) {
  uint32_t hash = fsc_spelling_hash(word->spelling), i = hash >> memo->shift;
  while (memo->places[i]) i = (i + 1) & memo->mask;
  memo->places[i] = (fsc_memo_place)word ^ fsc_tag_of(hash);
}

static const fsc_word *word_at(fsc_memo_place place) { return (const fsc_word *)(place & ~(fsc_memo_place)(LINE - 1)); }

static void grow(fsc_memo *memo) {
  fsc_memo_place *old = memo->places;
  uint32_t last = memo->mask;
  make_places(memo, 32 - memo->shift + 1);
  for (uint32_t i = 0; i <= last; i++)
    if (old[i]) put(memo, word_at(old[i]));
  free(old);
}

const fsc_word *fsc_memo_make(fsc_memo *memo, fsc_spelling spelling, const char *at, size_t length) {
  if (2 * ++memo->n > memo->mask) grow(memo);
  const fsc_word *word = word_new(memo, spelling, at, length);
  put(memo, word);
  return word;
}

static const fsc_word *long_word(fsc_memo *memo, const char *at, size_t length) {
  fsc_spelling spelling = {fsc_hash(at, length), (uint64_t)FSC_SPELLED_LONG << 56 | length};
  for (uint32_t i = fsc_spelling_hash(spelling) >> memo->shift; memo->places[i]; i = (i + 1) & memo->mask) {
    const fsc_word *word = word_at(memo->places[i]);
    if (fsc_spelled_same(word->spelling, spelling) && memcmp(word + 1, at, length) == 0) return word;
  }
  return fsc_memo_make(memo, spelling, at, length);
}

const fsc_word *fsc_memo_word(fsc_memo *memo, const char *at, size_t length) {
  char start[FSC_BLOCK] = {0};
  if (length > FSC_SPELLED) return long_word(memo, at, length);
  memcpy(start, at, length);
  return fsc_memo_ask(memo, start, length);
}
