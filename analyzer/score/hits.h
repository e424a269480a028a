/* hits.h - hits as reports tell of them, made of what is known of those that count.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_HITS_H
#define FSC_SCORE_HITS_H
#include "scorer.h"

/* In the order of fsc_rows.hits, as many as findings->counted has; in the arena of the report. */
fsc_hit *fsc_hits_make(const fsc_scoring *scoring, const fsc_findings *findings);

/* What rules that weigh multiply a hit's weight by, 1 if it is suppressed. */
double fsc_multiplier_of(const fsc_judgement *judgement);

/* By a rule of another scorer than that of terms. */
void fsc_suppress(fsc_arena *arena, fsc_findings *findings, uint32_t hit, fsc_rule rule);

/* Where it stands in the text. */
static inline fsc_span fsc_match_span(const fsc_document *document, const fsc_match *match) {
  return (fsc_span){document->tokens[match->first].start, document->tokens[match->end - 1].end};
}
#endif
