/* SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/error.h"
#include "../base/text.h"
#include "../read/json_record.h"
#include "../read/json_walk.h"
#include "validate.h"

static const fsc_task *const tasks[] = {&fsc_sentence_task,    &fsc_word_task,    &fsc_article_task,
                                        &fsc_attribution_task, &fsc_sources_task, &fsc_segmentation_task,
                                        &fsc_frames_task};

const fsc_task *fsc_task_named(const char *name) {
  for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++)
    if (strcmp(tasks[i]->name, name) == 0) return tasks[i];
  return NULL;
}

/* Parses a line that holds one JSON object and nothing else; NULL for any other. */
static cJSON *parse(fsc_line line) {
  const char *end = line.at;
  fsc_json_mend(line.at, line.length);
  cJSON *record = cJSON_ParseWithLengthOpts(line.at, line.length, &end, false);
  size_t parsed = (size_t)(end - line.at);
  if (cJSON_IsObject(record) &&
      parsed + fsc_json_blanks(fsc_text_slice((fsc_text){line.at, line.length}, parsed, line.length)) == line.length)
    return record;
  cJSON_Delete(record);
  return NULL;
}

/* Reads one record. Gold spans refer to the text as it was annotated, so no bytes are repaired. */
static fsc_status read_line(fsc_validation *v, const char *path, fsc_line line, uint64_t n, fsc_error *error) {
  const fsc_text bytes = {line.at, line.length};
  if (!line.whole)
    return fsc_fail(error, FSC_BAD_INPUT, "too_large", path, n, "the record is larger than %zu MB",
                    FSC_RECORD_LIMIT >> 20);
  if (fsc_json_blanks(bytes) == line.length) return FSC_OK;
  if (memchr(line.at, '\0', line.length)) return fsc_fail(error, FSC_BAD_INPUT, "nul", path, n, "a NUL byte");
  if (fsc_utf8_valid(bytes) != line.length)
    return fsc_fail(error, FSC_BAD_INPUT, "bad_utf8", path, n, "not valid UTF-8: save it as UTF-8");
  cJSON *record = parse(line);
  if (!record)
    return fsc_fail(error, FSC_BAD_INPUT, "bad_json", path, n, "not a JSON object: gold is one in each line");
  *FSC_PUSH(v->arena, &v->gold) = record;
  *FSC_PUSH(v->arena, &v->lines) = n;
  return FSC_OK;
}

fsc_status fsc_gold_read(fsc_validation *v, const char *path, fsc_error *error) {
  int descriptor = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return fsc_fail(error, FSC_IO, "cannot_open", path, 0, "%s", strerror(errno));
  fsc_stream stream;
  fsc_line line;
  fsc_status status = FSC_OK;
  fsc_stream_open(&stream, path, descriptor, -1);
  for (uint64_t n = 1; status == FSC_OK && fsc_stream_line(&stream, '\n', &line); n++)
    status = read_line(v, path, line, n, error);
  if (status == FSC_OK && stream.failed) status = fsc_fail(error, FSC_IO, "cannot_read", path, 0, "%s", stream.failure);
  fsc_stream_close(&stream);
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

fsc_span *fsc_gold_all_spans(fsc_arena *arena, const cJSON *array, size_t *n) {
  const size_t most = (size_t)cJSON_GetArraySize(array);
  fsc_span *spans = fsc_arena_take(arena, (most + 1) * sizeof *spans);
  *n = fsc_gold_spans(array, spans, most);
  return spans;
}

static int by_name(const void *a, const void *b) {
  const fsc_gold_named *x = a, *y = b;
  int order = strcmp(x->name, y->name);
  return order ? order : (x->place > y->place) - (x->place < y->place);
}

fsc_gold_names fsc_gold_names_of(fsc_arena *arena, const cJSON *array) {
  fsc_gold_names names = {.items =
                              fsc_arena_take(arena, ((size_t)cJSON_GetArraySize(array) + 1) * sizeof *names.items)};
  const cJSON *object;
  cJSON_ArrayForEach(object, array) {
    const char *name = fsc_gold_string(object, "name");
    if (name) names.items[names.n] = (fsc_gold_named){name, object, names.n}, names.n++;
  }
  if (names.n) qsort(names.items, names.n, sizeof *names.items, by_name);
  return names;
}

const cJSON *fsc_gold_find(const fsc_gold_names *names, const char *name) {
  size_t low = 0, high = names->n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (strcmp(names->items[middle].name, name) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low < names->n && strcmp(names->items[low].name, name) == 0 ? names->items[low].object : NULL;
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
