/* matcher.h - what finding (walk.c) and choosing (match.c) share.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_MATCHER_H
#define FSC_LEXICON_MATCHER_H
#include "regex.h"

/* Tokens, counted from the first document on so that nothing is to be cleared between two. */
typedef struct fsc_cover {
  uint32_t first, end;
} fsc_cover;

struct fsc_matcher_scratch {
  const fsc_lexicon *lexicon;
  fsc_regex_runner regexes;
  fsc_found *found; /* what is not chosen from at once: phrases of a token or, gone over again, all of a sentence */
  size_t n_found, capacity;
  uint32_t *until;     /* by pass, and one behind them: the token where the last hit kept of that pass ends */
  uint32_t **until_of; /* by category, twice: of its rows that are not loaded, and of those that are */
  size_t n_passes;
  fsc_cover *exceptions; /* by entry: the exception phrase of its own that reaches furthest */
  fsc_cover name;        /* the row of exceptions.csv that does */
  uint32_t shade;        /* the furthest that any of those reaches: nothing from here on is an exception */
  uint32_t base;         /* of token 0 of this document in all of these */
};

/* Meets what a node has beside hits, over tokens first .. end-1: exceptions, names, gates. */
void fsc_matcher_meet(fsc_matcher_scratch *s, const fsc_node *node, uint32_t first, uint32_t end);
/* Judged when everything that starts at or before the hit's first token has been met: the exception that reaches
 * furthest covers it, or none does. */
bool fsc_matcher_excepts(const fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end);
/* False: nothing that starts at the token is an exception. */
static inline bool fsc_matcher_shaded(const fsc_matcher_scratch *s, uint32_t token) {
  return s->shade > s->base + token;
}

/* ---- What is found, but not yet chosen from ---- */
fsc_found *fsc_matcher_add(fsc_matcher_scratch *s, const fsc_hit_end *hit, uint32_t first, uint32_t end);
/* By token, longest first, then in order of preference: of two fsc_found. */
int fsc_compare_found(const void *a, const void *b);
/* Brings those from `from` on, few or all of one token, into their place. */
void fsc_matcher_insert(fsc_matcher_scratch *s, size_t from);
/* Adds the hits of several words that start at a token, in order of preference, and meets what else does. The token
 * must not be the sentence's last; the next is one that terms go over. reached: the node of the two where there is one
 * way to it; NULL: to be found. */
void fsc_matcher_walk(fsc_matcher_scratch *s, const fsc_document *document, uint32_t t, uint32_t end,
                      const fsc_node *reached);

/* A word leads on from a node by its own symbol or not at all. */
static inline bool fsc_is_one_way(const fsc_node *node, const fsc_word *word) {
  return !(node->joined | node->gap | word->n_others);
}
/* Terms are made of these. */
static inline bool fsc_walks_over(const fsc_token *token) {
  return token->kind == FSC_WORD || token->kind == FSC_NUMBER;
}
/* fsc_symbol_bit of all that a word can stand for. */
static inline uint64_t fsc_word_bits(const fsc_word *word) {
  uint64_t bits = fsc_symbol_bit(word->symbol);
  for (uint32_t i = 0; i < word->n_others; i++) bits |= fsc_symbol_bit(word->others[i]);
  return bits;
}
#endif
