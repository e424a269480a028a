/* Writes the image of a compiled lexicon.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "image.h"

/* ---- Strings, each of them once ---- */

typedef struct bytes {
  char *at;
  size_t length, capacity;
} bytes;

typedef struct saving {
  const fsc_lexicon *lexicon;
  fsc_arena *arena;
  bytes sections[FSC_IMAGE_VOCABULARY];
  uint32_t *slots; /* places in the strings by hash; 0: free */
  size_t n_strings, n_slots;
} saving;

/* Room at the end of a section, zeroed, so that the padding of structs is the same in every build. */
static void *append(saving *s, fsc_image_section section, size_t n, size_t size) {
  bytes *b = &s->sections[section];
  if (!n) return NULL;
  fsc_grow((void **)&b->at, &b->capacity, b->length + n * size, 1);
  void *at = memset(b->at + b->length, 0, n * size);
  b->length += n * size;
  return at;
}

static void copy(saving *s, fsc_image_section section, const void *items, size_t n, size_t size) {
  if (n) memcpy(append(s, section, n, size), items, n * size);
}

static uint32_t count(const saving *s, fsc_image_section section, size_t size) {
  return (uint32_t)(s->sections[section].length / size);
}

static void grow_slots(saving *s) {
  uint32_t *old = s->slots;
  size_t n_old = s->n_slots;
  s->n_slots = n_old ? 2 * n_old : 1024;
  s->slots = fsc_allocate_zero(s->n_slots, sizeof *s->slots);
  for (size_t k = 0; k < n_old; k++) {
    if (!old[k]) continue;
    const char *text = s->sections[FSC_IMAGE_STRINGS].at + old[k];
    size_t i = fsc_hash(text, strlen(text)) & (s->n_slots - 1);
    while (s->slots[i]) i = (i + 1) & (s->n_slots - 1);
    s->slots[i] = old[k];
  }
  free(old);
}

static uint32_t string(saving *s, const char *text) {
  if (!text) return FSC_NONE;
  if (!text[0]) return 0;
  if (2 * (s->n_strings + 1) > s->n_slots) grow_slots(s);
  size_t length = strlen(text), i = fsc_hash(text, length) & (s->n_slots - 1);
  bytes *strings = &s->sections[FSC_IMAGE_STRINGS];
  for (; s->slots[i]; i = (i + 1) & (s->n_slots - 1))
    if (strcmp(strings->at + s->slots[i], text) == 0) return s->slots[i];
  if (strings->length + length >= FSC_NONE) fsc_out_of_memory();
  uint32_t place = (uint32_t)strings->length;
  copy(s, FSC_IMAGE_STRINGS, text, length + 1, 1);
  s->n_strings++;
  return s->slots[i] = place;
}

/* ---- Sections ---- */

static void save_head(saving *s) {
  const fsc_lexicon *l = s->lexicon;
  fsc_image_head *head = append(s, FSC_IMAGE_HEAD, 1, sizeof *head);
  memcpy(head->confidence, l->confidence, sizeof head->confidence);
  memcpy(head->known, l->known, sizeof head->known);
  memcpy(head->hash, l->hash, sizeof l->hash);
  head->n_ungated = (uint32_t)l->n_ungated;
  head->exceptions = l->exceptions;
  head->version = string(s, l->version);
}

static void save_categories(saving *s) {
  const fsc_lexicon *l = s->lexicon;
  for (size_t i = 0; i < l->n_families; i++)
    *(uint32_t *)append(s, FSC_IMAGE_FAMILIES, 1, sizeof(uint32_t)) = string(s, l->families[i]);
  for (size_t i = 0; i < l->n_categories; i++) {
    const fsc_category *category = &l->categories[i];
    fsc_stored_category *stored = append(s, FSC_IMAGE_CATEGORIES, 1, sizeof *stored);
    stored->phi = category->phi;
    stored->name = string(s, category->name);
    stored->family = string(s, category->family);
    stored->usual = string(s, category->usual);
    stored->n_entries = category->n_entries;
    stored->measured = category->measured;
    stored->framing = category->framing;
    stored->frames = count(s, FSC_IMAGE_FRAMES, sizeof(uint32_t));
    stored->n_frames = (uint32_t)category->n_frames;
    for (size_t k = 0; k < category->n_frames; k++)
      *(uint32_t *)append(s, FSC_IMAGE_FRAMES, 1, sizeof(uint32_t)) = string(s, category->frames[k]);
  }
}

