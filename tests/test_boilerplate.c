/* Boilerplate around an article: notes, calls, captions, lines in capitals (repeats: test_repeats.c).
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "attribution_fixture.h"
#include "tests.h"

START_TEST(leaves_boilerplate_alone) {
  analyse(NULL, "The road was wet.\n\nThis article was written by Ana Ruiz, who said it was based on key points.");
  ck_assert_uint_eq(report->n_attributions, 0);
  ck_assert_uint_eq(report->n_actors, 0);
}
END_TEST

/* Expected: a sign for each sentence, B if it is marked. */
static const row heading_rows[] = {
    {"The road was wet.\nMAYOR BLASTS PORT OVER BRIDGE\nIt was closed.", ".B."},
    {"The road was wet.\nREP. RUIZ: ‘10 WAYS’ TO CLOSE A BRIDGE?\nIt was closed.", ".B."},
    {"The road was wet.\nCLOSE THE BRIDGE FOR GOOD NOW!\nIt was closed.", "..."},
    {"The road was wet.\nWHAT TO KNOW\nIt was closed.", "..."},
    {"The road was wet.\nMayor blasts PORT OVER BRIDGE\nIt was closed.", "..."},
    {"THE ROAD IS CLOSED FOR NOW\nMAYOR BLASTS PORT OVER BRIDGE\nIt was closed.", "..."},
};

START_TEST(marks_lines_in_capitals) {
  analyse(NULL, heading_rows[_i].text);
  check(&heading_rows[_i], boilerplate());
}
END_TEST

/* A label, and right behind its colon the headline of another story. */
static const row link_rows[] = {
    {"The road was wet.\nBridge report:Mayor blasts port over bridge\nIt was closed.", ".B."},
    {"The road was wet.\n‘A disgrace’:‘Close it’: Ruiz on the bridge\nIt was closed.", ".B."},
    {"The road was wet.\nNo road:No bridge. No port. Mayor blasts Holm\nIt was closed.", ".BBB."},
    {"The road was wet.\nHARBOUR CASE:Ruiz sues port\nIt was closed.", "..."},
    {"The road was wet.\nHOLM:Why is the road wet?\nIt was closed.", "..."},
    {"The road was wet.\nQ:Why is the road wet?\nIt was closed.", "..."},
    {"The road was wet.\nBridge report:Mayor blasts port over bridge.\nIt was closed.", "..."},
    {"The road was wet.\nBridge report: Mayor blasts port over bridge\nIt was closed.", "..."},
    {"The road was wet.\nHarbour Port (HARL:HBR) fell by 3:15 to 4:30\nIt was closed.", "..."},
    {"The road was wet.\nAna Ruiz May 6 8:38PMMayor blasts port\nIt was closed.", "..."},
};

START_TEST(marks_links) {
  analyse(NULL, link_rows[_i].text);
  check(&link_rows[_i], boilerplate());
}
END_TEST

START_TEST(says_why) {
  analyse(NULL,
          "The road was wet, Ruiz said.\nMAYOR BLASTS PORT OVER BRIDGE\nThe road was wet, Ruiz said.\n"
          "This article has been updated.\nBridge report:Mayor blasts port");
  const fsc_sentence *sentences = report->sentences;
  static const fsc_aside expected[] = {FSC_ASIDE_NONE, FSC_ASIDE_CAPITALS, FSC_ASIDE_REPEATED, FSC_ASIDE_PHRASE,
                                       FSC_ASIDE_LINK};
  ck_assert_uint_eq(report->n_sentence_rows, COUNT(expected));
  for (size_t i = 0; i < COUNT(expected); i++) {
    ck_assert_str_eq(fsc_aside_name(sentences[i].aside), fsc_aside_name(expected[i]));
    ck_assert(sentences[i].boilerplate == (expected[i] != FSC_ASIDE_NONE));
    ck_assert((sentences[i].aside_entry != NULL) == (expected[i] == FSC_ASIDE_PHRASE));
  }
  ck_assert_str_eq(sentences[3].aside_entry->term, "this article has been updated");
}
END_TEST

/* The first three paragraphs and the last six. */
START_TEST(marks_notes_at_the_edges) {
  enum { PARAGRAPHS = 12 };
  char text[PARAGRAPHS * 40] = "";
  for (int i = 0; i < PARAGRAPHS; i++) strcat(text, "This article has been updated.\n\n");
  analyse(NULL, text);
  ck_assert_uint_eq(report->n_sentence_rows, PARAGRAPHS);
  for (int i = 0; i < PARAGRAPHS; i++)
    ck_assert_msg(report->sentences[i].boilerplate == (i < 3 || i >= 6), "paragraph %d", i);
}
END_TEST

