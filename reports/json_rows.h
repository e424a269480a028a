/* json_rows.h - what JSON tells of a row of a lexicon, quoted once: the same rows are hit again and again.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_JSON_ROWS_H
#define FSC_REPORTS_JSON_ROWS_H
#include "json.h"

/* A hit's members that are the same for all hits of its row, as they follow each other in three places: family to
 * weight, alternative and subcategory, term. Each with a comma before it. */
enum { FSC_QUOTED_PARTS = 3 };
typedef struct fsc_quoted_row {
  const fsc_entry_info *entry;
  uint32_t end[FSC_QUOTED_PARTS]; /* of each part in bytes; it begins where the one before it ends */
  char bytes[];
} fsc_quoted_row;

/* The row as json->options->rows keeps it; else it is quoted into *spare, where it stays until the next call, and is
 * kept if its entry outlives the report and there is room. Safe from several threads, each with its own spare. */
const fsc_quoted_row *fsc_quoted_row_of(const fsc_json *json, const fsc_entry_info *entry, fsc_output *spare);

/* It will be asked for some hits later: fetches it into the cache. */
void fsc_quoted_row_soon(const fsc_json *json, const fsc_entry_info *entry);

/* With FSC_ROOM bytes of room behind it. */
static inline char *fsc_put_part(const fsc_json *json, char *at, const fsc_quoted_row *row, size_t part) {
  uint32_t start = part ? row->end[part - 1] : 0, length = row->end[part] - start;
  fsc_end_at(json->output, at);
  at = fsc_reserve(json->output, length + FSC_ROOM);
  memcpy(at, row->bytes + start, length);
  return at + length;
}
#endif
