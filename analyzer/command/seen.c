/* SPDX-License-Identifier: Apache-2.0 */
#include "seen.h"

#include <stdlib.h>

#include "../base/memory.h"

enum { FIRST = 1 << 8 }; /* places at first; always a power of two */

/* The place of a number, or the empty one where it belongs. */
static uint64_t *place_of(const fsc_seen *seen, uint64_t number) {
  size_t at = (size_t)number & (seen->capacity - 1);
  while (seen->places[at] && seen->places[at] != number) at = (at + 1) & (seen->capacity - 1);
  return &seen->places[at];
}

static void grow(fsc_seen *seen) {
  fsc_seen grown = {.n = seen->n, .capacity = seen->capacity ? 2 * seen->capacity : FIRST};
  grown.places = fsc_allocate_zero(grown.capacity, sizeof *grown.places);
  for (size_t i = 0; i < seen->capacity; i++)
    if (seen->places[i]) *place_of(&grown, seen->places[i]) = seen->places[i];
  free(seen->places);
  *seen = grown;
}

bool fsc_seen_before(fsc_seen *seen, uint64_t number) {
  number += !number;
  if (2 * seen->n >= seen->capacity) grow(seen);
  uint64_t *place = place_of(seen, number);
  if (*place) return true;
  *place = number;
  seen->n++;
  return false;
}

void fsc_seen_done(fsc_seen *seen) {
  free(seen->places);
  *seen = (fsc_seen){0};
}
