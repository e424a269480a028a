/* Counts, by sentence, of the cues named in lexicons/opinion_style.csv; the aggregator weighs them.
 * Cues count outside quotations only (report.md 5).
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/said.h"
#include "../base/simd.h"
#include "../base/text.h"
#include "contexts.h"
#include "scorers.h"

typedef struct structure_cue {
  uint32_t cue;
  fsc_structure structure;
} structure_cue;

/* Counts of one sentence at a time: by cue, with a bit for each cue that has one, so that only those are gone over. */
typedef struct counting {
  const fsc_scoring *scoring;
  const fsc_findings *findings;
  const fsc_style_cue *cues;
  size_t n;
  structure_cue *structures; /* cues that count what is seen of a sentence */
  size_t n_structures;
  uint32_t wanted;                     /* bits of the structures they name */
  const uint32_t *match, *matches_end; /* the next match to count */
  float *counts;
  uint64_t *counted;
  FSC_ARRAY(fsc_cue_seen) seen;
} counting;

static void add(counting *c, size_t cue, float count) {
  c->counts[cue] += count;
  c->counted[cue / 64] |= FSC_BIT(cue % 64);
}

/* Writes the cues counted, in order, and forgets them. */
static void write_counts(counting *c) {
  while (c->seen.capacity - c->seen.n < c->n)
    fsc_arena_grow(c->scoring->arena, (void **)&c->seen.items, &c->seen.capacity, c->seen.n, sizeof *c->seen.items);
  for (size_t base = 0; base < c->n; base += 64) {
    for (uint64_t bits = c->counted[base / 64]; bits; bits &= bits - 1) {
      size_t cue = base + (size_t)__builtin_ctzll(bits);
      c->seen.items[c->seen.n++] = (fsc_cue_seen){(uint32_t)cue, c->counts[cue]};
      c->counts[cue] = 0;
    }
    c->counted[base / 64] = 0;
  }
}

/* A cue whose contexts fail counts as little as their factors say. */
static float weight_of(const counting *c, const fsc_match *match, const fsc_sentence_part *sentence) {
  if (!(match->marks & FSC_MARK_CONTEXTS) || !fsc_rule_on(c->scoring, FSC_RULE_CONTEXTS)) return 1;
  fsc_judging j = {.document = c->scoring->document,
                   .matches = c->scoring->matches,
                   .findings = c->findings,
                   .match = match,
                   .sentence = sentence,
                   .modifiers = FSC_NONE};
  return (float)fsc_contexts_factor(&j);
}

static void count_matches(counting *c, const fsc_sentence_part *sentence) {
  for (; c->match < c->matches_end; c->match++) {
    const fsc_match *match = &c->scoring->matches->items[*c->match];
    if (match->first >= sentence->end) return;
    if (c->findings->voice[match->first] == FSC_QUOTED) continue;
    float count = weight_of(c, match, sentence);
    for (uint16_t k = 0; k < match->entry->n_cues; k++) add(c, match->entry->cues[k], count);
  }
}

static bool is_dash(const fsc_word *word) {
  return fsc_same(word->text, "—") || fsc_same(word->text, "–") || fsc_same(word->text, "--");
}

static void look_at_mark(const counting *c, uint32_t token, float seen[]) {
  uint8_t said = fsc_look_at(c->scoring->document, token)->said;
  if (said == '?') seen[FSC_QUESTION] = 1;
  if (said == '!') seen[FSC_EXCLAMATION]++;
  if (said == FSC_SAYS_DASH && is_dash(c->scoring->document->tokens[token].word)) seen[FSC_DASH]++;
}

