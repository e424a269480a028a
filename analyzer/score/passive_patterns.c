/* Patterns of the passive (pattern PASS): the subject is the addressee or the content, and the source stands behind
 * "by" or is not named. SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

static bool opens_question(const fsc_attributing *a, uint32_t token) {
  return fsc_token_any(a, token, CLASS(CLAUSE_WORD) | CLASS(ABOUT) | CLASS(QUESTION_WORD) | CLASS(RELATIVE));
}

/* The source behind "by", which starts at `first`. It ends before the next verb, as in "a plan proposed by the mayor |
 * closed the bridge". */
static fsc_range doer(const fsc_attributing *a, const fsc_frame *frame, uint32_t first) {
  const unsigned somebody = FSC_TAG_CAPITAL | FSC_TAG_ROLE | FSC_TAG_ORGANISATION;
  fsc_range source = fsc_np_right(a, first, frame->end);
  if (fsc_token_is(a, first, FSC_IS_QUANTIFIER) && fsc_token_says(a, first + 1, FSC_SAYS_AS))
    source = (fsc_range){first, first + 1}; /* "seen by some | as a gift" */
  for (uint32_t t = first + 1; t < source.end; t++)
    if (fsc_token_is(a, t, FSC_IS_NEGATOR) && fsc_token_says(a, t + 1, FSC_SAYS_TO))
      source.end = t; /* "was told by Ruiz | not to go" */
    else if (fsc_token_says(a, t, FSC_SAYS_AND) &&
             (fsc_tagged(a, t + 1, FSC_TAG_CUE) || fsc_verb_helper(a, t + 1) || fsc_ends_in_ed(a, t + 1)))
      source.end = t; /* "was blamed by Ruiz | and said" */
    else if (fsc_tagged(a, t - 1, somebody) && !fsc_tagged(a, t, somebody) && !fsc_flagged(a, t, FSC_JOINED) &&
             (fsc_ends_in_ed(a, t) || fsc_tagged(a, t, FSC_TAG_CUE)))
      source.end = t;
  return source;
}

static bool quoted_in(const fsc_attributing *a, fsc_range range) {
  bool quoted = false;
  for (uint32_t t = range.first; t < range.end; t++) quoted |= fsc_quoted(a, t);
  return quoted;
}

/* "by some", "by many in the party": is the source a quantifier without a noun? */
static bool is_some(const fsc_attributing *a, fsc_range source) {
  const uint32_t next = source.first + 1;
  return fsc_token_is(a, source.first, FSC_IS_QUANTIFIER) &&
         (next == source.end || fsc_token_is(a, next, FSC_IS_PREPOSITION)) && fsc_kind_at(a, source.first) == FSC_WORD;
}

/* C is V-en by S: "The plan was praised by Ruiz"; H is V-en by S to C: "Ruiz was told by Holm to leave". */
fsc_draft *fsc_passive_by(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t by = frame->cue->behind;
  if (!(frame->cue->flags & (FSC_FLAG_THAT | FSC_FLAG_WEAK)) || !fsc_token_says(a, by, FSC_SAYS_BY)) return NULL;
  fsc_range source = doer(a, frame, by + 1), content = frame->subject;
  if (fsc_empty(source) || !(fsc_could_speak(a, source) || is_some(a, source))) return NULL;
  bool hears = (frame->cue->flags & FSC_FLAG_ADDRESSEE) && source.end < frame->end;
  const uint32_t to = source.end + fsc_token_is(a, source.end, FSC_IS_NEGATOR);
  if (hears && (fsc_token_says(a, to, FSC_SAYS_TO) || opens_question(a, source.end)))
    content = (fsc_range){source.end, frame->end};
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_PASS);
  if (!draft) return NULL;
  draft->weak = !(frame->cue->flags & FSC_FLAG_QUOTE);
  draft->named = content.first == frame->subject.first && !quoted_in(a, content);
  draft->cue.end = by + 1;
  const bool as = (frame->cue->flags & FSC_FLAG_DESCRIBE) && fsc_token_says(a, source.end, FSC_SAYS_AS);
  if (as && source.end < frame->end) /* "seen by many | as a gift" */
    fsc_draft_content_add(a, draft, (fsc_range){source.end, fsc_object_end(a, frame)});
  return draft;
}