static void save_contexts(saving *s, const fsc_entry *entry) {
  for (uint32_t i = 0; i < entry->n_contexts; i++) {
    const fsc_context *context = &entry->contexts[i];
    fsc_stored_context *stored = append(s, FSC_IMAGE_CONTEXTS, 1, sizeof *stored);
    stored->classes = context->classes;
    stored->bits = context->bits;
    stored->kind = context->kind;
    stored->factor = context->factor;
    stored->distance = context->distance;
    stored->symbols = count(s, FSC_IMAGE_SYMBOLS, sizeof(uint32_t));
    stored->n_symbols = context->n_symbols;
    copy(s, FSC_IMAGE_SYMBOLS, context->symbols, context->n_symbols, sizeof(uint32_t));
  }
}

static void save_entry(saving *s, const fsc_entry *entry) {
  fsc_stored_entry *stored = append(s, FSC_IMAGE_ENTRIES, 1, sizeof *stored);
  stored->weight = entry->weight;
  stored->contexts = count(s, FSC_IMAGE_CONTEXTS, sizeof(fsc_stored_context));
  stored->cues = count(s, FSC_IMAGE_CUES, sizeof(uint16_t));
  stored->n_contexts = (uint8_t)entry->n_contexts;
  stored->n_cues = entry->n_cues;
  stored->category_id = entry->category_id;
  stored->pass = entry->pass;
  stored->family_id = entry->family_id;
  stored->frame = s->lexicon->frame_of[entry->row];
  stored->form = (uint8_t)entry->form;
  stored->traits = (uint8_t)((entry->excepted ? FSC_STORED_EXCEPTED : 0) | (entry->sided ? FSC_STORED_SIDED : 0));
  stored->source_class = entry->source_class;
  stored->cue_class = entry->cue_class;
  stored->flags = entry->flags;
  stored->concept = entry->concept;
  save_contexts(s, entry);
  copy(s, FSC_IMAGE_CUES, entry->cues, entry->n_cues, sizeof *entry->cues);
}

static const char *cell_of(const fsc_entry *entry, int cell) {
  return *(const char *const *)(const void *)((const char *)entry + fsc_entry_cells[cell]);
}

/* Stores the cells that reports print together, and behind them those that only `lexicon show` prints. */
static void save_cells(saving *s, const fsc_entry *entries, size_t n) {
  for (size_t i = 0; i < n; i++)
    for (int k = 0; k < FSC_CELLS; k++) {
      uint32_t place = string(s, cell_of(&entries[i], k));
      ((fsc_stored_entry *)(void *)s->sections[FSC_IMAGE_ENTRIES].at)[i].cells[k] = place;
    }
  for (size_t i = 0; i < n; i++) {
    fsc_stored_rest *rest = append(s, FSC_IMAGE_RESTS, 1, sizeof *rest);
    rest->line = entries[i].line;
    for (int k = 0; k < FSC_FURTHER_CELLS; k++) rest->cells[k] = string(s, cell_of(&entries[i], FSC_CELLS + k));
  }
}

static void save_entries(saving *s) {
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(s->lexicon, &entries);
  for (size_t i = 0; i < n; i++) save_entry(s, &entries[i]);
  save_cells(s, entries, n);
}

