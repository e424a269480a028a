/* The keys mentions are joined by: words folded, without diacritics.
 * SPDX-License-Identifier: Apache-2.0 */
#include <utf8proc.h>

#include "grammar.h"

/* Lower-case text without marks ("Núñez" and "Nunez" are one name); answers the bytes written, at most `room`. */
static size_t strip_marks(const fsc_word *word, char *out, size_t room) {
  const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)word->text;
  utf8proc_ssize_t left = word->length;
  size_t n = 0;
  if (word->shape & FSC_SHAPE_ASCII) {
    n = word->length < room ? word->length : room;
    memcpy(out, word->text, n);
    return n;
  }
  while (left > 0) {
    utf8proc_int32_t code, parts[8];
    int class = 0;
    utf8proc_ssize_t step = utf8proc_iterate(at, left, &code);
    if (step <= 0) break;
    utf8proc_ssize_t count =
        utf8proc_decompose_char(code, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_COMPAT, &class);
    for (utf8proc_ssize_t i = 0; i < count && i < 8 && n + 4 <= room; i++)
      n += (size_t)utf8proc_encode_char(parts[i], (utf8proc_uint8_t *)out + n);
    at += step;
    left -= step;
  }
  return n;
}

/* Its own text is the key of a plain word. */
static bool is_own_key(const fsc_attributing *a, uint32_t token, uint32_t longest) {
  const fsc_word *word = fsc_word_at(a, token);
  return (word->shape & FSC_SHAPE_ASCII) && word->length <= longest && fsc_wordy(a, token) &&
         !fsc_is(word, FSC_IS_DETERMINER);
}

fsc_text fsc_key_of(const fsc_attributing *a, fsc_range range) {
  enum { LONGEST = 160 };
  if (range.end - range.first == 1 && is_own_key(a, range.first, LONGEST))
    return (fsc_text){fsc_word_at(a, range.first)->text, fsc_word_at(a, range.first)->length};
  char key[LONGEST];
  size_t n = 0;
  for (uint32_t t = range.first; t < range.end && n + 8 < LONGEST; t++) {
    const fsc_word *word = fsc_word_at(a, t);
    if (!fsc_wordy(a, t) || fsc_is(word, FSC_IS_DETERMINER)) continue;
    if (n) key[n++] = ' ';
    n += strip_marks(word, key + n, LONGEST - n);
  }
  char *kept = fsc_arena_take(a->arena, n + 1);
  memcpy(kept, key, n);
  kept[n] = '\0';
  return (fsc_text){kept, n};
}
