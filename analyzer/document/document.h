/* document.h - an article as paragraphs, tokens, quotations and sentences.
 *
 * All of it lives in the arena given and borrows the memo's words; tokens, paragraphs and sentences are in text order
 * and cover the text without overlap, quotations nest, but that an unclosed one may end before those opened in it.
 * Spans are bytes into document->text.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_DOCUMENT_H
#define FSC_DOCUMENT_H
#include <string.h>

#include "../base/arena.h"
#include "../base/vocabulary.h"

typedef enum fsc_token_kind { FSC_WORD, FSC_NUMBER, FSC_URL, FSC_PUNCTUATION, FSC_QUOTE_MARK } fsc_token_kind;

/* fsc_look.flags */
enum {
  FSC_JOINED = 1,          /* by a hyphen alone to the token before: "far-left" is two tokens, one word */
  FSC_SPACED = 2,          /* white space before it in its paragraph */
  FSC_DOTTED = 4,          /* an abbreviation or initial: its final dot is inside the token */
  FSC_IN_QUOTE = 8,        /* inside a quotation (the marks too) */
  FSC_SENTENCE_START = 16, /* first word token of its sentence */
  FSC_OPENS = 32,          /* the opening mark of a quotation in document->quotes */
  FSC_CLOSES = 64,         /* its closing mark */
  FSC_MAY_END = 128        /* a sentence: . ? ! … and a word with its dot */
};

/* "far-left" is two tokens and counts as one word; "Noem's" is one token whose word is "noem"; 3,000.5 and
 * https://… are one token each. Hyphens inside words are no tokens of their own. */
typedef struct fsc_token {
  uint32_t start, end;  /* possessive 's and an absorbed final dot included */
  const fsc_word *word; /* never NULL; a mark's own text for punctuation */
} fsc_token;

enum { FSC_JOINED_KIND = 8 };   /* fsc_document.kinds */
enum { FSC_LOOKS_BESIDE = 16 }; /* what can be looked at before the first token and behind the last: empty marks */

enum { FSC_OUTER_BLOCK = 64 }; /* fsc_document.outer_from */

/* A quotation with its marks: tokens first .. end-1. Unclosed: it ends with its paragraph. */
typedef struct fsc_quote {
  uint32_t first, end;
  uint32_t n_words;
  uint32_t paragraph;
  uint32_t parent; /* the quotation around it, FSC_NONE at depth 0 */
  uint8_t depth;
  bool closed, single; /* single: ‘…’ */
  bool continues;      /* open to the next paragraph, which opens with a mark: same quotation, same source */
  bool continued;      /* … and this is that next paragraph's part */
} fsc_quote;

typedef struct fsc_sentence_part {
  fsc_span span;
  uint32_t first, end; /* tokens */
  uint32_t paragraph;
  uint32_t n_words;
  bool headline;
  bool boilerplate;   /* fsc_set_aside: score/boilerplate.c, score/repeats.c and score/interviews.c */
  uint8_t aside;      /* fsc_aside: why */
  uint32_t aside_row; /* of the lexicon, for FSC_ASIDE_PHRASE */
} fsc_sentence_part;

typedef struct fsc_paragraph {
  fsc_span span;
  uint32_t first, end; /* tokens */
  uint32_t first_sentence, end_sentence;
  bool headline;
} fsc_paragraph;

/* Filled in by fsc_document_make, phase by phase (phases.h): text, title and body by compose.c; paragraphs by
 * paragraphs.c; tokens, looks, kinds, terms and uncounted by tokens.c; quotes, outer and quoted by quotes.c; sentences,
 * sentence_of and firsts by sentences.c. Scorers only set sentences aside. */
typedef struct fsc_document {
  fsc_text text;
  bool has_title;
  fsc_span title, body;
  bool title_case; /* the headline capitalises more than 60 % of its words of over three letters */
  bool has_cards;  /* of links, whose words are no tokens: between two tokens may be other text */
  uint32_t n_tokens, n_quotes, n_sentences, n_paragraphs;
  fsc_token *tokens; /* one more behind the last: an empty punctuation token */
  fsc_quote *quotes; /* by first token */
  fsc_sentence_part *sentences;
  fsc_paragraph *paragraphs;
  uint32_t *uncounted; /* tokens that do not count as words, in order */
  uint32_t n_uncounted;
  uint32_t *sentence_of; /* by token */
  uint64_t *firsts; /* bits by token: a sentence begins with it, or would behind the last; a word more behind them */
  /* Quotations that tokens are in, in order, apart: fsc_quote_of. */
  struct fsc_outer {
    uint32_t end, quote;
  } * outer;
  uint32_t *outer_from; /* by token / FSC_OUTER_BLOCK: the first of them that ends behind the first of these tokens */
  /* What rules read of tokens and their words, in one array, so that a walk along a sentence reads memory in order. */
  const fsc_look *looks; /* by token, with FSC_LOOKS_BESIDE more on either side: fsc_look_at */
  /* By token: its kind, FSC_JOINED_KIND more if it is joined; for a look at many at once, which may go on to FSC_BLOCKS
   * behind the last. */
  const uint8_t *kinds;
  const uint32_t *terms; /* by token: of its word; FSC_BLOCKS of nothing behind the last */
  const uint8_t *quoted; /* by token: 1 inside a quotation, else 0; FSC_LOOKS_BESIDE more behind */
} fsc_document;

