/* Finds the subject of a verb: left of it over adjuncts and clauses, at the start of the sentence, or behind an
 * inverted verb. SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cues.h"

/* The nearest comma, opening bracket or dash outside quotations before a token, within `longest` tokens. */
static uint32_t comma_before(const fsc_attributing *a, uint32_t token, uint32_t lowest, uint32_t longest) {
  for (uint32_t t = token; t > lowest && token - t < longest; t--)
    if (!fsc_quoted(a, t - 1) &&
        (fsc_mark(a, t - 1, ",(") || (fsc_dash(a, t - 1) && !fsc_flagged(a, t - 1, FSC_JOINED))))
      return t - 1;
  return FSC_NONE;
}

/* May an appositive begin at a token? It belongs to the source; a relative clause or an adverbial does not. */
static bool identifies(const fsc_attributing *a, uint32_t token) {
  return !fsc_token_any(a, token, CLASS(RELATIVE) | CLASS(CLAUSE_WORD) | CLASS(PREPOSITION)) && !fsc_adverb(a, token) &&
         !fsc_verb_helper(a, token);
}

/* ", a union | that has left": not ", the mayor made clear | that it was shut", where that has a subject behind it. */
static bool opens_relative(const fsc_attributing *a, uint32_t first, uint32_t that) {
  const bool noun = fsc_token_any(a, first, CLASS(DETERMINER) | CLASS(NUMBER_WORD)) && that > first;
  return noun && fsc_token_says(a, that, FSC_SAYS_THAT) && !fsc_starts_phrase(a, that + 1) &&
         !fsc_token_is(a, that + 1, FSC_IS_PRONOUN);
}

/* ", | members could push it, said": do the commas enclose a clause of its own? Not ", | a union that has left". */
static bool is_clause(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    if (fsc_token_is(a, t, FSC_IS_RELATIVE) || opens_relative(a, first, t)) return false;
    if (fsc_verb_helper(a, t) && !fsc_token_says(a, t, FSC_SAYS_NO)) return true; /* "the No. 2 official" */
  }
  return false;
}

/* ", | but it was late, said", ", | as he left, said": does a clause with its own subject begin at a token? Not in
 * ", | who left, said". */
static bool opens_clause(const fsc_attributing *a, uint32_t token) {
  return fsc_token_any(a, token, CLASS(CLAUSE_WORD) | CLASS(PRONOUN)) && !fsc_token_is(a, token, FSC_IS_RELATIVE);
}

/* "Ruiz, | after reading it, told Holm", "Ruiz, | as part of a deal, agreed": the phrase before an aside whose first
 * word could begin a clause, too. Empty if it does, if that phrase holds a verb or does not begin the clause, or if the
 * verb's subject stands behind it: "Holm left, after lunch, said the mayor". */
static fsc_range before_aside(const fsc_attributing *a, uint32_t open, uint32_t comma, uint32_t lowest) {
  const fsc_range none = {0, 0};
  const uint32_t verb = comma + 1;
  if (!fsc_token_is(a, open + 1, FSC_IS_PREPOSITION) || fsc_token_is(a, open + 2, FSC_IS_PRONOUN)) return none;
  if (is_clause(a, open + 1, comma)) return none;
  const fsc_range behind = fsc_np_right(a, verb + 1, verb + 1 + FSC_NP_LONGEST);
  const bool hears =
      fsc_wordy(a, behind.end) && !fsc_token_is(a, behind.end, FSC_IS_PREPOSITION); /* "told Holm | that" */
  if (fsc_token_is(a, verb, FSC_IS_SPEECH_VERB) && fsc_is_somebody(a, behind) && !hears) return none;
  const fsc_range subject = fsc_np_left(a, fsc_over_bracket(a, open - 1, lowest), lowest);
  if (fsc_empty(subject) || (subject.first > lowest && subject.first != fsc_clause_start(a, subject.first, lowest)))
    return none;
  for (uint32_t t = subject.first; t < subject.end; t++)
    if (fsc_token_is(a, t, FSC_IS_IRREGULAR_PAST) || (fsc_ends_in_ed(a, t) && !fsc_capital(a, t))) return none;
  return subject;
}

