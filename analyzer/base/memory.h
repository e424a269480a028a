/* memory.h - allocation that never fails: out of memory prints one line and aborts, here and nowhere else.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_MEMORY_H
#define FSC_BASE_MEMORY_H
#include <stddef.h>

void *fsc_allocate(size_t size);                /* uninitialised; size 0 gives a unique pointer */
void *fsc_allocate_zero(size_t n, size_t size); /* n * size is checked for overflow */
void *fsc_allocate_lines(size_t size);          /* uninitialised, whole cache lines */
/* The same in large pages, if the system has them: a multiple of FSC_LARGE_PAGE. For memory read in no order, of which
 * the processor would otherwise look up one page after the other. */
enum { FSC_LARGE_PAGE = 2 << 20 };
void *fsc_allocate_large(size_t size);
void *fsc_resize(void *at, size_t size);
char *fsc_duplicate(const char *text);
_Noreturn void fsc_out_of_memory(void);

/* The system may have the pages that lie in it as a whole: what they held is lost. They may be used again and read as
 * zeros; not for memory that is mapped from a file. */
void fsc_give_pages(const void *at, size_t size);

void fsc_grow_beyond(void **items, size_t *capacity, size_t n, size_t size); /* for fsc_grow */
/* Grows the array *items of `size`-byte items so that item n exists; *capacity counts items. */
static inline void fsc_grow(void **items, size_t *capacity, size_t n, size_t size) {
  if (n >= *capacity) fsc_grow_beyond(items, capacity, n, size); /* hardly ever */
}
#endif
