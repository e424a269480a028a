/* error.h - filling an fsc_error.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_ERROR_H
#define FSC_BASE_ERROR_H
#include "../framescope.h"

/* Fills *error (which may be NULL) and returns status, so that `return fsc_fail(…)` reads as one step.
 * path may be NULL; line 0 is left out of the text. */
fsc_status fsc_fail(fsc_error *error, fsc_status status, const char *code, const char *path, uint64_t line,
                    const char *format, ...) __attribute__((format(printf, 6, 7)));
#endif
