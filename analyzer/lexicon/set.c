/* Puts the files of a lexicon set together: the built-in ones, those of the user, and the four that are no term lists.
 * SPDX-License-Identifier: Apache-2.0 */
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/number.h"
#include "../base/text.h"
#include "cache.h"
#include "image.h"
#include "table.h"

typedef struct part {
  const char *path;
  fsc_text stem, csv;
  char *owned;      /* the bytes, of a file; NULL: built in */
  bool is_addition; /* a list of terms, whatever its name */
} part;

/* ---- The files that are no term lists ---- */

/* Reads the overdispersion of a category, at least 1; an empty cell is 1. */
static bool parse_phi(const char *cell, double *phi) {
  char *end;
  double value = fsc_parse_number(cell, &end);
  *phi = value > 1 ? value : 1;
  return !*end && isfinite(value);
}

/* The share behind the name of a frame, at `at` in the cell; NaN if it is none. */
static double share_at(const char *at, const char **end) {
  char *behind;
  const char *number = at + strcspn(at, " |"), *stop = at + strcspn(at, "|");
  double share = fsc_parse_number(number, &behind);
  *end = stop + (*stop == '|');
  return number > at && behind == stop && share > 0 && share < 1 ? share : NAN;
}

static bool is_usual(const char *cell) {
  for (const char *at = cell; *at;)
    if (isnan(share_at(at, &at))) return false;
  return true;
}

double fsc_usual_share(const fsc_category *category, const char *frame) {
  const size_t length = strlen(frame);
  const char *at = category->usual;
  while (*at) {
    const char *name = at;
    double share = share_at(name, &at);
    if (strncmp(name, frame, length) == 0 && name[length] == ' ') return share;
  }
  return NAN;
}

static fsc_status read_categories(fsc_lexicon *lexicon, const char *path, fsc_text csv, fsc_error *error) {
  fsc_csv_table table = {0};
  fsc_status status = fsc_csv_table_read(lexicon->arena, path, csv, &table, error);
  if (status != FSC_OK) return status;
  int name = fsc_csv_table_column(&table, "category"), kind = fsc_csv_table_column(&table, "kind"),
      phi = fsc_csv_table_column(&table, "phi"), usual = fsc_csv_table_column(&table, "usual");
  if (name < 0) return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, 1, "no column \"category\"");
  for (uint32_t i = 0; i < table.n_rows; i++) {
    uint32_t id = fsc_lexicon_category(lexicon, fsc_row_cell(&table.rows[i], name));
    if (id == FSC_NONE) continue;
    fsc_category *category = &lexicon->categories[id];
    category->measured = strcmp(fsc_row_cell(&table.rows[i], kind), "support") != 0;
    category->framing = strcmp(fsc_row_cell(&table.rows[i], kind), "frame") == 0;
    if (!parse_phi(fsc_row_cell(&table.rows[i], phi), &category->phi))
      return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, table.rows[i].line, "phi is not a number");
    category->usual = fsc_row_cell(&table.rows[i], usual);
    if (!is_usual(category->usual))
      return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", path, table.rows[i].line,
                      "usual is no list of frames with a share between 0 and 1: political 0.46|economic 0.095");
  }
  return FSC_OK;
}

static fsc_status read_version(fsc_lexicon *lexicon, const char *path, fsc_text text, fsc_error *error) {
  (void)path, (void)error;
  lexicon->version = fsc_arena_string(lexicon->arena, fsc_text_trim(text));
  return FSC_OK;
}

/* Stages, in order: categories.csv describes categories that the lists have made, and a user's additions join a
 * complete set. */
enum { LISTS, CATEGORIES, ADDITIONS, STAGES };

static const struct special {
  const char *stem;
  int stage;
  fsc_status (*read)(fsc_lexicon *, const char *path, fsc_text csv, fsc_error *);
} specials[] = {{"VERSION", LISTS, read_version},
                {"opinion_style", LISTS, fsc_lexicon_read_style},
                {"attribution_patterns", LISTS, fsc_lexicon_read_patterns},
                {"categories", CATEGORIES, read_categories}};

