/* Choosing: what the words of a sentence give is chosen from at once, token by token. Patterns come
 * behind a sentence; where one finds something, which is rare, the sentence is gone over again with what it found.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "contexts.h"
#include "matcher.h"

enum { FEW = 8 };

/* A loaded category that is switched off takes no words from one that is on: none is ever free for it. */
static void set_passes(fsc_matcher_scratch *s) {
  uint32_t *never = &s->until[s->n_passes - 1];
  *never = UINT32_MAX;
  for (uint32_t i = 0; i < s->lexicon->n_categories; i++) {
    s->until_of[2 * i] = &s->until[1 + i];
    s->until_of[2 * i + 1] = s->lexicon->categories[i].measured ? &s->until[FSC_LOADED_PASS] : never;
  }
}

static uint32_t *until_of(const fsc_matcher_scratch *s, const fsc_hit_end *hit) {
  return s->until_of[2 * hit->category + (hit->marks & FSC_MARK_LOADED ? 1 : 0)];
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
  free(s->found);
  free(s->until);
  free(s->until_of);
  free(s->exceptions);
  free(s);
}

/* Whether a term may go on from a word to the one behind it. Most do not, as the words alone tell. */
static inline bool may_go_on(const fsc_word *word, const fsc_token *behind) {
  const fsc_word *next = behind->word;
  if (next->n_others) return (fsc_fold_bits(fsc_word_bits(next)) & word->next) && fsc_walks_over(behind);
  return ((unsigned)word->next >> fsc_folded_bit(next->symbol) & 1) & fsc_walks_over(behind);
}

/* And of those that may, whether one does, where a look tells: *reached is the node of both then. */
static inline bool goes_on(const fsc_trie *trie, const fsc_token *token, const fsc_node **reached) {
  const fsc_node *start = token->word->start;
  const fsc_word *next = token[1].word;
  *reached = NULL;
  if (!may_go_on(token->word, token + 1)) return false;
  if (!fsc_is_one_way(start, next)) return true;
  *reached = fsc_trie_step(trie, start, next->symbol);
  return *reached != NULL;
}

/* Of those found from `from` on, all at one token. */
static void mark_exceptions(fsc_matcher_scratch *s, size_t from, uint32_t t) {
  if (!fsc_matcher_shaded(s, t)) return;
  for (size_t i = from; i < s->n_found; i++)
    s->found[i].exception = fsc_matcher_excepts(s, s->found[i].what, t, t + s->found[i].n_tokens);
}

/* ---- Choosing
 * ---------------------------------------------------------------------------------------------------------- */

typedef struct choosing {
  fsc_matcher_scratch *s;
  fsc_arena *arena;
  const fsc_document *document;
  FSC_ARRAY(fsc_match) matches;
  uint32_t *at; /* fsc_matches.at */
} choosing;

static inline void make_room(choosing *c, size_t wanted) {
  while (c->matches.capacity - c->matches.n < wanted)
    fsc_arena_grow(c->arena, (void **)&c->matches.items, &c->matches.capacity, c->matches.n, sizeof(fsc_match));
}

/* Keeps a hit if its words are free; there is room. A row whose context fails says nothing of its words: they are left
 * to the next. */
static inline void choose(choosing *c, const fsc_entry *entry, const fsc_hit_end *what, uint32_t first, uint32_t end,
                          bool exception) {
  const fsc_hit_end hit = *what;
  uint32_t *until = until_of(c->s, &hit), base = c->s->base;
  if (base + first < *until) return;
  fsc_match *match = &c->matches.items[c->matches.n];
  *match = (fsc_match){.entry = entry,
                       .weight = hit.weight,
                       .row = hit.row,
                       .flags = hit.flags,
                       .category = hit.category,
                       .frame = hit.frame,
                       .marks = hit.marks,
                       .form = hit.form,
                       .source_class = hit.source_class,
                       .cue_class = hit.cue_class,
                       .first = first,
                       .end = end,
                       .held = 1,
                       .exception = exception};
  c->matches.n++;
  if (hit.marks & FSC_MARK_CONTEXTS) {
    match->held = (float)fsc_contexts_hold(c->document, match);
    if (match->held <= 0) return;
  }
  *until = base + end;
}

static void choose_found(choosing *c) {
  fsc_matcher_scratch *s = c->s;
  make_room(c, s->n_found);
  for (size_t i = 0; i < s->n_found; i++) {
    const fsc_found *f = &s->found[i];
    choose(c, fsc_lexicon_entry(s->lexicon, f->what->row), f->what, f->first, f->first + f->n_tokens, f->exception);
  }
}

static void choose_phrases(choosing *c, uint32_t t, uint32_t end, const fsc_node *reached) {
  c->s->n_found = 0;
  fsc_matcher_walk(c->s, c->document, t, end, reached);
  mark_exceptions(c->s, 0, t);
  if (c->s->n_found) choose_found(c);
}

/* Entries of hits of one word were made with the word. */
static inline void choose_hits(choosing *c, const fsc_node *start, uint32_t t) {
  const fsc_matcher_scratch *s = c->s;
  const fsc_hit_end *hits = fsc_node_hits(start);
  const fsc_entry *entries = s->lexicon->entries;
  bool shaded = fsc_matcher_shaded(s, t);
  make_room(c, start->n_hits);
  for (uint32_t i = 0, n = start->n_hits; i < n; i++)
    choose(c, &entries[hits[i].row], &hits[i], t, t + 1, shaded && fsc_matcher_excepts(s, &hits[i], t, t + 1));
}

