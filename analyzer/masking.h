/* masking.h - slurs are counted, not repeated: what writers print has them masked ("n*****").
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_MASKING_H
#define FSC_MASKING_H
#include "score/scorer.h"

/* The document's text as it may be shown, of the same length: itself where no match of a category that is measured, or
 * would be if it were not switched off, is a slur, else a copy in the arena of the report. Names and roles of sources
 * and actors, made of the text, are masked with it. */
fsc_text fsc_mask_slurs(const fsc_scoring *scoring, const fsc_findings *findings);
#endif
