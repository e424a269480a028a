/* The columns of an article's row in csv and tsv. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "table.h"

/* A kept field by name. Its place is guessed first: fields come in the order asked for, unless the article lacks some.
 */
static fsc_text kept_value(const fsc_report *report, const char *name, size_t guess) {
  const fsc_field *likely = guess < report->n_kept ? &report->kept[guess] : NULL;
  if (likely && (likely->name == name || strcmp(likely->name, name) == 0)) return likely->value;
  for (size_t i = 0; i < report->n_kept; i++)
    if (strcmp(report->kept[i].name, name) == 0) return report->kept[i].value;
  return (fsc_text){0};
}

void fsc_kept_cells(fsc_table *table, const fsc_report *report) {
  for (size_t i = 0; i < table->options->n_kept; i++) {
    const char *name = table->options->kept[i];
    fsc_cell_text(table, name, kept_value(report, name, i));
  }
}

static void identity(fsc_table *table, const fsc_report *report) {
  fsc_cell_string(table, "doc_id", report->doc_id);
  fsc_cell_string(table, "outlet", report->outlet);
  fsc_cell_string(table, "title", report->title);
  fsc_cell_string(table, "date", report->date);
  fsc_cell_string(table, "topic", report->topic);
  fsc_kept_cells(table, report);
}

static void low_n(fsc_table *table, const fsc_report *report) {
  fsc_output *joined = fsc_table_scratch(table);
  for (size_t i = 0; i < report->n_low_n; i++) {
    if (i) fsc_putc(joined, ';');
    fsc_puts(joined, report->low_n[i]);
  }
  fsc_cell_scratch(table, "low_n");
}

static void counts(fsc_table *table, const fsc_report *report) {
  fsc_cell_integer(table, "n_paragraphs", report->n_paragraphs);
  fsc_cell_integer(table, "n_sentences", report->n_sentences);
  fsc_cell_integer(table, "n_words", report->n_words);
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++)
    if (!fsc_cell_heading(table, "words", fsc_voice_name(v), "")) fsc_cell_integer(table, NULL, report->words[v]);
  low_n(table, report);
  fsc_cell_number(table, "function_word_share", report->function_word_share);
}

static void scores(fsc_table *table, const fsc_report *report) {
  fsc_cell_number(table, "loaded", report->loaded);
  fsc_cell_integer(table, "loaded_n", report->loaded_rate.n);
  fsc_cell_number(table, "loaded_per_1k", report->loaded_rate.per_1k);
  fsc_cell_number(table, "loaded_ci_low", report->loaded_rate.ci_low);
  fsc_cell_number(table, "loaded_ci_high", report->loaded_rate.ci_high);
  fsc_cell_number(table, "opinion", report->opinion);
  fsc_cell_share(table, "flagged_sentence_share", &report->flagged_sentence_share);
}

static void rate(fsc_table *table, const char *voice, const char *category, const fsc_rate *rate, bool with_interval) {
  if (!fsc_cell_heading(table, voice, category, "_n")) fsc_cell_integer(table, NULL, rate->n);
  if (!fsc_cell_heading(table, voice, category, "_weighted")) fsc_cell_number(table, NULL, rate->weighted);
  if (!fsc_cell_heading(table, voice, category, "_per_1k")) fsc_cell_number(table, NULL, rate->per_1k);
  if (!with_interval) return;
  if (!fsc_cell_heading(table, voice, category, "_ci_low")) fsc_cell_number(table, NULL, rate->ci_low);
  if (!fsc_cell_heading(table, voice, category, "_ci_high")) fsc_cell_number(table, NULL, rate->ci_high);
}

/* Goes by the categories of the run, not those of the report, so that the columns are the same without hits. */
static void rates(fsc_table *table, const fsc_report *report, fsc_voice voice) {
  static const fsc_rate none = {0};
  for (size_t i = 0; i < table->options->n_categories; i++) {
    const char *category = table->options->categories[i].name;
    const fsc_measure *measure = fsc_measure_of(report, category, i);
    rate(table, fsc_voice_name(voice), category, measure ? &measure->voice[voice] : &none, voice == FSC_OUTLET);
  }
}

