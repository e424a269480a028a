/* Resolves mentions to entities, in text order: names by surname or forename, roles by their words; bodies.c, offices.c
 * and pronouns.c do the rest. Every search back is bounded, so that hostile input takes linear time.
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"

/* ---- Names ---- */

static bool is_suffix(const fsc_attributing *a, uint32_t token) {
  fsc_said said = (fsc_said)fsc_look_of(a, token)->said;
  return said >= FSC_SAYS_JR && said <= FSC_SAYS_III;
}

/* A name without "Jr." behind it. */
typedef struct plain_name {
  fsc_range words;
  bool junior;
  uint32_t traits; /* gender, by the text, persons.csv or forenames.csv */
} plain_name;

static plain_name plain(const fsc_attributing *a, fsc_range name, uint32_t traits) {
  const bool junior = (name.end > name.first + 1) & is_suffix(a, name.end - 1);
  return (plain_name){{name.first, name.end - junior}, junior, traits & FSC_TRAITS_GENDER};
}

static uint32_t words_of(plain_name name) { return name.words.end - name.words.first; }

/* Does the longer of two names end in the shorter one: "Van Hollen" of "Chris Van Hollen"? */
static bool ends_alike(const fsc_attributing *a, plain_name x, plain_name y) {
  const uint32_t least = words_of(x) < words_of(y) ? words_of(x) : words_of(y);
  return words_of(x) != words_of(y) && fsc_same_word(a, x.words.end - least, y.words.end - least);
}

/* May a name with "Jr." and one without be the same person? Eric H. Holder Jr. is Eric Holder and Mr. Holder, and so is
 * anybody with an office; Donald Trump Jr. is neither Donald Trump nor the President. */
static bool may_be_junior(const fsc_mention *m, plain_name own, const fsc_entity *e, plain_name known) {
  const plain_name with = own.junior ? own : known, without = own.junior ? known : own;
  const bool titled = own.junior ? m->title != NULL : fsc_has(e->traits, FSC_TRAIT_TITLED);
  const bool called = known.junior && (fsc_empty(m->role) || !m->title); /* "Holder", "Mr. Holder" */
  return titled || (words_of(without) < 2 ? called : words_of(with) > words_of(without));
}

/* Do two full names agree? Those of persons.csv by their rows: George W. Bush is not George H. W. Bush, but Joseph R.
 * Biden is Joe Biden. */
static bool names_agree(const fsc_resolver *r, plain_name own, fsc_range whole, plain_name other,
                        fsc_range other_whole) {
  const fsc_match *known = fsc_known_person(r->a, whole),
                  *other_known = known ? fsc_known_person(r->a, other_whole) : NULL;
  if (other_known) return known->what->row == other_known->what->row;
  return fsc_same_first_name(r->a, own.words.first, other.words.first) || ends_alike(r->a, own, other);
}

/* Is one known to be a woman, the other a man? */
static bool opposed(uint32_t traits, uint32_t others) {
  return ((traits ^ others) & FSC_TRAITS_GENDER) == FSC_TRAITS_GENDER;
}

/* A full name joins one whose first name agrees; a surname joins whoever bears it and agrees in gender. */
static bool agree(const fsc_resolver *r, const fsc_mention *m, plain_name own, const fsc_entity *e, plain_name known) {
  if ((e->kind != FSC_MENTION_NAME) | opposed(own.traits, known.traits)) return false;
  if (own.junior != known.junior && !may_be_junior(m, own, e, known)) return false;
  return words_of(own) < 2 || words_of(known) < 2 || names_agree(r, own, m->name, known, e->name);
}

typedef struct bearers {
  uint32_t found, n; /* the last one, FSC_NONE; how many agree */
} bearers;

/* How alike a mention and an entity of one surname are: both juniors or neither, then of one office, "Justice Holm". */
static uint32_t likeness(const fsc_resolver *r, const fsc_mention *m, const fsc_entity *e, bool juniors) {
  const bool office = m->title && fsc_is_row(e->title) && !(m->title->what->flags & FSC_FLAG_HONORIFIC);
  return 2u * juniors + (office && fsc_same_title(r, m->title->what, e->title));
}

