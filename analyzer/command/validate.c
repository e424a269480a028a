/* framescope validate: figures against human annotation.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../validate/validate.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../../reports/table.h"
#include "commands.h"
#include "sink.h"

enum { REPLICATES = 1000 };

static void write_json(const fsc_validation *v, const char *task, fsc_output *out) {
  fsc_json_open(out, NULL, '{');
  fsc_json_string(out, "schema", "framescope.validation/1");
  fsc_json_string(out, "task", task);
  fsc_json_integer(out, "cases", v->cases);
  fsc_json_string(out, "unit", v->unit);
  fsc_json_integer(out, "records_left_out", v->left_out);
  fsc_json_integer(out, "replicates", v->options->replicates);
  fsc_json_integer(out, "seed", v->options->seed);
  fsc_json_open(out, "figures", '{');
  for (size_t i = 0; i < v->figures.n; i++) {
    const fsc_figure *f = &v->figures.items[i];
    fsc_json_open(out, f->name, '{');
    fsc_json_number(out, "value", f->value);
    fsc_json_number(out, "ci_low", f->ci_low);
    fsc_json_number(out, "ci_high", f->ci_high);
    fsc_json_close(out, '}');
  }
  fsc_json_close(out, '}');
  fsc_json_finish(out);
}

static void put_row(fsc_table *table, const fsc_validation *v, const char *task, const fsc_figure *f) {
  fsc_cell_string(table, "task", task);
  fsc_cell_string(table, "figure", f->name);
  fsc_cell_number(table, "value", f->value);
  fsc_cell_number(table, "ci_low", f->ci_low);
  fsc_cell_number(table, "ci_high", f->ci_high);
  fsc_cell_integer(table, "cases", v->cases);
  fsc_table_end_row(table);
}

static void write_csv(const fsc_validation *v, const char *task, fsc_output *out) {
  static const fsc_write_options options = {0};
  fsc_table table = fsc_table_of(&options, out, ',');
  table.heading = true;
  put_row(&table, v, task, &(fsc_figure){.name = ""});
  table.heading = false;
  for (size_t i = 0; i < v->figures.n; i++) put_row(&table, v, task, &v->figures.items[i]);
  fsc_table_done(&table);
}

static void write_text(const fsc_validation *v, const char *task, fsc_output *out) {
  char line[160];
  snprintf(line, sizeof line, "%s: %" PRIu64 " %s", task, v->cases, v->unit);
  fsc_puts(out, line);
  if (v->left_out) {
    snprintf(line, sizeof line, ", %" PRIu64 " record%s left out", v->left_out, v->left_out == 1 ? "" : "s");
    fsc_puts(out, line);
  }
  snprintf(line, sizeof line, "   (95 %% interval, %" PRIu32 " bootstrap samples)\n", v->options->replicates);
  fsc_puts(out, line);
  for (size_t i = 0; i < v->figures.n; i++) {
    const fsc_figure *f = &v->figures.items[i];
    int n = isnan(f->value) ? snprintf(line, sizeof line, "  %-36s undefined", f->name)
                            : snprintf(line, sizeof line, "  %-36s %6.3f", f->name, f->value);
    if (!isnan(f->ci_low)) snprintf(line + n, sizeof line - (size_t)n, "   %.3f to %.3f", f->ci_low, f->ci_high);
    fsc_puts(out, line);
    fsc_putc(out, '\n');
  }
}

static void (*const writers[FSC_FIGURES])(const fsc_validation *, const char *task, fsc_output *) = {
    write_text, write_csv, write_json};

static int write_figures(const fsc_options *options, const fsc_validation *v, const char *task) {
  fsc_output out = {0};
  writers[fsc_options_figures(options)](v, task, &out);
  return fsc_sink_whole(options->output, &out);
}

static int run_task(const fsc_options *options, const fsc_task *task, const fsc_analyzer *analyzer) {
  fsc_validation_options wanted = {options->gold,  options->label, options->positive, options->group, options->articles,
                                   options->score, options->map,   options->seed,     REPLICATES};
  fsc_validation v = {.options = &wanted, .analyzer = analyzer, .arena = fsc_arena_new()};
  v.workspace = fsc_workspace_new(analyzer);
  fsc_error error;
  fsc_status status = fsc_gold_read(&v, options->gold, &error);
  if (status == FSC_OK) status = task->run(&v, &error);
  int code = status == FSC_OK          ? write_figures(options, &v, task->name)
             : status == FSC_BAD_USAGE ? FSC_EXIT_USAGE
                                       : FSC_EXIT_IO;
  if (status != FSC_OK) fsc_say("%s", error.text);
  fsc_gold_free(&v);
  fsc_workspace_free(v.workspace);
  fsc_arena_free(v.arena);
  return code;
}

static int run_validate(fsc_options *options) {
  if (!options->gold || !options->task) return fsc_usage_error("validate needs --gold FILE and --task TASK");
  const fsc_task *task = fsc_task_named(options->task);
  if (!task)
    return fsc_usage_error(
        "--task: \"%s\" is none of sentence, word, article, attribution, sources, segmentation, frames", options->task);
  int refused = fsc_options_refuse_by_task(options);
  if (refused >= 0) return refused;
  if (fsc_options_figures(options) == FSC_FIGURES)
    return fsc_usage_error("%s cannot show figures: text, json or csv can", options->writer->name);
  if (options->operands.n) return fsc_usage_error("validate takes no further argument than its options");
  fsc_analyzer *analyzer = fsc_options_analyzer(options);
  if (!analyzer) return FSC_EXIT_USAGE;
  int code = run_task(options, task, analyzer);
  fsc_analyzer_free(analyzer);
  return code;
}

const fsc_command fsc_validate_command = {
    .name = "validate",
    .options = FSC_VALIDATE,
    .usage = "framescope validate --gold FILE --task TASK [options]",
    .summary = "figures against human annotation",
    .details =
        "Gold is JSON Lines with the member text and, by task:\n"
        "  sentence, article   a label (--label, --positive); --group for figures within\n"
        "                      groups, --articles FILE (id, text) to score sentences\n"
        "                      inside the one their article names\n"
        "  word                biased_spans [[start,end],…] in code points\n"
        "  attribution         attributions [{source_spans, cue_spans, content_spans,\n"
        "                      source, type}], and if known kind, depth, headline,\n"
        "                      source_names\n"
        "  sources             the same with source_names, and sources [{name, class,\n"
        "                      gender, what, named, attributions, mentions}]\n"
        "                      (tests/gold/README.md)\n"
        "  segmentation        sentences [[start,end],…]\n"
        "  frames              frames or frame: a label, a list of them (the first is the\n"
        "                      main one) or spans [{start, end, code}]; --map FILE says\n"
        "                      which of our frames stand for each label\n"
        "Figures of attribution, over attributions of depth 0 paired one to one by\n"
        "content (Jaccard of words >= .5):\n"
        "  attribution, quoted, quoted_by_marks, cue, content_exact, content_50,\n"
        "  content_80, source_head, attributed_sentence, token_source, token_cue,\n"
        "  token_content: precision, recall, f1;\n"
        "  token_source_any_depth, token_cue_any_depth, token_content_any_depth: the same\n"
        "  with nested attributions;\n"
        "  matched_source_overlap, matched_source_head, matched_cue_overlap,\n"
        "  matched_type_correct, matched_type_by_marks_correct, matched_kind_correct;\n"
        "  direct, indirect, mixed, speech, document, mental, act: precision,\n"
        "  precision_nested_neutral, recall;\n"
        "  unique_sources, attributed_word_share, attributed_sentence_share, hhi,\n"
        "  top_source_share: r, rho.\n"
        "Figures of sources: direct_quote, speaker_correct, speaker_end_to_end, source,\n"
        "  source_class_correct, source_class_macro_f1, gender_correct, errors and\n"
        "  correlations of unique_sources, hhi, top_source_share.\n"
        "framescope(1) explains each.",
    .examples =
        "  framescope validate --gold sentences.jsonl --task sentence --label biased\n"
        "  framescope validate --gold articles.jsonl --task attribution -f csv",
    .run = run_validate,
};
