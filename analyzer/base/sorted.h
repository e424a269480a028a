/* sorted.h - looking things up in sorted numbers. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_SORTED_H
#define FSC_BASE_SORTED_H
#include <stddef.h>
#include <stdint.h>

/* How many of n ascending numbers are below one: where it stands, or belongs. In steps that depend on n alone, since
 * which half it is nobody can foresee. */
static inline size_t fsc_how_many_below(const uint32_t *sorted, size_t n, uint32_t number) {
  size_t first = 0;
  for (size_t half; n > 1; n -= half) {
    half = n / 2;
    first += half * (sorted[first + half - 1] < number);
  }
  return first + (n && sorted[first] < number);
}
#endif
