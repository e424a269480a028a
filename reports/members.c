/* Members and elements of JSON: format.h says how the commas come about. SPDX-License-Identifier: Apache-2.0 */
#include "format.h"

static char *comma(char *at) {
  *at = ',';
  return at + 1;
}

void fsc_json_name(fsc_output *output, const char *key) { fsc_put_quoted(output, fsc_string(key), ':'); }

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

void fsc_json_put_text(fsc_output *output, fsc_text text) {
  if (text.at)
    fsc_put_quoted(output, text, ',');
  else
    fsc_json_put_null(output);
}

/* Nothing written means not finite. */
static void put_or_null(fsc_output *output, char *end) {
  if (end == output->at + output->length)
    fsc_json_put_null(output);
  else
    fsc_end_at(output, comma(end));
}

void fsc_json_put_number(fsc_output *output, double value) {
  put_or_null(output, fsc_number(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), value));
}

void fsc_json_put_count(fsc_output *output, double n) {
  put_or_null(output, fsc_count(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), n));
}

void fsc_json_put_integer(fsc_output *output, uint64_t n) {
  fsc_end_at(output, comma(fsc_digits(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), n)));
}
