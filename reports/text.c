/* The terminal report: title and headline figures. SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

#include <math.h>
#include <stdlib.h>

#include "writers.h"

void fsc_put_sentence_id(fsc_output *output, uint32_t id) {
  fsc_puts(output, "s. ");
  fsc_put_integer(output, id);
}

static void append(fsc_output *line, const char *value) {
  if (!value || !*value) return;
  if (line->length) fsc_puts(line, " · ");
  fsc_puts(line, value);
}

/* "section: sport", of a field that --keep asks for. */
static void append_kept(fsc_output *line, const fsc_field *field) {
  if (!field->value.length) return;
  append(line, field->name);
  fsc_puts(line, ": ");
  fsc_put(line, field->value.at, field->value.length);
}

/* The title, or else the article's id; below it outlet, date, topic, under a title the id, and the fields kept. */
static void put_title(const fsc_page *page) {
  const fsc_report *report = page->report;
  bool titled = report->has_title_span || (report->title && *report->title);
  fsc_text title = report->has_title_span ? fsc_span_text(report, report->title_span)
                                          : fsc_string(titled ? report->title : report->doc_id);
  fsc_wrap_styled(page, FSC_BOLD, 0, 0, title);
  fsc_output line = {0};
  append(&line, report->outlet);
  append(&line, report->date);
  append(&line, report->topic);
  if (titled) append(&line, report->doc_id);
  for (size_t i = 0; i < report->n_kept; i++) append_kept(&line, &report->kept[i]);
  if (line.length) fsc_wrap_styled(page, FSC_DIM, 0, 0, (fsc_text){line.at, line.length});
  fsc_output_free(&line);
}

/* Writes a figure, which was composed in `line`, wrapped behind its name; nothing if the line is empty. */
static void put_figure(const fsc_page *page, const char *name, fsc_output *line, bool notice) {
  enum { INDENT = 22 };
  if (!line->length) return;
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, name, INDENT - 2);
  fsc_wrap_styled(page, notice ? FSC_NOTICE : FSC_UNSTYLED, INDENT, INDENT, (fsc_text){line->at, line->length});
  line->length = 0;
}

static void words(const fsc_report *report, fsc_output *line) {
  fsc_put_integer(line, report->n_words);
  const char *separator = " (";
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) {
    if (!report->words[v]) continue;
    fsc_puts(line, separator);
    fsc_put_integer(line, report->words[v]);
    fsc_putc(line, ' ');
    fsc_puts(line, fsc_voice_name(v));
    separator = ", ";
  }
  fsc_puts(line, *separator == ',' ? ") in " : " in ");
  fsc_put_integer(line, report->n_sentences);
  fsc_puts(line, report->n_sentences == 1 ? " sentence" : " sentences");
  uint32_t left_out = 0;
  for (size_t i = 0; i < report->n_sentence_rows; i++) left_out += report->sentences[i].boilerplate;
  if (!left_out) return;
  fsc_puts(line, "; boilerplate, left out: ");
  fsc_put_integer(line, left_out);
  fsc_puts(line, left_out == 1 ? " sentence" : " sentences");
}

/* A warning for text that is hardly English, for which the other figures mean little. */
static void language(const fsc_report *report, fsc_output *line) {
  if (!fsc_hardly_english(report)) return;
  fsc_puts(line, "hardly English prose: ");
  fsc_put_percent(line, report->function_word_share);
  fsc_puts(line, " of its words are English function words. The figures below mean little");
}

/* Is any loaded category measured? With --only or --without perhaps none, and then 0 hits would mean nothing. */
static bool is_measured(const fsc_report *report) {
  for (size_t i = 0; i < report->n_measures; i++)
    if (strcmp(report->measures[i].family, "loaded") == 0) return true;
  return false;
}

