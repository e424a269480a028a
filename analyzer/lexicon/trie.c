/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "internal.h"

static size_t slot_of(const fsc_trie *trie, uint64_t key) {
  size_t i = (size_t)(fsc_edge_hash((uint32_t)(key >> 32), (uint32_t)key) >> 32) & (trie->size - 1);
  while (trie->edges[i].key && trie->edges[i].key != key) i = (i + 1) & (trie->size - 1);
  return i;
}

fsc_step fsc_trie_step(const fsc_trie *trie, uint32_t node, uint32_t symbol) {
  if (!trie->size) return (fsc_step){0};
  return trie->edges[slot_of(trie, (uint64_t)node << 32 | symbol)].to;
}

static void grow_edges(fsc_trie *trie) {
  fsc_trie old = *trie;
  trie->size = old.size ? 2 * old.size : 1024;
  trie->edges = fsc_allocate_zero(trie->size, sizeof *trie->edges);
  for (size_t i = 0; i < old.size; i++)
    if (old.edges[i].key) trie->edges[slot_of(trie, old.edges[i].key)] = old.edges[i];
  free(old.edges);
}

static uint32_t node_new(fsc_trie *trie) {
  if (!trie->n_nodes) trie->n_nodes = 1;
  uint32_t node = trie->n_nodes++;
  fsc_grow((void **)&trie->new_ends, &trie->nodes_capacity, node, sizeof *trie->new_ends);
  trie->new_ends[node] = 0;
  return node;
}

uint32_t fsc_trie_extend(fsc_trie *trie, uint32_t node, uint32_t symbol) {
  uint32_t to = fsc_trie_step(trie, node, symbol).node;
  if (to) return to;
  if (2 * (trie->n_edges + 1) > trie->size) grow_edges(trie);
  to = node_new(trie);
  uint64_t key = (uint64_t)node << 32 | symbol;
  trie->edges[slot_of(trie, key)] = (fsc_edge){key, {.node = to & 0x3FFFFFFF}};
  trie->n_edges++;
  return to;
}

void fsc_trie_end(fsc_trie *trie, uint32_t node, uint32_t entry, fsc_output_kind kind) {
  for (uint32_t i = trie->new_ends[node]; i; i = trie->new_end_items[i - 1].next)
    if (trie->new_end_items[i - 1].entry == entry && trie->new_end_items[i - 1].kind == kind) return;
  fsc_grow((void **)&trie->new_end_items, &trie->end_capacity, trie->n_ends, sizeof *trie->new_end_items);
  trie->new_end_items[trie->n_ends] = (fsc_new_end){entry, trie->new_ends[node], (uint8_t)kind};
  trie->new_ends[node] = (uint32_t)++trie->n_ends;
}

/* ---- Sealing --------------------------------------------------------------------------------------------------------
 */

static void make_filter(fsc_trie *trie) {
  unsigned bits = 10; /* eight to sixteen bits an edge: at most one question in eight asks in vain */
  while ((UINT64_C(1) << bits) < 8 * trie->n_edges) bits++;
  free(trie->filter);
  trie->filter = fsc_allocate_zero((size_t)1 << (bits - 6), sizeof *trie->filter);
  trie->filter_shift = 64 - bits;
  for (size_t i = 0; i < trie->size; i++) {
    uint64_t key = trie->edges[i].key;
    if (!key) continue;
    uint64_t bit = fsc_edge_hash((uint32_t)(key >> 32), (uint32_t)key) >> trie->filter_shift;
    trie->filter[bit >> 6] |= UINT64_C(1) << (bit & 63);
  }
}

/* Hits first, of them the heavier, then the earlier row. */
static int by_preference(const void *left, const void *right) {
  const fsc_end *a = left, *b = right;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->weight != b->weight) return a->weight > b->weight ? -1 : 1;
  return a->entry < b->entry ? -1 : a->entry > b->entry;
}

static void seal_ends(fsc_trie *trie, const fsc_entry *entries) {
  trie->ends = fsc_allocate_zero(trie->n_ends, sizeof *trie->ends);
  trie->first = fsc_allocate_zero(trie->n_nodes, sizeof *trie->first);
  uint32_t n = 0;
  for (uint32_t node = 1; node < trie->n_nodes; node++) {
    uint32_t first = n;
    for (uint32_t i = trie->new_ends[node]; i; i = trie->new_end_items[i - 1].next) {
      const fsc_new_end *end = &trie->new_end_items[i - 1];
      trie->ends[n++] = fsc_end_of(&entries[end->entry], end->entry, (fsc_output_kind)end->kind);
    }
    if (n == first) continue;
    qsort(trie->ends + first, n - first, sizeof *trie->ends, by_preference);
    trie->ends[n - 1].last = true;
    trie->first[node] = first + 1;
  }
}

/* What each edge leads to, told at the edge. */
static void seal_edges(fsc_trie *trie) {
  enum { OPEN = 1, GAP = 2 };
  uint8_t *going_on = fsc_allocate_zero(trie->n_nodes, sizeof *going_on);
  for (size_t i = 0; i < trie->size; i++) {
    uint64_t key = trie->edges[i].key;
    if (key) going_on[key >> 32] |= (uint32_t)key == FSC_ANY_SYMBOL ? OPEN | GAP : OPEN;
  }
  for (size_t i = 0; i < trie->size; i++) {
    fsc_step *to = &trie->edges[i].to;
    if (!to->node) continue;
    to->open = (going_on[to->node] & OPEN) != 0;
    to->gap = (going_on[to->node] & GAP) != 0;
    to->ends = trie->first[to->node];
  }
  free(going_on);
}

static void seal_roots(fsc_trie *trie, uint32_t n_symbols) {
  trie->roots = fsc_allocate_zero(n_symbols, sizeof *trie->roots);
  uint64_t *next = fsc_allocate_zero(trie->n_nodes, sizeof *next);
  for (size_t i = 0; i < trie->size; i++) {
    uint64_t key = trie->edges[i].key;
    if (key) next[key >> 32] |= (uint32_t)key == FSC_ANY_SYMBOL ? UINT64_MAX : fsc_symbol_bit((uint32_t)key);
  }
  for (uint32_t symbol = 1; symbol < n_symbols; symbol++) {
    fsc_step step = fsc_trie_step(trie, 0, symbol);
    if (step.node) trie->roots[symbol] = (fsc_start){step, next[step.node]};
  }
  free(next);
}

void fsc_trie_seal(fsc_trie *trie, uint32_t n_symbols, const fsc_entry *entries) {
  make_filter(trie);
  seal_ends(trie, entries);
  seal_edges(trie);
  free(trie->new_end_items);
  free(trie->new_ends);
  trie->new_end_items = NULL;
  trie->new_ends = NULL;
  seal_roots(trie, n_symbols);
}

void fsc_trie_free(fsc_trie *trie) {
  free(trie->edges);
  free(trie->new_ends);
  free(trie->new_end_items);
  free(trie->ends);
  free(trie->first);
  free(trie->roots);
  free(trie->filter);
}
