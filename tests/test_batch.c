/* The pool of workers: the output is the same, in the same order, for any number of workers. Chunks: test_chunks.c.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "batch_fixture.h"
#include "scratch.h"
#include "tests.h"

static fsc_analyzer *analyzer;

typedef struct run {
  fsc_output told, written;
  uint64_t emitted, stop_at; /* 0: never */
  uint64_t pass_over;        /* how many an earlier run has done */
  uint64_t consumed;
  bool reports;
  bool much, spills; /* a few articles have long output; spills: which is written while it grows */
  size_t largest;    /* bytes written at once */
  size_t room;       /* bytes after which writing fails; 0: never */
  bool full;
} run;

static bool start(void *data, fsc_corpus *corpus) {
  fsc_article article;
  fsc_error error;
  for (uint64_t n = ((run *)data)->pass_over; n; n--)
    ck_assert_int_ne(fsc_article_next(corpus, &article, &error), FSC_END);
  return true;
}

static int work(void *data, const fsc_report *report, fsc_output *output) {
  (void)data;
  fsc_puts(output, report->doc_id);
  fsc_putc(output, ' ');
  fsc_put_integer(output, report->n_hits);
  fsc_putc(output, '\n');
  return (int)report->n_sentence_rows;
}

enum { STEP = 8 << 20, LONG = 12 << 20 }; /* output longer than STEP is written while it grows */

/* How long the output of an article is: long for two adjacent ones and for two with one between them that is left out;
 * for some, so long that two and a little of the next make STEP. */
static size_t length_of(const char *id) {
  const int n = strlen(id) < 4 ? atoi(id) : 0;
  if (n == 100 || n == 101 || n == 106 || n == 108) return LONG;
  return n >= 120 && n < 126 ? STEP / 2 - (50 << 10) : 0;
}

static int work_much(void *data, const fsc_report *report, fsc_output *output) {
  const size_t end = output->length + length_of(report->doc_id);
  for (uint64_t i = 0; output->length < end; i++) {
    fsc_put_integer(output, i);
    fsc_puts(output, ", ");
    if (i % 1000 == 0) output->length--; /* as writers remove the comma behind a list */
  }
  return work(data, report, output);
}

static void refuse(void *data, const fsc_article *article, const fsc_error *error, fsc_output *output) {
  (void)data;
  batch_put_article(output, FSC_SKIP, article, error);
}

static bool emit(void *data, const fsc_done *done) {
  run *r = data;
  ck_assert_int_eq(done->report != NULL, r->reports && !done->skipped);
  if (done->skipped)
    batch_put_article(&r->told, FSC_SKIP, done->article, done->error);
  else
    fsc_put_integer(&r->told, (uint64_t)done->note);
  if (done->report) ck_assert_int_eq(done->note, (int)done->report->n_sentence_rows);
  ck_assert_uint_ge(done->consumed, r->consumed);
  r->consumed = done->consumed;
  return ++r->emitted != r->stop_at;
}

static bool write_out(void *data, const fsc_output *output) {
  run *r = data;
  ck_assert(!r->full);
  if (output->length > r->largest) r->largest = output->length;
  fsc_put(&r->written, output->at, output->length);
  r->full = r->room && r->written.length > r->room;
  return !r->full;
}

static fsc_batch_summary run_batch(run *r, unsigned jobs) {
  fsc_corpus *corpus = batch_corpus_open(&r->told);
  fsc_batch_hooks hooks = {.start = start,
                           .work = r->much ? work_much : work,
                           .refuse = refuse,
                           .emit = emit,
                           .write = write_out,
                           .reports = r->reports,
                           .spills = r->spills,
                           .data = r};
  fsc_batch_summary summary = fsc_batch_run(analyzer, corpus, jobs, &hooks);
  ck_assert_uint_eq(summary.articles + summary.skipped, r->emitted);
  fsc_corpus_free(corpus);
  return summary;
}

static void free_run(run *r) {
  fsc_output_free(&r->told);
  fsc_output_free(&r->written);
}

/* The output of two runs, joined, must be that of one. */
static void check_halves(run *first, run *rest, run *whole) {
  fsc_put(&first->written, rest->written.at, rest->written.length);
  batch_check_same(&first->written, &whole->written);
  fsc_output_free(&first->told);
  free_run(rest);
}

