/* What is hardly English, and what is not. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "tests.h"

static const struct {
  const char *text;
  double from, to; /* its share; NaN: too short to tell */
  bool hardly;
} rows[] = {
    {"The council said on Tuesday that the harbour would be dredged before winter, although fishermen had asked for "
     "more "
     "time. Their boats would have to leave the quay while the work goes on, and nobody has told them where they could "
     "land what they catch. A hearing is to be held in May, when those who live along the bay can say what they think.",
     .2, .5, false},
    /* News in short: few words between the names and numbers. */
    {"Goals: Ruiz 12, Lee 34, Okafor 51, Bianchi 90. Cards: Marsh, Stott. Crowd: 12,400. The home side led from the "
     "start and kept the lead. City held on after Lee was sent off. United play Rovers next, then Athletic at home. "
     "Table: City 31 points, Rovers 29, United 28, Athletic 25, Wanderers 24, Albion 22, Harriers 19, Town 17, Rangers "
     "9. "
     "Villagers, Thistle, Argyle, Orient and Vale have yet to win.",
     .1, .22, false},
    {"El alcalde dijo el martes que el puerto se ampliará antes del invierno, aunque los pescadores habían pedido más "
     "tiempo. No hay dinero para todo, me dijo, y a los vecinos no les han explicado nada. La audiencia será en mayo, "
     "cuando los que viven en la bahía puedan decir lo que piensan de la obra y de sus costes para la ciudad.",
     0, .05, true},
    {"Le maire a déclaré mardi que le port serait agrandi avant l'hiver, mais les pêcheurs avaient demandé plus de "
     "temps. "
     "On ne sait pas encore où ils pourront décharger, et personne ne leur a rien dit. Une réunion est prévue en mai, "
     "où "
     "les habitants de la baie pourront dire ce qu'ils pensent du projet et de son prix pour la commune.",
     0, .05, true},
    {"Der Bürgermeister sagte am Dienstag, der Hafen werde noch vor dem Winter ausgebaut, obwohl die Fischer um mehr "
     "Zeit "
     "gebeten hatten. Man will auch im Mai noch einmal darüber reden. Wo die Boote so lange liegen sollen, hat niemand "
     "gesagt, und in der Stadt war die Stimmung an dem Abend schlecht. Also blieb die Frage offen.",
     0, .08, true},
    {"De burgemeester zei dinsdag dat de haven voor de winter wordt vergroot, al hadden de vissers om meer tijd "
     "gevraagd. "
     "We hebben er met iedereen over gesproken, zei hij. Waar de boten in die tijd moeten liggen is nog niet bekend, "
     "en "
     "in de stad was het die avond druk. In mei is er een bijeenkomst waar bewoners kunnen zeggen wat zij denken.",
     0, .09, true},
    {"Ordføreren sa tirsdag at havnen skal bygges ut før vinteren, selv om fiskerne hadde bedt om mer tid. Vi har "
     "snakket "
     "med alle, sa han. Hvor båtene skal ligge imens, er det ingen som vet, og i byen var det mye uro den kvelden. I "
     "mai "
     "blir det et møte der de som bor ved bukten kan si hva de mener om planen og hva den koster.",
     0, .09, true},
    {"Мэр заявил во вторник, что порт расширят до зимы, хотя рыбаки просили больше времени. Где лодки будут стоять, "
     "пока "
     "идут работы, никто не сказал, и жители города недовольны. В мае пройдут слушания, на которых все, кто живёт у "
     "залива, смогут сказать, что они думают о проекте и о том, сколько он будет стоить. Решение примут летом, говорят "
     "в "
     "мэрии, но депутаты сомневаются.",
     0, 0, true},
    {"The mayor said no.", NAN, NAN, false},
};

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;
static void set_up(void) {
  fsc_error error;
  analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  workspace = fsc_workspace_new(analyzer);
}
static void tear_down(void) {
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}

static const fsc_report *report_of(const char *text) {
  const fsc_report *report;
  fsc_error error;
  fsc_article article = {.title = TEXT("A port"), .text = {text, strlen(text)}};
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
  return report;
}

START_TEST(function_words_tell) {
  const fsc_report *report = report_of(rows[_i].text);
  double share = report->function_word_share;
  ck_assert_int_eq(fsc_hardly_english(report), rows[_i].hardly);
  if (isnan(rows[_i].from))
    ck_assert_double_nan(share);
  else
    ck_assert_msg(share >= rows[_i].from && share <= rows[_i].to, "%g", share);
}
END_TEST

/* A quarter of English in front does not hide it, whatever words are looked at. */
START_TEST(all_of_a_long_text_counts) {
  char text[1 << 16];
  strcpy(text, rows[0].text);
  for (int i = 0; i < 40; i++) strcat(strcat(text, "\n\n"), rows[2].text);
  ck_assert(fsc_hardly_english(report_of(text)));
  strcpy(text, rows[0].text);
  for (int i = 0; i < 40; i++) strcat(strcat(text, "\n\n"), rows[0].text);
  ck_assert(!fsc_hardly_english(report_of(text)));
}
END_TEST

Suite *language_suite(void);
Suite *language_suite(void) {
  Suite *suite = suite_create("language");
  TCase *tests = tcase_create("function words");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, function_words_tell, 0, COUNT(rows));
  tcase_add_test(tests, all_of_a_long_text_counts);
  suite_add_tcase(suite, tests);
  return suite;
}