/* Does a relative or participle clause begin at a token? */
static bool describes(const fsc_attributing *a, uint32_t token) {
  bool ing = fsc_shaped(a, token, FSC_SHAPE_ING) && fsc_look_of(a, token)->length > 5;
  return fsc_token_is(a, token, FSC_IS_RELATIVE) || (ing && !fsc_capital(a, token));
}

/* "Ana Ruiz, the mayor, and | Lars Holm, a driver,": the phrase with the first of two subjects, if each has an
 * appositive. */
static fsc_range with_first_described(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  uint32_t and = phrase.first - 1;
  if (phrase.first < lowest + 4 || !fsc_token_says(a, and, FSC_SAYS_AND) || !fsc_mark(a, and-1, ",")) return phrase;
  uint32_t open = comma_before(a, and-1, lowest, FSC_APPOSITIVE_LONGEST);
  if (open == FSC_NONE || open <= lowest || !identifies(a, open + 1) || is_clause(a, open + 1, and)) return phrase;
  fsc_range other = fsc_np_left(a, open - 1, lowest);
  if (fsc_empty(other) || other.first != lowest || !fsc_capital(a, open - 1)) return phrase;
  return (fsc_range){other.first, phrase.end};
}

/* "The minister, | Ruiz said, denied it": do the commas enclose an attribution? It is no appositive of the subject. */
static bool is_attribution(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = end; t > first && !fsc_token_is(a, t - 1, FSC_IS_RELATIVE); t--)
    if (fsc_tagged(a, t - 1, FSC_TAG_USED_CUE)) return fsc_token_is(a, t - 1, FSC_IS_SPEECH_VERB);
  return false;
}

enum { RELATIVE_LONGEST = 12 /* tokens of a relative clause between subject and verb */ };

/* "Holm, an aide who now runs | Salem Radio, a station, says": a noun inside the subject's relative clause is not the
 * subject. Returns the phrase before "who", or the name that this phrase is an appositive of; `phrase` if no relative
 * clause stands before it. */
static fsc_range phrase_before_who(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  uint32_t who = phrase.first - 1;
  while (who > lowest && phrase.first - who < RELATIVE_LONGEST && fsc_wordy(a, who) && !fsc_quoted(a, who) &&
         !fsc_token_says_either(a, who, FSC_SAYS_WHO, FSC_SAYS_WHICH))
    who--;
  if (!fsc_token_says_either(a, who, FSC_SAYS_WHO, FSC_SAYS_WHICH)) return phrase;
  const uint32_t last = who - 1 - fsc_mark(a, who - 1, ",");
  const fsc_range before = last >= lowest && last < who ? fsc_np_left(a, last, lowest) : (fsc_range){0, 0};
  if (fsc_empty(before)) return phrase;
  if (before.first < lowest + 2 || !fsc_mark(a, before.first - 1, ",")) return before;
  const fsc_range name = fsc_np_left(a, before.first - 2, lowest);
  return fsc_empty(name) ? before : name;
}

/* NAME , … , V: the name left of what the commas enclose: "Ruiz, a driver, said", "Ruiz, though, said". */
static fsc_range over_appositive(const fsc_attributing *a, uint32_t comma, uint32_t lowest) {
  fsc_range none = {0, 0};
  uint32_t open = comma_before(a, comma, lowest, FSC_APPOSITIVE_LONGEST);
  if (open == FSC_NONE || open <= lowest) return none;
  bool adverb = fsc_adverb(a, open + 1) || fsc_token_is(a, open + 1, FSC_IS_CLAUSE_WORD); /* "Ruiz, too," */
  if (comma == open + 2 && adverb && !fsc_token_says(a, open + 1, FSC_SAYS_BUT)) /* "Ruiz on Monday, however," */
    return fsc_np_left(a, fsc_over_adjuncts(a, open - 1, lowest), lowest);
  if (opens_clause(a, open + 1)) return before_aside(a, open, comma, lowest);
  if (is_clause(a, open + 1, comma)) return none;
  const uint32_t alone = open - 1; /* "Ruiz, meanwhile, who was late, said" */
  if (open > lowest + 2 && fsc_mark(a, alone - 1, ",") &&
      (fsc_adverb(a, alone) || fsc_token_any(a, alone, CLASS(CLAUSE_WORD) | CLASS(TIME_WORD))))
    open = alone - 1;
  fsc_range subject = fsc_np_left(a, fsc_over_bracket(a, open - 1, lowest), lowest);
  if (!fsc_empty(subject) && subject.first > lowest + 1) subject = phrase_before_who(a, subject, lowest);
  bool aside = fsc_kind_at(a, open - 1) == FSC_NUMBER || fsc_affiliation(a, open - 1);
  if (aside || fsc_empty(subject) || fsc_token_is(a, open - 1, FSC_IS_PRONOUN)) { /* NAME, 46, of ORG, V */
    uint32_t further = comma_before(a, open, lowest, 10);
    if (further == FSC_NONE || further <= lowest) return none;
    subject = fsc_np_left(a, further - 1, lowest);
    open = further;
  }
  uint32_t outer = comma_before(a, open, lowest, FSC_APPOSITIVE_LONGEST);
  if (outer != FSC_NONE && outer > lowest && describes(a, outer + 1)) { /* NAME, facing defeat in X, a Y, V */
    fsc_range further = fsc_np_left(a, outer - 1, lowest);
    if (!fsc_empty(further) && fsc_capital(a, outer - 1)) return further;
  }
  if (fsc_empty(subject) || !identifies(a, open + 1)) return subject;
  if (is_attribution(a, open + 1, comma)) return fsc_starts_phrase(a, subject.first) ? subject : none;
  return with_first_described(a, (fsc_range){subject.first, comma}, lowest);
}

