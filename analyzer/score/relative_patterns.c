/* Acts and attitudes whose object stands before them: "a plan | the mayor opposes", ", which | Ruiz denied": pattern
 * WEAK.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* Does a verb deny what a clause says, so that "which" before its subject stands for that clause: ", which Ruiz
 * denied"? Not ", which Ruiz rejected". */
static bool denies_clause(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t which = frame->subject.first - 1;
  return fsc_cue_is(frame->cue, FSC_CUE_DENIAL) && (frame->cue->flags & FSC_FLAG_THAT) &&
         fsc_token_says(a, which, FSC_SAYS_WHICH) && fsc_mark(a, which - 1, ",");
}

/* The object that stands before the relative or contact clause of a verb: "a plan | that Ruiz opposes", "charges | he
 * denies". Empty if it is not clear. */
static fsc_range object_before(const fsc_attributing *a, const fsc_frame *frame, bool contact) {
  const uint64_t outside = CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(DETERMINER);
  const uint64_t openers = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(QUANTIFIER);
  const fsc_range none = {0, 0};
  const uint32_t lowest = frame->clause->first;
  uint32_t last = frame->subject.first - 1;
  const bool relative = fsc_token_says(a, last, FSC_SAYS_THAT) || fsc_token_says(a, last, FSC_SAYS_WHICH);
  if (relative) last -= 1 + fsc_mark(a, last - 1, ",");
  if (last < lowest || !fsc_wordy(a, last) || fsc_quoted(a, last) || fsc_token_any(a, last, outside) ||
      fsc_verb_helper(a, last))
    return none;
  const bool alone = fsc_mark(a, last - 1, ",") && fsc_cue_is(frame->cue, FSC_CUE_DENIAL); /* ", charges | he denies" */
  const bool noun = contact || alone || fsc_indefinite(a, last - 1);
  if (last > lowest && !noun && fsc_tagged(a, last, FSC_TAG_CUE)) return none;
  if (frame->object < frame->subject.first) return (fsc_range){frame->object, frame->subject.first};
  const fsc_range object = fsc_np_left(a, last, lowest);
  return alone || fsc_token_any(a, object.first, openers) ? object : none;
}

/* C (that) S V: "a plan | the mayor has criticised", "the sale, which Ruiz opposes". The content is the noun before the
 * relative clause that ends with the verb. */
fsc_draft *fsc_relative_act(fsc_attributing *a, const fsc_frame *frame) {
  const unsigned stances = 1u << FSC_CUE_ATTACK | 1u << FSC_CUE_PRAISE | 1u << FSC_CUE_DENIAL | 1u << FSC_CUE_ASSERTIVE;
  const uint32_t behind = frame->cue->behind, first = frame->subject.first, which = first - 1;
  const bool contact = fsc_ends_contact(a, frame->cue);
  const bool ends = contact || behind >= frame->end || fsc_mark(a, behind, ",") || fsc_dash(a, behind) ||
                    fsc_lacks_own_object(a, frame);
  const bool noun =
      (frame->cue->flags & FSC_FLAG_HOMOGRAPH) && frame->cue->form == FSC_BASE; /* "the best | some credit" */
  if (!(contact || stances >> frame->cue->match->what->cue_class & 1) || !(frame->cue->flags & FSC_FLAG_WEAK) || noun)
    return NULL;
  if (first <= frame->clause->first + 1 || frame->quote_before || !ends) return NULL;
  const bool he = (contact || fsc_cue_is(frame->cue, FSC_CUE_DENIAL)) && fsc_token_is(a, first, FSC_IS_PRONOUN) &&
                  !fsc_token_is(a, first, FSC_IS_RELATIVE); /* "the plan | he opposes | is" */
  if (fsc_cannot_act(a, frame->subject) || !(he || fsc_starts_phrase(a, first))) return NULL;
  const bool clause = denies_clause(a, frame);
  if (clause) fsc_end_contents(a, frame->clause, which - 1); /* "Holm said it was late|, which Ruiz denied" */
  const fsc_range object = clause ? (fsc_range){which, first} : object_before(a, frame, contact);
  if (fsc_empty(object)) return NULL;
  const bool added = fsc_cue_is(frame->cue, FSC_CUE_DENIAL) && fsc_mark(a, object.first - 1, ",");
  if (added) fsc_end_contents(a, frame->clause, object.first - 1); /* "Holm said it was late|, a claim Ruiz denied" */
  fsc_draft *draft = fsc_frame_emit(a, frame, frame->subject, object, FSC_WEAK);
  if (draft) draft->weak = draft->named = true;
  return draft;
}
