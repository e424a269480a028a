/* SPDX-License-Identifier: Apache-2.0 */
#include "stream.h"

#include <archive.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "gzip.h"

/* A block is small enough to stay in a core's cache between two passes over it. */
enum { BLOCK = 1 << 16, KEPT = 64 * BLOCK };

/* ---- The descriptor ---- */

/* Waits until there is something to read, or the end; false if `wake` ends the wait. */
static bool await(fsc_stream *stream) {
  struct pollfd ends[] = {{.fd = stream->descriptor, .events = POLLIN}, {.fd = stream->wake, .events = POLLIN}};
  while (poll(ends, 2, -1) < 0 && errno == EINTR) continue;
  stream->interrupted = ends[1].revents != 0;
  return !stream->interrupted;
}

/* Like read(2), but continues after a signal, and `wake` can end the wait. */
static ssize_t read_bytes(fsc_stream *stream, void *to, size_t length) {
  ssize_t n;
  do {
    if (stream->live && !await(stream)) return errno = ECANCELED, -1;
    n = read(stream->descriptor, to, length);
  } while (n < 0 && (errno == EINTR || (stream->live && errno == EAGAIN)));
  if (n > 0) stream->consumed += (uint64_t)n;
  return n;
}

/* ---- libarchive ---- */

/* Reads a block. The first has at least two bytes, if the input does, by which gzip is recognised. */
static ssize_t read_block(fsc_stream *stream) {
  size_t least = stream->consumed ? 1 : 2, length = 0;
  ssize_t n = 1;
  while (length < least && (n = read_bytes(stream, stream->compressed + length, BLOCK - length)) > 0)
    length += (size_t)n;
  if (n < 0) archive_set_error(stream->archive, errno, "%s", strerror(errno));
  return n < 0 ? n : (ssize_t)length;
}

static ssize_t read_inflated(fsc_stream *stream, const void **block) {
  ssize_t n = 1;
  for (;;) {
    fsc_text inflated = fsc_gzip_take(stream->gzip);
    *block = inflated.at;
    if (inflated.length) return (ssize_t)inflated.length;
    const char *wrong = fsc_gzip_wrong(stream->gzip, n == 0);
    if (wrong) archive_set_error(stream->archive, EINVAL, "%s", wrong);
    if (wrong || n == 0) return wrong ? ARCHIVE_FATAL : 0;
    n = read_block(stream);
    if (n < 0) return n;
    fsc_gzip_give(stream->gzip, stream->compressed, (size_t)n);
  }
}

static la_ssize_t read_compressed(struct archive *archive, void *data, const void **block) {
  fsc_stream *stream = data;
  (void)archive;
  if (stream->gzip) return read_inflated(stream, block);
  bool first = !stream->consumed;
  ssize_t n = read_block(stream);
  *block = stream->compressed;
  if (n < 0 || !first || !fsc_is_gzip(stream->compressed, (size_t)n)) return n;
  stream->gzip = fsc_gzip_new();
  fsc_gzip_give(stream->gzip, stream->compressed, (size_t)n);
  return read_inflated(stream, block);
}

static void fail(fsc_stream *stream) {
  const char *why = archive_error_string(stream->archive);
  snprintf(stream->failure, sizeof stream->failure, "%s", why ? why : "the compressed data ends early");
  stream->failed = stream->at_end = true;
}

/* Enables only the documented compressions: for some others, libarchive starts programs. */
static void open_archive(fsc_stream *stream) {
  struct archive *archive = stream->archive = archive_read_new();
  if (!archive) fsc_out_of_memory();
  archive_read_support_filter_gzip(archive);
  archive_read_support_filter_bzip2(archive);
  archive_read_support_filter_xz(archive);
  archive_read_support_filter_zstd(archive);
  archive_read_support_format_raw(archive);
  archive_read_support_format_empty(archive);
  struct archive_entry *entry;
  stream->compressed = fsc_allocate(BLOCK);
  int result = archive_read_open(archive, stream, NULL, read_compressed, NULL);
  if (result == ARCHIVE_OK) result = archive_read_next_header(archive, &entry);
  if (result == ARCHIVE_EOF && archive_errno(archive) == 0)
    stream->at_end = true;
  else if (result < ARCHIVE_WARN || result == ARCHIVE_EOF)
    fail(stream);
}

