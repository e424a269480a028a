/* How much of an article is attributed, and how (attribution.md 5).
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "aggregate.h"
#include "statistics.h"

/* The article's own: not nested, not the author's I, not in the headline or around the story. */
static bool counts(const fsc_report *report, const fsc_attribution *a) {
  const fsc_sentence *sentence = &report->sentences[a->sentence];
  return a->depth == 0 && !a->author && !a->headline && !sentence->headline && !sentence->boilerplate;
}

static bool is_told(const fsc_attribution *a) { return a->kind == FSC_SPEECH || a->kind == FSC_DOCUMENT; }

bool fsc_is_measured(const fsc_report *report, const fsc_attribution *attribution) {
  return counts(report, attribution) && is_told(attribution);
}

/* "…, adding that" has no source of its own but one it takes over. */
static bool is_unsourced(const fsc_attribution *a) { return !a->has_source && a->source_id == FSC_NONE; }

static void count_cue_class(fsc_cue_count *counts, uint32_t *n, const char *cue_class) {
  for (uint32_t i = 0; i < *n; i++)
    if (strcmp(counts[i].cue_class, cue_class) == 0) {
      counts[i].n++;
      return;
    }
  counts[(*n)++] = (fsc_cue_count){cue_class, 1};
}

static void sort_by_name(fsc_cue_count *counts, uint32_t n) {
  for (uint32_t i = 1; i < n; i++)
    for (uint32_t k = i; k && strcmp(counts[k].cue_class, counts[k - 1].cue_class) < 0; k--) {
      fsc_cue_count t = counts[k];
      counts[k] = counts[k - 1];
      counts[k - 1] = t;
    }
}

/* The first token that ends behind a byte: most contents begin in the sentence of their attribution. */
static uint32_t token_at(const fsc_document *document, uint32_t sentence, uint32_t byte) {
  const fsc_sentence_part *own = &document->sentences[sentence];
  bool inside = own->span.start <= byte && byte < own->span.end;
  return fsc_token_at(document, inside ? own->first : 0, inside ? own->end : document->n_tokens, byte);
}

static void claim(const fsc_document *document, const fsc_attribution *a, uint8_t *claimed) {
  for (uint32_t c = 0; c < a->n_contents; c++) {
    fsc_span span = a->contents[c].span;
    if (span.end <= span.start) continue;
    uint32_t first = token_at(document, a->sentence, span.start), last = token_at(document, a->sentence, span.end - 1);
    memset(claimed + first, 1, last + 1 - first);
  }
}

/* Words in quotations that some attribution claims; indirect ones have none. */
static uint32_t quoted_words(const fsc_scoring *scoring, const fsc_report *report) {
  const fsc_document *document = scoring->document;
  const uint8_t *kinds = document->kinds;
  if (!document->n_quotes) return 0;
  uint8_t *claimed = fsc_arena_take_zero(scoring->arena, document->n_tokens + 1, sizeof *claimed);
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    if (a->type != FSC_INDIRECT && counts(report, a)) claim(document, a, claimed);
  }
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    const fsc_sentence_part *part = &document->sentences[s];
    if (part->headline || part->boilerplate) memset(claimed + part->first, 0, part->end - part->first);
  }
  uint32_t n = 0;
  for (uint32_t t = 0; t < document->n_tokens; t++)
    n += claimed[t] & document->quoted[t] & (kinds[t] <= FSC_URL); /* joined ones are more */
  return n;
}

void fsc_aggregate_attribution(const fsc_scoring *scoring, fsc_report *report) {
  fsc_attribution_measures *m = &report->attribution;
  uint32_t type[3] = {0}, unsourced = 0, loaded = 0, attributed = 0;
  fsc_cue_count *classes = fsc_arena_take(scoring->arena, (report->n_attributions + 1) * sizeof *classes);
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    if (!fsc_is_measured(report, a)) continue;
    m->n++;
    type[a->type]++;
    unsourced += is_unsourced(a);
    loaded += a->loaded_cue;
    if (a->cue_class) count_cue_class(classes, &m->n_cue_classes, a->cue_class);
  }
  sort_by_name(classes, m->n_cue_classes);
  m->by_cue_class = classes;
  for (size_t s = 0; s < report->n_sentence_rows; s++) {
    const fsc_sentence *sentence = &report->sentences[s];
    attributed += sentence->attributed && !sentence->headline && !sentence->boilerplate;
  }
  m->attributed_sentence_share = fsc_share_of(attributed, report->n_sentences);
  m->direct_share = fsc_share_of(type[FSC_DIRECT], m->n);
  m->indirect_share = fsc_share_of(type[FSC_INDIRECT], m->n);
  m->mixed_share = fsc_share_of(type[FSC_MIXED_TYPE], m->n);
  m->unsourced_share = fsc_share_of(unsourced, m->n);
  m->loaded_cue_rate = fsc_share_of(loaded, m->n);
  uint32_t body = report->n_words - report->words[FSC_HEADLINE];
  m->quoted_word_share = fsc_bare_share_of(quoted_words(scoring, report), body);
}
