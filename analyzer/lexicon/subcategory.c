/* Subcategories that the code reads: the source class or the cue class of a row.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "internal.h"

fsc_source_class fsc_class_called(const char *name) {
  for (int c = 0; c < FSC_UNKNOWN_CLASS; c++)
    if (fsc_same(name, fsc_source_class_name((fsc_source_class)c))) return (fsc_source_class)c;
  return FSC_UNKNOWN_CLASS;
}

static fsc_cue_class cue_class_called(const char *name) {
  static const char *const names[FSC_CUE_CLASSES] = {
      [FSC_CUE_NEUTRAL] = "neutral", [FSC_CUE_ASSERTIVE] = "assertive",   [FSC_CUE_FACTIVE] = "factive",
      [FSC_CUE_DOUBT] = "doubt",     [FSC_CUE_CONCESSION] = "concession", [FSC_CUE_DENIAL] = "denial",
      [FSC_CUE_ATTACK] = "attack",   [FSC_CUE_PRAISE] = "praise",         [FSC_CUE_BOAST] = "boast",
      [FSC_CUE_LIGHT] = "light",     [FSC_CUE_EMOTIVE] = "emotive",       [FSC_CUE_FORECAST] = "forecast",
      [FSC_CUE_SUGGEST] = "suggest", [FSC_CUE_DIRECTIVE] = "directive",   [FSC_CUE_COMMISSIVE] = "commissive",
      [FSC_CUE_MENTAL] = "mental",   [FSC_CUE_RULING] = "ruling",         [FSC_CUE_DOCUMENT] = "document",
      [FSC_CUE_NOMINAL] = "nominal", [FSC_CUE_HEARSAY] = "hearsay",       [FSC_CUE_NO_COMMENT] = "no_comment",
  };
  for (int c = FSC_CUE_UNKNOWN + 1; c < FSC_CUE_CLASSES; c++)
    if (fsc_same(name, names[c])) return (fsc_cue_class)c;
  return FSC_CUE_UNKNOWN;
}

void fsc_entry_classify(fsc_entry *entry) {
  entry->source_class = (uint8_t)fsc_class_called(entry->subcategory);
  entry->cue_class = (uint8_t)cue_class_called(entry->subcategory);
}
