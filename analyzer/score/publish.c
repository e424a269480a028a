/* Drafts as the public records.
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
  fsc_attribution_kind kinds[2]; /* the second: as a WEAK match */
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

/* A letter, a poll, "it" that is one: no person, and a noun of documents. */
static bool is_document(const fsc_attributing *a, const fsc_draft *draft) {
  if (draft->mention == FSC_NONE) return false;
  const fsc_mention *m = &a->mentions.items[draft->mention];
  const bool noun = fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
  const bool pronoun = (m->kind == FSC_MENTION_PRONOUN) & (m->entity != FSC_NONE);
  if (pronoun) return fsc_class_of(a, &a->entities.items[m->entity]) == FSC_DOCUMENT_DATA;
  return (m->kind == FSC_MENTION_ROLE) & noun;
}

/* What a document says is of its kind, whatever the cue; "according to" a person is speech. */
static fsc_attribution_kind kind_by_source(const fsc_attributing *a, const fsc_draft *draft,
                                           fsc_attribution_kind kind) {
  const bool document = is_document(a, draft) & (kind != FSC_MENTAL);
  const bool speech = (kind == FSC_DOCUMENT) & (draft->mention != FSC_NONE);
  return (fsc_attribution_kind)fsc_select(document, FSC_DOCUMENT, fsc_select(speech, FSC_SPEECH, kind));
}

static void describe_cue(const fsc_attributing *a, const fsc_draft *draft, fsc_attribution *public) {
  unsigned class = draft->match ? draft->match->what->cue_class : FSC_CUE_UNKNOWN;
  const bool weak = draft->weak | !(draft->flags & (FSC_FLAG_QUOTE | FSC_FLAG_THAT)); /* "dismissed it as “absurd”" */
  public->kind = kind_by_source(a, draft, cue_classes[class].kinds[weak]);
  public->loaded_cue = cue_classes[class].loaded;
  if (!draft->match) return;
  public->lemma = fsc_row_entry(a, draft->match)->term;
  public->cue_class = fsc_row_entry(a, draft->match)->subcategory;
}

/* In the order of the text: a floating quotation may have joined what stands behind it. */
static void sort_contents(fsc_draft *draft) {
  fsc_draft_content *items = draft->contents.items;
  for (size_t i = 1; i < draft->contents.n; i++) {
    fsc_draft_content moving = items[i];
    size_t k = i;
    for (; k > 0 && items[k - 1].range.first > moving.range.first; k--) items[k] = items[k - 1];
    items[k] = moving;
  }
}

/* Its contents go to `contents`; answers where those of the next go. */
static fsc_content *publish(fsc_attributing *a, fsc_draft *draft, fsc_content *contents) {
  fsc_attribution *public = &a->findings->attributions.items[a->findings->attributions.n++];
  *public = (fsc_attribution){.sentence = draft->sentence,
                              .type = type_of(a, draft),
                              .source_id = FSC_NONE,
                              .other_source_id = FSC_NONE,
                              .pattern = fsc_pattern_name(draft->pattern),
                              .confidence = fsc_lexicon_confidence(a->scoring->lexicon, draft->pattern),
                              .headline = a->document->sentences[draft->sentence].headline,
                              .depth = draft->depth};
  describe_cue(a, draft, public);
  if ((public->has_source = !fsc_empty(draft->source))) public->source = span_of(a, draft->source);
  if (public->has_source)
  public->source_head =
      draft->mention == FSC_NONE ? public->source : span_of(a, a->mentions.items[draft->mention].name);
  if ((public->has_cue = !fsc_empty(draft->cue))) public->cue = span_of(a, draft->cue);
  sort_contents(draft);
  public->contents = contents;
  for (size_t i = 0; i < draft->contents.n; i++)
    if (!fsc_empty(draft->contents.items[i].range))
      contents[public->n_contents++] =
          (fsc_content){span_of(a, draft->contents.items[i].range), draft->contents.items[i].inherited};
  return contents + public->n_contents;
}

static uint32_t place_of(const fsc_draft *draft) {
  return fsc_empty(draft->cue) ? draft->contents.items[0].range.first : draft->cue.first;
}

static int by_place(const void *x, const void *y) {
  uint32_t a = place_of(x), b = place_of(y);
  return (a > b) - (a < b);
}

/* Out go drafts that lost their content to the next cue; the others by cue or content. */
static void sort_drafts(fsc_attributing *a) {
  fsc_draft *items = a->drafts.items;
  size_t kept = 0;
  bool in_order = true;
  for (size_t i = 0; i < a->drafts.n; i++) {
    if (!items[i].contents.n) continue;
    if (i > kept) items[kept] = items[i];
    in_order &= !kept || by_place(&items[kept - 1], &items[kept]) <= 0;
    kept++;
  }
  a->drafts.n = kept;
  if (!in_order) qsort(a->drafts.items, kept, sizeof *a->drafts.items, by_place);
}

/* What is told of the cues lies far apart: all of it is fetched before the first is told of. */
static size_t count_contents(const fsc_attributing *a) {
  size_t n = 0;
  for (size_t i = 0; i < a->drafts.n; i++) {
    const fsc_draft *draft = &a->drafts.items[i];
    if (draft->match) __builtin_prefetch(&fsc_row_entry(a, draft->match)->term);
    n += draft->contents.n;
  }
  return n;
}

void fsc_publish(fsc_attributing *a) {
  a->classes = fsc_arena_take_zero(a->arena, a->entities.n + 1, sizeof *a->classes);
  sort_drafts(a);
  FSC_RESERVE(a->arena, &a->findings->attributions, a->drafts.n);
  fsc_content *contents = fsc_arena_take(a->arena, (count_contents(a) + 1) * sizeof *contents);
  for (size_t i = 0; i < a->drafts.n; i++) contents = publish(a, &a->drafts.items[i], contents);
  fsc_publish_sources(a);
  fsc_publish_actors(a);
}
