/* Makes a lexicon that reads from an image.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "image.h"

/* Small sections are copied, and their offsets become pointers. */
static void load_categories(fsc_lexicon *l, const fsc_image_view *view) {
  const uint32_t *families = FSC_ITEMS(view, uint32_t, FSC_IMAGE_FAMILIES),
                 *frames = FSC_ITEMS(view, uint32_t, FSC_IMAGE_FRAMES);
  const fsc_stored_category *stored = FSC_ITEMS(view, fsc_stored_category, FSC_IMAGE_CATEGORIES);
  l->n_families = l->family_capacity = view->n[FSC_IMAGE_FAMILIES];
  l->families = fsc_allocate_zero(l->n_families, sizeof *l->families);
  for (size_t i = 0; i < l->n_families; i++) l->families[i] = fsc_image_string(view, families[i]);
  const char **names = fsc_arena_take(l->arena, view->n[FSC_IMAGE_FRAMES] * sizeof *names);
  for (size_t i = 0; i < view->n[FSC_IMAGE_FRAMES]; i++) names[i] = fsc_image_string(view, frames[i]);
  l->n_categories = l->category_capacity = view->n[FSC_IMAGE_CATEGORIES];
  l->categories = fsc_allocate_zero(l->n_categories, sizeof *l->categories);
  for (size_t i = 0; i < l->n_categories; i++)
    l->categories[i] = (fsc_category){.name = fsc_image_string(view, stored[i].name),
                                      .family = fsc_image_string(view, stored[i].family),
                                      .usual = fsc_image_string(view, stored[i].usual),
                                      .n_entries = stored[i].n_entries,
                                      .phi = stored[i].phi,
                                      .measured = stored[i].measured != 0,
                                      .framing = stored[i].framing != 0,
                                      .n_frames = stored[i].n_frames,
                                      .first_frame = stored[i].frames + 1,
                                      .frames = names + stored[i].frames};
}

static void load_style(fsc_lexicon *l, const fsc_image_view *view) {
  const fsc_stored_cue *stored = FSC_ITEMS(view, fsc_stored_cue, FSC_IMAGE_STYLE);
  l->n_style = view->n[FSC_IMAGE_STYLE];
  fsc_style_cue *cues = fsc_arena_take(l->arena, l->n_style * sizeof *cues);
  for (size_t i = 0; i < l->n_style; i++)
    cues[i] = (fsc_style_cue){.name = fsc_image_string(view, stored[i].name),
                              .coefficient = stored[i].coefficient,
                              .cap = stored[i].cap,
                              .structure = (fsc_structure)stored[i].structure,
                              .category = fsc_image_string(view, stored[i].category),
                              .subcategory = fsc_image_string(view, stored[i].subcategory)};
  l->style = cues;
}

static void load_concepts(fsc_lexicon *l, const fsc_image_view *view) {
  const fsc_stored_concept *concepts = FSC_ITEMS(view, fsc_stored_concept, FSC_IMAGE_CONCEPTS);
  const fsc_stored_group *groups = FSC_ITEMS(view, fsc_stored_group, FSC_IMAGE_GROUPS);
  l->n_concepts = view->n[FSC_IMAGE_CONCEPTS];
  l->concepts = fsc_allocate_zero(l->n_concepts, sizeof *l->concepts);
  for (size_t i = 0; i < l->n_concepts; i++)
    l->concepts[i] =
        (fsc_concept){fsc_image_string(view, concepts[i].issue),
                      fsc_image_string(view, concepts[i].name),
                      {fsc_image_string(view, concepts[i].sides[0]), fsc_image_string(view, concepts[i].sides[1])}};
  l->n_groups = view->n[FSC_IMAGE_GROUPS];
  l->groups = fsc_allocate_zero(l->n_groups, sizeof *l->groups);
  for (size_t i = 0; i < l->n_groups; i++)
    l->groups[i] = (fsc_social_group){fsc_image_string(view, groups[i].name), fsc_image_string(view, groups[i].member),
                                      fsc_image_string(view, groups[i].source_class), groups[i].flags};
}

static void load_head(fsc_lexicon *l, const fsc_image_view *view) {
  const fsc_image_head *head = FSC_ITEMS(view, fsc_image_head, FSC_IMAGE_HEAD);
  memcpy(l->confidence, head->confidence, sizeof l->confidence);
  memcpy(l->known, head->known, sizeof l->known);
  memcpy(l->hash, head->hash, sizeof l->hash);
  l->version = fsc_image_string(view, head->version);
  l->exceptions = head->exceptions;
  l->n_ungated = head->n_ungated;
}

/* Large sections are read in place. The cast drops a const that holds all the same: a lexicon never writes to what is
 * compiled. */
