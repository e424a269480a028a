/* Functions on many bytes, bits or numbers at once: with SSE2 and in plain C. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdint.h>
#include <string.h>

#include "../analyzer/base/bits.h"
#include "../analyzer/base/lanes.h"
#include "../analyzer/base/simd.h"
#include "../analyzer/base/sorted.h"
#include "../analyzer/base/text.h"
#include "plain_simd.h"
#include "tests.h"

static bool is_alnum(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Every byte at every place of a block, among others: byte by byte, with SSE2 and in plain C. */
START_TEST(blocks_are_the_same_by_vectors_and_without) {
  static const char beside[] = {' ', 'a', '0', '\x7f', '\x80', '\xff', '\0'};
  char block[FSC_BLOCK];
  for (size_t b = 0; b < COUNT(beside); b++)
    for (int byte = 0; byte < 256; byte++)
      for (uint32_t place = 0; place < FSC_BLOCK; place++) {
        uint32_t same = 0, high = 0, later = 0, astral = 0;
        memset(block, beside[b], sizeof block);
        block[place] = (char)byte;
        for (uint32_t i = 0; i < FSC_BLOCK; i++) {
          same |= (uint32_t)(block[i] == (char)byte) << i;
          high |= (uint32_t)((block[i] & 0x80) != 0) << i;
          later |= (uint32_t)((block[i] & 0xC0) == 0x80) << i;
          astral |= (uint32_t)((unsigned char)block[i] >= 0xF0) << i;
        }
        ck_assert_uint_eq(fsc_find16(block, (char)byte), same);
        ck_assert_uint_eq(plain_find16(block, (char)byte), same);
        ck_assert_uint_eq(fsc_find16_either(block, (char)byte, (char)byte), same);
        ck_assert_uint_eq(plain_find16_either(block, (char)byte, (char)byte), same);
        ck_assert_uint_eq(fsc_high16(block), high);
        ck_assert_uint_eq(plain_high16(block), high);
        ck_assert_uint_eq(fsc_later16(block), later);
        ck_assert_uint_eq(plain_later16(block), later);
        ck_assert_uint_eq(fsc_astral16(block), astral);
        ck_assert_uint_eq(plain_astral16(block), astral);
      }
}
END_TEST

static uint64_t having16(const void *at, uint8_t bits) {
  return fsc_bytes16_bits(fsc_bytes16_having(fsc_bytes16_at(at), bits) & fsc_bytes16_all(0xFF));
}

