/* Finds the subject that opens a clause where commas part it from its verb: "Ana Ruiz, 46, of Salem Radio, who was late
 * and had no notes, | said". Read from the left, because relative clauses hold commas, names and verbs of their own.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* What a part between two commas does. */
typedef enum part_kind {
  PART_OTHER, /* has a verb of its own, or is one of several in a list */
  PART_NAMES, /* age, degree, body, appositive: belongs to the source */
  PART_TELLS, /* relative clause, participle or adverb: does not */
} part_kind;

/* By form, "the council | met", "the council | closed the road"; not "a road | closed by it", "a council | led by it".
 */
static bool is_past(const fsc_attributing *a, uint32_t token) {
  if (fsc_token_is(a, token, FSC_IS_IRREGULAR_PAST))
    return !fsc_capital(a, token) && !fsc_token_is(a, token + 1, FSC_IS_PREPOSITION);
  return fsc_ends_in_ed(a, token) && fsc_token_any(a, token + 1, CLASS(DETERMINER) | CLASS(OBJECT_PRONOUN));
}

/* Is there a finite verb in a part, as far as form, closed classes and the cues in use show? Not that of a clause
 * inside it: "a fall | that hurt him", "in a letter | before Holm spoke". */
static bool has_verb(const fsc_attributing *a, fsc_range part) {
  for (uint32_t t = part.first; t < part.end; t++) {
    if (fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(SUBORDINATOR)) || fsc_token_says(a, t, FSC_SAYS_THAT)) return false;
    if (fsc_verb_helper(a, t) || fsc_tagged(a, t, FSC_TAG_USED_CUE) || is_past(a, t) ||
        (fsc_token_is(a, t, FSC_IS_PRONOUN) && !fsc_token_is(a, t, FSC_IS_OBJECT_PRONOUN)))
      return true;
  }
  return false;
}

static bool holds_role(const fsc_attributing *a, fsc_range part) {
  for (uint32_t t = part.first; t < part.end; t++)
    if (fsc_tagged(a, t, FSC_TAG_ROLE)) return true;
  return false;
}

/* "PhD", "M.D.", "R-Ohio" */
static bool is_postnominal(const fsc_attributing *a, fsc_range part) {
  return fsc_shaped(a, part.first, FSC_SHAPE_ALL_CAPS) || fsc_affiliation(a, part.first) ||
         fsc_token_reads(a, part.first, "phd");
}

/* `told`: a relative clause stands before, which may go on behind its commas: "who wrote a review | and was not asked".
 */
static part_kind read_part(const fsc_attributing *a, fsc_range part, bool told) {
  const uint32_t first = part.first;
  if (fsc_empty(part) || !fsc_wordy(a, first) || fsc_quoted(a, first)) return PART_OTHER;
  if (fsc_token_is(a, first, FSC_IS_RELATIVE)) return PART_TELLS;
  if (fsc_token_says(a, first, FSC_SAYS_AS) && fsc_token_reads(a, first + 1, "well")) return PART_TELLS;
  const bool small = !fsc_capital(a, first);
  if (small &&
      (fsc_ends_in_ing(a, first) || (fsc_participle(a, first) && fsc_token_is(a, first + 1, FSC_IS_PREPOSITION))))
    return PART_TELLS;
  if (part.end == first + 1 && (fsc_adverb(a, first) || fsc_token_is(a, first, FSC_IS_CLAUSE_WORD))) return PART_TELLS;
  const uint64_t links = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_OR) | FSC_SAID_BIT(FSC_SAYS_BUT);
  if (told && fsc_said_in(fsc_look_of(a, first), links)) return PART_TELLS;
  if (has_verb(a, part) || fsc_token_is(a, first, FSC_IS_CLAUSE_WORD)) return PART_OTHER;
  if (told) return PART_TELLS;
  const bool names = fsc_token_any(a, first, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PREPOSITION)) ||
                     fsc_kind_at(a, first) == FSC_NUMBER || is_postnominal(a, part) || holds_role(a, part);
  return names ? PART_NAMES : PART_OTHER;
}

static uint32_t next_comma(const fsc_attributing *a, uint32_t first, uint32_t end) {
  while (first < end && (fsc_quoted(a, first) || !fsc_mark(a, first, ","))) first++;
  return first;
}

uint32_t fsc_clause_start(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { LONGEST = 64 /* tokens, as below */ };
  const uint64_t openers = FSC_SAID_BIT(FSC_SAYS_WHILE) | FSC_SAID_BIT(FSC_SAYS_BUT);
  for (uint32_t t = token; t > lowest + 1 && token - t < LONGEST; t--)
    if (fsc_said_in(fsc_look_of(a, t), openers) && fsc_mark(a, t - 1, ",;")) return t;
  return lowest;
}

