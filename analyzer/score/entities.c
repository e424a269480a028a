/* Entities: found by their keys, and what their mentions tell of them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"

uint32_t fsc_entity_new(fsc_resolver *r, const fsc_key *key) {
  const fsc_mention *m = &r->a->mentions.items[r->mention];
  fsc_entity *e = FSC_PUSH(r->a->arena, &r->a->entities);
  uint32_t *head = &r->heads[fsc_slot_of(r, key)];
  e->kind = m->kind;
  e->name = m->name;
  e->key = *key;
  e->source_id = FSC_NONE;
  e->next = *head;
  e->first_mention = r->mention;
  e->plural = m->plural;
  return *head = (uint32_t)r->a->entities.n - 1;
}

/* What the recent are asked for. */
static unsigned traits_of(const fsc_entity *e) {
  const uint32_t words = e->name.end - e->name.first;
  unsigned traits = (unsigned)FSC_TRAIT_NAME << e->kind;
  traits |= e->person ? FSC_TRAIT_PERSON : 0;
  traits |= e->gender == FSC_FEMALE ? FSC_TRAIT_FEMALE : 0;
  traits |= e->gender == FSC_MALE ? FSC_TRAIT_MALE : 0;
  traits |= e->plural ? FSC_TRAIT_PLURAL : 0;
  traits |= e->placed ? FSC_TRAIT_PLACED : 0;
  traits |= e->last_governed ? FSC_TRAIT_GOVERNED : 0;
  traits |= e->last_definite ? FSC_TRAIT_DEFINITE : 0;
  traits |= fsc_select(words > 1, FSC_TRAIT_LONG, 0) | fsc_select(words > 2, FSC_TRAIT_LONGER, 0);
  traits |= e->title ? FSC_TRAIT_TITLED : 0;
  traits |= e->noun ? FSC_TRAIT_NOUN : 0;
  traits |= fsc_empty(e->role) ? 0 : FSC_TRAIT_OFFICE;
  if (e->kind == FSC_MENTION_ORGANISATION && e->body)
    traits |= e->body->source_class == FSC_BUSINESS ? FSC_TRAIT_BUSINESS : 0;
  return traits;
}

/* A body is known by its name, a person by a role. */
static uint64_t office_of(const fsc_attributing *a, const fsc_entity *e) {
  const fsc_range office = e->kind == FSC_MENTION_ORGANISATION ? e->name : e->role;
  uint64_t words = 0;
  for (uint32_t t = office.first; t < office.end; t++) words |= FSC_BIT(fsc_look_of(a, t)->hash % 64);
  return words;
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

static bool shows_person(const fsc_attributing *a, const fsc_mention *m, uint8_t kind) {
  const bool noun = m->noun && m->kind == FSC_MENTION_NAME, gender = m->gender != FSC_GENDER_UNKNOWN;
  if (kind == FSC_MENTION_ROLE) return !m->plural && m->noun && !fsc_is_thing(a, m);
  return (kind == FSC_MENTION_NAME) & ((m->title != NULL) | noun | gender | m->speaks);
}

/* A lone name turns out to be a body's, or longer than known. Answers whether it is a body's now. */
static bool take_name(fsc_entity *e, const fsc_mention *m) {
  const uint32_t words = m->name.end - m->name.first, known = e->name.end - e->name.first;
  const bool body = (m->kind == FSC_MENTION_ORGANISATION) & (e->kind == FSC_MENTION_NAME) & !e->person;
  const bool longer = (m->kind == FSC_MENTION_NAME) & (words > known);
  e->kind = body ? FSC_MENTION_ORGANISATION : e->kind;
  e->name = (body | longer) ? m->name : e->name;
  return body;
}

/* What the mention tells of whoever it means. */
static void take_facts(const fsc_attributing *a, fsc_entity *e, const fsc_mention *m) {
  bool changed = take_name(e, m) | !e->n_mentions;
  if (!fsc_empty(m->role) && m->kind != FSC_MENTION_ROLE && tells_more(a, m->role, e->role)) {
    e->role = m->role;
    changed = true;
  }
  if (changed) e->office = office_of(a, e);
  if (m->pursuit_words && fsc_empty(e->pursuit)) {
    e->pursuit.first = m->span.end + m->pursuit;
    e->pursuit.end = e->pursuit.first + m->pursuit_words;
  }
  e->title = e->title ? e->title : m->title;
  e->noun = e->noun ? e->noun : m->noun;
  if (m->body && !e->body && !(e->person && fsc_is_place(m->body))) e->body = m->body;
  const bool tells = (e->gender == FSC_GENDER_UNKNOWN) | (m->kind == FSC_MENTION_PRONOUN);
  e->gender = (uint8_t)fsc_select(tells & (m->gender != FSC_GENDER_UNKNOWN), m->gender, e->gender);
  e->person |= shows_person(a, m, e->kind);
}

/* What its place tells. */
static void take_place(const fsc_attributing *a, fsc_entity *e, const fsc_mention *m, uint32_t mention) {
  const fsc_sentence_part *sentence = &a->document->sentences[m->sentence];
  const bool medium = m->governed & fsc_token_says(a, m->span.first - 1, FSC_SAYS_ON); /* "wrote on Twitter" */
  e->n_mentions++;
  e->n_placed += m->placed | medium;
  e->placed |= m->placed;
  e->last_mention = mention;
  e->last_sentence = m->sentence;
  e->last_paragraph = sentence->paragraph;
  e->last_opens = m->span.first == sentence->first;
  e->last_governed = m->governed;
  e->last_possessive = m->possessive;
  e->last_definite = m->definite;
  e->spoke = fsc_select(m->speaks, sentence->paragraph + 1, e->spoke);
}

fsc_entity *fsc_entity_join(fsc_resolver *r, uint32_t entity) {
  fsc_mention *m = &r->a->mentions.items[r->mention];
  fsc_entity *e = fsc_entity_at(r, entity);
  m->entity = entity;
  take_facts(r->a, e, m);
  take_place(r->a, e, m, r->mention);
  e->slot = (uint8_t)fsc_recent_meet(&r->recent, entity, e->slot, r->mention, traits_of(e));
  r->recent.office[e->slot] = e->office;
  return e;
}
