/* JSON: an array of articles, one article, or several one after another. Cut at element boundaries and parsed one
 * element at a time, so that memory does not grow with the file.
 * SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <stdlib.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "json_record.h"
#include "json_scan.h"

typedef struct json_state {
  bool in_array, done;
  uint64_t array_line, last_line;
} json_state;

static bool recognise_json(const fsc_read_options *options, fsc_text head) {
  (void)options;
  size_t first = fsc_json_blanks(head);
  if (first == head.length) return false;
  fsc_text inner = fsc_text_slice(head, first + 1, head.length);
  size_t second = fsc_json_blanks(inner);
  char c = second < inner.length ? inner.at[second] : '\0';
  return head.at[first] == '[' ? c == '{' || c == ']' : head.at[first] == '{' && (c == '"' || c == '}');
}

static const fsc_reader *reconsider_json(fsc_text head) {
  return fsc_is_json_line(head) ? &fsc_jsonl_reader : &fsc_json_reader;
}

/* Skips blanks (and commas); returns the first byte of the next value or bracket, which is not taken, or '\0' at the
 * end. */
static char pass_blanks(fsc_stream *stream, bool commas) {
  do {
    size_t n = 0, length = fsc_stream_length(stream);
    const char *at = fsc_stream_at(stream);
    for (; n < length; n++) {
      n += fsc_json_blanks((fsc_text){at + n, length - n});
      if (n == length || !commas || at[n] != ',') break;
    }
    char c = n < length ? at[n] : '\0';
    fsc_stream_take(stream, n);
    if (n < length) return c ? c : ' ';
  } while (fsc_stream_more(stream));
  return '\0';
}

typedef enum cut { CUT, CUT_GIANT, CUT_SHORT } cut;

/* Takes the value at the start of the window. One that is too large is skipped without being held in memory. */
static cut cut_value(fsc_stream *stream, fsc_text *value) {
  fsc_json_scan scan = {0};
  size_t done = 0;
  cut result = CUT;
  for (;;) {
    done += fsc_json_scan_bytes(&scan, fsc_stream_at(stream) + done, fsc_stream_length(stream) - done);
    if (done > FSC_RECORD_LIMIT) {
      result = CUT_GIANT;
      fsc_stream_take(stream, done);
      done = 0;
    }
    if (scan.complete) break;
    if (fsc_stream_more(stream)) continue;
    if (!scan.scalar) result = CUT_SHORT;
    break;
  }
  *value = (fsc_text){fsc_stream_at(stream), done};
  fsc_stream_take(stream, done);
  return result;
}

/* Notes the place of an element. All but the first one of a line also get a column, since the default id, line and
 * column, must be unique. */
static void mark_place(fsc_reading *reading, json_state *state) {
  const fsc_stream *stream = &reading->stream;
  reading->line = stream->line;
  reading->offset = stream->offset;
  reading->column = stream->line == state->last_line ? stream->offset - stream->line_offset + 1 : 0;
  state->last_line = stream->line;
}

static fsc_status refuse_rest(fsc_reading *reading, json_state *state, fsc_error *error, const char *what) {
  state->done = true;
  return fsc_fail(error, FSC_SKIP, "bad_json", reading->path, reading->line, "%s, byte %" PRIu64, what,
                  reading->offset);
}

static fsc_status take_value(fsc_reading *reading, json_state *state, fsc_text *record, fsc_error *error) {
  switch (cut_value(&reading->stream, record)) {
    case CUT:
      return FSC_OK;
    case CUT_GIANT:
      return fsc_refuse_large(reading, error);
    default:
      if (reading->stream.failed) return FSC_END;
      return refuse_rest(reading, state, error, "the input ends inside this value");
  }
}

static fsc_status cut_json(fsc_reading *reading, fsc_text *record, fsc_error *error) {
  json_state *state = reading->state;
  fsc_stream *stream = &reading->stream;
  while (!state->done) {
    char c = pass_blanks(stream, state->in_array);
    if (!c && state->in_array && !stream->failed) {
      reading->line = state->array_line;
      reading->column = 0;
      reading->offset = stream->offset;
      return refuse_rest(reading, state, error, "the input ends inside this array");
    }
    if (!c) break;
    if (c == (state->in_array ? ']' : '[')) {
      state->in_array = !state->in_array;
      state->array_line = stream->line;
      fsc_stream_take(stream, 1);
      continue;
    }
    mark_place(reading, state);
    bool closing = c == '}' || c == ']';
    if (closing || (!state->in_array && c != '{'))
      return refuse_rest(reading, state, error, "neither an object nor an array; the rest is left out");
    return take_value(reading, state, record, error);
  }
  return FSC_END;
}

static bool holds_value(const fsc_reading *reading) {
  const json_state *state = reading->state;
  const char *at = fsc_stream_at(&reading->stream), *end = at + fsc_stream_length(&reading->stream);
  const char before = state->in_array ? ',' : '[';
  fsc_json_scan scan = {0};
  while ((at += fsc_json_blanks((fsc_text){at, (size_t)(end - at)})) < end && *at == before) at++;
  if (at == end || *at == ']') return false; /* nothing is known of what follows the array */
  fsc_json_scan_bytes(&scan, at, (size_t)(end - at));
  return scan.complete;
}

static void open_json(fsc_reading *reading) { reading->state = fsc_allocate_zero(1, sizeof(json_state)); }
static void close_json(fsc_reading *reading) { free(reading->state); }

static const char *const extensions[] = {"json", NULL};

const fsc_reader fsc_json_reader = {
    .format = FSC_INPUT_JSON,
    .extensions = extensions,
    .recognise = recognise_json,
    .reconsider = reconsider_json,
    .open = open_json,
    .close = close_json,
    .cut = cut_json,
    .read = fsc_read_json,
    .holds_record = holds_value,
};
