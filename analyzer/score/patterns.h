/* patterns.h - one way a cue, its source and its content stand to each other.
 *
 * A pattern reads the frame of a cue and either adds a draft or leaves things as they are. They are tried in the order
 * of the tables; the first that fits wins.
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
} fsc_frame;

typedef bool (*fsc_pattern)(fsc_attributing *a, const fsc_frame *frame);

extern const fsc_pattern fsc_verb_patterns[];  /* verb_patterns.c; NULL behind the last */
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
bool fsc_has_subject(const fsc_frame *frame); /* of an active verb */
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
