/* Paragraphs: every line is one, but in plain text whose lines were wrapped at a width.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/simd.h"
#include "phases.h"

enum { NARROWEST = 50, WIDEST = 90 }; /* columns of a wrapped line */

/* Where lines end: at a newline, at a carriage return with none behind it, with the text. */
typedef FSC_ARRAY(uint32_t) line_ends;

/* The text is padded. */
static line_ends find_line_ends(fsc_arena *arena, fsc_text text) {
  const bool returns = text.length && memchr(text.at, '\r', text.length);
  line_ends ends;
  FSC_RESERVE(arena, &ends, text.length / 64 + 2 * FSC_BLOCKS);
  for (size_t at = 0; at < text.length; at += FSC_BLOCKS) {
    const char *block = text.at + at;
    uint64_t found = fsc_find64(block, '\n');
    if (returns) found |= fsc_find64(block, '\r') & ~fsc_find64(block + 1, '\n');
    if (ends.capacity - ends.n <= FSC_BLOCKS) FSC_GROW(arena, &ends);
    for (; found; found &= found - 1) ends.items[ends.n++] = (uint32_t)at + (uint32_t)__builtin_ctzll(found);
  }
  ends.items[ends.n++] = (uint32_t)text.length;
  return ends;
}

/* Line i without white space around it; empty for a blank one. */
static fsc_span line_at(fsc_text text, const line_ends *ends, size_t i) {
  return fsc_trim_span(text, (fsc_span){i ? ends->items[i - 1] + 1 : 0, ends->items[i]});
}

static uint32_t columns(fsc_text text, fsc_span line) {
  uint32_t n = 0;
  for (uint32_t i = line.start; i < line.end; i++) n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
  return n;
}

/* report.md: at least 80 % of the lines that do not end a block are 50-90 columns wide, and empty lines separate the
 * blocks. */
static bool is_wrapped(fsc_text text, const line_ends *ends) {
  uint32_t width = 0, inner = 0, fitting = 0, blocks = 0;
  for (size_t i = 0; i < ends->n; i++) {
    fsc_span line = line_at(text, ends, i);
    bool blank = line.start == line.end;
    if (width && !blank) {
      inner++;
      fitting += width >= NARROWEST && width <= WIDEST;
    }
    blocks += !width && !blank;
    width = columns(text, line);
  }
  return blocks > 1 && inner && 10 * fitting >= 8 * inner;
}

void fsc_cut_paragraphs(fsc_arena *arena, bool plain_text, fsc_document *document) {
  const fsc_text text = document->text;
  const line_ends ends = find_line_ends(arena, text);
  const bool wrapped = plain_text && is_wrapped(text, &ends);
  FSC_ARRAY(fsc_paragraph) made = {0};
  FSC_RESERVE(arena, &made, text.length / 128 + 8);
  bool open = false; /* the next line belongs to the paragraph before it */
  for (size_t i = 0; i < ends.n; i++) {
    fsc_span line = line_at(text, &ends, i);
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
