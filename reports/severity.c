/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "reports.h"

int fsc_hit_severity(const fsc_hit *hit) {
  bool own = hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE || hit->voice == FSC_HEADLINE;
  double weight = hit->weight * hit->multiplier;
  if (hit->suppressed || !own || strcmp(hit->family, "loaded") != 0 || weight < 0.15) return -1;
  return weight >= 0.8 ? FSC_ERROR : weight >= 0.4 ? FSC_WARNING : FSC_NOTE;
}

int fsc_report_severity(const fsc_report *report) {
  int worst = -1;
  for (size_t i = 0; i < report->n_hits; i++) {
    int severity = fsc_hit_severity(&report->hits[i]);
    if (severity > worst) worst = severity;
  }
  return worst;
}
