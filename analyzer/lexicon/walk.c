/* Finds the terms of a document: those of one word by the word's own node, longer ones by walks through the trie.
 *
 * All walks of a chunk advance together, one token at a time. Candidates that pass a test are written to a list for the
 * next one, without a branch, and memory is prefetched for all of them, so that no walk waits for the memory of
 * another. SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/bits.h"
#include "../base/lanes.h"
#include "../base/memory.h"
#include "matcher.h"

/* The search in a document. */
typedef struct walking {
  const fsc_lexicon *lexicon;
  fsc_regex_runner *regexes;
  fsc_finds *finds;
  const fsc_document *document;
  const fsc_token *tokens; /* of the document */
  uint32_t from, n;        /* the chunk: its first token, how many it has */
} walking;

/* Room for `wanted` items of one of its lists. */
#define ROOM(list, wanted) fsc_grow((void **)&(list)->items, &(list)->capacity, (wanted), sizeof *(list)->items)

/* ---- Where to look ---- */

enum { BLOCK = FSC_CHUNK_BLOCK /* tokens at a time */ };

/* A bit for each token of a block. */
typedef struct places {
  uint64_t links; /* its word may begin terms that go on with the next word */
  uint64_t ends;  /* its word is a term */
  uint64_t meets; /* its word is an exception, a name or a gate of a pattern */
} places;

/* Terms consist of words and numbers, whose kinds lack these two bits, and of the signs and URLs in some term. */
enum { NO_WORD = 6 };
_Static_assert(FSC_WORD == 0 && FSC_NUMBER == 1 && FSC_QUOTE_MARK == 4 && FSC_JOINED_KIND == 8, "told by two bits");

static inline bool is_word(const fsc_document *document, uint32_t token) { return !(document->kinds[token] & NO_WORD); }

static inline bool walks_over(const fsc_document *document, uint32_t token) {
  return is_word(document, token) | (document->tokens[token].word->symbol != 0);
}

/* The tokens among `others`, which are no words, that some term holds. */
static uint64_t named_of(const fsc_document *document, uint32_t first, uint64_t others) {
  uint64_t named = 0;
  for (; others; others &= others - 1) {
    uint32_t i = (uint32_t)__builtin_ctzll(others);
    named |= (uint64_t)walks_over(document, first + i) << i;
  }
  return named;
}

/* The places of a block of n tokens; one more token may be read. Terms do not go on over the end of a sentence. */
static places look_around(const fsc_document *document, uint32_t first, uint32_t n) {
  const uint32_t *terms = document->terms + first;
  places p = {0, 0, 0};
  uint64_t all = UINT64_MAX >> (BLOCK - n), walked = 0, unknown = 0;
  for (uint32_t i = 0; i < n; i += 16) {
    p.links |= (uint64_t)fsc_links16(terms + i, FSC_OWN_BITS) << i;
    p.ends |= (uint64_t)fsc_with16(terms + i, FSC_ENDS) << i;
    p.meets |= (uint64_t)fsc_with16(terms + i, FSC_MEETS) << i;
    unknown |= (uint64_t)fsc_with16(terms + i, FSC_UNKNOWN_BIT) << i;
    walked |= fsc_bytes16_bits(fsc_bytes16_lacking(fsc_bytes16_at(document->kinds + first + i), NO_WORD)) << i;
  }
  walked = (walked | named_of(document, first, ~walked & ~unknown & all)) & all;
  uint64_t next = walked >> 1 | (uint64_t)walks_over(document, first + n) << (n - 1);
  next &= ~fsc_bits_from(document->firsts, first + 1);
  return (places){p.links & walked & next, p.ends & walked, p.meets & walked};
}

/* Writes a step for each link, if the filter of the first word's node lets the next word pass. Words with several ways
 * on are listed as forks. */
static void add_first_steps(const walking *w, uint32_t block, uint64_t links) {
  fsc_finds *finds = w->finds;
  const fsc_token *tokens = w->tokens;
  fsc_step *step = finds->steps.items + finds->steps.n;
  uint32_t *several = finds->forks + finds->n_forks;
  for (; links; links &= links - 1) {
    uint32_t t = block + (uint32_t)__builtin_ctzll(links);
    const fsc_word *word = tokens[t].word, *next = tokens[t + 1].word;
    bool forked = word->gaps | next->has_others;
    step->from = word->start;
    step->first = t;
    step->symbol = next->symbol;
    step += !forked & fsc_node_lets(word->start, next->symbol);
    *several = t;
    several += forked;
  }
  finds->steps.n = (size_t)(step - finds->steps.items);
  finds->n_forks = (uint32_t)(several - finds->forks);
}

