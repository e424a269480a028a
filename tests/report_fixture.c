/* SPDX-License-Identifier: Apache-2.0 */
#include "report_fixture.h"

#include <math.h>
#include <string.h>

#include "../analyzer/offsets.h"
#include "report_fixture_parts.h"
#include "tests.h"

static const char title[] = "=1+1: Senator \"slams\" plan\nas “shameless”";
static const char text[] =
    "=1+1: Senator \"slams\" plan\nas “shameless”\n\n"
    "Senator Ana Núñez slammed the “reform” on Tuesday, a radical step that friends of the old rules had expected.\n"
    "“This is a shameless 𝄞 plan,” she said, claiming that critics were thugs. "
    "Officials close to the talks reportedly admitted the sham fund may be empty.\n"
    "“Nobody asked us.” Crime and Punishment, the \"novel\", was read aloud\tin Mayor Bob O’Hara’s hall.\n"
    "Sign up for our newsletter.";

static const char *const frame_names[] = {"economic", "quality_of_life"};
static const fsc_category_info categories[] = {
    {.name = "loaded_pejorative", .family = "loaded", .phi = 2.1},
    {.name = "loaded_verbs", .family = "loaded", .phi = 1.9},
    {.name = "labels_persons", .family = "loaded", .phi = 2},
    {.name = "hedges", .family = "hedges", .phi = 1.7},
    {.name = "My words-1", .family = "My words-1", .phi = 2},
    {.name = "frames_policy", .family = "frames_policy", .phi = 2, .n_frames = 2, .frames = frame_names}};
static const char *const kept_names[] = {"section", "=author", "absent"};

fsc_span span_of(const char *words) {
  const char *found = strstr(text, words);
  uint32_t start = (uint32_t)(found - text);
  return (fsc_span){start, start + (uint32_t)strlen(words)};
}

fsc_span from_to(const char *first, const char *last) { return (fsc_span){span_of(first).start, span_of(last).end}; }

void *copy(fsc_arena *arena, const void *from, size_t size) { return memcpy(fsc_arena_take(arena, size), from, size); }

static void put_identity(fsc_arena *arena, fsc_report *report) {
  const fsc_field kept[] = {{"section", {"politics, \"local\"", 17}}, {"=author", {"@ana", 4}}, {"absent", {NULL, 0}}};
  report->doc_id = "news/a.jsonl:3";
  report->outlet = "The Daily Example";
  report->title = title;
  report->date = "2024-03-05";
  report->kept = COPY(arena, kept);
  report->n_kept = COUNT(kept);
  report->text = report->shown = (fsc_text){text, sizeof text - 1};
  report->has_title_span = true;
  report->title_span = (fsc_span){0, sizeof title - 1};
  report->body_span = from_to("Senator Ana", "newsletter.");
  report->offset_index = fsc_offset_index_make(arena, report->text);
}

static void put_counts(fsc_arena *arena, fsc_report *report) {
  static const char *const low[] = {"attributions<5", "classified_sources<2"};
  report->n_paragraphs = 3;
  report->n_sentences = 5;
  report->n_words = 1060;
  memcpy(report->words, (uint32_t[FSC_VOICES]){850, 70, 134, 6}, sizeof report->words);
  report->low_n = COPY(arena, low);
  report->n_low_n = COUNT(low);
  report->function_word_share = .28;
}

static void put_measures(fsc_arena *arena, fsc_report *report) {
  const fsc_rate none = {0, 0, 0, 0, 6.2345678};
  fsc_measure measures[COUNT(categories)];
  for (size_t i = 0; i < COUNT(categories); i++) {
    measures[i] = (fsc_measure){categories[i].name, categories[i].family, {none, none, none, none}};
    for (fsc_voice v = FSC_REPORTED; v < FSC_VOICES; v++) measures[i].voice[v].ci_high = NAN;
  }
  measures[0].voice[FSC_OUTLET] = (fsc_rate){2, .85, 2.352941, .2123456, 9.87654321};
  measures[0].voice[FSC_QUOTED] = (fsc_rate){1, .7, 7.462687, NAN, NAN};
  measures[1].voice[FSC_OUTLET] = (fsc_rate){1, .55, 1.176471, 0, 7.5};
  measures[1].voice[FSC_HEADLINE] = (fsc_rate){1, .55, 166.6667, NAN, NAN};
  measures[2].voice[FSC_OUTLET] = (fsc_rate){1, .23, 1.176471, 0, 7.5};
  measures[2].voice[FSC_REPORTED] = (fsc_rate){1, .8, 14.28571, NAN, NAN};
  measures[3].voice[FSC_OUTLET] = (fsc_rate){1, 1, 1.176471, 0.00001234, 7.5};
  report->measures = COPY(arena, measures);
  report->n_measures = COUNT(measures);
  report->loaded = 1.917647;
  report->loaded_rate = (fsc_rate){4, 1.63, 4.705882, 1.25, 11.5};
  report->opinion = -.1234567;
  report->flagged_sentence_share = SHARE(.4, .1176, .7693, 2, 5);
}

