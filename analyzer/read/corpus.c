/* fsc_corpus: the articles of all paths, in order, with one input open at a time.
 * SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "chunk.h"
#include "reader.h"
#include "walk.h"

typedef struct identity {
  dev_t device;
  ino_t inode;
} identity;

struct fsc_corpus {
  const char *const *paths;
  size_t n_paths, next_path;
  fsc_walk *walk;                  /* the directory being walked */
  const char *barren;              /* its path while no file to read has been found in it; else NULL */
  fsc_read_options options, given; /* options: as given, but warnings go to the chunk that is being cut */
  fsc_arena *arena;
  char *path;               /* of the open input, or the last one */
  const fsc_reader *reader; /* NULL: no input is open */
  fsc_reading reading;
  uint64_t records;         /* of this input */
  uint64_t finished, total; /* bytes; total 0: unknown */
  identity *without;        /* those of options.without that exist */
  size_t n_without;
  int wake[2]; /* a pipe: a byte written into it ends the wait for input, and so the corpus */
  bool interrupted;
};

/* The size of all inputs in bytes; 0, unknown, unless every path is a regular file. */
static uint64_t total_size(const char *const *paths, size_t n) {
  uint64_t total = 0;
  for (size_t i = 0; i < n; i++) {
    struct stat about;
    if (strcmp(paths[i], "-") == 0) return 0;
    if (stat(paths[i], &about) != 0) continue;
    if (!S_ISREG(about.st_mode)) return 0;
    total += (uint64_t)about.st_size;
  }
  return total;
}

static void identify_without(fsc_corpus *corpus) {
  const fsc_read_options *options = &corpus->given;
  struct stat about;
  if (options->n_without) corpus->without = fsc_allocate(options->n_without * sizeof *corpus->without);
  for (size_t i = 0; i < options->n_without; i++)
    if (stat(options->without[i], &about) == 0)
      corpus->without[corpus->n_without++] = (identity){about.st_dev, about.st_ino};
}

fsc_corpus *fsc_corpus_new(const char *const *paths, size_t n_paths, const fsc_read_options *options) {
  fsc_corpus *corpus = fsc_allocate_zero(1, sizeof *corpus);
  corpus->paths = paths;
  corpus->n_paths = n_paths;
  if (options) corpus->options = corpus->given = *options;
  corpus->walk = fsc_walk_new();
  corpus->arena = fsc_arena_new();
  corpus->total = total_size(paths, n_paths);
  if (pipe2(corpus->wake, O_CLOEXEC | O_NONBLOCK) != 0) corpus->wake[0] = corpus->wake[1] = -1;
  identify_without(corpus);
  return corpus;
}

void fsc_corpus_interrupt(fsc_corpus *corpus) {
  ssize_t written = write(corpus->wake[1], "", 1); /* a full pipe will do as well */
  (void)written;
}

static void close_input(fsc_corpus *corpus) {
  if (!corpus->reader) return;
  if (corpus->reader->close) corpus->reader->close(&corpus->reading);
  corpus->finished += fsc_stream_consumed(&corpus->reading.stream);
  fsc_stream_close(&corpus->reading.stream);
  corpus->reader = NULL;
}

void fsc_corpus_free(fsc_corpus *corpus) {
  if (!corpus) return;
  close_input(corpus);
  for (int i = 0; i < 2; i++)
    if (corpus->wake[i] >= 0) close(corpus->wake[i]);
  fsc_walk_free(corpus->walk);
  fsc_arena_free(corpus->arena);
  free(corpus->path);
  free(corpus->without);
  free(corpus);
}

void fsc_corpus_progress(const fsc_corpus *corpus, uint64_t *done, uint64_t *total) {
  *done = corpus->finished + (corpus->reader ? fsc_stream_consumed(&corpus->reading.stream) : 0);
  *total = corpus->total;
}

/* ---- Paths ---- */

/* Makes the next path corpus->path; *found: it was found in a directory. False behind the last, and at the end of a
 * barren directory. */
static bool next_path(fsc_corpus *corpus, bool *found) {
  const char *path = fsc_walk_next(corpus->walk);
  *found = path != NULL;
  if (!path && !corpus->barren && corpus->next_path < corpus->n_paths) path = corpus->paths[corpus->next_path++];
  if (!path) return false;
  free(corpus->path);
  corpus->path = fsc_duplicate(path);
  return true;
}

static void leave_out(const fsc_corpus *corpus, const char *why) {
  fsc_reading_warn(&corpus->reading, "left out: %s", why);
}

