/* vocabulary_tables.h - what a vocabulary is made of, without pointers inside its tables: they can be used where they
 * lie, in the program or in a file.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_VOCABULARY_TABLES_H
#define FSC_BASE_VOCABULARY_TABLES_H
#include <stddef.h>

#include "vocabulary.h"

enum { FSC_MOST_CLASSES = 64, FSC_WORD_EDGES = 1024 };

typedef struct fsc_form_place {
  uint32_t text; /* in the vocabulary's strings; 0: a free place */
  uint32_t length, hash, symbol;
  uint64_t classes;
} fsc_form_place;

typedef struct fsc_form_table {
  fsc_form_place *places;
  uint32_t n, size; /* size: a power of two */
  uint64_t lengths; /* bit n: a text of n bytes is there; bit 63 for all from 63 on */
} fsc_form_table;

/* Wildcards open on one side: their stems and, by the two bytes at the edge of a word, how long those can be (bit n: n
 * bytes; 63: all from there on). Most words have no such edge, and are asked no further. */
typedef struct fsc_stem_table {
  fsc_form_table forms;
  uint64_t lengths[FSC_WORD_EDGES];
} fsc_stem_table;

struct fsc_vocabulary {
  char *strings; /* NUL-terminated, one behind the other; the first byte is none of them */
  uint32_t n_strings;
  size_t strings_capacity;
  fsc_form_table exact, infixes;
  fsc_stem_table prefixes, suffixes;
  uint32_t n_symbols;
  uint32_t n_classes;
  uint32_t classes[FSC_MOST_CLASSES];       /* names, in strings; of those behind the named ones */
  uint32_t class_symbols[FSC_MOST_CLASSES]; /* 0: no term names the class */
  uint64_t named_classes;                   /* those with a symbol */
  bool borrowed;                            /* strings and places belong to someone else */
};

/* Fetches from memory what resolving that text will most likely look at; then, once that is there, the string it most
 * likely equals. */
void fsc_vocabulary_fetch(const fsc_vocabulary *vocabulary, const char *text, size_t length);
void fsc_vocabulary_fetch_string(const fsc_vocabulary *vocabulary, const char *text, size_t length);
/* Looks up a word's text, which may end in 's, and comes without it then. */
void fsc_vocabulary_resolve(const fsc_vocabulary *vocabulary, fsc_arena *arena, fsc_word *word, char *text);
#endif
