/* SPDX-License-Identifier: Apache-2.0 */
#include "sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/memory.h"

static bool say(const char *path, const char *what) {
  fsc_say("%s: %s: %s", path ? path : "stdout", what, strerror(errno));
  return false;
}

/* Does the file start as our JSON Lines do? It may be shorter. */
static bool is_ours(const fsc_sink *sink) {
  static const char ours[] = "{\"schema\":\"framescope.";
  char start[sizeof ours - 1];
  ssize_t n = pread(sink->fd, start, sizeof start, 0);
  return n >= 0 && memcmp(start, ours, (size_t)n) == 0;
}

static bool refuse_other(const char *name) {
  fsc_say("%s: another run is writing it", name);
  return false;
}

/* Locks a file; false, after a message, if another run has it. True too if the file system has no locks. */
static bool lock(fsc_sink *sink, const char *name) {
  if (flock(sink->fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return true;
  close(sink->fd);
  sink->fd = -1; /* so that it is not removed later */
  return refuse_other(name);
}

/* Is the open file still the one that has this name? */
static bool bears(int fd, const char *name) {
  struct stat ours, named;
  return fstat(fd, &ours) == 0 && stat(name, &named) == 0 && ours.st_dev == named.st_dev && ours.st_ino == named.st_ino;
}

/* Opens and locks a file, so that two runs do not mix their output in it; fails with a message if another run has it.
 * If another run renamed or removed it between opening and locking, tries again; not for ever, since some file systems
 * give one file two inode numbers. */
static bool open_alone(fsc_sink *sink, const char *name, int flags) {
  enum { TRIES = 100 };
  for (int i = 1;; i++) {
    sink->fd = open(name, flags | O_CREAT | O_CLOEXEC, 0666);
    if (sink->fd < 0) return say(name, "cannot be opened");
    if (!lock(sink, name)) return false;
    if (i == TRIES || bears(sink->fd, name)) return true;
    close(sink->fd);
  }
}

/* A finished file can be continued too, with articles that were added to the input since. */
static bool find_file(fsc_sink *sink) {
  bool finished = access(sink->partial, F_OK) != 0 && access(sink->path, F_OK) == 0;
  sink->found = finished ? sink->path : sink->partial;
  if (!open_alone(sink, sink->found, O_RDWR)) return false;
  if (is_ours(sink)) return true;
  fsc_say("%s: cannot be continued: it does not begin like output of score", sink->found);
  return false;
}

char *fsc_sink_partial(const char *path) {
  size_t size = strlen(path) + sizeof ".partial";
  char *partial = fsc_allocate(size);
  snprintf(partial, size, "%s.partial", path);
  return partial;
}

/* A finished file that is continued gets the name PATH.partial again, unless another run has meanwhile begun one. */
static bool reopen(const fsc_sink *sink) {
  if (!bears(sink->fd, sink->path)) return refuse_other(sink->path);
  if (renameat2(AT_FDCWD, sink->path, AT_FDCWD, sink->partial, RENAME_NOREPLACE) == 0) return true;
  if (errno == EEXIST) return refuse_other(sink->partial);
  return rename(sink->path, sink->partial) == 0 || say(sink->path, "cannot be renamed");
}

bool fsc_sink_continue(fsc_sink *sink, off_t end) {
  const char *found = sink->found;
  if (found == sink->path && !reopen(sink)) return false;
  sink->found = NULL;
  return (ftruncate(sink->fd, end) == 0 && lseek(sink->fd, end, SEEK_SET) >= 0) || say(found, "cannot be continued");
}

/* Devices and pipes are written to directly: renaming a file over /dev/null would replace it. */
static bool is_special(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && !S_ISREG(status.st_mode);
}

/* Keeps the permissions of a file that is replaced. */
static void keep_mode(const fsc_sink *sink) {
  struct stat status;
  if (stat(sink->path, &status) == 0) (void)fchmod(sink->fd, status.st_mode & 0777);
}

bool fsc_sink_open(fsc_sink *sink, const char *path, bool resume) {
  *sink = (fsc_sink){.fd = STDOUT_FILENO, .path = path};
  if (!path) return true;
  if (is_special(path)) {
    sink->fd = open(path, O_WRONLY | O_CLOEXEC);
    return sink->fd >= 0 || say(path, "cannot be opened");
  }
  /* Checked here, since renaming would replace even a file that may not be written. */
  sink->fd = -1;
  if (access(path, F_OK) == 0 && access(path, W_OK) != 0) return say(path, "cannot be written");
  sink->partial = fsc_sink_partial(path);
  if (resume) return find_file(sink);
  if (!open_alone(sink, sink->partial, O_WRONLY)) return false;
  keep_mode(sink);
  return ftruncate(sink->fd, 0) == 0 || say(sink->partial, "cannot be written");
}

void fsc_sink_put(fsc_sink *sink, const char *at, size_t left) {
  while (left && !sink->failed) {
    ssize_t n = write(sink->fd, at, left);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      sink->failed = true;
      /* EPIPE is no error: the reader (| head) has what it wanted. */
      if (errno != EPIPE) say(sink->path, "cannot be written");
      break;
    }
    at += n;
    left -= (size_t)n;
  }
}

void fsc_sink_write(fsc_sink *sink, const fsc_output *output) { fsc_sink_put(sink, output->at, output->length); }

/* Closes before renaming, since close may report write errors; keeps the lock until both are done, so that no other run
 * begins a file of that name in between. */
bool fsc_sink_close(fsc_sink *sink, bool complete, bool keep) {
  bool done = !sink->failed && sink->fd >= 0, untouched = sink->found != NULL;
  int locked = sink->partial && sink->fd >= 0 ? fcntl(sink->fd, F_DUPFD_CLOEXEC, 0) : -1;
  if (sink->path && sink->fd >= 0 && close(sink->fd) != 0 && done) done = say(sink->path, "cannot be written");
  if (sink->partial && done && complete && !untouched && rename(sink->partial, sink->path) != 0)
    done = say(sink->path, "cannot be renamed");
  if (sink->partial && sink->fd >= 0 && !(done && complete) && !keep && !untouched) unlink(sink->partial);
  if (locked >= 0) close(locked);
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
