/* fsc_analyzer owns the lexicons and the aggregator; fsc_analyze takes one article through all stages.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "aggregate/aggregate.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/nearest.h"
#include "base/text.h"
#include "framescope.h"
#include "masking.h"
#include "offsets.h"
#include "score/scorers.h"

#define DEFAULT_PHI 2.0 /* overdispersion of categories without a phi of their own; 1.7 to 2.4 were measured */

struct fsc_analyzer {
  fsc_lexicon *lexicon;
  fsc_category_info *categories;
  size_t n_categories;
  uint64_t off;
  bool partial; /* a measured category is switched off */
  fsc_aggregator aggregator;
};

struct fsc_workspace {
  fsc_arena *arena;
  fsc_memo *memo;
  fsc_matcher_scratch *scratch;
  bool without_hits, takes_text;
};

/* ---- Making an analyzer ---- */

static fsc_status read_lexicons(fsc_lexicon *lexicon, const fsc_analyzer_options *options, fsc_error *error) {
  const fsc_lexicon_cache cache = {options->lexicon_cache, options->warn, options->warn_data};
  return fsc_lexicon_open_set(lexicon, options->lexicons, options->n_lexicons, options->lexicon_use, &cache, error);
}

static bool listed(const char *name, const char *const *list, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(name, list[i]) == 0) return true;
  return false;
}

/* Is a name that of a category or, if rules are allowed too, of a rule? *rule is FSC_NONE for a category. */
static bool is_known(const fsc_lexicon *lexicon, const char *name, bool rules, size_t *rule) {
  *rule = FSC_NONE;
  for (size_t i = 0; rules && fsc_rule_name(i); i++)
    if (strcmp(name, fsc_rule_name(i)) == 0) return *rule = i, true;
  return fsc_lexicon_category(lexicon, name) != FSC_NONE;
}

static fsc_status refuse_name(const fsc_lexicon *lexicon, const char *name, bool rules, fsc_error *error) {
  const fsc_category *all;
  size_t n = fsc_lexicon_categories(lexicon, &all);
  fsc_nearest nearest = fsc_nearest_to(fsc_text_of(name));
  char hint[FSC_HINT];
  bool family = false; /* the name is that of a family: "loaded" */
  for (size_t i = 0; i < n; i++) {
    fsc_nearest_consider(&nearest, fsc_text_of(all[i].name));
    family |= strcmp(all[i].family, name) == 0;
  }
  for (size_t i = 0; rules && fsc_rule_name(i); i++) fsc_nearest_consider(&nearest, fsc_text_of(fsc_rule_name(i)));
  return fsc_fail(error, FSC_BAD_USAGE, "unknown_name", NULL, 0, "%s is called \"%s\"%s (%sframescope lexicon list)",
                  rules ? "--without: no category or rule" : "--only: no category", name,
                  fsc_nearest_hint(&nearest, hint, sizeof hint), family ? "it is a family of them; " : "");
}

static fsc_status check_names(const fsc_lexicon *lexicon, const fsc_analyzer_options *options, uint64_t *off,
                              fsc_error *error) {
  const fsc_category *all;
  fsc_lexicon_categories(lexicon, &all);
  size_t rule;
  for (size_t i = 0; i < options->n_only; i++) {
    const char *name = options->only[i];
    if (!is_known(lexicon, name, false, &rule)) return refuse_name(lexicon, name, false, error);
    if (!options->support && !all[fsc_lexicon_category(lexicon, name)].measured)
      return fsc_fail(error, FSC_BAD_USAGE, "unknown_name", NULL, 0,
                      "--only: \"%s\" serves the rules and is not measured (framescope lexicon list)", name);
  }
  for (size_t i = 0; i < options->n_without; i++) {
    const char *name = options->without[i];
    if (!is_known(lexicon, name, true, &rule)) return refuse_name(lexicon, name, true, error);
    if (rule != FSC_NONE) *off |= FSC_BIT(rule);
  }
  return FSC_OK;
}

