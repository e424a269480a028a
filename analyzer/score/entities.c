/* Entities: found by their keys, and what their mentions tell of them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"

/* A body is known by its name, a person by a role. */
static uint64_t office_of(const fsc_attributing *a, const fsc_entity *e) {
  enum { AT_ONCE = 4 }; /* hardly any has more, and how many nobody can foresee */
  const bool body = e->kind == FSC_MENTION_ORGANISATION;
  const uint32_t first = fsc_select(body, e->name.first, e->role.first),
                 end = fsc_select(body, e->name.end, e->role.end);
  uint64_t words = 0;
  uint32_t from = first;
  do { /* of no words too */
    for (uint32_t t = from; t < from + AT_ONCE; t++) words |= (uint64_t)(t < end) << fsc_look_of(a, t)->hash % 64;
    from += AT_ONCE;
  } while (from < end);
  return words;
}

void fsc_entity_retell(fsc_resolver *r, const fsc_entity *e) { r->recent.traits[e->slot] = (uint16_t)e->traits; }

bool fsc_is_thing(const fsc_attributing *a, const fsc_mention *m) {
  const bool document = fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
  return (m->noun->what->source_class == FSC_DOCUMENT_DATA) | ((m->noun->what->flags & FSC_FLAG_COLLECTIVE) != 0) |
         document;
}

static uint32_t words_of(fsc_range range) { return range.end - range.first; }

/* ---- What a mention tells
 * ------------------------------------------------------------------------------------------- */

/* The first role met stays, unless a later one has a class and it has none. */
static bool tells_more(const fsc_attributing *a, fsc_range role, fsc_range known) {
  if (fsc_empty(known)) return true;
  return fsc_class_of_role(a, known) == FSC_UNKNOWN_CLASS && fsc_class_of_role(a, role) != FSC_UNKNOWN_CLASS;
}

static uint32_t traits_of_name(fsc_range name) {
  return fsc_traits_if(words_of(name) > 1, FSC_TRAIT_LONG) | fsc_traits_if(words_of(name) > 2, FSC_TRAIT_LONGER);
}

static uint32_t traits_of_rows(const fsc_entity *e) {
  const bool business = fsc_row_or_none(e->body)->what->source_class == FSC_BUSINESS;
  return fsc_traits_if(e->title, FSC_TRAIT_TITLED) | fsc_traits_if(e->noun, FSC_TRAIT_NOUN) |
         fsc_traits_if(business & (e->kind == FSC_MENTION_ORGANISATION), FSC_TRAIT_BUSINESS);
}

/* Does the mention show that an entity of a kind is a person? Utterances apart. */
static bool shows_person(const fsc_attributing *a, const fsc_mention *m, uint8_t kind) {
  const bool noun = (m->noun != NULL) & (m->kind == FSC_MENTION_NAME), gender = fsc_has(m->traits, FSC_TRAITS_GENDER);
  if (kind == FSC_MENTION_ROLE) return !fsc_has(m->traits, FSC_TRAIT_PLURAL) && m->noun && !fsc_is_thing(a, m);
  return (kind == FSC_MENTION_NAME) & ((m->title != NULL) | noun | gender);
}

static fsc_range pursuit_of(const fsc_mention *m) {
  const uint32_t first = m->span.end + m->pursuit;
  return (fsc_range){first, first + m->pursuit_words};
}

/* A lone name turns out to be a body's, or longer than known. Answers whether it is a body's now. */
static bool take_name(fsc_entity *e, const fsc_mention *m) {
  const uint32_t name = FSC_TRAIT_NAME, body = FSC_TRAIT_BODY;
  const bool bodys = m->kind == FSC_MENTION_ORGANISATION && (e->traits & (name | FSC_TRAIT_PERSON)) == name;
  if (bodys) {
    e->kind = FSC_MENTION_ORGANISATION;
    e->traits ^= name | body;
  }
  if (bodys || (m->kind == FSC_MENTION_NAME && words_of(m->name) > words_of(e->name))) e->name = m->name;
  e->traits = (e->traits & ~(uint32_t)(FSC_TRAIT_LONG | FSC_TRAIT_LONGER)) | traits_of_name(e->name);
  return bodys;
}

static void take_rows(fsc_entity *e, const fsc_mention *m) {
  if (!e->title) e->title = m->title;
  if (!e->noun) e->noun = m->noun;
  if (!e->body && !(fsc_has(e->traits, FSC_TRAIT_PERSON) && fsc_is_place(m->body))) e->body = m->body;
  e->traits = (e->traits & ~(uint32_t)FSC_TRAIT_BUSINESS) | traits_of_rows(e);
}

static void take_gender(fsc_entity *e, const fsc_mention *m) {
  const uint32_t told = m->traits & FSC_TRAITS_GENDER;
  const bool tells = !fsc_has(e->traits, FSC_TRAITS_GENDER) | (m->kind == FSC_MENTION_PRONOUN);
  if (tells & (told != 0)) e->traits = (e->traits & ~(uint32_t)FSC_TRAITS_GENDER) | told;
}

