/* Numbers as digits, by integers wherever that is exact. SPDX-License-Identifier: Apache-2.0 */
#include <endian.h>
#include <math.h>
#include <stdio.h>

#include "format.h"

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

static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

/* Decimals that make six digits of value, 1e-4 <= value < 1e6: by its binary exponent, then one fewer for most. */
static unsigned decimals_of(double value, uint64_t bits) {
  static const double bounds[] = {1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1, 1e-1, 1e-2, 1e-3, 1e-4};
  /* Counted from 1e-5; 1023 is the exponent of 1, 1233 / 4096 the decimal logarithm of 2. */
  unsigned decimals = 10 - ((unsigned)(bits >> 52) * 1233 - (1023 * 1233 - 5 * 4096)) / 4096;
  return decimals - (value >= bounds[decimals]);
}

/* How six digits with so many decimals stand: what comes before them, where the dot goes (behind all of them, if it has
 * come before), and how many are kept at least. */
typedef struct form {
  char before[5];
  uint8_t n_before, dot, least;
} form;

enum { NO_DOT = 7, OF_ONE = 5, AS_IT_IS = 10 };
static const form forms[] = {{"", 0, 6, 6},
                             {"", 0, 5, 5},
                             {"", 0, 4, 4},
                             {"", 0, 3, 3},
                             {"", 0, 2, 2},
                             [OF_ONE] = {"", 0, 1, 1},
                             {"0.", 2, NO_DOT, 0},
                             {"0.0", 3, NO_DOT, 0},
                             {"0.00", 4, NO_DOT, 0},
                             {"0.000", 5, NO_DOT, 0},
                             [AS_IT_IS] = {"", 0, NO_DOT, 0}};

/* The first lowest. A fraction of 2^32 gives two digits more each time it is multiplied by a hundred. */
static uint64_t six_digits(uint32_t n) {
  const uint64_t ten_thousandth = 429497; /* of 2^32, rounded up: exact enough below a million */
  uint64_t high = n * ten_thousandth, middle = (uint32_t)high * UINT64_C(100), low = (uint32_t)middle * UINT64_C(100);
  return pair(high >> 32) | pair(middle >> 32) << 16 | pair(low >> 32) << 32;
}

/* So many of the digits as are kept, with their dot. Up to 22 bytes are written. */
static char *put_form(char *at, const form *as, uint64_t digits, unsigned kept) {
  memcpy(at, as, sizeof *as); /* more than it needs, at once */
  at += as->n_before;
  put_eight(at, digits);
  at[as->dot] = '.';
  put_eight(at + as->dot + 1, digits >> 8 * as->dot);
  unsigned length = kept + (kept > as->dot);
  return at + (length > as->least ? length : as->least);
}

static char *put_other(char *at, double value) {
  return isfinite(value) ? put_general(at, value) : FSC_LITERAL(at, "null");
}

/* The bits of a double. */
#define SIGN (UINT64_C(1) << 63)
#define ONE UINT64_C(0x3FF0000000000000)
#define INFINITE UINT64_C(0x7FF0000000000000)

/* What is zero or undefined goes the way of 1, another text in place of its digits: `keep` has no bits then. */
typedef struct stand_in {
  uint64_t keep, size, text;
  uint32_t kept, form;
} stand_in;
static const stand_in stand_ins[] = {
    {.keep = UINT64_MAX}, {0, ONE, '0', 0, AS_IT_IS - OF_ONE}, {0, ONE, 0x6C6C756E /* "null" */, 3, AS_IT_IS - OF_ONE}};

/* Which of an article's numbers are zero, undefined, whole or below one cannot be foreseen: no branch depends on that.
 */
char *fsc_json_number_at(char *start, double value) {
  uint64_t bits, size_bits;
  memcpy(&bits, &value, sizeof bits);
  size_bits = bits & ~SIGN;
  const stand_in *by = &stand_ins[(size_bits - 1 >= INFINITE) + (size_bits > INFINITE)];
  *start = '-';
  char *at = start + (bits >> 63 & by->keep);
  size_bits = (size_bits & by->keep) | by->size;
  double size;
  memcpy(&size, &size_bits, sizeof size);
  if (__builtin_expect(!(size >= 1e-4 && size < 999999), 0)) return put_other(start, value);
  unsigned decimals = decimals_of(size, size_bits);
  double rounded = size * powers[decimals] + .5;
  int32_t n = (int32_t)rounded;
  /* The product is off by an ulp, which matters to a tie alone: that is left to exact arithmetic. */
  if (__builtin_expect(fabs(rounded - n - .5) > .5 - 1e-6, 0)) return put_general(start, value);
  if (__builtin_expect(n == 1000000, 0)) n = 100000, decimals--;
  uint64_t digits = six_digits((uint32_t)n);
  unsigned kept = (63 - (unsigned)__builtin_clzll(digits ^ ZEROS)) / 8 + 1;
  return put_form(at, &forms[decimals + by->form], (digits & by->keep) | by->text, kept + by->kept);
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
