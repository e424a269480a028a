/* stream.h - the bytes of one input, decompressed, in UTF-8 or an extension of ASCII, through a window that grows.
 *
 * Invariants: buffer[start, end) is read and not yet taken; offset, line and line_offset belong to buffer[start].
 * Slices of the window stay valid over fsc_stream_take and end with the next fsc_stream_more: what a reader has taken
 * may be pointed at until it looks for more. The bytes may be written to.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_STREAM_H
#define FSC_READ_STREAM_H
#include <stdbool.h>
#include <stdint.h>

#include "../framescope.h"

/* Bytes, or units of 2 or 4 bytes in one order or the other. */
typedef enum fsc_stream_encoding {
  FSC_BYTES,
  FSC_UTF16_LITTLE,
  FSC_UTF16_BIG,
  FSC_UTF32_LITTLE,
  FSC_UTF32_BIG
} fsc_stream_encoding;

typedef struct fsc_stream {
  const char *path;        /* borrowed */
  struct archive *archive; /* NULL: a file that is read as it is */
  char *compressed;        /* block that libarchive or gzip looks at */
  struct fsc_gzip *gzip;   /* stands before libarchive; NULL: the bytes are none of gzip */
  int descriptor;
  int wake;          /* see fsc_stream_open */
  uint64_t consumed; /* bytes of the descriptor */
  char *buffer;
  size_t start, end, capacity;
  uint64_t offset;      /* bytes from the start of the input; after UTF-16 or UTF-32 of what it was converted to */
  uint64_t line;        /* 1-based */
  uint64_t line_offset; /* where that line starts */
  bool live;            /* no file: what is not there yet may be long in coming */
  bool interrupted;     /* by wake; implies failed */
  bool at_end, failed;  /* failed implies at_end: what is left is no whole record */
  char failure[128];    /* why, when failed */
  fsc_stream_encoding encoding;
  uint32_t surrogate; /* half a UTF-16 pair at the end of a block, 0 if none */
  uint32_t unit;      /* what a block's end has left of one */
  unsigned unit_bytes;
} fsc_stream;

/* Takes the descriptor over (standard input is left open). A byte order mark is taken off. Once there is something to
 * read from the descriptor wake, a live stream fails instead of waiting; -1: none. */
void fsc_stream_open(fsc_stream *stream, const char *path, int descriptor, int wake);
void fsc_stream_close(fsc_stream *stream);

static inline char *fsc_stream_at(const fsc_stream *stream) { return stream->buffer + stream->start; }
static inline size_t fsc_stream_length(const fsc_stream *stream) { return stream->end - stream->start; }
static inline fsc_text fsc_stream_window(const fsc_stream *stream) {
  return (fsc_text){fsc_stream_at(stream), fsc_stream_length(stream)};
}

/* Lengthens the window by what comes next, a block or so; false at the end. Moves the window, at the end too. */
bool fsc_stream_more(fsc_stream *stream);
/* Shortens it by n bytes at its start. */
void fsc_stream_take(fsc_stream *stream, size_t n);

/* The largest record, before escapes are resolved: \uXXXX takes three times the bytes it stands for. */
#define FSC_RECORD_LIMIT (3 * (size_t)FSC_ARTICLE_LIMIT + (1 << 20))

typedef struct fsc_line {
  char *at;
  size_t length; /* with its line end; the last one may have none */
  bool whole;    /* false: FSC_RECORD_LIMIT bytes without a line end are taken; call again for more of the line */
} fsc_line;

/* Takes one line. false: there is none, or an input that failed left half of one. */
bool fsc_stream_line(fsc_stream *stream, char line_end, fsc_line *line);

/* Compressed bytes consumed. */
uint64_t fsc_stream_consumed(const fsc_stream *stream);
#endif
