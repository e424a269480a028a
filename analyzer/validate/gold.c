/* SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "validate.h"

static const fsc_task *const tasks[] = {&fsc_sentence_task,    &fsc_word_task,    &fsc_article_task,
                                        &fsc_attribution_task, &fsc_sources_task, &fsc_segmentation_task,
                                        &fsc_frames_task};

const fsc_task *fsc_task_named(const char *name) {
  for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++)
    if (strcmp(tasks[i]->name, name) == 0) return tasks[i];
  return NULL;
}

/* One object, and nothing behind it; NULL if it is not that. */
static cJSON *read_record(const char *line, size_t length) {
  const char *end = line;
  cJSON *record = cJSON_ParseWithLengthOpts(line, length, &end, false);
  if (cJSON_IsObject(record) && end + strspn(end, " \t\r\n") == line + length) return record;
  cJSON_Delete(record);
  return NULL;
}

fsc_status fsc_gold_read(fsc_validation *v, const char *path, fsc_error *error) {
  FILE *file = fopen(path, "r");
  if (!file) return fsc_fail(error, FSC_IO, "cannot_open", path, 0, "%s", strerror(errno));
  char *line = NULL;
  size_t size = 0;
  uint64_t n = 0;
  fsc_status status = FSC_OK;
  for (ssize_t length; status == FSC_OK && (length = getline(&line, &size, file)) >= 0;) {
    n++;
    if (strspn(line, " \t\r\n") == (size_t)length) continue;
    cJSON *record = read_record(line, (size_t)length);
    if (!record) {
      status = fsc_fail(error, FSC_BAD_INPUT, "bad_json", path, n, "not a JSON object");
    } else {
      *FSC_PUSH(v->arena, &v->gold) = record;
      *FSC_PUSH(v->arena, &v->lines) = n;
    }
  }
  if (ferror(file)) status = fsc_fail(error, FSC_IO, "cannot_read", path, 0, "%s", strerror(errno));
  free(line);
  fclose(file);
  if (status == FSC_OK && !v->gold.n) return fsc_fail(error, FSC_BAD_INPUT, "empty", path, 0, "no records");
  return status;
}

void fsc_gold_free(fsc_validation *v) {
  for (size_t i = 0; i < v->gold.n; i++) cJSON_Delete(v->gold.items[i]);
  v->gold.n = 0;
}

const char *fsc_gold_string(const cJSON *record, const char *name) {
  return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(record, name));
}

int fsc_gold_label(const cJSON *record, const char *name, const char *positive) {
  const cJSON *item = cJSON_GetObjectItemCaseSensitive(record, name);
  if (cJSON_IsString(item)) return strcmp(positive, item->valuestring) == 0;
  if (cJSON_IsBool(item) && strcmp(positive, cJSON_IsTrue(item) ? "true" : "false") == 0) return 1;
  if (!cJSON_IsBool(item) && !cJSON_IsNumber(item)) return -1;
  char *end;
  double wanted = strtod(positive, &end);
  return end > positive && !*end && wanted == (cJSON_IsBool(item) ? cJSON_IsTrue(item) : item->valuedouble);
}

size_t fsc_gold_spans(const cJSON *array, fsc_span *spans, size_t most) {
  size_t n = 0;
  const cJSON *pair;
  cJSON_ArrayForEach(pair, array) {
    const cJSON *start = cJSON_GetArrayItem(pair, 0), *end = cJSON_GetArrayItem(pair, 1);
    if (!cJSON_IsNumber(start) || !cJSON_IsNumber(end) || n == most || start->valuedouble < 0) continue;
    if (end->valuedouble > start->valuedouble)
      spans[n++] = (fsc_span){(uint32_t)start->valuedouble, (uint32_t)end->valuedouble};
  }
  return n;
}

static const fsc_report *analyse(fsc_validation *v, const fsc_article *article, fsc_error *error) {
  const fsc_report *report = NULL;
  return fsc_analyze(v->analyzer, v->workspace, article, &report, error) == FSC_OK ? report : NULL;
}

const fsc_report *fsc_gold_analyse(fsc_validation *v, const char *text, fsc_error *error) {
  return analyse(v, &(fsc_article){.text = fsc_text_of(text), .doc_id = fsc_text_of("gold")}, error);
}

const fsc_report *fsc_gold_analyse_article(fsc_validation *v, const cJSON *record, fsc_error *error) {
  const char *text = fsc_gold_string(record, "text"), *title = fsc_gold_string(record, "title");
  if (!text) return NULL;
  fsc_article article = {.text = fsc_text_of(text), .doc_id = fsc_text_of("gold")};
  size_t length = title ? strlen(title) : 0;
  if (length && strncmp(text, title, length) == 0 && text[length] == '\n') article.title = fsc_text_of(title);
  return analyse(v, &article, error);
}
