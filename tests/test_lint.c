/* What lint finds wanting in rows. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/internal.h"
#include "../analyzer/lexicon/lint.h"
#include "../analyzer/lexicon/wording.h"
#include "lexicon_fixture.h"
#include "scratch.h"
#include "tests.h"

typedef struct findings {
  size_t n;
  char texts[8][256];
} findings;

static void keep(void *data, const char *text) {
  findings *found = data;
  if (found->n < COUNT(found->texts)) snprintf(found->texts[found->n], sizeof found->texts[0], "%s", text);
  found->n++;
}

#define COLUMNS \
  "id,term,form,family,category,polarity,confidence,weight,context,source,status,subcategory,forms,exceptions\n"
#define SOUND                                                    \
  "L-1,sham,x,loaded,insults,neg,a,.5,,Recasens 2013,active\n"   \
  ",migrants,x,,classes,none,a,1,,Recasens 2013,active,people\n" \
  ",tank,x,,classes,none,a,1,,Recasens 2013,active,war\n"        \
  ",theft,x,,classes,none,a,1,,Recasens 2013,active,crime\n"

static const struct {
  const char *row, *text; /* the row stands in line 6; text NULL: sound */
} lints[] = {
    {"L-2,vile,a,loaded,insults,neg,a,.8,,Recasens 2013,active\n", NULL},
    {"L-2,vile,a,loaded,insults,neg,a,.8,,,active\n", "no source"},
    {"L-2,vile,a,loaded,insults,neg,a,.04,,Recasens 2013,active\n", "weight is not from .05 to 1"},
    {"L-2,vile,a,loaded,insults,bad,a,.8,,Recasens 2013,active\n", "polarity is none of neg, pos, mixed, none"},
    {"L-2,vile,a,loaded,insults,neg|pos,a,.8,,Recasens 2013,active\n", "polarity is none of neg, pos, mixed, none"},
    {"L-2,vile,a,loaded,insults,neg,z,.8,,Recasens 2013,active\n", "confidence is none of a, j, c"},
    {"L-2,dem*,x,loaded,insults,neg,a,.8,,Recasens 2013,active\n", "a wildcard on a stem of fewer than four letters"},
    {"L-2,big *gat,x,loaded,insults,neg,a,.8,,Recasens 2013,active\n",
     "a wildcard on a stem of fewer than four letters"},
    {"L-2,demon*,x,loaded,insults,neg,a,.8,,Recasens 2013,active\n", NULL},
    {"L-2,\\w+gate\\b,r,loaded,insults,neg,a,.8,,Recasens 2013,active\n",
     "a pattern without gate: runs on every sentence"},
    {"L-2,\\w+gate\\b,r,loaded,insults,neg,a,.8,gate:*gate,Recasens 2013,active\n", NULL},
    {"L-2,Vile,a,loaded,insults,neg,a,.8,,Recasens 2013,active\n", "the term is not in lower case"},
    {"L-2,vile,a,loaded,insults,neg,a,.8,near:people/5,Recasens 2013,active\n", "near: wants a <class>"},
    {"L-2,vile,a,loaded,insults,neg,a,.8,near:<people>|critics/5,Recasens 2013,active\n", "near: wants a <class>"},
    {"L-2,vile,a,loaded,insults,neg,a,.8,lower_only;not_domain:war,Recasens 2013,active\n",
     "not_domain: wants a <class>"},
    {"L-2,vile,a,loaded,insults,neg,a,.8,not_domain:<war>|crime/.3,Recasens 2013,active\n",
     "not_domain: wants a <class>"},
    {"L-2,vile,a,loaded,insults,neg,a,.8,not_domain:<war>| <crime>/.3; not_before:war,Recasens 2013,active\n", NULL},
    {"L-1,vile,a,loaded,insults,neg,a,.8,,Recasens 2013,active\n", "its id stands at x.csv:2 too"},
    {"L-2,sham,x,loaded,labels,neg,a,.4,,Recasens 2013,active\n", "unreachable, L-1 at x.csv:2 takes every form of it"},
    {"L-2,sham,x,loaded,labels,neg,a,.5,,Recasens 2013,active\n", "unreachable, L-1 at x.csv:2 takes every form of it"},
    {"L-2,sham,n,loaded,labels,neg,a,.4,,Recasens 2013,active\n", NULL}, /* shams is its own */
    {"L-2,sham,x,,hedges,neg,a,.4,,Recasens 2013,active\n", NULL},       /* another pass */
    {"L-2,sham,x,loaded,labels,neg,a,.4,,Recasens 2013,retired\n", NULL},
    /* what no text shows, as it is read */
    {"L-2,hard -- left,p,loaded,labels,neg,a,.4,,Recasens 2013,active\n",
     "not found in a text that reads \"hard -- left\""},
    {"L-2,last <peple>,p,loaded,labels,neg,a,.4,,Recasens 2013,active\n",
     "not found in a text that reads \"last <peple>\""},
    {"L-2,(hara'*|*'xeno) set,p,loaded,labels,neg,a,.4,,Recasens 2013,active\n", NULL},
    {"L-2,last <people> _ (of|on) *word word* u.s. 11,p,loaded,labels,neg,a,.4,,Recasens 2013,active\n", NULL},
    {"L-2,vile,x,loaded,labels,neg,a,.4,near:<peple>/5,Recasens 2013,active\n", "near: a <class> without words"},
    {"L-2,vile,x,loaded,labels,neg,a,.4,,Recasens 2013,active,,viler|fit to-use\n", NULL},
    {"L-2,vile,x,loaded,labels,neg,a,.4,,Recasens 2013,active,,viler|out -- of\n",
     "not found in a text that reads \"out -- of\""},
    {"L-2,vile,x,loaded,labels,neg,a,.4,,Recasens 2013,active,,viler; vilest\n",
     "a , or ; where | stands between forms or exceptions"},
    {"L-2,vile,a,loaded,labels,neg,a,.4,,Recasens 2013,active,,,vilely fine|vile as it (may|might) seem\n", NULL},
    {"L-2,vile,a,loaded,labels,neg,a,.4,,Recasens 2013,active,,,vile as it seems|evil (eye|eyes)\n",
     "the term is not in its exception \"evil (eye|eyes)\""},
    {"L-2,vile,a,loaded,labels,neg,a,.4,,Recasens 2013,active,,,the _ eye|<people> crisis|v* eye\n", NULL},
    {"L-2,vile,a,loaded,labels,neg,a,.4,,Recasens 2013,retired,,,evil eye\n", NULL},
    /* patterns whose gate does not stand in what they match, or too far from its ends */
    {"L-2,(war|crusade) on coal,r,loaded,labels,neg,a,.4,gate:crusade,Recasens 2013,active\n",
     "not found in a text that reads \"war on coal\""},
    {"L-2,(?:a |the )?(old|new) plan,r,loaded,labels,neg,a,.4,gate:plans,Recasens 2013,active\n",
     "not found in a text that reads \"old plan\""},
    {"L-2,so long a [sb]tory that n(?:o|obod(y|ies)) e{2}ver.s end\\b,r,loaded,labels,neg,a,.4,gate:so,Recasens "
     "2013,active\n",
     "not found in a text that reads \"so long a story that no eeverxs end\""},
    {"L-2,so long a [sb]tory that n(?:o|obod(y|ies)) e{2}ver.s end\\b,r,loaded,labels,neg,a,.4,gate:story,Recasens "
     "2013,active\n",
     NULL},
    {"L-2,(?<!no )(?-i:[^x]ale)\\b(?! of)|x\\.y,r,loaded,labels,neg,a,.4,gate:*ale|x.y,Recasens 2013,active\n", NULL},
    {"L-2,\\w+gate(?=ish),r,loaded,labels,neg,a,.4,gate:war,Recasens 2013,active\n", NULL}, /* asks for what follows */
    {"L-2,(?:art|green)-wash,r,loaded,labels,neg,a,.4,gate:art|green,Recasens 2013,active,,,art wash\n", NULL},
    {"L-2,\\bvil\\w+,x,loaded,labels,neg,a,.4,,Recasens 2013,active\n", "signs of a pattern, which has form r"},
    {"L-2,cafe\u0301 set,x,loaded,labels,neg,a,.4,,Recasens 2013,active\n",
     "an accent that is a character of its own (NFD): texts have é as one (NFC)"},
    {"L-2,vile,x,Loaded,labels,neg,a,.4,,Recasens 2013,active\n",
     "family \"Loaded\" is not \"loaded\", which alone is scored"},
    {"L-2,vile,x,laoded,labels,neg,a,.4,,Recasens 2013,active\n",
     "family \"laoded\" is not \"loaded\", which alone is scored"},
};

