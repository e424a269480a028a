/* Makes entries of rows. Every column has a default, so that a user's file needs only term and category.
 * SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <math.h>
#include <sha256.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/nearest.h"
#include "../base/number.h"
#include "../base/text.h"
#include "internal.h"
#include "table.h"

enum column {
  ID,
  TERM,
  FORM,
  FORMS,
  FAMILY,
  CATEGORY,
  SUBCATEGORY,
  POLARITY,
  SIDE,
  WEIGHT,
  CONFIDENCE,
  CONTEXT,
  EXCEPTIONS,
  NEUTRAL_ALT,
  ISSUE,
  SOURCE,
  STATUS,
  NOTES,
  SIDE_NAME,
  EVIDENCE,
  YEAR,
  COLUMNS
};
static const char *const column_names[COLUMNS] = {
    "id",       "term",   "form",   "forms",      "family",    "category",   "subcategory",
    "polarity", "side",   "weight", "confidence", "context",   "exceptions", "neutral_alt",
    "issue",    "source", "status", "notes",      "side_name", "evidence",   "year"};

typedef struct row_reader {
  fsc_lexicon *lexicon;
  const char *path, *stem;
  int columns[COLUMNS];
  fsc_error *error;
} row_reader;

static bool parse_form(const char *cell, fsc_form *form) {
  static const char letters[] = "xvnapr";
  const char *found = cell[0] && !cell[1] ? strchr(letters, cell[0]) : NULL;
  if (cell[0] && !found) return false;
  *form = found ? (fsc_form)(found - letters) : FSC_FORM_EXACT;
  return true;
}

static bool parse_weight(const char *cell, double *weight) {
  if (!cell[0]) return *weight = 1, true;
  char *end;
  double value = fsc_parse_number(cell, &end);
  if (*end || !isfinite(value) || value < 0 || value > 1) return false;
  *weight = value;
  return true;
}

static bool is_status(const char *cell) {
  return strcmp(cell, "active") == 0 || strcmp(cell, "retired") == 0 || strcmp(cell, "review") == 0;
}

/* The number of a family, added if it is new. Each category is of one, so there are no more of them. */
static uint16_t family_id(fsc_lexicon *lexicon, const char *name) {
  for (size_t i = 0; i < lexicon->n_families; i++)
    if (strcmp(lexicon->families[i], name) == 0) return (uint16_t)i;
  fsc_grow((void **)&lexicon->families, &lexicon->family_capacity, lexicon->n_families, sizeof *lexicon->families);
  lexicon->families[lexicon->n_families] = name;
  return (uint16_t)lexicon->n_families++;
}

static void add_category(fsc_lexicon *lexicon, const char *name, const char *family) {
  uint16_t id = family_id(lexicon, family);
  fsc_grow((void **)&lexicon->categories, &lexicon->category_capacity, lexicon->n_categories,
           sizeof *lexicon->categories);
  lexicon->categories[lexicon->n_categories++] =
      (fsc_category){.name = name, .family = lexicon->families[id], .usual = "", .measured = true};
}

static bool snake_case(const char *name) {
  for (; *name; name++)
    if (!(fsc_is_ascii_lower(*name) || fsc_is_ascii_digit(*name) || *name == '_')) return false;
  return true;
}

static const char *shown_term(fsc_arena *arena, const fsc_entry *entry) {
  if (strcmp(entry->subcategory, "slur") != 0) return entry->term;
  char *masked = fsc_arena_string(arena, fsc_text_of(entry->term));
  fsc_mask_words(masked, strlen(masked));
  return masked;
}

_Static_assert(FSC_MOST_CATEGORIES == 4096 && FSC_MOST_ROWS == 16777215, "as the messages say");

/* Sets an entry's category and family, the same for all entries of a category: sentence scores add up what is loaded by
 * entry, article rates by category. All entries share one string for each name, so that later stages compare pointers.
 * NULL, or what is wrong. */
static const char *place(fsc_lexicon *lexicon, const char *family, const char *category, fsc_entry *entry) {
  uint32_t id = fsc_lexicon_category(lexicon, category);
  if (id == FSC_NONE) {
    id = (uint32_t)lexicon->n_categories;
    if (id == FSC_MOST_CATEGORIES) return "over 4096 categories in all (is another column meant?)";
    add_category(lexicon, category, family[0] ? family : category);
  }
  fsc_category *of = &lexicon->categories[id];
  if (family[0] && strcmp(family, of->family) != 0)
    return fsc_arena_format(lexicon->arena, "family \"%s\", but %s is of family \"%s\"", family, category, of->family);
  entry->category_id = (uint16_t)id;
  entry->category = of->name;
  entry->family_id = family_id(lexicon, of->family);
  entry->family = of->family;
  of->n_entries++;
  return NULL;
}

