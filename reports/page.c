/* Styles, columns and wrapping of the terminal reports. SPDX-License-Identifier: Apache-2.0 */
#include "page.h"

#include <math.h>

enum { DEFAULT_WIDTH = 100, NARROWEST = 60, WIDEST = 120 };

fsc_page fsc_page_of(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  unsigned width = options->width ? options->width : DEFAULT_WIDTH;
  if (width < NARROWEST) width = NARROWEST;
  if (width > WIDEST) width = WIDEST; /* longer lines are hard to read */
  return (fsc_page){options, report, output, width};
}

void fsc_style_on(const fsc_page *page, fsc_style style) {
  static const char *const codes[] = {[FSC_UNSTYLED] = "",       [FSC_BOLD] = "\x1b[1m",    [FSC_DIM] = "\x1b[2m",
                                      [FSC_NOTICE] = "\x1b[33m", [FSC_MARK] = "\x1b[4;31m", [FSC_BAR] = "\x1b[36m"};
  if (page->options->color) fsc_puts(page->output, codes[style]);
}

void fsc_style_off(const fsc_page *page) {
  if (page->options->color) fsc_puts(page->output, "\x1b[0m");
}

void fsc_spaces(const fsc_page *page, size_t n) {
  memset(fsc_reserve(page->output, n), ' ', n);
  page->output->length += n;
}

void fsc_heading(const fsc_page *page, const char *text) {
  fsc_putc(page->output, '\n');
  fsc_style_on(page, FSC_BOLD);
  fsc_puts(page->output, text);
  fsc_style_off(page);
  fsc_putc(page->output, '\n');
}

static fsc_text since(const fsc_page *page, size_t start) {
  return (fsc_text){page->output->at + start, page->output->length - start};
}

size_t fsc_width_since(const fsc_page *page, size_t start) { return fsc_columns(since(page, start)); }

void fsc_fit(const fsc_page *page, size_t start, size_t columns) {
  if (fsc_width_since(page, start) <= columns) return;
  const char *at = page->output->at + start, *end = page->output->at + page->output->length;
  for (size_t width = 1, own; at < end; width += own) {
    size_t length = fsc_letter(at, end, &own);
    if (width + own > columns) break;
    at += length;
  }
  page->output->length = (size_t)(at - page->output->at);
  fsc_puts(page->output, "…");
}

void fsc_pad_right(const fsc_page *page, size_t start, size_t columns) {
  size_t width = fsc_width_since(page, start);
  if (width < columns) fsc_spaces(page, columns - width);
}

void fsc_pad_left(const fsc_page *page, size_t start, size_t columns) {
  size_t width = fsc_width_since(page, start), length = page->output->length - start;
  if (width >= columns) return;
  fsc_spaces(page, columns - width);
  char *at = page->output->at + start;
  memmove(at + columns - width, at, length);
  memset(at, ' ', columns - width);
}

void fsc_name_cell(const fsc_page *page, const char *name, size_t columns) {
  size_t start = page->output->length;
  fsc_put_clean(page->output, fsc_string(fsc_or(name, "")));
  fsc_fit(page, start, columns);
  fsc_pad_right(page, start, columns);
}

void fsc_words_cell(const fsc_page *page, const char *words, size_t columns) {
  size_t start = page->output->length;
  fsc_put_words(page->output, words);
  fsc_fit(page, start, columns - 1);
  fsc_pad_right(page, start, columns);
}

void fsc_end_cell(const fsc_page *page, size_t start, size_t columns) {
  fsc_pad_right(page, start, columns - 1);
  fsc_putc(page->output, ' ');
}

void fsc_end_line(const fsc_page *page, bool styled) {
  while (page->output->length && page->output->at[page->output->length - 1] == ' ') page->output->length--;
  if (styled) fsc_style_off(page);
  fsc_putc(page->output, '\n');
}

void fsc_more_rows(const fsc_page *page, size_t n) {
  fsc_puts(page->output, "  … and ");
  fsc_put_integer(page->output, n);
  fsc_puts(page->output, " more; -f json has them all\n");
}

/* White space and all that fsc_put_clean turns into a space. */
static bool is_gap(char c) { return (unsigned char)c <= ' ' || c == 0x7F; }

/* Gaps at which no line is broken: "58 %" and "tax ×2" stay on one line. */
static bool is_glued(fsc_text text, size_t gap) {
  const char *next = text.at + gap + 1;
  size_t left = text.length - gap - 1;
  return (left >= 1 && *next == '%') || (left >= 2 && memcmp(next, "×", 2) == 0);
}

/* The state of one call of fsc_wrap. */
typedef struct wrapping {
  const fsc_page *page;
  fsc_text text;
  const fsc_span *marks;
  size_t n_marks, mark; /* mark: the first one that has not ended */
  size_t indent, column;
  fsc_style style; /* of what stands here: FSC_MARK inside marks[mark] */
} wrapping;

static void begin_mark(wrapping *wrap) {
  wrap->style = FSC_MARK;
  fsc_style_on(wrap->page, FSC_MARK);
  if (!wrap->page->options->color) fsc_putc(wrap->page->output, '[');
}

