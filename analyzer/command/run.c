/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void fsc_messages_start(fsc_messages *m, const fsc_options *options, const fsc_corpus *corpus) {
  *m = (fsc_messages){.options = options, .progress = fsc_progress_start(options, corpus)};
}

void fsc_messages_warn(void *data, const char *text) {
  fsc_messages *m = data;
  if (m->options && m->options->quiet) return;
  fsc_progress_clear(&m->progress);
  fprintf(stderr, "framescope: %s\n", text);
}

void fsc_messages_step(fsc_messages *m, const fsc_done *done) {
  if (done->report) {
    m->articles++;
  } else {
    m->skipped++;
    m->unreadable |= strcmp(done->error->code, "cannot_open") == 0;
    fsc_progress_clear(&m->progress);
    fprintf(stderr, "framescope: %s [%s, byte %" PRIu64 "]\n", done->error->text, done->error->code,
            done->error->offset);
  }
  fsc_progress_step(&m->progress, m->articles + m->skipped);
}

void fsc_messages_end(fsc_messages *m, const fsc_batch_summary *summary) {
  fsc_progress_clear(&m->progress);
  if (summary->skipped)
    fprintf(stderr, "framescope: %" PRIu64 " articles analysed, %" PRIu64 " left out\n", summary->articles,
            summary->skipped);
}
