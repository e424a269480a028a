/* Patterns, a row for what each asks of a sentence: what makes it fit, and what turns it away.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

/* ---- Speech: where its source and content stand ---- */

static const row speech[] = {
    {"Drivers at the CBS report that the bridge is old.", "THAT Drivers at the CBS | report | that the bridge is old"},
    {"About 42% say the bridge is old.", "BARE About 42% | say | the bridge is old"},
    {"Some 64 percent oppose a new bridge.", "WEAK Some 64 percent | oppose | a new bridge"},
    {"Two NGOS fear the bridge will fall.", "BARE Two NGOS | fear | the bridge will fall"},
    {"The homeless advocate said the bridge was old.", "BARE The homeless advocate | said | the bridge was old"},
    {"The widely noted speech about the bridge was short.", ""},
    {"Ana Ruiz apologized on Monday.", ""},
    {"Drivers are more likely to say it is old.", "BARE Drivers | are more likely to say | it is old"},
    {"The bridge is old, according to more than a dozen drivers.",
     "ACC more than a dozen drivers | according to | The bridge is old"},
    {"More people say it is old.", "BARE More people | say | it is old"},
    {"He cast a vote on the bridge.", ""},
    {"Critics cast Ruiz as a fool.", "WEAK Critics | cast | Ruiz as a fool"},
    {"Critics oppose raising the bridge.", "WEAK Critics | oppose | raising the bridge"},
    {"Lindt's said the bridge was old.", "BARE Lindt's | said | the bridge was old"},
    {"The bridge, as the mayor pointed out, is not old.", "POST the mayor | pointed out | The bridge / is not old"},
    {"The bridge is not old, as many researchers believe.", "POST many researchers | believe | The bridge is not old"},
    {"But as the mayor has noted, the bridge is not old.", "POST the mayor | has noted | the bridge is not old"},
    {"The bridge is old, noted Ana Ruiz.", "INV Ana Ruiz | noted | The bridge is old"},
    {"The bridge is old, warned the mayor, Ana Ruiz.", "INV the mayor, Ana Ruiz | warned | The bridge is old"},
    {"The storm hit Salem, claimed Ana Ruiz's life and left.", ""},
    {"As Ana Ruiz told drivers on Monday, the bridge is old.", "POST Ana Ruiz | told | the bridge is old"},
    {"The bridge is old, as Ana Ruiz told me.", "POST Ana Ruiz | told | The bridge is old"},
    {"As Ana Ruiz told the tale, the bridge was old.", ""},
    {"“It is old,” Ana Ruiz was quoted as saying by Radio One.", "POST Ana Ruiz | was quoted as saying | “It is old,”"},
    {"“It is old,” a driver can be heard saying on a tape.", "POST a driver | can be heard saying | “It is old,”"},
    {"Ana Ruiz was heard saying that it is old.", "THAT Ana Ruiz | was heard saying | that it is old"},
    {"He left the room, as the mayor said he would.", "BARE the mayor | said | he would"},
    {"A man who knows Ruiz said the bridge was old.", "BARE A man | said | the bridge was old"},
    {"Drivers who know Ruiz have said that the bridge is old.", "THAT Drivers | have said | that the bridge is old"},
    {"Drivers who know the bridge is old said they would wait.",
     "BARE who | know | the bridge is old; BARE Drivers | said | they would wait"},
    {"The minister, Ruiz said, denied any delay.",
     "POST Ruiz | said | The minister / denied any delay; WEAK The minister | denied | any delay"},
    {"The bridge was closed, Ruiz said, denied any delay.",
     "POST Ruiz | said | The bridge was closed / denied any delay"},
    {"It was called “a shame” by the mayor.", "PASS the mayor | was called | It / “a shame”"},
    {"A plan described as “a shame” by both drivers was shelved.",
     "PASS both drivers | described as | A plan / “a shame”"},
    {"The bridge is deemed unsafe by engineers.", "PASS engineers | is deemed | The bridge / unsafe"},
    {"The bridge was described as “old” by police.", "PASS police | was described as | “old”"},
    {"A driver believed to be ill was seen by police.", "PASS - | believed | A driver / to be ill"},
    {"Ruiz said the bridge, thought to be old, was shut.",
     "BARE Ruiz | said | the bridge, thought to be old, was shut; PASS - | thought | the bridge / to be old"},
    {"It was what he believed to be a wreck.", "BARE he | believed | to be a wreck"},
    {"It’s expected to rain.", "PASS - | It’s expected | to rain"},
    {"It was called a plan written by Ruiz.",
     "PASS - | was called | It / a plan written by Ruiz; PASS Ruiz | written by | a plan"},
    {"It was what he called “the old lie” by the mayor.", "PREQ he | called | “the old lie” by the mayor"},
    {"He was branded a liar by Ruiz’s refusal to go.", "PASS - | was branded | He / a liar by Ruiz’s refusal to go"},
    {"In March officials said the bridge was old.", "BARE officials | said | the bridge was old"},
    {"In late March 2019 officials said the bridge was old.", "BARE officials | said | the bridge was old"},
    {"On March 5 Ruiz said the bridge was old.", "BARE Ruiz | said | the bridge was old"},
    {"A March poll said the bridge was old.", "BARE A March poll | said | the bridge was old"},
    {"A review by March officials said it was old.", "BARE A review by March officials | said | it was old"},
    {"Earlier this month drivers said the bridge was old.", "BARE drivers | said | the bridge was old"},
    {"Two weeks ago drivers said the bridge was old.", "BARE drivers | said | the bridge was old"},
    {"Two days later drivers said the bridge was old.", "BARE drivers | said | the bridge was old"},
    {"The later report said the bridge was old.", "BARE The later report | said | the bridge was old"},
    {"On Monday night drivers said the bridge was old.", "BARE drivers | said | the bridge was old"},
    {"The night drivers said the bridge was old.", "BARE The night drivers | said | the bridge was old"},
    {"30 officials said the bridge was old.", "BARE 30 officials | said | the bridge was old"},
    {"A man who asked not to be named said the bridge was old.", "BARE A man | said | the bridge was old"},
    {"A man who did not want to be identified said the bridge was old.", "BARE A man | said | the bridge was old"},
    {"A man who asked that his name not be used said the bridge was old.", "BARE A man | said | the bridge was old"},
    {"A man who said anonymously that the bridge was old left.",
     "THAT who | said anonymously | that the bridge was old left"},
    {"A man who wants the bridge closed said it was old.",
     "WEAK who | wants | the bridge closed; BARE A man | said | it was old"},
    {"On Monday people who fear the bridge will fall have said that they left.",
     "BARE who | fear | the bridge will fall; THAT people | have said | that they left"},
    {"Ana Ruiz said critics fear the bridge will fall, but Lars Holm denied it.",
     "BARE Ana Ruiz | said | critics fear the bridge will fall; BARE critics | fear | the bridge will fall; BARE Lars "
     "Holm | denied | it"},
    {"It is closed for good,” said Ana Ruiz.", "INV Ana Ruiz | said | It is closed for good"},
    {"It is closed for good,” Ana Ruiz said.", "POST Ana Ruiz | said | It is closed for good"},
    {"The engineer, Ana Ruiz, said the mayor on Monday.", "BARE The engineer, Ana Ruiz | said | the mayor on Monday"},
    {"The bridge will stay closed, officials said in May 2020.", "POST officials | said | The bridge will stay closed"},
    {"Standing on the old bridge in Almeria, Ana Ruiz said it was closed.", "BARE Ana Ruiz | said | it was closed"},
    {"Surprisingly for all of them there, Ana Ruiz said it was closed.", "BARE Ana Ruiz | said | it was closed"},
    {"Because it was so old and wet, Ana Ruiz said it was closed.", "BARE Ana Ruiz | said | it was closed"},
    {"Asked about the old bridge last week, Ana Ruiz said it was closed.",
     "PASS - | Asked about | the old bridge last week; BARE Ana Ruiz | said | it was closed"},
    {"The bridge is closed – Ana Ruiz said.", "POST Ana Ruiz | said | The bridge is closed"},
    {"The bridge, Ana Ruiz said, is something that drivers avoid.",
     "POST Ana Ruiz | said | The bridge / is something that drivers avoid"},
    {"“It is closed,” Ana Ruiz told me when I asked.", "POST Ana Ruiz | told | “It is closed,”"},
    {"It was announced that the bridge was closed.", "PASS - | It was announced | that the bridge was closed"},
    {"She was asked whether the bridge was safe.", "PASS - | was asked | whether the bridge was safe"},
    {"The bridge was rumored to be for sale.", "PASS - | was rumored | The bridge / to be for sale"},
    {"Ana Ruiz, who had led the inquiry and later left, said that the bridge was old.",
     "THAT Ana Ruiz | said | that the bridge was old"},
    {"The mayor agreed, praising the plan as “a great step for all of us.”",
     "ING The mayor | praising | the plan as “a great step for all of us.”"},
    {"Ana Ruiz said it could be “the best of both,” giving drivers more.",
     "PREQ Ana Ruiz | said | it could be “the best of both,” giving drivers more"},
    {"He called the plan “great” – a word that few use.", "PREQ He | called | the plan “great”"},
    {"He called the plan “great,” a word that few use.", "PREQ He | called | the plan “great,”"},
    {"He called the plan “great,” and the bridge “old,” and left.",
     "PREQ He | called | the plan “great,” and the bridge “old,”"},
    {"The mayor said to the drivers:\n“The bridge is closed for good.”",
     "PREQ The mayor | said | “The bridge is closed for good.”"},
    {"Ana Ruiz told reporters the bridge was closed.", "BARE Ana Ruiz | told | the bridge was closed"},
    {"Ana Ruiz told him it was closed.", "BARE Ana Ruiz | told | it was closed"},
    {"Ana Ruiz told the tired reporters she had left.", "BARE Ana Ruiz | told | she had left"},
    {"Ana Ruiz said $5 million was gone.", "BARE Ana Ruiz | said | $5 million was gone"},
    {"The mayor smiled and demanded a vote.", "CONJ The mayor | demanded | a vote"},
    {"The mayor smiled and said “it is closed.”", "CONJ The mayor | said | “it is closed.”"},
    {"The mayor left through the back door saying “it is safe.”", "ING The mayor | saying | “it is safe.”"},
    {"Drivers saying the bridge is closed stay away.", "ING Drivers | saying | the bridge is closed stay away"},
    {"The mayor calmed the crowd after saying “it is safe.”", "ING The mayor | saying | “it is safe.”"},
    {"“It is old,” Ana Ruiz said, adding that it was closed.",
     "POST Ana Ruiz | said | “It is old,”; ING Ana Ruiz | adding | that it was closed"},
    {"The mayor said it was old and adding that it was closed.",
     "BARE The mayor | said | it was old; ING The mayor | adding | that it was closed"},
    {"When asked about the bridge, the mayor smiled.", "PASS - | asked about | the bridge"},
    {"If asked whether it is safe, the mayor smiles.", "PASS - | asked | whether it is safe"},
    {"The mayor assured them that the bridge was safe.", "THAT The mayor | assured | that the bridge was safe"},
    {"The mayor assured Ana Ruiz that the bridge was safe.", "THAT The mayor | assured | that the bridge was safe"},
    {"The mayor touted the plan that he had made.", "WEAK The mayor | touted | the plan that he had made"},
    {"The mayor asked drivers how they would cross.", "THAT The mayor | asked | how they would cross"},
    {"They’re saying that the bridge is safe.", "THAT They’re | saying | that the bridge is safe"},
    {"The mayor, who said he was tired, but not ill, left the room.", "BARE who | said | he was tired, but not ill"},
    {"The mayor, who he said was tired, left.", "BARE he | said | was tired"},
    {"Ana Ruiz said the bridge was old and quickly added that it was closed.",
     "BARE Ana Ruiz | said | the bridge was old; CONJ Ana Ruiz | quickly added | that it was closed"},
    {"This bridge, he says, is different.", "POST he | says | This bridge / is different"},
    {"To cross, drivers pay more, officials say; in May it was free.",
     "POST officials | say | To cross, drivers pay more"},
    {"But, Ana Ruiz added, the bridge is old.", "POST Ana Ruiz | added | the bridge is old"},
    {"But Ana Ruiz said, in May, that the bridge was old.", "THAT Ana Ruiz | said | that the bridge was old"},
    {"Polls over the last two years have found that drivers stay away.",
     "THAT Polls | have found | that drivers stay away"},
    {"Officials have over the years said that the bridge was old.", "THAT Officials | said | that the bridge was old"},
    {"Most stay away, with 50 percent saying it is old.", "ING 50 percent | saying | it is old"},
    {"The mayor made a fuss, then said it was old.", "CONJ The mayor | then said | it was old"},
    {"The mayor told a crowd in Salem, Ohio on Monday that it was old.", "THAT The mayor | told | that it was old"},
    {"The plan, Ruiz told drivers, was one that she liked.", "POST Ruiz | told | The plan / was one that she liked"},
    {"It is closed, officials told reporters.", "POST officials | told | It is closed"},
    {"Although it is old, the mayor told The Strand Times, it is safe.",
     "POST the mayor | told | Although it is old / it is safe"},
    {"When asked about it, Ruiz told The Strand Times.", "PASS - | asked about | it"},
    {"When a man dies, officials inform his kin.", "WEAK officials | inform | his kin"},
    {"It was late, she told us, because it was old.", "POST she | told | It was late / because it was old"},
    {"Eight months later, when Holm won, the council agreed to close the bridge.",
     "WEAK the council | agreed | to close the bridge"},
    {"The mayor asked her to call him if she could.", "WEAK The mayor | asked | her to call him if she could"},
    {"The mayor has spoken about the bridge in a way that is new.",
     "WEAK The mayor | has spoken about | the bridge in a way that is new"},
    {"The mayor bragged about the bridge, but few came.", "WEAK The mayor | bragged about | the bridge"},
    {"Police say about a dozen drivers were hurt.", "BARE Police | say | about a dozen drivers were hurt"},
    {"While polls in Oslo and Bergen say that it is old, they left.",
     "THAT polls in Oslo and Bergen | say | that it is old"},
    {"She was booed after telling drivers on the bridge that it was old.", "ING She | telling | that it was old"},
    {"The mayor smiled before adding, “It is old.”", "ING The mayor | adding | “It is old.”"},
    {"Noting that the bridge was old, the mayor closed it.", "ING the mayor | Noting | that the bridge was old"},
    {"Citing its age, the mayor closed the bridge.", "ING the mayor | Citing | its age"},
    {"When asked on Monday whether it was old, Ruiz smiled.", "PASS - | asked | whether it was old"},
    {"When asked about today’s talks, Ruiz smiled.", "PASS - | asked about | today’s talks"},
    {"Ruiz praised Monday’s talks.", "WEAK Ruiz | praised | Monday’s talks"},
    {"Ruiz says, win or lose, she will stay.", "BARE Ruiz | says | win or lose, she will stay"},
    {"The mayor confirmed the meeting.", "WEAK The mayor | confirmed | the meeting"},
    {"Drivers trying to regain control of the bridge say they have a plan.", "BARE Drivers | say | they have a plan"},
    {"The council put out a letter that says the bridge is old.", "BARE a letter | says | the bridge is old"},
    {"Drivers working on the old bridge said it was old.",
     "BARE Drivers working on the old bridge | said | it was old"},
    {"The mayor told the drivers to leave the bridge.", "WEAK The mayor | told | to leave the bridge"},
    {"The mayor told Holm to pay up before May.", "WEAK The mayor | told | to pay up"},
    {"Ana Ruiz, who’s in Oslo, said it was old.", "BARE Ana Ruiz | said | it was old"},
    {"The mayor has so far refused to pay.", "WEAK The mayor | has so far refused | to pay"},
    {"A man charged in the theft said the bridge was old.",
     "BARE A man charged in the theft | said | the bridge was old"},
};

