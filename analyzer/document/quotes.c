/* Quotations. A mark opens or closes by what stands around it, never by how many came before: one odd mark must not
 * flip the rest of an article. Marks are paired within their paragraph; an opening mark that finds no partner holds to
 * the next opening mark of its kind, or to the end of the paragraph.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "phases.h"

enum { DEEPEST = 8, LONG_ENOUGH = 3 /* words of a ‘…’ that show that the article quotes with single marks */ };

typedef enum family { DOUBLE_MARKS, SINGLE_MARKS, GUILLEMETS, SINGLE_GUILLEMETS, FAMILIES } family;
typedef enum lean { OPENS, CLOSES, EITHER } lean;

typedef struct mark {
  uint32_t token;
  family family;
  lean lean;
  bool opened;      /* it opens a quotation, closed or not */
  bool more;        /* the next mark of its family in the paragraph may close */
  uint32_t partner; /* index of the closing mark, FSC_NONE if none */
} mark;

typedef struct pairing {
  fsc_scan *scan;
  fsc_document *document;
  mark *marks;
  uint32_t n;
  uint32_t open[DEEPEST]; /* opening marks waiting for a partner, the oldest first */
  uint32_t depth, waiting[FAMILIES];
} pairing;

/* ---- Around a mark ---- */

typedef struct surroundings {
  bool space_before, space_after; /* also at edges of the paragraph, and behind brackets, dashes and opening marks */
  bool digit_before, word_after;
} surroundings;

static const char *bytes_of(const fsc_document *document, uint32_t token) {
  return document->text.at + document->tokens[token].start;
}

static bool is_one_of(const char *at, const char *set) { return *at && strchr(set, *at) != NULL; }

static bool is_dash(const fsc_document *document, uint32_t token) {
  uint32_t length;
  const char *at = bytes_of(document, token);
  fsc_character c = fsc_character_at(at, at + 4, &length); /* the text is padded */
  return document->looks[token].kind == FSC_PUNCTUATION && (c == FSC_DASH || c == FSC_HYPHEN);
}

static surroundings around(const fsc_document *document, const fsc_paragraph *paragraph, uint32_t t,
                           bool after_opening) {
  const fsc_look *looks = document->looks;
  surroundings s = {0};
  bool first = t == paragraph->first, last = t + 1 == paragraph->end;
  s.space_before = first || looks[t].flags & FSC_SPACED || after_opening || is_dash(document, t - 1) ||
                   (looks[t - 1].kind == FSC_PUNCTUATION && is_one_of(bytes_of(document, t - 1), "([{/=*_<>|"));
  s.space_after = last || looks[t + 1].flags & FSC_SPACED;
  s.digit_before = !first && !(looks[t].flags & FSC_SPACED) && looks[t - 1].kind == FSC_NUMBER;
  /* Directly behind, anything that a quotation can begin with. */
  s.word_after =
      !s.space_after && (looks[t + 1].kind != FSC_PUNCTUATION || !is_one_of(bytes_of(document, t + 1), ".,;:!?)]}"));
  if (!s.space_after && !s.word_after) { /* "..." and "[" do begin one */
    const fsc_token *next = &document->tokens[t + 1];
    s.word_after = next->end - next->start > 1 && *bytes_of(document, t + 1) == '.';
  }
  return s;
}

/* ---- Which way a mark leans ---- */

static lean straight_lean(surroundings s) {
  if (s.space_before && s.word_after) return OPENS;
  if (s.space_before) return EITHER;
  if (s.space_after || !s.word_after || s.digit_before) return CLOSES;
  return EITHER;
}

/* “ ‘ „ « open, except where they cannot („…“, »…«). */
static lean left_lean(surroundings s) { return !s.space_before && !s.word_after ? CLOSES : OPENS; }

/* ” ’ » close, but sloppy text opens with them too. */
static lean right_lean(surroundings s) { return s.space_before && s.word_after ? EITHER : CLOSES; }

/* The first character of a mark, and whether it has two: `` '' ‘‘ ’’. */
typedef struct sign {
  uint32_t first;
  bool doubled;
} sign;

