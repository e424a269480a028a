/* Slices of UTF-8: trimming, comparing, decoding, folding, hashing. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/simd.h"
#include "../analyzer/base/text.h"
#include "tests.h"

static const struct {
  fsc_text text;
  const char *trimmed;
} trims[] = {{BYTES("a"), "a"},           {BYTES(""), ""},
             {BYTES(" \t\r\n\v\f"), ""},  {BYTES("\xc2\xa0 a b \xc2\xa0\xc2\xa0"), "a b"},
             {BYTES("\xa0 a"), "\xa0 a"}, /* half a no-break space is none */
             {BYTES(" \xc2"), "\xc2"},    {{NULL, 0}, ""}};

START_TEST(trim) { ck_assert(fsc_text_is(fsc_text_trim(trims[_i].text), trims[_i].trimmed)); }
END_TEST

START_TEST(comparing) {
  ck_assert(fsc_text_is(TEXT("abc"), "abc"));
  ck_assert(!fsc_text_is(TEXT("abc"), "ab"));
  ck_assert(!fsc_text_is(TEXT("ab"), "abc"));
  ck_assert(!fsc_text_is(TEXT("a\0b"), "a"));
  ck_assert(fsc_text_is((fsc_text){NULL, 0}, ""));
  ck_assert(fsc_text_is_nocase(TEXT("Body"), "bODY"));
  ck_assert(!fsc_text_is_nocase(TEXT("[ody"), "{ody")); /* 32 apart, and no letters */
  ck_assert(!fsc_text_is_nocase(TEXT("É"), "é"));
  ck_assert(fsc_text_equal(fsc_text_slice(TEXT("abcd"), 1, 3), TEXT("bc")));
  ck_assert_ptr_null(fsc_text_of(NULL).at);
  ck_assert_uint_eq(fsc_text_of("three").length, 5);
}
END_TEST

/* The first code point; RFC 3629, and what Unicode says of ill-formed sequences. */
static const struct {
  fsc_text bytes;
  uint32_t code_point, length;
  size_t valid; /* bytes before the first malformed sequence */
} sequences[] = {
    {BYTES("a"), 'a', 1, 1},
    {BYTES("\0b"), 0, 1, 2},
    {BYTES("\xc3\xa9"), 0xE9, 2, 2},
    {BYTES("\xe2\x80\x9c"), 0x201C, 3, 3},
    {BYTES("\xef\xbf\xbd"), 0xFFFD, 3, 3},
    {BYTES("\xf0\x9d\x84\x9e"), 0x1D11E, 4, 4},
    {BYTES("\xf4\x8f\xbf\xbf"), 0x10FFFF, 4, 4},
    {BYTES("ab\xffz"), 'a', 1, 2},
    {BYTES("\x80"), 0xFFFD, 1, 0}, /* a continuation alone */
    {BYTES("\xc3"), 0xFFFD, 1, 0}, /* cut short */
    {BYTES("\xe2\x80"), 0xFFFD, 1, 0},
    {BYTES("\xc3z"), 0xFFFD, 1, 0},
    {BYTES("\xc0\x80"), 0xFFFD, 1, 0}, /* overlong */
    {BYTES("\xe0\x80\xaf"), 0xFFFD, 1, 0},
    {BYTES("\xed\xa0\x80"), 0xFFFD, 1, 0},     /* a surrogate */
    {BYTES("\xf4\x90\x80\x80"), 0xFFFD, 1, 0}, /* above U+10FFFF */
    {BYTES("\xf5\x80\x80\x80"), 0xFFFD, 1, 0},
    {BYTES("\xff"), 0xFFFD, 1, 0},
};

