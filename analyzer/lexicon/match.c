/* Chooses the matches of a document: of what terms and patterns found, in order of preference, those whose words no
 * other match of the same pass has taken. SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/bits.h"
#include "../base/memory.h"
#include "contexts.h"
#include "matcher.h"

struct fsc_matcher_scratch {
  const fsc_lexicon *lexicon;
  fsc_regex_runner regexes;
  fsc_finds finds;
  FSC_ARRAY(fsc_match *) judged; /* finds with contexts, as matches */
  uint32_t *until;               /* by pass: the token where the last hit kept of that pass ends */
  uint32_t **until_of;           /* by category */
  size_t n_passes;
  uint32_t base; /* number of token 0 of this document in `until`, which counts on over documents and needs no reset */
};

/* Loaded categories share a pass, in which each word counts once. One that is switched off takes no words from them: it
 * has a pass of its own, as all other categories have. */
static void set_passes(fsc_matcher_scratch *s) {
  for (uint32_t i = 0; i < s->lexicon->n_categories; i++) {
    const fsc_category *category = &s->lexicon->categories[i];
    bool loaded = strcmp(category->family, "loaded") == 0;
    s->until_of[i] = &s->until[loaded && category->measured ? FSC_LOADED_PASS : 1 + i];
  }
}

fsc_matcher_scratch *fsc_matcher_scratch_new(const fsc_lexicon *lexicon) {
  fsc_matcher_scratch *s = fsc_allocate_zero(1, sizeof *s);
  s->lexicon = lexicon;
  fsc_regex_runner_init(&s->regexes, lexicon);
  s->n_passes = lexicon->n_categories + 1;
  s->until = fsc_allocate_zero(s->n_passes, sizeof *s->until);
  s->until_of = fsc_allocate_zero(lexicon->n_categories, sizeof *s->until_of);
  s->base = 1;
  set_passes(s);
  return s;
}

void fsc_matcher_scratch_free(fsc_matcher_scratch *s) {
  if (!s) return;
  fsc_regex_runner_done(&s->regexes);
  fsc_finds_done(&s->finds);
  free(s->judged.items);
  free(s->until);
  free(s->until_of);
  free(s);
}

/* Frees lists that an unusually long article has made large, so that they do not stay in memory for all that follow. */
static void keep_short(fsc_matcher_scratch *s) {
  enum { KEPT = 1 << 14 }; /* items: enough for nearly all articles */
  const fsc_finds *finds = &s->finds;
  if ((finds->found.capacity | finds->covers.capacity | finds->steps.capacity | finds->arrivals.capacity) <= KEPT)
    return;
  fsc_finds_done(&s->finds);
  free(s->judged.items);
  memset(&s->finds, 0, sizeof s->finds);
  memset(&s->judged, 0, sizeof s->judged);
}

/* Moves the count of tokens on to a new document. */
static void start_document(fsc_matcher_scratch *s) {
  fsc_regex_runner_start(&s->regexes);
  if (s->base < UINT32_MAX / 2) return;
  memset(s->until, 0, s->n_passes * sizeof *s->until);
  s->base = 1;
}

/* ---- Contexts ---- */

/* Makes matches of all finds, and lists those whose rows have contexts. */
static void draft(fsc_matcher_scratch *s, fsc_match *matches) {
  _Static_assert(FSC_MARK_CONTEXTS == 1, "to be added up");
  const fsc_found *found = s->finds.found.items;
  size_t n_found = s->finds.found.n, n = 0;
  fsc_grow((void **)&s->judged.items, &s->judged.capacity, n_found, sizeof *s->judged.items);
  fsc_match **judged = s->judged.items;
  for (fsc_match *match = matches; match < matches + n_found; match++, found++) {
    const fsc_hit_end *what = found->what;
    *match = (fsc_match){what, found->first, found->end, 1, what->category, what->marks, false};
    judged[n] = match;
    n += what->marks & FSC_MARK_CONTEXTS;
  }
  s->judged.n = n;
}

/* Judges the contexts of the listed matches. Prefetches where all of them are, then all of them: they are scattered in
 * memory, and are waited for together. */
static void judge(const fsc_matcher_scratch *s, const fsc_document *document) {
  const fsc_contexts *contexts = s->lexicon->contexts;
  fsc_match *const *judged = s->judged.items, *const *end = judged + s->judged.n;
  for (fsc_match *const *match = judged; match < end; match++) __builtin_prefetch(&contexts[(*match)->what->row]);
  for (fsc_match *const *match = judged; match < end; match++) __builtin_prefetch(contexts[(*match)->what->row].items);
  for (; judged < end; judged++) {
    fsc_match *match = *judged;
    match->held = (float)fsc_contexts_hold(document, contexts[match->what->row], match->first, match->end);
  }
}

