/* patterns.h - a pattern is one arrangement of a cue, its source and its content.
 *
 * It reads the frame of a cue and either adds a draft and returns it, or returns NULL and changes nothing. Patterns are
 * tried in the order of their table, only those whose needs the frame meets; the first that fits wins.
 *
 * In comments S is the source, V the cue's verb, H the addressee and C the content; a bar in an example stands before
 * the word that a function is asked about, or on both sides of a phrase.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_PATTERNS_H
#define FSC_SCORE_PATTERNS_H
#include "cues.h"

/* What follows the verb. */
typedef enum fsc_trigger { FSC_TRIGGER_NONE, FSC_TRIGGER_THAT, FSC_TRIGGER_QUOTE, FSC_TRIGGER_COLON } fsc_trigger;

typedef struct fsc_frame {
  const fsc_clause *clause;
  const fsc_cue *cue;
  uint32_t end;      /* of the cue's clause: the main clause, or a relative clause in it */
  fsc_range subject; /* left of the verb, empty if none */
  uint32_t object;   /* where the subject starts, or before it the object of a contact clause: "a move | critics" */
  bool conjoined;    /* "and said" */
  bool fronted;      /* its clause stands before the main one: "While critics say C, …" */
  fsc_trigger trigger;
  uint32_t trigger_at; /* undefined if there is none */
  uint32_t from;       /* where content left of the verb may begin: behind the cue before */
  bool ends;           /* nothing but adjuncts follows the verb */
  bool quote_before;   /* a quotation closes directly before the subject */
  bool quote_at_verb;  /* … before the verb */
  uint32_t has;        /* FSC_HAS_… */
} fsc_frame;

enum { /* fsc_frame.has: features that patterns need or exclude, so that most are skipped without a call */
       FSC_HAS_SUBJECT = 1 << 0,
       FSC_TAKES_THAT = FSC_FLAG_THAT, /* as report_verbs.csv says of the cue */
       FSC_HAS_PASSIVE = 1 << 2,
       FSC_HAS_INFINITIVE = 1 << 3,             /* "to" before the verb */
       FSC_CUES_ACCORDING = FSC_FLAG_ACCORDING, /* FSC_CUES_…: the cue is one of this kind */
       FSC_CUES_NOUN = FSC_FLAG_NOMINAL,
       FSC_CUES_ADVERB = FSC_FLAG_ADVERB,
       FSC_HAS_AND = 1 << 7,  /* "and said" */
       FSC_HAS_BASE = 1 << 8, /* forms of the verb */
       FSC_HAS_PAST = 1 << 9,
       FSC_HAS_ING = 1 << 10,
       FSC_HAS_THAT = 1 << 11, /* triggers */
       FSC_HAS_QUOTE_OR_COLON = 1 << 12,
       FSC_HAS_TRIGGER = 1 << 13, /* any of them */
       FSC_HAS_END = 1 << 14,     /* nothing but adjuncts follows the verb, or a quotation stands before */
       FSC_HAS_MORE = 1 << 15,    /* something follows it in its clause */
       FSC_HAS_QUOTE_BEFORE_VERB = 1 << 16,
       FSC_HAS_BREAK_BEFORE_VERB = 1 << 17, /* a quotation, a comma or an odd mark */
       FSC_HAS_AS = 1 << 18,                /* before the subject */
       FSC_HAS_COLON_BEHIND = 1 << 19,      /* its clause */
       FSC_TAKES_CLAUSE = 1 << 20,
       FSC_TAKES_OBJECT = 1 << 21,
       FSC_CUES_NEUTRAL = 1 << 22,
       FSC_CUES_NO_COMMENT = 1 << 23,
       FSC_CUES_HEARSAY_PHRASE = 1 << 24,
       FSC_CUES_ADJECTIVE = FSC_FLAG_ADJECTIVE
};
_Static_assert(FSC_FLAG_THAT == 1 << 1 && FSC_FLAG_ACCORDING == 1 << 4 && FSC_FLAG_NOMINAL == 1 << 5 &&
                   FSC_FLAG_ADVERB == 1 << 6 && FSC_FLAG_ADJECTIVE == 1 << 25,
               "bits of no other feature");

