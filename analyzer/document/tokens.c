/* Tokens: one pass over the bytes of a paragraph. words.c and links.c read words and addresses, all other tokens are
 * read here. SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/lanes.h"
#include "phases.h"

static void look_at_nothing(fsc_look *looks) {
  for (int i = 0; i < FSC_LOOKS_BESIDE; i++) looks[i] = (fsc_look){.kind = FSC_PUNCTUATION};
}

static void make_room(fsc_scan *scan, size_t capacity) {
  fsc_token *tokens = fsc_arena_take(scan->arena, capacity * sizeof *tokens);
  fsc_look *looks = fsc_arena_take(scan->arena, (capacity + 2 * FSC_LOOKS_BESIDE) * sizeof *looks);
  uint8_t *kinds = fsc_arena_take(scan->arena, capacity + FSC_BLOCKS);
  uint32_t *terms = fsc_arena_take(scan->arena, (capacity + FSC_BLOCKS) * sizeof *terms);
  look_at_nothing(looks);
  looks += FSC_LOOKS_BESIDE;
  if (scan->tokens.n) {
    memcpy(tokens, scan->tokens.items, scan->tokens.n * sizeof *tokens);
    memcpy(looks, scan->looks, scan->tokens.n * sizeof *looks);
    memcpy(kinds, scan->kinds, scan->tokens.n);
    memcpy(terms, scan->terms, scan->tokens.n * sizeof *terms);
  }
  scan->tokens.items = tokens;
  scan->tokens.capacity = capacity;
  scan->looks = looks;
  scan->kinds = kinds;
  scan->terms = terms;
}

void fsc_scan_start(fsc_scan *scan, fsc_arena *arena, fsc_memo *memo, const fsc_document *document,
                    fsc_plain_finds *finds) {
  *scan =
      (fsc_scan){.arena = arena, .memo = memo, .finds = finds, .base = document->text.at, .barrier = document->text.at};
  finds->n = finds->next = 0;
  finds->items[0].span.end = UINT32_MAX;
  finds->at = scan->base;
  finds->joins = false;
  scan->limit = scan->base + document->text.length;
  /* News text has 5 to 6 bytes a token. */
  size_t length = document->text.length;
  make_room(scan, length / 5 + 128);
  FSC_RESERVE(arena, &scan->uncounted, length / 24 + 64);
  FSC_RESERVE(arena, &scan->marks, length / 24 + 64);
  FSC_RESERVE(arena, &scan->stops, length / 24 + 64);
}

void fsc_scan_grow(fsc_scan *scan) { make_room(scan, 2 * scan->tokens.capacity); }

static void emit_mark(fsc_scan *scan, const char *end, fsc_token_kind kind) {
  size_t length = (size_t)(end - scan->at);
  fsc_emit(scan, scan->at, end, kind, fsc_memo_word(scan->memo, scan->at, length < 8 ? length : 8));
}

static bool is_opening_punctuation(const fsc_scan *scan, size_t token) {
  uint32_t length;
  const char *at = scan->base + scan->tokens.items[token].start;
  if (scan->looks[token].kind != FSC_PUNCTUATION) return false;
  fsc_character c = fsc_character_at(at, scan->limit, &length);
  return c == FSC_DASH || c == FSC_HYPHEN || (*at && strchr("([{/=*_<>|", *at));
}

/* May a quotation, or a word with an apostrophe, begin here, by what stands before? */
static bool opens_before(const fsc_scan *scan) {
  if (scan->pending & FSC_SPACED || scan->tokens.n == scan->first) return true;
  const fsc_look *last = &scan->looks[scan->tokens.n - 1];
  if (is_opening_punctuation(scan, scan->tokens.n - 1)) return true;
  /* Behind a mark that opens, which is one with space or nothing before it. */
  return last->kind == FSC_QUOTE_MARK && (last->flags & FSC_SPACED || scan->tokens.n - 1 == scan->first);
}

/* ---- Dots ---- */

