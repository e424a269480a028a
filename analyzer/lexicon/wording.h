/* wording.h - is a row found in its own words?
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_WORDING_H
#define FSC_LEXICON_WORDING_H
#include "lexicon.h"

typedef struct fsc_wording fsc_wording;
fsc_wording *fsc_wording_new(const fsc_lexicon *lexicon); /* compiled; outlives it */
void fsc_wording_free(fsc_wording *wording);
/* Bits: the classes that have words in classes.csv or rows like it. */
uint64_t fsc_wording_classes(const fsc_wording *wording);
/* Of an active row of terms: a wording of its own, its choices and classes filled in, that is not found when it is a
 * text; of a pattern a text that it matches, as far as one can be told; NULL: all are. It lies in arena. */
const char *fsc_wording_missed(fsc_wording *wording, fsc_arena *arena, const fsc_entry *entry);
/* Of the same, but no pattern: an exception without the term, which cancels nothing; NULL: there is none. The term may
 * stand where an exception has a class, a gap or a wildcard: of such none is told. */
const char *fsc_wording_idle(fsc_wording *wording, fsc_arena *arena, const fsc_entry *entry);
#endif
