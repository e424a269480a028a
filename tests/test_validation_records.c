/* What `validate` counts of records side by side, and what it makes of their words; worked out by hand.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../analyzer/validate/attribution_case.h"
#include "../analyzer/validate/marks.h"
#include "../analyzer/validate/words.h"
#include "tests.h"

/* ---- Records side by side ---- */

#define SET(first, end) \
  {                     \
    1, {                \
      { first, end }    \
    }                   \
  }
#define NO_SET \
  { 0 }

/* Words 0-99. Gold 3 is nested in gold 1, gold 4 is missed; own 3 has its cue inside gold 1, own 4 is nobody's. */
static const fsc_record gold_records[] = {
    {SET(0, 2), SET(2, 3), SET(3, 13), SET(1, 2), FSC_DIRECT, FSC_DIRECT, FSC_SPEECH, true, false, false},
    {SET(18, 21), SET(21, 22), SET(22, 32), SET(18, 19), FSC_INDIRECT, FSC_INDIRECT, FSC_SPEECH, true, false, false},
    {NO_SET, SET(39, 40), SET(40, 50), NO_SET, FSC_MIXED_TYPE, FSC_INDIRECT, FSC_ACT, true, false, false},
    {NO_SET, SET(25, 26), SET(26, 30), NO_SET, FSC_INDIRECT, FSC_INDIRECT, FSC_SPEECH, true, false, true},
    {SET(60, 61), SET(61, 62), SET(62, 72), SET(60, 61), FSC_INDIRECT, FSC_INDIRECT, FSC_MENTAL, true, false, false},
};
static const fsc_record own_records[] = {
    {SET(0, 2), SET(2, 3), SET(3, 13), SET(1, 2), FSC_DIRECT, FSC_DIRECT, FSC_SPEECH, true, false, false},
    {SET(20, 21), SET(21, 22), SET(22, 28), SET(20, 21), FSC_INDIRECT, FSC_INDIRECT, FSC_DOCUMENT, true, false, false},
    {SET(36, 38), SET(38, 40), SET(40, 48), SET(37, 38), FSC_DIRECT, FSC_MIXED_TYPE, FSC_ACT, true, false, false},
    {NO_SET, SET(24, 25), SET(26, 30), NO_SET, FSC_INDIRECT, FSC_INDIRECT, FSC_SPEECH, true, false, false},
    {NO_SET, SET(80, 81), SET(81, 90), NO_SET, FSC_INDIRECT, FSC_INDIRECT, FSC_SPEECH, true, false, false},
};

static fsc_attribution_case compare(const fsc_record *gold, uint32_t n_gold, const fsc_record *own, uint32_t n_own) {
  fsc_attribution_case c = {0};
  fsc_arena *arena = fsc_arena_new();
  fsc_compare_records(arena, &(fsc_sides){gold, own, n_gold, n_own}, 100, &c);
  fsc_arena_free(arena);
  return c;
}

static fsc_attribution_case compare_all(void) {
  return compare(gold_records, COUNT(gold_records), own_records, COUNT(own_records));
}

static void counts_are(fsc_counts counts, double both, double predicted, double gold) {
  same(counts.both, both);
  same(counts.predicted, predicted);
  same(counts.gold, gold);
}

static void ratio_is(fsc_ratio ratio, double above, double below) {
  same(ratio.above, above);
  same(ratio.below, below);
}

START_TEST(pairs_contents_of_depth_0) {
  fsc_attribution_case c = compare_all(); /* Jaccard 1, .6, .8; own 3 has .4 with gold 1 */
  counts_are(c.all, 3, 5, 4);
  counts_are(c.exact, 1, 5, 4);
  counts_are(c.hard, 2, 5, 4);
  counts_are(c.quoted, 2, 2, 2);
  counts_are(c.quoted_by_marks, 1, 2, 1);
}
END_TEST

START_TEST(judges_what_is_in_a_pair) {
  fsc_attribution_case c = compare_all();
  ratio_is(c.source_overlap, 2, 2);
  ratio_is(c.head_right, 1, 2); /* "the [18] of … [20]" */
  counts_are(c.head, 1, 3, 3);  /* end to end */
  ratio_is(c.cue_overlap, 3, 3);
  ratio_is(c.type_right, 2, 3);
  ratio_is(c.type_by_marks_right, 2, 3);
  ratio_is(c.kind_right, 2, 3);
}
END_TEST

