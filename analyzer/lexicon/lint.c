/* The checks of `lexicon lint`: those of single rows as a table, then those across rows.
 * SPDX-License-Identifier: Apache-2.0 */
#include "lint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/nearest.h"
#include "../base/text.h"
#include "internal.h"
#include "table.h"
#include "wording.h"

typedef struct linting {
  const fsc_lexicon *lexicon;
  fsc_arena *arena;
  bool complete;
  fsc_lint_report *report;
  void *data;
  size_t found;
  uint64_t classes; /* that have words */
} linting;

static void say(linting *l, const fsc_entry *e, const char *text) {
  l->found++;
  l->report(l->data, fsc_arena_format(l->arena, "%s:%u: %s (%s): %s", e->path, e->line, e->id, e->term, text));
}

/* ---- Row by row ---- */

static bool one_of(const char *value, const char *list) {
  char wanted[32];
  if (strchr(value, '|')) return false;
  return snprintf(wanted, sizeof wanted, "|%s|", value) < (int)sizeof wanted && strstr(list, wanted) != NULL;
}

static bool support(const linting *l, const fsc_entry *e) {
  const fsc_category *categories;
  fsc_lexicon_categories(l->lexicon, &categories);
  return !categories[e->category_id].measured;
}

static const char *no_source(const linting *l, const fsc_entry *e) {
  return l->complete && !e->source[0] && !support(l, e) ? "no source" : NULL;
}
static const char *bad_weight(const linting *l, const fsc_entry *e) {
  return !support(l, e) && (e->weight < 0.05 || e->weight > 1) ? "weight is not from .05 to 1" : NULL;
}
static const char *bad_words(const linting *l, const fsc_entry *e) {
  (void)l;
  if (!one_of(e->polarity, "|neg|pos|mixed|none|")) return "polarity is none of neg, pos, mixed, none";
  if (!one_of(e->confidence, "|a|j|c|")) return "confidence is none of a, j, c";
  return NULL;
}
static const char *sideless(const linting *l, const fsc_entry *e) {
  (void)l;
  if (strcmp(e->category, "partisan_pairs") != 0) return NULL;
  if (!one_of(e->side, "|a|b|n|")) return "side is none of a, b, n";
  return e->issue[0] && e->subcategory[0] && e->side_name[0] ? NULL : "a side needs issue, subcategory and side_name";
}
/* A misspelt source class would silently be none. */
static const char *classless(const linting *l, const fsc_entry *e) {
  (void)l;
  if (!one_of(e->category, "|persons|groups|")) return NULL;
  const bool known = strcmp(e->subcategory, "unknown") == 0 || fsc_class_called(e->subcategory) != FSC_UNKNOWN_CLASS;
  return known ? NULL : "the subcategory is no source class";
}
/* "1997/2013 2021-01-20/" */
static const char *bad_periods(const linting *l, const fsc_entry *e) {
  (void)l;
  if (strcmp(e->category, "persons") != 0) return NULL;
  for (const char *at = e->year ? e->year : ""; *at; at += strspn(at, " ")) {
    const size_t length = strcspn(at, " "), from = strspn(at, "0123456789-");
    const char *end = at + from + (at[from] == '/'); /* of the period; nothing stands there of one that is open */
    const size_t to = strspn(end, "0123456789-");
    const bool dated = from >= 4 && strspn(at, "0123456789") == 4;
    const bool ended = at[from] == '/' && (!to || strspn(end, "0123456789") == 4);
    if (!dated || !ended || from + 1 + to != length) return "year is not of periods like 1997/2013-01 2021-01-20/";
    at += length;
  }
  return NULL;
}
/* `demon*` also finds demonstrators: a short stem beside a star matches unrelated words. */
static const char *wide_wildcard(const linting *l, const fsc_entry *e) {
  (void)l;
  const char *star = e->form == FSC_FORM_REGEX ? NULL : strchr(e->term, '*');
  if (!star) return NULL;
  size_t before = 0, after = 0;
  while (star - before > e->term && star[-1 - (long)before] != ' ' && star[-1 - (long)before] != '(') before++;
  while (star[1 + after] && !strchr(" )|*", star[1 + after])) after++;
  return before + after < 4 ? "a wildcard on a stem of fewer than four letters" : NULL;
}
static const char *no_gate(const linting *l, const fsc_entry *e) {
  (void)l;
  return e->form == FSC_FORM_REGEX && !strstr(e->context, "gate:") ? "a pattern without gate: runs on every sentence"
                                                                   : NULL;
}
static const char *upper_case(const linting *l, const fsc_entry *e) {
  (void)l;
  for (const char *c = e->term; e->form != FSC_FORM_REGEX && *c; c++)
    if (fsc_is_ascii_upper(*c)) return "the term is not in lower case";
  return NULL;
}
/* Does a context need a <class>? `near:people/5` and `not_domain:war` would look for that one word. */
static bool wants_class(fsc_text context) {
  return (context.length > 5 && memcmp(context.at, "near:", 5) == 0) ||
         (context.length > 11 && memcmp(context.at, "not_domain:", 11) == 0);
}
static const char *bare_class(const linting *l, const fsc_entry *e) {
  for (const char *at = e->context, *end; *at; at = end + (*end == ';')) {
    end = at + strcspn(at, ";");
    fsc_text context = fsc_text_trim((fsc_text){at, (size_t)(end - at)});
    if (!wants_class(context)) continue;
    size_t name = strcspn(context.at, ":");
    for (const char *member = context.at + name + 1;; member++) {
      member += strspn(member, " ");
      if (*member != '<') return fsc_arena_format(l->arena, "%.*s: wants a <class>", (int)name, context.at);
      member += strcspn(member, "|/;");
      if (*member != '|') break;
    }
  }
  return NULL;
}