static bool is_without(const fsc_corpus *corpus, const struct stat *about) {
  for (size_t i = 0; i < corpus->n_without; i++)
    if (about->st_dev == corpus->without[i].device && about->st_ino == corpus->without[i].inode) return true;
  return false;
}

/* Is a path to be read? One that was given always is; one found in a directory only if it looks meant as input.
 * Symbolic links to directories may form cycles. */
static bool is_wanted(const fsc_corpus *corpus, const struct stat *about, bool found, bool link) {
  const char *why = NULL;
  if (!found) return true;
  if (is_without(corpus, about)) return false;
  if (S_ISDIR(about->st_mode))
    why = link ? "a symbolic link to a directory" : NULL;
  else if (!S_ISREG(about->st_mode))
    why = "not a regular file";
  else if (corpus->options.format == FSC_INPUT_AUTO && !fsc_knows_extension(corpus->path))
    why = "a file of unknown kind (--input-format says what it is)";
  if (why) leave_out(corpus, why);
  return !why;
}

static fsc_status cannot_open(const fsc_corpus *corpus, fsc_error *error) {
  const char *hint = strstr(corpus->path, "://") ? "; nothing is fetched: save the text of the page to a file" : "";
  return fsc_fail(error, FSC_SKIP, "cannot_open", corpus->path, 0, "%s%s", strerror(errno), hint);
}

static void start_path(fsc_corpus *corpus) {
  corpus->reading = (fsc_reading){.path = corpus->path, .options = &corpus->options, .arena = corpus->arena};
}

/* The error for a directory without a file to read, which is a mistake like a path that does not exist. */
static fsc_status nothing_found(fsc_corpus *corpus, fsc_error *error) {
  free(corpus->path);
  corpus->path = fsc_duplicate(corpus->barren);
  corpus->barren = NULL;
  start_path(corpus);
  return fsc_fail(error, FSC_SKIP, "cannot_open", corpus->path, 0, "no file to read there");
}

static fsc_status enter_directory(fsc_corpus *corpus, bool found, fsc_error *error) {
  if (!fsc_walk_enter(corpus->walk, corpus->path)) return cannot_open(corpus, error);
  if (!found) corpus->barren = corpus->paths[corpus->next_path - 1];
  return FSC_OK;
}

/* Opens a stream and chooses its reader. */
static fsc_status start_reading(fsc_corpus *corpus, int descriptor, fsc_error *error) {
  const char *binary = NULL;
  fsc_reading *reading = &corpus->reading;
  fsc_stream_open(&reading->stream, corpus->path, descriptor, corpus->wake[0]);
  corpus->records = 0;
  corpus->reader = fsc_choose_reader(&corpus->options, &reading->stream, &binary);
  if (corpus->reader) {
    if (corpus->reader->open) corpus->reader->open(reading);
    return FSC_OK;
  }
  corpus->interrupted = reading->stream.interrupted;
  fsc_stream_close(&reading->stream);
  if (corpus->interrupted) return FSC_END;
  return fsc_fail(error, FSC_SKIP, "unknown_format", corpus->path, 0, "%s", binary);
}

/* Opens corpus->path: enters a directory, starts to read a file, skips what is not wanted. */
static fsc_status open_path(fsc_corpus *corpus, bool found, fsc_error *error) {
  struct stat about, link;
  if (!found && strcmp(corpus->path, "-") == 0) return start_reading(corpus, STDIN_FILENO, error);
  if (stat(corpus->path, &about) != 0 || lstat(corpus->path, &link) != 0) return cannot_open(corpus, error);
  if (!is_wanted(corpus, &about, found, S_ISLNK(link.st_mode))) return FSC_OK;
  if (S_ISDIR(about.st_mode)) return enter_directory(corpus, found, error);
  corpus->barren = NULL;
  /* Opening a named pipe would wait for a writer; only reading may wait, since that can be interrupted. */
  int descriptor = open(corpus->path, O_RDONLY | O_CLOEXEC | (S_ISFIFO(about.st_mode) ? O_NONBLOCK : 0));
  return descriptor < 0 ? cannot_open(corpus, error) : start_reading(corpus, descriptor, error);
}

/* ---- Articles ---- */

/* Closes an input; an error if it broke off or held no article. */
static fsc_status end_input(fsc_corpus *corpus, fsc_error *error) {
  fsc_reading *reading = &corpus->reading;
  fsc_status status = FSC_OK;
  reading->line = 0;
  reading->column = 0;
  reading->offset = reading->stream.offset;
  corpus->interrupted = reading->stream.interrupted;
  if (corpus->interrupted)
    status = FSC_END;
  else if (reading->stream.failed)
    status = fsc_fail(error, FSC_SKIP, "cannot_read", corpus->path, 0,
                      "truncated, damaged or unreadable, at byte %" PRIu64 " or before (%s)",
                      reading->offset + fsc_stream_length(&reading->stream), reading->stream.failure);
  else if (!corpus->records)
    status = fsc_fail(error, FSC_SKIP, "empty", corpus->path, 0, "holds no article");
  close_input(corpus);
  return status;
}

