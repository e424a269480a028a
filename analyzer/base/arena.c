/* SPDX-License-Identifier: Apache-2.0 */
#include "arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

/* Under AddressSanitizer, memory that was given back is poisoned until it is taken again. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(at, size) ((void)(at), (void)(size))
#endif

enum { FIRST_BLOCK = 256 << 10, KEPT = 8 << 20 };

typedef struct block {
  struct block *next;
  size_t size, used;
  _Alignas(max_align_t) char bytes[];
} block;

struct fsc_arena {
  block *first, *current;
  size_t used;
};

/* Gives back all of a block from `used` on. */
static void give_back(block *b, size_t used) {
  b->used = used;
  ASAN_POISON_MEMORY_REGION(b->bytes + used, b->size - used);
}

static block *block_new(size_t size) {
  block *made = fsc_allocate(sizeof *made + size);
  made->next = NULL;
  made->size = size;
  give_back(made, 0);
  return made;
}

fsc_arena *fsc_arena_new(void) {
  fsc_arena *arena = fsc_allocate(sizeof *arena);
  arena->first = arena->current = block_new(FIRST_BLOCK);
  arena->used = 0;
  return arena;
}

void fsc_arena_free(fsc_arena *arena) {
  if (!arena) return;
  for (block *next, *b = arena->first; b; b = next) {
    next = b->next;
    free(b);
  }
  free(arena);
}

void fsc_arena_reset(fsc_arena *arena) {
  size_t kept = 0;
  block **link = &arena->first;
  while (*link) {
    block *b = *link;
    if (kept + b->size > KEPT && link != &arena->first) {
      *link = b->next;
      free(b);
      continue;
    }
    kept += b->size;
    give_back(b, 0);
    link = &b->next;
  }
  arena->current = arena->first;
  arena->used = 0;
}

fsc_arena_mark fsc_arena_now(const fsc_arena *arena) {
  return (fsc_arena_mark){arena->current, arena->current->used, arena->used};
}

void fsc_arena_release(fsc_arena *arena, fsc_arena_mark mark) {
  arena->current = mark.block;
  give_back(arena->current, mark.used);
  for (block *b = arena->current->next; b; b = b->next) give_back(b, 0);
  arena->used = mark.total;
}

/* Makes the next block with room the current one. Rarely needed, so kept out of fsc_arena_take. */
static __attribute__((noinline)) block *go_on(fsc_arena *arena, size_t size) {
  block *b = arena->current;
  while (b->size - b->used < size) {
    if (!b->next) b->next = block_new(size > 2 * b->size ? size : 2 * b->size);
    b = b->next;
  }
  return arena->current = b;
}

static size_t aligned(size_t size) { return (size + _Alignof(max_align_t) - 1) & ~(_Alignof(max_align_t) - 1); }

void *fsc_arena_take(fsc_arena *arena, size_t size) {
  size = aligned(size);
  block *b = arena->current;
  if (b->size - b->used < size) b = go_on(arena, size);
  void *at = b->bytes + b->used;
  b->used += size;
  arena->used += size;
  ASAN_UNPOISON_MEMORY_REGION(at, size);
  return at;
}

void *fsc_arena_take_zero(fsc_arena *arena, size_t n, size_t size) {
  if (size && n > SIZE_MAX / 2 / size) fsc_out_of_memory();
  return memset(fsc_arena_take(arena, n * size), 0, n * size);
}

char *fsc_arena_string(fsc_arena *arena, fsc_text text) {
  if (!text.at) return NULL;
  char *copy = fsc_arena_take(arena, text.length + 1);
  memcpy(copy, text.at, text.length);
  copy[text.length] = '\0';
  return copy;
}

char *fsc_arena_format(fsc_arena *arena, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  size_t size = length < 0 ? 1 : (size_t)length + 1;
  char *made = fsc_arena_take(arena, size);
  made[0] = '\0';
  vsnprintf(made, size, format, again);
  va_end(again);
  return made;
}

size_t fsc_arena_used(const fsc_arena *arena) { return arena->used; }

void fsc_arena_drop_pages(const void *at, size_t size) {
  fsc_give_pages(at, size);
  ASAN_POISON_MEMORY_REGION(at, size);
}

/* Grows an array in place if it was taken last and its block has room; false if not. */
static bool lengthen(fsc_arena *arena, const void *items, size_t size, size_t wanted) {
  block *b = arena->current;
  size = aligned(size);
  wanted = aligned(wanted);
  bool last = items && (const char *)items + size == b->bytes + b->used;
  if (!last || b->size - b->used < wanted - size) return false;
  ASAN_UNPOISON_MEMORY_REGION(b->bytes + b->used, wanted - size);
  b->used += wanted - size;
  arena->used += wanted - size;
  return true;
}

void fsc_arena_grow(fsc_arena *arena, void **items, size_t *capacity, size_t n, size_t size) {
  size_t wanted = *capacity ? 2 * *capacity : 16, old = *capacity;
  *capacity = wanted;
  if (lengthen(arena, *items, old * size, wanted * size)) return;
  void *moved = fsc_arena_take(arena, wanted * size);
  if (n) memcpy(moved, *items, n * size);
  fsc_arena_drop(*items, old * size);
  *items = moved;
}
