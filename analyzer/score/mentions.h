/* mentions.h - what the files that make mentions share; private to analyzer/score.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_MENTIONS_H
#define FSC_SCORE_MENTIONS_H
#include "grammar.h"

/* Adds a mention whose name is its whole span. */
static inline fsc_mention *fsc_mention_new(fsc_attributing *a, uint32_t sentence, fsc_range span,
                                           fsc_mention_kind kind) {
  if (a->mentions.n == a->mentions.capacity) FSC_GROW(a->arena, &a->mentions);
  fsc_mention *m = &a->mentions.items[a->mentions.n++];
  *m = (fsc_mention){.span = span, .name = span, .sentence = sentence, .kind = (uint8_t)kind, .entity = FSC_NONE};
  return m;
}

/* The mention added last is complete: enters it at the token its name starts at, which has no other yet. somebody: it
 * is one for coreference to look at. */
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

/* Where the words of a mention end, those behind its name included: "Ana Ruiz KC". */
static inline uint32_t fsc_mention_end(const fsc_mention *m) {
  return fsc_select(m->kind == FSC_MENTION_NAME, m->span.end, m->name.end);
}

/* mentions.c. The gender trait of a row; 0 if it has none. */
uint32_t fsc_gender_of_row(const fsc_match *row);
/* The gender trait of a row of roles.csv, else that of the words around it; 0 if neither has one. */
uint32_t fsc_gender_told(const fsc_attributing *a, const fsc_match *role, fsc_range words);

/* name_starts.c. "Chinese | firms", "Facing | the council", "the Left": is a capitalised word only an adjective, a verb
 * or a noun? */
bool fsc_starts_no_name(const fsc_attributing *a, uint32_t token);
/* "the Trump-|Kim summit", "U.S.-|European talks": does a hyphen behind a token join two sides? Not in one name, "Ana
 * Ruiz-Holm". The next token is joined (FSC_JOINED). */
bool fsc_is_pair(const fsc_attributing *a, uint32_t token);

/* mentions.c. "Liberal Democrat | MPs", "Iraqi | Senators": the row of the officials of a party or nation that a run of
 * capitals ends in, so that a title before them is nobody's; NULL. */
const fsc_match *fsc_many_in(const fsc_attributing *a, fsc_range run);

/* name_titles.c. These split a mention whose name is the whole run of capitals. Here: into title, role and name; the
 * name is empty if the run is a title alone. */
void fsc_split_title(const fsc_attributing *a, fsc_mention *m);
/* A role noun that is capitalised because it starts the sentence, and a name. */
void fsc_split_role(const fsc_attributing *a, fsc_mention *m);
/* A role in front of the run that extends into it ("envoy to | Ukraine Marie Holm"), and a name. */
void fsc_split_body(const fsc_attributing *a, fsc_mention *m);
/* Other capitals and a full name of persons.csv. */
void fsc_split_known(const fsc_attributing *a, fsc_mention *m);
/* Gives the last mention, a further name of a list, the plural title or role before the first: "Senators Ruiz and
 * Holm". */
void fsc_share_title(const fsc_attributing *a, fsc_mention *m);

/* name_runs.c. The end of a run of capitals that may go on at `token`, which is no capital or follows a possessive. */
uint32_t fsc_run_on(const fsc_attributing *a, uint32_t token, uint32_t end);
/* "Ana Ruiz | KC", "Ana Ruiz|, MD, PhD|, said": what a run of capitals ends with, and what goes on behind its commas,
 * that is no part of the name: letters for an office, a degree or an honour. Empty, at the end of the run, if there are
 * none. */
fsc_range fsc_letters_behind(const fsc_attributing *a, fsc_range run, uint32_t end);
/* Gives a name the office or the profession that such letters tell. */
void fsc_take_letters(const fsc_attributing *a, fsc_mention *m, fsc_range letters);

/* name_before.c. Is a token a noun that is a role only together with a body: chief, head, member, star? */
bool fsc_is_of_body(const fsc_attributing *a, uint32_t token);
/* Adds the role right before a name, no further left than `lowest`. */
void fsc_role_before(const fsc_attributing *a, fsc_mention *m, uint32_t lowest);
/* "Israeli historian and | author Ana Ruiz": adds one more before the role in front of a name. Not "the governor and |
 * Mayor Ruiz", "his wife and | daughter Ana Ruiz", who are two. */
void fsc_join_role(const fsc_attributing *a, fsc_mention *m, uint32_t lowest);
/* The same of the role before the comma that stands in front of a name. */
void fsc_role_across_comma(const fsc_attributing *a, fsc_mention *m, uint32_t lowest);

/* name_roles.c. Is a token likely a noun or an adjective: in lower case, and no participle, adverb, reporting verb or
 * word of a closed class? */
bool fsc_plain_word(const fsc_attributing *a, uint32_t token);
/* Adds what stands beside the name of a person: role, its row, gender, occupation. A role noun before the name becomes
 * part of the mention's span. */
void fsc_add_name_roles(const fsc_attributing *a, fsc_mention *m);
/* "Tim | Fitch", "Ann | Nordstrom, the harbour's agent": is a name that ends in the name of a company a person, by the
 * forename or by the role beside the name? Tries out roles on *m, but leaves it as it was. */
bool fsc_is_called_as_company(const fsc_attributing *a, fsc_mention *m);
#endif
