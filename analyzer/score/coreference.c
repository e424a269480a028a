/* Mentions to entities, in text order: names by surname, bodies by name or acronym, offices by title (attribution.md
 * 2); pronouns.c has the rest. Every look back is bounded. SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "entities.h"

enum { BEARERS = 16 };

/* ---- What bodies are called for short ---- */

static bool stands_in(const fsc_attributing *a, fsc_range range, uint32_t token) {
  enum { LONGEST = 16 };
  for (uint32_t t = range.first; t < range.end && t - range.first < LONGEST; t++)
    if (fsc_same_word(a, t, token)) return true;
  return false;
}

/* DHS, D.H.S. and Department of Homeland Security: the first letters of the capitals. Words are far away: most names
 * have too many capitals, or too few. */
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

/* A lone name that is short for a body met before: "NGS", "Lumenra" of "Lumenra Inc." */
static uint32_t body_called(const fsc_resolver *r, const fsc_mention *m) {
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

/* "the company", "the court": the last body of its class, where that class is one readers know bodies by. */
static uint32_t body_of_class(const fsc_resolver *r, const fsc_hit_end *noun) {
  const unsigned classes = 1u << FSC_BUSINESS | 1u << FSC_LAW_ENFORCEMENT_JUDICIAL | 1u << FSC_MEDIA;
  if (!(classes >> noun->source_class & 1)) return FSC_NONE;
  uint32_t bodies = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY), meant = 0, bit;
  while (bodies) {
    const fsc_entity *e = fsc_next_of(r, &bodies, &bit);
    if (e->body->source_class == noun->source_class) meant |= bit;
  }
  return fsc_recent_newest(&r->recent, meant);
}

/* The last body that the acronym or "the department" can mean. */
static uint32_t body_meant(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t last = m->name.end - 1, meant = 0, bit;
  bool lone = m->name.end - m->name.first == 1, capitals = fsc_shaped(r->a, last, FSC_SHAPE_ALL_CAPS);
  bool common = fsc_has(m->traits, FSC_TRAIT_DEFINITE) && !fsc_capital(r->a, last);
  if (!lone || !(capitals | common)) return FSC_NONE;
  uint32_t bodies = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY);
  while (bodies) {
    const fsc_entity *e = fsc_next_of(r, &bodies, &bit);
    if (is_acronym_of(r->a, last, e->name) || (common && stands_in(r->a, e->name, last))) meant |= bit;
  }
  return meant ? fsc_recent_newest(&r->recent, meant) : common ? body_of_class(r, fsc_what(m->body)) : FSC_NONE;
}

/* ---- Bodies ---- */

/* The newest of a kind with the key. */
static uint32_t find_key(const fsc_resolver *r, const fsc_key *key, uint8_t kind) {
  uint32_t steps = 0;
  for (uint32_t i = fsc_first_bearer(r, key); i != FSC_NONE && steps < BEARERS; i = fsc_next_bearer(r, i, key), steps++)
    if (fsc_entity_at(r, i)->kind == kind) return i;
  return FSC_NONE;
}

/* A person whose surname is this word. */
static uint32_t bearer_called(const fsc_resolver *r, const fsc_key *key) {
  uint32_t found = find_key(r, key, FSC_MENTION_NAME);
  return found != FSC_NONE && fsc_has(fsc_entity_at(r, found)->traits, FSC_TRAIT_PERSON) ? found : FSC_NONE;
}

/* Whom a body can be that is met under this name for the first time. */
static uint32_t body_otherwise(const fsc_resolver *r, const fsc_mention *m, const fsc_key *key) {
  uint32_t found = body_meant(r, m);
  if (found == FSC_NONE && fsc_is_place(m->body->what)) found = bearer_called(r, key); /* Michael Jordan, then Jordan */
  if (found == FSC_NONE && m->body->what->source_class == FSC_BUSINESS) { /* "Lumenra", then "Lumenra Inc." */
    const fsc_key first = fsc_key_of(r->a, (fsc_range){m->name.first, m->name.first + 1});
    found = find_key(r, &first, FSC_MENTION_NAME);
  }
  return found;
}

static void resolve_body(fsc_resolver *r, const fsc_mention *m) {
  const fsc_key key = fsc_key_of_body(r->a, m->name, (fsc_source_class)m->body->what->source_class);
  uint32_t found = find_key(r, &key, FSC_MENTION_ORGANISATION);
  if (found == FSC_NONE) found = body_otherwise(r, m, &key);
  const bool named = fsc_capital(r->a, m->name.first) || fsc_has(m->traits, FSC_TRAIT_SPEAKS);
  if (found != FSC_NONE)
    fsc_entity_join(r, found);
  else if (named)
    fsc_entity_new(r, &key);
}

