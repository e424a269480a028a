/* run.h - what every run over a corpus tells on stderr: warnings, what was left out, the end.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_RUN_H
#define FSC_COMMAND_RUN_H
#include "batch.h"
#include "progress.h"
#include "seen.h"

/* Records of a file, one behind the other, that hold no text. A misspelt --text-col makes all of them such: the first
 * is told of by itself, the others together. */
typedef struct fsc_textless {
  char *path;          /* owned; NULL: the record before was none of them */
  uint64_t more, line; /* those not told of yet; where the last of them stands */
} fsc_textless;

/* Articles that something is to be said of at the end. */
typedef struct fsc_noted {
  uint64_t n;
  fsc_short_id first;
} fsc_noted;

typedef struct fsc_messages {
  const fsc_options *options;
  fsc_progress progress;
  uint64_t articles, skipped;
  uint64_t unreadable; /* of those left out, paths that could not be opened */
  fsc_seen ids;
  fsc_noted noted[FSC_REMARKS];
  fsc_textless textless;
} fsc_messages;

/* The articles of paths, whose reader's warnings are told among these messages. */
fsc_corpus *fsc_messages_corpus(fsc_messages *messages, fsc_options *options, const fsc_list *paths);
void fsc_messages_start(fsc_messages *messages, const fsc_options *options, const fsc_corpus *corpus);
void fsc_messages_step(fsc_messages *messages, const fsc_done *done);
/* No record without a text follows for now. Part of fsc_messages_step and fsc_messages_end. */
void fsc_messages_end_textless(fsc_messages *messages);
/* Takes the articles of paths through the analyzer with all of these messages. */
fsc_batch_summary fsc_run_corpus(fsc_options *options, const fsc_list *paths, const fsc_analyzer *analyzer,
                                 const fsc_batch_hooks *hooks, fsc_messages *messages);
/* None of the inputs could be opened: then a result that is there already stays. */
bool fsc_messages_nothing_read(const fsc_messages *messages);
/* Articles without a value of --by, which no group holds. */
void fsc_say_ungrouped(const fsc_options *options, uint64_t articles);
/* That the file named with --output is left as it was, if one was named. */
void fsc_say_unwritten(const fsc_options *options);
void fsc_messages_end(fsc_messages *messages, const fsc_batch_summary *summary);
#endif
