/* What the writers are made of: numbers against the C library, blocks against each other, strings byte by byte.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../analyzer/offsets.h"
#include "../reports/block.h"
#include "../reports/format.h"
#include "../reports/json.h"
#include "../reports/names.h"
#include "tests.h"

/* ---- Numbers ---- */

static const struct {
  double value;
  const char *written;
} numbers[] = {
    {0, "0"},
    {-0.0, "0"},
    {1, "1"},
    {-3, "-3"},
    {0.5, "0.5"},
    {0.1, "0.1"},
    {1. / 3, "0.333333"},
    {2. / 3, "0.666667"},
    {0.55, "0.55"},
    {(double)0.55f, "0.55"},
    {123456, "123456"},
    {999999, "999999"},
    {999999.4, "999999"},
    {1000000, "1e+06"},
    {1234567, "1.23457e+06"},
    {99999.96, "100000"},
    {99999.94, "99999.9"},
    {9.999996, "10"},
    {0.9999996, "1"},
    {0.0001, "0.0001"},
    {0.00012345678, "0.000123457"},
    {0.00001234, "1.234e-05"},
    {-0.00001234, "-1.234e-05"},
    {0.5000005, "0.5"}, /* just below the tie */
    {0.50000051, "0.500001"},
    {2.5e-300, "2.5e-300"},
    {1.7976931348623157e308, "1.79769e+308"},
    {NAN, ""},
    {INFINITY, ""},
    {-INFINITY, ""},
};

START_TEST(numbers_are_short_and_round_trip) {
  fsc_output output = {0};
  fsc_put_number(&output, numbers[_i].value);
  fsc_putc(&output, '\0');
  ck_assert_str_eq(output.at, numbers[_i].written);
  fsc_output_free(&output);
}
END_TEST

static uint64_t next_random(uint64_t *state) {
  *state ^= *state << 13, *state ^= *state >> 7, *state ^= *state << 17;
  return *state;
}

/* Everyday magnitudes, exact ties, powers of ten and their neighbours, any bits at all. */
static double random_double(uint64_t *state) {
  uint64_t bits = next_random(state);
  double value = (double)(bits >> 11) / 9007199254740992.0 * pow(10, (double)(bits % 17) - 8);
  switch (bits >> 8 & 7) {
    case 0:
      return (double)(bits >> 16) / 32; /* halves of the last digit */
    case 1:
      return (double)(bits >> 16 & 0x3FFFFF) / 32;
    case 2:
      memcpy(&value, &bits, sizeof value);
      return value;
    case 3:
      value = pow(10, (double)(bits >> 16 & 15) - 8);
      return bits & 1 << 20 ? nextafter(value, bits & 1 << 21 ? 0 : 1e9) : value;
    case 4:
      return (double)(bits >> 16 & 0xFFF) / (double)(1 + (bits >> 32 & 0xFFF)); /* rates and shares */
    default:
      return value;
  }
}

/* The C library's %.6g is the oracle, byte for byte, ties included. */
START_TEST(numbers_agree_with_the_c_library) {
  uint64_t state = 88172645463325252u;
  fsc_output output = {0};
  for (int i = 0; i < 2000000; i++) {
    double value = random_double(&state);
    if (value == 0 || !isfinite(value)) continue; /* no minus before zero */
    char expected[40];
    snprintf(expected, sizeof expected, "%.6g", value);
    output.length = 0;
    fsc_put_number(&output, value);
    fsc_putc(&output, '\0');
    ck_assert_msg(strcmp(output.at, expected) == 0, "%.17g: %s, not %s", value, output.at, expected);
  }
  fsc_output_free(&output);
}
END_TEST

START_TEST(integers_keep_all_their_digits) {
  uint64_t state = 362436069;
  for (int i = 0; i < 200000; i++) {
    uint64_t n = i < 12000 ? (uint64_t)i : next_random(&state) >> i % 64;
    char expected[24], written[FSC_LONGEST_NUMBER];
    snprintf(expected, sizeof expected, "%llu", (unsigned long long)n);
    *fsc_digits(written, n) = '\0';
    ck_assert_str_eq(written, expected);
    *fsc_long_digits(written, n) = '\0';
    ck_assert_str_eq(written, expected);
    *fsc_json_index_at(written, (uint32_t)n) = '\0';
    if (n < FSC_NONE) ck_assert_str_eq(written, expected);
  }
  char written[FSC_LONGEST_NUMBER];
  for (uint64_t power = 10; power < UINT64_MAX / 10; power *= 10) {
    ck_assert_int_eq(fsc_digits(written, power) - fsc_digits(written, power - 1), 1);
    ck_assert_int_eq(written[0], '9');
  }
  *fsc_json_index_at(written, FSC_NONE) = '\0';
  ck_assert_str_eq(written, "null");
  *fsc_digits(written, UINT64_MAX) = '\0';
  ck_assert_str_eq(written, "18446744073709551615");
}
END_TEST

