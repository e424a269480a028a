/* The measures that are compared, as numerators and denominators of a report.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stddef.h>

#include "compare.h"

static const fsc_pair none;

static fsc_pair loaded(const fsc_report *report, size_t at) {
  (void)at;
  double words = report->words[FSC_OUTLET];
  return isnan(report->loaded) ? none : (fsc_pair){(float)(report->loaded * words / 1000), (float)words};
}

static fsc_pair opinion(const fsc_report *report, size_t at) {
  (void)at;
  double words = report->words[FSC_OUTLET];
  return isnan(report->opinion) ? none : (fsc_pair){(float)(report->opinion * words), (float)words};
}

static fsc_pair share(const fsc_report *report, size_t at) {
  const fsc_share *found = (const fsc_share *)((const char *)report + at);
  return (fsc_pair){(float)found->n, (float)found->of};
}

static fsc_pair density_of_sources(const fsc_report *report, size_t at) {
  (void)at;
  if (isnan(report->diversity.sources_per_1k)) return none;
  return (fsc_pair){(float)report->diversity.unique_sources, (float)(report->n_words - report->words[FSC_HEADLINE])};
}

static fsc_pair agentless(const fsc_report *report, size_t at) {
  (void)at;
  if (!report->agency) return none;
  return (fsc_pair){(float)report->agency->agentless_share.n, (float)report->agency->agentless_share.of};
}

/* A share as numerator and denominator; both 0 if it is null. */
static fsc_pair split(const fsc_report *report, size_t at) {
  const fsc_share *found = (const fsc_share *)((const char *)report + at);
  return isnan(found->value) ? none : share(report, at);
}

static fsc_pair count(const fsc_report *report, size_t at) {
  return (fsc_pair){(float)*(const uint32_t *)((const char *)report + at), 1};
}

static fsc_pair measured(const fsc_report *report, size_t at) {
  double value = *(const double *)((const char *)report + at);
  return isnan(value) ? none : (fsc_pair){(float)value, 1};
}

typedef struct measure_row {
  fsc_compared compared;
  fsc_pair (*read)(const fsc_report *report, size_t at);
  size_t at; /* in fsc_report, for those that read one field */
} measure_row;

#define AT(field) offsetof(fsc_report, field)

