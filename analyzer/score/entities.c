/* Finds entities by key, makes them, and joins mentions to them with the facts that these give.
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"

#include <stdlib.h>

#include "mentions.h"

void fsc_entity_traits_changed(fsc_resolver *r, const fsc_entity *e) {
  r->recent.traits[e->slot] = (uint16_t)e->traits;
}

bool fsc_is_thing(const fsc_attributing *a, const fsc_mention *m) {
  const bool document = fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
  const fsc_hit_end *noun = m->noun->what;
  return (noun->source_class == FSC_DOCUMENT_DATA) | ((noun->flags & FSC_FLAG_COLLECTIVE) != 0) | document;
}

static uint32_t words_of(fsc_range range) { return range.end - range.first; }

/* ---- Looking them up ---- */

uint32_t fsc_find_key(const fsc_resolver *r, const fsc_key *key, uint8_t kind) {
  uint32_t steps = 0;
  for (uint32_t i = fsc_first_bearer(r, key); i != FSC_NONE && steps < FSC_BEARERS;
       i = fsc_next_bearer(r, i, key), steps++)
    if (fsc_entity_at(r, i)->kind == kind) return i;
  return FSC_NONE;
}

uint32_t fsc_bearer_called(const fsc_resolver *r, const fsc_key *key) {
  uint32_t found = fsc_find_key(r, key, FSC_MENTION_NAME);
  return found != FSC_NONE && fsc_has(fsc_entity_at(r, found)->traits, FSC_TRAIT_PERSON) ? found : FSC_NONE;
}

/* ---- The facts of a mention ---- */

/* The first role stays, unless it has no class and a later one has. The class is kept once found: a role may be as long
 * as the article. */
static void take_role(const fsc_attributing *a, fsc_entity *e, fsc_range role) {
  if (!fsc_empty(e->role)) {
    if (!e->role_class) e->role_class = (uint8_t)(1 + fsc_class_of_role(a, e->role));
    if (e->role_class != 1 + FSC_UNKNOWN_CLASS || fsc_class_of_role(a, role) == FSC_UNKNOWN_CLASS) return;
  }
  e->role = role;
  e->role_class = 0;
  e->traits |= FSC_TRAIT_OFFICE;
}

/* "Trump Tower", "the Iraq War" get no traits, like names of one word: no pronoun refers to them unless more shows a
 * person. */
static uint32_t traits_of_name(const fsc_attributing *a, fsc_range name) {
  if (fsc_token_is(a, name.end - 1, FSC_IS_THING)) return 0;
  return fsc_traits_if(words_of(name) > 1, FSC_TRAIT_LONG) | fsc_traits_if(words_of(name) > 2, FSC_TRAIT_LONGER);
}

/* "Ana Ruiz": the row of a full name's first word in forenames.csv; NULL if it is not there. */
static const fsc_match *forename_of(const fsc_attributing *a, fsc_range name) {
  const fsc_match *row = words_of(name) > 1 ? fsc_row_at(a, name.first, FSC_FORENAMES) : NULL;
  return row && row->end == name.first + 1 ? row : NULL;
}

uint32_t fsc_gender_of_known(const fsc_attributing *a, fsc_range name, uint32_t told) {
  const fsc_match *person = fsc_known_person(a, name);
  const uint32_t gender = fsc_gender_of_row(person ? person : forename_of(a, name));
  return fsc_has(told, FSC_TRAITS_GENDER & ~gender) ? 0 : gender;
}

/* Takes the gender that a known person or a forename has, before the article shows it, so that no pronoun of the other
 * gender refers to that person. */
static void take_known(const fsc_attributing *a, fsc_entity *e) {
  e->known = (uint8_t)fsc_gender_known(a, e->name, e->traits);
  e->traits |= e->known;
}

static uint32_t traits_of_rows(const fsc_entity *e) {
  const bool business = (e->body->source_class == FSC_BUSINESS) & (e->kind == FSC_MENTION_ORGANISATION);
  return fsc_traits_if(fsc_is_row(e->title), FSC_TRAIT_TITLED) | fsc_traits_if(fsc_is_row(e->noun), FSC_TRAIT_NOUN) |
         fsc_traits_if(business, FSC_TRAIT_BUSINESS);
}

