/* Times, adverbs and brackets beside a subject: "Ruiz | (R-Ohio) on Monday also", "last week | officials".
 * SPDX-License-Identifier: Apache-2.0 */
#include "cues.h"

/* ---- Between a subject and its verb ---- */

/* "in | recent months": is a token an adjective between a preposition and the plural of a time? */
static bool modifies_time(const fsc_attributing *a, uint32_t token) {
  return fsc_token_is(a, token - 1, FSC_IS_PREPOSITION) && fsc_token_is(a, token + 1, FSC_IS_TIME_WORD) &&
         fsc_ends_in_s(a, token + 1) && fsc_kind_at(a, token) == FSC_WORD && !fsc_capital(a, token);
}

/* "two days | later", "some weeks | ago": does a word make the time before it an adjunct? */
static bool tells_distance(const fsc_attributing *a, uint32_t token) {
  return fsc_token_is(a, token - 1, FSC_IS_TIME_WORD) &&
         (fsc_token_reads(a, token, "ago") || fsc_token_reads(a, token, "later") ||
          fsc_token_reads(a, token, "earlier"));
}

/* Does a word measure or point to the time behind it: "two | days", "the | minutes", "last | week"? */
static bool measures(const fsc_attributing *a, uint32_t token) {
  return fsc_token_any(a, token, CLASS(DETERMINER) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD)) ||
         fsc_kind_at(a, token) == FSC_NUMBER || fsc_token_says(a, token, FSC_SAYS_LAST);
}

/* "| The past few days showed", "| About a quarter said", "| The minutes show": is a noun of time the subject that
 * opens a clause? Not in "Both | Tuesday said", "Many | today say", "The mayor | the next day said", "The Daily |
 * Show". */
static bool time_is_subject(const fsc_attributing *a, uint32_t first, uint32_t token, uint32_t noun) {
  static const char *const adverbs[] = {"today", "tonight", "tomorrow", "yesterday", "now"};
  if (token + 1 != noun || !measures(a, token) || fsc_token_is(a, noun, FSC_IS_WEEKDAY) || fsc_in_name(a, noun + 1))
    return false;
  for (size_t i = 0; i < sizeof adverbs / sizeof *adverbs; i++)
    if (fsc_token_reads(a, noun, adverbs[i])) return false;
  for (uint32_t t = first; t < token; t++)
    if (!measures(a, t) && !fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(TIME_WORD))) return false;
  return true;
}

/* Over what measures a time whose nouns stand from `token` + 1 to `last`. Returns the token before "in the past few
 * months", "this past week", "that day", "two days later"; `last` if the time is the subject itself. */
static uint32_t over_span(const fsc_attributing *a, uint32_t token, uint32_t lowest, uint32_t last) {
  uint32_t t = token;
  if (tells_distance(a, last) || tells_distance(a, last + 1)) {
    while (t > lowest && measures(a, t)) t--;
    return t;
  }
  if (fsc_token_says(a, t, FSC_SAYS_THAT))
    return t > lowest + 1 ? t - 1 - fsc_token_is(a, t - 1, FSC_IS_PREPOSITION) : t;
  while (t > lowest && !fsc_token_says(a, t, FSC_SAYS_THIS) &&
         (measures(a, t) || fsc_token_is(a, t - 1, FSC_IS_DETERMINER) || modifies_time(a, t)))
    t--;
  const bool opens = fsc_token_says(a, t, FSC_SAYS_THIS) || (t < token && fsc_token_is(a, t, FSC_IS_PREPOSITION));
  if (opens && t > lowest) return t - 1;
  return time_is_subject(a, lowest, token, last) ? last : token;
}

/* Is a token a date with the word before it: "in | 2015", "in | March", "last | March"? */
static bool is_dated(const fsc_attributing *a, uint32_t token) {
  const uint32_t before = token - 1;
  bool month = fsc_token_is(a, token, FSC_IS_MONTH), number = fsc_kind_at(a, token) == FSC_NUMBER;
  bool person = fsc_capital(a, before - 1) || fsc_token_any(a, before - 1, CLASS(PRONOUN) | CLASS(RELATIVE));
  if (fsc_token_says(a, before, FSC_SAYS_IN)) return number || (month && person); /* but "a poll in | March" */
  return month && fsc_token_says_either(a, before, FSC_SAYS_LAST, FSC_SAYS_THIS);
}

