/* framescope lexicon VERB: lists, shows and checks lexicons.
 * SPDX-License-Identifier: Apache-2.0 */
#include "lexicon.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../reports/page.h"
#include "../base/nearest.h"
#include "../base/text.h"
#include "../lexicon/lint.h"
#include "../validate/examples.h"
#include "commands.h"
#include "lexicon_report.h"
#include "sink.h"

/* Prints a finding. It quotes cells, which may hold newlines and terminal codes, so these are removed. */
static void print_line(void *data, const char *text) {
  (void)data;
  fsc_output line = {0};
  fsc_put_clean(&line, fsc_string(text));
  fsc_putc(&line, '\n');
  fwrite(line.at, 1, line.length, stdout);
  fsc_output_free(&line);
}

/* Reads the whole built-in set, then the files, whatever their names. */
static fsc_status read_with_files(fsc_lexicon *lexicon, const fsc_list *files, fsc_error *error) {
  fsc_status status = fsc_lexicon_read_builtin(lexicon, error);
  for (size_t i = 0; i < files->n && status == FSC_OK; i++)
    status = fsc_lexicon_read_file(lexicon, files->items[i], error);
  return status == FSC_OK ? fsc_lexicon_compile(lexicon, error) : status;
}

fsc_lexicon *fsc_lexicon_load(const fsc_list *files) {
  fsc_lexicon *lexicon = fsc_lexicon_new();
  fsc_error error;
  fsc_status status = files->n ? read_with_files(lexicon, files, &error)
                               : fsc_lexicon_open_set(lexicon, NULL, 0, FSC_LEXICON_ADD, NULL, &error);
  if (status == FSC_OK) return lexicon;
  fsc_usage_error("%s", error.text);
  fsc_lexicon_free(lexicon);
  return NULL;
}

fsc_list fsc_lexicon_operands(const fsc_options *options) {
  return (fsc_list){options->operands.items + 1, options->operands.n - 1, 0};
}

void fsc_put_cell(fsc_output *out, const char *cell) {
  bool quoted = strpbrk(cell, ",\"") != NULL;
  if (quoted) fsc_putc(out, '"');
  for (const char *c = cell; *c; c++) {
    if (*c == '"') fsc_putc(out, '"');
    fsc_putc(out, (unsigned char)*c < ' ' ? ' ' : *c);
  }
  if (quoted) fsc_putc(out, '"');
}

/* What a category holds goes on below its name where the page is too narrow for it. */
static void put_category(const fsc_page *page, const fsc_category *c, const char *holds) {
  enum { NAME = 18, FAMILY = 9, BELOW = NAME + 2, BEHIND = 50 };
  const bool own_family = strcmp(c->family, c->name) == 0;
  char counts[40];
  size_t start = page->output->length;
  fsc_puts(page->output, c->name);
  fsc_pad_right(page, start, NAME);
  fsc_puts(page->output, "  ");
  start = page->output->length;
  fsc_puts(page->output, own_family ? "" : c->family);
  fsc_pad_right(page, start, FAMILY);
  snprintf(counts, sizeof counts, " %7u  %-8s  ", c->n_entries, c->measured ? "yes" : "");
  fsc_puts(page->output, counts);
  fsc_wrap(page, BELOW, BEHIND, fsc_string(holds), NULL, 0);
}

static void put_rules(const fsc_page *page) {
  fsc_output rules = {0};
  fsc_puts(&rules, "rules:");
  for (size_t i = 0; fsc_rule_name(i); i++) {
    fsc_putc(&rules, ' ');
    fsc_puts(&rules, fsc_rule_name(i));
  }
  fsc_wrap_line(page, 2, 0, &rules);
  fsc_output_free(&rules);
}

static void put_list(const fsc_page *page, const fsc_lexicon *lexicon) {
  const fsc_category *categories;
  size_t n = fsc_lexicon_categories(lexicon, &categories), entries = 0;
  fsc_arena *arena = fsc_arena_new();
  const struct fsc_csv_table *descriptions = fsc_lexicon_descriptions(arena);
  fsc_puts(page->output, "category            family    entries  measured  what it holds\n");
  for (size_t i = 0; i < n; i++) {
    put_category(page, &categories[i], fsc_lexicon_construct(descriptions, categories[i].name));
    entries += categories[i].n_entries;
  }
  fsc_arena_free(arena);
  char sums[200];
  snprintf(sums, sizeof sums, "%zu entries in %zu categories, version %s, sha256 %s", entries, n,
           fsc_lexicon_set_version(lexicon), fsc_lexicon_hash(lexicon));
  fsc_wrap(page, 2, 0, fsc_string(sums), NULL, 0);
  put_rules(page);
}

/* On a page of unknown width a line for each category, as tools want it. */
static int list(fsc_options *options) {
  fsc_list files = fsc_lexicon_operands(options);
  fsc_lexicon *lexicon = fsc_lexicon_load(&files);
  if (!lexicon) return FSC_EXIT_USAGE;
  const fsc_write_options plain = {0};
  fsc_output out = {0};
  const unsigned width = fsc_page_width(isatty(STDOUT_FILENO));
  put_list(&(fsc_page){.options = &plain, .output = &out, .width = width ? width : UINT_MAX}, lexicon);
  fsc_lexicon_free(lexicon);
  return fsc_sink_whole(NULL, &out);
}