/* ---- Choosing ---- */

/* Keeps the matches whose words are free; returns how many. Without a branch: each is written to the next place, which
 * the following one overwrites if it is not kept. A match whose contexts fail is kept but takes no words. */
static uint32_t choose(const fsc_matcher_scratch *s, fsc_match *matches) {
  uint32_t *const *until_of = s->until_of, base = s->base;
  const fsc_match *end = matches + s->finds.found.n;
  fsc_match *kept = matches;
  for (const fsc_match *match = matches; match < end; match++) {
    uint32_t *until = until_of[match->category], taken = *until;
    bool free = base + match->first >= taken, takes = free & (match->held > 0);
    *until = fsc_select(takes, base + match->end, taken);
    *kept = *match;
    kept += free;
  }
  kept->first = FSC_NONE;
  return (uint32_t)(kept - matches);
}

/* Fills fsc_matches.at. Backwards, so that the first match of a token is written last and stays. */
static void index_by_token(const fsc_match *matches, uint32_t n, uint32_t *at) {
  for (uint32_t i = n; i; i--) at[matches[i - 1].first] = i;
}

/* ---- Exceptions ---- */

/* Does a match inside a name of exceptions.csv count all the same? That of a frame does: the Defense Department is
 * still about defense. So does a title or role that is the whole name (Chief Justice, grand jury). */
static bool spares(const fsc_lexicon *lexicon, const fsc_arrival *name, const fsc_match *match) {
  if (lexicon->categories[match->category].framing || match->marks & FSC_MARK_NAME) return true;
  return name->first == match->first && name->end == match->end &&
         (match->category == fsc_lexicon_known(lexicon, FSC_TITLES) ||
          match->category == fsc_lexicon_known(lexicon, FSC_ROLES));
}

/* Is the exception that ends at a node one of a row's? */
static bool excepts(const fsc_node *node, uint32_t row) {
  const fsc_other_end *others = fsc_node_others(node);
  for (uint32_t i = 0; i < node->n_others && others[i].kind == FSC_EXCEPTION_OUTPUT; i++)
    if (others[i].row == row) return true;
  return false;
}

/* Marks the matches that stand within an exception of their row, or within a name. */
static void mark_covered(const fsc_lexicon *lexicon, const fsc_arrival *cover, fsc_match *matches, const uint32_t *at) {
  const bool named = cover->node->named;
  uint32_t t = cover->first;
  while (t < cover->end && !at[t]) t++;
  if (t == cover->end) return;
  for (fsc_match *match = &matches[at[t] - 1]; match->first < cover->end; match++) {
    const bool excepted = (match->marks & FSC_MARK_EXCEPTED) != 0;
    if ((match->end > cover->end) | !(excepted | named)) continue;
    match->exception |=
        (excepted && excepts(cover->node, match->what->row)) || (named && !spares(lexicon, cover, match));
  }
}

/* ---- Together ---- */

void fsc_lexicon_match(fsc_matcher_scratch *scratch, fsc_arena *arena, const fsc_document *document,
                       fsc_matches *matches) {
  fsc_finds *finds = &scratch->finds;
  start_document(scratch);
  fsc_find_terms(scratch->lexicon, &scratch->regexes, document, finds);
  fsc_regex_runner_run(&scratch->regexes, document);
  fsc_find_patterns(&scratch->regexes, finds);
  fsc_match *items = fsc_arena_take(arena, (finds->found.n + 1) * sizeof *items);
  draft(scratch, items);
  judge(scratch, document);
  uint32_t *at = fsc_arena_take_zero(arena, document->n_tokens + 1, sizeof *at);
  uint32_t n = choose(scratch, items);
  index_by_token(items, n, at);
  *matches = (fsc_matches){.n = n, .items = items, .at = at, .entries = scratch->lexicon->by_row};
  for (size_t i = 0; i < finds->covers.n; i++) mark_covered(scratch->lexicon, &finds->covers.items[i], items, at);
  scratch->base += document->n_tokens;
  keep_short(scratch);
}

void fsc_matches_scored(fsc_matches *matches, uint32_t n_tokens) {
  fsc_arena_drop(matches->at, n_tokens * sizeof *matches->at);
  matches->at = NULL;
}

const fsc_match *fsc_match_at(const fsc_matches *matches, uint32_t token, uint32_t category) {
  const fsc_match *failing = NULL;
  if (!matches->at[token]) return NULL;
  for (const fsc_match *match = &matches->items[matches->at[token] - 1]; match->first == token; match++) {
    if (match->category != category) continue;
    if (match->held > 0) return match;
    if (!failing) failing = match;
  }
  return failing;
}