START_TEST(fixed_decimals_agree_with_the_c_library) {
  uint64_t state = 521288629;
  for (int i = 0; i < 200000; i++) {
    unsigned decimals = (unsigned)i % 5;
    double value = ((double)(next_random(&state) >> 24) - 5e11) * sqrt(2); /* no ties: eyes need no even digit */
    char expected[40], written[FSC_LONGEST_NUMBER];
    snprintf(expected, sizeof expected, "%.*f", (int)decimals, value / 1e5);
    *fsc_fixed(written, value / 1e5, decimals) = '\0';
    ck_assert_str_eq(written, expected);
  }
}
END_TEST

START_TEST(locale_changes_no_number) {
  static const char *const commas[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "nl_NL.UTF-8"};
  for (size_t i = 0; i < COUNT(commas); i++) {
    if (!setlocale(LC_ALL, commas[i])) continue;
    fsc_output output = {0};
    fsc_put_number(&output, 0.00001234);
    fsc_putc(&output, '\0');
    ck_assert_str_eq(output.at, "1.234e-05");
    fsc_output_free(&output);
  }
  setlocale(LC_ALL, "C");
}
END_TEST

/* ---- Blocks and strings ---- */

static bool is_plain(char c) { return (unsigned char)c >= 0x20 && (unsigned char)c < 0x80 && c != '"' && c != '\\'; }

/* Every byte at every place, with and without a second one behind it. */
START_TEST(blocks_agree_with_bytes) {
  for (int c = 0; c < 256; c++)
    for (size_t place = 0; place < FSC_AT_ONCE; place++)
      for (size_t other = place; other <= FSC_AT_ONCE; other++) {
        char text[FSC_AT_ONCE + 1] = "an ordinary text";
        text[other] = '"';
        text[place] = (char)c;
        size_t plain = 0;
        while (plain < FSC_AT_ONCE && is_plain(text[plain])) plain++;
        fsc_halves halves = {fsc_half_at(text), fsc_half_at(text + 8)};
        ck_assert_uint_eq(fsc_halves_plain(halves), plain);
        ck_assert_uint_eq(fsc_block_plain(fsc_block_at(text)), plain);
      }
}
END_TEST

START_TEST(short_blocks_end_in_zeros) {
  const char text[FSC_AT_ONCE + 1] = "sixteen letters.", zeros[FSC_AT_ONCE] = {0};
  for (size_t n = 0; n < FSC_AT_ONCE; n++) {
    char stored[FSC_AT_ONCE];
    fsc_block block = fsc_block_short(text, n);
    fsc_block_store(stored, block);
    ck_assert_mem_eq(stored, text, n);
    ck_assert_mem_eq(stored + n, zeros, FSC_AT_ONCE - n);
    ck_assert_uint_eq(fsc_block_plain(block), n);
    fsc_halves halves = fsc_halves_short(text, n);
    ck_assert_uint_eq(fsc_halves_plain(halves), n);
  }
}
END_TEST

/* One byte at a time: what the blocks must come to. */
static size_t quote_slowly(char *to, const char *at, const char *end) {
  char *start = to;
  for (*to++ = '"'; at < end;) {
    size_t sequence = fsc_sequence(at, end);
    if (!sequence) {
      memcpy(to, FSC_REPLACEMENT, 3), to += 3;
    } else if (sequence > 1 || is_plain(*at)) {
      memcpy(to, at, sequence), to += sequence;
    } else {
      static const char shorts[] = "\b\t\n\f\r\"\\", names[] = "btnfr\"\\";
      const char *found = *at ? strchr(shorts, *at) : NULL;
      to += found ? sprintf(to, "\\%c", names[found - shorts]) : sprintf(to, "\\u%04x", (unsigned)*at);
    }
    at += sequence ? sequence : 1;
  }
  *to++ = '"';
  return (size_t)(to - start);
}

/* Of every length up to five blocks, mostly letters, right before a page that cannot be read. */
START_TEST(strings_are_quoted_as_byte_by_byte) {
  static const char *const pieces[] = {"\"",   "\\",       "\n",           "\x01",
                                       "\x1f", "\xc3\xa9", "\xe2\x80\x9c", "\xf0\x9d\x84\x9e",
                                       "\xff", "\xe2\x80", "\x7f",         "\xed\xa0\x80"};
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  ck_assert_ptr_ne(pages, MAP_FAILED);
  ck_assert_int_eq(mprotect(pages + page, page, PROT_NONE), 0);
  char *end = pages + page, expected[6 * 80 + 2];
  uint64_t state = 2463534242;
  fsc_output output = {0};
  for (unsigned i = 0; i < 100000; i++) {
    char *at = end - i % 81;
    for (char *to = at; to < end; to++) *to = (char)('a' + next_random(&state) % 26);
    for (uint64_t n = i / 81 % 4, r; n && at < end; n--) {
      const char *piece = pieces[(r = next_random(&state)) % COUNT(pieces)];
      char *to = at + (r >> 8) % (size_t)(end - at);
      for (; *piece && to < end; to++) *to = *piece++;
    }
    output.length = 0;
    fsc_put_quoted(&output, (fsc_text){at, (size_t)(end - at)}, ',');
    output.length--;
    ck_assert_uint_eq(output.length, quote_slowly(expected, at, end));
    ck_assert_mem_eq(output.at, expected, output.length);
  }
  fsc_output_free(&output);
  munmap(pages, 2 * page);
}
END_TEST

