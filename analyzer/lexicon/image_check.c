/* Checks that an image from a file can be used without a read outside of it. A forged image may still hold wrong
 * entries: then other words are found, but no other harm is done. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "image.h"

enum { MOST_CONTEXTS = 16 };

typedef struct checking {
  const fsc_image_view *view;
  const fsc_image_head *head;
  uint32_t n_symbols;
} checking;

static bool is_string(const checking *c, uint32_t place) { return place < c->view->n[FSC_IMAGE_STRINGS]; }
static bool is_string_or_null(const checking *c, uint32_t place) { return place == FSC_NONE || is_string(c, place); }

/* Does a section have n items from `first` on? */
static bool within(const checking *c, fsc_image_section section, uint64_t first, uint64_t n) {
  return first + n <= c->view->n[section];
}

static bool head_is_sound(const checking *c) {
  const char *strings = (const char *)c->view->at[FSC_IMAGE_STRINGS];
  size_t n_strings = c->view->n[FSC_IMAGE_STRINGS], n_categories = c->view->n[FSC_IMAGE_CATEGORIES];
  if (!n_strings || n_strings >= FSC_NONE || strings[0] || strings[n_strings - 1]) return false;
  if (n_categories > FSC_MOST_CATEGORIES || c->view->n[FSC_IMAGE_FAMILIES] > FSC_MOST_CATEGORIES) return false;
  if (c->head->exceptions != FSC_NONE && c->head->exceptions >= n_categories) return false;
  for (int i = 0; i < FSC_PATTERNS; i++)
    if (!(c->head->confidence[i] >= 0 && c->head->confidence[i] <= 1)) return false;
  size_t digits = strspn(c->head->hash, "0123456789abcdef");
  return (digits == 0 || digits == FSC_KEY_LENGTH) && !c->head->hash[digits] && is_string(c, c->head->version);
}

/* Is each category that scorers know by number the first with its name? What its rows may hold depends on it. */
static bool known_are_sound(const checking *c) {
  const fsc_stored_category *categories = FSC_ITEMS(c->view, fsc_stored_category, FSC_IMAGE_CATEGORIES);
  for (int i = 0; i < FSC_KNOWN_CATEGORIES; i++) {
    uint32_t k = 0, n = (uint32_t)c->view->n[FSC_IMAGE_CATEGORIES];
    while (k < n && strcmp(fsc_image_string(c->view, categories[k].name), fsc_known_names[i]) != 0) k++;
    if (c->head->known[i] != (k < n ? k : FSC_NONE)) return false;
  }
  return true;
}

static bool strings_are_sound(const checking *c, fsc_image_section section) {
  const uint32_t *places = FSC_ITEMS(c->view, uint32_t, section);
  for (size_t i = 0; i < c->view->n[section]; i++)
    if (!is_string(c, places[i])) return false;
  return true;
}

static bool categories_are_sound(const checking *c) {
  const fsc_stored_category *items = FSC_ITEMS(c->view, fsc_stored_category, FSC_IMAGE_CATEGORIES);
  uint64_t frames = 0;
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_CATEGORIES]; frames += items[i++].n_frames)
    if (!is_string(c, items[i].name) || !is_string(c, items[i].family) || !is_string(c, items[i].usual) ||
        !isfinite(items[i].phi) || items[i].frames != frames || !within(c, FSC_IMAGE_FRAMES, frames, items[i].n_frames))
      return false;
  return known_are_sound(c) && strings_are_sound(c, FSC_IMAGE_FAMILIES) && strings_are_sound(c, FSC_IMAGE_FRAMES);
}

static bool concept_is_sound(const checking *c, const fsc_stored_entry *entry) {
  if (entry->concept == FSC_NONE || entry->category_id == c->head->known[FSC_GROUPS])
    return !(entry->traits & FSC_STORED_SIDED) &&
           (entry->concept == FSC_NONE || entry->concept < c->view->n[FSC_IMAGE_GROUPS]);
  return entry->category_id == c->head->known[FSC_PARTISAN_PAIRS] && entry->concept < c->view->n[FSC_IMAGE_CONCEPTS];
}

