/* SPDX-License-Identifier: Apache-2.0 */
#include "read_fixture.h"

#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "scratch.h"

static char transcript[16384];
static size_t transcript_length;

static void put(const char *text, size_t length) {
  for (size_t i = 0; i < length && transcript_length + 3 < sizeof transcript; i++) {
    if (text[i] == '\n' || text[i] == '\r') {
      transcript[transcript_length++] = '\\';
      transcript[transcript_length++] = text[i] == '\n' ? 'n' : 'r';
    } else {
      transcript[transcript_length++] = text[i];
    }
  }
  transcript[transcript_length] = '\0';
}

/* Messages and ids, without the scratch directory. */
static void put_path(const char *text, size_t length) {
  size_t n = strlen(scratch_directory());
  for (size_t i = 0; i < length; i++) {
    if (length - i > n && memcmp(text + i, scratch_directory(), n) == 0) i += n + (text[i + n] == '/');
    if (i < length) put(text + i, 1);
  }
}

static void end_line(void) { transcript[transcript_length++] = '\n', transcript[transcript_length] = '\0'; }

static void put_field(const char *name, fsc_text value) {
  if (!value.at) return;
  put(" ", 1);
  put(name, strlen(name));
  put("=", 1);
  put(value.at, value.length);
}

static void put_article(const fsc_article *article) {
  put("[", 1);
  put_path(article->doc_id.at, article->doc_id.length);
  put("]", 1);
  put_field("outlet", article->outlet);
  put_field("title", article->title);
  put_field("date", article->date);
  put_field("topic", article->topic);
  for (size_t i = 0; i < article->n_kept; i++) put_field(article->kept[i].name, article->kept[i].value);
  put(" \"", 2);
  put(article->text.at, article->text.length);
  put("\"", 1);
  end_line();
}

static void warn(void *data, const char *text) {
  (void)data;
  put("WARN ", 5);
  put_path(text, strlen(text));
  end_line();
}

static void put_skip(const fsc_error *error) {
  char head[64];
  snprintf(head, sizeof head, "SKIP %s @%" PRIu64 " ", error->code, error->offset);
  put(head, strlen(head));
  put_path(error->text, strlen(error->text));
  end_line();
}

const char *read_paths(const char *const *paths, size_t n, fsc_read_options options) {
  transcript_length = 0;
  transcript[0] = '\0';
  options.warn = warn;
  fsc_corpus *corpus = fsc_corpus_new(paths, n, &options);
  fsc_article article;
  fsc_error error;
  for (fsc_status status; (status = fsc_article_next(corpus, &article, &error)) != FSC_END;) {
    ck_assert(status == FSC_OK || status == FSC_SKIP);
    ck_assert_ptr_nonnull(article.path);
    if (status == FSC_OK)
      put_article(&article);
    else
      put_skip(&error);
  }
  ck_assert_int_eq(fsc_article_next(corpus, &article, &error), FSC_END); /* also when asked again */
  fsc_corpus_free(corpus);
  return transcript;
}

const char *read_file(const char *path, fsc_read_options options) { return read_paths(&path, 1, options); }
