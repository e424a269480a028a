/* SPDX-License-Identifier: Apache-2.0 */
#include "name_index.h"

#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

static int by_name(const void *a, const void *b) {
  const fsc_named *x = a, *y = b;
  int order = strcasecmp(x->name, y->name);
  return order ? order : (x->place > y->place) - (x->place < y->place);
}

void fsc_names_sort(fsc_named *names, size_t n) {
  if (n) qsort(names, n, sizeof *names, by_name);
}

size_t fsc_names_find(const fsc_named *names, size_t n, const char *name) {
  size_t low = 0, high = n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (strcasecmp(names[middle].name, name) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low < n && strcasecmp(names[low].name, name) == 0 ? names[low].place : SIZE_MAX;
}
