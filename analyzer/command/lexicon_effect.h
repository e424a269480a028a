/* lexicon_effect.h - what another lexicon does to the scores of a corpus.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_LEXICON_EFFECT_H
#define FSC_COMMAND_LEXICON_EFFECT_H
#include "../base/arena.h"
#include "options.h"

typedef enum fsc_effect_score { FSC_EFFECT_LOADED, FSC_EFFECT_OPINION, FSC_EFFECT_SCORES } fsc_effect_score;
extern const char *const fsc_effect_names[FSC_EFFECT_SCORES];

/* An article's scores under both lexicons; NaN where it has no word of the outlet's own. */
typedef struct fsc_article_effect {
  const char *doc_id;
  double before[FSC_EFFECT_SCORES], after[FSC_EFFECT_SCORES];
} fsc_article_effect;

/* Means over the articles that have the score; NaN if none has. */
typedef struct fsc_effect_means {
  size_t n, moved;
  double before, after, absolute; /* absolute: of the changes */
} fsc_effect_means;

/* Unsuppressed hits of one measured category in all voices, with both lexicons. */
typedef struct fsc_category_effect {
  const char *name;
  uint64_t hits[2];
  double weighted[2]; /* sums of their effective weights */
  size_t moved;       /* articles in which either changes */
} fsc_category_effect;

typedef struct fsc_effect {
  FSC_ARRAY(fsc_article_effect) articles;    /* in the order of the corpus */
  FSC_ARRAY(fsc_category_effect) categories; /* of either lexicon: of the scores, a category need not be a part */
  size_t left_out;                           /* articles that could not be read */
  fsc_effect_means means[FSC_EFFECT_SCORES];
} fsc_effect;

/* Scores the corpus of the options, or the one that comes with the program (lexicons/frozen.jsonl). False after a
 * message. Strings and arrays live in the arena. */
bool fsc_effect_measure(fsc_options *options, const fsc_analyzer *before, const fsc_analyzer *after, fsc_arena *arena,
                        fsc_effect *effect);
/* The articles that a score of moved, the farthest first, at most `most`; returns how many. */
size_t fsc_effect_movers(const fsc_effect *effect, fsc_effect_score score, const fsc_article_effect **movers,
                         size_t most);
static inline double fsc_effect_change(const fsc_article_effect *article, fsc_effect_score score) {
  return article->after[score] - article->before[score];
}
#endif
