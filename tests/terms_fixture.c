/* SPDX-License-Identifier: Apache-2.0 */
#include "terms_fixture.h"

#include <stdio.h>

#include "tests.h"

#define HEADER "id,term,category,family,form,weight,context,exceptions,subcategory,neutral_alt\n"
#define CLASSES                                                                                                      \
  ",the,classes,,,,,,determiner\n,the,classes,,,,,,function_word\n,a,classes,,,,,,determiner\n"                      \
  ",her,classes,,,,,,possessive\n,they,classes,,,,,,pronoun\n,would,classes,,,,,,modal\n,was,classes,,,,,,be_form\n" \
  ",not,classes,,,,,,negator\n,never,classes,,,,,,negator\n,isn't,classes,,,,,,negator\n"                            \
  ",migrants,classes,,,,,,people\n,monday,classes,,,,,,weekday\n"                                                    \
  ",tank,classes,,,,,,war\n,bomb,classes,,,,,,war\n,shell,classes,,,,,,war\n"                                        \
  "U,utterly,modifiers,,,,,,intensifier\nS,slightly,modifiers,,,,,,downtoner\n"                                      \
  "E,vile bodies,exceptions\nP,sign up for,boilerplate,,,,,,any\nO,party,organisations,,n,1,flag:suffix\n"

fsc_scorer *const terms_scorers[] = {fsc_score_boilerplate, fsc_score_terms, NULL};

analysis *terms_lexicon(const char *rows) {
  static const char *const support[] = {"modifiers", "exceptions", "boilerplate", "organisations"};
  char csv[3000];
  snprintf(csv, sizeof csv, HEADER "%s" CLASSES, rows);
  analysis *a = analysis_new(csv, NULL);
  for (size_t i = 0; i < COUNT(support); i++) analysis_switch_off(a, support[i]);
  return a;
}

const fsc_hit *only_hit(const analysis *a) {
  ck_assert_uint_eq(a->findings.counted.n, 1);
  return analysis_hits(a);
}

void check_hit(const fsc_hit *hit, const char *suppressed, double multiplier, const char *factors) {
  ck_assert_pstr_eq(hit->suppressed, suppressed);
  if (!suppressed) same(hit->multiplier, multiplier);
  ck_assert_pstr_eq(hit->factors, factors);
}
