/* json.h - the parts of json.c: one function per part of the document, all appending to one object.
 *
 * A report is written at a place that is handed from one part to the next. Behind each string, and where an item of a
 * list begins, there is room for FSC_ROOM bytes, which is more than all that can come up to the next: nothing else
 * has to look. Members bring the comma before them with their key; items of a list, of which there may be none, have it
 * behind them, and the closing bracket takes the last one back.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_JSON_H
#define FSC_REPORTS_JSON_H
#include <stddef.h>

#include "format.h"
#include "names.h"

enum { FSC_ROOM = 8192 };

/* What every part needs; borrowed for the length of one call. */
typedef struct fsc_json {
  const fsc_write_options *options;
  const fsc_report *report;
  const fsc_names *names;
  fsc_output *output;
} fsc_json;

static inline char *fsc_json_room(const fsc_json *json, char *at) {
  fsc_end_at(json->output, at);
  return fsc_reserve(json->output, FSC_ROOM);
}

/* ---- Members that stand in every object of their kind ---- */

/* Its key, with comma and colon, and where in a record its value is. */
#define FSC_COUNT(array) (sizeof(array) / sizeof *(array))
typedef struct fsc_json_field {
  char key[32];
  uint16_t length, offset;
} fsc_json_field;
#define FSC_MEMBER_OF(type, name, member) \
  { ",\"" name "\":", sizeof(",\"" name "\":") - 1, offsetof(type, member) }
#define FSC_MEMBER(type, member) FSC_MEMBER_OF(type, #member, member)

static inline char *fsc_json_field_key(char *at, const fsc_json_field *member) {
  memcpy(at, member->key, sizeof member->key);
  return at + member->length;
}

char *fsc_json_integers_at(char *at, const void *record, const fsc_json_field *members, size_t n); /* uint32_t */
char *fsc_json_numbers_at(char *at, const void *record, const fsc_json_field *members, size_t n);  /* double */
char *fsc_json_shares_at(char *at, const void *record, const fsc_json_field *members, size_t n);   /* fsc_share */

/* ---- Others ---- */

#define FSC_KEY_AT(at, key) FSC_LITERAL(at, ",\"" key "\":")
#define FSC_INTEGER_AT(at, key, n) fsc_digits(FSC_KEY_AT(at, key), n)
#define FSC_PLACE_AT(at, key, n) fsc_long_digits(FSC_KEY_AT(at, key), n) /* of a sentence, of words … */
#define FSC_NUMBER_AT(at, key, value) fsc_json_number_at(FSC_KEY_AT(at, key), value)
#define FSC_FLAG_AT(at, key, flag) fsc_json_flag_at(FSC_KEY_AT(at, key), flag)
#define FSC_INDEX_AT(at, key, index) fsc_json_index_at(FSC_KEY_AT(at, key), index)
#define FSC_STRING_AT(json, at, key, string) fsc_json_string_at(json, FSC_KEY_AT(at, key), string)
#define FSC_NAME_AT(at, key, name) fsc_name_at(FSC_KEY_AT(at, key), name)

static inline char *fsc_json_flag_at(char *at, bool flag) {
  static const char texts[2][8] = {"false", "true"}; /* no branch: it would be unpredictable */
  memcpy(at, texts[flag], sizeof texts[flag]);
  return at + 5 - flag;
}
static inline char *fsc_json_index_at(char *at, uint32_t n) { /* null for FSC_NONE */
  return n == FSC_NONE ? FSC_LITERAL(at, "null") : fsc_long_digits(at, n);
}
/* Of a list, or of an object whose members have commas behind them; the comma behind it is not written. */
static inline char *fsc_json_close_at(char *at, char bracket) {
  at -= at[-1] == ',';
  *at = bracket;
  return at + 1;
}

char *fsc_json_share_at(char *at, const fsc_share *share);
char *fsc_json_text_at(const fsc_json *json, char *at, fsc_text text); /* null when absent */
static inline char *fsc_json_string_at(const fsc_json *json, char *at, const char *string) {
  return fsc_json_text_at(json, at, fsc_string(string));
}
/* Of a category or a frame, or NULL; quick if json->names has it. */
char *fsc_json_known_at(const fsc_json *json, char *at, const char *name);
char *fsc_json_span_at(const fsc_json *json, char *at, fsc_span span);  /* [start,end] in the unit of the options */
char *fsc_json_edges_at(const fsc_json *json, char *at, fsc_span span); /* ,"start":…,"end":… */
char *fsc_json_span_text_at(const fsc_json *json, char *at, fsc_span span);
/* {"doubt":1,"neutral":4} */
char *fsc_json_cues_at(const fsc_json *json, char *at, const fsc_cue_count *cues, uint32_t n);

/* ---- Parts ---- */

/* Members of the report, each with a comma before it. */
char *fsc_json_measures(const fsc_json *json, char *at); /* "measures", "scores" */
char *fsc_json_sourcing(const fsc_json *json, char *at); /* "attribution", "source_diversity" */
char *fsc_json_frames(const fsc_json *json, char *at);
char *fsc_json_agency(const fsc_json *json, char *at);
char *fsc_json_partisan(const fsc_json *json, char *at);
char *fsc_json_silence(const fsc_json *json, char *at);
char *fsc_json_sentences(const fsc_json *json, char *at);
char *fsc_json_hits(const fsc_json *json, char *at);
char *fsc_json_attributions(const fsc_json *json, char *at);
char *fsc_json_actors(const fsc_json *json, char *at);
char *fsc_json_sources(const fsc_json *json, char *at);

/* Of a comparison, as format.h has them. */
void fsc_json_share(fsc_output *output, const char *key, const fsc_share *share);
void fsc_json_balances(fsc_output *output, const fsc_group *group);
void fsc_json_group_silence(fsc_output *output, const fsc_group_silence *silence, size_t n);
/* Members "tool" and "lexicons". */
void fsc_json_tool(fsc_output *output, const fsc_write_options *options);
#endif
