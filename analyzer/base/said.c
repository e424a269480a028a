/* SPDX-License-Identifier: Apache-2.0 */
#include "said.h"

#include <string.h>

#include "text.h"

static const char texts[FSC_SAID_END - FSC_SAYS_A][10] = {
    "a",       "an",      "as",       "at",        "by",        "if",        "in",      "it",      "no",      "of",
    "on",      "or",      "to",       "jr",        "sr",        "ii",        "iv",      "iii",     "and",     "but",
    "far",     "for",     "old",      "one",       "out",       "the",       "via",     "who",     "from",    "held",
    "last",    "less",    "made",     "more",      "said",      "seen",      "sent",    "than",    "that",    "this",
    "what",    "when",    "will",     "with",      "asked",     "aware",     "close",   "given",   "privy",   "shown",
    "there",   "which",   "while",    "became",    "people",    "another",   "becomes", "between", "present", "through",
    "whether", "written", "familiar", "including", "president", "yesterday",
};

/* The first text of each length. */
static const uint8_t first_of[] = {FSC_SAYS_A,        FSC_SAYS_A,         FSC_SAYS_AN,     FSC_SAYS_III,
                                   FSC_SAYS_FROM,     FSC_SAYS_ASKED,     FSC_SAYS_BECAME, FSC_SAYS_ANOTHER,
                                   FSC_SAYS_FAMILIAR, FSC_SAYS_INCLUDING, FSC_SAID_END};
enum { LONGEST = sizeof first_of - 2 };

static bool is_dash(fsc_text text) {
  return fsc_text_is(text, "-") || fsc_text_is(text, "--") || fsc_text_is(text, "–") || fsc_text_is(text, "—");
}

uint8_t fsc_said_of(fsc_text text) {
  if (!text.length || text.length > LONGEST) return FSC_SAYS_NOTHING;
  unsigned char first = (unsigned char)text.at[0];
  if (first < 'a' || first > 'z') return is_dash(text) ? FSC_SAYS_DASH : first < 128 ? first : FSC_SAYS_NOTHING;
  for (unsigned said = first_of[text.length]; said < first_of[text.length + 1]; said++)
    if (texts[said - FSC_SAYS_A][0] == text.at[0] && memcmp(texts[said - FSC_SAYS_A], text.at, text.length) == 0)
      return (uint8_t)said;
  return FSC_SAYS_NOTHING;
}
