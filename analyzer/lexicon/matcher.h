/* matcher.h - what finding (walk.c) hands to choosing (match.c).
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_MATCHER_H
#define FSC_LEXICON_MATCHER_H
#include "regex.h"

/* Tokens that an exception of a row covers; row FSC_NONE: that a row of exceptions.csv does. */
typedef struct fsc_cover {
  uint32_t row, first, end;
} fsc_cover;

typedef FSC_ARRAY(fsc_found) fsc_founds;

/* What terms and patterns find in a document, by token, longest first, then in order of preference: hits of one word
 * and those of several apart, one more behind the last of each that starts at FSC_NONE; and, by token, covers. */
typedef struct fsc_finds {
  fsc_arena *arena;
  const fsc_document *document;
  fsc_founds single, several;
  FSC_ARRAY(fsc_cover) covers;
} fsc_finds;

/* Adds all but what patterns find, and opens their gates. */
void fsc_find_terms(const fsc_lexicon *lexicon, fsc_regex_runner *regexes, fsc_finds *finds);
/* Adds what patterns found. */
void fsc_find_patterns(const fsc_regex_runner *regexes, fsc_finds *finds);
#endif
