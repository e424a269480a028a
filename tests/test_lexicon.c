/* Rows of a lexicon: what is refused, and what is read. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/internal.h"
#include "lexicon_fixture.h"
#include "tests.h"

/* ---- What is refused ---- */

#define CONTEXT "term,category,context\nsham,c,"
#define SEVENTEEN "a a a a a a a a a a a a a a a a a"

static const struct {
  const char *csv, *text;
} refused[] = {
    {"", "x.csv: no header row"},
    {"\n\n", "x.csv: no header row"},
    {"term\nsham\n", "x.csv:1: no column \"category\" (a lexicon needs term and category)"},
    {"word,category\nsham,c\n", "x.csv:1: no column \"term\" (a lexicon needs term and category)"},
    {"term,category\n,c\n", "x.csv:2: an empty term"},
    {"term,category\nsham,c\nvile,\n", "x.csv:3: an empty category"},
    {"term,category\nsham\n", "x.csv:2: an empty category"},
    {"term,category\nsham,My words\n", "x.csv:2: category \"My words\" is not made of a-z, 0-9 and _ alone"},
    {"term,category,status\nsham,c,Active\n", "x.csv:2: status \"Active\" is none of active, retired, review"},
    {"term,category,wieght\nsham,c,.5\n", "x.csv:1: column \"wieght\" means nothing here; did you mean \"weight\"?"},
    {"term,catgory\nsham,c\n", "x.csv:1: column \"catgory\" means nothing here; did you mean \"category\"?"},
    {"term,category,weight,weight\nsham,c,.5,.9\n", "x.csv:1: column \"weight\" stands there twice"},
    {"term,category,form\nsham,c,q\n", "x.csv:2: form \"q\" is none of x v n a p r"},
    {"term,category,form\nsham,c,noun\n", "x.csv:2: form \"noun\" is none of x v n a p r"},
    {"term,category,weight\nsham,c,high\n", "x.csv:2: weight \"high\" is not a number from 0 to 1"},
    {"term,category,weight\nsham,c,1.01\n", "x.csv:2: weight \"1.01\" is not a number from 0 to 1"},
    {"term,category,weight\nsham,c,-.1\n", "x.csv:2: weight \"-.1\" is not a number from 0 to 1"},
    {"term,category,weight\nsham,c,nan\n", "x.csv:2: weight \"nan\" is not a number from 0 to 1"},
    {"term,category\nsham,c\nvile, c, d\n",
     "x.csv:3: 3 cells in a table of 2 columns (a comma inside a cell needs quotes)"},
    {"term,category\nsham,c\n\"vile,c\nmild,c\n", "x.csv:3: a quoted cell that starts in this row never ends"},
    {"term,category\nsham,c\nd\xe9j\xe0 vu,c\n", "x.csv:3: not UTF-8"},
    /* a cell over two lines and an empty line: the row is where it starts */
    {"term,category,notes\nsham,c,\"two\nlines\"\n\n,c,\n", "x.csv:5: an empty term"},
    {"term,category\n\"two\nlines\",\n", "x.csv:2: an empty category"},
    {"term,category\nfar (left,c\n", "x.csv:2: far (left: an opening ( without its )"},
    {"term,category\n(far)left,c\n", "x.csv:2: (far)left: an opening ( without its )"},
    {"term,category\n(far|hard)(left),c\n",
     "x.csv:2: (far|hard)(left): a ( or ) inside a word (choices stand between spaces)"},
    {"term,category\nleft(s),c\n", "x.csv:2: left(s): a ( or ) inside a word (choices stand between spaces)"},
    {"term,category\nleft <wing,c\n", "x.csv:2: left <wing: a < or > inside a word (a <class> stands between spaces)"},
    {"term,category\nfar_left,c\n", "x.csv:2: far_left: a _ inside a word (it is any one token, between spaces)"},
    {"term,category\n(24/7|daily) news,c\n", "x.csv:2: (24/7|daily) news: a choice of more than one token"},
    {"term,category\n**,c\n", "x.csv:2: **: a bare * (use _ for any one token)"},
    {"term,category\nfar \xe2\x80\x8b left,c\n", "x.csv:2: far \xe2\x80\x8b left: a word of signs that no text shows"},
    {"term,category\n(far|) left,c\n", "x.csv:2: (far|) left: an empty choice"},
    {"term,category\n(far right|left),c\n", "x.csv:2: (far right|left): a choice of more than one token"},
    {"term,category\nleft|right,c\n", "x.csv:2: left|right: a | outside ( )"},
    {"term,category\nram * through,c\n", "x.csv:2: ram * through: a bare * (use _ for any one token)"},
    {"term,category\nde*mon,c\n", "x.csv:2: de*mon: a * inside a word"},
    {"term,category\n(a|b) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e),c\n",
     "x.csv:2: (a|b) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e): more than 4096 ways to read "
     "it"},
    {"term,category\n_ through,c\n", "x.csv:2: _ through: a term cannot start with _"},
    {"term,category\n(ram|_) through,c\n", "x.csv:2: (ram|_) through: a term cannot start with _"},
    {"term,category\n\"- - -\",c\n", "x.csv:2: - - -: an empty term"},
    {"term,category\n" SEVENTEEN ",c\n", "x.csv:2: " SEVENTEEN ": more than 16 tokens"},
    {"term,category\n(a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q),c\n",
     "x.csv:2: (a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q): more than 16 choices"},
    {CONTEXT "flag:loud\n", "x.csv:2: sham: context \"flag:loud\": an unknown flag"},
    {CONTEXT "sometimes\n", "x.csv:2: sham: context \"sometimes\": an unknown context"},
    {CONTEXT "not_before:\n", "x.csv:2: sham: context \"not_before:\": an empty list"},
    {CONTEXT "near:<people>\n",
     "x.csv:2: sham: context \"near:<people>\": a distance that is no whole number from 1 to 50"},
    {CONTEXT "near:<people>/51\n",
     "x.csv:2: sham: context \"near:<people>/51\": a distance that is no whole number from 1 to 50"},
    {CONTEXT "near:<people>/2.5\n",
     "x.csv:2: sham: context \"near:<people>/2.5\": a distance that is no whole number from 1 to 50"},
    {CONTEXT "that_within:1.5\n",
     "x.csv:2: sham: context \"that_within:1.5\": a distance that is no whole number from 1 to 50"},
    {CONTEXT "no_source_within:0x3\n",
     "x.csv:2: sham: context \"no_source_within:0x3\": a distance that is no whole number from 1 to 50"},
    {CONTEXT "that_within:00000000000003\n",
     "x.csv:2: sham: context \"that_within:00000000000003\": a distance that is no whole number from 1 to 50"},
    {CONTEXT "that_within:3/0.3/2\n",
     "x.csv:2: sham: context \"that_within:3/0.3/2\": a factor that is not above 0 and at most 1"},
    {CONTEXT "not_before:mob|new york\n",
     "x.csv:2: sham: context \"not_before:mob|new york\": more than one token where one belongs"},
    {CONTEXT "gate:sham\n", "x.csv:2: sham: a gate, which is for patterns (form r)"},
    {"term,category,form,context\nsh\\w+,c,r,gate:\n", "x.csv:2: sh\\w+: an empty gate"},
    {"term,category,subcategory\nham and eggs,classes,food\n",
     "x.csv:2: ham and eggs: more than one token where one belongs"},
    {"term,category,subcategory\nham*,classes,food\n", "x.csv:2: ham*: a class holds words as they are"},
    {"term,category,subcategory\nham,classes,\n", "x.csv:2: ham: no subcategory, which names the class"},
    {"term,category,family\nsham,c,loaded\nvile,c,\nmild,c,calm\n",
     "x.csv:4: family \"calm\", but c is of family \"loaded\""},
    {"term,category,family\nsham,c,\nvile,c,loaded\n", "x.csv:3: family \"loaded\", but c is of family \"c\""},
    {CONTEXT "that_within:x\n",
     "x.csv:2: sham: context \"that_within:x\": a distance that is no whole number from 1 to 50"},
    {CONTEXT "lower_only:yes\n", "x.csv:2: sham: context \"lower_only:yes\": an argument where none belongs"},
    {CONTEXT "lower_only/2\n", "x.csv:2: sham: context \"lower_only/2\": a factor that is not above 0 and at most 1"},
    {CONTEXT "det_before;lower_only/0\n",
     "x.csv:2: sham: context \"lower_only/0\": a factor that is not above 0 and at most 1"},
    {"term,category,form\n(a,c,r\n", "x.csv:2: (a: pattern: missing closing parenthesis at offset 2"},
    {"term,category,forms\nsham,c,sham|sh*m\n", "x.csv:2: sham: a * inside a word"},
    {"term,category,exceptions\nsham,c,a (sham\n", "x.csv:2: sham: an opening ( without its )"},
};

