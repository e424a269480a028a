/* Turns entities and social groups into the public fsc_actor records, and finds who speaks for those that do not speak.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* ---- Who speaks for whom ---- */

/* A body that a source's role names speaks through it ("a spokesman for Acme", "Ann Lee of Acme"); a person only
 * through a spokesman. */
static void speak_for(const fsc_attributing *a, fsc_range range, const fsc_entity *source, uint32_t *speakers) {
  const bool spokesman = (source->noun->flags & FSC_FLAG_SPOKESPERSON) != 0;
  for (uint32_t t = range.first; (t = fsc_next_bit(a->mentioned, t, range.end)) < range.end; t++) {
    const uint32_t entity = a->mentions.items[a->mention_at[t]].entity;
    if (entity == FSC_NONE) continue;
    const fsc_entity *e = &a->entities.items[entity];
    const bool silent = e->source_id == FSC_NONE, body = e->kind == FSC_MENTION_ORGANISATION;
    const bool speaks = silent & (body | spokesman) & (source->source_id < speakers[entity]);
    speakers[entity] = fsc_select(speaks, source->source_id, speakers[entity]);
  }
}

/* "Congress", "Republicans", "the White House": may any politician or official speak for a body, since articles do not
 * say who is one of its members? Parties, and political bodies whose whole name is a row. */
static bool has_many_members(const fsc_attributing *a, const fsc_entity *e, fsc_source_class class) {
  const bool name = e->kind == FSC_MENTION_NAME, role = e->kind == FSC_MENTION_ROLE;
  const bool one = !fsc_has(e->traits, FSC_TRAIT_PLURAL), political = fsc_is_political(class);
  if (name | (role & one) | !political) return false;
  const fsc_match *body = fsc_row_at(a, e->name.first, FSC_ORGANISATIONS);
  return class == FSC_POLITICAL_PARTY || (body && body->end == e->name.end);
}

static uint32_t first_politician(const fsc_attributing *a) {
  for (uint32_t i = 0; i < a->findings->sources.n; i++)
    if (fsc_is_political(a->findings->sources.items[i].source_class)) return i;
  return FSC_NONE;
}

/* A mere "a spokesman" speaks for his principal (fsc_principal_of). */
static void speak_for_principals(const fsc_attributing *a, uint32_t *speakers) {
  for (uint32_t id = 0; a->principals && id < a->findings->sources.n; id++) {
    const uint32_t principal = fsc_principal(a, a->source_entities[id]);
    if (principal == FSC_NONE || a->entities.items[principal].source_id != FSC_NONE) continue;
    speakers[principal] = id < speakers[principal] ? id : speakers[principal];
  }
}

/* Lists the mentions of sources that may also name whom they speak for; returns how many. */
static uint32_t find_telling(const fsc_attributing *a, uint32_t *telling) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < a->speaking.n; i++) {
    const fsc_mention *m = &a->mentions.items[a->speaking.items[i]];
    const bool named = m->role.first < m->role.end, role = m->kind == FSC_MENTION_ROLE;
    telling[n] = a->speaking.items[i];
    n += (m->kind != FSC_MENTION_PRONOUN) & (named | role);
  }
  return n;
}

/* By entity: the first source that speaks for it; FSC_NONE. */
static const uint32_t *speakers_of(const fsc_attributing *a) {
  size_t size = (a->entities.n + 1) * sizeof(uint32_t);
  uint32_t *speakers = memset(fsc_arena_take(a->arena, size), 0xFF, size);
  uint32_t *telling = fsc_arena_take(a->arena, (a->speaking.n + 1) * sizeof *telling), n = find_telling(a, telling);
  for (uint32_t i = 0; i < n; i++) {
    const fsc_mention *m = &a->mentions.items[telling[i]];
    const fsc_entity *source = &a->entities.items[m->entity];
    speak_for(a, m->role, source, speakers);
    if (m->kind == FSC_MENTION_ROLE) speak_for(a, m->span, source, speakers);
  }
  speak_for_principals(a, speakers);
  return speakers;
}

/* Is a body or name only a place: a seat of government ever mentioned as one, a hall mostly so, "WASHINGTON" in a
 * dateline? */
