/* What follows a verb: "that", a quotation, a colon, and what stands between them and the verb.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
enum { TRIGGER_REACH = 14 };

/* May "that" at some distance from the verb still open its content? "said on Monday that", "told them that"; but in
 * "touted the plan that" it belongs to what was touted. */
static bool reaches(const fsc_attributing *a, const fsc_cue *cue, uint32_t that) {
  uint32_t first = cue->behind;
  if (that == first || (cue->flags & FSC_FLAG_ADDRESSEE) || fsc_mark(a, first, ",")) return true;
  if (fsc_token_is(a, first, FSC_IS_ABOUT) && (cue->flags & FSC_FLAG_WEAK)) return false;
  if (fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(TIME_WORD))) return true;
  return that == first + 1 && (fsc_token_is(a, first, FSC_IS_OBJECT_PRONOUN) || fsc_capital(a, first));
}

/* "a meeting | that was held", "if | that plan fails", "said on Monday – a step | that was": no content begins there.
 */
static bool opens_nothing(const fsc_attributing *a, const fsc_frame *frame, uint32_t that) {
  const uint32_t first = frame->cue->behind, hearer = first + 1;
  if (that <= hearer) return false;
  for (uint32_t t = first; t + 1 < that; t++)
    if (fsc_dash(a, t) && !fsc_dash(a, that - 1)) return true;
  return fsc_token_is(a, that - 1, FSC_IS_SUBORDINATOR) || fsc_that_relates(a, that, frame->end);
}

/* "told Ruiz, the mayor, | that", "told a crowd in Salem, Ohio, | that": a comma inside what tells of the hearer. */
static bool tells_of_hearer(const fsc_attributing *a, const fsc_frame *frame, uint32_t comma) {
  bool hearer = (frame->cue->flags & FSC_FLAG_ADDRESSEE) && comma > frame->cue->behind;
  return hearer && fsc_starts_phrase(a, comma + 1) && !fsc_mark(a, frame->subject.first - 1, ",");
}

/* ", referring to …", "after hinting …": what follows belongs to another verb. */
static bool turns(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  if (fsc_mark(a, token, ","))
    return !fsc_flagged(a, token + 1, FSC_OPENS) && !fsc_token_is(a, token + 1, FSC_IS_PREPOSITION) &&
           !fsc_token_says(a, token + 1, FSC_SAYS_THAT) && !fsc_adverb(a, token + 1) &&
           !tells_of_hearer(a, frame, token);
  return fsc_tagged(a, token, FSC_TAG_CUE) && fsc_ends_in_ing(a, token);
}

/* "asked the mayor how", "told them why" */
static bool asks(const fsc_attributing *a, const fsc_cue *cue, uint32_t token) {
  if (!(cue->flags & FSC_FLAG_ADDRESSEE) || !fsc_token_is(a, token, FSC_IS_QUESTION_WORD)) return false;
  bool directs = false; /* "asked her | to call if she could" */
  for (uint32_t t = cue->behind; t < token; t++) directs |= fsc_token_says(a, t, FSC_SAYS_TO);
  return token > cue->behind && !directs;
}

static fsc_trigger trigger_at(const fsc_attributing *a, const fsc_frame *frame, uint32_t t) {
  const fsc_cue *cue = frame->cue;
  if (fsc_flagged(a, t, FSC_OPENS) && !(t > cue->behind + 1 && fsc_is_title(a, t))) return FSC_TRIGGER_QUOTE;
  bool that = fsc_token_says(a, t, FSC_SAYS_THAT) && !opens_nothing(a, frame, t);
  bool opens = that || fsc_token_says(a, t, FSC_SAYS_WHETHER) || asks(a, cue, t);
  if (opens && reaches(a, cue, t)) return FSC_TRIGGER_THAT;
  return fsc_mark(a, t, ":") ? FSC_TRIGGER_COLON : FSC_TRIGGER_NONE;
}

/* No trigger of the verb is behind this. */
static bool stops(const fsc_attributing *a, const fsc_frame *frame, uint32_t t) {
  if (fsc_mark(a, t, ".;!?") || turns(a, frame, t)) return true;
  return t > frame->cue->behind && fsc_tagged(a, t, FSC_TAG_CUE) && fsc_token_says(a, t, FSC_SAYS_SAID);
}

/* Looks closer only at what may be a trigger or stop, which is found for all tokens at once. */
void fsc_find_trigger(const fsc_attributing *a, fsc_frame *frame) {
  _Static_assert(TRIGGER_REACH <= 16, "as many as are looked at");
  uint32_t first = frame->cue->behind, reach = frame->end > first ? frame->end - first : 0;
  if (reach > TRIGGER_REACH) reach = TRIGGER_REACH;
  uint32_t may = (uint32_t)fsc_bits_from(a->turns, first) | fsc_any16(a->tags + first, FSC_TAG_CUE);
  may &= (UINT32_C(1) << reach) - 1;
  for (bool stopped = false; may && !stopped; may &= may - 1) {
    const uint32_t t = first + (uint32_t)__builtin_ctz(may);
    frame->trigger = trigger_at(a, frame, t);
    frame->trigger_at = t;
    stopped = frame->trigger != FSC_TRIGGER_NONE || stops(a, frame, t);
  }
}
