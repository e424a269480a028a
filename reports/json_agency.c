/* Member "agency" of a JSON report: how harm is told. SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

static void put_forms(fsc_output *output, const uint32_t n[FSC_AGENCY_FORMS], bool agentless) {
  for (fsc_agency_form f = 0; f < (agentless ? FSC_AGENCY_FORMS : FSC_AGENTLESS); f++)
    fsc_json_integer(output, fsc_agency_form_name(f), n[f]);
}

/* Classes that nobody of stood there are left out. An agent can stand with active and by_passive alone. */
static void put_classes(fsc_output *output, const char *key, const uint32_t counts[][FSC_AGENCY_FORMS],
                        bool agentless) {
  fsc_json_open(output, key, '{');
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    if (!(counts[c][FSC_ACTIVE] | counts[c][FSC_BY_PASSIVE] | counts[c][FSC_AGENTLESS])) continue;
    fsc_json_open(output, fsc_source_class_name(c), '{');
    put_forms(output, counts[c], agentless);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, '}');
}

static void put_verbs(fsc_output *output, const fsc_agency *agency) {
  fsc_json_open(output, "by_verb", '{');
  for (uint32_t i = 0; i < agency->n_verbs; i++) {
    fsc_json_open(output, agency->verbs[i].term, '{');
    put_forms(output, agency->verbs[i].n, true);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, '}');
}

void fsc_json_agency(const fsc_json *json) {
  const fsc_agency *agency = json->report->agency;
  fsc_output *output = json->output;
  if (!agency) {
    fsc_json_null(output, "agency");
    return;
  }
  fsc_json_open(output, "agency", '{');
  fsc_json_integer(output, "n", agency->n);
  put_forms(output, agency->form, true);
  fsc_json_share(output, "agentless_share", &agency->agentless_share);
  fsc_json_integer(output, "set_phrases", agency->set_phrases);
  fsc_json_integer(output, "nominalisations", agency->nominalisations);
  fsc_json_integer(output, "intransitives", agency->intransitives);
  put_classes(output, "by_actor_class", agency->agents, false);
  put_classes(output, "by_patient_class", agency->patients, true);
  put_verbs(output, agency);
  fsc_json_close(output, '}');
}
