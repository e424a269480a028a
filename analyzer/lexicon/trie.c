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
  fsc_grow((void **)&trie->ends, &trie->ends_capacity, node, sizeof *trie->ends);
  fsc_grow((void **)&trie->open, &trie->nodes_capacity, node, sizeof *trie->open);
  trie->ends[node] = 0;
  trie->open[node] = false;
  return node;
}

uint32_t fsc_trie_extend(fsc_trie *trie, uint32_t node, uint32_t symbol) {
  uint32_t to = fsc_trie_step(trie, node, symbol).node;
  if (to) return to;
  if (2 * (trie->n_edges + 1) > trie->size) grow_edges(trie);
  to = node_new(trie);
  uint64_t key = (uint64_t)node << 32 | symbol;
  trie->edges[slot_of(trie, key)] = (fsc_edge){key, {.node = to & 0x7FFFFFFF}};
  trie->n_edges++;
  if (node) trie->open[node] = true;
  return to;
}

void fsc_trie_end(fsc_trie *trie, uint32_t node, const fsc_end *end) {
  for (uint32_t i = trie->ends[node]; i; i = trie->end_items[i - 1].next)
    if (trie->end_items[i - 1].entry == end->entry && trie->end_items[i - 1].kind == end->kind) return;
  fsc_grow((void **)&trie->end_items, &trie->end_capacity, trie->n_ends, sizeof *trie->end_items);
  trie->end_items[trie->n_ends] = *end;
  trie->end_items[trie->n_ends].next = trie->ends[node];
  trie->ends[node] = (uint32_t)++trie->n_ends;
}

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

void fsc_trie_seal(fsc_trie *trie, uint32_t n_symbols) {
  make_filter(trie);
  free(trie->roots);
  for (size_t i = 0; i < trie->size; i++) {
    fsc_step *to = &trie->edges[i].to;
    if (!to->node) continue;
    to->open = trie->open[to->node];
    to->ends = trie->ends[to->node];
  }
  trie->roots = fsc_allocate_zero(n_symbols, sizeof *trie->roots);
  for (uint32_t symbol = 1; symbol < n_symbols; symbol++) trie->roots[symbol] = fsc_trie_step(trie, 0, symbol);
}

void fsc_trie_free(fsc_trie *trie) {
  free(trie->edges);
  free(trie->ends);
  free(trie->open);
  free(trie->end_items);
  free(trie->roots);
  free(trie->filter);
}
