/* Clauses: which subject acts in them, what may come between it and its verb, where its object ends.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

/* ---- Who acts, of several clauses ---- */

static const row doers[] = {
    {"When asked by Salem Radio how it will work, a spokesperson was unable to answer, but said it would take time.",
     "PASS Salem Radio | asked | how it will work; CONJ a spokesperson | said | it would take time"},
    {"Ana Ruiz was blamed by Holm for the loss and said that it was old.",
     "PASS Holm for the loss | was blamed by | Ana Ruiz; CONJ Ana Ruiz | said | that it was old"},
    {"He attacked Ruiz by tweeting that the bridge was old.",
     "WEAK He | attacked | Ruiz; ING He | tweeting | that the bridge was old"},
    {"Drivers left as Ana Ruiz used the meeting to criticize the council.",
     "WEAK Ana Ruiz | to criticize | the council"},
    {"Holm – who wrote the book that said it was old – left.",
     "BARE who | wrote | the book that said it was old; BARE the book | said | it was old – left"},
    {"Ruiz met Holm, who opened the talks by noting that it was old.", "ING who | noting | that it was old"},
    {"It is a lawsuit which closed the bridge by citing the council.", ""},
    {"Ana Ruiz went on to criticize the council.", "WEAK Ana Ruiz | went on to criticize | the council"},
    {"Ana Ruiz refused to criticize the council.", "WEAK Ana Ruiz | refused | to criticize the council"},
    {"Noting that Holm met the drivers, the mayor and the police on Monday, Ana Ruiz then left.",
     "ING Ana Ruiz | Noting | that Holm met the drivers, the mayor and the police on Monday"},
    {"Citing a poll, The Salem Post reports that it is old.",
     "ING The Salem Post | Citing | a poll; THAT The Salem Post | reports | that it is old"},
    {"He left, running with an ad that said it was old.", "BARE an ad | said | it was old"},
    {"“It is old,” says Lars Holm of online-only shops.", "INV Lars Holm of online-only shops | says | “It is old,”"},
    {"Lars Holm, the former aide who now runs Salem Radio, a local station, says it is old.",
     "BARE Lars Holm, the former aide who now runs Salem Radio, a local station | says | it is old"},
    {"Those in favor of the bill, which include Salem, Harl and Kiel, argue that it is old.",
     "THAT Those in favor of the bill, which include Salem, Harl and Kiel | argue | that it is old"},
    {"She is the most prominent gun rights advocate to speak.", ""},
    {"She was the town's gun rights advocate.", ""},
    {"Three current and former council employees said it was old.",
     "BARE Three current and former council employees | said | it was old"},
    {"All but two members said it was old.", "BARE All but two members | said | it was old"},
    {"Almost half of voters said it was old.", "BARE Almost half of voters | said | it was old"},
    {"The members have repeatedly both denied it.", "BARE both | denied | it"},
    {"At least two members said it was old.", "BARE At least two members | said | it was old"},
    {"More than two dozen members said it was old.", "BARE More than two dozen members | said | it was old"},
    {"The poll found nearly half of voters believe it is old.",
     "BARE The poll | found | nearly half of voters believe it is old; "
     "BARE nearly half of voters | believe | it is old"},
    {"Lars Holm, a former mayor who is now a senior fellow at the Salem Center, which works there, said it was old.",
     "BARE Lars Holm | said | it was old"},
    {"Police who searched the house of Ana Ruiz, a nurse, said it was old.",
     "BARE Police who searched the house of Ana Ruiz, a nurse | said | it was old"},
    {"Holm is a man who said he would oppose the bridge.",
     "BARE who | said | he would oppose the bridge; WEAK he | would oppose | the bridge"},
    {"Holm is a man who said Ruiz opposed the bridge.",
     "BARE who | said | Ruiz opposed the bridge; WEAK Ruiz | opposed | the bridge"},
    {"A man who knows Ruiz said it was old.", "BARE A man | said | it was old"},
    {"In recent months Ruiz said it was old.", "BARE Ruiz | said | it was old"},
    {"Last month Mayor Ruiz said it was old.", "BARE Mayor Ruiz | said | it was old"},
    {"The second Holm aide said it was old.", "BARE The second Holm aide | said | it was old"},
    {"It is short of the $750 billion Holm requested.", ""},
    {"Holm advanced the eyebrow-raising proposal that it should close.", ""},
};

