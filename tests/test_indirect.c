/* Who says what without a quotation: nouns of saying and whose they are, objects that stand before their verb.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

/* ---- Whose a noun of saying is ---- */

static const row owners[] = {
    {"Holm's sharp personal attacks on the mayor were loud.", "NOMINAL Holm's | sharp personal attacks on | the mayor"},
    {"His own pledge to close the bridge was old.", "NOMINAL His | own pledge to | close the bridge"},
    {"The union's earlier claim that the bridge was sold is false.",
     "NOMINAL The union's | earlier claim | that the bridge was sold"},
    {"Saturday's debate over the bridge was long.", ""},
    {"The drivers' main complaint is that the bridge is old.",
     "NOMINAL The drivers' | main complaint is | that the bridge is old"},
    {"The argument is that the bridge is old.", ""},
    {"It was closed amid allegations of fraud.", "NOMINAL - | allegations of | fraud"},
    {"It was closed amid claims of the council.", ""},
    {"It was closed amid questions about fraud.", ""},
    {"It was closed amid attacks on drivers.", ""},
    {"Last week's sharp criticism of the bridge was loud.", ""},
    {"The sale is a blow to Holm's claim that the bridge was sold.",
     "NOMINAL Holm's | claim | that the bridge was sold"},
    {"There's talk of a sale.", ""},
    {"It's not fear of the sale.", ""},
    {"It shows the depth of drivers' opposition to the sale.", "NOMINAL drivers' | opposition to | the sale"},
    {"That is the Harbour Party's stance on the bridge.", "NOMINAL the Harbour Party's | stance on | the bridge"},
    {"Their support for what would be a new bridge was loud.",
     "NOMINAL Their | support for | what would be a new bridge"},
    {"The sale raised doubts about whether the council should not close it.",
     "BARE The sale | raised doubts about | whether the council should not close it"},
    {"Ana Ruiz joined Holm's support for the sale and praised drivers.",
     "NOMINAL Holm's | support for | the sale; CONJ Ana Ruiz | praised | drivers"},
};

START_TEST(knows_owners) {
  analyse(NULL, owners[_i].text);
  check(&owners[_i], attributions());
}
END_TEST

/* ---- Who sends what says something, who sees them, who hears it ---- */

static const row senders[] = {
    {"Holm saw drivers sending a letter demanding that the bridge be closed.",
     "THAT drivers | sending a letter demanding | that the bridge be closed"},
    {"The mayor was overheard saying that the bridge was old.",
     "THAT The mayor | was overheard saying | that the bridge was old"},
    {"The mayor heard drivers claiming that the bridge was old.", "ING drivers | claiming | that the bridge was old"},
    {"Ana Ruiz sent drivers a letter demanding the sale.",
     "WEAK Ana Ruiz | sent drivers a letter demanding | the sale"},
    {"Drivers are sending letters urging the sale.", "WEAK Drivers | are sending letters urging | the sale"},
    {"Drivers sent a letter this week urging the council to sell.",
     "WEAK Drivers | sent a letter this week urging | the council to sell"},
    {"The notes tell of drivers claiming they were safe.", "ING drivers | claiming | they were safe"},
    {"The notes tell of drivers claiming damages.", ""},
    {"It was late, with Ana Ruiz saying last week, “That makes me smart.”",
     "ING Ana Ruiz | saying | “That makes me smart.”"},
    {"It was the mayor’s warning that drivers left, “long ago.”",
     "ING the mayor’s | warning | that drivers left, “long ago.”"},
    {"It was the mayor’s warning, “too old.”", ""},
    {"The mayor took the stage to call Holm a thief.", "WEAK The mayor | to call | Holm a thief"},
    {"The mayor took the stage to call it into question.", ""},
    {"The Herald quoted Ana Ruiz as saying that it was old.",
     "BARE The Herald | quoted | Ana Ruiz; ING Ana Ruiz | saying | that it was old"},
    {"The Herald, quoting a dock official as saying it was old, left.",
     "ING The Herald | quoting | a dock official; ING a dock official | saying | it was old, left"},
    {"Ruiz was quoted by the Herald as saying it was old.",
     "PASS the Herald | was quoted by | Ruiz; ING Ruiz | saying | it was old"},
    {"Ana Ruiz was sent a letter demanding the sale.", "WEAK a letter | demanding | the sale"},
    {"Drivers were quickly given a leaflet saying the bridge was old.", "ING a leaflet | saying | the bridge was old"},
    {"In the mayor's view, it is safe, but in Holm's view, it is old.",
     "ACC the mayor's | view | it is safe; ACC Holm's | view | it is old"},
    {"In Ruiz's view, it is safe; in her words, it is “great.”",
     "ACC Ruiz's | view | it is safe; ACC her | words | it is “great.”"},
    {"Ana Ruiz insists that, in her view, it is safe.",
     "THAT Ana Ruiz | insists | that, in her view, it is safe; ACC her | view | it is safe"},
};

