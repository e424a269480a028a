/* progress.h - one line on stderr for a person who waits.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_PROGRESS_H
#define FSC_COMMAND_PROGRESS_H
#include "options.h"

typedef struct fsc_progress {
  bool shown, drawn;
  double started, last; /* seconds */
  uint64_t total;       /* bytes of input, 0: unknown */
} fsc_progress;

fsc_progress fsc_progress_start(const fsc_options *options, const fsc_corpus *corpus);
void fsc_progress_step(fsc_progress *progress, uint64_t articles, uint64_t consumed);
void fsc_progress_clear(fsc_progress *progress); /* before any other line on stderr, and at the end */
#endif
