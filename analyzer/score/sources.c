/* Turns entities into the public fsc_source records.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/simd.h"
#include "../base/text.h"
#include "grammar.h"

/* ---- Their names ---- */

/* The length of a text without a possessive ending: Noem's, the states’. */
static size_t without_possessive(const char *at, size_t length) {
  enum { LONGEST = 9 }; /* ’s, encoded twice */
  for (size_t start = length > LONGEST ? length - LONGEST : 0; start < length; start++) {
    if (((unsigned char)at[start] & 0xC0) == 0x80) continue;
    uint32_t step, c = fsc_meant_decode(at + start, at + length, &step);
    const size_t left = length - start - step;
    if ((c == '\'' || c == 0x2019 || c == 0x2018) && (!left || (left == 1 && (at[length - 1] | 32) == 's')))
      return start;
  }
  return length;
}

/* Room for a string, which is written two blocks at a time, right behind the one before. */
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

/* A name made of its tokens, without the text that is left out between them. */
static const char *spliced(fsc_attributing *a, fsc_range range) {
  const char *text = a->document->text.at;
  char *name = room_for(a, a->tokens[range.end - 1].end - a->tokens[range.first].start), *to = name;
  for (uint32_t t = range.first; t < range.end; t++) {
    const size_t length = a->tokens[t].end - a->tokens[t].start;
    if (t > range.first && fsc_flagged(a, t, FSC_SPACED)) *to++ = ' ';
    memcpy(to, text + a->tokens[t].start, length);
    to += length;
  }
  *to = '\0';
  return name;
}

/* Does a card of links lie between two tokens of a range? Nothing else leaves so large a gap. */
static bool is_spliced(const fsc_attributing *a, fsc_range range) {
  enum { GAP = 4 }; /* bytes */
  for (uint32_t t = range.first + 1; t < range.end; t++)
    if (a->tokens[t].start > a->tokens[t - 1].end + GAP) return true;
  return false;
}

static const char *text_of(fsc_attributing *a, fsc_range range, bool possessive) {
  if (fsc_empty(range)) return NULL;
  if (a->document->has_cards && is_spliced(a, range)) return spliced(a, range);
  const uint32_t start = a->tokens[range.first].start;
  const char *at = a->document->text.at + start; /* more than two blocks can be read behind the text */
  size_t length = a->tokens[range.end - 1].end - start;
  if (!possessive && fsc_possessive(a, range.end - 1)) length = without_possessive(at, length);
  char *name = room_for(a, length);
  for (size_t i = 0; i < length; i += 2 * FSC_BLOCK) memcpy(name + i, at + i, 2 * FSC_BLOCK); /* nearly always once */
  name[length] = '\0';
  *FSC_PUSH(a->arena, &a->findings->names) = (fsc_named){name, start};
  return name;
}

const char *fsc_name_text(fsc_attributing *a, fsc_range range) { return text_of(a, range, false); }

/* With the possessive that ends it behind a preposition: "nurse at St. Anne's", but "Labour's". */
const char *fsc_role_text(fsc_attributing *a, fsc_range role) {
  bool governed = false;
  for (uint32_t t = role.first; t < role.end; t++) governed |= fsc_token_is(a, t, FSC_IS_PREPOSITION);
  return text_of(a, role, governed);
}

static bool flagged(const fsc_entity *e, uint32_t flag) { return ((e->noun->flags | e->title->flags) & flag) != 0; }

/* "the organization" is a body without a name, but "Time magazine" and "New York Post" open sentences as well. */
static bool is_named(const fsc_attributing *a, const fsc_entity *e) {
  const bool proper = (e->body->flags & (FSC_FLAG_PROPER | FSC_FLAG_CAPITALS | FSC_FLAG_ACRONYM)) != 0;
  if (e->kind != FSC_MENTION_ORGANISATION || proper) return e->kind != FSC_MENTION_ROLE;
  bool capital = fsc_capital(a, e->name.first);
  for (uint32_t t = e->name.first + 1; t < e->name.end; t++) capital |= fsc_shaped(a, t, FSC_SHAPE_CAPITALISED);
  return capital;
}

const char *fsc_shown_name(fsc_attributing *a, const fsc_entity *e) {
  if (e->kind != FSC_MENTION_ORGANISATION || is_named(a, e)) return fsc_name_text(a, e->name);
  const uint32_t first = a->document->sentences[a->document->sentence_of[e->name.first]].first;
  const fsc_range phrase = fsc_np_left(a, e->name.end - 1, first);
  return fsc_name_text(a, fsc_empty(phrase) ? e->name : phrase);
}

