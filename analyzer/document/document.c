/* SPDX-License-Identifier: Apache-2.0 */
#include "document.h"

#include "../base/error.h"
#include "../base/sorted.h"
#include "phases.h"

/* The matcher of patterns needs valid UTF-8. Readers provide it, but other callers may not. */
static bool is_utf8(fsc_text text) { return fsc_utf8_valid(text) == text.length; }

static fsc_status refuse(const fsc_article *article, fsc_error *error) {
  if (!fsc_text_trim(article->text).length)
    return fsc_fail(error, FSC_SKIP, "empty", article->path, article->line, "the article has no text");
  size_t title = article->title.length ? article->title.length + 2 : 0;
  if (article->text.length + title > FSC_ARTICLE_LIMIT)
    return fsc_fail(error, FSC_SKIP, "too_large", article->path, article->line, "the article is larger than %u MB",
                    FSC_ARTICLE_LIMIT >> 20);
  if (!article->known_utf8 && (!is_utf8(article->text) || !is_utf8(article->title)))
    return fsc_fail(error, FSC_SKIP, "bad_utf8", article->path, article->line, "the article is not valid UTF-8");
  return FSC_OK;
}

static void scan_paragraphs(fsc_scan *scan, fsc_document *document) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < document->n_paragraphs; i++) fsc_scan_paragraph(scan, &document->paragraphs[i]);
  fsc_leave_out_cards(scan, document);
  for (uint32_t i = 0; i < document->n_paragraphs; i++) {
    fsc_paragraph *paragraph = &document->paragraphs[i];
    /* A paragraph of zero-width characters alone has no tokens. */
    if (paragraph->first == paragraph->end) continue;
    if (kept < i) document->paragraphs[kept] = *paragraph;
    kept++;
  }
  document->n_paragraphs = kept;
}

/* The number of tokens before `token` that do not count as words. */
static uint32_t uncounted_before(const fsc_document *document, uint32_t token) {
  return (uint32_t)fsc_how_many_below(document->uncounted, document->n_uncounted, token);
}

uint32_t fsc_count_words(const fsc_document *document, uint32_t first, uint32_t end) {
  return end - first - (uncounted_before(document, end) - uncounted_before(document, first));
}

/* Counts 32 tokens at once, which most ranges do not exceed. Each byte adds 1 for a wordy token and 64 for a word: with
 * 32 tokens the two sums do not overlap. */
fsc_tally fsc_tally_of(const fsc_document *document, uint32_t first, uint32_t end) {
  _Static_assert(FSC_URL == 2 && FSC_QUOTE_MARK == 4 && FSC_JOINED_KIND == 8, "kinds are told by their bits");
  fsc_tally tally = {0};
  for (; first < end; first += 32) {
    fsc_bytes16 all = fsc_bytes16_all(0), inside = all;
    for (uint32_t t = first; t < first + 32; t += 16) {
      const uint32_t at = fsc_select(t < end, t, end);
      const fsc_bytes16 kinds = fsc_bytes16_at(document->kinds + at), quoted = fsc_bytes16_at(document->quoted + at);
      const fsc_bytes16 marks =
          ~fsc_bytes16_lacking(kinds, FSC_QUOTE_MARK) | fsc_bytes16_having(kinds, FSC_PUNCTUATION);
      const fsc_bytes16 wordy = fsc_bytes16_first(end - at) & ~marks;
      const fsc_bytes16 words = wordy & fsc_bytes16_lacking(kinds, FSC_JOINED_KIND);
      const fsc_bytes16 counts = (wordy & fsc_bytes16_all(1)) | (words & fsc_bytes16_all(64));
      all = fsc_bytes16_add(all, counts);
      inside = fsc_bytes16_add(inside, counts & fsc_bytes16_having(quoted, 1));
    }
    const uint32_t counted = fsc_bytes16_sum(all), counted_inside = fsc_bytes16_sum(inside);
    tally.wordy += counted % 64;
    tally.words += counted / 64;
    tally.quoted_wordy += counted_inside % 64;
    tally.quoted_words += counted_inside / 64;
  }
  return tally;
}

/* A binary search without branches, as in fsc_how_many_below. */
uint32_t fsc_token_at(const fsc_document *document, uint32_t first, uint32_t end, size_t byte) {
  uint32_t n = end - first;
  for (uint32_t half; n > 1; n -= half) {
    half = n / 2;
    first += half * (document->tokens[first + half - 1].end <= byte);
  }
  return first + (n && document->tokens[first].end <= byte);
}

/* Are more than 60 % of the headline's words of over three letters capitalised? */
static bool is_title_case(const fsc_document *document) {
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = 0; i < document->n_paragraphs && document->paragraphs[i].headline; i++)
    for (uint32_t t = document->paragraphs[i].first; t < document->paragraphs[i].end; t++) {
      const fsc_word *word = document->tokens[t].word;
      if (document->looks[t].kind != FSC_WORD || word->length <= 3) continue;
      words++;
      capitals += (word->shape & FSC_SHAPE_CAPITALISED) != 0;
    }
  return 10 * capitals > 6 * words;
}

fsc_status fsc_document_make(fsc_arena *arena, fsc_memo *memo, const fsc_article *article, fsc_document *document,
                             fsc_error *error) {
  fsc_status status = refuse(article, error);
  if (status != FSC_OK) return status;
  *document = (fsc_document){0};
  fsc_scan scan;
  fsc_plain_finds finds;
  fsc_compose(arena, article, document);
  fsc_cut_paragraphs(arena, article->plain_text, document);
  fsc_scan_start(&scan, arena, memo, document, &finds);
  scan_paragraphs(&scan, document);
  fsc_scan_finish(&scan, document);
  if (document->n_tokens > FSC_TOKEN_LIMIT)
    return fsc_fail(error, FSC_SKIP, "too_large", article->path, article->line,
                    "the article has more than %u words and signs", FSC_TOKEN_LIMIT);
  if (!document->n_paragraphs)
    return fsc_fail(error, FSC_SKIP, "empty", article->path, article->line, "the article has no text");
  fsc_find_quotes(&scan, document);
  fsc_find_sentences(&scan, document);
  FSC_DROP(&scan.marks);
  FSC_DROP(&scan.stops);
  document->title_case = is_title_case(document);
  return FSC_OK;
}

void fsc_document_matched(fsc_document *document) {
  fsc_arena_drop(document->terms, document->n_tokens * sizeof *document->terms);
  document->terms = NULL;
}

void fsc_document_scored(fsc_document *document) {
  const size_t n = document->n_tokens;
  fsc_arena_drop(document->looks, n * sizeof *document->looks);
  fsc_arena_drop(document->sentence_of, n * sizeof *document->sentence_of);
  fsc_arena_drop(document->quoted, n * sizeof *document->quoted);
  fsc_arena_drop(document->quotes, document->n_quotes * sizeof *document->quotes);
  document->looks = NULL;
  document->sentence_of = NULL;
  document->quoted = NULL;
  document->quotes = NULL;
}
