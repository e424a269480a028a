/* SPDX-License-Identifier: Apache-2.0 */
#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/nearest.h"
#include "../base/text.h"
#include "../import/import.h"

/* ---- Setters: what each option does with its value; false if the value is wrong ---- */

void fsc_list_add(fsc_list *list, const char *item) {
  fsc_grow((void **)&list->items, &list->capacity, list->n, sizeof *list->items);
  list->items[list->n++] = item;
}

bool fsc_list_has(const fsc_list *list, const char *item) {
  for (size_t i = 0; i < list->n; i++)
    if (strcmp(list->items[i], item) == 0) return true;
  return false;
}

/* Adds the items of "a,b" to a list, without duplicates, since names of kept columns become keys. False if there is no
 * item, which is a mistake, as of a script with an empty variable. */
static bool list_split(fsc_options *o, fsc_list *list, const char *value) {
  char *copy = fsc_duplicate(value), *rest = copy;
  o->owned = fsc_resize(o->owned, (o->n_owned + 1) * sizeof *o->owned);
  o->owned[o->n_owned++] = copy;
  bool any = false;
  for (char *item; (item = strsep(&rest, ","));) {
    any |= *item != '\0';
    if (*item && !fsc_list_has(list, item)) fsc_list_add(list, item);
  }
  return any;
}

static bool choose(const char *value, const char *const *names, size_t n, int *chosen) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(value, names[i]) == 0) return *chosen = (int)i, true;
  return false;
}
#define CHOOSE(value, chosen, ...)                                                                                 \
  choose((value), (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), \
         (chosen))

static bool set_format(fsc_options *o, const char *v) { return (o->writer = fsc_writer_by_name(v)) != NULL; }
/* The format to write, or of `import`, to read. */
static bool set_lexicon_format(fsc_options *o, const char *v) {
  o->dictionary = v;
  return set_format(o, v) || fsc_import_format_of(v, "");
}
static bool set_output(fsc_options *o, const char *v) {
  o->output = strcmp(v, "-") == 0 ? NULL : v;
  return *v != '\0';
}
const char *const fsc_unit_names[FSC_UNITS] = {"article", "sentence", "hit",  "attribution",
                                               "source",  "measure",  "actor"};
static bool set_unit(fsc_options *o, const char *v) {
  int unit = 0;
  if (!choose(v, fsc_unit_names, FSC_UNITS, &unit)) return false;
  o->unit = (fsc_unit)unit;
  return o->unit_given = true;
}
static bool set_detail(fsc_options *o, const char *v) { return CHOOSE(v, &o->detail, "article", "sentence", "full"); }
static bool set_voice(fsc_options *o, const char *v) {
  int all = 0;
  if (!CHOOSE(v, &all, "outlet", "all")) return false;
  return o->all_voices = all, true;
}
static bool set_offsets(fsc_options *o, const char *v) {
  int unit = 0;
  if (!CHOOSE(v, &unit, "codepoint", "byte", "utf16")) return false;
  return o->offsets = (fsc_offset_unit)unit, true;
}
static bool set_when(fsc_when *when, const char *v) {
  int chosen = 0;
  if (!CHOOSE(v, &chosen, "auto", "always", "never")) return false;
  return *when = (fsc_when)chosen, true;
}
static bool set_progress(fsc_options *o, const char *v) { return set_when(&o->progress, v); }
static bool set_color(fsc_options *o, const char *v) { return set_when(&o->color, v); }
static bool set_fail_on(fsc_options *o, const char *v) {
  if (strcmp(v, "never") == 0) return o->fail_on = INT_MAX, true;
  return CHOOSE(v, &o->fail_on, "note", "warning", "error");
}
static bool set_input_format(fsc_options *o, const char *v) {
  int format = 0;
  if (!CHOOSE(v, &format, "auto", "text", "json", "jsonl", "csv", "tsv", "html", "warc")) return false;
  return o->read.format = (fsc_input_format)format, true;
}
static bool number(const char *v, unsigned long long most, unsigned long long *value) {
  char *end;
  errno = 0;
  *value = strtoull(v, &end, 10);
  return fsc_is_ascii_digit(*v) && !*end && !errno && *value <= most;
}
static bool set_jobs(fsc_options *o, const char *v) {
  unsigned long long n;
  if (!number(v, 1024, &n) || n < 1) return false;
  return o->jobs = (unsigned)n, true;
}
static bool set_seed(fsc_options *o, const char *v) {
  unsigned long long n;
  if (!number(v, UINT64_MAX, &n)) return false;
  return o->seed = n, true;
}
static bool add_lexicon(fsc_options *o, const char *v) { return fsc_list_add(&o->lexicons, v), *v != '\0'; }
static bool add_only(fsc_options *o, const char *v) { return list_split(o, &o->only, v); }
static bool add_without(fsc_options *o, const char *v) { return list_split(o, &o->without, v); }
static bool add_corpus(fsc_options *o, const char *v) { return fsc_list_add(&o->corpus, v), *v != '\0'; }
static bool add_keep(fsc_options *o, const char *v) { return list_split(o, &o->keep, v); }
static bool set_header(fsc_options *o, const char *v) { return (void)v, o->with_header = true; }
static bool set_excel(fsc_options *o, const char *v) { return (void)v, o->excel = true; }
static bool set_flatten(fsc_options *o, const char *v) { return (void)v, o->flatten = true; }
static bool set_resume(fsc_options *o, const char *v) { return (void)v, o->resume = true; }
static bool set_strict(fsc_options *o, const char *v) { return (void)v, o->strict = true; }
static bool set_quiet(fsc_options *o, const char *v) { return (void)v, o->quiet = true; }
static bool set_by(fsc_options *o, const char *v) { return o->by = v, o->by_given = *v != '\0'; }
#define SETTER(name, field) \
  static bool set_##name(fsc_options *o, const char *v) { return o->field = v, *v != '\0'; }
