/* The table of formats, and the part of importing that all formats share.
 * SPDX-License-Identifier: Apache-2.0 */
#include "import.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "../read/encoding.h"
#include "formats.h"

const fsc_import_format fsc_import_formats[] = {
    {"liwc", "dic", fsc_import_liwc},
    {"yaml", "yml yaml", fsc_import_yaml},
    {"lexicoder", "lc3 lcd ykd", fsc_import_lexicoder},
    {"wordstat", "cat", fsc_import_wordstat},
    {"list", "txt lst", fsc_import_list},
};
const size_t fsc_n_import_formats = sizeof fsc_import_formats / sizeof *fsc_import_formats;

const char *fsc_left_out_text(fsc_left_out_reason reason) {
  static const char *const texts[FSC_LEFT_OUT_REASONS] = {
      [FSC_INNER_STAR] = "a * inside a word (ours stand at its start or end)",
      [FSC_ONE_LETTER] = "a ? for one letter",
      [FSC_OPEN_START] = "starts with any one word",
      [FSC_SIGNS] = "holds signs that mean something else in a term",
      [FSC_NO_WORD] = "a word without letter or digit, as smileys are",
      [FSC_TOO_LONG] = "more than 16 words or 200 bytes",
      [FSC_FORMULA] = "starts with = + or @, which a spreadsheet takes for a formula",
      [FSC_CONDITION] = "a condition on the words around",
      [FSC_RULE] = "a rule, no word",
      [FSC_BAD_WEIGHT] = "a weight that is not above 0 and below a million",
      [FSC_NO_CATEGORY] = "in no category",
      [FSC_NO_ENTRIES] = "a category without entries of its own",
      [FSC_ALIAS] = "an alias to another part of the file",
      [FSC_ELEMENT] = "an unknown element",
      [FSC_REPEATED] = "stands in its category twice",
  };
  return texts[reason];
}

static bool listed(const char *list, const char *name) {
  size_t n = strlen(name);
  for (const char *at = list; n && (at = strcasestr(at, name)); at += n)
    if ((at == list || at[-1] == ' ') && (!at[n] || at[n] == ' ')) return true;
  return false;
}

const fsc_import_format *fsc_import_format_of(const char *name, const char *path) {
  const char *dot = strrchr(path, '.');
  for (size_t i = 0; i < fsc_n_import_formats; i++) {
    const fsc_import_format *format = &fsc_import_formats[i];
    if (name ? strcmp(format->name, name) == 0 : dot && listed(format->extensions, dot + 1)) return format;
  }
  return NULL;
}

/* ---- What the readers share ---- */

bool fsc_import_line(fsc_text *rest, fsc_text *line, uint32_t *number) {
  if (!rest->length) return false;
  size_t n = 0;
  while (n < rest->length && rest->at[n] != '\n' && rest->at[n] != '\r') n++;
  *line = fsc_text_slice(*rest, 0, n);
  bool both = n + 1 < rest->length && rest->at[n] == '\r' && rest->at[n + 1] == '\n';
  *rest = fsc_text_slice(*rest, n < rest->length ? n + 1 + both : n, rest->length);
  ++*number;
  return true;
}

bool fsc_import_word(fsc_text *rest, fsc_text *word) {
  *rest = fsc_text_trim(*rest);
  size_t n = 0;
  while (n < rest->length && !strchr(" \t", rest->at[n])) n++;
  *word = fsc_text_slice(*rest, 0, n);
  *rest = fsc_text_slice(*rest, n, rest->length);
  return n > 0;
}

fsc_status fsc_import_fail(const fsc_import *import, uint32_t line, const char *text, fsc_error *error) {
  return fsc_fail(error, FSC_BAD_INPUT, "bad_dictionary", import->path, line, "%s", text);
}

void fsc_import_leave(fsc_import *import, fsc_left_out_reason reason, fsc_text text, uint32_t line) {
  enum { SHOWN = 60 };
  if (text.length > SHOWN) text.length = fsc_utf8_valid((fsc_text){text.at, SHOWN});
  *FSC_PUSH(import->arena, &import->left_out) =
      (fsc_left_out){reason, fsc_arena_string(import->arena, fsc_text_trim(text)), line};
}

/* Appends a name in the form of columns and keys, after a _ unless it is the first: "Positive emotion (all)" ->
 * positive_emotion_all. */
static void append_name(char *out, size_t *n, fsc_text name) {
  if (*n) out[(*n)++] = '_';
  for (size_t i = 0; i < name.length; i++) {
    char c = fsc_is_ascii_upper(name.at[i]) ? (char)(name.at[i] + 32) : name.at[i];
    bool plain = fsc_is_ascii_lower(c) || fsc_is_ascii_digit(c);
    if (plain)
      out[(*n)++] = c;
    else if (*n && out[*n - 1] != '_')
      out[(*n)++] = '_';
  }
  while (*n && out[*n - 1] == '_') --*n;
}

static const char *name_of(fsc_arena *arena, const fsc_category_path *path, size_t from, size_t to) {
  size_t room = 1, n = 0;
  for (size_t i = from; i < to; i++) room += path->names[i].length + 1;
  char *out = fsc_arena_take(arena, room);
  for (size_t i = from; i < to; i++) append_name(out, &n, path->names[i]);
  out[n] = '\0';
  return out;
}

