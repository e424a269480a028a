/* Who is whom: pronouns, surnames, forenames, juniors; a row is a text and the sources in it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "attribution_fixture.h"
#include "tests.h"

static const row meant_rows[] = {
    {"Bloomberg reported that it was wet.", "Bloomberg media unknown named 1"},
    {"They met Michael Bloomberg. Bloomberg said it was wet.", "Michael Bloomberg political_party unknown named 1"},
    {"Bloomberg left. They met Mayor Mike Bloomberg. Bloomberg said it was wet.",
     "Mike Bloomberg (Mayor) official_government unknown named 1"},
    /* "the group", "the charity": the last body that speaks for a cause, if nobody goes on to tell which group */
    {"Human Rights Watch met Acme Foods Inc. The group said it was wet.",
     "Human Rights Watch ngo_advocacy unknown named 1"},
    {"The Red Cross left. The charity said it was wet.", "Red Cross ngo_advocacy unknown named 1"},
    {"Mr. Holm left. Holm Industries said it was wet.", "Holm Industries business unknown named 1"},
    {"Lumenra left. Lumenra Inc. said it was wet.", "Lumenra Inc. business unknown named 1"},
    /* an outlet, a court or a company by the last word of its name; not any news */
    {"The Harl Times said it was wet. The Times said it was old.", "Harl Times media unknown named 2"},
    {"The Supreme Court said it was wet.\n\nBo left.\n\nBo left.\n\nBo left.\n\nThe Court said it was old.",
     "Supreme Court law_enforcement_judicial unknown named 2"},
    {"The Times said it was wet. The Harl Times said it was old. The Times said it was new.",
     "Times media unknown named 2; Harl Times media unknown named 1"},
    {"The White House said it was wet. The House said it was old.",
     "White House official_government unknown named 1; House official_government unknown named 1"},
    {"Kim Jong-un sang. The UN said it was wet.", "UN official_government unknown named 1"},
    {"Acme Foods Inc. left. The group said it was wet.", "The group unknown unknown 1"},
    {"The Red Cross left. The group for clean roads said it was wet.", "The group for clean roads unknown unknown 1"},
    /* "the agency": a public body that goes by its initials, if none without them was mentioned since */
    {"The FBI left. The agency said it was wet.", "FBI law_enforcement_judicial unknown named 1"},
    {"The FBI met the Senate. The agency said it was wet.", "The agency official_government unknown plural 1"},
    {"The FBI left. The old agency in Harl said it was wet.",
     "The old agency in Harl official_government unknown plural 1"},
    {"Officials of the Food and Drug Administration left. The agency said it was wet.",
     "Food and Drug Administration official_government unknown named 1"},
    {"The Holm administration left. The agency said it was wet.", "The agency official_government unknown plural 1"},
    {"The EPA left. The agencies said it was wet.", "The agencies official_government unknown plural 1"},
    {"The EPA left. The watchdog said it was wet.", "EPA official_government unknown named 1"},
    /* one company is none of several, nor several one; a name is a company by what it is called */
    {"Acme Foods Inc. left. The retailer said it was wet.", "Acme Foods Inc. business unknown named 1"},
    {"The retailer Lumenra left. The company said it was wet.", "Lumenra (retailer) business unknown named 1"},
    {"Two insurers said it was wet. The insurer said it was old.",
     "Two insurers business unknown plural 1; The insurer business unknown plural 1"},
    {"Acme Foods Inc. left. The companies said it was wet.", "The companies business unknown plural 1"},
    /* "the letter" is the last letter that spoke, "the report" a study as well, unless a report is told of in between
     */
    {"A letter signed by Ana Ruiz said it was wet. The letter said it was old.",
     "A letter signed by Ana Ruiz document_data unknown 2"},
    {"The bridge was wet, an affidavit says. It was old, according to the document.",
     "an affidavit document_data unknown 2"},
    {"A survey by the council found that it was wet. The report said it was old.",
     "A survey by the council document_data unknown 2"},
    {"A survey by the council found that it was wet. A report came out later. The report said it was old.",
     "A survey by the council document_data unknown 1; The report document_data unknown 1"},
    {"A lawsuit says it was wet. The letter said it was old.",
     "A lawsuit document_data unknown 1; The letter document_data unknown 1"},
    {"A letter to the mayor said it was wet. The document said it was old.",
     "A letter to the mayor document_data unknown 1; The document document_data unknown 1"},
    {"Two studies found that it was wet. The study said it was old.",
     "Two studies document_data unknown plural 1; The study document_data unknown 1"},
    /* politicians are called by their states; not what is said of one of many */
    {"House Speaker Ana Ruiz said it was wet. Mr. Holm left.\n\nThe Ohio Republican said it was old.",
     "Ana Ruiz (House Speaker) official_government unknown named 2"},
    {"Sen. Ana Ruiz said it was wet. President Lars Holm left.\n\n“It was old,” the North Dakota senator said.",
     "Ana Ruiz (Sen.) official_government unknown named 2"},
    {"Sen. Ana Ruiz said it was wet. An Ohio Republican said it was old.",
     "Ana Ruiz (Sen.) official_government unknown named 1; An Ohio Republican political_party unknown 1"},
    {"Sen. Ana Ruiz said it was wet. The top Republican said it was old.",
     "Ana Ruiz (Sen.) official_government unknown named 1; The top Republican political_party unknown 1"},
    {"Baker Ana Ruiz said it was wet. The Ohio Republican said it was old.",
     "Ana Ruiz (Baker) business unknown named 1; The Ohio Republican political_party unknown 1"},
    /* "his office" is what he is, and two are as many as their owners */
    {"Senator Bo Brown left. His office said it was wet. Mr. Holm left. His office said it was old.",
     "His office official_government unknown 1; His office unknown unknown 1"},
    {"Senator Bo Brown left. His client said it was wet.", "His client unknown unknown 1"},
    /* his and her show the gender of the person they mean; he never means a woman */
    {"Ana Ruiz sold her boat to Lars Holm. Ruiz said it was wet.", "Ana Ruiz unknown f named 1"},
    {"Ana Ruiz met Robin Holm near her boat. Ruiz said it was wet.", "Ana Ruiz unknown unknown named 1"},
    {"A nurse gave Ana Ruiz his notes. Ruiz said it was wet.", "Ana Ruiz unknown unknown named 1"},
    {"Mr. Brown left. Lars Holm had told her. Holm said it was wet.", "Lars Holm unknown unknown named 1"},
    {"Lars Holm soon met her at noon. Holm said it was wet.", "Lars Holm unknown unknown named 1"},
    /* she is not who gave her something, but may have told herself */
    {"Mrs. Ruiz left. Robin Holm gave her a hat. She said it was wet.", "Ruiz unknown f named 1"},
    {"Mrs. Ruiz left. Robin Holm gave him a hat. She said it was wet.", "Robin Holm unknown f named 1"},
    {"Mrs. Ruiz left. Robin Holm gave her hat away. She said it was wet.", "Robin Holm unknown f named 1"},
    {"Mrs. Ruiz left. Robin Holm told herself about it. She said it was wet.", "Robin Holm unknown f named 1"},
    {"Robin Holm asked him about it. “It was wet,” he said.", "Robin Holm unknown unknown named 1"},
    /* nor is anybody a man or a woman as those are whose aide he is, or a word in a name */
    {"Lars Holm, Mrs. Brown's adviser, said it was wet. Bo Lund, an aide to the actress, said it was old.",
     "Lars Holm (Mrs. Brown's adviser) official_government unknown named 1; Bo Lund (aide to the actress) "
     "official_government unknown named 1"},
    {"Lars Holm, Mr. Brown's wife, said it was wet. Notre Dame professor Bo Lund said it was old.",
     "Lars Holm (Mr. Brown's wife) citizen f named 1; Bo Lund (Notre Dame professor) expert_academic unknown named 1"},
    {"University of Ohio biologist Ana Nordstrom, the harbour's agent, said it was wet.",
     "Ana Nordstrom (University of Ohio biologist) expert_academic unknown named 1"},
    /* the only one who acts in the sentence before, rather than a speaker before that */
    {"Bo Brown said it was wet. Mr. Holm wore a hat. He said it was old.",
     "Bo Brown unknown unknown named 1; Holm unknown m named 1"},
    {"Mr. Brown said it was wet. Then Mr. Holm wore a hat. In May he said it was old.",
     "Brown unknown m named 1; Holm unknown m named 1"},
    {"Mr. Brown said it was wet. In May, Sen. Lars Holm opened a shop. He said it was old.",
     "Brown unknown m named 1; Lars Holm (Sen.) official_government m named 1"},
    {"Mr. Brown said it was wet. When Mr. Holm left, rain fell. He said it was old.", "Brown unknown m named 2"},
    {"Mr. Brown said it was wet. Mr. Holm left and Mr. Lund stayed. He said it was old.", "Brown unknown m named 2"},
    {"Mr. Brown said it was wet. Rain fell on Mr. Holm. He said it was old.", "Brown unknown m named 2"},
    {"Lars Brown resigned after Bo Lund left the board. He said it was time.", "Lars Brown unknown m named 1"},
    {"Mr. Brown said it was wet.\nRain comes as Mr. Holm charts a course. He said it was old.",
     "Brown unknown m named 1; Holm unknown m named 1"},
    {"Mr. Brown said it was wet. Mr. Holm's hat was old. He said it was new.", "Brown unknown m named 2"},
    {"Mr. Brown said it was wet. Sen. Robin Holm hurt Mr. Lund. He said it was old.", "Brown unknown m named 2"},
    {"Mr. Brown said it was wet. Lars Holm, D-N.H., who was in a race, sold his hat.\n\n“It was old,” he "
     "said.",
     "Brown unknown m named 1; Lars Holm unknown m named 1"},
    {"Mr. Brown said it was wet. Judge Lars Holm (R-Ohio) went home.\n\n“It is. It was,” he said.",
     "Brown unknown m named 1; Lars Holm (Judge) law_enforcement_judicial m named 1"},
    {"Sen. Bo Brown (D-Ohio) flew with Lund and Sen. Lars Holm (D-N.J.) to Harl.\n\n“It was wet,” he said.",
     "Bo Brown (Sen.) official_government m named 1"},
    {"Mr. Brown said it was wet. His aide, Lars Holm, took a hat. He said it was old.",
     "Brown unknown m named 1; Lars Holm (His aide) official_government m named 1"},
    /* a name that only qualifies a noun comes after the person the noun is about */
    {"They met Judge Lars Holm, a George W. Bush appointee. He said it was wet.",
     "Lars Holm (Judge) law_enforcement_judicial m named 1"},
    {"Mr. Brown said it was wet and joined the Holm campaign. He said it was old.", "Brown unknown m named 2"},
    {"Mr. Brown said it was wet. Mr. Holm left Lund aides. He said it was old.",
     "Brown unknown m named 1; Holm unknown m named 1"},
    {"It is what Lars Holm meant when he said it was wet.", "Lars Holm unknown m named 1"},
    {"Ana Ruiz left. After Lars Holm was told, he said it was wet.", "Lars Holm unknown m named 1"},
    {"Lars Holm left early. After Ana Ruiz, he said it was wet.", "Lars Holm unknown m named 1"},
    /* over the comma behind a clause in front, but not behind what he says */
    {"Mr. Brown said it was wet. When Mr. Holm left Mr. Lund, he said it was old.",
     "Brown unknown m named 1; Holm unknown m named 1"},
    {"Mr. Brown said it was wet. If Mr. Holm left, he said, it was old.", "Brown unknown m named 2"},
    /* who says that somebody else knew it goes on, not who knew it; within that sentence it may be either */
    {"Mr. Brown said that Mr. Holm knew it was wet. He said it was old.", "Brown unknown m named 2"},
    {"Bakers said that the nurses knew it was wet. They said it was old.", "Bakers business unknown plural 2"},
    {"Mr. Holm said it was wet. Mr. Brown said that Mr. Holm knew it was dry. Mr. Lund left. He said it was old.",
     "Holm unknown m named 1; Brown unknown m named 1; Lund unknown m named 1"},
    {"Mr. Brown said it was wet.\n\nMr. Lund said that he knew it was dry. He said it was old.",
     "Brown unknown m named 1; Lund unknown m named 2"},
    /* her husband is he, and his wife she, if they act in the sentence before; of the same gender it may be either */
    {"Robin Holm said it was wet. Her husband stood by. He said it was old.",
     "Robin Holm unknown unknown named 1; Her husband citizen m 1"},
    {"Mr. Holm said it was wet. His brother stood by. He said it was old.", "Holm unknown m named 2"},
    /* a name that is told to be a body's is neither he nor she; an unnamed one who is "who" is a person */
    {"The union Harlfolk left. Mr. Holm left. He said it was wet.", "Holm unknown m named 1"},
    {"Harlfolk Lund left. A signatory who said it was wet met Bo. “It was old,” she said.", "A signatory unknown f 2"},
    {"The union Harlfolk said it was wet. Its president, Ana Ruiz, said it was old.",
     "Harlfolk (union) ngo_advocacy unknown named 1; Ana Ruiz (Its president) ngo_advocacy unknown named 1"},
    /* of two of one surname, who has the office the mention tells */
    {"Justices Bo Lund and Ana Holm left. Baker Lars Holm stayed. Justice Holm said it was wet.",
     "Ana Holm (Justices) law_enforcement_judicial unknown named 1"},
    /* they are several who act, though nothing else is told of them, rather than who spoke before */
    {"Bakers said it was wet. But senior nurses took the boats. They said it was old.",
     "Bakers business unknown plural 1; nurses expert_academic unknown plural 1"},
    {"Bakers said it was wet. Rain fell on old nurses who sang. They said it was old.",
     "Bakers business unknown plural 2"},
    {"Mr Holm met Ana Ruiz at her office. “It was wet,” she said.", "Ana Ruiz unknown f named 1"},
    {"Ana Ruiz has sold her last boat.\n\n“It was wet,” the singer wrote.", "Ana Ruiz citizen f named 1"},
    {"Ana Ruiz sold her boat to Mr Holm.\n\n“It was wet,” the singer wrote.", "the singer citizen unknown 1"},
    /* he and she may be whom a preposition stands before, if the forename tells the gender */
    {"The mayor went to Ana Ruiz. The road was wet, she said.", "Ana Ruiz unknown f named 1"},
    {"The mayor went to Ana Ruiz. The road was wet, he said.", ""},
    {"Mr. Brown said it was wet. He was sent by Lars Holm. He said it was old.", "Brown unknown m named 2"},
    /* they may be one who speaks for others, if that one spoke in the sentence before and is not told to be he or she
     */
    {"Two nurses said it was dry. A State Department spokesperson said it was wet. They said it was old.",
     "Two nurses expert_academic unknown plural 1; A State Department spokesperson official_government unknown "
     "spokesperson 2"},
    {"Two nurses said it was dry. A spokeswoman for the Pentagon said it was wet. They said it was old.",
     "Two nurses expert_academic unknown plural 2; A spokeswoman for the Pentagon official_government f spokesperson "
     "1"},
    /* an appositive, and the place it ends in, speak for the name it tells of; no phrase that opens a clause has one */
    {"Ana Ruiz, a pollster in Harl, Ohio, said it was wet. Lars Holm, the author of Boats, which was old, said it was "
     "dry.",
     "Ana Ruiz (pollster in Harl) expert_academic unknown named 1; Lars Holm (author of Boats) citizen unknown "
     "named 1"},
    {"Mr. Brown said it was wet. In the small town by the river on the old road from the north to the south of the "
     "wide flat land of rain by the lake, Mr. Holm left. He said it was old.",
     "Brown unknown m named 2"},
    {"Sen. Ana Ruiz, D-W.Va., the co-author of a bill, denied it. She said it was wet.",
     "Ana Ruiz (Sen.) official_government f named 2"},
    {"Jan Sands, director of the Harl Choir, which sang, said it was hot. At Brown, a student found asleep said it was "
     "cold.",
     "Jan Sands (director of the Harl Choir) unknown unknown named 1; a student citizen unknown 1"},
    /* relative pronouns mean the person before them */
    {"A Republican strategist who advised Holm said nothing. A baker who said it was wet left.",
     "A Republican strategist political_party unknown 2; A baker business unknown 1"},
    {"Officials in Harl who said it was wet left.", "Officials in Harl official_government unknown plural 1"},
    {"Bakers who said it was wet met the clerks, who denied it.",
     "Bakers business unknown plural 1; the clerks official_government unknown plural 1"},
    {"There was praise from bakers who said it was wet.", "bakers business unknown plural 1"},
    {"They met supporters of Lars Holm who said it was wet.",
     "supporters of Lars Holm collective_vague unknown plural 1"},
    {"They praised the plan of Lars Holm, who said it was wet.", "Lars Holm unknown unknown named 1"},
    {"Ana Ruiz, the House majority leader who blamed Holm, left.",
     "Ana Ruiz (House majority leader) official_government unknown named 1"},
    {"Ana Ruiz, a baker, said it was wet. The 58-year-old executive said it was old.",
     "Ana Ruiz (baker) business unknown named 2"},
    {"Ana Ruiz, a baker, said it was wet. The 41-year-old company said it was old.",
     "Ana Ruiz (baker) business unknown named 1; The 41-year-old company business unknown plural 1"},
    /* several are meant by several, one by one */
    {"Researchers at Harl University said it was wet. The researchers said it was old.",
     "Researchers at Harl University expert_academic unknown plural 2"},
    {"Several senior officials said it was wet. The officials spoke on condition of anonymity.",
     "Several senior officials anonymous unknown anonymous plural 1"},
    {"A senior official said it was wet. The officials said it was old.",
     "A senior official official_government unknown 1; The officials official_government unknown plural 1"},
    {"It was wet, said Senator Ana Ruiz, a Harl Democrat who blamed Holm.",
     "Ana Ruiz (Senator) official_government unknown named 2"},
    {"Most voted for Mr. Holm, less than the 44% who blamed Ruiz.", "Most collective_vague unknown 1"},
    {"Ana Ruiz, counsel for Mayor Lars Holm, who said it was wet, left.",
     "Lars Holm (Mayor) official_government unknown named 1"},
    {"Lina Imai said it was wet. She was a woman who said it was old.", "Lina Imai unknown f named 2"},
    {"Sen. Ana Ruiz, a 2016 hopeful who said it was wet, left.", "Ana Ruiz (Sen.) official_government unknown named 1"},
    {"Ana Ruiz, 46, who said it was wet, left.", "Ana Ruiz citizen unknown named 1"},
    {"Ruiz was a woman who blamed the mayor.", "Ruiz (woman) citizen f named 1"},
    {"Those who said it was wet left.", "Those collective_vague unknown 1"},
    {"It was a move, which said it all, no matter who said it.", ""},
    {"The World Health Organization (WHO) left. The WHO said it was wet.",
     "World Health Organization official_government unknown named 1"},
    {"In Harl the House majority leader said it was wet.", "the House majority leader official_government unknown 1"},
    /* a pronoun means somebody of its own sentence as well, but not whom it is told to */
    {"Ana Ruiz said it was wet. Lars Holm was tired when he said it was old.",
     "Ana Ruiz unknown unknown named 1; Lars Holm unknown m named 1"},
    {"Mayor Lars Holm told Jan Brown he feared it was wet.", "Lars Holm (Mayor) official_government m named 1"},
    {"Lars Holm was there. Bo Brown left the port, a hall, he said.", "Lars Holm unknown m named 1"},
    {"Lars Holm led Bo Brown, whom he called a fool.", "Lars Holm unknown m named 1"},
    /* nor him whose gender is unknown, where a woman was told of since he spoke */
    {"“It was wet,” said Robin Vance.\n\nMrs. Ruiz left the port.\n\nAt noon she said it was old.",
     "Robin Vance unknown unknown named 1; Ruiz unknown f named 1"},
    {"Mrs. Ruiz left the port.\n\n“It was wet,” said Robin Vance.\n\nAt noon she said it was old.",
     "Robin Vance unknown f named 2"},
    /* nor whoever has a forename of the other gender, unless a title shows that it is not their own; it is no evidence
     * of theirs */
    {"Ana Ruiz left the port.\n\n“It was wet,” said Jeffrey Vance.\n\nAt noon she said it was old.",
     "Jeffrey Vance unknown unknown named 1; Ana Ruiz unknown f named 1"},
    {"Jeffrey Vance said it was wet. Then she said it was old.", "Jeffrey Vance unknown unknown named 1"},
    {"Mrs. Jeffrey Vance said it was wet. She said it was old.", "Jeffrey Vance unknown f named 2"},
    {"Robin Vance said it was wet. Then she said it was old.", "Robin Vance unknown f named 2"},
    /* they are no place, no law and no body that is just told of; a body that speaks is, parties are as many as theirs
     */
    {"Ana Ruiz and Lars Holm met in Congress. They said it was wet.", ""},
    {"The First Amendment was old. They said it was wet.", ""},
    {"A poll said in Ohio that it was wet. Ohio was wet.\n\nThey said it was old.", "A poll document_data unknown 1"},
    {"President Lars Holm left.\n\nBo Brown blamed the president, and it was late when he said it was old.",
     "Bo Brown unknown m named 2"},
    {"The FBI said it was wet. They said it was old.", "FBI law_enforcement_judicial unknown named 2"},
    {"House Republicans met in Ohio. They said it was wet.", "House Republicans political_party unknown named 1"},
    /* nor is it those, a party's members, or what stands behind a preposition and has not spoken */
    {"Those who left said it was wet. Yet it said that it was old.", "Those collective_vague unknown 1"},
    {"House Republicans said it was wet. Yet it said that it was old.",
     "House Republicans political_party unknown named 1"},
    {"A bill came to the Senate. Yet it said that it was old.", ""},
    {"The FBI wrote to the Senate. Yet it said that it was old.", "FBI law_enforcement_judicial unknown named 1"},
    /* the president is no vice president, nor the other way round */
    {"Lars Holm, the president, met Ana Ruiz, the vice president. The president said it was wet.",
     "Lars Holm (president) official_government unknown named 1"},
    {"Ana Ruiz, the vice president, met Lars Holm, the president. The vice president said it was wet.",
     "Ana Ruiz (vice president) official_government unknown named 1"},
    /* one pronoun misread does not stick: a ship is a she */
    {"Then Lars Holm told of the ship while she was wet. Holm said it was old. He said it was rotten. He said it was "
     "late.",
     "Lars Holm unknown m named 4"},
    {"Robin Holm told of the ship. Then she said it was wet. Mr. Holm said it was old.",
     "Robin Holm unknown m named 2"},
    /* one name, in full and for short; a junior is another */
    /* the spokesman, with a name at last, is who spoke without one */
    {"A spokeswoman for Lumenra Inc. said it was wet. The spokeswoman, Eve Lind, said it was old. Lind said it was "
     "dry.",
     "Eve Lind (spokeswoman for Lumenra Inc.) business f named spokesperson 3"},
    {"The spokesman, Al Roe, said it was wet. A spokesman said it was old. Her spokesman, Bo Brown, said it was dry.",
     "Al Roe (spokesman) unknown m named spokesperson 1; A spokesman unknown m spokesperson 1; "
     "Bo Brown (Her spokesman) unknown m named spokesperson 1"},
    {"President Lars Holm said it was wet. Lars Holm Jr. said it was old. Holm said it was dry. Holm Jr. said it was "
     "late.",
     "Lars Holm (President) official_government unknown named 2; Lars Holm Jr. unknown unknown named 2"},
    {"Judge Bo H. Brown Jr. said it was wet. Bo Brown said it was old. Mr. Brown said it was late.",
     "Bo H. Brown Jr. (Judge) law_enforcement_judicial m named 3"},
    {"Brown met Mayor Holm. Attorney General Bo H. Brown Jr. met the attorney. Mr. Brown said it was late.",
     "Bo H. Brown Jr. (Attorney General) law_enforcement_judicial m named 1"},
    {"Rep. Bo Brown Jr. said it was wet. Bo Brown said it was old.",
     "Bo Brown Jr. (Rep.) official_government unknown named 2"},
    {"Rep. Ana Van Laar said it was wet. Van Laar said it was old. Ruiz-Brown met Lena Ruiz-Brown. Ruiz-Brown said it "
     "was "
     "late.",
     "Ana Van Laar (Rep.) official_government unknown named 2; Lena Ruiz-Brown unknown unknown named 1"},
    {"Ana Ruiz said it was wet. Ana said it was old.", "Ana Ruiz unknown unknown named 2"},
    {"Ana said it was wet. Ana Ruiz said it was old. Ruiz said it was cold.", "Ana Ruiz unknown unknown named 3"},
    {"President Moon said it was wet. South Korean President Moon Jae-in said it was old. Mayor Pete Buttigieg left. "
     "Mayor Pete said it was cold. Governor Scott said it was hot.",
     "Moon Jae-in (President) official_government unknown named 2; "
     "Pete Buttigieg (Mayor) official_government unknown named 1; "
     "Scott (Governor) official_government unknown named 1"},
    {"Hillary said it was wet. Hillary Clinton said it was old.", "Hillary Clinton political_party unknown named 2"},
    {"Gov. Scott said it was wet. Scott Ruiz said it was old.",
     "Scott (Gov.) official_government unknown named 1; Scott Ruiz unknown unknown named 1"},
    {"Ana, his wife, said it was wet. Mayor Ana Ruiz said it was old.",
     "Ana (his wife) citizen f named 1; Ana Ruiz (Mayor) official_government unknown named 1"},
    {"Ana Ruiz and Ana Holm said it was wet. Ana said it was old.",
     "Ana Ruiz unknown unknown named 1; Ana Holm unknown unknown named 1; Ana unknown unknown named 1"},
    {"Ana Ruiz said it was wet. Staff Ana Ruiz said it was old.", "Ana Ruiz unknown unknown named 2"},
    {"Rep. Ana Ruiz said it was wet. The report said it was old.",
     "Ana Ruiz (Rep.) official_government unknown named 1; The report document_data unknown 1"},
};

START_TEST(joins_mentions) {
  analyse(NULL, meant_rows[_i].text);
  check(&meant_rows[_i], sources());
}
END_TEST

/* Surnames are found whatever the number of others and the hashes of their names. */
START_TEST(surnames_find_their_bearers) {
  enum { PERSONS = 26 * 26, LENGTH = 64 };
  static char text[2 * PERSONS * LENGTH];
  size_t n = 0;
  for (int again = 0; again < 2; again++)
    for (int i = 0; i < PERSONS; i++)
      n += (size_t)snprintf(text + n, sizeof text - n, "%s Ba%c%cek said it was wet. ", again ? "Mrs." : "Mrs. Ana",
                            'a' + i / 26, 'a' + i % 26);
  analyse(NULL, text);
  ck_assert_uint_eq(report->n_sources, PERSONS);
  for (size_t i = 0; i < report->n_sources; i++) ck_assert_uint_eq(report->sources[i].attributions, 2);
}
END_TEST
TCase *coreference_tests(void) {
  TCase *tests = tcase_create("coreference");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_set_timeout(tests, 0);
  tcase_add_loop_test(tests, joins_mentions, 0, COUNT(meant_rows));
  tcase_add_test(tests, surnames_find_their_bearers);
  return tests;
}
