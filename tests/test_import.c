/* Dictionaries of other programs: what becomes a row, what is left out and why, which files are refused.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/import/import.h"
#include "scratch.h"
#include "tests.h"

static fsc_import import;
static fsc_error error;

static void set_up(void) {
  import = (fsc_import){.arena = fsc_arena_new(), .path = "x.dic"};
  error = (fsc_error){.text = ""};
}
static void tear_down(void) { fsc_arena_free(import.arena); }

static fsc_status read_as(const char *format, fsc_text bytes) {
  return fsc_import_read(&import, fsc_import_format_of(format, ""), bytes, &error);
}

/* All rows as "line term=category/subcategory*weight", then what was left out as "line !text", a line each. */
static void describe(char *out, size_t room) {
  size_t n = 0;
  out[0] = '\0';
  for (size_t i = 0; i < import.rows.n && n < room; i++) {
    const fsc_imported *row = &import.rows.items[i];
    n += (size_t)snprintf(out + n, room - n, "%u %s=%s%s%s", row->line, row->term, row->category,
                          row->subcategory[0] ? "/" : "", row->subcategory);
    if (row->weight < 1) n += (size_t)snprintf(out + n, room - n, "*%.2f", row->weight);
    n += (size_t)snprintf(out + n, room - n, "\n");
  }
  for (size_t i = 0; i < import.left_out.n && n < room; i++) {
    const fsc_left_out *one = &import.left_out.items[i];
    n += (size_t)snprintf(out + n, room - n, "%u !%s: %.12s\n", one->line, one->text, fsc_left_out_text(one->reason));
  }
}

/* ---- What is read ---- */

#define HEADER "%\n1\tPosEmo\n22\tKin (Family)\n%\n"
#define XML(body) "<?xml version=\"1.0\"?>\n<dictionary style=\"1\">\n" body "</dictionary>\n"

