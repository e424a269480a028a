/* Task segmentation: a sentence is right if both its edges are.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "validate.h"

static int by_start(const void *a, const void *b) {
  const fsc_span *x = a, *y = b;
  return x->start != y->start ? (x->start > y->start) - (x->start < y->start) : (x->end > y->end) - (x->end < y->end);
}

static uint64_t compare(const fsc_report *report, fsc_span *gold, size_t n, fsc_counts *counts) {
  *counts = (fsc_counts){.predicted = (double)report->n_sentence_rows, .gold = (double)n};
  qsort(gold, n, sizeof *gold, by_start);
  for (size_t i = 0; i < report->n_sentence_rows; i++) {
    fsc_span own = {fsc_offset(report, report->sentences[i].span.start, FSC_CODEPOINT),
                    fsc_offset(report, report->sentences[i].span.end, FSC_CODEPOINT)};
    counts->both += bsearch(&own, gold, n, sizeof *gold, by_start) != NULL;
  }
  return n;
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  v->unit = "sentences";
  return fsc_compare_all_spans(v, "sentences", "sentence", compare, error);
}

const fsc_task fsc_segmentation_task = {"segmentation", run};
