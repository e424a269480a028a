/* Sources: a row is a text and who speaks in it, by name, role, class, gender and flags. Coreference is in
 * test_coreference.c, known persons in test_persons.c, actors in test_actors.c.
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"
#include "tests.h"

static const row source_rows[] = {
    /* a general counsel is of the body, of a company if none is known; the force is the police named before */
    {"Ana Ruiz, general counsel of Harl Boats, said it was wet. Lars Holm, general counsel at the Environmental "
     "Protection Agency, said it was old.",
     "Ana Ruiz (general counsel of Harl Boats) business unknown named 1; Lars Holm (general counsel at the "
     "Environmental "
     "Protection Agency) official_government unknown named 1"},
    {"Harl Police said it was wet. The force said it was old. A driving force behind the bill said it was dry.",
     "Harl Police law_enforcement_judicial unknown named 2; A driving force behind the bill unknown unknown 1"},
    {"The Council of Economic Advisers said it was wet. The Conference Board said it was old. Human Rights Ombudsman "
     "Ana "
     "Ruiz said it was dry.",
     "Council of Economic Advisers official_government unknown named 1; Conference Board expert_academic unknown named "
     "1; Ana Ruiz (Human Rights Ombudsman) law_enforcement_judicial unknown named 1"},
    {"“It was wet,” said Ana Ruiz, a senior at Yale.", "Ana Ruiz (senior at Yale) citizen unknown named 1"},
    {"“It was wet,” said Ana Ruiz, a college senior.", "Ana Ruiz (college senior) citizen unknown named 1"},
    {"“It was wet,” said tenth grader Ana Ruiz.", "Ana Ruiz (tenth grader) citizen unknown named 1"},
    {"“It was wet,” the authors of the study wrote.", "the authors of the study expert_academic unknown plural 1"},
    {"“It was wet,” the authors of the bill wrote.", "the authors of the bill unknown unknown plural 1"},
    {"“It was wet,” said Ana Ruiz, a nurse at St. Anne’s.",
     "Ana Ruiz (nurse at St. Anne’s) expert_academic unknown named 1"},
    {"“It was wet,” said Ana Ruiz, a driver for the shop that was robbed.",
     "Ana Ruiz (driver for the shop) business unknown named 1"},
    {"Harbour Secretary Ana Ruiz said the bridge was closed. Ruiz said it was old. She said it was rotten.",
     "Ana Ruiz (Harbour Secretary) official_government f named 3"},
    {"Ms. Núñez was there. Mayor Ana Nunez said the bridge was closed. Núñez said it was old.",
     "Ana Nunez (Mayor) official_government f named 2"},
    {"Mr. Brown said the road was wet. Mrs. Brown said it was dry. Mr. Brown said it was clean.",
     "Brown unknown m named 2; Brown unknown f named 1"},
    {"The Department of Transport said the road was wet. The department said it was clean.",
     "Department of Transport official_government unknown named 2"},
    {"The White House said the road was wet.", "White House official_government unknown named 1"},
    {"A spokeswoman for Acme said the road was wet. The spokeswoman said it was clean.",
     "A spokeswoman for Acme unknown f spokesperson 2"},
    {"Critics said the road was wet. Critics said it was old.", "Critics collective_vague unknown plural 2"},
    {"A person close to one of the firms said the road was wet.",
     "A person close to one of the firms anonymous unknown anonymous 1"},
    {"The road was wet, according to the docket.", "the docket document_data unknown 1"},
    {"The Bureau of Alcohol, Tobacco, Firearms and Explosives said the road was wet.",
     "Bureau of Alcohol, Tobacco, Firearms and Explosives law_enforcement_judicial unknown named 1"},
    {"A spokeswoman for the Pentagon said the road was wet.",
     "A spokeswoman for the Pentagon official_government f spokesperson 1"},
    {"Officials said the road was wet. It said the bridge was old.", "Officials official_government unknown plural 1"},
    {"Islamic State leaders said the road was wet.", "Islamic State leaders political_party unknown plural 1"},
    {"Democrats said the road was wet. Then Democrats said it was clean.", "Democrats political_party unknown named 2"},
    /* Lexicons hold "trump's" as well. */
    {"They saw President Trump's house. Trump said the road was wet.",
     "Trump (President) official_government unknown named 1"},
    {"Jane Doe said the road was wet.", "Jane Doe unknown unknown named 1"},
    {"The DOE said the road was wet.", "DOE official_government unknown named 1"},

    {"Minister Ana Ruiz toured the port. During her visit, Ruiz met members of the Lobos de Azul gang. She delivered a "
     "message to drivers, warning that fines would rise.",
     "Ana Ruiz (Minister) official_government f named 1"},
    {"A source said the road was wet.", "A source anonymous unknown anonymous 1"},
    {"Senator Ana Ruiz walked in. Ruiz and Senator Ruiz said the road was wet.",
     "Ana Ruiz (Senator) official_government unknown named 1"},
    {"Military and academic sources said the road was wet.",
     "Military and academic sources anonymous unknown anonymous plural 1"},
    {"Ed Lowe, an insider at the port, said the road was wet.",
     "Ed Lowe (insider at the port) unknown unknown named 1"},
    {"The bridge was shut.\n\nWATCH: Ruiz crosses the old bridge — Ana Ruiz (@anaruiz) May 19, 2017\n\nHe fell.", ""},
    {"A senior police official, who spoke on condition of anonymity, said the road was wet.",
     "A senior police official anonymous unknown anonymous 1"},
    {"A police official told reporters on condition of anonymity that the road was wet.",
     "A police official anonymous unknown anonymous 1"},
    {"Speaking on condition of anonymity, a police official said the road was wet.",
     "a police official anonymous unknown anonymous 1"},
    {"Police said the road was wet.", "Police law_enforcement_judicial unknown plural 1"},
    {"Smith, a professor at Ohio State University, said the road was wet.",
     "Smith (professor at Ohio State University) expert_academic unknown named 1"},
    {"The mayor’s wife, Ana Ruiz, said the road was wet. “I slipped,” she said.",
     "Ana Ruiz (mayor’s wife) citizen f named 2"},
    {"We said the road was wet.", ""},
    {"Harbour Secretary Ana Ruiz Ana Maria RuizDockers back mayor Holm says no to budget MORE said the road was wet.",
     "Ana Ruiz (Harbour Secretary) official_government unknown named 1"},
    {"Mayor Ana A. Ruiz said the road was wet.", "Ana A. Ruiz (Mayor) official_government unknown named 1"},
    {"The Department of Health and Human Services said the road was wet.",
     "Department of Health and Human Services official_government unknown named 1"},
    {"House Ways and Means Committee Chairman Lars Holm said the road was wet.",
     "Lars Holm (House Ways and Means Committee Chairman) official_government unknown named 1"},
    {"USA TODAY said the road was wet.", "USA TODAY media unknown named 1"},
    {"The Senators said the road was wet.", "Senators official_government unknown named plural 1"},
    {"The Harl Gazette’s Lars Holm said the road was wet.", "Lars Holm (Harl Gazette) media unknown named 1"},
    {"“It is wet,” said former Vice President Lars Holm. Holm said it was cold.",
     "Lars Holm (former Vice President) official_government unknown named 2"},
    {"“It is wet,” said then-Sen. Lars Holm.", "Lars Holm (then-Sen.) official_government unknown named 1"},
    {"Then Sen. Lars Holm said the road was wet.", "Lars Holm (Sen.) official_government unknown named 1"},
    {"Lars Holm, economist and former adviser to the mayor, said the road was wet.",
     "Lars Holm (economist and former adviser to the mayor) expert_academic unknown named 1"},
    {"Lars Holm, friend and lawyer of the mayor, said the road was wet.",
     "Lars Holm (friend and lawyer of the mayor) law_enforcement_judicial unknown named 1"},
    {"Lars Holm, president and CEO of the Red Cross, said the road was wet.",
     "Lars Holm (president and CEO of the Red Cross) ngo_advocacy unknown named 1"},
    {"Lars Holm, president of Ohio State University, said the road was wet.",
     "Lars Holm (president of Ohio State University) expert_academic unknown named 1"},
    {"Lars Holm, president of the Senate, said the road was wet.",
     "Lars Holm (president of the Senate) official_government unknown named 1"},
    {"Lars Holm, chief U.S. economist at Acme, said the road was wet.",
     "Lars Holm (chief U.S. economist at Acme) expert_academic unknown named 1"},
    {"Mother Jones’ Lars Holm said the road was wet.", "Lars Holm (Mother Jones) media unknown named 1"},
    {"Ana Ruiz said the road was wet. Ruiz herself said it was old.", "Ana Ruiz unknown f named 2"},
    {"Dr. Lars King left. King said the road was wet.", "Lars King (Dr.) expert_academic unknown named 1"},
    {"Dr. Lars King left. The King said the road was wet.", "The King official_government unknown 1"},
    {"The mayor said the road was wet. The mayor himself said it was old.", "The mayor official_government unknown 2"},
    {"Authorities said the road was wet.", "Authorities law_enforcement_judicial unknown plural 1"},
    {"The press said the road was wet.", "The press media unknown plural 1"},
    {"Only 53% said the road was wet.", "Only 53% collective_vague unknown 1"},
    {"The two said the road was wet. Nearly four in ten said it was old. The one said it was late.",
     "The two collective_vague unknown 1; Nearly four in ten collective_vague unknown 1; The one unknown unknown 1"},
    {"The WHO said the road was wet. The regulations say it is old. Folks said it was dry. The framers said it was "
     "late.",
     "WHO official_government unknown named 1; The regulations document_data unknown plural 1; "
     "Folks citizen unknown plural 1; The framers official_government unknown plural 1"},
    {"House Judiciary Chairman Lars Holm said the road was wet.",
     "Lars Holm (House Judiciary Chairman) official_government unknown named 1"},
    {"They met Massachusetts senator Lars Holm. Holm said the road was wet.",
     "Lars Holm (Massachusetts senator) official_government unknown named 1"},
    {"French leader Lars Holm said the road was wet.", "Lars Holm (French leader) official_government unknown named 1"},
    {"Mayor Ana Ruiz left. Ruiz spokesman Lars Holm said the road was wet.",
     "Lars Holm (Ruiz spokesman) official_government m named spokesperson 1"},
    {"Mayor Ana Ruiz left. Lars Holm, a spokesman for Ruiz, said the road was wet.",
     "Lars Holm (spokesman for Ruiz) official_government m named spokesperson 1"},
    {"Lars Holm, a spokesman for Ana Ruiz, said it was wet. Ana Ruiz, a spokeswoman for Lars Holm, left.",
     "Lars Holm (spokesman for Ana Ruiz) unknown m named spokesperson 1"},
    {"Lars Holm, vice president at Acme, said the road was wet.",
     "Lars Holm (vice president at Acme) unknown unknown named 1"},
    {"Lars Holm, president of Harl’s police union, said the road was wet.",
     "Lars Holm (president of Harl’s police union) ngo_advocacy unknown named 1"},
    {"Lars Holm, president of the advocacy group Harl Road Fund, said the road was wet.",
     "Lars Holm (president of the advocacy group Harl Road Fund) ngo_advocacy unknown named 1"},
    {"Lars Holm, president and executive director of the civil rights group Harl Now, said the road was wet.",
     "Lars Holm (president and executive director of the civil rights group Harl Now) ngo_advocacy unknown named 1"},
    {"Lars Holm, legislative director for the Harl Bakers Association, said the road was wet.",
     "Lars Holm (legislative director for the Harl Bakers Association) ngo_advocacy unknown named 1"},
    {"Lars Holm, legislative director for the governor, said the road was wet.",
     "Lars Holm (legislative director for the governor) official_government unknown named 1"},
    {"Lars Holm, a health care consultant, and Ana Ruiz, the chief growth officer of Acme, said the road was wet.",
     "Lars Holm (health care consultant) business unknown named 1; Ana Ruiz (chief growth officer of Acme) business "
     "unknown named 1"},
    {"The CEO of the San Francisco Giants said the road was wet. Mayor of New York Ana Ruiz said it was old.",
     "The CEO of the San Francisco Giants business unknown 1; Ana Ruiz (Mayor of New York) official_government unknown "
     "named 1"},
    {"The mayor called Reuters. A spokesman said the road was wet.", "A spokesman unknown m spokesperson 1"},
    {"Lars Holm, president of the country, said the road was wet.",
     "Lars Holm (president of the country) official_government unknown named 1"},
    {"The men said the road was wet. He left.", "The men citizen unknown plural 1"},
    {"The F.B.I. said the road was wet.", "F.B.I. law_enforcement_judicial unknown named 1"},
    {"The Central Road Survey said the road was wet. The C.R.S. said it was old.",
     "Central Road Survey official_government unknown named 2"},
    {"The prime minister’s official spokesman said the road was wet.",
     "The prime minister’s official spokesman official_government m spokesperson 1"},
    {"A study of 300 drivers said the road was wet.", "A study of 300 drivers document_data unknown 1"},
    {"One of the ads said the road was wet.", "One of the ads document_data unknown 1"},
    {"Boy Scouts of America President Lars Holm said it was wet.",
     "Lars Holm (Boy Scouts of America President) ngo_advocacy unknown named 1"},
    {"“The road was wet,” said one of them.", "one of them anonymous unknown anonymous 1"},
    {"Secretary of State Ana Ruiz said the road was wet. “It was old,” Secretary of State Ruiz added.",
     "Ana Ruiz (Secretary of State) official_government unknown named 2"},
    {"Governor of Texas Ana Ruiz said the road was wet.",
     "Ana Ruiz (Governor of Texas) official_government unknown named 1"},
    {"On Monday Mayor of New York Bill Holm said the road was wet.",
     "Bill Holm (Mayor of New York) official_government unknown named 1"},
    {"Speaker of the House Ruiz said the road was wet.",
     "Ruiz (Speaker of the House) official_government unknown named 1"},
    {"Mayor of New York said the road was wet.", "Mayor of New York official_government unknown 1"},
    {"The witness said the road was wet.", "The witness victim_witness unknown 1"},
    {"The boss of the port said the road was wet.", "The boss of the port business unknown 1"},
    {"Residents of Texas said the road was wet.", "Residents of Texas citizen unknown plural 1"},
    {"The shadow transport secretary, Ana Ruiz, said the road was wet.",
     "Ana Ruiz (shadow transport secretary) political_party unknown named 1"},
    {"Acme Foods Inc. said the road was wet. Acme said it was clean. The company said it was old.",
     "Acme Foods Inc. business unknown named 3"},
    {"The Central Road Survey said the road was wet. CRS said it was old.",
     "Central Road Survey official_government unknown named 2"},
    {"Her caretaker, Lars Holm, left. He said the road was wet.", "Lars Holm (Her caretaker) citizen m named 1"},
    {"Lars Holm, general secretary of the dockers’ union, said the road was wet.",
     "Lars Holm (general secretary of the dockers’ union) ngo_advocacy unknown named 1"},
    {"Minister Ana Ruiz left. A spokesman for Ms Ruiz said the road was wet.",
     "A spokesman for Ms Ruiz official_government m spokesperson 1"},
    {"The tenant, retired sailor Lars Holm, said the road was wet.",
     "Lars Holm (retired sailor) citizen unknown named 1"},
    {"The Harl County Sheriff’s Office said the road was wet.",
     "Harl County Sheriff’s Office law_enforcement_judicial unknown named 1"},
    {"Capt. Lars Holm said the road was wet. The captain said it was old.",
     "Lars Holm (Capt.) law_enforcement_judicial unknown named 2"},
    {"The Ministry of Justice said the road was wet.", "Ministry of Justice official_government unknown named 1"},
    {"A federal appeals court said the road was wet. The court said it was old.",
     "A federal appeals court law_enforcement_judicial unknown plural 2"},
    {"Defense Secretary Lars Holm said the road was wet.",
     "Lars Holm (Defense Secretary) official_government unknown named 1"},
    {"City council member Ana Ruiz said the road was wet.",
     "Ana Ruiz (City council member) official_government unknown named 1"},
    {"Mum-of-three Ana Ruiz said the road was wet.", "Ana Ruiz (Mum-of-three) citizen f named 1"},
    {"Port director Lars Holm said the road was wet.", "Lars Holm (Port director) official_government unknown named 1"},
    {"Ana Ruiz, prosecuting, said the road was wet.",
     "Ana Ruiz (prosecuting) law_enforcement_judicial unknown named 1"},
    {"Ana Ruiz, 26, who was trapped for a day, left. Ruiz said the road was wet.",
     "Ana Ruiz victim_witness unknown named 1"},
    {"Ana Ruiz is a professor in Leiden. Ruiz said the road was wet.",
     "Ana Ruiz (professor in Leiden) expert_academic unknown named 1"},
    {"Holm and colleagues said the road was wet.", "Holm unknown unknown named 1; colleagues citizen unknown plural 1"},
    {"A source close to Holm said the road was wet. “It is rotten,” the insider said.",
     "A source close to Holm anonymous unknown anonymous 2"},
    {"An inspector, Ana Ruiz, said the road was wet.", "Ana Ruiz (inspector) official_government unknown named 1"},
    {"The state said the road was wet.", "The state official_government unknown 1"},
    {"Minister Ana Ruiz left. Ruiz’s office said the road was wet.", "Ruiz’s office official_government unknown 1"},
    {"Both sides said the road was wet.", "Both sides collective_vague unknown plural 1"},
    {"A grand jury said the road was wet.", "A grand jury law_enforcement_judicial unknown plural 1"},
    {"Colombia said the road was wet. It said it was old.", "Colombia official_government unknown named 2"},
    {"Michael Jordan said the road was wet. Jordan said it was old.", "Michael Jordan unknown unknown named 2"},
    {"The researchers played the calls. They said the road was wet.", "researchers expert_academic unknown plural 1"},
    /* what rows say of spokesmen, men and women */
    {"A government spokesman said the road was wet.", "A government spokesman official_government m spokesperson 1"},
    {"A hospital spokeswoman said the road was wet.", "A hospital spokeswoman expert_academic f spokesperson 1"},
    {"The road was wet, Police Spokeswoman Ana Ruiz said.",
     "Ana Ruiz (Police Spokeswoman) law_enforcement_judicial f named spokesperson 1"},
    {"Ana Ruiz, a White House spokesman for the party, said the road was wet.",
     "Ana Ruiz (White House spokesman for the party) official_government m named spokesperson 1"},
    {"Pentagon Press Secretary Lars Holm said the road was wet.",
     "Lars Holm (Pentagon Press Secretary) official_government unknown named spokesperson 1"},
    {"The infantryman said the road was wet.", "The infantryman official_government m 1"},
    {"A prison spokesman said the road was wet.", "A prison spokesman law_enforcement_judicial m spokesperson 1"},
    {"A representative for Acme Foods Inc. said the road was wet.",
     "A representative for Acme Foods Inc. business unknown 1"},
    {"Rep. Ana Ruiz said the road was wet.", "Ana Ruiz (Rep.) official_government unknown named 1"},
    {"The pollster said the road was wet.", "The pollster expert_academic unknown 1"},
    {"The head coach said the road was wet.", "The head coach citizen unknown 1"},
    {"The police union said the road was wet.", "The police union ngo_advocacy unknown plural 1"},
    {"Pentagon leaders said the road was wet. Leaders said it was old.",
     "Pentagon leaders official_government unknown plural 1; Leaders collective_vague unknown plural 1"},
    {"Facebook officials said the road was wet. A union official said it was old. U.S. officials agreed that it was.",
     "Facebook officials business unknown plural 1; A union official ngo_advocacy unknown 1; U.S. officials "
     "official_government unknown plural 1"},
    {"An official with the Bakers Association said the road was wet.",
     "An official with the Bakers Association ngo_advocacy unknown 1"},
    {"Officials familiar with the Facebook plan said the road was wet.",
     "Officials familiar with the Facebook plan official_government unknown plural 1"},
    {"FDA Commissioner Dr. Ana Ruiz said the road was wet. State health director Dr. Lars Holm said it was old.",
     "Ana Ruiz (FDA Commissioner Dr.) official_government unknown named 1; Lars Holm (health director) "
     "official_government unknown named 1"},
    {"Party-goers said the road was wet.", "Party-goers citizen unknown plural 1"},
    {"Leaders of the Bakers Association said the road was wet. Senate leaders agreed that it was.",
     "Leaders of the Bakers Association ngo_advocacy unknown plural 1; Senate leaders official_government unknown "
     "plural 1"},
    {"The public defender said the road was wet.", "The public defender law_enforcement_judicial unknown 1"},
    {"Ruritanian leader Lars Holm said the road was wet.", "Lars Holm (leader) unknown unknown named 1"},
    {"Pro-choice groups said the road was wet.", "Pro-choice groups ngo_advocacy unknown plural 1"},
    {"The Trump lawyer Lars Holm said it was wet.",
     "Lars Holm (Trump lawyer) law_enforcement_judicial unknown named 1"},
    /* what rows say of bodies */
    {"The economist said the road was wet.", "The economist expert_academic unknown 1"},
    {"The Guardian said the road was wet.", "Guardian media unknown named 1"},
    {"Nascar said the road was wet.", "Nascar ngo_advocacy unknown named 1"},
    {"Privacy International said the road was wet.", "Privacy International ngo_advocacy unknown named 1"},
    {"The department store said the road was wet.", "The department store business unknown plural 1"},
    {"The Police Federation said the road was wet.", "Police Federation ngo_advocacy unknown named 1"},
    {"Steve Cortes said the road was wet.", "Steve Cortes unknown unknown named 1"},
    {"McDonald said the road was wet.", "McDonald unknown unknown named 1"},
    /* compounds */
    {"The union and the port said it was wet.", "The union ngo_advocacy unknown plural 1; the port unknown unknown 1"},
    {"According to court documents, the boy, who cannot be named for legal reasons, left.",
     "court documents document_data unknown plural 1"},
    {"A Quinnipiac poll released this week found it was late.",
     "A Quinnipiac poll released this week document_data unknown 1"},
    {"According to the operator, Harl Mainline, staff followed procedure.",
     "Harl Mainline (operator) business unknown named 1"},
    {"Ana Ruiz, a driver turned baker, said it was wet.", "Ana Ruiz (driver turned baker) business unknown named 1"},
    {"Ana Ruiz, the mayor, and Lars Holm, a driver, said it was wet.",
     "Ana Ruiz (mayor) official_government unknown named 1; Lars Holm (driver) business unknown named 1"},
    {"In Lisle, the capital, and Bern, it was wet, Holm said.", "Holm unknown unknown named 1"},
    {"Lars Holm and his wife said it was wet.", "Lars Holm unknown m named 1; his wife citizen f 1"},
    /* names and places that a preposition governs go on behind a comma, and are not the source */
    {"Police in Lisle, Ohio, said it was wet.", "Police in Lisle law_enforcement_judicial unknown plural 1"},
    {"Lawyers for Ruiz, Holm, Lund and Brandt said it was wet.",
     "Lawyers for Ruiz law_enforcement_judicial unknown plural 1"},
    {"Leaders of Acme, Ana Ruiz and Bo Lund, said it was wet.",
     "Ana Ruiz unknown unknown named 1; Bo Lund unknown unknown named 1"},
    {"The owner of Acme, Lars Holm, said it was wet.", "Lars Holm (owner of Acme) business unknown named 1"},
    {"Bo Lund, a baker stuck in the town of Lisle, Ohio, said it was wet. Holm said it was old.",
     "Bo Lund (baker stuck in the town of Lisle) business unknown named 1; Holm unknown unknown named 1"},
    /* a plural behind a number or an owner is no contact clause */
    {"An estimated 40 bakers said it was wet.", "An estimated 40 bakers business unknown plural 1"},
    {"A shop's bakers said it was wet.", "A shop's bakers business unknown plural 1"},
    {"A rule bakers said was cruel ended.", "bakers business unknown plural 1"},
    /* a clause without commas between subject and verb */
    {"A baker who lives nearby said it was wet.", "A baker business unknown 1"},
    {"A baker who met Ruiz said it was wet.", "A baker business unknown 1"},
    {"A pilot who asked not to be named said it was wet.", "A pilot anonymous unknown anonymous 1"},
    {"Drivers who the mayor said were late paid.", "the mayor official_government unknown 1"},
    {"“It was wet,” said one friendly baker.", "one friendly baker business unknown 1"},
    {"“It was wet,” said one quietly.", "one anonymous unknown anonymous 1"},
    {"Another said it was wet.", "Another anonymous unknown anonymous 1"},
    /* a surname that is a title as well, and those who would hold an office in opposition */
    {"Tanya Judge said it was wet. Ms Judge left.", "Tanya Judge unknown f named 1"},
    {"Mr. Baker said it was wet.", "Baker unknown m named 1"},
    {"Virginia Governor Ana Ruiz said it was wet.", "Ana Ruiz (Virginia Governor) official_government unknown named 1"},
    {"Shadow Assistant Treasurer Ana Ruiz said it was wet.",
     "Ana Ruiz (Shadow Assistant Treasurer) political_party unknown named 1"},
    {"Ana Ruiz, Shadow's CEO, said it was wet.", "Ana Ruiz (Shadow's CEO) business unknown named 1"},
    {"Another report said it was wet.", "Another report document_data unknown 1"},
    {"Lars Holm, the No. 2 official at the port, said it was wet.",
     "Lars Holm (2 official at the port) official_government unknown named 1"},
    /* documents */
    {"A sign on the gate reads: “It is wet.”", "A sign on the gate document_data unknown 1"},
    {"Emails seen by the Harbour Times say it was wet.",
     "Emails seen by the Harbour Times document_data unknown plural 1"},
    /* rows */
    {"Kim Jong Un said it was wet. The UN said it was old.",
     "Kim Jong Un official_government unknown named 1; UN official_government unknown named 1"},
    {"Treasurer Lars Holm said it was wet. State treasurer Ana Ruiz said it was old.",
     "Lars Holm (Treasurer) unknown unknown named 1; Ana Ruiz (State treasurer) official_government unknown named 1"},
    {"“It was wet,” said Ana Ruiz, who covers the sector for a bank.", "Ana Ruiz expert_academic unknown named 1"},
    {"Rand Paul said it was wet.", "Rand Paul official_government unknown named 1"},
    {"It rained, and Americans said it was wet.", "Americans citizen unknown named plural 1"},
    {"Lars Holm, publisher of the Harbour Times, said it was wet.",
     "Lars Holm (publisher of the Harbour Times) media unknown named 1"},
    {"Ana Ruiz said it was wet. Lars Ruiz said it was old. Ruiz said it was cold.",
     "Ana Ruiz unknown unknown named 1; Lars Ruiz unknown unknown named ambiguous 2"},
    {"A. Ruiz said it was wet. Ana Ruiz said it was old.", "Ana Ruiz unknown unknown named 2"},
    {"B. Ruiz said it was wet. Bea Ruiz said it was old.", "Bea Ruiz unknown unknown named 2"},
    {"Mr. Holm Jr. said it was wet. Holm said it was old.", "Holm Jr. unknown m named 2"},
    {"Ana Ruiz said it was wet. The 23-year-old said it was old.", "Ana Ruiz unknown unknown named 2"},
    /* whoever leads a body is what it is */
    {"Sierra Club President Ana Ruiz said it was wet. Republican National Committee Chairman Lars Holm said it was "
     "old. "
     "Council Chairman Bo Sands said it was cold.",
     "Ana Ruiz (Sierra Club President) ngo_advocacy unknown named 1; "
     "Lars Holm (Republican National Committee Chairman) political_party unknown named 1; "
     "Bo Sands (Council Chairman) official_government unknown named 1"},
    /* "and" and prepositions inside the name of a body */
    {"The latest report by the Department of Health and Human Services says it was wet. The left-leaning Center on "
     "Budget and Policy Priorities estimates that it was old. The FBI and the Department of Energy said it was cold.",
     "The latest report by the Department of Health and Human Services document_data unknown 1; "
     "Center on Budget and Policy Priorities expert_academic unknown named 1; "
     "FBI law_enforcement_judicial unknown named 1; Department of Energy official_government unknown named 1"},
    /* all of a body before a role and a name */
    {"University of Ohio biologist Ana Ruiz said it was wet. It was old, said Department of Justice spokeswoman Bea "
     "Holm. “It was cold,” Meet the Press host Lars Sands said.",
     "Ana Ruiz (University of Ohio biologist) expert_academic unknown named 1; "
     "Bea Holm (Department of Justice spokeswoman) official_government f named spokesperson 1; "
     "Lars Sands (Meet the Press host) media unknown named 1"},
    {"Surveys of Americans show it was wet. Americans for Prosperity said it was old.",
     "Surveys of Americans document_data unknown plural 1; Americans for Prosperity ngo_advocacy unknown named 1"},
    /* "the group": the body of a cause told of last */
    {"Hamas left. In Moscow it rained. The group said it was wet.", "Hamas political_party unknown named 1"},
    {"The Freedom Caucus met Republicans and the State Department. The group said it was wet.",
     "Freedom Caucus political_party unknown named 1"},
    {"Republicans met in Central America. The group said it was wet.", "The group unknown unknown 1"},
    /* sites, and bodies whose names are long */
    {"Slate.com said it was wet. The California Department of Forestry and Fire Protection said it was old. "
     "Harbour.com "
     "said it was cold.",
     "Slate.com media unknown 1; "
     "California Department of Forestry and Fire Protection official_government unknown named 1; "
     "Harbour.com unknown unknown 1"},
    /* the party and state of a politician, the state of a town */
    {"Rep. Lars Holm, D-Calif., who led the talks, said it was wet. “It was old,” he said.",
     "Lars Holm (Rep.) official_government m named 2"},
    {"At a stop in Roanoke, Va., Mr. Holm said it was wet. “It was old,” he said.", "Holm unknown m named 2"},
    /* where a story was filed */
    {"WASHINGTON (AP) — Arguing that it was wet, it closed the bridge, Holm said.", "Holm unknown unknown named 1"},
    /* adjectives are nobody */
    {"Lars Holm met the Democratic caucus. “It was wet,” he said.", "Lars Holm unknown m named 1"},
    {"Chinese officials said it was wet. The Chinese said it was dry.",
     "Chinese officials official_government unknown plural 1; Chinese unknown unknown named 1"},
    /* titles that begin in lower case, or go on with "to", "for"; who has none */
    {"Then state Sen. Ana Ruiz said it was wet.", "Ana Ruiz (state Sen.) official_government unknown named 1"},
    {"Ambassador to the United Nations Ana Ruiz said it was wet.",
     "Ana Ruiz (Ambassador to the United Nations) official_government unknown named 1"},
    {"Assistant Secretary for Civil Rights Ana Ruiz said it was wet.",
     "Ana Ruiz (Assistant Secretary for Civil Rights) official_government unknown named 1"},
    {"Sen. Bo Brown (R., Ohio) said it was wet.", "Bo Brown (Sen.) official_government unknown named 1"},
    {"Bo Brown, Jr. said it was wet.", "Bo Brown, Jr. unknown unknown named 1"},
    {"Former envoy to Ukraine Marie Holm said it was wet.",
     "Marie Holm (Former envoy to Ukraine) official_government unknown named 1"},
    {"The acting director of ICE Bo Brown said it was wet.",
     "Bo Brown (acting director of ICE) law_enforcement_judicial unknown named 1"},
    {"A spokesman for Austin Road Care said it was wet.", "A spokesman for Austin Road Care unknown m spokesperson 1"},
    {"They met the Norwegian-led council. Danish and U.S. ministers said it was wet.",
     "Danish and U.S. ministers official_government unknown plural 1"},
    {"Ana Ruiz, Slate, said it was wet. Bo Brown, Slate, and Vox were there. Brown said it was old.",
     "Ana Ruiz (Slate) media unknown named 1; Bo Brown unknown unknown named 1"},
    {"State Attorney General Ana Ruiz said it was wet. The attorney left.",
     "Ana Ruiz (State Attorney General) law_enforcement_judicial unknown named 1"},
    /* what several are each of a list is */
    {"Sens. Ana Ruiz (D-N.Y.), Bo Brown (R-Utah) and Lars Holm (R-Ohio) left. Brown said it was wet. Holm said it was "
     "old.",
     "Bo Brown (Sens.) official_government unknown named 1; Lars Holm (Sens.) official_government unknown named 1"},
    {"Sen. Ana Ruiz (D-N.Y.), Bo Brown (a poet) and Lars Holm left. Brown said it was wet. Holm said it was old.",
     "Bo Brown (poet) citizen unknown named 1; Lars Holm unknown unknown named 1"},
    /* what tells of a source, or is none */
    {"“It was wet,” said the woman, who left early.", "the woman citizen f 1"},
    {"A plan to share data says it was wet.", ""},
    {"Lars Holm, members could see it, said it was wet.", "Lars Holm unknown unknown named 1"},
};

