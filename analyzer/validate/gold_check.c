/* SPDX-License-Identifier: Apache-2.0 */
#include "gold_check.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "records.h"

typedef struct check {
  const char *path;
  uint64_t line;
  double points;     /* code points in the text */
  const char *array; /* NULL: a member of the record itself */
  int item;          /* index into the array */
  fsc_error *error;
} check;

__attribute__((format(printf, 3, 4))) static fsc_status wrong(const check *c, const char *member, const char *format,
                                                              ...) {
  char text[160];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (!c->array) return fsc_fail(c->error, FSC_BAD_INPUT, "bad_gold", c->path, c->line, "%s: %s", member, text);
  return fsc_fail(c->error, FSC_BAD_INPUT, "bad_gold", c->path, c->line, "%s[%d]%s%s: %s", c->array, c->item,
                  *member ? "." : "", member, text);
}

/* ---- Members ---- */

static bool is_span(const cJSON *pair, double points) {
  if (!cJSON_IsArray(pair) || cJSON_GetArraySize(pair) != 2) return false;
  const cJSON *start = pair->child, *end = start->next;
  return cJSON_IsNumber(start) && cJSON_IsNumber(end) && start->valuedouble >= 0 &&
         end->valuedouble > start->valuedouble && end->valuedouble <= points &&
         floor(start->valuedouble) == start->valuedouble && floor(end->valuedouble) == end->valuedouble;
}

static fsc_status check_spans(const check *c, const cJSON *item, const char *member) {
  const cJSON *spans = cJSON_GetObjectItemCaseSensitive(item, member), *pair;
  if (!spans || cJSON_IsNull(spans)) return FSC_OK;
  if (!cJSON_IsArray(spans)) return wrong(c, member, "not a list of [start,end]");
  if (c->array && cJSON_GetArraySize(spans) > FSC_MOST_SPANS)
    return wrong(c, member, "more than %d spans", (int)FSC_MOST_SPANS);
  int i = 0;
  cJSON_ArrayForEach(pair, spans) {
    if (!is_span(pair, c->points))
      return wrong(c, member, "span %d is no [start,end] within the %.0f code points of text", i, c->points);
    i++;
  }
  return FSC_OK;
}

/* Checks a member that must be one of n words, or missing. */
static fsc_status check_word(const check *c, const cJSON *item, const char *member, const char *(*name)(int), int n) {
  const cJSON *value = cJSON_GetObjectItemCaseSensitive(item, member);
  if (!value || cJSON_IsNull(value)) return FSC_OK;
  if (!cJSON_IsString(value)) return wrong(c, member, "not a string");
  for (int i = 0; i < n; i++)
    if (strcmp(name(i), value->valuestring) == 0) return FSC_OK;
  return wrong(c, member, "there is no \"%.60s\"", value->valuestring);
}

static const char *type_name(int i) { return fsc_type_name((fsc_attribution_type)i); }
static const char *kind_name(int i) { return fsc_kind_name((fsc_attribution_kind)i); }
static const char *class_name(int i) { return fsc_source_class_name((fsc_source_class)i); }
static const char *gender_name(int i) { return fsc_gender_name((fsc_gender)i); }
static const char *what_name(int i) {
  static const char *const names[] = {"person", "organisation", "group", "document"};
  return names[i];
}

/* ---- Records ---- */

static fsc_status check_attribution(const check *c, const cJSON *item) {
  fsc_status status = cJSON_IsObject(item) ? FSC_OK : wrong(c, "", "not an object");
  if (status == FSC_OK) status = check_spans(c, item, "source_spans");
  if (status == FSC_OK) status = check_spans(c, item, "cue_spans");
  if (status == FSC_OK) status = check_spans(c, item, "content_spans");
  if (status == FSC_OK) status = check_word(c, item, "type", type_name, FSC_MIXED_TYPE + 1);
  if (status == FSC_OK) status = check_word(c, item, "kind", kind_name, FSC_ACT + 1);
  return status;
}

static fsc_status check_source(const check *c, const cJSON *item) {
  fsc_status status = cJSON_IsObject(item) ? FSC_OK : wrong(c, "", "not an object");
  if (status == FSC_OK && !fsc_gold_string(item, "name")) status = wrong(c, "name", "missing");
  if (status == FSC_OK) status = check_word(c, item, "class", class_name, FSC_SOURCE_CLASSES);
  if (status == FSC_OK) status = check_word(c, item, "gender", gender_name, FSC_OTHER_GENDER + 1);
  if (status == FSC_OK) status = check_word(c, item, "what", what_name, 4);
  if (status == FSC_OK) status = check_spans(c, item, "mentions");
  return status;
}

static fsc_status check_names(const check *c, const cJSON *item, const fsc_gold_names *sources) {
  const cJSON *name, *names = cJSON_GetObjectItemCaseSensitive(item, "source_names");
  cJSON_ArrayForEach(name, names) {
    const char *text = cJSON_GetStringValue(name);
    if (!text) return wrong(c, "source_names", "not a list of names");
    if (strcmp(text, "author") != 0 && !fsc_gold_find(sources, text))
      return wrong(c, "source_names", "no source is called \"%.60s\"", text);
  }
  return FSC_OK;
}

static check begin(const fsc_validation *v, size_t record, const char *text, const char *array, fsc_error *error) {
  check c = {.path = v->options->gold, .line = v->lines.items[record], .array = array, .error = error};
  for (; *text; text++) c.points += ((unsigned char)*text & 0xC0) != 0x80;
  return c;
}

fsc_status fsc_gold_check_spans(const fsc_validation *v, size_t record, const char *member, fsc_error *error) {
  const char *text = fsc_gold_string(v->gold.items[record], "text");
  if (!text) return FSC_OK;
  check c = begin(v, record, text, NULL, error);
  return check_spans(&c, v->gold.items[record], member);
}

fsc_status fsc_gold_check_attributions(const fsc_validation *v, size_t record, fsc_error *error) {
  const cJSON *array = cJSON_GetObjectItemCaseSensitive(v->gold.items[record], "attributions"), *item;
  const char *text = fsc_gold_string(v->gold.items[record], "text");
  fsc_status status = FSC_OK;
  if (!text || !cJSON_IsArray(array)) return FSC_OK;
  check c = begin(v, record, text, "attributions", error);
  cJSON_ArrayForEach(item, array) {
    if ((status = check_attribution(&c, item)) != FSC_OK) return status;
    c.item++;
  }
  return FSC_OK;
}

fsc_status fsc_gold_check_sources(const fsc_validation *v, size_t record, fsc_error *error) {
  const cJSON *sources = cJSON_GetObjectItemCaseSensitive(v->gold.items[record], "sources"), *item;
  const cJSON *attributions = cJSON_GetObjectItemCaseSensitive(v->gold.items[record], "attributions");
  const char *text = fsc_gold_string(v->gold.items[record], "text");
  fsc_status status = FSC_OK;
  if (!text || !cJSON_IsArray(sources)) return FSC_OK;
  check c = begin(v, record, text, "sources", error);
  cJSON_ArrayForEach(item, sources) {
    if ((status = check_source(&c, item)) != FSC_OK) return status;
    c.item++;
  }
  c.array = "attributions";
  c.item = 0;
  const fsc_gold_names names = fsc_gold_names_of(v->arena, sources);
  cJSON_ArrayForEach(item, attributions) {
    if ((status = check_names(&c, item, &names)) != FSC_OK) return status;
    c.item++;
  }
  return FSC_OK;
}