/* The second of three sentences, each a paragraph. */
static const struct {
  const char *sentence;
  bool marked;
} note_rows[] = {
    {"Read more about the harbour.", true},
    {"— Read more about the harbour and the road to it", true},
    {"That notion read more like a warning.", false},
    {"Advertisement", true},
    {"Please see advertisement.", true},
    {"The paper pulled an advertisement for the upcoming book.", false},
    {"Correction: The road was dry.", true},
    {"The market has fallen into correction territory lately.", false},
    {"Old road falls into the harbour | Ana Ruiz Read more", true},
    {"They wanted to read the paper and then to read more.", false},
    {"“Read more,” she said.", false},
    {"“They told us to click here to vote,” she said.", false},
    {"Click here to vote.", true},
    {"An error has occurred.", true},
    {"An error has occurred in the count.", false},
    {"Sign up to receive the latest.", true},
    {"Drivers can sign up to receive the permit.", false},
    {"Drivers can sign up here for a permit.", false},
    {"She uses it to stay up to date on the latest rules.", false},
    {"Choose your country", true},
    {"Choose your country over your party.", false},
    {"Download Harl News for iPhone here or Harl News for Android here.", true},
    {"They download the news for iPhone users.", false},
    {"Join us on Facebook.", true},
    {"“Join us on Facebook,” she said.", false},
    {"Send letters to: letters@harl.example.", true},
    {"Send letters to the mayor.", false},
    {"Don’t see the graphic above?", true},
    {"© 2019 Harl Post", true},
    {"The © sign of 2019 is old.", false},
    {"( Also on POLITICO: Ruiz crosses the bridge)", true},
    {"Add Ruiz as an interest to stay up to date on the latest Ruiz news.", true},
    {"The harbour is also on Politico’s list.", false},
    {"Media caption Ruiz crosses the bridge", true},
    {"She thanked them in a social media caption.", false},
    {"With assistance from Lars Holm and Bo Ek.", false}, /* too near the start */
    {"With assistance from the army, drivers crossed it.", false},
    {"Photo", true},
    {"Photos of the bridge: all are old.", false},
    {"6 years ago", true},
    {"It was closed 6 years ago", false},
    {"Slideshow (2 images)", true},
    {"Follow @harbour", true},
    {"They follow the road.", false},
    {"WATCH: Ruiz crosses the bridge", true},
    {"Watch the bridge: it is old.", false},
    {"More: Ruiz crosses the bridge", true},
    {"More than one: the bridge and the road.", false},
    {"(Ana Ruiz/Reuters)", true},
    {"AP/Ana Ruiz", true},
    {"Ana Ruiz told Reuters.", false},
    {"Ana Ruiz is the author of a book on roads.", false}, /* of a speaker, so near the start */
    {"Politics Old Bridge Falls Listen · 5:16 5:16", true},
    {"They listen to the port at 5:16.", false},
    {"Update at 3:53 p.m. ET. It fell.", true},
    {"The port will update it at 3:53 p.m.", false},
    {"Ana Ruiz/Harbour Times via AP", true},
    {"The notice came on Monday/Tuesday via AP and others.", false},
    {"Get your free guide", true},
    {"Share All sharing options for: Old bridge falls", true},
    {"Get your free guide to the bridge at the port.", false},
    {"Holm and Ruiz reported from Kiel.", false}, /* too near the start */
    {"Play Video 0:39 Old bridge falls", true},
    {"Old bridge falls, and nobody is surprised at the port any more Read more", true},
    {"Related Coverage Old bridge falls", true},
    {"Write to Ana Ruiz at ana.ruiz@example.org", true},
    {"Holm had to write to Ana Ruiz at the port.", false},
    {"Follow Ana Ruiz and Bo Ek on Twitter.", true},
    {"Update 10:07PM EDT", true},
    {"By signing up you accept our Terms of Use.", true},
    {"The port changed its terms of service to keep drivers out.", false},
    {"This story was last updated at noon.", true},
    {"The toll was last updated eight years ago.", false},
    {"Updated at 3:53 p.m. to say who closed the bridge", true},
    {"Updated at 3:53 p.m. Friday", true},
    {"Update 3:53 p.m. ET: The harbour office says that the old bridge has been closed.", false},
    {"Update 10:07PM EDT: The harbour office says that the old bridge has been closed since noon.", false},
    {"Photograph: Bo Ek/Harbour Times/Getty Images", true},
    {"This story was originally published by the Harbour Times.", true},
    {"Download the Harbour Times app for more", true},
    {"Subscribe on Apple Podcasts.", true},
    {"Read: Why the old bridge fell in the night before the port was to open", true},
    {"Read: the bridge fell. It was old.", false},
    {"See also Old bridge falls Ana Ruiz has closed the old bridge...", true},
    {"Full coverage of the old bridge", true},
    {"Source: Harbour Office, Port of Kiel", true},
    {"Source: Mayor knew of the bridge", false}, /* a headline */
    {"© 2020 by Harbour Features Syndicate", true},
    {"( WATCH: Mayor on the old bridge)", true},
    {"( POLITICO's guide to the old bridge)", true},
    {"(Watch the old bridge, he said.)", false},
    {"[embedtweet id=533460488886419456]", true},
    {"[audio playback]", true},
    {"[The road was closed.]", false},
    {"Photo ID laws will stand for now, a clerk told the AP.", false},
    {"Election-related coverage was a disgrace", false},
    {"The story first appeared in the Harbour Times, which told it ill.", false},
    {"Follow the money, the mayor wrote on Twitter", false},
    {"Email from ana@example.org shows that the port knew", false},
    {"More photos showed the bridge after its fall", false},
    {"Reuters/Ipsos polls show that more than half of the drivers like the old bridge.", false},
    {"They play video 39 times.", false},
    {"Ready to fight back? Join the drivers.", true},
    {"Join Harbour VIP and use the promo code BRIDGE to pay less.", true},
    {"NRPLUS members help keep it going.", true},
    {"Morning Port newsletter The port and the bridge — weekday mornings, in your inbox.", true},
    {"She has a letter from the mayor in her inbox.", false},
    {"Interested in Ana Ruiz?", true},
    {"They are interested in Ana Ruiz.", false},
    {"Sign up for our harbour newsletter here.", true},
    {"Subscribe, rate, and review our podcast.", true},
    {"For more on the old bridge, click here.", true},
    {"By Ana Ruiz, BBC News, Kiel", true},
    {"By noon Ana Ruiz of BBC News was in Kiel", false},
    {"By signing up, you agree to all of it.", true},
    {"Accuracy and availability may vary.", true},
};

