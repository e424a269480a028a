/* lexicon_fixture.h - a lexicon of rows that a test writes.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_LEXICON_FIXTURE_H
#define FSC_TESTS_LEXICON_FIXTURE_H
#include "../analyzer/lexicon/lexicon.h"

extern fsc_lexicon *lexicon;
extern fsc_error error;
void set_up_lexicon(void);
void tear_down_lexicon(void);

fsc_status read_csv(const char *csv); /* as of a file x.csv */
void load(const char *csv);           /* read and compiled */
const fsc_entry *entry_at(size_t i);
#endif
