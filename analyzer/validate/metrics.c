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

/* ---- Ranking ---- */

typedef struct ranking {
  double auc, macro_f1, threshold;
} ranking;

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

/* The best macro-F1 over all thresholds: cases count as positive from a score on. */
static void best_threshold(const fsc_case *cases, size_t n, const uint32_t *times, ranking *r) {
  double total[2] = {0}, above[2];
  for (size_t i = 0; i < n; i++) total[cases[i].label] += weight_of(&cases[i], times);
  memcpy(above, total, sizeof above);
  r->macro_f1 = -1;
  for (size_t i = 0; i < n;) {
    double all = total[0] + total[1], up = above[0] + above[1];
    double macro = (f1(above[1], up, total[1]) + f1(total[0] - above[0], all - up, total[0])) / 2;
    if (macro > r->macro_f1) r->macro_f1 = macro, r->threshold = cases[i].score;
    double score = cases[i].score;
    for (; i < n && cases[i].score == score; i++) above[cases[i].label] -= weight_of(&cases[i], times);
  }
}

static ranking rank(const fsc_case *cases, size_t n, const uint32_t *times) {
  ranking r = {0};
  double won = 0, pairs = 0;
  count_pairs(cases, n, times, &won, &pairs);
  r.auc = pairs > 0 ? won / pairs : NAN;
  best_threshold(cases, n, times, &r);
  return r;
}

static double auc_within(const fsc_case *cases, size_t n, const uint32_t *times) {
  double won = 0, pairs = 0;
  for (size_t i = 0; i < n;) {
    size_t k = i;
    while (k < n && cases[k].group == cases[i].group) k++;
    count_pairs(cases + i, k - i, times, &won, &pairs);
    i = k;
  }
  return pairs > 0 ? won / pairs : NAN;
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
  uint32_t n_clusters = clusters_of(cases, n), replicates = v->options->replicates;
  uint32_t *times = fsc_allocate((n_clusters + 1) * sizeof *times);
  double *auc = fsc_allocate(3 * (replicates + 1) * sizeof *auc), *macro = auc + replicates,
         *within = macro + replicates;
  fsc_random random;
  fsc_random_seed(&random, v->options->seed);
  qsort(cases, n, sizeof *cases, by_score);
  ranking r = rank(cases, n, NULL);
  for (uint32_t b = 0; b < replicates; b++) {
    draw(&random, times, n_clusters);
    ranking again = rank(cases, n, times);
    auc[b] = again.auc;
    macro[b] = again.macro_f1;
  }
  add_interval(v, named(v, prefix, "auc"), r.auc, auc, replicates);
  if (groups) {
    qsort(cases, n, sizeof *cases, by_group_and_score);
    double value = auc_within(cases, n, NULL);
    for (uint32_t b = 0; b < replicates; b++) {
      draw(&random, times, n_clusters);
      within[b] = auc_within(cases, n, times);
    }
    add_interval(v, named(v, prefix, "auc_within_groups"), value, within, replicates);
  }
  add_interval(v, named(v, prefix, "macro_f1"), r.macro_f1, macro, replicates);
  fsc_add_figure(v, named(v, prefix, "threshold_best_here"), r.threshold, NAN, NAN);
  free(times);
  free(auc);
}

/* ---- Sums over clusters ---- */

static fsc_counts sum_counts(const fsc_counts *counts, size_t n, const uint32_t *times) {
  fsc_counts sum = {0};
  for (size_t i = 0; i < n; i++) {
    double t = times ? times[i] : 1;
    sum.both += t * counts[i].both;
    sum.predicted += t * counts[i].predicted;
    sum.gold += t * counts[i].gold;
  }
  return sum;
}

void fsc_add_f1(fsc_validation *v, const char *prefix, const fsc_counts *counts, size_t n) {
  uint32_t replicates = v->options->replicates;
  uint32_t *times = fsc_allocate((n + 1) * sizeof *times);
  double *values = fsc_allocate(3 * (replicates + 1) * sizeof *values);
  fsc_random random;
  fsc_random_seed(&random, v->options->seed);
  static const char *const names[3] = {"precision", "recall", "f1"};
  fsc_counts all = sum_counts(counts, n, NULL);
  double value[3] = {all.both / all.predicted, all.both / all.gold, f1(all.both, all.predicted, all.gold)};
  for (uint32_t b = 0; b < replicates; b++) {
    draw(&random, times, (uint32_t)n);
    fsc_counts sum = sum_counts(counts, n, times);
    values[b] = sum.both / sum.predicted;
    values[replicates + b] = sum.both / sum.gold;
    values[2 * replicates + b] = f1(sum.both, sum.predicted, sum.gold);
  }
  for (int i = 0; i < 3; i++)
    add_interval(v, named(v, prefix, names[i]), value[i], values + (size_t)i * replicates, replicates);
  free(times);
  free(values);
}