/* A table of patterns by columns, all in the same order, so that a frame is compared with many at once. */
enum { FSC_MOST_PATTERNS = 24 };
typedef struct fsc_pattern_table {
  uint32_t all; /* a bit for each pattern there is */
  /* A pattern is tried if the bits `asked` of fsc_frame.has are exactly those of `needs`. */
  uint32_t needs[FSC_MOST_PATTERNS], asked[FSC_MOST_PATTERNS];
  fsc_draft *(*tries[FSC_MOST_PATTERNS])(fsc_attributing *a, const fsc_frame *frame); /* NULL: it does not fit */
} fsc_pattern_table;
/* Makes the columns from a list of rows (tries, needs, excludes). */
#define FSC_PATTERN_TRIES(tries, needs, excludes) tries,
#define FSC_PATTERN_NEEDS(tries, needs, excludes) needs,
#define FSC_PATTERN_ASKED(tries, needs, excludes) (needs) | (excludes),
#define FSC_PATTERN_ONE(tries, needs, excludes) +1
/* clang-format off */
#define FSC_PATTERN_TABLE(rows) \
  {(UINT32_C(1) << (0 rows(FSC_PATTERN_ONE))) - 1, \
   {rows(FSC_PATTERN_NEEDS)}, {rows(FSC_PATTERN_ASKED)}, {rows(FSC_PATTERN_TRIES)}}
/* clang-format on */

extern const fsc_pattern_table fsc_verb_patterns;  /* verb_patterns.c */
extern const fsc_pattern_table fsc_other_patterns; /* other_patterns.c: according to, nouns, hearsay */

/* Verbs of saying, with a quotation or a clause. */
static inline bool fsc_takes_clause(const fsc_cue *cue) { return (cue->flags & (FSC_FLAG_QUOTE | FSC_FLAG_THAT)) != 0; }
/* "the plan Ruiz opposes | is old": does the verb of another clause follow one that takes none? */
static inline bool fsc_ends_contact(const fsc_attributing *a, const fsc_cue *cue) {
  return !fsc_takes_clause(cue) && fsc_verb_follows(a, cue);
}
/* "What Ruiz said | is that C", "The first thing they found | is that C": what was said follows the form of be. */
static inline bool fsc_equates(const fsc_attributing *a, uint32_t be) {
  return fsc_token_is(a, be, FSC_IS_BE_FORM) && fsc_token_says(a, be + 1, FSC_SAYS_THAT);
}
/* Verbs whose object can be what is said: "acknowledged the debt", "predicted a loss"; not "added 10 jobs". */
static inline bool fsc_takes_object(const fsc_cue *cue) {
  bool weak = (cue->flags & FSC_FLAG_WEAK) != 0, that = (cue->flags & FSC_FLAG_THAT) != 0;
  return weak | (that & !fsc_cue_is(cue, FSC_CUE_NEUTRAL));
}

/* "which Ruiz conceded | when it rained", "what she built | before May": does the object stand before the subject, so
 * that the clause behind the verb is no content? */
static inline bool fsc_lacks_own_object(const fsc_attributing *a, const fsc_frame *frame) {
  uint64_t objects = FSC_SAID_BIT(FSC_SAYS_WHICH) | FSC_SAID_BIT(FSC_SAYS_WHAT);
  if (!(frame->cue->flags & FSC_FLAG_THAT)) objects |= FSC_SAID_BIT(FSC_SAYS_THAT);
  const uint32_t next = frame->cue->behind;
  return fsc_token_is(a, next, FSC_IS_SUBORDINATOR) && !fsc_token_says(a, next, FSC_SAYS_AS) &&
         fsc_said_in(fsc_look_of(a, frame->subject.first - 1), objects);
}
/* object_ends.c: the object of a verb ends before "when", "because", "during" … and before a comma or dash that leaves
 * it. */
