/* Member "agency" of a JSON report: does the wording say who did the harm? SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

/* Counts by form. Only active and by_passive can have an agent. Every count is followed by a comma. */
static char *put_forms(const fsc_json *json, char *at, const uint32_t n[FSC_AGENCY_FORMS], bool agentless) {
  for (fsc_agency_form f = 0; f < (agentless ? FSC_AGENCY_FORMS : FSC_AGENTLESS); f++) {
    at = FSC_LITERAL(fsc_name_at(at, &json->names->agency_form[f]), ":");
    at = FSC_LITERAL(fsc_digits(at, n[f]), ",");
  }
  return at;
}

/* Classes without an agent or patient are left out. */
static char *put_classes(const fsc_json *json, char *at, const uint32_t counts[][FSC_AGENCY_FORMS], bool agentless) {
  at = FSC_LITERAL(at, "{");
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    if (!(counts[c][FSC_ACTIVE] | counts[c][FSC_BY_PASSIVE] | counts[c][FSC_AGENTLESS])) continue;
    at = fsc_name_at(fsc_json_room(json, at), &json->names->source_class[c]);
    at = put_forms(json, FSC_LITERAL(at, ":{"), counts[c], agentless);
    at = FSC_LITERAL(at - 1, "},");
  }
  return fsc_json_close_at(at, '}');
}

static char *put_verbs(const fsc_json *json, char *at, const fsc_agency *agency) {
  at = FSC_LITERAL(at, ",\"by_verb\":{");
  for (uint32_t i = 0; i < agency->n_verbs; i++) {
    at = fsc_json_string_at(json, at, agency->verbs[i].term);
    at = put_forms(json, FSC_LITERAL(at, ":{"), agency->verbs[i].n, true);
    at = FSC_LITERAL(at - 1, "},");
  }
  return fsc_json_close_at(at, '}');
}

char *fsc_json_agency(const fsc_json *json, char *at) {
  const fsc_agency *agency = json->report->agency;
  if (!agency) return FSC_LITERAL(at, ",\"agency\":null");
  at = fsc_digits(FSC_LITERAL(at, ",\"agency\":{\"n\":"), agency->n);
  at = put_forms(json, FSC_LITERAL(at, ","), agency->form, true);
  at = fsc_json_share_at(FSC_KEY_AT(at - 1, "agentless_share"), &agency->agentless_share);
  at = FSC_INTEGER_AT(at, "set_phrases", agency->set_phrases);
  at = FSC_INTEGER_AT(at, "nominalisations", agency->nominalisations);
  at = FSC_INTEGER_AT(at, "intransitives", agency->intransitives);
  at = put_classes(json, FSC_KEY_AT(at, "by_actor_class"), agency->agents, false);
  at = put_classes(json, FSC_KEY_AT(at, "by_patient_class"), agency->patients, true);
  return FSC_LITERAL(put_verbs(json, at, agency), "}");
}
