/* Patterns of reporting verbs.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* "say they have | a new weapon: the ferry": is there a clause between verb and colon, so that the content begins with
 * it and not behind the colon? */
static bool clause_before_colon(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  const uint32_t first = cue->behind;
  if (!(cue->flags & FSC_FLAG_CLAUSE) || (cue->flags & FSC_FLAG_ADDRESSEE)) return false;
  if (!fsc_starts_phrase(a, first) && !fsc_token_is(a, first, FSC_IS_PRONOUN)) return false;
  for (uint32_t t = first; t < frame->trigger_at; t++) {
    if (fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(PREPOSITION))) return false;
    if (fsc_verb_helper(a, t)) return true;
  }
  return false;
}

/* "said drivers | “would leave”", "said he | “would leave”": is the single word between verb and quotation the subject
 * of the quoted words, and so part of the content? */
static bool leads(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t word = frame->cue->behind;
  const uint32_t others = FSC_FLAG_ADDRESSEE | FSC_FLAG_DESCRIBE;
  if (frame->trigger_at != word + 1 || !(frame->cue->flags & FSC_FLAG_CLAUSE) || (frame->cue->flags & others))
    return false;
  return fsc_wordy(a, word) && !fsc_day(a, word) && !fsc_token_is(a, word, FSC_IS_PREPOSITION) &&
         !fsc_adverb(a, word) && !fsc_shaped(a, word + 2, FSC_SHAPE_CAPITALISED);
}

fsc_range fsc_triggered(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t at = frame->trigger_at, end = frame->end, first = cue->behind;
  if (frame->trigger == FSC_TRIGGER_COLON) return (fsc_range){clause_before_colon(a, frame) ? first : at + 1, end};
  if (frame->trigger == FSC_TRIGGER_THAT) return (fsc_range){at, end};
  if (!(cue->flags & FSC_FLAG_QUOTE)) return (fsc_range){first, end};
  bool adjunct = at > first && fsc_mark(a, at - 1, ",") && /* "told the radio on Monday, | “…”" */
                 ((cue->flags & FSC_FLAG_ADDRESSEE) || cue->group.end > cue->words.end ||
                  fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(TIME_WORD)));
  for (uint32_t t = first; t < at && adjunct; t++)
    adjunct = !fsc_verb_helper(a, t) && !fsc_token_is(a, t, FSC_IS_PRONOUN);
  return (fsc_range){adjunct || (at <= first + 1 && !leads(a, frame)) ? at : first, end};
}

/* Adds the content behind the attribution in “…,” he said, “…” or "A, he said, B". */
static void add_continuation(fsc_attributing *a, const fsc_frame *frame, fsc_draft *draft, uint32_t from) {
  uint32_t end = frame->end, limit = fsc_frame_limit(frame, from), t = from;
  while (t < limit && !fsc_quoted(a, t)) t++;
  if (!frame->quote_before && from < end && fsc_mark(a, from, ","))
    fsc_draft_content_add(a, draft, (fsc_range){from, end});
  else if (t < limit)
    fsc_draft_content_add(a, draft, (fsc_range){t, end});
}

bool fsc_could_speak(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_capital(a, t) || fsc_tagged(a, t, FSC_TAG_ROLE) || fsc_token_is(a, t, FSC_IS_NUMBER_WORD) ||
        (fsc_token_is(a, t, FSC_IS_PRONOUN) && !fsc_token_is(a, t, FSC_IS_OBJECT_PRONOUN)))
      return true;
  return false;
}

/* Is a token a quotation mark behind a comma that closes nothing, since its opening mark is missing? */
static bool odd_mark(const fsc_attributing *a, uint32_t token) {
  return fsc_kind_at(a, token) == FSC_QUOTE_MARK && !fsc_quoted(a, token) && fsc_mark(a, token - 1, ",?!");
}

/* Is the phrase plural, as the inverted subject of a base form has to be: "“…,” say | fans"? Otherwise the "verb" is a
 * noun: "“Today” show | host Ruiz". */