static bool entry_is_sound(const checking *c, const fsc_stored_entry *entry) {
  for (int k = 0; k < FSC_CELLS; k++)
    if (!is_string(c, entry->cells[k])) return false;
  return entry->category_id < c->view->n[FSC_IMAGE_CATEGORIES] && entry->family_id < c->view->n[FSC_IMAGE_FAMILIES] &&
         (entry->pass == FSC_LOADED_PASS || entry->pass == 1 + entry->category_id) && entry->form <= FSC_FORM_REGEX &&
         entry->source_class <= FSC_UNKNOWN_CLASS && entry->cue_class < FSC_CUE_CLASSES && entry->weight >= 0 &&
         entry->weight <= 1 && entry->n_contexts <= MOST_CONTEXTS &&
         within(c, FSC_IMAGE_CONTEXTS, entry->contexts, entry->n_contexts) &&
         within(c, FSC_IMAGE_CUES, entry->cues, entry->n_cues) && entry->frame <= c->view->n[FSC_IMAGE_FRAMES] &&
         concept_is_sound(c, entry);
}

static bool frames_are_sound(const checking *c) {
  const uint16_t *frames = FSC_ITEMS(c->view, uint16_t, FSC_IMAGE_FRAME_OF);
  if (c->view->n[FSC_IMAGE_FRAME_OF] != c->view->n[FSC_IMAGE_ENTRIES]) return false;
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_FRAME_OF]; i++)
    if (frames[i] > c->view->n[FSC_IMAGE_FRAMES]) return false;
  return true;
}

static bool entries_are_sound(const checking *c) {
  const fsc_stored_entry *entries = FSC_ITEMS(c->view, fsc_stored_entry, FSC_IMAGE_ENTRIES);
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_ENTRIES]; i++)
    if (!entry_is_sound(c, &entries[i])) return false;
  const fsc_stored_rest *rests = FSC_ITEMS(c->view, fsc_stored_rest, FSC_IMAGE_RESTS);
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_RESTS]; i++)
    for (int k = 0; k < FSC_FURTHER_CELLS; k++)
      if (!is_string(c, rests[i].cells[k])) return false;
  const fsc_stored_context *contexts = FSC_ITEMS(c->view, fsc_stored_context, FSC_IMAGE_CONTEXTS);
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_CONTEXTS]; i++)
    if (contexts[i].kind >= FSC_CONTEXT_KINDS || !(contexts[i].factor >= 0 && contexts[i].factor <= 1) ||
        !within(c, FSC_IMAGE_SYMBOLS, contexts[i].symbols, contexts[i].n_symbols))
      return false;
  const uint16_t *cues = FSC_ITEMS(c->view, uint16_t, FSC_IMAGE_CUES);
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_CUES]; i++)
    if (cues[i] >= c->view->n[FSC_IMAGE_STYLE]) return false;
  return frames_are_sound(c);
}

static bool rows_are_sound(const checking *c) {
  const fsc_stored_cue *cues = FSC_ITEMS(c->view, fsc_stored_cue, FSC_IMAGE_STYLE);
  if (c->view->n[FSC_IMAGE_STYLE] > FSC_MOST_CUES) return false;
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_STYLE]; i++)
    if (!is_string(c, cues[i].name) || !isfinite(cues[i].coefficient) || !(cues[i].cap > 0) ||
        cues[i].structure > FSC_INTERCEPT || !is_string_or_null(c, cues[i].subcategory) ||
        !(cues[i].structure ? is_string_or_null(c, cues[i].category) : is_string(c, cues[i].category)))
      return false;
  const fsc_stored_concept *concepts = FSC_ITEMS(c->view, fsc_stored_concept, FSC_IMAGE_CONCEPTS);
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_CONCEPTS]; i++)
    if (!is_string(c, concepts[i].issue) || !is_string(c, concepts[i].name) || !is_string(c, concepts[i].sides[0]) ||
        !is_string(c, concepts[i].sides[1]))
      return false;
  const fsc_stored_group *groups = FSC_ITEMS(c->view, fsc_stored_group, FSC_IMAGE_GROUPS);
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_GROUPS]; i++)
    if (!is_string(c, groups[i].name) || !is_string(c, groups[i].member) || !is_string(c, groups[i].source_class))
      return false;
  return true;
}

