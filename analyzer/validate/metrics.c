/* SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../aggregate/statistics.h"
#include "../base/memory.h"
#include "validate.h"

void fsc_add_figure(fsc_validation *v, const char *name, double value, double low, double high) {
  *FSC_PUSH(v->arena, &v->figures) = (fsc_figure){name, value, low, high};
}

static void add_interval(fsc_validation *v, const char *name, double value, double *replicates, size_t n) {
  size_t kept = 0;
  for (size_t i = 0; i < n; i++)
    if (!isnan(replicates[i])) replicates[kept++] = replicates[i];
  double low = fsc_quantile(replicates, kept, 0.025), high = fsc_quantile(replicates, kept, 0.975);
  fsc_add_figure(v, name, value, low, high);
}

/* Draws n_clusters clusters with replacement; times: how often each was drawn. */
static void draw(fsc_random *random, uint32_t *times, uint32_t n_clusters) {
  memset(times, 0, n_clusters * sizeof *times);
  for (uint32_t i = 0; i < n_clusters; i++) times[fsc_random_below(random, n_clusters)]++;
}

/* What figures are computed from, and how: compute writes n_names values for a sample that holds cluster i times[i]
 * times; every cluster once if times is NULL. */
typedef struct sampled {
  const void *items;
  size_t n;
  uint32_t n_clusters, n_names;
  void (*compute)(const struct sampled *of, const uint32_t *times, double *values);
} sampled;
enum { MOST_NAMES = 3 };

/* The values of each name for all replicates, one name behind the other; to be freed. */
static double *resample(const fsc_validation *v, fsc_random *random, const sampled *of) {
  const size_t replicates = v->options->replicates;
  uint32_t *times = fsc_allocate((of->n_clusters + (size_t)1) * sizeof *times);
  double *resampled = fsc_allocate((of->n_names * replicates + 1) * sizeof *resampled), values[MOST_NAMES];
  for (size_t b = 0; b < replicates; b++) {
    draw(random, times, of->n_clusters);
    of->compute(of, times, values);
    for (uint32_t i = 0; i < of->n_names; i++) resampled[i * replicates + b] = values[i];
  }
  free(times);
  return resampled;
}

/* Adds the figures of these names with their intervals. The sample as it is comes last, so that what a compute leaves
 * besides its values is of that. */
static void add_resampled(fsc_validation *v, const char *const *names, const sampled *of) {
  const size_t replicates = v->options->replicates;
  double values[MOST_NAMES];
  fsc_random random;
  fsc_random_seed(&random, v->options->seed);
  double *resampled = resample(v, &random, of);
  of->compute(of, NULL, values);
  for (uint32_t i = 0; i < of->n_names; i++)
    add_interval(v, names[i], values[i], resampled + i * replicates, replicates);
  free(resampled);
}

/* ---- Ranking ---- */

static int by_score(const void *a, const void *b) {
  double x = ((const fsc_case *)a)->score, y = ((const fsc_case *)b)->score;
  return (x > y) - (x < y);
}

static int by_group_and_score(const void *a, const void *b) {
  uint32_t x = ((const fsc_case *)a)->group, y = ((const fsc_case *)b)->group;
  return x != y ? (x > y) - (x < y) : by_score(a, b);
}

static double weight_of(const fsc_case *c, const uint32_t *times) { return times ? times[c->cluster] : 1; }

/* Adds to *pairs the pairs of a positive and a negative case, to *won those in which the positive one scores higher
 * (ties count half). The cases must be sorted by score. */
static void count_pairs(const fsc_case *cases, size_t n, const uint32_t *times, double *won, double *pairs) {
  double below = 0, positive = 0;
  for (size_t i = 0; i < n;) {
    double level[2] = {0};
    size_t k = i;
    for (; k < n && cases[k].score == cases[i].score; k++) level[cases[k].label] += weight_of(&cases[k], times);
    *won += level[1] * (below + level[0] / 2);
    below += level[0];
    positive += level[1];
    i = k;
  }
  *pairs += below * positive;
}

