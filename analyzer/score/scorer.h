/* scorer.h - scorers emit findings and do no arithmetic over them.
 *
 * The scorers of scorers.c run in table order over one document; each reads what those before it found. A finding is
 * the public record itself (fsc_attribution, fsc_source …), in the arena of the report; of hits, which are many, it is
 * what counts of them.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_SCORER_H
#define FSC_SCORE_SCORER_H
#include "../document/document.h"
#include "../lexicon/lexicon.h"
#include "rows.h"

/* A hit as it counts, in the order of fsc_rows.hits. What else reports tell of it comes of its match and, where rules
 * speak, of judgements: hits.h. */
typedef struct fsc_counted {
  double weight; /* effective: that of its entry x multiplier */
  uint32_t sentence;
  uint16_t measure; /* 1 + the measure it is counted in, 0: suppressed */
  uint8_t voice;    /* fsc_voice it is counted under, one of the first four */
  bool scare;       /* in scare quotes: what reports give as its voice */
} fsc_counted;

/* What context rules say of a hit, where they say something. */
typedef struct fsc_judgement {
  double held; /* what contexts weigh, if they do */
  uint32_t hit;
  uint16_t rules;     /* those that weigh: FSC_BIT(fsc_rule) */
  uint8_t suppressed; /* the rule that suppresses, FSC_RULES: none */
} fsc_judgement;

/* A harm verb and who stands as its agent and patient; FSC_UNKNOWN_CLASS where the words do not tell. */
typedef struct fsc_harm {
  const fsc_entry *entry;
  uint32_t sentence, hit;
  fsc_agency_form form;
  fsc_source_class agent, patient;
} fsc_harm;

/* A hit of a row that takes a side. */
typedef struct fsc_camp_word {
  const fsc_entry *entry;
  uint32_t hit;
} fsc_camp_word;

/* Rows of opinion_style.csv have places, so many to a word of bits; the place behind them is of no row. */
enum { FSC_CUES_TO_A_WORD = 63 };
static inline uint32_t fsc_cue_place(size_t cue) { return (uint32_t)(cue + cue / FSC_CUES_TO_A_WORD); }

/* A row that a sentence has something of, by its place, and how often, before the cap. */
typedef struct fsc_cue_seen {
  uint32_t place;
  float count;
} fsc_cue_seen;

/* Those of each sentence in order of the rows, the row for `loaded` always among them; behind them some of no row, so
 * that they can be gone over a few at a time. */
enum { FSC_CUES_AT_ONCE = 4 };
typedef struct fsc_cues_seen {
  const fsc_cue_seen *items;
  uint32_t *first; /* by sentence: its first; one more behind the last */
} fsc_cues_seen;

/* A name or role of a source or actor: where in the text it stands. */
typedef struct fsc_named {
  char *name;
  uint32_t start;
} fsc_named;

/* Whose words some tokens are. */
typedef struct fsc_spoken {
  uint32_t first, end, source_id; /* FSC_NONE */
} fsc_spoken;

typedef struct fsc_findings {
  uint8_t *voice;                      /* by token: fsc_voice of its words (outlet, reported, quoted, headline) */
  FSC_ARRAY(fsc_spoken) spoken;        /* where several have a token, the last tells; none: nobody's but the outlet's */
  FSC_ARRAY(fsc_counted) counted;      /* the hits */
  FSC_ARRAY(fsc_judgement) judgements; /* of some of them, in no order */
  FSC_ARRAY(uint32_t) loaded;          /* hits of family loaded; some may be suppressed or quoted */
  FSC_ARRAY(uint32_t) framing;         /* hits of rows with a frame; the same goes for them */
  FSC_ARRAY(const fsc_match *) slurs;  /* to be masked: in that sense, whether they are hits or not */
  FSC_ARRAY(fsc_attribution) attributions; /* by first cue or content offset */
  FSC_ARRAY(fsc_source) sources;           /* index = source id, by first attribution */
  FSC_ARRAY(fsc_actor) actors;             /* index = actor id, by first mention */
  FSC_ARRAY(fsc_named) names;          /* of sources and actors, as the text has them; masked when slurs are known */
  FSC_ARRAY(fsc_span) scare_quotes;    /* token spans, marks included; in order of the text, apart */
  uint64_t *persons;                   /* by token, a bit: the surname or forename of a person who is named in full */
  bool *attributed;                    /* by sentence */
  bool *named_source;                  /* by sentence: a named source speaks; made by the terms scorer */
  FSC_ARRAY(fsc_camp_word) camp_words; /* by hit */
  FSC_ARRAY(fsc_harm) harms;           /* by first token; outside quotations */
  const fsc_cues_seen *cues_seen;      /* made by the opinion scorer */
} fsc_findings;

/* What a scorer works on. */
typedef struct fsc_scoring {
  const fsc_lexicon *lexicon;
  fsc_document *document;
  fsc_text date; /* of the article, as given; empty if it was not */
  const fsc_matches *matches;
  fsc_arena *arena;  /* of the report */
  uint64_t off;      /* rules switched off by --without: FSC_BIT(fsc_rule) */
  fsc_rows rows;     /* of matches, by category */
  bool without_hits; /* fsc_workspace_without_hits */
  bool partial;      /* categories are switched off */
} fsc_scoring;

/* Appends to *findings; never fails. */
typedef void fsc_scorer(const fsc_scoring *scoring, fsc_findings *findings);
extern fsc_scorer *const fsc_scorers[]; /* NULL behind the last */

/* Context rules that can be switched off by name; behind them, as FSC_RULES + kind, each kind of context of a row. */
typedef enum fsc_rule {
  FSC_RULE_NAMES,
  FSC_RULE_EXCEPTIONS,
  FSC_RULE_CONTEXTS,
  FSC_RULE_PART_OF_SPEECH,
  FSC_RULE_NEGATION,
  FSC_RULE_INTENSIFIER,
  FSC_RULE_CAPITALISED,
  FSC_RULE_ATTRIBUTED_SENTENCE,
  FSC_RULE_SCARE_QUOTES,
  FSC_RULE_BOILERPLATE,
  FSC_RULES
} fsc_rule;
static inline bool fsc_rule_on(const fsc_scoring *scoring, fsc_rule rule) { return !(scoring->off >> rule & 1); }
#endif
