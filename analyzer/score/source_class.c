/* The class of a source: by title or appositive, then affiliation, then the noun itself. It is never guessed.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

static fsc_source_class class_named(const fsc_match *row) { return (fsc_source_class)fsc_what(row)->source_class; }

/* The first known class among the rows of a category inside a range. */
static fsc_source_class class_in(const fsc_attributing *a, fsc_range range, fsc_known_category category) {
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_source_class class = class_named(fsc_row_at(a, t, category));
    if (class != FSC_UNKNOWN_CLASS) return class;
  }
  return FSC_UNKNOWN_CLASS;
}

static bool is_part_of(const fsc_match *match, const fsc_match *head) {
  return match && head && match->first >= head->first && match->end <= head->end;
}

static bool holds_preposition(const fsc_attributing *a, const fsc_match *body) {
  for (uint32_t t = body->first + 1; t < body->end; t++)
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION)) return true;
  return false;
}

/* The class of the body a role belongs to, the last before a preposition: "of the hospital workers' | union | at …".
 * Not of a body inside the spokesman's own row: "press secretary" names no press. */
static fsc_source_class class_of_body(const fsc_attributing *a, fsc_range range, const fsc_match *spokesman) {
  fsc_source_class found = FSC_UNKNOWN_CLASS;
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_match *body = fsc_row_at(a, t, FSC_ORGANISATIONS);
    const fsc_source_class class = class_named(is_part_of(body, spokesman) ? spokesman : body);
    if (found != FSC_UNKNOWN_CLASS && (fsc_token_is(a, t, FSC_IS_PREPOSITION) || fsc_mark(a, t, ","))) break;
    if (class != FSC_UNKNOWN_CLASS) found = class;
    if (class == FSC_MEDIA && fsc_possessive(a, body->end - 1)) break;                /* "NPR’s | Moscow bureau" */
    if (class != FSC_UNKNOWN_CLASS && !holds_preposition(a, body)) t = body->end - 1; /* no "committee" of the RNC */
  }
  return found;
}

/* "the prime minister's official spokesman", "a spokesman for the police": the class of whom a spokesman speaks for. */
static fsc_source_class class_spoken_for(const fsc_attributing *a, fsc_range range, const fsc_match *spokesman) {
  const fsc_known_category categories[] = {FSC_TITLES, FSC_ROLES};
  for (uint32_t t = range.first; t < range.end; t++)
    for (size_t i = 0; i < 2; i++) {
      const fsc_match *match = fsc_row_at(a, t, categories[i]);
      if (!match || is_part_of(match, spokesman) || (match->what->flags & FSC_FLAG_SPOKESPERSON)) continue;
      if (class_named(match) != FSC_UNKNOWN_CLASS) return class_named(match);
    }
  return FSC_UNKNOWN_CLASS;
}

enum { HEADS = 1 << FSC_TITLES | 1 << FSC_ROLES }; /* in fsc_rows.starts */

/* Do rows of titles or roles start inside a range? Most have none. */
static bool has_head(const fsc_attributing *a, fsc_range range) {
  enum { AT_ONCE = 4 };
  const uint16_t *starts = a->scoring->rows.starts;
  unsigned met = 0;
  for (uint32_t from = range.first; from < range.end; from += AT_ONCE)
    for (uint32_t t = from; t < from + AT_ONCE; t++) met |= starts[fsc_select(t < range.end, t, from)];
  return (met & HEADS) != 0;
}

/* The title or role that starts at a token; the longer one, and "an inspector", "a GOP source" rather than a title. */
static const fsc_match *head_at(const fsc_attributing *a, uint32_t t) {
  const fsc_match *title = fsc_row_at(a, t, FSC_TITLES), *role = fsc_row_at(a, t, FSC_ROLES);
  const bool small = role && !(fsc_capital(a, t) && fsc_capital(a, role->end - 1));
  const bool titled = title && class_named(title) != FSC_UNKNOWN_CLASS && !(role && role->end + small > title->end);
  return titled || !role ? title : role;
}

/* "economist and former adviser to Mayor Ruiz": does the first of two roles give the class? Not if the body behind both
 * does ("president and CEO of Acme"), or if anybody can have it ("friend and lawyer"). */
