/* SPDX-License-Identifier: Apache-2.0 */
#include "error.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

fsc_status fsc_fail(fsc_error *error, fsc_status status, const char *code, const char *path, uint64_t line,
                    const char *format, ...) {
  if (!error) return status;
  error->status = status;
  error->code = code;
  error->line = line;
  error->offset = 0;
  int n = 0;
  if (path && line)
    n = snprintf(error->text, sizeof error->text, "%s:%" PRIu64 ": ", path, line);
  else if (path)
    n = snprintf(error->text, sizeof error->text, "%s: ", path);
  if (n < 0) n = 0;
  if ((size_t)n >= sizeof error->text) return status;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error->text + n, sizeof error->text - (size_t)n, format, arguments);
  va_end(arguments);
  return status;
}
