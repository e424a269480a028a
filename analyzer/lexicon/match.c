/* Finding: the trie is walked from every word of a sentence, and what it gives is chosen from at once. Patterns come
 * behind a sentence; where one finds something, which is rare, the sentence is gone over again with what it found.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "contexts.h"
#include "internal.h"
#include "regex.h"

/* Tokens, counted from the first document on so that nothing is to be cleared between two. */
typedef struct cover {
  uint32_t first, end;
} cover;

struct fsc_matcher_scratch {
  const fsc_lexicon *lexicon;
  fsc_regex_runner regexes;
  fsc_found *found; /* what is not chosen from at once: phrases of a token or, gone over again, all of a sentence */
  size_t n_found, capacity;
  uint32_t *until;     /* by pass, and one behind them: the token where the last hit kept of that pass ends */
  uint32_t **until_of; /* by category, twice: of its rows that are not loaded, and of those that are */
  size_t n_passes;
  cover *exceptions; /* by entry: the exception phrase of its own that reaches furthest */
  cover name;        /* the row of exceptions.csv that does */
  uint32_t shade;    /* the furthest that any of those reaches: nothing from here on is an exception */
  uint32_t base;     /* of token 0 of this document in all of these */
};

enum { FRONTIER = 64, FEW = 8 };

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

/* ---- Exceptions -----------------------------------------------------------------------------------------------------
 */

static void extend(fsc_matcher_scratch *s, cover *known, uint32_t first, uint32_t end) {
  if (s->base + end <= known->end) return;
  *known = (cover){s->base + first, s->base + end};
  if (known->end > s->shade) s->shade = known->end;
}

/* What a node has beside hits. */
static void meet_others(fsc_matcher_scratch *s, const fsc_node *node, uint32_t first, uint32_t end) {
  const fsc_other_end *others = fsc_node_others(node);
  if (node->named) extend(s, &s->name, first, end);
  for (uint32_t i = 0; i < node->n_others; i++)
    if (others[i].kind == FSC_GATE_OUTPUT)
      fsc_regex_runner_open(&s->regexes, others[i].row, first);
    else
      extend(s, &s->exceptions[others[i].row], first, end);
}

