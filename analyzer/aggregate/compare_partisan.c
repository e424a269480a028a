/* Wording of camps in the articles of a group: each issue, then its concepts.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "compare.h"
#include "statistics.h"

struct fsc_partisan_tally {
  fsc_partisan_balance sum;
  uint32_t group;
  uint64_t last_article; /* the last one counted in sum.articles */
};

static bool is_of(const fsc_partisan_balance *sum, const char *issue, const char *concept) {
  bool same = concept ? sum->concept && strcmp(sum->concept, concept) == 0 : !sum->concept;
  return same && strcmp(sum->issue, issue) == 0;
}

static uint64_t hash_of(uint32_t group, const char *issue, const char *concept) {
  uint64_t hash = fsc_hash(issue, strlen(issue)) + group * UINT64_C(0x9E3779B97F4A7C15);
  return concept ? hash ^ fsc_hash(concept, strlen(concept)) << 1 : hash;
}

static struct fsc_partisan_tally *tally_of(fsc_partisan_tallies *tallies, uint32_t group, const fsc_partisan *of,
                                           const char *concept) {
  uint64_t hash = hash_of(group, of->issue, concept);
  size_t cursor = 0;
  for (uint32_t i; (i = fsc_index_next(&tallies->index, hash, &cursor)) != FSC_NONE;)
    if (tallies->items[i].group == group && is_of(&tallies->items[i].sum, of->issue, concept))
      return &tallies->items[i];
  fsc_grow((void **)&tallies->items, &tallies->capacity, tallies->n, sizeof *tallies->items);
  tallies->items[tallies->n] =
      (struct fsc_partisan_tally){.sum = {.issue = of->issue, .side_a = of->side_a, .side_b = of->side_b},
                                  .group = group,
                                  .last_article = UINT64_MAX};
  tallies->items[tallies->n].sum.concept = concept;
  fsc_index_add(&tallies->index, hash, (uint32_t)tallies->n);
  return &tallies->items[tallies->n++];
}

static void add(struct fsc_partisan_tally *tally, const fsc_partisan *of, uint64_t article) {
  tally->sum.a += of->a;
  tally->sum.b += of->b;
  tally->sum.neutral += of->neutral;
  tally->sum.articles += tally->last_article != article;
  tally->last_article = article;
}

void fsc_partisan_tallies_add(fsc_partisan_tallies *tallies, uint32_t group, uint64_t article,
                              const fsc_report *report) {
  for (size_t i = 0; i < report->n_partisan; i++) {
    const fsc_partisan *of = &report->partisan[i];
    size_t before = tallies->n;
    add(tally_of(tallies, group, of, of->concept), of, article);
    bool fresh = tallies->n > before;
    struct fsc_partisan_tally *issue = tally_of(tallies, group, of, NULL);
    add(issue, of, article);
    issue->sum.concepts += fresh;
    if (!issue->sum.side_a[0]) issue->sum.side_a = of->side_a;
    if (!issue->sum.side_b[0]) issue->sum.side_b = of->side_b;
  }
}

/* The interval is that of a's share of the tokens that take a side, Jeffreys, on the scale of the balance: so it leaves
 * 0 out exactly when that share is surely not one half. */
static void weigh(fsc_partisan_balance *of) {
  double sided = (double)of->a + of->b, all = sided + of->neutral;
  fsc_limits limits = fsc_jeffreys_limits(of->a, of->a + of->b);
  of->balance = all > 0 ? ((double)of->a - of->b) / all : NAN;
  of->ci_low = (2 * limits.low - 1) * sided / all;
  of->ci_high = (2 * limits.high - 1) * sided / all;
  enum { CONCEPTS = 3, TOKENS = 10, ARTICLES = 5 }; /* lexicons.md 3 */
  of->speaks = !of->concept && of->concepts >= CONCEPTS && all >= TOKENS && of->articles >= ARTICLES &&
               (of->ci_low > 0 || of->ci_high < 0);
}

static int by_issue(const void *x, const void *y) {
  const fsc_partisan_balance *a = x, *b = y;
  int order = strcmp(a->issue, b->issue);
  if (order) return order;
  if (!a->concept || !b->concept) return (a->concept != NULL) - (b->concept != NULL);
  return strcmp(a->concept, b->concept);
}

void fsc_partisan_tallies_give(const fsc_partisan_tallies *tallies, fsc_arena *arena, fsc_group *groups,
                               size_t n_groups) {
  fsc_partisan_balance *all = fsc_arena_take(arena, tallies->n * sizeof *all);
  size_t *first = fsc_arena_take_zero(arena, n_groups + 1, sizeof *first);
  for (size_t i = 0; i < tallies->n; i++) groups[tallies->items[i].group].n_partisan++;
  for (size_t g = 0; g < n_groups; g++) first[g + 1] = first[g] + groups[g].n_partisan;
  for (size_t i = 0; i < tallies->n; i++) {
    fsc_partisan_balance *to = &all[first[tallies->items[i].group]++];
    *to = tallies->items[i].sum;
    weigh(to);
  }
  for (size_t g = 0; g < n_groups; g++) {
    fsc_partisan_balance *own = all + first[g] - groups[g].n_partisan;
    if (groups[g].n_partisan) qsort(own, groups[g].n_partisan, sizeof *own, by_issue);
    groups[g].partisan = own;
  }
}

void fsc_partisan_tallies_free(fsc_partisan_tallies *tallies) {
  free(tallies->items);
  free(tallies->index.places);
}
