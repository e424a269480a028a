/* Recognises texts with HTML in them, whose tags the analysis would read as words.
 * SPDX-License-Identifier: Apache-2.0 */
#include "markup.h"

#include <ctype.h>
#include <string.h>

/* The form of a tag or a character reference: opening, perhaps a lead, a name of at least `shortest` bytes, closing. */
typedef struct shape {
  char opening, lead;
  bool leads; /* the lead is required */
  ptrdiff_t shortest;
  char closing;
} shape;
static const shape tag = {'<', '/', true, 1, '>'};
static const shape reference = {'&', '#', false, 2, ';'}; /* not "R&D;" */

static size_t count(fsc_text text, const shape *s, size_t most) {
  const char *at = text.at, *end = at + text.length;
  size_t n = 0;
  while (n < most && (at = memchr(at, s->opening, (size_t)(end - at)))) {
    const bool led = ++at < end && *at == s->lead;
    if (s->leads && !led) continue;
    const char *name = at += led;
    while (at < end && isalnum((unsigned char)*at)) at++;
    n += at - name >= s->shortest && at < end && *at == s->closing;
  }
  return n;
}

bool fsc_is_marked_up(fsc_text text) {
  enum { FEW = 2 };
  const size_t tags = count(text, &tag, FEW);
  return tags + count(text, &reference, FEW - tags) >= FEW;
}
