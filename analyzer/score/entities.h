/* entities.h - whoever an article speaks of, as mentions of them are met in text order.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_ENTITIES_H
#define FSC_SCORE_ENTITIES_H
#include "keys.h"
#include "recent.h"

enum { FSC_ACRONYMS = 16 /* hardly any article has more */ };

/* The entities are those of a, of which there is room for as many as there are mentions to be resolved; the rest lives
 * as long as coreference is resolved. */
typedef struct fsc_resolver {
  fsc_attributing *a;
  fsc_mention *mentions;
  fsc_entity *entities;
  const fsc_sentence_part *sentences;
  uint32_t n_entities;
  uint32_t mention; /* the one that is resolved */
  uint32_t *heads;  /* by hash: newest entity with it, FSC_NONE */
  uint32_t size;    /* power of two */
  fsc_recent recent;
  uint32_t author;                             /* the article's I and we, FSC_NONE until met */
  uint64_t forenames;                          /* of full names met: a bit by the hash of the first word */
  uint32_t acronyms[FSC_ACRONYMS], n_acronyms; /* bodies first met as "CBO": their keys are that word */
} fsc_resolver;

static inline fsc_entity *fsc_entity_at(const fsc_resolver *r, uint32_t i) { return &r->entities[i]; }

static inline uint32_t fsc_paragraph_of(const fsc_resolver *r, const fsc_mention *m) {
  return r->sentences[m->sentence].paragraph;
}

static inline uint64_t fsc_forename_bit(const fsc_attributing *a, uint32_t token) {
  return UINT64_C(1) << fsc_look_of(a, token)->hash % 64;
}

static inline uint32_t fsc_slot_of(const fsc_resolver *r, const fsc_key *key) {
  return key->hash >> 16 & (r->size - 1);
}

/* The bearer of a key among an entity and those behind it in the key's slot; FSC_NONE. */
static inline uint32_t fsc_bearer_from(const fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  while (entity != FSC_NONE && !fsc_same_key(r->a, &fsc_entity_at(r, entity)->key, key))
    entity = fsc_entity_at(r, entity)->next;
  return entity;
}

/* Those whose key is this one, newest first; FSC_NONE behind the last. */
static inline uint32_t fsc_first_bearer(const fsc_resolver *r, const fsc_key *key) {
  return fsc_bearer_from(r, r->heads[fsc_slot_of(r, key)], key);
}
static inline uint32_t fsc_next_bearer(const fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  return fsc_bearer_from(r, fsc_entity_at(r, entity)->next, key);
}

enum { FSC_PARAGRAPHS_BACK = 3, FSC_BEARERS = 16 /* so many with one key are looked at */ };

/* Of a set of the recent, one at a time. */
static inline fsc_entity *fsc_next_of(const fsc_resolver *r, uint32_t *set, uint32_t *bit) {
  uint32_t slot = (uint32_t)__builtin_ctz(*set);
  *bit = 1u << slot;
  *set &= *set - 1;
  return fsc_entity_at(r, r->recent.entities[slot]);
}

/* Those of a set met in a paragraph or one of the last before it. */
static inline uint32_t fsc_near(const fsc_resolver *r, uint32_t here, uint32_t set) {
  uint32_t found = 0, bit;
  while (set) found |= here - fsc_next_of(r, &set, &bit)->last_paragraph <= FSC_PARAGRAPHS_BACK ? bit : 0;
  return found;
}

/* The first of two rows if there is one, else the second. */
static inline const fsc_hit_end *fsc_first_row(const fsc_hit_end *first, const fsc_hit_end *second) {
  const uintptr_t known = 0 - (uintptr_t)fsc_is_row(first);
  return (const fsc_hit_end *)(((uintptr_t)first & known) | ((uintptr_t)second & ~known));
}

