/* simd.h - bytes compared many at a time: a bit for each, the lowest for the first.
 *
 * SSE2 on x86-64, which has it always, else, or with FSC_PLAIN defined, plain C with the same results: tests build
 * both. The bytes need no alignment; all of a block must be readable. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_SIMD_H
#define FSC_BASE_SIMD_H
#include <stdint.h>

#include "text.h"

enum { FSC_BLOCK = 16, FSC_BLOCKS = 64, FSC_LANES = 8 };

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

/* Those that are no ASCII. */
static inline uint32_t fsc_high16(const char *at) { return fsc_bits16(fsc_load16(at)); }

/* Those that go on with a character of UTF-8: 10xxxxxx. */
static inline uint32_t fsc_later16(const char *at) {
  return fsc_bits16(_mm_cmplt_epi8(fsc_load16(at), _mm_set1_epi8(-64)));
}

/* In UTF-8, the first ones of characters of four bytes: from 0xF0 on. */
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

/* The first n of sixteen bytes as they lie in memory, zero behind them. Where n is more, up to 64, the first byte is
 * zero as well. */
static inline void fsc_first16(const char *at, size_t n, uint64_t to[2]) {
  static const char masks[80] = {[48] = -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  __m128i bytes = _mm_and_si128(fsc_load16(at), fsc_load16(masks + 64 - n));
  _mm_storeu_si128((__m128i *)(void *)to, bytes);
}

/* Of four numbers those whose lowest eight bits are those of `low`. */
static inline uint32_t fsc_same_low4(const uint32_t *at, uint32_t low) {
  __m128i numbers = _mm_loadu_si128((const __m128i *)(const void *)at);
  __m128i others = _mm_slli_epi32(_mm_xor_si128(numbers, _mm_set1_epi32((int32_t)low)), 24);
  return (uint32_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(others, _mm_setzero_si128())));
}

/* Sixty-four bytes that are asked more than one thing. */
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
/* Those from low to high, which both are ASCII or both are not. */
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
/* Those that are no ASCII. */
static inline uint64_t fsc_bytes64_high(const fsc_bytes64 *b) {
  return fsc_bytes64_bits(b->at[0], b->at[1], b->at[2], b->at[3]);
}

/* The bytes that have one of some bits. */
static inline uint32_t fsc_any16(const void *at, unsigned bits) {
  __m128i none = _mm_cmpeq_epi8(_mm_and_si128(fsc_load16(at), _mm_set1_epi8((char)bits)), _mm_setzero_si128());
  return fsc_bits16(none) ^ 0xFFFF;
}

/* Of eight records of sixteen bytes, one behind the other, the numbers of 16 bits at an offset, which is even. */
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

/* The same of sixteen. */
typedef struct fsc_numbers16 {
  __m128i low, high;
} fsc_numbers16;
static inline fsc_numbers16 fsc_numbers16_of_records(const void *first, size_t offset) {
  const char *at = first;
  return (fsc_numbers16){fsc_numbers8_of_records(at, offset), fsc_numbers8_of_records(at + 128, offset)};
}
/* Those that have a bit. */
static inline uint32_t fsc_numbers16_have(const fsc_numbers16 *numbers, uint16_t bit) {
  const int shift = __builtin_clz(bit) - 16; /* makes it the sign */
  return fsc_bits16(_mm_packs_epi16(_mm_slli_epi16(numbers->low, shift), _mm_slli_epi16(numbers->high, shift)));
}

/* Gives some of sixteen bytes further bits. */
static inline void fsc_add_to16(uint8_t *at, uint32_t which, uint8_t added) {
  const __m128i one_each = _mm_set1_epi64x(INT64_C(-0x7FBFDFEFF7FBFDFF));
  __m128i bits = _mm_cvtsi32_si128((int)which);
  bits = _mm_shufflelo_epi16(_mm_unpacklo_epi8(bits, bits), 0x50); /* the lower of two bytes four times twice … */
  bits = _mm_and_si128(_mm_shuffle_epi32(bits, 0x50), one_each);
  bits = _mm_and_si128(_mm_cmpeq_epi8(bits, one_each), _mm_set1_epi8((char)added));
  _mm_storeu_si128((__m128i *)(void *)at, _mm_or_si128(fsc_load16((const char *)at), bits));
}

/* Of the first n bytes, those that are zero become `value`, in so many of them as there must be. */
enum { FSC_FILLED_AT_ONCE = 32 };
static inline void fsc_fill_zeros(uint8_t *at, uint32_t n, uint8_t value) {
  static const char masks[64] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
                                 -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  const char *mask = masks + FSC_FILLED_AT_ONCE - (n < FSC_FILLED_AT_ONCE ? n : FSC_FILLED_AT_ONCE);
  for (int i = 0; i < FSC_FILLED_AT_ONCE; i += FSC_BLOCK) {
    __m128i bytes = fsc_load16((const char *)at + i), zeros = _mm_cmpeq_epi8(bytes, _mm_setzero_si128());
    __m128i filled = _mm_and_si128(_mm_and_si128(zeros, fsc_load16(mask + i)), _mm_set1_epi8((char)value));
    _mm_storeu_si128((__m128i *)(void *)(at + i), _mm_or_si128(bytes, filled));
  }
}

/* How many of the first n <= 16 bytes are 1, 2 and 3 where those of `beside` are at most `most`: 16 bits each, that of
 * 1 lowest. */
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

