/* Corner cases of quotation and attribution, one per row.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/internal.h"
#include "../analyzer/lexicon/table.h"
#include "attribution_fixture.h"
#include "tests.h"

/* ---- attribution_patterns.csv ---- */

static const struct {
  const char *csv, *text;
} refused[] = {
    {"pattern\nPOST\n", "x.csv:1: needs the columns pattern and confidence"},
    {"pattern,confidence\nPOST,.9\nLATE,.9\n", "x.csv:3: an unknown pattern"},
    {"pattern,confidence\nPOST,.9\nPOST,.9\n", "x.csv:3: a pattern named twice"},
    {"pattern,confidence\nPOST,1.1\n", "x.csv:2: confidence is not a number above 0, up to 1"},
    {"pattern,confidence\nPOST,\n", "x.csv:2: confidence is not a number above 0, up to 1"},
    {"pattern,confidence\nPOST,.9\n", "x.csv:1: no row for INV"},
};

START_TEST(refuses_patterns) {
  fsc_lexicon *lexicon = fsc_lexicon_new();
  fsc_error error = {.text = ""};
  ck_assert_int_eq(fsc_lexicon_read_patterns(lexicon, "x.csv", fsc_text_of(refused[_i].csv), &error), FSC_BAD_USAGE);
  ck_assert_str_eq(error.text, refused[_i].text);
  ck_assert_double_nan(fsc_lexicon_confidence(lexicon, FSC_POST));
  fsc_lexicon_free(lexicon);
}
END_TEST

static fsc_text built_in(const char *name) {
  for (size_t i = 0; i < fsc_n_builtins; i++)
    if (strstr(fsc_builtins[i].path, name)) return (fsc_text){(const char *)fsc_builtins[i].at, fsc_builtins[i].length};
  return TEXT("");
}

/* The example of each pattern is found by it, with its confidence. */
START_TEST(finds_the_example_of_each_pattern) {
  fsc_arena *arena = fsc_arena_new();
  fsc_error error = {.text = ""};
  fsc_csv_table table = {0};
  ck_assert_int_eq(fsc_csv_table_read(arena, "x.csv", built_in("attribution_patterns"), &table, &error), FSC_OK);
  ck_assert_uint_eq(table.n_rows, FSC_PATTERNS);
  for (uint32_t i = 0; i < table.n_rows; i++) {
    const fsc_row *r = &table.rows[i];
    const char *pattern = fsc_row_cell(r, fsc_csv_table_column(&table, "pattern"));
    analyse(NULL, fsc_row_cell(r, fsc_csv_table_column(&table, "example")));
    ck_assert_msg(report->n_attributions == 1, "%s: %s", pattern, attributions());
    ck_assert_str_eq(report->attributions[0].pattern, pattern);
    const char *confidence = fsc_row_cell(r, fsc_csv_table_column(&table, "confidence"));
    ck_assert_double_eq(report->attributions[0].confidence, strtod(confidence, NULL));
  }
  fsc_arena_free(arena);
}
END_TEST

/* ---- Speakers of quotations without a cue ---- */