/* Does "who" stand where a relative clause that ends at `last` may begin? It hardly ever does. The count of tokens
 * looked at is fixed, so that the loop has no branch to mispredict. */
static bool who_before(const fsc_attributing *a, uint32_t last) {
  _Static_assert((int)FSC_LOOKS_BESIDE >= (int)RELATIVE_LONGEST, "may look at what is before the first token");
  const fsc_look *look = fsc_look_of(a, last);
  bool who = false;
  for (int i = 0; i < RELATIVE_LONGEST; i++) who |= look[-i].said == FSC_SAYS_WHO;
  return who;
}

/* "who said | he | would leave", "who said | Ruiz | opposed it": is the phrase before the verb its own subject inside
 * the relative clause, in what is said there? */
static bool acts_itself(const fsc_attributing *a, fsc_range phrase, uint32_t last) {
  if (fsc_token_is(a, last, FSC_IS_PRONOUN)) return !fsc_token_any(a, last, CLASS(OBJECT_PRONOUN) | CLASS(RELATIVE));
  const uint32_t verb = phrase.first - 1;
  const fsc_match *match = fsc_tagged(a, verb, FSC_TAG_USED_CUE) ? fsc_row_at(a, verb, FSC_REPORT_VERBS) : NULL;
  return match && (match->what->flags & (FSC_FLAG_CLAUSE | FSC_FLAG_ADDRESSEE)) == FSC_FLAG_CLAUSE;
}

/* "A clerk who asked not to be named | said", "a man who lives nearby | said": the subject before a relative clause
 * that ends at `last`, right before the verb. That clause has its own verb behind "who". Empty if there is none. */
static fsc_range over_relative(const fsc_attributing *a, fsc_range phrase, uint32_t last, uint32_t lowest) {
  const fsc_range none = {0, 0};
  if (acts_itself(a, phrase, last)) return none;
  for (uint32_t t = last; t > lowest && last - t < RELATIVE_LONGEST; t--) {
    if (!fsc_wordy(a, t) || fsc_quoted(a, t)) return none;
    if (!fsc_token_says(a, t, FSC_SAYS_WHO)) continue;
    bool own = !fsc_empty(phrase) && phrase.first == t + 1; /* "who | the mayor said" */
    if (t == last || (own && fsc_starts_phrase(a, phrase.first))) return none;
    fsc_range subject = fsc_np_left(a, t - 1, lowest);
    return fsc_empty(subject) || fsc_token_any(a, subject.first, CLASS(PRONOUN) | CLASS(RELATIVE)) ? none : subject;
  }
  return none;
}

/* Words and marks right before a verb that part it from its subject (comma, bracket, dash) or show that it has none of
 * its own ("and", "there"). */
static const uint8_t separates[UINT8_MAX + 1] = {
    [','] = 1,          [')'] = 1,         [FSC_SAYS_DASH] = 1, [FSC_SAYS_AND] = 1,
    [FSC_SAYS_BUT] = 1, [FSC_SAYS_OR] = 1, [FSC_SAYS_THERE] = 1};

