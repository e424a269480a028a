/* Whether an image from a file can be used without ever leading outside of it. What it says may still be wrong, if
 * someone wrote it on purpose; a program that reads it finds other words, and no other harm.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <string.h>

#include "image.h"

enum { MOST_CONTEXTS = 16, FEWEST_FILTER_BITS = 6, MOST_FILTER_BITS = 40 };

typedef struct checking {
  const fsc_image_view *view;
  const fsc_image_head *head;
  uint32_t n_symbols;
} checking;

static bool is_string(const checking *c, uint32_t place) { return place < c->view->n[FSC_IMAGE_STRINGS]; }
static bool is_string_or_null(const checking *c, uint32_t place) { return place == FSC_NONE || is_string(c, place); }

/* n items from `first` on, of a section. */
static bool within(const checking *c, fsc_image_section section, uint64_t first, uint64_t n) {
  return first + n <= c->view->n[section];
}

static bool head_is_sound(const checking *c) {
  const char *strings = (const char *)c->view->at[FSC_IMAGE_STRINGS];
  size_t n_strings = c->view->n[FSC_IMAGE_STRINGS], n_categories = c->view->n[FSC_IMAGE_CATEGORIES];
  if (!n_strings || n_strings >= FSC_NONE || strings[0] || strings[n_strings - 1]) return false;
  if (n_categories >= UINT16_MAX || c->view->n[FSC_IMAGE_FAMILIES] > UINT16_MAX) return false;
  if (c->head->exceptions != FSC_NONE && c->head->exceptions >= n_categories) return false;
  for (int i = 0; i < FSC_PATTERNS; i++)
    if (!(c->head->confidence[i] >= 0 && c->head->confidence[i] <= 1)) return false;
  size_t digits = strspn(c->head->hash, "0123456789abcdef");
  return (digits == 0 || digits == FSC_KEY_LENGTH) && !c->head->hash[digits] && is_string(c, c->head->version);
}

/* Those that scorers ask for are the first of their name: what their rows may say hangs on it. */
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
    if (!is_string(c, items[i].name) || !is_string(c, items[i].family) || !isfinite(items[i].phi) ||
        items[i].frames != frames || !within(c, FSC_IMAGE_FRAMES, frames, items[i].n_frames))
      return false;
  return known_are_sound(c) && strings_are_sound(c, FSC_IMAGE_FAMILIES) && strings_are_sound(c, FSC_IMAGE_FRAMES);
}

static bool concept_is_sound(const checking *c, const fsc_stored_entry *entry) {
  if (entry->concept == FSC_NONE || entry->category_id == c->head->known[FSC_GROUPS])
    return !entry->sided && (entry->concept == FSC_NONE || entry->concept < c->view->n[FSC_IMAGE_GROUPS]);
  return entry->category_id == c->head->known[FSC_PARTISAN_PAIRS] && entry->concept < c->view->n[FSC_IMAGE_CONCEPTS];
}

