/* matcher.h - what finding (walk.c) hands to choosing (match.c).
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_MATCHER_H
#define FSC_LEXICON_MATCHER_H
#include "regex.h"

/* A question: do terms that begin at token `first` go on from a node with a symbol? */
typedef struct fsc_step {
  const fsc_node *from;
  const fsc_edge *place; /* where the edge is that answers it, most likely */
  uint32_t first, symbol;
} fsc_step;

/* They did, to this node, over the tokens up to `end`. */
typedef struct fsc_arrival {
  const fsc_node *node;
  uint32_t first, end;
} fsc_arrival;

/* Where the finds of a token are put. */
typedef struct fsc_finds_at {
  uint32_t first, n_several; /* of those of several words, that are not there yet */
} fsc_finds_at;

enum { FSC_CHUNK = 1024, FSC_CHUNK_BLOCK = 64 };

/* What terms and patterns find in a document. A worker's, for one document after the other: memory that is written anew
 * for each is in the cache still. */
typedef struct fsc_finds {
  FSC_ARRAY(fsc_found) found;    /* by token, longest first, then in order of preference */
  FSC_ARRAY(fsc_arrival) covers; /* nodes of exceptions and names, in no order */
  /* Where these come from, of so many tokens at a time that what texts without end open stays within bounds. */
  FSC_ARRAY(fsc_arrival) arrivals;            /* where terms end that are longer than a word */
  FSC_ARRAY(fsc_arrival) open;                /* where they go on */
  FSC_ARRAY(fsc_step) steps;                  /* ways that may be open */
  uint32_t forks[FSC_CHUNK], n_forks;         /* tokens from which there are several ways */
  uint64_t ends[FSC_CHUNK / FSC_CHUNK_BLOCK]; /* a bit for each token: terms that begin there have ended */
  fsc_finds_at at[FSC_CHUNK];
} fsc_finds;

void fsc_finds_done(fsc_finds *finds);
/* Finds the terms of a document, and opens the gates of patterns. */
void fsc_find_terms(const fsc_lexicon *lexicon, fsc_regex_runner *regexes, const fsc_document *document,
                    fsc_finds *finds);
/* Adds what patterns found. */
void fsc_find_patterns(const fsc_regex_runner *regexes, fsc_finds *finds);
#endif