static const row floating[] = {
    /* looking forward */
    {"The rain fell.\n“We went home early that night.”\nAna Ruiz said the road was wet.",
     "BARE Ana Ruiz | said | “We went home early that night.” / the road was wet"},
    {"“We went home early that night.”\n“It was cold,” said Ana Ruiz.",
     "INV Ana Ruiz | said | “We went home early that night.” / “It was cold,”"},
    {"“Yes.”\n“It was cold,” said Ana Ruiz.", "INV Ana Ruiz | said | “Yes.” / “It was cold,”"},
    {"“We went home early that night.” Ana Ruiz was one of nine drivers.",
     "FLOAT Ana Ruiz | - | “We went home early that night.”"},
    {"“We went home early that night.” That was the storm Ana Ruiz knew.",
     "ORPHAN - | - | “We went home early that night.”"},
    /* looking back */
    {"“It was cold,” Ana Ruiz said. The rain fell. “We went home early that night.”",
     "POST Ana Ruiz | said | “It was cold,” / “We went home early that night.”"},
    {"“It was cold,” Ana Ruiz said.\n“We went home early that night.”",
     "POST Ana Ruiz | said | “It was cold,” / “We went home early that night.”"},
    {"“It was cold,” Ana Ruiz said. Lars Holm shook his head. “We went home early that night.”",
     "POST Ana Ruiz | said | “It was cold,”; FLOAT Lars Holm | - | “We went home early that night.”"},
    {"“It was cold,” Ana Ruiz told reporters. “We will not go back to that bridge” until spring.",
     "POST Ana Ruiz | told | “It was cold,” / “We will not go back to that bridge” until spring"},
    /* no verb that any list knows */
    {"“Never again,” Ana Ruiz warbled.", "FLOAT Ana Ruiz | - | “Never again,”"},
    {"The mayor thanked the crew “for nine hours of work in the rain” on Friday.",
     "ORPHAN - | - | “for nine hours of work in the rain”"},
    {"The mayor was on “The Late Show with Ana Ruiz” on Friday.", ""},
    {"“It was cold,” Ana Ruiz told me when I asked. “It was dark.”",
     "POST Ana Ruiz | told | “It was cold,” / “It was dark.”"},
    /* over paragraphs */
    {"“We went home early that night.\n“It was cold,” said Ana Ruiz.",
     "INV Ana Ruiz | said | “We went home early that night. / “It was cold,”"},
    {"‘We went home early that night.\n‘It was cold and it was dark,’ said Ana Ruiz.",
     "INV Ana Ruiz | said | ‘We went home early that night. / ‘It was cold and it was dark,’"},
    {"Ana Ruiz said: ‘We went home early that night.\n‘It was cold and it was dark.’",
     "PREQ Ana Ruiz | said | ‘We went home early that night. / ‘It was cold and it was dark.’"},
    /* one odd mark */
    {"\"It is closed,\" Ana Ruiz said. \"It is old.", "POST Ana Ruiz | said | \"It is closed,\" / \"It is old."},
    {"\" It is closed, \" Ana Ruiz said.", "POST Ana Ruiz | said | \" It is closed, \""},
    {"The bridge is closed,\" Ana Ruiz said.", "POST Ana Ruiz | said | The bridge is closed"},
    {"The bridge is closed,” said Ana Ruiz.", "INV Ana Ruiz | said | The bridge is closed"},
};

START_TEST(finds_speakers_without_a_cue) {
  analyse(NULL, floating[_i].text);
  check(&floating[_i], attributions());
}
END_TEST

/* ---- Quotations inside quotations: one level deeper, and still the words of the outer source ---- */

static const row nested[] = {
    {"“She said, ‘Lars, it’s over.’ I wept,” said Ana Ruiz.",
     "PREQ She | said | ‘Lars, it’s over.’; INV Ana Ruiz | said | “She said, ‘Lars, it’s over.’ I wept,”"},
    {"“‘It is closed,’ the mayor told us, and we left,” said Ana Ruiz.",
     "POST the mayor | told | ‘It is closed,’; INV Ana Ruiz | said | “‘It is closed,’ the mayor told us, and we "
     "left,”"},
    {"Ana Ruiz said: “The old mayor had always said ‘no.’”",
     "PREQ Ana Ruiz | said | “The old mayor had always said ‘no.’”; PREQ The old mayor | said | ‘no.’"},
    {"“It was a ‘quick fix’ at best,” said Ana Ruiz.", "INV Ana Ruiz | said | “It was a ‘quick fix’ at best,”"},
};

