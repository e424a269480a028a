/* Finding: words that terms end with, and walks through the trie from those on that may open longer ones.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/simd.h"
#include "matcher.h"

enum { FRONTIER = 64 };

/* ---- Where to look --------------------------------------------------------------------------------------------------
 */

/* So many tokens at a time. */
enum { BLOCK = 64 };

/* Of a block, a bit for each token. */
typedef struct places {
  uint64_t walks;  /* with the next, its word may open terms, or meets others alone */
  uint64_t single; /* its word ends terms */
} places;

/* Terms are made of these. */
static inline bool walks_over(const fsc_document *document, uint32_t token) {
  unsigned kind = document->looks[token].kind;
  return kind == FSC_WORD || kind == FSC_NUMBER;
}

/* Of n tokens; one more is there. */
static places look_around(const fsc_document *document, uint32_t first, uint32_t n) {
  uint32_t terms[BLOCK + 16];
  places p = {0, 0};
  for (uint32_t i = 0; i <= n; i++)
    terms[i] = document->tokens[first + i].word->terms & (0u - walks_over(document, first + i));
  memset(terms + n + 1, 0, sizeof terms - (n + 1) * sizeof *terms);
  for (uint32_t i = 0; i < n; i += 16) {
    p.walks |= (uint64_t)fsc_links16(terms + i, FSC_OWN_BITS, FSC_MEETS) << i;
    p.single |= (uint64_t)fsc_tops16(terms + i) << i;
  }
  uint64_t all = UINT64_MAX >> (BLOCK - n);
  return (places){p.walks & all, p.single & all};
}

/* Of the walks those that the first word's node does not forbid, or that have to find out. */
static uint64_t look_closer(const fsc_token *tokens, uint64_t walks) {
  uint64_t kept = 0;
  for (; walks; walks &= walks - 1) {
    uint32_t i = (uint32_t)__builtin_ctzll(walks);
    const fsc_word *word = tokens[i].word, *next = tokens[i + 1].word;
    uint32_t others = word->terms / FSC_MEETS | word->gaps | next->has_others;
    kept |= (uint64_t)((fsc_node_lets(word->start, next->symbol) | others) & 1) << i;
  }
  return kept;
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
  const bool walked = walks_over(w->finds->document, t), opens = (edge->next & bits_of(w->tokens[t].word)) != 0;
  return (t < w->end) & walked & opens;
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
    bool on = goes_on(w, edge, ++t);
    if (!(edge->ends | on)) return;
    node = fsc_trie_node(&w->lexicon->trie, edge->node);
    if (edge->ends) arrive(w, node, t);
    if (!on) return;
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
  if (word->terms & FSC_MEETS) meet(w, word->start, t + 1);
  bool all = word->gaps | next->has_others;
  if (!(word->terms >> FSC_NEXT & next->terms & FSC_OWN_BITS)) return;
  if (!all && !fsc_node_lets(word->start, next->symbol)) return;
  w->end = document->sentences[document->sentence_of[t]].end;
  if (t + 1 >= w->end || !walks_over(document, t + 1)) return;
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
static void add_single(fsc_finds *finds, uint32_t t) {
  enum { USUAL = 3 };
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

void fsc_find_terms(const fsc_lexicon *lexicon, fsc_regex_runner *regexes, fsc_finds *finds) {
  walking w = {.lexicon = lexicon, .regexes = regexes, .finds = finds, .tokens = finds->document->tokens};
  uint32_t n = finds->document->n_tokens;
  FSC_RESERVE(finds->arena, &finds->single, n + 16);
  FSC_RESERVE(finds->arena, &finds->several, n / 4 + 16);
  FSC_RESERVE(finds->arena, &finds->covers, n / 8 + 16);
  for (uint32_t first = 0; first < n; first += BLOCK) {
    places p = look_around(finds->document, first, n - first < BLOCK ? n - first : BLOCK);
    p.walks = look_closer(w.tokens + first, p.walks);
    for (; p.walks; p.walks &= p.walks - 1) walk_from(&w, first + (uint32_t)__builtin_ctzll(p.walks));
    for (; p.single; p.single &= p.single - 1) add_single(finds, first + (uint32_t)__builtin_ctzll(p.single));
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
