/* simd.h - bytes compared many at a time: a bit for each, the lowest for the first.
 *
 * SSE2 where the compiler has it, else, or with FSC_PLAIN defined, plain C with the same results: tests build both.
 * The bytes need no alignment; all of a block must be readable.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_SIMD_H
#define FSC_BASE_SIMD_H
#include <stdint.h>

#include "text.h"

enum { FSC_BLOCK = 16, FSC_BLOCKS = 64 };

#if defined(__SSE2__) && !defined(FSC_PLAIN)
#include <emmintrin.h>

static inline __m128i fsc_load16(const char *at) { return _mm_loadu_si128((const __m128i *)at); }
static inline uint32_t fsc_bits16(__m128i bytes) { return (uint32_t)_mm_movemask_epi8(bytes); }

/* The bytes that are `a`. */
static inline uint32_t fsc_find16(const char *at, char a) {
  return fsc_bits16(_mm_cmpeq_epi8(fsc_load16(at), _mm_set1_epi8(a)));
}

/* Those that are `a` or `b`. */
static inline uint32_t fsc_find16_either(const char *at, char a, char b) {
  __m128i bytes = fsc_load16(at);
  return fsc_bits16(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(a)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(b))));
}

/* Those that are no ASCII. */
static inline uint32_t fsc_high16(const char *at) { return fsc_bits16(fsc_load16(at)); }

/* Is all of 64 bytes ASCII? */
static inline bool fsc_ascii64(const char *at) {
  __m128i low = _mm_or_si128(fsc_load16(at), fsc_load16(at + 16));
  __m128i high = _mm_or_si128(fsc_load16(at + 32), fsc_load16(at + 48));
  return !fsc_bits16(_mm_or_si128(low, high));
}

/* The bytes that are ASCII letters or digits. */
static inline uint32_t fsc_alnum16(const char *at) {
  __m128i bytes = fsc_load16(at), lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  __m128i letters = _mm_cmplt_epi8(_mm_add_epi8(lower, _mm_set1_epi8(127 - 'z')), _mm_set1_epi8(127 - 25));
  __m128i digits = _mm_cmplt_epi8(_mm_add_epi8(bytes, _mm_set1_epi8(127 - '9')), _mm_set1_epi8(127 - 9));
  return ~fsc_bits16(_mm_and_si128(letters, digits)) & 0xFFFF;
}

#else

/* The high bit of each byte becomes one bit. */
static inline uint32_t fsc_bits8(uint64_t high_bits) {
  return (uint32_t)((high_bits >> 7) * UINT64_C(0x0102040810204080) >> 56);
}

/* The high bit of each byte that is zero. */
static inline uint64_t fsc_zero_bytes(uint64_t bytes) {
  uint64_t low = FSC_EACH_BYTE(0x7F);
  return ~(((bytes & low) + low) | bytes | low);
}

static inline uint64_t fsc_equal_bytes(const char *at, char a) {
  return fsc_zero_bytes(fsc_load8(at) ^ FSC_EACH_BYTE((unsigned char)a));
}

static inline uint32_t fsc_find16(const char *at, char a) {
  return fsc_bits8(fsc_equal_bytes(at, a)) | fsc_bits8(fsc_equal_bytes(at + 8, a)) << 8;
}

static inline uint32_t fsc_find16_either(const char *at, char a, char b) {
  return fsc_find16(at, a) | fsc_find16(at, b);
}

static inline uint32_t fsc_high16(const char *at) {
  uint64_t high = FSC_EACH_BYTE(0x80);
  return fsc_bits8(fsc_load8(at) & high) | fsc_bits8(fsc_load8(at + 8) & high) << 8;
}

static inline bool fsc_ascii64(const char *at) {
  uint64_t all = 0;
  for (int i = 0; i < FSC_BLOCKS; i += 8) all |= fsc_load8(at + i);
  return !(all & FSC_EACH_BYTE(0x80));
}

static inline uint32_t fsc_alnum16(const char *at) {
  return fsc_bits8(fsc_alnum_bytes(fsc_load8(at))) | fsc_bits8(fsc_alnum_bytes(fsc_load8(at + 8))) << 8;
}

#endif

static inline uint64_t fsc_find64(const char *at, char a) {
  return fsc_find16(at, a) | (uint64_t)fsc_find16(at + 16, a) << 16 | (uint64_t)fsc_find16(at + 32, a) << 32 |
         (uint64_t)fsc_find16(at + 48, a) << 48;
}

static inline uint64_t fsc_find64_either(const char *at, char a, char b) {
  return fsc_find16_either(at, a, b) | (uint64_t)fsc_find16_either(at + 16, a, b) << 16 |
         (uint64_t)fsc_find16_either(at + 32, a, b) << 32 | (uint64_t)fsc_find16_either(at + 48, a, b) << 48;
}
#endif
