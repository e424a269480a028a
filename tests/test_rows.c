/* Every number of a report follows from its rows: measures, scores and shares are computed from hits, sentences,
 * attributions, sources and actors alone, as a user of the tables would do it, for all sample articles.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "tests.h"

static fsc_analyzer *analyzer;
static fsc_workspace *workspace;
static const fsc_report *report;

static void set_up(void) {
  analyzer = fsc_analyzer_new(NULL, NULL);
  workspace = fsc_workspace_new(analyzer);
}

static void tear_down(void) {
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}

/* Calls check for the report of each article of a file or folder of tests/; returns how many there were. */
static int each_report(const char *name, void (*check)(void)) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", getenv("FSC_TEST_DIR"), name);
  const char *paths[] = {path};
  fsc_corpus *corpus = fsc_corpus_new(paths, 1, NULL);
  fsc_article article;
  fsc_error error;
  int n = 0;
  for (fsc_status status; (status = fsc_article_next(corpus, &article, &error)) != FSC_END; n++) {
    ck_assert_msg(status == FSC_OK, "%s", error.text);
    ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
    check();
  }
  fsc_corpus_free(corpus);
  return n;
}

static void for_all_samples(void (*check)(void)) {
  ck_assert_int_eq(each_report("gold/articles.jsonl", check), 42);
  ck_assert_int_ge(each_report("cases/corpus.jsonl", check), 5);
  const char *const texts[] = {"cases/harbour.txt", "cases/headline.txt", "cases/shelter.txt", "cases/tabloid.txt",
                               "cases/wire.txt"};
  for (size_t i = 0; i < COUNT(texts); i++) ck_assert_int_eq(each_report(texts[i], check), 1);
}

static void share_is(fsc_share share, uint32_t n, uint32_t of) {
  ck_assert_uint_eq(share.n, n);
  ck_assert_uint_eq(share.of, of);
  same(share.value, of ? (double)n / of : NAN);
}

/* ---- Hits ---- */

/* Words in scare quotes are the outlet's. */
static fsc_voice voice_of(const fsc_hit *hit) { return hit->voice == FSC_SCARE_QUOTE ? FSC_OUTLET : hit->voice; }

static bool is_loaded(const fsc_hit *hit) { return !hit->suppressed && strcmp(hit->entry->family, "loaded") == 0; }

static void check_measures(void) {
  uint32_t counted = 0, hits = 0;
  for (size_t m = 0; m < report->n_measures; m++)
    for (int v = 0; v < FSC_VOICES; v++) {
      const fsc_rate *rate = &report->measures[m].voice[v];
      uint32_t n = 0;
      double weighted = 0;
      for (size_t i = 0; i < report->n_hits; i++) {
        const fsc_hit *hit = &report->hits[i];
        bool own = strcmp(hit->entry->category, report->measures[m].category) == 0;
        if (hit->suppressed || !own || voice_of(hit) != (fsc_voice)v) continue;
        n++;
        weighted += hit->entry->weight * hit->multiplier;
      }
      ck_assert_uint_eq(rate->n, n);
      same(rate->weighted, weighted);
      same(rate->per_1k, report->words[v] ? 1000.0 * n / report->words[v] : NAN);
      counted += n;
    }
  for (size_t i = 0; i < report->n_hits; i++) hits += !report->hits[i].suppressed;
  ck_assert_uint_eq(counted, hits); /* each under one measure and voice */
}

START_TEST(measures_follow_from_hits) { for_all_samples(check_measures); }
END_TEST

/* Of what a sentence says twice the strongest counts, the first of equals. */
static bool counts_in_sentence(const fsc_hit *hit) {
  if (!is_loaded(hit) || hit->voice == FSC_QUOTED) return false;
  for (const fsc_hit *other = report->hits; other < report->hits + report->n_hits; other++) {
    bool repeats = other->sentence == hit->sentence && other->entry->row == hit->entry->row && is_loaded(other) &&
                   other->voice != FSC_QUOTED;
    if (repeats && (other->weight > hit->weight || (other->weight == hit->weight && other < hit))) return false;
  }
  return true;
}

static void check_loaded(void) {
  double outlet = 0;
  uint32_t n = 0, flagged = 0;
  for (uint32_t s = 0; s < report->n_sentence_rows; s++) {
    const fsc_sentence *sentence = &report->sentences[s];
    bool flags = false, voiced = (sentence->headline ? sentence->n_words : sentence->words[FSC_OUTLET]) > 0;
    double sum = 0;
    for (size_t i = 0; i < report->n_hits; i++) {
      const fsc_hit *hit = &report->hits[i];
      if (hit->sentence != s) continue;
      if (counts_in_sentence(hit)) sum += hit->weight;
      if (!is_loaded(hit) || (voice_of(hit) != FSC_OUTLET && hit->voice != FSC_SCARE_QUOTE)) continue;
      outlet += hit->weight;
      n++;
      flags |= hit->weight >= 0.15;
    }
    same(sentence->loaded, voiced ? sum / sqrt(sentence->n_words) : NAN);
    flagged += flags && !sentence->headline && !sentence->boilerplate;
  }
  same(report->loaded, report->words[FSC_OUTLET] ? 1000 * outlet / report->words[FSC_OUTLET] : NAN);
  ck_assert_uint_eq(report->loaded_rate.n, n);
  share_is(report->flagged_sentence_share, flagged, report->n_sentences);
}

