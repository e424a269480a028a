/* The verb group: auxiliaries, negation, adverbs and catenatives ("continued to") before a verb, and the light verb of
 * a noun of saying ("issued a statement"). SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cues.h"

enum { GROUP_LONGEST = 8 /* tokens before the verb; no real group has more, and hostile input stays linear */ };
static const uint64_t AT_OR_IN = FSC_SAID_BIT(FSC_SAYS_AT) | FSC_SAID_BIT(FSC_SAYS_IN);

/* "continued to", "tried to", "began by", "kept": returns where the verb before `token` starts, `token` if none does.
 */
static uint32_t over_catenative(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  uint32_t link = token - 1, verb = link;
  bool gerund = fsc_shaped(a, token, FSC_SHAPE_ING);
  if (fsc_token_says(a, link, FSC_SAYS_TO) || (gerund && fsc_token_says(a, link, FSC_SAYS_BY))) verb--;
  if (verb < link && fsc_token_says(a, verb, FSC_SAYS_ON) && !fsc_shaped(a, verb - 1, FSC_SHAPE_ING))
    verb--; /* "went on to | attack" */
  if (verb == link && !gerund) return token;
  if (verb <= lowest || !fsc_token_is(a, verb, FSC_IS_CATENATIVE) || fsc_quoted(a, verb)) return token;
  return fsc_token_any(a, verb - 1, CLASS(DETERMINER) | CLASS(POSSESSIVE)) ? token : verb;
}

/* Is a token "reportedly" or "allegedly"? Where no verb of saying follows, these are cues themselves. */
static bool hearsay_adverb(const fsc_attributing *a, uint32_t token) {
  if (!fsc_tagged(a, token, FSC_TAG_CUE)) return false;
  const fsc_match *row = fsc_row_at(a, token, FSC_REPORT_VERBS);
  return row && (row->what->flags & FSC_FLAG_ADVERB);
}

/* "more | vigorously challenged", "much | less likely to say", "far | more likely to": does an adverb of degree open a
 * group? */
static bool is_degree(const fsc_attributing *a, uint32_t token, uint32_t verb) {
  const uint32_t next = token + 1;
  if (next >= verb) return false;
  if (fsc_compares(a, token)) return fsc_adverb(a, next) || fsc_token_is(a, next, FSC_IS_CATENATIVE);
  return fsc_compares(a, next) && (fsc_token_says(a, token, FSC_SAYS_FAR) || fsc_token_reads(a, token, "much"));
}

bool fsc_floats(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  if (token <= lowest || !fsc_token_is(a, token, FSC_IS_QUANTIFIER)) return false;
  const char *text = fsc_word_at(a, token)->text;
  if (strcmp(text, "all") != 0 && strcmp(text, "both") != 0 && strcmp(text, "each") != 0) return false;
  const uint32_t before = token - 1;
  return fsc_token_any(a, before, CLASS(PRONOUN) | CLASS(RELATIVE)) || fsc_verb_helper(a, before) ||
         fsc_capital(a, before) ||
         ((fsc_ends_in_s(a, before) || fsc_token_is(a, before, FSC_IS_PEOPLE)) && !fsc_possessive(a, before));
}

/* Rarer words inside a group: "has so far | refused", "thus far", "can no longer | claim", "have all | said", "has
 * since | said", "very much | regret", "at once". Returns where they start; `token` if there are none. */
static uint32_t over_rare(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  const uint32_t last = token - 1, so = token - 2;
  if (token < lowest + 2) return token;
  if (fsc_token_reads(a, last, "much") && fsc_token_reads(a, so, "very")) return so;
  if (fsc_token_is(a, last, FSC_IS_SUBORDINATOR))
    return token - (fsc_token_reads(a, last, "since") && (fsc_verb_helper(a, so) || fsc_adverb(a, so)));
  if (fsc_token_is(a, last, FSC_IS_QUANTIFIER)) return token - (fsc_verb_helper(a, so) && fsc_floats(a, last, lowest));
  if (fsc_said_in(fsc_look_of(a, so), AT_OR_IN)) return token - 2 * fsc_token_is(a, last, FSC_IS_SET_ADVERB);
  bool far = fsc_token_says(a, last, FSC_SAYS_FAR) && fsc_token_any(a, so, CLASS(CLAUSE_WORD) | CLASS(ADVERB));
  bool no = fsc_token_says(a, so, FSC_SAYS_NO) && fsc_token_reads(a, last, "longer");
  return far || no ? so : token;
}

/* "has, however, | said", "did not, for her part, | say": returns where the aside starts, `token` if there is none. */
static uint32_t over_aside(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { LONGEST = 5 /* tokens between the commas: "for her own part"; longer ones are clauses */ };
  const uint32_t end = token - 1;
  uint32_t first = end;
  while (first > lowest + 2 && end - first < LONGEST && fsc_wordy(a, first - 1) &&
         !fsc_tagged(a, first - 1, FSC_TAG_CUE))
    first--;
  if (first == end || !fsc_mark(a, first - 1, ",") || !fsc_verb_helper(a, first - 2) || fsc_capital(a, first - 2))
    return token;                                                                    /* "until May, …" */
  const bool alone = first + 1 == end && fsc_token_is(a, first, FSC_IS_CLAUSE_WORD); /* ", though," opens no clause */
  return alone || fsc_token_is(a, first, FSC_IS_PREPOSITION) || fsc_adverb(a, first) ? first - 1 : token;
}

