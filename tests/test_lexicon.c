/* Rows of a lexicon: what is read, refused, inflected, hashed and found wanting. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/internal.h"
#include "../analyzer/lexicon/lint.h"
#include "../analyzer/lexicon/wording.h"
#include "scratch.h"
#include "tests.h"

static fsc_lexicon *lexicon;
static fsc_error error;

static void set_up(void) {
  lexicon = fsc_lexicon_new();
  error = (fsc_error){.text = ""};
}
static void tear_down(void) { fsc_lexicon_free(lexicon); }

static fsc_status read_csv(const char *csv) { return fsc_lexicon_read(lexicon, "x.csv", fsc_text_of(csv), &error); }

static void load(const char *csv) {
  bool loaded = read_csv(csv) == FSC_OK && fsc_lexicon_compile(lexicon, &error) == FSC_OK;
  ck_assert_msg(loaded, "%s", error.text);
}

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

static const fsc_entry *entry_at(size_t i) {
  const fsc_entry *entries;
  ck_assert_uint_lt(i, fsc_lexicon_entries(lexicon, &entries));
  return &entries[i];
}

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

/* ---- Inflection ---- */

static const struct {
  const char *word;
  enum fsc_inflection inflection;
  const char *form;
} inflections[] = {
    {"thug", FSC_PLURAL, "thugs"},
    {"crony", FSC_PLURAL, "cronies"},
    {"boy", FSC_PLURAL, "boys"},
    {"boss", FSC_PLURAL, "bosses"},
    {"hoax", FSC_PLURAL, "hoaxes"},
    {"witch", FSC_PLURAL, "witches"},
    {"clash", FSC_PLURAL, "clashes"},
    {"henchman", FSC_PLURAL, "henchmen"},
    {"german", FSC_PLURAL, "germans"},
    {"shaman", FSC_PLURAL, "shamans"},
    {"slam", FSC_THIRD_PERSON, "slams"},
    {"decry", FSC_THIRD_PERSON, "decries"},
    {"bash", FSC_THIRD_PERSON, "bashes"},
    {"slam", FSC_PAST, "slammed"},
    {"rail", FSC_PAST, "railed"},
    {"blast", FSC_PAST, "blasted"},
    {"seize", FSC_PAST, "seized"},
    {"decry", FSC_PAST, "decried"},
    {"destroy", FSC_PAST, "destroyed"},
    {"quip", FSC_PAST, "quipped"},
    {"claw", FSC_PAST, "clawed"},
    {"vomit", FSC_PAST, "vomited"},
    {"slam", FSC_PRESENT_PARTICIPLE, "slamming"},
    {"seize", FSC_PRESENT_PARTICIPLE, "seizing"},
    {"flee", FSC_PRESENT_PARTICIPLE, "fleeing"},
    {"lie", FSC_PRESENT_PARTICIPLE, "lying"},
    {"decry", FSC_PRESENT_PARTICIPLE, "decrying"},
    {"vile", FSC_ADVERB, "vilely"},
    {"brutal", FSC_ADVERB, "brutally"},
    {"shrill", FSC_ADVERB, "shrilly"},
    {"despicable", FSC_ADVERB, "despicably"},
    {"tragic", FSC_ADVERB, "tragically"},
    {"greedy", FSC_ADVERB, "greedily"},
    {"true", FSC_ADVERB, "truly"},
    {"shameless", FSC_ADVERB, "shamelessly"},
};

START_TEST(inflects) {
  char out[64];
  size_t n = fsc_inflect(inflections[_i].inflection, fsc_text_of(inflections[_i].word), out);
  ck_assert_msg(fsc_text_is((fsc_text){out, n}, inflections[_i].form), "%s: %.*s", inflections[_i].word, (int)n, out);
}
END_TEST

/* ---- Lint ---- */

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
     "family is not \"loaded\" in lower case, which alone is scored"},
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
  clock_t start = clock();
  ck_assert_uint_eq(fsc_lexicon_lint(lexicon, false, keep, &found), 0);
  ck_assert_double_lt((double)(clock() - start) / CLOCKS_PER_SEC, 1.5 * scratch_slowness());
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

static TCase *reading_tests(void) {
  TCase *tests = tcase_create("reading");
  tcase_add_checked_fixture(tests, set_up, tear_down);
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
  tcase_add_test(tests, hash_of_the_built_in_set);
  tcase_add_test(tests, builtin_set_loads);
  tcase_add_test(tests, classes_are_not_looked_for_row_by_row);
  tcase_add_test(tests, builtin_rows_are_found_in_their_own_words);
  return tests;
}

Suite *lexicon_suite(void);
Suite *lexicon_suite(void) {
  Suite *suite = suite_create("lexicon");
  TCase *tests = tcase_create("rows");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, inflects, 0, COUNT(inflections));
  tcase_add_loop_test(tests, lint_says_each_once, 0, COUNT(lints));
  tcase_add_test(tests, lint_asks_sources_of_the_own_set_alone);
  tcase_add_loop_test(tests, lint_tells_of_a_loaded_term_in_two_files, 0, COUNT(second_files));
  tcase_add_loop_test(tests, lint_of_cells_says_each_once, 0, COUNT(cells));
  suite_add_tcase(suite, reading_tests());
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, matching_tests());
  suite_add_tcase(suite, diff_tests());
  return suite;
}
