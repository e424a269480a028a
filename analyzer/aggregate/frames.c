/* The frames that the words of a sentence and of an article point to. Only words outside quotations count: quotations
 * show how others frame.
 *
 * All frames of all sets are numbered consecutively, so that one pass over the hits serves every set.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/bits.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "aggregate.h"
#include "statistics.h"

#define LABEL_WEIGHT 1.0
#define HEADLINE_WEIGHT \
  0.6 /* one likely hit is enough: a headline has few words, and they say what the article is about */
#define MARGIN 1.25
enum { PRESENT_HITS = 3, PRESENT_SENTENCES = 2, LEAD_PARTS = 5 };

/* The hits of an article for a frame. */
typedef struct tally {
  double weighted;
  uint32_t n, sentences;
  uint32_t row_bits, other_bits; /* bits set in any row number, and bits clear in any: they overlap if rows differ */
  uint32_t last;                 /* 1 + the sentence of the last hit */
} tally;

/* The heaviest frame of a set in a stretch, and the weight of the next. */
typedef struct leader {
  double best, second;
  uint16_t frame;
} leader;

typedef struct naming {
  const fsc_framing *framing;
  fsc_arena *arena;
  const fsc_sifted *sifted;
  double *weights; /* by frame, of the stretch being labelled; zero between two */
  leader *leads;   /* by set, of the stretch being labelled */
  uint16_t *met;   /* frames of the stretch being labelled */
} naming;

/* ---- Sets ---- */

/* "frames_policy" -> "policy". */
static const char *set_name(const char *category) {
  return strncmp(category, "frames_", 7) == 0 ? category + 7 : category;
}

/* ln(lift) of a frame in news at large, halved: news on politics names presidents and parties whatever else it is
 * about, so that without it the political frame led in three of five articles. Halved, since what is usual is no less
 * there. 0 if it is not known. */
static double handicap_of(const fsc_category *category, const char *frame) {
  const double share = fsc_usual_share(category, frame);
  return isnan(share) ? 0 : log(share * (double)category->n_frames) / 2;
}

