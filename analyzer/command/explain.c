/* framescope explain: why a number is what it is. Lists every hit behind a sentence or a measure, with its entry,
 * weight, factors and voice, and which hits were suppressed and why.
 * SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../reports/format.h"
#include "../base/memory.h"
#include "../base/nearest.h"
#include "batch.h"
#include "commands.h"
#include "explain.h"
#include "run.h"
#include "sink.h"

typedef struct explaining {
  const fsc_options *options;
  const fsc_analyzer *analyzer;
  uint32_t sentence; /* FSC_NONE: all */
  fsc_messages messages;
  fsc_sink sink;
  bool unknown; /* an article lacks the sentence asked for */
  bool any;     /* something has been explained */
  bool written; /* what is before the next article's separator */
  const char *separator;
} explaining;

static void put_string(fsc_output *output, const char *string) { fsc_put_clean(output, fsc_string(string)); }

static void put_span(fsc_output *output, const fsc_report *report, fsc_span span) {
  fsc_put_clean(output, fsc_span_text(report, span));
}

static void put_counted(fsc_output *output, const char *before, uint64_t n, const char *after) {
  fsc_puts(output, before);
  fsc_put_integer(output, n);
  fsc_puts(output, after);
}

static void put_named(fsc_output *output, const char *name, double value) {
  fsc_puts(output, name);
  fsc_puts(output, isnan(value) ? " not defined" : " ");
  fsc_put_number(output, value);
}

/* "0.55 x 0.75 = 0.4125 (capitalised 0.75)", or why the hit does not count. */
static void put_weight(fsc_output *output, const fsc_hit *hit) {
  if (hit->suppressed) {
    fsc_puts(output, "does not count: ");
    put_string(output, hit->suppressed);
    return;
  }
  fsc_put_number(output, hit->entry->weight);
  fsc_puts(output, " x ");
  fsc_put_number(output, hit->multiplier);
  fsc_puts(output, " = ");
  fsc_put_number(output, hit->weight);
  if (!hit->factors) return;
  fsc_puts(output, " (");
  put_string(output, hit->factors);
  fsc_putc(output, ')');
}

static void put_hit(fsc_output *output, const fsc_report *report, const fsc_hit *hit) {
  fsc_puts(output, "    \"");
  put_span(output, report, hit->span);
  fsc_puts(output, "\"  ");
  put_string(output, hit->entry->id);
  fsc_puts(output, " \"");
  put_string(output, hit->entry->term);
  fsc_puts(output, "\" ");
  put_string(output, hit->entry->category);
  if (hit->entry->subcategory) {
    fsc_putc(output, '/');
    put_string(output, hit->entry->subcategory);
  }
  fsc_puts(output, "  ");
  fsc_put_words(output, fsc_voice_name(hit->voice));
  fsc_puts(output, " voice");
  if (hit->source_id < report->n_sources) {
    fsc_puts(output, " of ");
    put_string(output, report->sources[hit->source_id].name);
  }
  fsc_puts(output, "\n      ");
  put_weight(output, hit);
  if (hit->entry->alternative) {
    fsc_puts(output, "\n      plain wording: ");
    put_string(output, hit->entry->alternative);
  }
  fsc_putc(output, '\n');
}

static bool is_measure(const explaining *e, const char *name) {
  return e->options->measure && strcmp(e->options->measure, name) == 0;
}

static bool asked_for(const explaining *e, const fsc_hit *hit) {
  const char *measure = e->options->measure;
  if (e->sentence != FSC_NONE && hit->sentence != e->sentence) return false;
  if (!measure) return true;
  if (strcmp(measure, "opinion") == 0) return strcmp(hit->entry->family, "loaded") == 0;
  return strcmp(measure, hit->entry->category) == 0 || strcmp(measure, hit->entry->family) == 0;
}

/* "opinion = loaded 1.4, question 1, said -0.8 …": the cues that change the score of a sentence. */
static void put_opinion(const explaining *e, const fsc_report *report, uint32_t id, fsc_output *output) {
  const char *separator = "\n  opinion = ";
  fsc_opinion_part part;
  for (size_t i = 0; fsc_opinion_part_of(e->analyzer, report, id, i, &part); i++) {
    if (fpclassify(part.points) == FP_ZERO) continue;
    fsc_puts(output, separator);
    put_string(output, part.cue);
    fsc_putc(output, ' ');
    fsc_put_number(output, part.points);
    separator = ", ";
  }
}

