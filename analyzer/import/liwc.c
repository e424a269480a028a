/* LIWC .dic (Pennebaker, Booth and Francis 2007): the numbered categories between two lines of %, then words with the
 * numbers of their categories.
 *
 *     %
 *     1   posemo
 *     %
 *     happi*     1
 *     kind of    1
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "formats.h"

enum { MOST_CATEGORIES = 1000 };

typedef struct numbered {
  uint32_t number, line;
  fsc_text name;
} numbered;

typedef struct dictionary {
  fsc_import *import;
  fsc_error *error;
  numbered categories[MOST_CATEGORIES];
  size_t n;
} dictionary;

static bool parse_number(fsc_text text, uint32_t *value) {
  *value = 0;
  for (size_t i = 0; i < text.length; i++) {
    if (text.at[i] < '0' || text.at[i] > '9' || i == 9) return false;
    *value = *value * 10 + (uint32_t)(text.at[i] - '0');
  }
  return text.length > 0;
}

static const numbered *category_of(const dictionary *d, uint32_t number) {
  for (size_t i = 0; i < d->n; i++)
    if (d->categories[i].number == number) return &d->categories[i];
  return NULL;
}

/* "12<TAB>posemo (Positive emotions)": the name ends where its explanation opens. */
static const char *add_category(dictionary *d, fsc_text line, uint32_t at) {
  fsc_text rest = line, word;
  numbered category = {.line = at};
  if (!fsc_import_word(&rest, &word) || !parse_number(word, &category.number))
    return "a category starts with its number: 1 NAME";
  const numbered *same = category_of(d, category.number);
  if (same) return fsc_arena_format(d->import->arena, "category %u stands in line %u too", same->number, same->line);
  const char *open = memchr(rest.at, '(', rest.length);
  category.name = fsc_text_trim(fsc_text_slice(rest, 0, open ? (size_t)(open - rest.at) : rest.length));
  if (!category.name.length) return "a category without a name: 1 NAME";
  if (d->n == MOST_CATEGORIES) return "more than 1000 categories";
  d->categories[d->n++] = category;
  return NULL;
}

/* Skips a condition, `(2 134)125/464`: category 125 behind words of 2 or 134, else 464. Our lexicons cannot express
 * that. */
static bool skip_condition(fsc_text *rest) {
  *rest = fsc_text_trim(*rest);
  bool opens = rest->length && (rest->at[0] == '(' || rest->at[0] == '<');
  const char *close = opens ? memchr(rest->at, rest->at[0] == '(' ? ')' : '>', rest->length) : NULL;
  if (close) *rest = fsc_text_slice(*rest, (size_t)(close - rest->at), rest->length);
  fsc_text word, before = *rest;
  if (!fsc_import_word(rest, &word)) return false;
  if (opens || memchr(word.at, '/', word.length)) return true;
  *rest = before;
  return false;
}

/* The end of the term: the tab before the numbers or, without a tab, the space before the last run of digits and
 * conditions. */
static size_t end_of_term(fsc_text line) {
  const char *tab = memchr(line.at, '\t', line.length);
  if (tab) return (size_t)(tab - line.at);
  size_t end = line.length;
  while (end && strchr("0123456789 ()/", line.at[end - 1])) end--;
  while (end < line.length && line.at[end] != ' ') end++;
  return end;
}

static const char *add_word(dictionary *d, fsc_text line, uint32_t at) {
  line = fsc_text_trim(line);
  size_t end = end_of_term(line);
  fsc_text term = fsc_text_slice(line, 0, end), rest = fsc_text_slice(line, end, line.length), word;
  size_t found = 0;
  for (; fsc_text_trim(rest).length; found++) {
    if (skip_condition(&rest)) {
      fsc_import_leave(d->import, FSC_CONDITION, line, at);
      continue;
    }
    uint32_t number;
    fsc_import_word(&rest, &word);
    if (!parse_number(word, &number))
      return fsc_arena_format(d->import->arena, "\"%.*s\" is no number of a category", (int)word.length, word.at);
    const numbered *category = category_of(d, number);
    if (!category) return fsc_arena_format(d->import->arena, "category %u is not in the header", number);
    fsc_category_path path = {1, {category->name}};
    fsc_import_add(d->import, &path, term, 1, at);
  }
  if (!found) fsc_import_leave(d->import, FSC_NO_CATEGORY, term, at);
  return NULL;
}

static bool read_line(dictionary *d, fsc_text line, uint32_t at, int *marks) {
  bool mark = fsc_text_is(fsc_text_trim(line), "%");
  *marks += mark;
  if (mark || !fsc_text_trim(line).length)
    return *marks <= 2 || fsc_import_fail(d->import, at, "a third %", d->error) == FSC_OK;
  const char *wrong = *marks == 0   ? "a .dic starts with % and its categories"
                      : *marks == 1 ? add_category(d, line, at)
                                    : add_word(d, line, at);
  return !wrong || fsc_import_fail(d->import, at, wrong, d->error) == FSC_OK;
}

fsc_status fsc_import_liwc(fsc_import *import, fsc_text text, fsc_error *error) {
  dictionary *d = fsc_arena_take_zero(import->arena, 1, sizeof *d);
  d->import = import;
  d->error = error;
  int marks = 0;
  uint32_t number = 0;
  for (fsc_text line; fsc_import_line(&text, &line, &number);)
    if (!read_line(d, line, number, &marks)) return FSC_BAD_INPUT;
  if (marks < 2) return fsc_import_fail(import, number, "the header of categories ends with a line of %", error);
  return FSC_OK;
}
