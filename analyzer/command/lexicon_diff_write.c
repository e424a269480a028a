/* The writers of `framescope lexicon diff`.
 * SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "../../reports/format.h"
#include "lexicon.h"
#include "lexicon_diff.h"

const char *const fsc_row_fate_names[3] = {"changed", "added", "removed"};

/* ---- Text ---- */

static void put_value(fsc_output *out, const char *value) {
  fsc_putc(out, '"');
  fsc_put_clean(out, fsc_string(value));
  fsc_putc(out, '"');
}

/* "+ LV-0031  slam  (lexicons/x.csv:32)"; the fields of a changed row stand below its first line. */
static void put_row_text(fsc_output *out, const fsc_row_change *change, bool first) {
  if (first) {
    fsc_putc(out, "~+-"[change->fate]);
    fsc_putc(out, ' ');
    fsc_put_clean(out, fsc_string(change->id));
    fsc_puts(out, "  ");
    fsc_put_clean(out, fsc_string(change->term));
    fsc_puts(out, "  (");
    fsc_put_clean(out, fsc_string(change->path));
    fsc_putc(out, ':');
    fsc_put_integer(out, change->line);
    fsc_puts(out, ")\n");
  }
  if (!change->field) return;
  fsc_puts(out, "    ");
  fsc_puts(out, change->field);
  fsc_puts(out, ": ");
  put_value(out, change->before);
  fsc_puts(out, " -> ");
  put_value(out, change->after);
  fsc_putc(out, '\n');
}

static void put_movers(fsc_output *out, const fsc_effect *effect, fsc_effect_score score) {
  const fsc_article_effect *movers[FSC_MOVERS];
  size_t n = fsc_effect_movers(effect, score, movers, FSC_MOVERS);
  char line[200];
  for (size_t i = 0; i < n; i++) {
    snprintf(line, sizeof line, "  %-28.80s %8.3f -> %8.3f  (%+.3f)\n", movers[i]->doc_id, movers[i]->before[score],
             movers[i]->after[score], fsc_effect_change(movers[i], score));
    fsc_puts(out, line);
  }
}

static void put_effect_text(fsc_output *out, const fsc_lexicon_comparison *c, fsc_effect_score score) {
  const fsc_effect_means *means = &c->effect.means[score];
  char line[200];
  snprintf(line, sizeof line, "\n%s: mean %.3f -> %.3f (%+.3f; %.3f without sign), %zu of %zu articles move\n",
           fsc_effect_names[score], means->before, means->after, means->after - means->before, means->absolute,
           means->moved, means->n);
  fsc_puts(out, means->n ? line : "\nno article has a word of the outlet's own\n");
  put_movers(out, &c->effect, score);
}

/* Is a category of interest: has it a row that changed, or do its hits? */
static bool is_shown(const fsc_lexicon_comparison *c, const fsc_category_effect *category) {
  bool shown = category->moved > 0;
  for (size_t i = 0; i < c->rows.changes.n && !shown; i++)
    shown = strcmp(c->rows.changes.items[i].category, category->name) == 0;
  return shown;
}

static void put_categories_text(fsc_output *out, const fsc_lexicon_comparison *c) {
  const fsc_effect *effect = &c->effect;
  char line[400];
  bool any = false;
  for (size_t i = 0; i < effect->categories.n; i++) {
    const fsc_category_effect *category = &effect->categories.items[i];
    if (!is_shown(c, category)) continue;
    if (!any) fsc_puts(out, "\nhits by category, in all voices:\n");
    snprintf(line, sizeof line,
             "  %-20.80s %6" PRIu64 " -> %6" PRIu64 ", weighted %8.2f -> %8.2f, %zu of %zu articles move\n",
             category->name, category->hits[0], category->hits[1], category->weighted[0], category->weighted[1],
             category->moved, effect->articles.n);
    fsc_puts(out, line);
    any = true;
  }
}

