/* framescope lexicon import: turns a dictionary of another program into a CSV of ours.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../import/import.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../reports/format.h"
#include "../base/text.h"
#include "lexicon.h"
#include "sink.h"

/* ---- The CSV ---- */

/* The prefix of ids, by the file's name, so that the ids of two imports differ: "my words.dic" -> MYWORDS. */
static void put_prefix(fsc_output *out, const char *path) {
  enum { MOST = 8 };
  const char *name = fsc_file_name(path), *dot = strrchr(name, '.');
  size_t n = 0;
  for (const char *c = name; *c && c != dot && n < MOST; c++) {
    bool lower = fsc_is_ascii_lower(*c);
    if (!lower && !fsc_is_ascii_upper(*c) && !fsc_is_ascii_digit(*c)) continue;
    fsc_putc(out, lower ? (char)(*c - 32) : *c);
    n++;
  }
  if (!n) fsc_puts(out, "IMPORT");
}

static void put_row(fsc_output *out, const char *path, size_t number, const fsc_imported *row) {
  char digits[24];
  put_prefix(out, path);
  snprintf(digits, sizeof digits, "-%04zu,", number);
  fsc_puts(out, digits);
  fsc_put_cell(out, row->term);
  fsc_puts(out, ",x,,,");
  fsc_put_cell(out, row->category);
  fsc_putc(out, ',');
  fsc_put_cell(out, row->subcategory);
  fsc_puts(out, ",none,,");
  fsc_put_number(out, row->weight);
  fsc_puts(out, ",a,,,,,");
  if (strchr("=+-@", fsc_file_name(path)[0])) fsc_puts(out, "file ");
  fsc_put_cell(out, fsc_file_name(path));
  fsc_puts(out, ",review,line ");
  fsc_put_integer(out, row->line);
  if (!isnan(row->source_weight)) {
    fsc_puts(out, "; weight ");
    fsc_put_number(out, row->source_weight);
    fsc_puts(out, " there");
  }
  fsc_putc(out, '\n');
}

static void put_rows(fsc_output *out, const fsc_import *import) {
  fsc_puts(out,
           "id,term,form,forms,family,category,subcategory,polarity,side,weight,confidence,context,exceptions,"
           "neutral_alt,issue,source,status,notes\n");
  for (size_t i = 0; i < import->rows.n; i++) put_row(out, import->path, i + 1, &import->rows.items[i]);
}

/* ---- Messages ---- */

/* Says what was left out: one line per reason, with the first place. */
static void tell_left_out(const fsc_import *import) {
  for (size_t i = 0, n; i < import->left_out.n; i += n) {
    const fsc_left_out *first = &import->left_out.items[i];
    for (n = 1; i + n < import->left_out.n && first[n].reason == first->reason;) n++;
    char more[40] = "";
    if (n > 1) snprintf(more, sizeof more, " and %zu more", n - 1);
    fsc_say("%s:%u: \"%s\"%s left out: %s", import->path, first->line, first->text, more,
            fsc_left_out_text(first->reason));
  }
}

/* Warns of categories that the built-in set has too: both would be counted together. */
static void tell_taken_categories(const fsc_import *import) {
  fsc_lexicon *builtin = fsc_lexicon_new();
  fsc_error error;
  fsc_list told = {0}; /* the rows of a category are not adjacent, those of a word are */
  bool read = fsc_lexicon_read_builtin(builtin, &error) == FSC_OK;
  for (size_t i = 0; read && i < import->rows.n; i++) {
    const char *category = import->rows.items[i].category;
    if (fsc_list_has(&told, category) || fsc_lexicon_category(builtin, category) == FSC_NONE) continue;
    fsc_say("%s: category %s is one of the built-in set: its rows would count there (--category)", import->path,
            category);
    fsc_list_add(&told, category);
  }
  free(told.items);
  fsc_lexicon_free(builtin);
}

static void tell(const fsc_import *import) {
  if (import->encoding) fsc_say("%s: %s", import->path, import->encoding);
  tell_left_out(import);
  tell_taken_categories(import);
  if (import->scale > 1) fsc_say("%s: weights divided by %g: ours are .05 to 1", import->path, import->scale);
  fsc_say("%s: %zu row%s, status review: none fires until its status is active", import->path, import->rows.n,
          import->rows.n == 1 ? "" : "s");
}

/* ---- The verb ---- */

static int refuse_format(const char *name, const char *path) {
  if (name) return fsc_usage_error("%s is no format of dictionaries: liwc, yaml, lexicoder, wordstat, list are", name);
  return fsc_usage_error("%s: its extension tells no format: --format liwc, yaml, lexicoder, wordstat or list", path);
}

static bool is_category(const char *name) { return !name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")]; }

static int convert(fsc_import *import, const fsc_import_format *format, fsc_text bytes, const fsc_options *options) {
  fsc_error error;
  if (fsc_import_read(import, format, bytes, &error) != FSC_OK) return fsc_usage_error("%s", error.text);
  if (!import->rows.n) {
    tell_left_out(import);
    return fsc_usage_error("%s: nothing to import as %s", import->path, format->name);
  }
  if (!options->quiet) tell(import);
  fsc_output out = {0};
  put_rows(&out, import);
  return fsc_sink_whole(options->output, &out);
}

int fsc_lexicon_import(fsc_options *options) {
  fsc_list files = fsc_lexicon_operands(options);
  if (files.n != 1) return fsc_usage_error("lexicon import takes one FILE");
  if (options->category && !is_category(options->category))
    return fsc_usage_error("--category: \"%s\" is not made of a-z, 0-9 and _ alone", options->category);
  const fsc_import_format *format = fsc_import_format_of(options->dictionary, files.items[0]);
  if (!format) return refuse_format(options->dictionary, files.items[0]);
  char *bytes;
  size_t length;
  fsc_error error;
  if (fsc_lexicon_bytes(files.items[0], &bytes, &length, &error) != FSC_OK)
    return fsc_usage_error("%s", error.text), FSC_EXIT_IO;
  fsc_import import = {.arena = fsc_arena_new(), .path = files.items[0], .category = options->category};
  int code = convert(&import, format, (fsc_text){bytes, length}, options);
  fsc_arena_free(import.arena);
  free(bytes);
  return code;
}
