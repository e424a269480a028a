/* SPDX-License-Identifier: Apache-2.0 */
#include "masking.h"

#include <string.h>

#include "base/text.h"

static bool is_slur(const char *subcategory) { return fsc_same(subcategory, "slur"); }

/* Each word keeps its first letter; the rest become asterisks, byte for byte, so that offsets hold. */
static void mask(char *at, size_t length) {
  enum { OUTSIDE, FIRST, REST } place = OUTSIDE;
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)at[i];
    bool letter = c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z'), continuation = (c & 0xC0) == 0x80;
    if (!letter)
      place = OUTSIDE;
    else if (place == OUTSIDE)
      place = FIRST;
    else if (place == REST || !continuation)
      place = REST, at[i] = '*';
  }
}

const char *const *fsc_masked_terms(fsc_arena *arena, const fsc_lexicon *lexicon) {
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(lexicon, &entries);
  const char **masked = fsc_arena_take_zero(arena, n, sizeof *masked);
  for (size_t i = 0; i < n; i++) {
    if (!is_slur(entries[i].subcategory)) continue;
    char *term = fsc_arena_string(arena, fsc_text_of(entries[i].term));
    mask(term, strlen(term));
    masked[i] = term;
  }
  return masked;
}

fsc_text fsc_mask_slurs(fsc_arena *arena, const char *const *masked_terms, fsc_text text, fsc_hit *hits, size_t n) {
  char *masked = NULL;
  for (size_t i = 0; i < n; i++) {
    if (!hits[i].subcategory || hits[i].suppressed || !is_slur(hits[i].subcategory)) continue;
    if (!masked) masked = fsc_arena_string(arena, text);
    mask(masked + hits[i].span.start, hits[i].span.end - hits[i].span.start);
    hits[i].term = masked_terms[hits[i].row];
  }
  return masked ? (fsc_text){masked, text.length} : text;
}