START_TEST(counts_by_type_and_kind) {
  fsc_attribution_case c = compare_all();
  ratio_is(c.precision[FSC_ALL_GROUP], 3, 5);
  ratio_is(c.precision[FSC_TYPE_GROUPS + FSC_DIRECT], 2, 2);
  ratio_is(c.precision[FSC_TYPE_GROUPS + FSC_INDIRECT], 1, 3);
  ratio_is(c.precision[FSC_TYPE_GROUPS + FSC_MIXED_TYPE], 0, 0);
  ratio_is(c.precision[FSC_KIND_GROUPS + FSC_SPEECH], 1, 3);
  ratio_is(c.precision[FSC_KIND_GROUPS + FSC_DOCUMENT], 1, 1);
  ratio_is(c.recall[FSC_ALL_GROUP], 3, 4);
  ratio_is(c.recall[FSC_TYPE_GROUPS + FSC_INDIRECT], 1, 2);
  ratio_is(c.recall[FSC_TYPE_GROUPS + FSC_MIXED_TYPE], 1, 1);
  ratio_is(c.recall[FSC_KIND_GROUPS + FSC_SPEECH], 2, 2);
  ratio_is(c.recall[FSC_KIND_GROUPS + FSC_MENTAL], 0, 1);
}
END_TEST

START_TEST(ignores_what_is_nested_in_gold_content) {
  fsc_attribution_case c = compare_all(); /* own 3, and not own 4 */
  ratio_is(c.neutral[FSC_ALL_GROUP], 3, 4);
  ratio_is(c.neutral[FSC_TYPE_GROUPS + FSC_INDIRECT], 1, 2);
  ratio_is(c.neutral[FSC_KIND_GROUPS + FSC_SPEECH], 1, 2);
  ratio_is(c.neutral[FSC_KIND_GROUPS + FSC_DOCUMENT], 1, 1);
  counts_are(c.cue, 3, 5, 4);
  ratio_is(c.cue_neutral, 3, 4);
}
END_TEST

START_TEST(counts_words_at_every_depth) {
  fsc_attribution_case c = compare_all();
  counts_are(c.token_any_depth.source, 3, 5, 6);
  counts_are(c.token_any_depth.cue, 3, 6, 5);
  counts_are(c.token_any_depth.content, 26, 35, 40);
  same(c.gold.word_share, 0.40);
  same(c.own.word_share, 0.35);
}
END_TEST

START_TEST(counts_words_of_depth_0) {
  fsc_attribution_case c = compare_all(); /* without gold 3 */
  counts_are(c.token.source, 3, 5, 6);
  counts_are(c.token.cue, 3, 6, 4);
  counts_are(c.token.content, 26, 35, 40);
  fsc_record nested[] = {own_records[0], own_records[1]};
  nested[1].nested = true;
  c = compare(gold_records, COUNT(gold_records), nested, 2);
  counts_are(c.token.cue, 1, 1, 4);
  counts_are(c.token_any_depth.cue, 2, 2, 5);
}
END_TEST

START_TEST(finds_a_cue_once) {
  fsc_record twice[] = {own_records[0], own_records[0]};
  fsc_attribution_case c = compare(gold_records, 1, twice, 2);
  counts_are(c.cue, 1, 2, 1);
  counts_are(c.all, 1, 2, 1);
}
END_TEST

START_TEST(has_no_kinds_where_gold_tells_none) {
  fsc_record gold = gold_records[0];
  gold.has_kind = false;
  fsc_attribution_case c = compare(&gold, 1, own_records, 1);
  ratio_is(c.kind_right, 0, 0);
  ratio_is(c.recall[FSC_KIND_GROUPS + FSC_SPEECH], 0, 0);
  ratio_is(c.recall[FSC_ALL_GROUP], 1, 1);
}
END_TEST

/* ---- Heads ---- */

static const struct {
  const char *source, *head;
} heads[] = {
    {"she", "she"},
    {"Treasury spokeswoman Karen Holt", "Holt"},
    {"Councillor Delia Marsh, who chairs the planning committee,", "Marsh"},
    {"The car park’s operator, Kerbside Ltd,", "operator"},
    {"The ferry's purser, Alec Gunn,", "purser"},
    {"Sen. Alma Reyes, D-N.M.,", "Reyes"},
    {"the Office of Emergency Services", "Office"},
    {"a spokesman for the emergency office", "spokesman"},
    {"Skipper Nils Berg’s", "Berg’s"},
    {"the National Survey (NGS)", "Survey"},
};