START_TEST(lint_says_each_once) {
  char csv[1000], expected[256];
  findings found = {0};
  snprintf(csv, sizeof csv, COLUMNS SOUND "%s", lints[_i].row);
  load(csv);
  ck_assert_uint_eq(fsc_lexicon_lint(lexicon, true, keep, &found), found.n);
  ck_assert_uint_eq(found.n, lints[_i].text != NULL);
  if (!found.n) return;
  const fsc_entry *e = entry_at(4);
  snprintf(expected, sizeof expected, "x.csv:6: %s (%s): %s", e->id, e->term, lints[_i].text);
  ck_assert_str_eq(found.texts[0], expected);
}
END_TEST

START_TEST(lint_asks_sources_of_the_own_set_alone) {
  findings found = {0};
  load("id,term,category\nL-1,sham,c\n");
  ck_assert_uint_eq(fsc_lexicon_lint(lexicon, false, keep, &found), 0);
  fsc_lexicon_measure(lexicon, 0, false); /* nor of support files */
  ck_assert_uint_eq(fsc_lexicon_lint(lexicon, true, keep, &found), 0);
}
END_TEST

/* Rows of partisan_pairs: side, issue, subcategory, side_name. text NULL: sound. */
static const struct {
  const char *cells, *text;
} sides[] = {
    {"a,tax,levy,left", NULL},
    {"n,tax,levy,neutral", NULL},
    {"c,tax,levy,left", "side is none of a, b, n"},
    {",tax,levy,left", "side is none of a, b, n"},
    {"a,,levy,left", "a side needs issue, subcategory and side_name"},
    {"a,tax,,left", "a side needs issue, subcategory and side_name"},
    {"a,tax,levy,", "a side needs issue, subcategory and side_name"},
};

