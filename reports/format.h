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

/* Room for n more bytes: where to write them. The caller adds what it wrote to output->length. */
char *fsc_reserve(fsc_output *output, size_t n);
/* Rounded to a number of decimals, 0 to 6, for eyes; nothing for NaN. */
void fsc_put_fixed(fsc_output *output, double value, unsigned decimals);

/* A count held in a double: a whole number keeps all its digits. Nothing for NaN. */
void fsc_put_count(fsc_output *output, double n);
/* A category's measures in a report, usually the guess-th; NULL if it has none. */
const fsc_measure *fsc_measure_of(const fsc_report *report, const char *category, size_t guess);
/* The part of a group's sources that is of one class; NaN without sources. */
double fsc_source_class_share(const fsc_group *group, fsc_source_class source_class);

/* Bytes of the well-formed sequence at `at`, 1 to 4; 0 when malformed. Never reads at or past end. */
size_t fsc_sequence(const char *at, const char *end);
size_t fsc_code_points(fsc_text text);
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

/* JSON. Members and elements put their own comma: none behind an opening bracket. key NULL: an element of an array. */
void fsc_json_open(fsc_output *output, const char *key, char bracket);
void fsc_json_close(fsc_output *output, char bracket);
void fsc_json_key(fsc_output *output, const char *key);
void fsc_json_text(fsc_output *output, const char *key, fsc_text text); /* null when absent */
void fsc_json_string(fsc_output *output, const char *key, const char *string);
void fsc_json_number(fsc_output *output, const char *key, double value); /* null for NaN */
void fsc_json_count(fsc_output *output, const char *key, double n);
void fsc_json_integer(fsc_output *output, const char *key, uint64_t n);
void fsc_json_index(fsc_output *output, const char *key, uint32_t n); /* null for FSC_NONE */
void fsc_json_flag(fsc_output *output, const char *key, bool flag);
void fsc_json_null(fsc_output *output, const char *key);
/* A string with its quotes, escaped. */
void fsc_put_quoted(fsc_output *output, fsc_text text);
#endif