/* Fills an entry from the cells of its row. NULL, or what is wrong. */
static const char *fill_entry(fsc_lexicon *lexicon, const char *const cells[COLUMNS], fsc_entry *entry) {
  fsc_arena *arena = lexicon->arena;
  if (lexicon->n_entries == FSC_MOST_ROWS) return "over 16777215 rows in all";
  if (!cells[TERM][0]) return "an empty term";
  if (!cells[CATEGORY][0]) return "an empty category";
  if (!snake_case(cells[CATEGORY]))
    return fsc_arena_format(arena, "category \"%s\" is not made of a-z, 0-9 and _ alone", cells[CATEGORY]);
  if (!parse_form(cells[FORM], &entry->form))
    return fsc_arena_format(arena, "form \"%s\" is none of x v n a p r", cells[FORM]);
  if (!parse_weight(cells[WEIGHT], &entry->weight))
    return fsc_arena_format(arena, "weight \"%s\" is not a number from 0 to 1", cells[WEIGHT]);
  entry->status = cells[STATUS][0] ? cells[STATUS] : "active";
  if (!is_status(entry->status))
    return fsc_arena_format(arena, "status \"%s\" is none of active, retired, review", entry->status);
  entry->term = cells[TERM];
  entry->forms = cells[FORMS];
  entry->subcategory = cells[SUBCATEGORY];
  entry->polarity = cells[POLARITY][0] ? cells[POLARITY] : "none";
  entry->side = cells[SIDE];
  entry->confidence = cells[CONFIDENCE][0] ? cells[CONFIDENCE] : "a";
  entry->context = cells[CONTEXT];
  entry->exceptions = cells[EXCEPTIONS];
  entry->neutral_alt = cells[NEUTRAL_ALT];
  entry->issue = cells[ISSUE];
  entry->source = cells[SOURCE];
  entry->notes = cells[NOTES];
  entry->side_name = cells[SIDE_NAME];
  entry->evidence = cells[EVIDENCE];
  entry->year = cells[YEAR];
  return place(lexicon, cells[FAMILY], cells[CATEGORY], entry);
}

static fsc_status read_row(const row_reader *reader, const fsc_row *row) {
  fsc_lexicon *lexicon = reader->lexicon;
  const char *cells[COLUMNS];
  for (int i = 0; i < COLUMNS; i++) cells[i] = fsc_row_cell(row, reader->columns[i]);
  fsc_entry entry = {.path = reader->path, .line = row->line, .row = (uint32_t)lexicon->n_entries};
  const char *wrong = fill_entry(lexicon, cells, &entry);
  if (wrong) return fsc_fail(reader->error, FSC_BAD_USAGE, "bad_lexicon", reader->path, row->line, "%s", wrong);
  entry.id = cells[ID][0] ? cells[ID] : fsc_arena_format(lexicon->arena, "%s:%u", reader->stem, row->line);
  entry.pass = strcmp(entry.family, "loaded") == 0 ? FSC_LOADED_PASS : (uint16_t)(1 + entry.category_id);
  entry.shown = shown_term(lexicon->arena, &entry);
  fsc_entry_classify(&entry);
  fsc_grow((void **)&lexicon->entries, &lexicon->entry_capacity, lexicon->n_entries, sizeof *lexicon->entries);
  lexicon->entries[lexicon->n_entries++] = entry;
  return FSC_OK;
}

fsc_text fsc_lexicon_stem(const char *path) {
  const char *name = fsc_file_name(path), *dot = strrchr(name, '.');
  return (fsc_text){name, dot ? (size_t)(dot - name) : strlen(name)};
}

void fsc_lexicon_add_to_hash(fsc_lexicon *lexicon, fsc_text csv) {
  SHA2_CTX hash;
  SHA256Init(&hash);
  SHA256Update(&hash, (const uint8_t *)lexicon->hash, strlen(lexicon->hash));
  SHA256Update(&hash, (const uint8_t *)csv.at, csv.length);
  SHA256End(&hash, lexicon->hash);
}

/* Refuses files in which a column that decides what counts seems misspelt, since every row would silently get its
 * default, or stands twice, since it is not clear which is meant. Other columns are the user's own. */
