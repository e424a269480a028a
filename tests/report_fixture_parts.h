/* report_fixture_parts.h - what the files share that make the report of report_fixture.h.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_REPORT_FIXTURE_PARTS_H
#define FSC_TESTS_REPORT_FIXTURE_PARTS_H
#include "report_fixture.h"

#define SHARE(value, low, high, n, of) ((fsc_share){value, low, high, n, of})

/* The first occurrence of some words in the text; from those of the one to those of the other. */
fsc_span span_of(const char *words);
fsc_span from_to(const char *first, const char *last);

void *copy(fsc_arena *arena, const void *from, size_t size);
#define COPY(arena, array) copy((arena), (array), sizeof(array))

void put_attributions(fsc_arena *arena, fsc_report *report);
void put_sources(fsc_arena *arena, fsc_report *report);
void put_actors(fsc_arena *arena, fsc_report *report);
#endif
