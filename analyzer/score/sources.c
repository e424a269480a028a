/* Entities as the public sources.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

const char *fsc_name_text(const fsc_attributing *a, fsc_range range) {
  if (fsc_empty(range)) return NULL;
  uint32_t start = a->tokens[range.first].start, end = a->tokens[range.end - 1].end;
  const char *at = a->document->text.at + start;
  size_t length = end - start;
  if (fsc_possessive(a, range.end - 1)) { /* Noem's, the states’ */
    while (length && (at[length - 1] == 's' || (unsigned char)at[length - 1] >= 0x80 || at[length - 1] == '\''))
      if (at[--length] != 's') {
        while (length && ((unsigned char)at[length] & 0xC0) == 0x80) length--;
        break;
      }
  }
  return fsc_arena_string(a->arena, (fsc_text){at, length});
}

static bool flagged(const fsc_entity *e, uint32_t flag) { return e->noun && e->noun->flags & flag; }

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

static bool counts(const fsc_attribution *public) { return public->depth == 0 && !public->headline && !public->author; }

static void add_source(fsc_attributing *a, uint32_t entity, const fsc_attribution *public) {
  fsc_entity *e = &a->entities.items[entity];
  if (e->source_id != FSC_NONE) return;
  fsc_source_class class = fsc_class_of(a, e);
  e->source_id = (uint32_t)a->findings->sources.n;
  fsc_source *source = &a->findings->sources.items[a->findings->sources.n++];
  *source = (fsc_source){.name = fsc_name_text(a, e->name),
                         .role = is_named(e) ? fsc_name_text(a, e->role) : NULL,
                         .source_class = class,
                         .gender = e->person ? (fsc_gender)e->gender : FSC_GENDER_UNKNOWN,
                         .named = is_named(e),
                         .official = class == FSC_OFFICIAL_GOVERNMENT || class == FSC_LAW_ENFORCEMENT_JUDICIAL,
                         .anonymous = fsc_is_anonymous(a, e),
                         .spokesperson = flagged(e, FSC_FLAG_SPOKESPERSON),
                         .plural = e->plural,
                         .person = e->person,
                         .ambiguous = e->ambiguous,
                         .anonymity_level = anonymity(a, e),
                         .anonymity_reason = e->reason,
                         .first_sentence = public->sentence};
}

static uint32_t entity_of(const fsc_attributing *a, uint32_t mention) {
  return mention == FSC_NONE ? FSC_NONE : a->mentions.items[mention].entity;
}

static void credit(fsc_attributing *a, uint32_t entity, const fsc_draft *draft, const fsc_attribution *public) {
  fsc_source *source = &a->findings->sources.items[a->entities.items[entity].source_id];
  source->attributions++;
  source->counted += public->kind == FSC_SPEECH || public->kind == FSC_DOCUMENT;
  source->words_direct += draft->quoted_words;
  source->words_indirect += draft->words - draft->quoted_words;
}

static uint32_t source_of(const fsc_attributing *a, uint32_t entity) {
  return entity == FSC_NONE ? FSC_NONE : a->entities.items[entity].source_id;
}

static void list_mentions(fsc_attributing *a) {
  for (uint32_t i = 0; i < a->entities.n; i++) {
    const fsc_entity *e = &a->entities.items[i];
    if (e->source_id == FSC_NONE) continue;
    fsc_source *source = &a->findings->sources.items[e->source_id];
    source->mentions = fsc_arena_take(a->arena, (e->n_mentions + 1) * sizeof *source->mentions);
  }
  FSC_RESERVE(a->arena, &a->speaking, a->mentions.n);
  for (uint32_t i = 0; i < a->mentions.n; i++) {
    const fsc_mention *m = &a->mentions.items[i];
    uint32_t id = source_of(a, m->entity);
    if (id == FSC_NONE || a->entities.items[m->entity].author) continue;
    a->speaking.items[a->speaking.n++] = i;
    fsc_source *source = &a->findings->sources.items[id];
    ((fsc_span *)(uintptr_t)source->mentions)[source->n_mentions++] =
        (fsc_span){a->tokens[m->span.first].start, a->tokens[m->span.end - 1].end};
  }
}

void fsc_publish_sources(fsc_attributing *a) {
  fsc_attribution *publics = a->findings->attributions.items;
  FSC_RESERVE(a->arena, &a->findings->sources, a->entities.n);
  for (size_t i = 0; i < a->drafts.n; i++) {
    const fsc_draft *draft = &a->drafts.items[i];
    uint32_t entities[2] = {entity_of(a, draft->mention), entity_of(a, draft->other)};
    publics[i].author = entities[0] != FSC_NONE && a->entities.items[entities[0]].author;
    for (int k = 0; k < 2; k++) {
      if (entities[k] == FSC_NONE || !counts(&publics[i])) continue;
      add_source(a, entities[k], &publics[i]);
      credit(a, entities[k], draft, &publics[i]);
    }
  }
  for (size_t i = 0; i < a->drafts.n; i++) { /* headlines too, once it is known who speaks in the body */
    const fsc_draft *draft = &a->drafts.items[i];
    if (publics[i].author) continue;
    publics[i].source_id = source_of(a, entity_of(a, draft->mention));
    publics[i].other_source_id = source_of(a, entity_of(a, draft->other));
  }
  list_mentions(a);
}