/* A misspelt class is one without words. */
static const char *empty_class(const linting *l, const fsc_entry *e) {
  for (uint32_t i = 0; i < e->n_contexts; i++)
    if (e->contexts[i].classes & ~l->classes)
      return fsc_arena_format(l->arena, "%s: a <class> without words", e->contexts[i].name);
  return NULL;
}
static const char *mistaken_family(const linting *l, const fsc_entry *e) {
  fsc_nearest nearest = fsc_nearest_to(fsc_text_of(e->family));
  fsc_nearest_consider(&nearest, fsc_text_of("loaded"));
  if (!nearest.best.at || strcmp(e->family, "loaded") == 0) return NULL;
  return fsc_arena_format(l->arena, "family \"%s\" is not \"loaded\", which alone is scored", e->family);
}
static const char *other_signs(const linting *l, const fsc_entry *e) {
  (void)l;
  if (strpbrk(e->forms, ",;") || strchr(e->exceptions, ';'))
    return "a , or ; where | stands between forms or exceptions";
  return e->form != FSC_FORM_REGEX && strpbrk(e->term, "\\[]{}^") ? "signs of a pattern, which has form r" : NULL;
}
/* e and U+0301 never match é: texts have the accented letter as one character. */
static const char *lone_accent(const linting *l, const fsc_entry *e) {
  (void)l;
  const char *at = e->term, *end = at + strlen(at);
  for (uint32_t length; at < end; at += length) {
    uint32_t c = fsc_utf8_decode(at, end, &length);
    if (c >= 0x300 && c <= 0x36F) return "an accent that is a character of its own (NFD): texts have é as one (NFC)";
  }
  return NULL;
}

static const char *(*const row_checks[])(const linting *, const fsc_entry *) = {
    no_source,   bad_weight,      bad_words,   wide_wildcard, no_gate,  upper_case, bare_class,
    empty_class, mistaken_family, other_signs, lone_accent,   sideless, classless,  bad_periods};

/* ---- Across rows ---- */

