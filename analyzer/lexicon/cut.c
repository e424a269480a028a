/* Cuts terms into words as the tokeniser cuts texts, so that a term is found wherever its text stands.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "internal.h"

struct fsc_cutter {
  fsc_vocabulary *vocabulary; /* empty: the tokeniser would leave the 's on words that a lexicon knows */
  fsc_memo *memo;
  fsc_arena *arena; /* of one text */
};

fsc_cutter *fsc_cutter_new(void) {
  fsc_cutter *cutter = fsc_allocate(sizeof *cutter);
  cutter->vocabulary = fsc_vocabulary_new();
  cutter->memo = fsc_memo_new(cutter->vocabulary, (fsc_word_hook){0});
  cutter->arena = fsc_arena_new();
  return cutter;
}

void fsc_cutter_free(fsc_cutter *cutter) {
  if (!cutter) return;
  fsc_memo_free(cutter->memo);
  fsc_vocabulary_free(cutter->vocabulary);
  fsc_arena_free(cutter->arena);
  free(cutter);
}

static bool is_plain(fsc_text text) {
  for (size_t i = 0; i < text.length; i++)
    if (!(fsc_is_ascii_lower(text.at[i]) || fsc_is_ascii_digit(text.at[i]))) return false;
  return true;
}

/* With a capital, by which the tokeniser recognises Ph.D. and S. Paulo. */
static fsc_text capitalised(fsc_arena *arena, fsc_text text) {
  char *copy = fsc_arena_string(arena, text);
  if (fsc_is_ascii_lower(copy[0])) copy[0] = (char)(copy[0] - 'a' + 'A');
  return (fsc_text){copy, text.length};
}

/* The text of a token: its word, and the possessive ending that is not part of the word. */
static fsc_text text_of(fsc_arena *arena, const fsc_document *document, uint32_t token) {
  const fsc_word *word = document->tokens[token].word;
  char last = document->text.at[document->tokens[token].end - 1];
  bool possessive = word->shape & FSC_SHAPE_POSSESSIVE;
  return fsc_text_of(fsc_arena_format(arena, "%s%s", word->text, !possessive ? "" : (last | 32) == 's' ? "'s" : "'"));
}

/* How many tokens there are without a final dot: "inc." is the token "inc", with or without the dot of a sentence. */
static uint32_t undotted(const fsc_document *document) {
  uint32_t n = document->n_tokens;
  return n > 1 && strcmp(document->tokens[n - 1].word->text, ".") == 0 ? n - 1 : n;
}

uint32_t fsc_cut(fsc_cutter *cutter, fsc_arena *arena, fsc_text text, fsc_text *words, uint32_t most) {
  if (is_plain(text)) return *words = text, 1;
  fsc_arena_reset(cutter->arena);
  const fsc_article article = {.text = capitalised(cutter->arena, text)};
  fsc_document document;
  if (fsc_document_make(cutter->arena, cutter->memo, &article, &document, NULL) != FSC_OK) return 0;
  uint32_t n = undotted(&document);
  for (uint32_t i = 0; i < n && i < most; i++) words[i] = text_of(arena, &document, i);
  return n;
}
