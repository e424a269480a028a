/* The buffer every writer appends to, and numbers. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "format.h"

enum { FIRST_CAPACITY = 4096, LONGEST_NUMBER = 32 };

void fsc_output_free(fsc_output *output) {
  free(output->at);
  *output = (fsc_output){0};
}

/* Writers see framescope.h alone, so they cannot use the analyzer's allocator; they die the same way. */
static void grow(fsc_output *output, size_t n) {
  size_t wanted = output->capacity ? 2 * output->capacity : FIRST_CAPACITY;
  if (wanted < output->length + n) wanted = output->length + n;
  char *moved = n > SIZE_MAX / 4 - output->length ? NULL : realloc(output->at, wanted);
  if (!moved) {
    fputs("framescope: out of memory\n", stderr);
    abort();
  }
  output->at = moved;
  output->capacity = wanted;
}

char *fsc_reserve(fsc_output *output, size_t n) {
  if (output->capacity - output->length < n || !output->at) grow(output, n);
  return output->at + output->length;
}

void fsc_put(fsc_output *output, const char *at, size_t length) {
  if (!length) return;
  memcpy(fsc_reserve(output, length), at, length);
  output->length += length;
}

void fsc_puts(fsc_output *output, const char *text) { fsc_put(output, text, strlen(text)); }

void fsc_putc(fsc_output *output, char c) {
  *fsc_reserve(output, 1) = c;
  output->length++;
}

/* At least `digits` digits, zeros in front; returns the end. */
static char *put_digits(char *at, uint64_t n, unsigned digits) {
  char reversed[20];
  unsigned length = 0;
  do reversed[length++] = (char)('0' + n % 10);
  while (n /= 10);
  while (length < digits) reversed[length++] = '0';
  while (length) *at++ = reversed[--length];
  return at;
}

void fsc_put_integer(fsc_output *output, uint64_t n) {
  char *start = fsc_reserve(output, LONGEST_NUMBER);
  output->length += (size_t)(put_digits(start, n, 1) - start);
}

static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
static const uint64_t whole_powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

/* n / 10^decimals, decimals 0 to 9. */
static char *put_decimal(char *at, uint64_t n, unsigned decimals) {
  at = put_digits(at, n / whole_powers[decimals], 1);
  if (!decimals) return at;
  *at++ = '.';
  return put_digits(at, n % whole_powers[decimals], decimals);
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

/* Decimals that leave six significant digits, for 1e-4 <= value < 1e6. */
static unsigned decimals_of(double value) {
  if (value < 1) return value < .01 ? (value < .001 ? 9 : 8) : (value < .1 ? 7 : 6);
  unsigned decimals = 5;
  while (decimals && value >= powers[6 - decimals]) decimals--;
  return decimals;
}

void fsc_put_number(fsc_output *output, double value) {
  if (!isfinite(value)) return;
  char *start = fsc_reserve(output, LONGEST_NUMBER), *at = start;
  if (value < 0) *at++ = '-', value = -value;
  if (value < 1e6 && value == (double)(uint32_t)value) {
    at = put_digits(at, (uint32_t)value, 1);
  } else if (value < 1e-4 || value >= 999999) {
    at = put_general(at, value);
  } else {
    unsigned decimals = decimals_of(value);
    double scaled = value * powers[decimals];
    uint64_t n = (uint64_t)scaled;
    double rest = scaled - (double)n;
    /* The product is off by an ulp, which matters to a tie alone: that is left to exact arithmetic. */
    if (fabs(rest - .5) < 1e-6) {
      at = put_general(at, value);
    } else {
      n += rest > .5;
      for (; decimals && n % 10 == 0; decimals--) n /= 10;
      at = put_decimal(at, n, decimals);
    }
  }
  output->length += (size_t)(at - start);
}

void fsc_put_count(fsc_output *output, double n) {
  if (n >= 0 && n < 9e15 && n == (double)(uint64_t)n)
    fsc_put_integer(output, (uint64_t)n);
  else
    fsc_put_number(output, n);
}

void fsc_put_fixed(fsc_output *output, double value, unsigned decimals) {
  if (!isfinite(value)) return;
  if (fabs(value) >= 1e12) {
    fsc_put_number(output, value);
    return;
  }
  char *start = fsc_reserve(output, LONGEST_NUMBER), *at = start;
  uint64_t n = (uint64_t)llround(fabs(value) * powers[decimals]);
  if (value < 0 && n) *at++ = '-';
  at = put_decimal(at, n, decimals);
  output->length += (size_t)(at - start);
}
