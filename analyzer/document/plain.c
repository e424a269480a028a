/* The plain course of news text, which is nearly all of it: short words of ASCII letters, digits and apostrophes with
 * blanks and single signs between them. Sixty-four bytes are looked at at once, a bit for each; their tokens are put
 * down one after the other then, without a question that the text would answer now so, now so. What is anything else,
 * or might be, is left to words.c and tokens.c, which know all of the rules; here are those that plain words come
 * under, with the same results.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/memo.h"
#include "phases.h"

_Static_assert((int)FSC_PLAIN_WORD == FSC_WORD && (int)FSC_PLAIN_NUMBER == FSC_NUMBER &&
                   (int)FSC_PLAIN_SIGN == FSC_PUNCTUATION && (int)FSC_PLAIN_MARK == FSC_QUOTE_MARK,
               "words tell the kinds of tokens");

/* ---- Sixty-four bytes -----------------------------------------------------------------------------------------------
 */

/* Of a block: tokens that end further behind are left to the next one, since what stands behind them takes part in
 * what they are. */
enum { FURTHEST_END = 58, MOST_TOKENS = FURTHEST_END };

/* Where tokens start, and end: behind their last bytes. A doubt is where a sign stands that may be more than one, or
 * part of the word before it. */
typedef struct block {
  uint64_t starts, ends, doubts;
} block;

/* Of the characters beyond ASCII those that are judged here. */
typedef struct high_signs {
  uint64_t inner;  /* bytes of the ’ of Noem’s */
  uint64_t starts; /* – — “ ”, which are signs whatever stands around them */
} high_signs;

static uint64_t three_bytes(uint64_t first) { return first | first << 1 | first << 2; }

static high_signs find_high(const fsc_bytes64 *bytes, uint64_t high, uint64_t words) {
  uint64_t general = fsc_bytes64_is(bytes, '\xE2') & fsc_bytes64_is(bytes, '\x80') >> 1; /* U+2000 to U+203F */
  uint64_t apostrophes = general & fsc_bytes64_is(bytes, '\x99') >> 2;
  uint64_t dashes = fsc_bytes64_between(bytes, '\x93', '\x94'), marks = fsc_bytes64_between(bytes, '\x9C', '\x9D');
  return (high_signs){three_bytes(apostrophes & words << 1 & words >> 3), general & (dashes | marks) >> 2 & high >> 2};
}

/* Dots that may be more than a full stop: of an ellipsis, be its dots apart, a number, an initial, an address. */
static uint64_t doubtful_dots(uint64_t dots, uint64_t odd, uint64_t words, uint64_t blanks) {
  uint64_t single = words << 1 & ~(words << 2), others = dots | odd;
  return dots & ((others | words) >> 1 | (blanks >> 1 & others >> 2) | single);
}

static block read_block(const char *at) {
  fsc_bytes64 bytes = fsc_bytes64_at(at);
  uint64_t words = fsc_bytes64_alnum(&bytes), blanks = fsc_bytes64_between(&bytes, '\0', ' ');
  uint64_t high = fsc_bytes64_high(&bytes), apostrophes = fsc_bytes64_is(&bytes, '\'');
  uint64_t inner = apostrophes & words << 1 & words >> 1, signs = ~(words | blanks | high | inner);
  uint64_t starts = signs, ends = signs << 1, odd = high;
  uint64_t doubts = apostrophes & ~inner;
  if (high) {
    high_signs found = find_high(&bytes, high, words);
    inner |= found.inner;
    odd &= ~(found.inner | three_bytes(found.starts));
    starts |= found.starts | odd;
    ends |= found.starts << 3;
    doubts |= odd;
  }
  doubts |= signs & ((words << 1 & (words | odd) >> 1) | (signs >> 1 & signs >> 2)); /* far-left 3,000 http:// */
  words |= inner;
  doubts |= doubtful_dots(fsc_bytes64_is(&bytes, '.'), odd, words, blanks);
  return (block){starts | (words & ~(words << 1)), ends | (~words & words << 1), doubts};
}

/* ---- Tokens ---------------------------------------------------------------------------------------------------------
 */

enum { ENOUGH = 64 };

/* Tokens that have been found, but whose words have not. */
typedef struct finds {
  uint32_t n;
  struct find {
    fsc_question question;
    fsc_span span;
  } items[ENOUGH + MOST_TOKENS];
} finds;

static uint64_t bits_below(uint64_t bit) { return bit - 1; }
static uint32_t first_of(uint64_t bits) { return (uint32_t)__builtin_ctzll(bits); }

