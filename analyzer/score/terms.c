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

static bool is(const fsc_judging *j, uint32_t token, unsigned word_class) {
  return fsc_look_at(j->document, token)->classes >> word_class & 1;
}

static double exceptions(const fsc_judging *j) { return j->match->exception ? 0 : 1; }

static bool capitalised(const fsc_judging *j, uint32_t token) {
  const fsc_look *look = fsc_look_at(j->document, token);
  return (look->kind == FSC_WORD || look->kind == FSC_NUMBER) && (look->shape & FSC_SHAPE_CAPITALISED) &&
         !(look->shape & FSC_SHAPE_ALL_CAPS && look->length > 4);
}

static bool sentence_initial(const fsc_judging *j, uint32_t token) {
  return fsc_look_at(j->document, token)->flags & FSC_SENTENCE_START;
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
                !is(j, first - 1, FSC_IS_FUNCTION_WORD);
  bool after = end < j->sentence->end && capitalised(j, end) && !is(j, end, FSC_IS_FUNCTION_WORD);
  return before || after ? 0 : 1;
}

static double capitalised_alone(const fsc_judging *j) {
  if (j->sentence->headline) return 1;
  return capitalised(j, j->match->first) && !sentence_initial(j, j->match->first) ? 0.75 : 1;
}

static bool is_participle(const fsc_word *word) {
  return word->length > 3 &&
         (memcmp(word->text + word->length - 2, "ed", 2) == 0 || memcmp(word->text + word->length - 3, "ing", 3) == 0);
}

/* A verb entry read as a noun, or a noun entry read as a verb, is half as sure. */
static double part_of_speech(const fsc_judging *j) {
  uint32_t first = j->match->first;
  fsc_form form = (fsc_form)j->match->form;
  if (form == FSC_FORM_VERB && j->match->end - first == 1)
    return fsc_guess_reading(j->document, first) == FSC_READ_NOUN && !is_participle(j->document->tokens[first].word)
               ? 0.5
               : 1;
  return form == FSC_FORM_NOUN && fsc_guess_reading(j->document, first) == FSC_READ_VERB ? 0.5 : 1;
}

/* "not a racist" still labels: discounted, never turned round (lexicons.md 1.2). */
static double negation(const fsc_judging *j) {
  uint32_t from = j->match->first >= j->sentence->first + 3 ? j->match->first - 3 : j->sentence->first;
  for (uint32_t t = from; t < j->match->first; t++)
    if (is(j, t, FSC_IS_NEGATOR)) return 0.6;
  return 1;
}

static double intensifier(const fsc_judging *j) {
  if (j->match->first == j->sentence->first || j->modifiers == FSC_NONE) return 1;
  const fsc_match *before = fsc_match_at(j->matches, j->match->first - 1, j->modifiers);
  return before && strcmp(before->entry->subcategory, "intensifier") == 0 && before->end == j->match->first ? 1.7 : 1;
}

static double attributed_sentence(const fsc_judging *j) {
  return j->findings->attributed[j->sentence - j->document->sentences] ? 0.67 : 1;
}

static double boilerplate(const fsc_judging *j) { return j->sentence->boilerplate ? 0 : 1; }

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

/* ---- Judging ------------------------------------------------------------------------------------------------------
 */

typedef struct judgement {
  const fsc_judging *j;
  uint64_t off; /* rules */
  fsc_arena *arena;
  fsc_hit *hit;
} judgement;

/* said: "negation 0.60", where a rule has but one factor; NULL where it has several. */
static bool weigh(judgement *g, fsc_rule rule, double factor, const char *said) {
  if (factor == 0) {
    g->hit->suppressed = fsc_rule_name(rule);
    return false;
  }
  g->hit->multiplier *= factor;
  bool only = said && !g->hit->factors;
  g->hit->factors = only ? said : add_factor(g->arena, g->hit->factors, fsc_rule_name(rule), factor);
  return true;
}

/* False when the rule suppresses the hit. To be inlined: a call by pointer for each rule costs more than all rules. */
static inline bool passes(judgement *g, fsc_rule rule, double (*factor_of)(const fsc_judging *j), const char *said) {
  if (g->off >> rule & 1) return true;
  double factor = factor_of(g->j);
  return factor == 1 || weigh(g, rule, factor, said);
}

/* In this order, which is that of the factors in reports. */
static void judge_loaded(judgement *g) {
  bool counts = passes(g, FSC_RULE_BOILERPLATE, boilerplate, NULL) &&
                passes(g, FSC_RULE_EXCEPTIONS, exceptions, NULL) && passes(g, FSC_RULE_NAMES, names, NULL) &&
                passes(g, FSC_RULE_CONTEXTS, fsc_contexts_factor, NULL) &&
                passes(g, FSC_RULE_CAPITALISED, capitalised_alone, "capitalised 0.75") &&
                passes(g, FSC_RULE_PART_OF_SPEECH, part_of_speech, "part_of_speech 0.50") &&
                passes(g, FSC_RULE_NEGATION, negation, "negation 0.60") &&
                passes(g, FSC_RULE_INTENSIFIER, intensifier, "intensifier 1.70") &&
                passes(g, FSC_RULE_ATTRIBUTED_SENTENCE, attributed_sentence, "attributed_sentence 0.67");
  if (counts && g->hit->multiplier > MOST) g->hit->multiplier = MOST;
}

