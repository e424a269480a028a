/* How narrow or wide the circle of sources is (attribution.md 5).
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "aggregate.h"
#include "statistics.h"

/* Simpson 1949, Shannon 1948, Pielou 1966 over p_i = n_i / N. */
static void indices(const fsc_report *report, fsc_diversity *d) {
  double squares = 0, pairs = 0, shannon = 0, top = 0, n = d->n;
  for (size_t i = 0; i < report->n_sources; i++) {
    double own = report->sources[i].counted, p = own / n;
    if (own == 0) continue;
    squares += p * p;
    pairs += own * (own - 1);
    shannon -= p * log(p);
    top = fmax(top, p);
  }
  bool any = d->n > 0;
  d->top_source_share = any ? top : NAN;
  d->hhi = any ? squares : NAN;
  d->shannon = any ? fmax(0, shannon) : NAN;
  d->effective_sources = any ? exp(d->shannon) : NAN;
  d->gini_simpson = any ? 1 - squares : NAN;
  d->gini_simpson_unbiased = d->n > 1 ? 1 - pairs / (n * (n - 1)) : NAN;
  d->evenness = any && d->unique_sources > 1 ? d->shannon / log(d->unique_sources) : NAN;
}

static double class_diversity(const fsc_diversity *d) {
  double known = 0, squares = 0;
  for (int c = 0; c < FSC_UNKNOWN_CLASS; c++) known += d->by_class[c];
  if (known < 2) return NAN;
  for (int c = 0; c < FSC_UNKNOWN_CLASS; c++) squares += d->by_class[c] / known * (d->by_class[c] / known);
  return 1 - squares;
}

typedef struct tally {
  uint32_t official, anonymous, vague;
} tally;

static void add(tally *t, const fsc_source *source, uint32_t n) {
  if (source->official) t->official += n;
  if (source->anonymous) t->anonymous += n;
  if (source->source_class == FSC_COLLECTIVE_VAGUE) t->vague += n;
}

void fsc_aggregate_diversity(fsc_report *report) {
  fsc_diversity *d = &report->diversity;
  tally by_attribution = {0}, by_source = {0};
  uint32_t identified = 0;
  d->first_source = FSC_NONE;
  for (uint32_t i = 0; i < report->n_sources; i++) {
    const fsc_source *source = &report->sources[i];
    if (!source->counted) continue;
    d->n += source->counted;
    d->unique_sources++;
    d->named += source->named;
    d->persons += source->person;
    d->by_class[source->source_class]++;
    if (source->person) d->gender[source->gender]++;
    identified += source->named && source->person && source->role;
    if (d->first_source == FSC_NONE || source->first_sentence < report->sources[d->first_source].first_sentence)
      d->first_source = i;
    add(&by_attribution, source, source->counted);
    add(&by_source, source, 1);
  }
  indices(report, d);
  uint32_t words = report->n_words - report->words[FSC_HEADLINE];
  d->sources_per_1k = words >= 100 ? 1000.0 * d->unique_sources / words : NAN;
  d->class_diversity = class_diversity(d);
  d->official_share = fsc_share_of(by_attribution.official, d->n);
  d->anonymous_share = fsc_share_of(by_attribution.anonymous, d->n);
  d->vague_share = fsc_share_of(by_attribution.vague, d->n);
  d->official_source_share = fsc_share_of(by_source.official, d->unique_sources);
  d->anonymous_source_share = fsc_share_of(by_source.anonymous, d->unique_sources);
  d->vague_source_share = fsc_share_of(by_source.vague, d->unique_sources);
  d->source_transparency = identified > 3 ? 3 : identified > 1 ? 2 : identified;
}
