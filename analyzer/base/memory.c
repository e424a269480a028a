/* SPDX-License-Identifier: Apache-2.0 */
#include "memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

_Noreturn void fsc_out_of_memory(void) {
  fputs("framescope: out of memory\n", stderr);
  abort();
}

void *fsc_allocate(size_t size) {
  void *at = malloc(size ? size : 1);
  if (!at) fsc_out_of_memory();
  return at;
}

void *fsc_allocate_zero(size_t n, size_t size) {
  void *at = calloc(n ? n : 1, size ? size : 1);
  if (!at) fsc_out_of_memory();
  return at;
}

void *fsc_allocate_lines(size_t size) {
  enum { LINE = 64 };
  void *at = aligned_alloc(LINE, (size + LINE - 1) / LINE * LINE);
  if (!at) fsc_out_of_memory();
  return at;
}

void *fsc_allocate_large(size_t size) {
  void *at = aligned_alloc(FSC_LARGE_PAGE, size);
  if (!at) fsc_out_of_memory();
#ifdef MADV_HUGEPAGE
  madvise(at, size, MADV_HUGEPAGE);
#endif
  return at;
}

void *fsc_resize(void *at, size_t size) {
  void *moved = realloc(at, size ? size : 1);
  if (!moved) fsc_out_of_memory();
  return moved;
}

char *fsc_duplicate(const char *text) {
  size_t size = strlen(text) + 1;
  return memcpy(fsc_allocate(size), text, size);
}

void fsc_give_pages(const void *at, size_t size) {
  enum { PAGE = 1 << 16 }; /* the largest page size of the systems this runs on */
  uintptr_t first = ((uintptr_t)at + PAGE - 1) / PAGE * PAGE, end = ((uintptr_t)at + size) / PAGE * PAGE;
  if (first < end) madvise((void *)first, end - first, MADV_DONTNEED);
}

void fsc_grow_beyond(void **items, size_t *capacity, size_t n, size_t size) {
  size_t wanted = *capacity ? *capacity : 16;
  while (wanted <= n) wanted *= 2;
  if (wanted > SIZE_MAX / size) fsc_out_of_memory();
  *items = fsc_resize(*items, wanted * size);
  *capacity = wanted;
}