static double f1(double both, double predicted, double gold) {
  return predicted + gold > 0 ? 2 * both / (predicted + gold) : 0;
}

/* The best macro-F1 over all thresholds, and that threshold: cases count as positive from a score on. */
static double best_macro_f1(const fsc_case *cases, size_t n, const uint32_t *times, double *threshold) {
  double total[2] = {0}, above[2], best = -1;
  for (size_t i = 0; i < n; i++) total[cases[i].label] += weight_of(&cases[i], times);
  memcpy(above, total, sizeof above);
  *threshold = 0;
  for (size_t i = 0; i < n;) {
    double all = total[0] + total[1], up = above[0] + above[1];
    double macro = (f1(above[1], up, total[1]) + f1(total[0] - above[0], all - up, total[0])) / 2;
    if (macro > best) best = macro, *threshold = cases[i].score;
    double score = cases[i].score;
    for (; i < n && cases[i].score == score; i++) above[cases[i].label] -= weight_of(&cases[i], times);
  }
  return best;
}

enum { AUC, MACRO_F1, THRESHOLD /* which gets no interval */, RANKINGS };

/* The cases must be sorted by score. */
static void compute_ranking(const sampled *of, const uint32_t *times, double *values) {
  double won = 0, pairs = 0;
  count_pairs(of->items, of->n, times, &won, &pairs);
  values[AUC] = pairs > 0 ? won / pairs : NAN;
  values[MACRO_F1] = best_macro_f1(of->items, of->n, times, &values[THRESHOLD]);
}

/* By group and score. */
static void compute_auc_within(const sampled *of, const uint32_t *times, double *value) {
  const fsc_case *cases = of->items;
  double won = 0, pairs = 0;
  for (size_t i = 0; i < of->n;) {
    size_t k = i;
    while (k < of->n && cases[k].group == cases[i].group) k++;
    count_pairs(cases + i, k - i, times, &won, &pairs);
    i = k;
  }
  *value = pairs > 0 ? won / pairs : NAN;
}

static uint32_t clusters_of(const fsc_case *cases, size_t n) {
  uint32_t most = 0;
  for (size_t i = 0; i < n; i++)
    if (cases[i].cluster >= most) most = cases[i].cluster + 1;
  return most;
}

static const char *named(fsc_validation *v, const char *prefix, const char *name) {
  return fsc_arena_format(v->arena, "%s_%s", prefix, name);
}

void fsc_add_ranking(fsc_validation *v, const char *prefix, fsc_case *cases, size_t n, bool groups) {
  _Static_assert((int)RANKINGS <= (int)MOST_NAMES, "resample has room for as many");
  const size_t replicates = v->options->replicates;
  sampled of = {cases, n, clusters_of(cases, n), RANKINGS, compute_ranking};
  double values[RANKINGS], within;
  fsc_random random;
  fsc_random_seed(&random, v->options->seed);
  qsort(cases, n, sizeof *cases, by_score);
  compute_ranking(&of, NULL, values);
  double *resampled = resample(v, &random, &of);
  add_interval(v, named(v, prefix, "auc"), values[AUC], resampled + AUC * replicates, replicates);
  if (groups) {
    of.n_names = 1;
    of.compute = compute_auc_within;
    qsort(cases, n, sizeof *cases, by_group_and_score);
    compute_auc_within(&of, NULL, &within);
    double *again = resample(v, &random, &of);
    add_interval(v, named(v, prefix, "auc_within_groups"), within, again, replicates);
    free(again);
  }
  add_interval(v, named(v, prefix, "macro_f1"), values[MACRO_F1], resampled + MACRO_F1 * replicates, replicates);
  fsc_add_figure(v, named(v, prefix, "threshold_best_here"), values[THRESHOLD], NAN, NAN);
  free(resampled);
}

/* ---- Sums over clusters ---- */

