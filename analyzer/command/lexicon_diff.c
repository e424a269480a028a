/* framescope lexicon diff: which rows changed, and how that changes scores.
 * SPDX-License-Identifier: Apache-2.0 */
#include "lexicon_diff.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "lexicon.h"
#include "sink.h"

/* One of the two states compared: a file, or the files of a folder. */
typedef struct state {
  const char *path;
  fsc_list files; /* their paths, in the arena */
  fsc_lexicon_use use;
  bool folder;
} state;

/* ---- Which files ---- */

static bool is_table(const char *name) {
  size_t n = strlen(name);
  return n > 4 && strcmp(name + n - 4, ".csv") == 0;
}

static int by_name(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

static void add_file(state *s, const char *path) {
  fsc_grow((void **)&s->files.items, &s->files.capacity, s->files.n, sizeof *s->files.items);
  s->files.items[s->files.n++] = path;
}

/* Lists the files of a folder. With categories.csv it is a whole set; otherwise its files replace the built-in ones of
 * the same name. */
static bool list_folder(fsc_arena *arena, state *s) {
  DIR *folder = opendir(s->path);
  if (!folder) return false;
  for (const struct dirent *item; (item = readdir(folder));) {
    if (!is_table(item->d_name) && strcmp(item->d_name, "VERSION") != 0) continue;
    if (strcmp(item->d_name, "categories.csv") == 0) s->use = FSC_LEXICON_ALONE;
    add_file(s, fsc_arena_format(arena, "%s/%s", s->path, item->d_name));
  }
  closedir(folder);
  if (s->files.n) qsort(s->files.items, s->files.n, sizeof *s->files.items, by_name);
  return true;
}

static bool find_files(fsc_arena *arena, state *s) {
  struct stat status;
  s->use = FSC_LEXICON_REPLACE;
  s->folder = stat(s->path, &status) == 0 && S_ISDIR(status.st_mode);
  if (!s->folder) return add_file(s, s->path), true;
  if (!list_folder(arena, s)) return fsc_usage_error("%s: %s", s->path, strerror(errno)), false;
  if (!s->files.n) return fsc_usage_error("%s: no CSV in it", s->path), false;
  return true;
}

/* Two files must replace the same built-in file, or none: otherwise one set would hold that file besides, the other
 * not. */
static bool places_agree(const state states[2]) {
  if (states[0].folder != states[1].folder)
    return fsc_usage_error("lexicon diff compares two files or two folders"), false;
  const char *names[2] = {fsc_file_name(states[0].path), fsc_file_name(states[1].path)};
  if (states[0].folder || strcmp(names[0], names[1]) == 0) return true;
  for (int i = 0; i < 2; i++)
    if (fsc_lexicon_is_builtin(names[i]))
      return fsc_usage_error("%s is part of the built-in set and %s is not: give both files the one name", names[i],
                             names[!i]),
             false;
  return true;
}

/* ---- Comparing ---- */

static bool read_rows(fsc_lexicon_diff *rows, const state *s, bool after) {
  for (size_t i = 0; i < s->files.n; i++) {
    if (strcmp(fsc_file_name(s->files.items[i]), "VERSION") == 0) continue;
    fsc_error error;
    char *bytes;
    size_t length;
    fsc_status status = fsc_lexicon_bytes(s->files.items[i], &bytes, &length, &error);
    if (status == FSC_OK) {
      status = fsc_lexicon_diff_add(rows, after, s->files.items[i], (fsc_text){bytes, length}, &error);
      free(bytes);
    }
    if (status != FSC_OK) return fsc_usage_error("%s", error.text), false;
  }
  return true;
}

static void (*const writers[FSC_FIGURES])(const fsc_lexicon_comparison *, fsc_output *) = {
    fsc_lexicon_diff_text, fsc_lexicon_diff_csv, fsc_lexicon_diff_json};

static int compare(fsc_options *options, fsc_arena *arena, const state states[2]) {
  fsc_lexicon_comparison c = {.rows.arena = arena, .bundled = !options->corpus.n};
  fsc_analyzer *analyzers[2] = {0};
  int code = FSC_EXIT_USAGE;
  for (int i = 0; i < 2; i++)
    if (!read_rows(&c.rows, &states[i], i) ||
        !(analyzers[i] = fsc_options_analyzer_with(options, &states[i].files, states[i].use)))
      goto done;
  fsc_lexicon_diff_compare(&c.rows);
  for (int i = 0; i < 2; i++) c.sha256[i] = fsc_lexicon_sha256(analyzers[i]);
  code = FSC_EXIT_IO;
  if (!fsc_effect_measure(options, analyzers[0], analyzers[1], arena, &c.effect)) goto done;
  fsc_output output = {0};
  writers[fsc_options_figures(options)](&c, &output);
  code = fsc_sink_whole(options->output, &output);
  if (code == FSC_EXIT_DONE && c.effect.left_out) code = FSC_EXIT_SKIPPED;
done:
  for (int i = 0; i < 2; i++) fsc_analyzer_free(analyzers[i]);
  return code;
}

int fsc_lexicon_diff_run(fsc_options *options) {
  fsc_list paths = fsc_lexicon_operands(options);
  if (paths.n != 2) return fsc_usage_error("lexicon diff takes OLD and NEW, two files or two folders");
  if (fsc_options_figures(options) == FSC_FIGURES)
    return fsc_usage_error("%s cannot show a difference: text, csv or json can", options->writer->name);
  fsc_arena *arena = fsc_arena_new();
  state states[2] = {{.path = paths.items[0]}, {.path = paths.items[1]}};
  bool found = find_files(arena, &states[0]) && find_files(arena, &states[1]) && places_agree(states);
  int code = found ? compare(options, arena, states) : FSC_EXIT_USAGE;
  for (int i = 0; i < 2; i++) free(states[i].files.items);
  fsc_arena_free(arena);
  return code;
}
