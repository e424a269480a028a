/* Task sources: who speaks, end to end, against gold with coreference (tests/gold). Measures direct quotations found,
 * speakers named correctly, sources found, their class and gender, and how many there are.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "attribution_case.h"
#include "gold_check.h"
#include "words.h"

_Static_assert((int)FSC_SOURCE_CLASSES <= (int)FSC_CONFUSION_CLASSES, "a confusion holds every source class");

typedef struct source_case { /* what one article adds to each figure */
  fsc_counts direct, speakers, sources;
  fsc_ratio speaker, class_right, gender_right;
  fsc_source_profile gold, own; /* number, hhi and top share */
} source_case;

typedef struct sources_task {
  fsc_validation *v;
  fsc_arena *arena; /* reset for each article */
  const fsc_report *report;
  const cJSON *attributions, *sources; /* gold */
  fsc_gold_names names;                /* of its sources */
} sources_task;

/* ---- The same name ---- */

static bool is_determiner(fsc_text word) {
  static const char *const determiners[] = {"a", "an", "the"};
  for (size_t i = 0; i < sizeof determiners / sizeof *determiners; i++)
    if (fsc_text_is_nocase(word, determiners[i])) return true;
  return false;
}

/* The next word of a name that is not a determiner. */
static bool next_of_name(fsc_text name, uint32_t *from, fsc_text *word) {
  fsc_span span;
  while (fsc_next_word(name, from, &span)) {
    *word = fsc_text_slice(name, span.start, span.end);
    if (!is_determiner(*word)) return true;
  }
  return false;
}

static bool same_word(fsc_arena *arena, fsc_text a, fsc_text b) {
  char *x = fsc_arena_take(arena, 2 * (a.length + b.length) + 1), *y = x + 2 * a.length;
  size_t m = fsc_fold(a, x), n = fsc_fold(b, y);
  return m == n && memcmp(x, y, n) == 0;
}

typedef struct common {
  double a, b, both;
} common;

static common words_in_common(fsc_arena *arena, fsc_text a, fsc_text b) {
  common c = {0};
  fsc_text x, y;
  for (uint32_t i = 0; next_of_name(a, &i, &x); c.a++)
    for (uint32_t k = 0; next_of_name(b, &k, &y);)
      if (same_word(arena, x, y)) {
        c.both++;
        break;
      }
  for (uint32_t k = 0; next_of_name(b, &k, &y);) c.b++;
  return c;
}

static bool has_capital(fsc_text name) {
  fsc_text word;
  for (uint32_t from = 0, length; next_of_name(name, &from, &word);)
    if (fsc_is_upper(fsc_utf8_decode(word.at, word.at + word.length, &length))) return true;
  return false;
}

/* The text of a gold mention, whose span is in code points. */
static fsc_text mention_text(const sources_task *t, fsc_span mention) {
  const char *at = t->report->text.at, *end = at + t->report->text.length;
  uint32_t point = 0, start = 0, length, byte = 0;
  for (; at + byte < end && point < mention.end; point++) {
    if (point == mention.start) start = byte;
    fsc_utf8_decode(at + byte, end, &length);
    byte += length;
  }
  return fsc_text_slice(t->report->text, start, byte);
}

static bool bears_mention(const sources_task *t, fsc_text own, const cJSON *gold, bool named) {
  fsc_span spans[FSC_MOST_SPANS];
  size_t n = fsc_gold_spans(cJSON_GetObjectItemCaseSensitive(gold, "mentions"), spans, FSC_MOST_SPANS);
  for (size_t i = 0; i < n; i++) {
    fsc_text mention = mention_text(t, spans[i]);
    if (fsc_is_pronoun(mention) || (named && !has_capital(mention))) continue;
    common c = words_in_common(t->arena, own, mention);
    if (2 * c.both >= c.a + c.b - c.both) return true;
  }
  return false;
}

/* Is our source the gold one? Its name must have every word of the gold name. Otherwise, unless that is a named person,
 * the name must share at least half of the words (of both together) with one of the gold mentions; if the source is
 * named, with one that has a capital. */
static bool is_source(const sources_task *t, uint32_t id, const cJSON *gold) {
  if (id == FSC_NONE) return false;
  const char *name = fsc_gold_string(gold, "name"), *what = fsc_gold_string(gold, "what");
  fsc_text own = fsc_text_of(t->report->sources[id].name);
  bool named = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(gold, "named"));
  common c = words_in_common(t->arena, fsc_text_of(name ? name : ""), own);
  if (c.a > 0 && c.both == c.a) return true;
  return (!named || !what || strcmp(what, "person") != 0) && bears_mention(t, own, gold, named);
}

/* ---- Speakers ---- */

