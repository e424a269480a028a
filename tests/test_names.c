/* What is a name, and what only looks like one: a row is a text and the sources in it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

static const row name_rows[] = {
    /* the author, and words that name nobody */
    {"Let me say it was wet. Can you please explain that it was old? Those here said it was late.",
     "Those here collective_vague unknown 1"},
    /* the subject behind a phrase that opens the sentence is no apposition */
    {"On Holm, the mayor sent two letters. Holm said it was wet.", "Holm unknown unknown named 1"},
    {"For Lars Holm, the mayor of Harl, it was wet. Holm said it was old.",
     "Lars Holm (mayor of Harl) official_government unknown named 1"},
    /* months that are names */
    {"Prime Minister Theresa May said it was wet. Mrs. May said it was old. May said it was cold.",
     "Theresa May (Prime Minister) official_government f named 3"},
    {"“It was wet,” said Theresa May.", "Theresa May official_government unknown named 1"},
    {"In Geneva June 12 was wet, Holm said. Last March Holm said it was dry.", "Holm unknown unknown named 2"},
    {"Prime Minister Theresa May left. In May Lars Holm said it was wet.", "Lars Holm unknown unknown named 1"},
    /* forenames that are other words */
    {"Rep. Will Hurd said it was wet. Will the council act? Hurd said it would.",
     "Will Hurd (Rep.) official_government unknown named 2"},
    {"“It was wet,” said Will Holm. Why Ruiz Will Win, and what Mayor April Sands will do: Sands said it was old.",
     "Will Holm unknown unknown named 1; April Sands (Mayor) official_government unknown named 1"},
    {"Gov. Jan Holm said it was wet. Jan Ruiz, a driver, said it was old. In Jan. 2012 Sands said it was cold.",
     "Jan Holm (Gov.) official_government unknown named 1; Jan Ruiz (driver) business unknown named 1; "
     "Sands unknown unknown named 1"},
    /* an office of two fields is one role; a name before another one's office is none */
    {"Federal Sport and Culture Minister Ana Ruiz said it was wet. The Harl port and its Defence and Veterans Affairs "
     "Minister Lars Holm said it was old. Brown and Trade Minister Ed Lowe said no.",
     "Ana Ruiz (Federal Sport and Culture Minister) official_government unknown named 1; "
     "Lars Holm (Defence and Veterans Affairs Minister) official_government unknown named 1; "
     "Brown unknown unknown named 1; Ed Lowe (Trade Minister) official_government unknown named 1"},
    {"His health is bad. Health and Human Services Secretary Ana Ruiz said it was wet. Harl County Clerk Bo Brown said "
     "so.",
     "Ana Ruiz (Health and Human Services Secretary) official_government unknown named 1; Bo Brown (Harl County Clerk) "
     "official_government unknown named 1"},
    {"Bo Shah, MD, the state’s health secretary, said it was wet.",
     "Bo Shah (state’s health secretary) official_government unknown named 1"},
    /* letters for an office, a degree or an honour end a name and tell a role, if nothing else does */
    {"“It was wet,” said Ana Ruiz, MD PhD.", "Ana Ruiz (MD) expert_academic unknown named 1"},
    {"Ed Webster KC said it was wet. Webster said it was old.",
     "Ed Webster (KC) law_enforcement_judicial unknown named 2"},
    {"Ana Ruiz, MD, said it was wet. Lars Holm, M.D., M.P.H., a baker, said it was old. Lund and Bo Brown, Ph.D. said "
     "so.",
     "Ana Ruiz (MD) expert_academic unknown named 1; Lars Holm (baker) business unknown named 1; "
     "Lund unknown unknown named 1; Bo Brown (Ph.D.) expert_academic unknown named 1"},
    {"Sir Lars Holm OBE MP said it was wet. Holm said it was old. Barrister Ana Ruiz KC and Bo Brown QC said it was "
     "dry.",
     "Lars Holm (MP) official_government m named 2; Ana Ruiz (Barrister) law_enforcement_judicial unknown named 1; "
     "Bo Brown (QC) law_enforcement_judicial unknown named 1"},
    {"The Harl North MP said it was wet. Eve Lind, MP for Harl, said it was old. Bo Brown OBE, 46, said it was dry.",
     "The Harl North MP official_government unknown 1; Eve Lind (MP for Harl) official_government unknown named 1; "
     "Bo Brown citizen unknown named 1"},
    /* surnames that are companies, bodies that are of officers, sides of politics */
    {"Ana Nordstrom, the harbour’s security officer, said it was wet. Nordstrom said it was old.",
     "Ana Nordstrom (harbour’s security officer) law_enforcement_judicial unknown named 2"},
    {"“It was wet,” said Tim Nordstrom.", "Tim Nordstrom unknown unknown named 1"},
    {"“It was wet,” said Tim Nordstrom, who lives nearby.", "Tim Nordstrom citizen unknown named 1"},
    {"Tim Nordstrom, 46, said it was wet.", "Tim Nordstrom citizen unknown named 1"},
    /* who leads a state is of its government; a role behind a name is that name's, and what follows is no other one */
    {"Ukraine's leader said it was wet. South Korea's new leader said it was old.",
     "Ukraine's leader official_government unknown 1; South Korea's new leader official_government unknown 1"},
    {"Ana Ruiz, the leader of Ukraine, said it was wet. Lars Holm, leader of Texas Boat Sense, said it was old.",
     "Ana Ruiz (leader of Ukraine) official_government unknown named 1; Lars Holm (leader of Texas Boat Sense) unknown "
     "unknown named 1"},
    {"The head of the Republican National Committee said it was wet.",
     "The head of the Republican National Committee political_party unknown 1"},
    /* two roles before a name are one person's, unless the first has an article of its own before a title, or an owner
     */
    {"The Israeli historian and author Ana Ruiz said it was wet.",
     "Ana Ruiz (Israeli historian and author) expert_academic unknown named 1"},
    {"Former Harl mayor and presidential candidate Lars Holm said it was wet.",
     "Lars Holm (Former Harl mayor and presidential candidate) political_party unknown named 1"},
    {"On Monday, AP President and CEO Lars Holm said it was wet.",
     "Lars Holm (AP President and CEO) media unknown named 1"},
    {"They met the governor and Mayor Lars Holm. Holm said it was wet.",
     "Lars Holm (Mayor) official_government unknown named 1"},
    {"They met his wife and lawyer Ana Ruiz. Ruiz said it was wet.",
     "Ana Ruiz (lawyer) law_enforcement_judicial unknown named 1"},
    {"They met Mr. Baker and President Lars Holm. Holm said it was wet.",
     "Lars Holm (President) official_government unknown named 1"},
    {"They met at the harbour and baker Ana Ruiz said it was wet.", "Ana Ruiz (baker) business unknown named 1"},
    {"They met bakers and activist Ana Ruiz. Ruiz said it was wet.",
     "Ana Ruiz (activist) ngo_advocacy unknown named 1"},
    /* its president is of the class of the body, if it is clear which */
    {"The Bakers Union left. Its president, Ana Ruiz, said it was wet.",
     "Ana Ruiz (Its president) ngo_advocacy unknown named 1"},
    {"Harl University was shut. Its president said it was wet. It met the Bakers Union and its chairman, Lars Holm. "
     "Holm said it was old.",
     "Its president expert_academic unknown 1; Lars Holm (its chairman) ngo_advocacy m named 1"},
    {"Syria was shut. Its president, Lars Holm, said it was wet. They met in Harl. Its president, Bo Brown, said no.",
     "Lars Holm (Its president) official_government unknown named 1; Bo Brown (Its president) unknown unknown named "
     "1"},
    {"The union has met Harl University. Its president said it was wet.", "Its president ngo_advocacy unknown 1"},
    {"Kelso has met the Bakers Union. Its president said it was wet.", "Its president unknown unknown 1"},
    {"Harl University was shut. They met the Bakers Union in May. Its president said it was wet.",
     "Its president ngo_advocacy unknown 1"},
    /* a post before the comma tells more than "Dr."; "Sir" behind an office is no part of it */
    {"The head teacher, Sister Ana Ruiz, said it was wet. A clerk at Harl, Dr. Bo Lund, said it was old.",
     "Ana Ruiz (head teacher) expert_academic f named 1; Bo Lund (clerk at Harl) official_government unknown named 1"},
    {"The ranking Democrat, Sen. Bo Lund, said it was wet.", "Bo Lund (Sen.) official_government unknown named 1"},
    {"Conservative MP Sir Lars Holm said it was wet.", "Lars Holm (Conservative MP) official_government m named 1"},
    /* a word that only modifies the head of a body's name does not mean that body */
    {"The Charity Commission left. The charity said it was wet.", "The charity ngo_advocacy unknown plural 1"},
    /* a spokesman whom a person owns has that person's class */
    {"Sen. Ana Ruiz left. Her spokesman, Lars Holm, said it was wet.",
     "Lars Holm (Her spokesman) official_government m named spokesperson 1"},
    {"Sen. Ana Ruiz left. “It was wet,” said Ruiz's spokeswoman Jan Lund.",
     "Jan Lund (spokeswoman) official_government f named spokesperson 1"},
    {"Sen. Ana Ruiz left. “It was wet,” said spokeswoman Jan Lund.",
     "Jan Lund (spokeswoman) unknown f named spokesperson 1"},
    /* a role is whole words, and nobody's whom it only belongs to */
    {"On Friday, 46-year-old nurse Ana Ruiz said it was wet. The anti-war activist Lars Holm said it was old.",
     "Ana Ruiz (46-year-old nurse) expert_academic unknown named 1; Lars Holm (anti-war activist) ngo_advocacy unknown "
     "named 1"},
    {"If it rains on Lars Holm, the mayor's base is wet. Holm said it was old.", "Lars Holm unknown unknown named 1"},
    {"It was wet in Tel Aviv, envoy to Ukraine Marie Holm said.",
     "Marie Holm (envoy to Ukraine) official_government unknown named 1"},
    {"Tim Nordstrom, a 46-year-old pipe fitter, said it was wet.", "Tim Nordstrom citizen unknown named 1"},
    {"Tim Nordstrom, a 46-year-old editor, said it was wet.",
     "Tim Nordstrom (46-year-old editor) media unknown named 1"},
    {"“It was wet,” said Ana Ruiz, 34, holding the hand of her nephew.", "Ana Ruiz citizen f named 1"},
    {"“It was wet,” said Ana Ruiz, whose son Matan has gone.", "Ana Ruiz citizen unknown named 1"},
    {"“It was wet,” said Ana Ruiz, whose son was killed.", "Ana Ruiz victim_witness unknown named 1"},
    {"Ana Ruiz told the court Marsh had left. Marsh said it was wet.",
     "Ana Ruiz unknown unknown named 1; Marsh unknown unknown named 1"},
    {"Two people briefed on the talks said it was wet.",
     "Two people briefed on the talks anonymous unknown anonymous 1"},
    {"A person with direct knowledge of the talks said it was wet.",
     "A person with direct knowledge of the talks anonymous unknown anonymous 1"},
    {"Two people familiar with the matter said it was wet. The director of communications said it was old.",
     "Two people familiar with the matter anonymous unknown anonymous plural 1; The director of communications unknown "
     "unknown spokesperson 1"},
    {"Bill Clinton, whose wife was there, said it was wet.", "Bill Clinton official_government unknown named 1"},
    {"Enter Ana Ruiz. She said it was wet.", "Ana Ruiz unknown f named 1"},
    {"Nordstrom said it was wet. The American Facebook said it was old.",
     "Nordstrom business unknown named 1; American Facebook business unknown named 1"},
    {"The National Governors Association said it was wet. Governors Ruiz and Holm said it was old.",
     "National Governors Association ngo_advocacy unknown named 1; Ruiz (Governors) official_government unknown named "
     "1; "
     "Holm (Governors) official_government unknown named 1"},
    {"The Left said it was wet. On Monday the left said it was old.", "The Left political_party unknown 2"},
    /* pairs that only qualify, and surnames and outlets that are pairs */
    {"After the Trump-Holm summit he said it was wet. The U.S.-European talks, he said, were old. Ana Ruiz-Holm said "
     "it "
     "was cold. The Harbour Times-Herald said it was hot.",
     "Ana Ruiz-Holm unknown unknown named 1; Harbour Times-Herald media unknown named 1"},
    /* capitals that only open a sentence; what somebody was before */
    {"Militarization says Holm is back. Polling suggests it was wet. Members of the guild said it was old. Hannity "
     "said "
     "it was cold.",
     "Militarization unknown unknown 1; Polling document_data unknown 1; Members of the guild ngo_advocacy unknown "
     "plural 1; Hannity media unknown named "
     "1"},
    {"Former CIA director Ana Ruiz said it was wet. “It was old,” said former harbour pilot Lars Holm.",
     "Ana Ruiz (Former CIA director) official_government unknown named 1; "
     "Lars Holm (former harbour pilot) business unknown named 1"},
    {"The Federal Election Commission said it was wet. The FEC’s report was old, and the FEC said so. Ana Ruiz, VA’s "
     "acting director, said it was cold.",
     "Federal Election Commission official_government unknown named 2; "
     "Ana Ruiz (VA’s acting director) official_government unknown named 1"},
    /* surnames that are titles */
    {"Rep. Peter King said it was wet. It was old, King said.",
     "Peter King (Rep.) official_government unknown named 2"},
    {"Billie Jean King said it was wet. The King said it was old. The Saudi King said it was hot.",
     "Billie Jean King unknown unknown named 1; The King official_government unknown 1; "
     "The Saudi King official_government unknown 1"},
    {"Director of National Intelligence James Clapper said it was wet. The Office of the Director of National "
     "Intelligence "
     "said it was old. The Constitution says it is not.",
     "James Clapper (Director of National Intelligence) official_government unknown named 1; "
     "Office of the Director of National Intelligence official_government unknown named 1; "
     "Constitution document_data unknown named 1"},
    {"The new organization said it was wet. The organization said it was old.",
     "The new organization ngo_advocacy unknown 2"},
    /* asides, and what somebody is besides or no more */
    {"Ana Ruiz (a pastry chef) said it was wet. Lars Holm — a clerk — said it was old. They met Bo Brown – the mayor "
     "was late – and left. Brown said it was dry.",
     "Ana Ruiz (pastry chef) business unknown named 1; Lars Holm (clerk) official_government unknown named 1; Bo Brown "
     "unknown unknown named 1"},
    {"Ana Ruiz, now a baker, said it was wet. Lars Holm, then the mayor of Harl, said it was old. Bo Brown, even the "
     "mayor, said it was dry. They met then harbour pilot Jan Sands. Sands said it was cold.",
     "Ana Ruiz (baker) business unknown named 1; Lars Holm (mayor of Harl) official_government unknown named 1; Bo "
     "Brown unknown unknown named 1; Jan Sands (then harbour pilot) business unknown named 1"},
    {"The Holmgate (a plan the Republican clerks made) said it was wet. Holm, D-N.Y., left Troy, N.Y., as it was.",
     "Holmgate unknown unknown named 1"},
    /* nouns that are no roles by themselves, of which a body tells */
    {"NATO chief Ana Ruiz said it was wet. They met Republican strategist and CNN contributor Lars Holm. Holm said it "
     "was old. CNN film Bo Brown said it was dry.",
     "Ana Ruiz (NATO chief) official_government unknown named 1; Lars Holm (Republican strategist and CNN contributor) "
     "political_party unknown named 1; Bo Brown unknown unknown named 1"},
    {"Republican strategist and CNN contributor Lars Holm said it was old.",
     "Lars Holm (Republican strategist and CNN contributor) political_party unknown named 1"},
    {"Ana Ruiz, the head of the Senate Finance Committee, said it was wet. Lars Holm, a member of the Harl City "
     "Council, "
     "said it was old. Bo Brown, head held high, said it was cold. Holm, Brown head to Harl, Lund said.",
     "Ana Ruiz (head of the Senate Finance Committee) official_government unknown named 1; "
     "Lars Holm (member of the Harl City Council) official_government unknown named 1; "
     "Bo Brown unknown unknown named 1; Lund unknown unknown named 1"},
    /* a body's own preposition ends no phrase */
    {"Ana Ruiz, the Department of Homeland Security secretary, said it was wet.",
     "Ana Ruiz (Department of Homeland Security secretary) official_government unknown named 1"},
    {"Ana Ruiz, a partner at Holm & Lund, said it was wet. Lars Holm, her partner, said it was old.",
     "Ana Ruiz (partner at Holm & Lund) business unknown named 1; Lars Holm (her partner) citizen unknown named 1"},
    /* the longer of two titles; a verb before a role; one person is no crowd; who organizes is of whom it is for */
    {"Chief Communications Officer Ana Ruiz said it was wet. The league will hire ferry experts Lars Holm and Bo "
     "Brown. "
     "Holm said it was old. Jan Sands, the Ruiz campaign’s organizer in Harl, said it was cold.",
     "Ana Ruiz (Chief Communications Officer) business unknown named 1; Lars Holm (ferry experts) unknown unknown "
     "named "
     "1; Jan Sands (Ruiz campaign’s organizer in Harl) political_party unknown named 1"},
    /* roles that a name explains: of two the last, of a chain the last that is one */
    {"They read a letter from Acme Foods’ vice president of sales, Ana Ruiz, on Monday. Ruiz said it was wet.",
     "Ana Ruiz (Acme Foods’ vice president of sales) business unknown named 1"},
    {"Lars Holm and his wife, Ana, said it was wet. His son-in-law, Bo Brown, said it was old.",
     "Lars Holm unknown m named 1; Ana (his wife) citizen f named 1; Bo Brown (His son-in-law) citizen m named 1"},
    {"Their campaign chief, Ana Ruiz, said it was wet. She said it was old.",
     "Ana Ruiz (Their campaign chief) political_party f named 2"},
    {"The head of the Harl police, Ana Ruiz, said it was wet. One of their lawyers, Lars Holm, said it was old. They "
     "met "
     "the bakers, Bo Brown and others. Brown said it was dry.",
     "Ana Ruiz (head of the Harl police) law_enforcement_judicial unknown named 1; Lars Holm (their lawyers) "
     "law_enforcement_judicial unknown named 1; Bo Brown unknown unknown named 1"},
    {"Like the members of the Harl Harbour Board, a member of the jury, Ana Ruiz, said it was wet. The head of the "
     "jury, "
     "Lars Holm, said it was old.",
     "Ana Ruiz (member of the jury) law_enforcement_judicial unknown named 1; Lars Holm (head of the jury) unknown "
     "unknown named 1"},
    /* names of bodies that read as verbs, and bodies of bodies */
    {"“It was wet,” said Ana Ruiz, director of the Harl Aid Project, a resettlement agency.",
     "Ana Ruiz (director of the Harl Aid Project) ngo_advocacy unknown named 1"},
    {"“It was wet,” said Ana Ruiz of Greenpeace’s Harl Program. Lars Holm of CNN’s Bo Brown said it was old.",
     "Ana Ruiz (Greenpeace’s Harl Program) ngo_advocacy unknown named 1; Lars Holm unknown unknown named 1"},
    /* words that are titles elsewhere */
    {"The Executive Branch said it was wet. The Executive Order said it was old, and the Bureau of Justice Statistics "
     "said it was dry.",
     "Executive Branch official_government unknown named 1; Executive Order unknown unknown named 1; Bureau of Justice "
     "Statistics official_government unknown named 1"},
    /* what he served as */
    {"“It was wet,” said Ana Ruiz, who served as an adviser to the mayor. Lars Holm, who had been a baker, said it was "
     "old.",
     "Ana Ruiz official_government unknown named 1; Lars Holm business unknown named 1"},
    /* addresses, those in office of a party, officers of many kinds, consultants */
    {"“It is wet,” Lars Holm told the governor. Mr. President said it was old. Ana Ruiz, the Speaker, left. Madam "
     "Speaker said it was dry.",
     "Lars Holm unknown unknown named 1; Mr. President official_government unknown 1; Ana Ruiz (Speaker) "
     "official_government f named 1"},
    {"Labour MP Ana Ruiz said it was wet. Liberal Democrat MPs said it was old. GOP senators and Democrat Councillors "
     "said no.",
     "Ana Ruiz (Labour MP) official_government unknown named 1; Liberal Democrat MPs official_government unknown named "
     "plural 1; GOP senators official_government unknown plural 1; Democrat Councillors official_government unknown "
     "named plural 1"},
    {"“It was wet,” said Ana Ruiz, the chief innovation officer at Kelso. Lars Holm, chief counting officer, said it "
     "was old. Bo Lund, the deputy chief medical officer, said it was dry.",
     "Ana Ruiz (chief innovation officer at Kelso) business unknown named 1; Lars Holm (chief counting officer) "
     "official_government unknown named 1; Bo Lund (deputy chief medical officer) official_government unknown named 1"},
    {"A former CIA officer said it was wet. Ana Ruiz, a public information officer for the Harl Police Department, "
     "said it was old.",
     "A former CIA officer official_government unknown 1; Ana Ruiz (public information officer for the Harl Police "
     "Department) law_enforcement_judicial unknown named spokesperson 1"},
    {"Ana Ruiz, a consultant, said it was wet. Lars Holm, a Republican communications consultant, said it was old. Bo "
     "Lund, a consultant surgeon, said it was dry.",
     "Ana Ruiz (consultant) unknown unknown named 1; Lars Holm (Republican communications consultant) political_party "
     "unknown named 1; Bo Lund (consultant surgeon) expert_academic unknown named 1"},
    /* surnames and teams in the plural of an office */
    {"Mr. Reeves said it was wet. The Harl Rangers said it was old. Iraqi MPs said no.",
     "Reeves unknown m named 1; Harl Rangers unknown unknown named 1; Iraqi MPs official_government unknown named "
     "plural 1"},
    /* the city's spokesman, a university's center, who speaks to the government, police ranks */
    {"City spokesman Bo Lund said it was wet. A spokeswoman for the county said it was old. A Harl City spokesman said "
     "no.",
     "Bo Lund (City spokesman) official_government m named spokesperson 1; A spokeswoman for the county "
     "official_government f spokesperson 1; A Harl City spokesman unknown m spokesperson 1"},
    {"“It was wet,” said Ana Ruiz, director of the Center for Road Studies at Harl University. Lars Holm, director of "
     "the Center for Road Safety, said it was old.",
     "Ana Ruiz (director of the Center for Road Studies at Harl University) expert_academic unknown named 1; Lars Holm "
     "(director of the Center for Road Safety) ngo_advocacy unknown named 1"},
    {"Ana Ruiz, vice president of government affairs for the Bakers Association, said it was wet. Lars Holm, director "
     "of government relations at the advocacy group Kelso Now, said it was old.",
     "Ana Ruiz (vice president of government affairs for the Bakers Association) ngo_advocacy unknown named 1; Lars "
     "Holm (director of government relations at the advocacy group Kelso Now) ngo_advocacy unknown named 1"},
    {"Harl police Lt. Bo Lund said it was wet. Ana Ruiz, the lead negotiator for the Bakers Union, said it was old.",
     "Bo Lund (police Lt.) law_enforcement_judicial unknown named 1; Ana Ruiz (lead negotiator for the Bakers Union) "
     "ngo_advocacy unknown named 1"},
};

START_TEST(tells_names) {
  analyse(NULL, name_rows[_i].text);
  check(&name_rows[_i], sources());
}
END_TEST

TCase *name_tests(void) {
  TCase *tests = tcase_create("names");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, tells_names, 0, COUNT(name_rows));
  return tests;
}