/* Warns of files of sentences that are not named after a category: they are not tested. */
static void tell_strangers(const fsc_analyzer *analyzer, const char *directory, DIR *there) {
  const fsc_category_info *categories;
  size_t n = fsc_categories(analyzer, &categories);
  for (const struct dirent *file; (file = readdir(there));) {
    const char *dot = strrchr(file->d_name, '.');
    fsc_text stem = {file->d_name, dot ? (size_t)(dot - file->d_name) : 0};
    fsc_nearest nearest = fsc_nearest_to(stem);
    char hint[FSC_HINT];
    bool known = !dot || strcmp(dot, ".txt") != 0;
    for (size_t i = 0; i < n && !known; i++) {
      known = fsc_text_is(stem, categories[i].name);
      fsc_nearest_consider(&nearest, fsc_text_of(categories[i].name));
    }
    if (!known)
      fsc_say("%s/%s: not tested, no category has this name%s", directory, file->d_name,
              fsc_nearest_hint(&nearest, hint, sizeof hint));
  }
}

/* Tests the marked sentences with the built-in set and the files added; false after a message. */
static bool test_examples(const fsc_list *files, const char *directory, bool complete, fsc_example_counts *counts) {
  fsc_analyzer_options options = {.lexicons = files->items, .n_lexicons = files->n, .support = true};
  fsc_error error;
  DIR *there = opendir(directory);
  if (!there) return fsc_usage_error("%s: %s (--examples)", directory, strerror(errno)), false;
  fsc_analyzer *analyzer = fsc_analyzer_new(&options, &error);
  if (analyzer) tell_strangers(analyzer, directory, there);
  closedir(there);
  if (!analyzer) return fsc_usage_error("%s", error.text), false;
  fsc_examples_test(analyzer, directory, complete, print_line, NULL, counts);
  fsc_analyzer_free(analyzer);
  if (!counts->tested) return fsc_usage_error("%s: no CATEGORY.txt with a sentence in it", directory), false;
  return true;
}

typedef struct linting {
  fsc_lexicon *lexicon;
  bool own_set; /* that is the built-in one, which holds the files; else they are read into it */
  bool wrong;   /* something in them cannot be read */
  char last[sizeof((fsc_error *)0)->text]; /* told of a row */
  size_t found;
} linting;

static void say_wrong(void *data, const char *text) {
  linting *l = data;
  snprintf(l->last, sizeof l->last, "%s", text);
  fsc_say("%s", text);
}

/* Takes an error unless its row has been told of; false if it was of no row. */
static bool take_wrong(linting *l, const fsc_error *error) {
  l->wrong = true;
  if (strcmp(error->text, l->last) == 0) return true;
  fsc_say("%s", error->text);
  return false;
}

/* Of a file that is no lexicon only that is told, not what its cells are like besides. */
static void lint_file(linting *l, const char *path, fsc_text bytes) {
  fsc_error error;
  if (l->own_set && fsc_lexicon_is_description(path)) return; /* not a table of terms: other columns */
  if (!l->own_set && fsc_lexicon_read(l->lexicon, path, bytes, &error) != FSC_OK && !take_wrong(l, &error)) return;
  l->found += fsc_lexicon_lint_cells(path, bytes, print_line, NULL);
}

/* All files, with a message for every wrong row and not only for the first. The code of an error, or -1. */
static int lint_files(linting *l, const fsc_list *files) {
  fsc_error error;
  for (size_t i = 0; i < files->n; i++) {
    char *bytes;
    size_t length;
    if (fsc_lexicon_bytes(files->items[i], &bytes, &length, &error) != FSC_OK) return fsc_usage_error("%s", error.text);
    lint_file(l, files->items[i], (fsc_text){bytes, length});
    free(bytes);
  }
  if (fsc_lexicon_compile(l->lexicon, &error) != FSC_OK) take_wrong(l, &error);
  return l->wrong ? FSC_EXIT_FINDINGS : -1;
}

static int lint_lexicon(linting *l, const fsc_options *options, const fsc_list *extra) {
  l->found += fsc_lexicon_lint(l->lexicon, l->own_set, print_line, NULL);
  fsc_example_counts examples = {0};
  bool tested = !options->examples || test_examples(extra, options->examples, l->own_set, &examples);
  l->found += examples.failed;
  const fsc_entry *entries;
  printf("lexicon: %zu entries, %zu examples, %zu finding%s\n", fsc_lexicon_entries(l->lexicon, &entries),
         examples.tested, l->found, l->found == 1 ? "" : "s");
  return !tested ? FSC_EXIT_USAGE : l->found ? FSC_EXIT_FINDINGS : FSC_EXIT_DONE;
}