START_TEST(loaded_follows_from_hits) { for_all_samples(check_loaded); }
END_TEST

static void check_frames(void) {
  for (size_t k = 0; k < report->n_frame_sets; k++) {
    const fsc_frame_set *set = &report->frame_sets[k];
    uint32_t all = 0;
    for (size_t f = 0; f < set->n_frames; f++) {
      uint32_t n = 0, sentences = 0, last = FSC_NONE;
      for (size_t i = 0; i < report->n_hits; i++) {
        const fsc_hit *hit = &report->hits[i];
        const fsc_sentence *sentence = &report->sentences[hit->sentence];
        if (hit->suppressed || hit->voice == FSC_QUOTED || sentence->headline || sentence->boilerplate) continue;
        if (strcmp(hit->entry->category, set->category) != 0) continue;
        if (strcmp(hit->entry->subcategory, set->frames[f].name) != 0) continue;
        n++;
        sentences += hit->sentence != last;
        last = hit->sentence;
      }
      ck_assert_uint_eq(set->frames[f].n, n);
      ck_assert_uint_eq(set->frames[f].sentences, sentences);
      all += n;
    }
    ck_assert_uint_eq(set->n, all);
  }
}

START_TEST(frames_follow_from_hits) { for_all_samples(check_frames); }
END_TEST

/* ---- Sentences ---- */

static void check_sentences(void) {
  uint32_t words[FSC_VOICES] = {0}, all = 0, n = 0, voiced = 0;
  double opinions = 0;
  for (uint32_t s = 0; s < report->n_sentence_rows; s++) {
    const fsc_sentence *sentence = &report->sentences[s];
    fsc_opinion_part part;
    double points = 0;
    uint32_t own = 0;
    for (int v = 0; v < FSC_VOICES; v++) own += sentence->words[v];
    ck_assert_uint_eq(sentence->n_words, own);
    for (size_t i = 0; fsc_opinion_part_of(analyzer, report, s, i, &part); i++) points += part.points;
    if (!isnan(sentence->opinion)) same(sentence->opinion, points);
    if (sentence->boilerplate) continue;
    for (int v = 0; v < FSC_VOICES; v++) words[v] += sentence->words[v];
    all += sentence->n_words;
    if (sentence->headline) continue;
    n++;
    if (isnan(sentence->opinion)) continue;
    voiced++;
    opinions += sentence->opinion;
  }
  for (int v = 0; v < FSC_VOICES; v++) ck_assert_uint_eq(report->words[v], words[v]);
  ck_assert_uint_eq(report->n_words, all);
  ck_assert_uint_eq(report->n_sentences, n);
  same(report->opinion, voiced ? opinions / voiced : NAN);
}

START_TEST(words_and_opinion_follow_from_sentences) { for_all_samples(check_sentences); }
END_TEST

/* ---- Attributions ---- */

/* The article's own: not in the headline or around the story, not nested, not the author's. */
static bool is_articles(const fsc_attribution *a) {
  const fsc_sentence *sentence = &report->sentences[a->sentence];
  return !a->depth && !a->author && !a->headline && !sentence->headline && !sentence->boilerplate;
}
static bool is_told(const fsc_attribution *a) { return a->kind == FSC_SPEECH || a->kind == FSC_DOCUMENT; }

static void check_attributions(void) {
  const fsc_attribution_measures *m = &report->attribution;
  uint32_t n = 0, types[3] = {0}, loaded = 0, unsourced = 0, attributed = 0;
  for (size_t i = 0; i < report->n_attributions; i++) {
    const fsc_attribution *a = &report->attributions[i];
    if (!is_articles(a) || !is_told(a)) continue;
    n++;
    types[a->type]++;
    loaded += a->loaded_cue;
    unsourced += !a->has_source && a->source_id == FSC_NONE;
  }
  for (size_t s = 0; s < report->n_sentence_rows; s++) {
    const fsc_sentence *sentence = &report->sentences[s];
    attributed += sentence->attributed && !sentence->headline && !sentence->boilerplate;
  }
  ck_assert_uint_eq(m->n, n);
  share_is(m->direct_share, types[FSC_DIRECT], n);
  share_is(m->indirect_share, types[FSC_INDIRECT], n);
  share_is(m->mixed_share, types[FSC_MIXED_TYPE], n);
  share_is(m->loaded_cue_rate, loaded, n);
  share_is(m->unsourced_share, unsourced, n);
  share_is(m->attributed_sentence_share, attributed, report->n_sentences);
}

START_TEST(shares_follow_from_attributions) { for_all_samples(check_attributions); }
END_TEST

static bool is_its_source(const fsc_attribution *a, uint32_t source) {
  uint32_t i = 0;
  while (i < a->n_sources && a->source_ids[i] != source) i++;
  return i < a->n_sources;
}