static void put_attribution_measures(fsc_arena *arena, fsc_report *report) {
  static const fsc_cue_count cues[] = {{"neutral", 1}, {"doubt", 1}, {"concession", 1}};
  report->attribution = (fsc_attribution_measures){4,
                                                   SHARE(.6, .2307, .8824, 3, 5),
                                                   SHARE(.5, .15, .85, 2, 4),
                                                   SHARE(.5, .15, .85, 2, 4),
                                                   SHARE(0, 0, .4899, 0, 4),
                                                   SHARE(134 / 1060., NAN, NAN, 134, 1060),
                                                   SHARE(.25, .0456, .6994, 1, 4),
                                                   SHARE(2. / 3, .2077, .9385, 2, 3),
                                                   COUNT(cues),
                                                   COPY(arena, cues),
                                                   {{SHARE(NAN, NAN, NAN, 0, 0), 0, NULL}}};
  report->attribution.by_source_class[FSC_OFFICIAL_GOVERNMENT] =
      (fsc_class_cues){SHARE(2. / 3, .2077, .9385, 2, 3), COUNT(cues), COPY(arena, cues)};
  report->attribution.by_source_class[FSC_ANONYMOUS] =
      (fsc_class_cues){SHARE(1, .2065, 1, 1, 1), 1, &report->attribution.by_cue_class[2]};
  report->diversity = (fsc_diversity){.n = 3,
                                      .unique_sources = 2,
                                      .named = 1,
                                      .persons = 1,
                                      .sources_per_1k = 1.886792,
                                      .top_source_share = 2. / 3,
                                      .hhi = 5. / 9,
                                      .effective_sources = 1.889882,
                                      .gini_simpson = 4. / 9,
                                      .shannon = .6365142,
                                      .gini_simpson_unbiased = 2. / 3,
                                      .evenness = .9182958,
                                      .class_diversity = NAN,
                                      .official_share = SHARE(2. / 3, .2077, .9385, 2, 3),
                                      .anonymous_share = SHARE(1. / 3, .0615, .7923, 1, 3),
                                      .vague_share = SHARE(0, 0, .5615, 0, 3),
                                      .official_source_share = SHARE(.5, .0945, .9055, 1, 2),
                                      .anonymous_source_share = SHARE(.5, .0945, .9055, 1, 2),
                                      .vague_source_share = SHARE(0, 0, .6576, 0, 2),
                                      .shannon_chao_shen = .9,
                                      .effective_chao_shen = 2.459603,
                                      .rarefied_sources_5 = NAN,
                                      .rarefied_sources_10 = NAN,
                                      .unknown_class_share = SHARE(0, 0, .5615, 0, 3),
                                      .unknown_class_source_share = SHARE(0, 0, .6576, 0, 2),
                                      .female_source_share = SHARE(NAN, NAN, NAN, 1, 1),
                                      .unknown_gender_share = SHARE(0, 0, .7935, 0, 1),
                                      .first_source = 0,
                                      .source_transparency = 1};
  report->diversity.by_class[FSC_OFFICIAL_GOVERNMENT] = 1;
  report->diversity.by_class[FSC_ANONYMOUS] = 1;
  report->diversity.gender[FSC_FEMALE] = 1;
}

static void put_wording(fsc_arena *arena, fsc_report *report) {
  static const fsc_agency_verb verbs[] = {{"shoot", {1, 0, 2}}, {"beat", {0, 1, 0}}};
  fsc_agency agency = {.n = 4,
                       .form = {1, 1, 2},
                       .agentless_share = SHARE(.5, .15, .85, 2, 4),
                       .set_phrases = 1,
                       .intransitives = 3,
                       .n_verbs = COUNT(verbs),
                       .verbs = verbs};
  agency.agents[FSC_LAW_ENFORCEMENT_JUDICIAL][FSC_ACTIVE] = 1;
  agency.patients[FSC_CITIZEN][FSC_AGENTLESS] = 2;
  report->agency = copy(arena, &agency, sizeof agency);
  static const fsc_partisan partisan[] = {{"policing", "money for police", "police-reform", "law-and-order", 2, 0, 1},
                                          {"tax", "estates", "", "\"cut\"", 0, 1, 0}};
  report->partisan = partisan;
  report->n_partisan = COUNT(partisan);
}

enum { FIRST_SENTENCES = 3, SENTENCES = 7 };
static const char *const no_frame[] = {NULL};

