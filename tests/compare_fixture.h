/* compare_fixture.h - reports made by hand, for tests of the comparison.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_COMPARE_FIXTURE_H
#define FSC_TESTS_COMPARE_FIXTURE_H
#include "../analyzer/framescope.h"

/* What a test varies; the rest of a report is undefined or zero. */
typedef struct recipe {
  const char *outlet;
  uint32_t words, outlet_words;
  uint32_t hits;               /* of the first category, outlet voice */
  double loaded, opinion, hhi; /* hhi 0: undefined */
  uint32_t official, of;       /* official_share */
  uint32_t sources, f, m;      /* unique sources; persons by gender */
  const fsc_hit *found;
  size_t n_found;
} recipe;

/* The built-in set; a mistake in it fails the test. */
fsc_analyzer *compare_analyzer(void);
void compare_add(const fsc_analyzer *analyzer, fsc_comparer *comparer, const recipe *r);
/* The key of the rate of the first category; until the next call. */
const char *compare_first_rate(const fsc_analyzer *analyzer);
/* By name; one that is not there fails the test. */
const fsc_group *group_of(const fsc_comparison *comparison, const char *name);
const fsc_group_measure *measure_of(const fsc_group *group, const char *name);
#endif
