/* Tags of tokens, made before mentions and cues are looked for: which rows cover a token, and which capitals belong to
 * names.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stddef.h>

#include "../base/lanes.h"
#include "../base/simd.h"
#include "grammar.h"

uint8_t *fsc_tags_make(fsc_arena *arena, const fsc_document *document) {
  uint8_t *tags = fsc_arena_take_zero(arena, document->n_tokens + 2 * FSC_LOOKS_BESIDE, sizeof *tags);
  return tags + FSC_LOOKS_BESIDE;
}

/* ---- Rows ---- */

/* As fsc_row_holds, but without a branch on the flags. False also for verbs that are cues only with "as", since mostly
 * they are none. */
static bool row_holds(const fsc_attributing *a, const fsc_match *match) {
  const bool quiet = fsc_row_is_quiet(match), capitals = fsc_wants_capitals(a, match);
  const bool rare = (match->what->flags & FSC_FLAG_AS) != 0;
  return match->exception ? fsc_row_holds(a, match) : !(quiet | capitals | rare);
}

static void tag_matches(const fsc_attributing *a, fsc_known_category category, uint8_t tag) {
  const fsc_match *matches = a->scoring->matches->items;
  const uint32_t *next = a->scoring->rows.next;
  uint8_t *tags = a->tags;
  for (uint32_t i = a->scoring->rows.first[category]; i != FSC_NONE; i = next[i]) {
    const fsc_match *match = &matches[i];
    fsc_tag_range(tags + match->first, match->end - match->first, (uint8_t)(row_holds(a, match) * tag));
  }
}

/* ---- Capitals ---- */

/* A bit for each of 64 tokens. */
typedef struct token_bits {
  uint64_t words, capitals, small; /* words, those that may name somebody, those in lower case */
  uint64_t names, turns;           /* as in fsc_attributing */
  uint64_t dated;                  /* days and months, which would be names by their capitals */
  uint64_t owners, told;           /* possessives; words outside quotations */
} token_bits;

/* Tags words that may name somebody: capitals, he or she. Days and months are no part of a name until name_months, nor
 * are words in quotations. */
static token_bits tag_block(const fsc_document *d, uint8_t *tags, uint32_t base) {
  token_bits all = {0};
  for (uint32_t t = base, at = 0; at < 64 && t < d->n_tokens; t += 16, at += 16) {
    fsc_bytes16 low, high; /* halves of shapes */
    fsc_halves16_of_records(d->looks + t, offsetof(fsc_look, shape), &low, &high);
    const fsc_bytes16 words = fsc_bytes16_lacking(fsc_bytes16_at(d->kinds + t), (uint8_t)~FSC_JOINED_KIND);
    const fsc_bytes16 told = words & fsc_bytes16_lacking(fsc_bytes16_at(d->quoted + t), 1);
    const fsc_bytes16 capitals = words & fsc_bytes16_having(high, FSC_SHAPE_NAME >> 8);
    const fsc_bytes16 dateless = fsc_bytes16_lacking(high, FSC_SHAPE_DATED >> 8);
    const fsc_bytes16 names = capitals & told & dateless;
    const fsc_bytes16 persons = words & fsc_bytes16_having(high, FSC_SHAPE_PERSON >> 8);
    fsc_bytes16_put((capitals & fsc_bytes16_all(FSC_TAG_CAPITAL)) | (names & fsc_bytes16_all(FSC_TAG_NAME)) |
                        (persons & fsc_bytes16_all(FSC_TAG_PERSON)),
                    tags + t);
    all.words |= fsc_bytes16_bits(words) << at;
    all.told |= fsc_bytes16_bits(told) << at;
    all.capitals |= fsc_bytes16_bits(capitals) << at;
    all.small |= fsc_bytes16_bits(words & fsc_bytes16_lacking(low, FSC_SHAPE_CAPITALISED)) << at;
    all.names |= fsc_bytes16_bits(names) << at;
    all.dated |= fsc_bytes16_bits(capitals & told & ~dateless) << at;
    all.owners |= fsc_bytes16_bits(fsc_bytes16_having(low, FSC_SHAPE_POSSESSIVE)) << at;
    all.turns |= fsc_bytes16_bits(fsc_bytes16_having(high, FSC_SHAPE_TURNS >> 8)) << at;
  }
  return all;
}

