/* Finding: the trie is walked from every word of a sentence; patterns run where their gate opened.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "contexts.h"
#include "internal.h"

/* A term found in the sentence: tokens first .. end-1. */
typedef struct found {
  const fsc_hit_end *what;
  uint32_t first;
  uint32_t n_tokens : 31, exception : 1;
} found;

/* Tokens, counted from the first document on so that nothing is to be cleared between two. */
typedef struct cover {
  uint32_t first, end;
} cover;

/* A pattern to be tried around a token. */
typedef struct opening {
  uint32_t regex, token;
} opening;

struct fsc_matcher_scratch {
  const fsc_lexicon *lexicon;
  pcre2_code **codes; /* by pattern: compiled on first use, as most never are */
  pcre2_match_data *data;
  pcre2_match_context *limits;
  found *found;
  size_t n_found, capacity;
  bool some_excepted; /* of those found since it was last cleared */
  uint32_t *until;    /* by pass: the token where the last hit kept of that pass ends */
  uint32_t n_passes;
  opening *openings; /* of the sentence, by token */
  size_t n_openings, opening_capacity;
  uint32_t *searched; /* by pattern: the byte up to which it has been looked for */
  cover *exceptions;  /* by entry: the exception phrase of its own that reaches furthest */
  cover name;         /* the row of exceptions.csv that does */
  uint32_t base;      /* of token 0 of this document in covers */
};

enum { FRONTIER = 64, MATCH_LIMIT = 100000, FEW = 8, AROUND = 6 };

fsc_matcher_scratch *fsc_matcher_scratch_new(const fsc_lexicon *lexicon) {
  fsc_matcher_scratch *scratch = fsc_allocate_zero(1, sizeof *scratch);
  scratch->lexicon = lexicon;
  scratch->data = pcre2_match_data_create(16, NULL);
  scratch->limits = pcre2_match_context_create(NULL);
  if (!scratch->data || !scratch->limits) fsc_out_of_memory();
  pcre2_set_match_limit(scratch->limits, MATCH_LIMIT);
  scratch->n_passes = (uint32_t)lexicon->n_categories + 1;
  scratch->until = fsc_allocate_zero(scratch->n_passes, sizeof *scratch->until);
  scratch->codes = fsc_allocate_zero(lexicon->n_regexes, sizeof *scratch->codes);
  scratch->searched = fsc_allocate_zero(lexicon->n_regexes, sizeof *scratch->searched);
  scratch->exceptions = fsc_allocate_zero(lexicon->n_entries, sizeof *scratch->exceptions);
  scratch->base = 1;
  return scratch;
}

void fsc_matcher_scratch_free(fsc_matcher_scratch *scratch) {
  if (!scratch) return;
  for (size_t i = 0; i < scratch->lexicon->n_regexes; i++) pcre2_code_free(scratch->codes[i]);
  free(scratch->codes);
  pcre2_match_data_free(scratch->data);
  pcre2_match_context_free(scratch->limits);
  free(scratch->found);
  free(scratch->until);
  free(scratch->openings);
  free(scratch->searched);
  free(scratch->exceptions);
  free(scratch);
}

static inline void add(fsc_matcher_scratch *s, const fsc_hit_end *e, uint32_t first, uint32_t end) {
  if (s->n_found == s->capacity) fsc_grow((void **)&s->found, &s->capacity, s->n_found, sizeof *s->found);
  s->found[s->n_found++] = (found){e, first, (end - first) & 0x7FFFFFFF, 0};
  s->some_excepted |= e->marks & FSC_MARK_EXCEPTED;
}

static void extend(cover *known, uint32_t first, uint32_t end) {
  if (end > known->end) *known = (cover){first, end};
}

static void open_gate(fsc_matcher_scratch *s, uint32_t entry, uint32_t token) {
  fsc_grow((void **)&s->openings, &s->opening_capacity, s->n_openings, sizeof *s->openings);
  s->openings[s->n_openings++] = (opening){s->lexicon->regex_of[entry] - 1, token};
}

/* ---- Walking the trie ----------------------------------------------------------------------------------------------
 */

static void emit_other(fsc_matcher_scratch *s, const fsc_other_end *e, uint32_t first, uint32_t end) {
  if (e->kind == FSC_GATE_OUTPUT)
    open_gate(s, e->row, first);
  else
    extend(&s->exceptions[e->row], s->base + first, s->base + end);
}

static inline void emit(fsc_matcher_scratch *s, const fsc_node *node, uint32_t first, uint32_t end) {
  const fsc_hit_end *hits = fsc_node_hits(node);
  const fsc_other_end *others = fsc_node_others(node);
  if (node->named) extend(&s->name, s->base + first, s->base + end);
  for (uint32_t i = 0; i < node->n_hits; i++) add(s, &hits[i], first, end);
  for (uint32_t i = 0; i < node->n_others; i++) emit_other(s, &others[i], first, end);
}

