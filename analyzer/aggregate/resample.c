/* Intervals for the indices over sources, by the bootstrap (Efron & Tibshirani 1993, chapters 6 and 13; Deacon &
 * Stanyer advise it for these indices).
 *
 * A replicate draws N of the article's N attributions with replacement. How often each was drawn does not depend on
 * whose they are, so these counts are made once for each N up to USUAL that is met; a source's count in all replicates
 * is then the sum of its attributions' columns, and 199 replicates cost a few microseconds. All sums are whole numbers
 * of 8 and 16 bits (m ln m in fixed point): a vector holds many, and they are the same on every machine.
 *
 * A resample repeats attributions and misses sources, so it is less diverse than the article by about as much as the
 * article is less diverse than what it was drawn from: plain percentiles of the entropy hardly ever cover the truth.
 * The replicates are therefore centred (as Marcon, Herault, Baraloto & Lang 2012 do) on the small-sample form of the
 * index: Simpson's without replacement, Chao & Shen's entropy; the largest share and the diversity of classes, which
 * have none, on their value. Limits are widened to hold the value printed beside them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "resample.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/simd.h"
#include "statistics.h"

enum {
  USUAL = 80,   /* all but a few news articles have no more attributions */
  STRIDE = 208, /* replicates in a column, one of them for show: a multiple of what a vector holds */
  FEWEST = 50,  /* replicates with a value that make limits */
  FARTHEST = (FSC_RESAMPLES + 1) / 40 /* from either end: where a limit is */
};

static const double whole = 65000; /* 1 in fixed point: room for the rounding of what is added up */

/* What depends on the number of attributions n alone. */
typedef struct draws {
  uint16_t terms[FSC_MOST_RESAMPLED + 1]; /* by m, 0 to n: m ln m / (n ln n), in fixed point */
  uint8_t drawn[][STRIDE];                /* how often each of n attributions is drawn in each replicate: n columns */
} draws;

/* By n: made by whoever asks first; of two at once one gives its copy back, and both are the same. */
struct fsc_resamples {
  _Atomic(draws *) of[USUAL + 1];
};

/* One number per replicate; classes is that of the replicates that have it. */
typedef struct replicates {
  uint16_t squares[STRIDE], terms[STRIDE], top[STRIDE], classes[STRIDE];
  uint32_t n_classes;
} replicates;

static draws *draw(uint32_t n) {
  fsc_random random;
  fsc_random_seed(&random, n);
  draws *made = fsc_allocate_zero(1, sizeof *made + (size_t)n * STRIDE);
  for (uint32_t r = 0; r < FSC_RESAMPLES; r++)
    for (uint32_t i = 0; i < n; i++) made->drawn[fsc_random_below(&random, n)][r]++;
  for (uint32_t m = 2; m <= n; m++) made->terms[m] = (uint16_t)lround(whole * m * log(m) / (n * log(n)));
  return made;
}

static const draws *usual(fsc_resamples *resamples, uint32_t n) {
  draws *known = atomic_load(&resamples->of[n]);
  if (known) return known;
  draws *made = draw(n);
  if (atomic_compare_exchange_strong(&resamples->of[n], &known, made)) return made;
  free(made);
  return known;
}

fsc_resamples *fsc_resamples_new(void) { return fsc_allocate_zero(1, sizeof(fsc_resamples)); }

void fsc_resamples_free(fsc_resamples *resamples) {
  if (!resamples) return;
  for (uint32_t n = 0; n <= USUAL; n++) free(atomic_load(&resamples->of[n]));
  free(resamples);
}

/* ---- Replicates ------------------------------------------------------------------------------------------------- */

/* A source's count m in every replicate: the sum of its n columns. */
static void sum_columns(uint8_t *restrict m, const uint8_t (*drawn)[STRIDE], uint32_t n) {
  memcpy(m, drawn[0], STRIDE);
  for (uint32_t i = 1; i < n; i++) {
    const uint8_t *restrict column = drawn[i];
    for (uint32_t r = 0; r < STRIDE; r++) m[r] = (uint8_t)(m[r] + column[r]);
  }
}

