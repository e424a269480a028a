/* SPDX-License-Identifier: Apache-2.0 */
#include "nearest.h"

#include <ctype.h>
#include <stdio.h>

enum { LONGEST = 64 }; /* bytes; longer names are not looked for */

/* With one slip in three letters a word can still be recognised. */
static size_t slips_allowed(size_t length) { return length < 6 ? 1 : length / 3; }

fsc_nearest fsc_nearest_to(fsc_text given) {
  bool usable = given.length > 1 && given.length <= LONGEST;
  return (fsc_nearest){.given = given, .distance = usable ? slips_allowed(given.length) + 1 : 0};
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

static int letter(fsc_text text, size_t i) { return tolower((unsigned char)text.at[i]); }

/* The number of letters left out, added, mistaken or swapped with their neighbour (optimal string alignment), ignoring
 * case. */
static size_t distance(fsc_text a, fsc_text b) {
  size_t rows[3][LONGEST + 1], *before = rows[0], *last = rows[1], *row = rows[2];
  for (size_t k = 0; k <= b.length; k++) last[k] = before[k] = k;
  for (size_t i = 1; i <= a.length; i++) {
    row[0] = i;
    for (size_t k = 1; k <= b.length; k++) {
      row[k] = least(least(last[k], row[k - 1]) + 1, last[k - 1] + (letter(a, i - 1) != letter(b, k - 1)));
      if (i > 1 && k > 1 && letter(a, i - 1) == letter(b, k - 2) && letter(a, i - 2) == letter(b, k - 1))
        row[k] = least(row[k], before[k - 2] + 1);
    }
    size_t *oldest = before;
    before = last;
    last = row;
    row = oldest;
  }
  return last[b.length];
}

void fsc_nearest_consider(fsc_nearest *nearest, fsc_text name) {
  size_t more =
      nearest->given.length > name.length ? nearest->given.length - name.length : name.length - nearest->given.length;
  if (!name.length || name.length > LONGEST || more >= nearest->distance) return;
  size_t found = distance(nearest->given, name);
  if (found >= nearest->distance) return;
  nearest->distance = found;
  nearest->best = name;
}

const char *fsc_nearest_hint(const fsc_nearest *nearest, char *hint, size_t size) {
  *hint = '\0';
  if (nearest->best.at) snprintf(hint, size, "; did you mean \"%.*s\"?", (int)nearest->best.length, nearest->best.at);
  return hint;
}
