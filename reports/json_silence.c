/* Members "silence" of a report and of a comparison: who is spoken about but never speaks.
 * SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

static char *put_actor(const fsc_json *json, char *at, uint32_t id) {
  const fsc_actor *actor = &json->report->actors[id];
  at = fsc_digits(FSC_LITERAL(fsc_json_room(json, at), "{\"actor_id\":"), id);
  at = FSC_STRING_AT(json, at, "name", actor->name);
  at = FSC_NAME_AT(at, "kind", &json->names->actor_kind[actor->kind]);
  at = FSC_NAME_AT(at, "class", &json->names->source_class[actor->source_class]);
  at = FSC_NAME_AT(at, "gender", &json->names->gender[actor->gender]);
  at = FSC_INTEGER_AT(at, "mentions", actor->mentions);
  at = FSC_INTEGER_AT(at, "first_sentence", actor->first_sentence);
  return FSC_LITERAL(at, "},");
}

char *fsc_json_silence(const fsc_json *json, char *at) {
  const fsc_silence *silence = &json->report->silence;
  at = fsc_digits(FSC_LITERAL(at, ",\"silence\":{\"n\":"), silence->n);
  at = FSC_INTEGER_AT(at, "persons", silence->persons);
  at = FSC_INTEGER_AT(at, "organisations", silence->organisations);
  at = FSC_INTEGER_AT(at, "groups", silence->groups);
  at = fsc_json_share_at(FSC_KEY_AT(at, "share"), &silence->share);
  at = FSC_LITERAL(at, ",\"actors\":[");
  for (uint32_t i = 0; i < silence->n; i++) at = put_actor(json, at, silence->actors[i]);
  return FSC_LITERAL(fsc_json_close_at(at, ']'), "}");
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