/* ---- Names ---- */

/* A full name joins one whose first name agrees; a surname joins whoever bears it and agrees in gender. */
static bool agree(const fsc_resolver *r, const fsc_mention *m, const fsc_entity *e) {
  const bool opposed = ((m->traits ^ e->traits) & FSC_TRAITS_GENDER) == FSC_TRAITS_GENDER; /* each has one */
  if ((e->kind != FSC_MENTION_NAME) | opposed) return false;
  const bool lone = (m->name.end - m->name.first < 2) | (e->name.end - e->name.first < 2);
  return lone || fsc_same_first_name(r->a, m->name.first, e->name.first);
}

typedef struct bearers {
  uint32_t found, n; /* the one met last, FSC_NONE; how many agree */
} bearers;

static bearers find_bearers(const fsc_resolver *r, const fsc_mention *m, const fsc_key *surname) {
  bearers b = {FSC_NONE, 0};
  uint32_t last = 0, steps = 0;
  for (uint32_t i = fsc_first_bearer(r, surname); i != FSC_NONE && steps < BEARERS;
       i = fsc_next_bearer(r, i, surname), steps++) {
    const fsc_entity *e = fsc_entity_at(r, i);
    if (!agree(r, m, e)) continue;
    if (b.n++ && e->last_token < last) continue;
    b.found = i;
    last = e->last_token;
  }
  return b;
}

static bool is_suffix(const fsc_attributing *a, uint32_t token) {
  fsc_said said = (fsc_said)fsc_look_of(a, token)->said;
  return said >= FSC_SAYS_JR && said <= FSC_SAYS_III;
}

static void resolve_name(fsc_resolver *r, const fsc_mention *m) {
  uint32_t last = m->name.end - 1;
  last -= (last > m->name.first) & is_suffix(r->a, last);
  const fsc_key surname = fsc_key_of(r->a, (fsc_range){last, last + 1});
  bearers b = find_bearers(r, m, &surname);
  if (b.found == FSC_NONE && !m->title) b.found = body_called(r, m);
  if (b.found == FSC_NONE)
    fsc_entity_new(r, &surname);
  else
    fsc_entity_join(r, b.found)->ambiguous |= b.n > 1;
}

/* ---- Roles ---- */

/* "Capt." and "captain", "Sen." and "senator" */
static bool same_title(const fsc_resolver *r, const fsc_hit_end *a, const fsc_hit_end *b) {
  const fsc_entry *entries = r->a->scoring->matches->entries;
  if (a->row == b->row) return true;
  if (a->opening != b->opening) return false; /* terms lie far apart */
  const char *x = entries[a->row].term, *y = entries[b->row].term;
  if (*x != *y) return false;
  size_t n = strlen(x), m = strlen(y), least = n < m ? n : m;
  return least > 2 && memcmp(x, y, least) == 0 && !strchr(x, ' ') && !strchr(y, ' ');
}

/* "the court" for "a federal appeals court" */
static bool shortens(const fsc_resolver *r, const fsc_hit_end *noun, const fsc_hit_end *full) {
  const fsc_entry *entries = r->a->scoring->matches->entries;
  if (noun->row == full->row) return true;
  if (noun->ending != full->ending) return false;
  const char *short_term = entries[noun->row].term, *long_term = entries[full->row].term;
  size_t n = strlen(short_term), m = strlen(long_term);
  return m > n && long_term[m - n - 1] == ' ' && strcmp(long_term + m - n, short_term) == 0;
}

/* "the 23-year-old": the last person named. */
static uint32_t aged(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned person = FSC_TRAIT_NAME | FSC_TRAIT_PERSON;
  uint32_t old = m->name.end - 1;
  if (!fsc_token_says(r->a, old, FSC_SAYS_OLD) || !fsc_flagged(r->a, old, FSC_JOINED)) return FSC_NONE;
  return fsc_recent_newest(&r->recent, fsc_recent_with(&r->recent, person, person));
}

/* What somebody in office is called by: a body by its name, a person by a role. */
static fsc_range office_of(const fsc_entity *e) {
  const bool body = e->kind == FSC_MENTION_ORGANISATION;
  return (fsc_range){fsc_select(body, e->name.first, e->role.first), fsc_select(body, e->name.end, e->role.end)};
}

