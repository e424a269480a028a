/* Wording of camps: which hits belong to a concept, and on whose side.
 * SPDX-License-Identifier: Apache-2.0 */
#include "scorers.h"

/* The terms scorer made one hit of every measured match, in order. */
static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_category *categories;
  fsc_lexicon_categories(scoring->lexicon, &categories);
  size_t hit = 0;
  for (uint32_t i = 0; i < scoring->matches->n; i++) {
    const fsc_entry *entry = scoring->matches->items[i].entry;
    if (!categories[entry->category_id].measured) continue;
    if (entry->concept != FSC_NONE && entry->side[0])
      *FSC_PUSH(scoring->arena, &findings->camp_words) = (fsc_camp_word){entry, (uint32_t)hit};
    hit++;
  }
}

const fsc_scorer fsc_partisan_scorer = {.name = "partisan", .score = score};
