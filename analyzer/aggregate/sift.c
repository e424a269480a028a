/* Goes over the hits once: counts them by category and voice, and lists the loaded and the framing ones by sentence.
 * The loops have no branches that depend on a hit, which would often be mispredicted: suppressed hits count as measure
 * 0. SPDX-License-Identifier: Apache-2.0 */
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

static const fsc_hit_end *what_of(const fsc_scoring *scoring, uint32_t hit) {
  return scoring->matches->items[scoring->rows.hits[hit]].what;
}

static bool tells(const fsc_counted *hit) { return (hit->measure > 0) & (hit->voice != FSC_QUOTED); }

/* Lists the loaded hits. Every hit is written to the end of the list, which grows only if the hit belongs there. */
static void sort_loaded(const fsc_scoring *scoring, const fsc_findings *findings, fsc_sifted *to) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < findings->loaded.n; i++) {
    uint32_t place = findings->loaded.items[i];
    const fsc_counted *hit = &findings->counted.items[place];
    to->loaded[n] = (fsc_sifted_loaded){
        .weight = hit->weight, .row = what_of(scoring, place)->row, .outlets = (hit->voice == FSC_OUTLET) | hit->scare};
    n += tells(hit);
    to->sentences[hit->sentence].loaded = n;
  }
}

static void sort_framing(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                         fsc_sifted *to) {
  const uint16_t *places = aggregator->framing.places;
  const fsc_counted *counted = findings->counted.items;
  fsc_sifted_framing *framing = to->framing;
  uint32_t n = 0;
  for (size_t i = 0; i < findings->framing.n; i++) {
    const uint32_t place = findings->framing.items[i];
    const fsc_counted *hit = &counted[place];
    const fsc_hit_end *what = what_of(scoring, place);
    const uint16_t frame = places[what->frame];
    framing[n] = (fsc_sifted_framing){hit->weight, place, what->row, hit->sentence, frame};
    n += tells(hit) & (frame != FSC_NO_FRAME);
    to->sentences[hit->sentence].framing = n;
  }
}

/* Sets the ends of sentences without hits to those of the sentence before. */
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
  size_t cells = (aggregator->n_categories + 1) * FSC_VOICES;
  fsc_sifted_sentence *sentences = fsc_arena_take_zero(arena, n_sentences + (size_t)1, sizeof *sentences);
  *sifted = (fsc_sifted){.counts = (fsc_count *)fsc_arena_take_zero(arena, cells, sizeof *sifted->counts) + FSC_VOICES,
                         .loaded = fsc_arena_take(arena, (findings->loaded.n + 1) * sizeof *sifted->loaded),
                         .framing = fsc_arena_take(arena, (findings->framing.n + 1) * sizeof *sifted->framing),
                         .sentences = sentences + 1};
  count_hits(findings, sifted);
  sort_loaded(scoring, findings, sifted);
  sort_framing(aggregator, scoring, findings, sifted);
  fill_up(sifted->sentences, n_sentences);
}