/* ---- Who speaks, with all that tells of whom ---- */

static const row speakers[] = {
    {"It is closed, people briefed on the plan said.", "POST people briefed on the plan | said | It is closed"},
    {"It is closed, two drivers familiar with the plan said.",
     "POST two drivers familiar with the plan | said | It is closed"},
    {"It is closed, a source inside the council said.", "POST a source inside the council | said | It is closed"},
    {"It is closed, an inside source said.", "POST an inside source | said | It is closed"},
    {"It is closed, those around him said.", "POST those around him | said | It is closed"},
    {"It is closed, a lawyer representing the drivers said.",
     "POST a lawyer representing the drivers | said | It is closed"},
    {"Democrats on the panel say it is closed.", "BARE Democrats on the panel | say | it is closed"},
    {"It is closed, state and local officials said.", "POST state and local officials | said | It is closed"},
    {"It is closed, Ruiz and two other drivers said.", "POST Ruiz and two other drivers | said | It is closed"},
    {"The plan sank and local officials said it was closed.", "BARE local officials | said | it was closed"},
    {"One driver asked after Holm said it was closed.", "BARE Holm | said | it was closed"},
    {"Ruiz went into talks the council says are closed.", "BARE the council | says | are closed"},
    {"They stood firm against Ruiz’s claim that it was closed.", "NOMINAL Ruiz’s | claim | that it was closed"},
};

