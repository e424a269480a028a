/* The hits, gone over once: counted by category and voice, and what is loaded or frames sorted by sentence.
 * SPDX-License-Identifier: Apache-2.0 */
#include "aggregate.h"

/* Scare quotes mark whose words they are not; whose they are is the outlet's, or the headline's. */
static fsc_voice counted_under(const fsc_document *document, const fsc_hit *hit) {
  if (hit->voice != FSC_SCARE_QUOTE) return hit->voice;
  return document->sentences[hit->sentence].headline ? FSC_HEADLINE : FSC_OUTLET;
}

static void count_hits(const fsc_document *document, const fsc_findings *findings, fsc_sifted *to) {
  fsc_sifted_sentence *sentences = to->sentences;
  fsc_count *counts = to->counts;
  for (const fsc_hit *hit = findings->hits.items, *end = hit + findings->hits.n; hit < end; hit++) {
    fsc_sifted_sentence *sentence = &sentences[hit->sentence];
    sentence->first_hit++;
    if (hit->suppressed) continue;
    sentence->counted++;
    fsc_count *count = &counts[hit->measure * FSC_VOICES + counted_under(document, hit)];
    count->n++;
    count->weighted += hit->weight;
  }
}

/* A list takes an item before it is known to be one of its own, and counts it then. */
static void sort_telling(const fsc_aggregator *aggregator, const fsc_findings *findings, fsc_sifted *to) {
  const uint16_t *places = aggregator->framing.places;
  fsc_sifted_hit *loaded = to->loaded, *framing = to->framing;
  for (size_t i = 0; i < findings->telling.n; i++) {
    const fsc_telling_hit *item = &findings->telling.items[i];
    const fsc_hit *hit = &findings->hits.items[item->hit];
    bool counts = !hit->suppressed, loads = counts && item->loaded,
         frames = counts && places[item->frame] != FSC_NO_FRAME;
    *loaded = *framing = (fsc_sifted_hit){.weight = hit->weight,
                                          .hit = item->hit,
                                          .row = item->row,
                                          .frame = places[item->frame],
                                          .outlets = hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE};
    loaded += loads;
    framing += frames;
    to->sentences[hit->sentence].first_loaded += loads;
    to->sentences[hit->sentence].first_framing += frames;
  }
}

/* How many each sentence has becomes where its own begin. */
static void add_up(fsc_sifted_sentence *sentences, uint32_t n) {
  uint32_t hits = 0, loaded = 0, framing = 0;
  for (uint32_t s = 0; s <= n; s++) {
    fsc_sifted_sentence own = sentences[s];
    sentences[s] = (fsc_sifted_sentence){hits, loaded, framing, own.counted};
    hits += own.first_hit;
    loaded += own.first_loaded;
    framing += own.first_framing;
  }
}

void fsc_sift_hits(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                   fsc_sifted *sifted) {
  fsc_arena *arena = scoring->arena;
  uint32_t n_sentences = scoring->document->n_sentences;
  size_t n = findings->telling.n + 1;
  *sifted =
      (fsc_sifted){.counts = fsc_arena_take_zero(arena, aggregator->n_categories * FSC_VOICES, sizeof *sifted->counts),
                   .loaded = fsc_arena_take(arena, n * sizeof *sifted->loaded),
                   .framing = fsc_arena_take(arena, n * sizeof *sifted->framing),
                   .sentences = fsc_arena_take_zero(arena, n_sentences + (size_t)1, sizeof *sifted->sentences)};
  count_hits(scoring->document, findings, sifted);
  sort_telling(aggregator, findings, sifted);
  add_up(sifted->sentences, n_sentences);
}
