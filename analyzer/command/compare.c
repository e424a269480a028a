/* framescope compare: outlets, or any column, side by side.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "batch.h"
#include "commands.h"
#include "run.h"
#include "sink.h"

typedef struct comparing_run {
  const fsc_options *options;
  fsc_comparer *comparer;
  fsc_messages messages;
} comparing_run;

static bool emit(void *data, const fsc_done *done) {
  comparing_run *run = data;
  fsc_messages_step(&run->messages, done);
  if (done->skipped)
    fsc_comparer_skip(run->comparer);
  else
    fsc_comparer_add(run->comparer, done->report);
  return !done->skipped || !run->options->strict;
}

static int write_comparison(const comparing_run *run, const fsc_analyzer *analyzer, const fsc_writer *writer) {
  const fsc_options *options = run->options;
  const fsc_comparison *comparison = fsc_compare(run->comparer);
  if (!comparison->n_groups && comparison->unnamed) {
    fsc_say("no article has a value of \"%s\": there are no groups (--outlet-col, --by COLUMN, --by folder)",
            options->by);
    return FSC_EXIT_USAGE;
  }
  if (strcmp(writer->name, "text") != 0) fsc_say_ungrouped(options, comparison->unnamed); /* text says so */
  fsc_write_options write =
      fsc_options_write(options, analyzer, FSC_UNIT_ARTICLE, !options->output && isatty(STDOUT_FILENO));
  fsc_output output = {0};
  writer->comparison(&write, comparison, &output);
  return fsc_sink_whole(options->output, &output);
}

static int run_compare(fsc_options *options) {
  const fsc_writer *writer = options->writer ? options->writer : fsc_writer_by_name("text");
  if (!options->operands.n) return fsc_usage_error("compare what? Name a corpus (framescope help compare)");
  if (!writer->comparison)
    return fsc_usage_error("%s cannot show a comparison: text, json, jsonl, csv or tsv can", writer->name);
  fsc_analyzer *analyzer = fsc_options_analyzer(options);
  if (!analyzer) return FSC_EXIT_USAGE;
  fsc_options_keep_by(options);
  comparing_run run = {.options = options, .comparer = fsc_comparer_new(analyzer, options->by, options->seed)};
  fsc_batch_summary summary =
      fsc_run_corpus(options, &options->operands, analyzer,
                     &(fsc_batch_hooks){.emit = emit, .reports = true, .data = &run}, &run.messages);
  bool nothing = fsc_messages_nothing_read(&run.messages);
  bool complete = !nothing && !summary.stopped;
  int code = complete ? write_comparison(&run, analyzer, writer) : nothing ? FSC_EXIT_IO : FSC_EXIT_SKIPPED;
  if (!complete || code == FSC_EXIT_USAGE) fsc_say_unwritten(options);
  if (code == FSC_EXIT_DONE && summary.skipped) code = FSC_EXIT_SKIPPED;
  fsc_comparer_free(run.comparer);
  fsc_analyzer_free(analyzer);
  return code;
}

const fsc_command fsc_compare_command = {
    .name = "compare",
    .options = FSC_COMPARE,
    .usage = "framescope compare [options] CORPUS…",
    .summary = "outlets, or any column, side by side",
    .details =
        "Per group and measure: articles, words, the pooled rate and the mean of the\n"
        "articles' rates, each with a seeded cluster-bootstrap interval over articles.\n"
        "Where fewer than 20 articles of a group have a value there is none.",
    .examples =
        "  framescope compare corpus.jsonl\n"
        "  framescope compare corpus.csv --by topic -o topics.csv\n"
        "  framescope compare --by folder outlets/",
    .run = run_compare,
};
