/* JSON Lines: one object per line.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "json_record.h"

static bool recognise_lines(const fsc_read_options *options, fsc_text head) {
  (void)options;
  return fsc_is_json_line(head);
}

/* A file called .jsonl may still be one array, or objects spread over several lines. */
static const fsc_reader *reconsider_lines(fsc_text head) {
  fsc_text start = fsc_text_trim(head);
  if (!start.length) return &fsc_jsonl_reader;
  bool spread = start.at[0] == '{' && start.length > 1 && (start.at[1] == '\n' || start.at[1] == '\r');
  return spread || start.at[0] == '[' ? &fsc_json_reader : &fsc_jsonl_reader;
}

static fsc_status refuse_giant(fsc_reading *reading, fsc_error *error) {
  fsc_line rest;
  do
    if (!fsc_stream_line(&reading->stream, '\n', &rest)) break;
  while (!rest.whole);
  return fsc_refuse_large(reading, error);
}

static fsc_status cut_line(fsc_reading *reading, fsc_text *record, fsc_error *error) {
  fsc_stream *stream = &reading->stream;
  for (fsc_line line;;) {
    reading->line = stream->line;
    reading->offset = stream->offset;
    if (!fsc_stream_line(stream, '\n', &line)) return FSC_END;
    if (!line.whole) return refuse_giant(reading, error);
    *record = (fsc_text){line.at, line.length};
    if (fsc_json_blanks(*record) < line.length) return FSC_OK;
  }
}

/* Has the window a whole line that is not blank? */
static bool holds_line(const fsc_reading *reading) {
  const fsc_text window = fsc_stream_window(&reading->stream);
  size_t blanks = fsc_json_blanks(window);
  return blanks < window.length && memchr(window.at + blanks, '\n', window.length - blanks);
}

static const char *const extensions[] = {"jsonl", "ndjson", "jsonlines", NULL};

const fsc_reader fsc_jsonl_reader = {
    .format = FSC_INPUT_JSONL,
    .extensions = extensions,
    .recognise = recognise_lines,
    .reconsider = reconsider_lines,
    .cut = cut_line,
    .read = fsc_read_json,
    .holds_record = holds_line,
};