START_TEST(refuses) {
  fsc_status status = read_csv(refused[_i].csv);
  if (status == FSC_OK) status = fsc_lexicon_compile(lexicon, &error);
  ck_assert_int_eq(status, FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, refused[_i].text);
}
END_TEST

START_TEST(refuses_a_file_that_is_not_there) {
  ck_assert_int_eq(fsc_lexicon_read_file(lexicon, "no/such.csv", &error), FSC_IO);
  ck_assert_str_eq(error.text, "no/such.csv: No such file or directory");
}
END_TEST

START_TEST(refuses_too_many_classes) {
  char csv[4000] = "term,category,subcategory\n", row[40];
  for (int i = 0; i < 64 - FSC_NAMED_CLASSES + 1; i++) {
    snprintf(row, sizeof row, "word,classes,c%d\n", i);
    strcat(csv, row);
  }
  ck_assert_int_eq(read_csv(csv), FSC_OK);
  ck_assert_int_eq(fsc_lexicon_compile(lexicon, &error), FSC_BAD_USAGE);
  snprintf(row, sizeof row, "x.csv:%d: word: more than 64 classes", 64 - FSC_NAMED_CLASSES + 2);
  ck_assert_str_eq(error.text, row);
}
END_TEST

/* As when the terms are taken for categories. */
static const struct {
  const char *header, *row;
} too_many[] = {
    {"term,category\n", "word,c%d\n"},
    {"term,category,family\n", "word,c%d,f\n"},
};