/* "is thought | to stay": is "to" behind the cue that of an infinitive? Not in "was relayed | to the mayor", "was
 * pushed back | to Thursday". */
static bool infinitive_follows(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t to = frame->cue->behind, verb = to + 1;
  const bool named = fsc_capital(a, verb) && !fsc_capital(a, frame->cue->words.first); /* but a headline's "To Stay" */
  return to < frame->end && fsc_token_says(a, to, FSC_SAYS_TO) && !named &&
         !fsc_token_any(a, verb, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(WEEKDAY));
}

/* It is V-en that C; H is V-en to C; or with the content in two parts, "Ruiz | is thought | to stay". No source. */
fsc_draft *fsc_passive(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  fsc_range none = {0, 0};
  bool it = fsc_token_says(a, frame->subject.first, FSC_SAYS_IT) && frame->trigger == FSC_TRIGGER_THAT;
  if (it) return fsc_frame_emit(a, frame, none, fsc_triggered(a, frame), FSC_PASS);
  bool told = fsc_token_is(a, frame->subject.first, FSC_IS_FIRST_PERSON) && (cue->flags & FSC_FLAG_ADDRESSEE);
  if (told && frame->trigger == FSC_TRIGGER_THAT)
    return fsc_frame_emit(a, frame, none, fsc_triggered(a, frame), FSC_PASS);
  bool asked = (cue->flags & FSC_FLAG_ADDRESSEE) && opens_question(a, cue->behind); /* "was asked | whether" */
  if (asked && cue->behind < frame->end) {
    const uint32_t end = fsc_token_is(a, cue->behind, FSC_IS_ABOUT) ? fsc_object_end(a, frame) : frame->end;
    return fsc_frame_emit(a, frame, none, (fsc_range){cue->behind, end}, FSC_PASS);
  }
  if (!infinitive_follows(a, frame) || !((frame->has & FSC_TAKES_CLAUSE) || fsc_cue_is(cue, FSC_CUE_MENTAL)))
    return NULL;
  const bool hears = (cue->flags & FSC_FLAG_ADDRESSEE) || fsc_cue_is(cue, FSC_CUE_DIRECTIVE); /* "was urged to stay" */
  if (hears) return fsc_frame_emit(a, frame, none, fsc_behind_cue(frame), FSC_PASS);
  fsc_draft *draft = fsc_frame_emit(a, frame, none, frame->subject, FSC_PASS); /* "Ruiz | is thought | to stay" */
  if (draft) fsc_draft_content_add(a, draft, fsc_behind_cue(frame));
  return draft;
}

fsc_range fsc_describing(const fsc_attributing *a, const fsc_frame *frame, uint32_t *end) {
  const fsc_range none = {0, 0};
  const fsc_cue *cue = frame->cue;
  if (!(cue->flags & FSC_FLAG_DESCRIBE) && !fsc_token_says(a, cue->words.end - 1, FSC_SAYS_AS)) return none;
  const uint32_t by = fsc_describer(a, cue->behind, frame->end, cue->reduced);
  const fsc_range source = by == FSC_NONE ? none : doer(a, frame, by + 1);
  if (fsc_empty(source) || fsc_possessive(a, source.end - 1)) return none; /* not "by Ruiz's refusal" */
  *end = by;
  return source;
}

uint32_t fsc_judgement_end(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t t = frame->cue->behind, end = fsc_object_end(a, frame);
  if (!frame->cue->reduced || !fsc_mark(a, frame->cue->group.first - 1, ",")) return end;
  while (t < end && !(fsc_mark(a, t, ",") && !fsc_quoted(a, t))) t++;
  return t;
}

/* "was deemed | ineligible", "is considered | safe": does an adjective or noun follow a verb of describing? Not in "was
 * viewed | twice", "is expected | in May". */
