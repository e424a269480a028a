/* lexicon.h - CSV rows -> entries -> one compiled matcher; built-in and user lexicons go the same way.
 *
 * A lexicon is filled by fsc_lexicon_read, then compiled once; from then on it is immutable and shared by threads.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_H
#define FSC_LEXICON_H
#include "../base/arena.h"
#include "../base/vocabulary.h"
#include "../document/document.h"

typedef enum fsc_form {
  FSC_FORM_EXACT,
  FSC_FORM_VERB,
  FSC_FORM_NOUN,
  FSC_FORM_ADJECTIVE,
  FSC_FORM_PHRASE,
  FSC_FORM_REGEX
} fsc_form;

typedef enum fsc_context_kind {
  FSC_DET_BEFORE,
  FSC_MODAL_OR_TO_BEFORE,
  FSC_BE_BEFORE,
  FSC_NOT_BEFORE, /* the next word is not in a list */
  FSC_NOT_AFTER,  /* the word before is not in a list */
  FSC_BEFORE,     /* the next word is in a list */
  FSC_AFTER,
  FSC_NEAR,
  FSC_LOWER_ONLY,
  FSC_NOT_SENT_INITIAL,
  FSC_OUTLET_ONLY,
  FSC_THAT_WITHIN,
  FSC_NOT_DOMAIN,
  FSC_NO_SOURCE_WITHIN,
  FSC_CONTEXT_KINDS
} fsc_context_kind;

typedef struct fsc_context {
  fsc_context_kind kind;
  float factor;       /* 0: a condition; else what the weight is multiplied by where the context fails */
  uint32_t distance;  /* NEAR, THAT_WITHIN: tokens; NO_SOURCE_WITHIN: sentences */
  uint32_t n_symbols; /* exact words of the list */
  uint64_t classes;   /* the <class>es of the list */
  uint64_t bits;      /* fsc_symbol_bit of its exact words: a filter before they are searched */
  const uint32_t *symbols;
  const char *name; /* "near", as rows write it */
} fsc_context;
typedef struct fsc_contexts {
  const fsc_context *items;
  uint32_t n;
} fsc_contexts;

/* Marks on rows of support files, written `flag:a|b` in their context; lexicons/README.md says what each means. In the
 * order of the names in term.c. */
enum {
  FSC_FLAG_QUOTE = 1 << 0,
  FSC_FLAG_THAT = 1 << 1,
  FSC_FLAG_WEAK = 1 << 2,
  FSC_FLAG_HOMOGRAPH = 1 << 3,
  FSC_FLAG_ACCORDING = 1 << 4,
  FSC_FLAG_NOMINAL = 1 << 5,
  FSC_FLAG_ADVERB = 1 << 6,
  FSC_FLAG_DESCRIBE = 1 << 7,
  FSC_FLAG_CLAUSE = 1 << 8,
  FSC_FLAG_ADDRESSEE = 1 << 9,
  FSC_FLAG_HONORIFIC = 1 << 10,
  FSC_FLAG_FEMALE = 1 << 11,
  FSC_FLAG_MALE = 1 << 12,
  FSC_FLAG_SPOKESPERSON = 1 << 13,
  FSC_FLAG_ANONYMOUS = 1 << 14,
  FSC_FLAG_VAGUE = 1 << 15,
  FSC_FLAG_COLLECTIVE = 1 << 16,
  FSC_FLAG_GROUP = 1 << 17,
  FSC_FLAG_SUFFIX = 1 << 18,
  FSC_FLAG_ACRONYM = 1 << 19,
  FSC_FLAG_METONYM = 1 << 20,
  FSC_FLAG_PROPER = 1 << 21,
  FSC_FLAG_CAPITALS = 1 << 22,
  FSC_FLAG_BARE = 1 << 23,
  FSC_FLAG_VOICE = 1 << 24,
  FSC_FLAG_ADJECTIVE = 1 << 25,
  FSC_FLAG_HEAD = 1 << 26,
  FSC_FLAG_HIRED = 1 << 27,
  FSC_FLAG_LEADS = 1 << 28,
  FSC_FLAG_AS = 1 << 29,
  FSC_FLAG_TOPIC = 1 << 30,
  FSC_FLAGS = 31
};
/* One more bit of fsc_hit_end.flags: the match begins with the first word of the term as the row has it, the base form
 * of a verb. Never set for regexes; for a word with 's it may stand for the form with or without the ending. */
