/* Entities as the public sources.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/simd.h"
#include "grammar.h"

/* ---- Their names
 * ------------------------------------------------------------------------------------------------------- */

/* Noem's, the states’: how much of it is left. */
static size_t without_possessive(const char *at, size_t length) {
  while (length && (at[length - 1] == 's' || (unsigned char)at[length - 1] >= 0x80 || at[length - 1] == '\''))
    if (at[--length] != 's') {
      while (length && ((unsigned char)at[length] & 0xC0) == 0x80) length--;
      break;
    }
  return length;
}

/* Where a string of a length goes, written two blocks at a time; close behind the one before. */
static char *room_for(fsc_attributing *a, size_t length) {
  enum { STRINGS = 2048 };
  size_t wanted = length + 1 + 2 * FSC_BLOCK;
  if (a->strings_left < wanted) {
    a->strings_left = wanted > STRINGS ? wanted : STRINGS;
    a->strings = fsc_arena_take(a->arena, a->strings_left);
  }
  char *at = a->strings;
  a->strings += length + 1;
  a->strings_left -= length + 1;
  return at;
}

const char *fsc_name_text(fsc_attributing *a, fsc_range range) {
  if (fsc_empty(range)) return NULL;
  const uint32_t start = a->tokens[range.first].start;
  const char *at = a->document->text.at + start; /* more than two blocks can be read behind the text */
  size_t length = a->tokens[range.end - 1].end - start;
  if (fsc_possessive(a, range.end - 1)) length = without_possessive(at, length);
  char *name = room_for(a, length);
  for (size_t i = 0; i < length; i += 2 * FSC_BLOCK) memcpy(name + i, at + i, 2 * FSC_BLOCK); /* nearly always once */
  name[length] = '\0';
  return name;
}

static bool flagged(const fsc_entity *e, uint32_t flag) { return (fsc_row_or_none(e->noun)->what->flags & flag) != 0; }

static bool is_named(const fsc_entity *e) { return e->kind != FSC_MENTION_ROLE; }

/* 1: described ("a senior Treasury official"); 2: bare ("a source"). */
static uint8_t anonymity(const fsc_attributing *a, const fsc_entity *e) {
  if (is_named(e)) return 0;
  uint32_t words = 0;
  for (uint32_t t = e->name.first; t < e->name.end; t++)
    words += fsc_wordy(a, t) && !fsc_token_is(a, t, FSC_IS_DETERMINER);
  return words > 1 ? 1 : 2;
}

/* ---- Sources
 * ------------------------------------------------------------------------------------------------------- */

static bool counts(const fsc_attribution *public) {
  return (public->depth == 0) & !(public->headline | public->author);
}

static void describe_source(fsc_attributing *a, const fsc_entity *e, fsc_source *source) {
  const fsc_source_class class = fsc_class_of(a, e);
  *source = (fsc_source){.name = fsc_name_text(a, e->name),
                         .role = is_named(e) ? fsc_name_text(a, e->role) : NULL,
                         .source_class = class,
                         .gender = fsc_gender_shown(e),
                         .named = is_named(e),
                         .official = class == FSC_OFFICIAL_GOVERNMENT || class == FSC_LAW_ENFORCEMENT_JUDICIAL,
                         .anonymous = fsc_is_anonymous(a, e),
                         .spokesperson = flagged(e, FSC_FLAG_SPOKESPERSON),
                         .plural = fsc_has(e->traits, FSC_TRAIT_PLURAL),
                         .person = fsc_has(e->traits, FSC_TRAIT_PERSON),
                         .ambiguous = e->ambiguous,
                         .anonymity_level = anonymity(a, e),
                         .anonymity_reason = e->reason};
}

static void credit(fsc_attributing *a, uint32_t entity, const fsc_draft *draft, const fsc_attribution *public) {
  fsc_source *source = &a->findings->sources.items[a->entities.items[entity].source_id];
  source->attributions++;
  source->counted += public->kind == FSC_SPEECH || public->kind == FSC_DOCUMENT;
  source->words_direct += draft->quoted_words;
  source->words_indirect += draft->words - draft->quoted_words;
}

/* The spans of sources' mentions, one array after the other. */
static void make_room(fsc_attributing *a) {
  size_t n = 0;
  for (uint32_t i = 0; i < a->entities.n; i++) n += a->entities.items[i].n_mentions;
  fsc_span *spans = fsc_arena_take(a->arena, (n + 1) * sizeof *spans);
  for (size_t i = 0; i < a->findings->sources.n; i++) {
    a->findings->sources.items[i].mentions = spans;
    spans += a->entities.items[a->source_entities[i]].n_mentions;
  }
}

