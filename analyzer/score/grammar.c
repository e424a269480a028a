/* The questions of grammar.h that are too long to be inline: titles of works, and the usable rows at a token.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* "stating, “Ruiz Joins Holm”": does a cue and a mark stand before a quotation? */
static bool follows_cue(const fsc_attributing *a, uint32_t token) {
  return fsc_mark(a, token - 1, ",:") && fsc_tagged(a, token - 2, FSC_TAG_CUE);
}

/* "The Old Bridge", "The Old Bridge: How Harl Lost Its Trade". Capitals tell longer titles from speech, except in a
 * headline, where all words have them, behind a cue, or if all is in capitals. */
bool fsc_is_work_title(const fsc_attributing *a, uint32_t token) {
  enum { SHORT = 6, LONGEST = 20, FEWEST_CAPITALS = 3 }; /* words */
  const fsc_document *document = a->document;
  const fsc_quote *quote = &document->quotes[fsc_quote_of(document, token)];
  const bool longer = quote->n_words > SHORT;
  const bool headline = document->sentences[document->sentence_of[token]].headline;
  if (quote->n_words > LONGEST || (longer && (headline || follows_cue(a, quote->first)))) return false;
  uint32_t capitals = 0;
  for (uint32_t t = quote->first; t < quote->end; t++) {
    if (fsc_kind_at(a, t) != FSC_WORD || fsc_token_is(a, t, FSC_IS_FUNCTION_WORD)) continue;
    if (!fsc_shaped(a, t, FSC_SHAPE_CAPITALISED)) return false;
    capitals += !fsc_shaped(a, t, FSC_SHAPE_ALL_CAPS);
  }
  return !longer || capitals >= FEWEST_CAPITALS;
}

/* ---- Rows ---- */

/* exceptions.csv lists "Ministry of Justice" so that "justice" in it does not count as loaded; it remains a body. */
bool fsc_row_excepted(const fsc_attributing *a, const fsc_match *match) {
  if (!match->exception) return false;
  bool body = match->category == a->scoring->rows.category[FSC_ORGANISATIONS];
  return !(body && fsc_shaped(a, match->first, FSC_SHAPE_CAPITALISED));
}

bool fsc_begins_as_term(const fsc_attributing *a, const fsc_match *match) {
  const fsc_word *word = fsc_word_at(a, match->first);
  const char *term = fsc_row_entry(a, match)->term;
  return word->length == strcspn(term, " ") && memcmp(term, word->text, word->length) == 0;
}

/* As fsc_match_at, for a category of which a match is known to start at the token. Mostly its first match holds. */
static inline const fsc_match *match_at(const fsc_attributing *a, uint32_t token, fsc_known_category category) {
  const fsc_matches *matches = a->scoring->matches;
  const uint32_t wanted = a->scoring->rows.category[category];
  const fsc_match *match = &matches->items[matches->at[token] - 1];
  while (match->category != wanted) match++;
  return match->held > 0 ? match : fsc_match_at(matches, token, wanted);
}

const fsc_match *fsc_row_found(const fsc_attributing *a, uint32_t token, fsc_known_category category) {
  const fsc_match *match = match_at(a, token, category);
  return fsc_row_holds(a, match) ? match : NULL;
}

const fsc_match *fsc_quiet_row_found(const fsc_attributing *a, uint32_t token, fsc_known_category category) {
  const fsc_match *match = match_at(a, token, category);
  if (!fsc_row_is_quiet(match)) return NULL;
  return fsc_row_excepted(a, match) || fsc_wants_capitals(a, match) ? NULL : match;
}

const fsc_match *fsc_first_row_in(const fsc_attributing *a, fsc_range range, fsc_known_category category) {
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_match *match = fsc_row_at(a, t, category);
    if (match && match->end <= range.end) return match;
  }
  return NULL;
}

const fsc_match *fsc_last_row_in(const fsc_attributing *a, fsc_range range, fsc_known_category category) {
  for (uint32_t t = range.end; t-- > range.first;) {
    const fsc_match *match = fsc_row_at(a, t, category);
    if (match && match->end <= range.end) return match;
  }
  return NULL;
}
