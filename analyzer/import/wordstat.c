/* WordStat .cat (Provalis): categories by indentation, words in capitals with their weight.
 *
 *     CULTURE
 *         SPORT
 *             ANGLER* (1)
 *             BALL_GAME (1)
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "formats.h"

typedef struct level {
  size_t indent;
  uint32_t line;
  bool used; /* has entries or categories in it */
} level;

typedef struct reading {
  fsc_import *import;
  fsc_category_path path;
  level levels[FSC_IMPORT_DEPTH];
} reading;

static size_t indent_of(fsc_text line) {
  size_t columns = 0;
  for (size_t i = 0; i < line.length && (line.at[i] == ' ' || line.at[i] == '\t'); i++)
    columns = line.at[i] == '\t' ? columns / 8 * 8 + 8 : columns + 1;
  return columns;
}

static void close_levels(reading *r, size_t indent) {
  while (r->path.n && r->levels[r->path.n - 1].indent >= indent) {
    const level *top = &r->levels[--r->path.n];
    if (!top->used) fsc_import_leave(r->import, FSC_NO_ENTRIES, r->path.names[r->path.n], top->line);
  }
}

/* Cuts the weight off "ANGLER* (1)"; false if there is none. */
static bool cut_weight(fsc_text *line, double *weight) {
  char digits[32], *end;
  if (!line->length || line->at[line->length - 1] != ')') return false;
  size_t open = line->length - 1;
  while (open && line->at[open] != '(') open--;
  size_t n = line->length - open - 2;
  if (line->at[open] != '(' || !n || n >= sizeof digits) return false;
  memcpy(digits, line->at + open + 1, n);
  digits[n] = '\0';
  *weight = strtod(digits, &end);
  if (*end || end == digits) return false;
  *line = fsc_text_trim(fsc_text_slice(*line, 0, open));
  return true;
}

static fsc_status open_level(reading *r, fsc_text name, size_t indent, uint32_t number, fsc_error *error) {
  if (r->path.n == FSC_IMPORT_DEPTH)
    return fsc_import_fail(r->import, number, "more than 32 categories inside each other", error);
  r->levels[r->path.n] = (level){indent, number, false};
  r->path.names[r->path.n++] = name;
  return FSC_OK;
}

fsc_status fsc_import_wordstat(fsc_import *import, fsc_text text, fsc_error *error) {
  reading r = {.import = import};
  fsc_text line;
  for (uint32_t number = 0; fsc_import_line(&text, &line, &number);) {
    size_t indent = indent_of(line);
    line = fsc_text_trim(line);
    if (!line.length) continue;
    close_levels(&r, indent);
    if (r.path.n) r.levels[r.path.n - 1].used = true;
    double weight;
    if (line.at[0] == '@') {
      fsc_import_leave(import, FSC_RULE, line, number);
    } else if (!cut_weight(&line, &weight)) {
      fsc_status status = open_level(&r, line, indent, number, error);
      if (status != FSC_OK) return status;
    } else if (!r.path.n && !import->category) {
      return fsc_import_fail(import, number, "an entry before any category (--category NAME gives it one)", error);
    } else {
      fsc_import_add(import, &r.path, line, weight, number);
    }
  }
  close_levels(&r, 0);
  return FSC_OK;
}
