/* Fills in new words: folded text, symbols and classes of the vocabulary, and what their spelling tells.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "memo.h"
#include "memory.h"
#include "text.h"
#include "vocabulary_tables.h"

static uint16_t shape_of(const char *at, size_t length) {
  const char *end = at + length;
  uint32_t letters = 0, lower = 0;
  uint16_t shape = 0;
  for (bool first = true; at < end; first = false) {
    uint32_t step, c = fsc_meant_decode(at, end, &step);
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

/* Folds a spelling into out (room for 2 x length + 1 bytes) and sets its shape; returns the folded length. */
static size_t fold_spelling(const char *at, size_t length, char *out, uint16_t *shape) {
  size_t n = fsc_fold((fsc_text){at, length}, out);
  *shape = shape_of(at, length);
  if (is_ascii(out, n)) *shape |= FSC_SHAPE_ASCII; /* even if its ’ was not */
  return n;
}

static bool is_short_ascii(const uint64_t spelling[2], size_t length) {
  return length <= FSC_SPELLED && !((spelling[0] | spelling[1]) & FSC_EACH_BYTE(0x80));
}

/* The same for a short spelling in ASCII, eight bytes at a time. */
static void fold_short(const uint64_t spelling[2], char out[FSC_SPELLED], uint16_t *shape) {
  uint64_t bytes[] = {le64toh(spelling[0]), le64toh(spelling[1])};
  uint32_t n_letters = 0, n_upper = 0;
  *shape = FSC_SHAPE_ASCII;
  for (int i = 0; i < 2; i++) {
    uint64_t upper = fsc_bytes_between(bytes[i], 'A', 'Z'), letters = upper | fsc_bytes_between(bytes[i], 'a', 'z');
    if (!n_letters && upper & letters & -letters) *shape |= FSC_SHAPE_CAPITALISED;
    if (!i && letters & 0x80) *shape |= FSC_SHAPE_ALPHA;
    if (fsc_bytes_between(bytes[i], '0', '9')) *shape |= FSC_SHAPE_DIGIT;
    n_letters += fsc_count_bytes(letters);
    n_upper += fsc_count_bytes(upper);
    bytes[i] = htole64(bytes[i] | upper >> 2); /* sets the bit that makes a letter small */
  }
  if (n_letters > 1 && n_upper == n_letters) *shape |= FSC_SHAPE_ALL_CAPS;
  memcpy(out, bytes, sizeof bytes);
}

static void tell_naming(fsc_word *word) {
  const uint64_t he_or_she = FSC_BIT(FSC_IS_MALE_PRONOUN) | FSC_BIT(FSC_IS_FEMALE_PRONOUN);
  const uint64_t never = FSC_BIT(FSC_IS_FUNCTION_WORD) | FSC_BIT(FSC_IS_PRONOUN);
  const uint64_t dated = FSC_BIT(FSC_IS_WEEKDAY) | FSC_BIT(FSC_IS_MONTH);
  const bool will = word->said == FSC_SAYS_WILL, closed = (word->classes & never) && !will;
  if (word->shape & FSC_SHAPE_CAPITALISED && !closed) word->shape |= FSC_SHAPE_NAME;
  if (word->classes & he_or_she) word->shape |= FSC_SHAPE_PERSON;
  if (word->classes & dated || will) word->shape |= FSC_SHAPE_DATED;
}

/* "SEC's" counts as all capitals, like "SEC". */
static void tell_owner(fsc_word *word, const char *at, size_t length) {
  size_t n = 0;
  if (!(word->shape & FSC_SHAPE_POSSESSIVE)) return;
  while (n < length && fsc_is_ascii_upper(at[n])) n++;
  if (n > 1 && n == word->length) word->shape |= FSC_SHAPE_ALL_CAPS;
}

static void tell_ending(fsc_word *word, size_t length) {
  const char *end = word->text + length;
  if (length > 1 && end[-1] == 's' && end[-2] != 's') word->shape |= FSC_SHAPE_S; /* not "boss", "witness" */
  if (length > 2 && end[-1] == 'd' && end[-2] == 'e') word->shape |= FSC_SHAPE_ED;
  if (length > 3 && end[-1] == 'g' && end[-2] == 'n' && end[-3] == 'i') word->shape |= FSC_SHAPE_ING;
}

static void tell_turning(fsc_word *word) {
  bool mark = !(word->shape & (FSC_SHAPE_ALPHA | FSC_SHAPE_DIGIT));
  bool opener = word->said == FSC_SAYS_THAT || word->said == FSC_SAYS_WHETHER || fsc_is(word, FSC_IS_QUESTION_WORD);
  if (mark || opener) word->shape |= FSC_SHAPE_TURNS;
}

/* Keeps a word's text; one that equals its spelling is not copied. */
static void keep_text(fsc_memo *memo, fsc_word *word, const char *at, size_t length) {
  bool spelled = length < FSC_SPELLED && word->length == length && memcmp(word->text, at, length) == 0;
  word->text =
      spelled ? (const char *)word->spelling : fsc_arena_string(memo->arena, (fsc_text){word->text, word->length});
}

static void keep_long_spelling(fsc_memo *memo, fsc_word *word, size_t text_length, const char *at, size_t length) {
  char *kept = fsc_arena_take(memo->arena, length + text_length + 1);
  memcpy(kept, at, length);
  word->text = memcpy(kept + length, word->text, text_length + 1);
}

