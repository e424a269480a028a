/* influence.h - what a measure of an article would be without one entry of the lexicons.
 *
 * Only the entry's own hits are taken away: what another entry would have found in their place is not looked for.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_INFLUENCE_H
#define FSC_COMMAND_INFLUENCE_H
#include "../../reports/format.h"

/* Strings are the analyzer's. */
typedef struct fsc_influence {
  const char *entry, *term, *category;
  uint32_t hits, articles;
  double change; /* of the value, when the entry is taken away: of one article, or summed over articles */
} fsc_influence;

/* Owned by whoever made it; zero-initialise, free the items. */
typedef struct fsc_influences {
  fsc_influence *items;
  size_t n, capacity;
} fsc_influences;

/* The value of "loaded", "opinion" or a category (per 1,000 outlet words) in an article; NaN where it has none. */
double fsc_measured_value(const fsc_report *report, const char *measure);
/* Replaces what *influences holds: one for each entry with a hit that counts in the measure, by id. */
void fsc_find_influences(const fsc_analyzer *analyzer, const fsc_report *report, const char *measure,
                         fsc_influences *influences);
/* Greatest change first, up or down. */
void fsc_sort_influences(fsc_influences *influences);
/* A term, cut short: a pattern's alternatives would fill lines, and what it is its id tells. */
void fsc_put_short(fsc_output *output, const char *term);
/* "  11.9 without LV-0031 "slam" loaded_verbs (-0.4; 3 hits"; the caller closes the bracket. value and change are means
 * over `articles` articles. */
void fsc_put_influence(fsc_output *output, const fsc_influence *influence, double value, double articles);
#endif
