/* Posts from social media, embedded in an article without quotation marks: "The bridge is a disgrace. — Ana Ruiz
 * (@anaruiz) May 19, 2017". The text before the dash in its paragraph, up to the length of a post, is attributed to who
 * signs it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "floating.h"

/* NAME_LONGEST: tokens from the dash to the handle. The others: characters of a post without its links, 140 until
 * November 2017, and BESIDE for what sites put before it. */
enum { NAME_LONGEST = 10, POST_LONGEST = 280, POST_LONGEST_THEN = 140, BESIDE = 10 };

/* "— Ana Ruiz (@anaruiz) May 19, 2017" */
typedef struct signature {
  uint32_t dash, handle, date, end;
} signature;

static bool is_date(const fsc_attributing *a, uint32_t token) {
  const bool day = fsc_kind_at(a, token) == FSC_NUMBER, month = fsc_token_is(a, token, FSC_IS_MONTH);
  return (month && fsc_kind_at(a, token + 1) == FSC_NUMBER) || (day && fsc_token_is(a, token + 1, FSC_IS_MONTH));
}

/* The dash that opens a signature, before the name and the handle; FSC_NONE. */
static uint32_t dash_before(const fsc_attributing *a, uint32_t first, uint32_t handle) {
  for (uint32_t t = handle - 1; t-- > first && handle - t < NAME_LONGEST;)
    if (fsc_dash(a, t) || fsc_mark(a, t, "-")) return t + 2 < handle ? t : FSC_NONE;
  return FSC_NONE;
}

/* Reads the signature around a handle. Without a date it is a mere mention of a handle, and false. */
static bool read_signature(const fsc_attributing *a, uint32_t first, uint32_t end, uint32_t handle, signature *to) {
  if (handle < first + 2 || !fsc_mark(a, handle - 1, "(") || !fsc_mark(a, handle + 1, ")")) return false;
  uint32_t date = handle + 2;
  date += fsc_mark(a, date, ",");
  if (date + 1 >= end || !is_date(a, date)) return false;
  *to = (signature){dash_before(a, first, handle), handle, date, date + 2};
  to->end += to->end < end && fsc_mark(a, to->end, ",");
  to->end += to->end < end && fsc_kind_at(a, to->end) == FSC_NUMBER; /* the year */
  return to->dash != FSC_NONE;
}

/* How many characters a post could have on the day it was signed. */
static uint32_t longest_of(const fsc_attributing *a, const signature *s) {
  const char *year = fsc_word_at(a, s->end - 1)->text;
  bool late = false;
  for (uint32_t t = s->date; t < s->date + 2; t++)
    late |= fsc_token_reads(a, t, "november") || fsc_token_reads(a, t, "december");
  const int order = strlen(year) == 4 ? strcmp(year, "2017") : 1;
  return order < 0 || (order == 0 && !late) ? POST_LONGEST_THEN : POST_LONGEST;
}

static uint32_t characters_of(const fsc_document *document, fsc_range range) {
  uint32_t n = 0, at = document->tokens[range.first].start;
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_token *token = &document->tokens[t];
    const bool link = fsc_look_at(document, t)->kind == FSC_URL;
    for (uint32_t end = link ? token->start : token->end; at < end; at++)
      n += ((unsigned char)document->text.at[at] & 0xC0) != 0x80;
    at = token->end;
  }
  return n;
}

/* The last sentences of a range that fit into a post. */
static fsc_range last_that_fit(const fsc_document *document, fsc_range range, uint32_t longest) {
  fsc_range fit = {range.end, range.end};
  while (fit.first > range.first) {
    const uint32_t first = document->sentences[document->sentence_of[fit.first - 1]].first;
    const fsc_range more = {first > range.first ? first : range.first, range.end};
    /* A token has at least one character: ranges of more tokens than that need no count. */
    if (more.end - more.first > longest || characters_of(document, more) > longest) break;
    fit = more;
  }
  return fit;
}

/* The text that a signature signs: before it in its paragraph, from `first` on; else the paragraph above. */
static fsc_range text_above(const fsc_document *document, uint32_t paragraph, uint32_t first, uint32_t dash) {
  const fsc_paragraph *own = &document->paragraphs[paragraph], *above = own - 1;
  if (first < dash) return (fsc_range){first, dash};
  if (dash != own->first || !paragraph || above->headline) return (fsc_range){0, 0};
  return (fsc_range){above->first, above->end};
}

/* "By Lars Holm — Harbour Times (@harbour) May 19, 2017" */
static bool is_byline(const fsc_attributing *a, fsc_range words) {
  enum { LONGEST = 6 }; /* tokens: a post that begins with "By" is longer */
  return fsc_token_says(a, words.first, FSC_SAYS_BY) && words.end - words.first <= LONGEST;
}

void fsc_read_posts(fsc_floating *f) {
  const fsc_document *d = f->a->document;
  const char *text = d->text.at, *limit = text + d->text.length;
  uint32_t paragraph = 0, first = 0; /* behind the signature before */
  for (const char *at = text; at < limit && (at = memchr(at, '@', (size_t)(limit - at))); at++) {
    const uint32_t byte = (uint32_t)(at - text);
    if (!byte || at[-1] != '(') continue;
    while (paragraph + 1 < d->n_paragraphs && d->paragraphs[paragraph].span.end <= byte) paragraph++;
    const fsc_paragraph *p = &d->paragraphs[paragraph];
    first = first > p->first ? first : p->first;
    signature s;
    if (p->headline || !read_signature(f->a, first, p->end, fsc_token_at(d, first, p->end, byte), &s)) continue;
    const fsc_range above = text_above(d, paragraph, first, s.dash), name = {s.dash + 1, s.handle - 1};
    const fsc_range words = last_that_fit(d, above, longest_of(f->a, &s) + BESIDE);
    first = s.end;
    if (!fsc_empty(words) && !is_byline(f->a, words))
      fsc_floating_speak(f, name, (fsc_range){s.dash, s.dash + 1}, words);
  }
}
