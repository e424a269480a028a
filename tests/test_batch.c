/* Chunks and the pool of workers: whatever is cut how, and worked on by how many, the same comes out in the same order.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "../analyzer/command/batch.h"
#include "scratch.h"
#include "tests.h"

/* ---- A corpus of everything ---- */

enum { LINES = 300, PATHS = 7 };

static const char *paths[PATHS];
static const char *const keep[] = {"section", "absent"};

static const char sentence[] =
    "The reckless minister \\u201cclearly\\u201d failed, officials said on Monday, and nobody was told why.\\n";

static void write_lines(FILE *file) {
  for (int i = 0; i < LINES; i++) {
    fprintf(file, "{\"id\":%d,\"outlet\":\"paper %d\",\"text\":\"", i, i % 7);
    for (int n = 0; n < 1 + i * 37 % 120; n++) fputs(sentence, file);
    fputs(i % 50 == 7 ? "\"\n" : i % 60 == 9 ? "caf\xE9\"}\n" : i % 70 == 3 ? "\\ud83d\"}\n\n" : "\"}\n", file);
  }
}

static const char *kept_path(const char *path) {
  static char all[PATHS][160];
  static int turn;
  return strcpy(all[turn++ % PATHS], path);
}

static void make_corpus(void) {
  scratch_make();
  FILE *file = fopen(scratch_path("a.jsonl"), "wb");
  write_lines(file);
  fclose(file);
  int n = 0;
  paths[n++] = kept_path(scratch_path("a.jsonl"));
  paths[n++] =
      kept_path(scratch_write("a.json", TEXT("[{\"text\":\"One.\"}, {\"text\":\"Two.\"}, 7,\n{\"x\":1}]").at, 46));
  paths[n++] = kept_path(scratch_path("none.txt"));
  static const char table[] = "id,text,section\n1,\"One, \"\"two\"\"\nthree\",x\n2,b,\n3,\"caf\xE9\",y\n4,e,f,g\n";
  paths[n++] = kept_path(scratch_write("a.csv", table, sizeof table - 1));
  scratch_write("d/a.txt", "First.\n\nText.", 13);
  scratch_write("d/b.doc", "x", 1);
  scratch_write("d/c.txt", "", 0);
  scratch_write("d/d.txt", "Last.", 5);
  paths[n++] = kept_path(scratch_path("d"));
  paths[n++] = kept_path(scratch_write("empty.jsonl", "", 0));
  static const char late[] = "{x\n\n{\"section\":\"s\",\"text\":\"a\"}\n{\"text\":\"b\"}\n";
  scratch_write("e/a.jsonl", late, sizeof late - 1);
  scratch_write("e/b.doc", "x", 1); /* a warning with nothing behind it */
  paths[n++] = kept_path(scratch_path("e"));
  ck_assert_int_eq(n, PATHS);
}

static void put_warning(void *data, const char *text) {
  fsc_puts(data, "WARN ");
  fsc_puts(data, text);
  fsc_putc(data, '\n');
}

static fsc_corpus *open_corpus(fsc_output *told) {
  fsc_read_options options = {.keep = keep, .n_keep = COUNT(keep), .warn = put_warning, .warn_data = told};
  return fsc_corpus_new(paths, PATHS, &options);
}

/* ---- Chunks ---- */

static void put_text(fsc_output *to, fsc_text text) {
  fsc_puts(to, text.at ? "|" : "-");
  fsc_put(to, text.at, text.length);
}

static void put_article(fsc_output *to, fsc_status status, const fsc_article *article, const fsc_error *error) {
  put_text(to, article->doc_id);
  fsc_puts(to, article->path);
  fsc_put_integer(to, article->line);
  if (status == FSC_SKIP) {
    fsc_puts(to, error->code);
    fsc_put_integer(to, error->offset);
    fsc_puts(to, error->text);
  } else {
    put_text(to, article->outlet);
    for (size_t i = 0; i < article->n_kept; i++) put_text(to, article->kept[i].value);
    put_text(to, article->text);
  }
  fsc_putc(to, '\n');
}

