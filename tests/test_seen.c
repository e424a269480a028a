/* What has been met. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>

#include "../analyzer/command/seen.h"
#include "tests.h"

/* Also of numbers that want the same place, and of 0. */
START_TEST(numbers_are_met_once) {
  static const uint64_t steps[] = {1, 1 << 8, 1 << 20, UINT64_C(0x9E3779B97F4A7C15)};
  enum { N = 3000 };
  for (size_t s = 0; s < COUNT(steps); s++) {
    fsc_seen seen = {0};
    for (uint64_t i = 0; i < N; i++) ck_assert(!fsc_seen_before(&seen, 2 + i * steps[s]));
    for (uint64_t i = 0; i < N; i++) ck_assert(fsc_seen_before(&seen, 2 + i * steps[s]));
    ck_assert(!fsc_seen_before(&seen, 0));
    ck_assert(fsc_seen_before(&seen, 0));
    ck_assert_uint_eq(seen.n, N + 1);
    ck_assert_uint_le(2 * (seen.n - 1), seen.capacity);
    fsc_seen_done(&seen);
  }
}
END_TEST

TCase *seen_tests(void) {
  TCase *tests = tcase_create("seen");
  tcase_add_test(tests, numbers_are_met_once);
  return tests;
}
