/* What every match of a pattern holds, as far as its text tells at a glance: where that is missing the pattern need not
 * run. Most gates are words of everyday use ("like", months) and most of their patterns ask for a mark beside them.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "regex.h"

typedef struct reading {
  const char *at;
  fsc_regex_need run, best;
  bool literal; /* what stands before `at` is the last byte of run */
} reading;

static bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/* A letter that no other character equals when case is folded: k is the Kelvin sign too, s the long s. */
static bool is_own_letter(char c) { return is_ascii_letter(c) && (c | 0x20) != 'k' && (c | 0x20) != 's'; }

static bool is_mark(char c) { return c > ' ' && c < 0x7F && !is_ascii_letter(c) && !(c >= '0' && c <= '9'); }

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

/* Behind a bracketed class; NULL if it has no end. */
static const char *skip_class(const char *at) {
  at += at[1] == '^' ? 2 : 1;
  if (*at == ']') at++;
  for (; *at && *at != ']'; at++) {
    if (*at == '\\' && at[1]) at++;
    if (*at == '[' && at[1] == ':') return NULL; /* [:alpha:] */
  }
  return *at ? at + 1 : NULL;
}

/* Behind a group, whatever is in it; NULL where it might change how the rest is read. */
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

/* The length of a quantifier; 0: none stands here. A brace that opens none is a character like others. */
static size_t quantifier_at(const char *at) {
  if (*at == '?' || *at == '*' || *at == '+') return 1;
  size_t digits = *at == '{' ? strspn(at + 1, "0123456789,") : 0;
  return digits && at[1 + digits] == '}' ? digits + 2 : 0;
}

/* What was read last may be missing, or come more than once. */
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

/* One item at the top of the pattern; false for one that is not understood. */
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
  if (is_own_letter(c) || c == ' ' || (is_mark(c) && !strchr(".^$", c)))
    add_literal(r, c);
  else
    end_run(r);
  r->at++;
  return true;
}

fsc_regex_need fsc_regex_need_of(const char *pattern) {
  reading r = {.at = pattern};
  while (*r.at)
    if (!read_item(&r)) return (fsc_regex_need){0};
  end_run(&r);
  return r.best;
}

static bool stands_at(const fsc_regex_need *need, const char *at) {
  for (uint8_t i = 0; i < need->length; i++)
    if ((is_ascii_letter(at[i]) ? (char)(at[i] | 0x20) : at[i]) != need->text[i]) return false;
  return true;
}

bool fsc_regex_need_met(const fsc_regex_need *need, fsc_text text) {
  if (!need->length) return true;
  if (text.length < need->length) return false;
  const char *at = text.at + need->mark, *end = text.at + text.length - need->length + 1 + need->mark;
  for (; at < end && (at = memchr(at, need->text[need->mark], (size_t)(end - at))); at++)
    if (stands_at(need, at - need->mark)) return true;
  return false;
}
