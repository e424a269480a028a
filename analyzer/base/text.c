/* SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

#include <string.h>
#include <utf8proc.h>

#include "simd.h"

fsc_text fsc_text_of(const char *nul_terminated) {
  return (fsc_text){nul_terminated, nul_terminated ? strlen(nul_terminated) : 0};
}

fsc_text fsc_text_slice(fsc_text text, size_t start, size_t end) { return (fsc_text){text.at + start, end - start}; }

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

fsc_text fsc_text_cut(fsc_text text, size_t most) {
  if (text.length <= most) return text;
  while (most && ((unsigned char)text.at[most] & 0xC0) == 0x80) most--;
  return (fsc_text){text.at, most};
}

fsc_text fsc_text_trim(fsc_text text) {
  while (text.length) {
    size_t step = is_space(text.at[0]) ? 1 : text.length > 1 && !memcmp(text.at, "\xc2\xa0", 2) ? 2 : 0;
    if (!step) break;
    text.at += step;
    text.length -= step;
  }
  while (text.length) {
    const char *end = text.at + text.length;
    size_t step = is_space(end[-1]) ? 1 : text.length > 1 && !memcmp(end - 2, "\xc2\xa0", 2) ? 2 : 0;
    if (!step) break;
    text.length -= step;
  }
  return text;
}

const char *fsc_file_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

bool fsc_text_equal(fsc_text a, fsc_text b) {
  return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

bool fsc_text_is(fsc_text text, const char *nul_terminated) {
  return fsc_text_equal(text, fsc_text_of(nul_terminated));
}

static char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

bool fsc_text_is_nocase(fsc_text text, const char *nul_terminated) {
  if (text.length != strlen(nul_terminated)) return false;
  for (size_t i = 0; i < text.length; i++)
    if (ascii_lower(text.at[i]) != ascii_lower(nul_terminated[i])) return false;
  return true;
}

uint32_t fsc_utf8_decode(const char *at, const char *end, uint32_t *length) {
  if ((unsigned char)*at < 0x80) {
    *length = 1;
    return (unsigned char)*at;
  }
  utf8proc_int32_t code_point;
  utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)at, end - at, &code_point);
  *length = n > 0 ? (uint32_t)n : 1;
  return n > 0 ? (uint32_t)code_point : 0xFFFD;
}

uint32_t fsc_utf8_encode(uint32_t code_point, char out[4]) {
  return (uint32_t)utf8proc_encode_char((utf8proc_int32_t)code_point, (utf8proc_uint8_t *)out);
}

/* ---- Encoded twice ---- */

