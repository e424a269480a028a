/* What an article says twice: pull quotes and teasers in paragraphs of their own, repeated captions and posts. A
 * paragraph whose words all stand inside a longer one, or are all of an earlier one, is boilerplate, so that they count
 * once. (A pull quote has also lost its marks and its speaker.)
 *
 * Candidates are found by the first words of sentences and quotations.
 * SPDX-License-Identifier: Apache-2.0 */
#include "scorers.h"

enum {
  SHORTEST = 6, /* words: shorter text may be repeated on purpose */
  MARKS = 16, /* between two words, at most: more are no prose, and skipping them again and again would be quadratic */
  PLACES = 2, /* kept for each key */
  SEEN = 256  /* words of 64 bits */
};

/* Where text with the same first words begins. */
typedef struct beginning {
  uint32_t key, n; /* n 0: of nothing */
  uint32_t places[PLACES];
} beginning;

typedef struct repeats {
  fsc_document *document;
  const uint32_t *keys; /* by sentence */
  beginning *table;
  uint32_t mask;
} repeats;

/* fsc_first_word, at most MARKS tokens on. */
static uint32_t near_word(const fsc_document *document, uint32_t token, uint32_t end) {
  return fsc_first_word(document, token, end - token > MARKS ? token + MARKS : end);
}

/* A hash of the first word from a token on and the LOOKS - 1 tokens behind it, which may always be read. */
static uint32_t key_at(const fsc_document *document, uint32_t token) {
  enum { LOOKS = 5 };
  _Static_assert((int)LOOKS < (int)FSC_LOOKS_BESIDE, "behind the last");
  const fsc_look *look = fsc_look_at(document, near_word(document, token, document->n_tokens));
  uint64_t key = 0;
  for (int i = 0; i < LOOKS; i++) key = (key + look[i].hash) * 0x9E3779B97F4A7C15;
  return (uint32_t)(key >> 32);
}

/* A quotation that opens its sentence begins with it. */
static bool opens_sentence(const fsc_document *document, const fsc_quote *quote) {
  return document->sentences[document->sentence_of[quote->first]].first == quote->first;
}

/* ---- May anything be said twice? ---- */

/* Keys met once and twice: bits of them, a superset. */
typedef struct keys_met {
  uint64_t once[SEEN], twice[SEEN];
} keys_met;

static void meet(keys_met *met, uint32_t key) {
  const uint64_t bit = UINT64_C(1) << (key & 63);
  const uint32_t word = key >> 8 & (SEEN - 1);
  met->twice[word] |= met->once[word] & bit;
  met->once[word] |= bit;
}

/* May a paragraph begin like some other text? In hardly any article; then all the rest is skipped. */
static bool may_repeat(const fsc_document *document, uint32_t *keys) {
  keys_met met = {0};
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    keys[s] = key_at(document, document->sentences[s].first);
    if (!document->sentences[s].boilerplate) meet(&met, keys[s]);
  }
  for (uint32_t q = 0; q < document->n_quotes; q++)
    if (!opens_sentence(document, &document->quotes[q])) meet(&met, key_at(document, document->quotes[q].first));
  bool may = false;
  for (uint32_t p = 0; p < document->n_paragraphs; p++) {
    const uint32_t key = keys[document->paragraphs[p].first_sentence];
    may |= met.twice[key >> 8 & (SEEN - 1)] >> (key & 63) & 1;
  }
  return may;
}

/* ---- What is said twice ---- */

static beginning *seek(const repeats *r, uint32_t key) {
  uint32_t at = key & r->mask;
  while (r->table[at].n && r->table[at].key != key) at = (at + 1) & r->mask;
  return &r->table[at];
}

static void note(const repeats *r, uint32_t token, uint32_t key) {
  if (r->document->sentences[r->document->sentence_of[token]].boilerplate) return;
  beginning *b = seek(r, key);
  b->key = key;
  if (b->n < PLACES) b->places[b->n++] = token;
}

/* Are the words of a paragraph those from a token on, of a longer paragraph or of one before? */
static bool says(const fsc_document *document, const fsc_paragraph *paragraph, uint32_t place) {
  const uint32_t end = document->paragraphs[document->sentences[document->sentence_of[place]].paragraph].end;
  uint32_t t = fsc_first_word(document, paragraph->first, paragraph->end), u = near_word(document, place, end);
  while (t < paragraph->end && u < end && fsc_document_same_word(document, t, u)) {
    t = fsc_first_word(document, t + 1, paragraph->end);
    u = near_word(document, u + 1, end);
  }
  return t == paragraph->end && (u < end || place < paragraph->first);
}

static bool is_repeated(const repeats *r, const fsc_paragraph *paragraph) {
  const beginning *b = seek(r, r->keys[paragraph->first_sentence]);
  for (uint32_t i = 0; i < b->n; i++)
    if (b->places[i] != paragraph->first && says(r->document, paragraph, b->places[i])) return true;
  return false;
}

static void set_repeats_aside(const repeats *r) {
  fsc_document *document = r->document;
  for (uint32_t s = 0; s < document->n_sentences; s++) note(r, document->sentences[s].first, r->keys[s]);
  for (uint32_t q = 0; q < document->n_quotes; q++)
    if (!opens_sentence(document, &document->quotes[q]))
      note(r, document->quotes[q].first, key_at(document, document->quotes[q].first));
  for (uint32_t p = 0; p < document->n_paragraphs; p++) {
    const fsc_paragraph *paragraph = &document->paragraphs[p];
    if (paragraph->headline || fsc_paragraph_words(document, paragraph) < SHORTEST) continue;
    if (is_repeated(r, paragraph)) fsc_set_aside(document, paragraph, FSC_ASIDE_REPEATED, FSC_NONE);
  }
}

void fsc_score_repeats(const fsc_scoring *scoring, fsc_findings *findings) {
  (void)findings;
  fsc_document *document = scoring->document;
  if (!fsc_rule_on(scoring, FSC_RULE_BOILERPLATE)) return;
  const fsc_arena_mark mark = fsc_arena_now(scoring->arena);
  uint32_t *keys = fsc_arena_take(scoring->arena, (document->n_sentences + (size_t)1) * sizeof *keys), size = 16;
  if (may_repeat(document, keys)) {
    while (size < 2 * (document->n_sentences + document->n_quotes)) size *= 2;
    const repeats r = {document, keys, fsc_arena_take_zero(scoring->arena, size, sizeof(beginning)), size - 1};
    set_repeats_aside(&r);
  }
  fsc_arena_release(scoring->arena, mark);
}
