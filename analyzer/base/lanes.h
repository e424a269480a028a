/* lanes.h - comparisons of many 16-bit and 32-bit numbers at once, as simd.h does for bytes.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_LANES_H
#define FSC_BASE_LANES_H
#include "simd.h"

enum { FSC_LANES = 8 };

#if defined(__x86_64__) && !defined(FSC_PLAIN)

/* A bit for each of four numbers whose lowest eight bits equal those of `low`. */
static inline uint32_t fsc_same_low4(const uint32_t *at, uint32_t low) {
  __m128i numbers = _mm_loadu_si128((const __m128i *)(const void *)at);
  __m128i others = _mm_slli_epi32(_mm_xor_si128(numbers, _mm_set1_epi32((int32_t)low)), 24);
  return (uint32_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(others, _mm_setzero_si128())));
}

/* The 16-bit numbers at an even offset of eight consecutive records of sixteen bytes. */
static inline __m128i fsc_numbers8_of_records(const char *at, size_t offset) {
  __m128i pairs[4], low, high;
  for (int i = 0; i < 4; i++, at += 32) {
    __m128i first = _mm_loadl_epi64((const __m128i *)(const void *)(at + (offset & 8)));
    __m128i second = _mm_loadl_epi64((const __m128i *)(const void *)(at + 16 + (offset & 8)));
    pairs[i] = _mm_unpacklo_epi16(first, second);
  }
  low = offset & 4 ? _mm_unpackhi_epi32(pairs[0], pairs[1]) : _mm_unpacklo_epi32(pairs[0], pairs[1]);
  high = offset & 4 ? _mm_unpackhi_epi32(pairs[2], pairs[3]) : _mm_unpacklo_epi32(pairs[2], pairs[3]);
  return offset & 2 ? _mm_unpackhi_epi64(low, high) : _mm_unpacklo_epi64(low, high);
}

/* The low and the high bytes of the 16-bit numbers at an offset of sixteen such records. */
static inline void fsc_halves16_of_records(const void *first, size_t offset, fsc_bytes16 *low, fsc_bytes16 *high) {
  const char *at = first;
  const __m128i here = fsc_numbers8_of_records(at, offset), there = fsc_numbers8_of_records(at + 128, offset);
  const __m128i lower = _mm_set1_epi16(0xFF);
  *low = _mm_packus_epi16(_mm_and_si128(here, lower), _mm_and_si128(there, lower));
  *high = _mm_packus_epi16(_mm_srli_epi16(here, 8), _mm_srli_epi16(there, 8));
}

/* Eight signed 16-bit numbers: those at `at` with the bits of `turned` flipped. */
typedef __m128i fsc_lanes;
static inline fsc_lanes fsc_lanes_of(const uint16_t *at, uint16_t turned) {
  return _mm_xor_si128(_mm_loadu_si128((const __m128i *)(const void *)at), _mm_set1_epi16((int16_t)turned));
}
/* Lane by lane, the smaller number goes to a, the larger to b. */
static inline void fsc_lanes_sort(fsc_lanes *a, fsc_lanes *b) {
  fsc_lanes smaller = _mm_min_epi16(*a, *b);
  *b = _mm_max_epi16(*a, *b);
  *a = smaller;
}
static inline fsc_lanes fsc_lanes_all(int16_t value) { return _mm_set1_epi16(value); }
/* INT16_MAX in the lanes where `kept` is 0; it is all ones in the others, which stay. */
static inline fsc_lanes fsc_lanes_or_most(fsc_lanes lanes, const uint16_t *kept) {
  __m128i mask = _mm_loadu_si128((const __m128i *)(const void *)kept);
  return _mm_or_si128(_mm_and_si128(lanes, mask), _mm_andnot_si128(mask, _mm_set1_epi16(INT16_MAX)));
}
/* Swaps each lane with the one at distance 4, 2 or 1. */
static inline fsc_lanes fsc_lanes_swap(fsc_lanes lanes, int distance) {
  if (distance == 4) return _mm_shuffle_epi32(lanes, 0x4E);
  if (distance == 2) return _mm_shuffle_epi32(lanes, 0xB1);
  return _mm_shufflehi_epi16(_mm_shufflelo_epi16(lanes, 0xB1), 0xB1);
}
static inline void fsc_lanes_put(fsc_lanes lanes, int16_t *to) { _mm_storeu_si128((__m128i *)(void *)to, lanes); }

/* A bit for each of sixteen numbers n with (n & asked) == wanted. */
static inline uint32_t fsc_numbers16_with(const uint16_t *at, uint16_t asked, uint16_t wanted) {
  __m128i bits = _mm_set1_epi16((int16_t)asked), as = _mm_set1_epi16((int16_t)wanted);
  __m128i low = _mm_cmpeq_epi16(_mm_and_si128(fsc_load16((const char *)at), bits), as);
  __m128i high = _mm_cmpeq_epi16(_mm_and_si128(fsc_load16((const char *)(at + 8)), bits), as);
  return fsc_bits16(_mm_packs_epi16(low, high));
}

/* A bit for each of sixteen numbers whose high half has one of the `shared` bits in common with the low half of the
 * next number; a seventeenth is read. */
