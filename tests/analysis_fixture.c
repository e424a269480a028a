/* SPDX-License-Identifier: Apache-2.0 */
#include "analysis_fixture.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/memory.h"
#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/internal.h"

analysis *analysis_new(const char *csv, const char *style) {
  fsc_error error = {.text = ""};
  fsc_lexicon *lexicon = fsc_lexicon_new();
  bool read = fsc_lexicon_read(lexicon, "test.csv", fsc_text_of(csv), &error) == FSC_OK &&
              (!style || fsc_lexicon_read_style(lexicon, "style.csv", fsc_text_of(style), &error) == FSC_OK) &&
              fsc_lexicon_compile(lexicon, &error) == FSC_OK;
  ck_assert_msg(read, "%s", error.text);
  return analysis_over(lexicon);
}

analysis *analysis_over(fsc_lexicon *lexicon) {
  analysis *a = fsc_allocate_zero(1, sizeof *a);
  a->lexicon = lexicon;
  a->memo = fsc_lexicon_memo(a->lexicon);
  a->scratch = fsc_matcher_scratch_new(a->lexicon);
  a->arena = fsc_arena_new();
  return a;
}

void analysis_switch_off(analysis *a, const char *category) {
  fsc_lexicon_measure(a->lexicon, fsc_lexicon_category(a->lexicon, category), false);
  fsc_matcher_scratch_free(a->scratch);
  a->scratch = fsc_matcher_scratch_new(a->lexicon);
}

void analysis_free(analysis *a) {
  fsc_aggregator_done(&a->aggregator);
  fsc_matcher_scratch_free(a->scratch);
  fsc_memo_free(a->memo);
  fsc_lexicon_free(a->lexicon);
  fsc_arena_free(a->arena);
  free(a);
}

void analysis_read(analysis *a, const char *title, const char *text) {
  fsc_article article = {.title = fsc_text_of(title), .text = fsc_text_of(text)};
  fsc_error error = {.text = ""};
  fsc_arena_reset(a->arena);
  a->document = (fsc_document){0};
  fsc_status status = fsc_document_make(a->arena, a->memo, &article, &a->document, &error);
  ck_assert_msg(status == FSC_OK, "%s", error.text);
  fsc_lexicon_match(a->scratch, a->arena, &a->document, &a->matches);
  a->scoring =
      (fsc_scoring){.lexicon = a->lexicon, .document = &a->document, .matches = &a->matches, .arena = a->arena};
  fsc_rows_make(a->arena, a->lexicon, &a->matches, a->document.n_tokens, &a->scoring.rows);
  fsc_findings_init(&a->scoring, &a->findings);
  for (uint32_t t = 0; t < a->document.n_tokens; t++)
    if (a->document.sentences[a->document.sentence_of[t]].headline) a->findings.voice[t] = FSC_HEADLINE;
}

void analysis_score(analysis *a, fsc_scorer *const *scorers) {
  for (; *scorers; scorers++) (*scorers)(&a->scoring, &a->findings);
}

const fsc_hit *analysis_hits(const analysis *a) { return fsc_hits_make(&a->scoring, &a->findings); }

const fsc_report *analysis_report(analysis *a, double phi) {
  const fsc_category *categories;
  size_t n = fsc_lexicon_categories(a->lexicon, &categories), kept = 0;
  fsc_category_info *measured = fsc_arena_take(a->arena, n * sizeof *measured);
  for (size_t i = 0; i < n; i++)
    if (categories[i].measured)
      measured[kept++] = (fsc_category_info){.name = categories[i].name, .family = categories[i].family, .phi = phi};
  if (!a->findings.cues_seen) {
    uint32_t *first = fsc_arena_take_zero(a->arena, a->document.n_sentences + 1, sizeof *first);
    fsc_cues_seen *none = fsc_arena_take_zero(a->arena, 1, sizeof *none);
    none->first = first;
    a->findings.cues_seen = none;
  }
  fsc_report *report = fsc_arena_take_zero(a->arena, 1, sizeof *report);
  fsc_aggregator_done(&a->aggregator);
  fsc_aggregator_init(&a->aggregator, a->lexicon, measured, kept);
  fsc_matches_scored(&a->matches, a->document.n_tokens);
  fsc_aggregate(&a->aggregator, &a->scoring, &a->findings, report);
  return report;
}

fsc_span analysis_span(const analysis *a, const char *words) {
  const char *found = memmem(a->document.text.at, a->document.text.length, words, strlen(words));
  ck_assert_msg(found != NULL, "no \"%s\" in the text", words);
  uint32_t start = (uint32_t)(found - a->document.text.at);
  return (fsc_span){start, start + (uint32_t)strlen(words)};
}

fsc_span analysis_tokens(const analysis *a, const char *words) {
  fsc_span span = analysis_span(a, words), tokens = {0};
  while (a->document.tokens[tokens.start].end <= span.start) tokens.start++;
  tokens.end = tokens.start;
  while (tokens.end < a->document.n_tokens && a->document.tokens[tokens.end].start < span.end) tokens.end++;
  return tokens;
}

uint32_t analysis_token(const analysis *a, const char *words) { return analysis_tokens(a, words).start; }

void analysis_set_voice(analysis *a, const char *words, fsc_voice voice) {
  fsc_span tokens = analysis_tokens(a, words);
  for (uint32_t t = tokens.start; t < tokens.end; t++) a->findings.voice[t] = (uint8_t)voice;
}