START_TEST(refuses_too_many_categories) {
  char csv[80000], *at = csv + sprintf(csv, "%s", too_many[_i].header);
  for (int i = 0; i < FSC_MOST_CATEGORIES; i++) at += sprintf(at, too_many[_i].row, i);
  ck_assert_int_eq(fsc_lexicon_read(lexicon, "full.csv", (fsc_text){csv, (size_t)(at - csv)}, &error), FSC_OK);
  fsc_lexicon_free(lexicon);
  lexicon = fsc_lexicon_new();
  sprintf(at, too_many[_i].row, FSC_MOST_CATEGORIES);
  ck_assert_int_eq(read_csv(csv), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, "x.csv:4098: over 4096 categories in all (is another column meant?)");
}
END_TEST

START_TEST(refuses_too_many_frames) {
  char csv[80000], *at = csv + sprintf(csv, "term,category,subcategory\n");
  for (int i = 0; i <= FSC_MOST_CATEGORIES; i++) at += sprintf(at, "word,c,f%d\n", i);
  ck_assert_int_eq(read_csv(csv), FSC_OK);
  lexicon->categories[0].framing = true;
  ck_assert_int_eq(fsc_lexicon_compile(lexicon, &error), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, "x.csv:4098: over 4096 frames in all");
}
END_TEST

static const struct {
  const char *csv, *text;
} styles[] = {
    {"cue,coefficient\nx,1\n", "x.csv:1: needs the columns cue, coefficient, cap and basis"},
    {"cue,coefficient,cap,basis\nx,much,1,sentence:dash\n", "x.csv:2: coefficient is not a number"},
    {"cue,coefficient,cap,basis\nx,1,0,sentence:dash\n", "x.csv:2: cap is not a number above 0"},
    {"cue,coefficient,cap,basis\nx,1,1,sentence:mood\n", "x.csv:2: an unknown sentence cue"},
    {"cue,coefficient,cap,basis\nx,1,1,hedges\n", "x.csv:2: neither sentence:NAME nor lexicon:CATEGORY"},
};

