/* What is a cue and what only looks like one: participles, "that" behind a noun, what stands before a verb.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

/* ---- Participles without a form of be ---- */

static const row participles[] = {
    {"A plan proposed by Republicans would close the bridge.", "PASS Republicans | proposed by | A plan"},
    {"The bill, opposed by many drivers, would close the bridge.", "PASS many drivers | opposed by | The bill"},
    {"Ana Ruiz said the plan, opposed by drivers, would fail.",
     "BARE Ana Ruiz | said | the plan, opposed by drivers, would fail; PASS drivers | opposed by | the plan"},
    {"“The bridge is old,” the mayor posted on X on Monday.", "POST the mayor | posted | “The bridge is old,”"},
    {"The mayor posted on Facebook that the bridge is old.",
     "THAT The mayor | posted on Facebook | that the bridge is old"},
    {"A video posted by the mayor showed the old bridge.",
     "PASS the mayor | posted by | A video; WEAK A video posted by the mayor | showed | the old bridge"},
    {"Ana Ruiz responded by closing the bridge.", ""},
    {"They're accused of lying about the bridge.", "PASS - | accused of | They're / lying about the bridge"},
    {"They're told that the bridge is old.", "PASS - | told | that the bridge is old"},
    {"He's described as an old man.", "PASS - | described as | He's / an old man"},
    {"The bridge, as it's known, is old.", ""},
    {"He's said that the bridge is old.", "THAT He's | said | that the bridge is old"},
    {"He's accused Ruiz of a lie.", "WEAK He's | accused | Ruiz of a lie"},
    {"The mayor was asked by reporters to explain the plan.", "PASS reporters | was asked by | to explain the plan"},
    {"The mayor was asked by a reporter whether the bridge was safe.",
     "PASS a reporter | was asked by | whether the bridge was safe"},
    {"When asked by Ana Ruiz about the bridge, he left.", "PASS Ana Ruiz | asked | about the bridge"},
    {"Drivers can no longer claim that the bridge is safe.",
     "THAT Drivers | can no longer claim | that the bridge is safe"},
    {"The mayor scolded Ana Ruiz saying she closed the bridge.",
     "WEAK The mayor | scolded | Ana Ruiz; ING The mayor | saying | she closed the bridge"},
    {"Ana Ruiz has since said the bridge is old.", "BARE Ana Ruiz | has since said | the bridge is old"},
    {"Drivers have said since May that it is old.", "THAT Drivers | have said | that it is old"},
    {"Drivers are increasingly cast as fools.", "PASS - | are increasingly cast as | Drivers / fools"},
    {"The mayor was looking for a new bridge.", "WEAK The mayor | was looking for | a new bridge"},
    {"Ana Ruiz released a statement Tuesday saying she had gone too far.",
     "BARE Ana Ruiz | released a statement Tuesday saying | she had gone too far"},
    {"Ana Ruiz released a statement on Tuesday saying that she had gone too far.",
     "THAT Ana Ruiz | released a statement on Tuesday saying | that she had gone too far"},
    {"He left Ana Ruiz a voicemail saying the bridge was closed.", "ING a voicemail | saying | the bridge was closed"},
    {"He received an email telling him that the bridge was old.", "ING an email | telling | that the bridge was old"},
    {"Drivers are angry, with new polls showing that they lost.", "ING new polls | showing | that they lost"},
};

/* ---- Between the verb and a quotation ---- */

