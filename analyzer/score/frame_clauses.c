/* Where clauses begin and end around a cue: does one follow the verb, and where does the main clause go on?
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* Does a determiner, possessive or preposition before a token show that it is no verb? */
static bool noun_reading(const fsc_attributing *a, uint32_t token) {
  return fsc_token_any(a, token - 1, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PREPOSITION));
}

/* "A man who knows Ruiz | said C", "a man charged with theft | said C": does the subject of the sentence still lack its
 * verb, since the cue stands in a clause that describes it? The next verb of saying is the main verb then. */
static bool subject_waits(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t who = frame->subject.first, first = frame->clause->first;
  bool tells = frame->cue->form == FSC_PAST_FORM && frame->cue->group.first == frame->cue->words.first &&
               fsc_token_is(a, frame->cue->behind, FSC_IS_PREPOSITION);
  if (tells) return true;
  if (who <= first || !fsc_token_says(a, who, FSC_SAYS_WHO)) return false;
  const fsc_range told = fsc_np_left(a, who - 1, first);
  return !fsc_empty(told) && told.first == first;
}

/* "found drivers | favored the bridge": do a short subject and a verb in -ed with its object follow a factive cue or
 * one of documents? */
static bool fact_follows(const fsc_attributing *a, const fsc_frame *frame) {
  enum { REACH = 5 /* tokens: a longer subject may hold participles, which look alike */ };
  const uint64_t others = CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(RELATIVE);
  const fsc_cue *cue = frame->cue;
  const uint32_t first = cue->behind, end = frame->end < first + REACH ? frame->end : first + REACH;
  const bool fact = fsc_cue_is(cue, FSC_CUE_FACTIVE) || fsc_cue_is(cue, FSC_CUE_DOCUMENT);
  if (!(cue->flags & FSC_FLAG_THAT) || !fact) return false;
  for (uint32_t t = first; t < end && fsc_wordy(a, t) && !fsc_token_any(a, t, others); t++)
    if (t > first && fsc_ends_in_ed(a, t) && !noun_reading(a, t))
      return fsc_starts_phrase(a, t + 1) && !fsc_token_is(a, t, FSC_IS_NAMING_WORD);
  return false;
}

/* "added 10 jobs | were lost": auxiliaries are sure signs; words in -ed and cues may be participles or nouns. */
bool fsc_clause_follows(const fsc_attributing *a, const fsc_frame *frame, bool sure) {
  enum { REACH = 24 /* tokens: room for a long subject; bounds the work for each cue */ };
  uint32_t first = frame->cue->behind, end = frame->end;
  if (end > first + REACH) end = first + REACH;
  if ((frame->cue->flags & FSC_FLAG_CLAUSE) || fsc_token_is(a, first, FSC_IS_PRONOUN)) return true;
  if (sure && fact_follows(a, frame)) return true;
  bool waits = subject_waits(a, frame);
  for (uint32_t t = first; t < end; t++) {
    if (waits && fsc_token_is(a, t + fsc_verb_helper(a, t), FSC_IS_SPEECH_VERB)) return false;
    if (fsc_token_says(a, t, FSC_SAYS_BUT) && !fsc_mark(a, t - 1, ",")) return false; /* "confirmed it | but left" */
    if (fsc_token_any(a, t, CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL))) return true;
    if (!sure && fsc_flagged(a, t, FSC_OPENS)) return true;
    bool verbal = fsc_tagged(a, t, FSC_TAG_CUE) || fsc_ends_in_ed(a, t);
    if (!sure && t > first && verbal && !noun_reading(a, t)) return true;
  }
  return false;
}

uint32_t fsc_second_verb(const fsc_attributing *a, const fsc_frame *frame, bool verb) {
  const uint64_t opens = CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(QUESTION_WORD);
  const uint32_t first = frame->cue->behind;
  uint32_t t = first + 1, limit = fsc_frame_limit(frame, t);
  for (bool gap = verb; t < limit && !fsc_quoted(a, t); t++) {
    if (fsc_token_any(a, t, opens) || fsc_token_says(a, t, FSC_SAYS_WHAT) || fsc_mark(a, t, ",;")) verb = gap = false;
    bool finite = !fsc_token_is(a, t, FSC_IS_NEGATOR) && !fsc_ends_in_ing(a, t); /* "accused Holm of | being late" */
    bool helper = fsc_verb_helper(a, t) && finite;
    bool subject = fsc_token_is(a, t - 1, FSC_IS_PRONOUN) || fsc_token_says(a, t - 1, FSC_SAYS_TO);
    if (helper && verb && gap && !subject && !fsc_name_acts(a, t, first)) {
      while (fsc_adverb(a, t - 1)) t--;
      return t;
    }
    if (helper) gap = false; /* "should | have", "should only | be": one group */
    gap |= verb && !fsc_verb_helper(a, t) && !fsc_adverb(a, t);
    verb |= helper;
  }
  return frame->end;
}