static bool several(const fsc_attributing *a, fsc_range source) {
  bool plural = fsc_token_any(a, source.first, CLASS(PRONOUN) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD));
  for (uint32_t t = source.first; t < source.end && !plural && !fsc_mark(a, t, ","); t++)
    plural = fsc_token_says(a, t, FSC_SAYS_AND) || fsc_token_is(a, t, FSC_IS_PEOPLE) ||
             (fsc_ends_in_s(a, t) && !fsc_possessive(a, t));
  return plural;
}

/* "said | former Salem mayor Ana Ruiz", "said | longtime drivers": does nothing but a possible speaker stand between
 * the verb and the next punctuation? */
static bool names_speaker(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_range phrase = fsc_np_right(a, frame->cue->words.end, frame->end);
  return (frame->cue->flags & FSC_FLAG_CLAUSE) && !fsc_empty(phrase) && fsc_could_speak(a, phrase) &&
         (phrase.end >= frame->end || !fsc_wordy(a, phrase.end));
}

/* "But,", "However,": is what stands before the verb only a conjunction or an adverb, and nothing said? */
static bool opens_only(const fsc_attributing *a, fsc_range range) {
  return range.end == range.first + 2 &&
         (fsc_token_is(a, range.first, FSC_IS_CLAUSE_WORD) || fsc_adverb(a, range.first));
}

/* C, V S */
static fsc_draft *inverted(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t before = cue->group.first;
  bool tells = (cue->flags & FSC_FLAG_ADDRESSEE) && (cue->flags & FSC_FLAG_THAT); /* "told | Ruiz": the addressee */
  if (tells || before <= frame->clause->first) return NULL;
  if (fsc_token_is(a, cue->words.end, FSC_IS_PREPOSITION) && !fsc_capital(a, cue->words.end)) return NULL;
  bool comma = (fsc_mark(a, before - 1, ",") || odd_mark(a, before - 1)) && fsc_empty(frame->subject) &&
               fsc_cue_is(cue, FSC_CUE_NEUTRAL);
  if (!frame->quote_at_verb && !comma) return NULL;
  if (!(cue->flags & FSC_FLAG_CLAUSE) && !fsc_could_speak(a, fsc_np_right(a, cue->words.end, frame->end))) return NULL;
  enum { SHORT = 4 }; /* tokens of the speaker in a headline */
  bool last = a->document->sentences[frame->clause->sentence].headline && frame->end - cue->words.end <= SHORT;
  bool starts = fsc_starts_phrase(a, cue->words.end) || fsc_token_is(a, cue->words.end, FSC_IS_PRONOUN);
  if (!frame->quote_at_verb && !starts && !last && !names_speaker(a, frame)) return NULL; /* "…, says new study" */
  fsc_range source = fsc_speaker_right(a, cue->words.end, frame->end);
  bool base = cue->form == FSC_BASE && cue->group.first == cue->words.first; /* but “…,” read | a sign */
  if (base && !fsc_cue_is(cue, FSC_CUE_DOCUMENT) && !several(a, source)) return NULL;
  if (fsc_empty(source) || (comma && source.end < frame->end && fsc_wordy(a, source.end) &&
                            !fsc_token_any(a, source.end, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(CLAUSE_WORD))))
    return NULL;
  const fsc_range content = {frame->from, before};
  if (comma && fsc_mark(a, source.end, ",") && opens_only(a, content)) /* But, says S, C */
    return fsc_frame_emit(a, frame, source, (fsc_range){source.end + 1, frame->end}, FSC_INV);
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_INV);
  if (draft) add_continuation(a, frame, draft, source.end);
  return draft;
}

/* Does the range hold nothing but a time: "said | late Sunday"? */
static bool only_time(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { LONGEST = 5 /* tokens: "in May of last year" */ };
  if (first >= end || end - first > LONGEST || !(fsc_day(a, first) || fsc_token_is(a, first, FSC_IS_PREPOSITION)))
    return false;
  bool day = false;
  for (uint32_t t = first; t < end; t++) {
    bool time = fsc_day(a, t) || fsc_token_is(a, t, FSC_IS_MONTH);
    if (!time && !fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(DETERMINER)) && fsc_kind_at(a, t) != FSC_NUMBER)
      return false;
    day |= time;
  }
  return day;
}

