/* text.h - slices of UTF-8: making, comparing, decoding, folding.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_TEXT_H
#define FSC_BASE_TEXT_H
#include <stdbool.h>

#include "../framescope.h"
#include "arena.h"

fsc_text fsc_text_of(const char *nul_terminated); /* NULL gives an absent text */
fsc_text fsc_text_slice(fsc_text text, size_t start, size_t end);
fsc_text fsc_text_trim(fsc_text text); /* ASCII white space and U+00A0 off both ends */
bool fsc_text_is(fsc_text text, const char *nul_terminated);
bool fsc_text_is_nocase(fsc_text text, const char *nul_terminated); /* ASCII letters only */
bool fsc_text_equal(fsc_text a, fsc_text b);

/* The code point at `at` and its length in bytes; malformed bytes give U+FFFD and length 1. Never reads at or past end.
 */
uint32_t fsc_utf8_decode(const char *at, const char *end, uint32_t *length);
uint32_t fsc_utf8_encode(uint32_t code_point, char out[4]); /* bytes written */
/* Bytes before the first malformed sequence; text.length when all is well-formed. */
size_t fsc_utf8_valid(fsc_text text);
bool fsc_is_letter(uint32_t code_point);
bool fsc_is_upper(uint32_t code_point);
uint32_t fsc_to_lower(uint32_t code_point);

/* Lower case, curly apostrophes straight, into out (room for 2 x length bytes); returns the length. */
size_t fsc_fold(fsc_text text, char *out);
uint64_t fsc_hash(const char *at, size_t length);
#endif
