/* framescope lexicon show: entries by id, category or term.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../base/memory.h"
#include "../base/nearest.h"
#include "../base/text.h"
#include "lexicon.h"

static void show_cell(const char *name, const char *value) {
  if (value[0]) printf("  %-12s %s\n", name, value);
}

static void show_entry(const fsc_entry *e) {
  static const char *const forms[] = {"exact", "verb", "noun", "adjective", "phrase", "PCRE2 pattern"};
  printf("%s  %s\n", e->id, e->term);
  show_cell("form", forms[e->form]);
  show_cell("forms", e->forms);
  show_cell("family", e->family);
  show_cell("category", e->category);
  show_cell("subcategory", e->subcategory);
  show_cell("polarity", e->polarity);
  show_cell("side", e->side);
  show_cell("side name", e->side_name);
  printf("  %-12s %g\n", "weight", (double)e->weight);
  show_cell("context", e->context);
  show_cell("exceptions", e->exceptions);
  show_cell("plain", e->neutral_alt);
  show_cell("issue", e->issue);
  show_cell("source", e->source);
  show_cell("evidence", e->evidence);
  show_cell("year", e->year);
  show_cell("status", e->status);
  show_cell("notes", e->notes);
  printf("  %-12s %s:%u\n", "row", e->path, e->line);
}

/* Does `what` name the entry: its id, its category or a word of its term, ignoring case? */
static bool wanted(const fsc_entry *e, const char *what) {
  if (strcasecmp(e->id, what) == 0 || strcasecmp(e->category, what) == 0 || strcasecmp(e->term, what) == 0) return true;
  size_t n = strlen(what);
  for (const char *at = e->term; n && (at = strcasestr(at, what)); at += n)
    if ((at == e->term || strchr(" -(|", at[-1])) && (!at[n] || strchr(" -)|*", at[n]))) return true;
  return false;
}

/* Marks the rows that match all of `what` as a text, so in any form: "slammed" finds the row slam, "far-right" the row
 * far right. */
static bool mark_found(const fsc_lexicon *lexicon, const char *what, bool *marked) {
  fsc_arena *arena = fsc_arena_new();
  fsc_memo *memo = fsc_lexicon_memo(lexicon);
  fsc_matcher_scratch *scratch = fsc_matcher_scratch_new(lexicon);
  fsc_document document = {0};
  fsc_matches matches = {0};
  bool any = false;
  if (fsc_document_make(arena, memo, &(fsc_article){.text = fsc_text_of(what)}, &document, NULL) == FSC_OK)
    fsc_lexicon_match(scratch, arena, &document, &matches);
  for (uint32_t i = 0; i < matches.n; i++)
    if (matches.items[i].first == 0 && matches.items[i].end == document.n_tokens)
      marked[matches.items[i].what->row] = any = true;
  fsc_matcher_scratch_free(scratch);
  fsc_memo_free(memo);
  fsc_arena_free(arena);
  return any;
}

/* Marks the rows that `what` names. */
static bool mark_named(const fsc_entry *entries, size_t n, const char *what, bool *marked) {
  bool any = false;
  for (size_t i = 0; i < n; i++)
    if (wanted(&entries[i], what)) marked[i] = any = true;
  return any;
}

static void say_unknown(const fsc_entry *entries, size_t n, const char *what) {
  fsc_nearest nearest = fsc_nearest_to(fsc_text_of(what));
  char hint[FSC_HINT];
  for (size_t i = 0; i < n; i++) {
    fsc_nearest_consider(&nearest, fsc_text_of(entries[i].category));
    fsc_nearest_consider(&nearest, fsc_text_of(entries[i].term));
  }
  fsc_say("%s: no entry of that id, term or category%s", what, fsc_nearest_hint(&nearest, hint, sizeof hint));
}

int fsc_lexicon_show(fsc_options *options) {
  fsc_list what = fsc_lexicon_operands(options);
  if (!what.n) return fsc_usage_error("lexicon show what? Name an id, a term or a category");
  fsc_lexicon *lexicon = fsc_lexicon_load(&options->lexicons);
  if (!lexicon) return FSC_EXIT_USAGE;
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(lexicon, &entries);
  bool *marked = fsc_allocate_zero(n + 1, sizeof *marked), *known = fsc_allocate_zero(what.n, sizeof *known);
  for (size_t k = 0; k < what.n; k++) {
    known[k] = mark_named(entries, n, what.items[k], marked);
    known[k] |= mark_found(lexicon, what.items[k], marked);
  }
  for (size_t i = 0; i < n; i++)
    if (marked[i]) show_entry(&entries[i]);
  bool all = true;
  for (size_t k = 0; k < what.n; k++) {
    if (!known[k]) say_unknown(entries, n, what.items[k]);
    all &= known[k];
  }
  free(marked);
  free(known);
  fsc_lexicon_free(lexicon);
  return all ? FSC_EXIT_DONE : FSC_EXIT_USAGE;
}
