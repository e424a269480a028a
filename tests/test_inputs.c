/* Reading: paths, directories, pipes, what is compressed or damaged, and records over the edges of windows.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../analyzer/framescope.h"
#include "read_fixture.h"
#include "scratch.h"

START_TEST(directories) {
  scratch_write("b.txt", WITH_LENGTH("b"));
  scratch_write("B.txt", WITH_LENGTH("B"));
  scratch_write("a/z.txt", WITH_LENGTH("z"));
  scratch_write("a/y.jsonl", WITH_LENGTH("{\"text\":\"y\"}"));
  scratch_write("a/notes.doc", WITH_LENGTH("x"));
  scratch_write(".hidden.txt", WITH_LENGTH("x"));
  ck_assert_int_eq(symlink(scratch_directory(), scratch_path("a/round")), 0);
  ck_assert_str_eq(read_file(scratch_directory(), (fsc_read_options){0}),
                   "[B.txt] \"B\"\n"
                   "WARN a/notes.doc: left out: a file of unknown kind (--input-format says what it is)\n"
                   "WARN a/round: left out: a symbolic link to a directory\n"
                   "[a/y.jsonl:1] \"y\"\n[a/z.txt] \"z\"\n[b.txt] \"b\"\n");
}
END_TEST

START_TEST(barren_directories) {
  scratch_write("a/notes.doc", WITH_LENGTH("x"));
  scratch_write("full/z.txt", WITH_LENGTH("z"));
  const char *paths[] = {scratch_path("a"), scratch_path("full"), scratch_path("a")};
  ck_assert_str_eq(read_paths(paths, COUNT(paths), (fsc_read_options){0}),
                   "WARN a/notes.doc: left out: a file of unknown kind (--input-format says what it is)\n"
                   "SKIP cannot_open @0 a: no file to read there\n"
                   "[full/z.txt] \"z\"\n"
                   "WARN a/notes.doc: left out: a file of unknown kind (--input-format says what it is)\n"
                   "SKIP cannot_open @0 a: no file to read there\n");
}
END_TEST

START_TEST(several_paths) {
  const char *paths[] = {scratch_write("b.txt", WITH_LENGTH("b")), scratch_path("absent.txt"),
                         scratch_write("a.txt", WITH_LENGTH("a"))};
  ck_assert_str_eq(read_paths(paths, COUNT(paths), (fsc_read_options){0}),
                   "[b.txt] \"b\"\nSKIP cannot_open @0 absent.txt: No such file or directory\n[a.txt] \"a\"\n");
}
END_TEST

START_TEST(standard_input) {
  const char *path = scratch_write("in", WITH_LENGTH("{\"text\":\"a\"}\n{\"text\":\"b\"}\n"));
  int kept = dup(STDIN_FILENO);
  ck_assert_ptr_nonnull(freopen(path, "rb", stdin));
  ck_assert_str_eq(read_file("-", (fsc_read_options){0}), "[-:1] \"a\"\n[-:2] \"b\"\n");
  ck_assert_int_ge(dup2(kept, STDIN_FILENO), 0);
  close(kept);
}
END_TEST

static const struct {
  const char *name, *filter;
} compressions[] = {{"a.jsonl.gz", "gzip"}, {"a.jsonl.xz", "xz"}, {"a.jsonl.zst", "zstd"}, {"a.jsonl.bz2", "bzip2"}};

START_TEST(compression) {
  static const char bytes[] = "{\"text\":\"a\"}\n{\"text\":\"b\"}\n";
  const char *path = scratch_compress(compressions[_i].name, compressions[_i].filter, bytes, sizeof bytes - 1);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_article article;
  fsc_error error;
  uint64_t done, total;
  for (int i = 0; i < 2; i++) ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
  ck_assert_int_eq(article.text.at[0], 'b');
  ck_assert_uint_eq(article.line, 2);
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
  fsc_corpus_progress(corpus, &done, &total);
  ck_assert_uint_eq(done, total);
  ck_assert_uint_gt(total, 0);
  fsc_corpus_free(corpus);
}
END_TEST

START_TEST(nothing_compressed_is_no_damage) {
  char expected[100];
  const char *name = compressions[_i].name, *path = scratch_compress(name, compressions[_i].filter, "", 0);
  snprintf(expected, sizeof expected, "SKIP empty @0 %s: holds no article\n", name);
  ck_assert_str_eq(read_file(path, (fsc_read_options){0}), expected);
}
END_TEST

/* The compressed bytes of many records are cut short: what came whole is delivered, then one error, then the next path.
 */
