/* Cells of tables: quoting, protection from Excel, names of columns. SPDX-License-Identifier: Apache-2.0 */
#include "table.h"

#include <math.h>

/* The most that a cell of a worksheet can hold, in UTF-16 units. */
enum { EXCEL_CELL = 32767 };

fsc_table fsc_table_of(const fsc_write_options *options, fsc_output *output, char delimiter) {
  return (fsc_table){.options = options, .output = output, .delimiter = delimiter};
}

void fsc_table_done(fsc_table *table) {
  fsc_output_free(&table->cut);
  fsc_output_free(&table->scratch);
}

void fsc_table_begin(fsc_table *table) {
  if (table->options->excel) fsc_puts(table->output, "\xef\xbb\xbf");
}

static void end_cell(fsc_table *table, char *end) {
  *end = table->delimiter;
  fsc_end_at(table->output, end + 1);
}

static bool starts_formula(fsc_text text) { return text.length && text.at[0] && strchr("=+-@\t\r", text.at[0]); }

/* The longest start of a text that fits into `units` UTF-16 units and ends between code points. */
static fsc_text cut_to(fsc_text text, size_t units) {
  const char *at = text.at, *end = at + text.length;
  if (text.length <= units) return text;
  while (at < end) {
    size_t length = fsc_sequence(at, end), needed = length == 4 ? 2 : 1;
    if (needed > units) break;
    units -= needed;
    at += length ? length : 1;
  }
  return (fsc_text){text.at, (size_t)(at - text.at)};
}

/* Writes a byte or sequence at `at` that may need care; returns how many bytes of the text it was. */
static size_t put_special(fsc_table *table, const char *at, const char *end) {
  switch (*at) {
    case '"':
      fsc_puts(table->output, "\"\"");
      return 1;
    case '\r':
    case '\n':
      fsc_putc(table->output, table->options->flatten ? ' ' : *at);
      return table->options->flatten && *at == '\r' && end - at > 1 && at[1] == '\n' ? 2 : 1;
    default: /* a NUL, at which many readers end a cell, or a malformed byte; all others stay as they are */
      if (*at && (unsigned char)*at < 0x80)
        fsc_putc(table->output, *at);
      else
        fsc_puts(table->output, FSC_REPLACEMENT);
      return 1;
  }
}

/* Writes a text in quotes; leaves room for three more bytes. */
static char *put_quoted(fsc_table *table, fsc_text text) {
  const char *at = text.at, *end = at + text.length;
  for (;;) {
    char *to = fsc_reserve(table->output, (size_t)(end - at) + FSC_QUOTED_ROOM);
    to = fsc_copy_plain(to, &at, end);
    if (at == end) return to;
    fsc_end_at(table->output, to);
    at += put_special(table, at, end);
  }
}

static void put_text(fsc_table *table, const char *name, fsc_text text) {
  bool excel = table->options->excel, disarmed = excel && starts_formula(text);
  fsc_text kept = excel ? cut_to(text, EXCEL_CELL - disarmed) : text;
  if (disarmed)
    fsc_put(table->output, "\"'", 2);
  else
    fsc_putc(table->output, '"');
  char *to = put_quoted(table, kept);
  *to = '"';
  end_cell(table, to + 1);
  if (kept.length == text.length) return;
  if (table->cut.length) fsc_putc(&table->cut, ';');
  fsc_puts(&table->cut, name);
}

static void put_empty(fsc_table *table) { end_cell(table, fsc_reserve(table->output, 1)); }

void fsc_cell_text(fsc_table *table, const char *name, fsc_text text) {
  if (table->heading)
    put_text(table, name, fsc_string(name));
  else if (text.at)
    put_text(table, name, text);
  else
    put_empty(table);
}

void fsc_cell_string(fsc_table *table, const char *name, const char *string) {
  fsc_cell_text(table, name, fsc_string(string));
}

fsc_output *fsc_table_scratch(fsc_table *table) {
  table->scratch.length = 0;
  return &table->scratch;
}

void fsc_cell_scratch(fsc_table *table, const char *name) {
  fsc_cell_text(table, name, (fsc_text){fsc_or(table->scratch.at, ""), table->scratch.length});
}

/* Where to write the value, to be followed by end_cell; NULL in a heading, for which the name has been written. */
static char *begin_value(fsc_table *table, const char *name) {
  if (!table->heading) return fsc_reserve(table->output, FSC_LONGEST_NUMBER + 1);
  fsc_cell_string(table, name, NULL);
  return NULL;
}

void fsc_cell_number(fsc_table *table, const char *name, double value) {
  char *at = begin_value(table, name);
  if (at) end_cell(table, fsc_number(at, value));
}

void fsc_cell_count(fsc_table *table, const char *name, double n) {
  char *at = begin_value(table, name);
  if (at) end_cell(table, fsc_count(at, n));
}

void fsc_cell_integer(fsc_table *table, const char *name, uint64_t n) {
  char *at = begin_value(table, name);
  if (at) end_cell(table, fsc_digits(at, n));
}

void fsc_cell_index(fsc_table *table, const char *name, uint32_t n) {
  char *at = begin_value(table, name);
  if (at) end_cell(table, n == FSC_NONE ? at : fsc_digits(at, n));
}

void fsc_cell_flag(fsc_table *table, const char *name, bool flag) { fsc_cell_integer(table, name, flag); }

static void put_snake(fsc_output *output, const char *name) {
  for (; *name; name++) {
    bool upper = *name >= 'A' && *name <= 'Z', stands = (unsigned char)*name >= 0x80 || (*name >= '0' && *name <= '9');
    bool lower = *name >= 'a' && *name <= 'z';
    fsc_putc(output, upper ? (char)(*name + 32) : stands || lower ? *name : '_');
  }
}

bool fsc_cell_heading(fsc_table *table, const char *prefix, const char *name, const char *suffix) {
  if (!table->heading) return false;
  fsc_putc(table->output, '"');
  if (prefix) {
    put_snake(table->output, prefix);
    fsc_putc(table->output, '_');
  }
  put_snake(table->output, name);
  fsc_puts(table->output, suffix);
  fsc_putc(table->output, '"');
  put_empty(table);
  return true;
}

void fsc_cell_share(fsc_table *table, const char *name, const fsc_share *share) {
  fsc_cell_number(table, name, share->value);
  if (!fsc_cell_heading(table, NULL, name, "_ci_low")) fsc_cell_number(table, NULL, share->ci_low);
  if (!fsc_cell_heading(table, NULL, name, "_ci_high")) fsc_cell_number(table, NULL, share->ci_high);
}

void fsc_table_end_row(fsc_table *table) {
  bool excel = table->options->excel;
  /* With excel there is always this last column, so that the columns never depend on the texts. */
  if (excel) fsc_cell_text(table, "cut_cells", (fsc_text){table->cut.length ? table->cut.at : NULL, table->cut.length});
  table->output->length--; /* the delimiter behind the last cell */
  fsc_puts(table->output, excel ? "\r\n" : "\n");
  table->cut.length = 0;
}
