/* framescope explain --by COLUMN: which entries contribute most to the mean of an outlet, or of any group. One pass:
 * for each group and entry, sums how much the articles' values would change without the entry.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "../../reports/format.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "explain.h"
#include "run.h"
#include "sink.h"

/* Entries are identified by the pointer to their id, which belongs to the analyzer. */
typedef struct group {
  char *name;
  uint32_t articles; /* those with a value */
  double sum;
  fsc_influences entries;
  uint32_t *slots; /* index + 1 into entries, by hash of the pointer; 0 free */
  size_t n_slots;
} group;

typedef struct grouping {
  const fsc_options *options;
  const fsc_analyzer *analyzer;
  const char *measure;
  fsc_messages messages;
  void *groups;           /* a tree (tsearch) of group by name */
  uint64_t ungrouped;     /* articles without a value of the column */
  fsc_influences article; /* of the current article */
} grouping;

/* ---- Groups and their entries ---- */

/* The group of an article, trimmed as `compare` does it. */
static fsc_text group_name(const fsc_report *report, const char *by) {
  const struct {
    const char *name, *value;
  } fields[] = {{"outlet", report->outlet}, {"topic", report->topic}, {"date", report->date}};
  const char *value = report->n_kept ? report->kept[0].value.at : NULL;
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
    if (strcmp(by, fields[i].name) == 0) value = fields[i].value;
  return fsc_text_trim(fsc_text_of(value));
}

static int compare_names(const void *a, const void *b) {
  return strcmp(((const group *)a)->name, ((const group *)b)->name);
}

static void free_group(void *node) {
  group *of = node;
  free(of->name);
  free(of->entries.items);
  free(of->slots);
  free(of);
}

static group *group_of(grouping *g, fsc_text name) {
  group *made = fsc_allocate_zero(1, sizeof *made);
  made->name = fsc_allocate_zero(name.length + 1, 1);
  memcpy(made->name, name.at, name.length);
  group **known = tsearch(made, &g->groups, compare_names);
  if (!known) fsc_out_of_memory();
  if (*known != made) free_group(made);
  return *known;
}

static size_t slot_of(const group *to, const char *entry) {
  size_t slot = (size_t)(((uintptr_t)entry * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & (to->n_slots - 1);
  while (to->slots[slot] && to->entries.items[to->slots[slot] - 1].entry != entry)
    slot = (slot + 1) & (to->n_slots - 1);
  return slot;
}

static void make_room(group *to) {
  if (2 * (to->entries.n + 1) <= to->n_slots) return;
  to->n_slots = to->n_slots ? 2 * to->n_slots : 64;
  free(to->slots);
  to->slots = fsc_allocate_zero(to->n_slots, sizeof *to->slots);
  for (size_t i = 0; i < to->entries.n; i++) to->slots[slot_of(to, to->entries.items[i].entry)] = (uint32_t)i + 1;
}

static void add_influence(group *to, const fsc_influence *influence) {
  make_room(to);
  size_t slot = slot_of(to, influence->entry);
  if (!to->slots[slot]) {
    fsc_grow((void **)&to->entries.items, &to->entries.capacity, to->entries.n, sizeof *to->entries.items);
    to->entries.items[to->entries.n] = *influence;
    to->slots[slot] = (uint32_t)++to->entries.n;
    return;
  }
  fsc_influence *sum = &to->entries.items[to->slots[slot] - 1];
  sum->hits += influence->hits;
  sum->articles += influence->articles;
  sum->change += influence->change;
}

static void add_article(grouping *g, const fsc_report *report) {
  fsc_text name = group_name(report, g->options->by);
  double value = fsc_measured_value(report, g->measure);
  g->ungrouped += !name.length;
  if (!name.length || isnan(value)) return;
  group *to = group_of(g, name);
  to->articles++;
  to->sum += value;
  fsc_find_influences(g->analyzer, report, g->measure, &g->article);
  for (size_t i = 0; i < g->article.n; i++) add_influence(to, &g->article.items[i]);
}

/* ---- Output ---- */

static void put_group(const grouping *g, group *of, fsc_output *output) {
  double mean = of->sum / of->articles;
  fsc_put_clean(output, fsc_string(of->name));
  fsc_puts(output, "  ");
  fsc_put_integer(output, of->articles);
  fsc_puts(output, of->articles == 1 ? " article, mean " : " articles, mean ");
  fsc_put_words(output, g->measure);
  fsc_putc(output, ' ');
  fsc_put_number(output, mean);
  fsc_putc(output, '\n');
  fsc_sort_influences(&of->entries);
  for (size_t i = 0; i < of->entries.n && i < FSC_SHOWN_INFLUENCES; i++) {
    fsc_put_influence(output, &of->entries.items[i], mean, of->articles);
    fsc_puts(output, " in ");
    fsc_put_integer(output, of->entries.items[i].articles);
    fsc_puts(output, of->entries.items[i].articles == 1 ? " article)\n" : " articles)\n");
  }
}

typedef struct writing {
  const grouping *grouping;
  fsc_output output;
} writing;

static void write_node(const void *node, VISIT visit, void *data) {
  writing *w = data;
  if (visit == postorder || visit == leaf) put_group(w->grouping, *(group *const *)node, &w->output);
}

static bool write_groups(grouping *g) {
  writing w = {.grouping = g};
  twalk_r(g->groups, write_node, &w); /* by name */
  return fsc_sink_whole(g->options->output, &w.output) == FSC_EXIT_DONE;
}

static bool emit(void *data, const fsc_done *done) {
  grouping *g = data;
  fsc_messages_step(&g->messages, done);
  if (done->report) add_article(g, done->report);
  return true;
}

int fsc_explain_groups(fsc_options *options, const fsc_analyzer *analyzer, const char *measure) {
  grouping g = {.options = options, .analyzer = analyzer, .measure = measure};
  fsc_options_keep_by(options);
  fsc_batch_summary summary =
      fsc_run_corpus(options, &options->operands, analyzer,
                     &(fsc_batch_hooks){.emit = emit, .reports = true, .data = &g}, &g.messages);
  bool nothing = !summary.stopped && !g.groups && summary.articles;
  bool complete = !summary.stopped && !nothing && !fsc_messages_nothing_read(&g.messages);
  bool written = complete && write_groups(&g);
  if (nothing) fsc_usage_error("no article has both a value of \"%s\" and one of %s", options->by, measure);
  if (!complete) fsc_say_unwritten(options);
  if (written) fsc_say_ungrouped(options, g.ungrouped);
  tdestroy(g.groups, free_group);
  free(g.article.items);
  if (nothing) return FSC_EXIT_USAGE;
  if (!written) return FSC_EXIT_IO;
  return summary.skipped ? FSC_EXIT_SKIPPED : FSC_EXIT_DONE;
}