/* Where parts in commas stand before the verb: the subject that opens the clause, or the nearest that fits. */
static fsc_range over_commas(const fsc_attributing *a, uint32_t comma, uint32_t lowest) {
  const fsc_range near = over_appositive(a, comma, lowest);
  if (!fsc_mark(a, comma, ",") || (!fsc_empty(near) && near.first == lowest)) return near;
  if (!fsc_empty(near) && fsc_mark(a, near.first - 1, ",")) lowest = fsc_clause_start(a, near.first, lowest);
  const fsc_range opening = fsc_opening_subject(a, lowest, comma);
  return fsc_empty(opening) || (!fsc_empty(near) && near.first < opening.first) ? near : opening;
}

/* "Ruiz, who called him a “liar,” | demanded": the comma behind the subject's relative clause is inside the quotation
 * that ends it. */
static fsc_range behind_quoted(const fsc_attributing *a, uint32_t mark, uint32_t lowest) {
  const bool comma = fsc_flagged(a, mark, FSC_CLOSES) && fsc_mark(a, mark - 1, ",");
  return comma ? fsc_opening_subject(a, lowest, mark + 1) : (fsc_range){0, 0};
}

/* "Those around | her", "people close to | him": the phrase that ends with what a preposition governs, which is no
 * subject itself. */
static fsc_range around(const fsc_attributing *a, uint32_t pronoun, uint32_t lowest) {
  const fsc_range none = {0, 0};
  if (fsc_token_says(a, pronoun, FSC_SAYS_IT) || pronoun < lowest + 2 ||
      !fsc_token_is(a, pronoun - 1, FSC_IS_PREPOSITION))
    return none;
  uint32_t last = pronoun - 2;
  if (last > lowest && fsc_postmodifies(a, last)) last--;
  const fsc_range phrase = fsc_np_left(a, last, lowest);
  const bool those = !fsc_empty(phrase) && (fsc_is_somebody(a, phrase) || fsc_token_reads(a, last, "those"));
  return those ? (fsc_range){phrase.first, pronoun + 1} : none;
}

/* "Ana Ruiz, the mayor, and Lars Holm, a driver, | both said": the subject before the comma that a quantifier of it
 * stands behind. */
static fsc_range before_both(const fsc_attributing *a, uint32_t both, uint32_t lowest) {
  const fsc_range none = {0, 0};
  if (both <= lowest + 1 || !fsc_mark(a, both - 1, ",")) return none;
  if (!fsc_token_reads(a, both, "both") && !fsc_token_reads(a, both, "all")) return none;
  const fsc_range subject = over_commas(a, both - 1, lowest);
  for (uint32_t t = subject.first; t < subject.end; t++)
    if (fsc_token_says(a, t, FSC_SAYS_AND)) return subject;
  return none;
}

fsc_range fsc_subject_left(const fsc_attributing *a, uint32_t verb, uint32_t lowest, bool *conjoined) {
  const uint64_t conjunctions = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_BUT) | FSC_SAID_BIT(FSC_SAYS_OR);
  const fsc_range none = {0, 0};
  *conjoined = false;
  if (verb <= lowest) return none;
  const uint32_t behind = fsc_over_adjuncts(a, verb - 1, lowest);
  uint32_t t = behind;
  if (fsc_token_is(a, t, FSC_IS_QUANTIFIER)) {
    const fsc_range several = before_both(a, t, lowest);
    if (!fsc_empty(several)) return several;
    t -= fsc_floats(a, t, lowest);
  }
  while (t > lowest && t + 1 < verb && fsc_verb_helper(a, t)) t--; /* "has over the years | claimed" */
  const fsc_look *look = fsc_look_of(a, t);
  if ((look->flags & FSC_IN_QUOTE) && !fsc_capital(a, t)) return behind_quoted(a, t, lowest);
  if (separates[look->said]) {
    if (fsc_mark(a, t, ",)") || fsc_dash(a, t)) return over_commas(a, t, lowest);
    *conjoined = fsc_said_in(look, conjunctions);
    if (*conjoined || look->said == FSC_SAYS_THERE) return none;
  }
  fsc_range subject = {0, 0};
  if ((look->classes & CLASS(OBJECT_PRONOUN)) && !fsc_empty(subject = around(a, t, lowest))) return subject;
  subject = fsc_np_left(a, t, lowest);
  const bool told = t == behind && subject.end == t + 1 && subject.first < t && fsc_ends_in_ed(a, t);
  if (told) subject.end = verb; /* "a poll released | on Monday" */
  if (subject.first > lowest + 1 &&
      (fsc_mark(a, subject.first - 1, ",") || fsc_token_says(a, subject.first - 1, FSC_SAYS_AND)) &&
      !fsc_mark(a, verb + 1, ",")) /* but "The mayor, Ruiz and Holm said, was late" */
    subject = fsc_listed_subject(a, subject, lowest);
  if (fsc_token_is(a, t - 1, FSC_IS_PRONOUN)) subject = fsc_over_contact(a, subject, t, lowest);
  if (subject.first + 1 < subject.end) subject = fsc_behind_time(a, subject);
  if (fsc_in_name(a, t) && subject.first + 2 < subject.end) subject = fsc_behind_things(a, subject);
  if (!who_before(a, t)) return subject;
  fsc_range described = over_relative(a, subject, t, lowest);
  return fsc_empty(described) ? subject : described;
}

