/* Whom something is told, between the verb and what is told: "told reporters | the bridge was shut".
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

bool fsc_is_hearer(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  return (frame->cue->flags & FSC_FLAG_ADDRESSEE) && fsc_flagged(a, token, FSC_OPENS) && fsc_is_work_title(a, token) &&
         !fsc_mark(a, token - 1, ",:"); /* but "asked, “Really?”" */
}

enum { PLACE_LONGEST = 3 /* tokens of a larger place: "New South Wales" */ };

/* "told drivers in Salem|, Ohio, that", "in a Salem|, Ohio, cafe that": does a comma open the larger place behind a
 * place? Returns the comma that closes it; the same comma if not. */
static uint32_t over_place(const fsc_attributing *a, uint32_t comma) {
  uint32_t t = comma + 1;
  if (!fsc_mark(a, comma, ",") || !fsc_in_name(a, comma - 1)) return comma;
  while (t <= comma + PLACE_LONGEST && fsc_in_name(a, t)) t++;
  return t > comma + 1 && fsc_mark(a, t, ",") && fsc_wordy(a, t + 1) && !fsc_capital(a, t + 1) ? t : comma;
}

/* Does a comma open or close such a place? */
static bool parts_place(const fsc_attributing *a, uint32_t comma) {
  bool place = over_place(a, comma) > comma;
  for (uint32_t t = comma - PLACE_LONGEST - 1; t < comma; t++) place |= over_place(a, t) == comma;
  return place;
}

bool fsc_tells_of_hearer(const fsc_attributing *a, const fsc_frame *frame, uint32_t comma) {
  if (!(frame->cue->flags & FSC_FLAG_ADDRESSEE) || comma <= frame->cue->behind) return false;
  if (parts_place(a, comma)) return true;
  return fsc_starts_phrase(a, comma + 1) && !fsc_mark(a, frame->subject.first - 1, ",");
}

/* "told the court | Marsh had left", "told Sky News | Labour are late": where the name begins that is the subject of
 * what is told; FSC_NONE if the addressee itself may be all that stands before the verb: "told Mayor Ruiz had". */
static uint32_t told_name(const fsc_attributing *a, uint32_t first, uint32_t limit) {
  uint32_t verb = first + 1;
  while (verb < limit && fsc_wordy(a, verb) && !fsc_quoted(a, verb) && !fsc_verb_helper(a, verb)) verb++;
  if (verb >= limit || !fsc_verb_helper(a, verb)) return FSC_NONE;
  while (verb > first + 1 && fsc_adverb(a, verb - 1)) verb--;
  const uint32_t hearer = first + fsc_token_is(a, first, FSC_IS_DETERMINER);
  uint32_t name = verb;
  while (name > hearer && fsc_in_name(a, name - 1)) name--;
  if (name == hearer) { /* all capitals: "the BBC | Israel" */
    const fsc_match *body = fsc_row_at(a, hearer, FSC_ORGANISATIONS);
    return body && body->end < verb ? body->end : FSC_NONE;
  }
  const uint32_t noun = name - 1;
  const bool several = fsc_ends_in_s(a, noun) || fsc_tagged(a, noun, FSC_TAG_ORGANISATION);
  const bool titled = fsc_tagged(a, noun, FSC_TAG_ROLE | FSC_TAG_TITLE) && !several; /* "the mayor | Ana Ruiz" */
  const bool small =
      fsc_kind_at(a, noun) == FSC_WORD && !fsc_token_any(a, noun, CLASS(FUNCTION_WORD) | CLASS(PREPOSITION));
  return name == verb || titled || !small ? FSC_NONE : name;
}

static bool is_several(const fsc_attributing *a, uint32_t token) {
  return fsc_kind_at(a, token) == FSC_WORD && !fsc_capital(a, token) && !fsc_possessive(a, token) &&
         (fsc_ends_in_s(a, token) || fsc_token_is(a, token, FSC_IS_PEOPLE));
}

/* "told reporters | tolls are too high", "told the Herald | two drivers", "told Reuters | 12 people": does the subject
 * of what is told begin without an article, behind a whole addressee? */
static bool subject_begins(const fsc_attributing *a, uint32_t token) {
  uint32_t last = token - 1;
  while (fsc_day(a, last)) last--; /* "told reporters Tuesday | tolls are" */
  const bool whole = fsc_in_name(a, last) || (is_several(a, last) && fsc_tagged(a, last, FSC_TAG_ROLE));
  if (!whole || fsc_day(a, token)) return false;
  if (fsc_token_any(a, token, CLASS(QUANTIFIER) | CLASS(NUMBER_WORD))) return true;
  const uint32_t next = token + 1;
  if (fsc_kind_at(a, token) == FSC_NUMBER) return is_several(a, next) || fsc_token_reads(a, next, "percent");
  return is_several(a, token) &&
         fsc_token_any(a, next + fsc_adverb(a, next), CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL));
}

/* May what is told begin at a token behind the first of the addressee? Not in "the Herald in | an interview",
 * "everybody at | it"; but "told drivers about | the plan", "told Reuters of | the plan". */
static bool told_begins(const fsc_attributing *a, uint32_t token) {
  const uint32_t before = token - 1;
  const fsc_look *look = fsc_look_of(a, token);
  if (look->classes & CLASS(CLAUSE_WORD)) return true;
  const bool article = (look->classes & (CLASS(DETERMINER) | CLASS(POSSESSIVE))) != 0;
  if (fsc_token_is(a, before, FSC_IS_PREPOSITION)) {
    const bool of = fsc_token_says(a, before, FSC_SAYS_OF);
    return of ? fsc_in_name(a, before - 1) && (article || fsc_possessive(a, token + 1))
              : article && fsc_token_is(a, before, FSC_IS_ABOUT);
  }
  if (article || (look->classes & CLASS(PRONOUN))) return true;
  return look->said == FSC_SAYS_THERE ? fsc_verb_helper(a, token + 1) : subject_begins(a, token);
}

uint32_t fsc_behind_addressee(const fsc_attributing *a, const fsc_frame *frame) {
  enum { NAMED = 6 /* tokens in which a second name is looked for */ };
  const uint32_t first = frame->cue->behind, end = frame->end;
  if (!(frame->cue->flags & FSC_FLAG_ADDRESSEE)) return first;
  if (fsc_token_is(a, first, FSC_IS_OBJECT_PRONOUN)) return first + 1;
  const uint32_t name = told_name(a, first, first + NAMED < end ? first + NAMED : end);
  if (name != FSC_NONE) return name;
  const uint32_t limit = first + FSC_HEARER_LONGEST < end ? first + FSC_HEARER_LONGEST : end;
  uint32_t t = first;
  while (t < limit && fsc_wordy(a, t) &&
         (t == first ? !fsc_token_any(a, t, CLASS(PRONOUN) | CLASS(CLAUSE_WORD)) : !told_begins(a, t)))
    t++;
  if (fsc_is_hearer(a, frame, t)) t = a->document->quotes[fsc_quote_of(a->document, t)].end;
  return t;
}
