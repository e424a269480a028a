/* arena.h - memory that is freed all at once: the only allocator on the hot path.
 *
 * What an article's report points at lives in one arena and dies at its reset. Blocks are kept over a reset, so a
 * batch allocates nothing after its largest article; fsc_arena_reset gives back what an unusually large one took.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_ARENA_H
#define FSC_BASE_ARENA_H
#include <stddef.h>
#include <string.h>

#include "../framescope.h"

typedef struct fsc_arena fsc_arena;

fsc_arena *fsc_arena_new(void);
void fsc_arena_free(fsc_arena *arena);
void fsc_arena_reset(fsc_arena *arena); /* everything handed out so far is gone */

void *fsc_arena_take(fsc_arena *arena, size_t size); /* aligned for any type, uninitialised */
void *fsc_arena_take_zero(fsc_arena *arena, size_t n, size_t size);
char *fsc_arena_string(fsc_arena *arena, fsc_text text); /* a NUL-terminated copy; NULL for an absent text */
char *fsc_arena_format(fsc_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
size_t fsc_arena_used(const fsc_arena *arena); /* bytes handed out since the last reset */

/* Frees all that was taken since a mark. A phase does so with its scratch memory, so that the next one writes to memory
 * that is still in the cache. Marks nest. */
typedef struct fsc_arena_mark {
  void *block;
  size_t used, total;
} fsc_arena_mark;
fsc_arena_mark fsc_arena_now(const fsc_arena *arena);
void fsc_arena_release(fsc_arena *arena, fsc_arena_mark mark);

/* Memory that is not needed any more: if it is large, its pages go back to the system at once, its addresses at the
 * next reset. NULL with size 0, an array that never grew, is allowed. */
enum { FSC_LARGE = 1 << 18 };
void fsc_arena_drop_pages(const void *at, size_t size);
static inline void fsc_arena_drop(const void *at, size_t size) {
  if (size >= FSC_LARGE) fsc_arena_drop_pages(at, size);
}

/* An array that grows inside an arena. Zero-initialise with items NULL; grown by FSC_PUSH. */
#define FSC_ARRAY(type) \
  struct {              \
    type *items;        \
    size_t n, capacity; \
  }
/* Makes room for more. */
#define FSC_GROW(arena, array) \
  fsc_arena_grow((arena), (void **)&(array)->items, &(array)->capacity, (array)->n, sizeof *(array)->items)
/* Makes room for one more item and counts it; evaluates to a pointer to the new, zeroed item. */
#define FSC_PUSH(arena, array)                                        \
  ((array)->n < (array)->capacity ? (void)0 : FSC_GROW(arena, array), \
   memset(&(array)->items[(array)->n], 0, sizeof *(array)->items), &(array)->items[(array)->n++])
/* Makes room for `wanted` items in all; empties the array. */
#define FSC_RESERVE(arena, array, wanted)                                                       \
  ((array)->items = fsc_arena_take((arena), (wanted) * sizeof *(array)->items), (array)->n = 0, \
   (array)->capacity = (wanted))
/* fsc_arena_drop of the items; empties the array. */
#define FSC_DROP(array)                                                        \
  (fsc_arena_drop((array)->items, (array)->capacity * sizeof *(array)->items), \
   (void)((array)->items = NULL, (array)->n = (array)->capacity = 0))
/* Doubles the room of an array of n items, in place if it was taken last. */
void fsc_arena_grow(fsc_arena *arena, void **items, size_t *capacity, size_t n, size_t size);
#endif
