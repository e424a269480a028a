/* The terminal report of a comparison: measures down, groups across. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "page.h"
#include "text.h"
#include "writers.h"

enum { NAME = 30, CELL = 22, DETAILED = 8 /* groups; with more, a table of all measures would be too long */ };

/* The groups one block of the table has room for. */
typedef struct block {
  const fsc_page *page;
  const fsc_group *groups;
  size_t n;
} block;

static void put_method(fsc_output *line, const fsc_comparison *comparison) {
  fsc_puts(line,
           " Rates are per 1,000 words in the outlet's own voice; means of the articles' values, in brackets 95 % ");
  fsc_puts(line, "intervals from ");
  fsc_put_integer(line, comparison->replicates);
  fsc_puts(line, " resamplings of articles (seed ");
  fsc_put_integer(line, comparison->seed);
  fsc_puts(line, ").");
}

static void put_head(const fsc_page *page, const fsc_comparison *comparison) {
  fsc_output line = {0};
  fsc_put_integer(&line, comparison->articles);
  fsc_puts(&line, comparison->articles == 1 ? " article" : " articles");
  if (comparison->skipped) {
    fsc_puts(&line, ", ");
    fsc_put_integer(&line, comparison->skipped);
    fsc_puts(&line, " skipped");
  }
  if (comparison->unnamed) {
    fsc_puts(&line, ", ");
    fsc_put_integer(&line, comparison->unnamed);
    fsc_puts(&line, " left out without ");
    fsc_puts(&line, comparison->by);
  }
  fsc_putc(&line, '.');
  if (comparison->n_groups) put_method(&line, comparison);
  fsc_style_on(page, FSC_BOLD);
  fsc_puts(page->output, "Compared by ");
  fsc_put_clean(page->output, fsc_string(comparison->by));
  fsc_style_off(page);
  fsc_putc(page->output, '\n');
  fsc_wrap_line(page, 0, 0, &line);
  fsc_output_free(&line);
}

/* The name of a measure without the voice, which the head of the table has. */
static const char *short_name(const char *measure) {
  return strncmp(measure, "outlet_", 7) == 0 ? measure + 7 : measure;
}

static void put_names(const block *b) {
  fsc_putc(b->page->output, '\n');
  fsc_spaces(b->page, NAME);
  fsc_style_on(b->page, FSC_BOLD);
  for (size_t g = 0; g < b->n; g++) {
    size_t start = b->page->output->length;
    fsc_put_clean(b->page->output, fsc_string(b->groups[g].name));
    fsc_fit(b->page, start, CELL - 3);
    if (b->groups[g].low_n) fsc_puts(b->page->output, "*");
    if (g + 1 < b->n) fsc_pad_right(b->page, start, CELL);
  }
  fsc_style_off(b->page);
  fsc_putc(b->page->output, '\n');
}

static void put_counts(const block *b) {
  for (size_t row = 0; row < 2; row++) {
    fsc_words_cell(b->page, row ? "outlet words" : "articles", NAME);
    for (size_t g = 0; g < b->n; g++) {
      size_t start = b->page->output->length;
      fsc_put_integer(b->page->output, row ? b->groups[g].outlet_words : b->groups[g].articles);
      fsc_pad_right(b->page, start, CELL);
    }
    fsc_end_line(b->page, false);
  }
}

static bool is_share(const char *name) {
  size_t length = strlen(name);
  return length > 6 && (strcmp(name + length - 6, "_share") == 0 || strcmp(name + length - 5, "_rate") == 0);
}

static void put_value(const fsc_page *page, double factor, double value, double low, double high) {
  if (!isfinite(value)) {
    fsc_puts(page->output, "–");
    return;
  }
  const unsigned decimals = fabs(factor * value) < 100 ? 2 : 1; /* so that the cell has room for it */
  fsc_put_fixed(page->output, factor * value, decimals);
  if (!isfinite(low)) return;
  fsc_puts(page->output, " (");
  fsc_put_range(page->output, factor * low, factor * high, decimals);
  fsc_putc(page->output, ')');
}