/* Of a set, whose office may hold a word. Hardly any does: the first words of each are looked at together. */
static uint32_t may_hold(const fsc_resolver *r, uint32_t set, uint32_t token) {
  enum { AT_ONCE = 4 };
  const fsc_look *look = fsc_look_of(r->a, token);
  uint32_t found = 0, bit;
  while (set) {
    const fsc_range office = office_of(fsc_next_of(r, &set, &bit));
    const fsc_look *words = fsc_look_of(r->a, office.first);
    bool may = office.end - office.first > AT_ONCE;
    for (int i = 0; i < AT_ONCE; i++) may |= (words[i].hash == look->hash) & (words[i].length == look->length);
    found |= fsc_select(may, bit, 0);
  }
  return found;
}

/* Of those in office, whose holds the word; of the named, whose title is the mention's. */
static uint32_t holders(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned office = FSC_TRAIT_NAME | FSC_TRAIT_OFFICE, titled = FSC_TRAIT_NAME | FSC_TRAIT_TITLED;
  const uint32_t noun = m->name.end - 1, bodies = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY);
  const uint32_t named = fsc_recent_with(&r->recent, office, office);
  const fsc_hit_end *held = fsc_first_row(fsc_what(m->title), fsc_what(m->noun));
  uint32_t meant = 0, bit;
  for (uint32_t left = may_hold(r, bodies | named, noun); left;)
    if (stands_in(r->a, office_of(fsc_next_of(r, &left, &bit)), noun)) meant |= bit;
  for (uint32_t left = fsc_is_row(held) ? fsc_recent_with(&r->recent, titled, titled) : 0; left;)
    if (same_title(r, held, fsc_next_of(r, &left, &bit)->title)) meant |= bit;
  return meant;
}

/* "the secretary", "the department": the last to bear that word. */
static uint32_t holder_of(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t meant = holders(r, m), bit;
  if (!m->noun) return fsc_recent_newest(&r->recent, meant);
  const unsigned many = m->noun->what->flags & FSC_FLAG_COLLECTIVE ? 0 : FSC_TRAIT_PLURAL; /* a court speaks as many */
  const unsigned noun = FSC_TRAIT_ROLE | FSC_TRAIT_NOUN;
  for (uint32_t left = fsc_recent_with(&r->recent, noun | many, noun); left;)
    if (shortens(r, m->noun->what, fsc_next_of(r, &left, &bit)->noun)) meant |= bit;
  return fsc_recent_newest(&r->recent, meant);
}

static bool withheld(const fsc_hit_end *noun) { return (noun->flags & FSC_FLAG_ANONYMOUS) != 0; }

/* "the insider" for "a source close to Pickett": the last whose name is withheld. */
static uint32_t withheld_before(const fsc_resolver *r, const fsc_mention *m) {
  if (fsc_has(m->traits, FSC_TRAIT_PLURAL) || !withheld(fsc_what(m->noun))) return FSC_NONE;
  uint32_t roles = fsc_recent_with(&r->recent, FSC_TRAIT_ROLE | FSC_TRAIT_PLURAL, FSC_TRAIT_ROLE), meant = 0, bit;
  while (roles)
    if (withheld(fsc_next_of(r, &roles, &bit)->noun)) meant |= bit;
  return fsc_recent_newest(&r->recent, meant);
}

/* "the singer", "the defendant": the one person named in the last paragraphs, of whom no office is known. A man in
 * office is called by it; where there are two such persons nobody can tell. */
static uint32_t only_private_person(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned person = FSC_TRAIT_NAME | FSC_TRAIT_PERSON;
  const fsc_hit_end *noun = fsc_what(m->noun);
  if (fsc_has(m->traits, FSC_TRAIT_PLURAL) || noun->source_class != FSC_CITIZEN) return FSC_NONE;
  if ((noun->flags & (FSC_FLAG_FEMALE | FSC_FLAG_MALE | FSC_FLAG_COLLECTIVE)) || fsc_has(m->traits, FSC_TRAITS_GENDER))
    return FSC_NONE; /* "the man" is as often another */
  uint32_t found = fsc_near(r, fsc_paragraph_of(r, m), fsc_recent_with(&r->recent, person, person));
  const unsigned office = FSC_TRAIT_LONG | FSC_TRAIT_TITLED | FSC_TRAIT_OFFICE;
  bool one = found && !(found & (found - 1)) && (found & fsc_recent_with(&r->recent, office, FSC_TRAIT_LONG));
  return one ? fsc_recent_newest(&r->recent, found) : FSC_NONE;
}

/* Whom "the …" means of those met before. */
static uint32_t meant_by_role(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_hit_end *noun = fsc_what(m->noun);
  const bool body = ((noun->flags & FSC_FLAG_COLLECTIVE) != 0) & (m->name.end - m->name.first == 1);
  uint32_t found = holder_of(r, m);
  if (found == FSC_NONE) found = aged(r, m);
  if (found == FSC_NONE) found = withheld_before(r, m);
  if (found == FSC_NONE && fsc_has(m->traits, FSC_TRAIT_SPEAKS)) found = only_private_person(r, m);
  return found == FSC_NONE && body ? body_of_class(r, noun) : found;
}

