/* Words by voice, and the two scores of a sentence (lexicons.md 2, report.md 5).
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "aggregate.h"
#include "statistics.h"

#define FLAGGED 0.15 /* effective weight from which a hit flags its sentence, and a word counts as predicted */

static void count_words(const fsc_scoring *scoring, const fsc_findings *findings, const fsc_sentence_part *part,
                        fsc_sentence *sentence) {
  const fsc_token *tokens = scoring->document->tokens;
  for (uint32_t t = part->first; t < part->end; t++)
    sentence->words[findings->voice[t]] += fsc_counts_as_word(&tokens[t]);
  for (int v = 0; v < FSC_VOICES; v++) sentence->n_words += sentence->words[v];
}

static fsc_voice voice_of(const fsc_sentence *sentence) {
  for (int v = 0; v < FSC_VOICES; v++)
    if (sentence->words[v] && 10u * sentence->words[v] >= 9u * sentence->n_words) return (fsc_voice)v;
  return sentence->n_words ? FSC_MIXED : FSC_OUTLET;
}

static bool is_loaded(const fsc_aggregator *aggregator, const fsc_hit *hit) {
  return !hit->suppressed && hit->entry->family == aggregator->loaded;
}

/* A sentence's score counts what stands outside quotations: whoever paraphrases chooses the words. (Leaving paraphrase
 * out costs .03 to .04 of AUC on each of five annotated sets.) */
static bool scored(const fsc_aggregator *aggregator, const fsc_hit *hit) {
  return is_loaded(aggregator, hit) && hit->voice != FSC_QUOTED;
}

static bool is_outlets(const fsc_aggregator *aggregator, const fsc_hit *hit) {
  return is_loaded(aggregator, hit) && (hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE);
}

/* A term said twice in a sentence counts once, with its strongest occurrence. */
static bool strongest(const fsc_aggregator *aggregator, const fsc_hit *hits, size_t first, size_t i, size_t end) {
  double weight = hits[i].entry->weight * hits[i].multiplier;
  for (size_t k = first; k < end; k++) {
    if (k == i || hits[k].entry->id != hits[i].entry->id || !scored(aggregator, &hits[k])) continue;
    double other = hits[k].entry->weight * hits[k].multiplier;
    if (other > weight || (other == weight && k < i)) return false;
  }
  return true;
}

/* loaded = sum of w m over distinct terms / sqrt(words); the display form is 100 (1 - prod(1 - min(.8 w m, .95))). */
static void score_loaded(const fsc_aggregator *aggregator, const fsc_hit *hits, size_t first, size_t end,
                         fsc_sentence *sentence) {
  enum { COMPARED = 512 }; /* a "sentence" of more hits than this is no prose: repeats may count there */
  double sum = 0, spared = 1;
  for (size_t i = first; i < end; i++) {
    if (!hits[i].suppressed) sentence->n_hits++;
    if (!scored(aggregator, &hits[i])) continue;
    if (end - first <= COMPARED && !strongest(aggregator, hits, first, i, end)) continue;
    double weight = hits[i].entry->weight * hits[i].multiplier;
    sum += weight;
    spared *= 1 - fmin(0.8 * weight, 0.95);
  }
  bool voiced = sentence->headline ? sentence->n_words > 0 : sentence->words[FSC_OUTLET] > 0;
  sentence->loaded = voiced ? sum / sqrt(sentence->n_words) : NAN;
  sentence->loaded_display = voiced ? 100 * (1 - spared) : NAN;
}

fsc_opinion_part fsc_opinion_part_make(const fsc_style_cue *cue, float count, const fsc_sentence *sentence) {
  double n = cue->structure == FSC_LOADED ? sentence->loaded : (double)count;
  return (fsc_opinion_part){cue->name, cue->coefficient, n, cue->coefficient * fmin(n, cue->cap)};
}

static void score_opinion(const fsc_style_cue *cues, size_t n, const float *counts, fsc_sentence *sentence) {
  sentence->opinion = NAN;
  if (isnan(sentence->loaded)) return;
  double sum = 0;
  for (size_t k = 0; k < n; k++) /* most cues are absent from most sentences */
    if (counts[k] != 0 || cues[k].structure == FSC_LOADED)
      sum += fsc_opinion_part_make(&cues[k], counts[k], sentence).points;
  sentence->opinion = sum;
}

