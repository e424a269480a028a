/* internal.h - what the files of lexicon/ share among themselves.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_INTERNAL_H
#define FSC_LEXICON_INTERNAL_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdatomic.h>

#include "../base/text.h"
#include "lexicon.h"

/* Limits of a term: tokens, choices for each, and with the three further forms of a verb. */
enum { FSC_TERM_TOKENS = 16, FSC_TERM_CHOICES = 16, FSC_TERM_FORMS = 4 * FSC_TERM_CHOICES };

/* Symbols no vocabulary gives out. */
#define FSC_ANY_SYMBOL UINT32_MAX

/* A term as alternatives per token: `(ram|shove) _ through` has three places, the first with two choices. */
typedef struct fsc_place {
  uint32_t n;
  fsc_text choices[FSC_TERM_FORMS]; /* folded words, wildcards, "_" or "<class>" */
} fsc_place;
typedef struct fsc_term {
  uint32_t n;
  fsc_place places[FSC_TERM_TOKENS];
} fsc_term;

/* The next term of a cell, cut at `|` outside of `(a|b)`; false behind the last. */
bool fsc_next_term(fsc_text *cell, fsc_text *term);
/* cut.c: up to `most` words of a folded text, as the tokeniser cuts them, in arena; returns how many there are. */
typedef struct fsc_cutter fsc_cutter;
fsc_cutter *fsc_cutter_new(void);
void fsc_cutter_free(fsc_cutter *cutter);
uint32_t fsc_cut(fsc_cutter *cutter, fsc_arena *arena, fsc_text text, fsc_text *words, uint32_t most);

/* Splits a term; strings live in the lexicon's arena. NULL, or what is wrong with it. */
const char *fsc_term_parse(fsc_lexicon *lexicon, fsc_text text, fsc_term *term);
/* The same of a single word. */
const char *fsc_word_parse(fsc_lexicon *lexicon, fsc_text text, fsc_text *word);
/* 0 if all 64 classes are taken. */
uint32_t fsc_word_symbol(fsc_lexicon *lexicon, fsc_text word);
#define FSC_TOO_MANY_CLASSES "more than 64 classes"
/* Adds the inflected forms of a verb, noun or adjective as further choices of its inflecting token. */
void fsc_term_inflect(fsc_arena *arena, fsc_form form, bool irregular, fsc_term *term);

/* One inflected form into out (room for length + 8 bytes). */
enum fsc_inflection { FSC_PLURAL, FSC_THIRD_PERSON, FSC_PAST, FSC_PRESENT_PARTICIPLE, FSC_ADVERB };
size_t fsc_inflect(enum fsc_inflection inflection, fsc_text word, char *out);

/* concepts.c: after the known categories; fills the concepts and groups and each entry's place among them. */
void fsc_lexicon_link_concepts(fsc_lexicon *lexicon);

/* Compiles the context cell of an entry; NULL or what is wrong, in arena. */
const char *fsc_contexts_parse(fsc_lexicon *lexicon, fsc_entry *entry, fsc_text *gate);

/* ---- The trie: token symbols to the entries that end there ---- */

fsc_hit_end fsc_hit_end_of(const fsc_lexicon *lexicon, const fsc_entry *entry);
/* The order of two entries that cover the same tokens: the heavier, then the earlier row comes first. */
static inline int fsc_by_preference(const fsc_hit_end *a, const fsc_hit_end *b) {
  if (a->weight != b->weight) return a->weight > b->weight ? -1 : 1;
  return a->row < b->row ? -1 : a->row > b->row;
}

/* Why a term is in the trie: as a hit, or to serve another entry as its exception or as the gate of its regex. */
typedef enum fsc_output_kind { FSC_HIT_OUTPUT, FSC_EXCEPTION_OUTPUT, FSC_GATE_OUTPUT } fsc_output_kind;
typedef struct fsc_other_end {
  uint32_t row;
  uint32_t kind;
} fsc_other_end;

/* An edge says what its node has, so that most nodes need not be read: nothing ends there, and no edge goes on with the
 * next word of the text. */
