/* cues.h - which matches of report_verbs.csv are cues, and what verb group they stand in.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_CUES_H
#define FSC_SCORE_CUES_H
#include "grammar.h"

/* Lists the matches that may be cues, in text order: not excepted, not quoted, not part of a name. Returns how many;
 * `list` must have room for all matches. */
uint32_t fsc_list_cues(const fsc_attributing *a, uint32_t *list);
/* Fills *cue from a match of that list; false where the match reports nothing here: an adjective, or a noun without
 * what is said behind it. */
bool fsc_cue_read(const fsc_attributing *a, const fsc_match *match, fsc_cue *cue);
static inline bool fsc_cue_is(const fsc_cue *cue, fsc_cue_class class) { return cue->match->what->cue_class == class; }
/* Does it cite by its noun, "in her | view", not by a phrase or preposition of its own, "in the view of"? */
static inline bool fsc_cites_by_noun(const fsc_match *match) {
  return (match->what->flags & FSC_FLAG_ACCORDING) &&
         (match->what->form == FSC_FORM_NOUN || match->what->form == FSC_FORM_VERB);
}

/* "the man police say | was late": does the verb of another clause follow the cue? */
bool fsc_verb_follows(const fsc_attributing *a, const fsc_cue *cue);
/* "the judge Trump | accused of bias", "the man police | say was late": what the verb is about stands before its
 * subject. *sure: that can be nothing else. */
bool fsc_lacks_object(const fsc_attributing *a, const fsc_cue *cue, bool *sure);

/* "criticism from | rivals | that", "concern among | drivers | that": whose it is, if that is told behind the noun and
 * before what it holds; empty if it is not. */
fsc_range fsc_whose_behind(const fsc_attributing *a, const fsc_cue *cue, uint32_t end);

/* "called | “a shame” by the mayor", "is deemed | unsafe by Ruiz": the "by" behind the description that starts at a
 * token, before whoever describes; FSC_NONE if there is none. `quoted`: only behind a quotation. */
uint32_t fsc_describer(const fsc_attributing *a, uint32_t first, uint32_t end, bool quoted);

/* cue_readings.c: is what looks like a verb a noun or an adjective here? */
bool fsc_reads_as_noun(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest);
/* "is critical of C", "seemed worried that C": is an adjective of attitude used as a predicate? Adjusts the cue if so.
 */
bool fsc_reads_as_attitude(const fsc_attributing *a, fsc_cue *cue, uint32_t lowest);

/* verb_groups.c. Where the group of a verb begins: its auxiliaries, negation, adverbs and verbs like "continued to"
 * before it. */
uint32_t fsc_group_start(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "they | both said", "drivers | all agree": is a token a floating quantifier of the subject before it? */
bool fsc_floats(const fsc_attributing *a, uint32_t token, uint32_t lowest);
/* The word classes, taken together, of the words of the group before the verb. */
static inline uint64_t fsc_helpers_of(const fsc_attributing *a, const fsc_cue *cue) {
  uint64_t classes = 0;
  for (uint32_t t = cue->group.first; t < cue->words.first; t++) classes |= fsc_look_of(a, t)->classes;
  return classes;
}
/* "he’s | claiming": is the auxiliary contracted with the pronoun before the verb? */
bool fsc_contracted(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "was sent", "is widely put": does a form of be, adverbs aside, stand before a verb that is no -ing form? */
bool fsc_behind_be(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "was quoted as | saying", "can be heard | saying": where the group starts of a passive whose subject is who speaks;
 * `verb` if there is none. */
uint32_t fsc_over_hearing(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "issued | a blunt statement": the light verb of the noun of saying at `noun`; FSC_NONE if there is none, or if it is
 * passive: in "was sent a letter" the subject is the addressee. */
uint32_t fsc_carrier_of(const fsc_attributing *a, uint32_t noun, uint32_t lowest);

/* triggers.c: "said | in a statement", "said | through his attorney": the medium belongs to the cue. Returns where it
 * ends, `token` if none starts there. */
uint32_t fsc_behind_medium(const fsc_attributing *a, uint32_t token, uint32_t end);
/* triggers.c: "said | Tuesday the bridge was shut", "announced | late on Friday it", "said | this week that C": the day
 * is no part of what is said. Returns where that begins; `token` if no day stands there, or nothing begins behind it:
 * "said | Monday was". */
uint32_t fsc_over_day(const fsc_attributing *a, uint32_t token, uint32_t end);
static inline uint32_t fsc_behind_day(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const fsc_look *look = fsc_look_of(a, token); /* spares nearly all cues the call */
  const uint64_t near = look[0].classes | look[1].classes | look[2].classes;
  return near & (CLASS(WEEKDAY) | CLASS(TIME_WORD)) ? fsc_over_day(a, token, end) : token;
}
/* frame_clauses.c: is "that" a relative pronoun, by what stands behind it? No content begins there. */
bool fsc_that_relates(const fsc_attributing *a, uint32_t that, uint32_t end);
#endif
