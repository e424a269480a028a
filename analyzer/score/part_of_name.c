/* Is a loaded word part of a name where it stands: "Senator Blunt", "the Washington Free Beacon", "Sacred Heart
 * Church"?
 *
 * Capitalised beside another capitalised word it mostly is. Not in headlines and headings, where capitals do not mark
 * names, nor if a possessive ends the other name.
 * SPDX-License-Identifier: Apache-2.0 */
#include "part_of_name.h"

static const fsc_look *look_at(const fsc_judging *j, uint32_t token) { return fsc_look_at(j->document, token); }

/* Has a token its capital from its place: the start of the sentence, or behind a colon? */
static bool has_capital_by_place(const fsc_judging *j, uint32_t token) {
  const fsc_look *look = look_at(j, token), *before = look - 1;
  const bool colon = before->said == ':' && before->kind == FSC_PUNCTUATION;
  return (look->flags & FSC_SENTENCE_START) || colon;
}

static bool ends_name(const fsc_judging *j, uint32_t token) {
  return (look_at(j, token)->shape & FSC_SHAPE_POSSESSIVE) != 0;
}

static bool may_be_of_name(const fsc_judging *j, uint32_t token) {
  return fsc_capitalised(j, token) && !(look_at(j, token)->classes >> FSC_IS_FUNCTION_WORD & 1);
}

/* Does the sentence capitalise nearly all its words, as a heading does? Longer sentences that do are lists of names. */
static bool in_title_case(const fsc_judging *j) {
  enum { FEWEST = 4, LONGEST = 30 }; /* words of more than three letters; tokens */
  if (j->sentence->end - j->sentence->first > LONGEST) return false;
  uint32_t words = 0, capitals = 0;
  for (uint32_t t = j->sentence->first; t < j->sentence->end; t++) {
    const fsc_look *look = look_at(j, t);
    bool counts = look->kind == FSC_WORD && look->length > 3;
    words += counts;
    capitals += counts && (look->shape & FSC_SHAPE_CAPITALISED);
  }
  return words >= FEWEST && 10 * capitals > 8 * words;
}

/* Does the run of capitals around a term name a body: "the Workers’ Marxist Party"? A function word may begin it. */
static bool in_body(const fsc_judging *j, const fsc_rows *rows) {
  enum { REACH = 16 }; /* tokens on either side: no name is longer, and terms in a text in capitals all ask */
  uint32_t first = j->match->first, end = j->match->end;
  const uint32_t lowest = first > j->sentence->first + REACH ? first - REACH : j->sentence->first;
  const uint32_t limit = j->sentence->end > end + REACH ? end + REACH : j->sentence->end;
  while (first > lowest && may_be_of_name(j, first - 1)) first--;
  first -= first > lowest && (look_at(j, first - 1)->shape & FSC_SHAPE_CAPITALISED);
  while (end < limit && may_be_of_name(j, end)) end++;
  bool found = false;
  for (uint32_t t = first; t < end; t++) found |= fsc_row_starts(rows, t, FSC_ORGANISATIONS);
  return found;
}

/* Is the term capitalised, and so is a word beside it that may belong to the same name? */
static bool beside_name(const fsc_judging *j) {
  uint32_t first = j->match->first, end = j->match->end;
  for (uint32_t t = first; t < end; t++)
    if (!fsc_capitalised(j, t) || has_capital_by_place(j, t)) return false;
  bool before = first > j->sentence->first && may_be_of_name(j, first - 1) && !has_capital_by_place(j, first - 1) &&
                !ends_name(j, first - 1);
  bool after = end < j->sentence->end && may_be_of_name(j, end) && !ends_name(j, end - 1);
  return before || after;
}

bool fsc_part_of_name(const fsc_judging *j, const fsc_rows *rows) {
  const bool headline = j->sentence->headline && j->document->title_case;
  if (headline || !beside_name(j)) return false;
  const bool labels = j->match->end - j->match->first > 1 || (j->match->what->flags & FSC_FLAG_PROPER);
  return labels ? in_body(j, rows) : !(j->sentence == j->document->sentences && in_title_case(j));
}
