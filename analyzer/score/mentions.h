/* mentions.h - what the files that make mentions share; private to analyzer/score.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_MENTIONS_H
#define FSC_SCORE_MENTIONS_H
#include "grammar.h"

/* mentions.c. The trait of the gender that a row of roles.csv tells, else the words it stands among; 0 if neither does.
 */
uint32_t fsc_gender_told(const fsc_attributing *a, const fsc_match *role, fsc_range words);

/* name_roles.c. What stands beside a name without a body: its role, the row of that, the gender it tells, a pursuit. A
 * role noun before the name becomes part of the mention's span. */
void fsc_add_name_roles(const fsc_attributing *a, fsc_mention *m);
#endif
