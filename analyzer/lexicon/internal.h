/* internal.h - what the files of lexicon/ share among themselves.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_INTERNAL_H
#define FSC_LEXICON_INTERNAL_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdatomic.h>

#include "lexicon.h"

enum { FSC_TERM_TOKENS = 16, FSC_TERM_CHOICES = 16 };

/* Symbols no vocabulary gives out. */
#define FSC_ANY_SYMBOL UINT32_MAX

/* A term as alternatives per token: `(ram|shove) _ through` has three places, the first with two choices. */
typedef struct fsc_place {
  uint32_t n;
  fsc_text choices[FSC_TERM_CHOICES]; /* folded words, wildcards, "_" or "<class>" */
} fsc_place;
typedef struct fsc_term {
  uint32_t n;
  fsc_place places[FSC_TERM_TOKENS];
} fsc_term;

/* Splits a term; strings live in arena. NULL, or what is wrong with it. */
const char *fsc_term_parse(fsc_arena *arena, fsc_text text, fsc_term *term);
/* Adds the inflected forms of a verb, noun or adjective as further choices of its inflecting token. */
void fsc_term_inflect(fsc_arena *arena, fsc_form form, bool irregular, fsc_term *term);

/* One inflected form into out (room for length + 8 bytes). */
enum fsc_inflection { FSC_PLURAL, FSC_THIRD_PERSON, FSC_PAST, FSC_PRESENT_PARTICIPLE, FSC_ADVERB };
size_t fsc_inflect(enum fsc_inflection inflection, fsc_text word, char *out);

/* concepts.c: after the known categories; fills the concepts and groups and each entry's place among them. */
void fsc_lexicon_link_concepts(fsc_lexicon *lexicon);

/* Compiles the context cell of an entry; NULL or what is wrong, in arena. */
const char *fsc_contexts_parse(fsc_lexicon *lexicon, fsc_entry *entry, fsc_text *gate);

typedef enum fsc_output_kind { FSC_HIT_OUTPUT, FSC_EXCEPTION_OUTPUT, FSC_GATE_OUTPUT } fsc_output_kind;

/* ---- The trie: token symbols to the entries that end there --------------------------------------------------------
 */

/* What ends at a node, as terms are added. */
typedef struct fsc_new_end {
  uint32_t entry, next; /* next: index + 1 of a further one, 0 none */
  uint8_t kind;
} fsc_new_end;

/* What ends at a node of a sealed trie, with all that choosing among the ends of a sentence asks of the entry. */
typedef struct fsc_end {
  uint32_t entry;
  float weight;
  uint16_t pass, category;
  uint8_t kind;
  uint8_t marks; /* fsc_match.marks */
  bool last;     /* of its node */
} fsc_end;

static inline fsc_end fsc_end_of(const fsc_entry *entry, uint32_t index, fsc_output_kind kind) {
  uint32_t marks = (entry->n_contexts ? FSC_MARK_CONTEXTS : 0) | (entry->excepted ? FSC_MARK_EXCEPTED : 0) |
                   (entry->n_cues ? FSC_MARK_CUES : 0) | (entry->sided ? FSC_MARK_SIDE : 0);
  return (fsc_end){.entry = index,
                   .weight = (float)entry->weight,
                   .pass = entry->pass,
                   .category = entry->category_id,
                   .kind = (uint8_t)kind,
                   .marks = (uint8_t)marks};
}

/* Where an edge leads, with what a walk asks there, so that it need not look at the node. Node 0: nowhere. */
typedef struct fsc_step {
  uint32_t node : 30;
  uint32_t open : 1; /* edges go on from it; set by fsc_trie_seal */
  uint32_t gap : 1;  /* one of them takes any word; set by fsc_trie_seal */
  uint32_t ends;     /* index + 1 of its first end, 0 none; set by fsc_trie_seal */
} fsc_step;

/* A step from the root, with the words that may come next: fsc_symbol_bit of each symbol an edge goes on with. */
typedef struct fsc_start {
  fsc_step step;
  uint64_t next;
} fsc_start;
static inline uint64_t fsc_symbol_bit(uint32_t symbol) { return UINT64_C(1) << (symbol * UINT32_C(0x9E3779B9) >> 26); }

typedef struct fsc_edge {
  uint64_t key; /* node << 32 | symbol; 0: free */
  fsc_step to;
} fsc_edge;

