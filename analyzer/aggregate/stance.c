/* Who "says" and who "claims": the classes of the cues by source and by class of source.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "aggregate.h"

/* What an article's attributions are counted in. n_classes cells a row. */
typedef struct stances {
  const fsc_cue_count *classes; /* those the article has, by name */
  uint32_t n_classes;
  uint32_t *by_source, *by_source_class;
  uint32_t loaded[FSC_SOURCE_CLASSES], n[FSC_SOURCE_CLASSES];
} stances;

static uint32_t number_of(const stances *s, const char *cue_class) {
  for (uint32_t i = 0; i < s->n_classes; i++)
    if (s->classes[i].cue_class == cue_class || strcmp(s->classes[i].cue_class, cue_class) == 0) return i;
  return FSC_NONE;
}

static void count(stances *s, fsc_source *sources, size_t n_sources, uint32_t id, const fsc_attribution *a) {
  if (id >= n_sources) return;
  fsc_source_class class = sources[id].source_class;
  sources[id].loaded_cues += a->loaded_cue;
  s->loaded[class] += a->loaded_cue;
  s->n[class]++;
  uint32_t number = a->cue_class ? number_of(s, a->cue_class) : FSC_NONE;
  if (number == FSC_NONE) return;
  s->by_source[id * s->n_classes + number]++;
  s->by_source_class[class * s->n_classes + number]++;
}

/* The classes met in a row, in order of their names. */
static const fsc_cue_count *list(fsc_arena *arena, const stances *s, const uint32_t *row, uint32_t *n) {
  fsc_cue_count *made = fsc_arena_take(arena, (s->n_classes + 1) * sizeof *made);
  *n = 0;
  for (uint32_t i = 0; i < s->n_classes; i++)
    if (row[i]) made[(*n)++] = (fsc_cue_count){s->classes[i].cue_class, row[i]};
  return made;
}

void fsc_aggregate_stance(const fsc_scoring *scoring, fsc_findings *findings, fsc_report *report) {
  fsc_attribution_measures *m = &report->attribution;
  fsc_arena *arena = scoring->arena;
  fsc_source *sources = findings->sources.items;
  size_t n_sources = findings->sources.n;
  stances s = {.classes = m->by_cue_class, .n_classes = m->n_cue_classes};
  s.by_source = fsc_arena_take_zero(arena, n_sources * s.n_classes + 1, sizeof *s.by_source);
  s.by_source_class = fsc_arena_take_zero(arena, FSC_SOURCE_CLASSES * s.n_classes + 1, sizeof *s.by_source_class);
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    if (!fsc_is_measured(report, a)) continue;
    count(&s, sources, n_sources, a->source_id, a);
    if (a->other_source_id != a->source_id) count(&s, sources, n_sources, a->other_source_id, a);
  }
  for (size_t i = 0; i < n_sources; i++)
    if (sources[i].counted) sources[i].cues = list(arena, &s, s.by_source + i * s.n_classes, &sources[i].n_cues);
  for (int c = 0; c < FSC_SOURCE_CLASSES; c++) {
    fsc_class_cues *of = &m->by_source_class[c];
    of->loaded_cue_rate = fsc_share_of(s.loaded[c], s.n[c]);
    if (s.n[c]) of->cues = list(arena, &s, s.by_source_class + c * (int)s.n_classes, &of->n_cues);
  }
}
