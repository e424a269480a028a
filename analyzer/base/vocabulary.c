/* SPDX-License-Identifier: Apache-2.0 */
#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "memory.h"
#include "text.h"
#include "vocabulary_tables.h"

static const char *const class_names[FSC_NAMED_CLASSES] = {
    [FSC_IS_DETERMINER] = "determiner",
    [FSC_IS_POSSESSIVE] = "possessive",
    [FSC_IS_PRONOUN] = "pronoun",
    [FSC_IS_OBJECT_PRONOUN] = "object_pronoun",
    [FSC_IS_AUXILIARY] = "auxiliary",
    [FSC_IS_BE_FORM] = "be_form",
    [FSC_IS_MODAL] = "modal",
    [FSC_IS_PREPOSITION] = "preposition",
    [FSC_IS_NEGATOR] = "negator",
    [FSC_IS_SPEECH_VERB] = "speech_verb",
    [FSC_IS_WEEKDAY] = "weekday",
    [FSC_IS_MONTH] = "month",
    [FSC_IS_TIME_WORD] = "time_word",
    [FSC_IS_NUMBER_WORD] = "number_word",
    [FSC_IS_PARTICLE] = "particle",
    [FSC_IS_SENTENCE_OPENER] = "sentence_opener",
    [FSC_IS_FUNCTION_WORD] = "function_word",
    [FSC_IS_QUANTIFIER] = "quantifier",
    [FSC_IS_PEOPLE] = "people",
    [FSC_IS_DOCUMENT_NOUN] = "document_noun",
    [FSC_IS_FEMALE_NOUN] = "female_noun",
    [FSC_IS_MALE_NOUN] = "male_noun",
    [FSC_IS_MALE_PRONOUN] = "male_pronoun",
    [FSC_IS_FEMALE_PRONOUN] = "female_pronoun",
    [FSC_IS_PLURAL_PRONOUN] = "plural_pronoun",
    [FSC_IS_FIRST_PERSON] = "first_person",
    [FSC_IS_SECOND_PERSON] = "second_person",
    [FSC_IS_RELATIVE] = "relative",
    [FSC_IS_CLAUSE_WORD] = "clause_word",
    [FSC_IS_INNER_PREPOSITION] = "inner_preposition",
    [FSC_IS_TOPIC_PREPOSITION] = "topic_preposition",
    [FSC_IS_ABOUT] = "about",
    [FSC_IS_SUBORDINATOR] = "subordinator",
    [FSC_IS_QUESTION_WORD] = "question_word",
    [FSC_IS_PLACE_PREPOSITION] = "place_preposition",
    [FSC_IS_ADJUNCT_PREPOSITION] = "adjunct_preposition",
    [FSC_IS_ADVERB] = "adverb",
    [FSC_IS_SET_ADVERB] = "set_adverb",
    [FSC_IS_LY_WORD] = "ly_word",
    [FSC_IS_MEDIUM_PREPOSITION] = "medium_preposition",
    [FSC_IS_MEDIUM_NOUN] = "medium_noun",
    [FSC_IS_CATENATIVE] = "catenative",
    [FSC_IS_CAUSATIVE] = "causative",
    [FSC_IS_PERCEPTION] = "perception",
    [FSC_IS_LIGHT_VERB] = "light_verb",
    [FSC_IS_NAMING_WORD] = "naming_word",
    [FSC_IS_TEXT_LABEL] = "text_label",
    [FSC_IS_DEMONYM] = "demonym",
    [FSC_IS_THING] = "thing",
    [FSC_IS_TENURE] = "tenure",
    [FSC_IS_IRREGULAR_PAST] = "irregular_past",
    [FSC_IS_ABBREVIATION_TITLE] = "abbreviation_title",
    [FSC_IS_ABBREVIATION_NUMBER] = "abbreviation_number",
    [FSC_IS_ABBREVIATION_PLACE] = "abbreviation_place",
    [FSC_IS_ABBREVIATION_COMPANY] = "abbreviation_company",
    [FSC_IS_ABBREVIATION_GENERAL] = "abbreviation_general",
};

/* ---- Forms: a hash table of texts, each with a symbol and a class set ---- */

static uint64_t length_bit(size_t length) { return UINT64_C(1) << (length < 63 ? length : 63); }

static fsc_form_place *table_place(const fsc_vocabulary *v, const fsc_form_table *table, const char *at, size_t length,
                                   uint32_t hash) {
  uint32_t i = hash & (table->size - 1);
  while (table->places[i].text && (table->places[i].hash != hash || table->places[i].length != length ||
                                   memcmp(v->strings + table->places[i].text, at, length) != 0))
    i = (i + 1) & (table->size - 1);
  return &table->places[i];
}

