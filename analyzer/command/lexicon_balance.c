/* framescope lexicon list --balance: have both camps of an issue as many one-sided rows?
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../reports/format.h"
#include "../base/memory.h"
#include "lexicon.h"
#include "sink.h"

/* The rows of one side of one issue. */
typedef struct camp {
  const char *issue, *side, *name; /* issue NULL: all of them; name: what its rows call it, "" where none does */
  size_t rows;
  double weight; /* sum */
} camp;

static int by_issue(const void *a, const void *b) {
  const camp *x = a, *y = b;
  if (!x->issue != !y->issue) return x->issue ? -1 : 1;
  int order = x->issue ? strcmp(x->issue, y->issue) : 0;
  return order ? order : strcmp(x->side, y->side);
}

/* Sorts the items and merges those of the same camp; returns how many are left. */
static size_t sum_up(camp *camps, size_t n) {
  size_t kept = 0;
  if (n) qsort(camps, n, sizeof *camps, by_issue);
  for (size_t i = 0; i < n; i++) {
    if (kept && by_issue(&camps[kept - 1], &camps[i]) == 0) {
      camps[kept - 1].rows += camps[i].rows;
      camps[kept - 1].weight += camps[i].weight;
      if (!camps[kept - 1].name[0]) camps[kept - 1].name = camps[i].name;
    } else {
      camps[kept++] = camps[i];
    }
  }
  return kept;
}

/* Every active row with a side counts for its issue and for the total. The caller frees the result. */
static camp *camps_of(const fsc_lexicon *lexicon, size_t *n) {
  const fsc_entry *entries;
  size_t n_entries = fsc_lexicon_entries(lexicon, &entries);
  camp *camps = fsc_allocate((2 * n_entries + 1) * sizeof *camps);
  *n = 0;
  for (size_t i = 0; i < n_entries; i++) {
    const fsc_entry *e = &entries[i];
    if (!e->side[0] || strcmp(e->status, "active") != 0) continue;
    camps[(*n)++] = (camp){e->issue, e->side, e->side_name, 1, (double)e->weight};
    camps[(*n)++] = (camp){NULL, e->side, "", 1, (double)e->weight};
  }
  *n = sum_up(camps, *n);
  return camps;
}

static void put_text(fsc_output *out, const camp *camps, size_t n) {
  char line[200];
  if (!n) fsc_puts(out, "no row has a side\n");
  for (size_t i = 0; i < n; i++) {
    if (!i) fsc_puts(out, "issue                     side   rows  mean weight  camp\n");
    const char *issue = camps[i].issue ? camps[i].issue : "all issues";
    snprintf(line, sizeof line, "%-25.80s %-5.20s %5zu  %11.2f%s%.60s\n", issue[0] ? issue : "(none)", camps[i].side,
             camps[i].rows, camps[i].weight / (double)camps[i].rows, camps[i].name[0] ? "  " : "", camps[i].name);
    fsc_puts(out, line);
  }
}

static void put_csv(fsc_output *out, const camp *camps, size_t n) {
  fsc_puts(out, "issue,side,rows,mean_weight\n");
  for (size_t i = 0; i < n; i++) {
    fsc_put_cell(out, camps[i].issue ? camps[i].issue : "*");
    fsc_putc(out, ',');
    fsc_put_cell(out, camps[i].side);
    fsc_putc(out, ',');
    fsc_put_integer(out, camps[i].rows);
    fsc_putc(out, ',');
    fsc_put_number(out, camps[i].weight / (double)camps[i].rows);
    fsc_putc(out, '\n');
  }
}

static void put_json(fsc_output *out, const camp *camps, size_t n) {
  fsc_json_open(out, NULL, '{');
  fsc_json_string(out, "schema", "framescope.lexicon_balance/1");
  fsc_json_open(out, "camps", '[');
  for (size_t i = 0; i < n; i++) {
    fsc_json_open(out, NULL, '{');
    fsc_json_string(out, "issue", camps[i].issue);
    fsc_json_string(out, "side", camps[i].side);
    fsc_json_integer(out, "rows", camps[i].rows);
    fsc_json_number(out, "mean_weight", camps[i].weight / (double)camps[i].rows);
    fsc_json_close(out, '}');
  }
  fsc_json_close(out, ']');
  fsc_json_finish(out);
}

static void (*const writers[FSC_FIGURES])(fsc_output *, const camp *, size_t) = {put_text, put_csv, put_json};

int fsc_lexicon_balance(fsc_options *options) {
  if (fsc_options_figures(options) == FSC_FIGURES)
    return fsc_usage_error("%s cannot show the balance: text, csv or json can", options->writer->name);
  fsc_list files = fsc_lexicon_operands(options);
  fsc_lexicon *lexicon = fsc_lexicon_load(&files);
  if (!lexicon) return FSC_EXIT_USAGE;
  size_t n;
  camp *camps = camps_of(lexicon, &n);
  fsc_output out = {0};
  writers[fsc_options_figures(options)](&out, camps, n);
  free(camps);
  fsc_lexicon_free(lexicon);
  return fsc_sink_whole(options->output, &out);
}