#define FSC_MATCH_BASE UINT32_C(0x80000000)

const char *fsc_context_name(size_t kind); /* as rows write it; NULL behind the last */

enum { FSC_LOADED_PASS = 0 };

/* How a cue of report_verbs.csv reports: its subcategory, one of the names in subcategory.c. */
typedef enum fsc_cue_class {
  FSC_CUE_UNKNOWN,
  FSC_CUE_NEUTRAL,
  FSC_CUE_ASSERTIVE,
  FSC_CUE_FACTIVE,
  FSC_CUE_DOUBT,
  FSC_CUE_CONCESSION,
  FSC_CUE_DENIAL,
  FSC_CUE_ATTACK,
  FSC_CUE_PRAISE,
  FSC_CUE_BOAST,
  FSC_CUE_LIGHT,
  FSC_CUE_EMOTIVE,
  FSC_CUE_FORECAST,
  FSC_CUE_SUGGEST,
  FSC_CUE_DIRECTIVE,
  FSC_CUE_COMMISSIVE,
  FSC_CUE_MENTAL,
  FSC_CUE_RULING,
  FSC_CUE_DOCUMENT,
  FSC_CUE_NOMINAL,
  FSC_CUE_HEARSAY,
  FSC_CUE_NO_COMMENT,
  FSC_CUE_CLASSES
} fsc_cue_class;
/* A source class by its name; FSC_UNKNOWN_CLASS if no class has it. */
fsc_source_class fsc_class_called(const char *name);

/* One row. Strings are NUL-terminated, "" where the cell is empty, and live as long as the lexicon. Fields that an
 * analysis reads come first, by cache lines: info, then what all rules read, then what some of them do. Fields that
 * only commands about lexicons read come last, and are filled once fsc_lexicon_entries has been called. */
typedef struct fsc_entry {
  fsc_entry_info info; /* as in fsc_hit.entry; filled by compiling */
  uint32_t n_contexts;
  uint16_t category_id;
  uint16_t pass; /* entries of one pass compete for tokens: family `loaded` is FSC_LOADED_PASS, any other category its
                    own */
  const fsc_context *contexts;
  const uint16_t *cues;
  uint16_t n_cues; /* rows of opinion_style.csv that count its matches */
  uint16_t family_id;
  uint32_t flags;   /* of context `flag:a|b` */
  uint32_t concept; /* of a row that takes a side: place in fsc_lexicon_concepts; of a row of groups: place in
                       fsc_lexicon_groups; else FSC_NONE */
  uint32_t row;     /* among all entries, in order of reading */
  double weight;
  const char *subcategory, *term;
  const char *family, *category, *id, *neutral_alt, *forms, *side;
  fsc_form form;
  uint8_t source_class, cue_class; /* what its subcategory names: fsc_source_class, fsc_cue_class */
  bool sided;                      /* takes a side in a concept, or names its neutral wording; filled by compiling */
  bool excepted;                   /* it has exception phrases; filled by compiling */
  const char *shown;               /* the term; of subcategory `slur`, masked: fsc_lexicon_shown_term */
  const char *path;
  const char *exceptions, *issue, *source, *status, *notes, *context, *polarity, *confidence, *side_name, *evidence,
      *year;
  uint32_t line; /* of the row in path */
} fsc_entry;

typedef struct fsc_category {
  const char *name, *family;
  uint32_t n_entries;
  double phi;        /* overdispersion of its counts, var / mean over articles of equal length; 0: not known */
  bool measured;     /* false for support files, whose rows only serve rules */
  bool framing;      /* kind `frame`: its subcategories are its frames */
  const char *usual; /* "political 0.46|economic 0.095": what share of its weight a frame has in news; "": not known */
  size_t n_frames;
  uint32_t first_frame;      /* the number of its first frame; the others follow. Filled by compiling */
  const char *const *frames; /* in order of reading; the subcategory of its entries is one of these strings, or "" */
} fsc_category;

