/* patterns.h - one way a cue, its source and its content stand to each other.
 *
 * A pattern reads the frame of a cue and either adds a draft or leaves things as they are. They are tried in the order
 * of the tables, those alone whose row the frame has what it takes for; the first that fits wins.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_PATTERNS_H
#define FSC_SCORE_PATTERNS_H
#include "cues.h"

/* What follows the verb. */
typedef enum fsc_trigger { FSC_TRIGGER_NONE, FSC_TRIGGER_THAT, FSC_TRIGGER_QUOTE, FSC_TRIGGER_COLON } fsc_trigger;

typedef struct fsc_frame {
  fsc_clause *clause;
  const fsc_cue *cue;
  fsc_range subject; /* left of the verb, empty if none */
  bool conjoined;    /* "and said" */
  fsc_trigger trigger;
  uint32_t trigger_at;
  uint32_t from;      /* where content left of the verb may begin: behind the cue before */
  bool ends;          /* nothing but adjuncts follows the verb */
  bool quote_before;  /* a quotation closes directly before the subject */
  bool quote_at_verb; /* … before the verb */
  uint32_t has;       /* FSC_HAS_… */
} fsc_frame;

enum { /* what patterns need of a frame or exclude, so that most are passed over without a call */
       FSC_HAS_SUBJECT = 1 << 0,
       FSC_HAS_PASSIVE = 1 << 1,
       FSC_HAS_INFINITIVE = 1 << 2, /* "to" before the verb */
       FSC_HAS_AND = 1 << 3,        /* "and said" */
       FSC_HAS_BASE = 1 << 4,       /* forms of the verb */
       FSC_HAS_PAST = 1 << 5,
       FSC_HAS_ING = 1 << 6,
       FSC_HAS_THAT = 1 << 7,           /* triggers */
       FSC_HAS_QUOTE_OR_COLON = 1 << 8, /* … */
       FSC_HAS_TRIGGER = 1 << 9,        /* … any */
       FSC_HAS_END = 1 << 10,           /* nothing but adjuncts follows the verb */
       FSC_HAS_MORE = 1 << 11,          /* something follows it in its clause */
       FSC_HAS_QUOTE_BEFORE_VERB = 1 << 12,
       FSC_TAKES_THAT = 1 << 13, /* as report_verbs.csv says of the cue */
       FSC_TAKES_CLAUSE = 1 << 14,
       FSC_TAKES_OBJECT = 1 << 15,
       FSC_CUES_ADJECTIVE = 1 << 16,
       FSC_CUES_NEUTRAL = 1 << 17,
       FSC_CUES_NO_COMMENT = 1 << 18,
       FSC_CUES_ACCORDING = 1 << 19,
       FSC_CUES_HEARSAY_PHRASE = 1 << 20,
       FSC_CUES_ADVERB = 1 << 21,
       FSC_CUES_NOUN = 1 << 22
};

typedef struct fsc_pattern {
  bool (*fits)(fsc_attributing *a, const fsc_frame *frame); /* NULL behind the last of a table */
  uint32_t needs, excludes;                                 /* of fsc_frame.has: all of these, none of those */
} fsc_pattern;

extern const fsc_pattern fsc_verb_patterns[];  /* verb_patterns.c */
extern const fsc_pattern fsc_other_patterns[]; /* other_patterns.c: according to, nouns, hearsay */

/* weak_patterns.c: S V a noun phrase or an infinitive; S is ADJECTIVE of C; S declined to comment; C is V-en for D. */
bool fsc_weak(fsc_attributing *a, const fsc_frame *frame);
bool fsc_purpose(fsc_attributing *a, const fsc_frame *frame);
bool fsc_attitude(fsc_attributing *a, const fsc_frame *frame);
bool fsc_no_comment(fsc_attributing *a, const fsc_frame *frame);
bool fsc_passive_object(fsc_attributing *a, const fsc_frame *frame);

/* frame_tests.c */
/* Does the cue stand in what another is said to have said? */
bool fsc_frame_is_inside(const fsc_attributing *a, const fsc_frame *frame);
bool fsc_cue_is(const fsc_cue *cue, fsc_cue_class class);
/* Verbs of a clause that take an object too: "acknowledged the debt", "predicted a loss"; not "added 10 jobs". */
bool fsc_takes_object(const fsc_cue *cue);
/* "a dish called “Mother’s Coat”": a name, nobody's words. */
bool fsc_entitles(const fsc_attributing *a, const fsc_frame *frame);
/* Does a finite verb follow? If `sure`, only an auxiliary will do. */
bool fsc_clause_follows(const fsc_attributing *a, const fsc_frame *frame, bool sure);

/* The end of the clause, or of what is looked at behind `from`. */
uint32_t fsc_frame_limit(const fsc_frame *frame, uint32_t from);
/* The source of the attribution before it in the sentence, which "and said" and "…, saying" share; empty if none. */
fsc_range fsc_shared_source(const fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_frame_draft(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_pattern_id pattern);
/* Adds a draft with one content; false, and no draft, if nothing is left of the content. */
bool fsc_frame_emit(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_range content,
                    fsc_pattern_id pattern);
#endif
