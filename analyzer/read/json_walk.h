/* json_walk.h - the members of one JSON object, found in one walk over it, without making anything of their values.
 *
 * Takes well-formed records of common make and refuses all others: cJSON then has the last word on what is valid, where
 * the mistake stands, and what odd values say. What is taken here, cJSON takes too, and reads the same.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_JSON_WALK_H
#define FSC_READ_JSON_WALK_H
#include <stdbool.h>

#include "../framescope.h"

typedef enum fsc_json_kind {
  FSC_JSON_STRING,
  FSC_JSON_ESCAPED, /* a string with escapes yet to be resolved */
  FSC_JSON_NUMBER,
  FSC_JSON_NULL,
  FSC_JSON_OTHER /* true, false, an array, an object */
} fsc_json_kind;

typedef struct fsc_json_member {
  fsc_text key;   /* holds no escape */
  fsc_text value; /* as written; of a string what stands between the quotation marks */
  fsc_json_kind kind;
} fsc_json_member;

enum { FSC_JSON_MEMBERS = 64, FSC_JSON_PARTS = 1 << 20 };

/* Slices of the record. */
typedef struct fsc_json_members {
  size_t n;
  uint64_t lengths; /* bit n: some key has n bytes; bit 63: 63 or more */
  fsc_json_member items[FSC_JSON_MEMBERS];
} fsc_json_members;

/* record: valid UTF-8 without NUL. Refuses \u0000 and half surrogate pairs as well. */
bool fsc_json_walk(fsc_text record, fsc_json_members *members);
/* The first member of that name, in any case of ASCII letters, that is not null; NULL: none. */
fsc_json_member *fsc_json_find(fsc_json_members *members, const char *name);
/* Resolves the escapes of a string that has been walked over, in its place; returns its new length. */
size_t fsc_json_unescape(char *string, size_t length);
/* Puts \uFFFD in the place of each \u0000, which would end a string early, and of each half surrogate pair, for which
 * cJSON would refuse the record. Returns where the first one stood, NULL when there was none. */
const char *fsc_json_mend(char *record, size_t length);
#endif