typedef struct fsc_edge {
  uint32_t symbol;
  uint32_t node : 30; /* where in fsc_trie.nodes it leads; 0: a free place */
  uint32_t ends : 1;  /* something ends there */
  uint32_t more : 1;  /* the search goes on behind this place: another edge was displaced by it or by one before it */
  uint32_t next;      /* fsc_step_bit of each symbol with an edge from that node; all bits if one takes any word */
} fsc_edge;

/* A node of a sealed trie, in one piece with what a walk reads there. Before it lies, if it has edges, a Bloom filter
 * of their symbols; behind it lie its hits in order of preference; its exceptions and gates; its edges, an
 * open-addressed table by symbol. */
typedef struct fsc_node {
  uint32_t n_hits : 22;
  uint32_t places : 5; /* for edges: 1 << (places - 1); 0: none */
  uint32_t filter : 5; /* 1 << filter words of 64 bits; 0 without edges, too */
  uint32_t n_others : 22;
  uint32_t shift : 5; /* of hashes, so that most edges are in the first place looked at */
  uint32_t gap : 1;   /* an edge takes any word, as FSC_ANY_SYMBOL */
  uint32_t named : 1; /* a hit is a row of exceptions.csv */
  uint32_t none : 3;
} fsc_node;
enum { FSC_MOST_ENDS = (1 << 22) - 1, FSC_MOST_NODES = (1 << 30) - 1 };
_Static_assert(sizeof(fsc_node) == 8 && sizeof(fsc_hit_end) == 24 && sizeof(fsc_other_end) == 8 &&
                   sizeof(fsc_edge) == 12,
               "pieces of eight bytes, but for edges");

static inline uint32_t fsc_node_places(const fsc_node *node) { return UINT32_C(1) << node->places >> 1; }
static inline uint32_t fsc_node_filter_size(const fsc_node *node) {
  return node->places ? UINT32_C(1) << node->filter : 0;
}
static inline const uint64_t *fsc_node_filter(const fsc_node *node) {
  return (const uint64_t *)(const void *)node - fsc_node_filter_size(node);
}
static inline const fsc_hit_end *fsc_node_hits(const fsc_node *node) {
  return (const fsc_hit_end *)(const void *)(node + 1);
}
static inline const fsc_other_end *fsc_node_others(const fsc_node *node) {
  return (const fsc_other_end *)(const void *)(fsc_node_hits(node) + node->n_hits);
}
static inline const fsc_edge *fsc_node_edges(const fsc_node *node) {
  return (const fsc_edge *)(const void *)(fsc_node_others(node) + node->n_others);
}

/* In units of fsc_trie.nodes: of a node and what lies behind it, but for its edges, and with them. */
static inline uint64_t fsc_node_ends_length(const fsc_node *node) {
  return 1 + node->n_hits * (uint64_t)(sizeof(fsc_hit_end) / 8) + node->n_others;
}
static inline uint64_t fsc_node_length(const fsc_node *node) {
  return fsc_node_ends_length(node) + (fsc_node_places(node) * (uint64_t)sizeof(fsc_edge) + 7) / 8;
}

static inline uint32_t fsc_symbol_hash(uint32_t symbol) { return symbol * UINT32_C(0x9E3779B9); }
static inline uint64_t fsc_symbol_bit(uint32_t symbol) { return UINT64_C(1) << (fsc_symbol_hash(symbol) >> 26); }
/* The same in half of the bits, as edges hold it. */
static inline uint32_t fsc_step_bit(uint32_t symbol) { return UINT32_C(1) << (fsc_symbol_hash(symbol) >> 27); }
/* The word of a filter that has the bit of a symbol, before it is reduced to the size of the filter. */
static inline uint32_t fsc_filter_place(uint32_t symbol) { return fsc_symbol_hash(symbol) >> 10; }

/* fsc_word.terms: low bits of its own symbols, in less than a quarter of fsc_symbol_bit's, one more for words without;
 * FSC_NEXT places above the same of the words that terms go on with from it. */
