/* Attribution and source diversity against formulas worked out by hand.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <string.h>

#include "../analyzer/aggregate/statistics.h"
#include "../analyzer/base/bits.h"
#include "analysis_fixture.h"
#include "tests.h"

static const char lexicon[] =
    "term,category,subcategory\n"
    "sign up for,boilerplate,any\n";
static fsc_scorer *const scorers[] = {fsc_score_boilerplate, fsc_score_terms, fsc_score_opinion, NULL};

static analysis *a;

static void set_up(void) {
  a = analysis_new(lexicon, NULL);
  analysis_switch_off(a, "boilerplate");
}
static void tear_down(void) { analysis_free(a); }

static const fsc_report *score(void) {
  analysis_score(a, scorers);
  return analysis_report(a, 1);
}

/* ---- Attribution ---- */

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

/* Gives an attribution the one or two sources in `ids`, FSC_NONE for none. */
static void give_sources(fsc_attribution *made, const uint32_t ids[2]) {
  uint32_t *known = fsc_arena_take(a->arena, 2 * sizeof *known);
  made->source_id = ids[0];
  made->other_source_id = ids[1];
  made->source_ids = known;
  for (size_t i = 0; i < 2; i++)
    if (ids[i] != FSC_NONE) known[made->n_sources++] = ids[i];
}

