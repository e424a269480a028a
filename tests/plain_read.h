/* plain_read.h - the parts of reading that compare many bytes at a time, built a second time in plain C.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_PLAIN_READ_H
#define FSC_TESTS_PLAIN_READ_H
#include "../analyzer/read/encoding.h"
#include "../analyzer/read/json_walk.h"

bool plain_json_walk(fsc_text record, fsc_json_members *members);
size_t plain_json_unescape(char *string, size_t length);
void plain_encoding_look(fsc_encoding *encoding, fsc_text bytes, uint64_t offset);
#endif