static void check_sources(void) {
  for (uint32_t s = 0; s < report->n_sources; s++) {
    const fsc_source *source = &report->sources[s];
    uint32_t attributions = 0, counted = 0, loaded = 0, cues = 0;
    for (size_t i = 0; i < report->n_attributions; i++) {
      const fsc_attribution *a = &report->attributions[i];
      if (!is_articles(a) || !is_its_source(a, s)) continue;
      attributions++;
      counted += is_told(a);
      loaded += is_told(a) && a->loaded_cue;
    }
    for (uint32_t c = 0; c < source->n_cues; c++) cues += source->cues[c].n;
    ck_assert_uint_eq(source->attributions, attributions);
    ck_assert_uint_eq(source->counted, counted);
    ck_assert_uint_eq(source->loaded_cues, loaded);
    ck_assert_uint_le(cues, counted);
  }
}

/* An attribution with two sources counts for the class of each. */
static void check_classes(void) {
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    uint32_t n = 0, loaded = 0;
    for (size_t i = 0; i < report->n_attributions; i++) {
      const fsc_attribution *a = &report->attributions[i];
      const uint32_t ids[] = {a->source_id, a->other_source_id};
      if (!is_articles(a) || !is_told(a)) continue;
      for (size_t k = 0; k < COUNT(ids); k++) {
        if (ids[k] == FSC_NONE || report->sources[ids[k]].source_class != c) continue;
        n++;
        loaded += a->loaded_cue;
      }
    }
    share_is(report->attribution.by_source_class[c].loaded_cue_rate, loaded, n);
  }
}

START_TEST(sources_follow_from_attributions) {
  for_all_samples(check_sources);
  for_all_samples(check_classes);
}
END_TEST

static void check_diversity(void) {
  const fsc_diversity *d = &report->diversity;
  uint32_t n = 0, unique = 0, most = 0, official = 0, anonymous = 0, women = 0, men = 0;
  uint32_t known = 0, of_class[FSC_SOURCE_CLASSES] = {0};
  double squares = 0, shannon = 0, alike = 0;
  for (size_t s = 0; s < report->n_sources; s++) n += report->sources[s].counted;
  for (size_t s = 0; s < report->n_sources; s++) {
    const fsc_source *source = &report->sources[s];
    if (!source->counted) continue;
    double p = (double)source->counted / n;
    unique++;
    known += source->source_class != FSC_UNKNOWN_CLASS;
    of_class[source->source_class]++;
    squares += p * p;
    shannon -= p * log(p);
    most = source->counted > most ? source->counted : most;
    official += source->official ? source->counted : 0;
    anonymous += source->anonymous ? source->counted : 0;
    women += source->person && source->gender == FSC_FEMALE;
    men += source->person && source->gender == FSC_MALE;
  }
  ck_assert_uint_eq(d->n, n);
  ck_assert_uint_eq(d->unique_sources, unique);
  same(d->hhi, n ? squares : NAN);
  same(d->gini_simpson, n ? 1 - squares : NAN);
  same(d->shannon, n ? shannon : NAN);
  same(d->effective_sources, n ? exp(shannon) : NAN);
  same(d->top_source_share, n ? (double)most / n : NAN);
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++)
    alike += c == FSC_UNKNOWN_CLASS || !known ? 0 : (double)of_class[c] * of_class[c] / known / known;
  same(d->class_diversity, known > 1 ? 1 - alike : NAN);
  share_is(d->official_share, official, n);
  share_is(d->anonymous_share, anonymous, n);
  ck_assert_uint_eq(d->female_source_share.n, women);
  ck_assert_uint_eq(d->female_source_share.of, women + men);
}

START_TEST(diversity_follows_from_sources) { for_all_samples(check_diversity); }
END_TEST

static void check_silence(void) {
  uint32_t n = 0, of = 0;
  for (size_t i = 0; i < report->n_actors; i++) {
    const fsc_actor *a = &report->actors[i];
    bool medium = a->kind == FSC_ORGANISATION && a->source_class == FSC_MEDIA;
    if (a->mentions < 2 || a->kind == FSC_DOCUMENT_ACTOR || medium || a->place) continue;
    of++;
    n += a->source_id == FSC_NONE && a->spoken_for == FSC_NONE;
  }
  share_is(report->silence.share, n, of);
}

START_TEST(silence_follows_from_actors) { for_all_samples(check_silence); }
END_TEST

Suite *rows_suite(void) {
  Suite *suite = suite_create("rows");
  TCase *tests = tcase_create("rows");
  tcase_add_unchecked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, measures_follow_from_hits);
  tcase_add_test(tests, loaded_follows_from_hits);
  tcase_add_test(tests, frames_follow_from_hits);
  tcase_add_test(tests, words_and_opinion_follow_from_sentences);
  tcase_add_test(tests, shares_follow_from_attributions);
  tcase_add_test(tests, sources_follow_from_attributions);
  tcase_add_test(tests, diversity_follows_from_sources);
  tcase_add_test(tests, silence_follows_from_actors);
  suite_add_tcase(suite, tests);
  return suite;
}