/* Bits of bytes, and of numbers and their halves inside records: each alone, all but one, all and none. */
START_TEST(bits_are_found_by_vectors_and_without) {
  enum { N = 16 };
  static uint16_t records[N][8];
  uint8_t bytes[N];
  uint16_t numbers[N];
  for (uint32_t bit = 0; bit < 16; bit++)
    for (uint32_t set = 0; set < 4 * N; set++) {
      const uint32_t one = 1u << set % N, cases[] = {one, one ^ 0xFFFF, 0xFFFF, 0}, expected = cases[set / N];
      for (uint32_t i = 0; i < N; i++) {
        bool has = expected >> i & 1;
        numbers[i] = (uint16_t)(has ? 1u << bit : 0xFFFFu ^ 1u << bit);
        bytes[i] = (uint8_t)(has ? 1u << bit % 8 : 0xFFu ^ 1u << bit % 8);
        for (uint32_t k = 0; k < 8; k++) records[i][k] = (uint16_t)(k == set % 8 ? numbers[i] : 0xAAAA >> i % 2);
      }
      const uint16_t asked = (uint16_t)(1u << bit);
      ck_assert_uint_eq(fsc_any16(bytes, 1u << bit % 8), expected);
      ck_assert_uint_eq(plain_any16(bytes, 1u << bit % 8), expected);
      ck_assert_uint_eq(having16(bytes, (uint8_t)(1u << bit % 8)), expected);
      ck_assert_uint_eq(plain_having16(bytes, (uint8_t)(1u << bit % 8)), expected);
      ck_assert_uint_eq(fsc_bytes16_bits(fsc_bytes16_lacking(fsc_bytes16_at(bytes), (uint8_t)(1u << bit % 8))),
                        expected ^ 0xFFFF);
      ck_assert_uint_eq(plain_lacking16(bytes, (uint8_t)(1u << bit % 8)), expected ^ 0xFFFF);
      for (uint32_t n = 0; n < N + 2; n++) {
        uint32_t sum = 0;
        for (uint32_t i = 0; i < n && i < N; i++) sum += bytes[i];
        ck_assert_uint_eq(fsc_bytes16_sum(fsc_bytes16_first(n) & fsc_bytes16_at(bytes)), sum);
        ck_assert_uint_eq(plain_sum16(bytes, n), sum);
      }
      uint8_t others[N];
      uint32_t all = 0;
      for (uint32_t i = 0; i < N; i++) all += bytes[i] + (others[i] = (uint8_t)(0xFF - bytes[i]));
      ck_assert_uint_eq(fsc_bytes16_sum(fsc_bytes16_add(fsc_bytes16_at(bytes), fsc_bytes16_at(others))), all);
      ck_assert_uint_eq(plain_added16(bytes, others), all);
      uint8_t halves[4][N];
      fsc_bytes16 low, high;
      fsc_halves16_of_records(records, 2 * (set % 8), &low, &high);
      fsc_bytes16_put(low, halves[0]);
      fsc_bytes16_put(high, halves[1]);
      plain_halves16(records, 2 * (set % 8), halves[2], halves[3]);
      for (uint32_t i = 0; i < N; i++) {
        ck_assert_uint_eq(halves[0][i], numbers[i] & 0xFF);
        ck_assert_uint_eq(halves[1][i], numbers[i] >> 8);
      }
      ck_assert_mem_eq(halves, halves[2], sizeof halves / 2);
      ck_assert_uint_eq(fsc_numbers16_with(numbers, asked, asked), expected);
      ck_assert_uint_eq(plain_numbers16_with(numbers, asked, asked), expected);
      ck_assert_uint_eq(fsc_numbers16_with(numbers, 0xFFFF, asked), expected);
      ck_assert_uint_eq(plain_numbers16_with(numbers, 0xFFFF, asked), expected);
    }
}
END_TEST

/* A link at each place and by each bit: none if the bits nearly match, one if they do, one that needs no next word. */
START_TEST(links_are_found_by_vectors_and_without) {
  enum { N = 16 };
  for (uint32_t place = 0; place < N; place++)
    for (uint32_t bit = 0; bit < 15; bit++) {
      uint32_t numbers[N + 1], one = 1u << place;
      for (uint32_t i = 0; i <= N; i++) numbers[i] = 0x7FFF0000u ^ 1u << (16 + bit);
      numbers[place + 1] |= 1u << bit;
      ck_assert_uint_eq(fsc_links16(numbers, 0x7FFF), 0);
      ck_assert_uint_eq(plain_links16(numbers, 0x7FFF), 0);
      numbers[place] |= 1u << (16 + bit);
      ck_assert_uint_eq(fsc_links16(numbers, 0x7FFF), one);
      ck_assert_uint_eq(plain_links16(numbers, 0x7FFF), one);
      ck_assert_uint_eq(fsc_links16(numbers, 0x7FFF ^ 1u << bit), 0);
      ck_assert_uint_eq(plain_links16(numbers, 0x7FFF ^ 1u << bit), 0);
      for (unsigned k = 15; k < 32; k += 16) {
        for (uint32_t i = 0; i <= N; i++) numbers[i] = ~(1u << k);
        numbers[place] |= 1u << k;
        ck_assert_uint_eq(fsc_with16(numbers, 1u << k), one);
        ck_assert_uint_eq(plain_with16(numbers, 1u << k), one);
      }
    }
}
END_TEST

START_TEST(zeros_are_found_by_vectors_and_without) {
  enum { N = 16 };
  for (uint32_t place = 0; place < N; place++)
    for (uint32_t bit = 0; bit < 32; bit++) {
      uint32_t numbers[N], one = 1u << place;
      for (uint32_t i = 0; i < N; i++) numbers[i] = i == place ? 0 : 1u << bit;
      ck_assert_uint_eq(fsc_zeros16(numbers), one);
      ck_assert_uint_eq(plain_zeros16(numbers), one);
    }
  for (uint32_t set = 0; set <= UINT16_MAX; set += 15) { /* none, some, all */
    uint32_t numbers[N];
    for (uint32_t i = 0; i < N; i++) numbers[i] = set >> i & 1 ? 0 : UINT32_MAX - i;
    ck_assert_uint_eq(fsc_zeros16(numbers), set);
    ck_assert_uint_eq(plain_zeros16(numbers), set);
  }
}
END_TEST