START_TEST(tells_senders_from_hearers) {
  analyse(NULL, senders[_i].text);
  check(&senders[_i], attributions());
}
END_TEST

/* ---- Who speaks, over what tells of them ---- */

static const row described[] = {
    {"An adviser to the mayor said the bridge was old.", "BARE An adviser to the mayor | said | the bridge was old"},
    {"The ambassador to Norway, Ana Ruiz, said that it was old.",
     "THAT The ambassador to Norway, Ana Ruiz | said | that it was old"},
    {"But in recent days, aides to Mr. Holm say, the mayor has grown tired.",
     "POST aides to Mr. Holm | say | But in recent days / the mayor has grown tired"},
    {"All the drivers we interviewed said the plan was old.", "BARE All the drivers | said | the plan was old"},
    {"Therefore any attempt to close the bridge, he said, becomes hopeless.",
     "POST he | said | Therefore any attempt to close the bridge / becomes hopeless"},
    {"Ana Ruiz has nevertheless argued that it was old.", "THAT Ana Ruiz | has nevertheless argued | that it was old"},
    {"The mayor on Tuesday morning, however, said the bridge was old.", "BARE The mayor | said | the bridge was old"},
    {"The mayor was forced to admit that it was old.", "THAT The mayor | was forced to admit | that it was old"},
    {"Ana Ruiz, who was off-screen, asked, “Really?”", "PREQ Ana Ruiz | asked | “Really?”"},
};

START_TEST(passes_descriptions) {
  analyse(NULL, described[_i].text);
  check(&described[_i], attributions());
}
END_TEST

/* ---- Subjects of what looks like a noun ---- */

static const row subjects[] = {
    {"Drivers in the town plan to leave.", "WEAK Drivers in the town | plan | to leave"},
    {"Critics of the new bridge claim that it is old.", "THAT Critics of the new bridge | claim | that it is old"},
    {"Most people in the harbour support the sale.", "WEAK Most people in the harbour | support | the sale"},
    {"Ana Ruiz and Lars Holm support the sale.", "WEAK Ana Ruiz and Lars Holm | support | the sale"},
    {"The architect of the harbour plan left early.", ""},
    {"Drivers of the council's plan left early.", ""},
};

START_TEST(reads_several) {
  analyse(NULL, subjects[_i].text);
  check(&subjects[_i], attributions());
}
END_TEST

/* ---- Participles: of whom somebody judges, what somebody proposes ---- */

static const row participles[] = {
    {"The mayor named two officers accused of theft.", "PASS - | accused of | two officers / theft"},
    {"The mayor, accused of theft, left the town.", "PASS - | accused of | The mayor / theft"},
    {"It is a plan touted as cheap.", "PASS - | touted as | a plan / cheap"},
    {"Drivers, whom the mayor accused of theft, left.", "WEAK the mayor | accused of | theft"},
    {"It was in what drivers decried as theft.", "WEAK drivers | decried as | theft"},
    {"On Friday, Ruiz branded as theft a sale of the bridge.", "WEAK Ruiz | branded as | theft a sale of the bridge"},
    {"The drivers cheered as the mayor was led to the bridge.",
     "WEAK The drivers | cheered as | the mayor was led to the bridge"},
    {"He wrote on a story that broke in 2015 revealing that the mayor sold boats.",
     "THAT He | wrote | that broke in 2015 revealing that the mayor sold boats"},
    {"Most polls in 2018 showing a lead are old.", "WEAK Most polls in 2018 | showing | a lead"},
    {"It was a clerk she accused of theft.", "WEAK she | accused of | theft"},
    {"The mayor was seen on Monday and praised for her work.", ""},
    {"The plan was laid out in a book on tolls written by Ruiz.", "PASS Ruiz | written by | a book on tolls"},
    {"The plan for the harbour proposed by the council is old.",
     "PASS the council | proposed by | The plan for the harbour"},
    {"The 95 new cases reported during the week were the most since May.", ""},
    {"The deal announced Tuesday was disappointing.", ""},
    {"A bag believed to be his was found in the hall.", "PASS - | believed | A bag / to be his"},
    {"It was a view later found to have been wrong.", ""},
    {"The union announced Tuesday it would strike.", "BARE The union | announced | it would strike"},
    {"Two of the drivers announced in May they would strike.",
     "BARE Two of the drivers | announced | in May they would strike"},
    {"The letter announced in plain words that the bridge was sold.",
     "THAT The letter | announced | that the bridge was sold"},
    {"Her sons complained about being late.", "BARE Her sons | complained about | being late"},
    {"“It is sold,” the impostor declared in Ferry Street.", "POST the impostor | declared | “It is sold,”"},
    {"Mr. Long said the bridge was sold.", "BARE Mr. Long | said | the bridge was sold"},
};

