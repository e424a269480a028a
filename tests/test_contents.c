/* Where what is said begins and ends: behind days and addressees, before what the writer adds.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

/* ---- Days and other adjuncts behind the verb ---- */

static const row days[] = {
    {"The council said Tuesday the bridge was shut.", "BARE The council | said | the bridge was shut"},
    {"The council said on Tuesday the bridge was shut.", "BARE The council | said | the bridge was shut"},
    {"The council said late on Tuesday it was shut.", "BARE The council | said | it was shut"},
    {"The council said earlier this month it was shut.", "BARE The council | said | it was shut"},
    {"The council said Tuesday night Ana Ruiz had left.", "BARE The council | said | Ana Ruiz had left"},
    {"The council said this past week that it was shut.", "THAT The council | said | that it was shut"},
    {"The council said last month it was shut.", "BARE The council | said | it was shut"},
    {"The council said yesterday the bridge was shut.", "BARE The council | said | the bridge was shut"},
    {"Ana Ruiz told drivers this weekend she would stay.", "BARE Ana Ruiz | told | she would stay"},
    {"The council said Tuesday was too early.", "BARE The council | said | Tuesday was too early"},
    {"The council said Tuesday’s vote was late.", "BARE The council | said | Tuesday’s vote was late"},
    {"The council said next week the bridge would be shut.",
     "BARE The council | said | next week the bridge would be shut"},
    {"Ana Ruiz said during the campaign she would stay.", "BARE Ana Ruiz | said | she would stay"},
    {"Ana Ruiz said at the time it was late.", "BARE Ana Ruiz | said | it was late"},
    {"Ana Ruiz said in her letter she did not know him.", "BARE Ana Ruiz | said | she did not know him"},
    {"Ana Ruiz said in Salem the bridge was shut.", "BARE Ana Ruiz | said | in Salem the bridge was shut"},
};

START_TEST(leaves_days) {
  analyse(NULL, days[_i].text);
  check(&days[_i], attributions());
}
END_TEST

/* ---- Addressees before a quotation or "that" ---- */

static const row hearers[] = {
    {"Ana Ruiz told reporters the bridge was “not safe.”", "PREQ Ana Ruiz | told | the bridge was “not safe.”"},
    {"Ana Ruiz told the Herald on Monday it would be “very easy.”", "PREQ Ana Ruiz | told | it would be “very easy.”"},
    {"Ana Ruiz told the Herald “the bridge must be closed.”", "PREQ Ana Ruiz | told | “the bridge must be closed.”"},
    {"Ana Ruiz told her friends to “stay at home today.”", "PREQ Ana Ruiz | told | to “stay at home today.”"},
    {"Ana Ruiz told a crowd of drivers before the vote, “We must close the bridge.”",
     "PREQ Ana Ruiz | told | “We must close the bridge.”"},
    {"Ana Ruiz told drivers not to “leave the old town.”", "PREQ Ana Ruiz | told | not to “leave the old town.”"},
    {"Ana Ruiz reassured drivers over the “threat” of a toll.",
     "PREQ Ana Ruiz | reassured | drivers over the “threat” of a toll"},
    {"Ana Ruiz told police he saw nothing and that it was late.",
     "BARE Ana Ruiz | told | he saw nothing and that it was late"},
    {"Ana Ruiz warned voters that a loss would hurt.", "THAT Ana Ruiz | warned | that a loss would hurt"},
    {"Ana Ruiz promised Lars Holm that he could stay.", "THAT Ana Ruiz | promised | that he could stay"},
};

START_TEST(leaves_hearers) {
  analyse(NULL, hearers[_i].text);
  check(&hearers[_i], attributions());
}
END_TEST

/* ---- Verbs with a particle or an object of their own ---- */

static const row phrases[] = {
    {"Ana Ruiz hit out at the plan.", "WEAK Ana Ruiz | hit out at | the plan"},
    {"Ana Ruiz hits back at drivers.", "WEAK Ana Ruiz | hits back at | drivers"},
    {"Ana Ruiz found out the plan was dead.", "BARE Ana Ruiz | found out | the plan was dead"},
    {"Ana Ruiz used the word “fraud” twice.", "PREQ Ana Ruiz | used the word | “fraud” twice"},
    {"Ana Ruiz used the word twice.", ""},
    {"It is a rule critics call a grab for power.", "WEAK critics | call | a grab for power"},
    {"It is a rule critics describe as cruel.", "WEAK critics | describe as | cruel"},
    {"It is a drivers call centre.", ""},
    {"A new survey puts Holm ahead of Ruiz.", "WEAK A new survey | puts | Holm ahead of Ruiz"},
    {"Some estimates put the number of dead at 40.", "WEAK Some estimates | put | the number of dead at 40"},
    {"A poll put together by drivers was wrong.", ""},
    {"The council puts Holm ahead of Ruiz.", ""},
};

