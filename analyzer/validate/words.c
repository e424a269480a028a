/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

#include "../base/text.h"

bool fsc_next_word(fsc_text text, uint32_t *from, fsc_span *word) {
  const char *end = text.at + text.length;
  uint32_t at = *from, step, start = FSC_NONE, last = 0;
  while (at < text.length) {
    uint32_t c = fsc_utf8_decode(text.at + at, end, &step);
    bool inside = fsc_is_letter(c) || (c >= '0' && c <= '9') || c == '_';
    bool joins = c == '\'' || c == 0x2019 || c == '-';
    if (inside) {
      if (start == FSC_NONE) start = at;
      last = at + step;
    } else if (start != FSC_NONE && (!joins || last != at)) {
      break;
    }
    at += step;
  }
  *from = at;
  if (start == FSC_NONE) return false;
  *word = (fsc_span){start, last};
  return true;
}

bool fsc_is_pronoun(fsc_text text) {
  static const char *const pronouns[] = {"he",   "she", "they", "it",  "i",    "we",  "who",  "which",
                                         "that", "you", "him",  "her", "them", "his", "their"};
  for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
    if (fsc_text_is_nocase(text, pronouns[i])) return true;
  return false;
}
