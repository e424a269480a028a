/* Tasks sentence and article: does the score rank texts that annotators marked above those they did not?
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "validate.h"

/* The score of a text without words in the outlet's voice: below all others. */
#define LOWEST -1e9

typedef struct scores {
  double loaded, opinion;
} scores;

typedef struct name_ids {
  const char **items;
  size_t n, capacity;
} name_ids;

static uint32_t id_of(fsc_arena *arena, name_ids *ids, const char *name) {
  if (!name) name = "";
  for (size_t i = 0; i < ids->n; i++)
    if (strcmp(ids->items[i], name) == 0) return (uint32_t)i;
  *FSC_PUSH(arena, ids) = name;
  return (uint32_t)ids->n - 1;
}

/* The scores of a gold sentence, which we may split differently. Loaded is x / sqrt(n) over all parts, opinion the mean
 * of the parts weighted by words. Only sentences with more than half of their length inside the span count. */
static scores of_span(const fsc_report *report, fsc_span span) {
  double x = 0, loaded_words = 0, opinion = 0, words = 0;
  for (size_t i = 0; i < report->n_sentence_rows; i++) {
    const fsc_sentence *s = &report->sentences[i];
    uint32_t start = s->span.start > span.start ? s->span.start : span.start;
    uint32_t end = s->span.end < span.end ? s->span.end : span.end;
    if (end <= start || 2 * (end - start) <= s->span.end - s->span.start) continue;
    loaded_words += s->n_words;
    if (isnan(s->loaded)) continue;
    x += s->loaded * sqrt(s->n_words);
    opinion += s->opinion * s->words[FSC_OUTLET];
    words += s->words[FSC_OUTLET];
  }
  return (scores){words > 0 ? x / sqrt(loaded_words) : LOWEST, words > 0 ? opinion / words : LOWEST};
}

static scores of_article(const fsc_report *report) {
  return (scores){isnan(report->loaded) ? LOWEST : report->loaded, isnan(report->opinion) ? LOWEST : report->opinion};
}

typedef struct ranking_task {
  fsc_validation *v;
  fsc_case *loaded, *opinion;
  size_t n;
  name_ids groups, clusters;
} ranking_task;

static void add_case(ranking_task *t, const cJSON *record, int label, scores s) {
  const char *article = fsc_gold_string(record, "article");
  const char *group = t->v->options->group ? fsc_gold_string(record, t->v->options->group) : NULL;
  fsc_case made = {.label = label,
                   .group = id_of(t->v->arena, &t->groups, group),
                   .cluster = article ? id_of(t->v->arena, &t->clusters, article) : (uint32_t)t->n};
  made.score = s.loaded;
  t->loaded[t->n] = made;
  made.score = s.opinion;
  t->opinion[t->n++] = made;
}

static const char *label_name(const fsc_validation *v) { return v->options->label ? v->options->label : "label"; }
static const char *positive_value(const fsc_validation *v) { return v->options->positive ? v->options->positive : "1"; }

static int label_of(const fsc_validation *v, const cJSON *record) {
  return fsc_gold_label(record, label_name(v), positive_value(v));
}

static void score_alone(ranking_task *t, bool whole_article) {
  fsc_error error;
  for (size_t i = 0; i < t->v->gold.n; i++) {
    const cJSON *record = t->v->gold.items[i];
    const char *text = fsc_gold_string(record, "text");
    int label = label_of(t->v, record);
    const fsc_report *report = text && label >= 0 ? fsc_gold_analyse(t->v, text, &error) : NULL;
    if (!report) {
      t->v->left_out++;
      continue;
    }
    add_case(t, record, label, whole_article ? of_article(report) : of_span(report, report->body_span));
  }
}

/* Scores the sentences of one article within its text, where they are looked for in order. */
static void score_in_article(ranking_task *t, const cJSON *article, cJSON *const *sentences, size_t n) {
  fsc_error error;
  const char *text = article ? fsc_gold_string(article, "text") : NULL;
  const fsc_report *report = text ? fsc_gold_analyse(t->v, text, &error) : NULL;
  const char *from = text;
  for (size_t i = 0; i < n; i++) {
    const char *sentence = fsc_gold_string(sentences[i], "text");
    int label = label_of(t->v, sentences[i]);
    const char *found = report && sentence ? strstr(from, sentence) : NULL;
    if (report && sentence && !found) found = strstr(text, sentence);
    if (!found || label < 0) {
      t->v->left_out++;
      continue;
    }
    from = found + strlen(sentence);
    add_case(t, sentences[i], label, of_span(report, (fsc_span){(uint32_t)(found - text), (uint32_t)(from - text)}));
  }
}

