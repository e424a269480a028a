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

static void index_lists(fsc_sifted *to, uint32_t n_sentences, uint32_t n_loaded, uint32_t n_framing) {
  uint32_t loaded = 0, framing = 0;
  for (uint32_t s = 0; s <= n_sentences; s++) {
    while (loaded < n_loaded && to->loaded[loaded].sentence < s) loaded++;
    while (framing < n_framing && to->framing[framing].sentence < s) framing++;
    to->sentences[s].first_loaded = loaded;
    to->sentences[s].first_framing = framing;
  }
}

/* A list takes an item before it is known to be one of its own, and counts it then. */
static void sort_telling(const fsc_aggregator *aggregator, const fsc_document *document, const fsc_findings *findings,
                         fsc_sifted *to) {
  const uint16_t *places = aggregator->framing.places;
  uint32_t n_loaded = 0, n_framing = 0;
  for (size_t i = 0; i < findings->telling.n; i++) {
    const fsc_telling_hit *item = &findings->telling.items[i];
    const fsc_hit *hit = &findings->hits.items[item->hit];
    const fsc_sifted_hit sifted = {.weight = hit->weight,
                                   .hit = item->hit,
                                   .row = item->row,
                                   .sentence = hit->sentence,
                                   .frame = places[item->frame],
                                   .outlets = hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE};
    to->loaded[n_loaded] = to->framing[n_framing] = sifted;
    n_loaded += !hit->suppressed && item->loaded;
    n_framing += !hit->suppressed && sifted.frame != FSC_NO_FRAME;
  }
  index_lists(to, document->n_sentences, n_loaded, n_framing);
}

void fsc_sift_hits(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                   fsc_sifted *sifted) {
  fsc_arena *arena = scoring->arena;
  size_t n_sentences = scoring->document->n_sentences, n = findings->telling.n + 1;
  *sifted =
      (fsc_sifted){.counts = fsc_arena_take_zero(arena, aggregator->n_categories * FSC_VOICES, sizeof *sifted->counts),
                   .loaded = fsc_arena_take(arena, n * sizeof *sifted->loaded),
                   .framing = fsc_arena_take(arena, n * sizeof *sifted->framing),
                   .sentences = fsc_arena_take(arena, (n_sentences + 1) * sizeof *sifted->sentences)};
  count_hits(scoring->document, findings, sifted);
  sort_telling(aggregator, scoring->document, findings, sifted);
}
