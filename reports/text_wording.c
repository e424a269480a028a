/* The terminal report: categories, the most loaded sentences, labels. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "text.h"

enum {
  MOST_LOADED = 20,
  MOST_OTHER = 8,
  MOST_SENTENCES = 5,
  MOST_MARKS = 32,
  MOST_LABELS = 8,
  SENTENCE_INDENT = 9,
  BAR = 24,
};

/* Widths of the columns of categories. */
enum { CATEGORY = 22, COUNT = 4, RATE = 10, INTERVAL = 15 };

static bool is_loaded(const fsc_measure *measure) { return strcmp(measure->family, "loaded") == 0; }

/* Is a measure a set of frames? These have a line of their own, and their counts would dwarf the others. */
static bool is_framing(const fsc_report *report, const fsc_measure *measure) {
  for (size_t i = 0; i < report->n_frame_sets; i++)
    if (strcmp(report->frame_sets[i].category, measure->category) == 0) return true;
  return false;
}

/* Ranks measures without a copy: the next one, loaded or not, after `last` by falling count, then place; FSC_NONE at
 * the end. */
static size_t next_measure(const fsc_report *report, bool loaded, size_t last) {
  size_t best = FSC_NONE;
  uint32_t bound = last == FSC_NONE ? UINT32_MAX : report->measures[last].voice[FSC_OUTLET].n;
  for (size_t i = 0; i < report->n_measures; i++) {
    uint32_t n = report->measures[i].voice[FSC_OUTLET].n;
    if (!n || is_loaded(&report->measures[i]) != loaded || is_framing(report, &report->measures[i])) continue;
    bool after = last == FSC_NONE || n < bound || (n == bound && i > last);
    if (after && (best == FSC_NONE || n > report->measures[best].voice[FSC_OUTLET].n)) best = i;
  }
  return best;
}

/* The width of the column of rates, 0: none. Long texts get the rate with its interval, shorter ones only the interval.
 */
static size_t rate_width(const fsc_page *page) {
  return page->report->words[FSC_OUTLET] >= FSC_WORDS_FOR_RATE ? RATE : 0;
}
static size_t interval_width(const fsc_page *page) {
  return page->report->words[FSC_OUTLET] >= FSC_WORDS_FOR_INTERVAL ? INTERVAL : 0;
}

static void put_bar(const fsc_page *page, uint32_t n, uint32_t most) {
  const size_t before = CATEGORY + COUNT + rate_width(page) + interval_width(page) + 2;
  uint64_t longest = page->width < before + BAR ? page->width - before : BAR;
  uint64_t halves = ((uint64_t)n * longest * 2 + most / 2) / most;
  fsc_style_on(page, FSC_BAR);
  for (uint64_t i = 0; i < halves / 2; i++) fsc_puts(page->output, "█");
  if (halves % 2 || !halves) fsc_puts(page->output, "▌");
  fsc_style_off(page);
}

/* A line with a bar for the count: within an article counts and rates are proportional, and counts are exact. */
static void put_category(const fsc_page *page, const fsc_measure *measure, uint32_t most) {
  const fsc_rate *rate = &measure->voice[FSC_OUTLET];
  fsc_puts(page->output, "  ");
  fsc_words_cell(page, measure->category, CATEGORY - 2);
  size_t start = page->output->length;
  fsc_put_integer(page->output, rate->n);
  fsc_pad_left(page, start, COUNT);
  start = page->output->length;
  if (rate_width(page)) fsc_put_fixed(page->output, rate->per_1k, 1);
  fsc_pad_left(page, start, rate_width(page));
  start = page->output->length;
  if (interval_width(page) && isfinite(rate->ci_low)) fsc_put_range(page->output, rate->ci_low, rate->ci_high, 1);
  fsc_pad_left(page, start, interval_width(page));
  fsc_puts(page->output, "  ");
  put_bar(page, rate->n, most);
  fsc_putc(page->output, '\n');
}

static void put_column_name(const fsc_page *page, const char *name, size_t width) {
  size_t start = page->output->length;
  fsc_puts(page->output, name);
  fsc_pad_left(page, start, width);
}

