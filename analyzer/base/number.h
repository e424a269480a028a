/* number.h - numbers as files write them, with a point. A library is a guest: strtod and printf of a program that has
 * set a German locale want a comma. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_NUMBER_H
#define FSC_BASE_NUMBER_H
#include "arena.h"

/* As strtod in the locale "C". end may be NULL. */
double fsc_parse_number(const char *at, char **end);
/* In as many digits as tell it from all others. */
char *fsc_number_text(fsc_arena *arena, double value);
#endif
