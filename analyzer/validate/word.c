/* Task word: the words covered by hits, against the words that annotators marked.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "gold_check.h"
#include "words.h"

static bool predicted(const fsc_report *report, fsc_span word) {
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (hit->span.start < word.end && hit->span.end > word.start && !hit->suppressed && hit->voice != FSC_QUOTED &&
        strcmp(hit->entry->family, "loaded") == 0 && hit->weight >= FSC_FLAGGED_WEIGHT)
      return true;
  }
  return false;
}

static bool marked(const fsc_report *report, const fsc_span *spans, size_t n, fsc_span word) {
  uint32_t start = fsc_offset(report, word.start, FSC_CODEPOINT), end = fsc_offset(report, word.end, FSC_CODEPOINT);
  for (size_t i = 0; i < n; i++)
    if (spans[i].start < end && spans[i].end > start) return true;
  return false;
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  fsc_counts *counts = fsc_allocate_zero(v->gold.n, sizeof *counts);
  size_t n = 0;
  fsc_status status = FSC_OK;
  v->unit = "words";
  for (size_t i = 0; i < v->gold.n; i++) {
    if ((status = fsc_gold_check_spans(v, i, "biased_spans", error)) != FSC_OK) break;
    const cJSON *spans = cJSON_GetObjectItemCaseSensitive(v->gold.items[i], "biased_spans");
    const char *text = fsc_gold_string(v->gold.items[i], "text");
    const fsc_report *report = text && cJSON_IsArray(spans) ? fsc_gold_analyse(v, text, error) : NULL;
    if (!report) {
      v->left_out++;
      continue;
    }
    size_t n_gold;
    const fsc_span *gold = fsc_gold_all_spans(v->arena, spans, &n_gold);
    fsc_span word;
    for (uint32_t from = 0; fsc_next_word(report->text, &from, &word); v->cases++) {
      bool p = predicted(report, word), g = marked(report, gold, n_gold, word);
      counts[n].predicted += p;
      counts[n].gold += g;
      counts[n].both += p && g;
    }
    n++;
  }
  if (status == FSC_OK && n)
    fsc_add_f1(v, "word", counts, n);
  else if (status == FSC_OK)
    status = fsc_fail(error, FSC_BAD_INPUT, "no_labels", v->options->gold, 0, "no record has text and biased_spans");
  free(counts);
  return status;
}

const fsc_task fsc_word_task = {"word", run};