/* Rows hold their numbers in few bits. */
START_TEST(cues_are_bounded) {
  char csv[300 * 24] = "cue,coefficient,cap,basis\n";
  for (int i = 0; i < UINT8_MAX; i++) strcat(csv, "x,1,1,lexicon:c\n");
  ck_assert_int_eq(fsc_lexicon_read_style(lexicon, "x.csv", fsc_text_of(csv), &error), FSC_OK);
  strcat(csv, "x,1,1,lexicon:c\n");
  ck_assert_int_eq(fsc_lexicon_read_style(lexicon, "x.csv", fsc_text_of(csv), &error), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, "x.csv:257: over 255 cues");
}
END_TEST

START_TEST(refuses_styles) {
  ck_assert_int_eq(fsc_lexicon_read_style(lexicon, "x.csv", fsc_text_of(styles[_i].csv), &error), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, styles[_i].text);
}
END_TEST

/* ---- What is read ---- */

/* A user's file needs two columns, in any order, by any delimiter, with or without a byte order mark. */
static const char *const small[] = {
    "term,category\nsham,my_words\n", "category;term\nmy_words;sham\n", "\xef\xbb\xbfTerm\tCATEGORY\nsham\tmy_words\n",
    "comment,term,category\r\n\"so, so\",sham,my_words\r\n", "term,category\nsham,my_words"};

START_TEST(two_columns_are_enough) {
  ck_assert_int_eq(fsc_lexicon_read(lexicon, "some/where/mine.v2.csv", fsc_text_of(small[_i]), &error), FSC_OK);
  const fsc_entry *e = entry_at(0);
  ck_assert_str_eq(e->id, "mine.v2:2");
  ck_assert_str_eq(e->term, "sham");
  ck_assert_str_eq(e->category, "my_words");
  ck_assert_str_eq(e->family, "my_words");
  ck_assert_str_eq(e->status, "active");
  ck_assert_str_eq(e->polarity, "none");
  ck_assert_str_eq(e->confidence, "a");
  ck_assert_str_eq(e->context, "");
  ck_assert_int_eq(e->form, FSC_FORM_EXACT);
  same((double)e->weight, 1);
  ck_assert_str_eq(e->path, "some/where/mine.v2.csv");
  ck_assert_uint_eq(e->line, 2);
  const fsc_category *categories;
  ck_assert_uint_eq(fsc_lexicon_categories(lexicon, &categories), 1);
  ck_assert_str_eq(categories[0].name, "my_words");
  ck_assert_uint_eq(categories[0].n_entries, 1);
  ck_assert(categories[0].measured);
}
END_TEST

/* Columns of the user's own, and a second one beside the one that is meant. */
START_TEST(other_columns_mean_nothing) {
  ck_assert_int_eq(read_csv("term,category,mood,note,size,weight,weigth\nsham,c,x,x,x,.5,.9\n"), FSC_OK);
  same(entry_at(0)->weight, .5);
}
END_TEST

START_TEST(every_column_is_read) {
  load(
      "id,term,form,forms,family,category,subcategory,polarity,side,weight,confidence,context,exceptions,neutral_alt,"
      "issue,source,status,notes\n"
      "LV-1,slam,v,slammed,loaded,verbs,combat,neg,a,.55,j,lower_only; flag:quote|capitals,slam dunk,criticise,press,"
      "Recasens 2013,active,\"a \"\"note\"\"\"\n");
  const fsc_entry *e = entry_at(0);
  const struct {
    const char *cell, *expected;
  } cells[] = {{e->id, "LV-1"},
               {e->term, "slam"},
               {e->forms, "slammed"},
               {e->family, "loaded"},
               {e->category, "verbs"},
               {e->side, "a"},
               {e->subcategory, "combat"},
               {e->polarity, "neg"},
               {e->confidence, "j"},
               {e->issue, "press"},
               {e->exceptions, "slam dunk"},
               {e->neutral_alt, "criticise"},
               {e->source, "Recasens 2013"},
               {e->notes, "a \"note\""}};
  for (size_t i = 0; i < COUNT(cells); i++) ck_assert_str_eq(cells[i].cell, cells[i].expected);
  ck_assert_int_eq(e->form, FSC_FORM_VERB);
  same((double)e->weight, .55);
  ck_assert_uint_eq(e->n_contexts, 1);
  ck_assert_int_eq(e->contexts[0].kind, FSC_LOWER_ONLY);
  ck_assert_uint_eq(e->flags, FSC_FLAG_QUOTE | FSC_FLAG_CAPITALS); /* the first and the last of the table */
}
END_TEST

