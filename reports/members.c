/* Members and elements of JSON: format.h says how the commas come about. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "format.h"

static char *comma(char *at) {
  *at = ',';
  return at + 1;
}

void fsc_json_name(fsc_output *output, const char *key) {
  fsc_put_quoted(output, fsc_string(key));
  fsc_putc(output, ':');
}

void fsc_json_put_open(fsc_output *output, char bracket) { fsc_putc(output, bracket); }

void fsc_json_close(fsc_output *output, char bracket) {
  char *at = fsc_reserve(output, 2);
  if (at[-1] == ',') at--;
  *at = bracket;
  fsc_end_at(output, comma(at + 1));
}

void fsc_json_finish(fsc_output *output, const char *behind) {
  fsc_json_close(output, '}');
  output->length--;
  fsc_puts(output, behind);
}

void fsc_json_put_null(fsc_output *output) { fsc_put(output, "null,", 5); }

void fsc_json_put_text(fsc_output *output, fsc_text text) {
  if (!text.at) {
    fsc_json_put_null(output);
    return;
  }
  fsc_put_quoted(output, text);
  fsc_putc(output, ',');
}

void fsc_json_put_number(fsc_output *output, double value) {
  if (isfinite(value))
    fsc_end_at(output, comma(fsc_number(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), value)));
  else
    fsc_json_put_null(output);
}

void fsc_json_put_count(fsc_output *output, double n) {
  if (isfinite(n))
    fsc_end_at(output, comma(fsc_count(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), n)));
  else
    fsc_json_put_null(output);
}

void fsc_json_put_integer(fsc_output *output, uint64_t n) {
  fsc_end_at(output, comma(fsc_digits(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), n)));
}

void fsc_json_put_flag(fsc_output *output, bool flag) {
  if (flag)
    fsc_put(output, "true,", 5);
  else
    fsc_put(output, "false,", 6);
}