START_TEST(truncated) {
  enum { RECORDS = 20000 };
  char *bytes = malloc(RECORDS * 32), *to = bytes;
  unsigned noise = 7;
  for (int i = 0; i < RECORDS; i++) to += sprintf(to, "{\"text\":\"w%u\"}\n", noise = noise * 1103515245 + 12345);
  const char *paths[] = {scratch_compress(compressions[_i].name, compressions[_i].filter, bytes, (size_t)(to - bytes)),
                         scratch_write("next.txt", WITH_LENGTH("next"))};
  free(bytes);
  FILE *file = fopen(paths[0], "rb");
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  fclose(file);
  scratch_truncate(paths[0], (size_t)size * 3 / 4);
  fsc_corpus *corpus = fsc_corpus_new(paths, COUNT(paths), NULL);
  fsc_article article;
  fsc_error error;
  fsc_status status;
  while ((status = fsc_article_next(corpus, &article, &error)) == FSC_OK) ck_assert_int_eq(article.text.at[0], 'w');
  ck_assert_int_eq(status, FSC_SKIP);
  ck_assert_str_eq(error.code, "cannot_read");
  ck_assert_ptr_nonnull(strstr(error.text, "truncated, damaged or unreadable, at byte "));
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
  ck_assert_int_eq(article.text.at[0], 'n');
  fsc_corpus_free(corpus);
}
END_TEST

/* The longest id, and one that is a byte longer. */
START_TEST(long_ids) {
  enum { MOST = 4096 };
  char table[2 * MOST + 100], id[MOST + 2];
  memset(id, 'i', MOST + 1);
  id[MOST + 1] = '\0';
  int length = snprintf(table, sizeof table, "id,text\n%s,a\n%s,b\n", id + 1, id);
  const char *path = scratch_write("a.csv", table, (size_t)length), *found = read_file(path, (fsc_read_options){0});
  ck_assert(found[0] == '[' && memcmp(found + 1, id, MOST) == 0);
  ck_assert_str_eq(found + 1 + MOST,
                   "] \"a\"\nWARN a.csv:3: an id of 4097 bytes, more than 4096; the article goes by its place\n"
                   "[a.csv:3] \"b\"\n");
}
END_TEST

/* Short rows under a header with very many columns, which is not searched again for each. */
START_TEST(wide_tables) {
  enum { COLUMNS = 20000, ROWS = 5000 };
  FILE *file = fopen(scratch_path("a.csv"), "wb");
  for (int i = 0; i < COLUMNS; i++) fprintf(file, "c%d,", i);
  fputs("text\n", file);
  for (int i = 0; i < ROWS; i++) fputs("\"a\"\n", file);
  fclose(file);
  const char *path = scratch_path("a.csv");
  double start = scratch_now();
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, &(fsc_read_options){.text_column = "c0", .id_column = "none"});
  fsc_article article;
  fsc_error error;
  for (int i = 0; i < ROWS; i++) ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
  fsc_corpus_free(corpus);
  ck_assert_double_lt(scratch_now() - start, 2 * scratch_slowness());
}
END_TEST

/* ---- Checksums ---- */

static const char two_lines[] = "{\"text\":\"aaaa aaaa aaaa aaaa\"}\n{\"text\":\"b\"}\n";
#define LINES(path) "[" path ":1] \"aaaa aaaa aaaa aaaa\"\n[" path ":2] \"b\"\n"
#define DAMAGED(path, at, why) \
  "SKIP cannot_read @" #at " " path ": truncated, damaged or unreadable, at byte " #at " or before (" why ")\n"

