/* A corpus of every kind of input of batches, and the results as text.
 * SPDX-License-Identifier: Apache-2.0 */
#include "batch_fixture.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "scratch.h"

enum { LINES = 300, PATHS = BATCH_PATHS };

const char *batch_paths[PATHS];
static const char *const keep[] = {"section", "absent"};

static const char sentence[] =
    "The reckless minister \\u201cclearly\\u201d failed, officials said on Monday, and nobody was told why.\\n";

static void write_lines(FILE *file) {
  for (int i = 0; i < LINES; i++) {
    fprintf(file, "{\"id\":%d,\"outlet\":\"paper %d\",\"text\":\"", i, i % 7);
    for (int n = 0; n < 1 + i * 37 % 120; n++) fputs(sentence, file);
    fputs(i % 50 == 7 ? "\"\n" : i % 60 == 9 ? "caf\xE9\"}\n" : i % 70 == 3 ? "\\ud83d\"}\n\n" : "\"}\n", file);
  }
}

static const char *kept_path(const char *path) {
  static char all[PATHS][160];
  static int turn;
  return strcpy(all[turn++ % PATHS], path);
}

void batch_corpus_make(void) {
  scratch_make();
  FILE *file = fopen(scratch_path("a.jsonl"), "wb");
  write_lines(file);
  fclose(file);
  int n = 0;
  batch_paths[n++] = kept_path(scratch_path("a.jsonl"));
  batch_paths[n++] =
      kept_path(scratch_write("a.json", TEXT("[{\"text\":\"One.\"}, {\"text\":\"Two.\"}, 7,\n{\"x\":1}]").at, 46));
  batch_paths[n++] = kept_path(scratch_path("none.txt"));
  static const char table[] = "id,text,section\n1,\"One, \"\"two\"\"\nthree\",x\n2,b,\n3,\"caf\xE9\",y\n4,e,f,g\n";
  batch_paths[n++] = kept_path(scratch_write("a.csv", table, sizeof table - 1));
  scratch_write("d/a.txt", "First.\n\nText.", 13);
  scratch_write("d/b.doc", "x", 1);
  scratch_write("d/c.txt", "", 0);
  scratch_write("d/d.txt", "Last.", 5);
  batch_paths[n++] = kept_path(scratch_path("d"));
  batch_paths[n++] = kept_path(scratch_write("empty.jsonl", "", 0));
  static const char late[] = "{x\n\n{\"section\":\"s\",\"text\":\"a\"}\n{\"text\":\"b\"}\n";
  scratch_write("e/a.jsonl", late, sizeof late - 1);
  scratch_write("e/b.doc", "x", 1); /* a warning with no article behind it */
  batch_paths[n++] = kept_path(scratch_path("e"));
  ck_assert_int_eq(n, PATHS);
}

void batch_put_warning(void *data, const char *text) {
  fsc_puts(data, "WARN ");
  fsc_puts(data, text);
  fsc_putc(data, '\n');
}

fsc_corpus *batch_corpus_open(fsc_output *told) {
  fsc_read_options options = {.keep = keep, .n_keep = COUNT(keep), .warn = batch_put_warning, .warn_data = told};
  return fsc_corpus_new(batch_paths, PATHS, &options);
}

static void put_text(fsc_output *to, fsc_text text) {
  fsc_puts(to, text.at ? "|" : "-");
  fsc_put(to, text.at, text.length);
}

void batch_put_article(fsc_output *to, fsc_status status, const fsc_article *article, const fsc_error *error) {
  put_text(to, article->doc_id);
  fsc_puts(to, article->path);
  fsc_put_integer(to, article->line);
  if (status == FSC_SKIP) {
    fsc_puts(to, error->code);
    fsc_put_integer(to, error->offset);
    fsc_puts(to, error->text);
  } else {
    put_text(to, article->outlet);
    for (size_t i = 0; i < article->n_kept; i++) put_text(to, article->kept[i].value);
    put_text(to, article->text);
  }
  fsc_putc(to, '\n');
}

void batch_check_same(fsc_output *output, fsc_output *expected) {
  ck_assert_uint_eq(output->length, expected->length);
  ck_assert_mem_eq(output->at, expected->at, expected->length);
  fsc_output_free(output);
}
