/* Files that appear under their names when they are complete. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../analyzer/command/sink.h"
#include "scratch.h"
#include "tests.h"

enum { RUNS = 1000, LENGTH = 1000 };

/* Messages are not part of the test. */
static int silence(void) {
  int silent = open("/dev/null", O_WRONLY | O_CLOEXEC), kept = dup(STDERR_FILENO);
  dup2(silent, STDERR_FILENO);
  close(silent);
  return kept;
}

static void speak(int kept) {
  dup2(kept, STDERR_FILENO);
  close(kept);
}

/* Writes the file again and again, full of one letter; the only allowed failure is that another run is writing it. */
static void write_often(const char *path, char letter) {
  char bytes[LENGTH];
  silence();
  memset(bytes, letter, sizeof bytes);
  for (int i = 0; i < RUNS; i++) {
    fsc_sink sink;
    bool opened = fsc_sink_open(&sink, path, false);
    if (opened) fsc_sink_put(&sink, bytes, sizeof bytes);
    if (!fsc_sink_close(&sink, opened, false) && opened) _exit(1);
  }
  _exit(0);
}

static bool is_whole(const char *path) {
  char bytes[LENGTH + 1];
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return true; /* not yet there */
  ssize_t n = read(file, bytes, sizeof bytes);
  close(file);
  return n == LENGTH && memcmp(bytes, bytes + 1, LENGTH - 1) == 0;
}

/* Whichever comes first: neither takes away or cuts short what the other has begun. */
START_TEST(two_runs_onto_one_file) {
  const char *path = scratch_path("a.jsonl");
  pid_t runs[2];
  int status[2];
  for (int i = 0; i < 2; i++)
    if ((runs[i] = fork()) == 0) write_often(path, (char)('a' + i));
  bool whole = true;
  for (int i = 0; i < 2; i++)
    while (waitpid(runs[i], &status[i], WNOHANG) == 0) whole &= is_whole(path);
  ck_assert(whole);
  ck_assert(is_whole(path));
  ck_assert_int_eq(status[0], 0);
  ck_assert_int_eq(status[1], 0);
  ck_assert_int_eq(access(scratch_path("a.jsonl.partial"), F_OK), -1);
}
END_TEST

/* One run reads a finished file to continue it; another, which may still be running or have ended, rewrites it. */
START_TEST(a_run_onto_a_finished_file) {
  static const char old[] = "{\"schema\":\"framescope.report/1\"}\n", new[] = "new\n";
  const char *path = scratch_write("a.jsonl", old, sizeof old - 1);
  char bytes[sizeof old];
  fsc_sink one, other;
  int kept = silence();
  ck_assert(fsc_sink_open(&one, path, true));
  ck_assert(fsc_sink_open(&other, path, false));
  fsc_sink_put(&other, new, sizeof new - 1);
  if (_i) ck_assert(fsc_sink_close(&other, true, false));
  ck_assert(!fsc_sink_continue(&one, sizeof old - 1));
  fsc_sink_close(&one, false, true);
  if (!_i) ck_assert(fsc_sink_close(&other, true, false));
  speak(kept);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  ck_assert_int_eq(read(file, bytes, sizeof bytes), sizeof new - 1);
  ck_assert_mem_eq(bytes, new, sizeof new - 1);
  close(file);
}
END_TEST

TCase *sink_tests(void) {
  TCase *tests = tcase_create("sink");
  tcase_add_checked_fixture(tests, scratch_make, scratch_remove);
  tcase_set_timeout(tests, 30 * scratch_slowness());
  tcase_add_test(tests, two_runs_onto_one_file);
  tcase_add_loop_test(tests, a_run_onto_a_finished_file, 0, 2);
  return tests;
}
