/* Task attribution: the figures of attribution.md 6, over PolNeAR-style gold (source, cue and content spans).
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "validate.h"
#include "words.h"

enum { MOST_SPANS = 64 };

/* A set of words as ranges of word numbers. */
typedef struct word_set {
  uint32_t n;
  fsc_span ranges[MOST_SPANS];
} word_set;

typedef struct record {
  word_set source, cue, content;
  bool quoted, nested;
} record;

typedef struct pairing {
  double jaccard;
  uint32_t gold, own;
} pairing;

typedef struct article_case { /* what one article adds to each figure */
  fsc_counts all, quoted, cue, sentences;
  fsc_counts token_source, token_cue, token_content, hard;
  fsc_ratio source_overlap, cue_overlap;
  double gold_sources, own_sources, gold_share, own_share;
} article_case;

typedef struct words {
  uint32_t n;
  fsc_span *spans; /* code points */
} words;

typedef struct attribution_task {
  fsc_validation *v;
  fsc_arena *arena; /* of one article */
  words words;
} attribution_task;

/* ---- Words and sets of them
 * ------------------------------------------------------------------------------------------------ */

static words words_of(fsc_arena *arena, const fsc_report *report) {
  FSC_ARRAY(fsc_span) found = {0};
  fsc_span word;
  for (uint32_t from = 0; fsc_next_word(report->text, &from, &word);)
    *FSC_PUSH(arena, &found) =
        (fsc_span){fsc_offset(report, word.start, FSC_CODEPOINT), fsc_offset(report, word.end, FSC_CODEPOINT)};
  return (words){(uint32_t)found.n, found.items};
}

static uint32_t first_word_behind(const words *w, uint32_t offset) { /* that ends behind offset */
  uint32_t low = 0, high = w->n;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (w->spans[middle].end <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void add_span(const words *w, fsc_span span, word_set *set) {
  uint32_t first = first_word_behind(w, span.start), end = first;
  while (end < w->n && w->spans[end].start < span.end) end++;
  if (end > first && set->n < MOST_SPANS) set->ranges[set->n++] = (fsc_span){first, end};
}

static double size_of(const word_set *set) {
  double n = 0;
  for (uint32_t i = 0; i < set->n; i++) n += set->ranges[i].end - set->ranges[i].start;
  return n;
}

static double overlap(const word_set *a, const word_set *b) {
  double n = 0;
  for (uint32_t i = 0; i < a->n; i++)
    for (uint32_t k = 0; k < b->n; k++) {
      double start = fmax(a->ranges[i].start, b->ranges[k].start), end = fmin(a->ranges[i].end, b->ranges[k].end);
      if (end > start) n += end - start;
    }
  return n;
}

static double jaccard(const word_set *a, const word_set *b) {
  double both = overlap(a, b), either = size_of(a) + size_of(b) - both;
  return either > 0 ? both / either : 0;
}

/* ---- Reading both sides
 * ----------------------------------------------------------------------------------------------------- */

static void add_gold_spans(const words *w, const cJSON *record_json, const char *name, word_set *set) {
  fsc_span spans[MOST_SPANS];
  size_t n = fsc_gold_spans(cJSON_GetObjectItemCaseSensitive(record_json, name), spans, MOST_SPANS);
  for (size_t i = 0; i < n; i++) add_span(w, spans[i], set);
}

/* Gold says nothing of depth: what has its cue (or all of its content) inside another's content is nested. */
static void mark_nested(record *records, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = 0; k < n && !records[i].nested; k++) {
      const word_set *inner = records[i].cue.n ? &records[i].cue : &records[i].content;
      if (k != i && inner->n && overlap(inner, &records[k].content) >= size_of(inner) &&
          size_of(&records[k].content) > size_of(&records[i].content))
        records[i].nested = true;
    }
}

static record *gold_records(attribution_task *t, const cJSON *array, uint32_t *n) {
  record *records = fsc_arena_take_zero(t->arena, (size_t)cJSON_GetArraySize(array) + 1, sizeof *records);
  const cJSON *item;
  *n = 0;
  cJSON_ArrayForEach(item, array) {
    record *r = &records[(*n)++];
    const char *type = fsc_gold_string(item, "type");
    add_gold_spans(&t->words, item, "source_spans", &r->source);
    add_gold_spans(&t->words, item, "cue_spans", &r->cue);
    add_gold_spans(&t->words, item, "content_spans", &r->content);
    r->quoted = type && strcmp(type, "indirect") != 0;
  }
  mark_nested(records, *n);
  return records;
}

static void add_own_span(const attribution_task *t, const fsc_report *report, fsc_span span, word_set *set) {
  add_span(&t->words,
           (fsc_span){fsc_offset(report, span.start, FSC_CODEPOINT), fsc_offset(report, span.end, FSC_CODEPOINT)}, set);
}

static record *own_records(attribution_task *t, const fsc_report *report, uint32_t *n) {
  record *records = fsc_arena_take_zero(t->arena, report->n_attributions + 1, sizeof *records);
  *n = 0;
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    record *r = &records[(*n)++];
    if (a->has_source) add_own_span(t, report, a->source, &r->source);
    if (a->has_cue) add_own_span(t, report, a->cue, &r->cue);
    for (uint32_t c = 0; c < a->n_contents; c++) add_own_span(t, report, a->contents[c].span, &r->content);
    r->quoted = a->type != FSC_INDIRECT;
    r->nested = a->depth > 0;
  }
  return records;
}

