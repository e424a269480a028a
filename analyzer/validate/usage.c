/* SPDX-License-Identifier: Apache-2.0 */
#include "usage.h"

#include <stdlib.h>
#include <string.h>

#include "validate.h"

enum { MOST_SPANS = 1024 };

const struct fsc_gold_set fsc_gold_sets[FSC_GOLD_SETS] = {
    [FSC_BABE] = {"babe", "babe/dev.jsonl"},
    [FSC_PTC] = {"ptc", "ptc/articles_dev.jsonl"},
};

static int compare_entry(const void *id, const void *row) { return strcmp(id, ((const fsc_usage *)row)->entry); }

fsc_usage *fsc_usage_of(const fsc_usage_table *table, const char *entry) {
  return bsearch(entry, table->rows, table->n, sizeof *table->rows, compare_entry);
}

void fsc_usage_add(fsc_usage_table *table, const fsc_report *report) {
  table->articles++;
  table->words += report->n_words;
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    fsc_usage *usage = hit->suppressed ? NULL : fsc_usage_of(table, hit->entry->id);
    if (!usage) continue;
    usage->corpus++;
    usage->quoted += hit->voice == FSC_QUOTED;
  }
}

/* ---- Compared with gold ---- */

/* Reads the marked spans of a record in either form; false if it has neither member. */
static bool marked_spans(const cJSON *record, fsc_span *spans, size_t *n) {
  const cJSON *pairs = cJSON_GetObjectItemCaseSensitive(record, "biased_spans"), *span;
  if (cJSON_IsArray(pairs)) return *n = fsc_gold_spans(pairs, spans, MOST_SPANS), true;
  const cJSON *objects = cJSON_GetObjectItemCaseSensitive(record, "spans");
  *n = 0;
  cJSON_ArrayForEach(span, objects) {
    const cJSON *start = cJSON_GetObjectItemCaseSensitive(span, "start"),
                *end = cJSON_GetObjectItemCaseSensitive(span, "end");
    if (!cJSON_IsNumber(start) || !cJSON_IsNumber(end) || start->valuedouble < 0 || *n == MOST_SPANS) continue;
    spans[(*n)++] = (fsc_span){(uint32_t)start->valuedouble, (uint32_t)end->valuedouble};
  }
  return cJSON_IsArray(objects);
}

static bool is_marked(const fsc_report *report, const fsc_hit *hit, const fsc_span *spans, size_t n) {
  uint32_t start = fsc_offset(report, hit->span.start, FSC_CODEPOINT);
  uint32_t end = fsc_offset(report, hit->span.end, FSC_CODEPOINT);
  for (size_t i = 0; i < n; i++)
    if (spans[i].start < end && spans[i].end > start) return true;
  return false;
}

static void judge(fsc_usage_table *table, int set, const fsc_report *report, const fsc_span *spans, size_t n) {
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (hit->suppressed || hit->voice == FSC_QUOTED) continue;
    fsc_usage *usage = fsc_usage_of(table, hit->entry->id);
    if (!usage) continue;
    fsc_judged *judged = &usage->judged[set];
    judged->n++;
    judged->expected += hit->weight;
    judged->right += is_marked(report, hit, spans, n);
  }
}

fsc_status fsc_usage_judge(fsc_usage_table *table, const fsc_analyzer *analyzer, int set, const char *path,
                           fsc_error *error) {
  fsc_validation v = {.analyzer = analyzer, .arena = fsc_arena_new(), .workspace = fsc_workspace_new(analyzer)};
  fsc_status status = fsc_gold_read(&v, path, error);
  fsc_span spans[MOST_SPANS];
  size_t n;
  for (size_t i = 0; status == FSC_OK && i < v.gold.n; i++) {
    const char *text = fsc_gold_string(v.gold.items[i], "text");
    if (!text || !marked_spans(v.gold.items[i], spans, &n)) continue;
    fsc_error skipped;
    const fsc_report *report = fsc_gold_analyse(&v, text, &skipped);
    if (report) judge(table, set, report, spans, n);
  }
  fsc_gold_free(&v);
  fsc_workspace_free(v.workspace);
  fsc_arena_free(v.arena);
  return status;
}

fsc_judged fsc_usage_judged(const fsc_usage *usage) {
  fsc_judged sum = {0};
  for (int s = 0; s < FSC_GOLD_SETS; s++) {
    sum.n += usage->judged[s].n;
    sum.right += usage->judged[s].right;
    sum.expected += usage->judged[s].expected;
  }
  return sum;
}

double fsc_judged_cost(const fsc_judged *judged) { return judged->expected - judged->right; }

bool fsc_usage_fires(const fsc_usage *usage) { return usage->corpus || fsc_usage_judged(usage).n; }