static void save_rows(saving *s) {
  const fsc_lexicon *l = s->lexicon;
  for (size_t i = 0; i < l->n_style; i++) {
    fsc_stored_cue *cue = append(s, FSC_IMAGE_STYLE, 1, sizeof *cue);
    cue->coefficient = l->style[i].coefficient;
    cue->cap = l->style[i].cap;
    cue->name = string(s, l->style[i].name);
    cue->structure = l->style[i].structure;
    cue->category = string(s, l->style[i].category);
    cue->subcategory = string(s, l->style[i].subcategory);
  }
  for (size_t i = 0; i < l->n_concepts; i++) {
    const fsc_concept *from = &l->concepts[i];
    fsc_stored_concept *to = append(s, FSC_IMAGE_CONCEPTS, 1, sizeof *to);
    *to = (fsc_stored_concept){
        string(s, from->issue), string(s, from->name), {string(s, from->sides[0]), string(s, from->sides[1])}};
  }
  for (size_t i = 0; i < l->n_groups; i++) {
    const fsc_social_group *from = &l->groups[i];
    fsc_stored_group *to = append(s, FSC_IMAGE_GROUPS, 1, sizeof *to);
    *to =
        (fsc_stored_group){string(s, from->name), string(s, from->member), string(s, from->source_class), from->flags};
  }
}

static void save_trie(saving *s) {
  const fsc_lexicon *l = s->lexicon;
  const fsc_trie *trie = &l->trie;
  for (size_t i = 0; i < l->n_regexes; i++) {
    fsc_regex *regex = append(s, FSC_IMAGE_REGEXES, 1, sizeof *regex);
    regex->entry = l->regexes[i].entry;
    regex->gated = l->regexes[i].gated;
    regex->end = l->regexes[i].end;
  }
  copy(s, FSC_IMAGE_FRAME_OF, l->frame_of, l->n_entries, sizeof *l->frame_of);
  copy(s, FSC_IMAGE_REGEX_OF, l->regex_of, l->n_entries, sizeof *l->regex_of);
  copy(s, FSC_IMAGE_NODES, trie->nodes, trie->size, sizeof *trie->nodes);
  copy(s, FSC_IMAGE_ROOTS, trie->roots, fsc_vocabulary_symbols(l->vocabulary), sizeof *trie->roots);
}

/* ---- Together ---- */

static size_t aligned(size_t length) { return (length + FSC_IMAGE_ALIGNMENT - 1) & ~((size_t)FSC_IMAGE_ALIGNMENT - 1); }

static unsigned char *join(const saving *s, const char *key, size_t *length) {
  fsc_text parts[FSC_IMAGE_SECTIONS];
  for (size_t i = 0; i < FSC_IMAGE_VOCABULARY; i++) parts[i] = (fsc_text){s->sections[i].at, s->sections[i].length};
  fsc_vocabulary_take_apart(s->arena, s->lexicon->vocabulary, parts + FSC_IMAGE_VOCABULARY);
  *length = aligned(sizeof(fsc_image_header));
  for (size_t i = 0; i < FSC_IMAGE_SECTIONS; i++) *length += aligned(parts[i].length);
  unsigned char *image = fsc_allocate_zero(*length, 1);
  fsc_image_header *header = (fsc_image_header *)(void *)image;
  fsc_image_header_fill(header, key);
  header->length = *length;
  size_t at = aligned(sizeof *header);
  for (size_t i = 0; i < FSC_IMAGE_SECTIONS; i++) {
    header->sections[i].at = at;
    header->sections[i].length = parts[i].length;
    if (parts[i].length) memcpy(image + at, parts[i].at, parts[i].length);
    at += aligned(parts[i].length);
  }
  header->checksum = fsc_image_checksum(image, *length);
  return image;
}

unsigned char *fsc_lexicon_save(const fsc_lexicon *lexicon, const char *key, size_t *length) {
  saving s = {.lexicon = lexicon, .arena = fsc_arena_new()};
  append(&s, FSC_IMAGE_STRINGS, 1, 1);
  save_head(&s);
  save_categories(&s);
  save_entries(&s);
  save_rows(&s);
  save_trie(&s);
  unsigned char *image = join(&s, key, length);
  for (size_t i = 0; i < FSC_IMAGE_VOCABULARY; i++) free(s.sections[i].at);
  free(s.slots);
  fsc_arena_free(s.arena);
  return image;
}
