/* Who persons are: those whom an article need not introduce (lexicons/persons.csv), by the article's date, and what
 * tells a person from a body or a thing. SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "attribution_fixture.h"
#include "tests.h"

static const struct {
  const char *date;
  row row;
} known_rows[] = {
    /* Out of office a politician speaks for his party. */
    {"2016-05-01", {"Donald Trump said it was wet.", "Donald Trump political_party unknown named 1"}},
    {"2017-01-19", {"Donald Trump said it was wet.", "Donald Trump political_party unknown named 1"}},
    {"2017-01-20", {"Donald Trump said it was wet.", "Donald Trump official_government unknown named 1"}},
    {"2019", {"Donald J. Trump said it was wet.", "Donald J. Trump official_government unknown named 1"}},
    {"2018-11-30", {"Joe Biden said it was wet.", "Joe Biden official_government unknown named 1"}},
    {"2020-11-30", {"Joe Biden said it was wet.", "Joe Biden political_party unknown named 1"}},
    {"2022-11-30", {"Joe Biden said it was wet.", "Joe Biden official_government unknown named 1"}},
    {"2010-05-01", {"Donald Trump said it was wet.", "Donald Trump unknown unknown named 1"}}, /* long before */
    {"2019", {"Kavanaugh said it was wet.", "Kavanaugh law_enforcement_judicial unknown named 1"}},
    {"2015", {"Tom Perez said it was wet. Thomas E. Perez left.", "Tom Perez official_government unknown named 1"}},
    {"2024-06-01", {"Scott Bessent said it was wet.", "Scott Bessent political_party unknown named 1"}},
    {"2025-06-01", {"Scott Bessent said it was wet.", "Scott Bessent official_government unknown named 1"}},
    {"2022-06-01", {"Mehmet Oz said it was wet.", "Mehmet Oz political_party unknown named 1"}},
    {"2025-06-01", {"Mehmet Oz said it was wet.", "Mehmet Oz official_government unknown named 1"}},
    {"2022-06-01", {"Farage said it was wet.", "Farage political_party unknown named 1"}},
    {"2025-06-01", {"Farage said it was wet.", "Farage official_government unknown named 1"}},
    {"2024-12-31", {"Abigail Spanberger said it was wet.", "Abigail Spanberger official_government unknown named 1"}},
    {"2025-12-31", {"Abigail Spanberger said it was wet.", "Abigail Spanberger political_party unknown named 1"}},
    {"2026-02-01", {"Abigail Spanberger said it was wet.", "Abigail Spanberger official_government unknown named 1"}},
    {"2016-06-01", {"Vance said it was wet.", "Vance unknown unknown named 1"}},
    {"2025-06-01", {"Vance said it was wet.", "Vance official_government unknown named 1"}},
    {"2026-02-01", {"Kamala said it was wet.", "Kamala political_party unknown named 1"}},
    /* Who served no party is called by the office ever after. */
    {"2023-06-01", {"Chris Krebs said it was wet.", "Chris Krebs official_government unknown named 1"}},
    {"2025-11-01",
     {"Friedrich Merz met Giorgia Meloni. She said it was wet.", "Giorgia Meloni official_government f named 1"}},
    {"2025-11-01",
     {"Giorgia Meloni met Péter Magyar. He said it was wet.", "Péter Magyar official_government m named 1"}},
    /* Of other dates the year counts; an article without one is taken as later than all dates. */
    {"20160920", {"Donald Trump said it was wet.", "Donald Trump political_party unknown named 1"}},
    {"1484006400", {"Donald Trump said it was wet.", "Donald Trump official_government unknown named 1"}},
    {"Sept. 20, 2016", {"Donald Trump said it was wet.", "Donald Trump political_party unknown named 1"}},
    {"20/9/16", {"Donald Trump said it was wet.", "Donald Trump official_government unknown named 1"}},
    {NULL, {"Donald Trump said it was wet.", "Donald Trump official_government unknown named 1"}},
    {NULL, {"Mitt Romney said it was wet.", "Mitt Romney political_party unknown named 1"}},
    /* What the article tells goes first. */
    {"2019", {"Donald Trump, a hotel owner, said it was wet.", "Donald Trump (hotel owner) business unknown named 1"}},
    {"2019",
     {"Republican candidate Donald Trump said it was wet.",
      "Donald Trump (Republican candidate) political_party unknown named 1"}},
    {"2012", {"A Romney spokesman said it was wet.", "A Romney spokesman political_party m spokesperson 1"}},
    {"2016", {"Donald Trump’s claim that it was wet was denied.", "Donald Trump political_party unknown named 1"}},
    {"2017", {"Donald Trump packed his bags. Trump said it was wet.", "Donald Trump official_government m named 1"}},
    {"2019",
     {"Donald Trump said it was wet. It was dry, said the Trump campaign.",
      "Donald Trump official_government unknown named 1; the Trump campaign political_party unknown plural 1"}},
    {"2019", {"Hillary said it was wet. Julián Castro left.", "Hillary political_party unknown named 1"}},
    {"2016", {"Mrs. Clinton said it was wet.", "Clinton political_party f named 1"}},
    {"2012", {"Ann Romney said it was wet.", "Ann Romney citizen unknown named 1"}},
    {"2012",
     {"Hillary Clinton, a spokeswoman for the shop, said it was wet.",
      "Hillary Clinton (spokeswoman for the shop) business f named spokesperson 1"}},
    /* A role that tells neither class nor body leaves what all know; nothing before a full name is part of it. */
    {"2015",
     {"Director James Comey said it was wet.", "James Comey (Director) law_enforcement_judicial unknown named 1"}},
    {"2016", {"LISTEN Donald Trump said it was wet.", "Donald Trump political_party unknown named 1"}},
    {"2016", {"C. Donald Trump said it was wet.", "C. Donald Trump unknown unknown named 1"}},
    {"2019",
     {"Alexandria Ocasio-Cortez said it was wet. Ocasio-Cortez said it was dry.",
      "Alexandria Ocasio-Cortez official_government unknown named 2"}},
    {"2014", {"Mr. Kerry said it was wet.", "Kerry official_government m named 1"}},
    {"2012", {"Rich Lowry said it was wet.", "Rich Lowry media unknown named 1"}},
    /* The full name may stand where nobody is looked for; of two who bear the surname neither is meant. */
    {"2019",
     {"It was wet, Sanders said. “Bernie Sanders left,” the shop’s sign says.",
      "Sanders official_government unknown named 1; the shop’s sign document_data unknown 1"}},
    {"2019",
     {"It was wet, Sanders said. “Bernie Sanders met Sarah Sanders,” the shop’s sign says.",
      "Sanders unknown unknown named 1; the shop’s sign document_data unknown 1"}},
    /* One person by forename and full name, though many others stand between. */
    {"2019",
     {"Bernie said it was old. Ann Abel, Bea Bird, Cal Cole, Dee Dunn, Eve East, Flo Ford, Gil Gray, Hal Hunt, Ike "
      "Ives, Jon Jay, Kai Kent, Lou Lamb, Max Moss, Ned Nash, Oda Owen and Pia Pratt left. Bernie Sanders said it was "
      "wet.",
      "Bernie Sanders official_government unknown named 2"}},
    {"2019",
     {"Kim Jong Un said it was old. Ann Abel, Bea Bird, Cal Cole, Dee Dunn, Eve East, Flo Ford, Gil Gray, Hal Hunt, "
      "Ike Ives, Jon Jay, Kai Kent, Lou Lamb, Max Moss, Ned Nash, Oda Owen and Pia Pratt left. Kim said it was wet.",
      "Kim Jong Un official_government unknown named 2"}},
    /* Nor does what anybody, or any politician, can be. */
    {"2018",
     {"Donald Trump is a man of the people. Trump said it was wet.",
      "Donald Trump (man of the people) official_government m named 1"}},
    {"2018",
     {"Marco Rubio, a Florida Republican, said it was wet.",
      "Marco Rubio (Florida Republican) official_government unknown named 1"}},
    {"2018",
     {"Lars Holm, a Florida Republican, said it was wet.",
      "Lars Holm (Florida Republican) political_party unknown named 1"}},
    {"2014", {"Kerry, a man of 70, said it was wet.", "Kerry (man of 70) citizen m named 1"}},
    /* Of whom an age is told and nothing else: a private person. */
    {"2018", {"Ana Ruiz, 46, said it was wet.", "Ana Ruiz citizen unknown named 1"}},
    {"2018", {"Ana Ruiz, 46, a judge, said it was wet.", "Ana Ruiz (judge) law_enforcement_judicial unknown named 1"}},
    {"2018", {"Donald Trump, 72, said it was wet.", "Donald Trump official_government unknown named 1"}},
    {"2018", {"Mesa, 1,046, said it was wet.", "Mesa unknown unknown named 1"}},
    {"2018",
     {"Ana Ruiz, 26, left. Ana Ruiz, who was trapped for a day, said it was wet.",
      "Ana Ruiz victim_witness unknown named 1"}},
    /* A surname is that of whoever bears it in the article. */
    {"2012", {"Michelle Obama said it was wet. Obama said it was dry.", "Michelle Obama citizen unknown named 2"}},
    {"2012",
     {"Mary Pence, a mother of two, said it was wet. Pence said it was dry.",
      "Mary Pence (mother of two) citizen f named 2"}},
    {"2012", {"Lars Romney said it was wet.", "Lars Romney unknown unknown named 1"}},
    /* Their gender is told by the article alone, but no pronoun of the other one means them. */
    {"2016", {"Hillary Clinton met Lars Holm. He said it was wet.", "Lars Holm unknown m named 1"}},
    {"2016",
     {"Lars Holm met Hillary Clinton. He left. She said it was wet.", "Hillary Clinton political_party f named 1"}},
    {"2016",
     {"Bill Clinton met Hillary Clinton. Mrs. Clinton said it was wet.", "Hillary Clinton political_party f named 1"}},
    {"2019", {"Mrs. Trump said it was wet.", "Trump unknown f named 1"}},
    {"2019",
     {"Trump said it was wet. Melania Trump said it was dry.",
      "Trump official_government unknown named 1; Melania Trump citizen unknown named 1"}},
    /* Two whom all know are two. */
    {"2003",
     {"George H.W. Bush said it was wet. George W. Bush said it was dry.",
      "George H.W. Bush official_government unknown named 1; George W. Bush official_government unknown named 1"}},
    {"2003",
     {"Joseph R. Biden said it was wet. Joe Biden said it was old. Biden said it was dry.",
      "Joseph R. Biden official_government unknown named 3"}},
};