START_TEST(marks_notes_by_their_opening) {
  char text[512];
  snprintf(text, sizeof text, "The road was wet.\n\n%s\n\nIt was closed.", note_rows[_i].sentence);
  analyse(NULL, text);
  ck_assert_msg(report->sentences[1].boilerplate == note_rows[_i].marked, "%s", note_rows[_i].sentence);
}
END_TEST

START_TEST(marks_notes_on_authors_at_the_end) {
  analyse(NULL,
          "The road was wet.\n\nIt was cold.\n\nIt was closed.\n\nAna Ruiz is the author of a book on roads.\n\n"
          "With assistance from Coast Guard boats, drivers crossed it.\n\n— With assistance from Bo Ek and Lars Holm");
  ck_assert(report->sentences[3].boilerplate && !report->sentences[4].boilerplate && report->sentences[5].boilerplate);
}
END_TEST

/* The last paragraph. */
static const struct {
  const char *sentence;
  bool marked;
} author_rows[] = {
    {"— Ana Ruiz is a senior fellow at the Harbour Institute.", true},
    {"Ana Ruiz is Senior Editor-at-Large at Harbour News and the host of a show.", true},
    {"Ana B. Ruiz is the Holm professor of law at the University of Kiel.", true},
    {"Bo Ek is Harbour Weekly’s roving correspondent.", true},
    {"The writer is a driver in Kiel.", true},
    {"Her latest book is “The Bridge.”", true},
    {"She may be contacted at ana@example.org.", true},
    {"Produced by Ana Ruiz and edited by Bo Ek.", true},
    {"Ana Ruiz is a fellow at the Harbour Institute who told drivers to wait.", false},
    {"And Ana Ruiz is a professor at the University of Kiel.", false},
    {"Ana Ruiz is a professor at the University of Kiel, but she said little.", false},
    {"Ana Ruiz is a driver in Kiel.", false},
    {"Her book is old.", false},
};

