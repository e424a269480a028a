/* contexts.h - does the context a row asks for hold where it was found?
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_CONTEXTS_H
#define FSC_LEXICON_CONTEXTS_H
#include "lexicon.h"

/* What part of speech the words before a token suggest, without a tagger. */
typedef enum fsc_word_reading { FSC_READ_UNSURE, FSC_READ_NOUN, FSC_READ_VERB, FSC_READ_ADJECTIVE } fsc_word_reading;
fsc_word_reading fsc_guess_reading(const fsc_document *document, uint32_t token);

/* 1 where all of some contexts of what was found at tokens first .. end-1 hold that tokens can judge; 0 where one
 * fails, or the product of the factors written behind those that do. What needs voices or sources counts as held: the
 * scorers look at that. */
double fsc_contexts_hold(const fsc_document *document, fsc_contexts contexts, uint32_t first, uint32_t end);
#endif
