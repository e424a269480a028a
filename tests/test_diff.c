/* Two states of a lexicon: which rows belong together, what differs; and which files make a set.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/diff.h"
#include "../analyzer/lexicon/internal.h"
#include "scratch.h"
#include "tests.h"

static fsc_lexicon_diff diff;
static fsc_lexicon *lexicon;
static fsc_error error;

static void set_up(void) {
  scratch_make();
  diff = (fsc_lexicon_diff){.arena = fsc_arena_new()};
  lexicon = fsc_lexicon_new();
}
static void tear_down(void) {
  fsc_lexicon_free(lexicon);
  fsc_arena_free(diff.arena);
  scratch_remove();
}

/* ---- Rows ---- */

/* "~line id field:before>after", "+line id", "-line id", a space behind each. */
static void describe(char *out, size_t room) {
  size_t n = 0;
  out[0] = '\0';
  for (size_t i = 0; i < diff.changes.n && n < room; i++) {
    const fsc_row_change *c = &diff.changes.items[i];
    n += (size_t)snprintf(out + n, room - n, "%c%u %s", "~+-"[c->fate], c -> line, c -> id[0] ? c -> id : c -> term);
    if (c->field) n += (size_t)snprintf(out + n, room - n, " %s:%s>%s", c->field, c->before, c->after);
    n += (size_t)snprintf(out + n, room - n, "; ");
  }
}

#define HEADER "id,term,category,weight\n"

static const struct {
  const char *before, *after, *changes;
  size_t changed, added, removed, same;
} states[] = {
    {HEADER "A,sham,c,.5\n", HEADER "A,sham,c,.5\n", "", 0, 0, 0, 1},
    {HEADER "A,sham,c,.5\n", HEADER "A,sham,c,.6\n", "~2 A weight:.5>.6; ", 1, 0, 0, 0},
    {HEADER "A,sham,c,.5\n", HEADER "A,vile,d,.5\n", "~2 A term:sham>vile; ~2 A category:c>d; ", 1, 0, 0, 0},
    {HEADER "A,sham,c,.5\nB,vile,c,.5\n", HEADER "B,vile,c,.5\nA,sham,c,.5\n", "", 0, 0, 0, 2},
    {HEADER "A,sham,c,.5\n", HEADER "B,vile,c,.5\n", "+2 B; -2 A; ", 0, 1, 1, 0},
    /* the id is new, the term is not: in its category */
    {HEADER "A,sham,c,.5\n", HEADER "B,sham,c,.5\n", "~2 B id:A>B; ", 1, 0, 0, 0},
    {HEADER "A,sham,c,.5\n", HEADER "B,sham,d,.5\n", "+2 B; -2 A; ", 0, 1, 1, 0},
    /* the id goes before the term */
    {HEADER "A,sham,c,.5\nB,vile,c,.5\n", HEADER "A,vile,c,.5\n", "~2 A term:sham>vile; -3 B; ", 1, 0, 1, 0},
    {HEADER ",sham,c,.5\n,sham,c,.6\n", HEADER ",sham,c,.5\n", "-3 sham; ", 0, 0, 1, 1},
    {"term,category\nsham,c\n", "category;term;notes\nc;sham;new\n", "~2 sham notes:>new; ", 1, 0, 0, 0},
    {"term,category,notes\nsham,c,old\n", "term,category\nsham,c\n", "~2 sham notes:old>; ", 1, 0, 0, 0},
    /* tables without terms go by their first cell */
    {"cue,coefficient\ndash,.2\nyou,.5\n", "cue,coefficient\nyou,.6\n", "~2 you coefficient:.5>.6; -2 dash; ", 1, 0, 1,
     0},
    {HEADER, HEADER "A,sham,c,.5\n", "+2 A; ", 0, 1, 0, 0},
};

