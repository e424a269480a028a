/* Makes the text of a document: title and body joined, or a body whose first line is the headline.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "phases.h"

enum { LONGEST_HEADLINE = 25 }; /* words */

/* The line at `start` without its line end, which is one of those of paragraphs.c; *next is where the next starts. */
static fsc_span line_at(fsc_text text, size_t start, size_t *next) {
  const char *from = text.at + start, *end = text.at + text.length;
  const char *newline = start < text.length ? memchr(from, '\n', (size_t)(end - from)) : NULL;
  if (newline) end = newline;
  const char *carriage_return = start < text.length ? memchr(from, '\r', (size_t)(end - from)) : NULL;
  if (carriage_return && carriage_return + 1 != newline) end = carriage_return;
  size_t length = (size_t)(end - text.at);
  *next = length < text.length ? length + 1 : length;
  return (fsc_span){(uint32_t)start, (uint32_t)length};
}

fsc_span fsc_trim_span(fsc_text text, fsc_span span) {
  fsc_text inner = fsc_text_trim(fsc_text_slice(text, span.start, span.end));
  uint32_t start = (uint32_t)(inner.at - text.at);
  return (fsc_span){start, start + (uint32_t)inner.length};
}

/* The first line that is not blank, trimmed. */
static fsc_span first_line(fsc_text text, size_t *next) {
  size_t start = (size_t)(fsc_text_trim(text).at - text.at);
  return fsc_trim_span(text, line_at(text, start, next));
}

static uint32_t count_runs(fsc_text text) {
  uint32_t runs = 0;
  bool inside = false;
  for (size_t i = 0; i < text.length; i++) {
    bool space = fsc_byte_table[(unsigned char)text.at[i]] == FSC_SPACE;
    runs += !space && !inside;
    inside = !space;
  }
  return runs;
}

/* Is a first line a headline? It has at most 25 words and no final full stop, and an empty line separates it from the
 * rest of the text, which is not empty. */
static bool is_headline(fsc_text text, fsc_span line, size_t next) {
  size_t behind;
  fsc_text words = fsc_text_slice(text, line.start, line.end);
  if (!words.length || words.at[words.length - 1] == '.' || count_runs(words) > LONGEST_HEADLINE) return false;
  fsc_span empty = fsc_trim_span(text, line_at(text, next, &behind));
  return empty.start == empty.end && fsc_text_trim(fsc_text_slice(text, behind, text.length)).length > 0;
}

static char *padded(fsc_arena *arena, size_t length) {
  char *at = fsc_arena_take(arena, length + FSC_PADDING);
  memset(at + length, 0, FSC_PADDING);
  return at;
}

static void take_body(fsc_arena *arena, fsc_text body, fsc_document *document) {
  char *at = padded(arena, body.length);
  memcpy(at, body.at, body.length);
  document->text = (fsc_text){at, body.length};
  document->body = (fsc_span){0, (uint32_t)body.length};
}

/* Makes the line the headline, and the text from `next` on the body. */
static void take_headline(fsc_document *document, fsc_span line, size_t next) {
  document->has_title = true;
  document->title = line;
  while (next < document->text.length && fsc_byte_table[(unsigned char)document->text.at[next]] == FSC_SPACE) next++;
  document->body.start = (uint32_t)next;
}

static void join(fsc_arena *arena, fsc_text title, fsc_text body, fsc_document *document) {
  size_t length = title.length + 2 + body.length;
  char *at = padded(arena, length);
  memcpy(at, title.at, title.length);
  memcpy(at + title.length, "\n\n", 2);
  memcpy(at + title.length + 2, body.at, body.length);
  document->text = (fsc_text){at, length};
  document->has_title = true;
  document->title = (fsc_span){0, (uint32_t)title.length};
  document->body = (fsc_span){(uint32_t)title.length + 2, (uint32_t)length};
}

/* Takes the next letter (in lower case) or digit from the start of the text; 0 if it has no more. */
static uint32_t next_sign(fsc_text *text) {
  const char *end = text->at + text->length;
  while (text->length) {
    const char *at = text->at;
    uint32_t length;
    fsc_character kind = fsc_character_at(at, end, &length);
    text->at += length;
    text->length -= length;
    if (kind == FSC_LETTER || kind == FSC_DIGIT) return fsc_to_lower(fsc_utf8_decode(at, end, &length));
  }
  return 0;
}

/* Does the line repeat the title? Only letters and digits count: case, dashes and the full stop often differ. */
static bool repeats(fsc_text line, fsc_text title) {
  if (fsc_text_equal(line, title)) return true;
  uint32_t ours, theirs, signs = 0;
  for (; (ours = next_sign(&line)) == (theirs = next_sign(&title)) && ours; signs++) continue;
  return ours == theirs && signs > 0;
}

void fsc_compose(fsc_arena *arena, const fsc_article *article, fsc_document *document) {
  size_t next;
  fsc_text title = fsc_text_trim(article->title);
  fsc_span line = first_line(article->text, &next);
  bool repeated = title.length && repeats(fsc_text_slice(article->text, line.start, line.end), title);
  if (title.length && !repeated) {
    join(arena, article->title, article->text, document);
    return;
  }
  take_body(arena, article->text, document);
  if (repeated || (article->plain_text && is_headline(document->text, line, next))) take_headline(document, line, next);
}
