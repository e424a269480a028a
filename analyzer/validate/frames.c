/* Task frames: does the wording point to the frame that annotators saw?
 *
 * Annotations have labels of their own; --map says which of our frames stand for each. Nothing is learnt from the gold:
 * the label whose frames carry most weight is predicted.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "validate.h"
#include "words.h"

enum { MOST_LABELS = 64 };

/* A row of the map. A row without category and frame gives the fallback: the label predicted if none has any weight. */
typedef struct mapping {
  const char *category, *frame;
  uint32_t label;
} mapping;

typedef struct framed {
  double scores[MOST_LABELS]; /* per word of the text */
  bool gold[MOST_LABELS];
  fsc_class_case judged;
} framed;

typedef struct frames_task {
  fsc_validation *v;
  const char *labels[MOST_LABELS];
  uint32_t n_labels, fallback; /* fallback: FSC_NONE if there is none */
  FSC_ARRAY(mapping) mappings;
  FSC_ARRAY(framed) cases;
  bool several; /* some case has more than one label */
  bool spans;   /* cases are spans, not texts */
} frames_task;

/* ---- The map ---- */

static uint32_t label_of(const frames_task *t, const char *name) {
  for (uint32_t i = 0; name && i < t->n_labels; i++)
    if (strcmp(t->labels[i], name) == 0) return i;
  return FSC_NONE;
}

/* NULL if a measured category has the frame, else what is wrong. */
static const char *check_frame(const frames_task *t, const char *category, const char *frame) {
  const fsc_category_info *all;
  size_t n = fsc_categories(t->v->analyzer, &all), i = 0, k = 0;
  while (i < n && strcmp(all[i].name, category) != 0) i++;
  if (i == n) return fsc_arena_format(t->v->arena, "no category is called \"%.60s\"", category);
  while (k < all[i].n_frames && strcmp(all[i].frames[k], frame) != 0) k++;
  bool known = k < all[i].n_frames || !all[i].n_frames; /* some categories do not list their frames */
  return known ? NULL : fsc_arena_format(t->v->arena, "%.60s has no frame \"%.60s\"", category, frame);
}

static const char *add_mapping(frames_task *t, const char *label, const char *category, const char *frame) {
  uint32_t id = label_of(t, label);
  if (!label[0] || !category[0] != !frame[0]) return "needs a label, and category and frame or neither";
  const char *wrong = category[0] ? check_frame(t, category, frame) : NULL;
  if (wrong) return wrong;
  if (id == FSC_NONE && t->n_labels == MOST_LABELS) return "more than 64 labels";
  if (id == FSC_NONE) t->labels[id = t->n_labels++] = label;
  if (!category[0])
    t->fallback = id;
  else
    *FSC_PUSH(t->v->arena, &t->mappings) = (mapping){category, frame, id};
  return NULL;
}

/* A cell of a map row by column; NULL if the map has no such column. */
static const char *cell(const frames_task *t, const fsc_article *row, const char *name) {
  for (size_t i = 0; i < row->n_kept; i++)
    if (strcmp(row->kept[i].name, name) == 0) return fsc_arena_string(t->v->arena, row->kept[i].value);
  return NULL;
}

static fsc_status add_row(frames_task *t, const fsc_article *row, fsc_error *error) {
  const char *category = cell(t, row, "category"), *frame = cell(t, row, "frame"),
             *wrong = category && frame ? add_mapping(t, fsc_arena_string(t->v->arena, row->text), category, frame)
                                        : "needs the columns label, category and frame";
  return wrong ? fsc_fail(error, FSC_BAD_USAGE, "bad_map", row->path, row->line, "%s", wrong) : FSC_OK;
}

/* The map is read as a corpus, with the label as the text of each row. */
static fsc_status read_map(frames_task *t, fsc_error *error) {
  static const char *const kept[] = {"category", "frame"};
  const fsc_read_options columns = {.text_column = "label", .keep = kept, .n_keep = 2};
  if (!t->v->options->map) return fsc_fail(error, FSC_BAD_USAGE, "no_map", NULL, 0, "the task frames needs --map FILE");
  fsc_corpus *map = fsc_corpus_new(&t->v->options->map, 1, &columns);
  fsc_article row = {0};
  fsc_status status;
  while ((status = fsc_article_next(map, &row, error)) == FSC_OK)
    if ((status = add_row(t, &row, error)) != FSC_OK) break;
  fsc_corpus_free(map);
  if (status == FSC_SKIP && error && strncmp(error->code, "cannot_", 7) != 0) /* cannot_open, cannot_read */
    fsc_fail(error, status, error->code, t->v->options->map, error->line,
             "no row of a map: it is a CSV with the columns label, category and frame");
  return status == FSC_END ? FSC_OK : status;
}