static const char *next_dot(const fsc_scan *scan, const char *at, bool spaced) {
  uint32_t length;
  if (spaced && *at == ' ') at++;
  fsc_character c = fsc_character_at(at, scan->limit, &length);
  return c == FSC_DOT || c == FSC_ELLIPSIS ? at + length : NULL;
}

/* The end of "...", "…", ". . ." or a single dot at scan->at. */
static const char *ellipsis_end(const fsc_scan *scan) {
  const char *at = scan->at, *next;
  uint32_t dots = 0;
  while ((next = next_dot(scan, at, false))) at = next, dots++;
  const char *close = at;
  uint32_t close_dots = dots;
  while ((next = next_dot(scan, at, true))) at = next, dots++;
  /* In "was lost. . . . The rest" the first dot ends the sentence, the others stand for what is left out. */
  bool full_stop = close_dots == 1 && dots > 3 && !(scan->pending & FSC_SPACED);
  return close != at && dots >= 3 && !full_stop ? at : close;
}

static void scan_dots(fsc_scan *scan) {
  bool free_before = opens_before(scan);
  if (*scan->at == '.' && free_before && fsc_byte_table[(unsigned char)scan->at[1]] == FSC_DIGIT) {
    fsc_scan_word(scan);
    return;
  }
  emit_mark(scan, ellipsis_end(scan), FSC_PUNCTUATION);
  fsc_note_stop(scan);
}

/* ---- Apostrophes ---- */

static bool is_one_of(const char *at, size_t length, const char *const *list) {
  for (; *list; list++)
    if (strlen(*list) == length && fsc_text_is_nocase((fsc_text){at, length}, *list)) return true;
  return false;
}

static bool is_word_byte(char c) {
  unsigned char class = fsc_byte_table[(unsigned char)c];
  return class == FSC_LETTER || class == FSC_DIGIT;
}

/* The end of a word with letters left out at its start, ’90s ’em ’tis 'n'; NULL if the apostrophe at scan->at does not
 * start one. right: the mark is a ’, which hardly opens a quotation, so more words are accepted. */
static const char *elision_end(fsc_scan *scan, const char *letters, bool right) {
  static const char *const always[] = {"em",     "tis",   "twas", "til", "cuz", "coz", "bout",
                                       "nother", "twere", "s",    "re",  "ve",  "ll",  NULL};
  static const char *const after_right[] = {"cause", "round", "till", "cept", "neath", "gainst", NULL};
  const char *end = letters;
  while (is_word_byte(*end) && end - letters < 8) end++;
  size_t length = (size_t)(end - letters);
  if (is_word_byte(*end) || !length) return NULL;
  bool year = length >= 2 && fsc_is_ascii_digit(letters[0]) && fsc_is_ascii_digit(letters[1]);
  if (year && length == 3 && letters[2] == 's') return end;
  if (year && length == 2 && scan->tokens.n > scan->first) {
    return right || fsc_is(scan->tokens.items[scan->tokens.n - 1].word, FSC_IS_PREPOSITION) ? end : NULL;
  }
  if (length == 1 && (*letters == 'n' || *letters == 'N')) {
    uint32_t closing;
    return fsc_character_at(end, scan->limit, &closing) == FSC_APOSTROPHE ? end + closing : NULL;
  }
  if (is_one_of(letters, length, always) || (right && is_one_of(letters, length, after_right))) return end;
  return NULL;
}

/* The ’s of “Time”’s or Yahoo!'s. */
static bool is_detached_possessive(const fsc_scan *scan, const char *letters) {
  return scan->tokens.n > scan->first && !(scan->pending & FSC_SPACED) && (*letters == 's' || *letters == 'S') &&
         !is_word_byte(letters[1]) && scan->looks[scan->tokens.n - 1].kind >= FSC_PUNCTUATION;
}

static bool follows_digit(const fsc_scan *scan) {
  return scan->tokens.n > scan->first && !(scan->pending & FSC_SPACED) &&
         scan->looks[scan->tokens.n - 1].kind == FSC_NUMBER;
}

