/* The words of a sentence by voice, and its two scores.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/bits.h"
#include "../base/simd.h"
#include "aggregate.h"
#include "statistics.h"

/* Counts two blocks, without a branch for whether there is a second: if there is none, the first is read again and
 * counts nothing. */
static uint64_t tally_from(const char *kinds, const char *voices, uint32_t t, uint32_t end) {
  uint32_t left = end - t, first = left < FSC_BLOCK ? left : FSC_BLOCK, second = left - first;
  uint32_t next = second ? t + FSC_BLOCK : t;
  second = second < FSC_BLOCK ? second : FSC_BLOCK;
  return fsc_tally16(voices + t, kinds + t, FSC_URL, first) + fsc_tally16(voices + next, kinds + next, FSC_URL, second);
}

/* Counts the words of a sentence, and by voice those that are not the outlet's. */
static void count_words(const fsc_scoring *scoring, const fsc_findings *findings, const fsc_sentence_part *part,
                        fsc_sentence *sentence) {
  const char *kinds = (const char *)scoring->document->kinds, *voices = (const char *)findings->voice;
  uint32_t reported = 0, quoted = 0, headline = 0;
  for (uint32_t t = part->first; t < part->end; t += 2 * FSC_BLOCK) {
    uint64_t tally = tally_from(kinds, voices, t, part->end);
    reported += tally & 0xFFFF;
    quoted += tally >> 16 & 0xFFFF;
    headline += (uint32_t)(tally >> 32);
  }
  sentence->n_words = part->n_words;
  sentence->words[FSC_OUTLET] = part->n_words - reported - quoted - headline;
  sentence->words[FSC_REPORTED] = reported;
  sentence->words[FSC_QUOTED] = quoted;
  sentence->words[FSC_HEADLINE] = headline;
}

/* The voice of nine words in ten; FSC_MIXED if none has so many, FSC_OUTLET without words. */
static fsc_voice voice_of(const fsc_sentence *sentence) {
  uint32_t least = (9 * sentence->n_words + 9) / 10 | (sentence->n_words == 0);
  unsigned most = 1u << (sentence->n_words ? FSC_MIXED : FSC_OUTLET);
  for (int v = 0; v < FSC_VOICES; v++) most |= (unsigned)(sentence->words[v] >= least) << v;
  return (fsc_voice)__builtin_ctz(most);
}

/* Is a hit the strongest of its term in a sentence? A term that occurs twice counts once. */
static bool strongest(const fsc_sifted *sifted, uint32_t i, uint32_t first, uint32_t end) {
  const fsc_sifted_loaded *own = &sifted->loaded[i];
  bool outdone = false;
  for (uint32_t k = first; k < end; k++) {
    const fsc_sifted_loaded *other = &sifted->loaded[k];
    bool stronger = (other->weight > own->weight) | ((other->weight == own->weight) & (k < i));
    outdone |= (other->row == own->row) & stronger;
  }
  return !outdone;
}

static bool is_voiced(const fsc_sentence *sentence) {
  return fsc_select(sentence->headline, sentence->n_words, sentence->words[FSC_OUTLET]) > 0;
}

/* Indexed by "is undefined" and added to a score: makes it NaN without a branch. */
static const double undefined[2] = {0, NAN};

static void describe(const fsc_scoring *scoring, const fsc_findings *findings, const fsc_sifted *sifted, bool measured,
                     fsc_sentence *sentences) {
  const fsc_document *document = scoring->document;
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    const fsc_sentence_part *part = &document->sentences[s];
    const fsc_sifted_sentence *own = &sifted->sentences[s];
    sentences[s] = (fsc_sentence){.span = part->span,
                                  .paragraph = part->paragraph,
                                  .headline = part->headline,
                                  .boilerplate = part->boilerplate,
                                  .attributed = findings->attributed[s],
                                  .aside = (fsc_aside)part->aside,
                                  .n_hits = own[0].hits - own[-1].hits - own[0].suppressed};
    count_words(scoring, findings, part, &sentences[s]);
    if (part->aside == FSC_ASIDE_PHRASE) sentences[s].aside_entry = &scoring->matches->entries[part->aside_row]->info;
    sentences[s].voice = voice_of(&sentences[s]);
    sentences[s].loaded = sentences[s].loaded_display = undefined[!(measured & is_voiced(&sentences[s]))];
  }
}

/* ---- Loaded ---- */

/* loaded = sum of w m over distinct terms / sqrt(words); the display form is 100 (1 - prod(1 - min(.8 w m, .95))).
 * Words outside quotations count, paraphrase too, since the outlet chooses its words. (Leaving paraphrase out costs .03
 * to .04 of AUC on each of five annotated sets.) */
static void score_loaded(const fsc_sifted *sifted, uint32_t first, uint32_t end, bool compared,
                         fsc_sentence *sentence) {
  double sum = 0, spared = 1;
  for (uint32_t i = first; i < end; i++) {
    if (compared && !strongest(sifted, i, first, end)) continue;
    double weight = sifted->loaded[i].weight;
    sum += weight;
    spared *= 1 - fmin(0.8 * weight, 0.95);
  }
  if (!is_voiced(sentence)) return;
  sentence->loaded = sum / sqrt(sentence->n_words);
  sentence->loaded_display = 100 * (1 - spared);
}

static bool is_flagged(const fsc_sifted *sifted, uint32_t first, uint32_t end) {
  bool flagged = false;
  for (uint32_t i = first; i < end; i++) {
    const fsc_sifted_loaded *hit = &sifted->loaded[i];
    flagged |= hit->outlets & (hit->weight >= FSC_FLAGGED_WEIGHT);
  }
  return flagged;
}

