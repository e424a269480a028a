/* The entities met last, against a list that moves what is met to its front. SPDX-License-Identifier: Apache-2.0 */
#include "../analyzer/score/recent.h"

#include <check.h>

#include "tests.h"

enum { ENTITIES = 40, MENTIONS = 4000 };

static uint32_t list[FSC_RECENT], n_list;

static void list_meet(uint32_t entity) {
  uint32_t at = 0;
  while (at < n_list && list[at] != entity) at++;
  if (at == n_list && n_list < FSC_RECENT) n_list++;
  if (at == FSC_RECENT) at--;
  for (; at; at--) list[at] = list[at - 1];
  list[0] = entity;
}

/* The first of the list with the traits; FSC_NONE. */
static uint32_t list_newest(const unsigned *traits, unsigned asked, unsigned wanted) {
  for (uint32_t i = 0; i < n_list; i++)
    if ((traits[list[i]] & asked) == wanted) return list[i];
  return FSC_NONE;
}

START_TEST(newest_with_traits) {
  fsc_recent recent;
  uint32_t slots[ENTITIES] = {0}, state = 1;
  unsigned traits[ENTITIES];
  n_list = 0;
  fsc_recent_start(&recent);
  for (uint32_t mention = 0; mention < MENTIONS; mention++) {
    state = state * 1664525 + 1013904223;
    uint32_t among = mention < MENTIONS / 2 ? ENTITIES : FSC_RECENT - 2, entity = (state >> 8) % among;
    traits[entity] = state >> 16;
    slots[entity] = fsc_recent_meet(&recent, entity, slots[entity], traits[entity]);
    list_meet(entity);
    for (uint32_t i = 0; i < FSC_RECENT; i++)
      ck_assert_uint_eq(recent.entities[recent.order >> 4 * i & 15], i < n_list ? list[i] : FSC_NONE);
    for (unsigned first = 1; first <= FSC_TRAIT_DEFINITE; first *= 2)
      for (unsigned other = first; other <= FSC_TRAIT_DEFINITE; other *= 2) {
        uint32_t both = fsc_recent_with(&recent, first | other, first | other),
                 one = fsc_recent_with(&recent, first | other, first);
        ck_assert_uint_eq(fsc_recent_newest(&recent, both), list_newest(traits, first | other, first | other));
        ck_assert_uint_eq(fsc_recent_newest(&recent, one), list_newest(traits, first | other, first));
      }
  }
}
END_TEST

START_TEST(nobody_is_met_yet) {
  fsc_recent recent;
  fsc_recent_start(&recent);
  ck_assert_uint_eq(fsc_recent_with(&recent, FSC_TRAIT_NAME | FSC_TRAIT_PERSON, FSC_TRAIT_NAME), 0);
  ck_assert_uint_eq(fsc_recent_newest(&recent, 0), FSC_NONE);
}
END_TEST

Suite *recent_suite(void) {
  Suite *suite = suite_create("recent");
  TCase *tests = tcase_create("recent");
  tcase_add_test(tests, newest_with_traits);
  tcase_add_test(tests, nobody_is_met_yet);
  suite_add_tcase(suite, tests);
  return suite;
}
