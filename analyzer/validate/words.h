/* words.h - words as annotators' tools cut them: letters, digits and _ with inner apostrophes and hyphens.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_WORDS_H
#define FSC_VALIDATE_WORDS_H
#include <stdbool.h>

#include "../framescope.h"

/* The next word at or behind *from, which moves behind it; bytes into text. */
bool fsc_next_word(fsc_text text, uint32_t *from, fsc_span *word);
/* he, she, it … who, their: what never names a source. */
bool fsc_is_pronoun(fsc_text text);
#endif
