/* options.h - one table of options, read by the parser and by help alike.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_OPTIONS_H
#define FSC_COMMAND_OPTIONS_H
#include "../../reports/reports.h"
#include "../framescope.h"

/* Exit codes. Never a count. */
enum {
  FSC_EXIT_DONE = 0,
  FSC_EXIT_FINDINGS = 1, /* at or above --fail-on */
  FSC_EXIT_USAGE = 2,
  FSC_EXIT_SKIPPED = 3,
  FSC_EXIT_IO = 4,
  FSC_EXIT_INTERRUPTED = 130
};

/* Which commands an option belongs to. */
enum {
  FSC_SCORE = 1,
  FSC_COMPARE = 2,
  FSC_EXPLAIN = 4,
  FSC_VALIDATE = 8,
  FSC_NO_OPTIONS = 16,      /* schema, lexicon list: none of their own */
  FSC_LEXICON_BALANCE = 32, /* list --balance */
  FSC_LEXICON_LINT = 64,
  FSC_LEXICON_DIFF = 128,
  FSC_LEXICON_IMPORT = 256,
  FSC_LEXICON_TEST = 512,
  FSC_LEXICON_REPORT = 1024,
  FSC_LEXICON_SHOW = 2048,
  FSC_LEXICON_SCORING = FSC_LEXICON_DIFF | FSC_LEXICON_REPORT,
  FSC_LEXICON_FIGURES = FSC_LEXICON_BALANCE | FSC_LEXICON_SCORING, /* in more than one format */
  FSC_LEXICON_WRITING = FSC_LEXICON_FIGURES | FSC_LEXICON_IMPORT,
  FSC_LEXICON =
      FSC_LEXICON_WRITING | FSC_LEXICON_LINT | FSC_LEXICON_TEST | FSC_LEXICON_SHOW, /* read before the verb is known */
  FSC_READING = FSC_SCORE | FSC_COMPARE | FSC_EXPLAIN,
  FSC_WRITING = FSC_SCORE | FSC_COMPARE | FSC_VALIDATE, /* in more than one format */
  FSC_ANALYZING = FSC_READING | FSC_VALIDATE
};

typedef enum fsc_when { FSC_AUTO, FSC_ALWAYS, FSC_NEVER } fsc_when;

typedef struct fsc_list {
  const char **items;
  size_t n, capacity;
} fsc_list;

void fsc_list_add(fsc_list *list, const char *item);
bool fsc_list_has(const fsc_list *list, const char *item);

/* All strings are borrowed from argv or live as long as the options. */
typedef struct fsc_options {
  const fsc_writer *writer; /* NULL: the command's default */
  const char *output;       /* NULL: stdout */
  char *followed;           /* the target of a link given as output, owned; else NULL */
  char *partial;            /* OUTPUT.partial, its name until it is complete; NULL: stdout */
  const char *results[2];   /* OUTPUT and OUTPUT.partial, or stdout: what read.without points at */
  fsc_unit unit;
  bool unit_given, by_given;
  int detail; /* fsc_detail */
  bool all_voices, with_header, excel, flatten, resume, strict, quiet;
  fsc_offset_unit offsets;
  unsigned jobs; /* 0: one per core */
  int fail_on;   /* fsc_severity, or INT_MAX for never */
  fsc_when progress, color;
  fsc_list lexicons, only, without, keep, corpus;
  fsc_read_options read;
  const char *by, *gold, *task, *label, *positive, *group, *articles, *score, *map, *examples, *eval, *sentence,
      *measure, *lexicon_cache;
  const char *dictionary, *category; /* of `lexicon import`: --format as given */
  bool balance;
  uint64_t seed;
  fsc_list operands; /* what is no option */
  fsc_list given;    /* names of the options that were */
  char **owned;      /* split lists */
  size_t n_owned;
} fsc_options;

/* Reads argv[1..]; prints what is wrong and returns an exit code, or -1 to go on. */
int fsc_options_parse(unsigned command, int argc, char **argv, fsc_options *options);
/* `lexicon` parses its options before it knows its verb: refuses, likewise, those that the verb, of the bits `command`,
 * does not take. */
int fsc_options_check(const fsc_options *options, unsigned command, const char *verb);
/* As --unit takes them. */
extern const char *const fsc_unit_names[FSC_UNITS];
/* Refuse options that do not go with the output format (of a table: the unit), or with the task of `validate`: the code
 * of a usage error, or -1. The first is called by fsc_options_parse. */
int fsc_options_refuse_by_format(const fsc_options *options);
int fsc_options_refuse_by_task(const fsc_options *options);
/* Refuses a format that is planned but not there, naming the formats of the command and the nearest alternative.
 * Likewise. */
int fsc_options_refuse_missing(const fsc_options *options, unsigned command);
/* Follows a link in --output, refuses an output (OUTPUT or OUTPUT.partial) that is also an input, and has directories
 * walked without it. Called by fsc_options_parse: the code of a usage error, or -1. */
int fsc_options_settle_output(fsc_options *options, unsigned command);
/* Refuses an output that is named like a compressed file, which it would not be. Likewise. */
int fsc_options_refuse_compressed(const fsc_options *options);
void fsc_options_free(fsc_options *options);
/* The option lines of a command, for help. */
void fsc_options_help(unsigned command);
typedef struct fsc_option_info {
  const char *name, *value, *help; /* value NULL: takes none */
  char letter;                     /* 0: none */
} fsc_option_info;
/* The options of a command one by one, from *i = 0 on; false behind the last. */
bool fsc_option_of(unsigned command, size_t *i, fsc_option_info *option);
/* The width of the terminal, or COLUMNS, which users set who pipe into a pager; 0 if unknown. */
unsigned fsc_page_width(bool terminal);
/* What the writers want to know; needs the analyzer for its categories. */
fsc_write_options fsc_options_write(const fsc_options *options, const fsc_analyzer *analyzer, fsc_unit unit,
                                    bool terminal);
/* The analyzer the options ask for, or NULL after a message; and one that has these lexicons, used like that. */
fsc_analyzer *fsc_options_analyzer(const fsc_options *options);
fsc_analyzer *fsc_options_analyzer_with(const fsc_options *options, const fsc_list *lexicons, fsc_lexicon_use use);
/* Has the reader keep the column `by`, unless it is one of fsc_article's own fields. */
void fsc_options_keep_by(fsc_options *options);
/* The formats of commands that print figures, in the order of their tables of writers. */
enum { FSC_FIGURES_TEXT, FSC_FIGURES_CSV, FSC_FIGURES_JSON, FSC_FIGURES };
/* The one asked for with --format, text by default; FSC_FIGURES if it is none of them. */
int fsc_options_figures(const fsc_options *options);
unsigned fsc_options_jobs(const fsc_options *options);
/* Prints "framescope: …" to stderr, one line. Control characters become spaces: ids, column names and paths come from
 * others and must not steer the terminal. */
void fsc_say(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same, and returns FSC_EXIT_USAGE. */
int fsc_usage_error(const char *format, ...) __attribute__((format(printf, 1, 2)));
#endif
