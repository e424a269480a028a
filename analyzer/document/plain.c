/* The fast path of the tokeniser, for plain text, which is nearly all of news: short words of ASCII letters, digits and
 * apostrophes with blanks and single signs between them. Sixty-four bytes are classified at once, a bit for each; their
 * tokens are then emitted in order, without branches that depend on the text. Anything else, or what may be something
 * else, is left to words.c and tokens.c, which know all of the rules; the rules for plain words are here again, with
 * the same results.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/bits.h"
#include "phases.h"

_Static_assert((int)FSC_PLAIN_WORD == FSC_WORD && (int)FSC_PLAIN_NUMBER == FSC_NUMBER &&
                   (int)FSC_PLAIN_SIGN == FSC_PUNCTUATION && (int)FSC_PLAIN_MARK == FSC_QUOTE_MARK &&
                   (int)FSC_PLAIN_STOP == FSC_MAY_END,
               "words tell what tokens are");

/* ---- Sixty-four bytes ---- */

/* A token that ends further on in its block is left to the next block, because what a token is depends on a few bytes
 * behind it. */
enum { FURTHEST_END = 58 };

/* A bit for each byte of a block. Tokens end behind their last bytes. Doubts are signs that may belong to a longer
 * token or to the word before them, and characters beyond ASCII, which are taken for letters here. */
typedef struct block {
  uint64_t starts, ends, doubts;
  uint64_t joints; /* hyphens inside words, which are not tokens: far-left */
} block;

/* The characters beyond ASCII that plain text may hold. */
typedef struct high_signs {
  uint64_t inner;  /* all bytes of the ’ of Noem’s */
  uint64_t starts; /* first bytes of – — “ ”, which are signs whatever stands around them */
} high_signs;

static uint64_t three_bytes(uint64_t first) { return first | first << 1 | first << 2; }

static high_signs find_high(const fsc_bytes64 *bytes, uint64_t high, uint64_t words) {
  uint64_t general = fsc_bytes64_is(bytes, '\xE2') & fsc_bytes64_is(bytes, '\x80') >> 1; /* U+2000 to U+203F */
  uint64_t apostrophes = general & fsc_bytes64_is(bytes, '\x99') >> 2;
  uint64_t dashes = fsc_bytes64_between(bytes, '\x93', '\x94'), marks = fsc_bytes64_between(bytes, '\x9C', '\x9D');
  return (high_signs){three_bytes(apostrophes & words << 1 & words >> 3), general & (dashes | marks) >> 2 & high >> 2};
}

/* Dots that may be more than a full stop: part of an ellipsis (its dots perhaps spaced), a number, an initial or an
 * address. */
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
    starts |= found.starts;
    ends |= found.starts << 3;
    doubts |= odd;
  }
  uint64_t between = signs & words << 1 & (words | odd) >> 1, joints = 0; /* far-left, 3,000 */
  if (between) {
    joints = between & words >> 1 & fsc_bytes64_is(&bytes, '-');
    starts &= ~joints;
    ends &= ~(joints << 1);
  }
  doubts |= (between & ~joints) | (signs & signs >> 1 & signs >> 2); /* http:// */
  words |= inner;
  doubts |= doubtful_dots(fsc_bytes64_is(&bytes, '.'), odd, words, blanks);
  words |= odd;
  return (block){starts | (words & ~(words << 1)), ends | (~words & words << 1), doubts, joints};
}

/* ---- Finding ---- */

/* Set among the starts, so that there is a place to go on at if no token starts behind. */
#define LAST (UINT64_C(1) << 63)

static uint64_t bits_below(uint64_t bit) { return bit - 1; }
static uint32_t first_of(uint64_t bits) { return (uint32_t)__builtin_ctzll(bits); }
static uint32_t last_of(uint64_t bits) { return 63 - (uint32_t)__builtin_clzll(bits); }

/* Finds that plain.c must leave to words.c and tokens.c. */
typedef struct doubtful {
  uint32_t n;
  struct fsc_find *items[FSC_FINDS];
} doubtful_finds;

