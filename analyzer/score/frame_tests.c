/* What the patterns of verbs ask about a frame: does a clause follow, where does it end, what is its subject?
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "patterns.h"

bool fsc_entitles(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t last = frame->subject.end - 1;
  bool speaker = fsc_capital(a, last) || fsc_tagged(a, last, FSC_TAG_ROLE) || fsc_token_is(a, last, FSC_IS_PRONOUN);
  return (frame->cue->flags & FSC_FLAG_DESCRIBE) && frame->cue->form == FSC_PAST_FORM && !speaker &&
         frame->trigger == FSC_TRIGGER_QUOTE && fsc_is_work_title(a, frame->trigger_at);
}

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
  return fsc_wordy(a, verb) && (fsc_verb_helper(a, verb) || fsc_tagged(a, verb, FSC_TAG_CUE) || looks_finite(a, verb) ||
                                (next > first + 1 && looks_finite(a, next - 1)));
}

/* "On Monday, | after police said C": does nothing but a conjunction or a short adjunct stand before the clause? */
static bool opens_sentence(const fsc_attributing *a, uint32_t first, uint32_t token) {
  enum { LONGEST = 6 /* tokens of the adjunct */ };
  if (token == first) return true;
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
  if ((cue->form != FSC_NO_VERB && cue->form != FSC_ING_FORM) || fsc_cites_by_noun(cue->match)) return false;
  t += fsc_token_is(a, t, FSC_IS_CLAUSE_WORD) && !fsc_token_is(a, t, FSC_IS_PREPOSITION);
  if (!fsc_token_is(a, t, FSC_IS_PREPOSITION) || cue->group.first <= t || cue->group.first - t > LONGEST) return false;
  if (cue->form == FSC_ING_FORM && cue->group.first == t + 1) return false; /* "After warning that C, S": S warns */
  for (t++; t < cue->group.first; t++)
    if (!fsc_wordy(a, t) || fsc_verb_helper(a, t) || fsc_tagged(a, t, FSC_TAG_CUE) ||
        fsc_token_is(a, t, FSC_IS_PRONOUN))
      return false;
  return true;
}

uint32_t fsc_fronted_end(const fsc_attributing *a, const fsc_frame *frame) {
  if (!in_fronted_clause(a, frame) && !in_fronted_phrase(a, frame)) return frame->end;
  const uint32_t limit = fsc_frame_limit(frame, frame->cue->behind);
  for (uint32_t t = frame->cue->behind + 1; t + 1 < limit; t++)
    if (fsc_mark(a, t, ",") && !fsc_quoted(a, t + 1) && fsc_opens_main_clause(a, t + 1, frame->end)) return t;
  return frame->end;
}

fsc_range fsc_clause_subject(fsc_attributing *a, const fsc_frame *frame, uint32_t end) {
  const uint32_t main = frame->clause->main;
  if (!main || main > frame->cue->words.first) return fsc_main_subject(a, frame->clause->first, end);
  return fsc_token_is(a, main, FSC_IS_PRONOUN) ? (fsc_range){main, main + 1} : fsc_main_subject(a, main, end);
}

fsc_range fsc_near_subject(fsc_attributing *a, const fsc_frame *frame, uint32_t end) {
  enum { REACH = 24 /* tokens back to the start of the clause; bounds the work for each cue */ };
  const uint32_t lowest = frame->clause->first;
  for (uint32_t t = end; t > lowest && end - t < REACH; t--) {
    if (!fsc_wordy(a, t - 1) || fsc_quoted(a, t - 1)) break;
    if (fsc_token_is(a, t - 1, FSC_IS_RELATIVE) && t > lowest + 1)
      return (fsc_range){t - 1,
                         t - !fsc_token_says(a, t - 1, FSC_SAYS_WHO)}; /* empty for "which": a thing, no source */
    if (t < lowest + 2 || !fsc_token_is(a, t - 1, FSC_IS_SUBORDINATOR)) continue;
    const bool named = fsc_in_name(a, t) && !fsc_tagged(a, t, FSC_TAG_TITLE); /* but "as | President" */
    if (named || fsc_opens_main_clause(a, t, end)) return fsc_main_subject(a, t, end);
  }
  return fsc_clause_subject(a, frame, end);
}

