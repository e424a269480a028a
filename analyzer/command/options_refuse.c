/* Options that do not go with the format, unit or task of the run are refused rather than ignored.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "options.h"

/* An option and the formats, units or tasks that it is for. */
typedef struct use {
  const char *option, *by;
} use;

static const use by_format[] = {
    {"unit", "csv and tsv"},
    {"voice", "csv and tsv"},
    {"excel", "csv and tsv"},
    {"flatten", "csv and tsv"},
    {"detail", "json and jsonl"},
    {"with-header", "jsonl"},
    {"offsets", "json, jsonl, csv and tsv"},
    {"keep", "text, json, jsonl, csv and tsv"},
    {"color", "text"},
};

/* Options that only some units of csv and tsv have. */
static const use by_unit[] = {
    {"voice", "article and measure"},
    {"offsets", "sentence, hit, attribution, source and actor"},
};

static const use by_task[] = {
    {"label", "sentence, article and frames"},
    {"positive", "sentence and article"},
    {"group", "sentence and article"},
    {"articles", "sentence"},
    {"map", "frames"},
    {"score", "sentence and article"},
};

/* Is a name in a list like "json, jsonl and csv"? */
static bool names(const char *list, const char *name) {
  size_t n = strlen(name);
  for (const char *at = list; (at = strstr(at, name)); at += n)
    if ((at == list || at[-1] == ' ') && strchr(", ", at[n])) return true; /* strchr finds '\0' too */
  return false;
}

static int refuse(const fsc_options *o, const use *rows, size_t n, const char *kind, const char *name) {
  for (size_t i = 0; i < n; i++)
    if (fsc_list_has(&o->given, rows[i].option) && !names(rows[i].by, name))
      return fsc_usage_error("--%s belongs to %s, not to %s%s", rows[i].option, rows[i].by, kind, name);
  return -1;
}

int fsc_options_refuse_by_format(const fsc_options *o) {
  const char *format = o->writer ? o->writer->name : "text";
  int code = refuse(o, by_format, sizeof by_format / sizeof *by_format, "", format);
  if (code >= 0 || !names("csv and tsv", format)) return code;
  return refuse(o, by_unit, sizeof by_unit / sizeof *by_unit, "the unit ", fsc_unit_names[o->unit]);
}

int fsc_options_refuse_by_task(const fsc_options *o) {
  return refuse(o, by_task, sizeof by_task / sizeof *by_task, "the task ", o->task);
}

static bool find_option(unsigned command, const char *name, fsc_option_info *option) {
  for (size_t i = 0; fsc_option_of(command, &i, option);)
    if (strcmp(option->name, name) == 0) return true;
  return false;
}

int fsc_options_refuse_missing(const fsc_options *o, unsigned command) {
  const fsc_writer *writer = o->writer;
  fsc_option_info format = {0}, instead;
  if (!writer || !writer->missing) return -1;
  find_option(command, "format", &format);
  if (!writer->instead || !find_option(command, writer->instead, &instead))
    return fsc_usage_error("%s (%s)", writer->missing, format.help);
  return fsc_usage_error("%s (%s; --%s: %s)", writer->missing, format.help, instead.name, instead.help);
}
