/* The trie of terms. It is built as a hash table of edges, then sealed: each node becomes one block of memory with its
 * edges, filter and ends.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "internal.h"

/* ---- Building ---- */

typedef struct new_edge {
  uint64_t key; /* node << 32 | symbol; 0: free */
  uint32_t to;
} new_edge;

/* What ends at a node, as terms are added. */
typedef struct new_end {
  uint32_t entry, next; /* next: index + 1 of a further one, 0 none */
  uint32_t kind : 8;
  uint32_t place : 24; /* how many of its node there are behind it, itself included */
  uint32_t flags;
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

/* Terms are added entry by entry: earlier ends of the same entry stand first in the node's list, so that only they are
 * searched for a duplicate. */
bool fsc_trie_end(fsc_trie *trie, uint32_t node, uint32_t entry, fsc_output_kind kind, uint32_t flags) {
  fsc_trie_building *b = trie->building;
  uint32_t first = b->first[node], place = first ? b->ends[first - 1].place + 1 : 1;
  for (uint32_t i = first; i && b->ends[i - 1].entry == entry; i = b->ends[i - 1].next)
    if (b->ends[i - 1].kind == kind) return true;
  if (place > FSC_MOST_ENDS) return false;
  fsc_grow((void **)&b->ends, &b->end_capacity, b->n_ends, sizeof *b->ends);
  b->ends[b->n_ends] = (new_end){entry, first, kind & 0xFF, place & 0xFFFFFF, flags};
  b->first[node] = (uint32_t)++b->n_ends;
  return true;
}

/* ---- Sealing ---- */

/* The sizes and place of a node, found before its memory is written. */
typedef struct outline {
  uint32_t n_edges, n_hits, n_others;
  uint32_t first; /* index of its first edge in the array of sort_edges */
  uint32_t at;    /* in fsc_trie.nodes */
  uint32_t next;  /* fsc_edge.next of those that lead to it */
} outline;

/* The size code of a table with room for n: 0 for none, else 1 more than the logarithm of its size. */
static uint32_t size_for(uint64_t n) {
  uint32_t size = 0;
  while ((UINT64_C(1) << size >> 1) < n) size++;
  return size;
}

/* The size code of a table of edges. Up to four edges may fill it; in larger ones a quarter stays free. */
static uint32_t places_for(uint64_t n_edges) { return size_for(n_edges > 4 ? (4 * n_edges + 2) / 3 : n_edges); }

/* fsc_node.filter: at most one bit in 32 is set, so that hardly any step is tried in vain. */
static uint32_t filter_for(uint64_t n_edges) { return n_edges ? size_for((n_edges + 1) / 2) - 1 : 0; }

static fsc_node outlined(const outline *o) {
  return (fsc_node){.n_hits = o->n_hits & FSC_MOST_ENDS,
                    .n_others = o->n_others & FSC_MOST_ENDS,
                    .places = places_for(o->n_edges) & 0x1F,
                    .filter = filter_for(o->n_edges) & 0x1F};
}

static uint32_t from_of(const new_edge *edge) { return (uint32_t)(edge->key >> 32); }
static uint32_t symbol_of(const new_edge *edge) { return (uint32_t)edge->key; }

enum { LINE = 64 / 8 }; /* a cache line: nodes, or all but their edges, lie in one if they fit into one */

/* Places one node behind the other in the order in which terms made them, so that those of a term lie near each other.
 * The root is not stored (trie->roots). */
static outline *lay_out(const fsc_trie_building *b, size_t *size) {
  outline *outlines = fsc_allocate_zero(b->n_nodes, sizeof *outlines);
  for (size_t i = 0; i < b->size; i++) {
    uint32_t symbol = symbol_of(&b->edges[i]);
    if (!b->edges[i].key) continue;
    outline *from = &outlines[from_of(&b->edges[i])];
    from->n_edges++;
    from->next |= symbol == FSC_ANY_SYMBOL ? UINT32_MAX : fsc_step_bit(symbol);
  }
  size_t at = 1;
  for (uint32_t node = 1; node < b->n_nodes; node++) {
    outline *o = &outlines[node];
    for (uint32_t i = b->first[node]; i; i = b->ends[i - 1].next)
      ++*(b->ends[i - 1].kind == FSC_HIT_OUTPUT ? &o->n_hits : &o->n_others);
    fsc_node made = outlined(o);
    uint64_t filter = fsc_node_filter_size(&made), length = fsc_node_length(&made), together = filter + length;
    if (together > LINE) together = filter + fsc_node_ends_length(&made);
    if (at % LINE + together > LINE && together <= LINE) at += LINE - at % LINE;
    if (at + filter > FSC_MOST_NODES) fsc_out_of_memory();
    o->at = (uint32_t)(at + filter);
    at += filter + length;
  }
  *size = at + 1;
  return outlines;
}

static fsc_node *node_at(const fsc_trie *trie, uint32_t at) { return (fsc_node *)(void *)(trie->nodes + at); }

static int by_preference(const void *left, const void *right) { return fsc_by_preference(left, right); }

static int by_kind(const void *left, const void *right) {
  const fsc_other_end *a = left, *b = right;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  return a->row < b->row ? -1 : a->row > b->row;
}

static void set_ends(const fsc_trie *trie, uint32_t index, const outline *o, const fsc_lexicon *lexicon) {
  const fsc_trie_building *b = trie->building;
  fsc_node *node = node_at(trie, o->at);
  *node = outlined(o);
  fsc_hit_end *hits = (fsc_hit_end *)(uintptr_t)fsc_node_hits(node);
  fsc_other_end *others = (fsc_other_end *)(uintptr_t)fsc_node_others(node);
  uint32_t n_hits = 0, n_others = 0;
  for (uint32_t i = b->first[index]; i; i = b->ends[i - 1].next) {
    const new_end *end = &b->ends[i - 1];
    if (end->kind == FSC_HIT_OUTPUT) {
      hits[n_hits] = fsc_hit_end_of(lexicon, &lexicon->entries[end->entry]);
      hits[n_hits++].flags |= end->flags;
    } else {
      others[n_others++] = (fsc_other_end){end->entry, end->kind};
    }
  }
  qsort(hits, n_hits, sizeof *hits, by_preference);
  qsort(others, n_others, sizeof *others, by_kind);
  for (uint32_t i = 0; i < n_hits; i++)
    if (hits[i].marks & FSC_MARK_NAME) node->named = 1;
}

static void set_filter(fsc_node *from, uint32_t symbol) {
  if (symbol == FSC_ANY_SYMBOL)
    memset((uint64_t *)(uintptr_t)fsc_node_filter(from), 0xFF, fsc_node_filter_size(from) * sizeof(uint64_t));
  else
    *(uint64_t *)(uintptr_t)fsc_node_filter_word(from, symbol) |= fsc_symbol_bit(symbol);
}

/* Empties the table of a node and puts its edges in; returns how many are not at the place of their hash. */
static uint32_t set_edges(fsc_node *from, const fsc_edge *edges, uint32_t n) {
  fsc_edge *table = (fsc_edge *)(uintptr_t)fsc_node_edges(from);
  uint32_t last = fsc_node_places(from) - 1, n_moved = 0;
  memset(table, 0, (last + 1) * sizeof *table);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t own = fsc_symbol_hash(edges[i].symbol) >> from->shift & last, place = own;
    for (; table[place].node; place = (place + 1) & last) table[place].more = 1;
    table[place] = edges[i];
    n_moved += place != own;
  }
  return n_moved;
}