/* Do both sides have the same speakers? Also if neither has any. */
static bool right_speaker(const sources_task *t, const cJSON *gold, const fsc_attribution *own) {
  const cJSON *names = cJSON_GetObjectItemCaseSensitive(gold, "source_names"), *name;
  int ours = own->author ? 1 : (int)own->n_sources;
  if (ours != cJSON_GetArraySize(names)) return false;
  cJSON_ArrayForEach(name, names) {
    const char *text = cJSON_GetStringValue(name);
    const cJSON *source = text ? fsc_gold_find(&t->names, text) : NULL;
    bool author = text && strcmp(text, "author") == 0;
    bool found = author && own->author;
    for (uint32_t i = 0; i < own->n_sources && source && !found; i++) found = is_source(t, own->source_ids[i], source);
    if (!found) return false;
  }
  return true;
}

static double count_speaking(const fsc_record *records, uint32_t n) { /* depth 0, outside the headline */
  double count = 0;
  for (uint32_t i = 0; i < n; i++) count += !records[i].nested && !records[i].headline;
  return count;
}

static const cJSON **items_of(fsc_arena *arena, const cJSON *array) {
  const cJSON **items = fsc_arena_take(arena, ((size_t)cJSON_GetArraySize(array) + 1) * sizeof *items), *item;
  size_t n = 0;
  cJSON_ArrayForEach(item, array) items[n++] = item;
  return items;
}

static void compare_speakers(const sources_task *t, const fsc_sides *sides, source_case *c) {
  uint32_t n;
  const fsc_record_pair *pairs = fsc_pair_records(t->arena, sides, FSC_EVERY_TYPE, &n);
  const cJSON *const *items = items_of(t->arena, t->attributions);
  for (uint32_t i = 0; i < n; i++) {
    const fsc_attribution *own = &t->report->attributions[pairs[i].own];
    if (own->headline) continue; /* sources that speak only in the headline do not count */
    c->speaker.below++;
    c->speaker.above += right_speaker(t, items[pairs[i].gold], own);
  }
  c->speakers = (fsc_counts){c->speaker.above, count_speaking(sides->own, sides->n_own),
                             count_speaking(sides->gold, sides->n_gold)};
  fsc_pair_records(t->arena, sides, FSC_DIRECT_ONLY, &n);
  c->direct = (fsc_counts){n, fsc_count_records(sides->own, sides->n_own, FSC_DIRECT_ONLY),
                           fsc_count_records(sides->gold, sides->n_gold, FSC_DIRECT_ONLY)};
}

/* ---- Sources ---- */

static int class_named(const char *name) {
  for (int i = 0; name && i < FSC_SOURCE_CLASSES; i++)
    if (strcmp(name, fsc_source_class_name((fsc_source_class)i)) == 0) return i;
  return FSC_UNKNOWN_CLASS;
}

static void compare_source(const cJSON *gold, const fsc_source *own, source_case *c, fsc_confusion *confusion) {
  const char *what = fsc_gold_string(gold, "what"), *gender = fsc_gold_string(gold, "gender");
  int class = class_named(fsc_gold_string(gold, "class"));
  confusion->n[class][own->source_class]++;
  c->class_right.below++;
  c->class_right.above += class == (int)own->source_class;
  if (!what || !gender || strcmp(what, "person") != 0) return;
  c->gender_right.below++;
  c->gender_right.above += strcmp(gender, fsc_gender_name(own->gender)) == 0;
}

/* Pairs gold sources with ours. Gold sources without counted attributions, which speak only in the headline or inside
 * another's words, are left out. */
static void compare_sources(const sources_task *t, source_case *c, fsc_confusion *confusion) {
  bool *taken = fsc_arena_take_zero(t->arena, t->report->n_sources + 1, sizeof *taken);
  double *counts = fsc_arena_take(t->arena, ((size_t)cJSON_GetArraySize(t->sources) + 1) * sizeof *counts);
  size_t n = 0;
  const cJSON *gold;
  cJSON_ArrayForEach(gold, t->sources) {
    const cJSON *count = cJSON_GetObjectItemCaseSensitive(gold, "attributions");
    if (cJSON_IsNumber(count) && count->valuedouble <= 0) continue;
    counts[n++] = cJSON_IsNumber(count) ? count->valuedouble : 1;
    for (uint32_t id = 0; id < t->report->n_sources; id++) {
      if (taken[id] || !is_source(t, id, gold)) continue;
      taken[id] = true;
      c->sources.both++;
      compare_source(gold, &t->report->sources[id], c, confusion);
      break;
    }
  }
  c->gold.sources = c->sources.gold = (double)n;
  fsc_concentrate(counts, n, &c->gold);
  fsc_profile_report(t->arena, t->report, &c->own);
  c->sources.predicted = c->own.sources;
}

