/* Counts, by sentence, of the cues named in lexicons/opinion_style.csv; the aggregator weighs them.
 * Cues count outside quotations only (report.md 5).
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "contexts.h"
#include "scorers.h"

typedef struct counting {
  const fsc_scoring *scoring;
  fsc_findings *findings;
  const fsc_style_cue *cues;
  size_t n;
  size_t *structures, n_structures; /* cues that count what is seen of a sentence */
} counting;

static float *cell(const counting *c, uint32_t sentence, size_t cue) {
  return &c->findings->cues[(size_t)sentence * c->n + cue];
}

/* A cue whose contexts fail counts as little as their factors say. */
static void count_match(const counting *c, const fsc_match *match) {
  const fsc_document *document = c->scoring->document;
  uint32_t sentence = document->sentence_of[match->first];
  fsc_judging j = {.document = document,
                   .matches = c->scoring->matches,
                   .findings = c->findings,
                   .match = match,
                   .sentence = &document->sentences[sentence],
                   .modifiers = FSC_NONE};
  bool asked = match->marks & FSC_MARK_CONTEXTS && fsc_rule_on(c->scoring, FSC_RULE_CONTEXTS);
  float count = asked ? (float)fsc_contexts_factor(&j) : 1;
  for (uint16_t k = 0; k < match->entry->n_cues; k++) *cell(c, sentence, match->entry->cues[k]) += count;
}

static void count_matches(const counting *c) {
  const fsc_matches *matches = c->scoring->matches;
  for (uint32_t i = 0; i < matches->n; i++) {
    const fsc_match *match = &matches->items[i];
    if (match->marks & FSC_MARK_CUES && !match->exception && c->findings->voice[match->first] != FSC_QUOTED)
      count_match(c, match);
  }
}

static bool is_dash(const fsc_word *word) {
  return fsc_same(word->text, "—") || fsc_same(word->text, "–") || fsc_same(word->text, "--");
}

static void look_at_mark(const fsc_token *token, float seen[]) {
  if (token->word->text[0] == '?') seen[FSC_QUESTION] = 1;
  if (token->word->text[0] == '!') seen[FSC_EXCLAMATION]++;
  if (is_dash(token->word)) seen[FSC_DASH]++;
}

/* What the tokens of a sentence show, by structure. */
static void look(const counting *c, const fsc_sentence_part *sentence, float seen[]) {
  const fsc_token *tokens = c->scoring->document->tokens;
  const uint8_t *voice = c->findings->voice;
  uint32_t quoted = 0;
  for (uint32_t t = sentence->first; t < sentence->end; t++) {
    bool inside = voice[t] == FSC_QUOTED;
    quoted += inside && fsc_counts_as_word(&tokens[t]);
    if (inside || tokens[t].kind == FSC_WORD) continue;
    if (tokens[t].kind == FSC_NUMBER) seen[FSC_DIGIT]++;
    if (tokens[t].kind == FSC_PUNCTUATION) look_at_mark(&tokens[t], seen);
  }
  seen[FSC_QUOTATION] = sentence->n_words ? (float)quoted / (float)sentence->n_words : 0;
  seen[FSC_SHORT] = sentence->n_words <= 8;
  seen[FSC_INTERCEPT] = 1;
}

static void count_structures(const counting *c, uint32_t sentence) {
  float seen[FSC_INTERCEPT + 1] = {0};
  look(c, &c->scoring->document->sentences[sentence], seen);
  seen[FSC_ATTRIBUTED] = c->findings->attributed[sentence];
  for (size_t i = 0; i < c->n_structures; i++)
    *cell(c, sentence, c->structures[i]) = seen[c->cues[c->structures[i]].structure];
}

/* The cues that count what is seen of a sentence, not matches. */
static void list_structures(counting *c, fsc_arena *arena) {
  c->structures = fsc_arena_take(arena, c->n * sizeof *c->structures);
  for (size_t k = 0; k < c->n; k++)
    if (c->cues[k].structure != FSC_STRUCTURE_NONE && c->cues[k].structure != FSC_SCARE_QUOTES)
      c->structures[c->n_structures++] = k;
}

static void count_scare_quotes(const counting *c) {
  if (!fsc_rule_on(c->scoring, FSC_RULE_SCARE_QUOTES)) return;
  for (size_t i = 0; i < c->findings->scare_quotes.n; i++)
    for (size_t k = 0; k < c->n; k++)
      if (c->cues[k].structure == FSC_SCARE_QUOTES)
        *cell(c, c->scoring->document->sentence_of[c->findings->scare_quotes.items[i].start], k) += 1;
}

static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  counting c = {.scoring = scoring, .findings = findings};
  c.n = fsc_lexicon_style(scoring->lexicon, &c.cues);
  uint32_t n_sentences = scoring->document->n_sentences;
  findings->cues = fsc_arena_take_zero(scoring->arena, n_sentences * c.n, sizeof *findings->cues);
  list_structures(&c, scoring->arena);
  count_matches(&c);
  for (uint32_t i = 0; i < n_sentences; i++) count_structures(&c, i);
  count_scare_quotes(&c);
}

const fsc_scorer fsc_opinion_scorer = {.name = "opinion", .score = score};
