/* walk.h - the files below a directory, in byte order of their names, one directory's names in memory per level.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_WALK_H
#define FSC_READ_WALK_H
#include <stdbool.h>
#include <stddef.h>

typedef struct fsc_walk fsc_walk;

fsc_walk *fsc_walk_new(void);
void fsc_walk_free(fsc_walk *walk);
/* Goes down into a directory; false, with errno set, when it cannot be listed. Names that start with a dot are left
 * out, as ls does. */
bool fsc_walk_enter(fsc_walk *walk, const char *path);
/* The path of the next entry, a file or a directory; lives until the next call. NULL when all have been had. */
const char *fsc_walk_next(fsc_walk *walk);
#endif
