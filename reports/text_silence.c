/* Who is spoken about but never speaks: in an article, and social groups in a comparison.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "text.h"

/* ---- An article ---- */

enum { MOST_SILENT = 10 };

/* Widths of the columns, each with the space behind it; kind 0: left out. */
typedef struct columns {
  size_t name, kind, source_class;
} columns;

static columns columns_of(const fsc_page *page) {
  if (page->width < 70) return (columns){17, 0, 16};
  return (columns){30, page->width < 84 ? 0 : 14, 26};
}

static void put_column_names(const fsc_page *page, const columns *c) {
  fsc_style_on(page, FSC_DIM);
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, "name", c->name);
  if (c->kind) fsc_name_cell(page, "kind", c->kind);
  fsc_name_cell(page, "class", c->source_class);
  fsc_puts(page->output, "  n  first");
  fsc_end_line(page, true);
}

static void put_actor(const fsc_page *page, const columns *c, const fsc_actor *actor) {
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, actor->name, c->name - 1);
  fsc_putc(page->output, ' ');
  if (c->kind) fsc_words_cell(page, fsc_actor_kind_name(actor->kind), c->kind);
  fsc_words_cell(page, fsc_source_class_name(actor->source_class), c->source_class);
  size_t start = page->output->length;
  fsc_put_integer(page->output, actor->mentions);
  fsc_pad_left(page, start, 3);
  fsc_puts(page->output, "  ");
  fsc_put_sentence_id(page->output, actor->first_sentence);
  fsc_putc(page->output, '\n');
}

static void put_share_of_actors(const fsc_page *page) {
  fsc_output line = {0};
  fsc_puts(&line, "these are ");
  fsc_put_share(&line, &page->report->silence.share, "actors mentioned twice or more outside quotations");
  fsc_puts(page->output, "  ");
  fsc_wrap_line(page, 4, 2, &line);
  fsc_output_free(&line);
}

void fsc_text_silence(const fsc_page *page) {
  const fsc_silence *silence = &page->report->silence;
  if (!silence->n) return;
  fsc_heading(page, "Spoken about, never speaking");
  columns c = columns_of(page);
  put_column_names(page, &c);
  for (uint32_t i = 0; i < silence->n && i < MOST_SILENT; i++)
    put_actor(page, &c, &page->report->actors[silence->actors[i]]);
  if (silence->n > MOST_SILENT) fsc_more_rows(page, silence->n - MOST_SILENT);
  put_share_of_actors(page);
}

/* ---- A comparison ---- */

enum { MOST_GROUPS = 12, GROUP_NAME = 24 };

/* "in 84 % (80–88 %, 310 of 369) of the articles that mention migrants twice or more, no migrant speaks" */
static void put_sentence(const fsc_page *page, const fsc_group_silence *of) {
  fsc_output line = {0};
  fsc_puts(&line, "in ");
  fsc_put_share(&line, &of->silent, "");
  fsc_puts(&line, " of the articles that mention ");
  fsc_put_clean(&line, fsc_string(of->group));
  fsc_puts(&line, " twice or more, no ");
  fsc_put_clean(&line, fsc_string(of->member));
  fsc_puts(&line, " speaks");
  fsc_puts(page->output, "  ");
  fsc_wrap_styled(page, FSC_BOLD, 4, 2, (fsc_text){line.at, line.length});
  fsc_output_free(&line);
}

static const fsc_group_silence *silence_of(const fsc_group *group, const char *name) {
  for (size_t i = 0; i < group->n_silence; i++)
    if (strcmp(group->silence[i].group, name) == 0) return &group->silence[i];
  return NULL;
}

/* A line per group that has enough articles; none for a single group, whose figure the sentence has. */
static void put_groups(const fsc_page *page, const fsc_comparison *comparison, const char *name) {
  for (size_t g = 0; comparison->n_groups > 1 && g < comparison->n_groups; g++) {
    const fsc_group_silence *of = silence_of(&comparison->groups[g], name);
    if (!of || isnan(of->silent.value)) continue;
    fsc_puts(page->output, "    ");
    fsc_name_cell(page, comparison->groups[g].name, GROUP_NAME - 1);
    fsc_putc(page->output, ' ');
    fsc_put_share(page->output, &of->silent, "");
    fsc_putc(page->output, '\n');
  }
}

static void put_rest(const fsc_page *page, size_t shown, size_t enough) {
  if (shown == enough) return;
  fsc_puts(page->output, "  … and ");
  fsc_put_integer(page->output, enough - shown);
  fsc_puts(page->output, " more social groups, all in -f csv or json\n");
}

void fsc_text_group_silence(const fsc_page *page, const fsc_comparison *comparison) {
  size_t shown = 0, enough = 0;
  for (size_t i = 0; i < comparison->n_silence; i++) {
    const fsc_group_silence *of = &comparison->silence[i];
    if (isnan(of->silent.value)) break; /* by falling number of articles */
    if (++enough > MOST_GROUPS) continue;
    if (!shown++) fsc_heading(page, "Social groups spoken about, never speaking");
    put_sentence(page, of);
    put_groups(page, comparison, of->group);
  }
  put_rest(page, shown, enough);
}
