/* Where the object of a verb ends: before a clause or a verb of its own, an adjunct, a medium.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* "and | he left", "but | they": does a pronoun open another clause? "It" and "you" may be objects, so that an
 * auxiliary has to follow. */
static bool opens_clause(const fsc_attributing *a, uint32_t token) {
  if (!fsc_token_is(a, token, FSC_IS_PRONOUN) || fsc_token_is(a, token, FSC_IS_RELATIVE)) return false;
  return !fsc_token_is(a, token, FSC_IS_OBJECT_PRONOUN) || fsc_verb_helper(a, token + 1);
}

bool fsc_object_leaves(const fsc_attributing *a, uint32_t mark) {
  const uint64_t lists = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_OR) | FSC_SAID_BIT(FSC_SAYS_INCLUDING);
  const uint64_t opens = CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(PREPOSITION) | CLASS(PRONOUN) | CLASS(DETERMINER);
  uint32_t next = mark + 1;
  if (fsc_said_in(fsc_look_of(a, next), lists))
    return fsc_token_says(a, next, FSC_SAYS_AND) && opens_clause(a, next + 1);
  if (fsc_token_is(a, next, FSC_IS_PREPOSITION) && fsc_token_is(a, next + 1, FSC_IS_PREPOSITION)) return false;
  return !fsc_mark(a, mark, ",") || fsc_token_any(a, next, opens) || fsc_adverb(a, next) || fsc_ends_in_ing(a, next);
}

/* Is "as" part of the object, "described it | as reckless"? Not before a clause: "as he left", in a headline "as talks
 * fail". */
static bool as_goes_on(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  return fsc_token_says(a, token, FSC_SAYS_AS) && !fsc_token_is(a, token + 1, FSC_IS_PRONOUN) &&
         !a->document->sentences[frame->clause->sentence].headline;
}

/* Does an adjunct still belong to the content: that of an infinitive, "vowed to stay | until May", or a reason or
 * condition, "praised him | because he stayed"? */
static bool belongs(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  const uint32_t to = frame->cue->behind;
  const bool infinitive = fsc_token_says(a, to, FSC_SAYS_TO) && !fsc_starts_phrase(a, to + 1);
  if (infinitive) return !fsc_token_says(a, token, FSC_SAYS_AS); /* "declined to talk | as she left" */
  const bool dated = fsc_token_says(a, token - 2, FSC_SAYS_A) || fsc_token_says(a, token - 2, FSC_SAYS_THE);
  if (fsc_token_says(a, token, FSC_SAYS_WHEN) && dated && fsc_day(a, token - 1)) return true; /* "a moment | when" */
  return fsc_token_says(a, token, FSC_SAYS_IF) || fsc_token_reads(a, token, "because");
}

/* "denied it | in a letter to drivers", "attacked Ruiz | on Twitter": does a preposition open the medium, which is no
 * content? Not "losses in Facebook's shares", nor "described it in a speech as “frank”". */
static bool is_told_in(const fsc_attributing *a, uint32_t preposition, uint32_t end) {
  const uint32_t behind = fsc_behind_medium(a, preposition, end);
  if (behind == preposition || fsc_possessive(a, behind - 1)) return false;
  const bool ends = !fsc_wordy(a, behind) || fsc_token_any(a, behind, CLASS(PREPOSITION) | CLASS(RELATIVE)) ||
                    fsc_day(a, behind) || fsc_token_is(a, behind, FSC_IS_MONTH) || fsc_adverb(a, behind) ||
                    fsc_ends_in_ed(a, behind) || fsc_ends_in_ing(a, behind);
  bool quotes = false;
  for (uint32_t t = behind; t < end && !quotes; t++) quotes = fsc_flagged(a, t, FSC_OPENS);
  return ends && !quotes;
}

/* Is there no sign of a clause in a range of an object? */
static bool holds_no_verb(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++)
    if (fsc_verb_helper(a, t) || fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(QUESTION_WORD)) ||
        fsc_token_says(a, t, FSC_SAYS_WHAT))
      return false;
  return true;
}

/* "a bridge | closed and moved to", "drivers to stay | and cut": may a participle or an infinitive in the object be
 * what the verb behind "and" belongs to? */
