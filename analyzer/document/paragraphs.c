/* Paragraphs: every newline ends one, but in plain text whose lines were wrapped at a width.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "phases.h"

enum { NARROWEST = 50, WIDEST = 90 }; /* columns of a wrapped line */

typedef struct lines {
  fsc_text text;
  size_t at;
  const char
      *newline; /* the next one, found once: a text of carriage returns alone must not be searched again and again */
  bool carriage_returns; /* the text has some, so that one may end a line by itself */
} lines;

/* The next line without white space around it (empty for a blank one); false behind the last. */
static bool next_line(lines *all, fsc_span *line) {
  fsc_text text = all->text;
  if (all->at >= text.length) return false;
  const char *start = text.at + all->at, *limit = text.at + text.length;
  if (all->newline < start) {
    const char *found = memchr(start, '\n', (size_t)(limit - start));
    all->newline = found ? found : limit;
  }
  const char *end = all->newline;
  if (all->carriage_returns) {
    const char *earlier = memchr(start, '\r', (size_t)(end - start));
    if (earlier) end = earlier;
  }
  fsc_text inner = fsc_text_trim((fsc_text){start, (size_t)(end - start)});
  line->start = (uint32_t)(inner.at - text.at);
  line->end = line->start + (uint32_t)inner.length;
  all->at = (size_t)(end - text.at) + 1;
  if (all->carriage_returns && end + 1 < limit && end[0] == '\r' && end[1] == '\n') all->at++;
  return true;
}

static lines lines_of(fsc_text text) {
  return (lines){text, 0, NULL, text.length && memchr(text.at, '\r', text.length) != NULL};
}

static uint32_t columns(fsc_text text, fsc_span line) {
  uint32_t n = 0;
  for (uint32_t i = line.start; i < line.end; i++) n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
  return n;
}

/* report.md: at least 80 % of the lines that do not end a block are 50-90 columns wide, and empty lines separate the
 * blocks. */
static bool is_wrapped(fsc_text text) {
  lines all = lines_of(text);
  fsc_span line;
  uint32_t width = 0, inner = 0, fitting = 0, blocks = 0;
  while (next_line(&all, &line)) {
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
  FSC_ARRAY(fsc_paragraph) made = {0};
  FSC_RESERVE(arena, &made, document->text.length / 128 + 8);
  lines all = lines_of(document->text);
  bool wrapped = plain_text && is_wrapped(document->text);
  bool open = false; /* the next line belongs to the paragraph before it */
  fsc_span line;
  while (next_line(&all, &line)) {
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