START_TEST(nests) {
  analyse(NULL, nested[_i].text);
  check(&nested[_i], attributions());
  for (size_t i = 0; i < report->n_attributions; i++) {
    bool inside = report->text.at[report->attributions[i].contents[0].span.start] == '\xe2' &&
                  report->text.at[report->attributions[i].contents[0].span.start + 2] == '\x98';
    ck_assert_uint_eq(report->attributions[i].depth, inside);
    ck_assert_uint_eq(report->attributions[i].source_id, inside ? UINT32_MAX : 0);
  }
  ck_assert_uint_eq(report->n_sources, 1);
}
END_TEST

/* ---- Who declines, who writes, what is a name ---- */

static const row others[] = {
    {"A spokesman declined comment.", "WEAK A spokesman | declined | comment"},
    {"Ana Ruiz refused to comment.", "WEAK Ana Ruiz | refused | to comment"},
    {"The firm would not comment.", "WEAK The firm | would not | comment"},
    {"The firm had no comment.", "WEAK The firm | had | no comment"},
    {"The firm did not comment.", ""},
    {"The firm did not respond to a request for comment.", ""},
    {"It was announced that the bridge was closed.", "PASS - | It was announced | that the bridge was closed"},
    {"The bridge is believed to be rotten.", "PASS - | is believed | The bridge / to be rotten"},
    {"The bridge was described as “rotten”.", "PASS - | was described as | “rotten”"},
    {"“The bridge is closed,” it was announced.", "PASS - | it was announced | “The bridge is closed,”"},
    {"“The bridge is closed,” was the answer.", ""},
    {"The office, which said that, if it rained, the bridge would close, is small.",
     "THAT which | said | that, if it rained, the bridge would close"},
    {"The bridge, whose owner said it was safe, fell.", "BARE whose owner | said | it was safe"},
    {"Ruiz said it could be “the best of both,” giving drivers more time.",
     "PREQ Ruiz | said | it could be “the best of both,” giving drivers more time"},
    {"According to court documents, the bridge was sold.", "ACC court documents | According to | the bridge was sold"},
    {"The bridge was sold, a letter obtained by the Harbour Times shows.",
     "POST a letter obtained by the Harbour Times | shows | The bridge was sold"},
    {"The bridge was sold, per court records.", "ACC court records | per | The bridge was sold"},
    {"The letter reads: “The bridge is sold.”", "PREQ The letter | reads | “The bridge is sold.”"},
    {"The film “Night on the Bridge” opened on Friday.", ""},
    {"They sang “Let It Be” at the bridge.", ""},
    {"He was known as “Shorty” at school.", ""},
    {"Joe “Shorty” Brown left.", ""},
    {"Dwayne “The Rock” Johnson said the road was wet.", "BARE Dwayne “The Rock” Johnson | said | the road was wet"},
    {"The “experts” left the bridge.", ""},
    {"The photos show a wet road.", ""},
};

START_TEST(knows_corners) {
  analyse(NULL, others[_i].text);
  check(&others[_i], attributions());
}
END_TEST

/* A scare quote is one word that is not a name, a nickname or attributed to somebody. */
static const struct {
  const char *text;
  uint32_t n;
} scare[] = {
    {"The “experts” left the bridge.", 1},
    {"The so-called “experts” left.", 1},
    {"A “far-sighted” plan failed.", 1},
    {"The film “Night” opened.", 0},
    {"He was known as “Shorty” at school.", 0},
    {"Joe “Shorty” Brown left.", 0},
    {"A “quick fix” was tried.", 0},
    {"They want a “path to repair” there.", 0},
    {"“Night” opened.", 0},
    {"Ana Ruiz called it “rotten”.", 0},
    {"They sang “Let It Be” there.", 0},
    {"“No,” Ana Ruiz said.", 0},
};

START_TEST(counts_scare_quotes) {
  analyse(NULL, scare[_i].text);
  ck_assert_uint_eq(scare_quotes(), scare[_i].n);
}
END_TEST