START_TEST(tells_rows_apart) {
  char described[400];
  ck_assert_int_eq(fsc_lexicon_diff_add(&diff, false, "x.csv", fsc_text_of(states[_i].before), &error), FSC_OK);
  ck_assert_int_eq(fsc_lexicon_diff_add(&diff, true, "new/x.csv", fsc_text_of(states[_i].after), &error), FSC_OK);
  fsc_lexicon_diff_compare(&diff);
  describe(described, sizeof described);
  ck_assert_str_eq(described, states[_i].changes);
  ck_assert_uint_eq(diff.n_rows[FSC_ROW_CHANGED], states[_i].changed);
  ck_assert_uint_eq(diff.n_rows[FSC_ROW_ADDED], states[_i].added);
  ck_assert_uint_eq(diff.n_rows[FSC_ROW_REMOVED], states[_i].removed);
  ck_assert_uint_eq(diff.n_same, states[_i].same);
}
END_TEST

START_TEST(refuses_what_is_no_table) {
  ck_assert_int_eq(fsc_lexicon_diff_add(&diff, false, "x.csv", TEXT("a,b\n\"c,d\n"), &error), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, "x.csv:2: a quoted cell that starts in this row never ends");
}
END_TEST

/* ---- Sets ---- */

static size_t rows_of(const char *category) {
  const fsc_category *categories;
  uint32_t id = fsc_lexicon_category(lexicon, category);
  fsc_lexicon_categories(lexicon, &categories);
  return id == FSC_NONE ? 0 : categories[id].n_entries;
}

static const struct {
  const char *name;
  fsc_lexicon_use use;
  size_t puffery, mine; /* entries: 1, the file's; 0, none; 2, the built-in ones or more */
} uses[] = {
    {"puffery.csv", FSC_LEXICON_ADD, 2, 1},    {"puffery.csv", FSC_LEXICON_REPLACE, 0, 1},
    {"other.csv", FSC_LEXICON_REPLACE, 2, 1},  {"puffery.csv", FSC_LEXICON_ALONE, 0, 1},
    {"categories.csv", FSC_LEXICON_ADD, 2, 1},
};

START_TEST(files_make_a_set) {
  static const char csv[] = "term,category\nsham,mine\n";
  const char *path = scratch_write(uses[_i].name, csv, sizeof csv - 1);
  ck_assert_int_eq(fsc_lexicon_read_set(lexicon, &path, 1, uses[_i].use, &error), FSC_OK);
  ck_assert_uint_eq(rows_of("puffery") > 1 ? 2 : rows_of("puffery"), uses[_i].puffery);
  ck_assert_uint_eq(rows_of("mine"), uses[_i].mine);
  bool builtin = uses[_i].use != FSC_LEXICON_ALONE;
  ck_assert_int_eq(strcmp(fsc_lexicon_set_version(lexicon), "none") != 0, builtin);
}
END_TEST

START_TEST(a_set_of_its_own) {
  const char *paths[] = {scratch_write("VERSION", "7\n", 2), scratch_write("a.csv", "term,category\nsham,c\n", 21),
                         scratch_write("categories.csv", "category,kind,phi\nc,support,3\n", 30)};
  ck_assert_int_eq(fsc_lexicon_read_set(lexicon, paths, 3, FSC_LEXICON_ALONE, &error), FSC_OK);
  const fsc_category *categories;
  ck_assert_uint_eq(fsc_lexicon_categories(lexicon, &categories), 1);
  ck_assert(!categories[0].measured);
  same(categories[0].phi, 3);
  ck_assert_str_eq(fsc_lexicon_set_version(lexicon), "7");
  ck_assert_int_eq(fsc_lexicon_compile(lexicon, &error), FSC_OK);
}
END_TEST