/* Scores the sentences with loaded hits. They are listed first, since most have none. Returns how many hits flag. */
static uint32_t score_all_loaded(fsc_arena *arena, const fsc_sifted *sifted, fsc_sentence *sentences, uint32_t n) {
  enum { COMPARED = 512 }; /* a "sentence" of more hits than this is no prose: repeats may count there */
  const fsc_sifted_sentence *of = sifted->sentences;
  uint32_t *list = fsc_arena_take(arena, (n + 1) * sizeof *list), n_list = 0, flagged = 0;
  for (int64_t s = 0; s < n; s++) {
    list[n_list] = (uint32_t)s;
    n_list += of[s - 1].loaded < of[s].loaded;
  }
  for (uint32_t i = 0; i < n_list; i++) {
    const fsc_sifted_sentence *own = &of[list[i]], *before = own - 1;
    fsc_sentence *sentence = &sentences[list[i]];
    uint32_t first = before->loaded, end = own->loaded;
    score_loaded(sifted, first, end, own->hits - before->hits <= COMPARED, sentence);
    flagged += fsc_in_story(sentence) && is_flagged(sifted, first, end);
  }
  return flagged;
}

/* ---- Opinion ---- */

fsc_opinion_part fsc_opinion_part_make(const fsc_style_cue *cue, float count, const fsc_sentence *sentence) {
  double n = cue->structure == FSC_LOADED ? sentence->loaded : (double)count;
  return (fsc_opinion_part){cue->name, cue->coefficient, n, cue->coefficient * fmin(n, cue->cap)};
}

/* The points of a cue, as in fsc_opinion_part_make. */
static double points_of(const fsc_cue_weight *weight, float count, double loaded) {
  const double counts[2] = {(double)count, loaded};
  double n = counts[weight->loaded];
  return weight->coefficient * (n < weight->cap ? n : weight->cap);
}

static double score_opinion(const fsc_cue_weight *weights, const fsc_cue_seen *seen, const fsc_cue_seen *end,
                            double loaded) {
  double sum = 0;
  for (; seen < end; seen += FSC_CUES_AT_ONCE)
    for (int i = 0; i < FSC_CUES_AT_ONCE; i++) sum += points_of(&weights[seen[i].place], seen[i].count, loaded);
  return sum + undefined[isnan(loaded) != 0];
}

/* ---- Sources ---- */

static int compare_ids(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

/* Sorts ids and removes repeats. Returns how many are left. */
static uint32_t sort_ids(uint32_t *ids, uint32_t n) {
  uint32_t kept = 0;
  if (n < 2) return n;
  qsort(ids, n, sizeof *ids, compare_ids);
  for (uint32_t i = 0; i < n; i++)
    if (!kept || ids[kept - 1] != ids[i]) ids[kept++] = ids[i];
  return kept;
}

/* Lists the sources of each sentence's attributions. */
static void add_sources(const fsc_scoring *scoring, const fsc_report *report, fsc_sentence *sentences) {
  size_t n_rows = report->n_sentence_rows, room = 0;
  uint32_t *counts = fsc_arena_take_zero(scoring->arena, n_rows, sizeof *counts);
  size_t n = 0;
  for (size_t i = 0; i < report->n_attributions; i++) {
    counts[report->attributions[i].sentence] += report->attributions[i].n_sources;
    n += report->attributions[i].n_sources;
  }
  uint32_t *ids = fsc_arena_take(scoring->arena, (n + 1) * sizeof *ids);
  for (size_t s = 0; s < n_rows; s++) {
    sentences[s].source_ids = ids + room;
    room += counts[s];
  }
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    fsc_sentence *sentence = &sentences[a->sentence];
    uint32_t *own = ids + (sentence->source_ids - ids);
    for (uint32_t k = 0; k < a->n_sources; k++) own[sentence->n_sources++] = a->source_ids[k];
  }
  for (size_t s = 0; s < n_rows; s++)
    sentences[s].n_sources = sort_ids(ids + (sentences[s].source_ids - ids), sentences[s].n_sources);
}

/* ---- The article ---- */

/* An article's opinion is the plain mean over the sentences with outlet words. A sentence's opinion is already a sum of
 * cues; weighting it by words would count length twice. (That costs .01 of AUC on one set of annotated articles and .03
 * on another.) */
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
    const double parts[2] = {0, sentence->opinion};
    bool counts = !isnan(sentence->opinion);
    opinion += parts[counts];
    voiced += counts;
  }
  report->opinion = voiced ? opinion / voiced : NAN;
}

fsc_sentence *fsc_aggregate_sentences(const fsc_aggregator *aggregator, const fsc_scoring *scoring,
                                      const fsc_findings *findings, const fsc_sifted *sifted, fsc_report *report) {
  const fsc_document *document = scoring->document;
  uint32_t n = document->n_sentences;
  fsc_sentence *sentences = fsc_arena_take(scoring->arena, n * sizeof *sentences);
  report->n_sentence_rows = n;
  describe(scoring, findings, sifted, aggregator->n_loaded > 0, sentences);
  uint32_t flagged = score_all_loaded(scoring->arena, sifted, sentences, n);
  const fsc_cues_seen *seen = findings->cues_seen;
  for (uint32_t s = 0; s < n; s++)
    sentences[s].opinion = score_opinion(aggregator->cue_weights, seen->items + seen->first[s],
                                         seen->items + seen->first[s + 1], sentences[s].loaded);
  if (!scoring->without_hits) add_sources(scoring, report, sentences);
  report->sentences = sentences;
  report->cues_seen = seen;
  for (uint32_t p = 0; p < document->n_paragraphs; p++) report->n_paragraphs += !document->paragraphs[p].headline;
  sum_article(report);
  report->flagged_sentence_share = fsc_share_of(flagged, aggregator->n_loaded ? report->n_sentences : 0);
  return sentences;
}