/* Prefetches the edges that the steps may take. */
static void fetch_edges(fsc_finds *finds) {
  for (size_t i = 0; i < finds->steps.n; i++) {
    fsc_step *step = &finds->steps.items[i];
    step->place = fsc_node_place(step->from, step->symbol);
    __builtin_prefetch(step->place);
  }
}

/* ---- Walking the trie ---- */

/* Notes the exceptions, names and gates that end at a node: names and exceptions as covers, gates by opening their
 * patterns. */
static inline void note_others(const walking *w, const fsc_node *node, uint32_t first, uint32_t end) {
  const fsc_other_end *others = fsc_node_others(node);
  uint32_t n = node->n_others;
  for (; n && others[n - 1].kind == FSC_GATE_OUTPUT; n--)
    fsc_regex_runner_open(w->regexes, others[n - 1].row, first, end > first + 1);
  if (!(n | node->named)) return;
  ROOM(&w->finds->covers, w->finds->covers.n);
  w->finds->covers.items[w->finds->covers.n++] = (fsc_arrival){node, first, end};
}

/* The edge that a step takes, or one with another symbol if there is none. Nearly always it is at the place of its
 * hash; only large nodes move some. */
static inline const fsc_edge *edge_of(const fsc_step *step) {
  const fsc_edge *edge = step->place;
  if ((edge->symbol == step->symbol) | !edge->more) return edge;
  return fsc_node_edge(step->from, step->symbol);
}

/* May terms go on behind an edge with a word? Most do not, which the edge's bits alone show. */
static inline bool goes_on(const fsc_edge *edge, const fsc_word *word) {
  return (edge->next & (fsc_step_bit(word->symbol) | (0u - word->has_others))) != 0;
}

/* Takes all steps over the token `ahead` tokens behind the first of each walk: lists the nodes where terms end, and
 * those from which walks go on. */
static void take_steps(const walking *w, uint32_t ahead) {
  fsc_finds *finds = w->finds;
  size_t n = finds->steps.n, n_arrivals = finds->arrivals.n, n_open = 0;
  ROOM(&finds->arrivals, n_arrivals + n);
  ROOM(&finds->open, n);
  for (size_t i = 0; i < n; i++) {
    const fsc_step *step = &finds->steps.items[i];
    const fsc_edge *edge = edge_of(step);
    uint32_t end = step->first + ahead + 1;
    bool found = (edge->symbol == step->symbol) & (edge->node != 0);
    const fsc_arrival arrival = {fsc_trie_node(&w->lexicon->trie, edge->node), step->first, end};
    __builtin_prefetch(arrival.node);
    finds->arrivals.items[n_arrivals] = arrival;
    n_arrivals += found & edge->ends;
    finds->open.items[n_open] = arrival;
    n_open += found & goes_on(edge, w->tokens[end].word);
  }
  finds->arrivals.n = n_arrivals;
  finds->open.n = n_open;
}

/* Writes a step if the node's filter lets it pass, and prefetches its edge. There must be room for it. */
static inline void put_step(fsc_finds *finds, const fsc_node *from, uint32_t first, uint32_t symbol) {
  const fsc_edge *place = fsc_node_place(from, symbol);
  __builtin_prefetch(place);
  finds->steps.items[finds->steps.n] = (fsc_step){from, place, first, symbol};
  finds->steps.n += fsc_node_lets(from, symbol);
}

static inline void add_step(const walking *w, const fsc_node *from, uint32_t first, uint32_t symbol) {
  fsc_finds *finds = w->finds;
  ROOM(&finds->steps, finds->steps.n + finds->open.n);
  put_step(finds, from, first, symbol);
}

/* Adds the steps of all ways over a token: its own symbol, those of wildcards and classes, and any word (`_`), which no
 * sign is. */
static void fork(const walking *w, const fsc_node *from, uint32_t first, uint32_t token) {
  const fsc_word *word = w->tokens[token].word;
  if (word->symbol) add_step(w, from, first, word->symbol);
  for (const uint32_t *other = fsc_others(word); *other; other++) add_step(w, from, first, *other);
  if (from->gap && is_word(w->document, token)) add_step(w, from, first, FSC_ANY_SYMBOL);
}

enum {
  FRONTIER = 64
}; /* nodes at once of the walks from one token: no real lexicon needs more, and it bounds the work */

