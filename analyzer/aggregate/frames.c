/* Which frames the words of a sentence and of an article point to (lexicons.md 4). Quotations say how others frame;
 * here counts what stands outside them.
 *
 * All frames of all sets are numbered through, so that one pass over the hits serves every set.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "aggregate.h"
#include "statistics.h"

#define LABEL_WEIGHT 1.0
#define MARGIN 1.25
enum { PRESENT_HITS = 3, PRESENT_SENTENCES = 2, LEAD_PARTS = 5 };

/* What the article says for a frame. */
typedef struct tally {
  uint32_t n, sentences;
  uint32_t first_row, last_sentence;
  bool two_rows;
} tally;

/* The heaviest frame of a set in a stretch, and the weight of the next. Only frames met are looked at: most sentences
 * hold words of a few. */
typedef struct leader {
  uint16_t frame;
  double best, second;
} leader;

typedef struct naming {
  const fsc_framing *framing;
  fsc_arena *arena;
  const fsc_sifted *sifted;
  double *weights; /* by frame, of the stretch being labelled; zero between two */
  leader *leads;   /* by set, of the stretch being labelled */
} naming;

/* ---- Sets
 * ------------------------------------------------------------------------------------------------------------ */

/* "frames_policy" -> "policy". */
static const char *set_name(const char *category) {
  return strncmp(category, "frames_", 7) == 0 ? category + 7 : category;
}

static void add_set(fsc_framing *f, const fsc_category_info *category, uint32_t first_number) {
  f->sets[f->n_sets] =
      (fsc_frame_set){.name = set_name(category->name), .category = category->name, .n_frames = category->n_frames};
  for (size_t k = 0; k < category->n_frames; k++) {
    f->places[first_number + k] = (uint16_t)f->n_frames;
    f->set_of[f->n_frames] = (uint8_t)f->n_sets;
    f->frames[f->n_frames++].name = category->frames[k];
  }
  f->n_sets++;
}

void fsc_framing_init(fsc_framing *framing, const fsc_aggregator *aggregator) {
  const fsc_category *all;
  size_t n = fsc_lexicon_categories(aggregator->lexicon, &all), numbers = 1;
  for (size_t i = 0; i < n; i++) numbers += all[i].n_frames;
  framing->places = fsc_allocate(numbers * sizeof *framing->places);
  for (size_t i = 0; i < numbers; i++) framing->places[i] = FSC_NO_FRAME;
  framing->sets = fsc_allocate_zero(n, sizeof *framing->sets);
  framing->no_labels = fsc_allocate_zero(n, sizeof *framing->no_labels);
  framing->frames = fsc_allocate_zero(numbers, sizeof *framing->frames);
  framing->set_of = fsc_allocate_zero(numbers, sizeof *framing->set_of);
  for (size_t i = 0; i < aggregator->n_categories; i++) {
    const fsc_category_info *category = &aggregator->categories[i];
    if (!category->n_frames) continue;
    add_set(framing, category, all[fsc_lexicon_category(aggregator->lexicon, category->name)].first_frame);
  }
  while (framing->policy < framing->n_sets && strcmp(framing->sets[framing->policy].name, "policy") != 0)
    framing->policy++;
}

void fsc_framing_done(fsc_framing *framing) {
  free(framing->places);
  free(framing->sets);
  free(framing->no_labels);
  free(framing->frames);
  free(framing->set_of);
}

/* ---- A stretch of hits: a sentence, the headline, the lead ----------------------------------------------------------
 */

enum { COMPARED = 512 }; /* in a stretch of more hits than this repeats may count: it must not get slow */

/* The rows said in a stretch, with a bit for each that tells most new ones from them all. */
typedef struct said {
  uint64_t bits;
  size_t n;
  uint32_t rows[COMPARED + 1];
} said_rows;

/* Has the term been said? One said twice counts once. */
static bool is_repeat(said_rows *said, uint32_t row) {
  uint64_t bit = UINT64_C(1) << (row * UINT32_C(0x9E3779B9) >> 26);
  for (size_t k = 0; said->bits & bit && k < said->n; k++)
    if (said->rows[k] == row) return true;
  said->bits |= bit;
  said->rows[said->n++] = row;
  return false;
}