static void take_facts(const fsc_attributing *a, fsc_entity *e, const fsc_mention *m) {
  bool changed = take_name(e, m);
  if (!fsc_empty(m->role) && m->kind != FSC_MENTION_ROLE && tells_more(a, m->role, e->role)) {
    e->role = m->role;
    e->traits |= FSC_TRAIT_OFFICE;
    changed = true;
  }
  if (changed) e->office = office_of(a, e);
  if (fsc_empty(e->pursuit)) e->pursuit = pursuit_of(m);
  take_rows(e, m);
  take_gender(e, m);
  e->traits |= fsc_traits_if(shows_person(a, m, e->kind), FSC_TRAIT_PERSON);
}

/* Does a mention tell anything new of an entity, but for its place? Most do not. */
static bool tells_facts(const fsc_entity *e, const fsc_mention *m) {
  const bool rows = ((uintptr_t)m->title | (uintptr_t)m->noun) != 0, gender = fsc_has(m->traits, FSC_TRAITS_GENDER);
  const bool body = (m->body != NULL) & (!e->body | (e->kind == FSC_MENTION_NAME));
  const bool longer = (m->kind == FSC_MENTION_NAME) & (words_of(m->name) > words_of(e->name));
  return rows | body | longer | gender | (m->pursuit_words != 0) | (m->role.first < m->role.end);
}

/* What its place tells. */
static void take_place(fsc_resolver *r, fsc_entity *e, const fsc_mention *m) {
  const uint32_t last = FSC_TRAIT_GOVERNED | FSC_TRAIT_DEFINITE | FSC_TRAIT_OWNS, told = last | FSC_TRAIT_PLACED;
  const fsc_sentence_part *sentence = &r->a->document->sentences[m->sentence];
  const bool speaks = fsc_has(m->traits, FSC_TRAIT_SPEAKS), opens = m->span.first == sentence->first;
  const bool medium = fsc_token_says(r->a, m->span.first - 1, FSC_SAYS_ON); /* "wrote on Twitter" */
  e->n_mentions++;
  const bool placed = fsc_has(m->traits, FSC_TRAIT_PLACED), governed = fsc_has(m->traits, FSC_TRAIT_GOVERNED);
  e->n_placed += placed | (governed & medium);
  e->last_mention = r->mention;
  e->last_sentence = m->sentence;
  e->last_paragraph = sentence->paragraph;
  e->traits = (e->traits & ~(last | FSC_TRAIT_OPENS)) | (m->traits & told) | fsc_traits_if(opens, FSC_TRAIT_OPENS) |
              fsc_traits_if(speaks & (e->kind == FSC_MENTION_NAME), FSC_TRAIT_PERSON);
  e->spoke = fsc_select(speaks, sentence->paragraph + 1, e->spoke);
}

/* ---- Making and joining
 * --------------------------------------------------------------------------------------------- */

static fsc_entity *meet(fsc_resolver *r, uint32_t entity, fsc_entity *e) {
  r->a->mentions.items[r->mention].entity = entity;
  e->slot = (uint8_t)fsc_recent_meet(&r->recent, entity, e->slot, e->traits);
  r->recent.office[e->slot] = e->office;
  return e;
}

static fsc_entity *push(fsc_resolver *r, const fsc_key *key) {
  fsc_entity *e = FSC_PUSH(r->a->arena, &r->a->entities);
  uint32_t *head = &r->heads[fsc_slot_of(r, key)];
  e->key = *key;
  e->source_id = FSC_NONE;
  e->next = *head;
  e->first_mention = r->mention;
  *head = (uint32_t)r->a->entities.n - 1;
  return e;
}

fsc_entity *fsc_entity_new(fsc_resolver *r, const fsc_key *key) {
  const fsc_mention *m = &r->a->mentions.items[r->mention];
  fsc_entity *e = push(r, key);
  e->kind = m->kind;
  e->name = m->name;
  if (m->kind != FSC_MENTION_ROLE) e->role = m->role;
  e->pursuit = pursuit_of(m);
  e->title = m->title;
  e->noun = m->noun;
  e->body = m->body;
  e->office = office_of(r->a, e);
  e->traits = (uint32_t)FSC_TRAIT_NAME << m->kind | (m->traits & (FSC_TRAIT_PLURAL | FSC_TRAITS_GENDER)) |
              traits_of_name(m->name) | traits_of_rows(e) | fsc_traits_if(!fsc_empty(e->role), FSC_TRAIT_OFFICE) |
              fsc_traits_if(shows_person(r->a, m, m->kind), FSC_TRAIT_PERSON);
  take_place(r, e, m);
  return meet(r, (uint32_t)r->a->entities.n - 1, e);
}

uint32_t fsc_entity_author(fsc_resolver *r) {
  const fsc_key nobodys = {.hash = UINT32_MAX, .text = "I", .length = 1};
  fsc_entity *e = push(r, &nobodys);
  e->kind = FSC_MENTION_ROLE;
  e->name = r->a->mentions.items[r->mention].name;
  e->author = true;
  return (uint32_t)r->a->entities.n - 1;
}

fsc_entity *fsc_entity_join(fsc_resolver *r, uint32_t entity) {
  const fsc_mention *m = &r->a->mentions.items[r->mention];
  fsc_entity *e = fsc_entity_at(r, entity);
  if (tells_facts(e, m)) take_facts(r->a, e, m);
  take_place(r, e, m);
  return meet(r, entity, e);
}
