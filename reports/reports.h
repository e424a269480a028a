/* reports.h - a table of writers; each turns reports into bytes of one format and computes nothing.
 *
 * This directory sees framescope.h alone. A new format is one file, one row in writers.c and its expected outputs.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_H
#define FSC_REPORTS_H
#include "../analyzer/framescope.h"

/* Bytes that grow; owned by whoever made it. Zero-initialise; free with fsc_output_free. */
typedef struct fsc_output {
  char *at;
  size_t length, capacity;
  /* NULL, or called whenever much has been added since: may hand on what stands in it, but for its last
   * FSC_OUTPUT_TAIL bytes, which may change still, and give back their memory. */
  void (*spill)(struct fsc_output *output, void *data);
  void *spill_data;
} fsc_output;
enum { FSC_OUTPUT_TAIL = 1 << 20 };

void fsc_output_free(fsc_output *output);
void fsc_put(fsc_output *output, const char *at, size_t length);
void fsc_puts(fsc_output *output, const char *text);
void fsc_putc(fsc_output *output, char c);
void fsc_put_integer(fsc_output *output, uint64_t n);
/* Shortest form that round-trips to 6 significant digits, "C" locale; NaN writes nothing. */
void fsc_put_number(fsc_output *output, double value);

typedef enum fsc_unit {
  FSC_UNIT_ARTICLE,
  FSC_UNIT_SENTENCE,
  FSC_UNIT_HIT,
  FSC_UNIT_ATTRIBUTION,
  FSC_UNIT_SOURCE,
  FSC_UNIT_MEASURE,
  FSC_UNIT_ACTOR,
  FSC_UNITS
} fsc_unit;
typedef enum fsc_detail { FSC_DETAIL_ARTICLE, FSC_DETAIL_SENTENCE, FSC_DETAIL_FULL } fsc_detail;

/* The names that all reports repeat, made once for all of them (names.h). Borrows the categories until it is freed. */
typedef struct fsc_names fsc_names;
fsc_names *fsc_names_new(const fsc_category_info *categories, size_t n_categories);
void fsc_names_free(fsc_names *names);

/* What json and jsonl quote of rows of lexicons at full detail, kept from article to article in some 2 MB. For those
 * who write many reports of one analyzer; to be freed before it. Shared by threads. */
typedef struct fsc_quoted_rows fsc_quoted_rows;
fsc_quoted_rows *fsc_quoted_rows_new(void);
void fsc_quoted_rows_free(fsc_quoted_rows *rows);

typedef struct fsc_write_options {
  const char *lexicon_version, *lexicon_sha256;
  const fsc_category_info *categories; /* measured ones, in output order */
  size_t n_categories;
  const fsc_names *names; /* json, jsonl: of these categories; NULL: made anew for each report, which is slow */
  fsc_quoted_rows *rows;  /* json, jsonl: NULL for none */
  fsc_unit unit;          /* csv, tsv */
  fsc_detail detail;      /* json, jsonl */
  bool all_voices;        /* csv: columns of every voice, not the outlet's alone */
  bool with_header;       /* jsonl: a first line framescope.header/1 */
  fsc_offset_unit offsets;
  bool excel;              /* BOM, CRLF, formulas disarmed, cells cut at 32,767 characters */
  bool flatten;            /* newlines in cells become spaces */
  bool color;              /* text: ANSI colours */
  unsigned width;          /* text: columns of the terminal, 0: 100 */
  const char *const *kept; /* names of the passed-through fields */
  size_t n_kept;
} fsc_write_options;

typedef struct fsc_writer {
  const char *name;       /* as -f takes it */
  const char *extensions; /* "jsonl ndjson": what -o FILE implies */
  const char *missing;    /* not NULL: not implemented yet, and the message that says so; all hooks are NULL then */
  const char *instead;    /* an option that does much of what is missing; NULL: none */
  const char *separator;  /* between articles, NULL for none */
  bool looks_back;        /* article may change what it wrote long before: more than FSC_OUTPUT_TAIL bytes */
  /* Each appends to *output. begin and end may be NULL, article never, comparison where `compare` cannot use it; a
   * comparison is a whole document, without begin and end. end closes what begin has opened; without begin it is called
   * behind articles alone. skipped may be NULL. */
  void (*begin)(const fsc_write_options *options, fsc_output *output);
  void (*article)(const fsc_write_options *options, const fsc_report *report, fsc_output *output);
  /* An article left out, in its place: jsonl only. */
  void (*skipped)(const fsc_write_options *options, const fsc_article *article, const fsc_error *error,
                  fsc_output *output);
  void (*end)(const fsc_write_options *options, fsc_output *output);
  /* Of reports, article reads neither hits nor the frames and sources of sentences, nor tells of places all over the
   * text (fsc_workspace_without_hits). NULL: it may. */
  bool (*without_hits)(const fsc_write_options *options);
  void (*comparison)(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output);
} fsc_writer;

extern const fsc_writer fsc_writers[];
extern const size_t fsc_n_writers;
const fsc_writer *fsc_writer_by_name(const char *name);      /* NULL if unknown */
const fsc_writer *fsc_writer_by_extension(const char *path); /* NULL if the path implies none */

/* How much a finding asks for attention: a hit of the family loaded in the outlet's own voice by its effective weight
 * (from .15 note, .4 warning, .8 error); what the outlet does with a source is a note. `line` prints just these
 * findings, and --fail-on counts just these. */
typedef enum fsc_severity { FSC_NOTE, FSC_WARNING, FSC_ERROR } fsc_severity;
int fsc_hit_severity(const fsc_hit *hit); /* -1: none */
/* Bits; 0 for headline, nested and the author's own attributions, which no measure counts. */
enum { FSC_LOADED_CUE = 1, FSC_ANONYMOUS_SOURCE = 2, FSC_UNSOURCED = 4 };
unsigned fsc_sourcing_notes(const fsc_report *report, const fsc_attribution *attribution);
int fsc_report_severity(const fsc_report *report); /* of its gravest finding, -1: none */

/* The JSON Schema of all that is written as JSON, published as `framescope schema`. */
extern const char fsc_report_schema[];
#endif
