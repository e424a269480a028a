/* schema_check.h - does a JSON value fit a JSON Schema? The part of draft 2020-12 that our schema uses.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_SCHEMA_CHECK_H
#define FSC_TESTS_SCHEMA_CHECK_H
#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

/* Keywords: type, enum, properties, required, additionalProperties, items, minItems, maxItems, minimum, maximum, anyOf,
 * $ref to #/$defs/NAME; annotations are passed over; any other keyword is a failure, so that nothing in a schema goes
 * unchecked. On false, why tells where and what: "/hits/0/start: -1 is below 0". */
bool schema_accepts(const cJSON *schema, const cJSON *value, char *why, size_t size);
#endif
