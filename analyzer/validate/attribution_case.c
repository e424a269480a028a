/* SPDX-License-Identifier: Apache-2.0 */
#include "attribution_case.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "words.h"

/* ---- Pairs ---- */

static fsc_ratio share(bool yes) { return (fsc_ratio){yes, 1}; }

static void add(fsc_ratio *sum, fsc_ratio one) {
  sum->above += one.above;
  sum->below += one.below;
}

static void compare_pair(const fsc_record *gold, const fsc_record *own, double jaccard, fsc_attribution_case *c) {
  bool head = gold->source.n && fsc_same_head(gold, own);
  c->exact.both += jaccard >= 1;
  c->hard.both += jaccard >= 0.8;
  c->head.both += head;
  if (gold->source.n) {
    add(&c->source_overlap, share(fsc_set_overlap(&gold->source, &own->source) > 0));
    add(&c->head_right, share(head));
  }
  if (gold->cue.n) add(&c->cue_overlap, share(fsc_set_overlap(&gold->cue, &own->cue) > 0));
  add(&c->type_right, share(gold->type == own->type));
  add(&c->type_by_marks_right, share(gold->type_by_marks == own->type_by_marks));
  if (gold->has_kind) add(&c->kind_right, share(gold->kind == own->kind));
}

static double count_sources(const fsc_record *records, uint32_t n) {
  double count = 0;
  for (uint32_t i = 0; i < n; i++) count += !records[i].nested && records[i].source.n > 0;
  return count;
}

/* ---- Groups ---- */

static void add_to_groups(fsc_ratio *groups, const fsc_record *r, fsc_ratio one) {
  add(&groups[FSC_ALL_GROUP], one);
  add(&groups[FSC_TYPE_GROUPS + (int)r->type], one);
  if (r->has_kind) add(&groups[FSC_KIND_GROUPS + (int)r->kind], one);
}

static void compare_groups(fsc_arena *arena, const fsc_sides *s, const bool *gold_paired, const bool *own_paired,
                           fsc_attribution_case *c) {
  const fsc_places contents = fsc_places_of(arena, s->gold, s->n_gold, FSC_CONTENT_PART);
  for (uint32_t i = 0; i < s->n_own; i++) {
    const fsc_record *r = &s->own[i];
    if (r->nested) continue;
    add_to_groups(c->precision, r, share(own_paired[i]));
    if (own_paired[i] || !fsc_inside_content(r, s->gold, &contents)) add_to_groups(c->neutral, r, share(own_paired[i]));
  }
  for (uint32_t i = 0; i < s->n_gold; i++)
    if (!s->gold[i].nested) add_to_groups(c->recall, &s->gold[i], share(gold_paired[i]));
}

static void compare_pairs(fsc_arena *arena, const fsc_sides *s, fsc_attribution_case *c) {
  uint32_t n;
  const fsc_record_pair *pairs = fsc_pair_records(arena, s, FSC_EVERY_TYPE, &n);
  bool *gold_paired = fsc_arena_take_zero(arena, s->n_gold + 1, 1),
       *own_paired = fsc_arena_take_zero(arena, s->n_own + 1, 1);
  c->all = (fsc_counts){n, fsc_count_records(s->own, s->n_own, FSC_EVERY_TYPE),
                        fsc_count_records(s->gold, s->n_gold, FSC_EVERY_TYPE)};
  c->exact = c->hard = (fsc_counts){0, c->all.predicted, c->all.gold};
  c->head = (fsc_counts){0, count_sources(s->own, s->n_own), count_sources(s->gold, s->n_gold)};
  for (uint32_t i = 0; i < n; i++) {
    compare_pair(&s->gold[pairs[i].gold], &s->own[pairs[i].own], pairs[i].jaccard, c);
    gold_paired[pairs[i].gold] = own_paired[pairs[i].own] = true;
  }
  compare_groups(arena, s, gold_paired, own_paired, c);
}

static fsc_counts compare_quoted(fsc_arena *arena, const fsc_sides *s) {
  uint32_t n;
  fsc_pair_records(arena, s, FSC_QUOTED_TYPES, &n);
  return (fsc_counts){n, fsc_count_records(s->own, s->n_own, FSC_QUOTED_TYPES),
                      fsc_count_records(s->gold, s->n_gold, FSC_QUOTED_TYPES)};
}

static const fsc_record *typed_by_marks(fsc_arena *arena, const fsc_record *records, uint32_t n) {
  fsc_record *copies = fsc_arena_take(arena, (n + 1) * sizeof *copies);
  if (n) memcpy(copies, records, n * sizeof *copies);
  for (uint32_t i = 0; i < n; i++) copies[i].type = copies[i].type_by_marks;
  return copies;
}

static void compare_types(fsc_arena *arena, const fsc_sides *s, fsc_attribution_case *c) {
  fsc_sides by_marks = {typed_by_marks(arena, s->gold, s->n_gold), typed_by_marks(arena, s->own, s->n_own), s->n_gold,
                        s->n_own};
  c->quoted = compare_quoted(arena, s);
  c->quoted_by_marks = compare_quoted(arena, &by_marks);
}

