/* report_oracles.h - independent readers of what the writers write: files of expected bytes, cJSON, libcsv.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_REPORT_ORACLES_H
#define FSC_TESTS_REPORT_ORACLES_H
#include <cJSON.h>
#include <check.h>

#include "../reports/reports.h"

/* Fails the test unless output is what expected/NAME holds; with FSC_RENEW set writes the file instead. */
void oracle_compare_file(const char *name, const fsc_output *output);

/* One article as a whole document; NUL-terminated beyond its length. The caller frees it. */
fsc_output oracle_document(const char *format, const fsc_write_options *options, const fsc_report *report);

/* path: keys and indices divided by slashes; value as cJSON prints it, NULL: no such member. */
void oracle_check_member(const cJSON *json, const char *path, const char *value);

/* The part of a text from start to end in a unit, found by walking over its letters. */
fsc_text oracle_cut(fsc_text text, fsc_offset_unit unit, int start, int end);

size_t oracle_widest_line(const fsc_output *output); /* in code points */

typedef struct oracle_row {
  char **cells;
  size_t n;
} oracle_row;

/* Owns everything; the first row is the header. A byte order mark is left out. */
typedef struct oracle_table {
  oracle_row *rows;
  size_t n_rows;
} oracle_table;

oracle_table oracle_read_csv(const fsc_output *output, char delimiter);
void oracle_table_free(oracle_table *table);
/* NULL if there is no such column. An apostrophe before the name (excel) does not matter. */
const char *oracle_cell(const oracle_table *table, size_t row, const char *column);

/* The tests of test_report_text.c, test_report_json.c and test_report_csv.c, part of the suite of test_reports.c. */
TCase *report_json_tests(void);
TCase *report_csv_tests(void);
TCase *report_text_tests(void);
#endif
