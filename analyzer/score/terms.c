/* Lexicon terms as hits, judged by the context rules (lexicons/README.md, Rules).
 *
 * A rule that applies suppresses the hit or multiplies its weight by a factor; the product of the factors is the hit's
 * multiplier. Suppressed hits stay in the report with their reason.
 *
 * To most hits no rule can apply: they are not loaded and their contexts hold. One pass counts all hits as if none did,
 * without branches, and lists those that must be judged.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/bits.h"
#include "../lexicon/contexts.h"
#include "hits.h"
#include "judging.h"
#include "part_of_name.h"
#include "scorers.h"

static bool is(const fsc_judging *j, uint32_t token, unsigned word_class) {
  return fsc_look_at(j->document, token)->classes >> word_class & 1;
}

static bool sentence_initial(const fsc_judging *j, uint32_t token) {
  return fsc_look_at(j->document, token)->flags & FSC_SENTENCE_START;
}

/* Capitalised inside a sentence, which for a word that always is ("Marxist") says nothing. */
static bool capitalised_alone(const fsc_judging *j) {
  return !j->sentence->headline && !(j->match->what->flags & FSC_FLAG_PROPER) && fsc_capitalised(j, j->match->first) &&
         !sentence_initial(j, j->match->first);
}

static bool is_participle(const fsc_word *word) {
  return word->length > 3 &&
         (memcmp(word->text + word->length - 2, "ed", 2) == 0 || memcmp(word->text + word->length - 3, "ing", 3) == 0);
}

/* A verb entry read as a noun, or a noun entry read as a verb, is half as sure. */
static bool misread(const fsc_judging *j) {
  uint32_t first = j->match->first;
  fsc_form form = (fsc_form)j->match->what->form;
  if (form == FSC_FORM_VERB && j->match->end - first == 1)
    return fsc_guess_reading(j->document, first) == FSC_READ_NOUN && !is_participle(j->document->tokens[first].word);
  return form == FSC_FORM_NOUN && fsc_guess_reading(j->document, first) == FSC_READ_VERB;
}

/* "not a racist" still labels: the weight is lowered, never negated. */
static bool negated(const fsc_judging *j) {
  uint32_t first = j->match->first, lowest = j->sentence->first;
  bool found = false;
  for (uint32_t back = 1; back <= 3; back++) {
    bool negator = is(j, first - back, FSC_IS_NEGATOR); /* tokens before the first may be read: FSC_LOOKS_BESIDE */
    found |= negator & (first >= lowest + back);
  }
  return found;
}

static bool attributed(const fsc_judging *j) { return j->findings->attributed[j->sentence - j->document->sentences]; }

/* ---- Judging ---- */

typedef struct judging {
  fsc_judging j; /* the match under judgement, and what it takes to judge it */
  const fsc_scoring *scoring;
  fsc_findings *findings;
  uint64_t on;          /* rules switched on: FSC_BIT(fsc_rule) */
  unsigned suppressing; /* those of `suppressors` switched on: a bit for each place */
} judging;

/* In this order: the first that applies is the reason. FSC_RULES, behind them, stands for none. */
enum { SUPPRESSORS = 4 };
static const uint8_t suppressors[SUPPRESSORS + 1] = {FSC_RULE_BOILERPLATE, FSC_RULE_EXCEPTIONS, FSC_RULE_NAMES,
                                                     FSC_RULE_CONTEXTS, FSC_RULES};

static bool on(const judging *g, fsc_rule rule) { return g->on >> rule & 1; }

/* Is a loaded word part of a name, or a person's surname by itself? */
static bool is_named(const judging *g) {
  const fsc_judging *j = &g->j;
  const bool lone = j->match->end - j->match->first == 1;
  return (lone & fsc_bit_at(j->findings->persons, j->match->first)) || fsc_part_of_name(j, &g->scoring->rows);
}

/* The rules for all hits. named: a loaded one is part of a name. A slur is masked in boilerplate too, but not where an
 * exception, a name or a context shows another sense of the word. */
static inline void judge_any(const judging *g, bool named, fsc_judgement *to) {
  const fsc_match *match = g->j.match;
  to->held = on(g, FSC_RULE_CONTEXTS) ? fsc_contexts_factor(&g->j) : 1;
  unsigned other_sense =
      ((unsigned)match->exception << 1 | (unsigned)named << 2 | (unsigned)(to->held == 0) << 3) & g->suppressing;
  unsigned against = (unsigned)g->j.sentence->boilerplate | other_sense;
  if ((match->marks & FSC_MARK_SLUR) && !other_sense) *FSC_PUSH(g->scoring->arena, &g->findings->slurs) = match;
  to->suppressed = suppressors[__builtin_ctz((against & g->suppressing) | 1u << SUPPRESSORS)];
  to->rules = (uint16_t)((to->held != 1) << FSC_RULE_CONTEXTS);
}

