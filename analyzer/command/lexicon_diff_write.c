/* The writers of `framescope lexicon diff`.
 * SPDX-License-Identifier: Apache-2.0 */
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

void fsc_lexicon_diff_csv(const fsc_lexicon_comparison *c, fsc_output *out) {
  fsc_puts(out, "change,id,term,category,file,line,field,before,after\n");
  for (size_t i = 0; i < c->rows.changes.n; i++) put_row_csv(out, &c->rows.changes.items[i]);
  for (size_t i = 0; i < c->effect.articles.n; i++) put_scores_csv(out, &c->effect.articles.items[i]);
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
  fsc_json_close(out, '}');
  fsc_json_finish(out, "\n");
}
