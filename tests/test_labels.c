/* Speakers named by a label instead of a cue: a colon, a dash or a line of its own; transcripts,
 * interviews, posts, block quotations and headlines. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "attribution_fixture.h"
#include "tests.h"

static const row labels[] = {
    {"“We went home early that night.” — Ana Ruiz, driver",
     "LABEL Ana Ruiz, driver | — | “We went home early that night.”"},
    {"“We went home early that night.”\n— Ana Ruiz", "LABEL Ana Ruiz | — | “We went home early that night.”"},
    {"“We went home early that night.”\n— Ana Ruiz (a pseudonym), 23, a former driver and now a teacher in Salem",
     "LABEL Ana Ruiz (a pseudonym), 23, a former driver and now a teacher in Salem | — | “We went home early that "
     "night.”"},
    {"“The end is near for us all.” — Ruiz (a driver) shot the mayor of Salem in the leg.",
     "ORPHAN - | - | “The end is near for us all.”"},
    {"“We went home early that night.” — Ana Ruiz, driver [of Salem].",
     "LABEL Ana Ruiz, driver [of Salem] | — | “We went home early that night.”"},
    {"[“We went home early that night.” – Sen. Ana Ruiz, in Salem.]",
     "LABEL Sen. Ana Ruiz, in Salem | – | “We went home early that night.”"},
    {"“We went home early that night.”\nAna Ruiz, driver",
     "LABEL Ana Ruiz, driver | - | “We went home early that night.”"},
    {"“We went home early that night.”\nAna Ruiz, Harbour Post",
     "LABEL Ana Ruiz, Harbour Post | - | “We went home early that night.”"},
    {"“We went home early that night.” Ana Ruiz, Harbour Post",
     "LABEL Ana Ruiz, Harbour Post | - | “We went home early that night.”"},
    {"â€œWe went home early that night.â€\xc2\x9d Ana Ruiz, Harbour Post",
     "LABEL Ana Ruiz, Harbour Post | - | â€œWe went home early that night.â€\xc2\x9d"},
    {"“We went home early that night.” Ana Ruiz, who Said so", "ORPHAN - | - | “We went home early that night.”"},
    {"“We went home early that night.” Ana Ruiz, the driver.", "ORPHAN - | - | “We went home early that night.”"},
    {"He said “we went home early that night.” Ana Ruiz, Harbour Post",
     "PREQ He | said | “we went home early that night.”"},
    {"“We went home early.\n“It was a cold night.”\nAna Ruiz, driver",
     "LABEL Ana Ruiz, driver | - | “We went home early. / “It was a cold night.”"},
    {"“We went home early that night.”\nAna Ruiz was late", "ORPHAN - | - | “We went home early that night.”"},
    {"From Ana Ruiz:\n“We went home early that night.”", "LABEL Ana Ruiz | : | “We went home early that night.”"},
    {"From a letter by the harbour office:\n“We went home.\n“It was cold.”",
     "LABEL a letter by the harbour office | : | “We went home. / “It was cold.”"},
    {"Ana Ruiz: “We went home early that night.”", "LABEL Ana Ruiz | : | “We went home early that night.”"},
    {"Video: “We went home early that night.”", ""},
    /* transcripts */
    {"Ana Ruiz met Lars Holm.\nAR: Is the bridge closed?\nLH: It is closed.\nAR: Why?\nLH: It is old.\nUK: It is far.",
     "LABEL Ana Ruiz | - | Is the bridge closed; LABEL Lars Holm | - | It is closed; LABEL Ana Ruiz | - | Why; "
     "LABEL Lars Holm | - | It is old"},
    {"MR. RUIZ: It is closed.\nTHE PRESIDENT: It is not.",
     "LABEL MR. RUIZ | - | It is closed; LABEL THE PRESIDENT | - | It is not"},
    {"ANA RUIZ, MAYOR: It is closed.\nLARS HOLM (HOST): It is not.",
     "LABEL ANA RUIZ, MAYOR | - | It is closed; LABEL LARS HOLM (HOST) | - | It is not"},
    {"Ruiz: It is closed. It is old.\nHolm: No.\nRuiz: It is.",
     "LABEL Ruiz | - | It is closed. It is old; LABEL Holm | - | No; LABEL Ruiz | - | It is"},
    {"Q: Is it closed?\nA: It is closed for now.", ""},
    {"THE CLAIM: It is closed.\nTHE FACTS: It is open.\nTHE CLAIM: It fell.\nTHE FACTS: It stands.", ""},
    {"LONDON: The bridge is closed.", ""},
    {"Ohio: The bridge is closed.\nThe road in Ohio was wet.", ""},
    {"Warnings: The bridge is closed.\nThe road was wet.", ""},
    {"Ruiz: The bridge is closed.\nThe road was Ana Ruiz's.", "LABEL Ruiz | : | The bridge is closed"},
    {"Ana Ruiz pressed on: “We went home early that night.”", "LABEL Ana Ruiz | : | “We went home early that night.”"},
    {"The officers in the boat conversed: “We went home early that night.”",
     "LABEL The officers | : | “We went home early that night.”"},
    {"Another word from Ana Ruiz: “We went home early that night.”",
     "LABEL Ana Ruiz | : | “We went home early that night.”"},
    {"BRIDGE IS CLOSED - Lars Holm and Ana Ruiz: “We went home early that night.”",
     "LABEL Ana Ruiz | : | “We went home early that night.”"},
    {"The wisdom of a bridge: “We went home early that night.”", ""},
    /* posts */
    {"The bridge is a disgrace. Shame! — Ana Ruiz (@anaruiz) May 19, 2017",
     "LABEL Ana Ruiz | — | The bridge is a disgrace. Shame"},
    {"To the mayor: Holm said he sleeps — Ana Ruiz 🌉 (@anaruiz), 19 May 2017\nIt is raining.",
     "BARE Holm | said | he sleeps; LABEL Ana Ruiz 🌉 | — | To the mayor: Holm said he sleeps"},
    {"“Shame on all of them there.” -- Port of Kiel (@kiel) May 19, 2017",
     "LABEL Port of Kiel | -- | “Shame on all of them there.”"},
    {"It is closed! — Lars Holm (@holm) May 2, 2017 It is open! — Ana Ruiz (@anaruiz) May 3, 2017",
     "LABEL Lars Holm | — | It is closed; LABEL Ana Ruiz | — | It is open"},
    {"The bridge is a disgrace.\n— Ana Ruiz (@anaruiz) May 19, 2017", "LABEL Ana Ruiz | — | The bridge is a disgrace"},
    {"The drivers of Kiel were not amused when they heard on Tuesday what was in store for the old "
     "bridge of theirs, for the road to it, the quay and for the ferry that few of them use. Shame! — Ana Ruiz "
     "(@anaruiz) May 19, 2017",
     "LABEL Ana Ruiz | — | Shame"},
    {"We drivers of Kiel were not amused when we heard on Tuesday what was in store for the old "
     "bridge of ours, for the road to it and for the ferry. Shame! — Ana Ruiz (@anaruiz) 19 December 2017",
     "LABEL Ana Ruiz | — | We drivers of Kiel were not amused when we heard on Tuesday what was in store for the old "
     "bridge of ours, for the road to it and for the ferry. Shame"},
    {"The drivers of Kiel were not amused when they heard on Tuesday what was in store for the old "
     "bridge of theirs, for the road to it, the quay and for the ferry that few of them use. Shame! — Ana Ruiz "
     "(@anaruiz) May 19\n1964 was its year.",
     "LABEL Ana Ruiz | — | The drivers of Kiel were not amused when they heard on Tuesday what was in store for "
     "the old bridge of theirs, for the road to it, the quay and for the ferry that few of them use. Shame"},
    {"— Ana Ruiz (@anaruiz) May 19, 2017", ""},
    {"By Lars Holm — Harbour Times (@harbour) May 19, 2017", ""},
    {"The bridge is closed — Ana Ruiz (@anaruiz) is a driver", ""},
    {"The bridge is closed. Ana Ruiz (@anaruiz) May 19, 2017", ""},
    /* block quotations */
    {"As Ana Ruiz wrote in June:\nThe bridge is a disgrace to all. It should go.\nIt stands.",
     "PREQ Ana Ruiz | wrote | The bridge is a disgrace to all. It should go"},
    {"He told the Harbour Times:\n\nAdvertisement\n\nIt’s not about the bridge of Kiel.",
     "PREQ He | told | It’s not about the bridge of Kiel"},
    {"As reported by the Harbour Times:\nThe bridge of Kiel is closed for good.",
     "PREQ the Harbour Times | As reported by | The bridge of Kiel is closed for good"},
    {"The Harbour Times further reports:\nHolm said the bridge of Kiel is closed.",
     "PREQ The Harbour Times | further reports | Holm said the bridge of Kiel is closed; BARE Holm | said | the bridge "
     "of Kiel is closed"},
    {"Ana Ruiz said the bridge has two parts:\nThe first is old and lies in the east.",
     "BARE Ana Ruiz | said | the bridge has two parts"},
    {"Ana Ruiz's latest remarks:\nThe bridge of Kiel is closed for good.", ""},
    {"I wrote in June:\nThe bridge of Kiel is closed for good.", ""},
    {"It was first reported in June:\nThe bridge of Kiel is closed for good.", ""},
    {"Ana Ruiz tweeted:\nThe bridge of Kiel is closed for good.", ""},
    {"Ana Ruiz announced:\nThe bridge of Kiel is closed for good.",
     "PREQ Ana Ruiz | announced | The bridge of Kiel is closed for good"},
    {"Drivers accuse the mayor:\nThe bridge of Kiel is closed for good.", "WEAK Drivers | accuse | the mayor"},
    {"Ana Ruiz wrote:\nThe bridge at dawn", ""},
    {"Ana Ruiz wrote:\n> The bridge is a disgrace to all.\nIt stands.",
     "PREQ Ana Ruiz | wrote | The bridge is a disgrace to all"},
    {"Ana Ruiz wrote:\n>", ""},
    {"Photo: Lars Holm\nNote: The bridge is closed for now.\nBorn: Tunis", ""},
    {"Ruiz: 1,200\nHolm: 900\nRuiz: 1,300", ""},
};