static bool is_pooled(const block *b, const char *name, size_t guess) {
  for (size_t g = 0; g < b->n; g++) {
    const fsc_group_measure *measure = fsc_group_measure_of(&b->groups[g], name, guess);
    if (measure && isfinite(measure->pooled)) return true;
  }
  return false;
}

/* The cells of a measure; those of the pooled figures end the style that their line has. */
static void put_row(const block *b, const char *name, size_t guess, bool pooled) {
  double factor = is_share(name) ? 100 : 1;
  for (size_t g = 0; g < b->n; g++) {
    static const fsc_group_measure none = {.pooled = NAN, .mean = NAN};
    const fsc_group_measure *measure = fsc_group_measure_of(&b->groups[g], name, guess);
    if (!measure) measure = &none;
    size_t start = b->page->output->length;
    if (pooled)
      put_value(b->page, factor, measure->pooled, measure->pooled_ci_low, measure->pooled_ci_high);
    else
      put_value(b->page, factor, measure->mean, measure->mean_ci_low, measure->mean_ci_high);
    fsc_end_cell(b->page, start, CELL);
  }
  fsc_end_line(b->page, pooled);
}

/* Is a measure 0 or undefined for all groups of the block? Such rows are left out. */
static bool is_empty(const block *b, const char *name, size_t guess) {
  for (size_t g = 0; g < b->n; g++) {
    const fsc_group_measure *measure = fsc_group_measure_of(&b->groups[g], name, guess);
    if (measure && isfinite(measure->mean) && fabs(measure->mean) > 0) return false;
  }
  return true;
}

static void put_measures(const block *b) {
  const fsc_group *first = b->groups;
  for (size_t i = 0; i < first->n_measures; i++) {
    const char *name = first->measures[i].name;
    if (is_empty(b, name, i)) continue;
    size_t start = b->page->output->length;
    fsc_put_words(b->page->output, short_name(name));
    if (is_share(name)) fsc_puts(b->page->output, ", %");
    fsc_fit(b->page, start, NAME - 1);
    fsc_pad_right(b->page, start, NAME);
    put_row(b, name, i, false);
    if (!is_pooled(b, name, i)) continue;
    fsc_style_on(b->page, FSC_DIM);
    fsc_words_cell(b->page, "  pooled", NAME);
    put_row(b, name, i, true);
  }
}

static void put_dim(const fsc_page *page, const char *text) { fsc_wrap_styled(page, FSC_DIM, 0, 0, fsc_string(text)); }

static uint64_t sources_of(const fsc_comparison *comparison, fsc_source_class source_class) {
  uint64_t n = 0;
  for (size_t g = 0; g < comparison->n_groups; g++) n += comparison->groups[g].sources[source_class];
  return n;
}

static void put_classes(const block *b, const fsc_comparison *comparison) {
  bool any = false;
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    if (!sources_of(comparison, c)) continue;
    if (!any) {
      put_dim(b->page, "sources by class, %");
    }
    any = true;
    fsc_puts(b->page->output, "  ");
    fsc_words_cell(b->page, fsc_source_class_name(c), NAME - 2);
    for (size_t g = 0; g < b->n; g++) {
      size_t start = b->page->output->length;
      double share = fsc_source_class_share(&b->groups[g], c);
      if (isfinite(share))
        fsc_put_fixed(b->page->output, 100 * share, 1);
      else
        fsc_puts(b->page->output, "–");
      fsc_pad_right(b->page, start, CELL);
    }
    fsc_end_line(b->page, false);
  }
}

static uint64_t cues_of(const fsc_comparison *comparison, fsc_source_class source_class) {
  uint64_t n = 0;
  for (size_t g = 0; g < comparison->n_groups; g++) n += comparison->groups[g].loaded_cues[source_class].of;
  return n;
}

static void put_cue_rate(fsc_output *output, const fsc_share *share) {
  if (!share->of) {
    fsc_puts(output, "–");
    return;
  }
  fsc_put_fixed(output, 100 * share->value, 0);
  fsc_puts(output, " (");
  fsc_put_range(output, 100 * share->ci_low, 100 * share->ci_high, 0);
  fsc_putc(output, ')');
  if (share->of < FSC_FEW_CUES) fsc_putc(output, '*');
}