static fsc_status refuse_slips(const row_reader *reader, const fsc_csv_table *table) {
  static const enum column deciding[] = {CATEGORY, FORMS,   FAMILY,     SUBCATEGORY, POLARITY,
                                         WEIGHT,   CONTEXT, EXCEPTIONS, STATUS};
  for (uint32_t c = 0; c < table->n_columns; c++) {
    fsc_nearest nearest = fsc_nearest_to(fsc_text_of(table->columns[c]));
    char hint[FSC_HINT];
    bool known = false;
    for (int i = 0; i < COLUMNS; i++) known |= strcmp(table->columns[c], column_names[i]) == 0;
    if (known && fsc_csv_table_column(table, table->columns[c]) != (int)c)
      return fsc_fail(reader->error, FSC_BAD_USAGE, "bad_lexicon", reader->path, 1, "column \"%s\" stands there twice",
                      table->columns[c]);
    for (size_t i = 0; !known && i < sizeof deciding / sizeof *deciding; i++)
      if (reader->columns[deciding[i]] < 0) fsc_nearest_consider(&nearest, fsc_text_of(column_names[deciding[i]]));
    if (nearest.best.at)
      return fsc_fail(reader->error, FSC_BAD_USAGE, "bad_lexicon", reader->path, 1,
                      "column \"%s\" means nothing here%s", table->columns[c],
                      fsc_nearest_hint(&nearest, hint, sizeof hint));
  }
  return FSC_OK;
}

fsc_status fsc_lexicon_read_rows(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error) {
  fsc_arena *arena = lexicon->arena;
  path = fsc_arena_string(arena, fsc_text_of(path));
  fsc_csv_table table = {0};
  fsc_status status = fsc_csv_table_read(arena, path, csv, &table, error);
  if (status != FSC_OK) return status;
  row_reader reader = {
      .lexicon = lexicon, .path = path, .stem = fsc_arena_string(arena, fsc_lexicon_stem(path)), .error = error};
  for (int i = 0; i < COLUMNS; i++) reader.columns[i] = fsc_csv_table_column(&table, column_names[i]);
  if ((status = refuse_slips(&reader, &table)) != FSC_OK) return status;
  if (reader.columns[TERM] < 0 || reader.columns[CATEGORY] < 0)
    return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, 1,
                    "no column \"%s\" (a lexicon needs term and category)",
                    reader.columns[TERM] < 0 ? "term" : "category");
  for (uint32_t i = 0; i < table.n_rows; i++) {
    if (read_row(&reader, &table.rows[i]) == FSC_OK) continue;
    status = FSC_BAD_USAGE;
    if (!lexicon->tell) break;
    lexicon->tell(lexicon->tell_data, error->text);
  }
  return status;
}

fsc_status fsc_lexicon_read(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error) {
  fsc_status status = fsc_lexicon_read_rows(lexicon, path, csv, error);
  if (status == FSC_OK) fsc_lexicon_add_to_hash(lexicon, csv);
  return status;
}

fsc_status fsc_lexicon_bytes(const char *path, char **bytes, size_t *length, fsc_error *error) {
  enum { LIMIT = 256 << 20 };
  FILE *file = fopen(path, "rb");
  if (!file) return fsc_fail(error, FSC_IO, "cannot_open", path, 0, "%s", strerror(errno));
  size_t capacity = 0, n;
  *bytes = NULL;
  *length = 0;
  do {
    fsc_grow((void **)bytes, &capacity, *length + 65536, 1);
    n = fread(*bytes + *length, 1, 65536, file);
    *length += n;
  } while (n && *length < LIMIT);
  bool failed = ferror(file) != 0;
  int why = errno;
  fclose(file);
  if (!failed && *length < LIMIT) return FSC_OK;
  free(*bytes);
  *bytes = NULL;
  return failed ? fsc_fail(error, FSC_IO, "cannot_read", path, 0, "%s", strerror(why))
                : fsc_fail(error, FSC_BAD_USAGE, "too_large", path, 0, "over 256 MiB");
}

fsc_status fsc_lexicon_read_file(fsc_lexicon *lexicon, const char *path, fsc_error *error) {
  char *bytes;
  size_t length;
  fsc_status status = fsc_lexicon_bytes(path, &bytes, &length, error);
  if (status != FSC_OK) return status;
  status = fsc_lexicon_read(lexicon, path, (fsc_text){bytes, length}, error);
  free(bytes);
  return status;
}
