/* The built-in set: that it is whole, and of one mind with itself. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <sha2.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/lexicon/internal.h"
#include "lexicon_fixture.h"
#include "tests.h"

static void chain(char hash[65], const struct fsc_builtin *file) {
  SHA2_CTX sum;
  SHA256Init(&sum);
  SHA256Update(&sum, (const uint8_t *)hash, strlen(hash));
  SHA256Update(&sum, file->at, file->length);
  SHA256End(&sum, hash);
}

/* The script that embeds the files computes the hash; here it is computed anew from what was embedded. */
START_TEST(hash_of_the_built_in_set) {
  char hash[65] = "";
  const struct fsc_builtin *last = NULL;
  for (size_t i = 0; i < fsc_n_builtins; i++) {
    if (strcmp(fsc_builtins[i].path, "lexicons/VERSION") == 0) continue;
    if (strcmp(fsc_builtins[i].path, "lexicons/categories.csv") == 0)
      last = &fsc_builtins[i];
    else
      chain(hash, &fsc_builtins[i]);
  }
  ck_assert_ptr_nonnull(last);
  chain(hash, last);
  ck_assert_str_eq(hash, fsc_builtin_hash);
}
END_TEST

START_TEST(builtin_set_loads) {
  ck_assert_msg(fsc_lexicon_read_builtin(lexicon, &error) == FSC_OK, "%s", error.text);
  ck_assert_msg(fsc_lexicon_compile(lexicon, &error) == FSC_OK, "%s", error.text);
  ck_assert_uint_eq(strlen(fsc_lexicon_hash(lexicon)), 64);
  ck_assert_str_ne(fsc_lexicon_set_version(lexicon), "none");
  const fsc_category *categories;
  uint32_t boilerplate = fsc_lexicon_category(lexicon, "boilerplate");
  size_t n = fsc_lexicon_categories(lexicon, &categories);
  ck_assert_uint_lt(boilerplate, n);
  ck_assert(!categories[boilerplate].measured);
  ck_assert_uint_eq(fsc_lexicon_category(lexicon, "no_such_category"), FSC_NONE);
  for (size_t i = 0; i < n; i++)
    ck_assert_msg(!categories[i].measured || categories[i].phi >= 1, "phi of %s", categories[i].name);
}
END_TEST

/* Where shares are known, they are known of all frames of the set, and there are no others. */
START_TEST(usual_shares_add_up) {
  ck_assert_msg(fsc_lexicon_read_builtin(lexicon, &error) == FSC_OK, "%s", error.text);
  ck_assert_msg(fsc_lexicon_compile(lexicon, &error) == FSC_OK, "%s", error.text);
  const fsc_category *categories;
  size_t n = fsc_lexicon_categories(lexicon, &categories);
  for (size_t i = 0; i < n; i++) {
    double sum = 0;
    for (size_t k = 0; k < categories[i].n_frames && *categories[i].usual; k++)
      sum += fsc_usual_share(&categories[i], categories[i].frames[k]);
    ck_assert_msg(!*categories[i].usual || fabs(sum - 1) < .01, "%s: %g", categories[i].name, sum);
  }
}
END_TEST

/* British endings, each with the American one: "dehumanise", "clamour". */
static const char *const spellings[][2] = {{"isation", "ization"}, {"ised", "ized"}, {"ising", "izing"},
                                           {"ise", "ize"},         {"our", "or"},    {"lustre", "luster"}};

static const fsc_entry *loaded_entry(const fsc_entry *entries, size_t n, const char *category, const char *term) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(entries[i].term, term) == 0 && strcmp(entries[i].category, category) == 0) return &entries[i];
  return NULL;
}

/* What was read of one spelling of a loaded term holds for the other: they weigh the same. */
START_TEST(spellings_weigh_the_same) {
  const char *british = spellings[_i][0], *american = spellings[_i][1];
  const fsc_entry *entries;
  size_t n_pairs = 0;
  ck_assert_int_eq(fsc_lexicon_read_builtin(lexicon, &error), FSC_OK);
  const size_t n = fsc_lexicon_entries(lexicon, &entries);
  for (size_t i = 0; i < n; i++) {
    const fsc_entry *entry = &entries[i];
    const size_t length = strlen(entry->term), ending = strlen(british);
    char term[64];
    if (strcmp(entry->family, "loaded") != 0 || length <= ending || length + 2 > sizeof term) continue;
    if (strcmp(entry->term + length - ending, british) != 0) continue;
    snprintf(term, sizeof term, "%.*s%s", (int)(length - ending), entry->term, american);
    const fsc_entry *other = loaded_entry(entries, n, entry->category, term);
    if (!other) continue;
    n_pairs++;
    ck_assert_msg(entry->weight == other->weight, "%s %s: not as %s", entry->id, entry->term, other->id);
  }
  ck_assert_uint_gt(n_pairs, 0);
}
END_TEST

TCase *builtin_tests(void) {
  TCase *tests = tcase_create("builtin");
  tcase_add_checked_fixture(tests, set_up_lexicon, tear_down_lexicon);
  tcase_add_test(tests, hash_of_the_built_in_set);
  tcase_add_test(tests, builtin_set_loads);
  tcase_add_test(tests, usual_shares_add_up);
  tcase_add_loop_test(tests, spellings_weigh_the_same, 0, COUNT(spellings));
  return tests;
}