static bool quality_follows(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t others =
      CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD) | CLASS(PRONOUN);
  const uint32_t next = frame->cue->behind;
  if (next >= frame->end || !(frame->cue->flags & FSC_FLAG_DESCRIBE) || !fsc_cue_is(frame->cue, FSC_CUE_MENTAL))
    return false;
  return fsc_kind_at(a, next) == FSC_WORD && !fsc_token_any(a, next, others) && !fsc_day(a, next) &&
         !fsc_adverb(a, next);
}

/* C is V-en for C, C is V-en a C: "Ruiz is criticised for delays", "is considered a liar". Without a source unless "by
 * S" follows: "was called “a shame” by Ruiz". */
fsc_draft *fsc_passive_object(fsc_attributing *a, const fsc_frame *frame) {
  const unsigned judging = 1u << FSC_CUE_ATTACK | 1u << FSC_CUE_PRAISE | 1u << FSC_CUE_MENTAL | 1u << FSC_CUE_DENIAL;
  const fsc_cue *cue = frame->cue;
  uint32_t next = cue->behind;
  bool judges = (cue->flags & FSC_FLAG_DESCRIBE) || (judging >> cue->match->what->cue_class & 1);
  bool goes_on =
      fsc_token_any(a, next, CLASS(TOPIC_PREPOSITION) | CLASS(DETERMINER)) && !fsc_token_says(a, next, FSC_SAYS_TO);
  if (!judges || !(goes_on || fsc_flagged(a, next, FSC_OPENS) || quality_follows(a, frame))) return NULL;
  uint32_t end = fsc_judgement_end(a, frame);
  const fsc_range source = fsc_describing(a, frame, &end);
  fsc_draft *draft = fsc_frame_emit(a, frame, source, frame->subject, FSC_PASS);
  if (!draft) return NULL;
  draft->weak = true;
  if (fsc_token_is(a, next, FSC_IS_TOPIC_PREPOSITION)) draft->cue.end = ++next;
  fsc_draft_content_add(a, draft, (fsc_range){next, end});
  return draft;
}

/* "Asked whether C, Ruiz …", "Asked by S to C, Ruiz …" */
fsc_draft *fsc_asked(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t first = cue->group.first, t = cue->behind, lowest = frame->clause->first;
  bool starts =
      first == lowest || fsc_token_says(a, first - 1, FSC_SAYS_WHEN) || fsc_token_says(a, first - 1, FSC_SAYS_IF);
  if (!starts || first < cue->words.first) return NULL;
  while (fsc_day(a, t) || (fsc_token_is(a, t, FSC_IS_PREPOSITION) && fsc_day(a, t + 1))) t++; /* "asked | on Monday" */
  if (!opens_question(a, t) && !fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(DETERMINER))) return NULL;
  if (fsc_token_is(a, t, FSC_IS_DETERMINER) && frame->trigger == FSC_TRIGGER_COLON) { /* "Said | the mayor: “C”" */
    uint32_t mark = t;
    while (mark < frame->end && !fsc_mark(a, mark, ",:")) mark++;
    if (mark < frame->end && fsc_mark(a, mark, ":")) return NULL;
  }
  fsc_range source = {0, 0};
  if (fsc_token_says(a, t, FSC_SAYS_BY)) source = fsc_np_right(a, t + 1, frame->end);
  uint32_t from = fsc_empty(source) ? t : source.end, limit = fsc_frame_limit(frame, from);
  uint32_t end =
      limit; /* "Asked whether Holm, the mayor, could stay, | Ruiz laughed": the comma before the main clause */
  for (t = from; t < limit; t++) {
    if (!fsc_mark(a, t, ",") || fsc_quoted(a, t)) continue;
    const bool main = fsc_opens_main_clause(a, t + 1, frame->end);
    if (main || end == limit) end = t;
    if (main) break;
  }
  return fsc_frame_emit(a, frame, source, (fsc_range){from, end}, FSC_PASS);
}