static void add_set(fsc_framing *f, const fsc_category_info *category, const fsc_category *of) {
  f->sets[f->n_sets] =
      (fsc_frame_set){.name = set_name(category->name), .category = category->name, .n_frames = category->n_frames};
  for (size_t k = 0; k < category->n_frames; k++) {
    f->places[of->first_frame + k] = (uint16_t)f->n_frames;
    f->handicap[f->n_frames] = handicap_of(of, category->frames[k]);
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
  framing->handicap = fsc_allocate_zero(numbers, sizeof *framing->handicap);
  for (size_t i = 0; i < aggregator->n_categories; i++) {
    const fsc_category_info *category = &aggregator->categories[i];
    if (!category->n_frames) continue;
    add_set(framing, category, &all[fsc_lexicon_category(aggregator->lexicon, category->name)]);
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
  free(framing->handicap);
}

/* ---- A stretch of hits: a sentence, the headline, the lead ---- */

enum { COMPARED = 512 }; /* hits of a stretch: repeats beyond these count, since the set of rows has a fixed size */

/* A hash set of the rows hit in a stretch, each + 1; at least half of the places are free. */
typedef struct said_rows {
  uint32_t last; /* the last place, one less than a power of two */
  uint32_t places[2 * COMPARED];
} said_rows;

static void say_nothing(said_rows *said, uint32_t n_hits) {
  uint32_t n = 64;
  while (n < 2 * n_hits && n < 2 * COMPARED) n *= 2;
  said->last = n - 1;
  memset(said->places, 0, n * sizeof *said->places);
}

/* Adds a row to the set; was it new? A term that occurs twice counts once. The loop runs only over places of other
 * rows, neither free nor the same row, which is rare. */
static bool is_new(said_rows *said, uint32_t row) {
  uint32_t place = (row * UINT32_C(0x9E3779B9) >> 22) & said->last, own = row + 1, there = said->places[place];
  while ((uint64_t)there * (there ^ own) != 0) there = said->places[place = (place + 1) & said->last];
  said->places[place] = own;
  return there == 0;
}

/* Adds up the weights of the frames in the stretch between the ends of two sentences and lists the frames in n->met;
 * returns how many there are. Hits that repeat a row add 0, without a branch. */
static size_t weigh(naming *n, const fsc_sifted_sentence *from, const fsc_sifted_sentence *to) {
  static const double counted[2] = {0, 1};
  size_t n_met = 0;
  said_rows said;
  say_nothing(&said, to->framing - from->framing);
  for (uint32_t i = from->framing; i < to->framing; i++) {
    const fsc_sifted_framing *hit = &n->sifted->framing[i];
    bool counts = hit->hit - from->hits > COMPARED || is_new(&said, hit->row);
    double *weight = &n->weights[hit->frame];
    n->met[n_met] = hit->frame;
    n_met += counts & (*weight == 0);
    *weight += hit->weight * counted[counts];
  }
  return n_met;
}

static const char *const *name_leaders(naming *n, size_t n_met, double least_weight) {
  const fsc_framing *f = n->framing;
  memset(n->leads, 0, f->n_sets * sizeof *n->leads);
  for (size_t i = 0; i < n_met; i++) {
    uint16_t frame = n->met[i];
    double weight = n->weights[frame];
    leader *set = &n->leads[f->set_of[frame]];
    double least = weight < set->best ? weight : set->best;
    uint16_t leads = (uint16_t) - (weight > set->best);
    set->second = least > set->second ? least : set->second;
    set->frame = (uint16_t)((frame & leads) | (set->frame & ~leads));
    set->best = weight > set->best ? weight : set->best;
    n->weights[frame] = 0;
  }
  const char **labels = fsc_arena_take(n->arena, f->n_sets * sizeof *labels);
  bool any = false;
  for (size_t s = 0; s < f->n_sets; s++) {
    const leader *set = &n->leads[s];
    bool leads = (set->best >= least_weight) & (set->best >= MARGIN * set->second);
    labels[s] = (const char *)((uintptr_t)f->frames[set->frame].name & -(uintptr_t)leads);
    any |= leads;
  }
  return any ? labels : f->no_labels;
}

/* The label of each set for a stretch, NULL for none. */
static const char *const *label_stretch(naming *n, const fsc_sifted_sentence *from, const fsc_sifted_sentence *to,
                                        bool headline) {
  size_t n_met = weigh(n, from, to);
  return n_met ? name_leaders(n, n_met, headline ? HEADLINE_WEIGHT : LABEL_WEIGHT) : n->framing->no_labels;
}

/* By sentence: may a frame reach the weight for a label? Repeats are counted here, so that this is only a quick test.
 * Headlines always pass. */
static const bool *find_heavy(naming *n, const fsc_sentence *sentences, uint32_t n_sentences) {
  bool *heavy = fsc_arena_take(n->arena, n_sentences + (size_t)1);
  const fsc_sifted_framing *hit = n->sifted->framing;
  for (uint32_t s = 0; s < n_sentences; s++) {
    const fsc_sifted_framing *first = hit, *end = &n->sifted->framing[n->sifted->sentences[s].framing];
    heavy[s] = sentences[s].headline;
    for (; hit < end; hit++) heavy[s] |= (n->weights[hit->frame] += hit->weight) >= LABEL_WEIGHT;
    while (hit > first) n->weights[(--hit)->frame] = 0;
    hit = end;
  }
  return heavy;
}

static void label_sentences(naming *n, bool without_hits, fsc_sentence *sentences, uint32_t n_sentences) {
  const fsc_sifted_sentence *sifted = n->sifted->sentences;
  const bool *heavy = without_hits ? NULL : find_heavy(n, sentences, n_sentences);
  size_t policy = n->framing->policy;
  for (uint32_t s = 0; s < n_sentences; s++) {
    const char *const *labels =
        heavy && heavy[s] ? label_stretch(n, &sifted[s] - 1, &sifted[s], sentences[s].headline) : n->framing->no_labels;
    sentences[s].frames = labels;
    sentences[s].frame = policy < n->framing->n_sets ? labels[policy] : NULL;
  }
}

/* Headline sentences stand first. The lead is the first fifth of the others. */
static void label_openings(naming *n, const fsc_report *report, fsc_frame_set *sets) {
  uint32_t lead = (report->n_sentences + LEAD_PARTS - 1) / LEAD_PARTS, headline = 0, end = 0;
  while (headline < report->n_sentence_rows && report->sentences[headline].headline) headline++;
  for (; end < report->n_sentence_rows && lead; end++) lead -= fsc_in_story(&report->sentences[end]);
  const fsc_sifted_sentence *sifted = n->sifted->sentences;
  const char *const *of_headline = label_stretch(n, sifted - 1, sifted + headline - 1, true);
  const char *const *of_lead =
      end > headline ? label_stretch(n, sifted + headline - 1, sifted + end - 1, false) : n->framing->no_labels;
  for (size_t s = 0; s < n->framing->n_sets; s++) {
    sets[s].headline = of_headline[s];
    sets[s].lead = of_lead[s];
  }
}

/* ---- The article ---- */

static uint32_t n_hits_of(const fsc_sifted *sifted, size_t n_sentences) {
  return (sifted->sentences + n_sentences)[-1].framing;
}

/* Tallies the hits of an article by frame. Those of headlines, which stand first, are skipped. */
static void count(const fsc_sifted *sifted, const fsc_sentence *sentences, size_t n_sentences, tally *tallies) {
  uint32_t i = 0, n_hits = n_hits_of(sifted, n_sentences);
  while (i < n_hits && sentences[sifted->framing[i].sentence].headline) i++;
  for (; i < n_hits; i++) {
    const fsc_sifted_framing *hit = &sifted->framing[i];
    tally *t = &tallies[hit->frame];
    t->n++;
    t->weighted += hit->weight;
    t->sentences += t->last != hit->sentence + 1;
    t->last = hit->sentence + 1;
    t->row_bits |= hit->row;
    t->other_bits |= ~hit->row;
  }
}

static double excess(const fsc_frame_measure *frame, double handicap) {
  return frame->weighted * (log(frame->lift) - handicap);
}

/* Chooses the dominant frame, without branches. Only frames with hits are compared: the others are not present, and
 * their excess is 0. */
static void choose_dominant(fsc_frame_set *set, const double *handicap, const uint16_t *met, uint32_t n_met,
                            double *excesses) {
  uint32_t best = 0, n_present = 0;
  double most = -INFINITY, second = n_met < set->n_frames ? 0 : -INFINITY;
  set->margin = NAN;
  for (uint32_t i = 0; i < n_met; i++) n_present += set->frames[met[i]].present;
  if (!n_present) return;
  for (uint32_t i = 0; i < n_met; i++) {
    excesses[i] = excess(&set->frames[met[i]], handicap[met[i]]);
    const double own[2] = {-INFINITY, excesses[i]};
    bool leads = own[set->frames[met[i]].present] > most;
    best = fsc_select(leads, i, best);
    most = fsc_larger(own[leads], most);
  }
  excesses[best] = -INFINITY;
  for (uint32_t i = 0; i < n_met; i++) second = fsc_larger(excesses[i], second);
  set->dominant = most > 0 && most >= MARGIN * second ? set->frames[met[best]].name : "mixed";
  if (second > 0) set->margin = most / second;
}

/* Fills the measures of a set. Reuses met and weights of `room` for numbers of its own. */
static void describe(fsc_frame_set *set, fsc_frame_measure *frames, const double *handicap, const tally *tallies,
                     naming *room) {
  uint32_t n_met = 0;
  double weight = 0;
  set->frames = frames;
  for (size_t k = 0; k < set->n_frames; k++) {
    room->met[n_met] = (uint16_t)k;
    n_met += tallies[k].n > 0;
    set->n += tallies[k].n;
    weight += tallies[k].weighted;
  }
  if (!n_met) weight = NAN;
  double all = weight + (double)set->n_frames, unmet = (double)set->n_frames / all;
  for (size_t k = 0; k < set->n_frames; k++) {
    frames[k].share = 0 / weight;
    frames[k].lift = unmet;
  }
  if (!n_met) set->entropy = NAN;
  for (size_t i = 0; i < n_met; i++) {
    fsc_frame_measure *frame = &frames[room->met[i]];
    const tally *t = &tallies[room->met[i]];
    frame->n = t->n;
    frame->sentences = t->sentences;
    frame->present =
        (t->n >= PRESENT_HITS) & ((t->row_bits & t->other_bits) != 0) & (t->sentences >= PRESENT_SENTENCES);
    frame->weighted = t->weighted;
    frame->share = frame->weighted / weight;
    frame->lift = (double)set->n_frames * (frame->weighted + 1) / all;
    set->entropy -= frame->share * log(frame->share);
  }
  choose_dominant(set, handicap, room->met, n_met, room->weights);
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
  uint32_t n_sentences = (uint32_t)report->n_sentence_rows;
  tally *tallies = fsc_arena_take_zero(arena, f->n_frames + 1, sizeof *tallies);
  count(sifted, sentences, n_sentences, tallies);
  naming n = {f,
              arena,
              sifted,
              fsc_arena_take_zero(arena, f->n_frames, sizeof *n.weights),
              fsc_arena_take(arena, f->n_sets * sizeof *n.leads),
              fsc_arena_take(arena, (n_hits_of(sifted, n_sentences) + f->n_frames + 1) * sizeof *n.met)};
  label_sentences(&n, scoring->without_hits, sentences, n_sentences);
  label_openings(&n, report, sets);
  for (size_t s = 0, first = 0; s < f->n_sets; first += sets[s++].n_frames)
    describe(&sets[s], frames + first, f->handicap + first, tallies + first, &n);
  report->frame_sets = sets;
  report->n_frame_sets = f->n_sets;
  report->episodic_share = episodic(f, tallies);
}