static const row name_rows[] = {
    {"The EPA said the road was wet. The Environmental Protection Agency said it was old. The EPA left.",
     "Environmental Protection Agency official_government unknown named 2"},
    {"Lars Holm of the Harl Gazette said the road was wet. Ana Ruiz with the Center for Road Studies said it was old.",
     "Lars Holm (Harl Gazette) media unknown named 1; Ana Ruiz (Center for Road Studies) ngo_advocacy unknown named 1"},
    {"Lars Holm of Trenton said the road was wet. Ana Ruiz with the Gazette’s Jim Bell said it was old.",
     "Lars Holm unknown unknown named 1; Ana Ruiz unknown unknown named 1"},
    /* … of the sort of body that stands before its name, and of news outlets alone at or behind a comma. */
    {"Lars Holm of the left-leaning Tax Policy Center said the road was wet. Dr. Ana Ruiz of nowhere said it was old.",
     "Lars Holm (Tax Policy Center) expert_academic unknown named 1; Ana Ruiz (Dr.) expert_academic unknown named 1"},
    {"Lars Holm at the New York Times said the road was wet. Ana Ruiz, Slate: “It is old.”",
     "Lars Holm (New York Times) media unknown named 1; Ana Ruiz (Slate) media unknown named 1"},
    {"Lars Holm at CNN headquarters said the road was wet. Ana Ruiz, CNN and Acme left. Ruiz said it was old.",
     "Lars Holm unknown unknown named 1; Ana Ruiz unknown unknown named 1"},
    {"Ana Ruiz, his daughter, said the road was wet. Ana Holm, one of his lawyers, said it was old.",
     "Ana Ruiz (his daughter) citizen f named 1; Ana Holm (one of his lawyers) law_enforcement_judicial unknown named "
     "1"},
    {"Joe Biden at CNN said the road was wet.", "Joe Biden official_government unknown named 1"},
    {"Ana Ruiz, communications director for Acme, said the road was wet. Lars Bell, director of sales at Acme Inc., "
     "said "
     "no. "
     "In the days of Lars Holm, special prosecutors gathered all. Holm said it was old.",
     "Ana Ruiz (communications director for Acme) business unknown named spokesperson 1; "
     "Lars Bell (director of sales at Acme Inc.) business unknown named 1; Lars Holm unknown unknown named 1"},
    {"Ana Ruiz, policy chief at Acme Inc., said the road was wet. Police Chief Lars Bell said it was old.",
     "Ana Ruiz (policy chief at Acme Inc.) business unknown named 1; "
     "Lars Bell (Police Chief) law_enforcement_judicial unknown named 1"},
    {"Lars Holm, one of the study’s authors, said the road was wet. Ana Ruiz, one of his lawyers, said it was old.",
     "Lars Holm (one of the study’s authors) expert_academic unknown named 1; "
     "Ana Ruiz (one of his lawyers) law_enforcement_judicial unknown named 1"},
    {"Lars Holm, a neighbor living next to the gray house in the quiet old part of the town, said the road was wet.",
     "Lars Holm (neighbor living next to the gray house in the quiet old part of the town) citizen unknown named 1"},
    {"Ana Ruiz is a college professor. Ruiz said the road was wet. A U.S. official said it was old.",
     "Ana Ruiz (college professor) expert_academic unknown named 1; A U.S. official official_government unknown 1"},
    {"Joe Heck lost the race. Heck said the road was wet.", "Joe Heck unknown unknown named 1"},
    {"As the one who met Lars Holm, Ms. Ruiz became a mayor of note. Holm said the road was wet.",
     "Lars Holm unknown unknown named 1"},
    {"Ana Ruiz, a senior adviser on trade at the Center for Road Studies, said the road was wet.",
     "Ana Ruiz (senior adviser on trade at the Center for Road Studies) ngo_advocacy unknown named 1"},
    /* A spokesman of whom no more is told speaks for whom the sentence or the one before tells of, a body first. */
    {"They called the State Bar, but a spokesman said the road was wet.",
     "a spokesman law_enforcement_judicial m spokesperson 1"},
    {"Acme Inc. called Mayor Ana Ruiz. A spokesman said the road was wet. The White House left. A spokesman said it "
     "was old.",
     "A spokesman business m spokesperson 1; A spokesman official_government m spokesperson 1"},
    {"Mayor Ana Ruiz left. A spokeswoman said the road was wet. It was Monday. It rained. A spokesman said it was old.",
     "A spokeswoman official_government f spokesperson 1; A spokesman unknown m spokesperson 1"},
    {"President Park Lars-hol said the road was wet. Mr. Park said it was old. “It is dry,” Park said.",
     "Park Lars-hol (President) official_government m named 3"},
    {"An Ana Ruiz-led group left. Mayor Ana Ruiz said the road was wet.",
     "Ana Ruiz (Mayor) official_government unknown named 1"},
    {"North Korea left. The North said the road was wet.", "North Korea official_government unknown named 1"},
    {"Lucy Beach, a retired teacher, said the road was wet. The Center for Justice & Roads said it was old.",
     "Lucy Beach (retired teacher) citizen unknown named 1; "
     "Center for Justice & Roads ngo_advocacy unknown named 1"},
    {"French President Lars Holm met Mayor Ana Ruiz. The French president said the road was wet. The U.S. president "
     "said it was dry.",
     "Lars Holm (French President) official_government unknown named 1; "
     "The U.S. president official_government unknown 1"},
    {"Lars Holm, a former aide to the first lady, left. The first lady said the road was wet.",
     "The first lady official_government f 1"},
    /* What opens a sentence is in lower case elsewhere, but the first of a row. */
    {"A white car is north of a new house. White House aide Lars Holm said the road was wet. North Korea said it was "
     "old. New York Mayor Ana Ruiz said it was dry.",
     "Lars Holm (White House aide) official_government unknown named 1; North Korea official_government unknown named "
     "1; Ana Ruiz (New York Mayor) official_government unknown named 1"},
    {"A bill was new. Bill Clinton said the road was wet. Hillary Clinton said it was dry. New Rules said no.",
     "Bill Clinton official_government unknown named 1; Hillary Clinton political_party unknown named 1; "
     "Rules unknown unknown named 1"},
    {"North Carolina lost. The North said the road was wet.", "North unknown unknown named 1"},
    {"Lars Holm, a producer at NPR’s Moscow bureau, said the road was wet.",
     "Lars Holm (producer at NPR’s Moscow bureau) media unknown named 1"},
    {"Officials, including Mr. Holm, briefed the mayor on it. Holm said the road was wet.", "Holm unknown m named 1"},
    {"Ana Ruiz said the road was wet. Ana Ruiz met her brother Lars Ruiz. Then Ruiz said it was old.",
     "Ana Ruiz unknown f named ambiguous 2"},
    /* A role of which a part has a capital is one. */
    {"A Democratic senator said the road was wet. She left.", "A Democratic senator official_government f 1"},
    {"A Republican source said the road was wet.", "A Republican source anonymous unknown anonymous 1"},
    {"A White House official said the road was wet. The official said it was old.",
     "A White House official official_government unknown 2"},
    {"Republican strategist Lars Holm said the road was wet.",
     "Lars Holm (Republican strategist) political_party unknown named 1"},
    {"Senators Lars Holm and Ana Ruiz said the road was wet.",
     "Lars Holm (Senators) official_government unknown named 1; Ana Ruiz (Senators) official_government unknown named "
     "1"},
    {"Deputies Holm and Ruiz said the road was wet. Lawyers Lars Bell and Ana Lee said it was old.",
     "Holm (Deputies) law_enforcement_judicial unknown named 1; Ruiz (Deputies) law_enforcement_judicial unknown named "
     "1; Lars Bell (Lawyers) law_enforcement_judicial unknown named 1; Ana Lee (Lawyers) law_enforcement_judicial "
     "unknown named 1"},
    {"Bartender Lars Holm said the road was wet. Guy Ruiz said it was old.",
     "Lars Holm (Bartender) business unknown named 1; Guy Ruiz unknown unknown named 1"},
    {"House Energy and Commerce Chairman Lars Holm said the road was wet.",
     "Lars Holm (House Energy and Commerce Chairman) official_government unknown named 1"},
    {"They met N.J. Gov. Lars Holm, who said the road was wet.",
     "Lars Holm (N.J. Gov.) official_government unknown named 1"},
    {"Better Roads, a citizens’ organization based in Harl, said the road was wet.",
     "Better Roads (citizens’ organization based in Harl) ngo_advocacy unknown named 1"},
    {"The Clean Roads Act says that the road is wet. Harl Brexit said so.",
     "Clean Roads Act document_data unknown named 1; Harl Brexit unknown unknown named 1"},
};