/* Returns where the addressee and an adjunct of time behind the verb end: "told reporters on Monday |". Weak verbs
 * ("informed their kin") take other objects, too, so none is skipped. */
static uint32_t behind_hearer(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t t = frame->cue->behind, end = (frame->cue->flags & FSC_FLAG_WEAK) ? t : fsc_behind_addressee(a, frame);
  while (t < end && !fsc_token_is(a, t, FSC_IS_PREPOSITION)) t++;
  while (fsc_day(a, t) || (fsc_day(a, t + 1) && fsc_token_is(a, t, FSC_IS_PREPOSITION))) t++; /* "said on Monday" */
  return t;
}

/* "Even though it is old, | it has not been closed": does a main clause follow an adjunct before a comma? */
static bool holds_main_clause(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t + 1 < end && t - first < FSC_CONTENT_LONGEST; t++)
    if (fsc_mark(a, t, ",") && fsc_opens_main_clause(a, t + 1, end)) return true;
  return false;
}

/* "On Monday, X said": is what stands before the comma an adjunct, not content? `next` is behind the addressee. */
static bool fronted_adjunct(const fsc_attributing *a, const fsc_frame *frame, uint32_t next) {
  enum { SHORT = 5 }; /* tokens before the subject: fewer are an adjunct, not content */
  uint32_t first = frame->clause->first, end = frame->subject.first;
  bool opens = fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD));
  if (frame->quote_before) return false;
  if (fsc_token_says(a, first, FSC_SAYS_ASKED) || fsc_token_says(a, first + 1, FSC_SAYS_ASKED)) return true;
  bool last = next >= frame->end || fsc_mark(a, next, ";");
  if (last || (end - first > SHORT && only_time(a, next, frame->end)))
    return end - first < 3; /* nothing follows the verb, so that all before it is content, unless too short */
  if (fsc_mark(a, next, ",") && (frame->end - next > 2 || fsc_verb_helper(a, next + 1))) /* A, he said, B */
    return next > frame->cue->behind && opens && end - first > 2 && end - first < SHORT; /* As a boy, he told A, B */
  const bool even = fsc_adverb(a, first) && fsc_token_is(a, first + 1, FSC_IS_CLAUSE_WORD);
  if ((opens || even) && fsc_token_is(a, next, FSC_IS_PREPOSITION) && holds_main_clause(a, first, end - 1))
    return false;
  return end - first < SHORT || opens || fsc_adverb(a, first) || fsc_ends_in_ing(a, first);
}

/* “C.” S V. The stop inside the quotation has made it a sentence of its own. */
static fsc_draft *split_off(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t first = frame->clause->first;
  if (frame->subject.first != first || frame->cue->behind < frame->end || !first) return NULL;
  if (!fsc_flagged(a, first - 1, FSC_CLOSES) || fsc_quote_of(a->document, first - 1) == FSC_NONE) return NULL;
  const fsc_quote *quote = &a->document->quotes[fsc_quote_of(a->document, first - 1)];
  if (quote->depth || quote->paragraph != a->document->sentences[frame->clause->sentence].paragraph) return NULL;
  return fsc_frame_emit(a, frame, frame->subject, (fsc_range){quote->first, quote->end}, FSC_POST);
}

/* "“C,” | S V": a quotation that opens the sentence and closes behind a comma is what S said, whatever follows the
 * verb. */
static bool speaks_before(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t first = frame->subject.first;
  return fsc_quoted(a, frame->clause->first) && fsc_flagged(a, first - 1, FSC_CLOSES) && fsc_mark(a, first - 2, ",?!");
}