static void add_source(replicates *restrict sums, const uint16_t *restrict terms, const uint8_t *restrict m) {
  for (uint32_t r = 0; r < STRIDE; r++) sums->squares[r] = (uint16_t)(sums->squares[r] + (uint16_t)m[r] * m[r]);
  for (uint32_t r = 0; r < STRIDE; r++) sums->top[r] = m[r] > sums->top[r] ? m[r] : sums->top[r];
  for (uint32_t r = 0; r < STRIDE; r++) sums->terms[r] = (uint16_t)(sums->terms[r] + terms[m[r]]);
}

/* How many sources of each known class a replicate met. */
typedef struct classes_met {
  uint32_t n;
  int slot[FSC_SOURCE_CLASSES]; /* 1 + where the class stands in met; 0: not yet */
  uint8_t met[FSC_SOURCE_CLASSES][STRIDE];
} classes_met;

static void add_class(classes_met *classes, fsc_source_class class, const uint8_t *restrict m) {
  if (class == FSC_UNKNOWN_CLASS) return;
  if (!classes->slot[class]) {
    memset(classes->met[classes->n], 0, sizeof *classes->met);
    classes->slot[class] = (int)++classes->n;
  }
  uint8_t *restrict met = classes->met[classes->slot[class] - 1];
  for (uint32_t r = 0; r < STRIDE; r++) met[r] = (uint8_t)(met[r] + (m[r] > 0));
}

/* Gini-Simpson over the classes, in fixed point, where two sources or more are known. */
static void close_classes(replicates *sums, classes_met *classes) {
  uint8_t known[STRIDE] = {0};
  uint16_t squares[STRIDE] = {0};
  for (uint32_t c = 0; c < classes->n; c++) {
    const uint8_t *restrict met = classes->met[c];
    for (uint32_t r = 0; r < STRIDE; r++) known[r] = (uint8_t)(known[r] + met[r]);
    for (uint32_t r = 0; r < STRIDE; r++) squares[r] = (uint16_t)(squares[r] + (uint16_t)met[r] * met[r]);
  }
  uint16_t index[STRIDE];
  for (uint32_t r = 0; r < STRIDE; r++) {
    double n = known[r] > 1 ? known[r] : 1;
    index[r] = (uint16_t)(int32_t)(whole * (1 - squares[r] / (n * n)));
  }
  for (uint32_t r = 0; r < FSC_RESAMPLES; r++) {
    sums->classes[sums->n_classes] = index[r];
    sums->n_classes += known[r] > 1;
  }
}

static void replicate(replicates *sums, const draws *from, const fsc_source *sources, size_t n_sources) {
  const uint8_t(*drawn)[STRIDE] = from->drawn;
  uint8_t m[STRIDE];
  classes_met classes;
  classes.n = 0;
  memset(classes.slot, 0, sizeof classes.slot);
  for (size_t i = 0; i < n_sources; i++) {
    if (!sources[i].counted) continue;
    sum_columns(m, drawn, sources[i].counted);
    drawn += sources[i].counted;
    add_source(sums, from->terms, m);
    add_class(&classes, sources[i].source_class, m);
  }
  close_classes(sums, &classes);
}

/* ---- Limits ----------------------------------------------------------------------------------------------------- */

/* The mean of the replicates and what 2.5 % of them lie beyond on either side. */
typedef struct spread {
  double mean, low, high;
} spread;

/* The rank-th smallest value, or largest if flip is 0xFFFF, which turns the order round. Each lane of a vector keeps
 * the FARTHEST smallest of its values in order, without a branch; the one wanted is among those. */
