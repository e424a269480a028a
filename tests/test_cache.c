/* Compiled lexicons kept as files: found again, never trusted, never missed. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/image.h"
#include "scratch.h"
#include "tests.h"

static const char csv[] = "term,category,form,context\nsham,words,x,\nslam,verbs,v,not_before:dunk\n";

static fsc_error error;
static int warnings;
static char warning[400];

static void warn(void *data, const char *text) {
  (void)data;
  warnings++;
  snprintf(warning, sizeof warning, "%s", text);
}

/* Opens a file by way of the cache; was it found there? */
static bool was_kept(const char *directory, const char *path, fsc_lexicon_use use) {
  const fsc_lexicon_cache cache = {directory, warn, NULL};
  fsc_lexicon *lexicon = fsc_lexicon_new();
  ck_assert_msg(fsc_lexicon_open_set(lexicon, &path, 1, use, &cache, &error) == FSC_OK, "%s", error.text);
  bool kept = lexicon->image != NULL;
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(lexicon, &entries);
  ck_assert_uint_ge(n, 2);
  ck_assert_str_eq(entries[n - 1].term, "slam");
  ck_assert_uint_eq(entries[n - 1].n_contexts, 1);
  ck_assert_uint_eq(strlen(fsc_lexicon_hash(lexicon)), 64);
  fsc_lexicon_free(lexicon);
  return kept;
}

/* How many files there are, and the path of one of them. */
static size_t files_in(const char *directory, char path[512]) {
  DIR *open = opendir(directory);
  size_t n = 0;
  ck_assert_ptr_nonnull(open);
  for (const struct dirent *entry; (entry = readdir(open));) {
    if (entry->d_name[0] == '.') continue;
    snprintf(path, 512, "%s/%s", directory, entry->d_name);
    n++;
  }
  closedir(open);
  return n;
}

static void change_byte(const char *path, long at) {
  FILE *file = fopen(path, "r+b");
  ck_assert_ptr_nonnull(file);
  fseek(file, at, SEEK_SET);
  int byte = fgetc(file);
  ck_assert_int_ne(byte, EOF);
  fseek(file, at, SEEK_SET);
  fputc(byte ^ 1, file);
  ck_assert_int_eq(fclose(file), 0);
}

static char cache[160], lexicon_path[160];

static void set_up(void) {
  scratch_make();
  snprintf(cache, sizeof cache, "%s", scratch_path("cache"));
  snprintf(lexicon_path, sizeof lexicon_path, "%s", scratch_write("mine.csv", csv, sizeof csv - 1));
  warnings = 0;
}

START_TEST(is_found_again) {
  char path[512];
  ck_assert(!was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
  ck_assert(was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
  ck_assert_uint_eq(files_in(cache, path), 1); /* and none of another name is left behind */
  /* other bytes, another role, another name: other sets */
  scratch_write("mine.csv", "term,category,form,context\nsham,words,x,\nslam,verbs,v,not_before:dunks\n", 71);
  ck_assert(!was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
  scratch_write("mine.csv", csv, sizeof csv - 1);
  ck_assert(was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
  ck_assert(!was_kept(cache, lexicon_path, FSC_LEXICON_ADD));
  ck_assert(was_kept(cache, lexicon_path, FSC_LEXICON_ADD));
  ck_assert(!was_kept(cache, scratch_write("other.csv", csv, sizeof csv - 1), FSC_LEXICON_ALONE));
  ck_assert_uint_eq(files_in(cache, path), 4);
  ck_assert_int_eq(warnings, 0);
}
END_TEST

START_TEST(damage_is_mended) {
  static const long changed[] = {0, 8, 100, 1000, 20000};
  char path[512];
  was_kept(cache, lexicon_path, FSC_LEXICON_ALONE);
  ck_assert_uint_eq(files_in(cache, path), 1);
  for (size_t i = 0; i < COUNT(changed); i++) {
    change_byte(path, changed[i]);
    ck_assert(!was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
    ck_assert(was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
  }
  for (size_t length = 0; length < 3000; length += 999) {
    scratch_truncate(path, length);
    ck_assert(!was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
    ck_assert(was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
  }
  ck_assert_int_eq(remove(path), 0);
  ck_assert(!was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
  ck_assert_int_eq(warnings, 0);
}
END_TEST

/* The image of another set under this one's name is not used. */
START_TEST(a_name_proves_nothing) {
  char mine[512], other[512];
  was_kept(cache, lexicon_path, FSC_LEXICON_ALONE);
  files_in(cache, mine);
  const char *directory = scratch_path("others");
  was_kept(directory, scratch_write("other.csv", csv, sizeof csv - 1), FSC_LEXICON_ALONE);
  files_in(directory, other);
  ck_assert_int_eq(rename(other, mine), 0);
  ck_assert(!was_kept(cache, lexicon_path, FSC_LEXICON_ALONE));
}
END_TEST

START_TEST(nowhere_to_keep_it_is_told) {
  const char *file = scratch_write("file", "x", 1); /* no directory */
  ck_assert(!was_kept(file, lexicon_path, FSC_LEXICON_ALONE));
  ck_assert_int_eq(warnings, 1);
  ck_assert_ptr_nonnull(strstr(warning, "Not a directory: the compiled lexicons are not kept"));
  ck_assert(!was_kept(NULL, lexicon_path, FSC_LEXICON_ALONE));
  ck_assert_int_eq(warnings, 1);
}
END_TEST

/* A set that cannot be compiled is not kept. */
START_TEST(mistakes_stay_mistakes) {
  char path[512];
  const char *wrong = scratch_write("wrong.csv", "term,category\n(sham,words\n", 26);
  const fsc_lexicon_cache kept = {cache, warn, NULL};
  was_kept(cache, lexicon_path, FSC_LEXICON_ALONE);
  for (int i = 0; i < 2; i++) {
    fsc_lexicon *lexicon = fsc_lexicon_new();
    ck_assert_int_eq(fsc_lexicon_open_set(lexicon, &wrong, 1, FSC_LEXICON_ALONE, &kept, &error), FSC_BAD_USAGE);
    fsc_lexicon_free(lexicon);
  }
  ck_assert_uint_eq(files_in(cache, path), 1);
}
END_TEST

TCase *cache_tests(void) {
  TCase *tests = tcase_create("cache");
  tcase_add_checked_fixture(tests, set_up, scratch_remove);
  tcase_set_timeout(tests, (float)(60 * scratch_slowness()));
  tcase_add_test(tests, is_found_again);
  tcase_add_test(tests, damage_is_mended);
  tcase_add_test(tests, a_name_proves_nothing);
  tcase_add_test(tests, nowhere_to_keep_it_is_told);
  tcase_add_test(tests, mistakes_stay_mistakes);
  return tests;
}
