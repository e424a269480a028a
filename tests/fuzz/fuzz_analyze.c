/* Any bytes as an article: the first one says how it is handed over, a byte 01 parts title and body. Every
 * offset of the report has to lie in the text.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../analyzer/base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);
int LLVMFuzzerInitialize(int *argc, char ***argv);

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc, (void)argv;
  fsc_error error;
  analyzer = fsc_analyzer_new(NULL, &error);
  if (!analyzer) {
    fprintf(stderr, "%s\n", error.text);
    exit(2);
  }
  workspace = fsc_workspace_new(analyzer);
  return 0;
}

static void check(const fsc_report *report, fsc_span span) {
  if (span.start > span.end || span.end > report->text.length) abort();
}

static void check_report(const fsc_report *report) {
  for (size_t i = 0; i < report->n_sentence_rows; i++) check(report, report->sentences[i].span);
  for (size_t i = 0; i < report->n_hits; i++) check(report, report->hits[i].span);
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    if (a->has_source) check(report, a->source);
    if (a->has_cue) check(report, a->cue);
    for (uint32_t c = 0; c < a->n_contents; c++) check(report, a->contents[c].span);
    if (a->source_id != FSC_NONE && a->source_id >= report->n_sources) abort();
  }
  for (size_t i = 0; i < report->n_sources; i++)
    for (uint32_t m = 0; m < report->sources[i].n_mentions; m++) check(report, report->sources[i].mentions[m]);
  if (fsc_offset(report, (uint32_t)report->text.length, FSC_CODEPOINT) > report->text.length) abort();
}

static void analyse(const char *text, size_t length, bool plain_text) {
  const char *mark = memchr(text, '\1', length);
  fsc_article article = {.plain_text = plain_text, .text = {text, length}, .doc_id = {"fuzz", 4}};
  if (mark) {
    article.title = fsc_text_slice(article.text, 0, (size_t)(mark - text));
    article.text = fsc_text_slice(article.text, (size_t)(mark - text) + 1, length);
  }
  const fsc_report *report;
  fsc_error error;
  if (fsc_analyze(analyzer, workspace, &article, &report, &error) == FSC_OK) check_report(report);
}

/* As they are, which mostly is refused; then with what is malformed made a question mark. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (length < 2) return 0;
  char *text = malloc(--length);
  if (!text) return 0;
  memcpy(text, bytes + 1, length);
  analyse(text, length, bytes[0] & 1);
  for (size_t at; (at = fsc_utf8_valid((fsc_text){text, length})) < length;) text[at] = '?';
  analyse(text, length, bytes[0] & 1);
  free(text);
  return 0;
}
