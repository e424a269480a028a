/* recent.h - the entities met last, and what can be asked of all of them at once.
 *
 * A set of them is a number: bit i is the one in slot i. Only those that may be meant are looked at one by one.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_RECENT_H
#define FSC_SCORE_RECENT_H
#include "../base/bits.h"
#include "../base/lanes.h"
#include "attribution.h"

enum { FSC_RECENT = 16 };

typedef struct fsc_recent {
  uint64_t order; /* of slots, by four bits each: that of the one met last lowest */
  uint32_t entities[FSC_RECENT];
  uint16_t traits[FSC_RECENT]; /* the first sixteen of theirs */
} fsc_recent;

/* Empty slots are as if met in order, long ago. */
static inline void fsc_recent_start(fsc_recent *r) {
  *r = (fsc_recent){.order = UINT64_C(0x0123456789ABCDEF)};
  memset(r->entities, 0xFF, sizeof r->entities); /* FSC_NONE */
}

/* Those that have, of the traits asked for, these and no others; the wanted are some of the asked, one at least. */
static inline uint32_t fsc_recent_with(const fsc_recent *r, unsigned asked, unsigned wanted) {
  return fsc_numbers16_with(r->traits, (uint16_t)asked, (uint16_t)wanted);
}

/* Of a set: the one met last, FSC_NONE if there is none. */
static inline uint32_t fsc_recent_newest(const fsc_recent *r, uint32_t set) {
  if (!set) return FSC_NONE;
  uint64_t order = r->order;
  while (!(set >> order % FSC_RECENT & 1)) order /= FSC_RECENT;
  return r->entities[order % FSC_RECENT];
}

/* A slot becomes the first in order, those before it the next. */
static inline uint64_t fsc_recent_to_front(uint64_t order, uint32_t slot) {
  const uint64_t each = UINT64_C(0x1111111111111111), others = order ^ slot * each;
  const uint64_t is = (others - each) & ~others & 8 * each; /* above its own place, nothing below it */
  const uint64_t before = ((is & (0 - is)) >> 3) - 1;
  return (order & ~(before << 4 | 15)) | (order & before) << 4 | slot;
}

/* An entity is met, for the first time or again, later than all before; answers its slot. slot: that where it was met
 * last; any, if it was not. A new one takes the place of the one not met for the longest time. */
static inline uint32_t fsc_recent_meet(fsc_recent *r, uint32_t entity, uint32_t slot, unsigned traits) {
  slot = fsc_select(r->entities[slot] == entity, slot, (uint32_t)(r->order >> 60));
  r->order = fsc_recent_to_front(r->order, slot);
  r->entities[slot] = entity;
  r->traits[slot] = (uint16_t)traits;
  return slot;
}
#endif
