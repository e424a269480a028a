/* Task word: the words covered by hits, against the words that annotators marked.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "validate.h"
#include "words.h"

/* How many code points of a text lie before each one of them and inside some span. A text may have as many spans as
 * words, and each of these is asked for. */
typedef struct covered {
  uint32_t *before;
  uint32_t n; /* code points */
} covered;

static covered covered_new(const fsc_report *report) {
  uint32_t n = fsc_offset(report, (uint32_t)report->text.length, FSC_CODEPOINT);
  return (covered){fsc_allocate_zero((size_t)n + 2, sizeof(uint32_t)), n};
}

/* At first `before` counts how many spans begin less how many end. */
static void cover(covered *c, fsc_span span) {
  if (span.end > c->n) span.end = c->n;
  if (span.start >= span.end) return;
  c->before[span.start]++;
  c->before[span.end]--;
}

static void sum_up(covered *c) {
  uint32_t open = 0, before = 0;
  for (uint32_t i = 0; i <= c->n; i++) {
    open += c->before[i];
    c->before[i] = before;
    before += open > 0;
  }
}

static bool touches(const covered *c, fsc_span span) { return c->before[span.end] > c->before[span.start]; }

static fsc_span in_points(const fsc_report *report, fsc_span span) {
  return (fsc_span){fsc_offset(report, span.start, FSC_CODEPOINT), fsc_offset(report, span.end, FSC_CODEPOINT)};
}

static covered predicted(const fsc_report *report) {
  covered c = covered_new(report);
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (!hit->suppressed && hit->voice != FSC_QUOTED && strcmp(hit->entry->family, "loaded") == 0 &&
        hit->weight >= FSC_FLAGGED_WEIGHT)
      cover(&c, in_points(report, hit->span));
  }
  return sum_up(&c), c;
}

static covered marked(const fsc_report *report, const fsc_span *gold, size_t n) {
  covered c = covered_new(report);
  for (size_t i = 0; i < n; i++) cover(&c, gold[i]);
  return sum_up(&c), c;
}

/* Compares the words of a record; returns how many there are. */
static uint64_t compare(const fsc_report *report, fsc_span *spans, size_t n, fsc_counts *counts) {
  covered own = predicted(report), gold = marked(report, spans, n);
  uint64_t words = 0;
  fsc_span word;
  for (uint32_t from = 0; fsc_next_word(report->text, &from, &word); words++) {
    bool p = touches(&own, in_points(report, word)), g = touches(&gold, in_points(report, word));
    counts->predicted += p;
    counts->gold += g;
    counts->both += p && g;
  }
  free(own.before);
  free(gold.before);
  return words;
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  v->unit = "words";
  return fsc_compare_all_spans(v, "biased_spans", "word", compare, error);
}

const fsc_task fsc_word_task = {"word", run};
