/* SPDX-License-Identifier: Apache-2.0 */
#include "masking.h"

#include "base/text.h"

fsc_text fsc_mask_slurs(fsc_arena *arena, const fsc_lexicon *lexicon, fsc_text text, fsc_hit *hits, size_t n) {
  char *masked = NULL;
  for (size_t i = 0; i < n; i++) {
    if (!hits[i].entry->subcategory || hits[i].suppressed || !fsc_same(hits[i].entry->subcategory, "slur")) continue;
    if (!masked) masked = fsc_arena_string(arena, text);
    fsc_mask_words(masked + hits[i].span.start, hits[i].span.end - hits[i].span.start);
    fsc_retell(arena, &hits[i])->term = fsc_lexicon_shown_term(lexicon, hits[i].entry->row);
  }
  return masked ? (fsc_text){masked, text.length} : text;
}
