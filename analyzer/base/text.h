/* text.h - slices of UTF-8: making, comparing, decoding, folding.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_TEXT_H
#define FSC_BASE_TEXT_H
#include <endian.h>
#include <stdbool.h>
#include <string.h>

#include "../framescope.h"
#include "arena.h"

fsc_text fsc_text_of(const char *nul_terminated); /* NULL gives an absent text */
fsc_text fsc_text_slice(fsc_text text, size_t start, size_t end);
/* Its first `most` bytes, or a few less where that would cut a character. */
fsc_text fsc_text_cut(fsc_text text, size_t most);
fsc_text fsc_text_trim(fsc_text text); /* ASCII white space and U+00A0 off both ends */
bool fsc_text_is(fsc_text text, const char *nul_terminated);
bool fsc_text_is_nocase(fsc_text text, const char *nul_terminated); /* ASCII letters only */
bool fsc_text_equal(fsc_text a, fsc_text b);
/* strcmp(a, b) == 0, settled by the first character nearly always. */
static inline bool fsc_same(const char *a, const char *b) { return *a == *b && strcmp(a, b) == 0; }
/* The part of a path behind its last slash. */
const char *fsc_file_name(const char *path);

/* The code point at `at` and its length in bytes; malformed bytes give U+FFFD and length 1. Never reads at or past end.
 */
uint32_t fsc_utf8_decode(const char *at, const char *end, uint32_t *length);
uint32_t fsc_utf8_encode(uint32_t code_point, char out[4]); /* bytes written */
/* What a byte from 80 to 9F is in Windows-1252; U+FFFD for the five that are not assigned. */
extern const uint16_t fsc_windows_1252[32];
/* As fsc_utf8_decode, of text that may have been encoded twice: a sign or letter whose bytes were taken for
 * Windows-1252 or Latin-1 and encoded again (â€™ for ’, Ã© for é, Â before a space that does not break) is what it
 * stands for, and as long as all that stands for it. */
uint32_t fsc_meant_decode(const char *at, const char *end, uint32_t *length);
/* Length of the well-formed sequence at `at`, 0 when it is malformed. */
uint32_t fsc_utf8_sequence(const char *at, const char *end);
/* Bytes before the first malformed sequence; text.length when all is well-formed. */
size_t fsc_utf8_valid(fsc_text text);
static inline bool fsc_is_ascii_digit(int c) { return c >= '0' && c <= '9'; }
static inline bool fsc_is_ascii_lower(int c) { return c >= 'a' && c <= 'z'; }
static inline bool fsc_is_ascii_upper(int c) { return c >= 'A' && c <= 'Z'; }
bool fsc_is_letter(uint32_t code_point);
bool fsc_is_upper(uint32_t code_point);
uint32_t fsc_to_lower(uint32_t code_point);

/* Folds into out (room for 2 x length bytes): lower case, straight apostrophes and quotation marks, text that was
 * encoded twice repaired, malformed bytes unchanged. Returns the length. */
size_t fsc_fold(fsc_text text, char *out);
uint64_t fsc_hash(const char *at, size_t length);
/* Each word keeps its first letter; the rest become asterisks, byte for byte, so that offsets hold. */
void fsc_mask_words(char *at, size_t length);

/* ---- Eight bytes at a time, the same on every machine ---- */

#define FSC_EACH_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The byte at `at` becomes the lowest, whatever the machine's byte order. */
static inline uint64_t fsc_load8(const char *at) {
  uint64_t value;
  memcpy(&value, at, sizeof value);
  return le64toh(value);
}

/* The first n of eight bytes, zero behind them. */
static inline uint64_t fsc_first_bytes(uint64_t bytes, size_t n) {
  uint64_t behind = (UINT64_MAX << 4 * (n & 7)) << 4 * (n & 7); /* with n >= 8 there is nothing */
  return bytes & ~(behind & (0 - (uint64_t)(n < 8)));
}

/* As fsc_hash, but without branches on a length below 16; sixteen bytes must be readable. */
static inline uint64_t fsc_hash_padded(const char *at, size_t length) {
  if (length >= 16) return fsc_hash(at, length);
  bool more = length >= 8;
  uint64_t h = UINT64_C(0x9E3779B97F4A7C15) ^ length, first = fsc_first_bytes(fsc_load8(at), length);
  uint64_t last = fsc_first_bytes(fsc_load8(at + 8), more ? length - 8 : 0);
  uint64_t mixed = (h ^ first) * UINT64_C(0xff51afd7ed558ccd), all = 0 - (uint64_t)more;
  mixed ^= mixed >> 32;
  h = (h & ~all) | (mixed & all);
  h = (h ^ (first & ~all) ^ last) * UINT64_C(0xff51afd7ed558ccd);
  h ^= h >> 32;
  h *= UINT64_C(0xc4ceb9fe1a85ec53);
  return h ^ (h >> 29);
}

/* The high bit of each byte from low to high, which are ASCII. */
static inline uint64_t fsc_bytes_between(uint64_t bytes, unsigned char low, unsigned char high) {
  uint64_t ascii = bytes & FSC_EACH_BYTE(0x7F);
  return (ascii + FSC_EACH_BYTE(0x80u - low)) & ~(ascii + FSC_EACH_BYTE(0x7Fu - high)) & ~bytes & FSC_EACH_BYTE(0x80);
}

/* The high bit of each byte that is an ASCII letter or digit. */
static inline uint64_t fsc_alnum_bytes(uint64_t bytes) {
  return fsc_bytes_between(bytes | FSC_EACH_BYTE(0x20), 'a', 'z') | fsc_bytes_between(bytes, '0', '9');
}

/* Behind the ASCII letters and digits from `at` on; eight bytes behind them must be readable. */
static inline const char *fsc_skip_alnum(const char *at) {
  uint64_t others;
  while (!(others = ~fsc_alnum_bytes(fsc_load8(at)) & FSC_EACH_BYTE(0x80))) at += 8;
  return at + (__builtin_ctzll(others) >> 3);
}

/* How many bytes have their high bit set, of a word in which no other bits are. */
static inline uint32_t fsc_count_bytes(uint64_t high_bits) {
  return (uint32_t)((high_bits >> 7) * FSC_EACH_BYTE(1) >> 56);
}
#endif
