/* recent.h - the entities met last, and what can be asked of all of them at once.
 *
 * A set of them is a number: bit i is the one in slot i. Only those that may be meant are looked at one by one.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_RECENT_H
#define FSC_SCORE_RECENT_H
#include "../base/simd.h"

enum { FSC_RECENT = 16 };

enum {                         /* fsc_recent.traits */
       FSC_TRAIT_NAME = 1,     /* kinds: fsc_mention_kind */
       FSC_TRAIT_BODY = 2,     /* … */
       FSC_TRAIT_ROLE = 4,     /* … */
       FSC_TRAIT_PERSON = 8,   /* known to be one */
       FSC_TRAIT_FEMALE = 16,  /* … */
       FSC_TRAIT_MALE = 32,    /* … */
       FSC_TRAIT_PLURAL = 64,  /* … */
       FSC_TRAIT_HUMAN = 128,  /* he or she may mean it, if of that gender */
       FSC_TRAIT_LONG = 256,   /* a name of two words or more, */
       FSC_TRAIT_LONGER = 512, /* of three */
       FSC_TRAIT_BUSINESS = 1024,
       FSC_TRAIT_TITLED = 2048,
       FSC_TRAIT_NOUN = 4096,  /* has a row of roles.csv */
       FSC_TRAIT_OFFICE = 8192 /* a role is known */
};

typedef struct fsc_recent {
  uint32_t n;
  uint32_t entities[FSC_RECENT];
  uint64_t met[FSC_RECENT]; /* their last mentions; the slot in the lowest four bits */
  uint16_t traits[FSC_RECENT];
} fsc_recent;

/* Those that have, of the traits asked for, these and no others; the wanted are some of the asked, one at least. */
static inline uint32_t fsc_recent_with(const fsc_recent *r, unsigned asked, unsigned wanted) {
  return fsc_numbers16_with(r->traits, (uint16_t)asked, (uint16_t)wanted);
}

/* Of a set: the one met last, FSC_NONE if there is none. */
static inline uint32_t fsc_recent_newest(const fsc_recent *r, uint32_t set) {
  if (!set) return FSC_NONE;
  uint64_t newest = 0;
  for (; set; set &= set - 1) {
    uint64_t met = r->met[__builtin_ctz(set)];
    newest = met > newest ? met : newest;
  }
  return r->entities[newest % FSC_RECENT];
}

/* Where there is room, or the one not met for the longest time. */
static inline uint32_t fsc_recent_room(fsc_recent *r) {
  uint64_t oldest = r->met[0];
  for (uint32_t slot = 1; slot < FSC_RECENT; slot++) oldest = r->met[slot] < oldest ? r->met[slot] : oldest;
  uint32_t fresh = r->n;
  r->n += fresh < FSC_RECENT;
  return fresh < FSC_RECENT ? fresh : (uint32_t)(oldest % FSC_RECENT);
}

/* An entity is met, for the first time or again, in a mention later than all before; answers its slot. slot: that of
 * its last mention; any, if it has none. */
static inline uint32_t fsc_recent_meet(fsc_recent *r, uint32_t entity, uint32_t slot, uint32_t mention,
                                       unsigned traits) {
  if (slot >= r->n || r->entities[slot] != entity) slot = fsc_recent_room(r);
  r->entities[slot] = entity;
  r->met[slot] = (uint64_t)mention * FSC_RECENT + slot;
  r->traits[slot] = (uint16_t)traits;
  return slot;
}
#endif
