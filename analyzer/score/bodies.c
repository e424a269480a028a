/* Resolves mentions of bodies: by name and acronym, and by short forms: "the department", "the company".
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"

/* ---- What bodies are called for short ---- */

/* Is a token the acronym of a name: DHS or D.H.S. of Department of Homeland Security? Capitals are counted first: that
 * rules out most names without reading their words, which lie elsewhere in memory. */
static bool is_acronym_of(const fsc_attributing *a, uint32_t token, fsc_range name) {
  const fsc_look *look = fsc_look_of(a, token);
  const uint32_t step = 1 + ((look->flags & FSC_DOTTED) != 0), letters = (look->length + step - 1) / step;
  uint32_t n = 0;
  if (!(look->shape & FSC_SHAPE_ALL_CAPS) || name.end - name.first < 2) return false;
  for (uint32_t t = name.first; t < name.end && n <= letters; t++) n += fsc_capital(a, t);
  if (n != letters) return false;
  const char *letter = fsc_word_at(a, token)->text;
  for (uint32_t t = name.first; t < name.end; t++) {
    if (!fsc_capital(a, t)) continue;
    if (fsc_word_at(a, t)->text[0] != *letter) return false;
    letter += step;
  }
  return true;
}

/* "the North", if North Korea was mentioned; not North Carolina, whose row lacks FSC_FLAG_BARE. */
uint32_t fsc_state_called(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned state = FSC_TRAIT_BODY | FSC_TRAIT_LONG;
  uint32_t meant = 0, bit;
  if (m->name.end - m->name.first > 1) return FSC_NONE;
  for (uint32_t left = fsc_recent_with(&r->recent, state, state); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    const bool bare = (e->body->flags & FSC_FLAG_BARE) != 0;
    if (bare && fsc_same_word(r->a, m->name.first, e->name.first)) meant |= bit;
  }
  return fsc_recent_newest(&r->recent, meant);
}

/* A single word that is short for a body mentioned before: "NGS", "Lumenra" of "Lumenra Inc." */
uint32_t fsc_body_called(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t token = m->name.first, meant = 0, bit;
  const bool lone = m->name.end - token == 1, capitals = fsc_shaped(r->a, token, FSC_SHAPE_ALL_CAPS);
  const unsigned others = FSC_TRAIT_ROLE | FSC_TRAIT_PERSON, company = FSC_TRAIT_BUSINESS | FSC_TRAIT_LONG;
  uint32_t long_names = fsc_recent_with(&r->recent, others | FSC_TRAIT_LONGER, FSC_TRAIT_LONGER);
  uint32_t companies = fsc_recent_with(&r->recent, company, company);
  long_names = fsc_select(lone & capitals, long_names, 0);
  companies = fsc_select(lone, companies, 0);
  if (!(long_names | companies)) return FSC_NONE;
  while (long_names) {
    const fsc_entity *e = fsc_next_of(r, &long_names, &bit);
    if (is_acronym_of(r->a, token, e->name)) meant |= bit;
  }
  while (companies) {
    const fsc_entity *e = fsc_next_of(r, &companies, &bit);
    if (fsc_same_word(r->a, token, e->name.first)) meant |= bit;
  }
  return fsc_recent_newest(&r->recent, meant);
}

/* Is an entity a body of a class: by its name, or by what it is called, "the grocer Fairway"? */
static bool is_body_of_class(const fsc_entity *e, unsigned source_class) {
  if (e->kind != FSC_MENTION_NAME) return e->body->source_class == source_class;
  return (e->noun->flags & FSC_FLAG_COLLECTIVE) && e->noun->source_class == source_class;
}

/* Bodies, and names that no person is known to have. */
static uint32_t nameable(const fsc_resolver *r) {
  const unsigned body = FSC_TRAIT_BODY, name = FSC_TRAIT_NAME;
  return fsc_recent_with(&r->recent, body, body) | fsc_recent_with(&r->recent, name | FSC_TRAIT_PERSON, name);
}

