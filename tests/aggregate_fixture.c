/* SPDX-License-Identifier: Apache-2.0 */
#include "aggregate_fixture.h"

#include <check.h>
#include <string.h>

const char aggregate_lexicon[] =
    "id,term,category,subcategory,family,weight\n"
    "L-1,sham,insults,,loaded,.5\n"
    "L-2,vile,insults,,loaded,.8\n"
    "L-3,mild,insults,,loaded,.1\n"
    "L-4,slam,verbs,,loaded,.4\n"
    "L-5,edge,verbs,,loaded,.15\n"
    "H-1,perhaps,hedges,,,\n"
    "B-1,sign up for,boilerplate,any,,\n";
static const char style[] =
    "cue,coefficient,cap,basis\n"
    "loaded,5,3,sentence:loaded\n"
    "question,1,1,sentence:question\n"
    "digits,-.25,2,sentence:digit\n"
    "hedge,.5,1,lexicon:hedges\n";
fsc_scorer *const aggregate_scorers[] = {fsc_score_boilerplate, fsc_score_terms, fsc_score_opinion, NULL};

analysis *article;

void aggregate_set_up(void) {
  article = analysis_new(aggregate_lexicon, style);
  analysis_switch_off(article, "boilerplate");
}
void aggregate_tear_down(void) { analysis_free(article); }

const fsc_report *score(double phi) {
  analysis_score(article, aggregate_scorers);
  return analysis_report(article, phi);
}

const fsc_report *report_of(const char *title, const char *text) {
  analysis_read(article, title, text);
  return score(1);
}

const fsc_rate *rate_of(const fsc_report *report, const char *category, fsc_voice voice) {
  for (size_t i = 0; i < report->n_measures; i++)
    if (strcmp(report->measures[i].category, category) == 0) return &report->measures[i].voice[voice];
  ck_abort_msg("no %s", category);
  return NULL;
}