typedef struct fsc_trie {
  fsc_edge *edges;
  size_t n_edges, size;
  uint32_t *new_ends; /* by node: index + 1 of its first new end, 0 none */
  size_t nodes_capacity;
  uint32_t n_nodes; /* node 0 is the root */
  fsc_new_end *new_end_items;
  size_t n_ends, end_capacity;
  /* Made by fsc_trie_seal: */
  fsc_end *ends;    /* node by node: hits in order of preference, then exceptions and gates */
  uint32_t *first;  /* by node: index + 1 of its first end, 0 none */
  fsc_start *roots; /* by symbol */
  uint64_t *filter; /* a Bloom filter (Bloom 1970) of the edges, small enough to stay near */
  unsigned filter_shift;
} fsc_trie;

void fsc_trie_free(fsc_trie *trie);
fsc_step fsc_trie_step(const fsc_trie *trie, uint32_t node, uint32_t symbol);

/* The ends of a step, one after the other: for (e = fsc_trie_ends(trie, step.ends); e; e = fsc_next_end(e)). */
static inline const fsc_end *fsc_trie_ends(const fsc_trie *trie, uint32_t first) {
  return first ? &trie->ends[first - 1] : NULL;
}
static inline const fsc_end *fsc_next_end(const fsc_end *end) { return end->last ? NULL : end + 1; }

static inline uint64_t fsc_edge_hash(uint32_t node, uint32_t symbol) {
  return ((uint64_t)node << 32 | symbol) * UINT64_C(0x9E3779B97F4A7C15);
}
/* False: surely no such edge; nearly all questions of a walk end here. Sealed tries only. */
static inline bool fsc_trie_may_step(const fsc_trie *trie, uint32_t node, uint32_t symbol) {
  uint64_t bit = fsc_edge_hash(node, symbol) >> trie->filter_shift;
  return trie->filter[bit >> 6] >> (bit & 63) & 1;
}
uint32_t fsc_trie_extend(fsc_trie *trie, uint32_t node, uint32_t symbol);
void fsc_trie_end(fsc_trie *trie, uint32_t node, uint32_t entry, fsc_output_kind kind);
void fsc_trie_seal(fsc_trie *trie, uint32_t n_symbols, const fsc_entry *entries);

/* A pattern: the term of its entry, compiled by each worker that comes to need it. */
typedef struct fsc_regex {
  uint32_t entry;
  bool gated;
  fsc_end end; /* what it finds; filled in when all terms are known */
} fsc_regex;

/* NULL if the pattern cannot be compiled; why, in *code and *offset of pcre2_compile. */
pcre2_code *fsc_regex_compile(const char *pattern, int *code, PCRE2_SIZE *offset);

typedef struct fsc_image fsc_image;

struct fsc_lexicon {
  fsc_image
      *image; /* where it came from, NULL: from rows; trie, regexes and regex_of lie in it, entries are made of it */
  fsc_arena *arena;
  fsc_vocabulary *vocabulary;
  fsc_entry *entries;
  atomic_uchar *made; /* by entry: whether it has been made of the image; NULL: all are there */
  size_t n_entries, entry_capacity;
  fsc_category *categories;
  size_t n_categories, category_capacity;
  const char **families;
  size_t n_families, family_capacity;
  fsc_trie trie;
  fsc_regex *regexes;
  size_t n_regexes, regex_capacity, n_ungated;
  uint16_t *frame_of;  /* by entry: fsc_entry_info.frame */
  uint32_t *regex_of;  /* by entry: index + 1, 0 none */
  uint32_t exceptions; /* category id of exceptions.csv, FSC_NONE */
  uint32_t known[FSC_KNOWN_CATEGORIES];
  const fsc_style_cue *style;
  size_t n_style;
  double confidence[FSC_PATTERNS]; /* 0: not read */
  fsc_concept *concepts;
  size_t n_concepts;
  fsc_social_group *groups;
  size_t n_groups;
  const char *version;
  char hash[65];
};

/* subcategory.c: fills in the classes its subcategory names. */
void fsc_entry_classify(fsc_entry *entry);
/* Fills in what hits tell of an entry, when its frame has its number. */
void fsc_lexicon_tell(const fsc_lexicon *lexicon, fsc_entry *entry);

/* The entry of a row; of an image, it is made when first asked for. */
void fsc_image_make_entry(const fsc_lexicon *lexicon, uint32_t index);
static inline const fsc_entry *fsc_lexicon_entry(const fsc_lexicon *lexicon, uint32_t index) {
  if (lexicon->made && !atomic_load_explicit(&lexicon->made[index], memory_order_acquire))
    fsc_image_make_entry(lexicon, index);
  return &lexicon->entries[index];
}

/* Names of fsc_known_category. */
extern const char *const fsc_known_names[FSC_KNOWN_CATEGORIES];

/* A file's name without folder and extension. */
const char *fsc_lexicon_stem(fsc_arena *arena, const char *path);
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
