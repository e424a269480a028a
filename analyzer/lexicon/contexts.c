/* Judges the contexts of a row by the tokens around a match.
 * SPDX-License-Identifier: Apache-2.0 */
#include "contexts.h"

#include "internal.h"

enum { DOMAIN_WORDS = 3 }; /* listed words that make a text one of their domain */
#define UNSURE 0.5         /* factor of a reading that cannot be told */

/* The tokens of a match and their sentence. */
typedef struct surroundings {
  const fsc_document *document;
  const fsc_sentence_part *sentence;
  uint32_t first, end;
} surroundings;

fsc_word_reading fsc_guess_reading(const fsc_document *document, uint32_t token) {
  if (token == document->sentences[document->sentence_of[token]].first) return FSC_READ_UNSURE;
  const fsc_look *before = &document->looks[token - 1];
  if (before->shape & FSC_SHAPE_POSSESSIVE) return FSC_READ_NOUN;
  if (before->classes & FSC_BIT(FSC_IS_MODAL) || before->said == FSC_SAYS_TO) return FSC_READ_VERB;
  if (before->classes & FSC_BIT(FSC_IS_PRONOUN)) return FSC_READ_VERB;
  if (before->classes & FSC_BIT(FSC_IS_BE_FORM)) return FSC_READ_ADJECTIVE;
  if (before->classes & (FSC_BIT(FSC_IS_DETERMINER) | FSC_BIT(FSC_IS_POSSESSIVE))) return FSC_READ_NOUN;
  return FSC_READ_UNSURE;
}

static double reading_is(const surroundings *s, fsc_word_reading wanted) {
  fsc_word_reading reading = fsc_guess_reading(s->document, s->first);
  /* "the new reform": a determiner one adjective away still makes a noun. */
  if (reading == FSC_READ_UNSURE && wanted == FSC_READ_NOUN && s->first > s->sentence->first + 1 &&
      s->document->looks[s->first - 2].classes & FSC_BIT(FSC_IS_DETERMINER))
    return 1;
  return reading == wanted ? 1 : reading == FSC_READ_UNSURE ? UNSURE : 0;
}

static bool is_symbol_listed(const fsc_context *context, uint32_t symbol) {
  if (!(context->bits & fsc_symbol_bit(symbol))) return false; /* as most are not */
  for (uint32_t i = 0; i < context->n_symbols; i++)
    if (symbol == context->symbols[i]) return true;
  return false;
}

static bool listed(const surroundings *s, const fsc_context *context, uint32_t token) {
  if (s->document->looks[token].classes & context->classes) return true;
  if (!context->n_symbols) return false;
  const fsc_word *word = s->document->tokens[token].word;
  bool found = is_symbol_listed(context, word->symbol);
  for (const uint32_t *other = fsc_others(word); *other && !found; other++) found = is_symbol_listed(context, *other);
  return found;
}

/* Is the next word listed, or the one before, as the kind asks? */
static bool neighbour_listed(const surroundings *s, const fsc_context *context) {
  bool next = context->kind == FSC_BEFORE || context->kind == FSC_NOT_BEFORE;
  bool there = next ? s->end < s->sentence->end : s->first > s->sentence->first;
  return there && listed(s, context, next ? s->end : s->first - 1);
}

static bool near(const surroundings *s, const fsc_context *context) {
  uint32_t from = s->first - s->sentence->first > context->distance ? s->first - context->distance : s->sentence->first;
  uint32_t to = s->sentence->end - s->end > context->distance ? s->end + context->distance : s->sentence->end;
  for (uint32_t t = from; t < to; t++)
    if ((t < s->first || t >= s->end) && listed(s, context, t)) return true;
  return false;
}

static bool that_within(const surroundings *s, const fsc_context *context) {
  uint32_t left = s->sentence->end - s->end, n = left < context->distance ? left : context->distance;
  bool found = false;
  for (uint32_t i = 0; i < n; i++) found |= s->document->looks[s->end + i].said == FSC_SAYS_THAT;
  return found;
}

/* How many of tokens first .. end-1 are listed. */
static uint32_t count_listed(const surroundings *s, const fsc_context *context, uint32_t first, uint32_t end) {
  const fsc_look *looks = s->document->looks;
  uint32_t found = 0;
  for (uint32_t t = first; t < end; t++)
    found += context->n_symbols ? listed(s, context, t) : (looks[t].classes & context->classes) != 0;
  return found;
}

static bool in_domain(const surroundings *s, const fsc_context *context) {
  const fsc_paragraph *paragraph = &s->document->paragraphs[s->sentence->paragraph];
  /* Of long paragraphs only a window around the match is read: so matches in a long one take linear time together. */
  enum { WINDOW = 200 };
  uint32_t first = paragraph->first + WINDOW < s->first ? s->first - WINDOW : paragraph->first;
  uint32_t end = s->end + WINDOW < paragraph->end ? s->end + WINDOW : paragraph->end;
  return count_listed(s, context, first, s->first) + count_listed(s, context, s->end, end) >= DOMAIN_WORDS;
}

static bool lower_case(const surroundings *s) {
  for (uint32_t t = s->first; t < s->end; t++)
    if (s->document->looks[t].shape & FSC_SHAPE_CAPITALISED && !(s->document->looks[t].flags & FSC_SENTENCE_START))
      return false;
  return true;
}

static double holds(const surroundings *s, const fsc_context *context) {
  switch (context->kind) {
    case FSC_DET_BEFORE:
      return reading_is(s, FSC_READ_NOUN);
    case FSC_MODAL_OR_TO_BEFORE:
      return reading_is(s, FSC_READ_VERB);
    case FSC_BE_BEFORE:
      return reading_is(s, FSC_READ_ADJECTIVE);
    case FSC_NOT_BEFORE:
    case FSC_NOT_AFTER:
    case FSC_BEFORE:
    case FSC_AFTER:
      return neighbour_listed(s, context) == (context->kind == FSC_BEFORE || context->kind == FSC_AFTER);
    case FSC_NEAR:
      return near(s, context);
    case FSC_LOWER_ONLY:
      return (s->sentence->headline && s->document->title_case) || lower_case(s);
    case FSC_NOT_SENT_INITIAL:
      return !(s->document->looks[s->first].flags & FSC_SENTENCE_START);
    case FSC_THAT_WITHIN:
      return that_within(s, context);
    case FSC_NOT_DOMAIN:
      return !in_domain(s, context);
    case FSC_OUTLET_ONLY: /* for scorers, who know voices and sources */
    case FSC_NO_SOURCE_WITHIN:
    case FSC_CONTEXT_KINDS:
      break;
  }
  return 1;
}

double fsc_contexts_hold(const fsc_document *document, fsc_contexts contexts, uint32_t first, uint32_t end) {
  const surroundings s = {document, &document->sentences[document->sentence_of[first]], first, end};
  double product = 1;
  for (uint32_t i = 0; i < contexts.n && product > 0; i++) {
    const fsc_context *context = &contexts.items[i];
    double held = holds(&s, context), least = (double)context->factor;
    product *= held > least ? held : least;
  }
  return product;
}