/* These words are content of an attribution that counts. */
static void tell(const char *words) {
  const fsc_span tokens = analysis_tokens(a, words);
  fsc_set_bits(a->findings.told, tokens.start, tokens.end);
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
  tell("“Two three four,”");
  analysis_set_voice(a, "“Two three four,”", FSC_QUOTED);
  fsc_attribution *adding = attribute(3, FSC_SPEECH, FSC_MIXED_TYPE);
  adding->has_source = false; /* "…, adding": the source before is its own */
  adding->source_id = 0;
  adding->cue_class = "neutral";
  attribute(4, FSC_SPEECH, FSC_INDIRECT)->has_source = false;
  attribute(4, FSC_MENTAL, FSC_INDIRECT)->loaded_cue = true; /* neither speech nor document */
  attribute(4, FSC_ACT, FSC_INDIRECT)->loaded_cue = true;
  attribute(3, FSC_SPEECH, FSC_DIRECT)->depth = 1;
  attribute(3, FSC_SPEECH, FSC_DIRECT)->author = true;
  attribute(0, FSC_SPEECH, FSC_DIRECT)->headline = true;
  tell("“Our letter”");
  attribute(6, FSC_SPEECH, FSC_DIRECT);
  tell("“our letter”");
  const fsc_attribution_measures *m = &score()->attribution;
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

/* Two heads count one each; headline, act, nested and unsourced attributions in no profile. */
START_TEST(stance_of_sources) {
  analysis_read(a, "One two", "Three four. Five six.");
  static const fsc_source_class classes[] = {FSC_CITIZEN, FSC_MEDIA, FSC_CITIZEN};
  for (size_t i = 0; i < COUNT(classes); i++)
    *FSC_PUSH(a->arena, &a->findings.sources) = (fsc_source){.counted = 1, .source_class = classes[i]};
  const struct {
    uint32_t source, other, depth;
    const char *cue_class;
    bool loaded;
    fsc_attribution_kind kind;
  } rows[] = {
      {0, FSC_NONE, 0, "neutral", false, FSC_SPEECH},     {0, 1, 0, "doubt", true, FSC_SPEECH},
      {0, FSC_NONE, 0, "neutral", false, FSC_SPEECH},     {2, FSC_NONE, 0, "attack", true, FSC_DOCUMENT},
      {0, FSC_NONE, 1, "doubt", true, FSC_SPEECH},        {0, FSC_NONE, 0, "attack", true, FSC_ACT},
      {FSC_NONE, FSC_NONE, 0, "doubt", true, FSC_SPEECH}, {1, FSC_NONE, 0, NULL, false, FSC_SPEECH},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    fsc_attribution *made = attribute(1, rows[i].kind, FSC_INDIRECT);
    give_sources(made, (const uint32_t[]){rows[i].source, rows[i].other});
    made->depth = rows[i].depth;
    made->cue_class = rows[i].cue_class;
    made->loaded_cue = rows[i].loaded;
  }
  const fsc_report *report = score();
  const fsc_source *first = &report->sources[0];
  ck_assert_uint_eq(first->n_cues, 2);
  ck_assert_str_eq(first->cues[0].cue_class, "doubt");
  ck_assert_uint_eq(first->cues[0].n, 1);
  ck_assert_str_eq(first->cues[1].cue_class, "neutral");
  ck_assert_uint_eq(first->cues[1].n, 2);
  ck_assert_uint_eq(first->loaded_cues, 1);
  ck_assert_uint_eq(report->sources[1].n_cues, 1);
  ck_assert_uint_eq(report->sources[1].loaded_cues, 1);
  const fsc_class_cues *citizens = &report->attribution.by_source_class[FSC_CITIZEN];
  const fsc_class_cues *media = &report->attribution.by_source_class[FSC_MEDIA];
  ck_assert_uint_eq(citizens->loaded_cue_rate.n, 2);
  ck_assert_uint_eq(citizens->loaded_cue_rate.of, 4);
  same(citizens->loaded_cue_rate.ci_low, fsc_share_of(2, 4).ci_low);
  ck_assert_uint_eq(citizens->n_cues, 3);
  ck_assert_str_eq(citizens->cues[0].cue_class, "attack");
  ck_assert_uint_eq(media->loaded_cue_rate.of, 2);
  ck_assert_uint_eq(media->n_cues, 1);
  same(report->attribution.by_source_class[FSC_BUSINESS].loaded_cue_rate.value, NAN);
}
END_TEST

START_TEST(nothing_attributed) {
  analysis_read(a, NULL, "One two. Three four. “Five” six.");
  const fsc_report *report = score();
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
  for (size_t i = 0; i < COUNT(ids); i++) give_sources(attribute(0, FSC_SPEECH, FSC_INDIRECT), ids[i]);
  const fsc_sentence *sentence = &score()->sentences[0];
  static const uint32_t expected[] = {0, 2, 4};
  ck_assert_uint_eq(sentence->n_sources, COUNT(expected));
  ck_assert_mem_eq(sentence->source_ids, expected, sizeof expected);
}
END_TEST

/* ---- Source diversity ---- */

static const fsc_diversity *diversity_of(const uint32_t *counted, size_t n) {
  analysis_read(a, NULL, "One two three.");
  for (size_t i = 0; i < n; i++) FSC_PUSH(a->arena, &a->findings.sources)->counted = counted[i];
  return &score()->diversity;
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
  const fsc_diversity *d = &score()->diversity;
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
      {.counted = 2,
       .named = true,
       .official = true,
       .anonymous = true,
       .source_class = FSC_UNKNOWN_CLASS,
       .first_sentence = 9}};
  analysis_read(a, NULL, "One two three.");
  for (size_t i = 0; i < COUNT(sources); i++) *FSC_PUSH(a->arena, &a->findings.sources) = sources[i];
  const fsc_report *report = score();
  const fsc_diversity *d = &report->diversity;
  const struct {
    const fsc_share *share;
    uint32_t n, of;
  } shares[] = {
      {&d->official_share, 6, 10},       {&d->anonymous_share, 3, 10},           {&d->vague_share, 3, 10},
      {&d->official_source_share, 2, 4}, {&d->anonymous_source_share, 2, 4},     {&d->vague_source_share, 1, 4},
      {&d->unknown_class_share, 2, 10},  {&d->unknown_class_source_share, 1, 4}, {&d->unknown_gender_share, 1, 2}};
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

/* f / (f + m), a value from two known persons on; the counts always. */
static const struct {
  fsc_gender persons[4];
  size_t n;
  uint32_t f, known, unknown;
  double value;
} splits[] = {
    {{FSC_FEMALE}, 0, 0, 0, 0, NAN},
    {{FSC_FEMALE}, 1, 1, 1, 0, NAN},
    {{FSC_FEMALE, FSC_GENDER_UNKNOWN}, 2, 1, 1, 1, NAN},
    {{FSC_FEMALE, FSC_MALE}, 2, 1, 2, 0, .5},
    {{FSC_FEMALE, FSC_MALE, FSC_MALE, FSC_OTHER_GENDER}, 4, 1, 3, 0, 1. / 3},
};

START_TEST(gender_split) {
  analysis_read(a, NULL, "One two three.");
  for (size_t i = 0; i < splits[_i].n; i++)
    *FSC_PUSH(a->arena, &a->findings.sources) =
        (fsc_source){.counted = 1, .person = true, .gender = splits[_i].persons[i]};
  *FSC_PUSH(a->arena, &a->findings.sources) = (fsc_source){.counted = 1, .gender = FSC_FEMALE}; /* no person */
  const fsc_diversity *d = &score()->diversity;
  ck_assert_uint_eq(d->female_source_share.n, splits[_i].f);
  ck_assert_uint_eq(d->female_source_share.of, splits[_i].known);
  ck_assert_uint_eq(d->unknown_gender_share.n, splits[_i].unknown);
  ck_assert_uint_eq(d->unknown_gender_share.of, splits[_i].n);
  same(d->female_source_share.value, splits[_i].value);
  same(d->female_source_share.ci_low, splits[_i].known < 2 ? NAN : fsc_share_of(splits[_i].f, splits[_i].known).ci_low);
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
  ck_assert_uint_eq(score()->diversity.source_transparency, expected[_i]);
}
END_TEST

START_TEST(sources_per_1k) {
  static char text[2000];
  text[0] = '\0';
  for (int i = 0; i < 250; i++) strcat(text, i % 25 == 24 ? "rain. " : "rain ");
  analysis_read(a, "Ten words of a headline that count for nothing here", text);
  for (int i = 0; i < 3; i++) FSC_PUSH(a->arena, &a->findings.sources)->counted = 1;
  same(score()->diversity.sources_per_1k, 12);
}
END_TEST

TCase *source_tests(void) {
  TCase *tests = tcase_create("sources");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, attribution_measures);
  tcase_add_test(tests, stance_of_sources);
  tcase_add_test(tests, nothing_attributed);
  tcase_add_test(tests, sources_of_a_sentence);
  tcase_add_loop_test(tests, diversity_indices, 0, COUNT(indices));
  tcase_add_loop_test(tests, class_diversity, 0, COUNT(classes));
  tcase_add_test(tests, shares_of_sources);
  tcase_add_loop_test(tests, gender_split, 0, COUNT(splits));
  tcase_add_test(tests, no_sources);
  tcase_add_loop_test(tests, transparency, 0, 6);
  tcase_add_test(tests, sources_per_1k);
  return tests;
}