static const row adjuncts[] = {
    {"Ana Ruiz told the radio on Monday, “It is old.”", "PREQ Ana Ruiz | told | “It is old.”"},
    {"Ana Ruiz wrote in 1995, “The bridge is old.”", "PREQ Ana Ruiz | wrote | “The bridge is old.”"},
    {"Ruiz did provide written answers to the panel, but refused to go.", "CONJ Ruiz | refused | to go"},
    {"He insulted Ruiz, saying in an interview with Radio One, “Look at that old face.”",
     "WEAK He | insulted | Ruiz; ING He | saying in an interview | “Look at that old face.”"},
    {"Ana Ruiz said the bridge was old, “a thing of the past.”",
     "PREQ Ana Ruiz | said | the bridge was old, “a thing of the past.”"},
    {"“It is old,” Ana Ruiz said, while arguing the city should close it.",
     "POST Ana Ruiz | said | “It is old,”; ING Ana Ruiz | arguing | the city should close it"},
    {"The mayor criticized the plan by claiming that it was old.",
     "WEAK The mayor | criticized | the plan; ING The mayor | claiming | that it was old"},
    {"The bridge costs $5 per bushel.", ""},
    {"Thefts per 100K residents of the town.", ""},
    {"Ruiz paid $10,000 per semester student stipend.", ""},
    {"The bridge is old, per a new report.", "ACC a new report | per | The bridge is old"},
    {"He voted on a law called the Bridge Act.", ""},
    {"Critics called the Bridge Act a joke.", "WEAK Critics | called | the Bridge Act a joke"},
    {"Ana Ruiz told drivers they were late, “as ever.”", "BARE Ana Ruiz | told | they were late, “as ever.”"},
    {"“The bridge is old,” Ana Ruiz said in a statement announcing the plan.",
     "POST Ana Ruiz | said in a statement | “The bridge is old,”"},
    {"“The bridge is old,” Ana Ruiz added and said drivers should stay away.",
     "POST Ana Ruiz | added | “The bridge is old,”; CONJ Ana Ruiz | said | drivers should stay away"},
    {"“The bridge is old,” Ana Ruiz told that woman.", "POST Ana Ruiz | told | “The bridge is old,”"},
    {"“The bridge is old,” Ana Ruiz told “Harbour Week.” “It will fall.”",
     "POST Ana Ruiz | told | “The bridge is old,” / “It will fall.”"},
    {"“The bridge is old,” Ana Ruiz told “Harbour Week” host Lars Holm in an interview that aired on Monday.",
     "POST Ana Ruiz | told | “The bridge is old,”"},
    {"“But the bridge,” he said, that once stood there, “is gone.”",
     "THAT he | said | that once stood there, “is gone.”"},
    {"In her plan, called “Fix the Old Bridge,” Ana Ruiz said she would close it.",
     "BARE Ana Ruiz | said | she would close it"},
    {"Ana Ruiz told Radio Kiel’s “Harbour Week” that the bridge is old.",
     "THAT Ana Ruiz | told | that the bridge is old"},
    {"Ana Ruiz told “Harbour Week” the bridge was old.", "BARE Ana Ruiz | told | the bridge was old"},
    {"The mayor denied the claim in a letter to drivers.", "WEAK The mayor | denied | the claim"},
    {"The mayor attacked Ana Ruiz on Twitter for closing the bridge.", "WEAK The mayor | attacked | Ana Ruiz"},
    {"The mayor called out Ana Ruiz on Twitter.", "WEAK The mayor | called out | Ana Ruiz"},
    {"The mayor attacked Ana Ruiz in a tweet on Monday with the words “it is late”.",
     "WEAK The mayor | attacked | Ana Ruiz in a tweet on Monday with the words “it is late”"},
    {"The mayor described the bridge in a speech as “a ruin.”",
     "PREQ The mayor | described | the bridge in a speech as “a ruin.”"},
    {"Drivers fear losses in Facebook's shares.", "WEAK Drivers | fear | losses in Facebook's shares"},
    {"He wanted to leave until the bridge is safe.", "WEAK He | wanted | to leave until the bridge is safe"},
    {"The mayor declined to talk as he left the bridge.", "WEAK The mayor | declined | to talk"},
    {"Drivers opposed the plan because it was too old.", "WEAK Drivers | opposed | the plan because it was too old"},
    {"Calling the bridge “a ruin,” Ana Ruiz left the room.", "ING Ana Ruiz | Calling | the bridge “a ruin,”"},
    {"They turned on what they described as a wet and useless bridge.",
     "WEAK they | described as | a wet and useless bridge"},
    {"The mayor attacked Ana Ruiz for what drivers have cast as a theft.",
     "WEAK The mayor | attacked | Ana Ruiz for what drivers have cast as a theft; WEAK drivers | have cast as | a "
     "theft"},
    {"The bridge, which she described as a ruin, was closed.", "WEAK she | described as | a ruin"},
    {"He described as many bridges as he could.", ""},
    {"The mayor opposes the plan but has met its critics.", "WEAK The mayor | opposes | the plan"},
    {"Instead of a toll being the rule of the port, Ana Ruiz asked Lars Holm.", "WEAK Ana Ruiz | asked | Lars Holm"},
    {"Drivers praised the plan and it was late.", "WEAK Drivers | praised | the plan"},
    {"He backed Ana Ruiz in spring and is now her lawyer.", "WEAK He | backed | Ana Ruiz in spring"},
    {"He attacked critics who like the bridge and are rather loud.",
     "WEAK He | attacked | critics who like the bridge and are rather loud"},
    {"It was wet — drivers know, for instance, that it was late.", "THAT drivers | know | that it was late"},
    {"“Was it late?” Ana Ruiz explained that it was.", "THAT Ana Ruiz | explained | that it was"},
    {"Sadly it was late in the old hall, Ana Ruiz said at the port.",
     "POST Ana Ruiz | said | Sadly it was late in the old hall"},
    {"It was late. As Ana Ruiz said, the bridge is old.", "POST Ana Ruiz | said | the bridge is old"},
    {"But the bridge is old, as Ana Ruiz said, and it will fall.",
     "POST Ana Ruiz | said | But the bridge is old / and it will fall"},
    {"The bridge (which Ana Ruiz said was old) is closed.", "BARE Ana Ruiz | said | was old"},
    {"The bridge is safe, as the mayor said in April while touring the “new” town.",
     "POST the mayor | said | The bridge is safe"},
    {"It is true, as Ana Ruiz said in May, that the bridge is old.", "THAT Ana Ruiz | said | that the bridge is old"},
    {"As Ana Ruiz said on the radio, the bridge is old.", "POST Ana Ruiz | said | the bridge is old"},
    {"As Ana Ruiz argued in the Salem Herald, the bridge is old.", "POST Ana Ruiz | argued | the bridge is old"},
    {"The bridge in the old town could close for good, Ana Ruiz said in her talk at the hall.",
     "POST Ana Ruiz | said | The bridge in the old town could close for good"},
    {"It was not what Ana Ruiz said at the town hall.", ""},
    {"Lars Holm left early, but, according to Ana Ruiz, the bridge was open.",
     "ACC Ana Ruiz | according to | the bridge was open"},
    {"It rained more than before, according to Ana Ruiz, and the bridge was open.",
     "ACC Ana Ruiz | according to | It rained more than before"},
    {"According to Ana Ruiz, the council would leave.", "ACC Ana Ruiz | According to | the council would leave"},
    {"Ana Ruiz was sure that the plan had failed: “They will never come,” she told the radio.",
     "WEAK Ana Ruiz | was sure | that the plan had failed; POST she | told | “They will never come,”"},
    {"Lars Holm said: “It is old,” Salem Radio reported.",
     "PREQ Lars Holm | said | “It is old,”; POST Salem Radio | reported | Lars Holm said: “It is old,”"},
    {"In the text with the clip, Ana Ruiz wrote:\n\nIt is old.", ""},
};

