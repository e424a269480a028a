/* attribution_fixture.h - small texts through the whole analyzer, and what was found in them written down.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_ATTRIBUTION_FIXTURE_H
#define FSC_TESTS_ATTRIBUTION_FIXTURE_H
#include "../analyzer/framescope.h"

typedef struct row {
  const char *text, *expected;
} row;

/* For unchecked fixtures: one analyzer for a whole test case. */
void attribution_set_up(void);
void attribution_tear_down(void);

extern const fsc_report *report;                   /* of the text analysed last */
void analyse(const char *title, const char *text); /* title may be NULL */
void analyse_of(const char *date, const char *text);

/* "PATTERN source | cue | content / content", several joined by "; "; "-" stands for what is absent. */
const char *attributions(void);
/* "name (role) class gender flags n; …" */
const char *sources(void);
/* "name (role) n; …" */
const char *actors(void);
/* A sign for each sentence: B where it is boilerplate, else a dot. */
const char *boilerplate(void);
/* How many scare quotes its first sentence has. */
uint32_t scare_quotes(void);
/* The row's text gives what it expects. */
void check(const row *r, const char *found);
#endif