/* The next bytes from libarchive; none at the end. */
static fsc_text next_block(fsc_stream *stream) {
  const void *block = NULL;
  size_t length = 0;
  la_int64_t where;
  while (!stream->at_end && !length) {
    int result = archive_read_data_block(stream->archive, &block, &length, &where);
    if (result == ARCHIVE_EOF) stream->at_end = true;
    if (result < ARCHIVE_WARN) fail(stream);
    if (stream->at_end) length = 0;
  }
  return (fsc_text){block, length};
}

/* ---- First bytes ---- */

typedef struct magic {
  const char *bytes;
  size_t length;
  fsc_stream_encoding encoding;
} magic;

static const magic compressions[] = {{"\x1F\x8B", 2, FSC_BYTES},
                                     {"BZh", 3, FSC_BYTES},
                                     {"\xFD"
                                      "7zXZ",
                                      5, FSC_BYTES},
                                     {"\x28\xB5\x2F\xFD", 4, FSC_BYTES}};

/* The longer ones first, since that of UTF-32 begins like that of UTF-16. */
static const magic byte_order_marks[] = {{"\xFF\xFE\0\0", 4, FSC_UTF32_LITTLE},
                                         {"\0\0\xFE\xFF", 4, FSC_UTF32_BIG},
                                         {"\xEF\xBB\xBF", 3, FSC_BYTES},
                                         {"\xFF\xFE", 2, FSC_UTF16_LITTLE},
                                         {"\xFE\xFF", 2, FSC_UTF16_BIG}};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The first of n magics that the bytes begin with, or NULL. */
static const magic *find_magic(const magic *magics, size_t n, const char *bytes, size_t length) {
  for (size_t i = 0; i < n; i++)
    if (length >= magics[i].length && memcmp(bytes, magics[i].bytes, magics[i].length) == 0) return &magics[i];
  return NULL;
}

enum { HEAD = 8 };

/* May a unit of 16 bits be text? Not a small number, of which binary files are full. */
static bool is_letter(char high, char low) { return high || (unsigned char)low >= ' ' || memchr("\n\r\t", low, 3); }

/* The encoding of a text without a byte order mark, by its first four characters of UTF-16 or two of UTF-32: they must
 * be of Latin-1, except perhaps one of UTF-16, such as a quotation mark. FSC_BYTES if it is neither. */
static fsc_stream_encoding unmarked_encoding(const char *head) {
  int zeros[4] = {0}; /* at each place of four bytes */
  for (size_t i = 0; i < HEAD; i++) zeros[i % 4] += !head[i];
  int even = zeros[0] + zeros[2], odd = zeros[1] + zeros[3];
  if (!even && odd >= 3) return FSC_UTF16_LITTLE;
  if (!odd && even >= 3) return FSC_UTF16_BIG;
  bool little = zeros[1] && zeros[2] + zeros[3] == 4 && is_letter(head[1], head[0]) && is_letter(head[5], head[4]);
  bool big = zeros[2] && zeros[0] + zeros[1] == 4 && is_letter(head[2], head[3]) && is_letter(head[6], head[7]);
  return little ? FSC_UTF32_LITTLE : big ? FSC_UTF32_BIG : FSC_BYTES;
}

/* Is the input a file that is neither compressed nor in UTF-16 or UTF-32? Nearly all are, and are read without a second
 * copy of their bytes. */
static bool is_plain(const fsc_stream *stream) {
  char head[HEAD] = {0};
  off_t start = stream->live ? -1 : lseek(stream->descriptor, 0, SEEK_CUR);
  if (start < 0 || pread(stream->descriptor, head, sizeof head, start) < 0) return false;
  const magic *mark = find_magic(byte_order_marks, COUNT(byte_order_marks), head, sizeof head);
  if (mark && mark->encoding != FSC_BYTES) return false;
  if (find_magic(compressions, COUNT(compressions), head, sizeof head)) return false;
  if (unmarked_encoding(head) != FSC_BYTES) return false;
  return memcmp(head + 1, "\x2A\x4D\x18", 3) != 0; /* zstd may start with a skippable frame */
}