START_TEST(descriptions_are_told_by_their_names) {
  const char *descriptions[] = {"VERSION", "a.b/categories.csv", "opinion_style.csv"};
  const char *lists[] = {"categories.v2.csv", "categories.csv/mine.csv", "puffery.csv"};
  for (size_t i = 0; i < COUNT(descriptions); i++) ck_assert(fsc_lexicon_is_description(descriptions[i]));
  for (size_t i = 0; i < COUNT(lists); i++) ck_assert(!fsc_lexicon_is_description(lists[i]));
}
END_TEST

static const struct {
  const char *csv, *text;
} wrong_categories[] = {
    {"kind,phi\nloaded,2\n", ":1: no column \"category\""},
    {"category,kind,phi\nc,loaded,much\n", ":2: phi is not a number"},
    {"category,kind,phi\nc,loaded,2\nc,loaded,inf\n", ":3: phi is not a number"},
    {"category,kind,phi,usual\nc,frame,2,a\n", ":2: usual is no list of frames"},
    {"category,kind,phi,usual\nc,frame,2,a 0.5|b\n", ":2: usual is no list of frames"},
    {"category,kind,phi,usual\nc,frame,2,a 0.5|b 1.5\n", ":2: usual is no list of frames"},
};

START_TEST(refuses_categories) {
  const char *csv = wrong_categories[_i].csv;
  const char *paths[] = {scratch_write("a.csv", "term,category\nsham,c\n", 21),
                         scratch_write("categories.csv", csv, strlen(csv))};
  ck_assert_int_eq(fsc_lexicon_read_set(lexicon, paths, 2, FSC_LEXICON_ALONE, &error), FSC_BAD_USAGE);
  ck_assert_ptr_eq(strstr(error.text, wrong_categories[_i].text), strstr(error.text, ".csv") + 4);
}
END_TEST

START_TEST(a_set_hashes_its_lists_then_its_categories) {
  char first[65];
  const char *paths[] = {scratch_write("categories.csv", "category,kind,phi\nc,support,3\n", 30),
                         scratch_write("a.csv", "term,category\nsham,c\n", 21)};
  ck_assert_int_eq(fsc_lexicon_read_set(lexicon, &paths[1], 1, FSC_LEXICON_ALONE, &error), FSC_OK);
  ck_assert_str_eq(fsc_lexicon_hash(lexicon), "47d166790a98d880673921c951c817185ee48f11534e39d57baa040e90c424e1");
  snprintf(first, sizeof first, "%s", fsc_lexicon_hash(lexicon));
  fsc_lexicon_add_to_hash(lexicon, TEXT("category,kind,phi\nc,support,3\n"));
  fsc_lexicon *both = fsc_lexicon_new();
  ck_assert_int_eq(fsc_lexicon_read_set(both, paths, 2, FSC_LEXICON_ALONE, &error), FSC_OK);
  ck_assert_str_eq(fsc_lexicon_hash(both), fsc_lexicon_hash(lexicon));
  ck_assert_str_ne(fsc_lexicon_hash(both), first);
  fsc_lexicon_free(both);
}
END_TEST

START_TEST(a_set_needs_its_files) {
  const char *path = "no/such.csv";
  ck_assert_int_eq(fsc_lexicon_read_set(lexicon, &path, 1, FSC_LEXICON_REPLACE, &error), FSC_IO);
  ck_assert_str_eq(error.text, "no/such.csv: No such file or directory");
}
END_TEST

TCase *diff_tests(void) {
  TCase *tests = tcase_create("differences");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, tells_rows_apart, 0, COUNT(states));
  tcase_add_test(tests, refuses_what_is_no_table);
  tcase_add_loop_test(tests, files_make_a_set, 0, COUNT(uses));
  tcase_add_test(tests, a_set_of_its_own);
  tcase_add_test(tests, descriptions_are_told_by_their_names);
  tcase_add_loop_test(tests, refuses_categories, 0, COUNT(wrong_categories));
  tcase_add_test(tests, a_set_hashes_its_lists_then_its_categories);
  tcase_add_test(tests, a_set_needs_its_files);
  return tests;
}
