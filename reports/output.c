/* The buffer every writer appends to. SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>

#include "format.h"

enum { FIRST_CAPACITY = 4096, STEP = 8 << 20 /* bytes after which a buffer spills */ };

void fsc_output_free(fsc_output *output) {
  free(output->at);
  *output = (fsc_output){0};
}

static void *taken(void *memory) {
  if (memory) return memory;
  fputs("framescope: out of memory\n", stderr);
  abort();
}

void *fsc_take_zero(size_t n, size_t size) {
  enum { LINE = 64 };
  if (n > SIZE_MAX / 2 / size) taken(NULL);
  size_t bytes = (n * size + LINE - 1) / LINE * LINE;
  return memset(taken(aligned_alloc(LINE, bytes)), 0, bytes);
}

void fsc_output_grow(fsc_output *output, size_t n) {
  size_t wanted = output->capacity ? 2 * output->capacity : FIRST_CAPACITY;
  if (output->spill && wanted > STEP) {
    output->spill(output, output->spill_data);
    wanted = output->capacity + STEP;
  }
  if (wanted < output->length + n) wanted = output->length + n;
  output->at = taken(n > SIZE_MAX / 4 - output->length ? NULL : realloc(output->at, wanted));
  output->capacity = wanted;
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

void fsc_put_integer(fsc_output *output, uint64_t n) {
  fsc_end_at(output, fsc_digits(fsc_reserve(output, FSC_LONGEST_NUMBER), n));
}

void fsc_put_number(fsc_output *output, double value) {
  fsc_end_at(output, fsc_number(fsc_reserve(output, FSC_LONGEST_NUMBER), value));
}

void fsc_put_fixed(fsc_output *output, double value, unsigned decimals) {
  fsc_end_at(output, fsc_fixed(fsc_reserve(output, FSC_LONGEST_NUMBER), value, decimals));
}