static int by_id(const void *a, const void *b) {
  const fsc_entry *x = *(const fsc_entry *const *)a, *y = *(const fsc_entry *const *)b;
  int order = strcmp(x->id, y->id);
  return order ? order : (x > y) - (x < y);
}

static void check_ids(linting *l, const fsc_entry *entries, size_t n) {
  const fsc_entry **sorted = fsc_allocate((n + 1) * sizeof *sorted);
  for (size_t i = 0; i < n; i++) sorted[i] = &entries[i];
  qsort(sorted, n, sizeof *sorted, by_id);
  for (size_t i = 1; i < n; i++)
    if (strcmp(sorted[i]->id, sorted[i - 1]->id) == 0)
      say(l, sorted[i],
          fsc_arena_format(l->arena, "its id stands at %s:%u too", sorted[i - 1]->path, sorted[i - 1]->line));
  free(sorted);
}

static const char *folded_term(fsc_arena *arena, const fsc_entry *e) {
  char *folded = fsc_arena_take(arena, 2 * strlen(e->term) + 1);
  folded[fsc_fold(fsc_text_of(e->term), folded)] = '\0';
  for (char *c = folded; *c; c++)
    if (*c == '-' && e->form != FSC_FORM_REGEX) *c = ' ';
  return folded;
}

typedef struct keyed_term {
  const char *term;
  const fsc_entry *entry;
} keyed_term;

static int by_term(const void *a, const void *b) {
  const keyed_term *x = a, *y = b;
  int order = strcmp(x->term, y->term);
  return order ? order : (x->entry > y->entry) - (x->entry < y->entry);
}

/* Loaded files compete for the same words: a term in two of them is counted once, under the one with the higher weight.
 * Within a file two rows of a term may differ on purpose, by form and context. */
static void check_files(linting *l, const fsc_entry *entries, size_t n) {
  keyed_term *terms = fsc_allocate((n + 1) * sizeof *terms);
  size_t n_terms = 0;
  for (size_t i = 0; i < n; i++)
    if (entries[i].pass == FSC_LOADED_PASS && strcmp(entries[i].status, "active") == 0)
      terms[n_terms++] = (keyed_term){folded_term(l->arena, &entries[i]), &entries[i]};
  qsort(terms, n_terms, sizeof *terms, by_term);
  for (size_t i = 1; i < n_terms; i++) {
    const fsc_entry *first = terms[i - 1].entry, *e = terms[i].entry;
    if (strcmp(terms[i].term, terms[i - 1].term) == 0 && strcmp(first->path, e->path) != 0)
      say(l, e, fsc_arena_format(l->arena, "a loaded term of %s:%u (%s) too", first->path, first->line, first->id));
  }
  free(terms);
}

/* The entry that the tokens of a node are counted under: of its hits, which are in order of preference, the first in
 * the rival's pass. */
static const fsc_entry *winner(const fsc_entry *entries, const fsc_node *node, const fsc_entry *rival) {
  const fsc_hit_end *best = fsc_node_hits(node);
  while (entries[best->row].pass != rival->pass) best++;
  return &entries[best->row];
}

/* An entry that wins nowhere can never be found. */
static void check_reach(linting *l, const fsc_entry *entries, size_t n) {
  const fsc_trie *trie = &l->lexicon->trie;
  uint32_t *ends = fsc_allocate_zero(n + 1, sizeof *ends), *wins = fsc_allocate_zero(n + 1, sizeof *wins),
           *rivals = fsc_allocate_zero(n + 1, sizeof *rivals);
  uint8_t *is_node = fsc_trie_places(trie, fsc_vocabulary_symbols(l->lexicon->vocabulary));
  for (uint32_t at = 0; at < trie->size; at++) {
    const fsc_node *node = fsc_trie_node(trie, at);
    for (uint32_t i = 0; is_node[at] && i < node->n_hits; i++) {
      const fsc_entry *e = &entries[fsc_node_hits(node)[i].row], *best = winner(entries, node, e);
      ends[e->row]++;
      wins[e->row] += best == e;
      if (best != e) rivals[e->row] = best->row;
    }
  }
  for (size_t i = 0; i < n; i++)
    if (ends[i] && !wins[i])
      say(l, &entries[i],
          fsc_arena_format(l->arena, "unreachable, %s at %s:%u takes every form of it", entries[rivals[i]].id,
                           entries[rivals[i]].path, entries[rivals[i]].line));
  free(is_node);
  free(ends);
  free(wins);
  free(rivals);
}