uint32_t fsc_object_end(const fsc_attributing *a, const fsc_frame *frame);
/* Does the object end at a comma or dash? Not before another item of a list, nor before "down from", "along with". */
bool fsc_object_leaves(const fsc_attributing *a, uint32_t mark);
/* weak_patterns.c. */
/* S V a noun phrase or an infinitive; S told H to C; S is ADJECTIVE of C; S declined to comment. */
fsc_draft *fsc_weak(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_directs(fsc_attributing *a, const fsc_frame *frame);
/* Is a phrase a thing: "the policy shift", "his gaffes"? Not if its head can speak, has an appositive or ends in -ist,
 * nor if it is a document. */
bool fsc_cannot_act(const fsc_attributing *a, fsc_range phrase);
/* relative_patterns.c: C (that) S V. */
fsc_draft *fsc_relative_act(fsc_attributing *a, const fsc_frame *frame);
/* weak_patterns.c: is the head noun of a phrase that of a document? */
bool fsc_tells_document(const fsc_attributing *a, fsc_range phrase);
/* Whoever sends or holds a document, before its verb; empty if nobody does. */
fsc_range fsc_sender(const fsc_attributing *a, const fsc_frame *frame, fsc_range document);
fsc_draft *fsc_document_saying(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_purpose(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_attitude(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_no_comment(fsc_attributing *a, const fsc_frame *frame);

/* passive_patterns.c: C is V-en by S; it is V-en that C; C is V-en for D; Asked whether C, … */
fsc_draft *fsc_passive_by(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_passive(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_passive_object(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_asked(fsc_attributing *a, const fsc_frame *frame);
/* "Ruiz, accused of theft, | left": where the judgement ends; one between commas ends at the second comma. */
uint32_t fsc_judgement_end(const fsc_attributing *a, const fsc_frame *frame);
/* "was called “a shame” by the mayor": who describes; then *end is where the description ends. Empty if nobody does. */
fsc_range fsc_describing(const fsc_attributing *a, const fsc_frame *frame, uint32_t *end);

/* participle_patterns.c: …, V-ing C; by V-ing C; S V-ing C; by an act, V-ing its object */
fsc_draft *fsc_participle_clause(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_gerund(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_linked_act(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_doing(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_depictive(fsc_attributing *a, const fsc_frame *frame);
/* ", with critics | calling it a trap", "— with Ruiz | saying C": is a participle the verb of an absolute clause? Then
 * it has a subject and an object like a finite verb. */
bool fsc_is_absolute(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue);
/* "groups | opposing C": does the cue of an act stand right behind its source? */
static inline bool fsc_told_beside(const fsc_draft *draft) {
  return draft->weak && draft->source.end == draft->cue.first;
}

/* postposed_patterns.c: C, S V; C, V S; As S V, C. */
fsc_draft *fsc_postposed(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_inverted(fsc_attributing *a, const fsc_frame *frame);
fsc_draft *fsc_as_reported(fsc_attributing *a, const fsc_frame *frame);
/* "She was sure: | “C,” | Ruiz said", "There is one problem: | C, | Ruiz said": where the quotation or sentence begins
 * that ends a range, if a colon stands before it; else the start of the range. Ends there what others say before. */
uint32_t fsc_behind_colon(fsc_attributing *a, const fsc_frame *frame, fsc_range range);
/* Does the range hold nothing but a time: "said | late Sunday"? */
bool fsc_only_time(const fsc_attributing *a, uint32_t first, uint32_t end);
/* Does the range hold nothing but adjuncts of place, time or medium: "said | at a rally in Salem"? */
bool fsc_only_adjunct(const fsc_attributing *a, uint32_t first, uint32_t end);

/* verb_patterns.c. Content of a verb with a trigger: from "that", from behind a colon, from the quotation or what leads
 * to it; of one without, all that follows. */
fsc_range fsc_triggered(const fsc_attributing *a, const fsc_frame *frame);
static inline fsc_range fsc_behind_cue(const fsc_frame *frame) { return (fsc_range){frame->cue->behind, frame->end}; }
/* Can a phrase be who speaks behind an inverted verb: a name, a role, he or she? "posted the clip" is no inversion. */
bool fsc_could_speak(const fsc_attributing *a, fsc_range range);
/* addressees.c. "told “Harbour Week”", "told Radio Kiel’s “Harbour Week”": is the quotation that opens at a token the
 * name of the addressee? */
bool fsc_is_hearer(const fsc_attributing *a, const fsc_frame *frame, uint32_t token);
enum { FSC_HEARER_LONGEST = 10 /* tokens: "told the Salem Herald in a phone interview" */ };
/* Behind the addressee, "told reporters | he would", or FSC_HEARER_LONGEST tokens behind the verb if it seems not to
 * end; behind the verb if it takes none. */
uint32_t fsc_behind_addressee(const fsc_attributing *a, const fsc_frame *frame);
/* Is a comma part of the addressee: "told Ruiz|, the mayor|, that", "told a crowd in Salem|, Ohio|, that"? */
bool fsc_tells_of_hearer(const fsc_attributing *a, const fsc_frame *frame, uint32_t comma);

/* comments.c: where the outlet's own comment on what was said begins, if a match is its noun: "said C, | an
 * acknowledgment that"; FSC_NONE. */
uint32_t fsc_comment_begin(const fsc_attributing *a, const fsc_clause *clause, const fsc_match *match);
/* Is a source a share of those polled: "52 percent", "a third of drivers", "one in five"? Not "two officials", "one of
 * them". */
bool fsc_is_share(const fsc_attributing *a, fsc_range source);
/* The end of its content before a comparison with others: "52 percent said C, | compared with 41 percent for". */
uint32_t fsc_compared_end(const fsc_attributing *a, fsc_range source, fsc_range content);

/* triggers.c: may "that", "whether" or "how" at some distance from the verb still open its content? */
bool fsc_opens_content(const fsc_attributing *a, const fsc_frame *frame, uint32_t token);

/* nesting.c: fits the newest draft, made from the frame, in among those of its sentence: depth, and where contents end.
 */
void fsc_draft_settle(fsc_attributing *a, fsc_clause *clause, const fsc_frame *frame, fsc_draft *draft);
/* Ends the contents of the sentence's drafts at a token. */
void fsc_end_contents(fsc_attributing *a, const fsc_clause *clause, uint32_t token);

/* frame_clauses.c: does a finite verb follow? If `sure`, only an auxiliary will do. */
bool fsc_clause_follows(const fsc_attributing *a, const fsc_frame *frame, bool sure);
/* "X's claim that cod had doubled | was met with laughter": where a second finite verb without a conjunction stands,
 * the main verb; the frame's end if there is none. verb: a first one has been passed, as in "drivers who oppose the
 * plan | are few". */
uint32_t fsc_second_verb(const fsc_attributing *a, const fsc_frame *frame, bool verb);
/* Does a main clause start at `first`, with a subject and its verb: ", they", ", Ruiz filed", ", the mayor has"? */
bool fsc_opens_main_clause(const fsc_attributing *a, uint32_t first, uint32_t end);
enum { FSC_TIME_LONGEST = 6 /* tokens: "Just a few hours", "On the morning" */ };
/* Is a range a measure of time, as before "after" and "before": "Three years", "Not long", "Shortly"? */
bool fsc_measures_time(const fsc_attributing *a, uint32_t first, uint32_t end);
/* "While critics say C, | Ruiz stays": the end of the subordinate clause that opens the sentence; the frame's end if
 * none does. */
uint32_t fsc_fronted_end(const fsc_attributing *a, const fsc_frame *frame);
/* Does the cue stand inside the content of another draft? */
bool fsc_frame_is_inside(const fsc_attributing *a, const fsc_frame *frame);
/* Does a token open a topic: "about the bridge", not "about a dozen drivers"? */
bool fsc_opens_topic(const fsc_attributing *a, uint32_t token);
/* "fear | or hopelessness", "what she wants | and what they": no object, and no clause; but "denied | and dismissed".
 */
static inline bool fsc_joins_more(const fsc_attributing *a, uint32_t token) {
  if (!fsc_token_says(a, token, FSC_SAYS_AND) && !fsc_token_says(a, token, FSC_SAYS_OR)) return false;
  const uint32_t next = token + 1 + fsc_adverb(a, token + 1);
  return !fsc_tagged(a, next, FSC_TAG_CUE) && !fsc_ends_in_ed(a, next);
}

/* frame_subjects.c: the first subject of the cue's clause, of the main clause behind "While critics say C,": for a verb
 * far from it. */
fsc_range fsc_clause_subject(fsc_attributing *a, const fsc_frame *frame, uint32_t end);
/* The subject of the clause right before the cue: "as Holm used it | to criticize C", "Holm, who closed the talks | by
 * noting C". */
fsc_range fsc_near_subject(fsc_attributing *a, const fsc_frame *frame, uint32_t end);
/* The subject of a verb like "say" with no noun right before it: "drivers trying to regain the bridge | say", "an ad
 * that | says". */
fsc_range fsc_far_subject(fsc_attributing *a, const fsc_frame *frame);
/* Does a verb behind a comma share the subject of its sentence: in a list, in a headline, or far from the subject? */
bool fsc_joins_by_comma(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue);

/* no_reports.c. "a dish called “Mother’s Coat”": does the quotation give a name, not somebody's words? */
bool fsc_entitles(const fsc_attributing *a, const fsc_frame *frame);
/* "let me | explain", "helps | explain", "heard him | say": is the verb, a base form, a bare infinitive without a
 * subject of its own? */
bool fsc_frame_is_bare_infinitive(const fsc_attributing *a, const fsc_frame *frame);
/* "cases | reported during the week were few", "a bag | believed to be his": is the verb a participle that modifies a
 * noun which cannot speak, with no agent given? */
bool fsc_frame_is_participle(const fsc_attributing *a, const fsc_frame *frame);
/* Is the source a single word that is nobody: "canceled | shows", "the | answer", "enough | support", "one | might
 * ask"?
 */
bool fsc_names_nobody(const fsc_attributing *a, const fsc_frame *frame, fsc_range source);

/* contact_clauses.c. "Officers accused of theft | denied it", "The plan critics slammed as cruel | was dropped": the
 * main verb behind a subject and its reduced or contact clause; the frame's end if there is none. */
uint32_t fsc_main_verb(const fsc_attributing *a, const fsc_frame *frame);

/* patterns.c. The frame's end, at most FSC_CONTENT_LONGEST behind `from`. */
uint32_t fsc_frame_limit(const fsc_frame *frame, uint32_t from);
/* The source of the attribution before it in the sentence, which "and said" and "…, saying" share; empty if none. */
fsc_range fsc_shared_source(const fsc_attributing *a, const fsc_frame *frame);
/* Adds a draft with one content; NULL, and no draft, if nothing is left of the content. */
fsc_draft *fsc_frame_emit(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_range content,
                          fsc_pattern_id pattern);
#endif
