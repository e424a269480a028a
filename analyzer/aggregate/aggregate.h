/* aggregate.h - findings -> measures: the only place where numbers are made of findings.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_AGGREGATE_H
#define FSC_AGGREGATE_H
#include "../score/scorer.h"
#include "resample.h"
#include "statistics.h"

enum { FSC_KNOWN_LIMITS = 64 };

/* What stays the same from article to article. Borrowed by every aggregation. */
typedef struct fsc_aggregator {
  const fsc_lexicon *lexicon;
  const fsc_category_info *categories; /* measured, in output order */
  size_t n_categories;
  uint16_t *frame_places;              /* by fsc_entry_info.frame: the place among all of all sets, FSC_NO_FRAME */
  size_t n_frames;                     /* of all sets */
  const char *loaded;                  /* the family's string, as hits point to it; NULL if no entry is of it */
  fsc_resamples *resamples;            /* owned */
  fsc_limits limits[FSC_KNOWN_LIMITS]; /* of small counts: root finding is dear, and nearly all counts are small */
} fsc_aggregator;

enum { FSC_NO_FRAME = UINT16_MAX };

void fsc_aggregator_init(fsc_aggregator *aggregator, const fsc_lexicon *lexicon, const fsc_category_info *categories,
                         size_t n_categories);
void fsc_aggregator_done(fsc_aggregator *aggregator); /* frees what it owns */

/* Fills the numbers of *report from the findings; everything lives in scoring->arena. */
void fsc_aggregate(const fsc_aggregator *aggregator, const fsc_scoring *scoring, fsc_findings *findings,
                   fsc_report *report);

/* The parts, each in a file of its own. */
void fsc_aggregate_sentences(const fsc_aggregator *aggregator, const fsc_scoring *scoring, const fsc_findings *findings,
                             fsc_report *report);
/* What a cue counted so often adds to a sentence's opinion; `loaded` is set already. */
fsc_opinion_part fsc_opinion_part_make(const fsc_style_cue *cue, float count, const fsc_sentence *sentence);
void fsc_aggregate_rates(const fsc_aggregator *aggregator, const fsc_scoring *scoring, fsc_report *report);
void fsc_aggregate_attribution(const fsc_scoring *scoring, fsc_report *report);
/* Speech or document, and the article's own: what the attribution measures count. */
bool fsc_is_measured(const fsc_report *report, const fsc_attribution *attribution);
/* After the attributions. Also fills in the sources' cues. */
void fsc_aggregate_stance(const fsc_scoring *scoring, fsc_findings *findings, fsc_report *report);
void fsc_aggregator_number_frames(fsc_aggregator *aggregator); /* fills frame_places and n_frames */
/* After the sentences and rates: labels the sentences and the article by the frames of each set. */
void fsc_aggregate_frames(const fsc_aggregator *aggregator, const fsc_scoring *scoring, fsc_report *report);
void fsc_aggregate_diversity(fsc_report *report);
/* framescope.h, fsc_silence */
void fsc_aggregate_silence(const fsc_scoring *scoring, fsc_report *report);
bool fsc_actor_counts(const fsc_actor *actor); /* spoken about: two mentions, no document, no place */
bool fsc_actor_is_silent(const fsc_actor *actor);
void fsc_aggregate_partisan(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report);
void fsc_aggregate_agency(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report);
#endif