/* Which classes of sources "claim": shares with their intervals, marked if there are fewer than 5 attributions. */
static void put_cues(const block *b, const fsc_comparison *comparison) {
  uint64_t all = 0;
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) all += cues_of(comparison, c);
  if (!all) return;
  put_dim(b->page, "loaded report verbs by class, % (* of fewer than 5)");
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    if (!cues_of(comparison, c)) continue;
    fsc_puts(b->page->output, "  ");
    fsc_words_cell(b->page, fsc_source_class_name(c), NAME - 2);
    for (size_t g = 0; g < b->n; g++) {
      const fsc_share *share = &b->groups[g].loaded_cues[c];
      size_t start = b->page->output->length;
      put_cue_rate(b->page->output, share);
      fsc_end_cell(b->page, start, CELL);
    }
    fsc_end_line(b->page, false);
  }
}

/* An entry as readers can read it: for a term with alternatives, classes, wildcards or a regex, an example. */
static const char *readable(const fsc_top_entry *top) {
  return top->found && strpbrk(top->term, "()|[]<>*\\?_^$") ? top->found : top->term;
}

static void put_top(const fsc_page *page, const fsc_group *group) {
  fsc_output line = {0};
  for (size_t i = 0; i < group->n_top; i++) {
    if (i) fsc_puts(&line, ", ");
    fsc_put_clean(&line, fsc_string(readable(&group->top[i])));
    fsc_puts(&line, " ×");
    fsc_put_integer(&line, group->top[i].n);
  }
  if (line.length) {
    fsc_puts(page->output, "  ");
    fsc_name_cell(page, group->name, CELL);
    fsc_puts(page->output, "  ");
    fsc_wrap_line(page, CELL + 4, CELL + 4, &line);
  }
  fsc_output_free(&line);
}

static void put_tops(const fsc_page *page, const fsc_comparison *comparison) {
  bool any = false;
  for (size_t g = 0; g < comparison->n_groups; g++) {
    if (comparison->n_groups > DETAILED && comparison->groups[g].low_n) continue;
    if (!any && comparison->groups[g].n_top) {
      fsc_heading(page, "Loaded wording that weighs most");
      any = true;
    }
    put_top(page, &comparison->groups[g]);
  }
}

static void put_low_n(const fsc_page *page, const fsc_comparison *comparison) {
  for (size_t g = 0; g < comparison->n_groups; g++) {
    if (!comparison->groups[g].low_n) continue;
    fsc_putc(page->output, '\n');
    fsc_wrap_styled(page, FSC_NOTICE, 2, 0,
                    fsc_string("* fewer than 20 articles: no intervals, and nothing to conclude from"));
    return;
  }
}

static void put_more(const fsc_page *page) {
  fsc_putc(page->output, '\n');
  fsc_wrap(page, 2, 0, fsc_string("All measures of every group, with pooled figures: -f csv or -f json"), NULL, 0);
}

void fsc_text_comparison(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output) {
  fsc_page page = fsc_page_of(options, NULL, output);
  size_t room = (page.width - NAME) / CELL; /* 1 at least: a page has 60 columns or more */
  put_head(&page, comparison);
  fsc_text_groups(&page, comparison);
  for (size_t g = 0; comparison->n_groups <= DETAILED && g < comparison->n_groups; g += room) {
    size_t left = comparison->n_groups - g;
    block b = {&page, comparison->groups + g, left < room ? left : room};
    put_names(&b);
    put_counts(&b);
    put_measures(&b);
    put_classes(&b, comparison);
    put_cues(&b, comparison);
  }
  put_low_n(&page, comparison);
  put_tops(&page, comparison);
  fsc_text_balances(&page, comparison);
  fsc_text_group_silence(&page, comparison);
  if (comparison->n_groups > DETAILED) put_more(&page);
  fsc_text_help(&page, "--by COLUMN");
}
