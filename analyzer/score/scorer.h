/* scorer.h - scorers emit findings and do no arithmetic over them.
 *
 * The scorers of scorers.c run in table order over one document; each reads what those before it found. A finding is
 * the public record itself (fsc_attribution, fsc_source …), in the arena of the report. Hits are many: a finding holds
 * only what the measures need of one (fsc_counted), and hits.h makes the public fsc_hit of it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_SCORER_H
#define FSC_SCORE_SCORER_H
#include "../document/document.h"
#include "../lexicon/lexicon.h"
#include "rows.h"

/* What the measures need of a hit, in the order of fsc_rows.hits. The rest of what a report says of it comes from its
 * match and its judgements: hits.h. */
typedef struct fsc_counted {
  double weight; /* effective: the entry's x multiplier */
  uint32_t sentence;
  uint16_t measure; /* 1 + the measure it is counted in, 0: suppressed */
  uint8_t voice;    /* fsc_voice it is counted under, one of the first four */
  bool scare;       /* in scare quotes: reports give FSC_SCARE_QUOTE as its voice */
} fsc_counted;

/* What context rules did to a hit that at least one of them applied to. */
typedef struct fsc_judgement {
  double held; /* factor of the contexts, if FSC_RULE_CONTEXTS is one of the rules */
  uint32_t hit;
  uint16_t rules;     /* that change its weight: FSC_BIT(fsc_rule) */
  uint8_t suppressed; /* the rule that suppresses it; FSC_RULES if none does */
} fsc_judgement;

/* A harm verb with the classes of its agent and patient; FSC_UNKNOWN_CLASS where the words do not say. */
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

/* Each row of opinion_style.csv (a cue) has a place: a bit in words of 64. The last bit of a word belongs to no cue, so
 * that loops without branches can count what is none under it. */
enum { FSC_CUES_TO_A_WORD = 63 };
static inline uint32_t fsc_cue_place(size_t cue) { return (uint32_t)(cue + cue / FSC_CUES_TO_A_WORD); }

/* A cue counted in a sentence, and how often, before the cap. */
typedef struct fsc_cue_seen {
  uint32_t place;
  float count;
} fsc_cue_seen;

/* The cues of each sentence in the order of their rows, the cue for `loaded` always among them; padded with places of
 * no cue to a multiple of FSC_CUES_AT_ONCE. */
enum { FSC_CUES_AT_ONCE = 4 };
typedef struct fsc_cues_seen {
  const fsc_cue_seen *items;
  uint32_t *first; /* by sentence: index of its first; one more behind the last */
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

enum { FSC_VOICES_BESIDE = 64 }; /* bytes that may be read and written behind findings->voice of the last token */

typedef struct fsc_findings {
  uint8_t *voice; /* by token: fsc_voice of its words (outlet, reported, quoted, headline) */
  /* May overlap: the last one holds; tokens in none are the outlet's words. Empty without hits. */
  FSC_ARRAY(fsc_spoken) spoken;
  FSC_ARRAY(fsc_counted) counted;          /* the hits */
  FSC_ARRAY(fsc_judgement) judgements;     /* of some of them, in no order */
  FSC_ARRAY(uint32_t) loaded;              /* hits of family loaded; some may be suppressed or quoted */
  FSC_ARRAY(uint32_t) framing;             /* hits of rows with a frame; some may be suppressed or quoted */
  FSC_ARRAY(const fsc_match *) slurs;      /* to be masked, whether or not their category is measured */
  FSC_ARRAY(fsc_attribution) attributions; /* by first cue or content offset */
  FSC_ARRAY(fsc_source) sources;           /* index = source id, by first attribution */
  FSC_ARRAY(fsc_actor) actors;             /* index = actor id, by first mention */
  FSC_ARRAY(fsc_named) names;              /* copies of the text that name sources and actors: masked with it */
  FSC_ARRAY(fsc_span) scare_quotes;        /* token spans, marks included; in order of the text, apart */
  uint64_t *persons; /* bits by token: a lone surname or forename of a person also named in full */
  /* Bits by token: in a content of an attribution that counts and is not indirect. fsc_aggregate_attribution drops
   * those outside the body. */
  uint64_t *told;
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

/* Appends to *findings; never fails. What it appends lives in scoring->arena. */
typedef void fsc_scorer(const fsc_scoring *scoring, fsc_findings *findings);
extern fsc_scorer *const fsc_scorers[]; /* NULL behind the last */

/* Context rules that can be switched off by name. Numbers from FSC_RULES on are the kinds of context that rows have:
 * FSC_RULES + fsc_context_kind. */
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