START_TEST(reads_labels) {
  analyse(NULL, labels[_i].text);
  check(&labels[_i], attributions());
}
END_TEST

/* Without marks, and yet none of it is the outlet's but the signature. */
START_TEST(posts_are_quoted) {
  analyse(NULL, "Holm said he sleeps. Shame! — Ana Ruiz (@anaruiz) May 19, 2017\nIt is raining.");
  ck_assert_uint_eq(report->n_attributions, 2);
  ck_assert_uint_eq(report->attributions[0].depth, 1); /* Holm said */
  ck_assert_uint_eq(report->attributions[1].depth, 0);
  ck_assert_uint_eq(report->attributions[1].type, FSC_DIRECT);
  ck_assert_uint_eq(report->words[FSC_QUOTED], 5);
}
END_TEST

/* Lines by themselves that name who speaks below them. */
#define TURNS(x, y) x "\nIs it old?\n" y "\nIt is a disgrace.\n\nIt fell twice.\n"
#define INTERVIEW(x, y) "It is closed.\n" TURNS(x, y) TURNS(x, y) TURNS(x, y) x "\nWhy?\n" y "\nHolm said it fell."

START_TEST(reads_interviews) {
  static const char turn[] = "LABEL Ana Ruiz | - | Is it old; LABEL lars holm | - | It is a disgrace / It fell twice; ";
  const char *found;
  analyse(NULL, INTERVIEW("Ana Ruiz", "lars holm") "\nMore to read\nLars Holm was born in Kiel.");
  found = attributions();
  for (int i = 0; i < 3; i++, found += sizeof turn - 1)
    ck_assert_msg(strncmp(found, turn, sizeof turn - 1) == 0, "%s", found);
  ck_assert_str_eq(found,
                   "LABEL Ana Ruiz | - | Why; LABEL lars holm | - | Holm said it fell; BARE Holm | said | it fell");
  ck_assert_uint_eq(report->words[FSC_QUOTED], 3 * 10 + 1 + 4);
  ck_assert_uint_eq(report->attribution.quoted_word_share.n, 3 * 10 + 1 + 4); /* all of them somebody's */
  ck_assert_uint_eq(report->n_sentence_rows - report->n_sentences, 8);        /* the lines are set aside */
}
END_TEST