bool fsc_frame_is_inside(const fsc_attributing *a, const fsc_frame *frame) {
  if (frame->clause->outer == FSC_NONE) return false;
  return fsc_draft_holds(&a->drafts.items[frame->clause->outer], frame->cue->words.first);
}

bool fsc_frame_is_bare_infinitive(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  const uint32_t verb = cue->group.first, lowest = frame->clause->first;
  if (verb < cue->words.first || cue->infinitive || verb <= lowest) return false;
  uint32_t first = fsc_empty(frame->subject) || frame->subject.first > verb ? verb : frame->subject.first;
  bool made = false;
  for (uint32_t t = first - (first > lowest); t < verb; t++)
    made = made || (fsc_token_is(a, t, FSC_IS_CAUSATIVE) && !fsc_capital(a, t));
  return made || (fsc_token_is(a, verb - 1, FSC_IS_OBJECT_PRONOUN) &&
                  !fsc_token_any(a, verb - 1, CLASS(PRONOUN) | CLASS(POSSESSIVE)) &&
                  !(verb > lowest + 1 && fsc_token_is(a, verb - 2, FSC_IS_PREPOSITION)));
}

/* "reported | in May", "announced | Tuesday", "believed | to be his": does only an adjunct or "to be" follow a past
 * form, as it does a participle? Not "complained | about", "refused | to go". */
static bool adjunct_follows(const fsc_attributing *a, uint32_t token) {
  if (fsc_token_says(a, token, FSC_SAYS_TO))
    return fsc_token_is(a, token + 1, FSC_IS_BE_FORM) || fsc_token_reads(a, token + 1, "have");
  if (fsc_token_is(a, token, FSC_IS_ABOUT)) return false;
  return fsc_token_any(a, token, CLASS(PREPOSITION) | CLASS(WEEKDAY)) || fsc_token_says(a, token, FSC_SAYS_LAST);
}

bool fsc_frame_is_participle(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t speakers = CLASS(PEOPLE) | CLASS(DOCUMENT_NOUN) | CLASS(PRONOUN) | CLASS(OBJECT_PRONOUN) |
                            CLASS(QUANTIFIER) | CLASS(NUMBER_WORD) | CLASS(RELATIVE);
  const fsc_cue *cue = frame->cue;
  if (cue->form != FSC_PAST_FORM || cue->passive || (cue->flags & (FSC_FLAG_ADDRESSEE | FSC_FLAG_ADJECTIVE)) ||
      frame->trigger != FSC_TRIGGER_NONE || frame->quote_before || fsc_token_says(a, cue->words.first, FSC_SAYS_SAID))
    return false;
  if (!adjunct_follows(a, cue->behind) || fsc_empty(frame->subject) ||
      (fsc_helpers_of(a, cue) & (CLASS(AUXILIARY) | CLASS(MODAL) | CLASS(NEGATOR))))
    return false;
  for (uint32_t t = frame->subject.first; t < frame->subject.end; t++)
    if (fsc_tagged(a, t, FSC_TAG_ROLE | FSC_TAG_TITLE)) return false; /* "the judge in the case, Ana Ruiz" */
  const uint32_t head = fsc_np_head(a, frame->subject);
  return fsc_kind_at(a, head) == FSC_WORD && !fsc_tagged(a, head, FSC_TAG_CAPITAL | FSC_TAG_ORGANISATION) &&
         !fsc_token_any(a, head, speakers) && !fsc_quiet_row_at(a, head, FSC_ORGANISATIONS) &&
         !fsc_quiet_row_at(a, head, FSC_ROLES);
}