/* ---- Acts, thoughts and what is done to somebody ---- */

static const row acts[] = {
    {"The report shows a rise.", "WEAK The report | shows | a rise"},
    {"The mayor offered an apology for the bridge.", "WEAK The mayor | offered an apology for | the bridge"},
    {"The mayor offered to close the bridge.", "WEAK The mayor | offered | to close the bridge"},
    {"The mayor called it a disgrace.", "WEAK The mayor | called | it a disgrace"},
    {"“It is old,” the mayor declared to applause.", "POST the mayor | declared | “It is old,”"},
    {"A chorus of critics rejects the bridge.", "WEAK A chorus of critics | rejects | the bridge"},
    {"A poll released on Monday cites the bridge.", "WEAK A poll released on Monday | cites | the bridge"},
    {"His successor, Ana Ruiz, praised the bridge.", "WEAK His successor, Ana Ruiz | praised | the bridge"},
    {"A leading economist rejects the bridge.", "WEAK A leading economist | rejects | the bridge"},
    {"There are polls showing Ruiz ahead.", "WEAK polls | showing | Ruiz ahead"},
    {"The mayor got a letter from drivers urging him to close the bridge.",
     "WEAK a letter from drivers | urging | him to close the bridge"},
    {"A petition seeking a new bridge has failed.", "WEAK A petition | seeking | a new bridge"},
    {"Ruiz vows to close the bridge.", "WEAK Ruiz | vows | to close the bridge"},
    {"She promises to close the bridge.", "WEAK She | promises | to close the bridge"},
    {"Drivers worry about the bridge.", "WEAK Drivers | worry about | the bridge"},
    {"Ruiz broke her promise to close the bridge.", "NOMINAL her | promise to | close the bridge"},
    {"Ruiz praised the bridge, while Holm took to the radio to attack it.", "WEAK Ruiz | praised | the bridge"},
    {"The mayor spoke about the bridge.", "WEAK The mayor | spoke about | the bridge"},
    {"The mayor condemned the attack during the debate.", "WEAK The mayor | condemned | the attack"},
    {"Ana Ruiz hopes to win the seat and urge the party to change.",
     "WEAK Ana Ruiz | hopes | to win the seat and urge the party to change"},
    {"The mayor denied the charge in 2009.", "WEAK The mayor | denied | the charge in 2009"},
    {"The mayor denied the charge at noon.", "WEAK The mayor | denied | the charge at noon"},
    {"The mayor criticised the sale as a waste of money.",
     "WEAK The mayor | criticised | the sale as a waste of money"},
    {"The mayor criticised the sale as he left.", "WEAK The mayor | criticised | the sale"},
    {"The mayor praised three ports, including Oslo.", "WEAK The mayor | praised | three ports, including Oslo"},
    {"The mayor praised the profit, down from a peak in May.",
     "WEAK The mayor | praised | the profit, down from a peak in May"},
    {"The mayor criticised the sale, which was a failure.", "WEAK The mayor | criticised | the sale"},
    {"The mayor denied the charge when he left.", "WEAK The mayor | denied | the charge"},
    {"The mayor denied the charge, but left.", "WEAK The mayor | denied | the charge"},
    {"The mayor denied the charge, leaving the room.", "WEAK The mayor | denied | the charge"},
    {"The mayor denied the charge, and the claim, and the rest.",
     "WEAK The mayor | denied | the charge, and the claim, and the rest"},
    {"The plan was considered a mistake.", "PASS - | was considered | The plan / a mistake"},
    {"The mayor was criticised for the delay.", "PASS - | was criticised for | The mayor / the delay"},
    {"The plan was called “rotten.”", "PASS - | was called | The plan / “rotten.”"},
    {"The mayor called for a vote.", "WEAK The mayor | called for | a vote"},
    {"The mayor was not ready to condemn the attack.", "WEAK The mayor | was not ready to condemn | the attack"},
    {"The mayor warned drivers about the bridge.", "WEAK The mayor | warned | drivers about the bridge"},
    {"The mayor complained loudly about the bridge.", "WEAK The mayor | complained loudly about | the bridge"},
    {"The mayor expressed concern about the bridge.", "WEAK The mayor | expressed concern about | the bridge"},
    {"The mayor raised concerns that the bridge was old.",
     "THAT The mayor | raised concerns | that the bridge was old"},
};

