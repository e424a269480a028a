/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon_fixture.h"

#include <check.h>

#include "../analyzer/base/text.h"

fsc_lexicon *lexicon;
fsc_error error;

void set_up_lexicon(void) {
  lexicon = fsc_lexicon_new();
  error = (fsc_error){.text = ""};
}
void tear_down_lexicon(void) { fsc_lexicon_free(lexicon); }

fsc_status read_csv(const char *csv) { return fsc_lexicon_read(lexicon, "x.csv", fsc_text_of(csv), &error); }

void load(const char *csv) {
  bool loaded = read_csv(csv) == FSC_OK && fsc_lexicon_compile(lexicon, &error) == FSC_OK;
  ck_assert_msg(loaded, "%s", error.text);
}

const fsc_entry *entry_at(size_t i) {
  const fsc_entry *entries;
  ck_assert_uint_lt(i, fsc_lexicon_entries(lexicon, &entries));
  return &entries[i];
}