/* Can a document be the subject of a cue: "a sign that reads", "a poll that shows"? Not "a law that denies aid". */
static bool is_of_document(const fsc_cue *cue) {
  const unsigned others = 1u << FSC_CUE_DENIAL | 1u << FSC_CUE_COMMISSIVE | 1u << FSC_CUE_MENTAL;
  return fsc_takes_clause(cue) && !cue->passive && !(others >> cue->match->what->cue_class & 1);
}

/* "a letter from Ruiz on Monday | that": the document that "that" refers to, without a verb that fsc_np_left takes for
 * a part of it: "Holm held | signs". */
static fsc_range document_before(const fsc_attributing *a, uint32_t that, uint32_t lowest) {
  const fsc_range none = {0, 0};
  uint32_t last = that - 1;
  if (fsc_day(a, last)) last -= 1 + fsc_token_says(a, last - 1, FSC_SAYS_ON);
  fsc_range document = fsc_np_left(a, last, lowest);
  if (!fsc_tells_document(a, document) && !(last == that - 1 && fsc_token_is(a, last, FSC_IS_DOCUMENT_NOUN)))
    return none;
  if (fsc_ends_in_ing(a, document.first) && fsc_token_is(a, document.first + 1, FSC_IS_PREPOSITION))
    document.first += 2; /* "running with | an ad" */
  for (uint32_t t = document.first + 1; t < document.end && !fsc_token_is(a, t, FSC_IS_PREPOSITION); t++)
    if (fsc_participle(a, t) && (fsc_capital(a, t - 1) || fsc_ends_in_s(a, t - 1))) document.first = t + 1;
  return document;
}

fsc_range fsc_far_subject(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_range none = {0, 0};
  const fsc_cue *cue = frame->cue;
  const uint32_t verb = cue->group.first, before = verb - 1, lowest = frame->clause->first;
  const bool that = fsc_token_says(a, before, FSC_SAYS_THAT);
  bool may = ((cue->flags & FSC_FLAG_CLAUSE) || (that && is_of_document(cue))) &&
             !fsc_shaped(a, cue->words.first, FSC_SHAPE_ING) && !cue->infinitive;
  if (!may || frame->conjoined || verb <= lowest + 1 || !fsc_wordy(a, before) || fsc_quoted(a, before)) return none;
  if (that) return document_before(a, before, lowest);
  if (frame->clause->outer != FSC_NONE || fsc_token_any(a, before, CLASS(CLAUSE_WORD) | CLASS(RELATIVE))) return none;
  fsc_range subject = fsc_main_subject(a, lowest, verb);
  return subject.first == lowest && subject.end < verb ? subject : none;
}

/* In a headline, "Ruiz closes bridge, | blames rain": does the verb share the subject before it? Not "Bridge closed, |
 * says mayor". */
static bool shares_headline_subject(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue) {
  if (!a->document->sentences[clause->sentence].headline || cue->form != FSC_THIRD_PERSON_FORM) return false;
  return !fsc_cue_is(cue, FSC_CUE_NEUTRAL) || fsc_token_is(a, cue->behind, FSC_IS_PRONOUN);
}

/* "…, | said Ruiz, a driver who left": does the inverted subject follow, with an appositive or relative clause? */
static bool speaker_follows(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue) {
  if (!(cue->flags & FSC_FLAG_CLAUSE)) return false;
  const uint32_t end = fsc_np_right(a, cue->behind, clause->end).end;
  return end > cue->behind && (fsc_mark(a, end, ",") || fsc_token_is(a, end, FSC_IS_RELATIVE));
}

/* "He slammed the plan, | called Ruiz a liar and left": is the verb one of a list, with its own object and an "and"
 * before a later verb? */
