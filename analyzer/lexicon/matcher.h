/* matcher.h - what walk.c finds, for match.c to choose from.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_MATCHER_H
#define FSC_LEXICON_MATCHER_H
#include "regex.h"

/* A step to be tried: from a node reached by terms that begin at token `first`, over a symbol. */
typedef struct fsc_step {
  const fsc_node *from;
  const fsc_edge *place; /* where its edge is most likely */
  uint32_t first, symbol;
} fsc_step;

/* A step that succeeded: to this node, over the tokens up to `end`. */
typedef struct fsc_arrival {
  const fsc_node *node;
  uint32_t first, end;
} fsc_arrival;

/* Where the finds of a token go in `found`. */
typedef struct fsc_finds_at {
  uint32_t first, n_several; /* n_several: finds of several words still to come */
} fsc_finds_at;

enum { FSC_CHUNK = 1024, FSC_CHUNK_BLOCK = 64 };

/* What terms and regexes find in a document. Owned by a worker and reused for each document, so that it stays in the
 * cache. */
typedef struct fsc_finds {
  FSC_ARRAY(fsc_found) found;    /* by token, longest first, then in order of preference */
  FSC_ARRAY(fsc_arrival) covers; /* nodes of exceptions and names, in no order */
  /* State of the walk over FSC_CHUNK tokens at a time, which bounds its memory on hostile texts. */
  FSC_ARRAY(fsc_arrival) arrivals;            /* where terms end that are longer than a word */
  FSC_ARRAY(fsc_arrival) open;                /* where they may go on */
  FSC_ARRAY(fsc_step) steps;                  /* to be tried */
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