/* FSC_OK, or FSC_SKIP for an article that is empty, over FSC_ARTICLE_LIMIT or FSC_TOKEN_LIMIT, or not UTF-8.
 * Text = title, two newlines, body; the body alone when its first line has the letters and digits of the title, in any
 * case (and then is the headline), or when there is no title; of plain_text the first line may be the headline. */
fsc_status fsc_document_make(fsc_arena *arena, fsc_memo *memo, const fsc_article *article, fsc_document *document,
                             fsc_error *error);

/* Give back the columns that only matching reads (terms), and those that only scorers read (looks, sentence_of, quoted,
 * quotes): they are NULL then, and large ones go back to the system at once. */
void fsc_document_matched(fsc_document *document);
void fsc_document_scored(fsc_document *document);

/* The look of a token; that of empty punctuation up to FSC_LOOKS_BESIDE before the first and behind the last, and at
 * FSC_NONE. */
static inline const fsc_look *fsc_look_at(const fsc_document *document, uint32_t token) {
  return &document->looks[(int32_t)token];
}

/* Have two tokens the same text, apart from case and a possessive ending? */
static inline bool fsc_document_same_word(const fsc_document *document, uint32_t x, uint32_t y) {
  const fsc_look *look = fsc_look_at(document, x), *other = fsc_look_at(document, y);
  if (look->hash != other->hash || look->length != other->length) return false;
  const fsc_word *word = document->tokens[x].word, *with = document->tokens[y].word;
  return word == with || (word->length == with->length && memcmp(word->text, with->text, word->length) == 0);
}

/* Marks a sentence as boilerplate; the first reason is kept. row: for FSC_ASIDE_PHRASE, else FSC_NONE. */
static inline void fsc_set_sentence_aside(fsc_sentence_part *sentence, fsc_aside why, uint32_t row) {
  if (sentence->boilerplate) return;
  sentence->boilerplate = true;
  sentence->aside = (uint8_t)why;
  sentence->aside_row = row;
}

/* The number of words of a paragraph; fsc_set_aside marks all its sentences as boilerplate. */
static inline uint32_t fsc_paragraph_words(const fsc_document *document, const fsc_paragraph *paragraph) {
  uint32_t words = 0;
  for (uint32_t s = paragraph->first_sentence; s < paragraph->end_sentence; s++)
    words += document->sentences[s].n_words;
  return words;
}
static inline void fsc_set_aside(fsc_document *document, const fsc_paragraph *paragraph, fsc_aside why, uint32_t row) {
  for (uint32_t s = paragraph->first_sentence; s < paragraph->end_sentence; s++)
    fsc_set_sentence_aside(&document->sentences[s], why, row);
}

/* The outermost quotation a token is in, or FSC_NONE. */
static inline uint32_t fsc_quote_of(const fsc_document *document, uint32_t token) {
  if (!(fsc_look_at(document, token)->flags & FSC_IN_QUOTE)) return FSC_NONE;
  const struct fsc_outer *outer = &document->outer[document->outer_from[token / FSC_OUTER_BLOCK]];
  while (outer->end <= token) outer++;
  return outer->quote;
}

/* The first of tokens first .. end-1 that is no punctuation; `end` if there is none. */
static inline uint32_t fsc_first_word(const fsc_document *document, uint32_t first, uint32_t end) {
  while (first < end && fsc_look_at(document, first)->kind > FSC_URL) first++;
  return first;
}

/* A word, number or URL not joined to the one before. */
static inline bool fsc_counts_as_word(const fsc_look *look) {
  return look->kind <= FSC_URL && !(look->flags & FSC_JOINED);
}
/* How many tokens of a range are … */
typedef struct fsc_tally {
  uint32_t wordy, words, quoted_wordy, quoted_words;
} fsc_tally;
fsc_tally fsc_tally_of(const fsc_document *document, uint32_t first, uint32_t end);
uint32_t fsc_count_words(const fsc_document *document, uint32_t first, uint32_t end);
/* The first of tokens first .. end-1 that ends behind a byte of the text; end if none does. */
uint32_t fsc_token_at(const fsc_document *document, uint32_t first, uint32_t end, size_t byte);
#endif
