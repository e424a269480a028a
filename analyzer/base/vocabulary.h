/* vocabulary.h - every word form the program knows something about, and a worker's memo of the words it has met.
 *
 * The lexicon fills a vocabulary at load time: exact forms, stems with a wildcard, word classes. From then on it is
 * immutable and shared. A memo maps the bytes of a token to its fsc_word; all that is slow (Unicode folding, 's,
 * wildcards) happens once per distinct spelling. A memo is a pure cache: private to a worker, without effect on
 * results. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_VOCABULARY_H
#define FSC_BASE_VOCABULARY_H
#include <stdbool.h>

#include "../framescope.h"
#include "arena.h"
#include "said.h"

/* Word classes that code asks for by name; lexicons/classes.csv says which words belong to them ("auxiliary" ->
 * FSC_IS_AUXILIARY), lexicons/abbreviations.csv fills the abbreviation_* ones. Further classes of a lexicon get the
 * bits behind them, 64 in all. The order here is the order of the names in vocabulary.c. */
enum {
  FSC_IS_DETERMINER,
  FSC_IS_POSSESSIVE,
  FSC_IS_PRONOUN,
  FSC_IS_OBJECT_PRONOUN,
  FSC_IS_AUXILIARY,
  FSC_IS_BE_FORM,
  FSC_IS_MODAL,
  FSC_IS_PREPOSITION,
  FSC_IS_NEGATOR,
  FSC_IS_SPEECH_VERB, /* its forms beside a quotation's end: said asked shouts */
  FSC_IS_WEEKDAY,
  FSC_IS_MONTH,
  FSC_IS_TIME_WORD,
  FSC_IS_NUMBER_WORD,
  FSC_IS_PARTICLE,
  FSC_IS_SENTENCE_OPENER,
  FSC_IS_FUNCTION_WORD,
  FSC_IS_QUANTIFIER,
  FSC_IS_PEOPLE,
  FSC_IS_DOCUMENT_NOUN,
  FSC_IS_FEMALE_NOUN,
  FSC_IS_MALE_NOUN,
  FSC_IS_MALE_PRONOUN, /* he him his; with the female and plural ones, what pronouns are resolved by */
  FSC_IS_FEMALE_PRONOUN,
  FSC_IS_PLURAL_PRONOUN,
  FSC_IS_FIRST_PERSON,
  FSC_IS_SECOND_PERSON,
  FSC_IS_RELATIVE,            /* who which */
  FSC_IS_CLAUSE_WORD,         /* opens a clause or joins two: and but when because ...; no noun phrase holds one */
  FSC_IS_INNER_PREPOSITION,   /* stays inside a noun phrase: of for at from in with */
  FSC_IS_TOPIC_PREPOSITION,   /* before what is talked about: about of on for to against */
  FSC_IS_ABOUT,               /* about of regarding concerning */
  FSC_IS_SUBORDINATOR,        /* ends what is said of an object: when because after while */
  FSC_IS_QUESTION_WORD,       /* opens what is asked: whether if how why */
  FSC_IS_PLACE_PREPOSITION,   /* in at near: the name behind it is likely a place */
  FSC_IS_ADJUNCT_PREPOSITION, /* never part of what is said of an object: during amid despite */
  FSC_IS_ADVERB,              /* without -ly: also again often */
  FSC_IS_SET_ADVERB,          /* an adverb with the preposition before it: "at least", "in fact" */
  FSC_IS_LY_WORD,             /* no adverb for all its -ly: elderly friendly assembly */
  FSC_IS_MEDIUM_PREPOSITION,  /* in by through: "said in a statement" */
  FSC_IS_MEDIUM_NOUN,         /* what something is said in: statement interview e-mail */
  FSC_IS_CATENATIVE,          /* goes with an infinitive or gerund in one verb group: try continue begin fail */
  FSC_IS_CAUSATIVE,           /* takes a bare infinitive: let make help */
  FSC_IS_PERCEPTION,          /* takes an object and what that does, in -ing: see hear catch find */
  FSC_IS_LIGHT_VERB,          /* carries a noun of saying: issue make raise express: "issued a statement" */
  FSC_IS_NAMING_WORD,         /* what follows in quotation marks is a name: called titled film */
  FSC_IS_TEXT_LABEL,          /* before a colon, what kind of text follows, and no speaker: exclusive opinion video */
  FSC_IS_DEMONYM,             /* of a people, a faith, a party or a part of the world: Chinese Catholic Democratic */
  FSC_IS_THING,               /* ends the name of what is no person and no body: War District Medicare Brexit */
  FSC_IS_TENURE,              /* before what somebody is: former acting incoming; then and ex joined to it */
  FSC_IS_IRREGULAR_PAST,      /* a finite verb without -ed: left went took */
  FSC_IS_ABBREVIATION_TITLE,  /* a name follows: never ends a sentence */
  FSC_IS_ABBREVIATION_NUMBER, /* a number follows */
  FSC_IS_ABBREVIATION_PLACE,
  FSC_IS_ABBREVIATION_COMPANY,
  FSC_IS_ABBREVIATION_GENERAL,
  FSC_NAMED_CLASSES
};
#define FSC_BIT(class) (UINT64_C(1) << (class))
#define FSC_ABBREVIATIONS (UINT64_C(0x1F) << FSC_IS_ABBREVIATION_TITLE)

