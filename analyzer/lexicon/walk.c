/* Finding: words that terms end with, and walks through the trie from those on that may open longer ones.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "matcher.h"

enum { FRONTIER = 64 };

/* ---- Where to look --------------------------------------------------------------------------------------------------
 */

/* So many tokens at a time, so that their words stay near from one look to the next. */
enum { BLOCK = 256 };

/* Tokens, in order. */
typedef struct places {
  uint32_t walks[BLOCK], n_walks;   /* with the next, their words may open terms, or their own meets others */
  uint32_t single[BLOCK], n_single; /* their word ends terms */
} places;

/* Terms are made of these. */
static inline bool walks_over(const fsc_token *token) { return token->kind == FSC_WORD || token->kind == FSC_NUMBER; }

/* Its word; one that is in no term, if terms do not go over it. */
static inline const fsc_word *word_at(const fsc_token *token) {
  static const fsc_word none;
  uintptr_t mask = -(uintptr_t)walks_over(token); /* which cannot be foreseen: no branch */
  return (const fsc_word *)(((uintptr_t)token->word & mask) | ((uintptr_t)&none & ~mask));
}

/* Every token goes on both lists and stays there if it belongs to them: guessing wrong costs more than writing. */
static void look_around(const fsc_token *tokens, uint32_t first, uint32_t end, places *p) {
  uint32_t n_walks = 0, n_single = 0;
  const fsc_word *word = word_at(&tokens[first]);
  for (uint32_t t = first; t < end; t++) {
    const fsc_word *next = word_at(&tokens[t + 1]);
    p->walks[n_walks] = p->single[n_single] = t;
    n_walks += ((word->next & next->own) != 0) | word->meets;
    n_single += word->ends;
    word = next;
  }
  p->n_walks = n_walks;
  p->n_single = n_single;
}

/* ---- Walking the trie ----------------------------------------------------------------------------------------------
 */

static int by_preference(const void *left, const void *right) {
  const fsc_found *a = left, *b = right;
  if (a->first != b->first) return a->first < b->first ? -1 : 1;
  if (a->end != b->end) return a->end > b->end ? -1 : 1;
  return fsc_by_preference(a->what, b->what);
}

/* Those of one token, which came shortest first. */
static void turn(fsc_founds *founds, size_t from) {
  for (size_t i = from + 1; i < founds->n; i++) {
    fsc_found item = founds->items[i];
    size_t k = i;
    for (; k > from && by_preference(&item, &founds->items[k - 1]) < 0; k--) founds->items[k] = founds->items[k - 1];
    founds->items[k] = item;
  }
}

/* From a token on. */
typedef struct walking {
  const fsc_lexicon *lexicon;
  fsc_regex_runner *regexes;
  fsc_finds *finds;
  const fsc_token *tokens;
  uint32_t first, end; /* the token; the end of its sentence */
} walking;

/* The open nodes of a walk; what ended on the way has been met. */
typedef struct frontier {
  const fsc_node *nodes[FRONTIER];
  uint32_t n;
} frontier;

/* Exceptions, names and gates end with the token before `end`. */
static void meet(const walking *w, const fsc_node *node, uint32_t end) {
  const fsc_other_end *others = fsc_node_others(node);
  if (node->named) *FSC_PUSH(w->finds->arena, &w->finds->covers) = (fsc_cover){FSC_NONE, w->first, end};
  for (uint32_t i = 0; i < node->n_others; i++)
    if (others[i].kind == FSC_GATE_OUTPUT)
      fsc_regex_runner_open(w->regexes, others[i].row, w->first);
    else
      *FSC_PUSH(w->finds->arena, &w->finds->covers) = (fsc_cover){others[i].row, w->first, end};
}

/* What ends at a node that a walk came to. */
static void arrive(const walking *w, const fsc_node *node, uint32_t end) {
  const fsc_hit_end *hits = fsc_node_hits(node);
  for (uint32_t i = 0; i < node->n_hits; i++) {
    fsc_lexicon_entry(w->lexicon, hits[i].row);
    *FSC_PUSH(w->finds->arena, &w->finds->several) = (fsc_found){&hits[i], w->first, end};
  }
  if (node->n_others | node->named) meet(w, node, end);
}

/* fsc_step_bit of all that a word can stand for. */
static inline uint32_t bits_of(const fsc_word *word) {
  uint32_t bits = fsc_step_bit(word->symbol);
  for (const uint32_t *other = fsc_others(word); *other; other++) bits |= fsc_step_bit(*other);
  return bits;
}

/* Do terms go on behind the edge that led over the token before t? Most do not, as the bits alone tell. */
static inline bool goes_on(const walking *w, const fsc_edge *edge, uint32_t t) {
  return t < w->end && walks_over(&w->tokens[t]) && edge->next & bits_of(w->tokens[t].word);
}

/* From a node that has edges. */
static void follow(const walking *w, const fsc_node *from, uint32_t symbol, uint32_t t, frontier *to) {
  const fsc_edge *edge = fsc_node_lets(from, symbol) ? fsc_node_edge(from, symbol) : NULL;
  if (!edge) return;
  const fsc_node *node = fsc_trie_node(&w->lexicon->trie, edge->node);
  if (edge->ends) arrive(w, node, t + 1);
  if (goes_on(w, edge, t + 1) && to->n < FRONTIER) to->nodes[to->n++] = node;
}