/* Among the entities that agree, those that are most alike come first. */
static bearers find_bearers(const fsc_resolver *r, const fsc_mention *m, plain_name own, const fsc_key *surname) {
  bearers b = {FSC_NONE, 0};
  uint32_t most = 0, last = 0, steps = 0, best = 0;
  for (uint32_t i = fsc_first_bearer(r, surname); i != FSC_NONE && steps < FSC_BEARERS;
       i = fsc_next_bearer(r, i, surname), steps++) {
    const fsc_entity *e = fsc_entity_at(r, i);
    const plain_name known = plain(r->a, e->name, e->traits);
    if (!agree(r, m, own, e, known)) continue;
    const uint32_t like = likeness(r, m, e, known.junior == own.junior);
    if (like < best) continue;
    b.n = like == best ? b.n + 1 : 1;
    if (b.n > 1 && (e->n_mentions < most || (e->n_mentions == most && e->last_token < last))) continue;
    best = like;
    b.found = i;
    most = e->n_mentions;
    last = e->last_token;
  }
  return b;
}

/* Is an entity a person, or has its name a row in persons.csv? */
static bool is_person(const fsc_resolver *r, const fsc_entity *e) {
  return fsc_has(e->traits, FSC_TRAIT_PERSON) || fsc_known_person(r->a, e->name);
}

/* Among entities not in fsc_recent: the only person with a full name whose first word is the mention's. */
static uint32_t called_so_before(const fsc_resolver *r, const fsc_mention *m) {
  enum { LOOKS = 64 }; /* entities */
  const unsigned full = FSC_TRAIT_NAME | FSC_TRAIT_LONG;
  uint32_t found = FSC_NONE;
  if (!(r->forenames & fsc_forename_bit(r->a, m->name.first))) return FSC_NONE; /* as of most */
  for (uint32_t i = r->n_entities, looks = 0; i-- > 0 && looks < LOOKS; looks++) {
    const fsc_entity *e = fsc_entity_at(r, i);
    if ((e->traits & full) != full || !fsc_same_word(r->a, m->name.first, e->name.first) || !is_person(r, e)) continue;
    if (found != FSC_NONE) return FSC_NONE;
    found = i;
  }
  return found;
}

/* "Hillary" of Hillary Clinton, "Kim" of Kim Jong Un: the only one known with that first name. */
static uint32_t called_by_first_name(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned full = FSC_TRAIT_NAME | FSC_TRAIT_PERSON | FSC_TRAIT_LONG;
  uint32_t meant = 0, bit;
  if (m->name.end - m->name.first > 1 || fsc_has(m->traits, FSC_TRAIT_DEFINITE)) return FSC_NONE;
  for (uint32_t left = fsc_recent_with(&r->recent, full, full); left;)
    if (fsc_same_word(r->a, m->name.first, fsc_next_of(r, &left, &bit)->name.first)) meant |= bit;
  if (!meant) return called_so_before(r, m);
  return meant & (meant - 1) ? FSC_NONE : fsc_recent_newest(&r->recent, meant);
}

/* Have an entity and a mention the same title: "Mayor Pete" and "Mayor Pete Buttigieg"? */
static bool same_office(const fsc_entity *e, const fsc_mention *m) {
  return m->title && fsc_is_row(e->title) && m->title->what->row == e->title->row;
}

/* For a full name of persons.csv: the earlier entity known by its first word alone, "Hillary" long before "Hillary
 * Clinton". */
static uint32_t known_so_before(const fsc_resolver *r, const fsc_mention *m, plain_name own) {
  const unsigned others = FSC_TRAIT_LONG | FSC_TRAIT_PLURAL;
  if (!fsc_known_person(r->a, m->name)) return FSC_NONE;
  const fsc_key key = fsc_key_of(r->a, (fsc_range){own.words.first, own.words.first + 1});
  const uint32_t found = fsc_find_key(r, &key, FSC_MENTION_NAME);
  if (found == FSC_NONE) return found;
  const fsc_entity *e = fsc_entity_at(r, found);
  const bool free = fsc_empty(e->role) && !fsc_has(e->traits, FSC_TRAIT_TITLED);
  if (fsc_has(e->traits, others) || opposed(own.traits, e->traits)) return FSC_NONE;
  return (free || same_office(e, m)) && is_person(r, e) ? found : FSC_NONE;
}

