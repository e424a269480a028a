/* Numbers as digits, by integers wherever that is exact. SPDX-License-Identifier: Apache-2.0 */
#include <endian.h>
#include <math.h>
#include <stdio.h>

#include "format.h"

enum { SIGNIFICANT = 6 };
static const uint64_t ZEROS = 0x303030303030; /* six of the digit */

static const char pairs[] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

/* The first digit lowest. */
static uint64_t pair(uint64_t n) {
  uint16_t made;
  memcpy(&made, pairs + 2 * n, sizeof made);
  return le16toh(made);
}

static void put_eight(char *at, uint64_t digits) {
  digits = htole64(digits);
  memcpy(at, &digits, sizeof digits);
}

static void put_pair(char *at, uint64_t n) { memcpy(at, pairs + 2 * n, 2); }

/* So many digits, zeros in front; returns the end. */
static char *put_padded(char *at, uint64_t n, size_t digits) {
  size_t left = digits;
  for (; left > 1; n /= 100) put_pair(at + (left -= 2), n % 100);
  if (left) *at = (char)('0' + n % 10);
  return at + digits;
}

/* Offsets and most other numbers have up to four digits. */
static char *put_four(char *at, unsigned n) {
  unsigned high = n / 100;
  if (high >= 10) {
    put_pair(at, high);
    at += 2;
  } else if (high) {
    *at++ = (char)('0' + high);
  }
  put_pair(at, n - 100 * high);
  return at + 2;
}

char *fsc_long_digits(char *at, uint64_t n) {
  if (n < 10000) return put_four(at, (unsigned)n);
  size_t digits = 5;
  for (uint64_t power = 100000; digits < 20 && n >= power; power *= 10) digits++;
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

/* Decimals that make six digits of value, 1e-4 <= value < 1e6: by its binary exponent, then one fewer for most. */
static unsigned decimals_of(double value) {
  static const double bounds[] = {1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1, 1e-1, 1e-2, 1e-3, 1e-4};
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  /* Counted from 1e-5; 1023 is the exponent of 1, 1233 / 4096 the decimal logarithm of 2. */
  unsigned decimals = 10 - ((unsigned)(bits >> 52) * 1233 - (1023 * 1233 - 5 * 4096)) / 4096;
  return decimals - (value >= bounds[decimals]);
}

/* n of six digits / 10^decimals, without the zeros at its end. Up to nine bytes behind it may be written. */
static char *put_six(char *at, uint32_t n, unsigned decimals) {
  uint32_t high = n / 10000, low = n - 10000 * high, middle = low / 100;
  uint64_t digits = pair(high) | pair(middle) << 16 | pair(low - 100 * middle) << 32; /* the first lowest */
  unsigned kept = (63 - (unsigned)__builtin_clzll(digits ^ ZEROS)) / 8 + 1;
  if (decimals >= SIGNIFICANT) {
    memcpy(at, "0.000", 5);
    put_eight(at + decimals - 4, digits);
    return at + decimals - 4 + kept;
  }
  unsigned whole = SIGNIFICANT - decimals;
  put_eight(at, digits);
  if (kept <= whole) return at + whole;
  at[whole] = '.';
  put_eight(at + whole + 1, digits >> 8 * whole);
  return at + kept + 1;
}

/* What six digits from one product cannot be trusted with. */
static char *put_other(char *at, double value) {
  if (value == 0) return fsc_digits(at, 0);
  return isfinite(value) ? put_general(at, value) : at;
}

char *fsc_number(char *start, double value) {
  char *at = start;
  if (value >= 0 && value < 10 && value == (int)value) return fsc_digits(at, (uint64_t)value);
  if (value < 0) *at++ = '-', value = -value;
  if (!(value >= 1e-4 && value < 999999)) return put_other(isinf(value) ? start : at, value);
  unsigned decimals = decimals_of(value);
  double scaled = value * powers[decimals];
  uint32_t n = (uint32_t)scaled;
  double rest = scaled - n;
  /* The product is off by an ulp, which matters to a tie alone: that is left to exact arithmetic. */
  if (fabs(rest - .5) < 1e-6) return put_general(at, value);
  n += rest > .5;
  if (n == 1000000) n = 100000, decimals--;
  return put_six(at, n, decimals);
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
