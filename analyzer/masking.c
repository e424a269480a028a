/* SPDX-License-Identifier: Apache-2.0 */
#include "masking.h"

#include <string.h>

#include "base/text.h"

static bool is_slur(const fsc_hit *hit) {
  return hit->subcategory && !hit->suppressed && fsc_same(hit->subcategory, "slur");
}

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

fsc_text fsc_mask_slurs(fsc_arena *arena, fsc_text text, fsc_hit *hits, size_t n) {
  char *masked = NULL;
  for (size_t i = 0; i < n; i++) {
    if (!is_slur(&hits[i])) continue;
    if (!masked) masked = fsc_arena_string(arena, text);
    mask(masked + hits[i].span.start, hits[i].span.end - hits[i].span.start);
    char *term = fsc_arena_string(arena, fsc_text_of(hits[i].term));
    mask(term, strlen(term));
    hits[i].term = term;
  }
  return masked ? (fsc_text){masked, text.length} : text;
}
