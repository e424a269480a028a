/* SPDX-License-Identifier: Apache-2.0 */
#include "records.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "validate.h"
#include "words.h"

/* ---- Words and sets of them
 * ------------------------------------------------------------------------------------------------ */

fsc_words fsc_words_of(fsc_arena *arena, const fsc_report *report) {
  FSC_ARRAY(fsc_span) found = {0};
  fsc_span word;
  for (uint32_t from = 0; fsc_next_word(report->text, &from, &word);)
    *FSC_PUSH(arena, &found) =
        (fsc_span){fsc_offset(report, word.start, FSC_CODEPOINT), fsc_offset(report, word.end, FSC_CODEPOINT)};
  return (fsc_words){(uint32_t)found.n, found.items};
}

static uint32_t first_word_behind(const fsc_words *w, uint32_t offset) { /* that ends behind offset */
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

static void add_span(const fsc_words *w, fsc_span span, fsc_word_set *set) {
  uint32_t first = first_word_behind(w, span.start), end = first;
  while (end < w->n && w->spans[end].start < span.end) end++;
  if (end > first && set->n < FSC_MOST_SPANS) set->ranges[set->n++] = (fsc_span){first, end};
}

double fsc_set_size(const fsc_word_set *set) {
  double n = 0;
  for (uint32_t i = 0; i < set->n; i++) n += set->ranges[i].end - set->ranges[i].start;
  return n;
}

double fsc_set_overlap(const fsc_word_set *a, const fsc_word_set *b) {
  double n = 0;
  for (uint32_t i = 0; i < a->n; i++)
    for (uint32_t k = 0; k < b->n; k++) {
      double start = fmax(a->ranges[i].start, b->ranges[k].start), end = fmin(a->ranges[i].end, b->ranges[k].end);
      if (end > start) n += end - start;
    }
  return n;
}

static double jaccard(const fsc_word_set *a, const fsc_word_set *b) {
  double both = fsc_set_overlap(a, b), either = fsc_set_size(a) + fsc_set_size(b) - both;
  return either > 0 ? both / either : 0;
}

/* ---- Reading both sides
 * ----------------------------------------------------------------------------------------------------- */

static void add_gold_spans(const fsc_words *w, const cJSON *record_json, const char *name, fsc_word_set *set) {
  fsc_span spans[FSC_MOST_SPANS];
  size_t n = fsc_gold_spans(cJSON_GetObjectItemCaseSensitive(record_json, name), spans, FSC_MOST_SPANS);
  for (size_t i = 0; i < n; i++) add_span(w, spans[i], set);
}

/* Gold says nothing of depth: what has its cue (or all of its content) inside another's content is nested. */
static void mark_nested(fsc_record *records, uint32_t n) {
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t k = 0; k < n && !records[i].nested; k++) {
      const fsc_word_set *inner = records[i].cue.n ? &records[i].cue : &records[i].content;
      if (k != i && inner->n && fsc_set_overlap(inner, &records[k].content) >= fsc_set_size(inner) &&
          fsc_set_size(&records[k].content) > fsc_set_size(&records[i].content))
        records[i].nested = true;
    }
}

static fsc_attribution_type gold_type(const cJSON *item) {
  static const fsc_attribution_type types[] = {FSC_DIRECT, FSC_MIXED_TYPE};
  const char *type = fsc_gold_string(item, "type");
  for (size_t i = 0; type && i < sizeof types / sizeof *types; i++)
    if (strcmp(type, fsc_type_name(types[i])) == 0) return types[i];
  return FSC_INDIRECT;
}

static fsc_record *gold_records(fsc_arena *arena, const fsc_words *words, const cJSON *array, uint32_t *n) {
  fsc_record *records = fsc_arena_take_zero(arena, (size_t)cJSON_GetArraySize(array) + 1, sizeof *records);
  const cJSON *item;
  *n = 0;
  cJSON_ArrayForEach(item, array) {
    fsc_record *r = &records[(*n)++];
    add_gold_spans(words, item, "source_spans", &r->source);
    add_gold_spans(words, item, "cue_spans", &r->cue);
    add_gold_spans(words, item, "content_spans", &r->content);
    r->type = gold_type(item);
  }
  mark_nested(records, *n);
  return records;
}

void fsc_add_report_span(const fsc_words *words, const fsc_report *report, fsc_span span, fsc_word_set *set) {
  add_span(words,
           (fsc_span){fsc_offset(report, span.start, FSC_CODEPOINT), fsc_offset(report, span.end, FSC_CODEPOINT)}, set);
}

static fsc_record *own_records(fsc_arena *arena, const fsc_words *words, const fsc_report *report) {
  fsc_record *records = fsc_arena_take_zero(arena, report->n_attributions + 1, sizeof *records);
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    fsc_record *r = &records[i];
    if (a->has_source) fsc_add_report_span(words, report, a->source, &r->source);
    if (a->has_cue) fsc_add_report_span(words, report, a->cue, &r->cue);
    for (uint32_t c = 0; c < a->n_contents; c++) fsc_add_report_span(words, report, a->contents[c].span, &r->content);
    r->type = a->type;
    r->nested = a->depth > 0;
  }
  return records;
}

fsc_sides fsc_read_sides(fsc_arena *arena, const fsc_words *words, const fsc_report *report,
                         const cJSON *attributions) {
  fsc_sides s = {.n_own = (uint32_t)report->n_attributions, .own = own_records(arena, words, report)};
  s.gold = gold_records(arena, words, attributions, &s.n_gold);
  return s;
}

/* ---- Pairing
 * ---------------------------------------------------------------------------------------------------------------- */

static int by_jaccard(const void *a, const void *b) {
  const fsc_pair *x = a, *y = b;
  if (x->jaccard != y->jaccard) return x->jaccard > y->jaccard ? -1 : 1;
  if (x->gold != y->gold) return x->gold < y->gold ? -1 : 1;
  return (x->own > y->own) - (x->own < y->own);
}

static bool takes_part(const fsc_record *record, unsigned types) {
  return !record->nested && (types >> record->type & 1);
}

fsc_pair *fsc_pair_records(fsc_arena *arena, const fsc_sides *s, unsigned types, uint32_t *n_pairs) {
  FSC_ARRAY(fsc_pair) all = {0};
  for (uint32_t g = 0; g < s->n_gold; g++)
    for (uint32_t o = 0; takes_part(&s->gold[g], types) && o < s->n_own; o++) {
      if (!takes_part(&s->own[o], types)) continue;
      double j = jaccard(&s->gold[g].content, &s->own[o].content);
      if (j >= 0.5) *FSC_PUSH(arena, &all) = (fsc_pair){j, g, o};
    }
  if (all.n) qsort(all.items, all.n, sizeof *all.items, by_jaccard);
  bool *gold_used = fsc_arena_take_zero(arena, s->n_gold + 1, 1),
       *own_used = fsc_arena_take_zero(arena, s->n_own + 1, 1);
  *n_pairs = 0;
  for (size_t i = 0; i < all.n; i++) {
    fsc_pair p = all.items[i];
    if (gold_used[p.gold] || own_used[p.own]) continue;
    gold_used[p.gold] = own_used[p.own] = true;
    all.items[(*n_pairs)++] = p;
  }
  return all.items;
}

double fsc_count_records(const fsc_record *records, uint32_t n, unsigned types) {
  double kept = 0;
  for (uint32_t i = 0; i < n; i++) kept += takes_part(&records[i], types);
  return kept;
}
