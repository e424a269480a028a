/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"

static void warn(void *data, const char *text) {
  fsc_messages *m = data;
  if (m->options->quiet) return;
  fsc_progress_clear(&m->progress);
  fsc_say("%s", text);
}

fsc_corpus *fsc_messages_corpus(fsc_messages *m, fsc_options *options, const fsc_list *paths) {
  m->options = options;
  options->read.warn = warn;
  options->read.warn_data = m;
  return fsc_corpus_new(paths->items, paths->n, &options->read);
}

void fsc_messages_start(fsc_messages *m, const fsc_options *options, const fsc_corpus *corpus) {
  *m = (fsc_messages){.options = options, .progress = fsc_progress_start(options, corpus)};
}

/* Says why a record was skipped: the error, its code and place, and the article's own id if it has one. */
static void say_skipped(const fsc_done *done) {
  fsc_text id = done->article->doc_id;
  fsc_say("%s [%s, byte %" PRIu64 "%s%.*s]", done->error->text, done->error->code, done->error->offset,
          id.at ? ", id " : "", (int)id.length, id.at ? id.at : "");
}

void fsc_messages_end_textless(fsc_messages *m) {
  const fsc_textless *row = &m->textless;
  if (row->more) {
    fsc_progress_clear(&m->progress);
    fsc_say("%s:%" PRIu64 ": likewise no text in %" PRIu64 " record%s up to here [no_text]", row->path, row->line,
            row->more, row->more == 1 ? "" : "s");
  }
  free(m->textless.path);
  m->textless = (fsc_textless){0};
}

/* Is it one more of a row of records without a text? If so, it is counted; if it may be the first, it is remembered. */
static bool is_told_with_others(fsc_messages *m, const fsc_done *done) {
  const bool textless = strcmp(done->error->code, "no_text") == 0;
  const char *path = done->article->path;
  if (textless && m->textless.path && strcmp(m->textless.path, path) == 0) {
    m->textless.more++;
    m->textless.line = done->article->line;
    return true;
  }
  fsc_messages_end_textless(m);
  if (textless) m->textless.path = fsc_duplicate(path);
  return false;
}

static void note(fsc_noted *noted, const fsc_short_id *id) {
  if (!noted->n++) noted->first = *id;
}

static const struct {
  const char *one, *more, *why;
} remarks[FSC_REMARKS] = {
    /* Repeated ids matter: tables are joined by them, and a comparison counts every repetition. */
    [FSC_REPEATED] = {" repeats an id", "s repeat an id", "doc_id does not tell them apart"},
    [FSC_HARDLY_ENGLISH] = {" is hardly English prose", "s are hardly English prose",
                            "what is told of such means little (function_word_share)"},
    [FSC_MARKED_UP] = {" holds HTML", "s hold HTML",
                       "tags and &quot; are read as words; make text of it first (lynx -dump, pandoc -t plain)"},
    [FSC_DATE_UNREAD] = {" has a date without a year of four digits", "s have a date without a year of four digits",
                         "taken to be of today, by which it is told who is in office"},
};

static void say_noted(const fsc_messages *m, fsc_remark remark) {
  const fsc_noted *noted = &m->noted[remark];
  if (noted->n && !m->options->quiet)
    fsc_say("%" PRIu64 " article%s, first \"%s\": %s", noted->n,
            noted->n == 1 ? remarks[remark].one : remarks[remark].more, noted->first.start, remarks[remark].why);
}

void fsc_messages_step(fsc_messages *m, const fsc_done *done) {
  if (!done->skipped) {
    fsc_messages_end_textless(m);
    const unsigned repeated = fsc_seen_before(&m->ids, done->id->hash), noted = done->noted | repeated << FSC_REPEATED;
    for (int remark = 0; remark < FSC_REMARKS; remark++)
      if (noted >> remark & 1) note(&m->noted[remark], done->id);
    m->articles++;
  } else {
    m->skipped++;
    m->unreadable += strcmp(done->error->code, "cannot_open") == 0;
    fsc_progress_clear(&m->progress);
    if (!is_told_with_others(m, done)) say_skipped(done);
  }
  fsc_progress_step(&m->progress, m->articles + m->skipped, done->consumed);
}

bool fsc_messages_nothing_read(const fsc_messages *m) {
  return m->unreadable && m->unreadable == m->skipped && !m->articles;
}

void fsc_say_ungrouped(const fsc_options *options, uint64_t articles) {
  if (!articles || options->quiet) return;
  fsc_say("%" PRIu64 " article%s without a value of \"%s\" %s in no group", articles, articles == 1 ? "" : "s",
          options->by, articles == 1 ? "is" : "are");
}

void fsc_say_unwritten(const fsc_options *options) {
  if (options->output) fsc_say("%s is not written", options->output);
}

void fsc_messages_end(fsc_messages *m, const fsc_batch_summary *summary) {
  fsc_messages_end_textless(m);
  fsc_progress_clear(&m->progress);
  for (int remark = 0; remark < FSC_REMARKS; remark++) say_noted(m, (fsc_remark)remark);
  fsc_seen_done(&m->ids);
  if (fsc_batch_interrupted())
    fsc_say("interrupted");
  else if (summary->stopped && summary->skipped && m->options->strict && !m->options->quiet)
    fsc_say("stopped at the first article left out (--strict)");
  if (summary->skipped && !m->options->quiet)
    fsc_say("%" PRIu64 " article%s analysed, %" PRIu64 " left out", summary->articles,
            summary->articles == 1 ? "" : "s", summary->skipped);
}

fsc_batch_summary fsc_run_corpus(fsc_options *options, const fsc_list *paths, const fsc_analyzer *analyzer,
                                 const fsc_batch_hooks *hooks, fsc_messages *messages) {
  fsc_corpus *corpus = fsc_messages_corpus(messages, options, paths);
  fsc_messages_start(messages, options, corpus);
  fsc_batch_summary summary = fsc_batch_run(analyzer, corpus, fsc_options_jobs(options), hooks);
  fsc_messages_end(messages, &summary);
  fsc_corpus_free(corpus);
  return summary;
}
