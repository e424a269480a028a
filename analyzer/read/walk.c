/* SPDX-License-Identifier: Apache-2.0 */
#include "walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"

typedef struct level {
  char *path;
  char **names;
  size_t n, next, capacity;
} level;

struct fsc_walk {
  level *levels;
  size_t depth, capacity;
  char *path;
};

fsc_walk *fsc_walk_new(void) { return fsc_allocate_zero(1, sizeof(fsc_walk)); }

static void free_level(level *l) {
  for (size_t i = 0; i < l->n; i++) free(l->names[i]);
  free(l->names);
  free(l->path);
}

void fsc_walk_free(fsc_walk *walk) {
  if (!walk) return;
  while (walk->depth) free_level(&walk->levels[--walk->depth]);
  free(walk->levels);
  free(walk->path);
  free(walk);
}

static int compare_names(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

bool fsc_walk_enter(fsc_walk *walk, const char *path) {
  DIR *directory = opendir(path);
  if (!directory) return false;
  level made = {.path = fsc_duplicate(path)};
  errno = 0;
  for (const struct dirent *entry; (entry = readdir(directory)); errno = 0) {
    if (entry->d_name[0] == '.') continue;
    fsc_grow((void **)&made.names, &made.capacity, made.n, sizeof *made.names);
    made.names[made.n++] = fsc_duplicate(entry->d_name);
  }
  int problem = errno;
  closedir(directory);
  if (problem) {
    free_level(&made);
    errno = problem;
    return false;
  }
  if (made.n) qsort(made.names, made.n, sizeof *made.names, compare_names);
  fsc_grow((void **)&walk->levels, &walk->capacity, walk->depth, sizeof *walk->levels);
  walk->levels[walk->depth++] = made;
  return true;
}

const char *fsc_walk_next(fsc_walk *walk) {
  while (walk->depth && walk->levels[walk->depth - 1].next == walk->levels[walk->depth - 1].n)
    free_level(&walk->levels[--walk->depth]);
  if (!walk->depth) return NULL;
  level *top = &walk->levels[walk->depth - 1];
  const char *name = top->names[top->next++];
  size_t length = strlen(top->path), size = length + strlen(name) + 2;
  const char *slash = length && top->path[length - 1] == '/' ? "" : "/";
  walk->path = fsc_resize(walk->path, size);
  snprintf(walk->path, size, "%s%s%s", top->path, slash, name);
  return walk->path;
}
