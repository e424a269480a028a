/* recent.h - the entities met last, and what can be asked of all of them at once.
 *
 * A set of them is a number: bit i is the one in slot i. Only those that may be meant are looked at one by one.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_RECENT_H
#define FSC_SCORE_RECENT_H
#include "../base/bits.h"
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
       FSC_TRAIT_LONG = 128,   /* a name of two words or more, */
       FSC_TRAIT_LONGER = 256, /* of three */
       FSC_TRAIT_BUSINESS = 512,
       FSC_TRAIT_TITLED = 1024,
       FSC_TRAIT_NOUN = 2048,      /* has a row of roles.csv */
       FSC_TRAIT_OFFICE = 4096,    /* a role is known */
       FSC_TRAIT_PLACED = 8192,    /* met behind "in" */
       FSC_TRAIT_GOVERNED = 16384, /* met last behind a preposition, */
       FSC_TRAIT_DEFINITE = 32768  /* behind "the" */
};

typedef struct fsc_recent {
  uint32_t n;
  uint32_t entities[FSC_RECENT];
  uint64_t met[FSC_RECENT];    /* their last mentions; the slot in the lowest four bits */
  uint64_t office[FSC_RECENT]; /* words of a body's name, of a person's role: bits of hashes modulo 64 */
  uint16_t traits[FSC_RECENT];
} fsc_recent;

static inline void fsc_recent_start(fsc_recent *r) {
  *r = (fsc_recent){0};
  memset(r->entities, 0xFF, sizeof r->entities); /* FSC_NONE */
}

/* Those that have, of the traits asked for, these and no others; the wanted are some of the asked, one at least. */
static inline uint32_t fsc_recent_with(const fsc_recent *r, unsigned asked, unsigned wanted) {
  return fsc_numbers16_with(r->traits, (uint16_t)asked, (uint16_t)wanted);
}

/* Those whose office may have a word, by its hash. */
static inline uint32_t fsc_recent_in_office(const fsc_recent *r, uint32_t hash) {
  uint32_t found = 0;
  for (uint32_t slot = 0; slot < FSC_RECENT; slot++) found |= (uint32_t)(r->office[slot] >> hash % 64 & 1) << slot;
  return found;
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
  const bool room = r->n < FSC_RECENT;
  const uint32_t slot = fsc_select(room, r->n, (uint32_t)(oldest % FSC_RECENT));
  r->n += room;
  return slot;
}

/* An entity is met, for the first time or again, in a mention later than all before; answers its slot. slot: that of
 * its last mention; any, if it has none. */
static inline uint32_t fsc_recent_meet(fsc_recent *r, uint32_t entity, uint32_t slot, uint32_t mention,
                                       unsigned traits) {
  if (r->entities[slot] != entity) slot = fsc_recent_room(r);
  r->entities[slot] = entity;
  r->met[slot] = (uint64_t)mention * FSC_RECENT + slot;
  r->traits[slot] = (uint16_t)traits;
  return slot;
}
#endif