static void compute_f1(const sampled *of, const uint32_t *times, double *values) {
  const fsc_counts *counts = of->items;
  fsc_counts sum = {0};
  for (size_t i = 0; i < of->n; i++) {
    double t = times ? times[i] : 1;
    sum.both += t * counts[i].both;
    sum.predicted += t * counts[i].predicted;
    sum.gold += t * counts[i].gold;
  }
  values[0] = sum.both / sum.predicted;
  values[1] = sum.both / sum.gold;
  values[2] = f1(sum.both, sum.predicted, sum.gold);
}

void fsc_add_f1(fsc_validation *v, const char *prefix, const fsc_counts *counts, size_t n) {
  const char *const names[3] = {named(v, prefix, "precision"), named(v, prefix, "recall"), named(v, prefix, "f1")};
  add_resampled(v, names, &(sampled){counts, n, (uint32_t)n, 3, compute_f1});
}

static void compute_ratio(const sampled *of, const uint32_t *times, double *value) {
  const fsc_ratio *ratios = of->items;
  double above = 0, below = 0;
  for (size_t i = 0; i < of->n; i++) {
    double t = times ? times[i] : 1;
    above += t * ratios[i].above;
    below += t * ratios[i].below;
  }
  *value = above / below;
}

void fsc_add_ratio(fsc_validation *v, const char *name, const fsc_ratio *ratios, size_t n) {
  add_resampled(v, &name, &(sampled){ratios, n, (uint32_t)n, 1, compute_ratio});
}

/* ---- A choice among classes ---- */

/* The F1 of each class (NaN for a class that gold does not have), and their mean. */
typedef struct class_f1s {
  const fsc_class_case *cases;
  uint32_t n_classes;
  fsc_counts *counts; /* scratch, by class */
  double *f1s;
} class_f1s;

static void compute_classes(const sampled *of, const uint32_t *times, double *mean) {
  const class_f1s *c = of->items;
  double sum = 0, classes = 0;
  memset(c->counts, 0, c->n_classes * sizeof *c->counts);
  for (size_t i = 0; i < of->n; i++) {
    const fsc_class_case *one = &c->cases[i];
    double weight = times ? times[one->cluster] : 1;
    c->counts[one->gold].gold += weight;
    if (one->predicted == FSC_NONE) continue;
    c->counts[one->predicted].predicted += weight;
    if (one->predicted == one->gold) c->counts[one->gold].both += weight;
  }
  for (uint32_t k = 0; k < c->n_classes; k++) {
    const fsc_counts *counts = &c->counts[k];
    c->f1s[k] = counts->gold > 0 ? f1(counts->both, counts->predicted, counts->gold) : NAN;
    if (counts->gold > 0) sum += c->f1s[k], classes++;
  }
  *mean = sum / classes;
}

void fsc_add_classes(fsc_validation *v, const char *const *names, uint32_t n_classes, const fsc_class_case *cases,
                     size_t n) {
  const char *const name = "macro_f1";
  uint32_t n_clusters = 0;
  for (size_t i = 0; i < n; i++)
    if (cases[i].cluster >= n_clusters) n_clusters = cases[i].cluster + 1;
  class_f1s c = {.cases = cases,
                 .n_classes = n_classes,
                 .counts = fsc_arena_take(v->arena, (n_classes + 1) * sizeof *c.counts),
                 .f1s = fsc_arena_take(v->arena, (n_classes + 1) * sizeof *c.f1s)};
  add_resampled(v, &name, &(sampled){&c, n, n_clusters, 1, compute_classes});
  for (uint32_t k = 0; k < n_classes; k++)
    if (!isnan(c.f1s[k])) fsc_add_figure(v, named(v, "f1", names[k]), c.f1s[k], NAN, NAN);
}

