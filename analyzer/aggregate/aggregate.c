/* SPDX-License-Identifier: Apache-2.0 */
#include "aggregate.h"

#include <math.h>
#include <stdlib.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "../score/hits.h"

/* Labels an article with the counts that are too low for some measures. These are not set to null. */
static void label_low_n(const fsc_scoring *scoring, fsc_report *report) {
  uint32_t words = report->n_words - report->words[FSC_HEADLINE];
  const struct {
    bool low;
    const char *label;
  } checks[] = {
      {report->n_sentences < 5, "sentences<5"},       {words < 100, "words<100"},
      {report->words[FSC_OUTLET] < 300, "words<300"}, {report->words[FSC_OUTLET] < 800, "words<800"},
      {report->attribution.n < 5, "attributions<5"},  {report->diversity.n < 5, "sourced<5"},
  };
  const char **labels = fsc_arena_take(scoring->arena, sizeof checks / sizeof *checks * sizeof *labels);
  for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
    if (checks[i].low) labels[report->n_low_n++] = checks[i].label;
  report->low_n = labels;
}

static void weigh_cues(fsc_aggregator *aggregator) {
  const fsc_style_cue *cues;
  size_t n = fsc_lexicon_style(aggregator->lexicon, &cues);
  aggregator->cue_weights =
      fsc_allocate_zero(fsc_cue_place(n) + FSC_CUES_TO_A_WORD + 1, sizeof *aggregator->cue_weights);
  for (size_t k = 0; k < n; k++)
    aggregator->cue_weights[fsc_cue_place(k)] =
        (fsc_cue_weight){cues[k].coefficient, cues[k].cap, cues[k].structure == FSC_LOADED};
}

void fsc_aggregator_init(fsc_aggregator *aggregator, const fsc_lexicon *lexicon, const fsc_category_info *categories,
                         size_t n_categories) {
  *aggregator = (fsc_aggregator){.lexicon = lexicon, .categories = categories, .n_categories = n_categories};
  aggregator->widths = fsc_allocate(n_categories * sizeof *aggregator->widths);
  aggregator->loaded = fsc_allocate((n_categories + 1) * sizeof *aggregator->loaded);
  for (size_t i = 0; i < n_categories; i++) {
    aggregator->widths[i] = sqrt(categories[i].phi);
    aggregator->loaded[aggregator->n_loaded] = (uint32_t)i;
    aggregator->n_loaded += fsc_same(categories[i].family, "loaded");
  }
  fsc_framing_init(&aggregator->framing, aggregator);
  aggregator->limits = fsc_known_limits_new();
  weigh_cues(aggregator);
  aggregator->resamples = fsc_resamples_new();
}

void fsc_aggregator_done(fsc_aggregator *aggregator) {
  free(aggregator->cue_weights);
  free(aggregator->widths);
  free(aggregator->loaded);
  fsc_known_limits_free(aggregator->limits);
  fsc_resamples_free(aggregator->resamples);
  fsc_framing_done(&aggregator->framing);
}

/* Releases the memory that was needed to count hits. */
static void drop_sifted(fsc_scoring *scoring, fsc_findings *findings, const fsc_sifted *sifted) {
  fsc_rows_counted(&scoring->rows, scoring->matches->n);
  fsc_arena_drop(sifted->loaded, findings->loaded.n * sizeof *sifted->loaded);
  fsc_arena_drop(sifted->framing, findings->framing.n * sizeof *sifted->framing);
  fsc_arena_drop(sifted->sentences, scoring->document->n_sentences * sizeof *sifted->sentences);
  FSC_DROP(&findings->loaded);
  FSC_DROP(&findings->framing);
}

void fsc_aggregate(const fsc_aggregator *aggregator, fsc_scoring *scoring, fsc_findings *findings, fsc_report *report) {
  fsc_aggregate_language(scoring->document, report);
  fsc_document_scored(scoring->document);
  fsc_rows_scored(&scoring->rows, scoring->document->n_tokens);
  report->attributions = findings->attributions.items;
  report->n_attributions = findings->attributions.n;
  report->sources = findings->sources.items;
  report->n_sources = findings->sources.n;
  report->actors = findings->actors.items;
  report->n_actors = findings->actors.n;
  report->resamples = aggregator->resamples;
  fsc_sifted sifted;
  fsc_sift_hits(aggregator, scoring, findings, &sifted);
  fsc_sentence *sentences = fsc_aggregate_sentences(aggregator, scoring, findings, &sifted, report);
  fsc_aggregate_rates(aggregator, scoring, &sifted, report);
  fsc_aggregate_frames(aggregator, scoring, &sifted, sentences, report);
  fsc_told told = fsc_aggregate_attribution(scoring, findings, report);
  fsc_aggregate_stance(scoring, findings, &told, report);
  fsc_aggregate_diversity(scoring->arena, report);
  fsc_aggregate_silence(scoring, report);
  fsc_aggregate_agency(scoring, findings, report);
  fsc_aggregate_partisan(scoring, findings, report);
  label_low_n(scoring, report);
  drop_sifted(scoring, findings, &sifted);
  if (scoring->without_hits) return;
  report->hits = fsc_hits_make(scoring, findings); /* last: they take more memory than all else */
  report->n_hits = findings->counted.n;
}
