/* SPDX-License-Identifier: Apache-2.0 */
#include "records.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "marks.h"
#include "validate.h"
#include "words.h"

/* ---- Words and sets of words ---- */

static fsc_span in_points(const fsc_report *report, fsc_span span) {
  return (fsc_span){fsc_offset(report, span.start, FSC_CODEPOINT), fsc_offset(report, span.end, FSC_CODEPOINT)};
}

fsc_words fsc_words_of(fsc_arena *arena, const fsc_report *report) {
  FSC_ARRAY(fsc_span) bytes = {0};
  FSC_ARRAY(fsc_span) points = {0};
  fsc_span word;
  for (uint32_t from = 0; fsc_next_word(report->text, &from, &word);) {
    *FSC_PUSH(arena, &bytes) = word;
    *FSC_PUSH(arena, &points) = in_points(report, word);
  }
  return (fsc_words){report->text, (uint32_t)bytes.n, points.items, bytes.items};
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

static double set_size(const fsc_word_set *set) {
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

static bool holds(const fsc_word_set *outer, const fsc_word_set *inner) {
  return inner->n && fsc_set_overlap(inner, outer) >= set_size(inner);
}

static double jaccard(const fsc_word_set *a, const fsc_word_set *b) {
  double both = fsc_set_overlap(a, b), either = set_size(a) + set_size(b) - both;
  return either > 0 ? both / either : 0;
}

/* ---- Where sets lie ---- */

static fsc_place place_of(const fsc_word_set *set, uint32_t record) {
  fsc_place place = {.start = UINT32_MAX, .record = record};
  for (uint32_t i = 0; i < set->n; i++) {
    if (set->ranges[i].start < place.start) place.start = set->ranges[i].start;
    if (set->ranges[i].end > place.end) place.end = set->ranges[i].end;
  }
  return place;
}

static int by_start(const void *a, const void *b) {
  const fsc_place *x = a, *y = b;
  if (x->start != y->start) return x->start < y->start ? -1 : 1;
  return (x->record > y->record) - (x->record < y->record);
}

fsc_places fsc_places_of(fsc_arena *arena, const fsc_record *records, uint32_t n, fsc_part part) {
  fsc_places places = {.items = fsc_arena_take(arena, (n + 1) * sizeof *places.items)};
  for (uint32_t i = 0; i < n; i++) {
    const fsc_word_set *set = part == FSC_CUE_PART ? &records[i].cue : &records[i].content;
    if (set->n) places.items[places.n++] = place_of(set, i);
  }
  if (places.n) qsort(places.items, places.n, sizeof *places.items, by_start);
  for (uint32_t i = 0, furthest = 0; i < places.n; i++) {
    if (places.items[i].end > furthest) furthest = places.items[i].end;
    places.items[i].furthest = furthest;
  }
  return places;
}

fsc_near fsc_near_to(const fsc_places *places, const fsc_word_set *set) {
  fsc_near near = {places, place_of(set, 0), 0};
  uint32_t high = places->n;
  while (near.next < high) {
    uint32_t middle = near.next + (high - near.next) / 2;
    if (places->items[middle].furthest <= near.place.start)
      near.next = middle + 1;
    else
      high = middle;
  }
  return near;
}

bool fsc_next_near(fsc_near *near, uint32_t *record) {
  while (near->next < near->places->n && near->places->items[near->next].start < near->place.end) {
    const fsc_place *place = &near->places->items[near->next++];
    *record = place->record;
    if (place->end > near->place.start) return true;
  }
  return false;
}

/* ---- Heads ---- */

static fsc_text word_at(const fsc_words *w, uint32_t i) {
  return fsc_text_slice(w->text, w->bytes[i].start, w->bytes[i].end);
}

/* Does a word begin a complement or clause, and so end the part of a noun phrase that has the head? */
static bool ends_head(fsc_text word) {
  static const char *const words[] = {"of",  "for",  "at",   "from",  "in",    "on",    "with", "to",     "by",
                                      "who", "whom", "that", "which", "whose", "where", "near", "within", "inside"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (fsc_text_is(word, words[i])) return true;
  return false;
}

static bool is_possessive(fsc_text word) {
  if (word.length < 3 || word.at[word.length - 1] != 's') return false;
  return word.at[word.length - 2] == '\'' ||
         (word.length > 4 && memcmp(word.at + word.length - 4, "\xE2\x80\x99", 3) == 0);
}

/* Is there a comma, bracket or dash behind word i? Full stops do not count, since they may stand behind a title. */
static bool parted(const fsc_words *w, uint32_t i) {
  for (uint32_t at = w->bytes[i].end; at < w->bytes[i + 1].start; at++)
    if (!memchr(" \t\n.", w->text.at[at], 4)) return true;
  return false;
}

fsc_word_set fsc_head_of(const fsc_words *w, const fsc_word_set *source) {
  if (!source->n) return (fsc_word_set){0};
  uint32_t head = source->ranges[0].start;
  while (head + 1 < source->ranges[0].end) {
    bool owner = is_possessive(word_at(w, head));
    if ((!owner && parted(w, head)) || ends_head(word_at(w, head + 1))) break;
    head++;
  }
  return (fsc_word_set){1, {{head, head + 1}}};
}

bool fsc_same_head(const fsc_record *gold, const fsc_record *own) {
  return fsc_set_overlap(&gold->head, &own->source) > 0 && fsc_set_overlap(&own->head, &gold->source) > 0;
}

/* ---- Reading both sides ---- */

static void add_gold_spans(const fsc_words *w, const cJSON *item, const char *name, fsc_word_set *set) {
  fsc_span spans[FSC_MOST_SPANS];
  size_t n = fsc_gold_spans(cJSON_GetObjectItemCaseSensitive(item, name), spans, FSC_MOST_SPANS);
  for (size_t i = 0; i < n; i++) add_span(w, spans[i], set);
}

/* What is inside another record if the record is. */
static const fsc_word_set *inner_of(const fsc_record *record) {
  return record->cue.n ? &record->cue : &record->content;
}

bool fsc_inside_content(const fsc_record *record, const fsc_record *gold, const fsc_places *gold_contents) {
  uint32_t i;
  for (fsc_near near = fsc_near_to(gold_contents, inner_of(record)); fsc_next_near(&near, &i);)
    if (record != &gold[i] && holds(&gold[i].content, inner_of(record))) return true;
  return false;
}

/* Is a gold record nested? By its depth or, if it has none: is its cue (without a cue, its content) inside the longer
 * content of another? */
static bool is_nested(const cJSON *item, const fsc_record *records, const fsc_places *contents, uint32_t i) {
  const cJSON *depth = cJSON_GetObjectItemCaseSensitive(item, "depth");
  if (cJSON_IsNumber(depth)) return depth->valuedouble > 0;
  const fsc_word_set *inner = inner_of(&records[i]);
  uint32_t k;
  for (fsc_near near = fsc_near_to(contents, inner); fsc_next_near(&near, &k);)
    if (k != i && holds(&records[k].content, inner) && set_size(&records[k].content) > set_size(&records[i].content))
      return true;
  return false;
}

static fsc_attribution_type gold_type(const cJSON *item) {
  static const fsc_attribution_type types[] = {FSC_DIRECT, FSC_MIXED_TYPE};
  const char *type = fsc_gold_string(item, "type");
  for (size_t i = 0; type && i < sizeof types / sizeof *types; i++)
    if (strcmp(type, fsc_type_name(types[i])) == 0) return types[i];
  return FSC_INDIRECT;
}

static void read_kind(const cJSON *item, fsc_record *r) {
  const char *kind = fsc_gold_string(item, "kind");
  for (int k = FSC_SPEECH; kind && k <= FSC_ACT; k++)
    if (strcmp(kind, fsc_kind_name((fsc_attribution_kind)k)) == 0)
      r->kind = (fsc_attribution_kind)k, r->has_kind = true;
}

static void read_gold(const fsc_words *words, const fsc_marked_text *marks, const cJSON *item, fsc_record *r) {
  fsc_span contents[FSC_MOST_SPANS];
  size_t n = fsc_gold_spans(cJSON_GetObjectItemCaseSensitive(item, "content_spans"), contents, FSC_MOST_SPANS);
  for (size_t i = 0; i < n; i++) add_span(words, contents[i], &r->content);
  add_gold_spans(words, item, "source_spans", &r->source);
  add_gold_spans(words, item, "cue_spans", &r->cue);
  r->head = fsc_head_of(words, &r->source);
  r->type = gold_type(item);
  r->type_by_marks = fsc_type_by_marks(marks, contents, n);
  r->headline = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(item, "headline"));
  read_kind(item, r);
}

static fsc_record *gold_records(fsc_arena *arena, const fsc_words *words, const fsc_marked_text *marks,
                                const cJSON *array, uint32_t *n) {
  fsc_record *records = fsc_arena_take_zero(arena, (size_t)cJSON_GetArraySize(array) + 1, sizeof *records);
  const cJSON *item;
  *n = 0;
  cJSON_ArrayForEach(item, array) read_gold(words, marks, item, &records[(*n)++]);
  const fsc_places contents = fsc_places_of(arena, records, *n, FSC_CONTENT_PART);
  uint32_t i = 0;
  cJSON_ArrayForEach(item, array) {
    records[i].nested = is_nested(item, records, &contents, i);
    i++;
  }
  return records;
}

void fsc_add_report_span(const fsc_words *words, const fsc_report *report, fsc_span span, fsc_word_set *set) {
  add_span(words, in_points(report, span), set);
}

static void read_own(const fsc_words *words, const fsc_marked_text *marks, const fsc_report *report,
                     const fsc_attribution *a, fsc_record *r) {
  fsc_span contents[FSC_MOST_SPANS];
  uint32_t n = a->n_contents < FSC_MOST_SPANS ? a->n_contents : FSC_MOST_SPANS;
  for (uint32_t c = 0; c < n; c++) {
    contents[c] = in_points(report, a->contents[c].span);
    add_span(words, contents[c], &r->content);
  }
  if (a->has_source) {
    fsc_add_report_span(words, report, a->source, &r->source);
    fsc_add_report_span(words, report, a->source_head, &r->head);
  }
  if (a->has_cue) fsc_add_report_span(words, report, a->cue, &r->cue);
  r->type = a->type;
  r->type_by_marks = fsc_type_by_marks(marks, contents, n);
  r->kind = a->kind;
  r->has_kind = true;
  r->headline = a->headline;
  r->nested = a->depth > 0;
}

static fsc_record *own_records(fsc_arena *arena, const fsc_words *words, const fsc_marked_text *marks,
                               const fsc_report *report) {
  fsc_record *records = fsc_arena_take_zero(arena, report->n_attributions + 1, sizeof *records);
  for (size_t i = 0; i < report->n_attributions; i++)
    read_own(words, marks, report, &report->attributions[i], &records[i]);
  return records;
}

fsc_sides fsc_read_sides(fsc_arena *arena, const fsc_words *words, const fsc_report *report,
                         const cJSON *attributions) {
  uint32_t headline = report->has_title_span ? fsc_offset(report, report->title_span.end, FSC_CODEPOINT) : 0;
  fsc_marked_text marks = fsc_read_marks(arena, report->text, headline);
  fsc_sides s = {.n_own = (uint32_t)report->n_attributions, .own = own_records(arena, words, &marks, report)};
  s.gold = gold_records(arena, words, &marks, attributions, &s.n_gold);
  return s;
}

/* ---- Pairing ---- */

static int by_jaccard(const void *a, const void *b) {
  const fsc_record_pair *x = a, *y = b;
  if (x->jaccard != y->jaccard) return x->jaccard > y->jaccard ? -1 : 1;
  if (x->gold != y->gold) return x->gold < y->gold ? -1 : 1;
  return (x->own > y->own) - (x->own < y->own);
}

static bool takes_part(const fsc_record *record, unsigned types) {
  return !record->nested && (types >> record->type & 1);
}

fsc_record_pair *fsc_pair_records(fsc_arena *arena, const fsc_sides *s, unsigned types, uint32_t *n_pairs) {
  FSC_ARRAY(fsc_record_pair) all = {0};
  const fsc_places contents = fsc_places_of(arena, s->own, s->n_own, FSC_CONTENT_PART);
  for (uint32_t g = 0, o; g < s->n_gold; g++) {
    if (!takes_part(&s->gold[g], types)) continue;
    for (fsc_near near = fsc_near_to(&contents, &s->gold[g].content); fsc_next_near(&near, &o);) {
      double j = takes_part(&s->own[o], types) ? jaccard(&s->gold[g].content, &s->own[o].content) : 0;
      if (j >= 0.5) *FSC_PUSH(arena, &all) = (fsc_record_pair){j, g, o};
    }
  }
  if (all.n) qsort(all.items, all.n, sizeof *all.items, by_jaccard);
  bool *gold_used = fsc_arena_take_zero(arena, s->n_gold + 1, 1),
       *own_used = fsc_arena_take_zero(arena, s->n_own + 1, 1);
  *n_pairs = 0;
  for (size_t i = 0; i < all.n; i++) {
    fsc_record_pair p = all.items[i];
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
