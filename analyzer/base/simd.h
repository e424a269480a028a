/* simd.h - comparisons of many bytes at once. Results have a bit for each byte, the lowest for the first.
 *
 * SSE2 on x86-64, which always has it; elsewhere, or with FSC_PLAIN defined, plain C with the same results: tests build
 * both. The bytes need no alignment; all of a block must be readable. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_SIMD_H
#define FSC_BASE_SIMD_H
#include <stdint.h>

#include "bits.h"
#include "text.h"

enum { FSC_BLOCK = 16, FSC_BLOCKS = 64 };

#if defined(__x86_64__) && !defined(FSC_PLAIN)
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

/* Those that are not ASCII. */
static inline uint32_t fsc_high16(const char *at) { return fsc_bits16(fsc_load16(at)); }

/* Continuation bytes of UTF-8: 10xxxxxx. */
static inline uint32_t fsc_later16(const char *at) {
  return fsc_bits16(_mm_cmplt_epi8(fsc_load16(at), _mm_set1_epi8(-64)));
}

/* How many of 64 bytes are continuation bytes. */
static inline uint32_t fsc_count_later64(const char *at) {
  __m128i sum = _mm_setzero_si128();
  for (int i = 0; i < FSC_BLOCKS; i += FSC_BLOCK)
    sum = _mm_sub_epi8(sum, _mm_cmplt_epi8(fsc_load16(at + i), _mm_set1_epi8(-64)));
  sum = _mm_sad_epu8(sum, _mm_setzero_si128());
  return (uint32_t)_mm_cvtsi128_si32(_mm_add_epi64(sum, _mm_unpackhi_epi64(sum, sum)));
}

/* First bytes of UTF-8 characters of four bytes: from 0xF0 on. */
static inline uint32_t fsc_astral16(const char *at) {
  __m128i bytes = fsc_load16(at);
  return fsc_bits16(_mm_and_si128(bytes, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-17))));
}

/* Is all of 64 bytes ASCII? */
static inline bool fsc_ascii64(const char *at) {
  __m128i low = _mm_or_si128(fsc_load16(at), fsc_load16(at + 16));
  __m128i high = _mm_or_si128(fsc_load16(at + 32), fsc_load16(at + 48));
  return !fsc_bits16(_mm_or_si128(low, high));
}

/* Copies the first n of sixteen bytes, zero-padded. For n above 16, up to 64, the first byte is zero. */
static inline void fsc_first16(const char *at, size_t n, uint64_t to[2]) {
  static const char masks[80] = {[48] = -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  __m128i bytes = _mm_and_si128(fsc_load16(at), fsc_load16(masks + 64 - n));
  _mm_storeu_si128((__m128i *)(void *)to, bytes);
}

/* Sixty-four bytes, loaded once for several questions. */
typedef struct fsc_bytes64 {
  __m128i at[4];
} fsc_bytes64;
static inline fsc_bytes64 fsc_bytes64_at(const char *at) {
  return (fsc_bytes64){{fsc_load16(at), fsc_load16(at + 16), fsc_load16(at + 32), fsc_load16(at + 48)}};
}
static inline uint64_t fsc_bytes64_bits(__m128i a, __m128i b, __m128i c, __m128i d) {
  return fsc_bits16(a) | (uint64_t)fsc_bits16(b) << 16 | (uint64_t)fsc_bits16(c) << 32 | (uint64_t)fsc_bits16(d) << 48;
}
/* The bytes that are `a`. */
static inline uint64_t fsc_bytes64_is(const fsc_bytes64 *b, char a) {
  __m128i wanted = _mm_set1_epi8(a);
  return fsc_bytes64_bits(_mm_cmpeq_epi8(b->at[0], wanted), _mm_cmpeq_epi8(b->at[1], wanted),
                          _mm_cmpeq_epi8(b->at[2], wanted), _mm_cmpeq_epi8(b->at[3], wanted));
}
static inline __m128i fsc_mark_between(__m128i bytes, char low, char high) {
  bytes = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
  return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8((char)(high - low))), bytes);
}
/* Those from low to high, bounds that are both ASCII or both not. */
static inline uint64_t fsc_bytes64_between(const fsc_bytes64 *b, char low, char high) {
  return fsc_bytes64_bits(fsc_mark_between(b->at[0], low, high), fsc_mark_between(b->at[1], low, high),
                          fsc_mark_between(b->at[2], low, high), fsc_mark_between(b->at[3], low, high));
}
static inline __m128i fsc_mark_alnum(__m128i bytes) {
  return _mm_or_si128(fsc_mark_between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z'),
                      fsc_mark_between(bytes, '0', '9'));
}
/* Those that are ASCII letters or digits. */
static inline uint64_t fsc_bytes64_alnum(const fsc_bytes64 *b) {
  return fsc_bytes64_bits(fsc_mark_alnum(b->at[0]), fsc_mark_alnum(b->at[1]), fsc_mark_alnum(b->at[2]),
                          fsc_mark_alnum(b->at[3]));
}
/* Those that are not ASCII. */
static inline uint64_t fsc_bytes64_high(const fsc_bytes64 *b) {
  return fsc_bytes64_bits(b->at[0], b->at[1], b->at[2], b->at[3]);
}

