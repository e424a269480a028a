/* SPDX-License-Identifier: Apache-2.0 */
#include "names.h"

#include <stdlib.h>

#include "format.h"

/* Prepares a name; one that is too long is left out. */
static void make(fsc_name *name, const char *of) {
  fsc_output quoted = {0};
  fsc_put_quoted(&quoted, fsc_string(of), ':');
  if (quoted.length <= FSC_NAME_ROOM) {
    memcpy(name->text, quoted.at, quoted.length);
    name->length = (uint8_t)(quoted.length - 1);
    name->of = of;
  }
  fsc_output_free(&quoted);
}

#define MAKE_ALL(names, name_of) \
  for (unsigned i = 0; i < sizeof(names) / sizeof *(names); i++) make(&(names)[i], name_of(i))

static void add(fsc_names *names, const char *of) {
  fsc_name *name = &names->others[fsc_name_place(names, of)];
  while (name->of && name->of != of) name++;
  if (!name->of) make(name, of);
}

/* Makes four places for each name, and behind the last as many as there are names, so that no search runs over the end.
 */
static void make_places(fsc_names *names, size_t n) {
  size_t places = 4;
  for (names->shift = 62; places < 4 * n; places *= 2) names->shift--;
  names->others = fsc_take_zero(places + n + 1, sizeof *names->others);
}

fsc_names *fsc_names_new(const fsc_category_info *categories, size_t n_categories) {
  size_t n = n_categories;
  for (size_t i = 0; i < n_categories; i++) n += categories[i].n_frames;
  fsc_names *names = fsc_take_zero(1, sizeof *names);
  MAKE_ALL(names->voice, fsc_voice_name);
  MAKE_ALL(names->source_class, fsc_source_class_name);
  MAKE_ALL(names->gender, fsc_gender_name);
  MAKE_ALL(names->actor_kind, fsc_actor_kind_name);
  MAKE_ALL(names->agency_form, fsc_agency_form_name);
  MAKE_ALL(names->kind, fsc_kind_name);
  MAKE_ALL(names->type, fsc_type_name);
  make_places(names, n);
  for (size_t i = 0; i < n_categories; i++) {
    add(names, categories[i].name);
    for (size_t k = 0; k < categories[i].n_frames; k++) add(names, categories[i].frames[k]);
  }
  return names;
}

void fsc_names_free(fsc_names *names) {
  if (!names) return;
  free(names->others);
  free(names);
}
