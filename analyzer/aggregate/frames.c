/* Which frames the words of a sentence and of an article point to (lexicons.md 4). Quotations say how others frame;
 * here counts what stands outside them.
 *
 * All frames of all sets are numbered through, so that one pass over the hits serves every set.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "aggregate.h"
#include "statistics.h"

#define LABEL_WEIGHT 1.0
#define MARGIN 1.25
enum { PRESENT_HITS = 3, PRESENT_SENTENCES = 2, LEAD_PARTS = 5 };

typedef struct tally {
  const char *first_entry;
  bool two_entries;
  uint32_t last_sentence;
} tally;

/* The heaviest frame of a set in a stretch, and the weight of the next. Only frames met are looked at: most sentences
 * hold words of a few. */
typedef struct leader {
  uint16_t frame;
  double best, second;
} leader;

typedef struct framing {
  fsc_report *report;
  const fsc_sentence *sentences;
  fsc_frame_set *sets;
  size_t n_sets;
  fsc_frame_measure *frames; /* of all sets, one set behind the other */
  size_t n_frames;
  tally *tallies;   /* by frame */
  double *weights;  /* by frame, of the stretch being labelled; zero between two */
  uint8_t *set_of;  /* by frame */
  leader *leads;    /* by set, of the stretch being labelled */
  uint16_t *number; /* by hit: which frame it speaks for, FSC_NO_FRAME */
} framing;

/* "frames_policy" -> "policy". */
static const char *set_name(const char *category) {
  return strncmp(category, "frames_", 7) == 0 ? category + 7 : category;
}

static void name_sets(framing *f, const fsc_aggregator *aggregator, fsc_arena *arena) {
  for (size_t i = 0; i < aggregator->n_categories; i++) f->n_sets += aggregator->categories[i].n_frames > 0;
  f->n_frames = aggregator->n_frames;
  f->sets = fsc_arena_take_zero(arena, f->n_sets, sizeof *f->sets);
  f->frames = fsc_arena_take_zero(arena, f->n_frames, sizeof *f->frames);
  f->set_of = fsc_arena_take(arena, f->n_frames);
  f->leads = fsc_arena_take(arena, f->n_sets * sizeof *f->leads);
  fsc_frame_measure *frame = f->frames;
  fsc_frame_set *set = f->sets;
  for (size_t i = 0; i < aggregator->n_categories; i++) {
    const fsc_category_info *category = &aggregator->categories[i];
    if (!category->n_frames) continue;
    *set++ = (fsc_frame_set){
        .name = set_name(category->name), .category = category->name, .n_frames = category->n_frames, .frames = frame};
    for (size_t k = 0; k < category->n_frames; k++) {
      f->set_of[frame - f->frames] = (uint8_t)(set - f->sets - 1);
      frame++->name = category->frames[k];
    }
  }
}

/* Frames are numbered in the order of their sets, so that no hit need be asked by name. */
void fsc_aggregator_number_frames(fsc_aggregator *aggregator) {
  const fsc_category *all;
  size_t n = fsc_lexicon_categories(aggregator->lexicon, &all), numbers = 1;
  for (size_t i = 0; i < n; i++) numbers += all[i].n_frames;
  aggregator->frame_places = fsc_allocate(numbers * sizeof *aggregator->frame_places);
  for (size_t i = 0; i < numbers; i++) aggregator->frame_places[i] = FSC_NO_FRAME;
  for (size_t i = 0; i < aggregator->n_categories; i++) {
    const fsc_category_info *category = &aggregator->categories[i];
    if (!category->n_frames) continue;
    size_t first = all[fsc_lexicon_category(aggregator->lexicon, category->name)].first_frame;
    for (size_t k = 0; k < category->n_frames; k++)
      aggregator->frame_places[first + k] = (uint16_t)aggregator->n_frames++;
  }
}

