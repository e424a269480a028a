/* Persons whom an article need not introduce (lexicons/persons.csv): a row is a date, a text and who speaks in it.
 * SPDX-License-Identifier: Apache-2.0 */
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
    /* Of other dates the year counts; an article without one is of today. */
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
    {"2012", {"Ann Romney said it was wet.", "Ann Romney citizen unknown named 1"}},
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

START_TEST(knows_persons) {
  analyse_of(known_rows[_i].date, known_rows[_i].row.text);
  check(&known_rows[_i].row, sources());
}
END_TEST

TCase *person_tests(void) {
  TCase *tests = tcase_create("persons");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, knows_persons, 0, COUNT(known_rows));
  return tests;
}