/* ---- Cues and tokens ---- */

/* Takes the first gold cue of depth 0 that overlaps and is not taken yet; false if there is none. */
static bool take_cue(const fsc_record *own, const fsc_sides *s, const fsc_places *gold_cues, bool *taken) {
  uint32_t g, first = s->n_gold;
  for (fsc_near near = fsc_near_to(gold_cues, &own->cue); fsc_next_near(&near, &g);)
    if (g < first && !s->gold[g].nested && !taken[g] && fsc_set_overlap(&s->gold[g].cue, &own->cue) > 0) first = g;
  return first < s->n_gold && (taken[first] = true);
}

static void compare_cues(fsc_arena *arena, const fsc_sides *s, fsc_attribution_case *c) {
  const fsc_places cues = fsc_places_of(arena, s->gold, s->n_gold, FSC_CUE_PART),
                   contents = fsc_places_of(arena, s->gold, s->n_gold, FSC_CONTENT_PART);
  bool *taken = fsc_arena_take_zero(arena, s->n_gold + 1, 1);
  for (uint32_t o = 0; o < s->n_own; o++) {
    if (s->own[o].nested || !s->own[o].cue.n) continue;
    bool found = take_cue(&s->own[o], s, &cues, taken);
    c->cue.predicted++;
    c->cue.both += found;
    if (found || !fsc_inside_content(&s->own[o], s->gold, &contents)) add(&c->cue_neutral, share(found));
  }
  for (uint32_t g = 0; g < s->n_gold; g++) c->cue.gold += !s->gold[g].nested && s->gold[g].cue.n > 0;
}

enum { SOURCE_BIT = 1, CUE_BIT = 2, CONTENT_BIT = 4 };

static void paint(const fsc_word_set *set, uint8_t bit, uint8_t *paper) {
  for (uint32_t i = 0; i < set->n; i++)
    for (uint32_t w = set->ranges[i].start; w < set->ranges[i].end; w++) paper[w] |= bit;
}

static uint8_t *painted(fsc_arena *arena, uint32_t n_words, const fsc_record *records, uint32_t n, bool nested) {
  uint8_t *paper = fsc_arena_take_zero(arena, n_words + 1, 1);
  for (uint32_t i = 0; i < n; i++) {
    if (records[i].nested && !nested) continue;
    paint(&records[i].source, SOURCE_BIT, paper);
    paint(&records[i].cue, CUE_BIT, paper);
    paint(&records[i].content, CONTENT_BIT, paper);
  }
  return paper;
}

static void count_bit(fsc_counts *counts, uint8_t gold, uint8_t own, uint8_t bit) {
  counts->gold += (gold & bit) != 0;
  counts->predicted += (own & bit) != 0;
  counts->both += (gold & own & bit) != 0;
}

static void count_tokens(fsc_arena *arena, const fsc_sides *s, uint32_t n_words, bool nested, fsc_token_counts *c) {
  const uint8_t *gold = painted(arena, n_words, s->gold, s->n_gold, nested),
                *own = painted(arena, n_words, s->own, s->n_own, nested);
  for (uint32_t w = 0; w < n_words; w++) {
    count_bit(&c->source, gold[w], own[w], SOURCE_BIT);
    count_bit(&c->cue, gold[w], own[w], CUE_BIT);
    count_bit(&c->content, gold[w], own[w], CONTENT_BIT);
  }
}

static void compare_tokens(fsc_arena *arena, const fsc_sides *s, uint32_t n_words, fsc_attribution_case *c) {
  count_tokens(arena, s, n_words, false, &c->token);
  count_tokens(arena, s, n_words, true, &c->token_any_depth);
  c->gold.word_share = n_words ? c->token_any_depth.content.gold / n_words : 0;
  c->own.word_share = n_words ? c->token_any_depth.content.predicted / n_words : 0;
}

void fsc_compare_records(fsc_arena *arena, const fsc_sides *sides, uint32_t n_words, fsc_attribution_case *result) {
  compare_pairs(arena, sides, result);
  compare_types(arena, sides, result);
  compare_cues(arena, sides, result);
  compare_tokens(arena, sides, n_words, result);
}

/* ---- Sentences ---- */

static bool touches(const uint8_t *paper, const fsc_word_set *sentence) {
  for (uint32_t i = 0; i < sentence->n; i++)
    for (uint32_t w = sentence->ranges[i].start; w < sentence->ranges[i].end; w++)
      if (paper[w] & CONTENT_BIT) return true;
  return false;
}