/* "the company", "the court", "the charity": the last body of a class; FSC_NONE for classes that no such noun names. */
uint32_t fsc_body_of_class(const fsc_resolver *r, unsigned source_class) {
  const unsigned classes =
      1u << FSC_BUSINESS | 1u << FSC_LAW_ENFORCEMENT_JUDICIAL | 1u << FSC_MEDIA | 1u << FSC_NGO_ADVOCACY;
  uint32_t meant = 0, bit;
  if (!(classes >> source_class & 1)) return FSC_NONE;
  for (uint32_t left = nameable(r); left;)
    if (is_body_of_class(fsc_next_of(r, &left, &bit), source_class)) meant |= bit;
  return fsc_recent_newest(&r->recent, meant);
}

/* "Food and Drug Administration", "Bureau of Roads": does the name of a body tell that it is an agency? Not "the Ruiz
 * administration". */
static bool is_called_agency(const fsc_attributing *a, fsc_range name) {
  static const char *const nouns[] = {"agency", "administration", "bureau", "authority", "commission"};
  if (name.end < name.first + 3) return false;
  for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
    if (fsc_token_reads(a, name.end - 1, nouns[i]) || fsc_token_reads(a, name.first, nouns[i])) return true;
  return false;
}

/* "the agency": the public body mentioned last, if it goes by its initials, as agencies do and parliaments do not, or
 * is called one. */
uint32_t fsc_agency_meant(const fsc_resolver *r) {
  uint32_t bodies = 0, bit;
  for (uint32_t left = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    if (fsc_is_public(e->body->source_class) && !fsc_is_place(e->body)) bodies |= bit;
  }
  const uint32_t last = fsc_recent_newest(&r->recent, bodies);
  if (last == FSC_NONE) return last;
  const fsc_entity *e = fsc_entity_at(r, last);
  return (e->body->flags & FSC_FLAG_ACRONYM) || is_called_agency(r->a, e->name) ? last : FSC_NONE;
}

/* May "the group" mean an entity: an association, a militia, a wing of a party? Not a party or a state. */
static bool is_group(const fsc_entity *e) {
  const unsigned class = e->body->source_class;
  if (e->kind == FSC_MENTION_NAME) return (e->noun->flags & FSC_FLAG_COLLECTIVE) != 0; /* "Boats Now, an alliance" */
  const bool wing = class == FSC_POLITICAL_PARTY && !(e->body->flags & (FSC_FLAG_SUFFIX | FSC_FLAG_ACRONYM));
  return wing || class == FSC_NGO_ADVOCACY || (class == FSC_UNKNOWN_CLASS && !fsc_is_place(e->body));
}

uint32_t fsc_group_meant(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t meant = 0, bit;
  for (uint32_t left = fsc_near(r, fsc_paragraph_of(r, m), nameable(r)); left;)
    if (is_group(fsc_next_of(r, &left, &bit))) meant |= bit;
  return meant ? fsc_recent_newest(&r->recent, meant) : fsc_body_of_class(r, FSC_NGO_ADVOCACY);
}

/* "The union", "The company": does an entity's last mention open a sentence? */
static bool begins(const fsc_resolver *r, const fsc_entity *e, uint32_t start) {
  const uint32_t first = r->mentions[r->a->mention_at[e->last_token]].span.first;
  return first - (first > start && fsc_token_is(r->a, first - 1, FSC_IS_DETERMINER)) == start;
}

/* "the Bakers Union", "the company", "the union Ialpa" */
static bool is_body(const fsc_entity *e) {
  const bool noun = (e->noun->flags & FSC_FLAG_COLLECTIVE) && !fsc_has(e->traits, FSC_TRAIT_PERSON);
  return noun || e->kind == FSC_MENTION_ORGANISATION;
}