/* ---- Capitals that may only start a sentence ---- */

typedef struct token_list {
  uint32_t *items, n; /* room for all tokens and a few more */
} token_list;

static token_list list_make(fsc_arena *arena, const fsc_document *d) {
  return (token_list){fsc_arena_take(arena, (d->n_tokens + FSC_LISTED_AT_ONCE) * sizeof(uint32_t)), 0};
}

/* Tags capitals. Lists those at the start of a sentence or behind a token that is no word; and days and months. */
static token_list tag_capitals(fsc_attributing *a, uint64_t *small, token_list *dated) {
  const fsc_document *d = a->document;
  token_list found = list_make(a->arena, d);
  uint64_t before = 0; /* of the next token: no word stands before it */
  for (uint32_t base = 0; base < d->n_tokens; base += 64) {
    const token_bits of = tag_block(d, a->tags, base);
    const uint64_t may_open = d->firsts[base / 64] | ~of.words << 1 | before;
    a->names[base / 64] = of.names;
    a->ends[base / 64] = of.owners;
    a->turns[base / 64] = of.turns;
    dated->n += fsc_list_bits(of.dated, base, dated->items + dated->n);
    small[base / 64] = of.small;
    a->starts[base / 64] = of.told;
    found.n += fsc_list_bits(of.capitals & may_open, base, found.items + found.n);
    before = ~of.words >> 63;
  }
  return found;
}

static void untag(fsc_attributing *a, uint32_t token, bool untagged) {
  a->tags[token] &= (uint8_t) ~(untagged * (FSC_TAG_CAPITAL | FSC_TAG_NAME));
  a->names[token / 64] &= ~((uint64_t)untagged << token % 64);
}

static bool has_capital_by_place(const fsc_look *look) {
  const fsc_look *before = look - 1;
  const unsigned quotation = before->flags & FSC_OPENS,
                 colon = (before->said == ':') & (before->kind == FSC_PUNCTUATION);
  return ((look->flags & FSC_SENTENCE_START) | quotation | colon) != 0;
}

static bool is_capitalised(const fsc_look *look) { return (look->shape & FSC_SHAPE_CAPITALISED) != 0; }

/* "Governor of Texas …", "Ambassador to the United Nations …", "University of Ohio …": does an office or a body begin
 * that goes on in capitals? Not in "Surveys of Americans"; "Americans for Prosperity" is known by its row. */
static bool opens_office(const fsc_look *look, const uint8_t *tags) {
  const uint64_t joints = FSC_SAID_BIT(FSC_SAYS_OF) | FSC_SAID_BIT(FSC_SAYS_FOR) | FSC_SAID_BIT(FSC_SAYS_TO);
  const bool title = (tags[0] & FSC_TAG_TITLE) != 0, of = fsc_said_in(look + 1, joints),
             the = look[2].said == FSC_SAYS_THE;
  const bool one = !(look->shape & FSC_SHAPE_S), row = (tags[1] & FSC_TAG_ORGANISATION) != 0;
  const bool body = ((tags[0] & FSC_TAG_ORGANISATION) != 0) & (one | row);
  const bool next = is_capitalised(look + 2), behind = is_capitalised(look + 3);
  return (title | body) & of & (next | (the & behind));
}

/* "Critics said", "Emails show": is the first word of a sentence a noun, not a name? */
static bool lone_noun(const fsc_look *look, const uint8_t *tags) {
  const bool documents = (look->classes >> FSC_IS_DOCUMENT_NOUN & 1) & ((look->shape & FSC_SHAPE_S) != 0);
  const bool named = is_capitalised(look + 1), office = opens_office(look, tags);
  return (documents | ((*tags & FSC_TAG_ROLE) != 0)) & !(named | office);
}

/* Is the first word of a sentence no name, by its word class or as a lone noun? */
static bool is_common(const fsc_look *look, const uint8_t *tags) {
  const uint64_t closed = CLASS(SENTENCE_OPENER) | CLASS(TIME_WORD) | CLASS(ADVERB) | CLASS(PREPOSITION) |
                          CLASS(QUANTIFIER) | CLASS(NUMBER_WORD);
  return ((look->classes & closed) != 0) | lone_noun(look, tags);
}