fsc_range fsc_perceived(const fsc_attributing *a, fsc_range phrase) {
  for (uint32_t t = phrase.end; t-- > phrase.first;)
    if (t + 1 < phrase.end && fsc_token_is(a, t, FSC_IS_PERCEPTION) && !fsc_capital(a, t) &&
        !fsc_token_is(a, t + 1, FSC_IS_PREPOSITION))
      return (fsc_range){t + 1, phrase.end};
  return phrase;
}

/* "said Ruiz, | the mayor": does the part behind the comma describe the speaker? */
static bool describes_speaker(const fsc_attributing *a, uint32_t first, uint32_t end) {
  if (fsc_token_is(a, first, FSC_IS_RELATIVE)) return true;
  bool verbal = fsc_tagged(a, first, FSC_TAG_CUE) || fsc_day(a, first) || describes(a, first);
  return identifies(a, first) && !verbal && !is_clause(a, first, end);
}

/* "author of | “The Old Bridge”": returns where the title of a work ends, which begins at `token` behind "of"; else
 * `token`. */
static uint32_t over_work(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const bool named = token < end && fsc_flagged(a, token, FSC_OPENS) && fsc_token_says(a, token - 1, FSC_SAYS_OF);
  if (!named || !fsc_is_work_title(a, token)) return token;
  const uint32_t behind = a->document->quotes[fsc_quote_of(a->document, token)].end;
  return behind < end ? behind : end;
}

/* The next comma, semicolon, dash or quotation; the title of a work is skipped. */
static uint32_t segment_end(const fsc_attributing *a, uint32_t first, uint32_t end) {
  uint32_t t = first;
  while (t < end && !fsc_quoted(a, t) && !fsc_mark(a, t, ",;") && !fsc_dash(a, t)) t++;
  return over_work(a, t, end);
}

fsc_range fsc_speaker_right(const fsc_attributing *a, uint32_t first, uint32_t end) {
  fsc_range source = fsc_source_right(a, first, end);
  if (fsc_empty(source) || fsc_token_is(a, first, FSC_IS_PRONOUN)) return source;
  uint32_t limit = end > source.end + FSC_CONTENT_LONGEST ? source.end + FSC_CONTENT_LONGEST : end;
  source.end = over_work(a, source.end, limit);
  const bool that = fsc_token_says(a, source.end, FSC_SAYS_THAT) && /* "Ruiz, a clerk at the shop | that was robbed" */
                    source.end > fsc_np_right(a, first, end).end;
  if (source.end < limit && (that || fsc_token_is(a, source.end, FSC_IS_RELATIVE)))
    source.end = segment_end(a, source.end, limit);
  while (source.end + 1 < limit && fsc_mark(a, source.end, ",") && !fsc_quoted(a, source.end + 1)) {
    uint32_t segment = segment_end(a, source.end + 1, limit);
    if (segment == source.end + 1 || !describes_speaker(a, source.end + 1, segment)) break;
    source.end = segment;
  }
  return source;
}