START_TEST(reads_participles) {
  analyse(NULL, participles[_i].text);
  check(&participles[_i], attributions());
}
END_TEST

/* ---- Where a content ends and where it begins ---- */

static const row bounds[] = {
    {"Drivers who voted for the plan are few.", "WEAK who | voted for | the plan"},
    {"The clerk who revealed that Ruiz used a boat while she was mayor was jailed.",
     "THAT who | revealed | that Ruiz used a boat while she was mayor"},
    {"The man who accused Ana Ruiz of being late was jailed.", "WEAK who | accused | Ana Ruiz of being late"},
    {"Drivers who oppose the plan Ruiz has drawn left.", "WEAK who | oppose | the plan Ruiz has drawn left"},
    {"Ana Ruiz says despite being from the coast, she plans to stay.",
     "BARE Ana Ruiz | says | despite being from the coast, she plans to stay; WEAK she | plans | to stay"},
    {"Holm said that after the vote, drivers opposed the plan.",
     "THAT Holm | said | that after the vote, drivers opposed the plan; WEAK drivers | opposed | the plan"},
    {"As Ruiz said in the letter, drivers opposed the plan.",
     "POST Ruiz | said | drivers opposed the plan; WEAK drivers | opposed | the plan"},
    {"Despite what Ruiz said in the letter, drivers opposed the plan.",
     "BARE Ruiz | said | in the letter; WEAK drivers | opposed | the plan"},
    {"The drivers say they have a new weapon: the ferry.",
     "PREQ The drivers | say | they have a new weapon: the ferry"},
    {"The drivers say in a letter: the ferry is old.", "PREQ The drivers | say in a letter | the ferry is old"},
    {"Ana Ruiz said drivers “are not interested” in it.", "PREQ Ana Ruiz | said | drivers “are not interested” in it"},
    {"Ana Ruiz said Tuesday “we are done.”", "PREQ Ana Ruiz | said | “we are done.”"},
    {"Asked whether Holm, the leader, could be mayor, Ruiz laughed.",
     "PASS - | Asked | whether Holm, the leader, could be mayor"},
    {"Holm framed the sale as a moment when the town stood up.",
     "WEAK Holm | framed | the sale as a moment when the town stood up"},
    {"His harsh criticism of towns such as Salem was loud.", "NOMINAL His | harsh criticism of | towns such as Salem"},
};

START_TEST(bounds_contents) {
  analyse(NULL, bounds[_i].text);
  check(&bounds[_i], attributions());
}
END_TEST

/* ---- Adverbs of two words, names behind things, quantifiers before nouns ---- */

