/* sorted.h - looking things up in sorted numbers. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_SORTED_H
#define FSC_BASE_SORTED_H
#include <stddef.h>
#include <stdint.h>

/* How many of n ascending numbers are below one: where it stands, or belongs. */
static inline size_t fsc_how_many_below(const uint32_t *sorted, size_t n, uint32_t number) {
  size_t first = 0, end = n;
  while (first < end) {
    size_t middle = first + (end - first) / 2;
    if (sorted[middle] < number)
      first = middle + 1;
    else
      end = middle;
  }
  return first;
}
#endif