static void number_hits(framing *f, const fsc_aggregator *aggregator) {
  for (size_t i = 0; i < f->report->n_hits; i++) {
    const fsc_hit *hit = &f->report->hits[i];
    bool silent = hit->suppressed || hit->voice == FSC_QUOTED;
    f->number[i] = silent ? FSC_NO_FRAME : aggregator->frame_places[hit->entry->frame];
  }
}

/* ---- A stretch of hits: a sentence, the headline, the lead ----------------------------------------------------------
 */

/* Has the term been said? One said twice counts once. */
static bool is_repeat(const uint32_t *rows, size_t n, uint32_t row) {
  for (size_t k = 0; k < n; k++)
    if (rows[k] == row) return true;
  return false;
}

static void weigh(framing *f, uint16_t frame) {
  double weight = f->weights[frame];
  leader *set = &f->leads[f->set_of[frame]];
  f->weights[frame] = 0;
  if (weight > set->best)
    *set = (leader){frame, weight, set->best};
  else if (weight > set->second)
    set->second = weight;
}

/* Writes the frame of each set in a stretch, NULL for none. */
static void label_stretch(framing *f, size_t first, size_t end, const char **labels) {
  enum { COMPARED = 512 }; /* in a stretch of more hits than this repeats may count: it must not get slow */
  uint32_t rows[COMPARED + 1];
  size_t n = 0;
  bool any = false;
  for (size_t i = first; i < end; i++) {
    const fsc_hit *hit = &f->report->hits[i];
    bool compared = i - first <= COMPARED;
    if (f->number[i] == FSC_NO_FRAME || (compared && is_repeat(rows, n, hit->entry->row))) continue;
    any = true;
    if (compared) rows[n++] = hit->entry->row;
    f->weights[f->number[i]] += hit->entry->weight * hit->multiplier;
  }
  if (!any) return;
  memset(f->leads, 0, f->n_sets * sizeof *f->leads);
  for (size_t i = first; i < end; i++)
    if (f->number[i] != FSC_NO_FRAME && f->weights[f->number[i]] > 0) weigh(f, f->number[i]);
  for (size_t s = 0; s < f->n_sets; s++) {
    const leader *set = &f->leads[s];
    if (set->best >= LABEL_WEIGHT && set->best >= MARGIN * set->second) labels[s] = f->frames[set->frame].name;
  }
}

static void label_sentences(framing *f, fsc_arena *arena, fsc_sentence *sentences) {
  size_t n = f->report->n_sentence_rows, hit = 0;
  const char **labels = fsc_arena_take_zero(arena, n * f->n_sets, sizeof *labels);
  for (size_t s = 0; s < n; s++, labels += f->n_sets) {
    size_t first = hit;
    while (hit < f->report->n_hits && f->report->hits[hit].sentence == s) hit++;
    label_stretch(f, first, hit, labels);
    sentences[s].frames = labels;
    for (size_t k = 0; k < f->n_sets; k++)
      if (fsc_same(f->sets[k].name, "policy")) sentences[s].frame = labels[k];
  }
}

/* Headline sentences stand first. The lead is the first fifth of the others. */
static void label_openings(framing *f, fsc_arena *arena) {
  const char **labels = fsc_arena_take_zero(arena, 2 * f->n_sets, sizeof *labels);
  uint32_t lead = (f->report->n_sentences + LEAD_PARTS - 1) / LEAD_PARTS, sentence = 0;
  size_t headline = 0, end = 0;
  while (headline < f->report->n_hits && f->sentences[f->report->hits[headline].sentence].headline) headline++;
  for (; sentence < f->report->n_sentence_rows && lead; sentence++)
    lead -= !f->sentences[sentence].headline && !f->sentences[sentence].boilerplate;
  for (end = headline; end < f->report->n_hits && f->report->hits[end].sentence < sentence;) end++;
  label_stretch(f, 0, headline, labels);
  label_stretch(f, headline, end, labels + f->n_sets);
  for (size_t s = 0; s < f->n_sets; s++) {
    f->sets[s].headline = labels[s];
    f->sets[s].lead = labels[f->n_sets + s];
  }
}

