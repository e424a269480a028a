/* Actors: a row is a text and who is spoken of in it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "attribution_fixture.h"
#include "tests.h"

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
    {"Echoing Obama, they left. Added Google: it left. Rolling Stone left.", "Obama 1; Google 1; Rolling Stone 1"},
    {"Obama left. Keep Obama. Obama ran.", "Obama 3"},
    {"He is Professor of Political Science at a school.", ""},
    {"They met Holm, Mayor Ana Ruiz and others.", "Ana Ruiz (Mayor) 1"},
    {"Voters of Larvik, many residents of the port, left.", "voters 1; residents 1"},
    {"Mayor Lars Holm left. The mayor, Robin Brown, closed the bridge.", "Lars Holm (Mayor) 1; Robin Brown (mayor) 1"},
    {"In Larvik, the mayor vowed not to close the bridge.", "the mayor 1"},
    {"The strict voter ID bill failed.", ""},
    {"The Department of Justice left. The Justice Department and the U.S. Justice Department closed the bridge.",
     "Department of Justice 3"},
    {"The U.S. Senate met the House of Representatives. The House left, and the Senate closed the bridge.",
     "U.S. Senate 2; House of Representatives 2"},
    {"The Texas Senate met the Senate.", "Texas Senate 1; Senate 1"},
    {"In May Mayor Ana Ruiz accused Lars Holm.", "Ana Ruiz (Mayor) 1"},
    {"Holm met House Democratic aides and North Korean drivers at Trump Tower. He left, and she closed the bridge.",
     ""},
    {"The plan of Hillary Clinton failed, as did that of Ana Ruiz and the Trump campaign.", "Hillary Clinton 1"},
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

/* A politician may belong to a party, Americans are a group, and Downing Street is a place here. */
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
  ck_assert_int_ne(actor_called("The Left")->kind, FSC_PERSON);
}
END_TEST

/* Counts the hits of "gross" that are names and those that are loaded. */
static void count_gross(unsigned *named, unsigned *loaded) {
  *named = *loaded = 0;
  for (size_t i = 0; i < report->n_hits; i++) {
    const fsc_hit *hit = &report->hits[i];
    if (strcmp(hit->entry->term, "gross") != 0 || strcmp(hit->entry->family, "loaded") != 0) continue;
    *named += hit->suppressed && strcmp(hit->suppressed, "names") == 0;
    *loaded += !hit->suppressed;
  }
}

START_TEST(persons_load_nothing) {
  unsigned named, loaded;
  analyse(NULL, "“It was wet,” said Mayor Ana Gross. Gross left for a port. In the end Gross fell.");
  count_gross(&named, &loaded);
  ck_assert_uint_eq(named, 3);
  ck_assert_uint_eq(loaded, 0);
  analyse(NULL, "“It was wet,” said Mayor Ana Ruiz. Gross insults came from a gross port.");
  count_gross(&named, &loaded);
  ck_assert_uint_eq(named, 0);
  ck_assert_uint_eq(loaded, 2);
}
END_TEST

TCase *actor_tests(void) {
  TCase *tests = tcase_create("actors");
  tcase_add_unchecked_fixture(tests, attribution_set_up, attribution_tear_down);
  tcase_add_loop_test(tests, names_actors, 0, COUNT(actor_rows));
  tcase_add_test(tests, tells_what_actors_are);
  tcase_add_test(tests, persons_load_nothing);
  return tests;
}
