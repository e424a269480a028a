/* Entities and social groups as the public actors, and who speaks for those that do not speak themselves.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* ---- Who speaks for whom
 * -------------------------------------------------------------------------------------------- */

/* A body that a source's role names speaks through it ("a spokesman for Acme", "Ann Lee of Acme"); a person only
 * through a spokesman. */
static void speak_for(const fsc_attributing *a, fsc_range range, const fsc_entity *source, uint32_t *speakers) {
  const bool spokesman = (fsc_row_or_none(source->noun)->what->flags & FSC_FLAG_SPOKESPERSON) != 0;
  for (uint32_t t = range.first; (t = fsc_next_bit(a->mentioned, t, range.end)) < range.end; t++) {
    const uint32_t entity = a->mentions.items[a->mention_at[t]].entity;
    if (entity == FSC_NONE) continue;
    const fsc_entity *e = &a->entities.items[entity];
    const bool silent = e->source_id == FSC_NONE, body = e->kind == FSC_MENTION_ORGANISATION;
    const bool speaks = silent & (body | spokesman) & (source->source_id < speakers[entity]);
    speakers[entity] = fsc_select(speaks, source->source_id, speakers[entity]);
  }
}

static bool is_political(fsc_source_class class) {
  return class == FSC_OFFICIAL_GOVERNMENT || class == FSC_POLITICAL_PARTY;
}

/* "Congress", "Republicans", "the White House": the whole name is a row, and nobody says who is one of them. Any
 * politician or official may be. */
static bool has_many_members(const fsc_attributing *a, const fsc_entity *e) {
  if (e->kind == FSC_MENTION_NAME || (e->kind == FSC_MENTION_ROLE && !fsc_has(e->traits, FSC_TRAIT_PLURAL)))
    return false;
  const fsc_match *body = fsc_row_at(a, e->name.first, a->organisations);
  fsc_source_class class = fsc_class_of(a, e);
  return class == FSC_POLITICAL_PARTY || (class == FSC_OFFICIAL_GOVERNMENT && body && body->end == e->name.end);
}

static uint32_t first_politician(const fsc_attributing *a) {
  for (uint32_t i = 0; i < a->findings->sources.n; i++)
    if (is_political(a->findings->sources.items[i].source_class)) return i;
  return FSC_NONE;
}

/* Of the mentions of sources those that may name a body or a person besides; answers how many. */
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

/* By entity: the first source that speaks for it as one of it; FSC_NONE. */
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
  return speakers;
}

/* A seat of government met as a place, a hall met mostly as one; "WASHINGTON" before a dash. */
static bool is_place(const fsc_attributing *a, const fsc_entity *e) {
  const bool lone = !fsc_has(e->traits, FSC_TRAIT_LONG), all_caps = fsc_shaped(a, e->name.first, FSC_SHAPE_ALL_CAPS);
  const bool capitals = lone & all_caps;
  const bool seat = (fsc_row_or_none(e->body)->what->flags & FSC_FLAG_METONYM) != 0;
  const bool placed = seat ? (e->n_placed != 0) | capitals : 2 * e->n_placed > e->n_mentions;
  const bool names = (e->kind == FSC_MENTION_NAME) & capitals & !fsc_has(e->traits, FSC_TRAIT_TITLED);
  return (e->source_id == FSC_NONE) & (names | ((e->kind == FSC_MENTION_ORGANISATION) & placed));
}

/* ---- Publishing
 * ----------------------------------------------------------------------------------------------------- */

/* Colombia, where something happens, is none until it speaks; what is met but once or twice as "a man" neither. */
static bool is_actor(const fsc_entity *e) {
  const fsc_match *body = fsc_row_or_none(e->body), *noun = fsc_row_or_none(e->noun);
  const bool name = (e->kind == FSC_MENTION_NAME) & fsc_has(e->traits, FSC_TRAIT_PERSON);
  const bool named_body = (e->kind == FSC_MENTION_ORGANISATION) & !fsc_is_place(body);
  const bool group = (e->kind == FSC_MENTION_ROLE) & ((noun->what->flags & FSC_FLAG_GROUP) != 0);
  const bool met = !e->author & (e->n_mentions != 0);
  return met & ((e->source_id != FSC_NONE) | name | named_body | group);
}

/* What a group's actor may stand for: all that is plural or does not speak. "One inmate said" stays a person. */
static bool may_be_of_group(const fsc_entity *e) {
  const bool several = fsc_has(e->traits, FSC_TRAIT_PLURAL), silent = e->source_id == FSC_NONE;
  return (e->kind == FSC_MENTION_ROLE) & (several | silent);
}