/* Without files, lint checks the built-in set; with files it checks these, together with the built-in classes. */
static int lint(fsc_options *options) {
  const fsc_list files = fsc_lexicon_operands(options), none = {0};
  linting l = {.lexicon = fsc_lexicon_new(), .own_set = files.n == 0};
  fsc_error error;
  for (size_t i = 0; i < files.n; i++) l.own_set |= strstr(files.items[i], "classes.csv") != NULL;
  fsc_status status = fsc_lexicon_read_builtin(l.lexicon, &error);
  fsc_lexicon_tell_all(l.lexicon, say_wrong, &l);
  int code = status == FSC_OK ? lint_files(&l, &files) : fsc_usage_error("%s", error.text);
  if (code < 0) code = lint_lexicon(&l, options, l.own_set ? &none : &files);
  fsc_lexicon_free(l.lexicon);
  return code;
}

static int test(fsc_options *options) {
  fsc_list files = fsc_lexicon_operands(options);
  if (!options->examples) return fsc_usage_error("lexicon test needs --examples DIR");
  fsc_example_counts counts = {0};
  if (!test_examples(&files, options->examples, false, &counts)) return FSC_EXIT_USAGE;
  printf("%zu passed, %zu failed\n", counts.tested - counts.failed, counts.failed);
  return counts.failed ? FSC_EXIT_FINDINGS : FSC_EXIT_DONE;
}

static int report(fsc_options *options) {
  fsc_list files = fsc_lexicon_operands(options);
  fsc_lexicon *lexicon = fsc_lexicon_load(&files);
  if (!lexicon) return FSC_EXIT_USAGE;
  int code = fsc_lexicon_report_run(options, &files, lexicon);
  fsc_lexicon_free(lexicon);
  return code;
}

/* list --balance counts as a verb of its own, because it writes in several formats. */
static const struct verb {
  const char *name;
  bool balance;
  unsigned options; /* the options of `lexicon` that it takes */
  int (*run)(fsc_options *);
} verbs[] = {
    {"list", true, FSC_LEXICON_BALANCE, fsc_lexicon_balance},
    {"list", false, FSC_NO_OPTIONS, list},
    {"show", false, FSC_LEXICON_SHOW, fsc_lexicon_show},
    {"lint", false, FSC_LEXICON_LINT, lint},
    {"diff", false, FSC_LEXICON_DIFF, fsc_lexicon_diff_run},
    {"import", false, FSC_LEXICON_IMPORT, fsc_lexicon_import},
    {"test", false, FSC_LEXICON_TEST, test},
    {"report", false, FSC_LEXICON_REPORT, report},
};

static int run_lexicon(fsc_options *options) {
  if (!options->operands.n) return fsc_usage_error("lexicon needs one of " FSC_LEXICON_VERBS);
  const char *name = options->operands.items[0];
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
    const struct verb *verb = &verbs[i];
    if (strcmp(name, verb->name) != 0 || (verb->balance && !options->balance)) continue;
    int code = fsc_options_check(options, verb->options, name);
    return code < 0 ? verb->run(options) : code;
  }
  return fsc_usage_error("lexicon: \"%s\" is none of " FSC_LEXICON_VERBS, name);
}

const fsc_command fsc_lexicon_command = {
    .name = "lexicon",
    .options = FSC_LEXICON,
    .usage =
        "framescope lexicon list|show|lint|diff|import|test|report [options]\n"
        "    [FILE|ID|TERM…]",
    .summary = "which words are loaded, and whether the lexicons are sound",
    .details =
        "  list [FILE…]   categories, what each holds and in how many entries, and the\n"
        "                 context rules that --without takes; with --balance the\n"
        "                 one-sided rows, how many and how heavy, by issue and side\n"
        "  show WHAT…     entries by id, term (in any form) or category, with weight,\n"
        "                 context, source and plain wording; also of a --lexicon of your\n"
        "                 own, with the values assumed for missing columns\n"
        "  lint [FILE…]   duplicate and unreachable entries, over-wide wildcards, bad\n"
        "                 weights, missing sources, spreadsheet formulas; with --examples\n"
        "                 also the marked sentences. Exit 1 on findings.\n"
        "  diff OLD NEW   two CSVs or two folders of them: rows added, removed and\n"
        "                 changed, field by field, and how that changes the scores of a\n"
        "                 --corpus (default: one that comes with the program)\n"
        "  import FILE    a dictionary of another program as CSV: LIWC .dic, quanteda and\n"
        "                 Lexicoder YAML and .lc3, WordStat .cat, plain lists; --format\n"
        "                 says which if the extension does not\n"
        "  test [FILE…]   only the marked sentences: what is in [brackets] must fire, and\n"
        "                 nothing else may\n"
        "  report [FILE…] for each file and entry: hits per million words of a --corpus,\n"
        "                 share inside quotations, precision on the annotated sets of\n"
        "                 --eval, entries that never fire, and those that cost most\n"
        "                 precision; text, csv (a row per entry) or json",
    .examples =
        "  framescope lexicon show slam\n"
        "  framescope lexicon import words.dic -o words.csv\n"
        "  framescope lexicon lint words.csv\n"
        "  framescope lexicon diff old.csv words.csv --corpus articles.jsonl",
    .run = run_lexicon,
};