static const row neighbours[] = {
    {"The drivers at least claimed that it was old.", "THAT The drivers | at least claimed | that it was old"},
    {"Ana Ruiz has at times criticized the council.", "WEAK Ana Ruiz | has at times criticized | the council"},
    {"Drivers are much less likely to believe that it is old.",
     "THAT Drivers | are much less likely to believe | that it is old"},
    {"She took repeated shots at the council.", "NOMINAL She | took repeated shots at | the council"},
    {"Drivers feel any blame for the loss falls on the council.", ""},
    {"There were fewer calls for a new bridge.", ""},
    {"It represents more thought on the question of tolls.", ""},
    {"Many voters left, and many said that it was old.", "THAT many | said | that it was old"},
    {"It was the last of the reforms Ana Ruiz had opposed.", "WEAK Ana Ruiz | had opposed | the last of the reforms"},
    {"USA Today reported that it was old.", "THAT USA Today | reported | that it was old"},
    {"During his 2008 campaign for mayor, Lars Holm left.", ""},
    {"It was closed in a way Lars Holm slammed as careless.", ""},
    {"The bridge is old, according to a poll released by Salem Radio in May.",
     "ACC a poll released by Salem Radio | according to | The bridge is old"},
    {"The bridge is old, according to data collected in 2014 by Salem Radio.",
     "ACC data collected in 2014 by Salem Radio | according to | The bridge is old"},
    {"What the mayor said is that the bridge is old.", "BARE the mayor | said | that the bridge is old"},
    {"The day before, at a rally in Salem, Mr. Holm was blunt, claiming that it was old.",
     "ING Mr. Holm | claiming | that it was old"},
    {"Scores of drivers in Salem met on Monday, claiming that it was old.",
     "ING Scores of drivers | claiming | that it was old"},
    {"Lars Holm would have provided the fifth vote for a new bridge.", ""},
    {"In Harl the youth oppose the bridge.", "WEAK the youth | oppose | the bridge"},
    {"A third oppose the plan.", "WEAK A third | oppose | the plan"},
    {"They hope in 2017 Norway says that it was old.", "THAT Norway | says | that it was old"},
    {"Thousands left, fueling worries from Oslo to Salem that it was old.", ""},
    {"Polling shows that it was old.", "THAT Polling | shows | that it was old"},
    {"Critics have in particular noted that it was old.", "THAT Critics | have in particular noted | that it was old"},
    {"A driver familiar with Thursday's meeting says it was old.",
     "BARE A driver familiar with Thursday's meeting | says | it was old"},
    {"Ana Ruiz, meanwhile, who was late, said that it was old.", "THAT Ana Ruiz | said | that it was old"},
    {"Ana Ruiz, after reading the file, told Holm that it was old.", "THAT Ana Ruiz | told | that it was old"},
    {"Ana Ruiz, as part of a settlement, said that it was old.", "THAT Ana Ruiz | said | that it was old"},
    {"Rep. Lars Holm (R., Ohio), a driver, said that it was old.",
     "THAT Rep. Lars Holm (R., Ohio), a driver | said | that it was old"},
    {"Rep. Lars Holm (R., Ohio), who was late, said that it was old.", "THAT Rep. Lars Holm | said | that it was old"},
    {"The mayor two days later said that it was old.", "THAT The mayor | later said | that it was old"},
    {"The mayor several weeks ago said that it was old.", "THAT The mayor | said | that it was old"},
    {"The paper that year said that it was old.", "THAT The paper | said | that it was old"},
    {"Ruiz this past week said that it was old.", "THAT Ruiz | said | that it was old"},
    {"The minutes show that it was old.", "THAT The minutes | show | that it was old"},
    {"About a quarter said that it was old.", "THAT About a quarter | said | that it was old"},
    {"A Salem “open road” group said that it was old.", "THAT A Salem “open road” group | said | that it was old"},
    {"Supporters of “free road” laws say it was old.", "BARE Supporters of “free road” laws | say | it was old"},
    {"“Good Day” host Ana Ruiz said that it was old.", "THAT “Good Day” host Ana Ruiz | said | that it was old"},
    {"Holm spoke to Ruiz, before lunch, said aides.", "INV aides | said | Holm spoke to Ruiz, before lunch"},
    {"The bill passed the Senate, after weeks of talks, said Ruiz.",
     "INV Ruiz | said | The bill passed the Senate, after weeks of talks"},
    {"Prices rose, as expected, said analysts.", "INV analysts | said | Prices rose, as expected"},
    {"Both Tuesday said that it was old.", "THAT Both | said | that it was old"},
    {"Many today say that it is old.", "THAT Many | say | that it is old"},
    {"“It is old” officials said.", "POST officials | said | “It is old”"},
    {"He called it “a disgrace” critics said.",
     "PREQ He | called | it “a disgrace”; POST critics | said | He called it “a disgrace”"},
    {"In a letter demanding that Ruiz, Holm and Lund resign, the union cited fraud.",
     "ING a letter | demanding | that Ruiz, Holm and Lund resign; WEAK the union | cited | fraud"},
    {"The plan, with critics calling it a trap, was dropped.", "ING critics | calling | it a trap"},
    {"Her remark was interpreted as suggesting that it was old.",
     "PASS - | was interpreted as | Her remark / suggesting that it was old"},
    {"He called the police, warned the neighbours, and fled.",
     "WEAK He | called | the police, warned the neighbours, and fled"},
    {"The plan is, notes Holm, bad.", ""},
    {"As Ruiz asked Holm, the room fell silent.", "WEAK Ruiz | asked | Holm"},
    {"Drivers objected to weekend work.", "WEAK Drivers | objected | to weekend work"},
    {"Holm issued her prepared statement that it was old.",
     "NOMINAL Holm | issued her prepared statement | that it was old"},
    {"The road was dry, as it is in May, Holm said.", "POST Holm | said | The road was dry, as it is in May"},
    {"The drivers left early, but do say it will stay.", "CONJ The drivers | do say | it will stay"},
    {"A source close to him said that it was old.", "THAT A source close to him | said | that it was old"},
    {"The ad claims “Holm is the mayor you can trust.”", "PREQ The ad | claims | “Holm is the mayor you can trust.”"},
    {"Ana Ruiz in recent days has said that it was old.", "THAT Ana Ruiz | has said | that it was old"},
    {"Holm was told by a lawyer not to speak.", "PASS a lawyer | was told by | not to speak"},
    {"The council “stonewalled” requests from the panel.", ""},
    {"“It is old,” said Lars Holm, author of “The Old Bridge” and a driver.",
     "INV Lars Holm, author of “The Old Bridge” | said | “It is old,”"},
    {"“It is old,” said Lars Holm, author of “The Old Bridge: How a Town in Ohio Lost Its Trade.”",
     "INV Lars Holm, author of “The Old Bridge: How a Town in Ohio Lost Its Trade.” | said | “It is old,”"},
    {"The drivers met at “The Old Bridge: How a Town in Ohio Lost Its Trade” at noon.", ""},
    {"She left, stating, “The Old Bridge of Harl Will Never Be Closed.”",
     "ING She | stating | “The Old Bridge of Harl Will Never Be Closed.”"},
    {"Ana Ruiz left.\n\n“WE WILL NEVER EVER CLOSE THE OLD BRIDGE,” she said.",
     "POST she | said | “WE WILL NEVER EVER CLOSE THE OLD BRIDGE,”"},
    {"She went home.\n“We will never ever close the Old Bridge.”",
     "ORPHAN - | - | “We will never ever close the Old Bridge.”"},
    {"Ledgers show that the mayor took money.", "THAT Ledgers | show | that the mayor took money"},
    {"A poll found drivers favored the bridge.",
     "BARE A poll | found | drivers favored the bridge; WEAK drivers | favored | the bridge"},
    {"Ana Ruiz discovered a boat called the Gull.", ""},
    {"The mayor was forced to call on reporters.", ""},
    {"Ana Ruiz called on the council to act.", "WEAK Ana Ruiz | called on | the council to act"},
    {"A narrow majority of drivers disagree.", ""},
    {"A narrow majority of drivers say that it was old.", "THAT A narrow majority of drivers | say | that it was old"},
    {"The sale began in May and concluded Monday.", ""},
    {"Ana Ruiz shows no signs of leaving.", ""},
    {"Salem Radio president Lars Holm was stunned and warned that it was old.",
     "CONJ Salem Radio president Lars Holm | warned | that it was old"},
    {"Ana Ruiz gave the most detailed account of the fire.", ""},
    {"Holm's much criticized plan for the bridge has passed.", ""},
    {"It was a more widely discussed book than hers.", ""},
    {"The town's most loyal drivers said that it was old.",
     "THAT The town's most loyal drivers | said | that it was old"},
    {"One of Holm's few critics said that it was old.", "THAT One of Holm's few critics | said | that it was old"},
    {"There's some hope that it is old.", ""},
    {"Drivers who in previous years demanded a bridge left.", "WEAK who | demanded | a bridge left"},
};