/* Reports terms that are not found in a text of themselves, and exceptions that do not hold their term. */
static void check_wording(linting *l, fsc_wording *wording, const fsc_entry *entries, size_t n) {
  for (size_t i = 0; i < n; i++) {
    const char *missed = fsc_wording_missed(wording, l->arena, &entries[i]);
    if (missed) say(l, &entries[i], fsc_arena_format(l->arena, "not found in a text that reads \"%s\"", missed));
    const char *idle = missed ? NULL : fsc_wording_idle(wording, l->arena, &entries[i]);
    if (idle) say(l, &entries[i], fsc_arena_format(l->arena, "the term is not in its exception \"%s\"", idle));
  }
}

size_t fsc_lexicon_lint(const fsc_lexicon *lexicon, bool complete, fsc_lint_report *report, void *data) {
  fsc_wording *wording = fsc_wording_new(lexicon);
  linting l = {lexicon, fsc_arena_new(), complete, report, data, 0, FSC_ABBREVIATIONS | fsc_wording_classes(wording)};
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(lexicon, &entries);
  for (size_t i = 0; i < n; i++)
    for (size_t c = 0; c < sizeof row_checks / sizeof *row_checks; c++) {
      const char *wrong = row_checks[c](&l, &entries[i]);
      if (wrong) say(&l, &entries[i], wrong);
    }
  check_ids(&l, entries, n);
  check_files(&l, entries, n);
  check_reach(&l, entries, n);
  check_wording(&l, wording, entries, n);
  fsc_wording_free(wording);
  fsc_arena_free(l.arena);
  return l.found;
}

/* ---- Raw cells ---- */

static const char known_columns[] =
    "|id|term|form|forms|family|category|subcategory|polarity|side|weight|confidence|context|exceptions|neutral_alt|"
    "issue|source|status|notes|side_name|evidence|year|";

size_t fsc_lexicon_lint_cells(const char *path, fsc_text csv, fsc_lint_report *report, void *data) {
  fsc_arena *arena = fsc_arena_new();
  fsc_csv_table table = {0};
  fsc_error error;
  size_t found = 0;
  if (fsc_csv_table_read(arena, path, csv, &table, &error) != FSC_OK) {
    report(data, error.text);
    fsc_arena_free(arena);
    return 1;
  }
  if (!table.n_rows) report(data, fsc_arena_format(arena, "%s: holds no row", path)), found++;
  for (uint32_t c = 0; c < table.n_columns; c++) {
    const char *wrong = !one_of(table.columns[c], known_columns)                  ? "means nothing here"
                        : fsc_csv_table_column(&table, table.columns[c]) < (int)c ? "stands there twice"
                                                                                  : NULL;
    if (wrong) report(data, fsc_arena_format(arena, "%s:1: column \"%s\" %s", path, table.columns[c], wrong)), found++;
  }
  for (uint32_t i = 0; i < table.n_rows; i++)
    for (uint32_t c = 0; c < table.rows[i].n; c++) {
      const char *cell = table.rows[i].cells[c];
      const char *wrong = strchr("=+-@", cell[0]) && cell[0] ? "a cell starts like a spreadsheet formula"
                          : strpbrk(cell, "\r\n")            ? "a newline in a cell"
                                                             : NULL;
      if (wrong) report(data, fsc_arena_format(arena, "%s:%u: %s: %s", path, table.rows[i].line, wrong, cell)), found++;
    }
  fsc_arena_free(arena);
  return found;
}