static const struct special *special_named(fsc_text stem) {
  for (size_t i = 0; i < sizeof specials / sizeof *specials; i++)
    if (fsc_text_is(stem, specials[i].stem)) return &specials[i];
  return NULL;
}

static const struct special *special_of(const part *p) { return p->is_addition ? NULL : special_named(p->stem); }

static int stage_of(const part *p) {
  const struct special *special = special_of(p);
  return special ? special->stage : p->is_addition ? ADDITIONS : LISTS;
}

static fsc_status read_part(fsc_lexicon *lexicon, const part *p, fsc_error *error) {
  const struct special *special = special_of(p);
  if (special) return special->read(lexicon, p->path, p->csv, error);
  return p->is_addition ? fsc_lexicon_read(lexicon, p->path, p->csv, error)
                        : fsc_lexicon_read_rows(lexicon, p->path, p->csv, error);
}

/* The hash of all files that scores depend on, in the order in which embed.sh chains the built-in ones. */
static void hash_set(fsc_lexicon *lexicon, const part *parts, size_t n) {
  bool untouched = n >= fsc_n_builtins;
  for (size_t i = 0; i < n; i++) untouched &= !parts[i].owned || parts[i].is_addition;
  if (untouched) memcpy(lexicon->hash, fsc_builtin_hash, sizeof lexicon->hash);
  for (int stage = LISTS; stage <= CATEGORIES && !untouched; stage++)
    for (size_t i = 0; i < n; i++)
      if (stage_of(&parts[i]) == stage && !fsc_text_is(parts[i].stem, "VERSION"))
        fsc_lexicon_add_to_hash(lexicon, parts[i].csv);
}

/* ---- The list of files ---- */

/* The place of a file among the n parts: behind them; if it replaces one, where the part of its name is. */
static part *place_of(part *parts, size_t n, fsc_text stem, fsc_lexicon_use use) {
  for (size_t i = 0; i < n && use == FSC_LEXICON_REPLACE; i++)
    if (fsc_text_equal(parts[i].stem, stem)) return &parts[i];
  return &parts[n];
}

static fsc_status add_file(part *parts, size_t *n, const char *path, fsc_lexicon_use use, fsc_error *error) {
  fsc_text stem = fsc_lexicon_stem(path);
  part *p = place_of(parts, *n, stem, use);
  if (p->owned) p = &parts[*n]; /* two files of one name: the second is an addition */
  size_t length;
  fsc_status status = fsc_lexicon_bytes(path, &p->owned, &length, error);
  if (status != FSC_OK) return status;
  p->path = path;
  p->stem = stem;
  p->csv = (fsc_text){p->owned, length};
  p->is_addition = p == &parts[*n] && use != FSC_LEXICON_ALONE;
  *n += p == &parts[*n];
  return FSC_OK;
}

static size_t add_builtins(part *parts) {
  for (size_t i = 0; i < fsc_n_builtins; i++) {
    parts[i].path = fsc_builtins[i].path;
    parts[i].stem = fsc_lexicon_stem(fsc_builtins[i].path);
    parts[i].csv = (fsc_text){(const char *)fsc_builtins[i].at, fsc_builtins[i].length};
  }
  return fsc_n_builtins;
}

typedef struct set {
  part *parts;
  size_t n, size;
} set;

static fsc_status set_gather(const char *const *files, size_t n_files, fsc_lexicon_use use, set *made,
                             fsc_error *error) {
  made->size = fsc_n_builtins + n_files + 1;
  made->parts = fsc_allocate_zero(made->size, sizeof *made->parts);
  made->n = use == FSC_LEXICON_ALONE ? 0 : add_builtins(made->parts);
  fsc_status status = FSC_OK;
  for (size_t i = 0; i < n_files && status == FSC_OK; i++)
    status = add_file(made->parts, &made->n, files[i], use, error);
  return status;
}

