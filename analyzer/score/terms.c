/* Lexicon terms as hits, judged by the context rules of lexicons.md 1.2.
 *
 * A rule that speaks suppresses the hit or weighs it with a factor; the product of the factors is the hit's multiplier.
 * Suppressed hits stay in the report with their reason.
 *
 * Most hits are of rows without contexts that only describe: nothing can be held against them. One pass notes all hits
 * as they count so, without a branch for what each is, and lists those that must be judged.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/bits.h"
#include "../lexicon/contexts.h"
#include "contexts.h"
#include "hits.h"
#include "scorers.h"

static bool is(const fsc_judging *j, uint32_t token, unsigned word_class) {
  return fsc_look_at(j->document, token)->classes >> word_class & 1;
}

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
static bool in_name(const fsc_judging *j) {
  if (j->sentence->headline && j->document->title_case) return false;
  uint32_t first = j->match->first, end = j->match->end;
  for (uint32_t t = first; t < end; t++)
    if (!capitalised(j, t) || sentence_initial(j, t)) return false;
  bool before = first > j->sentence->first && capitalised(j, first - 1) && !sentence_initial(j, first - 1) &&
                !is(j, first - 1, FSC_IS_FUNCTION_WORD);
  bool after = end < j->sentence->end && capitalised(j, end) && !is(j, end, FSC_IS_FUNCTION_WORD);
  return before || after;
}

static bool capitalised_alone(const fsc_judging *j) {
  return !j->sentence->headline && capitalised(j, j->match->first) && !sentence_initial(j, j->match->first);
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

/* "not a racist" still labels: discounted, never turned round (lexicons.md 1.2). */
static bool negated(const fsc_judging *j) {
  uint32_t first = j->match->first, lowest = j->sentence->first;
  bool found = false;
  for (uint32_t back = 1; back <= 3; back++) {
    bool negator = is(j, first - back, FSC_IS_NEGATOR); /* before the first token, too, there is something to look at */
    found |= negator & (first >= lowest + back);
  }
  return found;
}

static bool intensified(const fsc_judging *j) {
  if (j->match->first == j->sentence->first || j->modifiers == FSC_NONE) return false;
  const fsc_match *before = fsc_match_at(j->matches, j->match->first - 1, j->modifiers);
  return before && strcmp(fsc_match_entry(j->matches, before)->subcategory, "intensifier") == 0 &&
         before->end == j->match->first;
}

static bool attributed(const fsc_judging *j) { return j->findings->attributed[j->sentence - j->document->sentences]; }

/* ---- Judging ------------------------------------------------------------------------------------------------------
 */

typedef struct judging {
  fsc_judging j; /* the match under judgement, and what it takes to judge it */
  const fsc_scoring *scoring;
  fsc_findings *findings;
  uint64_t on;          /* rules */
  unsigned suppressing; /* those of `suppressors`, a bit each */
} judging;

/* In this order: the first gives the reason. Behind them none. */
enum { SUPPRESSORS = 4 };
static const uint8_t suppressors[SUPPRESSORS + 1] = {FSC_RULE_BOILERPLATE, FSC_RULE_EXCEPTIONS, FSC_RULE_NAMES,
                                                     FSC_RULE_CONTEXTS, FSC_RULES};

static bool on(const judging *g, fsc_rule rule) { return g->on >> rule & 1; }

static void judge_any(const judging *g, bool named, fsc_judgement *to) {
  const fsc_match *match = g->j.match;
  to->held = on(g, FSC_RULE_CONTEXTS) ? fsc_contexts_factor(&g->j) : 1;
  unsigned against = (unsigned)g->j.sentence->boilerplate | (unsigned)match->exception << 1 | (unsigned)named << 2 |
                     (unsigned)(to->held == 0) << 3;
  to->suppressed = suppressors[__builtin_ctz((against & g->suppressing) | 1u << SUPPRESSORS)];
  to->rules = (uint16_t)((to->held != 1) << FSC_RULE_CONTEXTS);
}

static void judge_other(const judging *g, fsc_judgement *to) { judge_any(g, false, to); }

static void judge_loaded(const judging *g, fsc_judgement *to) {
  const fsc_judging *j = &g->j;
  judge_any(g, in_name(j), to);
  if (to->suppressed != FSC_RULES) return;
  unsigned rules = to->rules | (unsigned)capitalised_alone(j) << FSC_RULE_CAPITALISED |
                   (unsigned)misread(j) << FSC_RULE_PART_OF_SPEECH | (unsigned)negated(j) << FSC_RULE_NEGATION |
                   (unsigned)intensified(j) << FSC_RULE_INTENSIFIER |
                   (unsigned)attributed(j) << FSC_RULE_ATTRIBUTED_SENTENCE;
  to->rules = (uint16_t)(rules & g->on);
}

/* The place of a judgement that says nothing is the next one's. */
static void pronounce(fsc_findings *findings, fsc_judgement *made) {
  fsc_counted *counted = &findings->counted.items[made->hit];
  unsigned suppressed = made->suppressed != FSC_RULES;
  made->rules = (uint16_t)(made->rules & (suppressed - 1));
  counted->weight *= fsc_multiplier_of(made);
  counted->measure = (uint16_t)(counted->measure & (suppressed - 1));
  findings->judgements.n += suppressed | (made->rules != 0);
}

