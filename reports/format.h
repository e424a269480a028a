/* format.h - what the writers of this directory share: UTF-8, fixed decimals, JSON members.
 *
 * Everything appends to an fsc_output and owns nothing. Text that reaches a writer may hold malformed UTF-8 (a path
 * name can), but what leaves it never does: each malformed byte becomes U+FFFD.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_FORMAT_H
#define FSC_REPORTS_FORMAT_H
#include <string.h>

#include "reports.h"

#define FSC_REPLACEMENT "\xef\xbf\xbd"

/* n zeroed items, the first of them where a line of the cache begins; to be freed. This directory sees framescope.h
 * alone, so it cannot use the analyzer's allocator; it dies the same way. */
void *fsc_take_zero(size_t n, size_t size);

/* Room for n more bytes: where to write them. fsc_end_at says how far that was. */
void fsc_output_grow(fsc_output *output, size_t n);
static inline char *fsc_reserve(fsc_output *output, size_t n) {
  if (output->capacity - output->length < n) fsc_output_grow(output, n);
  return output->at + output->length;
}
static inline void fsc_end_at(fsc_output *output, const char *end) { output->length = (size_t)(end - output->at); }

/* Numbers written at `at`, where FSC_LONGEST_NUMBER bytes of room must be; each returns the end. */
enum { FSC_LONGEST_NUMBER = 32 };
extern const char fsc_two_digits[201];       /* 00 to 99 */
char *fsc_long_digits(char *at, uint64_t n); /* where more than two digits are likely */
/* Most counts have one digit or two: these take no branch for the number of digits. */
static inline char *fsc_digits(char *at, uint64_t n) {
  if (n >= 100) return fsc_long_digits(at, n);
  memcpy(at, fsc_two_digits + 2 * n + (n < 10), 2);
  return at + 1 + (n >= 10);
}
char *fsc_number(char *at, double value);         /* as fsc_put_number */
char *fsc_json_number_at(char *at, double value); /* null for NaN */
#define FSC_LITERAL(at, literal) ((char *)memcpy((at), "" literal, sizeof(literal) - 1) + sizeof(literal) - 1)
char *fsc_count(char *at, double n); /* a whole one keeps all its digits; nothing for NaN */
char *fsc_fixed(char *at, double value, unsigned decimals);

/* Rounded to a number of decimals, 0 to 6, for eyes; nothing for NaN. */
void fsc_put_fixed(fsc_output *output, double value, unsigned decimals);

/* Fewer attributions than this make no rate of loaded cues: it is marked. */
enum { FSC_FEW_CUES = 5 };

/* A category's measures in a report, usually the guess-th; NULL if it has none. */
const fsc_measure *fsc_measure_of(const fsc_report *report, const char *category, size_t guess);
/* The same of a group in a comparison. */
const fsc_group_measure *fsc_group_measure_of(const fsc_group *group, const char *name, size_t guess);
/* The part of a group's sources that is of one class; NaN without sources. */
double fsc_source_class_share(const fsc_group *group, fsc_source_class source_class);

/* Bytes of the well-formed sequence at `at`, 1 to 4; 0 when malformed. Never reads at or past end. */
size_t fsc_sequence(const char *at, const char *end);
/* Bytes of the letter at `at`, 1 if malformed, and the columns that a terminal gives it once it is clean: two for
 * Chinese, none for an accent that stands on the letter before. */
size_t fsc_letter(const char *at, const char *end, size_t *columns);
size_t fsc_columns(fsc_text text);
/* As it stands, but for control characters, which become spaces: a text may not steer the terminal. */
void fsc_put_clean(fsc_output *output, fsc_text text);
/* Names of classes and categories for eyes: underscores become spaces. */
void fsc_put_words(fsc_output *output, const char *name);

static inline fsc_text fsc_string(const char *string) { return (fsc_text){string, string ? strlen(string) : 0}; }
static inline fsc_text fsc_span_text(const fsc_report *report, fsc_span span) {
  if (!report->shown.at) return (fsc_text){0};
  return (fsc_text){report->shown.at + span.start, span.end - span.start};
}
/* A name of an enumeration or a record that may lack one. */
static inline const char *fsc_or(const char *string, const char *otherwise) { return string ? string : otherwise; }

