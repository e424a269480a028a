/* Entities and social groups as the public actors, and who speaks for those that do not speak themselves.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* ---- Who speaks for whom
 * -------------------------------------------------------------------------------------------- */

/* A body that a source's role names speaks through it ("a spokesman for Acme", "Ann Lee of Acme"); a person only
 * through a spokesman. */
static void speak_for(const fsc_attributing *a, fsc_range range, const fsc_entity *source, uint32_t *speakers) {
  for (uint32_t t = range.first; (t = fsc_next_bit(a->mentioned, t, range.end)) < range.end; t++) {
    uint32_t entity = a->mentions.items[a->mention_at[t]].entity;
    if (entity == FSC_NONE || a->entities.items[entity].source_id != FSC_NONE) continue;
    bool body = a->entities.items[entity].kind == FSC_MENTION_ORGANISATION;
    bool spokesman = source->noun && (source->noun->flags & FSC_FLAG_SPOKESPERSON);
    if ((body | spokesman) && source->source_id < speakers[entity]) speakers[entity] = source->source_id;
  }
}

static bool is_political(fsc_source_class class) {
  return class == FSC_OFFICIAL_GOVERNMENT || class == FSC_POLITICAL_PARTY;
}

/* "Congress", "Republicans", "the White House": the whole name is a row, and nobody says who is one of them. Any
 * politician or official may be. */
static bool has_many_members(const fsc_attributing *a, const fsc_entity *e) {
  if (e->kind == FSC_MENTION_NAME || (e->kind == FSC_MENTION_ROLE && !fsc_has(e->traits, FSC_TRAIT_PLURAL))) return false;
  const fsc_match *body = fsc_row_at(a, e->name.first, a->organisations);
  fsc_source_class class = fsc_class_of(a, e);
  return class == FSC_POLITICAL_PARTY || (class == FSC_OFFICIAL_GOVERNMENT && body && body->end == e->name.end);
}

static uint32_t first_politician(const fsc_attributing *a) {
  for (uint32_t i = 0; i < a->findings->sources.n; i++)
    if (is_political(a->findings->sources.items[i].source_class)) return i;
  return FSC_NONE;
}

/* By entity: the first source that speaks for it as one of it; FSC_NONE. */
static const uint32_t *speakers_of(const fsc_attributing *a) {
  size_t size = (a->entities.n + 1) * sizeof(uint32_t);
  uint32_t *speakers = memset(fsc_arena_take(a->arena, size), 0xFF, size);
  for (size_t i = 0; i < a->speaking.n; i++) {
    const fsc_mention *m = &a->mentions.items[a->speaking.items[i]];
    if (m->kind == FSC_MENTION_PRONOUN) continue;
    speak_for(a, m->role, &a->entities.items[m->entity], speakers);
    if (m->kind == FSC_MENTION_ROLE) speak_for(a, m->span, &a->entities.items[m->entity], speakers);
  }
  return speakers;
}

/* A seat of government met as a place, a hall met mostly as one; "WASHINGTON" before a dash. */
static bool is_place(const fsc_attributing *a, const fsc_entity *e) {
  if (e->kind == FSC_MENTION_ROLE || e->source_id != FSC_NONE) return false;
  bool capitals = e->name.end - e->name.first == 1 && fsc_shaped(a, e->name.first, FSC_SHAPE_ALL_CAPS);
  if (e->kind == FSC_MENTION_NAME) return capitals && !e->title;
  bool seat = e->body && (e->body->flags & FSC_FLAG_METONYM);
  return seat ? e->n_placed || capitals : 2 * e->n_placed > e->n_mentions;
}

/* ---- Publishing
 * ----------------------------------------------------------------------------------------------------- */

/* Colombia, where something happens, is none until it speaks; what is met but once or twice as "a man" neither. */
static bool is_actor(const fsc_entity *e) {
  const fsc_match *body = fsc_row_or_none(e->body), *noun = fsc_row_or_none(e->noun);
  const bool name = (e->kind == FSC_MENTION_NAME) & fsc_has(e->traits, FSC_TRAIT_PERSON);
  const bool named_body = (e->kind == FSC_MENTION_ORGANISATION) & !fsc_is_place(body);
  const bool group = (e->kind == FSC_MENTION_ROLE) & ((noun->flags & FSC_FLAG_GROUP) != 0);
  const bool met = !e->author & (e->n_mentions != 0);
  return met & ((e->source_id != FSC_NONE) | name | named_body | group);
}

/* What its group's actor stands for: all that is plural or does not speak. "One inmate said" stays a person. */
static bool is_of_group(const fsc_attributing *a, const fsc_entity *e) {
  return e->kind == FSC_MENTION_ROLE && (fsc_has(e->traits, FSC_TRAIT_PLURAL) || e->source_id == FSC_NONE) &&
         fsc_group_of_entity(a, e) != FSC_NONE;
}

