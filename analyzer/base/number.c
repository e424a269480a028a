/* SPDX-License-Identifier: Apache-2.0 */
#include "number.h"

#include <locale.h>
#include <pthread.h>
#include <stdlib.h>

static locale_t plain; /* the C locale; 0 if it cannot be made: then the locale of the process is used */

static void make_plain(void) { plain = newlocale(LC_ALL_MASK, "C", (locale_t)0); }

static locale_t plain_locale(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_plain);
  return plain;
}

double fsc_parse_number(const char *at, char **end) {
  const locale_t locale = plain_locale();
  return locale ? strtod_l(at, end, locale) : strtod(at, end);
}

char *fsc_number_text(fsc_arena *arena, double value) {
  const locale_t locale = plain_locale(), before = uselocale(locale);
  char *text = fsc_arena_format(arena, "%.17g", value);
  uselocale(before);
  return text;
}
