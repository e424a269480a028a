/* SPDX-License-Identifier: Apache-2.0 */
#include "resume.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../reports/format.h"
#include "../base/text.h"
#include "batch.h"

static bool starts_with(fsc_text line, const char *start) {
  size_t length = strlen(start);
  return line.length >= length && memcmp(line.at, start, length) == 0;
}

static const char a_header[] = "{\"schema\":\"framescope.header/";
static const char a_report[] = "{\"schema\":\"framescope.report/1\",\"doc_id\":";
static const char an_error[] = "{\"schema\":\"framescope.error/1\",\"doc_id\":";

/* The id of a line as written, in quotation marks; absent if the line is not one that score writes. */
static fsc_text id_of(fsc_text line) {
  const char *start = starts_with(line, a_report) ? a_report : an_error;
  if (!starts_with(line, start)) return (fsc_text){NULL, 0};
  fsc_text rest = fsc_text_slice(line, strlen(start), line.length);
  size_t end = 1;
  while (end < rest.length && rest.at[end] != '"') end += rest.at[end] == '\\' ? 2 : 1;
  return end < rest.length ? fsc_text_slice(rest, 0, end + 1) : (fsc_text){NULL, 0};
}

static bool refuse(const fsc_sink *sink, uint64_t line, const char *format, ...) __attribute__((format(printf, 3, 4)));

static bool refuse(const fsc_sink *sink, uint64_t line, const char *format, ...) {
  char why[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(why, sizeof why, format, arguments);
  va_end(arguments);
  fsc_say("%s:%" PRIu64 ": cannot be continued: %s", sink->found, line, why);
  return false;
}

enum { SHOWN = 200 }; /* bytes of an id in messages */
static int shown(fsc_text id) { return id.length < SHOWN ? (int)id.length : SHOWN; }

static void refuse_article(const fsc_sink *sink, uint64_t line, fsc_text kept, fsc_text id,
                           const fsc_article *article) {
  char at[32] = "";
  if (article->line) snprintf(at, sizeof at, ":%" PRIu64, article->line);
  refuse(sink, line, "it is about %.*s, but the input has %.*s there (%s%s)", shown(kept), kept.at, shown(id), id.at,
         article->path, at);
}

static bool holds(const fsc_output *output, fsc_text text) {
  return output->length == text.length && memcmp(output->at, text.at, text.length) == 0;
}

static bool has_id(fsc_text id, const fsc_sink *sink, uint64_t line, const fsc_article *article) {
  fsc_output wanted = {0};
  fsc_put_quoted(&wanted, article->doc_id, ',');
  wanted.length--;
  bool same = holds(&wanted, id);
  if (!same) refuse_article(sink, line, id, (fsc_text){wanted.at, wanted.length}, article);
  fsc_output_free(&wanted);
  return same;
}

static bool is_report_of(const fsc_article *article, fsc_text line, const fsc_resuming *wanted) {
  fsc_output report = {0};
  wanted->report(wanted->data, article, &report);
  bool same = holds(&report, line);
  fsc_output_free(&report);
  return same;
}

/* The first reports of a file are made again and compared: enough to notice other options or lexicons, and quick. */
enum { MADE_AGAIN = 100 };

/* Takes the next record from the corpus, which must be the one that the line is about. */
static bool pass_over(const fsc_sink *sink, fsc_text line, fsc_corpus *corpus, const fsc_resuming *wanted,
                      const fsc_resumed *resumed) {
  fsc_article article;
  fsc_error error;
  fsc_text id = id_of(line);
  if (!id.at) return refuse(sink, resumed->lines, "it is not a line that score writes");
  fsc_status status = fsc_article_next(corpus, &article, &error);
  if (status == FSC_END)
    return !fsc_batch_interrupted() &&
           refuse(sink, resumed->lines, "it is about %.*s, but the input has no article there", shown(id), id.at);
  if (!has_id(id, sink, resumed->lines, &article)) return false;
  if (resumed->articles > MADE_AGAIN || !starts_with(line, a_report)) return true;
  return (status == FSC_OK && is_report_of(&article, line, wanted)) ||
         refuse(sink, resumed->lines, "%.*s was scored with other options, lexicons or texts, or by another version",
                shown(id), id.at);
}

static bool pass_line(const fsc_sink *sink, fsc_text line, fsc_corpus *corpus, const fsc_resuming *wanted,
                      fsc_resumed *resumed) {
  resumed->lines++;
  resumed->articles += starts_with(line, a_report);
  resumed->left_out += starts_with(line, an_error);
  bool header = resumed->lines == 1 && starts_with(line, a_header);
  if (resumed->lines == 1 && wanted->headed && !header) return refuse(sink, 1, "it was begun without --with-header");
  if (!header) return pass_over(sink, line, corpus, wanted, resumed);
  return holds(&wanted->header, line) || refuse(sink, 1, "it was begun with other lexicons or by another version");
}

bool fsc_resume(fsc_sink *sink, fsc_corpus *corpus, const fsc_resuming *wanted, fsc_resumed *resumed) {
  FILE *file = fopen(sink->found, "r");
  char *line = NULL;
  size_t capacity = 0;
  off_t end = 0;
  bool going = file != NULL;
  *resumed = (fsc_resumed){0};
  for (ssize_t n; going && (n = getline(&line, &capacity, file)) > 0 && line[n - 1] == '\n'; end += n)
    going = pass_line(sink, (fsc_text){line, (size_t)n}, corpus, wanted, resumed) && !fsc_batch_interrupted();
  if (!file || ferror(file)) going = refuse(sink, resumed->lines + 1, "%s", strerror(errno));
  if (file) fclose(file);
  free(line);
  return going && fsc_sink_continue(sink, end);
}