/* "Hillary" before "Hillary Clinton", "Kim" before "Kim Jong Un": the only recent person known by that word alone and
 * without a title. If that word has a row in persons.csv, the full name must have one too. */
static uint32_t known_by_first_name(const fsc_resolver *r, const fsc_mention *m, plain_name own) {
  const unsigned lone = FSC_TRAIT_NAME | FSC_TRAIT_PERSON,
                 others = FSC_TRAIT_LONG | FSC_TRAIT_TITLED | FSC_TRAIT_PLURAL;
  uint32_t meant = 0, bit;
  if (words_of(own) < 2 || own.junior) return FSC_NONE;
  for (uint32_t left = fsc_recent_with(&r->recent, lone | others, lone); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    const bool another = opposed(own.traits, e->traits) || (!fsc_empty(m->role) && !fsc_empty(e->role));
    if (another || !fsc_same_word(r->a, own.words.first, e->name.first)) continue;
    if (!fsc_known_person(r->a, e->name) || fsc_known_person(r->a, m->name)) meant |= bit;
  }
  if (!meant) return known_so_before(r, m, own);
  return meant & (meant - 1) ? FSC_NONE : fsc_recent_newest(&r->recent, meant);
}

/* The person that a single forename means: "Hillary", "Mr. Kim"; with an office only one of that office, "Governor
 * Scott" for Governor Scott Walker. FSC_NONE. */
static uint32_t meant_by_first_name(const fsc_resolver *r, const fsc_mention *m) {
  const bool office = m->title && !(m->title->what->flags & FSC_FLAG_HONORIFIC);
  const uint32_t found = called_by_first_name(r, m);
  return found == FSC_NONE || !office || same_office(fsc_entity_at(r, found), m) ? found : FSC_NONE;
}

/* Notes whom the entity made last speaks for. */
static void speaks_for(fsc_resolver *r, uint32_t principal) {
  const uint32_t size = (uint32_t)r->a->mentions.n + 1;
  if (principal == FSC_NONE) return;
  if (!r->a->principals) {
    r->a->principals = fsc_arena_take(r->a->arena, size * sizeof principal);
    memset(r->a->principals, 0xFF, size * sizeof principal); /* FSC_NONE */
  }
  r->a->principals[r->n_entities - 1] = principal;
}

static void resolve_name(fsc_resolver *r, const fsc_mention *m) {
  const plain_name own = plain(r->a, m->name, m->traits),
                   known = plain(r->a, m->name, m->traits | fsc_gender_known(r->a, m->name, m->traits));
  const fsc_key surname = fsc_key_of(r->a, (fsc_range){own.words.end - 1, own.words.end});
  bearers b = find_bearers(r, m, known, &surname);
  if (b.found == FSC_NONE && words_of(own) < 2 && known.traits != own.traits)
    b = find_bearers(r, m, own, &surname); /* Michelle Obama’s surname */
  if (b.found == FSC_NONE && !m->title) b.found = fsc_body_called(r, m);
  if (b.found == FSC_NONE && fsc_has(m->traits, FSC_TRAIT_DEFINITE)) b.found = fsc_state_called(r, m);
  if (b.found == FSC_NONE) b.found = meant_by_first_name(r, m);
  if (b.found == FSC_NONE && (b.found = known_by_first_name(r, m, known)) != FSC_NONE)
    fsc_entity_rekey(r, b.found, &surname);
  if (b.found == FSC_NONE && m->noun && (b.found = fsc_spokesman_named(r, m)) != FSC_NONE)
    fsc_entity_name(r, b.found, &surname);
  if (b.found != FSC_NONE) {
    fsc_entity_join(r, b.found)->ambiguous |= b.n > 1;
    return;
  }
  /* Before the name is one of those mentioned. */
  const uint32_t principal = fsc_empty(m->role) ? FSC_NONE : fsc_principal_of_named(r, m);
  fsc_entity_new(r, &surname);
  speaks_for(r, principal);
}