START_TEST(names_sources) {
  analyse(NULL, source_rows[_i].text);
  check(&source_rows[_i], sources());
}
END_TEST

static const row reason_rows[] = {
    {"An aide, who spoke on condition of anonymity because she was not authorized to speak, said it was wet.",
     "not authorised"},
    {"A clerk said it was wet, asking not to be named.", "request"},
    {"A driver said it was wet, fearing retaliation.", "fear"},
    {"A driver said it was wet.", "-"},
    {"Ana Ruiz said it was wet, asking not to be named.", "-"},
};

START_TEST(gives_the_reason_of_anonymity) {
  analyse(NULL, reason_rows[_i].text);
  ck_assert_uint_ge(report->n_sources, 1);
  const char *reason = report->sources[0].anonymity_reason;
  check(&reason_rows[_i], reason ? reason : "-");
}
END_TEST

Suite *sources_suite(void) {
  Suite *suite = suite_create("sources");
  TCase *tests = tcase_create("sources");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_set_timeout(tests, 0);
  tcase_add_loop_test(tests, names_sources, 0, COUNT(source_rows));
  tcase_add_loop_test(tests, gives_the_reason_of_anonymity, 0, COUNT(reason_rows));
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, name_tests());
  suite_add_tcase(suite, coreference_tests());
  suite_add_tcase(suite, person_tests());
  suite_add_tcase(suite, actor_tests());
  return suite;
}
