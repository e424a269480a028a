/* Stances: what somebody wants, opposes or fears, expressed without a verb of saying, and where the content ends.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

/* ---- What somebody does stands beside him ---- */

static const row doing[] = {
    {"Drivers opposing the toll left.", "ING Drivers | opposing | the toll"},
    {"Drivers opposing the toll say it is too high.",
     "ING Drivers | opposing | the toll; BARE Drivers opposing the toll | say | it is too high"},
    {"Lawyers backing Ana Ruiz, a judge, left.", "ING Lawyers | backing | Ana Ruiz"},
    {"It was late, with Lars Holm attacking the council.", "ING Lars Holm | attacking | the council"},
    {"The toll rose, with critics calling it a trap.", "ING critics | calling | it a trap"},
    {"The toll rose, with many objecting to the plan.", "ING many | objecting to | the plan"},
    {"The toll rose — with drivers refusing to pay it.", "ING drivers | refusing | to pay it"},
    {"The toll rose, with Ana Ruiz demanding $5 a day.", "ING Ana Ruiz | demanding | $5 a day"},
    {"The toll rose with Holm's backing on Monday.", ""},
    {"The mayor met drivers calling for a new bridge.", "ING drivers | calling for | a new bridge"},
    {"A lawsuit challenging the sale was filed.", "WEAK A lawsuit | challenging | the sale"},
    {"Ana Ruiz sent a letter on Monday to Lars Holm demanding a bridge.", "ING Ana Ruiz | demanding | a bridge"},
    {"Drivers seeking help left.", ""},
    {"The talks regarding Ana Ruiz were long.", ""},
    {"Drivers marched in Ohio demanding a bridge.", ""},
    {"The party's declining appeal is old.", ""},
};

START_TEST(reads_what_is_done_beside) {
  analyse(NULL, doing[_i].text);
  check(&doing[_i], attributions());
}
END_TEST

/* ---- What somebody feels stands beside him, or before the clause ---- */

static const row feeling[] = {
    {"Worried about the toll, drivers stayed home.", "WEAK drivers | Worried about | the toll"},
    {"Convinced that the toll was dead, Ana Ruiz left.", "WEAK Ana Ruiz | Convinced | that the toll was dead"},
    {"Ana Ruiz, angry about the toll, left the room.", "WEAK Ana Ruiz | angry about | the toll"},
    {"Ana Ruiz left the room, convinced that the plan was dead.", "WEAK Ana Ruiz | convinced | that the plan was dead"},
    {"Voters wary of the plan say it is too costly.",
     "WEAK Voters | wary of | the plan; BARE Voters wary of the plan | say | it is too costly"},
    {"Ana Ruiz won over voters wary of the plan.", "WEAK voters | wary of | the plan"},
    {"Under pressure from drivers wary of the plan, the council left.", "WEAK drivers | wary of | the plan"},
    {"Ana Ruiz was, worried about the toll, at home again.", "WEAK Ana Ruiz | worried about | the toll"},
    {"The bridge, happy as a lark, was sold.", ""},
};

START_TEST(reads_what_is_felt_beside) {
  analyse(NULL, feeling[_i].text);
  check(&feeling[_i], attributions());
}
END_TEST

/* ---- Rows: what somebody means to do or thinks little of ---- */

static const row meaning[] = {
    {"Ana Ruiz aims to close the bridge.", "WEAK Ana Ruiz | aims | to close the bridge"},
    {"The toll is aimed at drivers.", ""},
    {"Ana Ruiz would like to close the bridge.", "WEAK Ana Ruiz | would like | to close the bridge"},
    {"Drivers dislike the toll.", "WEAK Drivers | dislike | the toll"},
    {"Ana Ruiz has no doubt that the bridge is old.", "THAT Ana Ruiz | has no doubt | that the bridge is old"},
    {"Lars Holm belittled the plan.", "WEAK Lars Holm | belittled | the plan"},
    {"Lars Holm's hunch is that the bridge is old.", "NOMINAL Lars Holm's | hunch is | that the bridge is old"},
    {"Lars Holm sent a clear message that the bridge is old.",
     "NOMINAL Lars Holm | sent a clear message | that the bridge is old"},
    {"The messages that were sent are old.", ""},
    {"Lars Holm was unaware that the bridge was closed.", "WEAK Lars Holm | was unaware | that the bridge was closed"},
    {"Drivers were angered by the toll.", "WEAK Drivers | were angered by | the toll"},
    {"Ana Ruiz recounted her years at the bridge.", "WEAK Ana Ruiz | recounted | her years at the bridge"},
};

START_TEST(reads_what_is_meant) {
  analyse(NULL, meaning[_i].text);
  check(&meaning[_i], attributions());
}
END_TEST

/* ---- "went on to" ---- */

static const row further[] = {
    {"It was critics of the plan who left.", ""},
    {"It was supporters of the plan that paid.", ""},
    {"Ana Ruiz went on to attack the plan.", "WEAK Ana Ruiz | went on to attack | the plan"},
    {"Ana Ruiz left and went on to attack the plan.", "CONJ Ana Ruiz | went on to attack | the plan"},
    {"Ana Ruiz went on to say that the bridge is old.", "THAT Ana Ruiz | went on to say | that the bridge is old"},
    {"Ana Ruiz praised drivers before going on to call the plan “a ruin.”",
     "WEAK Ana Ruiz | praised | drivers; WEAK Ana Ruiz | to call | the plan “a ruin.”"},
};

