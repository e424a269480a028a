/* The trie of terms: where a word leads, and from there the next. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "../analyzer/lexicon/internal.h"
#include "analysis_fixture.h"
#include "scratch.h"
#include "tests.h"

#define HEADER "id,term,category\n"

/* In tables of any size, those in their own places and those behind them; and none of symbols that lead nowhere. */
START_TEST(edges_are_found) {
  static const uint32_t sizes[] = {1, 2, 4, 5, 47, 48, 49, 3000};
  fsc_trie trie = {0};
  uint32_t n = sizes[_i], node = fsc_trie_extend(&trie, 0, 1), n_moved = 0;
  for (uint32_t i = 1; i <= n; i++) fsc_trie_extend(&trie, node, i * i + 1);
  fsc_trie_seal(&trie, 2, NULL);
  const fsc_node *from = fsc_trie_node(&trie, trie.roots[1]);
  for (uint32_t i = 1; i <= n; i++) {
    const fsc_edge *edge = fsc_node_edge(from, i * i + 1), *other = fsc_node_edge(from, i * i + 2);
    ck_assert(edge->symbol == i * i + 1 && edge->node);
    ck_assert(other->symbol != i * i + 2 || !other->node);
    n_moved += edge != fsc_node_place(from, i * i + 1);
  }
  ck_assert(n < 3000 || n_moved);
  fsc_trie_free(&trie);
}
END_TEST

/* A node has room for so many ends, and says so when it is full, not the last. */
START_TEST(ends_are_bounded) {
  fsc_trie trie = {0};
  uint32_t node = fsc_trie_extend(&trie, 0, 1), other = fsc_trie_extend(&trie, 0, 2);
  for (uint32_t i = 0; i < FSC_MOST_ENDS; i++) ck_assert(fsc_trie_end(&trie, node, i, FSC_GATE_OUTPUT, 0));
  ck_assert(fsc_trie_end(&trie, node, FSC_MOST_ENDS - 1, FSC_GATE_OUTPUT, 0)); /* it does already */
  ck_assert(!fsc_trie_end(&trie, node, FSC_MOST_ENDS, FSC_GATE_OUTPUT, 0));
  ck_assert(fsc_trie_end(&trie, other, FSC_MOST_ENDS, FSC_GATE_OUTPUT, 0));
  fsc_trie_seal(&trie, 3, NULL);
  ck_assert_uint_eq(fsc_trie_node(&trie, trie.roots[1])->n_others, FSC_MOST_ENDS);
  fsc_trie_free(&trie);
}
END_TEST

/* The node that a word leads to, of those that open no term too. */
START_TEST(words_lead_to_nodes) {
  analysis *a = analysis_new(HEADER "A,sham,c\nB,plan _ sham,c\nC,shamble*,c\n", NULL);
  analysis_read(a, NULL, "The sham was a shambles, a plan.");
  const struct {
    const char *word;
    uint32_t n_hits;
    bool opens;
  } expected[] = {{"was", 0, false}, {"sham", 1, false}, {"shambles", 1, false}, {"plan", 0, true}, {",", 0, false}};
  for (size_t i = 0; i < COUNT(expected); i++) {
    const fsc_node *start = a->document.tokens[analysis_token(a, expected[i].word)].word->start;
    ck_assert_ptr_nonnull(start);
    ck_assert_uint_eq(start->n_hits, expected[i].n_hits);
    ck_assert_uint_eq(start->places != 0, expected[i].opens);
  }
  analysis_free(a);
}
END_TEST

/* Of one to thousands of ways on from a word each is found, and no other. */
START_TEST(many_ways_on) {
  size_t n = (size_t)1 << _i, size = 100 + 40 * n, length = (size_t)snprintf(NULL, 0, HEADER);
  char *csv = malloc(size), text[64];
  memcpy(csv, HEADER, length);
  for (size_t i = 0; i < n; i++) length += (size_t)snprintf(csv + length, size - length, "A%zu,way w%zux on,c\n", i, i);
  analysis *a = analysis_new(csv, NULL);
  for (size_t i = 0; i < n + 50; i += 1 + n / 100) {
    snprintf(text, sizeof text, "A way w%zux on.", i);
    analysis_read(a, NULL, text);
    ck_assert_uint_eq(a->matches.n, i < n);
  }
  analysis_free(a);
  free(csv);
}
END_TEST

/* Of a hundred thousand rows of one word, all with one exception, and as many of a wildcard for it that weigh more, the
 * first is found, and in time. */
START_TEST(many_of_one_word) {
  enum { ROWS = 100000, LONGEST = 40 };
  static const char header[] = "id,term,category,exceptions,weight\n";
  char *csv = malloc(sizeof header + 2 * (size_t)ROWS * LONGEST);
  size_t length = (size_t)sprintf(csv, "%s", header);
  for (unsigned i = 0; i < ROWS; i++) length += (size_t)sprintf(csv + length, "A%u,sham*,c,no sham,1\n", i);
  for (unsigned i = 0; i < ROWS; i++) length += (size_t)sprintf(csv + length, "B%u,sham,c,no sham,.5\n", i);
  double started = scratch_now();
  analysis *a = analysis_new(csv, NULL);
  analysis_read(a, NULL, "The sham is no sham.");
  double seconds = scratch_now() - started;
  ck_assert_uint_eq(a->matches.n, 2);
  ck_assert_uint_eq(a->matches.items[0].what->row, 0);
  ck_assert(!a->matches.items[0].exception && a->matches.items[1].exception);
  ck_assert_msg(seconds <= 4 * scratch_slowness(), "%.2f s", seconds);
  analysis_free(a);
  free(csv);
}
END_TEST

TCase *trie_tests(void) {
  TCase *tests = tcase_create("trie");
  tcase_add_loop_test(tests, edges_are_found, 0, 8);
  tcase_add_test(tests, ends_are_bounded);
  tcase_add_test(tests, words_lead_to_nodes);
  tcase_add_loop_test(tests, many_ways_on, 0, 13);
  tcase_add_test(tests, many_of_one_word);
  return tests;
}