/* The open nodes of a walk; what ended on the way has been emitted. */
typedef struct frontier {
  const fsc_node *nodes[FRONTIER];
  uint32_t n;
} frontier;

static inline void follow(fsc_matcher_scratch *s, const fsc_node *node, uint32_t symbol, uint32_t first, uint32_t end,
                          frontier *to) {
  const fsc_node *reached = fsc_trie_step(&s->lexicon->trie, node, symbol);
  if (!reached) return;
  emit(s, reached, first, end);
  if (reached->n_places && to->n < FRONTIER) to->nodes[to->n++] = reached;
}

static inline bool is_word(const fsc_token *token) { return token->kind == FSC_WORD || token->kind == FSC_NUMBER; }

/* The nodes that the first word opened and the next may go on from. */
static void set_out(const fsc_trie *trie, const fsc_node *start, uint64_t next, frontier *from) {
  const fsc_edge *joined = fsc_node_edges(start);
  from->n = 0;
  if (!start->joined && start->next & next) from->nodes[from->n++] = start;
  for (uint32_t i = 0; start->joined && i < start->n_places && from->n < FRONTIER; i++) {
    const fsc_node *node = fsc_trie_node(trie, joined[i].node);
    if (node->next & next) from->nodes[from->n++] = node;
  }
}

/* On from there. */
static void walk(fsc_matcher_scratch *s, const fsc_document *document, uint32_t first, uint32_t end, frontier *from) {
  frontier other, *to = &other;
  for (uint32_t t = first + 1; from->n && t < end && is_word(&document->tokens[t]); t++) {
    const fsc_word *word = document->tokens[t].word;
    to->n = 0;
    for (uint32_t i = 0; i < from->n; i++) {
      const fsc_node *at = from->nodes[i];
      if (word->symbol) follow(s, at, word->symbol, first, t + 1, to);
      for (uint32_t k = 0; k < word->n_others; k++) follow(s, at, word->others[k], first, t + 1, to);
      if (at->gap) follow(s, at, FSC_ANY_SYMBOL, first, t + 1, to);
    }
    frontier *swap = from;
    from = to;
    to = swap;
  }
}

/* ---- Patterns
 * -------------------------------------------------------------------------------------------------------- */

static uint32_t token_at(const fsc_document *document, uint32_t first, uint32_t end, size_t offset) {
  while (first < end) { /* the first token that ends behind offset */
    uint32_t middle = first + (end - first) / 2;
    if (document->tokens[middle].end <= offset)
      first = middle + 1;
    else
      end = middle;
  }
  return first;
}

/* NULL for a pattern that does not compile: none that was read from rows, which are checked. */
static const pcre2_code *code_of(fsc_matcher_scratch *s, uint32_t regex) {
  if (s->codes[regex]) return s->codes[regex];
  int code;
  PCRE2_SIZE offset;
  pcre2_code *made =
      fsc_regex_compile(fsc_lexicon_entry(s->lexicon, s->lexicon->regexes[regex].entry)->term, &code, &offset);
  if (made) pcre2_jit_compile(made, PCRE2_JIT_COMPLETE); /* without JIT it is slower, nothing else */
  return s->codes[regex] = made;
}

/* Looks for a pattern in bytes from .. to of a sentence. */
static void run_regex(fsc_matcher_scratch *s, const fsc_document *document, const fsc_sentence_part *sentence,
                      uint32_t regex, uint32_t from, uint32_t to) {
  const fsc_regex *r = &s->lexicon->regexes[regex];
  /* The text is valid UTF-8 by now; the subject starts at the sentence so that \b and look-behinds see its edge. */
  uint32_t base = sentence->span.start;
  const pcre2_code *code = from < to ? code_of(s, regex) : NULL;
  while (code && from < to) {
    int n = pcre2_match(code, (PCRE2_SPTR)document->text.at + base, to - base, from - base, PCRE2_NO_UTF_CHECK, s->data,
                        s->limits);
    if (n <= 0) return; /* no match, or over the match limit: a pattern too dear for this sentence finds nothing */
    const PCRE2_SIZE *span = pcre2_get_ovector_pointer(s->data);
    size_t start = span[0] + base, end = span[1] + base;
    if (end <= start) return;
    uint32_t first = token_at(document, sentence->first, sentence->end, start);
    uint32_t last = token_at(document, first, sentence->end, end - 1);
    if (first < sentence->end && last < sentence->end) add(s, &r->end, first, last + 1);
    from = s->searched[regex] = (uint32_t)end;
  }
}