/* C, S V */
static fsc_draft *postposed(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t first = frame->subject.first;
  if (!frame->ends && !speaks_before(a, frame)) return NULL;
  fsc_draft *draft = split_off(a, frame);
  if (draft) return draft;
  if (first <= frame->clause->first || fsc_token_is(a, first, FSC_IS_RELATIVE)) return NULL;
  bool closed =
      odd_mark(a, first - 1) || fsc_mark(a, first - 1, ",?!") || fsc_dash(a, first - 1) || fsc_quoted(a, first - 1);
  if (!closed) return NULL;
  uint32_t next = behind_hearer(a, frame);
  bool aside = fsc_mark(a, first - 1, ",") && fsc_mark(a, next, ","); /* A, he said, B */
  bool far = aside && frame->trigger_at > next + 1;
  bool that = frame->trigger == FSC_TRIGGER_THAT && /* “…,” he told me | when I asked */
              !(frame->quote_before && fsc_token_is(a, frame->trigger_at, FSC_IS_SUBORDINATOR));
  const uint32_t at = frame->trigger_at; /* "“C,” Ruiz told that man"; but "“…?” She explained that C" */
  far |= speaks_before(a, frame) && !fsc_mark(a, at - 1, ",") &&
         (at > frame->cue->behind || fsc_mark(a, frame->subject.first - 2, ","));
  bool says_more = !far && (that || (frame->trigger != FSC_TRIGGER_NONE && !frame->quote_before));
  if (says_more || fronted_adjunct(a, frame, next)) return NULL;
  fsc_range before = {frame->from, first};
  bool nothing = aside && fsc_empty(fsc_trim(a, before)), later = that && fsc_mark(a, frame->trigger_at - 1, ",");
  if (nothing && !later) /* But, S added, C */
    return fsc_frame_emit(a, frame, frame->subject, (fsc_range){next, frame->end}, FSC_POST);
  draft = fsc_frame_emit(a, frame, frame->subject, before, FSC_POST);
  if (draft) add_continuation(a, frame, draft, next);
  return draft;
}

/* S V that C */
static fsc_draft *that_clause(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  fsc_range source = frame->subject;
  /* "Ruiz, who had led the inquiry and later left, said that" */
  bool far = fsc_empty(source) && !frame->conjoined && cue->form != FSC_ING_FORM && !cue->infinitive &&
             (cue->flags & FSC_FLAG_CLAUSE) && frame->clause->outer == FSC_NONE;
  if (far) source = fsc_clause_subject(a, frame, cue->group.first);
  return fsc_empty(source) ? NULL : fsc_frame_emit(a, frame, source, fsc_triggered(a, frame), FSC_THAT);
}

/* "agreed, praising him as “…”": a comma before the quotation shows that it belongs to another verb. */
static bool comma_between(const fsc_attributing *a, const fsc_frame *frame) {
  for (uint32_t t = frame->cue->behind; t + 1 < frame->trigger_at; t++)
    if (fsc_mark(a, t, ",")) return !fsc_token_is(a, t + 1, FSC_IS_PREPOSITION);
  return false;
}

/* Does another quotation open soon behind a token? */
static bool quotes_again(const fsc_attributing *a, uint32_t token, uint32_t limit) {
  enum { REACH = 12 }; /* tokens */
  for (uint32_t t = token; t < limit && t < token + REACH; t++)
    if (fsc_flagged(a, t, FSC_OPENS)) return true;
  return false;
}

/* "said it could be “the best of both,” | giving states more": does the clause around a quotation go on behind it? */
static bool clause_goes_on(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  if (frame->trigger_at <= frame->cue->behind + 1 || !(frame->cue->flags & FSC_FLAG_CLAUSE)) return false;
  return fsc_token_any(a, token, CLASS(SUBORDINATOR) | CLASS(PREPOSITION)) || fsc_ends_in_ing(a, token);
}

/* Where the content ends behind the quotation: at a dash, "“great” – a word that", or at a comma if no further
 * quotation follows. */