START_TEST(names_persons) {
  analyse(NULL, name_rows[_i].text);
  check(&name_rows[_i], sources());
}
END_TEST

/* Lawyers are of the courts, and officials where they work for a public body. */
static const struct {
  const char *who;
  bool official;
} officials[] = {
    {"Prosecutor Ana Ruiz", true},
    {"Attorney General Ana Ruiz", true},
    {"Ana Ruiz, a judge and former lawyer,", true},
    {"Justice Department lawyers", true},
    {"Ana Ruiz, an attorney for the Department of Justice,", true},
    {"Ana Ruiz, a lawyer for the whistleblower,", false},
    {"His lawyers", false},
    {"Acme General Counsel Ana Ruiz", false},
    {"Ana Ruiz, a lawyer who argued before the Supreme Court,", false},
    {"The mayor", true},
    {"A baker", false},
};

START_TEST(tells_officials) {
  char text[128];
  snprintf(text, sizeof text, "%s said the road was wet.", officials[_i].who);
  analyse(NULL, text);
  ck_assert_uint_eq(report->n_sources, 1);
  ck_assert_int_eq(report->sources[0].official, officials[_i].official);
}
END_TEST

/* What is said of a name makes a body of it, and is told without a word of its own; a law is none. */
START_TEST(tells_bodies_from_persons) {
  analyse(NULL, "Acme Boats, a company based in Ohio, left. The Clean Roads Act passed. Acme Boats stayed away.");
  ck_assert_uint_eq(report->n_actors, 1);
  ck_assert_str_eq(report->actors[0].name, "Acme Boats");
  ck_assert_int_eq(report->actors[0].kind, FSC_ORGANISATION);
  analyse(NULL, "The Clean Roads Act says that the road is wet. Harl Brexit said so.");
  ck_assert_uint_eq(report->n_actors, 2);
  ck_assert_int_eq(report->actors[0].kind, FSC_DOCUMENT_ACTOR);
  ck_assert_int_eq(report->actors[1].kind, FSC_ORGANISATION);
}
END_TEST

