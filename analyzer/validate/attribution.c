/* Task attribution: the figures of attribution.md 6, over PolNeAR-style gold (source, cue and content spans).
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "records.h"
#include "validate.h"
#include "words.h"

typedef struct article_case { /* what one article adds to each figure */
  fsc_counts all, quoted, cue, sentences;
  fsc_counts token_source, token_cue, token_content, hard;
  fsc_ratio source_overlap, cue_overlap;
  double gold_sources, own_sources, gold_share, own_share;
} article_case;

typedef struct attribution_task {
  fsc_validation *v;
  fsc_arena *arena; /* of one article */
  fsc_words words;
} attribution_task;

/* ---- Comparing
 * ---------------------------------------------------------------------------------------------------------------- */

static void compare_pairs(attribution_task *t, const fsc_sides *s, article_case *c) {
  uint32_t n, n_quoted;
  const fsc_pair *pairs = fsc_pair_records(t->arena, s, FSC_EVERY_TYPE, &n);
  c->all = (fsc_counts){n, fsc_count_records(s->own, s->n_own, FSC_EVERY_TYPE),
                        fsc_count_records(s->gold, s->n_gold, FSC_EVERY_TYPE)};
  c->hard = c->all;
  c->hard.both = 0;
  for (uint32_t i = 0; i < n; i++) {
    const fsc_record *gold = &s->gold[pairs[i].gold], *own = &s->own[pairs[i].own];
    c->hard.both += pairs[i].jaccard >= 0.8;
    if (gold->source.n) {
      c->source_overlap.below++;
      c->source_overlap.above += fsc_set_overlap(&gold->source, &own->source) > 0;
    }
    if (gold->cue.n) {
      c->cue_overlap.below++;
      c->cue_overlap.above += fsc_set_overlap(&gold->cue, &own->cue) > 0;
    }
  }
  fsc_pair_records(t->arena, s, FSC_QUOTED_TYPES, &n_quoted);
  c->quoted = (fsc_counts){n_quoted, fsc_count_records(s->own, s->n_own, FSC_QUOTED_TYPES),
                           fsc_count_records(s->gold, s->n_gold, FSC_QUOTED_TYPES)};
}

static void compare_cues(const fsc_sides *s, article_case *c) {
  for (uint32_t o = 0; o < s->n_own; o++) {
    if (s->own[o].nested || !s->own[o].cue.n) continue;
    c->cue.predicted++;
    for (uint32_t g = 0; g < s->n_gold; g++)
      if (!s->gold[g].nested && fsc_set_overlap(&s->gold[g].cue, &s->own[o].cue) > 0) {
        c->cue.both++;
        break;
      }
  }
  for (uint32_t g = 0; g < s->n_gold; g++) c->cue.gold += !s->gold[g].nested && s->gold[g].cue.n > 0;
}

enum { SOURCE_BIT = 1, CUE_BIT = 2, CONTENT_BIT = 4 };

static void paint(const fsc_word_set *set, uint8_t bit, uint8_t *paper) {
  for (uint32_t i = 0; i < set->n; i++)
    for (uint32_t w = set->ranges[i].start; w < set->ranges[i].end; w++) paper[w] |= bit;
}

