/* Arena and errors. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "../analyzer/base/arena.h"
#include "../analyzer/base/error.h"
#include "../analyzer/base/text.h"
#include "tests.h"

/* ---- Arena ---- */

START_TEST(arena_hands_out_aligned_memory_of_its_own) {
  static const size_t sizes[] = {1, 7, 16, 100, 4096, 300000, 5, 9000000, 1};
  fsc_arena *arena = fsc_arena_new();
  char *taken[COUNT(sizes)];
  for (size_t i = 0; i < COUNT(sizes); i++) {
    taken[i] = fsc_arena_take(arena, sizes[i]);
    ck_assert_uint_eq((uintptr_t)taken[i] % _Alignof(max_align_t), 0);
    memset(taken[i], (int)i, sizes[i]);
  }
  for (size_t i = 0; i < COUNT(sizes); i++)
    for (size_t k = 0; k < sizes[i]; k++)
      if (taken[i][k] != (char)i) ck_abort_msg("block %zu was overwritten", i);
  ck_assert_uint_ge(fsc_arena_used(arena), 9000000);
  fsc_arena_reset(arena);
  ck_assert_uint_eq(fsc_arena_used(arena), 0);
  fsc_arena_free(arena);
  fsc_arena_free(NULL);
}
END_TEST

START_TEST(arena_gives_the_same_memory_again) {
  fsc_arena *arena = fsc_arena_new();
  void *first = fsc_arena_take(arena, 1000);
  for (int i = 0; i < 100; i++) fsc_arena_take(arena, 200000);
  fsc_arena_reset(arena);
  ck_assert_ptr_eq(fsc_arena_take(arena, 1000), first);
  fsc_arena_free(arena);
}
END_TEST

START_TEST(arena_takes_back_what_came_after_a_mark) {
  fsc_arena *arena = fsc_arena_new();
  char *kept = fsc_arena_take(arena, 1000);
  memset(kept, 'k', 1000);
  const fsc_arena_mark mark = fsc_arena_now(arena);
  void *first = fsc_arena_take(arena, 64);
  for (int i = 0; i < 20; i++) fsc_arena_take(arena, 200000); /* over several blocks */
  fsc_arena_release(arena, mark);
  ck_assert_uint_eq(fsc_arena_used(arena), mark.total);
  ck_assert_ptr_eq(fsc_arena_take(arena, 64), first);
  for (int i = 0; i < 20; i++) memset(fsc_arena_take(arena, 200000), 'x', 200000);
  for (int i = 0; i < 1000; i++) ck_assert_int_eq(kept[i], 'k');
  fsc_arena_free(arena);
}
END_TEST

START_TEST(arena_zeroes_copies_and_formats) {
  fsc_arena *arena = fsc_arena_new();
  memset(fsc_arena_take(arena, 4096), 0xAB, 4096);
  fsc_arena_reset(arena);
  const char *zero = fsc_arena_take_zero(arena, 1024, 4);
  for (int i = 0; i < 4096; i++) ck_assert_int_eq(zero[i], 0);
  ck_assert_str_eq(fsc_arena_string(arena, (fsc_text){"abcdef", 3}), "abc");
  ck_assert_str_eq(fsc_arena_string(arena, (fsc_text){"abc", 0}), "");
  ck_assert_ptr_null(fsc_arena_string(arena, (fsc_text){NULL, 0}));
  ck_assert_str_eq(fsc_arena_format(arena, "%s-%04d", "LV", 31), "LV-0031");
  ck_assert_str_eq(fsc_arena_format(arena, "%s", ""), "");
  fsc_arena_free(arena);
}
END_TEST

START_TEST(arrays_grow) {
  fsc_arena *arena = fsc_arena_new();
  FSC_ARRAY(uint64_t) numbers = {0};
  for (uint64_t i = 0; i < 10000; i++) {
    uint64_t *item = FSC_PUSH(arena, &numbers);
    ck_assert(*item == 0);
    *item = i * i;
  }
  ck_assert_uint_eq(numbers.n, 10000);
  for (uint64_t i = 0; i < 10000; i++) ck_assert(numbers.items[i] == i * i);
  fsc_arena_free(arena);
}
END_TEST

START_TEST(arrays_grow_where_they_are) {
  fsc_arena *arena = fsc_arena_new();
  FSC_ARRAY(uint64_t) numbers = {0};
  *FSC_PUSH(arena, &numbers) = 1;
  const uint64_t *first = numbers.items;
  for (uint64_t i = 2; i <= 1000; i++) *FSC_PUSH(arena, &numbers) = i;
  ck_assert_ptr_eq(numbers.items, first);
  ck_assert_uint_eq(fsc_arena_used(arena), numbers.capacity * sizeof *numbers.items);
  uint64_t *behind = fsc_arena_take_zero(arena, 1, sizeof *behind);
  ck_assert_ptr_eq(behind, first + numbers.capacity);
  for (uint64_t i = 1001; i <= 2000; i++) *FSC_PUSH(arena, &numbers) = i;
  ck_assert_ptr_ne(numbers.items, first); /* moved, since other memory was taken behind it */
  ck_assert(*behind == 0);
  for (uint64_t i = 0; i < 2000; i++) ck_assert(numbers.items[i] == i + 1);
  fsc_arena_free(arena);
}
END_TEST