static uint32_t behind_quotation(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t end = frame->end, limit = fsc_frame_limit(frame, frame->trigger_at);
  if (frame->trigger != FSC_TRIGGER_QUOTE) return end;
  for (uint32_t t = frame->trigger_at; t < limit; t++) {
    if (!fsc_flagged(a, t, FSC_CLOSES)) continue;
    bool comma = fsc_mark(a, t - 1, ",") || fsc_mark(a, t + 1, ",");
    if (t + 1 < end && fsc_dash(a, t + 1)) return t + 1;
    if (comma && !quotes_again(a, t + 1, limit) && !clause_goes_on(a, frame, t + 1 + fsc_mark(a, t + 1, ",")))
      return t + 1;
  }
  return end;
}

/* S V “C”, S V: C */
static fsc_draft *prequoted(fsc_attributing *a, const fsc_frame *frame) {
  enum { REACH = 8 }; /* tokens from the verb to the quotation: room for an addressee and a few words */
  if (comma_between(a, frame)) return NULL;
  if (frame->trigger_at - frame->cue->behind > REACH || fsc_entitles(a, frame)) return NULL;
  fsc_range content = fsc_triggered(a, frame);
  content.end = behind_quotation(a, frame);
  return fsc_frame_emit(a, frame, frame->subject, content, FSC_PREQ);
}

/* "S V:" at the end of a paragraph, and the quotation in the next. */
static fsc_draft *introduces(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t colon = frame->end, quote = colon + 1;
  if (!fsc_mark(a, colon, ":") || quote >= a->document->n_tokens) return NULL;
  if (!fsc_flagged(a, quote, FSC_OPENS) || frame->cue->behind + FSC_NP_LONGEST < colon) return NULL;
  return fsc_frame_emit(a, frame, frame->subject, (fsc_range){quote, quote + 1}, FSC_PREQ);
}

bool fsc_is_hearer(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  return (frame->cue->flags & FSC_FLAG_ADDRESSEE) && fsc_flagged(a, token, FSC_OPENS) && fsc_is_work_title(a, token) &&
         !fsc_mark(a, token - 1, ",:"); /* but "asked, “Really?”" */
}

/* "told the court | Marsh had left", "told Sky News | Labour are late": where the name begins that is the subject of
 * what is told; FSC_NONE if the addressee itself may be all that stands before the verb: "told Mayor Ruiz had". */
