/* The names that reports use for enumerations.
 * SPDX-License-Identifier: Apache-2.0 */
#include "framescope.h"

const char *fsc_voice_name(fsc_voice voice) {
  static const char *const names[] = {"outlet", "reported", "quoted", "headline", "", "scare_quote", "mixed"};
  return names[voice];
}

const char *fsc_aside_name(fsc_aside aside) {
  static const char *const names[] = {"", "phrase", "capitals", "repeated", "speaker", "link"};
  return names[aside];
}

const char *fsc_kind_name(fsc_attribution_kind kind) {
  static const char *const names[] = {"speech", "document", "mental", "act"};
  return names[kind];
}

const char *fsc_type_name(fsc_attribution_type type) {
  static const char *const names[] = {"direct", "indirect", "mixed"};
  return names[type];
}

const char *fsc_actor_kind_name(fsc_actor_kind kind) {
  static const char *const names[] = {"person", "organisation", "group", "document"};
  return names[kind];
}

const char *fsc_gender_name(fsc_gender gender) {
  static const char *const names[] = {"unknown", "f", "m", "other"};
  return names[gender];
}

const char *fsc_source_class_name(fsc_source_class source_class) {
  static const char *const names[] = {"official_government",
                                      "law_enforcement_judicial",
                                      "political_party",
                                      "business",
                                      "ngo_advocacy",
                                      "expert_academic",
                                      "citizen",
                                      "victim_witness",
                                      "media",
                                      "document_data",
                                      "anonymous",
                                      "collective_vague",
                                      "unknown"};
  return names[source_class];
}

const char *fsc_agency_form_name(fsc_agency_form form) {
  static const char *const names[] = {"active", "by_passive", "agentless"};
  return names[form];
}