START_TEST(passes_over_adjuncts) {
  analyse(NULL, adjuncts[_i].text);
  check(&adjuncts[_i], attributions());
}
END_TEST

/* ---- "that" behind a noun ---- */

static const row relatives[] = {
    {"Her proposals that would close the bridge are old.", ""},
    {"A complaint that sparked the inquiry is not disputed.", ""},
    {"The demands that the council made in May were refused.", ""},
    {"Her claim that the council made a mistake is old.",
     "NOMINAL Her | claim | that the council made a mistake is old"},
    {"Claims that retired officers lied are old.", "NOMINAL - | Claims | that retired officers lied are old"},
    {"Claims that no votes were cast are old.", "NOMINAL - | Claims | that no votes were cast"},
    {"“It is old,” she told reporters after the meeting that was held in May.", "POST she | told | “It is old,”"},
    {"Ana Ruiz told drivers at the old station that the bridge was closed.",
     "THAT Ana Ruiz | told | that the bridge was closed"},
    {"Ana Ruiz told the radio in May that the group had “not paid” for the bridge.",
     "THAT Ana Ruiz | told | that the group had “not paid” for the bridge"},
    {"Ana Ruiz agreed to delay plans that would have closed the bridge.",
     "BARE Ana Ruiz | agreed | to delay plans that would have closed the bridge"},
    {"“It rose,” the office reported on Tuesday – a step that drivers like.",
     "POST the office | reported | “It rose,”"},
    {"Ana Ruiz agreed to give money in that case.", "WEAK Ana Ruiz | agreed | to give money in that case"},
    {"He has argued in the past that the bridge is old.", "THAT He | has argued | that the bridge is old"},
    {"Ana Ruiz spoke of hunger, thirst, fear or illness.",
     "WEAK Ana Ruiz | spoke of | hunger, thirst, fear or illness"},
    {"What Ana Ruiz wants and the bridge has are old.", ""},
    {"A call by water advocates to close the bridge failed.", ""},
    {"It is the first advice offered, mainly if that advice is good.", ""},
    {"She got a text message from Ana Ruiz that read, in part, “The bridge is old.”",
     "PREQ a text message from Ana Ruiz | read | in part, “The bridge is old.”"},
    {"There is a letter from his doctor that says he has good health.",
     "BARE a letter from his doctor | says | he has good health"},
    {"Drivers held signs that read “Close the bridge.”", "PREQ signs | read | “Close the bridge.”"},
    {"He released a letter from his doctor on Friday that says he is well.",
     "BARE a letter from his doctor | says | he is well"},
    {"A law that denied aid to drivers is old.", ""},
};

