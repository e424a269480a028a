/* Any bytes as an input of any format: the first byte chooses it, reading must come to an end without a fault.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "../../analyzer/framescope.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void touch(fsc_text text) {
  volatile unsigned char sum = 0;
  for (size_t i = 0; i < text.length; i++) sum = (unsigned char)(sum + (unsigned char)text.at[i]);
}

static void read_all(const char *path, fsc_input_format format) {
  static const char *const keep[] = {"x"};
  fsc_read_options options = {.format = format, .keep = keep, .n_keep = 1};
  fsc_corpus *corpus = fsc_corpus_new(&path, 1, &options);
  fsc_article article;
  fsc_error error;
  for (fsc_status status; (status = fsc_article_next(corpus, &article, &error)) != FSC_END;) {
    if (status == FSC_SKIP && (!error.code || !error.text[0])) abort();
    if (status == FSC_OK && (!article.text.length || article.text.length > FSC_ARTICLE_LIMIT)) abort();
    touch(article.text);
    touch(article.doc_id);
    touch(article.outlet);
    for (size_t i = 0; i < article.n_kept; i++) touch(article.kept[i].value);
  }
  fsc_corpus_free(corpus);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  char path[32];
  if (!length) return 0;
  int file = memfd_create("input", 0);
  if (file < 0 || write(file, bytes + 1, length - 1) != (ssize_t)(length - 1)) abort();
  snprintf(path, sizeof path, "/dev/fd/%d", file);
  read_all(path, (fsc_input_format)(bytes[0] % (FSC_INPUT_WARC + 1)));
  close(file);
  return 0;
}