typedef struct fsc_lexicon fsc_lexicon;
fsc_lexicon *fsc_lexicon_new(void);
void fsc_lexicon_free(fsc_lexicon *lexicon);

/* Reads one CSV; path is for messages. FSC_BAD_USAGE with file:line in *error for a row that cannot be used. */
fsc_status fsc_lexicon_read(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error);
fsc_status fsc_lexicon_read_file(fsc_lexicon *lexicon, const char *path, fsc_error *error);
fsc_status fsc_lexicon_read_builtin(fsc_lexicon *lexicon, fsc_error *error);
/* The built-in set with files beside it or in it, or files alone (see fsc_lexicon_use). */
fsc_status fsc_lexicon_read_set(fsc_lexicon *lexicon, const char *const *files, size_t n_files, fsc_lexicon_use use,
                                fsc_error *error);
/* Where compiled sets are kept. */
typedef struct fsc_lexicon_cache {
  const char *directory;                      /* NULL: nowhere */
  void (*warn)(void *data, const char *text); /* about odd rows and files that cannot be cached; may be NULL */
  void *data;
} fsc_lexicon_cache;
/* Reads and compiles a set, or loads it compiled: the built-in set from the image in the program (absent in a
 * cross-compiled one), another from the cache if there is a sound file. cache may be NULL. */
fsc_status fsc_lexicon_open_set(fsc_lexicon *lexicon, const char *const *files, size_t n_files, fsc_lexicon_use use,
                                const fsc_lexicon_cache *cache, fsc_error *error);
/* Whether a file of this name is part of the built-in set. */
bool fsc_lexicon_is_builtin(const char *path);
/* The share of a frame in `usual` of its category; NaN if that is not known. */
double fsc_usual_share(const fsc_category *category, const char *frame);
/* Whether a file of this name describes the set (categories, opinion_style …) instead of listing terms. */
bool fsc_lexicon_is_description(const char *path);
/* The bytes of a file, to be freed. */
fsc_status fsc_lexicon_bytes(const char *path, char **bytes, size_t *length, fsc_error *error);
fsc_status fsc_lexicon_compile(fsc_lexicon *lexicon, fsc_error *error);
/* For lint: from now on reading and compiling pass the message for each bad row to `tell` and go on; they fail after
 * the last row, with the last of these messages. */
void fsc_lexicon_tell_all(fsc_lexicon *lexicon, void (*tell)(void *data, const char *text), void *data);

/* ---- Compiled lexicons as bytes (image.h) ---- */
/* The image of a compiled lexicon, to be freed. key: 64 hexadecimal digits, a hash of what it was made from. */
unsigned char *fsc_lexicon_save(const fsc_lexicon *lexicon, const char *key, size_t *length);
/* Makes a new lexicon a compiled one that borrows the bytes. False, with the lexicon unchanged, if the image is not of
 * this program's layout and that key or, unless it is trusted, damaged. */
bool fsc_lexicon_load_image(fsc_lexicon *lexicon, const unsigned char *bytes, size_t length, const char *key,
                            bool trusted);

/* A memo whose words lead to the terms that begin with them; to be freed by fsc_memo_free. */
fsc_memo *fsc_lexicon_memo(const fsc_lexicon *lexicon);
size_t fsc_lexicon_entries(const fsc_lexicon *lexicon, const fsc_entry **entries);          /* in order of reading */
size_t fsc_lexicon_categories(const fsc_lexicon *lexicon, const fsc_category **categories); /* by category_id */
/* The categories.csv of the built-in set, in the arena. */
struct fsc_csv_table;
const struct fsc_csv_table *fsc_lexicon_descriptions(fsc_arena *arena);
/* What a category holds, as they say; "" for one of an added lexicon. */
const char *fsc_lexicon_construct(const struct fsc_csv_table *descriptions, const char *category);
/* What camps word differently: rows of partisan_pairs with one issue and one subcategory. Filled by compiling. */
typedef struct fsc_concept {
  const char *issue, *name, *sides[2]; /* names of the camps a and b; "" where no row gives one */
} fsc_concept;
size_t fsc_lexicon_concepts(const fsc_lexicon *lexicon, const fsc_concept **concepts); /* in order of their first row */
/* A social group: rows of groups with one issue. Filled by compiling. */
typedef struct fsc_social_group {
  const char *name, *member, *source_class; /* "migrants", "migrant", "citizen": of its first row; never NULL */
  uint32_t flags;                           /* of all its rows */
} fsc_social_group;
size_t fsc_lexicon_groups(const fsc_lexicon *lexicon,
                          const fsc_social_group **groups); /* in order of their first row */