static bool is_listed(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue) {
  enum { REACH = 24 /* tokens to that "and"; bounds the work for each cue */ };
  const uint32_t first = cue->behind;
  if (!fsc_starts_phrase(a, first) && !fsc_token_is(a, first, FSC_IS_OBJECT_PRONOUN) &&
      !fsc_token_says(a, first, FSC_SAYS_THAT))
    return false;
  if (speaker_follows(a, clause, cue)) return false;
  const uint32_t limit = clause->end > first + REACH ? first + REACH : clause->end;
  for (uint32_t t = first + 1; t + 1 < limit; t++) {
    if (!fsc_token_says(a, t, FSC_SAYS_AND)) continue;
    const uint32_t next = t + 1 + fsc_adverb(a, t + 1);
    bool past = fsc_ends_in_ed(a, next) || (fsc_tagged(a, next, FSC_TAG_CUE) && !fsc_shaped(a, next, FSC_SHAPE_S));
    if (cue->form == FSC_PAST_FORM ? past : fsc_tagged(a, next, FSC_TAG_CUE) && fsc_shaped(a, next, FSC_SHAPE_S))
      return true;
  }
  return false;
}

/* "Ruiz, who led the inquiry until May, | said the bridge was old": a clause with an auxiliary follows, so that the
 * verb is not inverted, and its subject stands before the comma. */
static bool is_far_from_subject(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue) {
  if (!(cue->flags & FSC_FLAG_CLAUSE) || clause->outer != FSC_NONE) return false;
  const fsc_range next = fsc_np_right(a, cue->behind, clause->end);
  return !fsc_empty(next) && next.end < clause->end && fsc_verb_helper(a, next.end);
}

bool fsc_joins_by_comma(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue) {
  const uint64_t then = CLASS(ADVERB) | CLASS(TIME_WORD); /* ", then | said C": joined without a conjunction */
  const uint32_t first = cue->group.first;
  if (first < cue->words.first && (fsc_look_of(a, first)->classes & then) == then) return true;
  if (cue->passive || cue->infinitive) return false;
  if (cue->form != FSC_PAST_FORM && cue->form != FSC_THIRD_PERSON_FORM) return false;
  return shares_headline_subject(a, clause, cue) || is_listed(a, clause, cue) || is_far_from_subject(a, clause, cue);
}

/* "One might ask", "one wonders": does "one" mean anybody, and so the writer, instead of one person? */
static bool is_generic(const fsc_attributing *a, const fsc_cue *cue) {
  for (uint32_t t = cue->group.first; t < cue->words.first; t++)
    if (fsc_token_is(a, t, FSC_IS_MODAL)) return true;
  bool guesses = fsc_cue_is(cue, FSC_CUE_DOUBT) && (cue->flags & FSC_FLAG_WEAK) && cue->form != FSC_ING_FORM;
  return (guesses || fsc_cue_is(cue, FSC_CUE_MENTAL)) && cue->form != FSC_PAST_FORM;
}

static bool is_one_of(const fsc_attributing *a, uint32_t token, const char *const *words) {
  const char *text = fsc_word_at(a, token)->text;
  while (*words && strcmp(text, *words) != 0) words++;
  return *words != NULL;
}

/* "Local protests | were", "the report | may": is the cue a noun, the subject of an auxiliary that agrees with it in
 * number? Not in "what Ruiz claims | is", "drivers hope | will". */
static bool is_subject(const fsc_attributing *a, const fsc_cue *cue, fsc_range source) {
  static const char *const of_one[] = {"is", "was", "has", NULL}, *const of_several[] = {"are", "were", "have", NULL};
  const bool several = cue->form == FSC_THIRD_PERSON_FORM; /* "protests" as a noun is plural */
  const uint64_t helpers = CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL);
  const uint32_t verb = cue->behind;
  if (!(cue->flags & FSC_FLAG_HOMOGRAPH) || !(several || cue->form == FSC_BASE)) return false;
  if (cue->group.first != cue->words.first || verb != cue->words.end) return false;
  if (!fsc_token_any(a, verb, helpers) || fsc_token_is(a, verb, FSC_IS_PRONOUN) || fsc_capital(a, verb) ||
      is_one_of(a, verb, several ? of_one : of_several))
    return false;
  return several || !fsc_ends_in_s(a, source.end - 1);
}

