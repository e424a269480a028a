/* SPDX-License-Identifier: Apache-2.0 */
#include "json_rows.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>

enum {
  PLACE_BITS = 15, /* more places than the bound has room for rows */
  PLACES = 1 << PLACE_BITS,
  UNIT = sizeof(uint64_t),
  BOUND = 2 << 20, /* bytes kept; frequent entries come early, so these are among them */
  SHORTEST = 96,   /* bytes; every row is longer */
  SOON = 256       /* bytes of a row to prefetch; most rows are not longer */
};
_Static_assert(BOUND / SHORTEST < PLACES, "there is always a free place");

struct fsc_quoted_rows {
  pthread_mutex_t lock;
  size_t used;                          /* units of kept in use; guarded by the lock. The first is not used */
  atomic_uint places[PLACES];           /* where in kept a row begins, 0: free. A row never changes */
  uint64_t kept[(BOUND + SOON) / UNIT]; /* up to the bound */
};

fsc_quoted_rows *fsc_quoted_rows_new(void) {
  fsc_quoted_rows *rows = calloc(1, sizeof *rows);
  if (!rows) return NULL; /* it is not needed */
  pthread_mutex_init(&rows->lock, NULL);
  rows->used = 1;
  return rows;
}

void fsc_quoted_rows_free(fsc_quoted_rows *rows) {
  if (!rows) return;
  pthread_mutex_destroy(&rows->lock);
  free(rows);
}

static const fsc_quoted_row *row_at(const uint64_t *at) { return (const fsc_quoted_row *)(const void *)at; }

enum { HEAD = offsetof(fsc_quoted_row, bytes) };

static const fsc_quoted_row *quote(const fsc_json *json, const fsc_entry_info *entry, fsc_output *spare) {
  fsc_json to = *json;
  to.output = spare;
  spare->length = 0;
  char *at = fsc_reserve(spare, HEAD + FSC_ROOM) + HEAD;
  at = FSC_STRING_AT(&to, at, "family", entry->family);
  at = fsc_json_known_at(&to, FSC_KEY_AT(at, "category"), entry->category);
  at = FSC_STRING_AT(&to, at, "entry", entry->id);
  at = FSC_NUMBER_AT(at, "weight", entry->weight);
  uint32_t first = (uint32_t)(at - spare->at) - HEAD;
  at = FSC_STRING_AT(&to, at, "alternative", entry->alternative);
  at = FSC_STRING_AT(&to, at, "subcategory", entry->subcategory);
  uint32_t second = (uint32_t)(at - spare->at) - HEAD;
  at = FSC_STRING_AT(&to, at, "term", entry->term);
  fsc_end_at(spare, at);
  fsc_quoted_row row = {.entry = entry, .end = {first, second, (uint32_t)spare->length - HEAD}};
  memcpy(spare->at, &row, HEAD);
  return (const fsc_quoted_row *)(const void *)spare->at;
}

/* Hashes the address of the entry, so that the entry, which is not in the cache, need not be read. */
static size_t first_place(const fsc_entry_info *entry) {
  return (size_t)((uintptr_t)entry * UINT64_C(0x9E3779B97F4A7C15) >> (64 - PLACE_BITS));
}

/* The place of an entry's row, or the free one where it belongs. */
static atomic_uint *place_of(fsc_quoted_rows *rows, const fsc_entry_info *entry, unsigned *at) {
  for (size_t i = first_place(entry);; i = (i + 1) % PLACES) {
    *at = atomic_load_explicit(&rows->places[i], memory_order_acquire);
    if (!*at || row_at(&rows->kept[*at])->entry == entry) return &rows->places[i];
  }
}

/* Keeps a row, unless another worker has meanwhile kept it, or taken its place. */
static void keep(fsc_quoted_rows *rows, const fsc_entry_info *entry, const fsc_output *quoted) {
  size_t units = (quoted->length + UNIT - 1) / UNIT;
  unsigned at;
  pthread_mutex_lock(&rows->lock);
  atomic_uint *place = place_of(rows, entry, &at);
  if (!at && rows->used + units <= BOUND / UNIT) {
    memcpy(&rows->kept[rows->used], quoted->at, quoted->length);
    atomic_store_explicit(place, (unsigned)rows->used, memory_order_release);
    rows->used += units;
  }
  pthread_mutex_unlock(&rows->lock);
}

const fsc_quoted_row *fsc_quoted_row_of(const fsc_json *json, const fsc_entry_info *entry, fsc_output *spare) {
  fsc_quoted_rows *rows = json->options->rows;
  unsigned at = 0;
  if (rows) place_of(rows, entry, &at);
  if (at) return row_at(&rows->kept[at]);
  const fsc_quoted_row *made = quote(json, entry, spare);
  if (rows && !entry->retold) keep(rows, entry, spare);
  return made;
}

void fsc_quoted_row_soon(const fsc_json *json, const fsc_entry_info *entry) {
  const fsc_quoted_rows *rows = json->options->rows;
  if (!rows) return;
  unsigned at = atomic_load_explicit(&rows->places[first_place(entry)], memory_order_acquire);
  const char *row = (const char *)&rows->kept[at];
  for (size_t line = 0; line < SOON; line += 64) __builtin_prefetch(row + line);
}
