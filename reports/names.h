/* names.h - the names that all reports repeat, in quotes once for all of them: of categories, their frames and the
 * enumerations of framescope.h.
 *
 * Immutable and for sharing by threads. Borrows the categories it was made of until it is freed.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_NAMES_H
#define FSC_REPORTS_NAMES_H
#include <string.h>

#include "reports.h"

enum { FSC_NAME_ROOM = 48, FSC_NAME_SIZE = 64 };

/* In quotes, escaped where need be. Each in a line of the cache. */
typedef struct fsc_name {
  _Alignas(FSC_NAME_SIZE) char text[FSC_NAME_ROOM];
  uint8_t length;
  const char *of; /* NULL: no name */
} fsc_name;
_Static_assert(sizeof(fsc_name) == FSC_NAME_SIZE, "one line");

struct fsc_names {
  fsc_name voice[FSC_MIXED + 1], source_class[FSC_SOURCE_CLASSES], gender[FSC_OTHER_GENDER + 1],
      actor_kind[FSC_DOCUMENT_ACTOR + 1], agency_form[FSC_AGENCY_FORMS], kind[FSC_ACT + 1], type[FSC_MIXED_TYPE + 1];
  fsc_name *others; /* by where the name lies, or behind that; never full */
  unsigned shift;
};

/* May write more than the name, as far as FSC_NAME_ROOM. */
static inline char *fsc_name_at(char *at, const fsc_name *name) {
  memcpy(at, name->text, FSC_NAME_ROOM);
  return at + name->length;
}

static inline size_t fsc_name_place(const fsc_names *names, const char *of) {
  return (uintptr_t)of * UINT64_C(0x9E3779B97F4A7C15) >> names->shift;
}

/* Of a category or a frame; NULL if the name is no such, or too long. */
static inline const fsc_name *fsc_name_of(const fsc_names *names, const char *of) {
  const fsc_name *name = &names->others[fsc_name_place(names, of)];
  while (name->of && name->of != of) name++;
  return name->of ? name : NULL;
}
#endif