/* The entities that are actors by themselves; answers how many. */
static uint32_t find_actors(const fsc_attributing *a, uint32_t *actors) {
  uint32_t *doubtful = fsc_arena_take(a->arena, (a->entities.n + 1) * sizeof *doubtful), n_doubtful = 0, n = 0;
  bool *is = fsc_arena_take(a->arena, a->entities.n + 1);
  for (uint32_t i = 0; i < a->entities.n; i++) {
    is[i] = is_actor(&a->entities.items[i]);
    doubtful[n_doubtful] = i;
    n_doubtful += is[i] & (a->group_starts != NULL) & may_be_of_group(&a->entities.items[i]);
  }
  for (uint32_t i = 0; i < n_doubtful; i++)
    is[doubtful[i]] = fsc_group_of_entity(a, &a->entities.items[doubtful[i]]) == FSC_NONE;
  for (uint32_t i = 0; i < a->entities.n; i++) {
    actors[n] = i;
    n += is[i];
  }
  return n;
}

/* "Americans": a name that is a row of many. */
static bool names_many(const fsc_attributing *a, const fsc_entity *e) {
  const fsc_match *role = e->kind == FSC_MENTION_NAME ? fsc_row_at(a, e->name.first, a->roles) : NULL;
  return role && role->end == e->name.end && (role->what->flags & FSC_FLAG_GROUP);
}

static fsc_actor_kind kind_of(const fsc_attributing *a, const fsc_entity *e, fsc_source_class source_class) {
  const bool document = source_class == FSC_DOCUMENT_DATA, person = fsc_has(e->traits, FSC_TRAIT_PERSON);
  const bool body = (fsc_row_or_none(e->noun)->what->flags & FSC_FLAG_COLLECTIVE) != 0;
  uint32_t kind = fsc_select(fsc_has(e->traits, FSC_TRAIT_PLURAL), FSC_GROUP, FSC_DOCUMENT_ACTOR);
  kind = fsc_select(body, FSC_ORGANISATION, kind); /* what comes later counts more */
  kind = fsc_select(document, FSC_DOCUMENT_ACTOR, kind);
  kind = fsc_select(e->kind == FSC_MENTION_NAME, FSC_ORGANISATION, kind);
  kind = fsc_select(person, FSC_PERSON, kind);
  kind = fsc_select(names_many(a, e), FSC_GROUP, kind);
  return (fsc_actor_kind)fsc_select(e->kind == FSC_MENTION_ORGANISATION, FSC_ORGANISATION, kind);
}

static void add_entity(fsc_attributing *a, const fsc_entity *e, uint32_t speaker, uint32_t politician) {
  fsc_actor *actor = &a->findings->actors.items[a->findings->actors.n++];
  *actor = (fsc_actor){.mentions = e->n_mentions,
                       .source_id = e->source_id,
                       .first_sentence = a->mentions.items[e->first_mention].sentence,
                       .gender = fsc_gender_shown(e),
                       .spoken_for = FSC_NONE,
                       .place = is_place(a, e)};
  if (e->source_id != FSC_NONE) {
    const fsc_source *source = &a->findings->sources.items[e->source_id];
    actor->name = source->name;
    actor->role = source->role;
    actor->source_class = source->source_class;
  } else {
    actor->name = fsc_name_text(a, e->name);
    actor->role = e->kind == FSC_MENTION_ROLE ? NULL : fsc_name_text(a, e->role);
    actor->source_class = fsc_class_of(a, e);
    actor->spoken_for =
        politician < speaker && has_many_members(a, e) ? politician : speaker; /* FSC_NONE: the largest */
  }
  actor->kind = kind_of(a, e, actor->source_class);
}

static void add_group(fsc_attributing *a, const fsc_group_tally *tally) {
  const fsc_social_group *group = &a->social_groups[tally->group];
  fsc_actor *actor = &a->findings->actors.items[a->findings->actors.n++];
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
  const fsc_group_tally *group = a->group_tallies.items, *end = group + a->group_tallies.n;
  const uint32_t *speakers = speakers_of(a), politician = first_politician(a);
  FSC_RESERVE(a->arena, &a->findings->actors, a->entities.n + a->group_tallies.n);
  uint32_t *actors = fsc_arena_take(a->arena, (a->entities.n + 1) * sizeof *actors), n = find_actors(a, actors);
  for (uint32_t k = 0; k < n; k++) {
    const uint32_t i = actors[k];
    const fsc_entity *e = &a->entities.items[i];
    uint32_t first = a->mentions.items[e->first_mention].span.first;
    while (group < end && group->first < first) add_group(a, group++);
    add_entity(a, e, speakers[i], politician);
  }
  while (group < end) add_group(a, group++);
}