static bool entry_is_sound(const checking *c, const fsc_stored_entry *entry) {
  for (int k = 0; k < FSC_ENTRY_CELLS; k++)
    if (!is_string(c, entry->cells[k])) return false;
  return entry->category_id < c->view->n[FSC_IMAGE_CATEGORIES] && entry->family_id < c->view->n[FSC_IMAGE_FAMILIES] &&
         (entry->pass == FSC_LOADED_PASS || entry->pass == 1 + entry->category_id) && entry->form <= FSC_FORM_REGEX &&
         entry->weight >= 0 && entry->weight <= 1 && entry->n_contexts <= MOST_CONTEXTS &&
         within(c, FSC_IMAGE_CONTEXTS, entry->contexts, entry->n_contexts) &&
         within(c, FSC_IMAGE_CUES, entry->cues, entry->n_cues) && concept_is_sound(c, entry);
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

/* ---- The trie -------------------------------------------------------------------------------------------------------
 */

/* A truth value is 0 or 1 in memory, or reading it is undefined. */
static bool is_truth(const bool *at) {
  unsigned char byte;
  memcpy(&byte, at, 1);
  return byte <= 1;
}

static bool end_is_sound(const checking *c, const fsc_end *end) {
  const uint32_t *regex_of = FSC_ITEMS(c->view, uint32_t, FSC_IMAGE_REGEX_OF);
  if (!is_truth(&end->last) || end->entry >= c->view->n[FSC_IMAGE_ENTRIES] || end->kind > FSC_GATE_OUTPUT) return false;
  /* It repeats what its entry says. */
  const fsc_stored_entry *entry = FSC_ITEMS(c->view, fsc_stored_entry, FSC_IMAGE_ENTRIES) + end->entry;
  int marks = (entry->n_contexts ? FSC_MARK_CONTEXTS : 0) | (entry->excepted ? FSC_MARK_EXCEPTED : 0) |
              (entry->n_cues ? FSC_MARK_CUES : 0) | (entry->sided ? FSC_MARK_SIDE : 0);
  if (end->pass != entry->pass || end->category != entry->category_id || end->marks != marks ||
      end->weight != (float)entry->weight)
    return false;
  return end->kind != FSC_GATE_OUTPUT || regex_of[end->entry] != 0;
}

static bool ends_are_sound(const checking *c) {
  const fsc_end *ends = FSC_ITEMS(c->view, fsc_end, FSC_IMAGE_ENDS);
  const fsc_regex *regexes = FSC_ITEMS(c->view, fsc_regex, FSC_IMAGE_REGEXES);
  const uint32_t *regex_of = FSC_ITEMS(c->view, uint32_t, FSC_IMAGE_REGEX_OF);
  size_t n = c->view->n[FSC_IMAGE_ENDS], n_regexes = c->view->n[FSC_IMAGE_REGEXES];
  if (c->view->n[FSC_IMAGE_REGEX_OF] != c->view->n[FSC_IMAGE_ENTRIES]) return false;
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_REGEX_OF]; i++)
    if (regex_of[i] > n_regexes) return false;
  for (size_t i = 0; i < n_regexes; i++)
    if (regexes[i].entry >= c->view->n[FSC_IMAGE_ENTRIES] || !is_truth(&regexes[i].gated) ||
        !end_is_sound(c, &regexes[i].end) || regexes[i].end.kind != FSC_HIT_OUTPUT)
      return false;
  for (size_t i = 0; i < n; i++)
    if (!end_is_sound(c, &ends[i])) return false;
  return !n || ends[n - 1].last; /* whoever goes from one to the next stops there at last */
}

static bool step_is_sound(const checking *c, fsc_step step) {
  return (!step.node || step.node < c->head->n_nodes) && step.ends <= c->view->n[FSC_IMAGE_ENDS];
}

static bool edges_are_sound(const checking *c) {
  const fsc_edge *edges = FSC_ITEMS(c->view, fsc_edge, FSC_IMAGE_EDGES);
  size_t size = c->view->n[FSC_IMAGE_EDGES], n = 0;
  for (size_t i = 0; i < size; i++) {
    n += edges[i].key != 0;
    if (!step_is_sound(c, edges[i].to)) return false;
  }
  return n == c->head->n_edges && (!size || (n < size && !(size & (size - 1))));
}

static bool trie_is_sound(const checking *c) {
  const fsc_start *roots = FSC_ITEMS(c->view, fsc_start, FSC_IMAGE_ROOTS);
  const uint32_t *first = FSC_ITEMS(c->view, uint32_t, FSC_IMAGE_FIRST);
  uint32_t bits = 64 - c->head->filter_shift;
  if (c->view->n[FSC_IMAGE_ROOTS] != c->n_symbols || c->view->n[FSC_IMAGE_FIRST] != c->head->n_nodes) return false;
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_ROOTS]; i++)
    if (!step_is_sound(c, roots[i].step)) return false;
  for (size_t i = 0; i < c->view->n[FSC_IMAGE_FIRST]; i++)
    if (first[i] > c->view->n[FSC_IMAGE_ENDS]) return false;
  return edges_are_sound(c) && bits >= FEWEST_FILTER_BITS && bits <= MOST_FILTER_BITS &&
         c->view->n[FSC_IMAGE_FILTER] == (size_t)1 << (bits - FEWEST_FILTER_BITS);
}

bool fsc_image_is_sound(const fsc_image_view *view, uint32_t n_symbols) {
  checking c = {view, FSC_ITEMS(view, fsc_image_head, FSC_IMAGE_HEAD), n_symbols};
  return head_is_sound(&c) && categories_are_sound(&c) && entries_are_sound(&c) && rows_are_sound(&c) &&
         ends_are_sound(&c) && trie_is_sound(&c);
}
