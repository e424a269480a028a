/* The beta distribution, for intervals of shares.
 * SPDX-License-Identifier: Apache-2.0 */
#include <float.h>
#include <math.h>

#include "statistics.h"

static double nonzero(double x) { return fabs(x) < DBL_MIN ? DBL_MIN : x; }

/* Continued fraction by Lentz's method; converges fast below the mean. */
static double fraction(double x, double a, double b) {
  double c = 1, d = 1 / nonzero(1 - (a + b) * x / (a + 1)), h = d;
  for (int m = 1; m < 10000; m++) {
    double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    h *= d * c;
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    h *= d * c;
    if (fabs(d * c - 1) < 4 * DBL_EPSILON) break;
  }
  return h;
}

double fsc_beta_i(double x, double a, double b) {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  double gammas = fsc_log_gamma(a + b) - fsc_log_gamma(a) - fsc_log_gamma(b);
  double front = exp(gammas + a * log(x) + b * log1p(-x));
  return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
}

/* By bisection, which is safe for any shape, and fast enough for the few calls of a comparison. */
double fsc_beta_quantile(double p, double a, double b) {
  double low = 0, high = 1;
  for (int i = 0; i < 60; i++) {
    double middle = (low + high) / 2;
    *(fsc_beta_i(middle, a, b) < p ? &low : &high) = middle;
  }
  return (low + high) / 2;
}

/* t^2 / (df + t^2) is a beta variate. */
double fsc_t_quantile(double p, double df) {
  double x = fsc_beta_quantile(2 * p - 1, .5, df / 2);
  return sqrt(df * x / (1 - x));
}

fsc_limits fsc_jeffreys_limits(double k, double n) {
  if (!(n > 0)) return (fsc_limits){NAN, NAN};
  return (fsc_limits){k > 0 ? fsc_beta_quantile(.025, k + .5, n - k + .5) : 0,
                      k < n ? fsc_beta_quantile(.975, k + .5, n - k + .5) : 1};
}
