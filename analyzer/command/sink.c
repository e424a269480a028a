/* SPDX-License-Identifier: Apache-2.0 */
#include "sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/memory.h"

static bool say(const char *path, const char *what) {
  fprintf(stderr, "framescope: %s: %s: %s\n", path ? path : "stdout", what, strerror(errno));
  return false;
}

/* How many complete lines there are, and where the last one ends. */
static bool count_lines(fsc_sink *sink, off_t *end) {
  char bytes[1 << 16];
  off_t at = 0;
  *end = 0;
  for (ssize_t n; (n = read(sink->fd, bytes, sizeof bytes)) != 0; at += n) {
    if (n < 0) return false;
    for (ssize_t i = 0; i < n; i++)
      if (bytes[i] == '\n') sink->lines++, *end = at + i + 1;
  }
  return true;
}

/* Does it start as our JSON Lines do, as far as it goes? */
static bool is_ours(fsc_sink *sink) {
  static const char ours[] = "{\"schema\":\"framescope.";
  ssize_t n = pread(sink->fd, sink->start, sizeof sink->start - 1, 0);
  size_t length = n < (ssize_t)sizeof ours ? (size_t)n : sizeof ours - 1;
  return n >= 0 && memcmp(sink->start, ours, length) == 0;
}

/* What is not ours is left as it is, under its name. */
static bool continue_file(fsc_sink *sink) {
  /* A finished file is resumed too: then nothing is left to do but to look for new articles behind it. */
  bool finished = access(sink->partial, F_OK) != 0 && access(sink->path, F_OK) == 0;
  const char *found = finished ? sink->path : sink->partial;
  sink->fd = open(found, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (sink->fd < 0) return say(found, "cannot be opened");
  if (!is_ours(sink)) {
    fprintf(stderr, "framescope: %s: cannot be continued: it is none of our JSON Lines\n", found);
    return false;
  }
  if (finished && rename(sink->path, sink->partial) != 0) return say(sink->path, "cannot be renamed");
  off_t end;
  if (!count_lines(sink, &end) || ftruncate(sink->fd, end) != 0 || lseek(sink->fd, end, SEEK_SET) < 0)
    return say(sink->partial, "cannot be continued");
  return true;
}

/* /dev/null and pipes are written to; a file put in their place would be mischief. */
static bool is_special(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && !S_ISREG(status.st_mode);
}

bool fsc_sink_open(fsc_sink *sink, const char *path, bool resume) {
  *sink = (fsc_sink){.fd = STDOUT_FILENO, .path = path};
  if (!path) return true;
  if (is_special(path)) {
    sink->fd = open(path, O_WRONLY | O_CLOEXEC);
    return sink->fd >= 0 || say(path, "cannot be opened");
  }
  size_t size = strlen(path) + sizeof ".partial";
  sink->partial = fsc_allocate(size);
  snprintf(sink->partial, size, "%s.partial", path);
  if (resume) return continue_file(sink);
  sink->fd = open(sink->partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  return sink->fd >= 0 || say(sink->partial, "cannot be opened");
}

void fsc_sink_put(fsc_sink *sink, const char *at, size_t left) {
  while (left && !sink->failed) {
    ssize_t n = write(sink->fd, at, left);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      sink->failed = true;
      /* A reader that left (| head) has what it wanted. */
      if (errno != EPIPE) say(sink->path, "cannot be written");
      break;
    }
    at += n;
    left -= (size_t)n;
  }
}

void fsc_sink_write(fsc_sink *sink, const fsc_output *output) { fsc_sink_put(sink, output->at, output->length); }

bool fsc_sink_close(fsc_sink *sink, bool complete, bool keep) {
  bool done = !sink->failed && sink->fd >= 0;
  if (sink->path && sink->fd >= 0 && close(sink->fd) != 0 && done) done = say(sink->path, "cannot be written");
  if (sink->partial && done && complete && rename(sink->partial, sink->path) != 0)
    done = say(sink->path, "cannot be renamed");
  if (sink->partial && sink->fd >= 0 && !(done && complete) && !keep) unlink(sink->partial);
  free(sink->partial);
  sink->partial = NULL;
  return done;
}

int fsc_sink_whole(const char *path, fsc_output *output) {
  fsc_sink sink;
  bool opened = fsc_sink_open(&sink, path, false);
  if (opened) fsc_sink_write(&sink, output);
  fsc_output_free(output);
  return fsc_sink_close(&sink, opened, false) && opened ? FSC_EXIT_DONE : FSC_EXIT_IO;
}
