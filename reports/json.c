/* json and jsonl: report.md 2. The specified members of each object stand first and in that order; what fsc_report
 * holds beyond them follows.
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

void fsc_json_span(const fsc_json *json, const char *key, fsc_span span) {
  fsc_json_open(json->output, key, '[');
  fsc_json_integer(json->output, NULL, fsc_offset(json->report, span.start, json->options->offsets));
  fsc_json_integer(json->output, NULL, fsc_offset(json->report, span.end, json->options->offsets));
  fsc_json_close(json->output, ']');
}

void fsc_json_edges(const fsc_json *json, fsc_span span) {
  fsc_json_integer(json->output, "start", fsc_offset(json->report, span.start, json->options->offsets));
  fsc_json_integer(json->output, "end", fsc_offset(json->report, span.end, json->options->offsets));
}

static void put_identity(const fsc_json *json) {
  static const char *const units[] = {[FSC_CODEPOINT] = "codepoint", [FSC_BYTE] = "byte", [FSC_UTF16] = "utf16"};
  const fsc_report *report = json->report;
  fsc_json_string(json->output, "doc_id", report->doc_id);
  fsc_json_string(json->output, "outlet", report->outlet);
  fsc_json_string(json->output, "title", report->title);
  fsc_json_string(json->output, "date", report->date);
  fsc_json_string(json->output, "topic", report->topic);
  fsc_json_string(json->output, "offsets", units[json->options->offsets]);
  fsc_json_open(json->output, "text_parts", '{');
  if (report->has_title_span)
    fsc_json_span(json, "title", report->title_span);
  else
    fsc_json_null(json->output, "title");
  fsc_json_span(json, "body", report->body_span);
  fsc_json_close(json->output, '}');
}

static void put_counts(const fsc_json *json) {
  const fsc_report *report = json->report;
  fsc_json_integer(json->output, "n_paragraphs", report->n_paragraphs);
  fsc_json_integer(json->output, "n_sentences", report->n_sentences);
  fsc_json_integer(json->output, "n_words", report->n_words);
  uint64_t all = 0;
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) all += report->words[v];
  fsc_json_open(json->output, "words", '{');
  fsc_json_integer(json->output, "all", all);
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++)
    fsc_json_integer(json->output, fsc_voice_name(v), report->words[v]);
  fsc_json_close(json->output, '}');
  fsc_json_open(json->output, "low_n", '[');
  for (size_t i = 0; i < report->n_low_n; i++) fsc_json_string(json->output, NULL, report->low_n[i]);
  fsc_json_close(json->output, ']');
}

/* Rates and shares are most of a report: written in one piece, in room taken once. */
enum { OBJECT_ROOM = 6 * FSC_LONGEST_NUMBER };

static char *limits_at(char *at, double low, double high) {
  at = fsc_json_number_at(FSC_LITERAL(at, ",\"ci_low\":"), low);
  return fsc_json_number_at(FSC_LITERAL(at, ",\"ci_high\":"), high);
}

static void put_rate(fsc_output *output, const fsc_rate *rate) {
  char *at = fsc_reserve(output, OBJECT_ROOM);
  at = fsc_digits(FSC_LITERAL(at, "{\"n\":"), rate->n);
  at = fsc_json_number_at(FSC_LITERAL(at, ",\"weighted\":"), rate->weighted);
  at = fsc_json_number_at(FSC_LITERAL(at, ",\"per_1k\":"), rate->per_1k);
  at = limits_at(at, rate->ci_low, rate->ci_high);
  fsc_end_at(output, FSC_LITERAL(at, "},"));
}

/* A voice without hits is left out, a category never: {} says that it was looked for. */
static void put_measures(const fsc_json *json) {
  fsc_json_open(json->output, "measures", '{');
  for (size_t i = 0; i < json->report->n_measures; i++) {
    const fsc_measure *measure = &json->report->measures[i];
    fsc_json_open(json->output, measure->category, '{');
    for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++)
      if (measure->voice[v].n) {
        fsc_json_plain_key(json->output, fsc_voice_name(v));
        put_rate(json->output, &measure->voice[v]);
      }
    fsc_json_close(json->output, '}');
  }
  fsc_json_close(json->output, '}');
}

void fsc_json_share(fsc_output *output, const char *key, const fsc_share *share) {
  fsc_json_key(output, key);
  char *at = fsc_reserve(output, OBJECT_ROOM);
  at = fsc_json_number_at(FSC_LITERAL(at, "{\"value\":"), share->value);
  at = limits_at(at, share->ci_low, share->ci_high);
  at = fsc_digits(FSC_LITERAL(at, ",\"n\":"), share->n);
  at = fsc_digits(FSC_LITERAL(at, ",\"of\":"), share->of);
  fsc_end_at(output, FSC_LITERAL(at, "},"));
}

static void put_scores(const fsc_json *json) {
  fsc_json_open(json->output, "scores", '{');
  fsc_json_number(json->output, "loaded", json->report->loaded);
  fsc_json_number(json->output, "opinion", json->report->opinion);
  fsc_json_share(json->output, "flagged_sentence_share", &json->report->flagged_sentence_share);
  fsc_json_key(json->output, "loaded_rate");
  put_rate(json->output, &json->report->loaded_rate);
  fsc_json_share(json->output, "episodic_share", &json->report->episodic_share);
  fsc_json_close(json->output, '}');
}

