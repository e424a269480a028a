/* SPDX-License-Identifier: Apache-2.0 */
#include "json_record.h"

#include <cJSON.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../base/error.h"
#include "../base/number.h"
#include "../base/text.h"
#include "json_scan.h"
#include "json_walk.h"
#include "name_index.h"

/* In cJSON a value takes up to 40 times its bytes, and a record of millions of values is not an article. */
enum { LARGE = 1 << 20, MOST_PARTS = FSC_JSON_PARTS };

size_t fsc_json_blanks(fsc_text text) {
  size_t n = 0;
  while (n < text.length && (text.at[n] == ' ' || (text.at[n] >= '\t' && text.at[n] <= '\r'))) n++;
  return n;
}

static fsc_text without_blanks(fsc_text text) { return fsc_text_slice(text, fsc_json_blanks(text), text.length); }

bool fsc_is_json_line(fsc_text text) {
  text = without_blanks(text);
  const char *newline = text.length ? memchr(text.at, '\n', text.length) : NULL;
  if (!newline || text.at[0] != '{') return false;
  fsc_json_scan scan = {0};
  size_t length = (size_t)(newline - text.at), end = fsc_json_scan_bytes(&scan, text.at, length);
  return scan.complete && end + fsc_json_blanks(fsc_text_slice(text, end, length)) == length;
}

/* ---- Values as text ---- */

/* A number as text: whole numbers without exponent or decimal point, all others as written. */
static fsc_text number_text(fsc_arena *arena, double value, fsc_text written) {
  if (value == floor(value) && fabs(value) < 9e15)
    return fsc_text_of(fsc_arena_format(arena, "%.0f", value == 0 ? 0.0 : value));
  if (!written.at) return fsc_text_of(fsc_number_text(arena, value));
  return (fsc_text){fsc_arena_string(arena, written), written.length};
}

static fsc_text copied(fsc_arena *arena, const char *string) {
  return fsc_text_of(fsc_arena_string(arena, fsc_text_of(string)));
}

static fsc_text printed(fsc_arena *arena, const cJSON *item) {
  char *string = cJSON_PrintUnformatted(item);
  fsc_text text = copied(arena, string ? string : "");
  cJSON_free(string);
  return text;
}

/* The text of an array of paragraphs; absent if the array holds anything but strings. */
static fsc_text joined(fsc_arena *arena, const cJSON *array) {
  size_t length = 0;
  const cJSON *item;
  cJSON_ArrayForEach(item, array) {
    if (!cJSON_IsString(item)) return (fsc_text){NULL, 0};
    length += strlen(item->valuestring) + 1;
  }
  char *at = fsc_arena_take(arena, length + 1), *to = at;
  cJSON_ArrayForEach(item, array) {
    if (to > at) *to++ = '\n';
    size_t n = strlen(item->valuestring);
    memcpy(to, item->valuestring, n);
    to += n;
  }
  return (fsc_text){at, (size_t)(to - at)};
}

/* The text of any value but a string, a number or null. */
static fsc_text compound_text(fsc_arena *arena, const cJSON *item, bool prose) {
  if (prose) return cJSON_IsArray(item) ? joined(arena, item) : (fsc_text){NULL, 0};
  /* News services give an outlet as {"id": …, "name": …}. */
  const cJSON *inner = cJSON_IsObject(item) ? cJSON_GetObjectItem(item, "name") : NULL;
  return cJSON_IsString(inner) ? copied(arena, inner->valuestring) : printed(arena, item);
}

/* ---- Members of a record that json_walk.c has read ---- */

typedef struct walked_record {
  fsc_json_members members;
  fsc_arena *arena;
} walked_record;

/* The fast path of number_text: most numbers are ids, which stay as written. */
static bool is_plain_integer(fsc_text written) {
  enum { DIGITS = 15 };
  for (size_t i = 0; i < written.length; i++)
    if (written.at[i] < '0' || written.at[i] > '9') return false;
  return written.length <= DIGITS;
}

static fsc_text written_number(fsc_arena *arena, fsc_text written) {
  if (is_plain_integer(written)) return written;
  return number_text(arena, fsc_parse_number(fsc_arena_string(arena, written), NULL), written);
}