static void weigh(naming *n, uint16_t frame) {
  double weight = n->weights[frame];
  leader *set = &n->leads[n->framing->set_of[frame]];
  n->weights[frame] = 0;
  if (weight > set->best)
    *set = (leader){frame, weight, set->best};
  else if (weight > set->second)
    set->second = weight;
}

static const char *const *name_leaders(naming *n, const fsc_sifted_hit *hit, const fsc_sifted_hit *end) {
  const fsc_framing *f = n->framing;
  const char **labels = NULL;
  memset(n->leads, 0, f->n_sets * sizeof *n->leads);
  for (; hit < end; hit++)
    if (n->weights[hit->frame] > 0) weigh(n, hit->frame);
  for (size_t s = 0; s < f->n_sets; s++) {
    const leader *set = &n->leads[s];
    if (set->best < LABEL_WEIGHT || set->best < MARGIN * set->second) continue;
    if (!labels) labels = fsc_arena_take_zero(n->arena, f->n_sets, sizeof *labels);
    labels[s] = f->frames[set->frame].name;
  }
  return labels ? labels : f->no_labels;
}

/* The frame of each set in the stretch between two sentences, NULL for none. */
static const char *const *label_stretch(naming *n, const fsc_sifted_sentence *from, const fsc_sifted_sentence *to) {
  const fsc_sifted_hit *hits = n->sifted->framing;
  uint32_t first = from->first_framing, end = to->first_framing;
  if (first == end) return n->framing->no_labels;
  said_rows said;
  said.bits = said.n = 0;
  double most = 0;
  for (uint32_t i = first; i < end; i++) {
    double *weight = &n->weights[hits[i].frame];
    if (hits[i].hit - from->first_hit > COMPARED || !is_repeat(&said, hits[i].row)) *weight += hits[i].weight;
    most = *weight > most ? *weight : most;
  }
  if (most >= LABEL_WEIGHT) return name_leaders(n, hits + first, hits + end);
  for (uint32_t i = first; i < end; i++) n->weights[hits[i].frame] = 0;
  return n->framing->no_labels;
}

static void label_sentences(naming *n, fsc_sentence *sentences, size_t n_sentences) {
  const fsc_sifted_sentence *sifted = n->sifted->sentences;
  for (size_t s = 0; s < n_sentences; s++) {
    sentences[s].frames = label_stretch(n, &sifted[s], &sifted[s + 1]);
    sentences[s].frame = n->framing->policy < n->framing->n_sets ? sentences[s].frames[n->framing->policy] : NULL;
  }
}

/* Headline sentences stand first. The lead is the first fifth of the others. */
static void label_openings(naming *n, const fsc_report *report, fsc_frame_set *sets) {
  uint32_t lead = (report->n_sentences + LEAD_PARTS - 1) / LEAD_PARTS, headline = 0, end = 0;
  while (headline < report->n_sentence_rows && report->sentences[headline].headline) headline++;
  for (; end < report->n_sentence_rows && lead; end++)
    lead -= !report->sentences[end].headline && !report->sentences[end].boilerplate;
  const fsc_sifted_sentence *sifted = n->sifted->sentences;
  const char *const *of_headline = label_stretch(n, sifted, &sifted[headline]);
  const char *const *of_lead =
      end > headline ? label_stretch(n, &sifted[headline], &sifted[end]) : n->framing->no_labels;
  for (size_t s = 0; s < n->framing->n_sets; s++) {
    sets[s].headline = of_headline[s];
    sets[s].lead = of_lead[s];
  }
}

/* ---- The article
 * ----------------------------------------------------------------------------------------------------- */

static void count_sentence(const fsc_sifted_hit *hits, uint32_t n, uint32_t sentence, tally *tallies) {
  for (uint32_t i = 0; i < n; i++) {
    tally *t = &tallies[hits[i].frame];
    if (!t->n) *t = (tally){.first_row = hits[i].row, .last_sentence = FSC_NONE};
    t->two_rows |= t->first_row != hits[i].row;
    t->sentences += t->last_sentence != sentence;
    t->last_sentence = sentence;
    t->n++;
  }
}