/* The author's own "I" and "we" are a source that is not counted. */
START_TEST(leaves_the_author_out) {
  analyse(NULL, "I think the bridge is rotten. We believe that it will fall. “I agree,” said Ana Ruiz.");
  ck_assert_uint_eq(report->n_attributions, 3);
  ck_assert(report->attributions[0].author && report->attributions[1].author && !report->attributions[2].author);
  ck_assert_str_eq(sources(), "Ana Ruiz unknown unknown named 1");
}
END_TEST

/* Each head of a compound source is a source. */
START_TEST(counts_both_heads) {
  analyse(NULL, "Ana Ruiz and Lars Holm said the road was wet. Holm said it was cold.");
  ck_assert_str_eq(sources(), "Ana Ruiz unknown unknown named 1; Lars Holm unknown unknown named 2");
  ck_assert_uint_eq(report->attributions[0].other_source_id, 1);
}
END_TEST

static const row lists[] = {
    {"Ana Ruiz, Bo Lund and Lars Holm said the road was wet.",
     "Ana Ruiz unknown unknown named 1; Bo Lund unknown unknown named 1; Lars Holm unknown unknown named 1"},
    {"On Monday, Ana Ruiz, Bo Lund and Lars Holm said the road was wet.",
     "Ana Ruiz unknown unknown named 1; Bo Lund unknown unknown named 1; Lars Holm unknown unknown named 1"},
    {"“It is wet,” said the mayor, the council and drivers.",
     "the mayor official_government unknown 1; the council official_government unknown plural 1; drivers business "
     "unknown "
     "plural 1"},
    {"Sens. Ana Ruiz of Ohio and Bo Lund (D-Utah) said it was wet.",
     "Ana Ruiz (Sens.) official_government unknown named 1; Bo Lund (Sens.) official_government unknown named 1"},
    {"Nurses and drivers said it was wet.",
     "Nurses expert_academic unknown plural 1; drivers business unknown plural 1"},
    {"Union and local officials said it was wet.", "Union and local officials ngo_advocacy unknown plural 1"},
    {"Officials in Salem, Dover and Harl said it was wet.", "Officials in Salem official_government unknown plural 1"},
    {"Ana Ruiz, a nurse and poet, said it was wet.", "Ana Ruiz (nurse and poet) expert_academic unknown named 1"},
    {"The report, citing officials and drivers, said it was wet.", "The report document_data unknown 2"},
    {"Bureau of Alcohol, Tobacco and Firearms agents said it was wet.",
     "Bureau of Alcohol law_enforcement_judicial unknown named 1"},
    {"Sen. Lars Holm, D-Calif., and Sen. Ana Ruiz, D-Ohio, said it was wet.",
     "Lars Holm (Sen.) official_government unknown named 1; Ana Ruiz (Sen.) official_government unknown named 1"},
    {"Ana Ruiz and Bo Lund said it was wet. They said it was cold.",
     "Ana Ruiz unknown unknown named 2; Bo Lund unknown unknown named 2"},
    {"Ana Ruiz and Bo Lund said it was wet. They said it was cold and added that it was old.",
     "Ana Ruiz unknown unknown named 3; Bo Lund unknown unknown named 3"},
    {"Ana Ruiz and Bo Lund said it was wet. Jo Kern and Al Voss left. They said it was cold.",
     "Ana Ruiz unknown unknown named 1; Bo Lund unknown unknown named 1"},
    {"Ana Ruiz and Bo Lund said it was wet. Drivers left. They said it was cold.",
     "Ana Ruiz unknown unknown named 1; Bo Lund unknown unknown named 1; Drivers business unknown plural 1"},
};

/* Each head of a list is a source, and so is each that "they" means. */
START_TEST(counts_lists) {
  analyse(NULL, lists[_i].text);
  check(&lists[_i], sources());
}
END_TEST