static fsc_output read_at_once(void) {
  fsc_output told = {0};
  fsc_corpus *corpus = open_corpus(&told);
  fsc_article article;
  fsc_error error;
  for (fsc_status status; (status = fsc_article_next(corpus, &article, &error)) != FSC_END;)
    put_article(&told, status, &article, &error);
  fsc_corpus_free(corpus);
  return told;
}

static fsc_output read_in_chunks(size_t bytes, size_t records) {
  fsc_output told = {0};
  fsc_corpus *corpus = open_corpus(&told);
  fsc_chunk *chunk = fsc_chunk_new(put_warning, &told);
  fsc_article article;
  fsc_error error;
  while (fsc_corpus_cut(corpus, chunk, bytes, records)) {
    size_t n = 0;
    for (fsc_status status; (status = fsc_chunk_next(chunk, &article, &error)) != FSC_END; n++)
      put_article(&told, status, &article, &error);
    ck_assert_uint_le(n, records);
  }
  ck_assert(!fsc_corpus_cut(corpus, chunk, bytes, records));
  fsc_chunk_free(chunk);
  fsc_corpus_free(corpus);
  return told;
}

static void check_same(fsc_output *output, fsc_output *expected) {
  ck_assert_uint_eq(output->length, expected->length);
  ck_assert_mem_eq(output->at, expected->at, expected->length);
  fsc_output_free(output);
}

START_TEST(chunks) {
  static const size_t sizes[] = {1, 1000, 50000, SIZE_MAX}, records[] = {1, 3, SIZE_MAX};
  fsc_output expected = read_at_once();
  ck_assert_uint_gt(expected.length, 1000000);
  for (size_t i = 0; i < COUNT(sizes); i++)
    for (size_t k = 0; k < COUNT(records); k++) {
      fsc_output output = read_in_chunks(sizes[i], records[k]);
      check_same(&output, &expected);
    }
  fsc_output_free(&expected);
}
END_TEST

/* What a pipe has given is not kept waiting for what it has not. */
START_TEST(pipes) {
  static const char first[] = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"te", rest[] = "xt\":\"c\"}\n";
  int ends[2];
  char name[32];
  const char *path = name;
  ck_assert_int_eq(pipe(ends), 0);
  snprintf(name, sizeof name, "/dev/fd/%d", ends[0]);
  ck_assert_int_eq(write(ends[1], first, sizeof first - 1), sizeof first - 1);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, &(fsc_read_options){.format = FSC_INPUT_JSONL});
  fsc_chunk *chunk = fsc_chunk_new(NULL, NULL);
  fsc_article article;
  fsc_error error;
  ck_assert(fsc_corpus_cut(corpus, chunk, SIZE_MAX, SIZE_MAX));
  for (char c = 'a'; c <= 'b'; c++) {
    ck_assert_int_eq(fsc_chunk_next(chunk, &article, &error), FSC_OK);
    ck_assert_int_eq(article.text.at[0], c);
  }
  ck_assert_int_eq(fsc_chunk_next(chunk, &article, &error), FSC_END);
  ck_assert_int_eq(write(ends[1], rest, sizeof rest - 1), sizeof rest - 1);
  close(ends[1]);
  ck_assert(fsc_corpus_cut(corpus, chunk, SIZE_MAX, SIZE_MAX));
  ck_assert_int_eq(fsc_chunk_next(chunk, &article, &error), FSC_OK);
  ck_assert_int_eq(article.text.at[0], 'c');
  ck_assert(!fsc_corpus_cut(corpus, chunk, SIZE_MAX, SIZE_MAX));
  fsc_chunk_free(chunk);
  fsc_corpus_free(corpus);
  close(ends[0]);
}
END_TEST