void fsc_lexicon_diff_text(const fsc_lexicon_comparison *c, fsc_output *out) {
  const fsc_row_change *before = NULL;
  for (size_t i = 0; i < c->rows.changes.n; i++) {
    const fsc_row_change *change = &c->rows.changes.items[i];
    bool same = before && before->path == change->path && before->line == change->line && before->fate == change->fate;
    put_row_text(out, change, !same);
    before = change;
  }
  char line[200];
  snprintf(line, sizeof line, "%zu rows added, %zu removed, %zu changed, %zu the same\n", c->rows.n_rows[FSC_ROW_ADDED],
           c->rows.n_rows[FSC_ROW_REMOVED], c->rows.n_rows[FSC_ROW_CHANGED], c->rows.n_same);
  fsc_puts(out, line);
  for (int s = 0; s < FSC_EFFECT_SCORES; s++) put_effect_text(out, c, (fsc_effect_score)s);
  put_categories_text(out, c);
}

/* ---- CSV ---- */

static void put_cells(fsc_output *out, const char *const *cells, size_t n) {
  for (size_t i = 0; i < n; i++) {
    if (i) fsc_putc(out, ',');
    fsc_put_cell(out, cells[i]);
  }
}

static void put_row_csv(fsc_output *out, const fsc_row_change *change) {
  const char *cells[] = {fsc_row_fate_names[change->fate], change->id, change->term, change->category, change->path};
  put_cells(out, cells, 5);
  fsc_putc(out, ',');
  fsc_put_integer(out, change->line);
  fsc_putc(out, ',');
  put_cells(out, (const char *[]){change->field ? change->field : "", change->before, change->after}, 3);
  fsc_putc(out, '\n');
}

static void put_scores_csv(fsc_output *out, const fsc_article_effect *article) {
  for (int s = 0; s < FSC_EFFECT_SCORES; s++) {
    double change = fsc_effect_change(article, (fsc_effect_score)s);
    if (!(change > 0 || change < 0)) continue;
    fsc_puts(out, "score,");
    fsc_put_cell(out, article->doc_id);
    fsc_puts(out, ",,,,,");
    fsc_puts(out, fsc_effect_names[s]);
    fsc_putc(out, ',');
    fsc_put_number(out, article->before[s]);
    fsc_putc(out, ',');
    fsc_put_number(out, article->after[s]);
    fsc_putc(out, '\n');
  }
}

static void put_category_csv(fsc_output *out, const char *name, const char *field, const double values[2]) {
  fsc_puts(out, "category,,,");
  fsc_put_cell(out, name);
  fsc_puts(out, ",,,");
  fsc_puts(out, field);
  for (int i = 0; i < 2; i++) {
    fsc_putc(out, ',');
    fsc_put_number(out, values[i]);
  }
  fsc_putc(out, '\n');
}

static void put_categories_csv(fsc_output *out, const fsc_lexicon_comparison *c) {
  for (size_t i = 0; i < c->effect.categories.n; i++) {
    const fsc_category_effect *category = &c->effect.categories.items[i];
    if (!is_shown(c, category)) continue;
    put_category_csv(out, category->name, "hits", (double[]){(double)category->hits[0], (double)category->hits[1]});
    put_category_csv(out, category->name, "weighted", category->weighted);
  }
}

void fsc_lexicon_diff_csv(const fsc_lexicon_comparison *c, fsc_output *out) {
  fsc_puts(out, "change,id,term,category,file,line,field,before,after\n");
  for (size_t i = 0; i < c->rows.changes.n; i++) put_row_csv(out, &c->rows.changes.items[i]);
  for (size_t i = 0; i < c->effect.articles.n; i++) put_scores_csv(out, &c->effect.articles.items[i]);
  put_categories_csv(out, c);
}

/* ---- JSON ---- */

