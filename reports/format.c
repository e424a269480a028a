/* What the writers share: checks of UTF-8, and quoting. SPDX-License-Identifier: Apache-2.0 */
#include "format.h"

#include <math.h>
#include <utf8proc.h>

#include "block.h"

static bool is_tail(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* May a second byte follow the first one? Table 3-7 of the Unicode Standard, which excludes overlong forms, surrogates,
 * and all above U+10FFFF. */
static bool second_fits(unsigned char first, unsigned char second) {
  switch (first) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second <= 0x9F;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second <= 0x8F;
    default:
      return true;
  }
}

size_t fsc_sequence(const char *at, const char *end) {
  unsigned char first = (unsigned char)*at;
  if (first < 0x80) return 1;
  size_t length = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 ? 4 : 0;
  if (!length || first > 0xF4 || (size_t)(end - at) < length) return 0;
  for (size_t i = 1; i < length; i++)
    if (!is_tail(at[i])) return 0;
  return second_fits(first, (unsigned char)at[1]) ? length : 0;
}

/* C0, DEL or C1 (in UTF-8 C2 80 .. C2 9F). */
static bool is_control(const char *at, size_t length) {
  unsigned char first = (unsigned char)*at;
  return length == 2 ? first == 0xC2 && (unsigned char)at[1] < 0xA0 : length == 1 && (first < 0x20 || first == 0x7F);
}

size_t fsc_letter(const char *at, const char *end, size_t *columns) {
  size_t length = fsc_sequence(at, end);
  utf8proc_int32_t letter = 0;
  *columns = 1;
  if (!length || is_control(at, length)) return length ? length : 1;
  utf8proc_iterate((const utf8proc_uint8_t *)at, (utf8proc_ssize_t)length, &letter);
  *columns = (size_t)utf8proc_charwidth(letter);
  return length;
}

size_t fsc_columns(fsc_text text) {
  size_t n = 0, columns;
  if (!text.at) return n;
  for (const char *at = text.at, *end = at + text.length; at < end; n += columns) at += fsc_letter(at, end, &columns);
  return n;
}

void fsc_put_clean(fsc_output *output, fsc_text text) {
  if (!text.at) return;
  for (const char *at = text.at, *end = at + text.length; at < end;) {
    size_t length = fsc_sequence(at, end);
    if (!length)
      fsc_puts(output, FSC_REPLACEMENT);
    else if (is_control(at, length))
      fsc_putc(output, ' ');
    else
      fsc_put(output, at, length);
    at += length ? length : 1;
  }
}

void fsc_put_words(fsc_output *output, const char *name) {
  size_t start = output->length;
  fsc_put_clean(output, fsc_string(name));
  for (size_t i = start; i < output->length; i++)
    if (output->at[i] == '_') output->at[i] = ' ';
}

const fsc_measure *fsc_measure_of(const fsc_report *report, const char *category, size_t guess) {
  const fsc_measure *likely = guess < report->n_measures ? &report->measures[guess] : NULL;
  if (likely && (likely->category == category || strcmp(likely->category, category) == 0)) return likely;
  for (size_t i = 0; i < report->n_measures; i++)
    if (strcmp(report->measures[i].category, category) == 0) return &report->measures[i];
  return NULL;
}

const fsc_group_measure *fsc_group_measure_of(const fsc_group *group, const char *name, size_t guess) {
  if (guess < group->n_measures && strcmp(group->measures[guess].name, name) == 0) return &group->measures[guess];
  for (size_t i = 0; i < group->n_measures; i++)
    if (strcmp(group->measures[i].name, name) == 0) return &group->measures[i];
  return NULL;
}

double fsc_source_class_share(const fsc_group *group, fsc_source_class source_class) {
  uint64_t all = 0;
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) all += group->sources[c];
  return all ? (double)group->sources[source_class] / (double)all : NAN;
}

char *fsc_copy_plain(char *to, const char **from, const char *end) {
  const char *at = *from;
  while (at < end) {
    size_t left = (size_t)(end - at);
    fsc_block block = left < FSC_AT_ONCE ? fsc_block_short(at, left) : fsc_block_at(at);
    fsc_block_store(to, block);
    size_t plain = fsc_block_plain(block); /* at most what is left: zeros follow a short block */
    at += plain;
    to += plain;
    if (plain == FSC_AT_ONCE) continue;
    size_t sequence = at < end && (unsigned char)*at >= 0x80 ? fsc_sequence(at, end) : 0;
    if (!sequence) break;
    memcpy(to, at, sequence);
    at += sequence;
    to += sequence;
  }
  *from = at;
  return to;
}

static void put_escape(fsc_output *output, unsigned char c) {
  static const char hex[] = "0123456789abcdef";
  static const char *const shorts[0x20] = {
      ['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f", ['\r'] = "\\r"};
  if (c >= 0x80) {
    fsc_puts(output, FSC_REPLACEMENT);
  } else if (c >= 0x20) {
    fsc_putc(output, '\\');
    fsc_putc(output, (char)c);
  } else if (shorts[c]) {
    fsc_puts(output, shorts[c]);
  } else {
    fsc_puts(output, "\\u00");
    fsc_putc(output, hex[c >> 4]);
    fsc_putc(output, hex[c & 15]);
  }
}

/* The fast path for a short text; does nothing and returns false if a byte of it needs escaping. */
static bool put_short(fsc_output *output, fsc_text text, char behind) {
  char *to = fsc_reserve(output, FSC_QUOTED_ROOM);
  fsc_block block = fsc_block_short(text.at, text.length);
  if (fsc_block_plain(block) < text.length) return false;
  fsc_block_store(to + 1, block);
  to[0] = to[text.length + 1] = '"';
  to[text.length + 2] = behind;
  output->length += text.length + 3;
  return true;
}

void fsc_put_quoted(fsc_output *output, fsc_text text, char behind) {
  if (text.length < FSC_AT_ONCE && put_short(output, text, behind)) return;
  const char *at = text.at, *end = at + text.length;
  char *to = fsc_reserve(output, text.length + FSC_QUOTED_ROOM);
  *to = '"';
  while ((to = fsc_copy_plain(to + 1, &at, end)), at < end) {
    fsc_end_at(output, to);
    put_escape(output, (unsigned char)*at++);
    to = fsc_reserve(output, (size_t)(end - at) + FSC_QUOTED_ROOM) - 1;
  }
  to[0] = '"';
  to[1] = behind;
  fsc_end_at(output, to + 2);
}
