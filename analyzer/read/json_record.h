/* json_record.h - one JSON object as an article; shared by JSON and JSON Lines.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_JSON_RECORD_H
#define FSC_READ_JSON_RECORD_H
#include "reader.h"

/* The record is overwritten. What the article points at lives there or in reading->arena. */
fsc_read_record fsc_read_json;

/* Bytes of white space at the start. */
size_t fsc_json_blanks(fsc_text text);
/* The first line of `text`, if it has an end, is one object: JSON Lines. */
bool fsc_is_json_line(fsc_text text);
#endif
