/* How much of an article is attributed, and how.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/bits.h"
#include "../base/simd.h"
#include "aggregate.h"
#include "statistics.h"

/* Does an attribution count: not nested, not the author's I, not in headline or boilerplate? */
static bool counts(const fsc_report *report, const fsc_attribution *a) {
  return (a->depth == 0) & !a->author & !a->headline & fsc_in_story(&report->sentences[a->sentence]);
}

static bool is_told(const fsc_attribution *a) { return (a->kind == FSC_SPEECH) | (a->kind == FSC_DOCUMENT); }

/* "…, adding that" has no source of its own but shares one: it is not unsourced. */
static bool is_unsourced(const fsc_attribution *a) { return !a->has_source & (a->source_id == FSC_NONE); }

/* ---- Classes of cues ---- */

/* The cue classes of an article, in order of appearance, and the different pointers to their names: one or a few each.
 */
typedef struct cue_classes {
  fsc_cue_count *counts;
  const char **names;
  uint32_t *of_names; /* number of the class */
  uint32_t n, n_names;
} cue_classes;

static uint32_t number_of(cue_classes *c, const char *cue_class) {
  uint32_t number = 0, known = UINT32_MAX;
  for (uint32_t i = 0; i < c->n_names; i++) known = fsc_select(c->names[i] == cue_class, c->of_names[i], known);
  if (known != UINT32_MAX) return known;
  while (number < c->n && strcmp(c->counts[number].cue_class, cue_class) != 0) number++;
  if (number == c->n) c->counts[c->n++] = (fsc_cue_count){cue_class, 0};
  c->names[c->n_names] = cue_class;
  c->of_names[c->n_names++] = number;
  return number;
}

/* Sorts the cue classes by name, and renumbers them in the attributions. */
static void sort_classes(cue_classes *c, fsc_arena *arena, fsc_told *told) {
  uint32_t *places = fsc_arena_take(arena, (c->n + 1) * sizeof *places);
  fsc_cue_count *sorted = fsc_arena_take(arena, (c->n + 1) * sizeof *sorted);
  for (uint32_t i = 0; i < c->n; i++) {
    places[i] = i; /* its rank among the first i + 1 */
    for (uint32_t k = 0; k < i; k++) {
      bool before = strcmp(c->counts[i].cue_class, c->counts[k].cue_class) < 0;
      places[i] -= before;
      places[k] += before;
    }
  }
  for (uint32_t i = 0; i < c->n; i++) sorted[places[i]] = c->counts[i];
  places[c->n] = c->n;
  c->counts = sorted;
  for (uint32_t i = 0; i < told->n; i++) told->classes[i] = places[told->classes[i] < c->n ? told->classes[i] : c->n];
}

static void count_classes(fsc_arena *arena, fsc_told *told, fsc_report *report) {
  cue_classes c = {.counts = fsc_arena_take(arena, (told->n + 1) * sizeof *c.counts),
                   .names = fsc_arena_take(arena, (told->n + 1) * sizeof *c.names),
                   .of_names = fsc_arena_take(arena, (told->n + 1) * sizeof *c.of_names)};
  for (uint32_t i = 0; i < told->n; i++) {
    const char *cue_class = report->attributions[told->attributions[i]].cue_class;
    told->classes[i] = cue_class ? number_of(&c, cue_class) : UINT32_MAX;
    if (cue_class) c.counts[told->classes[i]].n++;
  }
  sort_classes(&c, arena, told);
  report->attribution.by_cue_class = c.counts;
  report->attribution.n_cue_classes = c.n;
}

/* ---- Quoted words ---- */

/* Bits of 64 tokens: the words in quotation marks, or in turns, posts and block quotations. Joined words count once. */
static uint64_t quoted_words_at(const fsc_document *document, const uint8_t *voice, uint32_t first) {
  _Static_assert((int)FSC_VOICES_BESIDE >= (int)FSC_BLOCKS, "the last block may reach behind the last token");
  const fsc_bytes64 kinds = fsc_bytes64_at((const char *)document->kinds + first);
  return fsc_bytes64_between(&kinds, 0, FSC_URL) & fsc_find64((const char *)voice + first, FSC_QUOTED);
}

/* How many quoted words of the body are content of a counted attribution. */
static uint32_t quoted_words(const fsc_document *document, const fsc_findings *findings) {
  uint32_t n = 0;
  for (uint32_t s = 0; s < document->n_sentences; s++) {
    const fsc_sentence_part *part = &document->sentences[s];
    if (part->headline | part->boilerplate) fsc_clear_bits(findings->told, part->first, part->end);
  }
  for (uint32_t t = 0; t < document->n_tokens; t += 64) {
    const uint64_t told = findings->told[t / 64];
    if (told) n += fsc_count_bits(told & quoted_words_at(document, findings->voice, t));
  }
  return n;
}

/* ---- The article ---- */

static fsc_told list_told(fsc_arena *arena, const fsc_report *report) {
  fsc_told told = {.attributions = fsc_arena_take(arena, (report->n_attributions + 1) * sizeof *told.attributions),
                   .classes = fsc_arena_take(arena, (report->n_attributions + 1) * sizeof *told.classes)};
  for (uint32_t i = 0; i < report->n_attributions; i++) {
    bool counted = counts(report, &report->attributions[i]), speaks = is_told(&report->attributions[i]);
    told.attributions[told.n] = i;
    told.n += counted & speaks;
  }
  return told;
}

fsc_told fsc_aggregate_attribution(const fsc_scoring *scoring, const fsc_findings *findings, fsc_report *report) {
  fsc_attribution_measures *m = &report->attribution;
  fsc_told told = list_told(scoring->arena, report);
  uint32_t type[3] = {0}, unsourced = 0, loaded = 0, attributed = 0;
  for (uint32_t i = 0; i < told.n; i++) {
    const fsc_attribution *a = &report->attributions[told.attributions[i]];
    type[a->type]++;
    unsourced += is_unsourced(a);
    loaded += a->loaded_cue;
  }
  count_classes(scoring->arena, &told, report);
  for (size_t s = 0; s < report->n_sentence_rows; s++) {
    const fsc_sentence *sentence = &report->sentences[s];
    attributed += sentence->attributed & fsc_in_story(sentence);
  }
  m->n = told.n;
  m->attributed_sentence_share = fsc_share_of(attributed, report->n_sentences);
  m->direct_share = fsc_share_of(type[FSC_DIRECT], m->n);
  m->indirect_share = fsc_share_of(type[FSC_INDIRECT], m->n);
  m->mixed_share = fsc_share_of(type[FSC_MIXED_TYPE], m->n);
  m->unsourced_share = fsc_share_of(unsourced, m->n);
  m->loaded_cue_rate = fsc_share_of(loaded, m->n);
  uint32_t body = report->n_words - report->words[FSC_HEADLINE];
  m->quoted_word_share = fsc_bare_share_of(quoted_words(scoring->document, findings), body);
  return told;
}