START_TEST(lint_reads_sides) {
  char csv[200], expected[128];
  findings found = {0};
  snprintf(csv, sizeof csv, "id,term,category,side,issue,subcategory,side_name\nL-1,burden,partisan_pairs,%s\n",
           sides[_i].cells);
  load(csv);
  fsc_lexicon_lint(lexicon, false, keep, &found);
  ck_assert_uint_eq(found.n, sides[_i].text != NULL);
  if (!found.n) return;
  snprintf(expected, sizeof expected, "x.csv:2: L-1 (burden): %s", sides[_i].text);
  ck_assert_str_eq(found.texts[0], expected);
}
END_TEST

/* Rows of persons: class and periods. */
static const struct {
  const char *cells;
  size_t findings;
} persons[] = {
    {"official_government,1997/2013 2021-01-20/", 0},
    {"unknown,", 0},
    {"media,2012-07/2014-08-07", 0},
    {"offical_government,", 1},
    {"media,2012", 1},
    {"media,2012/13", 1},
    {"media,12/2013", 1},
    {"media,2012/ today", 1},
};

START_TEST(lint_reads_periods_of_persons) {
  char rows[256];
  findings found = {0};
  snprintf(rows, sizeof rows, "id,term,category,subcategory,year\nL-1,ana ruiz,persons,%s\n", persons[_i].cells);
  load(rows);
  ck_assert_uint_eq(fsc_lexicon_lint(lexicon, false, keep, &found), persons[_i].findings);
}
END_TEST

/* Of two files; text NULL: sound. */
static const struct {
  const char *row, *text;
} second_files[] = {
    {"L-2,far-left,a,loaded,labels,neg,a,.9,,Recasens 2013,active\n",
     "y.csv:2: L-2 (far-left): a loaded term of x.csv:2 (L-1) too"},
    {"L-2,far left,a,,hedges,neg,a,.9,,Recasens 2013,active\n", NULL},
    {"L-2,far left,a,loaded,labels,neg,a,.9,,Recasens 2013,retired\n", NULL},
    {"L-2,far right,a,loaded,labels,neg,a,.9,,Recasens 2013,active\n", NULL},
};

START_TEST(lint_tells_of_a_loaded_term_in_two_files) {
  char csv[400];
  findings found = {0};
  ck_assert_int_eq(read_csv(COLUMNS "L-1,far left,p,loaded,labels,neg,a,.3,,Recasens 2013,active\n"), FSC_OK);
  snprintf(csv, sizeof csv, COLUMNS "%s", second_files[_i].row);
  ck_assert_int_eq(fsc_lexicon_read(lexicon, "y.csv", fsc_text_of(csv), &error), FSC_OK);
  ck_assert_int_eq(fsc_lexicon_compile(lexicon, &error), FSC_OK);
  fsc_lexicon_lint(lexicon, true, keep, &found);
  ck_assert_uint_eq(found.n > 0, second_files[_i].text != NULL);
  if (found.n) ck_assert_str_eq(found.texts[0], second_files[_i].text);
}
END_TEST

