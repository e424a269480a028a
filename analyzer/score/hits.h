/* hits.h - the public fsc_hit records, made from matches, fsc_counted and judgements.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_HITS_H
#define FSC_SCORE_HITS_H
#include "scorer.h"

/* In the order of fsc_rows.hits, as many as findings->counted has; in the arena of the report. */
fsc_hit *fsc_hits_make(const fsc_scoring *scoring, const fsc_findings *findings);

/* The product of the factors of the rules that change a hit's weight, at most 1.5; 1 if there are none. */
double fsc_multiplier_of(const fsc_judgement *judgement);

/* Suppresses a hit by a rule; for scorers that run after that of terms. */
void fsc_suppress(fsc_arena *arena, fsc_findings *findings, uint32_t hit, fsc_rule rule);

/* The bytes of a match. */
static inline fsc_span fsc_match_span(const fsc_document *document, const fsc_match *match) {
  return (fsc_span){document->tokens[match->first].start, document->tokens[match->end - 1].end};
}
#endif
