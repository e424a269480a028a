/* What is a name, and what only looks like one: a row is a text and the sources in it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

static const row name_rows[] = {
    /* months that are names */
    {"Prime Minister Theresa May said it was wet. Mrs. May said it was old. May said it was cold.",
     "Theresa May (Prime Minister) official_government f named 3"},
    {"“It was wet,” said Theresa May.", "Theresa May official_government unknown named 1"},
    {"In Geneva June 12 was wet, Holm said. Last March Holm said it was dry.", "Holm unknown unknown named 2"},
    {"Prime Minister Theresa May left. In May Lars Holm said it was wet.", "Lars Holm unknown unknown named 1"},
    /* forenames that are other words */
    {"Rep. Will Hurd said it was wet. Will the council act? Hurd said it would.",
     "Will Hurd (Rep.) official_government unknown named 2"},
    {"“It was wet,” said Will Holm. Why Ruiz Will Win, and what Mayor April Sands will do: Sands said it was old.",
     "Will Holm unknown unknown named 1; April Sands (Mayor) official_government unknown named 1"},
    {"Gov. Jan Holm said it was wet. Jan Ruiz, a driver, said it was old. In Jan. 2012 Sands said it was cold.",
     "Jan Holm (Gov.) official_government unknown named 1; Jan Ruiz (driver) business unknown named 1; "
     "Sands unknown unknown named 1"},
    /* surnames that are companies, bodies that are of officers, sides of politics */
    {"Ana Nordstrom, the harbour’s security officer, said it was wet. Nordstrom said it was old.",
     "Ana Nordstrom (harbour’s security officer) law_enforcement_judicial unknown named 2"},
    {"Nordstrom said it was wet. The American Facebook said it was old.",
     "Nordstrom business unknown named 1; American Facebook business unknown named 1"},
    {"The National Governors Association said it was wet. Governors Ruiz and Holm said it was old.",
     "National Governors Association ngo_advocacy unknown named 1; Ruiz (Governors) official_government unknown named "
     "1; "
     "Holm (Governors) official_government unknown named 1"},
    {"The Left said it was wet. On Monday the left said it was old.", "The Left political_party unknown 2"},
    /* pairs that only qualify, and surnames and outlets that are pairs */
    {"After the Trump-Holm summit he said it was wet. The U.S.-European talks, he said, were old. Ana Ruiz-Holm said "
     "it "
     "was cold. The Harbour Times-Herald said it was hot.",
     "Ana Ruiz-Holm unknown unknown named 1; Harbour Times-Herald media unknown named 1"},
    /* capitals that only open a sentence; what somebody was before */
    {"Militarization says Holm is back. Polling suggests it was wet. Members of the guild said it was old. Hannity "
     "said "
     "it was cold.",
     "Militarization unknown unknown 1; Polling document_data unknown 1; Members of the guild ngo_advocacy unknown "
     "plural 1; Hannity media unknown named "
     "1"},
    {"Former CIA director Ana Ruiz said it was wet. “It was old,” said former harbour pilot Lars Holm.",
     "Ana Ruiz (Former CIA director) official_government unknown named 1; "
     "Lars Holm (former harbour pilot) business unknown named 1"},
    {"The Federal Election Commission said it was wet. The FEC’s report was old, and the FEC said so. Ana Ruiz, VA’s "
     "acting director, said it was cold.",
     "Federal Election Commission official_government unknown named 2; "
     "Ana Ruiz (VA’s acting director) official_government unknown named 1"},
    /* surnames that are titles */
    {"Rep. Peter King said it was wet. It was old, King said.",
     "Peter King (Rep.) official_government unknown named 2"},
    {"Billie Jean King said it was wet. The King said it was old. The Saudi King said it was hot.",
     "Billie Jean King unknown unknown named 1; The King official_government unknown 1; "
     "The Saudi King official_government unknown 1"},
    {"Director of National Intelligence James Clapper said it was wet. The Office of the Director of National "
     "Intelligence "
     "said it was old. The Constitution says it is not.",
     "James Clapper (Director of National Intelligence) official_government unknown named 1; "
     "Office of the Director of National Intelligence official_government unknown named 1; "
     "Constitution document_data unknown named 1"},
    {"The new organization said it was wet. The organization said it was old.",
     "The new organization ngo_advocacy unknown 2"},
};

START_TEST(tells_names) {
  analyse(NULL, name_rows[_i].text);
  check(&name_rows[_i], sources());
}
END_TEST

TCase *name_tests(void) {
  TCase *tests = tcase_create("names");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, tells_names, 0, COUNT(name_rows));
  return tests;
}
