/* SPDX-License-Identifier: Apache-2.0 */
#include "vocabulary_fixture.h"

#include <string.h>

fsc_vocabulary *vocabulary;
fsc_memo *memo;

void set_up_vocabulary(void) { vocabulary = fsc_vocabulary_new(); }
void tear_down_vocabulary(void) {
  fsc_memo_free(memo);
  fsc_vocabulary_free(vocabulary);
  memo = NULL;
}

const fsc_word *word(const char *spelling) {
  if (!memo) memo = fsc_memo_new(vocabulary, (fsc_word_hook){0});
  return fsc_memo_word(memo, spelling, strlen(spelling));
}
