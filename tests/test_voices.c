/* Every finding has a voice, and the words of a source have its id. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <string.h>

#include "../analyzer/framescope.h"
#include "../reports/reports.h"
#include "tests.h"

static const char text[] =
    "The shameless deal was signed on Monday.\n\n"
    "“This is a disastrous plan,” said Maria Lopez, a teacher. Lopez claimed that the outrageous rules would fail.\n\n"
    "Police chief Tom Brown said the brutal raid was over.\n\n"
    "A hateful law proposed by Maria Lopez is back.\n\n"
    "I believe that the disgraceful delay must end.\n\n"
    "Taxes, wages, inflation and budget deficits hurt the economy.\n";

static const struct {
  const char *words, *source; /* source NULL: nobody's but the outlet's */
  fsc_voice voice;
} expected[] = {{"shameless", NULL, FSC_OUTLET},
                {"disastrous", "Maria Lopez", FSC_QUOTED},
                {"outrageous", "Maria Lopez", FSC_REPORTED},
                {"brutal", "Tom Brown", FSC_REPORTED},
                {"hateful", NULL, FSC_OUTLET},
                {"disgraceful", NULL, FSC_OUTLET}}; /* the author's own */

static const fsc_hit *hit_of(const fsc_report *report, const char *words) {
  for (size_t i = 0; i < report->n_hits; i++) {
    fsc_span span = report->hits[i].span;
    if (span.end - span.start == strlen(words) && memcmp(report->text.at + span.start, words, strlen(words)) == 0 &&
        strcmp(report->hits[i].entry->family, "loaded") == 0)
      return &report->hits[i];
  }
  ck_abort_msg("no hit \"%s\"", words);
  return NULL;
}

/* A hit that is not a source's has no source, and one that has is within the list. */
static void check_hit(const fsc_report *report, const fsc_hit *hit) {
  ck_assert(hit->voice < FSC_VOICES || hit->voice == FSC_SCARE_QUOTE);
  if (hit->voice == FSC_OUTLET || hit->voice == FSC_SCARE_QUOTE) ck_assert_uint_eq(hit->source_id, FSC_NONE);
  ck_assert(hit->source_id == FSC_NONE || hit->source_id < report->n_sources);
}

START_TEST(findings_have_a_voice_and_a_source) {
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, &error);
  ck_assert_msg(analyzer != NULL, "%s", error.text);
  fsc_workspace *workspace = fsc_workspace_new(analyzer);
  const fsc_article article = {.text = {text, sizeof text - 1}};
  const fsc_report *report;
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
  for (size_t i = 0; i < report->n_hits; i++) check_hit(report, &report->hits[i]);
  for (size_t i = 0; i < COUNT(expected); i++) {
    const fsc_hit *hit = hit_of(report, expected[i].words);
    ck_assert_msg(hit->voice == expected[i].voice, "%s is %s", expected[i].words, fsc_voice_name(hit->voice));
    if (expected[i].source)
      ck_assert_str_eq(report->sources[hit->source_id].name, expected[i].source);
    else
      ck_assert_uint_eq(hit->source_id, FSC_NONE);
  }
  for (size_t i = 0; i < report->n_attributions; i++)
    ck_assert(report->attributions[i].author ? report->attributions[i].source_id == FSC_NONE
                                             : report->attributions[i].source_id < report->n_sources);
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}
END_TEST

/* ---- Numbers alone ---- */

static const fsc_report *analysed(const fsc_analyzer *analyzer, fsc_workspace *workspace) {
  static const fsc_article article = {.text = {text, sizeof text - 1}};
  const fsc_report *report;
  fsc_error error;
  ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
  return report;
}

static bool same_bytes(const fsc_writer *writer, const fsc_write_options *options, const fsc_report *reports[2]) {
  fsc_output outputs[2] = {0};
  for (int i = 0; i < 2; i++) writer->article(options, reports[i], &outputs[i]);
  bool same = outputs[0].length == outputs[1].length && memcmp(outputs[0].at, outputs[1].at, outputs[0].length) == 0;
  for (int i = 0; i < 2; i++) fsc_output_free(&outputs[i]);
  return same;
}

