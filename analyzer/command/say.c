/* Messages on stderr.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../reports/format.h"
#include "../base/memory.h"
#include "options.h"

static void say(const char *format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  size_t size = (size_t)vsnprintf(NULL, 0, format, again) + 1;
  va_end(again);
  char *text = fsc_allocate(size);
  vsnprintf(text, size, format, arguments);
  fsc_output line = {0};
  fsc_puts(&line, "framescope: ");
  fsc_put_clean(&line, fsc_string(text));
  fsc_putc(&line, '\n');
  fwrite(line.at, 1, line.length, stderr);
  fsc_output_free(&line);
  free(text);
}

void fsc_say(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  say(format, arguments);
  va_end(arguments);
}

int fsc_usage_error(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  say(format, arguments);
  va_end(arguments);
  return FSC_EXIT_USAGE;
}