static sign sign_of(const fsc_document *document, uint32_t token) {
  uint32_t length;
  const char *at = bytes_of(document, token), *end = document->text.at + document->tokens[token].end;
  const uint32_t first = fsc_meant_decode(at, end, &length);
  return (sign){first, at + length < end};
}

static family family_of(sign of) {
  switch (of.first) {
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return DOUBLE_MARKS;
    case 0xAB:
    case 0xBB:
      return GUILLEMETS;
    case 0x2039:
    case 0x203A:
      return SINGLE_GUILLEMETS;
    default:
      return of.doubled ? DOUBLE_MARKS : SINGLE_MARKS;
  }
}

static lean lean_of(sign of, surroundings s) {
  switch (of.first) {
    case '"':
    case '\'':
    case 0xB4: /* ´ */
      return straight_lean(s);
    case 0x2019: /* ’ */
    case 0x201D: /* ” */
    case 0xBB:   /* » */
    case 0x203A: /* › */
      return right_lean(s);
    default:
      return left_lean(s);
  }
}

/* Fills the marks of a paragraph and returns how many there are. */
static uint32_t read_marks(pairing *p, const fsc_paragraph *paragraph, uint32_t from) {
  uint32_t n = 0, opening = FSC_NONE;
  uint32_t end_of[FAMILIES] = {FSC_NONE, FSC_NONE, FSC_NONE, FSC_NONE};
  for (uint32_t i = from; i < p->scan->marks.n && p->scan->marks.items[i] < paragraph->end; i++, n++) {
    uint32_t t = p->scan->marks.items[i];
    surroundings s = around(p->document, paragraph, t, opening != FSC_NONE && opening + 1 == t);
    mark *m = &p->marks[n];
    *m = (mark){.token = t, .partner = FSC_NONE};
    const sign own = sign_of(p->document, t);
    m->family = family_of(own);
    m->lean = lean_of(own, s);
    if (m->lean == OPENS) opening = t;
  }
  for (uint32_t i = n; i-- > 0;) {
    mark *m = &p->marks[i];
    uint32_t next = end_of[m->family];
    m->more = next != FSC_NONE && p->marks[next].lean != OPENS;
    end_of[m->family] = i;
  }
  return n;
}

/* ---- Pairing ---- */

static void push(pairing *p, uint32_t i) {
  if (p->depth == DEEPEST) { /* the oldest open mark has lost its partner */
    p->waiting[p->marks[p->open[0]].family]--;
    memmove(p->open, p->open + 1, (DEEPEST - 1) * sizeof *p->open);
    p->depth--;
  }
  p->open[p->depth++] = i;
  p->waiting[p->marks[i].family]++;
  p->marks[i].opened = true;
}

/* Pairs mark i with the last open one of its family; false if there is none. Marks of other families that were opened
 * since are dropped. A single mark, which may be an apostrophe, is not paired over open marks of other families. */
static bool close_with(pairing *p, uint32_t i) {
  const family wanted = p->marks[i].family;
  if (!p->waiting[wanted]) return false;
  uint32_t d = p->depth;
  while (p->marks[p->open[d - 1]].family != wanted) {
    if (wanted == SINGLE_MARKS) return false;
    d--;
  }
  while (p->depth > d) {
    mark *dropped = &p->marks[p->open[--p->depth]];
    p->waiting[dropped->family]--;
    dropped->opened = false;
  }
  p->depth--;
  p->waiting[wanted]--;
  p->marks[p->open[p->depth]].partner = i;
  return true;
}

/* In `6'2" tall` and `12" pipes` the mark stands for inches, if the next of its family may close the quotation. */
static bool is_inch(const pairing *p, const mark *m) {
  const fsc_token *token = &p->document->tokens[m->token];
  return m->family == DOUBLE_MARKS && m->lean == CLOSES && m->more && m->token > 0 && token->end - token->start == 1 &&
         !(p->document->looks[m->token].flags & FSC_SPACED) && p->document->looks[m->token - 1].kind == FSC_NUMBER;
}

