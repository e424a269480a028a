/* The terminal report: who speaks, and what is missing. SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

enum { MOST_SOURCES = 12, MOST_CUES = 4 };

/* Widths of the columns; 0: the column is left out. */
enum { NAME, ROLE, CLASS, HOW, COLUMNS };
typedef struct columns {
  size_t width[COLUMNS];
} columns;

static void put_column_names(const fsc_page *page, const columns *c) {
  fsc_style_on(page, FSC_DIM);
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, "name", c->width[NAME] + 1);
  if (c->width[ROLE]) fsc_name_cell(page, "role", c->width[ROLE] + 1);
  fsc_name_cell(page, "class", c->width[CLASS] + 1);
  fsc_puts(page->output, "  n  ");
  fsc_name_cell(page, "how", c->width[HOW]);
  fsc_puts(page->output, " first");
  fsc_end_line(page, true);
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
  if (!attribution->has_cue || !attribution->lemma || attribution->depth || attribution->headline) return false;
  uint32_t i = 0;
  while (i < attribution->n_sources && attribution->source_ids[i] != source) i++;
  return i < attribution->n_sources;
}

/* "say ×4, claim (doubt)": only loaded classes of report verbs are named. */
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
  if (!n) fsc_puts(page->output, "–"); /* as of a post or a turn in an interview */
}

static void put_cell(const fsc_page *page, uint32_t id, int column) {
  const fsc_source *source = &page->report->sources[id];
  if (column == NAME) fsc_put_clean(page->output, fsc_string(source->name));
  if (column == ROLE) fsc_put_clean(page->output, fsc_string(fsc_or(source->role, "")));
  if (column == CLASS) fsc_put_words(page->output, fsc_source_class_name(source->source_class));
  if (column == HOW) put_how(page, id);
}

/* The width that a cell needs, found by writing it and taking it back. */
static size_t needed(const fsc_page *page, uint32_t id, int column) {
  size_t start = page->output->length;
  put_cell(page, id, column);
  size_t width = fsc_width_since(page, start);
  page->output->length = start;
  return width;
}

static size_t first_width(const fsc_page *page) {
  size_t width = sizeof " first" - 1;
  for (uint32_t i = 0; i < page->report->n_sources; i++) {
    size_t digits = 1;
    for (uint32_t id = page->report->sources[i].first_sentence; id >= 10; id /= 10) digits++;
    if (width < sizeof " s. " - 1 + digits) width = sizeof " s. " - 1 + digits;
  }
  return width;
}

/* The widths that the cells shown and the headings need. */
static columns needs_of(const fsc_page *page, const uint32_t *shown, size_t n) {
  columns need = {{sizeof "name" - 1, 0, sizeof "class" - 1, sizeof "how" - 1}};
  for (size_t i = 0; i < n; i++)
    for (int k = 0; k < COLUMNS; k++) {
      size_t width = needed(page, shown[i], k);
      if (need.width[k] < width) need.width[k] = width;
    }
  if (page->width < 84) need.width[ROLE] = 0; /* too narrow for it */
  return need;
}

/* Each column has a share of the page, a smaller one of a narrow page; what it does not need goes evenly to those that
 * need more. */
static columns columns_of(const fsc_page *page, const uint32_t *shown, size_t n) {
  static const columns least = {{15, 10, 15, 8}};
  const columns need = needs_of(page, shown, n);
  columns c = {{22, 16, 20, 16}};
  size_t taken = sizeof "  " - 1 + sizeof "  n  " - 1 + first_width(page);
  for (int k = 0; k < COLUMNS; k++) {
    if (c.width[k] > need.width[k]) c.width[k] = need.width[k];
    taken += c.width[k] + (c.width[k] && k != HOW);
  }
  for (bool cut = true; cut && taken > page->width;) {
    cut = false;
    for (int k = 0; k < COLUMNS && taken > page->width; k++)
      if (c.width[k] > least.width[k]) c.width[k]--, taken--, cut = true;
  }
  for (bool given = true; given && taken < page->width;) {
    given = false;
    for (int k = 0; k < COLUMNS && taken < page->width; k++)
      if (c.width[k] < need.width[k]) c.width[k]++, taken++, given = true;
  }
  return c;
}

static void put_source(const fsc_page *page, const columns *c, uint32_t id) {
  const fsc_source *source = &page->report->sources[id];
  fsc_puts(page->output, "  ");
  for (int k = 0; k < COLUMNS; k++) {
    if (!c->width[k]) continue;
    size_t start = page->output->length;
    put_cell(page, id, k);
    fsc_fit(page, start, c->width[k]);
    fsc_pad_right(page, start, c->width[k]);
    fsc_putc(page->output, ' ');
    if (k != CLASS) continue;
    start = page->output->length;
    fsc_put_integer(page->output, source->attributions);
    fsc_pad_left(page, start, 3);
    fsc_puts(page->output, "  ");
  }
  fsc_put_sentence_id(page->output, source->first_sentence);
  fsc_putc(page->output, '\n');
}

void fsc_text_sources(const fsc_page *page) {
  uint32_t shown[MOST_SOURCES];
  size_t n = 0;
  for (uint32_t id = FSC_NONE; n < MOST_SOURCES && (id = next_source(page->report, id)) != FSC_NONE;) shown[n++] = id;
  if (!n) return;
  columns c = columns_of(page, shown, n);
  fsc_heading(page, "Sources");
  put_column_names(page, &c);
  for (size_t i = 0; i < n; i++) put_source(page, &c, shown[i]);
  if (page->report->n_sources > n) fsc_more_rows(page, page->report->n_sources - n);
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

/* " (s. 4, s. 12)": where to look. */
static void put_unsourced_places(const fsc_report *report, fsc_output *line) {
  enum { MOST_PLACES = 5 };
  uint32_t last = FSC_NONE;
  size_t n = 0;
  for (size_t i = 0; i < report->n_attributions && n <= MOST_PLACES; i++) {
    const fsc_attribution *attribution = &report->attributions[i];
    bool spoken = attribution->kind == FSC_SPEECH || attribution->kind == FSC_DOCUMENT;
    if (!spoken || !(fsc_sourcing_notes(report, attribution) & FSC_UNSOURCED) || attribution->sentence == last)
      continue;
    last = attribution->sentence;
    fsc_puts(line, n ? ", " : " (");
    if (++n > MOST_PLACES)
      fsc_puts(line, "…");
    else
      fsc_put_sentence_id(line, last);
  }
  if (n) fsc_putc(line, ')');
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
  put_unsourced_places(page->report, &line);
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