/* Stores the edges with the hash shift that moves fewest of them. For large tables only a few shifts are tried, since
 * each takes a pass over the edges. */
static void place_edges(fsc_node *from, const fsc_edge *edges, uint32_t n) {
  enum { SHIFTS = 26, MANY = 64, FEW_SHIFTS = 8 };
  uint32_t fewest = UINT32_MAX, best = 0;
  for (uint32_t shift = 0; shift < (n > MANY ? FEW_SHIFTS : SHIFTS) && fewest; shift++) {
    from->shift = shift & 0x1F;
    uint32_t n_moved = set_edges(from, edges, n);
    if (n_moved < fewest) fewest = n_moved, best = shift;
  }
  from->shift = best & 0x1F;
  set_edges(from, edges, n);
  for (uint32_t i = 0; i < n; i++) {
    if (edges[i].symbol == FSC_ANY_SYMBOL) from->gap = 1;
    set_filter(from, edges[i].symbol);
  }
}

/* An array of all edges, grouped by node. */
static fsc_edge *sort_edges(const fsc_trie_building *b, outline *outlines) {
  fsc_edge *edges = fsc_allocate_zero(b->n_edges, sizeof *edges);
  uint32_t first = 0;
  for (uint32_t node = 0; node < b->n_nodes; first += outlines[node++].n_edges) outlines[node].first = first;
  for (size_t i = 0; i < b->size; i++) {
    const outline *to = &outlines[b->edges[i].to];
    if (!b->edges[i].key) continue;
    edges[outlines[from_of(&b->edges[i])].first++] = (fsc_edge){.symbol = symbol_of(&b->edges[i]),
                                                                .node = to->at & FSC_MOST_NODES,
                                                                .ends = to->n_hits || to->n_others,
                                                                .next = to->next};
  }
  for (uint32_t node = 0; node < b->n_nodes; node++) outlines[node].first -= outlines[node].n_edges;
  return edges;
}

