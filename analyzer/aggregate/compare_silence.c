/* Social groups over the articles of a group: in how many they are mentioned, and in how many of these they are silent.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "aggregate.h"
#include "compare.h"

struct fsc_silence_tally {
  fsc_group_silence sum;
  uint32_t group; /* FSC_NONE: all articles */
};

static struct fsc_silence_tally *tally_of(fsc_silence_tallies *tallies, uint32_t group, const fsc_actor *actor) {
  uint64_t hash = fsc_hash_in_group(group, actor->group);
  size_t cursor = 0;
  for (uint32_t i; (i = fsc_index_next(&tallies->index, hash, &cursor)) != FSC_NONE;)
    if (tallies->items[i].group == group && strcmp(tallies->items[i].sum.group, actor->group) == 0)
      return &tallies->items[i];
  fsc_grow((void **)&tallies->items, &tallies->capacity, tallies->n, sizeof *tallies->items);
  tallies->items[tallies->n] = (struct fsc_silence_tally){
      .sum = {.group = actor->group, .member = actor->member, .source_class = actor->source_class}, .group = group};
  fsc_index_add(&tallies->index, hash, (uint32_t)tallies->n);
  return &tallies->items[tallies->n++];
}

void fsc_silence_tallies_add(fsc_silence_tallies *tallies, uint32_t group, const fsc_report *report) {
  for (size_t i = 0; i < report->n_actors; i++) {
    const fsc_actor *actor = &report->actors[i];
    if (!actor->group || !fsc_actor_counts(actor)) continue;
    struct fsc_silence_tally *tally = tally_of(tallies, group, actor);
    tally->sum.silent.of++;
    tally->sum.silent.n += fsc_actor_is_silent(actor);
  }
}

static void weigh(fsc_share *share) {
  uint32_t n = share->n, of = share->of;
  *share = fsc_share_of(n, of);
  if (of < FSC_FEWEST_MENTIONING) share->value = share->ci_low = share->ci_high = NAN;
}

static int by_articles(const void *x, const void *y) {
  const fsc_group_silence *a = x, *b = y;
  if (a->silent.of != b->silent.of) return a->silent.of > b->silent.of ? -1 : 1;
  return strcmp(a->group, b->group);
}

/* The sort place of a tally: its group; tallies over all articles go behind those of the last group. */
static size_t place_of(const struct fsc_silence_tally *tally, size_t n_groups) {
  return tally->group == FSC_NONE ? n_groups : tally->group;
}

void fsc_silence_tallies_give(const fsc_silence_tallies *tallies, fsc_arena *arena, fsc_comparison *result,
                              fsc_group *groups, size_t n_groups) {
  fsc_group_silence *all = fsc_arena_take(arena, tallies->n * sizeof *all);
  size_t *ends = fsc_arena_take_zero(arena, n_groups + 2, sizeof *ends); /* where those of a place begin, at first */
  for (size_t i = 0; i < tallies->n; i++) ends[place_of(&tallies->items[i], n_groups) + 1]++;
  for (size_t p = 0; p < n_groups; p++) ends[p + 1] += ends[p];
  for (size_t i = 0; i < tallies->n; i++) {
    fsc_group_silence *to = &all[ends[place_of(&tallies->items[i], n_groups)]++];
    *to = tallies->items[i].sum;
    weigh(&to->silent);
  }
  for (size_t p = 0, first = 0; p <= n_groups; first = ends[p++]) {
    size_t n = ends[p] - first;
    if (n) qsort(all + first, n, sizeof *all, by_articles);
    *(p < n_groups ? &groups[p].silence : &result->silence) = all + first;
    *(p < n_groups ? &groups[p].n_silence : &result->n_silence) = n;
  }
}

void fsc_silence_tallies_free(fsc_silence_tallies *tallies) {
  free(tallies->items);
  free(tallies->index.places);
}