START_TEST(reads_neighbours) {
  analyse(NULL, neighbours[_i].text);
  check(&neighbours[_i], attributions());
}
END_TEST

/* ---- Acts: what somebody underscores, and what is told of by the way ---- */

static const row acts[] = {
    {"The mayor underscored the need for a bridge.", "WEAK The mayor | underscored | the need for a bridge"},
    {"She pointed to the old plan.", "WEAK She | pointed to | the old plan"},
    {"Drivers point to the old bridge.", "WEAK Drivers | point to | the old bridge"},
    {"Critics see the sale as a gift.", "WEAK Critics | see | the sale as a gift"},
    {"The sale is seen by many as a gift.", "PASS many | is seen by | The sale / as a gift"},
    {"The sale was described by Ruiz as a gift.", "PASS Ruiz | was described by | The sale / as a gift"},
    {"Critics saw the mayor as she left.", ""},
    {"Critics saw crowds as the bridge was opened.", ""},
    {"Critics have seen the bridge as well.", ""},
    {"Critics saw a man during his time as mayor.", ""},
    {"Ana Ruiz was seen in Oslo as a child.", ""},
    {"Ana Ruiz spoke with drivers about the sale.", "WEAK Ana Ruiz | spoke with drivers about | the sale"},
    {"The mayor spoke at length about the sale.", "WEAK The mayor | spoke at length about | the sale"},
    {"The mayor spoke briefly of the sale.", "WEAK The mayor | spoke briefly of | the sale"},
    {"The mayor spoke to drivers.", ""},
    {"The mayor spoke to drivers, who were glad about it.", ""},
    {"Ana Ruiz has been saying that it was old.", "THAT Ana Ruiz | has been saying | that it was old"},
    {"The mayor had been praising the sale.", "WEAK The mayor | had been praising | the sale"},
    {"It was a sale the mayor had opposed.", "WEAK the mayor | had opposed | a sale"},
    {"The sale, which the mayor has defended, is old.", "WEAK the mayor | has defended | The sale"},
    {"It was the sale the rain had opposed.", ""},
    {"It was a plan the mayor sought.", ""},
    {"It underscores the need for a bridge.", ""},
    {"The rain underscored the need for a bridge.", ""},
    {"The rise was 14 points to the surprise of all.", ""},
    {"By slamming the mayor, Lars Holm lost drivers.", "ING Lars Holm | slamming | the mayor"},
    {"Lars Holm left the council after blasting the plan.", "ING Lars Holm | blasting | the plan"},
    {"The rule bars banks from denying loans.", ""},
    {"Drivers know Lars Holm for opposing the plan.", ""},
};

