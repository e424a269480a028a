/* attribution_case.h - what one article adds to each figure of attribution: gold and own attributions compared.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_ATTRIBUTION_CASE_H
#define FSC_VALIDATE_ATTRIBUTION_CASE_H
#include "records.h"
#include "validate.h"

/* All attributions, and those of one type or kind. */
typedef enum fsc_attribution_group {
  FSC_ALL_GROUP,
  FSC_TYPE_GROUPS, /* direct, indirect, mixed: in the order of fsc_attribution_type */
  FSC_KIND_GROUPS = FSC_TYPE_GROUPS + 3,
  FSC_ATTRIBUTION_GROUPS = FSC_KIND_GROUPS + 4
} fsc_attribution_group;

/* Unequal use of sources and how much is attributed; NaN where undefined. */
typedef struct fsc_source_profile {
  double sources, word_share, sentence_share, hhi, top_share;
} fsc_source_profile;

/* Words in a source, a cue, a content. */
typedef struct fsc_token_counts {
  fsc_counts source, cue, content;
} fsc_token_counts;

typedef struct fsc_attribution_case {
  /* Pairs of depth 0 (records.h): of every type, of quoted types, of types by marks; content equal in every word, and
   * Jaccard >= .8; pairs whose sources have one head, of the records that have a source. */
  fsc_counts all, quoted, quoted_by_marks, exact, hard, head;
  fsc_counts cue; /* depth 0, cues overlap, one to one */
  fsc_counts sentences;
  fsc_token_counts token, token_any_depth; /* records of depth 0 alone; nested ones with them */
  /* Of the pairs: sources and cues that overlap, heads, types and kinds that are the same. */
  fsc_ratio source_overlap, head_right, cue_overlap, type_right, type_by_marks_right, kind_right;
  /* Own attributions of a group that are in a pair; the same without those that are in none but lie nested in gold
   * content; gold attributions of a group that are in a pair. A partner may be of another type or kind. */
  fsc_ratio precision[FSC_ATTRIBUTION_GROUPS], neutral[FSC_ATTRIBUTION_GROUPS], recall[FSC_ATTRIBUTION_GROUPS];
  fsc_ratio cue_neutral;
  fsc_source_profile gold, own;
} fsc_attribution_case;

/* Everything but sentences and profiles. */
void fsc_compare_records(fsc_arena *arena, const fsc_sides *sides, uint32_t n_words, fsc_attribution_case *result);
/* n_i of each source into hhi and top share; NaN when no source has any. */
void fsc_concentrate(const double *counts, size_t n, fsc_source_profile *profile);
/* Number, hhi and top share of the sources of a report, all kinds of attributions counted. */
void fsc_profile_report(fsc_arena *arena, const fsc_report *report, fsc_source_profile *profile);
/* All of it, for an article analysed and the "attributions" of its gold. */
void fsc_compare_attributions(fsc_arena *arena, const fsc_report *report, const cJSON *attributions,
                              fsc_attribution_case *result);
#endif
