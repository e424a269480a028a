/* The table of formats, which option parsing, -o FILE and help use. SPDX-License-Identifier: Apache-2.0 */
#include "writers.h"

#include <string.h>
#include <strings.h>

const fsc_writer fsc_writers[] = {
    {.name = "text",
     .extensions = "txt",
     .separator = "\n────────────────────────────────────────────────────────────\n\n",
     .looks_back = true, /* pads and breaks lines already written */
     .article = fsc_text_article,
     .end = fsc_text_end,
     .comparison = fsc_text_comparison},
    {.name = "line", .extensions = "", .article = fsc_line_article},
    {.name = "json",
     .extensions = "json",
     .separator = ",\n",
     .begin = fsc_json_begin,
     .article = fsc_json_article,
     .without_hits = fsc_json_without_hits,
     .end = fsc_json_end,
     .comparison = fsc_json_comparison},
    {.name = "jsonl",
     .extensions = "jsonl ndjson",
     .begin = fsc_jsonl_begin,
     .article = fsc_jsonl_article,
     .without_hits = fsc_json_without_hits,
     .skipped = fsc_jsonl_skipped,
     .comparison = fsc_json_comparison},
    {.name = "csv",
     .extensions = "csv",
     .begin = fsc_csv_begin,
     .article = fsc_csv_article,
     .without_hits = fsc_csv_without_hits,
     .comparison = fsc_csv_comparison},
    {.name = "tsv",
     .extensions = "tsv tab",
     .begin = fsc_tsv_begin,
     .article = fsc_tsv_article,
     .without_hits = fsc_csv_without_hits,
     .comparison = fsc_tsv_comparison},
    {.name = "html", .extensions = "html htm", .missing = "html reports are not implemented yet"},
    {.name = "xlsx", .extensions = "xlsx", .missing = "xlsx reports are not implemented yet", .instead = "excel"},
};
const size_t fsc_n_writers = sizeof fsc_writers / sizeof *fsc_writers;

const fsc_writer *fsc_writer_by_name(const char *name) {
  for (size_t i = 0; i < fsc_n_writers; i++)
    if (strcmp(fsc_writers[i].name, name) == 0) return &fsc_writers[i];
  return NULL;
}

/* Is a word in a list of words separated by spaces? Ignores case. */
static bool lists(const char *list, const char *word) {
  size_t length = strlen(word);
  while (*list) {
    size_t next = strcspn(list, " ");
    if (next == length && strncasecmp(list, word, length) == 0) return true;
    list += next + (list[next] == ' ');
  }
  return false;
}

const fsc_writer *fsc_writer_by_extension(const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path, *dot = strrchr(name, '.');
  if (!dot || !dot[1]) return NULL;
  for (size_t i = 0; i < fsc_n_writers; i++)
    if (lists(fsc_writers[i].extensions, dot + 1)) return &fsc_writers[i];
  return NULL;
}
