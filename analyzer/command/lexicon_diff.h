/* lexicon_diff.h - what `framescope lexicon diff` has found, for its writers.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_LEXICON_DIFF_H
#define FSC_COMMAND_LEXICON_DIFF_H
#include "../lexicon/diff.h"
#include "lexicon_effect.h"

enum { FSC_MOVERS = 10 };

typedef struct fsc_lexicon_comparison {
  fsc_lexicon_diff rows;
  fsc_effect effect;
  const char *sha256[2]; /* of the sets before and after */
  bool bundled;          /* the effect is on the corpus that comes with the program */
} fsc_lexicon_comparison;

extern const char *const fsc_row_fate_names[3];

/* csv: a row per changed field, row added or removed, score of an article that moved, and sum of a category. */
void fsc_lexicon_diff_text(const fsc_lexicon_comparison *c, fsc_output *output);
void fsc_lexicon_diff_csv(const fsc_lexicon_comparison *c, fsc_output *output);
void fsc_lexicon_diff_json(const fsc_lexicon_comparison *c, fsc_output *output);
#endif