/* Long texts get the rate with its interval, shorter ones the interval alone. */
static void loaded(const fsc_report *report, fsc_output *line) {
  const fsc_rate *rate = &report->loaded_rate;
  uint32_t n = report->words[FSC_OUTLET];
  if (!is_measured(report)) {
    fsc_puts(line, "not measured: its categories are switched off");
    return;
  }
  if (n < FSC_WORDS_FOR_INTERVAL) {
    fsc_puts(line, "insufficient text: ");
    fsc_put_integer(line, n);
    fsc_puts(line, n == 1 ? " outlet word, 300 are needed" : " outlet words, 300 are needed");
    return;
  }
  if (n >= FSC_WORDS_FOR_RATE) fsc_put_fixed(line, rate->per_1k, 1);
  fsc_puts(line, n >= FSC_WORDS_FOR_RATE ? " (" : "");
  fsc_put_range(line, rate->ci_low, rate->ci_high, 1);
  fsc_puts(line, n >= FSC_WORDS_FOR_RATE ? ")" : "");
  fsc_puts(line, " per 1,000 outlet words, ");
  fsc_put_integer(line, rate->n);
  fsc_puts(line, rate->n == 1 ? " hit in " : " hits in ");
  fsc_put_integer(line, n);
  if (n < FSC_WORDS_FOR_RATE) return;
  fsc_puts(line, "; weighted ");
  fsc_put_fixed(line, report->loaded, 1);
}

static void opinion(const fsc_report *report, fsc_output *line) {
  if (report->words[FSC_OUTLET] < FSC_WORDS_FOR_INTERVAL || !isfinite(report->opinion)) return;
  fsc_put_fixed(line, report->opinion, 2);
  fsc_puts(line, report->words[FSC_OUTLET] < FSC_WORDS_FOR_RATE ? " (roughly; " : " (");
  fsc_puts(line, "near 0 in news reports, near 1 in opinion pieces)");
}

static void flagged(const fsc_report *report, fsc_output *line) {
  const fsc_share *share = &report->flagged_sentence_share;
  if (report->words[FSC_OUTLET] < FSC_WORDS_FOR_INTERVAL || !share->of) return;
  if (report->words[FSC_OUTLET] >= FSC_WORDS_FOR_RATE) {
    fsc_put_share(line, share, "");
    return;
  }
  fsc_put_percent_range(line, share->ci_low, share->ci_high);
  fsc_puts(line, " (");
  fsc_put_integer(line, share->n);
  fsc_puts(line, " of ");
  fsc_put_integer(line, share->of);
  fsc_putc(line, ')');
}

static void attributed(const fsc_report *report, fsc_output *line) {
  const fsc_share *share = &report->attribution.attributed_sentence_share;
  if (share->of) fsc_put_share(line, share, "sentences");
}

static void quoted(const fsc_report *report, fsc_output *line) {
  const fsc_share *share = &report->attribution.quoted_word_share;
  if (!share->of) return;
  fsc_put_share(line, share, "words");
  if (report->words[FSC_QUOTED] <= share->n) return;
  fsc_puts(line, "; ");
  fsc_put_integer(line, report->words[FSC_QUOTED] - share->n);
  fsc_puts(line, share->n ? " more without attribution" : " without attribution");
}

static const fsc_frame_set *set_named(const fsc_report *report, const char *name) {
  for (size_t i = 0; i < report->n_frame_sets; i++)
    if (strcmp(report->frame_sets[i].name, name) == 0) return &report->frame_sets[i];
  return NULL;
}

/* "policy: economic (lead political); generic: mixed": what dominates each set. */
static void frames(const fsc_report *report, fsc_output *line) {
  static const char *const shown[] = {"policy", "generic", "moral", "emotion"};
  for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
    const fsc_frame_set *set = set_named(report, shown[i]);
    if (!set || !set->dominant) continue;
    if (line->length) fsc_puts(line, "; ");
    fsc_puts(line, set->name);
    fsc_puts(line, ": ");
    fsc_put_words(line, set->dominant);
    if (!set->lead || strcmp(set->lead, set->dominant) == 0) continue;
    fsc_puts(line, " (lead ");
    fsc_put_words(line, set->lead);
    fsc_putc(line, ')');
  }
}

/* With both counts, because a ratio of small numbers hides how small they are. */
static void episodic(const fsc_report *report, fsc_output *line) {
  const fsc_share *share = &report->episodic_share;
  if (!share->of) return;
  fsc_put_integer(line, share->n);
  fsc_puts(line, " episodic : ");
  fsc_put_integer(line, share->of - share->n);
  fsc_puts(line, " thematic");
}