/* Nothing is waited for any more, and nothing made of half a record. */
START_TEST(interrupting) {
  static const char first[] = "{\"text\":\"a\"}\n{\"te";
  int ends[2];
  char name[32];
  const char *inputs[] = {name, paths[0]};
  ck_assert_int_eq(pipe(ends), 0);
  snprintf(name, sizeof name, "/dev/fd/%d", ends[0]);
  for (int compressed = 0; compressed < 2; compressed++) {
    if (compressed)
      ck_assert_int_eq(write(ends[1], "\x1F\x8B\x08\0\0\0\0\0\0\3", 10), 10);
    else
      ck_assert_int_eq(write(ends[1], first, sizeof first - 1), sizeof first - 1);
    fsc_corpus *corpus = fsc_corpus_new(inputs, COUNT(inputs), &(fsc_read_options){.format = FSC_INPUT_JSONL});
    fsc_article article;
    fsc_error error;
    if (!compressed) ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
    for (int i = 0; i < 3; i++) {
      fsc_corpus_interrupt(corpus);
      ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
    }
    fsc_corpus_free(corpus);
  }
  close(ends[0]);
  close(ends[1]);
}
END_TEST

static void *interrupt_later(void *corpus) {
  nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
  fsc_corpus_interrupt(corpus);
  return NULL;
}

/* While more is waited for of what looks like a binary file. */
START_TEST(interrupting_a_start) {
  static const char first[] = "ab\0 and what else a binary file may start with";
  int ends[2];
  char name[32];
  const char *path = name;
  fsc_article article;
  fsc_error error;
  pthread_t thread;
  ck_assert_int_eq(pipe(ends), 0);
  snprintf(name, sizeof name, "/dev/fd/%d", ends[0]);
  ck_assert_int_eq(write(ends[1], first, sizeof first), sizeof first);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  ck_assert_int_eq(pthread_create(&thread, NULL, interrupt_later, corpus), 0);
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
  pthread_join(thread, NULL);
  fsc_corpus_free(corpus);
  close(ends[0]);
  close(ends[1]);
}
END_TEST

/* A named pipe that nobody writes to. */
START_TEST(interrupting_an_opening) {
  char name[160];
  const char *path = strcpy(name, scratch_path("pipe"));
  fsc_article article;
  fsc_error error;
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_corpus_interrupt(corpus);
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
  fsc_corpus_free(corpus);
}
END_TEST

/* ---- The pool ---- */

static fsc_analyzer *analyzer;

typedef struct run {
  fsc_output told, written;
  uint64_t emitted, stop_at; /* 0: never */
  uint64_t pass_over;        /* so many an earlier run has done */
  uint64_t consumed;
  bool reports;
  bool much, spills; /* a few articles are told of at length; of those some is written before all is there */
  size_t largest;    /* bytes written at once */
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

/* At length of two that stand side by side and of one that is apart. */
static int work_much(void *data, const fsc_report *report, fsc_output *output) {
  enum { NUMBERS = 3 << 20 };
  const bool much = strstr(" 100 101 250 ", report->doc_id) != NULL && strlen(report->doc_id) == 3;
  for (uint64_t i = 0; much && i < NUMBERS; i++) {
    fsc_put_integer(output, i);
    fsc_puts(output, ", ");
    if (i % 1000 == 0) output->length--; /* as writers do behind the last of a list */
  }
  return work(data, report, output);
}

static void refuse(void *data, const fsc_article *article, const fsc_error *error, fsc_output *output) {
  (void)data;
  put_article(output, FSC_SKIP, article, error);
}

static bool emit(void *data, const fsc_done *done) {
  run *r = data;
  ck_assert_int_eq(done->report != NULL, r->reports && !done->skipped);
  if (done->skipped)
    put_article(&r->told, FSC_SKIP, done->article, done->error);
  else
    fsc_put_integer(&r->told, (uint64_t)done->note);
  if (done->report) ck_assert_int_eq(done->note, (int)done->report->n_sentence_rows);
  ck_assert_uint_ge(done->consumed, r->consumed);
  r->consumed = done->consumed;
  return ++r->emitted != r->stop_at;
}

static bool write_out(void *data, const fsc_output *output) {
  run *r = data;
  if (output->length > r->largest) r->largest = output->length;
  fsc_put(&r->written, output->at, output->length);
  return true;
}

static fsc_batch_summary run_batch(run *r, unsigned jobs) {
  fsc_corpus *corpus = open_corpus(&r->told);
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

/* Jobs, and whether the reports are asked for: what is told and what is written stays the same. */
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
      check_same(&r.told, &alone.told);
      check_same(&r.written, &alone.written);
    }
  free_run(&alone);
}
END_TEST

