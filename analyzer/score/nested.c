/* Quotations inside quotations: a quoted speaker quotes another. Each is an attribution one level deeper than the
 * quotation around it. Its source is only a span, since there is no coreference inside quotations.
 * SPDX-License-Identifier: Apache-2.0 */
#include "floating.h"

enum { REACH = 6 /* tokens from the marks to the verb, or from the verb to the end of its subject */ };

/* The row of a verb of quoting that starts at a token; NULL. */
static const fsc_match *verb_at(const fsc_attributing *a, uint32_t token) {
  const fsc_match *match = fsc_row_at(a, token, FSC_REPORT_VERBS);
  bool verb = match && match->what->form == FSC_FORM_VERB && (match->what->flags & FSC_FLAG_QUOTE);
  return verb ? match : NULL;
}

/* The subject before a verb, back to punctuation or a word that is in no noun phrase: "the mayor | said". fsc_np_left
 * finds none inside quotations. */
static fsc_range subject_before(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  const uint64_t outside = FSC_BIT(FSC_IS_CLAUSE_WORD) | FSC_BIT(FSC_IS_PREPOSITION);
  uint32_t end = verb;
  while (end > lowest && (fsc_verb_helper(a, end - 1) || fsc_adverb(a, end - 1))) end--;
  if (end > lowest && fsc_token_is(a, end - 1, FSC_IS_PRONOUN)) return (fsc_range){end - 1, end};
  uint32_t first = end;
  while (first > lowest && end - first < REACH && fsc_wordy(a, first - 1) && !fsc_token_any(a, first - 1, outside) &&
         !fsc_token_is(a, first - 1, FSC_IS_PRONOUN))
    first--;
  return (fsc_range){first, end};
}

/* "the mayor said ‘…’": the verb before a quotation; NULL. */
static const fsc_match *introduced(const fsc_attributing *a, const fsc_quote *quote, uint32_t lowest,
                                   fsc_range *source) {
  for (uint32_t t = quote->first; t > lowest && quote->first - t < REACH; t--) {
    const fsc_match *verb = verb_at(a, t - 1);
    if (!verb && (fsc_wordy(a, t - 1) || fsc_mark(a, t - 1, ",:"))) continue;
    if (verb) *source = subject_before(a, verb->first, lowest);
    return verb;
  }
  return NULL;
}

/* "‘…,’ the mayor said": the verb behind a quotation; NULL. */
static const fsc_match *followed(const fsc_attributing *a, const fsc_quote *quote, uint32_t end, fsc_range *source) {
  if (!quote->closed || !fsc_mark(a, quote->end - 2, ",?!")) return NULL;
  for (uint32_t t = quote->end; t < end && t - quote->end < REACH && fsc_wordy(a, t); t++) {
    const fsc_match *verb = verb_at(a, t);
    if (!verb) continue;
    *source = subject_before(a, verb->first, quote->end);
    return verb;
  }
  return NULL;
}

static void read_nested(fsc_attributing *a, const fsc_quote *quote) {
  const fsc_document *d = a->document;
  const fsc_quote *outer = &d->quotes[quote->parent];
  const fsc_sentence_part *part = &d->sentences[d->sentence_of[quote->first]];
  uint32_t lowest = part->first > outer->first ? part->first : outer->first + 1;
  uint32_t end = part->end < outer->end ? part->end : outer->end - 1;
  fsc_range source = {0, 0}, content = {quote->first, quote->end};
  fsc_pattern_id pattern = FSC_POST;
  const fsc_match *verb = followed(a, quote, end, &source);
  if (!verb) pattern = FSC_PREQ, verb = introduced(a, quote, lowest, &source);
  if (!verb || fsc_empty(source) || part->boilerplate || !fsc_content_fits(a, content)) return;
  fsc_draft *draft =
      fsc_draft_add(a, d->sentence_of[quote->first], source, (fsc_range){verb->first, verb->end}, pattern);
  draft->match = verb;
  draft->flags = verb->what->flags;
  draft->depth = quote->depth;
  draft->inside = true;
  FSC_PUSH(a->arena, &draft->contents)[0] = (fsc_draft_content){content, false};
}

void fsc_find_nested(fsc_attributing *a) {
  for (uint32_t i = 0; i < a->document->n_quotes; i++)
    if (a->document->quotes[i].depth) read_nested(a, &a->document->quotes[i]);
}
