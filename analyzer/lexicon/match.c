/* Choosing: of what terms and patterns find, in order, those whose words are free.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "contexts.h"
#include "matcher.h"

/* Tokens, counted from the first document on so that nothing is to be cleared between two. */
typedef struct span {
  uint32_t first, end;
} span;

struct fsc_matcher_scratch {
  const fsc_lexicon *lexicon;
  fsc_regex_runner regexes;
  uint32_t *until;     /* by pass, and one behind them: the token where the last hit kept of that pass ends */
  uint32_t **until_of; /* by category, twice: of its rows that are not loaded, and of those that are */
  size_t n_passes;
  span *exceptions; /* by entry: the exception phrase of its own that reaches furthest */
  span name;        /* the row of exceptions.csv that does */
  uint32_t shade;   /* the furthest that any of those reaches: nothing from here on is an exception */
  uint32_t base;    /* of token 0 of this document in all of these */
};

/* A loaded category that is switched off takes no words from one that is on: none is ever free for it. */
static void set_passes(fsc_matcher_scratch *s) {
  uint32_t *never = &s->until[s->n_passes - 1];
  *never = UINT32_MAX;
  for (uint32_t i = 0; i < s->lexicon->n_categories; i++) {
    s->until_of[2 * i] = &s->until[1 + i];
    s->until_of[2 * i + 1] = s->lexicon->categories[i].measured ? &s->until[FSC_LOADED_PASS] : never;
  }
}

fsc_matcher_scratch *fsc_matcher_scratch_new(const fsc_lexicon *lexicon) {
  fsc_matcher_scratch *s = fsc_allocate_zero(1, sizeof *s);
  s->lexicon = lexicon;
  fsc_regex_runner_init(&s->regexes, lexicon);
  s->n_passes = lexicon->n_categories + 2;
  s->until = fsc_allocate_zero(s->n_passes, sizeof *s->until);
  s->until_of = fsc_allocate_zero(2 * lexicon->n_categories, sizeof *s->until_of);
  s->exceptions = fsc_allocate_zero(lexicon->n_entries, sizeof *s->exceptions);
  s->base = 1;
  return s;
}

void fsc_matcher_scratch_free(fsc_matcher_scratch *s) {
  if (!s) return;
  fsc_regex_runner_done(&s->regexes);
  free(s->until);
  free(s->until_of);
  free(s->exceptions);
  free(s);
}

/* Moves the count of tokens on to a new document. */
static void start_document(fsc_matcher_scratch *s) {
  fsc_regex_runner_start(&s->regexes);
  set_passes(s);
  if (s->base < UINT32_MAX / 2) return;
  memset(s->exceptions, 0, s->lexicon->n_entries * sizeof *s->exceptions);
  memset(s->until, 0, (s->n_passes - 1) * sizeof *s->until);
  s->name = (span){0, 0};
  s->shade = 0;
  s->base = 1;
}

/* ---- Exceptions -----------------------------------------------------------------------------------------------------
 */

static void extend(fsc_matcher_scratch *s, const fsc_cover *cover) {
  span *known = cover->row == FSC_NONE ? &s->name : &s->exceptions[cover->row];
  if (s->base + cover->end <= known->end) return;
  *known = (span){s->base + cover->first, s->base + cover->end};
  if (known->end > s->shade) s->shade = known->end;
}

static bool covers(const span *exception, uint32_t first, uint32_t end) {
  return exception->first <= first && exception->end >= end;
}

/* A name is innocent of being loaded; what it is about, the Defense Department still says. A title that is all of the
 * name (Chief Justice, grand jury) is one all the same. */
static bool spares(const fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end) {
  if (s->lexicon->categories[hit->category].framing || hit->marks & FSC_MARK_NAME) return true;
  return s->name.first == first && s->name.end == end &&
         (hit->category == fsc_lexicon_known(s->lexicon, FSC_TITLES) ||
          hit->category == fsc_lexicon_known(s->lexicon, FSC_ROLES));
}

static bool excepts(const fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end) {
  first += s->base;
  end += s->base;
  return (hit->marks & FSC_MARK_EXCEPTED && covers(&s->exceptions[hit->row], first, end)) ||
         (covers(&s->name, first, end) && !spares(s, hit, first, end));
}

/* ---- Choosing -------------------------------------------------------------------------------------------------------
 */

