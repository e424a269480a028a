/* Wording of camps: which hits belong to a concept, and on whose side.
 * SPDX-License-Identifier: Apache-2.0 */
#include "scorers.h"

void fsc_score_partisan(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_category *categories;
  fsc_lexicon_categories(scoring->lexicon, &categories);
  const fsc_rows *rows = &scoring->rows;
  for (uint32_t i = rows->first[FSC_PARTISAN_PAIRS]; i != FSC_NONE; i = rows->next[i]) {
    const fsc_match *match = &scoring->matches->items[i];
    if ((match->marks & FSC_MARK_SIDE) && categories[match->category].measured)
      *FSC_PUSH(scoring->arena, &findings->camp_words) =
          (fsc_camp_word){fsc_match_entry(scoring->matches, match), fsc_hit_of(&scoring->rows, i)};
  }
}