static uint32_t told_subject(const fsc_attributing *a, uint32_t first, uint32_t limit) {
  uint32_t verb = first + 1;
  while (verb < limit && fsc_wordy(a, verb) && !fsc_quoted(a, verb) && !fsc_verb_helper(a, verb)) verb++;
  if (verb >= limit || !fsc_verb_helper(a, verb)) return FSC_NONE;
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

uint32_t fsc_behind_addressee(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t t = frame->cue->behind, end = frame->end;
  if (!(frame->cue->flags & FSC_FLAG_ADDRESSEE)) return t;
  if (fsc_token_is(a, t, FSC_IS_OBJECT_PRONOUN)) return t + 1;
  enum { LONGEST = 6 /* tokens: "told several Salem city council members" */ };
  const uint32_t name = told_subject(a, t, t + LONGEST < end ? t + LONGEST : end);
  if (name != FSC_NONE) return name;
  uint32_t limit = t + LONGEST < end ? t + LONGEST : end;
  while (t < limit && fsc_wordy(a, t) && !fsc_token_any(a, t, CLASS(PRONOUN) | CLASS(CLAUSE_WORD)) &&
         (t == frame->cue->behind || !fsc_token_any(a, t, CLASS(DETERMINER) | CLASS(POSSESSIVE))))
    t++;
  if (fsc_is_hearer(a, frame, t)) t = a->document->quotes[fsc_quote_of(a->document, t)].end;
  return t;
}

/* S V C without "that" */
static fsc_draft *bare(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t first = fsc_behind_addressee(a, frame);
  bool opens = frame->subject.first == frame->clause->first && (cue->flags & FSC_FLAG_CLAUSE);
  first += fsc_equates(a, first);
  first += opens && fsc_mark(a, first, ","); /* "Ruiz says, win or lose, she will stay" */
  if (first >= frame->end || fsc_joins_more(a, first) || only_time(a, cue->behind, frame->end) ||
      !(fsc_wordy(a, first) || fsc_mark(a, first, "$([")) || !fsc_clause_follows(a, frame, cue->flags & FSC_FLAG_WEAK))
    return NULL;
  uint32_t end = fsc_opens_topic(a, first) ? fsc_object_end(a, frame) : frame->end;
  return fsc_frame_emit(a, frame, frame->subject, (fsc_range){first, end}, FSC_BARE);
}

/* "said he would stay | and support the plan": is a base form behind "and" joined to a verb inside the content before
 * it? */
static bool joins_inside(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  bool base = cue->form == FSC_BASE && cue->group.first == cue->words.first;
  return base && frame->clause->form != FSC_BASE && fsc_frame_is_inside(a, frame);
}

/* "and | went on to attack C", "but | do believe C": is the group finite, although its verb has the base form? */
static bool finite_ahead(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t verb = frame->cue->group.first;
  const bool says = frame->trigger != FSC_TRIGGER_NONE || (frame->cue->flags & FSC_FLAG_CLAUSE);
  if (says && fsc_verb_helper(a, verb)) return true;
  return verb < frame->cue->words.first && fsc_token_is(a, verb, FSC_IS_CATENATIVE) &&
         (fsc_ends_in_s(a, verb) || fsc_ends_in_ed(a, verb) || fsc_token_is(a, verb, FSC_IS_IRREGULAR_PAST));
}

/* S V …, and V H to C: "left and | told them to go" */
static fsc_draft *conjoined_order(fsc_attributing *a, const fsc_frame *frame, fsc_range source) {
  fsc_frame own = *frame;
  own.subject = source;
  fsc_draft *draft = frame->trigger == FSC_TRIGGER_NONE ? fsc_directs(a, &own) : NULL;
  if (draft) draft->pattern = FSC_CONJ;
  return draft;
}

/* S V …, and V C */
static fsc_draft *conjoined(fsc_attributing *a, const fsc_frame *frame) {
  if (joins_inside(a, frame)) return NULL;
  fsc_range source = fsc_shared_source(a, frame);
  const bool finite = frame->cue->form != FSC_BASE || finite_ahead(a, frame);
  if (fsc_empty(source) && finite) source = fsc_clause_subject(a, frame, frame->cue->group.first);
  if (fsc_empty(source)) return NULL;
  fsc_draft *order = conjoined_order(a, frame, source);
  if (order) return order;
  bool said = (frame->cue->flags & FSC_FLAG_THAT) && !frame->ends;
  if (!said && frame->trigger == FSC_TRIGGER_NONE && !fsc_takes_object(frame->cue)) return NULL;
  if (only_time(a, frame->cue->behind, frame->end)) return NULL; /* "began in May and | concluded Monday" */
  fsc_range content = frame->trigger == FSC_TRIGGER_NONE ? fsc_behind_cue(frame) : fsc_triggered(a, frame);
  return fsc_frame_emit(a, frame, source, content, FSC_CONJ);
}

/* As S V, C; A, as S V, B; C, as S V */
static fsc_draft *as_reported(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t first = frame->clause->first, as = frame->subject.first - 1, behind_verb = frame->cue->behind;
  if (!(frame->cue->flags & FSC_FLAG_THAT) && !fsc_could_speak(a, frame->subject)) return NULL; /* as talks continue */
  bool starts = as == first || (as == first + 1 && fsc_token_is(a, first, FSC_IS_CLAUSE_WORD));
  bool comma = fsc_mark(a, behind_verb, ","), ends = comma || behind_verb >= frame->end;
  if (starts)
    return comma ? fsc_frame_emit(a, frame, frame->subject, (fsc_range){behind_verb, frame->end}, FSC_POST) : NULL;
  if (!ends || !(fsc_mark(a, as - 1, ",") || fsc_dash(a, as - 1) || fsc_quoted(a, as - 1))) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, frame->subject, (fsc_range){frame->from, as}, FSC_POST);
  if (draft) add_continuation(a, frame, draft, behind_verb);
  return draft;
}

