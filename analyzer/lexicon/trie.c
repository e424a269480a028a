/* The trie of terms: built as a table of edges, then sealed into nodes that lie in one piece each.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "internal.h"

/* ---- Building -------------------------------------------------------------------------------------------------------
 */

typedef struct new_edge {
  uint64_t key; /* node << 32 | symbol; 0: free */
  uint32_t to;
} new_edge;

/* What ends at a node, as terms are added. */
typedef struct new_end {
  uint32_t entry, next; /* next: index + 1 of a further one, 0 none */
  uint8_t kind;
} new_end;

struct fsc_trie_building {
  new_edge *edges;
  size_t n_edges, size;
  uint32_t *first; /* by node: index + 1 of its first end, 0 none */
  size_t nodes_capacity;
  uint32_t n_nodes;
  new_end *ends;
  size_t n_ends, end_capacity;
};

static fsc_trie_building *building_of(fsc_trie *trie) {
  if (trie->building) return trie->building;
  fsc_trie_building *made = fsc_allocate_zero(1, sizeof *made);
  fsc_grow((void **)&made->first, &made->nodes_capacity, 0, sizeof *made->first);
  made->first[0] = 0;
  made->n_nodes = 1;
  return trie->building = made;
}

static void building_free(fsc_trie_building *b) {
  if (!b) return;
  free(b->edges);
  free(b->first);
  free(b->ends);
  free(b);
}

static size_t slot_of(const fsc_trie_building *b, uint64_t key) {
  size_t i = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 32) & (b->size - 1);
  while (b->edges[i].key && b->edges[i].key != key) i = (i + 1) & (b->size - 1);
  return i;
}

static void grow_edges(fsc_trie_building *b) {
  fsc_trie_building old = *b;
  b->size = old.size ? 2 * old.size : 1024;
  b->edges = fsc_allocate_zero(b->size, sizeof *b->edges);
  for (size_t i = 0; i < old.size; i++)
    if (old.edges[i].key) b->edges[slot_of(b, old.edges[i].key)] = old.edges[i];
  free(old.edges);
}

uint32_t fsc_trie_extend(fsc_trie *trie, uint32_t node, uint32_t symbol) {
  fsc_trie_building *b = building_of(trie);
  if (2 * (b->n_edges + 1) > b->size) grow_edges(b);
  uint64_t key = (uint64_t)node << 32 | symbol;
  new_edge *edge = &b->edges[slot_of(b, key)];
  if (edge->key) return edge->to;
  *edge = (new_edge){key, b->n_nodes++};
  b->n_edges++;
  fsc_grow((void **)&b->first, &b->nodes_capacity, edge->to, sizeof *b->first);
  b->first[edge->to] = 0;
  return edge->to;
}

void fsc_trie_end(fsc_trie *trie, uint32_t node, uint32_t entry, fsc_output_kind kind) {
  fsc_trie_building *b = trie->building;
  for (uint32_t i = b->first[node]; i; i = b->ends[i - 1].next)
    if (b->ends[i - 1].entry == entry && b->ends[i - 1].kind == kind) return;
  fsc_grow((void **)&b->ends, &b->end_capacity, b->n_ends, sizeof *b->ends);
  b->ends[b->n_ends] = (new_end){entry, b->first[node], (uint8_t)kind};
  b->first[node] = (uint32_t)++b->n_ends;
}

/* ---- Sealing --------------------------------------------------------------------------------------------------------
 */

/* What is known of a node before it is laid out. */
typedef struct outline {
  uint32_t n_edges, n_hits, n_others;
  uint32_t at; /* in fsc_trie.nodes */
} outline;

/* At least a quarter of the places stay free. */
static uint8_t places_for(uint64_t n_edges) {
  uint8_t places = n_edges ? 1 : 0;
  while (3 * (UINT64_C(1) << places) < 4 * n_edges) places++;
  return places;
}

static fsc_node outlined(const outline *o) {
  if (o->n_hits > FSC_MOST_ENDS || o->n_others > FSC_MOST_ENDS) fsc_out_of_memory();
  return (fsc_node){
      .n_hits = o->n_hits & FSC_MOST_ENDS, .n_others = o->n_others & FSC_MOST_ENDS, .places = places_for(o->n_edges)};
}