/* The heading depends on which columns the length of the text allows. */
static void put_category_heading(const fsc_page *page, bool loaded) {
  fsc_heading(page, loaded ? "Loaded wording in the outlet's own voice" : "Other wording (described, not scored)");
  if (!interval_width(page)) return;
  fsc_style_on(page, FSC_DIM);
  put_column_name(page, "n", CATEGORY + COUNT);
  if (rate_width(page)) put_column_name(page, "per 1,000", RATE);
  put_column_name(page, rate_width(page) ? "95 % interval" : "per 1,000", INTERVAL);
  fsc_end_line(page, true);
}

static void put_categories(const fsc_page *page, bool loaded, size_t limit) {
  size_t shown = 0, more = 0;
  uint32_t most = 0;
  for (size_t i = FSC_NONE; (i = next_measure(page->report, loaded, i)) != FSC_NONE;) {
    const fsc_measure *measure = &page->report->measures[i];
    if (shown == limit) {
      more++;
      continue;
    }
    if (!shown) put_category_heading(page, loaded), most = measure->voice[FSC_OUTLET].n;
    put_category(page, measure, most);
    shown++;
  }
  if (more) fsc_more_rows(page, more);
}

void fsc_text_categories(const fsc_page *page) {
  put_categories(page, true, MOST_LOADED);
  put_categories(page, false, MOST_OTHER);
}

/* Is it a loaded hit outside quotations? */
static bool is_loaded_hit(const fsc_hit *hit) {
  return !hit->suppressed && strcmp(hit->entry->family, "loaded") == 0 && hit->voice != FSC_QUOTED;
}

/* Sentences by falling `loaded`, then place, as above. */
static uint32_t next_sentence(const fsc_report *report, uint32_t last) {
  uint32_t best = FSC_NONE;
  for (uint32_t i = 0; i < report->n_sentence_rows; i++) {
    const fsc_sentence *sentence = &report->sentences[i];
    if (sentence->headline || sentence->boilerplate || !(sentence->loaded > 0)) continue;
    double bound = last == FSC_NONE ? INFINITY : report->sentences[last].loaded;
    bool after = sentence->loaded < bound || (last != FSC_NONE && sentence->loaded == bound && i > last);
    if (after && (best == FSC_NONE || sentence->loaded > report->sentences[best].loaded)) best = i;
  }
  return best;
}

