/* SPDX-License-Identifier: Apache-2.0 */
#include "lexicon_effect.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "run.h"

const char *const fsc_effect_names[FSC_EFFECT_SCORES] = {"loaded", "opinion"};

/* lexicons/frozen.jsonl; NUL-terminated, made by reports/embed.sh. */
extern const char fsc_frozen_corpus[];

typedef struct measuring {
  const fsc_analyzer *analyzers[2];
  fsc_workspace *workspaces[2];
  fsc_arena *arena;
  fsc_effect *effect;
  size_t *places[2];           /* of the reports' measures among the categories of the effect */
  fsc_category_effect *counts; /* of the article at hand, likewise */
} measuring;

/* ---- Categories ---- */

static size_t place_of(const measuring *m, const char *name) {
  size_t i = 0;
  while (i < m->effect->categories.n && strcmp(m->effect->categories.items[i].name, name) != 0) i++;
  return i;
}

/* Lists the categories of both sets, the new one's first. */
static void list_categories(measuring *m) {
  for (int i = 1; i >= 0; i--) {
    const fsc_category_info *categories;
    size_t n = fsc_categories(m->analyzers[i], &categories);
    m->places[i] = fsc_arena_take(m->arena, (n + 1) * sizeof *m->places[i]);
    for (size_t k = 0; k < n; k++) {
      size_t place = m->places[i][k] = place_of(m, categories[k].name);
      if (place == m->effect->categories.n)
        *FSC_PUSH(m->arena, &m->effect->categories) =
            (fsc_category_effect){.name = fsc_arena_string(m->arena, fsc_text_of(categories[k].name))};
    }
  }
  m->counts = fsc_arena_take(m->arena, (m->effect->categories.n + 1) * sizeof *m->counts);
}

static void count_hits(const measuring *m, int i, const fsc_report *report) {
  for (size_t k = 0; k < report->n_measures; k++) {
    fsc_category_effect *count = &m->counts[m->places[i][k]];
    for (int voice = 0; voice < FSC_VOICES; voice++) {
      count->hits[i] += report->measures[k].voice[voice].n;
      count->weighted[i] += report->measures[k].voice[voice].weighted;
    }
  }
}

static void add_counts(const measuring *m) {
  for (size_t c = 0; c < m->effect->categories.n; c++) {
    fsc_category_effect *sum = &m->effect->categories.items[c];
    const fsc_category_effect *count = &m->counts[c];
    sum->moved += count->hits[0] != count->hits[1] || fabs(count->weighted[0] - count->weighted[1]) > 0;
    for (int i = 0; i < 2; i++) sum->hits[i] += count->hits[i], sum->weighted[i] += count->weighted[i];
  }
}

/* ---- Article by article ---- */

/* Scores an article with both sets; false if either refuses it, *error says why. */
static bool score(const measuring *m, const fsc_article *article, fsc_error *error) {
  fsc_article_effect scores = {0};
  memset(m->counts, 0, m->effect->categories.n * sizeof *m->counts);
  for (int i = 0; i < 2; i++) {
    const fsc_report *report;
    if (fsc_analyze(m->analyzers[i], m->workspaces[i], article, &report, error) != FSC_OK) return false;
    count_hits(m, i, report);
    double *to = i ? scores.after : scores.before;
    to[FSC_EFFECT_LOADED] = report->loaded;
    to[FSC_EFFECT_OPINION] = report->opinion;
    if (i) scores.doc_id = fsc_arena_string(m->arena, fsc_text_of(report->doc_id));
  }
  add_counts(m);
  *FSC_PUSH(m->arena, &m->effect->articles) = scores;
  return true;
}

static fsc_text member(const cJSON *object, const char *name) {
  return fsc_text_of(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name)));
}

static void score_frozen(const measuring *m) {
  for (const char *line = fsc_frozen_corpus; *line; line += strcspn(line, "\n") + 1) {
    fsc_error error;
    cJSON *object = cJSON_Parse(line);
    fsc_article article = {
        .doc_id = member(object, "id"), .title = member(object, "title"), .text = member(object, "text")};
    if (!score(m, &article, &error)) m->effect->left_out++;
    cJSON_Delete(object);
  }
}

static void score_corpus(const measuring *m, fsc_options *options) {
  fsc_messages messages = {0};
  fsc_corpus *corpus = fsc_messages_corpus(&messages, options, &options->corpus);
  fsc_article article;
  fsc_error error;
  for (fsc_status status; (status = fsc_article_next(corpus, &article, &error)) != FSC_END;) {
    if (status == FSC_OK && score(m, &article, &error)) {
      fsc_messages_end_textless(&messages);
      continue;
    }
    fsc_messages_step(&messages, &(fsc_done){.skipped = true, .article = &article, .error = &error});
    m->effect->left_out++;
  }
  fsc_messages_end_textless(&messages);
  fsc_corpus_free(corpus);
}

/* ---- Over all ---- */

static void sum_up(fsc_effect *effect, fsc_effect_score score) {
  fsc_effect_means *means = &effect->means[score];
  for (size_t i = 0; i < effect->articles.n; i++) {
    const fsc_article_effect *article = &effect->articles.items[i];
    double change = fabs(fsc_effect_change(article, score));
    if (isnan(change)) continue;
    means->n++;
    means->moved += change > 0;
    means->before += article->before[score];
    means->after += article->after[score];
    means->absolute += change;
  }
  double n = means->n ? (double)means->n : NAN;
  means->before /= n;
  means->after /= n;
  means->absolute /= n;
}

bool fsc_effect_measure(fsc_options *options, const fsc_analyzer *before, const fsc_analyzer *after, fsc_arena *arena,
                        fsc_effect *effect) {
  measuring m = {.analyzers = {before, after},
                 .workspaces = {fsc_workspace_new(before), fsc_workspace_new(after)},
                 .arena = arena,
                 .effect = effect};
  list_categories(&m);
  if (options->corpus.n)
    score_corpus(&m, options);
  else
    score_frozen(&m);
  for (int i = 0; i < 2; i++) fsc_workspace_free(m.workspaces[i]);
  for (int s = 0; s < FSC_EFFECT_SCORES; s++) sum_up(effect, (fsc_effect_score)s);
  if (!effect->articles.n) fsc_say("the corpus has no article to score");
  return effect->articles.n > 0;
}

typedef struct mover {
  double distance;
  const fsc_article_effect *article;
} mover;

static int by_distance(const void *a, const void *b) {
  const mover *x = a, *y = b;
  if (x->distance > y->distance || x->distance < y->distance) return x->distance > y->distance ? -1 : 1;
  return (x->article > y->article) - (x->article < y->article);
}

size_t fsc_effect_movers(const fsc_effect *effect, fsc_effect_score score, const fsc_article_effect **movers,
                         size_t most) {
  mover *all = fsc_allocate((effect->articles.n + 1) * sizeof *all);
  size_t n = 0;
  for (size_t i = 0; i < effect->articles.n; i++) {
    double distance = fabs(fsc_effect_change(&effect->articles.items[i], score));
    if (distance > 0) all[n++] = (mover){distance, &effect->articles.items[i]};
  }
  qsort(all, n, sizeof *all, by_distance);
  if (n > most) n = most;
  for (size_t i = 0; i < n; i++) movers[i] = all[i].article;
  free(all);
  return n;
}
