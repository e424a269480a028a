/* Writes a vocabulary as arrays of bytes, and makes one from them.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "vocabulary_tables.h"

typedef struct table_head {
  uint32_t n, size;
  uint64_t lengths;
} table_head;

enum { TABLES = 4 }; /* exact, infixes, prefixes, suffixes: in the order of fsc_vocabulary_part */

/* All of a vocabulary but the places and the strings. */
typedef struct vocabulary_head {
  table_head tables[TABLES];
  uint64_t prefix_lengths[FSC_WORD_EDGES], suffix_lengths[FSC_WORD_EDGES];
  uint64_t named_classes;
  uint32_t n_symbols, n_classes;
  uint32_t classes[FSC_MOST_CLASSES], class_symbols[FSC_MOST_CLASSES];
} vocabulary_head;

const size_t fsc_vocabulary_part_sizes[FSC_VOCABULARY_PARTS] = {
    [FSC_VOCABULARY_HEAD] = sizeof(vocabulary_head),    [FSC_VOCABULARY_EXACT] = sizeof(fsc_form_place),
    [FSC_VOCABULARY_INFIXES] = sizeof(fsc_form_place),  [FSC_VOCABULARY_PREFIXES] = sizeof(fsc_form_place),
    [FSC_VOCABULARY_SUFFIXES] = sizeof(fsc_form_place), [FSC_VOCABULARY_STRINGS] = 1,
};

static void list_tables(fsc_vocabulary *v, fsc_form_table *tables[TABLES]) {
  tables[0] = &v->exact;
  tables[1] = &v->infixes;
  tables[2] = &v->prefixes.forms;
  tables[3] = &v->suffixes.forms;
}

/* ---- Apart ---- */

static const vocabulary_head *head_of(fsc_arena *arena, const fsc_vocabulary *v, fsc_form_table *const tables[TABLES]) {
  /* Zeroed with the padding between its fields, so that the same vocabulary gives the same bytes. */
  vocabulary_head *head = fsc_arena_take_zero(arena, 1, sizeof *head);
  for (int i = 0; i < TABLES; i++) {
    head->tables[i].n = tables[i]->n;
    head->tables[i].size = tables[i]->size;
    head->tables[i].lengths = tables[i]->lengths;
  }
  memcpy(head->prefix_lengths, v->prefixes.lengths, sizeof head->prefix_lengths);
  memcpy(head->suffix_lengths, v->suffixes.lengths, sizeof head->suffix_lengths);
  memcpy(head->classes, v->classes, sizeof head->classes);
  memcpy(head->class_symbols, v->class_symbols, sizeof head->class_symbols);
  head->named_classes = v->named_classes;
  head->n_symbols = v->n_symbols;
  head->n_classes = v->n_classes;
  return head;
}

void fsc_vocabulary_take_apart(fsc_arena *arena, const fsc_vocabulary *vocabulary,
                               fsc_text parts[FSC_VOCABULARY_PARTS]) {
  fsc_vocabulary copy = *vocabulary;
  fsc_form_table *tables[TABLES];
  list_tables(&copy, tables);
  parts[FSC_VOCABULARY_HEAD] = (fsc_text){(const char *)head_of(arena, &copy, tables), sizeof(vocabulary_head)};
  for (int i = 0; i < TABLES; i++)
    parts[FSC_VOCABULARY_EXACT + i] =
        (fsc_text){(const char *)tables[i]->places, tables[i]->size * sizeof *tables[i]->places};
  parts[FSC_VOCABULARY_STRINGS] = (fsc_text){copy.strings, copy.n_strings};
}

/* ---- Together ---- */

static fsc_vocabulary *join(const fsc_text parts[FSC_VOCABULARY_PARTS]) {
  const vocabulary_head *head = (const vocabulary_head *)(const void *)parts[FSC_VOCABULARY_HEAD].at;
  fsc_vocabulary *v = fsc_allocate_zero(1, sizeof *v);
  fsc_form_table *tables[TABLES];
  list_tables(v, tables);
  v->borrowed = true; /* so never written to, although the casts below drop const */
  v->strings = (char *)(uintptr_t)parts[FSC_VOCABULARY_STRINGS].at;
  v->n_strings = (uint32_t)parts[FSC_VOCABULARY_STRINGS].length;
  for (int i = 0; i < TABLES; i++)
    *tables[i] = (fsc_form_table){.places = (fsc_form_place *)(uintptr_t)parts[FSC_VOCABULARY_EXACT + i].at,
                                  .n = head->tables[i].n,
                                  .size = head->tables[i].size,
                                  .lengths = head->tables[i].lengths};
  memcpy(v->prefixes.lengths, head->prefix_lengths, sizeof head->prefix_lengths);
  memcpy(v->suffixes.lengths, head->suffix_lengths, sizeof head->suffix_lengths);
  memcpy(v->classes, head->classes, sizeof head->classes);
  memcpy(v->class_symbols, head->class_symbols, sizeof head->class_symbols);
  v->named_classes = head->named_classes;
  v->n_symbols = head->n_symbols;
  v->n_classes = head->n_classes;
  return v;
}

/* Probing ends only at a free place, so a table must have one; and each text must be within the strings. */
static bool table_is_sound(const fsc_vocabulary *v, const fsc_form_table *table) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < table->size; i++) {
    const fsc_form_place *place = &table->places[i];
    if (!place->text) continue;
    n++;
    if (place->text >= v->n_strings || place->length >= v->n_strings - place->text) return false;
    if (place->symbol >= v->n_symbols) return false;
  }
  return n == table->n && (table->size ? n < table->size && !(table->size & (table->size - 1)) : !table->lengths);
}

static bool classes_are_sound(const fsc_vocabulary *v) {
  if (v->n_classes < FSC_NAMED_CLASSES || v->n_classes > FSC_MOST_CLASSES) return false;
  for (uint32_t i = 0; i < FSC_MOST_CLASSES; i++) {
    if (v->classes[i] && v->classes[i] >= v->n_strings) return false;
    if (v->class_symbols[i] >= v->n_symbols) return false;
  }
  return true;
}

static bool is_sound(fsc_vocabulary *v) {
  fsc_form_table *tables[TABLES];
  list_tables(v, tables);
  if (!v->n_symbols || v->n_symbols > FSC_MOST_SYMBOLS || (v->n_strings && v->strings[v->n_strings - 1])) return false;
  for (int i = 0; i < TABLES; i++)
    if (!table_is_sound(v, tables[i])) return false;
  return classes_are_sound(v);
}

fsc_vocabulary *fsc_vocabulary_put_together(const fsc_text parts[FSC_VOCABULARY_PARTS], bool trusted) {
  if (parts[FSC_VOCABULARY_HEAD].length != sizeof(vocabulary_head)) return NULL;
  const vocabulary_head *head = (const vocabulary_head *)(const void *)parts[FSC_VOCABULARY_HEAD].at;
  for (int i = 0; i < TABLES; i++)
    if (parts[FSC_VOCABULARY_EXACT + i].length != head->tables[i].size * sizeof(fsc_form_place)) return NULL;
  if (parts[FSC_VOCABULARY_STRINGS].length > UINT32_MAX) return NULL;
  fsc_vocabulary *vocabulary = join(parts);
  if (trusted || is_sound(vocabulary)) return vocabulary;
  fsc_vocabulary_free(vocabulary);
  return NULL;
}