static uint16_t value_of_rank(const uint16_t *values, uint32_t rank, uint16_t flip) {
  enum { LANES = 8 };
  static const uint16_t highest[LANES] = {UINT16_MAX, UINT16_MAX, UINT16_MAX, UINT16_MAX,
                                          UINT16_MAX, UINT16_MAX, UINT16_MAX, UINT16_MAX};
  const uint16_t sign = 0x8000; /* turned round, numbers without a sign keep their order as such with one */
  fsc_lanes least[FARTHEST];
  for (int k = 0; k < FARTHEST; k++) least[k] = fsc_lanes_of(highest, sign);
  for (int r = 0; r < STRIDE; r += LANES) {
    fsc_lanes next = fsc_lanes_of(values + r, flip ^ sign);
    for (int k = 0; k < FARTHEST; k++) fsc_lanes_sort(&least[k], &next);
  }
  int16_t kept[FARTHEST][LANES];
  for (int k = 0; k < FARTHEST; k++) fsc_lanes_put(least[k], kept[k]);
  uint8_t taken[LANES] = {0};
  for (;;) {
    int lane = 0;
    for (int l = 1; l < LANES; l++)
      if (kept[taken[l]][l] < kept[taken[lane]][lane]) lane = l;
    if (!--rank) return (uint16_t)((uint16_t)kept[taken[lane]][lane] ^ sign ^ flip);
    taken[lane]++;
  }
}

/* Of the first n values; the others are overwritten. */
static spread spread_of(uint16_t *values, uint32_t n) {
  if (n < FEWEST) return (spread){NAN, NAN, NAN};
  uint32_t sum = 0, beyond = (n + 1) / 40;
  for (uint32_t r = n; r < STRIDE; r++) values[r] = 0;
  for (uint32_t r = 0; r < STRIDE; r++) sum += values[r];
  uint16_t high = value_of_rank(values, beyond, UINT16_MAX);
  for (uint32_t r = n; r < STRIDE; r++) values[r] = UINT16_MAX;
  return (spread){sum / (double)n, value_of_rank(values, beyond, 0), high};
}

static spread scaled(spread s, double factor) { return (spread){s.mean * factor, s.low * factor, s.high * factor}; }

/* value is the index as printed, centre its small-sample form; both in the unit of the spread. */
static fsc_interval limits(spread s, double centre, double value, double highest) {
  if (isnan(s.mean) || isnan(centre)) return (fsc_interval){NAN, NAN};
  double low = fmin(value, centre + s.low - s.mean), high = fmax(value, centre + s.high - s.mean);
  return (fsc_interval){fmax(0, low), fmin(high, highest)};
}

static fsc_diversity_intervals intervals(replicates *sums, const fsc_diversity *d) {
  double n = d->n;
  spread top = scaled(spread_of(sums->top, FSC_RESAMPLES), 1 / n);
  spread squares = scaled(spread_of(sums->squares, FSC_RESAMPLES), 1 / (n * n));
  spread terms = scaled(spread_of(sums->terms, FSC_RESAMPLES), log(n) / whole);
  spread entropy = {log(n) - terms.mean, log(n) - terms.high, log(n) - terms.low}; /* H = ln N - sum m ln m / N */
  spread classes = scaled(spread_of(sums->classes, sums->n_classes), 1 / whole);
  fsc_interval hhi = limits(squares, 1 - d->gini_simpson_unbiased, d->hhi, 1);
  fsc_interval shannon = limits(entropy, d->shannon_chao_shen, d->shannon, INFINITY);
  return (fsc_diversity_intervals){.top_source_share = limits(top, d->top_source_share, d->top_source_share, 1),
                                   .hhi = hhi,
                                   .effective_sources = {exp(shannon.low), exp(shannon.high)},
                                   .gini_simpson = {1 - hhi.high, 1 - hhi.low},
                                   .shannon = shannon,
                                   .class_diversity = limits(classes, d->class_diversity, d->class_diversity, 1)};
}

fsc_diversity_intervals fsc_resampled_intervals(fsc_resamples *resamples, const fsc_diversity *diversity,
                                                const fsc_source *sources, size_t n_sources) {
  const fsc_interval none = {NAN, NAN};
  uint32_t n = diversity->n;
  if (n > FSC_MOST_RESAMPLED || diversity->unique_sources < 2)
    return (fsc_diversity_intervals){none, none, none, none, none, none};
  draws *own = resamples && n <= USUAL ? NULL : draw(n);
  replicates sums;
  memset(&sums, 0, sizeof sums);
  replicate(&sums, own ? own : usual(resamples, n), sources, n_sources);
  free(own);
  return intervals(&sums, diversity);
}
