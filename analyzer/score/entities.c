/* Entities: found by their keys, and what their mentions tell of them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"

static uint32_t slot_of(const fsc_resolver *r, const fsc_key *key) { return key->hash >> 16 & (r->size - 1); }

/* The bearer of a key among an entity and those behind it in the key's slot. */
static uint32_t bearer_from(const fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  while (entity != FSC_NONE && !fsc_same_key(r->a, &fsc_entity_at(r, entity)->key, key))
    entity = fsc_entity_at(r, entity)->next;
  return entity;
}

uint32_t fsc_first_bearer(const fsc_resolver *r, const fsc_key *key) {
  return bearer_from(r, r->heads[slot_of(r, key)], key);
}

uint32_t fsc_next_bearer(const fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  return bearer_from(r, fsc_entity_at(r, entity)->next, key);
}

uint32_t fsc_entity_new(fsc_resolver *r, fsc_mention *m, const fsc_key *key) {
  fsc_entity *e = FSC_PUSH(r->a->arena, &r->a->entities);
  uint32_t slot = slot_of(r, key);
  e->kind = m->kind;
  e->name = m->name;
  e->key = *key;
  e->source_id = FSC_NONE;
  e->next = r->heads[slot];
  e->first_mention = (uint32_t)(m - r->a->mentions.items);
  e->plural = m->plural;
  return r->heads[slot] = (uint32_t)r->a->entities.n - 1;
}

static void touch(fsc_resolver *r, uint32_t entity) {
  uint32_t moved = entity;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    uint32_t here = r->recent[i];
    r->recent[i] = moved;
    if (here == entity) return;
    moved = here;
  }
  if (r->n_recent < FSC_RECENT) r->recent[r->n_recent++] = moved;
}

bool fsc_is_thing(const fsc_attributing *a, const fsc_mention *m) {
  return m->noun->source_class == FSC_DOCUMENT_DATA || (m->noun->flags & FSC_FLAG_COLLECTIVE) ||
         fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
}

/* The first role met stays, unless a later one has a class and it has none. */
static bool tells_more(const fsc_attributing *a, fsc_range role, fsc_range known) {
  if (fsc_empty(known) || fsc_empty(role)) return fsc_empty(known);
  return fsc_class_of_role(a, known) == FSC_UNKNOWN_CLASS && fsc_class_of_role(a, role) != FSC_UNKNOWN_CLASS;
}

static void keep_last(const fsc_resolver *r, fsc_entity *e, const fsc_mention *m) {
  const fsc_sentence_part *sentence = &r->a->document->sentences[m->sentence];
  e->last_mention = (uint32_t)(m - r->a->mentions.items);
  e->last_sentence = m->sentence;
  e->last_paragraph = sentence->paragraph;
  e->last_opens = m->span.first == sentence->first;
  e->last_governed = m->governed;
  e->last_possessive = m->possessive;
  e->last_definite = m->definite;
}

static bool shows_person(const fsc_resolver *r, const fsc_mention *m, uint8_t kind) {
  if (kind == FSC_MENTION_NAME)
    return m->title || (m->noun && m->kind == FSC_MENTION_NAME) || m->gender != FSC_GENDER_UNKNOWN || m->speaks;
  return kind == FSC_MENTION_ROLE && !m->plural && m->noun && !fsc_is_thing(r->a, m);
}

/* What the place of a mention tells. */
static void take_place(fsc_resolver *r, fsc_entity *e, fsc_mention *m, uint32_t entity) {
  m->entity = entity;
  e->n_mentions++;
  keep_last(r, e, m);
  bool medium = m->governed && fsc_token_says(r->a, m->span.first - 1, FSC_SAYS_ON); /* "wrote on Twitter" */
  e->n_placed += m->placed || medium;
  e->placed |= m->placed;
  if (m->speaks) e->spoke = e->last_paragraph + 1;
  touch(r, entity);
}

void fsc_entity_join(fsc_resolver *r, fsc_mention *m, uint32_t entity) {
  fsc_entity *e = fsc_entity_at(r, entity);
  if (m->kind == FSC_MENTION_ORGANISATION && e->kind == FSC_MENTION_NAME && !e->person) {
    e->kind = FSC_MENTION_ORGANISATION;
    e->name = m->name;
  }
  if (m->kind == FSC_MENTION_NAME && m->name.end - m->name.first > e->name.end - e->name.first) e->name = m->name;
  if (m->kind != FSC_MENTION_ROLE && tells_more(r->a, m->role, e->role)) e->role = m->role;
  if (fsc_empty(e->pursuit)) e->pursuit = m->pursuit;
  if (!e->title) e->title = m->title;
  if (!e->noun) e->noun = m->noun;
  if (!e->body && !(e->person && fsc_is_place(m->body))) e->body = m->body;
  if (e->gender == FSC_GENDER_UNKNOWN || m->kind == FSC_MENTION_PRONOUN)
    if (m->gender != FSC_GENDER_UNKNOWN) e->gender = m->gender;
  e->person |= shows_person(r, m, e->kind);
  take_place(r, e, m, entity);
}

uint32_t fsc_entity_start(fsc_resolver *r, fsc_mention *m, const fsc_key *key) {
  uint32_t entity = fsc_entity_new(r, m, key);
  fsc_entity *e = fsc_entity_at(r, entity);
  if (m->kind != FSC_MENTION_ROLE) e->role = m->role;
  e->pursuit = m->pursuit;
  e->title = m->title;
  e->noun = m->noun;
  e->body = m->body;
  e->gender = m->gender;
  e->person = shows_person(r, m, e->kind);
  take_place(r, e, m, entity);
  return entity;
}