static fsc_text written_compound(fsc_arena *arena, fsc_text written, bool prose) {
  cJSON *item = cJSON_ParseWithLengthOpts(written.at, written.length, NULL, false);
  fsc_text text = item ? compound_text(arena, item, prose) : (fsc_text){NULL, 0};
  cJSON_Delete(item);
  return text;
}

static fsc_text find_walked(void *data, const char *name, bool prose) {
  walked_record *record = data;
  fsc_json_member *member = fsc_json_find(&record->members, name);
  fsc_json_kind kind = member ? member->kind : FSC_JSON_NULL;
  if (kind == FSC_JSON_ESCAPED) { /* unescaped in place, so only once */
    member->value.length = fsc_json_unescape((char *)member->value.at, member->value.length);
    member->kind = kind = FSC_JSON_STRING;
  }
  if (kind == FSC_JSON_STRING) return member->value;
  if (!member || (prose && kind == FSC_JSON_NUMBER)) return (fsc_text){NULL, 0};
  return kind == FSC_JSON_NUMBER ? written_number(record->arena, member->value)
                                 : written_compound(record->arena, member->value, prose);
}

static fsc_text name_walked(void *data, size_t i) {
  const walked_record *record = data;
  return i < record->members.n ? record->members.items[i].key : (fsc_text){NULL, 0};
}

/* ---- Members of a record that cJSON has parsed ---- */

typedef struct json_member {
  const cJSON *item;
  fsc_text written; /* its value. cJSON keeps numbers as doubles, which cannot hold an id of 19 digits */
} json_member;

typedef struct json_record {
  fsc_arena *arena;
  json_member *members;
  size_t n;
  fsc_named *names; /* of the members that are not null, sorted */
  size_t n_names;
} json_record;

/* As cJSON skips them: control characters too. */
static fsc_text without_controls(fsc_text text) {
  size_t n = 0;
  while (n < text.length && (unsigned char)text.at[n] <= ' ') n++;
  return fsc_text_slice(text, n, text.length);
}

/* Takes a value off the text; absent if there is none. */
static fsc_text take_value(fsc_text *rest) {
  fsc_json_scan scan = {0};
  if (!rest->length) return (fsc_text){NULL, 0};
  *rest = without_controls(fsc_text_slice(*rest, 1, rest->length)); /* behind a bracket, comma or colon */
  size_t length = fsc_json_scan_bytes(&scan, rest->at, rest->length), end = length;
  while (end && (unsigned char)rest->at[end - 1] <= ' ') end--; /* of a number: it is scanned up to a blank or mark */
  fsc_text value = end ? fsc_text_slice(*rest, 0, end) : (fsc_text){NULL, 0};
  *rest = without_controls(fsc_text_slice(*rest, length, rest->length));
  return value;
}

/* text: from which cJSON has made the object. */
static json_record record_of(fsc_arena *arena, const cJSON *object, fsc_text text) {
  json_record record = {.arena = arena};
  const cJSON *item;
  size_t most = (size_t)cJSON_GetArraySize(object);
  record.members = fsc_arena_take_zero(arena, most, sizeof *record.members);
  record.names = fsc_arena_take_zero(arena, most, sizeof *record.names);
  text = without_controls(text);
  cJSON_ArrayForEach(item, object) {
    take_value(&text); /* the key */
    if (!cJSON_IsNull(item)) record.names[record.n_names++] = (fsc_named){item->string, record.n};
    record.members[record.n++] = (json_member){item, take_value(&text)};
  }
  fsc_names_sort(record.names, record.n_names);
  return record;
}

static fsc_text find_member(void *data, const char *name, bool prose) {
  const json_record *record = data;
  size_t place = fsc_names_find(record->names, record->n_names, name);
  if (place == SIZE_MAX) return (fsc_text){NULL, 0};
  const json_member *member = &record->members[place];
  if (cJSON_IsString(member->item)) return copied(record->arena, member->item->valuestring);
  if (!cJSON_IsNumber(member->item)) return compound_text(record->arena, member->item, prose);
  if (prose) return (fsc_text){NULL, 0};
  return number_text(record->arena, member->item->valuedouble, member->written);
}

static fsc_text name_member(void *data, size_t i) {
  const json_record *record = data;
  return i < record->n ? fsc_text_of(record->members[i].item->string) : (fsc_text){NULL, 0};
}

/* ---- Records ---- */