static void judge_other(judgement *g) {
  bool counts = passes(g, FSC_RULE_BOILERPLATE, boilerplate, NULL) &&
                passes(g, FSC_RULE_EXCEPTIONS, exceptions, NULL) &&
                passes(g, FSC_RULE_CONTEXTS, fsc_contexts_factor, NULL);
  if (counts && g->hit->multiplier > MOST) g->hit->multiplier = MOST;
}

/* ---- Hits ---------------------------------------------------------------------------------------------------------
 */

static void mark_named_sources(fsc_findings *findings) {
  for (size_t i = 0; i < findings->attributions.n; i++) {
    const fsc_attribution *a = &findings->attributions.items[i];
    if (a->source_id < findings->sources.n && findings->sources.items[a->source_id].named)
      findings->named_source[a->sentence] = true;
  }
}

/* What goes with the sentences from first to last. */
typedef struct passing {
  const fsc_scoring *scoring;
  fsc_findings *findings;
  fsc_judging j;
  const fsc_span *scare, *scares_end; /* the next scare quotes a match may stand in */
} passing;

/* False when the hit is suppressed. */
static bool judge(passing *p, const fsc_match *match, const fsc_sentence_part *sentence, fsc_hit *hit) {
  p->j.match = match;
  p->j.sentence = sentence;
  judgement g = {&p->j, p->scoring->off, p->scoring->arena, hit};
  if (match->marks & FSC_MARK_LOADED)
    judge_loaded(&g);
  else
    judge_other(&g);
  hit->weight *= hit->multiplier;
  if (match->marks & FSC_MARK_SLUR)
    *FSC_PUSH(p->scoring->arena, &p->findings->slurs) = (uint32_t)(hit - p->findings->hits.items);
  return !hit->suppressed;
}

static bool in_scare_quotes(passing *p, const fsc_match *match) {
  while (p->scare < p->scares_end && p->scare->end <= match->first) p->scare++;
  return p->scare < p->scares_end && p->scare->start <= match->first && match->end <= p->scare->end;
}

static void score_hits(passing *p) {
  const fsc_document *document = p->scoring->document;
  const fsc_token *tokens = document->tokens;
  const fsc_sentence_part *sentence = document->sentences;
  uint32_t number = 0; /* of the sentence */
  const uint32_t *measure_of = p->scoring->rows.measure_of, *speaker = p->findings->speaker,
                 *hits = p->scoring->rows.hits;
  const uint8_t *voice = p->findings->voice;
  fsc_hit *made = p->findings->hits.items;
  fsc_telling_hit *telling = p->findings->telling.items;
  for (uint32_t i = 0, n = p->scoring->rows.n_hits; i < n; i++, made++) {
    const fsc_match *match = &p->scoring->matches->items[hits[i]];
    uint32_t first = match->first;
    while (sentence->end <= first) sentence++, number++;
    *made = (fsc_hit){.span = {tokens[first].start, tokens[match->end - 1].end},
                      .sentence = number,
                      .source_id = speaker[first],
                      .entry = &match->entry->info,
                      .weight = match->weight,
                      .multiplier = 1,
                      .voice = (fsc_voice)voice[first],
                      .measure = measure_of[match->category]};
    if (p->scare < p->scares_end && in_scare_quotes(p, match)) made->voice = FSC_SCARE_QUOTE;
    bool loaded = match->marks & FSC_MARK_LOADED, told = (loaded | (match->frame != 0)) & (made->voice != FSC_QUOTED);
    /* Most hits are of rows without contexts that only describe: nothing can be held against them. */
    unsigned judged = match->marks & (FSC_MARK_LOADED | FSC_MARK_CONTEXTS | FSC_MARK_SLUR);
    if (judged || match->exception || sentence->boilerplate) told &= judge(p, match, sentence, made);
    *telling = (fsc_telling_hit){i, match->row, match->frame, loaded}; /* the next takes its place, if it is none */
    telling += told;
  }
  p->findings->hits.n = (size_t)(made - p->findings->hits.items);
  p->findings->telling.n = (size_t)(telling - p->findings->telling.items);
}

static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  mark_named_sources(findings);
  passing p = {.scoring = scoring,
               .findings = findings,
               .j = {.document = scoring->document,
                     .matches = scoring->matches,
                     .findings = findings,
                     .modifiers = fsc_lexicon_known(scoring->lexicon, FSC_MODIFIERS)},
               .scare = findings->scare_quotes.items,
               .scares_end = findings->scare_quotes.items + findings->scare_quotes.n};
  if (!fsc_rule_on(scoring, FSC_RULE_SCARE_QUOTES)) p.scare = p.scares_end;
  FSC_RESERVE(scoring->arena, &findings->hits, scoring->rows.n_hits);
  FSC_RESERVE(scoring->arena, &findings->telling, scoring->rows.n_hits + 1);
  score_hits(&p);
}

const fsc_scorer fsc_terms_scorer = {.name = "terms", .score = score};