static int compare_ids(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

/* The sources of each sentence's attributions, ascending and without repeats. */
static void add_sources(const fsc_scoring *scoring, const fsc_report *report, fsc_sentence *sentences) {
  uint32_t *counts = fsc_arena_take_zero(scoring->arena, report->n_sentence_rows + 1, sizeof *counts);
  for (size_t i = 0; i < report->n_attributions; i++) counts[report->attributions[i].sentence] += 2;
  for (size_t s = 0; s < report->n_sentence_rows; s++)
    if (counts[s]) sentences[s].source_ids = fsc_arena_take(scoring->arena, counts[s] * sizeof(uint32_t));
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    fsc_sentence *sentence = &sentences[a->sentence];
    uint32_t *ids = (uint32_t *)(uintptr_t)sentence->source_ids;
    if (a->source_id != FSC_NONE) ids[sentence->n_sources++] = a->source_id;
    if (a->other_source_id != FSC_NONE) ids[sentence->n_sources++] = a->other_source_id;
  }
  for (size_t s = 0; s < report->n_sentence_rows; s++) {
    uint32_t *ids = (uint32_t *)(uintptr_t)sentences[s].source_ids, kept = 0;
    if (!sentences[s].n_sources) continue;
    qsort(ids, sentences[s].n_sources, sizeof *ids, compare_ids);
    for (uint32_t i = 0; i < sentences[s].n_sources; i++)
      if (!kept || ids[kept - 1] != ids[i]) ids[kept++] = ids[i];
    sentences[s].n_sources = kept;
  }
}

static void count_flagged(const fsc_aggregator *aggregator, fsc_report *report) {
  uint32_t flagged = 0;
  size_t h = 0;
  for (size_t s = 0; s < report->n_sentence_rows; s++) {
    const fsc_sentence *sentence = &report->sentences[s];
    bool flag = false;
    for (; h < report->n_hits && report->hits[h].sentence == s; h++)
      flag |= is_outlets(aggregator, &report->hits[h]) &&
              report->hits[h].entry->weight * report->hits[h].multiplier >= FLAGGED;
    flagged += flag && !sentence->headline && !sentence->boilerplate;
  }
  report->flagged_sentence_share = fsc_share_of(flagged, report->n_sentences);
}

/* An article's opinion is the plain mean over the sentences with outlet words. A sentence's opinion is a sum of cues
 * already; weighting it by words would count length twice. (That costs .01 of AUC on one set of annotated articles and
 * .03 on another.) */
static void sum_article(fsc_report *report) {
  double opinion = 0;
  uint32_t voiced = 0;
  for (size_t s = 0; s < report->n_sentence_rows; s++) {
    const fsc_sentence *sentence = &report->sentences[s];
    if (sentence->boilerplate) continue;
    for (int v = 0; v < FSC_VOICES; v++) report->words[v] += sentence->words[v];
    report->n_words += sentence->n_words;
    if (sentence->headline) continue;
    report->n_sentences++;
    if (isnan(sentence->opinion)) continue;
    opinion += sentence->opinion;
    voiced++;
  }
  report->opinion = voiced ? opinion / voiced : NAN;
}

void fsc_aggregate_sentences(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                             fsc_report *report) {
  const fsc_style_cue *cues;
  size_t n_cues = fsc_lexicon_style(aggregator->lexicon, &cues), hit = 0;
  const fsc_document *document = scoring->document;
  fsc_sentence *sentences = fsc_arena_take_zero(scoring->arena, document->n_sentences, sizeof *sentences);
  report->n_sentence_rows = document->n_sentences;
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    const fsc_sentence_part *part = &document->sentences[s];
    fsc_sentence *sentence = &sentences[s];
    sentence->span = part->span;
    sentence->paragraph = part->paragraph;
    sentence->headline = part->headline;
    sentence->boilerplate = part->boilerplate;
    sentence->attributed = findings->attributed[s];
    count_words(scoring, findings, part, sentence);
    sentence->voice = voice_of(sentence);
    size_t first = hit;
    while (hit < report->n_hits && report->hits[hit].sentence == s) hit++;
    score_loaded(aggregator, report->hits, first, hit, sentence);
    score_opinion(cues, n_cues, findings->cues + s * n_cues, sentence);
  }
  add_sources(scoring, report, sentences);
  report->sentences = sentences;
  report->cue_counts = findings->cues;
  for (uint32_t p = 0; p < document->n_paragraphs; p++) report->n_paragraphs += !document->paragraphs[p].headline;
  sum_article(report);
  count_flagged(aggregator, report);
}