static fsc_status refuse(const fsc_reading *reading, fsc_error *error, const char *what) {
  return fsc_fail(error, FSC_SKIP, "bad_json", reading->path, reading->line, "%s, byte %" PRIu64, what,
                  reading->offset);
}

/* NaN and the like, which Python writes for missing numbers, although JSON has none. */
static bool is_not_finite(fsc_text value) {
  static const char *const names[] = {"NaN", "Infinity", "-Infinity"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (value.length >= strlen(names[i]) && memcmp(value.at, names[i], strlen(names[i])) == 0) return true;
  return false;
}

static fsc_status refuse_syntax(fsc_reading *reading, fsc_text record, size_t at, fsc_error *error) {
  char deep[64];
  fsc_json_scan scan = {0};
  fsc_json_scan_bytes(&scan, record.at, record.length);
  reading->offset += at;
  snprintf(deep, sizeof deep, "nested more than %d deep", CJSON_NESTING_LIMIT);
  if (scan.deepest > CJSON_NESTING_LIMIT) return refuse(reading, error, deep);
  bool no_number = is_not_finite(fsc_text_slice(record, at, record.length));
  return refuse(reading, error, no_number ? "not valid JSON, which has null for NaN and Infinity" : "not valid JSON");
}

static bool has_too_many_parts(fsc_text record) {
  fsc_json_scan scan = {0};
  if (record.length < LARGE) return false;
  fsc_json_scan_bytes(&scan, record.at, record.length);
  return scan.parts > MOST_PARTS;
}

/* Makes a record UTF-8 without NULs; nearly all are. */
static fsc_text decode(fsc_reading *reading, fsc_text record) {
  fsc_encoding encoding = {0};
  if (fsc_utf8_valid(record) == record.length && !memchr(record.at, '\0', record.length)) return record;
  fsc_encoding_look(&encoding, record, reading->offset);
  if (fsc_encoding_is_clean(&encoding)) return record;
  fsc_warn_encoding(reading, &encoding);
  return fsc_encoding_decode(&encoding, reading->arena, record);
}

static void mend(const fsc_reading *reading, fsc_text record) {
  const char *mended = fsc_json_mend((char *)record.at, record.length);
  if (mended)
    fsc_reading_warn(reading, "\\u0000 or half a surrogate pair at byte %" PRIu64 "; replaced by U+FFFD",
                     reading->offset + (uint64_t)(mended - record.at));
}

static fsc_status fill_article(fsc_reading *reading, const cJSON *object, fsc_text text, fsc_article *article,
                               fsc_error *error) {
  json_record record = record_of(reading->arena, object, text);
  return fsc_fill_article(reading, find_member, name_member, &record, article, error);
}

/* Reads a record that json_walk.c refuses: one with a mistake, or with something rare. */
static fsc_status read_by_cjson(fsc_reading *reading, fsc_text record, fsc_article *article, fsc_error *error) {
  mend(reading, record);
  if (has_too_many_parts(record))
    return fsc_fail(error, FSC_SKIP, "too_large", reading->path, reading->line, "more than %d values in one record",
                    MOST_PARTS);
  const char *end = record.at;
  cJSON *object = cJSON_ParseWithLengthOpts(record.at, record.length, &end, false);
  size_t parsed = (size_t)(end - record.at);
  if (object) parsed += fsc_json_blanks(fsc_text_slice(record, parsed, record.length));
  fsc_status status;
  if (!object)
    status = refuse_syntax(reading, record, parsed, error);
  else if (!cJSON_IsObject(object))
    status = refuse(reading, error, "not a JSON object");
  else if (parsed < record.length)
    status = refuse_syntax(reading, record, parsed, error);
  else
    status = fill_article(reading, object, record, article, error);
  cJSON_Delete(object);
  return status;
}

fsc_status fsc_read_json(fsc_reading *reading, fsc_text record, fsc_article *article, fsc_error *error) {
  walked_record walked;
  record = decode(reading, record);
  walked.arena = reading->arena;
  if (!fsc_json_walk(record, &walked.members)) return read_by_cjson(reading, record, article, error);
  article->known_utf8 = true; /* so are the record and all escapes that json_walk.c accepts */
  return fsc_fill_article(reading, find_walked, name_walked, &walked, article, error);
}
