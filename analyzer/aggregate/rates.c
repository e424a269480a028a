/* Hits of each category in each voice, per 1,000 words of that voice.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <string.h>

#include "aggregate.h"

/* Scare quotes mark whose words they are not; whose they are is the outlet's, or the headline's. */
static fsc_voice counted_under(const fsc_report *report, const fsc_hit *hit) {
  if (hit->voice != FSC_SCARE_QUOTE) return hit->voice;
  return report->sentences[hit->sentence].headline ? FSC_HEADLINE : FSC_OUTLET;
}

static void finish(const fsc_aggregator *aggregator, const fsc_report *report, double phi, fsc_measure *measure) {
  for (int v = 0; v < FSC_VOICES; v++) {
    fsc_rate *rate = &measure->voice[v];
    double per = report->words[v] ? 1000.0 / report->words[v] : NAN;
    rate->per_1k = rate->n * per;
    rate->ci_low = rate->ci_high = NAN;
    if (v != FSC_OUTLET || isnan(per)) continue;
    fsc_limits poisson = rate->n < FSC_KNOWN_LIMITS ? aggregator->limits[rate->n] : fsc_poisson_limits(rate->n);
    fsc_limits limits = fsc_widened(rate->n, poisson, phi);
    rate->ci_low = limits.low * per;
    rate->ci_high = limits.high * per;
  }
}

/* The family loaded as a whole, in the outlet's voice; as overdispersed as the worst of its categories. */
static void sum_loaded(const fsc_aggregator *aggregator, fsc_report *report) {
  fsc_measure all = {0};
  fsc_rate *sum = &all.voice[FSC_OUTLET];
  double phi = 1;
  for (size_t i = 0; i < report->n_measures; i++) {
    if (strcmp(report->measures[i].family, "loaded") != 0) continue;
    sum->n += report->measures[i].voice[FSC_OUTLET].n;
    sum->weighted += report->measures[i].voice[FSC_OUTLET].weighted;
    phi = fmax(phi, aggregator->categories[i].phi);
  }
  finish(aggregator, report, phi, &all);
  report->loaded_rate = *sum;
  report->loaded = report->words[FSC_OUTLET] ? 1000 * sum->weighted / report->words[FSC_OUTLET] : NAN;
}

void fsc_aggregate_rates(const fsc_aggregator *aggregator, const fsc_scoring *scoring, fsc_report *report) {
  fsc_measure *measures = fsc_arena_take_zero(scoring->arena, aggregator->n_categories, sizeof *measures);
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (hit->suppressed) continue;
    fsc_rate *rate = &measures[hit->measure].voice[counted_under(report, hit)];
    rate->n++;
    rate->weighted += hit->entry->weight * hit->multiplier;
  }
  for (size_t i = 0; i < aggregator->n_categories; i++) {
    measures[i].category = aggregator->categories[i].name;
    measures[i].family = aggregator->categories[i].family;
    finish(aggregator, report, aggregator->categories[i].phi, &measures[i]);
  }
  report->measures = measures;
  report->n_measures = aggregator->n_categories;
  sum_loaded(aggregator, report);
}
