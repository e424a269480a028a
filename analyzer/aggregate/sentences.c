/* Words by voice, and the two scores of a sentence (lexicons.md 2, report.md 5).
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "aggregate.h"
#include "statistics.h"

#define FLAGGED 0.15 /* effective weight from which a hit flags its sentence, and a word counts as predicted */

static bool counts_as_word(uint8_t kind) { return kind <= FSC_URL; } /* in fsc_document.kinds: not joined */

/* Most sentences are of one voice. */
static void count_words(const fsc_scoring *scoring, const fsc_findings *findings, const fsc_sentence_part *part,
                        fsc_sentence *sentence) {
  const uint8_t *kinds = scoring->document->kinds + part->first, *voice = findings->voice + part->first;
  uint32_t n = part->end - part->first, words[FSC_VOICES] = {0};
  sentence->n_words = part->n_words;
  if (n && memcmp(voice, voice + 1, n - 1) == 0)
    words[voice[0]] = part->n_words;
  else
    for (uint32_t t = 0; t < n; t++) words[voice[t]] += counts_as_word(kinds[t]);
  memcpy(sentence->words, words, sizeof words);
}

static fsc_voice voice_of(const fsc_sentence *sentence) {
  for (int v = 0; v < FSC_VOICES; v++)
    if (sentence->words[v] && 10u * sentence->words[v] >= 9u * sentence->n_words) return (fsc_voice)v;
  return sentence->n_words ? FSC_MIXED : FSC_OUTLET;
}

/* A term said twice in a sentence counts once, with its strongest occurrence. */
static bool strongest(const fsc_sifted_hit *hits, uint32_t i, uint32_t n) {
  for (uint32_t k = 0; k < n; k++) {
    if (k == i || hits[k].row != hits[i].row) continue;
    if (hits[k].weight > hits[i].weight || (hits[k].weight == hits[i].weight && k < i)) return false;
  }
  return true;
}

/* loaded = sum of w m over distinct terms / sqrt(words); the display form is 100 (1 - prod(1 - min(.8 w m, .95))). What
 * stands outside quotations counts: whoever paraphrases chooses the words. (Leaving paraphrase out costs .03 to .04 of
 * AUC on each of five annotated sets.) */
static void score_loaded(const fsc_sifted_hit *hits, uint32_t n, bool compared, fsc_sentence *sentence) {
  double sum = 0, spared = 1;
  for (uint32_t i = 0; i < n; i++) {
    if (compared && !strongest(hits, i, n)) continue;
    sum += hits[i].weight;
    spared *= 1 - fmin(0.8 * hits[i].weight, 0.95);
  }
  bool voiced = sentence->headline ? sentence->n_words > 0 : sentence->words[FSC_OUTLET] > 0;
  sentence->loaded = voiced ? sum / sqrt(sentence->n_words) : NAN;
  sentence->loaded_display = voiced ? 100 * (1 - spared) : NAN;
}

static bool is_flagged(const fsc_sifted_hit *hits, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    if (hits[i].outlets && hits[i].weight >= FLAGGED) return true;
  return false;
}

fsc_opinion_part fsc_opinion_part_make(const fsc_style_cue *cue, float count, const fsc_sentence *sentence) {
  double n = cue->structure == FSC_LOADED ? sentence->loaded : (double)count;
  return (fsc_opinion_part){cue->name, cue->coefficient, n, cue->coefficient * fmin(n, cue->cap)};
}

static void score_opinion(const fsc_style_cue *cues, const fsc_cue_seen *seen, const fsc_cue_seen *end,
                          fsc_sentence *sentence) {
  sentence->opinion = NAN;
  if (isnan(sentence->loaded)) return;
  double sum = 0;
  for (; seen < end; seen++) sum += fsc_opinion_part_make(&cues[seen->cue], seen->count, sentence).points;
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
    if (sentences[s].n_sources < 2) continue;
    qsort(ids, sentences[s].n_sources, sizeof *ids, compare_ids);
    for (uint32_t i = 0; i < sentences[s].n_sources; i++)
      if (!kept || ids[kept - 1] != ids[i]) ids[kept++] = ids[i];
    sentences[s].n_sources = kept;
  }
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

fsc_sentence *fsc_aggregate_sentences(const fsc_aggregator *aggregator, const fsc_scoring *scoring,
                                      const fsc_findings *findings, const fsc_sifted *sifted, fsc_report *report) {
  enum { COMPARED = 512 }; /* a "sentence" of more hits than this is no prose: repeats may count there */
  const fsc_style_cue *cues;
  fsc_lexicon_style(aggregator->lexicon, &cues);
  const fsc_cues_seen *seen = findings->cues_seen;
  const fsc_document *document = scoring->document;
  fsc_sentence *sentences = fsc_arena_take(scoring->arena, document->n_sentences * sizeof *sentences);
  uint32_t flagged = 0;
  report->n_sentence_rows = document->n_sentences;
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    const fsc_sentence_part *part = &document->sentences[s];
    const fsc_sifted_sentence *from = &sifted->sentences[s], *to = from + 1;
    const fsc_sifted_hit *loaded = sifted->loaded + from->first_loaded;
    uint32_t n_loaded = to->first_loaded - from->first_loaded;
    sentences[s] = (fsc_sentence){.span = part->span,
                                  .paragraph = part->paragraph,
                                  .headline = part->headline,
                                  .boilerplate = part->boilerplate,
                                  .attributed = findings->attributed[s],
                                  .n_hits = from->counted};
    count_words(scoring, findings, part, &sentences[s]);
    sentences[s].voice = voice_of(&sentences[s]);
    score_loaded(loaded, n_loaded, to->first_hit - from->first_hit <= COMPARED, &sentences[s]);
    score_opinion(cues, seen->items + seen->first[s], seen->items + seen->first[s + 1], &sentences[s]);
    flagged += !part->headline && !part->boilerplate && is_flagged(loaded, n_loaded);
  }
  add_sources(scoring, report, sentences);
  report->sentences = sentences;
  report->cues_seen = findings->cues_seen;
  for (uint32_t p = 0; p < document->n_paragraphs; p++) report->n_paragraphs += !document->paragraphs[p].headline;
  sum_article(report);
  report->flagged_sentence_share = fsc_share_of(flagged, report->n_sentences);
  return sentences;
}