static void put_first_sentences(fsc_arena *arena, fsc_sentence *rows) {
  static const uint32_t first[] = {0};
  const fsc_sentence sentences[FIRST_SENTENCES] = {
      {{0, sizeof title - 1},
       0,
       6,
       {0, 0, 0, 6},
       FSC_HEADLINE,
       true,
       false,
       false,
       .2245366,
       33,
       .5,
       1,
       0,
       NULL,
       no_frame,
       NULL,
       FSC_ASIDE_NONE,
       NULL},
      {from_to("Senator Ana", "had expected."),
       1,
       18,
       {18},
       FSC_OUTLET,
       .loaded = .2,
       .loaded_display = 61.25,
       .opinion = 1.2,
       .n_hits = 3,
       .frames = frame_names + 1,
       .frame = "quality_of_life"},
      {from_to("“This", "thugs."),
       2,
       13,
       {4, 4, 5, 0},
       FSC_MIXED,
       .attributed = true,
       .loaded = 0,
       .loaded_display = 0,
       .opinion = -.8,
       .n_hits = 2,
       .n_sources = 1,
       .source_ids = COPY(arena, first)},
  };
  memcpy(rows, sentences, sizeof sentences);
}

static void put_other_sentences(fsc_arena *arena, fsc_sentence *rows) {
  static const uint32_t second[] = {1};
  const fsc_sentence sentences[SENTENCES - FIRST_SENTENCES] = {
      {from_to("Officials", "empty."),
       2,
       13,
       {4, 9, 0, 0},
       FSC_MIXED,
       .attributed = true,
       .loaded = .09,
       .loaded_display = 25,
       .opinion = .00002,
       .n_hits = 2,
       .n_sources = 1,
       .source_ids = COPY(arena, second)},
      {span_of("“Nobody asked us.”"),
       3,
       3,
       {0, 0, 3, 0},
       FSC_QUOTED,
       .attributed = true,
       .loaded = NAN,
       .loaded_display = NAN,
       .opinion = NAN},
      {from_to("Crime", "hall."), 3, 13, {13}, FSC_OUTLET, .loaded = 0, .loaded_display = 0, .opinion = 0},
      {span_of("Sign up for our newsletter."),
       4,
       5,
       {5},
       FSC_OUTLET,
       .boilerplate = true,
       .loaded = 0,
       .loaded_display = 0,
       .opinion = 0},
  };
  memcpy(rows, sentences, sizeof sentences);
}

static void put_sentences(fsc_arena *arena, fsc_report *report) {
  fsc_sentence *rows = fsc_arena_take(arena, SENTENCES * sizeof *rows);
  put_first_sentences(arena, rows);
  put_other_sentences(arena, rows + FIRST_SENTENCES);
  for (size_t i = 0; i < SENTENCES; i++)
    if (!rows[i].frames) rows[i].frames = no_frame;
  report->sentences = rows;
  report->n_sentence_rows = SENTENCES;
}

static void put_frames(fsc_arena *arena, fsc_report *report) {
  const fsc_frame_measure frames[] = {{"economic", 0, 0, 0, 0, .285714, false},
                                      {"quality_of_life", 5, 3, 5, 1, 1.714286, true}};
  const fsc_frame_set sets[] = {{.name = "policy",
                                 .category = "frames_policy",
                                 .n = 5,
                                 .n_frames = COUNT(frames),
                                 .frames = COPY(arena, frames),
                                 .dominant = "quality_of_life",
                                 .margin = NAN,
                                 .entropy = 0,
                                 .lead = "economic"}};
  report->frame_sets = COPY(arena, sets);
  report->n_frame_sets = COUNT(sets);
  report->episodic_share = SHARE(.75, .3006, .9544, 3, 4);
}

#define ENTRY(of_category, of_subcategory, of_id, of_term, of_weight, other)                                  \
  {                                                                                                           \
    .family = "loaded", .category = of_category, .subcategory = of_subcategory, .id = of_id, .term = of_term, \
    .weight = of_weight, .alternative = other                                                                 \
  }