/* A few tokens either way of a gate's word; never cut inside a hyphenated word. */
static void run_opening(fsc_matcher_scratch *s, const fsc_document *document, const fsc_sentence_part *sentence,
                        const opening *o) {
  uint32_t first = o->token - sentence->first > AROUND ? o->token - AROUND : sentence->first;
  uint32_t end = sentence->end - o->token > AROUND + 1 ? o->token + AROUND + 1 : sentence->end;
  while (end < sentence->end && document->tokens[end].flags & FSC_JOINED) end++;
  uint32_t from = document->tokens[first].start, to = document->tokens[end - 1].end;
  if (from < s->searched[o->regex]) from = s->searched[o->regex];
  run_regex(s, document, sentence, o->regex, from, to);
}

static void run_regexes(fsc_matcher_scratch *s, const fsc_document *document, const fsc_sentence_part *sentence) {
  for (size_t i = 0; i < s->n_openings; i++) run_opening(s, document, sentence, &s->openings[i]);
  for (uint32_t i = 0; s->lexicon->n_ungated && i < s->lexicon->n_regexes; i++)
    if (!s->lexicon->regexes[i].gated) run_regex(s, document, sentence, i, sentence->span.start, sentence->span.end);
}

/* ---- Choosing
 * ---------------------------------------------------------------------------------------------------------- */

static int by_preference(const found *a, const found *b) {
  if (a->first != b->first) return a->first < b->first ? -1 : 1;
  if (a->n_tokens != b->n_tokens) return a->n_tokens > b->n_tokens ? -1 : 1;
  return fsc_by_preference(a->what, b->what);
}

static int compare_found(const void *a, const void *b) { return by_preference(a, b); }

/* Brings those from `from` on, few or all of one token, into their place. */
static void insert(fsc_matcher_scratch *s, size_t from) {
  for (size_t i = from; i < s->n_found; i++) {
    found item = s->found[i];
    size_t k = i;
    for (; k && by_preference(&item, &s->found[k - 1]) < 0; k--) s->found[k] = s->found[k - 1];
    s->found[k] = item;
  }
}

/* What the trie gave is in order of tokens; what patterns gave comes behind it. */
static void sort(fsc_matcher_scratch *s, size_t n_walked) {
  if (s->n_found - n_walked > FEW)
    qsort(s->found, s->n_found, sizeof *s->found, compare_found);
  else
    insert(s, n_walked);
}

static bool covers(const cover *exception, uint32_t first, uint32_t end) {
  return exception->first <= first && exception->end >= end;
}

/* A name is innocent of being loaded; what it is about, the Defense Department still says. A title that is all of the
 * name (Chief Justice, grand jury) is one all the same. */
static bool spares(const fsc_matcher_scratch *s, const found *hit) {
  uint32_t category = hit->what->category;
  if (s->lexicon->categories[category].framing) return true;
  bool whole = s->name.first == s->base + hit->first && s->name.end == s->name.first + hit->n_tokens;
  return whole && (category == fsc_lexicon_known(s->lexicon, FSC_TITLES) ||
                   category == fsc_lexicon_known(s->lexicon, FSC_ROLES));
}

/* Judged when everything that starts at or before the hits' first token has been met: the exception that reaches
 * furthest covers them, or none does. */
static void mark_exceptions(fsc_matcher_scratch *s, size_t from, uint32_t token) {
  bool named = s->name.end > s->base + token;
  s->some_excepted = false;
  for (size_t i = from; i < s->n_found; i++) {
    found *f = &s->found[i];
    uint32_t first = s->base + f->first, end = first + f->n_tokens;
    f->exception = (f->what->marks & FSC_MARK_EXCEPTED && covers(&s->exceptions[f->what->row], first, end)) ||
                   (named && covers(&s->name, first, end) && !(f->what->marks & FSC_MARK_NAME) && !spares(s, f));
  }
}

typedef struct matches_array {
  fsc_match *items;
  size_t n, capacity;
  uint32_t *at; /* fsc_matches.at, filled in up to n_at */
  uint32_t n_at;
} matches_array;

/* Tokens up to `token`, without a match of their own so far, point to the next. */
static inline void index_up_to(matches_array *chosen, uint32_t token) {
  while (chosen->n_at <= token) chosen->at[chosen->n_at++] = (uint32_t)chosen->n;
}

static uint32_t pass_of(const fsc_hit_end *hit) {
  return hit->marks & FSC_MARK_LOADED ? FSC_LOADED_PASS : 1u + hit->category;
}

