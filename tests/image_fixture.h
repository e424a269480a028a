/* image_fixture.h - lexicons compiled from rows, and compared with those that came out of an image.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_IMAGE_FIXTURE_H
#define FSC_TESTS_IMAGE_FIXTURE_H
#include "../analyzer/lexicon/image.h"
#include "analysis_fixture.h"

/* NULL: the built-in set. A mistake in it fails the test. */
fsc_lexicon *compiled(const char *csv);

/* All of two entries, and of what was found in the texts read last. */
void same_entries(const fsc_entry *a, const fsc_entry *b);
void same_matches(const analysis *a, const analysis *b);
#endif