static fsc_status set_read(fsc_lexicon *lexicon, const set *made, fsc_error *error) {
  fsc_status status = FSC_OK;
  hash_set(lexicon, made->parts, made->n);
  for (int stage = LISTS; stage < STAGES; stage++)
    for (size_t i = 0; i < made->n && status == FSC_OK; i++)
      if (stage_of(&made->parts[i]) == stage) status = read_part(lexicon, &made->parts[i], error);
  return status;
}

static void set_free(set *made) {
  for (size_t i = 0; i < made->size; i++) free(made->parts[i].owned);
  free(made->parts);
}

fsc_status fsc_lexicon_read_set(fsc_lexicon *lexicon, const char *const *files, size_t n_files, fsc_lexicon_use use,
                                fsc_error *error) {
  set made;
  fsc_status status = set_gather(files, n_files, use, &made, error);
  if (status == FSC_OK) status = set_read(lexicon, &made, error);
  set_free(&made);
  return status;
}

/* ---- Opening ---- */

static void key_of(const set *made, char key[SHA256_DIGEST_STRING_LENGTH]) {
  SHA2_CTX sum;
  fsc_cache_key_start(&sum);
  for (size_t i = 0; i < made->n; i++)
    fsc_cache_key_add(&sum, made->parts[i].path, made->parts[i].is_addition ? "addition" : "part",
                      made->parts[i].owned ? made->parts[i].csv : (fsc_text){0});
  SHA256End(&sum, key);
}

static bool is_added(const set *made, const fsc_entry *e) {
  for (size_t i = 0; i < made->n; i++)
    if (made->parts[i].is_addition && strcmp(made->parts[i].path, e->path) == 0) return true;
  return false;
}

static int by_id(const void *a, const void *b) {
  return strcmp((*(const fsc_entry *const *)a)->id, (*(const fsc_entry *const *)b)->id);
}

/* Warns of ids that a user's row shares with another: reports name rows by id. */
static void warn_of_shared_ids(const fsc_lexicon *lexicon, const set *made, const fsc_lexicon_cache *cache) {
  const fsc_entry *entries, *first = NULL, *other = NULL;
  size_t n = fsc_lexicon_entries(lexicon, &entries), n_added = 0, shared = 0;
  while (n_added < n && is_added(made, &entries[n - 1 - n_added])) n_added++; /* they come last */
  const fsc_entry **added = fsc_allocate((n_added + 1) * sizeof *added);
  for (size_t i = 0; i < n_added; i++) added[i] = &entries[n - n_added + i];
  qsort(added, n_added, sizeof *added, by_id);
  for (size_t i = 0; i < n; i++) {
    const fsc_entry *one = &entries[i], **found = bsearch(&one, added, n_added, sizeof *added, by_id);
    if (!found || *found == one) continue;
    if (!shared++) first = *found, other = one;
  }
  if (shared)
    cache->warn(cache->data,
                fsc_arena_format(lexicon->arena,
                                 "%s:%u: %s: its id stands at %s:%u too: reports do not tell the two apart (%zu id%s "
                                 "in all; framescope lexicon lint)",
                                 first->path, first->line, first->id, other->path, other->line, shared,
                                 shared == 1 ? "" : "s"));
  free(added);
}

/* Warns of a file without active rows, such as an imported dictionary that is not reviewed yet: its zeros would read
 * like results. */
static void warn_of_idle(const fsc_lexicon *lexicon, const part *p, const fsc_lexicon_cache *cache) {
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(lexicon, &entries), rows = 0, active = 0;
  for (size_t i = 0; i < n; i++) {
    if (strcmp(entries[i].path, p->path) != 0) continue;
    rows++;
    active += strcmp(entries[i].status, "active") == 0;
  }
  if (active) return;
  cache->warn(cache->data, rows ? fsc_arena_format(lexicon->arena,
                                                   "%s: none of its %zu row%s is active (column status): nothing of "
                                                   "it is looked for",
                                                   p->path, rows, rows == 1 ? "" : "s")
                                : fsc_arena_format(lexicon->arena, "%s: holds no row", p->path));
}