/* ---- Comparing
 * ---------------------------------------------------------------------------------------------------------------- */

static int by_jaccard(const void *a, const void *b) {
  const pairing *x = a, *y = b;
  if (x->jaccard != y->jaccard) return x->jaccard > y->jaccard ? -1 : 1;
  if (x->gold != y->gold) return x->gold < y->gold ? -1 : 1;
  return (x->own > y->own) - (x->own < y->own);
}

typedef struct sides {
  const record *gold, *own;
  uint32_t n_gold, n_own;
} sides;

/* Depth-0 pairs of content Jaccard >= .5, greedy from the highest, one to one. */
static pairing *pairs_of(attribution_task *t, const sides *s, bool quoted_only, uint32_t *n_pairs) {
  FSC_ARRAY(pairing) all = {0};
  for (uint32_t g = 0; g < s->n_gold; g++)
    for (uint32_t o = 0; o < s->n_own; o++) {
      if (s->gold[g].nested || s->own[o].nested) continue;
      if (quoted_only && !(s->gold[g].quoted && s->own[o].quoted)) continue;
      double j = jaccard(&s->gold[g].content, &s->own[o].content);
      if (j >= 0.5) *FSC_PUSH(t->arena, &all) = (pairing){j, g, o};
    }
  qsort(all.items, all.n, sizeof *all.items, by_jaccard);
  bool *gold_used = fsc_arena_take_zero(t->arena, s->n_gold + 1, 1),
       *own_used = fsc_arena_take_zero(t->arena, s->n_own + 1, 1);
  *n_pairs = 0;
  for (size_t i = 0; i < all.n; i++) {
    pairing p = all.items[i];
    if (gold_used[p.gold] || own_used[p.own]) continue;
    gold_used[p.gold] = own_used[p.own] = true;
    all.items[(*n_pairs)++] = p;
  }
  return all.items;
}

static double count_records(const record *records, uint32_t n, bool quoted_only) {
  double kept = 0;
  for (uint32_t i = 0; i < n; i++) kept += !records[i].nested && (!quoted_only || records[i].quoted);
  return kept;
}

