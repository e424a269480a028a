/* SPDX-License-Identifier: Apache-2.0 */
#include "error.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "text.h"

enum { LONGEST_PATH = 200 };

/* The part of a path to show: only the end of a long one, so that room is left for what is wrong. */
static const char *shown(const char *path) {
  size_t length = strlen(path);
  const char *at = length > LONGEST_PATH ? path + length - LONGEST_PATH : path;
  while (at > path && ((unsigned char)*at & 0xC0) == 0x80) at++;
  return at;
}

/* Drops an incomplete UTF-8 character at the end of a text that was cut. */
static void drop_cut_character(char *text) {
  size_t length = strlen(text), last = length;
  while (last && ((unsigned char)text[last - 1] & 0xC0) == 0x80) last--;
  if (last && fsc_utf8_sequence(text + last - 1, text + length) != length - last + 1) text[last - 1] = '\0';
}

fsc_status fsc_fail(fsc_error *error, fsc_status status, const char *code, const char *path, uint64_t line,
                    const char *format, ...) {
  if (!error) return status;
  error->status = status;
  error->code = code;
  error->line = line;
  error->offset = 0;
  int n = 0;
  const char *end = path ? shown(path) : NULL, *cut = end != path ? "…" : "";
  if (path && line)
    n = snprintf(error->text, sizeof error->text, "%s%s:%" PRIu64 ": ", cut, end, line);
  else if (path)
    n = snprintf(error->text, sizeof error->text, "%s%s: ", cut, end);
  va_list arguments;
  va_start(arguments, format);
  size_t room = sizeof error->text - (size_t)n;
  int length = vsnprintf(error->text + n, room, format, arguments);
  if (length >= 0 && (size_t)length >= room) drop_cut_character(error->text);
  va_end(arguments);
  return status;
}