/* ---- Without a verb ---- */

static const row others[] = {
    {"But according to Ana Ruiz, the bridge is closed.", "ACC Ana Ruiz | according to | the bridge is closed"},
    {"According to a count by the Harbour Times, nine drivers left.",
     "ACC a count by the Harbour Times | According to | nine drivers left"},
    {"According to the Harbour Times on Monday, nine drivers left.",
     "ACC the Harbour Times | According to | nine drivers left"},
    {"According to an early count, nine drivers left.", "ACC an early count | According to | nine drivers left"},
    {"Over the long term, according to Ana Ruiz, the bridge is old.",
     "ACC Ana Ruiz | according to | Over the long term / the bridge is old"},
    {"The bridge, according to Ana Ruiz, is old.", "ACC Ana Ruiz | according to | The bridge / is old"},
    {"The bridge is old, according to Ana Ruiz, who left.", "ACC Ana Ruiz | according to | The bridge is old"},
    {"In the view of Ana Ruiz, the bridge is old.", "ACC Ana Ruiz | In the view of | the bridge is old"},
    {"Few came: according to a poll, drivers stay away.", "ACC a poll | according to | drivers stay away"},
    {"The owner, who reportedly sold the bridge, left.", "HEARSAY - | reportedly | who reportedly sold the bridge"},
    {"The owner left, and reportedly sold the bridge; he is gone.",
     "HEARSAY - | reportedly | reportedly sold the bridge"},
    {"The mayor’s claim that cod had doubled was met with laughter.",
     "NOMINAL The mayor’s | claim | that cod had doubled"},
    {"The mayor’s criticism of the plan was loud.", "NOMINAL The mayor’s | criticism of | the plan"},
    {"His claim that the bridge is safe was false.", "NOMINAL His | claim | that the bridge is safe"},
    {"There were claims that the bridge was old.", "NOMINAL - | claims | that the bridge was old"},
    {"Drivers left amid reports that the bridge was old.", "NOMINAL - | reports | that the bridge was old"},
    {"A report from the Salem Center found that the bridge was old.",
     "THAT A report from the Salem Center | found | that the bridge was old"},
    {"Holm left over the claim from road advocates that it is old.", "NOMINAL road advocates | claim | that it is old"},
    {"Holm left over his repeated claims that it is old.", "NOMINAL his | repeated claims | that it is old"},
    {"Ana Ruiz wrote in her opinion that it is old.", "THAT Ana Ruiz | wrote | that it is old"},
    {"Ana Ruiz objected to his opinion that it is old.", "NOMINAL his | opinion | that it is old"},
    {"Ana Ruiz said criticism of the plan was unfair.", "BARE Ana Ruiz | said | criticism of the plan was unfair"},
};

