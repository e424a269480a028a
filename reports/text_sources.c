/* The terminal report: who speaks, and what is missing. SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

enum { MOST_SOURCES = 12, MOST_CUES = 4 };

/* What a row of the table leaves for each column; 0: the column is left out. */
typedef struct columns {
  size_t name, role, source_class, how;
} columns;

static columns columns_of(const fsc_page *page) {
  columns c = {.name = 22, .role = page->width >= 84 ? 20 : 0, .source_class = 20};
  if (page->width < 64) c.name = c.source_class = 15;
  size_t first = sizeof " first" - 1;
  for (uint32_t i = 0; i < page->report->n_sources; i++) {
    size_t digits = 1;
    for (uint32_t id = page->report->sources[i].first_sentence; id >= 10; id /= 10) digits++;
    if (first < sizeof " s. " - 1 + digits) first = sizeof " s. " - 1 + digits;
  }
  size_t taken = 2 + c.name + 1 + (c.role ? c.role + 1 : 0) + c.source_class + 1 + 3 + 2 + first;
  c.how = page->width > taken + 8 ? page->width - taken : 8;
  return c;
}

static void put_column_names(const fsc_page *page, const columns *c) {
  fsc_style_on(page, FSC_DIM);
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, "name", c->name + 1);
  if (c->role) fsc_name_cell(page, "role", c->role + 1);
  fsc_name_cell(page, "class", c->source_class + 1);
  fsc_puts(page->output, "  n  ");
  fsc_name_cell(page, "how", c->how);
  fsc_puts(page->output, " first\n");
  fsc_style_off(page);
}

/* Source ids by falling number of attributions, then id; FSC_NONE at the end. */
static uint32_t next_source(const fsc_report *report, uint32_t last) {
  uint32_t best = FSC_NONE, bound = last == FSC_NONE ? UINT32_MAX : report->sources[last].attributions;
  for (uint32_t i = 0; i < report->n_sources; i++) {
    uint32_t n = report->sources[i].attributions;
    bool after = last == FSC_NONE || n < bound || (n == bound && i > last);
    if (after && (best == FSC_NONE || n > report->sources[best].attributions)) best = i;
  }
  return best;
}

static bool speaks(const fsc_attribution *attribution, uint32_t source) {
  return attribution->has_cue && attribution->lemma && !attribution->depth && !attribution->headline &&
         (attribution->source_id == source || attribution->other_source_id == source);
}

/* "say ×4, claim (doubt)": loaded classes are named, the others are what one expects of a report verb. */
static void put_cue(fsc_output *output, const fsc_attribution *attribution, uint32_t n) {
  fsc_put_clean(output, fsc_string(attribution->lemma));
  if (n > 1) {
    fsc_puts(output, " ×");
    fsc_put_integer(output, n);
  }
  if (!attribution->loaded_cue || !attribution->cue_class) return;
  fsc_puts(output, " (");
  fsc_put_words(output, attribution->cue_class);
  fsc_putc(output, ')');
}

static uint32_t count_lemma(const fsc_report *report, uint32_t source, const char *lemma) {
  uint32_t n = 0;
  for (size_t i = 0; i < report->n_attributions; i++)
    n += speaks(&report->attributions[i], source) && strcmp(report->attributions[i].lemma, lemma) == 0;
  return n;
}

static bool is_listed(const char *const *listed, size_t n, const char *lemma) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(listed[i], lemma) == 0) return true;
  return false;
}

static void put_how(const fsc_page *page, uint32_t source) {
  const char *listed[MOST_CUES];
  size_t n = 0;
  for (size_t i = 0; i < page->report->n_attributions && n < MOST_CUES; i++) {
    const fsc_attribution *attribution = &page->report->attributions[i];
    if (!speaks(attribution, source) || is_listed(listed, n, attribution->lemma)) continue;
    if (n) fsc_puts(page->output, ", ");
    listed[n++] = attribution->lemma;
    put_cue(page->output, attribution, count_lemma(page->report, source, attribution->lemma));
  }
}

static void put_source(const fsc_page *page, const columns *c, uint32_t id) {
  const fsc_source *source = &page->report->sources[id];
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, source->name, c->name);
  fsc_putc(page->output, ' ');
  if (c->role) {
    fsc_name_cell(page, source->role, c->role);
    fsc_putc(page->output, ' ');
  }
  fsc_words_cell(page, fsc_source_class_name(source->source_class), c->source_class + 1);
  size_t start = page->output->length;
  fsc_put_integer(page->output, source->attributions);
  fsc_pad_left(page, start, 3);
  fsc_puts(page->output, "  ");
  start = page->output->length;
  put_how(page, id);
  fsc_fit(page, start, c->how);
  fsc_pad_right(page, start, c->how);
  fsc_putc(page->output, ' ');
  fsc_put_sentence_id(page->output, source->first_sentence);
  fsc_putc(page->output, '\n');
}

void fsc_text_sources(const fsc_page *page) {
  if (!page->report->n_sources) return;
  columns c = columns_of(page);
  fsc_heading(page, "Sources");
  put_column_names(page, &c);
  uint32_t id = next_source(page->report, FSC_NONE);
  for (size_t n = 0; id != FSC_NONE && n < MOST_SOURCES; n++) {
    put_source(page, &c, id);
    id = next_source(page->report, id);
  }
  if (page->report->n_sources > MOST_SOURCES) fsc_more_rows(page, page->report->n_sources - MOST_SOURCES);
  fsc_text_diversity(page);
}

static void put_point(const fsc_page *page, bool *any, fsc_text text) {
  if (!*any) fsc_heading(page, "What is missing");
  *any = true;
  fsc_puts(page->output, "  - ");
  fsc_wrap(page, 4, 4, text, NULL, 0);
}

static bool has_named_unofficial(const fsc_report *report) {
  for (size_t i = 0; i < report->n_sources; i++)
    if (report->sources[i].named && !report->sources[i].official) return true;
  return false;
}

static void put_unsourced(const fsc_page *page, bool *any) {
  const fsc_share *share = &page->report->attribution.unsourced_share;
  if (!share->n) return;
  fsc_output line = {0};
  fsc_put_integer(&line, share->n);
  fsc_puts(&line, " of ");
  fsc_put_integer(&line, share->of);
  fsc_puts(&line, share->of == 1 ? " attribution" : " attributions");
  fsc_puts(&line, share->n == 1 ? " names no source" : " name no source");
  put_point(page, any, (fsc_text){line.at, line.length});
  fsc_output_free(&line);
}

void fsc_text_missing(const fsc_page *page) {
  const fsc_report *report = page->report;
  bool any = false;
  if (!report->attribution.n)
    put_point(page, &any,
              fsc_string(report->attribution.attributed_sentence_share.n
                             ? "nobody is quoted or paraphrased: what is attributed are thoughts and acts alone"
                             : "no attribution at all: nobody is quoted or paraphrased"));
  if (report->n_sources && !has_named_unofficial(report))
    put_point(page, &any, fsc_string("no named source outside government, police and courts"));
  if (report->diversity.unique_sources == 1 && report->diversity.n > 1)
    put_point(page, &any, fsc_string("a second voice: all that is quoted or paraphrased is of one source"));
  put_unsourced(page, &any);
}
