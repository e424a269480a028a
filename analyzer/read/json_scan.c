/* SPDX-License-Identifier: Apache-2.0 */
#include "json_scan.h"

#include <string.h>

enum { NOTHING, OPEN, CLOSE, QUOTE, COMMA, BLANK };

static const unsigned char kinds[256] = {
    ['{'] = OPEN,  ['['] = OPEN,  ['}'] = CLOSE,  [']'] = CLOSE,  ['"'] = QUOTE,
    [','] = COMMA, [' '] = BLANK, ['\t'] = BLANK, ['\r'] = BLANK, ['\n'] = BLANK,
};

/* Skips the rest of a string; returns the index behind its closing mark, or n if that has not come yet. */
static size_t pass_string(fsc_json_scan *scan, const char *at, size_t n) {
  size_t i = 0;
  if (scan->escaped && n) i++, scan->escaped = false;
  for (; i < n; i++) {
    if (at[i] == '"') {
      scan->in_string = false;
      scan->complete = scan->depth == 0;
      return i + 1;
    }
    if (at[i] == '\\' && ++i == n) scan->escaped = true;
  }
  return n;
}

/* Takes a byte outside strings; false if it does not belong to the value. */
static bool pass_byte(fsc_json_scan *scan, unsigned char byte) {
  unsigned char kind = kinds[byte];
  if (scan->depth == 0 && kind != OPEN && kind != QUOTE) {
    bool ends = kind != NOTHING;
    scan->complete = ends;
    scan->scalar = true;
    return !ends;
  }
  if (scan->scalar) return scan->complete = true, false; /* a bracket or a string ends a word */
  scan->depth += kind == OPEN;
  scan->depth -= kind == CLOSE;
  scan->parts += kind == COMMA;
  if (scan->depth > scan->deepest) scan->deepest = scan->depth;
  scan->in_string = kind == QUOTE;
  scan->complete = kind == CLOSE && scan->depth == 0;
  return true;
}

size_t fsc_json_scan_bytes(fsc_json_scan *scan, const char *at, size_t n) {
  size_t i = 0;
  while (i < n && !scan->complete) {
    if (scan->in_string)
      i += pass_string(scan, at + i, n - i);
    else if (pass_byte(scan, (unsigned char)at[i]))
      i++;
  }
  return i;
}
