/* SPDX-License-Identifier: Apache-2.0 */
#include "statistics.h"

#include <float.h>
#include <math.h>

static const double z95 = 1.959963984540054;

/* ---- Special functions ---- */

double fsc_log_gamma(double a) {
  int sign;
  return lgamma_r(a, &sign);
}

static double gamma_series(double a, double x) {
  double term = 1 / a, sum = term;
  for (double n = a + 1; fabs(term) > fabs(sum) * DBL_EPSILON; n++) sum += term *= x / n;
  return sum * exp(a * log(x) - x - fsc_log_gamma(a));
}

static double gamma_fraction(double a, double x) { /* 1 - P */
  double b = x + 1 - a, c = 1 / DBL_MIN, d = 1 / b, h = d;
  for (int i = 1; i < 10000; i++) {
    double an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (fabs(d) < DBL_MIN) d = DBL_MIN;
    c = b + an / c;
    if (fabs(c) < DBL_MIN) c = DBL_MIN;
    d = 1 / d;
    double step = c * d;
    h *= step;
    if (fabs(step - 1) < 4 * DBL_EPSILON) break;
  }
  return h * exp(a * log(x) - x - fsc_log_gamma(a));
}

double fsc_gamma_p(double a, double x) {
  if (x <= 0) return 0;
  return x < a + 1 ? gamma_series(a, x) : 1 - gamma_fraction(a, x);
}

double fsc_normal_quantile(double p) {
  static const double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                             1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  static const double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                             6.680131188771972e+01, -1.328068155288572e+01};
  static const double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                             -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  static const double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                             3.754408661907416e+00};
  double x, tail = p < 0.5 ? p : 1 - p;
  if (tail < 0.02425) {
    double q = sqrt(-2 * log(tail));
    x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
        ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    if (p > 0.5) x = -x;
  } else {
    double q = p - 0.5, r = q * q;
    x = (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
        (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
  }
  double e = 0.5 * erfc(-x / sqrt(2)) - p, u = e * sqrt(2 * M_PI) * exp(x * x / 2);
  return x - u / (1 + x * u / 2);
}

double fsc_chi_square_quantile(double p, double df) {
  double a = df / 2, z = fsc_normal_quantile(p), t = 2 / (9 * df);
  double x = df * pow(1 - t + z * sqrt(t), 3) / 2;
  if (!(x > 0)) x = exp((log(p) + fsc_log_gamma(a + 1)) / a); /* the first term of the series, near 0 */
  for (int i = 0; i < 50; i++) {
    double density = exp((a - 1) * log(x) - x - fsc_log_gamma(a));
    double step = (fsc_gamma_p(a, x) - p) / density;
    if (step >= x) step = x / 2; /* stay above 0 */
    x -= step;
    if (fabs(step) < 1e-12 * x) break;
  }
  return 2 * x;
}

/* ---- Intervals ---- */

fsc_limits fsc_poisson_limits(uint32_t h) {
  return (fsc_limits){h ? fsc_chi_square_quantile(0.025, 2.0 * h) / 2 : 0, fsc_poisson_high(h)};
}

double fsc_poisson_high(double h) { return fsc_chi_square_quantile(0.975, 2 * h + 2) / 2; }

fsc_share fsc_bare_share_of(uint32_t k, uint32_t n) { return (fsc_share){n ? (double)k / n : NAN, NAN, NAN, k, n}; }

fsc_limits fsc_wilson_limits(double p, double n) {
  double z2 = z95 * z95, scale = 1 + z2 / n;
  double centre = (p + z2 / (2 * n)) / scale, half = z95 * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / scale;
  return (fsc_limits){centre - half, centre + half};
}

fsc_share fsc_share_of(uint32_t k, uint32_t n) {
  fsc_share share = fsc_bare_share_of(k, n);
  if (!n) return share;
  fsc_limits limits = fsc_wilson_limits(share.value, n);
  const double lows[2] = {0, fsc_larger(limits.low, 0)}, highs[2] = {1, fsc_smaller(limits.high, 1)};
  share.ci_low = lows[k > 0];
  share.ci_high = highs[k < n];
  return share;
}

/* ---- Chance ---- */

void fsc_random_seed(fsc_random *random, uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = seed += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    random->state[i] = z ^ (z >> 31);
  }
}

/* ---- Quantiles ---- */

/* Puts the k-th smallest value of low .. high at k, smaller ones before it and larger ones behind (Floyd & Rivest 1975,
 * algorithm 489). In a long range it first does so for a sample around k: the pivot is then close to the result, and
 * nearly every comparison has the same outcome. */
static void select_nth(double *values, ptrdiff_t low, ptrdiff_t high, ptrdiff_t k) {
  enum { LONG = 600 };
  while (low < high) {
    if (high - low > LONG) {
      double n = (double)(high - low + 1), rank = (double)(k - low + 1), size = exp(2 * log(n) / 3) / 2;
      double spare = sqrt(log(n) * size * (n - size) / n) / 2 * (rank < n / 2 ? -1 : 1);
      double first = (double)k - rank * size / n + spare, last = (double)k + (n - rank) * size / n + spare;
      select_nth(values, (ptrdiff_t)fmax((double)low, first), (ptrdiff_t)fmin((double)high, last), k);
    }
    double pivot = values[k];
    ptrdiff_t i = low, j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      double t = values[i];
      values[i++] = values[j];
      values[j--] = t;
    }
    if (j < k) low = i;
    if (k < i) high = j;
  }
}

double fsc_quantile(double *values, size_t n, double p) {
  if (!n) return NAN;
  double at = p * (double)(n - 1);
  size_t k = (size_t)at;
  select_nth(values, 0, (ptrdiff_t)n - 1, (ptrdiff_t)k);
  double below = values[k], fraction = at - (double)k;
  if (fraction == 0 || k + 1 == n) return below;
  double above = values[k + 1];
  for (size_t i = k + 2; i < n; i++)
    if (values[i] < above) above = values[i];
  return below + fraction * (above - below);
}