/* ---- What stands before a verb ---- */

static const row subjects[] = {
    {"Let’s admit that the bridge fell.", ""},
    {"The road costs $5 a mile per driver.", ""},
    {"A second road per driver raises the risk.", ""},
    {"Sales rose a bit, per police reports.", "ACC police reports | per | Sales rose a bit"},
    {"The road costs $5 a mile per officials.", "ACC officials | per | The road costs $5 a mile"},
    /* whose content another's begins, and who has none left */
    {"Ana Ruiz told the judge he regretted that he slept.",
     "BARE Ana Ruiz | told | he regretted that he slept; THAT he | regretted | that he slept"},
    {"Ana Ruiz agreed — and suggested this could be part of it.",
     "CONJ Ana Ruiz | suggested | this could be part of it"},
    {"Ana Ruiz and Lars Holm both said that the bridge was old.",
     "THAT Ana Ruiz and Lars Holm | said | that the bridge was old"},
    {"They all agree that the bridge is old.", "THAT They | agree | that the bridge is old"},
    {"The two men all said that the bridge was old.", "THAT The two men | said | that the bridge was old"},
    {"Drivers have all said that the bridge is old.", "THAT Drivers | have all said | that the bridge is old"},
    {"All said that the bridge was old.", "THAT All | said | that the bridge was old"},
    {"Lars Holm, the mayor, this past week said the bridge was old.",
     "BARE Lars Holm, the mayor | said | the bridge was old"},
    {"Facing angry drivers, Lars Holm released a note, calling the bridge old.",
     "ING Lars Holm | calling | the bridge old"},
    {"Ana Ruiz, though, said the bridge was old.", "BARE Ana Ruiz | said | the bridge was old"},
    {"Drivers may lose some time, but, says Ana Ruiz, they will win.",
     "INV Ana Ruiz | says | Drivers may lose some time / they will win"},
    {"Ana Ruiz, who led the inquiry until May, when she left, said the bridge was old.",
     "CONJ Ana Ruiz | said | the bridge was old"},
    {"He slammed the plan, mocked the mayor and praised Ruiz.",
     "WEAK He | slammed | the plan; CONJ He | mocked | the mayor; CONJ He | praised | Ruiz"},
    {"Ana Ruiz in March said the bridge was old.", "BARE Ana Ruiz | said | the bridge was old"},
    {"A survey of drivers in March found that the bridge was old.",
     "THAT A survey of drivers in March | found | that the bridge was old"},
    {"He met the mayor, whom Ana Ruiz called “old.”", "PREQ Ana Ruiz | called | “old.”"},
    {"One wonders whether the bridge is old.", ""},
    {"Said the mayor: “It is old.”", "INV the mayor | Said | “It is old.”"},
    {"Says a driver in Harl: “It is old.”", "INV a driver in Harl | Says | “It is old.”"},
    {"Added Rep. Ruiz: “It is old.”", "INV Rep. Ruiz | Added | “It is old.”"},
    {"The “Today” show host Ana Ruiz left.", ""},
    {"“It is old,” say drivers.", "INV drivers | say | “It is old,”"},
    {"Fleming told drivers off, calling the bridge old.", "ING Fleming | calling | the bridge old"},
    {"The council said that she, too, suspected the mayor closed the bridge.",
     "THAT The council | said | that she, too, suspected the mayor closed the bridge; WEAK she | suspected | the mayor "
     "closed the bridge"},
    {"His wife called around 5:30 p.m. and left.", ""},
    {"Drivers had asked about the bridge when the mayor came by.", "WEAK Drivers | had asked about | the bridge"},
    {"Ana Ruiz said newly found notes prove it.", "BARE Ana Ruiz | said | newly found notes prove it"},
    {"Media reports say the bridge is old.", "BARE Media reports | say | the bridge is old"},
    {"Media report the bridge is old.", "BARE Media | report | the bridge is old"},
    {"Bridge safety advocates have long argued that it is old.",
     "THAT Bridge safety advocates | have long argued | that it is old"},
    {"Ana Ruiz advocates closing the bridge.", "WEAK Ana Ruiz | advocates | closing the bridge"},
    {"Ana Ruiz advocates the sale of the bridge.", "WEAK Ana Ruiz | advocates | the sale of the bridge"},
    {"A consumer advocate who drives said the bridge is old.", "BARE A consumer advocate | said | the bridge is old"},
    {"A gun rights advocate who drives slept.", ""},
    {"A dozen drivers advocate the sale of the bridge.", "WEAK A dozen drivers | advocate | the sale of the bridge"},
    {"An inspector general report about the bridge was late.", ""},
    {"Two suspects are on the bridge.", ""},
    {"Ana Ruiz likewise said that the bridge is old. Lars Holm said afterward that it is new.",
     "THAT Ana Ruiz | likewise said | that the bridge is old; THAT Lars Holm | said afterward | that it is new"},
    {"Drivers do not, however, think that the bridge is old.",
     "THAT Drivers | do not, however, think | that the bridge is old"},
    {"The mayor has, for her part, denied that the bridge is old.",
     "THAT The mayor | has, for her part, denied | that the bridge is old"},
    {"But Ana Ruiz, who was the first woman to drive over it, left the bridge, saying it was old.",
     "ING Ana Ruiz | saying | it was old"},
    {"The mayor, for her part, denied that the bridge is old.", "THAT The mayor | denied | that the bridge is old"},
    {"Current estimates suggest the bridge will fall.", "BARE Current estimates | suggest | the bridge will fall"},
    {"He recalls thinking of the bridge.", "WEAK He | recalls | thinking of the bridge"},
    {"The mayor answers questions about the bridge.", "BARE The mayor | answers | questions about the bridge"},
    {"While critics say the bridge is old, they differ about what to do.", "BARE critics | say | the bridge is old"},
    {"While critics say the bridge, a ruin, is old, it is safe, Ana Ruiz said.",
     "BARE critics | say | the bridge, a ruin, is old; POST Ana Ruiz | said | While critics say the bridge, a ruin, is "
     "old, it is safe"},
    {"On Monday, after police said the bridge was closed, Ana Ruiz waited.",
     "BARE police | said | the bridge was closed"},
    {"After a court ordered the bridge be closed, Ana Ruiz filed a motion and claimed it was safe.",
     "BARE a court | ordered | the bridge be closed; CONJ Ana Ruiz | claimed | it was safe"},
    {"If critics say the bridge is old, he waits, saying it is safe.",
     "BARE critics | say | the bridge is old; ING he | saying | it is safe"},
    {"When people talk about the bridge, Ana Ruiz says, it is about the old one.",
     "WEAK people | talk about | the bridge; POST Ana Ruiz | says | When people talk about the bridge / it is about "
     "the old one"},
    {"The paper calls the bridge a ruin.", "WEAK The paper | calls | the bridge a ruin"},
    {"The mayor’s office calls the whole plan a farce.", "WEAK The mayor’s office | calls | the whole plan a farce"},
    {"In the poll, 64 percent call him competent.",
     "ACC the poll | In | 64 percent call him competent; WEAK 64 percent | call | him competent"},
    {"Drivers left, raising fears the bridge would close.", ""},
    {"The policy shift calls the plan into question.", ""},
    {"The council likes the plan and supports a new bridge.", "CONJ The council | supports | a new bridge"},
    {"Lars Holm, citing “bad luck,” said the mayor could win.",
     "ING Lars Holm | citing | “bad luck,”; BARE Lars Holm | said | the mayor could win"},
    {"Lars Holm, who called the sale “a loss,” predicted the mayor would win.",
     "PREQ who | called | the sale “a loss,”; BARE Lars Holm | predicted | the mayor would win"},
    {"Ana Ruiz, who left early, “was tired,” said Lars Holm.",
     "INV Lars Holm | said | Ana Ruiz, who left early, “was tired,”"},
    {"Some protest leaders said it was old.", "BARE Some protest leaders | said | it was old"},
    {"“Originalists” say it is old.", "BARE “Originalists” | say | it is old"},
    {"The “experts” say it is old.", "BARE The “experts” | say | it is old"},
    {"“Old bridges,” said Ana Ruiz.", "INV Ana Ruiz | said | “Old bridges,”"},
    {"Ana Ruiz regrets calling the June 12 protest a “riot.”",
     "WEAK Ana Ruiz | regrets | calling the June 12 protest a “riot.”"},
    {"Ana Ruiz remained cool and, dare I say it, calm.", ""},
};

