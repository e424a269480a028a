/* SPDX-License-Identifier: Apache-2.0 */
#include "image_fixture.h"

#include <check.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "tests.h"

fsc_lexicon *compiled(const char *csv) {
  fsc_error error = {.text = ""};
  fsc_lexicon *lexicon = fsc_lexicon_new();
  bool made = (csv ? fsc_lexicon_read(lexicon, "small.csv", fsc_text_of(csv), &error)
                   : fsc_lexicon_read_builtin(lexicon, &error)) == FSC_OK &&
              fsc_lexicon_compile(lexicon, &error) == FSC_OK;
  ck_assert_msg(made, "%s", error.text);
  return lexicon;
}

static void same_contexts(const fsc_entry *a, const fsc_entry *b) {
  ck_assert_uint_eq(a->n_contexts, b->n_contexts);
  for (uint32_t i = 0; i < a->n_contexts; i++) {
    const fsc_context *x = &a->contexts[i], *y = &b->contexts[i];
    ck_assert(x->kind == y->kind && x->factor == y->factor && x->distance == y->distance && x->classes == y->classes &&
              x->n_symbols == y->n_symbols);
    ck_assert(!x->n_symbols || memcmp(x->symbols, y->symbols, x->n_symbols * sizeof *x->symbols) == 0);
    ck_assert_str_eq(x->name, y->name);
  }
}

static void same_infos(const fsc_entry_info *a, const fsc_entry_info *b) {
  ck_assert(a->weight == b->weight && a->row == b->row && a->frame == b->frame);
  ck_assert_str_eq(a->family, b->family);
  ck_assert_str_eq(a->category, b->category);
  ck_assert_pstr_eq(a->subcategory, b->subcategory);
  ck_assert_str_eq(a->id, b->id);
  ck_assert_str_eq(a->term, b->term);
  ck_assert_pstr_eq(a->alternative, b->alternative);
}

/* A new field of entries must be added to images, and to the comparison here. */
#if UINTPTR_MAX > UINT32_MAX
_Static_assert(sizeof(fsc_entry) == 296, "compare the new field as well");
#endif

static void same_cells(const char *const *x, const char *const *y, size_t n) {
  for (size_t i = 0; i < n; i++) ck_assert_str_eq(x[i], y[i]);
}

/* The fields that analyses read, which are filled in when an entry is made. */
static void same_when_made(const fsc_entry *a, const fsc_entry *b) {
  ck_assert_msg(a->category_id == b->category_id && a->pass == b->pass && a->family_id == b->family_id &&
                    a->flags == b->flags && a->concept == b->concept && a->weight == b->weight && a->form == b->form &&
                    a->excepted == b->excepted && a->sided == b->sided && a->row == b->row && a->n_cues == b->n_cues &&
                    a->source_class == b->source_class && a->cue_class == b->cue_class,
                "%s", a->id);
  ck_assert(!a->n_cues || memcmp(a->cues, b->cues, a->n_cues * sizeof *a->cues) == 0);
  const char *x[] = {a->family, a->category, a->subcategory, a->id, a->term, a->neutral_alt, a->forms, a->side};
  const char *y[] = {b->family, b->category, b->subcategory, b->id, b->term, b->neutral_alt, b->forms, b->side};
  same_cells(x, y, COUNT(x));
  same_infos(&a->info, &b->info);
  same_contexts(a, b);
}

void same_entries(const fsc_entry *a, const fsc_entry *b) {
  same_when_made(a, b);
  ck_assert_uint_eq(a->line, b->line);
  const char *x[] = {a->shown,   a->path,     a->exceptions, a->issue,     a->source,   a->status, a->notes,
                     a->context, a->polarity, a->confidence, a->side_name, a->evidence, a->year};
  const char *y[] = {b->shown,   b->path,     b->exceptions, b->issue,     b->source,   b->status, b->notes,
                     b->context, b->polarity, b->confidence, b->side_name, b->evidence, b->year};
  same_cells(x, y, COUNT(x));
}

static void same_match(const analysis *a, const fsc_match *x, const analysis *b, const fsc_match *y) {
  ck_assert(x->first == y->first && x->end == y->end && x->held == y->held && x->category == y->category &&
            x->marks == y->marks && x->exception == y->exception);
  ck_assert_mem_eq(x->what, y->what, sizeof *x->what);
  same_when_made(fsc_match_entry(&a->matches, x), fsc_match_entry(&b->matches, y));
  ck_assert_str_eq(fsc_lexicon_shown_term(a->lexicon, x->what->row), fsc_lexicon_shown_term(b->lexicon, y->what->row));
}

void same_matches(const analysis *a, const analysis *b) {
  ck_assert_uint_eq(a->matches.n, b->matches.n);
  for (uint32_t i = 0; i < a->matches.n; i++) same_match(a, &a->matches.items[i], b, &b->matches.items[i]);
}
