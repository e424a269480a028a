/* Task attribution: precision, recall and the like against PolNeAR-style gold (source, cue and content spans).
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <string.h>

#include "../base/error.h"
#include "attribution_case.h"
#include "gold_check.h"

#define AT(member) offsetof(fsc_attribution_case, member)

typedef struct cases {
  const fsc_attribution_case *items;
  size_t n;
} cases;

static const struct figure {
  const char *name;
  size_t offset;
} f1_figures[] =
    {
        {"attribution", AT(all)},
        {"quoted", AT(quoted)},
        {"quoted_by_marks", AT(quoted_by_marks)},
        {"cue", AT(cue)},
        {"content_exact", AT(exact)},
        {"content_50", AT(all)},
        {"content_80", AT(hard)},
        {"source_head", AT(head)},
        {"attributed_sentence", AT(sentences)},
        {"token_source", AT(token.source)},
        {"token_cue", AT(token.cue)},
        {"token_content", AT(token.content)},
        {"token_source_any_depth", AT(token_any_depth.source)},
        {"token_cue_any_depth", AT(token_any_depth.cue)},
        {"token_content_any_depth", AT(token_any_depth.content)},
},
  ratio_figures[] =
      {
          {"matched_source_overlap", AT(source_overlap)},
          {"matched_source_head", AT(head_right)},
          {"matched_cue_overlap", AT(cue_overlap)},
          {"matched_type_correct", AT(type_right)},
          {"matched_type_by_marks_correct", AT(type_by_marks_right)},
},
  profile_figures[] = {
      {"unique_sources", offsetof(fsc_source_profile, sources)},
      {"attributed_word_share", offsetof(fsc_source_profile, word_share)},
      {"attributed_sentence_share", offsetof(fsc_source_profile, sentence_share)},
      {"hhi", offsetof(fsc_source_profile, hhi)},
      {"top_source_share", offsetof(fsc_source_profile, top_share)},
};

enum {
  N_F1 = sizeof f1_figures / sizeof *f1_figures,
  N_RATIOS = sizeof ratio_figures / sizeof *ratio_figures,
  N_PROFILES = sizeof profile_figures / sizeof *profile_figures
};

static const void *member(cases c, size_t i, size_t offset) { return (const char *)&c.items[i] + offset; }

static void add_f1(fsc_validation *v, cases c, const char *name, size_t offset) {
  fsc_counts *counts = fsc_arena_take(v->arena, (c.n + 1) * sizeof *counts);
  for (size_t i = 0; i < c.n; i++) memcpy(&counts[i], member(c, i, offset), sizeof *counts);
  fsc_add_f1(v, name, counts, c.n);
}

static void add_ratio(fsc_validation *v, cases c, const char *name, size_t offset) {
  fsc_ratio *ratios = fsc_arena_take(v->arena, (c.n + 1) * sizeof *ratios);
  for (size_t i = 0; i < c.n; i++) memcpy(&ratios[i], member(c, i, offset), sizeof *ratios);
  fsc_add_ratio(v, name, ratios, c.n);
}

/* ---- By type and kind ---- */

static const char *group_name(int group) {
  return group < FSC_KIND_GROUPS ? fsc_type_name((fsc_attribution_type)(group - FSC_TYPE_GROUPS))
                                 : fsc_kind_name((fsc_attribution_kind)(group - FSC_KIND_GROUPS));
}

static void add_group(fsc_validation *v, cases c, int group) {
  static const struct figure parts[] = {
      {"precision", AT(precision)}, {"precision_nested_neutral", AT(neutral)}, {"recall", AT(recall)}};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    add_ratio(v, c, fsc_arena_format(v->arena, "%s_%s", group_name(group), parts[i].name),
              parts[i].offset + (size_t)group * sizeof(fsc_ratio));
}

static bool tells_kinds(cases c) { /* does gold annotate kinds? */
  for (size_t i = 0; i < c.n; i++)
    for (int group = FSC_KIND_GROUPS; group < FSC_ATTRIBUTION_GROUPS; group++)
      if (c.items[i].recall[group].below > 0) return true;
  return false;
}

static void add_groups(fsc_validation *v, cases c) {
  add_ratio(v, c, "attribution_precision_nested_neutral", AT(neutral));
  add_ratio(v, c, "cue_precision_nested_neutral", AT(cue_neutral));
  for (int group = FSC_TYPE_GROUPS; group < FSC_KIND_GROUPS; group++) add_group(v, c, group);
  if (!tells_kinds(c)) return;
  add_ratio(v, c, "matched_kind_correct", AT(kind_right));
  for (int group = FSC_KIND_GROUPS; group < FSC_ATTRIBUTION_GROUPS; group++) add_group(v, c, group);
}

/* ---- Articles ---- */

static void add_profiles(fsc_validation *v, cases c) {
  double *gold = fsc_arena_take(v->arena, (c.n + 1) * sizeof *gold),
         *own = fsc_arena_take(v->arena, (c.n + 1) * sizeof *own);
  for (size_t f = 0; f < N_PROFILES; f++) {
    for (size_t i = 0; i < c.n; i++) {
      memcpy(&gold[i], member(c, i, AT(gold) + profile_figures[f].offset), sizeof *gold);
      memcpy(&own[i], member(c, i, AT(own) + profile_figures[f].offset), sizeof *own);
    }
    fsc_add_correlations(v, profile_figures[f].name, gold, own, c.n);
    if (f == 0) fsc_add_errors(v, profile_figures[f].name, gold, own, c.n);
  }
}

static void add_figures(fsc_validation *v, cases c) {
  for (size_t f = 0; f < N_F1; f++) add_f1(v, c, f1_figures[f].name, f1_figures[f].offset);
  for (size_t f = 0; f < N_RATIOS; f++) add_ratio(v, c, ratio_figures[f].name, ratio_figures[f].offset);
  add_groups(v, c);
  add_profiles(v, c);
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  fsc_arena *arena = fsc_arena_new(); /* reset for each article */
  fsc_attribution_case *items = fsc_arena_take_zero(v->arena, v->gold.n, sizeof *items);
  size_t n = 0;
  fsc_status status = FSC_OK;
  v->unit = "attributions";
  for (size_t i = 0; i < v->gold.n && status == FSC_OK; i++) {
    const cJSON *array = cJSON_GetObjectItemCaseSensitive(v->gold.items[i], "attributions");
    if ((status = fsc_gold_check_attributions(v, i, error)) != FSC_OK) break;
    const fsc_report *report = cJSON_IsArray(array) ? fsc_gold_analyse_article(v, v->gold.items[i], error) : NULL;
    fsc_arena_reset(arena);
    if (!report) {
      v->left_out++;
      continue;
    }
    fsc_compare_attributions(arena, report, array, &items[n]);
    v->cases += (uint64_t)items[n++].all.gold;
  }
  fsc_arena_free(arena);
  if (status != FSC_OK) return status;
  if (!n)
    return fsc_fail(error, FSC_BAD_INPUT, "no_labels", v->options->gold, 0, "no record has text and attributions");
  add_figures(v, (cases){items, n});
  return FSC_OK;
}

const fsc_task fsc_attribution_task = {"attribution", run};
