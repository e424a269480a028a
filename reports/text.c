/* The terminal report: title and headline figures. SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

#include <math.h>

#include "writers.h"

bool fsc_is_loaded_hit(const fsc_hit *hit) {
  return !hit->suppressed && strcmp(hit->family, "loaded") == 0 &&
         (hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE);
}

static void append(fsc_output *line, const char *value) {
  if (!value || !*value) return;
  if (line->length) fsc_puts(line, " · ");
  fsc_puts(line, value);
}

/* The title, else the article's id; then what else is known of it. */
void fsc_text_title(const fsc_page *page) {
  const fsc_report *report = page->report;
  bool titled = report->has_title_span || (report->title && *report->title);
  fsc_text title = report->has_title_span ? fsc_span_text(report, report->title_span)
                                          : fsc_string(titled ? report->title : report->doc_id);
  fsc_style_on(page, FSC_BOLD);
  fsc_wrap(page, 0, 0, title, NULL, 0);
  fsc_style_off(page);
  fsc_output line = {0};
  append(&line, report->outlet);
  append(&line, report->date);
  append(&line, report->topic);
  if (titled) append(&line, report->doc_id);
  if (!line.length) return;
  fsc_style_on(page, FSC_DIM);
  fsc_wrap(page, 0, 0, (fsc_text){line.at, line.length}, NULL, 0);
  fsc_style_off(page);
  fsc_output_free(&line);
}

static void begin_figure(const fsc_page *page, const char *name) {
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, name, 20);
}

static void put_words(const fsc_page *page) {
  const fsc_report *report = page->report;
  begin_figure(page, "Words");
  fsc_put_integer(page->output, report->n_words);
  const char *separator = " (";
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) {
    if (!report->words[v]) continue;
    fsc_puts(page->output, separator);
    fsc_put_integer(page->output, report->words[v]);
    fsc_putc(page->output, ' ');
    fsc_puts(page->output, fsc_voice_name(v));
    separator = ", ";
  }
  fsc_puts(page->output, *separator == ',' ? ") in " : " in ");
  fsc_put_integer(page->output, report->n_sentences);
  fsc_puts(page->output, report->n_sentences == 1 ? " sentence\n" : " sentences\n");
}

static void put_insufficient(const fsc_page *page) {
  fsc_style_on(page, FSC_NOTICE);
  fsc_puts(page->output, "insufficient text");
  fsc_style_off(page);
  fsc_puts(page->output, ": ");
  fsc_put_integer(page->output, page->report->words[FSC_OUTLET]);
  fsc_puts(page->output, " outlet words, 300 are needed\n");
}

static uint64_t loaded_hits(const fsc_report *report) {
  uint64_t n = 0;
  for (size_t i = 0; i < report->n_measures; i++)
    if (strcmp(report->measures[i].family, "loaded") == 0) n += report->measures[i].voice[FSC_OUTLET].n;
  return n;
}

/* The density has no interval of its own: between the two bounds the counts stand in its place. */
static void put_loaded(const fsc_page *page) {
  uint32_t words = page->report->words[FSC_OUTLET];
  begin_figure(page, "Loaded language");
  if (words < FSC_TOO_SHORT) {
    put_insufficient(page);
    return;
  }
  if (words >= FSC_SHORT) {
    fsc_put_fixed(page->output, page->report->loaded, 1);
    fsc_puts(page->output, " per 1,000 outlet words, weighted: ");
  }
  fsc_put_integer(page->output, loaded_hits(page->report));
  fsc_puts(page->output, " hits in ");
  fsc_put_integer(page->output, words);
  fsc_puts(page->output, words < FSC_SHORT ? " outlet words, too few for a rate\n" : " words\n");
}

static void put_opinion(const fsc_page *page) {
  if (page->report->words[FSC_OUTLET] < FSC_TOO_SHORT || !isfinite(page->report->opinion)) return;
  begin_figure(page, "Opinion style");
  fsc_put_fixed(page->output, page->report->opinion, 2);
  fsc_puts(page->output, page->report->words[FSC_OUTLET] < FSC_SHORT ? " (roughly; it measures genre as much as bias)\n"
                                                                     : " (it measures genre as much as bias)\n");
}

static void put_flagged(const fsc_page *page) {
  const fsc_share *share = &page->report->flagged_sentence_share;
  if (page->report->words[FSC_OUTLET] < FSC_TOO_SHORT || !share->of) return;
  begin_figure(page, "Flagged sentences");
  if (page->report->words[FSC_OUTLET] >= FSC_SHORT) {
    fsc_put_share(page->output, share, "");
  } else {
    fsc_put_percent_range(page->output, share->ci_low, share->ci_high);
    fsc_puts(page->output, " (");
    fsc_put_integer(page->output, share->n);
    fsc_puts(page->output, " of ");
    fsc_put_integer(page->output, share->of);
    fsc_putc(page->output, ')');
  }
  fsc_putc(page->output, '\n');
}

static void put_share_figure(const fsc_page *page, const char *name, const fsc_share *share, const char *of_what) {
  if (!share->of) return;
  begin_figure(page, name);
  fsc_put_share(page->output, share, of_what);
  fsc_putc(page->output, '\n');
}

/* "attributions<5" -> "fewer than 5 attributions". */
static void put_low_n(const fsc_page *page) {
  if (!page->report->n_low_n) return;
  fsc_output line = {0};
  for (size_t i = 0; i < page->report->n_low_n; i++) {
    const char *low = page->report->low_n[i], *sign = strchr(low, '<');
    fsc_puts(&line, i ? "; " : "");
    if (sign) {
      fsc_puts(&line, "fewer than ");
      fsc_puts(&line, sign + 1);
      fsc_putc(&line, ' ');
    }
    fsc_put(&line, low, sign ? (size_t)(sign - low) : strlen(low));
  }
  for (size_t i = 0; i < line.length; i++)
    if (line.at[i] == '_') line.at[i] = ' ';
  begin_figure(page, "Low numbers");
  fsc_style_on(page, FSC_NOTICE);
  fsc_wrap(page, 22, 22, (fsc_text){line.at, line.length}, NULL, 0);
  fsc_style_off(page);
  fsc_output_free(&line);
}

void fsc_text_figures(const fsc_page *page) {
  fsc_putc(page->output, '\n');
  put_words(page);
  put_loaded(page);
  put_opinion(page);
  put_flagged(page);
  put_share_figure(page, "Attributed", &page->report->attribution.attributed_sentence_share, "sentences");
  put_share_figure(page, "Quoted", &page->report->attribution.quoted_word_share, "words");
  put_low_n(page);
}

void fsc_text_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  fsc_page page = fsc_page_of(options, report, output);
  fsc_text_title(&page);
  fsc_text_figures(&page);
  fsc_text_categories(&page);
  fsc_text_sentences(&page);
  fsc_text_labels(&page);
  fsc_text_sources(&page);
  fsc_text_missing(&page);
}