/* "At Brown, | a student …", "…, for the Clintons, | …": is a name in a phrase that opens its clause, so that what
 * follows does not describe it? */
static bool opens_clause(const fsc_resolver *r, const fsc_mention *name) {
  const uint32_t start = r->sentences[name->sentence].first;
  uint32_t t = name->span.first;
  if (t > start && fsc_token_says(r->a, t - 1, FSC_SAYS_THE)) t--;
  if (t == start || !fsc_token_is(r->a, --t, FSC_IS_PREPOSITION)) return false;
  return t == start || fsc_mark(r->a, t - 1, ",") || fsc_flagged(r->a, t - 1, FSC_SENTENCE_START);
}

/* "Ana Ruiz, a baker in Troy, Ohio, said": the name before an appositive, if the appositive or the place it ends with
 * was taken for the source; FSC_NONE. */
static uint32_t name_before_appositive(const fsc_resolver *r, const fsc_mention *m) {
  enum { LOOKS = 5 }; /* mentions */
  const uint32_t comma = m->span.first - 1;
  const uint32_t first = fsc_farthest_back(r->sentences[m->sentence].first, m->span.first);
  uint32_t t = m->span.first;
  for (int look = 0; look < LOOKS && (t = fsc_behind_last_bit(r->a->mentioned, first, t)) > first; look++) {
    const fsc_mention *n = &r->mentions[r->a->mention_at[--t]];
    if (n->kind != FSC_MENTION_NAME || n->entity == FSC_NONE || n->role.first < n->name.end) continue;
    if (fsc_has(n->traits, FSC_TRAIT_PLURAL) || opens_clause(r, n)) break;
    const bool place = m->kind == FSC_MENTION_ORGANISATION && n->role.end == comma && fsc_mark(r->a, comma, ",");
    const bool one = !fsc_has(m->traits, FSC_TRAIT_PLURAL); /* not ", US media report," */
    const bool same = one && m->span.first == n->role.first - fsc_token_is(r->a, n->role.first - 1, FSC_IS_DETERMINER);
    return place || same || (m->noun && m->noun == n->noun) ? n->entity : FSC_NONE;
  }
  return FSC_NONE;
}

/* "… in Troy, | Ohio, said": a place as the source stands for the name that its phrase describes. */
static void resolve_organisation(fsc_resolver *r, fsc_mention *m) {
  const bool place = m->body && fsc_is_place(m->body->what) && fsc_has(m->traits, FSC_TRAIT_SPEAKS);
  const uint32_t found = place ? name_before_appositive(r, m) : FSC_NONE;
  if (found != FSC_NONE)
    fsc_entity_join(r, found);
  else
    fsc_resolve_body(r, m);
}

/* ---- Roles ---- */

/* The earlier entity that "the …" means; FSC_NONE. */
static uint32_t meant_by_role(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_hit_end *noun = fsc_what(m->noun);
  const bool body = ((noun->flags & FSC_FLAG_COLLECTIVE) != 0) & (m->name.end - m->name.first == 1) &
                    !fsc_has(m->traits, FSC_TRAIT_SEVERAL);
  uint32_t found = fsc_meant_by_office(r, m);
  if (found == FSC_NONE && fsc_has(m->traits, FSC_TRAIT_SPEAKS)) found = fsc_document_meant(r, m);
  if (found != FSC_NONE) return found;
  if (m->noun && (noun->flags & FSC_FLAG_ACRONYM))
    return m->span.end - m->span.first <= 2 && !fsc_has(m->traits, FSC_TRAIT_SEVERAL) ? fsc_agency_meant(r) : FSC_NONE;
  if (m->noun) return body ? fsc_body_of_class(r, noun->source_class) : FSC_NONE;
  const fsc_match *head = fsc_quiet_row_at(r->a, m->name.first, FSC_ROLES); /* "the group" */
  const bool mere = m->span.end - m->span.first <= 2, group = (fsc_what(head)->flags & FSC_FLAG_COLLECTIVE) != 0;
  if (!mere || !group) return FSC_NONE;
  const unsigned class = head->what->source_class; /* "the force", the police */
  return class == FSC_UNKNOWN_CLASS ? fsc_group_meant(r, m) : fsc_body_of_class(r, class);
}