/* ---- Labels of headlines ---- */

static const row headlines[] = {
    {"Ruiz on old bridge: ‘It will fall’", "LABEL Ruiz | : | ‘It will fall’"},
    {"Ruiz to drivers: Wait for the bridge", "LABEL Ruiz | : | Wait for the bridge"},
    {"Ruiz on Holm: He closed the bridge", "LABEL Ruiz | : | He closed the bridge"},
    {"Ruiz closes bridge, blames rain", "CONJ Ruiz | blames | rain"},
    {"Ruiz slams Holm, vows to close bridge", "WEAK Ruiz | slams | Holm; CONJ Ruiz | vows | to close bridge"},
    {"Bridge will stay closed, says mayor", "INV mayor | says | Bridge will stay closed"},
    {"Ruiz to close bridge: What it means", ""},
    {"Ruiz’s shift on bridge: a plan for years", ""},
    {"Waiting on Ruiz: Drivers and their bridge", ""},
};

START_TEST(reads_headlines) {
  analyse(headlines[_i].text, "The road was wet. Ana Ruiz and Lars Holm were there.");
  check(&headlines[_i], attributions());
}
END_TEST

/* ---- Long quotations without a cue ---- */

static const row uncued[] = {
    {"The mayor was clear, “We will close the bridge for good.”",
     "FLOAT The mayor | - | “We will close the bridge for good.”"},
    {"The council allows the mayor “to use all means that are needed and fit.”",
     "ORPHAN - | - | “to use all means that are needed and fit.”"},
    {"The mayor has phones that mean “a week of power and not an hour” are here.",
     "ORPHAN - | - | “a week of power and not an hour”"},
};

