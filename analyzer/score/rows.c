/* SPDX-License-Identifier: Apache-2.0 */
#include "rows.h"

/* Which list a match goes to, + 1; 0: none. */
static uint8_t *lists_of(fsc_arena *arena, const fsc_lexicon *lexicon, fsc_rows *rows) {
  const fsc_category *categories;
  size_t n = fsc_lexicon_categories(lexicon, &categories);
  uint8_t *list_of = fsc_arena_take_zero(arena, n, sizeof *list_of);
  uint16_t *bit_of = fsc_arena_take_zero(arena, n, sizeof *bit_of);
  for (unsigned k = 0; k < FSC_KNOWN_CATEGORIES; k++) {
    uint32_t category = fsc_lexicon_known(lexicon, (fsc_known_category)k);
    if (category == FSC_NONE) continue;
    list_of[category] = (uint8_t)(k + 1);
    bit_of[category] = (uint16_t)(1u << k);
  }
  rows->bit_of = bit_of;
  return list_of;
}

void fsc_rows_make(fsc_arena *arena, const fsc_lexicon *lexicon, const fsc_matches *matches, uint32_t n_tokens,
                   fsc_rows *rows) {
  _Static_assert(FSC_KNOWN_CATEGORIES <= 16, "a bit each in fsc_rows.starts");
  const uint8_t *list_of = lists_of(arena, lexicon, rows);
  rows->next = fsc_arena_take(arena, matches->n * sizeof *rows->next);
  rows->cues = fsc_arena_take(arena, (matches->n + 1) * sizeof *rows->cues);
  rows->starts = fsc_arena_take_zero(arena, n_tokens + 1, sizeof *rows->starts);
  uint32_t *links[FSC_KNOWN_CATEGORIES]; /* where the index of the next match goes */
  for (unsigned k = 0; k < FSC_KNOWN_CATEGORIES; k++) links[k] = &rows->first[k];
  const fsc_match *items = matches->items;
  uint32_t *next = rows->next, *cues = rows->cues, n_cues = 0;
  uint16_t *starts = rows->starts;
  for (uint32_t i = 0, n = matches->n; i < n; i++) {
    cues[n_cues] = i; /* which is one cannot be foreseen: the next overwrites one that is none */
    n_cues += (items[i].marks & FSC_MARK_CUES) && !items[i].exception;
    unsigned list = list_of[items[i].category];
    if (!list--) continue;
    *links[list] = i;
    links[list] = &next[i];
    starts[items[i].first] |= (uint16_t)(1u << list);
  }
  rows->n_cues = n_cues;
  for (unsigned k = 0; k < FSC_KNOWN_CATEGORIES; k++) *links[k] = FSC_NONE;
}