/* Adds the steps from the nodes of all symbols of the first word. */
static void fork_from_all(const walking *w, uint32_t first) {
  const fsc_trie *trie = &w->lexicon->trie;
  const fsc_word *word = w->tokens[first].word;
  if (!word->has_others) {
    fork(w, word->start, first, first + 1);
    return;
  }
  const fsc_node *node = fsc_trie_node(trie, trie->roots[word->symbol]);
  uint32_t n = 0;
  if (node->places) fork(w, node, first, first + 1), n++;
  for (const uint32_t *other = fsc_others(word); *other && n < FRONTIER; other++) {
    node = fsc_trie_node(trie, trie->roots[*other]);
    if (node->places) fork(w, node, first, first + 1), n++;
  }
}

/* Makes the next steps from the nodes where walks go on, if the next token is of the same sentence and some term's. */
static void go_on(const walking *w) {
  fsc_finds *finds = w->finds;
  uint32_t before = FSC_NONE, n = 0;
  finds->steps.n = 0;
  ROOM(&finds->steps, finds->open.n);
  for (size_t i = 0; i < finds->open.n; i++) {
    const fsc_arrival *at = &finds->open.items[i];
    const fsc_word *word = w->tokens[at->end].word;
    if (fsc_bit_at(w->document->firsts, at->end) || !walks_over(w->document, at->end)) continue;
    n = at->first == before ? n + 1 : 1;
    before = at->first;
    if (n > FRONTIER) continue;
    if (at->node->gap | word->has_others) {
      fork(w, at->node, at->first, at->end);
    } else {
      put_step(finds, at->node, at->first, word->symbol);
    }
  }
}

static void walk(const walking *w) {
  for (uint32_t ahead = 1; w->finds->steps.n; ahead++) {
    take_steps(w, ahead);
    go_on(w);
  }
}

/* Takes the walks with one way on, nearly all; then those that fork, a few at a time, so that their steps stay in the
 * cache. */
static void walk_all(const walking *w) {
  enum { STEPS_AT_ONCE = 128 };
  fsc_finds *finds = w->finds;
  for (uint32_t i = 0; i < finds->n_forks; i++) __builtin_prefetch(fsc_others(w->tokens[finds->forks[i] + 1].word));
  walk(w);
  for (uint32_t i = 0; i < finds->n_forks; i++) {
    fork_from_all(w, finds->forks[i]);
    if (finds->steps.n >= STEPS_AT_ONCE) walk(w);
  }
  walk(w);
}

/* ---- What was found ---- */

/* Counts the hits where walks ended, so that list_singles leaves room for them, and notes other ends. */
static void count_arrivals(const walking *w) {
  fsc_finds *finds = w->finds;
  for (size_t i = 0; i < finds->arrivals.n; i++) {
    const fsc_arrival *arrival = &finds->arrivals.items[i];
    const fsc_node *node = arrival->node;
    uint32_t first = arrival->first - w->from;
    finds->at[first].n_several += node->n_hits;
    finds->ends[first / BLOCK] |= (uint64_t)(node->n_hits != 0) << first % BLOCK;
    if (node->n_others | node->named) note_others(w, node, arrival->first, arrival->end);
  }
}

/* Lists the terms of one word by token, behind room for the longer ones of the same token. The first three are always
 * written, since few words have more, and only counted if there. */
static void list_singles(const walking *w) {
  enum { USUAL = 3 };
  fsc_finds *finds = w->finds;
  size_t n = finds->found.n;
  for (uint32_t block = 0; block < w->n; block += BLOCK)
    for (uint64_t ends = finds->ends[block / BLOCK]; ends; ends &= ends - 1) {
      uint32_t i = block + (uint32_t)__builtin_ctzll(ends), t = w->from + i;
      const fsc_node *node = w->tokens[t].word->start;
      const fsc_hit_end *hits = fsc_node_hits(node);
      finds->at[i].first = (uint32_t)n;
      n += finds->at[i].n_several;
      ROOM(&finds->found, n + node->n_hits + USUAL);
      fsc_found *to = finds->found.items + n;
      __builtin_prefetch(hits);
      for (uint32_t k = 0; k < USUAL; k++) to[k] = (fsc_found){hits + k, t, t + 1};
      for (uint32_t k = USUAL; k < node->n_hits; k++) to[k] = (fsc_found){hits + k, t, t + 1};
      n += node->n_hits;
    }
  finds->found.n = n;
}

static int by_preference(const void *left, const void *right) {
  const fsc_found *a = left, *b = right;
  if (a->first != b->first) return a->first < b->first ? -1 : 1;
  if (a->end != b->end) return a->end > b->end ? -1 : 1;
  return fsc_by_preference(a->what, b->what);
}