static bool holds_no_form(const fsc_attributing *a, const fsc_frame *frame, uint32_t joins) {
  if (frame->cue->infinitive || frame->cue->passive) return false; /* "seen as safe | and built to last" */
  for (uint32_t t = frame->cue->behind; t < joins; t++)
    if (fsc_participle(a, t) || fsc_ends_in_ing(a, t) || fsc_token_any(a, t, CLASS(PRONOUN) | CLASS(IRREGULAR_PAST)) ||
        fsc_token_says(a, t, FSC_SAYS_TO))
      return false;
  return true;
}

/* "praised the plan | but is wary of it", "backed Ruiz | and has met her": does the conjunction join another verb of
 * the same subject? Behind an infinitive or a clause in the object the verb may belong to that, so no. */
static bool acts_again(const fsc_attributing *a, const fsc_frame *frame, uint32_t joins) {
  const uint32_t verb = joins + 1 + fsc_adverb(a, joins + 1), to = frame->cue->behind;
  if (fsc_token_says(a, to, FSC_SAYS_TO) || fsc_token_says(a, to, FSC_SAYS_THAT)) return false;
  const bool but = fsc_token_says(a, joins, FSC_SAYS_BUT); /* "but | resigned", "but | took" */
  const uint64_t objects = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PREPOSITION) | CLASS(OBJECT_PRONOUN);
  const bool object = !fsc_wordy(a, verb + 1) || fsc_token_any(a, verb + 1, objects) || fsc_capital(a, verb + 1);
  const bool past =
      object && (fsc_ends_in_ed(a, verb) || fsc_token_is(a, verb, but ? FSC_IS_LIGHT_VERB : FSC_IS_IRREGULAR_PAST));
  if (!past && (!fsc_verb_helper(a, verb) || fsc_token_is(a, verb, FSC_IS_NEGATOR))) return false;
  return holds_no_verb(a, to, joins) && (but || !past || holds_no_form(a, frame, joins));
}

/* "backed the plan | and he left": does the conjunction open a clause of its own? Not behind an infinitive or a clause,
 * which it may continue: "vowed that it was late and he". */
static bool opens_own_clause(const fsc_attributing *a, const fsc_frame *frame, uint32_t joins) {
  const uint32_t first = frame->cue->behind, next = joins + 1;
  if (fsc_token_says(a, first, FSC_SAYS_TO)) return false;
  const bool noun = fsc_starts_phrase(a, next) && !fsc_token_is(a, next, FSC_IS_PRONOUN) &&
                    holds_no_form(a, frame, joins) && fsc_opens_main_clause(a, next, frame->end);
  if (!noun && !opens_clause(a, next)) return false;
  if (fsc_token_is(a, next, FSC_IS_FIRST_PERSON)) return false; /* "Ana and I" */
  for (uint32_t t = first; t < joins; t++)
    if (fsc_token_is(a, t, FSC_IS_PRONOUN) || fsc_token_says(a, t, FSC_SAYS_THAT)) return false;
  return holds_no_verb(a, first, joins);
}

uint32_t fsc_object_end(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t ends = CLASS(SUBORDINATOR) | CLASS(ADJUNCT_PREPOSITION);
  uint32_t t = frame->cue->behind + 1, limit = fsc_frame_limit(frame, t);
  for (; t < limit; t++) {
    if (fsc_quoted(a, t)) continue;
    if (fsc_token_any(a, t, ends | CLASS(MEDIUM_PREPOSITION)) &&
        (fsc_token_any(a, t, ends) ? !as_goes_on(a, frame, t) && !belongs(a, frame, t) : is_told_in(a, t, limit)))
      return t - fsc_token_says(a, t - 1, FSC_SAYS_AS); /* "as though" */
    if ((fsc_mark(a, t, ",;") || fsc_dash(a, t)) && t + 1 < frame->end && fsc_object_leaves(a, t)) return t;
    const fsc_said said = (fsc_said)fsc_look_of(a, t)->said;
    if ((said == FSC_SAYS_BUT || said == FSC_SAYS_AND) && (acts_again(a, frame, t) || opens_own_clause(a, frame, t)))
      return t;
  }
  return t;
}
