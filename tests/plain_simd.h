/* plain_simd.h - what simd.h and lanes.h make of many bytes where no vectors are to be had.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_PLAIN_SIMD_H
#define FSC_TESTS_PLAIN_SIMD_H
#include <stddef.h>
#include <stdint.h>

uint32_t plain_find16(const char *at, char a);
uint32_t plain_find16_either(const char *at, char a, char b);
uint32_t plain_high16(const char *at);
uint32_t plain_later16(const char *at);
uint32_t plain_astral16(const char *at);
void plain_first16(const char *at, size_t n, uint64_t to[2]);
uint32_t plain_any16(const void *at, unsigned bits);
void plain_halves16(const void *first, size_t offset, uint8_t low[16], uint8_t high[16]);
uint64_t plain_having16(const void *at, uint8_t bits); /* all of some bits; none of them */
uint64_t plain_lacking16(const void *at, uint8_t bits);
uint32_t plain_sum16(const void *at, uint32_t n); /* of the first n */
uint32_t plain_added16(const void *at, const void *other);
void plain_fill_zeros(uint8_t *at, uint32_t n, uint8_t value);
uint32_t plain_numbers16_with(const uint16_t *at, uint16_t asked, uint16_t wanted);
uint32_t plain_same_low4(const uint32_t *at, uint32_t low);
/* Letters and digits; those that are `low`; from low to high; beyond ASCII. */
void plain_block(const char *at, char low, char high, uint64_t bits[4]);
uint32_t plain_links16(const uint32_t *at, uint32_t shared);
uint32_t plain_with16(const uint32_t *at, uint32_t bit);
uint32_t plain_zeros16(const uint32_t *at);
void plain_lanes(const uint16_t *a, const uint16_t *b, uint16_t turned, int16_t *smaller, int16_t *larger);
void plain_lanes_swap(const uint16_t *a, const uint16_t *kept, int distance, int16_t *swapped);
uint64_t plain_tally16(const char *at, const char *beside, char most, size_t n);
#endif
