/* Shared by the writers: UTF-8 and quoting. SPDX-License-Identifier: Apache-2.0 */
#include "format.h"

#include <math.h>

#include "block.h"

static bool is_tail(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF. */
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

size_t fsc_code_points(fsc_text text) {
  size_t n = 0;
  if (!text.at) return n;
  for (const char *at = text.at, *end = at + text.length; at < end; n++) {
    size_t length = fsc_sequence(at, end);
    at += length ? length : 1;
  }
  return n;
}

/* C0, DEL and C1 (which is C2 80 .. C2 9F). */
static bool is_control(const char *at, size_t length) {
  unsigned char first = (unsigned char)*at;
  return length == 2 ? first == 0xC2 && (unsigned char)at[1] < 0xA0 : length == 1 && (first < 0x20 || first == 0x7F);
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
  if (guess < report->n_measures && strcmp(report->measures[guess].category, category) == 0)
    return &report->measures[guess];
  for (size_t i = 0; i < report->n_measures; i++)
    if (strcmp(report->measures[i].category, category) == 0) return &report->measures[i];
  return NULL;
}

double fsc_source_class_share(const fsc_group *group, fsc_source_class source_class) {
  uint64_t all = 0;
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) all += group->sources[c];
  return all ? (double)group->sources[source_class] / (double)all : NAN;
}

const char *fsc_put_plain(fsc_output *output, const char *at, const char *end) {
  char *to = fsc_reserve(output, (size_t)(end - at) + FSC_BLOCK);
  while (at < end) {
    size_t left = (size_t)(end - at);
    fsc_block block = left < FSC_BLOCK ? fsc_block_short(at, left) : fsc_block_at(at);
    fsc_block_store(to, block);
    size_t plain = fsc_block_plain(block); /* no more than are left: zeros follow a short block */
    at += plain;
    to += plain;
    if (plain == FSC_BLOCK) continue;
    size_t sequence = at < end && (unsigned char)*at >= 0x80 ? fsc_sequence(at, end) : 0;
    if (!sequence) break;
    memcpy(to, at, sequence);
    at += sequence;
    to += sequence;
  }
  fsc_end_at(output, to);
  return at;
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

void fsc_put_quoted(fsc_output *output, fsc_text text) {
  const char *at = text.at, *end = at + text.length;
  fsc_putc(output, '"');
  while ((at = fsc_put_plain(output, at, end)) < end) put_escape(output, (unsigned char)*at++);
  fsc_putc(output, '"');
}