static uint8_t *painted(attribution_task *t, const fsc_record *records, uint32_t n) {
  uint8_t *paper = fsc_arena_take_zero(t->arena, t->words.n + 1, 1);
  for (uint32_t i = 0; i < n; i++) {
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

static void compare_tokens(attribution_task *t, const fsc_sides *s, article_case *c) {
  const uint8_t *gold = painted(t, s->gold, s->n_gold), *own = painted(t, s->own, s->n_own);
  double gold_words = 0, own_words = 0;
  for (uint32_t w = 0; w < t->words.n; w++) {
    count_bit(&c->token_source, gold[w], own[w], SOURCE_BIT);
    count_bit(&c->token_cue, gold[w], own[w], CUE_BIT);
    count_bit(&c->token_content, gold[w], own[w], CONTENT_BIT);
    gold_words += (gold[w] & CONTENT_BIT) != 0;
    own_words += (own[w] & CONTENT_BIT) != 0;
  }
  c->gold_share = t->words.n ? gold_words / t->words.n : 0;
  c->own_share = t->words.n ? own_words / t->words.n : 0;
}

static bool touches(const fsc_record *records, uint32_t n, const fsc_word_set *sentence) {
  for (uint32_t i = 0; i < n; i++)
    if (fsc_set_overlap(&records[i].content, sentence) > 0) return true;
  return false;
}

static void compare_sentences(attribution_task *t, const fsc_report *report, const fsc_sides *s, article_case *c) {
  for (size_t i = 0; i < report->n_sentence_rows; i++) {
    fsc_word_set sentence = {0};
    fsc_add_report_span(&t->words, report, report->sentences[i].span, &sentence);
    bool gold = touches(s->gold, s->n_gold, &sentence), own = touches(s->own, s->n_own, &sentence);
    c->sentences.gold += gold;
    c->sentences.predicted += own;
    c->sentences.both += gold && own;
  }
}

/* PolNeAR has no coreference: sources are merged by their last capitalised word, pronouns left out (attribution.md 6).
 */
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

static double count_gold_sources(fsc_arena *arena, const cJSON *array) {
  FSC_ARRAY(fsc_text) keys = {0};
  const cJSON *item;
  cJSON_ArrayForEach(item, array) {
    const char *source = fsc_gold_string(item, "source");
    fsc_text key = source ? source_key(fsc_text_of(source)) : (fsc_text){0};
    bool seen = key.length == 0;
    for (size_t i = 0; i < keys.n && !seen; i++) seen = fsc_text_equal(keys.items[i], key);
    if (!seen) *FSC_PUSH(arena, &keys) = key;
  }
  return (double)keys.n;
}

static void compare_article(attribution_task *t, const fsc_report *report, const cJSON *array, article_case *c) {
  t->words = fsc_words_of(t->arena, report);
  fsc_sides s = fsc_read_sides(t->arena, &t->words, report, array);
  compare_pairs(t, &s, c);
  compare_cues(&s, c);
  compare_tokens(t, &s, c);
  compare_sentences(t, report, &s, c);
  c->gold_sources = count_gold_sources(t->arena, array);
  c->own_sources = (double)report->n_sources;
  t->v->cases += (uint64_t)c->all.gold;
}

/* ---- Figures
 * --------------------------------------------------------------------------------------------------------------------
 */

static const struct {
  const char *name;
  size_t offset;
} f1_figures[] = {
    {"attribution", offsetof(article_case, all)},
    {"quoted", offsetof(article_case, quoted)},
    {"cue", offsetof(article_case, cue)},
    {"content_80", offsetof(article_case, hard)},
    {"attributed_sentence", offsetof(article_case, sentences)},
    {"token_source", offsetof(article_case, token_source)},
    {"token_cue", offsetof(article_case, token_cue)},
    {"token_content", offsetof(article_case, token_content)},
};

static void add_f1_figures(fsc_validation *v, const article_case *cases, size_t n) {
  fsc_counts *counts = fsc_arena_take(v->arena, (n + 1) * sizeof *counts);
  for (size_t f = 0; f < sizeof f1_figures / sizeof *f1_figures; f++) {
    for (size_t i = 0; i < n; i++) memcpy(&counts[i], (const char *)&cases[i] + f1_figures[f].offset, sizeof *counts);
    fsc_add_f1(v, f1_figures[f].name, counts, n);
  }
}

static void add_article_figures(fsc_validation *v, const article_case *cases, size_t n) {
  double *x = fsc_arena_take(v->arena, (n + 1) * sizeof *x), *y = fsc_arena_take(v->arena, (n + 1) * sizeof *y);
  double error = 0, bias = 0;
  for (size_t i = 0; i < n; i++) {
    x[i] = cases[i].gold_sources;
    y[i] = cases[i].own_sources;
    error += fabs(y[i] - x[i]) / (double)n;
    bias += (y[i] - x[i]) / (double)n;
  }
  fsc_add_figure(v, "unique_sources_r", fsc_pearson(x, y, n), NAN, NAN);
  fsc_add_figure(v, "unique_sources_mean_absolute_error", error, NAN, NAN);
  fsc_add_figure(v, "unique_sources_mean_error", bias, NAN, NAN);
  for (size_t i = 0; i < n; i++) x[i] = cases[i].gold_share, y[i] = cases[i].own_share;
  fsc_add_figure(v, "attributed_word_share_r", fsc_pearson(x, y, n), NAN, NAN);
}

static void add_figures(fsc_validation *v, const article_case *cases, size_t n) {
  fsc_ratio *source = fsc_arena_take(v->arena, (n + 1) * sizeof *source),
            *cue = fsc_arena_take(v->arena, (n + 1) * sizeof *cue);
  for (size_t i = 0; i < n; i++) source[i] = cases[i].source_overlap, cue[i] = cases[i].cue_overlap;
  add_f1_figures(v, cases, n);
  fsc_add_ratio(v, "matched_source_overlap", source, n);
  fsc_add_ratio(v, "matched_cue_overlap", cue, n);
  add_article_figures(v, cases, n);
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  attribution_task t = {.v = v, .arena = fsc_arena_new()};
  article_case *cases = fsc_arena_take_zero(v->arena, v->gold.n, sizeof *cases);
  size_t n = 0;
  v->unit = "attributions";
  for (size_t i = 0; i < v->gold.n; i++) {
    const cJSON *array = cJSON_GetObjectItemCaseSensitive(v->gold.items[i], "attributions");
    const fsc_report *report = cJSON_IsArray(array) ? fsc_gold_analyse_article(v, v->gold.items[i], error) : NULL;
    fsc_arena_reset(t.arena);
    if (report)
      compare_article(&t, report, array, &cases[n++]);
    else
      v->left_out++;
  }
  fsc_arena_free(t.arena);
  if (!n)
    return fsc_fail(error, FSC_BAD_INPUT, "no_labels", v->options->gold, 0, "no record has text and attributions");
  add_figures(v, cases, n);
  return FSC_OK;
}

const fsc_task fsc_attribution_task = {"attribution", "attributions, sources and cues", run};