START_TEST(names_no_speaker_of_parts) {
  analyse(NULL, uncued[_i].text);
  check(&uncued[_i], attributions());
}
END_TEST

/* ---- Adjectives before "that" ---- */

static const row attitudes[] = {
    {"The couple worried that the bridge was old.", "WEAK The couple | worried | that the bridge was old"},
    {"They're concerned that the bridge is old.", "WEAK They're | concerned | that the bridge is old"},
    {"It is not clear that the bridge is old.", "PASS - | is not clear | that the bridge is old"},
    {"It's clear that the bridge is old.", "PASS - | clear | that the bridge is old"},
    {"They made sure that the bridge was safe.", ""},
};

START_TEST(reads_attitudes) {
  analyse(NULL, attitudes[_i].text);
  check(&attitudes[_i], attributions());
}
END_TEST

START_TEST(finds_subjects) {
  analyse(NULL, subjects[_i].text);
  check(&subjects[_i], attributions());
}
END_TEST

START_TEST(hears_no_relative) {
  analyse(NULL, relatives[_i].text);
  check(&relatives[_i], attributions());
}
END_TEST

START_TEST(reads_participles) {
  analyse(NULL, participles[_i].text);
  check(&participles[_i], attributions());
}
END_TEST

TCase *cue_tests(void) {
  TCase *tests = tcase_create("cues");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, hears_no_relative, 0, COUNT(relatives));
  tcase_add_loop_test(tests, finds_subjects, 0, COUNT(subjects));
  tcase_add_loop_test(tests, names_no_speaker_of_parts, 0, COUNT(uncued));
  tcase_add_loop_test(tests, passes_over_adjuncts, 0, COUNT(adjuncts));
  tcase_add_loop_test(tests, reads_headlines, 0, COUNT(headlines));
  tcase_add_loop_test(tests, reads_attitudes, 0, COUNT(attitudes));
  tcase_add_loop_test(tests, reads_participles, 0, COUNT(participles));
  return tests;
}