/* The bytes that have any of `bits` set. */
static inline uint32_t fsc_any16(const void *at, unsigned bits) {
  __m128i none = _mm_cmpeq_epi8(_mm_and_si128(fsc_load16(at), _mm_set1_epi8((char)bits)), _mm_setzero_si128());
  return fsc_bits16(none) ^ 0xFFFF;
}

/* Sixteen bytes, loaded once for several questions; & | ~ work on all of them. */
typedef __m128i fsc_bytes16;
static inline fsc_bytes16 fsc_bytes16_at(const void *at) { return fsc_load16(at); }
static inline void fsc_bytes16_put(fsc_bytes16 bytes, void *to) { _mm_storeu_si128(to, bytes); }
static inline fsc_bytes16 fsc_bytes16_all(uint8_t value) { return _mm_set1_epi8((char)value); }
/* A mask: 0xFF for bytes that have none of `bits` set, else 0. */
static inline fsc_bytes16 fsc_bytes16_lacking(fsc_bytes16 bytes, uint8_t bits) {
  return _mm_cmpeq_epi8(_mm_and_si128(bytes, fsc_bytes16_all(bits)), _mm_setzero_si128());
}
/* A mask: 0xFF for bytes that have all of `bits` set, else 0. */
static inline fsc_bytes16 fsc_bytes16_having(fsc_bytes16 bytes, uint8_t bits) {
  return _mm_cmpeq_epi8(_mm_and_si128(bytes, fsc_bytes16_all(bits)), fsc_bytes16_all(bits));
}
/* A bit for each byte of a mask. */
static inline uint64_t fsc_bytes16_bits(fsc_bytes16 bytes) { return fsc_bits16(bytes); }
/* A mask of the first n bytes. */
static inline fsc_bytes16 fsc_bytes16_first(uint32_t n) {
  static const char masks[32] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  return fsc_load16(masks + 16 - fsc_select(n < 16, n, 16));
}
/* Byte by byte, modulo 256. */
static inline fsc_bytes16 fsc_bytes16_add(fsc_bytes16 a, fsc_bytes16 b) { return _mm_add_epi8(a, b); }
/* The sum of all bytes. */
static inline uint32_t fsc_bytes16_sum(fsc_bytes16 bytes) {
  const __m128i halves = _mm_sad_epu8(bytes, _mm_setzero_si128());
  return (uint32_t)_mm_cvtsi128_si32(_mm_add_epi64(halves, _mm_unpackhi_epi64(halves, halves)));
}

/* Sets those of the first n bytes that are zero to `value`, at most FSC_FILLED_AT_ONCE; so many must be readable and
 * writable. */
enum { FSC_FILLED_AT_ONCE = 32 };
static inline void fsc_fill_zeros(uint8_t *at, uint32_t n, uint8_t value) {
  static const char masks[64] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
                                 -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  const char *mask = masks + FSC_FILLED_AT_ONCE - fsc_select(n < FSC_FILLED_AT_ONCE, n, FSC_FILLED_AT_ONCE);
  for (int i = 0; i < FSC_FILLED_AT_ONCE; i += FSC_BLOCK) {
    __m128i bytes = fsc_load16((const char *)at + i), zeros = _mm_cmpeq_epi8(bytes, _mm_setzero_si128());
    __m128i filled = _mm_and_si128(_mm_and_si128(zeros, fsc_load16(mask + i)), _mm_set1_epi8((char)value));
    _mm_storeu_si128((__m128i *)(void *)(at + i), _mm_or_si128(bytes, filled));
  }
}