static bool is_place(const fsc_attributing *a, const fsc_entity *e) {
  const bool lone = !fsc_has(e->traits, FSC_TRAIT_LONG), all_caps = fsc_shaped(a, e->name.first, FSC_SHAPE_ALL_CAPS);
  const bool capitals = lone & all_caps;
  const bool seat = (e->body->flags & FSC_FLAG_METONYM) != 0;
  const bool placed = seat ? (e->n_placed != 0) | capitals : 2 * e->n_placed > e->n_mentions;
  const bool names = (e->kind == FSC_MENTION_NAME) & capitals & !fsc_has(e->traits, FSC_TRAIT_TITLED);
  return (e->source_id == FSC_NONE) & (names | ((e->kind == FSC_MENTION_ORGANISATION) & placed));
}

/* ---- Publishing ---- */

/* Is a body an actor even if it does not speak? Not a place, nor a document. Without a branch, as is_actor. */
static bool is_told_of(const fsc_entity *e) {
  const bool name = e->kind == FSC_MENTION_NAME, body = e->kind == FSC_MENTION_ORGANISATION;
  const bool told = (name & fsc_names_body(e)) | (body & (e->body->source_class != FSC_DOCUMENT_DATA));
  return told & !fsc_is_place(e->body);
}

/* Is an entity an actor? A place only if it speaks; a role noun like "a man" only if it speaks or is a group. */
static bool is_actor(const fsc_entity *e) {
  const bool name = e->kind == FSC_MENTION_NAME, person = name & fsc_has(e->traits, FSC_TRAIT_PERSON);
  const bool group = (e->kind == FSC_MENTION_ROLE) & ((e->noun->flags & FSC_FLAG_GROUP) != 0);
  const bool met = !e->author & (e->n_mentions != 0), some = (e->source_id != FSC_NONE) | person | group;
  return met & (some | is_told_of(e));
}

/* May an entity be covered by the actor of a social group? If it is plural or does not speak; "one inmate said" stays a
 * person. */
static bool may_be_of_group(const fsc_entity *e) {
  const bool several = fsc_has(e->traits, FSC_TRAIT_PLURAL), silent = e->source_id == FSC_NONE;
  return (e->kind == FSC_MENTION_ROLE) & (several | silent);
}

/* Removes the actors that are covered by a social group; returns how many are left. */
static uint32_t without_groups(const fsc_attributing *a, uint32_t *actors, uint32_t n) {
  uint32_t *doubtful = fsc_arena_take(a->arena, (n + 1) * sizeof *doubtful), n_doubtful = 0, kept = 0;
  for (uint32_t k = 0; k < n; k++) {
    doubtful[n_doubtful] = k;
    n_doubtful += may_be_of_group(&a->entities.items[actors[k]]);
  }
  for (uint32_t d = 0; d < n_doubtful; d++) {
    uint32_t *actor = &actors[doubtful[d]];
    if (fsc_group_of_entity(a, &a->entities.items[*actor]) != FSC_NONE) *actor = FSC_NONE;
  }
  for (uint32_t k = 0; k < n; k++) {
    actors[kept] = actors[k];
    kept += actors[kept] != FSC_NONE;
  }
  return kept;
}

/* Lists the entities that are actors; returns how many. */
static uint32_t find_actors(const fsc_attributing *a, uint32_t *actors) {
  const fsc_entity *entities = a->entities.items;
  const uint32_t n_entities = (uint32_t)a->entities.n;
  uint32_t n = 0;
  for (uint32_t i = 0; i < n_entities; i++) {
    actors[n] = i;
    n += is_actor(&entities[i]);
  }
  return a->group_starts ? without_groups(a, actors, n) : n;
}

/* Classes of people without an organisation. */
static bool is_people(fsc_source_class class) {
  return class == FSC_CITIZEN || class == FSC_VICTIM_WITNESS || class == FSC_COLLECTIVE_VAGUE;
}

/* The kind of an unnamed actor that is not shown to be a person: "a White House official", "most", "the couple", "his
 * office". */
static fsc_actor_kind kind_of_unnamed(const fsc_attributing *a, const fsc_entity *e, fsc_source_class source_class) {
  const fsc_match *noun = fsc_last_row_in(a, e->name, FSC_ROLES);
  const bool collective = ((e->noun->flags | fsc_what(noun)->flags) & FSC_FLAG_COLLECTIVE) != 0;
  const bool plural = fsc_has(e->traits, FSC_TRAIT_PLURAL) || fsc_ends_in_s(a, e->name.end - 1);
  if (source_class == FSC_DOCUMENT_DATA) return FSC_DOCUMENT_ACTOR;
  const bool people = is_people(source_class);
  if (collective) return people ? FSC_GROUP : FSC_ORGANISATION;
  if (plural || source_class == FSC_COLLECTIVE_VAGUE) return FSC_GROUP;
  const bool owner = noun && fsc_possessive(a, noun->end - 1); /* "the governor's office" */
  if ((noun && !owner) || source_class == FSC_ANONYMOUS) return FSC_PERSON;
  return people ? FSC_GROUP : FSC_ORGANISATION;
}

