/* The walk over a JSON record: what it takes, cJSON takes and reads the same; sixteen bytes at a time and one at a
 * time, at every edge of a block.
 * SPDX-License-Identifier: Apache-2.0 */
#include <cJSON.h>
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "plain_read.h"
#include "scratch.h"
#include "tests.h"

/* A copy of just so many bytes, so that a checker of memory sees what reads or writes beside them. */
static fsc_text exact(fsc_text text) {
  char *copy = malloc(text.length ? text.length : 1);
  if (text.length) memcpy(copy, text.at, text.length);
  return (fsc_text){copy, text.length};
}

static bool is_string(const fsc_json_member *member) {
  return member->kind == FSC_JSON_STRING || member->kind == FSC_JSON_ESCAPED;
}

/* ---- Against cJSON ---- */

static void check_string(const fsc_json_member *member, const cJSON *item) {
  fsc_text string = exact(member->value), plain = exact(member->value);
  size_t length = string.length;
  if (member->kind == FSC_JSON_ESCAPED) {
    length = fsc_json_unescape((char *)string.at, length);
    ck_assert_uint_eq(plain_json_unescape((char *)plain.at, plain.length), length);
  }
  ck_assert_mem_eq(string.at, plain.at, length);
  ck_assert(cJSON_IsString(item));
  ck_assert_uint_eq(strlen(item->valuestring), length);
  ck_assert_mem_eq(item->valuestring, string.at, length);
  free((char *)string.at);
  free((char *)plain.at);
}

static void check_member(const fsc_json_member *member, const cJSON *item) {
  ck_assert_uint_eq(strlen(item->string), member->key.length);
  ck_assert_mem_eq(item->string, member->key.at, member->key.length);
  if (is_string(member)) {
    check_string(member, item);
    return;
  }
  ck_assert_int_eq(cJSON_IsNumber(item) != 0, member->kind == FSC_JSON_NUMBER);
  ck_assert_int_eq(cJSON_IsNull(item) != 0, member->kind == FSC_JSON_NULL);
  ck_assert(!cJSON_IsString(item));
  cJSON *alone = cJSON_ParseWithLength(member->value.at, member->value.length);
  char *of_value = cJSON_PrintUnformatted(alone), *of_item = cJSON_PrintUnformatted(item);
  ck_assert_str_eq(of_value, of_item);
  free(of_value);
  free(of_item);
  cJSON_Delete(alone);
}

/* Both builds agree; what they take, cJSON takes. Returns whether they do. */
static bool check_walk(fsc_text text) {
  static fsc_json_members members, plain;
  fsc_text record = exact(text);
  bool taken = fsc_json_walk(record, &members);
  ck_assert_int_eq(plain_json_walk(record, &plain), taken);
  if (taken) {
    ck_assert_uint_eq(members.n, plain.n);
    for (size_t i = 0; i < members.n; i++) ck_assert_mem_eq(&members.items[i], &plain.items[i], sizeof plain.items[i]);
    const char *end;
    cJSON *object = cJSON_ParseWithLengthOpts(record.at, record.length, &end, false);
    ck_assert_msg(cJSON_IsObject(object), "taken, but not by cJSON: %.*s", (int)text.length, text.at);
    while (end < record.at + record.length && strchr(" \t\r\n", *end)) end++;
    ck_assert_ptr_eq(end, record.at + record.length);
    const cJSON *item = object->child;
    for (size_t i = 0; i < members.n; i++, item = item->next) check_member(&members.items[i], item);
    ck_assert_ptr_null(item);
    cJSON_Delete(object);
  }
  free((char *)record.at);
  return taken;
}

static const fsc_text well_formed[] = {
    BYTES("{}"),
    BYTES(" { } \r\n"),
    BYTES("{\"text\":\"a\"}\n"),
    BYTES("{\"\":\"\",\"\":1,\"a b\":null}"),
    BYTES("{\"a\":true,\"b\":false,\"c\":null,\"d\":[],\"e\":{},\"f\":[[]],\"g\":[{}]}"),
    BYTES("{ \"a\" : [ 1 , { \"b\" : [ ] , \"c\" : \"]}\" } , \"\\\"\" ] , \"d\" : { \"e\" : [ { } , [ ] ] } }"),
    BYTES("{\"n\":[0,-0,1,-1,1.5,-0.25,1e5,1E+5,1.5e-3,12345678901234567890,1e400]}"),
    BYTES("{\"s\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20AC\\uFFFF\\ud83d\\ude00\"}"),
    BYTES("{\"s\":\"tab\tand \x01 as they are, \xC3\xA9\"}"),
    BYTES("{\"a\":\"\\n\",\"A\":\"\\n\\n\",\"a\":\"x\\n\"}"),
};
START_TEST(takes) { ck_assert(check_walk(well_formed[_i])); }
END_TEST

