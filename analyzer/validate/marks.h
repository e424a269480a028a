/* marks.h - what stands inside quotation marks, told from the marks alone, apart from the analyzer's
 * own reading of quotations: a second opinion on what is direct, mixed and indirect.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_MARKS_H
#define FSC_VALIDATE_MARKS_H
#include "../base/arena.h"
#include "../framescope.h"

/* A text by code points, in the arena it was made in. */
typedef struct fsc_marked_text {
  uint32_t n;
  uint32_t *points;
  bool *quoted; /* inside quotation marks, the marks themselves too */
} fsc_marked_text;

/* headline: how many code points from the start are headline, where single marks always quote. Elsewhere they do where
 * the text pairs them around three words and has no double ones. A mark left open quotes to the end of its paragraph.
 */
fsc_marked_text fsc_read_marks(fsc_arena *arena, fsc_text text, uint32_t headline);
/* By the share of the spans' characters (white space left out) that is quoted: direct from .9, mixed above 0. */
fsc_attribution_type fsc_type_by_marks(const fsc_marked_text *text, const fsc_span *spans, size_t n);
#endif
