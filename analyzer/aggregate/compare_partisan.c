/* The balance between the wordings of two camps in the articles of a group: for each issue, then its concepts.
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
  uint32_t a, b;         /* its tokens */
  uint32_t sided;        /* articles with a token of either side */
  double aa, ab, bb;     /* a^2, ab and b^2, summed over the articles */
};

static bool is_of(const fsc_partisan_balance *sum, const char *issue, const char *concept) {
  bool same = concept ? sum->concept_name && strcmp(sum->concept_name, concept) == 0 : !sum->concept_name;
  return same && strcmp(sum->issue, issue) == 0;
}

static uint64_t hash_of(uint32_t group, const char *issue, const char *concept) {
  uint64_t hash = fsc_hash_in_group(group, issue);
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
  tallies->items[tallies->n].sum.concept_name = concept;
  fsc_index_add(&tallies->index, hash, (uint32_t)tallies->n);
  return &tallies->items[tallies->n++];
}

static void begin_article(struct fsc_partisan_tally *tally, uint64_t article) {
  if (tally->last_article == article) return;
  tally->last_article = article;
  tally->sum.articles++;
  tally->a = tally->b = 0;
}

static void add_squares(struct fsc_partisan_tally *tally, double sign) {
  tally->aa += sign * tally->a * tally->a;
  tally->ab += sign * tally->a * tally->b;
  tally->bb += sign * tally->b * tally->b;
}

static void add(struct fsc_partisan_tally *tally, const fsc_partisan *of, uint64_t article) {
  begin_article(tally, article);
  tally->sum.a += of->a;
  tally->sum.b += of->b;
  tally->sum.neutral += of->neutral;
  tally->sided += tally->a + tally->b == 0 && of->a + of->b > 0;
  add_squares(tally, -1);
  tally->a += of->a;
  tally->b += of->b;
  add_squares(tally, 1);
}

void fsc_partisan_tallies_add(fsc_partisan_tallies *tallies, uint32_t group, uint64_t article,
                              const fsc_report *report) {
  for (size_t i = 0; i < report->n_partisan; i++) {
    const fsc_partisan *of = &report->partisan[i];
    size_t before = tallies->n;
    add(tally_of(tallies, group, of, of->concept_name), of, article);
    bool fresh = tallies->n > before;
    struct fsc_partisan_tally *issue = tally_of(tallies, group, of, NULL);
    add(issue, of, article);
    issue->sum.concepts += fresh;
    if (!issue->sum.side_a[0]) issue->sum.side_a = of->side_a;
    if (!issue->sum.side_b[0]) issue->sum.side_b = of->side_b;
  }
}

/* The design effect (Kish 1965): how many tokens carry as much information as one independent token, since those of an
 * article are mostly of one side. From the variance of a ratio over articles, with Student's t for few of them (Korn &
 * Graubard 1998). If all tokens are of one side, the variance is 0, and each article counts as one token. */
static double tokens_for_one(const struct fsc_partisan_tally *tally) {
  double n = (double)tally->sum.a + tally->sum.b, p = tally->sum.a / n, articles = tally->sided;
  if (!tally->sum.a || !tally->sum.b) return (tally->aa + tally->bb) / n;
  if (tally->sided < 2) return n;
  double squares = (1 - p) * (1 - p) * tally->aa - 2 * p * (1 - p) * tally->ab + p * p * tally->bb;
  double effect = squares / (p * (1 - p) * n) * articles / (articles - 1);
  double student = fsc_t_quantile(0.975, articles - 1) / fsc_normal_quantile(0.975);
  return fsc_larger(effect, 1) * student * student;
}

/* Fills in a balance. Its interval is the Jeffreys interval of a's share of the tokens of either side, with effective
 * numbers, scaled like the balance: it excludes 0 exactly if the interval of the share excludes one half. */
static void weigh(const struct fsc_partisan_tally *tally, fsc_partisan_balance *of) {
  double sided = (double)of->a + of->b, all = sided + of->neutral, each = tokens_for_one(tally);
  fsc_limits limits = fsc_jeffreys_limits(of->a / each, sided / each);
  of->balance = all > 0 ? ((double)of->a - of->b) / all : NAN;
  of->ci_low = (2 * limits.low - 1) * sided / all;
  of->ci_high = (2 * limits.high - 1) * sided / all;
  enum { CONCEPTS = 3, TOKENS = 10, ARTICLES = 5 }; /* needed for a statement about a side */
  of->speaks = !of->concept_name && of->concepts >= CONCEPTS && all >= TOKENS && of->articles >= ARTICLES &&
               (of->ci_low > 0 || of->ci_high < 0);
}

static int by_issue(const void *x, const void *y) {
  const fsc_partisan_balance *a = x, *b = y;
  int order = strcmp(a->issue, b->issue);
  if (order) return order;
  if (!a->concept_name || !b->concept_name) return (a->concept_name != NULL) - (b->concept_name != NULL);
  return strcmp(a->concept_name, b->concept_name);
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
    weigh(&tallies->items[i], to);
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
