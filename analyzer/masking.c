/* SPDX-License-Identifier: Apache-2.0 */
#include "masking.h"

#include "base/text.h"

fsc_text fsc_mask_slurs(fsc_arena *arena, const fsc_lexicon *lexicon, fsc_text text, fsc_findings *findings) {
  char *masked = NULL;
  for (size_t i = 0; i < findings->slurs.n; i++) {
    fsc_hit *hit = &findings->hits.items[findings->slurs.items[i]];
    if (hit->suppressed) continue;
    if (!masked) masked = fsc_arena_string(arena, text);
    fsc_mask_words(masked + hit->span.start, hit->span.end - hit->span.start);
    fsc_retell(arena, hit)->term = fsc_lexicon_shown_term(lexicon, hit->entry->row);
  }
  return masked ? (fsc_text){masked, text.length} : text;
}
