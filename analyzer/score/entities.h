/* entities.h - coreference: the entities of an article, built up as its mentions are resolved in text order.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_ENTITIES_H
#define FSC_SCORE_ENTITIES_H
#include "keys.h"
#include "recent.h"

enum { FSC_ACRONYMS = 16 /* hardly any article has more */ };

/* State of the resolution. entities is a->entities, with room for one per mention; the rest is gone afterwards. */
typedef struct fsc_resolver {
  fsc_attributing *a;
  fsc_mention *mentions;
  fsc_entity *entities;
  const fsc_sentence_part *sentences;
  uint32_t n_entities;
  uint32_t mention; /* the one being resolved */
  uint32_t *heads;  /* hash table by key: the newest entity of each slot, FSC_NONE; chained by fsc_entity.next */
  uint32_t size;    /* of heads; a power of two */
  fsc_recent recent;
  uint32_t author;                             /* the article's I and we, FSC_NONE until met */
  uint64_t forenames;                          /* Bloom filter of the first words of full names */
  uint32_t acronyms[FSC_ACRONYMS], n_acronyms; /* bodies first mentioned as "CBO": their keys are that word */
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

/* The first entity with this key, from `entity` on along the chain of the key's slot; FSC_NONE. */
static inline uint32_t fsc_bearer_from(const fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  while (entity != FSC_NONE && !fsc_same_key(r->a, &fsc_entity_at(r, entity)->key, key))
    entity = fsc_entity_at(r, entity)->next;
  return entity;
}

/* Iterate over the entities with a key, newest first; FSC_NONE behind the last. */
static inline uint32_t fsc_first_bearer(const fsc_resolver *r, const fsc_key *key) {
  return fsc_bearer_from(r, r->heads[fsc_slot_of(r, key)], key);
}
static inline uint32_t fsc_next_bearer(const fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  return fsc_bearer_from(r, fsc_entity_at(r, entity)->next, key);
}

enum { FSC_PARAGRAPHS_BACK = 3, FSC_BEARERS = 16 /* entities with one key that a search looks at */ };

/* Takes one entity out of a set of fsc_recent, which is not empty; *bit is its member bit. */
static inline fsc_entity *fsc_next_of(const fsc_resolver *r, uint32_t *set, uint32_t *bit) {
  uint32_t slot = (uint32_t)__builtin_ctz(*set);
  *bit = 1u << slot;
  *set &= *set - 1;
  return fsc_entity_at(r, r->recent.entities[slot]);
}

/* The members of a set that were mentioned in paragraph `here` or up to FSC_PARAGRAPHS_BACK before it. */
static inline uint32_t fsc_near(const fsc_resolver *r, uint32_t here, uint32_t set) {
  uint32_t found = 0, bit;
  while (set) found |= here - fsc_next_of(r, &set, &bit)->last_paragraph <= FSC_PARAGRAPHS_BACK ? bit : 0;
  return found;
}

/* The first of two rows unless it is fsc_what(NULL), else the second; without a branch. */
static inline const fsc_hit_end *fsc_first_row(const fsc_hit_end *first, const fsc_hit_end *second) {
  const uintptr_t known = 0 - (uintptr_t)fsc_is_row(first);
  return (const fsc_hit_end *)(((uintptr_t)first & known) | ((uintptr_t)second & ~known));
}

/* Makes an entity with that key of the mention being resolved. */
fsc_entity *fsc_entity_new(fsc_resolver *r, const fsc_key *key);
/* Makes the entity of the article's own I and we, which fsc_recent never holds. */
uint32_t fsc_entity_author(fsc_resolver *r);
/* Adds the mention being resolved to an entity, with all it says of it. */
fsc_entity *fsc_entity_join(fsc_resolver *r, uint32_t entity);

/* Gives an unnamed entity the name of the mention being resolved, and that name's key; what it was called until then
 * becomes its role. */
void fsc_entity_name(fsc_resolver *r, uint32_t entity, const fsc_key *key);

/* Gives an entity another key. Walks the chain of its old slot, as a failing look-up does; at most once per mention. */
void fsc_entity_rekey(fsc_resolver *r, uint32_t entity, const fsc_key *key);

/* The gender trait that persons.csv gives for a name, else forenames.csv for its first word; 0 if they give none, or if
 * the traits `told` say otherwise. */
uint32_t fsc_gender_of_known(const fsc_attributing *a, fsc_range name, uint32_t told);
static inline uint32_t fsc_gender_known(const fsc_attributing *a, fsc_range name, uint32_t told) {
  const bool listed = fsc_row_starts(&a->scoring->rows, name.first, FSC_PERSONS) ||
                      fsc_row_starts(&a->scoring->rows, name.first, FSC_FORENAMES);
  return listed ? fsc_gender_of_known(a, name, told) : 0;
}

/* Weights of evidence for an entity's gender: he and she may refer to another, his and her beside a single name hardly
 * ever do, "Mrs." and "the actress" never. From FSC_GENDER_SURE on the gender becomes a trait, and no pronoun of the
 * other gender is resolved to the entity. */
enum { FSC_GENDER_BY_PRONOUN = 1, FSC_GENDER_BESIDE = 2, FSC_GENDER_BY_WORD = 4, FSC_GENDER_SURE = 2 };
void fsc_entity_hear_gender(fsc_entity *e, uint32_t told, int weight);

/* To be called when the traits of an entity in fsc_recent change other than by a mention of it. */
void fsc_entity_traits_changed(fsc_resolver *r, const fsc_entity *e);
/* Is a role noun no person, like a poll or a newspaper? The mention has a noun. */
bool fsc_is_thing(const fsc_attributing *a, const fsc_mention *m);
/* The newest entity of a kind with the key; FSC_NONE. */
uint32_t fsc_find_key(const fsc_resolver *r, const fsc_key *key, uint8_t kind);
/* The newest name with the key, if it is a person's surname; FSC_NONE. */
uint32_t fsc_bearer_called(const fsc_resolver *r, const fsc_key *key);

/* bodies.c. The earlier body that a name is short for, the state that "the North" means; FSC_NONE. */
uint32_t fsc_body_called(const fsc_resolver *r, const fsc_mention *m);
uint32_t fsc_state_called(const fsc_resolver *r, const fsc_mention *m);
/* The body of a class mentioned last, for a noun like "the company"; FSC_NONE. */
uint32_t fsc_body_of_class(const fsc_resolver *r, unsigned source_class);
/* The public body mentioned last, if it goes by its initials, for "the agency"; FSC_NONE. */
uint32_t fsc_agency_meant(const fsc_resolver *r);
/* The body that "the group" means: an association or the like mentioned last nearby; FSC_NONE. */
uint32_t fsc_group_meant(const fsc_resolver *r, const fsc_mention *m);
/* The body that the its or their at a token means, if that is clear: "Acme and | its president", "The union has met. |
 * Its president"; FSC_NONE. */
uint32_t fsc_body_owning(const fsc_resolver *r, uint32_t token, uint32_t sentence);
void fsc_resolve_body(fsc_resolver *r, const fsc_mention *m);

/* offices.c. Is the word at a token among the first sixteen of a range? */
bool fsc_stands_in(const fsc_attributing *a, fsc_range range, uint32_t token);
/* Are two titles the same, one perhaps abbreviated: "Capt." and "captain", "Sen." and "senator"? */
bool fsc_same_title(const fsc_resolver *r, const fsc_hit_end *a, const fsc_hit_end *b);
/* The earlier entity that "the secretary" means; FSC_NONE. */
uint32_t fsc_meant_by_office(const fsc_resolver *r, const fsc_mention *m);
/* The same for a title of several words, "the French president". The mention is a role. */
uint32_t fsc_meant_by_title(const fsc_resolver *r, const fsc_mention *m);

/* Whom a role speaks for that is described only by its owner, "his office", "her team", "its president"; FSC_NONE. */
uint32_t fsc_principal_of_owned(const fsc_resolver *r, const fsc_mention *m);
/* "A spokesperson for Acme said …. The spokesperson, | Jae Williams": the unnamed spokesman who spoke before, if a
 * name's role is no more than that noun; FSC_NONE. The mention has a noun. */
uint32_t fsc_spokesman_named(const fsc_resolver *r, const fsc_mention *m);

/* Whom a mere "a spokesman" speaks for: the body, else the person, mentioned in this sentence or the one before;
 * FSC_NONE. */
uint32_t fsc_principal_of(const fsc_resolver *r, const fsc_mention *m);
/* Whom somebody with a name speaks for whose role does not tell it: "Holm's | spokesman Lars Lund", "his spokesman, |
 * Lars Lund", "its president, | Ana Ruiz"; FSC_NONE. The mention has a role. */
uint32_t fsc_principal_of_named(const fsc_resolver *r, const fsc_mention *m);

/* documents.c. The document that "the report" means, which spoke lately; FSC_NONE. */
uint32_t fsc_document_meant(const fsc_resolver *r, const fsc_mention *m);

/* pronouns.c. Gives a pronoun its entity, if one is found. */
void fsc_resolve_pronoun(fsc_resolver *r, fsc_mention *m);
/* The entity of the his or her that a mention begins with; FSC_NONE. */
uint32_t fsc_owner_of(const fsc_resolver *r, const fsc_mention *m);
/* Takes him, his or her at a token as evidence for the gender of the person it means. */
void fsc_hear_oblique(fsc_resolver *r, uint32_t token);
#endif
