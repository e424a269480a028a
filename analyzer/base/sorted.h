/* sorted.h - binary search in sorted numbers. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_SORTED_H
#define FSC_BASE_SORTED_H
#include <stddef.h>
#include <stdint.h>

/* How many of n ascending numbers are below `number`: where it stands, or belongs. A binary search without branches on
 * the values, which would be mispredicted half of the time. */
static inline size_t fsc_how_many_below(const uint32_t *sorted, size_t n, uint32_t number) {
  size_t first = 0;
  for (size_t half; n > 1; n -= half) {
    half = n / 2;
    first += half * (sorted[first + half - 1] < number);
  }
  return first + (n && sorted[first] < number);
}
#endif
