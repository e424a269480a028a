/* What the options make of the analyzer and the writers, once they are parsed.
 * SPDX-License-Identifier: Apache-2.0 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "options.h"

void fsc_options_keep_by(fsc_options *o) {
  static const char *const built_in[] = {"outlet", "topic", "date"};
  for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
    if (strcmp(o->by, built_in[i]) == 0) return;
  o->read.keep = &o->by;
  o->read.n_keep = 1;
}

unsigned fsc_options_jobs(const fsc_options *o) {
  if (o->jobs) return o->jobs;
  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  return cores > 1 ? (unsigned)cores : 1;
}

static void warn(void *options, const char *text) {
  if (!((const fsc_options *)options)->quiet) fsc_say("%s", text);
}

fsc_analyzer *fsc_options_analyzer_with(const fsc_options *o, const fsc_list *lexicons, fsc_lexicon_use use) {
  fsc_analyzer_options wanted = {.lexicons = lexicons->items,
                                 .n_lexicons = lexicons->n,
                                 .lexicon_use = use,
                                 .only = o->only.items,
                                 .n_only = o->only.n,
                                 .without = o->without.items,
                                 .n_without = o->without.n,
                                 .lexicon_cache = o->lexicon_cache,
                                 .warn = warn,
                                 .warn_data = (void *)(uintptr_t)o};
  fsc_error error;
  fsc_analyzer *analyzer = fsc_analyzer_new(&wanted, &error);
  if (!analyzer) fsc_usage_error("%s", error.text);
  return analyzer;
}

fsc_analyzer *fsc_options_analyzer(const fsc_options *o) {
  return fsc_options_analyzer_with(o, &o->lexicons, FSC_LEXICON_ADD);
}

unsigned fsc_page_width(bool terminal) {
  struct winsize size;
  if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  const char *columns = getenv("COLUMNS");
  unsigned long width = columns ? strtoul(columns, NULL, 10) : 0;
  return width <= USHRT_MAX ? (unsigned)width : 0;
}

/* May a terminal be sent colours? Not one that says it is dumb, as Emacs does, nor one whose user wants none. */
static bool shows_colors(void) {
  const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
  return !(no_color && *no_color) && !(term && strcmp(term, "dumb") == 0);
}

fsc_write_options fsc_options_write(const fsc_options *o, const fsc_analyzer *analyzer, fsc_unit unit, bool terminal) {
  fsc_write_options w = {
      .lexicon_version = fsc_lexicon_version(analyzer),
      .lexicon_sha256 = fsc_lexicon_sha256(analyzer),
      .unit = unit,
      .detail = (fsc_detail)o->detail,
      .all_voices = o->all_voices,
      .with_header = o->with_header,
      .offsets = o->offsets,
      .excel = o->excel,
      .flatten = o->flatten,
      .color = o->color == FSC_ALWAYS || (o->color == FSC_AUTO && terminal && shows_colors()),
      .width = o->output ? 0 : fsc_page_width(terminal),
      .kept = o->keep.items,
      .n_kept = o->keep.n,
  };
  w.n_categories = fsc_categories(analyzer, &w.categories);
  return w;
}

int fsc_options_figures(const fsc_options *options) {
  static const char *const names[FSC_FIGURES] = {"text", "csv", "json"};
  const char *name = options->writer ? options->writer->name : names[FSC_FIGURES_TEXT];
  int figures = 0;
  while (figures < FSC_FIGURES && strcmp(names[figures], name) != 0) figures++;
  return figures;
}