START_TEST(goes_on) {
  analyse(NULL, further[_i].text);
  check(&further[_i], attributions());
}
END_TEST

/* ---- A heading inside the text capitalises its verbs ---- */

static const row headings[] = {
    {"It rained.\n\nAna Ruiz Questions The New Harbour Bridge.\n\nIt was late.",
     "WEAK Ana Ruiz | Questions | The New Harbour Bridge"},
    {"It rained.\n\nMayor Ruiz Refuses To Close Bridge.\n\nIt was late.",
     "WEAK Mayor Ruiz | Refuses To | Close Bridge"},
    {"It rained.\n\nStay-Home Order Lifted After Month.\n\nIt was late.", ""},
    {"It rained.\n\nRuiz: Drivers Want More Bridges Here.\n\nIt was late.", ""},
    {"It rained at the Blame House Rules Museum in May.", ""},
};

START_TEST(reads_headings_inside) {
  analyse(NULL, headings[_i].text);
  check(&headings[_i], attributions());
}
END_TEST

/* ---- What stands before the main clause ends there ---- */

static const row fronted[] = {
    {"Despite claims that the toll is unfair, the council kept it.", "NOMINAL - | claims | that the toll is unfair"},
    {"As for Lars Holm's claim that the toll is unfair, the council kept it.",
     "NOMINAL Lars Holm's | claim | that the toll is unfair"},
    {"With officials warning that the bridge would fall, the council closed it.",
     "ING officials | warning | that the bridge would fall"},
    {"Amid warnings that the bridge was closed, drivers came.", "NOMINAL - | warnings | that the bridge was closed"},
    {"With Lars Holm calling it a trap, the council dropped the toll.", "ING Lars Holm | calling | it a trap"},
    {"Even as Ana Ruiz said that she opposes the toll, her office raised it.",
     "THAT Ana Ruiz | said | that she opposes the toll; WEAK she | opposes | the toll"},
    {"While drivers fear the toll will rise, the fact remains that few care.",
     "BARE drivers | fear | the toll will rise"},
    {"Although Ana Ruiz has claimed the toll is fair, the council dropped it.",
     "BARE Ana Ruiz | has claimed | the toll is fair"},
    {"After blasting the council for its toll, Ana Ruiz left.", "ING Ana Ruiz | blasting | the council for its toll"},
    {"In Lars Holm's view, by closing it, the council lost.",
     "ACC Lars Holm's | view | by closing it, the council lost"},
    {"Three years after drivers vowed to keep the bridge, the council closed it.",
     "WEAK drivers | vowed | to keep the bridge"},
    {"Shortly after Ana Ruiz said the bridge was old, the council closed it.",
     "BARE Ana Ruiz | said | the bridge was old"},
    {"In the 2 years after Ana Ruiz said the bridge was old, the council closed it.",
     "BARE Ana Ruiz | said | the bridge was old"},
    {"Boats left hours after Ana Ruiz said the bridge was old, the toll was a joke and the road was wet.",
     "BARE Ana Ruiz | said | the bridge was old, the toll was a joke and the road was wet"},
    {"Not long after Holm left, Ana Ruiz asked the mayor about the bridge.",
     "WEAK Ana Ruiz | asked | the mayor about the bridge"},
    {"On Monday, as it rained, Ana Ruiz told drivers about the bridge.", ""},
};

START_TEST(ends_before_the_main_clause) {
  analyse(NULL, fronted[_i].text);
  check(&fronted[_i], attributions());
}
END_TEST

/* ---- What is thought of a subject ---- */

static const row judged[] = {
    {"Ana Ruiz is expected to win the vote.", "PASS - | is expected | Ana Ruiz / to win the vote"},
    {"She is said to be late, but he is expected to stay.",
     "PASS - | is said | She / to be late; PASS - | is expected | he / to stay"},
    {"Ana Ruiz Is Thought to Favor Harbour Bridge\n\nIt was late.",
     "PASS - | Is Thought | Ana Ruiz / to Favor Harbour Bridge"},
    {"The talks were pushed back to Thursday.", ""},
    {"The faults were relayed to Lars Holm.", ""},
    {"Drivers were urged to stay home.", "PASS - | were urged | to stay home"},
    {"The plan was deemed illegal.", "PASS - | was deemed | The plan / illegal"},
    {"The bridge is considered safe.", "PASS - | is considered | The bridge / safe"},
    {"The clip was viewed twice.", ""},
    {"The sale was seen by some as a defeat.", "PASS some | was seen by | The sale / as a defeat"},
    {"The move is being hailed by many as a win.", "PASS many | is being hailed by | The move / as a win"},
};

START_TEST(reads_what_is_thought_of_it) {
  analyse(NULL, judged[_i].text);
  check(&judged[_i], attributions());
}
END_TEST

TCase *stance_tests(void) {
  TCase *tests = tcase_create("stances");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, reads_what_is_done_beside, 0, COUNT(doing));
  tcase_add_loop_test(tests, reads_what_is_felt_beside, 0, COUNT(feeling));
  tcase_add_loop_test(tests, reads_what_is_meant, 0, COUNT(meaning));
  tcase_add_loop_test(tests, goes_on, 0, COUNT(further));
  tcase_add_loop_test(tests, reads_headings_inside, 0, COUNT(headings));
  tcase_add_loop_test(tests, ends_before_the_main_clause, 0, COUNT(fronted));
  tcase_add_loop_test(tests, reads_what_is_thought_of_it, 0, COUNT(judged));
  return tests;
}
