/* Members "partisan" of a report and of a group: the wording of political camps. SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

char *fsc_json_partisan(const fsc_json *json, char *at) {
  if (!json->report->partisan) return FSC_LITERAL(at, ",\"partisan\":null");
  at = FSC_LITERAL(at, ",\"partisan\":[");
  for (size_t i = 0; i < json->report->n_partisan; i++) {
    const fsc_partisan *of = &json->report->partisan[i];
    at = fsc_json_string_at(json, FSC_LITERAL(at, "{\"issue\":"), of->issue);
    at = FSC_STRING_AT(json, at, "concept", of->concept_name);
    at = FSC_STRING_AT(json, at, "side_a", of->side_a);
    at = FSC_STRING_AT(json, at, "side_b", of->side_b);
    at = FSC_INTEGER_AT(at, "a", of->a);
    at = FSC_INTEGER_AT(at, "b", of->b);
    at = FSC_LITERAL(FSC_INTEGER_AT(at, "neutral", of->neutral), "},");
  }
  return fsc_json_close_at(at, ']');
}

void fsc_json_balances(fsc_output *output, const fsc_group *group) {
  fsc_json_open(output, "partisan", '[');
  for (size_t i = 0; i < group->n_partisan; i++) {
    const fsc_partisan_balance *of = &group->partisan[i];
    fsc_json_open(output, NULL, '{');
    fsc_json_string(output, "issue", of->issue);
    fsc_json_string(output, "concept", of->concept_name);
    fsc_json_string(output, "side_a", of->side_a);
    fsc_json_string(output, "side_b", of->side_b);
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