START_TEST(reads_acts) {
  analyse(NULL, acts[_i].text);
  check(&acts[_i], attributions());
}
END_TEST

/* ---- In whose view ---- */

static const row views[] = {
    {"In Holm's view, the bridge is old.", "ACC Holm's | view | the bridge is old"},
    {"But in her own words, the bridge is “a ruin.”", "ACC her | words | the bridge is “a ruin.”"},
    {"The bridge, in the mayor's opinion, is old.", "ACC the mayor's | opinion | The bridge / is old"},
    {"The bridge is old because, in his eyes, drivers are dull.", "ACC his | eyes | drivers are dull"},
    {"The vote was lost, in my judgment.", "ACC my | judgment | The vote was lost"},
    {"It is a play in her own words.", ""},
    {"He has the mayor in his eyes.", ""},
    {"Drivers share her view, which is old.", ""},
};

START_TEST(reads_views) {
  analyse(NULL, views[_i].text);
  check(&views[_i], attributions());
}
END_TEST

/* ---- Who sends a letter ---- */

static const row letters[] = {
    {"Lars Holm sent a letter to the council demanding a bridge.", "WEAK Lars Holm | demanding | a bridge"},
    {"The mayor sent a letter to the council saying that the bridge is old.",
     "ING The mayor | saying | that the bridge is old"},
    {"The council received a letter from drivers demanding a bridge.",
     "WEAK a letter from drivers | demanding | a bridge"},
    {"The mayor published a letter by drivers demanding a bridge.", "WEAK a letter by drivers | demanding | a bridge"},
};

START_TEST(knows_senders) {
  analyse(NULL, letters[_i].text);
  check(&letters[_i], attributions());
}
END_TEST

TCase *indirect_tests(void) {
  TCase *tests = tcase_create("indirect");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, knows_owners, 0, COUNT(owners));
  tcase_add_loop_test(tests, tells_senders_from_hearers, 0, COUNT(senders));
  tcase_add_loop_test(tests, passes_descriptions, 0, COUNT(described));
  tcase_add_loop_test(tests, reads_several, 0, COUNT(subjects));
  tcase_add_loop_test(tests, reads_participles, 0, COUNT(participles));
  tcase_add_loop_test(tests, bounds_contents, 0, COUNT(bounds));
  tcase_add_loop_test(tests, reads_neighbours, 0, COUNT(neighbours));
  tcase_add_loop_test(tests, reads_acts, 0, COUNT(acts));
  tcase_add_loop_test(tests, reads_views, 0, COUNT(views));
  tcase_add_loop_test(tests, knows_senders, 0, COUNT(letters));
  return tests;
}