/* Is a role noun that does not speak worth an entity at its first mention? */
static bool is_somebody(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_hit_end *noun = fsc_what(m->noun);
  const bool several = fsc_has(m->traits, FSC_TRAIT_PLURAL), known = fsc_is_row(noun), plural = several & known;
  const bool group = plural & ((noun->flags & FSC_FLAG_GROUP) != 0);
  const uint32_t start = r->sentences[m->sentence].first; /* "The researchers played the calls. They said …" */
  return group || fsc_has(m->traits, FSC_TRAIT_ACTS) ||
         (plural && fsc_has(m->traits, FSC_TRAIT_DEFINITE) && !fsc_has(m->traits, FSC_TRAIT_OWNS) &&
          m->name.first == start + 1);
}

/* "Her husband | stood by", "His mother | left": does one of the other gender than its owner act, so that "he" or "she"
 * in the next sentence means that one? */
static bool is_kin_acting(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_attributing *a = r->a;
  const uint32_t owner = m->name.first - 1, verb = m->name.end;
  if (r->sentences[m->sentence].first != owner) return false;
  const bool owned = fsc_token_any(a, owner, CLASS(MALE_PRONOUN) | CLASS(FEMALE_PRONOUN));
  if (!owned || fsc_has(m->traits, FSC_TRAIT_PLURAL) || fsc_quoted(a, owner)) return false;
  if (!fsc_has(m->traits, FSC_TRAITS_GENDER & ~fsc_gender_of_pronoun(a, owner))) return false;
  return fsc_verb_helper(a, verb) || fsc_ends_in_ed(a, verb) || fsc_token_is(a, verb, FSC_IS_IRREGULAR_PAST);
}

/* "King said" behind "Peter King": the capital of a sentence's first word hides that it is a name. */
static uint32_t bearer_of_role(const fsc_resolver *r, fsc_mention *m) {
  const bool lone = (m->name.end - m->name.first == 1) & (m->span.first == m->name.first);
  if (!lone || fsc_has(m->traits, FSC_TRAIT_PLURAL) || !fsc_shaped(r->a, m->name.first, FSC_SHAPE_CAPITALISED))
    return FSC_NONE;
  const fsc_key key = fsc_key_of(r->a, m->name);
  const uint32_t found = fsc_bearer_called(r, &key);
  if (found == FSC_NONE) return found;
  m->noun = NULL; /* "King" here is neither an office nor a sign of gender */
  m->traits &= ~(uint32_t)FSC_TRAITS_GENDER;
  return found;
}

/* A role without an earlier entity: the same words mean the same entity. */
static void resolve_unnamed(fsc_resolver *r, fsc_range words) {
  const fsc_key key = fsc_key_of(r->a, words);
  const uint32_t found = fsc_find_key(r, &key, FSC_MENTION_ROLE);
  if (found == FSC_NONE)
    fsc_entity_new(r, &key)->name = words;
  else
    fsc_entity_join(r, found);
}

/* "a spokesman", "his office": the same words for the same principal mean the same entity. */
static void resolve_spokesman(fsc_resolver *r, fsc_range words, uint32_t principal) {
  const fsc_key key = fsc_key_of(r->a, words);
  uint32_t found = fsc_find_key(r, &key, FSC_MENTION_ROLE), steps = 0;
  while (found != FSC_NONE && fsc_principal(r->a, found) != principal)
    found = ++steps < FSC_BEARERS ? fsc_next_bearer(r, found, &key) : FSC_NONE;
  if (found != FSC_NONE) {
    fsc_entity_join(r, found);
    return;
  }
  fsc_entity_new(r, &key)->name = words;
  speaks_for(r, principal);
}