/* What the tokens of a sentence show outside quotations, by structure: nothing, where they are words. */
static void look(const counting *c, const fsc_sentence_part *sentence, float seen[]) {
  const uint8_t *kinds = c->scoring->document->kinds, *voice = c->findings->voice;
  for (uint32_t t = sentence->first; t < sentence->end; t += FSC_BLOCK) {
    uint32_t words = fsc_find16_either((const char *)kinds + t, FSC_WORD, FSC_WORD + FSC_JOINED_KIND);
    uint32_t others = ~(words | fsc_find16((const char *)voice + t, FSC_QUOTED)) & 0xFFFF;
    if (sentence->end - t < FSC_BLOCK) others &= (1u << (sentence->end - t)) - 1;
    for (; others; others &= others - 1) {
      uint32_t token = t + (uint32_t)__builtin_ctz(others);
      uint8_t kind = kinds[token] % FSC_JOINED_KIND;
      if (kind == FSC_NUMBER) seen[FSC_DIGIT]++;
      if (kind == FSC_PUNCTUATION) look_at_mark(c, token, seen);
    }
  }
}

static float share_of_quotations(const counting *c, const fsc_sentence_part *sentence) {
  uint32_t quoted = 0;
  for (uint32_t t = sentence->first; t < sentence->end; t++)
    quoted += c->findings->voice[t] == FSC_QUOTED && fsc_counts_as_word(&c->scoring->document->tokens[t]);
  return sentence->n_words ? (float)quoted / (float)sentence->n_words : 0;
}

static void count_structures(counting *c, const fsc_sentence_part *sentence) {
  float seen[FSC_INTERCEPT + 1] = {[FSC_LOADED] = 1, [FSC_INTERCEPT] = 1}; /* whatever the loaded score will be */
  look(c, sentence, seen);
  if (c->wanted >> FSC_ATTRIBUTED & 1)
    seen[FSC_ATTRIBUTED] = c->findings->attributed[sentence - c->scoring->document->sentences];
  if (c->wanted >> FSC_QUOTATION & 1) seen[FSC_QUOTATION] = share_of_quotations(c, sentence);
  seen[FSC_SHORT] = sentence->n_words <= 8;
  for (size_t i = 0; i < c->n_structures; i++) {
    float count = seen[c->structures[i].structure];
    if (count != 0) add(c, c->structures[i].cue, count);
  }
}

/* The cues that count what is seen of a sentence, not matches. */
static void list_structures(counting *c) {
  c->structures = fsc_arena_take(c->scoring->arena, c->n * sizeof *c->structures);
  for (uint32_t k = 0; k < c->n; k++) {
    fsc_structure structure = c->cues[k].structure;
    if (structure == FSC_STRUCTURE_NONE || structure == FSC_SCARE_QUOTES) continue;
    c->structures[c->n_structures++] = (structure_cue){k, structure};
    c->wanted |= 1u << structure;
  }
}

static void count_scare_quote(counting *c) {
  for (size_t k = 0; k < c->n; k++)
    if (c->cues[k].structure == FSC_SCARE_QUOTES) add(c, k, 1);
}

static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_rows *rows = &scoring->rows;
  counting c = {
      .scoring = scoring, .findings = findings, .match = rows->cues, .matches_end = rows->cues + rows->n_cues};
  c.n = fsc_lexicon_style(scoring->lexicon, &c.cues);
  const fsc_document *document = scoring->document;
  c.counts = fsc_arena_take_zero(scoring->arena, c.n, sizeof *c.counts);
  c.counted = fsc_arena_take_zero(scoring->arena, (c.n + 63) / 64, sizeof *c.counted);
  list_structures(&c);
  fsc_cues_seen *made = fsc_arena_take(scoring->arena, sizeof *made);
  made->first = fsc_arena_take(scoring->arena, (document->n_sentences + 1) * sizeof *made->first);
  size_t scare = 0, n_scare = fsc_rule_on(scoring, FSC_RULE_SCARE_QUOTES) ? findings->scare_quotes.n : 0;
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    made->first[s] = (uint32_t)c.seen.n;
    count_matches(&c, &document->sentences[s]);
    count_structures(&c, &document->sentences[s]);
    for (; scare < n_scare && findings->scare_quotes.items[scare].start < document->sentences[s].end; scare++)
      count_scare_quote(&c);
    write_counts(&c);
  }
  made->first[document->n_sentences] = (uint32_t)c.seen.n;
  made->items = c.seen.items;
  findings->cues_seen = made;
}

const fsc_scorer fsc_opinion_scorer = {.name = "opinion", .score = score};
