/* The wordings of camps in an article, by concept. Only the outlet's own words count: neither quotations nor
 * paraphrase, nor scare quotes, which distance the outlet from a word. SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/sorted.h"
#include "aggregate.h"

/* The concepts that occur, in the lexicon's order: few of hundreds. */
typedef struct met {
  const fsc_concept *concepts; /* of the lexicon */
  uint32_t *places;            /* among them, of those met */
  fsc_partisan *items;
  size_t n;
} met;

static fsc_partisan *partisan_of(met *m, uint32_t concept) {
  size_t at = fsc_how_many_below(m->places, m->n, concept);
  if (at < m->n && m->places[at] == concept) return &m->items[at];
  memmove(&m->places[at + 1], &m->places[at], (m->n - at) * sizeof *m->places);
  memmove(&m->items[at + 1], &m->items[at], (m->n - at) * sizeof *m->items);
  m->n++;
  const fsc_concept *of = &m->concepts[concept];
  m->places[at] = concept;
  m->items[at] =
      (fsc_partisan){.issue = of->issue, .concept_name = of->name, .side_a = of->sides[0], .side_b = of->sides[1]};
  return &m->items[at];
}

static void count(const fsc_findings *findings, const fsc_report *report, met *m) {
  for (size_t i = 0; i < findings->camp_words.n; i++) {
    const fsc_camp_word *word = &findings->camp_words.items[i];
    const fsc_counted *hit = &findings->counted.items[word->hit];
    bool own = (hit->measure > 0) & (hit->voice == FSC_OUTLET) & !hit->scare;
    if (!own || report->sentences[hit->sentence].headline) continue;
    fsc_partisan *of = partisan_of(m, word->entry->concept);
    uint32_t *n = word->entry->side[0] == 'a' ? &of->a : word->entry->side[0] == 'b' ? &of->b : &of->neutral;
    ++*n;
  }
}

void fsc_aggregate_partisan(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report) {
  const fsc_category *categories;
  met m = {.n = 0};
  fsc_lexicon_categories(scoring->lexicon, &categories);
  size_t concepts = fsc_lexicon_concepts(scoring->lexicon, &m.concepts), words = findings->camp_words.n;
  uint32_t category = fsc_lexicon_known(scoring->lexicon, FSC_PARTISAN_PAIRS);
  if (category == FSC_NONE || !categories[category].measured) return;
  size_t most = words < concepts ? words : concepts;
  m.places = fsc_arena_take(scoring->arena, (most + 1) * sizeof *m.places);
  m.items = fsc_arena_take(scoring->arena, (most + 1) * sizeof *m.items);
  count(findings, report, &m);
  report->partisan = m.items;
  report->n_partisan = m.n;
}