void fsc_json_cues(fsc_output *output, const char *key, const fsc_cue_count *cues, uint32_t n) {
  fsc_json_open(output, key, '{');
  for (uint32_t i = 0; i < n; i++) fsc_json_integer(output, cues[i].cue_class, cues[i].n);
  fsc_json_close(output, '}');
}

/* A class nobody speaks for is left out. */
static void put_stances(fsc_output *output, const fsc_attribution_measures *measures) {
  fsc_json_open(output, "by_source_class", '{');
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const fsc_class_cues *of = &measures->by_source_class[c];
    if (!of->loaded_cue_rate.of) continue;
    fsc_json_open(output, fsc_source_class_name(c), '{');
    fsc_json_share(output, "loaded_cue_rate", &of->loaded_cue_rate);
    fsc_json_flag(output, "low_n", of->loaded_cue_rate.of < FSC_FEW_CUES);
    fsc_json_cues(output, "cues", of->cues, of->n_cues);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, '}');
}

static void put_attribution(const fsc_json *json) {
  const fsc_attribution_measures *measures = &json->report->attribution;
  fsc_json_open(json->output, "attribution", '{');
  fsc_json_integer(json->output, "n", measures->n);
  fsc_json_share(json->output, "attributed_sentence_share", &measures->attributed_sentence_share);
  fsc_json_share(json->output, "direct_share", &measures->direct_share);
  fsc_json_share(json->output, "indirect_share", &measures->indirect_share);
  fsc_json_share(json->output, "mixed_share", &measures->mixed_share);
  fsc_json_share(json->output, "quoted_word_share", &measures->quoted_word_share);
  fsc_json_share(json->output, "unsourced_share", &measures->unsourced_share);
  fsc_json_share(json->output, "loaded_cue_rate", &measures->loaded_cue_rate);
  fsc_json_cues(json->output, "by_cue_class", measures->by_cue_class, measures->n_cue_classes);
  put_stances(json->output, measures);
  fsc_json_close(json->output, '}');
}

static void put_indices(fsc_output *output, const fsc_diversity *diversity) {
  fsc_json_integer(output, "n", diversity->n);
  fsc_json_integer(output, "unique_sources", diversity->unique_sources);
  fsc_json_integer(output, "named", diversity->named);
  fsc_json_number(output, "sources_per_1k", diversity->sources_per_1k);
  fsc_json_number(output, "top_source_share", diversity->top_source_share);
  fsc_json_number(output, "hhi", diversity->hhi);
  fsc_json_number(output, "effective_sources", diversity->effective_sources);
  fsc_json_number(output, "gini_simpson", diversity->gini_simpson);
  fsc_json_number(output, "shannon", diversity->shannon);
  fsc_json_number(output, "evenness", diversity->evenness);
  fsc_json_number(output, "class_diversity", diversity->class_diversity);
}

static void put_intervals(fsc_output *output, const fsc_diversity_intervals *of) {
  fsc_json_number(output, "top_source_share_ci_low", of->top_source_share.low);
  fsc_json_number(output, "top_source_share_ci_high", of->top_source_share.high);
  fsc_json_number(output, "hhi_ci_low", of->hhi.low);
  fsc_json_number(output, "hhi_ci_high", of->hhi.high);
  fsc_json_number(output, "effective_sources_ci_low", of->effective_sources.low);
  fsc_json_number(output, "effective_sources_ci_high", of->effective_sources.high);
  fsc_json_number(output, "gini_simpson_ci_low", of->gini_simpson.low);
  fsc_json_number(output, "gini_simpson_ci_high", of->gini_simpson.high);
  fsc_json_number(output, "shannon_ci_low", of->shannon.low);
  fsc_json_number(output, "shannon_ci_high", of->shannon.high);
  fsc_json_number(output, "class_diversity_ci_low", of->class_diversity.low);
  fsc_json_number(output, "class_diversity_ci_high", of->class_diversity.high);
}

static void put_groups(fsc_output *output, const fsc_diversity *diversity) {
  static const fsc_gender order[] = {FSC_FEMALE, FSC_MALE, FSC_OTHER_GENDER, FSC_GENDER_UNKNOWN};
  fsc_json_open(output, "by_class", '{');
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    fsc_json_plain_key(output, fsc_source_class_name(c));
    fsc_json_put_integer(output, diversity->by_class[c]);
  }
  fsc_json_close(output, '}');
  fsc_json_open(output, "gender", '{');
  for (size_t i = 0; i < sizeof order / sizeof *order; i++)
    fsc_json_integer(output, fsc_gender_name(order[i]), diversity->gender[order[i]]);
  fsc_json_close(output, '}');
}