/* Of a member of gzip, the byte `at` from the end is changed, or so many bytes cut off the end, or others stand behind.
 */
static const struct {
  int changed, cut;
  fsc_text behind;
  const char *answer;
} members[] = {
    {8, 0, {"", 0}, LINES("a.jsonl.gz") DAMAGED("a.jsonl.gz", 44, "incorrect data check")},
    {4, 0, {"", 0}, LINES("a.jsonl.gz") DAMAGED("a.jsonl.gz", 44, "incorrect length check")},
    {0, 1, {"", 0}, LINES("a.jsonl.gz") DAMAGED("a.jsonl.gz", 44, "the compressed data ends early")},
    {0, 8, {"", 0}, LINES("a.jsonl.gz") DAMAGED("a.jsonl.gz", 44, "the compressed data ends early")},
    {0, 0, {"\0\0\0", 3}, LINES("a.jsonl.gz")},
    {0, 0, {"\0\0text", 6}, LINES("a.jsonl.gz") DAMAGED("a.jsonl.gz", 44, "other bytes behind the compressed data")},
    {0, 0, {"\x1F", 1}, LINES("a.jsonl.gz") DAMAGED("a.jsonl.gz", 44, "the compressed data ends early")},
    {0, 0, {"\x1F!", 2}, LINES("a.jsonl.gz") DAMAGED("a.jsonl.gz", 44, "incorrect header check")},
};

START_TEST(checksums) {
  char bytes[200];
  const char *path = scratch_compress("a.jsonl.gz", "gzip", two_lines, sizeof two_lines - 1);
  FILE *file = fopen(path, "rb");
  size_t length = fread(bytes, 1, sizeof bytes - 10, file);
  fclose(file);
  if (members[_i].changed) bytes[length - (size_t)members[_i].changed] ^= 1;
  length -= (size_t)members[_i].cut;
  memcpy(bytes + length, members[_i].behind.at, members[_i].behind.length);
  path = scratch_write("a.jsonl.gz", bytes, length + members[_i].behind.length);
  ck_assert_str_eq(read_file(path, (fsc_read_options){0}), members[_i].answer);
}
END_TEST

/* A member ends anywhere in a block, and the next begins there. */
START_TEST(members_of_gzip) {
  enum { MEMBERS = 3000 };
  char bytes[200];
  const char *path = scratch_compress("a.jsonl.gz", "gzip", two_lines, sizeof two_lines - 1);
  FILE *file = fopen(path, "rb");
  size_t length = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  file = fopen(path, "wb");
  for (int i = 0; i < MEMBERS; i++) fwrite(bytes, 1, length, file);
  fclose(file);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_article article;
  fsc_error error;
  for (int i = 0; i < 2 * MEMBERS; i++) {
    ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
    ck_assert_int_eq(article.text.at[0], i % 2 ? 'b' : 'a');
  }
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
  fsc_corpus_free(corpus);
}
END_TEST

/* ---- Windows and edges ---- */

static const struct {
  const char *name, *head, *before, *between, *after;
} streams[] = {
    {"a.jsonl", "", "{\"text\":\"", "\"}\n", ""},
    {"a.json", "[", "{\"text\":\"", "\"},\n", "]"},
    {"a.csv", "id,text\n", "x,\"", "\"\n", ""},
};

static void fill(char *text, size_t length, unsigned seed) {
  for (size_t i = 0; i < length; i++) text[i] = (char)('a' + (seed + i * 7) % 26);
}

