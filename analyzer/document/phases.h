/* phases.h - what the phases of fsc_document_make hand to each other; private to analyzer/document.
 *
 * compose.c makes the text, paragraphs.c cuts it, tokens.c (with characters.c, plain.c, words.c and links.c) reads each
 * paragraph once, cards.c leaves out what is none of the article's, quotes.c pairs the marks met on the way,
 * boundaries.c judges the possible ends of sentences, at which sentences.c cuts.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_DOCUMENT_PHASES_H
#define FSC_DOCUMENT_PHASES_H
#include "../base/memo.h"
#include "../base/text.h"
#include "document.h"

/* What a character can be to the tokeniser. */
typedef enum fsc_character {
  FSC_OTHER, /* punctuation that is one token */
  FSC_LETTER,
  FSC_DIGIT,
  FSC_SPACE,   /* control characters too */
  FSC_NOTHING, /* zero width: as if it were not there */
  FSC_DOT,
  FSC_COMMA,
  FSC_APOSTROPHE, /* ' ’ ‘ ` ´: perhaps a single quotation mark */
  FSC_DOUBLE,     /* " “ ” „ « » ‹ › */
  FSC_HYPHEN,
  FSC_DASH, /* en and em dash */
  FSC_AMPERSAND,
  FSC_AT,        /* @ # */
  FSC_STOP,      /* ? ! */
  FSC_RULE_SIGN, /* = * _ ~: a run of them is one token */
  FSC_ELLIPSIS,
  FSC_HIGH /* in the byte table alone: to be decoded */
} fsc_character;

/* characters.c: what bytes are, and characters of several bytes. */
extern const unsigned char fsc_byte_table[256];
fsc_character fsc_high_character_at(const char *at, const char *end, uint32_t *length);
/* The character at `at` (before `end`) and its length in bytes. */
static inline fsc_character fsc_character_at(const char *at, const char *end, uint32_t *length) {
  const unsigned char character = fsc_byte_table[(unsigned char)*at];
  *length = 1;
  return character == FSC_HIGH ? fsc_high_character_at(at, end, length) : (fsc_character)character;
}

enum { FSC_PADDING = 64 };

/* In the scan's kinds: it may end a sentence, and has not been listed yet. */
enum { FSC_STOP_KIND = 16 };

/* A token that may end a sentence. */
typedef struct fsc_stop {
  uint32_t token, uncounted; /* how many of fsc_scan.uncounted are before it */
} fsc_stop;

/* What plain.c has found in the text but not put down yet, in order, without a gap but for white space. */
enum { FSC_FINDS_AT_ONCE = 256, FSC_FINDS = FSC_FINDS_AT_ONCE + FSC_BLOCKS };
typedef struct fsc_plain_finds {
  uint32_t n, next;
  const char *at; /* behind them: where to look on */
  bool joins;     /* a hyphen joins what stands there to the last of them */
  /* What a hyphen joins to the find before: by number, FSC_NONE behind them. */
  uint32_t n_joined, next_joined, joined[FSC_FINDS + 1];
  struct fsc_find {
    union {
      fsc_token token;
      struct {
        fsc_span span;
        const uint32_t *place;
      };
    };
    uint64_t spelling[2]; /* none of a token that is doubtful, which may be more than one, or only a part */
  } items[FSC_FINDS];
} fsc_plain_finds;

/* The scan of one document: the text is followed by FSC_PADDING zero bytes, so that looking ahead needs no bounds. */
typedef struct fsc_scan {
  fsc_arena *arena;
  fsc_memo *memo;
  fsc_plain_finds *finds;
  const char *base, *limit; /* of the whole text */
  const char *at, *end;     /* of the paragraph: the next character, behind the last */
  const char *plain_end;    /* of the last token of plain.c */
  const char *barrier;      /* a link never reaches back behind this */
  FSC_ARRAY(fsc_token) tokens;
  fsc_look *looks;               /* by token, with room for as many */
  uint8_t *kinds;                /* the same; with FSC_STOP_KIND until fsc_scan_finish */
  uint32_t *terms;               /* the same; 0 of words that are not complete until fsc_scan_finish */
  FSC_ARRAY(uint32_t) uncounted; /* by fsc_scan_finish: signs, and what a hyphen joins */
  FSC_ARRAY(uint32_t) marks;     /* tokens that are quotation marks */
  FSC_ARRAY(fsc_stop) stops;
  uint32_t first;   /* first token of the paragraph */
  uint8_t pending;  /* flags of the next token */
  bool single_open; /* a ‘ has been met in this paragraph and no ’ since */
} fsc_scan;

