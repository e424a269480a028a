/* cues.h - matches of report_verbs.csv read as cues.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_CUES_H
#define FSC_SCORE_CUES_H
#include "grammar.h"

/* Fills *cue; false where the match reports nothing here: a noun, part of a name, an exception. */
bool fsc_cue_read(const fsc_attributing *a, const fsc_match *match, fsc_cue *cue);
#endif