/* Encoded twice: what it stands for, and how long that is. */
static const struct {
  fsc_text bytes;
  uint32_t code_point, length;
} meant[] = {
    {BYTES("â€™s"), 0x2019, 8},
    {BYTES("â€œ"), 0x201C, 7},
    {BYTES("\xc3\xa2\xc2\x80\xc2\x99s"), 0x2019, 6}, /* read as Latin-1 */
    {BYTES("\xc3\xa2\xe2\x82\xac\xc2\x9d"), 0x201D, 7},
    {BYTES("â€“"), 0x2013, 8},
    {BYTES("\xc3\xa2\xc2\x80\xc2\xa6"), 0x2026, 6},
    {BYTES("Ã©"), 0xE9, 4},
    {BYTES("\xc3\x82\xc2\xa0z"), 0xA0, 4},
    {BYTES("Â£5"), 0xA3, 4},
    {BYTES("’"), 0x2019, 3},
    {BYTES("âge"), 0xE2, 2},
    {BYTES("â€"), 0xE2, 2},                               /* cut short */
    {BYTES("\xc3\xa2\xe2\x82\xac"), 0xE2, 2},             /* the same, in bytes */
    {BYTES("â€z"), 0xE2, 2},                              /* nothing that a character ends with */
    {BYTES("\xc3\xa2\xe2\x84\xa2\xe2\x82\xac"), 0xE2, 2}, /* â™€: no sign of general punctuation */
    {BYTES("Ã»"), 0xC3, 2},
    {BYTES("Ã”"), 0xC3, 2}, /* a quotation that ends with an Ã */
    {BYTES("\xc3\x83\xc3"), 0xC3, 2},
};

START_TEST(decode_what_is_meant) {
  fsc_text bytes = meant[_i].bytes;
  char *copy = malloc(bytes.length);
  memcpy(copy, bytes.at, bytes.length);
  uint32_t length;
  ck_assert_uint_eq(fsc_meant_decode(copy, copy + bytes.length, &length), meant[_i].code_point);
  ck_assert_uint_eq(length, meant[_i].length);
  free(copy);
}
END_TEST

START_TEST(decode) {
  /* A copy of exactly this size, so that a read past the end shows. */
  fsc_text bytes = sequences[_i].bytes;
  char *copy = malloc(bytes.length);
  memcpy(copy, bytes.at, bytes.length);
  uint32_t length;
  ck_assert_uint_eq(fsc_utf8_decode(copy, copy + bytes.length, &length), sequences[_i].code_point);
  ck_assert_uint_eq(length, sequences[_i].length);
  ck_assert_uint_eq(fsc_utf8_valid((fsc_text){copy, bytes.length}), sequences[_i].valid);
  free(copy);
}
END_TEST

/* At every place of three blocks of text. */
START_TEST(malformed_sequences_are_found_anywhere) {
  static const char words[] = "an é and — “so” \xf0\x9d\x84\x9e on it 한국 went, ";
  char text[3 * FSC_BLOCKS];
  fsc_text bytes = sequences[_i].bytes;
  for (size_t shift = 0; shift < sizeof words - 1; shift++) {
    for (size_t i = 0; i < sizeof text; i++) text[i] = words[(i + shift) % (sizeof words - 1)];
    size_t start = 0, end = sizeof text;
    while (((unsigned char)text[start] & 0xC0) == 0x80) start++;
    for (size_t at = start, step; at + bytes.length <= end; at += step) {
      char copy[sizeof text];
      step = fsc_utf8_sequence(text + at, text + end);
      if (!step) break;
      memcpy(copy, text, sizeof copy);
      memcpy(copy + at, bytes.at, bytes.length);
      size_t valid = start; /* one after the other */
      for (size_t n; valid < end && (n = fsc_utf8_sequence(copy + valid, copy + end)); valid += n) continue;
      ck_assert_uint_eq(fsc_utf8_valid((fsc_text){copy + start, end - start}), valid - start);
    }
  }
}
END_TEST

/* Where sixty-four blocks end, and the next ones begin. */
START_TEST(long_texts_are_checked_to_the_end) {
  static char text[2 * 64 * FSC_BLOCKS + 2];
  for (size_t at = 63 * FSC_BLOCKS; at < 65 * FSC_BLOCKS; at++) {
    memset(text, 'a', sizeof text);
    memcpy(text + at, "\xe2\x80\x99", 3);
    ck_assert_uint_eq(fsc_utf8_valid((fsc_text){text, sizeof text}), sizeof text);
    text[at + 2] = 'a';
    ck_assert_uint_eq(fsc_utf8_valid((fsc_text){text, sizeof text}), at);
  }
  memset(text, 'a', sizeof text);
  text[sizeof text - 1] = '\x80';
  ck_assert_uint_eq(fsc_utf8_valid((fsc_text){text, sizeof text}), sizeof text - 1);
}
END_TEST

START_TEST(every_code_point_comes_back) {
  for (uint32_t c = 0; c <= 0x10FFFF; c++) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    char bytes[4];
    uint32_t written = fsc_utf8_encode(c, bytes), read;
    if (fsc_utf8_decode(bytes, bytes + written, &read) != c || read != written) ck_abort_msg("U+%04X", c);
  }
}
END_TEST