/* Switches off the kinds of contexts named by --without, or all of them. */
static void forget_contexts(fsc_analyzer *analyzer) {
  bool all = analyzer->off >> FSC_RULE_CONTEXTS & 1;
  fsc_lexicon_forget_contexts(analyzer->lexicon, all ? UINT64_MAX : analyzer->off >> FSC_RULES);
}

static void choose_categories(fsc_analyzer *analyzer, const fsc_analyzer_options *options) {
  const fsc_category *all;
  size_t n = fsc_lexicon_categories(analyzer->lexicon, &all);
  analyzer->categories = fsc_allocate_zero(n, sizeof *analyzer->categories);
  for (size_t i = 0; i < n; i++) {
    bool kept = (all[i].measured || options->support) &&
                (!options->n_only || listed(all[i].name, options->only, options->n_only)) &&
                !listed(all[i].name, options->without, options->n_without);
    analyzer->partial |= all[i].measured && !kept;
    fsc_lexicon_measure(analyzer->lexicon, (uint32_t)i, kept);
    if (kept)
      analyzer->categories[analyzer->n_categories++] = (fsc_category_info){
          all[i].name, all[i].family, all[i].phi > 0 ? all[i].phi : DEFAULT_PHI, all[i].n_frames, all[i].frames};
  }
  fsc_aggregator_init(&analyzer->aggregator, analyzer->lexicon, analyzer->categories, analyzer->n_categories);
}

fsc_analyzer *fsc_analyzer_new(const fsc_analyzer_options *options, fsc_error *error) {
  static const fsc_analyzer_options none;
  if (!options) options = &none;
  fsc_analyzer *analyzer = fsc_allocate_zero(1, sizeof *analyzer);
  analyzer->lexicon = fsc_lexicon_new();
  if (read_lexicons(analyzer->lexicon, options, error) != FSC_OK ||
      check_names(analyzer->lexicon, options, &analyzer->off, error) != FSC_OK) {
    fsc_analyzer_free(analyzer);
    return NULL;
  }
  forget_contexts(analyzer);
  choose_categories(analyzer, options);
  return analyzer;
}

void fsc_analyzer_free(fsc_analyzer *analyzer) {
  if (!analyzer) return;
  fsc_aggregator_done(&analyzer->aggregator);
  free(analyzer->categories);
  fsc_lexicon_free(analyzer->lexicon);
  free(analyzer);
}

size_t fsc_categories(const fsc_analyzer *analyzer, const fsc_category_info **categories) {
  *categories = analyzer->categories;
  return analyzer->n_categories;
}

const char *fsc_lexicon_version(const fsc_analyzer *analyzer) { return fsc_lexicon_set_version(analyzer->lexicon); }
const char *fsc_lexicon_sha256(const fsc_analyzer *analyzer) { return fsc_lexicon_hash(analyzer->lexicon); }

/* ---- Working ---- */

fsc_workspace *fsc_workspace_new(const fsc_analyzer *analyzer) {
  fsc_workspace *workspace = fsc_allocate(sizeof *workspace);
  workspace->arena = fsc_arena_new();
  workspace->memo = fsc_lexicon_memo(analyzer->lexicon);
  workspace->scratch = fsc_matcher_scratch_new(analyzer->lexicon);
  workspace->without_hits = workspace->takes_text = false;
  return workspace;
}

void fsc_workspace_free(fsc_workspace *workspace) {
  if (!workspace) return;
  fsc_matcher_scratch_free(workspace->scratch);
  fsc_memo_free(workspace->memo);
  fsc_arena_free(workspace->arena);
  free(workspace);
}

void fsc_workspace_without_hits(fsc_workspace *workspace) { workspace->without_hits = true; }
void fsc_workspace_takes_text(fsc_workspace *workspace) { workspace->takes_text = true; }

