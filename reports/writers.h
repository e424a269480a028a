/* writers.h - the hooks that the table of writers.c is made of; what each does is said in reports.h, fsc_writer.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_WRITERS_H
#define FSC_REPORTS_WRITERS_H
#include "reports.h"

void fsc_text_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output);
void fsc_text_end(const fsc_write_options *options, fsc_output *output);
void fsc_text_comparison(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output);

void fsc_line_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output);

void fsc_json_begin(const fsc_write_options *options, fsc_output *output);
void fsc_json_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output);
void fsc_json_end(const fsc_write_options *options, fsc_output *output);
bool fsc_json_without_hits(const fsc_write_options *options);
void fsc_jsonl_begin(const fsc_write_options *options, fsc_output *output);
void fsc_jsonl_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output);
void fsc_jsonl_skipped(const fsc_write_options *options, const fsc_article *article, const fsc_error *error,
                       fsc_output *output);
/* Stands alone: neither the array of reports nor a header line goes round it. */
void fsc_json_comparison(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output);

void fsc_csv_begin(const fsc_write_options *options, fsc_output *output);
void fsc_csv_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output);
bool fsc_csv_without_hits(const fsc_write_options *options);
void fsc_csv_comparison(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output);
void fsc_tsv_begin(const fsc_write_options *options, fsc_output *output);
void fsc_tsv_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output);
void fsc_tsv_comparison(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output);
#endif