static const fsc_form_place *table_find(const fsc_vocabulary *v, const fsc_form_table *table, const char *at,
                                        size_t length) {
  if (!(table->lengths & length_bit(length))) return NULL;
  const fsc_form_place *place = table_place(v, table, at, length, (uint32_t)fsc_hash_padded(at, length));
  return place->text ? place : NULL;
}

static void table_grow(fsc_form_table *table) {
  fsc_form_table old = *table;
  table->size = old.size ? 2 * old.size : 64;
  table->places = fsc_allocate_zero(table->size, sizeof *table->places);
  for (uint32_t k = 0; k < old.size; k++) {
    if (!old.places[k].text) continue;
    uint32_t i = old.places[k].hash & (table->size - 1);
    while (table->places[i].text) i = (i + 1) & (table->size - 1);
    table->places[i] = old.places[k];
  }
  free(old.places);
}

static uint32_t string_add(fsc_vocabulary *v, fsc_text text) {
  uint32_t first = v->n_strings ? 0 : 1; /* offset 0 stands for a free place */
  if (text.length >= UINT32_MAX - v->n_strings - first) fsc_out_of_memory();
  fsc_grow((void **)&v->strings, &v->strings_capacity, v->n_strings + first + text.length, 1);
  if (first) v->strings[v->n_strings++] = '\0';
  uint32_t at = v->n_strings;
  memcpy(v->strings + at, text.at, text.length);
  v->strings[at + text.length] = '\0';
  v->n_strings += (uint32_t)text.length + 1;
  return at;
}

static fsc_form_place *table_get(fsc_vocabulary *v, fsc_form_table *table, fsc_text text) {
  if (2 * (table->n + 1) > table->size) table_grow(table);
  table->lengths |= length_bit(text.length);
  uint32_t hash = (uint32_t)fsc_hash(text.at, text.length);
  fsc_form_place *place = table_place(v, table, text.at, text.length, hash);
  if (!place->text) {
    *place = (fsc_form_place){.text = string_add(v, text), .length = (uint32_t)text.length, .hash = hash};
    table->n++;
  }
  return place;
}

/* ---- The vocabulary ---- */

/* A hash of the outermost byte of a word or stem and the one beside it. */
static uint32_t edge_of(char outer, char inner) {
  return ((unsigned char)outer * 33u + (unsigned char)inner) & (FSC_WORD_EDGES - 1);
}

static void note_stem(fsc_stem_table *table, fsc_text stem, bool at_end) {
  if (!stem.length) return;
  char outer = stem.at[at_end ? stem.length - 1 : 0];
  if (stem.length > 1) {
    table->lengths[edge_of(outer, stem.at[at_end ? stem.length - 2 : 1])] |= length_bit(stem.length);
    return;
  }
  for (int inner = 0; inner < 256; inner++) table->lengths[edge_of(outer, (char)inner)] |= length_bit(1);
}

fsc_vocabulary *fsc_vocabulary_new(void) {
  fsc_vocabulary *vocabulary = fsc_allocate_zero(1, sizeof *vocabulary);
  vocabulary->n_symbols = 1;
  vocabulary->n_classes = FSC_NAMED_CLASSES;
  return vocabulary;
}

void fsc_vocabulary_free(fsc_vocabulary *vocabulary) {
  if (!vocabulary) return;
  if (!vocabulary->borrowed) {
    free(vocabulary->exact.places);
    free(vocabulary->prefixes.forms.places);
    free(vocabulary->suffixes.forms.places);
    free(vocabulary->infixes.places);
    free(vocabulary->strings);
  }
  free(vocabulary);
}

static uint32_t next_symbol(fsc_vocabulary *vocabulary) {
  if (vocabulary->n_symbols == FSC_MOST_SYMBOLS) fsc_out_of_memory();
  return vocabulary->n_symbols++;
}

static uint32_t symbol_of(fsc_vocabulary *vocabulary, fsc_form_table *table, fsc_text text) {
  fsc_form_place *found = table_get(vocabulary, table, text);
  if (!found->symbol) found->symbol = next_symbol(vocabulary);
  return found->symbol;
}

uint32_t fsc_vocabulary_exact(fsc_vocabulary *vocabulary, fsc_text form_text) {
  return symbol_of(vocabulary, &vocabulary->exact, form_text);
}