/* Is a token an initialism: ID, USA, CRFB, F.T.C.? Not "BUSH:", a speaker's label. */
static bool is_initialism(const fsc_attributing *a, uint32_t token) {
  enum { LONGEST = 5 }; /* characters, dots counted: "USAID", "F.T.C" */
  const fsc_look *look = fsc_look_of(a, token);
  const bool dotted = (look->flags & FSC_DOTTED) != 0,
             label = (look[1].said == ':') & (look[1].kind == FSC_PUNCTUATION);
  const bool length = dotted ? look->length >= LONGEST : look->length <= LONGEST; /* "T.J. said" */
  return ((look->shape & FSC_SHAPE_ALL_CAPS) != 0) & length & !label;
}

/* Is a name none of a person: of many or their state ("The Chinese said", "the Left said", "Americans said"), or "the
 * GPA", "Election Day", "Smith & Holm"? */
static bool is_no_person(const fsc_attributing *a, const fsc_mention *m) {
  if (m->title) return false;
  if (fsc_token_is(a, m->name.end - 1, FSC_IS_THING)) /* "Lucy Beach, a retired teacher"; not Long Beach */
    return words_of(m->name) != 2 || !m->noun || m->noun->first > m->role.first + 1;
  if (words_of(m->name) > 1) return fsc_mark(a, m->name.first + 1, "&");
  const bool many =
      fsc_has(m->traits, FSC_TRAIT_PLURAL | FSC_TRAIT_DEFINITE) || fsc_token_is(a, m->name.first, FSC_IS_DEMONYM);
  return many || is_initialism(a, m->name.first);
}

/* Does a mention show that an entity of a kind is a person, even if it is no source? */
static inline bool shows_person(const fsc_attributing *a, const fsc_mention *m, uint8_t kind) {
  const bool gender = fsc_has(m->traits, FSC_TRAITS_GENDER);
  const bool noun = m->noun && m->kind == FSC_MENTION_NAME &&
                    m->noun->what->source_class != FSC_DOCUMENT_DATA; /* the memoir Living History */
  if (kind == FSC_MENTION_ROLE) return !fsc_has(m->traits, FSC_TRAIT_PLURAL) && m->noun && !fsc_is_thing(a, m);
  if (!((kind == FSC_MENTION_NAME) & ((m->title != NULL) | noun | gender))) return false;
  return !fsc_are_of_body(fsc_what(m->noun), fsc_what(m->body)) && !is_no_person(a, m);
}

static fsc_range occupation_of(const fsc_mention *m) {
  const uint32_t first = m->span.end + m->occupation;
  return (fsc_range){first, first + m->occupation_words};
}

/* Is a name only a surname: Holm, Van Laar, Ruiz-Holm? */
static bool is_surname(const fsc_attributing *a, fsc_range name) {
  return words_of(name) < 2 || fsc_token_is(a, name.first, FSC_IS_PARTICLE) ||
         fsc_flagged(a, name.first + 1, FSC_JOINED);
}

/* "Keep Trump" at the start of a sentence: is the first word no part of the name? */
static bool is_opening_word_extra(const fsc_attributing *a, fsc_range name, fsc_range known) {
  return words_of(known) < 2 && fsc_flagged(a, name.first, FSC_SENTENCE_START) && fsc_known_person(a, known) &&
         !fsc_known_person(a, name);
}

/* Is a name fuller than the known one: "Ana Ruiz" than "A. Ruiz", "Ana M. Ruiz" than that? Not "Staff Ana Ruiz". */
static bool tells_more(const fsc_attributing *a, fsc_range name, fsc_range known) {
  if (words_of(name) <= words_of(known))
    return words_of(name) == words_of(known) && words_of(name) > 1 && fsc_look_of(a, known.first)->length == 1 &&
           fsc_look_of(a, name.first)->length > 1;
  if (is_opening_word_extra(a, name, known)) return false;
  return is_surname(a, known) || fsc_same_first_name(a, name.first, known.first);
}

