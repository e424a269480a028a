/* SPDX-License-Identifier: Apache-2.0 */
#include "examples.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/text.h"

enum { MOST_MARKS = 32 };

typedef struct example {
  char *text; /* without the brackets that mark hits */
  fsc_span marks[MOST_MARKS];
  size_t n;
} example;

typedef struct testing {
  const fsc_analyzer *analyzer;
  fsc_workspace *workspace;
  fsc_arena *arena;
  const char *path, *category;
  unsigned line;
  fsc_example_report *report;
  void *data;
  fsc_example_counts *counts;
  size_t firing, silent;
} testing;

static void fail(testing *t, const char *why, const char *what) {
  const char *line = t->line ? fsc_arena_format(t->arena, ":%u", t->line) : "";
  t->report(t->data, fsc_arena_format(t->arena, "%s%s: %s: %s", t->path, line, why, what));
}

/* Parses a line: the brackets become marks; false if they do not pair. */
static bool parse(testing *t, const char *line, example *e) {
  char *to = e->text = fsc_arena_take(t->arena, strlen(line) + 1);
  bool open = false;
  e->n = 0;
  for (; *line; line++) {
    uint32_t at = (uint32_t)(to - e->text);
    if (*line == '[') {
      if (open || e->n == MOST_MARKS) return false;
      e->marks[e->n].start = at;
      open = true;
    } else if (*line == ']') {
      if (!open) return false;
      e->marks[e->n++].end = at;
      open = false;
    } else {
      *to++ = *line;
    }
  }
  *to = '\0';
  return !open;
}

static const char *cut(testing *t, const example *e, fsc_span span) {
  return fsc_arena_format(t->arena, "\"%.*s\" in: %s", (int)(span.end - span.start), e->text + span.start, e->text);
}

static bool fires(const testing *t, const fsc_hit *hit) {
  return !hit->suppressed && strcmp(hit->entry->category, t->category) == 0;
}

static bool marked(const example *e, fsc_span span) {
  for (size_t i = 0; i < e->n; i++)
    if (e->marks[i].start == span.start && e->marks[i].end == span.end) return true;
  return false;
}

static void check(testing *t, const example *e) {
  const fsc_report *r;
  fsc_error error;
  fsc_article article = {.text = fsc_text_of(e->text), .doc_id = fsc_text_of("example")};
  bool failed = false;
  t->counts->tested++;
  if (fsc_analyze(t->analyzer, t->workspace, &article, &r, &error) != FSC_OK) {
    fail(t, "cannot be analysed", error.text);
    t->counts->failed++;
    return;
  }
  for (size_t i = 0; i < r->n_hits; i++)
    if (fires(t, &r->hits[i]) && !marked(e, r->hits[i].span))
      fail(t, fsc_arena_format(t->arena, "%s fires", r->hits[i].entry->id), cut(t, e, r->hits[i].span)), failed = true;
  for (size_t k = 0; k < e->n; k++) {
    bool found = false;
    for (size_t i = 0; i < r->n_hits && !found; i++)
      found =
          fires(t, &r->hits[i]) && r->hits[i].span.start == e->marks[k].start && r->hits[i].span.end == e->marks[k].end;
    if (!found) fail(t, "does not fire", cut(t, e, e->marks[k])), failed = true;
  }
  t->counts->failed += failed;
}

static void test_line(testing *t, const char *line) {
  example e;
  if (!parse(t, line, &e)) {
    fail(t, "brackets do not pair", line);
    t->counts->tested++;
    t->counts->failed++;
    return;
  }
  t->firing += e.n > 0;
  t->silent += e.n == 0;
  check(t, &e);
}

static bool test_file(testing *t) {
  FILE *file = fopen(t->path, "r");
  if (!file) return false;
  char *line = NULL;
  size_t size = 0;
  t->line = 0;
  for (ssize_t n; (n = getline(&line, &size, file)) >= 0;) {
    t->line++;
    while (n && (line[n - 1] == '\n' || line[n - 1] == '\r')) line[--n] = '\0';
    if (n && line[0] != '#') test_line(t, line);
  }
  free(line);
  fclose(file);
  return true;
}

/* Categories that need no examples, because their rows list words of a kind rather than findings. */
static bool exempt(const char *category) {
  static const char *const names[] = {"classes",       "abbreviations", "titles",    "roles",
                                      "organisations", "exceptions",    "modifiers", "boilerplate"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(category, names[i]) == 0) return true;
  return false;
}

void fsc_examples_test(const fsc_analyzer *analyzer, const char *directory, bool complete, fsc_example_report *report,
                       void *data, fsc_example_counts *counts) {
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  testing t = {.analyzer = analyzer, .arena = fsc_arena_new(), .report = report, .data = data, .counts = counts};
  t.workspace = fsc_workspace_new(analyzer);
  for (size_t i = 0; i < n; i++) {
    t.category = categories[i].name;
    t.path = fsc_arena_format(t.arena, "%s/%s.txt", directory, t.category);
    t.firing = t.silent = 0;
    bool there = test_file(&t);
    if (!complete || exempt(t.category) || (t.firing && t.silent)) continue;
    t.line = 0;
    fail(&t, there ? "needs sentences that fire and sentences that do not" : "no such file", t.category);
    counts->tested++;
    counts->failed++;
  }
  fsc_workspace_free(t.workspace);
  fsc_arena_free(t.arena);
}