uint32_t fsc_vocabulary_wildcard(fsc_vocabulary *vocabulary, fsc_text pattern) {
  bool open_left = pattern.length && pattern.at[0] == '*';
  bool open_right = pattern.length > 1 && pattern.at[pattern.length - 1] == '*';
  fsc_text stem = fsc_text_slice(pattern, open_left, pattern.length - open_right);
  if (open_left && open_right) return symbol_of(vocabulary, &vocabulary->infixes, stem);
  fsc_stem_table *table = open_left ? &vocabulary->suffixes : &vocabulary->prefixes;
  note_stem(table, stem, open_left);
  return symbol_of(vocabulary, &table->forms, stem);
}

static const char *class_name(const fsc_vocabulary *v, uint32_t i) {
  return i < FSC_NAMED_CLASSES ? class_names[i] : v->strings + v->classes[i];
}

int fsc_vocabulary_class(fsc_vocabulary *vocabulary, fsc_text name, bool create) {
  for (uint32_t i = 0; i < vocabulary->n_classes; i++)
    if (fsc_text_is(name, class_name(vocabulary, i))) return (int)i;
  if (!create || vocabulary->n_classes == FSC_MOST_CLASSES) return -1;
  vocabulary->classes[vocabulary->n_classes] = string_add(vocabulary, name);
  return (int)vocabulary->n_classes++;
}

uint32_t fsc_vocabulary_class_symbol(fsc_vocabulary *vocabulary, unsigned word_class) {
  if (!vocabulary->class_symbols[word_class]) vocabulary->class_symbols[word_class] = next_symbol(vocabulary);
  vocabulary->named_classes |= FSC_BIT(word_class);
  return vocabulary->class_symbols[word_class];
}

void fsc_vocabulary_add_to_class(fsc_vocabulary *vocabulary, fsc_text form_text, unsigned word_class) {
  table_get(vocabulary, &vocabulary->exact, form_text)->classes |= FSC_BIT(word_class);
}

uint32_t fsc_vocabulary_symbols(const fsc_vocabulary *vocabulary) { return vocabulary->n_symbols; }

/* ---- What a word stands for ---- */

/* Length without 's, s' or the final dot of an abbreviation. */
static size_t stripped_length(const char *text, size_t length) {
  if (length > 2 && text[length - 2] == '\'' && text[length - 1] == 's') return length - 2;
  if (length > 2 && text[length - 1] == '\'' && text[length - 2] == 's') return length - 1;
  return length;
}

enum { MOST_OTHERS = 512 };

/* Symbols of a word while it is being resolved; if it fits more wildcards than there is room for, the first stay. */
typedef struct symbols {
  uint32_t items[MOST_OTHERS + 1], n;
} symbols;

static void add_symbol(symbols *others, uint32_t symbol) {
  if (others->n < MOST_OTHERS) others->items[others->n++] = symbol;
}

static void add_form(const fsc_word *word, symbols *others, const fsc_form_place *found) {
  if (found && found->symbol && found->symbol != word->symbol) add_symbol(others, found->symbol);
}

/* Lengths of the stems that may be at the start and at the end of a word, as bits (length_bit). */
typedef struct stems {
  uint64_t prefixes, suffixes;
} stems;

static stems stems_of(const fsc_vocabulary *v, const char *text, size_t length) {
  const char *end = text + length;
  uint64_t fitting = length < 63 ? (UINT64_C(2) << length) - 1 : UINT64_MAX;
  return (stems){v->prefixes.lengths[edge_of(text[0], text[1])] & fitting,
                 v->suffixes.lengths[edge_of(end[-1], length > 1 ? end[-2] : '\0')] & fitting};
}

/* The next of these lengths above n; UINT32_MAX if there is none. From 63 on all are tried: they share a bit. */
static uint32_t next_length(uint64_t lengths, uint32_t n) {
  uint64_t above = n < 63 ? lengths >> n >> 1 : lengths >> 63;
  return above ? n + 1 + (n < 63 ? (uint32_t)__builtin_ctzll(above) : 0) : UINT32_MAX;
}

static void add_infixes(const fsc_vocabulary *v, const fsc_word *word, uint32_t n, symbols *others) {
  for (uint32_t i = 0; i + n <= word->length; i++)
    add_form(word, others, table_find(v, &v->infixes, word->text + i, n));
}

