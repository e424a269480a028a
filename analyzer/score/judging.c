/* SPDX-License-Identifier: Apache-2.0 */
#include "judging.h"

#include <math.h>

/* Does no named source speak within a distance of sentences? A claim that a row calls unsupported would have its
 * support there. */
static bool no_source_within(const fsc_judging *j, uint32_t distance) {
  uint32_t sentence = (uint32_t)(j->sentence - j->document->sentences);
  uint32_t first = sentence > distance ? sentence - distance : 0;
  for (uint32_t s = first; s <= sentence + distance && s < j->document->n_sentences; s++)
    if (j->findings->named_source[s]) return false;
  return true;
}

/* Does a context hold that depends on voices or sources? The matcher has judged the others, which depend on tokens. */
static bool holds(const fsc_judging *j, const fsc_context *context) {
  if (context->kind == FSC_OUTLET_ONLY) return j->findings->voice[j->match->first] == FSC_OUTLET;
  if (context->kind == FSC_NO_SOURCE_WITHIN) return no_source_within(j, context->distance);
  return true;
}

double fsc_voiced_contexts_factor(const fsc_judging *j) {
  double product = (double)j->match->held;
  const fsc_entry *entry = fsc_match_entry(j->matches, j->match);
  for (uint32_t i = 0; i < entry->n_contexts && product > 0; i++)
    if (!holds(j, &entry->contexts[i])) product *= (double)entry->contexts[i].factor;
  return product;
}
