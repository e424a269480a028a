/* The first page of a comparison: a line per group with the most wanted figures.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>

#include "page.h"
#include "text.h"
#include "writers.h"

enum { NAME = 24, ARTICLES = 9 };

/* The columns, left to right. */
static const struct column {
  const char *measure, *heading, *second; /* the heading has two lines */
  double factor;
  unsigned decimals;
  size_t width, digits; /* digits: the width of the number, so that numbers are aligned */
  bool interval;
} columns[] = {
    {"loaded", "loaded", "per 1,000", 1, 1, 18, 4, true},
    {"opinion", "opinion", "", 1, 2, 24, 5, true},
    {"attributed_sentence_share", "attributed", "sentences", 100, 0, 12, 3, false},
    {"official_share", "official", "attributions", 100, 0, 12, 3, false},
};

/* The number of columns that fit on the page. */
static size_t fitting(const fsc_page *page) {
  size_t n = 0, width = NAME + ARTICLES;
  while (n < sizeof columns / sizeof *columns && (width += columns[n].width) <= page->width) n++;
  return n;
}

static double loaded_of(const fsc_group *group) {
  const fsc_group_measure *measure = fsc_group_measure_of(group, "loaded", 0);
  return measure ? measure->mean : NAN;
}

/* Orders groups of 20 articles and more by falling loaded mean; smaller ones, which show nothing reliable, follow. */
static int by_loaded(const void *a, const void *b) {
  const fsc_group *x = *(const fsc_group *const *)a, *y = *(const fsc_group *const *)b;
  if (x->low_n != y->low_n) return x->low_n ? 1 : -1;
  double left = loaded_of(x), right = loaded_of(y);
  if (isnan(left) != isnan(right)) return isnan(left) ? 1 : -1;
  if (!x->low_n && left != right && !isnan(left)) return left > right ? -1 : 1;
  return strcmp(fsc_string(x->name).at, fsc_string(y->name).at);
}

static void put_headings(const fsc_page *page) {
  fsc_putc(page->output, '\n');
  for (int second = 0; second < 2; second++) {
    fsc_style_on(page, FSC_DIM);
    fsc_spaces(page, NAME);
    fsc_name_cell(page, second ? "" : "articles", ARTICLES);
    for (size_t c = 0; c < fitting(page); c++) {
      size_t start = page->output->length;
      fsc_puts(page->output, second ? columns[c].second : columns[c].heading);
      fsc_end_cell(page, start, columns[c].width);
    }
    fsc_end_line(page, true);
  }
}

static void put_cell(const fsc_page *page, const struct column *column, const fsc_group *group) {
  const fsc_group_measure *measure = fsc_group_measure_of(group, column->measure, 0);
  size_t start = page->output->length;
  bool given = measure && !isnan(measure->mean);
  if (given)
    fsc_put_fixed(page->output, column->factor * measure->mean, column->decimals);
  else
    fsc_puts(page->output, "–");
  fsc_pad_left(page, start, column->digits);
  if (!given) return;
  if (column->factor > 1) fsc_puts(page->output, " %");
  if (!column->interval || isnan(measure->mean_ci_low)) return;
  fsc_puts(page->output, " (");
  fsc_put_range(page->output, measure->mean_ci_low, measure->mean_ci_high, column->decimals);
  fsc_putc(page->output, ')');
}

static void put_group(const fsc_page *page, const fsc_group *group) {
  if (group->low_n) fsc_style_on(page, FSC_DIM);
  size_t start = page->output->length;
  fsc_put_clean(page->output, fsc_string(group->name));
  fsc_fit(page, start, NAME - 3);
  if (group->low_n) fsc_putc(page->output, '*');
  fsc_pad_right(page, start, NAME);
  start = page->output->length;
  fsc_put_integer(page->output, group->articles);
  fsc_pad_left(page, start, ARTICLES - 1);
  fsc_putc(page->output, ' ');
  for (size_t c = 0; c < fitting(page); c++) {
    start = page->output->length;
    put_cell(page, &columns[c], group);
    fsc_end_cell(page, start, columns[c].width);
  }
  fsc_end_line(page, group->low_n);
}

void fsc_text_groups(const fsc_page *page, const fsc_comparison *comparison) {
  if (!comparison->n_groups) return;
  const fsc_group **groups = fsc_take_zero(comparison->n_groups + 1, sizeof(const fsc_group *));
  for (size_t g = 0; g < comparison->n_groups; g++) groups[g] = &comparison->groups[g];
  qsort(groups, comparison->n_groups, sizeof *groups, by_loaded);
  put_headings(page);
  for (size_t g = 0; g < comparison->n_groups; g++) put_group(page, groups[g]);
  free(groups);
}
