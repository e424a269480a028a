/* masking.h - slurs are counted, not repeated: what writers print has them masked ("n*****").
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_MASKING_H
#define FSC_MASKING_H
#include "score/scorer.h"

/* The text as it may be shown, of the same length: itself where no hit of subcategory `slur` counts, else a copy in the
 * arena. Gives those hits their masked terms. */
fsc_text fsc_mask_slurs(fsc_arena *arena, const fsc_lexicon *lexicon, fsc_text text, fsc_findings *findings);
#endif
