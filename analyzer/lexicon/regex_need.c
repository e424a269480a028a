/* Finds text that every match of a pattern must hold, as far as the pattern is easy to read: where that is missing, the
 * pattern need not run. Most gates are everyday words ("like", months), and most of their patterns need a mark beside
 * them.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/simd.h"
#include "../base/text.h"
#include "regex.h"

typedef struct reading {
  const char *at;
  fsc_regex_need run, best;
  bool literal; /* the item before `at` is the last byte of run, which a quantifier may make optional */
} reading;

static bool is_ascii_letter(char c) { return fsc_is_ascii_lower(c | 32); }

/* Is a character a letter that equals no other when case is folded? k is also the Kelvin sign, s the long s. */
static bool is_own_letter(char c) { return is_ascii_letter(c) && (c | 0x20) != 'k' && (c | 0x20) != 's'; }

static bool is_mark(char c) { return c > ' ' && c < 0x7F && !is_ascii_letter(c) && !fsc_is_ascii_digit(c); }

/* Ends a run of literals, and keeps it if it holds a mark and is the longest so far. */
static void end_run(reading *r) {
  for (uint8_t i = 0; i < r->run.length; i++)
    if (is_mark(r->run.text[i]) && r->run.length > r->best.length) {
      r->best = r->run;
      r->best.mark = i;
    }
  r->run.length = 0;
  r->literal = false;
}

static void add_literal(reading *r, char c) {
  if (r->run.length == sizeof r->run.text) end_run(r);
  r->run.text[r->run.length++] = is_ascii_letter(c) ? (char)(c | 0x20) : c;
  r->literal = true;
}

/* The text behind a bracketed class; NULL if it does not end or is not understood. */
static const char *skip_class(const char *at) {
  at += at[1] == '^' ? 2 : 1;
  if (*at == ']') at++;
  for (; *at && *at != ']'; at++) {
    if (*at == '\\' && at[1]) at++;
    if (*at == '[' && at[1] == ':') return NULL; /* [:alpha:] */
  }
  return *at ? at + 1 : NULL;
}