/* "boilerplate (repeated)", "boilerplate (BP-0012 "sign up")": why the words of a sentence count nowhere. */
static void put_aside(const fsc_sentence *sentence, fsc_output *output) {
  fsc_puts(output, ", boilerplate (");
  if (sentence->aside_entry) {
    put_string(output, sentence->aside_entry->id);
    fsc_puts(output, " \"");
    fsc_put_short(output, sentence->aside_entry->term);
    fsc_putc(output, '"');
  } else {
    fsc_puts(output, fsc_aside_name(sentence->aside));
  }
  fsc_puts(output, "): out of every measure");
}

static void put_sentence(const explaining *e, const fsc_report *report, uint32_t id, fsc_output *output) {
  const fsc_sentence *s = &report->sentences[id];
  put_counted(output, "sentence ", id, "  ");
  put_span(output, report, s->span);
  fsc_puts(output, "\n  ");
  fsc_puts(output, fsc_voice_name(s->voice));
  fsc_puts(output, " voice");
  if (s->boilerplate) put_aside(s, output);
  put_counted(output, ", ", s->n_words, s->n_words == 1 ? " word (" : " words (");
  put_counted(output, "", s->words[FSC_OUTLET], " the outlet's); ");
  put_named(output, "loaded", s->loaded);
  put_named(output, " (sum of weights / sqrt(words)); opinion", s->opinion);
  if (!e->options->measure || is_measure(e, "opinion")) put_opinion(e, report, id, output);
  fsc_putc(output, '\n');
}

static bool is_shown(const explaining *e, const fsc_report *report, uint32_t id, size_t wanted_hits) {
  if (e->sentence != FSC_NONE) return e->sentence == id;
  return wanted_hits || (is_measure(e, "opinion") && isfinite(report->sentences[id].opinion));
}

/* Says why a number is 0. */
static void put_none(const explaining *e, fsc_output *output) {
  const char *measure = e->options->measure;
  const bool sources = is_measure(e, "sources");
  fsc_puts(output, e->sentence == FSC_NONE || sources ? "no " : "    no ");
  if (measure) fsc_put_words(output, measure);
  fsc_puts(output, sources ? "\n" : measure ? " hits\n" : "hits\n");
}

static void put_sentences(const explaining *e, const fsc_report *report, fsc_output *output) {
  size_t h = 0, all = is_measure(e, "opinion"); /* never 0 for opinion: every sentence has cues of it */
  for (uint32_t i = 0; i < report->n_sentence_rows; i++) {
    size_t first = h, wanted = 0;
    for (; h < report->n_hits && report->hits[h].sentence == i; h++) wanted += asked_for(e, &report->hits[h]);
    if (!is_shown(e, report, i, wanted)) continue;
    put_sentence(e, report, i, output);
    for (size_t k = first; k < h; k++)
      if (asked_for(e, &report->hits[k])) put_hit(output, report, &report->hits[k]);
    all += wanted;
  }
  if (!all) put_none(e, output);
}

static void put_attribution(fsc_output *output, const fsc_report *report, const fsc_attribution *a) {
  fsc_puts(output, "    ");
  put_string(output, a->pattern);
  fsc_putc(output, ' ');
  fsc_puts(output, fsc_kind_name(a->kind));
  fsc_puts(output, ", ");
  fsc_puts(output, fsc_type_name(a->type));
  fsc_puts(output, ": ");
  if (a->has_source)
    put_span(output, report, a->source);
  else
    fsc_puts(output, "–"); /* nobody is named there */
  fsc_puts(output, " | ");
  if (a->has_cue) put_span(output, report, a->cue);
  if (a->cue_class) {
    fsc_puts(output, " [");
    put_string(output, a->cue_class);
    fsc_putc(output, ']');
  }
  for (uint32_t c = 0; c < a->n_contents; c++) {
    fsc_puts(output, " | ");
    put_span(output, report, a->contents[c].span);
  }
  put_named(output, "  (confidence", a->confidence);
  if (a->depth) fsc_puts(output, ", nested");
  fsc_puts(output, a->author ? ", the author's own)\n" : ")\n");
}

static void put_source(fsc_output *output, const fsc_report *report, uint32_t id) {
  const fsc_source *s = &report->sources[id];
  put_counted(output, "source ", id, "  ");
  put_string(output, s->name);
  if (s->role) {
    fsc_puts(output, ", ");
    put_string(output, s->role);
  }
  fsc_puts(output, "  ");
  fsc_puts(output, fsc_source_class_name(s->source_class));
  put_counted(output, ", ", s->attributions, s->attributions == 1 ? " attribution\n" : " attributions\n");
  fsc_puts(output, "  named as: ");
  for (uint32_t m = 0; m < s->n_mentions; m++) {
    if (m) fsc_puts(output, "; ");
    put_span(output, report, s->mentions[m]);
  }
  fsc_putc(output, '\n');
}

