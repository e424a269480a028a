/* nearest.h - which of the names that there are was meant by one that is none of them.
 *
 * Start with what was given, consider each name there is, then ask. Names are borrowed.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_NEAREST_H
#define FSC_BASE_NEAREST_H
#include "text.h"

typedef struct fsc_nearest {
  fsc_text given, best; /* best: absent as long as none is near enough */
  size_t distance;      /* of the best; before there is one, the first that is too far */
} fsc_nearest;

fsc_nearest fsc_nearest_to(fsc_text given);
void fsc_nearest_consider(fsc_nearest *nearest, fsc_text name);
/* "; did you mean \"weight\"?", or "" where no name is near. */
const char *fsc_nearest_hint(const fsc_nearest *nearest, char *hint, size_t size);
enum { FSC_HINT = 96 }; /* room for every hint */
#endif
