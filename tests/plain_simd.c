/* The blocks of simd.h and lanes.h in plain C. SPDX-License-Identifier: Apache-2.0 */
#define FSC_PLAIN
#include "plain_simd.h"

#include "../analyzer/base/lanes.h"
#include "../analyzer/base/simd.h"

uint32_t plain_find16(const char *at, char a) { return fsc_find16(at, a); }
uint32_t plain_find16_either(const char *at, char a, char b) { return fsc_find16_either(at, a, b); }
uint32_t plain_high16(const char *at) { return fsc_high16(at); }
uint32_t plain_later16(const char *at) { return fsc_later16(at); }
uint32_t plain_astral16(const char *at) { return fsc_astral16(at); }
void plain_first16(const char *at, size_t n, uint64_t to[2]) { fsc_first16(at, n, to); }
uint32_t plain_any16(const void *at, unsigned bits) { return fsc_any16(at, bits); }
void plain_halves16(const void *first, size_t offset, uint8_t low[16], uint8_t high[16]) {
  fsc_bytes16 halves[2];
  fsc_halves16_of_records(first, offset, &halves[0], &halves[1]);
  fsc_bytes16_put(halves[0], low);
  fsc_bytes16_put(halves[1], high);
}
uint64_t plain_having16(const void *at, uint8_t bits) {
  return fsc_bytes16_bits(fsc_bytes16_having(fsc_bytes16_at(at), bits) & fsc_bytes16_all(0xFF));
}
uint32_t plain_sum16(const void *at, uint32_t n) { return fsc_bytes16_sum(fsc_bytes16_first(n) & fsc_bytes16_at(at)); }
uint32_t plain_added16(const void *at, const void *other) {
  return fsc_bytes16_sum(fsc_bytes16_add(fsc_bytes16_at(at), fsc_bytes16_at(other)));
}
uint64_t plain_lacking16(const void *at, uint8_t bits) {
  return fsc_bytes16_bits(fsc_bytes16_lacking(fsc_bytes16_at(at), bits));
}
void plain_fill_zeros(uint8_t *at, uint32_t n, uint8_t value) { fsc_fill_zeros(at, n, value); }
uint32_t plain_numbers16_with(const uint16_t *at, uint16_t asked, uint16_t wanted) {
  return fsc_numbers16_with(at, asked, wanted);
}
uint32_t plain_same_low4(const uint32_t *at, uint32_t low) { return fsc_same_low4(at, low); }
void plain_block(const char *at, char low, char high, uint64_t bits[4]) {
  fsc_bytes64 block = fsc_bytes64_at(at);
  bits[0] = fsc_bytes64_alnum(&block);
  bits[1] = fsc_bytes64_is(&block, low);
  bits[2] = fsc_bytes64_between(&block, low, high);
  bits[3] = fsc_bytes64_high(&block);
}
uint32_t plain_links16(const uint32_t *at, uint32_t shared) { return fsc_links16(at, shared); }
uint32_t plain_with16(const uint32_t *at, uint32_t bit) { return fsc_with16(at, bit); }
uint32_t plain_zeros16(const uint32_t *at) { return fsc_zeros16(at); }
void plain_lanes(const uint16_t *a, const uint16_t *b, uint16_t turned, int16_t *smaller, int16_t *larger) {
  fsc_lanes x = fsc_lanes_of(a, turned), y = fsc_lanes_of(b, turned);
  fsc_lanes_sort(&x, &y);
  fsc_lanes_put(x, smaller);
  fsc_lanes_put(y, larger);
}
void plain_lanes_swap(const uint16_t *a, const uint16_t *kept, int distance, int16_t *swapped) {
  fsc_lanes_put(fsc_lanes_swap(fsc_lanes_or_most(fsc_lanes_of(a, 0), kept), distance), swapped);
}
uint64_t plain_tally16(const char *at, const char *beside, char most, size_t n) {
  return fsc_tally16(at, beside, most, n);
}
