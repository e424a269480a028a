/* The class of a source: by the words of its role or name (role_class.c), then by what its mentions are rows of. It is
 * never guessed.
 * SPDX-License-Identifier: Apache-2.0 */
#include "role_class.h"

#include "mentions.h"

static bool is_one_of(const fsc_attributing *a, fsc_range range) {
  return range.end > range.first + 2 && fsc_token_says(a, range.first, FSC_SAYS_ONE) &&
         fsc_token_says(a, range.first + 1, FSC_SAYS_OF);
}

/* "a forecast by the university", "one of the ads": is the noun before the first preposition that of a document? */
static bool is_document(const fsc_attributing *a, fsc_range range) {
  const uint64_t clause = CLASS(DETERMINER) | CLASS(PRONOUN) | CLASS(POSSESSIVE); /* "email | the woman wrote" */
  uint32_t t = range.first + (is_one_of(a, range) ? 2 : 0);
  while (t + 1 < range.end && fsc_wordy(a, t + 1) && !fsc_token_is(a, t + 1, FSC_IS_PREPOSITION) &&
         !(fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) && (fsc_participle(a, t + 1) || fsc_token_any(a, t + 1, clause))))
    t++;
  return fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN);
}

/* The entity is a role. */
static bool is_anonymous(const fsc_attributing *a, const fsc_entity *entity) {
  const uint32_t first = entity->name.first;
  const bool one = fsc_token_says_either(a, first, FSC_SAYS_ONE, FSC_SAYS_ANOTHER) && entity->name.end == first + 1;
  if (one || (is_one_of(a, entity->name) && !is_document(a, entity->name))) return true;
  return entity->anonymous | ((entity->noun->flags & FSC_FLAG_ANONYMOUS) != 0);
}

/* "MPs", "Liberal Democrats": the class of a row that is the whole name. */
static fsc_source_class class_of_whole(const fsc_attributing *a, fsc_range name) {
  const fsc_match *body = fsc_row_at(a, name.first, FSC_ORGANISATIONS);
  if (body && body->end == name.end) return fsc_class_named(body);
  const fsc_match *role = fsc_row_at(a, name.first, FSC_ROLES);
  if (role && role->end == name.end) return fsc_class_named(role);
  return fsc_class_named(fsc_many_in(a, name)); /* "Democrat Senators" */
}

static bool is_spokesperson(const fsc_entity *entity) { return (entity->noun->flags & FSC_FLAG_SPOKESPERSON) != 0; }

/* "A spokesman for Ms Adair": her class, unless she is a spokesperson too; so this recurses only once. */
static fsc_source_class class_of_named_in(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; (t = fsc_next_bit(a->mentioned, t, range.end)) < range.end; t++) {
    const uint32_t entity = a->mentions.items[a->mention_at[t]].entity;
    const fsc_entity *e = entity == FSC_NONE ? NULL : &a->entities.items[entity];
    if (e && e->kind != FSC_MENTION_ROLE && !is_spokesperson(e)) return fsc_class_of(a, e);
  }
  return FSC_UNKNOWN_CLASS;
}

/* "53%", "just 1,200", "the two": is a phrase only a number of people? Not "the one". */
static bool is_number(const fsc_attributing *a, fsc_range range) {
  enum { SHORT = 6 }; /* tokens */
  const uint32_t last = range.end - 1;
  const bool word = fsc_token_is(a, last, FSC_IS_NUMBER_WORD) && !fsc_token_says(a, last, FSC_SAYS_ONE);
  return (word && range.end - range.first <= SHORT) ||
         fsc_kind_at(a, fsc_mark(a, last, "%") ? last - 1 : last) == FSC_NUMBER;
}

/* "the state", "both sides", "the mayor's office": the class of the head noun; if it has none, of the one named in the
 * phrase. */
static fsc_source_class class_of_noun(const fsc_attributing *a, fsc_range range) {
  const fsc_match *head = NULL;
  for (uint32_t t = range.first; t < range.end; t++) {
    if (head && !fsc_wordy(a, t)) break;
    if (head && fsc_token_is(a, t, FSC_IS_PREPOSITION)) break;
    const fsc_match *match = fsc_quiet_row_at(a, t, FSC_ROLES);
    if (match) head = match;
  }
  if (!head) return is_number(a, range) ? FSC_COLLECTIVE_VAGUE : FSC_UNKNOWN_CLASS;
  fsc_source_class class = fsc_class_named(head);
  return class == FSC_UNKNOWN_CLASS ? class_of_named_in(a, range) : class;
}

