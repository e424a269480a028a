/* The keys that mentions are joined by: folded words without diacritics. If all words are ASCII, the key's text is not
 * made: interned words are compared instead, of which there is one for each spelling.
 * SPDX-License-Identifier: Apache-2.0 */
#include <utf8proc.h>

#include "keys.h"

/* Lower-case text without marks ("Núñez" and "Nunez" are one name); returns the bytes written, at most `room`. */
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

/* ---- Keys ---- */

/* The hash that the words of a text would get as tokens. */
static uint32_t hash_of_text(const fsc_attributing *a, fsc_text text) {
  uint32_t hash = 0;
  for (size_t start = 0, end; start < text.length; start = end + 1) {
    for (end = start; end < text.length && text.at[end] != ' ';) end++;
    hash = fsc_key_mix(hash, fsc_key_part(a, fsc_hash(text.at + start, end - start)), (uint32_t)(end - start));
  }
  return hash;
}

static fsc_text spell(const fsc_attributing *a, fsc_range range, char out[FSC_KEY_LONGEST]) {
  size_t n = 0;
  for (uint32_t t = range.first; t < range.end && n + 8 < FSC_KEY_LONGEST; t++) {
    if (!fsc_key_counts(fsc_look_of(a, t))) continue;
    if (n) out[n++] = ' ';
    n += strip_marks(fsc_word_at(a, t), out + n, FSC_KEY_LONGEST - n);
  }
  return (fsc_text){out, n};
}

fsc_key fsc_key_of_words(const fsc_attributing *a, fsc_range range) {
  fsc_key key = {.words = range};
  uint32_t length = 0, others = 0;
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_look *look = fsc_look_of(a, t);
    const bool counted = fsc_key_counts(look);
    length += counted * (look->length + 1u);
    others += counted & !(look->shape & FSC_SHAPE_ASCII);
    key.hash = fsc_select(counted, fsc_key_mix(key.hash, fsc_key_part_of(a, t), look->length), key.hash);
  }
  if (!others && length < FSC_KEY_LONGEST / 2) return key;
  char text[FSC_KEY_LONGEST];
  fsc_text spelled = spell(a, range, text);
  key.text = fsc_arena_string(a->arena, spelled);
  key.length = (uint32_t)spelled.length;
  key.hash = hash_of_text(a, spelled);
  return key;
}

/* Is a token "U.S."? */
static bool is_american(const fsc_attributing *a, uint32_t token) {
  return fsc_look_of(a, token)->length <= 3 && (fsc_token_reads(a, token, "u.s") || fsc_token_reads(a, token, "us"));
}

/* The key of "Department of Justice", equal to that of "Justice Department". */
static fsc_key key_of_department(const fsc_attributing *a, fsc_range of) {
  char text[FSC_KEY_LONGEST];
  fsc_text spelled = spell(a, of, text);
  static const char department[] = " department";
  if (spelled.length + sizeof department > sizeof text) return fsc_key_of_words(a, of);
  memcpy(text + spelled.length, department, sizeof department - 1);
  spelled.length += sizeof department - 1;
  fsc_key key = {.words = of, .text = fsc_arena_string(a->arena, spelled), .length = (uint32_t)spelled.length};
  key.hash = hash_of_text(a, spelled);
  return key;
}

fsc_key fsc_key_of_body(const fsc_attributing *a, fsc_range name, fsc_source_class class) {
  if (name.end - name.first < 2 || !fsc_is_public(class)) return fsc_key_of(a, name);
  if (is_american(a, name.first)) name.first++; /* not "U.S. Steel" */
  const bool of = name.end - name.first > 2 && fsc_token_says(a, name.first + 1, FSC_SAYS_OF);
  if (of && fsc_token_reads(a, name.first, "department"))
    return key_of_department(a, (fsc_range){name.first + 2, name.end});
  const bool house =
      of && fsc_token_reads(a, name.first, "house") && fsc_token_reads(a, name.first + 2, "representatives");
  return fsc_key_of(a, house ? (fsc_range){name.first, name.first + 1} : name);
}

static uint32_t next_word(const fsc_attributing *a, uint32_t token, uint32_t end) {
  while (token < end && !fsc_key_counts(fsc_look_of(a, token))) token++;
  return token;
}

static bool same_words(const fsc_attributing *a, fsc_range x, fsc_range y) {
  for (;; x.first++, y.first++) {
    x.first = next_word(a, x.first, x.end);
    y.first = next_word(a, y.first, y.end);
    if (x.first == x.end || y.first == y.end) return x.first == x.end && y.first == y.end;
    if (!fsc_same_word(a, x.first, y.first)) return false;
  }
}

static fsc_text text_of(const fsc_attributing *a, const fsc_key *key, char out[FSC_KEY_LONGEST]) {
  return key->text ? (fsc_text){key->text, key->length} : spell(a, key->words, out);
}

bool fsc_same_keys(const fsc_attributing *a, const fsc_key *x, const fsc_key *y) {
  if (!x->text && !y->text) return same_words(a, x->words, y->words);
  char of_x[FSC_KEY_LONGEST], of_y[FSC_KEY_LONGEST];
  return fsc_text_equal(text_of(a, x, of_x), text_of(a, y, of_y));
}

bool fsc_same_first_name(const fsc_attributing *a, uint32_t x, uint32_t y) {
  if (fsc_word_at(a, x) == fsc_word_at(a, y)) return true;
  char of_x[FSC_KEY_LONGEST], of_y[FSC_KEY_LONGEST];
  fsc_text first = spell(a, (fsc_range){x, x + 1}, of_x), other = spell(a, (fsc_range){y, y + 1}, of_y);
  if (first.length == 1 || other.length == 1) return first.length && other.length && of_x[0] == of_y[0];
  return fsc_text_equal(first, other);
}
