/* Measures against formulas worked out by hand (lexicons.md 2, attribution.md 5). SPDX-License-Identifier: Apache-2.0
 */
#include <check.h>
#include <math.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "analysis_fixture.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char lexicon[] =
    "id,term,category,subcategory,family,weight\n"
    "L-1,sham,insults,,loaded,.5\n"
    "L-2,vile,insults,,loaded,.8\n"
    "L-3,mild,insults,,loaded,.1\n"
    "L-4,slam,verbs,,loaded,.4\n"
    "L-5,edge,verbs,,loaded,.15\n"
    "H-1,perhaps,hedges,,,\n"
    "B-1,sign up for,boilerplate,any,,\n";
static const char style[] =
    "cue,coefficient,cap,basis\n"
    "loaded,5,3,sentence:loaded\n"
    "question,1,1,sentence:question\n"
    "digits,-.25,2,sentence:digit\n"
    "hedge,.5,1,lexicon:hedges\n";
static const fsc_scorer *const scorers[] = {&fsc_boilerplate_scorer, &fsc_terms_scorer, &fsc_opinion_scorer, NULL};

static analysis *a;

static void set_up(void) {
  a = analysis_new(lexicon, style);
  fsc_lexicon_measure(a->lexicon, fsc_lexicon_category(a->lexicon, "boilerplate"), false);
}
static void tear_down(void) { analysis_free(a); }

static const fsc_report *score(double phi) {
  analysis_score(a, scorers);
  return analysis_report(a, phi);
}

static const fsc_report *report_of(const char *title, const char *text) {
  analysis_read(a, title, text);
  return score(1);
}

/* Equal, or both undefined. */
static void same(double value, double expected) {
  if (isnan(expected))
    ck_assert_double_nan(value);
  else
    ck_assert_double_eq_tol(value, expected, 1e-6);
}

static const fsc_rate *rate_of(const fsc_report *report, const char *category, fsc_voice voice) {
  for (size_t i = 0; i < report->n_measures; i++)
    if (strcmp(report->measures[i].category, category) == 0) return &report->measures[i].voice[voice];
  ck_abort_msg("no %s", category);
  return NULL;
}

/* ---- Sentences ----------------------------------------------------------------------------------------------------
 */

/* loaded = sum w m / sqrt(n); display = 100 (1 - prod(1 - min(.8 w m, .95))). */
static const struct {
  const char *text;
  double loaded, display;
} sentences[] = {
    {"The plan was a plain old deal.", 0, 0},
    {"The plan was a sham old deal.", .188982, 40},
    {"The sham plan was a vile deal.", .491354, 78.4}, /* 1 - .6 * .36 */
    {"A sham plan stays a sham.", .204124, 40},        /* a term counts once */
    {"Vile sham, mild slam.", .9, 86.48704},           /* 1 - .36 * .6 * .92 * .68 */
    {"Perhaps.", 0, 0},                                /* other families stay out */
};

START_TEST(loaded_of_a_sentence) {
  const fsc_report *report = report_of(NULL, sentences[_i].text);
  ck_assert_uint_eq(report->n_sentence_rows, 1);
  same(report->sentences[0].loaded, sentences[_i].loaded);
  same(report->sentences[0].loaded_display, sentences[_i].display);
}
END_TEST

START_TEST(strongest_occurrence_counts) {
  analysis_read(a, NULL, "A sham plan stays a sham.");
  analysis_score(a, scorers);
  ck_assert_uint_eq(a->findings.hits.n, 2);
  a->findings.hits.items[0].multiplier = .5;
  a->findings.hits.items[1].multiplier = 1.5;
  const fsc_report *report = analysis_report(a, 1);
  same(report->sentences[0].loaded, .75 / sqrt(6));
  same(report->sentences[0].loaded_display, 60);
}
END_TEST

START_TEST(display_stays_below_certainty) {
  analysis_read(a, NULL, "Vile.");
  analysis_score(a, scorers);
  a->findings.hits.items[0].weight = 1;
  a->findings.hits.items[0].multiplier = 1.5;
  same(analysis_report(a, 1)->sentences[0].loaded_display, 95);
}
END_TEST