/* Copies from *at on what needs no format's care: bytes from 0x20 on but for '"' and '\\', and well-formed sequences.
 * Leaves *at at the first byte that does need it, or at end; returns the end of what it wrote, which may be up to
 * FSC_QUOTED_ROOM bytes short of what it wrote over. */
char *fsc_copy_plain(char *to, const char **at, const char *end);
enum { FSC_QUOTED_ROOM = 20 };
/* A string with its quotes, escaped for JSON, and one byte behind it. */
void fsc_put_quoted(fsc_output *output, fsc_text text, char behind);

/* JSON, where a report is not what is written (json.h). Every value is followed by a comma, which the closing bracket
 * takes back: nothing has to know what stands before it. key NULL: an element of an array. A key that the compiler sees
 * needs no escapes and is written as the constant it is. */
void fsc_json_name(fsc_output *output, const char *key);
static inline __attribute__((always_inline)) void fsc_json_key(fsc_output *output, const char *key) {
  if (!key) return;
  if (!__builtin_constant_p(strlen(key))) {
    fsc_json_name(output, key);
    return;
  }
  size_t length = strlen(key);
  char *at = fsc_reserve(output, length + 3);
  *at = '"';
  memcpy(at + 1, key, length);
  memcpy(at + 1 + length, "\":", 2);
  output->length += length + 3;
}

/* The values alone. */
static inline void fsc_json_put_open(fsc_output *output, char bracket) {
  *fsc_reserve(output, 1) = bracket;
  output->length++;
}
static inline void fsc_json_put_null(fsc_output *output) {
  memcpy(fsc_reserve(output, 5), "null,", 5);
  output->length += 5;
}
static inline void fsc_json_put_flag(fsc_output *output, bool flag) {
  memcpy(fsc_reserve(output, 6), flag ? "true, " : "false,", 6);
  output->length += flag ? 5 : 6;
}
void fsc_json_put_text(fsc_output *output, fsc_text text);
void fsc_json_put_number(fsc_output *output, double value);
void fsc_json_put_count(fsc_output *output, double n);
static inline void fsc_json_put_integer(fsc_output *output, uint64_t n) {
  char *end = fsc_digits(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), n);
  *end = ',';
  fsc_end_at(output, end + 1);
}
void fsc_json_close(fsc_output *output, char bracket);
/* Closes the outermost object and ends its line. */
void fsc_json_finish(fsc_output *output);

/* With their keys. */
#define FSC_JSON_MEMBER static inline __attribute__((always_inline)) void
FSC_JSON_MEMBER fsc_json_open(fsc_output *output, const char *key, char bracket) {
  fsc_json_key(output, key);
  fsc_json_put_open(output, bracket);
}
FSC_JSON_MEMBER fsc_json_null(fsc_output *output, const char *key) {
  fsc_json_key(output, key);
  fsc_json_put_null(output);
}
FSC_JSON_MEMBER fsc_json_text(fsc_output *output, const char *key, fsc_text text) { /* null when absent */
  fsc_json_key(output, key);
  fsc_json_put_text(output, text);
}
FSC_JSON_MEMBER fsc_json_string(fsc_output *output, const char *key, const char *string) {
  fsc_json_text(output, key, fsc_string(string));
}
FSC_JSON_MEMBER fsc_json_number(fsc_output *output, const char *key, double value) { /* null for NaN */
  fsc_json_key(output, key);
  fsc_json_put_number(output, value);
}
FSC_JSON_MEMBER fsc_json_count(fsc_output *output, const char *key, double n) {
  fsc_json_key(output, key);
  fsc_json_put_count(output, n);
}
FSC_JSON_MEMBER fsc_json_integer(fsc_output *output, const char *key, uint64_t n) {
  fsc_json_key(output, key);
  fsc_json_put_integer(output, n);
}
FSC_JSON_MEMBER fsc_json_flag(fsc_output *output, const char *key, bool flag) {
  fsc_json_key(output, key);
  fsc_json_put_flag(output, flag);
}
#endif