bool fsc_opens_topic(const fsc_attributing *a, uint32_t token) {
  const uint32_t next = token + 1, number = next + fsc_token_says(a, next, FSC_SAYS_A); /* "about a dozen" */
  return fsc_token_is(a, token, FSC_IS_ABOUT) && fsc_kind_at(a, next) != FSC_NUMBER &&
         !fsc_token_is(a, number, FSC_IS_NUMBER_WORD) && !fsc_token_is(a, number, FSC_IS_QUANTIFIER);
}

/* "claims that | have been made", "the complaint that | sparked the probe": "that" is the subject of the verb behind
 * it. "demands that the council | made in May": it is the object of a light verb that has no other. */
bool fsc_that_relates(const fsc_attributing *a, uint32_t that, uint32_t end) {
  enum { REACH = 6 /* tokens of the relative clause's subject */ };
  const uint64_t helpers = CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL);
  const uint64_t objects = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(OBJECT_PRONOUN) | CLASS(PREPOSITION);
  uint32_t verb = that + 1;
  while (verb < end && fsc_adverb(a, verb)) verb++;
  if (fsc_token_any(a, verb, helpers)) return !fsc_token_is(a, verb, FSC_IS_PRONOUN) && !fsc_capital(a, verb);
  if (fsc_ends_in_ed(a, verb) && !fsc_capital(a, verb)) return fsc_token_any(a, verb + 1, objects);
  const uint32_t first = verb, limit = end > first + REACH ? first + REACH : end;
  for (verb++; verb < limit && !fsc_token_is(a, verb, FSC_IS_LIGHT_VERB);) verb++;
  if (verb >= limit || fsc_np_right(a, first, end).end < verb) return false;
  if (fsc_verb_helper(a, verb) || fsc_shaped(a, verb, FSC_SHAPE_ING) || fsc_quoted(a, verb + 1)) return false;
  const uint32_t next = verb + 1; /* no object follows */
  return next >= end || !fsc_wordy(a, next) ||
         (fsc_token_is(a, next, FSC_IS_PREPOSITION) && !fsc_token_says(a, next, FSC_SAYS_TO));
}

/* "the council | dropped it", "the fact | remains that": is a token likely to be a finite verb, by its ending and by
 * the object behind it? */
static bool looks_finite(const fsc_attributing *a, uint32_t verb) {
  const uint64_t objects = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(OBJECT_PRONOUN) | CLASS(PRONOUN);
  const bool past = fsc_ends_in_ed(a, verb) || fsc_token_is(a, verb, FSC_IS_IRREGULAR_PAST);
  if (fsc_capital(a, verb) || !(past || fsc_shaped(a, verb, FSC_SHAPE_S)) || fsc_token_is(a, verb, FSC_IS_PREPOSITION))
    return false;
  if (fsc_token_is(a, verb + 1, FSC_IS_RELATIVE)) return fsc_token_says(a, verb + 1, FSC_SAYS_THAT);
  return fsc_token_any(a, verb + 1, objects) || fsc_capital(a, verb + 1) || fsc_token_says(a, verb + 1, FSC_SAYS_THAT);
}

bool fsc_opens_main_clause(const fsc_attributing *a, uint32_t first, uint32_t end) {
  if (fsc_token_is(a, first, FSC_IS_PRONOUN)) return !fsc_token_is(a, first, FSC_IS_RELATIVE);
  if (!fsc_starts_phrase(a, first)) return false;
  const uint32_t next = fsc_np_right(a, first, end).end, verb = next + fsc_adverb(a, next);
  /* fsc_np_right may have run on over the verb: "said", or "filed" behind a name. */
  for (uint32_t t = first; t < next; t++)
    if (fsc_token_is(a, t, FSC_IS_SPEECH_VERB) || (fsc_ends_in_ed(a, t) && t > first && fsc_capital(a, t - 1)))
      return true;
  const bool cue = fsc_tagged(a, verb, FSC_TAG_CUE) && !fsc_ends_in_ing(a, verb) && /* "Ruiz for standing | by it" */
                   !fsc_token_is(a, verb, FSC_IS_PREPOSITION);
  const bool helper = fsc_verb_helper(a, verb) && /* not "the mayor | not being late" */
                      !fsc_shaped(a, verb + fsc_token_is(a, verb, FSC_IS_NEGATOR), FSC_SHAPE_ING);
  const uint32_t last = next - 1; /* ", governors | resisted." */
  if (next > first + 1 && fsc_mark(a, first - 1, ",") && fsc_mark(a, next, ".") && fsc_ends_in_ed(a, last)) return true;
  return (next > first + 1 && looks_finite(a, last)) ||
         (fsc_wordy(a, verb) && (helper || cue || looks_finite(a, verb)));
}

