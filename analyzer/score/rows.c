/* SPDX-License-Identifier: Apache-2.0 */
#include "rows.h"

/* Where the matches of a category go. */
typedef struct sorting {
  uint16_t start; /* its bit in fsc_rows.starts, 0 where it is none of those known */
  uint8_t list;   /* 1 + that of a known category; 0: none, which takes what nobody asks for */
  bool measured;
} sorting;

/* Measures are the measured categories, in order. */
static const sorting *sort_categories(fsc_arena *arena, const fsc_lexicon *lexicon, fsc_rows *rows) {
  const fsc_category *categories;
  size_t n = fsc_lexicon_categories(lexicon, &categories);
  sorting *sortings = fsc_arena_take(arena, n * sizeof *sortings);
  uint32_t *measure_of = fsc_arena_take(arena, n * sizeof *measure_of), measures = 0;
  for (size_t i = 0; i < n; i++) {
    sortings[i] = (sorting){0, 0, categories[i].measured};
    measure_of[i] = categories[i].measured ? measures++ : FSC_NONE;
  }
  for (unsigned k = 0; k < FSC_KNOWN_CATEGORIES; k++) {
    uint32_t category = rows->category[k] = fsc_lexicon_known(lexicon, (fsc_known_category)k);
    if (category == FSC_NONE) continue;
    sortings[category].list = (uint8_t)(k + 1);
    sortings[category].start = (uint16_t)(1u << k);
  }
  rows->measure_of = measure_of;
  return sortings;
}

static void make_room(fsc_arena *arena, uint32_t n_matches, uint32_t n_tokens, fsc_rows *rows) {
  size_t size = (n_matches + 1) * sizeof(uint32_t);
  rows->next = fsc_arena_take(arena, size);
  rows->hits = fsc_arena_take(arena, size);
  rows->cues = fsc_arena_take(arena, size);
  rows->starts = fsc_arena_take_zero(arena, n_tokens + 2, sizeof *rows->starts);
}

/* Without branches, whose misprediction costs more than a write: every match is written to the end of every list, and
 * the list grows by it only if the match belongs there. */
void fsc_rows_make(fsc_arena *arena, const fsc_lexicon *lexicon, const fsc_matches *matches, uint32_t n_tokens,
                   fsc_rows *rows) {
  _Static_assert(FSC_KNOWN_CATEGORIES <= 16, "a bit each in fsc_rows.starts");
  const sorting *sortings = sort_categories(arena, lexicon, rows);
  make_room(arena, matches->n, n_tokens, rows);
  uint32_t none, *links[1 + FSC_KNOWN_CATEGORIES] = {&none}; /* where the index of the next match goes */
  for (unsigned k = 0; k < FSC_KNOWN_CATEGORIES; k++) links[1 + k] = &rows->first[k];
  uint32_t *next = rows->next, *hits = rows->hits, *cues = rows->cues;
  uint16_t *starts = rows->starts;
  size_t n_hits = 0, n_cues = 0;
  for (uint32_t i = 0, n = matches->n; i < n; i++) {
    const fsc_match *match = &matches->items[i];
    sorting of = sortings[match->category];
    *links[of.list] = i;
    links[of.list] = &next[i];
    starts[match->first] |= of.start;
    hits[n_hits] = i;
    n_hits += of.measured;
    cues[n_cues] = i;
    n_cues += match->marks / FSC_MARK_CUES & 1;
  }
  for (unsigned k = 0; k < FSC_KNOWN_CATEGORIES; k++) *links[1 + k] = FSC_NONE;
  rows->n_hits = (uint32_t)n_hits;
  rows->n_cues = (uint32_t)n_cues;
}

void fsc_rows_scored(fsc_rows *rows, uint32_t n_tokens) {
  fsc_arena_drop(rows->starts, n_tokens * sizeof *rows->starts);
  fsc_arena_drop(rows->cues, rows->n_cues * sizeof *rows->cues);
  rows->starts = NULL;
  rows->cues = NULL;
  rows->n_cues = 0;
}

void fsc_rows_counted(fsc_rows *rows, uint32_t n_matches) {
  fsc_arena_drop(rows->next, n_matches * sizeof *rows->next);
  rows->next = NULL;
}