static void pair(pairing *p, bool singles) {
  p->depth = 0;
  memset(p->waiting, 0, sizeof p->waiting);
  for (uint32_t i = 0; i < p->n; i++) {
    mark *m = &p->marks[i];
    m->opened = false;
    m->partner = FSC_NONE;
    bool ignored = m->family == SINGLE_MARKS && !singles && !p->waiting[DOUBLE_MARKS];
    if (ignored || is_inch(p, m)) continue;
    if (m->lean != OPENS && close_with(p, i)) continue;
    if (m->lean == OPENS || (m->lean == EITHER && m->more)) push(p, i);
  }
}

/* ---- Quotations ---- */

typedef struct quote_list {
  FSC_ARRAY(fsc_quote) items;
  uint32_t paragraph;       /* the current one */
  uint32_t inside[DEEPEST]; /* the quotations around the current mark, the outermost first */
  uint32_t depth;
} quote_list;

/* May the quotation of mark i go on in the next paragraph? It opens its own, or follows a colon or comma, and the next
 * one opens with a mark of its family. */
static bool may_go_on(const pairing *p, uint32_t i, const fsc_paragraph *paragraph) {
  const fsc_document *document = p->document;
  uint32_t next = paragraph->end, first = p->marks[i].token;
  bool begins =
      first == paragraph->first || (p->marks[i].lean == OPENS && is_one_of(bytes_of(document, first - 1), ":,"));
  if (!begins || next >= document->n_tokens) return false;
  return document->looks[next].kind == FSC_QUOTE_MARK && family_of(sign_of(document, next)) == p->marks[i].family;
}

/* The end of the unclosed quotation of mark i: the next opening mark of its family (the closing mark was lost), or the
 * end of the paragraph. In a quotation that goes on in the next paragraph, such a mark behind a word is taken to open
 * another inside it. */
static uint32_t unclosed_end(const pairing *p, uint32_t i, const fsc_paragraph *paragraph) {
  uint32_t j = i + 1;
  while (j < p->n && (p->marks[j].family != p->marks[i].family || !p->marks[j].opened)) j++;
  if (j == p->n) return paragraph->end;
  uint32_t next = p->marks[j].token;
  bool inside = p->document->looks[next - 1].kind <= FSC_URL && may_go_on(p, i, paragraph);
  return inside ? paragraph->end : next;
}

static void add_quote(pairing *p, quote_list *list, uint32_t first, uint32_t end, bool closed, bool single) {
  fsc_quote *quotes = list->items.items;
  while (list->depth && quotes[list->inside[list->depth - 1]].end <= first) list->depth--;
  fsc_quote quote = {.first = first,
                     .end = end,
                     .n_words = fsc_count_words(p->document, first, end),
                     .paragraph = list->paragraph,
                     .parent = list->depth ? list->inside[list->depth - 1] : FSC_NONE,
                     .depth = (uint8_t)list->depth,
                     .closed = closed,
                     .single = single};
  fsc_flag(p->scan, first, FSC_OPENS);
  if (closed) fsc_flag(p->scan, end - 1, FSC_CLOSES);
  *FSC_PUSH(p->scan->arena, &list->items) = quote;
  if (list->depth < DEEPEST) list->inside[list->depth++] = (uint32_t)list->items.n - 1;
}

static void list_quotes(pairing *p, quote_list *list, uint32_t paragraph_index) {
  const fsc_paragraph *paragraph = &p->document->paragraphs[paragraph_index];
  list->paragraph = paragraph_index;
  list->depth = 0;
  for (uint32_t i = 0; i < p->n; i++) {
    const mark *m = &p->marks[i];
    if (!m->opened) continue;
    bool single = m->family == SINGLE_MARKS, closed = m->partner != FSC_NONE;
    /* An unclosed ‘ is an apostrophe, unless it opens its paragraph and the next one goes on. */
    if (!closed && single && !may_go_on(p, i, paragraph)) continue;
    uint32_t end = closed ? p->marks[m->partner].token + 1 : unclosed_end(p, i, paragraph);
    if (end - m->token > 1u + closed) add_quote(p, list, m->token, end, closed, single);
  }
}

/* ---- The article ---- */