static bool covers(const cover *exception, uint32_t first, uint32_t end) {
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

/* Judged when everything that starts at or before the hit's first token has been met: the exception that reaches
 * furthest covers it, or none does. */
static bool is_exception(const fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end) {
  first += s->base;
  end += s->base;
  return (hit->marks & FSC_MARK_EXCEPTED && covers(&s->exceptions[hit->row], first, end)) ||
         (covers(&s->name, first, end) && !spares(s, hit, first, end));
}

static inline bool is_shaded(const fsc_matcher_scratch *s, uint32_t token) { return s->shade > s->base + token; }

/* ---- Walking the trie ----------------------------------------------------------------------------------------------
 */

static inline bool is_word(const fsc_token *token) { return token->kind == FSC_WORD || token->kind == FSC_NUMBER; }

static int by_preference(const fsc_found *a, const fsc_found *b) {
  if (a->first != b->first) return a->first < b->first ? -1 : 1;
  if (a->n_tokens != b->n_tokens) return a->n_tokens > b->n_tokens ? -1 : 1;
  return fsc_by_preference(a->what, b->what);
}

static int compare_found(const void *a, const void *b) { return by_preference(a, b); }

static fsc_found *add(fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end) {
  if (s->n_found == s->capacity) fsc_grow((void **)&s->found, &s->capacity, s->n_found, sizeof *s->found);
  fsc_found *made = &s->found[s->n_found++];
  *made = (fsc_found){hit, first, (end - first) & 0x7FFFFFFF, 0};
  return made;
}

/* The open nodes of a walk; what ended on the way has been met. */
typedef struct frontier {
  const fsc_node *nodes[FRONTIER];
  uint32_t n;
} frontier;

static void follow(fsc_matcher_scratch *s, const fsc_node *node, uint32_t symbol, uint32_t first, uint32_t end,
                   frontier *to) {
  const fsc_node *reached = fsc_trie_step(&s->lexicon->trie, node, symbol);
  if (!reached) return;
  for (uint32_t i = 0; i < reached->n_hits; i++) add(s, &fsc_node_hits(reached)[i], first, end);
  meet_others(s, reached, first, end);
  if (reached->places && to->n < FRONTIER) to->nodes[to->n++] = reached;
}

/* The nodes that the first word opened and the next may go on from. */
static void set_out(const fsc_trie *trie, const fsc_node *start, uint64_t next, frontier *from) {
  const fsc_edge *joined = fsc_node_edges(start);
  from->n = 0;
  if (!start->joined && fsc_node_next(start) & next) from->nodes[from->n++] = start;
  for (uint32_t i = 0; start->joined && i < fsc_node_places(start) && from->n < FRONTIER; i++) {
    const fsc_node *node = joined[i].node ? fsc_trie_node(trie, joined[i].node) : NULL;
    if (node && fsc_node_next(node) & next) from->nodes[from->n++] = node;
  }
}

/* On from there. */
static void walk(fsc_matcher_scratch *s, const fsc_document *document, uint32_t first, uint32_t end, frontier *from) {
  frontier other, *to = &other;
  for (uint32_t t = first + 1; from->n && t < end && is_word(&document->tokens[t]); t++) {
    const fsc_word *word = document->tokens[t].word;
    to->n = 0;
    for (uint32_t i = 0; i < from->n; i++) {
      const fsc_node *at = from->nodes[i];
      if (word->symbol) follow(s, at, word->symbol, first, t + 1, to);
      for (uint32_t k = 0; k < word->n_others; k++) follow(s, at, word->others[k], first, t + 1, to);
      if (at->gap) follow(s, at, FSC_ANY_SYMBOL, first, t + 1, to);
    }
    frontier *swap = from;
    from = to;
    to = swap;
  }
}

/* fsc_symbol_bit of all that a token's word can stand for; no bit where no term goes on over it. */
static uint64_t next_bits(const fsc_document *document, uint32_t t, uint32_t end) {
  if (t == end || !is_word(&document->tokens[t])) return 0;
  const fsc_word *word = document->tokens[t].word;
  uint64_t bits = fsc_symbol_bit(word->symbol);
  for (uint32_t i = 0; i < word->n_others; i++) bits |= fsc_symbol_bit(word->others[i]);
  return bits;
}

/* Brings those from `from` on, few or all of one token, into their place. */
static void insert(fsc_matcher_scratch *s, size_t from) {
  for (size_t i = from; i < s->n_found; i++) {
    fsc_found item = s->found[i];
    size_t k = i;
    for (; k && by_preference(&item, &s->found[k - 1]) < 0; k--) s->found[k] = s->found[k - 1];
    s->found[k] = item;
  }
}

/* Adds the hits of several words that start at a token, in order of preference; meets what else does. */
static void find_phrases(fsc_matcher_scratch *s, const fsc_document *document, uint32_t t, uint32_t end) {
  const fsc_word *word = document->tokens[t].word;
  uint64_t next = next_bits(document, t + 1, end);
  if (!(fsc_fold_bits(next) & word->next)) return; /* as most do, without a look at the node */
  frontier from;
  size_t before = s->n_found;
  set_out(&s->lexicon->trie, word->start, next, &from);
  if (from.n) walk(s, document, t, end, &from);
  if (s->n_found > before + 1) insert(s, before);
}

/* ---- Choosing
 * ---------------------------------------------------------------------------------------------------------- */

typedef struct choosing {
  fsc_matcher_scratch *s;
  fsc_arena *arena;
  const fsc_document *document;
  fsc_match *items;
  size_t n, capacity;
  uint32_t *at; /* fsc_matches.at */
} choosing;

static void make_room(choosing *c, size_t wanted) {
  while (c->capacity - c->n < wanted)
    fsc_arena_grow(c->arena, (void **)&c->items, &c->capacity, c->n, sizeof *c->items);
}

/* Keeps a hit if its words are free. A row whose context fails says nothing of its words: they are left to the next. */
static inline void choose(choosing *c, const fsc_entry *entry, const fsc_hit_end *hit, uint32_t first, uint32_t end,
                          bool exception) {
  uint32_t *until = until_of(c->s, hit);
  if (c->s->base + first < *until) return;
  fsc_match *match = &c->items[c->n++];
  *match = (fsc_match){.entry = entry,
                       .weight = hit->weight,
                       .row = hit->row,
                       .flags = hit->flags,
                       .category = hit->category,
                       .frame = hit->frame,
                       .marks = hit->marks,
                       .form = hit->form,
                       .source_class = hit->source_class,
                       .cue_class = hit->cue_class,
                       .first = first,
                       .end = end,
                       .held = 1,
                       .exception = exception};
  if (hit->marks & FSC_MARK_CONTEXTS) match->held = (float)fsc_contexts_hold(c->document, match);
  if (match->held > 0) *until = c->s->base + end;
}

static void choose_found(choosing *c) {
  fsc_matcher_scratch *s = c->s;
  make_room(c, s->n_found);
  for (size_t i = 0; i < s->n_found; i++) {
    const fsc_found *f = &s->found[i];
    choose(c, fsc_lexicon_entry(s->lexicon, f->what->row), f->what, f->first, f->first + f->n_tokens, f->exception);
  }
}

/* Of what starts at a token, longest first. Entries of hits of one word were made with the word. */
static inline void choose_at(choosing *c, uint32_t t, uint32_t end) {
  fsc_matcher_scratch *s = c->s;
  const fsc_word *word = c->document->tokens[t].word;
  const fsc_node *start = word->start;
  if (word->ends && (start->n_others || start->named)) meet_others(s, start, t, t + 1);
  if (word->next) {
    s->n_found = 0;
    find_phrases(s, c->document, t, end);
    for (size_t i = 0; is_shaded(s, t) && i < s->n_found; i++)
      s->found[i].exception = is_exception(s, s->found[i].what, t, t + s->found[i].n_tokens);
    if (s->n_found) choose_found(c);
  }
  if (!word->ends) return;
  const fsc_hit_end *hits = fsc_node_hits(start);
  bool shaded = is_shaded(s, t);
  make_room(c, start->n_hits);
  for (uint32_t i = 0; i < start->n_hits; i++)
    choose(c, &s->lexicon->entries[hits[i].row], &hits[i], t, t + 1, shaded && is_exception(s, &hits[i], t, t + 1));
}

/* ---- Sentences ------------------------------------------------------------------------------------------------------
 */

/* What patterns found belongs among all that terms give: gathers that as if for the first time, and sorts. */
static void gather(fsc_matcher_scratch *s, const fsc_document *document, const fsc_sentence_part *sentence) {
  s->base += sentence->end - sentence->first; /* beyond all that is known of its tokens */
  s->n_found = 0;
  for (uint32_t t = sentence->first; t < sentence->end; t++) {
    const fsc_word *word = document->tokens[t].word;
    if (!is_word(&document->tokens[t]) || !word->start) continue;
    size_t before = s->n_found;
    meet_others(s, word->start, t, t + 1);
    find_phrases(s, document, t, sentence->end);
    for (uint32_t i = 0; i < word->start->n_hits; i++) add(s, &fsc_node_hits(word->start)[i], t, t + 1);
    for (size_t i = before; is_shaded(s, t) && i < s->n_found; i++)
      s->found[i].exception = is_exception(s, s->found[i].what, t, t + s->found[i].n_tokens);
  }
  s->regexes.n_openings = 0; /* they have been run */
  size_t n_walked = s->n_found;
  for (size_t i = 0; i < s->regexes.n_found; i++) {
    const fsc_found *f = &s->regexes.found[i];
    fsc_found *added = add(s, f->what, f->first, f->first + f->n_tokens);
    added->exception = is_exception(s, f->what, f->first, f->first + f->n_tokens);
  }
  if (s->n_found - n_walked > FEW)
    qsort(s->found, s->n_found, sizeof *s->found, compare_found);
  else
    insert(s, n_walked);
}

static void match_sentence(choosing *c, const fsc_sentence_part *sentence) {
  fsc_matcher_scratch *s = c->s;
  size_t before = c->n;
  for (uint32_t t = sentence->first; t < sentence->end; t++) {
    const fsc_token *token = &c->document->tokens[t];
    c->at[t] = (uint32_t)c->n;
    if (token->word->start && is_word(token)) choose_at(c, t, sentence->end);
  }
  if (!s->regexes.n_openings && !s->lexicon->n_ungated) return;
  fsc_regex_runner_run(&s->regexes, c->document, sentence);
  if (!s->regexes.n_found) return;
  gather(s, c->document, sentence);
  c->n = before;
  choose_found(c);
  for (uint32_t t = sentence->first, i = (uint32_t)before; t < sentence->end; t++) {
    while (i < c->n && c->items[i].first < t) i++;
    c->at[t] = i;
  }
}

/* Moves the count of tokens on to a new document. */
static void start_document(fsc_matcher_scratch *s) {
  fsc_regex_runner_start(&s->regexes);
  set_passes(s);
  if (s->base < UINT32_MAX / 2) return;
  memset(s->exceptions, 0, s->lexicon->n_entries * sizeof *s->exceptions);
  memset(s->until, 0, (s->n_passes - 1) * sizeof *s->until);
  s->name = (cover){0, 0};
  s->shade = 0;
  s->base = 1;
}

void fsc_lexicon_match(fsc_matcher_scratch *scratch, fsc_arena *arena, const fsc_document *document,
                       fsc_matches *matches) {
  choosing c = {.s = scratch, .arena = arena, .document = document, .capacity = document->n_tokens + 16};
  c.items = fsc_arena_take(arena, c.capacity * sizeof *c.items);
  c.at = fsc_arena_take(arena, (document->n_tokens + 1) * sizeof *c.at);
  start_document(scratch);
  for (uint32_t i = 0; i < document->n_sentences; i++) match_sentence(&c, &document->sentences[i]);
  c.at[document->n_tokens] = (uint32_t)c.n;
  scratch->base += document->n_tokens;
  *matches = (fsc_matches){.n = (uint32_t)c.n, .items = c.items, .at = c.at};
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
