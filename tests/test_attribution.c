/* Attributions and voices (sources: test_sources.c): a row is a text and what must be found in it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "attribution_fixture.h"
#include "tests.h"

/* ---- Patterns ---- */

static const row patterns[] = {
    {"“The bridge is closed,” Ana Ruiz said.", "POST Ana Ruiz | said | “The bridge is closed,”"},
    {"The bridge will stay closed for a month, officials said.",
     "POST officials | said | The bridge will stay closed for a month"},
    {"“The bridge,” he said, “is closed for good.”", "POST he | said | “The bridge,” / “is closed for good.”"},
    {"“The bridge is closed,” said Ana Ruiz, an engineer.",
     "INV Ana Ruiz, an engineer | said | “The bridge is closed,”"},
    {"Former Secretary of State Ana Ruiz said the bridge is closed.",
     "BARE Former Secretary of State Ana Ruiz | said | the bridge is closed"},
    {"“The bridge is closed,” said Ana Ruiz, who left early.",
     "INV Ana Ruiz, who left early | said | “The bridge is closed,”"},
    {"“Will it open?” asked Ana Ruiz.", "INV Ana Ruiz | asked | “Will it open?”"},
    {"It is closed, said former harbour master Ana Ruiz.", "INV former harbour master Ana Ruiz | said | It is closed"},
    {"It is closed, said longtime drivers, who left early.",
     "INV longtime drivers, who left early | said | It is closed"},
    {"It is closed, said Ana Ruiz, a driver who has left the union and bought a boat.",
     "INV Ana Ruiz, a driver who has left the union and bought a boat | said | It is closed"},
    {"“It is closed,” said Ana Ruiz, head of the Guild, a union that has left the port.",
     "INV Ana Ruiz, head of the Guild, a union that has left the port | said | “It is closed,”"},
    {"The Harbour Guild, a union that has left the port, said it was closed.",
     "BARE The Harbour Guild, a union that has left the port | said | it was closed"},
    {"For all drivers in Ohio, the tolls reflect a belief that the port is rich, said Ana Ruiz.",
     "INV Ana Ruiz | said | For all drivers in Ohio, the tolls reflect a belief that the port is rich"},
    {"The Harbour Guild, a union that has left the port and that has been sold, said it was closed.",
     "BARE The Harbour Guild, a union that has left the port and that has been sold | said | it was closed"},
    {"In Holm, Ohio, a parade for drivers that had been planned for May was called off, said Ana Ruiz.",
     "INV Ana Ruiz | said | In Holm, Ohio, a parade for drivers that had been planned for May was called off"},
    {"When they met in September, the leader made clear that it was closed, though without saying why.",
     "THAT the leader | made clear | that it was closed; ING the leader | though without saying | why"},
    {"Ana Ruiz said the mayor, who opposes the plan, had left.",
     "BARE Ana Ruiz | said | the mayor, who opposes the plan, had left; WEAK who | opposes | the plan"},
    {"Ana Ruiz said the mayor left with Lars Holm, who opposes the plan, not with her.",
     "BARE Ana Ruiz | said | the mayor left with Lars Holm; WEAK who | opposes | the plan"},
    {"According to law enforcement officials, it is closed.",
     "ACC law enforcement officials | According to | it is closed"},
    {"According to Ana Ruiz, the bridge is closed.", "ACC Ana Ruiz | According to | the bridge is closed"},
    {"The bridge is closed, according to the harbour police.",
     "ACC the harbour police | according to | The bridge is closed"},
    {"Traders fear that the bridge is closed, Ana Ruiz said on Monday.",
     "THAT Traders | fear | that the bridge is closed; POST Ana Ruiz | said | Traders fear that the bridge is closed"},
    {"He said the bridge was closed, according to a study.",
     "BARE He | said | the bridge was closed; ACC a study | according to | He said the bridge was closed"},
    {"“The bridge is closed,” Ana Ruiz reportedly said.", "POST Ana Ruiz | reportedly said | “The bridge is closed,”"},
    {"Ana Ruiz allegedly told them that the bridge is closed.",
     "THAT Ana Ruiz | allegedly told | that the bridge is closed"},
    {"Ana Ruiz reportedly closed the bridge.", "HEARSAY - | reportedly | Ana Ruiz reportedly closed the bridge"},
    {"Ana Ruiz reportedly agreed to close it.",
     "HEARSAY - | reportedly | Ana Ruiz reportedly agreed to close it; WEAK Ana Ruiz | reportedly agreed | to close "
     "it"},
    {"According to a council report seen by this newspaper, 61 flats failed a check.",
     "ACC a council report seen by this newspaper | According to | 61 flats failed a check"},
    {"Ana Ruiz told reporters that the bridge would stay closed, adding that repairs had begun.",
     "THAT Ana Ruiz | told | that the bridge would stay closed; ING Ana Ruiz | adding | that repairs had begun"},
    {"Ana Ruiz said the bridge was closed and added that repairs had begun.",
     "BARE Ana Ruiz | said | the bridge was closed; CONJ Ana Ruiz | added | that repairs had begun"},
    {"The mayor has repeatedly said that the bridge is safe.",
     "THAT The mayor | has repeatedly said | that the bridge is safe"},
    {"The mayor said on Tuesday that the bridge is safe.", "THAT The mayor | said | that the bridge is safe"},
    {"The mayor said: “The bridge is safe.”", "PREQ The mayor | said | “The bridge is safe.”"},
    {"He described the talks as “frank” and “candid.”", "PREQ He | described | the talks as “frank” and “candid.”"},
    {"It is believed that the bridge was sold.", "PASS - | It is believed | that the bridge was sold"},
    {"He is said to own the bridge.", "PASS - | is said | He / to own the bridge"},
    {"The mayor denied the charge.", "WEAK The mayor | denied | the charge"},
    {"The owner reportedly sold the bridge in May.",
     "HEARSAY - | reportedly | The owner reportedly sold the bridge in May"},
    {"The mayor’s claim that the bridge is safe was met with silence.",
     "NOMINAL The mayor’s | claim | that the bridge is safe"},
    {"Ana Ruiz, a port engineer, said the bridge was closed.",
     "BARE Ana Ruiz, a port engineer | said | the bridge was closed"},
    {"Ana Ruiz, 46, of Almeria, said the bridge was closed.",
     "BARE Ana Ruiz, 46, of Almeria | said | the bridge was closed"},
    {"Ana Ruiz (R-Ohio) said the bridge was closed.", "BARE Ana Ruiz | said | the bridge was closed"},
    {"Google and Yahoo said that they had met.", "THAT Google and Yahoo | said | that they had met"},
    {"The harbour office, which said it had no money, closed.", "BARE which | said | it had no money"},
    {"She did not say that the bridge was safe.", "THAT She | did not say | that the bridge was safe"},
    {"According to the agency, most drivers said they stay away.",
     "ACC the agency | According to | most drivers said they stay away; BARE most drivers | said | they stay away"},
    {"The mayor said critics fear that the bridge will fall.",
     "BARE The mayor | said | critics fear that the bridge will fall; THAT critics | fear | that the bridge will fall"},
    {"The mayor said the bridge was safe, but critics said it was not.",
     "BARE The mayor | said | the bridge was safe; BARE critics | said | it was not"},
    {"Asked whether the bridge was safe, the mayor smiled.", "PASS - | Asked | whether the bridge was safe"},
    {"As the Harbour Times reported, the bridge is closed.",
     "POST the Harbour Times | reported | the bridge is closed"},
    {"The bridge, he said, will be closed for a month.", "POST he | said | The bridge / will be closed for a month"},
    {"He’s claiming that the bridge is safe.", "THAT He’s | claiming | that the bridge is safe"},
    {"Ana Ruiz, facing a long day in Almeria, a port, said the bridge was safe.",
     "BARE Ana Ruiz | said | the bridge was safe"},
    {"The survey showed that most drivers stay away.", "THAT The survey | showed | that most drivers stay away"},
    {"Ana Ruiz said in a statement that the bridge was closed.",
     "THAT Ana Ruiz | said in a statement | that the bridge was closed"},
    {"“It is closed,” Ana Ruiz said through her attorney.",
     "POST Ana Ruiz | said through her attorney | “It is closed,”"},
    {"The mayor plans to close the bridge.", "WEAK The mayor | plans | to close the bridge"},
    {"A survey published by the council in June found that drivers stay away.",
     "THAT A survey published by the council in June | found | that drivers stay away"},
    {"Letters between two harbour clerks say that the bridge was sold.",
     "THAT Letters between two harbour clerks | say | that the bridge was sold"},
    {"Harbour chief Ana Ruiz and Mayor Lars Holm said that the bridge was closed.",
     "THAT Harbour chief Ana Ruiz and Mayor Lars Holm | said | that the bridge was closed"},
    {"At least nine people were stuck for hours on the bridge, harbour officials said late Sunday.",
     "POST harbour officials | said | At least nine people were stuck for hours on the bridge"},
    {"The mayor was forced to admit that the bridge was sold.",
     "THAT The mayor | was forced to admit | that the bridge was sold"},
    {"We are told that the bridge is safe.", "PASS - | are told | that the bridge is safe"},
    {"“It is rotten,” fumed one.", "INV one | fumed | “It is rotten,”"},
    {"A Lords report says that the bridge was sold.", "THAT A Lords report | says | that the bridge was sold"},
    {"Data from the harbour’s gate system show that few drivers pay.",
     "THAT Data from the harbour’s gate system | show | that few drivers pay"},
    {"The mayor calmed the crowd by saying that the bridge was safe.",
     "ING The mayor | saying | that the bridge was safe"},
    {"While saying that the bridge was safe, the mayor stayed away.",
     "ING the mayor | saying | that the bridge was safe"},
    {"“It was cold out on the bridge.” Ana Ruiz said.", "POST Ana Ruiz | said | “It was cold out on the bridge.”"},
    {"Allegations that the bridge was sold have spread.", "NOMINAL - | Allegations | that the bridge was sold"},
    {"Ana Ruiz continued to insist that the bridge was safe.",
     "THAT Ana Ruiz | continued to insist | that the bridge was safe"},
    {"Ana Ruiz began by saying that the bridge was safe.",
     "THAT Ana Ruiz | began by saying | that the bridge was safe"},
    {"Ana Ruiz was reluctant to endorse the plan.", "WEAK Ana Ruiz | was reluctant to endorse | the plan"},
    {"Ana Ruiz has said repeatedly that the bridge is safe.",
     "THAT Ana Ruiz | has said repeatedly | that the bridge is safe"},
    {"“It is rotten,” Ana Ruiz said of the bridge.", "POST Ana Ruiz | said of | “It is rotten,”"},
    {"The mayor warned of a long closure.", "WEAK The mayor | warned of | a long closure"},
    {"The mayor acknowledged the delay.", "WEAK The mayor | acknowledged | the delay"},
    {"The plan was criticised by the dockers’ union.", "PASS the dockers’ union | was criticised by | The plan"},
    {"Drivers are skeptical of the plan.", "WEAK Drivers | are skeptical of | the plan"},
    {"Drivers are very skeptical of the plan.", "WEAK Drivers | are very skeptical of | the plan"},
    {"Drivers very much regret the plan.", "WEAK Drivers | very much regret | the plan"},
    {"Drivers are far more likely to say it is old.", "BARE Drivers | are far more likely to say | it is old"},
    {"Ruiz, who is a staunch opponent of the plan, left.", "WEAK who | is a staunch opponent of | the plan"},
    {"Drivers have never been strong supporters of the plan.",
     "WEAK Drivers | have never been strong supporters of | the plan"},
    {"He is not a fan of the mayor.", "WEAK He | is not a fan of | the mayor"},
    {"Drivers felt very strongly about the plan.", "WEAK Drivers | felt very strongly about | the plan"},
    {"Drivers expected very little help.", "WEAK Drivers | expected | very little help"},
    {"The town faced criticism from drivers that it was late.", "NOMINAL drivers | criticism | that it was late"},
    {"Ruiz has faced criticism over her handling of the talks.", ""},
    {"The delay has fueled criticism of the mayor.", ""},
    {"Ruiz has already made claims that it is old.", "NOMINAL Ruiz | has already made claims | that it is old"},
    {"There is growing concern among drivers that it is old.", "NOMINAL drivers | concern | that it is old"},
    {"The claim by Lars Holm that drew fire was old.", ""},
    {"Talks broke down over Democratic demands to close it.", ""},
    {"The court threw out Republican claims that it was old.", ""},
    {"The court threw out inmate claims that it was old.", ""},
    {"It is dull, as French claims, and old.", "POST French | claims | It is dull / and old"},
    {"There were more calls for a sale of the bridge.", ""},
    {"There was not much blame for the mayor.", ""},
    {"Somebody claims that it is old.", "THAT Somebody | claims | that it is old"},
    {"They made some very revealing remarks.", ""},
    {"Ana Ruiz, a critic of the plan, left.", ""},
    {"Critics of the plan left.", ""},
    {"Police were arresting supporters of the mayor.", ""},
    {"Planes are hitting any opponents of the mayor.", ""},
    {"Ana Ruiz is a leading supporter of the plan.", "WEAK Ana Ruiz | is a leading supporter of | the plan"},
    {"Officials report: “It is closed.”", "PREQ Officials | report | “It is closed.”"},
    {"The mayor is confident that the bridge is safe.", "WEAK The mayor | is confident | that the bridge is safe"},
    {"Ana Ruiz issued a statement saying that the bridge was safe.",
     "THAT Ana Ruiz | issued a statement saying | that the bridge was safe"},
    {"Residents raised serious questions about the sale.",
     "NOMINAL Residents | raised serious questions about | the sale"},
    {"Residents expressed concern about the sale.", "WEAK Residents | expressed concern about | the sale"},
    {"The union made no mention of the sale.", "NOMINAL The union | made no mention of | the sale"},
    {"The mayor’s criticism of the union was sharp.", "NOMINAL The mayor’s | criticism of | the union"},
    {"The firm was criticised for the delay.", "PASS - | was criticised for | The firm / the delay"},
    {"The mayor was asked whether the bridge was safe.", "PASS - | was asked | whether the bridge was safe"},
    {"Asked which road was shut, the mayor smiled.", "PASS - | Asked | which road was shut"},
    {"According to its founder, activist Ana Ruiz, it is closed.",
     "ACC its founder, activist Ana Ruiz | According to | it is closed"},
    {"The letter, according to the couple's lawyer, Lars Holm, was meant to be secret.",
     "ACC the couple's lawyer, Lars Holm | according to | The letter / was meant to be secret"},
    {"According to the mayor, Ana Ruiz left.", "ACC the mayor | According to | Ana Ruiz left"},
    {"According to the mayor, Ana Ruiz, 46, left.", "ACC the mayor | According to | Ana Ruiz, 46, left"},
    {"According to police, Ana Ruiz, of Salem, left.", "ACC police | According to | Ana Ruiz, of Salem, left"},
    {"The thief will be tried according to law.", ""},
    {"The thief left, according to law enforcement officials.",
     "ACC law enforcement officials | according to | The thief left"},
    {"At times drivers say that it is old.", "THAT drivers | say | that it is old"},
    {"At least some drivers say that it is old.", "THAT At least some drivers | say | that it is old"},
    {"The bridge is closed, according to reporting.", "ACC reporting | according to | The bridge is closed"},
    {"Drivers were sorted according to education level.", ""},
    {"According to a May report, drivers stay away.", "ACC a May report | According to | drivers stay away"},
    {"“It is closed,” the lawsuit states.", "POST the lawsuit | states | “It is closed,”"},
    {"The letter clearly states it is closed.", "BARE The letter | clearly states | it is closed"},
    {"The court rules states can close it.", ""},
    {"It is closed in many states, and the council is sad.", ""},
    {"The document claims this is a bridge.", "BARE The document | claims | this is a bridge"},
    {"“It is closed,” said another.", "INV another | said | “It is closed,”"},
    {"The bridge will stay closed for a month, said\n\nAnother bridge was opened.", ""},
    {"The bridge will stay closed for a month, according to\n\nAnother bridge was opened.", ""},
    {"But, says Holm, it is closed.", "INV Holm | says | it is closed"},
    {"According to early results of a survey, drivers stay away.",
     "ACC early results of a survey | According to | drivers stay away"},
    {"The mayor called the plan “sound,” adding that work had begun.",
     "PREQ The mayor | called | the plan “sound,”; ING The mayor | adding | that work had begun"},
    {"The mayor distanced himself from the plan.", "WEAK The mayor | distanced himself from | the plan"},
    {"Some want the bridge to close.", "WEAK Some | want | the bridge to close"},
    {"The mayor used the debate to criticize the union.", "WEAK The mayor | to criticize | the union"},
    {"She took to the radio to say that the bridge was safe.", "WEAK She | to say | that the bridge was safe"},
    {"The mayor went to Oslo to denounce the sale, a deal of two years.", "WEAK The mayor | to denounce | the sale"},
    {"Ruiz, who led the inquiry after the collapse, later moved to Oslo, and then retired, said that the bridge was "
     "safe.",
     "THAT Ruiz | said | that the bridge was safe"},
    {"The senator voted against the bill.", "WEAK The senator | voted against | the bill"},
    {"Drivers are eager to see the bridge open.", "WEAK Drivers | are eager to | see the bridge open"},
    {"The union threw its support behind the plan.", "WEAK The union | threw its support behind | the plan"},
    {"The minister pushed back against the claim.", "WEAK The minister | pushed back against | the claim"},
    {"Residents had misgivings about the sale.", "NOMINAL Residents | had misgivings about | the sale"},
    {"Sailors are looking for a berth.", "WEAK Sailors | are looking for | a berth"},
};