enum { LINE = 64 / 8 }; /* a cache line: what fits into one lies in one */

/* One node behind the other, as terms made them: those of a term lie near each other. The root is none of them. */
static outline *lay_out(const fsc_trie_building *b, size_t *size) {
  outline *outlines = fsc_allocate_zero(b->n_nodes, sizeof *outlines);
  for (size_t i = 0; i < b->size; i++)
    if (b->edges[i].key) outlines[b->edges[i].key >> 32].n_edges++;
  size_t at = 1;
  for (uint32_t node = 1; node < b->n_nodes; node++) {
    outline *o = &outlines[node];
    for (uint32_t i = b->first[node]; i; i = b->ends[i - 1].next)
      ++*(b->ends[i - 1].kind == FSC_HIT_OUTPUT ? &o->n_hits : &o->n_others);
    fsc_node made = outlined(o);
    uint64_t length = fsc_node_length(&made);
    if (at % LINE + length > LINE && length <= LINE) at += LINE - at % LINE; /* what is left out reads as empty nodes */
    if (at > UINT32_MAX) fsc_out_of_memory();
    o->at = (uint32_t)at;
    at += length;
  }
  *size = at;
  return outlines;
}

static int by_preference(const void *left, const void *right) { return fsc_by_preference(left, right); }

static int by_kind(const void *left, const void *right) {
  const fsc_other_end *a = left, *b = right;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  return a->row < b->row ? -1 : a->row > b->row;
}

static fsc_node *node_at(const fsc_trie *trie, uint32_t at) { return (fsc_node *)(void *)(trie->nodes + at); }

/* What fsc_node_next tells. */
static uint64_t *next_of(fsc_node *node) { return (uint64_t *)(void *)(node + 1); }

static void set_ends(const fsc_trie *trie, uint32_t index, const outline *o, const fsc_lexicon *lexicon) {
  const fsc_trie_building *b = trie->building;
  fsc_node *node = node_at(trie, o->at);
  *node = outlined(o);
  fsc_hit_end *hits = (fsc_hit_end *)(uintptr_t)fsc_node_hits(node);
  fsc_other_end *others = (fsc_other_end *)(uintptr_t)fsc_node_others(node);
  uint32_t n_hits = 0, n_others = 0;
  for (uint32_t i = b->first[index]; i; i = b->ends[i - 1].next) {
    const new_end *end = &b->ends[i - 1];
    if (end->kind == FSC_HIT_OUTPUT)
      hits[n_hits++] = fsc_hit_end_of(lexicon, &lexicon->entries[end->entry]);
    else
      others[n_others++] = (fsc_other_end){end->entry, end->kind};
  }
  qsort(hits, n_hits, sizeof *hits, by_preference);
  qsort(others, n_others, sizeof *others, by_kind);
  for (uint32_t i = 0; i < n_hits; i++)
    if (hits[i].marks & FSC_MARK_NAME) node->named = 1;
}

/* A place for a symbol: in the first bucket on from its own that has one, or in the table alone. */
static uint32_t free_place(fsc_node *node, uint32_t symbol) {
  const fsc_edge *edges = fsc_node_edges(node);
  uint32_t last = fsc_node_places(node) - 1, i = fsc_symbol_place(symbol) & last;
  if (node->places < FSC_TAGGED_PLACES) {
    while (edges[i].node) i = (i + 1) & last;
    return i;
  }
  uint8_t *tags = (uint8_t *)(uintptr_t)fsc_node_tags(node);
  for (i = 8 * fsc_symbol_place(symbol) & last; tags[i];) i = (i + 1) & last;
  tags[i] = fsc_symbol_tag(symbol);
  return i;
}

static void set_edge(fsc_node *from, uint32_t symbol, uint32_t to) {
  fsc_edge *edges = (fsc_edge *)(uintptr_t)fsc_node_edges(from);
  edges[free_place(from, symbol)] = (fsc_edge){symbol, to};
  if (symbol == FSC_ANY_SYMBOL) from->gap = 1;
  *next_of(from) |= symbol == FSC_ANY_SYMBOL ? UINT64_MAX : fsc_symbol_bit(symbol);
}

