/* What may stand between a verb and the word that opens its content: a medium, an addressee, a day.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

uint32_t fsc_behind_medium(const fsc_attributing *a, uint32_t token, uint32_t end) {
  enum { LONGEST = 5 }; /* tokens behind the preposition: "in a brief written press statement" */
  if (token >= end) return token;
  bool through = fsc_token_says_either(a, token, FSC_SAYS_THROUGH, FSC_SAYS_VIA);
  uint32_t found = token;
  for (uint32_t t = token + 1; t < end && t - token <= LONGEST && fsc_wordy(a, t) && !fsc_quoted(a, t); t++) {
    bool noun = fsc_token_is(a, t, FSC_IS_MEDIUM_NOUN) || (through && fsc_tagged(a, t, FSC_TAG_ROLE));
    if (noun) found = t + 1;
    if (found > token && !noun) break;
    if (fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(RELATIVE)) ||
        fsc_possessive(a, t) || (!through && fsc_token_any(a, t, CLASS(POSSESSIVE))) ||
        fsc_token_says(a, t, FSC_SAYS_THE))
      break;
  }
  return found;
}

/* May what is said begin at a token: "the bridge", "she", "Ruiz", "that C"? */
static bool may_begin(const fsc_attributing *a, uint32_t token) {
  const uint64_t opens =
      CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PRONOUN) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD);
  if (fsc_token_says_either(a, token, FSC_SAYS_THAT, FSC_SAYS_THERE)) return true;
  return fsc_capital(a, token) || (fsc_token_any(a, token, opens) && !fsc_token_is(a, token, FSC_IS_RELATIVE));
}

uint32_t fsc_over_day(const fsc_attributing *a, uint32_t token, uint32_t end) {
  if (fsc_quoted(a, token)) return token;
  uint32_t t = token;
  t += fsc_token_reads(a, t, "late") || fsc_token_reads(a, t, "early") || fsc_token_reads(a, t, "earlier");
  t += fsc_token_says(a, t, FSC_SAYS_ON);
  if (fsc_token_says_either(a, t, FSC_SAYS_THIS, FSC_SAYS_LAST)) {
    t += 1 + fsc_token_reads(a, t + 1, "past");
    if (!fsc_day(a, t)) return token;
  } else if (!fsc_token_is(a, t, FSC_IS_WEEKDAY) && !fsc_token_reads(a, t, "today") &&
             !fsc_token_reads(a, t, "yesterday")) {
    return token;
  }
  if (fsc_possessive(a, t)) return token; /* "said | Tuesday’s vote was" */
  t += 1 + fsc_day(a, t + 1);             /* "Tuesday | night" */
  return t < end && may_begin(a, t) ? t : token;
}

/* "intend | to use that power", "claims | to have": does an infinitive follow, to which a "that" belongs? Not "said |
 * to him that", "complained | to drivers that". */
static bool opens_infinitive(const fsc_attributing *a, const fsc_cue *cue) {
  const uint32_t to = cue->behind, verb = to + 1;
  if (!fsc_token_says(a, to, FSC_SAYS_TO) || fsc_starts_phrase(a, verb) || fsc_token_is(a, verb, FSC_IS_OBJECT_PRONOUN))
    return false;
  if (fsc_verb_helper(a, verb) || fsc_token_says(a, to - 1, FSC_SAYS_ON)) return true; /* "went on | to note that" */
  return !(cue->flags & FSC_FLAG_QUOTE) || fsc_cue_is(cue, FSC_CUE_COMMISSIVE) || fsc_cue_is(cue, FSC_CUE_MENTAL) ||
         fsc_cue_is(cue, FSC_CUE_DIRECTIVE);
}

/* By the words behind the verb, may "that" still open its content: "said on Monday | that", "told them | that"? Not in
 * "touted the plan | that", where it describes the object. */
static bool reaches(const fsc_attributing *a, const fsc_cue *cue, uint32_t that) {
  uint32_t first = cue->behind;
  if (that == first || (cue->flags & FSC_FLAG_ADDRESSEE) || fsc_mark(a, first, ",")) return true;
  if (fsc_token_is(a, first, FSC_IS_ABOUT) && (cue->flags & FSC_FLAG_WEAK)) return false;
  if (opens_infinitive(a, cue)) return false;
  if (fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(TIME_WORD))) return true;
  if (that == first + 1 && (fsc_token_is(a, first, FSC_IS_OBJECT_PRONOUN) || fsc_capital(a, first))) return true;
  const bool hears = fsc_cue_is(cue, FSC_CUE_FORECAST) || fsc_cue_is(cue, FSC_CUE_COMMISSIVE);
  const fsc_range hearer = hears ? fsc_np_right(a, first, that) : (fsc_range){0, 0}; /* "warned | the mayor | that" */
  return hearer.end == that && fsc_is_somebody(a, hearer);
}

/* "a meeting | that was held", "if | that plan fails", "to | that town", "said on Monday – a step | that was": is
 * "that" a relative pronoun or a determiner, and opens no content? */
static bool opens_nothing(const fsc_attributing *a, const fsc_frame *frame, uint32_t that) {
  const uint32_t first = frame->cue->behind, hearer = first + 1;
  if (that <= hearer) return false;
  for (uint32_t t = first; t + 1 < that; t++)
    if (fsc_dash(a, t) && !fsc_dash(a, that - 1)) return true;
  bool governed = fsc_token_is(a, that - 1, FSC_IS_PREPOSITION) && !fsc_token_is(a, that - 2, FSC_IS_DETERMINER);
  return governed || fsc_token_is(a, that - 1, FSC_IS_SUBORDINATOR) || fsc_that_relates(a, that, frame->end);
}

/* "told them it was not clear | whether", "told the paper the council had decided | that": has what is told begun
 * before? Not in "what she told you | is that". */
static bool told_before(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  if (!(frame->cue->flags & FSC_FLAG_ADDRESSEE)) return false;
  if (fsc_token_says(a, token, FSC_SAYS_THAT) && fsc_token_says(a, token - 1, FSC_SAYS_AND))
    return true; /* "told drivers he saw nothing and | that" */
  uint32_t verb = token - 1;
  while (verb > frame->cue->behind && !fsc_token_any(a, verb - 1, CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL)))
    verb--;
  if (verb <= frame->cue->behind) return false;
  const uint32_t first = fsc_behind_addressee(a, frame); /* but "told drivers | who had come that", "told Ruiz|, who" */
  return first < verb && fsc_wordy(a, first) && !fsc_token_is(a, first, FSC_IS_RELATIVE);
}

bool fsc_opens_content(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  if (!reaches(a, frame->cue, token) || told_before(a, frame, token)) return false;
  return !fsc_token_says(a, token, FSC_SAYS_THAT) || !opens_nothing(a, frame, token);
}
