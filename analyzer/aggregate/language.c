/* Is an article in English? All other measures assume so.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "aggregate.h"

enum {
  ENOUGH = 50,       /* words, at least */
  LOOKED_AT = 128,   /* tokens, about: a sample, which suffices if it leaves no doubt */
  OWN_TO_ENGLISH = 3 /* letters of a function word: a, an, as, in, no and so are words in other languages, too */
};
#define HARDLY .1   /* of 18,777 articles two are below, both of them tables */
#define DOUBTFUL .2 /* below this the sample is not enough, and all tokens are read */

/* The share of function words among the words, by every step-th token; NaN if there are too few. */
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
