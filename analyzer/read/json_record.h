/* json_record.h - one JSON object as an article; shared by JSON and JSON Lines.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_JSON_RECORD_H
#define FSC_READ_JSON_RECORD_H
#include "reader.h"

/* record is overwritten. What the article points at lives in reading->arena. */
fsc_status fsc_read_json(fsc_reading *reading, char *record, size_t length, fsc_article *article, fsc_error *error);

/* Bytes of white space at the start. */
size_t fsc_json_blanks(fsc_text text);
/* The first line of `text`, if it has an end, is one object: JSON Lines. */
bool fsc_is_json_line(fsc_text text);
#endif
