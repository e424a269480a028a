/* vocabulary_fixture.h - a vocabulary that a test fills, and words looked up in a memo of it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_VOCABULARY_FIXTURE_H
#define FSC_TESTS_VOCABULARY_FIXTURE_H
#include "../analyzer/base/memo.h"
#include "../analyzer/base/vocabulary.h"

extern fsc_vocabulary *vocabulary;
extern fsc_memo *memo; /* made with the first word, unless the test has made one before */
void set_up_vocabulary(void);
void tear_down_vocabulary(void);

const fsc_word *word(const char *spelling);
#endif