START_TEST(finds_heads) {
  fsc_arena *arena = fsc_arena_new();
  fsc_words words = {.text = {heads[_i].source, strlen(heads[_i].source)}};
  fsc_span bytes[16];
  for (uint32_t from = 0; fsc_next_word(words.text, &from, &bytes[words.n]);) words.n++;
  words.bytes = bytes;
  fsc_word_set source = {1, {{0, words.n}}}, head = fsc_head_of(&words, &source);
  ck_assert_uint_eq(head.n, 1);
  fsc_span word = bytes[head.ranges[0].start];
  ck_assert_msg(strlen(heads[_i].head) == word.end - word.start &&
                    memcmp(heads[_i].source + word.start, heads[_i].head, word.end - word.start) == 0,
                "%s: %.*s", heads[_i].source, (int)(word.end - word.start), heads[_i].source + word.start);
  fsc_arena_free(arena);
}
END_TEST

/* ---- Quotation marks ---- */

static const struct {
  const char *text, *content;
  fsc_attribution_type type;
  uint32_t headline;
} marked[] = {
    {"“It is over,” he said.", "“It is over,”", FSC_DIRECT, 0},
    {"He said it was “over” now.", "it was “over” now", FSC_MIXED_TYPE, 0},
    {"He said a “bcdefgh”.", "a “bcdefgh”", FSC_DIRECT, 0}, /* nine characters of ten, the marks too */
    {"He said a “bcdefg”.", "a “bcdefg”", FSC_MIXED_TYPE, 0},
    {"He said it was over now.", "it was over now", FSC_INDIRECT, 0},
    {"\"It is over,\" he said.", "\"It is over,\"", FSC_DIRECT, 0},
    {"''It is over,'' he said.", "''It is over,''", FSC_DIRECT, 0},
    {"``It is over,'' he said.", "``It is over,''", FSC_DIRECT, 0},
    {"«C’est fini», he said.", "«C’est fini»", FSC_DIRECT, 0},
    {"„Es ist aus“, he said. She was glad.", "She was glad", FSC_INDIRECT, 0},
    {"A 5\" pipe burst. \"Good,\" she said, he thought.", "he thought", FSC_INDIRECT, 0},
    {"\"It is over.\n\nHe said it was late.", "it was late", FSC_INDIRECT, 0},
    {"\"It is over.\n\nHe said it was late.", "\"It is over.", FSC_DIRECT, 0},
    {"‘It is over, don’t worry,’ he said.", "‘It is over, don’t worry,’", FSC_DIRECT, 0},
    {"'It is over, isn't it,' he said in the '90s.", "'It is over, isn't it,'", FSC_DIRECT, 0},
    {"He called it ‘over’.", "‘over’", FSC_INDIRECT, 0}, /* single marks around less than three words */
    {"Talks ‘over’, says May\n\n“It is late,” she said.", "Talks ‘over’", FSC_MIXED_TYPE, 22},
    {"“Say ‘it is over now’,” he said. ‘It is not over yet’ stood there.", "It is not over yet", FSC_INDIRECT, 0},
    {"The workers’ pay and the drivers’ pay, he said.", "The workers’ pay and the drivers’ pay", FSC_INDIRECT, 0},
};

static uint32_t points_before(const char *text, const char *at) {
  uint32_t n = 0;
  for (; text < at; text++) n += ((unsigned char)*text & 0xC0) != 0x80;
  return n;
}

START_TEST(types_by_marks) {
  fsc_arena *arena = fsc_arena_new();
  const char *text = marked[_i].text, *at = strstr(text, marked[_i].content);
  fsc_marked_text read = fsc_read_marks(arena, (fsc_text){text, strlen(text)}, marked[_i].headline);
  fsc_span content = {points_before(text, at), points_before(text, at + strlen(marked[_i].content))};
  ck_assert_msg(fsc_type_by_marks(&read, &content, 1) == marked[_i].type, "%s", text);
  fsc_arena_free(arena);
}
END_TEST

TCase *record_tests(void) {
  TCase *tests = tcase_create("records");
  tcase_add_test(tests, pairs_contents_of_depth_0);
  tcase_add_test(tests, judges_what_is_in_a_pair);
  tcase_add_test(tests, counts_by_type_and_kind);
  tcase_add_test(tests, ignores_what_is_nested_in_gold_content);
  tcase_add_test(tests, counts_words_at_every_depth);
  tcase_add_test(tests, counts_words_of_depth_0);
  tcase_add_test(tests, finds_a_cue_once);
  tcase_add_test(tests, has_no_kinds_where_gold_tells_none);
  tcase_add_loop_test(tests, finds_heads, 0, COUNT(heads));
  tcase_add_loop_test(tests, types_by_marks, 0, COUNT(marked));
  return tests;
}
