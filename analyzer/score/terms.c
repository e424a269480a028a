/* Lexicon terms as hits, judged by the context rules of lexicons.md 1.2.
 *
 * A rule returns a factor: 1 leaves the weight, 0 suppresses the hit under the rule's name. The product of the factors
 * is the hit's multiplier. Suppressed hits stay in the report with their reason.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <string.h>

#include "../lexicon/contexts.h"
#include "contexts.h"
#include "scorers.h"

#define MOST 1.5 /* an intensified term is no likelier to be loaded than this */

static const fsc_word *word_at(const fsc_judging *j, uint32_t token) { return j->document->tokens[token].word; }

static double exceptions(const fsc_judging *j) { return j->match->exception ? 0 : 1; }

static bool capitalised(const fsc_judging *j, uint32_t token) {
  const fsc_token *t = &j->document->tokens[token];
  return (t->kind == FSC_WORD || t->kind == FSC_NUMBER) && (t->word->shape & FSC_SHAPE_CAPITALISED) &&
         !(t->word->shape & FSC_SHAPE_ALL_CAPS && t->word->length > 4);
}

static bool sentence_initial(const fsc_judging *j, uint32_t token) {
  return j->document->tokens[token].flags & FSC_SENTENCE_START;
}

/* Beside a capitalised word: part of a name. A term of several words that is capitalised by itself ("the Deep State")
 * still labels; those that are names for good stand in exceptions.csv. In a headline that capitalises everything this
 * says nothing. */
static double names(const fsc_judging *j) {
  if (j->sentence->headline && j->document->title_case) return 1;
  uint32_t first = j->match->first, end = j->match->end;
  for (uint32_t t = first; t < end; t++)
    if (!capitalised(j, t) || sentence_initial(j, t)) return 1;
  bool before = first > j->sentence->first && capitalised(j, first - 1) && !sentence_initial(j, first - 1) &&
                !fsc_is(word_at(j, first - 1), FSC_IS_FUNCTION_WORD);
  bool after = end < j->sentence->end && capitalised(j, end) && !fsc_is(word_at(j, end), FSC_IS_FUNCTION_WORD);
  return before || after ? 0 : 1;
}

static double capitalised_alone(const fsc_judging *j) {
  if (j->sentence->headline) return 1;
  return capitalised(j, j->match->first) && !sentence_initial(j, j->match->first) ? 0.75 : 1;
}

/* A verb entry read as a noun, or a noun entry read as a verb, is half as sure. */
static double part_of_speech(const fsc_judging *j) {
  fsc_reading reading = fsc_guess_reading(j->document, j->match->first);
  const fsc_entry *entry = j->match->entry;
  if (entry->form == FSC_FORM_VERB && reading == FSC_READ_NOUN && j->match->end - j->match->first == 1) {
    const fsc_word *word = word_at(j, j->match->first);
    bool participle = word->length > 3 &&
                      (!strcmp(word->text + word->length - 2, "ed") || !strcmp(word->text + word->length - 3, "ing"));
    return participle ? 1 : 0.5;
  }
  return entry->form == FSC_FORM_NOUN && reading == FSC_READ_VERB ? 0.5 : 1;
}

/* "not a racist" still labels: discounted, never turned round (lexicons.md 1.2). */
static double negation(const fsc_judging *j) {
  uint32_t from = j->match->first >= j->sentence->first + 3 ? j->match->first - 3 : j->sentence->first;
  for (uint32_t t = from; t < j->match->first; t++)
    if (fsc_is(word_at(j, t), FSC_IS_NEGATOR)) return 0.6;
  return 1;
}

static double intensifier(const fsc_judging *j) {
  if (j->match->first == j->sentence->first || j->modifiers == FSC_NONE) return 1;
  const fsc_match *before = fsc_match_at(j->matches, j->match->first - 1, j->modifiers);
  return before && strcmp(before->entry->subcategory, "intensifier") == 0 && before->end == j->match->first ? 1.7 : 1;
}

static double attributed_sentence(const fsc_judging *j) {
  return j->findings->attributed[j->document->sentence_of[j->match->first]] ? 0.67 : 1;
}

static double boilerplate(const fsc_judging *j) { return j->sentence->boilerplate ? 0 : 1; }

static const struct context_rule {
  fsc_rule rule;
  bool loaded_only;
  double (*factor)(const fsc_judging *j);
} rules[] = {
    {FSC_RULE_BOILERPLATE, false, boilerplate},
    {FSC_RULE_EXCEPTIONS, false, exceptions},
    {FSC_RULE_NAMES, true, names},
    {FSC_RULE_CONTEXTS, false, fsc_contexts_factor},
    {FSC_RULE_CAPITALISED, true, capitalised_alone},
    {FSC_RULE_PART_OF_SPEECH, true, part_of_speech},
    {FSC_RULE_NEGATION, true, negation},
    {FSC_RULE_INTENSIFIER, true, intensifier},
    {FSC_RULE_ATTRIBUTED_SENTENCE, true, attributed_sentence},
};

/* "negation 0.60", behind what stands there already; by hand, as it happens for every other hit. */
static const char *add_factor(fsc_arena *arena, const char *factors, const char *name, double factor) {
  size_t before = factors ? strlen(factors) : 0, length = strlen(name);
  unsigned hundredths = (unsigned)lround(100 * factor);
  char *made = fsc_arena_take(arena, before + length + 16), *at = made;
  if (before) {
    memcpy(at, factors, before);
    memcpy(at + before, ", ", 2);
    at += before + 2;
  }
  memcpy(at, name, length);
  at += length;
  const char digits[] = {
      ' ', (char)('0' + hundredths / 100 % 10), '.', (char)('0' + hundredths / 10 % 10), (char)('0' + hundredths % 10),
      '\0'};
  memcpy(at, digits, sizeof digits);
  return made;
}

