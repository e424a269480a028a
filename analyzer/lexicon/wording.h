/* wording.h - for lint: is the term of a row found when it is written as a text?
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_WORDING_H
#define FSC_LEXICON_WORDING_H
#include "lexicon.h"

typedef struct fsc_wording fsc_wording;
fsc_wording *fsc_wording_new(const fsc_lexicon *lexicon); /* compiled; outlives it */
void fsc_wording_free(fsc_wording *wording);
/* A bit for each word class that has words. */
uint64_t fsc_wording_classes(const fsc_wording *wording);
/* For an active row: a text in arena that writes its term, with choices and classes filled in (for a regex, a text that
 * it should match), and in which the row is not found; NULL if it is found in all of them. */
const char *fsc_wording_missed(fsc_wording *wording, fsc_arena *arena, const fsc_entry *entry);
/* For an active row other than a regex: an exception that cannot contain its term and so cancels nothing; NULL if there
 * is none. Exceptions with a class, a gap or a wildcard, where the term might stand, are not reported. */
const char *fsc_wording_idle(fsc_wording *wording, fsc_arena *arena, const fsc_entry *entry);
#endif
