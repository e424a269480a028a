/* Plain word lists: one word or phrase per line, # comments. The category is the file's name.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "formats.h"

static fsc_text stem_of(const char *path) {
  const char *name = fsc_file_name(path), *dot = strrchr(name, '.');
  return (fsc_text){name, dot && dot > name ? (size_t)(dot - name) : strlen(name)};
}

/* Cuts off a comment: a # opens one at the start of a line and behind white space, but not inside a word. */
static fsc_text without_comment(fsc_text line) {
  for (size_t i = 0; i < line.length; i++)
    if (line.at[i] == '#' && (i == 0 || line.at[i - 1] == ' ' || line.at[i - 1] == '\t'))
      return fsc_text_slice(line, 0, i);
  return line;
}

static bool holds(fsc_text text, const char *mark) {
  return text.length && memmem(text.at, text.length, mark, strlen(mark));
}

/* Removes quotation marks (and a comma) around a whole line, "alpha", as in a list printed by a program or a table of
 * one column. Otherwise the term would only be found inside quotation marks. */
static fsc_text without_marks(fsc_text line) {
  static const char *const pairs[][2] = {{"\"", "\""}, {"'", "'"}, {"“", "”"}};
  const size_t n = line.length && line.at[line.length - 1] == ',' ? line.length - 1 : line.length;
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    const size_t opening = strlen(pairs[i][0]), closing = strlen(pairs[i][1]);
    if (n <= opening + closing || memcmp(line.at, pairs[i][0], opening) != 0) continue;
    const fsc_text inner = fsc_text_slice(line, opening, n - closing);
    if (memcmp(line.at + n - closing, pairs[i][1], closing) == 0 && !holds(inner, pairs[i][1]))
      return fsc_text_trim(inner);
  }
  return line;
}

fsc_status fsc_import_list(fsc_import *import, fsc_text text, fsc_error *error) {
  (void)error;
  fsc_category_path path = {1, {stem_of(import->path)}};
  if (import->category) path.n = 0;
  fsc_text line;
  for (uint32_t number = 0; fsc_import_line(&text, &line, &number);) {
    line = without_marks(fsc_text_trim(without_comment(line)));
    if (line.length) fsc_import_add(import, &path, line, 1, number);
  }
  return FSC_OK;
}
