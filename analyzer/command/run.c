/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "../../reports/format.h"

void fsc_messages_start(fsc_messages *m, const fsc_options *options, const fsc_corpus *corpus) {
  *m = (fsc_messages){.options = options, .progress = fsc_progress_start(options, corpus)};
}

/* Ids, names of columns and of files are the input's, which may not steer the terminal. */
void fsc_messages_warn(void *data, const char *text) {
  fsc_messages *m = data;
  if (m->options && m->options->quiet) return;
  fsc_progress_clear(&m->progress);
  fsc_output line = {0};
  fsc_put_clean(&line, fsc_string(text));
  fprintf(stderr, "framescope: %.*s\n", (int)line.length, line.at);
  fsc_output_free(&line);
}

/* The error record: what is wrong, its code, where, and the article's own id if it has one. */
static void say_skipped(const fsc_done *done) {
  fsc_output line = {0};
  fsc_puts(&line, "framescope: ");
  fsc_put_clean(&line, fsc_string(done->error->text));
  fsc_puts(&line, " [");
  fsc_puts(&line, done->error->code);
  fsc_puts(&line, ", byte ");
  fsc_put_integer(&line, done->error->offset);
  if (done->article->doc_id.at) fsc_puts(&line, ", id ");
  fsc_put_clean(&line, done->article->doc_id);
  fsc_puts(&line, "]\n");
  fwrite(line.at, 1, line.length, stderr);
  fsc_output_free(&line);
}

void fsc_messages_step(fsc_messages *m, const fsc_done *done) {
  if (!done->skipped) {
    m->articles++;
  } else {
    m->skipped++;
    m->unreadable |= strcmp(done->error->code, "cannot_open") == 0;
    fsc_progress_clear(&m->progress);
    say_skipped(done);
  }
  fsc_progress_step(&m->progress, m->articles + m->skipped, done->consumed);
}

void fsc_messages_end(fsc_messages *m, const fsc_batch_summary *summary) {
  fsc_progress_clear(&m->progress);
  if (fsc_batch_interrupted())
    fputs("framescope: interrupted\n", stderr);
  else if (summary->stopped && summary->skipped && m->options->strict && !m->options->quiet)
    fputs("framescope: stopped at the first article left out (--strict)\n", stderr);
  if (summary->skipped && !m->options->quiet)
    fprintf(stderr, "framescope: %" PRIu64 " article%s analysed, %" PRIu64 " left out\n", summary->articles,
            summary->articles == 1 ? "" : "s", summary->skipped);
}

fsc_batch_summary fsc_run_corpus(fsc_options *options, const fsc_list *paths, const fsc_analyzer *analyzer,
                                 const fsc_batch_hooks *hooks, fsc_messages *messages) {
  options->read.warn = fsc_messages_warn;
  options->read.warn_data = messages;
  fsc_corpus *corpus = fsc_corpus_new(paths->items, paths->n, &options->read);
  fsc_messages_start(messages, options, corpus);
  fsc_batch_summary summary = fsc_batch_run(analyzer, corpus, fsc_options_jobs(options), hooks);
  fsc_messages_end(messages, &summary);
  fsc_corpus_free(corpus);
  return summary;
}
