/* judging.h - one match under judgement, and those contexts of its entry that voices and sources decide. Those that
 * tokens alone decide are the matcher's: lexicon/contexts.h.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_JUDGING_H
#define FSC_SCORE_JUDGING_H
#include "scorer.h"

typedef struct fsc_judging {
  const fsc_document *document;
  const fsc_matches *matches;
  const fsc_findings *findings;
  const fsc_match *match;
  const fsc_sentence_part *sentence;
} fsc_judging;

/* fsc_contexts_factor of a match with contexts that voices or sources decide. */
double fsc_voiced_contexts_factor(const fsc_judging *judging);

/* 1 where all contexts of the match's entry hold; 0 where one fails, or the factors written behind those that do. */
static inline double fsc_contexts_factor(const fsc_judging *judging) {
  if (judging->match->marks & FSC_MARK_VOICED) return fsc_voiced_contexts_factor(judging);
  return (double)judging->match->held;
}
#endif
