/* Widens resampled limits that are too narrow. For skewed measures, resamples of 20 articles seldom hold more of the
 * rare cases than the articles do. So limits are made at least as wide as for independent cases with the same variance.
 *
 * Their effective number (Kish 1965; Korn & Graubard 1998): for a share p with variance v it is p (1 - p) / v, and the
 * limits are at least as wide as Wilson's; for a rate r it is r^2 / v events, and the upper limit is at least Garwood's
 * (Fay & Feuer 1997). v is the variance of a ratio over articles by linearisation (Cochran 1977, 6.4), enlarged as the
 * resampled limits are.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "compare.h"
#include "statistics.h"

/* The sum over the articles of squared residuals. */
static double squares_about(const fsc_row_of_pairs *rows, size_t measure, double figure, bool pooled) {
  double sum = 0;
  for (const fsc_row_of_pairs *row = rows; row; row = row->next) {
    double n = (double)row->pairs[measure].n, of = (double)row->pairs[measure].of;
    if (!(of > 0)) continue;
    double pull = pooled ? n - figure * of : n / of - figure;
    sum += pull * pull;
  }
  return sum;
}

static void widen(const fsc_compared *compared, double figure, double variance, double *low, double *high) {
  if (!(variance > 0 && figure > 0)) return;
  if (compared->range == FSC_FROM_0_TO_1 && figure < 1) {
    fsc_limits limits = fsc_wilson_limits(figure, figure * (1 - figure) / variance);
    *low = fsc_smaller(*low, fsc_larger(limits.low, 0));
    *high = fsc_larger(*high, fsc_smaller(limits.high, 1));
  }
  if (compared->range == FSC_FROM_0) {
    double event = variance / figure;
    *high = fsc_larger(*high, compared->scale * event * fsc_poisson_high(figure / event));
  }
}

/* If all articles have the same value, so have all resamples, and there is no interval. Counts are an exception: if
 * none was seen, the upper limit is that of a Poisson count of 0, 3.7 events in as many words or cases (Garwood 1936);
 * likewise at the other end if all cases are hits. */
static void judge_equal(const fsc_compared *compared, fsc_group_measure *m) {
  double unseen = compared->scale * fsc_poisson_limits(0).high / m->of;
  m->mean_ci_low = m->mean_ci_high = m->pooled_ci_low = m->pooled_ci_high = NAN;
  if (!compared->pools || compared->range == FSC_ANYWHERE) return;
  if (m->n == 0) {
    m->pooled_ci_low = m->mean_ci_low = 0;
    m->pooled_ci_high = m->mean_ci_high = unseen;
  }
  if (compared->range == FSC_FROM_0_TO_1 && m->n == m->of) {
    m->pooled_ci_low = m->mean_ci_low = 1 - unseen;
    m->pooled_ci_high = m->mean_ci_high = 1;
  }
}

static bool all_equal(const fsc_row_of_pairs *rows, size_t measure) {
  double first = NAN;
  for (const fsc_row_of_pairs *row = rows; row; row = row->next) {
    fsc_pair pair = row->pairs[measure];
    if (!(pair.of > 0)) continue;
    double value = (double)pair.n / (double)pair.of;
    if (isnan(first)) first = value;
    if (value < first || value > first) return false;
  }
  return true;
}

void fsc_limit(const fsc_compared *compared, const fsc_row_of_pairs *rows, size_t measure, double reach,
               fsc_group_measure *m) {
  if (all_equal(rows, measure)) {
    judge_equal(compared, m);
    return;
  }
  double articles = m->articles, widths = reach / fsc_normal_quantile(0.975), mean = m->mean / compared->scale;
  double enlarged = widths * widths * articles / (articles - 1);
  widen(compared, mean, enlarged * squares_about(rows, measure, mean, false) / (articles * articles), &m->mean_ci_low,
        &m->mean_ci_high);
  if (!compared->pools) return;
  double pooled = m->pooled / compared->scale;
  widen(compared, pooled, enlarged * squares_about(rows, measure, pooled, true) / (m->of * m->of), &m->pooled_ci_low,
        &m->pooled_ci_high);
}