/* Eight numbers with a sign, of 16 bits: those of at, with bits turned round. */
typedef __m128i fsc_lanes;
static inline fsc_lanes fsc_lanes_of(const uint16_t *at, uint16_t turned) {
  return _mm_xor_si128(_mm_loadu_si128((const __m128i *)(const void *)at), _mm_set1_epi16((int16_t)turned));
}
/* The smaller of each two goes to a, the larger to b. */
static inline void fsc_lanes_sort(fsc_lanes *a, fsc_lanes *b) {
  fsc_lanes smaller = _mm_min_epi16(*a, *b);
  *b = _mm_max_epi16(*a, *b);
  *a = smaller;
}
static inline fsc_lanes fsc_lanes_all(int16_t value) { return _mm_set1_epi16(value); }
/* The largest number there is where `kept` has no bits, which are all or none. */
static inline fsc_lanes fsc_lanes_or_most(fsc_lanes lanes, const uint16_t *kept) {
  __m128i mask = _mm_loadu_si128((const __m128i *)(const void *)kept);
  return _mm_or_si128(_mm_and_si128(lanes, mask), _mm_andnot_si128(mask, _mm_set1_epi16(INT16_MAX)));
}
/* Each takes the place of that 4, 2 or 1 places on or back. */
static inline fsc_lanes fsc_lanes_swap(fsc_lanes lanes, int distance) {
  if (distance == 4) return _mm_shuffle_epi32(lanes, 0x4E);
  if (distance == 2) return _mm_shuffle_epi32(lanes, 0xB1);
  return _mm_shufflehi_epi16(_mm_shufflelo_epi16(lanes, 0xB1), 0xB1);
}
static inline void fsc_lanes_put(fsc_lanes lanes, int16_t *to) { _mm_storeu_si128((__m128i *)(void *)to, lanes); }

/* Of sixteen numbers, those of whose bits asked for just the wanted are set. */
static inline uint32_t fsc_numbers16_with(const uint16_t *at, uint16_t asked, uint16_t wanted) {
  __m128i bits = _mm_set1_epi16((int16_t)asked), as = _mm_set1_epi16((int16_t)wanted);
  __m128i low = _mm_cmpeq_epi16(_mm_and_si128(fsc_load16((const char *)at), bits), as);
  __m128i high = _mm_cmpeq_epi16(_mm_and_si128(fsc_load16((const char *)(at + 8)), bits), as);
  return fsc_bits16(_mm_packs_epi16(low, high));
}

/* Of sixteen numbers, with one more behind them: those whose high half shares one of some bits with the low half of the
 * next. */
static inline uint32_t fsc_links4(const uint32_t *at, uint32_t shared) {
  __m128i own = fsc_load16((const char *)at), next = fsc_load16((const char *)(at + 1));
  __m128i links = _mm_and_si128(_mm_and_si128(_mm_srli_epi32(own, 16), next), _mm_set1_epi32((int32_t)shared));
  return ~(uint32_t)_mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(links, _mm_setzero_si128()))) & 15;
}
static inline uint32_t fsc_links16(const uint32_t *at, uint32_t shared) {
  return fsc_links4(at, shared) | fsc_links4(at + 4, shared) << 4 | fsc_links4(at + 8, shared) << 8 |
         fsc_links4(at + 12, shared) << 12;
}

/* Of sixteen numbers, those that have a bit. */
static inline uint32_t fsc_with16(const uint32_t *at, uint32_t bit) {
  const int shift = __builtin_clz(bit); /* makes it the sign */
  __m128i low = _mm_packs_epi32(_mm_slli_epi32(fsc_load16((const char *)at), shift),
                                _mm_slli_epi32(fsc_load16((const char *)(at + 4)), shift));
  __m128i high = _mm_packs_epi32(_mm_slli_epi32(fsc_load16((const char *)(at + 8)), shift),
                                 _mm_slli_epi32(fsc_load16((const char *)(at + 12)), shift));
  return fsc_bits16(_mm_packs_epi16(low, high));
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

static inline uint32_t fsc_same_low4(const uint32_t *at, uint32_t low) {
  uint32_t same = 0;
  for (int i = 0; i < 4; i++) same |= (uint32_t)(((at[i] ^ low) & 0xFF) == 0) << i;
  return same;
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

typedef struct fsc_numbers16 {
  uint16_t at[16];
} fsc_numbers16;
static inline fsc_numbers16 fsc_numbers16_of_records(const void *first, size_t offset) {
  fsc_numbers16 numbers;
  for (unsigned i = 0; i < 16; i++) memcpy(&numbers.at[i], (const char *)first + 16 * i + offset, sizeof numbers.at[i]);
  return numbers;
}
static inline uint32_t fsc_numbers16_have(const fsc_numbers16 *numbers, uint16_t bit) {
  uint32_t found = 0;
  for (unsigned i = 0; i < 16; i++) found |= (uint32_t)((numbers->at[i] & bit) != 0) << i;
  return found;
}

static inline void fsc_add_to16(uint8_t *at, uint32_t which, uint8_t added) {
  for (unsigned i = 0; i < 16; i++) at[i] |= (uint8_t)(added * (which >> i & 1));
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

#endif

/* Of sixteen such records, those of which the number at an offset has a bit. */
static inline uint32_t fsc_records16_with(const void *first, size_t offset, uint16_t bit) {
  fsc_numbers16 numbers = fsc_numbers16_of_records(first, offset);
  return fsc_numbers16_have(&numbers, bit);
}

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