START_TEST(finds_patterns) {
  analyse(NULL, patterns[_i].text);
  check(&patterns[_i], attributions());
}
END_TEST

/* ---- What reports nothing ---- */

static const char *const silent[] = {
    "The work went on according to plan.",
    "That said, the bridge is old.",
    "Having said that, the bridge is old.",
    "Needless to say, the bridge is old.",
    "It goes without saying.",
    "The bridge will last, say, ten years.",
    "Residents have a say in the matter.",
    "The twins could not be told apart.",
    "All told, nine bridges were closed.",
    "There were lines in the states voting Tuesday.",
    "The report was long and the claim was small.",
    "The call came at noon, the offer was low and the order was late.",
    "The new show opened on Friday.",
    "The drink has no added sugar.",
    "The company added 10 jobs.",
    "The rain continues to fall.",
    "The noted author lives by the sea.",
    "The bank charged a fee.",
    "It was a politically charged season.",
    "The plumber called Monday.",
    "The bridge is generally considered safe.",
    "The arrow points to the door.",
    "Experience shows on the road.",
    "He did not comment.",
    "The visit demonstrates a commitment to safety.",
    "The mayor toured the site, highlighting the need for steel.",
    "A firm called Acme built the bridge.",
    "The mayor spoke at noon and talked with voters.",
    "A self-described fan crossed the bridge.",
    "The chef made his name with a dish called “Mother’s Coat”.",
    "Three men were not admitted to the hall.",
    "The firm did not respond to a letter.",
    "The mayor thanked his staff.",
    "The tide was kind to the harbour.",
    "The mayor was happy.",
    "Questions about the bridge remain.",
    "The mayor was praised.",
    "The door was left open for the mayor.",
    "The army’s alleged ties to the firm are old.",
    "The attack on the convoy killed nine men.",
    "Rivera’s shot at the nomination depends on Iowa.",
    "The office and advocates of the plan met.",
    "The works were continued by the harbour board.",
    "It is hard to say that the bridge is safe.",
    "The officers were not authorized to discuss the plan.",
    "The mayor chose not to criticize the union.",
    "The company bought the yard to support its fleet.",
    "The singer bowed to cheers from the crowd.",
    "The firm did not immediately respond to a request for comment.",
    "A bridge known as the Old Span was closed.",
};