/* Those of each "they" are its own, however many there are. */
START_TEST(keeps_the_sources_of_many) {
  enum { MANY = 200 };
  static const char first[] = "Ana Ruiz, Bo Lund and Lars Holm said it was wet. ", then[] = "They said it was cold. ";
  char text[sizeof first + MANY * sizeof then] = "";
  size_t n = sizeof first - 1;
  memcpy(text, first, n);
  for (int i = 0; i < MANY; i++, n += sizeof then - 1) memcpy(text + n, then, sizeof then);
  analyse(NULL, text);
  ck_assert_uint_eq(report->n_attributions, 1 + MANY);
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *own = &report->attributions[i];
    ck_assert_uint_eq(own->n_sources, 3);
    for (uint32_t k = 0; k < 3; k++) ck_assert_uint_eq(own->source_ids[k], k);
  }
}
END_TEST

START_TEST(names_all_sources_of_an_attribution) {
  analyse(NULL, "Ana Ruiz, Bo Lund and Lars Holm said the road was wet.");
  static const uint32_t expected[] = {0, 1, 2};
  const fsc_attribution *own = &report->attributions[0];
  ck_assert_uint_eq(own->source_id, 0);
  ck_assert_uint_eq(own->other_source_id, 1);
  ck_assert_uint_eq(own->n_sources, 3);
  ck_assert_mem_eq(own->source_ids, expected, sizeof expected);
}
END_TEST

static const row polls[] = {
    {"In a new Harl Times/Dover News poll, 54 percent of voters back the bridge.",
     "ACC a new Harl Times/Dover News poll | In | 54 percent of voters back the bridge; WEAK 54 percent of voters | "
     "back | "
     "the bridge"},
    {"Ruiz leads Holm by 5 points in a Gallup poll released Monday.",
     "ACC a Gallup poll released Monday | in | Ruiz leads Holm by 5 points"},
    {"In the survey, conducted March 11-13, one in five drivers was late.",
     "ACC the survey | In | one in five drivers was late"},
    {"Ruiz said 20 percent were late in a new poll.", "BARE Ruiz | said | 20 percent were late in a new poll"},
    {"Holm is ahead in the polls with 54 percent.", ""},
    {"This is one of the findings in the poll.", ""},
};

START_TEST(finds_polls) {
  analyse(NULL, polls[_i].text);
  check(&polls[_i], attributions());
}
END_TEST

/* "which said": the words before the comma speak. */
START_TEST(resolves_relative_pronouns) {
  analyse(NULL, "Ana Ruiz, who said the road was wet, left.");
  ck_assert_str_eq(sources(), "Ana Ruiz unknown unknown named 1");
}
END_TEST

/* ---- Voices ---- */

START_TEST(cue_inside_its_content_is_the_outlets) {
  analyse(NULL, "The mayor reportedly left the city on Monday.");
  ck_assert_uint_eq(report->n_attributions, 1);
  ck_assert_uint_eq(report->words[FSC_OUTLET], 1);
  ck_assert_uint_eq(report->words[FSC_REPORTED], 7);
  ck_assert(!isnan(report->sentences[0].loaded));
}
END_TEST

TCase *corner_tests(void) {
  TCase *tests = tcase_create("corners");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, refuses_patterns, 0, COUNT(refused));
  tcase_add_test(tests, finds_the_example_of_each_pattern);
  tcase_add_loop_test(tests, finds_speakers_without_a_cue, 0, COUNT(floating));
  tcase_add_loop_test(tests, nests, 0, COUNT(nested));
  tcase_add_loop_test(tests, knows_corners, 0, COUNT(others));
  tcase_add_loop_test(tests, counts_scare_quotes, 0, COUNT(scare));
  tcase_add_test(tests, leaves_the_author_out);
  tcase_add_test(tests, counts_both_heads);
  tcase_add_loop_test(tests, counts_lists, 0, COUNT(lists));
  tcase_add_test(tests, names_all_sources_of_an_attribution);
  tcase_add_test(tests, keeps_the_sources_of_many);
  tcase_add_loop_test(tests, finds_polls, 0, COUNT(polls));
  tcase_add_test(tests, resolves_relative_pronouns);
  tcase_add_test(tests, cue_inside_its_content_is_the_outlets);
  return tests;
}
