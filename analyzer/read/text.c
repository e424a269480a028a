/* Plain text: one file, one article.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "../base/error.h"
#include "reader.h"

static bool recognise_text(const fsc_read_options *options, fsc_text head) {
  (void)options, (void)head;
  return true;
}

/* Warns of a table saved as .txt, as spreadsheets do: it is read as one article, and the report would not show that. */
static void warn_of_records(const fsc_reading *reading, fsc_text bytes) {
  if (reading->options->format != FSC_INPUT_AUTO) return;
  const fsc_reader *reader = fsc_recognise_records(reading->options, bytes);
  if (reader)
    fsc_reading_warn(reading, "read as one article, but looks like %s (--input-format %s)",
                     reader->format == FSC_INPUT_CSV ? "a table" : "JSON", reader->extensions[0]);
}

static fsc_text find_nothing(void *none, const char *name, bool prose) {
  (void)none, (void)name, (void)prose;
  return (fsc_text){NULL, 0};
}

static fsc_status next_text(fsc_reading *reading, fsc_article *article, fsc_error *error) {
  fsc_stream *stream = &reading->stream;
  if (reading->given) return FSC_END;
  reading->given = true;
  reading->offset = stream->offset;
  while (fsc_stream_length(stream) <= FSC_ARTICLE_LIMIT && fsc_stream_more(stream)) continue;
  if (stream->failed) return FSC_END;
  fsc_text bytes = fsc_stream_window(stream);
  if (bytes.length > FSC_ARTICLE_LIMIT) return fsc_refuse_large(reading, error);
  if (!fsc_text_trim(bytes).length) return fsc_refuse_empty(reading, error);
  fsc_encoding encoding = {0};
  fsc_encoding_look(&encoding, bytes, stream->offset);
  if (fsc_encoding_is_binary(&encoding, bytes))
    return fsc_fail(error, FSC_SKIP, "unknown_format", reading->path, 0, "binary data, no text");
  fsc_warn_encoding(reading, &encoding);
  warn_of_records(reading, bytes);
  article->text = fsc_encoding_decode(&encoding, reading->arena, bytes);
  article->plain_text = true;
  fsc_keep_fields(reading, find_nothing, NULL, article);
  return article->text.length > FSC_ARTICLE_LIMIT ? fsc_refuse_large(reading, error) : FSC_OK;
}

static const char *const extensions[] = {"txt", "text", NULL};

const fsc_reader fsc_text_reader = {
    .format = FSC_INPUT_TEXT,
    .extensions = extensions,
    .recognise = recognise_text,
    .next = next_text,
};