static void attribution(fsc_table *table, const fsc_attribution_measures *measures) {
  fsc_cell_integer(table, "attribution_n", measures->n);
  fsc_cell_share(table, "attributed_sentence_share", &measures->attributed_sentence_share);
  fsc_cell_share(table, "direct_share", &measures->direct_share);
  fsc_cell_share(table, "indirect_share", &measures->indirect_share);
  fsc_cell_share(table, "mixed_share", &measures->mixed_share);
  fsc_cell_number(table, "quoted_word_share", measures->quoted_word_share.value);
  fsc_cell_share(table, "unsourced_share", &measures->unsourced_share);
  fsc_cell_share(table, "loaded_cue_rate", &measures->loaded_cue_rate);
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const char *name = fsc_source_class_name(c);
    const fsc_share *share = &measures->by_source_class[c].loaded_cue_rate;
    if (!fsc_cell_heading(table, "attributions", name, "")) fsc_cell_integer(table, NULL, share->of);
    if (!fsc_cell_heading(table, "loaded_cues", name, "")) fsc_cell_integer(table, NULL, share->n);
  }
}

static void index_cells(fsc_table *table, const char *name, double value, fsc_interval interval) {
  fsc_cell_share(table, name, &(fsc_share){value, interval.low, interval.high, 0, 0});
}

static void indices(fsc_table *table, const fsc_diversity *diversity, const fsc_diversity_intervals *intervals) {
  fsc_cell_integer(table, "source_n", diversity->n);
  fsc_cell_integer(table, "unique_sources", diversity->unique_sources);
  fsc_cell_integer(table, "named_sources", diversity->named);
  fsc_cell_integer(table, "person_sources", diversity->persons);
  fsc_cell_number(table, "sources_per_1k", diversity->sources_per_1k);
  fsc_cell_number(table, "rarefied_sources_5", diversity->rarefied_sources_5);
  fsc_cell_number(table, "rarefied_sources_10", diversity->rarefied_sources_10);
  index_cells(table, "top_source_share", diversity->top_source_share, intervals->top_source_share);
  index_cells(table, "hhi", diversity->hhi, intervals->hhi);
  index_cells(table, "effective_sources", diversity->effective_sources, intervals->effective_sources);
  fsc_cell_number(table, "effective_chao_shen", diversity->effective_chao_shen);
  index_cells(table, "gini_simpson", diversity->gini_simpson, intervals->gini_simpson);
  fsc_cell_number(table, "gini_simpson_unbiased", diversity->gini_simpson_unbiased);
  index_cells(table, "shannon", diversity->shannon, intervals->shannon);
  fsc_cell_number(table, "shannon_chao_shen", diversity->shannon_chao_shen);
  fsc_cell_number(table, "evenness", diversity->evenness);
  index_cells(table, "class_diversity", diversity->class_diversity, intervals->class_diversity);
}

/* The number of unknown ones is given beside each share, which leaves them out. */
static void shares_of_sources(fsc_table *table, const fsc_diversity *diversity) {
  fsc_cell_share(table, "official_share", &diversity->official_share);
  fsc_cell_share(table, "anonymous_share", &diversity->anonymous_share);
  fsc_cell_share(table, "vague_share", &diversity->vague_share);
  fsc_cell_share(table, "unknown_class_share", &diversity->unknown_class_share);
  fsc_cell_share(table, "official_source_share", &diversity->official_source_share);
  fsc_cell_share(table, "anonymous_source_share", &diversity->anonymous_source_share);
  fsc_cell_share(table, "vague_source_share", &diversity->vague_source_share);
  fsc_cell_share(table, "unknown_class_source_share", &diversity->unknown_class_source_share);
  fsc_cell_share(table, "female_source_share", &diversity->female_source_share);
  fsc_cell_share(table, "unknown_gender_share", &diversity->unknown_gender_share);
}

static void diversity(fsc_table *table, const fsc_report *report) {
  static const fsc_gender order[] = {FSC_FEMALE, FSC_MALE, FSC_OTHER_GENDER, FSC_GENDER_UNKNOWN};
  const fsc_diversity *diversity = &report->diversity;
  const fsc_diversity_intervals intervals =
      table->heading ? (fsc_diversity_intervals){0} : fsc_diversity_intervals_of(report);
  indices(table, diversity, &intervals);
  shares_of_sources(table, diversity);
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++)
    if (!fsc_cell_heading(table, "sources", fsc_source_class_name(c), ""))
      fsc_cell_integer(table, NULL, diversity->by_class[c]);
  for (size_t i = 0; i < sizeof order / sizeof *order; i++)
    if (!fsc_cell_heading(table, "gender", fsc_gender_name(order[i]), ""))
      fsc_cell_integer(table, NULL, diversity->gender[order[i]]);
  fsc_cell_index(table, "first_source", diversity->first_source);
  fsc_cell_integer(table, "source_transparency", diversity->source_transparency);
}