START_TEST(selects_one_of_two) {
  ck_assert_uint_eq(fsc_select(true, 7, UINT32_MAX), 7);
  ck_assert_uint_eq(fsc_select(false, 7, UINT32_MAX), UINT32_MAX);
}
END_TEST

/* The same for sixty-four bytes. */
START_TEST(long_blocks_are_the_same_by_vectors_and_without) {
  static const char beside[] = {' ', 'a', '0', '\x7f', '\x80', '\xff', '\0'};
  enum { RANGE = 8 };
  char bytes[FSC_BLOCKS];
  for (size_t b = 0; b < COUNT(beside); b++)
    for (int byte = 0; byte + RANGE <= 256; byte++)
      for (uint32_t place = 0; place < FSC_BLOCKS; place += 5) {
        uint64_t expected[4] = {0}, plain[4];
        memset(bytes, beside[b], sizeof bytes);
        bytes[place] = (char)byte;
        bytes[FSC_BLOCKS - 1 - place] = (char)(byte + RANGE - 1);
        for (uint32_t i = 0; i < FSC_BLOCKS; i++) {
          unsigned char c = (unsigned char)bytes[i];
          expected[0] |= (uint64_t)is_alnum(c) << i;
          expected[1] |= (uint64_t)(c == byte) << i;
          expected[2] |= (uint64_t)(c >= byte && c < byte + RANGE) << i;
          expected[3] |= (uint64_t)(c >= 0x80) << i;
        }
        fsc_bytes64 block = fsc_bytes64_at(bytes);
        ck_assert_uint_eq(fsc_bytes64_alnum(&block), expected[0]);
        ck_assert_uint_eq(fsc_bytes64_is(&block, (char)byte), expected[1]);
        bool alike = byte + RANGE <= 0x80 || byte >= 0x80; /* both ends of the range */
        if (alike) ck_assert_uint_eq(fsc_bytes64_between(&block, (char)byte, (char)(byte + RANGE - 1)), expected[2]);
        ck_assert_uint_eq(fsc_bytes64_high(&block), expected[3]);
        plain_block(bytes, (char)byte, (char)(byte + RANGE - 1), plain);
        for (int i = 0; i < 4; i++)
          if (i != 2 || alike) ck_assert_uint_eq(plain[i], expected[i]);
      }
}
END_TEST

START_TEST(numbers_are_told_by_their_lowest_byte) {
  static const uint32_t numbers[] = {0x00000012, 0xFFFFFF34, 0xFFFFFF12, 0x12000000};
  static const struct {
    uint32_t low, same;
  } asked[] = {{0x00000012, 5}, {0x34567812, 5}, {0x00000034, 2}, {0xFFFFFF00, 8}, {0x00000013, 0}};
  for (size_t i = 0; i < COUNT(asked); i++) {
    ck_assert_uint_eq(fsc_same_low4(numbers, asked[i].low), asked[i].same);
    ck_assert_uint_eq(plain_same_low4(numbers, asked[i].low), asked[i].same);
  }
}
END_TEST

START_TEST(zeros_are_filled_by_vectors_and_without) {
  enum { N = FSC_FILLED_AT_ONCE };
  for (uint32_t n = 0; n < N + 9; n++)
    for (uint32_t step = 1; step < 9; step++) {
      uint8_t given[N + 1], bytes[N + 1], plainly[N + 1];
      for (uint32_t i = 0; i <= N; i++) given[i] = i % step ? 0 : (uint8_t)(i + 1);
      memcpy(bytes, given, sizeof given);
      memcpy(plainly, given, sizeof given);
      fsc_fill_zeros(bytes, n, 200);
      plain_fill_zeros(plainly, n, 200);
      for (uint32_t i = 0; i <= N; i++) ck_assert_uint_eq(bytes[i], given[i] || i >= n || i == N ? given[i] : 200);
      ck_assert_mem_eq(bytes, plainly, sizeof bytes);
    }
}
END_TEST

