/* Is it English? Everything else here takes that for granted.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "aggregate.h"

enum {
  ENOUGH = 50,       /* words, to tell */
  LOOKED_AT = 128,   /* tokens, where these leave no doubt */
  OWN_TO_ENGLISH = 3 /* letters at least: a, an, as, in, no and so are words of half of Europe */
};
#define HARDLY .1 /* of 18,777 articles two are below, both of them tables */
#define DOUBTFUL .2

/* Of every step-th token, the words. */
static double share_of(const fsc_document *document, uint32_t step) {
  uint32_t words = 0, own = 0;
  for (uint32_t t = 0; t < document->n_tokens; t += step) {
    const fsc_look *look = fsc_look_at(document, t);
    words += look->kind == FSC_WORD;
    own += (look->classes >> FSC_IS_FUNCTION_WORD & 1) & (look->length >= OWN_TO_ENGLISH);
  }
  return words < ENOUGH ? (double)NAN : (double)own / words;
}

void fsc_aggregate_language(const fsc_document *document, fsc_report *report) {
  double share = share_of(document, 1 + document->n_tokens / LOOKED_AT);
  report->function_word_share = share >= DOUBTFUL ? share : share_of(document, 1);
}

bool fsc_hardly_english(const fsc_report *report) { return report->function_word_share < HARDLY; }