/* ---- Sentences ------------------------------------------------------------------------------------------------------
 */

/* Of what starts at a token, longest first. */
static void choose_in(choosing *c, const fsc_sentence_part *sentence) {
  const fsc_trie *trie = &c->s->lexicon->trie;
  const fsc_token *tokens = c->document->tokens;
  uint32_t *at = c->at;
  for (uint32_t t = sentence->first, end = sentence->end; t < end; t++) {
    const fsc_word *word = tokens[t].word;
    at[t] = (uint32_t)c->matches.n;
    const fsc_node *reached;
    bool phrases = t + 1 < end && goes_on(trie, &tokens[t], &reached);
    if (!(phrases | word->ends) || !fsc_walks_over(&tokens[t])) continue;
    if (word->meets) fsc_matcher_meet(c->s, word->start, t, t + 1);
    if (phrases) choose_phrases(c, t, end, reached);
    if (word->ends) choose_hits(c, word->start, t);
  }
}

/* The same without choosing: into s->found. */
static void gather(fsc_matcher_scratch *s, const fsc_document *document, const fsc_sentence_part *sentence) {
  s->n_found = 0;
  for (uint32_t t = sentence->first; t < sentence->end; t++) {
    const fsc_node *start = document->tokens[t].word->start;
    if (!fsc_walks_over(&document->tokens[t]) || !start) continue;
    size_t before = s->n_found;
    fsc_matcher_meet(s, start, t, t + 1);
    const fsc_node *reached;
    if (t + 1 < sentence->end && goes_on(&s->lexicon->trie, &document->tokens[t], &reached))
      fsc_matcher_walk(s, document, t, sentence->end, reached);
    for (uint32_t i = 0; i < start->n_hits; i++) fsc_matcher_add(s, &fsc_node_hits(start)[i], t, t + 1);
    mark_exceptions(s, before, t);
  }
  s->regexes.n_openings = 0; /* they have been run */
}

/* Puts what patterns found among that. */
static void gather_patterns(fsc_matcher_scratch *s) {
  size_t n_walked = s->n_found;
  for (size_t i = 0; i < s->regexes.n_found; i++) {
    const fsc_found *f = &s->regexes.found[i];
    bool exception = fsc_matcher_excepts(s, f->what, f->first, f->first + f->n_tokens);
    fsc_matcher_add(s, f->what, f->first, f->first + f->n_tokens)->exception = exception;
  }
  if (s->n_found - n_walked > FEW)
    qsort(s->found, s->n_found, sizeof *s->found, fsc_compare_found);
  else
    fsc_matcher_insert(s, n_walked);
}

/* From the sentence's start on, as if for the first time. */
static void choose_again(choosing *c, const fsc_sentence_part *sentence) {
  fsc_matcher_scratch *s = c->s;
  s->base += sentence->end - sentence->first; /* beyond all that is known of its tokens */
  gather(s, c->document, sentence);
  gather_patterns(s);
  uint32_t i = c->at[sentence->first];
  c->matches.n = i;
  choose_found(c);
  for (uint32_t t = sentence->first; t < sentence->end; t++) {
    while (i < c->matches.n && c->matches.items[i].first < t) i++;
    c->at[t] = i;
  }
}

static void match_sentence(choosing *c, const fsc_sentence_part *sentence) {
  fsc_regex_runner *regexes = &c->s->regexes;
  if (sentence->first == sentence->end) return;
  choose_in(c, sentence);
  if (!regexes->n_openings && !c->s->lexicon->n_ungated) return;
  fsc_regex_runner_run(regexes, c->document, sentence);
  if (regexes->n_found) choose_again(c, sentence);
}

/* Moves the count of tokens on to a new document. */
static void start_document(fsc_matcher_scratch *s) {
  fsc_regex_runner_start(&s->regexes);
  set_passes(s);
  if (s->base < UINT32_MAX / 2) return;
  memset(s->exceptions, 0, s->lexicon->n_entries * sizeof *s->exceptions);
  memset(s->until, 0, (s->n_passes - 1) * sizeof *s->until);
  s->name = (fsc_cover){0, 0};
  s->shade = 0;
  s->base = 1;
}

void fsc_lexicon_match(fsc_matcher_scratch *scratch, fsc_arena *arena, const fsc_document *document,
                       fsc_matches *matches) {
  choosing c = {.s = scratch, .arena = arena, .document = document};
  uint32_t n_tokens = document->n_tokens;
  FSC_RESERVE(arena, &c.matches, n_tokens + 16);
  c.at = fsc_arena_take(arena, (n_tokens + 1) * sizeof *c.at);
  start_document(scratch);
  for (uint32_t i = 0; i < document->n_sentences; i++) match_sentence(&c, &document->sentences[i]);
  c.at[n_tokens] = (uint32_t)c.matches.n;
  scratch->base += n_tokens;
  *matches = (fsc_matches){.n = (uint32_t)c.matches.n, .items = c.matches.items, .at = c.at};
}

const fsc_match *fsc_match_at(const fsc_matches *matches, uint32_t token, uint32_t category) {
  const fsc_match *failing = NULL;
  for (uint32_t i = matches->at[token]; i < matches->at[token + 1]; i++) {
    if (matches->items[i].category != category) continue;
    if (matches->items[i].held > 0) return &matches->items[i];
    if (!failing) failing = &matches->items[i];
  }
  return failing;
}
