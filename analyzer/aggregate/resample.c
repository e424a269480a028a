/* Intervals for the indices over sources, by the bootstrap (Efron & Tibshirani 1993, chapters 6 and 13; Deacon &
 * Stanyer advise it for these indices).
 *
 * A replicate draws N of the article's N attributions with replacement. How often each is drawn does not depend on its
 * source, so these counts are made once for each N up to USUAL that occurs, and added up from the first attribution on.
 * A source's count m in all replicates is then the difference of two columns, and 199 replicates cost a few
 * microseconds. The sums of m^2 and m ln m are made by level, the number of sources drawn more than 1, 2 … times, each
 * multiplied with what that level adds, so that no table is read by m. All sums are whole numbers of 8 and 16 bits
 * (m ln m in fixed point): a vector holds many of them, and they are the same on every machine.
 *
 * A resample repeats attributions and misses sources, so it is less diverse than the article, by about as much as the
 * article is less diverse than the population: plain percentiles of the entropy hardly ever hold the true value.
 * The replicates are therefore centred (as Marcon, Herault, Baraloto & Lang 2012 do) on the small-sample form of the
 * index: Simpson's without replacement, Chao & Shen's entropy; the largest share and the diversity of classes, which
 * have none, on their value. Limits are widened to hold the value printed beside them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "resample.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "../base/lanes.h"
#include "../base/memory.h"
#include "statistics.h"

enum {
  USUAL = 80,                         /* attributions: hardly any news article has more */
  STRIDE = 208,                       /* replicates in a column, padded to a multiple of what a vector holds */
  RANKED = 200,                       /* replicates sorted: all that count, in steps of five vectors */
  FEWEST = 50,                        /* replicates with a value, needed for limits */
  FARTHEST = (FSC_RESAMPLES + 1) / 40 /* rank of a limit from its end: 2.5 % of the replicates */
};

static const double whole = 65000; /* 1 in fixed point, below 2^16 by enough for the rounding of sums */

/* A loop over a column. It is not unrolled: less code in the cache is worth more than fewer instructions executed. */
#define EACH_REPLICATE _Pragma("GCC unroll 1") for (uint32_t r = 0; r < STRIDE; r++)

/* What depends only on the number of attributions n. */
typedef struct draws {
  uint16_t steps[FSC_MOST_RESAMPLED]; /* by m, 0 to n - 1: what m + 1 adds to m's m ln m / (n ln n), in fixed point */
  uint8_t drawn[][STRIDE];            /* by i, 0 to n: how often each replicate draws one of the first i attributions */
} draws;

/* Draws by n, made by the first thread that needs them. If two make the same at once, one of them frees its copy. */
struct fsc_resamples {
  _Atomic(draws *) of[USUAL + 1];
};

/* One number per replicate. A replicate of fewer than two sources of known classes has no value of classes. */
typedef struct replicates {
  uint16_t squares[STRIDE], terms[STRIDE], top[STRIDE], classes[STRIDE];
  uint16_t with_classes[STRIDE]; /* all bits set, or none */
  uint32_t n_with_classes;
} replicates;