/* The body that opens a sentence, or the only one there, no place, without a name beside it that may be another's. */
static uint32_t body_of_sentence(const fsc_resolver *r, uint32_t sentence) {
  const unsigned name = FSC_TRAIT_NAME;
  uint32_t bodies = 0, opening = 0, others = 0, bit;
  for (uint32_t left = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY) |
                       fsc_recent_with(&r->recent, FSC_TRAIT_ROLE, FSC_TRAIT_ROLE) |
                       fsc_recent_with(&r->recent, name | FSC_TRAIT_PERSON, name);
       left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    if (e->last_sentence != sentence || (e->kind == FSC_MENTION_ROLE && !is_body(e))) continue;
    bodies |= fsc_select(is_body(e) && !fsc_is_place(e->body), bit, 0);
    others |= fsc_select(!is_body(e), bit, 0);
    opening |= fsc_select(is_body(e) && begins(r, e, r->sentences[sentence].first), bit, 0);
  }
  const uint32_t meant = opening ? opening : others || (bodies & (bodies - 1)) ? 0 : bodies;
  return meant ? fsc_recent_newest(&r->recent, meant) : FSC_NONE;
}

uint32_t fsc_body_owning(const fsc_resolver *r, uint32_t token, uint32_t sentence) {
  const uint32_t start = r->sentences[sentence].first, before = token - 1;
  if (token == start) return sentence ? body_of_sentence(r, sentence - 1) : FSC_NONE;
  if (fsc_token_is(r->a, token, FSC_IS_PLURAL_PRONOUN)) return FSC_NONE; /* rather some people's */
  if (!fsc_token_says(r->a, before, FSC_SAYS_AND)) return body_of_sentence(r, sentence);
  const uint32_t last = fsc_behind_last_bit(r->a->mentioned, fsc_farthest_back(start, before), before);
  const uint32_t i = last > start ? fsc_mention_at(r->a, last - 1) : FSC_NONE;
  return i != FSC_NONE && r->mentions[i].span.end == before ? fsc_entity_of(r->a, i) : FSC_NONE;
}

/* The last body that an acronym or "the department" can mean. */
static uint32_t body_meant(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t last = m->name.end - 1, meant = 0, bit;
  bool lone = m->name.end - m->name.first == 1, capitals = fsc_shaped(r->a, last, FSC_SHAPE_ALL_CAPS);
  bool common = fsc_has(m->traits, FSC_TRAIT_DEFINITE) && !fsc_capital(r->a, last);
  if (!lone || !(capitals | common)) return FSC_NONE;
  uint32_t bodies = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY);
  while (bodies) {
    const fsc_entity *e = fsc_next_of(r, &bodies, &bit);
    if (is_acronym_of(r->a, last, e->name) || (common && fsc_stands_in(r->a, e->name, last))) meant |= bit;
  }
  return meant    ? fsc_recent_newest(&r->recent, meant)
         : common ? fsc_body_of_class(r, fsc_what(m->body)->source_class)
                  : FSC_NONE;
}

/* ---- Bodies ---- */

static bool is_lone_acronym(const fsc_resolver *r, fsc_range name) {
  return name.end - name.first == 1 && fsc_shaped(r->a, name.first, FSC_SHAPE_ALL_CAPS);
}

/* "CBO" for "Congressional Budget Office" or the other way round, however far apart. */
static uint32_t body_spelled_otherwise(const fsc_resolver *r, const fsc_mention *m) {
  enum { LOOKS = 256 }; /* entities: more than an article has; bounds the work for each mention */
  const unsigned class = m->body->what->source_class, full = FSC_TRAIT_BODY | FSC_TRAIT_LONG;
  if (!is_lone_acronym(r, m->name)) {
    for (uint32_t i = 0; i < r->n_acronyms && m->name.end - m->name.first > 1; i++) {
      const fsc_entity *e = fsc_entity_at(r, r->acronyms[i]);
      if (e->body->source_class == class && is_acronym_of(r->a, e->key.words.first, m->name)) return r->acronyms[i];
    }
    return FSC_NONE;
  }
  for (uint32_t i = r->n_entities, looks = 0; i-- > 0 && looks < LOOKS; looks++) {
    const fsc_entity *e = fsc_entity_at(r, i);
    if ((e->traits & full) == full && e->body->source_class == class && is_acronym_of(r->a, m->name.first, e->name))
      return i;
  }
  return FSC_NONE;
}

