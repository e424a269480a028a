/* heads.h - the head of the words of a source; private to analyzer/score.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_HEADS_H
#define FSC_SCORE_HEADS_H
#include "grammar.h"

typedef struct fsc_found_head {
  fsc_range source;      /* the draft's, or the antecedent of its relative pronoun */
  uint32_t head, second; /* a mention; the token where a second phrase begins; FSC_NONE */
} fsc_found_head;

/* heads.c. A name that only modifies ("Trump supporters", "Clinton's aide") is not the head; but "Ruiz's | claim that".
 */
bool fsc_heads_phrase(const fsc_attributing *a, const fsc_mention *m, fsc_range source);
/* The head noun of a source without a mention: the last word before a comma or preposition. */
uint32_t fsc_head_noun(const fsc_attributing *a, fsc_range source);
fsc_found_head fsc_find_head(const fsc_attributing *a, fsc_range source);

/* antecedents.c. The antecedent of a relative pronoun; an empty source if it is not clear. */
fsc_found_head fsc_find_antecedent(const fsc_attributing *a, uint32_t pronoun, uint32_t lowest);
#endif
