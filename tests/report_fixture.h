/* report_fixture.h - a report made by hand that holds every feature a writer must cope with: quotes, a line break and
 * a formula in the title, letters outside ASCII and outside the BMP, NaN, NULL, a suppressed hit, boilerplate, an
 * orphan quotation.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_REPORT_FIXTURE_H
#define FSC_TESTS_REPORT_FIXTURE_H
#include "../analyzer/base/arena.h"
#include "../reports/reports.h"

/* All of it lives in the arena; callers may change it. */
fsc_report *fixture_report(fsc_arena *arena);
/* An article of which next to nothing is known. */
fsc_report *fixture_bare_report(fsc_arena *arena);
fsc_write_options fixture_options(void);
const fsc_comparison *fixture_comparison(void);
#endif
