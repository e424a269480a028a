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

/* The text of a member's value. cJSON keeps numbers as doubles, which cannot hold an id of 19 digits. */
static fsc_text written_value(fsc_text record, const char *name) {
  fsc_text rest = without_blanks(record), none = {NULL, 0};
  size_t n = strlen(name);
  while (rest.length) {
    rest = without_blanks(fsc_text_slice(rest, 1, rest.length)); /* behind { or , */
    fsc_json_scan key = {0}, value = {0};
    size_t length = fsc_json_scan_bytes(&key, rest.at, rest.length);
    if (length < 2) return none;
    bool found = length == n + 2 && memcmp(rest.at + 1, name, n) == 0;
    rest = without_blanks(fsc_text_slice(rest, length, rest.length));
    if (!rest.length) return none;
    rest = without_blanks(fsc_text_slice(rest, 1, rest.length)); /* behind the colon */
    length = fsc_json_scan_bytes(&value, rest.at, rest.length);
    if (found) return fsc_text_slice(rest, 0, length);
    rest = without_blanks(fsc_text_slice(rest, length, rest.length));
  }
  return none;
}

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

typedef struct json_record {
  const cJSON *object;
  const cJSON *named; /* the member whose name was returned last */
  fsc_text raw;
  fsc_arena *arena;
} json_record;

static fsc_text find_member(void *data, const char *name, bool prose) {
  const json_record *record = data;
  const cJSON *item = record->object->child;
  while (item && (cJSON_IsNull(item) || !fsc_text_is_nocase(fsc_text_of(item->string), name))) item = item->next;
  if (!item) return (fsc_text){NULL, 0};
  if (cJSON_IsString(item)) return copied(record->arena, item->valuestring);
  if (!cJSON_IsNumber(item)) return compound_text(record->arena, item, prose);
  if (prose) return (fsc_text){NULL, 0};
  return number_text(record->arena, item->valuedouble, written_value(record->raw, item->string));
}

static fsc_text name_member(void *data, size_t i) {
  json_record *record = data;
  record->named = i ? record->named->next : record->object->child;
  return record->named ? fsc_text_of(record->named->string) : (fsc_text){NULL, 0};
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
    status = fsc_fill_article(reading, find_member, name_member, &(json_record){object, NULL, record, reading->arena},
                              article, error);
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