START_TEST(tells_who_acts) {
  analyse(NULL, doers[_i].text);
  check(&doers[_i], attributions());
}
END_TEST

/* ---- Subjects that commas part from their verb ---- */

static const row opening[] = {
    {"The ferry carried few drivers, which makes it hard to plan, says Lars Holm.",
     "INV Lars Holm | says | The ferry carried few drivers, which makes it hard to plan"},
    {"The town, known for its bay, is dull, said Mayor Lars Holm, who left.",
     "INV Mayor Lars Holm, who left | said | The town, known for its bay, is dull"},
    {"Ruiz, a driver, said Lars Holm had left the town.", "BARE Ruiz, a driver | said | Lars Holm had left the town"},
    {"Ruiz, the mayor, said Lars Holm, the judge, was late.",
     "BARE Ruiz, the mayor | said | Lars Holm, the judge, was late"},
    {"Ruiz, the mayor, said Lars Holm resigned.", "BARE Ruiz, the mayor | said | Lars Holm resigned"},
    {"Ana Ruiz, 46, of Salem, who was late, said it was old.", "BARE Ana Ruiz, 46, of Salem | said | it was old"},
    {"Ana Ruiz, executive director for Harl Radio, the parent company of Salem Press, said it was old.",
     "BARE Ana Ruiz, executive director for Harl Radio, the parent company of Salem Press | said | it was old"},
    {"Ana Ruiz, 46, of a town that has a port, said it was old.",
     "BARE Ana Ruiz, 46, of a town that has a port | said | it was old"},
    {"Ana Ruiz, PhD, of Salem University, who was late and had no notes, said it was old.",
     "BARE Ana Ruiz, PhD, of Salem University | said | it was old"},
    {"Ana Ruiz, the head of the Harl committee, who leads the group, told Salem Radio that it was old.",
     "THAT Ana Ruiz, the head of the Harl committee | told | that it was old"},
    {"Ana Ruiz, who worked with Holm, Boone and Kiel, and had no notes, said it was old.",
     "BARE Ana Ruiz | said | it was old"},
    {"Ana Ruiz, speaking for Lars Holm, a driver, said it was old.", "BARE Ana Ruiz | said | it was old"},
    {"Meanwhile, Ana Ruiz, of Harl, an old town, said it was old.",
     "BARE Ana Ruiz, of Harl, an old town | said | it was old"},
    {"Ana Ruiz, who called Holm a “liar” and a “fraud,” demanded that it close.",
     "PREQ who | called | Holm a “liar” and a “fraud,”; THAT Ana Ruiz | demanded | that it close"},
    {"Ana Ruiz, PhD, of Salem University, who denied it, left.", "BARE who | denied | it"},
    {"Ana Ruiz, who had a cold, a fall that hurt him in July, and a cough, said it was old.",
     "BARE Ana Ruiz | said | it was old"},
    {"Ana Ruiz, a driver, in a letter sent before Holm spoke, said it was old.",
     "BARE Ana Ruiz, a driver, in a letter sent before Holm spoke | said | it was old"},
    {"Leaders including Mayor Lars Holm and Governor Ana Ruiz said it was old.",
     "BARE Leaders including Mayor Lars Holm and Governor Ana Ruiz | said | it was old"},
    {"Lawyers for the mayors of 20 towns and the District of Kiel said it was old.",
     "BARE Lawyers for the mayors of 20 towns and the District of Kiel | said | it was old"},
    /* One of the parts has a verb of its own. */
    {"Ana Ruiz, the council met, the mayor, a driver, said it was old.",
     "BARE the mayor, a driver | said | it was old"},
    {"Ana Ruiz left, Lars Holm, a driver, said.", "POST Lars Holm, a driver | said | Ana Ruiz left"},
};

START_TEST(finds_subjects_that_open) {
  analyse(NULL, opening[_i].text);
  check(&opening[_i], attributions());
}
END_TEST

/* ---- Where a content begins and ends ---- */

