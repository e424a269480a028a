/* Members "partisan" of a report and of a group: wording of camps. SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

static void put_counts(fsc_output *output, const char *issue, const char *concept, const char *side_a,
                       const char *side_b) {
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "issue", issue);
  fsc_json_string(output, "concept", concept);
  fsc_json_string(output, "side_a", side_a);
  fsc_json_string(output, "side_b", side_b);
}

void fsc_json_partisan(const fsc_json *json) {
  fsc_output *output = json->output;
  if (!json->report->partisan) {
    fsc_json_null(output, "partisan");
    return;
  }
  fsc_json_open(output, "partisan", '[');
  for (size_t i = 0; i < json->report->n_partisan; i++) {
    const fsc_partisan *of = &json->report->partisan[i];
    put_counts(output, of->issue, of->concept, of->side_a, of->side_b);
    fsc_json_integer(output, "a", of->a);
    fsc_json_integer(output, "b", of->b);
    fsc_json_integer(output, "neutral", of->neutral);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, ']');
}

void fsc_json_balances(fsc_output *output, const fsc_group *group) {
  fsc_json_open(output, "partisan", '[');
  for (size_t i = 0; i < group->n_partisan; i++) {
    const fsc_partisan_balance *of = &group->partisan[i];
    put_counts(output, of->issue, of->concept, of->side_a, of->side_b);
    fsc_json_integer(output, "a", of->a);
    fsc_json_integer(output, "b", of->b);
    fsc_json_integer(output, "neutral", of->neutral);
    fsc_json_integer(output, "articles", of->articles);
    fsc_json_integer(output, "concepts", of->concepts);
    fsc_json_number(output, "balance", of->balance);
    fsc_json_number(output, "ci_low", of->ci_low);
    fsc_json_number(output, "ci_high", of->ci_high);
    fsc_json_flag(output, "speaks", of->speaks);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, ']');
}
