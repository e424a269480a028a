/* batch.h - an ordered pool of workers: articles go in and come out in input order, whatever the number of jobs.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_BATCH_H
#define FSC_COMMAND_BATCH_H
#include "options.h"

/* Of an article's id, so much that a message can name it. */
typedef struct fsc_short_id {
  uint64_t hash; /* of all of it */
  char start[40];
} fsc_short_id;

/* What a message at the end of a run says of an article, as bits of fsc_done.noted. */
typedef enum fsc_remark {
  FSC_REPEATED,       /* its id has been met; told from fsc_done.id */
  FSC_HARDLY_ENGLISH, /* fsc_hardly_english of its report */
  FSC_MARKED_UP,      /* fsc_is_marked_up of its text */
  FSC_DATE_UNREAD,    /* it has a date, but not for fsc_date_read */
  FSC_REMARKS
} fsc_remark;

/* One article on its way out. */
typedef struct fsc_done {
  bool skipped;
  const fsc_short_id *id;     /* when not skipped */
  const fsc_article *article; /* when skipped: doc_id, path and line, and why */
  const fsc_error *error;
  const fsc_report *report; /* NULL unless the hooks ask for reports */
  int note;                 /* what work returned */
  unsigned noted;           /* bits of fsc_remark, but for FSC_REPEATED */
  uint64_t consumed;        /* bytes of input so far, of fsc_corpus_progress */
} fsc_done;

typedef struct fsc_batch_hooks {
  /* Before all else, and may be NULL: may take the first articles of the corpus for itself. False ends the batch. */
  bool (*start)(void *data, fsc_corpus *corpus);
  /* In a worker, and any may be NULL: append what an article, or one left out, is to be in the output. */
  int (*work)(void *data, const fsc_report *report, fsc_output *output);
  void (*refuse)(void *data, const fsc_article *article, const fsc_error *error, fsc_output *output);
  /* In one worker at a time, in input order; false ends the batch behind this article. */
  bool (*emit)(void *data, const fsc_done *done);
  /* Likewise: the output of one article or several that have been emitted. False ends the batch. NULL if there is no
   * output. */
  bool (*write)(void *data, const fsc_output *output);
  bool spills;       /* work appends only, so that of an article whose turn it is write may get what there is already */
  bool much;         /* the output is many times the input: less of it is worked on at once */
  bool without_hits; /* fsc_workspace_without_hits, of all workspaces */
  bool reports;      /* emit is to get the reports themselves: articles then wait one by one, not by the chunk */
  void *data;
} fsc_batch_hooks;

typedef struct fsc_batch_summary {
  uint64_t articles, skipped; /* analysed; left out */
  bool stopped;               /* start, emit or write said so, or a signal did */
} fsc_batch_summary;

/* Runs the whole corpus. */
fsc_batch_summary fsc_batch_run(const fsc_analyzer *analyzer, fsc_corpus *corpus, unsigned jobs,
                                const fsc_batch_hooks *hooks);
/* From a signal handler: ends the batch that is running behind the article at hand, and its waiting for input. False:
 * none is. */
bool fsc_batch_interrupt(void);
/* Has a batch been ended so? Then what it was to give is not complete. */
bool fsc_batch_interrupted(void);
#endif