static void put_row_json(fsc_output *out, const fsc_row_change *change) {
  fsc_json_open(out, NULL, '{');
  fsc_json_string(out, "change", fsc_row_fate_names[change->fate]);
  fsc_json_string(out, "id", change->id);
  fsc_json_string(out, "term", change->term);
  fsc_json_string(out, "category", change->category);
  fsc_json_string(out, "file", change->path);
  fsc_json_integer(out, "line", change->line);
  fsc_json_string(out, "field", change->field);
  fsc_json_string(out, "before", change->field ? change->before : NULL);
  fsc_json_string(out, "after", change->field ? change->after : NULL);
  fsc_json_close(out, '}');
}

static void put_means_json(fsc_output *out, const fsc_effect_means *means, const char *name) {
  fsc_json_open(out, name, '{');
  fsc_json_integer(out, "n", means->n);
  fsc_json_integer(out, "moved", means->moved);
  fsc_json_number(out, "mean_before", means->before);
  fsc_json_number(out, "mean_after", means->after);
  fsc_json_number(out, "mean_absolute_change", means->absolute);
  fsc_json_close(out, '}');
}

static void put_article_json(fsc_output *out, const fsc_article_effect *article) {
  fsc_json_open(out, NULL, '{');
  fsc_json_string(out, "doc_id", article->doc_id);
  for (int s = 0; s < FSC_EFFECT_SCORES; s++) {
    fsc_json_open(out, fsc_effect_names[s], '{');
    fsc_json_number(out, "before", article->before[s]);
    fsc_json_number(out, "after", article->after[s]);
    fsc_json_close(out, '}');
  }
  fsc_json_close(out, '}');
}

static void put_category_json(fsc_output *out, const fsc_category_effect *category) {
  fsc_json_open(out, NULL, '{');
  fsc_json_string(out, "category", category->name);
  fsc_json_integer(out, "hits_before", category->hits[0]);
  fsc_json_integer(out, "hits_after", category->hits[1]);
  fsc_json_number(out, "weighted_before", category->weighted[0]);
  fsc_json_number(out, "weighted_after", category->weighted[1]);
  fsc_json_integer(out, "moved", category->moved);
  fsc_json_close(out, '}');
}

void fsc_lexicon_diff_json(const fsc_lexicon_comparison *c, fsc_output *out) {
  fsc_json_open(out, NULL, '{');
  fsc_json_string(out, "schema", "framescope.lexicon_diff/1");
  for (int i = 0; i < 2; i++) {
    fsc_json_open(out, i ? "after" : "before", '{');
    fsc_json_string(out, "sha256", c->sha256[i]);
    fsc_json_close(out, '}');
  }
  for (int f = 0; f < 3; f++) fsc_json_integer(out, fsc_row_fate_names[f], c->rows.n_rows[f]);
  fsc_json_integer(out, "same", c->rows.n_same);
  fsc_json_open(out, "rows", '[');
  for (size_t i = 0; i < c->rows.changes.n; i++) put_row_json(out, &c->rows.changes.items[i]);
  fsc_json_close(out, ']');
  fsc_json_open(out, "effect", '{');
  fsc_json_flag(out, "bundled_corpus", c->bundled);
  fsc_json_integer(out, "left_out", c->effect.left_out);
  for (int s = 0; s < FSC_EFFECT_SCORES; s++) put_means_json(out, &c->effect.means[s], fsc_effect_names[s]);
  fsc_json_open(out, "articles", '[');
  for (size_t i = 0; i < c->effect.articles.n; i++) put_article_json(out, &c->effect.articles.items[i]);
  fsc_json_close(out, ']');
  fsc_json_open(out, "categories", '[');
  for (size_t i = 0; i < c->effect.categories.n; i++)
    if (is_shown(c, &c->effect.categories.items[i])) put_category_json(out, &c->effect.categories.items[i]);
  fsc_json_close(out, ']');
  fsc_json_close(out, '}');
  fsc_json_finish(out);
}
