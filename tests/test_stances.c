/* What somebody wants, opposes or fears, told beside him without a verb of saying, and how far it goes.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

/* ---- "went on to" ---- */

static const row further[] = {
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
    {"Even as Ana Ruiz said that she opposes the toll, her office raised it.",
     "THAT Ana Ruiz | said | that she opposes the toll; WEAK she | opposes | the toll"},
    {"While drivers fear the toll will rise, the fact remains that few care.",
     "BARE drivers | fear | the toll will rise"},
    {"Although Ana Ruiz has claimed the toll is fair, the council dropped it.",
     "BARE Ana Ruiz | has claimed | the toll is fair"},
    {"After blasting the council for its toll, Ana Ruiz left.", "ING Ana Ruiz | blasting | the council for its toll"},
    {"In Lars Holm's view, by closing it, the council lost.",
     "ACC Lars Holm's | view | by closing it, the council lost"},
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
  tcase_add_loop_test(tests, goes_on, 0, COUNT(further));
  tcase_add_loop_test(tests, reads_headings_inside, 0, COUNT(headings));
  tcase_add_loop_test(tests, ends_before_the_main_clause, 0, COUNT(fronted));
  tcase_add_loop_test(tests, reads_what_is_thought_of_it, 0, COUNT(judged));
  return tests;
}
