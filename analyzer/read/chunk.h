/* chunk.h - filling a chunk while the corpus is read.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_CHUNK_H
#define FSC_READ_CHUNK_H
#include "reader.h"

/* Forgets what it holds. The options are copied. */
void fsc_chunk_start(fsc_chunk *chunk, const fsc_read_options *options);
size_t fsc_chunk_items(const fsc_chunk *chunk);
size_t fsc_chunk_bytes(const fsc_chunk *chunk);

/* Each is copied. A record is `cut` but not read yet; with look, the columns asked for are looked for in it. */
void fsc_chunk_add_record(fsc_chunk *chunk, const fsc_reading *reading, fsc_read_record *read, fsc_text record,
                          bool look);
void fsc_chunk_add_article(fsc_chunk *chunk, const fsc_article *article);
void fsc_chunk_add_error(fsc_chunk *chunk, const fsc_article *article, const fsc_error *error);
void fsc_chunk_add_warning(void *chunk, const char *text); /* for fsc_read_options.warn */
#endif