/* Of one input, written and read: records with texts of these lengths. */
static void check_records(int stream, const size_t *lengths, unsigned n) {
  size_t most = 0;
  for (unsigned i = 0; i < n; i++) most = lengths[i] > most ? lengths[i] : most;
  char *text = malloc(most);
  const char *path = scratch_path(streams[stream].name);
  FILE *file = fopen(path, "wb");
  fputs(streams[stream].head, file);
  for (unsigned i = 0; i < n; i++) {
    fill(text, lengths[i], i);
    fprintf(file, "%s%.*s%s", streams[stream].before, (int)lengths[i], text, streams[stream].between);
  }
  fputs(streams[stream].after, file);
  fclose(file);
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
  fsc_article article;
  fsc_error error;
  for (unsigned i = 0; i < n; i++) {
    fill(text, lengths[i], i);
    ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
    ck_assert_uint_eq(article.text.length, lengths[i]);
    ck_assert_mem_eq(article.text.at, text, lengths[i]);
  }
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
  fsc_corpus_free(corpus);
  free(text);
}

/* Records of 1 byte to 100 KB over 12 MB, so that every kind of cut falls somewhere on the edge of a window. */
START_TEST(windows) {
  enum { RECORDS = 240 };
  size_t lengths[RECORDS];
  for (unsigned i = 0; i < RECORDS; i++) lengths[i] = 1 + i * 7919u % 100000;
  check_records(_i, lengths, RECORDS);
}
END_TEST

/* A window that has grown gives its memory back, except for what it still holds. */
START_TEST(windows_behind_giants) {
  enum { RECORDS = 60 };
  size_t lengths[RECORDS];
  for (unsigned i = 0; i < RECORDS; i++)
    lengths[i] = i % 6 == 0 ? (5u << 20) + i * 104729u : i % 6 == 3 ? 1 + i * 36007u : 1 + i * 7919u % 100000;
  check_records(_i, lengths, RECORDS);
}
END_TEST

/* Lines of which the first is longer than what is looked at first: a mistake in one costs that line, whatever the file
 * is called. */
START_TEST(long_first_line) {
  static const char *const names[] = {"a.json", "a.jsonl", "a"};
  enum { LONG = 200000 };
  for (size_t i = 0; i < COUNT(names); i++) {
    FILE *file = fopen(scratch_path(names[i]), "wb");
    fputs("\n{\"text\":\"", file);
    for (int n = 0; n < LONG; n++) putc('x', file);
    fputs("\"}\n{\"text\":\n{\"text\":\"b\"}\n", file);
    fclose(file);
    const char *path = scratch_path(names[i]);
    fsc_corpus *corpus = fsc_corpus_new(&path, 1, NULL);
    fsc_article article;
    fsc_error error;
    ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
    ck_assert_uint_eq(article.text.length, LONG);
    ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_SKIP);
    ck_assert_uint_eq(error.line, 3);
    ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_OK);
    ck_assert_uint_eq(article.line, 4);
    ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END);
    fsc_corpus_free(corpus);
  }
}
END_TEST

TCase *input_tests(void) {
  TCase *inputs = tcase_create("inputs");
  tcase_add_checked_fixture(inputs, scratch_make, scratch_remove);
  tcase_add_test(inputs, directories);
  tcase_add_test(inputs, barren_directories);
  tcase_add_test(inputs, several_paths);
  tcase_add_test(inputs, standard_input);
  tcase_add_loop_test(inputs, compression, 0, COUNT(compressions));
  tcase_add_loop_test(inputs, nothing_compressed_is_no_damage, 0, COUNT(compressions));
  tcase_add_loop_test(inputs, truncated, 0, COUNT(compressions));
  tcase_add_test(inputs, long_first_line);
  tcase_add_test(inputs, long_ids);
  tcase_add_test(inputs, wide_tables);
  tcase_add_loop_test(inputs, checksums, 0, COUNT(members));
  tcase_add_test(inputs, members_of_gzip);
  return inputs;
}

TCase *window_tests(void) {
  TCase *edges = tcase_create("edges");
  tcase_add_checked_fixture(edges, scratch_make, scratch_remove);
  tcase_set_timeout(edges, 20 * scratch_slowness());
  tcase_add_loop_test(edges, windows, 0, COUNT(streams));
  tcase_add_loop_test(edges, windows_behind_giants, 0, COUNT(streams));
  return edges;
}
