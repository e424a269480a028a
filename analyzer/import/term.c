/* Turns globs of words into the syntax of our terms.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "formats.h"

enum { MOST_WORDS = 16, MOST_BYTES = 200 };

/* A glob folded, with one space between words; hyphens, commas and _, which join words elsewhere, become spaces. */
static fsc_text normalised(fsc_arena *arena, fsc_text glob) {
  char *out = fsc_arena_take(arena, 2 * glob.length + 1);
  size_t n = 0, folded = fsc_fold(fsc_text_trim(glob), out);
  for (size_t i = 0; i < folded; i++) {
    bool divides = (unsigned char)out[i] <= ' ' || strchr("-,_", out[i]) != NULL;
    if (!divides)
      out[n++] = out[i];
    else if (n && out[n - 1] != ' ')
      out[n++] = ' ';
  }
  while (n && out[n - 1] == ' ') n--;
  out[n] = '\0';
  return (fsc_text){out, n};
}

static bool has_word(fsc_text word) {
  const char *end = word.at + word.length;
  uint32_t length;
  for (const char *at = word.at; at < end; at += length) {
    uint32_t c = fsc_utf8_decode(at, end, &length);
    if ((c >= '0' && c <= '9') || fsc_is_letter(c)) return true;
  }
  return false;
}

static bool is_any(fsc_text word) {
  for (size_t i = 0; i < word.length; i++)
    if (word.at[i] != '*') return false;
  return true;
}

/* The reason to leave a word out; -1 if there is none. */
static int wrong_with(fsc_text word) {
  if (word.length > 2 && memchr(word.at + 1, '*', word.length - 2)) return FSC_INNER_STAR;
  return has_word(word) ? -1 : FSC_NO_WORD;
}

static int wrong_with_all(fsc_text term) {
  if (!term.length) return FSC_NO_WORD;
  if (term.length > MOST_BYTES) return FSC_TOO_LONG;
  if (memchr(term.at, '?', term.length)) return FSC_ONE_LETTER;
  if (strchr("=+@", term.at[0])) return FSC_FORMULA;
  return -1;
}

const char *fsc_import_term(fsc_arena *arena, fsc_text glob, fsc_left_out_reason *reason) {
  fsc_text term = normalised(arena, glob), rest = term, word;
  char *out = fsc_arena_take(arena, term.length + 1);
  size_t n = 0, words = 0;
  int wrong = wrong_with_all(term);
  for (; wrong < 0 && fsc_import_word(&rest, &word); words++) {
    bool any = is_any(word);
    if (any && !words) wrong = FSC_OPEN_START;
    if (words == MOST_WORDS) wrong = FSC_TOO_LONG;
    if (!any) wrong = wrong < 0 ? wrong_with(word) : wrong;
    if (n) out[n++] = ' ';
    memcpy(out + n, any ? "_" : word.at, any ? 1 : word.length);
    n += any ? 1 : word.length;
  }
  out[n] = '\0';
  if (wrong < 0 && strpbrk(out, "()|<>[]{}\\^$")) wrong = FSC_SIGNS;
  if (wrong >= 0) *reason = (fsc_left_out_reason)wrong;
  return wrong < 0 ? out : NULL;
}