/* ---- Predicting ---- */

static bool repeats(const fsc_report *report, size_t i) {
  for (size_t k = i; k-- && report->hits[k].sentence == report->hits[i].sentence;)
    if (report->hits[k].entry->id == report->hits[i].entry->id && !report->hits[k].suppressed) return true;
  return false;
}

static void add_hit(const frames_task *t, const fsc_hit *hit, double scores[]) {
  for (size_t i = 0; i < t->mappings.n; i++) {
    const mapping *m = &t->mappings.items[i];
    if (hit->entry->subcategory && strcmp(m->category, hit->entry->category) == 0 &&
        strcmp(m->frame, hit->entry->subcategory) == 0)
      scores[m->label] += hit->weight;
  }
}

/* Scores the labels by the hits within a span (in bytes), each entry once per sentence, and predicts one. Hits in
 * quotations count only if annotators chose the span (`quoted`). */
static void score(const frames_task *t, const fsc_report *report, fsc_span span, bool quoted, framed *f) {
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (hit->suppressed || hit->span.end <= span.start || hit->span.start >= span.end) continue;
    if ((hit->voice == FSC_QUOTED && !quoted) || repeats(report, i)) continue;
    add_hit(t, hit, f->scores);
  }
  uint32_t best = FSC_NONE;
  for (uint32_t i = 0; i < t->n_labels; i++)
    if (f->scores[i] > 0 && (best == FSC_NONE || f->scores[i] > f->scores[best])) best = i;
  for (uint32_t i = 0; i < t->n_labels; i++) f->scores[i] /= report->n_words ? report->n_words : 1;
  f->judged.predicted = best == FSC_NONE ? t->fallback : best;
}

/* ---- Gold ---- */

static void keep(frames_task *t, size_t record, framed *f) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < t->n_labels; i++) n += f->gold[i];
  if (n > 1) t->several = true;
  f->judged.cluster = (uint32_t)record;
  *FSC_PUSH(t->v->arena, &t->cases) = *f;
}

/* Reads one label, or a list with the main one first; false if the map knows none of them. */
static bool read_labels(const frames_task *t, const cJSON *item, framed *f) {
  f->judged.gold = FSC_NONE;
  const cJSON *each = cJSON_IsArray(item) ? item->child : item;
  for (; each; each = cJSON_IsArray(item) ? each->next : NULL) {
    uint32_t label = label_of(t, cJSON_GetStringValue(each));
    if (label == FSC_NONE) continue;
    f->gold[label] = true;
    if (f->judged.gold == FSC_NONE) f->judged.gold = label;
  }
  return f->judged.gold != FSC_NONE;
}

/* Reads spans [{start, end, code}], of which each is a case; false if there is none with a known label. */
static bool read_spans(frames_task *t, size_t record, const cJSON *spans, const fsc_report *report) {
  bool any = false;
  const cJSON *each;
  cJSON_ArrayForEach(each, spans) {
    const cJSON *start = cJSON_GetObjectItemCaseSensitive(each, "start"),
                *end = cJSON_GetObjectItemCaseSensitive(each, "end");
    framed f = {0};
    if (!cJSON_IsNumber(start) || !cJSON_IsNumber(end) ||
        !read_labels(t, cJSON_GetObjectItemCaseSensitive(each, "code"), &f))
      continue;
    fsc_span span = {0}, word;
    for (uint32_t from = 0; fsc_next_word(report->text, &from, &word);) {
      if (fsc_offset(report, word.start, FSC_CODEPOINT) < start->valuedouble) continue;
      if (fsc_offset(report, word.end, FSC_CODEPOINT) > end->valuedouble) break;
      if (!span.end) span.start = word.start;
      span.end = word.end;
    }
    score(t, report, span, true, &f);
    keep(t, record, &f);
    any = true;
  }
  return any;
}

