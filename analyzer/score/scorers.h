/* scorers.h - the scorers there are. A new one is one file, one line here and one row in scorers.c.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_SCORERS_H
#define FSC_SCORE_SCORERS_H
#include "scorer.h"

/* Sets document->sentences[i].boilerplate; emits nothing. */
fsc_scorer fsc_score_boilerplate;
/* The same for what the article says twice; after boilerplate. */
fsc_scorer fsc_score_repeats;
/* attributions, sources, actors, attributed, voice, spoken, told, scare_quotes. */
fsc_scorer fsc_score_attribution;
/* hits of every measured category, with the context rules (lexicons/README.md, Rules). */
fsc_scorer fsc_score_terms;
/* harms; suppresses hits of harm verbs that are no verbs here; after terms. */
fsc_scorer fsc_score_agency;
/* camp_words; after terms. */
fsc_scorer fsc_score_partisan;
/* cues_seen: counts by sentence for the opinion score. */
fsc_scorer fsc_score_opinion;

/* Allocates, zeroed, what the first scorer expects to be there. */
void fsc_findings_init(const fsc_scoring *scoring, fsc_findings *findings);
#endif