/* clang-format off */
#define ROWS(row) \
  row(fsc_depictive, FSC_CUES_ADJECTIVE | FSC_HAS_MORE, 0) \
  row(fsc_attitude, FSC_CUES_ADJECTIVE | FSC_HAS_SUBJECT, 0) \
  row(as_reported, FSC_HAS_AS | FSC_HAS_SUBJECT | FSC_TAKES_CLAUSE, FSC_HAS_PASSIVE) \
  row(fsc_asked, FSC_HAS_PAST | FSC_CUES_NEUTRAL | FSC_HAS_MORE, \
      FSC_HAS_SUBJECT | FSC_HAS_QUOTE_BEFORE_VERB | FSC_HAS_AND) \
  row(fsc_no_comment, FSC_CUES_NO_COMMENT | FSC_HAS_SUBJECT, 0) \
  row(inverted, FSC_HAS_BREAK_BEFORE_VERB | FSC_TAKES_CLAUSE, FSC_HAS_ING | FSC_HAS_AND) \
  row(postposed, FSC_HAS_SUBJECT | FSC_TAKES_CLAUSE | FSC_HAS_END, FSC_HAS_PASSIVE | FSC_HAS_INFINITIVE) \
  row(fsc_passive_by, FSC_HAS_PASSIVE | FSC_HAS_SUBJECT | FSC_HAS_MORE, 0) \
  row(fsc_passive, FSC_HAS_PASSIVE | FSC_HAS_SUBJECT, 0) \
  row(fsc_passive_object, FSC_HAS_PASSIVE | FSC_HAS_SUBJECT | FSC_HAS_MORE, 0) \
  row(that_clause, FSC_HAS_THAT, FSC_HAS_PASSIVE) \
  row(prequoted, FSC_HAS_SUBJECT | FSC_HAS_QUOTE_OR_COLON, FSC_HAS_PASSIVE) \
  row(introduces, FSC_HAS_COLON_BEHIND | FSC_HAS_SUBJECT | FSC_TAKES_CLAUSE, FSC_HAS_PASSIVE | FSC_HAS_TRIGGER) \
  row(fsc_directs, FSC_HAS_SUBJECT | FSC_TAKES_THAT | FSC_HAS_MORE, \
      FSC_HAS_PASSIVE | FSC_HAS_INFINITIVE | FSC_TAKES_OBJECT) \
  row(bare, FSC_HAS_SUBJECT | FSC_TAKES_THAT | FSC_HAS_MORE, FSC_HAS_PASSIVE | FSC_HAS_INFINITIVE) \
  row(conjoined, FSC_HAS_AND, FSC_HAS_PASSIVE) \
  row(fsc_participle_clause, FSC_HAS_ING, 0) \
  row(fsc_gerund, FSC_HAS_ING | FSC_TAKES_THAT, 0) \
  row(fsc_linked_act, FSC_HAS_ING | FSC_TAKES_OBJECT | FSC_HAS_MORE, 0) \
  row(fsc_document_saying, FSC_HAS_ING | FSC_TAKES_OBJECT | FSC_HAS_MORE, 0) \
  row(fsc_doing, FSC_HAS_ING | FSC_TAKES_OBJECT | FSC_HAS_MORE, 0) \
  row(fsc_purpose, FSC_HAS_INFINITIVE | FSC_HAS_BASE | FSC_HAS_MORE, 0) \
  row(fsc_relative_act, FSC_HAS_SUBJECT | FSC_TAKES_OBJECT | FSC_HAS_END, FSC_HAS_PASSIVE | FSC_HAS_INFINITIVE) \
  row(fsc_weak, FSC_HAS_SUBJECT | FSC_TAKES_OBJECT | FSC_HAS_MORE, FSC_HAS_PASSIVE | FSC_HAS_INFINITIVE)
/* clang-format on */
const fsc_pattern_table fsc_verb_patterns = FSC_PATTERN_TABLE(ROWS);
