/* Any bytes as an article: the first one says how it is handed over, a line of 01 bytes parts title and body. Every
 * offset of the report has to lie in the text.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../analyzer/framescope.h"

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
  uint32_t units = fsc_offset(report, (uint32_t)report->text.length, FSC_UTF16);
  if (units > report->text.length) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  if (!length) return 0;
  const char *text = (const char *)bytes + 1, *end = text + length - 1;
  const char *mark = length > 1 ? memchr(text, '\1', length - 1) : NULL;
  fsc_article article = {.plain_text = bytes[0] & 1, .text = {text, length - 1}, .doc_id = {"fuzz", 4}};
  if (mark) {
    article.title = (fsc_text){text, (size_t)(mark - text)};
    article.text = (fsc_text){mark + 1, (size_t)(end - mark - 1)};
  }
  const fsc_report *report;
  fsc_error error;
  if (fsc_analyze(analyzer, workspace, &article, &report, &error) == FSC_OK) check_report(report);
  return 0;
}