START_TEST(marks_who_wrote) {
  char text[512];
  snprintf(text, sizeof text, "The road was wet.\n\nIt was cold.\n\nIt was closed.\n\nIt fell.\n\n%s",
           author_rows[_i].sentence);
  analyse(NULL, text);
  ck_assert_msg(report->sentences[4].boilerplate == author_rows[_i].marked, "%s", author_rows[_i].sentence);
}
END_TEST

/* Paragraphs of two sentences, of which the second is decisive. */
static const struct {
  const char *paragraph;
  bool marked;
} paragraph_rows[] = {
    {"Ana Ruiz walks over the bridge. Hide Caption 1 of 2 Lars Holm sits down.", true},
    {"The bridge falls. | AP Photos Mayor leaves", true},
    {"The bridge falls. | Bo Ek/POLITICO Mayor leaves", true},
    {"The bridge falls. Bo Ek | AFP | Getty Images", true},
    {"The bridge falls. AP and Reuters told it first.", false},
    {"Bo Ek/Staff Drivers wait at the bridge. It falls.", true},
    {"Bo Ek/The Canadian Press/AP Drivers wait. It falls.", true},
    {"The Bo Ek/AP poll fell. It was closed.", false},
    {"As a public service, all our harbour coverage is free. No paywall.", true},
    {"The port is free as a public service. All of it is.", false},
};

START_TEST(marks_whole_paragraphs) {
  char text[1024];
  snprintf(text, sizeof text, "The road was wet.\n\n%s\n\nIt was closed.", paragraph_rows[_i].paragraph);
  for (int i = 0; i < 9; i++) strcat(text, " It was closed for a week.");
  analyse(NULL, text);
  for (size_t s = 0; s < report->n_sentence_rows; s++)
    ck_assert_int_eq(report->sentences[s].boilerplate, (s == 1 || s == 2) && paragraph_rows[_i].marked);
}
END_TEST

START_TEST(marks_of_half_a_text_the_sentence) {
  analyse(NULL, "The road was wet.\n\nAna Ruiz walks over the bridge. Hide Caption 1 of 2 Lars Holm sits down.");
  ck_assert_uint_eq(report->n_sentence_rows, 3);
  for (size_t s = 0; s < 3; s++) ck_assert_int_eq(report->sentences[s].boilerplate, s == 2);
}
END_TEST

/* The first line may be the headline. */
START_TEST(marks_no_link_at_the_top) {
  analyse(NULL, "WATCH: Ruiz crosses the bridge\n\nIt was closed.\n\nWATCH: Ruiz crosses the bridge");
  ck_assert(!report->sentences[0].boilerplate && report->sentences[2].boilerplate);
}
END_TEST

START_TEST(marks_no_long_sentence) {
  char text[1024] = "This article has been updated";
  for (int i = 5; i < 61; i++) strcat(text, " again");
  analyse(NULL, strcat(text, "."));
  ck_assert_uint_eq(report->sentences[0].n_words, 61);
  ck_assert(!report->sentences[0].boilerplate);
  *strrchr(text, ' ') = '\0';
  analyse(NULL, text);
  ck_assert(report->sentences[0].boilerplate);
}
END_TEST

Suite *boilerplate_suite(void) {
  Suite *suite = suite_create("boilerplate");
  TCase *tests = tcase_create("boilerplate");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_test(tests, leaves_boilerplate_alone);
  tcase_add_test(tests, says_why);
  tcase_add_loop_test(tests, marks_lines_in_capitals, 0, COUNT(heading_rows));
  tcase_add_loop_test(tests, marks_links, 0, COUNT(link_rows));
  tcase_add_test(tests, marks_notes_at_the_edges);
  tcase_add_loop_test(tests, marks_notes_by_their_opening, 0, COUNT(note_rows));
  tcase_add_test(tests, marks_notes_on_authors_at_the_end);
  tcase_add_loop_test(tests, marks_who_wrote, 0, COUNT(author_rows));
  tcase_add_loop_test(tests, marks_whole_paragraphs, 0, COUNT(paragraph_rows));
  tcase_add_test(tests, marks_of_half_a_text_the_sentence);
  tcase_add_test(tests, marks_no_link_at_the_top);
  tcase_add_test(tests, marks_no_long_sentence);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, repeat_tests());
  return suite;
}