START_TEST(stays_silent) {
  analyse(NULL, silent[_i]);
  const row r = {silent[_i], ""};
  check(&r, attributions());
}
END_TEST

/* ---- Errors that users of other tools have reported, and quotations of all sorts ---- */

static const row quotations[] = {
    {"“A is shut,” Ana Ruiz said. “It will stay shut.”", "POST Ana Ruiz | said | “A is shut,” / “It will stay shut.”"},
    {"“It was cold. It was dark,” Ana Ruiz said.", "POST Ana Ruiz | said | “It was cold. It was dark,”"},
    {"Ana Ruiz said: “It was cold. It was dark.”", "PREQ Ana Ruiz | said | “It was cold. It was dark.”"},
    {"Ana Ruiz said it was over: “It was cold. It was dark.\n“We went home and slept.”",
     "PREQ Ana Ruiz | said | it was over: “It was cold. It was dark. / “We went home and slept.”"},
    {"He said it was “cold. And then the rain came down.\nThe mayor said the road was wet.",
     "PREQ He | said | it was “cold. And then the rain came down.; BARE The mayor | said | the road was wet"},
    {"“ The road is wet ,” Ana Ruiz said.", "POST Ana Ruiz | said | “ The road is wet ,”"},
    {"“We went home early that night.” - Ana Ruiz", "LABEL Ana Ruiz | - | “We went home early that night.”"},
    {"From Ana Ruiz: “We went home early that night.”", "LABEL Ana Ruiz | : | “We went home early that night.”"},
    {"Ana Ruiz spoke at noon.\n“We went home early that night.”", "ORPHAN - | - | “We went home early that night.”"},
    {"“It was wet,” said Joe “Shorty” Brown, a driver.", "INV Joe “Shorty” Brown, a driver | said | “It was wet,”"},
    {"Joe ‘Shorty’ Brown said the road was wet.", "BARE Joe ‘Shorty’ Brown | said | the road was wet"},
    {"On Harl TV’s “This Day,” Ruiz said the road was wet.", "BARE Ruiz | said | the road was wet"},
    {"Joe “Shorty” Brown said the road was wet.", "BARE Joe “Shorty” Brown | said | the road was wet"},
    {"The plan, which he said was cheap, failed.", "BARE he | said | was cheap"},
    {"The candidate’s mother won’t tell. ‘It was a very long night,’ said Ana Ruiz.",
     "INV Ana Ruiz | said | ‘It was a very long night,’"},
    {"“Nice,” Ana Ruiz said.", "POST Ana Ruiz | said | “Nice,”"},
    {"«La plaza está vacía», said Ana Ruiz.", "INV Ana Ruiz | said | «La plaza está vacía»"},
    {"RUIZ: The bridge is closed and will stay closed.\nThe road was Ana Ruiz's.",
     "LABEL RUIZ | : | The bridge is closed and will stay closed"},
    {"Ana Ruiz made her point:\n“The bridge is closed.”", "LABEL Ana Ruiz | : | “The bridge is closed.”"},
    {"Ana Ruiz shook her head. “The bridge is closed.”", "FLOAT Ana Ruiz | - | “The bridge is closed.”"},
    {"“It is done,” Ana Ruiz said, adding, “We go home.”",
     "POST Ana Ruiz | said | “It is done,”; ING Ana Ruiz | adding | “We go home.”"},
    {"“It is done,” Ana Ruiz said, referring to the bridge. “We go home.”",
     "POST Ana Ruiz | said | “It is done,” / “We go home.”; ING Ana Ruiz | referring to | the bridge"},
    {"Ana Ruiz declined to comment.", "WEAK Ana Ruiz | declined | to comment"},
    {"I said the road was wet.", "BARE I | said | the road was wet"},
    {"RUIZ: The bridge is closed. It will stay so.\nHOLM: The mayor said that it is safe.",
     "LABEL RUIZ | - | The bridge is closed. It will stay so; LABEL HOLM | - | The mayor said that it is safe; THAT "
     "The mayor | said | that it is safe"},
};

