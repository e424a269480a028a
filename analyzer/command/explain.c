/* framescope explain: why a number is what it is. Every hit behind a sentence or a measure with entry, weight,
 * factors, voice, and what was suppressed and why.
 * SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "batch.h"
#include "commands.h"
#include "run.h"

typedef struct explaining {
  const fsc_options *options;
  uint32_t sentence; /* FSC_NONE: all */
  fsc_messages messages;
  bool unknown; /* the sentence asked for is not there */
} explaining;

static void print_span(const fsc_report *report, fsc_span span) {
  for (uint32_t i = span.start; i < span.end; i++) {
    char c = report->text.at[i];
    putchar(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
  }
}

static void print_number(const char *name, double value) {
  if (isnan(value))
    printf("%s not defined", name);
  else
    printf("%s %.4g", name, value);
}

static void explain_hit(const fsc_report *report, const fsc_hit *hit) {
  printf("    \"");
  print_span(report, hit->span);
  printf("\"  %s %s%s%s  %s voice", hit->entry, hit->category, hit->subcategory ? "/" : "",
         hit->subcategory ? hit->subcategory : "", fsc_voice_name(hit->voice));
  if (hit->source_id != FSC_NONE && hit->source_id < report->n_sources)
    printf(" of %s", report->sources[hit->source_id].name);
  if (hit->suppressed)
    printf("\n      does not count: %s\n", hit->suppressed);
  else
    printf("\n      %.4g x %.4g = %.4g%s%s%s\n", hit->weight, hit->multiplier, hit->weight * hit->multiplier,
           hit->factors ? " (" : "", hit->factors ? hit->factors : "", hit->factors ? ")" : "");
  if (hit->alternative) printf("      plain wording: %s\n", hit->alternative);
}

static bool asked_for(const explaining *e, const fsc_hit *hit) {
  const char *measure = e->options->measure;
  if (e->sentence != FSC_NONE && hit->sentence != e->sentence) return false;
  if (!measure || strcmp(measure, "opinion") == 0) return true;
  return strcmp(measure, hit->category) == 0 || strcmp(measure, hit->family) == 0;
}

static void explain_sentences(const explaining *e, const fsc_report *report) {
  size_t h = 0;
  for (uint32_t i = 0; i < report->n_sentence_rows; i++) {
    const fsc_sentence *s = &report->sentences[i];
    size_t first = h, wanted = 0;
    for (; h < report->n_hits && report->hits[h].sentence == i; h++) wanted += asked_for(e, &report->hits[h]);
    if (e->sentence != FSC_NONE ? e->sentence != i : !wanted) continue;
    printf("sentence %" PRIu32 "  ", i);
    print_span(report, s->span);
    printf("\n  %s voice%s%s, %" PRIu32 " words (%" PRIu32 " the outlet's); ", fsc_voice_name(s->voice),
           s->headline ? ", headline" : "", s->boilerplate ? ", boilerplate: out of every measure" : "", s->n_words,
           s->words[FSC_OUTLET]);
    print_number("loaded", s->loaded);
    print_number(" (sum of weights / sqrt(words)); opinion", s->opinion);
    putchar('\n');
    for (size_t k = first; k < h; k++)
      if (asked_for(e, &report->hits[k])) explain_hit(report, &report->hits[k]);
  }
}

static void explain_attribution(const fsc_report *report, const fsc_attribution *a) {
  printf("    %s %s, %s: ", a->pattern, fsc_kind_name(a->kind), fsc_type_name(a->type));
  if (a->has_source) print_span(report, a->source);
  printf(" | ");
  if (a->has_cue) print_span(report, a->cue);
  if (a->cue_class) printf(" [%s]", a->cue_class);
  for (uint32_t c = 0; c < a->n_contents; c++) {
    printf(" | ");
    print_span(report, a->contents[c].span);
  }
  printf("  (confidence %.2f%s%s)\n", a->confidence, a->depth ? ", nested" : "", a->author ? ", the author's own" : "");
}

static void explain_sources(const explaining *e, const fsc_report *report) {
  for (uint32_t i = 0; i < report->n_sources; i++) {
    const fsc_source *s = &report->sources[i];
    printf("source %" PRIu32 "  %s%s%s  %s, %" PRIu32 " attributions\n", i, s->name, s->role ? ", " : "",
           s->role ? s->role : "", fsc_source_class_name(s->source_class), s->attributions);
    printf("  named as: ");
    for (uint32_t m = 0; m < s->n_mentions; m++) {
      if (m) printf("; ");
      print_span(report, s->mentions[m]);
    }
    putchar('\n');
    for (size_t k = 0; k < report->n_attributions; k++) {
      const fsc_attribution *a = &report->attributions[k];
      if ((a->source_id == i || a->other_source_id == i) && (e->sentence == FSC_NONE || a->sentence == e->sentence))
        explain_attribution(report, a);
    }
  }
}

static bool is_measure(const explaining *e, const char *name) {
  return e->options->measure && strcmp(e->options->measure, name) == 0;
}

static bool emit(void *data, const fsc_done *done) {
  explaining *e = data;
  fsc_messages_step(&e->messages, done);
  if (!done->report) return true;
  const fsc_report *report = done->report;
  printf("%s%s%s\n", report->doc_id, report->title ? "  " : "", report->title ? report->title : "");
  if (e->sentence != FSC_NONE && e->sentence >= report->n_sentence_rows) {
    fprintf(stderr, "framescope: %s: there is no sentence %" PRIu32 ", the last is %zu\n", report->doc_id, e->sentence,
            report->n_sentence_rows - 1);
    e->unknown = true;
    return true;
  }
  print_number("loaded words per 1,000 outlet words (weighted)", report->loaded);
  print_number("; opinion", report->opinion);
  printf("; %" PRIu32 " outlet words of %" PRIu32 "\n\n", report->words[FSC_OUTLET], report->n_words);
  if (!is_measure(e, "sources")) explain_sentences(e, report);
  if (!e->options->measure || is_measure(e, "sources")) explain_sources(e, report);
  return true;
}

static bool check_measure(const fsc_analyzer *analyzer, const char *measure) {
  static const char *const others[] = {"loaded", "opinion", "sources"};
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  for (size_t i = 0; i < n; i++)
    if (strcmp(categories[i].name, measure) == 0) return true;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(others[i], measure) == 0) return true;
  return false;
}