static const fsc_text left_to_cjson[] = {
    BYTES(""),
    BYTES(" "),
    BYTES("{"),
    BYTES("}"),
    BYTES("[]"),
    BYTES("\"a\""),
    BYTES("{}{}"),
    BYTES("{} x"),
    BYTES("{\"a\"}"),
    BYTES("{\"a\":}"),
    BYTES("{\"a\":1,}"),
    BYTES("{,}"),
    BYTES("{a:1}"),
    BYTES("{\"a\":1 \"b\":2}"),
    BYTES("{\"a\":[1,]}"),
    BYTES("{\"a\":[1 2]}"),
    BYTES("{\"a\":[}"),
    BYTES("{\"a\":[{]}}"),
    BYTES("{\"a\":{\"b\":1]}"),
    BYTES("{\"a\":{\"b\"}}"),
    BYTES("{\"a\":{1:2}}"),
    BYTES("{\"a\":01}"),
    BYTES("{\"a\":1.}"),
    BYTES("{\"a\":.5}"),
    BYTES("{\"a\":+1}"),
    BYTES("{\"a\":-}"),
    BYTES("{\"a\":1e}"),
    BYTES("{\"a\":1e+}"),
    BYTES("{\"a\":nul}"),
    BYTES("{\"a\":nulll}"),
    BYTES("{\"a\":tru"),
    BYTES("{\"a\":\"b"),
    BYTES("{\"a\":\"b\\"),
    BYTES("{\"a\":\"b\\\"}"),
    BYTES("{\"a\":\"\\x\"}"),
    BYTES("{\"a\":\"\\u12\"}"),
    BYTES("{\"a\":\"\\u12G4\"}"),
    BYTES("{\"a\":\"\\u0000\"}"),
    BYTES("{\"a\":\"\\ud83d\"}"),
    BYTES("{\"a\":\"\\ud83d\\u0041\"}"),
    BYTES("{\"a\":\"\\ude00\\ud83d\"}"),
    BYTES("{\"\\u0061\":1}"),
    BYTES("\v{}"),
    BYTES("\xEF\xBB\xBF{}"),
    BYTES("{\"a\":1234567890123456789012345678901234567890123456789012345678901234567890}"),
};
START_TEST(refuses) { ck_assert(!check_walk(left_to_cjson[_i])); }
END_TEST

/* ---- Edges ---- */

/* A string of up to 200 bytes, with nothing, a mark, an escape or two anywhere, at every distance from a block. */
START_TEST(edges) {
  static const char *const inserts[] = {"", "\"", "\\n", "\\\"", "\\u20ac", "\\ud83d\\ude00", "\\\\\\n", "\\", "é"};
  static char record[512];
  const char *insert = inserts[_i];
  for (size_t length = 0; length < 200; length += length < 70 ? 1 : 13)
    for (size_t at = 0; at <= length; at += 1 + length / 40) {
      size_t n = (size_t)sprintf(record, "{\"k\":\"%*s%s%*s%s\"}", (int)at, "", insert, (int)(length - at), "", insert);
      bool taken = check_walk((fsc_text){record, n});
      if (strcmp(insert, "\"") != 0 && strcmp(insert, "\\") != 0) ck_assert(taken);
    }
}
END_TEST

static unsigned next_random(unsigned *state) { return (*state = *state * 1103515245u + 12345u) >> 16; }

/* Records with bytes lost, doubled and changed: whatever becomes of them, nothing is taken that cJSON refuses. */
START_TEST(mutations) {
  static const char bytes[] = "{}[]\",:\\ u0-9e.ntf\x01";
  static char record[512];
  unsigned state = 11;
  for (int round = 0; round < 60000; round++) {
    fsc_text from = well_formed[next_random(&state) % COUNT(well_formed)];
    size_t length = from.length;
    memcpy(record, from.at, length);
    for (unsigned n = 1 + next_random(&state) % 3; n; n--) {
      size_t at = next_random(&state) % length;
      if (next_random(&state) % 3 == 0 && length > 2)
        memmove(record + at, record + at + 1, --length - at);
      else
        record[at] = bytes[next_random(&state) % (sizeof bytes - 1)];
    }
    check_walk((fsc_text){record, length});
  }
}
END_TEST