/* Adds the wildcards that fit, by length of their stems, so that the order does not depend on the tables. */
static void add_wildcards(const fsc_vocabulary *v, const fsc_word *word, symbols *others) {
  const char *text = word->text, *end = text + word->length;
  if (!word->length) return;
  const stems edges = stems_of(v, text, word->length);
  uint64_t lengths = edges.prefixes | edges.suffixes | v->infixes.lengths;
  for (uint32_t n = next_length(lengths, 0); n <= word->length; n = next_length(lengths, n)) {
    uint64_t bit = length_bit(n);
    if (edges.prefixes & bit) add_form(word, others, table_find(v, &v->prefixes.forms, text, n));
    if (edges.suffixes & bit) add_form(word, others, table_find(v, &v->suffixes.forms, end - n, n));
    if (v->infixes.lengths & bit) add_infixes(v, word, n, others);
  }
}

/* "f.b.i", "n.a.a.c.p" also stand for "fbi", "naacp"; not two letters, which are as often the initials of a person. */
static void add_undotted(const fsc_vocabulary *v, const fsc_word *word, symbols *others) {
  enum { LEAST = 5, MOST = 15 };
  char letters[MOST + 8] = {0}; /* the hash reads eight bytes at a time */
  size_t n = 0;
  if (!(word->shape & FSC_SHAPE_ALL_CAPS) || word->length < LEAST || word->length > MOST || word->text[1] != '.')
    return;
  for (size_t i = 0; i < word->length; i++) {
    const bool dot = word->text[i] == '.';
    if (dot != (i % 2 == 1)) return;
    if (!dot) letters[n++] = word->text[i];
  }
  add_form(word, others, table_find(v, &v->exact, letters, n));
}

static void fetch(const fsc_form_table *table, const char *at, size_t length) {
  if (table->lengths & length_bit(length))
    __builtin_prefetch(&table->places[(uint32_t)fsc_hash_padded(at, length) & (table->size - 1)]);
}

void fsc_vocabulary_fetch(const fsc_vocabulary *v, const char *text, size_t length) {
  if (!length) return;
  size_t base = stripped_length(text, length);
  const stems edges = stems_of(v, text, base);
  fetch(&v->exact, text, length);
  if (base < length) fetch(&v->exact, text, base);
  for (uint32_t n = next_length(edges.prefixes, 0); n <= base; n = next_length(edges.prefixes, n))
    fetch(&v->prefixes.forms, text, n);
  for (uint32_t n = next_length(edges.suffixes, 0); n <= base; n = next_length(edges.suffixes, n))
    fetch(&v->suffixes.forms, text + base - n, n);
}

void fsc_vocabulary_fetch_string(const fsc_vocabulary *v, const char *text, size_t length) {
  if (!(v->exact.lengths & length_bit(length))) return;
  const fsc_form_place *place = &v->exact.places[(uint32_t)fsc_hash_padded(text, length) & (v->exact.size - 1)];
  __builtin_prefetch(v->strings + place->text);
}

void fsc_vocabulary_resolve(const fsc_vocabulary *v, fsc_arena *arena, fsc_word *word, char *folded) {
  size_t length = word->length, base = stripped_length(folded, length);
  if (base < length) word->shape |= FSC_SHAPE_POSSESSIVE;
  const fsc_form_place *whole = table_find(v, &v->exact, folded, length), *stem = whole;
  /* "it's" is a word of its own, with classes; any other 's is a possessive or a short "is" and is removed, even if a
   * lexicon has the form ("sheriff's office"). */
  if (base < length) {
    stem = table_find(v, &v->exact, folded, base);
    if (!whole || !whole->classes) folded[base] = '\0', length = base;
    if (!whole || !(whole->symbol | whole->classes)) whole = stem;
  }
  const fsc_form_place *classed = whole && whole->classes ? whole : stem;
  word->length = (uint16_t)length;
  word->symbol = whole ? whole->symbol & (FSC_MOST_SYMBOLS - 1) : 0;
  word->classes = classed ? classed->classes : 0;
  if (length > 4 && folded[length - 2] == 'l' && folded[length - 1] == 'y') word->shape |= FSC_SHAPE_ADVERB;
  symbols others;
  others.n = 0;
  if (stem != whole) add_form(word, &others, stem);
  add_undotted(v, word, &others);
  add_wildcards(v, word, &others);
  for (uint64_t named = word->classes & v->named_classes; named; named &= named - 1)
    add_symbol(&others, v->class_symbols[__builtin_ctzll(named)]);
  word->has_others = others.n != 0;
  if (!others.n) return;
  others.items[others.n++] = 0;
  word->others =
      memcpy(fsc_arena_take(arena, others.n * sizeof *others.items), others.items, others.n * sizeof *others.items);
}