/* "Militarization", "Volatility": is a word no name by its ending? Not if another capital or the rest of an office or
 * body follows: "University of Ohio", "Immigration and Customs Enforcement". */
static bool is_abstract(const fsc_attributing *a, uint32_t token) {
  static const char *const endings[] = {"tion", "tions", "lity", "lities", "ism", "isms", "eness"};
  enum { SHORTEST = 7 }; /* characters: shorter ones may be names */
  const fsc_look *look = fsc_look_of(a, token);
  const fsc_word *word = fsc_word_at(a, token);
  if (look->length < SHORTEST || (look->shape & FSC_SHAPE_ALL_CAPS) || is_capitalised(look + 1)) return false;
  if (opens_office(look, &a->tags[token]) || (a->tags[token + 1] & FSC_TAG_ORGANISATION)) return false;
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (fsc_ends(word, endings[i])) return true;
  return false;
}

/* Keeps, of the capitals in `list`, those that start a sentence and may be names; common words that do lose their
 * tags. */
static token_list find_opening(fsc_attributing *a, token_list list) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < list.n; i++) {
    const uint32_t t = list.items[i];
    const fsc_look *look = &a->document->looks[t];
    const bool opens = has_capital_by_place(look),
               common = is_common(look, &a->tags[t]) || (opens && is_abstract(a, t));
    untag(a, t, opens & common);
    list.items[n] = t;
    n += opens & !common;
  }
  list.n = n;
  return list;
}

enum { ALIKE = 1 << 10, FEW = 256 }; /* values of likeness; opening words that are chained by it, at most */

/* A hash table of the words that start sentences. Few words are chained by likeness; more of them, whose chains would
 * be long, by hash. */
typedef struct opening_words {
  uint8_t alike[ALIKE];    /* 1 for what is alike one of them */
  uint32_t few[ALIKE];     /* the chains of a few, each where something is alike */
  uint32_t *last;          /* by chain: its last word; of more than a few FSC_NONE if it has none */
  uint32_t n_chains;       /* power of two; 0: as many as can be alike */
  const uint32_t *tokens;  /* by word: where it stands */
  uint32_t *before, *same; /* the word before in the chain, FSC_NONE; the first that is the same */
  bool *small;             /* stands in lower case somewhere */
} opening_words;

/* A number that differs for most different words: bits of the hash and of the length, which lie side by side. */
static uint32_t likeness(const fsc_look *look) {
  uint16_t both;
  memcpy(&both, &look->hash, sizeof both);
  return both % ALIKE;
}

/* A bit for each of 16 tokens that may be an opening word, by likeness. */
static uint32_t alike16(const uint8_t *alike, const fsc_look *looks) {
  uint32_t bits = 0;
#pragma GCC unroll 16
  for (int i = 15; i >= 0; i--) bits = 2 * bits + alike[likeness(looks + i)];
  return bits;
}

static uint32_t chain_of(const fsc_attributing *a, const opening_words *w, uint32_t token) {
  if (!w->n_chains) return likeness(&a->document->looks[token]);
  const fsc_word *word = fsc_word_at(a, token);
  return (uint32_t)fsc_hash(word->text, word->length) & (w->n_chains - 1);
}

/* The opening word that a token is, FSC_NONE if it is none. */
static inline uint32_t same_opening(const fsc_attributing *a, const opening_words *w, uint32_t token) {
  const bool alike = w->alike[likeness(&a->document->looks[token])];
  uint32_t i = alike ? w->last[chain_of(a, w, token)] : FSC_NONE;
  while (i != FSC_NONE && !fsc_same_word(a, w->tokens[i], token)) i = w->before[i];
  return i;
}

static void make_chains(fsc_arena *arena, uint32_t n, opening_words *w) {
  memset(w->alike, 0, sizeof w->alike);
  w->last = w->few;
  w->n_chains = 0;
  if (n <= FEW) return;
  for (w->n_chains = FEW; w->n_chains < n;) w->n_chains *= 2;
  const size_t size = w->n_chains * sizeof *w->last;
  w->last = memset(fsc_arena_take(arena, size), 0xFF, size);
}