/* A new one that is found by the key, of which the mention is the first. */
fsc_entity *fsc_entity_new(fsc_resolver *r, const fsc_key *key);
/* The article's I and we, met nowhere among the recent. */
uint32_t fsc_entity_author(fsc_resolver *r);
/* The mention is one of the entity: what it shows is added. */
fsc_entity *fsc_entity_join(fsc_resolver *r, uint32_t entity);

/* From now on it is found by another key. It stands in the chain of its slot, which is walked no further than by a
 * look-up that finds none; each mention does so once at most. */
void fsc_entity_rekey(fsc_resolver *r, uint32_t entity, const fsc_key *key);

/* The gender of whoever is called so, by persons.csv, a trait; 0 if the row tells none or another than the words do. */
uint32_t fsc_gender_of_known(const fsc_attributing *a, fsc_range name, uint32_t told);
static inline uint32_t fsc_gender_known(const fsc_attributing *a, fsc_range name, uint32_t told) {
  const bool listed = fsc_row_starts(&a->scoring->rows, name.first, FSC_PERSONS);
  return listed ? fsc_gender_of_known(a, name, told) : 0;
}

/* What tells of an entity's gender, by how sure it is: he and she may mean another, his and her beside one name hardly
 * ever, "Mrs." and "the actress" never. What is sure is a trait: no pronoun of the other gender means that entity. */
enum { FSC_GENDER_BY_PRONOUN = 1, FSC_GENDER_BESIDE = 2, FSC_GENDER_BY_WORD = 4, FSC_GENDER_SURE = 2 };
void fsc_entity_hear_gender(fsc_entity *e, uint32_t told, int weight);

/* The newest entity of a kind with the key; FSC_NONE. */
uint32_t fsc_find_key(const fsc_resolver *r, const fsc_key *key, uint8_t kind);
/* The newest name with the key, if it is a person's surname; FSC_NONE. */
uint32_t fsc_bearer_called(const fsc_resolver *r, const fsc_key *key);

/* bodies.c. The body met before that a name is short for, the state that "the North" is; FSC_NONE. */
uint32_t fsc_body_called(const fsc_resolver *r, const fsc_mention *m);
uint32_t fsc_state_called(const fsc_resolver *r, const fsc_mention *m);
/* The last body of a class, for a noun that stands for such; FSC_NONE. */
uint32_t fsc_body_of_class(const fsc_resolver *r, unsigned source_class);
/* The last body of a cause near a mention, which is "the group"; FSC_NONE. */
uint32_t fsc_group_meant(const fsc_resolver *r, const fsc_mention *m);
void fsc_resolve_body(fsc_resolver *r, const fsc_mention *m);

/* offices.c. Does a word stand in a range, of which the first words are looked at? */
bool fsc_stands_in(const fsc_attributing *a, fsc_range range, uint32_t token);
/* Whom a role that "the" stands before means of those met before; FSC_NONE. */
uint32_t fsc_meant_by_office(const fsc_resolver *r, const fsc_mention *m);
/* … a title of some words, "the French president". The mention is a role. */
uint32_t fsc_meant_by_title(const fsc_resolver *r, const fsc_mention *m);

/* Whom a spokesman of whom no more is told speaks for: the body, else the person, told of right before; FSC_NONE. */
uint32_t fsc_principal_of(const fsc_resolver *r, const fsc_mention *m);

/* Something was found out about one of the recent since it was met last. */
void fsc_entity_retell(fsc_resolver *r, const fsc_entity *e);

/* pronouns.c. Gives the mention its entity, where one can be told. */
void fsc_resolve_pronoun(fsc_resolver *r, fsc_mention *m);
/* Whom his or her means, the first word of a mention; FSC_NONE. */
uint32_t fsc_owner_of(const fsc_resolver *r, const fsc_mention *m);
/* What him, his or her at a token tells of the person it means. */
void fsc_hear_oblique(fsc_resolver *r, uint32_t token);

/* Polls and newspapers speak, but are no persons. The mention has a noun. */
bool fsc_is_thing(const fsc_attributing *a, const fsc_mention *m);
#endif
