/* Members and elements of JSON; format.h explains the commas. SPDX-License-Identifier: Apache-2.0 */
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

void fsc_json_finish(fsc_output *output) {
  fsc_json_close(output, '}');
  output->at[output->length - 1] = '\n';
}

void fsc_json_put_text(fsc_output *output, fsc_text text) {
  if (text.at)
    fsc_put_quoted(output, text, ',');
  else
    fsc_json_put_null(output);
}

/* The number writers write nothing if a value is not finite. */
static char *or_null(char *at, char *end) { return end == at ? FSC_LITERAL(at, "null") : end; }

void fsc_json_put_number(fsc_output *output, double value) {
  fsc_end_at(output, comma(fsc_json_number_at(fsc_reserve(output, FSC_LONGEST_NUMBER + 1), value)));
}

void fsc_json_put_count(fsc_output *output, double n) {
  char *at = fsc_reserve(output, FSC_LONGEST_NUMBER + 1);
  fsc_end_at(output, comma(or_null(at, fsc_count(at, n))));
}