enum { FSC_OWN_BITS = 0x7FFF, FSC_UNKNOWN_BIT = 0x4000, FSC_NEXT = 16 };
#define FSC_MEETS UINT32_C(0x8000)    /* some that end with it are there for the sake of others */
#define FSC_ENDS UINT32_C(0x80000000) /* terms end with it */
static inline uint32_t fsc_fold_bits(uint64_t bits) {
  bits |= bits >> 32;
  bits |= bits >> 16;
  return (uint32_t)((bits & 0x3FFF) | (bits >> 2 & 0x3000));
}

typedef struct fsc_trie_building fsc_trie_building;
typedef struct fsc_trie {
  fsc_trie_building *building; /* until it is sealed */
  uint64_t *nodes;             /* one behind the other, an edge leads to a later one; before them an empty one, to which
                                  what opens no term leads, and behind them eight bytes that are none of them */
  size_t size;                 /* of nodes */
  uint32_t *roots;             /* by symbol: the node it leads to from the root, as in fsc_edge */
} fsc_trie;

static inline const fsc_node *fsc_trie_node(const fsc_trie *trie, uint32_t at) {
  return (const fsc_node *)(const void *)(trie->nodes + at);
}

/* The word of its filter that has the bit of a symbol: of the words before the node one counted from -1 down. */
static inline const uint64_t *fsc_node_filter_word(const fsc_node *node, uint32_t symbol) {
  return (const uint64_t *)(const void *)node + (int32_t)(fsc_filter_place(symbol) | UINT32_MAX << node->filter);
}

/* False: no edge takes the symbol. Undefined for a node without edges, of which the word before it is read. */
static inline bool fsc_node_lets(const fsc_node *node, uint32_t symbol) {
  return *fsc_node_filter_word(node, symbol) >> (fsc_symbol_hash(symbol) >> 26) & 1;
}

/* The place where the edge that takes a symbol is, or a search for it starts. */
static inline const fsc_edge *fsc_node_place(const fsc_node *node, uint32_t symbol) {
  return &fsc_node_edges(node)[fsc_symbol_hash(symbol) >> node->shift & (fsc_node_places(node) - 1)];
}

/* For a node with edges: the edge that takes a symbol; some other edge if there is none. */
static inline const fsc_edge *fsc_node_edge(const fsc_node *node, uint32_t symbol) {
  const fsc_edge *edges = fsc_node_edges(node), *edge = fsc_node_place(node, symbol);
  uint32_t last = fsc_node_places(node) - 1;
  for (uint32_t i = 0; i < last && edge->symbol != symbol && edge->more; i++)
    edge = edge == &edges[last] ? edges : edge + 1;
  return edge;
}

/* Building: nodes are numbers, 0 is the root. */
uint32_t fsc_trie_extend(fsc_trie *trie, uint32_t node, uint32_t symbol);
/* flags: what matches there have besides those of the entry, FSC_MATCH_BASE or 0. False if FSC_MOST_ENDS rows end at
 * the node already. */
bool fsc_trie_end(fsc_trie *trie, uint32_t node, uint32_t entry, fsc_output_kind kind, uint32_t flags);
void fsc_trie_seal(fsc_trie *trie, uint32_t n_symbols, const fsc_lexicon *lexicon);
void fsc_trie_free(fsc_trie *trie);
/* By place in the nodes of a sealed trie: 1 where one is that a root or an edge leads to, else 0. To be freed. */
uint8_t *fsc_trie_places(const fsc_trie *trie, uint32_t n_symbols);

/* Fills in what begins with a word. A node that joins what several symbols of it end lies in arena. */
void fsc_trie_start(const fsc_trie *trie, fsc_arena *arena, fsc_word *word);

/* A regex: the term of an entry of form `regex`, compiled by each worker when it first needs it. */
typedef struct fsc_regex {
  uint32_t entry;
  bool gated;
  fsc_hit_end end; /* what it finds; filled in when all terms are known */
} fsc_regex;

/* NULL if the pattern cannot be compiled; why, in *code and *offset of pcre2_compile. */
pcre2_code *fsc_regex_compile(const char *pattern, int *code, PCRE2_SIZE *offset);

typedef struct fsc_image fsc_image;

struct fsc_lexicon {
  fsc_arena *arena; /* of what entries, style, frames and contexts point at, if it is not in the image */