/* ---- A choice among classes ---- */

/* Sets the F1 of each class (NaN for a class that gold does not have); returns their mean. */
static double class_f1s(const fsc_class_case *cases, size_t n, const uint32_t *times, uint32_t n_classes,
                        fsc_counts *counts, double *f1s) {
  double sum = 0, classes = 0;
  memset(counts, 0, n_classes * sizeof *counts);
  for (size_t i = 0; i < n; i++) {
    double weight = times ? times[cases[i].cluster] : 1;
    counts[cases[i].gold].gold += weight;
    if (cases[i].predicted == FSC_NONE) continue;
    counts[cases[i].predicted].predicted += weight;
    if (cases[i].predicted == cases[i].gold) counts[cases[i].gold].both += weight;
  }
  for (uint32_t c = 0; c < n_classes; c++) {
    f1s[c] = counts[c].gold > 0 ? f1(counts[c].both, counts[c].predicted, counts[c].gold) : NAN;
    if (counts[c].gold > 0) sum += f1s[c], classes++;
  }
  return sum / classes;
}

void fsc_add_classes(fsc_validation *v, const char *const *names, uint32_t n_classes, const fsc_class_case *cases,
                     size_t n) {
  uint32_t replicates = v->options->replicates, n_clusters = 0;
  for (size_t i = 0; i < n; i++)
    if (cases[i].cluster >= n_clusters) n_clusters = cases[i].cluster + 1;
  uint32_t *times = fsc_allocate((n_clusters + 1) * sizeof *times);
  fsc_counts *counts = fsc_allocate((n_classes + 1) * sizeof *counts);
  double *values = fsc_allocate((replicates + n_classes + 1) * sizeof *values), *f1s = values + replicates;
  fsc_random random;
  fsc_random_seed(&random, v->options->seed);
  for (uint32_t b = 0; b < replicates; b++) {
    draw(&random, times, n_clusters);
    values[b] = class_f1s(cases, n, times, n_classes, counts, f1s);
  }
  double value = class_f1s(cases, n, NULL, n_classes, counts, f1s);
  add_interval(v, "macro_f1", value, values, replicates);
  for (uint32_t c = 0; c < n_classes; c++)
    if (!isnan(f1s[c])) fsc_add_figure(v, named(v, "f1", names[c]), f1s[c], NAN, NAN);
  free(times);
  free(counts);
  free(values);
}

void fsc_add_ratio(fsc_validation *v, const char *name, const fsc_ratio *ratios, size_t n) {
  uint32_t replicates = v->options->replicates;
  uint32_t *times = fsc_allocate((n + 1) * sizeof *times);
  double *values = fsc_allocate((replicates + 1) * sizeof *values), above = 0, below = 0;
  fsc_random random;
  fsc_random_seed(&random, v->options->seed);
  for (size_t i = 0; i < n; i++) above += ratios[i].above, below += ratios[i].below;
  for (uint32_t b = 0; b < replicates; b++) {
    double a = 0, d = 0;
    draw(&random, times, (uint32_t)n);
    for (size_t i = 0; i < n; i++) a += times[i] * ratios[i].above, d += times[i] * ratios[i].below;
    values[b] = a / d;
  }
  add_interval(v, name, above / below, values, replicates);
  free(times);
  free(values);
}

static double macro_f1(const fsc_confusion *confusions, size_t n, const uint32_t *times) {
  double both[FSC_CONFUSION_CLASSES] = {0}, gold[FSC_CONFUSION_CLASSES] = {0}, own[FSC_CONFUSION_CLASSES] = {0},
         sum = 0, classes = 0;
  for (size_t i = 0; i < n; i++)
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
  return classes > 0 ? sum / classes : NAN;
}

void fsc_add_macro_f1(fsc_validation *v, const char *name, const fsc_confusion *confusions, size_t n) {
  uint32_t replicates = v->options->replicates;
  uint32_t *times = fsc_allocate((n + 1) * sizeof *times);
  double *values = fsc_allocate((replicates + 1) * sizeof *values);
  fsc_random random;
  fsc_random_seed(&random, v->options->seed);
  for (uint32_t b = 0; b < replicates; b++) {
    draw(&random, times, (uint32_t)n);
    values[b] = macro_f1(confusions, n, times);
  }
  add_interval(v, name, macro_f1(confusions, n, NULL), values, replicates);
  free(times);
  free(values);
}

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