static const cJSON *article_named(const fsc_validation *articles, const char *id) {
  for (size_t i = 0; i < articles->gold.n; i++) {
    const char *own = fsc_gold_string(articles->gold.items[i], "id");
    if (own && strcmp(own, id) == 0) return articles->gold.items[i];
  }
  return NULL;
}

static fsc_status score_in_articles(ranking_task *t, fsc_error *error) {
  fsc_validation articles = {.arena = t->v->arena};
  fsc_status status = fsc_gold_read(&articles, t->v->options->articles, error);
  for (size_t i = 0; status == FSC_OK && i < t->v->gold.n;) {
    const char *id = fsc_gold_string(t->v->gold.items[i], "article");
    size_t n = 1;
    while (id && i + n < t->v->gold.n) {
      const char *next = fsc_gold_string(t->v->gold.items[i + n], "article");
      if (!next || strcmp(next, id) != 0) break;
      n++;
    }
    score_in_article(t, id ? article_named(&articles, id) : NULL, t->v->gold.items + i, n);
    i += n;
  }
  fsc_gold_free(&articles);
  return status;
}

/* Checks that labels, positives and groups were found: a misspelt name would give meaningless figures. */
static fsc_status check_cases(const ranking_task *t, fsc_error *error) {
  const fsc_validation_options *options = t->v->options;
  bool positive = false, negative = false, grouped = t->groups.n && (t->groups.n > 1 || t->groups.items[0][0]);
  for (size_t i = 0; i < t->n; i++) *(t->loaded[i].label > 0 ? &positive : &negative) = true;
  if (!t->n && options->articles)
    return fsc_fail(error, FSC_BAD_INPUT, "no_labels", options->gold, 0,
                    "no record has the field \"%s\" and a text that stands in the article of %s whose id is its field "
                    "\"article\"",
                    label_name(t->v), options->articles);
  if (!t->n)
    return fsc_fail(error, FSC_BAD_INPUT, "no_labels", options->gold, 0,
                    "no record has a text and the field \"%s\" (--label)", label_name(t->v));
  if (!positive)
    return fsc_fail(error, FSC_BAD_INPUT, "no_positives", options->gold, 0, "no record's \"%s\" is %s (--positive)",
                    label_name(t->v), positive_value(t->v));
  if (!negative)
    return fsc_fail(error, FSC_BAD_INPUT, "no_negatives", options->gold, 0,
                    "every record's \"%s\" is %s (--positive): there is nothing to tell apart", label_name(t->v),
                    positive_value(t->v));
  if (options->group && !grouped)
    return fsc_fail(error, FSC_BAD_INPUT, "no_groups", options->gold, 0, "no record has a string \"%s\" (--group)",
                    options->group);
  return FSC_OK;
}

static void add_figures(ranking_task *t) {
  const char *wanted = t->v->options->score;
  bool groups = t->v->options->group != NULL;
  if (!wanted || strcmp(wanted, "loaded") == 0) fsc_add_ranking(t->v, "loaded", t->loaded, t->n, groups);
  if (!wanted || strcmp(wanted, "opinion") == 0) fsc_add_ranking(t->v, "opinion", t->opinion, t->n, groups);
  t->v->cases = t->n;
}

static fsc_status run(fsc_validation *v, bool whole_article, fsc_error *error) {
  ranking_task t = {.v = v};
  t.loaded = fsc_allocate((v->gold.n + 1) * sizeof *t.loaded);
  t.opinion = fsc_allocate((v->gold.n + 1) * sizeof *t.opinion);
  fsc_status status = FSC_OK;
  if (v->options->articles && !whole_article)
    status = score_in_articles(&t, error);
  else
    score_alone(&t, whole_article);
  if (status == FSC_OK) status = check_cases(&t, error);
  if (status == FSC_OK) add_figures(&t);
  free(t.loaded);
  free(t.opinion);
  return status;
}

static fsc_status run_sentences(fsc_validation *v, fsc_error *error) {
  v->unit = "sentences";
  return run(v, false, error);
}
static fsc_status run_articles(fsc_validation *v, fsc_error *error) {
  v->unit = "articles";
  return run(v, true, error);
}

const fsc_task fsc_sentence_task = {"sentence", run_sentences};
const fsc_task fsc_article_task = {"article", run_articles};
