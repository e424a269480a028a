/* page.h - a terminal page: styles, columns, wrapping. Widths are columns of a terminal.
 *
 * A cell is made in place: remember output->length, append, then fit and pad what was appended.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_PAGE_H
#define FSC_REPORTS_PAGE_H
#include "format.h"

typedef struct fsc_page {
  const fsc_write_options *options;
  const fsc_report *report; /* NULL in a comparison */
  fsc_output *output;
  unsigned width;
} fsc_page;

typedef enum fsc_style { FSC_UNSTYLED, FSC_BOLD, FSC_DIM, FSC_NOTICE, FSC_MARK, FSC_BAR } fsc_style;

fsc_page fsc_page_of(const fsc_write_options *options, const fsc_report *report, fsc_output *output);

/* Nothing unless colours are on; off ends all styles. A style ends before the end of its line, so that a line alone, as
 * from head or grep, or in a pager that goes back, looks as it should. */
void fsc_style_on(const fsc_page *page, fsc_style style);
void fsc_style_off(const fsc_page *page);
void fsc_spaces(const fsc_page *page, size_t n);
void fsc_heading(const fsc_page *page, const char *text); /* with an empty line before */

/* What was appended since start: its width; cut to it with an ellipsis; padded to it. No styles inside. */
size_t fsc_width_since(const fsc_page *page, size_t start);
void fsc_fit(const fsc_page *page, size_t start, size_t columns);
void fsc_pad_right(const fsc_page *page, size_t start, size_t columns);
void fsc_pad_left(const fsc_page *page, size_t start, size_t columns);
/* A name in a column of that width. */
void fsc_name_cell(const fsc_page *page, const char *name, size_t columns);
/* Words of ours (fsc_put_words) in a column that ends with a space at least. */
void fsc_words_cell(const fsc_page *page, const char *words, size_t columns);
/* Ends a cell begun at start with a space at least, even where that fills the column. */
void fsc_end_cell(const fsc_page *page, size_t start, size_t columns);
/* Ends a line without the spaces at its end, and the style it has. */
void fsc_end_line(const fsc_page *page, bool styled);
/* "… and 3 more", behind the first rows of a list. */
void fsc_more_rows(const fsc_page *page, size_t n);

/* Words of text from `column` on, lines broken before the page's width and started anew at indent; stretches of it
 * (in order, apart from each other, bytes into text) stand out by style or, without colours, in [brackets]. Ends the
 * last line. */
void fsc_wrap(const fsc_page *page, size_t indent, size_t column, fsc_text text, const fsc_span *marks, size_t n_marks);
/* The same of what was put together elsewhere, without marks. */
void fsc_wrap_line(const fsc_page *page, size_t indent, size_t column, const fsc_output *line);
/* A text without marks in a style. */
void fsc_wrap_styled(const fsc_page *page, fsc_style style, size_t indent, size_t column, fsc_text text);

/* "58 %", "12–34 %", "58 % (12–34 %, 7 of 12 sentences)"; of_what may be "", its first word is a plural in -s. */
void fsc_put_percent(fsc_output *output, double value);
void fsc_put_percent_range(fsc_output *output, double low, double high);
void fsc_put_share(fsc_output *output, const fsc_share *share, const char *of_what);
void fsc_put_range(fsc_output *output, double low, double high, unsigned decimals);
#endif