/* fsc_word.shape */
enum {
  FSC_SHAPE_CAPITALISED = 1, /* first letter upper case */
  FSC_SHAPE_ALL_CAPS = 2,    /* two letters or more, none lower case */
  FSC_SHAPE_DIGIT = 4,       /* holds a digit */
  FSC_SHAPE_POSSESSIVE = 8,  /* ended in 's or s' */
  FSC_SHAPE_ALPHA = 16,      /* starts with a letter */
  FSC_SHAPE_ADVERB = 32,     /* ends in -ly, more than four letters */
  FSC_SHAPE_ASCII = 64,      /* its text is ASCII alone */
  FSC_SHAPE_ING = 128,       /* its text ends in -ing, and is longer than that */
  FSC_SHAPE_ED = 256,        /* the same with -ed */
  FSC_SHAPE_S = 512,         /* and with -s, not -ss */
  FSC_SHAPE_NAME = 1024,     /* capitalised and neither a function word nor a pronoun: may be part of a name */
  FSC_SHAPE_TURNS = 2048,    /* a mark, that, whether or a question word: content of a verb may begin or end there */
  FSC_SHAPE_DOUBTFUL = 4096, /* whether it is a token by itself depends on the text around it */
  FSC_SHAPE_PERSON = 8192,   /* he, him, his, she, her */
  FSC_SHAPE_DATED = 16384    /* a day of the week, a month; will: names nobody unless more shows it */
};

/* fsc_word.kind of a spelling that is the same token in any text (its fsc_token_kind), and fsc_word.flags. */
enum { FSC_PLAIN_WORD = 0, FSC_PLAIN_NUMBER = 1, FSC_PLAIN_SIGN = 3, FSC_PLAIN_MARK = 4 };
enum { FSC_PLAIN_STOP = 128 }; /* it may end a sentence */

/* What rules read of a word. A token has one too, a copy of its word's with kind and flags of its own. */
typedef struct fsc_look {
  uint64_t classes; /* FSC_BIT(…) */
  uint8_t kind, flags;
  uint16_t shape;
  uint8_t said;    /* fsc_said: what rules call it by */
  uint8_t hash;    /* lowest byte of fsc_hash of the text */
  uint16_t length; /* of text; 65,535 for longer ones too */
} fsc_look;

/* In a cache line of its own. */
typedef struct fsc_word {
  _Alignas(64) uint64_t spelling[2]; /* how it stands in the text: memo.h */
  union {
    fsc_look look;
    struct { /* the same */
      uint64_t classes;
      uint8_t kind, flags; /* FSC_PLAIN_… */
      uint16_t shape;
      uint8_t said, hash;
      uint16_t length;
    };
  };
  uint32_t symbol : 26; /* of the exact form, 0 if no lexicon names it */
  uint32_t has_others : 1;
  uint32_t asleep : 1; /* the memo's own */
  uint32_t gaps : 1;   /* of start: terms go on over any word, or from one of its other symbols */
  uint32_t terms;      /* a summary of start, filled in by the memo's fsc_word_hook */
  /* Where a lexicon's terms begin with it: filled in by the memo's fsc_word_hook. */
  const struct fsc_node *start;
  const uint32_t *others; /* its further symbols, such as the form with 's, terminated by 0: use fsc_others */
  const char *text;       /* folded, apostrophes straight, possessive off; NUL-terminated */
} fsc_word;