bool fsc_measures_time(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const uint64_t counts = CLASS(DETERMINER) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD) | CLASS(NEGATOR);
  if (end <= first || end - first > FSC_TIME_LONGEST) return false;
  const uint32_t last = end - 1;
  if (!fsc_day(a, last) && !fsc_adverb(a, last) && !fsc_token_reads(a, last, "long")) return false;
  for (uint32_t t = first + fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)); t < last; t++)
    if (!fsc_day(a, t) && !fsc_adverb(a, t) && !fsc_token_any(a, t, counts) && fsc_kind_at(a, t) != FSC_NUMBER)
      return false;
  return true;
}

/* "On Monday, | after police said C", "Three years | after they said C": does nothing but a conjunction or a short
 * adjunct stand before the clause? */
static bool opens_sentence(const fsc_attributing *a, uint32_t first, uint32_t token) {
  enum { LONGEST = 6 /* tokens of the adjunct */ };
  if (token == first || fsc_measures_time(a, first, token)) return true;
  if (token - first > LONGEST || !fsc_mark(a, token - 1, ","))
    return token == first + 1 && fsc_token_is(a, first, FSC_IS_CLAUSE_WORD);
  for (uint32_t t = first; t < token; t++)
    if (fsc_verb_helper(a, t) || fsc_tagged(a, t, FSC_TAG_CUE) || fsc_token_is(a, t, FSC_IS_PRONOUN)) return false;
  return true;
}

/* Does the cue stand in a clause before the main one: "While Ruiz | said C, …", "Even as Ruiz | said C, …"? */
static bool in_fronted_clause(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t first = frame->clause->first, opener = frame->subject.first - 1;
  if (fsc_empty(frame->subject) || frame->subject.first <= first || !fsc_token_is(a, opener, FSC_IS_SUBORDINATOR))
    return false;
  if (opener == first + 1 && fsc_token_reads(a, first, "even")) return true;
  return !fsc_token_says(a, opener, FSC_SAYS_AS) && opens_sentence(a, first, opener);
}

/* Does the cue stand in a prepositional phrase before the main clause: "Despite claims | that C, …", "With drivers
 * warning | that C, …"? */
static bool in_fronted_phrase(const fsc_attributing *a, const fsc_frame *frame) {
  enum { LONGEST = 10 /* tokens before the cue; a longer phrase is likely to be several */ };
  const fsc_cue *cue = frame->cue;
  uint32_t t = frame->clause->first;
  const bool participle = fsc_shaped(a, cue->words.first, FSC_SHAPE_ING);
  if ((cue->form != FSC_NO_VERB && !participle) || fsc_cites_by_noun(cue->match)) return false;
  t += fsc_token_is(a, t, FSC_IS_CLAUSE_WORD) && !fsc_token_is(a, t, FSC_IS_PREPOSITION);
  if (!fsc_token_is(a, t, FSC_IS_PREPOSITION) || cue->group.first <= t || cue->group.first - t > LONGEST) return false;
  if (participle && cue->group.first == t + 1) return false; /* "After warning that C, S": S warns */
  for (t++; t < cue->group.first; t++)
    if (!fsc_wordy(a, t) || fsc_verb_helper(a, t) || fsc_tagged(a, t, FSC_TAG_CUE) ||
        fsc_token_is(a, t, FSC_IS_PRONOUN))
      return false;
  return true;
}

uint32_t fsc_fronted_end(const fsc_attributing *a, const fsc_frame *frame) {
  const bool phrase = !in_fronted_clause(a, frame), cites = (frame->cue->flags & FSC_FLAG_ACCORDING) != 0;
  if (phrase && !in_fronted_phrase(a, frame)) return frame->end;
  const uint32_t limit = fsc_frame_limit(frame, frame->cue->behind);
  uint32_t comma = frame->end; /* the last that a subject may follow: not every main clause is known by its verb */
  for (uint32_t t = frame->cue->behind + 1; t + 1 < limit; t++) {
    if (!fsc_mark(a, t, ",") || fsc_quoted(a, t + 1)) continue;
    if (fsc_opens_main_clause(a, t + 1, frame->end)) return t;
    if (!phrase || cites || fsc_quoted(a, t)) continue;
    if (fsc_starts_phrase(a, t + 1) || fsc_token_is(a, t + 1, FSC_IS_PRONOUN)) comma = t;
  }
  return comma;
}

bool fsc_frame_is_inside(const fsc_attributing *a, const fsc_frame *frame) {
  if (frame->clause->outer == FSC_NONE) return false;
  return fsc_draft_holds(&a->drafts.items[frame->clause->outer], frame->cue->words.first);
}