static const row extents[] = {
    {"Even though it is old, the bridge has not been tested, the mayor argues in a new book.",
     "POST the mayor | argues | Even though it is old, the bridge has not been tested"},
    {"Administrators closed schools and told students to leave the town.",
     "CONJ Administrators | told | to leave the town"},
    {"Holm met the mayor (who said it was old) and the clerk (who said it was new).",
     "BARE who | said | it was old; BARE who | said | it was new"},
    {"For Ana Ruiz — who says it is old — it is a problem.", "BARE who | says | it is old"},
    {"They intend to harness that star power in May.", "WEAK They | intend | to harness that star power in May"},
    {"Holm wanted to see a town that thrives.", "WEAK Holm | wanted | to see a town that thrives"},
    {"Holm complained to several drivers that it was old.", "THAT Holm | complained | that it was old"},
    {"Holm suggested to him that it was old.", "THAT Holm | suggested | that it was old"},
    {"Holm suggested to the council that it was old.", "THAT Holm | suggested | that it was old"},
    {"He dismissed the plan as though it were old.", "WEAK He | dismissed | the plan"},
    {"The aide confirmed the statement but took to the air to deny it was an attack.",
     "WEAK The aide | confirmed | the statement; WEAK The aide | to deny | it was an attack"},
    {"Holm denied the claim but resigned.", "WEAK Holm | denied | the claim"},
    {"Polls show gains in the small but hotly contested state.",
     "WEAK Polls | show | gains in the small but hotly contested state"},
    {"Voters are asked about it, but they do not answer.", "PASS - | are asked about | it"},
    {"Holm backed the plan, and he left.", "WEAK Holm | backed | the plan"},
    {"Holm backed the plan and she left.", "WEAK Holm | backed | the plan"},
    {"Holm backed the plan and it.", "WEAK Holm | backed | the plan and it"},
    {"Holm agreed to close the bridge and she left.", "WEAK Holm | agreed | to close the bridge and she left"},
    {"The mayor was asked about the plan, and he left.", "PASS - | was asked about | the plan"},
    {"Ana Ruiz used the talks to criticize Holm.", "WEAK Ana Ruiz | to criticize | Holm"},
    {"Ana Ruiz used her speech to attack Holm.", "WEAK Ana Ruiz | to attack | Holm"},
    {"Two men met to attack Holm.", ""},
    {"“It is time,” Holm told supporters, according to the Salem Times.",
     "POST Holm | told | “It is time,”; ACC the Salem Times | according to | “It is time,” Holm told supporters"},
    {"“It is time,” Holm said, according to the Salem Times. “It is late.”",
     "POST Holm | said | “It is time,” / “It is late.”; ACC the Salem Times | according to | “It is time,” Holm said"},
    {"“It is old,” according to Ana Ruiz. “It is late.”", "ACC Ana Ruiz | according to | “It is old,” / “It is late.”"},
    {"Ana Ruiz opposed the sale and outstripped his plans.", "WEAK Ana Ruiz | opposed | the sale"},
    {"Ana Ruiz asked for a photo and the mayor took it.", "WEAK Ana Ruiz | asked for | a photo"},
    {"Ana Ruiz praised the old bridge and the new harbour.",
     "WEAK Ana Ruiz | praised | the old bridge and the new harbour"},
    {"Ana Ruiz criticized a bridge closed in May and moved to the south.",
     "WEAK Ana Ruiz | criticized | a bridge closed in May and moved to the south"},
    {"Ana Ruiz criticized the council and drivers who closed the road.",
     "WEAK Ana Ruiz | criticized | the council and drivers who closed the road"},
    {"Ana Ruiz sided with Lars Holm and Ana Berg for standing by the plan.",
     "WEAK Ana Ruiz | sided with | Lars Holm and Ana Berg for standing by the plan"},
    {"The sale, which Lars Holm criticized after it was signed, is old.", "WEAK Lars Holm | criticized | The sale"},
    {"That is the race which she never envisioned when she left.", ""},
    {"It is late (Ana Ruiz is worried about the bridge) and it rains.",
     "WEAK Ana Ruiz | is worried about | the bridge"},
    {"It is late (she reportedly left) and it rains.", "HEARSAY - | reportedly | she reportedly left"},
    {"Sen. Ana Ruiz (D-Ohio) reportedly left.", "HEARSAY - | reportedly | Sen. Ana Ruiz (D-Ohio) reportedly left"},
    {"Ana Ruiz said in a talk with “Salem & Friends” that it was old.", "THAT Ana Ruiz | said | that it was old"},
    {"Ana Ruiz admitted he “made a mistake in May.”", "PREQ Ana Ruiz | admitted | he “made a mistake in May.”"},
    {"When Ana Ruiz threatened to lift the rules, governors resisted.",
     "WEAK Ana Ruiz | threatened | to lift the rules"},
    {"The firm was charging the town $4,000 a year.", ""},
    {"Police charged the mayor over $4,000 in bribes.", "WEAK Police | charged | the mayor over $4,000 in bribes"},
    {"Ana Ruiz attacked the council’s $4 million plan.", "WEAK Ana Ruiz | attacked | the council’s $4 million plan"},
    {"The mayor wanted the ban and the bridge opened.", "WEAK The mayor | wanted | the ban and the bridge opened"},
    {"The mayor noted that, according to some estimates, as many as 40 drivers left.",
     "THAT The mayor | noted | that, according to some estimates, as many as 40 drivers left; ACC some estimates | "
     "according to | as many as 40 drivers left"},
};