/* The text behind a group; NULL if the group may change how the rest is read, as options do. */
static const char *skip_group(const char *at) {
  static const char *const plain[] = {"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?-i:", "(?m)"};
  int depth = 0;
  for (; *at; at++) {
    if (*at == '\\') {
      if (!*++at || *at == 'Q') return NULL;
    } else if (*at == '[') {
      at = skip_class(at);
      if (!at) return NULL;
      at--;
    } else if (*at == '(') {
      bool known = at[1] != '?' && at[1] != '*';
      for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) known |= strncmp(at, plain[i], strlen(plain[i])) == 0;
      if (!known) return NULL;
      depth++;
    } else if (*at == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return NULL;
}

/* The length of the quantifier at a place; 0 if there is none. A brace that begins none is an ordinary character. */
static size_t quantifier_at(const char *at) {
  if (*at == '?' || *at == '*' || *at == '+') return 1;
  size_t digits = *at == '{' ? strspn(at + 1, "0123456789,") : 0;
  return digits && at[1 + digits] == '}' ? digits + 2 : 0;
}

/* Reads a quantifier, which ends the run: the item before may be missing (then it is dropped) or repeated. */
static bool read_quantifier(reading *r) {
  size_t length = quantifier_at(r->at);
  if (!length) return false;
  if (*r->at != '+' && r->literal) r->run.length--;
  end_run(r);
  r->at += length;
  return true;
}

static bool read_escape(reading *r) {
  char c = r->at[1];
  r->at += 2;
  if (is_mark(c))
    add_literal(r, c);
  else if (c && strchr("bBdDwWsS", c))
    end_run(r);
  else
    return false;
  return true;
}

/* Reads one item at the top level of the pattern; false if it is not understood. */
static bool read_item(reading *r) {
  char c = *r->at;
  if (read_quantifier(r)) return true;
  if (c == '\\') return read_escape(r);
  if (strchr("|){", c)) return false;
  if (c == '(' || c == '[') {
    end_run(r);
    r->at = c == '(' ? skip_group(r->at) : skip_class(r->at);
    return r->at != NULL;
  }
  if (is_own_letter(c) || (is_mark(c) && !strchr(".^$", c)))
    add_literal(r, c);
  else
    end_run(r);
  r->at++;
  return true;
}

/* ---- How matches begin ---- */

/* Reads the letters and hyphens that an alternative begins with; false if there are too few. */
static bool read_start(const char *at, struct fsc_regex_start *start) {
  char bytes[8] = {0}, mask[8] = {0};
  size_t n = 0;
  while (n < sizeof bytes && (is_ascii_letter(at[n]) || at[n] == '-')) n++;
  if (n && quantifier_at(at + n) && at[n] != '+') n--;
  for (size_t i = 0; i < n; i++) bytes[i] = (char)(at[i] | 0x20), mask[i] = '\xff';
  *start = (struct fsc_regex_start){fsc_load8(bytes), fsc_load8(mask)};
  return n > 1 && is_ascii_letter(at[0]);
}

static unsigned place_of_pair(char first, char second) {
  return (((unsigned)first | 0x20) * 33 + ((unsigned)second | 0x20)) % (64 * FSC_PAIR_WORDS);
}

/* The end of an alternative, at | or the end of the group; NULL as for skip_group. */
static const char *skip_alternative(const char *at) {
  while (at && *at && *at != '|' && *at != ')')
    at = *at == '(' ? skip_group(at) : *at == '[' ? skip_class(at) : *at == '\\' ? (at[1] ? at + 2 : NULL) : at + 1;
  return at && *at ? at : NULL;
}

/* Reads the starts of a pattern that begins with a group of alternatives at the start of a word. */
static void read_starts(const char *pattern, fsc_regex_need *need) {
  static const char *const openings[] = {"\\b(?:", "(?<![\\w-])(?:"};
  const char *at = NULL;
  for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
    if (strncmp(pattern, openings[i], strlen(openings[i])) == 0) at = pattern + strlen(openings[i]);
  size_t capacity = 0;
  bool known = at != NULL;
  while (known) {
    fsc_grow((void **)&need->starts, &capacity, need->n_starts, sizeof *need->starts);
    known = read_start(at, &need->starts[need->n_starts]) && (at = skip_alternative(at));
    if (!known) break;
    unsigned place =
        place_of_pair((char)need->starts[need->n_starts].bytes, (char)(need->starts[need->n_starts].bytes >> 8));
    need->pairs[place / 64] |= UINT64_C(1) << place % 64;
    need->n_starts++;
    if (*at++ == ')') {
      known = !quantifier_at(at) || *at == '+';
      break;
    }
  }
  if (!known) need->n_starts = 0;
}

/* May a character be the Kelvin sign or the long s, k and s when case is folded? Then the pattern must run. */
static bool is_letter_in_disguise(const char *at, const char *end) {
  return end - at > 1 && (memcmp(at, "\xe2\x84", 2) == 0 || memcmp(at, "\xc5\xbf", 2) == 0);
}

static bool starts_with_one(const fsc_regex_need *need, const char *at, const char *end) {
  char bytes[8] = {0};
  memcpy(bytes, at, end - at < 8 ? (size_t)(end - at) : 8);
  uint64_t lower = fsc_load8(bytes) | FSC_EACH_BYTE(0x20);
  for (uint32_t i = 0; i < need->n_starts; i++)
    if ((lower & need->starts[i].mask) == need->starts[i].bytes) return true;
  return false;
}

/* Do the first two letters of a word begin one of the starts? A quick test by a bit set; most words fail. */
static bool may_start(const fsc_regex_need *need, const char *at) {
  unsigned place = place_of_pair(at[0], at[1]);
  return need->pairs[place / 64] >> place % 64 & 1;
}

/* Does a word in the text begin as the pattern does? Finds the starts of words in 64 bytes at a time. */
static bool starts_somewhere(const fsc_regex_need *need, const char *at, const char *end) {
  for (uint64_t inside = 0; at < end; at += FSC_BLOCKS) {
    char last[FSC_BLOCKS] = {0};
    fsc_bytes64 block = fsc_bytes64_at(end - at < FSC_BLOCKS ? memcpy(last, at, (size_t)(end - at)) : at);
    uint64_t words = fsc_bytes64_alnum(&block) | fsc_bytes64_is(&block, '_'), starts = words & ~(words << 1 | inside);
    for (uint64_t high = fsc_bytes64_high(&block); high; high &= high - 1)
      if (is_letter_in_disguise(at + __builtin_ctzll(high), end)) return true;
    for (; starts; starts &= starts - 1) {
      const char *start = at + __builtin_ctzll(starts);
      if (end - start > 1 && may_start(need, start) && starts_with_one(need, start, end)) return true;
    }
    inside = words >> (FSC_BLOCKS - 1);
  }
  return false;
}

/* ---- Blanks ---- */

/* "(?x)", "(?ix:": may spaces in a pattern mean nothing? */
static bool ignores_spaces(const char *pattern) {
  for (const char *at = pattern; (at = strstr(at, "(?")); at += 2)
    if (memchr(at + 2, 'x', strspn(at + 2, "^imsnxJU-"))) return true;
  return false;
}

char *fsc_regex_with_blanks(const char *pattern) {
  char *made = fsc_allocate(2 * strlen(pattern) + 1), *to = made;
  if (strstr(pattern, "\\Q") || ignores_spaces(pattern))
    return strcpy(made, pattern); /* a space is another thing there */
  for (const char *at = pattern, *end; *at; at = end) {
    end = *at == '[' ? skip_class(at) : at + 1 + (*at == '\\' && at[1]);
    if (!end) end = at + strlen(at); /* what is not understood stays as it is */
    const bool blank = *at == ' ';
    const size_t n = blank ? 2 : (size_t)(end - at);
    memcpy(to, blank ? "\\h" : at, n);
    to += n;
  }
  *to = '\0';
  return made;
}

/* ---- Together ---- */

/* May the pattern ask for the end of a line ($)? True if it is not understood. */
static bool asks_for_end(const char *at) {
  while (at && *at && *at != '$') at = *at == '[' ? skip_class(at) : *at == '\\' ? (at[1] ? at + 2 : NULL) : at + 1;
  return !at || *at;
}

fsc_regex_need fsc_regex_need_of(const char *pattern) {
  reading r = {.at = pattern};
  const bool asks = asks_for_end(pattern);
  while (*r.at)
    if (!read_item(&r)) return (fsc_regex_need){.read = true, .asks_for_end = asks};
  end_run(&r);
  fsc_regex_need need = r.best;
  need.read = true;
  need.asks_for_end = asks;
  need.opens_line = strncmp(pattern, "(?m)^", 5) == 0;
  read_starts(pattern, &need);
  return need;
}

void fsc_regex_need_free(fsc_regex_need *need) { free(need->starts); }

static bool stands_at(const fsc_regex_need *need, const char *at) {
  for (uint8_t i = 0; i < need->length; i++)
    if ((is_ascii_letter(at[i]) ? (char)(at[i] | 0x20) : at[i]) != need->text[i]) return false;
  return true;
}

static bool stands_somewhere(const fsc_regex_need *need, const char *at, const char *end) {
  if (end - at < need->length) return false;
  for (at += need->mark, end -= need->length - 1 - need->mark; at < end; at++) {
    at = memchr(at, need->text[need->mark], (size_t)(end - at));
    if (!at) return false;
    if (stands_at(need, at - need->mark)) return true;
  }
  return false;
}

bool fsc_regex_need_met(const fsc_regex_need *need, fsc_text text, size_t base, size_t from, size_t to) {
  const char *at = text.at + from, *end = text.at + to;
  if (need->opens_line && from > base && !memchr(at - 1, '\n', to - from)) return false;
  return (!need->length || stands_somewhere(need, at, end)) && (!need->n_starts || starts_somewhere(need, at, end));
}