/* Sorts the finds of one token from a place on: walks that reached several nodes wrote them out of order. */
static void sort_finds(fsc_finds *finds, size_t from) {
  fsc_found *items = finds->found.items;
  for (size_t i = from + 1; i < finds->found.n && items[i].first == items[from].first; i++) {
    fsc_found item = items[i];
    size_t k = i;
    for (; k > from && by_preference(&item, &items[k - 1]) < 0; k--) items[k] = items[k - 1];
    items[k] = item;
  }
}

/* Lists the terms of several words: walks that ended last found the longest ones, which go first. Makes their entries
 * if the image has not made them yet. */
static void list_several(const walking *w) {
  fsc_finds *finds = w->finds;
  uint32_t awaited = FSC_NONE;
  const fsc_arrival *arrivals = finds->arrivals.items;
  for (size_t i = 0; i < finds->arrivals.n; i++) {
    const fsc_hit_end *hits = fsc_node_hits(arrivals[i].node);
    fsc_finds_at *at = &finds->at[arrivals[i].first - w->from];
    for (uint32_t k = arrivals[i].node->n_hits; k; k--) {
      finds->found.items[at->first + --at->n_several] = (fsc_found){&hits[k - 1], arrivals[i].first, arrivals[i].end};
      fsc_lexicon_await(w->lexicon, hits[k - 1].row, &awaited);
    }
  }
  fsc_image_await_entry(w->lexicon, FSC_NONE, &awaited);
  uint32_t n_ended = 0; /* arrivals in a row from the same token that found terms */
  for (size_t i = 0; i < finds->arrivals.n; i++) {
    uint32_t first = arrivals[i].first;
    n_ended += arrivals[i].node->n_hits != 0;
    if (i + 1 < finds->arrivals.n && arrivals[i + 1].first == first) continue;
    if (n_ended > 1) sort_finds(finds, finds->at[first - w->from].first);
    n_ended = 0;
  }
}

/* ---- Together ---- */

static void find_in(const walking *w) {
  fsc_finds *finds = w->finds;
  finds->steps.n = finds->n_forks = 0;
  finds->arrivals.n = finds->open.n = 0;
  ROOM(&finds->steps, w->n);
  for (uint32_t block = 0; block < w->n; block += BLOCK) {
    uint32_t first = w->from + block;
    places p = look_around(w->document, first, w->n - block < BLOCK ? w->n - block : BLOCK);
    finds->ends[block / BLOCK] = p.ends;
    add_first_steps(w, first, p.links);
    for (; p.meets; p.meets &= p.meets - 1) {
      uint32_t t = first + (uint32_t)__builtin_ctzll(p.meets);
      note_others(w, w->tokens[t].word->start, t, t + 1);
    }
  }
  fetch_edges(finds);
  walk_all(w);
  count_arrivals(w);
  list_singles(w);
  list_several(w);
}

void fsc_find_terms(const fsc_lexicon *lexicon, fsc_regex_runner *regexes, const fsc_document *document,
                    fsc_finds *finds) {
  walking w = {lexicon, regexes, finds, document, document->tokens, 0, 0};
  finds->found.n = finds->covers.n = 0;
  for (; w.from < document->n_tokens; w.from += FSC_CHUNK) {
    w.n = document->n_tokens - w.from < FSC_CHUNK ? document->n_tokens - w.from : FSC_CHUNK;
    find_in(&w);
  }
}

/* Binary search: the first of sorted finds that goes behind another. */
static size_t first_behind(const fsc_found *items, size_t n, const fsc_found *other) {
  size_t first = 0;
  while (first < n) {
    const size_t middle = first + (n - first) / 2;
    if (by_preference(&items[middle], other) > 0)
      n = middle;
    else
      first = middle + 1;
  }
  return first;
}

/* Inserts the finds of patterns, which are few, into the sorted ones, from the back. */
void fsc_find_patterns(const fsc_regex_runner *regexes, fsc_finds *finds) {
  size_t n = finds->found.n, n_new = regexes->n_found;
  if (!n_new) return;
  ROOM(&finds->found, n + n_new);
  fsc_found *items = finds->found.items, *new = regexes->found;
  qsort(new, n_new, sizeof *new, by_preference);
  finds->found.n = n + n_new;
  for (; n_new; n_new--) {
    const size_t at = first_behind(items, n, &new[n_new - 1]);
    memmove(items + at + n_new, items + at, (n - at) * sizeof *items);
    items[at + n_new - 1] = new[n_new - 1];
    n = at;
  }
}

void fsc_finds_done(fsc_finds *finds) {
  free(finds->found.items);
  free(finds->covers.items);
  free(finds->arrivals.items);
  free(finds->open.items);
  free(finds->steps.items);
}