/* "Smith & Holm" and "Election Day" are no persons, Lucy Beach is one if that is told of her. */
START_TEST(tells_persons_from_things) {
  static const struct {
    const char *text;
    bool person;
  } rows[] = {{"Lucy Beach, a teacher, said the road was wet.", true},
              {"Long Beach said the road was wet.", false},
              {"Holm & Bell said the road was wet.", false},
              {"Ana Bell said the road was wet.", true}};
  for (size_t i = 0; i < COUNT(rows); i++) {
    analyse(NULL, rows[i].text);
    ck_assert_uint_eq(report->n_sources, 1);
    ck_assert_int_eq(report->sources[0].person, rows[i].person);
  }
}
END_TEST

START_TEST(knows_persons) {
  analyse_of(known_rows[_i].date, known_rows[_i].row.text);
  check(&known_rows[_i].row, sources());
}
END_TEST

TCase *person_tests(void) {
  TCase *tests = tcase_create("persons");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, knows_persons, 0, COUNT(known_rows));
  tcase_add_loop_test(tests, names_persons, 0, COUNT(name_rows));
  tcase_add_loop_test(tests, tells_officials, 0, COUNT(officials));
  tcase_add_test(tests, tells_persons_from_things);
  tcase_add_test(tests, tells_bodies_from_persons);
  return tests;
}
