/* name_index.h - finds the fields of a record by name: it may have thousands, all of which may be asked for.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_NAME_INDEX_H
#define FSC_READ_NAME_INDEX_H
#include <stddef.h>

typedef struct fsc_named {
  const char *name;
  size_t place; /* among the fields of its record */
} fsc_named;

/* Orders names ignoring the case of ASCII letters, as all of this does, and equal ones by place. */
void fsc_names_sort(fsc_named *names, size_t n);
/* The first place of a name among n that have been sorted; SIZE_MAX if it has none. */
size_t fsc_names_find(const fsc_named *names, size_t n, const char *name);
#endif
