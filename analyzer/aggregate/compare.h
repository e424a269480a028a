/* compare.h - what the files of the comparison share: measures as fractions, articles as rows of them, tallies.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_AGGREGATE_COMPARE_H
#define FSC_AGGREGATE_COMPARE_H
#include "../base/arena.h"

/* ---- Measures ---- */

/* An article's value of a measure is scale * n / of; of is 0 where it has none. An index has of = 1. */
typedef struct fsc_pair {
  float n, of;
} fsc_pair;

/* The range of an article's n / of. */
typedef enum fsc_value_range { FSC_ANYWHERE, FSC_FROM_0, FSC_FROM_0_TO_1 } fsc_value_range;

typedef struct fsc_compared {
  const char *name;
  double scale; /* 1000 for what is per 1,000 words */
  bool pools;   /* sums of n and of over articles mean something */
  fsc_value_range range;
} fsc_compared;

/* The measures compared, with those of the analyzer's categories, in output order; in arena. Returns how many. */
size_t fsc_compared_list(fsc_arena *arena, const fsc_analyzer *analyzer, const fsc_compared **compared);
/* A report's values of them, in the same order. */
void fsc_compared_read(const fsc_report *report, fsc_pair *pairs);

/* ---- Estimates ---- */

enum { FSC_REPLICATES = 4999, FSC_FEWEST_ARTICLES = 20 };

/* One article's numbers, linked to the next of its group in the order of adding. */
typedef struct fsc_row_of_pairs {
  const struct fsc_row_of_pairs *next;
  fsc_pair pairs[];
} fsc_row_of_pairs;

/* Scratch of the bootstrap, for groups of up to most_articles. */
typedef struct fsc_estimator fsc_estimator;
fsc_estimator *fsc_estimator_new(const fsc_compared *compared, size_t n_compared, uint32_t most_articles);
void fsc_estimator_free(fsc_estimator *estimator);
/* Fills measures[n_compared] from a group's rows. The seed is the group's own, so that no group's numbers depend on
 * which others there are. */
void fsc_estimate(fsc_estimator *estimator, const fsc_row_of_pairs *rows, uint32_t n_articles, uint64_t seed,
                  fsc_group_measure *measures);
/* Widens the resampled limits of a measure where they are too narrow, or replaces them where all articles agree.
 * reach: the distance of the limits from the estimate, in standard errors. */
void fsc_limit(const fsc_compared *compared, const fsc_row_of_pairs *rows, size_t measure, double reach,
               fsc_group_measure *of);

/* ---- An index by hash ---- */

/* A hash index of items in an array; callers compare the keys. Zero-initialise; free `places`. */
typedef struct fsc_index {
  struct fsc_index_place {
    uint64_t hash;
    uint32_t item; /* 1 + its number, 0: a free place */
  } * places;
  size_t n, size;
} fsc_index;
/* The next item of that hash, FSC_NONE behind the last. Start with *cursor = 0. */
uint32_t fsc_index_next(const fsc_index *index, uint64_t hash, size_t *cursor);
void fsc_index_add(fsc_index *index, uint64_t hash, uint32_t item);
/* The hash of a key within a group. */
uint64_t fsc_hash_in_group(uint32_t group, const char *key);

/* ---- Entries that weigh most ---- */

enum { FSC_TOP_ENTRIES = 10 };

/* How much weight each entry carries in each group. Zero-initialise. */
typedef struct fsc_tallies {
  struct fsc_entry_tally *items;
  size_t n, capacity;
  fsc_index index;
} fsc_tallies;
/* Copies the text of hits to arena. */
void fsc_tallies_add(fsc_tallies *tallies, fsc_arena *arena, uint32_t group, uint64_t article,
                     const fsc_report *report);
/* Gives each group its heaviest entries; groups[i] is number i of fsc_tallies_add. Lists live in arena. */
void fsc_tallies_rank(const fsc_tallies *tallies, fsc_arena *arena, fsc_group *groups, size_t n_groups);
void fsc_tallies_free(fsc_tallies *tallies);

/* ---- Wording of camps ---- */

/* Zero-initialise. Names are borrowed from the analyzer's lexicon. */
typedef struct fsc_partisan_tallies {
  struct fsc_partisan_tally *items;
  size_t n, capacity;
  fsc_index index;
} fsc_partisan_tallies;
void fsc_partisan_tallies_add(fsc_partisan_tallies *tallies, uint32_t group, uint64_t article,
                              const fsc_report *report);
/* Gives each group its balances; groups[i] is number i of fsc_partisan_tallies_add. Lists live in arena. */
void fsc_partisan_tallies_give(const fsc_partisan_tallies *tallies, fsc_arena *arena, fsc_group *groups,
                               size_t n_groups);
void fsc_partisan_tallies_free(fsc_partisan_tallies *tallies);

/* ---- Social groups spoken about ---- */

/* Zero-initialise. Names are borrowed from the analyzer's lexicon. */
typedef struct fsc_silence_tallies {
  struct fsc_silence_tally *items;
  size_t n, capacity;
  fsc_index index;
} fsc_silence_tallies;
/* group FSC_NONE: all articles. */
void fsc_silence_tallies_add(fsc_silence_tallies *tallies, uint32_t group, const fsc_report *report);
/* Gives each group its records, and the comparison those of all articles; groups[i] is number i of
 * fsc_silence_tallies_add. Lists live in arena. */
void fsc_silence_tallies_give(const fsc_silence_tallies *tallies, fsc_arena *arena, fsc_comparison *comparison,
                              fsc_group *groups, size_t n_groups);
void fsc_silence_tallies_free(fsc_silence_tallies *tallies);
#endif