/* Is it somebody to be told of, though met for the first time and not speaking? */
static bool is_somebody(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_hit_end *noun = fsc_what(m->noun);
  const bool several = fsc_has(m->traits, FSC_TRAIT_PLURAL), known = fsc_is_row(noun), plural = several & known;
  const bool group = plural & ((noun->flags & FSC_FLAG_GROUP) != 0);
  const uint32_t start = r->sentences[m->sentence].first; /* "The researchers played the calls. They said …" */
  return group | (plural && fsc_has(m->traits, FSC_TRAIT_DEFINITE) && !fsc_has(m->traits, FSC_TRAIT_OWNS) &&
                  m->name.first == start + 1);
}

/* "King said" behind "Peter King": the capital of a sentence's first word hides that it is a name. */
static uint32_t bearer_of_role(const fsc_resolver *r, fsc_mention *m) {
  const bool lone = (m->name.end - m->name.first == 1) & (m->span.first == m->name.first);
  if (!lone || fsc_has(m->traits, FSC_TRAIT_PLURAL) || !fsc_shaped(r->a, m->name.first, FSC_SHAPE_CAPITALISED))
    return FSC_NONE;
  const fsc_key key = fsc_key_of(r->a, m->name);
  const uint32_t found = bearer_called(r, &key);
  if (found == FSC_NONE) return found;
  m->noun = NULL; /* nor does it tell of an office or a man */
  m->traits &= ~(uint32_t)FSC_TRAITS_GENDER;
  return found;
}

static void resolve_role(fsc_resolver *r, fsc_mention *m) {
  const bool speaks = fsc_has(m->traits, FSC_TRAIT_SPEAKS), definite = fsc_has(m->traits, FSC_TRAIT_DEFINITE);
  uint32_t found = definite ? meant_by_role(r, m) : bearer_of_role(r, m);
  if (found == FSC_NONE) {
    if (!speaks && !is_somebody(r, m)) return;
    const fsc_range words = speaks ? m->span : m->name;
    const fsc_key key = fsc_key_of(r->a, words);
    found = find_key(r, &key, FSC_MENTION_ROLE);
    if (found == FSC_NONE) {
      fsc_entity_new(r, &key)->name = words;
      return;
    }
  }
  fsc_entity_join(r, found);
}

/* ---- Together ---- */

static void resolve(fsc_resolver *r, fsc_mention *m) {
  switch ((fsc_mention_kind)m->kind) {
    case FSC_MENTION_NAME:
      resolve_name(r, m);
      break;
    case FSC_MENTION_ORGANISATION:
      resolve_body(r, m);
      break;
    case FSC_MENTION_ROLE:
      resolve_role(r, m);
      break;
    case FSC_MENTION_PRONOUN:
      fsc_resolve_pronoun(r, m);
      break;
  }
}

static fsc_resolver start(fsc_attributing *a) {
  const uint32_t n = (uint32_t)a->mentions.n;
  fsc_resolver r = {.a = a, .mentions = a->mentions.items, .sentences = a->document->sentences, .size = 128};
  fsc_recent_start(&r.recent);
  FSC_RESERVE(a->arena, &a->entities, n + 1);
  r.entities = a->entities.items;
  r.entities[0] = (fsc_entity){0}; /* may be looked at where a mention has none */
  r.author = FSC_NONE;
  while (r.size < 2 * n) r.size *= 2;
  r.heads = fsc_arena_take(a->arena, r.size * sizeof *r.heads);
  memset(r.heads, 0xFF, r.size * sizeof *r.heads);
  return r;
}

void fsc_resolve(fsc_attributing *a) {
  const uint32_t n_tokens = a->document->n_tokens, *mention_at = a->mention_at;
  uint32_t *meant = fsc_arena_take(a->arena, (a->mentions.n + 1) * sizeof *meant), n_meant = 0;
  fsc_resolver r = start(a);
  for (uint32_t t = 0; (t = fsc_next_bit(a->somebody, t, n_tokens)) < n_tokens; t++) {
    if (fsc_bit_at(a->obliques, t)) {
      fsc_hear_oblique(&r, t);
      if (!fsc_bit_at(a->mentioned, t)) continue;
    }
    fsc_mention *m = &r.mentions[r.mention = mention_at[t]];
    resolve(&r, m);
    meant[n_meant] = r.mention;
    n_meant += m->entity != FSC_NONE;
  }
  a->entities.n = r.n_entities;
  a->meant = meant;
  a->n_meant = n_meant;
}
