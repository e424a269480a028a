/* lexicon_report.h - `framescope lexicon report`: what each file and entry of the lexicons does to text.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_LEXICON_REPORT_H
#define FSC_COMMAND_LEXICON_REPORT_H
#include "../lexicon/lexicon.h"
#include "../validate/usage.h"
#include "options.h"

/* Sums over the entries of one file. */
typedef struct fsc_file_usage {
  const char *path;
  uint32_t entries, silent; /* silent: neither in the corpus nor in the annotated sets */
  uint64_t corpus, quoted;
  fsc_judged judged[FSC_GOLD_SETS];
} fsc_file_usage;

/* An entry and what it did; both are the report's. */
typedef struct fsc_entry_usage {
  const fsc_entry *entry;
  const fsc_usage *usage;
} fsc_entry_usage;

typedef struct fsc_lexicon_report {
  const char *version, *sha256;
  fsc_usage_table usages;
  fsc_entry_usage *entries; /* measured and active, in order of reading */
  size_t n_entries;
  fsc_file_usage *files;
  size_t n_files;
  const fsc_entry_usage **costliest; /* of family loaded, greatest cost first */
  size_t n_costliest;
  bool judged[FSC_GOLD_SETS]; /* the set was there */
} fsc_lexicon_report;

enum { FSC_COSTLIEST = 100 };

int fsc_lexicon_report_run(fsc_options *options, const fsc_list *lexicons, fsc_lexicon *lexicon);
/* Per million words of the corpus; NaN without one. */
double fsc_per_million(const fsc_lexicon_report *report, uint64_t n);

/* Writers. csv has a row per entry, from which the rest follows. */
void fsc_lexicon_report_text(const fsc_lexicon_report *report, fsc_output *output);
void fsc_lexicon_report_csv(const fsc_lexicon_report *report, fsc_output *output);
void fsc_lexicon_report_json(const fsc_lexicon_report *report, fsc_output *output);
#endif