static bool tells_enough(const fsc_match *head) {
  const unsigned others = 1u << FSC_UNKNOWN_CLASS | 1u << FSC_BUSINESS | 1u << FSC_OFFICIAL_GOVERNMENT |
                          1u << FSC_CITIZEN | 1u << FSC_COLLECTIVE_VAGUE;
  return !(others >> class_named(head) & 1);
}

/* "state senator and friend of the mayor": is the second role one that anybody can have? */
static bool tells_less(const fsc_match *match, const fsc_match *head) {
  const unsigned anybody = 1u << FSC_UNKNOWN_CLASS | 1u << FSC_CITIZEN | 1u << FSC_COLLECTIVE_VAGUE;
  return (anybody >> class_named(match) & 1) && !(anybody >> class_named(head) & 1);
}

/* "Americans for Prosperity | president": the name of a body that a preposition is part of, if more follows. */
static uint32_t over_body(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const fsc_match *body = fsc_row_at(a, token, FSC_ORGANISATIONS);
  return body && body->end < end && holds_preposition(a, body) ? body->end : token;
}

/* The head of a role phrase is its last title or role before a preposition: the mayor's wife is no mayor. */
static const fsc_match *head_in(const fsc_attributing *a, fsc_range range) {
  const fsc_match *head = NULL;
  bool joined = false; /* by "and" to the head before */
  for (uint32_t t = range.first; t < range.end; t++) {
    t = over_body(a, t, range.end);
    const fsc_match *match = a->scoring->rows.starts[t] & HEADS ? head_at(a, t) : NULL;
    if (match) {
      const bool addresses = head && head->end == t && fsc_is_degree(a, match); /* "Health Commissioner | Dr." */
      if (!addresses && (!joined || !tells_less(match, head))) head = match;
      if (match->end > t + 1 && match->end <= range.end) t = match->end - 1;
      const bool with_and = fsc_token_says(a, t + 1, FSC_SAYS_AND);
      if (with_and && tells_enough(head)) break;
      joined |= with_and;
    }
    if (head && fsc_token_is(a, t, FSC_IS_PREPOSITION)) break;
  }
  return head;
}

/* "president | of the university", "president | and executive director of a group": does a president head a body? */
static bool presides(const fsc_attributing *a, const fsc_match *head) {
  if (!head || !fsc_token_says(a, head->end - 1, FSC_SAYS_PRESIDENT)) return false;
  const uint32_t next = head->end;
  if (fsc_token_says(a, next, FSC_SAYS_AND)) return true;
  return fsc_token_is(a, next, FSC_IS_PREPOSITION) && !fsc_token_says(a, next, FSC_SAYS_IN);
}

/* "Boy Scouts of America | President": does the body stand before? */
static bool presides_before(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  if (!head || class_named(head) != FSC_OFFICIAL_GOVERNMENT || head->first == range.first) return false;
  return fsc_token_says(a, head->end - 1, FSC_SAYS_PRESIDENT) && !fsc_token_is(a, head->end, FSC_IS_PREPOSITION);
}

/* Can a body have a class? */
static bool is_body_class(fsc_source_class class) {
  const unsigned others = 1u << FSC_UNKNOWN_CLASS | 1u << FSC_CITIZEN | 1u << FSC_VICTIM_WITNESS |
                          1u << FSC_DOCUMENT_DATA | 1u << FSC_ANONYMOUS | 1u << FSC_COLLECTIVE_VAGUE;
  return !(others >> class & 1);
}

/* "of the advocacy group | Clean Boats Fund": the class by the noun right before a body's name. */
static fsc_source_class class_before_name(const fsc_attributing *a, fsc_range range) {
  uint32_t name = range.first;
  while (name < range.end && !fsc_capital(a, name)) name++;
  const fsc_match *noun = name < range.end ? fsc_last_row_in(a, (fsc_range){range.first, name}, FSC_ROLES) : NULL;
  const bool group = noun && noun->end == name && (noun->what->flags & FSC_FLAG_COLLECTIVE);
  return group ? class_named(noun) : FSC_UNKNOWN_CLASS;
}

/* "president of the university", "vice president at Acme": the class of the body. A president of something that is no
 * known body and no state has none. */
