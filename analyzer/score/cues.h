/* cues.h - matches of report_verbs.csv read as cues.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_CUES_H
#define FSC_SCORE_CUES_H
#include "grammar.h"

/* The matches that may be cues, in order: no exceptions, not quoted, no part of a name. Answers how many; there must be
 * room for all matches. */
uint32_t fsc_list_cues(const fsc_attributing *a, uint32_t *list);
/* Fills *cue of a match that may be one; false where the match reports nothing here: a noun that does not go on, an
 * adjective. */
bool fsc_cue_read(const fsc_attributing *a, const fsc_match *match, fsc_cue *cue);
static inline bool fsc_cue_is(const fsc_cue *cue, fsc_cue_class class) { return cue->match->what->cue_class == class; }
/* Does it cite by its noun, "in her | view", not by a phrase or preposition of its own, "in the view of"? */
static inline bool fsc_cites_by_noun(const fsc_match *match) {
  return (match->what->flags & FSC_FLAG_ACCORDING) &&
         (match->what->form == FSC_FORM_NOUN || match->what->form == FSC_FORM_VERB);
}

/* "the judge Trump | accused of bias", "the man police | say was late": what the verb is about stands before its
 * subject. *sure: that can be nothing else. */
bool fsc_lacks_object(const fsc_attributing *a, const fsc_cue *cue, bool *sure);

/* "criticism from | rivals | that", "concern among | drivers | that": whose it is, if that is told behind the noun and
 * before what it holds; empty if it is not. */
fsc_range fsc_whose_behind(const fsc_attributing *a, const fsc_cue *cue, uint32_t end);

/* cue_readings.c: a noun or an adjective, for all that it looks like a verb. */
bool fsc_reads_as_noun(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest);
/* "is critical of C", "seemed worried that C": behind a form of be or the like. Makes the cue one of a predicate. */
bool fsc_reads_as_attitude(const fsc_attributing *a, fsc_cue *cue, uint32_t lowest);

/* verb_groups.c. Where the group of a verb begins: with auxiliaries, negation, adverbs, and verbs like "continued to"
 * before it. */
uint32_t fsc_group_start(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "they | both said", "drivers | all agree", "who has | both praised and": it counts a subject that stands before it.
 */
bool fsc_floats(const fsc_attributing *a, uint32_t token, uint32_t lowest);
/* Classes of the auxiliaries and the like before the verb. */
static inline uint64_t fsc_helpers_of(const fsc_attributing *a, const fsc_cue *cue) {
  uint64_t classes = 0;
  for (uint32_t t = cue->group.first; t < cue->words.first; t++) classes |= fsc_look_of(a, t)->classes;
  return classes;
}
/* "he’s | claiming": the auxiliary is part of the pronoun. */
bool fsc_contracted(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "was sent", "is widely put": a participle, even one that looks like the base form; not "is looking for". */
bool fsc_behind_be(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "issued | a blunt statement": the verb that carries the noun of saying at `noun`, FSC_NONE if none does, as in "was
 * sent a letter", whose subject is the one who hears. */
uint32_t fsc_carrier_of(const fsc_attributing *a, uint32_t noun, uint32_t lowest);

/* triggers.c: "said | in a statement", "said | through his attorney": the means belongs to the cue. Answers
 * where it ends, `token` if none starts there. */
uint32_t fsc_behind_medium(const fsc_attributing *a, uint32_t token, uint32_t end);
/* frame_tests.c: what stands behind "that" makes a relative pronoun of it, which no content begins with. */
bool fsc_that_relates(const fsc_attributing *a, uint32_t that, uint32_t end);
#endif