START_TEST(contexts_are_read) {
  load(
      "term,category,context\n"
      "sham,c,det_before/0.3; near:<people>/5/.5; not_before:of|<weekday>; that_within:3; not_domain:<war>\n");
  const fsc_entry *e = entry_at(0);
  static const struct {
    fsc_context_kind kind;
    double factor;
    uint32_t distance, n_symbols;
    const char *name;
  } expected[] = {{FSC_DET_BEFORE, .3, 0, 0, "det_before"},
                  {FSC_NEAR, .5, 5, 0, "near"},
                  {FSC_NOT_BEFORE, 0, 0, 1, "not_before"},
                  {FSC_THAT_WITHIN, 0, 3, 0, "that_within"},
                  {FSC_NOT_DOMAIN, 0, 0, 0, "not_domain"}};
  ck_assert_uint_eq(e->n_contexts, COUNT(expected));
  for (size_t i = 0; i < COUNT(expected); i++) {
    ck_assert_int_eq(e->contexts[i].kind, expected[i].kind);
    same((double)e->contexts[i].factor, expected[i].factor);
    ck_assert_uint_eq(e->contexts[i].distance, expected[i].distance);
    ck_assert_uint_eq(e->contexts[i].n_symbols, expected[i].n_symbols);
    ck_assert_str_eq(e->contexts[i].name, expected[i].name);
  }
  ck_assert(e->contexts[1].classes == FSC_BIT(FSC_IS_PEOPLE));
  ck_assert(e->contexts[2].classes == FSC_BIT(FSC_IS_WEEKDAY));
}
END_TEST

/* `printf 'term,category\nsham,c\n' | sha256sum`; of a second file, of that hash and its bytes. */
START_TEST(hash_is_stable) {
  static const char first[] = "term,category\nsham,c\n", second[] = "term,category\nvile,c\n";
  ck_assert_str_eq(fsc_lexicon_hash(lexicon), "");
  load(first);
  ck_assert_str_eq(fsc_lexicon_hash(lexicon), "47d166790a98d880673921c951c817185ee48f11534e39d57baa040e90c424e1");
  ck_assert_int_eq(read_csv(second), FSC_OK);
  ck_assert_str_eq(fsc_lexicon_hash(lexicon), "b4d56bbd2df68a7634f1efdd52c84422f56e03e5732a1e062ceb75b21e73358c");
}
END_TEST

static TCase *reading_tests(void) {
  TCase *tests = tcase_create("reading");
  tcase_add_checked_fixture(tests, set_up_lexicon, tear_down_lexicon);
  tcase_add_loop_test(tests, refuses, 0, COUNT(refused));
  tcase_add_test(tests, other_columns_mean_nothing);
  tcase_add_loop_test(tests, refuses_too_many_categories, 0, COUNT(too_many));
  tcase_add_test(tests, refuses_too_many_frames);
  tcase_add_test(tests, refuses_a_file_that_is_not_there);
  tcase_add_test(tests, refuses_too_many_classes);
  tcase_add_loop_test(tests, refuses_styles, 0, COUNT(styles));
  tcase_add_test(tests, cues_are_bounded);
  tcase_add_loop_test(tests, two_columns_are_enough, 0, COUNT(small));
  tcase_add_test(tests, every_column_is_read);
  tcase_add_test(tests, contexts_are_read);
  tcase_add_test(tests, hash_is_stable);
  return tests;
}

Suite *lexicon_suite(void);
Suite *lexicon_suite(void) {
  Suite *suite = suite_create("lexicon");
  suite_add_tcase(suite, reading_tests());
  suite_add_tcase(suite, builtin_tests());
  suite_add_tcase(suite, inflection_tests());
  suite_add_tcase(suite, lint_tests());
  suite_add_tcase(suite, matching_tests());
  suite_add_tcase(suite, trie_tests());
  suite_add_tcase(suite, regex_need_tests());
  suite_add_tcase(suite, diff_tests());
  return suite;
}
