/* SPDX-License-Identifier: Apache-2.0 */
#include "influence.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"

/* The one cue of the opinion score that depends on entries: the loaded score of the sentence, up to a cap. */
typedef struct loaded_cue {
  double coefficient, cap; /* cap: INFINITY if the sentence does not reach it */
} loaded_cue;

typedef struct measuring {
  const fsc_analyzer *analyzer;
  const fsc_report *report;
  const char *measure;
  bool loaded, opinion;
  double voiced; /* the number of sentences whose mean is the article's opinion */
} measuring;

/* ---- Values ---- */

double fsc_measured_value(const fsc_report *report, const char *measure) {
  if (strcmp(measure, "loaded") == 0) return report->loaded;
  if (strcmp(measure, "opinion") == 0) return report->opinion;
  const fsc_measure *found = fsc_measure_of(report, measure, 0);
  return found ? found->voice[FSC_OUTLET].per_1k : NAN;
}

/* ---- What a hit adds ---- */

static bool in_opinion(const fsc_sentence *sentence) {
  return !sentence->headline && !sentence->boilerplate && !isnan(sentence->opinion);
}

static bool is_outlets(const fsc_report *report, const fsc_hit *hit) {
  return hit->voice == FSC_OUTLET || (hit->voice == FSC_SCARE_QUOTE && !report->sentences[hit->sentence].headline);
}

static bool counts(const measuring *m, const fsc_hit *hit) {
  if (hit->suppressed) return false;
  bool loaded = strcmp(hit->entry->family, "loaded") == 0;
  if (m->opinion) return loaded && hit->voice != FSC_QUOTED && in_opinion(&m->report->sentences[hit->sentence]);
  return is_outlets(m->report, hit) && (m->loaded ? loaded : strcmp(hit->entry->category, m->measure) == 0);
}

static loaded_cue loaded_cue_of(const measuring *m, uint32_t sentence) {
  fsc_opinion_part part;
  for (size_t i = 0; fsc_opinion_part_of(m->analyzer, m->report, sentence, i, &part); i++) {
    if (strcmp(part.cue, "loaded") != 0) continue;
    double counted = part.points / part.coefficient;
    return (loaded_cue){part.coefficient, counted < part.count - 1e-9 ? counted : INFINITY};
  }
  return (loaded_cue){0, INFINITY};
}

/* The change of the article's opinion without an entry, of which `weight` is the strongest hit in the sentence: that is
 * the only one which counts, divided by the square root of the sentence's words. */
static double opinion_change(const measuring *m, uint32_t sentence, double weight) {
  const fsc_sentence *s = &m->report->sentences[sentence];
  loaded_cue cue = loaded_cue_of(m, sentence);
  double without = s->loaded - weight / sqrt(s->n_words);
  return cue.coefficient * (fmin(without, cue.cap) - fmin(s->loaded, cue.cap)) / m->voiced;
}

static double rate_change(const measuring *m, const fsc_hit *hit) {
  return -1000 * (m->loaded ? hit->weight : 1) / m->report->words[FSC_OUTLET];
}

/* ---- By entry ---- */

/* Orders hits by entry, then sentence, the strongest first. */
static int compare_hits(const void *a, const void *b) {
  const fsc_hit *x = *(const fsc_hit *const *)a, *y = *(const fsc_hit *const *)b;
  int order = strcmp(x->entry->id, y->entry->id);
  if (order) return order;
  if (x->sentence != y->sentence) return x->sentence < y->sentence ? -1 : 1;
  return (x->weight < y->weight) - (x->weight > y->weight);
}

static const fsc_hit **counted_hits(const measuring *m, size_t *n) {
  const fsc_hit **hits = fsc_allocate_zero(m->report->n_hits, sizeof *hits);
  *n = 0;
  for (size_t i = 0; i < m->report->n_hits; i++)
    if (counts(m, &m->report->hits[i])) hits[(*n)++] = &m->report->hits[i];
  qsort(hits, *n, sizeof *hits, compare_hits);
  return hits;
}

static fsc_influence *add_entry(fsc_influences *influences, const fsc_hit *hit) {
  fsc_grow((void **)&influences->items, &influences->capacity, influences->n, sizeof *influences->items);
  fsc_influence *made = &influences->items[influences->n++];
  *made = (fsc_influence){
      .entry = hit->entry->id, .term = hit->entry->term, .category = hit->entry->category, .articles = 1};
  return made;
}

static measuring measuring_of(const fsc_analyzer *analyzer, const fsc_report *report, const char *measure) {
  measuring m = {analyzer, report, measure, strcmp(measure, "loaded") == 0, strcmp(measure, "opinion") == 0, 0};
  for (size_t i = 0; i < report->n_sentence_rows; i++) m.voiced += in_opinion(&report->sentences[i]);
  return m;
}

void fsc_find_influences(const fsc_analyzer *analyzer, const fsc_report *report, const char *measure,
                         fsc_influences *influences) {
  influences->n = 0;
  if (isnan(fsc_measured_value(report, measure))) return;
  measuring m = measuring_of(analyzer, report, measure);
  size_t n;
  const fsc_hit **hits = counted_hits(&m, &n);
  fsc_influence *at = NULL;
  for (size_t i = 0; i < n; i++) {
    bool known = at && strcmp(at->entry, hits[i]->entry->id) == 0;
    if (!known) at = add_entry(influences, hits[i]);
    at->hits++;
    if (!m.opinion)
      at->change += rate_change(&m, hits[i]);
    else if (!known || hits[i - 1]->sentence != hits[i]->sentence)
      at->change += opinion_change(&m, hits[i]->sentence, hits[i]->weight);
  }
  free(hits);
}

static int compare_changes(const void *a, const void *b) {
  const fsc_influence *x = a, *y = b;
  double change_x = fabs(x->change), change_y = fabs(y->change);
  if (change_x != change_y) return change_x > change_y ? -1 : 1;
  return strcmp(x->entry, y->entry);
}

void fsc_sort_influences(fsc_influences *influences) {
  if (influences->n) qsort(influences->items, influences->n, sizeof *influences->items, compare_changes);
}

void fsc_put_short(fsc_output *output, const char *string) {
  enum { MOST = 60 };
  fsc_text whole = fsc_string(string), shown = fsc_text_cut(whole, MOST);
  fsc_put_clean(output, shown);
  if (shown.length < whole.length) fsc_puts(output, "…");
}

void fsc_put_influence(fsc_output *output, const fsc_influence *influence, double value, double articles) {
  double change = influence->change / articles;
  fsc_puts(output, "  ");
  fsc_put_number(output, fabs(value + change) < 1e-9 ? 0 : value + change);
  fsc_puts(output, " without ");
  fsc_put_clean(output, fsc_string(influence->entry));
  fsc_puts(output, " \"");
  fsc_put_short(output, influence->term);
  fsc_puts(output, "\" ");
  fsc_put_clean(output, fsc_string(influence->category));
  fsc_puts(output, change > 0 ? " (+" : " (");
  fsc_put_number(output, change);
  fsc_puts(output, "; ");
  fsc_put_integer(output, influence->hits);
  fsc_puts(output, influence->hits == 1 ? " hit" : " hits");
}