/* Does an intensifier stand before the term? Hardly any loaded word has one, so that a cheap test comes first. */
static bool intensified(const judging *g) {
  const fsc_matches *matches = g->scoring->matches;
  uint32_t first = g->j.match->first;
  if (first == g->j.sentence->first || !fsc_row_starts(&g->scoring->rows, first - 1, FSC_MODIFIERS)) return false;
  const fsc_match *before = fsc_match_at(matches, first - 1, g->scoring->rows.category[FSC_MODIFIERS]);
  return before->end == first && strcmp(fsc_match_entry(matches, before)->subcategory, "intensifier") == 0;
}

static unsigned rules_of_loaded(const judging *g) {
  const fsc_judging *j = &g->j;
  return (unsigned)capitalised_alone(j) << FSC_RULE_CAPITALISED | (unsigned)misread(j) << FSC_RULE_PART_OF_SPEECH |
         (unsigned)negated(j) << FSC_RULE_NEGATION | (unsigned)intensified(g) << FSC_RULE_INTENSIFIER |
         (unsigned)attributed(j) << FSC_RULE_ATTRIBUTED_SENTENCE;
}

/* Starts the judgement of a hit, in the first free place; pronounce keeps it only if a rule applies. */
static fsc_judgement *take_up(judging *g, uint32_t hit) {
  const fsc_scoring *scoring = g->scoring;
  fsc_judgement *made = &g->findings->judgements.items[g->findings->judgements.n];
  made->hit = hit;
  g->j.match = &scoring->matches->items[scoring->rows.hits[hit]];
  g->j.sentence = &scoring->document->sentences[g->findings->counted.items[hit].sentence];
  return made;
}

static void pronounce(judging *g, fsc_judgement *made, double multiplier) {
  fsc_findings *findings = g->findings;
  fsc_counted *counted = &findings->counted.items[made->hit];
  unsigned suppressed = made->suppressed != FSC_RULES;
  const double by[2] = {multiplier, 1};
  counted->weight *= by[suppressed];
  counted->measure = (uint16_t)(counted->measure & (suppressed - 1));
  made->rules = (uint16_t)(made->rules & (suppressed - 1));
  findings->judgements.n += suppressed | (made->rules != 0);
}

static void judge_loaded(judging *g) {
  for (size_t i = 0; i < g->findings->loaded.n; i++) {
    fsc_judgement *made = take_up(g, g->findings->loaded.items[i]);
    judge_any(g, is_named(g), made);
    if (made->suppressed == FSC_RULES) made->rules = (uint16_t)((made->rules | rules_of_loaded(g)) & g->on);
    pronounce(g, made, fsc_multiplier_of(made));
  }
}

/* For hits that are not loaded, contexts are the only rule that changes the weight. */
static void judge_others(judging *g, const uint32_t *others, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    fsc_judgement *made = take_up(g, others[i]);
    judge_any(g, false, made);
    pronounce(g, made, made->held);
  }
}

/* Slurs of a category that is switched off are no hits, but the text must be masked all the same. */
static void judge_unmeasured_slurs(judging *g) {
  const fsc_scoring *scoring = g->scoring;
  for (uint32_t i = 0; i < scoring->matches->n; i++) {
    fsc_judgement unused;
    g->j.match = &scoring->matches->items[i];
    if (!(g->j.match->marks & FSC_MARK_SLUR) || scoring->rows.measure_of[g->j.match->category] != FSC_NONE) continue;
    g->j.sentence = &scoring->document->sentences[scoring->document->sentence_of[g->j.match->first]];
    judge_any(g, (g->j.match->marks & FSC_MARK_LOADED) && is_named(g), &unused);
  }
}

/* ---- Hits ---- */

static void mark_named_sources(fsc_findings *findings) {
  const fsc_source *sources = findings->sources.items;
  for (size_t i = 0; i < findings->attributions.n && findings->sources.n; i++) {
    const fsc_attribution *a = &findings->attributions.items[i];
    bool resolved = a->source_id < findings->sources.n;
    findings->named_source[a->sentence] |= resolved & sources[fsc_select(resolved, a->source_id, 0)].named;
  }
}

/* Writes every hit to the end of every list, which grows by it only if it belongs there. Returns how many hits are in
 * `others`: not loaded, but a rule may apply to them. */