/* "who chairs the inquiry": the class of the row ("chairs"); if it has none, of the body. */
static fsc_source_class class_of_occupation(const fsc_attributing *a, fsc_range range) {
  if (fsc_empty(range)) return FSC_UNKNOWN_CLASS;
  fsc_source_class class = fsc_class_named(fsc_quiet_row_at(a, range.first, FSC_ROLES));
  return class == FSC_UNKNOWN_CLASS ? fsc_class_of_role(a, range) : class;
}

/* The class by an entity's role (its own words if it has none), else by the rows of its mentions. */
static fsc_source_class class_by_words(const fsc_attributing *a, const fsc_entity *entity, fsc_range words) {
  fsc_source_class class = fsc_class_of_role(a, words);
  if (class != FSC_UNKNOWN_CLASS) return class;
  class = (fsc_source_class)entity->title->source_class;
  if (class == FSC_UNKNOWN_CLASS && !is_spokesperson(entity)) class = (fsc_source_class)entity->noun->source_class;
  if (class == FSC_UNKNOWN_CLASS) return (fsc_source_class)entity->body->source_class;
  return !fsc_empty(words) && fsc_presides(a, words, fsc_head_of_role(a, words)) ? FSC_UNKNOWN_CLASS : class;
}

/* "a man of the people", "a California Democrat": is a role one that any person, or any politician, can have? */
static bool tells_little(const fsc_attributing *a, fsc_range role, fsc_source_class class) {
  if (class != FSC_POLITICAL_PARTY) return class == FSC_CITIZEN || class == FSC_COLLECTIVE_VAGUE;
  const fsc_match *last = fsc_last_row_in(a, role, FSC_ROLES);
  return last && last->end == role.end && (last->what->flags & FSC_FLAG_GROUP);
}

/* "a spokeswoman for the shop": may somebody unknown have the same name as a known person? Not "Director James Comey",
 * nor "a man of the people" with a full name. */
static bool may_be_another(const fsc_attributing *a, const fsc_entity *entity, fsc_source_class class) {
  if (class != FSC_UNKNOWN_CLASS && fsc_has(entity->traits, FSC_TRAIT_LONG)) return false;
  return fsc_any_in(a, entity->role, CLASS(PREPOSITION));
}

/* "Holm's spokesman Lars Lund": Holm's class; not if he is a spokesman too, so that this recurses only once. */
static fsc_source_class class_of_owner(const fsc_attributing *a, const fsc_entity *entity) {
  const uint32_t owner = fsc_principal(a, (uint32_t)(entity - a->entities.items));
  const fsc_entity *e = owner == FSC_NONE ? NULL : &a->entities.items[owner];
  return e && !is_spokesperson(e) ? fsc_class_of(a, e) : FSC_UNKNOWN_CLASS;
}

/* "Its president", of a union: the class of the body, by a role that does not name it. The body is nobody's officer, so
 * that this recurses only once. */
static fsc_source_class class_of_officer(const fsc_attributing *a, const fsc_entity *entity) {
  const fsc_range role = entity->kind == FSC_MENTION_NAME ? entity->role : entity->name;
  const uint32_t body = fsc_principal(a, (uint32_t)(entity - a->entities.items));
  if (body == FSC_NONE || fsc_principal(a, body) != FSC_NONE || fsc_empty(role)) return FSC_UNKNOWN_CLASS;
  if (!fsc_is_bodys(a, role.first) && !fsc_is_bodys(a, role.first - 1)) return FSC_UNKNOWN_CLASS;
  const fsc_source_class class = fsc_class_of(a, &a->entities.items[body]);
  return fsc_is_class_of_body(class) ? class : FSC_UNKNOWN_CLASS;
}

static fsc_source_class class_of_name(const fsc_attributing *a, const fsc_entity *entity) {
  const fsc_source_class body = (fsc_source_class)entity->body->source_class; /* "Harl Now, a citizens’ organization" */
  if (body != FSC_UNKNOWN_CLASS && !fsc_has(entity->traits, FSC_TRAIT_PERSON)) return body;
  fsc_source_class class = class_of_officer(a, entity);
  if (class == FSC_UNKNOWN_CLASS) class = class_by_words(a, entity, entity->role);
  if (class == FSC_DOCUMENT_DATA && fsc_has(entity->traits, FSC_TRAIT_PERSON)) class = FSC_UNKNOWN_CLASS;
  const bool surname = (entity->title->flags & FSC_FLAG_HONORIFIC) != 0; /* "Mr. | Baker" */
  if (class == FSC_UNKNOWN_CLASS && fsc_empty(entity->role) && !surname) class = class_of_whole(a, entity->name);
  if (class == FSC_UNKNOWN_CLASS && is_spokesperson(entity)) class = class_of_named_in(a, entity->role);
  const bool age = fsc_is_age(a, entity->occupation);
  if (class == FSC_UNKNOWN_CLASS && !age) class = class_of_occupation(a, entity->occupation);
  const bool by_life = class == FSC_CITIZEN && fsc_empty(entity->role); /* "Bill Clinton, who grew up in Arkansas" */
  if ((class == FSC_UNKNOWN_CLASS || by_life || tells_little(a, entity->role, class)) &&
      !may_be_another(a, entity, class)) {
    const fsc_source_class known = fsc_class_known(a, entity);
    if (known != FSC_UNKNOWN_CLASS) return known;
  }
  if (class == FSC_UNKNOWN_CLASS && is_spokesperson(entity)) return class_of_owner(a, entity);
  /* "Ana Ruiz, 46, said": of whom news tells the age and nothing else. */
  const bool private = age && fsc_empty(entity->role) && fsc_has(entity->traits, FSC_TRAIT_PERSON);
  return class == FSC_UNKNOWN_CLASS && private ? FSC_CITIZEN : class;
}

