/* Tasks that compare the spans of one member of each record with an analysis of its text.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "gold_check.h"

/* Adds one record's counts to those of all, and counts it; one without text or spans is left out. */
static fsc_status compare_record(fsc_validation *v, size_t record, const char *member, fsc_compare_spans *compare,
                                 fsc_counts *counts, size_t *n, fsc_error *error) {
  fsc_status status = fsc_gold_check_spans(v, record, member, error);
  if (status != FSC_OK) return status;
  const cJSON *spans = cJSON_GetObjectItemCaseSensitive(v->gold.items[record], member);
  const char *text = fsc_gold_string(v->gold.items[record], "text");
  const fsc_report *report = text && cJSON_IsArray(spans) ? fsc_gold_analyse(v, text, error) : NULL;
  if (!report) {
    v->left_out++;
    return FSC_OK;
  }
  size_t n_gold;
  fsc_span *gold = fsc_gold_all_spans(v->arena, spans, &n_gold);
  v->cases += compare(report, gold, n_gold, &counts[(*n)++]);
  return FSC_OK;
}

fsc_status fsc_compare_all_spans(fsc_validation *v, const char *member, const char *prefix, fsc_compare_spans *compare,
                                 fsc_error *error) {
  fsc_counts *counts = fsc_allocate_zero(v->gold.n, sizeof *counts);
  size_t n = 0;
  fsc_status status = FSC_OK;
  for (size_t i = 0; i < v->gold.n && status == FSC_OK; i++)
    status = compare_record(v, i, member, compare, counts, &n, error);
  if (status == FSC_OK && n)
    fsc_add_f1(v, prefix, counts, n);
  else if (status == FSC_OK)
    status = fsc_fail(error, FSC_BAD_INPUT, "no_labels", v->options->gold, 0, "no record has text and %s", member);
  free(counts);
  return status;
}
