/* Turns drafts into the public fsc_attribution records.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "grammar.h"

static fsc_span span_of(const fsc_attributing *a, fsc_range range) {
  return (fsc_span){a->tokens[range.first].start, a->tokens[range.end - 1].end};
}

/* direct: at least 90 % of its words in quotations; indirect: none. */
static fsc_attribution_type type_of(const fsc_attributing *a, fsc_draft *draft) {
  uint32_t words = 0, quoted = 0;
  for (size_t c = 0; c < draft->contents.n; c++) {
    const fsc_range range = draft->contents.items[c].range;
    fsc_tally tally = fsc_tally_of(a->document, range.first, range.end);
    words += tally.wordy;
    quoted += tally.quoted_wordy;
    draft->words += tally.words;
    draft->quoted_words += tally.quoted_words;
  }
  const bool direct = draft->spoken | ((quoted != 0) & (10 * quoted >= 9 * words));
  const uint32_t type = fsc_select(quoted != 0, FSC_MIXED_TYPE, FSC_INDIRECT);
  return (fsc_attribution_type)fsc_select(direct, FSC_DIRECT, type);
}

static const struct {
  fsc_attribution_kind kinds[2]; /* [1]: of a weak draft */
  bool loaded;
} cue_classes[FSC_CUE_CLASSES] = {
    [FSC_CUE_UNKNOWN] = {{FSC_SPEECH, FSC_SPEECH}, false},      [FSC_CUE_NEUTRAL] = {{FSC_SPEECH, FSC_SPEECH}, false},
    [FSC_CUE_ASSERTIVE] = {{FSC_SPEECH, FSC_SPEECH}, false},    [FSC_CUE_FACTIVE] = {{FSC_SPEECH, FSC_ACT}, true},
    [FSC_CUE_DOUBT] = {{FSC_SPEECH, FSC_SPEECH}, true},         [FSC_CUE_CONCESSION] = {{FSC_SPEECH, FSC_SPEECH}, true},
    [FSC_CUE_DENIAL] = {{FSC_SPEECH, FSC_ACT}, true},           [FSC_CUE_ATTACK] = {{FSC_SPEECH, FSC_ACT}, true},
    [FSC_CUE_PRAISE] = {{FSC_SPEECH, FSC_ACT}, false},          [FSC_CUE_BOAST] = {{FSC_SPEECH, FSC_SPEECH}, true},
    [FSC_CUE_LIGHT] = {{FSC_SPEECH, FSC_SPEECH}, false},        [FSC_CUE_EMOTIVE] = {{FSC_SPEECH, FSC_SPEECH}, true},
    [FSC_CUE_FORECAST] = {{FSC_SPEECH, FSC_SPEECH}, false},     [FSC_CUE_SUGGEST] = {{FSC_SPEECH, FSC_SPEECH}, false},
    [FSC_CUE_DIRECTIVE] = {{FSC_ACT, FSC_ACT}, false},          [FSC_CUE_COMMISSIVE] = {{FSC_ACT, FSC_ACT}, false},
    [FSC_CUE_MENTAL] = {{FSC_MENTAL, FSC_MENTAL}, false},       [FSC_CUE_RULING] = {{FSC_ACT, FSC_ACT}, false},
    [FSC_CUE_DOCUMENT] = {{FSC_DOCUMENT, FSC_DOCUMENT}, false}, [FSC_CUE_NOMINAL] = {{FSC_SPEECH, FSC_SPEECH}, false},
    [FSC_CUE_HEARSAY] = {{FSC_SPEECH, FSC_SPEECH}, false},      [FSC_CUE_NO_COMMENT] = {{FSC_ACT, FSC_ACT}, false},
};

/* Is the source a document: a letter, a poll, or "it" meaning one? */
static bool cites_document(const fsc_attributing *a, const fsc_draft *draft) {
  if (draft->mention == FSC_NONE) return false;
  const fsc_mention *m = &a->mentions.items[draft->mention];
  const bool noun = fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
  const bool pronoun = (m->kind == FSC_MENTION_PRONOUN) & (m->entity != FSC_NONE);
  if (pronoun) return fsc_class_of(a, &a->entities.items[m->entity]) == FSC_DOCUMENT_DATA;
  return (m->kind == FSC_MENTION_ROLE) & noun;
}