/* Messages and output do not depend on the number of jobs, nor on whether the hooks want reports. */
START_TEST(jobs) {
  static const unsigned numbers[] = {1, 2, 5};
  run alone = {0};
  fsc_batch_summary expected = run_batch(&alone, 1);
  ck_assert_uint_eq(expected.articles, 303);
  ck_assert_uint_eq(expected.skipped, 13);
  for (size_t i = 0; i < COUNT(numbers); i++)
    for (int reports = 0; reports < 2; reports++) {
      run r = {.reports = reports};
      fsc_batch_summary summary = run_batch(&r, numbers[i]);
      ck_assert_uint_eq(summary.articles, expected.articles);
      ck_assert_uint_eq(summary.skipped, expected.skipped);
      ck_assert(!summary.stopped);
      batch_check_same(&r.told, &alone.told);
      batch_check_same(&r.written, &alone.written);
    }
  free_run(&alone);
}
END_TEST

/* Long output is written while it grows, and is the same. Some runs end within it, or behind the article left out. */
START_TEST(spilling) {
  static const uint64_t stops[] = {101, 102, 103, 107, 108, 109};
  run whole = {.much = true};
  run_batch(&whole, 1);
  ck_assert_uint_ge(whole.largest, LONG);
  for (unsigned n = 1; n <= 3; n++) {
    run r = {.much = true, .spills = true};
    fsc_batch_summary summary = run_batch(&r, n);
    ck_assert_uint_eq(summary.skipped, 13);
    ck_assert_uint_le(r.largest, STEP + FSC_OUTPUT_TAIL);
    batch_check_same(&r.told, &whole.told);
    batch_check_same(&r.written, &whole.written);
  }
  for (size_t i = 0; i < COUNT(stops); i++) {
    run first = {.much = true, .spills = true, .stop_at = stops[i]};
    run rest = {.much = true, .spills = true, .pass_over = stops[i]};
    ck_assert(run_batch(&first, 1 + (unsigned)i % 3).stopped);
    run_batch(&rest, 1 + (unsigned)i % 2);
    check_halves(&first, &rest, &whole);
  }
  free_run(&whole);
}
END_TEST

/* The disk fills up in the middle of long output: what was written before is right, and nothing is tried again. */
START_TEST(spilling_that_fails) {
  run whole = {.much = true};
  run_batch(&whole, 1);
  for (unsigned n = 1; n <= 3; n++)
    for (size_t room = LONG / 2; room < whole.written.length; room += 2 * LONG) {
      run r = {.much = true, .spills = true, .room = room};
      ck_assert(run_batch(&r, n).stopped);
      ck_assert(r.full);
      ck_assert_uint_lt(r.written.length, room + STEP);
      ck_assert_mem_eq(r.written.at, whole.written.at, r.written.length);
      free_run(&r);
    }
  free_run(&whole);
}
END_TEST

/* A run is stopped behind any article: the output up to there has been written, and a run that skips as many adds the
 * rest. */
START_TEST(stopping) {
  static const uint64_t stops[] = {1, 8, 9, 150, 299, 316};
  run whole = {0};
  run_batch(&whole, 1);
  for (size_t i = 0; i < COUNT(stops); i++) {
    run first = {.stop_at = stops[i]}, rest = {.pass_over = stops[i]};
    ck_assert(run_batch(&first, 1 + (unsigned)i % 3).stopped);
    ck_assert_uint_eq(first.emitted, stops[i]);
    ck_assert(!run_batch(&rest, 1 + (unsigned)i % 2).stopped);
    check_halves(&first, &rest, &whole);
  }
  free_run(&whole);
}
END_TEST

static void make_analyzer(void) {
  batch_corpus_make();
  analyzer = fsc_analyzer_new(NULL, NULL);
  ck_assert_ptr_nonnull(analyzer);
}

static void free_analyzer(void) {
  fsc_analyzer_free(analyzer);
  scratch_remove();
}

Suite *batch_suite(void) {
  Suite *suite = suite_create("batch");
  TCase *pool = tcase_create("pool");
  tcase_add_unchecked_fixture(pool, make_analyzer, free_analyzer);
  tcase_set_timeout(pool, 60 * scratch_slowness());
  tcase_add_test(pool, jobs);
  tcase_add_test(pool, spilling);
  tcase_add_test(pool, spilling_that_fails);
  tcase_add_test(pool, stopping);
  suite_add_tcase(suite, pool);
  suite_add_tcase(suite, chunk_tests());
  suite_add_tcase(suite, seen_tests());
  suite_add_tcase(suite, sink_tests());
  return suite;
}