static fsc_source_class class_presided(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  const fsc_range body = {head->end + 1, range.end};
  fsc_source_class class = class_before_name(a, body);
  if (class == FSC_UNKNOWN_CLASS) class = class_of_body(a, body, NULL);
  if (class != FSC_UNKNOWN_CLASS) return class;
  for (uint32_t t = body.first; t < body.end; t++) {
    const fsc_match *place = fsc_quiet_row_at(a, t, FSC_ORGANISATIONS);
    const fsc_match *noun = fsc_row_at(a, t, FSC_ROLES), *quiet = fsc_quiet_row_at(a, t, FSC_ROLES);
    const fsc_source_class told = class_named(noun ? noun : quiet);
    if (is_body_class(told) && !fsc_capital(a, t)) return told; /* "of the police union", "of the country" */
    if (place && !fsc_possessive(a, place->end - 1)) return class_named(head);
  }
  return fsc_empty(body) ? class_named(head) : FSC_UNKNOWN_CLASS;
}

/* May the employer give a better class than the role? "Official" and "strategist" are of government or party only by
 * the word. */
static bool may_work_elsewhere(fsc_source_class class) {
  return class == FSC_OFFICIAL_GOVERNMENT || class == FSC_POLITICAL_PARTY;
}

/* "a senior adviser on trade | at the Center for Road Studies", "legislative director | for the Bakers Association":
 * the class of the employer; FSC_UNKNOWN_CLASS. */
static fsc_source_class class_at(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  const unsigned employers = 1u << FSC_NGO_ADVOCACY | 1u << FSC_BUSINESS | 1u << FSC_EXPERT_ACADEMIC | 1u << FSC_MEDIA;
  for (uint32_t t = head->end; t < range.end; t++) {
    const bool at = fsc_token_says(a, t, FSC_SAYS_AT), for_whom = t == head->end && fsc_token_says(a, t, FSC_SAYS_FOR);
    const fsc_source_class class =
        at || for_whom ? class_of_body(a, (fsc_range){t + 1, range.end}, NULL) : FSC_UNKNOWN_CLASS;
    if (at || employers >> class & 1) return class;
  }
  return FSC_UNKNOWN_CLASS;
}

/* "Facebook | officials", "leaders | of the union": of the body beside the head, not of any that is named later. */
static fsc_source_class class_led(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  const fsc_source_class before = class_of_body(a, (fsc_range){range.first, head->end}, NULL);
  const bool goes_on = head->end < range.end && fsc_token_is(a, head->end, FSC_IS_INNER_PREPOSITION);
  return before == FSC_UNKNOWN_CLASS && goes_on ? class_of_body(a, (fsc_range){head->end + 1, range.end}, NULL)
                                                : before;
}

static fsc_source_class class_of_head(const fsc_attributing *a, fsc_range range) {
  if (!has_head(a, range)) return FSC_UNKNOWN_CLASS;
  const fsc_match *head = head_in(a, range);
  fsc_source_class class = class_named(head), other;
  /* A spokesman, chairman or director has the class of the body. */
  bool speaks_for = head && (head->what->flags & FSC_FLAG_SPOKESPERSON);
  bool borrowed = speaks_for || class == FSC_BUSINESS || (class == FSC_UNKNOWN_CLASS && head);
  if (may_work_elsewhere(class) && (other = class_at(a, range, head)) != FSC_UNKNOWN_CLASS) return other;
  if ((fsc_what(head)->flags & FSC_FLAG_LEADS) && (other = class_led(a, range, head)) != FSC_UNKNOWN_CLASS)
    return other;
  if (borrowed && (other = class_of_body(a, range, speaks_for ? head : NULL)) != FSC_UNKNOWN_CLASS)
    return other == FSC_DOCUMENT_DATA ? FSC_EXPERT_ACADEMIC : other; /* "director of the Harl Poll" */
  if (presides_before(a, range, head) &&
      (other = class_of_body(a, (fsc_range){range.first, head->first}, NULL)) != FSC_UNKNOWN_CLASS)
    return other;
  if (speaks_for && (other = class_spoken_for(a, range, head)) != FSC_UNKNOWN_CLASS) return other;
  return presides(a, head) ? class_presided(a, range, head) : class;
}

