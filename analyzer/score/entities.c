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

/* May he or she mean it? Not a lone name as it stands in "in Texas", nor "the Tren de X gang". */
static bool may_be_human(const fsc_entity *e) {
  const bool known = e->title || e->noun || e->gender != FSC_GENDER_UNKNOWN;
  const bool name = e->kind == FSC_MENTION_NAME, lone = (e->name.end - e->name.first < 2) & !known;
  const bool place = name & lone & e->placed;
  const bool named = name & !lone & !e->last_governed & !e->last_definite;
  return (e->person | named) & !place & !e->plural & (e->kind != FSC_MENTION_ORGANISATION);
}

static unsigned traits_of(const fsc_entity *e) {
  const uint32_t words = e->name.end - e->name.first;
  unsigned traits = (unsigned)FSC_TRAIT_NAME << e->kind;
  traits |= e->person ? FSC_TRAIT_PERSON : 0;
  traits |= e->gender == FSC_FEMALE ? FSC_TRAIT_FEMALE : 0;
  traits |= e->gender == FSC_MALE ? FSC_TRAIT_MALE : 0;
  traits |= e->plural ? FSC_TRAIT_PLURAL : 0;
  traits |= may_be_human(e) ? FSC_TRAIT_HUMAN : 0;
  traits |= (unsigned)(words > 1) * FSC_TRAIT_LONG + (unsigned)(words > 2) * FSC_TRAIT_LONGER;
  traits |= e->title ? FSC_TRAIT_TITLED : 0;
  traits |= e->noun ? FSC_TRAIT_NOUN : 0;
  traits |= fsc_empty(e->role) ? 0 : FSC_TRAIT_OFFICE;
  if (e->kind == FSC_MENTION_ORGANISATION && e->body)
    traits |= e->body->source_class == FSC_BUSINESS ? FSC_TRAIT_BUSINESS : 0;
  return traits;
}

void fsc_entity_retell(fsc_resolver *r, const fsc_entity *e) { r->recent.traits[e->slot] = (uint16_t)traits_of(e); }

bool fsc_is_thing(const fsc_attributing *a, const fsc_mention *m) {
  return m->noun->source_class == FSC_DOCUMENT_DATA || (m->noun->flags & FSC_FLAG_COLLECTIVE) ||
         fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
}

/* The first role met stays, unless a later one has a class and it has none. */
static bool tells_more(const fsc_attributing *a, fsc_range role, fsc_range known) {
  if (fsc_empty(known)) return true;
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
  const bool noun = m->noun && m->kind == FSC_MENTION_NAME, gender = m->gender != FSC_GENDER_UNKNOWN;
  if (kind == FSC_MENTION_ROLE) return !m->plural && m->noun && !fsc_is_thing(r->a, m);
  return (kind == FSC_MENTION_NAME) & ((m->title != NULL) | noun | gender | m->speaks);
}

/* What the place of a mention tells. */
static void take_place(fsc_resolver *r, fsc_entity *e, fsc_mention *m, uint32_t entity) {
  m->entity = entity;
  e->n_mentions++;
  keep_last(r, e, m);
  bool medium = m->governed & fsc_token_says(r->a, m->span.first - 1, FSC_SAYS_ON); /* "wrote on Twitter" */
  e->n_placed += m->placed | medium;
  e->placed |= m->placed;
  e->spoke = fsc_select(m->speaks, e->last_paragraph + 1, e->spoke);
  e->slot = (uint8_t)fsc_recent_meet(&r->recent, entity, e->slot, e->last_mention, traits_of(e));
}

/* A lone name turns out to be a body's, or longer than known. */
static void take_name(fsc_entity *e, const fsc_mention *m) {
  const uint32_t words = m->name.end - m->name.first, known = e->name.end - e->name.first;
  const bool body = (m->kind == FSC_MENTION_ORGANISATION) & (e->kind == FSC_MENTION_NAME) & !e->person;
  const bool longer = (m->kind == FSC_MENTION_NAME) & (words > known);
  e->kind = body ? FSC_MENTION_ORGANISATION : e->kind;
  e->name = body | longer ? m->name : e->name;
}

void fsc_entity_join(fsc_resolver *r, fsc_mention *m, uint32_t entity) {
  fsc_entity *e = fsc_entity_at(r, entity);
  take_name(e, m);
  if (!fsc_empty(m->role) && m->kind != FSC_MENTION_ROLE && tells_more(r->a, m->role, e->role)) e->role = m->role;
  e->pursuit = fsc_empty(e->pursuit) ? m->pursuit : e->pursuit;
  e->title = e->title ? e->title : m->title;
  e->noun = e->noun ? e->noun : m->noun;
  if (m->body && !e->body && !(e->person && fsc_is_place(m->body))) e->body = m->body;
  const bool tells = (e->gender == FSC_GENDER_UNKNOWN) | (m->kind == FSC_MENTION_PRONOUN);
  e->gender = tells & (m->gender != FSC_GENDER_UNKNOWN) ? m->gender : e->gender;
  e->person |= shows_person(r, m, e->kind);
  take_place(r, e, m, entity);
}

uint32_t fsc_entity_start(fsc_resolver *r, fsc_mention *m, const fsc_key *key) {
  uint32_t entity = fsc_entity_new(r, m, key);
  fsc_entity *e = fsc_entity_at(r, entity);
  const fsc_range none = {0, 0};
  e->role = m->kind == FSC_MENTION_ROLE ? none : m->role;
  e->pursuit = m->pursuit;
  e->title = m->title;
  e->noun = m->noun;
  e->body = m->body;
  e->gender = m->gender;
  e->person = shows_person(r, m, e->kind);
  take_place(r, e, m, entity);
  return entity;
}
