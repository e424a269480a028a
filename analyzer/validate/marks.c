/* SPDX-License-Identifier: Apache-2.0 */
#include "marks.h"

#include "../base/text.h"

enum {
  STRAIGHT = '"', /* '' too */
  BACKTICKS = 0x60,
  APOSTROPHE = '\'',
  SINGLE_OPEN = 0x2018,
  SINGLE_CLOSE = 0x2019
};

static const struct {
  uint32_t opener, closers[2];
} pairs[] = {
    {STRAIGHT, {STRAIGHT, STRAIGHT}},
    {0x201C, {0x201D, 0x201D}},
    {0x201E, {0x201C, 0x201D}},
    {0xAB, {0xBB, 0xBB}},
    {0x2039, {0x203A, 0x203A}},
    {BACKTICKS, {STRAIGHT, STRAIGHT}},
    {APOSTROPHE, {APOSTROPHE, APOSTROPHE}},
    {SINGLE_OPEN, {SINGLE_CLOSE, SINGLE_CLOSE}},
};
enum { N_PAIRS = sizeof pairs / sizeof *pairs, FIRST_SINGLE = N_PAIRS - 2 };

static uint32_t point(const fsc_marked_text *t, uint32_t i) { return i < t->n ? t->points[i] : '\n'; }
static bool is_blank(uint32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0; }
static bool is_alnum(uint32_t c) { return fsc_is_letter(c) || (c >= '0' && c <= '9'); }

/* The mark at i, and its width in code points: '' and `` are one mark of two. */
static uint32_t mark_at(const fsc_marked_text *t, uint32_t i, uint32_t *width) {
  uint32_t c = point(t, i);
  bool twice = (c == APOSTROPHE || c == BACKTICKS) && point(t, i + 1) == c;
  *width = twice ? 2 : 1;
  if (c == BACKTICKS) return twice ? BACKTICKS : 0;
  return twice ? STRAIGHT : c;
}

/* May a mark that looks the same at both ends open here? Behind space, start, bracket or dash, and not before space. */
static bool stands_before(const fsc_marked_text *t, uint32_t i, uint32_t width) {
  uint32_t before = i ? point(t, i - 1) : '\n';
  bool room =
      is_blank(before) || before == '(' || before == '[' || before == '-' || before == 0x2013 || before == 0x2014;
  return room && !is_blank(point(t, i + width));
}

/* '90s, 'em, 'til: an apostrophe even behind a space. */
static bool is_elision(const fsc_marked_text *t, uint32_t i) {
  static const char *const words[] = {"em", "til", "tis", "twas", "n", "cause"};
  if (point(t, i + 1) >= '0' && point(t, i + 1) <= '9') return true;
  for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
    uint32_t k = 0;
    while (words[w][k] && fsc_to_lower(point(t, i + 1 + k)) == (uint32_t)words[w][k]) k++;
    if (!words[w][k] && !is_alnum(point(t, i + 1 + k))) return true;
  }
  return false;
}

static int opener_at(const fsc_marked_text *t, uint32_t i, bool singles, uint32_t *width) {
  uint32_t mark = mark_at(t, i, width);
  for (int p = 0; p < (singles ? N_PAIRS : FIRST_SINGLE); p++) {
    if (pairs[p].opener != mark) continue;
    bool either_way = mark == STRAIGHT || p >= FIRST_SINGLE;
    bool apostrophe = p >= FIRST_SINGLE && is_elision(t, i);
    return (either_way && !stands_before(t, i, *width)) || apostrophe ? -1 : p;
  }
  return -1;
}

/* Does the mark at i close a quotation? A single mark before a letter, or between s and space, is an apostrophe. */
static bool closes(const fsc_marked_text *t, uint32_t i, int pair, uint32_t *width) {
  uint32_t mark = mark_at(t, i, width);
  if (mark != pairs[pair].closers[0] && mark != pairs[pair].closers[1]) return false;
  if (mark == STRAIGHT) return !stands_before(t, i, *width);
  uint32_t before = i ? point(t, i - 1) : '\n', behind = point(t, i + 1);
  return pair < FIRST_SINGLE || (!is_alnum(behind) && !(before == 's' && behind == ' '));
}

typedef struct scan {
  bool doubles, long_single; /* met: a double mark; a quotation of three words or more in single marks */
} scan;

static uint32_t words_between(const fsc_marked_text *t, uint32_t start, uint32_t end) {
  uint32_t n = 0;
  for (uint32_t i = start; i < end; i++) n += !is_blank(point(t, i)) && is_blank(point(t, i + 1));
  return n + (end > start && !is_blank(point(t, end)));
}

/* Marks the text as quoted from an opening mark at i to its closing mark or the end of the paragraph, and returns that
 * end. */
static uint32_t quote_from(fsc_marked_text *t, uint32_t i, int pair, uint32_t width, scan *met) {
  uint32_t end = i + width, closing = 0;
  while (end < t->n && t->points[end] != '\n' && !closes(t, end, pair, &closing)) end++;
  bool closed = end < t->n && t->points[end] != '\n';
  if (pair < FIRST_SINGLE) met->doubles = true;
  if (pair >= FIRST_SINGLE && !closed) return i + 1; /* an apostrophe */
  if (pair >= FIRST_SINGLE && words_between(t, i + 1, end - 1) >= 3) met->long_single = true;
  if (closed) end += closing;
  for (uint32_t k = i; k < end; k++) t->quoted[k] = true;
  return end;
}

static scan quote_range(fsc_marked_text *t, uint32_t from, uint32_t end, bool singles) {
  scan met = {0};
  for (uint32_t i = from, width; i < end;) {
    int pair = opener_at(t, i, singles, &width);
    i = pair < 0 ? i + 1 : quote_from(t, i, pair, width, &met);
  }
  return met;
}

fsc_marked_text fsc_read_marks(fsc_arena *arena, fsc_text text, uint32_t headline) {
  fsc_marked_text t = {.points = fsc_arena_take(arena, (text.length + 1) * sizeof *t.points),
                       .quoted = fsc_arena_take_zero(arena, text.length + 1, sizeof *t.quoted)};
  for (uint32_t at = 0, length; at < text.length; at += length)
    t.points[t.n++] = fsc_utf8_decode(text.at + at, text.at + text.length, &length);
  if (headline > t.n) headline = t.n;
  quote_range(&t, 0, headline, true);
  scan met = quote_range(&t, headline, t.n, false);
  if (met.doubles) return t;
  bool *without = t.quoted;
  t.quoted = fsc_arena_take_zero(arena, t.n + 1, sizeof *t.quoted);
  for (uint32_t i = 0; i < headline; i++) t.quoted[i] = without[i];
  if (!quote_range(&t, headline, t.n, true).long_single) t.quoted = without;
  return t;
}

fsc_attribution_type fsc_type_by_marks(const fsc_marked_text *text, const fsc_span *spans, size_t n) {
  uint64_t all = 0, quoted = 0;
  for (size_t s = 0; s < n; s++)
    for (uint32_t i = spans[s].start; i < spans[s].end && i < text->n; i++) {
      if (is_blank(text->points[i])) continue;
      all++;
      quoted += text->quoted[i];
    }
  return !quoted ? FSC_INDIRECT : 10 * quoted >= 9 * all ? FSC_DIRECT : FSC_MIXED_TYPE;
}