/* Adds the finds in first .. end-1 that hold a doubt; bit 0 of `doubts` is byte `base` of the text. */
static void list_doubtful(struct fsc_find *first, const struct fsc_find *end, uint32_t base, uint64_t doubts,
                          doubtful_finds *list) {
  for (struct fsc_find *find = first; find < end; find++) {
    const fsc_span span = find->span;
    list->items[list->n] = find;
    list->n += (doubts >> (span.start - base) & bits_below(UINT64_C(2) << (span.end - span.start))) != 0;
  }
}

/* Lists the finds that a hyphen joins to the one before, by number: bits of `starts` that are in `joined`, the lowest
 * start being number `first`. */
static void list_joined(fsc_plain_finds *finds, uint32_t first, uint64_t starts, uint64_t joined) {
  for (; joined; joined &= joined - 1)
    finds->joined[finds->n_joined++] = first + fsc_count_bits(starts & bits_below(joined & -joined));
}

/* Finds the tokens that end in the block at finds->at, and the places where the memo most likely has their words; moves
 * finds->at to the first start behind them. */
static void find_tokens(fsc_plain_finds *finds, fsc_asking asking, const char *text, doubtful_finds *list) {
  const block b = read_block(finds->at);
  uint64_t starts = b.starts | LAST, ends = b.ends & bits_below(UINT64_C(1) << (FURTHEST_END + 1)), doubts = b.doubts;
  uint32_t base = (uint32_t)(finds->at - text), first = finds->n;
  if (!ends && starts & 1) ends = UINT64_C(1) << FURTHEST_END, doubts = ends, starts |= ends; /* a long token */
  finds->n += fsc_count_bits(ends);
  uint32_t next = first_of(starts & UINT64_MAX << last_of(ends | 1));
  uint64_t joined = b.joints << 1 | finds->joins;
  finds->at += next;
  finds->joins = joined >> next & 1;
  if (joined) list_joined(finds, first, starts, joined & bits_below(UINT64_C(1) << next));
  struct fsc_find *end = &finds->items[finds->n];
  for (struct fsc_find *find = &finds->items[first]; find < end; find++) {
    uint32_t from = first_of(starts), to = first_of(ends);
    find->span = (fsc_span){base + from, base + to};
    find->place = fsc_memo_ask(asking, text + base + from, to - from, find->spelling);
    starts &= starts - 1;
    ends &= ends - 1;
  }
  if (doubts & bits_below(UINT64_C(1) << (FURTHEST_END + 1)))
    list_doubtful(&finds->items[first], end, base, doubts, list);
}

/* Looks up the words of all finds; most are in the place looked at first. Each step is done for all finds before the
 * next, so that memory it prefetches has arrived. */
static void find_words(fsc_plain_finds *finds, const fsc_scan *scan, const doubtful_finds *doubtful) {
  const fsc_asking asking = scan->memo->asking;
  struct fsc_find *const end = finds->items + finds->n, *others[FSC_FINDS];
  uint32_t n_others = 0;
  for (uint32_t i = 0; i < doubtful->n; i++) doubtful->items[i]->spelling[0] = 0;
  for (struct fsc_find *find = finds->items; find < end; find++) find->token.word = fsc_memo_look(asking, find->place);
  for (struct fsc_find *find = finds->items; find < end; find++) {
    others[n_others] = find;
    n_others += !fsc_spelled_same(find->token.word->spelling, find->spelling);
  }
  for (uint32_t i = 0; i < n_others; i++) __builtin_prefetch(fsc_memo_beside(scan->memo, others[i]->spelling));
  for (uint32_t i = 0; i < n_others; i++) others[i]->token.word = fsc_memo_answer(scan->memo, others[i]->spelling);
  fsc_memo_understand(scan->memo);
}

/* Fills the finds from finds->at on. */
static void find_more(fsc_plain_finds *finds, const fsc_scan *scan) {
  doubtful_finds doubtful;
  finds->n = finds->next = finds->n_joined = finds->next_joined = doubtful.n = 0;
  while (finds->n < FSC_FINDS_AT_ONCE && finds->at < scan->limit)
    find_tokens(finds, scan->memo->asking, scan->base, &doubtful);
  find_words(finds, scan, &doubtful);
  finds->items[finds->n].span = (fsc_span){UINT32_MAX, UINT32_MAX};
  finds->joined[finds->n_joined] = FSC_NONE;
}

