/* Whose verb a cue is, if its subject does not stand right before it: near, far, before a comma, in a headline.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

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

/* "| Ruiz |, citing “C,” said", "| Ruiz |, who wrote “C,” said": the subject of a verb behind an aside that ends with a
 * quotation; empty if there is none. */
static fsc_range before_aside(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  const uint32_t lowest = frame->clause->first, verb = cue->group.first;
  const bool finite = cue->form == FSC_PAST_FORM || cue->form == FSC_THIRD_PERSON_FORM;
  const fsc_range none = {0, 0};
  if (!finite || !(cue->flags & FSC_FLAG_THAT) || cue->passive || fsc_quoted(a, lowest)) return none;
  const fsc_range subject = fsc_main_subject(a, lowest, verb);
  uint32_t t = subject.end + 1;
  if (!fsc_mark(a, subject.end, ",") || subject.first != lowest) return none;
  if (!fsc_token_is(a, t, FSC_IS_RELATIVE) && !fsc_ends_in_ing(a, t)) return none;
  const uint32_t limit = fsc_farthest_on(t, verb);
  while (t < limit && !fsc_quoted(a, t) && !fsc_mark(a, t, ",")) t++;
  return t < limit && fsc_quoted(a, t) ? subject : none; /* not "Ruiz, who left, “C,” said": “C” is no part of it */
}

/* "| “Originalists” | say", "| The “experts” | say": the subject if a quotation of few words is its noun. */
static fsc_range scare_quoted(const fsc_attributing *a, const fsc_clause *clause, uint32_t verb) {
  enum { FEW = 3 }; /* words */
  const fsc_quote *quote = &a->document->quotes[fsc_quote_of(a->document, verb - 1)];
  const uint32_t first = clause->first + fsc_token_is(a, clause->first, FSC_IS_CLAUSE_WORD);
  const uint32_t noun = first + fsc_token_any(a, first, CLASS(DETERMINER) | CLASS(QUANTIFIER));
  const bool subject = quote->first == noun && quote->end == verb && quote->n_words <= FEW && fsc_wordy(a, verb - 2);
  return subject && fsc_ends_in_s(a, verb - 2) ? (fsc_range){first, verb} : (fsc_range){0, 0};
}

fsc_range fsc_far_subject(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_range none = {0, 0};
  const fsc_cue *cue = frame->cue;
  const uint32_t verb = cue->group.first, before = verb - 1, lowest = frame->clause->first;
  const bool that = fsc_token_says(a, before, FSC_SAYS_THAT);
  bool may = ((cue->flags & FSC_FLAG_CLAUSE) || (that && is_of_document(cue))) &&
             !fsc_shaped(a, cue->words.first, FSC_SHAPE_ING) && !cue->infinitive;
  if (frame->conjoined || verb <= lowest + 1) return none;
  if (fsc_quoted(a, before)) {
    const fsc_range named = may ? scare_quoted(a, frame->clause, verb) : none;
    return fsc_empty(named) ? before_aside(a, frame) : named;
  }
  if (!may || !fsc_wordy(a, before)) return none;
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
