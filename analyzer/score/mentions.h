/* mentions.h - what the files that make mentions share; private to analyzer/score.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_MENTIONS_H
#define FSC_SCORE_MENTIONS_H
#include "grammar.h"

/* A new mention of what a span of a sentence names, all of it. */
static inline fsc_mention *fsc_mention_new(fsc_attributing *a, uint32_t sentence, fsc_range span,
                                           fsc_mention_kind kind) {
  if (a->mentions.n == a->mentions.capacity) FSC_GROW(a->arena, &a->mentions);
  fsc_mention *m = &a->mentions.items[a->mentions.n++];
  *m = (fsc_mention){.span = span, .name = span, .sentence = sentence, .kind = (uint8_t)kind, .entity = FSC_NONE};
  return m;
}

/* The mention made last is complete, and found by its name from now on, where no other starts. somebody: it may mean
 * somebody. */
static inline void fsc_mention_place(fsc_attributing *a, bool somebody) {
  const uint32_t last = (uint32_t)a->mentions.n - 1, at = a->mentions.items[last].name.first;
  a->mention_at[at] = last;
  fsc_set_bit(a->mentioned, at);
  a->somebody[at / 64] |= (uint64_t)somebody << at % 64;
}

/* "officials", but neither "press" nor "analysis". */
static inline bool fsc_plural_form(const fsc_attributing *a, uint32_t token) {
  const fsc_word *word = fsc_word_at(a, token);
  return fsc_ends_in_s(a, token) && !fsc_ends(word, "ss") && !fsc_ends(word, "is") && !fsc_ends(word, "us");
}

/* mentions.c. The trait of the gender that a row tells; 0 if it tells none. */
uint32_t fsc_gender_of_row(const fsc_match *row);
/* The trait of the gender that a row of roles.csv tells, else the words it stands among; 0 if neither
 * does. */
uint32_t fsc_gender_told(const fsc_attributing *a, const fsc_match *role, fsc_range words);

/* name_titles.c. Of a mention whose name is the whole run: its title and role, and the name behind them, which is empty
 * where the run names none. */
void fsc_split_title(const fsc_attributing *a, fsc_mention *m);
/* The same for a role noun whose capital opens the sentence. */
void fsc_split_role(const fsc_attributing *a, fsc_mention *m);
/* … for a role before the run that goes on in it, and for whom all know. */
void fsc_split_body(const fsc_attributing *a, fsc_mention *m);
void fsc_split_known(const fsc_attributing *a, fsc_mention *m);
/* Of a name behind "and", the last mention: what the plural title or role before the first says of both. */
void fsc_share_title(const fsc_attributing *a, fsc_mention *m);

/* name_runs.c. Behind a run of capitals that goes on from a token that is none, or stands behind a possessive. */
uint32_t fsc_run_on(const fsc_attributing *a, uint32_t token, uint32_t end);

/* name_before.c. The role that stands right before a name, or before the comma in front of it; of a sentence no token
 * before the lowest. */
void fsc_role_before(const fsc_attributing *a, fsc_mention *m, uint32_t lowest);
void fsc_role_across_comma(const fsc_attributing *a, fsc_mention *m, uint32_t lowest);

/* name_roles.c. A noun or an adjective, by all that shows: in lower case, no participle, adverb, verb of reporting or
 * word of a closed class. */
bool fsc_plain_word(const fsc_attributing *a, uint32_t token);
/* What stands beside a name without a body: its role, the row of that, the gender it tells, a pursuit. A
 * role noun before the name becomes part of the mention's span. */
void fsc_add_name_roles(const fsc_attributing *a, fsc_mention *m);
#endif