/* An entry's `shown`, as long as the lexicon lives. */
const char *fsc_lexicon_shown_term(const fsc_lexicon *lexicon, uint32_t row);
const char *fsc_lexicon_year(const fsc_lexicon *lexicon, uint32_t row); /* its `year`; may be empty or NULL */
/* The limit for families, categories and frames: more are a sign of a wrong column, and the data structures are made
 * for few. */
enum { FSC_MOST_CATEGORIES = 4096 };
/* FSC_NONE if there is none of that name. */
uint32_t fsc_lexicon_category(const fsc_lexicon *lexicon, const char *name);
/* Categories that scorers ask for in every article; in the order of the names in lexicon.c. */
typedef enum fsc_known_category {
  FSC_BOILERPLATE,
  FSC_MODIFIERS,
  FSC_REPORT_VERBS,
  FSC_TITLES,
  FSC_ROLES,
  FSC_ORGANISATIONS,
  FSC_ANONYMITY,
  FSC_AGENCY,
  FSC_PARTISAN_PAIRS,
  FSC_GROUPS,
  FSC_PERSONS,
  FSC_FORENAMES,
  FSC_KNOWN_CATEGORIES
} fsc_known_category;
/* The id of the category in a compiled lexicon; FSC_NONE if it has no such rows. */
uint32_t fsc_lexicon_known(const fsc_lexicon *lexicon, fsc_known_category category);
/* The ways of attributing: rows of attribution_patterns.csv. */
typedef enum fsc_pattern_id {
  FSC_POST,
  FSC_INV,
  FSC_ACC,
  FSC_ING,
  FSC_CONJ,
  FSC_THAT,
  FSC_PREQ,
  FSC_PASS,
  FSC_BARE,
  FSC_WEAK,
  FSC_HEARSAY,
  FSC_NOMINAL,
  FSC_LABEL,
  FSC_FLOAT,
  FSC_ORPHAN,
  FSC_PATTERNS
} fsc_pattern_id;
const char *fsc_pattern_name(fsc_pattern_id pattern);
/* The pattern's precision, 0-1; NaN in a set without that file. */
double fsc_lexicon_confidence(const fsc_lexicon *lexicon, fsc_pattern_id pattern);
/* What the opinion score adds up: rows of opinion_style.csv. Marks and numbers count outside quotations only. */
typedef enum fsc_structure {
  FSC_STRUCTURE_NONE, /* counts matches of category (and subcategory, if not NULL) */
  FSC_LOADED,         /* the sentence's loaded score */
  FSC_QUESTION,       /* 1 if it holds a question mark */
  FSC_DASHES,
  FSC_SCARE_QUOTES,
  FSC_DIGITS, /* numbers in digits */
  FSC_EXCLAMATION,
  FSC_QUOTATION,  /* share of its words inside quotations, 0-1 */
  FSC_ATTRIBUTED, /* 1 if it holds content of an attribution */
  FSC_SHORT,      /* 1 for up to eight words */
  FSC_INTERCEPT   /* always 1 */
} fsc_structure;
typedef struct fsc_style_cue {
  const char *name;
  double coefficient;
  double cap; /* the highest count that a sentence gets points for */
  fsc_structure structure;
  const char *category, *subcategory;
} fsc_style_cue;
enum { FSC_MOST_CUES = UINT8_MAX }; /* hits have a byte for them */
size_t fsc_lexicon_style(const fsc_lexicon *lexicon, const fsc_style_cue **cues);

/* Before sharing: whether hits of a category are reported (--only, --without). */
void fsc_lexicon_measure(fsc_lexicon *lexicon, uint32_t category, bool measured);
/* Before sharing: takes contexts of these kinds (bits) off all entries (--without). */
void fsc_lexicon_forget_contexts(fsc_lexicon *lexicon, uint64_t kinds);
const char *fsc_lexicon_set_version(const fsc_lexicon *lexicon);
const char *fsc_lexicon_hash(const fsc_lexicon *lexicon);