/* The kind is that of the source: a document whatever the cue, but speech if "according to" cites a person. */
static fsc_attribution_kind kind_by_source(const fsc_attributing *a, const fsc_draft *draft,
                                           fsc_attribution_kind kind) {
  const bool document = cites_document(a, draft) & (kind != FSC_MENTAL);
  const bool speech = (kind == FSC_DOCUMENT) & (draft->mention != FSC_NONE);
  return (fsc_attribution_kind)fsc_select(document, FSC_DOCUMENT, fsc_select(speech, FSC_SPEECH, kind));
}

/* By position in the text: a quotation without a cue may have been joined to a draft behind it. */
static void sort_contents(fsc_draft *draft) {
  fsc_draft_content *items = draft->contents.items;
  for (size_t i = 1; i < draft->contents.n; i++) {
    fsc_draft_content moving = items[i];
    size_t k = i;
    for (; k > 0 && items[k - 1].range.first > moving.range.first; k--) items[k] = items[k - 1];
    items[k] = moving;
  }
}

/* Copies the contents that are not empty to `contents`; returns how many. */
static uint32_t publish_contents(const fsc_attributing *a, fsc_draft *draft, fsc_content *contents) {
  uint32_t n = 0;
  sort_contents(draft);
  for (size_t i = 0; i < draft->contents.n; i++)
    if (!fsc_empty(draft->contents.items[i].range))
      contents[n++] = (fsc_content){span_of(a, draft->contents.items[i].range), draft->contents.items[i].inherited};
  return n;
}

/* Fills in a public record, with its contents at `contents`. Source ids are added later: sources.c. */
static void publish(fsc_attributing *a, fsc_draft *draft, fsc_content *contents, fsc_attribution *public) {
  const fsc_match *match = draft->match;
  const unsigned class = match ? match->what->cue_class : FSC_CUE_UNKNOWN;
  const bool weak = draft->weak | !(draft->flags & (FSC_FLAG_QUOTE | FSC_FLAG_THAT)); /* "dismissed it as “absurd”" */
  const fsc_attribution_kind own = cue_classes[class].kinds[weak];
  const fsc_attribution_kind kind =
      (draft->named && own == FSC_SPEECH) ? FSC_ACT : own; /* "a letter written by Ruiz" is no speech */
  const bool has_source = !fsc_empty(draft->source), has_cue = !fsc_empty(draft->cue);
  const fsc_span none = {0, 0}, source = has_source ? span_of(a, draft->source) : none;
  const bool headed = has_source & (draft->mention != FSC_NONE);
  *public = (fsc_attribution){.sentence = draft->sentence,
                              .kind = kind_by_source(a, draft, kind),
                              .type = type_of(a, draft),
                              .has_source = has_source,
                              .source = source,
                              .source_head = headed ? span_of(a, a->mentions.items[draft->mention].name) : source,
                              .source_id = FSC_NONE,
                              .other_source_id = FSC_NONE,
                              .n_sources = 0,
                              .source_ids = NULL,
                              .has_cue = has_cue,
                              .cue = has_cue ? span_of(a, draft->cue) : none,
                              .lemma = match ? fsc_row_entry(a, match)->term : NULL,
                              .cue_class = match ? fsc_row_entry(a, match)->subcategory : NULL,
                              .loaded_cue = cue_classes[class].loaded,
                              .n_contents = publish_contents(a, draft, contents),
                              .contents = contents,
                              .pattern = fsc_pattern_name(draft->pattern),
                              .confidence = fsc_lexicon_confidence(a->scoring->lexicon, draft->pattern),
                              .headline = a->document->sentences[draft->sentence].headline,
                              .author = false,
                              .depth = draft->depth};
}

static uint32_t place_of(const fsc_draft *draft) {
  return fsc_empty(draft->cue) ? draft->contents.items[0].range.first : draft->cue.first;
}

