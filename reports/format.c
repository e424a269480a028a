/* Shared by the writers: UTF-8 and JSON members. SPDX-License-Identifier: Apache-2.0 */
#include "format.h"

#include <math.h>

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
  fsc_putc(output, '"');
  const char *at = text.at, *run = at, *end = at + text.length;
  while (at < end) {
    unsigned char c = (unsigned char)*at;
    size_t length = c >= 0x80 ? fsc_sequence(at, end) : c >= 0x20 && c != '"' && c != '\\';
    at += length;
    if (length) continue;
    fsc_put(output, run, (size_t)(at - run));
    put_escape(output, c);
    run = ++at;
  }
  fsc_put(output, run, (size_t)(at - run));
  fsc_putc(output, '"');
}

/* Whatever value stands before, its last byte is no opening bracket: the output itself says if a comma is due. */
static void separate(fsc_output *output) {
  char last = output->length ? output->at[output->length - 1] : '[';
  if (last != '{' && last != '[') fsc_putc(output, ',');
}

void fsc_json_key(fsc_output *output, const char *key) {
  separate(output);
  if (!key) return;
  fsc_put_quoted(output, fsc_string(key));
  fsc_putc(output, ':');
}

void fsc_json_open(fsc_output *output, const char *key, char bracket) {
  fsc_json_key(output, key);
  fsc_putc(output, bracket);
}

void fsc_json_close(fsc_output *output, char bracket) { fsc_putc(output, bracket); }

void fsc_json_null(fsc_output *output, const char *key) {
  fsc_json_key(output, key);
  fsc_puts(output, "null");
}

void fsc_json_text(fsc_output *output, const char *key, fsc_text text) {
  fsc_json_key(output, key);
  if (text.at)
    fsc_put_quoted(output, text);
  else
    fsc_puts(output, "null");
}

void fsc_json_string(fsc_output *output, const char *key, const char *string) {
  fsc_json_text(output, key, fsc_string(string));
}

void fsc_json_number(fsc_output *output, const char *key, double value) {
  fsc_json_key(output, key);
  if (isfinite(value))
    fsc_put_number(output, value);
  else
    fsc_puts(output, "null");
}

void fsc_json_count(fsc_output *output, const char *key, double n) {
  fsc_json_key(output, key);
  if (isfinite(n))
    fsc_put_count(output, n);
  else
    fsc_puts(output, "null");
}

void fsc_json_integer(fsc_output *output, const char *key, uint64_t n) {
  fsc_json_key(output, key);
  fsc_put_integer(output, n);
}

void fsc_json_index(fsc_output *output, const char *key, uint32_t n) {
  if (n == FSC_NONE)
    fsc_json_null(output, key);
  else
    fsc_json_integer(output, key, n);
}

void fsc_json_flag(fsc_output *output, const char *key, bool flag) {
  fsc_json_key(output, key);
  fsc_puts(output, flag ? "true" : "false");
}