/* Comments that the outlet adds to a report. */
static const row comments[] = {
    {"Ruiz said the town would pay more, an acknowledgment that few expected.",
     "BARE Ruiz | said | the town would pay more"},
    {"Ruiz said the town had lost – a thinly veiled swipe at Holm.", "BARE Ruiz | said | the town had lost"},
    {"Ruiz said it was late, a claim the union denies.",
     "BARE Ruiz | said | it was late; WEAK the union | denies | a claim"},
    {"“It is late,” Ruiz said, an apparent reference to Holm.", "POST Ruiz | said | “It is late,”"},
    {"As Ruiz said, a belief that it was late was wrong.", "POST Ruiz | said | a belief that it was late was wrong"},
    {"Ruiz said they need a pen, a claim form and a boat.",
     "BARE Ruiz | said | they need a pen, a claim form and a boat"},
    {"Ruiz said it was a fire, an attack on the bridge, or both.",
     "BARE Ruiz | said | it was a fire, an attack on the bridge, or both"},
    {"Ruiz said that, as it was late, a friend called from Kiel.",
     "THAT Ruiz | said | that, as it was late, a friend called from Kiel"},
    {"52 percent said Ruiz would be better, compared with 41 percent for Holm.",
     "BARE 52 percent | said | Ruiz would be better"},
    {"A third of drivers said it was bad, up from 20 percent in May.", "BARE A third of drivers | said | it was bad"},
    {"46 percent said they were late; 37 percent were not.", "BARE 46 percent | said | they were late"},
    {"Some 52 percent said they consider her a friend, compared with 41 percent in May.",
     "BARE Some 52 percent | said | they consider her a friend; BARE they | consider | her a friend"},
    {"The poll found 52 percent were late, compared with 41 percent in May.",
     "BARE The poll | found | 52 percent were late, compared with 41 percent in May"},
    {"Ruiz said it was late; she would leave.", "BARE Ruiz | said | it was late; she would leave"},
    {"46 percent overall said it was late; 12 percent of drivers agreed.",
     "BARE 46 percent overall | said | it was late"},
    {"More than half of voters said it was late, compared with 20 percent in May.",
     "BARE More than half of voters | said | it was late"},
    {"One in five said it was late, up from 20 percent in May.", "BARE One in five | said | it was late"},
    {"Some 52 percent said Ruiz was late (47%, down from 53% in May).",
     "BARE Some 52 percent | said | Ruiz was late (47%, down from 53% in May"},
    /* but a number of people is not a share */
    {"Two officials said sales rose 20 percent, compared with 10 percent in May.",
     "BARE Two officials | said | sales rose 20 percent, compared with 10 percent in May"},
    {"One of the officials said sales rose, up from 10 percent in May.",
     "BARE One of the officials | said | sales rose, up from 10 percent in May"},
    {"The town would pay, Ruiz said, a claim Holm denied.",
     "POST Ruiz | said | The town would pay; WEAK Holm | denied | a claim"},
    {"The town would pay, Ruiz said, an acknowledgment that few expected.", "POST Ruiz | said | The town would pay"},
    /* part of what is said: beside its subject, or the last of a list */
    {"Ruiz said the plan, a claim that nobody believed, would fail.",
     "BARE Ruiz | said | the plan, a claim that nobody believed, would fail"},
    {"Ruiz said he had a letter, a call from the mayor and a card.",
     "BARE Ruiz | said | he had a letter, a call from the mayor and a card"},
};

