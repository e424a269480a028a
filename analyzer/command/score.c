/* framescope score: one report per article.
 * SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "batch.h"
#include "commands.h"
#include "progress.h"
#include "resume.h"
#include "run.h"
#include "sink.h"

typedef struct scoring_run {
  const fsc_options *options;
  const fsc_analyzer *analyzer;
  fsc_workspace *workspace; /* for articles that --resume scores again */
  const fsc_writer *writer;
  fsc_write_options write;
  fsc_sink sink;
  fsc_messages messages;
  fsc_resumed resumed;
  bool any;  /* an article has been written, so the next one needs a separator */
  int worst; /* the worst severity met; -1: none */
} scoring_run;

static int work(void *data, const fsc_report *report, fsc_output *output) {
  const scoring_run *run = data;
  if (run->writer->separator) fsc_puts(output, run->writer->separator);
  run->writer->article(&run->write, report, output);
  return run->options->fail_on == INT_MAX ? -1 : fsc_report_severity(report);
}

static void refuse(void *data, const fsc_article *article, const fsc_error *error, fsc_output *output) {
  const scoring_run *run = data;
  if (!run->writer->skipped) return;
  if (run->writer->separator) fsc_puts(output, run->writer->separator);
  run->writer->skipped(&run->write, article, error, output);
}

static bool emit(void *data, const fsc_done *done) {
  scoring_run *run = data;
  fsc_messages_step(&run->messages, done);
  if (!done->skipped && done->note > run->worst) run->worst = done->note;
  return !done->skipped || !run->options->strict;
}

/* Every article comes with a separator before it, which is left out before the first. */
static bool write_articles(void *data, const fsc_output *output) {
  scoring_run *run = data;
  size_t separator = run->writer->separator && !run->any ? strlen(run->writer->separator) : 0;
  run->any = true;
  fsc_sink_put(&run->sink, output->at + separator, output->length - separator);
  return !run->sink.failed;
}

static void write_edge(scoring_run *run, void (*edge)(const fsc_write_options *, fsc_output *)) {
  fsc_output output = {0};
  if (edge) edge(&run->write, &output);
  fsc_sink_write(&run->sink, &output);
  fsc_output_free(&output);
}

/* For --resume: writes the line of an article again; nothing if it is refused now. */
static void score_again(void *data, const fsc_article *article, fsc_output *output) {
  scoring_run *run = data;
  const fsc_report *report;
  fsc_error error;
  if (fsc_analyze(run->analyzer, run->workspace, article, &report, &error) == FSC_OK) work(run, report, output);
}

static bool resume(scoring_run *run, fsc_corpus *corpus) {
  fsc_resuming wanted = {.headed = run->write.with_header, .report = score_again, .data = run};
  fsc_write_options with_header = run->write;
  with_header.with_header = true;
  run->writer->begin(&with_header, &wanted.header);
  run->workspace = fsc_workspace_new(run->analyzer);
  bool going = fsc_resume(&run->sink, corpus, &wanted, &run->resumed);
  fsc_workspace_free(run->workspace);
  fsc_output_free(&wanted.header);
  if (going && run->resumed.left_out && !run->options->quiet)
    fsc_say("%s: continues after %" PRIu64 " lines, %" PRIu64 " of them for articles left out", run->options->output,
            run->resumed.lines, run->resumed.left_out);
  run->sink.failed = !going;
  return going;
}

static bool start(void *data, fsc_corpus *corpus) {
  scoring_run *run = data;
  if (run->sink.found && !resume(run, corpus)) return false;
  if (!run->resumed.lines) write_edge(run, run->writer->begin);
  return true;
}

static int finish(scoring_run *run, const fsc_batch_summary *summary) {
  bool jsonl = strcmp(run->writer->name, "jsonl") == 0;
  bool strict_stop = summary->stopped && !run->sink.failed;
  bool nothing = fsc_messages_nothing_read(&run->messages) && !run->resumed.articles;
  bool any = summary->articles || run->resumed.articles;
  if (!summary->stopped && (any || run->writer->begin)) write_edge(run, run->writer->end);
  bool failed_before = run->sink.failed;
  bool named = run->sink.partial && !run->sink.found, kept = jsonl && named && !nothing;
  bool written = fsc_sink_close(&run->sink, !summary->stopped && !nothing, kept);
  fsc_messages_end(&run->messages, summary);
  if (kept && (summary->stopped || !written))
    fsc_say("%s.partial holds what is done; --resume goes on from there", run->options->output);
  else if (named && (summary->stopped || nothing) && !failed_before)
    fsc_say_unwritten(run->options);
  if (failed_before || !written || nothing) return FSC_EXIT_IO;
  if (strict_stop || summary->skipped || run->resumed.left_out) return FSC_EXIT_SKIPPED;
  return run->worst >= run->options->fail_on ? FSC_EXIT_FINDINGS : FSC_EXIT_DONE;
}

