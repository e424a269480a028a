/* csv_dialect.h - how a table is written, found from its header.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_CSV_DIALECT_H
#define FSC_READ_CSV_DIALECT_H
#include <stdbool.h>

#include "../framescope.h"

typedef struct fsc_csv_dialect {
  char delimiter; /* , ; or tab: the one the header has most of; a comma where it has none */
  char line_end;  /* \n, or \r where the header ends with that alone */
  bool spaces;    /* `a, "b"`: a space follows the delimiters and is no part of the cells */
} fsc_csv_dialect;

size_t fsc_csv_header_length(fsc_text head); /* up to its line end, or all there is */
bool fsc_csv_has_header(fsc_text head);      /* with its line end */
/* A first line `sep=;` tells spreadsheets the delimiter: that, or 0 where there is no such line. */
char fsc_csv_told_delimiter(fsc_text head);
/* told: the delimiter, or 0. tabs: a tab is it wherever there is one. */
fsc_csv_dialect fsc_csv_look(fsc_text head, char told, bool tabs);
/* The header has at least two cells, all of one word, and one of them names the text. Prose may start with "Text,". */
bool fsc_is_csv(const fsc_read_options *options, fsc_text head);
#endif