static fsc_actor_kind kind_of(const fsc_attributing *a, const fsc_entity *e, fsc_source_class source_class) {
  const bool body = e->kind == FSC_MENTION_ORGANISATION;
  const bool document = source_class == FSC_DOCUMENT_DATA;
  if (body) return document ? FSC_DOCUMENT_ACTOR : FSC_ORGANISATION;
  if (fsc_has(e->traits, FSC_TRAIT_PERSON)) return FSC_PERSON;
  if ((e->kind == FSC_MENTION_NAME) & document) return FSC_DOCUMENT_ACTOR;
  if ((e->kind == FSC_MENTION_NAME) & fsc_has(e->traits, FSC_TRAIT_PLURAL)) return FSC_GROUP;
  return e->kind == FSC_MENTION_NAME ? FSC_ORGANISATION : kind_of_unnamed(a, e, source_class);
}

/* An actor that speaks has name, role and class of its source; another may have a source that speaks for it. */
static void name_actor(fsc_attributing *a, const fsc_entity *e, uint32_t speaker, uint32_t politician,
                       fsc_actor *actor) {
  if (e->source_id != FSC_NONE) {
    const fsc_source *source = &a->findings->sources.items[e->source_id];
    actor->name = source->name;
    actor->role = source->role;
    actor->source_class = source->source_class;
    actor->spoken_for = FSC_NONE;
    return;
  }
  actor->name = fsc_shown_name(a, e);
  actor->role = e->kind == FSC_MENTION_ROLE ? NULL : fsc_role_text(a, e->role);
  actor->source_class = fsc_class_of(a, e);
  const bool many = politician < speaker && has_many_members(a, e, actor->source_class); /* FSC_NONE: the largest */
  actor->spoken_for = fsc_select(many, politician, speaker);
}

static void describe_actor(fsc_attributing *a, const fsc_entity *e, uint32_t speaker, uint32_t politician,
                           fsc_actor *actor) {
  name_actor(a, e, speaker, politician, actor);
  actor->gender = fsc_gender_shown(e);
  actor->mentions = e->n_mentions;
  actor->source_id = e->source_id;
  actor->kind = kind_of(a, e, actor->source_class);
  actor->first_sentence = a->mentions.items[e->first_mention].sentence;
  actor->group = actor->member = NULL;
  actor->place = is_place(a, e);
}

static void describe_group(const fsc_attributing *a, const fsc_group_tally *tally, fsc_actor *actor) {
  const fsc_social_group *group = &a->social_groups[tally->group];
  *actor = (fsc_actor){.name = group->name,
                       .source_class = fsc_class_called(group->source_class),
                       .mentions = tally->mentions,
                       .source_id = tally->source_id,
                       .kind = FSC_GROUP,
                       .first_sentence = tally->sentence,
                       .spoken_for = tally->source_id == FSC_NONE ? tally->spoken_for : FSC_NONE,
                       .group = group->name,
                       .member = group->member};
}

void fsc_publish_actors(fsc_attributing *a) {
  fsc_find_groups(a);
  const fsc_group_tally *groups = a->group_tallies.items;
  const uint32_t n_groups = (uint32_t)a->group_tallies.n;
  const uint32_t *speakers = speakers_of(a), politician = first_politician(a);
  FSC_RESERVE(a->arena, &a->findings->actors, a->entities.n + a->group_tallies.n);
  uint32_t *own = fsc_arena_take(a->arena, (a->entities.n + 1) * sizeof *own), n = find_actors(a, own), g = 0;
  fsc_actor *actor = a->findings->actors.items;
  for (uint32_t k = 0; k < n; k++) {
    const fsc_entity *e = &a->entities.items[own[k]];
    const uint32_t first = a->mentions.items[e->first_mention].span.first;
    while (g < n_groups && groups[g].first < first) describe_group(a, &groups[g++], actor++);
    describe_actor(a, e, speakers[own[k]], politician, actor++);
  }
  while (g < n_groups) describe_group(a, &groups[g++], actor++);
  a->findings->actors.n = (size_t)(actor - a->findings->actors.items);
}