/* fsc_source.anonymity_level. 1: described ("a senior Treasury official"); 2: bare ("a source"). */
static uint8_t anonymity(const fsc_attributing *a, const fsc_entity *e) {
  if (is_named(a, e)) return 0;
  uint32_t words = 0;
  for (uint32_t t = e->name.first; t < e->name.end && words < 2; t++) {
    const bool wordy = fsc_wordy(a, t), determiner = fsc_token_is(a, t, FSC_IS_DETERMINER);
    words += wordy & !determiner;
  }
  return words > 1 ? 1 : 2;
}

/* ---- Sources ---- */

static bool counts(const fsc_attributing *a, const fsc_attribution *public) {
  const bool boilerplate = a->document->sentences[public->sentence].boilerplate;
  return (public->depth == 0) & !(public->headline | public->author | boilerplate);
}

/* Fills in all but first_sentence and what is counted later. */
static void describe_source(fsc_attributing *a, const fsc_entity *e, fsc_source *source) {
  const fsc_source_class class = fsc_class_of(a, e);
  source->name = fsc_shown_name(a, e);
  source->role = is_named(a, e) ? fsc_role_text(a, e->role) : NULL;
  source->source_class = class;
  source->gender = fsc_gender_shown(e);
  source->named = is_named(a, e);
  source->official = fsc_is_official(a, e, class);
  source->anonymous = class == FSC_ANONYMOUS;
  source->spokesperson = flagged(e, FSC_FLAG_SPOKESPERSON);
  source->plural = fsc_has(e->traits, FSC_TRAIT_PLURAL);
  source->person = fsc_has(e->traits, FSC_TRAIT_PERSON);
  source->ambiguous = e->ambiguous;
  source->anonymity_level = anonymity(a, e);
  source->anonymity_reason = e->reason;
  source->n_mentions = source->n_cues = source->loaded_cues = 0; /* these are counted later */
  source->attributions = source->counted = source->words_direct = source->words_indirect = 0;
  source->mentions = NULL;
  source->cues = NULL;
}

/* Makes an entity that speaks the next source, unless it is one already; returns how many sources there are. */
static uint32_t add_source(fsc_attributing *a, uint32_t entity, bool speaks, uint32_t sentence, uint32_t n) {
  const bool none = entity == FSC_NONE;
  fsc_entity *e = &a->entities.items[fsc_select(none, 0, entity)];
  const bool added = speaks & !none & (e->source_id == FSC_NONE);
  e->source_id = fsc_select(added, n, e->source_id);
  a->source_entities[n] = entity;
  a->findings->sources.items[n].first_sentence = sentence;
  return n + added;
}

/* Makes the sources, in the order of their first counted attribution. One more, behind the last, takes what
 * credit_sources counts for attributions without a source. */
static void add_sources(fsc_attributing *a) {
  FSC_RESERVE(a->arena, &a->findings->sources, a->entities.n + 1);
  a->source_entities = fsc_arena_take(a->arena, (a->entities.n + 1) * sizeof *a->source_entities);
  fsc_source *sources = a->findings->sources.items;
  const uint32_t n_drafts = (uint32_t)a->drafts.n;
  uint32_t n = 0;
  for (uint32_t i = 0; i < n_drafts; i++) {
    fsc_attribution *public = &a->findings->attributions.items[i];
    const fsc_draft *draft = &a->drafts.items[i];
    const uint32_t entity = fsc_entity_of(a, draft->mention);
    public->author = fsc_is_author(a, draft->mention);
    const bool speaks = counts(a, public);
    n = add_source(a, entity, speaks, draft->sentence, n);
    for (uint32_t k = 0; k < draft->n_others; k++)
      n = add_source(a, fsc_entity_of(a, a->others.items[draft->others + k]), speaks, draft->sentence, n);
  }
  for (uint32_t id = 0; id < n; id++) describe_source(a, &a->entities.items[a->source_entities[id]], &sources[id]);
  sources[n].attributions = sources[n].counted = sources[n].words_direct = sources[n].words_indirect = 0;
  a->findings->sources.n = n;
}

