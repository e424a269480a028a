/* Task segmentation: a sentence is right if both its edges are.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "gold_check.h"

static int by_start(const void *a, const void *b) {
  const fsc_span *x = a, *y = b;
  return x->start != y->start ? (x->start > y->start) - (x->start < y->start) : (x->end > y->end) - (x->end < y->end);
}

static fsc_counts compare(const fsc_report *report, fsc_span *gold, size_t n) {
  fsc_counts counts = {.predicted = (double)report->n_sentence_rows, .gold = (double)n};
  qsort(gold, n, sizeof *gold, by_start);
  for (size_t i = 0; i < report->n_sentence_rows; i++) {
    fsc_span own = {fsc_offset(report, report->sentences[i].span.start, FSC_CODEPOINT),
                    fsc_offset(report, report->sentences[i].span.end, FSC_CODEPOINT)};
    counts.both += bsearch(&own, gold, n, sizeof *gold, by_start) != NULL;
  }
  return counts;
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  fsc_counts *counts = fsc_allocate_zero(v->gold.n, sizeof *counts);
  size_t n = 0;
  fsc_status status = FSC_OK;
  v->unit = "sentences";
  for (size_t i = 0; i < v->gold.n; i++) {
    if ((status = fsc_gold_check_spans(v, i, "sentences", error)) != FSC_OK) break;
    const cJSON *sentences = cJSON_GetObjectItemCaseSensitive(v->gold.items[i], "sentences");
    const char *text = fsc_gold_string(v->gold.items[i], "text");
    const fsc_report *report = text && cJSON_IsArray(sentences) ? fsc_gold_analyse(v, text, error) : NULL;
    if (!report) {
      v->left_out++;
      continue;
    }
    size_t n_gold;
    fsc_span *gold = fsc_gold_all_spans(v->arena, sentences, &n_gold);
    v->cases += n_gold;
    counts[n++] = compare(report, gold, n_gold);
  }
  if (status == FSC_OK && n)
    fsc_add_f1(v, "sentence", counts, n);
  else if (status == FSC_OK)
    status = fsc_fail(error, FSC_BAD_INPUT, "no_labels", v->options->gold, 0, "no record has text and sentences");
  free(counts);
  return status;
}

const fsc_task fsc_segmentation_task = {"segmentation", run};
