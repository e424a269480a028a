/* The comparison of report_fixture.h. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "report_fixture.h"
#include "tests.h"

const fsc_comparison *fixture_comparison(void) {
  static const fsc_group_measure example[] = {
      {"loaded", 60, 123.5, 1234567, 9.75, 8.125, 11.5, 9.8, 8.1, 11.6},
      {"loaded_verbs_per_1k", 60, 40, 41152, .972, .7, 1.3, 1.01, .72, 1.35},
      {"official_share", 58, 300, 500, .6, .55, .65, .6125, .5512, .6734},
      {"hedges_per_1k", 60, 0, 41152, 0, 0, 0, 0, 0, 0},
  };
  static const fsc_group_measure post[] = {
      {"loaded", 3, 9, 900, 10, NAN, NAN, 10.25, NAN, NAN},
      {"loaded_verbs_per_1k", 3, 1, 900, 1.111, NAN, NAN, 1, NAN, NAN},
      {"official_share", 0, 0, 0, NAN, NAN, NAN, NAN, NAN, NAN},
      {"hedges_per_1k", 3, 0, 900, 0, NAN, NAN, 0, NAN, NAN},
  };
  static const fsc_top_entry top[] = {
      {"LP-0001", "shameless", "loaded_pejorative", 12, 9, 8.4, "Shameless"},
      {"LV-0031", "slam", "loaded_verbs", 14, 12, 7.7, NULL},
      {"MO-0001", "(job|soul)-(killing|crushing)", "morphology", 3, 2, 1.2, "job-killing"}};
  static const fsc_partisan_balance balances[] = {
      {"policing", NULL, "police-reform", "law-and-order", 20, 4, 16, 12, 3, .4, .2468, .5551, true},
      {"policing", "money for police", "police-reform", "law-and-order", 0, 0, 2, 2, 0, 0, NAN, NAN, false},
  };
  static const fsc_group_silence silence[] = {
      {"migrants", "migrant", FSC_CITIZEN, {.75, .47, .91, 9, 12}},
      {"police", "officer", FSC_LAW_ENFORCEMENT_JUDICIAL, {NAN, NAN, NAN, 0, 4}}};
  static const fsc_group_silence few[] = {{"migrants", "migrant", FSC_CITIZEN, {NAN, NAN, NAN, 3, 3}}};
  static const fsc_group_silence all[] = {{"migrants", "migrant", FSC_CITIZEN, {.8, .55, .93, 12, 15}},
                                          {"police", "officer", FSC_LAW_ENFORCEMENT_JUDICIAL, {NAN, NAN, NAN, 0, 4}}};
#define NONE \
  { NAN, NAN, NAN, 0, 0 }
#define NO_CUES \
  { NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE }
  static const fsc_group groups[] = {
      {"=Daily \"Example\"",
       60,
       61234,
       41152,
       false,
       COUNT(example),
       example,
       {30, 5, [FSC_MEDIA] = 5},
       {{.2, .1, .35, 10, 50}, {.5, .15, .85, 2, 4}, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE},
       COUNT(top),
       top,
       COUNT(balances),
       balances,
       COUNT(silence),
       silence},
      {"Ünited Post", 3, 1200, 900, true, COUNT(post), post, {0}, NO_CUES, 0, NULL, 0, NULL, 1, few},
  };
  static const fsc_comparison comparison = {"outlet", 65, 1, 2, 4999, 1, COUNT(groups), groups, COUNT(silence), all};
  return &comparison;
}