static void count(const fsc_sifted *sifted, const fsc_report *report, tally *tallies) {
  for (uint32_t s = 0; s < report->n_sentence_rows; s++) {
    uint32_t first = sifted->sentences[s].first_framing;
    if (!report->sentences[s].headline)
      count_sentence(sifted->framing + first, sifted->sentences[s + 1].first_framing - first, s, tallies);
  }
}

static double excess(const fsc_frame_measure *frame) { return frame->n * log(frame->lift); }

static void choose_dominant(fsc_frame_set *set) {
  const fsc_frame_measure *best = NULL;
  double most = 0, second = -INFINITY;
  for (size_t k = 0; k < set->n_frames; k++) {
    if (!set->frames[k].present) continue;
    double own = excess(&set->frames[k]);
    if (best && own <= most) continue;
    best = &set->frames[k];
    most = own;
  }
  set->margin = NAN;
  if (!best) return;
  for (size_t k = 0; k < set->n_frames; k++)
    if (&set->frames[k] != best) second = fmax(second, excess(&set->frames[k]));
  set->dominant = most > 0 && most >= MARGIN * second ? best->name : "mixed";
  if (second > 0) set->margin = most / second;
}

static void describe(fsc_frame_set *set, fsc_frame_measure *frames, const tally *tallies) {
  set->frames = frames;
  for (size_t k = 0; k < set->n_frames; k++) set->n += tallies[k].n;
  for (size_t k = 0; k < set->n_frames; k++) {
    fsc_frame_measure *frame = &frames[k];
    const tally *t = &tallies[k];
    frame->n = t->n;
    frame->sentences = t->sentences;
    frame->present = t->n >= PRESENT_HITS && t->two_rows && t->sentences >= PRESENT_SENTENCES;
    frame->share = set->n ? (double)frame->n / set->n : NAN;
    frame->lift = set->n ? (double)set->n_frames * (frame->n + 1.0) / (double)(set->n + set->n_frames) : NAN;
    if (frame->n) set->entropy -= frame->share * log(frame->share);
  }
  if (!set->n) set->entropy = NAN;
  choose_dominant(set);
}

static fsc_share episodic(const fsc_framing *f, const tally *tallies) {
  uint32_t n[2] = {0};
  static const char *const names[2] = {"episodic", "thematic"};
  for (size_t k = 0; k < f->n_frames; k++)
    for (int i = 0; i < 2; i++)
      if (fsc_same(f->frames[k].name, names[i])) n[i] += tallies[k].n;
  return fsc_share_of(n[0], n[0] + n[1]);
}

void fsc_aggregate_frames(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_sifted *sifted,
                          fsc_sentence *sentences, fsc_report *report) {
  const fsc_framing *f = &aggregator->framing;
  fsc_arena *arena = scoring->arena;
  size_t frames_size = f->n_frames * sizeof *f->frames, sets_size = f->n_sets * sizeof *f->sets;
  fsc_frame_measure *frames = memcpy(fsc_arena_take(arena, frames_size), f->frames, frames_size);
  fsc_frame_set *sets = memcpy(fsc_arena_take(arena, sets_size), f->sets, sets_size);
  naming n = {f, arena, sifted, fsc_arena_take_zero(arena, f->n_frames, sizeof *n.weights),
              fsc_arena_take(arena, f->n_sets * sizeof *n.leads)};
  label_sentences(&n, sentences, report->n_sentence_rows);
  label_openings(&n, report, sets);
  tally *tallies = fsc_arena_take_zero(arena, f->n_frames, sizeof *tallies);
  count(sifted, report, tallies);
  for (size_t s = 0, first = 0; s < f->n_sets; first += sets[s++].n_frames)
    describe(&sets[s], frames + first, tallies + first);
  report->frame_sets = sets;
  report->n_frame_sets = f->n_sets;
  report->episodic_share = episodic(f, tallies);
}
