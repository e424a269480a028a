/* SPDX-License-Identifier: Apache-2.0 */
#include "csv_dialect.h"

#include <string.h>
#include <strings.h>

#include "../base/text.h"
#include "reader.h"

static const char delimiters[] = ",;\t|";
enum { TAB = 2, DELIMITERS = sizeof delimiters - 1 };
static const char told_ones[] = ",;\t|:^~"; /* if a first line names one: sep=; */

size_t fsc_csv_header_length(fsc_text head) {
  bool quoted = false;
  size_t i = 0;
  for (; i < head.length; i++) {
    if (head.at[i] == '"') quoted = !quoted;
    if (!quoted && (head.at[i] == '\n' || head.at[i] == '\r')) break;
  }
  return i;
}

bool fsc_csv_has_header(fsc_text head) { return fsc_csv_header_length(head) + 1 < head.length; }

char fsc_csv_told_delimiter(fsc_text head) {
  static const char key[] = "sep=";
  enum { KEY = sizeof key - 1 };
  bool told = fsc_csv_header_length(head) == KEY + 1 && strncasecmp(head.at, key, KEY) == 0;
  return told && strchr(told_ones, head.at[KEY]) ? head.at[KEY] : '\0';
}

/* Do a space and an opening quotation mark follow a delimiter? */
static bool opens_behind_space(fsc_text head, size_t delimiter, size_t length) {
  return delimiter + 2 < length && head.at[delimiter + 1] == ' ' && head.at[delimiter + 2] == '"';
}

fsc_csv_dialect fsc_csv_look(fsc_text head, char told, bool tabs) {
  fsc_csv_dialect dialect = {',', '\n', false};
  size_t length = fsc_csv_header_length(head), counts[DELIMITERS] = {0}, most = 0;
  bool quoted = false;
  for (size_t i = 0; i < length; i++) {
    if (head.at[i] == '"') quoted = !quoted;
    const char *found = quoted ? NULL : memchr(delimiters, head.at[i], DELIMITERS);
    if (found) counts[found - delimiters]++;
    if (found || (told && !quoted && head.at[i] == told)) dialect.spaces |= opens_behind_space(head, i, length);
  }
  for (size_t d = 0; d < DELIMITERS; d++)
    if (counts[d] > most) most = counts[d], dialect.delimiter = delimiters[d];
  if (tabs && counts[TAB]) dialect.delimiter = '\t';
  if (told) dialect.delimiter = told;
  bool alone = length + 1 < head.length && head.at[length] == '\r' && head.at[length + 1] != '\n';
  if (alone) dialect.line_end = '\r';
  return dialect;
}

static fsc_text unquoted(fsc_text cell) {
  cell = fsc_text_trim(cell);
  bool quoted = cell.length > 1 && cell.at[0] == '"' && cell.at[cell.length - 1] == '"';
  return quoted ? fsc_text_slice(cell, 1, cell.length - 1) : cell;
}

bool fsc_is_csv(const fsc_read_options *options, fsc_text head) {
  if (fsc_csv_told_delimiter(head)) return true;
  char delimiter = fsc_csv_look(head, '\0', false).delimiter;
  size_t length = fsc_csv_header_length(head), start = 0, cells = 0;
  bool names_text = false;
  for (size_t i = 0; i <= length; i++) {
    if (i < length && head.at[i] != delimiter) continue;
    fsc_text cell = unquoted(fsc_text_slice(head, start, i));
    if (cell.length && memchr(cell.at, ' ', cell.length)) return false;
    names_text |= fsc_names_text(options, cell);
    cells++;
    start = i + 1;
  }
  return names_text && cells > 1;
}