START_TEST(kinds_of_letters) {
  static const struct {
    uint32_t c;
    bool letter, upper;
    uint32_t lower;
  } rows[] = {{'a', true, false, 'a'},       {'Z', true, true, 'z'},      {'[', false, false, '['},
              {'`', false, false, '`'},      {'5', false, false, '5'},    {0xC9, true, true, 0xE9},
              {0xDF, true, false, 0xDF},     {0xD7, false, false, 0xD7},  {0x410, true, true, 0x430},
              {0x4E2D, true, false, 0x4E2D}, {0x301, true, false, 0x301}, {0x1F4A9, false, false, 0x1F4A9}};
  for (size_t i = 0; i < COUNT(rows); i++) {
    ck_assert_int_eq(fsc_is_letter(rows[i].c), rows[i].letter);
    ck_assert_int_eq(fsc_is_upper(rows[i].c), rows[i].upper);
    ck_assert_uint_eq(fsc_to_lower(rows[i].c), rows[i].lower);
  }
}
END_TEST

static const struct {
  fsc_text text;
  const char *folded;
} folds[] = {{BYTES("Slammed"), "slammed"},
             {BYTES("\xe2\x80\x9cVile\xe2\x80\x9d"), "\"vile\""},
             {BYTES("O’HARA’S"), "o'hara's"},
             {BYTES("‘Tis"), "'tis"},
             {BYTES("isnâ€™t CafÃ©"), "isn't café"},
             {BYTES("Núñez ÉCOLE ŁÓDŹ"), "núñez école łódź"},
             {BYTES("Straße"), "straße"},
             {BYTES("\xf0\x9d\x84\x9e A"), "\xf0\x9d\x84\x9e a"},
             {BYTES("A\xff\xffZ\xc3"), "a\xff\xffz\xc3"},
             {BYTES(""), ""}};

START_TEST(fold) {
  char out[100];
  size_t length = fsc_fold(folds[_i].text, out);
  ck_assert(fsc_text_is((fsc_text){out, length}, folds[_i].folded));
}
END_TEST

/* The promise of room: no code point and no malformed byte folds to more than twice its bytes. */
START_TEST(folding_stays_within_its_room) {
  char bytes[4], out[8];
  for (uint32_t c = 0; c <= 0x10FFFF; c++) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    uint32_t n = fsc_utf8_encode(c, bytes);
    if (fsc_fold((fsc_text){bytes, n}, out) > 2 * n) ck_abort_msg("U+%04X", c);
  }
  for (int byte = 0x80; byte < 0x100; byte++) {
    bytes[0] = (char)byte;
    ck_assert_uint_eq(fsc_fold((fsc_text){bytes, 1}, out), 1);
  }
}
END_TEST

START_TEST(hash_tells_texts_apart) {
  static const char bytes[] = "abcdefghijklmnopqrstuvwxyz\0\0\0";
  uint64_t seen[30];
  for (size_t n = 0; n < COUNT(seen); n++) { /* every start of it, the zeros at its end included */
    seen[n] = fsc_hash(bytes, n);
    if (n + FSC_BLOCK <= sizeof bytes) ck_assert(fsc_hash_padded(bytes, n) == seen[n]);
    if (n <= FSC_BLOCK) ck_assert(fsc_hash_padded(bytes + 10, n) == fsc_hash(bytes + 10, n));
    for (size_t k = 0; k < n; k++) ck_assert(seen[k] != seen[n]);
  }
}
END_TEST

TCase *text_tests(void) {
  TCase *tests = tcase_create("text");
  tcase_add_loop_test(tests, trim, 0, COUNT(trims));
  tcase_add_test(tests, comparing);
  tcase_add_loop_test(tests, decode, 0, COUNT(sequences));
  tcase_add_loop_test(tests, decode_what_is_meant, 0, COUNT(meant));
  tcase_add_loop_test(tests, malformed_sequences_are_found_anywhere, 0, COUNT(sequences));
  tcase_add_test(tests, long_texts_are_checked_to_the_end);
  tcase_add_test(tests, every_code_point_comes_back);
  tcase_add_test(tests, kinds_of_letters);
  tcase_add_loop_test(tests, fold, 0, COUNT(folds));
  tcase_add_test(tests, folding_stays_within_its_room);
  tcase_add_test(tests, hash_tells_texts_apart);
  return tests;
}
