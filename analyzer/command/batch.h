/* batch.h - an ordered pool of workers: articles go in and come out in input order, whatever the number of jobs.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_BATCH_H
#define FSC_COMMAND_BATCH_H
#include "options.h"

/* One article on its way. report is NULL for an article left out; then error says why. */
typedef struct fsc_done {
  const fsc_article *article;
  const fsc_report *report;
  const fsc_error *error;
  const fsc_output *output; /* what work appended */
} fsc_done;

typedef struct fsc_batch_hooks {
  /* In a worker: turns a report into bytes. May be NULL. */
  void (*work)(void *data, const fsc_report *report, fsc_output *output);
  /* In the calling thread, in input order; false ends the batch. */
  bool (*emit)(void *data, const fsc_done *done);
  void *data;
} fsc_batch_hooks;

typedef struct fsc_batch_summary {
  uint64_t articles, skipped; /* analysed; left out */
  bool stopped;               /* emit said so, or a signal did */
} fsc_batch_summary;

/* Runs the whole corpus, past the first `pass_over` records (already done by an earlier run). */
fsc_batch_summary fsc_batch_run(const fsc_analyzer *analyzer, fsc_corpus *corpus, unsigned jobs, uint64_t pass_over,
                                const fsc_batch_hooks *hooks);
/* From a signal handler: ends the batch behind the article at hand. */
void fsc_batch_interrupt(void);
bool fsc_batch_interrupted(void);
#endif