/* What is long is written while it grows, and the same. */
START_TEST(spilling) {
  enum { LONG = 20 << 20 };
  run whole = {.much = true};
  run_batch(&whole, 1);
  ck_assert_uint_ge(whole.largest, LONG);
  for (unsigned n = 1; n <= 3; n++) {
    run r = {.much = true, .spills = true}, first = {.much = true, .spills = true, .stop_at = 100 + n};
    run rest = {.much = true, .spills = true, .pass_over = first.stop_at};
    run_batch(&r, n);
    ck_assert_uint_lt(r.largest, LONG / 2);
    check_same(&r.told, &whole.told);
    check_same(&r.written, &whole.written);
    ck_assert(run_batch(&first, n).stopped);
    run_batch(&rest, n);
    fsc_put(&first.written, rest.written.at, rest.written.length);
    check_same(&first.written, &whole.written);
    fsc_output_free(&first.told);
    free_run(&rest);
  }
  free_run(&whole);
}
END_TEST

/* Stopped behind any article: so much has been written, and what a run that passes over as much adds is the rest. */
START_TEST(stopping) {
  static const uint64_t stops[] = {1, 8, 9, 150, 299, 316};
  run whole = {0};
  run_batch(&whole, 1);
  for (size_t i = 0; i < COUNT(stops); i++) {
    run first = {.stop_at = stops[i]}, rest = {.pass_over = stops[i]};
    ck_assert(run_batch(&first, 1 + (unsigned)i % 3).stopped);
    ck_assert_uint_eq(first.emitted, stops[i]);
    ck_assert(!run_batch(&rest, 1 + (unsigned)i % 2).stopped);
    fsc_put(&first.written, rest.written.at, rest.written.length);
    check_same(&first.written, &whole.written);
    fsc_output_free(&first.told);
    free_run(&rest);
  }
  free_run(&whole);
}
END_TEST

static void make_analyzer(void) {
  make_corpus();
  analyzer = fsc_analyzer_new(NULL, NULL);
  ck_assert_ptr_nonnull(analyzer);
}

static void free_analyzer(void) {
  fsc_analyzer_free(analyzer);
  scratch_remove();
}

Suite *batch_suite(void) {
  Suite *suite = suite_create("batch");
  TCase *reading = tcase_create("chunks"), *pool = tcase_create("pool");
  tcase_add_checked_fixture(reading, make_corpus, scratch_remove);
  tcase_set_timeout(reading, 30 * scratch_slowness());
  tcase_add_test(reading, chunks);
  tcase_add_test(reading, pipes);
  tcase_add_test(reading, interrupting);
  tcase_add_test(reading, interrupting_a_start);
  tcase_add_test(reading, interrupting_an_opening);
  suite_add_tcase(suite, reading);
  tcase_add_unchecked_fixture(pool, make_analyzer, free_analyzer);
  tcase_set_timeout(pool, 60 * scratch_slowness());
  tcase_add_test(pool, jobs);
  tcase_add_test(pool, spilling);
  tcase_add_test(pool, stopping);
  suite_add_tcase(suite, pool);
  suite_add_tcase(suite, seen_tests());
  return suite;
}