#define IN_PLACE(view, type, section) ((type *)(uintptr_t)(view)->at[section])

static void point_into(fsc_lexicon *l, const fsc_image_view *view) {
  l->trie.nodes = IN_PLACE(view, uint64_t, FSC_IMAGE_NODES);
  l->trie.size = view->n[FSC_IMAGE_NODES];
  l->trie.roots = IN_PLACE(view, uint32_t, FSC_IMAGE_ROOTS);
  l->regexes = IN_PLACE(view, fsc_regex, FSC_IMAGE_REGEXES);
  l->n_regexes = view->n[FSC_IMAGE_REGEXES];
  l->frame_of = IN_PLACE(view, uint16_t, FSC_IMAGE_FRAME_OF);
  l->regex_of = IN_PLACE(view, uint32_t, FSC_IMAGE_REGEX_OF);
}

static fsc_vocabulary *vocabulary_of(const fsc_image_view *view, bool trusted) {
  fsc_text parts[FSC_VOCABULARY_PARTS];
  for (size_t i = 0; i < FSC_VOCABULARY_PARTS; i++) {
    size_t section = FSC_IMAGE_VOCABULARY + i;
    parts[i] = (fsc_text){(const char *)view->at[section], view->n[section] * fsc_vocabulary_part_sizes[i]};
  }
  return fsc_vocabulary_put_together(parts, trusted);
}

bool fsc_lexicon_load_image(fsc_lexicon *lexicon, const unsigned char *bytes, size_t length, const char *key,
                            bool trusted) {
  fsc_image_view view;
  if (!fsc_image_look(bytes, length, key, &view)) return false;
  if (!trusted && ((const fsc_image_header *)(const void *)bytes)->checksum != fsc_image_checksum(bytes, length))
    return false;
  fsc_vocabulary *vocabulary = vocabulary_of(&view, trusted);
  if (!vocabulary) return false;
  if (!trusted && !fsc_image_is_sound(&view, fsc_vocabulary_symbols(vocabulary))) {
    fsc_vocabulary_free(vocabulary);
    return false;
  }
  fsc_vocabulary_free(lexicon->vocabulary);
  lexicon->vocabulary = vocabulary;
  load_head(lexicon, &view);
  load_categories(lexicon, &view);
  load_style(lexicon, &view);
  load_concepts(lexicon, &view);
  point_into(lexicon, &view);
  lexicon->n_entries = view.n[FSC_IMAGE_ENTRIES];
  lexicon->made = fsc_allocate_zero(lexicon->n_entries / FSC_MADE_BITS + 1, sizeof *lexicon->made);
  lexicon->by_row = fsc_allocate_zero(lexicon->n_entries, sizeof *lexicon->by_row);
  lexicon->contexts = fsc_allocate_zero(lexicon->n_entries, sizeof *lexicon->contexts);
  lexicon->image = fsc_allocate_zero(1, sizeof *lexicon->image);
  lexicon->image->contexts = fsc_arena_new();
  lexicon->image->view = view;
  pthread_mutex_init(&lexicon->image->lock, NULL);
  return true;
}

void fsc_image_free(fsc_image *image) {
  if (!image) return;
  pthread_mutex_destroy(&image->lock);
  fsc_arena_free(image->contexts);
  free(image->owned);
  free(image->entries);
  free(image);
}

/* ---- Entries, when they are asked for ---- */

static const fsc_context *make_contexts(const fsc_lexicon *l, const fsc_stored_entry *stored, uint32_t *n) {
  const fsc_image_view *view = &l->image->view;
  const fsc_stored_context *from = FSC_ITEMS(view, fsc_stored_context, FSC_IMAGE_CONTEXTS) + stored->contexts;
  const uint32_t *symbols = FSC_ITEMS(view, uint32_t, FSC_IMAGE_SYMBOLS);
  if (!stored->n_contexts) return NULL;
  fsc_context *made = fsc_arena_take(l->image->contexts, stored->n_contexts * sizeof *made);
  for (uint32_t i = 0; i < stored->n_contexts; i++) {
    if (l->image->forgotten >> from[i].kind & 1) continue;
    made[(*n)++] = (fsc_context){.kind = (fsc_context_kind)from[i].kind,
                                 .factor = from[i].factor,
                                 .distance = from[i].distance,
                                 .classes = from[i].classes,
                                 .bits = from[i].bits,
                                 .n_symbols = from[i].n_symbols,
                                 .symbols = symbols + from[i].symbols,
                                 .name = fsc_context_name(from[i].kind)};
  }
  return made;
}

/* A cell; NULL if it is empty. */
static const char *cell_or_null(const fsc_image_view *view, uint32_t place) {
  return place ? fsc_image_string(view, place) : NULL;
}