/* Copies the fields of the article that the report repeats, since a report outlives the reader's record. */
static void copy_metadata(fsc_arena *arena, const fsc_article *article, fsc_report *report) {
  report->doc_id = article->doc_id.at ? fsc_arena_string(arena, article->doc_id) : "";
  report->outlet = fsc_arena_string(arena, article->outlet);
  report->title = fsc_arena_string(arena, article->title);
  report->date = fsc_arena_string(arena, article->date);
  report->topic = fsc_arena_string(arena, article->topic);
  fsc_field *kept = fsc_arena_take_zero(arena, article->n_kept, sizeof *kept);
  for (size_t i = 0; i < article->n_kept; i++) {
    const char *value = fsc_arena_string(arena, article->kept[i].value);
    kept[i].name = fsc_arena_string(arena, fsc_text_of(article->kept[i].name));
    kept[i].value = (fsc_text){value, article->kept[i].value.length};
  }
  report->kept = kept;
  report->n_kept = article->n_kept;
}

static void describe(fsc_arena *arena, const fsc_document *document, bool without_hits, fsc_report *report) {
  report->text = document->text;
  report->has_title_span = document->has_title;
  report->title_span = document->title;
  report->body_span = document->body;
  report->offset_index = without_hits ? NULL : fsc_offset_index_make(arena, document->text);
  /* The title of a plain text is its first line, if that is a headline. */
  if (!report->title && document->has_title)
    report->title = fsc_arena_string(arena, fsc_text_slice(document->text, document->title.start, document->title.end));
}

/* Sets the text as writers print it, with slurs masked, and the title likewise. */
static void show(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report) {
  const fsc_document *document = scoring->document;
  report->shown = fsc_mask_slurs(scoring, findings);
  if (report->title && document->has_title && report->shown.at != document->text.at)
    report->title =
        fsc_arena_string(scoring->arena, fsc_text_slice(report->shown, document->title.start, document->title.end));
}

fsc_status fsc_analyze(const fsc_analyzer *analyzer, fsc_workspace *workspace, const fsc_article *article,
                       const fsc_report **report, fsc_error *error) {
  fsc_arena *arena = workspace->arena;
  fsc_arena_reset(arena);
  fsc_memo_trim(workspace->memo);
  fsc_document *document = fsc_arena_take_zero(arena, 1, sizeof *document);
  fsc_status status = fsc_document_make(arena, workspace->memo, article, document, error);
  if (status != FSC_OK && error) error->offset = article->offset;
  if (status != FSC_OK) return status;
  fsc_report *made = fsc_arena_take_zero(arena, 1, sizeof *made);
  copy_metadata(arena, article, made);
  if (workspace->takes_text && article->text.length >= FSC_LARGE) /* copied by now, even with --keep text */
    fsc_give_pages(article->text.at, article->text.length);
  fsc_matches matches;
  fsc_lexicon_match(workspace->scratch, arena, document, &matches);
  fsc_document_matched(document);
  fsc_scoring scoring = {.lexicon = analyzer->lexicon,
                         .document = document,
                         .date = {made->date, article->date.length},
                         .matches = &matches,
                         .arena = arena,
                         .off = analyzer->off,
                         .without_hits = workspace->without_hits,
                         .partial = analyzer->partial};
  fsc_rows_make(arena, analyzer->lexicon, &matches, document->n_tokens, &scoring.rows);
  fsc_findings findings;
  fsc_findings_init(&scoring, &findings);
  for (fsc_scorer *const *score = fsc_scorers; *score; score++) (*score)(&scoring, &findings);
  fsc_matches_scored(&matches, document->n_tokens);
  fsc_aggregate(&analyzer->aggregator, &scoring, &findings, made);
  describe(arena, document, workspace->without_hits, made);
  show(&scoring, &findings, made);
  *report = made;
  return FSC_OK;
}

bool fsc_opinion_part_of(const fsc_analyzer *analyzer, const fsc_report *report, uint32_t sentence, size_t i,
                         fsc_opinion_part *part) {
  const fsc_style_cue *cues;
  size_t n = fsc_lexicon_style(analyzer->lexicon, &cues);
  const fsc_sentence *of = &report->sentences[sentence];
  if (i >= n || isnan(of->opinion)) return false;
  float count = 0;
  const fsc_cues_seen *seen = report->cues_seen;
  for (uint32_t k = seen->first[sentence]; k < seen->first[sentence + 1]; k++)
    if (seen->items[k].place == fsc_cue_place(i)) count = seen->items[k].count;
  *part = fsc_opinion_part_make(&cues[i], count, of);
  return true;
}