/* ---- Without a cue ---- */

static const row uncued[] = {
    {"“We slept on the bridge for a week.” Ana Ruiz was one of nine drivers.",
     "FLOAT Ana Ruiz | - | “We slept on the bridge for a week.”"},
    {"“We slept on the bridge for a week.” Ana Ruiz left early.",
     "ORPHAN - | - | “We slept on the bridge for a week.”"},
    {"The mayor shook her head. “It is old and it is ours.”", "FLOAT The mayor | - | “It is old and it is ours.”"},
    {"“A is shut,” Ana Ruiz said. She shook her head. “It is old and it is ours.”",
     "POST Ana Ruiz | said | “A is shut,” / “It is old and it is ours.”"},
    {"One might ask whether the road was wet.", ""},
    {"Local protests were held on the road.", ""},
    {"The harbour report may help the town.", ""},
    {"Drivers fear the road was wet.", "BARE Drivers | fear | the road was wet"},
    {"One told reporters that the road was wet.", "THAT One | told | that the road was wet"},
    {"The towns have canceled shows that were planned.", ""},
    {"They have enough support to cross the road.", ""},
    {"Many claim that the road was wet.", "THAT Many | claim | that the road was wet"},
    {"The mayor made this plain:\n“It is old and it is ours.”", "LABEL The mayor | : | “It is old and it is ours.”"},
    {"The mayor walked the bridge as “the oldest thing in the town” fell apart.",
     "ORPHAN - | - | “the oldest thing in the town”"},
    {"“It is old and a shame.”\n\nDrivers disagree about it.",
     "ORPHAN - | - | “It is old and a shame.”; WEAK Drivers | disagree about | it"},
    {"“It is old.\n\n“It is closed,” Ana Ruiz said.", "POST Ana Ruiz | said | “It is old. / “It is closed,”"},
    {"“It is old and it is closed.”\n— Ana Ruiz, driver", "LABEL Ana Ruiz, driver | — | “It is old and it is closed.”"},
    {"“It is old and it is closed.” - Ana Ruiz", "LABEL Ana Ruiz | - | “It is old and it is closed.”"},
    {"From a letter by Ana Ruiz:\n“It is old and it is closed.”",
     "LABEL a letter by Ana Ruiz | : | “It is old and it is closed.”"},
    {"Ana Ruiz: “It is old and it is closed.”", "LABEL Ana Ruiz | : | “It is old and it is closed.”"},
    {"Poll: most drivers stay away.", "LABEL Poll | : | most drivers stay away"},
    {"He said “the mayor told me ‘it is closed for good’ on Monday.”",
     "PREQ He | said | “the mayor told me ‘it is closed for good’ on Monday.”; PREQ the mayor | told | ‘it is closed "
     "for good’"},
    {"He said “‘it is closed,’ the mayor told me on Monday.”",
     "PREQ He | said | “‘it is closed,’ the mayor told me on Monday.”; POST the mayor | told | ‘it is closed,’"},
};

