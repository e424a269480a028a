/* aggregate_fixture.h - an article scored with a few rows, and what the aggregator makes of it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_AGGREGATE_FIXTURE_H
#define FSC_TESTS_AGGREGATE_FIXTURE_H
#include "analysis_fixture.h"

extern const char aggregate_lexicon[];
extern fsc_scorer *const aggregate_scorers[]; /* those of boilerplate, terms and opinion */

/* For checked fixtures: between these two there is an article to read. */
extern analysis *article;
void aggregate_set_up(void);
void aggregate_tear_down(void);

const fsc_report *score(double phi); /* of what was read */
const fsc_report *report_of(const char *title, const char *text);
/* Of a category that is not measured there is none: the test fails. */
const fsc_rate *rate_of(const fsc_report *report, const char *category, fsc_voice voice);
#endif