START_TEST(suppressed_hits_count_nowhere) {
  analysis_read(a, NULL, "A vile plan.");
  analysis_score(a, scorers);
  a->findings.hits.items[0].suppressed = "names";
  const fsc_report *report = analysis_report(a, 1);
  same(report->sentences[0].loaded, 0);
  ck_assert_uint_eq(report->sentences[0].n_hits, 0);
  ck_assert_uint_eq(rate_of(report, "insults", FSC_OUTLET)->n, 0);
  same(report->loaded, 0);
  ck_assert_uint_eq(report->flagged_sentence_share.n, 0);
  ck_assert_uint_eq(report->n_hits, 1); /* but stay in the report */
}
END_TEST

/* One text of ten words; so many of the last are quoted. */
static const struct {
  const char *quoted;
  fsc_voice voice;
  uint32_t outlet;
} voices[] = {{NULL, FSC_OUTLET, 10},
              {"ten", FSC_OUTLET, 9},
              {"nine ten", FSC_MIXED, 8},
              {"three four five six seven eight nine ten", FSC_MIXED, 2},
              {"two three four five six seven eight nine ten", FSC_QUOTED, 1},
              {"one two three four five six seven eight nine ten", FSC_QUOTED, 0}};

START_TEST(voice_of_a_sentence) {
  analysis_read(a, NULL, "one two three four five six seven eight nine ten.");
  if (voices[_i].quoted) analysis_set_voice(a, voices[_i].quoted, FSC_QUOTED);
  const fsc_sentence *sentence = &score(1)->sentences[0];
  ck_assert_int_eq(sentence->voice, voices[_i].voice);
  ck_assert_uint_eq(sentence->n_words, 10);
  ck_assert_uint_eq(sentence->words[FSC_OUTLET], voices[_i].outlet);
  ck_assert_uint_eq(sentence->words[FSC_QUOTED], 10 - voices[_i].outlet);
  ck_assert_int_eq(isnan(sentence->loaded), voices[_i].outlet == 0);
  ck_assert_int_eq(isnan(sentence->opinion), voices[_i].outlet == 0);
}
END_TEST

/* The denominator is all words, the sum the outlet's alone. */
START_TEST(loaded_is_the_outlets) {
  analysis_read(a, NULL, "The sham offer, he said, was a vile one.");
  analysis_set_voice(a, "was a vile one", FSC_QUOTED);
  const fsc_report *report = score(1);
  same(report->sentences[0].loaded, .5 / 3);
  ck_assert_uint_eq(report->sentences[0].n_hits, 2);
  same(report->loaded, 1000 * .5 / 5);
}
END_TEST

/* coefficient * min(count, cap), summed. */
static const struct {
  const char *text;
  double opinion;
} opinions[] = {
    {"Nothing of note happened here.", 0},
    {"Why was the plan late?", 1},
    {"Perhaps in 2019 or perhaps in 2020 it was late.", .5 - .5},
    {"It cost 10, 20, 30 or 40 pounds.", -.5},
    {"A vile plan with a friend?", 1 + 5 * .8 / 2.449490},
    {"Vile.", 5 * .8},
};

START_TEST(opinion_of_a_sentence) {
  same(report_of(NULL, opinions[_i].text)->sentences[0].opinion, opinions[_i].opinion);
}
END_TEST

START_TEST(loaded_cue_has_its_cap) {
  analysis_read(a, NULL, "Vile.");
  analysis_score(a, scorers);
  a->findings.hits.items[0].weight = 4;
  same(analysis_report(a, 1)->sentences[0].opinion, 15);
}
END_TEST

/* ---- Articles -----------------------------------------------------------------------------------------------------
 */

static const char story[] =
    "The sham plan was a vile deal.\n"               /* 7 words, loaded */
    "Perhaps he will slam it, he said on Tuesday.\n" /* 9 words, 4 of them quoted */
    "Who knows why?\n"                               /* 3 words */
    "Sign up for our vile letter.";                  /* boilerplate */

static const fsc_report *story_report(double phi) {
  analysis_read(a, "A vile headline", story);
  analysis_set_voice(a, "he will slam it", FSC_QUOTED);
  return score(phi);
}

START_TEST(words_by_voice) {
  const fsc_report *report = story_report(1);
  ck_assert_uint_eq(report->n_words, 22);
  ck_assert_uint_eq(report->words[FSC_OUTLET], 15);
  ck_assert_uint_eq(report->words[FSC_REPORTED], 0);
  ck_assert_uint_eq(report->words[FSC_QUOTED], 4);
  ck_assert_uint_eq(report->words[FSC_HEADLINE], 3);
  ck_assert_uint_eq(report->n_sentences, 3);
  ck_assert_uint_eq(report->n_sentence_rows, 5);
  ck_assert_uint_eq(report->n_paragraphs, 4);
  ck_assert(report->sentences[0].headline && report->sentences[4].boilerplate);
}
END_TEST

