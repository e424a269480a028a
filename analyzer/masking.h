/* masking.h - slurs are counted, not repeated: what writers print has them masked ("n*****").
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_MASKING_H
#define FSC_MASKING_H
#include "lexicon/lexicon.h"

/* By row of the lexicon: its term masked, for rows of subcategory `slur`; NULL for all others. Lives in the arena. */
const char *const *fsc_masked_terms(fsc_arena *arena, const fsc_lexicon *lexicon);

/* The text as it may be shown, of the same length: itself where no hit of subcategory `slur` counts, else a copy in the
 * arena. Gives those hits their masked terms. */
fsc_text fsc_mask_slurs(fsc_arena *arena, const char *const *masked_terms, fsc_text text, fsc_hit *hits, size_t n);
#endif
