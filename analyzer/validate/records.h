/* records.h - attributions of gold and of a report side by side, as sets of words, and which of them are the same.
 *
 * Everything lives in the arena that is handed in. Record i of a side is attribution i of the gold array or report.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_RECORDS_H
#define FSC_VALIDATE_RECORDS_H
#include <cjson/cJSON.h>

#include "../base/arena.h"
#include "../framescope.h"

enum { FSC_MOST_SPANS = 64 };

/* Ranges of word numbers, ascending, as the annotation gives them. */
typedef struct fsc_word_set {
  uint32_t n;
  fsc_span ranges[FSC_MOST_SPANS];
} fsc_word_set;

double fsc_set_overlap(const fsc_word_set *a, const fsc_word_set *b);

/* Where such a set lies, from the first word to the last. */
typedef struct fsc_place {
  uint32_t start, end;
  uint32_t furthest; /* the end of this place and of those before it in fsc_places */
  uint32_t record;
} fsc_place;

/* The cues or the contents of some records by where they start, so that those near a set are found without a look at
 * all: of thousands of attributions only some pairs overlap. */
typedef struct fsc_places {
  fsc_place *items;
  uint32_t n;
} fsc_places;

/* The words of a text. */
typedef struct fsc_words {
  fsc_text text;
  uint32_t n;
  fsc_span *spans, *bytes; /* in code points; in bytes of text */
} fsc_words;

fsc_words fsc_words_of(fsc_arena *arena, const fsc_report *report);
/* A span of the report (bytes) added to a set. */
void fsc_add_report_span(const fsc_words *words, const fsc_report *report, fsc_span span, fsc_word_set *set);

typedef struct fsc_record {
  fsc_word_set source, cue, content;
  fsc_word_set head;                  /* of the source: the name, or the head noun */
  fsc_attribution_type type;          /* as gold or the report has it */
  fsc_attribution_type type_by_marks; /* by the quotation marks of the text: marks.h */
  fsc_attribution_kind kind;
  bool has_kind; /* false where gold tells none */
  bool headline;
  bool nested; /* depth > 0 */
} fsc_record;

typedef struct fsc_sides {
  const fsc_record *gold, *own;
  uint32_t n_gold, n_own;
} fsc_sides;

typedef enum fsc_part { FSC_CUE_PART, FSC_CONTENT_PART } fsc_part;
fsc_places fsc_places_of(fsc_arena *arena, const fsc_record *records, uint32_t n, fsc_part part);
/* The records, one by one, whose place and that of a set overlap; they themselves may not. */
typedef struct fsc_near {
  const fsc_places *places;
  fsc_place place;
  uint32_t next;
} fsc_near;
fsc_near fsc_near_to(const fsc_places *places, const fsc_word_set *set);
bool fsc_next_near(fsc_near *near, uint32_t *record);

/* The head of a source as gold spans it: the last word before a comma, bracket, dash or preposition, and behind the
 * last possessive there ("the car park's |operator|, Kerbside Ltd"). */
fsc_word_set fsc_head_of(const fsc_words *words, const fsc_word_set *source);
/* Each holds the other's head: "Ms |Holt|" and "Treasury spokeswoman Karen |Holt|", not "the |Treasury|". */
bool fsc_same_head(const fsc_record *gold, const fsc_record *own);
/* Inside the content of a gold attribution other than itself: by its cue, by its content where it has none. */
bool fsc_inside_content(const fsc_record *record, const fsc_record *gold, const fsc_places *gold_contents);

fsc_sides fsc_read_sides(fsc_arena *arena, const fsc_words *words, const fsc_report *report, const cJSON *attributions);

/* Sets of types, as bits. */
enum {
  FSC_DIRECT_ONLY = 1 << FSC_DIRECT,
  FSC_QUOTED_TYPES = 1 << FSC_DIRECT | 1 << FSC_MIXED_TYPE,
  FSC_EVERY_TYPE = FSC_QUOTED_TYPES | 1 << FSC_INDIRECT
};

typedef struct fsc_record_pair {
  double jaccard;
  uint32_t gold, own;
} fsc_record_pair;

/* Pairs of depth 0, both of these types, content Jaccard >= .5: greedy from the highest, one to one. */
fsc_record_pair *fsc_pair_records(fsc_arena *arena, const fsc_sides *sides, unsigned types, uint32_t *n_pairs);
/* How many could be paired. */
double fsc_count_records(const fsc_record *records, uint32_t n, unsigned types);
#endif