static void put_hits(fsc_arena *arena, fsc_report *report) {
  static const fsc_entry_info slam = ENTRY("loaded_verbs", NULL, "LV-0031", "slam", .55, "criticises"),
                              slammed = ENTRY("loaded_verbs", "combat", "LV-0031", "slam", .55, "criticised"),
                              reform = ENTRY("loaded_pejorative", NULL, "LP-0007", "reform", .4, NULL),
                              radical = ENTRY("labels_persons", NULL, "LB-0002", "radical step", .23, NULL),
                              shameless = ENTRY("loaded_pejorative", NULL, "LP-0001", "shameless", .7, "open"),
                              thug = ENTRY("labels_persons", "insult", "LB-0001", "thug", .8, NULL),
                              sham = ENTRY("loaded_pejorative", NULL, "LP-0002", "sham", .9, "fund"),
                              may = {.family = "hedges",
                                     .category = "hedges",
                                     .id = "HE-0001",
                                     .term = "may",
                                     .weight = 1},
                              punishment = ENTRY("loaded_pejorative", NULL, "LP-0003", "punishment", .3, NULL);
  fsc_span said = {span_of("a shameless").start + 2, span_of("a shameless").end};
  const fsc_hit hits[] = {
      {span_of("slams"), 0, FSC_NONE, &slam, .55, 1, NULL, NULL, FSC_HEADLINE, 0},
      {span_of("slammed"), 1, FSC_NONE, &slammed, .4125, .75, NULL, "capitalised 0.75", FSC_OUTLET, 0},
      {span_of("“reform”"), 1, FSC_NONE, &reform, .4, 1, NULL, NULL, FSC_SCARE_QUOTE, 0},
      {span_of("radical step"), 1, FSC_NONE, &radical, .23, 1, NULL, NULL, FSC_OUTLET, 0},
      {said, 2, 0, &shameless, .7, 1, NULL, NULL, FSC_QUOTED, 0},
      {span_of("thugs"), 2, 0, &thug, .8, 1, NULL, NULL, FSC_REPORTED, 0},
      {span_of("sham fund"), 3, FSC_NONE, &sham, .9, 1, NULL, NULL, FSC_OUTLET, 0},
      {span_of("may"), 3, FSC_NONE, &may, 1, 1, NULL, NULL, FSC_OUTLET, 0},
      {span_of("Punishment"), 5, FSC_NONE, &punishment, .3, 1, "name", NULL, FSC_OUTLET, 0},
  };
  report->hits = COPY(arena, hits);
  report->n_hits = COUNT(hits);
}

fsc_report *fixture_report(fsc_arena *arena) {
  fsc_report *report = fsc_arena_take_zero(arena, 1, sizeof *report);
  put_identity(arena, report);
  put_counts(arena, report);
  put_measures(arena, report);
  put_attribution_measures(arena, report);
  put_wording(arena, report);
  put_sentences(arena, report);
  put_frames(arena, report);
  put_hits(arena, report);
  put_attributions(arena, report);
  put_sources(arena, report);
  put_actors(arena, report);
  return report;
}

fsc_report *fixture_bare_report(fsc_arena *arena) {
  const fsc_share none = {NAN, NAN, NAN, 0, 0};
  static const char *const low[] = {"words<100", "sentences<5"};
  fsc_report *report = fsc_arena_take_zero(arena, 1, sizeof *report);
  report->doc_id = "bad\xff\x01name.txt";
  report->text = report->shown = (fsc_text){"Rain.", 5};
  report->body_span = (fsc_span){0, 5};
  report->n_words = 1;
  report->low_n = low;
  report->n_low_n = COUNT(low);
  report->loaded = report->opinion = report->function_word_share = NAN;
  report->loaded_rate = (fsc_rate){0, 0, NAN, NAN, NAN};
  report->flagged_sentence_share = report->episodic_share = none;
  report->attribution =
      (fsc_attribution_measures){0, none, none, none, none, none, none, none, 0, NULL, {{none, 0, NULL}}};
  report->diversity = (fsc_diversity){.sources_per_1k = NAN,
                                      .top_source_share = NAN,
                                      .hhi = NAN,
                                      .effective_sources = NAN,
                                      .gini_simpson = NAN,
                                      .shannon = NAN,
                                      .gini_simpson_unbiased = NAN,
                                      .evenness = NAN,
                                      .class_diversity = NAN,
                                      .official_share = none,
                                      .anonymous_share = none,
                                      .vague_share = none,
                                      .official_source_share = none,
                                      .anonymous_source_share = none,
                                      .vague_source_share = none,
                                      .shannon_chao_shen = NAN,
                                      .effective_chao_shen = NAN,
                                      .rarefied_sources_5 = NAN,
                                      .rarefied_sources_10 = NAN,
                                      .unknown_class_share = none,
                                      .unknown_class_source_share = none,
                                      .female_source_share = none,
                                      .unknown_gender_share = none,
                                      .first_source = FSC_NONE};
  return report;
}

fsc_write_options fixture_options(void) {
  return (fsc_write_options){.lexicon_version = "2026.11",
                             .lexicon_sha256 = "00ff",
                             .categories = categories,
                             .n_categories = COUNT(categories),
                             .detail = FSC_DETAIL_FULL,
                             .kept = kept_names,
                             .n_kept = COUNT(kept_names)};
}
