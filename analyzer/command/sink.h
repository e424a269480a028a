/* sink.h - where data goes: stdout, or a file that appears under its name only when complete.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_SINK_H
#define FSC_COMMAND_SINK_H
#include <sys/types.h>

#include "options.h"

typedef struct fsc_sink {
  int fd;
  const char *path;  /* NULL: stdout */
  char *partial;     /* PATH.partial, what is written meanwhile; NULL: PATH itself, a device or a pipe */
  const char *found; /* of the two, the file that is to be continued, while it is as it was; else NULL */
  bool failed;
} fsc_sink;

/* PATH.partial, to be freed. */
char *fsc_sink_partial(const char *path);
/* path NULL: stdout. With resume, an existing PATH.partial (or PATH) is opened to be continued. False after a message,
 * also where that is nothing score has written, or another run is writing it. */
bool fsc_sink_open(fsc_sink *sink, const char *path, bool resume);
/* Goes on behind so many bytes of the file found. False after a message. */
bool fsc_sink_continue(fsc_sink *sink, off_t end);
/* Goes out at once, so that whoever reads a pipe does not wait for it. After a failure, which is told once, nothing is
 * written any more. */
void fsc_sink_write(fsc_sink *sink, const fsc_output *output);
void fsc_sink_put(fsc_sink *sink, const char *at, size_t length);
/* complete: renames the file into place; if that is not to be or fails, PATH.partial stays if keep, or is removed. A
 * file that was found and not continued stays as it was.
 * False after a message. */
bool fsc_sink_close(fsc_sink *sink, bool complete, bool keep);
/* Output that is made in one piece: opens, writes, closes; returns the exit code. Frees the output. */
int fsc_sink_whole(const char *path, fsc_output *output);
#endif
