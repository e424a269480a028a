/* The loaded entries that weigh most in a group.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "compare.h"

struct fsc_entry_tally {
  fsc_top_entry entry;
  uint32_t group;
  uint64_t last_article; /* the last one counted in entry.articles */
};

/* Ids of a user's lexicons need not be unique: the term tells them apart. */
static struct fsc_entry_tally *tally_of(fsc_tallies *tallies, uint32_t group, const fsc_hit *hit) {
  uint64_t hash = fsc_hash_in_group(group, hit->entry->id);
  size_t cursor = 0;
  for (uint32_t i; (i = fsc_index_next(&tallies->index, hash, &cursor)) != FSC_NONE;) {
    struct fsc_entry_tally *tally = &tallies->items[i];
    if (tally->group == group && fsc_same(tally->entry.entry, hit->entry->id) &&
        fsc_same(tally->entry.term, hit->entry->term))
      return tally;
  }
  fsc_grow((void **)&tallies->items, &tallies->capacity, tallies->n, sizeof *tallies->items);
  tallies->items[tallies->n] = (struct fsc_entry_tally){
      .entry = {.entry = hit->entry->id, .term = hit->entry->term, .category = hit->entry->category},
      .group = group,
      .last_article = UINT64_MAX};
  fsc_index_add(&tallies->index, hash, (uint32_t)tallies->n);
  return &tallies->items[tallies->n++];
}

/* Is a hit counted: loaded, and in the outlet's own voice outside the headline, scare quotes included? */
static bool weighs(const fsc_report *report, const fsc_hit *hit) {
  if (hit->suppressed || (hit->voice != FSC_OUTLET && hit->voice != FSC_SCARE_QUOTE)) return false;
  return fsc_same(hit->entry->family, "loaded") && !report->sentences[hit->sentence].headline;
}

static const char *text_of(fsc_arena *arena, const fsc_report *report, fsc_span span) {
  return fsc_arena_string(arena, fsc_text_slice(report->shown, span.start, span.end));
}

void fsc_tallies_add(fsc_tallies *tallies, fsc_arena *arena, uint32_t group, uint64_t article,
                     const fsc_report *report) {
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (!weighs(report, hit)) continue;
    struct fsc_entry_tally *tally = tally_of(tallies, group, hit);
    if (!tally->entry.n++) tally->entry.found = text_of(arena, report, hit->span);
    tally->entry.weighted += hit->weight;
    tally->entry.articles += tally->last_article != article;
    tally->last_article = article;
  }
}

/* More weight first; of equal weight the more frequent, then by id and term, so that the order is always the same. */
static bool before(const fsc_top_entry *a, const fsc_top_entry *b) {
  if (a->weighted != b->weighted) return a->weighted > b->weighted;
  if (a->n != b->n) return a->n > b->n;
  int order = strcmp(a->entry, b->entry);
  return order ? order < 0 : strcmp(a->term, b->term) < 0;
}

/* Inserts an entry into the sorted list of the heaviest so far; if the list is full, the lightest is dropped. */
static void rank(fsc_group *group, fsc_top_entry *top, const fsc_top_entry *entry) {
  size_t at = group->n_top;
  if (at == FSC_TOP_ENTRIES && !before(entry, &top[at - 1])) return;
  if (at == FSC_TOP_ENTRIES)
    at--;
  else
    group->n_top++;
  for (; at && before(entry, &top[at - 1]); at--) top[at] = top[at - 1];
  top[at] = *entry;
}

void fsc_tallies_rank(const fsc_tallies *tallies, fsc_arena *arena, fsc_group *groups, size_t n_groups) {
  fsc_top_entry *tops = fsc_arena_take(arena, n_groups * FSC_TOP_ENTRIES * sizeof *tops);
  for (size_t g = 0; g < n_groups; g++) groups[g].top = tops + g * FSC_TOP_ENTRIES;
  for (size_t i = 0; i < tallies->n; i++) {
    const struct fsc_entry_tally *tally = &tallies->items[i];
    if (tally->entry.weighted > 0) rank(&groups[tally->group], tops + tally->group * FSC_TOP_ENTRIES, &tally->entry);
  }
}

void fsc_tallies_free(fsc_tallies *tallies) {
  free(tallies->items);
  free(tallies->index.places);
}