/* The first hit at or behind a byte. */
static size_t first_hit(const fsc_report *report, uint32_t byte) {
  size_t low = 0, high = report->n_hits;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (report->hits[middle].span.start < byte)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* For a hit that is not in the outlet's own voice: whose words it is in, as far as known. */
static void put_voice(const fsc_report *report, const fsc_hit *hit, fsc_output *line) {
  if (hit->voice == FSC_SCARE_QUOTE) fsc_puts(line, " · scare quotes");
  if (hit->voice != FSC_REPORTED) return;
  fsc_puts(line, " · reported");
  if (hit->source_id >= report->n_sources) return;
  fsc_puts(line, " (");
  fsc_put_clean(line, fsc_string(report->sources[hit->source_id].name));
  fsc_putc(line, ')');
}

/* One line per hit below its sentence: "slammed · loaded verbs · 0.55 · plainer: criticised". */
static void put_hit(const fsc_page *page, const fsc_hit *hit) {
  fsc_output line = {0};
  fsc_put_clean(&line, fsc_span_text(page->report, hit->span));
  fsc_puts(&line, " · ");
  fsc_put_words(&line, hit->entry->category);
  fsc_puts(&line, " · ");
  fsc_put_fixed(&line, hit->weight, 2);
  put_voice(page->report, hit, &line);
  if (hit->entry->alternative) {
    fsc_puts(&line, " · plainer: ");
    fsc_puts(&line, hit->entry->alternative);
  }
  fsc_spaces(page, SENTENCE_INDENT + 2);
  fsc_wrap_styled(page, FSC_DIM, SENTENCE_INDENT + 4, SENTENCE_INDENT + 2, (fsc_text){line.at, line.length});
  fsc_output_free(&line);
}

static void put_sentence(const fsc_page *page, uint32_t id) {
  enum { NUMBER = 6 };
  const fsc_sentence *sentence = &page->report->sentences[id];
  fsc_span marks[MOST_MARKS];
  const fsc_hit *marked[MOST_MARKS];
  size_t n = 0;
  uint32_t end = sentence->span.start;
  for (size_t i = first_hit(page->report, sentence->span.start); i < page->report->n_hits && n < MOST_MARKS; i++) {
    const fsc_hit *hit = &page->report->hits[i];
    if (hit->span.start >= sentence->span.end) break;
    if (!is_loaded_hit(hit) || hit->span.start < end || hit->span.end > sentence->span.end) continue;
    end = hit->span.end;
    marked[n] = hit;
    marks[n++] = (fsc_span){hit->span.start - sentence->span.start, hit->span.end - sentence->span.start};
  }
  fsc_puts(page->output, "  ");
  size_t start = page->output->length;
  fsc_put_sentence_id(page->output, id);
  fsc_pad_right(page, start, NUMBER);
  fsc_putc(page->output, ' ');
  fsc_wrap(page, SENTENCE_INDENT, 2 + fsc_width_since(page, start), fsc_span_text(page->report, sentence->span), marks,
           n);
  for (size_t i = 0; i < n; i++) put_hit(page, marked[i]);
}

/* Loaded words of the headline, which count in no score of the article but are what most people read. */
void fsc_text_headline(const fsc_page *page) {
  bool any = false;
  for (uint32_t i = 0; i < page->report->n_sentence_rows; i++) {
    const fsc_sentence *sentence = &page->report->sentences[i];
    if (!sentence->headline || !(sentence->loaded > 0)) continue;
    if (!any) fsc_heading(page, "Loaded wording in the headline");
    any = true;
    put_sentence(page, i);
  }
}

void fsc_text_sentences(const fsc_page *page) {
  uint32_t id = next_sentence(page->report, FSC_NONE);
  if (id == FSC_NONE) return;
  fsc_heading(page, "Most loaded sentences");
  for (size_t rank = 1; id != FSC_NONE && rank <= MOST_SENTENCES; rank++) {
    put_sentence(page, id);
    id = next_sentence(page->report, id);
  }
}

static bool is_label(const fsc_hit *hit) {
  return !hit->suppressed && strncmp(hit->entry->category, "labels_", 7) == 0;
}

static fsc_voice voice_counted(const fsc_hit *hit) { return hit->voice == FSC_SCARE_QUOTE ? FSC_OUTLET : hit->voice; }

/* Has the same label by the same speaker been listed already? */
static bool is_listed(const fsc_report *report, const fsc_hit *const *listed, size_t n, const fsc_hit *hit) {
  fsc_text text = fsc_span_text(report, hit->span);
  for (size_t i = 0; i < n; i++) {
    fsc_text other = fsc_span_text(report, listed[i]->span);
    if (listed[i]->source_id == hit->source_id && other.length == text.length &&
        memcmp(other.at, text.at, text.length) == 0)
      return true;
  }
  return false;
}

static void append_label(fsc_output *line, const fsc_report *report, const fsc_hit *hit) {
  if (line->length) fsc_puts(line, ", ");
  fsc_put_clean(line, fsc_span_text(report, hit->span));
  if (hit->source_id >= report->n_sources) return;
  fsc_puts(line, " (");
  fsc_puts(line, report->sources[hit->source_id].name);
  fsc_putc(line, ')');
}

static void labels_of_voice(const fsc_page *page, fsc_voice voice, fsc_output *line) {
  const fsc_hit *listed[MOST_LABELS];
  size_t n = 0;
  for (size_t i = 0; i < page->report->n_hits && n < MOST_LABELS; i++) {
    const fsc_hit *hit = &page->report->hits[i];
    if (!is_label(hit) || voice_counted(hit) != voice || is_listed(page->report, listed, n, hit)) continue;
    listed[n++] = hit;
    append_label(line, page->report, hit);
  }
}

void fsc_text_labels(const fsc_page *page) {
  fsc_output line = {0};
  bool any = false;
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) {
    line.length = 0;
    labels_of_voice(page, v, &line);
    if (!line.length) continue;
    if (!any) fsc_heading(page, "Labels, by whose voice they stand in");
    any = true;
    fsc_puts(page->output, "  ");
    fsc_name_cell(page, fsc_voice_name(v), 10);
    fsc_wrap_line(page, 12, 12, &line);
  }
  fsc_output_free(&line);
}