static draws *draw(uint32_t n) {
  _Static_assert(FSC_MOST_RESAMPLED <= UINT8_MAX, "all draws of a replicate are counted in a byte");
  fsc_random random;
  fsc_random_seed(&random, n);
  draws *made = fsc_allocate_zero(1, sizeof *made + (n + (size_t)1) * STRIDE);
  for (uint32_t r = 0; r < FSC_RESAMPLES; r++)
    for (uint32_t i = 0; i < n; i++) made->drawn[1 + fsc_random_below(&random, n)][r]++;
  for (uint32_t i = 1; i < n; i++)
    EACH_REPLICATE made->drawn[i + 1][r] = (uint8_t)(made->drawn[i + 1][r] + made->drawn[i][r]);
  long last = 0; /* of m = 1 */
  for (uint32_t m = 2; m <= n; m++) {
    long term = lround(whole * m * log(m) / (n * log(n)));
    made->steps[m - 1] = (uint16_t)(term - last);
    last = term;
  }
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

/* ---- Replicates ---- */

/* By level: how many sources each replicate drew more than 1, 2 … times. */
typedef struct levels {
  uint32_t n; /* levels in use; that of 0 is among them but never filled */
  uint8_t top[STRIDE];
  uint8_t above[FSC_MOST_RESAMPLED][STRIDE];
} levels;

/* Adds a source by its count m in every replicate, the difference of two columns. */
static void add_source(levels *restrict l, const uint8_t *restrict from, const uint8_t *restrict to,
                       uint8_t *restrict m) {
  uint8_t most = 0;
  EACH_REPLICATE {
    m[r] = (uint8_t)(to[r] - from[r]);
    most = m[r] > most ? m[r] : most;
    l->top[r] = m[r] > l->top[r] ? m[r] : l->top[r];
  }
  while (l->n < most) memset(l->above[l->n++], 0, sizeof *l->above);
  for (uint8_t k = 1; k < most; k++) {
    uint8_t *restrict above = l->above[k], least = (uint8_t)(k + 1);
    EACH_REPLICATE above[r] = (uint8_t)(above[r] + (m[r] >= least)); /* one instruction less than > has */
  }
}

/* Sums by level: m^2 is the sum of 1, 3, 5 … over the levels that m reaches. The 1s of all levels add up to n, with
 * which the sum starts. */
static void close_levels(replicates *restrict sums, const draws *from, uint32_t n, const levels *restrict l) {
  EACH_REPLICATE sums->squares[r] = (uint16_t)n;
  for (uint32_t k = 1; k < l->n; k++) {
    const uint8_t *restrict above = l->above[k];
    uint16_t square = (uint16_t)(2 * k), step = from->steps[k];
    EACH_REPLICATE {
      sums->squares[r] = (uint16_t)(sums->squares[r] + above[r] * square);
      sums->terms[r] = (uint16_t)(sums->terms[r] + above[r] * step);
    }
  }
  EACH_REPLICATE sums->top[r] = l->top[r];
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
  EACH_REPLICATE met[r] = (uint8_t)(met[r] + (m[r] > 0));
}

/* Gini-Simpson over the classes, in fixed point. */
static void close_classes(replicates *sums, const classes_met *classes) {
  uint8_t known[STRIDE] = {0};
  uint16_t squares[STRIDE] = {0};
  for (uint32_t c = 0; c < classes->n; c++) {
    const uint8_t *restrict met = classes->met[c];
    EACH_REPLICATE {
      known[r] = (uint8_t)(known[r] + met[r]);
      squares[r] = (uint16_t)(squares[r] + (uint16_t)met[r] * met[r]);
    }
  }
  EACH_REPLICATE {
    double n = known[r] > 1 ? known[r] : 1;
    sums->classes[r] = (uint16_t)(int32_t)(whole * (1 - squares[r] / (n * n)));
  }
  EACH_REPLICATE sums->with_classes[r] = known[r] > 1 ? UINT16_MAX : 0;
  EACH_REPLICATE sums->n_with_classes += known[r] > 1;
}

static void replicate(replicates *sums, const draws *from, uint32_t n, const fsc_source *sources, size_t n_sources) {
  const uint8_t(*drawn)[STRIDE] = from->drawn;
  uint8_t m[STRIDE];
  classes_met classes;
  classes.n = 0;
  memset(classes.slot, 0, sizeof classes.slot);
  levels l;
  l.n = 0;
  memset(l.top, 0, sizeof l.top);
  for (size_t i = 0; i < n_sources; i++) {
    if (!sources[i].counted) continue;
    add_source(&l, drawn[0], drawn[sources[i].counted], m);
    drawn += sources[i].counted;
    add_class(&classes, sources[i].source_class, m);
  }
  close_levels(sums, from, n, &l);
  close_classes(sums, &classes);
}

/* ---- Limits ---- */

/* The mean of the replicates and what 2.5 % of them lie beyond on either side. */
typedef struct spread {
  double mean, low, high;
} spread;

/* Sorts each lane, smallest first, by the shortest sorting network for five. */
static void sort_lanes(fsc_lanes l[FARTHEST]) {
  static const uint8_t steps[][2] = {{0, 3}, {1, 4}, {0, 2}, {1, 3}, {0, 1}, {2, 4}, {1, 2}, {3, 4}, {2, 3}};
  _Static_assert(FARTHEST == 5, "what the network sorts");
#pragma GCC unroll 9
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) fsc_lanes_sort(&l[steps[i][0]], &l[steps[i][1]]);
}

