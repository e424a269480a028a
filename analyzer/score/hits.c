/* SPDX-License-Identifier: Apache-2.0 */
#include "hits.h"

#include <math.h>
#include <string.h>

#include "scorers.h"

#define MOST 1.5 /* the highest multiplier: an intensifier raises the weight of a term no further */

/* Rules that multiply the weight, in the order in which reports name them. Contexts come before them, with factors of
 * their rows. */
static const struct {
  fsc_rule rule;
  double factor;
  const char *said;
} factors[] = {{FSC_RULE_CAPITALISED, 0.75, "capitalised 0.75"},
               {FSC_RULE_PART_OF_SPEECH, 0.5, "part_of_speech 0.50"},
               {FSC_RULE_NEGATION, 0.6, "negation 0.60"},
               {FSC_RULE_INTENSIFIER, 1.7, "intensifier 1.70"},
               {FSC_RULE_ATTRIBUTED_SENTENCE, 0.67, "attributed_sentence 0.67"}};
enum { FACTORS = sizeof factors / sizeof *factors };

/* By tables instead of branches, which would often be mispredicted. */
double fsc_multiplier_of(const fsc_judgement *judgement) {
  const double by_context[] = {1, judgement->held};
  double product = by_context[judgement->rules >> FSC_RULE_CONTEXTS & 1];
  for (unsigned i = 0; i < FACTORS; i++) {
    const double by[] = {1, factors[i].factor};
    product *= by[judgement->rules >> factors[i].rule & 1];
  }
  return product < MOST ? product : MOST;
}

void fsc_suppress(fsc_arena *arena, fsc_findings *findings, uint32_t hit, fsc_rule rule) {
  findings->counted.items[hit].measure = 0;
  *FSC_PUSH(arena, &findings->judgements) = (fsc_judgement){.hit = hit, .suppressed = (uint8_t)rule};
}

/* Gives a hit its own copy of its entry's description, to be changed. */
static fsc_entry_info *own_entry(fsc_arena *arena, fsc_hit *hit) {
  fsc_entry_info *own = fsc_arena_take(arena, sizeof *own);
  *own = *hit->entry;
  own->retold = true;
  hit->entry = own;
  return own;
}

/* ---- The text of a judgement ---- */

/* Writes "contexts 0.50"; not by snprintf, which would be slow: every fourth hit has this. */
static char *say_contexts(char *at, double held) {
  unsigned hundredths = (unsigned)lround(100 * held);
  const char digits[] = {'c',
                         'o',
                         'n',
                         't',
                         'e',
                         'x',
                         't',
                         's',
                         ' ',
                         (char)('0' + hundredths / 100 % 10),
                         '.',
                         (char)('0' + hundredths / 10 % 10),
                         (char)('0' + hundredths % 10)};
  memcpy(at, digits, sizeof digits);
  return at + sizeof digits;
}

static const char *say_all(fsc_arena *arena, const fsc_judgement *judgement) {
  char said[160], *at = said;
  if (judgement->rules >> FSC_RULE_CONTEXTS & 1) at = say_contexts(at, judgement->held);
  for (unsigned i = 0; i < FACTORS; i++) {
    if (!(judgement->rules >> factors[i].rule & 1)) continue;
    if (at > said) *at++ = ',', *at++ = ' ';
    at = stpcpy(at, factors[i].said);
  }
  return fsc_arena_string(arena, (fsc_text){said, (size_t)(at - said)});
}

/* The judgement written last, and its text. */
typedef struct said_last {
  uint16_t rules;
  double held;
  const char *factors;
} said_last;

/* A hit may be judged twice, by the terms scorer and by another. Many judgements are the same as the one before. */
static void tell_judgement(fsc_arena *arena, const fsc_judgement *judgement, said_last *last, fsc_hit *hit) {
  if (judgement->suppressed != FSC_RULES) hit->suppressed = fsc_rule_name(judgement->suppressed);
  if (!judgement->rules) return;
  bool same =
      last->factors && judgement->rules == last->rules && memcmp(&judgement->held, &last->held, sizeof(double)) == 0;
  if (!same) *last = (said_last){judgement->rules, judgement->held, say_all(arena, judgement)};
  hit->multiplier = fsc_multiplier_of(judgement);
  hit->factors = last->factors;
}

/* ---- Hits ---- */

/* By token: the source whose words it is part of; FSC_NONE. */
static const uint32_t *speakers_make(const fsc_scoring *scoring, const fsc_findings *findings) {
  const size_t size = (scoring->document->n_tokens + 1) * sizeof(uint32_t);
  uint32_t *speaker = memset(fsc_arena_take(scoring->arena, size), 0xFF, size);
  for (size_t i = 0; i < findings->spoken.n; i++) {
    const fsc_spoken *spoken = &findings->spoken.items[i];
    for (uint32_t t = spoken->first; t < spoken->end; t++) speaker[t] = spoken->source_id;
  }
  return speaker;
}

/* Fills in all hits as if no rule had judged them. */
static void fill_in(const fsc_scoring *scoring, const fsc_findings *findings, fsc_hit *hits) {
  const uint32_t *speaker = speakers_make(scoring, findings), *measure_of = scoring->rows.measure_of;
  for (uint32_t i = 0; i < findings->counted.n; i++) {
    const fsc_match *match = &scoring->matches->items[scoring->rows.hits[i]];
    const fsc_counted *counted = &findings->counted.items[i];
    hits[i] = (fsc_hit){.span = fsc_match_span(scoring->document, match),
                        .sentence = counted->sentence,
                        .source_id = speaker[match->first],
                        .entry = &fsc_match_entry(scoring->matches, match)->info,
                        .weight = counted->weight,
                        .multiplier = 1,
                        .voice = counted->scare ? FSC_SCARE_QUOTE : (fsc_voice)counted->voice,
                        .measure = measure_of[match->category]};
  }
  fsc_arena_drop(speaker, (scoring->document->n_tokens + (size_t)1) * sizeof *speaker);
}

fsc_hit *fsc_hits_make(const fsc_scoring *scoring, const fsc_findings *findings) {
  fsc_arena *arena = scoring->arena;
  fsc_hit *hits = fsc_arena_take(arena, (findings->counted.n + 1) * sizeof *hits);
  said_last last = {0};
  fill_in(scoring, findings, hits);
  for (size_t i = 0; i < findings->judgements.n; i++) {
    const fsc_judgement *judgement = &findings->judgements.items[i];
    fsc_hit *hit = &hits[judgement->hit];
    tell_judgement(arena, judgement, &last, hit);
    /* As another part of speech the word has another sense: for "the claim", "say" is no alternative. */
    const bool other_sense = judgement->rules >> FSC_RULE_PART_OF_SPEECH & 1;
    if (other_sense && hit->entry->alternative) own_entry(arena, hit)->alternative = NULL;
  }
  for (size_t i = 0; i < findings->harms.n; i++) {
    const fsc_harm *harm = &findings->harms.items[i];
    own_entry(arena, &hits[harm->hit])->subcategory = fsc_agency_form_name(harm->form);
  }
  for (size_t i = 0; i < findings->slurs.n; i++) {
    const fsc_match *match = findings->slurs.items[i];
    if (scoring->rows.measure_of[match->category] == FSC_NONE) continue;
    fsc_hit *hit = &hits[fsc_hit_of(&scoring->rows, (uint32_t)(match - scoring->matches->items))];
    own_entry(arena, hit)->term = fsc_lexicon_shown_term(scoring->lexicon, hit->entry->row);
  }
  return hits;
}