static fsc_source_class class_of_organisation(const fsc_attributing *a, const fsc_entity *entity) {
  fsc_source_class class = (fsc_source_class)entity->body->source_class;
  if (class == FSC_UNKNOWN_CLASS) class = class_by_words(a, entity, entity->name);
  return class == FSC_UNKNOWN_CLASS ? class_of_occupation(a, entity->occupation) : class;
}

static fsc_source_class class_of_unnamed(const fsc_attributing *a, const fsc_entity *entity) {
  if (is_anonymous(a, entity)) return FSC_ANONYMOUS;
  bool vague = (entity->noun->flags & FSC_FLAG_VAGUE) != 0;
  if (vague && entity->name.end - entity->name.first < 2) return FSC_COLLECTIVE_VAGUE;
  if (!fsc_has(entity->traits, FSC_TRAIT_PERSON) && is_document(a, entity->name)) return FSC_DOCUMENT_DATA;
  fsc_source_class class = class_of_officer(a, entity);
  if (class == FSC_UNKNOWN_CLASS) class = class_by_words(a, entity, entity->name);
  if (class != FSC_UNKNOWN_CLASS) return class;
  class = is_spokesperson(entity) ? class_of_named_in(a, entity->name) : class_of_noun(a, entity->name);
  const uint32_t principal = fsc_principal(a, (uint32_t)(entity - a->entities.items));
  if (class != FSC_UNKNOWN_CLASS || principal == FSC_NONE) return class;
  return fsc_class_of(a, &a->entities.items[principal]);
}

/* "Justice Department | lawyers", "counsel to | the Senate": does a role name a public body, relative clauses aside? */
static bool has_public_body(const fsc_attributing *a, fsc_range range) {
  const uint64_t told = CLASS(RELATIVE) | CLASS(CLAUSE_WORD);
  for (uint32_t t = range.first; t < range.end && !fsc_token_any(a, t, told); t++)
    if (fsc_is_public(fsc_class_named(fsc_row_at(a, t, FSC_ORGANISATIONS)))) return true;
  return false;
}

bool fsc_is_official(const fsc_attributing *a, const fsc_entity *entity, fsc_source_class class) {
  if (class != FSC_LAW_ENFORCEMENT_JUDICIAL) return class == FSC_OFFICIAL_GOVERNMENT;
  const fsc_range told = entity->kind == FSC_MENTION_NAME ? entity->role : entity->name;
  const fsc_match *head = fsc_head_of_role(a, told); /* "judge and former lawyer" */
  const uint32_t flags = head ? head->what->flags : entity->title->flags | entity->noun->flags;
  return !(flags & FSC_FLAG_HIRED) || has_public_body(a, told);
}

static fsc_source_class classify(const fsc_attributing *a, const fsc_entity *entity) {
  if (entity->kind == FSC_MENTION_NAME) {
    const fsc_source_class class = class_of_name(a, entity);
    const bool one = fsc_has(entity->traits, FSC_TRAIT_LONG); /* "the experts Ana Ruiz and Ed Lowe" */
    const bool named = class == FSC_ANONYMOUS || (one && class == FSC_COLLECTIVE_VAGUE);
    return named ? FSC_UNKNOWN_CLASS : class; /* "Ed Lowe, the whistleblower" */
  }
  return entity->kind == FSC_MENTION_ORGANISATION ? class_of_organisation(a, entity) : class_of_unnamed(a, entity);
}

fsc_source_class fsc_class_of(const fsc_attributing *a, const fsc_entity *entity) {
  uint8_t *kept = &a->classes[entity - a->entities.items];
  if (!*kept) *kept = (uint8_t)(1 + classify(a, entity));
  return (fsc_source_class)(*kept - 1);
}
