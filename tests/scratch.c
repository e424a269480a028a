/* SPDX-License-Identifier: Apache-2.0 */
#include "scratch.h"

#include <archive.h>
#include <archive_entry.h>
#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char directory[64];

void scratch_make(void) {
  strcpy(directory, "/tmp/framescope-test-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(directory));
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where) {
  (void)about, (void)kind, (void)where;
  return remove(path);
}

void scratch_remove(void) { nftw(directory, remove_one, 8, FTW_DEPTH | FTW_PHYS); }

const char *scratch_directory(void) { return directory; }

const char *scratch_path(const char *name) {
  static char paths[4][160];
  static unsigned turn;
  char *path = paths[turn++ % 4];
  snprintf(path, sizeof paths[0], "%s/%s", directory, name);
  return path;
}

static void make_parent(const char *name) {
  const char *slash = strchr(name, '/');
  if (!slash) return;
  char parent[64];
  snprintf(parent, sizeof parent, "%.*s", (int)(slash - name), name);
  mkdir(scratch_path(parent), 0700);
}

const char *scratch_write(const char *name, const char *bytes, size_t length) {
  make_parent(name);
  const char *path = scratch_path(name);
  FILE *file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
  ck_assert_int_eq(fclose(file), 0);
  return path;
}

const char *scratch_compress(const char *name, const char *filter, const char *bytes, size_t length) {
  const char *path = scratch_path(name);
  struct archive *archive = archive_write_new();
  struct archive_entry *entry = archive_entry_new();
  ck_assert_int_eq(archive_write_add_filter_by_name(archive, filter), ARCHIVE_OK);
  ck_assert_int_eq(archive_write_set_format_raw(archive), ARCHIVE_OK);
  ck_assert_int_eq(archive_write_open_filename(archive, path), ARCHIVE_OK);
  archive_entry_set_filetype(entry, AE_IFREG);
  ck_assert_int_eq(archive_write_header(archive, entry), ARCHIVE_OK);
  ck_assert_int_eq(archive_write_data(archive, bytes, length), (la_ssize_t)length);
  ck_assert_int_eq(archive_write_close(archive), ARCHIVE_OK);
  archive_entry_free(entry);
  archive_write_free(archive);
  return path;
}

void scratch_truncate(const char *path, size_t length) { ck_assert_int_eq(truncate(path, (off_t)length), 0); }

double scratch_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double scratch_slowness(void) {
  const char *slowness = getenv("FSC_SLOWNESS");
  double factor = slowness ? strtod(slowness, NULL) : 1;
  return factor > 1 ? factor : 1;
}