/* A name of --keep that is also a column of the table itself, so that it would be ambiguous; NULL if there is none. */
static const char *kept_twice(const scoring_run *run) {
  fsc_write_options ours = run->write;
  fsc_output header = {0}, cell = {0};
  const char *twice = NULL;
  bool table = strcmp(run->writer->name, "csv") == 0 || strcmp(run->writer->name, "tsv") == 0;
  ours.n_kept = 0;
  if (table) run->writer->begin(&ours, &header);
  for (size_t i = 0; table && i < run->write.n_kept; i++) {
    cell.length = 0;
    fsc_putc(&cell, '"');
    fsc_puts(&cell, run->write.kept[i]);
    fsc_putc(&cell, '"');
    if (memmem(header.at, header.length, cell.at, cell.length)) twice = run->write.kept[i];
  }
  fsc_output_free(&header);
  fsc_output_free(&cell);
  return twice;
}

/* Can the run do without hits? --fail-on cannot, since severities are those of hits. */
static bool needs_no_hits(const scoring_run *run) {
  const fsc_writer *writer = run->writer;
  return run->options->fail_on == INT_MAX && writer->without_hits && writer->without_hits(&run->write);
}

static int run_score(fsc_options *options) {
  if (!options->operands.n) return fsc_usage_error("score what? Name files, directories or - (framescope help score)");
  fsc_analyzer *analyzer = fsc_options_analyzer(options);
  if (!analyzer) return FSC_EXIT_USAGE;
  const char *implied = options->unit_given ? "csv" : "text";
  scoring_run run = {.options = options, .analyzer = analyzer, .worst = -1};
  run.writer = options->writer ? options->writer : fsc_writer_by_name(implied);
  run.write = fsc_options_write(options, analyzer, options->unit, !options->output && isatty(STDOUT_FILENO));
  const char *twice = kept_twice(&run);
  if (twice || !fsc_sink_open(&run.sink, options->output, options->resume)) {
    fsc_sink_close(&run.sink, false, true);
    fsc_analyzer_free(analyzer);
    return twice ? fsc_usage_error("--keep: the table has a column \"%s\" of its own", twice) : FSC_EXIT_IO;
  }
  fsc_names *names = fsc_names_new(run.write.categories, run.write.n_categories);
  run.write.names = names;
  run.write.rows = fsc_quoted_rows_new();
  fsc_corpus *corpus = fsc_messages_corpus(&run.messages, options, &options->operands);
  fsc_messages_start(&run.messages, options, corpus);
  fsc_batch_hooks hooks = {.start = start,
                           .work = work,
                           .refuse = refuse,
                           .emit = emit,
                           .write = write_articles,
                           .spills = !run.writer->looks_back,
                           .much = run.write.detail == FSC_DETAIL_FULL,
                           .without_hits = needs_no_hits(&run),
                           .data = &run};
  fsc_batch_summary summary = fsc_batch_run(analyzer, corpus, fsc_options_jobs(options), &hooks);
  int code = finish(&run, &summary);
  fsc_corpus_free(corpus);
  fsc_quoted_rows_free(run.write.rows);
  fsc_names_free(names);
  fsc_analyzer_free(analyzer);
  return code;
}

const fsc_command fsc_score_command = {
    .name = "score",
    .options = FSC_SCORE,
    .usage = "framescope score [options] FILE|DIR|-…",
    .summary = "one report per article",
    .details =
        "Reads plain text, JSON, JSON Lines, CSV and TSV, gzip, xz, zstd and bzip2\n"
        "transparently. Without -f the report is text for people to read; -f jsonl or\n"
        "-f csv for everything else.",
    .examples =
        "  framescope score article.txt\n"
        "  framescope score corpus.jsonl.gz -o reports.jsonl\n"
        "  framescope score corpus.csv --outlet-col paper --unit hit -o hits.csv\n"
        "  framescope score draft.txt -f line --fail-on warning",
    .run = run_score,
};
