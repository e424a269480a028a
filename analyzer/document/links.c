/* Addresses of the web and of mail: each is one token.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "phases.h"

enum { LONGEST_KEPT = 40 }; /* bytes; a longer address is no entry of any lexicon and would only fill the memo */

static bool is_alphanumeric(char c) {
  unsigned char class = fsc_byte_table[(unsigned char)c];
  return class == FSC_LETTER || class == FSC_DIGIT;
}

bool fsc_is_domain_end(const char *dot) {
  static const char *const ends[] = {"com", "org", "net", "gov", "edu", "mil", "info", "biz", "co",
                                     "io",  "uk",  "ca",  "au",  "de",  "fr",  "eu",   "ru",  "tv"};
  size_t length = 0;
  while (length < 5 && fsc_is_ascii_lower(dot[1 + length])) length++;
  if (length < 2 || length > 4 || is_alphanumeric(dot[1 + length])) return false;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    if (strlen(ends[i]) == length && memcmp(ends[i], dot + 1, length) == 0) return true;
  return false;
}

/* The end of an address: white space, angle brackets, quotation marks and the like. */
static const char *run_end(const fsc_scan *scan, const char *at) {
  for (;; at++) {
    unsigned char c = (unsigned char)*at;
    if (at >= scan->limit || fsc_byte_table[c] == FSC_SPACE || strchr("<>\"`{}|\\^", c)) return at;
    if (c < 0x80) continue;
    uint32_t length;
    fsc_character class = fsc_character_at(at, scan->limit, &length);
    if (class != FSC_LETTER && class != FSC_OTHER) return at;
    at += length - 1;
  }
}

/* Punctuation at the end of an address belongs to the sentence; a ) only if the address has no (. */
static const char *without_punctuation(const char *start, const char *end) {
  bool bracket = memchr(start, '(', (size_t)(end - start)) != NULL;
  while (end > start && (strchr(".,;:!?'*]_~", end[-1]) || (end[-1] == ')' && !bracket))) end--;
  return end;
}

/* Removes the tokens emitted since `start`, such as the labels before ".co.uk": they are part of the address. */
static void take_back(fsc_scan *scan, const char *start) {
  uint32_t from = (uint32_t)(start - scan->base);
  while (scan->tokens.n > scan->first && scan->tokens.items[scan->tokens.n - 1].end > from)
    scan->pending = scan->looks[--scan->tokens.n].flags & (FSC_SPACED | FSC_JOINED);
}

static void emit_link(fsc_scan *scan, const char *start, const char *end) {
  size_t length = (size_t)(end - start);
  bool kept = length <= LONGEST_KEPT && !memchr(start, '/', length);
  take_back(scan, start);
  fsc_emit(scan, start, end, FSC_URL,
           kept ? fsc_memo_word(scan->memo, start, length) : fsc_memo_word(scan->memo, "http", 4));
  scan->barrier = end;
}

static const char *back_over_labels(const fsc_scan *scan, const char *at, const char *further) {
  const char *lowest = scan->base + (scan->tokens.n > scan->first ? scan->tokens.items[scan->first].start : 0);
  if (scan->tokens.n == scan->first || lowest > at) lowest = at;
  if (lowest < scan->barrier) lowest = scan->barrier;
  while (at > lowest && (is_alphanumeric(at[-1]) || strchr(further, at[-1]))) at--;
  return at;
}

bool fsc_scan_url(fsc_scan *scan, const char *start, const char *colon_or_dot) {
  if (*colon_or_dot == '.') {
    start = back_over_labels(scan, start, ".-_");
    while (!is_alphanumeric(*start)) start++;
    const char *end = colon_or_dot + 1;
    while (is_alphanumeric(*end) || *end == '-' || (*end == '.' && is_alphanumeric(end[1]))) end++;
    if (*end == '/' || (*end == ':' && fsc_byte_table[(unsigned char)end[1]] == FSC_DIGIT))
      end = without_punctuation(start, run_end(scan, end));
    emit_link(scan, start, end);
    return true;
  }
  const char *end = without_punctuation(start, run_end(scan, colon_or_dot));
  if (end < colon_or_dot + 4) return false;
  emit_link(scan, start, end);
  return true;
}

bool fsc_scan_mail(fsc_scan *scan, const char *at_sign) {
  const char *end = at_sign + 1, *dot = NULL;
  const char *start = back_over_labels(scan, at_sign, "._%+-");
  for (; is_alphanumeric(*end) || *end == '-' || (*end == '.' && is_alphanumeric(end[1])); end++)
    if (*end == '.') dot = end;
  if (start == at_sign || !dot) return false;
  emit_link(scan, start, end);
  return true;
}