/* The names are those of the article's columns in CSV. */
static const measure_row scores[] = {
    {{"loaded", 1000, true, FSC_FROM_0}, loaded, 0},
    {{"opinion", 1, true, FSC_ANYWHERE}, opinion, 0},
    {{"flagged_sentence_share", 1, true, FSC_FROM_0_TO_1}, share, AT(flagged_sentence_share)},
};
static const measure_row others[] = {
    {{"attributed_sentence_share", 1, true, FSC_FROM_0_TO_1}, share, AT(attribution.attributed_sentence_share)},
    {{"direct_share", 1, true, FSC_FROM_0_TO_1}, share, AT(attribution.direct_share)},
    {{"indirect_share", 1, true, FSC_FROM_0_TO_1}, share, AT(attribution.indirect_share)},
    {{"mixed_share", 1, true, FSC_FROM_0_TO_1}, share, AT(attribution.mixed_share)},
    {{"quoted_word_share", 1, true, FSC_FROM_0_TO_1}, share, AT(attribution.quoted_word_share)},
    {{"unsourced_share", 1, true, FSC_FROM_0_TO_1}, share, AT(attribution.unsourced_share)},
    {{"loaded_cue_rate", 1, true, FSC_FROM_0_TO_1}, share, AT(attribution.loaded_cue_rate)},
    {{"source_n", 1, false, FSC_FROM_0}, count, AT(diversity.n)},
    {{"unique_sources", 1, false, FSC_FROM_0}, count, AT(diversity.unique_sources)},
    {{"named_sources", 1, false, FSC_FROM_0}, count, AT(diversity.named)},
    {{"person_sources", 1, false, FSC_FROM_0}, count, AT(diversity.persons)},
    {{"sources_per_1k", 1000, true, FSC_FROM_0}, density_of_sources, 0},
    {{"top_source_share", 1, false, FSC_FROM_0_TO_1}, measured, AT(diversity.top_source_share)},
    {{"hhi", 1, false, FSC_FROM_0_TO_1}, measured, AT(diversity.hhi)},
    {{"effective_sources", 1, false, FSC_FROM_0}, measured, AT(diversity.effective_sources)},
    {{"gini_simpson", 1, false, FSC_FROM_0_TO_1}, measured, AT(diversity.gini_simpson)},
    {{"gini_simpson_unbiased", 1, false, FSC_FROM_0_TO_1}, measured, AT(diversity.gini_simpson_unbiased)},
    {{"shannon", 1, false, FSC_FROM_0}, measured, AT(diversity.shannon)},
    {{"shannon_chao_shen", 1, false, FSC_FROM_0}, measured, AT(diversity.shannon_chao_shen)},
    {{"effective_chao_shen", 1, false, FSC_FROM_0}, measured, AT(diversity.effective_chao_shen)},
    {{"rarefied_sources_5", 1, false, FSC_FROM_0}, measured, AT(diversity.rarefied_sources_5)},
    {{"rarefied_sources_10", 1, false, FSC_FROM_0}, measured, AT(diversity.rarefied_sources_10)},
    {{"evenness", 1, false, FSC_FROM_0_TO_1}, measured, AT(diversity.evenness)},
    {{"class_diversity", 1, false, FSC_FROM_0_TO_1}, measured, AT(diversity.class_diversity)},
    {{"official_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.official_share)},
    {{"anonymous_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.anonymous_share)},
    {{"vague_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.vague_share)},
    {{"unknown_class_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.unknown_class_share)},
    {{"official_source_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.official_source_share)},
    {{"anonymous_source_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.anonymous_source_share)},
    {{"vague_source_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.vague_source_share)},
    {{"unknown_class_source_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.unknown_class_source_share)},
    {{"female_source_share", 1, true, FSC_FROM_0_TO_1}, split, AT(diversity.female_source_share)},
    {{"unknown_gender_share", 1, true, FSC_FROM_0_TO_1}, share, AT(diversity.unknown_gender_share)},
    {{"episodic_share", 1, true, FSC_FROM_0_TO_1}, share, AT(episodic_share)},
    {{"agentless_share", 1, true, FSC_FROM_0_TO_1}, agentless, 0},
    {{"silent_actor_share", 1, true, FSC_FROM_0_TO_1}, share, AT(silence.share)},
    {{"source_transparency", 1, false, FSC_FROM_0}, count, AT(diversity.source_transparency)},
};
enum { SCORES = sizeof scores / sizeof *scores, OTHERS = sizeof others / sizeof *others };

size_t fsc_compared_list(fsc_arena *arena, const fsc_analyzer *analyzer, const fsc_compared **compared) {
  const fsc_category_info *categories;
  size_t n_categories = fsc_categories(analyzer, &categories), n = 0;
  fsc_compared *list = fsc_arena_take(arena, (SCORES + n_categories + OTHERS) * sizeof *list);
  for (size_t i = 0; i < SCORES; i++) list[n++] = scores[i].compared;
  for (size_t i = 0; i < n_categories; i++)
    list[n++] = (fsc_compared){fsc_arena_format(arena, "outlet_%s_per_1k", categories[i].name), 1000, true, FSC_FROM_0};
  for (size_t i = 0; i < OTHERS; i++) list[n++] = others[i].compared;
  *compared = list;
  return n;
}

void fsc_compared_read(const fsc_report *report, fsc_pair *pairs) {
  for (size_t i = 0; i < SCORES; i++) *pairs++ = scores[i].read(report, scores[i].at);
  for (size_t i = 0; i < report->n_measures; i++)
    *pairs++ = (fsc_pair){(float)report->measures[i].voice[FSC_OUTLET].n, (float)report->words[FSC_OUTLET]};
  for (size_t i = 0; i < OTHERS; i++) *pairs++ = others[i].read(report, others[i].at);
}