/* The kind of a sign that is always a token by itself; 0 for other signs. */
static unsigned plain_sign(const char *at, size_t length) {
  if (length == 3 && memcmp(at, "\xE2\x80", 2) == 0) {
    if (at[2] == '\x93' || at[2] == '\x94') return FSC_PLAIN_SIGN;  /* – — */
    return at[2] == '\x9C' || at[2] == '\x9D' ? FSC_PLAIN_MARK : 0; /* “ ” */
  }
  if (length != 1 || *at & 0x80 || strchr("#&'*-=@_`~\x7F", *at)) return 0;
  return *at == '"' ? FSC_PLAIN_MARK : strchr(".!?", *at) ? FSC_PLAIN_SIGN | FSC_PLAIN_STOP : FSC_PLAIN_SIGN;
}

/* 5'3, 5’3: an apostrophe before a digit does not join the two into a word. */
static bool joins_digit(const char *at, size_t length) {
  for (size_t i = 1; i < length; i++)
    if (fsc_is_ascii_digit(at[i]) && (at[i - 1] == '\'' || at[i - 1] & 0x80)) return true;
  return false;
}

static void tell_kind(fsc_word *word, const char *at, size_t length) {
  size_t digits = 0;
  while (word->shape & FSC_SHAPE_DIGIT && digits < length && fsc_is_ascii_digit(at[digits])) digits++;
  bool sign = !digits && !(word->shape & FSC_SHAPE_ALPHA);
  unsigned kind = sign ? plain_sign(at, length) : digits == length ? FSC_PLAIN_NUMBER : FSC_PLAIN_WORD;
  bool joined = word->shape & FSC_SHAPE_DIGIT && digits < length && joins_digit(at, length);
  bool doubtful = sign ? !kind : word->classes & FSC_ABBREVIATIONS || joined;
  word->kind = kind & (FSC_PLAIN_STOP - 1);
  word->flags = kind & FSC_PLAIN_STOP;
  if (doubtful) word->shape |= FSC_SHAPE_DOUBTFUL;
}

/* ---- Making words ---- */

/* A new word while it is filled in. */
typedef struct draft {
  fsc_word *word;
  const char *at; /* the spelling */
  size_t length;
  char *folded; /* room for twice as much, FSC_BLOCK more to be read (fsc_hash_padded) and a NUL */
  size_t n;     /* bytes of the folded text */
} draft;

enum { LONGEST_WORD = 256, DRAFTS = 16, FOLDED_SHORT = 2 * FSC_SPELLED + 1 + FSC_BLOCK };

/* Folds a word and prefetches its places in the vocabulary. Anything longer than a word can be, such as a line without
 * spaces, is not looked up. */
static void fold(const fsc_vocabulary *vocabulary, draft *d) {
  fsc_word *word = d->word;
  d->n = d->length;
  if (is_short_ascii(word->spelling, d->length))
    fold_short(word->spelling, d->folded, &word->shape);
  else
    d->n = fold_spelling(d->at, d->length, d->folded, &word->shape);
  if (d->n > 1 && d->folded[d->n - 1] == '.' && d->folded[0] != '.') d->n--;
  d->folded[d->n] = '\0';
  if (d->n <= LONGEST_WORD) fsc_vocabulary_fetch(vocabulary, d->folded, d->n);
}

static void fill_in(fsc_memo *memo, const draft *d) {
  fsc_word *word = d->word;
  size_t length = d->n; /* word->length cannot hold that of very long texts */
  word->text = d->folded;
  word->length = (uint16_t)(length < UINT16_MAX ? length : UINT16_MAX);
  if (length <= LONGEST_WORD) {
    fsc_vocabulary_resolve(memo->vocabulary, memo->arena, word, d->folded);
    length = word->length;
  }
  word->said = fsc_said_of((fsc_text){word->text, word->length});
  tell_naming(word);
  tell_owner(word, d->at, d->length);
  tell_ending(word, length);
  word->hash = (uint8_t)fsc_hash_padded(d->folded, word->length);
  tell_turning(word);
  tell_kind(word, d->at, d->length);
  if (d->length > FSC_SPELLED)
    keep_long_spelling(memo, word, length, d->at, d->length);
  else
    keep_text(memo, word, d->at, d->length);
}

void fsc_memo_understand_as(fsc_memo *memo, fsc_word *word, const char *at, size_t length) {
  char folding[2 * LONGEST_WORD + 1 + FSC_BLOCK];
  draft d = {.word = word, .at = at, .length = length, .folded = folding};
  if (length > LONGEST_WORD) d.folded = fsc_allocate(2 * length + 1);
  fold(memo->vocabulary, &d);
  fill_in(memo, &d);
  if (d.folded != folding) free(d.folded);
}

/* The length of a spelling of up to sixteen bytes, without its padding of zeros. */
static size_t spelled_length(const fsc_word *word) {
  uint64_t low = le64toh(word->spelling[0]), high = le64toh(word->spelling[1]);
  uint64_t last = high ? high : low;
  return (high ? 16 : 8) - (last ? (size_t)__builtin_clzll(last) / 8 : 8);
}

void fsc_memo_understand(fsc_memo *memo) {
  draft drafts[DRAFTS];
  char folded[DRAFTS][FOLDED_SHORT];
  while (memo->n_understood < memo->n) {
    uint32_t left = memo->n - memo->n_understood, n = left < DRAFTS ? left : DRAFTS;
    for (uint32_t i = 0; i < n; i++) {
      fsc_word *word = fsc_word_numbered(memo->asking, memo->n_understood + i);
      drafts[i] = (draft){word, (const char *)word->spelling, spelled_length(word), folded[i], 0};
      fold(memo->vocabulary, &drafts[i]);
    }
    for (uint32_t i = 0; i < n; i++) fsc_vocabulary_fetch_string(memo->vocabulary, drafts[i].folded, drafts[i].n);
    for (uint32_t i = 0; i < n; i++) fill_in(memo, &drafts[i]);
    memo->n_understood += n;
  }
}