SETTER(text_column, read.text_column)
SETTER(id_column, read.id_column)
SETTER(outlet_column, read.outlet_column)
SETTER(title_column, read.title_column)
SETTER(date_column, read.date_column)
SETTER(topic_column, read.topic_column)
SETTER(gold, gold)
SETTER(task, task)
SETTER(label, label)
SETTER(lexicon_cache, lexicon_cache)
SETTER(positive, positive)
SETTER(group, group)
SETTER(articles, articles)
SETTER(map, map)
SETTER(examples, examples)
SETTER(eval, eval)
SETTER(sentence, sentence)
SETTER(measure, measure)
SETTER(category, category)
/* NULL stands for both scores. */
static bool set_score(fsc_options *o, const char *v) {
  int score = 0;
  if (!CHOOSE(v, &score, "both", "loaded", "opinion")) return false;
  return o->score = score ? v : NULL, true;
}
static bool set_balance(fsc_options *o, const char *v) { return (void)v, o->balance = true; }

/* ---- The table ---- */

static const struct option_row {
  const char *name;
  char letter;       /* 0: no short form */
  const char *value; /* NULL: takes no value */
  unsigned commands;
  bool (*set)(fsc_options *options, const char *value);
  const char *help;
} rows[] = {
    {"format", 'f', "FORMAT", FSC_SCORE, set_format, "text, line, json, jsonl, csv, tsv"},
    {"format", 'f', "FORMAT", FSC_COMPARE, set_format, "text, json, jsonl, csv, tsv"},
    {"format", 'f', "FORMAT", FSC_VALIDATE, set_format, "text, json, csv"},
    {"format", 'f', "FORMAT", FSC_LEXICON_WRITING, set_lexicon_format,
     "list --balance, diff, report: text, csv, json; import reads: liwc, yaml, lexicoder, wordstat, list"},
    {"output", 'o', "FILE", FSC_WRITING, set_output, "write here when complete; its extension implies the format"},
    {"output", 'o', "FILE", FSC_LEXICON_WRITING, set_output,
     "list --balance, diff, import, report: write here when complete"},
    {"output", 'o', "FILE", FSC_EXPLAIN, set_output, "write here when complete"},
    {"unit", 0, "UNIT", FSC_SCORE, set_unit, "csv, tsv: article, sentence, hit, attribution, source, measure, actor"},
    {"detail", 0, "LEVEL", FSC_SCORE, set_detail, "json, jsonl: article, sentence, full"},
    {"voice", 0, "VOICES", FSC_SCORE, set_voice, "csv, tsv of articles and measures: outlet, all"},
    {"by", 0, "COLUMN", FSC_COMPARE | FSC_EXPLAIN, set_by,
     "groups: outlet (compare's default), topic, date, any column, folder, file"},
    {"seed", 0, "N", FSC_COMPARE | FSC_VALIDATE, set_seed, "seed of the bootstrap (default 1)"},
    {"sentence", 0, "N", FSC_EXPLAIN, set_sentence, "explain only this sentence_id"},
    {"measure", 0, "NAME", FSC_EXPLAIN, set_measure, "explain this category, or loaded, opinion, sources"},
    {"lexicon", 0, "FILE", FSC_ANALYZING, add_lexicon, "add a lexicon CSV (repeatable)"},
    {"lexicon", 0, "FILE", FSC_LEXICON_SHOW, add_lexicon, "show: entries of this CSV too (repeatable)"},
    {"lexicon-cache", 0, "DIR", FSC_ANALYZING, set_lexicon_cache, "keep added lexicons compiled, for the next start"},
    {"only", 0, "NAMES", FSC_ANALYZING, add_only, "measure only these categories"},
    {"only", 0, "NAMES", FSC_LEXICON_SCORING, add_only, "diff, report: measure only these categories"},
    {"without", 0, "NAMES", FSC_ANALYZING, add_without, "switch off categories or context rules"},
    {"without", 0, "NAMES", FSC_LEXICON_SCORING, add_without, "diff, report: switch off categories or context rules"},
    {"input-format", 0, "FORMAT", FSC_READING, set_input_format, "text, json, jsonl, csv, tsv; by default recognised"},
    {"text-col", 0, "NAME", FSC_READING, set_text_column, "column or key of the text"},
    {"id-col", 0, "NAME", FSC_READING, set_id_column, "… of the id"},
    {"outlet-col", 0, "NAME", FSC_READING, set_outlet_column, "… of the outlet"},
    {"title-col", 0, "NAME", FSC_READING, set_title_column, "… of the title"},
    {"date-col", 0, "NAME", FSC_READING, set_date_column, "… of the date"},
    {"topic-col", 0, "NAME", FSC_READING, set_topic_column, "… of the topic"},
    {"keep", 0, "NAMES", FSC_SCORE, add_keep, "pass further columns through"},
    {"with-header", 0, NULL, FSC_SCORE, set_header, "jsonl: a first line with versions"},
    {"offsets", 0, "UNIT", FSC_SCORE, set_offsets, "codepoint (default), byte, utf16"},
    {"jobs", 'j', "N", FSC_READING, set_jobs, "workers, 1 to 1024 (default: one per core)"},
    {"jobs", 'j', "N", FSC_LEXICON_REPORT, set_jobs, "report: workers, 1 to 1024 (default: one per core)"},
    {"excel", 0, NULL, FSC_SCORE | FSC_COMPARE, set_excel, "csv, tsv that a spreadsheet opens safely"},
    {"flatten", 0, NULL, FSC_SCORE | FSC_COMPARE, set_flatten, "newlines in cells become spaces"},
    {"resume", 0, NULL, FSC_SCORE, set_resume, "continue an interrupted -o FILE.jsonl"},
    {"fail-on", 0, "SEVERITY", FSC_SCORE, set_fail_on, "exit 1 at note, warning or error; never (default)"},
    {"strict", 0, NULL, FSC_SCORE | FSC_COMPARE, set_strict, "stop at the first article that cannot be read"},
    {"gold", 0, "FILE", FSC_VALIDATE, set_gold, "annotated JSON Lines"},
    {"task", 0, "TASK", FSC_VALIDATE, set_task, "sentence, word, article, attribution, sources, segmentation, frames"},
    {"label", 0, "FIELD", FSC_VALIDATE, set_label, "sentence, article, frames: the field that holds the label"},
    {"positive", 0, "VALUE", FSC_VALIDATE, set_positive,
     "sentence, article: its value that counts as positive (default 1)"},
    {"group", 0, "FIELD", FSC_VALIDATE, set_group, "sentence, article: also within groups of this field"},
    {"articles", 0, "FILE", FSC_VALIDATE, set_articles, "sentence: their articles, to score sentences in context"},
    {"map", 0, "FILE", FSC_VALIDATE, set_map, "frames: CSV of label, category, frame"},
    {"score", 0, "NAME", FSC_VALIDATE, set_score, "sentence, article: loaded, opinion or both (default)"},
    {"examples", 0, "DIR", FSC_LEXICON_LINT | FSC_LEXICON_TEST, set_examples,
     "lint, test: marked sentences by category"},
    {"eval", 0, "DIR", FSC_LEXICON_REPORT, set_eval, "report: annotated sets (babe/dev.jsonl, ptc/articles_dev.jsonl)"},
    {"corpus", 0, "FILE", FSC_LEXICON_SCORING, add_corpus, "report, diff: articles to score (repeatable)"},
    {"balance", 0, NULL, FSC_LEXICON_BALANCE, set_balance, "list: one-sided rows by issue and side"},
    {"category", 0, "NAME", FSC_LEXICON_IMPORT, set_category, "import: the category of every row"},
    {"quiet", 'q', NULL, FSC_READING, set_quiet, "no warnings, no summary"},
    {"quiet", 'q', NULL, FSC_LEXICON_IMPORT | FSC_LEXICON_SCORING, set_quiet,
     "diff, import, report: no warnings, no summary"},
    {"progress", 0, "WHEN", FSC_SCORE | FSC_COMPARE, set_progress, "auto, always, never"},
    {"color", 0, "WHEN", FSC_SCORE | FSC_COMPARE, set_color, "text: auto, always, never (NO_COLOR is heeded)"},
};
enum { ROWS = sizeof rows / sizeof *rows, FIRST_CODE = 1000 };

