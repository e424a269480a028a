/* How narrow or wide the circle of sources is (attribution.md 5).
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "aggregate.h"
#include "resample.h"
#include "statistics.h"

/* How often those sources are heard that are, in their order. */
typedef struct heard {
  const uint32_t *counts;
  size_t n;
} heard;

/* Simpson 1949, Shannon 1948, Pielou 1966 over p_i = n_i / N. */
static void indices(const heard *sources, fsc_diversity *d) {
  double squares = 0, pairs = 0, shannon = 0, top = 0, n = d->n;
  for (size_t i = 0; i < sources->n; i++) {
    double own = sources->counts[i], p = own / n;
    squares += p * p;
    pairs += own * (own - 1);
    shannon -= p * log(p);
    top = fsc_larger(top, p);
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

/* Chao & Shen 2003: p_i shrunk by the coverage 1 - f1 / N (Good 1953), each term divided by the chance to be seen at
 * all. All sources heard once would leave no coverage; one less is assumed then, as is customary. */
static double chao_shen(const heard *sources, const fsc_diversity *d) {
  if (d->n < 2) return NAN;
  uint32_t heard_once = 0;
  for (size_t i = 0; i < sources->n; i++) heard_once += sources->counts[i] == 1;
  double once = heard_once, sum = 0, n = d->n, last = 0, term = 0;
  double coverage = 1 - (once < n ? once : n - 1) / n;
  for (size_t i = 0; i < sources->n; i++) {
    double own = sources->counts[i], p = coverage * own / n;
    if (own != last) term = p < 1 ? p * log(p) / (1 - exp(n * log1p(-p))) : 0;
    sum -= term;
    last = own;
  }
  return sum;
}

/* sum over sources of 1 - C(N - n_i, m) / C(N, m): the chance that m attributions hold one of the source's. */
static double rarefied(const heard *sources, uint32_t n, uint32_t m) {
  if (n < m) return NAN;
  double expected = 0, missed = 1;
  for (size_t i = 0, last = 0; i < sources->n; i++) {
    uint32_t own = sources->counts[i], others = n - own;
    if (own != last) { /* most are heard as often as the one before: once */
      missed = others >= m;
      for (uint32_t k = 0; k < m && others >= m; k++) missed *= (double)(others - k) / (n - k);
      last = own;
    }
    expected += 1 - missed;
  }
  return expected;
}

static double class_diversity(const fsc_diversity *d) {
  double known = 0, squares = 0;
  for (int c = 0; c < FSC_UNKNOWN_CLASS; c++) known += d->by_class[c];
  if (known < 2) return NAN;
  for (int c = 0; c < FSC_UNKNOWN_CLASS; c++) squares += d->by_class[c] / known * (d->by_class[c] / known);
  return 1 - squares;
}

typedef struct tally {
  uint32_t official, anonymous, vague, unknown;
} tally;

static void add(tally *t, const fsc_source *source, uint32_t n) {
  t->official += n * source->official;
  t->anonymous += n * source->anonymous;
  t->vague += n * (source->source_class == FSC_COLLECTIVE_VAGUE);
  t->unknown += n * (source->source_class == FSC_UNKNOWN_CLASS);
}

/* Null below two persons whose gender shows, but not its counts (attribution.md 5). */
static fsc_share gender_split(const fsc_diversity *d) {
  uint32_t f = d->gender[FSC_FEMALE], known = f + d->gender[FSC_MALE];
  return known < 2 ? (fsc_share){NAN, NAN, NAN, f, known} : fsc_share_of(f, known);
}

static void shares(fsc_diversity *d, const tally *by_attribution, const tally *by_source) {
  d->official_share = fsc_share_of(by_attribution->official, d->n);
  d->anonymous_share = fsc_share_of(by_attribution->anonymous, d->n);
  d->vague_share = fsc_share_of(by_attribution->vague, d->n);
  d->unknown_class_share = fsc_share_of(by_attribution->unknown, d->n);
  d->official_source_share = fsc_share_of(by_source->official, d->unique_sources);
  d->anonymous_source_share = fsc_share_of(by_source->anonymous, d->unique_sources);
  d->vague_source_share = fsc_share_of(by_source->vague, d->unique_sources);
  d->unknown_class_source_share = fsc_share_of(by_source->unknown, d->unique_sources);
  d->female_source_share = gender_split(d);
  d->unknown_gender_share = fsc_share_of(d->gender[FSC_GENDER_UNKNOWN], d->persons);
}

void fsc_aggregate_diversity(fsc_arena *arena, fsc_report *report) {
  fsc_diversity *d = &report->diversity;
  tally by_attribution = {0}, by_source = {0};
  uint32_t identified = 0, *counts = fsc_arena_take(arena, (report->n_sources + 1) * sizeof *counts);
  d->first_source = FSC_NONE;
  for (uint32_t i = 0; i < report->n_sources; i++) {
    const fsc_source *source = &report->sources[i];
    if (!source->counted) continue;
    d->n += source->counted;
    counts[d->unique_sources++] = source->counted;
    d->named += source->named;
    d->persons += source->person;
    d->by_class[source->source_class]++;
    d->gender[source->gender] += source->person;
    identified += source->named & source->person & (source->role != NULL);
    if (d->first_source == FSC_NONE || source->first_sentence < report->sources[d->first_source].first_sentence)
      d->first_source = i;
    add(&by_attribution, source, source->counted);
    add(&by_source, source, 1);
  }
  const heard sources = {counts, d->unique_sources};
  indices(&sources, d);
  d->shannon_chao_shen = chao_shen(&sources, d);
  d->effective_chao_shen = exp(d->shannon_chao_shen);
  d->rarefied_sources_5 = rarefied(&sources, d->n, 5);
  d->rarefied_sources_10 = rarefied(&sources, d->n, 10);
  uint32_t words = report->n_words - report->words[FSC_HEADLINE];
  d->sources_per_1k = words >= 100 ? 1000.0 * d->unique_sources / words : NAN;
  d->class_diversity = class_diversity(d);
  shares(d, &by_attribution, &by_source);
  d->source_transparency = identified > 3 ? 3 : identified > 1 ? 2 : identified;
}

fsc_diversity_intervals fsc_diversity_intervals_of(const fsc_report *report) {
  return fsc_resampled_intervals(report->resamples, &report->diversity, report->sources, report->n_sources);
}