START_TEST(bits_are_listed) {
  for (uint32_t n = 0; n <= 64; n++)
    for (uint32_t step = 1; step < 64; step += 5) {
      uint64_t bits = 0;
      uint32_t list[64 + FSC_LISTED_AT_ONCE], k = 0;
      for (uint32_t i = 0; i < n; i++) bits |= UINT64_C(1) << i * step % 64;
      const uint32_t listed = fsc_list_bits(bits, 100, list);
      for (uint32_t i = 0; i < 64; i++)
        if (bits >> i & 1) ck_assert_uint_eq(list[k++], 100 + i);
      ck_assert_uint_eq(listed, k);
    }
}
END_TEST

/* Ranges of bits across the edges of words are set, and each bit is found again. */
START_TEST(bits_are_set_and_found) {
  enum { N = 200 };
  for (uint32_t first = 0; first < N; first += 7)
    for (uint32_t end = first; end <= N; end += 9) {
      uint64_t bits[N / 64 + 2] = {0}, all[N / 64 + 1];
      bool right = true;
      fsc_set_bits(bits, first, end);
      memset(all, 0xFF, sizeof all);
      fsc_clear_bits(all, first, end);
      for (uint32_t i = 0; i < N; i++) right &= fsc_bit_at(bits, i) == (i >= first && i < end);
      for (uint32_t i = 0; i < N; i++) right &= fsc_bit_at(all, i) != fsc_bit_at(bits, i);
      for (uint32_t i = 0; i < N; i += 3)
        for (uint32_t k = 0; k < 64 && i + k < N; k++)
          right &= (fsc_bits_from(bits, i) >> k & 1) == fsc_bit_at(bits, i + k);
      ck_assert_msg(right, "%u to %u", first, end);
      ck_assert_uint_eq(fsc_next_bit(bits, 0, N), first < end ? first : N);
      ck_assert_uint_eq(fsc_next_bit(bits, 0, first), first);
      ck_assert_uint_eq(fsc_next_bit(bits, end, N), N);
      uint32_t n = 0;
      for (uint32_t w = 0; w < N / 64 + 1; w++) n += fsc_count_bits(bits[w]);
      ck_assert_uint_eq(n, first < end ? end - first : 0);
      ck_assert_uint_eq(fsc_behind_last_bit(bits, 0, N), first < end ? end : 0);
      ck_assert_uint_eq(fsc_behind_last_bit(bits, first, first), first);
      ck_assert_uint_eq(fsc_behind_last_bit(bits, end, N), end);
      for (uint32_t i = first; i < end; i++) right &= fsc_behind_last_bit(bits, 0, i + 1) == i + 1;
      for (uint32_t i = end; i-- > first;) {
        fsc_drop_bit(bits, i);
        right &= fsc_behind_last_bit(bits, first, N) == i;
      }
      ck_assert_msg(right, "%u to %u, from behind", first, end);
    }
}
END_TEST

START_TEST(first_bytes_are_cut_at_their_end) {
  static const char text[17] = "ABCDEFGHIJKLMNOP";
  for (size_t n = 0; n <= FSC_BLOCKS; n++) {
    uint64_t made[2][2];
    char cut[17] = {0};
    memcpy(cut, text, n <= 16 ? n : 0);
    fsc_first16(text, n, made[0]);
    plain_first16(text, n, made[1]);
    for (int plain = 0; plain < 2; plain++) ck_assert(memcmp(made[plain], cut, n <= 16 ? 16 : 1) == 0);
  }
}
END_TEST

START_TEST(sorted_numbers_are_looked_up) {
  enum { N = 40 };
  uint32_t numbers[N];
  for (uint32_t i = 0; i < N; i++) numbers[i] = 3 * i + 1;
  for (uint32_t n = 0; n <= N; n++)
    for (uint32_t number = 0; number < 3 * N + 3; number++) {
      uint32_t below = 0;
      while (below < n && numbers[below] < number) below++;
      ck_assert_uint_eq(fsc_how_many_below(numbers, n, number), below);
    }
}
END_TEST

START_TEST(bytes_of_a_number_are_cut_at_their_end) {
  uint64_t bytes = UINT64_C(0x8877665544332211), kept = 0;
  for (size_t n = 0; n <= 20; n++) {
    ck_assert_uint_eq(fsc_first_bytes(bytes, n), kept);
    if (n < 8) kept |= bytes & UINT64_C(0xFF) << 8 * n;
  }
}
END_TEST