static void compare_article(sources_task *t, source_case *c, fsc_confusion *confusion) {
  fsc_words words = fsc_words_of(t->arena, t->report);
  t->names = fsc_gold_names_of(t->arena, t->sources);
  fsc_sides sides = fsc_read_sides(t->arena, &words, t->report, t->attributions);
  compare_speakers(t, &sides, c);
  compare_sources(t, c, confusion);
  t->v->cases += (uint64_t)c->gold.sources;
}

/* ---- Figures ---- */

static void add_counts(fsc_validation *v, const char *name, const source_case *cases, size_t n, size_t offset) {
  fsc_counts *counts = fsc_arena_take(v->arena, (n + 1) * sizeof *counts);
  for (size_t i = 0; i < n; i++) memcpy(&counts[i], (const char *)&cases[i] + offset, sizeof *counts);
  fsc_add_f1(v, name, counts, n);
}

static void add_ratio(fsc_validation *v, const char *name, const source_case *cases, size_t n, size_t offset) {
  fsc_ratio *ratios = fsc_arena_take(v->arena, (n + 1) * sizeof *ratios);
  for (size_t i = 0; i < n; i++) memcpy(&ratios[i], (const char *)&cases[i] + offset, sizeof *ratios);
  fsc_add_ratio(v, name, ratios, n);
}

static void add_profiles(fsc_validation *v, const source_case *cases, size_t n) {
  static const struct {
    const char *name;
    size_t offset;
  } parts[] = {{"unique_sources", offsetof(fsc_source_profile, sources)},
               {"hhi", offsetof(fsc_source_profile, hhi)},
               {"top_source_share", offsetof(fsc_source_profile, top_share)}};
  double *gold = fsc_arena_take(v->arena, (n + 1) * sizeof *gold),
         *own = fsc_arena_take(v->arena, (n + 1) * sizeof *own);
  for (size_t p = 0; p < sizeof parts / sizeof *parts; p++) {
    for (size_t i = 0; i < n; i++) {
      memcpy(&gold[i], (const char *)&cases[i].gold + parts[p].offset, sizeof *gold);
      memcpy(&own[i], (const char *)&cases[i].own + parts[p].offset, sizeof *own);
    }
    if (p == 0) fsc_add_errors(v, parts[p].name, gold, own, n);
    fsc_add_correlations(v, parts[p].name, gold, own, n);
  }
}

static void add_figures(fsc_validation *v, const source_case *cases, const fsc_confusion *confusions, size_t n) {
  add_counts(v, "direct_quote", cases, n, offsetof(source_case, direct));
  add_ratio(v, "speaker_correct", cases, n, offsetof(source_case, speaker));
  add_counts(v, "speaker_end_to_end", cases, n, offsetof(source_case, speakers));
  add_counts(v, "source", cases, n, offsetof(source_case, sources));
  add_ratio(v, "source_class_correct", cases, n, offsetof(source_case, class_right));
  fsc_add_macro_f1(v, "source_class_macro_f1", confusions, n);
  add_ratio(v, "gender_correct", cases, n, offsetof(source_case, gender_right));
  add_profiles(v, cases, n);
}

static fsc_status run(fsc_validation *v, fsc_error *error) {
  sources_task t = {.v = v, .arena = fsc_arena_new()};
  source_case *cases = fsc_arena_take_zero(v->arena, v->gold.n, sizeof *cases);
  fsc_confusion *confusions = fsc_arena_take_zero(v->arena, v->gold.n, sizeof *confusions);
  size_t n = 0;
  fsc_status status = FSC_OK;
  v->unit = "sources";
  for (size_t i = 0; i < v->gold.n; i++) {
    status = fsc_gold_check_attributions(v, i, error);
    if (status == FSC_OK) status = fsc_gold_check_sources(v, i, error);
    if (status != FSC_OK) break;
    const cJSON *record = v->gold.items[i];
    t.attributions = cJSON_GetObjectItemCaseSensitive(record, "attributions");
    t.sources = cJSON_GetObjectItemCaseSensitive(record, "sources");
    bool usable = cJSON_IsArray(t.attributions) && cJSON_IsArray(t.sources);
    t.report = usable ? fsc_gold_analyse_article(v, record, error) : NULL;
    fsc_arena_reset(t.arena);
    if (t.report)
      compare_article(&t, &cases[n], &confusions[n]), n++;
    else
      v->left_out++;
  }
  fsc_arena_free(t.arena);
  if (status != FSC_OK) return status;
  if (!n)
    return fsc_fail(error, FSC_BAD_INPUT, "no_labels", v->options->gold, 0,
                    "no record has text, attributions and sources");
  add_figures(v, cases, confusions, n);
  return FSC_OK;
}

const fsc_task fsc_sources_task = {"sources", run};
