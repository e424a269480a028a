/* framescope.comparison/1: outlets side by side as one object. SPDX-License-Identifier: Apache-2.0 */
#include "json.h"
#include "writers.h"

static void put_measure(fsc_output *output, const fsc_group_measure *measure) {
  fsc_json_open(output, measure->name, '{');
  fsc_json_integer(output, "articles", measure->articles);
  fsc_json_count(output, "n", measure->n);
  fsc_json_count(output, "of", measure->of);
  fsc_json_number(output, "pooled", measure->pooled);
  fsc_json_number(output, "pooled_ci_low", measure->pooled_ci_low);
  fsc_json_number(output, "pooled_ci_high", measure->pooled_ci_high);
  fsc_json_number(output, "mean", measure->mean);
  fsc_json_number(output, "mean_ci_low", measure->mean_ci_low);
  fsc_json_number(output, "mean_ci_high", measure->mean_ci_high);
  fsc_json_close(output, '}');
}

static void put_classes(fsc_output *output, const fsc_group *group) {
  fsc_json_open(output, "source_classes", '{');
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    fsc_json_open(output, fsc_source_class_name(c), '{');
    fsc_json_integer(output, "n", group->sources[c]);
    fsc_json_number(output, "share", fsc_source_class_share(group, c));
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, '}');
}

static void put_cues(fsc_output *output, const fsc_group *group) {
  fsc_json_open(output, "loaded_cue_rate_by_class", '{');
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const fsc_share *share = &group->loaded_cues[c];
    fsc_json_open(output, fsc_source_class_name(c), '{');
    fsc_json_number(output, "value", share->value);
    fsc_json_number(output, "ci_low", share->ci_low);
    fsc_json_number(output, "ci_high", share->ci_high);
    fsc_json_integer(output, "n", share->n);
    fsc_json_integer(output, "of", share->of);
    fsc_json_flag(output, "low_n", share->of < FSC_FEW_CUES);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, '}');
}

static void put_top(fsc_output *output, const fsc_group *group) {
  fsc_json_open(output, "top_entries", '[');
  for (size_t i = 0; i < group->n_top; i++) {
    const fsc_top_entry *top = &group->top[i];
    fsc_json_open(output, NULL, '{');
    fsc_json_string(output, "entry", top->entry);
    fsc_json_string(output, "term", top->term);
    fsc_json_string(output, "category", top->category);
    fsc_json_integer(output, "n", top->n);
    fsc_json_integer(output, "articles", top->articles);
    fsc_json_number(output, "weighted", top->weighted);
    fsc_json_string(output, "found", top->found);
    fsc_json_close(output, '}');
  }
  fsc_json_close(output, ']');
}

static void put_group(fsc_output *output, const fsc_group *group) {
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "name", group->name);
  fsc_json_integer(output, "articles", group->articles);
  fsc_json_integer(output, "words", group->words);
  fsc_json_integer(output, "outlet_words", group->outlet_words);
  fsc_json_flag(output, "low_n", group->low_n);
  fsc_json_open(output, "measures", '{');
  for (size_t i = 0; i < group->n_measures; i++) put_measure(output, &group->measures[i]);
  fsc_json_close(output, '}');
  put_classes(output, group);
  put_cues(output, group);
  put_top(output, group);
  fsc_json_balances(output, group);
  fsc_json_group_silence(output, group->silence, group->n_silence);
  fsc_json_close(output, '}');
}

void fsc_json_comparison(const fsc_write_options *options, const fsc_comparison *comparison, fsc_output *output) {
  fsc_json_open(output, NULL, '{');
  fsc_json_string(output, "schema", "framescope.comparison/1");
  fsc_json_string(output, "by", comparison->by);
  fsc_json_integer(output, "articles", comparison->articles);
  fsc_json_integer(output, "skipped", comparison->skipped);
  fsc_json_integer(output, "unnamed", comparison->unnamed);
  fsc_json_integer(output, "replicates", comparison->replicates);
  fsc_json_integer(output, "seed", comparison->seed);
  fsc_json_open(output, "groups", '[');
  for (size_t i = 0; i < comparison->n_groups; i++) put_group(output, &comparison->groups[i]);
  fsc_json_close(output, ']');
  fsc_json_group_silence(output, comparison->silence, comparison->n_silence);
  fsc_json_tool(output, options);
  fsc_json_finish(output);
}