/* "Lumenra", then "Lumenra Inc."; but "the Holm Group" is not Holm, a person. */
static uint32_t business_called(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_key first = fsc_key_of(r->a, (fsc_range){m->name.first, m->name.first + 1});
  const uint32_t found = fsc_find_key(r, &first, FSC_MENTION_NAME);
  if (found == FSC_NONE || m->name.end == m->name.first + 1) return found;
  const fsc_entity *e = fsc_entity_at(r, found);
  const bool person = fsc_has(e->traits, FSC_TRAIT_PERSON | FSC_TRAIT_LONG | FSC_TRAITS_GENDER);
  return person || fsc_known_person(r->a, e->name) ? FSC_NONE : found;
}

/* "the Times" of "The New York Times", "the Court" of "the Supreme Court": the last body whose name ends in that word.
 * Not for government and parties: the House is not the White House. */
static uint32_t body_ending_in(const fsc_resolver *r, const fsc_mention *m) {
  enum { LOOKS = 256 }; /* entities, as above */
  const unsigned full = FSC_TRAIT_BODY | FSC_TRAIT_LONG, class = m->body->what->source_class;
  const bool word = m->name.end == m->name.first + 1 && (m->body->what->flags & FSC_FLAG_SUFFIX);
  if (!word || fsc_is_political(class)) return FSC_NONE;
  if (!fsc_has(m->traits, FSC_TRAIT_DEFINITE) || !fsc_capital(r->a, m->name.first)) return FSC_NONE;
  for (uint32_t i = r->n_entities, looks = 0; i-- > 0 && looks < LOOKS; looks++) {
    const fsc_entity *e = fsc_entity_at(r, i);
    const bool may = (e->traits & full) == full && e->body->source_class == class;
    if (may && fsc_same_word(r->a, m->name.first, e->name.end - 1)) return i;
  }
  return FSC_NONE;
}

/* The entity that a body can be whose name is new; FSC_NONE. */
static uint32_t body_otherwise(const fsc_resolver *r, const fsc_mention *m, const fsc_key *key) {
  uint32_t found = body_meant(r, m);
  const bool business = m->body->what->source_class == FSC_BUSINESS;
  if (found == FSC_NONE && (business || (fsc_is_place(m->body->what) && !is_lone_acronym(r, m->name))))
    found = fsc_bearer_called(r, key); /* Michael Jordan, then Jordan; Ana Nordstrom, then Nordstrom */
  if (found == FSC_NONE && business) found = business_called(r, m);
  if (found == FSC_NONE) found = body_ending_in(r, m);
  return found == FSC_NONE ? body_spelled_otherwise(r, m) : found;
}

/* Joins a mention to a body, which takes the full name if only its acronym was known. */
static void join_body(fsc_resolver *r, const fsc_mention *m, uint32_t found) {
  fsc_entity *e = fsc_entity_at(r, found);
  if (is_lone_acronym(r, e->name) && m->name.end - m->name.first > 1) {
    e->name = m->name;
    e->traits |= FSC_TRAIT_LONG;
  }
  fsc_entity_join(r, found);
}

static void add_body(fsc_resolver *r, const fsc_mention *m, const fsc_key *key) {
  fsc_entity_new(r, key);
  if (r->n_acronyms < FSC_ACRONYMS && is_lone_acronym(r, m->name)) r->acronyms[r->n_acronyms++] = r->n_entities - 1;
}

void fsc_resolve_body(fsc_resolver *r, const fsc_mention *m) {
  const fsc_key key = fsc_key_of_body(r->a, m->name, (fsc_source_class)m->body->what->source_class);
  const bool outlet = m->body->what->source_class == FSC_MEDIA && fsc_is_place(m->body->what);
  uint32_t found =
      outlet ? fsc_find_key(r, &key, FSC_MENTION_NAME) : FSC_NONE; /* Mike Bloomberg; else the news service */
  if (found == FSC_NONE) found = fsc_find_key(r, &key, FSC_MENTION_ORGANISATION);
  if (found == FSC_NONE) found = body_otherwise(r, m, &key);
  const bool named = fsc_capital(r->a, m->name.first) || fsc_has(m->traits, FSC_TRAIT_SPEAKS);
  if (found != FSC_NONE)
    join_body(r, m, found);
  else if (named)
    add_body(r, m, &key);
}
