/* lexicons/opinion_style.csv: the cues of the opinion score and their coefficients.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <string.h>

#include "../base/error.h"
#include "../base/number.h"
#include "internal.h"
#include "table.h"

static const char *const structures[] = {"loaded",      "question",  "dash",       "scare_quotes", "digit",
                                         "exclamation", "quotation", "attributed", "short",        "intercept"};

static bool parse_number(const char *cell, double *value) {
  char *end;
  *value = fsc_parse_number(cell, &end);
  return end > cell && !*end && isfinite(*value);
}

/* `sentence:NAME` is a structure that the opinion scorer counts; `lexicon:CATEGORY` and `lexicon:CATEGORY/SUBCATEGORY`
 * count matches. */
static const char *parse_basis(fsc_lexicon *lexicon, const char *basis, fsc_style_cue *cue) {
  if (strncmp(basis, "sentence:", 9) == 0) {
    for (size_t i = 0; i < sizeof structures / sizeof *structures; i++)
      if (strcmp(basis + 9, structures[i]) == 0) return cue->structure = (fsc_structure)(i + 1), NULL;
    return "an unknown sentence cue";
  }
  if (strncmp(basis, "lexicon:", 8) != 0) return "neither sentence:NAME nor lexicon:CATEGORY";
  char *name = fsc_arena_format(lexicon->arena, "%s", basis + 8), *slash = strchr(name, '/');
  if (slash) *slash = '\0';
  cue->category = name;
  cue->subcategory = slash ? slash + 1 : NULL;
  return NULL;
}

fsc_status fsc_lexicon_read_style(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error) {
  fsc_csv_table table = {0};
  fsc_status status = fsc_csv_table_read(lexicon->arena, path, csv, &table, error);
  if (status != FSC_OK) return status;
  int cue = fsc_csv_table_column(&table, "cue"), coefficient = fsc_csv_table_column(&table, "coefficient"),
      cap = fsc_csv_table_column(&table, "cap"), basis = fsc_csv_table_column(&table, "basis");
  if (cue < 0 || coefficient < 0 || cap < 0 || basis < 0)
    return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, 1, "needs the columns cue, coefficient, cap and basis");
  if (table.n_rows > FSC_MOST_CUES)
    return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, table.rows[FSC_MOST_CUES].line, "over %d cues",
                    FSC_MOST_CUES);
  fsc_style_cue *cues = fsc_arena_take_zero(lexicon->arena, table.n_rows, sizeof *cues);
  for (uint32_t i = 0; i < table.n_rows; i++) {
    const fsc_row *row = &table.rows[i];
    cues[i].name = fsc_row_cell(row, cue);
    const char *wrong = NULL;
    if (!parse_number(fsc_row_cell(row, coefficient), &cues[i].coefficient)) wrong = "coefficient is not a number";
    if (!parse_number(fsc_row_cell(row, cap), &cues[i].cap) || cues[i].cap <= 0) wrong = "cap is not a number above 0";
    if (!wrong) wrong = parse_basis(lexicon, fsc_row_cell(row, basis), &cues[i]);
    if (wrong) return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, row->line, "%s", wrong);
  }
  lexicon->style = cues;
  lexicon->n_style = table.n_rows;
  return FSC_OK;
}

static void link_entry(fsc_lexicon *lexicon, const uint32_t *categories, fsc_entry *entry) {
  uint16_t counting[FSC_MOST_CUES];
  for (size_t k = 0; k < lexicon->n_style; k++) {
    const char *subcategory = lexicon->style[k].subcategory;
    if (categories[k] == entry->category_id && (!subcategory || strcmp(subcategory, entry->subcategory) == 0))
      counting[entry->n_cues++] = (uint16_t)k;
  }
  if (!entry->n_cues) return;
  size_t size = entry->n_cues * sizeof *counting;
  entry->cues = memcpy(fsc_arena_take(lexicon->arena, size), counting, size);
}

void fsc_lexicon_link_style(fsc_lexicon *lexicon) {
  uint32_t *categories = fsc_arena_take(lexicon->arena, lexicon->n_style * sizeof *categories);
  for (size_t k = 0; k < lexicon->n_style; k++)
    categories[k] = lexicon->style[k].category ? fsc_lexicon_category(lexicon, lexicon->style[k].category) : FSC_NONE;
  for (size_t i = 0; i < lexicon->n_entries; i++) link_entry(lexicon, categories, &lexicon->entries[i]);
}

size_t fsc_lexicon_style(const fsc_lexicon *lexicon, const fsc_style_cue **cues) {
  *cues = lexicon->style;
  return lexicon->n_style;
}
