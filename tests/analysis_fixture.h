/* analysis_fixture.h - small texts taken apart with a small lexicon, for tests of single stages.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_ANALYSIS_FIXTURE_H
#define FSC_TESTS_ANALYSIS_FIXTURE_H
#include "../analyzer/aggregate/aggregate.h"
#include "../analyzer/score/hits.h"
#include "../analyzer/score/scorers.h"

typedef struct analysis {
  fsc_lexicon *lexicon;
  fsc_memo *memo;
  fsc_matcher_scratch *scratch;
  fsc_arena *arena;
  fsc_document document;
  fsc_matches matches;
  fsc_scoring scoring;
  fsc_findings findings;
  fsc_aggregator aggregator;
} analysis;

/* A lexicon of these rows and, if style is not NULL, cues of the opinion score. A mistake in them fails the test. */
analysis *analysis_new(const char *csv, const char *style);
/* With a compiled lexicon, which is freed with it. */
analysis *analysis_over(fsc_lexicon *lexicon);
void analysis_switch_off(analysis *a, const char *category); /* before anything is read: it is not measured then */
void analysis_free(analysis *a);

/* Takes a text apart: document and matches, findings empty but for the headline's voice. title may be NULL. What came
 * of the text before is gone. */
void analysis_read(analysis *a, const char *title, const char *text);
/* Lets these scorers run; NULL behind the last. */
void analysis_score(analysis *a, fsc_scorer *const *scorers);
/* The hits found, as a report tells of them. */
const fsc_hit *analysis_hits(const analysis *a);
/* What the aggregator makes of the findings; every category with this phi. */
const fsc_report *analysis_report(analysis *a, double phi);

/* The first token, or the tokens, of some words in the text. */
uint32_t analysis_token(const analysis *a, const char *words);
fsc_span analysis_tokens(const analysis *a, const char *words);
fsc_span analysis_span(const analysis *a, const char *words); /* in bytes */
void analysis_set_voice(analysis *a, const char *words, fsc_voice voice);
#endif
