/* usage.h - what each entry of the lexicons does: how often it fires in a corpus, how much of that inside quotations,
 * and how often people marked what it found.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_USAGE_H
#define FSC_VALIDATE_USAGE_H
#include "../base/arena.h"
#include "../framescope.h"

/* Annotated sets that a hit can be held against: their spans say which words people marked. */
enum { FSC_BABE, FSC_PTC, FSC_GOLD_SETS };
extern const struct fsc_gold_set {
  const char *name, *file; /* below the folder of annotated data */
} fsc_gold_sets[FSC_GOLD_SETS];

/* Hits outside quotations; right: a gold span overlaps. expected is the sum of their effective weights, which is how
 * many would be right if weights were what they mean to be: the chance that an occurrence is loaded. */
typedef struct fsc_judged {
  uint32_t n, right;
  double expected;
} fsc_judged;

typedef struct fsc_usage {
  const char *entry;       /* id; the caller's */
  uint64_t corpus, quoted; /* unsuppressed hits in any voice; of these inside quotations */
  fsc_judged judged[FSC_GOLD_SETS];
} fsc_usage;

/* One row per entry, ids ascending by strcmp; owned by the caller. */
typedef struct fsc_usage_table {
  fsc_usage *rows;
  size_t n;
  uint64_t articles, words; /* of the corpus */
} fsc_usage_table;

fsc_usage *fsc_usage_of(const fsc_usage_table *table, const char *entry); /* NULL if unknown */
void fsc_usage_add(fsc_usage_table *table, const fsc_report *report);
/* Analyses a file of gold records (members text, and biased_spans [[start,end],…] or spans [{start,end},…] in code
 * points) and holds every hit against its spans. */
fsc_status fsc_usage_judge(fsc_usage_table *table, const fsc_analyzer *analyzer, int set, const char *path,
                           fsc_error *error);

/* Over all sets together. */
fsc_judged fsc_usage_judged(const fsc_usage *usage);
/* Right hits that the weights promise and people did not mark; negative where they marked more. */
double fsc_judged_cost(const fsc_judged *judged);
bool fsc_usage_fires(const fsc_usage *usage);
#endif
