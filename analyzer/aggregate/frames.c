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

struct framed;

/* What hits say for a frame: those of the article, and of the sentence that was last. */
typedef struct tally {
  double weight; /* of that sentence, repeats too */
  uint32_t n, sentences;
  uint32_t row_bits, other_bits; /* set in one of the rows, and clear in one: more than one row if both */
  const struct framed *last;
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

/* The rows said in a stretch, with a bit for each that tells all but a few new ones from them. */
typedef struct said {
  uint64_t bits[16];
  size_t n;
  uint32_t rows[COMPARED + 1];
} said_rows;

/* Has the term been said? One said twice counts once. */
static bool is_repeat(said_rows *said, uint32_t row) {
  uint32_t hash = row * UINT32_C(0x9E3779B9) >> 22;
  uint64_t *word = &said->bits[hash / 64], bit = UINT64_C(1) << hash % 64;
  for (size_t k = 0; *word & bit && k < said->n; k++)
    if (said->rows[k] == row) return true;
  *word |= bit;
  said->rows[said->n++] = row;
  return false;
}

/* Weighs the frames of the stretch from where one sentence ends to where another does and lists them. Returns how many
 * there are. */
static size_t weigh(naming *n, const fsc_sifted_sentence *from, const fsc_sifted_sentence *to) {
  size_t n_met = 0;
  said_rows said;
  memset(said.bits, 0, sizeof said.bits);
  said.n = 0;
  for (uint32_t i = from->framing; i < to->framing; i++) {
    const fsc_telling_hit *hit = &n->sifted->telling[n->sifted->framing[i]];
    uint16_t frame = n->framing->places[hit->frame];
    double *weight = &n->weights[frame];
    if (hit->hit - from->hits <= COMPARED && is_repeat(&said, hit->row)) continue;
    n->met[n_met] = frame;
    n_met += *weight == 0;
    *weight += n->sifted->counted[hit->hit].weight;
  }
  return n_met;
}

static const char *const *name_leaders(naming *n, size_t n_met) {
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
    bool leads = (set->best >= LABEL_WEIGHT) & (set->best >= MARGIN * set->second);
    labels[s] = (const char *)((uintptr_t)f->frames[set->frame].name & -(uintptr_t)leads);
    any |= leads;
  }
  return any ? labels : f->no_labels;
}

/* The frame of each set in a stretch, NULL for none. */
static const char *const *label_stretch(naming *n, const fsc_sifted_sentence *from, const fsc_sifted_sentence *to) {
  size_t n_met = weigh(n, from, to);
  return n_met ? name_leaders(n, n_met) : n->framing->no_labels;
}

/* The sentences whose frames may have the weight for a label. */
static void label_sentences(naming *n, const uint32_t *heavy, uint32_t n_heavy, fsc_sentence *sentences,
                            size_t n_sentences) {
  const fsc_sifted_sentence *sifted = n->sifted->sentences;
  size_t policy = n->framing->policy;
  for (size_t s = 0; s < n_sentences; s++) {
    sentences[s].frames = n->framing->no_labels;
    sentences[s].frame = NULL;
  }
  for (uint32_t i = 0; i < n_heavy; i++) {
    fsc_sentence *sentence = &sentences[heavy[i]];
    sentence->frames = label_stretch(n, &sifted[heavy[i]] - 1, &sifted[heavy[i]]);
    sentence->frame = policy < n->framing->n_sets ? sentence->frames[policy] : NULL;
  }
}

/* Headline sentences stand first. The lead is the first fifth of the others. */
static void label_openings(naming *n, const fsc_report *report, fsc_frame_set *sets) {
  uint32_t lead = (report->n_sentences + LEAD_PARTS - 1) / LEAD_PARTS, headline = 0, end = 0;
  while (headline < report->n_sentence_rows && report->sentences[headline].headline) headline++;
  for (; end < report->n_sentence_rows && lead; end++)
    lead -= !report->sentences[end].headline && !report->sentences[end].boilerplate;
  const fsc_sifted_sentence *sifted = n->sifted->sentences;
  const char *const *of_headline = label_stretch(n, sifted - 1, sifted + headline - 1);
  const char *const *of_lead =
      end > headline ? label_stretch(n, sifted + headline - 1, sifted + end - 1) : n->framing->no_labels;
  for (size_t s = 0; s < n->framing->n_sets; s++) {
    sets[s].headline = of_headline[s];
    sets[s].lead = of_lead[s];
  }
}

/* ---- The article
 * ----------------------------------------------------------------------------------------------------- */

/* A sentence with hits. */
typedef struct framed {
  uint32_t sentence, end; /* end: of its hits among the article's */
  bool headline;          /* whose hits are not the article's: they are tallied under no frame */
  bool heavy;             /* a frame may have the weight for a label, if repeats count */
} framed;