/* A row whose context fails says nothing of its words: they are left to the next. */
static void choose(fsc_matcher_scratch *s, fsc_arena *arena, const fsc_document *document, matches_array *chosen) {
  while (chosen->capacity - chosen->n < s->n_found)
    fsc_arena_grow(arena, (void **)&chosen->items, &chosen->capacity, chosen->n, sizeof *chosen->items);
  for (size_t i = 0; i < s->n_found; i++) {
    const found *f = &s->found[i];
    const fsc_hit_end *what = f->what;
    uint32_t *until = &s->until[pass_of(what)];
    if (f->first < *until) continue;
    /* A loaded category that is switched off takes no words from one that is on. */
    if (what->marks & FSC_MARK_LOADED && !s->lexicon->categories[what->category].measured) continue;
    index_up_to(chosen, f->first);
    fsc_match *match = &chosen->items[chosen->n++];
    uint32_t end = f->first + f->n_tokens;
    *match = (fsc_match){.entry = fsc_lexicon_entry(s->lexicon, what->row),
                         .weight = what->weight,
                         .row = what->row,
                         .flags = what->flags,
                         .category = what->category,
                         .frame = what->frame,
                         .marks = what->marks,
                         .form = what->form,
                         .source_class = what->source_class,
                         .cue_class = what->cue_class,
                         .first = f->first,
                         .end = end,
                         .held = 1,
                         .exception = f->exception};
    if (what->marks & FSC_MARK_CONTEXTS) match->held = (float)fsc_contexts_hold(document, match);
    if (match->held > 0) *until = end;
  }
}

/* fsc_symbol_bit of all that a token's word can stand for; no bit where no term goes on over it. */
static uint64_t next_bits(const fsc_document *document, uint32_t t, uint32_t end) {
  if (t == end || !is_word(&document->tokens[t])) return 0;
  const fsc_word *word = document->tokens[t].word;
  uint64_t bits = fsc_symbol_bit(word->symbol);
  for (uint32_t i = 0; i < word->n_others; i++) bits |= fsc_symbol_bit(word->others[i]);
  return bits;
}

/* Everything that starts at a token, in order of preference. */
static void match_token(fsc_matcher_scratch *s, const fsc_document *document, uint32_t t, uint32_t end) {
  const fsc_word *word = document->tokens[t].word;
  uint64_t next = word->next ? next_bits(document, t + 1, end) : 0;
  bool goes_on = fsc_fold_bits(next) & word->next;
  if (!goes_on && !word->ends) return; /* as most do, without a look at the node */
  size_t before = s->n_found;
  emit(s, word->start, t, t + 1);
  size_t single = s->n_found;
  if (goes_on) {
    frontier from;
    set_out(&s->lexicon->trie, word->start, next, &from);
    walk(s, document, t, end, &from);
  }
  if (s->n_found == before) return;
  if (s->some_excepted || s->name.end > s->base + t) mark_exceptions(s, before, t);
  if (s->n_found > single) insert(s, before); /* what one word gave is in order already */
}

static void match_sentence(fsc_matcher_scratch *s, const fsc_document *document, const fsc_sentence_part *sentence) {
  s->n_found = s->n_openings = 0;
  for (uint32_t t = sentence->first; t < sentence->end; t++) {
    const fsc_token *token = &document->tokens[t];
    if (is_word(token)) match_token(s, document, t, sentence->end);
  }
  if (!s->n_openings && !s->lexicon->n_ungated) return;
  size_t n_walked = s->n_found;
  run_regexes(s, document, sentence);
  mark_exceptions(s, n_walked, sentence->first);
  sort(s, n_walked);
}

/* Moves the count of tokens on to a new document. */
static void start_document(fsc_matcher_scratch *s) {
  if (s->base > UINT32_MAX / 2) {
    memset(s->exceptions, 0, s->lexicon->n_entries * sizeof *s->exceptions);
    s->name = (cover){0, 0};
    s->base = 1;
  }
  memset(s->until, 0, s->n_passes * sizeof *s->until);
  memset(s->searched, 0, s->lexicon->n_regexes * sizeof *s->searched);
}

void fsc_lexicon_match(fsc_matcher_scratch *scratch, fsc_arena *arena, const fsc_document *document,
                       fsc_matches *matches) {
  matches_array chosen;
  FSC_RESERVE(arena, &chosen, document->n_tokens + 16);
  chosen.at = fsc_arena_take(arena, (document->n_tokens + 1) * sizeof *chosen.at);
  chosen.n_at = 0;
  start_document(scratch);
  for (uint32_t i = 0; i < document->n_sentences; i++) {
    match_sentence(scratch, document, &document->sentences[i]);
    choose(scratch, arena, document, &chosen);
  }
  scratch->base += document->n_tokens;
  matches->n = (uint32_t)chosen.n;
  matches->items = chosen.items;
  index_up_to(&chosen, document->n_tokens);
  matches->at = chosen.at;
}

const fsc_match *fsc_match_at(const fsc_matches *matches, uint32_t token, uint32_t category) {
  const fsc_match *failing = NULL;
  for (uint32_t i = matches->at[token]; i < matches->at[token + 1]; i++) {
    if (matches->items[i].category != category) continue;
    if (matches->items[i].held > 0) return &matches->items[i];
    if (!failing) failing = &matches->items[i];
  }
  return failing;
}
