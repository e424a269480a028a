/* What `validate` makes of whole tasks, against small made-up gold whose figures were worked out by hand.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "../analyzer/validate/attribution_case.h"
#include "scratch.h"
#include "tests.h"

/* ---- Articles ---- */

START_TEST(correlates_ranks) {
  const double x[] = {1, 2, 3, 4, 5}, y[] = {2, 1, 4, 3, 50}, tied[] = {1, 2, 2, 3, 3};
  same(fsc_spearman(x, y, 5), 0.8);            /* 1 - 6 x 4 / (5 x 24) */
  same(fsc_spearman(tied, x, 4), 0.948683298); /* 4.5 / sqrt(4.5 x 5) */
  same(fsc_pearson(x, x, 5), 1);
  same(fsc_spearman(x, (const double[]){7, 7, 7, 7, 7}, 5), NAN);
}
END_TEST

START_TEST(concentrates_sources) {
  fsc_source_profile p;
  fsc_concentrate((const double[]){3, 1, 0}, 3, &p);
  same(p.hhi, 0.625);
  same(p.top_share, 0.75);
  fsc_concentrate((const double[]){0}, 1, &p);
  same(p.hhi, NAN);
  same(p.top_share, NAN);
}
END_TEST

static double figure(const fsc_validation *v, const char *name) {
  for (size_t i = 0; i < v->figures.n; i++)
    if (strcmp(v->figures.items[i].name, name) == 0) return v->figures.items[i].value;
  ck_abort_msg("no figure %s", name);
  return NAN;
}

START_TEST(adds_figures_of_articles) {
  fsc_validation v = {.options = &(fsc_validation_options){.replicates = 10}, .arena = fsc_arena_new()};
  const double gold[] = {1, NAN, 2, 4}, own[] = {2, 5, 2, 3};
  fsc_add_correlations(&v, "hhi", gold, own, 4); /* article 2 is left out */
  same(figure(&v, "hhi_r"), 0.944911183);        /* 15 / sqrt(42 x 6) */
  same(figure(&v, "hhi_rho"), 0.866025404);      /* 1.5 / sqrt(2 x 1.5) */
  fsc_add_errors(&v, "n", (const double[]){1, 2, 4}, (const double[]){2, 2, 2}, 3);
  same(figure(&v, "n_mean_absolute_error"), 1);
  same(figure(&v, "n_mean_error"), -1.0 / 3);
  fsc_confusion confusions[2] = {0};
  confusions[0].n[0][0] = 2;
  confusions[1].n[0][1] = confusions[1].n[1][1] = 1;
  fsc_add_macro_f1(&v, "classes", confusions, 2); /* (4/5 + 2/3) / 2 */
  same(figure(&v, "classes"), 0.733333333);
  fsc_arena_free(v.arena);
}
END_TEST

/* ---- Whole tasks ---- */

static fsc_status run_task(const char *task, const char *lines, fsc_validation *v, fsc_error *error) {
  static fsc_validation_options options;
  const char *path = scratch_write("gold.jsonl", lines, strlen(lines));
  options = (fsc_validation_options){.gold = path, .replicates = 10, .seed = 1};
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, error);
  *v = (fsc_validation){.options = &options, .analyzer = analyzer, .arena = fsc_arena_new()};
  v->workspace = fsc_workspace_new(analyzer);
  fsc_status status = fsc_gold_read(v, path, error);
  if (status == FSC_OK) status = fsc_task_named(task)->run(v, error);
  fsc_gold_free(v);
  fsc_workspace_free(v->workspace);
  fsc_analyzer_free(analyzer);
  return status;
}

#define TUNNEL                                                                                                       \
  "{\"text\":\"The tunnel will open in May, engineer Ida Holm said. \\\"We are ready,\\\" she added. Mayor Tom Vik " \
  "claimed that nobody had asked him.\","