static bool read_record(frames_task *t, size_t record) {
  const cJSON *gold = t->v->gold.items[record];
  const char *field = t->v->options->label, *text = fsc_gold_string(gold, "text");
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(gold, field ? field : "frames");
  if (!item && !field) item = cJSON_GetObjectItemCaseSensitive(gold, "frame");
  fsc_error error;
  bool spans = cJSON_IsArray(item) && cJSON_IsObject(item->child);
  framed f = {0};
  if (!text || !item || (!spans && !read_labels(t, item, &f))) return false;
  const fsc_report *report = fsc_gold_analyse(t->v, text, &error);
  if (!report) return false;
  if (spans) return t->spans = true, read_spans(t, record, item, report);
  score(t, report, (fsc_span){0, (uint32_t)report->text.length}, false, &f);
  keep(t, record, &f);
  return true;
}

/* ---- Figures ---- */

static void add_accuracy(const frames_task *t, const char *name, bool any_label) {
  fsc_ratio *ratios = fsc_allocate_zero(t->v->gold.n, sizeof *ratios);
  for (size_t i = 0; i < t->cases.n; i++) {
    const framed *f = &t->cases.items[i];
    uint32_t predicted = f->judged.predicted;
    ratios[f->judged.cluster].below++;
    ratios[f->judged.cluster].above +=
        predicted != FSC_NONE && (any_label ? f->gold[predicted] : predicted == f->judged.gold);
  }
  fsc_add_ratio(t->v, name, ratios, t->v->gold.n);
  free(ratios);
}

static void add_coverage(const frames_task *t) {
  fsc_ratio *ratios = fsc_allocate_zero(t->v->gold.n, sizeof *ratios);
  for (size_t i = 0; i < t->cases.n; i++) {
    ratios[t->cases.items[i].judged.cluster].below++;
    ratios[t->cases.items[i].judged.cluster].above += t->cases.items[i].judged.predicted != FSC_NONE;
  }
  fsc_add_ratio(t->v, "labelled_share", ratios, t->v->gold.n);
  free(ratios);
}

/* The AUC of each label: does the weight of its frames per word rank cases with the label above those without? */
static void add_rankings(const frames_task *t) {
  fsc_case *cases = fsc_allocate((t->cases.n + 1) * sizeof *cases);
  double sum = 0;
  for (uint32_t label = 0; label < t->n_labels; label++) {
    for (size_t i = 0; i < t->cases.n; i++) {
      const framed *f = &t->cases.items[i];
      cases[i] = (fsc_case){f->scores[label], f->gold[label], 0, f->judged.cluster};
    }
    size_t first = t->v->figures.n;
    fsc_add_ranking(t->v, t->labels[label], cases, t->cases.n, false);
    t->v->figures.n = first + 1; /* keep the AUC, drop the figures of a threshold, which predictions do not use */
    sum += t->v->figures.items[first].value;
  }
  fsc_add_figure(t->v, "mean_auc", sum / t->n_labels, NAN, NAN);
  free(cases);
}

static void add_figures(const frames_task *t) {
  fsc_class_case *judged = fsc_allocate((t->cases.n + 1) * sizeof *judged);
  for (size_t i = 0; i < t->cases.n; i++) judged[i] = t->cases.items[i].judged;
  add_accuracy(t, "accuracy", false);
  if (t->several) add_accuracy(t, "accuracy_any_label", true);
  fsc_add_classes(t->v, t->labels, t->n_labels, judged, t->cases.n);
  add_coverage(t);
  if (t->several) add_rankings(t);
  free(judged);
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  frames_task t = {.v = v, .fallback = FSC_NONE};
  fsc_status status = read_map(&t, error);
  if (status != FSC_OK) return status;
  for (size_t i = 0; i < v->gold.n; i++) v->left_out += !read_record(&t, i);
  if (!t.cases.n)
    return fsc_fail(error, FSC_BAD_INPUT, "no_labels", v->options->gold, 0,
                    "no record has a text and a label that the map knows");
  v->cases = t.cases.n;
  v->unit = t.spans ? "spans" : "texts";
  add_figures(&t);
  return FSC_OK;
}

const fsc_task fsc_frames_task = {"frames", run};
