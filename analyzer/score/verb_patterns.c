/* Patterns of reporting verbs.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* "wrote a letter: C", "raised one question: C", "puts it well: C", "said this: C": does the object of the verb only
 * announce what is said? */
static bool announces(const fsc_attributing *a, fsc_range object) {
  const uint64_t pronouns = CLASS(OBJECT_PRONOUN) | CLASS(PRONOUN) | CLASS(DETERMINER);
  const uint32_t first = object.first;
  if (fsc_token_any(a, first, pronouns) && (object.end == first + 1 || fsc_token_is(a, first, FSC_IS_PRONOUN))) {
    for (uint32_t t = first + 1; t < object.end; t++)
      if (fsc_verb_helper(a, t) || fsc_ends_in_ed(a, t)) return false; /* "says | it was late" */
    return true;
  }
  for (uint32_t t = first; t < object.end; t++)
    if (fsc_tagged(a, t, FSC_TAG_CUE) || fsc_token_any(a, t, CLASS(DOCUMENT_NOUN) | CLASS(MEDIUM_NOUN))) return true;
  return false;
}

/* "they have a new weapon": is there a clause before the colon that a verb of saying may stand before? */
static bool is_clause(const fsc_attributing *a, const fsc_frame *frame) {
  for (uint32_t t = frame->cue->behind; t < frame->trigger_at; t++) {
    if (fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(PREPOSITION))) return false;
    if (fsc_verb_helper(a, t)) return (frame->cue->flags & FSC_FLAG_CLAUSE) != 0;
  }
  return false;
}

/* "say they have | a new weapon: the ferry", "backs one thing: a toll": does a clause or an object stand between verb
 * and colon, so that the content begins with it and not behind the colon? Only a clause does before a quotation. */
static bool begins_before_colon(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t first = frame->cue->behind, colon = frame->trigger_at;
  if (colon <= first || (frame->cue->flags & FSC_FLAG_ADDRESSEE)) return false;
  if (fsc_token_is(a, first, FSC_IS_PREPOSITION) || fsc_adverb(a, first) || fsc_day(a, first)) return false;
  if (!fsc_starts_phrase(a, first) && !fsc_token_is(a, first, FSC_IS_PRONOUN)) return false;
  const bool quotes = fsc_kind_at(a, colon + 1) == FSC_QUOTE_MARK;
  return is_clause(a, frame) || (!quotes && !announces(a, (fsc_range){first, colon}));
}

/* "Ruiz Mocks Toll: | What to Know": does another part of a headline begin behind a colon? */
static bool divides_headline(const fsc_attributing *a, const fsc_frame *frame) {
  return a->document->sentences[frame->clause->sentence].headline &&
         fsc_shaped(a, frame->trigger_at + 1, FSC_SHAPE_CAPITALISED);
}

/* "said drivers | “would leave”", "said he | “would leave”": is the single word between verb and quotation the subject
 * of the quoted words, and so part of the content? */
static bool leads(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t word = frame->cue->behind;
  const uint32_t others = FSC_FLAG_ADDRESSEE | FSC_FLAG_DESCRIBE;
  if (frame->trigger_at != word + 1 || (frame->cue->flags & others)) return false;
  if (!(frame->cue->flags & FSC_FLAG_CLAUSE)) /* "admitted | he “erred”" */
    return (frame->cue->flags & FSC_FLAG_THAT) && fsc_token_is(a, word, FSC_IS_PRONOUN) &&
           !fsc_token_any(a, word, CLASS(OBJECT_PRONOUN) | CLASS(POSSESSIVE));
  return fsc_wordy(a, word) && !fsc_day(a, word) && !fsc_token_is(a, word, FSC_IS_PREPOSITION) &&
         !fsc_adverb(a, word) && !fsc_shaped(a, word + 2, FSC_SHAPE_CAPITALISED);
}

/* Does a verb with auxiliary stand in a range? */
static bool holds_verb(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++)
    if (fsc_verb_helper(a, t)) return true;
  return false;
}

/* "told drivers Monday | the bridge was “unsafe”", "told a crowd, | “Stay home”", "asked her | to “wait”": where what
 * is told begins before or at the quotation; the start if no addressee stands there. */