static inline uint32_t fsc_links4(const uint32_t *at, uint32_t shared) {
  __m128i own = fsc_load16((const char *)at), next = fsc_load16((const char *)(at + 1));
  __m128i links = _mm_and_si128(_mm_and_si128(_mm_srli_epi32(own, 16), next), _mm_set1_epi32((int32_t)shared));
  return ~(uint32_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(links, _mm_setzero_si128()))) & 15;
}
static inline uint32_t fsc_links16(const uint32_t *at, uint32_t shared) {
  return fsc_links4(at, shared) | fsc_links4(at + 4, shared) << 4 | fsc_links4(at + 8, shared) << 8 |
         fsc_links4(at + 12, shared) << 12;
}

/* A bit for each of sixteen numbers that have `bit` set. */
static inline uint32_t fsc_with16(const uint32_t *at, uint32_t bit) {
  const int shift = __builtin_clz(bit); /* makes it the sign */
  __m128i low = _mm_packs_epi32(_mm_slli_epi32(fsc_load16((const char *)at), shift),
                                _mm_slli_epi32(fsc_load16((const char *)(at + 4)), shift));
  __m128i high = _mm_packs_epi32(_mm_slli_epi32(fsc_load16((const char *)(at + 8)), shift),
                                 _mm_slli_epi32(fsc_load16((const char *)(at + 12)), shift));
  return fsc_bits16(_mm_packs_epi16(low, high));
}

/* A bit for each that is 0. */
static inline uint32_t fsc_zeros4(const uint32_t *at) {
  __m128i zeros = _mm_cmpeq_epi32(fsc_load16((const char *)at), _mm_setzero_si128());
  return (uint32_t)_mm_movemask_ps(_mm_castsi128_ps(zeros));
}
static inline uint32_t fsc_zeros16(const uint32_t *at) {
  return fsc_zeros4(at) | fsc_zeros4(at + 4) << 4 | fsc_zeros4(at + 8) << 8 | fsc_zeros4(at + 12) << 12;
}

#else

static inline uint32_t fsc_same_low4(const uint32_t *at, uint32_t low) {
  uint32_t same = 0;
  for (int i = 0; i < 4; i++) same |= (uint32_t)(((at[i] ^ low) & 0xFF) == 0) << i;
  return same;
}

static inline void fsc_halves16_of_records(const void *first, size_t offset, fsc_bytes16 *low, fsc_bytes16 *high) {
  uint8_t lower[16], higher[16];
  for (unsigned i = 0; i < 16; i++) {
    uint16_t number;
    memcpy(&number, (const char *)first + 16 * i + offset, sizeof number);
    lower[i] = (uint8_t)(number & 0xFF);
    higher[i] = (uint8_t)(number >> 8);
  }
  *low = fsc_bytes16_at(lower);
  *high = fsc_bytes16_at(higher);
}

typedef struct fsc_lanes {
  int16_t at[8];
} fsc_lanes;
static inline fsc_lanes fsc_lanes_of(const uint16_t *at, uint16_t turned) {
  fsc_lanes made;
  for (int i = 0; i < 8; i++) made.at[i] = (int16_t)(at[i] ^ turned);
  return made;
}
static inline void fsc_lanes_sort(fsc_lanes *a, fsc_lanes *b) {
  for (int i = 0; i < 8; i++) {
    int16_t x = a->at[i], y = b->at[i];
    a->at[i] = x < y ? x : y;
    b->at[i] = x < y ? y : x;
  }
}
static inline fsc_lanes fsc_lanes_all(int16_t value) {
  fsc_lanes made;
  for (int i = 0; i < FSC_LANES; i++) made.at[i] = value;
  return made;
}
static inline fsc_lanes fsc_lanes_or_most(fsc_lanes lanes, const uint16_t *kept) {
  for (int i = 0; i < FSC_LANES; i++) lanes.at[i] = kept[i] ? lanes.at[i] : INT16_MAX;
  return lanes;
}
static inline fsc_lanes fsc_lanes_swap(fsc_lanes lanes, int distance) {
  fsc_lanes made;
  for (int i = 0; i < FSC_LANES; i++) made.at[i] = lanes.at[i ^ distance];
  return made;
}
static inline void fsc_lanes_put(fsc_lanes lanes, int16_t *to) { memcpy(to, lanes.at, sizeof lanes.at); }

static inline uint32_t fsc_numbers16_with(const uint16_t *at, uint16_t asked, uint16_t wanted) {
  uint32_t found = 0;
  for (unsigned i = 0; i < 16; i++) found |= (uint32_t)((at[i] & asked) == wanted) << i;
  return found;
}

static inline uint32_t fsc_links16(const uint32_t *at, uint32_t shared) {
  uint32_t found = 0;
  for (unsigned i = 0; i < 16; i++) found |= (uint32_t)((at[i] >> 16 & at[i + 1] & shared) != 0) << i;
  return found;
}

static inline uint32_t fsc_with16(const uint32_t *at, uint32_t bit) {
  uint32_t found = 0;
  for (unsigned i = 0; i < 16; i++) found |= (uint32_t)((at[i] & bit) != 0) << i;
  return found;
}

static inline uint32_t fsc_zeros16(const uint32_t *at) {
  uint32_t found = 0;
  for (unsigned i = 0; i < 16; i++) found |= (uint32_t)(at[i] == 0) << i;
  return found;
}

#endif
#endif
