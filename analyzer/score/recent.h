/* recent.h - the sixteen entities mentioned last, and questions that are put to all of them at once.
 *
 * A set of them is a number: bit i is the one in slot i. Only the members of a resulting set are looked at one by one.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_RECENT_H
#define FSC_SCORE_RECENT_H
#include "../base/bits.h"
#include "../base/lanes.h"
#include "attribution.h"

enum { FSC_RECENT = 16 };

typedef struct fsc_recent {
  uint64_t order; /* slot numbers, four bits each, the one mentioned last lowest */
  uint32_t entities[FSC_RECENT];
  uint16_t traits[FSC_RECENT]; /* the lowest sixteen bits of their FSC_TRAIT_… */
} fsc_recent;

/* All slots empty, in a fixed order. */
static inline void fsc_recent_start(fsc_recent *r) {
  *r = (fsc_recent){.order = UINT64_C(0x0123456789ABCDEF)};
  memset(r->entities, 0xFF, sizeof r->entities); /* FSC_NONE */
}

/* The set of those whose traits, of those in `asked`, are exactly `wanted`, which is not 0. */
static inline uint32_t fsc_recent_with(const fsc_recent *r, unsigned asked, unsigned wanted) {
  return fsc_numbers16_with(r->traits, (uint16_t)asked, (uint16_t)wanted);
}

/* The entity of a set mentioned last, FSC_NONE if the set is empty. */
static inline uint32_t fsc_recent_newest(const fsc_recent *r, uint32_t set) {
  if (!set) return FSC_NONE;
  uint64_t order = r->order;
  while (!(set >> order % FSC_RECENT & 1)) order /= FSC_RECENT;
  return r->entities[order % FSC_RECENT];
}

/* Moves a slot to the front of the order. */
static inline uint64_t fsc_recent_to_front(uint64_t order, uint32_t slot) {
  const uint64_t each = UINT64_C(0x1111111111111111), others = order ^ slot * each;
  const uint64_t is = (others - each) & ~others & 8 * each; /* exact for the lowest four bits that are 0: the slot's */
  const uint64_t before = ((is & (0 - is)) >> 3) - 1;
  return (order & ~(before << 4 | 15)) | (order & before) << 4 | slot;
}

/* An entity is mentioned; returns its slot. slot: the one it had, or any if it had none. One that has none takes the
 * slot of the entity not mentioned for the longest time. */
static inline uint32_t fsc_recent_meet(fsc_recent *r, uint32_t entity, uint32_t slot, unsigned traits) {
  slot = fsc_select(r->entities[slot] == entity, slot, (uint32_t)(r->order >> 60));
  r->order = fsc_recent_to_front(r->order, slot);
  r->entities[slot] = entity;
  r->traits[slot] = (uint16_t)traits;
  return slot;
}
#endif