/* The number of its blocks of 64 KB that are in memory. */
static unsigned resident(const char *at, size_t size) {
  enum { BLOCK = 1 << 16 };
  unsigned n = 0;
  unsigned char pages[16] = {0};
  for (uintptr_t block = ((uintptr_t)at + BLOCK - 1) / BLOCK * BLOCK; block + BLOCK <= (uintptr_t)at + size;
       block += BLOCK) {
    ck_assert_int_eq(mincore((void *)block, BLOCK, pages), 0);
    n += pages[0] & 1;
  }
  return n;
}

START_TEST(arena_drops_large_memory_alone) {
  enum { SIZE = 1 << 20, SMALL = 1 << 12 };
  fsc_arena *arena = fsc_arena_new();
  char *before = memset(fsc_arena_take(arena, SIZE), 'b', SIZE),
       *dropped = memset(fsc_arena_take(arena, SIZE), 'd', SIZE),
       *behind = memset(fsc_arena_take(arena, SIZE), 'e', SIZE),
       *small = memset(fsc_arena_take(arena, SMALL), 's', SMALL);
  ck_assert_uint_ge(resident(dropped, SIZE), 15);
  fsc_arena_drop(dropped, SIZE);
  fsc_arena_drop(small, SMALL);
  fsc_arena_drop(NULL, 0);
  ck_assert_uint_eq(resident(dropped, SIZE), 0);
  ck_assert_uint_ge(resident(before, SIZE), 15);
  for (int i = 0; i < SIZE; i++) ck_assert(before[i] == 'b' && behind[i] == 'e');
  for (int i = 0; i < SMALL; i++) ck_assert(small[i] == 's');
  fsc_arena_free(arena);
}
END_TEST

START_TEST(arena_takes_dropped_memory_again) {
  enum { SIZE = 1 << 20 };
  fsc_arena *arena = fsc_arena_new();
  char *dropped = memset(fsc_arena_take(arena, SIZE), 'd', SIZE),
       *behind = memset(fsc_arena_take(arena, SIZE), 'b', SIZE);
  fsc_arena_drop(dropped, SIZE);
  fsc_arena_reset(arena);
  ck_assert_ptr_eq(fsc_arena_take(arena, SIZE), dropped);
  ck_assert_ptr_eq(fsc_arena_take(arena, SIZE), behind);
  memset(dropped, 'x', SIZE);
  for (int i = 0; i < SIZE; i++) ck_assert_int_eq(dropped[i], 'x');
  ck_assert_uint_ge(resident(dropped, SIZE), 15);
  fsc_arena_free(arena);
}
END_TEST

/* ---- Errors ---- */

START_TEST(errors_read_as_path_line_text) {
  fsc_error error;
  ck_assert_int_eq(fsc_fail(&error, FSC_BAD_USAGE, "bad_lexicon", "a.csv", 12, "weight \"%s\"", "high"), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, "a.csv:12: weight \"high\"");
  ck_assert_int_eq(error.status, FSC_BAD_USAGE);
  ck_assert_str_eq(error.code, "bad_lexicon");
  ck_assert(error.line == 12 && error.offset == 0);
  fsc_fail(&error, FSC_IO, "cannot_open", "a.csv", 0, "no");
  ck_assert_str_eq(error.text, "a.csv: no");
  fsc_fail(&error, FSC_IO, "x", NULL, 7, "no");
  ck_assert_str_eq(error.text, "no");
  ck_assert_int_eq(fsc_fail(NULL, FSC_SKIP, "empty", "a.csv", 1, "no"), FSC_SKIP);
}
END_TEST

START_TEST(errors_are_cut_not_overrun) {
  static char path[2000];
  memset(path, 'p', sizeof path - 1);
  fsc_error error;
  fsc_fail(&error, FSC_IO, "x", path, 3, "%s", path);
  ck_assert_uint_eq(strlen(error.text), sizeof error.text - 1);
  fsc_fail(&error, FSC_IO, "x", "a", 3, "%s", path);
  ck_assert_uint_eq(strlen(error.text), sizeof error.text - 1);
  ck_assert(strncmp(error.text, "a:3: ppp", 8) == 0);
  for (int i = 0; i < 4; i++) { /* between characters, of 2 to 4 bytes */
    char text[700] = "";
    for (int k = 0; k < 60; k++) strcat(text, "é€😀");
    fsc_fail(&error, FSC_IO, "x", "a", 3, "%s%s", &"123"[i], text);
    fsc_text made = fsc_text_of(error.text);
    ck_assert_uint_gt(made.length, sizeof error.text - 5);
    ck_assert_uint_eq(fsc_utf8_valid(made), made.length);
  }
}
END_TEST
Suite *base_suite(void);
Suite *base_suite(void) {
  Suite *suite = suite_create("base");
  TCase *tests = tcase_create("memory");
  tcase_add_test(tests, arena_hands_out_aligned_memory_of_its_own);
  tcase_add_test(tests, arena_gives_the_same_memory_again);
  tcase_add_test(tests, arena_takes_back_what_came_after_a_mark);
  tcase_add_test(tests, arena_zeroes_copies_and_formats);
  tcase_add_test(tests, arrays_grow);
  tcase_add_test(tests, arrays_grow_where_they_are);
  tcase_add_test(tests, arena_drops_large_memory_alone);
  tcase_add_test(tests, arena_takes_dropped_memory_again);
  tcase_add_test(tests, errors_read_as_path_line_text);
  tcase_add_test(tests, errors_are_cut_not_overrun);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, text_tests());
  suite_add_tcase(suite, block_tests());
  suite_add_tcase(suite, vocabulary_tests());
  suite_add_tcase(suite, memo_tests());
  suite_add_tcase(suite, nearest_tests());
  suite_add_tcase(suite, number_tests());
  return suite;
}