/* In small letters, where the text calls one by her first name, the other by none; what is heard ends a turn, too. */
START_TEST(reads_interviews_in_small_letters) {
  static const char turn[] = "LABEL ana ruiz | - | Is it old; LABEL speaker 2 | - | It is a disgrace / It fell twice; ";
  const char *found;
  analyse(NULL, INTERVIEW("ana ruiz", "speaker 2") "\nThank you, Ana. [MUSIC]\nana ruiz\nThank you.");
  found = attributions();
  for (int i = 0; i < 3; i++, found += sizeof turn - 1)
    ck_assert_msg(strncmp(found, turn, sizeof turn - 1) == 0, "%s", found);
  ck_assert_str_eq(found,
                   "LABEL ana ruiz | - | Why; LABEL speaker 2 | - | Holm said it fell / Thank you, Ana. [MUSIC; "
                   "BARE Holm | said | it fell; LABEL ana ruiz | - | Thank you");
  const size_t words = report->words[FSC_QUOTED];
  analyse(NULL,
          INTERVIEW("speaker 2", "ana ruiz") "\nThank you, Ana. [MUSIC]\nspeaker 2\nThank you."); /* in any order */
  ck_assert_uint_eq(report->words[FSC_QUOTED], words);
  analyse(NULL, INTERVIEW("ana ruiz", "speaker 2")); /* nobody is known */
  ck_assert_uint_eq(report->words[FSC_QUOTED], 0);
}
END_TEST