START_TEST(leaves_comments_to_the_outlet) {
  analyse(NULL, comments[_i].text);
  check(&comments[_i], attributions());
}
END_TEST

START_TEST(bounds_what_is_said) {
  analyse(NULL, extents[_i].text);
  check(&extents[_i], attributions());
}
END_TEST

/* ---- Contact clauses: a subject of its own, and no relative pronoun ---- */

static const row contacts[] = {
    {"The federal judge Holm accused of bias left.", "WEAK Holm | accused of | bias"},
    {"The police chief Lars Holm accused of theft left.", "PASS - | accused of | The police chief Lars Holm / theft"},
    {"It was a move opponents denounced as cruel.", "WEAK opponents | denounced as | cruel"},
    {"It was a move House opponents denounced as cruel.", "WEAK House opponents | denounced as | cruel"},
    {"It was a move Ana Ruiz denounced as cruel.", "WEAK Ana Ruiz | denounced as | cruel"},
    {"It was a law that critics slammed as cruel.", "WEAK critics | slammed as | cruel"},
    {"She signed a bill that the mayor denounced as cruel.", "WEAK the mayor | denounced as | cruel"},
    {"She signed a new bill the mayor denounced as cruel.", "WEAK the mayor | denounced as | cruel"},
    {"It was a move drivers' groups denounced as cruel.", "WEAK drivers' groups | denounced as | cruel"},
    {"It is a plan that Holm's party slammed as cruel.", "WEAK Holm's party | slammed as | cruel"},
    {"A bus drivers' group accused of theft was closed.", "PASS - | accused of | A bus drivers' group / theft"},
    {"Officers accused of theft left the town.", "PASS - | accused of | Officers / theft"},
    {"The man accused of theft came back in May.", "PASS - | accused of | The man / theft"},
    {"A plan touted as cheap went ahead and was late.", "PASS - | touted as | A plan / cheap"},
    {"Drivers accused of stealing bags left on a train were late.",
     "PASS - | accused of | Drivers / stealing bags left on a train"},
    {"The mayor the paper accused of theft was late.", "WEAK the paper | accused of | theft"},
    {"The mayor met the officers accused of theft.", "PASS - | accused of | the officers / theft"},
    {"The city officials accused of theft were late.", "PASS - | accused of | The city officials / theft"},
    {"He told them that a priest accused of theft was late.",
     "THAT He | told | that a priest accused of theft was late; PASS - | accused of | a priest / theft"},
    {"The man police say was late left.", "BARE police | say | was late"},
    {"It is a plan drivers say will fail.", "BARE drivers | say | will fail"},
    {"It is a bill House Republicans said would pass.", "BARE House Republicans | said | would pass"},
    {"It is the plan Mayor Ruiz believes will fail.", "BARE Mayor Ruiz | believes | will fail"},
    {"It is what many local officials say is a trap.", "BARE many local officials | say | is a trap"},
    {"They asked for a bridge, a move officials say will help.",
     "WEAK They | asked for | a bridge; BARE officials | say | will help"},
    {"The group Ruiz blamed for the fire denied it.", "WEAK Ruiz | blamed for | the fire; BARE the fire | denied | it"},
    {"Drivers accused of theft have left.", "PASS - | accused of | Drivers / theft"},
    {"A man they accused of theft was late.", "WEAK they | accused of | theft"},
    {"It is a boat she described as a friend.", "WEAK she | described as | a friend"},
    {"A lawyer Ruiz has described as a fool is late.", "WEAK Ruiz | has described as | a fool"},
    {"The plan, which he says is old, does not help.", "BARE he | says | is old"},
    {"A plan they said was old was closed.", "BARE they | said | was old"},
    {"The drivers accused of being late denied the charge.", "PASS - | accused of | The drivers / being late"},
    {"The law Ruiz opposes is old.", "WEAK Ruiz | opposes | The law"},
    {"The toll that Mayor Ruiz opposes would fail.", "WEAK Mayor Ruiz | opposes | The toll"},
    {"The plan they were supporting would fail.", "WEAK they | were supporting | The plan"},
    {"The thing Ruiz was looking forward to was the sale.", "WEAK Ruiz | was looking forward to | The thing"},
    {"It is clear that the sale Ruiz was discussing will be late.",
     "PASS - | is clear | that the sale Ruiz was discussing will be late; WEAK Ruiz | was discussing | the sale"},
    {"Drivers are looking to do the same.", "WEAK Drivers | are looking to | do the same"},
    {"Drivers who disagree are free to go.", ""},
    {"The first thing they found is that it was old.", "BARE they | found | that it was old"},
    {"Holm read the plan the council opposes\n\nWill drivers pay?", ""},
    {"Holm read the plan he backs\n\nIs the bridge old?", ""},
    {"All the plans Ana Ruiz and her aides have praised will help.", ""},
    {"It is an approach experts believe could help.", "BARE experts | believe | could help"},
    {"Drivers cited for the voters' will left.", ""},
    {"Described by Ruiz the mayor has left.", "PASS Ruiz the mayor | Described | has left"},
    {"It rained. Described by Ruiz the mayor has left.", "PASS Ruiz the mayor | Described | has left"},
};

