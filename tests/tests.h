/* tests.h - what suites share.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_TESTS_H
#define FSC_TESTS_TESTS_H
#include <check.h>
#include <math.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define WITH_LENGTH(literal) literal, sizeof(literal) - 1
#define BYTES(literal) \
  { WITH_LENGTH(literal) } /* an fsc_text in a table */
#define TEXT(literal) ((fsc_text)BYTES(literal))

/* Equal to six digits, or both undefined. */
static inline void same(double value, double expected) {
  if (isnan(expected))
    ck_assert_double_nan(value);
  else
    ck_assert_double_eq_tol(value, expected, 1e-6 * fmax(1, fabs(expected)));
}

/* Suites spread over more than one file. */
TCase *text_tests(void);
TCase *block_tests(void);
TCase *vocabulary_tests(void);
TCase *memo_tests(void);
TCase *builtin_tests(void);
TCase *inflection_tests(void);
TCase *lint_tests(void);
TCase *nearest_tests(void);
TCase *number_tests(void);
TCase *chunk_tests(void);
TCase *seen_tests(void);
TCase *sink_tests(void);
TCase *sentence_score_tests(void);
TCase *source_tests(void);
TCase *actor_tests(void);
TCase *coreference_tests(void);
TCase *person_tests(void);
TCase *resample_tests(void);
TCase *voice_tests(void);
TCase *group_tests(void);
TCase *matching_tests(void);
TCase *trie_tests(void);
TCase *regex_need_tests(void);
TCase *interval_tests(void);
TCase *diff_tests(void);
TCase *token_tests(void);
TCase *sentence_tests(void);
TCase *quotation_tests(void);
TCase *context_tests(void);
TCase *corner_tests(void);
TCase *crowd_tests(void);
TCase *name_tests(void);
TCase *repeat_tests(void);
TCase *pattern_tests(void);
TCase *cue_tests(void);
TCase *indirect_tests(void);
TCase *content_tests(void);
TCase *clause_tests(void);
TCase *stance_tests(void);
TCase *image_damage_tests(void);
TCase *cache_tests(void);
TCase *writing_tests(void);
TCase *record_tests(void);
#endif
