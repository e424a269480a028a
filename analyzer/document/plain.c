/* The plain course of news text, which is nearly all of it: short words of ASCII letters, digits and apostrophes with
 * blanks and single signs between them. What is anything else, or might be, is left to words.c and tokens.c, which
 * know all of the rules; here are those that plain words come under, with the same results.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/memo.h"
#include "phases.h"

static fsc_character class_of(char c) { return (fsc_character)fsc_byte_table[(unsigned char)c]; }
static bool is_alnum(char c) { return class_of(c) == FSC_LETTER || class_of(c) == FSC_DIGIT; }
static bool is_high(char c) { return (unsigned char)c >= 0x80; }

/* U+2000 to U+203F. */
static bool is_general_punctuation(const char *at) { return at[0] == '\xE2' && at[1] == '\x80'; }

/* ---- Words ----------------------------------------------------------------------------------------------------------
 */

/* "don't", "Noem’s": the bits of an apostrophe at `length` with a letter behind it. */
static uint32_t inner_apostrophe(const char *at, uint32_t length) {
  if (at[length] == '\'') return class_of(at[length + 1]) == FSC_LETTER ? UINT32_C(1) << length : 0;
  bool curly = is_general_punctuation(at + length) && at[length + 2] == '\x99';
  return curly && class_of(at[length + 3]) == FSC_LETTER ? UINT32_C(7) << length : 0;
}

/* Bytes of the word at `at`, of which `length` are known, if it runs on over apostrophes; more than FSC_SPELLED: or on
 * over something else. */
static uint32_t whole_length(const char *at, uint32_t length) {
  uint32_t inner = inner_apostrophe(at, length);
  for (uint32_t word = fsc_alnum16(at); inner; inner = length < FSC_SPELLED ? inner_apostrophe(at, length) : 0) {
    word |= inner;
    length = (uint32_t)__builtin_ctz(~word);
  }
  return length;
}

/* What ends every word: of the signs beyond ASCII the common ones, whatever stands around them. */
static bool ends_words(const char *at) {
  if (!is_general_punctuation(at)) return false;
  char last = at[2]; /* – — “ ” … */
  return last == '\x93' || last == '\x94' || last == '\x9C' || last == '\x9D' || last == '\xA6';
}

/* Is the dot a sign of its own behind this word? No other word can do without it. */
static bool is_plain_dot(const char *start, const char *dot, const fsc_word *word) {
  char next = dot[1];
  if (is_high(next) ? !ends_words(dot + 1) : next == '.' || is_alnum(next)) return false;
  return dot - start > 1 && !(word->classes & FSC_ABBREVIATIONS);
}

/* Does the word from start end here, is it nothing but a word, and is what stands here no part of it? */
static bool ends_plainly(const char *start, const char *end, const fsc_word *word) {
  switch (class_of(*end)) {
    case FSC_SPACE:
    case FSC_STOP:
    case FSC_DOUBLE:
    case FSC_RULE_SIGN:
      return true;
    case FSC_OTHER:
      return *end != ':' || end[1] != '/'; /* http: */
    case FSC_COMMA:
      return !(class_of(end[-1]) == FSC_DIGIT && class_of(end[1]) == FSC_DIGIT);
    case FSC_HYPHEN:
      return !is_high(end[1]);
    case FSC_DOT:
      return is_plain_dot(start, end, word);
    case FSC_HIGH:
      return ends_words(end);
    default:
      return false;
  }
}

static fsc_token_kind kind_of(const char *start, uint32_t length) {
  for (uint32_t i = 0; i < length; i++)
    if (class_of(start[i]) != FSC_DIGIT) return FSC_WORD;
  return FSC_NUMBER;
}

/* The word here, of which `length` bytes are known, and a hyphen to be joined over; false if it may not be a plain one.
 */
static bool take_word(fsc_scan *scan, uint32_t length) {
  const char *start = scan->at;
  if (length >= FSC_SPELLED) return false;
  length = whole_length(start, length);
  if (length > FSC_SPELLED) return false;
  const char *end = start + length;
  const fsc_word *word = fsc_memo_ask(scan->memo, start, length);
  if (!ends_plainly(start, end, word)) return false;
  fsc_emit(scan, start, end, class_of(*start) == FSC_DIGIT ? kind_of(start, length) : FSC_WORD, word);
  if (*end == '-' && is_alnum(end[1])) fsc_join(scan, 1);
  return true;
}