static void scan_apostrophe(fsc_scan *scan, uint32_t length) {
  const char *behind = scan->at + length;
  bool opens = opens_before(scan), right = fsc_meant_decode(scan->at, scan->limit, &length) == 0x2019;
  if (memcmp(scan->at, behind, length) == 0) { /* ``…'' and ''…'' */
    emit_mark(scan, behind + length, FSC_QUOTE_MARK);
    return;
  }
  const char *word = opens ? elision_end(scan, behind, right) : NULL;
  if (!opens && is_detached_possessive(scan, behind)) word = behind + 1;
  if (word) {
    fsc_emit_word(scan, scan->at, word);
    return;
  }
  bool feet = follows_digit(scan) && length == 1 && !scan->single_open;
  uint32_t after;
  scan->single_open = opens && !feet && fsc_character_at(behind, scan->limit, &after) != FSC_SPACE;
  emit_mark(scan, behind, feet ? FSC_PUNCTUATION : FSC_QUOTE_MARK);
}

/* ---- The pass ---- */

static bool is_handle_byte(char c) { return is_word_byte(c) || c == '_'; }

/* @ and #: handles, tags and mail addresses; otherwise a token by itself. */
static void scan_at_sign(fsc_scan *scan) {
  const char *end = scan->at + 1;
  bool inside = scan->at > scan->base && is_handle_byte(scan->at[-1]) && !(scan->pending & FSC_SPACED);
  if (*scan->at == '@' && fsc_scan_mail(scan, scan->at)) return;
  bool starts = *scan->at == '@' ? is_handle_byte(*end) : fsc_byte_table[(unsigned char)*end] == FSC_LETTER;
  if (inside || !starts) {
    emit_mark(scan, end, FSC_PUNCTUATION);
    return;
  }
  while (is_handle_byte(*end)) end++;
  fsc_emit(scan, scan->at, end, FSC_WORD, fsc_memo_word(scan->memo, scan->at, (size_t)(end - scan->at)));
}

static void scan_run(fsc_scan *scan) {
  const char *end = scan->at + 1;
  while (*end == *scan->at) end++;
  emit_mark(scan, end, FSC_PUNCTUATION);
}

static void scan_character(fsc_scan *scan) {
  uint32_t length;
  fsc_character c = fsc_character_at(scan->at, scan->limit, &length);
  switch (c) {
    case FSC_LETTER:
    case FSC_DIGIT:
      fsc_scan_word(scan);
      return;
    case FSC_SPACE:
      scan->pending |= FSC_SPACED;
      scan->at += length;
      return;
    case FSC_NOTHING:
      scan->at += length;
      return;
    case FSC_DOT:
    case FSC_ELLIPSIS:
      scan_dots(scan);
      return;
    case FSC_APOSTROPHE:
      scan_apostrophe(scan, length);
      return;
    case FSC_DOUBLE:
      emit_mark(scan, scan->at + length, FSC_QUOTE_MARK);
      return;
    case FSC_AT:
      scan_at_sign(scan);
      return;
    case FSC_STOP:
      emit_mark(scan, scan->at + 1, FSC_PUNCTUATION);
      fsc_note_stop(scan);
      return;
    case FSC_RULE_SIGN:
      scan_run(scan);
      return;
    case FSC_HYPHEN:
      if (*scan->at == '-') {
        scan_run(scan);
        return;
      }
      break;
    default:
      break;
  }
  emit_mark(scan, scan->at + length, FSC_PUNCTUATION);
}

void fsc_scan_paragraph(fsc_scan *scan, fsc_paragraph *paragraph) {
  scan->at = scan->base + paragraph->span.start;
  scan->end = scan->base + paragraph->span.end;
  scan->first = (uint32_t)scan->tokens.n;
  scan->pending = 0;
  scan->single_open = false;
  while (scan->tokens.n <= FSC_TOKEN_LIMIT && (fsc_scan_plain(scan), scan->at < scan->end)) scan_character(scan);
  paragraph->first = scan->first;
  paragraph->end = (uint32_t)scan->tokens.n;
}