/* Subjects that are lists, and what stands between a subject or a noun and what is said. */
static const row lists[] = {
    {"Ana Ruiz, Lars Holm and Eve Lind said it was old.", "BARE Ana Ruiz, Lars Holm and Eve Lind | said | it was old"},
    {"Ruiz, Holm, and a driver said it was old.", "BARE Ruiz, Holm, and a driver | said | it was old"},
    {"Officials in Salem, Harl, Dover and Kiel said it was old.",
     "BARE Officials in Salem, Harl, Dover and Kiel | said | it was old"},
    {"Ruiz, Holm and Lind all said it was old.", "BARE Ruiz, Holm and Lind | said | it was old"},
    {"Last week, Ruiz and Holm said it was old.", "BARE Ruiz and Holm | said | it was old"},
    {"In Salem, Ruiz and Holm said it was old.", "BARE Ruiz and Holm | said | it was old"},
    {"Ana Ruiz, the mayor, and Lars Holm, a driver, both said it was old.",
     "BARE Ana Ruiz, the mayor, and Lars Holm, a driver | said | it was old"},
    {"The mayor, as well as Holm, said it was old.", "BARE The mayor | said | it was old"},
    {"It rained, while Lars Holm, director of Harl Roads, which is small, said it was old.",
     "BARE Lars Holm, director of Harl Roads | said | it was old"},
    {"Those with him said it was old.", "BARE Those with him | said | it was old"},
    {"Holm insisted, most recently in a letter, that it was old.", "THAT Holm | insisted | that it was old"},
    {"“It is old,” Holm said on “Salem Today.”", "POST Holm | said | “It is old,”"},
    {"It was a decision legal experts called a “ruin.”", "PREQ legal experts | called | a “ruin.”"},
    {"A few drivers said it was old.", "BARE A few drivers | said | it was old"},
    {"Her claim last week that it was old is false.", "NOMINAL Her | claim | that it was old"},
    {"Holm stressed in public remarks on Friday that it was old.", "THAT Holm | stressed | that it was old"},
    {"They made a proposal on Friday that aims at a sale.", ""},
    {"Holm would neither confirm nor deny that it was old.",
     "WEAK Holm | would neither | confirm nor deny that it was old"},
    {"Ana Berg put the cost at $4 million.", "WEAK Ana Berg | put the cost at | $4 million"},
};

START_TEST(reads_lists) {
  analyse(NULL, lists[_i].text);
  check(&lists[_i], attributions());
}
END_TEST

