/* attribution.h - what the phases of the attribution scorer hand to each other; private to analyzer/score.
 *
 * attribution.c lists the phases. Everything lives in the arena of the report; ranges are tokens, half-open, and empty
 * when first == end. A draft becomes a public fsc_attribution at the end, an entity a source, an actor or neither.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_ATTRIBUTION_H
#define FSC_SCORE_ATTRIBUTION_H
#include <string.h>

#include "scorer.h"

typedef struct fsc_range {
  uint32_t first, end;
} fsc_range;
static inline bool fsc_range_has(fsc_range range, uint32_t token) { return range.first <= token && token < range.end; }

enum {                           /* fsc_attributing.tags, by token */
       FSC_TAG_CAPITAL = 1,      /* capitalised, and not just because it starts a sentence */
       FSC_TAG_TITLE = 2,        /* inside a match of titles.csv */
       FSC_TAG_ROLE = 4,         /* … of roles.csv */
       FSC_TAG_ORGANISATION = 8, /* … of organisations.csv */
       FSC_TAG_CUE = 16,         /* … of report_verbs.csv */
       FSC_TAG_USED_CUE = 32,    /* a draft's verb group */
       FSC_TAG_NAME = 64,        /* a capital that can be part of a name: outside quotations, no day or month */
       FSC_TAG_PERSON = 128      /* he, she, her, his */
};

/* The inflection of a verb cue. */
typedef enum fsc_verb_form { FSC_BASE, FSC_THIRD_PERSON_FORM, FSC_PAST_FORM, FSC_ING_FORM, FSC_NO_VERB } fsc_verb_form;

typedef struct fsc_cue {
  const fsc_match *match;
  uint32_t flags;  /* the match's */
  fsc_range words; /* of the match */
  fsc_range group; /* with auxiliaries, negation and adverbs */
  uint32_t behind; /* first token behind the group and its particles */
  fsc_verb_form form;
  bool passive, infinitive;
  bool reduced; /* passive without a form of be: "a plan | proposed by Ruiz" */
} fsc_cue;

/* A sentence under work. */
typedef struct fsc_clause {
  uint32_t sentence;
  uint32_t first, end; /* end: without the final stop outside quotations */
  uint32_t main;      /* where the main clause begins behind a fronted subordinate one; 0 if there is none or unknown */
  uint32_t outer;     /* the last draft of depth 0 in it, FSC_NONE if none: later cues follow it or stand inside it */
  uint32_t last;      /* the last draft of any depth, FSC_NONE */
  fsc_verb_form form; /* of outer's cue */
  fsc_range cited;    /* source of an "according to" in it */
  uint32_t floor;     /* content left of a verb begins here at the earliest: behind the last one that stood so */
  uint32_t n_before;  /* drafts made before the sentence, or up to that last one */
} fsc_clause;

typedef struct fsc_draft_content {
  fsc_range range;
  bool inherited;
} fsc_draft_content;

typedef struct fsc_draft {
  uint32_t sentence;
  fsc_range source, cue;
  uint8_t pattern;        /* fsc_pattern_id */
  uint8_t n_others;       /* at `others` */
  bool weak : 1;          /* an act or a thought, not speech */
  bool inside : 1;        /* within a quotation: its source is a span without a mention */
  bool spoken : 1;        /* a turn of a transcript: direct without quotation marks */
  bool named : 1;         /* its content is a noun phrase in the writer's words: "a plan | proposed by Ruiz" */
  const fsc_match *match; /* NULL: no lexicon cue (a colon, an orphan) */
  uint32_t flags;
  uint32_t mention; /* FSC_NONE: no source */
  uint32_t others;  /* in fsc_attributing.others: mentions of the second head and any further ones */
  uint32_t depth;
  FSC_ARRAY(fsc_draft_content) contents;
  uint32_t words, quoted_words; /* in its contents; where they overlap, words count twice */
} fsc_draft;

typedef enum fsc_mention_kind {
  FSC_MENTION_NAME,         /* a run of capitals */
  FSC_MENTION_ORGANISATION, /* … that is a body */
  FSC_MENTION_ROLE,         /* "the secretary", "a police spokesman", "residents" */
  FSC_MENTION_PRONOUN
} fsc_mention_kind;