static bool is_mere_spokesman(const fsc_mention *m) {
  return (fsc_what(m->noun)->flags & FSC_FLAG_SPOKESPERSON) && m->span.end - m->span.first <= 2;
}

/* "The reporter, | Adam Tobias, left": does the name behind a role tell who has it? */
static bool is_of_name_behind(const fsc_resolver *r, const fsc_mention *m) {
  const uint32_t comma = m->name.end, name = comma + 1;
  if (!fsc_mark(r->a, comma, ",") || !fsc_bit_at(r->a->mentioned, name)) return false;
  return fsc_range_has(r->mentions[r->a->mention_at[name]].role, m->name.first);
}

static void resolve_role(fsc_resolver *r, fsc_mention *m) {
  const bool speaks = fsc_has(m->traits, FSC_TRAIT_SPEAKS), definite = fsc_has(m->traits, FSC_TRAIT_DEFINITE);
  if (!speaks && is_of_name_behind(r, m)) return;
  const bool kin = !speaks && fsc_has(m->traits, FSC_TRAITS_GENDER) && is_kin_acting(r, m);
  if (kin) {
    m->span.first--;
    m->traits |= FSC_TRAIT_ACTS;
  }
  uint32_t found = speaks ? name_before_appositive(r, m) : FSC_NONE, owner = FSC_NONE;
  if (found == FSC_NONE) found = definite ? meant_by_role(r, m) : bearer_of_role(r, m);
  if (speaks & !definite && found == FSC_NONE) found = fsc_meant_by_title(r, m);
  if (found != FSC_NONE)
    fsc_entity_join(r, found);
  else if (speaks && is_mere_spokesman(m))
    resolve_spokesman(r, m->span, fsc_principal_of(r, m));
  else if (speaks && (owner = fsc_principal_of_owned(r, m)) != FSC_NONE)
    resolve_spokesman(r, m->span, owner);
  else if (speaks || is_somebody(r, m))
    resolve_unnamed(r, speaks || kin ? m->span : m->name);
}

/* ---- Together ---- */

static void resolve(fsc_resolver *r, fsc_mention *m) {
  switch ((fsc_mention_kind)m->kind) {
    case FSC_MENTION_NAME:
      resolve_name(r, m);
      break;
    case FSC_MENTION_ORGANISATION:
      resolve_organisation(r, m);
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
  r.entities[0] = (fsc_entity){0}; /* code without branches may read it for mentions without an entity */
  r.author = FSC_NONE;
  while (r.size < 2 * n) r.size *= 2;
  r.heads = fsc_arena_take(a->arena, r.size * sizeof *r.heads);
  memset(r.heads, 0xFF, r.size * sizeof *r.heads);
  return r;
}

/* Marks names of persons.csv as persons even if the article does not show it; not "the Trump campaign". Last, since
 * pronouns go by the article alone. */
static void mark_known_persons(fsc_attributing *a) {
  const fsc_rows *rows = &a->scoring->rows;
  for (uint32_t i = rows->first[FSC_PERSONS]; i != FSC_NONE; i = rows->next[i]) {
    const fsc_match *row = &a->scoring->matches->items[i];
    const uint32_t mention = fsc_mention_at(a, row->first);
    const fsc_mention *m = mention == FSC_NONE ? NULL : &a->mentions.items[mention];
    if (!m || m->entity == FSC_NONE || m->name.end != row->end || fsc_has(m->traits, FSC_TRAIT_DEFINITE)) continue;
    fsc_entity *e = &a->entities.items[m->entity];
    if (e->kind == FSC_MENTION_NAME && fsc_row_holds(a, row)) e->traits |= FSC_TRAIT_PERSON;
  }
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
  mark_known_persons(a);
  fsc_arena_drop(r.heads, r.size * sizeof *r.heads);
  a->meant = meant;
  a->n_meant = n_meant;
}
