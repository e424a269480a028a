/* resample.h - what chance alone does to the indices over an article's sources: its attributions drawn anew.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_AGGREGATE_RESAMPLE_H
#define FSC_AGGREGATE_RESAMPLE_H
#include "../framescope.h"

enum {
  FSC_RESAMPLES = 199,     /* the 5th from either end of so many is the limit at 2.5 % (Davison & Hinkley 1997) */
  FSC_MOST_RESAMPLED = 255 /* attributions; an article with more gets no intervals */
};

/* The draws for the usual numbers of attributions, each made when it is first asked for: they depend on that number
 * alone, so that an article's intervals depend on nothing but its own sources. For sharing by threads; owned by whoever
 * made it. */
typedef struct fsc_resamples fsc_resamples;
fsc_resamples *fsc_resamples_new(void);
void fsc_resamples_free(fsc_resamples *resamples);

/* 95 % limits of the bootstrap, recentred. resamples NULL: the same, slower. */
fsc_diversity_intervals fsc_resampled_intervals(fsc_resamples *resamples, const fsc_diversity *diversity,
                                                const fsc_source *sources, size_t n_sources);
#endif