/* "told the court | Marsh had left": where an addressee ends without "that". */
static const row addressees[] = {
    {"Holm told the court Marsh had left.", "BARE Holm | told | Marsh had left"},
    {"Holm told reporters Ruiz would leave.", "BARE Holm | told | Ruiz would leave"},
    {"Holm told the BBC Ruiz would leave.", "BARE Holm | told | Ruiz would leave"},
    {"Holm told Mayor Ruiz it had rained.", "BARE Holm | told | it had rained"},
    {"Holm told Mayor Ruiz had left.", ""},
    {"Ana Ruiz told the Salem News there may be tolls.", "BARE Ana Ruiz | told | there may be tolls"},
    {"Ana Ruiz told reporters tolls have doubled.", "BARE Ana Ruiz | told | tolls have doubled"},
    {"Ana Ruiz told reporters drivers are asking for a bridge.",
     "BARE Ana Ruiz | told | drivers are asking for a bridge; WEAK drivers | are asking for | a bridge"},
    {"Ana Ruiz told the Herald two drivers were late.", "BARE Ana Ruiz | told | two drivers were late"},
    {"Ana Ruiz told Harl residents not to cross the bridge.", "WEAK Ana Ruiz | told | to cross the bridge"},
    {"Ana Ruiz told Salem Radio he's closing the bridge.", "BARE Ana Ruiz | told | he's closing the bridge"},
    {"Ana Ruiz told the Salem Herald in a phone interview the bridge was shut.",
     "BARE Ana Ruiz | told | the bridge was shut"},
    {"Ana Ruiz told reporters Mr Holm still had a plan.", "BARE Ana Ruiz | told | Mr Holm still had a plan"},
    {"Ana Ruiz told Reuters of the plan that was dropped.", "BARE Ana Ruiz | told | the plan that was dropped"},
    {"The tales he told about them had an end.", ""},
    {"Holm told the paper, which is based in Bern, that it was old.", "THAT Holm | told | that it was old"},
    {"On the eve of the vote, Ana Ruiz told drivers in Harl, Ohio, that it was old.",
     "THAT Ana Ruiz | told | that it was old"},
    {"Ana Ruiz is telling drivers at a popular Harl, Ohio, cafe that it is old.",
     "THAT Ana Ruiz | is telling | that it is old"},
    {"Ana Ruiz told the paper the council had not decided whether it was old.",
     "BARE Ana Ruiz | told | the council had not decided whether it was old; THAT the council | had not decided | "
     "whether it was old"},
    {"Ana Ruiz told them she did not know whether it was old.",
     "BARE Ana Ruiz | told | she did not know whether it was old; THAT she | did not know | whether it was old"},
    {"In May, a long time ago, Ana Ruiz told Holm she was late.", "BARE Ana Ruiz | told | she was late"},
    {"Ana Ruiz told a crowd of drivers at the old hall in Harl, “It is late.”", "PREQ Ana Ruiz | told | “It is late.”"},
    {"Holm told the mayor of Harl Ana Berg to call a vote.", "WEAK Holm | told | to call a vote"},
};

START_TEST(tells_addressees) {
  analyse(NULL, addressees[_i].text);
  check(&addressees[_i], attributions());
}
END_TEST

static const row denials[] = {
    {"Holm took money, which Ruiz denied.", "WEAK Ruiz | denied | which"},
    {"Holm said Ruiz took money, which Ruiz denied.", "BARE Holm | said | Ruiz took money; WEAK Ruiz | denied | which"},
    {"Holm took money, a claim the mayor has denied.", "WEAK the mayor | has denied | a claim"},
    {"Holm took money, a charge Salem denies.", "WEAK Salem | denies | a charge"},
    {"Holm took money, an allegation that he rejects.", "WEAK he | rejects | an allegation"},
    {"Holm was praised for theft, charges he denies.",
     "PASS - | was praised for | Holm / theft; WEAK he | denies | charges"},
    {"Shut up, drivers who disagree!", ""},
};

START_TEST(reads_denials) {
  analyse(NULL, denials[_i].text);
  check(&denials[_i], attributions());
}
END_TEST

START_TEST(reads_contact_clauses) {
  analyse(NULL, contacts[_i].text);
  check(&contacts[_i], attributions());
}
END_TEST

TCase *clause_tests(void) {
  TCase *tests = tcase_create("clauses");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, tells_who_acts, 0, COUNT(doers));
  tcase_add_loop_test(tests, finds_subjects_that_open, 0, COUNT(opening));
  tcase_add_loop_test(tests, bounds_what_is_said, 0, COUNT(extents));
  tcase_add_loop_test(tests, leaves_comments_to_the_outlet, 0, COUNT(comments));
  tcase_add_loop_test(tests, tells_addressees, 0, COUNT(addressees));
  tcase_add_loop_test(tests, reads_lists, 0, COUNT(lists));
  tcase_add_loop_test(tests, reads_denials, 0, COUNT(denials));
  tcase_add_loop_test(tests, reads_contact_clauses, 0, COUNT(contacts));
  return tests;
}