void fsc_trie_seal(fsc_trie *trie, uint32_t n_symbols, const fsc_lexicon *lexicon) {
  fsc_trie_building *b = building_of(trie);
  outline *outlines = lay_out(b, &trie->size);
  fsc_edge *edges = sort_edges(b, outlines);
  trie->nodes = fsc_allocate_zero(trie->size, sizeof *trie->nodes);
  trie->roots = fsc_allocate_zero(n_symbols, sizeof *trie->roots);
  for (uint32_t i = 0; i < outlines[0].n_edges; i++)
    if (edges[i].symbol < n_symbols) trie->roots[edges[i].symbol] = edges[i].node;
  for (uint32_t node = 1; node < b->n_nodes; node++) {
    const outline *o = &outlines[node];
    set_ends(trie, node, o, lexicon);
    if (o->n_edges) place_edges(node_at(trie, o->at), edges + o->first, o->n_edges);
  }
  free(edges);
  free(outlines);
  building_free(b);
  trie->building = NULL;
}

uint8_t *fsc_trie_places(const fsc_trie *trie, uint32_t n_symbols) {
  uint8_t *there = fsc_allocate_zero(trie->size, sizeof *there);
  for (uint32_t i = 0; i < n_symbols; i++) there[trie->roots[i]] = 1;
  for (uint32_t at = there[0] = 0; at < trie->size; at++) {
    const fsc_node *node = fsc_trie_node(trie, at);
    for (uint32_t i = 0; there[at] && i < fsc_node_places(node); i++) {
      const uint32_t next = fsc_node_edges(node)[i].node;
      there[next] = next != 0;
    }
  }
  return there;
}

void fsc_trie_free(fsc_trie *trie) {
  building_free(trie->building);
  free(trie->nodes);
  free(trie->roots);
}

/* ---- Where words start ---- */

/* Merges the hits of a node into the n sorted ones before, from the last one on. */
static void join_hits(fsc_hit_end *hits, uint32_t n, const fsc_node *node) {
  const fsc_hit_end *more = fsc_node_hits(node);
  for (uint32_t k = node->n_hits; k;) {
    bool stays = n && fsc_by_preference(&more[k - 1], &hits[n - 1]) < 0;
    hits[n + k - 1] = stays ? hits[n - 1] : more[k - 1];
    if (stays)
      n--;
    else
      k--;
  }
}