static const struct {
  const char *format, *category, *source, *expected;
} sources[] = {
    {"list", NULL, "# heading\nBad Egg # remark\n\n  rotten-apple\r\nC#\n#metoo\n",
     "2 bad egg=x\n4 rotten apple=x\n5 c#=x\n"},
    {"list", "insults", "oaf", "1 oaf=insults\n"},
    {"list", NULL, "bad egg\roaf\r\r\nlout\r", "1 bad egg=x\n2 oaf=x\n4 lout=x\n"},
    {"list", NULL, "\xef\xbb\xbfna\xc3\xafve\nit\xe2\x80\x99s on\n", "1 na\xc3\xafve=x\n2 it's on=x\n"},
    {"list", NULL, "\"oaf\",\n'bad egg'\n“lout”\n'tis\n\"a\" or \"b\"\n",
     "1 oaf=x\n2 bad egg=x\n3 lout=x\n4 'tis=x\n5 \"a\" or \"b\"=x\n"},
    {"list", NULL, "egg\nEGG\n", "1 egg=x\n2 !egg: stands in it\n"},
    {"list", NULL, "fear*\n*monger\n*xeno*\nnot * good\n** bad\n*\nne*er\ncolo?r\n(far) left\n:-)\n=sum\n",
     "1 fear*=x\n2 *monger=x\n3 *xeno*=x\n4 not _ good=x\n7 !ne*er: a * inside a\n8 !colo?r: a ? for one \n5 !** bad: "
     "starts "
     "with \n6 !*: starts with \n9 !(far) left: holds signs \n10 !:-): a word witho\n11 !=sum: starts with \n"},
    {"list", NULL, "a b c d e f g h i j k l m n o p\na b c d e f g h i j k l m n o p q\n",
     "1 a b c d e f g h i j k l m n o p=x\n2 !a b c d e f g h i j k l m n o p q: more than 16\n"},

    {"liwc", NULL, HEADER "happi*\t1\nkind of\t1\t22\n", "5 happi*=posemo\n6 kind of=posemo\n6 kind of=kin\n"},
    {"liwc", NULL, HEADER "kind of 1 22\n24/7\n", "5 kind of=posemo\n5 kind of=kin\n6 !24/7: in no catego\n"},
    {"liwc", NULL, HEADER "like\t(02 134)125/464\t22\nkind\t<of>131/22\n",
     "5 like=kin\n5 !like\t(02 134)125/464\t22: a condition \n6 !kind\t<of>131/22: a condition \n"},
    {"liwc", NULL, "%\r1\tA\r%\rkind\t1\r", "4 kind=a\n"},
    {"liwc", "liwc", HEADER "kind\t1\t22\n", "5 kind=liwc/posemo|kin\n"},
    {"liwc", NULL, HEADER "kind\t1\t1\n", "5 kind=posemo\n5 !kind: stands in it\n"},

    {"yaml", NULL, "culture:\n  High Art: [art, \"Fine Art\"]\n  low:\n    - 'soap*'\nlaw: judge\n",
     "2 art=culture/high_art\n2 fine art=culture/high_art\n4 soap*=culture/low\n5 judge=law\n"},
    {"yaml", "mine", "- art\n- [a law]\n", "1 art=mine\n2 a law=mine\n"},
    {"yaml", "mine", "culture:\n  high:\n  - art\n", "3 art=mine/culture_high\n"},
    {"yaml", NULL, "culture:\n- high:\n  - art\n- craft\n", "3 art=culture/high\n4 craft=culture\n"},
    {"yaml", NULL, "a: &x [art]\nb: *x\nc:\nd: []\ne: {}\nf: ~\ng: \"null\"\n",
     "1 art=a\n7 null=g\n3 !c: a category w\n4 !d: a category w\n5 !e: a category w\n6 !f: a category w\n2 !x: an "
     "alias to "
     "\n"},

    {"lexicoder", NULL, "+NEGATIVE\na lie\nabandon*\n+POSITIVE\nable\n",
     "2 a lie=negative\n3 abandon*=negative\n5 able=positive\n"},
    {"lexicoder", NULL, "+A\n+B\nable\n+C\n", "3 able=b\n1 !A: a category w\n4 !C: a category w\n"},
    {"lexicoder", "mine", "able\n+a\nwell\n", "1 able=mine\n3 well=mine/a\n"},
    {"lexicoder", NULL,
     XML("<cnode name=\"Culture\"><cnode name=\"High\">\n<pnode name=\"art*\"/><pnode name=\"opera\" score=\"0.5\"/>"
         "</cnode>\n<pnode name=\"book\"></pnode></cnode>"),
     "4 art*=culture/high\n4 opera=culture/high*0.50\n5 book=culture\n"},
    {"lexicoder", NULL,
     XML("<category name=\"a\"><words><word>fish &amp; chips</word><word>cod</word></words><note>x</note></category>"),
     "3 cod=a\n3 !fish & chips: a word witho\n3 !note: an unknown e\n"},

    {"wordstat", NULL, "CULTURE\n\tHIGH\n\t\tART (1)\n\t\tBALL_GAME* (1)\n\tBOOK (.5)\nLAW\n  JUDG* (1)\n",
     "3 art=culture/high\n4 ball game*=culture/high\n5 book=culture*0.50\n7 judg*=law\n"},
    {"wordstat", NULL,
     "A\n\tB\n\tONE (4)\n\tTWO (1)\n\tTHREE (.01)\n\tFOUR (0)\n\tFIVE (inf)\n\tSIX (nan)\n\t@R [A NEAR B] (1)\n",
     "3 one=a\n4 two=a*0.25\n5 three=a*0.05\n9 !@R [A NEAR B] (1): a rule, no w\n6 !FOUR: a weight tha\n"
     "7 !FIVE: a weight tha\n8 !SIX: a weight tha\n2 !B: a category w\n"},
    {"wordstat", "mine", "ONE (1)\n", "1 one=mine\n"},
};

START_TEST(reads) {
  char described[2000];
  import.category = sources[_i].category;
  fsc_status status = read_as(sources[_i].format, fsc_text_of(sources[_i].source));
  ck_assert_msg(status == FSC_OK, "%s", error.text);
  describe(described, sizeof described);
  ck_assert_str_eq(described, sources[_i].expected);
}
END_TEST