static size_t n_framed(const fsc_report *report) {
  size_t n = 0;
  for (size_t s = 0; s < report->n_sentence_rows; s++) {
    bool any = report->sentences[s].frame != NULL;
    for (size_t k = 0; k < report->n_frame_sets; k++) any |= report->sentences[s].frames[k] != NULL;
    n += any;
  }
  return n;
}

static uint32_t n_sourced(const fsc_report *report) {
  uint32_t n = 0;
  for (size_t s = 0; s < report->n_sentence_rows; s++) n += report->sentences[s].n_sources;
  return n;
}

/* Who says that numbers are enough writes the same without the rest; who does not, does not, but for attributions,
 * whose places are the same and take longer. */
START_TEST(without_hits_are_enough_for_some) {
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, &error);
  fsc_workspace *workspaces[2] = {fsc_workspace_new(analyzer), fsc_workspace_new(analyzer)};
  fsc_workspace_without_hits(workspaces[1]);
  const fsc_report *reports[2] = {analysed(analyzer, workspaces[0]), analysed(analyzer, workspaces[1])};
  ck_assert_uint_gt(reports[0]->n_hits, 0);
  ck_assert_uint_eq(reports[1]->n_hits, 0);
  ck_assert_ptr_null(reports[1]->hits);
  ck_assert_uint_eq(n_framed(reports[0]), 1);
  ck_assert_uint_eq(n_framed(reports[1]), 0);
  ck_assert_uint_gt(n_sourced(reports[0]), 0);
  ck_assert_uint_eq(n_sourced(reports[1]), 0);
  ck_assert_uint_eq(reports[0]->sentences[0].n_hits, reports[1]->sentences[0].n_hits);
  unsigned enough = 0;
  for (size_t w = 0; w < fsc_n_writers; w++)
    for (unsigned i = 0; i < 3 * FSC_UNITS && fsc_writers[w].without_hits; i++) {
      fsc_write_options options = {.detail = (fsc_detail)(i % 3), .unit = (fsc_unit)(i / 3)};
      options.n_categories = fsc_categories(analyzer, &options.categories);
      bool alone = fsc_writers[w].without_hits(&options);
      bool table = strcmp(fsc_writers[w].name, "csv") == 0 || strcmp(fsc_writers[w].name, "tsv") == 0;
      bool places = table && options.unit == FSC_UNIT_ATTRIBUTION;
      ck_assert_int_eq(same_bytes(&fsc_writers[w], &options, reports), alone || places);
      enough += alone;
    }
  ck_assert_uint_gt(enough, 4);
  for (int i = 0; i < 2; i++) fsc_workspace_free(workspaces[i]);
  fsc_analyzer_free(analyzer);
}
END_TEST

/* ---- Quoted words ---- */

/* Only those of an attribution of the body that is not the author's own. */
START_TEST(quoted_words_are_those_of_others) {
  static const char title[] = "“Tolls are too high,” says Ruiz";
  static const struct {
    const char *text;
    uint32_t n;
  } cases[] = {{"“The toll is too high,” Ruiz said on Monday.", 5},
               {"Ruiz said on Monday that the toll was “too high” for drivers.", 2},
               {"“The toll is too high,” I said on Monday.", 0},
               {"Ruiz said on Monday that the toll was too high.", 0},
               {"The toll is “too high” for drivers.", 0}};
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(NULL, &error);
  fsc_workspace *workspace = fsc_workspace_new(analyzer);
  for (size_t i = 0; i < COUNT(cases); i++) {
    const fsc_article article = {.title = {title, sizeof title - 1}, .text = {cases[i].text, strlen(cases[i].text)}};
    const fsc_report *report;
    ck_assert_int_eq(fsc_analyze(analyzer, workspace, &article, &report, &error), FSC_OK);
    ck_assert_msg(report->attribution.quoted_word_share.n == cases[i].n, "%s", cases[i].text);
  }
  fsc_workspace_free(workspace);
  fsc_analyzer_free(analyzer);
}
END_TEST

TCase *voice_tests(void) {
  TCase *tests = tcase_create("voices");
  tcase_add_test(tests, findings_have_a_voice_and_a_source);
  tcase_add_test(tests, without_hits_are_enough_for_some);
  tcase_add_test(tests, quoted_words_are_those_of_others);
  return tests;
}