void fsc_trie_seal(fsc_trie *trie, uint32_t n_symbols, const fsc_lexicon *lexicon) {
  fsc_trie_building *b = building_of(trie);
  outline *outlines = lay_out(b, &trie->size);
  trie->nodes = fsc_allocate_zero(trie->size, sizeof *trie->nodes);
  trie->roots = fsc_allocate_zero(n_symbols, sizeof *trie->roots);
  for (uint32_t node = 1; node < b->n_nodes; node++) set_ends(trie, node, &outlines[node], lexicon);
  for (size_t i = 0; i < b->size; i++) {
    uint32_t from = (uint32_t)(b->edges[i].key >> 32), symbol = (uint32_t)b->edges[i].key;
    if (!b->edges[i].key) continue;
    if (from)
      set_edge(node_at(trie, outlines[from].at), symbol, outlines[b->edges[i].to].at);
    else if (symbol < n_symbols)
      trie->roots[symbol] = outlines[b->edges[i].to].at;
  }
  free(outlines);
  building_free(b);
  trie->building = NULL;
}

void fsc_trie_free(fsc_trie *trie) {
  building_free(trie->building);
  free(trie->nodes);
  free(trie->roots);
}

/* ---- Where words start ----------------------------------------------------------------------------------------------
 */

/* Puts the hits of a node to the n of those before, in order. */
static void join_hits(fsc_hit_end *hits, uint32_t n, const fsc_node *node) {
  const fsc_hit_end *more = fsc_node_hits(node);
  for (uint32_t i = 0; i < node->n_hits; i++) {
    uint32_t k = n + i;
    for (; k && fsc_by_preference(&more[i], &hits[k - 1]) < 0; k--) hits[k] = hits[k - 1];
    hits[k] = more[i];
  }
}

/* As one node, so that a word that opens terms in several ways is looked at like any other. */
static const fsc_node *join(const fsc_trie *trie, fsc_arena *arena, const fsc_edge *starts, uint32_t n_starts) {
  outline sum = {.n_edges = n_starts};
  for (uint32_t i = 0; i < n_starts; i++) {
    sum.n_hits += fsc_trie_node(trie, starts[i].node)->n_hits;
    sum.n_others += fsc_trie_node(trie, starts[i].node)->n_others;
  }
  fsc_node head = outlined(&sum), *made = fsc_arena_take_zero(arena, fsc_node_length(&head), 8);
  *made = head;
  made->joined = 1;
  fsc_hit_end *hits = (fsc_hit_end *)(uintptr_t)fsc_node_hits(made);
  fsc_other_end *others = (fsc_other_end *)(uintptr_t)fsc_node_others(made);
  for (uint32_t i = 0, n_hits = 0; i < n_starts; i++) {
    const fsc_node *node = fsc_trie_node(trie, starts[i].node);
    *next_of(made) |= fsc_node_next(node);
    if (node->named) made->named = 1;
    join_hits(hits, n_hits, node);
    n_hits += node->n_hits;
    memcpy(others, fsc_node_others(node), node->n_others * sizeof *others);
    others += node->n_others;
  }
  memcpy((fsc_edge *)(uintptr_t)fsc_node_edges(made), starts, n_starts * sizeof *starts);
  return made;
}

static const fsc_node *start_of(const fsc_trie *trie, fsc_arena *arena, const fsc_word *word) {
  uint32_t own = trie->roots[word->symbol], n = own != 0, more = 0;
  for (uint32_t i = 0; i < word->n_others; i++) more += trie->roots[word->others[i]] != 0;
  if (!more) return own ? fsc_trie_node(trie, own) : NULL;
  fsc_edge *starts = fsc_arena_take(arena, (n + more) * sizeof *starts);
  if (n) starts[0] = (fsc_edge){word->symbol, own};
  for (uint32_t i = 0; i < word->n_others; i++)
    if (trie->roots[word->others[i]]) starts[n++] = (fsc_edge){word->others[i], trie->roots[word->others[i]]};
  return n == 1 ? fsc_trie_node(trie, starts[0].node) : join(trie, arena, starts, n);
}

void fsc_trie_start(const fsc_trie *trie, fsc_arena *arena, fsc_word *word) {
  word->start = start_of(trie, arena, word);
  if (!word->start) return;
  word->next = fsc_fold_bits(fsc_node_next(word->start));
  word->meets = word->start->n_others || word->start->named;
  word->ends = word->start->n_hits || word->meets;
}