/* "Heritage Foundation", "Mother Jones’": is a role only the name of a body? */
static bool is_name_of_body(const fsc_attributing *a, fsc_range role) {
  bool body = false;
  for (uint32_t t = role.first; t < role.end; t++) {
    const bool inside = fsc_capital(a, t) || (t > role.first && fsc_token_is(a, t, FSC_IS_FUNCTION_WORD));
    if (!inside || fsc_tagged(a, t, FSC_TAG_TITLE)) return false;
    body |= fsc_tagged(a, t, FSC_TAG_ORGANISATION);
  }
  return body;
}

fsc_source_class fsc_class_of_role(const fsc_attributing *a, fsc_range role) {
  if (fsc_empty(role)) return FSC_UNKNOWN_CLASS;
  const bool body = fsc_capital(a, role.first) && is_name_of_body(a, role);
  fsc_source_class class = body ? class_of_body(a, role, NULL) : FSC_UNKNOWN_CLASS;
  if (class == FSC_UNKNOWN_CLASS) class = class_of_head(a, role);
  return class == FSC_UNKNOWN_CLASS ? class_in(a, role, FSC_ORGANISATIONS) : class;
}

static bool is_one_of(const fsc_attributing *a, fsc_range range) {
  return range.end > range.first + 2 && fsc_token_says(a, range.first, FSC_SAYS_ONE) &&
         fsc_token_says(a, range.first + 1, FSC_SAYS_OF);
}

/* "a forecast by the university", "one of the ads": is the noun before the first preposition that of a document? */
static bool is_document(const fsc_attributing *a, fsc_range range) {
  uint32_t t = range.first + (is_one_of(a, range) ? 2 : 0);
  while (t + 1 < range.end && fsc_wordy(a, t + 1) && !fsc_token_is(a, t + 1, FSC_IS_PREPOSITION) &&
         !(fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) && fsc_participle(a, t + 1)))
    t++;
  return fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN);
}

fsc_source_class fsc_class_of_phrase(const fsc_attributing *a, fsc_range range) {
  fsc_source_class class = fsc_class_of_role(a, range);
  for (uint32_t t = range.first; t < range.end && class == FSC_UNKNOWN_CLASS; t++)
    if (fsc_token_is(a, t, FSC_IS_PEOPLE)) class = FSC_CITIZEN;
  return class;
}

static bool is_anonymous(const fsc_attributing *a, const fsc_entity *entity) {
  if (entity->kind != FSC_MENTION_ROLE) return false;
  const bool one = fsc_token_says(a, entity->name.first, FSC_SAYS_ONE) && entity->name.end == entity->name.first + 1;
  if (one || (is_one_of(a, entity->name) && !is_document(a, entity->name))) return true;
  return entity->anonymous | ((entity->noun->flags & FSC_FLAG_ANONYMOUS) != 0);
}

/* "MPs", "Liberal Democrats": the class of a row that is the whole name. */
static fsc_source_class class_of_whole(const fsc_attributing *a, fsc_range name) {
  const fsc_match *body = fsc_row_at(a, name.first, FSC_ORGANISATIONS);
  if (body && body->end == name.end) return class_named(body);
  const fsc_match *role = fsc_row_at(a, name.first, FSC_ROLES);
  return role && role->end == name.end ? class_named(role) : FSC_UNKNOWN_CLASS;
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
  fsc_source_class class = class_named(head);
  return class == FSC_UNKNOWN_CLASS ? class_of_named_in(a, range) : class;
}

/* "who chairs the inquiry": the class of the row ("chairs"); if it has none, of the body. */
static fsc_source_class class_of_occupation(const fsc_attributing *a, fsc_range range) {
  if (fsc_empty(range)) return FSC_UNKNOWN_CLASS;
  fsc_source_class class = class_named(fsc_quiet_row_at(a, range.first, FSC_ROLES));
  return class == FSC_UNKNOWN_CLASS ? fsc_class_of_role(a, range) : class;
}