/* ---- The article
 * ----------------------------------------------------------------------------------------------------- */

static void count(framing *f) {
  for (size_t i = 0; i < f->report->n_hits; i++) {
    const fsc_hit *hit = &f->report->hits[i];
    if (f->number[i] == FSC_NO_FRAME || f->sentences[hit->sentence].headline) continue;
    fsc_frame_measure *frame = &f->frames[f->number[i]];
    tally *t = &f->tallies[f->number[i]];
    if (!frame->n)
      t->first_entry = hit->entry->id;
    else if (t->first_entry != hit->entry->id)
      t->two_entries = true;
    if (!frame->n || t->last_sentence != hit->sentence) frame->sentences++;
    t->last_sentence = hit->sentence;
    frame->n++;
  }
}

static double excess(const fsc_frame_measure *frame) { return frame->n * log(frame->lift); }

static void choose_dominant(fsc_frame_set *set) {
  const fsc_frame_measure *best = NULL;
  double second = -INFINITY;
  for (size_t k = 0; k < set->n_frames; k++)
    if (set->frames[k].present && (!best || excess(&set->frames[k]) > excess(best))) best = &set->frames[k];
  set->margin = NAN;
  if (!best) return;
  for (size_t k = 0; k < set->n_frames; k++)
    if (&set->frames[k] != best) second = fmax(second, excess(&set->frames[k]));
  bool clear = excess(best) > 0 && excess(best) >= MARGIN * second;
  set->dominant = clear ? best->name : "mixed";
  if (second > 0) set->margin = excess(best) / second;
}

static void describe(fsc_frame_set *set, fsc_frame_measure *frames, const tally *tallies) {
  set->entropy = NAN;
  for (size_t k = 0; k < set->n_frames; k++) set->n += frames[k].n;
  for (size_t k = 0; k < set->n_frames; k++) {
    fsc_frame_measure *frame = &frames[k];
    frame->present = frame->n >= PRESENT_HITS && tallies[k].two_entries && frame->sentences >= PRESENT_SENTENCES;
    frame->share = set->n ? (double)frame->n / set->n : NAN;
    frame->lift = set->n ? (double)set->n_frames * (frame->n + 1.0) / (double)(set->n + set->n_frames) : NAN;
    if (!set->n) continue;
    if (!k) set->entropy = 0;
    if (frame->n) set->entropy -= frame->share * log(frame->share);
  }
  choose_dominant(set);
}

static fsc_share episodic(const framing *f) {
  uint32_t n[2] = {0};
  static const char *const names[2] = {"episodic", "thematic"};
  for (size_t k = 0; k < f->n_frames; k++)
    for (int i = 0; i < 2; i++)
      if (fsc_same(f->frames[k].name, names[i])) n[i] += f->frames[k].n;
  return fsc_share_of(n[0], n[0] + n[1]);
}

void fsc_aggregate_frames(const fsc_aggregator *aggregator, const fsc_scoring *scoring, fsc_report *report) {
  framing f = {.report = report, .sentences = report->sentences};
  name_sets(&f, aggregator, scoring->arena);
  f.tallies = fsc_arena_take_zero(scoring->arena, f.n_frames, sizeof *f.tallies);
  f.weights = fsc_arena_take_zero(scoring->arena, f.n_frames, sizeof *f.weights);
  f.number = fsc_arena_take(scoring->arena, report->n_hits * sizeof *f.number);
  number_hits(&f, aggregator);
  /* The sentences are this aggregation's own, const to readers alone. */
  label_sentences(&f, scoring->arena, (fsc_sentence *)(uintptr_t)report->sentences);
  label_openings(&f, scoring->arena);
  count(&f);
  size_t base = 0;
  for (size_t s = 0; s < f.n_sets; base += f.sets[s++].n_frames)
    describe(&f.sets[s], f.frames + base, f.tallies + base);
  report->frame_sets = f.sets;
  report->n_frame_sets = f.n_sets;
  report->episodic_share = episodic(&f);
}
