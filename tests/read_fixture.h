/* read_fixture.h - what comes out of an input, told as a transcript.
 *
 * [doc_id] outlet=… title=… date=… topic=… NAME=… "text"     an article; line ends of the text as \n and \r
 * SKIP code @offset message                                  an article left out
 * WARN message
 * The scratch directory's path is left away.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_READ_FIXTURE_H
#define FSC_TESTS_READ_FIXTURE_H
#include "../analyzer/framescope.h"
#include "tests.h"

/* The transcript, until the next one. */
const char *read_paths(const char *const *paths, size_t n, fsc_read_options options);
const char *read_file(const char *path, fsc_read_options options);

/* The tests of test_read_options.c and test_inputs.c, parts of the suite of test_read.c. */
TCase *option_tests(void);
TCase *input_tests(void);
TCase *window_tests(void);
#endif
