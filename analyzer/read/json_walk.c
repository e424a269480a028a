/* SPDX-License-Identifier: Apache-2.0 */
#include "json_walk.h"

#include <string.h>

#include "../base/simd.h"
#include "../base/text.h"

/* Records with longer numbers, which cJSON cuts, and deeper ones are left to cJSON. */
enum { LONGEST_NUMBER = 60, DEEPEST = 64 };

typedef struct walk {
  const char *end;
  size_t parts; /* commas so far */
} walk;

/* The byte at `at`; at the end of the record NUL, which no record holds. */
static char peek(const walk *w, const char *at) { return at < w->end ? *at : '\0'; }

static const char *pass_blanks(const walk *w, const char *at) {
  while (at < w->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) at++;
  return at;
}

/* ---- Strings ---- */

/* The value of four hexadecimal digits; negative if they are not that. */
static int32_t hexadecimal(const char *at) {
  int32_t value = 0;
  for (int i = 0; i < 4; i++) {
    int c = at[i], lower = c | 32;
    int digit = fsc_is_ascii_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    if (digit < 0) return -1;
    value = 16 * value + digit;
  }
  return value;
}

static bool is_high(int32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
static bool is_low(int32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/* What a character behind a backslash stands for; NUL for \\u and for those that may not follow one. */
static const char escapes[256] = {
    ['"'] = '"', ['\\'] = '\\', ['/'] = '/', ['b'] = '\b', ['f'] = '\f', ['n'] = '\n', ['r'] = '\r', ['t'] = '\t'};

/* The unit of UTF-16 that \uXXXX at `at` stands for; negative if there is none. */
static int32_t unit_at(const char *at, const char *end) {
  return end - at >= 6 && at[0] == '\\' && at[1] == 'u' ? hexadecimal(at + 2) : -1;
}

/* The length of the escape at `at`; 0 if it is malformed, \u0000 or half a surrogate pair. */
static size_t escape_length(const char *at, const char *end) {
  if (end - at < 2) return 0;
  if (escapes[(unsigned char)at[1]]) return 2;
  int32_t unit = unit_at(at, end);
  if (unit <= 0 || is_low(unit)) return 0;
  if (!is_high(unit)) return 6;
  return is_low(unit_at(at + 6, end)) ? 12 : 0;
}

/* The next quotation mark or backslash; end when there is none. */
static const char *find_special(const char *at, const char *end) {
  uint64_t found = 0;
  if (end - at >= FSC_BLOCK) {
    found = fsc_find16_either(at, '"', '\\');
    if (found) return at + __builtin_ctzll(found);
    at += FSC_BLOCK;
  }
  for (; end - at >= FSC_BLOCKS; at += FSC_BLOCKS)
    if ((found = fsc_find64_either(at, '"', '\\'))) return at + __builtin_ctzll(found);
  for (; end - at >= FSC_BLOCK; at += FSC_BLOCK)
    if ((found = fsc_find16_either(at, '"', '\\'))) return at + __builtin_ctzll(found);
  while (at < end && *at != '"' && *at != '\\') at++;
  return at;
}

/* Skips a string; returns the byte behind its closing mark, or NULL if there is none. Control characters, which JSON
 * wants escaped, are accepted, as cJSON does. */
static const char *pass_string(const walk *w, const char *at, bool *escaped) {
  *escaped = false;
  if (peek(w, at++) != '"') return NULL;
  for (;;) {
    at = find_special(at, w->end);
    if (at == w->end) return NULL;
    if (*at == '"') return at + 1;
    size_t length = escape_length(at, w->end);
    if (!length) return NULL;
    *escaped = true;
    at += length;
  }
}

/* The code point of \uXXXX, or of a surrogate pair of them. */
static uint32_t read_unicode(char **at) {
  int32_t unit = hexadecimal(*at + 2);
  *at += 6;
  if (!is_high(unit)) return (uint32_t)unit;
  int32_t low = hexadecimal(*at + 2);
  *at += 6;
  return 0x10000 + ((uint32_t)(unit - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
}

/* Resolves the escape at *from into `to`; returns its length there. */
static size_t resolve(char **from, char *to) {
  if ((*from)[1] == 'u') return fsc_utf8_encode(read_unicode(from), to);
  *to = escapes[(unsigned char)(*from)[1]];
  *from += 2;
  return 1;
}

/* The next backslash; end when there is none. */
static char *find_escape(char *at, char *end) {
  uint64_t found;
  for (; end - at >= FSC_BLOCKS; at += FSC_BLOCKS)
    if ((found = fsc_find64(at, '\\'))) return at + __builtin_ctzll(found);
  for (; end - at >= FSC_BLOCK; at += FSC_BLOCK)
    if ((found = fsc_find16(at, '\\'))) return at + __builtin_ctzll(found);
  while (at < end && *at != '\\') at++;
  return at;
}

size_t fsc_json_unescape(char *string, size_t length) {
  char *from = string, *to = string, *end = string + length;
  while (from < end) {
    char *stop = find_escape(from, end);
    memmove(to, from, (size_t)(stop - from));
    to += stop - from;
    from = stop;
    while (from < end && *from == '\\') to += resolve(&from, to); /* \n\n is frequent */
  }
  return (size_t)(to - string);
}

const char *fsc_json_mend(char *record, size_t length) {
  const char *first = NULL, *end = record + length;
  for (char *at = record; at < end && (at = memchr(at, '\\', (size_t)(end - at)));) {
    int32_t unit = unit_at(at, end);
    bool pair = is_high(unit) && is_low(unit_at(at + 6, end));
    if (unit == 0 || is_low(unit) || (is_high(unit) && !pair)) {
      memcpy(at + 2, "fffd", 4);
      if (!first) first = at;
    }
    at += unit < 0 ? 2 : pair ? 12 : 6;
  }
  return first;
}

/* ---- Values ---- */

static const char *pass_digits(const walk *w, const char *at) {
  while (at < w->end && fsc_is_ascii_digit(*at)) at++;
  return at;
}

static const char *pass_number(const walk *w, const char *start) {
  const char *at = start + (peek(w, start) == '-'), *digits = at;
  at = pass_digits(w, at);
  if (at == digits || (*digits == '0' && at > digits + 1)) return NULL;
  if (peek(w, at) == '.') {
    digits = at + 1;
    at = pass_digits(w, digits);
    if (at == digits) return NULL;
  }
  if ((peek(w, at) | 32) == 'e') {
    digits = at + 1;
    digits += peek(w, digits) == '+' || peek(w, digits) == '-';
    at = pass_digits(w, digits);
    if (at == digits) return NULL;
  }
  return at - start > LONGEST_NUMBER ? NULL : at;
}

static const char *pass_word(const walk *w, const char *at, const char *word) {
  size_t length = strlen(word);
  return (size_t)(w->end - at) >= length && memcmp(at, word, length) == 0 ? at + length : NULL;
}

/* Skips a string, number, true, false or null. */
static const char *pass_scalar(const walk *w, const char *at, fsc_json_kind *kind) {
  bool escaped;
  char c = peek(w, at);
  *kind = FSC_JSON_OTHER;
  if (c == '"') {
    at = pass_string(w, at, &escaped);
    *kind = escaped ? FSC_JSON_ESCAPED : FSC_JSON_STRING;
    return at;
  }
  if (c == 't' || c == 'f') return pass_word(w, at, c == 't' ? "true" : "false");
  *kind = c == 'n' ? FSC_JSON_NULL : FSC_JSON_NUMBER;
  return c == 'n' ? pass_word(w, at, "null") : pass_number(w, at);
}

/* Skips a key, its colon, and the blanks around that. */
static const char *pass_key(const walk *w, const char *at) {
  bool escaped;
  at = pass_string(w, at, &escaped);
  at = at ? pass_blanks(w, at) : at;
  return at && peek(w, at) == ':' ? pass_blanks(w, at + 1) : NULL;
}

/* Behind a value: skips closing brackets, and a comma (and key) to the start of the next value; if *depth becomes 0,
 * there is no next value. Bit d of `objects`: an object, not an array, is open at depth d. */
static const char *pass_ends(walk *w, const char *at, unsigned *depth, uint64_t objects) {
  while (*depth) {
    bool object = objects >> (*depth - 1) & 1;
    at = pass_blanks(w, at);
    char c = peek(w, at++);
    if (c == ',') {
      w->parts++;
      at = pass_blanks(w, at);
      return object ? pass_key(w, at) : at;
    }
    if (c != (object ? '}' : ']')) return NULL;
    --*depth;
  }
  return at;
}

/* Skips an array or an object with all its parts. */
static const char *pass_compound(walk *w, const char *at) {
  uint64_t objects = 0;
  unsigned depth = 0;
  do {
    char c = peek(w, at);
    if (c == '{' || c == '[') {
      if (depth == DEEPEST) return NULL;
      objects = (objects & ~(UINT64_C(1) << depth)) | (uint64_t)(c == '{') << depth;
      depth++;
      at = pass_blanks(w, at + 1);
      if (peek(w, at) != (c == '{' ? '}' : ']')) {
        if (c == '{') at = pass_key(w, at);
        continue;
      }
    } else {
      fsc_json_kind kind;
      at = pass_scalar(w, at, &kind);
    }
    if (at) at = pass_ends(w, at, &depth, objects);
  } while (at && depth);
  return at;
}

/* ---- The record ---- */

static const char *pass_member(walk *w, const char *at, fsc_json_member *member) {
  bool escaped;
  const char *start = at;
  at = pass_string(w, start, &escaped);
  if (!at || escaped) return NULL;
  member->key = (fsc_text){start + 1, (size_t)(at - start) - 2};
  at = pass_blanks(w, at);
  if (peek(w, at) != ':') return NULL;
  start = at = pass_blanks(w, at + 1);
  bool compound = peek(w, at) == '{' || peek(w, at) == '[';
  member->kind = FSC_JSON_OTHER;
  at = compound ? pass_compound(w, at) : pass_scalar(w, at, &member->kind);
  if (!at) return NULL;
  size_t mark = member->kind == FSC_JSON_STRING || member->kind == FSC_JSON_ESCAPED;
  member->value = (fsc_text){start + mark, (size_t)(at - start) - 2 * mark};
  return pass_blanks(w, at);
}

static uint64_t length_bit(size_t length) { return UINT64_C(1) << (length < 63 ? length : 63); }

bool fsc_json_walk(fsc_text record, fsc_json_members *members) {
  walk w = {record.at + record.length, 0};
  const char *at = pass_blanks(&w, record.at);
  members->n = 0;
  members->lengths = 0;
  if (peek(&w, at++) != '{') return false;
  at = pass_blanks(&w, at);
  bool more = peek(&w, at) != '}';
  if (!more) at++;
  while (more) {
    if (members->n == FSC_JSON_MEMBERS) return false;
    fsc_json_member *member = &members->items[members->n++];
    if (!(at = pass_member(&w, at, member))) return false;
    members->lengths |= length_bit(member->key.length);
    more = peek(&w, at) == ',';
    if (!more && peek(&w, at) != '}') return false;
    w.parts += more;
    at = more ? pass_blanks(&w, at + 1) : at + 1;
  }
  return pass_blanks(&w, at) == w.end && w.parts <= FSC_JSON_PARTS;
}

fsc_json_member *fsc_json_find(fsc_json_members *members, const char *name) {
  size_t length = strlen(name);
  if (!(members->lengths & length_bit(length))) return NULL;
  for (size_t i = 0; i < members->n; i++)
    if (members->items[i].key.length == length && members->items[i].kind != FSC_JSON_NULL &&
        fsc_text_is_nocase(members->items[i].key, name))
      return &members->items[i];
  return NULL;
}