/* rate = 1000 h / W of each voice; Garwood's limits over W for the outlet's alone. */
static const struct {
  const char *category;
  fsc_voice voice;
  uint32_t n;
  double weighted, per_1k;
} rates[] = {
    {"insults", FSC_OUTLET, 2, 1.3, 2000. / 15}, {"insults", FSC_QUOTED, 0, 0, 0}, {"insults", FSC_REPORTED, 0, 0, NAN},
    {"insults", FSC_HEADLINE, 1, .8, 1000. / 3}, {"verbs", FSC_OUTLET, 0, 0, 0},   {"verbs", FSC_QUOTED, 1, .4, 250},
    {"hedges", FSC_OUTLET, 1, 1, 1000. / 15}};

START_TEST(rates_by_voice) {
  const fsc_report *report = story_report(2.25);
  const fsc_rate *rate = rate_of(report, rates[_i].category, rates[_i].voice);
  double low, high;
  fsc_count_interval(rates[_i].n, 2.25, &low, &high);
  bool outlet = rates[_i].voice == FSC_OUTLET;
  ck_assert_uint_eq(rate->n, rates[_i].n);
  same(rate->weighted, rates[_i].weighted);
  same(rate->per_1k, rates[_i].per_1k);
  same(rate->ci_low, outlet ? 1000 * low / 15 : NAN);
  same(rate->ci_high, outlet ? 1000 * high / 15 : NAN);
}
END_TEST

START_TEST(scores_of_an_article) {
  const fsc_report *report = story_report(1);
  same(report->loaded, 1000 * 1.3 / 15);
  /* 7 words at 5 * 1.3 / sqrt 7, 5 at .5, 3 at 1 */
  same(report->opinion, (7 * 5 * 1.3 / sqrt(7) + 5 * .5 + 3 * 1) / 15);
  ck_assert_uint_eq(report->flagged_sentence_share.n, 1);
  ck_assert_uint_eq(report->flagged_sentence_share.of, 3);
  same(report->flagged_sentence_share.value, 1. / 3);
  same(report->flagged_sentence_share.ci_low, fsc_share_of(1, 3).ci_low);
}
END_TEST

START_TEST(headline_has_a_score_of_its_own) {
  const fsc_report *report = story_report(1);
  same(report->sentences[0].loaded, .8 / sqrt(3));
  ck_assert_int_eq(report->sentences[0].voice, FSC_HEADLINE);
}
END_TEST

/* Effective weight .15 flags; .1 does not. */
START_TEST(flag_needs_weight) {
  const fsc_report *report = report_of(NULL, "A mild plan. The edge of it. No more.");
  ck_assert_uint_eq(report->flagged_sentence_share.n, 1);
  ck_assert_uint_eq(report->flagged_sentence_share.of, 3);
}
END_TEST

START_TEST(scare_quotes_count_under_the_outlet) {
  analysis_read(a, "The sham headline", "The sham plan went on.");
  fsc_span headline = analysis_tokens(a, "sham headline");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = (fsc_span){headline.start, headline.start + 1};
  fsc_span body = analysis_tokens(a, "sham plan");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = (fsc_span){body.start, body.start + 1};
  const fsc_report *report = score(1);
  ck_assert_int_eq(report->hits[0].voice, FSC_SCARE_QUOTE);
  ck_assert_int_eq(report->hits[1].voice, FSC_SCARE_QUOTE);
  ck_assert_uint_eq(rate_of(report, "insults", FSC_OUTLET)->n, 1);
  ck_assert_uint_eq(rate_of(report, "insults", FSC_HEADLINE)->n, 1);
  same(report->loaded, 1000 * .5 / 5);
  same(report->sentences[1].loaded, .5 / sqrt(5));
}
END_TEST

