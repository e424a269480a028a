/* SPDX-License-Identifier: Apache-2.0 */
#include "progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

fsc_progress fsc_progress_start(const fsc_options *options, const fsc_corpus *corpus) {
  bool shown = options->progress == FSC_ALWAYS || (options->progress == FSC_AUTO && isatty(STDERR_FILENO));
  double start = now();
  uint64_t done, total;
  fsc_corpus_progress(corpus, &done, &total);
  return (fsc_progress){.shown = shown && !options->quiet, .started = start, .last = start, .total = total};
}

void fsc_progress_step(fsc_progress *progress, uint64_t articles, uint64_t consumed) {
  enum { LOOK_EVERY = 16 };
  if (!progress->shown || articles % LOOK_EVERY) return;
  double t = now();
  if (t - progress->last < 0.25) return;
  progress->last = t;
  progress->drawn = true;
  fprintf(stderr, "\r%" PRIu64 " articles, %.0f a second", articles, (double)articles / (t - progress->started));
  if (progress->total) fprintf(stderr, ", %.0f %%", 100.0 * (double)consumed / (double)progress->total);
  fputs("\033[K", stderr);
}

void fsc_progress_clear(fsc_progress *progress) {
  if (!progress->drawn) return;
  fputs("\r\033[K", stderr);
  progress->drawn = false;
}