/* How many of the nodes have no more ends together than one can hold. */
static uint32_t that_fit(const fsc_node *const *nodes, uint32_t n, outline *sum) {
  for (uint32_t i = 0; i < n; i++) {
    if (sum->n_hits + nodes[i]->n_hits > FSC_MOST_ENDS || sum->n_others + nodes[i]->n_others > FSC_MOST_ENDS) return i;
    sum->n_hits += nodes[i]->n_hits;
    sum->n_others += nodes[i]->n_others;
  }
  return n;
}

/* Joins the ends of several nodes in one, so that a word that is a term by several symbols (itself, a wildcard, a
 * class) needs no special case in the search. Of four million rows for one word not all are needed. */
static const fsc_node *join(fsc_arena *arena, const fsc_node *const *nodes, uint32_t n) {
  outline sum = {0};
  n = that_fit(nodes, n, &sum);
  fsc_node head = outlined(&sum), *made = fsc_arena_take_zero(arena, 1 + fsc_node_length(&head), 8);
  *++made = head; /* fsc_node_lets may read the word before it */
  fsc_hit_end *hits = (fsc_hit_end *)(uintptr_t)fsc_node_hits(made);
  fsc_other_end *others = (fsc_other_end *)(uintptr_t)fsc_node_others(made);
  for (uint32_t i = 0, n_hits = 0; i < n; i++) {
    if (nodes[i]->named) made->named = 1;
    join_hits(hits, n_hits, nodes[i]);
    n_hits += nodes[i]->n_hits;
    memcpy(others, fsc_node_others(nodes[i]), nodes[i]->n_others * sizeof *others);
    others += nodes[i]->n_others;
  }
  qsort(others - sum.n_others, sum.n_others, sizeof *others, by_kind);
  return made;
}

/* The node of a word as the first of terms; the empty node if no term begins with it. */
static const fsc_node *start_of(const fsc_trie *trie, fsc_arena *arena, const fsc_word *word) {
  uint32_t n = 0, root = trie->roots[word->symbol], n_others = 0;
  for (const uint32_t *other = fsc_others(word); *other; other++) n_others += trie->roots[*other] != 0;
  if (!n_others) return fsc_trie_node(trie, root);
  const fsc_node **nodes = fsc_arena_take(arena, (n_others + 1) * sizeof *nodes);
  if (root) nodes[n++] = fsc_trie_node(trie, root);
  for (const uint32_t *other = fsc_others(word); *other; other++)
    if ((root = trie->roots[*other])) nodes[n++] = fsc_trie_node(trie, root);
  return n > 1 ? join(arena, nodes, n) : nodes[0];
}

/* The fsc_symbol_bits of the symbols that a node goes on with. */
static uint64_t next_bits(const fsc_node *node) {
  uint64_t next = 0;
  for (uint32_t i = 0; i < fsc_node_filter_size(node); i++) next |= fsc_node_filter(node)[i];
  return next;
}

void fsc_trie_start(const fsc_trie *trie, fsc_arena *arena, fsc_word *word) {
  const fsc_node *start = start_of(trie, arena, word), *root = fsc_trie_node(trie, trie->roots[word->symbol]);
  uint64_t own = word->symbol ? fsc_symbol_bit(word->symbol) : 0, next = next_bits(root);
  bool gap = root->gap;
  for (const uint32_t *other = fsc_others(word); *other; other++) {
    root = fsc_trie_node(trie, trie->roots[*other]);
    own |= fsc_symbol_bit(*other);
    next |= next_bits(root);
    gap |= root->gap;
  }
  word->start = start;
  word->gaps = next && (word->has_others || gap);
  word->terms = (own ? fsc_fold_bits(own) : FSC_UNKNOWN_BIT) | (gap ? FSC_OWN_BITS : fsc_fold_bits(next)) << FSC_NEXT |
                (start->n_others || start->named ? FSC_MEETS : 0) | (start->n_hits ? FSC_ENDS : 0);
}
