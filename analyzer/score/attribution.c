/* Attributions, sources and actors: who is said to have said what, and in whose voice every word stands.
 *
 * Mentions and cues are found first, each cue is tried against a table of patterns, quotations left over are joined to
 * what stands around them; then mentions become entities, entities sources and actors.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution.h"

#include "grammar.h"
#include "scorers.h"

/* ---- Drafts ---- */

enum { CONTENTS = 2 }; /* of a draft; few have more */

void fsc_drafts_reserve(fsc_attributing *a, size_t n) {
  FSC_RESERVE(a->arena, &a->drafts, n);
  a->contents_room = fsc_arena_take(a->arena, n * CONTENTS * sizeof *a->contents_room);
  a->n_expected = n;
}

fsc_draft *fsc_draft_add(fsc_attributing *a, uint32_t sentence, fsc_range source, fsc_range cue,
                         fsc_pattern_id pattern) {
  size_t index = a->drafts.n;
  fsc_draft *draft = FSC_PUSH(a->arena, &a->drafts);
  if (index < a->n_expected) {
    draft->contents.items = a->contents_room + index * CONTENTS;
    draft->contents.capacity = CONTENTS;
  }
  draft->sentence = sentence;
  draft->source = source;
  draft->cue = cue;
  draft->mention = FSC_NONE;
  draft->pattern = (uint8_t)pattern;
  return draft;
}

/* Is a token at the edge of a content no part of it: punctuation outside quotations, but no opening bracket? */
static bool is_edge(const fsc_attributing *a, uint32_t token) {
  return !fsc_wordy(a, token) && !fsc_quoted(a, token) && !fsc_mark(a, token, "$([");
}

static bool is_trailing(const fsc_attributing *a, uint32_t token) {
  const bool joins = fsc_token_says_either(a, token, FSC_SAYS_AND, FSC_SAYS_BUT);
  return is_edge(a, token) || (joins && !fsc_quoted(a, token));
}

/* An edge of more tokens than a content may have is no prose: trimming it for each cue of its sentence would be
 * quadratic. */
fsc_range fsc_trim(const fsc_attributing *a, fsc_range range) {
  const uint32_t first = range.first, end = range.end;
  while (range.first < end && range.first - first < FSC_CONTENT_LONGEST && is_edge(a, range.first)) range.first++;
  while (range.first < range.end && end - range.end < FSC_CONTENT_LONGEST && is_trailing(a, range.end - 1)) range.end--;
  return range;
}

/* A content that begins or ends inside a quotation is extended over all of it, even into other sentences. */
static fsc_range over_quotations(const fsc_attributing *a, fsc_range range) {
  uint32_t first = fsc_quote_of(a->document, range.first), last = fsc_quote_of(a->document, range.end - 1);
  if (first != FSC_NONE && a->document->quotes[first].first < range.first)
    range.first = a->document->quotes[first].first;
  if (last != FSC_NONE && a->document->quotes[last].end > range.end) range.end = a->document->quotes[last].end;
  return range;
}

bool fsc_content_fits(fsc_attributing *a, fsc_range range) {
  enum { MOST_OVERLAP = 64 }; /* times that all contents together may cover the article */
  a->content_tokens += range.end - range.first;
  return a->content_tokens <= MOST_OVERLAP * (uint64_t)a->document->n_tokens;
}

bool fsc_draft_content_add(fsc_attributing *a, fsc_draft *draft, fsc_range range) {
  return fsc_draft_content_give(a, draft, fsc_trim(a, range));
}

bool fsc_draft_content_give(fsc_attributing *a, fsc_draft *draft, fsc_range range) {
  if (fsc_empty(range)) return false;
  /* Longer contents are no prose; since contents nest, the bound keeps their total length linear. */
  if (range.end - range.first > FSC_CONTENT_LONGEST) {
    if (range.end <= draft->cue.first)
      range.first = range.end - FSC_CONTENT_LONGEST;
    else
      range.end = range.first + FSC_CONTENT_LONGEST;
  }
  range = over_quotations(a, range);
  if (!fsc_content_fits(a, range)) return false;
  FSC_PUSH(a->arena, &draft->contents)->range = range;
  return true;
}

bool fsc_draft_holds(const fsc_draft *draft, uint32_t token) {
  for (size_t i = 0; i < draft->contents.n; i++)
    if (fsc_range_has(draft->contents.items[i].range, token)) return true;
  return false;
}

/* ---- The phases ---- */

void fsc_attributing_start(fsc_attributing *a, const fsc_scoring *scoring, fsc_findings *findings) {
  *a = (fsc_attributing){.scoring = scoring,
                         .findings = findings,
                         .document = scoring->document,
                         .tokens = scoring->document->tokens,
                         .looks = scoring->document->looks,
                         .arena = scoring->arena};
}

/* Releases what the findings do not point at. */
static void release(fsc_attributing *a) {
  const size_t n_tokens = a->document->n_tokens;
  FSC_DROP(&a->drafts);
  fsc_arena_drop(a->contents_room, a->n_expected * CONTENTS * sizeof *a->contents_room);
  fsc_arena_drop(a->tags, n_tokens * sizeof *a->tags);
  fsc_arena_drop(a->mention_at, n_tokens * sizeof *a->mention_at);
  FSC_DROP(&a->others);
  FSC_DROP(&a->polls);
  FSC_DROP(&a->mentions);
  FSC_DROP(&a->entities);
}

void fsc_score_attribution(const fsc_scoring *scoring, fsc_findings *findings) {
  fsc_attributing a;
  fsc_attributing_start(&a, scoring, findings);
  fsc_tag_tokens(&a);
  fsc_find_mentions(&a);
  fsc_find_attributions(&a);
  fsc_find_floating(&a);
  fsc_find_polls(&a);
  fsc_link_sources(&a);
  fsc_resolve(&a);
  fsc_mark_anonymous(&a);
  fsc_publish(&a);
  fsc_give_voices(&a);
  release(&a);
}
