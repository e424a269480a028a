/* resume.h - going on behind what an earlier run has written.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_RESUME_H
#define FSC_COMMAND_RESUME_H
#include "sink.h"

typedef struct fsc_resumed {
  uint64_t lines;              /* complete ones, of the file */
  uint64_t articles, left_out; /* among them */
} fsc_resumed;

/* What this run would write. */
typedef struct fsc_resuming {
  fsc_output header;
  bool headed;                                                                /* it would write the header */
  void (*report)(void *data, const fsc_article *article, fsc_output *output); /* its line */
  void *data;
} fsc_resuming;

/* Takes as many records from the corpus as the file that the sink has found holds complete lines, and has the sink go
 * on behind those. Each line must bear the id of its record; a header, which must be there if one is asked for, and
 * the first hundred reports must be what would be written now, so that no file mixes options, lexicons or versions.
 * False after a message, or where the batch was interrupted; then the file stays as it was. */
bool fsc_resume(fsc_sink *sink, fsc_corpus *corpus, const fsc_resuming *wanted, fsc_resumed *resumed);
#endif
