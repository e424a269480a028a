/* Where a name ends that is more than capitals: "Secretary of State John Kerry", "Joe “Shorty” Brown".
 *
 * Each over_ function returns where its part of the name ends that begins at `token`; `token` if there is none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"

/* "Secretary | of State", "Center | for the Arts": a joint between capitals, behind a word for an office or a body. */
static uint32_t over_joint(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const bool title = fsc_tagged(a, token - 1, FSC_TAG_TITLE),
             office = title || fsc_tagged(a, token - 1, FSC_TAG_ORGANISATION);
  const bool to = title && fsc_token_says(a, token, FSC_SAYS_TO); /* "Ambassador to the United Nations" */
  const bool of = fsc_token_says_either(a, token, FSC_SAYS_OF, FSC_SAYS_FOR);
  if (!office || !(to || of)) return token;
  uint32_t next = token + 1;
  if (next < end && fsc_token_says(a, next, FSC_SAYS_THE)) next++;
  const bool person = to && fsc_tagged(a, next, FSC_TAG_TITLE); /* "Press Secretary to President Ruiz" */
  return next < end && fsc_in_name(a, next) && !person ? next : token;
}

/* "John Roberts, | Jr." */
static uint32_t over_suffix(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const bool suffix = fsc_token_says_either(a, token + 1, FSC_SAYS_JR, FSC_SAYS_SR);
  return token + 1 < end && suffix && fsc_mark(a, token, ",") && fsc_in_name(a, token + 1) ? token + 2 : token;
}

/* "Ursula | von der Leyen" */
static uint32_t over_particles(const fsc_attributing *a, uint32_t token, uint32_t end) {
  uint32_t t = token;
  enum { MOST = 3 }; /* "van den der" */
  while (t < end && t - token < MOST && fsc_token_is(a, t, FSC_IS_PARTICLE) && !fsc_quoted(a, t)) t++;
  return t > token && t < end && fsc_in_name(a, t) ? t : token;
}

uint32_t fsc_over_nickname(const fsc_attributing *a, uint32_t token, uint32_t end) {
  enum { LONGEST = 4 }; /* tokens, the marks counted: a nickname of two words */
  if (fsc_kind_at(a, token) != FSC_QUOTE_MARK || fsc_flagged(a, token, FSC_CLOSES)) return token;
  uint32_t t = token + 1;
  while (t < end && t - token < LONGEST && fsc_kind_at(a, t) != FSC_QUOTE_MARK) t++;
  const bool closed = t + 1 < end && fsc_kind_at(a, t) == FSC_QUOTE_MARK && !fsc_flagged(a, t, FSC_OPENS);
  return closed && t > token + 1 && fsc_in_name(a, t + 1) ? t + 1 : token;
}

/* "Department of Health | and Human Services", "USA | Today", "Federal Sport | and Culture Minister": the rest of a row
 * of organisations.csv or titles.csv. */
static uint32_t over_row(const fsc_attributing *a, uint32_t token, uint32_t end) {
  enum { LONGEST = 8 }; /* tokens back to the start of the row; hardly any row has more words */
  const unsigned tags = a->tags[token - 1] & a->tags[token] & (FSC_TAG_ORGANISATION | FSC_TAG_TITLE);
  if (!tags) return token;
  const fsc_known_category category = tags & FSC_TAG_ORGANISATION ? FSC_ORGANISATIONS : FSC_TITLES;
  for (uint32_t n = 1; n < LONGEST && n <= token; n++) {
    const fsc_match *row = fsc_row_at(a, token - n, category);
    if (row && row->end > token && row->end <= end && fsc_shaped(a, row->end - 1, FSC_SHAPE_CAPITALISED))
      return row->end;
  }
  return token;
}

/* "Sheriff’s | Office", "Staffs’ | Union": is the possessive before a token part of the name of a body? */
static bool owned_body(const fsc_attributing *a, uint32_t token, uint32_t end) {
  if (token >= end || !fsc_in_name(a, token) || !fsc_tagged(a, token, FSC_TAG_ORGANISATION)) return false;
  bool office =
      fsc_tagged(a, token - 1, FSC_TAG_TITLE | FSC_TAG_ROLE) && !fsc_token_says(a, token - 1, FSC_SAYS_PRESIDENT);
  return office || fsc_ends_in_s(a, token - 1);
}

/* "Kim Jong-|un said", "Moon Jae-|in, …": the second half of a given name, if no noun follows as in "Ana Ruiz-led". */
static uint32_t over_half_name(const fsc_attributing *a, uint32_t token, uint32_t end) {
  enum { LONGEST = 4 }; /* characters */
  const fsc_look *look = fsc_look_of(a, token);
  const bool half = fsc_flagged(a, token, FSC_JOINED) && look->kind == FSC_WORD && look->length <= LONGEST;
  if (!half || !fsc_in_name(a, token - 2) || fsc_shaped(a, token, FSC_SHAPE_ED)) return token;
  const bool noun = token + 1 < end && (fsc_plain_word(a, token + 1) || fsc_tagged(a, token + 1, FSC_TAG_ROLE));
  return noun || fsc_flagged(a, token + 1, FSC_JOINED) ? token : token + 1;
}