/* "a request by gun-rights | advocates": is the cue a plural noun, and its "subject" a modifier of it? */
static bool is_governed(const fsc_attributing *a, const fsc_cue *cue, fsc_range source) {
  if (!(cue->flags & FSC_FLAG_HOMOGRAPH) || cue->form != FSC_THIRD_PERSON_FORM) return false;
  return cue->group.first == cue->words.first && fsc_token_is(a, source.first - 1, FSC_IS_PREPOSITION) &&
         source.end == cue->group.first && !fsc_capital(a, source.first) &&
         !fsc_token_any(a, source.first, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PRONOUN) | CLASS(RELATIVE));
}

/* "were fewer | calls for", "represents more | thought on": is the cue a noun behind a verb and a quantifier? */
static bool counts_noun(const fsc_attributing *a, const fsc_frame *frame, uint32_t quantifier) {
  const uint64_t starts = CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(PREPOSITION) | CLASS(TIME_WORD);
  const uint32_t before = quantifier - 1;
  if (!fsc_token_is(a, quantifier, FSC_IS_QUANTIFIER) || frame->cue->words.first != quantifier + 1) return false;
  const fsc_cue *cue = frame->cue; /* "The truth is | many | say so" */
  if (cue->form == FSC_BASE && (cue->flags & FSC_FLAG_CLAUSE) && !(cue->flags & FSC_FLAG_HOMOGRAPH)) return false;
  return quantifier > frame->clause->first && fsc_wordy(a, before) && !fsc_token_any(a, before, starts) &&
         !fsc_token_says(a, before, FSC_SAYS_THAT) && !fsc_adverb(a, before) &&
         !fsc_tagged(a, before, FSC_TAG_USED_CUE);
}

bool fsc_names_nobody(const fsc_attributing *a, const fsc_frame *frame, fsc_range source) {
  const uint64_t somebody =
      CLASS(PRONOUN) | CLASS(POSSESSIVE) | CLASS(RELATIVE) | CLASS(PEOPLE) | CLASS(NUMBER_WORD) | CLASS(OBJECT_PRONOUN);
  const uint32_t word = source.first;
  const fsc_cue *cue = frame->cue;
  if (fsc_empty(source)) return false;
  if (is_governed(a, cue, source)) return true;
  if (is_subject(a, cue, source) && !fsc_token_any(a, word, CLASS(RELATIVE) | CLASS(PRONOUN))) return true;
  if (source.end - word != 1) return false;
  if (fsc_token_says(a, word, FSC_SAYS_ONE)) return is_generic(a, cue);
  if (counts_noun(a, frame, word)) return true;
  const bool number = fsc_kind_at(a, word) == FSC_NUMBER; /* "14 | points to", "broke in 2015 | revealing" */
  if (number && (cue->form == FSC_THIRD_PERSON_FORM || fsc_token_says(a, word - 1, FSC_SAYS_IN))) return true;
  if (fsc_token_reads(a, word, "let's")) return true; /* "let's | admit" */
  if (fsc_tagged(a, word, FSC_TAG_CAPITAL | FSC_TAG_ROLE | FSC_TAG_ORGANISATION) || fsc_token_any(a, word, somebody))
    return false;
  if (fsc_token_says(a, word, FSC_SAYS_THE) || fsc_token_says(a, word, FSC_SAYS_A)) return true;
  if (fsc_token_is(a, word, FSC_IS_QUANTIFIER)) /* "many claim that"; but "any | blame", "much | hope" */
    return (cue->flags & FSC_FLAG_HOMOGRAPH) && frame->trigger == FSC_TRIGGER_NONE && cue->words.first == word + 1;
  const bool ing = fsc_ends_in_ing(a, word) && !fsc_token_any(a, word, CLASS(DOCUMENT_NOUN) | CLASS(MEDIUM_NOUN));
  return fsc_ends_in_ed(a, word) || fsc_adverb(a, word) || (ing && !(cue->flags & FSC_FLAG_ACCORDING));
}