static void list_mentions(fsc_attributing *a) {
  make_room(a);
  FSC_RESERVE(a->arena, &a->speaking, a->n_meant + 1);
  uint32_t *speaking = a->speaking.items, n = 0;
  for (uint32_t i = 0; i < a->n_meant; i++) { /* which of them nobody can foresee */
    const fsc_entity *e = &a->entities.items[a->mentions.items[a->meant[i]].entity];
    speaking[n] = a->meant[i];
    n += (e->source_id != FSC_NONE) & !e->author;
  }
  a->speaking.n = n;
  for (uint32_t i = 0; i < n; i++) {
    const fsc_mention *m = &a->mentions.items[speaking[i]];
    fsc_source *source = &a->findings->sources.items[a->entities.items[m->entity].source_id];
    ((fsc_span *)(uintptr_t)source->mentions)[source->n_mentions++] =
        (fsc_span){a->tokens[m->span.first].start, a->tokens[m->span.end - 1].end};
  }
}

/* A draft and the entity of one of its sources. */
typedef struct speech {
  uint32_t draft, entity;
} speech;

/* What counts for sources, in order; answers how many. */
static uint32_t find_speeches(const fsc_attributing *a, speech *speeches) {
  fsc_attribution *publics = a->findings->attributions.items;
  uint32_t n = 0;
  for (uint32_t i = 0; i < a->drafts.n; i++) {
    const fsc_draft *draft = &a->drafts.items[i];
    const uint32_t entity = fsc_entity_of(a, draft->mention), other = fsc_entity_of(a, draft->other);
    publics[i].author = (entity != FSC_NONE) & a->entities.items[fsc_select(entity == FSC_NONE, 0, entity)].author;
    speeches[n] = (speech){i, entity};
    n += (entity != FSC_NONE) & counts(&publics[i]);
    speeches[n] = (speech){i, other};
    n += (other != FSC_NONE) & counts(&publics[i]);
  }
  return n;
}

/* Each entity that speaks is a source, by the first of its speeches. */
static void add_sources(fsc_attributing *a, const speech *speeches, uint32_t n) {
  uint32_t *first = fsc_arena_take(a->arena, (n + 1) * sizeof *first), n_sources = 0;
  for (uint32_t i = 0; i < n; i++) {
    fsc_entity *e = &a->entities.items[speeches[i].entity];
    const bool added = e->source_id == FSC_NONE;
    e->source_id = fsc_select(added, n_sources, e->source_id);
    first[n_sources] = i;
    n_sources += added;
  }
  a->findings->sources.n = n_sources;
  for (uint32_t id = 0; id < n_sources; id++) {
    const speech *s = &speeches[first[id]];
    fsc_source *source = &a->findings->sources.items[id];
    a->source_entities[id] = s->entity;
    describe_source(a, &a->entities.items[s->entity], source);
    source->first_sentence = a->findings->attributions.items[s->draft].sentence;
  }
}

void fsc_publish_sources(fsc_attributing *a) {
  fsc_attribution *publics = a->findings->attributions.items;
  FSC_RESERVE(a->arena, &a->findings->sources, a->entities.n);
  a->source_entities = fsc_arena_take(a->arena, (a->entities.n + 1) * sizeof *a->source_entities);
  speech *speeches = fsc_arena_take(a->arena, (2 * a->drafts.n + 1) * sizeof *speeches);
  const uint32_t n = find_speeches(a, speeches);
  add_sources(a, speeches, n);
  for (uint32_t i = 0; i < n; i++) {
    const uint32_t draft = speeches[i].draft;
    credit(a, speeches[i].entity, &a->drafts.items[draft], &publics[draft]);
  }
  for (size_t i = 0; i < a->drafts.n; i++) { /* headlines too, once it is known who speaks in the body */
    const fsc_draft *draft = &a->drafts.items[i];
    const uint32_t source = fsc_source_of(a, draft->mention), other = fsc_source_of(a, draft->other);
    publics[i].source_id = fsc_select(publics[i].author, FSC_NONE, source);
    publics[i].other_source_id = fsc_select(publics[i].author, FSC_NONE, other);
  }
  list_mentions(a);
}
