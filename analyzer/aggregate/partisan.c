/* Wording of camps in an article, by concept. Only words the outlet answers for: neither quotations nor paraphrase, and
 * no scare quotes, which keep a word at a distance.
 * SPDX-License-Identifier: Apache-2.0 */
#include "aggregate.h"

static void count(const fsc_findings *findings, const fsc_report *report, fsc_partisan *partisan) {
  for (size_t i = 0; i < findings->camp_words.n; i++) {
    const fsc_camp_word *word = &findings->camp_words.items[i];
    const fsc_hit *hit = &findings->hits.items[word->hit];
    if (hit->suppressed || hit->voice != FSC_OUTLET || report->sentences[hit->sentence].headline) continue;
    fsc_partisan *of = &partisan[word->entry->concept];
    uint32_t *n = word->entry->side[0] == 'a' ? &of->a : word->entry->side[0] == 'b' ? &of->b : &of->neutral;
    ++*n;
  }
}

void fsc_aggregate_partisan(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report) {
  const fsc_category *categories;
  const fsc_concept *concepts;
  fsc_lexicon_categories(scoring->lexicon, &categories);
  size_t n = fsc_lexicon_concepts(scoring->lexicon, &concepts);
  uint32_t category = fsc_lexicon_known(scoring->lexicon, FSC_PARTISAN_PAIRS);
  if (category == FSC_NONE || !categories[category].measured) return;
  fsc_partisan *partisan = fsc_arena_take_zero(scoring->arena, n + 1, sizeof *partisan);
  count(findings, report, partisan);
  report->partisan = partisan;
  for (size_t i = 0; i < n; i++) {
    if (!(partisan[i].a | partisan[i].b | partisan[i].neutral)) continue;
    partisan[i].issue = concepts[i].issue;
    partisan[i].concept = concepts[i].name;
    partisan[i].side_a = concepts[i].sides[0];
    partisan[i].side_b = concepts[i].sides[1];
    partisan[report->n_partisan++] = partisan[i];
  }
}
