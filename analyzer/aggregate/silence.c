/* The actors of an article that are mentioned but have no voice in it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "aggregate.h"

typedef struct ranked {
  uint32_t mentions, id;
} ranked;

static int by_mentions(const void *x, const void *y) {
  const ranked *a = x, *b = y;
  if (a->mentions != b->mentions) return a->mentions > b->mentions ? -1 : 1;
  return (a->id > b->id) - (a->id < b->id);
}

/* Does an actor count: is it mentioned at least twice, not just in passing? Media do not, which are mostly named as
 * where something was said. */
bool fsc_actor_counts(const fsc_actor *actor) {
  enum { MENTIONS = 2 };
  bool medium = (actor->kind == FSC_ORGANISATION) & (actor->source_class == FSC_MEDIA);
  return (actor->mentions >= MENTIONS) & (actor->kind != FSC_DOCUMENT_ACTOR) & !medium & !actor->place;
}

bool fsc_actor_is_silent(const fsc_actor *actor) {
  return fsc_actor_counts(actor) & (actor->source_id == FSC_NONE) & (actor->spoken_for == FSC_NONE);
}

void fsc_aggregate_silence(const fsc_scoring *scoring, fsc_report *report) {
  fsc_silence *silence = &report->silence;
  uint32_t of = 0, by_kind[FSC_DOCUMENT_ACTOR + 1] = {0};
  ranked *silent = fsc_arena_take(scoring->arena, (report->n_actors + 1) * sizeof *silent);
  for (uint32_t i = 0; i < report->n_actors; i++) {
    const fsc_actor *actor = &report->actors[i];
    bool is_silent = fsc_actor_is_silent(actor); /* written without a branch; one who is not is overwritten */
    of += fsc_actor_counts(actor);
    by_kind[actor->kind] += is_silent;
    silent[silence->n] = (ranked){actor->mentions, i};
    silence->n += is_silent;
  }
  silence->persons = by_kind[FSC_PERSON];
  silence->organisations = by_kind[FSC_ORGANISATION];
  silence->groups = by_kind[FSC_GROUP];
  qsort(silent, silence->n, sizeof *silent, by_mentions);
  uint32_t *ids = fsc_arena_take(scoring->arena, (silence->n + 1) * sizeof *ids);
  for (uint32_t i = 0; i < silence->n; i++) ids[i] = silent[i].id;
  silence->actors = ids;
  silence->share = fsc_share_of(silence->n, of);
}