static int by_place(const void *x, const void *y) {
  uint32_t a = place_of(x), b = place_of(y);
  return (a > b) - (a < b);
}

/* Merges the drafts from `first` on, those of quotations without a cue, into the sorted ones before them. They are
 * mostly few and sorted themselves; otherwise all are sorted. */
static void merge_drafts(fsc_attributing *a, size_t first) {
  fsc_draft *items = a->drafts.items;
  size_t left = first, n = a->drafts.n - first;
  for (size_t i = first + 1; i < a->drafts.n; i++)
    if (by_place(&items[i - 1], &items[i]) > 0) {
      qsort(items, a->drafts.n, sizeof *items, by_place);
      return;
    }
  fsc_draft *late = fsc_arena_take(a->arena, n * sizeof *late);
  memcpy(late, items + first, n * sizeof *late);
  for (; n; n--) { /* the last first */
    for (; left && by_place(&items[left - 1], &late[n - 1]) > 0; left--) items[left + n - 1] = items[left - 1];
    items[left + n - 1] = late[n - 1];
  }
}

/* Is one of its contents not empty? Later cues may have taken all of them. */
static bool has_content(const fsc_draft *draft) {
  for (size_t c = 0; c < draft->contents.n; c++)
    if (!fsc_empty(draft->contents.items[c].range)) return true;
  return false;
}

/* Removes drafts that lost their content to the next cue, and sorts the others by cue, or by content if they have none.
 * Prefetches the entries of their cues, which are scattered. Returns how many contents there are. */
static size_t sort_drafts(fsc_attributing *a) {
  fsc_draft *items = a->drafts.items;
  const size_t n_drafts = a->drafts.n;
  size_t kept = 0, n_contents = 0, late = 0;
  for (size_t i = 0; i < n_drafts; i++) {
    if (!has_content(&items[i])) continue;
    if (i > kept) items[kept] = items[i];
    if (!late && kept && by_place(&items[kept - 1], &items[kept]) > 0) late = kept;
    if (items[kept].match) __builtin_prefetch(&fsc_row_entry(a, items[kept].match)->term);
    n_contents += items[kept++].contents.n;
  }
  a->drafts.n = kept;
  if (late) merge_drafts(a, late);
  return n_contents;
}

/* fsc_findings.persons: "Slaughter said" where Louise Slaughter is a person of this text. Not the capitals before a
 * name, which may label it ("Deplorable Slaughter"). */
static void mark_persons(const fsc_attributing *a) {
  const unsigned full = FSC_TRAIT_NAME | FSC_TRAIT_PERSON | FSC_TRAIT_LONG, others = FSC_TRAIT_BODY | FSC_TRAIT_PLURAL;
  for (uint32_t i = 0; i < a->n_meant; i++) {
    const fsc_mention *m = &a->mentions.items[a->meant[i]];
    const bool person = (a->entities.items[m->entity].traits & (full | others)) == full,
               lone = m->name.end - m->name.first == 1, named = m->kind == FSC_MENTION_NAME;
    a->findings->persons[m->name.first / 64] |= (uint64_t)(person & lone & named) << m->name.first % 64;
  }
}

void fsc_publish(fsc_attributing *a) {
  const size_t n_contents = sort_drafts(a); /* first: it fetches the entries that the last loop reads */
  fsc_mark_groups(a);
  a->classes = fsc_arena_take_zero(a->arena, a->entities.n + 1, sizeof *a->classes);
  fsc_content *contents = fsc_arena_take(a->arena, (n_contents + 1) * sizeof *contents);
  FSC_RESERVE(a->arena, &a->findings->attributions, a->drafts.n);
  fsc_attribution *publics = a->findings->attributions.items;
  for (size_t i = 0; i < a->drafts.n; i++) {
    publish(a, &a->drafts.items[i], contents, &publics[i]);
    contents += publics[i].n_contents;
  }
  a->findings->attributions.n = a->drafts.n;
  mark_persons(a);
  fsc_publish_sources(a);
  fsc_publish_actors(a);
}