static void credit(fsc_source *source, const fsc_draft *draft, const fsc_attribution *public) {
  source->attributions++;
  source->counted += (public->kind == FSC_SPEECH) | (public->kind == FSC_DOCUMENT);
  source->words_direct += draft->quoted_words;
  source->words_indirect += draft->words - draft->quoted_words;
}

/* Notes the content of an attribution in fsc_findings.told. */
static void note_told(fsc_attributing *a, const fsc_draft *draft) {
  for (size_t c = 0; c < draft->contents.n; c++)
    fsc_set_bits(a->findings->told, draft->contents.items[c].range.first, draft->contents.items[c].range.end);
}

static bool is_listed(const uint32_t *ids, uint32_t n, uint32_t id) {
  while (n && ids[n - 1] != id) n--;
  return n != 0;
}

/* Counts an attribution for the other heads of a compound source, and appends their ids to the n at `ids`; returns how
 * many there are then. A source under two names counts once. */
static uint32_t credit_others(fsc_attributing *a, const fsc_draft *draft, fsc_attribution *public, uint32_t *ids,
                              uint32_t n) {
  for (uint32_t k = 0; k < draft->n_others; k++) {
    const uint32_t other = fsc_source_of(a, a->others.items[draft->others + k]);
    if (other == FSC_NONE || is_listed(ids, n, other)) continue;
    if (counts(a, public)) credit(&a->findings->sources.items[other], draft, public);
    if (public->author) continue;
    if (k == 0) public->other_source_id = other;
    ids[n++] = other;
  }
  return n;
}

/* Counts what sources say. Attributions in headlines get a source id too, if their entity is a source of the body. */
static void credit_sources(fsc_attributing *a) {
  fsc_source *sources = a->findings->sources.items;
  const uint32_t n_drafts = (uint32_t)a->drafts.n, nobody = (uint32_t)a->findings->sources.n;
  uint32_t *ids = fsc_arena_take(a->arena, (n_drafts + a->others.n + 1) * sizeof *ids);
  for (uint32_t i = 0; i < n_drafts; i++) {
    fsc_attribution *public = &a->findings->attributions.items[i];
    const fsc_draft *draft = &a->drafts.items[i];
    const uint32_t source = fsc_source_of(a, draft->mention);
    const bool credits = counts(a, public);
    if (credits & (public->type != FSC_INDIRECT)) note_told(a, draft);
    credit(&sources[fsc_select(credits & (source != FSC_NONE), source, nobody)], draft, public);
    public->source_id = fsc_select(public->author, FSC_NONE, source);
    public->source_ids = ids;
    *ids = public->source_id;
    uint32_t n = public->source_id != FSC_NONE;
    if (draft->n_others) n = credit_others(a, draft, public, ids, n);
    public->n_sources = n;
    ids += n;
  }
}

/* Room for the spans of the sources' mentions, one array after the other. */
static void make_room(fsc_attributing *a) {
  fsc_span *spans = fsc_arena_take(a->arena, (a->n_meant + 1) * sizeof *spans);
  for (size_t i = 0; i < a->findings->sources.n; i++) {
    a->findings->sources.items[i].mentions = spans;
    spans += a->entities.items[a->source_entities[i]].n_mentions;
  }
}

static void list_mentions(fsc_attributing *a) {
  const fsc_mention *mentions = a->mentions.items;
  const fsc_entity *entities = a->entities.items;
  const uint32_t n_meant = a->n_meant;
  make_room(a);
  FSC_RESERVE(a->arena, &a->speaking, n_meant + 1);
  uint32_t *speaking = a->speaking.items, n = 0;
  for (uint32_t i = 0; i < n_meant; i++) { /* written without a branch; counted if it speaks */
    const fsc_entity *e = &entities[mentions[a->meant[i]].entity];
    speaking[n] = a->meant[i];
    n += (e->source_id != FSC_NONE) & !e->author;
  }
  a->speaking.n = n;
  for (uint32_t i = 0; i < n; i++) {
    const fsc_mention *m = &mentions[speaking[i]];
    fsc_source *source = &a->findings->sources.items[entities[m->entity].source_id];
    ((fsc_span *)(uintptr_t)source->mentions)[source->n_mentions++] =
        (fsc_span){a->tokens[m->span.first].start, a->tokens[m->span.end - 1].end};
  }
}

void fsc_publish_sources(fsc_attributing *a) {
  add_sources(a);
  credit_sources(a);
  list_mentions(a);
}
