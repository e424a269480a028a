/* SPDX-License-Identifier: Apache-2.0 */
#include "report_oracles.h"

#include <check.h>
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void oracle_compare_file(const char *name, const fsc_output *output) {
  const char *folder = getenv("FSC_TEST_DIR");
  char path[512];
  snprintf(path, sizeof path, "%s/expected/%s", folder ? folder : "tests", name);
  bool renew = getenv("FSC_RENEW") != NULL;
  FILE *file = fopen(path, renew ? "wb" : "rb");
  ck_assert_msg(file != NULL, "%s cannot be opened", path);
  if (renew) {
    ck_assert_uint_eq(fwrite(output->at, 1, output->length, file), output->length);
    fclose(file);
    return;
  }
  size_t at = 0;
  for (int c; (c = fgetc(file)) != EOF && at < output->length && (char)c == output->at[at];) at++;
  bool same = at == output->length && feof(file);
  fclose(file);
  size_t from = at < 60 ? 0 : at - 60, rest = output->length - from < 120 ? output->length - from : 120;
  ck_assert_msg(same, "%s differs at byte %zu: %.*s", path, at, (int)rest, output->at + from);
}

fsc_output oracle_document(const char *format, const fsc_write_options *options, const fsc_report *report) {
  const fsc_writer *writer = fsc_writer_by_name(format);
  fsc_output output = {0};
  if (writer->begin) writer->begin(options, &output);
  writer->article(options, report, &output);
  if (writer->end) writer->end(options, &output);
  fsc_putc(&output, '\0');
  output.length--;
  return output;
}

void oracle_check_member(const cJSON *json, const char *path, const char *value) {
  char copy[128], *rest = copy;
  snprintf(copy, sizeof copy, "%s", path);
  for (char *key; json && (key = strsep(&rest, "/"));)
    json = cJSON_IsArray(json) ? cJSON_GetArrayItem(json, atoi(key)) : cJSON_GetObjectItemCaseSensitive(json, key);
  char *printed = json ? cJSON_PrintUnformatted(json) : NULL;
  ck_assert_msg(!printed == !value, "%s", path);
  if (printed) ck_assert_msg(strcmp(printed, value) == 0, "%s is %s, not %s", path, printed, value);
  free(printed);
}

fsc_text oracle_cut(fsc_text text, fsc_offset_unit unit, int start, int end) {
  size_t first = text.length, last = text.length;
  int n = 0;
  for (size_t i = 0; i < text.length; i++) {
    unsigned char c = (unsigned char)text.at[i];
    bool head = (c & 0xC0) != 0x80;
    if (head && n == start && first == text.length) first = i;
    if (head && n == end && last == text.length) last = i;
    n += unit == FSC_BYTE ? 1 : unit == FSC_CODEPOINT ? head : head + (c >= 0xF0);
  }
  ck_assert_uint_le(first, last);
  return (fsc_text){text.at + first, last - first};
}

size_t oracle_widest_line(const fsc_output *output) {
  size_t widest = 0, width = 0;
  for (size_t i = 0; i < output->length; i++) {
    width = output->at[i] == '\n' ? 0 : width + (((unsigned char)output->at[i] & 0xC0) != 0x80);
    if (width > widest) widest = width;
  }
  return widest;
}

static void *grown(void *items, size_t n, size_t size) {
  void *moved = realloc(items, (n + 1) * size);
  ck_assert_ptr_nonnull(moved);
  return moved;
}

static void on_cell(void *text, size_t length, void *data) {
  oracle_table *table = data;
  oracle_row *row = &table->rows[table->n_rows];
  row->cells = grown(row->cells, row->n, sizeof *row->cells);
  row->cells[row->n] = malloc(length + 1);
  ck_assert_ptr_nonnull(row->cells[row->n]);
  memcpy(row->cells[row->n], text ? text : "", length);
  row->cells[row->n++][length] = '\0';
}

static void on_row(int end, void *data) {
  (void)end;
  oracle_table *table = data;
  table->n_rows++;
  table->rows = grown(table->rows, table->n_rows, sizeof *table->rows);
  table->rows[table->n_rows] = (oracle_row){0};
}

oracle_table oracle_read_csv(const fsc_output *output, char delimiter) {
  oracle_table table = {calloc(1, sizeof(oracle_row)), 0};
  struct csv_parser parser;
  size_t skip = output->length > 2 && memcmp(output->at, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  ck_assert_int_eq(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI), 0);
  csv_set_delim(&parser, (unsigned char)delimiter);
  csv_set_space_func(&parser, NULL);
  size_t read = csv_parse(&parser, output->at + skip, output->length - skip, on_cell, on_row, &table);
  ck_assert_msg(read == output->length - skip, "%s at byte %zu", csv_strerror(csv_error(&parser)), read + skip);
  ck_assert_int_eq(csv_fini(&parser, on_cell, on_row, &table), 0);
  csv_free(&parser);
  return table;
}

void oracle_table_free(oracle_table *table) {
  for (size_t r = 0; r <= table->n_rows; r++) {
    for (size_t c = 0; c < table->rows[r].n; c++) free(table->rows[r].cells[c]);
    free(table->rows[r].cells);
  }
  free(table->rows);
}

const char *oracle_cell(const oracle_table *table, size_t row, const char *column) {
  ck_assert_uint_lt(row, table->n_rows);
  for (size_t c = 0; c < table->rows[0].n; c++) {
    const char *name = table->rows[0].cells[c];
    if (strcmp(name + (name[0] == '\''), column) == 0) return table->rows[row].cells[c];
  }
  return NULL;
}