START_TEST(reads_windows_1252) {
  ck_assert_int_eq(read_as("list", TEXT("na\xefve\n")), FSC_OK);
  ck_assert_str_eq(import.rows.items[0].term, "na\xc3\xafve");
  ck_assert_ptr_nonnull(import.encoding);
}
END_TEST

START_TEST(keeps_the_weights_of_the_source) {
  ck_assert_int_eq(read_as("wordstat", TEXT("A\n ONE (4)\n TWO (1)\n")), FSC_OK);
  same(import.scale, 4);
  same(import.rows.items[0].source_weight, 4);
  same(import.rows.items[1].source_weight, 1);
  same(import.rows.items[1].weight, .25);
}
END_TEST

/* ---- What is refused ---- */

static const struct {
  const char *format;
  fsc_text source;
  const char *text; /* a part of the message */
} refused[] = {
    {"list",
     BYTES("\xff\xfe"
           "a\0"),
     "x.dic:1: UTF-16: save it as UTF-8 first"},
    {"list", BYTES("a\0b\n"), "x.dic: holds NUL bytes: no text"},
    {"liwc", BYTES(""), "x.dic: the header of categories ends with a line of %"},
    {"liwc", BYTES("happy\t1\n"), "x.dic:1: a .dic starts with % and its categories"},
    {"liwc", BYTES("%\n1\tA\n"), "x.dic:2: the header of categories ends with a line of %"},
    {"liwc", BYTES("%\nA\n%\n"), "x.dic:2: a category starts with its number: 1 NAME"},
    {"liwc", BYTES("%\n1\n%\n"), "x.dic:2: a category without a name: 1 NAME"},
    {"liwc", BYTES("%\n1234567890\tA\n%\n"), "x.dic:2: a category starts with its number: 1 NAME"},
    {"liwc", BYTES("%\n1\tA\n1\tB\n%\n"), "x.dic:3: category 1 stands in line 2 too"},
    {"liwc", BYTES(HEADER "happy\t3\n"), "x.dic:5: category 3 is not in the header"},
    {"liwc", BYTES(HEADER "happy\tposemo\n"), "x.dic:5: \"posemo\" is no number of a category"},
    {"liwc", BYTES(HEADER "happy\t1\n%\n"), "x.dic:6: a third %"},
    {"yaml", BYTES("art\n"), "x.dic:1: no keys: a dictionary is a mapping of categories to lists"},
    {"yaml", BYTES("- art\n"), "x.dic:1: a list without a key"},
    {"yaml", BYTES("a:\n  - b\n - c\n"), "x.dic:3: "},
    {"yaml", BYTES("a: [b\n"), "x.dic:2: "},
    {"yaml", BYTES("a:\n  - 'b\n"), "x.dic:3: "},
    {"yaml", BYTES("a:\n\t- b\n"), "x.dic:2: "},
    {"yaml", BYTES("? [a]\n: b\n"), "x.dic:1: a key that is no word"},
    {"yaml", BYTES("a: &x b\n*x : c\n"), "x.dic:2: an alias for a key"},
    {"lexicoder", BYTES("able\n+a\n"), "x.dic:1: an entry before any +category"},
    {"lexicoder", BYTES("<html><p>x</p></html>"), "x.dic:1: neither a Lexicoder nor a Yoshikoder dictionary"},
    {"lexicoder", BYTES(XML("<cnode name=\"a\">\n")), "x.dic:4: mismatched tag"},
    {"lexicoder", BYTES(XML("<cnode>\n</cnode>")), "x.dic:3: a category without a name"},
    {"lexicoder", BYTES(XML("<pnode name=\"a\"/>")), "x.dic:3: an entry in no category"},
    {"lexicoder", BYTES(XML("<cnode name=\"a\"><pnode name=\"b\" score=\"much\"/></cnode>")),
     "x.dic:3: a weight that is no number"},
    {"lexicoder", BYTES("<!DOCTYPE d [<!ENTITY a \"aa\">]><dictionary/>"), "x.dic:1: a DOCTYPE"},
    {"wordstat", BYTES("ART (1)\n"), "x.dic:1: an entry before any category"},
};

