/* A batch of records, cut from the input by one thread and read by another.
 * SPDX-License-Identifier: Apache-2.0 */
#include "chunk.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"

typedef enum item_kind { RECORD, ARTICLE, ERROR, WARNING } item_kind;

typedef struct item {
  item_kind kind;
  bool look;
  fsc_read_record *read;
  fsc_text bytes; /* of a record, or of a warning */
  const char *path;
  uint64_t line, column, offset;
  const fsc_article *article;
  const fsc_error *error;
} item;

struct fsc_chunk {
  fsc_arena *arena; /* what the items point at, and the articles read from them */
  item *items;
  size_t n, capacity, next;
  size_t bytes;
  const char *path; /* of the item before */
  fsc_read_options options;
  void (*warn)(void *data, const char *text);
  void *warn_data;
};

fsc_chunk *fsc_chunk_new(void (*warn)(void *data, const char *text), void *warn_data) {
  fsc_chunk *chunk = fsc_allocate_zero(1, sizeof *chunk);
  chunk->arena = fsc_arena_new();
  chunk->warn = warn;
  chunk->warn_data = warn_data;
  return chunk;
}

void fsc_chunk_free(fsc_chunk *chunk) {
  if (!chunk) return;
  fsc_arena_free(chunk->arena);
  free(chunk->items);
  free(chunk);
}

/* ---- Filling ---- */

void fsc_chunk_start(fsc_chunk *chunk, const fsc_read_options *options) {
  fsc_arena_reset(chunk->arena);
  chunk->n = chunk->next = chunk->bytes = 0;
  chunk->path = NULL;
  chunk->options = *options;
  chunk->options.warn = chunk->warn;
  chunk->options.warn_data = chunk->warn_data;
}

size_t fsc_chunk_items(const fsc_chunk *chunk) { return chunk->n; }
size_t fsc_chunk_bytes(const fsc_chunk *chunk) { return chunk->bytes; }

static item *add(fsc_chunk *chunk, item_kind kind, size_t bytes) {
  fsc_grow((void **)&chunk->items, &chunk->capacity, chunk->n, sizeof *chunk->items);
  chunk->bytes += bytes + sizeof *chunk->items;
  item *made = &chunk->items[chunk->n++];
  *made = (item){.kind = kind};
  return made;
}

static fsc_text copied(fsc_chunk *chunk, fsc_text text) {
  return (fsc_text){fsc_arena_string(chunk->arena, text), text.length};
}

static const char *kept_path(fsc_chunk *chunk, const char *path) {
  if (!chunk->path || strcmp(chunk->path, path) != 0) chunk->path = fsc_arena_string(chunk->arena, fsc_text_of(path));
  return chunk->path;
}

void fsc_chunk_add_record(fsc_chunk *chunk, const fsc_reading *reading, fsc_read_record *read, fsc_text record,
                          bool look) {
  item *made = add(chunk, RECORD, record.length);
  made->look = look;
  made->read = read;
  made->bytes = copied(chunk, record);
  made->path = kept_path(chunk, reading->path);
  made->line = reading->line;
  made->column = reading->column;
  made->offset = reading->offset;
}

static const fsc_article *kept_article(fsc_chunk *chunk, const fsc_article *article) {
  fsc_article *kept = fsc_arena_take(chunk->arena, sizeof *kept);
  fsc_field *fields = fsc_arena_take_zero(chunk->arena, article->n_kept, sizeof *fields);
  *kept = *article;
  kept->doc_id = copied(chunk, article->doc_id);
  kept->outlet = copied(chunk, article->outlet);
  kept->title = copied(chunk, article->title);
  kept->date = copied(chunk, article->date);
  kept->topic = copied(chunk, article->topic);
  kept->text = copied(chunk, article->text);
  for (size_t i = 0; i < article->n_kept; i++)
    fields[i] = (fsc_field){article->kept[i].name, copied(chunk, article->kept[i].value)};
  kept->kept = fields;
  kept->path = kept_path(chunk, article->path);
  return kept;
}

void fsc_chunk_add_article(fsc_chunk *chunk, const fsc_article *article) {
  item *made = add(chunk, ARTICLE, article->text.length);
  made->article = kept_article(chunk, article);
}

/* Of a record that is left out, only what identifies it is kept. */
void fsc_chunk_add_error(fsc_chunk *chunk, const fsc_article *article, const fsc_error *error) {
  const fsc_article known = {.doc_id = article->doc_id, .path = article->path, .line = article->line};
  fsc_error *kept = fsc_arena_take(chunk->arena, sizeof *kept);
  item *made = add(chunk, ERROR, sizeof *kept);
  *kept = *error;
  made->article = kept_article(chunk, &known);
  made->error = kept;
}

void fsc_chunk_add_warning(void *data, const char *text) {
  fsc_chunk *chunk = data;
  add(chunk, WARNING, 0)->bytes = copied(chunk, fsc_text_of(text));
}

/* ---- Reading ---- */

static fsc_status read_record(const fsc_chunk *chunk, const item *i, fsc_article *article, fsc_error *error) {
  fsc_reading reading = {.path = i->path,
                         .options = &chunk->options,
                         .arena = chunk->arena,
                         .line = i->line,
                         .column = i->column,
                         .offset = i->offset,
                         .looked = !i->look};
  *article = (fsc_article){0};
  fsc_status status = i->read(&reading, i->bytes, article, error);
  fsc_identify(&reading, status, article, error);
  return status;
}

fsc_status fsc_chunk_next(fsc_chunk *chunk, fsc_article *article, fsc_error *error) {
  while (chunk->next < chunk->n) {
    const item *i = &chunk->items[chunk->next++];
    if (i->kind == WARNING) {
      if (chunk->warn) chunk->warn(chunk->warn_data, i->bytes.at);
      continue;
    }
    if (i->kind == RECORD) return read_record(chunk, i, article, error);
    *article = *i->article;
    if (i->kind == ARTICLE) return FSC_OK;
    if (error) *error = *i->error;
    return FSC_SKIP;
  }
  return FSC_END;
}