/* A list of hits, by one of the two ways of judging. */
static void judge_all(judging *g, const uint32_t *list, uint32_t n, void (*judge)(const judging *, fsc_judgement *)) {
  const fsc_document *document = g->scoring->document;
  for (uint32_t i = 0; i < n; i++) {
    fsc_judgement *made = &g->findings->judgements.items[g->findings->judgements.n];
    made->hit = list[i];
    g->j.match = &g->scoring->matches->items[g->scoring->rows.hits[list[i]]];
    g->j.sentence = &document->sentences[g->findings->counted.items[list[i]].sentence];
    judge(g, made);
    pronounce(g->findings, made);
    if (g->j.match->marks & FSC_MARK_SLUR) *FSC_PUSH(g->scoring->arena, &g->findings->slurs) = list[i];
  }
}

/* ---- Hits ---------------------------------------------------------------------------------------------------------
 */

static void mark_named_sources(fsc_findings *findings) {
  const fsc_source *sources = findings->sources.items;
  for (size_t i = 0; i < findings->attributions.n && findings->sources.n; i++) {
    const fsc_attribution *a = &findings->attributions.items[i];
    bool resolved = a->source_id < findings->sources.n;
    findings->named_source[a->sentence] |= resolved & sources[fsc_select(resolved, a->source_id, 0)].named;
  }
}

/* How many hits are to be judged. */
typedef struct docket {
  uint32_t n_loaded, n_others;
} docket;

static bool in_scare_quotes(const fsc_span **scare, const fsc_span *end, const fsc_match *match) {
  while (*scare < end && (*scare)->end <= match->first) ++*scare;
  return *scare < end && (*scare)->start <= match->first && match->end <= (*scare)->end;
}

/* Whose the words of a hit are, those of scare quotes aside. */
static fsc_counted counted_of(const fsc_scoring *scoring, const uint8_t *voice, const fsc_match *match) {
  return (fsc_counted){.weight = match->what->weight,
                       .sentence = scoring->document->sentence_of[match->first],
                       .measure = (uint16_t)(1 + scoring->rows.measure_of[match->category]),
                       .voice = voice[match->first]};
}

/* Every list takes every hit, and counts it if it is one of its own. */
static docket note_hits(const fsc_scoring *scoring, fsc_findings *findings, uint32_t *loaded, uint32_t *others) {
  const fsc_sentence_part *sentences = scoring->document->sentences;
  const fsc_match *matches = scoring->matches->items;
  const fsc_span *scare = findings->scare_quotes.items, *scares_end = scare + findings->scare_quotes.n;
  const uint32_t *hits = scoring->rows.hits;
  docket to = {0};
  if (!fsc_rule_on(scoring, FSC_RULE_SCARE_QUOTES)) scare = scares_end;
  fsc_telling_hit *telling = findings->telling.items;
  for (uint32_t i = 0, n = scoring->rows.n_hits; i < n; i++) {
    const fsc_match *match = &matches[hits[i]];
    fsc_counted made = counted_of(scoring, findings->voice, match);
    const fsc_sentence_part *sentence = &sentences[made.sentence];
    if (scare < scares_end && in_scare_quotes(&scare, scares_end, match)) {
      made.scare = true;
      made.voice = sentence->headline ? FSC_HEADLINE : FSC_OUTLET; /* not theirs whose words the marks hold */
    }
    findings->counted.items[i] = made;
    unsigned marks = match->marks, loads = marks / FSC_MARK_LOADED & 1;
    unsigned judged = ((marks & (FSC_MARK_CONTEXTS | FSC_MARK_SLUR)) != 0) | match->exception | sentence->boilerplate;
    *telling = (fsc_telling_hit){i, match->what->row, match->what->frame, loads};
    telling += (loads | (match->what->frame != 0)) & (made.voice != FSC_QUOTED);
    loaded[to.n_loaded] = others[to.n_others] = i;
    to.n_loaded += loads;
    to.n_others += judged & ~loads;
  }
  findings->telling.n = (size_t)(telling - findings->telling.items);
  return to;
}

static judging judging_of(const fsc_scoring *scoring, fsc_findings *findings) {
  judging g = {.j = {.document = scoring->document,
                     .matches = scoring->matches,
                     .findings = findings,
                     .modifiers = fsc_lexicon_known(scoring->lexicon, FSC_MODIFIERS)},
               .scoring = scoring,
               .findings = findings,
               .on = ~scoring->off};
  for (unsigned i = 0; i < SUPPRESSORS; i++) g.suppressing |= (unsigned)on(&g, suppressors[i]) << i;
  return g;
}

static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  fsc_arena *arena = scoring->arena;
  size_t n = scoring->rows.n_hits + (size_t)1;
  uint32_t *loaded = fsc_arena_take(arena, n * sizeof *loaded), *others = fsc_arena_take(arena, n * sizeof *others);
  FSC_RESERVE(arena, &findings->counted, n);
  FSC_RESERVE(arena, &findings->telling, n);
  mark_named_sources(findings);
  docket to = note_hits(scoring, findings, loaded, others);
  findings->counted.n = scoring->rows.n_hits;
  FSC_RESERVE(arena, &findings->judgements, to.n_loaded + to.n_others + (size_t)1);
  judging g = judging_of(scoring, findings);
  judge_all(&g, loaded, to.n_loaded, judge_loaded);
  judge_all(&g, others, to.n_others, judge_other);
}

const fsc_scorer fsc_terms_scorer = {.name = "terms", .score = score};