static bool in_question(const explaining *e, const fsc_attribution *a) {
  return e->sentence == FSC_NONE || a->sentence == e->sentence;
}

typedef struct speech {
  uint32_t source, attribution;
} speech;

static int by_source(const void *a, const void *b) {
  const speech *x = a, *y = b;
  if (x->source != y->source) return x->source < y->source ? -1 : 1;
  return (x->attribution > y->attribution) - (x->attribution < y->attribution);
}

/* Each source, followed by its attributions. */
static void put_sources(const explaining *e, const fsc_report *report, fsc_output *output) {
  size_t n = 0;
  for (size_t k = 0; k < report->n_attributions; k++) n += report->attributions[k].n_sources;
  speech *all = fsc_allocate((n + 1) * sizeof *all);
  n = 0;
  for (uint32_t k = 0; k < report->n_attributions; k++) {
    const fsc_attribution *a = &report->attributions[k];
    if (!in_question(e, a)) continue;
    for (uint32_t i = 0; i < a->n_sources; i++) all[n++] = (speech){a->source_ids[i], k};
  }
  qsort(all, n, sizeof *all, by_source);
  for (size_t i = 0; i < n; i++) {
    if (!i || all[i].source != all[i - 1].source) put_source(output, report, all[i].source);
    put_attribution(output, report, &report->attributions[all[i].attribution]);
  }
  free(all);
}

/* Attributions without a source; those that do not even mention one are what unsourced_share counts. */
static void put_unsourced(const explaining *e, const fsc_report *report, fsc_output *output) {
  bool any = false;
  for (size_t k = 0; k < report->n_attributions; k++) {
    const fsc_attribution *a = &report->attributions[k];
    if (a->n_sources || !in_question(e, a)) continue;
    if (!any) fsc_puts(output, "no source\n");
    any = true;
    put_attribution(output, report, a);
  }
}

/* What the article's value would be without each of the entries that contribute most. */
static void put_influences(const explaining *e, const fsc_report *report, fsc_output *output) {
  const char *measure = e->options->measure ? e->options->measure : "loaded";
  double value = fsc_measured_value(report, measure);
  fsc_influences influences = {0};
  fsc_find_influences(e->analyzer, report, measure, &influences);
  fsc_sort_influences(&influences);
  for (size_t i = 0; i < influences.n && i < FSC_SHOWN_INFLUENCES; i++) {
    if (!i) {
      fsc_put_words(output, measure);
      put_named(output, "", value);
      fsc_puts(output, "; it would be\n");
    }
    fsc_put_influence(output, &influences.items[i], value, 1);
    fsc_puts(output, ")\n");
  }
  free(influences.items);
}

static bool has_sentence(const explaining *e, const fsc_report *report) {
  return e->sentence == FSC_NONE || e->sentence < report->n_sentence_rows;
}

static void explain(const explaining *e, const fsc_report *report, fsc_output *output) {
  if (!has_sentence(e, report)) return;
  fsc_puts(output, e->separator);
  put_string(output, report->doc_id);
  fsc_puts(output, report->title ? "  " : "");
  put_string(output, report->title);
  put_named(output, "\nloaded words per 1,000 outlet words (weighted)", report->loaded);
  put_named(output, "; opinion", report->opinion);
  const uint32_t outlet = report->words[FSC_OUTLET];
  put_counted(output, "; ", outlet, outlet == 1 ? " outlet word of " : " outlet words of ");
  put_counted(output, "", report->n_words, "\n\n");
  if (!is_measure(e, "sources")) put_sentences(e, report, output);
  if (!is_measure(e, "sources") && e->sentence == FSC_NONE) put_influences(e, report, output);
  if (e->options->measure && !is_measure(e, "sources")) return;
  const size_t before = output->length;
  put_sources(e, report, output);
  put_unsourced(e, report, output);
  if (is_measure(e, "sources") && output->length == before) put_none(e, output);
}

static int work(void *data, const fsc_report *report, fsc_output *output) {
  explain(data, report, output);
  return 0;
}

/* Every article comes with a separator before it, which is left out before the first. */
static bool put_out(void *data, const fsc_output *output) {
  explaining *e = data;
  size_t separator = output->length && !e->written ? strlen(e->separator) : 0;
  e->written |= output->length > 0;
  fsc_sink_put(&e->sink, output->at + separator, output->length - separator);
  return !e->sink.failed;
}

