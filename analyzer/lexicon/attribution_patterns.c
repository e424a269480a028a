/* lexicons/attribution_patterns.csv: how far each way of attributing can be trusted.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <string.h>

#include "../base/error.h"
#include "../base/number.h"
#include "internal.h"
#include "table.h"

static const char *const names[FSC_PATTERNS] = {
    [FSC_POST] = "POST",   [FSC_INV] = "INV",     [FSC_ACC] = "ACC",         [FSC_ING] = "ING",
    [FSC_CONJ] = "CONJ",   [FSC_THAT] = "THAT",   [FSC_PREQ] = "PREQ",       [FSC_PASS] = "PASS",
    [FSC_BARE] = "BARE",   [FSC_WEAK] = "WEAK",   [FSC_HEARSAY] = "HEARSAY", [FSC_NOMINAL] = "NOMINAL",
    [FSC_LABEL] = "LABEL", [FSC_FLOAT] = "FLOAT", [FSC_ORPHAN] = "ORPHAN",
};

const char *fsc_pattern_name(fsc_pattern_id pattern) { return names[pattern]; }

static fsc_pattern_id pattern_of(const char *name) {
  fsc_pattern_id pattern = 0;
  while (pattern < FSC_PATTERNS && strcmp(names[pattern], name) != 0) pattern++;
  return pattern;
}

fsc_status fsc_lexicon_read_patterns(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error) {
  fsc_csv_table table = {0};
  fsc_status status = fsc_csv_table_read(lexicon->arena, path, csv, &table, error);
  if (status != FSC_OK) return status;
  int name = fsc_csv_table_column(&table, "pattern"), confidence = fsc_csv_table_column(&table, "confidence");
  if (name < 0 || confidence < 0)
    return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, 1, "needs the columns pattern and confidence");
  double found[FSC_PATTERNS] = {0};
  for (uint32_t i = 0; i < table.n_rows; i++) {
    const fsc_row *row = &table.rows[i];
    const char *cell = fsc_row_cell(row, confidence), *wrong = NULL;
    fsc_pattern_id pattern = pattern_of(fsc_row_cell(row, name));
    char *end;
    double value = fsc_parse_number(cell, &end);
    if (pattern == FSC_PATTERNS)
      wrong = "an unknown pattern";
    else if (found[pattern] > 0)
      wrong = "a pattern named twice";
    else if (end == cell || *end || !(value > 0 && value <= 1))
      wrong = "confidence is not a number above 0, up to 1";
    if (wrong) return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, row->line, "%s", wrong);
    found[pattern] = value;
  }
  for (fsc_pattern_id p = 0; p < FSC_PATTERNS; p++)
    if (!(found[p] > 0)) return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, 1, "no row for %s", names[p]);
  memcpy(lexicon->confidence, found, sizeof found);
  return FSC_OK;
}

double fsc_lexicon_confidence(const fsc_lexicon *lexicon, fsc_pattern_id pattern) {
  return lexicon->confidence[pattern] > 0 ? lexicon->confidence[pattern] : NAN;
}
