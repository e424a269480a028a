/* Where content ends before a comment of the outlet in the same sentence: "said C, | an acknowledgment that".
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* Is a match a noun of saying: "a claim", "a swipe at"? Not of thought, "a desire for", nor "a friend called". */
static bool is_remark(const fsc_attributing *a, const fsc_match *match) {
  const unsigned held = 1u << FSC_CUE_MENTAL | 1u << FSC_CUE_ASSERTIVE | 1u << FSC_CUE_EMOTIVE;
  const bool phrase = match->what->form == FSC_FORM_PHRASE, nominal = (match->what->flags & FSC_FLAG_NOMINAL) != 0;
  if (!(phrase | nominal) || (phrase && (held >> match->what->cue_class & 1))) return false;
  return match->what->form == FSC_FORM_NOUN || (phrase & nominal) || fsc_is_base(a, match);
}

/* Does a complement or clause follow the noun: "a claim | that", "an admission | Ruiz made"? Not "a claim | form". */
static bool goes_on(const fsc_attributing *a, uint32_t noun) {
  const uint64_t follows =
      CLASS(PREPOSITION) | CLASS(PRONOUN) | CLASS(RELATIVE) | CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(QUANTIFIER);
  const uint32_t next = noun + 1;
  if (fsc_possessive(a, noun)) return false;
  return !fsc_wordy(a, next) || fsc_token_any(a, next, follows) || fsc_capital(a, next) || fsc_ends_in_ed(a, next) ||
         fsc_adverb(a, next) || fsc_ends_in_s(a, next) || fsc_token_says(a, next, FSC_SAYS_THAT);
}

static bool joins(const fsc_attributing *a, uint32_t token) {
  return fsc_token_says_either(a, token, FSC_SAYS_AND, FSC_SAYS_OR);
}

/* Is the noun no comment but an item of a list, "a fire, | an attack on the bridge, or", "a letter, | a call from Holm
 * and a card", or an appositive of the subject, "the plan, | a promise that Holm made, was"? */
static bool is_part(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { LONGEST = 14 }; /* tokens to the comma or conjunction behind it */
  const uint32_t limit = end > first + LONGEST ? first + LONGEST : end;
  bool clause = false;
  for (uint32_t t = first; t < limit; t++) {
    if (fsc_mark(a, t, ",")) return joins(a, t + 1) || fsc_verb_helper(a, t + 1) || fsc_ends_in_ed(a, t + 1);
    clause |= fsc_token_says(a, t, FSC_SAYS_THAT) || fsc_token_is(a, t, FSC_IS_RELATIVE);
    if (!clause && joins(a, t) && fsc_indefinite(a, t + 1)) return true;
  }
  return false;
}

/* The article before a noun and up to two modifiers: "| an apparent | reference"; FSC_NONE. */
static uint32_t article_of(const fsc_attributing *a, uint32_t noun, uint32_t lowest) {
  enum { MODIFIERS = 2 }; /* words */
  for (uint32_t t = noun; t > lowest && noun - t <= MODIFIERS; t--) {
    if (fsc_indefinite(a, t - 1)) return t - 1;
    if (fsc_kind_at(a, t - 1) != FSC_WORD || fsc_token_is(a, t - 1, FSC_IS_FUNCTION_WORD)) break;
  }
  return FSC_NONE;
}

uint32_t fsc_comment_begin(const fsc_attributing *a, const fsc_clause *clause, const fsc_match *match) {
  if (!is_remark(a, match)) return FSC_NONE;
  const uint32_t article = article_of(a, match->first, clause->first);
  if (article == FSC_NONE || article <= clause->first || !goes_on(a, match->first)) return FSC_NONE;
  const uint32_t mark = article - 1;
  const bool comma = fsc_mark(a, mark, ","), dash = fsc_dash(a, mark) && !fsc_flagged(a, mark, FSC_JOINED);
  if (!(comma | dash) || fsc_quoted(a, mark) || (comma && is_part(a, article, clause->end))) return FSC_NONE;
  return mark;
}

bool fsc_is_share(const fsc_attributing *a, fsc_range source) {
  const fsc_look *look = fsc_look_of(a, source.first);
  const uint64_t classes = (look[0].classes | look[1].classes | look[2].classes) & CLASS(NUMBER_WORD);
  const bool number = (look[0].kind == FSC_NUMBER) | (look[1].kind == FSC_NUMBER) | (look[2].kind == FSC_NUMBER);
  if (!(number | (classes != 0)) || fsc_empty(source)) return false; /* nearly all */
  uint32_t last = fsc_behind_limit(a, source);                       /* before "of drivers" */
  while (last + 1 < source.end && fsc_wordy(a, last + 1) && !fsc_token_is(a, last + 1, FSC_IS_PREPOSITION)) {
    last++;
    if (fsc_token_reads(a, last, "percent")) return true; /* "46 percent overall" */
  }
  if (fsc_token_says(a, last, FSC_SAYS_ONE)) return fsc_token_says(a, last + 1, FSC_SAYS_IN);
  return fsc_kind_at(a, last) == FSC_NUMBER || fsc_token_is(a, last, FSC_IS_NUMBER_WORD);
}

/* Does a number stand among the next few words? */
static bool number_follows(const fsc_attributing *a, uint32_t first) {
  enum { REACH = 3 }; /* tokens: "only about 41 percent" */
  bool number = false;
  for (uint32_t t = first; t < first + REACH && fsc_wordy(a, t); t++)
    number |= fsc_kind_at(a, t) == FSC_NUMBER ||
              (fsc_token_is(a, t, FSC_IS_NUMBER_WORD) && !fsc_token_says(a, t, FSC_SAYS_ONE));
  return number;
}

/* ", | compared with 41 percent who", ", | up from 30 percent in May", "; | 37 percent disagree": does another number
 * follow that is compared with the source's? */
static bool compares(const fsc_attributing *a, uint32_t mark) {
  const uint32_t first = mark + 1;
  if (fsc_mark(a, mark, ";")) return number_follows(a, first);
  const bool from = (fsc_token_reads(a, first, "up") || fsc_token_reads(a, first, "down")) &&
                    fsc_token_says(a, first + 1, FSC_SAYS_FROM);
  const bool compared = fsc_token_reads(a, first, "compared") || fsc_token_reads(a, first, "versus");
  return (from || compared) && number_follows(a, first + 1);
}

uint32_t fsc_compared_end(const fsc_attributing *a, fsc_range source, fsc_range content) {
  const uint32_t first = content.first, longest = first + FSC_CONTENT_LONGEST;
  if (fsc_tells_document(a, source)) return content.end;
  const uint32_t limit = content.end > longest ? longest : content.end;
  bool bracket = false; /* "(47%, down from 53%)" */
  for (uint32_t t = first + 1; t < limit; t++) {
    bracket = (bracket || fsc_mark(a, t, "(")) && !fsc_mark(a, t, ")");
    if (fsc_mark(a, t, ",;") && !bracket && !fsc_quoted(a, t) && compares(a, t)) return t;
  }
  return content.end;
}