/* Does the article quote with single marks? It has no other marks in the body, and a ‘…’ of three words or more. */
static bool uses_single_quotes(pairing *p) {
  const fsc_document *document = p->document;
  uint32_t from = 0;
  bool proof = false;
  for (uint32_t i = 0; i < document->n_paragraphs; i++, from += p->n) {
    const fsc_paragraph *paragraph = &document->paragraphs[i];
    p->n = read_marks(p, paragraph, from);
    if (paragraph->headline) continue;
    for (uint32_t m = 0; m < p->n; m++)
      if (p->marks[m].family != SINGLE_MARKS) return false;
    if (proof) continue;
    pair(p, true);
    for (uint32_t m = 0; m < p->n && !proof; m++)
      proof = p->marks[m].partner != FSC_NONE &&
              fsc_count_words(document, p->marks[m].token, p->marks[p->marks[m].partner].token) >= LONG_ENOUGH;
  }
  return proof;
}

/* A quotation left open at the end of its paragraph, and one of the same sort that opens the next, are one. */
static void join_over_paragraphs(const fsc_document *document, quote_list *list) {
  fsc_quote *quotes = list->items.items;
  size_t n = list->items.n;
  for (size_t i = 0; i < n; i++) {
    fsc_quote *q = &quotes[i];
    if (q->closed || q->depth || q->paragraph + 1 >= document->n_paragraphs) continue;
    const fsc_paragraph *next = &document->paragraphs[q->paragraph + 1];
    size_t j = i + 1;
    while (j < n && quotes[j].depth) j++;
    if (q->end != next->first || j == n || quotes[j].first != next->first || quotes[j].single != q->single) continue;
    if (document->paragraphs[q->paragraph].headline) continue;
    q->continues = true;
    quotes[j].continued = true;
  }
}

static void mark_tokens(fsc_scan *scan, const quote_list *list, fsc_document *document) {
  uint8_t *quoted = fsc_arena_take_zero(scan->arena, document->n_tokens + FSC_LOOKS_BESIDE, sizeof *quoted);
  document->quoted = quoted;
  if (!list->items.n) return;
  struct fsc_outer *outer = document->outer = fsc_arena_take(scan->arena, list->items.n * sizeof *outer);
  uint32_t *from = fsc_arena_take(scan->arena, (document->n_tokens / FSC_OUTER_BLOCK + 1) * sizeof *from);
  uint32_t covered = 0, n_from = 0; /* tokens, and blocks of tokens, up to the end of the last outer quotation */
  document->outer_from = from;
  for (size_t i = 0; i < list->items.n; i++) {
    const fsc_quote *q = &list->items.items[i];
    /* Quotations inside others have been marked with them, except where they reach beyond an unclosed one. */
    if (q->end <= covered) continue;
    for (uint32_t t = q->first > covered ? q->first : covered; t < q->end; t++) {
      fsc_flag(scan, t, FSC_IN_QUOTE);
      quoted[t] = 1;
    }
    covered = q->end;
    for (; n_from * FSC_OUTER_BLOCK < covered; n_from++) from[n_from] = (uint32_t)(outer - document->outer);
    *outer++ = (struct fsc_outer){covered, (uint32_t)i};
  }
}

void fsc_find_quotes(fsc_scan *scan, fsc_document *document) {
  quote_list list = {0};
  pairing p = {.scan = scan, .document = document};
  p.marks = fsc_arena_take(scan->arena, (scan->marks.n + 1) * sizeof *p.marks);
  FSC_RESERVE(scan->arena, &list.items, scan->marks.n / 2 + 1);
  bool singles = scan->marks.n && uses_single_quotes(&p);
  uint32_t from = 0;
  for (uint32_t i = 0; i < document->n_paragraphs && from < scan->marks.n; i++, from += p.n) {
    p.n = read_marks(&p, &document->paragraphs[i], from);
    if (!p.n) continue;
    pair(&p, singles || document->paragraphs[i].headline);
    list_quotes(&p, &list, i);
  }
  join_over_paragraphs(document, &list);
  mark_tokens(scan, &list, document);
  document->quotes = list.items.items;
  document->n_quotes = (uint32_t)list.items.n;
}