static void list_words(const fsc_attributing *a, token_list opening, opening_words *w) {
  make_chains(a->arena, opening.n, w);
  w->tokens = opening.items;
  w->before = fsc_arena_take(a->arena, (opening.n + 1) * sizeof *w->before);
  w->same = fsc_arena_take(a->arena, (opening.n + 1) * sizeof *w->same);
  w->small = fsc_arena_take_zero(a->arena, opening.n + 1, sizeof *w->small);
  for (uint32_t i = 0; i < opening.n; i++) {
    const uint32_t key = likeness(&a->document->looks[opening.items[i]]);
    const uint32_t same = same_opening(a, w, opening.items[i]);
    w->same[i] = same;
    if (same != FSC_NONE) continue;
    const uint32_t chain = chain_of(a, w, opening.items[i]);
    w->same[i] = i;
    w->before[i] = w->n_chains || w->alike[key] ? w->last[chain] : FSC_NONE;
    w->last[chain] = i;
    w->alike[key] = 1;
  }
}

/* "New | York", "White | House", "Bill | Clinton", "Attorney | General", "Health | and Human Services": does a row of
 * several capitals start at a token? */
static bool opens_row(const fsc_attributing *a, uint32_t token) {
  static const fsc_known_category named[] = {FSC_ORGANISATIONS, FSC_PERSONS, FSC_TITLES};
  const uint32_t next = token + 1 + fsc_token_says(a, token + 1, FSC_SAYS_AND);
  if (!fsc_shaped(a, next, FSC_SHAPE_CAPITALISED)) return false;
  for (int i = 0; i < 3; i++) {
    const fsc_match *row = fsc_row_at(a, token, named[i]), *quiet = fsc_quiet_row_at(a, token, named[i]);
    if ((row && row->end > next) || (quiet && quiet->end > next)) return true;
  }
  return false;
}

/* Removes the tags of words that start a sentence with a capital but occur in lower case elsewhere. */
static void untag_small(fsc_attributing *a, token_list opening, const uint64_t *small) {
  const fsc_document *d = a->document;
  opening_words w;
  list_words(a, opening, &w);
  token_list found = list_make(a->arena, d);
  for (uint32_t base = 0; base < d->n_tokens; base += 64) {
    uint64_t alike = 0;
    for (uint32_t t = base, at = 0; at < 64 && t < d->n_tokens; t += 16, at += 16)
      alike |= (uint64_t)alike16(w.alike, d->looks + t) << at;
    found.n += fsc_list_bits(alike & small[base / 64], base, found.items + found.n);
  }
  for (uint32_t i = 0; i < found.n; i++) {
    const uint32_t word = same_opening(a, &w, found.items[i]);
    if (word != FSC_NONE) w.small[word] = true;
  }
  for (uint32_t i = 0; i < opening.n; i++)
    untag(a, opening.items[i], w.small[w.same[i]] && !opens_row(a, opening.items[i]));
}

static void name_word(fsc_attributing *a, uint32_t token, bool named) {
  a->tags[token] |= (uint8_t)(named * (FSC_TAG_CAPITAL | FSC_TAG_NAME));
  a->names[token / 64] |= (uint64_t)named << token % 64;
}

/* "in May", "last March", "March and April", "May 12": is a month a time, not a name? */
static bool dates(const fsc_attributing *a, uint32_t month) {
  const uint64_t before =
      CLASS(PREPOSITION) | CLASS(TIME_WORD) | CLASS(DETERMINER) | CLASS(CLAUSE_WORD) | CLASS(SUBORDINATOR);
  return fsc_token_any(a, month - 1, before) || fsc_kind_at(a, month + 1) == FSC_NUMBER || fsc_in_name(a, month + 1);
}

/* "Rep. | Will Hurd", "Mayor | April Ruiz", "said | Will Holm", "| Jan Holm": is a token a forename? Not in "Will
 * Congress act?", "Why Trump Will Win", "April Senate talks". */