/* What is known of mentions and of entities. fsc_recent holds the lowest sixteen bits. */
enum {
  /* Of entities alone. The first three are 1 << fsc_mention_kind. */
  FSC_TRAIT_NAME = 1,
  FSC_TRAIT_BODY = 2,
  FSC_TRAIT_ROLE = 4,
  FSC_TRAIT_PERSON = 8,      /* a title, role, pronoun or utterance shows that it is one */
  FSC_TRAIT_LONG = 128,      /* its name has two words or more */
  FSC_TRAIT_LONGER = 256,    /* … three */
  FSC_TRAIT_BUSINESS = 512,  /* a body of that class */
  FSC_TRAIT_TITLED = 1024,   /* has a row of titles.csv */
  FSC_TRAIT_NOUN = 2048,     /* … of roles.csv */
  FSC_TRAIT_OFFICE = 4096,   /* its role is known */
  FSC_TRAIT_OPENS = 1 << 17, /* its last mention opens a sentence */
  /* Of both. */
  FSC_TRAIT_FEMALE = 16,
  FSC_TRAIT_MALE = 32,
  FSC_TRAIT_PLURAL = 64,
  FSC_TRAIT_PLACED = 8192, /* stands behind "in", "at" …; of an entity: one of its mentions did */
  /* Of a mention, and of an entity's last mention. */
  FSC_TRAIT_GOVERNED = 16384,    /* stands behind a preposition */
  FSC_TRAIT_DEFINITE = 32768,    /* … behind "the" */
  FSC_TRAIT_OWNS = 1 << 16,      /* a possessive */
  FSC_TRAIT_QUALIFIES = 1 << 20, /* "a Holm appointee": only modifies the noun behind it */
  FSC_TRAIT_ACTS = 1 << 21,      /* "officials have left", "Her husband left": a role that is the subject of a clause */
  FSC_TRAIT_REFERS = 1 << 23,    /* a pronoun with an antecedent, fsc_mention.antecedent */
  FSC_TRAIT_SPEAKS = 1 << 18,    /* source of a draft */
  FSC_TRAIT_LEADS = 1 << 22,     /* … that is no part of what another says */
  /* Of both again. */
  FSC_TRAIT_SEVERAL = 1 << 19 /* plural by its form: "they" can mean it, "it" cannot, as it can a court */
};
enum { FSC_TRAITS_GENDER = FSC_TRAIT_FEMALE | FSC_TRAIT_MALE };

typedef struct fsc_mention {
  fsc_range span; /* with title; of an unnamed source the whole noun phrase */
  fsc_range name; /* the name alone; of a role phrase its noun */
  union {
    fsc_range role;      /* title before, or appositive beside the name; empty if none, as it is of pronouns */
    uint32_t antecedent; /* of who, which and they with FSC_TRAIT_REFERS: the mention they refer to */
  };
  const fsc_match *title; /* row of titles.csv that stands before the name; NULL if none */
  const fsc_match *noun;  /* row of roles.csv: of a role phrase, or in `role` */
  const fsc_match *body;  /* row of organisations.csv inside the name, or what a role is `for` */
  uint32_t sentence;
  uint32_t entity; /* FSC_NONE until coreference, and after it for what refers to nobody in particular */
  uint32_t traits; /* gender: by honorific, noun or pronoun */
  uint8_t kind;    /* fsc_mention_kind */
  uint8_t occupation,
      occupation_words; /* "who chairs the inquiry", an age "46": distance behind the span, length or 0 */
} fsc_mention;
_Static_assert(sizeof(fsc_mention) <= 64, "a cache line");

/* What mentions are joined by: the words of a range, folded, without diacritics and determiners. */
typedef struct fsc_key {
  fsc_range words;
  uint32_t hash;    /* equal keys have the same */
  uint32_t length;  /* of text */
  const char *text; /* NULL where all words are ASCII and few: then the words themselves are compared */
} fsc_key;

/* Fields that searches over many entities read come first. */
typedef struct fsc_entity {
  uint32_t traits;
  uint8_t kind; /* fsc_mention_kind, never a pronoun */
  uint8_t slot; /* its slot in fsc_recent, as long as it is held there */
  bool author, ambiguous;
  fsc_range name;                                     /* longest form met */
  fsc_range role;                                     /* empty if none */
  uint32_t last_token, last_sentence, last_paragraph; /* of its last mention; token: where the name starts */
  uint32_t spoke;                                     /* paragraph + 1 of its last utterance, 0 if none */
  uint32_t n_mentions;
  uint32_t n_placed;                      /* mentions behind "in", "at" …, or as a medium ("on Twitter") */
  uint32_t source_id;                     /* FSC_NONE until published */
  uint32_t next;                          /* entity before it with the same hash, FSC_NONE */
  const fsc_hit_end *title, *noun, *body; /* rows, as in fsc_mention; never NULL: fsc_what of none */
  fsc_key key;                            /* what mentions are joined by */
  fsc_range occupation;
  const char *reason; /* why or how the name is withheld, NULL */
  uint32_t first_mention;
  bool anonymous;     /* the article says that the name is withheld */
  int8_t gender;      /* weight of the evidence for a woman, less that for a man: FSC_GENDER_BY_… */
  uint8_t known;      /* trait of the gender that persons.csv gives, 0: none */
  uint8_t role_class; /* 1 + the class of its role, 0 until asked for */
} fsc_entity;
_Static_assert(sizeof(void *) != 8 || sizeof(fsc_entity) == 128, "a power of two: indexed by a shift");

