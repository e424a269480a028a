/* The hash index of the tallies and groups of a comparison: open addressing, at most half full.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "compare.h"

uint32_t fsc_index_next(const fsc_index *index, uint64_t hash, size_t *cursor) {
  if (!index->size) return FSC_NONE;
  for (;; ++*cursor) {
    const struct fsc_index_place *place = &index->places[(hash + *cursor) & (index->size - 1)];
    if (!place->item) return FSC_NONE;
    if (place->hash != hash) continue;
    ++*cursor;
    return place->item - 1;
  }
}

static void put(fsc_index *index, struct fsc_index_place place) {
  size_t at = place.hash & (index->size - 1);
  while (index->places[at].item) at = (at + 1) & (index->size - 1);
  index->places[at] = place;
}

void fsc_index_add(fsc_index *index, uint64_t hash, uint32_t item) {
  if (2 * (index->n + 1) > index->size) {
    fsc_index old = *index;
    index->size = old.size ? 2 * old.size : 64;
    index->places = fsc_allocate_zero(index->size, sizeof *index->places);
    for (size_t i = 0; i < old.size; i++)
      if (old.places[i].item) put(index, old.places[i]);
    free(old.places);
  }
  put(index, (struct fsc_index_place){hash, item + 1});
  index->n++;
}

uint64_t fsc_hash_in_group(uint32_t group, const char *key) {
  return fsc_hash(key, strlen(key)) +
         group * UINT64_C(0x9E3779B97F4A7C15); /* 2^64 / the golden ratio: spreads groups */
}
