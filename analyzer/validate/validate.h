/* validate.h - framescope against human annotation: gold in, figures with intervals out.
 *
 * A task turns gold records into cases; a figure is computed from cases and again from each bootstrap sample of them.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_H
#define FSC_VALIDATE_H
#include <cjson/cJSON.h>

#include "../base/arena.h"
#include "../framescope.h"

/* One number of the answer; NaN where undefined. */
typedef struct fsc_figure {
  const char *name; /* "loaded_auc" */
  double value, ci_low, ci_high;
} fsc_figure;

typedef struct fsc_validation_options {
  const char *gold, *label, *positive, *group, *articles, *score, *map; /* NULL: the defaults */
  uint64_t seed;
  uint32_t replicates;
} fsc_validation_options;

/* The caller sets options, analyzer, workspace and arena, and frees them; fsc_gold_read fills in gold and lines, the
 * task the rest. */
typedef struct fsc_validation {
  const fsc_validation_options *options;
  const fsc_analyzer *analyzer;
  fsc_workspace *workspace;
  fsc_arena *arena;
  FSC_ARRAY(cJSON *) gold;
  FSC_ARRAY(uint64_t) lines; /* of the file, by record */
  FSC_ARRAY(fsc_figure) figures;
  uint64_t cases; /* sentences, words, articles … that were scored */
  const char *unit;
  uint64_t left_out; /* records without what the task needs */
} fsc_validation;

typedef struct fsc_task {
  const char *name;
  /* Fills validation->figures. */
  fsc_status (*run)(fsc_validation *validation, fsc_error *error);
} fsc_task;

extern const fsc_task fsc_sentence_task, fsc_word_task, fsc_article_task, fsc_attribution_task, fsc_sources_task,
    fsc_segmentation_task, fsc_frames_task;
const fsc_task *fsc_task_named(const char *name); /* NULL if unknown */

/* ---- Gold records ---- */

/* Reads JSON Lines into records (owned by the caller: fsc_gold_free). */
fsc_status fsc_gold_read(fsc_validation *validation, const char *path, fsc_error *error);
void fsc_gold_free(fsc_validation *validation);
/* A string member, NULL if it is none. */
const char *fsc_gold_string(const cJSON *record, const char *name);
/* 1 / 0 where the member is a number, boolean (true, 1) or string equal / unequal to `positive`; -1 where it is
 * missing.
 */
int fsc_gold_label(const cJSON *record, const char *name, const char *positive);
/* Spans [[s,e],…] in code points; returns how many, at most `most`. Malformed ones are left out. */
size_t fsc_gold_spans(const cJSON *array, fsc_span *spans, size_t most);
/* All of them, in arena; *n: how many. */
fsc_span *fsc_gold_all_spans(fsc_arena *arena, const cJSON *array, size_t *n);
/* The objects of an array by their member "name", to look one up among thousands. In arena. */
typedef struct fsc_gold_named {
  const char *name;
  const cJSON *object;
  size_t place;
} fsc_gold_named;
typedef struct fsc_gold_names {
  fsc_gold_named *items;
  size_t n;
} fsc_gold_names;
fsc_gold_names fsc_gold_names_of(fsc_arena *arena, const cJSON *array);
/* The first object of that name, or NULL. */
const cJSON *fsc_gold_find(const fsc_gold_names *names, const char *name);
/* Analyses a text; NULL when it cannot be (empty). The report lives until the next call. */
const fsc_report *fsc_gold_analyse(fsc_validation *validation, const char *text, fsc_error *error);
/* The same for the text of a record, whose title is the headline where it is the first line of the text too: offsets
 * into the text are offsets into the report's. NULL too where there is no text. */
const fsc_report *fsc_gold_analyse_article(fsc_validation *validation, const cJSON *record, fsc_error *error);

/* ---- Metrics ---- */

typedef struct fsc_case {
  double score;
  int label;
  uint32_t group, cluster; /* cluster: what the bootstrap draws; a case of its own or its article */
} fsc_case;

void fsc_add_figure(fsc_validation *validation, const char *name, double value, double low, double high);
/* AUC (Mann-Whitney, ties half), AUC within groups (pairs of one group only), macro-F1 at the best threshold and that
 * threshold, under names prefixed by `prefix`, with percentile intervals over clusters. */
void fsc_add_ranking(fsc_validation *validation, const char *prefix, fsc_case *cases, size_t n, bool groups);

/* Counts of a set comparison, by cluster, for precision, recall and F1. */
typedef struct fsc_counts {
  double both, predicted, gold;
} fsc_counts;
void fsc_add_f1(fsc_validation *validation, const char *prefix, const fsc_counts *counts, size_t n);
/* Counts the spans of a record (which may be reordered) and of its analysis; returns how many cases they make. */
typedef uint64_t fsc_compare_spans(const fsc_report *report, fsc_span *gold, size_t n, fsc_counts *counts);
/* Compares them over all records with text and that member, a list of spans, and adds F1 under `prefix`. */
fsc_status fsc_compare_all_spans(fsc_validation *validation, const char *member, const char *prefix,
                                 fsc_compare_spans *compare, fsc_error *error);
/* One case of a choice among classes. predicted: FSC_NONE where nothing was. */
typedef struct fsc_class_case {
  uint32_t gold, predicted, cluster;
} fsc_class_case;
/* macro_f1 (mean over the classes that gold has, with an interval) and each of these classes' f1 as f1_CLASS. */
void fsc_add_classes(fsc_validation *validation, const char *const *names, uint32_t n_classes,
                     const fsc_class_case *cases, size_t n);
/* sum a / sum b over clusters. */
typedef struct fsc_ratio {
  double above, below;
} fsc_ratio;
void fsc_add_ratio(fsc_validation *validation, const char *name, const fsc_ratio *ratios, size_t n);
/* Classes of gold (rows) against those given, of one cluster. */
enum { FSC_CONFUSION_CLASSES = 16 };
typedef struct fsc_confusion {
  double n[FSC_CONFUSION_CLASSES][FSC_CONFUSION_CLASSES];
} fsc_confusion;
/* The mean of F1 over the classes that gold or the answer has. */
void fsc_add_macro_f1(fsc_validation *validation, const char *name, const fsc_confusion *confusions, size_t n);
double fsc_pearson(const double *x, const double *y, size_t n);
/* Pearson's r of ranks, ties at their mean rank (Spearman 1904). */
double fsc_spearman(const double *x, const double *y, size_t n);
/* NAME_r and NAME_rho over the articles where both are defined. */
void fsc_add_correlations(fsc_validation *validation, const char *name, const double *gold, const double *own,
                          size_t n);
/* NAME_mean_absolute_error and NAME_mean_error (own - gold). */
void fsc_add_errors(fsc_validation *validation, const char *name, const double *gold, const double *own, size_t n);
#endif