#define MOST_WEIGHT 1e6

void fsc_import_add(fsc_import *import, const fsc_category_path *path, fsc_text term, double weight, uint32_t line) {
  fsc_left_out_reason reason = FSC_NO_CATEGORY;
  fsc_imported row = {.weight = weight, .source_weight = NAN, .line = line};
  size_t own = import->category ? 0 : 1;
  row.category = import->category ? import->category : name_of(import->arena, path, 0, path->n ? 1 : 0);
  row.subcategory = name_of(import->arena, path, own < path->n ? own : path->n, path->n);
  if (row.category[0]) row.term = fsc_import_term(import->arena, term, &reason);
  bool weighed = weight > 0 && weight < MOST_WEIGHT;
  if (row.term && weighed)
    *FSC_PUSH(import->arena, &import->rows) = row;
  else
    fsc_import_leave(import, row.term ? FSC_BAD_WEIGHT : reason, term, line);
}

/* ---- After reading ---- */

static int by_category_and_term(const void *a, const void *b) {
  const fsc_imported *x = *(fsc_imported *const *)a, *y = *(fsc_imported *const *)b;
  int order = strcmp(x->category, y->category);
  if (!order) order = strcmp(x->term, y->term);
  return order ? order : (x > y) - (x < y);
}

static bool holds_value(const char *cell, const char *value) {
  size_t n = strlen(value);
  if (!n) return true;
  for (const char *at = cell; (at = strstr(at, value)); at++)
    if ((at == cell || at[-1] == '|') && (!at[n] || at[n] == '|')) return true;
  return false;
}

/* Merges equal terms of a category, which counts a span only once: one row stays, with the subcategories of all. */
static void merge_equal(fsc_import *import) {
  enum { MOST = 512 }; /* bytes of a cell, a bound for hostile input */
  size_t n = import->rows.n, kept = 0;
  fsc_imported **sorted = fsc_allocate(n * sizeof *sorted), *first = NULL;
  for (size_t i = 0; i < n; i++) sorted[i] = &import->rows.items[i];
  if (n) qsort(sorted, n, sizeof *sorted, by_category_and_term);
  for (size_t i = 0; i < n; i++) {
    fsc_imported *row = sorted[i];
    if (!first || strcmp(first->category, row->category) != 0 || strcmp(first->term, row->term) != 0) {
      first = row;
      continue;
    }
    if (holds_value(first->subcategory, row->subcategory) || strlen(first->subcategory) > MOST)
      fsc_import_leave(import, FSC_REPEATED, fsc_text_of(row->term), row->line);
    else
      first->subcategory = fsc_arena_format(import->arena, "%s%s%s", first->subcategory,
                                            first->subcategory[0] ? "|" : "", row->subcategory);
    row->term = NULL;
  }
  free(sorted);
  for (size_t i = 0; i < n; i++)
    if (import->rows.items[i].term) import->rows.items[kept++] = import->rows.items[i];
  import->rows.n = kept;
}

/* Our weights are .05 to 1: if those of a dictionary exceed 1, all are divided by the greatest. */
static void scale_weights(fsc_import *import) {
  import->scale = 1;
  for (size_t i = 0; i < import->rows.n; i++) import->scale = fmax(import->scale, import->rows.items[i].weight);
  for (size_t i = 0; i < import->rows.n; i++) {
    fsc_imported *row = &import->rows.items[i];
    double weight = fmax(.05, row->weight / import->scale);
    if (weight < row->weight || weight > row->weight) row->source_weight = row->weight;
    row->weight = weight;
  }
}

static int by_reason(const void *a, const void *b) {
  const fsc_left_out *x = a, *y = b;
  if (x->reason != y->reason) return x->reason < y->reason ? -1 : 1;
  return (x->line > y->line) - (x->line < y->line);
}

fsc_status fsc_import_read(fsc_import *import, const fsc_import_format *format, fsc_text bytes, fsc_error *error) {
  if (bytes.length >= 2 && (memcmp(bytes.at, "\xff\xfe", 2) == 0 || memcmp(bytes.at, "\xfe\xff", 2) == 0))
    return fsc_import_fail(import, 1, "UTF-16: save it as UTF-8 first", error);
  if (bytes.length >= 3 && memcmp(bytes.at, "\xef\xbb\xbf", 3) == 0) bytes = fsc_text_slice(bytes, 3, bytes.length);
  fsc_encoding encoding = {0};
  fsc_encoding_look(&encoding, bytes, 0);
  if (encoding.has_nul) return fsc_import_fail(import, 0, "holds NUL bytes: no text", error);
  if (!fsc_encoding_is_clean(&encoding)) {
    import->encoding = fsc_encoding_describe(&encoding, import->arena);
    bytes = fsc_encoding_decode(&encoding, import->arena, bytes);
  }
  fsc_status status = format->read(import, bytes, error);
  if (status != FSC_OK) return status;
  merge_equal(import);
  scale_weights(import);
  if (import->left_out.n) qsort(import->left_out.items, import->left_out.n, sizeof *import->left_out.items, by_reason);
  return FSC_OK;
}