static const struct {
  const char *csv, *text;
} cells[] = {
    {"term,category\nsham,c\n", NULL},
    {"term,category\n=1+1,c\n", "x.csv:2: a cell starts like a spreadsheet formula: =1+1"},
    {"term,category,notes\nsham,c,-vile\n", "x.csv:2: a cell starts like a spreadsheet formula: -vile"},
    {"term,category,notes\nsham,c,@home\n", "x.csv:2: a cell starts like a spreadsheet formula: @home"},
    {"term,category,notes\nsham,c,+1\n", "x.csv:2: a cell starts like a spreadsheet formula: +1"},
    {"term,category,notes\nsham,c,\"two\nlines\"\n", "x.csv:2: a newline in a cell: two\nlines"},
    {"term,category,mood\nsham,c,\n", "x.csv:1: column \"mood\" means nothing here"},
    {"term,category,term\nsham,c,vile\n", "x.csv:1: column \"term\" stands there twice"},
    {"term,category\n\"sham,c\n", "x.csv:2: a quoted cell that starts in this row never ends"},
};

START_TEST(lint_of_cells_says_each_once) {
  findings found = {0};
  size_t n = fsc_lexicon_lint_cells("x.csv", fsc_text_of(cells[_i].csv), keep, &found);
  ck_assert_uint_eq(n, found.n);
  ck_assert_uint_eq(n, cells[_i].text != NULL);
  if (n) ck_assert_str_eq(found.texts[0], cells[_i].text);
}
END_TEST

/* Any number of rows may name a class whose words stand behind them all. */
START_TEST(classes_are_not_looked_for_row_by_row) {
  enum { ROWS = 30000 };
  static char csv[ROWS * 40];
  findings found = {0};
  size_t length = (size_t)sprintf(csv, "term,category,subcategory\n");
  for (int i = 0; i < ROWS; i++) length += (size_t)sprintf(csv + length, "w%d <colour> set,c,\n", i);
  sprintf(csv + length, "yellow,classes,colour\n");
  load(csv);
  double start = scratch_now();
  ck_assert_uint_eq(fsc_lexicon_lint(lexicon, false, keep, &found), 0);
  ck_assert_double_lt(scratch_now() - start, 1.5 * scratch_slowness());
}
END_TEST

START_TEST(builtin_rows_are_found_in_their_own_words) {
  ck_assert_int_eq(fsc_lexicon_read_builtin(lexicon, &error), FSC_OK);
  ck_assert_int_eq(fsc_lexicon_compile(lexicon, &error), FSC_OK);
  fsc_wording *wording = fsc_wording_new(lexicon);
  fsc_arena *arena = fsc_arena_new();
  const fsc_entry *entries;
  for (size_t i = 0, n = fsc_lexicon_entries(lexicon, &entries); i < n; i++) {
    const char *missed = fsc_wording_missed(wording, arena, &entries[i]);
    ck_assert_msg(!missed, "%s: %s", entries[i].id, missed);
    const char *idle = fsc_wording_idle(wording, arena, &entries[i]);
    ck_assert_msg(!idle, "%s: %s", entries[i].id, idle);
  }
  fsc_arena_free(arena);
  fsc_wording_free(wording);
}
END_TEST

TCase *lint_tests(void) {
  TCase *tests = tcase_create("lint");
  tcase_add_checked_fixture(tests, set_up_lexicon, tear_down_lexicon);
  tcase_add_test(tests, classes_are_not_looked_for_row_by_row);
  tcase_add_test(tests, builtin_rows_are_found_in_their_own_words);
  tcase_add_loop_test(tests, lint_says_each_once, 0, COUNT(lints));
  tcase_add_test(tests, lint_asks_sources_of_the_own_set_alone);
  tcase_add_loop_test(tests, lint_reads_sides, 0, COUNT(sides));
  tcase_add_loop_test(tests, lint_reads_periods_of_persons, 0, COUNT(persons));
  tcase_add_loop_test(tests, lint_tells_of_a_loaded_term_in_two_files, 0, COUNT(second_files));
  tcase_add_loop_test(tests, lint_of_cells_says_each_once, 0, COUNT(cells));
  return tests;
}