bool fsc_option_of(unsigned command, size_t *i, fsc_option_info *option) {
  while (*i < ROWS && !(rows[*i].commands & command)) ++*i;
  if (*i == ROWS) return false;
  const struct option_row *row = &rows[(*i)++];
  *option = (fsc_option_info){row->name, row->value, row->help, row->letter};
  return true;
}

static void list_for_getopt(unsigned command, struct option *longs, char *shorts) {
  size_t n = 0;
  *shorts++ = ':';
  for (size_t i = 0; i < ROWS; i++) {
    if (!(rows[i].commands & command)) continue;
    longs[n++] =
        (struct option){rows[i].name, rows[i].value ? required_argument : no_argument, NULL, FIRST_CODE + (int)i};
    if (!rows[i].letter) continue;
    *shorts++ = rows[i].letter;
    if (rows[i].value) *shorts++ = ':';
  }
  *shorts = '\0';
  longs[n] = (struct option){0};
}

static size_t row_of(unsigned command, int code) {
  if (code >= FIRST_CODE) return (size_t)(code - FIRST_CODE);
  size_t i = 0;
  while (rows[i].letter != code || !(rows[i].commands & command)) i++;
  return i;
}

/* Lists the options that an ambiguous abbreviation can stand for; "" if there are fewer than two. */
static void list_candidates(unsigned command, const char *given, char *list, size_t size) {
  size_t length = strcspn(given + 2, "="), n = 0, candidates = 0;
  for (size_t i = 0; strncmp(given, "--", 2) == 0 && length && i < ROWS; i++) {
    if (!(rows[i].commands & command) || strncmp(rows[i].name, given + 2, length) != 0) continue;
    if (n < size) n += (size_t)snprintf(list + n, size - n, "%s--%s", candidates++ ? ", " : "", rows[i].name);
  }
  if (candidates < 2) *list = '\0';
}