/* ---- The window ---- */

static void make_room(fsc_stream *stream, size_t wanted) {
  size_t held = fsc_stream_length(stream);
  if (stream->start) memmove(stream->buffer, fsc_stream_at(stream), held);
  stream->start = 0;
  stream->end = held;
  bool gives_back = stream->capacity > KEPT && held + wanted <= KEPT / 2; /* a very large record has been read */
  if (stream->capacity - held >= wanted && !gives_back) return;
  size_t capacity = stream->capacity && !gives_back ? stream->capacity : BLOCK;
  while (capacity < held + wanted) capacity *= 2;
  stream->buffer = fsc_resize(stream->buffer, capacity);
  stream->capacity = capacity;
}

static bool read_plain(fsc_stream *stream) {
  if (stream->at_end) return false;
  make_room(stream, BLOCK / 4); /* enough to see the end of a file; most are small */
  ssize_t n = read_bytes(stream, stream->buffer + stream->end, stream->capacity - stream->end);
  if (n < 0) snprintf(stream->failure, sizeof stream->failure, "%s", strerror(errno));
  stream->failed = n < 0;
  stream->at_end = n <= 0;
  if (n <= 0) return false;
  stream->end += (size_t)n;
  return true;
}

static void put_code_point(fsc_stream *stream, uint32_t code_point) {
  stream->end += fsc_utf8_encode(code_point, stream->buffer + stream->end);
}

enum { REPLACEMENT = 0xFFFD };

static void put_utf16(fsc_stream *stream, uint32_t unit) {
  bool high = unit >= 0xD800 && unit < 0xDC00, low = unit >= 0xDC00 && unit < 0xE000;
  if (low && stream->surrogate) {
    put_code_point(stream, 0x10000 + ((stream->surrogate - 0xD800) << 10) + (unit - 0xDC00));
    stream->surrogate = 0;
    return;
  }
  if (stream->surrogate) put_code_point(stream, REPLACEMENT);
  stream->surrogate = high ? unit : 0;
  if (!high) put_code_point(stream, low ? REPLACEMENT : unit);
}

static void put_utf32(fsc_stream *stream, uint32_t unit) {
  bool surrogate = unit >= 0xD800 && unit < 0xE000;
  put_code_point(stream, surrogate || unit > 0x10FFFF ? REPLACEMENT : unit);
}

static void append_units(fsc_stream *stream, fsc_text bytes) {
  bool little = stream->encoding == FSC_UTF16_LITTLE || stream->encoding == FSC_UTF32_LITTLE;
  bool wide = stream->encoding >= FSC_UTF32_LITTLE;
  make_room(stream, 3 * (bytes.length / 2 + 2)); /* two bytes of UTF-16 become three at most */
  for (size_t i = 0; i < bytes.length; i++) {
    uint32_t byte = (unsigned char)bytes.at[i];
    stream->unit = little ? stream->unit | byte << 8 * stream->unit_bytes : stream->unit << 8 | byte;
    if (++stream->unit_bytes < (wide ? 4 : 2)) continue;
    (wide ? put_utf32 : put_utf16)(stream, stream->unit);
    stream->unit = stream->unit_bytes = 0;
  }
}

/* Puts U+FFFD for an incomplete character at the end of the input. */
static bool append_rest(fsc_stream *stream) {
  if (stream->failed || !(stream->unit_bytes || stream->surrogate)) return false;
  make_room(stream, 4);
  put_code_point(stream, REPLACEMENT);
  stream->unit = stream->unit_bytes = stream->surrogate = 0;
  return true;
}

bool fsc_stream_more(fsc_stream *stream) {
  if (!stream->archive) return read_plain(stream);
  fsc_text block = next_block(stream);
  if (!block.length) return append_rest(stream);
  if (stream->encoding != FSC_BYTES) {
    append_units(stream, block);
    return true;
  }
  make_room(stream, block.length);
  memcpy(stream->buffer + stream->end, block.at, block.length);
  stream->end += block.length;
  return true;
}

