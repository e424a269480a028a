/* SPDX-License-Identifier: Apache-2.0 */
#include "attribution_fixture.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;
const fsc_report *report;

void attribution_set_up(void) {
  fsc_error error = {.text = ""};
  analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  workspace = fsc_workspace_new(analyzer);
}

void attribution_tear_down(void) {
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}

static void analyse_article(fsc_article article) {
  fsc_error error = {.text = ""};
  ck_assert_msg(fsc_analyze(analyzer, workspace, &article, &report, &error) == FSC_OK, "%s", error.text);
}

static fsc_text text_of(const char *text) { return (fsc_text){text, text ? strlen(text) : 0}; }

void analyse(const char *title, const char *text) {
  analyse_article((fsc_article){.text = text_of(text), .title = text_of(title)});
}

void analyse_of(const char *date, const char *text) {
  analyse_article((fsc_article){.text = text_of(text), .date = text_of(date)});
}

/* ---- Writing down what was found ---- */

typedef struct line {
  char text[4096];
  size_t length;
} line;

static void put(line *l, const char *text, size_t length) {
  ck_assert(l->length + length < sizeof l->text);
  memcpy(l->text + l->length, text, length);
  l->text[l->length += length] = '\0';
}

static void put_string(line *l, const char *text) { put(l, text, strlen(text)); }

static void put_span(line *l, bool present, fsc_span span) {
  if (present)
    put(l, report->text.at + span.start, span.end - span.start);
  else
    put_string(l, "-");
}

static void put_attribution(line *l, const fsc_attribution *a) {
  if (l->length) put_string(l, "; ");
  put_string(l, a->pattern);
  put_string(l, " ");
  put_span(l, a->has_source, a->source);
  put_string(l, " | ");
  put_span(l, a->has_cue, a->cue);
  put_string(l, " | ");
  for (uint32_t i = 0; i < a->n_contents; i++) {
    if (i) put_string(l, " / ");
    put_span(l, true, a->contents[i].span);
  }
}

const char *attributions(void) {
  static line l;
  l = (line){.length = 0};
  for (size_t i = 0; i < report->n_attributions; i++) put_attribution(&l, &report->attributions[i]);
  return l.text;
}

/* "name (role) class flags n; …" */
const char *sources(void) {
  static line l;
  l = (line){.length = 0};
  for (size_t i = 0; i < report->n_sources; i++) {
    const fsc_source *s = &report->sources[i];
    char text[512];
    snprintf(text, sizeof text, "%s%s%s%s%s %s %s%s%s%s%s%s %u", l.length ? "; " : "", s->name, s->role ? " (" : "",
             s->role ? s->role : "", s->role ? ")" : "", fsc_source_class_name(s->source_class),
             fsc_gender_name(s->gender), s->named ? " named" : "", s->anonymous ? " anonymous" : "",
             s->spokesperson ? " spokesperson" : "", s->plural ? " plural" : "", s->ambiguous ? " ambiguous" : "",
             s->attributions);
    put_string(&l, text);
  }
  return l.text;
}

const char *actors(void) {
  static line l;
  l = (line){.length = 0};
  for (size_t i = 0; i < report->n_actors; i++) {
    const fsc_actor *a = &report->actors[i];
    char text[512];
    snprintf(text, sizeof text, "%s%s%s%s%s %u", l.length ? "; " : "", a->name, a->role ? " (" : "",
             a->role ? a->role : "", a->role ? ")" : "", a->mentions);
    put_string(&l, text);
  }
  return l.text;
}

void check(const row *r, const char *found) {
  ck_assert_msg(strcmp(found, r->expected) == 0, "%s\n  found    %s\n  expected %s", r->text, found, r->expected);
}

const char *boilerplate(void) {
  static char signs[32];
  ck_assert_uint_lt(report->n_sentence_rows, sizeof signs);
  memset(signs, 0, sizeof signs);
  for (uint32_t s = 0; s < report->n_sentence_rows; s++) signs[s] = report->sentences[s].boilerplate ? 'B' : '.';
  return signs;
}

uint32_t scare_quotes(void) {
  fsc_opinion_part part;
  for (size_t i = 0; fsc_opinion_part_of(analyzer, report, 0, i, &part); i++)
    if (strcmp(part.cue, "scare_quotes") == 0) return (uint32_t)part.count;
  return 0;
}