typedef struct choosing {
  fsc_matcher_scratch *s;
  const fsc_document *document;
  const fsc_cover *cover; /* the next to be extended by; behind the last, one that starts at FSC_NONE */
  uint32_t bright;        /* what starts before this token is no exception */
} choosing;

/* Judged when everything that starts at or before it has been met: the exception that reaches furthest covers it, or
 * none does. */
__attribute__((noinline)) static bool is_exception(choosing *c, const fsc_found *found) {
  fsc_matcher_scratch *s = c->s;
  while (c->cover->first <= found->first) extend(s, c->cover++);
  bool shaded = s->shade > s->base + found->first;
  c->bright = shaded ? 0 : c->cover->first;
  return shaded && excepts(s, found->what, found->first, found->end);
}

static inline void fill(fsc_match *match, const fsc_entry *entries, const fsc_found *found) {
  const fsc_hit_end *hit = found->what;
  match->entry = &entries[hit->row];
  match->weight = hit->weight;
  match->row = hit->row;
  match->flags = hit->flags;
  match->category = hit->category;
  match->frame = hit->frame;
  match->marks = hit->marks;
  match->form = hit->form;
  match->source_class = hit->source_class;
  match->cue_class = hit->cue_class;
  match->first = found->first;
  match->end = found->end;
  match->held = 1;
  match->exception = false;
}

/* Whether a match whose words are free takes them. A row whose context fails says nothing of its words: they are left
 * to the next. */
__attribute__((noinline)) static bool takes(const choosing *c, fsc_match *match) {
  match->held = (float)fsc_contexts_hold(c->document, match);
  return match->held > 0;
}

/* Every find is written as a match and is one if its words are free, which cannot be foreseen: the next takes its place
 * otherwise. Answers how many there are; at: fsc_matches.at. */
static uint32_t choose(choosing *c, const fsc_finds *finds, fsc_match *matches, uint32_t *at) {
  const fsc_found *single = finds->single.items, *several = finds->several.items, *found;
  uint32_t *const *until_of = c->s->until_of, base = c->s->base, n = 0;
  const fsc_entry *entries = c->s->lexicon->entries;
  while ((found = several->first <= single->first ? several++ : single++)->first != FSC_NONE) {
    fsc_match *match = &matches[n];
    fill(match, entries, found);
    if (found->first >= c->bright) match->exception = is_exception(c, found);
    uint32_t *until = until_of[2u * match->category + (match->marks / FSC_MARK_LOADED & 1u)];
    if (base + found->first < *until) continue;
    if (!(match->marks & FSC_MARK_CONTEXTS) || takes(c, match)) *until = base + found->end;
    n++;
    at[found->first] = at[found->first] ? at[found->first] : n;
  }
  matches[n].first = FSC_NONE;
  return n;
}

/* ---- Together -------------------------------------------------------------------------------------------------------
 */

static void close_lists(fsc_finds *finds) {
  const fsc_found none = {NULL, FSC_NONE, FSC_NONE};
  *FSC_PUSH(finds->arena, &finds->single) = none;
  *FSC_PUSH(finds->arena, &finds->several) = none;
  *FSC_PUSH(finds->arena, &finds->covers) = (fsc_cover){FSC_NONE, FSC_NONE, FSC_NONE};
  finds->single.n--;
  finds->several.n--;
}

void fsc_lexicon_match(fsc_matcher_scratch *scratch, fsc_arena *arena, const fsc_document *document,
                       fsc_matches *matches) {
  fsc_finds finds = {.arena = arena, .document = document};
  start_document(scratch);
  fsc_find_terms(scratch->lexicon, &scratch->regexes, &finds);
  fsc_regex_runner_run(&scratch->regexes, document);
  fsc_find_patterns(&scratch->regexes, &finds);
  close_lists(&finds);
  fsc_match *items = fsc_arena_take(arena, (finds.single.n + finds.several.n + 1) * sizeof *items);
  uint32_t *at = fsc_arena_take_zero(arena, document->n_tokens + 1, sizeof *at);
  choosing c = {scratch, document, finds.covers.items, finds.covers.items->first};
  *matches = (fsc_matches){.n = choose(&c, &finds, items, at), .items = items, .at = at};
  scratch->base += document->n_tokens;
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
