/* Writes numbers as digits, with integer arithmetic wherever that is exact. SPDX-License-Identifier: Apache-2.0 */
#include <endian.h>
#include <math.h>
#include <stdio.h>

#include "format.h"

static const uint64_t ZEROS = 0x303030303030; /* six digits 0 */

const char fsc_two_digits[201] =
    "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"
    "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";

/* Two digits, the first in the lowest byte. */
static uint64_t pair(uint64_t n) {
  uint16_t made;
  memcpy(&made, fsc_two_digits + 2 * n, sizeof made);
  return le16toh(made);
}

static void put_eight(char *at, uint64_t digits) {
  digits = htole64(digits);
  memcpy(at, &digits, sizeof digits);
}

static void put_pair(char *at, uint64_t n) { memcpy(at, fsc_two_digits + 2 * n, 2); }

/* Writes exactly `digits` digits, with leading zeros; returns the end. */
static char *put_padded(char *at, uint64_t n, size_t digits) {
  size_t left = digits;
  for (; left > 1; n /= 100) put_pair(at + (left -= 2), n % 100);
  if (left) *at = (char)('0' + n % 10);
  return at + digits;
}

/* Writes up to four digits without a branch for their number: makes four, in two pairs, and shifts leading zeros out.
 */
static char *put_four(char *at, uint32_t n) {
  uint32_t high = n / 100, both = high | (n - 100 * high) << 16;
  uint32_t tens = both * 103 >> 10 & 0xF000F; /* both / 10, exact up to 99 */
  uint32_t digits = tens | (both - 10 * tens) << 8, in_front = (uint32_t)__builtin_ctz(digits | 1 << 24) / 8;
  uint32_t text = htole32((digits | (uint32_t)ZEROS) >> 8 * in_front);
  memcpy(at, &text, sizeof text);
  return at + 4 - in_front;
}

char *fsc_long_digits(char *at, uint64_t n) {
  if (n < 10000) return put_four(at, (uint32_t)n);
  size_t digits = 5;
  for (uint64_t power = 100000; digits < 20 && n >= power; power *= 10) digits++;
  return put_padded(at, n, digits);
}

/* For values that the fast path leaves: %g of the C library, with the locale's decimal separator turned into a dot. */
static __attribute__((noinline)) char *put_general(char *at, double value) {
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

static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 0 /* below 1e-4 */};

/* By binary exponent, the number of decimals that make six digits of a value; one fewer from the bound on. */
typedef struct scale {
  double bound;
  unsigned decimals;
} scale;
enum { LEAST_EXPONENT = 1023 - 14, SCALES = 34, FEWEST_DIGITS = 100000, UNIT = 1 << 20 /* in fixed point */ };
#define NEVER 1e300
static const scale scales[SCALES] = {
    {1e-4, 10}, {NEVER, 9}, {NEVER, 9}, {NEVER, 9}, {1e-3, 9},  {NEVER, 8}, {NEVER, 8},
    {1e-2, 8},  {NEVER, 7}, {NEVER, 7}, {1e-1, 7},  {NEVER, 6}, {NEVER, 6}, {NEVER, 6}, /* from 2^-14, then from 1 */
    {NEVER, 5}, {NEVER, 5}, {NEVER, 5}, {1e1, 5},   {NEVER, 4}, {NEVER, 4}, {1e2, 4},
    {NEVER, 3}, {NEVER, 3}, {1e3, 3},   {NEVER, 2}, {NEVER, 2}, {NEVER, 2}, {1e4, 2},
    {NEVER, 1}, {NEVER, 1}, {1e5, 1},   {NEVER, 0}, {NEVER, 0}, {NEVER, 0}};

/* By the number of decimals, how six digits are written: what is put before them, behind how many of them the dot goes
 * (NO_DOT if `before` has it), and how many are kept at least. */
typedef struct form {
  char before[5];
  uint8_t n_before, dot, least;
} form;

enum { NO_DOT = 7 };
static const form forms[] = {
    {"", 0, 6, 6}, {"", 0, 5, 5},        {"", 0, 4, 4},         {"", 0, 3, 3},          {"", 0, 2, 2},
    {"", 0, 1, 1}, {"0.", 2, NO_DOT, 0}, {"0.0", 3, NO_DOT, 0}, {"0.00", 4, NO_DOT, 0}, {"0.000", 5, NO_DOT, 0}};

/* Six digits, the first in the lowest byte. n is made a fraction of 2^32, which gives two more digits each time it is
 * multiplied by a hundred. */
static uint64_t six_digits(uint32_t n) {
  const uint64_t ten_thousandth = 429497; /* 2^32 / 10000, rounded up: exact enough below a million */
  uint64_t high = n * ten_thousandth, middle = (uint32_t)high * UINT64_C(100), low = (uint32_t)middle * UINT64_C(100);
  return pair(high >> 32) | pair(middle >> 32) << 16 | pair(low >> 32) << 32;
}

/* Writes the digits without trailing zeros, and the dot. May write up to 22 bytes. */
static char *put_form(char *at, const form *as, uint64_t digits) {
  unsigned kept = (63 - (unsigned)__builtin_clzll(digits ^ ZEROS)) / 8 + 1;
  memcpy(at, as, sizeof *as); /* all of the form, since a constant size is one store */
  at += as->n_before;
  put_eight(at, digits);
  at[as->dot] = '.';
  put_eight(at + as->dot + 1, digits >> 8 * as->dot);
  unsigned length = kept + (kept > as->dot);
  return at + (length > as->least ? length : as->least);
}

/* Values that the fast path does not write: 0, NaN, infinities, very large and very small ones. */
static __attribute__((noinline)) char *put_other(char *at, double value) {
  if (value == 0) {
    *at = '0';
    return at + 1;
  }
  return isfinite(value) ? put_general(at, value) : FSC_LITERAL(at, "null");
}

/* Whether a number is whole or below one would be unpredictable, so no branch depends on that. */
char *fsc_json_number_at(char *start, double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  uint64_t exponent = (bits >> 52 & 0x7FF) - LEAST_EXPONENT;
  if (__builtin_expect(exponent >= SCALES, 0)) return put_other(start, value);
  double size = fabs(value);
  unsigned decimals = scales[exponent].decimals - (size >= scales[exponent].bound);
  uint64_t rounded = (uint64_t)(int64_t)(size * powers[decimals] * UNIT) + UNIT / 2, digits = rounded / UNIT;
  /* The product may be off by an ulp, which only matters for a tie: ties are left to exact arithmetic, as are values
   * below 1e-4 and those that round up to seven digits. */
  bool tie = (rounded + 1) % UNIT <= 2, six = digits - FEWEST_DIGITS < 9 * FEWEST_DIGITS;
  if (__builtin_expect(tie | !six, 0)) return put_general(start, value);
  *start = '-';
  return put_form(start + (bits >> 63), &forms[decimals], six_digits((uint32_t)digits));
}

char *fsc_number(char *at, double value) { return isfinite(value) ? fsc_json_number_at(at, value) : at; }

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
