/* Who "says" and who "claims": cue classes by source and by source class.
 * SPDX-License-Identifier: Apache-2.0 */
#include "aggregate.h"

/* Counts of an article's attributions: a row for each source and each source class, with a cell for each cue class and
 * one for none. */
typedef struct stances {
  const fsc_cue_count *classes; /* cue classes of the article, by name */
  uint32_t n_classes;
  uint32_t *by_source, *by_source_class;
  uint32_t loaded[FSC_SOURCE_CLASSES], n[FSC_SOURCE_CLASSES];
  fsc_cue_count *lists; /* room for lists still to be made */
} stances;

static void count(stances *s, fsc_source *sources, size_t n_sources, uint32_t id, bool loaded, uint32_t cue_class) {
  if (id >= n_sources) return;
  fsc_source_class class = sources[id].source_class;
  sources[id].loaded_cues += loaded;
  s->loaded[class] += loaded;
  s->n[class]++;
  s->by_source[id * (s->n_classes + 1) + cue_class]++;
  s->by_source_class[class * (s->n_classes + 1) + cue_class]++;
}

/* Lists the cue classes with a count in a row, by name. */
static const fsc_cue_count *list(stances *s, const uint32_t *row, uint32_t *n) {
  fsc_cue_count *made = s->lists;
  for (uint32_t i = 0; i < s->n_classes; i++) {
    *s->lists = (fsc_cue_count){s->classes[i].cue_class, row[i]};
    s->lists += row[i] > 0;
  }
  *n = (uint32_t)(s->lists - made);
  return made;
}

void fsc_aggregate_stance(const fsc_scoring *scoring, fsc_findings *findings, const fsc_told *told,
                          fsc_report *report) {
  fsc_attribution_measures *m = &report->attribution;
  fsc_arena *arena = scoring->arena;
  fsc_source *sources = findings->sources.items;
  size_t n_sources = findings->sources.n, cells = m->n_cue_classes + 1;
  stances s = {.classes = m->by_cue_class, .n_classes = m->n_cue_classes};
  s.by_source = fsc_arena_take_zero(arena, (n_sources + FSC_SOURCE_CLASSES) * cells, sizeof *s.by_source);
  s.by_source_class = s.by_source + n_sources * cells;
  size_t n = 0;
  for (uint32_t i = 0; i < told->n; i++) n += report->attributions[told->attributions[i]].n_sources;
  s.lists = fsc_arena_take(arena, (2 * n + 1) * sizeof *s.lists); /* of sources, and of their classes */
  for (uint32_t i = 0; i < told->n; i++) {
    const fsc_attribution *a = &report->attributions[told->attributions[i]];
    for (uint32_t k = 0; k < a->n_sources; k++)
      count(&s, sources, n_sources, a->source_ids[k], a->loaded_cue, told->classes[i]);
  }
  for (size_t i = 0; i < n_sources; i++)
    if (sources[i].counted) sources[i].cues = list(&s, s.by_source + i * cells, &sources[i].n_cues);
  const fsc_share none = fsc_share_of(0, 0);
  uint32_t met = 0;
  for (unsigned c = 0; c < FSC_SOURCE_CLASSES; c++) {
    m->by_source_class[c].loaded_cue_rate = none;
    met |= (uint32_t)(s.n[c] > 0) << c;
  }
  for (; met; met &= met - 1) {
    unsigned c = (unsigned)__builtin_ctz(met);
    fsc_class_cues *of = &m->by_source_class[c];
    of->loaded_cue_rate = fsc_share_of(s.loaded[c], s.n[c]);
    of->cues = list(&s, s.by_source_class + c * cells, &of->n_cues);
  }
}