START_TEST(no_outlet_words_no_scores) {
  analysis_read(a, NULL, "A vile plan.");
  analysis_set_voice(a, "A vile plan", FSC_QUOTED);
  const fsc_report *report = score(1);
  same(report->loaded, NAN);
  same(report->opinion, NAN);
  same(rate_of(report, "insults", FSC_OUTLET)->per_1k, NAN);
  same(rate_of(report, "insults", FSC_OUTLET)->ci_high, NAN);
  same(report->flagged_sentence_share.value, 0);
  same(report->sentences[0].loaded_display, NAN);
}
END_TEST

static bool has_label(const fsc_report *report, const char *label) {
  for (size_t i = 0; i < report->n_low_n; i++)
    if (strcmp(report->low_n[i], label) == 0) return true;
  return false;
}

/* Body words; the headline has 60 more. */
static const struct {
  uint32_t words;
  bool under_100, under_300, under_800;
} lengths[] = {{99, true, true, true},    {100, false, true, true},  {299, false, true, true},
               {300, false, false, true}, {799, false, false, true}, {800, false, false, false}};

START_TEST(low_n_labels) {
  static char text[8000], title[1000];
  text[0] = title[0] = '\0';
  for (uint32_t i = 0; i < lengths[_i].words; i++) strcat(text, i % 20 == 19 ? "rain.\n" : "rain ");
  for (int i = 0; i < 60; i++) strcat(title, "sun ");
  const fsc_report *report = report_of(title, text);
  ck_assert_uint_eq(report->n_words, lengths[_i].words + 60);
  ck_assert_int_eq(has_label(report, "words<100"), lengths[_i].under_100);
  ck_assert_int_eq(has_label(report, "words<300"), lengths[_i].under_300);
  ck_assert_int_eq(has_label(report, "words<800"), lengths[_i].under_800);
  ck_assert_int_eq(has_label(report, "sentences<5"), report->n_sentences < 5);
  ck_assert(has_label(report, "attributions<5") && has_label(report, "sourced<5"));
  same(report->diversity.sources_per_1k, lengths[_i].under_100 ? NAN : 0);
}
END_TEST

/* ---- Attribution --------------------------------------------------------------------------------------------------
 */

static const char told[] =
    "One said that. “Two three four,” she said. Five six. Seven eight nine. Ten.\n"
    "Sign up for “our letter”.";

static fsc_attribution *attribute(uint32_t sentence, fsc_attribution_kind kind, fsc_attribution_type type) {
  fsc_attribution *made = FSC_PUSH(a->arena, &a->findings.attributions);
  *made = (fsc_attribution){.sentence = sentence,
                            .kind = kind,
                            .type = type,
                            .has_source = true,
                            .source_id = FSC_NONE,
                            .other_source_id = FSC_NONE};
  return made;
}

static const fsc_content *content(const char *words) {
  fsc_content *made = fsc_arena_take(a->arena, sizeof *made);
  *made = (fsc_content){analysis_span(a, words), false};
  return made;
}