static void compute_macro_f1(const sampled *of, const uint32_t *times, double *value) {
  const fsc_confusion *confusions = of->items;
  double both[FSC_CONFUSION_CLASSES] = {0}, gold[FSC_CONFUSION_CLASSES] = {0}, own[FSC_CONFUSION_CLASSES] = {0},
         sum = 0, classes = 0;
  for (size_t i = 0; i < of->n; i++)
    for (int g = 0; g < FSC_CONFUSION_CLASSES; g++)
      for (int o = 0; o < FSC_CONFUSION_CLASSES; o++) {
        double count = (times ? times[i] : 1) * confusions[i].n[g][o];
        gold[g] += count;
        own[o] += count;
        if (g == o) both[g] += count;
      }
  for (int c = 0; c < FSC_CONFUSION_CLASSES; c++) {
    sum += f1(both[c], own[c], gold[c]);
    classes += gold[c] + own[c] > 0;
  }
  *value = classes > 0 ? sum / classes : NAN;
}

void fsc_add_macro_f1(fsc_validation *v, const char *name, const fsc_confusion *confusions, size_t n) {
  add_resampled(v, &name, &(sampled){confusions, n, (uint32_t)n, 1, compute_macro_f1});
}

/* ---- Correlations ---- */

double fsc_pearson(const double *x, const double *y, size_t n) {
  double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
  for (size_t i = 0; i < n; i++) mx += x[i] / (double)n, my += y[i] / (double)n;
  for (size_t i = 0; i < n; i++) {
    xx += (x[i] - mx) * (x[i] - mx);
    yy += (y[i] - my) * (y[i] - my);
    xy += (x[i] - mx) * (y[i] - my);
  }
  return xx > 0 && yy > 0 ? xy / sqrt(xx * yy) : NAN;
}

typedef struct ranked {
  double value;
  size_t place;
} ranked;

static int by_value(const void *a, const void *b) {
  double x = ((const ranked *)a)->value, y = ((const ranked *)b)->value;
  return (x > y) - (x < y);
}

static double *ranks_of(const double *values, size_t n) {
  ranked *order = fsc_allocate((n + 1) * sizeof *order);
  double *ranks = fsc_allocate((n + 1) * sizeof *ranks);
  for (size_t i = 0; i < n; i++) order[i] = (ranked){values[i], i};
  qsort(order, n, sizeof *order, by_value);
  for (size_t i = 0, end; i < n; i = end) {
    for (end = i; end < n && order[end].value == order[i].value;) end++;
    for (size_t k = i; k < end; k++) ranks[order[k].place] = (double)(i + end - 1) / 2;
  }
  free(order);
  return ranks;
}

double fsc_spearman(const double *x, const double *y, size_t n) {
  double *a = ranks_of(x, n), *b = ranks_of(y, n), rho = fsc_pearson(a, b, n);
  free(a);
  free(b);
  return rho;
}

void fsc_add_correlations(fsc_validation *v, const char *name, const double *gold, const double *own, size_t n) {
  double *x = fsc_allocate(2 * (n + 1) * sizeof *x), *y = x + n + 1;
  size_t kept = 0;
  for (size_t i = 0; i < n; i++)
    if (!isnan(gold[i]) && !isnan(own[i])) x[kept] = gold[i], y[kept++] = own[i];
  fsc_add_figure(v, named(v, name, "r"), fsc_pearson(x, y, kept), NAN, NAN);
  fsc_add_figure(v, named(v, name, "rho"), fsc_spearman(x, y, kept), NAN, NAN);
  free(x);
}

void fsc_add_errors(fsc_validation *v, const char *name, const double *gold, const double *own, size_t n) {
  double error = 0, bias = 0;
  for (size_t i = 0; i < n; i++) {
    error += fabs(own[i] - gold[i]) / (double)n;
    bias += (own[i] - gold[i]) / (double)n;
  }
  fsc_add_figure(v, named(v, name, "mean_absolute_error"), error, NAN, NAN);
  fsc_add_figure(v, named(v, name, "mean_error"), bias, NAN, NAN);
}