/* Goes by the sets of the run, as above. */
static void frames(fsc_table *table, const fsc_report *report) {
  static const fsc_frame_set none = {.margin = NAN, .entropy = NAN};
  for (size_t i = 0, s = 0; i < table->options->n_categories; i++) {
    if (!table->options->categories[i].n_frames) continue;
    const fsc_frame_set *set = s < report->n_frame_sets ? &report->frame_sets[s] : &none;
    const char *name = table->options->categories[i].name;
    s++;
    if (!fsc_cell_heading(table, name, "dominant", "")) fsc_cell_string(table, NULL, set->dominant);
    if (!fsc_cell_heading(table, name, "margin", "")) fsc_cell_number(table, NULL, set->margin);
    if (!fsc_cell_heading(table, name, "entropy", "")) fsc_cell_number(table, NULL, set->entropy);
    if (!fsc_cell_heading(table, name, "headline", "")) fsc_cell_string(table, NULL, set->headline);
    if (!fsc_cell_heading(table, name, "lead", "")) fsc_cell_string(table, NULL, set->lead);
    for (size_t k = 0; k < table->options->categories[i].n_frames; k++)
      if (!fsc_cell_heading(table, name, table->options->categories[i].frames[k], "_n"))
        fsc_cell_integer(table, NULL, set->frames ? set->frames[k].n : 0);
  }
  fsc_cell_share(table, "episodic_share", &report->episodic_share);
}

/* Empty cells where the category is switched off. */
static void agency(fsc_table *table, const fsc_agency *found) {
  static const fsc_share no_share = {NAN, NAN, NAN, 0, 0};
  static const fsc_agency none;
  const fsc_agency *agency = found ? found : &none;
  const struct {
    const char *name;
    uint32_t n;
  } cells[] = {{"agency_n", agency->n},
               {"agency_active", agency->form[FSC_ACTIVE]},
               {"agency_by_passive", agency->form[FSC_BY_PASSIVE]},
               {"agency_agentless", agency->form[FSC_AGENTLESS]},
               {"agency_set_phrases", agency->set_phrases},
               {"agency_nominalisations", agency->nominalisations},
               {"agency_intransitives", agency->intransitives}};
  for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
    fsc_cell_index(table, cells[i].name, found ? cells[i].n : FSC_NONE);
  fsc_cell_share(table, "agentless_share", found ? &agency->agentless_share : &no_share);
  for (int patients = 0; patients < 2; patients++)
    for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
      const uint32_t *n = patients ? agency->patients[c] : agency->agents[c];
      if (!fsc_cell_heading(table, patients ? "harm_patients" : "harm_agents", fsc_source_class_name(c), ""))
        fsc_cell_index(table, NULL, found ? n[FSC_ACTIVE] + n[FSC_BY_PASSIVE] + n[FSC_AGENTLESS] : FSC_NONE);
    }
}

static void silence(fsc_table *table, const fsc_report *report) {
  const fsc_silence *found = &report->silence;
  fsc_cell_integer(table, "silent_actors_n", found->n);
  fsc_cell_integer(table, "silent_persons_n", found->persons);
  fsc_cell_integer(table, "silent_organisations_n", found->organisations);
  fsc_cell_integer(table, "silent_groups_n", found->groups);
  fsc_cell_share(table, "silent_actor_share", &found->share);
  fsc_output *joined = fsc_table_scratch(table);
  for (uint32_t i = 0; i < found->n; i++) {
    const fsc_actor *actor = &report->actors[found->actors[i]];
    if (actor->kind != FSC_GROUP) continue;
    if (joined->length) fsc_putc(joined, ';');
    fsc_puts(joined, actor->name);
  }
  fsc_cell_scratch(table, "silent_groups");
}

void fsc_article_row(fsc_table *table, const fsc_report *report) {
  identity(table, report);
  counts(table, report);
  scores(table, report);
  for (fsc_voice v = FSC_OUTLET; v < (table->options->all_voices ? FSC_VOICES : FSC_REPORTED); v++)
    rates(table, report, v);
  attribution(table, &report->attribution);
  diversity(table, report);
  frames(table, report);
  agency(table, report->agency);
  silence(table, report);
  fsc_table_end_row(table);
}