START_TEST(reads_quotations) {
  analyse(NULL, quotations[_i].text);
  check(&quotations[_i], attributions());
}
END_TEST

/* The kind of the last attribution: by its cue, unless the source decides. */
static const row kinds[] = {
    {"Ana Ruiz said the bridge was closed.", "speech"},
    {"According to Ana Ruiz, the bridge is closed.", "speech"},
    {"According to the letter, the bridge is closed.", "document"},
    {"The letter says that the bridge is closed.", "document"},
    {"The letter says that it was wet. It says that the bridge is closed.", "document"},
    {"The mayor believes that the bridge is closed.", "mental"},
    {"The mayor denied the charge.", "act"},
    {"The mayor denied that the bridge is closed.", "speech"},
};

START_TEST(tells_kinds) {
  analyse(NULL, kinds[_i].text);
  ck_assert_uint_ge(report->n_attributions, 1);
  check(&kinds[_i], fsc_kind_name(report->attributions[report->n_attributions - 1].kind));
}
END_TEST

static const row headlines[] = {
    {"Ruiz: the bridge is closed", "LABEL Ruiz | : | the bridge is closed"},
    {"Bridge will stay closed, says Ruiz", "INV Ruiz | says | Bridge will stay closed"},
    {"Bridge will stay closed, says new study", "INV new study | says | Bridge will stay closed"},
    {"Ruiz: “The bridge is closed,” says aide", "INV aide | says | Ruiz: “The bridge is closed,”"},
    {"Bridge will stay closed, says ex-mayor", "INV ex-mayor | says | Bridge will stay closed"},
    {"Ruiz Tells Council To Close Bridge", "WEAK Ruiz | Tells | To Close Bridge"},
    {"‘The bridge is closed’ - Ruiz", "LABEL Ruiz | - | ‘The bridge is closed’"},
};