static void compare_pairs(attribution_task *t, const sides *s, article_case *c) {
  uint32_t n, n_quoted;
  const pairing *pairs = pairs_of(t, s, false, &n);
  c->all = (fsc_counts){n, count_records(s->own, s->n_own, false), count_records(s->gold, s->n_gold, false)};
  c->hard = c->all;
  c->hard.both = 0;
  for (uint32_t i = 0; i < n; i++) {
    const record *gold = &s->gold[pairs[i].gold], *own = &s->own[pairs[i].own];
    c->hard.both += pairs[i].jaccard >= 0.8;
    if (gold->source.n) {
      c->source_overlap.below++;
      c->source_overlap.above += overlap(&gold->source, &own->source) > 0;
    }
    if (gold->cue.n) {
      c->cue_overlap.below++;
      c->cue_overlap.above += overlap(&gold->cue, &own->cue) > 0;
    }
  }
  pairs_of(t, s, true, &n_quoted);
  c->quoted = (fsc_counts){n_quoted, count_records(s->own, s->n_own, true), count_records(s->gold, s->n_gold, true)};
}

static void compare_cues(const sides *s, article_case *c) {
  for (uint32_t o = 0; o < s->n_own; o++) {
    if (s->own[o].nested || !s->own[o].cue.n) continue;
    c->cue.predicted++;
    for (uint32_t g = 0; g < s->n_gold; g++)
      if (!s->gold[g].nested && overlap(&s->gold[g].cue, &s->own[o].cue) > 0) {
        c->cue.both++;
        break;
      }
  }
  for (uint32_t g = 0; g < s->n_gold; g++) c->cue.gold += !s->gold[g].nested && s->gold[g].cue.n > 0;
}

enum { SOURCE_BIT = 1, CUE_BIT = 2, CONTENT_BIT = 4 };

static void paint(const word_set *set, uint8_t bit, uint8_t *paper) {
  for (uint32_t i = 0; i < set->n; i++)
    for (uint32_t w = set->ranges[i].start; w < set->ranges[i].end; w++) paper[w] |= bit;
}

static uint8_t *painted(attribution_task *t, const record *records, uint32_t n) {
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

static void compare_tokens(attribution_task *t, const sides *s, article_case *c) {
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

static bool touches(const record *records, uint32_t n, const word_set *sentence) {
  for (uint32_t i = 0; i < n; i++)
    if (overlap(&records[i].content, sentence) > 0) return true;
  return false;
}

static void compare_sentences(attribution_task *t, const fsc_report *report, const sides *s, article_case *c) {
  for (size_t i = 0; i < report->n_sentence_rows; i++) {
    word_set sentence = {0};
    add_own_span(t, report, report->sentences[i].span, &sentence);
    bool gold = touches(s->gold, s->n_gold, &sentence), own = touches(s->own, s->n_own, &sentence);
    c->sentences.gold += gold;
    c->sentences.predicted += own;
    c->sentences.both += gold && own;
  }
}

/* Gold has no coreference: sources are merged by their last capitalised word, pronouns left out (attribution.md 6). */
static fsc_text source_key(fsc_text source) {
  static const char *const pronouns[] = {"he",   "she", "they", "it",  "i",    "we",  "who",  "which",
                                         "that", "you", "him",  "her", "them", "his", "their"};
  fsc_text key = source;
  fsc_span word;
  for (uint32_t from = 0; fsc_next_word(source, &from, &word);) {
    uint32_t length, first = fsc_utf8_decode(source.at + word.start, source.at + source.length, &length);
    if (fsc_is_upper(first)) key = fsc_text_slice(source, word.start, word.end);
  }
  for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
    if (fsc_text_is_nocase(source, pronouns[i])) return (fsc_text){0};
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
  t->words = words_of(t->arena, report);
  sides s;
  s.gold = gold_records(t, array, &s.n_gold);
  s.own = own_records(t, report, &s.n_own);
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
    const char *text = fsc_gold_string(v->gold.items[i], "text");
    const fsc_report *report = text && cJSON_IsArray(array) ? fsc_gold_analyse(v, text, error) : NULL;
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