START_TEST(refuses) {
  ck_assert_int_eq(read_as(refused[_i].format, refused[_i].source), FSC_BAD_INPUT);
  ck_assert_msg(strncmp(error.text, refused[_i].text, strlen(refused[_i].text)) == 0, "%s", error.text);
}
END_TEST

/* ---- Input that nobody wrote in good faith ---- */

static const struct {
  const char *format, *head, *unit;
  size_t times;
  fsc_status status;
} hostile[] = {
    {"yaml", "", "[", 100000, FSC_BAD_INPUT},
    {"yaml", "", "a: {", 100000, FSC_BAD_INPUT},
    {"yaml", "a:\n", "- same\n", 50000, FSC_OK},
    {"lexicoder", "", "<dictionary>", 50000, FSC_BAD_INPUT},
    {"lexicoder", "+a\n", "same\n", 100000, FSC_OK},
    {"lexicoder", "", "+a\n", 100000, FSC_OK},
    {"wordstat", "", "A\n ", 100000, FSC_OK},
    {"wordstat", "A\n", " SAME (1)\n", 100000, FSC_OK},
    {"liwc", "%\n1 a\n%\n", "same 1\n", 100000, FSC_OK},
    {"liwc", "%\n1 a\n%\nsame", " 1", 100000, FSC_OK},
    {"list", "", "*", 100000, FSC_OK},
    {"list", "", "a ", 100000, FSC_OK},
};

START_TEST(takes_no_longer_than_its_length) {
  size_t head = strlen(hostile[_i].head), unit = strlen(hostile[_i].unit), length = head + unit * hostile[_i].times;
  char *bytes = malloc(length);
  memcpy(bytes, hostile[_i].head, head);
  for (size_t at = head; at < length; at += unit) memcpy(bytes + at, hostile[_i].unit, unit);
  double start = scratch_now();
  ck_assert_int_eq(read_as(hostile[_i].format, (fsc_text){bytes, length}), hostile[_i].status);
  ck_assert_double_lt(scratch_now() - start, 1.0 * scratch_slowness());
  ck_assert_uint_le(import.rows.n, 1);
  free(bytes);
}
END_TEST

/* ---- Which format ---- */

static const struct {
  const char *name, *path, *format; /* format NULL: none */
} formats[] = {
    {NULL, "a/LIWC.dic", "liwc"}, {NULL, "a.yml", "yaml"},   {NULL, "a.yaml", "yaml"}, {NULL, "a.lc3", "lexicoder"},
    {NULL, "a.cat", "wordstat"},  {NULL, "a.b.txt", "list"}, {NULL, "a.csv", NULL},    {NULL, "dic", NULL},
    {NULL, "a.", NULL},           {"liwc", "a.txt", "liwc"}, {"dic", "a.dic", NULL},   {NULL, "a.ya", NULL},
};

START_TEST(chooses_the_format) {
  const fsc_import_format *format = fsc_import_format_of(formats[_i].name, formats[_i].path);
  ck_assert_pstr_eq(format ? format->name : NULL, formats[_i].format);
}
END_TEST

Suite *import_suite(void);
Suite *import_suite(void) {
  Suite *suite = suite_create("import");
  TCase *tests = tcase_create("dictionaries");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, reads, 0, COUNT(sources));
  tcase_add_test(tests, reads_windows_1252);
  tcase_add_test(tests, keeps_the_weights_of_the_source);
  tcase_add_loop_test(tests, refuses, 0, COUNT(refused));
  tcase_add_loop_test(tests, takes_no_longer_than_its_length, 0, COUNT(hostile));
  tcase_add_loop_test(tests, chooses_the_format, 0, COUNT(formats));
  suite_add_tcase(suite, tests);
  return suite;
}
