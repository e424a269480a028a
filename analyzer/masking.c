/* SPDX-License-Identifier: Apache-2.0 */
#include "masking.h"

#include <string.h>

#include "base/text.h"
#include "score/hits.h"

fsc_text fsc_mask_slurs(const fsc_scoring *scoring, const fsc_findings *findings) {
  const fsc_text text = scoring->document->text;
  char *masked = NULL;
  for (size_t i = 0; i < findings->slurs.n; i++) {
    if (!masked) masked = fsc_arena_string(scoring->arena, text);
    fsc_span span = fsc_match_span(scoring->document, findings->slurs.items[i]);
    fsc_mask_words(masked + span.start, span.end - span.start);
  }
  if (!masked) return text;
  for (size_t i = 0; i < findings->names.n; i++) {
    const fsc_named *named = &findings->names.items[i];
    memcpy(named->name, masked + named->start, strlen(named->name));
  }
  return (fsc_text){masked, text.length};
}
