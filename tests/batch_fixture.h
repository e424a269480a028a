/* batch_fixture.h - a corpus of everything that is read in batches.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_BATCH_FIXTURE_H
#define FSC_TESTS_BATCH_FIXTURE_H
#include "../analyzer/command/batch.h"
#include "tests.h"

enum { BATCH_PATHS = 7 };
extern const char *batch_paths[BATCH_PATHS];

/* Good and bad pieces in every format, below scratch_path; scratch_remove takes them away. */
void batch_corpus_make(void);
/* Its warnings go to `told`. */
fsc_corpus *batch_corpus_open(fsc_output *told);

/* A line of all that is told. */
void batch_put_warning(void *told, const char *text);
void batch_put_article(fsc_output *to, fsc_status status, const fsc_article *article, const fsc_error *error);

/* Frees the output. */
void batch_check_same(fsc_output *output, fsc_output *expected);
#endif
