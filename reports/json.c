/* json and jsonl. The members of each object that the specification names come first, in its order; others of
 * fsc_report follow.
 * SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

#include "writers.h"

void fsc_json_tool(fsc_output *output, const fsc_write_options *options) {
  fsc_json_open(output, "tool", '{');
  fsc_json_string(output, "name", "framescope");
  fsc_json_string(output, "version", FSC_VERSION);
  fsc_json_close(output, '}');
  fsc_json_open(output, "lexicons", '{');
  fsc_json_string(output, "version", options->lexicon_version);
  fsc_json_string(output, "sha256", options->lexicon_sha256);
  fsc_json_close(output, '}');
}

static char *put_identity(const fsc_json *json, char *at) {
  static const char *const units[] = {[FSC_CODEPOINT] = "codepoint", [FSC_BYTE] = "byte", [FSC_UTF16] = "utf16"};
  const fsc_report *report = json->report;
  at = FSC_STRING_AT(json, at, "doc_id", report->doc_id);
  at = FSC_STRING_AT(json, at, "outlet", report->outlet);
  at = FSC_STRING_AT(json, at, "title", report->title);
  at = FSC_STRING_AT(json, at, "date", report->date);
  at = FSC_STRING_AT(json, at, "topic", report->topic);
  at = FSC_STRING_AT(json, at, "offsets", units[json->options->offsets]);
  at = FSC_LITERAL(at, ",\"text_parts\":{\"title\":");
  at = report->has_title_span ? fsc_json_span_at(json, at, report->title_span) : FSC_LITERAL(at, "null");
  at = fsc_json_span_at(json, FSC_KEY_AT(at, "body"), report->body_span);
  return FSC_LITERAL(at, "}");
}

static char *put_counts(const fsc_json *json, char *at) {
  static const fsc_json_field counts[] = {FSC_MEMBER(fsc_report, n_paragraphs), FSC_MEMBER(fsc_report, n_sentences),
                                          FSC_MEMBER(fsc_report, n_words)};
  const fsc_report *report = json->report;
  uint64_t all = 0;
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) all += report->words[v];
  at = fsc_json_integers_at(at, report, counts, FSC_COUNT(counts));
  at = fsc_digits(FSC_LITERAL(at, ",\"words\":{\"all\":"), all);
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++)
    at = fsc_digits(FSC_LITERAL(fsc_name_at(FSC_LITERAL(at, ","), &json->names->voice[v]), ":"), report->words[v]);
  at = FSC_LITERAL(at, "},\"low_n\":[");
  for (size_t i = 0; i < report->n_low_n; i++) at = FSC_LITERAL(fsc_json_string_at(json, at, report->low_n[i]), ",");
  return fsc_json_close_at(at, ']');
}

static char *put_arrays(const fsc_json *json, char *at) {
  if (json->options->detail == FSC_DETAIL_ARTICLE) return at;
  at = fsc_json_sentences(json, at);
  if (json->options->detail == FSC_DETAIL_SENTENCE) return at;
  at = fsc_json_hits(json, at);
  at = fsc_json_attributions(json, at);
  at = fsc_json_actors(json, at);
  return fsc_json_sources(json, at);
}

static char *put_kept(const fsc_json *json, char *at) {
  const fsc_report *report = json->report;
  if (!report->n_kept) return at;
  at = FSC_LITERAL(at, ",\"keep\":{");
  for (size_t i = 0; i < report->n_kept; i++) {
    at = FSC_LITERAL(fsc_json_string_at(json, at, report->kept[i].name), ":");
    at = FSC_LITERAL(fsc_json_text_at(json, at, report->kept[i].value), ",");
  }
  return fsc_json_close_at(at, '}');
}

static void put_parts(const fsc_json *json) {
  char *at = fsc_json_room(json, json->output->at + json->output->length);
  at = put_identity(json, at);
  at = put_counts(json, at);
  at = fsc_json_measures(json, at);
  at = fsc_json_sourcing(json, at);
  at = fsc_json_frames(json, at);
  at = put_arrays(json, at);
  at = fsc_json_agency(json, at);
  at = fsc_json_partisan(json, at);
  at = fsc_json_silence(json, at);
  at = FSC_NUMBER_AT(at, "function_word_share", json->report->function_word_share);
  at = put_kept(json, at);
  fsc_end_at(json->output, FSC_LITERAL(at, "}"));
}

static void put_report(const fsc_write_options *options, const fsc_report *report, bool with_tool, fsc_output *output) {
  fsc_names *own = options->names ? NULL : fsc_names_new(options->categories, options->n_categories);
  fsc_puts(output, "{\"schema\":\"framescope.report/1\"");
  if (with_tool) {
    fsc_putc(output, ',');
    fsc_json_tool(output, options);
    output->length--; /* every part ends with a comma */
  }
  put_parts(&(fsc_json){options, report, own ? own : options->names, output});
  fsc_names_free(own);
}

bool fsc_json_without_hits(const fsc_write_options *options) { return options->detail == FSC_DETAIL_ARTICLE; }

void fsc_json_begin(const fsc_write_options *options, fsc_output *output) {
  (void)options;
  fsc_puts(output, "[\n");
}

void fsc_json_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  put_report(options, report, true, output);
}

void fsc_json_end(const fsc_write_options *options, fsc_output *output) {
  (void)options;
  fsc_puts(output, "\n]\n");
}

void fsc_jsonl_begin(const fsc_write_options *options, fsc_output *output) {
  if (!options->with_header) return;
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "schema", "framescope.header/1");
  fsc_json_tool(output, options);
  fsc_json_finish(output);
}

void fsc_jsonl_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  put_report(options, report, false, output);
  fsc_putc(output, '\n');
}

void fsc_jsonl_skipped(const fsc_write_options *options, const fsc_article *article, const fsc_error *error,
                       fsc_output *output) {
  (void)options;
  uint64_t line = error->line ? error->line : article->line;
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "schema", "framescope.error/1");
  fsc_json_text(output, "doc_id", article->doc_id.at ? article->doc_id : fsc_string(article->path));
  fsc_json_string(output, "code", error->code);
  fsc_json_string(output, "message", error->text);
  if (line)
    fsc_json_integer(output, "line", line);
  else
    fsc_json_null(output, "line");
  fsc_json_integer(output, "offset", error->offset);
  fsc_json_finish(output);
}