/* "USA | Today": is a word of time part of a name? */
static bool names_paper(const fsc_attributing *a, uint32_t token) {
  return fsc_token_is(a, token, FSC_IS_TIME_WORD) && fsc_mention_at(a, token - 1) != FSC_NONE &&
         a->mentions.items[a->mention_at[token - 1]].name.end > token;
}

uint32_t fsc_over_bracket(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { LONGEST = 10 }; /* tokens in the bracket */
  if (token <= lowest || !fsc_mark(a, token, ")")) return token;
  uint32_t t = token;
  while (t > lowest && token - t < LONGEST && !fsc_mark(a, t, "(")) t--;
  return t > lowest && fsc_mark(a, t, "(") ? t - 1 : token;
}

uint32_t fsc_over_adjuncts(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { LONGEST = 64 }; /* tokens: more are no prose, and each verb inside would skip them again */
  const fsc_look *last = fsc_look_of(a, token);
  bool adjunct = (last->classes & (CLASS(WEEKDAY) | CLASS(TIME_WORD) | CLASS(ADVERB) | CLASS(MONTH))) ||
                 (last->shape & FSC_SHAPE_ADVERB) || last->kind == FSC_NUMBER || last->said == ')';
  if (!adjunct) return token;
  if (token > lowest + LONGEST) lowest = token - LONGEST;
  for (;;) {
    uint32_t before = token;
    while (token > lowest && fsc_day(a, token) && !fsc_quoted(a, token) && !names_paper(a, token)) {
      token--;
      if (token > lowest &&
          (fsc_token_is(a, token, FSC_IS_PREPOSITION) || fsc_token_says_either(a, token, FSC_SAYS_LAST, FSC_SAYS_THIS)))
        token--;
    }
    if (token != before) token = over_span(a, token, lowest, before);
    while (token > lowest && fsc_adverb(a, token) && !fsc_quoted(a, token)) token--;
    if (token > lowest + 1 && is_dated(a, token)) token -= 2;
    token = fsc_over_bracket(a, token, lowest);
    if (token == before) return token;
  }
}

/* ---- Before a subject ---- */

/* Does a date without a comma end with a token: "In March | officials", "On March 5 | officials", "last March |
 * officials"? The preposition or "last" before it shows that it is none of the subject's own words. */
static bool ends_date(const fsc_attributing *a, uint32_t token, uint32_t first) {
  while (token > first && fsc_kind_at(a, token) == FSC_NUMBER) token--;
  if (!fsc_token_is(a, token, FSC_IS_MONTH) || fsc_possessive(a, token)) return false;
  while (token > first && fsc_token_is(a, token - 1, FSC_IS_TIME_WORD)) token--; /* "in | late | March" */
  if (token > first) return fsc_token_says_either(a, token - 1, FSC_SAYS_LAST, FSC_SAYS_THIS);
  return fsc_token_is(a, first - 1, FSC_IS_PREPOSITION) && !fsc_token_says(a, first - 1, FSC_SAYS_BY);
}

/* Does a time without a comma end with a token: "last week | officials", "two weeks ago | officials", "Monday night |
 * officials"? */
static bool ends_time(const fsc_attributing *a, uint32_t token, uint32_t first) {
  if (fsc_flagged(a, token, FSC_JOINED) || fsc_flagged(a, token + 1, FSC_JOINED)) return false;
  if (!fsc_token_is(a, token, FSC_IS_TIME_WORD)) return ends_date(a, token, first);
  if (fsc_shaped(a, token, FSC_SHAPE_CAPITALISED | FSC_SHAPE_POSSESSIVE)) return false;
  if (fsc_token_reads(a, token, "later")) return token == first || fsc_token_is(a, token - 1, FSC_IS_TIME_WORD);
  const bool dated = token == first && fsc_token_is(a, token - 1, FSC_IS_WEEKDAY);
  return dated || fsc_ends_in_s(a, token) || fsc_token_says_either(a, token - 1, FSC_SAYS_LAST, FSC_SAYS_THIS) ||
         fsc_token_reads(a, token, "ago");
}

fsc_range fsc_behind_time(const fsc_attributing *a, fsc_range phrase) {
  for (uint32_t t = phrase.end - 1; t-- > phrase.first;) {
    if (fsc_kind_at(a, t) != FSC_NUMBER && !fsc_token_any(a, t, CLASS(TIME_WORD) | CLASS(MONTH))) continue;
    const fsc_range rest = {t + 1, phrase.end};
    if (!fsc_token_is(a, rest.first, FSC_IS_PREPOSITION) && fsc_is_somebody(a, rest) && ends_time(a, t, phrase.first))
      return rest;
  }
  return phrase;
}