/* Takes a fuller name, and the kind of a body if a name without evidence of a person turns out to be one's. */
static void take_name(const fsc_attributing *a, fsc_entity *e, const fsc_mention *m) {
  const uint32_t name = FSC_TRAIT_NAME, body = FSC_TRAIT_BODY;
  const bool bodys = m->kind == FSC_MENTION_ORGANISATION && !fsc_is_place(m->body->what) &&
                     (e->traits & (name | FSC_TRAIT_PERSON)) == name;
  if (bodys) {
    e->kind = FSC_MENTION_ORGANISATION;
    e->traits ^= name | body;
  }
  if (bodys || (m->kind == FSC_MENTION_NAME && tells_more(a, m->name, e->name))) e->name = m->name;
  e->traits = (e->traits & ~(uint32_t)(FSC_TRAIT_LONG | FSC_TRAIT_LONGER)) | traits_of_name(a, e->name);
  if (e->name.first == m->name.first && e->kind == FSC_MENTION_NAME) take_known(a, e);
}

static void take_rows(fsc_entity *e, const fsc_mention *m) {
  const bool place = fsc_is_place(fsc_what(m->body)), name = e->kind == FSC_MENTION_NAME; /* Michael Jordan */
  const fsc_match *bodies[] = {m->body, NULL};
  e->title = fsc_first_row(e->title, fsc_what(m->title));
  e->noun = fsc_first_row(e->noun, fsc_what(m->noun));
  e->body = fsc_first_row(e->body, fsc_what(bodies[place & name]));
  e->traits = (e->traits & ~(uint32_t)FSC_TRAIT_BUSINESS) | traits_of_rows(e);
}

void fsc_entity_hear_gender(fsc_entity *e, uint32_t told, int weight) {
  if (e->known && !fsc_has(told, e->known)) return;
  const int sum = e->gender + (fsc_has(told, FSC_TRAIT_FEMALE) ? weight : -weight);
  e->gender = (int8_t)(sum > INT8_MAX ? INT8_MAX : sum < -INT8_MAX ? -INT8_MAX : sum);
  e->traits = (e->traits & ~(uint32_t)FSC_TRAITS_GENDER) | e->known |
              fsc_traits_if(sum >= FSC_GENDER_SURE, FSC_TRAIT_FEMALE) |
              fsc_traits_if(sum <= -FSC_GENDER_SURE, FSC_TRAIT_MALE);
}

/* Takes evidence of gender. Words do not change one that is sure: a man may be mentioned with his wife. */
static void take_gender(fsc_entity *e, const fsc_mention *m) {
  const bool pronoun = m->kind == FSC_MENTION_PRONOUN, sure = abs(e->gender) >= FSC_GENDER_SURE;
  if (fsc_has(m->traits, FSC_TRAITS_GENDER) && (pronoun || !sure))
    fsc_entity_hear_gender(e, m->traits, pronoun ? FSC_GENDER_BY_PRONOUN : FSC_GENDER_BY_WORD);
}

static void take_facts(const fsc_attributing *a, fsc_entity *e, const fsc_mention *m) {
  take_name(a, e, m);
  if (!fsc_empty(m->role) && m->kind != FSC_MENTION_ROLE) take_role(a, e, m->role);
  const fsc_range occupation = occupation_of(m);
  if (fsc_empty(e->occupation) || (!fsc_empty(occupation) && fsc_is_age(a, e->occupation))) e->occupation = occupation;
  take_rows(e, m);
  take_gender(e, m);
  e->traits |= fsc_traits_if(shows_person(a, m, e->kind), FSC_TRAIT_PERSON);
}

