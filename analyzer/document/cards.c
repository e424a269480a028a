/* Cards of links: behind a name, some sites repeat the full name and, without a space, add headlines of other articles
 * up to a link that says MORE: "Senator Ana Ruiz Ana Maria RuizPort strike goes on Mayor to resign MORE said no". The
 * words of a card are not part of the sentence around it: its tokens are left out, while the text keeps them.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "phases.h"

enum { CARD_LONGEST = 900, NAME_LONGEST = 100, WORD_LONGEST = 40, LINK = 4 };

static bool is_alnum(char c) { return fsc_is_ascii_lower(c | 32) || fsc_is_ascii_digit(c) || (unsigned char)c >= 0x80; }

/* MORE, MORE’s; also in "RuizMORE", a card without headlines. */
static bool is_link(const char *at) {
  const bool begins = at[-1] == ' ' || fsc_is_ascii_lower(at[-1]);
  return begins && memcmp(at, "MORE", LINK) == 0 && (!is_alnum(at[LINK]) || memcmp(at + LINK, "’", 3) == 0);
}

/* The next MORE from `from` on, or NULL. E is sought because a capital E is rare. */
static const char *next_link(const char *from, const char *end) {
  if (end - from < LINK + 1) return NULL;
  for (const char *at = from + LINK; at < end && (at = memchr(at, 'E', (size_t)(end - at))); at++)
    if (is_link(at + 1 - LINK)) return at + 1 - LINK;
  return NULL;
}

/* "Ruiz|Port", "Ruiz|2020": does a word end where the next begins, without a space? */
static bool is_seam(const char *at) {
  const bool ends = fsc_is_ascii_lower(at[-1]) || (unsigned char)at[-1] >= 0x80;
  return ends && (fsc_is_ascii_upper(*at) || fsc_is_ascii_digit(*at) || *at == '"');
}

/* The end of the last occurrence of a whole word in first .. end, or NULL. */
static const char *behind_word(const char *first, const char *end, const char *word, size_t length) {
  for (const char *at = end - length; at > first; at--)
    if (memcmp(at, word, length) == 0 && !is_alnum(at[-1]) && !is_alnum(at[length])) return at + length;
  return NULL;
}

/* "Ruiz | Jr." */
static const char *over_suffix(const char *at) {
  const bool suffix = memcmp(at, " Jr.", 4) == 0 || memcmp(at, " Sr.", 4) == 0;
  return suffix ? at + 4 : at;
}

/* The start of the card that ends with `link`, not before `first`: behind a surname that stands again before a seam.
 * NULL if there is no card. */
static const char *card_before(const char *first, const char *link) {
  if (link - first > CARD_LONGEST) first = link - CARD_LONGEST;
  for (const char *at = first + 1; at <= link; at++) {
    if (!is_seam(at)) continue;
    const char *word = at, *start = NULL;
    while (word > first && at - word < WORD_LONGEST && is_alnum(word[-1])) word--;
    const char *floor = word - first > NAME_LONGEST ? word - NAME_LONGEST : first;
    if (word - floor > at - word) start = behind_word(floor, word, word, (size_t)(at - word));
    if (start) return over_suffix(start);
  }
  return NULL;
}

static void keep(fsc_scan *scan, uint32_t from, uint32_t to) {
  scan->tokens.items[to] = scan->tokens.items[from];
  scan->looks[to] = scan->looks[from];
  scan->kinds[to] = scan->kinds[from];
  scan->terms[to] = scan->terms[from];
}

/* "Ruiz … MORE’s": the name before the card takes over the possessive. */
static void hand_over(fsc_scan *scan, uint32_t link, uint32_t name) {
  const bool owns = (scan->looks[link].shape & FSC_SHAPE_POSSESSIVE) != 0, s = scan->looks[name].shape & FSC_SHAPE_S;
  if (owns && !s) scan->looks[name].shape |= FSC_SHAPE_POSSESSIVE;
}

typedef FSC_ARRAY(fsc_span) spans;

static spans find_cards(fsc_scan *scan, const fsc_document *document) {
  spans cards = {0};
  uint32_t p = 0, looked = 0; /* looked: behind the last link; no text is searched twice */
  for (const char *link = scan->base; (link = next_link(link, scan->limit)); link += LINK) {
    const uint32_t at = (uint32_t)(link - scan->base);
    while (p + 1 < document->n_paragraphs && document->paragraphs[p].span.end <= at) p++;
    uint32_t first = document->paragraphs[p].span.start;
    first = first > looked ? first : looked;
    looked = at + LINK;
    const char *start = first < at ? card_before(scan->base + first, link) : NULL;
    if (start) *FSC_PUSH(scan->arena, &cards) = (fsc_span){.start = (uint32_t)(start - scan->base), .end = at + LINK};
  }
  return cards;
}

void fsc_leave_out_cards(fsc_scan *scan, fsc_document *document) {
  const spans cards = find_cards(scan, document);
  document->has_cards = cards.n != 0;
  if (!cards.n) return;
  const fsc_span *card = cards.items, *end = card + cards.n;
  uint32_t kept = 0;
  for (uint32_t p = 0; p < document->n_paragraphs; p++) {
    fsc_paragraph *paragraph = &document->paragraphs[p];
    const uint32_t first = kept;
    for (uint32_t t = paragraph->first; t < paragraph->end; t++) {
      const uint32_t start = scan->tokens.items[t].start;
      while (card < end && card->end <= start) card++;
      const bool inside = card < end && card->start <= start;
      if (!inside)
        keep(scan, t, kept++);
      else if (kept > first && scan->tokens.items[t].end >= card->end)
        hand_over(scan, t, kept - 1);
    }
    paragraph->first = first;
    paragraph->end = kept;
  }
  scan->tokens.n = kept;
}