void fsc_stream_take(fsc_stream *stream, size_t n) {
  const char *at = fsc_stream_at(stream), *end = at + n;
  for (const char *newline; at < end && (newline = memchr(at, '\n', (size_t)(end - at))); at = newline + 1) {
    stream->line++;
    stream->line_offset = stream->offset + (uint64_t)(newline + 1 - fsc_stream_at(stream));
  }
  stream->offset += n;
  stream->start += n;
}

/* Takes n bytes without a line end, except that the last is one if `ends`. */
static void take_line(fsc_stream *stream, size_t n, bool ends) {
  stream->offset += n;
  stream->start += n;
  if (!ends) return;
  stream->line++;
  stream->line_offset = stream->offset;
}

bool fsc_stream_line(fsc_stream *stream, char line_end, fsc_line *line) {
  size_t searched = 0, length;
  for (;;) {
    length = fsc_stream_length(stream);
    const char *at = fsc_stream_at(stream);
    const char *found = length ? memchr(at + searched, line_end, length - searched) : NULL;
    if (found) length = (size_t)(found - at) + 1;
    line->whole = found || stream->at_end;
    if (found || length > FSC_RECORD_LIMIT) break;
    searched = length;
    if (fsc_stream_more(stream)) continue;
    line->whole = true;
    if (!length || stream->failed) return false;
    break;
  }
  line->at = fsc_stream_at(stream);
  line->length = length;
  take_line(stream, length, line->at[length - 1] == line_end);
  return true;
}

/* ---- Opening and closing ---- */

/* Converts what was read into the window before the encoding was known. */
static void convert_window(fsc_stream *stream, fsc_stream_encoding encoding) {
  size_t length = fsc_stream_length(stream);
  char *bytes = fsc_allocate(length);
  if (length) memcpy(bytes, fsc_stream_at(stream), length);
  stream->encoding = encoding;
  stream->start = stream->end = 0;
  append_units(stream, (fsc_text){bytes, length});
  free(bytes);
}

static void take_byte_order_mark(fsc_stream *stream) {
  const char *head = fsc_stream_at(stream);
  size_t length = fsc_stream_length(stream);
  const magic *mark = find_magic(byte_order_marks, COUNT(byte_order_marks), head, length);
  fsc_stream_encoding encoding = mark ? mark->encoding : length < HEAD ? FSC_BYTES : unmarked_encoding(head);
  if (mark) fsc_stream_take(stream, mark->length);
  if (encoding != FSC_BYTES) convert_window(stream, encoding);
}

/* libarchive passes on unchanged what it does not recognise as compressed, such as an incomplete header. Fails then: no
 * text begins with such bytes, except with the letters of bzip2. */
static void refuse_compressed(fsc_stream *stream) {
  const magic *left = find_magic(compressions, COUNT(compressions), fsc_stream_at(stream), fsc_stream_length(stream));
  if (!left || left->bytes[0] == 'B') return;
  snprintf(stream->failure, sizeof stream->failure, "a header of compressed data that is not whole");
  stream->failed = stream->at_end = true;
  stream->end = stream->start;
}

void fsc_stream_open(fsc_stream *stream, const char *path, int descriptor, int wake) {
  *stream = (fsc_stream){.path = path, .descriptor = descriptor, .wake = wake, .line = 1};
  struct stat about;
  stream->live = fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode);
  make_room(stream, BLOCK);
  if (!is_plain(stream)) open_archive(stream);
  while (fsc_stream_length(stream) < HEAD && fsc_stream_more(stream)) continue;
  refuse_compressed(stream);
  take_byte_order_mark(stream);
}

void fsc_stream_close(fsc_stream *stream) {
  if (stream->archive) archive_read_free(stream->archive);
  fsc_gzip_free(stream->gzip);
  if (stream->descriptor > STDIN_FILENO) close(stream->descriptor);
  free(stream->compressed);
  free(stream->buffer);
  *stream = (fsc_stream){.descriptor = -1};
}

uint64_t fsc_stream_consumed(const fsc_stream *stream) { return stream->consumed; }