/* "Americans": a name that is a row of many. */
static bool names_many(const fsc_attributing *a, const fsc_entity *e) {
  const fsc_match *role = e->kind == FSC_MENTION_NAME ? fsc_row_at(a, e->name.first, a->roles) : NULL;
  return role && role->end == e->name.end && (role->flags & FSC_FLAG_GROUP);
}

static fsc_actor_kind kind_of(const fsc_attributing *a, const fsc_entity *e, fsc_source_class source_class) {
  if (e->kind == FSC_MENTION_ORGANISATION) return FSC_ORGANISATION;
  if (names_many(a, e)) return FSC_GROUP;
  if (fsc_has(e->traits, FSC_TRAIT_PERSON)) return FSC_PERSON;
  if (e->kind == FSC_MENTION_NAME) return FSC_ORGANISATION;
  if (source_class == FSC_DOCUMENT_DATA) return FSC_DOCUMENT_ACTOR;
  if (e->noun && (e->noun->flags & FSC_FLAG_COLLECTIVE)) return FSC_ORGANISATION;
  return fsc_has(e->traits, FSC_TRAIT_PLURAL) ? FSC_GROUP : FSC_DOCUMENT_ACTOR;
}

/* The source that speaks for one that does not itself. */
static uint32_t spoken_for(const fsc_attributing *a, const fsc_entity *e, uint32_t speaker, uint32_t politician) {
  if (e->source_id != FSC_NONE) return FSC_NONE;
  return politician < speaker && has_many_members(a, e) ? politician : speaker; /* FSC_NONE is the largest */
}

static void add_entity(fsc_attributing *a, const fsc_entity *e, uint32_t spoken) {
  fsc_source_class class = fsc_class_of(a, e);
  fsc_actor *actor = &a->findings->actors.items[a->findings->actors.n++];
  const fsc_source *source = e->source_id == FSC_NONE ? NULL : &a->findings->sources.items[e->source_id];
  const fsc_range none = {0, 0};
  *actor = (fsc_actor){.name = source ? source->name : fsc_name_text(a, e->name),
                       .role = source ? source->role : fsc_name_text(a, e->kind == FSC_MENTION_ROLE ? none : e->role),
                       .source_class = class,
                       .gender = fsc_has(e->traits, FSC_TRAIT_PERSON) ? fsc_gender_of(e->traits) : FSC_GENDER_UNKNOWN,
                       .mentions = e->n_mentions,
                       .source_id = e->source_id,
                       .kind = kind_of(a, e, class),
                       .first_sentence = a->mentions.items[e->first_mention].sentence,
                       .spoken_for = spoken,
                       .place = is_place(a, e)};
}

static void add_group(fsc_attributing *a, uint32_t number) {
  const fsc_social_group *group = &a->social_groups[number];
  const fsc_group_tally *tally = &a->group_tallies[number];
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

/* The groups met, by first mention; answers how many. */
static size_t order_groups(const fsc_attributing *a, uint32_t *order) {
  const fsc_social_group *groups;
  size_t n_groups = a->group_tallies ? fsc_lexicon_groups(a->scoring->lexicon, &groups) : 0, n = 0;
  for (uint32_t g = 0; g < n_groups; g++) {
    if (!a->group_tallies[g].mentions) continue;
    size_t at = n++;
    for (; at && a->group_tallies[order[at - 1]].first > a->group_tallies[g].first; at--) order[at] = order[at - 1];
    order[at] = g;
  }
  return n;
}

void fsc_publish_actors(fsc_attributing *a) {
  const fsc_social_group *all;
  fsc_find_groups(a);
  uint32_t *order = fsc_arena_take(a->arena, (fsc_lexicon_groups(a->scoring->lexicon, &all) + 1) * sizeof *order);
  size_t n_groups = order_groups(a, order), next = 0;
  const uint32_t *speakers = speakers_of(a), politician = first_politician(a);
  FSC_RESERVE(a->arena, &a->findings->actors, a->entities.n + n_groups);
  uint32_t *actors = fsc_arena_take(a->arena, (a->entities.n + 1) * sizeof *actors), n = 0;
  for (uint32_t i = 0; i < a->entities.n; i++) {
    actors[n] = i;
    n += is_actor(&a->entities.items[i]);
  }
  for (uint32_t k = 0; k < n; k++) {
    const uint32_t i = actors[k];
    const fsc_entity *e = &a->entities.items[i];
    if (is_of_group(a, e)) continue;
    uint32_t first = a->mentions.items[e->first_mention].span.first;
    while (next < n_groups && a->group_tallies[order[next]].first < first) add_group(a, order[next++]);
    add_entity(a, e, spoken_for(a, e, speakers[i], politician));
  }
  while (next < n_groups) add_group(a, order[next++]);
}
