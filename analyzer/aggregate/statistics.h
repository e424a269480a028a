/* statistics.h - the numerics of the measures: intervals for counts and shares, quantiles, a seeded generator.
 * Everything is pure; NaN stands for undefined.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_AGGREGATE_STATISTICS_H
#define FSC_AGGREGATE_STATISTICS_H
#include "../framescope.h"

/* ln of the gamma function, a > 0; lgamma would write its sign where all threads do. */
double fsc_log_gamma(double a);
/* Regularised lower incomplete gamma function P(a, x), a > 0, x >= 0 (series and continued fraction; Abramowitz &
 * Stegun 6.5.29, 26.4.10; the fraction by Lentz 1976). */
double fsc_gamma_p(double a, double x);
/* Quantile of chi-square with df degrees of freedom, 0 < p < 1: Wilson & Hilferty 1931, refined by Newton steps. */
double fsc_chi_square_quantile(double p, double df);
/* Quantile of the standard normal, 0 < p < 1: Acklam's approximation with one Halley step. */
double fsc_normal_quantile(double p);

/* Regularised incomplete beta function I_x(a, b), a, b > 0 (Abramowitz & Stegun 26.5.8; the fraction by Lentz 1976). */
double fsc_beta_i(double x, double a, double b);
double fsc_beta_quantile(double p, double a, double b); /* 0 < p < 1 */
/* Quantile of Student's t with df degrees of freedom, .5 <= p < 1 (Abramowitz & Stegun 26.7.1). */
double fsc_t_quantile(double p, double df);

typedef struct fsc_limits {
  double low, high;
} fsc_limits;
/* The larger, the smaller of two numbers, neither of them NaN; without a branch, which would be unpredictable. */
static inline double fsc_larger(double a, double b) {
  const double both[2] = {b, a};
  return both[a > b];
}
static inline double fsc_smaller(double a, double b) {
  const double both[2] = {b, a};
  return both[a < b];
}

/* 95 % limits of a Poisson mean with h events seen (Garwood 1936). */
fsc_limits fsc_poisson_limits(uint32_t h);
/* The upper one, of an effective number of events, no whole one. */
double fsc_poisson_high(double h);
/* The same widened about h for overdispersion phi >= 1, of which width is the root: h - width (h - L), not below 0, and
 * h + width (U - h). */
static inline fsc_limits fsc_widened(uint32_t h, fsc_limits limits, double width) {
  return (fsc_limits){fsc_larger(h - width * (h - limits.low), 0), h + width * (limits.high - h)};
}

/* 95 % limits of a share with k of n seen: Jeffreys, 0 and 1 at the ends (Brown, Cai & DasGupta 2001); NaN when n is 0.
 * Both may be effective numbers, no whole ones. */
fsc_limits fsc_jeffreys_limits(double k, double n);

/* 95 % limits of a share p of n seen, which may be an effective number > 0: Wilson's score interval (1927). */
fsc_limits fsc_wilson_limits(double p, double n);
/* k of n, value k / n, Wilson 1927 score interval at 95 %; all NaN when n is 0. */
fsc_share fsc_share_of(uint32_t k, uint32_t n);
/* The same without an interval (for what is not independent). */
fsc_share fsc_bare_share_of(uint32_t k, uint32_t n);

/* xoshiro256** (Blackman & Vigna 2018), seeded by splitmix64: the same numbers on every machine. */
typedef struct fsc_random {
  uint64_t state[4];
} fsc_random;
void fsc_random_seed(fsc_random *random, uint64_t seed);
static inline uint64_t fsc_rotate(uint64_t x, int k) { return x << k | x >> (64 - k); }
static inline uint64_t fsc_random_next(fsc_random *random) {
  uint64_t *s = random->state, result = fsc_rotate(s[1] * 5, 7) * 9, t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = fsc_rotate(s[3], 45);
  return result;
}
/* 0 .. bound - 1, unbiased (Lemire 2019) */
static inline uint32_t fsc_random_below(fsc_random *random, uint32_t bound) {
  uint64_t m = (fsc_random_next(random) >> 32) * bound;
  if ((uint32_t)m < bound)
    for (uint32_t least = -bound % bound; (uint32_t)m < least;) m = (fsc_random_next(random) >> 32) * bound;
  return (uint32_t)(m >> 32);
}

/* The p-quantile of n values (type 7, Hyndman & Fan 1996); reorders them. NaN when n is 0. */
double fsc_quantile(double *values, size_t n, double p);
#endif
