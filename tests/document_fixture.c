/* SPDX-License-Identifier: Apache-2.0 */
#include "document_fixture.h"

#include <check.h>
#include <string.h>

#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/lexicon.h"

static fsc_lexicon *lexicon;
static fsc_memo *memo;
static fsc_arena *arena;
static fsc_document document;
static FSC_ARRAY(char) written;

void document_set_up(void) {
  fsc_error error = {.text = ""};
  lexicon = fsc_lexicon_new();
  bool read = fsc_lexicon_read_builtin(lexicon, &error) == FSC_OK && fsc_lexicon_compile(lexicon, &error) == FSC_OK;
  ck_assert_msg(read, "%s", error.text);
  memo = fsc_lexicon_memo(lexicon);
  arena = fsc_arena_new();
}

void document_tear_down(void) {
  fsc_memo_free(memo);
  fsc_lexicon_free(lexicon);
  fsc_arena_free(arena);
}

const fsc_document *document_read(fsc_article article) {
  fsc_error error = {.text = ""};
  fsc_arena_reset(arena);
  fsc_status status = fsc_document_make(arena, memo, &article, &document, &error);
  ck_assert_msg(status == FSC_OK, "%s", error.text);
  return &document;
}

const fsc_document *document_of(const char *text) { return document_read((fsc_article){.text = fsc_text_of(text)}); }

/* ---- Writing ---- */

static void start(void) { memset(&written, 0, sizeof written); }

static void put(const char *at, size_t length) {
  for (size_t i = 0; i < length; i++) *FSC_PUSH(arena, &written) = at[i];
}

static void put_string(const char *string) { put(string, strlen(string)); }

static void put_text(uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++) put(document.text.at[i] == '\n' ? "_" : document.text.at + i, 1);
}

static const char *finish(void) {
  *FSC_PUSH(arena, &written) = '\0';
  return written.items;
}

const char *document_tokens(const fsc_document *d) {
  start();
  for (uint32_t t = 0; t < d->n_tokens; t++) {
    const fsc_token *token = &d->tokens[t];
    unsigned flags = fsc_look_at(d, t)->flags;
    if (t) put_string(flags & FSC_JOINED ? "~" : flags & FSC_SPACED ? " " : "|");
    put_text(token->start, token->end);
  }
  return finish();
}

const char *document_paragraphs(const fsc_document *d) {
  start();
  for (uint32_t i = 0; i < d->n_paragraphs; i++) {
    if (i) put_string(" / ");
    if (d->paragraphs[i].headline) put_string("# ");
    put_text(d->paragraphs[i].span.start, d->paragraphs[i].span.end);
  }
  return finish();
}

const char *document_sentences(const fsc_document *d) {
  start();
  for (uint32_t i = 0; i < d->n_sentences; i++) {
    if (i) put_string(" | ");
    put_text(d->sentences[i].span.start, d->sentences[i].span.end);
  }
  return finish();
}

const char *document_quotes(const fsc_document *d) {
  start();
  uint32_t at = 0;
  for (uint32_t t = 0; t < d->n_tokens; t++) {
    put_text(at, d->tokens[t].start);
    at = d->tokens[t].end;
    for (uint32_t q = 0; q < d->n_quotes; q++)
      if (d->quotes[q].first == t) put_string(d->quotes[q].continued ? "{+" : "{");
    put_text(d->tokens[t].start, at);
    for (uint32_t q = d->n_quotes; q-- > 0;)
      if (d->quotes[q].end == t + 1) put_string(d->quotes[q].closed ? "}" : d->quotes[q].continues ? "+}" : "~}");
  }
  return finish();
}