/* A social group in an article. */
typedef struct fsc_group_tally {
  uint32_t group;                     /* place in fsc_lexicon_groups */
  uint32_t mentions, first, sentence; /* outside quotations and headline; token and sentence of the first */
  uint32_t source_id, spoken_for;     /* as in fsc_actor: "migrants said", "a migrant said"; FSC_NONE */
} fsc_group_tally;

typedef struct fsc_attributing {
  const fsc_scoring *scoring;
  fsc_findings *findings;
  const fsc_document *document;
  const fsc_token *tokens;
  const fsc_look *looks; /* the document's */
  fsc_arena *arena;
  uint64_t *starts; /* bits by token: where a mention may start; as the next four, a word longer than the tokens need */
  uint64_t *names;  /* … FSC_TAG_NAME */
  uint64_t *ends;   /* … where a run of names ends: the next token is no name, or this one is a possessive */
  uint64_t *turns;  /* … FSC_SHAPE_TURNS */
  uint64_t *contents; /* … claimed by a draft; for quotations without a cue */
  fsc_range passed;   /* found to have no word outside quotations from the first of these tokens to the last */
  uint8_t *tags;      /* by token, FSC_LOOKS_BESIDE empty ones on either side; fsc_tags_make */
  FSC_ARRAY(fsc_draft) drafts;
  fsc_draft_content *contents_room; /* room for the first contents of n_expected drafts */
  size_t n_expected;
  uint64_t content_tokens;         /* tokens in contents; where these overlap, they count twice */
  FSC_ARRAY(uint32_t) polls;       /* nouns of documents that make mentions: for fsc_find_polls */
  FSC_ARRAY(uint32_t) others;      /* mentions: heads of compound sources behind the first */
  FSC_ARRAY(fsc_mention) mentions; /* in the order they were made; for text order go by the bits of `mentioned` */
  uint64_t *mentioned;             /* bits by token: the name of a mention starts there, of one at most */
  uint64_t *obliques;              /* … him, his, her: no mention, but a hint at a gender */
  uint64_t *somebody;   /* … of these two, those that coreference looks at; most role nouns refer to nobody */
  uint32_t *mention_at; /* by token: the mention whose name starts there; undefined elsewhere: fsc_mention_at */
  FSC_ARRAY(fsc_entity) entities;
  uint32_t *principals;         /* by entity: whom a mere "a spokesman" speaks for, FSC_NONE; NULL: no such spokesman */
  uint32_t *meant, n_meant;     /* mentions that have an entity */
  uint32_t *source_entities;    /* by source id */
  char *strings;                /* where the next published name goes */
  size_t strings_left;          /* bytes */
  FSC_ARRAY(uint32_t) speaking; /* mentions of sources that are not the author */
  uint8_t *classes;             /* by entity, once they are complete: 1 + its fsc_source_class, 0 until asked for */
  const fsc_social_group *social_groups;    /* of the lexicon */
  FSC_ARRAY(fsc_group_tally) group_tallies; /* of those mentioned, by first mention */
  uint64_t *group_starts;                   /* bits by token: a row of groups starts there; NULL: none holds */
} fsc_attributing;

/* Nothing found yet. Other scorers that ask questions about tokens and rows start so, too. */
void fsc_attributing_start(fsc_attributing *a, const fsc_scoring *scoring, fsc_findings *findings);

/* The phases, in order. */
void fsc_tag_tokens(fsc_attributing *a);
void fsc_find_mentions(fsc_attributing *a);
void fsc_find_attributions(fsc_attributing *a); /* patterns: drafts of what has a cue */
void fsc_find_floating(fsc_attributing *a);     /* quotations without one, continued and orphaned */
void fsc_find_polls(fsc_attributing *a);        /* "in a new poll, 54 percent …" */
void fsc_link_sources(fsc_attributing *a);      /* drafts to mentions, made where there is none yet */
void fsc_resolve(fsc_attributing *a);           /* mentions to entities, pronouns among them */
void fsc_mark_anonymous(fsc_attributing *a);    /* entities whose name is withheld */
void fsc_publish(fsc_attributing *a);           /* attributions, sources, actors */
void fsc_give_voices(fsc_attributing *a);       /* voice, spoken, attributed, scare_quotes */