/* May a mention give new facts about an entity, besides its place in the text? Most do not. */
static bool tells_facts(const fsc_attributing *a, const fsc_entity *e, const fsc_mention *m) {
  const bool rows = ((uintptr_t)m->title | (uintptr_t)m->noun) != 0, gender = fsc_has(m->traits, FSC_TRAITS_GENDER);
  const bool body = (m->body != NULL) & (!fsc_is_row(e->body) | (e->kind == FSC_MENTION_NAME));
  const bool longer = m->kind == FSC_MENTION_NAME && tells_more(a, m->name, e->name);
  return rows | body | longer | gender | (m->occupation_words != 0) | (m->role.first < m->role.end);
}

/* The traits of an entity that come from its last mention alone. */
enum {
  LAST = FSC_TRAIT_GOVERNED | FSC_TRAIT_DEFINITE | FSC_TRAIT_OWNS | FSC_TRAIT_QUALIFIES | FSC_TRAIT_ACTS |
         FSC_TRAIT_SPEAKS | FSC_TRAIT_LEADS
};

static bool is_human_speaker(const fsc_attributing *a, const fsc_entity *e, const fsc_mention *m) {
  return !fsc_names_body(e) && !is_no_person(a, m);
}

/* Joins the mention to an entity as its last one; `traits` are the entity's other traits. */
static inline fsc_entity *meet(fsc_resolver *r, uint32_t entity, fsc_mention *m, uint32_t traits) {
  fsc_entity *e = fsc_entity_at(r, entity);
  const fsc_sentence_part *sentence = &r->sentences[m->sentence];
  const bool speaks = fsc_has(m->traits, FSC_TRAIT_SPEAKS), opens = m->span.first == sentence->first;
  const bool medium = fsc_token_says(r->a, m->span.first - 1, FSC_SAYS_ON); /* "wrote on Twitter" */
  const bool placed = fsc_has(m->traits, FSC_TRAIT_PLACED), governed = fsc_has(m->traits, FSC_TRAIT_GOVERNED);
  const unsigned led = FSC_TRAIT_SPEAKS | FSC_TRAIT_LEADS; /* also in "Ruiz said that she knew" */
  const uint32_t kept = e->last_sentence == m->sentence && fsc_has(traits, FSC_TRAIT_LEADS) ? led : 0;
  m->entity = entity;
  e->n_mentions++;
  e->n_placed += placed | (governed & medium);
  e->last_token = m->name.first;
  e->last_sentence = m->sentence;
  e->last_paragraph = sentence->paragraph;
  e->spoke = fsc_select(speaks, sentence->paragraph + 1, e->spoke);
  e->traits = (traits & ~(uint32_t)(LAST | FSC_TRAIT_OPENS)) | (m->traits & (LAST | FSC_TRAIT_PLACED)) | kept |
              fsc_traits_if(opens, FSC_TRAIT_OPENS) |
              fsc_traits_if((speaks & (e->kind == FSC_MENTION_NAME)) && is_human_speaker(r->a, e, m), FSC_TRAIT_PERSON);
  e->slot = (uint8_t)fsc_recent_meet(&r->recent, entity, e->slot, e->traits);
  return e;
}

/* "a Holm appointee": joins a mention without making it the last one of Holm, to whom pronouns refer. */
static fsc_entity *meet_aside(fsc_resolver *r, uint32_t entity, fsc_mention *m) {
  fsc_entity *e = fsc_entity_at(r, entity);
  m->entity = entity;
  e->n_mentions++;
  if (r->recent.entities[e->slot] == entity) fsc_entity_traits_changed(r, e);
  return e;
}

/* ---- Making and joining ---- */

static void remember_forename(fsc_resolver *r, const fsc_entity *e) {
  const bool full = (e->kind == FSC_MENTION_NAME) & fsc_has(e->traits, FSC_TRAIT_LONG);
  if (full) r->forenames |= fsc_forename_bit(r->a, e->name.first);
}

/* Adds an entity with a key, without facts from mentions. */
static fsc_entity *add(fsc_resolver *r, const fsc_key *key) {
  fsc_entity *e = &r->entities[r->n_entities];
  uint32_t *head = &r->heads[fsc_slot_of(r, key)];
  e->key = *key;
  e->slot = e->role_class = 0;
  e->author = e->ambiguous = e->anonymous = false;
  e->spoke = e->n_mentions = e->n_placed = 0;
  e->last_sentence = FSC_NONE;
  e->source_id = FSC_NONE;
  e->next = *head;
  e->reason = NULL;
  e->first_mention = r->mention;
  *head = r->n_entities++;
  return e;
}

