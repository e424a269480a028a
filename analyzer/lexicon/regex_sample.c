/* Writes a short text that a pattern ought to match, for `lexicon lint`, as far as the pattern is easy to read. It may
 * still be no match, since look-arounds are ignored: PCRE2 decides.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "regex.h"

enum { DEEPEST = 16 /* groups inside groups: bounds the recursion */, MOST_BYTES = 1000 };

typedef struct sampling {
  const char *at;
  fsc_arena *arena;
  FSC_ARRAY(char) out;
  size_t way, most; /* the alternative that is taken; the most alternatives in any group */
  unsigned muted;   /* above 0 inside alternatives that are not taken, where nothing is written */
} sampling;

static void put(sampling *s, char c) {
  if (!s->muted && s->out.n < MOST_BYTES) *FSC_PUSH(s->arena, &s->out) = c;
}

/* Writes the first character of a bracketed class; of a negated one x or z, whichever it does not name. */
static bool put_class(sampling *s) {
  const char *start = ++s->at;
  bool negated = *s->at == '^';
  if (negated) start = ++s->at;
  if (*s->at == ']') s->at++;
  for (; *s->at && *s->at != ']'; s->at++) {
    if (*s->at == '\\' && s->at[1]) s->at++;
    if (*s->at == '[' && s->at[1] == ':') return false;
  }
  if (!*s->at) return false;
  size_t length = (size_t)(s->at++ - start);
  if (*start == '\\') return false;
  if (negated) return put(s, memchr(start, 'x', length) ? 'z' : 'x'), true;
  do put(s, *start++);
  while (((unsigned char)*start & 0xC0) == 0x80); /* the rest of a character */
  return true;
}

static bool put_escape(sampling *s) {
  static const char nothing[] = "bBAzZG", kinds[] = "dDwWsShR", stand[] = "1xx  x \n";
  const char c = s->at[1], *kind = c ? strchr(kinds, c) : NULL;
  if (!c) return false;
  s->at += 2;
  if (strchr(nothing, c)) return true;
  if (kind) return put(s, stand[kind - kinds]), true;
  if (fsc_is_ascii_digit(c) || fsc_is_ascii_lower(c | 32)) return false;
  return put(s, c), true;
}

/* Reads a quantifier; returns the least number of repeats: "?" 0, "+" 1, "{3,}" 3; 1 without one. */
static unsigned long take_quantifier(sampling *s) {
  const char c = *s->at;
  unsigned long least = 1;
  if (c == '?' || c == '*' || c == '+') {
    least = c == '+';
    s->at++;
  } else if (c == '{' && fsc_is_ascii_digit(s->at[1]) && strchr(s->at, '}')) {
    least = strtoul(s->at + 1, NULL, 10);
    s->at = strchr(s->at, '}') + 1;
  } else {
    return 1;
  }
  if (*s->at == '?' || *s->at == '+') s->at++; /* lazy, possessive */
  return least;
}

static void repeat(sampling *s, size_t from, unsigned long times) {
  size_t length = s->out.n - from;
  if (s->muted) return;
  if (!times) s->out.n = from;
  for (; times > 1 && length && s->out.n < MOST_BYTES; times--)
    for (size_t i = 0; i < length; i++) put(s, s->out.items[from + i]);
}

static bool put_alternatives(sampling *s, unsigned depth);

/* Writes a group: "(…)", "(?:…)", "(?i)". Of a look-around nothing is written. */
static bool put_group(sampling *s, unsigned depth) {
  s->at++;
  bool beside = false;
  if (*s->at == '?') {
    beside = strchr("=!", s->at[1]) || (s->at[1] == '<' && strchr("=!", s->at[2]));
    s->at += 1 + strcspn(s->at + 1, beside ? "=!" : ":)<'P>");
    if (*s->at == ')') return s->at++, true; /* options alone */
    if (!*s->at || !strchr(beside ? "=!" : ":", *s->at)) return false;
    s->at++;
  }
  s->muted += beside;
  bool read = put_alternatives(s, depth + 1);
  s->muted -= beside;
  if (!read || *s->at != ')') return false;
  return s->at++, true;
}

static bool put_item(sampling *s, unsigned depth) {
  size_t from = s->out.n;
  bool read = true;
  switch (*s->at) {
    case '(':
      read = put_group(s, depth);
      break;
    case '[':
      read = put_class(s);
      break;
    case '\\':
      read = put_escape(s);
      break;
    case '^':
    case '$':
      s->at++;
      break;
    case '.':
      put(s, 'x'), s->at++;
      break;
    default: /* a character, all of its bytes */
      do put(s, *s->at++);
      while (((unsigned char)*s->at & 0xC0) == 0x80);
  }
  if (read) repeat(s, from, take_quantifier(s));
  return read;
}

/* Writes the alternative `way`, or the last one if there are fewer, up to the bracket that ends the group. */
static bool put_alternatives(sampling *s, unsigned depth) {
  size_t from = s->out.n, n = 0;
  if (depth > DEEPEST) return false;
  for (;; n++) {
    bool late = n > s->way;
    if (!late && !s->muted) s->out.n = from; /* replaces the alternative before */
    s->muted += late;
    bool read = true;
    while (read && *s->at && *s->at != '|' && *s->at != ')') read = put_item(s, depth);
    s->muted -= late;
    if (!read) return false;
    if (*s->at != '|') break;
    s->at++;
  }
  if (n + 1 > s->most) s->most = n + 1;
  return true;
}

bool fsc_regex_sample(const char *pattern, size_t way, fsc_arena *arena, fsc_text *sample, size_t *ways) {
  sampling s = {.at = pattern, .arena = arena, .way = way};
  if (!put_alternatives(&s, 0) || *s.at) return false;
  *sample = (fsc_text){s.out.items, s.out.n};
  *ways = s.most;
  return s.out.n > 0 && s.out.n < MOST_BYTES;
}