/* ---- What reports nothing ---- */

static const char *const silent[] = {
    "A CBS report that the bridge is old was wrong.",
    "The first CBS report that the bridge is old was wrong.",
    "The official requested anonymity to describe internal talks.",
    "“The bridge is open,” posted the clip.",
    "The state policy planning chief left.",
    "Its campaign promises to drivers failed.",
    "The men repairing the bridge left.",
    "“It is closed,” told Ana Ruiz reporters.",
    "The bridge is closed, said quickly.",
    "The plan was criticised by mistake.",
    "The plan was criticised to the end.",
    "While insisting it is safe the mayor stayed away.",
    "The mayor visited the site, highlighting the need.",
    "The visit demonstrates commitment.",
    "The mayor spoke Monday.",
    "The mayor spoke at the bridge.",
    "A website called Real News closed.",
    "The bridge is hard to describe.",
    "Ana Ruiz, one of the town's three mayors, left it for, say, a bridge.",
    "A claim that the bridge was sold was false.",
    "Concern about the bridge is growing.",
    "The road is “the oldest thing in the town” for some.",
    "Let me explain why it is old.",
    "The list helps explain why it is old.",
    "The mayor let Ruiz explain the plan.",
    "Drivers heard him say it was old.",
    "The visit by Ruiz confirms the trend.",
    "Finding a photo of the bridge, the mayor smiled.",
    "Without discussing the bridge, the mayor left.",
    "What Ruiz said, and why it is old",
    "The ruling, by phone, closed the “old bridge”.",
    "The mayor maintained a lead in the polls.",
    "The mayor offered coffee and fruit.",
    "The mayor called Ana Ruiz on Monday.",
    "The mayor called her.",
    "The bridge, as the repairs continue, is closed.",
    "Two drivers observed the vote.",
    "The policy shift favors the bridge.",
    "The rising tolls will support a new bridge.",
    "The bridge’s paint offers a view.",
    "Exclusive: “It is old and it is closed.”",
    "Ana Ruiz: what we know about her.",
    "Ana Ruiz: the woman who closed the bridge.",
    "Born: Almeria",
    "Q: is the bridge old and closed?",
};
static const struct {
  const char *text;
  uint32_t depths[2];
} inside[] = {
    {"Ana Ruiz said that critics fear that the bridge will fall.", {0, 1}},
    {"Critics fear the bridge will fall, Ana Ruiz said.", {1, 0}},
    {"Critics fear the bridge will fall, said Ana Ruiz.", {1, 0}},
    {"Holm allegedly sold the bridge, Ana Ruiz said.", {1, 0}},
    {"A man who wants the bridge closed said it was old.", {0, 0}},
    {"In May the council, Ana Ruiz said, denied that the bridge was old.", {0, 1}},
    {"One driver, who fears it will fall, said the bridge was old.", {0, 0}},
    {"Drivers who claim the mayor became the first to support an “old bridge” left.", {0, 1}},
    {"Ana Ruiz said the bridge was old, but critics said it was safe.", {0, 0}},
    {"Ana Ruiz said the bridge was old and quickly added that it was closed.", {0, 0}},
    {"Reports cite drivers saying the bridge is old.", {0, 1}},
    {"Ana Ruiz told the council that the bridge was “stolen”, a charge Holm denies.", {0, 0}},
};

