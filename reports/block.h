/* block.h - sixteen bytes of text at once: which of them stand for themselves between quotes.
 *
 * With SSE2, or in plain C (FSC_PLAIN) with the same answers. A block holds its bytes in the order of memory.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_BLOCK_H
#define FSC_REPORTS_BLOCK_H
#include <endian.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__) && !defined(FSC_PLAIN)
#include <emmintrin.h>
#endif

enum { FSC_AT_ONCE = 16 };

/* In plain C: two halves, each with its first byte lowest. */
typedef struct fsc_halves {
  uint64_t low, high;
} fsc_halves;

static inline uint64_t fsc_half_at(const char *at) {
  uint64_t half;
  memcpy(&half, at, sizeof half);
  return le64toh(half);
}

/* Up to seven bytes, then zeros; reads no other. */
static inline uint64_t fsc_half_short(const char *at, size_t n) {
  uint32_t first, last;
  if (n < 4) {
    uint64_t half = 0;
    if (n > 0) half = (unsigned char)at[0];
    if (n > 1) half |= (uint64_t)(unsigned char)at[1] << 8;
    if (n > 2) half |= (uint64_t)(unsigned char)at[2] << 16;
    return half;
  }
  memcpy(&first, at, 4);
  memcpy(&last, at + n - 4, 4);
  return le32toh(first) | (uint64_t)le32toh(last) << 8 * (n - 4);
}

/* Up to fifteen bytes, then zeros; reads no other. */
static inline fsc_halves fsc_halves_short(const char *at, size_t n) {
  if (n < 8) return (fsc_halves){fsc_half_short(at, n), 0};
  /* The last eight bytes, less those that the low half has. */
  return (fsc_halves){fsc_half_at(at), n == 8 ? 0 : fsc_half_at(at + n - 8) >> 8 * (16 - n)};
}

/* The high bit of each byte that needs care; bytes above the first such may show one too many. */
static inline uint64_t fsc_half_special(uint64_t half) {
  const uint64_t ones = 0x0101010101010101, tops = 0x80 * ones;
  uint64_t quote = half ^ '"' * ones, backslash = half ^ '\\' * ones;
  return ((half - 0x20 * ones) | (quote - ones) | (backslash - ones) | half) & tops;
}

/* Bytes before the first control, '"', '\\' or byte of a longer sequence; 16 if there is none. */
static inline size_t fsc_halves_plain(fsc_halves halves) {
  uint64_t low = fsc_half_special(halves.low), high = fsc_half_special(halves.high);
  if (low) return (size_t)__builtin_ctzll(low) / 8;
  return high ? 8 + (size_t)__builtin_ctzll(high) / 8 : FSC_AT_ONCE;
}

#if defined(__SSE2__) && !defined(FSC_PLAIN)
typedef __m128i fsc_block;

static inline fsc_block fsc_block_at(const char *at) { return _mm_loadu_si128((const __m128i *)(const void *)at); }

static inline fsc_block fsc_block_short(const char *at, size_t n) {
  fsc_halves halves = fsc_halves_short(at, n);
  return _mm_set_epi64x((long long)halves.high, (long long)halves.low);
}

static inline void fsc_block_store(char *to, fsc_block block) { _mm_storeu_si128((__m128i *)(void *)to, block); }

static inline size_t fsc_block_plain(fsc_block block) {
  __m128i low = _mm_cmplt_epi8(block, _mm_set1_epi8(0x20)); /* signed: from 0x80 on too */
  __m128i quote = _mm_cmpeq_epi8(block, _mm_set1_epi8('"')), backslash = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
  int special = _mm_movemask_epi8(_mm_or_si128(low, _mm_or_si128(quote, backslash)));
  return (size_t)__builtin_ctz((unsigned)special | 1u << FSC_AT_ONCE);
}
#else
typedef fsc_halves fsc_block;

static inline fsc_block fsc_block_at(const char *at) { return (fsc_halves){fsc_half_at(at), fsc_half_at(at + 8)}; }

static inline fsc_block fsc_block_short(const char *at, size_t n) { return fsc_halves_short(at, n); }

static inline void fsc_block_store(char *to, fsc_block block) {
  block = (fsc_halves){htole64(block.low), htole64(block.high)};
  memcpy(to, &block, sizeof block);
}

static inline size_t fsc_block_plain(fsc_block block) { return fsc_halves_plain(block); }
#endif
#endif