fsc_entity *fsc_entity_new(fsc_resolver *r, const fsc_key *key) {
  fsc_mention *m = &r->mentions[r->mention];
  fsc_entity *e = add(r, key);
  const uint32_t end = fsc_select(m->kind == FSC_MENTION_ROLE, m->role.first, m->role.end); /* a role has none */
  e->kind = m->kind;
  e->name = m->name;
  e->role = (fsc_range){m->role.first, end};
  e->occupation = occupation_of(m);
  e->title = fsc_what(m->title);
  e->noun = fsc_what(m->noun);
  e->body = fsc_what(m->body);
  const uint32_t kept = FSC_TRAIT_PLURAL | FSC_TRAIT_SEVERAL | FSC_TRAITS_GENDER;
  e->gender =
      (int8_t)(FSC_GENDER_BY_WORD * (fsc_has(m->traits, FSC_TRAIT_FEMALE) - fsc_has(m->traits, FSC_TRAIT_MALE)));
  const uint32_t traits = (uint32_t)FSC_TRAIT_NAME << m->kind | (m->traits & kept) | traits_of_name(r->a, m->name) |
                          traits_of_rows(e) | fsc_traits_if(!fsc_empty(e->role), FSC_TRAIT_OFFICE) |
                          fsc_traits_if(shows_person(r->a, m, m->kind), FSC_TRAIT_PERSON);
  e->known = m->kind == FSC_MENTION_NAME ? (uint8_t)fsc_gender_known(r->a, m->name, traits) : 0;
  e->traits = traits | e->known;
  remember_forename(r, e);
  return meet(r, r->n_entities - 1, m, e->traits);
}

uint32_t fsc_entity_author(fsc_resolver *r) {
  const fsc_key nobodys = {.hash = UINT32_MAX, .text = "I", .length = 1};
  r->entities[r->n_entities] = (fsc_entity){.kind = FSC_MENTION_ROLE,
                                            .name = r->mentions[r->mention].name,
                                            .title = fsc_what(NULL),
                                            .noun = fsc_what(NULL),
                                            .body = fsc_what(NULL)};
  add(r, &nobodys)->author = true;
  return r->n_entities - 1;
}

void fsc_entity_rekey(fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  fsc_entity *e = fsc_entity_at(r, entity);
  uint32_t *link = &r->heads[fsc_slot_of(r, &e->key)], *head = &r->heads[fsc_slot_of(r, key)];
  while (*link != entity) link = &fsc_entity_at(r, *link)->next;
  *link = e->next;
  e->key = *key;
  e->next = *head;
  *head = entity;
}

void fsc_entity_name(fsc_resolver *r, uint32_t entity, const fsc_key *key) {
  fsc_entity *e = fsc_entity_at(r, entity);
  fsc_entity_rekey(r, entity, key);
  e->role = (fsc_range){e->name.first + fsc_token_is(r->a, e->name.first, FSC_IS_DETERMINER), e->name.end};
  e->name = r->mentions[r->mention].name;
  e->kind = FSC_MENTION_NAME;
  e->traits = (e->traits & ~(uint32_t)(FSC_TRAIT_ROLE | FSC_TRAIT_DEFINITE)) | FSC_TRAIT_NAME | FSC_TRAIT_OFFICE |
              FSC_TRAIT_PERSON;
}

fsc_entity *fsc_entity_join(fsc_resolver *r, uint32_t entity) {
  fsc_mention *m = &r->mentions[r->mention];
  fsc_entity *e = fsc_entity_at(r, entity);
  if (tells_facts(r->a, e, m)) {
    take_facts(r->a, e, m);
    remember_forename(r, e);
  }
  return fsc_has(m->traits, FSC_TRAIT_QUALIFIES) ? meet_aside(r, entity, m) : meet(r, entity, m, e->traits);
}
