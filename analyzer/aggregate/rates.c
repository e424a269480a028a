/* Hits of each category in each voice, per 1,000 words of that voice.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "../base/memory.h"
#include "aggregate.h"

/* ---- Limits ---- */

enum { KNOWN = 1024 }; /* limits kept for counts below this; hardly any article has a higher one */

/* Poisson limits by count, computed by the first thread that needs them; two threads at once store the same numbers.
 * The upper limit is stored last: as long as it is 0, neither is known. */
struct fsc_known_limits {
  _Atomic double low[KNOWN], high[KNOWN];
};

fsc_known_limits *fsc_known_limits_new(void) { return fsc_allocate_zero(1, sizeof(fsc_known_limits)); }

void fsc_known_limits_free(fsc_known_limits *limits) { free(limits); }

static fsc_limits find_limits(fsc_known_limits *known, uint32_t count) {
  const fsc_limits found = fsc_poisson_limits(count);
  atomic_store_explicit(&known->low[count], found.low, memory_order_relaxed);
  atomic_store_explicit(&known->high[count], found.high, memory_order_release);
  return found;
}

static inline fsc_limits limits_of(fsc_known_limits *known, uint32_t count) {
  if (count >= KNOWN) return fsc_poisson_limits(count);
  const double high = atomic_load_explicit(&known->high[count], memory_order_acquire);
  if (high == 0) return find_limits(known, count);
  return (fsc_limits){atomic_load_explicit(&known->low[count], memory_order_relaxed), high};
}

/* ---- Rates ---- */

/* The rate of one hit in each voice; NaN for a voice without words. */
static void rates_of_one(const fsc_report *report, double per[]) {
  for (int v = 0; v < FSC_VOICES; v++) per[v] = report->words[v] ? 1000.0 / report->words[v] : NAN;
}

static fsc_rate rate_of(fsc_count count, double per) {
  return (fsc_rate){count.n, count.weighted, count.n * per, NAN, NAN};
}

static inline fsc_rate outlet_rate_of(const fsc_aggregator *aggregator, fsc_count count, double per, double width) {
  fsc_rate rate = rate_of(count, per);
  if (isnan(per)) return rate;
  fsc_limits limits = fsc_widened(count.n, limits_of(aggregator->limits, count.n), width);
  rate.ci_low = limits.low * per;
  rate.ci_high = limits.high * per;
  return rate;
}

/* The rate of the family `loaded` as a whole, in the outlet's voice. Its overdispersion is the largest of its
 * categories; if it has none, nothing is measured. */
static void sum_loaded(const fsc_aggregator *aggregator, const fsc_sifted *sifted, double per, fsc_report *report) {
  fsc_count sum = {0};
  double width = 1;
  if (!aggregator->n_loaded) per = NAN;
  for (uint32_t k = 0; k < aggregator->n_loaded; k++) {
    const uint32_t i = aggregator->loaded[k];
    const fsc_count *count = &sifted->counts[i * FSC_VOICES + FSC_OUTLET];
    sum.n += count->n;
    sum.weighted += count->weighted;
    width = aggregator->widths[i] > width ? aggregator->widths[i] : width;
  }
  report->loaded_rate = outlet_rate_of(aggregator, sum, per, width);
  report->loaded = isnan(per) ? (double)NAN : 1000 * sum.weighted / report->words[FSC_OUTLET];
}

void fsc_aggregate_rates(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_sifted *sifted,
                         fsc_report *report) {
  fsc_measure *measures = fsc_arena_take(scoring->arena, aggregator->n_categories * sizeof *measures);
  const fsc_count *counts = sifted->counts;
  double per[FSC_VOICES];
  rates_of_one(report, per);
  for (size_t i = 0; i < aggregator->n_categories; i++, counts += FSC_VOICES) {
    const fsc_category_info *category = &aggregator->categories[i];
    measures[i].category = category->name;
    measures[i].family = category->family;
    for (int v = 0; v < FSC_VOICES; v++) measures[i].voice[v] = rate_of(counts[v], per[v]);
    measures[i].voice[FSC_OUTLET] =
        outlet_rate_of(aggregator, counts[FSC_OUTLET], per[FSC_OUTLET], aggregator->widths[i]);
  }
  report->measures = measures;
  report->n_measures = aggregator->n_categories;
  sum_loaded(aggregator, sifted, per[FSC_OUTLET], report);
}