static uint32_t behind_hearer(const fsc_attributing *a, const fsc_frame *frame) {
  enum { FEWEST = 3 }; /* words of a quotation that tells something by itself */
  const uint32_t first = frame->cue->behind, at = frame->trigger_at;
  if (at <= first + 1 || fsc_token_is(a, first, FSC_IS_PREPOSITION)) return first;
  uint32_t told = fsc_behind_addressee(a, frame);
  if (told >= first + FSC_HEARER_LONGEST || told > at || told == first) return first;
  if (fsc_mark(a, at - 1, ",")) return holds_verb(a, told, at) ? told : at;
  const fsc_quote *quote = &a->document->quotes[fsc_quote_of(a->document, at)];
  if (told == at && quote->n_words < FEWEST) return first; /* "reassures drivers over | “threat”" */
  const uint32_t limit = fsc_token_is(a, first, FSC_IS_POSSESSIVE) ? at : told; /* "told her drivers | to “wait”" */
  for (uint32_t t = first + 1; t < limit; t++)
    if (fsc_token_says(a, t, FSC_SAYS_TO) && !fsc_starts_phrase(a, t + 1))
      return t - fsc_token_is(a, t - 1, FSC_IS_NEGATOR);
  return fsc_behind_day(a, told, frame->end);
}

fsc_range fsc_triggered(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t at = frame->trigger_at, end = frame->end, first = cue->behind;
  if (frame->trigger == FSC_TRIGGER_COLON) {
    const bool before = begins_before_colon(a, frame);
    return (fsc_range){before ? first : at + 1, before && divides_headline(a, frame) ? at : end};
  }
  if (frame->trigger == FSC_TRIGGER_THAT) return (fsc_range){at, end};
  if (!(cue->flags & FSC_FLAG_QUOTE)) return (fsc_range){first, end};
  const uint32_t told = behind_hearer(a, frame);
  if (told > first) return (fsc_range){told, end};
  bool adjunct = at > first && fsc_mark(a, at - 1, ",") && /* "told the radio on Monday, | “…”" */
                 ((cue->flags & FSC_FLAG_ADDRESSEE) || cue->group.end > cue->words.end ||
                  fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(TIME_WORD)));
  for (uint32_t t = first; t < at && adjunct; t++)
    adjunct = !fsc_verb_helper(a, t) && !fsc_token_is(a, t, FSC_IS_PRONOUN);
  return (fsc_range){adjunct || (at <= first + 1 && !leads(a, frame)) ? at : first, end};
}

bool fsc_could_speak(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_capital(a, t) || fsc_tagged(a, t, FSC_TAG_ROLE) || fsc_token_is(a, t, FSC_IS_NUMBER_WORD) ||
        (fsc_token_is(a, t, FSC_IS_PRONOUN) && !fsc_token_is(a, t, FSC_IS_OBJECT_PRONOUN)))
      return true;
  return false;
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
  const uint32_t at = frame->trigger_at; /* "told a crowd in the old market hall in Salem, | “…”" */
  const bool told = (frame->cue->flags & FSC_FLAG_ADDRESSEE) && fsc_mark(a, at - 1, ",:");
  if (comma_between(a, frame)) return NULL;
  if ((at - frame->cue->behind > REACH && !told) || fsc_entitles(a, frame)) return NULL;
  fsc_range content = fsc_triggered(a, frame);
  if (frame->trigger == FSC_TRIGGER_QUOTE) content.end = behind_quotation(a, frame);
  return fsc_frame_emit(a, frame, frame->subject, content, FSC_PREQ);
}

/* "S V:" at the end of a paragraph, and the quotation in the next. */
static fsc_draft *introduces(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t colon = frame->end, quote = colon + 1;
  if (!fsc_mark(a, colon, ":") || quote >= a->document->n_tokens) return NULL;
  if (!fsc_flagged(a, quote, FSC_OPENS) || frame->cue->behind + FSC_NP_LONGEST < colon) return NULL;
  return fsc_frame_emit(a, frame, frame->subject, (fsc_range){quote, quote + 1}, FSC_PREQ);
}

/* "said | at the time it was late", "said | during the talks she would stay": where a clause with a pronoun begins
 * behind an adjunct of time or place; `token` if none does. */