/* How many of the first n <= 16 bytes are 1, 2 and 3, counting only where the byte of `beside` is at most `most`: three
 * numbers of 16 bits, the count of 1 lowest. */
static inline uint64_t fsc_tally16(const char *at, const char *beside, char most, size_t n) {
  static const char ones[32] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  __m128i bytes = fsc_load16(at), others = fsc_load16(beside), zero = _mm_setzero_si128();
  __m128i fits =
      _mm_and_si128(_mm_cmpeq_epi8(_mm_min_epu8(others, _mm_set1_epi8(most)), others), fsc_load16(ones + 16 - n));
  __m128i first = _mm_sad_epu8(_mm_and_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(1)), fits), zero);
  __m128i second = _mm_sad_epu8(_mm_and_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(2)), fits), zero);
  __m128i third = _mm_sad_epu8(_mm_and_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(3)), fits), zero);
  __m128i all = _mm_or_si128(first, _mm_or_si128(_mm_slli_epi64(second, 16), _mm_slli_epi64(third, 32)));
  return (uint64_t)_mm_cvtsi128_si64(_mm_add_epi64(all, _mm_unpackhi_epi64(all, all)));
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

static inline uint32_t fsc_later16(const char *at) {
  uint64_t high = FSC_EACH_BYTE(0x80), head = fsc_load8(at), tail = fsc_load8(at + 8);
  return fsc_bits8(head & ~head << 1 & high) | fsc_bits8(tail & ~tail << 1 & high) << 8;
}

static inline uint32_t fsc_count_later64(const char *at) {
  uint32_t n = 0;
  for (int i = 0; i < FSC_BLOCKS; i += FSC_BLOCK) n += fsc_count_bits(fsc_later16(at + i));
  return n;
}

/* All bits of the high half are set. */
static inline uint32_t fsc_astral16(const char *at) {
  uint64_t high = FSC_EACH_BYTE(0x80), head = fsc_load8(at), tail = fsc_load8(at + 8);
  return fsc_bits8(head & head << 1 & head << 2 & head << 3 & high) |
         fsc_bits8(tail & tail << 1 & tail << 2 & tail << 3 & high) << 8;
}

static inline bool fsc_ascii64(const char *at) {
  uint64_t all = 0;
  for (int i = 0; i < FSC_BLOCKS; i += 8) all |= fsc_load8(at + i);
  return !(all & FSC_EACH_BYTE(0x80));
}

typedef struct fsc_bytes64 {
  uint64_t at[8];
} fsc_bytes64;
static inline fsc_bytes64 fsc_bytes64_at(const char *at) {
  fsc_bytes64 b;
  for (int i = 0; i < 8; i++) b.at[i] = fsc_load8(at + 8 * i);
  return b;
}
static inline uint64_t fsc_bytes64_is(const fsc_bytes64 *b, char a) {
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++)
    bits |= (uint64_t)fsc_bits8(fsc_zero_bytes(b->at[i] ^ FSC_EACH_BYTE((unsigned char)a))) << 8 * i;
  return bits;
}
static inline uint64_t fsc_bytes64_between(const fsc_bytes64 *b, char low, char high) {
  const unsigned char turned = (unsigned char)low & 0x80; /* both are ASCII or none is: as if they were */
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++)
    bits |= (uint64_t)fsc_bits8(fsc_bytes_between(b->at[i] ^ FSC_EACH_BYTE(turned), (unsigned char)low ^ turned,
                                                  (unsigned char)high ^ turned))
            << 8 * i;
  return bits;
}
static inline uint64_t fsc_bytes64_alnum(const fsc_bytes64 *b) {
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++) bits |= (uint64_t)fsc_bits8(fsc_alnum_bytes(b->at[i])) << 8 * i;
  return bits;
}
static inline uint64_t fsc_bytes64_high(const fsc_bytes64 *b) {
  uint64_t bits = 0;
  for (int i = 0; i < 8; i++) bits |= (uint64_t)fsc_bits8(b->at[i] & FSC_EACH_BYTE(0x80)) << 8 * i;
  return bits;
}

