/* SPDX-License-Identifier: Apache-2.0 */
#include "contexts.h"

#include <math.h>
#include <string.h>

enum { DOMAIN_WORDS = 3 };
#define UNSURE 0.5

static const fsc_word *word_at(const fsc_judging *j, uint32_t token) { return j->document->tokens[token].word; }

fsc_reading fsc_guess_reading(const fsc_judging *j, uint32_t token) {
  if (token == j->sentence->first) return FSC_READ_UNSURE;
  const fsc_word *before = word_at(j, token - 1);
  if (before->shape & FSC_SHAPE_POSSESSIVE) return FSC_READ_NOUN;
  if (fsc_is(before, FSC_IS_MODAL) || (before->length == 2 && memcmp(before->text, "to", 2) == 0)) return FSC_READ_VERB;
  if (fsc_is(before, FSC_IS_PRONOUN)) return FSC_READ_VERB;
  if (fsc_is(before, FSC_IS_BE_FORM)) return FSC_READ_ADJECTIVE;
  if (fsc_is(before, FSC_IS_DETERMINER) || fsc_is(before, FSC_IS_POSSESSIVE)) return FSC_READ_NOUN;
  return FSC_READ_UNSURE;
}

static double reading_is(const fsc_judging *j, fsc_reading wanted) {
  fsc_reading reading = fsc_guess_reading(j, j->match->first);
  /* "the new reform": a determiner one adjective away still makes a noun. */
  if (reading == FSC_READ_UNSURE && wanted == FSC_READ_NOUN && j->match->first > j->sentence->first + 1 &&
      fsc_is(word_at(j, j->match->first - 2), FSC_IS_DETERMINER))
    return 1;
  return reading == wanted ? 1 : reading == FSC_READ_UNSURE ? UNSURE : 0;
}

static bool listed(const fsc_context *context, const fsc_word *word) {
  if (word->classes & context->classes) return true;
  for (uint32_t i = 0; i < context->n_symbols; i++) {
    if (word->symbol == context->symbols[i]) return true;
    for (uint32_t k = 0; k < word->n_others; k++)
      if (word->others[k] == context->symbols[i]) return true;
  }
  return false;
}

static bool next_listed(const fsc_judging *j, const fsc_context *context) {
  return j->match->end < j->sentence->end && listed(context, word_at(j, j->match->end));
}

static bool previous_listed(const fsc_judging *j, const fsc_context *context) {
  return j->match->first > j->sentence->first && listed(context, word_at(j, j->match->first - 1));
}

static bool near(const fsc_judging *j, const fsc_context *context) {
  uint32_t from = j->match->first - j->sentence->first > context->distance ? j->match->first - context->distance
                                                                           : j->sentence->first;
  uint32_t to =
      j->sentence->end - j->match->end > context->distance ? j->match->end + context->distance : j->sentence->end;
  for (uint32_t t = from; t < to; t++)
    if ((t < j->match->first || t >= j->match->end) && listed(context, word_at(j, t))) return true;
  return false;
}

static bool that_within(const fsc_judging *j, const fsc_context *context) {
  for (uint32_t t = j->match->end; t < j->sentence->end && t < j->match->end + context->distance; t++)
    if (strcmp(word_at(j, t)->text, "that") == 0) return true;
  return false;
}

static bool in_domain(const fsc_judging *j, const fsc_context *context) {
  const fsc_paragraph *paragraph = &j->document->paragraphs[j->sentence->paragraph];
  /* A paragraph of any length is judged by what stands near: a window keeps hostile input linear. */
  enum { WINDOW = 200 };
  uint32_t first = paragraph->first + WINDOW < j->match->first ? j->match->first - WINDOW : paragraph->first;
  uint32_t end = j->match->end + WINDOW < paragraph->end ? j->match->end + WINDOW : paragraph->end;
  int found = 0;
  for (uint32_t t = first; t < end && found < DOMAIN_WORDS; t++)
    if ((t < j->match->first || t >= j->match->end) && listed(context, word_at(j, t))) found++;
  return found >= DOMAIN_WORDS;
}

static bool lower_case(const fsc_judging *j) {
  for (uint32_t t = j->match->first; t < j->match->end; t++)
    if (word_at(j, t)->shape & FSC_SHAPE_CAPITALISED && !(j->document->tokens[t].flags & FSC_SENTENCE_START))
      return false;
  return true;
}

static double holds(const fsc_judging *j, const fsc_context *context) {
  switch (context->kind) {
    case FSC_DET_BEFORE:
      return reading_is(j, FSC_READ_NOUN);
    case FSC_MODAL_OR_TO_BEFORE:
      return reading_is(j, FSC_READ_VERB);
    case FSC_BE_BEFORE:
      return reading_is(j, FSC_READ_ADJECTIVE);
    case FSC_NOT_BEFORE:
      return !next_listed(j, context);
    case FSC_NOT_AFTER:
      return !previous_listed(j, context);
    case FSC_BEFORE:
      return next_listed(j, context);
    case FSC_AFTER:
      return previous_listed(j, context);
    case FSC_NEAR:
      return near(j, context);
    case FSC_LOWER_ONLY:
      return (j->sentence->headline && j->document->title_case) || lower_case(j);
    case FSC_NOT_SENT_INITIAL:
      return !(j->document->tokens[j->match->first].flags & FSC_SENTENCE_START);
    case FSC_OUTLET_ONLY:
      return j->findings->voice[j->match->first] == FSC_OUTLET;
    case FSC_THAT_WITHIN:
      return that_within(j, context);
    case FSC_NOT_DOMAIN:
      return !in_domain(j, context);
  }
  return 1;
}

double fsc_contexts_factor(const fsc_judging *j) {
  const fsc_entry *entry = j->match->entry;
  double product = 1;
  for (uint32_t i = 0; i < entry->n_contexts && product > 0; i++) {
    double held = holds(j, &entry->contexts[i]);
    product *= fmax(held, (double)entry->contexts[i].factor);
  }
  return product;
}