/* Where tokens of the block at scan->at end that leave no doubt, in the paragraph. */
static uint64_t plain_ends(const fsc_scan *scan, const block *b) {
  uint64_t limit = b->doubts | UINT64_C(1) << (FURTHEST_END + 1);
  if (scan->end - scan->at < FURTHEST_END) limit |= UINT64_C(2) << (scan->end - scan->at);
  return b->ends & bits_below(limit & -limit);
}

/* Finds those tokens, and goes to what stands behind them; false if it leaves some doubt. */
static bool find_tokens(fsc_scan *scan, finds *found) {
  const char *at = scan->at;
  const block b = read_block(at);
  /* The last bit is one in any case: where to go to when there are no tokens any more. */
  uint64_t starts = b.starts | UINT64_C(1) << 63;
  uint32_t from = first_of(starts), base = (uint32_t)(at - scan->base);
  struct find *find = found->items + found->n;
  for (uint64_t ends = plain_ends(scan, &b); ends; ends &= ends - 1, find++) {
    uint32_t end = first_of(ends);
    fsc_memo_ask(scan->memo, &find->question, at + from, end - from);
    find->span = (fsc_span){base + from, base + end};
    starts &= starts - 1;
    from = first_of(starts);
  }
  found->n = (uint32_t)(find - found->items);
  scan->at = at + from;
  return from && !(b.doubts & bits_below(UINT64_C(1) << (FURTHEST_END + 1)));
}

/* Puts down what has been found from byte `end` on; answers what the words' shapes are. */
static unsigned put_tokens(fsc_scan *scan, const finds *found, uint32_t end) {
  if (scan->tokens.capacity - scan->tokens.n < found->n) fsc_scan_grow(scan);
  fsc_token *tokens = scan->tokens.items + scan->tokens.n;
  fsc_look *looks = scan->looks + scan->tokens.n;
  uint8_t *kinds = scan->kinds + scan->tokens.n;
  unsigned flags = scan->pending, shapes = 0;
  for (uint32_t i = 0; i < found->n; i++, flags = 0) {
    const fsc_span span = found->items[i].span;
    const fsc_word *word =
        fsc_memo_answer(scan->memo, &found->items[i].question, scan->base + span.start, span.end - span.start);
    __builtin_prefetch(word->start); /* what it starts is looked at before long */
    unsigned plain = word->plain, kind = plain & FSC_PLAIN_KIND, shape = word->shape;
    flags |= (unsigned)(span.start > end) * FSC_SPACED;
    end = span.end;
    shapes |= shape;
    tokens[i] = (fsc_token){.start = span.start, .end = span.end, .word = word};
    looks[i] = (fsc_look){word->classes, (uint8_t)kind, (uint8_t)flags,        (uint16_t)shape,
                          word->said,    word->hash,    (uint16_t)word->length};
    kinds[i] = (uint8_t)plain;
  }
  if (found->n) kinds[0] |= (uint8_t)((scan->pending & FSC_JOINED) * FSC_IS_JOINED);
  scan->tokens.n += found->n;
  scan->pending = (uint8_t)(flags | (unsigned)(scan->at > scan->base + end) * FSC_SPACED);
  return shapes;
}

static bool is_doubtful(const fsc_scan *scan, const fsc_token *token) {
  if (!(token->word->shape & FSC_SHAPE_DOUBTFUL)) return false;
  return !(token->word->classes & FSC_ABBREVIATIONS) || scan->base[token->end] == '.';
}

/* Takes back the first doubtful token of those from `first` on, and all behind it; false if there is none. */
static bool take_back(fsc_scan *scan, size_t first) {
  const fsc_token *tokens = scan->tokens.items;
  size_t t = first;
  while (t < scan->tokens.n && !is_doubtful(scan, &tokens[t])) t++;
  if (t == scan->tokens.n) return false;
  scan->tokens.n = t;
  scan->at = scan->base + tokens[t].start;
  scan->pending = scan->looks[t].flags;
  return true;
}

void fsc_scan_plain(fsc_scan *scan) {
  finds found;
  bool more = true;
  while (more && scan->at < scan->end) {
    size_t first = scan->tokens.n;
    uint32_t end = (uint32_t)(scan->at - scan->base);
    for (found.n = 0; more && found.n < ENOUGH && scan->at < scan->end;) more = find_tokens(scan, &found);
    for (uint32_t i = 0; i < found.n; i++) fsc_memo_look(scan->memo, &found.items[i].question);
    if (put_tokens(scan, &found, end) & FSC_SHAPE_DOUBTFUL && take_back(scan, first)) return;
  }
}
