/* line: `path:line:col: severity: rule: message`, for editors and continuous integration.
 *
 * One line for every hit that has a severity (reports.h: loaded, unsuppressed, in the outlet's own voice, effective
 * weight from .15 a note, from .4 a warning, from .8 an error), and notes for what the outlet does with its sources: a
 * loaded report verb, an anonymous source, none at all. path is the doc_id; line and column, in code points, count
 * from 1 in the text of the report. Headline, nested and the author's own attributions are left out, as they are of
 * the measures.
 * SPDX-License-Identifier: Apache-2.0 */
#include "format.h"
#include "writers.h"

/* Where we are in the text: moved on from finding to finding, since lines may be as long as the article. */
typedef struct position {
  fsc_text text;
  size_t at;
  uint64_t line, column;
} position;

static void move_to(position *place, size_t byte) {
  if (byte < place->at) place->at = 0, place->line = place->column = 1;
  while (place->at < byte) {
    const char *from = place->text.at + place->at;
    const char *found = memchr(from, '\n', byte - place->at);
    if (!found) {
      place->column += fsc_code_points((fsc_text){from, byte - place->at});
      place->at = byte;
      return;
    }
    place->line++;
    place->column = 1;
    place->at = (size_t)(found - place->text.at) + 1;
  }
}

static void begin_line(fsc_output *output, const fsc_report *report, position *place, size_t byte, const char *severity,
                       const char *rule) {
  move_to(place, byte);
  fsc_put_clean(output, fsc_string(report->doc_id));
  fsc_putc(output, ':');
  fsc_put_integer(output, place->line);
  fsc_putc(output, ':');
  fsc_put_integer(output, place->column);
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
  begin_line(output, report, place, hit->span.start, severities[severity], hit->category);
  put_named(output, "", fsc_span_text(report, hit->span), hit->voice == FSC_HEADLINE ? " in the headline (" : " (");
  fsc_put_clean(output, fsc_string(hit->entry));
  fsc_puts(output, ", weight ");
  fsc_put_fixed(output, hit->weight * hit->multiplier, 2);
  fsc_putc(output, ')');
  if (hit->alternative) {
    fsc_puts(output, "; plainer: ");
    fsc_put_clean(output, fsc_string(hit->alternative));
  }
  fsc_putc(output, '\n');
}

static size_t place_of(const fsc_attribution *attribution) {
  if (attribution->has_cue) return attribution->cue.start;
  return attribution->n_contents ? attribution->contents[0].span.start : attribution->source.start;
}

static void put_sourcing(fsc_output *output, const fsc_report *report, position *place,
                         const fsc_attribution *attribution) {
  size_t byte = place_of(attribution);
  if (attribution->source_id < report->n_sources) {
    const fsc_source *source = &report->sources[attribution->source_id];
    if (!source->anonymous) return;
    begin_line(output, report, place, byte, "note", "anonymous_source");
    put_named(output, "the source ", fsc_string(source->name), " stays anonymous\n");
  } else if (!attribution->has_source) {
    begin_line(output, report, place, byte, "note", "unsourced");
    if (attribution->has_cue)
      put_named(output, "", fsc_span_text(report, attribution->cue), " names no source\n");
    else
      fsc_puts(output, "a quotation without a source\n");
  }
}

static void put_attribution(fsc_output *output, const fsc_report *report, position *place,
                            const fsc_attribution *attribution) {
  if (attribution->headline || attribution->author || attribution->depth) return;
  if (attribution->loaded_cue && attribution->has_cue) {
    begin_line(output, report, place, attribution->cue.start, "note", "loaded_cue");
    put_named(output, "the report verb ", fsc_span_text(report, attribution->cue), " is loaded (");
    fsc_put_words(output, fsc_or(attribution->cue_class, "unclassed"));
    fsc_puts(output, ")\n");
  }
  put_sourcing(output, report, place, attribution);
}

/* Hits and attributions both come in text order: merged, so that the lines do too. */
void fsc_line_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  (void)options;
  position here = {.text = report->text, .line = 1, .column = 1};
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