/* The rules that are on for hits of a family, so that no hit asks again. */
typedef struct rule_list {
  const struct context_rule *items[sizeof rules / sizeof *rules];
  size_t n;
} rule_list;

static rule_list rules_for(bool loaded, uint64_t off) {
  rule_list list = {.n = 0};
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (!(off >> rules[i].rule & 1) && (loaded || !rules[i].loaded_only)) list.items[list.n++] = &rules[i];
  return list;
}

static void judge(const fsc_judging *j, fsc_arena *arena, const rule_list *list, fsc_hit *hit) {
  for (size_t i = 0; i < list->n; i++) {
    double factor = list->items[i]->factor(j);
    if (factor == 1) continue;
    const char *name = fsc_rule_name(list->items[i]->rule);
    if (factor == 0) {
      hit->suppressed = name;
      return;
    }
    hit->multiplier *= factor;
    hit->factors = add_factor(arena, hit->factors, name, factor);
  }
  if (hit->multiplier > MOST) hit->multiplier = MOST;
}

/* By token: where the scare quotes it stands in end, 0 outside them. A text of quotation marks alone has as many as it
 * has matches, so they are not searched. */
static const uint32_t *scare_quote_ends(const fsc_scoring *scoring, const fsc_findings *findings) {
  uint32_t *ends = fsc_arena_take_zero(scoring->arena, scoring->document->n_tokens, sizeof *ends);
  for (size_t i = 0; i < findings->scare_quotes.n && fsc_rule_on(scoring, FSC_RULE_SCARE_QUOTES); i++) {
    fsc_span scare = findings->scare_quotes.items[i];
    for (uint32_t t = scare.start; t < scare.end; t++) ends[t] = scare.end;
  }
  return ends;
}

/* What holds for all hits of an article. */
typedef struct article_scope {
  const uint32_t *scare_ends;
  const uint32_t *slots; /* by category id: the measure it is counted in */
  rule_list others, loaded;
} article_scope;

/* Measures are the measured categories, in order. */
static const uint32_t *number_measures(const fsc_scoring *scoring) {
  const fsc_category *categories;
  size_t n = fsc_lexicon_categories(scoring->lexicon, &categories);
  uint32_t *slots = fsc_arena_take(scoring->arena, n * sizeof *slots), next = 0;
  for (size_t i = 0; i < n; i++) slots[i] = categories[i].measured ? next++ : FSC_NONE;
  return slots;
}

static void emit(const fsc_scoring *scoring, fsc_findings *findings, const article_scope *scope, fsc_judging *j) {
  const fsc_entry *entry = j->match->entry;
  uint32_t sentence = scoring->document->sentence_of[j->match->first];
  j->sentence = &scoring->document->sentences[sentence];
  j->loaded = entry->pass == FSC_LOADED_PASS;
  fsc_hit *hit = &findings->hits.items[findings->hits.n++]; /* there is room for every match */
  *hit = (fsc_hit){
      .span = {scoring->document->tokens[j->match->first].start, scoring->document->tokens[j->match->end - 1].end},
      .sentence = sentence,
      .source_id = findings->speaker[j->match->first],
      .entry = &entry->info,
      .multiplier = 1,
      .voice = j->match->end <= scope->scare_ends[j->match->first] ? FSC_SCARE_QUOTE
                                                                   : (fsc_voice)findings->voice[j->match->first],
      .measure = scope->slots[j->match->category],
  };
  /* Most hits are of rows without contexts that only describe: nothing can be held against them. */
  bool plain =
      !j->loaded && !j->sentence->boilerplate && !j->match->exception && !(j->match->marks & FSC_MARK_CONTEXTS);
  if (!plain) judge(j, scoring->arena, j->loaded ? &scope->loaded : &scope->others, hit);
}

static void mark_named_sources(fsc_findings *findings) {
  for (size_t i = 0; i < findings->attributions.n; i++) {
    const fsc_attribution *a = &findings->attributions.items[i];
    if (a->source_id < findings->sources.n && findings->sources.items[a->source_id].named)
      findings->named_source[a->sentence] = true;
  }
}

static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_category *categories;
  fsc_lexicon_categories(scoring->lexicon, &categories);
  fsc_judging j = {.document = scoring->document,
                   .matches = scoring->matches,
                   .findings = findings,
                   .modifiers = fsc_lexicon_known(scoring->lexicon, FSC_MODIFIERS)};
  mark_named_sources(findings);
  article_scope scope = {scare_quote_ends(scoring, findings), number_measures(scoring), rules_for(false, scoring->off),
                         rules_for(true, scoring->off)};
  FSC_RESERVE(scoring->arena, &findings->hits, scoring->matches->n + 1);
  findings->hit_of = fsc_arena_take(scoring->arena, scoring->matches->n * sizeof *findings->hit_of);
  for (uint32_t i = 0; i < scoring->matches->n; i++) {
    j.match = &scoring->matches->items[i];
    if (!categories[j.match->category].measured) continue;
    findings->hit_of[i] = (uint32_t)findings->hits.n;
    emit(scoring, findings, &scope, &j);
  }
}

const fsc_scorer fsc_terms_scorer = {.name = "terms", .score = score};
