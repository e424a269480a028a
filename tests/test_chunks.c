/* Chunks: the same articles and warnings in the same order for any size of chunks, and no endless waits.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "batch_fixture.h"
#include "scratch.h"
#include "tests.h"

static fsc_output read_at_once(void) {
  fsc_output told = {0};
  fsc_corpus *corpus = batch_corpus_open(&told);
  fsc_article article;
  fsc_error error;
  for (fsc_status status; (status = fsc_article_next(corpus, &article, &error)) != FSC_END;)
    batch_put_article(&told, status, &article, &error);
  fsc_corpus_free(corpus);
  return told;
}

static fsc_output read_in_chunks(size_t bytes, size_t records) {
  fsc_output told = {0};
  fsc_corpus *corpus = batch_corpus_open(&told);
  fsc_chunk *chunk = fsc_chunk_new(batch_put_warning, &told);
  fsc_article article;
  fsc_error error;
  while (fsc_corpus_cut(corpus, chunk, bytes, records)) {
    size_t n = 0;
    for (fsc_status status; (status = fsc_chunk_next(chunk, &article, &error)) != FSC_END; n++)
      batch_put_article(&told, status, &article, &error);
    ck_assert_uint_le(n, records);
  }
  ck_assert(!fsc_corpus_cut(corpus, chunk, bytes, records));
  fsc_chunk_free(chunk);
  fsc_corpus_free(corpus);
  return told;
}

START_TEST(chunks) {
  static const size_t sizes[] = {1, 1000, 50000, SIZE_MAX}, records[] = {1, 3, SIZE_MAX};
  fsc_output expected = read_at_once();
  ck_assert_uint_gt(expected.length, 1000000);
  for (size_t i = 0; i < COUNT(sizes); i++)
    for (size_t k = 0; k < COUNT(records); k++) {
      fsc_output output = read_in_chunks(sizes[i], records[k]);
      batch_check_same(&output, &expected);
    }
  fsc_output_free(&expected);
}
END_TEST

/* What a pipe gives first, which has two articles in it, and the rest. */
static const struct {
  fsc_input_format format;
  const char *first, *rest;
} piped[] = {
    {FSC_INPUT_JSONL, "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"te", "xt\":\"c\"}\n"},
    {FSC_INPUT_AUTO, "{\"text\":\"a\"}\n{\"text\":\"b\"}\n{\"te", "xt\":\"c\"}\n"},
    {FSC_INPUT_AUTO, "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\r\n\r\n \n", "{\"text\":\"c\"}\n"},
    {FSC_INPUT_AUTO, "[\n {\n  \"text\": \"a\"\n },\n {\n  \"text\": \"b\"\n },\n {\n  \"text\": \"", "c\"\n }\n]\n"},
    {FSC_INPUT_AUTO, "[{\"text\":\"a\"},{\"text\":\"b\"}\n,{\"te", "xt\":\"c\"}]"},
    {FSC_INPUT_AUTO, "[{\"text\":\"a\"},{\"text\":\"b\"}]\n[", "{\"text\":\"c\"}]\n"},
    {FSC_INPUT_AUTO, "{\n\"text\":\"a\"}\n\n{\n\"text\":\"b\"}\n", "{\"text\":\"c\"}"},
    {FSC_INPUT_AUTO, "id,text\n1,a\n2,\"b\n\"\n3,\"c\n\n", "d\"\n"},
    {FSC_INPUT_AUTO, "\"id\";\"text\"\r\n1;a\r\n2;b\r\n", "3;c\r\n"},
    {FSC_INPUT_AUTO, "id,text\r\n1,a\r\n\r\n2,b\r\n\r\n,\r\n", "3,c\r\n"},
    {FSC_INPUT_CSV, "id,text\r1,a\r2,b\r", "3,c\r"},
};

/* Articles that a pipe has given do not wait for those it has not. */
START_TEST(pipes) {
  const char *first = piped[_i].first, *rest = piped[_i].rest;
  int ends[2];
  char name[32];
  const char *path = name;
  ck_assert_int_eq(pipe(ends), 0);
  snprintf(name, sizeof name, "/dev/fd/%d", ends[0]);
  ck_assert_int_eq(write(ends[1], first, strlen(first)), (ssize_t)strlen(first));
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, &(fsc_read_options){.format = piped[_i].format});
  fsc_chunk *chunk = fsc_chunk_new(NULL, NULL);
  fsc_article article;
  fsc_error error;
  ck_assert(fsc_corpus_cut(corpus, chunk, SIZE_MAX, SIZE_MAX));
  for (char c = 'a'; c <= 'b'; c++) {
    ck_assert_int_eq(fsc_chunk_next(chunk, &article, &error), FSC_OK);
    ck_assert_int_eq(article.text.at[0], c);
  }
  ck_assert_int_eq(fsc_chunk_next(chunk, &article, &error), FSC_END);
  ck_assert_int_eq(write(ends[1], rest, strlen(rest)), (ssize_t)strlen(rest));
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

/* After an interruption nothing is waited for, and half a record is not read. */
START_TEST(interrupting) {
  static const char first[] = "{\"text\":\"a\"}\n{\"te";
  int ends[2];
  char name[32];
  const char *inputs[] = {name, batch_paths[0]};
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

/* Interrupted while waiting for more of what looks like a binary file. */
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

TCase *chunk_tests(void) {
  TCase *tests = tcase_create("chunks");
  tcase_add_checked_fixture(tests, batch_corpus_make, scratch_remove);
  tcase_set_timeout(tests, 30 * scratch_slowness());
  tcase_add_test(tests, chunks);
  tcase_add_loop_test(tests, pipes, 0, COUNT(piped));
  tcase_add_test(tests, interrupting);
  tcase_add_test(tests, interrupting_a_start);
  tcase_add_test(tests, interrupting_an_opening);
  return tests;
}
