/* Settles where results are written: links are followed, and an output that is also an input, or is named like a
 * compressed file, is refused.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sink.h"

int fsc_options_refuse_compressed(const fsc_options *o) {
  static const char *const names[] = {".gz", ".xz", ".zst", ".bz2"};
  const char *dot = o->output ? strrchr(o->output, '.') : NULL;
  for (size_t i = 0; dot && i < sizeof names / sizeof *names; i++)
    if (strcasecmp(dot, names[i]) == 0)
      return fsc_usage_error("%s: what is written is not compressed; leave -o out, and pipe it through gzip or another",
                             o->output);
  return -1;
}

static bool is_same(const struct stat *a, const struct stat *b) {
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Output is renamed to its final name, which would replace a link. So links are followed to the file they mean, and
 * /dev/stdout to the standard output. Returns the exit code of a usage error, or -1. */
static int follow_links(fsc_options *o) {
  struct stat link, file, out;
  if (!o->output || lstat(o->output, &link) != 0 || !S_ISLNK(link.st_mode)) return -1;
  if (stat(o->output, &file) != 0) return fsc_usage_error("%s: a link that leads to no file", o->output);
  if (fstat(STDOUT_FILENO, &out) == 0 && is_same(&file, &out)) {
    if (o->resume) return fsc_usage_error("%s is the standard output: --resume needs -o FILE.jsonl", o->output);
    o->output = NULL;
    return -1;
  }
  o->followed = realpath(o->output, NULL);
  if (o->followed) o->output = o->followed;
  return -1;
}

/* Are two paths the same regular file? A device or pipe may be both input and output. */
static bool is_same_file(const char *input, const char *output) {
  struct stat in, out;
  if (strcmp(input, "-") == 0) input = "/dev/stdin";
  return stat(input, &in) == 0 && stat(output, &out) == 0 && S_ISREG(in.st_mode) && is_same(&in, &out);
}

/* The first input that is the same file as the output, or NULL. */
static const char *input_that_is(const fsc_options *o, unsigned command, const char *output) {
  const char *const files[] = {o->gold, o->articles, o->map};
  const fsc_list *const lists[] = {&o->operands, &o->lexicons, &o->corpus};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    if (files[i] && is_same_file(files[i], output)) return files[i];
  for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
    for (size_t i = !l && command == FSC_LEXICON; i < lists[l]->n; i++) /* the first operand of lexicon is a verb */
      if (is_same_file(lists[l]->items[i], output)) return lists[l]->items[i];
  return NULL;
}

int fsc_options_settle_output(fsc_options *o, unsigned command) {
  size_t n = 0;
  const int code = follow_links(o);
  if (code >= 0) return code;
  if (o->output) {
    o->partial = fsc_sink_partial(o->output);
    o->results[n++] = o->output;
    o->results[n++] = o->partial;
  } else if (command & FSC_READING) {
    o->results[n++] = "/dev/stdout";
  }
  for (size_t i = 0; i < n; i++) {
    const char *input = input_that_is(o, command, o->results[i]);
    if (input) return fsc_usage_error("%s is an input: writing to %s would destroy it", input, o->results[i]);
  }
  o->read.without = o->results;
  o->read.n_without = n;
  return -1;
}
