/* The table of readers, and which one an input gets: by the options, then the extension, then the first bytes.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "csv_dialect.h"
#include "json_record.h"
#include "reader.h"

enum { LOOK_AHEAD = 64 << 10 };

/* In the order in which they look at the first bytes; the last one accepts everything. */
static const fsc_reader *const readers[] = {
    &fsc_html_reader, &fsc_warc_reader, &fsc_jsonl_reader, &fsc_json_reader,
    &fsc_csv_reader,  &fsc_tsv_reader,  &fsc_text_reader,
};
enum { READERS = sizeof readers / sizeof *readers };

static const char *const compressions[] = {"gz", "xz", "zst", "bz2"};

/* ---- Extensions ---- */

/* What follows the last dot of a file's name, unless that is the first character. */
static fsc_text extension_of(fsc_text path) {
  for (size_t i = path.length; i > 1; i--) {
    if (path.at[i - 1] == '/') break;
    if (path.at[i - 1] == '.' && path.at[i - 2] != '/') return fsc_text_slice(path, i, path.length);
  }
  return (fsc_text){NULL, 0};
}

static fsc_text without_compression(fsc_text path) {
  fsc_text extension = extension_of(path);
  for (size_t i = 0; extension.at && i < sizeof compressions / sizeof *compressions; i++)
    if (fsc_text_is_nocase(extension, compressions[i]))
      return fsc_text_slice(path, 0, path.length - extension.length - 1);
  return path;
}

static const fsc_reader *by_extension(const char *path) {
  fsc_text extension = extension_of(without_compression(fsc_text_of(path)));
  for (size_t i = 0; extension.at && i < READERS; i++)
    for (size_t e = 0; readers[i]->extensions[e]; e++)
      if (fsc_text_is_nocase(extension, readers[i]->extensions[e])) return readers[i];
  return NULL;
}

bool fsc_knows_extension(const char *path) { return by_extension(path) != NULL; }

/* ---- First bytes ---- */

static const struct {
  const char *magic;
  size_t length, at;
  const char *what;
} binaries[] = {
    {"%PDF-", 5, 0, "a PDF file; make text of it first, with pdftotext for one"},
    {"PK\3\4", 4, 0, "a zip archive or an office document; unpack it, or save it as text or CSV"},
    {"\xD0\xCF\x11\xE0", 4, 0, "an office document; save it as text or CSV"},
    {"{\\rtf", 5, 0, "an RTF document; save it as plain text"},
    {"ustar\0", 6, 257, "a tar archive; unpack it, and name the folder"},
    {"ustar  ", 7, 257, "a tar archive; unpack it, and name the folder"}, /* of GNU tar */
};

static const char *name_magic(fsc_text head) {
  for (size_t i = 0; i < sizeof binaries / sizeof *binaries; i++)
    if (head.length >= binaries[i].at + binaries[i].length &&
        memcmp(head.at + binaries[i].at, binaries[i].magic, binaries[i].length) == 0)
      return binaries[i].what;
  return NULL;
}

static const char *name_binary(fsc_text head) {
  const char *what = name_magic(head);
  return what || !head.length || !memchr(head.at, '\0', head.length) ? what : "a binary file of no known format";
}

const fsc_reader *fsc_recognise_records(const fsc_read_options *options, fsc_text head) {
  static const fsc_reader *const of_records[] = {&fsc_jsonl_reader, &fsc_json_reader, &fsc_csv_reader};
  for (size_t i = 0; i < sizeof of_records / sizeof *of_records; i++)
    if (of_records[i]->recognise(options, head)) return of_records[i];
  return NULL;
}

static bool is_json(const fsc_read_options *options, fsc_text head) { return fsc_json_reader.recognise(options, head); }

/* The number of bytes that settle the format, whatever follows; 0 if more are needed, as the first `seen` did not do.
 * An object needs all of its line: what follows it there tells JSON Lines, where a mistake costs one line, from JSON,
 * where it may cost all the rest. */
static size_t decisive(const fsc_read_options *options, fsc_text head, size_t seen) {
  if (!is_json(options, head))
    return fsc_csv_has_header(head) && fsc_is_csv(options, head) ? fsc_csv_header_length(head) : 0;
  size_t first = fsc_json_blanks(head), inner = first + 1;
  inner += fsc_json_blanks(fsc_text_slice(head, inner, head.length));
  if (head.at[first] == '[' || memchr(head.at + first, '\n', inner - first)) return inner + 1;
  size_t from = inner > seen ? inner : seen;
  const char *newline = memchr(head.at + from, '\n', head.length - from);
  return newline ? (size_t)(newline - head.at) + 1 : 0;
}

/* Reads no more than what settles the format, so that records that a pipe has given do not wait for later ones. */
static fsc_text look_ahead(const fsc_read_options *options, fsc_stream *stream) {
  size_t seen = 0, told;
  while (!(told = decisive(options, fsc_stream_window(stream), seen))) {
    seen = fsc_stream_length(stream);
    if (seen > (is_json(options, fsc_stream_window(stream)) ? FSC_RECORD_LIMIT : LOOK_AHEAD) ||
        !fsc_stream_more(stream))
      break;
  }
  return fsc_text_slice(fsc_stream_window(stream), 0, told ? told : fsc_stream_length(stream));
}

const fsc_reader *fsc_choose_reader(const fsc_read_options *options, fsc_stream *stream, const char **binary) {
  for (size_t i = 0; i < READERS; i++)
    if (options->format == readers[i]->format) return readers[i];
  const fsc_reader *found = by_extension(stream->path);
  *binary = name_magic(fsc_stream_window(stream)); /* whatever its extension */
  if (*binary) return NULL;
  if (found && !found->reconsider) return found;
  fsc_text head = look_ahead(options, stream);
  if (found) return found->reconsider(head);
  *binary = name_binary(head);
  for (size_t i = 0; i < READERS && !*binary; i++)
    if (readers[i]->recognise && readers[i]->recognise(options, head)) return readers[i];
  return NULL;
}
