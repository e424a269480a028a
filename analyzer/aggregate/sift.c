/* The hits, gone over once: counted by category and voice, and what is loaded or frames sorted by sentence. What is
 * suppressed is counted too, under no measure: whether a hit is cannot be foreseen.
 * SPDX-License-Identifier: Apache-2.0 */
#include "aggregate.h"

static void count_hits(const fsc_findings *findings, fsc_sifted *to) {
  fsc_count *counts = to->counts - FSC_VOICES;
  for (uint32_t i = 0; i < findings->counted.n; i++) {
    const fsc_counted *hit = &findings->counted.items[i];
    fsc_count *count = &counts[(uint32_t)hit->measure * FSC_VOICES + hit->voice];
    count->n++;
    count->weighted += hit->weight;
    to->sentences[hit->sentence].hits = i + 1;
  }
  for (size_t i = 0; i < findings->judgements.n; i++) {
    const fsc_judgement *judgement = &findings->judgements.items[i];
    to->sentences[findings->counted.items[judgement->hit].sentence].suppressed += judgement->suppressed != FSC_RULES;
  }
}

/* A list takes an item before it is known to be one of its own, and counts it then. */
static void sort_telling(const fsc_aggregator *aggregator, const fsc_findings *findings, fsc_sifted *to) {
  const uint16_t *places = aggregator->framing.places;
  uint32_t loaded = 0, framing = 0;
  for (uint32_t i = 0; i < findings->telling.n; i++) {
    const fsc_telling_hit *item = &findings->telling.items[i];
    const fsc_counted *hit = &findings->counted.items[item->hit];
    bool counts = hit->measure > 0, frames = places[item->frame] != FSC_NO_FRAME;
    to->loaded[loaded] = to->framing[framing] = i;
    loaded += counts & item->loaded;
    framing += counts & frames;
    to->sentences[hit->sentence].loaded = loaded;
    to->sentences[hit->sentence].framing = framing;
  }
}

/* In a sentence without, they end where those before it do. */
static void fill_up(fsc_sifted_sentence *sentences, uint32_t n) {
  fsc_sifted_sentence last = {0};
  for (uint32_t s = 0; s < n; s++) {
    fsc_sifted_sentence *own = &sentences[s];
    last.hits = own->hits > last.hits ? own->hits : last.hits;
    last.loaded = own->loaded > last.loaded ? own->loaded : last.loaded;
    last.framing = own->framing > last.framing ? own->framing : last.framing;
    *own = (fsc_sifted_sentence){last.hits, last.loaded, last.framing, own->suppressed};
  }
}

void fsc_sift_hits(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                   fsc_sifted *sifted) {
  fsc_arena *arena = scoring->arena;
  uint32_t n_sentences = scoring->document->n_sentences;
  size_t n = findings->telling.n + 1, cells = (aggregator->n_categories + 1) * FSC_VOICES;
  fsc_sifted_sentence *sentences = fsc_arena_take_zero(arena, n_sentences + (size_t)1, sizeof *sentences);
  *sifted = (fsc_sifted){.counted = findings->counted.items,
                         .telling = findings->telling.items,
                         .counts = (fsc_count *)fsc_arena_take_zero(arena, cells, sizeof *sifted->counts) + FSC_VOICES,
                         .loaded = fsc_arena_take(arena, n * sizeof *sifted->loaded),
                         .framing = fsc_arena_take(arena, n * sizeof *sifted->framing),
                         .sentences = sentences + 1};
  count_hits(findings, sifted);
  sort_telling(aggregator, findings, sifted);
  fill_up(sifted->sentences, n_sentences);
}
