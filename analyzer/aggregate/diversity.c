/* How concentrated or diverse the sources of an article are.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "aggregate.h"
#include "resample.h"
#include "statistics.h"

/* The number of counted attributions of each source that has any. */
typedef struct heard {
  uint32_t *counts;
  uint32_t once, most; /* how many sources have one; the largest count */
} heard;

/* What a source with a certain number of attributions adds to the sums; computed once for each number that occurs. */
typedef struct addend {
  bool known;
  double square, shannon, chao_shen, rarefied_5, rarefied_10;
} addend;

/* Good-Turing (Good 1953). If all sources had one attribution the coverage would be 0; one less is assumed then, as is
 * customary. */
static double coverage_of(const heard *sources, double n) {
  double once = sources->once;
  return 1 - (once < n ? once : n - 1) / n;
}

/* -p ln p of p shrunk by the coverage, divided by the chance to be seen at all (Chao & Shen 2003). */
static double chao_shen(double p, double n) { return p < 1 ? -p * log(p) / (1 - exp(n * log1p(-p))) : 0; }

/* 1 - C(n - own, m) / C(n, m): the chance that m of n attributions hold one of the source's own. */
static double rarefied(uint32_t own, uint32_t n, uint32_t m) {
  uint32_t others = n - own;
  double missed = others >= m;
  for (uint32_t k = 0; k < m && others >= m; k++) missed *= (double)(others - k) / (n - k);
  return 1 - missed;
}

static addend addend_of(uint32_t own, const fsc_diversity *d, double coverage) {
  double n = d->n, p = own / n;
  return (addend){.known = true,
                  .square = p * p,
                  .shannon = -p * log(p),
                  .chao_shen = chao_shen(coverage * own / n, n),
                  .rarefied_5 = rarefied(own, d->n, 5),
                  .rarefied_10 = rarefied(own, d->n, 10)};
}

/* The indices of Simpson 1949, Shannon 1948 and Pielou 1966 over p_i = n_i / N, and their small-sample forms. Most
 * sources have the same number of attributions, one, so that addends are reused. */
static void indices(fsc_arena *arena, const heard *sources, fsc_diversity *d) {
  addend *addends = fsc_arena_take_zero(arena, sources->most + (size_t)1, sizeof *addends), sum = {0};
  double n = d->n, pairs = 0, coverage = coverage_of(sources, n);
  for (uint32_t i = 0; i < d->unique_sources; i++) {
    double own = sources->counts[i];
    addend *of = &addends[sources->counts[i]];
    if (!of->known) *of = addend_of(sources->counts[i], d, coverage);
    pairs += own * (own - 1);
    sum.square += of->square;
    sum.shannon += of->shannon;
    sum.chao_shen += of->chao_shen;
    sum.rarefied_5 += of->rarefied_5;
    sum.rarefied_10 += of->rarefied_10;
  }
  bool any = d->n > 0;
  d->top_source_share = any ? sources->most / n : NAN;
  d->hhi = any ? sum.square : NAN;
  d->shannon = any ? fmax(0, sum.shannon) : NAN;
  d->effective_sources = any ? exp(d->shannon) : NAN;
  d->gini_simpson = any ? 1 - sum.square : NAN;
  d->gini_simpson_unbiased = d->n > 1 ? 1 - pairs / (n * (n - 1)) : NAN;
  d->evenness = any && d->unique_sources > 1 ? d->shannon / log(d->unique_sources) : NAN;
  d->shannon_chao_shen = d->n > 1 ? sum.chao_shen : NAN;
  d->effective_chao_shen = exp(d->shannon_chao_shen);
  d->rarefied_sources_5 = d->n >= 5 ? sum.rarefied_5 : NAN;
  d->rarefied_sources_10 = d->n >= 10 ? sum.rarefied_10 : NAN;
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

/* The share of women among persons whose gender is shown; null below two persons, but with its counts. */
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
  heard sources = {.counts = fsc_arena_take(arena, (report->n_sources + 1) * sizeof *sources.counts)};
  uint32_t identified = 0;
  d->first_source = FSC_NONE;
  for (uint32_t i = 0; i < report->n_sources; i++) {
    const fsc_source *source = &report->sources[i];
    if (!source->counted) continue;
    d->n += source->counted;
    sources.counts[d->unique_sources++] = source->counted;
    sources.once += source->counted == 1;
    sources.most = source->counted > sources.most ? source->counted : sources.most;
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
  indices(arena, &sources, d);
  uint32_t words = report->n_words - report->words[FSC_HEADLINE];
  d->sources_per_1k = words >= 100 ? 1000.0 * d->unique_sources / words : NAN;
  d->class_diversity = class_diversity(d);
  shares(d, &by_attribution, &by_source);
  d->source_transparency = identified > 3 ? 3 : identified > 1 ? 2 : identified;
}

fsc_diversity_intervals fsc_diversity_intervals_of(const fsc_report *report) {
  return fsc_resampled_intervals(report->resamples, &report->diversity, report->sources, report->n_sources);
}