/* The class by an entity's role (its own words if it has none), else by the rows of its mentions. */
static fsc_source_class class_by_words(const fsc_attributing *a, const fsc_entity *entity, fsc_range words) {
  fsc_source_class class = fsc_class_of_role(a, words);
  if (class != FSC_UNKNOWN_CLASS) return class;
  class = (fsc_source_class)entity->title->source_class;
  if (class == FSC_UNKNOWN_CLASS && !is_spokesperson(entity)) class = (fsc_source_class)entity->noun->source_class;
  if (class == FSC_UNKNOWN_CLASS) return (fsc_source_class)entity->body->source_class;
  return !fsc_empty(words) && presides(a, head_in(a, words)) ? FSC_UNKNOWN_CLASS : class;
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
  for (uint32_t t = entity->role.first; t < entity->role.end; t++)
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION)) return true;
  return false;
}

static fsc_source_class class_of_name(const fsc_attributing *a, const fsc_entity *entity) {
  const fsc_source_class body = (fsc_source_class)entity->body->source_class; /* "Harl Now, a citizens’ organization" */
  if (body != FSC_UNKNOWN_CLASS && !fsc_has(entity->traits, FSC_TRAIT_PERSON)) return body;
  fsc_source_class class = class_by_words(a, entity, entity->role);
  if (class == FSC_DOCUMENT_DATA && fsc_has(entity->traits, FSC_TRAIT_PERSON)) class = FSC_UNKNOWN_CLASS;
  if (class == FSC_UNKNOWN_CLASS && fsc_empty(entity->role)) class = class_of_whole(a, entity->name);
  if (class == FSC_UNKNOWN_CLASS && is_spokesperson(entity)) class = class_of_named_in(a, entity->role);
  const bool age = fsc_is_age(a, entity->occupation);
  if (class == FSC_UNKNOWN_CLASS && !age) class = class_of_occupation(a, entity->occupation);
  const bool by_life = class == FSC_CITIZEN && fsc_empty(entity->role); /* "Bill Clinton, who grew up in Arkansas" */
  if ((class == FSC_UNKNOWN_CLASS || by_life || tells_little(a, entity->role, class)) &&
      !may_be_another(a, entity, class)) {
    const fsc_source_class known = fsc_class_known(a, entity);
    if (known != FSC_UNKNOWN_CLASS) return known;
  }
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
  fsc_source_class class = class_by_words(a, entity, entity->name);
  if (class != FSC_UNKNOWN_CLASS) return class;
  class = is_spokesperson(entity) ? class_of_named_in(a, entity->name) : class_of_noun(a, entity->name);
  const uint32_t principal = fsc_principal(a, (uint32_t)(entity - a->entities.items));
  if (class != FSC_UNKNOWN_CLASS || principal == FSC_NONE) return class;
  return fsc_class_of(a, &a->entities.items[principal]);
}

/* "Justice Department | lawyers", "counsel to | the Senate": does a role name a public body, relative clauses aside? */
static bool has_public_body(const fsc_attributing *a, fsc_range range) {
  const unsigned public = 1u << FSC_OFFICIAL_GOVERNMENT | 1u << FSC_LAW_ENFORCEMENT_JUDICIAL;
  const uint64_t told = FSC_BIT(FSC_IS_RELATIVE) | FSC_BIT(FSC_IS_CLAUSE_WORD);
  for (uint32_t t = range.first; t < range.end && !fsc_token_any(a, t, told); t++)
    if (public >> class_named(fsc_row_at(a, t, FSC_ORGANISATIONS)) & 1) return true;
  return false;
}

bool fsc_is_official(const fsc_attributing *a, const fsc_entity *entity, fsc_source_class class) {
  if (class != FSC_LAW_ENFORCEMENT_JUDICIAL) return class == FSC_OFFICIAL_GOVERNMENT;
  const fsc_range told = entity->kind == FSC_MENTION_NAME ? entity->role : entity->name;
  const fsc_match *head = has_head(a, told) ? head_in(a, told) : NULL; /* "judge and former lawyer" */
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
  if (!a->classes) return classify(a, entity);
  uint8_t *kept = &a->classes[entity - a->entities.items];
  if (!*kept) *kept = (uint8_t)(1 + classify(a, entity));
  return (fsc_source_class)(*kept - 1);
}