START_TEST(reads_phrases) {
  analyse(NULL, phrases[_i].text);
  check(&phrases[_i], attributions());
}
END_TEST

/* ---- Subjects that are lists behind an adjunct ---- */

static const row lists[] = {
    {"After the vote, Ruiz, Holm and Brandt said it was late.", "BARE Ruiz, Holm and Brandt | said | it was late"},
    {"As the talks failed, drivers, unions and the mayor said it was late.",
     "BARE drivers, unions and the mayor | said | it was late"},
    {"In Salem, Ruiz and Holm said it was late.", "BARE Ruiz and Holm | said | it was late"},
    {"In Salem, Ohio, Ruiz and Holm said it was late.", "BARE Ruiz and Holm | said | it was late"},
};

START_TEST(reads_lists) {
  analyse(NULL, lists[_i].text);
  check(&lists[_i], attributions());
}
END_TEST

/* ---- Content behind a conjunction, a colon, a dateline ---- */

static const row bounds[] = {
    {"The judge held Holm because, she said, he had lied.", "POST she | said | he had lied"},
    {"He backed the toll because, he said, it was fair.", "WEAK He | backed | the toll; POST he | said | it was fair"},
    {"The toll was lifted but, Ruiz said, the ferry stays dear.", "POST Ruiz | said | the ferry stays dear"},
    {"He named the town, which, he said, is too dull.", "POST he | said | which / is too dull"},
    {"It is late. And that, Ruiz said, is no surprise.", "POST Ruiz | said | And that / is no surprise"},
    {"The toll is fair, though, Ruiz said, and the ferry is old.",
     "POST Ruiz | said | The toll is fair, though / and the ferry is old"},
    {"SALEM (Reuters) - A ferry sank in the bay, officials said.", "POST officials | said | A ferry sank in the bay"},
    {"SALEM, May 3 - A ferry sank in the bay, according to officials.",
     "ACC officials | according to | A ferry sank in the bay"},
    {"As the Herald reported for Salem Radio in May, it is old.", "POST the Herald | reported | it is old"},
    {"As Ruiz announced on Monday, it is old.", "POST Ruiz | announced | it is old"},
    {"The Herald first reported the theft.", "WEAK The Herald | first reported | the theft"},
    {"Salem reported more than 40 deaths in May.", "BARE Salem | reported | more than 40 deaths in May"},
    {"Of course nobody was reporting on it.", ""},
    {"About 38 percent said the toll was high and 41 percent said it was fair.",
     "BARE About 38 percent | said | the toll was high; BARE 41 percent | said | it was fair"},
    {"Ruiz backs one thing: a toll on the bridge.", "PREQ Ruiz | backs | one thing: a toll on the bridge"},
    {"Ruiz says it was late: the bridge had closed.", "PREQ Ruiz | says | it was late: the bridge had closed"},
    {"Ruiz puts it well: the bridge is old.", "PREQ Ruiz | puts it well | the bridge is old"},
    {"Ruiz found the answer in a letter: the bridge is old.", "PREQ Ruiz | found | the bridge is old"},
    {"There is one problem: the mayor has left, officials said.", "POST officials | said | the mayor has left"},
    {"Salem has one problem: Ruiz left in May, officials said.", "POST officials | said | Ruiz left in May"},
    {"It works: the ferry was full in May, according to officials.",
     "ACC officials | according to | the ferry was full in May"},
    {"The ferry stops in two towns: Salem and Kiel, officials said.",
     "POST officials | said | The ferry stops in two towns: Salem and Kiel"},
    {"The ferry left at 5:30 in May, officials said.", "POST officials | said | The ferry left at 5:30 in May"},
    {"He may leave because, according to officials, it is old.", "ACC officials | according to | it is old"},
    {"Ruiz mocks Holm: “The bridge is old.”", "PREQ Ruiz | mocks | “The bridge is old.”"},
};

START_TEST(bounds_contents) {
  analyse(NULL, bounds[_i].text);
  check(&bounds[_i], attributions());
}
END_TEST

TCase *content_tests(void) {
  TCase *tests = tcase_create("contents");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, leaves_days, 0, COUNT(days));
  tcase_add_loop_test(tests, leaves_hearers, 0, COUNT(hearers));
  tcase_add_loop_test(tests, reads_phrases, 0, COUNT(phrases));
  tcase_add_loop_test(tests, reads_lists, 0, COUNT(lists));
  tcase_add_loop_test(tests, bounds_contents, 0, COUNT(bounds));
  return tests;
}