static bool emit(void *data, const fsc_done *done) {
  explaining *e = data;
  fsc_messages_step(&e->messages, done);
  if (!done->report) return true;
  if (has_sentence(e, done->report)) return e->any = true;
  fsc_say("%s: there is no sentence %" PRIu32 "; it has %zu, from 0", done->report->doc_id, e->sentence,
          done->report->n_sentence_rows);
  return e->unknown = true;
}

/* Returns the exit code of a usage error, or -1 if the measure exists. */
static int check_measure(const fsc_analyzer *analyzer, const char *measure) {
  static const char *const others[] = {"loaded", "opinion", "sources"};
  enum { OTHERS = sizeof others / sizeof *others };
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  fsc_nearest nearest = fsc_nearest_to(fsc_text_of(measure));
  char hint[FSC_HINT];
  for (size_t i = 0; i < n + OTHERS; i++) {
    const char *name = i < n ? categories[i].name : others[i - n];
    if (strcmp(name, measure) == 0) return -1;
    fsc_nearest_consider(&nearest, fsc_text_of(name));
  }
  return fsc_usage_error("--measure: \"%s\" is no category (framescope lexicon list), nor loaded, opinion, sources%s",
                         measure, fsc_nearest_hint(&nearest, hint, sizeof hint));
}

static bool read_sentence(const char *given, uint32_t *sentence) {
  char *end;
  unsigned long n = strtoul(given, &end, 10);
  *sentence = (uint32_t)n;
  return !*end && fsc_is_ascii_digit(given[0]) && n < FSC_NONE;
}

static int explain_corpus(explaining *e, fsc_options *options) {
  if (!fsc_sink_open(&e->sink, options->output, false)) return fsc_sink_close(&e->sink, false, false), FSC_EXIT_IO;
  fsc_batch_hooks hooks = {.work = work, .emit = emit, .write = put_out, .reports = true, .data = e};
  fsc_batch_summary summary = fsc_run_corpus(options, &options->operands, e->analyzer, &hooks, &e->messages);
  bool nothing = fsc_messages_nothing_read(&e->messages), complete = !nothing && !summary.stopped;
  complete &= e->any || !e->unknown;
  if (!complete && !e->sink.failed) fsc_say_unwritten(options);
  bool written = fsc_sink_close(&e->sink, complete, false);
  if (!written || nothing) return FSC_EXIT_IO;
  return e->unknown ? FSC_EXIT_USAGE : summary.skipped ? FSC_EXIT_SKIPPED : FSC_EXIT_DONE;
}

static int run_explain(fsc_options *options) {
  explaining e = {.options = options, .sentence = FSC_NONE, .separator = fsc_writer_by_name("text")->separator};
  if (!options->operands.n) return fsc_usage_error("explain what? Name a file (framescope help explain)");
  if (options->by_given && (options->sentence || (options->measure && strcmp(options->measure, "sources") == 0)))
    return fsc_usage_error("--by explains the mean of a measure that entries add to, not %s",
                           options->sentence ? "a --sentence" : "sources");
  if (options->sentence && !read_sentence(options->sentence, &e.sentence))
    return fsc_usage_error("--sentence: \"%s\" is not a sentence_id", options->sentence);
  fsc_analyzer *analyzer = fsc_options_analyzer(options);
  if (!analyzer) return FSC_EXIT_USAGE;
  e.analyzer = analyzer;
  int code = options->measure ? check_measure(analyzer, options->measure) : -1;
  if (code < 0)
    code = options->by_given ? fsc_explain_groups(options, analyzer, options->measure ? options->measure : "loaded")
                             : explain_corpus(&e, options);
  fsc_analyzer_free(analyzer);
  return code;
}

const fsc_command fsc_explain_command = {
    .name = "explain",
    .options = FSC_EXPLAIN,
    .usage = "framescope explain [--sentence N] [--measure NAME] [--by COLUMN]\n    FILE|DIR|-…",
    .summary = "why a number is what it is",
    .details =
        "Shows every hit with its entry, weight, factors and voice, which hits were\n"
        "suppressed and why, and each source with all its names and attributions; then\n"
        "what the article's value would be without each of the entries that contribute\n"
        "most to it. With --by outlet, topic or any column: the entries whose removal\n"
        "changes the mean of each group most (--measure, loaded by default).",
    .examples =
        "  framescope explain --sentence 10 --measure loaded article.txt\n"
        "  framescope explain --by outlet corpus.jsonl",
    .run = run_explain,
};
