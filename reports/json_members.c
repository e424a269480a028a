/* The kinds of members that json.h declares. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "block.h"
#include "json.h"

char *fsc_json_integers_at(char *at, const void *record, const fsc_json_field *members, size_t n) {
  for (const fsc_json_field *m = members; m < members + n; m++) {
    uint32_t value;
    memcpy(&value, (const char *)record + m->offset, sizeof value);
    at = fsc_digits(fsc_json_field_key(at, m), value);
  }
  return at;
}

char *fsc_json_numbers_at(char *at, const void *record, const fsc_json_field *members, size_t n) {
  for (const fsc_json_field *m = members; m < members + n; m++) {
    double value;
    memcpy(&value, (const char *)record + m->offset, sizeof value);
    at = fsc_json_number_at(fsc_json_field_key(at, m), value);
  }
  return at;
}

char *fsc_json_shares_at(char *at, const void *record, const fsc_json_field *members, size_t n) {
  for (const fsc_json_field *m = members; m < members + n; m++)
    at = fsc_json_share_at(fsc_json_field_key(at, m), (const void *)((const char *)record + m->offset));
  return at;
}

/* Two fast paths: most shares have of = 0, so that all members are null, and many have n = 0. */
static char *put_parts(char *at, const fsc_share *share) {
  if (isnan(share->value) && isnan(share->ci_low) && isnan(share->ci_high))
    return FSC_LITERAL(at, "{\"value\":null,\"ci_low\":null,\"ci_high\":null");
  if (share->value == 0 && share->ci_low == 0) {
    at = FSC_LITERAL(at, "{\"value\":0,\"ci_low\":0");
  } else {
    at = fsc_json_number_at(FSC_LITERAL(at, "{\"value\":"), share->value);
    at = FSC_NUMBER_AT(at, "ci_low", share->ci_low);
  }
  return FSC_NUMBER_AT(at, "ci_high", share->ci_high);
}

char *fsc_json_share_at(char *at, const fsc_share *share) {
  at = FSC_INTEGER_AT(put_parts(at, share), "n", share->n);
  return FSC_LITERAL(FSC_INTEGER_AT(at, "of", share->of), "}");
}

void fsc_json_share(fsc_output *output, const char *key, const fsc_share *share) {
  fsc_json_key(output, key);
  fsc_end_at(output, FSC_LITERAL(fsc_json_share_at(fsc_reserve(output, 8 * FSC_LONGEST_NUMBER), share), ","));
}

char *fsc_json_text_at(const fsc_json *json, char *at, fsc_text text) {
  if (!text.at) return FSC_LITERAL(at, "null");
  fsc_end_at(json->output, at);
  fsc_put_quoted(json->output, text, ',');
  json->output->length--;
  return fsc_reserve(json->output, FSC_ROOM);
}

char *fsc_json_known_at(const fsc_json *json, char *at, const char *name) {
  const fsc_name *known = name ? fsc_name_of(json->names, name) : NULL;
  return known ? fsc_name_at(at, known) : fsc_json_string_at(json, at, name);
}

char *fsc_json_span_at(const fsc_json *json, char *at, fsc_span span) {
  at = fsc_long_digits(FSC_LITERAL(at, "["), fsc_offset(json->report, span.start, json->options->offsets));
  at = fsc_long_digits(FSC_LITERAL(at, ","), fsc_offset(json->report, span.end, json->options->offsets));
  return FSC_LITERAL(at, "]");
}

char *fsc_json_edges_at(const fsc_json *json, char *at, fsc_span span) {
  at = FSC_PLACE_AT(at, "start", fsc_offset(json->report, span.start, json->options->offsets));
  return FSC_PLACE_AT(at, "end", fsc_offset(json->report, span.end, json->options->offsets));
}

/* Most texts are short and need no escapes: these are copied in whole blocks. There is room for that, and the bytes
 * copied beyond their end are overwritten. */
char *fsc_json_span_text_at(const fsc_json *json, char *at, fsc_span span) {
  const fsc_text shown = json->report->shown;
  size_t length = span.end - span.start;
  if (length <= FSC_AT_ONCE && span.start + (size_t)FSC_AT_ONCE <= shown.length) {
    fsc_block block = fsc_block_at(shown.at + span.start);
    if (fsc_block_plain(block) >= length) {
      at[0] = '"';
      fsc_block_store(at + 1, block);
      at[1 + length] = '"';
      return at + length + 2;
    }
  }
  return fsc_json_text_at(json, at, fsc_span_text(json->report, span));
}

char *fsc_json_cues_at(const fsc_json *json, char *at, const fsc_cue_count *cues, uint32_t n) {
  at = FSC_LITERAL(at, "{");
  for (uint32_t i = 0; i < n; i++) {
    at = FSC_LITERAL(fsc_json_string_at(json, at, cues[i].cue_class), ":");
    at = FSC_LITERAL(fsc_digits(at, cues[i].n), ",");
  }
  return fsc_json_close_at(at, '}');
}
