/* Wording of camps: which hits belong to a concept, and on whose side.
 * SPDX-License-Identifier: Apache-2.0 */
#include "scorers.h"

/* The terms scorer made one hit of every measured match, in order. */
static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_category *categories;
  fsc_lexicon_categories(scoring->lexicon, &categories);
  size_t hit = 0;
  for (uint32_t i = 0; i < scoring->matches->n; i++) {
    const fsc_match *match = &scoring->matches->items[i];
    if (!categories[match->category].measured) continue;
    if (match->marks & FSC_MARK_SIDE)
      *FSC_PUSH(scoring->arena, &findings->camp_words) = (fsc_camp_word){match->entry, (uint32_t)hit};
    hit++;
  }
}

const fsc_scorer fsc_partisan_scorer = {.name = "partisan", .score = score};
