/* aggregate.h - findings -> measures: the only room where numbers are computed from findings.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_AGGREGATE_H
#define FSC_AGGREGATE_H
#include "../score/scorer.h"
#include "resample.h"
#include "statistics.h"

enum { FSC_NO_FRAME = UINT16_MAX };

/* Is a sentence part of the story, neither headline nor boilerplate? */
static inline bool fsc_in_story(const fsc_sentence *sentence) { return !(sentence->headline | sentence->boilerplate); }

/* The frames of all measured sets, numbered consecutively, one set after the other. */
typedef struct fsc_framing {
  uint16_t *places; /* by fsc_entry_info.frame: its number here; FSC_NO_FRAME if its set is not measured */
  size_t n_sets, n_frames;
  fsc_frame_set *sets; /* templates of an article's, without hits */
  fsc_frame_measure *frames;
  uint8_t *set_of;        /* by frame */
  double *handicap;       /* by frame: what counts against it for being usual; frames.c */
  const char **no_labels; /* a NULL for each set */
  size_t policy;          /* the set of fsc_sentence.frame; n_sets if there is none */
} fsc_framing;

/* The weight of a row of opinion_style.csv; zeros at a place of no row. */
typedef struct fsc_cue_weight {
  double coefficient, cap;
  bool loaded; /* its count is the sentence's loaded score */
} fsc_cue_weight;

/* rates.c: a cache of fsc_poisson_limits by count, since root finding is slow. Safe for many threads at once. */
typedef struct fsc_known_limits fsc_known_limits;
fsc_known_limits *fsc_known_limits_new(void);
void fsc_known_limits_free(fsc_known_limits *limits);

/* What is the same for all articles. Borrows lexicon and categories; immutable but for its caches, shared by threads.
 */
typedef struct fsc_aggregator {
  const fsc_lexicon *lexicon;
  const fsc_category_info *categories; /* measured, in output order */
  size_t n_categories;
  uint32_t *loaded, n_loaded; /* owned; categories of family loaded. Without any, loaded scores and opinion are NaN */
  double *widths;             /* owned; by category: the square root of its overdispersion phi */
  fsc_framing framing;
  fsc_cue_weight *cue_weights; /* owned; by fsc_cue_place */
  fsc_resamples *resamples;    /* owned */
  fsc_known_limits *limits;    /* owned */
} fsc_aggregator;

void fsc_aggregator_init(fsc_aggregator *aggregator, const fsc_lexicon *lexicon, const fsc_category_info *categories,
                         size_t n_categories);
void fsc_aggregator_done(fsc_aggregator *aggregator); /* frees what it owns */

/* ---- Hits, sifted in one pass ---- */

typedef struct fsc_count {
  uint32_t n;
  double weighted;
} fsc_count;

/* Where the hits of a sentence end in each list: those of the next one start there. */
typedef struct fsc_sifted_sentence {
  uint32_t hits, loaded, framing;
  uint32_t suppressed; /* of its hits */
} fsc_sifted_sentence;

/* Unsuppressed hits outside quotations: of family loaded, and of rows with a measured frame. */
typedef struct fsc_sifted_loaded {
  double weight;
  uint32_t row;
  bool outlets; /* in the outlet's voice or in scare quotes */
} fsc_sifted_loaded;
typedef struct fsc_sifted_framing {
  double weight;
  uint32_t hit, row, sentence;
  uint16_t frame; /* its number in fsc_framing */
} fsc_sifted_framing;

/* Lives in the arena of the report. */
typedef struct fsc_sifted {
  fsc_count *counts; /* by measure x FSC_VOICES; measure -1 counts what is suppressed */
  fsc_sifted_loaded *loaded;
  fsc_sifted_framing *framing;
  fsc_sifted_sentence *sentences; /* [-1] is there too: zeros, where the first sentence's hits start */
} fsc_sifted;
void fsc_sift_hits(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                   fsc_sifted *sifted);

/* Fills the numbers of *report from the findings; everything lives in scoring->arena. Frees, in scoring and findings,
 * what only scorers and counting needed. */
void fsc_aggregate(const fsc_aggregator *aggregator, fsc_scoring *scoring, fsc_findings *findings, fsc_report *report);

/* The parts, each in a file of its own. */
fsc_sentence *fsc_aggregate_sentences(const fsc_aggregator *aggregator, const fsc_scoring *scoring,
                                      const fsc_findings *findings, const fsc_sifted *sifted, fsc_report *report);
/* What a cue with this count adds to the opinion of a sentence whose `loaded` is set. */
fsc_opinion_part fsc_opinion_part_make(const fsc_style_cue *cue, float count, const fsc_sentence *sentence);
void fsc_aggregate_rates(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_sifted *sifted,
                         fsc_report *report);
/* The attributions that the attribution measures count: speech and documents, neither nested nor the author's own, in
 * the body. Lives in the arena of the report. */
typedef struct fsc_told {
  uint32_t n;
  uint32_t *attributions; /* indices into report->attributions */
  uint32_t *classes;      /* their cue classes, indices into by_cue_class of the measures; n_cue_classes: none */
} fsc_told;
fsc_told fsc_aggregate_attribution(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report);
/* Also fills in the sources' cues. */
void fsc_aggregate_stance(const fsc_scoring *scoring, fsc_findings *findings, const fsc_told *told, fsc_report *report);
void fsc_framing_init(fsc_framing *framing, const fsc_aggregator *aggregator);
void fsc_framing_done(fsc_framing *framing);
/* After the sentences: labels them and the article by the frames of each set. */
void fsc_aggregate_frames(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_sifted *sifted,
                          fsc_sentence *sentences, fsc_report *report);
void fsc_aggregate_diversity(fsc_arena *arena, fsc_report *report);
/* See fsc_silence in framescope.h. */
void fsc_aggregate_silence(const fsc_scoring *scoring, fsc_report *report);
bool fsc_actor_counts(const fsc_actor *actor); /* spoken about: two mentions; no document, news organisation or place */
bool fsc_actor_is_silent(const fsc_actor *actor);
void fsc_aggregate_language(const fsc_document *document, fsc_report *report);
void fsc_aggregate_partisan(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report);
void fsc_aggregate_agency(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report);
#endif