/* The second has the wrong speaker, the fourth is no attribution at all. */
static const char tunnel[] = TUNNEL
    "\"attributions\":["
    "{\"kind\":\"speech\",\"type\":\"indirect\",\"source_spans\":[[29,46]],\"cue_spans\":[[47,51]],"
    "\"content_spans\":[[0,27]],\"source_names\":[\"Ida Holm\"]},"
    "{\"kind\":\"speech\",\"type\":\"direct\",\"source_spans\":[[69,72]],\"cue_spans\":[[73,78]],"
    "\"content_spans\":[[53,68]],\"source_names\":[\"Tom Vik\"]},"
    "{\"kind\":\"speech\",\"type\":\"indirect\",\"source_spans\":[[80,93]],\"cue_spans\":[[94,101]],"
    "\"content_spans\":[[102,127]],\"source_names\":[\"Tom Vik\"]},"
    "{\"kind\":\"speech\",\"type\":\"indirect\",\"depth\":0,\"content_spans\":[[102,114]],"
    "\"source_names\":[\"Ida Holm\"]}],"
    "\"sources\":[{\"name\":\"Ida "
    "Holm\",\"class\":\"expert_academic\",\"gender\":\"f\",\"what\":\"person\",\"named\":true,"
    "\"attributions\":2,\"mentions\":[[29,46]]},{\"name\":\"Tom "
    "Vik\",\"class\":\"official_government\",\"gender\":\"m\","
    "\"what\":\"person\",\"named\":true,\"attributions\":2,\"mentions\":[[80,93]]}]}\n";

START_TEST(scores_attributions) {
  fsc_validation v;
  fsc_error error = {0};
  ck_assert_msg(run_task("attribution", tunnel, &v, &error) == FSC_OK, "%s", error.text);
  same(figure(&v, "attribution_precision"), 1);
  same(figure(&v, "attribution_recall"), 0.75);
  same(figure(&v, "content_exact_f1"), 6.0 / 7);
  same(figure(&v, "direct_recall"), 1);
  same(figure(&v, "indirect_recall"), 2.0 / 3);
  same(figure(&v, "speech_recall"), 0.75);
  same(figure(&v, "source_head_f1"), 1);
  same(figure(&v, "quoted_by_marks_f1"), 1);
  same(figure(&v, "unique_sources_mean_error"), 0);
  fsc_arena_free(v.arena);
}
END_TEST

START_TEST(scores_speakers_end_to_end) {
  fsc_validation v;
  fsc_error error = {0};
  ck_assert_msg(run_task("sources", tunnel, &v, &error) == FSC_OK, "%s", error.text);
  same(figure(&v, "speaker_correct"), 2.0 / 3);
  same(figure(&v, "speaker_end_to_end_precision"), 2.0 / 3);
  same(figure(&v, "speaker_end_to_end_recall"), 0.5);
  same(figure(&v, "speaker_end_to_end_f1"), 4.0 / 7);
  same(figure(&v, "source_f1"), 1);
  same(figure(&v, "unique_sources_mean_absolute_error"), 0);
  fsc_arena_free(v.arena);
}
END_TEST

/* However many spans a record has, all count. */
START_TEST(scores_all_words_marked) {
  enum { TIMES = 300, LENGTH = 26, FIRST = 3, END = 10 /* of "slammed" */ };
  static const char sentence[] = "He slammed the mayor then.";
  char lines[TIMES * 48 + 64], *at = stpcpy(lines, "{\"text\":\"");
  fsc_validation v;
  fsc_error error = {0};
  _Static_assert(sizeof sentence - 1 == LENGTH, "as counted");
  for (int i = 0; i < TIMES; i++) at += sprintf(at, "%s%s", i ? " " : "", sentence);
  at = stpcpy(at, "\",\"biased_spans\":[");
  for (int i = 0; i < TIMES; i++)
    at += sprintf(at, "%s[%d,%d]", i ? "," : "", i * (LENGTH + 1) + FIRST, i * (LENGTH + 1) + END);
  stpcpy(at, "]}\n");
  ck_assert_msg(run_task("word", lines, &v, &error) == FSC_OK, "%s", error.text);
  ck_assert_uint_eq(v.cases, 5 * TIMES);
  same(figure(&v, "word_precision"), 1);
  same(figure(&v, "word_recall"), 1);
  fsc_arena_free(v.arena);
}
END_TEST

