/* Numbers as digits, by integers wherever that is exact. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdio.h>

#include "format.h"

enum { SIGNIFICANT = 6 };

static const char pairs[] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

static void put_pair(char *at, uint64_t n) { memcpy(at, pairs + 2 * n, 2); }

/* So many digits, zeros in front; returns the end. */
static char *put_padded(char *at, uint64_t n, size_t digits) {
  size_t left = digits;
  for (; left > 1; n /= 100) put_pair(at + (left -= 2), n % 100);
  if (left) *at = (char)('0' + n % 10);
  return at + digits;
}

char *fsc_digits(char *at, uint64_t n) {
  if (n < 10) {
    *at = (char)('0' + n);
    return at + 1;
  }
  size_t digits = 2;
  for (uint64_t power = 100; digits < 20 && n >= power; power *= 10) digits++;
  return put_padded(at, n, digits);
}

/* The C library's own %g for what the fast path leaves; whatever the locale's decimal separator is becomes a dot. */
static char *put_general(char *at, double value) {
  char made[64];
  snprintf(made, sizeof made, "%.6g", value);
  const char *digits = "0123456789+-e";
  for (const char *from = made; *from;) {
    if (strchr(digits, *from)) {
      *at++ = *from++;
      continue;
    }
    *at++ = '.';
    from += strcspn(from, digits);
  }
  return at;
}

static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

/* e of 10^e <= value < 10^(e+1), 1e-4 <= value < 1e6: from the binary exponent, one too low at times. */
static int decimal_exponent(double value) {
  static const double tens[] = {1e-4, 1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  int binary = (int)(bits >> 52) - 1023;
  int i = (binary * 1233 + 5 * 4096) / 4096; /* log10(2) = 1233 / 4096, counted from 1e-5 */
  return i - 5 + (value >= tens[i]);
}

/* n of six digits times 10^(e-5), without the zeros at its end. */
static char *put_six(char *at, uint32_t n, int e) {
  char *first = at + 1 - (e < 0 ? e : 0);
  if (e < 0) memcpy(at, "0.000", 5);
  put_pair(first, n / 10000);
  put_pair(first + 2, n / 100 % 100);
  put_pair(first + 4, n % 100);
  char *end = first + SIGNIFICANT;
  while (end[-1] == '0') end--;
  if (e < 0) return end;
  for (int i = 0; i <= e; i++) at[i] = at[i + 1]; /* the dot's place is behind them */
  at[e + 1] = '.';
  return end > at + e + 2 ? end : at + e + 1;
}

char *fsc_number(char *at, double value) {
  if (!isfinite(value)) return at;
  if (value < 0) *at++ = '-', value = -value;
  if (value < 999999) {
    uint32_t whole = (uint32_t)value;
    if (value == whole) return fsc_digits(at, whole);
  }
  if (value < 1e-4 || value >= 999999) return put_general(at, value);
  int e = decimal_exponent(value);
  double scaled = value * powers[SIGNIFICANT - 1 - e];
  uint32_t n = (uint32_t)scaled;
  double rest = scaled - n;
  /* The product is off by an ulp, which matters to a tie alone: that is left to exact arithmetic. */
  if (fabs(rest - .5) < 1e-6) return put_general(at, value);
  n += rest > .5;
  if (n == 1000000) n = 100000, e++;
  return put_six(at, n, e);
}

char *fsc_count(char *at, double n) {
  return n >= 0 && n < 9e15 && n == (double)(uint64_t)n ? fsc_digits(at, (uint64_t)n) : fsc_number(at, n);
}

char *fsc_fixed(char *at, double value, unsigned decimals) {
  if (!isfinite(value)) return at;
  if (fabs(value) >= 1e12) return fsc_number(at, value);
  uint64_t power = (uint64_t)powers[decimals], n = (uint64_t)llround(fabs(value) * powers[decimals]);
  if (value < 0 && n) *at++ = '-';
  at = fsc_digits(at, n / power);
  if (!decimals) return at;
  *at++ = '.';
  return put_padded(at, n % power, decimals);
}