static uint32_t behind_adjunct(const fsc_attributing *a, uint32_t token, uint32_t end) {
  enum { LONGEST = 12 /* tokens of the adjunct */ };
  const uint64_t closed = CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(QUESTION_WORD);
  const uint32_t limit = end > token + LONGEST ? token + LONGEST : end;
  if (!fsc_token_any(a, token, CLASS(MEDIUM_PREPOSITION) | CLASS(ADJUNCT_PREPOSITION)) &&
      !fsc_token_says(a, token, FSC_SAYS_AT))
    return token;
  for (uint32_t t = token + 1; t < limit && fsc_wordy(a, t) && !fsc_quoted(a, t); t++) {
    const bool verb = fsc_verb_helper(a, t) || (fsc_tagged(a, t, FSC_TAG_CUE) && fsc_ends_in_ed(a, t));
    if (verb || fsc_token_any(a, t, closed)) break;
    const bool subject = fsc_token_is(a, t, FSC_IS_PRONOUN) && fsc_verb_helper(a, t + 1);
    if (subject && !fsc_token_any(a, t - 1, CLASS(PREPOSITION) | CLASS(DETERMINER))) return t;
  }
  return token;
}

/* S V C without "that" */
static fsc_draft *bare(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t first = fsc_behind_addressee(a, frame);
  if (first > cue->behind) first = fsc_behind_day(a, first, frame->end); /* "told reporters | Monday he" */
  bool opens = frame->subject.first == frame->clause->first && (cue->flags & FSC_FLAG_CLAUSE);
  if (fsc_lacks_own_object(a, frame)) return NULL;
  if (first == cue->behind && fsc_only_adjunct(a, first, frame->end)) return NULL; /* "what Ruiz said | in Salem" */
  if (first == cue->behind && (cue->flags & FSC_FLAG_CLAUSE)) first = behind_adjunct(a, first, frame->end);
  const bool hearer = first > cue->behind; /* "told reporters | he's late": a pronoun is the subject of a clause */
  const bool clause = hearer && fsc_token_is(a, first, FSC_IS_PRONOUN);
  const bool about = fsc_token_is(a, cue->behind, FSC_IS_ABOUT) && !fsc_token_says(a, cue->behind, FSC_SAYS_OF);
  const bool endless = first >= cue->behind + FSC_HEARER_LONGEST;
  if (hearer && (about || endless || fsc_mark(a, first, "(["))) return NULL; /* "the tales she told | about them had" */
  first += fsc_equates(a, first);
  first += opens && fsc_mark(a, first, ","); /* "Ruiz says, win or lose, she will stay" */
  if (first >= frame->end || fsc_joins_more(a, first) || fsc_only_time(a, cue->behind, frame->end) ||
      !(fsc_wordy(a, first) || fsc_mark(a, first, "$([")) ||
      !(clause || fsc_clause_follows(a, frame, cue->flags & FSC_FLAG_WEAK)))
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
  if (fsc_only_time(a, frame->cue->behind, frame->end)) return NULL; /* "began in May and | concluded Monday" */
  fsc_range content = frame->trigger == FSC_TRIGGER_NONE ? fsc_behind_cue(frame) : fsc_triggered(a, frame);
  return fsc_frame_emit(a, frame, source, content, FSC_CONJ);
}

/* clang-format off */
#define ROWS(row) \
  row(fsc_depictive, FSC_CUES_ADJECTIVE | FSC_HAS_MORE, 0) \
  row(fsc_attitude, FSC_CUES_ADJECTIVE | FSC_HAS_SUBJECT, 0) \
  row(fsc_as_reported, FSC_HAS_AS | FSC_HAS_SUBJECT | FSC_TAKES_CLAUSE, FSC_HAS_PASSIVE) \
  row(fsc_asked, FSC_HAS_PAST | FSC_CUES_NEUTRAL | FSC_HAS_MORE, \
      FSC_HAS_SUBJECT | FSC_HAS_QUOTE_BEFORE_VERB | FSC_HAS_AND) \
  row(fsc_no_comment, FSC_CUES_NO_COMMENT | FSC_HAS_SUBJECT, 0) \
  row(fsc_inverted, FSC_HAS_BREAK_BEFORE_VERB | FSC_TAKES_CLAUSE, FSC_HAS_ING | FSC_HAS_AND) \
  row(fsc_postposed, FSC_HAS_SUBJECT | FSC_TAKES_CLAUSE | FSC_HAS_END, FSC_HAS_PASSIVE | FSC_HAS_INFINITIVE) \
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