static void warn_of_additions(const fsc_lexicon *lexicon, const set *made, const fsc_lexicon_cache *cache) {
  warn_of_shared_ids(lexicon, made, cache);
  for (size_t i = 0; i < made->n; i++)
    if (made->parts[i].is_addition) warn_of_idle(lexicon, &made->parts[i], cache);
}

static fsc_status set_compile(fsc_lexicon *lexicon, const set *made, const fsc_lexicon_cache *cache, fsc_error *error) {
  char key[SHA256_DIGEST_STRING_LENGTH];
  bool caching = cache && cache->directory;
  if (caching) key_of(made, key);
  if (caching && fsc_cache_load(cache, key, lexicon)) return FSC_OK;
  fsc_status status = set_read(lexicon, made, error);
  if (status == FSC_OK) status = fsc_lexicon_compile(lexicon, error);
  if (caching && status == FSC_OK) fsc_cache_store(cache, key, lexicon);
  return status;
}

fsc_status fsc_lexicon_open_set(fsc_lexicon *lexicon, const char *const *files, size_t n_files, fsc_lexicon_use use,
                                const fsc_lexicon_cache *cache, fsc_error *error) {
  bool builtin = !n_files && use != FSC_LEXICON_ALONE;
  if (builtin && fsc_lexicon_load_image(lexicon, fsc_builtin_image, fsc_builtin_image_length, fsc_builtin_hash, true))
    return FSC_OK;
  set made;
  fsc_status status = set_gather(files, n_files, use, &made, error);
  if (status == FSC_OK) status = set_compile(lexicon, &made, cache, error);
  if (status == FSC_OK && cache && cache->warn) warn_of_additions(lexicon, &made, cache);
  set_free(&made);
  return status;
}

fsc_status fsc_lexicon_read_builtin(fsc_lexicon *lexicon, fsc_error *error) {
  return fsc_lexicon_read_set(lexicon, NULL, 0, FSC_LEXICON_ADD, error);
}

const fsc_csv_table *fsc_lexicon_descriptions(fsc_arena *arena) {
  fsc_csv_table *table = fsc_arena_take_zero(arena, 1, sizeof *table);
  for (size_t i = 0; i < fsc_n_builtins; i++) {
    const fsc_text csv = {(const char *)fsc_builtins[i].at, fsc_builtins[i].length};
    if (strcmp(fsc_file_name(fsc_builtins[i].path), "categories.csv") != 0) continue;
    fsc_status status = fsc_csv_table_read(arena, fsc_builtins[i].path, csv, table, NULL);
    assert(status == FSC_OK && "compiled with the program");
    (void)status;
  }
  return table;
}

const char *fsc_lexicon_construct(const fsc_csv_table *descriptions, const char *category) {
  int name = fsc_csv_table_column(descriptions, "category"),
      construct = fsc_csv_table_column(descriptions, "construct");
  for (uint32_t i = 0; i < descriptions->n_rows; i++)
    if (strcmp(fsc_row_cell(&descriptions->rows[i], name), category) == 0)
      return fsc_row_cell(&descriptions->rows[i], construct);
  return "";
}

bool fsc_lexicon_is_builtin(const char *path) {
  const char *name = fsc_file_name(path);
  for (size_t i = 0; i < fsc_n_builtins; i++)
    if (strcmp(fsc_file_name(fsc_builtins[i].path), name) == 0) return true;
  return false;
}

bool fsc_lexicon_is_description(const char *path) { return special_named(fsc_lexicon_stem(path)) != NULL; }