static inline const uint32_t *fsc_others(const fsc_word *word) {
  static const uint32_t none;
  return word->has_others ? word->others : &none;
}
static inline bool fsc_is(const fsc_word *word, unsigned word_class) { return word->classes >> word_class & 1; }

typedef struct fsc_vocabulary fsc_vocabulary;
fsc_vocabulary *fsc_vocabulary_new(void);
void fsc_vocabulary_free(fsc_vocabulary *vocabulary);

enum { FSC_MOST_SYMBOLS = 1 << 26 };
/* Filling, before the first memo is made. Texts are folded already. Symbols count from 1. */
uint32_t fsc_vocabulary_exact(fsc_vocabulary *vocabulary, fsc_text form);
uint32_t fsc_vocabulary_wildcard(fsc_vocabulary *vocabulary, fsc_text pattern); /* "fear*", "*monger", "*xeno*" */
uint32_t fsc_vocabulary_class_symbol(fsc_vocabulary *vocabulary, unsigned word_class); /* for <class> in a term */
/* The bit of a class by name, made if new and create is set; -1 if unknown or if all 64 are taken. */
int fsc_vocabulary_class(fsc_vocabulary *vocabulary, fsc_text name, bool create);
void fsc_vocabulary_add_to_class(fsc_vocabulary *vocabulary, fsc_text form, unsigned word_class);
uint32_t fsc_vocabulary_symbols(const fsc_vocabulary *vocabulary); /* one above the highest */

/* ---- Kept as bytes: what a vocabulary is made of, and one made of it ---- */
typedef enum fsc_vocabulary_part {
  FSC_VOCABULARY_HEAD,
  FSC_VOCABULARY_EXACT,
  FSC_VOCABULARY_INFIXES,
  FSC_VOCABULARY_PREFIXES,
  FSC_VOCABULARY_SUFFIXES,
  FSC_VOCABULARY_STRINGS,
  FSC_VOCABULARY_PARTS
} fsc_vocabulary_part;
extern const size_t fsc_vocabulary_part_sizes[FSC_VOCABULARY_PARTS]; /* of one item: bytes of other sizes do not fit */
/* The parts lie in the vocabulary or in arena. */
void fsc_vocabulary_take_apart(fsc_arena *arena, const fsc_vocabulary *vocabulary,
                               fsc_text parts[FSC_VOCABULARY_PARTS]);
/* Borrows the parts, which must be aligned to eight bytes; nothing can be added. Unless they are trusted everything in
 * them is looked at: NULL where asking such a vocabulary would lead outside of it. */
fsc_vocabulary *fsc_vocabulary_put_together(const fsc_text parts[FSC_VOCABULARY_PARTS], bool trusted);

typedef struct fsc_memo fsc_memo;
/* Called for n new words at once, one behind the other, to fill in what hangs on their symbols; what it adds lives in
 * the memo's arena. */
typedef struct fsc_word_hook {
  void (*complete)(const void *data, fsc_arena *arena, fsc_word *words, uint32_t n);
  const void *data;
} fsc_word_hook;
fsc_memo *fsc_memo_new(const fsc_vocabulary *vocabulary, fsc_word_hook hook); /* {0}: no hook */
void fsc_memo_free(fsc_memo *memo);
/* The word of a token's bytes, none of them NUL; lives until fsc_memo_trim. */
const fsc_word *fsc_memo_word(fsc_memo *memo, const char *at, size_t length);
/* Calls the hook for all words that are new since the last time, together, since the memory it reads is scattered and
 * can be prefetched. */
void fsc_memo_complete(fsc_memo *memo);

/* Between articles: once the memo has grown past its bound, forgets words that have not occurred for long. */
void fsc_memo_trim(fsc_memo *memo);
#endif
