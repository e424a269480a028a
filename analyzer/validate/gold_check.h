/* gold_check.h - gold that cannot be right is told by file, line and member, rather than scored.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_GOLD_CHECK_H
#define FSC_VALIDATE_GOLD_CHECK_H
#include "validate.h"

/* A member of a record that is a list of [start,end]: all within its text. FSC_OK too where it is missing. */
fsc_status fsc_gold_check_spans(const fsc_validation *validation, size_t record, const char *member, fsc_error *error);
/* The "attributions" of a record: spans in order and inside the text, types and kinds that exist. FSC_OK too where text
 * or attributions are missing: such a record is left out. Else FSC_BAD_INPUT, "gold.jsonl:7: attributions[2].type: …".
 */
fsc_status fsc_gold_check_attributions(const fsc_validation *validation, size_t record, fsc_error *error);
/* Its "sources": classes, genders and manners that exist, mentions inside the text; and every name in a source_names of
 * the attributions has a row. */
fsc_status fsc_gold_check_sources(const fsc_validation *validation, size_t record, fsc_error *error);
#endif
