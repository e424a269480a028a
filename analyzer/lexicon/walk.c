/* Finding: the trie is walked from a word on over those behind it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/memory.h"
#include "matcher.h"

enum { FRONTIER = 64 };

/* ---- Exceptions -----------------------------------------------------------------------------------------------------
 */

static void extend(fsc_matcher_scratch *s, fsc_cover *known, uint32_t first, uint32_t end) {
  if (s->base + end <= known->end) return;
  *known = (fsc_cover){s->base + first, s->base + end};
  if (known->end > s->shade) s->shade = known->end;
}

void fsc_matcher_meet(fsc_matcher_scratch *s, const fsc_node *node, uint32_t first, uint32_t end) {
  const fsc_other_end *others = fsc_node_others(node);
  if (node->named) extend(s, &s->name, first, end);
  for (uint32_t i = 0; i < node->n_others; i++)
    if (others[i].kind == FSC_GATE_OUTPUT)
      fsc_regex_runner_open(&s->regexes, others[i].row, first);
    else
      extend(s, &s->exceptions[others[i].row], first, end);
}

static bool covers(const fsc_cover *exception, uint32_t first, uint32_t end) {
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

bool fsc_matcher_excepts(const fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end) {
  first += s->base;
  end += s->base;
  return (hit->marks & FSC_MARK_EXCEPTED && covers(&s->exceptions[hit->row], first, end)) ||
         (covers(&s->name, first, end) && !spares(s, hit, first, end));
}

/* ---- Walking the trie ----------------------------------------------------------------------------------------------
 */

static int by_preference(const fsc_found *a, const fsc_found *b) {
  if (a->first != b->first) return a->first < b->first ? -1 : 1;
  if (a->n_tokens != b->n_tokens) return a->n_tokens > b->n_tokens ? -1 : 1;
  return fsc_by_preference(a->what, b->what);
}

int fsc_compare_found(const void *a, const void *b) { return by_preference(a, b); }

fsc_found *fsc_matcher_add(fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end) {
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

/* What ends at a node that a walk came to. */
static void arrive(fsc_matcher_scratch *s, const fsc_node *reached, uint32_t first, uint32_t end) {
  for (uint32_t i = 0; i < reached->n_hits; i++) fsc_matcher_add(s, &fsc_node_hits(reached)[i], first, end);
  if (reached->n_others || reached->named) fsc_matcher_meet(s, reached, first, end);
}

static void follow(fsc_matcher_scratch *s, const fsc_node *node, uint32_t symbol, uint32_t first, uint32_t end,
                   frontier *to) {
  const fsc_node *reached = fsc_trie_step(&s->lexicon->trie, node, symbol);
  if (!reached) return;
  arrive(s, reached, first, end);
  if (reached->places && to->n < FRONTIER) to->nodes[to->n++] = reached;
}

/* From nodes on over the words from token `next` on. */
static void walk(fsc_matcher_scratch *s, const fsc_document *document, uint32_t first, uint32_t next, uint32_t end,
                 frontier *from) {
  frontier other, *to = &other;
  for (uint32_t t = next; from->n && t < end && fsc_walks_over(&document->tokens[t]); t++) {
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

/* From all the nodes that a word opens in several ways. */
static void walk_joined(fsc_matcher_scratch *s, const fsc_document *document, uint32_t first, uint32_t end) {
  const fsc_node *start = document->tokens[first].word->start;
  uint64_t next = fsc_word_bits(document->tokens[first + 1].word);
  frontier from = {.n = 0};
  for (uint32_t i = 0; i < fsc_node_places(start) && from.n < FRONTIER; i++) {
    uint32_t at = fsc_node_edges(start)[i].node;
    const fsc_node *node = at ? fsc_trie_node(&s->lexicon->trie, at) : NULL;
    if (node && fsc_node_next(node) & next) from.nodes[from.n++] = node;
  }
  walk(s, document, first, first + 1, end, &from);
}

/* From one node, as long as there is one way on: nearly always to the end. */
static void walk_straight(fsc_matcher_scratch *s, const fsc_document *document, uint32_t first, uint32_t next,
                          uint32_t end, const fsc_node *node) {
  for (uint32_t t = next; node->places && t < end && fsc_walks_over(&document->tokens[t]); t++) {
    const fsc_word *word = document->tokens[t].word;
    if (!fsc_is_one_way(node, word)) {
      frontier from = {.n = 1};
      from.nodes[0] = node;
      walk(s, document, first, t, end, &from);
      return;
    }
    node = fsc_trie_step(&s->lexicon->trie, node, word->symbol);
    if (!node) return;
    arrive(s, node, first, t + 1);
  }
}

void fsc_matcher_insert(fsc_matcher_scratch *s, size_t from) {
  for (size_t i = from; i < s->n_found; i++) {
    fsc_found item = s->found[i];
    size_t k = i;
    for (; k && by_preference(&item, &s->found[k - 1]) < 0; k--) s->found[k] = s->found[k - 1];
    s->found[k] = item;
  }
}

void fsc_matcher_walk(fsc_matcher_scratch *s, const fsc_document *document, uint32_t t, uint32_t end,
                      const fsc_node *reached) {
  const fsc_node *start = document->tokens[t].word->start;
  size_t before = s->n_found;
  if (reached) {
    arrive(s, reached, t, t + 2);
    walk_straight(s, document, t, t + 2, end, reached);
  } else if (start->joined) {
    walk_joined(s, document, t, end);
  } else {
    walk_straight(s, document, t, t + 1, end, start);
  }
  if (s->n_found > before + 1) fsc_matcher_insert(s, before);
}