START_TEST(finds_speech) {
  analyse(NULL, speech[_i].text);
  check(&speech[_i], attributions());
}
END_TEST

START_TEST(finds_speakers) {
  analyse(NULL, speakers[_i].text);
  check(&speakers[_i], attributions());
}
END_TEST

START_TEST(finds_acts) {
  analyse(NULL, acts[_i].text);
  check(&acts[_i], attributions());
}
END_TEST

START_TEST(finds_others) {
  analyse(NULL, others[_i].text);
  check(&others[_i], attributions());
}
END_TEST

START_TEST(finds_uncued) {
  analyse(NULL, uncued[_i].text);
  check(&uncued[_i], attributions());
}
END_TEST

START_TEST(stays_silent) {
  analyse(NULL, silent[_i]);
  const row r = {silent[_i], ""};
  check(&r, attributions());
}
END_TEST

START_TEST(nests_what_stands_inside) {
  analyse(NULL, inside[_i].text);
  ck_assert_uint_eq(report->n_attributions, 2);
  for (int i = 0; i < 2; i++) ck_assert_uint_eq(report->attributions[i].depth, inside[_i].depths[i]);
}
END_TEST

TCase *pattern_tests(void) {
  TCase *tests = tcase_create("patterns");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, finds_speech, 0, COUNT(speech));
  tcase_add_loop_test(tests, finds_speakers, 0, COUNT(speakers));
  tcase_add_loop_test(tests, finds_acts, 0, COUNT(acts));
  tcase_add_loop_test(tests, finds_others, 0, COUNT(others));
  tcase_add_loop_test(tests, finds_uncued, 0, COUNT(uncued));
  tcase_add_loop_test(tests, stays_silent, 0, COUNT(silent));
  tcase_add_loop_test(tests, nests_what_stands_inside, 0, COUNT(inside));
  return tests;
}