/* ---- The trie ---- */

/* Is a bool 0 or 1 in memory? Reading any other value would be undefined. */
static bool is_truth(const bool *at) {
  unsigned char byte;
  memcpy(&byte, at, 1);
  return byte <= 1;
}

/* Does a hit repeat the fields of its entry? */
static bool hit_is_sound(const checking *c, const fsc_hit_end *hit) {
  if (hit->row >= c->view->n[FSC_IMAGE_ENTRIES]) return false;
  const fsc_stored_entry *stored = FSC_ITEMS(c->view, fsc_stored_entry, FSC_IMAGE_ENTRIES) + hit->row;
  fsc_context contexts[MOST_CONTEXTS];
  for (uint32_t i = 0; i < stored->n_contexts; i++)
    contexts[i].kind =
        (fsc_context_kind)FSC_ITEMS(c->view, fsc_stored_context, FSC_IMAGE_CONTEXTS)[stored->contexts + i].kind;
  fsc_entry entry = {.row = hit->row,
                     .weight = stored->weight,
                     .flags = stored->flags,
                     .category_id = stored->category_id,
                     .pass = stored->pass,
                     .n_contexts = stored->n_contexts,
                     .contexts = contexts,
                     .n_cues = stored->n_cues,
                     .cues = FSC_ITEMS(c->view, uint16_t, FSC_IMAGE_CUES) + stored->cues,
                     .excepted = stored->traits & FSC_STORED_EXCEPTED,
                     .sided = stored->traits & FSC_STORED_SIDED,
                     .form = (fsc_form)stored->form,
                     .source_class = stored->source_class,
                     .cue_class = stored->cue_class,
                     .subcategory = fsc_image_string(c->view, stored->cells[FSC_SUBCATEGORY_CELL]),
                     .term = fsc_image_string(c->view, stored->cells[FSC_TERM_CELL])};
  const fsc_lexicon lexicon = {.exceptions = c->head->exceptions,
                               .frame_of = (uint16_t *)(uintptr_t)c->view->at[FSC_IMAGE_FRAME_OF]};
  fsc_hit_end expected = fsc_hit_end_of(&lexicon, &entry);
  expected.flags |= hit->flags & FSC_MATCH_BASE;
  return memcmp(&expected, hit, sizeof expected) == 0;
}

/* Does each pattern find its own entry? Compiling a pattern makes only that. */
static bool regexes_are_sound(const checking *c) {
  const fsc_regex *regexes = FSC_ITEMS(c->view, fsc_regex, FSC_IMAGE_REGEXES);
  const uint32_t *regex_of = FSC_ITEMS(c->view, uint32_t, FSC_IMAGE_REGEX_OF);
  size_t n_regexes = c->view->n[FSC_IMAGE_REGEXES];
  if (c->view->n[FSC_IMAGE_REGEX_OF] != c->view->n[FSC_IMAGE_ENTRIES]) return false;
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_REGEX_OF]; i++)
    if (regex_of[i] > n_regexes) return false;
  for (size_t i = 0; i < n_regexes; i++)
    if (regexes[i].entry != regexes[i].end.row || !is_truth(&regexes[i].gated) || !hit_is_sound(c, &regexes[i].end))
      return false;
  return true;
}