/* Will reading this record settle whether columns are missing (fsc_reading.looked)? Reads a copy to find out, since
 * reading changes a record. */
static bool finds_columns(fsc_corpus *corpus, fsc_text record) {
  fsc_read_options silent = corpus->options;
  fsc_reading trial = corpus->reading;
  fsc_article article = {0};
  fsc_error error;
  if (trial.looked || !fsc_asks_for_columns(&corpus->options)) return false;
  silent.warn = NULL;
  trial.options = &silent;
  fsc_text copy = {fsc_arena_string(corpus->arena, record), record.length};
  corpus->reader->read(&trial, copy, &article, &error);
  corpus->reading.looked = trial.looked;
  return trial.looked;
}

/* The next record as an article; or, if there is a chunk and the reader can, added to that to be read later. */
static fsc_status next_record(fsc_corpus *corpus, fsc_chunk *chunk, fsc_article *article, fsc_error *error) {
  const fsc_reader *reader = corpus->reader;
  fsc_reading *reading = &corpus->reading;
  fsc_text record;
  if (!reader->cut) return reader->next(reading, article, error);
  fsc_status status = reader->cut(reading, &record, error);
  if (status != FSC_OK) return status;
  if (!chunk) return reader->read(reading, record, article, error);
  fsc_chunk_add_record(chunk, reading, reader->read, record, finds_columns(corpus, record));
  return FSC_OK;
}

/* Opens the next path or takes the next record; FSC_OK without *made means: call again. */
static fsc_status step(fsc_corpus *corpus, fsc_chunk *chunk, fsc_article *article, fsc_error *error, bool *made) {
  if (!corpus->reader) {
    bool found;
    if (!next_path(corpus, &found)) return corpus->barren ? nothing_found(corpus, error) : FSC_END;
    start_path(corpus);
    return open_path(corpus, found, error);
  }
  fsc_status status = next_record(corpus, chunk, article, error);
  if (status == FSC_END) return end_input(corpus, error);
  corpus->records++;
  *made = true;
  return status;
}

static fsc_status next_article(fsc_corpus *corpus, fsc_chunk *chunk, fsc_article *article, fsc_error *error) {
  fsc_status status = FSC_OK;
  bool made = false;
  fsc_arena_reset(corpus->arena);
  *article = (fsc_article){0};
  if (corpus->interrupted) return FSC_END;
  while (status == FSC_OK && !made) status = step(corpus, chunk, article, error, &made);
  return status;
}

fsc_status fsc_article_next(fsc_corpus *corpus, fsc_article *article, fsc_error *error) {
  fsc_status status = next_article(corpus, NULL, article, error);
  if (status != FSC_END) fsc_identify(&corpus->reading, status, article, error);
  return status;
}

/* ---- Chunks ---- */

/* Would the next record have to be waited for? Records that a pipe has given must not wait until a chunk is full. */
static bool would_wait(const fsc_corpus *corpus) {
  const fsc_reader *reader = corpus->reader;
  const fsc_reading *reading = &corpus->reading;
  if (!reader || !reading->stream.live || reading->stream.at_end) return false;
  return !reader->holds_record || !reader->holds_record(reading);
}

bool fsc_corpus_cut(fsc_corpus *corpus, fsc_chunk *chunk, size_t bytes, size_t records) {
  fsc_read_options *options = &corpus->options;
  fsc_article article;
  fsc_error error;
  fsc_chunk_start(chunk, options);
  options->warn = fsc_chunk_add_warning;
  options->warn_data = chunk;
  for (size_t n = 0; n < records && fsc_chunk_bytes(chunk) < bytes && !(n && would_wait(corpus)); n++) {
    fsc_status status = next_article(corpus, chunk, &article, &error);
    if (status == FSC_END) break;
    if (status == FSC_OK && corpus->reader->cut) continue;
    fsc_identify(&corpus->reading, status, &article, &error);
    if (status == FSC_OK)
      fsc_chunk_add_article(chunk, &article);
    else
      fsc_chunk_add_error(chunk, &article, &error);
  }
  *options = corpus->given;
  return fsc_chunk_items(chunk) > 0;
}

void fsc_corpus_warn(const fsc_corpus *corpus, const char *text) {
  if (corpus->given.warn) corpus->given.warn(corpus->given.warn_data, text);
}
