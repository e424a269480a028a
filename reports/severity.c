/* The severity of findings, as `line` writes it and --fail-on uses it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "reports.h"

#define WARNING_WEIGHT 0.4
#define ERROR_WEIGHT 0.8

int fsc_hit_severity(const fsc_hit *hit) {
  bool own = hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE || hit->voice == FSC_HEADLINE;
  double weight = hit->weight;
  if (hit->suppressed || !own || strcmp(hit->entry->family, "loaded") != 0 || weight < FSC_FLAGGED_WEIGHT) return -1;
  return weight >= ERROR_WEIGHT ? FSC_ERROR : weight >= WARNING_WEIGHT ? FSC_WARNING : FSC_NOTE;
}

unsigned fsc_sourcing_notes(const fsc_report *report, const fsc_attribution *attribution) {
  if (attribution->headline || attribution->author || attribution->depth) return 0;
  if (report->sentences[attribution->sentence].boilerplate) return 0;
  unsigned notes = attribution->loaded_cue && attribution->has_cue ? FSC_LOADED_CUE : 0;
  if (attribution->source_id < report->n_sources)
    notes |= report->sources[attribution->source_id].anonymous ? FSC_ANONYMOUS_SOURCE : 0;
  else if (!attribution->has_source)
    notes |= FSC_UNSOURCED;
  return notes;
}

int fsc_report_severity(const fsc_report *report) {
  int worst = -1;
  for (size_t i = 0; i < report->n_attributions && worst < FSC_NOTE; i++)
    if (fsc_sourcing_notes(report, &report->attributions[i])) worst = FSC_NOTE;
  for (size_t i = 0; i < report->n_hits; i++) {
    int severity = fsc_hit_severity(&report->hits[i]);
    if (severity > worst) worst = severity;
  }
  return worst;
}