const uint16_t fsc_windows_1252[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                       0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

/* The byte that was read as this character, in Windows-1252 or Latin-1; 0 if there is none. */
static unsigned char byte_taken_for(uint32_t c) {
  if (c >= 0x80 && c < 0x100) return (unsigned char)c;
  for (unsigned i = 0; i < 32; i++)
    if (fsc_windows_1252[i] == c && c != 0xFFFD) return (unsigned char)(0x80 + i);
  return 0;
}

/* Decodes text that was encoded twice. In news its characters start with Â, Ã or â, read from a first byte of UTF-8.
 * Not with an Ã before what may be a quotation mark: that may close a word that ends with Ã. */
uint32_t fsc_meant_decode(const char *at, const char *end, uint32_t *length) {
  const uint32_t first = fsc_utf8_decode(at, end, length);
  if (first != 0xC2 && first != 0xC3 && first != 0xE2) return first;
  const int n = first == 0xE2 ? 3 : 2;
  char bytes[4] = {(char)first};
  uint32_t total = *length, step;
  for (int i = 1; i < n; i++, total += step) {
    if (at + total >= end) return first;
    const uint32_t next = fsc_utf8_decode(at + total, end, &step);
    bytes[i] = (char)byte_taken_for(next);
    const bool mark = next > 0xFF || next == 0xAB || next == 0xBB;
    if (((unsigned char)bytes[i] & 0xC0) != 0x80 || (first == 0xC3 && mark)) return first;
  }
  const uint32_t meant = fsc_utf8_decode(bytes, bytes + n, &step);
  if (meant < 0xA0 || (first == 0xE2 && (meant < 0x2010 || meant > 0x203A))) return first;
  *length = total;
  return meant;
}

static bool is_tail(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

/* Sequences of two bytes, and most of three, are recognised without decoding. */
uint32_t fsc_utf8_sequence(const char *at, const char *end) {
  unsigned char first = (unsigned char)*at;
  if (end - at >= 3 && is_tail(at[1])) {
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first > 0xE0 && first < 0xF0 && first != 0xED && is_tail(at[2])) return 3;
  }
  uint32_t length, code_point = fsc_utf8_decode(at, end, &length);
  return code_point == 0xFFFD && length == 1 ? 0 : length;
}

/* Are sixty-four bytes well-formed UTF-8? False also if a character goes on behind them, or needs a closer look (those
 * of four bytes, and first bytes E0 and ED). */
static bool well_formed64(const char *at) {
  fsc_bytes64 bytes = fsc_bytes64_at(at);
  uint64_t high = fsc_bytes64_high(&bytes), later = fsc_bytes64_between(&bytes, '\x80', '\xBF');
  uint64_t three = fsc_bytes64_between(&bytes, '\xE1', '\xEF') & ~fsc_bytes64_is(&bytes, '\xED');
  uint64_t leading = three | fsc_bytes64_between(&bytes, '\xC2', '\xDF');
  uint64_t wrong = ((leading << 1 | three << 2) ^ later) | (high ^ (later | leading));
  return !(wrong | (leading | three << 1) >> 63);
}

/* Checks the characters from `at` on that start before `stop`; returns the end of the last, or NULL if one is
 * malformed, at *bad. */
static const char *pass_characters(const char *at, const char *stop, const char *end, const char **bad) {
  while (at < stop) {
    uint32_t length = (unsigned char)*at < 0x80 ? 1 : fsc_utf8_sequence(at, end);
    *bad = at;
    if (!length) return NULL;
    at += length;
  }
  return at;
}

/* A bit for each of n <= 64 blocks of sixty-four bytes that is not all ASCII. */
static uint64_t beyond_ascii(const char *at, size_t n) {
  uint64_t found = 0;
  for (size_t i = 0; i < n; i++) found |= (uint64_t)!fsc_ascii64(at + FSC_BLOCKS * i) << i;
  return found;
}

size_t fsc_utf8_valid(fsc_text text) {
  if (!text.length) return 0; /* text.at may be NULL */
  const char *end = text.at + text.length, *checked = text.at, *bad = text.at;
  /* A character may reach up to three bytes into the next block: the 64 bytes behind the character are checked then. */
  const size_t n = text.length < 3 ? 0 : (text.length - 3) / FSC_BLOCKS;
  for (size_t first = 0; first < n; first += 64) {
    const char *start = text.at + FSC_BLOCKS * first;
    for (uint64_t found = beyond_ascii(start, n - first < 64 ? n - first : 64); found; found &= found - 1) {
      const char *block = start + FSC_BLOCKS * __builtin_ctzll(found), *at = block < checked ? checked : block;
      checked = well_formed64(at) ? at + FSC_BLOCKS : pass_characters(at, block + FSC_BLOCKS, end, &bad);
      if (!checked) return (size_t)(bad - text.at);
    }
  }
  if (checked < text.at + FSC_BLOCKS * n) checked = text.at + FSC_BLOCKS * n;
  char last[FSC_BLOCKS] = {0};
  size_t left = (size_t)(end - checked);
  if (left <= sizeof last) memcpy(last, checked, left);
  if ((left <= sizeof last && well_formed64(last)) || pass_characters(checked, end, end, &bad)) return text.length;
  return (size_t)(bad - text.at);
}

bool fsc_is_letter(uint32_t c) {
  if (c < 0x80) return (c | 32) >= 'a' && (c | 32) <= 'z';
  utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) || category == UTF8PROC_CATEGORY_MN ||
         category == UTF8PROC_CATEGORY_MC;
}

bool fsc_is_upper(uint32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

uint32_t fsc_to_lower(uint32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

size_t fsc_fold(fsc_text text, char *out) {
  const char *at = text.at, *end = text.at + text.length;
  char *to = out;
  while (at < end) {
    uint32_t length, c = fsc_meant_decode(at, end, &length);
    if (c == 0xFFFD) { /* a malformed byte stays one byte: U+FFFD in its place would need three */
      memcpy(to, at, length);
      to += length;
    } else {
      if (c == 0x2019 || c == 0x2018 || c == 0x02BC) c = '\'';
      if (c == 0x201C || c == 0x201D || c == 0x201E) c = '"';
      to += fsc_utf8_encode(fsc_to_lower(c), to);
    }
    at += length;
  }
  return (size_t)(to - out);
}

/* Reads fewer than eight bytes as a number. */
static uint64_t load_few(const char *at, size_t n) {
  uint32_t first, last;
  if (n >= 4) {
    memcpy(&first, at, 4);
    memcpy(&last, at + n - 4, 4);
    return le32toh(first) | (uint64_t)le32toh(last) << 8 * (n - 4);
  }
  const unsigned char *bytes = (const unsigned char *)at;
  return n ? bytes[0] | (uint64_t)bytes[n / 2] << 8 * (n / 2) | (uint64_t)bytes[n - 1] << 8 * (n - 1) : 0;
}

/* Eight bytes at a time, multiply and fold, with a final mix: for hash tables, not to identify a text. */
uint64_t fsc_hash(const char *at, size_t length) {
  uint64_t h = 0x9E3779B97F4A7C15u ^ length;
  for (; length >= 8; at += 8, length -= 8) {
    h = (h ^ fsc_load8(at)) * 0xff51afd7ed558ccdu;
    h ^= h >> 32;
  }
  h = (h ^ load_few(at, length)) * 0xff51afd7ed558ccdu;
  h ^= h >> 32;
  h *= 0xc4ceb9fe1a85ec53u;
  return h ^ (h >> 29);
}

void fsc_mask_words(char *at, size_t length) {
  enum { OUTSIDE, FIRST, REST } place = OUTSIDE;
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)at[i];
    bool letter = c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z'), continuation = (c & 0xC0) == 0x80;
    if (!letter)
      place = OUTSIDE;
    else if (place == OUTSIDE)
      place = FIRST;
    else if (place == REST || !continuation)
      place = REST, at[i] = '*';
  }
}