/* Is an item of a list somebody, or a place or body that goes with somebody: "Officials in Salem, | Harl and Dover"? */
static bool is_item(const fsc_attributing *a, fsc_range item) {
  const uint32_t last = item.end - 1;
  if (fsc_empty(item) || fsc_day(a, last) || fsc_adverb(a, last) || fsc_token_is(a, last, FSC_IS_PRONOUN)) return false;
  if (fsc_affiliation(a, item.first)) return false; /* "D-Texas, | both Ruiz and Holm" */
  return fsc_capital(a, last) || fsc_is_somebody(a, item);
}

/* By the last word alone, may an item end here? It spares most clauses behind ", and" the search for one. */
static bool ends_item(const fsc_attributing *a, uint32_t last) {
  return fsc_tagged(a, last, FSC_TAG_CAPITAL | FSC_TAG_ROLE | FSC_TAG_ORGANISATION) ||
         fsc_token_is(a, last, FSC_IS_PEOPLE);
}

/* "After the vote, | Ruiz, Holm and Brandt": does a list begin behind the first comma of an opening adjunct? */
static bool behind_adjunct(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  return first - lowest < FSC_REACH && fsc_token_any(a, lowest, CLASS(PREPOSITION) | CLASS(SUBORDINATOR)) &&
         next_comma(a, lowest, first) + 1 == first;
}

static bool is_place(const fsc_attributing *a, uint32_t token) {
  const fsc_match *row = fsc_quiet_row_at(a, token, FSC_ORGANISATIONS);
  return row && fsc_is_place(row->what);
}

/* "In Salem, | Ohio, Ruiz and Holm": does the first item of a list go on with the place in the adjunct before it? */
static bool tells_place(const fsc_attributing *a, fsc_range item, uint32_t lowest) {
  return fsc_in_name(a, item.first - 2) && !fsc_day(a, item.first - 2) && behind_adjunct(a, item.first, lowest) &&
         is_place(a, item.first) && !is_place(a, item.end + 1);
}

fsc_range fsc_listed_subject(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  enum { MOST = 8 /* items before the last two */ };
  uint32_t first = phrase.first, n = 0;
  bool joined = fsc_token_says(a, first - 1, FSC_SAYS_AND);
  first -= joined;
  for (uint32_t t = phrase.first; t < phrase.end; t++) joined |= fsc_token_says(a, t, FSC_SAYS_AND);
  fsc_range item = phrase;
  while (joined && n < MOST && first > lowest + 1 && fsc_mark(a, first - 1, ",") && ends_item(a, first - 2) &&
         is_item(a, item) && !behind_adjunct(a, first, lowest)) {
    item = fsc_np_left(a, first - 2, lowest);
    first = fsc_empty(item) ? lowest + 2 : item.first;
    n++;
  }
  const bool opens = first == lowest || fsc_quoted(a, first - 1) ||
                     (first == lowest + 1 && fsc_token_is(a, lowest, FSC_IS_CLAUSE_WORD) &&
                      !fsc_token_any(a, lowest, CLASS(PREPOSITION) | CLASS(SUBORDINATOR))) ||
                     (n && behind_adjunct(a, first, lowest));
  return n && opens && is_item(a, item) && !tells_place(a, item, lowest) && fsc_is_somebody(a, item)
             ? (fsc_range){first, phrase.end}
             : phrase;
}

fsc_range fsc_opening_subject(const fsc_attributing *a, uint32_t lowest, uint32_t end) {
  enum { LONGEST = 64 /* tokens: bounds the work for each verb */ };
  const fsc_range none = {0, 0};
  if (end > lowest + LONGEST) return none;
  uint32_t first = lowest;
  while (first < end && (fsc_token_is(a, first, FSC_IS_CLAUSE_WORD) || fsc_adverb(a, first) || fsc_mark(a, first, ",")))
    first++;
  uint32_t comma = next_comma(a, first, end);
  if (comma == first || comma >= end) return none;
  const fsc_range subject = fsc_np_left(a, comma - 1, lowest);
  if (fsc_empty(subject) || subject.first != first || !fsc_is_somebody(a, subject)) return none;
  uint32_t source_end = comma;
  for (bool told = false; comma < end;) {
    const uint32_t next = next_comma(a, comma + 1, end);
    const part_kind kind = read_part(a, (fsc_range){comma + 1, next}, told);
    if (kind == PART_OTHER) return none;
    told |= kind == PART_TELLS;
    if (!told) source_end = next;
    comma = next;
  }
  return (fsc_range){subject.first, source_end};
}