static void set_cells(const fsc_image_view *view, fsc_entry *entry, const size_t *where, const uint32_t *places,
                      int n) {
  for (int k = 0; k < n; k++) *(const char **)(void *)((char *)entry + where[k]) = fsc_image_string(view, places[k]);
}

/* Fills in an entry of zeros. */
static void make_entry(const fsc_lexicon *l, uint32_t index, fsc_entry *entry) {
  const fsc_image_view *view = &l->image->view;
  const fsc_stored_entry *stored = FSC_ITEMS(view, fsc_stored_entry, FSC_IMAGE_ENTRIES) + index;
  entry->contexts = make_contexts(l, stored, &entry->n_contexts);
  entry->cues = stored->n_cues ? FSC_ITEMS(view, uint16_t, FSC_IMAGE_CUES) + stored->cues : NULL;
  entry->n_cues = stored->n_cues;
  entry->category_id = stored->category_id;
  entry->pass = stored->pass;
  entry->family_id = stored->family_id;
  entry->flags = stored->flags;
  entry->concept = stored->concept;
  entry->row = index;
  entry->weight = stored->weight;
  entry->family = l->families[stored->family_id];
  entry->category = l->categories[stored->category_id].name;
  entry->form = (fsc_form)stored->form;
  entry->excepted = stored->traits & FSC_STORED_EXCEPTED;
  entry->sided = stored->traits & FSC_STORED_SIDED;
  entry->source_class = stored->source_class;
  entry->cue_class = stored->cue_class;
  set_cells(view, entry, fsc_entry_cells, stored->cells, FSC_CELLS);
  entry->info = (fsc_entry_info){.weight = entry->weight,
                                 .row = index,
                                 .frame = stored->frame,
                                 .family = entry->family,
                                 .category = entry->category,
                                 .subcategory = cell_or_null(view, stored->cells[FSC_SUBCATEGORY_CELL]),
                                 .id = entry->id,
                                 .term = entry->term,
                                 .alternative = cell_or_null(view, stored->cells[FSC_ALTERNATIVE_CELL])};
}

void fsc_image_make_entry(const fsc_lexicon *lexicon, uint32_t index) {
  pthread_mutex_lock(&lexicon->image->lock);
  if (!fsc_lexicon_has_made(lexicon, index)) {
    fsc_entry *entry = fsc_arena_take_zero(lexicon->arena, 1, sizeof *entry);
    make_entry(lexicon, index, entry);
    lexicon->by_row[index] = entry;
    if (entry->n_contexts) lexicon->contexts[index] = (fsc_contexts){entry->contexts, entry->n_contexts};
    atomic_fetch_or_explicit(&lexicon->made[index / FSC_MADE_BITS], 1UL << index % FSC_MADE_BITS, memory_order_release);
  }
  pthread_mutex_unlock(&lexicon->image->lock);
}

void fsc_image_await_entry(const fsc_lexicon *lexicon, uint32_t index, uint32_t *awaited) {
  if (index != FSC_NONE)
    __builtin_prefetch(FSC_ITEMS(&lexicon->image->view, fsc_stored_entry, FSC_IMAGE_ENTRIES) + index);
  if (*awaited != FSC_NONE) fsc_image_make_entry(lexicon, *awaited);
  *awaited = index;
}

static fsc_entry *make_entries(const fsc_lexicon *lexicon) {
  const fsc_image_view *view = &lexicon->image->view;
  const fsc_stored_rest *rests = FSC_ITEMS(view, fsc_stored_rest, FSC_IMAGE_RESTS);
  fsc_entry *entries = fsc_allocate_zero(lexicon->n_entries, sizeof *entries);
  for (uint32_t i = 0; i < lexicon->n_entries; i++) {
    make_entry(lexicon, i, &entries[i]);
    entries[i].line = rests[i].line;
    set_cells(view, &entries[i], fsc_entry_cells + FSC_CELLS, rests[i].cells, FSC_FURTHER_CELLS);
  }
  return entries;
}

const fsc_entry *fsc_image_entries(const fsc_lexicon *lexicon) {
  fsc_image *image = lexicon->image;
  pthread_mutex_lock(&image->lock);
  if (!image->entries) image->entries = make_entries(lexicon);
  pthread_mutex_unlock(&image->lock);
  return image->entries;
}

const char *fsc_image_further_cell(const fsc_lexicon *lexicon, uint32_t row, int cell) {
  const fsc_image_view *view = &lexicon->image->view;
  return fsc_image_string(view, FSC_ITEMS(view, fsc_stored_rest, FSC_IMAGE_RESTS)[row].cells[cell]);
}