static void check_name(const fsc_name *name, const char *of) {
  fsc_output quoted = {0};
  char written[FSC_NAME_ROOM];
  fsc_put_quoted(&quoted, fsc_string(of), ':');
  ck_assert_ptr_nonnull(name);
  ck_assert_uint_eq((size_t)(fsc_name_at(written, name) - written), quoted.length - 1);
  ck_assert_mem_eq(written, quoted.at, quoted.length - 1);
  fsc_output_free(&quoted);
}

START_TEST(names_are_found_in_quotes) {
  static const char *const frames[] = {"economic", "with \"marks\"", ""};
  static const char too_long[] = "a_name_that_with_its_quotes_is_longer_than_most_", copy[] = "moral";
  const fsc_category_info categories[] = {
      {.name = "moral", .n_frames = COUNT(frames), .frames = frames}, {.name = too_long}, {.name = "caf\xc3\xa9"}};
  fsc_names *names = fsc_names_new(categories, COUNT(categories));
  for (size_t i = 0; i < COUNT(frames); i++) check_name(fsc_name_of(names, frames[i]), frames[i]);
  check_name(fsc_name_of(names, categories[0].name), "moral");
  check_name(fsc_name_of(names, categories[2].name), categories[2].name);
  ck_assert_ptr_null(fsc_name_of(names, too_long));
  ck_assert_ptr_null(fsc_name_of(names, copy)); /* which may be another text by then */
  for (fsc_voice v = FSC_OUTLET; v <= FSC_MIXED; v++) check_name(&names->voice[v], fsc_voice_name(v));
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++)
    check_name(&names->source_class[c], fsc_source_class_name(c));
  fsc_names_free(names);
}
END_TEST

/* Of texts that end at every place of a block, every byte that starts a character; with an index and without one. */
START_TEST(offsets_agree_with_counting) {
  static const char *const pieces[] = {"a", "\xc3\xa9", "\xe2\x80\x9c", "\xf0\x9d\x84\x9e"};
  uint64_t state = 88675123;
  fsc_arena *arena = fsc_arena_new();
  for (size_t length = 1; length < 260; length++) {
    char text[264];
    uint32_t n = 0;
    fsc_report report = {.text = {text, 0}};
    for (; report.text.length < length; n++) {
      const char *piece = pieces[length % 3 ? next_random(&state) % COUNT(pieces) : 0];
      memcpy(text + report.text.length, piece, strlen(piece));
      report.text.length += strlen(piece);
    }
    if (_i) report.offset_index = fsc_offset_index_make(arena, report.text);
    for (uint32_t i = 0, codepoints = 0, utf16 = 0; i < report.text.length; i++) {
      if ((text[i] & 0xC0) == 0x80) continue;
      ck_assert_uint_eq(fsc_offset(&report, i, FSC_CODEPOINT), codepoints++);
      ck_assert_uint_eq(fsc_offset(&report, i, FSC_UTF16), utf16++);
      ck_assert_uint_eq(fsc_offset(&report, i, FSC_BYTE), i);
      utf16 += (unsigned char)text[i] >= 0xF0;
    }
    ck_assert_uint_eq(fsc_offset(&report, (uint32_t)report.text.length, FSC_CODEPOINT), n);
  }
  fsc_arena_free(arena);
}
END_TEST

TCase *writing_tests(void) {
  TCase *tests = tcase_create("writing");
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, numbers_are_short_and_round_trip, 0, COUNT(numbers));
  tcase_add_test(tests, numbers_agree_with_the_c_library);
  tcase_add_test(tests, integers_keep_all_their_digits);
  tcase_add_test(tests, fixed_decimals_agree_with_the_c_library);
  tcase_add_test(tests, locale_changes_no_number);
  tcase_add_test(tests, blocks_agree_with_bytes);
  tcase_add_test(tests, short_blocks_end_in_zeros);
  tcase_add_test(tests, strings_are_quoted_as_byte_by_byte);
  tcase_add_test(tests, names_are_found_in_quotes);
  tcase_add_loop_test(tests, offsets_agree_with_counting, 0, 2);
  return tests;
}