/* What is well-formed, and where it stops to be, by both builds: bytes that do not match anywhere in 150. */
START_TEST(encodings) {
  static const char *const inserts[] = {"\x80",
                                        "é",
                                        "\xE2\x80\x9C",
                                        "\xF0\x9F\x98\x80",
                                        "\xC3",
                                        "\xE2\x80",
                                        "\xED\xA0\x80",
                                        "\xC0\xAF",
                                        "\xE0\x80\x80",
                                        "\xEF\xBF\xBF",
                                        "\xF4\x90\x80\x80",
                                        "\xFF",
                                        "é\xE9é"};
  static const uint64_t valid[] = {0, 2, 3, 4, 0, 0, 0, 0, 0, 3, 0, 0, 4};
  const char *insert = inserts[_i];
  for (size_t length = 0; length < 150; length++)
    for (size_t at = 0; at <= length; at += 1 + length / 30) {
      char bytes[256];
      size_t n = (size_t)sprintf(bytes, "%*s%s%*s", (int)at, "", insert, (int)(length - at), "");
      fsc_text text = exact((fsc_text){bytes, n});
      fsc_encoding looked = {0}, plain = {0};
      fsc_encoding_look(&looked, text, 7);
      plain_encoding_look(&plain, text, 7);
      ck_assert_mem_eq(&looked, &plain, sizeof looked);
      ck_assert_uint_eq(looked.valid, valid[_i]);
      ck_assert_uint_eq(looked.high, strlen(insert));
      if (looked.high > looked.valid) ck_assert_uint_eq(looked.bad_at, 7 + at + (_i == 12 ? 2 : 0));
      free((char *)text.at);
    }
}
END_TEST

/* ---- Whole records, read both ways ---- */

static const char *const records[] = {
    "{\"text\":\"a\"}",
    "{\"TEXT\":\"a\",\"text\":\"b\",\"Id\":5}",
    "{\"TEXT\":null,\"text\":\"b\",\"Text\":\"c\",\"ID\":null,\"id\":5,\"kept\":null,\"Kept\":1.0}",
    "{\"text\":null,\"body\":\"b\\n\\u00e9\",\"id\":-0}",
    "{\"text\":[\"a\",\"b\\n\"],\"id\":-0.0,\"date\":1.0}",
    "{\"text\":[],\"body\":\"b\"}",
    "{\"text\":[1],\"body\":7,\"content\":true,\"maintext\":{},\"article\":\"x\"}",
    "{\"text\":\"a\",\"source\":{\"name\":\"n\\\"\"},\"topic\":[1.50,\"\\u20ac\",{}]}",
    "{\"text\":\"a\",\"source\":{\"name\":5},\"topic\":false,\"date\":1e3}",
    "{\"text\":\"a\",\"id\":999999999999999,\"date\":9999999999999999,\"topic\":123456789012345678901234567890}",
    "{\"text\":\"a\",\"id\":1e-7,\"date\":-5,\"topic\":100000000000000000000,\"kept\":0.1}",
    "{\"text\":\" \\n \"}",
    "{\"text\":\"\"}",
    "{\"title\":\"\\ud83d\\ude00 t\",\"text\":\"a\",\"kept\":\"\\tkept\",\"Kept\":\"no\"}",
    "{\"text\":\"\\ud83d\",\"kept\":null}",
    "{\"text\":\"caf\xE9\",\"kept\":[null,{\"a\":[]}]}",
    "{\"text\":\"a\"} x",
    "{\"text\":\"a\",}",
    "{\"text\":\"a\"",
    "{\"text\":\"a\\",
    "7",
};

static void put_field(char **to, fsc_text value) {
  *to += sprintf(*to, "%s%.*s|", value.at ? "=" : "", (int)value.length, value.at ? value.at : "");
}

static void describe(fsc_text record, char *to) {
  static const char *const keep[] = {"kept", "title"};
  fsc_read_options options = {.keep = keep, .n_keep = COUNT(keep)};
  const char *path = scratch_write("a.jsonl", record.at, record.length);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, &options);
  fsc_article article;
  fsc_error error;
  fsc_status status = fsc_article_next(corpus, &article, &error);
  put_field(&to, article.text);
  put_field(&to, article.doc_id);
  put_field(&to, article.outlet);
  put_field(&to, article.title);
  put_field(&to, article.date);
  put_field(&to, article.topic);
  for (size_t i = 0; i < article.n_kept; i++) put_field(&to, article.kept[i].value);
  if (status != FSC_OK) to += sprintf(to, "%s", error.code);
  fsc_corpus_free(corpus);
}

/* A vertical tab in front is white space to cJSON, and more than the walk takes. */
START_TEST(both_ways) {
  char line[256], walked[512], parsed[512];
  size_t length = (size_t)sprintf(line, "\v%s\n", records[_i]);
  describe((fsc_text){line + 1, length - 1}, walked);
  describe((fsc_text){line, length}, parsed);
  ck_assert_str_eq(walked, parsed);
}
END_TEST

Suite *walk_suite(void) {
  Suite *suite = suite_create("walk");
  TCase *tests = tcase_create("records");
  tcase_add_checked_fixture(tests, scratch_make, scratch_remove);
  tcase_set_timeout(tests, 20 * scratch_slowness());
  tcase_add_loop_test(tests, takes, 0, COUNT(well_formed));
  tcase_add_loop_test(tests, refuses, 0, COUNT(left_to_cjson));
  tcase_add_loop_test(tests, edges, 0, 9);
  tcase_add_test(tests, mutations);
  tcase_add_loop_test(tests, encodings, 0, 13);
  tcase_add_loop_test(tests, both_ways, 0, COUNT(records));
  suite_add_tcase(suite, tests);
  return suite;
}
