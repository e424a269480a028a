/* rows.h - an index of the matches: those of each category that scorers know by name, those that are reported as hits,
 * and those that count for the opinion score.
 *
 * Made once for an article, before the first scorer; lives in the arena of the report.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_ROWS_H
#define FSC_SCORE_ROWS_H
#include "../base/sorted.h"
#include "../lexicon/lexicon.h"

typedef struct fsc_rows {
  uint32_t category[FSC_KNOWN_CATEGORIES]; /* its id, FSC_NONE if none is loaded */
  uint32_t first[FSC_KNOWN_CATEGORIES];    /* index of the first match of a category, FSC_NONE */
  uint32_t *next;             /* by match of a known category: the next of the same one, FSC_NONE; others undefined */
  uint16_t *starts;           /* by token: 1 << fsc_known_category for each that has a match starting there */
  const uint32_t *measure_of; /* by category id: the measure it is counted in, FSC_NONE if in none */
  uint32_t *hits, n_hits;     /* matches of measured categories: the hits, in their order */
  uint32_t *cues, n_cues;     /* matches that a row of opinion_style.csv counts */
} fsc_rows;

void fsc_rows_make(fsc_arena *arena, const fsc_lexicon *lexicon, const fsc_matches *matches, uint32_t n_tokens,
                   fsc_rows *rows);

/* Give back, once nobody needs them, `starts` and `cues` (after the scorers) and `next` (after the measures): these are
 * NULL then, and large ones go back to the system at once. */
void fsc_rows_scored(fsc_rows *rows, uint32_t n_tokens);
void fsc_rows_counted(fsc_rows *rows, uint32_t n_matches);

/* The index in `hits` of a match; of one that is no hit, that of the next hit. */
static inline uint32_t fsc_hit_of(const fsc_rows *rows, uint32_t match) {
  return (uint32_t)fsc_how_many_below(rows->hits, rows->n_hits, match);
}

/* Does a match of the category start at a token? */
static inline bool fsc_row_starts(const fsc_rows *rows, uint32_t token, fsc_known_category category) {
  return rows->starts[token] >> category & 1;
}
#endif
