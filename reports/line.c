/* line: `path:line:col: severity: rule: message`, for editors and continuous integration.
 *
 * One line for every hit that has a severity (reports.h: loaded, unsuppressed, in the outlet's own voice, effective
 * weight from .15 a note, from .4 a warning, from .8 an error), and notes on sourcing: a loaded report verb, an
 * anonymous source, no source at all. path is the doc_id; line and column, in code points, count from 1 in the text of
 * the report.
 * SPDX-License-Identifier: Apache-2.0 */
#include "format.h"
#include "writers.h"

/* The current place in the text. Findings come almost in text order, so steps in either direction are short; lines may
 * be as long as the article, so columns are taken from the report's index of offsets. */
typedef struct position {
  const fsc_report *report;
  size_t at, line_start;
  uint64_t line;
} position;

/* Does a line end with this byte? A newline ends one, and a carriage return without a newline behind it. */
static bool ends_line(fsc_text text, size_t at) {
  if (text.at[at] != '\r') return text.at[at] == '\n';
  return at + 1 == text.length || text.at[at + 1] != '\n';
}

static void move_to(position *place, size_t byte) {
  const fsc_text text = place->report->text;
  for (; place->at < byte; place->at++) {
    if (!ends_line(text, place->at)) continue;
    place->line_start = place->at + 1;
    place->line++;
  }
  while (byte < place->line_start) {
    do place->line_start--;
    while (place->line_start && !ends_line(text, place->line_start - 1));
    place->line--;
  }
  place->at = byte;
}

static uint32_t column_of(const position *place) {
  uint32_t start = fsc_offset(place->report, (uint32_t)place->line_start, FSC_CODEPOINT);
  return fsc_offset(place->report, (uint32_t)place->at, FSC_CODEPOINT) - start + 1;
}

static void begin_line(fsc_output *output, const fsc_report *report, position *place, size_t byte, const char *severity,
                       const char *rule) {
  move_to(place, byte);
  fsc_put_clean(output, fsc_string(report->doc_id));
  fsc_putc(output, ':');
  fsc_put_integer(output, place->line);
  fsc_putc(output, ':');
  fsc_put_integer(output, column_of(place));
  fsc_puts(output, ": ");
  fsc_puts(output, severity);
  fsc_puts(output, ": ");
  fsc_put_clean(output, fsc_string(rule));
  fsc_puts(output, ": ");
}

static void put_named(fsc_output *output, const char *before, fsc_text text, const char *after) {
  fsc_puts(output, before);
  fsc_putc(output, '"');
  fsc_put_clean(output, text);
  fsc_putc(output, '"');
  fsc_puts(output, after);
}

static void put_hit(fsc_output *output, const fsc_report *report, position *place, const fsc_hit *hit) {
  static const char *const severities[] = {[FSC_NOTE] = "note", [FSC_WARNING] = "warning", [FSC_ERROR] = "error"};
  int severity = fsc_hit_severity(hit);
  if (severity < 0) return;
  begin_line(output, report, place, hit->span.start, severities[severity], hit->entry->category);
  put_named(output, "", fsc_span_text(report, hit->span), hit->voice == FSC_HEADLINE ? " in the headline (" : " (");
  fsc_put_clean(output, fsc_string(hit->entry->id));
  fsc_puts(output, ", weight ");
  fsc_put_fixed(output, hit->weight, 2);
  fsc_putc(output, ')');
  if (hit->entry->alternative) {
    fsc_puts(output, "; plainer: ");
    fsc_put_clean(output, fsc_string(hit->entry->alternative));
  }
  fsc_putc(output, '\n');
}

static size_t place_of(const fsc_attribution *attribution) {
  if (attribution->has_cue) return attribution->cue.start;
  return attribution->n_contents ? attribution->contents[0].span.start : attribution->source.start;
}

static void put_source_note(fsc_output *output, const fsc_report *report, const fsc_attribution *attribution,
                            unsigned note) {
  if (note == FSC_ANONYMOUS_SOURCE)
    put_named(output, "the source ", fsc_string(report->sources[attribution->source_id].name), " stays anonymous\n");
  else if (attribution->has_cue)
    put_named(output, "", fsc_span_text(report, attribution->cue), " names no source\n");
  else
    fsc_puts(output, "a quotation without a source\n");
}

static void put_attribution(fsc_output *output, const fsc_report *report, position *place,
                            const fsc_attribution *attribution) {
  unsigned notes = fsc_sourcing_notes(report, attribution), about_source = notes & ~(unsigned)FSC_LOADED_CUE;
  size_t byte = place_of(attribution);
  if (notes & FSC_LOADED_CUE) {
    begin_line(output, report, place, byte, "note", "loaded_cue");
    put_named(output, "the report verb ", fsc_span_text(report, attribution->cue), " is loaded (");
    fsc_put_words(output, fsc_or(attribution->cue_class, "unclassed"));
    fsc_puts(output, ")\n");
  }
  if (!about_source) return;
  begin_line(output, report, place, byte, "note", about_source == FSC_UNSOURCED ? "unsourced" : "anonymous_source");
  put_source_note(output, report, attribution, about_source);
}

/* Hits and attributions each come in text order; they are merged, so that the lines do too. */
void fsc_line_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  (void)options;
  position here = {.report = report, .line = 1};
  size_t h = 0, a = 0;
  while (h < report->n_hits || a < report->n_attributions) {
    size_t hit = h < report->n_hits ? report->hits[h].span.start : SIZE_MAX;
    size_t attribution = a < report->n_attributions ? place_of(&report->attributions[a]) : SIZE_MAX;
    if (hit <= attribution)
      put_hit(output, report, &here, &report->hits[h++]);
    else
      put_attribution(output, report, &here, &report->attributions[a++]);
  }
}
