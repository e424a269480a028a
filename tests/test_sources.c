/* Sources and actors: a row is a text and who speaks in it or is spoken of.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "attribution_fixture.h"
#include "tests.h"

/* ---- Sources and actors ---- */

static const row source_rows[] = {
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
    {"A spokeswoman for the Pentagon said the road was wet.",
     "A spokeswoman for the Pentagon official_government f spokesperson 1"},
    {"Officials said the road was wet. It said the bridge was old.", "Officials official_government unknown plural 1"},
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
    {"Lars Holm, president of the country, said the road was wet.",
     "Lars Holm (president of the country) official_government unknown named 1"},
    {"The men said the road was wet. He left.", "The men citizen unknown plural 1"},
    {"The F.B.I. said the road was wet.", "F.B.I. law_enforcement_judicial unknown named 1"},
    {"The Central Road Survey said the road was wet. The C.R.S. said it was old.",
     "Central Road Survey official_government unknown named 2"},
    {"The prime minister’s official spokesman said the road was wet.",
     "The prime minister’s official spokesman official_government m spokesperson 1"},
    {"A study of 300 drivers said the road was wet.", "A study of 300 drivers document_data unknown 1"},
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
    {"The public defender said the road was wet.", "The public defender law_enforcement_judicial unknown 1"},
    {"Ruritanian leader Lars Holm said the road was wet.", "Lars Holm (leader) unknown unknown named 1"},
    /* what rows say of bodies */
    {"The economist said the road was wet.", "The economist expert_academic unknown 1"},
    {"The Guardian said the road was wet.", "Guardian media unknown named 1"},
    {"Nascar said the road was wet.", "Nascar ngo_advocacy unknown named 1"},
    {"Privacy International said the road was wet.", "Privacy International ngo_advocacy unknown named 1"},
    {"The department store said the road was wet.", "The department store business unknown plural 1"},
    {"The Police Federation said the road was wet.", "Police Federation ngo_advocacy unknown named 1"},
    {"Steve Cortes said the road was wet.", "Steve Cortes unknown unknown named 1"},
    {"McDonald said the road was wet.", "McDonald unknown unknown named 1"},
    /* his and her tell whom they mean; he never goes to her */
    {"Ana Ruiz sold her boat to Lars Holm. Ruiz said it was wet.", "Ana Ruiz unknown f named 1"},
    {"Ana Ruiz met Lars Holm near her boat. Ruiz said it was wet.", "Ana Ruiz unknown unknown named 1"},
    {"A nurse gave Ana Ruiz his notes. Ruiz said it was wet.", "Ana Ruiz unknown unknown named 1"},
    {"Mr Holm met Ana Ruiz at her office. “It was wet,” she said.", "Ana Ruiz unknown f named 1"},
    {"Ana Ruiz has sold her last boat.\n\n“It was wet,” the singer wrote.", "Ana Ruiz citizen f named 1"},
    {"Ana Ruiz sold her boat to Mr Holm.\n\n“It was wet,” the singer wrote.", "the singer citizen unknown 1"},
    /* compounds */
    {"The union and the port said it was wet.", "The union ngo_advocacy unknown plural 1; the port unknown unknown 1"},
    {"Ana Ruiz, the mayor, and Lars Holm, a driver, said it was wet.",
     "Ana Ruiz (mayor) official_government unknown named 1; Lars Holm (driver) business unknown named 1"},
    {"In Lisle, the capital, and Bern, it was wet, Holm said.", "Holm unknown unknown named 1"},
    {"Lars Holm and his wife said it was wet.", "Lars Holm unknown m named 1; his wife citizen f 1"},
    /* a clause without commas between subject and verb */
    {"A baker who lives nearby said it was wet.", "A baker business unknown 1"},
    {"A baker who met Ruiz said it was wet.", "A baker business unknown 1"},
    {"A pilot who asked not to be named said it was wet.", "A pilot anonymous unknown anonymous 1"},
    {"Drivers who the mayor said were late paid.", "the mayor official_government unknown 1"},
    {"“It was wet,” said one friendly baker.", "one friendly baker business unknown 1"},
    {"“It was wet,” said one quietly.", "one anonymous unknown anonymous 1"},
    {"Another said it was wet.", "Another unknown unknown 1"},
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
    /* months that are names */
    {"Prime Minister Theresa May said it was wet. Mrs. May said it was old. May said it was cold.",
     "Theresa May (Prime Minister) official_government f named 3"},
    {"“It was wet,” said Theresa May.", "Theresa May official_government unknown named 1"},
    {"In Geneva June 12 was wet, Holm said. Last March Holm said it was dry.", "Holm unknown unknown named 2"},
    {"Prime Minister Theresa May left. In May Lars Holm said it was wet.", "Lars Holm unknown unknown named 1"},
    /* the party and state of a politician, the state of a town */
    {"Rep. Lars Holm, D-Calif., who led the talks, said it was wet. “It was old,” he said.",
     "Lars Holm (Rep.) official_government m named 2"},
    {"At a stop in Roanoke, Va., Mr. Holm said it was wet. “It was old,” he said.", "Holm unknown m named 2"},
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
    /* where a story was filed */
    {"WASHINGTON (AP) — Arguing that it was wet, it closed the bridge, Holm said.", "Holm unknown unknown named 1"},
    /* adjectives are nobody */
    {"Lars Holm met the Democratic caucus. “It was wet,” he said.", "Lars Holm unknown m named 1"},
    {"Chinese officials said it was wet. The Chinese said it was dry.",
     "Chinese officials official_government unknown plural 1; Chinese unknown unknown named 1"},
    /* whom relative pronouns mean: who stands before them, not what is told beside */
    {"A Republican strategist who advised Holm said nothing. A baker who said it was wet left.",
     "A Republican strategist political_party unknown 2; A baker business unknown 1"},
    {"Officials in Harl who said it was wet left.", "Officials in Harl official_government unknown plural 1"},
    {"Bakers who said it was wet met the clerks, who denied it.",
     "Bakers business unknown plural 1; the clerks official_government unknown plural 1"},
    {"There was praise from bakers who said it was wet.", "bakers business unknown plural 1"},
    {"They met supporters of Lars Holm who said it was wet.",
     "supporters of Lars Holm collective_vague unknown plural 1"},
    {"They praised the plan of Lars Holm, who said it was wet.", "Lars Holm unknown unknown named 1"},
    {"Ana Ruiz, the House majority leader who blamed Holm, left.",
     "Ana Ruiz (House majority leader) official_government unknown named 1"},
    {"Ana Ruiz, counsel for Mayor Lars Holm, who said it was wet, left.",
     "Lars Holm (Mayor) official_government unknown named 1"},
    {"Ana Ruiz, 46, who said it was wet, left.", "Ana Ruiz unknown unknown named 1"},
    {"Ruiz was a woman who blamed the mayor.", "Ruiz (woman) citizen f named 1"},
    {"Those who said it was wet left.", "Those collective_vague unknown 1"},
    {"It was a move, which said it all, no matter who said it.", ""},
    {"The World Health Organization (WHO) left. The WHO said it was wet.",
     "World Health Organization official_government unknown named 1"},
    {"In Harl the House majority leader said it was wet.", "the House majority leader official_government unknown 1"},
    /* a pronoun means somebody of its own sentence as well, but not whom it is told to */
    {"Ana Ruiz said it was wet. Lars Holm was tired when he said it was old.",
     "Ana Ruiz unknown unknown named 1; Lars Holm unknown m named 1"},
    {"Mayor Lars Holm told Jan Brown he feared it was wet.", "Lars Holm (Mayor) official_government m named 1"},
    {"Lars Holm was there. Bo Brown left the port, a hall, he said.", "Lars Holm unknown m named 1"},
    {"Lars Holm led Bo Brown, whom he called a fool.", "Lars Holm unknown m named 1"},
    /* one pronoun misread does not stick: a ship is a she */
    {"Then Lars Holm told of the ship while she was wet. Holm said it was old. He said it was rotten. He said it was "
     "late.",
     "Lars Holm unknown m named 4"},
    {"Lars Holm told of the ship. Then she said it was wet. Mr. Holm said it was old.", "Lars Holm unknown m named 2"},
    /* one name, in full and for short; a junior is another */
    {"President Lars Holm said it was wet. Lars Holm Jr. said it was old. Holm said it was dry. Holm Jr. said it was "
     "late.",
     "Lars Holm (President) official_government unknown named 2; Lars Holm Jr. unknown unknown named 2"},
    {"Judge Bo H. Brown Jr. said it was wet. Bo Brown said it was old. Mr. Brown said it was late.",
     "Bo H. Brown Jr. (Judge) law_enforcement_judicial m named 3"},
    {"Rep. Bo Brown Jr. said it was wet. Bo Brown said it was old.",
     "Bo Brown Jr. (Rep.) official_government unknown named 2"},
    {"Rep. Ana Van Laar said it was wet. Van Laar said it was old. Ruiz-Brown met Lena Ruiz-Brown. Ruiz-Brown said it "
     "was "
     "late.",
     "Ana Van Laar (Rep.) official_government unknown named 2; Lena Ruiz-Brown unknown unknown named 1"},
    {"Ana Ruiz said it was wet. Ana said it was old.", "Ana Ruiz unknown unknown named 2"},
    {"Ana Ruiz and Ana Holm said it was wet. Ana said it was old.",
     "Ana Ruiz unknown unknown named 1; Ana Holm unknown unknown named 1; Ana unknown unknown named 1"},
    {"Ana Ruiz said it was wet. Staff Ana Ruiz said it was old.", "Ana Ruiz unknown unknown named 2"},
    {"Rep. Ana Ruiz said it was wet. The report said it was old.",
     "Ana Ruiz (Rep.) official_government unknown named 1; The report document_data unknown 1"},
    /* titles that begin in lower case, or go on with "to", "for"; who has none */
    {"Then state Sen. Ana Ruiz said it was wet.", "Ana Ruiz (state Sen.) official_government unknown named 1"},
    {"Ambassador to the United Nations Ana Ruiz said it was wet.",
     "Ana Ruiz (Ambassador to the United Nations) official_government unknown named 1"},
    {"Assistant Secretary for Civil Rights Ana Ruiz said it was wet.",
     "Ana Ruiz (Assistant Secretary for Civil Rights) official_government unknown named 1"},
    {"Sen. Bo Brown (R., Ohio) said it was wet.", "Bo Brown (Sen.) official_government unknown named 1"},
    {"Bo Brown, Jr. said it was wet.", "Bo Brown, Jr. unknown unknown named 1"},
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

static const row actor_rows[] = {
    {"The pact was signed by Secretary Ana Ruiz and Norwegian Foreign Minister Lars Holm. Ruiz left early.",
     "Ana Ruiz (Secretary) 2; Lars Holm (Norwegian Foreign Minister) 1"},
    {"They met Danish Minister of Justice Søren Bille Kold at the prison.",
     "Søren Bille Kold (Danish Minister of Justice) 1"},
    {"The prison holds migrants.", "migrants 1"},
    {"The coffee came from Colombia. Colombia grows it, and London drinks it.", ""},
    {"The Kremlin bought coffee.", "Kremlin 1"},
    {"This article was written based on key points by Secretary Ana Ruiz.", ""},
    {"They met Mayor Angela de la Cruz and Mayor Joe “Shorty” Brown.",
     "Angela de la Cruz (Mayor) 1; Joe “Shorty” Brown (Mayor) 1"},
    {"They met Secretary of State John Kerry. Kerry left.", "John Kerry (Secretary of State) 2"},
    {"The Republican Senate met the Executive Committee.", "Republican Senate 1; Executive Committee 1"},
    {"Many American cities and some Chinese firms were there.", ""},
    {"The CEO of Fisher Industries left.", ""},
    {"Read: why the bridge is closed.", ""},
    {"LONDON, May 3 (Reuters) - The bridge is closed.", ""},
    {"NATO — long silent — closed the bridge.", "NATO 1"},
    {"UNICEF — Harl’s largest donor — closed the bridge.", "UNICEF 1"},
    {"Regrettably, the mayor closed the bridge.", ""},
    {"Facing Mayor Ana Ruiz, drivers left.", "Ana Ruiz (Mayor) 1"},
    {"He is Professor of Political Science at a school.", ""},
    {"They met Holm, Mayor Ana Ruiz and others.", "Ana Ruiz (Mayor) 1"},
    {"Voters of Larvik, many residents of the port, left.", "voters 1; residents 1"},
    {"In Larvik, the mayor vowed not to close the bridge.", "the mayor 1"},
    {"The strict voter ID bill failed.", ""},
    {"The Department of Justice left. The Justice Department and the U.S. Justice Department closed the bridge.",
     "Department of Justice 3"},
    {"The U.S. Senate met the House of Representatives. The House left, and the Senate closed the bridge.",
     "U.S. Senate 2; House of Representatives 2"},
    {"The Texas Senate met the Senate.", "Texas Senate 1; Senate 1"},
    {"In May Mayor Ana Ruiz accused Lars Holm.", "Ana Ruiz (Mayor) 1"},
};

START_TEST(names_actors) {
  analyse(NULL, actor_rows[_i].text);
  check(&actor_rows[_i], actors());
}
END_TEST

static const fsc_actor *actor_called(const char *name) {
  for (size_t i = 0; i < report->n_actors; i++)
    if (strcmp(report->actors[i].name, name) == 0) return &report->actors[i];
  ck_abort_msg("no actor %s", name);
}

/* A politician may be one of a party; Americans are many, and Downing Street was met as a place. */
START_TEST(tells_what_actors_are) {
  analyse(NULL,
          "Harbour Secretary Ana Ruiz said it was wet, and Americans said it was dry. Republicans left. Mr Holm works "
          "in Downing Street. The Kremlin bought coffee. A White House official said it was hot. Most said it was "
          "cold. His "
          "office said it was old. A report said it was new. People said it was wide. The couple said it was long. The "
          "Left said it was short.");
  ck_assert_int_eq(actor_called("Ana Ruiz")->kind, FSC_PERSON);
  ck_assert_int_eq(actor_called("Americans")->kind, FSC_GROUP);
  ck_assert_uint_eq(actor_called("Republicans")->spoken_for, actor_called("Ana Ruiz")->source_id);
  ck_assert_uint_eq(actor_called("Holm")->spoken_for, UINT32_MAX);
  ck_assert(actor_called("Downing Street")->place);
  ck_assert(!actor_called("Kremlin")->place);
  ck_assert_int_eq(actor_called("A White House official")->kind, FSC_PERSON);
  ck_assert_int_eq(actor_called("Most")->kind, FSC_GROUP);
  ck_assert_int_eq(actor_called("People")->kind, FSC_GROUP);
  ck_assert_int_eq(actor_called("The couple")->kind, FSC_GROUP);
  ck_assert_int_eq(actor_called("His office")->kind, FSC_ORGANISATION);
  ck_assert_int_eq(actor_called("A report")->kind, FSC_DOCUMENT_ACTOR);
  ck_assert_int_ne(actor_called("Left")->kind, FSC_PERSON);
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

/* However many others there are, and however their names fall among the keys. */
START_TEST(surnames_find_their_bearers) {
  enum { PERSONS = 26 * 26, LENGTH = 64 };
  static char text[2 * PERSONS * LENGTH];
  size_t n = 0;
  for (int again = 0; again < 2; again++)
    for (int i = 0; i < PERSONS; i++)
      n += (size_t)snprintf(text + n, sizeof text - n, "%s Ba%c%cek said it was wet. ", again ? "Mrs." : "Mrs. Ana",
                            'a' + i / 26, 'a' + i % 26);
  analyse(NULL, text);
  ck_assert_uint_eq(report->n_sources, PERSONS);
  for (size_t i = 0; i < report->n_sources; i++) ck_assert_uint_eq(report->sources[i].attributions, 2);
}
END_TEST

Suite *sources_suite(void) {
  Suite *suite = suite_create("sources");
  TCase *tests = tcase_create("sources");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_set_timeout(tests, 0);
  tcase_add_loop_test(tests, names_sources, 0, COUNT(source_rows));
  tcase_add_loop_test(tests, names_actors, 0, COUNT(actor_rows));
  tcase_add_test(tests, tells_what_actors_are);
  tcase_add_loop_test(tests, gives_the_reason_of_anonymity, 0, COUNT(reason_rows));
  tcase_add_test(tests, surnames_find_their_bearers);
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, person_tests());
  return suite;
}