static bool is_forename(const fsc_attributing *a, uint32_t token) {
  enum { SHORT = 3 /* a month that is a date where a number follows alone */ };
  if (!fsc_in_name(a, token + 1)) return false;
  const fsc_match *known = fsc_row_at(a, token, FSC_PERSONS);
  if ((known && known->end > token + 1) || fsc_tagged(a, token - 1, FSC_TAG_TITLE)) return true;
  const fsc_look *look = fsc_look_of(a, token), *before = look - 1;
  const bool month = fsc_token_is(a, token, FSC_IS_MONTH), modal = fsc_token_is(a, token, FSC_IS_MODAL);
  if (month && (modal || look->length > SHORT)) return false;
  return !modal || (before->kind == FSC_WORD ? !is_capitalised(before) : fsc_mark(a, token - 1, ","));
}

/* "Theresa May", "the Women’s March": makes a month behind a name part of it; then "May said" is a name, too. */
static void name_months(fsc_attributing *a, token_list dated) {
  uint32_t known = FSC_NONE, n = 0;
  for (uint32_t i = 0; i < dated.n; i++) {
    const uint32_t t = dated.items[i];
    const bool month = fsc_token_is(a, t, FSC_IS_MONTH), will = fsc_look_of(a, t)->said == FSC_SAYS_WILL;
    const bool forename = (month | will) && is_forename(a, t);
    name_word(a, t, forename);
    untag(a, t, will & !forename);
    if (forename || !month || dates(a, t)) continue;
    const bool named = fsc_in_name(a, t - 1);
    name_word(a, t, named);
    known = fsc_select(named, t, known);
    dated.items[n++] = t;
  }
  for (uint32_t i = 0; known != FSC_NONE && i < n; i++)
    name_word(a, dated.items[i], fsc_same_word(a, dated.items[i], known));
}

/* ---- Together ---- */

static void make_room(fsc_attributing *a) {
  const uint32_t words = fsc_bit_words(a->document->n_tokens) + 1;
  uint64_t *bits = fsc_arena_take_zero(a->arena, 5 * words, sizeof *bits);
  a->tags = fsc_tags_make(a->arena, a->document);
  a->starts = bits;
  a->contents = bits + words;
  a->names = bits + 2 * words;
  a->ends = bits + 3 * words;
  a->turns = bits + 4 * words;
}

/* Where mentions may start, of words outside quotations, and where runs of names end, with possessives: which the bits
 * stand for until now. */
static void find_runs(const fsc_attributing *a) {
  const unsigned asked = FSC_TAG_NAME | FSC_TAG_ROLE | FSC_TAG_ORGANISATION | FSC_TAG_PERSON;
  for (uint32_t base = 0; base < a->document->n_tokens; base += 64) {
    uint64_t tagged = 0;
    for (uint32_t t = base, at = 0; at < 64 && t < a->document->n_tokens; t += 16, at += 16)
      tagged |= (uint64_t)fsc_any16(a->tags + t, asked) << at;
    a->starts[base / 64] &= tagged;
    a->ends[base / 64] |= ~(a->names[base / 64] >> 1 | a->names[base / 64 + 1] << 63);
  }
}

void fsc_tag_tokens(fsc_attributing *a) {
  _Static_assert(FSC_WORD == 0, "kinds that are not zero but for FSC_JOINED_KIND are no words");
  make_room(a);
  const fsc_arena_mark mark = fsc_arena_now(a->arena);
  uint64_t *small = fsc_arena_take(a->arena, fsc_bit_words(a->document->n_tokens) * sizeof *small);
  token_list dated = list_make(a->arena, a->document);
  const token_list capitals = tag_capitals(a, small, &dated);
  tag_matches(a, FSC_REPORT_VERBS, FSC_TAG_CUE);
  tag_matches(a, FSC_TITLES, FSC_TAG_TITLE);
  tag_matches(a, FSC_ROLES, FSC_TAG_ROLE);
  tag_matches(a, FSC_ORGANISATIONS, FSC_TAG_ORGANISATION);
  untag_small(a, find_opening(a, capitals), small);
  name_months(a, dated);
  find_runs(a);
  fsc_arena_release(a->arena, mark);
}