static inline void fsc_first16(const char *at, size_t n, uint64_t to[2]) {
  if (n > 16) n = 0;
  to[0] = htole64(fsc_first_bytes(fsc_load8(at), n));
  to[1] = htole64(n > 8 ? fsc_first_bytes(fsc_load8(at + 8), n - 8) : 0);
}

static inline uint32_t fsc_any16(const void *at, unsigned bits) {
  const char *bytes = at;
  uint64_t asked = FSC_EACH_BYTE(bits & 0xFFu), high = FSC_EACH_BYTE(0x80);
  return fsc_bits8(~fsc_zero_bytes(fsc_load8(bytes) & asked) & high) |
         fsc_bits8(~fsc_zero_bytes(fsc_load8(bytes + 8) & asked) & high) << 8;
}

typedef uint64_t fsc_bytes16 __attribute__((vector_size(16)));
static inline fsc_bytes16 fsc_bytes16_at(const void *at) {
  return (fsc_bytes16){fsc_load8(at), fsc_load8((const char *)at + 8)};
}
static inline void fsc_bytes16_put(fsc_bytes16 bytes, void *to) {
  const uint64_t halves[] = {htole64(bytes[0]), htole64(bytes[1])};
  memcpy(to, halves, sizeof halves);
}
static inline fsc_bytes16 fsc_bytes16_all(uint8_t value) {
  return (fsc_bytes16){FSC_EACH_BYTE(value), FSC_EACH_BYTE(value)};
}
static inline fsc_bytes16 fsc_bytes16_lacking(fsc_bytes16 bytes, uint8_t bits) {
  bytes &= fsc_bytes16_all(bits);
  return (fsc_bytes16){(fsc_zero_bytes(bytes[0]) >> 7) * 0xFF, (fsc_zero_bytes(bytes[1]) >> 7) * 0xFF};
}
static inline fsc_bytes16 fsc_bytes16_having(fsc_bytes16 bytes, uint8_t bits) {
  return fsc_bytes16_lacking(~bytes, bits);
}
static inline uint64_t fsc_bytes16_bits(fsc_bytes16 bytes) {
  const uint64_t high = FSC_EACH_BYTE(0x80);
  return fsc_bits8(bytes[0] & high) | fsc_bits8(bytes[1] & high) << 8;
}
static inline fsc_bytes16 fsc_bytes16_first(uint32_t n) {
  return (fsc_bytes16){fsc_first_bytes(UINT64_MAX, n), n > 8 ? fsc_first_bytes(UINT64_MAX, n - 8) : 0};
}
static inline fsc_bytes16 fsc_bytes16_add(fsc_bytes16 a, fsc_bytes16 b) { return a + b; }
static inline uint32_t fsc_bytes16_sum(fsc_bytes16 bytes) {
  const uint64_t every = UINT64_MAX / UINT16_MAX; /* 16 bits: the lowest */
  uint64_t pairs = 0;
  for (int i = 0; i < 2; i++) pairs += (bytes[i] & 0xFF * every) + (bytes[i] >> 8 & 0xFF * every);
  return (uint32_t)(pairs * every >> 48);
}

enum { FSC_FILLED_AT_ONCE = 32 };
static inline void fsc_fill_zeros(uint8_t *at, uint32_t n, uint8_t value) {
  for (uint32_t i = 0; i < n && i < FSC_FILLED_AT_ONCE; i++) at[i] = at[i] ? at[i] : value;
}

static inline uint64_t fsc_tally16(const char *at, const char *beside, char most, size_t n) {
  uint64_t all = 0;
  for (size_t i = 0; i < n; i++)
    if (at[i] >= 1 && at[i] <= 3 && (unsigned char)beside[i] <= (unsigned char)most)
      all += UINT64_C(1) << 16 * (at[i] - 1);
  return all;
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

/* The first byte that is no ASCII, or end. */
static inline const char *fsc_skip_ascii(const char *at, const char *end) {
  uint32_t found;
  while (end - at >= FSC_BLOCKS && fsc_ascii64(at)) at += FSC_BLOCKS;
  for (; end - at >= FSC_BLOCK; at += FSC_BLOCK)
    if ((found = fsc_high16(at))) return at + __builtin_ctz(found);
  while (at < end && (unsigned char)*at < 0x80) at++;
  return at;
}
#endif