/* anonymity.c: "who asked not to be named": is a phrase a wish for anonymity, in which a verb reports nothing? */
bool fsc_wishes_anonymity(const fsc_attributing *a, const fsc_match *phrase);

/* known_persons.c */
/* The row of persons.csv that a whole name matches; NULL if none does. */
const fsc_match *fsc_known_person(const fsc_attributing *a, fsc_range name);
/* The class by persons.csv, on the day of the article, of somebody whom it does not introduce; FSC_UNKNOWN_CLASS if it
 * does or there is no row. */
fsc_source_class fsc_class_known(const fsc_attributing *a, const fsc_entity *entity);

/* Politicians and officials; state and courts. */
static inline bool fsc_is_political(unsigned source_class) {
  return (1u << FSC_OFFICIAL_GOVERNMENT | 1u << FSC_POLITICAL_PARTY) >> source_class & 1;
}
static inline bool fsc_is_public(unsigned source_class) {
  return (1u << FSC_OFFICIAL_GOVERNMENT | 1u << FSC_LAW_ENFORCEMENT_JUDICIAL) >> source_class & 1;
}

/* source_class.c */
fsc_source_class fsc_class_of(const fsc_attributing *a, const fsc_entity *entity);
/* fsc_source.official; class: the entity's. */
bool fsc_is_official(const fsc_attributing *a, const fsc_entity *entity, fsc_source_class class);

/* role_class.c */
/* The class a role, title or appositive gives; FSC_UNKNOWN_CLASS if none. */
fsc_source_class fsc_class_of_role(const fsc_attributing *a, fsc_range role);
/* The class of a noun phrase by its words alone: titles, roles, organisations and the word class `people`. */
fsc_source_class fsc_class_of_phrase(const fsc_attributing *a, fsc_range range);

/* sources.c: after the attributions are published. */
void fsc_publish_sources(fsc_attributing *a);
/* The text of a range without a possessive ending, in the arena; NULL for an empty range. */
const char *fsc_name_text(fsc_attributing *a, fsc_range range);
/* The same of a role, which keeps one behind a preposition. */
const char *fsc_role_text(fsc_attributing *a, fsc_range role);
/* The published name of an entity: its name; of a body without one the noun phrase around its noun. In the arena. */
const char *fsc_shown_name(fsc_attributing *a, const fsc_entity *e);
/* actors.c, after the sources. */
void fsc_publish_actors(fsc_attributing *a);

/* groups.c: social groups (lexicons/groups.csv), their mentions and who gives them a voice. After the sources. */
void fsc_find_groups(fsc_attributing *a);
/* Before that, at some distance: notes where their rows start and prefetches what fsc_find_groups will read. */
void fsc_mark_groups(fsc_attributing *a);
/* The group that a role entity is of: "migrants", "the inmate"; FSC_NONE if none. */
uint32_t fsc_group_of_entity(const fsc_attributing *a, const fsc_entity *entity);

/* tags.c: zeroed tags for all tokens and FSC_LOOKS_BESIDE more on either side, in arena. */
uint8_t *fsc_tags_make(fsc_arena *arena, const fsc_document *document);

/* attribution.c: building drafts. Makes room for n of them, before the first is added. */
void fsc_drafts_reserve(fsc_attributing *a, size_t n);
fsc_draft *fsc_draft_add(fsc_attributing *a, uint32_t sentence, fsc_range source, fsc_range cue,
                         fsc_pattern_id pattern);
/* Appends a content, trimmed and grown to the edges of quotations it runs into; false if nothing is left of it. */
enum { FSC_CONTENT_LONGEST = 300 /* tokens outside quotations */ };
bool fsc_draft_content_add(fsc_attributing *a, fsc_draft *draft, fsc_range range);
/* The same for a range that is trimmed already. */
bool fsc_draft_content_give(fsc_attributing *a, fsc_draft *draft, fsc_range range);
/* Is a token in one of its contents? */
bool fsc_draft_holds(const fsc_draft *draft, uint32_t token);
/* Counts the tokens of a content. False if it is to be left out: contents overlap dozens of times over, which is no
 * prose. So a walk over all contents takes at most a fixed multiple of the article's length. */
bool fsc_content_fits(fsc_attributing *a, fsc_range range);
fsc_range fsc_trim(const fsc_attributing *a, fsc_range range); /* without punctuation and conjunctions at its edges */
#endif
