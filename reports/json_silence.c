/* Members "silence" of a report and of a comparison: who is spoken about and never speaks.
 * SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

static void put_actor(fsc_output *output, const fsc_report *report, uint32_t id) {
  const fsc_actor *actor = &report->actors[id];
  fsc_json_open(output, NULL, '{');
  fsc_json_integer(output, "actor_id", id);
  fsc_json_string(output, "name", actor->name);
  fsc_json_string(output, "kind", fsc_actor_kind_name(actor->kind));
  fsc_json_string(output, "class", fsc_source_class_name(actor->source_class));
  fsc_json_string(output, "gender", fsc_gender_name(actor->gender));
  fsc_json_integer(output, "mentions", actor->mentions);
  fsc_json_integer(output, "first_sentence", actor->first_sentence);
  fsc_json_close(output, '}');
}

void fsc_json_silence(const fsc_json *json) {
  const fsc_silence *silence = &json->report->silence;
  fsc_output *output = json->output;
  fsc_json_open(output, "silence", '{');
  fsc_json_integer(output, "n", silence->n);
  fsc_json_integer(output, "persons", silence->persons);
  fsc_json_integer(output, "organisations", silence->organisations);
  fsc_json_integer(output, "groups", silence->groups);
  fsc_json_share(output, "share", &silence->share);
  fsc_json_open(output, "actors", '[');
  for (uint32_t i = 0; i < silence->n; i++) put_actor(output, json->report, silence->actors[i]);
  fsc_json_close(output, ']');
  fsc_json_close(output, '}');
}

void fsc_json_group_silence(fsc_output *output, const fsc_group_silence *silence, size_t n) {
  fsc_json_open(output, "silence", '[');
  for (size_t i = 0; i < n; i++) {
    fsc_json_open(output, NULL, '{');
    fsc_json_string(output, "group", silence[i].group);
    fsc_json_string(output, "member", silence[i].member);
    fsc_json_string(output, "class", fsc_source_class_name(silence[i].source_class));
    fsc_json_share(output, "silent", &silence[i].silent);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, ']');
}
