/* Cuts paragraphs into sentences, at the possible ends that boundaries.c says are ends.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/bits.h"
#include "phases.h"

enum { NOTED_AT_ONCE = 32 }; /* tokens */

typedef struct sentence_list {
  fsc_sentence_part *items;
  size_t n, capacity;
  uint32_t uncounted; /* index of the first of document->uncounted behind the last sentence */
} sentence_list;

/* The index of the first of document->uncounted at or behind token `end`, which is most likely just behind `near`. */
static uint32_t uncounted_from(const fsc_document *document, uint32_t end, uint32_t near) {
  while (near > 0 && document->uncounted[near - 1] >= end) near--;
  while (near < document->n_uncounted && document->uncounted[near] < end) near++;
  return near;
}

/* Sets the sentence of its tokens, and of up to NOTED_AT_ONCE - 1 behind them, which the next sentence overwrites. */
static void note_sentence(uint32_t *sentence_of, uint32_t first, uint32_t end, uint32_t sentence) {
  for (uint32_t *at = sentence_of + first; at < sentence_of + end; at += NOTED_AT_ONCE)
    for (size_t i = 0; i < NOTED_AT_ONCE; i++) at[i] = sentence;
}

/* One past the last word: punctuation alone is not a sentence. */
static uint32_t behind_last_word(const fsc_document *document, const fsc_paragraph *paragraph) {
  uint32_t t = paragraph->end;
  while (t > paragraph->first && document->looks[t - 1].kind > FSC_URL) t--;
  return t;
}

/* Adds tokens first .. end-1, whose first word is `word`; `stop` is the last stop met in the paragraph, or NULL. */
static inline void add_sentence(fsc_scan *scan, fsc_document *document, sentence_list *list, uint32_t paragraph,
                                uint32_t first, uint32_t word, uint32_t end, const fsc_stop *stop) {
  const fsc_token *tokens = document->tokens;
  uint32_t uncounted = uncounted_from(document, end, stop ? stop->uncounted : list->uncounted);
  *FSC_PUSH(scan->arena, list) = (fsc_sentence_part){
      .span = {tokens[first].start, tokens[end - 1].end},
      .first = first,
      .end = end,
      .paragraph = paragraph,
      .n_words = end - first - (uncounted - list->uncounted),
      .headline = document->paragraphs[paragraph].headline,
  };
  list->uncounted = uncounted;
  note_sentence(document->sentence_of, first, end, (uint32_t)list->n - 1);
  fsc_set_bit(document->firsts, first);
  if (word < end) fsc_flag(scan, word, FSC_SENTENCE_START);
}

/* Adds the sentences of a paragraph; returns the index of the first stop behind it. */
static size_t split_paragraph(fsc_scan *scan, fsc_document *document, sentence_list *list, uint32_t index,
                              size_t stop) {
  fsc_paragraph *paragraph = &document->paragraphs[index];
  uint32_t first = paragraph->first, words_end = behind_last_word(document, paragraph);
  uint32_t word = fsc_first_word(document, first, paragraph->end), judged = word;
  const fsc_stop *last = NULL;
  paragraph->first_sentence = (uint32_t)list->n;
  for (; stop < scan->stops.n && scan->stops.items[stop].token < paragraph->end; stop++) {
    last = &scan->stops.items[stop];
    uint32_t t = last->token;
    /* A stop that belongs to the end before it, or without words before or behind it. */
    if (t < judged || t + 1 >= words_end) continue;
    if (!fsc_ends_sentence(document, paragraph->end, first, word, t, &judged) || judged >= words_end) continue;
    add_sentence(scan, document, list, index, first, word, judged, last);
    first = judged;
    judged = word = fsc_first_word(document, first, paragraph->end);
  }
  add_sentence(scan, document, list, index, first, word, paragraph->end, last);
  paragraph->end_sentence = (uint32_t)list->n;
  return stop;
}

void fsc_find_sentences(fsc_scan *scan, fsc_document *document) {
  sentence_list list = {0};
  size_t room = (size_t)document->n_tokens + NOTED_AT_ONCE;
  document->sentence_of = fsc_arena_take(scan->arena, room * sizeof *document->sentence_of);
  document->firsts = fsc_arena_take_zero(scan->arena, fsc_bit_words(document->n_tokens) + 1, sizeof *document->firsts);
  FSC_RESERVE(scan->arena, &list, scan->stops.n + document->n_paragraphs);
  size_t stop = 0;
  for (uint32_t i = 0; i < document->n_paragraphs; i++) stop = split_paragraph(scan, document, &list, i, stop);
  document->sentence_of[document->n_tokens] = FSC_NONE;
  fsc_set_bit(document->firsts, document->n_tokens);
  document->sentences = list.items;
  document->n_sentences = (uint32_t)list.n;
}
