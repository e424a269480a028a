/* terms_fixture.h - texts scored with a few rows of a test's own: words to judge by, boilerplate and exceptions are
 * there already. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_TERMS_FIXTURE_H
#define FSC_TESTS_TERMS_FIXTURE_H
#include "analysis_fixture.h"

extern fsc_scorer *const terms_scorers[]; /* those of boilerplate and of terms */

/* Rows of id, term, category, family, form, weight, context, exceptions, subcategory and neutral_alt. */
analysis *terms_lexicon(const char *rows);
/* Fails the test if there are more. */
const fsc_hit *only_hit(const analysis *a);
/* suppressed NULL: by nothing; of one that is, the multiplier does not matter. */
void check_hit(const fsc_hit *hit, const char *suppressed, double multiplier, const char *factors);
#endif