static uint32_t note_hits(const fsc_scoring *scoring, fsc_findings *findings, uint32_t *others) {
  const fsc_document *document = scoring->document;
  const fsc_sentence_part *sentences = document->sentences;
  const uint32_t *hits = scoring->rows.hits, *measure_of = scoring->rows.measure_of;
  const uint32_t *sentence_of = document->sentence_of;
  const fsc_match *matches = scoring->matches->items;
  const uint8_t *voice = findings->voice;
  fsc_counted *counted = findings->counted.items;
  uint32_t *loaded = findings->loaded.items, *framing = findings->framing.items;
  size_t n_loaded = 0, n_framing = 0, n_others = 0;
  for (uint32_t i = 0, n = scoring->rows.n_hits; i < n; i++) {
    const fsc_match *match = &matches[hits[i]];
    const fsc_hit_end *what = match->what;
    uint32_t sentence = sentence_of[match->first];
    unsigned marks = match->marks, loads = marks / FSC_MARK_LOADED & 1;
    unsigned judged = ((marks & (FSC_MARK_VOICED | FSC_MARK_SLUR)) != 0) | match->exception | (match->held < 1) |
                      sentences[sentence].boilerplate;
    loaded[n_loaded] = framing[n_framing] = others[n_others] = i;
    n_loaded += loads;
    n_framing += what->frame != 0;
    n_others += judged & ~loads;
    counted[i] = (fsc_counted){.weight = what->weight,
                               .sentence = sentence,
                               .measure = (uint16_t)(1 + measure_of[match->category]),
                               .voice = voice[match->first]};
  }
  findings->counted.n = scoring->rows.n_hits;
  findings->loaded.n = n_loaded;
  findings->framing.n = n_framing;
  return (uint32_t)n_others;
}

/* The index of the first hit that starts at `token` or behind it; the number of hits if there is none before `end`. */
static uint32_t first_hit_from(const fsc_scoring *scoring, uint32_t token, uint32_t end) {
  while (token < end && !scoring->matches->at[token]) token++;
  return token < end ? fsc_hit_of(&scoring->rows, scoring->matches->at[token] - 1) : scoring->rows.n_hits;
}

/* Words in scare quotes are in the outlet's voice although they stand in quotation marks. */
static void mark_scare_quotes(const fsc_scoring *scoring, fsc_findings *findings) {
  const uint32_t *hits = scoring->rows.hits;
  for (size_t i = 0; i < findings->scare_quotes.n; i++) {
    const fsc_span *scare = &findings->scare_quotes.items[i];
    for (uint32_t k = first_hit_from(scoring, scare->start, scare->end); k < scoring->rows.n_hits; k++) {
      const fsc_match *match = &scoring->matches->items[hits[k]];
      if (match->first >= scare->end) break;
      if (match->end > scare->end) continue;
      fsc_counted *hit = &findings->counted.items[k];
      hit->scare = true;
      hit->voice = scoring->document->sentences[hit->sentence].headline ? FSC_HEADLINE : FSC_OUTLET;
    }
  }
}

static judging judging_of(const fsc_scoring *scoring, fsc_findings *findings) {
  judging g = {.j = {.document = scoring->document, .matches = scoring->matches, .findings = findings},
               .scoring = scoring,
               .findings = findings,
               .on = ~scoring->off};
  for (unsigned i = 0; i < SUPPRESSORS; i++) g.suppressing |= (unsigned)on(&g, suppressors[i]) << i;
  return g;
}

void fsc_score_terms(const fsc_scoring *scoring, fsc_findings *findings) {
  fsc_arena *arena = scoring->arena;
  size_t n = scoring->rows.n_hits + (size_t)1;
  uint32_t *others = fsc_arena_take(arena, n * sizeof *others);
  FSC_RESERVE(arena, &findings->counted, n);
  FSC_RESERVE(arena, &findings->loaded, n);
  FSC_RESERVE(arena, &findings->framing, n);
  mark_named_sources(findings);
  uint32_t n_others = note_hits(scoring, findings, others);
  if (fsc_rule_on(scoring, FSC_RULE_SCARE_QUOTES)) mark_scare_quotes(scoring, findings);
  FSC_RESERVE(arena, &findings->judgements, findings->loaded.n + n_others + 1);
  judging g = judging_of(scoring, findings);
  judge_loaded(&g);
  judge_others(&g, others, n_others);
  fsc_arena_drop(others, n * sizeof *others);
  if (scoring->partial) judge_unmeasured_slurs(&g);
}
