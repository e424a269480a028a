/* Images of lexicons are equal to the lexicons they were made of. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "image_fixture.h"
#include "scratch.h"
#include "tests.h"

/* A program that was built with a cross-compiler may have no image: it reads rows. */
static bool has_image(void) { return fsc_builtin_image_length > 0; }

static fsc_lexicon *from_image(void) {
  fsc_error error = {.text = ""};
  fsc_lexicon *lexicon = fsc_lexicon_new();
  ck_assert_int_eq(fsc_lexicon_open_set(lexicon, NULL, 0, FSC_LEXICON_ADD, NULL, &error), FSC_OK);
  ck_assert_int_eq(lexicon->image != NULL, has_image());
  return lexicon;
}

/* All that images are made of, byte by byte: from rows, and of a lexicon that came out of one. */
START_TEST(is_what_the_rows_compile_to) {
  fsc_lexicon *lexicons[] = {compiled(NULL), from_image()};
  for (size_t i = 0; has_image() && i < COUNT(lexicons); i++) {
    size_t length;
    unsigned char *image = fsc_lexicon_save(lexicons[i], fsc_builtin_hash, &length);
    ck_assert_uint_eq(length, fsc_builtin_image_length);
    size_t at = 0;
    while (at < length && image[at] == fsc_builtin_image[at]) at++;
    ck_assert_msg(at == length, "image %zu differs at byte %zu", i, at);
    free(image);
  }
  for (size_t i = 0; i < COUNT(lexicons); i++) fsc_lexicon_free(lexicons[i]);
}
END_TEST

static void same_categories(const fsc_lexicon *a, const fsc_lexicon *b) {
  const fsc_category *x, *y;
  size_t n = fsc_lexicon_categories(a, &x);
  ck_assert_uint_eq(n, fsc_lexicon_categories(b, &y));
  for (size_t i = 0; i < n; i++) {
    ck_assert_str_eq(x[i].name, y[i].name);
    ck_assert_str_eq(x[i].family, y[i].family);
    ck_assert(x[i].n_entries == y[i].n_entries && x[i].phi == y[i].phi && x[i].measured == y[i].measured &&
              x[i].framing == y[i].framing && x[i].n_frames == y[i].n_frames && x[i].first_frame == y[i].first_frame);
    for (size_t k = 0; k < x[i].n_frames; k++) ck_assert_str_eq(x[i].frames[k], y[i].frames[k]);
  }
}

START_TEST(holds_the_same_entries) {
  fsc_lexicon *rows = compiled(NULL), *image = from_image();
  const fsc_entry *a, *b;
  size_t n = fsc_lexicon_entries(rows, &a);
  ck_assert_uint_eq(n, fsc_lexicon_entries(image, &b));
  for (size_t i = 0; i < n; i++) same_entries(&a[i], &b[i]);
  same_categories(rows, image);
  ck_assert_str_eq(fsc_lexicon_hash(rows), fsc_lexicon_hash(image));
  ck_assert_str_eq(fsc_lexicon_set_version(rows), fsc_lexicon_set_version(image));
  /* one string each, as those who tell families, categories and frames apart by pointer expect */
  for (size_t i = 0; i < n; i++) {
    ck_assert_ptr_eq(b[i].family, image->families[b[i].family_id]);
    ck_assert_ptr_eq(b[i].category, image->categories[b[i].category_id].name);
    const fsc_category *category = &image->categories[b[i].category_id];
    bool framed = !category->framing || !b[i].subcategory[0];
    for (size_t k = 0; k < category->n_frames; k++) framed |= category->frames[k] == b[i].subcategory;
    ck_assert_msg(framed || strcmp(b[i].status, "active") != 0, "%s", b[i].id);
  }
  fsc_lexicon_free(rows);
  fsc_lexicon_free(image);
}
END_TEST

static const char *const texts[] = {"wire.txt", "tabloid.txt", "harbour.txt", "corpus.jsonl", "cells.csv"};

static void read_text(const char *name, char text[1 << 16]) {
  char path[256];
  snprintf(path, sizeof path, "%s/cases/%s", getenv("FSC_TEST_DIR"), name);
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "%s", path);
  text[fread(text, 1, (1 << 16) - 1, file)] = '\0';
  fclose(file);
}

/* Walked over texts, both find the same; with kinds of contexts forgotten, too. */
START_TEST(finds_the_same_matches) {
  static char text[1 << 16];
  fsc_lexicon *lexicons[] = {compiled(NULL), from_image()};
  for (size_t i = 0; i < COUNT(lexicons); i++)
    if (_i) fsc_lexicon_forget_contexts(lexicons[i], _i == 1 ? UINT64_MAX : FSC_BIT(FSC_NEAR) | FSC_BIT(FSC_NOT_AFTER));
  analysis *a = analysis_over(lexicons[0]), *b = analysis_over(lexicons[1]);
  for (size_t i = 0; i < COUNT(texts); i++) {
    read_text(texts[i], text);
    analysis_read(a, NULL, text);
    analysis_read(b, NULL, text);
    ck_assert_uint_gt(a->matches.n, 0);
    same_matches(a, b);
  }
  analysis_free(a);
  analysis_free(b);
}
END_TEST

/* Entries made before are changed as well. */
START_TEST(forgets_contexts_of_entries_made_before) {
  fsc_lexicon *image = from_image();
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(image, &entries), some = 0;
  for (size_t i = 0; i < n; i++) some += entries[i].n_contexts;
  ck_assert_uint_gt(some, 0);
  fsc_lexicon_forget_contexts(image, UINT64_MAX);
  for (size_t i = 0; i < n; i++) ck_assert_uint_eq(entries[i].n_contexts, 0);
  fsc_lexicon_free(image);
}
END_TEST

Suite *image_suite(void) {
  Suite *suite = suite_create("image");
  TCase *builtin = tcase_create("builtin");
  tcase_set_timeout(builtin, (float)(60 * scratch_slowness()));
  tcase_add_test(builtin, is_what_the_rows_compile_to);
  tcase_add_test(builtin, holds_the_same_entries);
  tcase_add_loop_test(builtin, finds_the_same_matches, 0, 3);
  tcase_add_test(builtin, forgets_contexts_of_entries_made_before);
  suite_add_tcase(suite, builtin);
  suite_add_tcase(suite, image_damage_tests());
  suite_add_tcase(suite, cache_tests());
  return suite;
}
