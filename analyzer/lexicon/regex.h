/* regex.h - rows of form `regex`: run around the words or phrases that are their gates, or over every sentence.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_REGEX_H
#define FSC_LEXICON_REGEX_H
#include "internal.h"

/* An entry found: tokens first .. end-1. */
typedef struct fsc_found {
  const fsc_hit_end *what;
  uint32_t first, end;
} fsc_found;

typedef struct fsc_regex_opening {
  uint32_t regex, token;
} fsc_regex_opening;
typedef FSC_ARRAY(fsc_regex_opening) fsc_regex_openings;

enum { FSC_PAIR_WORDS = 4 };
/* What every match of a regex contains, as a quick test before it is run; letters in lower case. */
typedef struct fsc_regex_need {
  char text[14]; /* bytes that stand in it; length 0: none are known */
  uint8_t length;
  uint8_t mark; /* the place of one that is no letter, digit or space: what a search looks for */
  /* With one of these, up to eight bytes, it begins, at the start of a word; none are known: n_starts 0. */
  struct fsc_regex_start {
    uint64_t bytes, mask;
  } * starts;
  uint32_t n_starts;
  bool read;                      /* false: its pattern has not been looked at */
  bool opens_line;                /* it begins where the subject does, or behind a newline */
  bool asks_for_end;              /* it may depend on where a line ends */
  uint64_t pairs[FSC_PAIR_WORDS]; /* the first two letters of each, as bits */
} fsc_regex_need;
/* Free with fsc_regex_need_free. */
fsc_regex_need fsc_regex_need_of(const char *pattern);
void fsc_regex_need_free(fsc_regex_need *need);
/* False: there can be no match in bytes from .. to of a subject that starts at `base`. */
bool fsc_regex_need_met(const fsc_regex_need *need, fsc_text text, size_t base, size_t from, size_t to);

/* The pattern with \h, any blank, for its spaces outside of brackets, since web pages have no-break spaces where people
 * see spaces. To be freed. */
char *fsc_regex_with_blanks(const char *pattern);

/* A text in arena that the pattern ought to match, alternative `way` of each group taken, the last where there are
 * fewer; *ways: the most there are. False for what is not understood. */
bool fsc_regex_sample(const char *pattern, size_t way, fsc_arena *arena, fsc_text *sample, size_t *ways);

/* The state of a worker. */
typedef struct fsc_regex_runner {
  const fsc_lexicon *lexicon;
  pcre2_code **codes;    /* by pattern: compiled when first run, as most never are */
  fsc_regex_need *needs; /* by pattern, known when first opened */
  pcre2_match_data *data;
  pcre2_match_context *limits;
  uint32_t *searched;                /* by pattern: the byte up to which it has been looked for */
  fsc_regex_openings words, phrases; /* of the document, by gates of one word, in order, and of several */
  fsc_found *found;                  /* in the document, in no order */
  size_t n_found, capacity;
} fsc_regex_runner;

void fsc_regex_runner_init(fsc_regex_runner *runner, const fsc_lexicon *lexicon);
void fsc_regex_runner_done(fsc_regex_runner *runner);
/* Before each document. */
void fsc_regex_runner_start(fsc_regex_runner *runner);
/* A gate of the pattern of a row stands at a token, and is a phrase; those of one word are met in order. */
void fsc_regex_runner_open(fsc_regex_runner *runner, uint32_t row, uint32_t token, bool phrase);
/* Looks for the patterns of the openings and for those without a gate. */
void fsc_regex_runner_run(fsc_regex_runner *runner, const fsc_document *document);
#endif