/* ---- Emission ---- */

/* Skips white space, or the hyphen behind a word, to the next find of the paragraph; false if scan->at is inside it, or
 * there is none. A hyphen behind a token of words.c or tokens.c is left to them too. */
static bool go_to_find(fsc_scan *scan) {
  fsc_plain_finds *finds = scan->finds;
  uint32_t at = (uint32_t)(scan->at - scan->base), end = (uint32_t)(scan->end - scan->base);
  for (;;) {
    while (finds->items[finds->next].span.end <= at) finds->next++;
    if (finds->next < finds->n) break;
    if (finds->at < scan->at) finds->at = scan->at, finds->joins = false;
    if (finds->at >= scan->end) return scan->at = scan->end, false;
    find_more(finds, scan);
  }
  uint32_t start = finds->items[finds->next].span.start;
  if (start < at) return false;
  bool hyphen = start > at && *scan->at == '-';
  if (hyphen && scan->at != scan->plain_end) return false;
  if (start > at) scan->pending |= hyphen ? FSC_JOINED : FSC_SPACED;
  scan->at = scan->base + (start < end ? start : end);
  return start < end;
}

/* May a doubtful word be part of a longer token, or more than one token? An abbreviation only before a dot. */
static bool is_doubtful(const fsc_word *word, char next) { return !(word->classes & FSC_ABBREVIATIONS) || next == '.'; }

/* FSC_SPACED if start > end, else (they are equal) 0, without a branch: a negative difference has its top bits set. */
static unsigned spaced(uint32_t end, uint32_t start) {
  _Static_assert(FSC_SPACED == 2, "a bit");
  return (end - start) >> 30 & FSC_SPACED;
}

/* Flags those of the next n finds that a hyphen joins to the one before, but for the first: scan->pending has its
 * flag. */
static void join_tokens(fsc_plain_finds *finds, fsc_look *looks, uint8_t *kinds, size_t n) {
  while (finds->joined[finds->next_joined] <= finds->next) finds->next_joined++;
  for (; finds->joined[finds->next_joined] < finds->next + n; finds->next_joined++) {
    uint32_t i = finds->joined[finds->next_joined] - finds->next;
    looks[i].flags ^= FSC_SPACED | FSC_JOINED;
    kinds[i] |= FSC_JOINED_KIND;
  }
}

/* Emits finds from the next on up to the first doubtful one; false if that is the next. */
static bool put_tokens(fsc_scan *scan) {
  const struct fsc_find *find = &scan->finds->items[scan->finds->next];
  const uint32_t limit = (uint32_t)(scan->end - scan->base), at_once = scan->finds->n - scan->finds->next;
  const char *text = scan->base;
  if (scan->tokens.capacity - scan->tokens.n < at_once) fsc_scan_grow(scan);
  fsc_token *tokens = scan->tokens.items + scan->tokens.n;
  fsc_look *looks = scan->looks + scan->tokens.n;
  uint8_t *kinds = scan->kinds + scan->tokens.n;
  uint32_t *terms = scan->terms + scan->tokens.n;
  unsigned flags = scan->pending;
  size_t n = 0;
  for (; find->span.end <= limit; find++, n++) {
    const fsc_span span = find->span;
    const fsc_word *word = find->token.word;
    if (word->shape & FSC_SHAPE_DOUBTFUL && is_doubtful(word, text[span.end])) break;
    __builtin_prefetch(word->start); /* the matcher reads it soon */
    tokens[n] = find->token;
    looks[n] = word->look;
    looks[n].flags = (uint8_t)(word->flags | flags);
    kinds[n] = word->kind;
    terms[n] = word->terms;
    flags = spaced(span.end, find[1].span.start);
  }
  if (!n) return false;
  kinds[0] |= (uint8_t)((scan->pending & FSC_JOINED) * FSC_JOINED_KIND);
  join_tokens(scan->finds, looks, kinds, n);
  scan->finds->next += (uint32_t)n;
  scan->tokens.n += n;
  scan->at = scan->plain_end = text + find[-1].span.end;
  scan->pending = 0;
  return true;
}

void fsc_scan_plain(fsc_scan *scan) {
  while (scan->at < scan->end && go_to_find(scan) && put_tokens(scan)) continue;
}