/* Signed numbers; unsigned ones by flipping the sign bit; in descending order by flipping all bits. */
START_TEST(lanes_are_sorted_each_by_itself) {
  static const uint16_t a[8] = {0, 1, 0x7FFF, 0x8000, 0xFFFF, 300, 7, 0xFFFE},
                        b[8] = {1, 0, 0x8000, 0x7FFF, 0, 200, 7, 0xFFFF};
  static const uint16_t turned[] = {0, 0x8000, 0x7FFF};
  for (size_t t = 0; t < COUNT(turned); t++) {
    int16_t smaller[2][8], larger[2][8];
    fsc_lanes x = fsc_lanes_of(a, turned[t]), y = fsc_lanes_of(b, turned[t]);
    fsc_lanes_sort(&x, &y);
    fsc_lanes_put(x, smaller[0]);
    fsc_lanes_put(y, larger[0]);
    plain_lanes(a, b, turned[t], smaller[1], larger[1]);
    for (int i = 0; i < 8; i++) {
      int16_t c = (int16_t)(a[i] ^ turned[t]), d = (int16_t)(b[i] ^ turned[t]);
      for (int plain = 0; plain < 2; plain++) {
        ck_assert_int_eq(smaller[plain][i], c < d ? c : d);
        ck_assert_int_eq(larger[plain][i], c < d ? d : c);
      }
    }
  }
}
END_TEST

START_TEST(lanes_change_places) {
  static const uint16_t a[8] = {10, 11, 12, 13, 14, 15, 0xFFFF, 17},
                        kept[8] = {0xFFFF, 0, 0xFFFF, 0xFFFF, 0, 0xFFFF, 0xFFFF, 0xFFFF};
  for (int distance = 4; distance; distance /= 2) {
    int16_t swapped[2][8];
    fsc_lanes_put(fsc_lanes_swap(fsc_lanes_or_most(fsc_lanes_of(a, 0), kept), distance), swapped[0]);
    plain_lanes_swap(a, kept, distance, swapped[1]);
    for (int i = 0; i < 8; i++)
      for (int plain = 0; plain < 2; plain++)
        ck_assert_int_eq(swapped[plain][i], kept[i ^ distance] ? (int16_t)a[i ^ distance] : INT16_MAX);
  }
}
END_TEST

/* Every number of bytes, with bytes that would count behind them. */
START_TEST(bytes_are_tallied_by_what_is_beside) {
  char bytes[16], beside[16];
  for (unsigned set = 0; set < 3000; set++) {
    uint64_t expected = 0;
    size_t n = set % 17;
    for (unsigned i = 0; i < 16; i++) {
      unsigned value = (set * 2654435761u + i * 40503u) >> 7;
      bytes[i] = (char)(i < n ? value % 6 : 1 + value % 3);
      beside[i] = (char)(i < n ? (value >> 3) % 2 ? 200 : (value >> 4) % 6 : 0);
      if (i < n && bytes[i] >= 1 && bytes[i] <= 3 && (unsigned char)beside[i] <= 2)
        expected += UINT64_C(1) << 16 * (bytes[i] - 1);
    }
    ck_assert_uint_eq(fsc_tally16(bytes, beside, 2, n), expected);
    ck_assert_uint_eq(plain_tally16(bytes, beside, 2, n), expected);
  }
}
END_TEST

TCase *block_tests(void) {
  TCase *tests = tcase_create("blocks");
  tcase_add_test(tests, blocks_are_the_same_by_vectors_and_without);
  tcase_add_test(tests, long_blocks_are_the_same_by_vectors_and_without);
  tcase_add_test(tests, numbers_are_told_by_their_lowest_byte);
  tcase_add_test(tests, first_bytes_are_cut_at_their_end);
  tcase_add_test(tests, sorted_numbers_are_looked_up);
  tcase_add_test(tests, bytes_of_a_number_are_cut_at_their_end);
  tcase_add_test(tests, lanes_are_sorted_each_by_itself);
  tcase_add_test(tests, lanes_change_places);
  tcase_add_test(tests, bytes_are_tallied_by_what_is_beside);
  tcase_add_test(tests, zeros_are_filled_by_vectors_and_without);
  tcase_add_test(tests, bits_are_listed);
  tcase_add_test(tests, bits_are_found_by_vectors_and_without);
  tcase_add_test(tests, links_are_found_by_vectors_and_without);
  tcase_add_test(tests, zeros_are_found_by_vectors_and_without);
  tcase_add_test(tests, selects_one_of_two);
  tcase_add_test(tests, bits_are_set_and_found);
  return tests;
}
