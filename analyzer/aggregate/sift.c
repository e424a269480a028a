/* The hits, gone over once: counted by category and voice, and what is loaded or frames sorted by sentence.
 * SPDX-License-Identifier: Apache-2.0 */
#include "aggregate.h"

/* Scare quotes mark whose words they are not; whose they are is the outlet's, or the headline's. */
static fsc_voice counted_under(fsc_voice voice, bool headline) {
  if (voice != FSC_SCARE_QUOTE) return voice;
  return headline ? FSC_HEADLINE : FSC_OUTLET;
}

static void count_hits(const fsc_document *document, const fsc_findings *findings, fsc_sifted *to) {
  const fsc_hit *first = findings->hits.items, *hit = first, *end = first + findings->hits.n;
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    bool headline = document->sentences[s].headline;
    fsc_sifted_sentence *sentence = &to->sentences[s];
    sentence->first_hit = (uint32_t)(hit - first);
    for (sentence->counted = 0; hit < end && hit->sentence == s; hit++) {
      if (hit->suppressed) continue;
      sentence->counted++;
      fsc_count *count = &to->counts[hit->measure * FSC_VOICES + counted_under(hit->voice, headline)];
      count->n++;
      count->weighted += hit->weight;
    }
  }
  to->sentences[document->n_sentences].first_hit = (uint32_t)findings->hits.n;
}

/* Those of the list that count still, each with its frame's place among the measured ones. */
static uint32_t sift(const fsc_aggregator *aggregator, const fsc_findings *findings, const fsc_telling_hit *list,
                     size_t n, bool framing, fsc_sifted_hit *to) {
  uint32_t kept = 0;
  for (size_t i = 0; i < n; i++) {
    const fsc_hit *hit = &findings->hits.items[list[i].hit];
    to[kept] = (fsc_sifted_hit){.weight = hit->weight,
                                .hit = list[i].hit,
                                .row = list[i].row,
                                .sentence = list[i].sentence,
                                .frame = aggregator->framing.places[list[i].frame],
                                .outlets = hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE};
    kept += !hit->suppressed && (!framing || to[kept].frame != FSC_NO_FRAME);
  }
  return kept;
}

void fsc_sift_hits(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                   fsc_sifted *sifted) {
  fsc_arena *arena = scoring->arena;
  uint32_t n_sentences = scoring->document->n_sentences, n_loaded, n_framing, loaded = 0, framing = 0;
  *sifted =
      (fsc_sifted){.counts = fsc_arena_take_zero(arena, aggregator->n_categories * FSC_VOICES, sizeof *sifted->counts),
                   .loaded = fsc_arena_take(arena, (findings->loaded.n + 1) * sizeof *sifted->loaded),
                   .framing = fsc_arena_take(arena, (findings->framing.n + 1) * sizeof *sifted->framing),
                   .sentences = fsc_arena_take(arena, (n_sentences + 1) * sizeof *sifted->sentences)};
  count_hits(scoring->document, findings, sifted);
  n_loaded = sift(aggregator, findings, findings->loaded.items, findings->loaded.n, false, sifted->loaded);
  n_framing = sift(aggregator, findings, findings->framing.items, findings->framing.n, true, sifted->framing);
  for (uint32_t s = 0; s <= n_sentences; s++) {
    while (loaded < n_loaded && sifted->loaded[loaded].sentence < s) loaded++;
    while (framing < n_framing && sifted->framing[framing].sentence < s) framing++;
    sifted->sentences[s].first_loaded = loaded;
    sifted->sentences[s].first_framing = framing;
  }
}