static void end_mark(wrapping *wrap) {
  wrap->style = FSC_UNSTYLED;
  wrap->mark++;
  fsc_style_off(wrap->page);
  if (!wrap->page->options->color) fsc_putc(wrap->page->output, ']');
}

/* The columns taken by brackets of marks that begin or end inside a word. */
static size_t brackets(const wrapping *wrap, size_t start, size_t end) {
  if (wrap->page->options->color) return 0;
  size_t n = 0;
  for (size_t i = wrap->mark; i < wrap->n_marks && wrap->marks[i].start < end; i++)
    n += (size_t)(wrap->marks[i].start >= start) + (wrap->marks[i].end <= end);
  return n;
}

/* Breaks a line. A style ends before the margin of the next line and begins again behind it. */
static void break_line(wrapping *wrap) {
  if (wrap->style) fsc_style_off(wrap->page);
  fsc_putc(wrap->page->output, '\n');
  fsc_spaces(wrap->page, wrap->indent);
  fsc_style_on(wrap->page, wrap->style);
  wrap->column = wrap->indent;
}

static void put_word(wrapping *wrap, size_t start, size_t end) {
  while (start < end) {
    const fsc_span *mark = wrap->mark < wrap->n_marks ? &wrap->marks[wrap->mark] : NULL;
    if (mark && wrap->style != FSC_MARK && mark->start <= start) begin_mark(wrap);
    size_t edge = !mark ? end : wrap->style == FSC_MARK ? mark->end : mark->start;
    if (edge > end) edge = end;
    fsc_put_clean(wrap->page->output, (fsc_text){wrap->text.at + start, edge - start});
    start = edge;
    if (mark && wrap->style == FSC_MARK && mark->end <= start) end_mark(wrap);
  }
}

static void put_wrapped(wrapping *wrap) {
  const fsc_page *page = wrap->page;
  const fsc_text text = wrap->text;
  bool first = true;
  for (size_t at = 0; at < text.length;) {
    if (is_gap(text.at[at])) {
      at++;
      continue;
    }
    size_t end = at;
    while (end < text.length && (!is_gap(text.at[end]) || is_glued(text, end))) end++;
    size_t width = fsc_columns((fsc_text){text.at + at, end - at}) + brackets(wrap, at, end);
    if (!first && wrap->column + 1 + width > page->width) {
      break_line(wrap);
    } else if (!first) {
      fsc_putc(page->output, ' ');
      wrap->column++;
    }
    put_word(wrap, at, end);
    wrap->column += width;
    first = false;
    at = end;
  }
}

void fsc_wrap(const fsc_page *page, size_t indent, size_t column, fsc_text text, const fsc_span *marks,
              size_t n_marks) {
  wrapping wrap = {page, text, marks, n_marks, 0, indent, column, FSC_UNSTYLED};
  put_wrapped(&wrap);
  if (wrap.style == FSC_MARK) end_mark(&wrap);
  fsc_putc(page->output, '\n');
}

void fsc_wrap_styled(const fsc_page *page, fsc_style style, size_t indent, size_t column, fsc_text text) {
  wrapping wrap = {page, text, NULL, 0, 0, indent, column, style};
  fsc_style_on(page, style);
  put_wrapped(&wrap);
  if (style) fsc_style_off(page);
  fsc_putc(page->output, '\n');
}

void fsc_wrap_line(const fsc_page *page, size_t indent, size_t column, const fsc_output *line) {
  fsc_wrap(page, indent, column, (fsc_text){line->at, line->length}, NULL, 0);
}

/* Below one per cent with a decimal, since "0 %" would say too little. */
static void put_per_cent(fsc_output *output, double value) {
  fsc_put_fixed(output, 100 * value, value > 0 && value < .01 ? 1 : 0);
}

void fsc_put_percent(fsc_output *output, double value) {
  put_per_cent(output, value);
  fsc_puts(output, " %");
}

void fsc_put_percent_range(fsc_output *output, double low, double high) {
  put_per_cent(output, low);
  fsc_puts(output, "–");
  fsc_put_percent(output, high);
}

void fsc_put_share(fsc_output *output, const fsc_share *share, const char *of_what) {
  fsc_put_percent(output, share->value);
  fsc_puts(output, " (");
  if (isfinite(share->ci_low)) {
    fsc_put_percent_range(output, share->ci_low, share->ci_high);
    fsc_puts(output, ", ");
  }
  fsc_put_integer(output, share->n);
  fsc_puts(output, " of ");
  fsc_put_integer(output, share->of);
  if (*of_what) fsc_putc(output, ' ');
  size_t noun = strcspn(of_what, " ");
  fsc_put(output, of_what, share->of == 1 && noun ? noun - 1 : noun);
  fsc_puts(output, of_what + noun);
  fsc_putc(output, ')');
}

void fsc_put_range(fsc_output *output, double low, double high, unsigned decimals) {
  fsc_put_fixed(output, low, decimals);
  fsc_puts(output, low < 0 ? " to " : "–"); /* "-2–-1" would be hard to read */
  fsc_put_fixed(output, high, decimals);
}