static int run_explain(fsc_options *options) {
  explaining e = {.options = options, .sentence = FSC_NONE};
  if (!options->operands.n) return fsc_usage_error("explain what? Name a file (framescope help explain)");
  if (options->sentence) {
    char *end;
    unsigned long n = strtoul(options->sentence, &end, 10);
    if (*end || options->sentence[0] < '0' || options->sentence[0] > '9' || n >= FSC_NONE)
      return fsc_usage_error("--sentence: \"%s\" is not a sentence_id", options->sentence);
    e.sentence = (uint32_t)n;
  }
  fsc_analyzer *analyzer = fsc_options_analyzer(options);
  if (!analyzer) return FSC_EXIT_USAGE;
  if (options->measure && !check_measure(analyzer, options->measure)) {
    fsc_analyzer_free(analyzer);
    return fsc_usage_error("--measure: \"%s\" is no category (framescope lexicon list), nor loaded, opinion, sources",
                           options->measure);
  }
  options->read.warn = fsc_messages_warn;
  options->read.warn_data = &e.messages;
  fsc_corpus *corpus = fsc_corpus_new(options->operands.items, options->operands.n, &options->read);
  fsc_messages_start(&e.messages, options, corpus);
  fsc_batch_hooks hooks = {NULL, emit, &e};
  fsc_batch_summary summary = fsc_batch_run(analyzer, corpus, 1, 0, &hooks);
  fsc_messages_end(&e.messages, &summary);
  fsc_corpus_free(corpus);
  fsc_analyzer_free(analyzer);
  if (fsc_batch_interrupted()) return FSC_EXIT_INTERRUPTED;
  if (e.messages.unreadable && !summary.articles) return FSC_EXIT_IO;
  return e.unknown ? FSC_EXIT_USAGE : summary.skipped ? FSC_EXIT_SKIPPED : FSC_EXIT_DONE;
}

const fsc_command fsc_explain_command = {
    .name = "explain",
    .options = FSC_EXPLAIN,
    .usage = "framescope explain [--sentence N | --measure NAME] FILE…",
    .summary = "why a number is what it is",
    .details =
        "Shows every hit with its entry, weight, factors and voice, what was suppressed and why, and each\n"
        "source with all it is called and every attribution of its own.",
    .run = run_explain,
};