/* Over the words from token t on, by all ways there are. */
static void walk_ways(const walking *w, uint32_t t, frontier *from) {
  frontier spare, *to = &spare;
  for (; from->n; t++) {
    const fsc_word *word = w->tokens[t].word;
    to->n = 0;
    for (uint32_t i = 0; i < from->n; i++) {
      const fsc_node *at = from->nodes[i];
      if (word->symbol) follow(w, at, word->symbol, t, to);
      for (const uint32_t *other = fsc_others(word); *other; other++) follow(w, at, *other, t, to);
      if (at->gap) follow(w, at, FSC_ANY_SYMBOL, t, to);
    }
    frontier *swap = from;
    from = to;
    to = swap;
  }
}

static void open_from(const fsc_trie *trie, uint32_t symbol, frontier *from) {
  const fsc_node *node = fsc_trie_node(trie, trie->roots[symbol]);
  if (trie->roots[symbol] && node->places && from->n < FRONTIER) from->nodes[from->n++] = node;
}

/* From all the symbols of the first word. */
static void walk_from_all(const walking *w) {
  const fsc_trie *trie = &w->lexicon->trie;
  const fsc_word *word = w->tokens[w->first].word;
  frontier from;
  from.n = 0;
  open_from(trie, word->symbol, &from);
  for (const uint32_t *other = fsc_others(word); *other; other++) open_from(trie, *other, &from);
  walk_ways(w, w->first + 1, &from);
}

/* By one symbol of each word, as long as there is one way on: nearly always to the end. */
static void walk_straight(const walking *w) {
  const fsc_node *node = w->tokens[w->first].word->start;
  uint32_t t = w->first + 1;
  for (const fsc_edge *edge; (edge = fsc_node_edge(node, w->tokens[t].word->symbol));) {
    node = fsc_trie_node(&w->lexicon->trie, edge->node);
    if (edge->ends) arrive(w, node, t + 1);
    if (!goes_on(w, edge, ++t)) return;
    if (node->gap | w->tokens[t].word->has_others) {
      frontier rest;
      rest.n = 1;
      rest.nodes[0] = node;
      walk_ways(w, t, &rest);
      return;
    }
  }
}

static void walk_from(walking *w, uint32_t t) {
  const fsc_document *document = w->finds->document;
  const fsc_word *word = w->tokens[t].word, *next = w->tokens[t + 1].word;
  w->first = t;
  if (word->meets) meet(w, word->start, t + 1);
  bool all = word->gaps | next->has_others;
  if (!(word->next & next->own) || !(all || fsc_node_lets(word->start, next->symbol))) return;
  w->end = document->sentences[document->sentence_of[t]].end;
  if (t + 1 >= w->end || !walks_over(&w->tokens[t + 1])) return;
  size_t before = w->finds->several.n;
  if (all)
    walk_from_all(w);
  else
    walk_straight(w);
  if (w->finds->several.n > before + 1) turn(&w->finds->several, before);
}

/* ---- Together -------------------------------------------------------------------------------------------------------
 */

/* Of most words there are up to three. */
static void add_single(fsc_finds *finds, const uint32_t *tokens, uint32_t n_tokens) {
  enum { USUAL = 3 };
  for (uint32_t i = 0; i < n_tokens; i++) {
    uint32_t t = tokens[i];
    const fsc_node *node = finds->document->tokens[t].word->start;
    const fsc_hit_end *hits = fsc_node_hits(node);
    uint32_t n = node->n_hits;
    while (finds->single.capacity - finds->single.n < n + USUAL)
      fsc_arena_grow(finds->arena, (void **)&finds->single.items, &finds->single.capacity, finds->single.n,
                     sizeof(fsc_found));
    fsc_found *to = finds->single.items + finds->single.n;
    for (uint32_t k = 0; k < USUAL; k++) to[k] = (fsc_found){hits + k, t, t + 1};
    for (uint32_t k = USUAL; k < n; k++) to[k] = (fsc_found){hits + k, t, t + 1};
    finds->single.n += n;
  }
}

void fsc_find_terms(const fsc_lexicon *lexicon, fsc_regex_runner *regexes, fsc_finds *finds) {
  walking w = {.lexicon = lexicon, .regexes = regexes, .finds = finds, .tokens = finds->document->tokens};
  uint32_t n = finds->document->n_tokens;
  places p;
  FSC_RESERVE(finds->arena, &finds->single, n + 16);
  FSC_RESERVE(finds->arena, &finds->several, n / 4 + 16);
  FSC_RESERVE(finds->arena, &finds->covers, n / 8 + 16);
  for (uint32_t t = 0; t < n; t += BLOCK) {
    look_around(w.tokens, t, t + BLOCK < n ? t + BLOCK : n, &p);
    for (uint32_t i = 0; i < p.n_walks; i++) walk_from(&w, p.walks[i]);
    add_single(finds, p.single, p.n_single);
  }
}

/* Brings those that were put behind the n in order into their place. */
static void sort_in(fsc_arena *arena, fsc_founds *founds, size_t n) {
  size_t n_new = founds->n - n, at = founds->n;
  fsc_found *items = founds->items,
            *new = memcpy(fsc_arena_take(arena, n_new * sizeof *new), items + n, n_new * sizeof *new);
  qsort(new, n_new, sizeof *new, by_preference);
  while (n_new) items[--at] = n && by_preference(&items[n - 1], &new[n_new - 1]) > 0 ? items[--n] : new[--n_new];
}

void fsc_find_patterns(const fsc_regex_runner *regexes, fsc_finds *finds) {
  size_t n_single = finds->single.n, n_several = finds->several.n;
  if (!regexes->n_found) return;
  for (size_t i = 0; i < regexes->n_found; i++) {
    const fsc_found *found = &regexes->found[i];
    *FSC_PUSH(finds->arena, found->end - found->first > 1 ? &finds->several : &finds->single) = *found;
  }
  sort_in(finds->arena, &finds->single, n_single);
  sort_in(finds->arena, &finds->several, n_several);
}