  /* What the rows say: filled in by reading, or loaded. */
  fsc_entry *entries; /* of a loaded one NULL: they are made one by one */
  size_t n_entries, entry_capacity;
  fsc_category *categories;
  size_t n_categories, category_capacity;
  const char **families;
  size_t n_families, family_capacity;
  const fsc_style_cue *style;
  size_t n_style;
  double confidence[FSC_PATTERNS]; /* 0: not read */
  const char *version;
  char hash[65];

  /* What is made of them: filled in by compiling, or loaded. */
  fsc_vocabulary *vocabulary;
  fsc_trie trie;
  fsc_regex *regexes;
  size_t n_regexes, regex_capacity, n_ungated;
  uint32_t *regex_of;  /* by entry: index + 1, 0 none */
  uint16_t *frame_of;  /* by entry: fsc_entry_info.frame */
  uint32_t exceptions; /* category id of exceptions.csv, FSC_NONE */
  uint32_t known[FSC_KNOWN_CATEGORIES];
  fsc_concept *concepts;
  size_t n_concepts;
  fsc_social_group *groups;
  size_t n_groups;

  const fsc_entry **by_row; /* of a loaded one those that are made, which lie in the arena in the order they were first
                               asked for: what analyses meet lies together */
  fsc_contexts *contexts;   /* by row: those of its entry, which matching asks for more often than for all the rest */

  /* Only of a loaded one: its image, which holds the trie, the regexes, regex_of and frame_of. */
  fsc_image *image;
  atomic_ulong *made; /* bits by row; NULL: all entries are there */

  /* Only while it is read and compiled. */
  fsc_cutter *cutter;
  void (*tell)(void *data, const char *text); /* fsc_lexicon_tell_all; NULL: the first bad row is an error */
  void *tell_data;
};

/* subcategory.c: fills in the classes its subcategory names. */
void fsc_entry_classify(fsc_entry *entry);

/* The entry of a row; of an image, it is made when first asked for. */
void fsc_image_make_entry(const fsc_lexicon *lexicon, uint32_t index);
enum { FSC_MADE_BITS = 8 * sizeof(unsigned long) };
static inline bool fsc_lexicon_has_made(const fsc_lexicon *lexicon, uint32_t index) {
  if (!lexicon->made) return true;
  return atomic_load_explicit(&lexicon->made[index / FSC_MADE_BITS], memory_order_acquire) >> index % FSC_MADE_BITS & 1;
}
static inline const fsc_entry *fsc_lexicon_entry(const fsc_lexicon *lexicon, uint32_t index) {
  if (!fsc_lexicon_has_made(lexicon, index)) fsc_image_make_entry(lexicon, index);
  return lexicon->by_row[index];
}

/* Unpacks entries one behind in a series of calls, the last with FSC_NONE: a call prefetches what its entry is made of
 * and unpacks the one before, *awaited, which is FSC_NONE at first. */
void fsc_image_await_entry(const fsc_lexicon *lexicon, uint32_t index, uint32_t *awaited);
static inline void fsc_lexicon_await(const fsc_lexicon *lexicon, uint32_t index, uint32_t *awaited) {
  if (!fsc_lexicon_has_made(lexicon, index)) fsc_image_await_entry(lexicon, index, awaited);
}

/* Names of fsc_known_category. */
extern const char *const fsc_known_names[FSC_KNOWN_CATEGORIES];

/* A file's name without folder and extension. */
fsc_text fsc_lexicon_stem(const char *path);
/* The hash of the set: of the hash so far and the next file's bytes. */
void fsc_lexicon_add_to_hash(fsc_lexicon *lexicon, fsc_text csv);
/* fsc_lexicon_read without the hash. */
fsc_status fsc_lexicon_read_rows(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error);
fsc_status fsc_lexicon_read_style(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error);
fsc_status fsc_lexicon_read_patterns(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error);
/* Tells each entry which cues count it. */
void fsc_lexicon_link_style(fsc_lexicon *lexicon);

extern const struct fsc_builtin {
  const char *path;
  const unsigned char *at;
  size_t length;
} fsc_builtins[];
extern const size_t fsc_n_builtins;
extern const char
    fsc_builtin_hash[]; /* 64 hexadecimal digits, computed at build time: hashing costs as much as reading */
#endif