/* Keeps in each lane the smallest values of two sorted lists: each value is compared with the one at the other end of
 * the other list. */
static void keep_smallest(fsc_lanes l[FARTHEST], fsc_lanes others[FARTHEST]) {
  for (int k = 0; k < FARTHEST; k++) fsc_lanes_sort(&l[k], &others[FARTHEST - 1 - k]);
  sort_lanes(l);
}

/* The rank-th smallest value, or the largest if flip is 0xFFFF, which reverses the order; values without the bits of
 * `counts` come last. Each lane of a vector keeps the FARTHEST smallest of its values sorted, without a branch; then
 * lanes are exchanged and merged until each holds the smallest of all. */
static uint16_t value_of_rank(const uint16_t *values, const uint16_t *counts, uint32_t rank, uint16_t flip) {
  const uint16_t sign = 0x8000; /* flipped, unsigned numbers keep their order when compared as signed */
  fsc_lanes least[FARTHEST], others[FARTHEST];
  for (int k = 0; k < FARTHEST; k++) least[k] = fsc_lanes_all(INT16_MAX);
  for (int r = 0; r < RANKED; r += FARTHEST * FSC_LANES) {
    for (int k = 0; k < FARTHEST; k++)
      others[k] = fsc_lanes_or_most(fsc_lanes_of(values + r + k * FSC_LANES, flip ^ sign), counts + r + k * FSC_LANES);
    sort_lanes(others);
    keep_smallest(least, others);
  }
  for (int distance = FSC_LANES / 2; distance; distance /= 2) {
    for (int k = 0; k < FARTHEST; k++) others[k] = fsc_lanes_swap(least[k], distance);
    keep_smallest(least, others);
  }
  int16_t found[FSC_LANES];
  fsc_lanes_put(least[rank - 1], found);
  return (uint16_t)((uint16_t)found[0] ^ sign ^ flip);
}

/* The mean and limits of the n values that count. */
static spread spread_of(const uint16_t *values, const uint16_t *counts, uint32_t n) {
  uint32_t sum = 0;
  EACH_REPLICATE sum += values[r] & counts[r];
  if (n < FEWEST) return (spread){NAN, NAN, NAN};
  uint32_t beyond = (n + 1) / 40;
  return (spread){sum / (double)n, value_of_rank(values, counts, beyond, 0),
                  value_of_rank(values, counts, beyond, UINT16_MAX)};
}

static spread scaled(spread s, double factor) { return (spread){s.mean * factor, s.low * factor, s.high * factor}; }

/* value is the index as printed, centre its small-sample form; both in the unit of the spread. */
static fsc_interval limits(spread s, double centre, double value, double highest) {
  if (isnan(s.mean) || isnan(centre)) return (fsc_interval){NAN, NAN};
  double low = fmin(value, centre + s.low - s.mean), high = fmax(value, centre + s.high - s.mean);
  return (fsc_interval){fmax(0, low), fmin(high, highest)};
}

static fsc_diversity_intervals intervals(const replicates *sums, const fsc_diversity *d) {
  uint16_t every[STRIDE] = {0};
  memset(every, 0xFF, FSC_RESAMPLES * sizeof *every);
  double n = d->n;
  spread top = scaled(spread_of(sums->top, every, FSC_RESAMPLES), 1 / n);
  spread squares = scaled(spread_of(sums->squares, every, FSC_RESAMPLES), 1 / (n * n));
  spread terms = scaled(spread_of(sums->terms, every, FSC_RESAMPLES), log(n) / whole);
  spread entropy = {log(n) - terms.mean, log(n) - terms.high, log(n) - terms.low}; /* H = ln N - sum m ln m / N */
  spread classes = scaled(spread_of(sums->classes, sums->with_classes, sums->n_with_classes), 1 / whole);
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
  replicate(&sums, own ? own : usual(resamples, n), n, sources, n_sources);
  free(own);
  return intervals(&sums, diversity);
}