/* compose.c: text, title and body spans; the title's paragraph is always its own. */
void fsc_compose(fsc_arena *arena, const fsc_article *article, fsc_document *document);
fsc_span fsc_trim_span(fsc_text text, fsc_span span); /* without white space around it */

/* paragraphs.c: spans, without white space around them. */
void fsc_cut_paragraphs(fsc_arena *arena, bool plain_text, fsc_document *document);

/* tokens.c */
void fsc_scan_start(fsc_scan *scan, fsc_arena *arena, fsc_memo *memo, const fsc_document *document,
                    fsc_plain_finds *finds);
void fsc_scan_paragraph(fsc_scan *scan, fsc_paragraph *paragraph);
void fsc_scan_finish(fsc_scan *scan, fsc_document *document);
void fsc_scan_grow(fsc_scan *scan); /* makes room for as many tokens again */
static inline void fsc_emit(fsc_scan *scan, const char *start, const char *end, fsc_token_kind kind,
                            const fsc_word *word) {
  if (scan->tokens.n == scan->tokens.capacity) fsc_scan_grow(scan);
  fsc_look *look = &scan->looks[scan->tokens.n];
  *look = word->look;
  look->kind = (uint8_t)kind;
  look->flags = scan->pending;
  scan->kinds[scan->tokens.n] = (uint8_t)(kind | (scan->pending & FSC_JOINED) * FSC_JOINED_KIND);
  scan->terms[scan->tokens.n] = word->terms;
  scan->tokens.items[scan->tokens.n++] =
      (fsc_token){.start = (uint32_t)(start - scan->base), .end = (uint32_t)(end - scan->base), .word = word};
  scan->pending = 0;
  scan->at = end;
}
/* The last token may end a sentence. */
static inline void fsc_note_stop(fsc_scan *scan) {
  scan->looks[scan->tokens.n - 1].flags |= FSC_MAY_END;
  scan->kinds[scan->tokens.n - 1] |= FSC_STOP_KIND;
}
static inline void fsc_flag(fsc_scan *scan, size_t token, unsigned flags) {
  scan->looks[token].flags |= (uint8_t)flags;
}

/* cards.c: out of the tokens of all paragraphs go those of cards of links. */
void fsc_leave_out_cards(fsc_scan *scan, fsc_document *document);

/* plain.c: emits tokens from scan->at on while they are plain; stops at anything else, at the latest at the end of the
 * line. */
void fsc_scan_plain(fsc_scan *scan);

/* words.c: the word, number or link that starts at scan->at, whatever it is. */
void fsc_scan_word(fsc_scan *scan);
void fsc_emit_word(fsc_scan *scan, const char *start, const char *end);

/* links.c: each emits a token and returns true, or returns false and does nothing. */
bool fsc_scan_url(fsc_scan *scan, const char *start, const char *colon_or_dot);
bool fsc_scan_mail(fsc_scan *scan, const char *at_sign);
bool fsc_is_domain_end(const char *dot); /* .com, .org … and no letter behind it */

/* quotes.c: document->quotes, and which of them tokens are in; sets FSC_IN_QUOTE, FSC_OPENS and FSC_CLOSES. */
void fsc_find_quotes(fsc_scan *scan, fsc_document *document);

/* boundaries.c: does a sentence that starts at token `first`, with its first word at `word`, in a paragraph that goes
 * to `last`, end at `stop`? *end is behind its last token. */
bool fsc_ends_sentence(const fsc_document *document, uint32_t last, uint32_t first, uint32_t word, uint32_t stop,
                       uint32_t *end);
/* sentences.c: document->sentences and sentence_of; sets FSC_SENTENCE_START and the paragraphs' sentences. */
void fsc_find_sentences(fsc_scan *scan, fsc_document *document);

#endif