static bool ends_are_sound(const checking *c, const fsc_node *node) {
  const uint32_t *regex_of = FSC_ITEMS(c->view, uint32_t, FSC_IMAGE_REGEX_OF);
  for (uint32_t i = 0; i < node->n_hits; i++)
    if (!hit_is_sound(c, &fsc_node_hits(node)[i])) return false;
  for (uint32_t i = 0; i < node->n_others; i++) {
    const fsc_other_end *other = &fsc_node_others(node)[i];
    bool gate = other->kind == FSC_GATE_OUTPUT;
    if (other->row >= c->view->n[FSC_IMAGE_ENTRIES] ||
        (gate ? !regex_of[other->row] : other->kind != FSC_EXCEPTION_OUTPUT))
      return false;
  }
  return true;
}

/* Does a node at a place, with all that belongs to it, lie from place `first` on and within the n units? */
static bool fits(const fsc_node *node, uint64_t at, uint64_t first, size_t n) {
  return (node->places || !(node->filter | node->gap)) && at >= first && fsc_node_filter_size(node) <= at - first &&
         fsc_node_length(node) <= n - at;
}

/* Do edges lead to places behind their node, which are set in is_node? And does none promise that terms go on at a node
 * without edges, where a walk would read a table that is not there? */
static bool edges_are_sound(const uint64_t *units, uint64_t at, size_t n, uint8_t *is_node) {
  const fsc_node *node = (const fsc_node *)(const void *)(units + at);
  const fsc_edge *edges = fsc_node_edges(node);
  for (uint32_t i = 0; i < fsc_node_places(node); i++) {
    if (!edges[i].node) continue;
    if (edges[i].node <= at || edges[i].node >= n) return false;
    const fsc_node *to = (const fsc_node *)(const void *)(units + edges[i].node);
    if (edges[i].next && !to->places) return false;
    is_node[edges[i].node] = 1;
  }
  return true;
}

/* is_node: 1 for the nodes of the roots. The first node is the empty one, for symbols that begin no term. */
static bool nodes_are_sound(const checking *c, uint8_t *is_node) {
  const uint64_t *units = FSC_ITEMS(c->view, uint64_t, FSC_IMAGE_NODES);
  size_t n = c->view->n[FSC_IMAGE_NODES] - 1;
  uint64_t behind = 1; /* the last node: none lies over another, so that all are looked at in linear time */
  if (units[0]) return false;
  for (uint64_t at = 1; at < n; at++) {
    const fsc_node *node = (const fsc_node *)(const void *)(units + at);
    if (!is_node[at]) continue;
    if (!fits(node, at, behind, n) || !ends_are_sound(c, node) || !edges_are_sound(units, at, n, is_node)) return false;
    behind = at + fsc_node_length(node);
  }
  return true;
}

static bool trie_is_sound(const checking *c) {
  const uint32_t *roots = FSC_ITEMS(c->view, uint32_t, FSC_IMAGE_ROOTS);
  size_t n_units = c->view->n[FSC_IMAGE_NODES];
  if (c->view->n[FSC_IMAGE_ROOTS] != c->n_symbols || n_units < 2 || n_units > UINT32_MAX) return false;
  uint8_t *is_node = fsc_allocate_zero(n_units, sizeof *is_node); /* by place: whether something leads there */
  bool sound = true;
  for (size_t i = 0; i < c->n_symbols; i++) {
    const bool within = roots[i] < n_units - 1;
    is_node[within ? roots[i] : 0] = 1;
    sound &= within;
  }
  sound = sound && nodes_are_sound(c, is_node);
  free(is_node);
  return sound;
}

bool fsc_image_is_sound(const fsc_image_view *view, uint32_t n_symbols) {
  checking c = {view, FSC_ITEMS(view, fsc_image_head, FSC_IMAGE_HEAD), n_symbols};
  return head_is_sound(&c) && categories_are_sound(&c) && entries_are_sound(&c) && rows_are_sound(&c) &&
         regexes_are_sound(&c) && trie_is_sound(&c);
}