uint32_t fsc_run_on(const fsc_attributing *a, uint32_t t, uint32_t end) {
  while (t < end && (!fsc_possessive(a, t - 1) || owned_body(a, t, end))) {
    uint32_t next = t;
    if (fsc_in_name(a, t))
      next = t + 1;
    else if ((next = over_row(a, t, end)) == t && (next = over_particles(a, t, end)) == t &&
             (next = over_joint(a, t, end)) == t && (next = over_suffix(a, t, end)) == t &&
             (next = over_half_name(a, t, end)) == t)
      next = fsc_over_nickname(a, t, end);
    if (next == t && fsc_mark(a, t, "&") && t + 1 < end && fsc_in_name(a, t + 1)) next = t + 1;
    if (next == t) break;
    t = next;
  }
  return t;
}

const fsc_match *fsc_row_of_letters(const fsc_attributing *a, uint32_t token) {
  const fsc_match *row = fsc_row_at(a, token, FSC_TITLES);
  if (!row) row = fsc_quiet_row_at(a, token, FSC_TITLES);
  return row && (row->what->flags & FSC_FLAG_SUFFIX) && row->end == token + 1 ? row : NULL;
}

/* Can letters follow the words of a range: a full name, or a title and a surname? Not "the Harl North | MP", "Scottish
 * Labour | MP", nor a town in its state, "in Silver Spring, | MD". */
static bool takes_letters(const fsc_attributing *a, fsc_range name) {
  const uint64_t places = CLASS(PLACE_PREPOSITION) | CLASS(DETERMINER);
  const uint32_t last = name.end - 1, before = name.first - 1;
  if (name.end < name.first + 2 || fsc_token_any(a, before, places) || fsc_possessive(a, last)) return false;
  if (fsc_token_says_either(a, before, FSC_SAYS_OF, FSC_SAYS_FROM)) return false;
  if (fsc_row_starts(&a->scoring->rows, name.first, FSC_FORENAMES)) return true;
  const unsigned nouns = FSC_TAG_ORGANISATION | FSC_TAG_ROLE;
  return !fsc_tagged(a, last, nouns) && !fsc_token_is(a, last, FSC_IS_THING) && !fsc_token_is(a, last, FSC_IS_DEMONYM);
}

/* "…, | MD, said": do letters behind a comma belong to the name before it? Not "…, | MP for Harl", "…, | PhD and
 * professor", which are appositions. */
static bool follow_comma(const fsc_attributing *a, uint32_t token) {
  const uint32_t next = token + 1;
  if (fsc_token_says(a, next, FSC_SAYS_AND) && !fsc_in_name(a, next + 1)) return false;
  const bool leads_on =
      (fsc_in_name(a, next) && !fsc_row_of_letters(a, next)) || fsc_token_is(a, next, FSC_IS_PREPOSITION);
  return fsc_row_of_letters(a, token) && !leads_on && !fsc_flagged(a, next, FSC_JOINED) && !fsc_possessive(a, token);
}

fsc_range fsc_letters_behind(const fsc_attributing *a, fsc_range run, uint32_t end) {
  uint32_t first = run.end, last = run.end;
  while (first > run.first + 2 && fsc_row_of_letters(a, first - 1) && !fsc_flagged(a, first, FSC_JOINED)) first--;
  while (last + 1 < end && fsc_mark(a, last, ",") && follow_comma(a, last + 1))
    for (last++; last < end && fsc_row_of_letters(a, last);) last++;
  return takes_letters(a, (fsc_range){run.first, first}) ? (fsc_range){first, last} : (fsc_range){run.end, run.end};
}

/* The row of letters that tell an office, else a profession, as those of an honour do not; NULL. */
static const fsc_match *letters_row(const fsc_attributing *a, fsc_range letters) {
  const fsc_match *row = NULL;
  for (uint32_t t = letters.first; t < letters.end; t++) {
    const fsc_match *found = fsc_row_of_letters(a, t);
    if (!found || (found->what->flags & FSC_FLAG_HONORIFIC)) continue;
    if (!row || found->what->source_class == FSC_OFFICIAL_GOVERNMENT) row = found;
  }
  return row;
}

void fsc_take_letters(const fsc_attributing *a, fsc_mention *m, fsc_range letters) {
  const bool office = m->title && !(m->title->what->flags & FSC_FLAG_HONORIFIC);
  const fsc_match *row = office ? NULL : letters_row(a, letters);
  if (!row || fsc_known_person(a, m->name)) return; /* of whom persons.csv tells more */
  m->title = row;
  if (fsc_empty(m->role)) m->role = (fsc_range){row->first, row->end};
}
