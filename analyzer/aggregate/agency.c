/* Counts harm verbs by form, by verb, and by the source class of agent and patient.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "aggregate.h"

/* Counts the hits of agency.csv that are no verbs, by the subcategory of the row. */
static void count_phrases(const fsc_scoring *scoring, const fsc_findings *findings, const fsc_report *report,
                          fsc_agency *agency) {
  const struct {
    const char *name;
    uint32_t *n;
  } kinds[] = {{"set_phrase", &agency->set_phrases},
               {"nominalisation", &agency->nominalisations},
               {"intransitive", &agency->intransitives}};
  for (uint32_t i = scoring->rows.first[FSC_AGENCY]; i != FSC_NONE; i = scoring->rows.next[i]) {
    const fsc_counted *hit = &findings->counted.items[fsc_hit_of(&scoring->rows, i)];
    const char *kind = fsc_match_entry(scoring->matches, &scoring->matches->items[i])->info.subcategory;
    if (!hit->measure || !kind || hit->voice == FSC_QUOTED || !fsc_in_story(&report->sentences[hit->sentence]))
      continue;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
      if (fsc_same(kind, kinds[k].name)) ++*kinds[k].n;
  }
}

static fsc_agency_verb *verb_of(fsc_agency_verb *verbs, fsc_agency *agency, const char *term) {
  for (uint32_t i = 0; i < agency->n_verbs; i++)
    if (verbs[i].term == term) return &verbs[i];
  verbs[agency->n_verbs] = (fsc_agency_verb){.term = term};
  return &verbs[agency->n_verbs++];
}

/* There are at most as many verbs as the lexicon has, so that the search is short in any article. */
static void count_verbs(const fsc_scoring *scoring, const fsc_findings *findings, const fsc_report *report,
                        fsc_agency *agency) {
  fsc_agency_verb *verbs = fsc_arena_take(scoring->arena, findings->harms.n * sizeof *verbs);
  agency->verbs = verbs;
  for (size_t i = 0; i < findings->harms.n; i++) {
    const fsc_harm *harm = &findings->harms.items[i];
    if (!fsc_in_story(&report->sentences[harm->sentence])) continue;
    agency->n++;
    agency->form[harm->form]++;
    verb_of(verbs, agency, harm->entry->term)->n[harm->form]++;
    if (harm->agent != FSC_UNKNOWN_CLASS) agency->agents[harm->agent][harm->form]++;
    if (harm->patient != FSC_UNKNOWN_CLASS) agency->patients[harm->patient][harm->form]++;
  }
}

void fsc_aggregate_agency(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report) {
  const fsc_category *categories;
  fsc_lexicon_categories(scoring->lexicon, &categories);
  uint32_t category = fsc_lexicon_known(scoring->lexicon, FSC_AGENCY);
  if (category == FSC_NONE || !categories[category].measured) return;
  fsc_agency *agency = fsc_arena_take_zero(scoring->arena, 1, sizeof *agency);
  count_phrases(scoring, findings, report, agency);
  count_verbs(scoring, findings, report, agency);
  agency->agentless_share = fsc_share_of(agency->form[FSC_AGENTLESS], agency->n);
  report->agency = agency;
}