/* A name is one in small letters as well; whoever speaks is no "he" of the words below. */
START_TEST(names_speakers_in_small_letters) {
  analyse(NULL, INTERVIEW("ana ruiz", "speaker 2") "\nHe said it fell.\nana ruiz\nThis is Ana Ruiz.");
  ck_assert_str_eq(sources(), "ana ruiz unknown unknown named 5; speaker 2 official_government unknown 4");
  analyse(NULL, INTERVIEW("ana ruiz", "archived recording") "\nThank you, Ana.\nana ruiz\nI met Ms. Ruiz.");
  ck_assert_str_eq(sources(), "ana ruiz unknown f named 5; archived recording document_data unknown 4");
}
END_TEST

/* No line and no label says who speaks, but that they do is announced. */
#define ASKED(intro, announcement)                                                          \
  intro "\n" announcement                                                                   \
        "\nIs it old?\nIt is a shame. It fell.\nTwice, too.\nWas it safe?\nNobody knows.\n" \
        "Who pays?\nI do, as ever. Holm said it fell.\n"

START_TEST(reads_conversations) {
  analyse(NULL, ASKED("Bo Ek called. Ana Ruiz, a driver, says the bridge is old.",
                      "A lightly edited transcript of our conversation follows."));
  ck_assert_str_eq(attributions(),
                   "BARE Ana Ruiz, a driver | says | the bridge is old; "
                   "LABEL Ana Ruiz | - | It is a shame. It fell / Twice, too; LABEL Ana Ruiz | - | Nobody knows; "
                   "LABEL Ana Ruiz | - | I do, as ever. Holm said it fell; BARE Holm | said | it fell");
  ck_assert_uint_eq(report->words[FSC_QUOTED], 8 + 2 + 8);
  analyse(NULL, ASKED("Ana Ruiz is a driver. Ruiz met Bo Ek.", "This interview has been edited for length."));
  ck_assert_uint_eq(report->words[FSC_QUOTED], 8 + 2 + 8);
  ck_assert_str_eq(report->sources[0].name, "Ana Ruiz");
  /* nobody, no announcement, no question first, marks */
  analyse(NULL, ASKED("It is closed.", "This interview has been edited for length."));
  ck_assert_uint_eq(report->words[FSC_QUOTED], 0);
  analyse(NULL, ASKED("Ana Ruiz is a driver. Ruiz met Bo Ek.", "The interview was cut, and edited by the port."));
  ck_assert_uint_eq(report->words[FSC_QUOTED], 0);
  analyse(NULL,
          ASKED("Ana Ruiz is a driver. Ruiz met Bo Ek.", "This interview has been edited for length.\nIt is raining."));
  ck_assert_uint_eq(report->words[FSC_QUOTED], 0);
}
END_TEST