/* A hint at the option that may be meant by an unknown one. */
static const char *nearest_option(unsigned command, const char *given, char *hint, size_t size) {
  fsc_text name = fsc_text_of(strncmp(given, "--", 2) == 0 ? given + 2 : "");
  fsc_nearest nearest = fsc_nearest_to((fsc_text){name.at, strcspn(name.at, "=")});
  for (size_t i = 0; i < ROWS; i++)
    if (rows[i].commands & command) fsc_nearest_consider(&nearest, fsc_text_of(rows[i].name));
  *hint = '\0';
  if (nearest.best.at) snprintf(hint, size, "; did you mean --%s?", nearest.best.at);
  return hint;
}

/* getopt returns '?' for four different mistakes: a value that an option does not take, an ambiguous abbreviation, an
 * unknown letter, an unknown name. */
static int refuse_option(unsigned bits, const char *command, const char *given) {
  char candidates[512] = "", hint[FSC_HINT];
  if (optopt >= FIRST_CODE) return fsc_usage_error("--%s takes no value", rows[optopt - FIRST_CODE].name);
  if (!optopt) list_candidates(bits, given, candidates, sizeof candidates);
  if (*candidates) return fsc_usage_error("%s can be any of %s", given, candidates);
  if (optopt) return fsc_usage_error("no option -%c here (framescope help %s)", optopt, command);
  return fsc_usage_error("no option %s here%s (framescope help %s)", given,
                         nearest_option(bits, given, hint, sizeof hint), command);
}