static const struct {
  const char *task, *line, *message;
} bad[] = {
    {"attribution", "{\"text\":\"Oh.\",\"attributions\":[7]}", "gold.jsonl:2: attributions[0]: not an object"},
    {"attribution", "{\"text\":\"Oh.\",\"attributions\":[{},{\"type\":\"spoken\"}]}",
     "gold.jsonl:2: attributions[1].type: there is no \"spoken\""},
    {"attribution", "{\"text\":\"Oh.\",\"attributions\":[{\"kind\":3}]}",
     "gold.jsonl:2: attributions[0].kind: not a string"},
    {"attribution", "{\"text\":\"Öh.\",\"attributions\":[{\"content_spans\":[[0,3],[1,4]]}]}",
     "gold.jsonl:2: attributions[0].content_spans: span 1 is no [start,end] within the 3 code points of text"},
    {"attribution", "{\"text\":\"Oh.\",\"attributions\":[{\"cue_spans\":[[2,2]]}]}",
     "gold.jsonl:2: attributions[0].cue_spans: span 0 is no"},
    {"attribution", "{\"text\":\"Oh.\",\"attributions\":[{\"cue_spans\":[0,2]}]}",
     "gold.jsonl:2: attributions[0].cue_spans: span 0 is no"},
    {"sources", "{\"text\":\"Oh.\",\"attributions\":[],\"sources\":[{}]}", "gold.jsonl:2: sources[0].name: missing"},
    {"sources", "{\"text\":\"Oh.\",\"attributions\":[],\"sources\":[{\"name\":\"A\",\"class\":\"king\"}]}",
     "gold.jsonl:2: sources[0].class: there is no \"king\""},
    {"sources", "{\"text\":\"Oh.\",\"attributions\":[{\"source_names\":[\"B\"]}],\"sources\":[{\"name\":\"A\"}]}",
     "gold.jsonl:2: attributions[0].source_names: no source is called \"B\""},
    {"segmentation", "{\"text\":\"Oh.\",\"sentences\":[[0,3],[3,9]]}",
     "gold.jsonl:2: sentences: span 1 is no [start,end]"},
    {"word", "{\"text\":\"Oh.\",\"biased_spans\":\"Oh\"}", "gold.jsonl:2: biased_spans: not a list of [start,end]"},
    {"attribution", "{\"text\":", "gold.jsonl:2: not a JSON object"},
};

START_TEST(tells_where_gold_is_wrong) {
  fsc_validation v;
  fsc_error error = {0};
  char lines[sizeof tunnel + 256];
  snprintf(lines, sizeof lines, "%s%s\n", tunnel, bad[_i].line);
  ck_assert_int_eq(run_task(bad[_i].task, lines, &v, &error), FSC_BAD_INPUT);
  ck_assert_msg(strstr(error.text, bad[_i].message) != NULL, "%s\nnot %s", error.text, bad[_i].message);
  ck_assert_uint_eq(error.line, 2);
  fsc_arena_free(v.arena);
}
END_TEST

Suite *validation_suite(void) {
  Suite *suite = suite_create("validation");
  TCase *figures = tcase_create("figures"), *tasks = tcase_create("tasks");
  tcase_add_test(figures, correlates_ranks);
  tcase_add_test(figures, concentrates_sources);
  tcase_add_test(figures, adds_figures_of_articles);
  tcase_add_checked_fixture(tasks, scratch_make, scratch_remove);
  tcase_add_test(tasks, scores_attributions);
  tcase_add_test(tasks, scores_speakers_end_to_end);
  tcase_add_test(tasks, scores_all_words_marked);
  tcase_add_loop_test(tasks, tells_where_gold_is_wrong, 0, COUNT(bad));
  suite_add_tcase(suite, record_tests());
  suite_add_tcase(suite, figures);
  suite_add_tcase(suite, tasks);
  return suite;
}