/* Headings that come back, verdicts and places of a table name nobody who could speak. */
START_TEST(reads_no_headings_as_speakers) {
  analyse(NULL, INTERVIEW("What we know", "Why it matters") "\nLars Holm was born in Kiel.");
  ck_assert_uint_eq(report->words[FSC_QUOTED], 0);
  analyse(NULL, INTERVIEW("VERDICT: Ana Ruiz", "Verdict") "\nAna Ruiz was born in Kiel.");
  ck_assert_uint_eq(report->words[FSC_QUOTED], 0);
#define TEAMS "Kiel United\nThey won twice.\nPort Rovers\nThey asked, “Why us?”\n"
  analyse(NULL, "It is over.\n" TEAMS TEAMS TEAMS TEAMS "Kiel United play on Monday."); /* nobody talks to anybody */
  ck_assert_uint_eq(report->words[FSC_QUOTED], 4 * 2);
}
END_TEST

static const row headlines[] = {
    {"Winter Olympics: Salem wins gold", ""},
    {"Global Warming: Seas will rise", ""},
    {"Mayor: 'The bridge is closed'", "LABEL Mayor | : | 'The bridge is closed'"},
    {"'The bridge is closed' – mayor", "LABEL mayor | – | 'The bridge is closed'"},
    {"'The bridge is closed': Ruiz", "LABEL Ruiz | : | 'The bridge is closed'"},
    {"Bridge will stay closed: police", "LABEL police | : | Bridge will stay closed"},
    {"Bridge will stay closed, mayor says", "POST mayor | says | Bridge will stay closed"},
    {"Mayor calls bridge 'a disgrace'", "PREQ Mayor | calls | bridge 'a disgrace'"},
    {"Poll: Few cross the bridge", "LABEL Poll | : | Few cross the bridge"},
    {"Bridge will stay closed - The Harbour Times", ""},
    {"Watch: Ruiz crosses bridge", ""},
    {"WATCH LIVE: Ruiz crosses bridge", ""},
    {"Exclusive: Ruiz crosses bridge", ""},
    {"Opinion: The bridge is a disgrace", ""},
    {"Bridge closed: What we know", ""},
    {"Ana Ruiz: The woman who closed the bridge", ""},
    {"Harbour Lawmakers: Tolls Will Stay High", "LABEL Harbour Lawmakers | : | Tolls Will Stay High"},
    {"Senate report: Tolls will stay high", "LABEL Senate report | : | Tolls will stay high"},
    {"Poll: 3 in 10 cross the bridge", "LABEL Poll | : | 3 in 10 cross the bridge"},
    {"Ruiz’s harbour speech: 6 lessons", ""},
    {"Ruiz fires Mayor Holm: Three questions", ""},
    {"Where They Stand: Ruiz, Holm on tolls", ""},
    {"Harbour Tolls: A Decade of Bad News", ""},
    {"'A Disgrace Of A Bridge': Ruiz, Holm Close In", ""},
};

START_TEST(reads_headlines) {
  analyse(headlines[_i].text, "The road was wet.");
  check(&headlines[_i], attributions());
}
END_TEST

/* Where all words have capitals, a name is one that the text has. */
START_TEST(reads_headlines_in_capitals) {
  const row known = {"", "LABEL Ruiz | : | Tolls Will Stay High"}, unknown = {"", ""};
  analyse("Ruiz: Tolls Will Stay High", "Ana Ruiz left at noon.");
  check(&known, attributions());
  analyse("Harbour Blues: Tolls Will Stay High", "Ana Ruiz left at noon.");
  check(&unknown, attributions());
}
END_TEST

Suite *labels_suite(void);
Suite *labels_suite(void) {
  Suite *suite = suite_create("labels");
  TCase *tests = tcase_create("labels");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, reads_labels, 0, COUNT(labels));
  tcase_add_test(tests, posts_are_quoted);
  tcase_add_test(tests, reads_interviews);
  tcase_add_test(tests, reads_interviews_in_small_letters);
  tcase_add_test(tests, names_speakers_in_small_letters);
  tcase_add_test(tests, reads_conversations);
  tcase_add_test(tests, reads_no_headings_as_speakers);
  tcase_add_loop_test(tests, reads_headlines, 0, COUNT(headlines));
  tcase_add_test(tests, reads_headlines_in_capitals);
  suite_add_tcase(suite, tests);
  return suite;
}