static int read_options(unsigned command, int argc, char **argv, fsc_options *o) {
  struct option longs[ROWS + 1];
  char shorts[2 * ROWS + 2];
  list_for_getopt(command, longs, shorts);
  opterr = 0;
  optind = 1;
  for (int code; (code = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
    if (code == ':') return fsc_usage_error("%s needs a value", argv[optind - 1]);
    if (code == '?') return refuse_option(command, argv[0], argv[optind - 1]);
    const struct option_row *row = &rows[row_of(command, code)];
    fsc_list_add(&o->given, row->name);
    if (!row->set(o, optarg))
      return fsc_usage_error("--%s does not take \"%s\" (%s)", row->name, optarg ? optarg : "", row->help);
  }
  while (optind < argc) fsc_list_add(&o->operands, argv[optind++]);
  return -1;
}

/* An option by name; NULL if the command does not take it. */
static const struct option_row *option_of(unsigned command, const char *name) {
  for (size_t i = 0; i < ROWS; i++)
    if ((rows[i].commands & command) && strcmp(rows[i].name, name) == 0) return &rows[i];
  return NULL;
}

static bool has_extension(const char *path) {
  const char *name = fsc_file_name(path), *dot = strrchr(name, '.');
  return dot && dot != name && dot[1];
}

/* Refuses an output file whose extension belongs to another format than is written, or to none where that has to choose
 * the format. */
static int refuse_extension(const fsc_options *o, unsigned command) {
  const char *only = command == FSC_EXPLAIN ? "text" : command == FSC_LEXICON_IMPORT ? "csv" : NULL;
  const fsc_writer *implied = only && o->output ? fsc_writer_by_extension(o->output) : NULL;
  if (implied && strcmp(implied->name, only) != 0)
    return fsc_usage_error("%s: its extension names %s, but only %s is written", o->output, implied->name, only);
  bool chooses = !(command & ~(unsigned)(FSC_WRITING | FSC_LEXICON_FIGURES));
  if (!chooses || o->writer || !o->output || !has_extension(o->output)) return -1;
  return fsc_usage_error("%s: its extension names no format; --format does (%s)", o->output,
                         option_of(command, "format")->help);
}

int fsc_options_check(const fsc_options *o, unsigned command, const char *verb) {
  for (size_t i = 0; i < o->given.n; i++)
    if (!option_of(command, o->given.items[i]))
      return fsc_usage_error("lexicon %s takes no --%s (framescope help lexicon)", verb, o->given.items[i]);
  const int code = refuse_extension(o, command);
  return code >= 0 ? code : fsc_options_refuse_missing(o, command);
}

static int settle(fsc_options *o, unsigned command) {
  if (o->read.format == FSC_INPUT_HTML)
    return fsc_usage_error("html is not read yet; turn it into text first, as with lynx -dump or pandoc -t plain");
  if (o->read.format == FSC_INPUT_WARC)
    return fsc_usage_error("warc is not read yet; turn it into JSON Lines of texts first");
  if (!o->writer && o->output) o->writer = fsc_writer_by_extension(o->output);
  int code = fsc_options_refuse_compressed(o);
  if (code < 0) code = refuse_extension(o, command);
  if (code < 0 && command != FSC_LEXICON)
    code = fsc_options_refuse_missing(o, command); /* of lexicon, once its verb is known */
  if (code >= 0) return code;
  if (!o->writer && o->unit_given) o->writer = fsc_writer_by_name("csv");
  if (o->lexicon_cache && !o->lexicons.n) return fsc_usage_error("--lexicon-cache keeps what --lexicon adds: name one");
  if (o->resume && (!o->output || !o->writer || strcmp(o->writer->name, "jsonl") != 0))
    return fsc_usage_error("--resume needs -o FILE.jsonl");
  if (o->resume && o->fail_on != INT_MAX)
    return fsc_usage_error("--fail-on and --resume: articles scored before are not checked again");
  o->read.keep = o->keep.items;
  o->read.n_keep = o->keep.n;
  code = fsc_options_refuse_by_format(o);
  return code >= 0 ? code : fsc_options_settle_output(o, command);
}

int fsc_options_parse(unsigned command, int argc, char **argv, fsc_options *options) {
  *options = (fsc_options){.detail = FSC_DETAIL_FULL, .fail_on = INT_MAX, .seed = 1, .by = "outlet"};
  int code = read_options(command, argc, argv, options);
  return code >= 0 ? code : settle(options, command);
}

void fsc_options_free(fsc_options *o) {
  for (size_t i = 0; i < o->n_owned; i++) free(o->owned[i]);
  free(o->owned);
  free(o->followed);
  free(o->partial);
  free(o->lexicons.items);
  free(o->only.items);
  free(o->without.items);
  free(o->keep.items);
  free(o->corpus.items);
  free(o->operands.items);
  free(o->given.items);
}