static void grow_lists(fsc_scan *scan, size_t n) {
  fsc_arena_grow(scan->arena, (void **)&scan->uncounted.items, &scan->uncounted.capacity, n, sizeof(uint32_t));
  fsc_arena_grow(scan->arena, (void **)&scan->marks.items, &scan->marks.capacity, n, sizeof(uint32_t));
  fsc_arena_grow(scan->arena, (void **)&scan->stops.items, &scan->stops.capacity, n, sizeof(fsc_stop));
}

/* Fills the scan's lists of stops, quotation marks and uncounted tokens. The 64 kinds behind the last token must be
 * zero. Every token that may be in a list is written to the end of each, which grows only if it belongs there. */
static void list_tokens(fsc_scan *scan) {
  size_t n_listed = 0, n_stops = 0, n_marks = 0;
  uint32_t n_uncounted = 0;
  uint8_t *kinds = scan->kinds;
  const fsc_look *looks = scan->looks;
  for (size_t t = 0; t < scan->tokens.n; t += FSC_BLOCKS) {
    while (scan->uncounted.capacity - n_listed < FSC_BLOCKS) grow_lists(scan, n_listed);
    fsc_stop *stops = scan->stops.items;
    uint32_t *uncounted = scan->uncounted.items, *marks = scan->marks.items;
    fsc_bytes64 block = fsc_bytes64_at((const char *)kinds + t);
    for (uint64_t listed = fsc_bytes64_between(&block, FSC_URL + 1, 127); listed; listed &= listed - 1, n_listed++) {
      uint32_t token = (uint32_t)t + (uint32_t)__builtin_ctzll(listed);
      unsigned kind = kinds[token] & ~(unsigned)FSC_STOP_KIND;
      stops[n_stops] = (fsc_stop){token, n_uncounted};
      uncounted[n_uncounted] = marks[n_marks] = token;
      n_uncounted += kind > FSC_URL;
      n_marks += (kind & ~(unsigned)FSC_JOINED_KIND) == FSC_QUOTE_MARK;
      n_stops += looks[token].flags / FSC_MAY_END;
      kinds[token] = (uint8_t)kind;
    }
  }
  scan->stops.n = n_stops;
  scan->uncounted.n = n_uncounted;
  scan->marks.n = n_marks;
}

/* Fills in the terms of words that were new, and so not complete, when their tokens were emitted. */
static void complete_terms(fsc_scan *scan, uint32_t n_tokens) {
  for (uint32_t t = 0; t < n_tokens; t += FSC_BLOCK)
    for (uint32_t zeros = fsc_zeros16(scan->terms + t); zeros; zeros &= zeros - 1) {
      uint32_t token = t + (uint32_t)__builtin_ctz(zeros);
      if (token < n_tokens) scan->terms[token] = scan->tokens.items[token].word->terms;
    }
}

/* Emits an empty token behind the last, so that looking at the next token needs no test. */
void fsc_scan_finish(fsc_scan *scan, fsc_document *document) {
  document->n_tokens = (uint32_t)scan->tokens.n;
  scan->pending = FSC_SPACED;
  fsc_emit(scan, scan->limit, scan->limit, FSC_PUNCTUATION, fsc_memo_word(scan->memo, "", 0));
  scan->tokens.n = document->n_tokens;
  memset(scan->kinds + document->n_tokens, 0, FSC_BLOCKS);
  list_tokens(scan);
  memset(scan->kinds + document->n_tokens, FSC_PUNCTUATION, FSC_LOOKS_BESIDE);
  document->tokens = scan->tokens.items;
  look_at_nothing(scan->looks + document->n_tokens);
  document->looks = scan->looks;
  document->kinds = scan->kinds;
  fsc_memo_complete(scan->memo);
  memset(scan->terms + document->n_tokens, 0, FSC_BLOCKS * sizeof *scan->terms);
  complete_terms(scan, document->n_tokens);
  document->terms = scan->terms;
  document->uncounted = scan->uncounted.items;
  document->n_uncounted = (uint32_t)scan->uncounted.n;
}