static uint32_t list_framed(const fsc_sifted *sifted, const fsc_sentence *sentences, uint32_t n, framed *list) {
  uint32_t n_list = 0, first = 0;
  for (uint32_t s = 0; s < n; s++) {
    uint32_t end = sifted->sentences[s].framing;
    list[n_list] = (framed){s, end, sentences[s].headline, sentences[s].headline};
    n_list += first < end;
    first = end;
  }
  return n_list;
}

static uint32_t n_hits_of(const fsc_sifted *sifted, size_t n_sentences) {
  return (sifted->sentences + n_sentences)[-1].framing;
}

/* All hits in one pass, without a branch; behind the tallies of frames stands that of none. */
static void count(const fsc_sifted *sifted, uint32_t n_hits, framed *list, const fsc_framing *f, tally *tallies) {
  static const double kept[2] = {0, 1};
  size_t place = 0;
  for (uint32_t i = 0; i < n_hits; i++) {
    const fsc_telling_hit *hit = &sifted->telling[sifted->framing[i]];
    place += i == list[place].end;
    framed *at = &list[place];
    tally *t = &tallies[at->headline ? f->n_frames : f->places[hit->frame]];
    bool here = t->last == at;
    t->last = at;
    t->weight = t->weight * kept[here] + sifted->counted[hit->hit].weight;
    at->heavy |= t->weight >= LABEL_WEIGHT;
    t->row_bits |= hit->row;
    t->other_bits |= ~hit->row;
    t->sentences += !here;
    t->n++;
  }
}

/* Returns how many sentences may get a label, which are listed. */
static uint32_t count_and_list(fsc_arena *arena, const fsc_sifted *sifted, const fsc_sentence *sentences, uint32_t n,
                               const fsc_framing *f, tally *tallies, uint32_t *heavy) {
  framed *list = fsc_arena_take(arena, (n + 1) * sizeof *list);
  uint32_t n_list = list_framed(sifted, sentences, n, list), n_heavy = 0;
  count(sifted, n_hits_of(sifted, n), list, f, tallies);
  for (uint32_t i = 0; i < n_list; i++) {
    heavy[n_heavy] = list[i].sentence;
    n_heavy += list[i].heavy;
  }
  return n_heavy;
}

static double excess(const fsc_frame_measure *frame) { return frame->n * log(frame->lift); }

/* Of the frames met: the others are not present, and all the same to the margin. */
static void choose_dominant(fsc_frame_set *set, const uint16_t *met, size_t n_met, double *excesses) {
  size_t best = 0, n_present = 0;
  double most = -INFINITY, second = n_met < set->n_frames ? 0 : -INFINITY;
  set->margin = NAN;
  for (size_t i = 0; i < n_met; i++) n_present += set->frames[met[i]].present;
  if (!n_present) return;
  for (size_t i = 0; i < n_met; i++) {
    excesses[i] = excess(&set->frames[met[i]]);
    if (set->frames[met[i]].present & (excesses[i] > most)) most = excesses[best = i];
  }
  for (size_t i = 0; i < n_met; i++)
    if (i != best) second = fmax(second, excesses[i]);
  set->dominant = most > 0 && most >= MARGIN * second ? set->frames[met[best]].name : "mixed";
  if (second > 0) set->margin = most / second;
}

/* The room of naming is used for other numbers than it was made for. */
static void describe(fsc_frame_set *set, fsc_frame_measure *frames, const tally *tallies, naming *room) {
  size_t n_met = 0;
  set->frames = frames;
  for (size_t k = 0; k < set->n_frames; k++) {
    room->met[n_met] = (uint16_t)k;
    n_met += tallies[k].n > 0;
    set->n += tallies[k].n;
  }
  double n = set->n ? (double)set->n : (double)NAN, all = n + (double)set->n_frames,
         unmet = (double)set->n_frames / all;
  for (size_t k = 0; k < set->n_frames; k++) {
    frames[k].share = 0 / n;
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
    frame->share = frame->n / n;
    frame->lift = (double)set->n_frames * (frame->n + 1.0) / all;
    set->entropy -= frame->share * log(frame->share);
  }
  choose_dominant(set, room->met, n_met, room->weights);
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
  uint32_t *heavy = fsc_arena_take(arena, (n_sentences + 1) * sizeof *heavy);
  uint32_t n_heavy = count_and_list(arena, sifted, sentences, n_sentences, f, tallies, heavy);
  naming n = {f,
              arena,
              sifted,
              fsc_arena_take_zero(arena, f->n_frames, sizeof *n.weights),
              fsc_arena_take(arena, f->n_sets * sizeof *n.leads),
              fsc_arena_take(arena, (n_hits_of(sifted, n_sentences) + f->n_frames + 1) * sizeof *n.met)};
  label_sentences(&n, heavy, scoring->without_hits ? 0 : n_heavy, sentences, n_sentences);
  label_openings(&n, report, sets);
  for (size_t s = 0, first = 0; s < f->n_sets; first += sets[s++].n_frames)
    describe(&sets[s], frames + first, tallies + first, &n);
  report->frame_sets = sets;
  report->n_frame_sets = f->n_sets;
  report->episodic_share = episodic(f, tallies);
}