static void compare_sentences(fsc_arena *arena, const fsc_words *words, const fsc_report *report, const fsc_sides *s,
                              fsc_attribution_case *c) {
  const uint8_t *gold_paper = painted(arena, words->n, s->gold, s->n_gold, true),
                *own_paper = painted(arena, words->n, s->own, s->n_own, true);
  double all = (double)report->n_sentence_rows;
  for (size_t i = 0; i < report->n_sentence_rows; i++) {
    fsc_word_set sentence = {0};
    fsc_add_report_span(words, report, report->sentences[i].span, &sentence);
    bool gold = touches(gold_paper, &sentence), own = touches(own_paper, &sentence);
    c->sentences.gold += gold;
    c->sentences.predicted += own;
    c->sentences.both += gold && own;
  }
  c->gold.sentence_share = all > 0 ? c->sentences.gold / all : NAN;
  c->own.sentence_share = all > 0 ? c->sentences.predicted / all : NAN;
}

/* ---- Sources ---- */

typedef struct counted {
  fsc_text source;
  double n; /* attributions of depth 0 */
} counted;
typedef struct tally {
  fsc_arena *arena;
  FSC_ARRAY(counted) sources; /* of one name several, until they are summed up */
} tally;

static void count_key(tally *t, fsc_text key, double one) {
  if (key.length) *FSC_PUSH(t->arena, &t->sources) = (counted){key, one};
}

static int by_source(const void *a, const void *b) {
  const counted *x = a, *y = b;
  size_t shorter = x->source.length < y->source.length ? x->source.length : y->source.length;
  int order = memcmp(x->source.at, y->source.at, shorter);
  return order ? order : (x->source.length > y->source.length) - (x->source.length < y->source.length);
}

/* The counts of the sources, each of which has one now. */
static double *sum_up(tally *t, size_t *n) {
  double *sums = fsc_arena_take(t->arena, (t->sources.n + 1) * sizeof *sums);
  const counted *items = t->sources.items;
  *n = 0;
  if (items) qsort(t->sources.items, t->sources.n, sizeof *items, by_source);
  for (size_t i = 0; i < t->sources.n; i++) {
    bool same = i && fsc_text_equal(items[i].source, items[i - 1].source);
    if (!same) sums[(*n)++] = 0;
    sums[*n - 1] += items[i].n;
  }
  return sums;
}

/* PolNeAR has no coreference: sources are merged by their last capitalised word, and pronouns are left out. */
static fsc_text source_key(fsc_text source) {
  fsc_text key = source;
  fsc_span word;
  if (fsc_is_pronoun(source)) return (fsc_text){0};
  for (uint32_t from = 0; fsc_next_word(source, &from, &word);) {
    uint32_t length, first = fsc_utf8_decode(source.at + word.start, source.at + source.length, &length);
    if (fsc_is_upper(first)) key = fsc_text_slice(source, word.start, word.end);
  }
  return key;
}

/* Where gold gives the names of speakers: counts attributions of depth 0 outside the headline, except the author's. */
static void count_names(tally *t, const cJSON *names, const fsc_record *r) {
  const cJSON *name;
  if (r->nested || r->headline) return;
  cJSON_ArrayForEach(name, names) {
    const char *text = cJSON_GetStringValue(name);
    if (text && strcmp(text, "author") != 0) count_key(t, fsc_text_of(text), 1);
  }
}

static void profile_gold(fsc_arena *arena, const cJSON *attributions, const fsc_sides *s, fsc_source_profile *p) {
  tally t = {.arena = arena};
  const cJSON *item;
  uint32_t i = 0;
  cJSON_ArrayForEach(item, attributions) {
    const cJSON *names = cJSON_GetObjectItemCaseSensitive(item, "source_names");
    const char *source = fsc_gold_string(item, "source");
    const fsc_record *r = &s->gold[i++];
    if (cJSON_IsArray(names))
      count_names(&t, names, r);
    else if (source)
      count_key(&t, source_key(fsc_text_of(source)), !r->nested);
  }
  size_t n;
  const double *counts = sum_up(&t, &n);
  p->sources = (double)n;
  fsc_concentrate(counts, n, p);
}

void fsc_profile_report(fsc_arena *arena, const fsc_report *report, fsc_source_profile *p) {
  double *counts = fsc_arena_take(arena, (report->n_sources + 1) * sizeof *counts);
  for (size_t i = 0; i < report->n_sources; i++) counts[i] = report->sources[i].attributions;
  p->sources = (double)report->n_sources;
  fsc_concentrate(counts, report->n_sources, p);
}

void fsc_concentrate(const double *counts, size_t n, fsc_source_profile *p) {
  double all = 0, squares = 0, top = 0;
  for (size_t i = 0; i < n; i++) {
    all += counts[i];
    squares += counts[i] * counts[i];
    top = fmax(top, counts[i]);
  }
  p->hhi = all > 0 ? squares / (all * all) : NAN;
  p->top_share = all > 0 ? top / all : NAN;
}

void fsc_compare_attributions(fsc_arena *arena, const fsc_report *report, const cJSON *attributions,
                              fsc_attribution_case *result) {
  fsc_words words = fsc_words_of(arena, report);
  fsc_sides sides = fsc_read_sides(arena, &words, report, attributions);
  fsc_compare_records(arena, &sides, words.n, result);
  compare_sentences(arena, &words, report, &sides, result);
  profile_gold(arena, attributions, &sides, &result->gold);
  fsc_profile_report(arena, report, &result->own);
}
