/* Paragraphs: every line is one, except in plain text whose lines were wrapped at some width.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/simd.h"
#include "phases.h"

enum { NARROWEST = 50, WIDEST = 90 }; /* columns of a wrapped line */
enum { SLIM = 20, BROAD = 160 };      /* the same if lines go on in lower case, as those of a newspaper's column do */

/* Iterates over the lines of a text. A line ends at a newline, at a carriage return without a newline behind it, or
 * with the text. */
typedef struct lines {
  fsc_text text;
  bool returns;   /* there are carriage returns */
  size_t at;      /* start of the next block of 64 bytes */
  uint64_t ends;  /* ends of lines in the block before that, as bits, which are still to come */
  uint32_t start; /* of the next line */
} lines;

/* The text must be padded. */
static lines lines_of(fsc_text text) {
  return (lines){.text = text, .returns = text.length && memchr(text.at, '\r', text.length)};
}

/* The next line, trimmed, so empty if it is blank; false behind the last. */
static inline bool next_line(lines *l, fsc_span *line) {
  if (l->start > l->text.length) return false;
  for (; !l->ends && l->at < l->text.length; l->at += FSC_BLOCKS) {
    const char *block = l->text.at + l->at;
    l->ends = fsc_find64(block, '\n');
    if (l->returns) l->ends |= fsc_find64(block, '\r') & ~fsc_find64(block + 1, '\n');
  }
  const uint32_t last = (uint32_t)l->text.length, block = (uint32_t)l->at - FSC_BLOCKS;
  const uint32_t end = l->ends ? block + (uint32_t)__builtin_ctzll(l->ends) : last;
  *line = fsc_trim_span(l->text, (fsc_span){l->start, end});
  l->ends &= l->ends - 1;
  l->start = end + 1;
  return true;
}

static uint32_t columns(fsc_text text, fsc_span line) {
  uint32_t n = 0;
  for (uint32_t i = line.start; i < line.end; i++) n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
  return n;
}

/* Lines that do not end a block of lines: how many there are, have a common width (near: a less common one), and are
 * followed by lower case. */
typedef struct inner_lines {
  uint32_t n, fitting, near, lower;
} inner_lines;

static void count_inner(inner_lines *inner, uint32_t width, char next) {
  inner->n++;
  inner->fitting += width >= NARROWEST && width <= WIDEST;
  inner->near += width >= SLIM && width <= BROAD;
  inner->lower += fsc_is_ascii_lower(next);
}

/* Is a text wrapped? Empty lines separate its blocks, and at least 80 % of the lines that do not end a block are 50-90
 * columns wide. 20-160 columns do too if half of the next lines start in lower case, which in lists and verse they do
 * not. */
static bool is_wrapped(fsc_text text) {
  uint32_t width = 0, blocks = 0;
  inner_lines inner = {0};
  lines all = lines_of(text);
  for (fsc_span line; next_line(&all, &line);) {
    bool blank = line.start == line.end;
    if (width && !blank) count_inner(&inner, width, text.at[line.start]);
    blocks += !width && !blank;
    width = columns(text, line);
  }
  const bool goes_on = 2 * inner.lower >= inner.n && 10 * inner.near >= 8 * inner.n;
  return blocks > 1 && inner.n && (10 * inner.fitting >= 8 * inner.n || goes_on);
}

void fsc_cut_paragraphs(fsc_arena *arena, bool plain_text, fsc_document *document) {
  const fsc_text text = document->text;
  const bool wrapped = plain_text && is_wrapped(text);
  FSC_ARRAY(fsc_paragraph) made = {0};
  FSC_RESERVE(arena, &made, text.length / 128 + 8);
  bool open = false; /* the next line belongs to the paragraph before it */
  lines all = lines_of(text);
  for (fsc_span line; next_line(&all, &line);) {
    if (line.start == line.end) {
      open = false;
      continue;
    }
    bool headline = document->has_title && line.start < document->title.end;
    if (!open) *FSC_PUSH(arena, &made) = (fsc_paragraph){.span = line, .headline = headline};
    made.items[made.n - 1].span.end = line.end;
    open = wrapped && !headline;
  }
  document->paragraphs = made.items;
  document->n_paragraphs = (uint32_t)made.n;
}