/* Words of letters with a blank behind them, one after the other; answers the bytes known of the word there that is
 * none of these. */
static uint32_t take_words(fsc_scan *scan) {
  const char *at = scan->at, *base = scan->base;
  fsc_token *token = scan->tokens.items + scan->tokens.n, *room = scan->tokens.items + scan->tokens.capacity;
  fsc_look *look = scan->looks + scan->tokens.n;
  uint32_t length;
  uint8_t flags = scan->pending;
  if (flags & FSC_JOINED && token < room) scan->kinds[scan->tokens.n] = FSC_JOINED_KIND;
  for (;; token++, look++) {
    length = (uint32_t)__builtin_ctz(~fsc_alnum16(at));
    if (at[length] != ' ' || *at <= '9' || token == room) break;
    uint32_t start = (uint32_t)(at - base);
    const fsc_word *word = fsc_memo_ask(scan->memo, at, length);
    token->start = start;
    token->end = start + length;
    token->word = word;
    token->kind = FSC_WORD;
    token->flags = flags;
    *look = fsc_look_make(word, FSC_WORD, flags);
    at += length + 1;
    flags = FSC_SPACED;
  }
  scan->tokens.n = (size_t)(token - scan->tokens.items);
  scan->pending = flags;
  scan->at = at;
  return length;
}

/* ---- Signs ----------------------------------------------------------------------------------------------------------
 */

static bool is_dot(const char *at) { return *at == '.' || (is_general_punctuation(at) && at[2] == '\xA6'); }

/* A full stop; no ellipsis, be its dots apart ". . .", and no number's. */
static bool is_single_dot(const char *at) {
  return !is_dot(at + 1) && class_of(at[1]) != FSC_DIGIT && !(at[1] == ' ' && is_dot(at + 2));
}

static void take_blank(fsc_scan *scan) {
  if (*scan->at != ' ') return;
  scan->pending |= FSC_SPACED;
  scan->at++;
}

static void put_sign(fsc_scan *scan, uint32_t length, fsc_token_kind kind) {
  fsc_emit(scan, scan->at, scan->at + length, kind, fsc_memo_ask(scan->memo, scan->at, length));
  take_blank(scan);
}

static void put_stop(fsc_scan *scan) {
  *FSC_PUSH(scan->arena, &scan->stops) = (uint32_t)scan->tokens.n;
  put_sign(scan, 1, FSC_PUNCTUATION);
}

static void put_mark(fsc_scan *scan, uint32_t length) {
  *FSC_PUSH(scan->arena, &scan->marks) = (uint32_t)scan->tokens.n;
  put_sign(scan, length, FSC_QUOTE_MARK);
}

static bool take_high_sign(fsc_scan *scan) {
  const char *at = scan->at;
  if (!ends_words(at) || is_dot(at)) return false;
  if (at[2] == '\x93' || at[2] == '\x94')
    put_sign(scan, 3, FSC_PUNCTUATION);
  else
    put_mark(scan, 3);
  return true;
}

/* The sign or blank here; false if it is no plain one. */
static bool take_sign(fsc_scan *scan) {
  switch (class_of(*scan->at)) {
    case FSC_SPACE:
      if (*scan->at != ' ') return false; /* the end of the paragraph perhaps */
      take_blank(scan);
      return true;
    case FSC_OTHER:
    case FSC_COMMA:
      put_sign(scan, 1, FSC_PUNCTUATION);
      return true;
    case FSC_DOUBLE:
      put_mark(scan, 1);
      return true;
    case FSC_DOT:
      if (!is_single_dot(scan->at)) return false;
      put_stop(scan);
      return true;
    case FSC_STOP:
      put_stop(scan);
      return true;
    case FSC_HIGH:
      return take_high_sign(scan);
    default:
      return false;
  }
}

void fsc_scan_plain(fsc_scan *scan) {
  for (;;) {
    uint32_t length = take_words(scan);
    if (length ? !take_word(scan, length) : !take_sign(scan)) return;
    if (length && !scan->pending) take_sign(scan);
  }
}
