/* Persons whom articles need not introduce: persons.csv, and the periods of their offices.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/date.h"
#include "grammar.h"

const fsc_match *fsc_known_person(const fsc_attributing *a, fsc_range name) {
  const fsc_match *row = fsc_row_at(a, name.first, FSC_PERSONS);
  return row && row->end == name.end ? row : NULL;
}

/* Compares two dates up to the length of the shorter one. */
static int compare_dates(fsc_text x, const char *y, size_t length) {
  return memcmp(x.at, y, x.length < length ? x.length : length);
}

/* The day of an article as in periods; "9", later than all, if it has no date that can be read. */
static fsc_text day_of(fsc_text date) {
  const fsc_text day = fsc_date_read(date);
  return day.length ? day : fsc_text_of("9");
}

static int year_of(fsc_text day) {
  int year = 0;
  for (size_t i = 0; i < FSC_YEAR && i < day.length; i++) year = 10 * year + (day.at[i] - '0');
  return day.length < FSC_YEAR ? 9999 : year;
}

/* "1997/2013 2021-01-20/": does a day lie in one of the periods, from the first date to before the second? */
static bool in_periods(const char *periods, fsc_text day) {
  for (const char *at = periods; *at; at += strspn(at, " ")) {
    const size_t from = strcspn(at, "/ "), slash = at[from] == '/', to = strcspn(at + from + slash, " ");
    const char *end = at + from + slash;
    if (compare_dates(day, at, from) >= 0 && (!to || compare_dates(day, end, to) < 0)) return true;
    at = end + to;
  }
  return false;
}

/* "Sanders said", if "Bernie Sanders" occurs only in a headline or a quotation: the only known person with that surname
 * whose full name occurs; NULL if there is none or several. */
static const fsc_match *called_in_full(const fsc_attributing *a, const fsc_entity *entity) {
  enum { LOOKS = 256 /* rows: more persons of note are a list, and every source asks */ };
  const fsc_rows *rows = &a->scoring->rows;
  const fsc_match *found = NULL;
  const uint32_t name = entity->name.first;
  if (fsc_has(entity->traits, FSC_TRAIT_LONG)) return NULL;
  for (uint32_t i = rows->first[FSC_PERSONS], looks = 0; i != FSC_NONE && looks < LOOKS; i = rows->next[i], looks++) {
    const fsc_match *row = &a->scoring->matches->items[i];
    const bool bears = row->end > row->first + 1 && fsc_same_word(a, row->end - 1, name);
    if (!bears || !fsc_capital(a, row->end - 1) || !fsc_row_holds(a, row)) continue;
    if (found && found->what->row != row->what->row) return NULL;
    found = row;
  }
  return found;
}

/* Does a clause tell of another occupation than the known one: "who teaches", but not "who grew up in", "whose son"? */
static bool has_other_occupation(const fsc_attributing *a, fsc_range occupation) {
  if (fsc_empty(occupation) || fsc_is_age(a, occupation)) return false;
  return fsc_what(fsc_quiet_row_at(a, occupation.first, FSC_ROLES))->source_class != FSC_CITIZEN;
}

/* Out of office a politician counts as one of the party; but more than BEFORE years before the first office it could be
 * any other occupation. */
fsc_source_class fsc_class_known(const fsc_attributing *a, const fsc_entity *entity) {
  enum { BEFORE = 2 /* years */ };
  const fsc_match *lone = fsc_known_person(a, entity->name), *person = lone ? lone : called_in_full(a, entity);
  if (!person) return FSC_UNKNOWN_CLASS;
  const bool human = fsc_has(entity->traits, FSC_TRAIT_PERSON); /* "the Trump campaign" is no mention of him */
  if (has_other_occupation(a, entity->occupation) || (!human && fsc_has(entity->traits, FSC_TRAIT_DEFINITE)))
    return FSC_UNKNOWN_CLASS;
  const bool gendered = (person->what->flags & (FSC_FLAG_FEMALE | FSC_FLAG_MALE)) != 0;
  if (gendered && entity->gender && !entity->known) return FSC_UNKNOWN_CLASS; /* "Mrs. Trump" is not Trump */
  const fsc_source_class class = (fsc_source_class)person->what->source_class;
  const char *periods = fsc_lexicon_year(a->scoring->lexicon, person->what->row);
  if (!periods || !*periods) return class;
  const fsc_text day = day_of(a->scoring->date);
  if (in_periods(periods, day)) return class;
  if (class != FSC_OFFICIAL_GOVERNMENT) return class;
  return year_of(day) + BEFORE < year_of(fsc_text_of(periods)) ? FSC_UNKNOWN_CLASS : FSC_POLITICAL_PARTY;
}