/* Harm verbs, and how many name no agent. */
static void harm(const fsc_report *report, fsc_output *line) {
  const fsc_agency *agency = report->agency;
  if (!agency || !agency->n) return;
  fsc_put_integer(line, agency->n);
  fsc_puts(line, ": ");
  fsc_put_integer(line, agency->form[FSC_ACTIVE]);
  fsc_puts(line, " active, ");
  fsc_put_integer(line, agency->form[FSC_BY_PASSIVE]);
  fsc_puts(line, " passive with by, ");
  fsc_put_integer(line, agency->form[FSC_AGENTLESS]);
  fsc_puts(line, " without a doer");
}

/* Of "words<300" and "words<800" only the lower bound, which comes first, is shown; and where there are few
 * attributions, it goes without saying that few have a source. */
static bool repeats(const fsc_report *report, size_t i) {
  if (!i) return false;
  const char *low = report->low_n[i], *before = report->low_n[i - 1];
  size_t name = strcspn(low, "<");
  if (strncmp(low, "sourced<", 8) == 0 && strncmp(before, "attributions<", 13) == 0) return true;
  return strcspn(before, "<") == name && strncmp(before, low, name) == 0;
}

/* The bounds from 300 words on count only the outlet's own words, lower ones all of the body. */
static bool is_of_outlet(const char *low) {
  return strncmp(low, "words<", 6) == 0 && strtoul(low + 6, NULL, 10) >= FSC_WORDS_FOR_INTERVAL;
}

/* "attributions<5" -> "fewer than 5 attributions". */
static void low_numbers(const fsc_report *report, fsc_output *line) {
  for (size_t i = 0; i < report->n_low_n; i++) {
    const char *low = report->low_n[i], *sign = strchr(low, '<');
    if (repeats(report, i)) continue;
    if (line->length) fsc_puts(line, "; ");
    if (sign) {
      fsc_puts(line, "fewer than ");
      fsc_puts(line, sign + 1);
      fsc_puts(line, is_of_outlet(low) ? " outlet " : " ");
    }
    fsc_put(line, low, sign ? (size_t)(sign - low) : strlen(low));
    if (strncmp(low, "sourced<", 8) == 0) fsc_puts(line, " attributions");
  }
  for (size_t i = 0; i < line->length; i++)
    if (line->at[i] == '_') line->at[i] = ' ';
}

static void put_figures(const fsc_page *page) {
  static const struct {
    const char *name;
    void (*append)(const fsc_report *report, fsc_output *line);
    bool notice;
  } figures[] = {{"Language", language, true},
                 {"Words", words, false},
                 {"Loaded language", loaded, false},
                 {"Opinion style", opinion, false},
                 {"Flagged sentences", flagged, false},
                 {"Attributed", attributed, false},
                 {"Quoted", quoted, false},
                 {"Frames", frames, false},
                 {"Events or trends", episodic, false},
                 {"Harm verbs", harm, false},
                 {"Low numbers", low_numbers, true}};
  fsc_output line = {0};
  fsc_putc(page->output, '\n');
  for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
    figures[i].append(page->report, &line);
    put_figure(page, figures[i].name, &line, figures[i].notice);
  }
  fsc_output_free(&line);
}

void fsc_text_help(const fsc_page *page, const char *explain) {
  fsc_output line = {0};
  fsc_puts(&line, "What the figures mean: framescope help report. Where they come from: framescope explain ");
  fsc_puts(&line, explain);
  fsc_putc(page->output, '\n');
  fsc_wrap_styled(page, FSC_DIM, 0, 0, (fsc_text){line.at, line.length});
  fsc_output_free(&line);
}

void fsc_text_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  fsc_page page = fsc_page_of(options, report, output);
  put_title(&page);
  put_figures(&page);
  fsc_text_categories(&page);
  fsc_text_headline(&page);
  fsc_text_sentences(&page);
  fsc_text_labels(&page);
  fsc_text_sources(&page);
  fsc_text_silence(&page);
  fsc_text_missing(&page);
}

void fsc_text_end(const fsc_write_options *options, fsc_output *output) {
  fsc_page page = fsc_page_of(options, NULL, output);
  fsc_text_help(&page, "FILE");
}