uint32_t fsc_group_start(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  uint32_t t = verb;
  if (verb > lowest + 2 && fsc_mark(a, verb - 1, ",")) t = over_aside(a, verb, lowest);
  while (t > lowest && verb - t < GROUP_LONGEST && fsc_wordy(a, t - 1) && !fsc_quoted(a, t - 1)) {
    bool helps =
        fsc_verb_helper(a, t - 1) || fsc_adverb(a, t - 1) || hearsay_adverb(a, t - 1) || is_degree(a, t - 1, verb);
    uint32_t next = helps ? t - 1 : over_catenative(a, t, lowest);
    const fsc_look *last = fsc_look_of(a, t - 1);
    bool rare = ((last->classes & (CLASS(QUANTIFIER) | CLASS(SUBORDINATOR))) != 0) | (last->said == FSC_SAYS_FAR) |
                fsc_said_in(last - 1, AT_OR_IN | FSC_SAID_BIT(FSC_SAYS_NO));
    if (rare & (next == t)) next = over_rare(a, t, lowest);
    if (next == t) break;
    t = next;
  }
  return t;
}

bool fsc_behind_be(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  if (fsc_shaped(a, verb, FSC_SHAPE_ING)) return false;
  const uint32_t last = verb - lowest > GROUP_LONGEST ? verb - GROUP_LONGEST : lowest;
  while (verb > last && fsc_adverb(a, verb - 1)) verb--;
  return verb > lowest && fsc_token_is(a, verb - 1, FSC_IS_BE_FORM);
}

uint32_t fsc_over_hearing(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  const bool as = fsc_token_says(a, verb - 1, FSC_SAYS_AS);
  const uint32_t hears = verb - 1 - as;
  if (!as && !fsc_token_is(a, hears, FSC_IS_PERCEPTION)) return verb;
  const bool quotes = fsc_token_reads(a, hears, "quoted") || fsc_token_reads(a, hears, "cited");
  if (verb < lowest + 3 || (as && !quotes) || !fsc_behind_be(a, hears, lowest)) return verb;
  return fsc_group_start(a, hears, lowest);
}

uint32_t fsc_carrier_of(const fsc_attributing *a, uint32_t noun, uint32_t lowest) {
  enum { LONGEST = 5 /* tokens from the light verb to the noun: "took three more blunt shots" */ };
  for (uint32_t t = noun; t > lowest && noun - t < LONGEST;) {
    t--;
    if (!fsc_wordy(a, t) || fsc_quoted(a, t)) break;
    if (fsc_flagged(a, t, FSC_JOINED)) continue; /* "eyebrow-|raising proposal" */
    if (fsc_ends_in_ed(a, t) && t > lowest && fsc_token_is(a, t - 1, FSC_IS_LIGHT_VERB) && !fsc_verb_helper(a, t - 1))
      continue; /* "took | repeated shots at" */
    if (fsc_ends_in_ed(a, t) && t > lowest && fsc_token_is(a, t - 1, FSC_IS_POSSESSIVE)) continue; /* "his repeated" */
    if (fsc_token_is(a, t, FSC_IS_LIGHT_VERB)) return fsc_behind_be(a, t, lowest) ? FSC_NONE : t;
    if (fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(RELATIVE))) break;
  }
  return FSC_NONE;
}

bool fsc_contracted(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  if (verb <= lowest || !fsc_token_is(a, verb - 1, FSC_IS_PRONOUN)) return false;
  return fsc_possessive(a, verb - 1) || strchr(fsc_word_at(a, verb - 1)->text, '\'') != NULL;
}

/* Where the quotation ends that a verb of describing calls its object: "called “a shame” | by", "described as “a shame”
 * | by"; `token` if there is none. */
static uint32_t over_description(const fsc_attributing *a, uint32_t token) {
  const uint32_t opens = token + fsc_token_says(a, token, FSC_SAYS_AS);
  return fsc_flagged(a, opens, FSC_OPENS) ? a->document->quotes[fsc_quote_of(a->document, opens)].end : token;
}

uint32_t fsc_describer(const fsc_attributing *a, uint32_t first, uint32_t end, bool quoted) {
  enum { REACH = 8 }; /* tokens of the description: "deemed too old for lorries | by" */
  const uint64_t breaks = CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(AUXILIARY) | CLASS(MODAL) | CLASS(BE_FORM);
  uint32_t t = over_description(a, first);
  if (t == first && !quoted)
    while (t < end && t - first < REACH && fsc_wordy(a, t) && !fsc_token_any(a, t, breaks) &&
           !fsc_token_says(a, t, FSC_SAYS_BY))
      t++;
  const bool by = t > first && t + 1 < end && fsc_token_says(a, t, FSC_SAYS_BY) && !fsc_participle(a, t - 1);
  return by && (fsc_starts_phrase(a, t + 1) || fsc_token_is(a, t + 1, FSC_IS_OBJECT_PRONOUN)) ? t : FSC_NONE;
}