static void put_diversity(const fsc_json *json) {
  const fsc_diversity *diversity = &json->report->diversity;
  fsc_output *output = json->output;
  fsc_json_open(output, "source_diversity", '{');
  put_indices(output, diversity);
  fsc_json_share(output, "official_share", &diversity->official_share);
  fsc_json_share(output, "anonymous_share", &diversity->anonymous_share);
  fsc_json_share(output, "vague_share", &diversity->vague_share);
  put_groups(output, diversity);
  fsc_json_index(output, "first_source", diversity->first_source);
  fsc_json_integer(output, "source_transparency", diversity->source_transparency);
  fsc_json_integer(output, "persons", diversity->persons);
  fsc_json_number(output, "gini_simpson_unbiased", diversity->gini_simpson_unbiased);
  fsc_json_share(output, "official_source_share", &diversity->official_source_share);
  fsc_json_share(output, "anonymous_source_share", &diversity->anonymous_source_share);
  fsc_json_share(output, "vague_source_share", &diversity->vague_source_share);
  fsc_json_share(output, "unknown_class_share", &diversity->unknown_class_share);
  fsc_json_share(output, "unknown_class_source_share", &diversity->unknown_class_source_share);
  fsc_json_share(output, "female_source_share", &diversity->female_source_share);
  fsc_json_share(output, "unknown_gender_share", &diversity->unknown_gender_share);
  fsc_json_number(output, "shannon_chao_shen", diversity->shannon_chao_shen);
  fsc_json_number(output, "effective_chao_shen", diversity->effective_chao_shen);
  fsc_json_number(output, "rarefied_sources_5", diversity->rarefied_sources_5);
  fsc_json_number(output, "rarefied_sources_10", diversity->rarefied_sources_10);
  const fsc_diversity_intervals intervals = fsc_diversity_intervals_of(json->report);
  put_intervals(output, &intervals);
  fsc_json_close(output, '}');
}

/* A frame without hits is left out, a set never. */
static void put_frame_set(fsc_output *output, const fsc_frame_set *set) {
  fsc_json_open(output, set->name, '{');
  fsc_json_string(output, "dominant", set->dominant);
  fsc_json_open(output, "by_frame", '{');
  for (size_t i = 0; i < set->n_frames; i++) {
    const fsc_frame_measure *frame = &set->frames[i];
    if (!frame->n) continue;
    fsc_json_open(output, frame->name, '{');
    fsc_json_integer(output, "n", frame->n);
    fsc_json_number(output, "share", frame->share);
    fsc_json_number(output, "lift", frame->lift);
    fsc_json_integer(output, "sentences", frame->sentences);
    fsc_json_flag(output, "present", frame->present);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, '}');
  fsc_json_integer(output, "n", set->n);
  fsc_json_number(output, "margin", set->margin);
  fsc_json_number(output, "entropy", set->entropy);
  fsc_json_string(output, "headline", set->headline);
  fsc_json_string(output, "lead", set->lead);
  fsc_json_close(output, '}');
}

/* null: no category of frames was asked for. */
static void put_frames(const fsc_json *json) {
  const fsc_report *report = json->report;
  if (!report->n_frame_sets) {
    fsc_json_null(json->output, "frames");
    return;
  }
  fsc_json_open(json->output, "frames", '{');
  for (size_t i = 0; i < report->n_frame_sets; i++) put_frame_set(json->output, &report->frame_sets[i]);
  fsc_json_close(json->output, '}');
}

static void put_arrays(const fsc_json *json) {
  if (json->options->detail == FSC_DETAIL_ARTICLE) return;
  fsc_json_sentences(json);
  if (json->options->detail == FSC_DETAIL_SENTENCE) return;
  fsc_json_hits(json);
  fsc_json_attributions(json);
  fsc_json_actors(json);
  fsc_json_sources(json);
}

static void put_kept(const fsc_json *json) {
  if (!json->report->n_kept) return;
  fsc_json_open(json->output, "keep", '{');
  for (size_t i = 0; i < json->report->n_kept; i++)
    fsc_json_text(json->output, json->report->kept[i].name, json->report->kept[i].value);
  fsc_json_close(json->output, '}');
}

static void put_report(const fsc_json *json, bool with_tool, const char *behind) {
  fsc_json_open(json->output, NULL, '{');
  fsc_json_string(json->output, "schema", "framescope.report/1");
  if (with_tool) fsc_json_tool(json->output, json->options);
  put_identity(json);
  put_counts(json);
  put_measures(json);
  put_scores(json);
  put_attribution(json);
  put_diversity(json);
  put_frames(json);
  put_arrays(json);
  fsc_json_agency(json);
  fsc_json_partisan(json);
  fsc_json_silence(json);
  put_kept(json);
  fsc_json_finish(json->output, behind);
}

void fsc_json_begin(const fsc_write_options *options, fsc_output *output) {
  (void)options;
  fsc_puts(output, "[\n");
}

void fsc_json_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  put_report(&(fsc_json){options, report, output}, true, "");
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
  fsc_json_finish(output, "\n");
}

void fsc_jsonl_article(const fsc_write_options *options, const fsc_report *report, fsc_output *output) {
  put_report(&(fsc_json){options, report, output}, false, "\n");
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
  fsc_json_finish(output, "\n");
}