enum { /* fsc_hit_end.marks: what its entry has, so that most matches are skipped without reading it */
       FSC_MARK_CONTEXTS = 1, /* contexts */
       FSC_MARK_EXCEPTED = 2, /* exceptions of its own */
       FSC_MARK_CUES = 4,     /* rows of opinion_style.csv that count it */
       FSC_MARK_SIDE = 8,     /* a side in a concept */
       FSC_MARK_NAME = 16,    /* it is a row of exceptions.csv */
       FSC_MARK_LOADED = 32,  /* of family loaded: FSC_LOADED_PASS */
       FSC_MARK_SLUR = 64,    /* of subcategory slur */
       FSC_MARK_VOICED = 128  /* contexts that voices or sources decide: OUTLET_ONLY, NO_SOURCE_WITHIN */
};

/* What is read most of an entry, stored in the trie where its terms end: entries are many and far apart in memory. */
enum { FSC_MOST_ROWS = (1 << 24) - 1, FSC_NO_ROW = FSC_MOST_ROWS, FSC_SEVERAL_CUES = UINT8_MAX };
typedef struct fsc_hit_end {
  double weight;
  uint32_t row : 24;
  uint32_t cue : 8; /* 1 + the row of opinion_style.csv that counts it, 0: none, FSC_SEVERAL_CUES: its entry tells */
  uint32_t flags;
  uint16_t category, frame; /* frame: fsc_entry_info.frame */
  uint8_t marks, cue_class;
  uint8_t form : 4, source_class : 4; /* form: fsc_form */
  uint8_t opening : 4, ending : 4;    /* hashes of the first three bytes of the term and of its last word */
} fsc_hit_end;

/* An entry found at tokens first .. end-1. */
typedef struct fsc_match {
  const fsc_hit_end *what;
  uint32_t first, end;
  float held;        /* fsc_contexts_hold: 0 where a context of its entry fails */
  uint16_t category; /* copied from `what`, which is farther away in memory */
  uint8_t marks;     /* the same */
  bool exception;    /* covered by an exception phrase of its entry or a row of exceptions.csv */
} fsc_match;

/* All matches in a document: leftmost-longest within each family (one per span in `loaded`), families apart from
 * each other; by first token, longest first, then category, then order of reading. items[at[t] - 1] is the first that
 * starts at token t; at[t] is 0 if none does. A match whose contexts fail by its tokens alone is kept, to be reported
 * as suppressed, but takes no words from others of its family. */
typedef struct fsc_matches {
  uint32_t n;
  const fsc_match *items;          /* n, and a sentinel that starts at FSC_NONE */
  const uint32_t *at;              /* NULL once fsc_matches_scored */
  const fsc_entry *const *entries; /* by row; only those of the matches may be read */
} fsc_matches;
/* Fetches from memory where the entry of a match is. */
static inline void fsc_match_fetch(const fsc_matches *matches, const fsc_match *match) {
  __builtin_prefetch(&matches->entries[match->what->row]);
}
static inline const fsc_entry *fsc_match_entry(const fsc_matches *matches, const fsc_match *match) {
  return matches->entries[match->what->row];
}

/* Per worker: PCRE2 match data and buffers. Made after fsc_lexicon_measure, since it depends on that. */
typedef struct fsc_matcher_scratch fsc_matcher_scratch;
fsc_matcher_scratch *fsc_matcher_scratch_new(const fsc_lexicon *lexicon);
void fsc_matcher_scratch_free(fsc_matcher_scratch *scratch);
void fsc_lexicon_match(fsc_matcher_scratch *scratch, fsc_arena *arena, const fsc_document *document,
                       fsc_matches *matches);
/* Gives back `at`, which only scorers need; a large one goes back to the system at once. */
void fsc_matches_scored(fsc_matches *matches, uint32_t n_tokens);
/* The match of a category that starts at a token, preferably one whose contexts hold; NULL if there is none. */
const fsc_match *fsc_match_at(const fsc_matches *matches, uint32_t token, uint32_t category);
#endif