START_TEST(reads_headlines) {
  analyse(headlines[_i].text, "The road was wet. Ana Ruiz was there.");
  check(&headlines[_i], attributions());
  ck_assert(report->attributions[0].headline);
  ck_assert_uint_eq(report->n_sources, 0);
}
END_TEST

/* A headline has no full stop, but a verb of the body behind it does not report the headline. */
START_TEST(ends_hearsay_with_its_headline) {
  analyse("“It is closed,” Ana Ruiz reportedly", "Said.");
  ck_assert_str_eq(attributions(), "HEARSAY - | reportedly | “It is closed,” Ana Ruiz reportedly");
  ck_assert(report->attributions[0].headline);
}
END_TEST

/* ---- Voices ---- */

START_TEST(gives_voices) {
  analyse("Bridge closed", "Ruiz said the bridge was old. “It is rotten,” she said. The so-called “experts” left.");
  ck_assert_uint_eq(report->words[FSC_HEADLINE], 2);
  ck_assert_uint_eq(report->words[FSC_REPORTED], 4);
  ck_assert_uint_eq(report->words[FSC_QUOTED], 3);
  ck_assert_uint_eq(report->words[FSC_OUTLET], 8);
}
END_TEST

Suite *attribution_suite(void) {
  Suite *suite = suite_create("attribution");
  TCase *tests = tcase_create("attribution");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_set_timeout(tests, 0);
  tcase_add_loop_test(tests, finds_patterns, 0, COUNT(patterns));
  tcase_add_loop_test(tests, stays_silent, 0, COUNT(silent));
  tcase_add_loop_test(tests, reads_quotations, 0, COUNT(quotations));
  tcase_add_loop_test(tests, tells_kinds, 0, COUNT(kinds));
  tcase_add_loop_test(tests, reads_headlines, 0, COUNT(headlines));
  tcase_add_test(tests, ends_hearsay_with_its_headline);
  tcase_add_test(tests, gives_voices);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, crowd_tests());
  suite_add_tcase(suite, corner_tests());
  suite_add_tcase(suite, pattern_tests());
  suite_add_tcase(suite, cue_tests());
  suite_add_tcase(suite, indirect_tests());
  suite_add_tcase(suite, content_tests());
  suite_add_tcase(suite, clause_tests());
  suite_add_tcase(suite, stance_tests());
  return suite;
}