START_TEST(attribution_measures) {
  analysis_read(a, "“Our letter” says all", told);
  a->findings.attributed[0] = a->findings.attributed[1] = a->findings.attributed[2] = true;
  a->findings.attributed[6] = true; /* boilerplate */
  fsc_attribution *first = attribute(1, FSC_SPEECH, FSC_INDIRECT);
  first->cue_class = "neutral";
  fsc_attribution *second = attribute(2, FSC_DOCUMENT, FSC_DIRECT);
  second->cue_class = "doubt";
  second->loaded_cue = true;
  second->n_contents = 1;
  second->contents = content("“Two three four,”");
  fsc_attribution *adding = attribute(3, FSC_SPEECH, FSC_MIXED_TYPE);
  adding->has_source = false; /* "…, adding": the source before is its own */
  adding->source_id = 0;
  adding->cue_class = "neutral";
  attribute(4, FSC_SPEECH, FSC_INDIRECT)->has_source = false;
  attribute(4, FSC_MENTAL, FSC_INDIRECT)->loaded_cue = true; /* neither speech nor document */
  attribute(4, FSC_ACT, FSC_INDIRECT)->loaded_cue = true;
  attribute(3, FSC_SPEECH, FSC_DIRECT)->depth = 1;
  attribute(3, FSC_SPEECH, FSC_DIRECT)->author = true;
  fsc_attribution *headline = attribute(0, FSC_SPEECH, FSC_DIRECT);
  headline->headline = true;
  headline->n_contents = 1;
  headline->contents = content("“Our letter”");
  fsc_attribution *boilerplate = attribute(6, FSC_SPEECH, FSC_DIRECT);
  boilerplate->n_contents = 1;
  boilerplate->contents = content("“our letter”");
  const fsc_attribution_measures *m = &score(1)->attribution;
  static const fsc_cue_count cues[] = {{"doubt", 1}, {"neutral", 2}};
  ck_assert_uint_eq(m->n, 4);
  ck_assert_uint_eq(m->n_cue_classes, COUNT(cues));
  for (size_t i = 0; i < COUNT(cues); i++) {
    ck_assert_str_eq(m->by_cue_class[i].cue_class, cues[i].cue_class);
    ck_assert_uint_eq(m->by_cue_class[i].n, cues[i].n);
  }
  const struct {
    const fsc_share *share;
    uint32_t n, of;
  } shares[] = {{&m->attributed_sentence_share, 2, 5},
                {&m->direct_share, 1, 4},
                {&m->indirect_share, 2, 4},
                {&m->mixed_share, 1, 4},
                {&m->unsourced_share, 1, 4},
                {&m->loaded_cue_rate, 1, 4},
                {&m->quoted_word_share, 3, 14}};
  for (size_t i = 0; i < COUNT(shares); i++) {
    ck_assert_uint_eq(shares[i].share->n, shares[i].n);
    ck_assert_uint_eq(shares[i].share->of, shares[i].of);
    same(shares[i].share->value, shares[i].n / (double)shares[i].of);
  }
  same(m->direct_share.ci_high, fsc_share_of(1, 4).ci_high);
  ck_assert_double_nan(m->quoted_word_share.ci_low); /* words are not independent */
}
END_TEST

START_TEST(nothing_attributed) {
  const fsc_report *report = report_of(NULL, "One two. Three four. “Five” six.");
  const fsc_attribution_measures *m = &report->attribution;
  same(m->attributed_sentence_share.value, 0); /* a true nought */
  same(m->quoted_word_share.value, 0);
  same(m->direct_share.value, NAN);
  same(m->unsourced_share.value, NAN);
  same(m->loaded_cue_rate.value, NAN);
  ck_assert_uint_eq(m->n_cue_classes, 0);
}
END_TEST

START_TEST(sources_of_a_sentence) {
  analysis_read(a, NULL, "One two three.");
  static const uint32_t ids[][2] = {{4, 2}, {2, FSC_NONE}, {FSC_NONE, FSC_NONE}, {0, 4}};
  for (size_t i = 0; i < COUNT(ids); i++) {
    fsc_attribution *made = attribute(0, FSC_SPEECH, FSC_INDIRECT);
    made->source_id = ids[i][0];
    made->other_source_id = ids[i][1];
  }
  const fsc_sentence *sentence = &score(1)->sentences[0];
  static const uint32_t expected[] = {0, 2, 4};
  ck_assert_uint_eq(sentence->n_sources, COUNT(expected));
  ck_assert_mem_eq(sentence->source_ids, expected, sizeof expected);
}
END_TEST

/* ---- Source diversity ---------------------------------------------------------------------------------------------
 */

static const fsc_diversity *diversity_of(const uint32_t *counted, size_t n) {
  analysis_read(a, NULL, "One two three.");
  for (size_t i = 0; i < n; i++) FSC_PUSH(a->arena, &a->findings.sources)->counted = counted[i];
  return &score(1)->diversity;
}

/* p_i = n_i / N: top = max p; hhi = sum p^2; shannon = -sum p ln p; effective = exp shannon; gini = 1 - hhi; unbiased =
 * 1 - sum n(n-1) / N(N-1); evenness = shannon / ln S. */
static const struct {
  uint32_t counted[4];
  uint32_t n, sources;
  double top, hhi, effective, gini, shannon, unbiased, evenness;
} indices[] = {
    {{0}, 0, 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN},
    {{1}, 1, 1, 1, 1, 1, 0, 0, NAN, NAN},
    {{7}, 7, 1, 1, 1, 1, 0, 0, 0, NAN},
    {{1, 1}, 2, 2, .5, .5, 2, .5, .6931472, 1, 1},
    {{5, 3, 2}, 10, 3, .5, .38, 2.8001, .62, 1.0296530, .6888889, .9372306},
    {{5, 0, 3, 2}, 10, 3, .5, .38, 2.8001, .62, 1.0296530, .6888889, .9372306}, /* one with acts alone */
    {{4, 4, 4, 4}, 16, 4, .25, .25, 4, .75, 1.3862944, .8, 1},
};

