/* bits.h - sets of small numbers, such as tokens, sixty-four to a word; and a choice without a branch.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_BITS_H
#define FSC_BASE_BITS_H
#include <stdbool.h>
#include <stdint.h>

/* first ? a : b without a branch, for where a branch would often be mispredicted. */
static inline uint32_t fsc_select(bool first, uint32_t a, uint32_t b) { return b ^ ((a ^ b) & (0u - first)); }

/* How many bits are set: side by side, in pairs, in fours, in bytes. Most machines this runs on can do that at once,
 * but a compiler must not count on it. */
static inline uint32_t fsc_count_bits(uint64_t bits) {
  const uint64_t ones = UINT64_MAX / 3, twos = UINT64_MAX / 5, fours = UINT64_MAX / 17, bytes = UINT64_MAX / 255;
  bits -= bits >> 1 & ones;
  bits = (bits & twos) + (bits >> 2 & twos);
  return (uint32_t)(((bits + (bits >> 4)) & fours) * bytes >> 56);
}

/* Words that hold n bits. */
static inline uint32_t fsc_bit_words(uint32_t n) { return n / 64 + 1; }

static inline bool fsc_bit_at(const uint64_t *bits, uint32_t i) { return bits[i / 64] >> (i % 64) & 1; }

static inline void fsc_set_bit(uint64_t *bits, uint32_t i) { bits[i / 64] |= UINT64_C(1) << (i % 64); }

static inline void fsc_drop_bit(uint64_t *bits, uint32_t i) { bits[i / 64] &= ~(UINT64_C(1) << (i % 64)); }

/* first .. end-1 are in the set. */
static inline void fsc_set_bits(uint64_t *bits, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; i = (i / 64 + 1) * 64) {
    uint64_t from = UINT64_MAX << (i % 64);
    bits[i / 64] |= end / 64 == i / 64 ? from & ((UINT64_C(1) << (end % 64)) - 1) : from;
  }
}

/* first .. end-1 are not. */
static inline void fsc_clear_bits(uint64_t *bits, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; i = (i / 64 + 1) * 64) {
    uint64_t from = UINT64_MAX << (i % 64);
    bits[i / 64] &= ~(end / 64 == i / 64 ? from & ((UINT64_C(1) << (end % 64)) - 1) : from);
  }
}

/* Sixty-four bits from that of `from` on, which becomes the lowest. Reads one word more than hold them. */
static inline uint64_t fsc_bits_from(const uint64_t *bits, uint32_t from) {
  return bits[from / 64] >> (from % 64) | bits[from / 64 + 1] << 1 << (~from % 64);
}

/* The first of `from` .. end-1 that is in the set; `end` if none is. */
static inline uint32_t fsc_next_bit(const uint64_t *bits, uint32_t from, uint32_t end) {
  if (from >= end) return end;
  uint64_t word = bits[from / 64] >> (from % 64);
  if (word) {
    from += (uint32_t)__builtin_ctzll(word);
    return from < end ? from : end;
  }
  for (from = (from / 64 + 1) * 64; from < end; from += 64) {
    if (!bits[from / 64]) continue;
    from += (uint32_t)__builtin_ctzll(bits[from / 64]);
    return from < end ? from : end;
  }
  return end;
}

/* One more than the last of `first` .. end-1 that is in the set; `first` if none is. */
static inline uint32_t fsc_behind_last_bit(const uint64_t *bits, uint32_t first, uint32_t end) {
  while (end > first) {
    const uint32_t base = (end - 1) / 64 * 64;
    const uint64_t word = bits[base / 64] & UINT64_MAX >> (63 - (end - 1) % 64);
    end = word ? base + 64 - (uint32_t)__builtin_clzll(word) : base;
    if (word) break;
  }
  return end > first ? end : first;
}

/* Lists the numbers of the bits set, the lowest bit being `base`; returns how many. Works by fours, without a branch
 * for each: the list needs room for FSC_LISTED_AT_ONCE more. */
enum { FSC_LISTED_AT_ONCE = 4 };
static inline uint32_t fsc_list_bits(uint64_t bits, uint32_t base, uint32_t *list) {
  uint32_t n = 0;
  do {
    for (int i = 0; i < FSC_LISTED_AT_ONCE; i++) {
      list[n] = base + (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
      n += bits != 0;
      bits &= bits - 1;
    }
  } while (bits);
  return n;
}
#endif