START_TEST(diversity_indices) {
  const fsc_diversity *d = diversity_of(indices[_i].counted, 4);
  ck_assert_uint_eq(d->n, indices[_i].n);
  ck_assert_uint_eq(d->unique_sources, indices[_i].sources);
  same(d->top_source_share, indices[_i].top);
  same(d->hhi, indices[_i].hhi);
  ck_assert(isnan(indices[_i].effective) ? isnan(d->effective_sources)
                                         : fabs(d->effective_sources - indices[_i].effective) < 1e-4);
  same(d->gini_simpson, indices[_i].gini);
  same(d->shannon, indices[_i].shannon);
  same(d->gini_simpson_unbiased, indices[_i].unbiased);
  same(d->evenness, indices[_i].evenness);
}
END_TEST

/* Gini-Simpson over the known classes of the sources, each counted once. */
static const struct {
  fsc_source_class classes[5];
  size_t n;
  double diversity;
} classes[] = {
    {{0}, 0, NAN},
    {{FSC_MEDIA}, 1, NAN},
    {{FSC_MEDIA, FSC_UNKNOWN_CLASS}, 2, NAN},
    {{FSC_MEDIA, FSC_MEDIA}, 2, 0},
    {{FSC_MEDIA, FSC_CITIZEN, FSC_UNKNOWN_CLASS}, 3, .5},
    {{FSC_MEDIA, FSC_CITIZEN, FSC_BUSINESS, FSC_MEDIA, FSC_UNKNOWN_CLASS}, 5, .625}, /* 1 - (1/4 + 1/16 + 1/16) */
};

START_TEST(class_diversity) {
  analysis_read(a, NULL, "One two three.");
  for (size_t i = 0; i < classes[_i].n; i++)
    *FSC_PUSH(a->arena, &a->findings.sources) =
        (fsc_source){.counted = 1 + (uint32_t)i, .source_class = classes[_i].classes[i]};
  const fsc_diversity *d = &score(1)->diversity;
  same(d->class_diversity, classes[_i].diversity);
  uint32_t sum = 0;
  for (int c = 0; c < FSC_SOURCE_CLASSES; c++) sum += d->by_class[c];
  ck_assert_uint_eq(sum, classes[_i].n);
}
END_TEST

START_TEST(shares_of_sources) {
  static const fsc_source sources[] = {
      {.counted = 4,
       .official = true,
       .named = true,
       .person = true,
       .gender = FSC_FEMALE,
       .role = "minister",
       .first_sentence = 3},
      {.counted = 1, .anonymous = true, .person = true, .source_class = FSC_ANONYMOUS, .first_sentence = 1},
      {.counted = 3, .source_class = FSC_COLLECTIVE_VAGUE, .first_sentence = 1},
      {.counted = 0, .official = true, .named = true, .person = true, .gender = FSC_MALE}, /* nothing it said counts */
      {.counted = 2, .named = true, .official = true, .anonymous = true, .first_sentence = 9}};
  analysis_read(a, NULL, "One two three.");
  for (size_t i = 0; i < COUNT(sources); i++) *FSC_PUSH(a->arena, &a->findings.sources) = sources[i];
  const fsc_report *report = score(1);
  const fsc_diversity *d = &report->diversity;
  const struct {
    const fsc_share *share;
    uint32_t n, of;
  } shares[] = {{&d->official_share, 6, 10},       {&d->anonymous_share, 3, 10},       {&d->vague_share, 3, 10},
                {&d->official_source_share, 2, 4}, {&d->anonymous_source_share, 2, 4}, {&d->vague_source_share, 1, 4}};
  for (size_t i = 0; i < COUNT(shares); i++) {
    ck_assert_uint_eq(shares[i].share->n, shares[i].n);
    ck_assert_uint_eq(shares[i].share->of, shares[i].of);
    same(shares[i].share->ci_low, fsc_share_of(shares[i].n, shares[i].of).ci_low);
  }
  ck_assert_uint_eq(d->named, 2);
  ck_assert_uint_eq(d->persons, 2);
  ck_assert_uint_eq(d->gender[FSC_FEMALE], 1);
  ck_assert_uint_eq(d->gender[FSC_MALE], 0);
  ck_assert_uint_eq(d->gender[FSC_GENDER_UNKNOWN], 1);
  ck_assert_uint_eq(d->first_source, 1); /* of equals the lower id */
  ck_assert_uint_eq(d->source_transparency, 1);
  ck_assert_uint_eq(report->n_sources, COUNT(sources));
}
END_TEST

START_TEST(no_sources) {
  const fsc_diversity *d = diversity_of(NULL, 0);
  ck_assert_uint_eq(d->first_source, FSC_NONE);
  ck_assert_uint_eq(d->source_transparency, 0);
  same(d->official_share.value, NAN);
  same(d->official_source_share.value, NAN);
  ck_assert_uint_eq(d->unique_sources, 0); /* never null */
}
END_TEST

/* Named persons with a role: none, one, two or three, four and more. */
START_TEST(transparency) {
  static const uint32_t expected[] = {0, 1, 2, 2, 3, 3};
  analysis_read(a, NULL, "One two three.");
  for (int i = 0; i < _i; i++)
    *FSC_PUSH(a->arena, &a->findings.sources) =
        (fsc_source){.counted = 1, .named = true, .person = true, .role = "clerk"};
  *FSC_PUSH(a->arena, &a->findings.sources) = (fsc_source){.counted = 1, .named = true, .person = true};
  *FSC_PUSH(a->arena, &a->findings.sources) = (fsc_source){.counted = 1, .named = true, .role = "agency"};
  *FSC_PUSH(a->arena, &a->findings.sources) = (fsc_source){.counted = 1, .person = true, .role = "clerk"};
  ck_assert_uint_eq(score(1)->diversity.source_transparency, expected[_i]);
}
END_TEST

START_TEST(sources_per_1k) {
  static char text[2000];
  text[0] = '\0';
  for (int i = 0; i < 250; i++) strcat(text, i % 25 == 24 ? "rain. " : "rain ");
  analysis_read(a, "Ten words of a headline that count for nothing here", text);
  for (int i = 0; i < 3; i++) FSC_PUSH(a->arena, &a->findings.sources)->counted = 1;
  same(score(1)->diversity.sources_per_1k, 12);
}
END_TEST

static void add_article_tests(Suite *suite) {
  TCase *tests = tcase_create("articles");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, words_by_voice);
  tcase_add_loop_test(tests, rates_by_voice, 0, COUNT(rates));
  tcase_add_test(tests, scores_of_an_article);
  tcase_add_test(tests, headline_has_a_score_of_its_own);
  tcase_add_test(tests, flag_needs_weight);
  tcase_add_test(tests, scare_quotes_count_under_the_outlet);
  tcase_add_test(tests, no_outlet_words_no_scores);
  tcase_add_loop_test(tests, low_n_labels, 0, COUNT(lengths));
  suite_add_tcase(suite, tests);
}

static void add_source_tests(Suite *suite) {
  TCase *tests = tcase_create("sources");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, attribution_measures);
  tcase_add_test(tests, nothing_attributed);
  tcase_add_test(tests, sources_of_a_sentence);
  tcase_add_loop_test(tests, diversity_indices, 0, COUNT(indices));
  tcase_add_loop_test(tests, class_diversity, 0, COUNT(classes));
  tcase_add_test(tests, shares_of_sources);
  tcase_add_test(tests, no_sources);
  tcase_add_loop_test(tests, transparency, 0, 6);
  tcase_add_test(tests, sources_per_1k);
  suite_add_tcase(suite, tests);
}

Suite *aggregate_suite(void);
Suite *aggregate_suite(void) {
  Suite *suite = suite_create("aggregate");
  TCase *tests = tcase_create("sentences");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_loop_test(tests, loaded_of_a_sentence, 0, COUNT(sentences));
  tcase_add_test(tests, strongest_occurrence_counts);
  tcase_add_test(tests, display_stays_below_certainty);
  tcase_add_test(tests, suppressed_hits_count_nowhere);
  tcase_add_loop_test(tests, voice_of_a_sentence, 0, COUNT(voices));
  tcase_add_test(tests, loaded_is_the_outlets);
  tcase_add_loop_test(tests, opinion_of_a_sentence, 0, COUNT(opinions));
  tcase_add_test(tests, loaded_cue_has_its_cap);
  suite_add_tcase(suite, tests);
  add_article_tests(suite);
  add_source_tests(suite);
  return suite;
}
